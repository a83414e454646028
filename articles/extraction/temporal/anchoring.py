"""Anchor: give a meaning its TIMEX3 value, with the publication day and the dates told before it, and say why.

``Scene`` is all that anchoring knows of the document. Every decision has a name (``Anchored.anchor``): ``none`` the words say it
all, ``publication`` the publication day, ``last-date`` the date told last, ``period`` the period reported on, ``neighbour`` a
date beside the words, ``missing`` nothing there to anchor them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from articles.extraction.temporal.holidays import day_of_holiday
from articles.extraction.temporal.meaning import (
    DAY_FIRST,
    MONTH_FIRST,
    Clock,
    CurrentPeriod,
    DayOfMonth,
    DayOfYear,
    EitherOrder,
    Meaning,
    Movable,
    PartOfYear,
    PeriodOf,
    Same,
    SameDay,
    Settled,
    Shift,
    Weekday,
    Weekend,
    WeekOf,
    Which,
    YearBefore,
)
from articles.extraction.temporal.tense import NO_DIRECTION, Direction
from articles.extraction.temporal.timex import TimexType, days_in_month, interval_of
from articles.extraction.temporal.vocabulary import SEASON_ORDER


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where an expression stands.

    ``published`` is the publication day, ``last`` the TIMEX3 value of the date told last, ``period`` the quarter or year that
    the text reports on, ``narrated`` the days that a story has got to, ``day_first`` the order of numeric dates in the document,
    ``told_year`` the year that the document told for that day of a month before.
    """

    published: date | None
    direction: Direction = NO_DIRECTION
    last: str | None = None
    period: str | None = None
    narrated: tuple[date, date] | None = None
    day_first: bool | None = None
    told_year: int | None = None


@dataclass(frozen=True, slots=True)
class Anchored:
    """A value with the decision that gave it; ``reason`` is the last part of the trace."""

    type: TimexType
    value: str
    mod: str | None
    anchor: str
    anchor_value: str | None
    reason: str
    days: tuple[date, date] | None = None
    """The days that the words may mean, where they are not those of the value."""


def anchor(meaning: Meaning, scene: Scene) -> Anchored:
    """The value of a meaning in its scene. Never raises: days outside the calendar come out unanchored."""
    try:
        return _ANCHORS[type(meaning)](meaning, scene)
    except (ValueError, OverflowError):
        return Anchored("DATE", "XXXX", None, "missing", None, "outside the calendar")


def _settled(meaning: Settled, scene: Scene) -> Anchored:
    return Anchored(meaning.type, meaning.value, meaning.mod, "none", None, meaning.note or "as written")


def _way(scene: Scene) -> str:
    """The direction in words, for a trace."""
    if scene.direction.way == "unknown":
        return "no tense"
    return f"{scene.direction.way} tense"


def _published(scene: Scene, type_: TimexType, value: str, mod: str | None, reason: str) -> Anchored:
    assert scene.published is not None
    return Anchored(type_, value, mod, "publication", scene.published.isoformat(), reason)


def _missing(type_: TimexType, value: str, mod: str | None) -> Anchored:
    return Anchored(type_, value, mod, "missing", None, "needs a publication date")


def _with_part(value: str, part: str | None) -> str:
    return f"{value}T{part}" if part else value


def _kind(part: str | None) -> TimexType:
    return "TIME" if part else "DATE"


# --- days -----------------------------------------------------------------------------------------------------------


def _weekday(meaning: Weekday, scene: Scene) -> Anchored:
    kind = _kind(meaning.part)
    if meaning.origin == "reference":
        return _weekday_from_last(meaning, scene)
    if scene.published is None:
        return _missing(kind, _with_part(f"XXXX-WXX-{meaning.number}", meaning.part), meaning.mod)
    if meaning.origin == "week":
        monday = scene.published - timedelta(scene.published.isoweekday() - 1)
        day = monday + timedelta(7 * meaning.weeks + meaning.number - 1)
        return _published(scene, kind, _with_part(day.isoformat(), meaning.part), meaning.mod, "that day of the week told beside it")
    day, reason = _nearest_weekday(scene.published, meaning.number, meaning.which, scene)
    day += timedelta(7 * meaning.weeks)
    if meaning.weeks:
        reason += f", {abs(meaning.weeks)} week{'s' if abs(meaning.weeks) > 1 else ''} {'before' if meaning.weeks < 0 else 'after'}"
    return _published(scene, kind, _with_part(day.isoformat(), meaning.part), meaning.mod, reason)


