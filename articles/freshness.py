"""What must follow when a row is saved or deleted by itself, in the admin say: collections grow older, and the indexes follow.

Processing and curation keep the indexes themselves; this is for what they do not pass through: a source's display, an article's
rights, the title of a collection, an event that is deleted with all that hangs on it.
"""

from __future__ import annotations

from collections.abc import Collection as Several
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from articles.models import Article, Collection, Event, Mention, NameAlias, Source
from articles.postings import drop_events
from articles.search import index_events

SOURCE_DECIDES = ("display", "rights")
ARTICLE_DECIDES = ("display", "rights", "source_id", "withheld_at", "withheld_spans")
"""What decides how much of a text the public may read, and which source an event is told by."""


def grow_older(collections: models.QuerySet[Collection]) -> None:
    """Note that something which readers could see has changed in these collections."""
    collections.update(version=models.F("version") + 1)


@receiver(pre_save, sender=Source)
@receiver(pre_save, sender=Article)
def remember(sender: type[models.Model], instance: Any, **_: Any) -> None:
    """What decided so far, to be compared with what decides from now on."""
    columns = SOURCE_DECIDES if sender is Source else ARTICLE_DECIDES
    instance.decided_so_far = sender._default_manager.filter(pk=instance.pk).values(*columns).first() if instance.pk else None


@receiver(post_save, sender=Source)
def source_saved(sender: type[Source], instance: Any, **_: Any) -> None:
    """Its collections grow older; where its display changed, what its articles tell is indexed anew."""
    with transaction.atomic():
        if _decides_otherwise(instance, SOURCE_DECIDES):
            index_events(_told(Mention.objects.filter(article__source=instance)))
        grow_older(Collection.objects.filter(pk__in=Article.objects.filter(source=instance).values("collection")))


@receiver(post_save, sender=Article)
def article_saved(sender: type[Article], instance: Any, **_: Any) -> None:
    """Its collection grows older; where its display changed, what it tells is indexed anew."""
    with transaction.atomic():
        if _decides_otherwise(instance, ARTICLE_DECIDES):
            index_events(_told(Mention.objects.filter(article=instance)))
        grow_older(Collection.objects.filter(pk=instance.collection_id))


@receiver(post_save, sender=NameAlias)
@receiver(post_delete, sender=NameAlias)
def alias_changed(sender: type[NameAlias], instance: Any, **_: Any) -> None:
    """A further spelling is searched for from now on, or no longer."""
    index_events(Event.objects.filter(event_names__name=instance.name_id).values_list("pk", flat=True))


@receiver(post_save, sender=Collection)
def collection_saved(sender: type[Collection], instance: Any, update_fields: Several[str] | None = None, **_: Any) -> None:
    """It grows older itself, unless it was only its version that was saved."""
    if update_fields is None or set(update_fields) != {"version"}:
        grow_older(Collection.objects.filter(pk=instance.pk))


@receiver(pre_delete, sender=Event)
def event_deleted(sender: type[Event], instance: Any, **_: Any) -> None:
    """It is counted no longer."""
    drop_events([instance.pk])
    grow_older(Collection.objects.filter(pk=instance.collection_id))


def _decides_otherwise(instance: Any, columns: tuple[str, ...]) -> bool:
    before = instance.decided_so_far
    return before is not None and any(before[name] != getattr(instance, name) for name in columns)


def _told(mentions: models.QuerySet[Mention]) -> set[int]:
    return {event for event in mentions.values_list("event_id", flat=True).distinct() if event is not None}
