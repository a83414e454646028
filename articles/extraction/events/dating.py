"""The date of an event: from the time that governs it, and from what other sentences and the publication day give.

Where the sentence itself gives none, the event stays undated here; the rest is decided when mentions are merged.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from articles.extraction.document import Span
from articles.extraction.events.governing import Governed
from articles.extraction.events.mention import EventDate
from articles.extraction.events.passage import Passage
from articles.extraction.guarded import guarded
from articles.extraction.temporal.anchoring import distances
from articles.extraction.temporal.dct import DocumentCreationTime
from articles.extraction.temporal.timex import Granularity, TimeExpression, interval_of

_LONGEST_RANGE = 31
NO_DATE = EventDate(None, "unknown", None, None, "none", False, None, ("nothing in the text dates it",))
_SAME_DAY = re.compile(
    r"\b(?:on )?the same (?:day|night|morning|evening)(?: (?:that|as|when))?\b|\bcoincid(?:es|ed|ing) with\b|\bhours (?:after|"
    r"before)\b|\bsame day\b",
    re.I,
)
_EVE = re.compile(r"\bon the eve of\b|\bthe day before\b|\ba day before\b", re.I)
_DAY_AFTER = re.compile(r"\b(?:a|the|one) day after\b|\bthe (?:next|following) day\b", re.I)


def date_from(governed: Governed | None, approximate: bool = False) -> EventDate:
    """The date of an event by the time that governs it. A time of day becomes its day; what is not anchored stays undated."""
    if governed is None:
        return NO_DATE
    time = governed.time
    steps = (governed.reason, *time.trace.steps)
    value = calendar_value(time)
    if value is None:
        return EventDate(
            None, "unknown", None, None, "none", False, time, (*steps, "nothing anchors these words, so the event stays undated")
        )
    if time.within is not None and time.granularity == "day" and 0 < (time.within[1] - time.within[0]).days <= _LONGEST_RANGE:
        first, last = time.within
        return EventDate(f"{first.isoformat()}/{last.isoformat()}", "range", first, last, "explicit", approximate, time, steps)
    return EventDate(
        value,
        _granularity(value, time),
        time.earliest,
        time.latest,
        "explicit",
        (time.mod is not None and time.mod in ("APPROX", "START", "END", "MID")) or approximate,
        time,
        steps,
    )


_RUNS_ON = re.compile(
    r"^\W*(?:we|they|he|she|it|both|the (?:two|sides|leaders|presidents|ministers|"
    r"delegations|pair)|there|then|later|afterwards|also)\b",
    re.I,
)


_OF_A_COURT = re.compile(
    r"\b(?:arrested|charged|jailed|sentenced|convicted|detained|extradited|arraigned|appeared in court|pleaded)\b[^.;]{0,40}$", re.I
)
"""A day on which somebody was held or tried, who did on another what the next sentence tells."""


def carried_from(passage: Passage, time: TimeExpression, finding: "HasDate") -> EventDate:
    """The day of the sentence before, where this one runs on from it ("We went further today. We signed ...") and has no time of
    its own."""
    text = passage.text
    start = passage.start
    if finding.modality not in ("occurred", "ongoing") or not _RUNS_ON.match(passage.words) or re.search(r"\bhad\b", passage.words):
        return finding.date
    lead = text[max(0, time.start - 60) : time.start]
    if (
        re.search(r"\b(?:said|says|told|wrote|since|until|before|will)\W+(?:on )?$", lead, re.I)
        or time.value.split("T")[0] != calendar_value(time)
        or _OF_A_COURT.search(lead)
    ):
        return finding.date
    value = calendar_value(time)
    if value is None or start - time.end > 400:
        return finding.date
    return EventDate(
        value,
        "day",
        time.earliest,
        time.latest,
        "carried",
        False,
        time,
        (f"carried from the sentence before: “{time.text}”", *time.trace.steps),
    )


def under_heading(time: TimeExpression) -> EventDate:
    """The day of the line above that is nothing but a date, as in chronicles."""
    return EventDate(
        calendar_value(time),
        "day",
        time.earliest,
        time.latest,
        "carried",
        False,
        time,
        (f"stands under the date “{time.text}”", *time.trace.steps),
    )


class HasDate(Protocol):
    """What ``carried_from`` needs of a finding."""

    date: EventDate

    @property
    def modality(self) -> str:
        """Whether it happened."""


def not_after(when: EventDate, dct: DocumentCreationTime) -> EventDate:
    """The date of something told as past: never after publication. A weekday then is the one before; other dates are dropped."""
    if dct.value is None or when.earliest is None or when.latest is None or when.earliest <= dct.value:
        return when
    days = (when.earliest - dct.value).days
    if when.granularity in ("day", "range") and days < 7 and when.time is not None and _WEEKDAY.search(when.time.text):
        return _other_week(when, -7, "told as past: the one before publication")
    if when.granularity == "day" and when.time is not None and _DAY_AND_MONTH.search(when.time.text) and when.earliest == when.latest:
        return _year_before(when)
    return EventDate(
        None,
        "unknown",
        None,
        None,
        "none",
        False,
        when.time,
        (*when.steps, "told as past, yet these words point after publication: undated"),
    )


_DAY_AND_MONTH = re.compile(r"^[^\d]*\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+\.?$|^(?:on )?[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?$")
"""A day that is told without its year."""


def _year_before(when: EventDate) -> EventDate:
    """The same day of the year before, where there is one: "the Aug. 7 bombings killed 257" in a report of June is last August."""
    assert when.earliest is not None
    try:
        day = when.earliest.replace(year=when.earliest.year - 1)
    except ValueError:  # a 29 February
        return NO_DATE
    return replace(when, value=day.isoformat(), earliest=day, latest=day, steps=(*when.steps, "told as past: the one before publication"))


def not_before(when: EventDate, dct: DocumentCreationTime) -> EventDate:
    """The date of something told as yet to come: a bare weekday that was read as past is the next one."""
    if dct.value is None or when.granularity != "day" or when.earliest is None or when.latest is None or when.time is None:
        return when
    days = (dct.value - when.earliest).days
    if not 0 < days < 7 or not _WEEKDAY.fullmatch(when.time.text.removeprefix("on ")):
        return when
    return _other_week(when, 7, "told as yet to come: the one after publication")


def _other_week(when: EventDate, days: int, why: str) -> EventDate:
    """The same weekday, or range of them, of the week before or after; ``when`` has both ends."""
    assert when.earliest is not None
    assert when.latest is not None
    earliest, latest = when.earliest + timedelta(days=days), when.latest + timedelta(days=days)
    value = earliest.isoformat() if when.granularity == "day" else f"{earliest.isoformat()}/{latest.isoformat()}"
    return replace(when, value=value, earliest=earliest, latest=latest, steps=(*when.steps, why))


_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend", re.I)


def still_going_on(passage: Passage, trigger: Span, dct: DocumentCreationTime) -> EventDate | None:
    """The days of what goes on "since Sunday": from that day to the report's. None without such words or without a day of publication."""
    for time in passage.times:
        lead = re.search(r"\bsince (?:early |late )?$", passage.text[max(passage.start, time.start - 14) : time.start], re.I)
        if (
            not lead
            or time.start < trigger[0]
            or time.granularity != "day"
            or time.earliest is None
            or dct.value is None
            or time.earliest > dct.value
        ):
            continue
        steps = (*time.trace.steps, f"goes on since then, told on {dct.value.isoformat()}")
        if time.earliest == dct.value:
            return EventDate(dct.value.isoformat(), "day", dct.value, dct.value, "explicit", False, time, steps)
        return EventDate(
            f"{time.earliest.isoformat()}/{dct.value.isoformat()}", "range", time.earliest, dct.value, "explicit", False, time, steps
        )
    return None


