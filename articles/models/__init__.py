"""The rows: collections, sources, articles, what the engine found in them, and what people decided."""

from articles.models.article import Article, DisplayChoice, ReceivedFile, Source
from articles.models.collection import Collection
from articles.models.decision import Change, Decision
from articles.models.event import BlockKey, Event, EventName, EventRedirect, Mention, Report, Tie
from articles.models.name import Name, NameAlias
from articles.models.posting import Cell, Posting, SpanCount, ValueCount, WeekCount
from articles.models.search import SearchEntry

__all__ = [
    "Article",
    "BlockKey",
    "Cell",
    "Change",
    "Collection",
    "Decision",
    "DisplayChoice",
    "Event",
    "EventName",
    "EventRedirect",
    "Mention",
    "Name",
    "NameAlias",
    "Posting",
    "ReceivedFile",
    "Report",
    "SearchEntry",
    "Source",
    "SpanCount",
    "Tie",
    "ValueCount",
    "WeekCount",
]
