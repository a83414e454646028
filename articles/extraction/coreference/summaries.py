"""All that merging needs of one document's event, small enough to be stored beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from articles.extraction.coreference.words import bag
from articles.extraction.events.instruments import key_of
from articles.extraction.events.mention import Count, DocumentEvent
from articles.extraction.near_duplicates import origin_credit
from articles.extraction.pipeline import Extraction


@dataclass(frozen=True, slots=True)
class EventSummary:
    """All that merging needs of one document's event; it turns into a plain dict and back without loss.

    ``counts`` are (killed, injured), each as (low, high) or None; ``words`` a small bag of the rarest words of its passages and their text;
    ``source`` tells independent sources apart (a credited origin, else the document).
    """

    doc: str
    index: int
    type: str
    subtype: str
    modality: str
    earliest: str | None
    latest: str | None
    granularity: str
    basis: str
    published: str | None
    actors: tuple[str, ...]
    persons: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    killed: tuple[int | None, int | None] | None
    injured: tuple[int | None, int | None] | None
    paper: str
    words: tuple[str, ...]
    source: str
    mentions: int

    def to_dict(self) -> dict[str, Any]:
        """A dict of strings, numbers, lists and None, for JSON."""
        out: dict[str, Any] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            out[item.name] = [list(part) if isinstance(part, tuple) else part for part in value] if isinstance(value, tuple) else value
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "EventSummary":
        """The summary that ``to_dict`` wrote."""
        made: dict[str, Any] = {}
        for item in fields(cls):
            value = data[item.name]
            made[item.name] = tuple(tuple(part) if isinstance(part, list) else part for part in value) if isinstance(value, list) else value
        return cls(**made)


def summarise(extraction: Extraction) -> tuple[EventSummary, ...]:
    """One summary for each event of a document, in order."""
    text = extraction.document.text
    origin = origin_credit(text)
    source = f"credit:{origin}" if origin else f"doc:{extraction.document.id}"
    published = extraction.dct.value.isoformat() if extraction.dct.value else None
    whole = bag(text[:6000])
    harms = [(-len(event.mentions), index) for index, event in enumerate(extraction.events) if event.type in ("strike", "other")]
    main = min(harms)[1] if harms else -1
    return tuple(_summary(extraction, index, event, source, published, whole, main) for index, event in enumerate(extraction.events))


def _summary(
    extraction: Extraction, index: int, event: DocumentEvent, source: str, published: str | None, whole: tuple[str, ...], main: int
) -> EventSummary:
    text = extraction.document.text
    passages = " ".join(text[a:b] for a, b in sorted({mention.sentence for mention in event.mentions}))
    actors = [argument for argument in event.arguments if argument.kind != "place"]
    places = tuple(dict.fromkeys((argument.name, argument.country or "") for argument in event.arguments if argument.kind == "place"))
    words = bag(passages)
    if index == main:
        words = whole
    return EventSummary(
        extraction.document.id,
        index,
        event.type,
        next((rule.split(": ")[1] for rule in event.mentions[0].rules if ": " in rule), ""),
        event.modality,
        event.date.earliest.isoformat() if event.date.earliest else None,
        event.date.latest.isoformat() if event.date.latest else None,
        event.date.granularity,
        event.date.basis,
        published,
        tuple(sorted({argument.name for argument in actors})),
        tuple(sorted({argument.name for argument in actors if argument.kind == "person"})),
        places,
        _bounds(event.casualties.killed),
        _bounds(event.casualties.injured),
        key_of(event.paper or "") if event.type == "agreement" else "",
        words,
        source,
        len(event.mentions),
    )


def _bounds(count: Count | None) -> tuple[int | None, int | None] | None:
    return (count.low, count.high) if count is not None else None
