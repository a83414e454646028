"""The rows: collections, sources, articles, what the engine found in them, and what people decided."""

from articles.models.article import Article, DisplayChoice, ReceivedFile, Source
from articles.models.collection import Collection
from articles.models.decision import Decision
from articles.models.event import BlockKey, Event, EventName, EventRedirect, Mention, Report, Tie
from articles.models.name import Name, NameAlias

__all__ = [
    "Article",
    "BlockKey",
    "Collection",
    "Decision",
    "DisplayChoice",
    "Event",
    "EventName",
    "EventRedirect",
    "Mention",
    "Name",
    "NameAlias",
    "ReceivedFile",
    "Report",
    "Source",
    "Tie",
]
