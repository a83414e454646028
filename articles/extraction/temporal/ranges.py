"""Ranges: what the day that opens one and the day that closes it take from each other ("from 1 May to 30 September")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from articles.extraction.temporal.anchoring import Anchored
from articles.extraction.temporal.meaning import DayOfYear, Meaning, PartOfYear, Settled, Weekday
from articles.extraction.temporal.tagger import Candidate
from articles.extraction.temporal.timex import TimeExpression, days_in_month, interval_of, is_valid_timex
from articles.extraction.temporal.words import say_date

RANGE_LEAD = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
RANGE_LINK = re.compile(r"\s{0,2}(?:to|until|till|through|up to|(?:and )?(?:on )?into|[-–—])\s{0,2}(?:the\s)?", re.IGNORECASE)
AND = re.compile(r"\s{1,2}and\s{1,2}(?:the\s)?", re.IGNORECASE)


def join_ranges(text: str, times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """Joins the two ends of a range: "from 1 to 3 March", "between May and July", "1-3 March 2025", "on 5 and 6 August"."""
    joined = list(times)
    for index, (one, two) in enumerate(pairwise(times)):
        if two.start - one.end > 12 or one.earliest is None or two.latest is None or one.earliest > two.latest:
            continue
        lead = RANGE_LEAD.search(text, max(0, one.start - 16), one.start)
        if lead and _MOVED.search(text, max(0, one.start - 32), one.start):
            continue
        linked = RANGE_LINK.fullmatch(text, one.end, two.start) or (
            (lead or _running(one, two)) and AND.fullmatch(text, one.end, two.start)
        )
        if linked and (lead or not text[one.end : two.start].isspace()):
            within = (one.earliest, two.latest)
            words = " ".join(text[one.start : two.end].split())
            step = f"one end of '{words}': {say_date(within[0])} to {say_date(within[1])}"
            for place, time in ((index, one), (index + 1, two)):
                trace = replace(time.trace, steps=(*time.trace.steps, step))
                joined[place] = replace(time, within=within, trace=trace)
    return tuple(joined)


def _running(one: TimeExpression, two: TimeExpression) -> bool:
    """Whether the second is the day after the first."""
    if one.granularity != "day" or two.granularity != "day" or one.latest is None or two.earliest is None:
        return False
    return (two.earliest - one.latest).days == 1


def ending_weekday(meaning: Meaning, before: Candidate, found: Candidate, text: str) -> Meaning:
    """A weekday that ends a range lies after the one that begins it: "Monday through Friday"."""
    if not isinstance(meaning, Weekday) or not isinstance(before.meaning, Weekday) or meaning.which != "bare" or meaning.origin == "week":
        return meaning
    if found.start - before.end >= 12 or not RANGE_LINK.fullmatch(text, before.end, found.start):
        return meaning
    return replace(meaning, which="next", origin="reference")


def opening_weekday(meaning: Meaning, found: Candidate, following: Candidate | None, text: str) -> Meaning:
    """A weekday that opens a range lies in the week told at its end: "from Thursday to Saturday last week"."""
    if not isinstance(meaning, Weekday) or (meaning.which, meaning.origin) != ("bare", "publication") or following is None:
        return meaning
    last = following.meaning
    if not isinstance(last, Weekday) or last.origin != "week" or last.number < meaning.number:
        return meaning
    linked = RANGE_LINK.fullmatch(text, found.end, following.start) and not text[found.end : following.start].isspace()
    return replace(meaning, origin="week", weeks=last.weeks) if linked else meaning


_LISTED = re.compile(r",?\s{1,2}(?:and|or)\s{1,2}(?:(?:on|in)\s)?|,\s{1,2}")
"""What stands between the parts of a list of days or months."""
_ENDS_LIST = (" and", " or", " on", " in")


def opening_day(meaning: Meaning, found: Candidate, following: Sequence[Candidate], text: str) -> Meaning:
    """A month or day that opens a range or list takes the year that is written at its end: "between March and June 2020", "March, May and
    June 2020"."""
    if not isinstance(meaning, (DayOfYear, PartOfYear)) or meaning.which != "bare" or meaning.year_shift is not None:
        return meaning
    before = found
    for other in following:
        between = text[before.end : other.start]
        lead = RANGE_LEAD.search(text, max(0, found.start - 16), found.start)
        ranged = before is found and (RANGE_LINK.fullmatch(between) or (lead and AND.fullmatch(between)))
        if not (ranged or _LISTED.fullmatch(between)) or between.isspace():
            return meaning
        if isinstance(other.meaning, Settled):
            if not ranged and between.lstrip().startswith(",") and not between.rstrip().endswith(_ENDS_LIST):
                return meaning  # "in March, June 2020 seemed far"
            return _opened(meaning, other.meaning, ranged is not None and bool(ranged))
        if type(other.meaning) is not type(meaning):
            return meaning
        before = other
    return meaning


