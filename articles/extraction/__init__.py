"""The engine: reads a document and tells its times, its events, and which events of several documents are one.

Plain Python without Django, clock, network or chance: the same text has the same answer. This module is its one door; what is
not named in ``__all__`` is nobody else's business. Names load when they are first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from articles.extraction.boilerplate import Furniture, find_furniture
    from articles.extraction.coreference.clusters import Cluster, cluster
    from articles.extraction.coreference.likeness import Link, same_event
    from articles.extraction.coreference.neighbourhood import block_keys
    from articles.extraction.coreference.summaries import EventSummary, summarise
    from articles.extraction.document import Document, Span
    from articles.extraction.events.mention import Argument, Casualties, Count, DocumentEvent, EventDate, EventMention
    from articles.extraction.events.ontology import EventType
    from articles.extraction.gazetteer import other_spellings
    from articles.extraction.near_duplicates import is_copy, near_duplicate_key, near_duplicate_keys, origin_credit
    from articles.extraction.pipeline import ENGINE_VERSION, Extraction, extract
    from articles.extraction.sentences import Sentence, split_sentences
    from articles.extraction.temporal import DateClaim, DocumentCreationTime, PhraseReading, TimeExpression, Trace, interval_of, read_phrase

    EVENT_TYPES: dict[str, EventType]

_HOMES = {
    "boilerplate": ("Furniture", "find_furniture"),
    "coreference.clusters": ("Cluster", "cluster"),
    "coreference.likeness": ("Link", "same_event"),
    "coreference.neighbourhood": ("block_keys",),
    "coreference.summaries": ("EventSummary", "summarise"),
    "document": ("Document", "Span"),
    "events.mention": ("Argument", "Casualties", "Count", "DocumentEvent", "EventDate", "EventMention"),
    "events.ontology": ("EventType",),
    "gazetteer": ("other_spellings",),
    "near_duplicates": ("is_copy", "near_duplicate_key", "near_duplicate_keys", "origin_credit"),
    "pipeline": ("ENGINE_VERSION", "Extraction", "extract"),
    "sentences": ("Sentence", "split_sentences"),
    "temporal": ("DateClaim", "DocumentCreationTime", "PhraseReading", "TimeExpression", "Trace", "interval_of", "read_phrase"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ENGINE_VERSION",
    "EVENT_TYPES",
    "Argument",
    "Casualties",
    "Cluster",
    "Count",
    "DateClaim",
    "Document",
    "DocumentCreationTime",
    "DocumentEvent",
    "EventDate",
    "EventMention",
    "EventSummary",
    "EventType",
    "Extraction",
    "Furniture",
    "Link",
    "PhraseReading",
    "Sentence",
    "Span",
    "TimeExpression",
    "Trace",
    "block_keys",
    "cluster",
    "extract",
    "find_furniture",
    "interval_of",
    "is_copy",
    "near_duplicate_key",
    "near_duplicate_keys",
    "origin_credit",
    "other_spellings",
    "read_phrase",
    "same_event",
    "split_sentences",
    "summarise",
]


def __getattr__(name: str) -> Any:
    """Loads a public name from the module that holds it."""
    if name == "EVENT_TYPES":
        from articles.extraction.events.ontology import event_types

        value: Any = event_types()
    elif name in _HOME:
        value = getattr(import_module(f"articles.extraction.{_HOME[name]}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
