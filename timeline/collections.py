"""Which collection an address opens, and which ones a reader is told of: one small statement, before anything else is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import Http404, HttpRequest

from articles.models import Collection
from articles.models.collection import Reader

_FIELDS = tuple(field.attname for field in Collection._meta.concrete_fields)
_COLUMNS = ", ".join(field.get_attname_column()[1] or "" for field in Collection._meta.concrete_fields)
_ALL = f"SELECT {_COLUMNS} FROM {Collection._meta.db_table} ORDER BY title, id"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Opened:
    """A collection that a reader may see, its row as the store holds it, and all that the reader is told of, by title."""

    collection: Collection
    row: tuple[Any, ...]
    listed: tuple[Collection, ...]


def open_collection(request: HttpRequest, slug: str | None) -> Opened:
    """The collection of that slug, the default one for None. Raises Http404 for one that the reader may not open."""
    user = reader_of(request)
    with connection.cursor() as cursor:
        cursor.execute(_ALL)
        rows = cursor.fetchall()
    collections = [Collection.from_db(connection.alias, _FIELDS, row) for row in rows]
    for collection, row in zip(collections, rows, strict=True):
        if (collection.is_default if slug is None else collection.slug == slug) and collection.is_visible_to(user):
            return Opened(collection, row, tuple(other for other in collections if other.is_listed_for(user)))
    raise Http404


def reader_of(request: HttpRequest) -> Reader:
    """Who asks; without a session it is the public, and no session is looked for."""
    return request.user if settings.SESSION_COOKIE_NAME in request.COOKIES else AnonymousUser()
