"""Anchor what is so many units away: "two days later", "last month", "the same week", "the weekend"."""

from dataclasses import replace
from datetime import date, timedelta

from articles.extraction.temporal.anchoring.scene import Anchored, Scene, from_publication, kind_of, unanchored, way_of, with_part
from articles.extraction.temporal.meaning import Same, SameDay, Shift, Weekend
from articles.extraction.temporal.timex import days_in_month, interval_of


def shift(meaning: Shift, scene: Scene) -> Anchored:
    """So many units from the publication day or from the date told last."""
    kind = meaning.type or kind_of(meaning.part)
    base: str | None
    if meaning.told and scene.narrated is not None and scene.last is not None and shifted(scene.last, meaning.unit, 0) is not None:
        base, name = scene.last, "last-date"
    elif meaning.origin == "publication":
        base, name = (scene.published.isoformat() if scene.published else None), "publication"
    else:
        base, name = scene.last, "last-date"
        if base is None and scene.published is not None and meaning.amount < 0:
            base, name = scene.published.isoformat(), "publication"
    if meaning.reported and scene.published is not None and scene.published.month <= _FIRST_MONTHS:
        meaning = replace(meaning, amount=meaning.amount - 1)
    value = shifted(base, meaning.unit, meaning.amount) if base is not None else None
    if value is None:
        unknown = with_part(UNKNOWN[meaning.unit], meaning.part)
        what = "needs a publication date" if meaning.origin == "publication" else "needs a date before it that is as fine"
        return Anchored(kind, unknown, meaning.mod, "missing", base, what)
    reason = say_distance(meaning.unit, meaning.amount)
    days = _rolling(date.fromisoformat(base), meaning) if meaning.rolling and base is not None else None
    if days is not None:
        reason += f", but any day from {days[0].isoformat()} to {days[1].isoformat()}"
    return Anchored(kind, with_part(value, meaning.part), meaning.mod, name, base, reason, days)


_FIRST_MONTHS = 3
"""How long into a year results of the year before are reported."""


def _rolling(origin: date, meaning: Shift) -> tuple[date, date]:
    """The days of a unit that ends or begins at a day."""
    years = meaning.amount * {"Y": 1, "DE": 10}[meaning.unit]
    other = date(origin.year + years, origin.month, min(origin.day, 28))
    return (other, origin) if years < 0 else (origin, other)


def weekend(meaning: Weekend, scene: Scene) -> Anchored:
    """The weekend that the words look at: on a Sunday what is told is of the weekend that it ends."""
    if scene.published is None:
        return unanchored("DATE", "XXXX-WXX-WE", None)
    ahead = meaning.ahead or scene.direction.way == "future"
    weeks = 0 if ahead or scene.published.isoweekday() == 7 else -1
    value = shifted(scene.published.isoformat(), "WE", weeks) or "XXXX-WXX-WE"
    return from_publication(scene, "DATE", value, None, f"{way_of(scene)}: " + ("the one of this week" if weeks == 0 else "the one before"))


UNKNOWN = {
    "D": "XXXX-XX-XX", "NI": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H6": "XXXX-HX",
    "Y": "XXXX", "DE": "XXXX", "CE": "XXXX",
}  # fmt: skip


_UNIT_WORDS = {
    "D": "day", "NI": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "H6": "half-year", "Y": "year", "DE": "decade",
    "CE": "century",
}  # fmt: skip


def say_distance(unit: str, amount: int) -> str:
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


def same(meaning: Same, scene: Scene) -> Anchored:
    """The unit that the date told last lies in."""
    kind = kind_of(meaning.part)
    base, name = scene.last, "last-date"
    if base is None and scene.published is not None:
        base, name = scene.published.isoformat(), "publication"
    if base is None:
        return Anchored(kind, with_part(UNKNOWN[meaning.unit or "D"], meaning.part), meaning.mod, "missing", None, "needs a date before it")
    value = base.split("T")[0] if meaning.unit is None else shifted(base, meaning.unit, 0)
    if value is None:
        return Anchored(
            kind, with_part(UNKNOWN[meaning.unit or "D"], meaning.part), meaning.mod, "missing", base, "the date before it is not as fine"
        )
    reason = "the date told last"
    if meaning.year is not None:
        year = meaning.year if meaning.year > 0 else int(value[:4]) + meaning.year
        value, reason = f"{year:04}{value[4:]}", "the same, in that year"
    return Anchored(kind, with_part(value, meaning.part), meaning.mod, name, base, reason)


def same_day(meaning: SameDay, scene: Scene) -> Anchored:
    """The publication day, or its week or month, some months before."""
    if scene.published is None:
        return unanchored("DATE", UNKNOWN[meaning.unit], None)
    year, index = divmod(scene.published.year * 12 + scene.published.month - 1 - meaning.months, 12)
    day = date(year, index + 1, min(scene.published.day, days_in_month(year, index + 1)))
    value = shifted(day.isoformat(), meaning.unit, meaning.near) or UNKNOWN[meaning.unit]
    side = "before" if meaning.months > 0 else "after"
    counted = say_distance(meaning.unit, meaning.near)
    return from_publication(scene, "DATE", value, None, f"{abs(meaning.months)} months {side}, counted from {counted}")
