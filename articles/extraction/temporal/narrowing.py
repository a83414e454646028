"""Bound an unknown creation day by what the text itself proves.

What is told in the past tense of an absolute date was written on or after it; what is told to come, on or before it; and a
"today" or "yesterday" with its date beside it fixes the day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from articles.extraction.temporal.dct import DocumentCreationTime
from articles.extraction.temporal.meaning import Settled, Shift, Weekday
from articles.extraction.temporal.tagger import Candidate
from articles.extraction.temporal.tense import direction_of
from articles.extraction.temporal.timex import interval_of
from articles.extraction.temporal.words import say_date

_BESIDE = re.compile(r"\s{0,2}(?:[,(–—-]\s{0,2})?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?", re.IGNORECASE)
_CERTAIN_FUTURE = frozenset(("will", "shall", "ll", "won", "set to", "scheduled", "due", "is to", "are to"))
_NOT_FINISHED = frozenset(("has", "have", "had", "set", "offered", "prepared"))
"""Past forms that may govern a day still to come ("has a hearing in 2027")."""


def narrow(text: str, candidates: Sequence[Candidate], unknown: DocumentCreationTime) -> DocumentCreationTime:
    """The creation time as narrow as the text proves it, with the reasons."""
    fixed = _fixed(text, candidates)
    if fixed is not None:
        day, words = fixed
        step = f"'{words}' fixes the publication day: {say_date(day)}"
        return replace(unknown, value=day, how="the text's own words", earliest=day, latest=day, steps=(*unknown.steps, step))
    earliest, latest, steps = _bounds(text, candidates)
    if earliest is not None and latest is not None and earliest > latest:
        return replace(unknown, steps=(*unknown.steps, "its dates contradict each other: nothing is proven"))
    earliest, latest, fitted = _fit_weekday(text, candidates, earliest, latest)
    return replace(unknown, earliest=earliest, latest=latest, steps=(*unknown.steps, *steps, *fitted))


def _fixed(text: str, candidates: Sequence[Candidate]) -> tuple[date, str] | None:
    """The day that "today" or "yesterday" beside a full date fixes, and the words."""
    for one, two in pairwise(candidates):
        if two.start - one.end > 16 or not _BESIDE.fullmatch(text, one.end, two.start):
            continue
        for deictic, told in ((one.meaning, two.meaning), (two.meaning, one.meaning)):
            if isinstance(deictic, Shift) and deictic.unit == "D" and deictic.origin == "publication" and isinstance(told, Settled):
                days = interval_of(told.value) if told.type == "DATE" else None
                if days is not None and days[0] == days[1] and 1 < days[0].toordinal() < 3652050:
                    return days[0] - timedelta(deictic.amount), " ".join(text[one.start : two.end].split())
    return None


def _bounds(text: str, candidates: Sequence[Candidate]) -> tuple[date | None, date | None, list[str]]:
    """The latest date told as past and the earliest told as to come."""
    earliest: tuple[date, str] | None = None
    latest: tuple[date, str] | None = None
    for found in candidates:
        if not isinstance(found.meaning, Settled) or found.meaning.type != "DATE":
            continue
        days = interval_of(found.meaning.value)
        if days is None:
            continue
        direction = direction_of(text, found.start, found.end)
        words = " ".join(text[found.start : found.end].split())
        if direction.way == "past" and direction.words not in _NOT_FINISHED and (earliest is None or days[0] > earliest[0]):
            earliest = days[0], words
        if direction.way == "future" and direction.words in _CERTAIN_FUTURE and (latest is None or days[1] < latest[0]):
            latest = days[1], words
    steps = []
    if earliest:
        steps.append(f"written on or after {say_date(earliest[0])}: '{earliest[1]}' is told as past")
    if latest:
        steps.append(f"written on or before {say_date(latest[0])}: '{latest[1]}' is told as to come")
    return earliest[0] if earliest else None, latest[0] if latest else None, steps


def _fit_weekday(
    text: str, candidates: Sequence[Candidate], earliest: date | None, latest: date | None
) -> tuple[date | None, date | None, list[str]]:
    """Draws the bounds in to the weekday that the text says its own day is ("today, Saturday")."""
    if earliest is None or latest is None:
        return earliest, latest, []
    for one, two in pairwise(candidates):
        pair = (one.meaning, two.meaning)
        today = next((found for found in pair if isinstance(found, Shift) and found.unit == "D" and found.amount == 0), None)
        weekday = next((found for found in pair if isinstance(found, Weekday)), None)
        if today is None or weekday is None or two.start - one.end > 4 or not _BESIDE.fullmatch(text, one.end, two.start):
            continue
        first = earliest + timedelta((weekday.number - earliest.isoweekday()) % 7)
        last = latest - timedelta((latest.isoweekday() - weekday.number) % 7)
        if first <= last:
            words = " ".join(text[one.start : two.end].split())
            return first, last, [f"'{words}': from {say_date(first)} to {say_date(last)}"]
    return earliest, latest, []
