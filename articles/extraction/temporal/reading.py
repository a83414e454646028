"""Read the times of a document: find its creation time, recognise, anchor in text order, explain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from articles.extraction.document import Document, Span
from articles.extraction.temporal.anchoring import Anchored, Scene, anchor
from articles.extraction.temporal.anchoring.distances import shifted
from articles.extraction.temporal.creation import claimed_creation_time
from articles.extraction.temporal.dct import DocumentCreationTime
from articles.extraction.temporal.hours import after_midnight, day_of_hour, in_gmt
from articles.extraction.temporal.language import other_language
from articles.extraction.temporal.meaning import (
    DAY_FIRST,
    MONTH_FIRST,
    Beside,
    Clock,
    DayOfMonth,
    DayOfYear,
    Meaning,
    Movable,
    PartOfYear,
    PlaceIn,
    Settled,
    Shift,
    Weekday,
    Weekend,
    WeekOf,
)
from articles.extraction.temporal.ranges import closing_day, ending_weekday, join_ranges, opening_day, opening_weekday, running_until
from articles.extraction.temporal.story import Story, hangs_on_publication
from articles.extraction.temporal.tagger import Candidate, recognise
from articles.extraction.temporal.tense import direction_of
from articles.extraction.temporal.timex import TimeExpression, Trace, granularity_of, interval_of, is_valid_timex
from articles.extraction.temporal.verbs import NO_DIRECTION
from articles.extraction.temporal.words import say_date, say_value


@dataclass(frozen=True, slots=True)
class TimeReading:
    """What a document says of time: when it was created, and its time expressions in text order, none overlapping.

    ``language`` names the language of a text that is not English; relative words are then not read.
    """

    dct: DocumentCreationTime
    times: tuple[TimeExpression, ...]
    language: str | None = None


_FOREIGN_RULES = frozenset(("iso-date", "numeric-date"))
_NARROW = 31
"""The longest stretch of days that counts as narrowed."""


def read_times(document: Document) -> TimeReading:
    """Reads every time expression of a document.

    The publication day is the caller's, else what the text says of itself, else unknown: relative words then keep values of the
    kind ``XXXX-WXX-5``.
    """
    text = document.text
    language = other_language(text)
    candidates = recognise(text)
    if language is not None:
        candidates = [found for found in candidates if found.rule.name in _FOREIGN_RULES]
    if document.furniture:
        candidates = _outside(candidates, document.furniture)
    dct = claimed_creation_time(text, document.dct, document.dct_how, candidates=candidates)
    if language is not None:
        dct = replace(dct, steps=(*dct.steps, f"the text is in {language}: relative words are not read"))
    written = _day_of_writing(dct)
    times = _anchored(text, candidates, written or dct.value)
    if written is not None:
        times = tuple(replace(time, trace=_by_dateline(time.trace)) for time in times)
    if dct.value is None and dct.earliest is not None and dct.latest is not None:
        times = _narrowed(text, candidates, times, dct.earliest, dct.latest)
    return TimeReading(dct, join_ranges(text, times), language)


def _day_of_writing(dct: DocumentCreationTime) -> date | None:
    """The day of the dateline where it lies shortly before the day of publication: "today" of a paper's report is the day on which it was
    written. None where the two do not differ so."""
    for claim in dct.claims:
        if claim.how == "dateline" and dct.value is not None and 0 < (dct.value - claim.value).days <= _ON_ITS_WAY:
            return claim.value
    return None


_ON_ITS_WAY = 2
"""How many days a report takes to the paper at the most."""


def _by_dateline(trace: Trace) -> Trace:
    """The trace of an expression that was read on the day of the dateline."""
    if trace.anchor != "publication":
        return trace
    return replace(trace, steps=tuple(step.replace("' + published ", "' + dateline ") for step in trace.steps))


def _outside(candidates: Sequence[Candidate], furniture: Sequence[Span]) -> list[Candidate]:
    """The candidates that touch no furniture; both are in text order."""
    spans = sorted(furniture)
    kept, index = [], 0
    for found in candidates:
        while index < len(spans) and spans[index][1] <= found.start:
            index += 1
        if index == len(spans) or spans[index][0] >= found.end:
            kept.append(found)
    return kept


def _anchored(text: str, candidates: Sequence[Candidate], published: date | None) -> tuple[TimeExpression, ...]:
    """The candidates with values, each seeing what was told before it."""
    story = Story(news=published is None and any(hangs_on_publication(found.meaning) for found in candidates))
    day_first = _order_of(candidates)
    ahead = _told_ahead(text, candidates, published)
    times: list[TimeExpression] = []
    for index, found in enumerate(candidates):
        following = candidates[index + 1] if index + 1 < len(candidates) else None
        meaning = day_of_hour(found, candidates[index + 1 : index + 3], text)
        if index:
            meaning = ending_weekday(meaning, candidates[index - 1], found, text)
        meaning = opening_weekday(meaning, found, following, text)
        meaning = opening_day(meaning, found, candidates[index + 1 : index + 5], text)
        direction = direction_of(text, found.start, found.end) if _needs_direction(meaning) else NO_DIRECTION
        if direction.words.endswith(" from"):
            meaning = running_until(meaning, found, following, published, text)
        narrated = story.scene_at(text, found, published)
        if narrated is not None and direction.way != "past" and story.stands_under_year(text, found):
            direction = replace(direction, way="past")  # entries of a chronicle are told in the present
        told = story.years.get(_day_in(meaning)) if story.years else None
        weekday = story.weekdays.get(meaning.number) if isinstance(meaning, Weekday) else None
        scene = Scene(published, direction, story.last, story.period, narrated, day_first, told, weekday, ahead)
        result = anchor(meaning, scene)
        if times and index and isinstance(candidates[index - 1].meaning, (DayOfYear, PartOfYear)):
            result = closing_day(meaning, result, times[-1], found, text)
        if times and index and isinstance(meaning, Clock) and isinstance(candidates[index - 1].meaning, Clock):
            result = after_midnight(meaning, result, times[-1], found, text)
            result = in_gmt(meaning, result, times[-1], found, text)
        if times and index and isinstance(meaning, Shift):
            result = _in_apposition(meaning, result, times[-1], found, text)
        if not is_valid_timex(result.value):
            continue
        times.append(_expression(text, found, result))
        story.tell(result, found, direction, published, text)
    return tuple(times)


_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")


def _in_apposition(meaning: Shift, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
    """A distance that stands beside the date that it leads to: "it ended on 10 June, 78 days later" is 10 June."""
    if meaning.origin != "reference" or meaning.amount <= 0 or before.type != "DATE" or before.granularity != "day":
        return result
    if text[before.end : found.start] != ", " or not _ENDS.match(text, found.end):
        return result
    value = shifted(before.value, meaning.unit, 0)
    if value is None:
        return result
    return Anchored(result.type, value, meaning.mod, "neighbour", before.value, "the date that it stands beside")


def _day_in(meaning: Meaning) -> tuple[int, int] | None:
    """The month and day that a meaning names, its own or that of its time of day."""
    day = meaning.day if isinstance(meaning, Clock) else meaning
    return (day.month, day.day) if isinstance(day, DayOfYear) else None


def _narrowed(
    text: str, candidates: Sequence[Candidate], times: tuple[TimeExpression, ...], earliest: date, latest: date
) -> tuple[TimeExpression, ...]:
    """Expressions that need a publication day, as far as its bounds fix them: read on the first and on the last possible day."""
    low = {time.start: time for time in _anchored(text, candidates, earliest)}
    high = {time.start: time for time in _anchored(text, candidates, latest)}
    return tuple(_between(time, low.get(time.start), high.get(time.start), earliest, latest) for time in times)


def _between(time: TimeExpression, low: TimeExpression | None, high: TimeExpression | None, earliest: date, latest: date) -> TimeExpression:
    """One expression between its readings on the first and the last possible publication day."""
    if time.trace.anchor != "missing" or low is None or high is None or low.earliest is None or high.latest is None:
        return time
    if not 0 <= (high.latest - low.earliest).days <= _NARROW:
        return time
    bounds = f"published between {say_date(earliest)} and {say_date(latest)}"
    if low.value == high.value:
        step = f"'{time.text}' + {bounds} -> {say_value(low.value, low.type)} (the same on every possible day)"
        return replace(low, trace=Trace(time.trace.rule, "publication", None, (*time.trace.steps, step)))
    step = f"'{time.text}' + {bounds}: between {say_date(low.earliest)} and {say_date(high.latest)}"
    return replace(time, earliest=low.earliest, latest=high.latest, trace=replace(time.trace, steps=(*time.trace.steps, step)))


def _order_of(candidates: Sequence[Candidate]) -> bool | None:
    """Whether the numeric dates of a document put the day first, by those that can be read one way only; None without evidence."""
    notes = {found.meaning.note for found in candidates if isinstance(found.meaning, Settled)} & {DAY_FIRST, MONTH_FIRST}
    return None if len(notes) != 1 else notes == {DAY_FIRST}


def _told_ahead(text: str, candidates: Sequence[Candidate], published: date | None) -> bool:
    """Whether a text tells of the weekday after its publication as to come: what it tells of it in the past was then written ahead."""
    if published is None:
        return False
    tomorrow = published.isoweekday() % 7 + 1
    found = [
        one for one in candidates if isinstance(one.meaning, Weekday) and (one.meaning.number, one.meaning.which) == (tomorrow, "bare")
    ]
    return len(found) > 1 and any(direction_of(text, one.start, one.end).way == "future" for one in found)


def _needs_direction(meaning: Meaning) -> bool:
    if isinstance(meaning, Clock):
        return meaning.day is not None
    day = meaning.day if isinstance(meaning, (WeekOf, Beside)) else meaning.period if isinstance(meaning, PlaceIn) else meaning
    return isinstance(day, (Weekday, DayOfYear, PartOfYear, Movable, Weekend, DayOfMonth))


def _expression(text: str, found: Candidate, result: Anchored) -> TimeExpression:
    """The expression as the engine hands it out."""
    words = text[found.start : found.end]
    days = result.days or (interval_of(result.value) if result.type in ("DATE", "TIME") else None)
    granularity = granularity_of(result.value) if result.type in ("DATE", "TIME") else "unknown"
    step = _step(text, found, words, result)
    named = result.type == "DATE" and _is_attributive(text, found)
    steps = (step, f"'{words}' names what it stands before") if named else (step,)
    trace = Trace(found.rule.name, result.anchor, result.anchor_value, steps)
    first, last = days if days is not None else (None, None)
    return TimeExpression(found.start, found.end, words, result.type, result.value, result.mod, granularity, first, last, trace, named)


_NAMED_RULES = frozenset(("year", "month-year", "month-day", "day-month", "month", "decade", "season"))
_DETERMINER = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our|this|that|these|those|each|every)|['’]s)\s{1,2}$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s{1,2}(?!(?:and|or|but|in|on|at|by|to|of|for|from|with|that|which|when|where|who|as|after|before|because|while|since|until|"
    r"than|was|were"
    r"|is|are|has|have|had|will|would|said|it|he|she|they|the|a|an)\b)[A-Za-z][a-z]{2,}"
)


def _is_attributive(text: str, found: Candidate) -> bool:
    """Whether a date stands between a determiner and a noun: "the 2022 invasion", "its Aug. 4 ruling"."""
    if found.rule.name not in _NAMED_RULES or not _DETERMINER.search(text, max(0, found.start - 8), found.start):
        return False
    return _NOUN.match(text, found.end) is not None


_PREPOSITION = re.compile(r"\b(?:on|in|by|since|until|before|after|during|from|to|at|over|of|for|through)\s+$", re.IGNORECASE)


def _step(text: str, found: Candidate, words: str, result: Anchored) -> str:
    """One step in plain words: ``'on Friday' + published Sat 5 Apr 2025 -> Fri 4 Apr 2025 (bare weekday ...)``."""
    lead = _PREPOSITION.search(text, max(0, found.start - 8), found.start)
    quoted = " ".join(((lead[0] if lead else "") + words).split())
    if result.anchor == "none":
        return f"'{quoted}' -> {say_value(result.value, result.type)} ({result.reason})"
    if result.anchor == "missing" or result.anchor_value is None:
        return f"'{quoted}' -> not resolved ({result.reason})"
    if result.anchor == "publication":
        return (
            f"'{quoted}' + published {say_date(date.fromisoformat(result.anchor_value))} -> "
            f"{say_value(result.value, result.type)} ({result.reason})"
        )
    return f"'{quoted}' + {say_value(result.anchor_value, 'DATE')} told before -> {say_value(result.value, result.type)} ({result.reason})"
