"""Read the times of a document: find its creation time, recognise, anchor in text order, explain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from articles.extraction.document import Document, Span
from articles.extraction.temporal.anchoring import Anchored, Scene, anchor
from articles.extraction.temporal.creation import claimed_creation_time
from articles.extraction.temporal.dct import DocumentCreationTime
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
    Weekday,
    Weekend,
    WeekOf,
)
from articles.extraction.temporal.story import Story, hangs_on_publication
from articles.extraction.temporal.tagger import Candidate, recognise
from articles.extraction.temporal.tense import direction_of
from articles.extraction.temporal.timex import TimeExpression, Trace, days_in_month, granularity_of, interval_of, is_valid_timex
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
    times = _anchored(text, candidates, dct.value)
    if dct.value is None and dct.earliest is not None and dct.latest is not None:
        times = _narrowed(text, candidates, times, dct.earliest, dct.latest)
    return TimeReading(dct, _ranges(text, times), language)


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
        meaning = _joined(found, candidates[index + 1 : index + 3], text)
        if index:
            meaning = _ending(meaning, candidates[index - 1], found, text)
        meaning = _opening(meaning, found, following, text)
        direction = direction_of(text, found.start, found.end) if _needs_direction(meaning) else NO_DIRECTION
        if direction.words.endswith(" from"):
            meaning = _running_until(meaning, found, following, published, text)
        narrated = story.scene_at(text, found, published)
        told = story.years.get(_day_in(meaning)) if story.years else None
        weekday = story.weekdays.get(meaning.number) if isinstance(meaning, Weekday) else None
        scene = Scene(published, direction, story.last, story.period, narrated, day_first, told, weekday, ahead)
        result = anchor(meaning, scene)
        if times and index and isinstance(candidates[index - 1].meaning, (DayOfYear, PartOfYear)):
            result = _closing(meaning, result, times[-1], found, text)
        if times and index and isinstance(meaning, Clock) and isinstance(candidates[index - 1].meaning, Clock):
            result = _after_midnight(meaning, result, times[-1], found, text)
            result = _in_gmt(meaning, result, times[-1], found, text)
        if not is_valid_timex(result.value):
            continue
        times.append(_expression(text, found, result))
        story.tell(result, found, direction, published, text)
    return tuple(times)


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


_RANGE_LEAD = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_RANGE_LINK = re.compile(r"\s{0,2}(?:to|until|till|through|up to|[-–—])\s{0,2}(?:the\s)?", re.IGNORECASE)
_AND = re.compile(r"\s{1,2}and\s{1,2}(?:the\s)?", re.IGNORECASE)


def _ranges(text: str, times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """Joins the two ends of a range: "from 1 to 3 March", "between May and July", "1-3 March 2025", "on 5 and 6 August"."""
    joined = list(times)
    for index, (one, two) in enumerate(pairwise(times)):
        if two.start - one.end > 12 or one.earliest is None or two.latest is None or one.earliest > two.latest:
            continue
        lead = _RANGE_LEAD.search(text, max(0, one.start - 16), one.start)
        if lead and _MOVED.search(text, max(0, one.start - 32), one.start):
            continue
        linked = _RANGE_LINK.fullmatch(text, one.end, two.start) or (
            (lead or _running(one, two)) and _AND.fullmatch(text, one.end, two.start)
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
    return isinstance(day, (Weekday, DayOfYear, PartOfYear, Movable, Weekend)) or (isinstance(day, DayOfMonth) and day.weekday is not None)


_ZONED = r"(?:\d{4}|\d{1,2}[:.]\d\d|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)(?: [A-Z]{2,4}| (?:[A-Z][a-z]+|local) time)?"
_BESIDE = re.compile(rf"[\s(),]*(?:[(/] ?{_ZONED}\)?)?[\s,]*(?:on )?")
_SAYS = re.compile(r",? (?:[\w.'’-]+ ){1,5}said(?: on)? ")
"""Who said it between a time of day and the day of the saying: "about 3 a.m., the coast guard said Friday"."""


def _joined(found: Candidate, following: Sequence[Candidate], text: str) -> Meaning:
    """A time of day takes the day that is written after it: "at 10:35 a.m. (0735 GMT) Friday", "between 2:00 and 4:30 on Friday"."""
    meaning = found.meaning
    if not isinstance(meaning, Clock) or meaning.day is not None or not following:
        return meaning
    for other in following:
        if isinstance(other.meaning, (Weekday, DayOfYear)):
            beside = _BESIDE.fullmatch(text, found.end, other.start) or _SAYS.fullmatch(text, found.end, other.start)
            return Clock(meaning.time, other.meaning, meaning.mod) if beside else meaning
        if not isinstance(other.meaning, Clock) or not (_is_hour(meaning.time) and _is_hour(other.meaning.time)):
            return meaning
        if other.meaning.day is not None:
            if _IN_BRACKETS.fullmatch(text, found.end, other.start) and other.meaning.time.endswith("Z"):
                days = -_days_to_gmt(meaning.time, other.meaning.time)
                return Clock(meaning.time, Beside(other.meaning.day, days) if days else other.meaning.day, meaning.mod)
            return _opening_hour(meaning, other.meaning, found, other, text)
    return meaning


_IN_BRACKETS = re.compile(r"(?: local)? ?[(/] ?")
"""What stands before the same moment in GMT: "at 11:50 p.m. (0350 GMT Friday)"."""
_FARTHEST = 14
"""How many hours local time may lie from GMT."""


def _days_to_gmt(local: str, gmt: str) -> int:
    """How many days later the same moment is dated in GMT than by local time: no zone is farther than 14 hours off."""
    ahead = _minutes(local) - _minutes(gmt)
    return min((-1, 0, 1), key=lambda days: (abs(ahead - days * 1440) > _FARTHEST * 60, abs(ahead - days * 1440)))


def _is_hour(time: str) -> bool:
    """Whether a TIMEX3 time of day is one of the clock, and no part of the day."""
    return time[1:3].isdecimal()


def _minutes(time: str) -> int:
    """The minutes since midnight of a TIMEX3 time of day."""
    hour, minute = re.findall(r"[0-9]+", time)[:2]
    return int(hour) * 60 + int(minute)


def _in_gmt(meaning: Clock, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
    """A moment that is told once more in GMT, dated by that clock: "at 6 a.m. on Friday (2200 GMT)" is 22:00 on Thursday."""
    day, _, local = before.value.partition("T")
    days = interval_of(day)
    if meaning.day is not None or not meaning.time.endswith("Z") or days is None or not local[:2].isdecimal() or local.endswith("Z"):
        return result
    if not _IN_BRACKETS.fullmatch(text, before.end, found.start):
        return result
    value = f"{(days[0] + timedelta(_days_to_gmt(local, meaning.time))).isoformat()}{meaning.time}"
    if value == result.value or not is_valid_timex(value):
        return result
    return replace(result, value=value, reason=f"{result.reason}; the same moment by the clock of GMT")


_AND_AT = re.compile(r",? (?:and|then)(?: [a-z]+){0,3} (?:at|by|until) ")
"""What joins two things of one day, each with its hour: "open at 7 a.m. and close at 8 p.m. on Sunday"."""


def _opening_hour(meaning: Clock, closing: Clock, found: Candidate, other: Candidate, text: str) -> Meaning:
    """The hour that opens a range, on the day of the one that closes it, or on the day before where the range runs past midnight."""
    lead = _RANGE_LEAD.search(text, max(0, found.start - 16), found.start)
    linked = _RANGE_LINK.fullmatch(text, found.end, other.start) or (lead and _AND.fullmatch(text, found.end, other.start))
    if closing.day is None or not (linked or (meaning.time <= closing.time and _AND_AT.fullmatch(text, found.end, other.start))):
        return meaning
    day = closing.day if meaning.time <= closing.time else Beside(closing.day, -1)
    return Clock(meaning.time, day, meaning.mod)


def _ending(meaning: Meaning, before: Candidate, found: Candidate, text: str) -> Meaning:
    """A weekday that ends a range lies after the one that begins it: "Monday through Friday"."""
    if not isinstance(meaning, Weekday) or not isinstance(before.meaning, Weekday) or meaning.which != "bare":
        return meaning
    if found.start - before.end >= 12 or not _RANGE_LINK.fullmatch(text, before.end, found.start):
        return meaning
    return replace(meaning, which="next", origin="reference")


def _opening(meaning: Meaning, found: Candidate, following: Candidate | None, text: str) -> Meaning:
    """A month or day that opens a range takes the year that is written at its end: "between March and June 2020"."""
    if following is None or following.start - found.end > 12 or not isinstance(following.meaning, Settled):
        return meaning
    if not isinstance(meaning, (DayOfYear, PartOfYear)) or meaning.which != "bare" or meaning.year_shift is not None:
        return meaning
    days = interval_of(following.meaning.value) if following.meaning.type == "DATE" else None
    if days is None or not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", following.meaning.value):
        return meaning
    lead = _RANGE_LEAD.search(text, max(0, found.start - 16), found.start)
    linked = _RANGE_LINK.fullmatch(text, found.end, following.start) or (lead and _AND.fullmatch(text, found.end, following.start))
    if not linked or text[found.end : following.start].isspace():
        return meaning
    return _of_year(meaning, days[1])


def _running_until(meaning: Meaning, found: Candidate, following: Candidate | None, published: date | None, text: str) -> Meaning:
    """The day from which something runs, in the year in which it has not ended: "the season runs from June 1 to Nov. 30"."""
    if published is None or following is None or not isinstance(meaning, DayOfYear) or not isinstance(following.meaning, DayOfYear):
        return meaning
    if {meaning.which, following.meaning.which} != {"bare"} or not _RANGE_LINK.fullmatch(text, found.end, following.start):
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


def _closing(meaning: Meaning, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
    """A month or day that closes a range lies after the one that opens it: "from 1 May to 30 September"."""
    if before.earliest is None or found.start - before.end > 12 or not isinstance(meaning, (DayOfYear, PartOfYear)):
        return result
    days = interval_of(result.value)
    if days is None or days[1] >= before.earliest or not _RANGE_LINK.fullmatch(text, before.end, found.start):
        return result
    if _MOVED.search(text, max(0, before.start - 32), before.start):
        return result
    year = before.earliest.year + (days[1].replace(year=2000) < before.earliest.replace(year=2000))
    value = f"{year:04}{result.value[4:]}"
    return replace(result, value=value, reason=f"{result.reason}; after the day that opens the range") if is_valid_timex(value) else result


def _after_midnight(meaning: Clock, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
    """A time of day that closes a range and is earlier than the one that opens it is the next day's: "from 6 p.m. to 5 a.m."."""
    lead = _RANGE_LEAD.search(text, max(0, before.start - 16), before.start)
    linked = lead and (_RANGE_LINK.fullmatch(text, before.end, found.start) or _AND.fullmatch(text, before.end, found.start))
    if meaning.day is not None or not linked:
        return result
    day, _, time = result.value.partition("T")
    other, _, opened = before.value.partition("T")
    days = interval_of(day)
    if days is None or day != other or not (time[:2].isdecimal() and opened[:2].isdecimal()) or time >= opened:
        return result
    value = f"{(days[0] + timedelta(1)).isoformat()}T{time}"
    return replace(result, value=value, reason=f"{result.reason}; after midnight, as the range runs") if is_valid_timex(value) else result


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
    r"\s{1,2}(?!(?:and|or|but|in|on|at|by|to|of|for|from|with|that|which|when|where|who|as|after|before|because|while|since|until|than|was|were"
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