def _nearest_weekday(published: date, number: int, which: Which, scene: Scene) -> tuple[date, str]:
    """The day that a weekday means, seen from the publication day, and why."""
    back = (published.isoweekday() - number) % 7
    ahead = (number - published.isoweekday()) % 7
    if which == "last":
        return published - timedelta(back or 7), "last weekday: nearest before"
    if which == "next":
        monday = published - timedelta(published.isoweekday() - 1)
        return monday + timedelta(7 + number - 1), "next weekday: in the week after"
    if which == "this":
        return published + timedelta(ahead), "this weekday: nearest on or after"
    if back == 0:
        return published, "bare weekday, the publication day itself"
    if which == "happened":
        return published - timedelta(back), "weekday of a thing that has happened: nearest on or before"
    if scene.direction.way == "future":
        return published + timedelta(ahead), f"bare weekday, {_way(scene)}: nearest on or after"
    return published - timedelta(back), f"bare weekday, {_way(scene)}: nearest on or before"


def _weekday_from_last(meaning: Weekday, scene: Scene) -> Anchored:
    """ "the following Tuesday", "the previous Friday": from the date told last, else from the publication day."""
    kind = _kind(meaning.part)
    base, name = _last_day(scene), "last-date"
    if base is None:
        base, name = scene.published, "publication"
    if base is None:
        return _missing(kind, _with_part(f"XXXX-WXX-{meaning.number}", meaning.part), meaning.mod)
    if meaning.which == "last":
        day = base - timedelta((base.isoweekday() - meaning.number) % 7 or 7)
    else:
        day = base + timedelta((meaning.number - base.isoweekday()) % 7 or 7)
    reason = f"{'previous' if meaning.which == 'last' else 'following'} weekday: nearest {'before' if meaning.which == 'last' else 'after'}"
    return Anchored(kind, _with_part(day.isoformat(), meaning.part), meaning.mod, name, base.isoformat(), reason)


def _last_day(scene: Scene) -> date | None:
    """The date told last, where it is a day."""
    if scene.last is None:
        return None
    days = interval_of(scene.last)
    return days[0] if days is not None and days[0] == days[1] else None


def _day_of_year(meaning: DayOfYear, scene: Scene) -> Anchored:
    kind = _kind(meaning.part)
    ending = f"{meaning.month:02}-{meaning.day:02}"
    if scene.published is None:
        reason = _missing(kind, _with_part(f"XXXX-{ending}", meaning.part), meaning.mod)
        return replace(reason, reason="needs a year: no publication date")
    narrated = _day_in_story(meaning, scene) if meaning.year_shift is None and _tells_of(scene) else None
    if narrated is not None and scene.narrated is not None:
        value = _with_part(narrated.isoformat(), meaning.part)
        return Anchored(kind, value, meaning.mod, "last-date", f"{scene.narrated[0].year:04}", _in_story(narrated.year, scene))
    if _told_in_full(meaning, scene):
        value = _with_part(date(scene.told_year or 0, meaning.month, meaning.day).isoformat(), meaning.part)
        return Anchored(kind, value, meaning.mod, "last-date", f"{scene.told_year:04}", "that day was told with its year before")
    if meaning.year_shift is not None:
        year = scene.published.year + meaning.year_shift
        reason_text = "year counted from the publication year"
    else:
        years = [y for y in range(scene.published.year - 5, scene.published.year + 5) if _is_day(y, meaning)]
        if not years:
            years = [y for y in range(scene.published.year - 2, scene.published.year + 3) if _exists(y, meaning)]
        if not years:
            return _missing(kind, _with_part(f"XXXX-{ending}", meaning.part), meaning.mod)
        published = scene.published
        if meaning.which in ("last", "next"):
            side = -1 if meaning.which == "last" else 1
            years = [y for y in years if (date(y, meaning.month, meaning.day) - published).days * side > 0] or years
        year = min(years, key=lambda y: _cost((date(y, meaning.month, meaning.day) - published).days, scene, 25))
        reason_text = f"no year, {_way(scene)}: nearest such day" + (" that is that weekday" if meaning.weekday else "")
    value = _with_part(date(year, meaning.month, meaning.day).isoformat(), meaning.part)
    return _published(scene, kind, value, meaning.mod, reason_text)


