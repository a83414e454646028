"""The only day that a report names: where nothing dates its attack or accident, and one past day stands in its sentences, that day does.

A report that says "Police were called to Elm Street on Saturday" and not when the shots fell is news of that Saturday, more surely than of
the day on which it was published. Days that belong to speech, to an arrest, a hearing, a vigil or a meeting do not count, nor days to come.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from articles.extraction.events.complements import is_aside
from articles.extraction.events.dating import calendar_value
from articles.extraction.events.finding import Finding, harms_told
from articles.extraction.events.mention import EventDate
from articles.extraction.events.passage import Passage
from articles.extraction.events.times_of_others import stands_apart
from articles.extraction.temporal.timex import TimeExpression

_DAYS_BEFORE = 7
_DAY_WORD = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last night|overnight|january|february|march|april|\bmay\b|"
    r"june|july|"
    r"august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b",
    re.I,
)
_OLD = re.compile(
    r"\b(?:had (?:been |already |previously |earlier )*\w+(?:ed|en|t)\b|previous(?:ly)?|earlier (?:this|last)|years? ago|months? ago|"
    r"weeks? ago|"
    r"last (?:year|month|week)|bur(?:y|ies|ied|ial)|funerals?|mourn\w*|vigils?|another|"
    r"separate(?:ly)?|unrelated|similar|anniversary|since then|(?:months|years|decades) since|will|would|expected|scheduled|planned|"
    r"set to|due|"
    r"(?:a|one|two|three|four|five|six|seven|several|few|\d{1,2}) (?:day|night|week)s? (?:after|before|earlier|later|previously)|"
    r"the (?:day|night|week) (?:after|before))\b",
    re.I,
)


def date_by_only_day(found: Sequence[Finding], passages: Sequence[Passage], published: date | None) -> None:
    """Dates the first attack or accident of a report by the only day that it names, where no words date any."""
    told, fresh = harms_told(found)
    if (
        published is None
        or not fresh
        or is_aside(fresh[0].passage, fresh[0].trigger)
        or any(_dated(finding) for finding in told if finding.weight > 0.3)
    ):
        return
    elsewhere = {
        finding.governed.time.start for finding in found if finding.governed is not None and finding.type not in ("strike", "other")
    }
    days = {
        time.earliest: (passage, time)
        for passage in passages
        for time in passage.times
        if time.earliest is not None and time.start not in elsewhere and _may_date(passage, time, published)
    }
    if len(days) != 1:
        return
    ((day, (_, time)),) = days.items()
    if any(_was_at_another_time(finding, day) for finding in told):
        return
    steps = (f"“{time.text}”: the only day that the report names for what it tells", *time.trace.steps)
    fresh[0].date = EventDate(day.isoformat(), "day", day, day, "carried", False, time, steps)


def _dated(finding: Finding) -> bool:
    """Whether words date a finding; a time of day alone does not."""
    return finding.date.value is not None and not (finding.governed is not None and not _DAY_WORD.search(finding.governed.time.text))


def _was_at_another_time(finding: Finding, day: date) -> bool:
    """Whether words give a finding a year, a month or a week that a day is not in ("rebels burned the village in 2003")."""
    first, last = finding.date.earliest, finding.date.latest
    return finding.governed is not None and first is not None and last is not None and first < last and not first <= day <= last


def _may_date(passage: Passage, time: TimeExpression, published: date) -> bool:
    if time.granularity != "day" or time.earliest is None or time.earliest != time.latest or not _DAY_WORD.search(time.text):
        return False
    value = calendar_value(time)
    return (
        value == time.earliest.isoformat()
        and published - timedelta(days=_DAYS_BEFORE) <= time.earliest <= published
        and not stands_apart(passage, time)
        and not _OLD.search(passage.words)
    )
