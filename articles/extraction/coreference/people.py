"""The people of two events: who is in both, by the full name or by a part of it that stands alone ("Kim" is "Kim Jong Un")."""

from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.gazetteer import fold


def common_people(a: EventSummary, b: EventSummary) -> list[str]:
    """The persons of the first event that the second has too, in order."""
    return [name for name in a.persons if any(_may_be_one(name, other) for other in b.persons)]


def others_only(a: EventSummary, b: EventSummary) -> bool:
    """Whether the first event has a person whom the second lacks."""
    return len(common_people(a, b)) < len(a.persons)


def _may_be_one(name: str, other: str) -> bool:
    here, there = set(fold(name).split()), set(fold(other).split())
    return here <= there or there <= here
