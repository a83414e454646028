"""The people of two events: who is in both, by the full name or by a part of it that stands alone ("Kim" is "Kim Jong Un"), and for which
states they act."""

from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.gazetteer import fold


def common_people(a: EventSummary, b: EventSummary) -> list[str]:
    """The persons of the first event that the second has too, in order."""
    return [name for name in a.persons if any(_may_be_one(name, other) for other in b.persons)]


def others_only(a: EventSummary, b: EventSummary) -> bool:
    """Whether the first event has a person whom the second lacks."""
    return len(common_people(a, b)) < len(a.persons)


def common_sides(a: EventSummary, b: EventSummary) -> list[str]:
    """The states that both events have on two or more sides, whoever acted for them: one tells of ministers, the other names them. None
    where either has a state that the other lacks: two of three who meet may meet apart on the same day."""
    here, there = set(a.sides), set(b.sides)
    return sorted(here) if len(here) > 1 and here == there else []


def _may_be_one(name: str, other: str) -> bool:
    here, there = set(fold(name).split()), set(fold(other).split())
    return here <= there or there <= here
