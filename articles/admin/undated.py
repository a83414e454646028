"""The queue of undated articles: what the text itself proves about its day, beside a field for it; then what that day changed."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles import curation
from articles.admin.verbs import act_of
from articles.changes import kind_words, part_words
from articles.curation import Dates, Refused
from articles.date_words import date_words, day_words, weekday_words
from articles.extraction import EventDate
from articles.models import Article, Change, Decision
from articles.models.event import day_number
from articles.queue import Piece, event_date


def marked_text(article: Article) -> list[Piece]:
    """An article's whole text, cut at its furniture, its passages, the words that move them and the words that date them."""
    marks: list[tuple[int, int, str]] = [(start, end, "furniture") for start, end, *_ in article.furniture]
    marks += [(mention.sentence_start, mention.sentence_end, "quote") for mention in article.mentions.all()]
    marks += [(time["start"], time["end"], "time") for time in article.times]
    if article.dct_start is not None and article.dct_end is not None:
        marks.append((article.dct_start, article.dct_end, "time"))
    edges = sorted({0, len(article.text)} | {edge for mark in marks for edge in mark[:2]})
    pieces = []
    for one, other in itertools.pairwise(edges):
        inside = [kind for start, end, kind in marks if start <= one and other <= end]
        kind = next((known for known in ("time", "quote", "furniture") if known in inside), "")
        pieces.append(Piece(article.text[one:other], kind))
    return pieces


def page(request: HttpRequest, shared: dict[str, Any]) -> HttpResponse:
    """The first undated article behind ``after``, most events first, with what its text tells of its day."""
    waiting = Article.objects.undated().filter(erased_at=None).order_by("pk")
    after = request.GET.get("after", "")
    behind = waiting.filter(pk__gt=int(after)) if after.isascii() and after.isdigit() and len(after) < 12 else waiting
    rows = ("source", "collection", "received")
    article = behind.select_related(*rows).first() or waiting.select_related(*rows).first()
    context = {
        **shared,
        "title": "Undated articles",
        "article": article,
        "number": waiting.count(),
        **_done(request.GET.get("done", "")),
        "opts": Article._meta,
    }
    if article is not None:
        evidence = article.dct_evidence
        context |= {
            "pieces": marked_text(article),
            "claims": evidence.get("claims", []),
            "earliest": _day(evidence.get("earliest")),
            "latest": _day(evidence.get("latest")),
            "received": article.received.received_at if article.received else None,
            "steps": evidence.get("steps", []),
            "reports": [(report, event_date(report.event)) for report in article.reports.select_related("event") if report.event],
            "seen": {"dates": curation.stamp_of_dates(article)},
        }
    return TemplateResponse(request, "admin/articles/article/undated.html", context)


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


def _done(done: str) -> dict[str, Any]:
    """What the decision on a date changed that was just made, and of which article; nothing where there is none."""
    is_number = done.isascii() and done.isdigit() and len(done) < 12
    made = Decision.objects.filter(pk=int(done), kind="publication_date").select_related("article").first() if is_number else None
    return {"changed": None if made is None else _changed(made), "decided": made.article if made else None}


def _changed(made: Decision) -> list[dict[str, Any]]:
    """What a decision on a date changed, event by event."""
    rows = Change.objects.filter(decision=made).select_related("event").order_by("pk")
    return [
        {
            "event": row.event,
            "what": kind_words(row.kind),
            "before": part_words(row.kind, row.before),
            "after": part_words(row.kind, row.after),
        }
        for row in rows
    ]


def _dates(article: Article, words: str, which: str) -> tuple[date, Dates]:
    """The day that the words mean, and the article's dates with it. Raises ``Refused`` for what is no whole day."""
    reading = curation.read_date(words, None)
    if reading.first is None or reading.first != reading.last:
        raise Refused("an article has one day: give it whole")
    if which == "written":
        return reading.first, Dates(article.published, article.published_how, reading.first)
    return reading.first, Dates(reading.first, "set by a person", article.written)


def preview(article: Article, words: str, which: str) -> dict[str, Any]:
    """What a day would mean before it is taken: in words, what in the text speaks against it, and how each report would be dated."""
    try:
        day, dates = _dates(article, words, which)
    except Refused as refusal:
        return {"error": str(refusal)}
    will = curation.dated_with(article, dates)
    return {
        "date": day_words(day),
        "weekday": weekday_words(day),
        "warnings": list(_against(article, day)),
        "events": {
            report: date_words(
                found.granularity, *_numbers(found), value=found.value or "", basis=found.basis, approximate=found.approximate
            )
            for report, found in will.items()
        },
    }


def _numbers(found: EventDate) -> tuple[int | None, int | None]:
    first, last = (None if day is None else day_number(day) for day in (found.earliest, found.latest))
    return first, last


def _against(article: Article, day: date) -> Iterator[str]:
    """What speaks against a day: the bounds that the text proves, and the day on which it came in."""
    earliest, latest = (_day(article.dct_evidence.get(name)) for name in ("earliest", "latest"))
    if earliest is not None and day < earliest:
        yield f"but the text proves that it is not before {day_words(earliest)}"
    if latest is not None and day > latest:
        yield f"but the text proves that it is not after {day_words(latest)}"
    if article.received is not None and day > article.received.received_at.date():
        yield f"but it was received on {day_words(article.received.received_at.date())}"


def answer(request: HttpRequest, article: Article) -> HttpResponse:
    """Take the day that was given for ``published`` or ``written``, and show what it changed."""
    back = reverse("admin:articles_article_undated")
    try:
        day, dates = _dates(article, request.POST.get("date", ""), request.POST.get("which", ""))
        decision: Decision = curation.set_publication_date(article, dates, act_of(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{back}?after={article.pk - 1}")
    messages.success(request, f"{article}: {day_words(day)}")
    return redirect(f"{back}?after={article.pk}&done={decision.pk}")
