"""Views: parse, fetch, render."""

from __future__ import annotations

from datetime import date
from typing import Any

import orjson
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Collection, Event, EventRedirect
from timeline.article_page import article_page
from timeline.conditional import conditional, etag_of, unchanged
from timeline.data import counts_of, coverage_of, timeline_data
from timeline.detail import detail_of
from timeline.page import page_context
from timeline.query import TimelineQuery, events_for
from timeline.tally import tally_of

ARTICLES_A_PAGE = 100


def _today() -> date:
    return timezone.now().date()


def _collection(request: HttpRequest, slug: str | None) -> Collection:
    """The collection of an address; 404 for one that the reader may not open."""
    collections = Collection.objects.visible_to(request.user)
    return get_object_or_404(collections, slug=slug) if slug else get_object_or_404(collections, is_default=True)


def _query(request: HttpRequest) -> TimelineQuery:
    return TimelineQuery.from_querydict(request.GET, _today())


def _marked(response: HttpResponse, collection: Collection) -> HttpResponse:
    """Tell search engines to stay away from what asks for it."""
    if collection.noindex or collection.visibility != Collection.Visibility.PUBLIC:
        response["X-Robots-Tag"] = "noindex"
    return response


def _page(request: HttpRequest, template: str, collection: Collection, context: dict[str, Any], status: int = 200) -> HttpResponse:
    noindex = collection.noindex or collection.visibility != Collection.Visibility.PUBLIC
    shared = {
        "collection": collection,
        "collections": list(Collection.objects.listed_for(request.user)),
        "notice": collection.notice,
        "noindex": noindex,
    }
    return _marked(render(request, template, shared | context, status=status), collection)


@require_safe
def timeline(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The timeline of a collection, as a drawing and as a list."""
    collection = _collection(request, slug)
    query = _query(request)
    etag = etag_of(request, collection, "page", query.url, query.problems)
    kept = unchanged(request, etag)
    if kept is not None:
        return _marked(kept, collection)
    selected = events_for(collection, request.user).filter(public_id=query.event).first() if query.event else None
    root = f"{request.scheme}://{request.get_host()}"
    context = page_context(query, collection, request.user, version=etag, root=root, selected=selected)
    return conditional(_page(request, "timeline/timeline.html", collection, context), etag)


@require_safe
def timeline_json(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The data of the timeline for the same query string."""
    collection = _collection(request, slug)
    query = _query(request)
    etag = etag_of(request, collection, "data", query.url, query.problems)
    kept = unchanged(request, etag)
    if kept is not None:
        return _marked(kept, collection)
    tally, coverage = tally_of(collection, request.user), coverage_of(collection, request.user)
    counts = counts_of(query, tally, coverage)
    data = timeline_data(query, tally, collection, request.user, version=etag, counts=counts, coverage=coverage)
    data |= {"problems": list(query.problems), "notice": collection.notice}
    return conditional(_marked(HttpResponse(orjson.dumps(data), content_type="application/json"), collection), etag)


@require_safe
def articles(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The articles of a collection, the latest first."""
    collection = _collection(request, slug)
    rows = (
        Article.objects.filter(collection=collection)
        .visible_to(request.user)
        .select_related("source")
        .defer("text", "times", "furniture", "dct_evidence")
        .annotate(event_count=Count("mentions__event", filter=Q(mentions__event__in=events_for(collection, request.user)), distinct=True))
        .order_by("-dct", "pk")
    )
    page = Paginator(rows, ARTICLES_A_PAGE).get_page(request.GET.get("page"))
    return _page(request, "timeline/articles.html", collection, {"articles": page.object_list, "page": page})


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article as far as the reader may see it."""
    found = get_object_or_404(Article.objects.visible_to(request.user).select_related("source", "collection", "copy_of"), pk=pk)
    return _page(request, "timeline/article.html", found.collection, {"page": article_page(found, request.user), "article": found})


@require_safe
def event(request: HttpRequest, public_id: str) -> HttpResponse:
    """The permanent page of one event; the id of a merged one leads on, one that is gone says so."""
    found, response = _event(request, public_id)
    if found is None:
        return response
    detail = detail_of(found, TimelineQuery(), found.collection, request.user)
    context = {"detail": detail, "event": found, "share_url": request.build_absolute_uri(found.get_absolute_url())}
    return _page(request, "timeline/event.html", found.collection, context)


@require_safe
def drawer(request: HttpRequest, public_id: str) -> HttpResponse:
    """The same as a fragment for the timeline's drawer, its links within the query of the address."""
    found, response = _event(request, public_id)
    if found is None:
        return response
    query = _query(request).opened(public_id)
    detail = detail_of(found, query, found.collection, request.user)
    share = request.build_absolute_uri(found.collection.get_absolute_url() + query.url)
    context = {"selected": detail, "detail": detail, "collection": found.collection, "query": query, "share_url": share}
    return _marked(render(request, "timeline/_drawer.html", context), found.collection)


def _event(request: HttpRequest, public_id: str) -> tuple[Event | None, HttpResponse]:
    """The event of an address, or the answer for one that is not there: where it went, that it is gone, or nothing of it."""
    found = Event.objects.visible_to(request.user).select_related("collection").filter(public_id=public_id).first()
    if found is not None:
        return found, HttpResponse()
    redirect = EventRedirect.objects.filter(public_id=public_id).select_related("event").first()
    if redirect is not None and Event.objects.visible_to(request.user).filter(pk=redirect.event_id).exists():
        return None, HttpResponsePermanentRedirect(request.path.replace(public_id, redirect.event.public_id, 1))
    gone = Event.objects.filter(public_id=public_id, status=Event.Status.GONE).select_related("collection").first()
    if gone is None or not Collection.objects.visible_to(request.user).filter(pk=gone.collection_id).exists():
        raise Http404
    return None, _page(request, "410.html", gone.collection, {}, status=410)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read: the pages, not the administration or the data."""
    lines = ["User-agent: *", "Disallow: /admin/"]
    lines += [
        f"Disallow: {one.get_absolute_url()}" for one in Collection.objects.listed_for(request.user).filter(noindex=True, is_default=False)
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether the site answers and reaches its store."""
    Collection.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})
