"""What a curator may decide on the open event without leaving the timeline: the admin's verbs, as forms of the drawer."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.text import Truncator

from articles.models import Collection, Event, Report
from articles.models.collection import Reader
from articles.queue import LookAlike, card_of
from timeline.languages import READER
from timeline.query import TimelineQuery


@dataclass(frozen=True, slots=True)
class Deciding:
    """Where the forms go, what the curator has seen, what may be merged with the event and what may leave it.

    ``seen`` are the stamps that curation compares, so that nobody decides on what has changed meanwhile; ``parts`` are reports with
    the words that tell them apart, none where there is only one.
    """

    decide_url: str
    date_url: str
    undo_url: str
    edit_url: str
    back_url: str
    seen: str
    look_alikes: tuple[LookAlike, ...]
    parts: tuple[tuple[int, str], ...]


def may_decide(user: Reader) -> bool:
    """Whether somebody is shown the forms; the admin asks again."""
    return isinstance(user, User) and user.is_active and user.is_staff and user.has_perm("articles.change_event")


def deciding_of(event: Event, query: TimelineQuery, collection: Collection, user: Reader) -> Deciding | None:
    """The forms of an event for somebody who may decide on it, None for everybody else."""
    if not may_decide(user):
        return None
    card = card_of(event)
    return Deciding(
        decide_url=f"{reverse('admin:articles_event_decide', args=[event.pk])}?{READER}=1",
        date_url=f"{reverse('admin:articles_event_date', args=[event.pk])}?{READER}=1",
        undo_url=f"{reverse('admin:articles_event_queue_undo')}?{READER}=1",
        edit_url=reverse("admin:articles_event_change", args=[event.pk]),
        back_url=collection.get_absolute_url() + query.opened(event.public_id).url,
        seen=json.dumps(card.stamps),
        look_alikes=card.look_alikes,
        parts=tuple(_parts(event)) if card.reports > 1 else (),
    )


def _parts(event: Event) -> list[tuple[int, str]]:
    found = []
    reports = Report.objects.filter(event=event, vanished=False, mentions__isnull=False).distinct()
    for report in reports.select_related("article__source").order_by("article__dct", "pk"):
        source = report.article.source.name if report.article.source else ""
        found.append((report.pk, ": ".join(filter(None, (source, Truncator(report.article.title).chars(80))))))
    return found
