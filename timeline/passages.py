"""Which sentences a reader may see: the page's only way to an article's text, through articles/reading.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.models import Article, Collection, Mention
from articles.models.article import ReadableSpan
from articles.models.collection import Reader, is_curator
from articles.reading import GAP, readable_by_article

_OF_MENTION = ("event_id", "article_id", "position", "confidence", "sentence_start", "sentence_end")
_OF_ARTICLE = ("text", "title", "dct", "display", "rights", "furniture", "withheld_at", "withheld_spans", "collection_id")
_OF_SOURCE = ("name", "display", "rights")
_COLUMNS = (*_OF_MENTION, *(f"article__{name}" for name in _OF_ARTICLE), *(f"article__source__{name}" for name in _OF_SOURCE))
"""What a quote is made of."""


def visible_mentions(event_ids: Iterable[int], user: Reader) -> Sequence[Mention]:
    """The mentions of some events, best first, of articles whose existence ``user`` may know of; article and source come along."""
    mentions = Mention.objects.filter(event__in=list(event_ids)).select_related("article__source", "article__collection").best_first()
    return list(mentions if is_curator(user) else mentions.filter(article__withheld_at=None))


def quoted_mentions(event_ids: Iterable[int], collection: Collection, user: Reader) -> Sequence[Mention]:
    """The same with only what a quote is made of, for events of one collection."""
    mentions = Mention.objects.filter(event__in=list(event_ids)).select_related("article__source").only(*_COLUMNS).best_first()
    found = list(mentions if is_curator(user) else mentions.filter(article__withheld_at=None))
    for mention in found:
        mention.article.collection = collection
    return found


def spans_by_article(articles: Iterable[Article], user: Reader) -> dict[int, list[ReadableSpan]]:
    """What ``user`` may read of each article, by its id."""
    return readable_by_article(list({article.pk: article for article in articles}.values()), user)


def parts_within(start: int, end: int, spans: Iterable[ReadableSpan]) -> list[tuple[int, int]]:
    """The readable parts of a span, in order."""
    return [(max(start, span.start), min(end, span.end)) for span in spans if span.start < end and start < span.end]


def readable_quote(mention: Mention, spans: Iterable[ReadableSpan]) -> str:
    """A mention's sentence as far as it may be read; empty where none of it may."""
    parts = parts_within(mention.sentence_start, mention.sentence_end, spans)
    return f" {GAP} ".join(mention.article.text[start:end] for start, end in parts)
