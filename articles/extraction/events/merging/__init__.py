"""Which findings of one text tell of the same event, and what the event then is: its date, people, places, figures.

In the order of the text each finding joins the latest group that nothing sets it apart from (``joining``), else it opens one. Findings
that only point back ("the attack") and repeated paragraphs open none.
"""

from collections.abc import Sequence

from articles.extraction.events.finding import Finding
from articles.extraction.events.instruments import Instrument
from articles.extraction.events.mention import DocumentEvent
from articles.extraction.events.merging.dates import came_after, carry, date_of, follow_on, reported, same_day
from articles.extraction.events.merging.event import event_of
from articles.extraction.events.merging.groups import REAL, Group
from articles.extraction.events.merging.joining import place_finding
from articles.extraction.events.merging.modality import contested
from articles.extraction.events.merging.roundups import is_roundup, mark_headlines, mark_shootings
from articles.extraction.events.modality import ONLY_THE_BLAME
from articles.extraction.temporal.dct import DocumentCreationTime


def merge(findings: Sequence[tuple[Finding, Instrument | None]], dct: DocumentCreationTime, text: str) -> tuple[DocumentEvent, ...]:
    """The events of one document, in the order in which it first tells of them."""
    groups: list[Group] = []
    several = is_roundup([finding for finding, _ in findings])
    mark_headlines([finding for finding, _ in findings])
    if several:
        mark_shootings([finding for finding, _ in findings])
    for finding, instrument in findings:
        place_finding(groups, finding, instrument, several=several)
    groups = [group for group in groups if _follows_up(group) or not all(finding.back or finding.furniture for finding in group.findings)]
    dates = {id(group): date_of(group) for group in groups}
    carry(groups, dates)
    follow_on(groups, dates)
    same_day(groups, dates)
    came_after(groups, dates)
    for index, group in enumerate(groups):
        if dates[id(group)].value is None:
            dates[id(group)] = reported(group, index, groups, dates, dct)
    for group in groups:
        group.contested = contested(group, text)
    events = [event_of(group, dates[id(group)], groups, dates, text) for group in groups]
    return tuple(events)


def _follows_up(group: Group) -> bool:
    """Whether sentences that only point back ("the strike killed 40") tell enough of an event that this text never tells first-hand."""
    told = [
        finding
        for finding in group.findings
        if not finding.furniture and finding.modality in REAL and not finding.rules[0].endswith("to when")
    ]
    dated = any(finding.date.value is not None for finding in told)
    if group.type == "meeting" and any(
        finding.modality == "planned" and finding.date.value is not None and not finding.furniture for finding in group.findings
    ):
        return True
    if group.type == "strike":
        answered = any(finding.rules[1] == f"modality: {ONLY_THE_BLAME}" for finding in told)
        return any(finding.places for finding in told) and (dated or answered or any(finding.claims for finding in told))
    told = [finding for finding in told if not finding.passage.text[finding.trigger[0] : finding.trigger[1]].lower().startswith("of ")]
    return group.type == "meeting" and dated and len({actor.name for finding in told for actor in finding.actors}) > 1
