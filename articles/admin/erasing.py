"""Before something is erased for good: a page that tells exactly what will be gone, and asks once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles import curation, removal
from articles.curation import Refused
from articles.models import Article, Event, Mention, ReceivedFile

CONFIRMED = "confirmed"
_KEPT = ("verb", "reason", "start", "end", "next")


def is_confirmed(request: HttpRequest) -> bool:
    """Whether the page below was answered."""
    return CONFIRMED in request.POST


def event_page(request: HttpRequest, event: Event) -> HttpResponse:
    """What goes with an event: its passages, and the files that they came in."""
    passages = list(Mention.objects.filter(event=event).select_related("article__source").order_by("article", "sentence_start"))
    articles = {mention.article_id: mention.article for mention in passages}
    return _page(request, event.title, passages, list(articles.values()), back=("admin:articles_event_change", event.pk))


def article_page(request: HttpRequest, article: Article, span: Sequence[int]) -> HttpResponse:
    """What goes with an article, or with a passage of it where ``span`` is one."""
    told = Mention.objects.filter(article=article).select_related("article__source").order_by("sentence_start")
    if len(span) == 2:
        told = told.filter(sentence_start__lt=span[1], sentence_end__gt=span[0])
        if not 0 <= span[0] < span[1] <= len(article.text):
            raise Refused("no passage of this article")
    what = article.text[span[0] : span[1]] if len(span) == 2 else str(article)
    return _page(request, what, list(told), [article], back=("admin:articles_article_change", article.pk))


def _page(request: HttpRequest, what: str, passages: list[Mention], articles: list[Article], *, back: tuple[str, int]) -> HttpResponse:
    curation.may(request.user, removal.PERMISSION)  # type: ignore[arg-type]
    received = [article.received_id for article in articles if article.received_id is not None]
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": "Erase for good?",
        "what": what,
        "passages": passages,
        "events": Event.objects.filter(pk__in={mention.event_id for mention in passages}).order_by("pk"),
        "files": ReceivedFile.objects.filter(pk__in=received, erased_at=None).defer("content"),
        "given": [(name, request.POST[name]) for name in _KEPT if name in request.POST],
        "reason": request.POST.get("reason", "").strip(),
        "confirmed": CONFIRMED,
        "back_name": back[0],
        "back_key": back[1],
    }
    return TemplateResponse(request, "admin/articles/erase_confirmation.html", context)
