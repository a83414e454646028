"""The hours of a day in which an event lies, as its words say: one town may be struck, or see a shooting, twice in one day."""

import re

from articles.extraction.events.mention import DocumentEvent
from articles.extraction.temporal.timex import TimeExpression

Hours = tuple[int, int]
"""The first and last hour, 0 being the midnight with which the stated day begins; over 24 for the night that follows it."""

_APART = 5
"""Hours that reports of one event do not differ by: clocks are rounded, evenings begin early."""
_PARTS: dict[str, Hours] = {"MO": (4, 12), "MI": (11, 14), "AF": (12, 19), "EV": (16, 25), "NI": (18, 30)}
_EARLY = re.compile(r"\b(?:early|dawn|daybreak|sunrise|small hours|pre-?dawn|first light)\b", re.I)
_EITHER = re.compile(
    r"(?i:\bovernight\b|\bnight (?:to|of \w+day to)\b|\bmidnight\b|(?<!day )(?<!last )(?<!yesterday )\bnight\b)|\b[A-Z]{3,4}\b"
)
"""Words that leave open on which side of midnight, and clocks of another zone."""
_CLOCK = re.compile(r"T(\d\d)(?::\d\d)?")
_PART = re.compile(r"T([A-Z]{2})$")
_FIRST, _LAST = (0, 9), (18, 30)


def hours_of(event: DocumentEvent) -> Hours | None:
    """The hours of its day that an event's date gives, else the first of its sentences that gives any for that day; None for none."""
    if event.date.granularity != "day":
        return None
    day = event.date.earliest
    told = (event.date.time, *(mention.date.time for mention in event.mentions if mention.date.earliest == day))
    first = next((time for time in told if time is not None and _tells_hours(time)), None)
    return _hours(first) if first is not None else None


def hours_apart(a: Hours | None, b: Hours | None) -> bool:
    """Whether two events of one day lie too many hours apart to be one."""
    return a is not None and b is not None and max(a[0], b[0]) - min(a[1], b[1]) >= _APART


def _tells_hours(time: TimeExpression) -> bool:
    return "T" in time.value or time.mod in ("START", "END")


def _hours(time: TimeExpression) -> Hours | None:
    if _EITHER.search(time.text):
        return None
    clock = _CLOCK.search(time.value)
    if clock:
        hour = int(clock.group(1))
        return (hour, hour) if hour < 24 else None
    part = _PART.search(time.value)
    if part:
        return _FIRST if part.group(1) == "MO" and _EARLY.search(time.text) else _PARTS.get(part.group(1))
    if time.mod == "START" and _EARLY.search(time.text):
        return _FIRST
    return _LAST if time.mod == "END" and "late" in time.text.lower() else None
