"""What one sentence tells of one event, before mentions are merged."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.extraction.document import Span
from articles.extraction.events.governing import Governed
from articles.extraction.events.mention import Argument, EventDate, Modality
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.casualties import Claim


@dataclass(slots=True)
class Finding:
    """One event as one sentence tells it, before mentions are merged."""

    type: str
    subtype: str
    modality: Modality
    passage: Passage
    trigger: Span
    date: EventDate
    governed: Governed | None
    actors: tuple[Argument, ...]
    places: tuple[Argument, ...]
    claims: tuple[Claim, ...]
    weight: float
    back: bool
    verb: bool
    rules: tuple[str, ...]
    attribution: str | None = None
    furniture: bool = False
    definite: bool = False
    heading: bool = False
    of_a_day: bool = False
    """Whether it is named by its day alone ("Tuesday's attacks"), which says nothing new of where it was."""
    joins: bool = False
    """Whether its words say that somebody joined something told before ("took part in the talks")."""
    counted_off: bool = False
    """Whether its sentence only counts to it from another event ("three years after Roe met Poe"), so that it is no news of the day."""
    links: list[tuple[int, str, "Finding"]] = field(default_factory=list)


def harms_told(found: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The attacks and accidents of a text, and those of them that it tells as news that happened."""
    told = [finding for finding in found if finding.type in ("strike", "other")]
    return told, [one for one in told if not one.back and one.modality in ("occurred", "ongoing") and not one.furniture]
