"""Rows for tests: small, complete, and the same each time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.text import slugify

from articles.models import Article, Collection, Event, EventName, Mention, Name, Report, Source
from articles.models.event import day_number
from articles.search import index_events

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
TODAY = date(2026, 1, 15)
_number = count(1)


def make_collection(slug: str = "main", **fields: Any) -> Collection:
    """The collection of that slug; ``main`` is the default one."""
    return Collection.objects.get_or_create(slug=slug, defaults={"title": slug.title(), "is_default": slug == "main"} | fields)[0]


def make_curator(name: str = "curator") -> Any:
    """Somebody who may see everything."""
    return get_user_model().objects.create_superuser(name, password="long-enough-for-tests")


def make_source(name: str = "North Wire", **fields: Any) -> Source:
    """The source of that name."""
    return Source.objects.get_or_create(name=name, defaults={"slug": slugify(name)} | fields)[0]


def make_article(
    text: str, *, collection: Collection | None = None, source: str = "", published: str | None = None, **fields: Any
) -> Article:
    """An article with this text; its publication day is known when given."""
    dct = date.fromisoformat(published) if published else None
    return Article.objects.create(
        collection=collection or make_collection(),
        source=make_source(source) if source else None,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        dct=dct,
        published=dct,
        added_at=NOW,
        **{"title": "An article"} | fields,
    )


def make_name(collection: Collection, name: str, kind: str = "organisation") -> Name:
    """The name of a collection; places, people and others share the slugs."""
    known = Name.objects.filter(collection=collection, name=name, kind=kind).first()
    if known:
        return known
    slug = slugify(name)
    taken = Name.objects.filter(collection=collection, slug=slug).count()
    return Name.objects.create(collection=collection, name=name, kind=kind, slug=slug if not taken else f"{slug}-{next(_number)}")


def make_event(
    *,
    collection: Collection | None = None,
    days: tuple[str, str] | str | None = ("2025-04-04", "2025-04-04"),
    actors: Sequence[str] = (),
    places: Sequence[str] = (),
    source: str = "",
    quote: str = "",
    article: Article | None = None,
    indexed: bool = True,
    **fields: Any,
) -> Event:
    """An event with one report and one mention, indexed for search unless many are to be at once; ``days`` are ISO days, one day, or
    None for undated."""
    collection = collection or (article.collection if article else make_collection())
    number = next(_number)
    first, last = (days, days) if isinstance(days, str) else days or (None, None)
    dated: dict[str, Any] = {
        "first_day": day_number(date.fromisoformat(first)) if first else None,
        "last_day": day_number(date.fromisoformat(last)) if last else None,
        "granularity": "unknown" if first is None else "day" if first == last else "range",
        "date_value": "" if first is None else first if first == last else f"{first}/{last}",
        "date_basis": "explicit" if first else "none",
    }
    values: dict[str, Any] = {
        "type": "strike",
        "modality": "occurred",
        "title": f"Event {number}",
        "article_count": 1,
        "source_count": 1,
        "confidence": 0.9,
    }
    event = Event.objects.create(collection=collection, public_id=f"e{number:07d}", added_at=NOW, **values | dated | fields)
    for name, is_place in [*((name, False) for name in actors), *((name, True) for name in places)]:
        row = make_name(collection, name, "place" if is_place else "organisation")
        EventName.objects.create(event=event, name=row, role="place" if is_place else "actor", is_place=is_place)
    sentence = quote or f"Sentence number {number} tells of it."
    told = article or make_article(sentence, collection=collection, source=source, published="2025-04-05")
    make_mention(event, told, sentence)
    if indexed:
        index_events([event.pk])
    return event


def make_mention(event: Event, article: Article, sentence: str, *, time: str = "", trigger: str = "", **fields: Any) -> Mention:
    """A mention of an event: the sentence must stand in the article, the words of its time anywhere in it."""
    start = article.text.index(sentence)
    dated = article.text.index(time) if time else None
    first = article.text.index(trigger or sentence.split()[0], start)
    report = Report.objects.create(article=article, event=event, index=article.reports.count(), type=event.type, found={}, summary={})
    values: dict[str, Any] = {"position": 0, "type": event.type, "modality": event.modality, "confidence": 0.9, "found": {}}
    return Mention.objects.create(
        report=report,
        article=article,
        event=event,
        sentence_start=start,
        sentence_end=start + len(sentence),
        quote=sentence,
        trigger_start=first,
        trigger_end=first + len(trigger or sentence.split()[0]),
        time_start=dated,
        time_end=None if dated is None else dated + len(time),
        **values | fields,
    )
