"""The addresses of the queue: the page, the next event, a date in words, undo, and many at once after a preview."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles import curation, extraction
from articles.admin.verbs import DONE, act_of, date_preview, seen_of, word_of
from articles.curation import Act, Refused
from articles.models import Article, Collection, Event, EventRedirect
from articles.queue import Card, Waiting, card_of, event_date, type_label

MOST_AT_ONCE = 500
CARD = "admin/articles/event/_card.html"
_FIELDS = '<input type="hidden" name="csrfmiddlewaretoken" value="{}"><input type="hidden" name="seen" value="{}">'
EMPTY = "admin/articles/event/_empty.html"


def page(request: HttpRequest, shared: Mapping[str, Any]) -> HttpResponse:
    """The queue with its first event, which works without any script."""
    _may_look(request)
    waiting = Waiting.of(request.GET.dict())
    event = waiting.next_after(request.GET.get("after", ""), timezone.now())
    context = {
        **shared,
        "title": "Queue",
        "opts": Event._meta,
        "waiting": waiting,
        "number": waiting.events(timezone.now()).order_by()[: MOST_AT_ONCE + 1].count(),
        "most": MOST_AT_ONCE,
        "query": urlencode(waiting.parameters),
        "words": _words(waiting),
        "may_decide": request.user.has_perm("articles.change_event"),
        "types": [(name, type_label(name)) for name in extraction.EVENT_TYPES],
        "collections": Collection.objects.order_by("title"),
        "item": _item(request, event, waiting),
    }
    return TemplateResponse(request, "admin/articles/event/queue.html", context)


def _words(waiting: Waiting) -> str:
    """The filters in words, the article by its title."""
    article = Article.objects.only("title").filter(pk=waiting.article).first() if waiting.article is not None else None
    return waiting.words(str(article) if article else "")


def _may_look(request: HttpRequest) -> None:
    if not request.user.has_perm("articles.view_event"):
        raise PermissionDenied


def _item(request: HttpRequest, event: Event | None, waiting: Waiting) -> str:
    """An event as the queue shows it."""
    query = urlencode(waiting.parameters)
    if event is None:
        return render_to_string(EMPTY, {"query": query, "is_start": not request.GET.get("after")}, request)
    return _render(request, card_of(event), query)


def _render(request: HttpRequest, card: Card, query: str) -> str:
    follow, seen, queue = (
        urlencode({**dict(parse_qsl(query)), "after": card.cursor}),
        json.dumps(card.stamps),
        reverse("admin:articles_event_queue"),
    )
    context = {
        "card": card,
        "seen": seen,
        "may_decide": request.user.has_perm("articles.change_event"),
        "types": _type_choices(card.event.type),
        "next": f"{queue}?{follow}",
        "follow": follow,
        "base": f"{reverse('admin:articles_event_changelist')}{card.event.pk}/",
        "queue_url": queue,
        # what every form of the card sends along, escaped once
        "fields": format_html(_FIELDS, get_token(request), seen),
    }
    return render_to_string(CARD, context)  # without the request: its context processors add nothing here and cost a tenth


@cache
def _type_choices(current: str) -> SafeString:
    """The types to choose from: the same for every event of a type."""
    types = [(name, type_label(name)) for name in extraction.EVENT_TYPES]
    return SafeString(render_to_string("admin/articles/event/_types.html", {"types": types, "current": current}))


def next_item(request: HttpRequest) -> HttpResponse:
    """The event behind ``after``, as a fragment; 204 when there is none."""
    _may_look(request)
    waiting = Waiting.of(request.GET.dict())
    event = waiting.next_after(request.GET.get("after", ""), timezone.now())
    if event is None:
        return HttpResponse(status=204)
    return HttpResponse(_render(request, card_of(event), urlencode(waiting.parameters)))


def card(request: HttpRequest, pk: int) -> HttpResponse:
    """One event as a fragment, wherever it stands in the queue."""
    _may_look(request)
    event = home_of(get_object_or_404(Event.objects.select_related("collection"), pk=pk))
    return HttpResponse(_render(request, card_of(event), urlencode(Waiting.of(request.GET.dict()).parameters)))


def home_of(event: Event) -> Event:
    """The event itself, or the one that it was merged into."""
    if event.status != Event.Status.GONE:
        return event
    redirected = EventRedirect.objects.filter(public_id=event.public_id).select_related("event__collection").first()
    return redirected.event if redirected else event


def date_in_words(request: HttpRequest, pk: int) -> HttpResponse:
    """What ``words`` would mean as the date of an event: shown before it is taken."""
    _may_look(request)
    event = get_object_or_404(Event, pk=pk)
    return JsonResponse(date_preview(request.GET.get("words", "")[:100], curation.base_of(event)))


def undo(request: HttpRequest) -> HttpResponse:
    """Take back one's own last decision."""
    try:
        revocation = curation.undo(act_of(request))
    except Refused as refusal:
        return _undone(request, {"ok": False, "message": str(refusal)}, 409)
    except PermissionDenied:
        if "application/json" not in request.headers.get("Accept", ""):
            raise
        return _undone(request, {"ok": False, "message": _("your account may not take this back any more")}, 403)
    event = revocation.event
    kind = str(revocation.value.get("kind"))
    told = _("taken back: %(what)s") % {"what": DONE.get(kind, kind)}
    return _undone(request, {"ok": True, "message": told, "event": home_of(event).pk if event else None}, 200)