def calendar_value(time: TimeExpression) -> str | None:
    """The TIMEX3 value without its time of day, None where it is not a calendar date."""
    if time.earliest is None or time.latest is None:
        return None
    value = time.value.split("T")[0]
    if re.fullmatch(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d|Q[1-4]|SP|SU|FA|WI))?|\d{3}", value):
        return value
    if value.endswith("-WE") and re.fullmatch(r"\d{4}-W\d\d-WE", value):
        return f"{time.earliest.isoformat()}/{time.latest.isoformat()}"
    if time.earliest == time.latest:
        return time.earliest.isoformat()
    return f"{time.earliest.isoformat()}/{time.latest.isoformat()}"


def _granularity(value: str, time: TimeExpression) -> Granularity:
    if "/" in value:
        return "range"
    forms: tuple[tuple[str, Granularity], ...] = (
        (r"\d{4}-\d\d-\d\d", "day"),
        (r"\d{4}-W\d\d", "week"),
        (r"\d{4}-\d\d", "month"),
        (r"\d{4}-Q\d", "quarter"),
        (r"\d{4}-(?:SP|SU|FA|WI)", "season"),
        (r"\d{4}", "year"),
        (r"\d{3}", "decade"),
    )
    for pattern, name in forms:
        if re.fullmatch(pattern, value):
            return name
    return "unknown"


