"""What the parties of a sentence may take part in."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage


@dataclass(frozen=True, slots=True)
class Encounter:
    """What the parties of a sentence may take part in: its trigger, the role of those who do, and all who are named."""

    passage: Passage
    trigger: Span
    role: str
    subtype: str
    verb: bool
    parties: Sequence[Party]
