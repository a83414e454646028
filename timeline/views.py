"""Views: parse, fetch, render."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

import orjson
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.date_words import day_words
from articles.models import Article, Collection, Event, EventRedirect
from articles.models.collection import Reader
from timeline.article_page import article_page, selecting_of
from timeline.collections import Opened, open_collection, reader_of
from timeline.compression import packed
from timeline.conditional import answer, is_unindexed, marked
from timeline.data import counts_of, coverage_of, timeline_data, undated_items
from timeline.deciding import deciding_of, may_decide
from timeline.detail import detail_of
from timeline.matching import doubts, tally_of
from timeline.page import page_context
from timeline.query import MOST_PROBLEMS, TimelineQuery, beyond_last, events_for, missing_event, page_asked
from timeline.tally import summary_of

ARTICLES_A_PAGE = 100
LONGEST_KEPT = 500
"""Longer query strings are read anew each time."""
GONE = (Event.Status.GONE, Event.Status.ERASED)
"""What has no passage any more: its address says so for ever."""


def _query(request: HttpRequest) -> TimelineQuery:
    raw = request.META.get("QUERY_STRING", "")
    today = timezone.now().date()
    return _read(raw, today, get_language() or "") if len(raw) <= LONGEST_KEPT else TimelineQuery.from_querydict(request.GET, today)


@lru_cache(maxsize=1_000)
def _read(raw: str, today: date, language: str) -> TimelineQuery:
    """What a query string says on a day; ``language`` is that of its problems."""
    return TimelineQuery.from_querydict(QueryDict(raw), today)


def _plain_page(request: HttpRequest, template: str, opened: Opened, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page that is not compressed yet."""
    collection = opened.collection
    shared = {"collection": collection, "collections": opened.listed, "notice": collection.notice, "noindex": is_unindexed(collection)}
    return marked(render(request, template, shared | context, status=status), collection)


