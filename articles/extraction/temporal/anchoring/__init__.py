"""Anchor: give a meaning its TIMEX3 value, with the publication day and the dates told before it, and say why.

``Scene`` is all that anchoring knows of the document. Every decision has a name (``Anchored.anchor``): ``none`` the words say it
all, ``publication`` the publication day, ``last-date`` the date told last, ``period`` the period reported on, ``neighbour`` a
date beside the words, ``missing`` nothing there to anchor them.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from articles.extraction.temporal.anchoring.days import day_of_month, day_of_year, either_order, movable, weekday, years_before
from articles.extraction.temporal.anchoring.distances import UNKNOWN, same, same_day, shift, shifted, weekend
from articles.extraction.temporal.anchoring.parts_of_year import part_of_year
from articles.extraction.temporal.anchoring.periods import current_period, period_of, year_before
from articles.extraction.temporal.anchoring.scene import Anchored, Scene, from_publication, kind_of, last_day, unanchored, with_part
from articles.extraction.temporal.meaning import (
    Beside,
    Clock,
    CurrentPeriod,
    DayOfMonth,
    DayOfYear,
    EitherOrder,
    Meaning,
    Movable,
    PartOfYear,
    PeriodOf,
    PlaceIn,
    Same,
    SameDay,
    Settled,
    Shift,
    Weekday,
    Weekend,
    WeekOf,
    YearBefore,
    YearsBefore,
)
from articles.extraction.temporal.timex import interval_of


def anchor(meaning: Meaning, scene: Scene) -> Anchored:
    """The value of a meaning in its scene. Never raises: days outside the calendar come out unanchored."""
    try:
        return _ANCHORS[type(meaning)](meaning, scene)
    except (ValueError, OverflowError):
        return Anchored("DATE", "XXXX", None, "missing", None, "outside the calendar")


def _settled(meaning: Settled, scene: Scene) -> Anchored:
    return Anchored(meaning.type, meaning.value, meaning.mod, "none", None, meaning.note or "as written")


def _week_of(meaning: WeekOf, scene: Scene) -> Anchored:
    day = anchor(meaning.day, scene)
    days = interval_of(day.value)
    # The weekend of a Monday (Labor Day) is the one that it prolongs.
    weeks = -1 if meaning.unit == "WE" and days is not None and days[0] == days[1] and days[0].isoweekday() == 1 else 0
    value = shifted(day.value, meaning.unit, weeks) or UNKNOWN[meaning.unit]
    return replace(day, type="DATE", value=value, reason=f"{day.reason}; its {'year' if meaning.unit == 'Y' else 'week'}")


def _beside(meaning: Beside, scene: Scene) -> Anchored:
    """ "the day after Christmas", "the Monday after Easter": counted from the day that is named."""
    day, kind = anchor(meaning.day, scene), kind_of(meaning.part)
    days = interval_of(day.value)
    if days is None or days[0] != days[1]:
        unknown = "XXXX-XX-XX" if meaning.weekday is None else f"XXXX-WXX-{meaning.weekday}"
        return replace(day, type=kind, value=with_part(unknown, meaning.part), anchor="missing")
    side = 1 if meaning.days > 0 else -1
    distance = meaning.days
    if meaning.weekday is not None:
        distance = side * (side * (meaning.weekday - days[0].isoweekday()) % 7 or 7)
    value = (days[0] + timedelta(distance)).isoformat()
    reason = f"{day.reason}; {abs(distance)} day{'s' if abs(distance) > 1 else ''} {'after' if side > 0 else 'before'} it"
    return replace(day, type=kind, value=with_part(value, meaning.part), reason=reason)


def _place_in(meaning: PlaceIn, scene: Scene) -> Anchored:
    """ "the first Monday of May", "the last day of March": counted in the month or year that is named."""
    period, kind = anchor(meaning.period, scene), kind_of(meaning.part)
    days = interval_of(period.value)
    if days is None:
        unknown = "XXXX-XX-XX" if meaning.weekday is None else f"XXXX-WXX-{meaning.weekday}"
        return replace(period, type=kind, value=with_part(unknown, meaning.part), mod=None, anchor="missing")
    first, last = days
    if meaning.count > 0:
        day = first + timedelta(0 if meaning.weekday is None else (meaning.weekday - first.isoweekday()) % 7)
        day += timedelta((meaning.count - 1) * (1 if meaning.weekday is None else 7))
    else:
        day = last - timedelta(0 if meaning.weekday is None else (last.isoweekday() - meaning.weekday) % 7)
    if day > last:
        return replace(period, type=kind, value="XXXX-XX-XX", mod=None, anchor="missing", reason=f"{period.reason}; it has no such day")
    reason = f"{period.reason}; its place in it"
    return replace(period, type=kind, value=with_part(day.isoformat(), meaning.part), mod=None, reason=reason)


def _clock(meaning: Clock, scene: Scene) -> Anchored:
    if meaning.day is not None:
        day = anchor(meaning.day, scene)
        head = day.value.split("T")[0]
        return replace(day, type="TIME", value=f"{head}{meaning.time}", mod=meaning.mod, reason=f"{day.reason}; time of day as written")
    base = last_day(scene)
    if base is not None:
        return Anchored(
            "TIME", f"{base.isoformat()}{meaning.time}", meaning.mod, "last-date", base.isoformat(), "time of day on the day talked of"
        )
    if scene.published is None:
        return unanchored("TIME", f"XXXX-XX-XX{meaning.time}", meaning.mod)
    return from_publication(
        scene, "TIME", f"{scene.published.isoformat()}{meaning.time}", meaning.mod, "time of day on the publication day"
    )


_ANCHORS: dict[type, Callable[..., Anchored]] = {
    Settled: _settled,
    Weekday: weekday,
    DayOfYear: day_of_year,
    PartOfYear: part_of_year,
    Shift: shift,
    Weekend: weekend,
    Same: same,
    SameDay: same_day,
    YearBefore: year_before,
    YearsBefore: years_before,
    CurrentPeriod: current_period,
    PeriodOf: period_of,
    EitherOrder: either_order,
    WeekOf: _week_of,
    Beside: _beside,
    PlaceIn: _place_in,
    Movable: movable,
    DayOfMonth: day_of_month,
    Clock: _clock,
}

__all__ = ["Anchored", "Scene", "anchor"]
