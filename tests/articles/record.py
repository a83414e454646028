"""The record as tests look at it: articles made and read, events by what they tell, whole dumps to compare."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers

from articles.curation import Act
from articles.models import Article, Event, EventRedirect
from articles.processing import process
from tests.factories import make_article

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def make_editor(name: str = "ada") -> User:
    """Somebody who may decide anything."""
    found = User.objects.filter(username=name).first()
    return found or User.objects.create_user(name, is_staff=True, is_superuser=True)


def act(by: User | None = None, reason: str = "", minutes: int = 0, seen: dict[str, str] | None = None) -> Act:
    """A person's word, some minutes after the start."""
    return Act(by or make_editor(), NOW + timedelta(minutes=minutes), reason, seen)


def read(text: str, **fields: Any) -> Article:
    """An article with this text, read by the engine that is in."""
    article = make_article(text, **fields)
    process(article.pk, now=NOW)
    article.refresh_from_db()
    return article


def read_again() -> list[int]:
    """Every article read again; which of them changed anything."""
    return [key for key in Article.objects.order_by("pk").values_list("pk", flat=True) if process(key, now=NOW).changed]


def event_of(title: str) -> Event:
    """The one live event of that title as the engine gives it."""
    return Event.objects.exclude(status=Event.Status.GONE).get(title=title)


def live() -> list[Event]:
    """Every event that still is one."""
    return list(Event.objects.exclude(status=Event.Status.GONE).order_by("pk"))


def resolve(public_id: str) -> Event:
    """Where the address of an event leads."""
    redirect = EventRedirect.objects.filter(public_id=public_id).select_related("event").first()
    return redirect.event if redirect else Event.objects.get(public_id=public_id)


def dump(*, without: tuple[str, ...] = ()) -> str:
    """Every row of the record, but for the models that are named."""
    models = [model for model in apps.get_app_config("articles").get_models() if model.__name__ not in without]
    return "\n".join(serializers.serialize("json", model.objects.order_by("pk"), indent=1) for model in models)