_REMEMBERED = 5
"""How many years back a full date may lie that a later short one repeats; birthdays lie further back."""


def _told_in_full(meaning: DayOfYear, scene: Scene) -> bool:
    """Whether the day repeats a full date told before, and nothing says that another year is meant."""
    if scene.told_year is None or scene.published is None or meaning.year_shift is not None or meaning.which != "bare":
        return False
    if scene.direction.way == "future" or not 0 <= scene.published.year - scene.told_year <= _REMEMBERED:
        return False
    return _is_day(scene.told_year, meaning)


def _day_in_story(meaning: DayOfYear, scene: Scene) -> date | None:
    """The first such day at or after what the story has got to, None when that is not past."""
    assert scene.narrated is not None
    for year in (scene.narrated[0].year, scene.narrated[0].year + 1):
        if _is_day(year, meaning):
            day = date(year, meaning.month, meaning.day)
            if day >= scene.narrated[0] and (scene.published is None or day <= scene.published):
                return day
    return None


def _in_story(year: int, scene: Scene) -> str:
    """Why a story gives its year."""
    assert scene.narrated is not None
    return "the story has moved to that year" if year == scene.narrated[0].year else "the story has moved to that year, and runs on"


def _tells_of(scene: Scene) -> bool:
    """Whether a story is told in the past tense of a year before."""
    return scene.narrated is not None and scene.direction.way == "past"


def _exists(year: int, meaning: DayOfYear) -> bool:
    return 1 <= year <= 9999 and meaning.day <= days_in_month(year, meaning.month)


def _is_day(year: int, meaning: DayOfYear) -> bool:
    if not _exists(year, meaning):
        return False
    return meaning.weekday is None or date(year, meaning.month, meaning.day).isoweekday() == meaning.weekday


def _cost(distance: int, scene: Scene, grace: int) -> float:
    """How unlikely a distance in days is; what lies against the tense counts several times, beyond a few days' grace."""
    if scene.direction.way == "past" and distance > (1 if scene.direction.near else grace):
        return distance * (20.0 if scene.direction.near else 4.0)
    if scene.direction.way == "future" and distance < -(3 if scene.direction.near else grace):
        return -distance * (20.0 if scene.direction.near else 4.0)
    return abs(distance) if distance >= 0 else -distance * 0.9


# --- parts of the year ------------------------------------------------------------------------------------------------


def _part_of_year(meaning: PartOfYear, scene: Scene) -> Anchored:
    told = interval_of(scene.last) if meaning.origin == "reference" and scene.last is not None else None
    if told is not None and scene.last is not None:
        year, reason = _year_from_last(meaning, told)
        return Anchored("DATE", f"{year:04}-{meaning.code}", meaning.mod, "last-date", scene.last, reason)
    if scene.published is None:
        return replace(_missing("DATE", f"XXXX-{meaning.code}", meaning.mod), reason="needs a year: no publication date")
    if meaning.year_shift is not None:
        year = scene.published.year + meaning.year_shift
        return _published(scene, "DATE", f"{year:04}-{meaning.code}", meaning.mod, "year counted from the publication year")
    if meaning.which == "bare" and _tells_of(scene) and scene.narrated is not None:
        year = scene.narrated[0].year
        year += _over_before(f"{year:04}-{meaning.code}", scene.narrated[0])
        value = f"{year:04}-{meaning.code}"
        days = interval_of(value)
        if days is not None and days[0] <= scene.published:
            return Anchored("DATE", value, meaning.mod, "last-date", f"{scene.narrated[0].year:04}", _in_story(year, scene))
    count, place, now = _place(meaning.code, scene.published)
    year, reason = _year_of_part(meaning, scene, count, place, now)
    return _published(scene, "DATE", f"{year:04}-{meaning.code}", meaning.mod, reason)


