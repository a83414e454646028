"""Anchor months, quarters, halves and seasons that are told without their year."""

from dataclasses import replace
from datetime import date

from articles.extraction.temporal.anchoring.days import day_of_year
from articles.extraction.temporal.anchoring.scene import Anchored, Scene, from_publication, in_story, tells_of, unanchored, way_of
from articles.extraction.temporal.meaning import PartOfYear
from articles.extraction.temporal.timex import interval_of
from articles.extraction.temporal.vocabulary import SEASON_ORDER


def part_of_year(meaning: PartOfYear, scene: Scene) -> Anchored:
    """A month, quarter, half or season: of the year told, of the story, else of the nearest year that the tense allows."""
    if meaning.ends is not None:
        day = day_of_year(meaning.ends, scene)
        if day.value[:4].isdecimal():
            return replace(day, value=f"{day.value[:4]}-{meaning.code}", mod=meaning.mod, reason=f"{day.reason}; its year")
    told = interval_of(scene.last) if meaning.origin == "reference" and scene.last is not None else None
    if told is not None and scene.last is not None:
        year, reason = _year_from_last(meaning, told)
        return Anchored("DATE", f"{year:04}-{meaning.code}", meaning.mod, "last-date", scene.last, reason)
    if scene.published is not None and meaning.year_shift is not None:
        year = scene.published.year + meaning.year_shift
        return from_publication(scene, "DATE", f"{year:04}-{meaning.code}", meaning.mod, "year counted from the publication year")
    if meaning.which in ("bare", "happened") and meaning.year_shift is None and tells_of(scene) and scene.narrated is not None:
        year = scene.narrated[0].year
        year += _over_before(f"{year:04}-{meaning.code}", scene.narrated[0])
        value = f"{year:04}-{meaning.code}"
        days = interval_of(value)
        if days is not None and (scene.published is None or days[0] <= scene.published):
            return Anchored("DATE", value, meaning.mod, "last-date", f"{scene.narrated[0].year:04}", in_story(year, scene))
    if scene.published is None:
        return replace(unanchored("DATE", f"XXXX-{meaning.code}", meaning.mod), reason="needs a year: no publication date")
    count, place, now = _place(meaning.code, scene.published)
    year, reason = _year_of_part(meaning, scene, count, place, now)
    return from_publication(scene, "DATE", f"{year:04}-{meaning.code}", meaning.mod, reason)


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


_HALVES = 2
_REPORTED_AFTER = 3
"""How many months after a month figures of it are still reported."""


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
    if meaning.which == "due":
        return (year if place >= now else year + 1), "the first that is not over"
    if meaning.which == "this":
        if meaning.code in SEASON_ORDER and place > now and scene.direction.way == "past":
            return year - 1, "this, past tense: the one that is over"
        return year, "this: of the publication year"
    behind = (now - place) % count
    if meaning.which == "happened" and behind <= _REPORTED_AFTER:
        return (year if place <= now else year - 1), "a month that is reported on: the nearest that is over"
    ahead = (place - now) % count
    if behind == 0:
        return year, "the one that the publication day lies in"
    past = year if place < now else year - 1
    coming = year if place > now else year + 1
    if count == 12:
        return _year_of_month(scene, behind, ahead, past, coming)
    if scene.direction.way == "future" and (meaning.code in SEASON_ORDER or behind >= 2 or count == _HALVES):
        return coming, f"no year, {way_of(scene)}: nearest to come"
    return past, f"no year, {way_of(scene)}: nearest that is over"


def _year_of_month(scene: Scene, behind: int, ahead: int, past: int, coming: int) -> tuple[int, str]:
    """The year of a month: the nearest, where a month against the tense counts as several times as far."""
    way = scene.direction.way
    if way == "past":
        ahead *= 20 if scene.direction.near else 4
    elif way == "future":
        behind *= 40 if scene.direction.near or scene.direction.words in ("will", "shall", "ll", "won") else 8
    else:
        behind -= 2
    return (past if behind <= ahead else coming), f"no year, {way_of(scene)}: nearest such month"