def _opened(meaning: DayOfYear | PartOfYear, last: Settled, ranged: bool) -> Meaning:
    """The month or day in the year that the end of its range or list tells; a list holds only days, or only months."""
    days = interval_of(last.value) if last.type == "DATE" else None
    if days is None or not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", last.value):
        return meaning
    alike = isinstance(meaning, DayOfYear) == (days[0] == days[1])
    return _of_year(meaning, days[1]) if ranged or alike else meaning


def running_until(meaning: Meaning, found: Candidate, following: Candidate | None, published: date | None, text: str) -> Meaning:
    """The day from which something runs, in the year in which it has not ended: "the season runs from June 1 to Nov. 30"."""
    if published is None or following is None or not isinstance(meaning, DayOfYear) or not isinstance(following.meaning, DayOfYear):
        return meaning
    if {meaning.which, following.meaning.which} != {"bare"} or not RANGE_LINK.fullmatch(text, found.end, following.start):
        return meaning
    closing = following.meaning
    for year in (published.year, published.year + 1):
        if closing.day <= days_in_month(year, closing.month) and date(year, closing.month, closing.day) >= published:
            return _of_year(meaning, date(year, closing.month, closing.day), "it runs until the first such end to come")
    return meaning


def _of_year(meaning: DayOfYear | PartOfYear, last: date, note: str = "the year is told at the end of the range") -> Meaning:
    """The month or day in the year that lets it come no later than a day."""
    if isinstance(meaning, DayOfYear):
        year = last.year - ((meaning.month, meaning.day) > (last.month, last.day))
        if meaning.day > days_in_month(year, meaning.month):
            return meaning
        return Settled("DATE", f"{year:04}-{meaning.month:02}-{meaning.day:02}", meaning.mod, note)
    if not meaning.code.isdecimal():
        return meaning
    year = last.year - (int(meaning.code) > last.month)
    return Settled("DATE", f"{year:04}-{meaning.code}", meaning.mod, note)


_MOVED = re.compile(
    r"\b(?:moved|brought|postponed|delayed|rescheduled|shifted|pushed|put|advanced)(?: [a-z]+)? from\s+(?:the\s+)?$", re.IGNORECASE
)
"""What makes two days of a plan no range: "moved from 9 June to 25 May"."""


def closing_day(meaning: Meaning, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
    """A month or day that closes a range lies after the one that opens it: "from 1 May to 30 September"."""
    if before.earliest is None or found.start - before.end > 12 or not isinstance(meaning, (DayOfYear, PartOfYear)):
        return result
    days = interval_of(result.value)
    if days is None or days[1] >= before.earliest or not RANGE_LINK.fullmatch(text, before.end, found.start):
        return result
    if _MOVED.search(text, max(0, before.start - 32), before.start):
        return result
    year = before.earliest.year + (days[1].replace(year=2000) < before.earliest.replace(year=2000))
    value = f"{year:04}{result.value[4:]}"
    return replace(result, value=value, reason=f"{result.reason}; after the day that opens the range") if is_valid_timex(value) else result