def _undone(request: HttpRequest, answer: dict[str, Any], status: int) -> HttpResponse:
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse(answer, status=status)
    messages.add_message(request, messages.SUCCESS if answer["ok"] else messages.ERROR, answer["message"])
    return redirect(back_of(request) or "admin:articles_event_queue")


def back_of(request: HttpRequest) -> str:
    """Where a form wants to go back to, if that is on this site; else nothing."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return back if is_ours else ""


# --- many at once ---------------------------------------------------------------------------------------------------


def bulk(request: HttpRequest, shared: Mapping[str, Any]) -> HttpResponse:
    """A preview of exactly what will change; a post of it does that, event by event, and refuses what has changed since."""
    curation.may(request.user)  # type: ignore[arg-type]
    verb = request.POST.get("verb") or request.GET.get("verb", "accept")
    if verb not in ("accept", "reject"):
        verb = "accept"
    waiting = Waiting.of(request.POST.dict() if request.method == "POST" else request.GET.dict())
    if request.method == "POST":
        return _do_bulk(request, verb, waiting)
    events = list(waiting.events(timezone.now()).select_related("collection")[:MOST_AT_ONCE])
    stamps = curation.stamps_of(events)
    rows = [(event, type_label(event.type), event_date(event), json.dumps(stamps[event.pk])) for event in events]
    context = {
        **shared,
        "title": f"{verb.capitalize()} {len(events)} event{'' if len(events) == 1 else 's'}",
        "words": _words(waiting),
        "opts": Event._meta,
        "rows": rows,
        "verb": verb,
        "waiting": waiting,
        "most": MOST_AT_ONCE,
        "query": urlencode(waiting.parameters),
    }
    return TemplateResponse(request, "admin/articles/event/bulk.html", context)


def _do_bulk(request: HttpRequest, verb: str, waiting: Waiting) -> HttpResponse:
    chosen = {int(key): key for key in request.POST.getlist("event")[:MOST_AT_ONCE] if key.isascii() and key.isdigit() and len(key) < 16}
    seen = {pk: request.POST.get(f"seen-{key}", "") for pk, key in chosen.items()}
    done, refused = judge_all(Event.objects.filter(pk__in=chosen), verb, word_of(request), seen)
    messages.success(request, f"{done} {DONE[verb]}")
    for words in refused[:20]:
        messages.warning(request, words)
    return redirect(f"{reverse('admin:articles_event_queue')}?{urlencode(waiting.parameters)}")


def judge_all(events: Iterable[Event], verb: str, act: Act, seen: Mapping[int, str] | None = None) -> tuple[int, list[str]]:
    """Accept or reject events one by one, each in a transaction of its own: how many were, and why the others were not."""
    judge = {"accept": curation.accept, "reject": curation.reject}[verb]
    done, refused = 0, []
    for event in events:
        try:
            stamps = seen_of(seen.get(event.pk, "")) if seen is not None else None
            judge(event, Act(act.by, act.at, act.reason, stamps))
            done += 1
        except Refused as refusal:
            refused.append(f"{event.title}: {refusal}")
    return done, refused
