"""Loads the demonstration into a store: its collection, its sources with their rights, its dispatches, a curator account.

Loading again changes nothing.
"""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from django.contrib.auth.models import User
from django.utils.translation import gettext_noop

from articles.ingest.batch import Order, Outcome, ingest
from articles.ingest.folder import Found, find
from articles.ingest.intake import source_named
from articles.models import Collection, DisplayChoice, Source

FOLDER = Path(__file__).resolve().parent
SLUG = "demonstration"
CURATOR = "curator"


def demonstration() -> Collection:
    """The demonstration's collection; shown at / where no other one is."""
    found = Collection.objects.filter(slug=SLUG).first()
    if found is not None:
        return found
    return Collection.objects.create(
        slug=SLUG,
        title="War and diplomacy, 2022–2026",
        description="Fifty dispatches written for this demonstration from the public record of the war in Ukraine and its diplomacy.",
        notice=gettext_noop("Demonstration: the articles were written for it from the public record; the outlets are made up."),
        noindex=True,
        is_default=not Collection.objects.filter(is_default=True).exists(),
    )


def files() -> list[Found]:
    """The dispatches, each with what ``sources.csv`` says of it."""
    return list(find([FOLDER]))


def load(found: Sequence[Found], collection: Collection, *, now: datetime) -> Iterator[Outcome]:
    """Take the dispatches in and read them. Their rights allow to show them whole, so that is set before they are read."""
    _declare_sources(found)
    yield from ingest(found, Order(collection=collection, by="make demo", now=now))


def _declare_sources(found: Sequence[Found]) -> None:
    rights = {one.description.source: one.description.rights for one in found if one.description and one.description.source}
    for name in sorted(set(rights) - set(Source.objects.values_list("name", flat=True))):
        source = source_named(name)
        source.display, source.rights = DisplayChoice.FULL, rights[name]
        source.save()


def curator_password() -> str | None:
    """The password of a curator account that is made now, None where there is one already."""
    if User.objects.filter(username=CURATOR).exists():
        return None
    password = secrets.token_urlsafe(12)
    User.objects.create_superuser(CURATOR, password=password)
    return password
