"""ArticlePage: an article's text as far as a reader may see it, furniture, times and mentions marked, its events beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.extraction import split_sentences
from articles.models import Article, Event, Mention
from articles.models.article import DisplayChoice, ReadableSpan
from articles.models.collection import Reader, is_curator
from articles.reasons import Reason, told
from timeline.detail import original_url, published_words, source_kind_words
from timeline.item import TimelineItem, items_of
from timeline.passages import spans_by_article
from timeline.query import TimelineQuery, events_for
from timeline.segments import GAP, Mark, Segment, cut

_CARRIAGE_RETURN = re.compile(r"\r(?=\n)")


@dataclass(frozen=True, slots=True)
class MarginEvent:
    """An event of the article beside its text: where its best passage stands, and the event."""

    anchor: str
    offset: int
    readable: bool
    item: TimelineItem


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article as a page."""

    article: Article
    title: str
    source_name: str
    source_kind: str
    published_words: str
    dct_steps: tuple[Reason, ...]
    dct_conflict: bool
    rights: str
    original_url: str
    segments: tuple[Segment, ...]
    is_whole: bool
    display_words: str
    events: tuple[MarginEvent, ...]
    copy_of: Article | None
    copies: tuple[Article, ...]
    dropped_characters: int


def article_page(article: Article, user: Reader) -> ArticlePage:
    """The page of an article that ``user`` may know of."""
    spans = spans_by_article([article], user)[article.pk]
    events = {event.pk: event for event in events_for(article.collection, user).filter(mentions__article=article).distinct()}
    mentions = [mention for mention in article.mentions.order_by("sentence_start", "pk") if mention.event_id in events]
    whole = len(spans) == 1 and (spans[0].start, spans[0].end) == (0, len(article.text))
    return ArticlePage(
        article=article,
        title=article.title or _("Article without a title"),
        source_name=article.source.name if article.source else _("origin not recorded"),
        source_kind=source_kind_words(article),
        published_words=published_words(article),
        dct_steps=tuple(told(str(step)) for step in article.dct_evidence.get("steps", ())),
        dct_conflict=article.dct_conflict,
        rights=article.rights or (article.source.rights if article.source else ""),
        original_url=original_url(article.url, ""),
        segments=tuple(_segments(article, spans, _marks(article, mentions, events))),
        is_whole=whole,
        display_words="" if whole else display_words(article.effective_display),
        events=tuple(_margin(article, mentions, events, spans, user)),
        copy_of=Article.objects.visible_to(user).select_related("collection").filter(pk=article.copy_of_id).first()
        if article.copy_of_id
        else None,
        copies=tuple(Article.objects.visible_to(user).filter(copy_of=article).select_related("source", "collection").defer("text")[:20]),
        dropped_characters=article.dropped_characters,
    )


def selecting_of(article: Article, user: Reader) -> dict[str, Any] | None:
    """What selecting a passage needs, for those who may make an event of one; None for all others.

    ``sentences`` are offsets to step through; ``dropped`` are those of carriage returns, which a browser leaves out of a page.
    """
    if not is_curator(user) or not user.has_perm("articles.change_event") or article.erased_at is not None:  # type: ignore[union-attr]
        return None
    return {
        "address": reverse("admin:articles_article_passage", args=[article.pk]),
        "sentences": [[sentence.start, sentence.end] for sentence in split_sentences(article.text)],
        "dropped": [found.start() for found in _CARRIAGE_RETURN.finditer(article.text)],
    }


def _segments(article: Article, spans: Sequence[ReadableSpan], marks: Sequence[Mark]) -> list[Segment]:
    """The readable text, "[…]" wherever some is left out."""
    found: list[Segment] = []
    position = 0
    for span in spans:
        if span.start > position:
            found.append(GAP)
        found += cut(article.text, span.start, span.end, marks)
        position = span.end
    if position < len(article.text):
        found.append(GAP)
    return found


def _marks(article: Article, mentions: Iterable[Mention], events: dict[int, Event]) -> list[Mark]:
    """Furniture lowest, then the sentences of events, their triggers, and the time expressions on top."""
    marks = [Mark(int(part[0]), int(part[1]), "furniture") for part in article.furniture]
    dating: dict[tuple[int, int], str] = {}
    for mention in mentions:
        event = events[mention.event_id]  # type: ignore[index]
        url = event.get_absolute_url()
        marks.append(Mark(mention.sentence_start, mention.sentence_end, "mention", rank=1, url=url, anchor=f"m{mention.pk}"))
        marks.append(Mark(mention.trigger_start, mention.trigger_end, "trigger", rank=2, url=url))
        if mention.time_start is not None and mention.time_end is not None:
            dating.setdefault((mention.time_start, mention.time_end), url)
    for time in article.times:
        start, end = _offsets(time)
        marks.append(Mark(start, end, "time", rank=3, url=dating.pop((start, end), "")))
    marks += [Mark(start, end, "time", rank=3, url=url) for (start, end), url in dating.items()]
    if article.dct_start is not None and article.dct_end is not None:
        marks.append(Mark(article.dct_start, article.dct_end, "published", rank=4))
    return marks


def _offsets(time: Any) -> tuple[int, int]:
    """Where a stored time expression stands: stored as an object, or as a list that begins with its offsets."""
    return (int(time["start"]), int(time["end"])) if isinstance(time, dict) else (int(time[0]), int(time[1]))


def _margin(
    article: Article, mentions: Sequence[Mention], events: dict[int, Event], spans: Sequence[ReadableSpan], user: Reader
) -> list[MarginEvent]:
    """The events in the order in which the text first tells them."""
    first: dict[int, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.event_id or 0, mention)
    ordered = list(first.values())
    items = items_of([events[mention.event_id or 0] for mention in ordered], TimelineQuery(), article.collection, user)
    return [
        MarginEvent(
            anchor=f"m{mention.pk}",
            offset=mention.sentence_start,
            readable=any(span.start <= mention.sentence_start < span.end for span in spans),
            item=item,
        )
        for mention, item in zip(ordered, items, strict=True)
    ]


def display_words(display: str) -> str:
    """Why the text is not whole."""
    if display == DisplayChoice.LINK:
        return _("Only the title and the address of this article are shown.")
    if display == DisplayChoice.WITHHELD:
        return _("The text of this article is withheld.")
    return _("Only the passages that the timeline quotes are shown; [...] stands for what is left out.")
