"""The days over which a meeting lasted, where its words count them: a three-day summit that "ended on Saturday" began on Thursday."""

import re
from datetime import date, timedelta

from articles.extraction.events.dating import number_of
from articles.extraction.events.mention import DocumentEvent

_DAYS = r"(?P<days>two|three|four|five|six|seven|[2-7])[- ]days?\b(?:['’]?(?: of)?)[^.;:]{0,40}$"
_ENDED = re.compile(
    rf"\b(?:end(?:ed|s|ing)|conclud(?:ed|es|ing)|clos(?:ed|es|ing)|wrap(?:ped|s|ping) up|finish(?:ed|es|ing))\b[^.;:]{{0,30}}?\b{_DAYS}",
    re.I,
)
_LASTED = re.compile(
    r"\b(?P<days>two|three|four|five|six|seven|[2-7])[- ]days? (?:of )?(?:[\w-]+ ){0,3}?(?:summit|meetings?|talks|conference|visit|"
    r"session|round|negotiations) (?:(?:[^.;,]|(?<=[A-Z])\.){0,80} )?(?:(?P<ended>ended|concluded|closed|wrapped up|"
    r"finished)|(?:opened|began|started))\b",
    re.I,
)
"""The same, told by the meeting that ended: "their five-day summit ended"."""
_OPENED = re.compile(
    rf"\b(?:open(?:ed|s|ing)|beg[aiu]n(?:s|ning)?|start(?:ed|s|ing)|kick(?:ed|s|ing) off|gathered for|met for)\b[^.;:]{{0,30}}?\b{_DAYS}",
    re.I,
)


_SIEGE = re.compile(
    r"\b(?:end(?:ed|s|ing)|clos(?:ed|ing)|lift(?:ed|ing)|broke|breaking|crush(?:ed|ing))\b[^.;:]{0,30}?"
    r"\b(?P<days>two|three|four|five|six|seven|[2-7])[- ]day (?:[\w-]+ ){0,2}?(?:siege|stand-?off|battle|assault|attack|ordeal|crisis)\b|"
    r"\b(?P<lasted>two|three|four|five|six|seven|[2-7])[- ]day (?:[\w-]+ ){0,2}?(?:siege|stand-?off|battle|assault|attack|ordeal|crisis) "
    r"(?:[^.;,]{0,40} )?ended\b",
    re.I,
)


def _siege(event: DocumentEvent, text: str, last: date) -> date:
    """The first day of a siege that its words say ended on the last, counted in days ("ending a three-day siege")."""
    for mention in event.mentions:
        if mention.date.latest == last and (siege := _SIEGE.search(text, *mention.sentence)):
            return last - timedelta(days=number_of(siege["days"] or siege["lasted"]) - 1)
    return last


def days_of(event: DocumentEvent, text: str) -> tuple[date | None, date | None]:
    """The first and last day of an event: those of its date, and of a meeting that its words say ended or opened then all of its days."""
    first, last = event.date.earliest, event.date.latest
    if first is None or first != last:
        return first, last
    if event.type in ("strike", "other"):
        return _siege(event, text, first), last
    if event.type != "meeting":
        return first, last
    for mention in event.mentions:
        lead = text[mention.sentence[0] : mention.trigger[1]]
        if mention.date.earliest != first:
            continue
        if lasted := _LASTED.search(text, *mention.sentence):
            rest = timedelta(days=number_of(lasted["days"]) - 1)
            return (first - rest, last) if lasted["ended"] else (first, first + rest)
        if ended := _ENDED.search(lead):
            return first - timedelta(days=number_of(ended["days"]) - 1), last
        if opened := _OPENED.search(lead):
            return first, first + timedelta(days=number_of(opened["days"]) - 1)
    return first, last
