"""Where the words of an event type stand in a sentence that holds what they need besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events import ontology
from articles.extraction.events.needs import Surroundings, holds
from articles.extraction.events.ontology import Trigger
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage
from articles.extraction.events.topic import Topic


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that triggered for an event of a type, with their sentence; offsets are those of the whole text."""

    type: str
    trigger: Trigger
    passage: Passage
    topic: Topic
    heading: bool
    start: int
    end: int

    @property
    def span(self) -> Span:
        """From where the words begin to where they end."""
        return self.start, self.end

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.passage.text[self.start : self.end]

    def lead(self, letters: int) -> Span:
        """So many letters before the words, within the sentence."""
        return max(self.passage.start, self.start - letters), self.start


def hits_of(
    name: str, entries: Sequence[ontology.Entry], passage: Passage, everybody: list[Party], topic: Topic, heading: bool
) -> list[Hit]:
    """Where triggers of a type hit a sentence, in its order; of two that overlap the one written first stands."""
    blockers = ontology.patterns(name).blockers
    blocked: list[Span] | None = None
    hits: list[Hit] = []
    for trigger, guard, cased in entries:
        for match in guard.pattern.finditer(passage.words if cased else passage.low):
            a, b = match.span()
            if blocked is None:
                blocked = blockers.spans(passage.low)
            if any(x < b and a < y for x, y in blocked):
                continue
            start, end = passage.start + a, passage.start + b
            if any(hit.start < end and start < hit.end for hit in hits):
                continue
            here = Surroundings(trigger, passage, (start, end), everybody, topic) if trigger.needs else None
            if here is None or all(holds(need, here) for need in trigger.needs):
                hits.append(Hit(name, trigger, passage, topic, heading, start, end))
    hits.sort(key=lambda hit: hit.start)
    return hits
