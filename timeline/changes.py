"""What changed in a collection since a day: a page and the same as JSON, with the reasons that curators gave."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.changes import MOST, PublicChange, changes_since
from timeline.collections import open_collection, reader_of
from timeline.compression import packed
from timeline.conditional import is_unindexed, marked
from timeline.phrases import days_of_phrase

USUAL = timedelta(days=7)
"""How far back the page looks when nobody says."""


@require_safe
def changes(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The page: newest first; ``since`` is a day, in ISO form or in words."""
    opened = open_collection(request, slug)
    since, problem = _since(request)
    found = changes_since(since, reader_of(request), opened.collection)
    context = {
        "collection": opened.collection,
        "collections": opened.listed,
        "notice": opened.collection.notice,
        "noindex": is_unindexed(opened.collection),
        "changes": found,
        "since": since,
        "since_value": request.GET.get("since", ""),
        "problem": problem,
        "is_cut": len(found) == MOST,
    }
    return marked(packed(request, render(request, "timeline/changes.html", context)), opened.collection)


@require_safe
def changes_json(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The same as data; a ``since`` that is not understood is told in ``problem`` and the last seven days are given."""
    opened = open_collection(request, slug)
    since, problem = _since(request)
    found = changes_since(since, reader_of(request), opened.collection)
    data = {
        "collection": opened.collection.slug,
        "notice": opened.collection.notice,
        "since": since.isoformat(),
        "problem": problem,
        "complete": len(found) < MOST,
        "changes": [_row(change) for change in found],
    }
    return marked(packed(request, JsonResponse(data)), opened.collection)


def _row(change: PublicChange) -> dict[str, Any]:
    return asdict(change) | {"when": change.when.isoformat()}


def _since(request: HttpRequest) -> tuple[datetime, str]:
    """The moment from which changes are told, and what in the question was not understood."""
    words = request.GET.get("since", "")[:60].strip()
    now = timezone.now()
    days = days_of_phrase(words, now.date()) if words else None
    if days is not None:
        return datetime.combine(days[0], time(), UTC), ""
    return now - USUAL, _("“%(words)s” is no day: the last seven days are shown.") % {"words": words} if words else ""