def _page(request: HttpRequest, template: str, opened: Opened, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return packed(request, _plain_page(request, template, opened, context, status))


@require_safe
def timeline(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The timeline of a collection, as a drawing and as a list."""
    opened, query = open_collection(request, slug), _query(request)

    def make(etag: str) -> HttpResponse:
        user, collection = reader_of(request), opened.collection
        selected = _selected(query, collection, user)
        root = f"{request.scheme}://{request.get_host()}"
        context = page_context(query, collection, user, version=etag, root=root, selected=selected)
        if query.event and selected is None:
            context["problems"] = [*context["problems"], _missing_words(query, collection)]
        context["deciding"] = deciding_of(selected, query, collection, user) if selected else None
        context["may_decide"] = may_decide(user)
        return _plain_page(request, "timeline/timeline.html", opened, context)

    return answer(request, opened, ("page", query.url, query.problems), make)


def _selected(query: TimelineQuery, collection: Collection, user: Reader) -> Event | None:
    """The open event, under its own id or that of one which was merged into it; None where the reader sees no such event."""
    if not query.event:
        return None
    events = events_for(collection, user)
    return (
        events.filter(public_id=query.event).first()
        or events.filter(pk__in=EventRedirect.objects.filter(public_id=query.event).values("event")).first()
    )


@require_safe
def timeline_json(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The data of the timeline for the same query string; the page asks for it with a bare figure."""
    opened, query = open_collection(request, slug), _query(request)
    bare = request.GET.get("bare") == "1"

    def make(etag: str) -> HttpResponse:
        user, collection = reader_of(request), opened.collection
        tally = tally_of(query, collection, user)
        coverage = coverage_of(tally, collection, user)
        summary = summary_of(tally, query)
        counts = counts_of(query, tally, summary, coverage)
        data = timeline_data(query, tally, collection, user, version=etag, summary=summary, counts=counts, coverage=coverage, bare=bare)
        problems = [*query.problems, *doubts(query, tally)][:MOST_PROBLEMS]
        if query.event and _selected(query, collection, user) is None:
            problems.append(_missing_words(query, collection))
        data |= {"problems": problems, "notice": collection.notice}
        if not bare and data["mode"] == "all":
            data["undated"] = undated_items(query, tally, collection, user) if summary.undated else []
        return HttpResponse(orjson.dumps(data), content_type="application/json")

    return answer(request, opened, ("data", query.url, query.problems, bare), make)


@require_safe
def articles(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """The articles of a collection, the latest first."""
    opened = open_collection(request, slug)
    collection = opened.collection
    rows = (
        Article.objects.filter(collection=collection)
        .visible_to(request.user)
        .select_related("source", "collection")
        .defer("text", "times", "furniture", "dct_evidence")
        .annotate(event_count=Count("mentions__event", filter=Q(mentions__event__in=events_for(collection, request.user)), distinct=True))
        .order_by("-dct", "pk")
    )
    problems: list[str] = []
    asked = page_asked(request.GET, problems)
    page = Paginator(rows, ARTICLES_A_PAGE).get_page(asked)
    if page.number < asked:
        problems.append(beyond_last(page.number))
    return _page(request, "timeline/articles.html", opened, {"articles": page.object_list, "page": page, "problems": problems})


@require_safe
def article(request: HttpRequest, pk: int, slug: str | None = None) -> HttpResponse:
    """One article as far as the reader may see it; one of a collection that is not listed, under the address of that only."""
    articles = (
        Article.objects.listed_for(request.user) if slug is None else Article.objects.visible_to(request.user).filter(collection__slug=slug)
    )
    found = articles.select_related("source", "collection").filter(pk=pk).first()
    if found is None:
        gone = get_object_or_404(Article.objects.gone_from(request.user, slug).select_related("collection"), pk=pk)
        context = {"gone": gone, "is_article": True, "what": _("erased") if gone.erased_at else _("withheld")}
        return _page(request, "410.html", open_collection(request, gone.collection.slug), context, status=410)
    if slug is not None and request.path != found.get_absolute_url():
        return HttpResponsePermanentRedirect(found.get_absolute_url())
    return _page(
        request,
        "timeline/article.html",
        open_collection(request, found.collection.slug),
        {"page": article_page(found, request.user), "article": found, "selecting": selecting_of(found, request.user)},
    )


@require_safe
def event(request: HttpRequest, public_id: str) -> HttpResponse:
    """The permanent page of one event; the id of a merged one leads on, one that is gone says so."""
    found, response = _event(request, public_id)
    if found is None:
        return response
    detail = detail_of(found, TimelineQuery(), found.collection, request.user)
    context = {"detail": detail, "event": found, "share_url": request.build_absolute_uri(found.get_absolute_url())}
    return _page(request, "timeline/event.html", open_collection(request, found.collection.slug), context)


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
    context["deciding"] = deciding_of(found, query, found.collection, request.user)
    return marked(packed(request, render(request, "timeline/_drawer.html", context)), found.collection)


def _event(request: HttpRequest, public_id: str) -> tuple[Event | None, HttpResponse]:
    """The event of an address, or the answer for one that is not there: where it went, that it is gone, or nothing of it."""
    found = Event.objects.visible_to(request.user).select_related("collection").filter(public_id=public_id).first()
    if found is not None:
        return found, HttpResponse()
    redirect = EventRedirect.objects.filter(public_id=public_id).select_related("event").first()
    if redirect is not None and Event.objects.visible_to(request.user).filter(pk=redirect.event_id).exists():
        return None, HttpResponsePermanentRedirect(request.path.replace(public_id, redirect.event.public_id, 1))
    gone = _lost(public_id)
    if gone is None:
        raise Http404
    context = {"gone": gone, "what": _("erased") if gone.status == Event.Status.ERASED else _("withheld")}
    return None, _page(request, "410.html", open_collection(request, gone.collection.slug), context, status=410)


def _lost(public_id: str) -> Event | None:
    """The event that an address once led to and that was taken off since; its address says so for ever."""
    lost = Event.objects.filter(status__in=(*GONE, Event.Status.WITHHELD)).select_related("collection")
    redirect = EventRedirect.objects.filter(public_id=public_id).first()
    return lost.filter(pk=redirect.event_id).first() if redirect else lost.filter(public_id=public_id).first()


def _missing_words(query: TimelineQuery, collection: Collection) -> str:
    """Why the event of an address is not open: it was taken off, and when, or there is none."""
    gone = _lost(query.event)
    if gone is None or gone.collection_id != collection.pk:
        return missing_event(query.event)
    if gone.withheld_at is None:
        return _("No passage tells of this event any more, so it was taken off the timeline.")
    what = _("erased") if gone.status == Event.Status.ERASED else _("withheld")
    words = _("This event was %(what)s by an editor on %(day)s.") % {"what": what, "day": day_words(gone.withheld_at.date())}
    return f"{words} {_('Why:')} {gone.withheld_why}" if gone.withheld_why else words


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
