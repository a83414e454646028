"""A passage of an article that a curator chose: what the engine reads in it, and what can be made of it.

The article's page leads here with the offsets of what was selected; without a script its sentences are chosen here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles import extraction, queue, removal
from articles.admin.verbs import act_of
from articles.curation import Refused
from articles.date_words import date_words, weekday_words
from articles.models import Article, Event
from articles.models.event import day_number
from articles.queue import MERGEABLE, NEAR_DAYS
from articles.selection import Selected, add_event, add_passage, selected

MOST_CANDIDATES = 20


def page(request: HttpRequest, article: Article, shared: dict[str, Any]) -> HttpResponse:
    """The sentences to choose from; with ``start`` and ``end``, or some ``sentence`` numbers, the passage and what can be made of it."""
    sentences = extraction.split_sentences(article.text)
    span = _span(request, sentences)
    context: dict[str, Any] = {**shared, "title": "A passage", "article": article, "opts": Article._meta}
    chosen = None
    if span is not None:
        try:
            chosen = selected(article, *span)
        except Refused as refusal:
            messages.error(request, str(refusal))
    if chosen is None:
        context["sentences"] = [(number, article.text[one.start : one.end]) for number, one in enumerate(sentences)]
    else:
        context |= _of_passage(request, article, chosen)
    return TemplateResponse(request, "admin/articles/article/passage.html", context)


def _span(request: HttpRequest, sentences: Sequence[extraction.Sentence]) -> tuple[int, int] | None:
    """What was chosen, None for nothing; nonsense is a span that no text has."""
    chosen = [sentences[number] for words in request.GET.getlist("sentence") if (number := offset_of(words)) in range(len(sentences))]
    if chosen:
        return min(one.start for one in chosen), max(one.end for one in chosen)
    if "start" in request.GET or "end" in request.GET:
        return offset_of(request.GET.get("start", "")), offset_of(request.GET.get("end", ""))
    return None


def offset_of(words: str) -> int:
    """An offset as a form gives it; -1, which no text has, for anything else."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else -1


def _of_passage(request: HttpRequest, article: Article, chosen: Selected) -> dict[str, Any]:
    date = chosen.date
    first, last = (None if day is None else day_number(day) for day in (date.earliest, date.latest))
    is_one_day = date.earliest is not None and date.earliest == date.latest
    return {
        "chosen": chosen,
        "pieces": queue.pieces_of(article.text, chosen.start, chosen.end, chosen.start, chosen.start, *_time(date)),
        "date": date_words(date.granularity, first, last, value=date.value or "", approximate=date.approximate),
        "weekday": weekday_words(date.earliest) if is_one_day and date.earliest is not None else "",
        "types": [(name, queue.type_label(name)) for name in extraction.EVENT_TYPES],
        "candidates": [(event, queue.event_date(event)) for event in _candidates(article, first, last, chosen)],
        "may_remove": request.user.has_perm(removal.PERMISSION),
    }


def _time(date: extraction.EventDate) -> tuple[int | None, int | None]:
    return (date.time.start, date.time.end) if date.time else (None, None)


def _candidates(article: Article, first: int | None, last: int | None, chosen: Selected) -> QuerySet[Event]:
    """The events that the passage may tell of: those of the article and those near its day, but for those it tells of already."""
    live = Event.objects.filter(collection=article.collection_id, status__in=MERGEABLE)
    near = live.filter(reports__article=article)
    if first is not None and last is not None:
        near |= live.filter(first_day__gte=first - NEAR_DAYS, first_day__lte=last + NEAR_DAYS)
    known = [event.pk for event in chosen.known]
    return near.exclude(pk__in=known).distinct().order_by("first_day", "pk")[:MOST_CANDIDATES]


def select(request: HttpRequest, article: Article) -> HttpResponse:
    """A new event, or a further passage of the one that ``other`` or ``event`` names, from ``start`` and ``end`` in code points."""
    start, end = offset_of(request.POST.get("start", "")), offset_of(request.POST.get("end", ""))
    wanted = request.POST.get("other", "").strip() or request.POST.get("event", "")
    try:
        act = act_of(request)
        if wanted or "to_event" in request.POST:
            decision = add_passage(_named(wanted), article, start, end, act)
        else:
            decision = add_event(article, start, end, request.POST.get("type", ""), act, title=request.POST.get("title", "")[:500])
    except Refused as refusal:
        messages.error(request, f"not taken: {refusal}")
        back = reverse("admin:articles_article_passage", args=[article.pk])
        return redirect(f"{back}?start={start}&end={end}" if 0 <= start < end else back)
    messages.success(request, "the event is a draft until it is accepted" if decision.kind == "add_event" else "the passage was added")
    return redirect("admin:articles_event_change", decision.event_id)


def _named(words: str) -> Event:
    """The event of a public id, or of an address that holds one."""
    public_id = words.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
    event = Event.objects.filter(public_id=public_id).first() if len(public_id) <= 12 and public_id.isalnum() else None
    if event is None:
        raise Refused("name an event: choose one, or give its address")
    return event