def _year_from_last(meaning: PartOfYear, told: tuple[date, date]) -> tuple[int, str]:
    """The year of a part of the year that hangs on the date told last ("that March", "the following spring"), and why."""
    if meaning.year_shift is not None:
        return told[0].year + meaning.year_shift, "year counted from the date told last"
    if meaning.which == "next":
        year = told[0].year
        return year + (not _starts_after(f"{year:04}-{meaning.code}", told[1])), "the first such after the date told last"
    year = told[0].year
    if meaning.which == "last":
        return year - (not _over_before(f"{year:04}-{meaning.code}", told[0])), "the last such before the date told last"
    return year, "of the year of the date told last"


def _starts_after(value: str, day: date) -> bool:
    """Whether the first day of a value lies after a day."""
    days = interval_of(value)
    return days is not None and days[0] > day


def _over_before(value: str, day: date) -> bool:
    """Whether the last day of a value lies before a day."""
    days = interval_of(value)
    return days is not None and days[1] < day


def _place(code: str, published: date) -> tuple[int, int, int]:
    """How many such parts a year has, which one the code is, and which one the publication day lies in (from 0)."""
    if code.isdecimal():
        return 12, int(code) - 1, published.month - 1
    if code[0] == "Q":
        return 4, int(code[1]) - 1, (published.month - 1) // 3
    if code[0] == "H":
        return 2, int(code[1]) - 1, (published.month - 1) // 6
    return 4, SEASON_ORDER[code], (published.month // 3 - 1) % 4


def _year_of_part(meaning: PartOfYear, scene: Scene, count: int, place: int, now: int) -> tuple[int, str]:
    """The year of a month, quarter, half or season that was told without one, and why."""
    assert scene.published is not None
    year = scene.published.year
    if meaning.code in SEASON_ORDER and scene.published.month < 3:
        year -= 1  # January lies in the winter that began the year before
    if meaning.which == "last":
        return (year if place < now else year - 1), "last: the nearest that is over"
    if meaning.which == "next":
        return (year if place > now else year + 1), "next: the nearest to come"
    if meaning.which == "this":
        return year, "this: of the publication year"
    behind = (now - place) % count
    ahead = (place - now) % count
    if behind == 0:
        return year, "the one that the publication day lies in"
    past = year if place < now else year - 1
    coming = year if place > now else year + 1
    if count == 12:
        return _year_of_month(scene, behind, ahead, past, coming)
    if scene.direction.way == "future" and (meaning.code in SEASON_ORDER or behind >= 2):
        return coming, f"no year, {_way(scene)}: nearest to come"
    return past, f"no year, {_way(scene)}: nearest that is over"


def _year_of_month(scene: Scene, behind: int, ahead: int, past: int, coming: int) -> tuple[int, str]:
    """The year of a month: the nearest, where a month against the tense counts as several times as far."""
    way = scene.direction.way
    if way == "past":
        ahead *= 20 if scene.direction.near else 4
    elif way == "future":
        behind *= 40 if scene.direction.near or scene.direction.words in ("will", "shall", "ll", "won") else 8
    else:
        behind -= 2
    return (past if behind <= ahead else coming), f"no year, {_way(scene)}: nearest such month"


# --- distances --------------------------------------------------------------------------------------------------------


def _shift(meaning: Shift, scene: Scene) -> Anchored:
    kind = meaning.type or _kind(meaning.part)
    base: str | None
    if meaning.origin == "publication":
        base, name = (scene.published.isoformat() if scene.published else None), "publication"
    else:
        base, name = scene.last, "last-date"
        if base is None and scene.published is not None:
            base, name = scene.published.isoformat(), "publication"
    value = shifted(base, meaning.unit, meaning.amount) if base is not None else None
    if value is None:
        unknown = _with_part(_UNKNOWN[meaning.unit], meaning.part)
        what = "needs a publication date" if meaning.origin == "publication" else "needs a date before it that is as fine"
        return Anchored(kind, unknown, meaning.mod, "missing", base, what)
    reason = _distance(meaning.unit, meaning.amount)
    days = _rolling(date.fromisoformat(base), meaning) if meaning.rolling and base is not None else None
    if days is not None:
        reason += f", but any day from {days[0].isoformat()} to {days[1].isoformat()}"
    return Anchored(kind, _with_part(value, meaning.part), meaning.mod, name, base, reason, days)


def _rolling(origin: date, meaning: Shift) -> tuple[date, date]:
    """The days of a unit that ends or begins at a day."""
    years = meaning.amount * {"Y": 1, "DE": 10}[meaning.unit]
    other = date(origin.year + years, origin.month, min(origin.day, 28))
    return (other, origin) if years < 0 else (origin, other)


def _weekend(meaning: Weekend, scene: Scene) -> Anchored:
    """The weekend that the words look at: on a Sunday what is told is of the weekend that it ends."""
    if scene.published is None:
        return _missing("DATE", "XXXX-WXX-WE", None)
    ahead = meaning.ahead or scene.direction.way == "future"
    weeks = 0 if ahead or scene.published.isoweekday() == 7 else -1
    value = shifted(scene.published.isoformat(), "WE", weeks) or "XXXX-WXX-WE"
    return _published(scene, "DATE", value, None, f"{_way(scene)}: " + ("the one of this week" if weeks == 0 else "the one before"))


_UNKNOWN = {
    "D": "XXXX-XX-XX", "NI": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H6": "XXXX-HX",
    "Y": "XXXX", "DE": "XXXX", "CE": "XXXX",
}  # fmt: skip
_UNIT_WORDS = {
    "D": "day", "NI": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "H6": "half-year", "Y": "year", "DE": "decade",
    "CE": "century",
}  # fmt: skip


def _distance(unit: str, amount: int) -> str:
    """A distance in words: "2 weeks before"."""
    word = _UNIT_WORDS[unit]
    if amount == 0:
        return f"the {word} it lies in"
    return f"{abs(amount)} {word}{'s' if abs(amount) > 1 else ''} {'before' if amount < 0 else 'after'}"


def shifted(base: str, unit: str, amount: int) -> str | None:
    """The unit that lies so many units from a TIMEX3 date; None where the date is coarser than the unit."""
    days = interval_of(base)
    if days is None:
        return None
    first, last = days
    if unit in ("D", "NI"):
        return (first + timedelta(amount)).isoformat() if first == last else None
    if unit in ("W", "WE"):
        if (last - first).days > 6:
            return None
        monday = first - timedelta(first.isoweekday() - 1) + timedelta(7 * amount)
        year, week, _ = monday.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    return _shifted_years(first, last, unit, amount)


def _shifted_years(first: date, last: date, unit: str, amount: int) -> str | None:
    """Shifts in months and in what is made of months."""
    size = {"M": 1, "Q": 3, "H6": 6}.get(unit)
    if size is not None:
        if (last - first).days > 31 * size:
            return None
        month = first.year * 12 + (first.month - 1) // size * size + amount * size
        year, index = divmod(month, 12)
        if not 1 <= year <= 9999:
            return None
        return {"M": f"{year:04}-{index + 1:02}", "Q": f"{year:04}-Q{index // 3 + 1}", "H6": f"{year:04}-H{index // 6 + 1}"}[unit]
    width = {"Y": 1, "DE": 10, "CE": 100}[unit]
    if (last - first).days > 366 * width:
        return None
    year = first.year + amount * width
    if not 1 <= year <= 9999:
        return None
    return {"Y": f"{year:04}", "DE": f"{year // 10:03}", "CE": f"{year // 100:02}"}[unit]


def _same(meaning: Same, scene: Scene) -> Anchored:
    kind = _kind(meaning.part)
    base, name = scene.last, "last-date"
    if base is None and scene.published is not None:
        base, name = scene.published.isoformat(), "publication"
    if base is None:
        return Anchored(
            kind, _with_part(_UNKNOWN[meaning.unit or "D"], meaning.part), meaning.mod, "missing", None, "needs a date before it"
        )
    value = base.split("T")[0] if meaning.unit is None else shifted(base, meaning.unit, 0)
    if value is None:
        return Anchored(
            kind, _with_part(_UNKNOWN[meaning.unit or "D"], meaning.part), meaning.mod, "missing", base, "the date before it is not as fine"
        )
    return Anchored(kind, _with_part(value, meaning.part), meaning.mod, name, base, "the date told last")


def _same_day(meaning: SameDay, scene: Scene) -> Anchored:
    if scene.published is None:
        return _missing("DATE", _UNKNOWN[meaning.unit], None)
    year, index = divmod(scene.published.year * 12 + scene.published.month - 1 - meaning.months, 12)
    day = date(year, index + 1, min(scene.published.day, days_in_month(year, index + 1)))
    value = shifted(day.isoformat(), meaning.unit, meaning.near) or _UNKNOWN[meaning.unit]
    return _published(scene, "DATE", value, None, f"{meaning.months} months before, counted from {_distance(meaning.unit, meaning.near)}")


def _year_before(meaning: YearBefore, scene: Scene) -> Anchored:
    """The period talked of, some years back; the bare year where no period is talked of."""
    period = scene.period
    if meaning.unit is not None and len(meaning.unit) == 2:
        quarter = _part_of_year(PartOfYear(meaning.unit), scene)
        if scene.published is None:
            return quarter
        value = f"{int(quarter.value[:4]) - meaning.years:04}-{meaning.unit}"
        return replace(quarter, value=value, reason=f"{quarter.reason}, a year before")
    if period is not None and "-" in period and meaning.unit in (None, "Q"):
        value = f"{int(period[:4]) - meaning.years:04}{period[4:]}"
        return Anchored(
            "DATE", value, meaning.mod, "period", period, "the same period, a year before" if meaning.years == 1 else "the same period"
        )
    if meaning.unit == "Q":
        if scene.published is None:
            return _missing("DATE", "XXXX-QX", meaning.mod)
        value = shifted(scene.published.isoformat(), "Q", -4 * meaning.years - 1) or "XXXX-QX"
        return _published(scene, "DATE", value, meaning.mod, "the last quarter that is over, a year before")
    return _shift(Shift("Y", -meaning.years, meaning.origin, mod=meaning.mod), scene)


def _current_period(meaning: CurrentPeriod, scene: Scene) -> Anchored:
    if scene.period is not None and "-Q" in scene.period:
        return Anchored("DATE", scene.period, None, "period", scene.period, "the period that the text reports on")
    if scene.published is None:
        return _missing("DATE", _UNKNOWN[meaning.unit], None)
    value = shifted(scene.published.isoformat(), meaning.unit, -1) or _UNKNOWN[meaning.unit]
    return _published(scene, "DATE", value, None, "the last that is over")


def _period_of(meaning: PeriodOf, scene: Scene) -> Anchored:
    if scene.period is not None and "-" in scene.period:
        return Anchored("DATE", f"{meaning.year:04}{scene.period[4:]}", None, "period", scene.period, "the same period of that year")
    return Anchored("DATE", f"{meaning.year:04}", None, "none", None, "as written")


def _either_order(meaning: EitherOrder, scene: Scene) -> Anchored:
    if scene.day_first is None:
        reason = f"{meaning.first}/{meaning.second} may be day and month or month and day"
        return Anchored("DATE", f"{meaning.year:04}-XX-XX", None, "none", None, reason)
    day, month = (meaning.first, meaning.second) if scene.day_first else (meaning.second, meaning.first)
    order = DAY_FIRST if scene.day_first else MONTH_FIRST
    return Anchored("DATE", date(meaning.year, month, day).isoformat(), None, "none", None, f"{order}, as elsewhere in the document")


def _week_of(meaning: WeekOf, scene: Scene) -> Anchored:
    day = anchor(meaning.day, scene)
    days = interval_of(day.value)
    # The weekend of a Monday (Labor Day) is the one that it prolongs.
    weeks = -1 if meaning.unit == "WE" and days is not None and days[0] == days[1] and days[0].isoweekday() == 1 else 0
    return replace(
        day, type="DATE", value=shifted(day.value, meaning.unit, weeks) or _UNKNOWN[meaning.unit], reason=f"{day.reason}; its week"
    )


def _movable(meaning: Movable, scene: Scene) -> Anchored:
    """A movable holiday: of the year told, else the nearest."""
    if meaning.year is not None:
        return Anchored("DATE", day_of_holiday(meaning.name, meaning.year).isoformat(), None, "none", None, "that holiday of that year")
    if scene.published is None:
        return replace(_missing("DATE", "XXXX-XX-XX", None), reason="needs a year: no publication date")
    year = scene.published.year
    days = [day_of_holiday(meaning.name, y) for y in range(max(1900, year - 1), min(2199, year + 1) + 1)]
    if not days:
        return _missing("DATE", "XXXX-XX-XX", None)
    published = scene.published
    if meaning.which in ("last", "next"):
        days = [day for day in days if (day < published) == (meaning.which == "last")] or days
    day = min(days, key=lambda day: _cost((day - published).days, scene, 25))
    return _published(scene, "DATE", day.isoformat(), None, f"no year, {_way(scene)}: nearest such holiday")


def _day_of_month(meaning: DayOfMonth, scene: Scene) -> Anchored:
    """ "the 25th": of the month told last, else of the publication month."""
    base, name = scene.last, "last-date"
    days = interval_of(base) if base is not None else None
    if (days is None or (days[1] - days[0]).days > 31 or days[0].month != days[1].month) and scene.published is not None:
        base, name = scene.published.isoformat(), "publication"
        days = scene.published, scene.published
    if days is None or (days[1] - days[0]).days > 31 or meaning.day > days_in_month(days[0].year, days[0].month):
        return Anchored("DATE", f"XXXX-XX-{meaning.day:02}", None, "missing", None, "needs a month")
    value = f"{days[0].year:04}-{days[0].month:02}-{meaning.day:02}"
    return Anchored("DATE", value, None, name, base, "a day of that month")


def _clock(meaning: Clock, scene: Scene) -> Anchored:
    if meaning.day is not None:
        day = anchor(meaning.day, scene)
        head = day.value.split("T")[0]
        return replace(day, type="TIME", value=f"{head}{meaning.time}", mod=meaning.mod, reason=f"{day.reason}; time of day as written")
    base = _last_day(scene)
    if base is not None:
        return Anchored(
            "TIME", f"{base.isoformat()}{meaning.time}", meaning.mod, "last-date", base.isoformat(), "time of day on the day talked of"
        )
    if scene.published is None:
        return _missing("TIME", f"XXXX-XX-XX{meaning.time}", meaning.mod)
    return _published(scene, "TIME", f"{scene.published.isoformat()}{meaning.time}", meaning.mod, "time of day on the publication day")


_ANCHORS: dict[type, Callable[..., Anchored]] = {
    Settled: _settled,
    Weekday: _weekday,
    DayOfYear: _day_of_year,
    PartOfYear: _part_of_year,
    Shift: _shift,
    Weekend: _weekend,
    Same: _same,
    SameDay: _same_day,
    YearBefore: _year_before,
    CurrentPeriod: _current_period,
    PeriodOf: _period_of,
    EitherOrder: _either_order,
    WeekOf: _week_of,
    Movable: _movable,
    DayOfMonth: _day_of_month,
    Clock: _clock,
}