def relation(passage: Passage, a: Span, b: Span) -> tuple[int, str] | None:
    """How many days the first event lies after the second, by words like "on the same day as", "on the eve of"; None when nothing
    says so."""
    low, high = (a, b) if a[0] < b[0] else (b, a)
    between = passage.text[low[1] : high[0]]
    for pattern, days in ((_SAME_DAY, 0), (_EVE, -1), (_DAY_AFTER, 1)):
        match = pattern.search(between)
        if match:
            return (days if low == a else -days), match.group()
    return None


_COUNTED_FROM = guarded(
    r"\b(?<!for )(?P<number>an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week|month|"
    r"year)s? (?:to the day )?"
    r"(?P<way>after|before|since) (?:(?:the|this|that|these|those|its|their|his|her|an?) (?:[\w-]+ ){0,2}|"
    r"(?P<subject>(?:[\w’'-]+ ){1,9}))?$",
    re.I,
)
_NUMBERS = {
    word: number for number, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
} | {"a": 1, "an": 1, "the": 1}


_HARMED = re.compile(r"\b(?:was|were) (?:fatally |badly )?(?:killed|shot|wounded|struck|hit|injured) (?:dead )?(?:by|in|with|when) ", re.I)
_ON_THE_EVE = re.compile(r"\bon the eve of (?:the |an? |his |her |its |their )?$", re.I)


def _on_the_eve(passage: Passage, trigger: Span) -> EventDate | None:
    """The day before the one that the words behind a trigger name ("dined on the eve of the 18 March summit")."""
    for time in passage.times:
        if time.start < trigger[1] or time.granularity != "day" or time.earliest is None or time.earliest != time.latest:
            continue
        words = _ON_THE_EVE.search(passage.text, trigger[1], time.start)
        if words is not None and passage.clauses_between(trigger[1] - 1, time.start) == 0:
            day = time.earliest - timedelta(days=1)
            steps = (*time.trace.steps, f"“{words.group().strip()}” counts from it to {day.isoformat()}")
            return EventDate(day.isoformat(), "day", day, day, "explicit", False, time, steps)
    return None


_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def number_of(words: str) -> int:
    """A small number as it is written, in words or digits."""
    number = words.lower()
    return _NUMBERS[number] if number in _NUMBERS else int(number)


def counting_to(passage: Passage, trigger: Span, verb: bool) -> re.Match[str] | None:
    """The words before an event that count from it ("three days after the"), None where there are none; ``verb`` tells whether it is told
    by one."""
    match = _COUNTED_FROM.search(passage.text, passage.low, max(passage.start, trigger[0] - 80), trigger[0])
    subject = match.group("subject") if match else None
    if not subject or verb or _HARMED.search(subject) or (subject.endswith("and ") and _DID.match(passage.text, trigger[1])):
        return match
    return None


_DID = re.compile(
    r" (?:had )?(?:\w+ly )?(?:killed|wounded|injured|attacked|struck|stormed|hit|blew|opened|shot|bombed|raided|targeted|massacred|"
    r"gunned)\b"
)
"""What attackers did of whom the first are told before: "two days after gunmen and bombers killed 40"."""


