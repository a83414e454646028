"""What a need is asked of: words that triggered, with their sentence, its parties and the topic; and the register of needs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from articles.extraction.document import Span
from articles.extraction.events.ontology import Trigger
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage
from articles.extraction.events.topic import Topic
from articles.extraction.names import Entity


@dataclass(slots=True)
class Surroundings:
    """A trigger where it stands. ``everybody`` are the parties of its sentence; offsets are those of the whole text."""

    trigger: Trigger
    passage: Passage
    span: Span
    everybody: list[Party]
    topic: Topic
    text: str = field(init=False)
    words: str = field(init=False)
    """The sentence."""
    start: int = field(init=False)
    """Where the trigger begins."""
    end: int = field(init=False)
    """Where it ends."""
    lead: str = field(init=False)
    """What the sentence says before it."""
    strong: list[Party] = field(init=False)
    """Those of the parties that act in public office; in news of sport a state's team is none."""

    def __post_init__(self) -> None:
        self.text, self.words = self.passage.text, self.passage.words
        self.start, self.end = self.span
        self.lead = self.text[self.passage.start : self.start]
        sport = self.topic.sport
        self.strong = [one for one in self.everybody if one.strong and not (sport and one.entity.kind in ("country", "demonym"))]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The names of the sentence."""
        return self.passage.entities


Need = Callable[[Surroundings], bool]
NEEDS: dict[str, Need] = {}
"""Every need by its name, as triggers write it."""


def need(*names: str) -> Callable[[Need], Need]:
    """Registers a need under its names."""

    def register(function: Need) -> Need:
        for name in names:
            if name in NEEDS:
                raise ValueError(f"two needs are called {name!r}")
        NEEDS.update(dict.fromkeys(names, function))
        return function

    return register
