"""Times of day beside other times: which day an hour shares, and the same moment by another clock."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from articles.extraction.temporal.anchoring import Anchored
from articles.extraction.temporal.meaning import Beside, Clock, DayOfYear, Meaning, Weekday
from articles.extraction.temporal.ranges import AND, RANGE_LEAD, RANGE_LINK
from articles.extraction.temporal.tagger import Candidate
from articles.extraction.temporal.timex import TimeExpression, interval_of, is_valid_timex

_ZONED = r"(?:\d{4}|\d{1,2}[:.]\d\d|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)(?: [A-Z]{2,4}| (?:[A-Z][a-z]+|local) time)?"
_BESIDE = re.compile(rf"[\s(),]*(?:[(/] ?{_ZONED}\)?)?[\s,]*(?:on )?")
_SAYS = re.compile(r",? (?:[\w.'’-]+ ){1,5}said(?: on)? ")
"""Who said it between a time of day and the day of the saying: "about 3 a.m., the coast guard said Friday"."""


def day_of_hour(found: Candidate, following: Sequence[Candidate], text: str) -> Meaning:
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


def in_gmt(meaning: Clock, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
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
    lead = RANGE_LEAD.search(text, max(0, found.start - 16), found.start)
    linked = RANGE_LINK.fullmatch(text, found.end, other.start) or (lead and AND.fullmatch(text, found.end, other.start))
    if closing.day is None or not (linked or (meaning.time <= closing.time and _AND_AT.fullmatch(text, found.end, other.start))):
        return meaning
    day = closing.day if meaning.time <= closing.time else Beside(closing.day, -1)
    return Clock(meaning.time, day, meaning.mod)


def after_midnight(meaning: Clock, result: Anchored, before: TimeExpression, found: Candidate, text: str) -> Anchored:
    """A time of day that closes a range and is earlier than the one that opens it is the next day's: "from 6 p.m. to 5 a.m."."""
    lead = RANGE_LEAD.search(text, max(0, before.start - 16), before.start)
    linked = lead and (RANGE_LINK.fullmatch(text, before.end, found.start) or AND.fullmatch(text, before.end, found.start))
    if meaning.day is not None or not linked:
        return result
    day, _, time = result.value.partition("T")
    other, _, opened = before.value.partition("T")
    days = interval_of(day)
    if days is None or day != other or not (time[:2].isdecimal() and opened[:2].isdecimal()) or time >= opened:
        return result
    value = f"{(days[0] + timedelta(1)).isoformat()}T{time}"
    return replace(result, value=value, reason=f"{result.reason}; after midnight, as the range runs") if is_valid_timex(value) else result