def date_counted(base: date, unit: str, number: int, steps: tuple[str, ...]) -> EventDate | None:
    """The date so many units from a day, about; None outside the calendar. The first of the steps ends in what it comes to."""
    try:
        value = distances.shifted(base.isoformat(), _UNITS[unit], number)
        days = interval_of(value) if value is not None else None
    except OverflowError:
        return None
    if value is None or days is None:
        return None
    form: dict[str, Granularity] = {"day": "day", "week": "week", "month": "month", "year": "year"}
    return EventDate(value, form[unit], *days, "explicit", True, None, (f"{steps[0]} {value}", *steps[1:]))


def counted_from(passage: Passage, trigger: Span, verb: bool) -> EventDate | None:
    """The day of an event from which the sentence counts ("on Tuesday, three days after the strike", "a day after planes struck the
    camp"), None when it does not; ``verb`` tells whether the trigger is one."""
    if (eve := _on_the_eve(passage, trigger)) is not None:
        return eve
    match = counting_to(passage, trigger, verb)
    if match is None:
        return None
    bases = [
        time
        for time in passage.times
        if time.type in ("DATE", "TIME")
        and time.granularity == "day"
        and time.earliest is not None
        and (time.end <= match.start() or time.start >= trigger[1])
    ]
    if not bases:
        return None
    base = min(bases, key=lambda time: (passage.clauses_between(time.start, match.start()), abs(time.start - match.start())))
    assert base.earliest is not None
    number = number_of(match.group("number")) * (1 if match.group("way").lower() == "before" else -1)
    unit = _UNITS[match.group("unit").lower()]
    try:
        value = distances.shifted(base.earliest.isoformat(), unit, number)
        days = interval_of(value) if value is not None else None
    except OverflowError:  # outside the calendar
        return None
    if value is None or days is None:
        return None
    steps = (*base.trace.steps, f"“{' '.join(match.group().split()[:3])}” counts from it to {value}")
    return EventDate(value, _granularity(value, base), *days, "explicit", False, base, steps)


def shifted(other: EventDate, days: int, words: str, what: str) -> EventDate:
    """The date of an event that lies some days after another one, by ``words`` of the text; without any, by being told in one run."""
    tie = f"“{words}” ties it to {what}" if words else f"told in one run with {what}"
    if other.value is None or other.earliest is None or other.latest is None:
        return EventDate(None, "unknown", None, None, "none", False, other.time, (f"{tie}, which is undated itself",))
    earliest, latest = other.earliest + timedelta(days=days), other.latest + timedelta(days=days)
    steps = (tie, *other.steps)
    if other.granularity == "day":
        return EventDate(earliest.isoformat(), "day", earliest, latest, "carried", other.approximate, other.time, steps)
    if days == 0:
        return EventDate(other.value, other.granularity, earliest, latest, "carried", other.approximate, other.time, steps)
    return EventDate(f"{earliest.isoformat()}/{latest.isoformat()}", "range", earliest, latest, "carried", True, other.time, steps)


def reported_on(dct: DocumentCreationTime, why: str) -> EventDate:
    """The publication day stands in for the day of the event."""
    day = dct.value
    if day is None:
        return NO_DATE
    return EventDate(
        day.isoformat(),
        "day",
        day,
        day,
        "reported",
        True,
        None,
        (f"reported {day.day} {day:%B %Y}: {why}", f"publication day by: {dct.how}"),
    )


def days_apart(a: EventDate, b: EventDate) -> int | None:
    """The smallest number of days between two dates, None when one is undated."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    if a.earliest > b.latest:
        return (a.earliest - b.latest).days
    if b.earliest > a.latest:
        return (b.earliest - a.latest).days
    return 0


def width(value: EventDate) -> int:
    """How many days a date leaves open."""
    if value.earliest is None or value.latest is None:
        return 10_000
    return (value.latest - value.earliest).days


def day_of(moment: date) -> str:
    """A day in ISO form."""
    return moment.isoformat()
