"""What a name found in a text is, and all names of one text, to be asked for by span."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["person", "official", "organisation", "armed", "country", "demonym", "place"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Words that name somebody or somewhere: span, folded name, country code ("" where unknown), office in lower case."""

    start: int
    end: int
    kind: EntityKind
    name: str
    country: str = ""
    office: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Names:
    """The entities of one text in order, to be asked for by span."""

    __slots__ = ("_starts", "entities", "families", "public", "words")

    def __init__(self, entities: Iterable[Entity], families: frozenset[str] = frozenset(), words: frozenset[str] = frozenset()) -> None:
        self.entities = tuple(sorted(entities, key=lambda entity: (entity.start, -entity.end)))
        self._starts = [entity.start for entity in self.entities]
        self.families = families
        self.words = words
        """The different words of the text, in lower case."""
        self.public = frozenset(entity.name for entity in self.entities if entity.kind == "person")

    def within(self, start: int, end: int) -> tuple[Entity, ...]:
        """The entities that begin in a span."""
        return self.entities[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
