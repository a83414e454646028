"""The queue of undated articles: what the text itself proves about its day, beside a field for it; then what that day changed."""

from __future__ import annotations

import itertools
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles import curation
from articles.changes import kind_words, part_words
from articles.curation import Act, Dates, Refused
from articles.models import Article, Change, Decision
from articles.queue import Piece


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
    article = behind.select_related("source", "collection").first() or waiting.select_related("source", "collection").first()
    context = {
        **shared,
        "title": "Undated articles",
        "article": article,
        "number": waiting.count(),
        "changed": _changed(request.GET.get("done", "")),
        "opts": Article._meta,
    }
    if article is not None:
        evidence = article.dct_evidence
        context |= {
            "pieces": marked_text(article),
            "claims": evidence.get("claims", []),
            "earliest": evidence.get("earliest"),
            "latest": evidence.get("latest"),
            "steps": evidence.get("steps", []),
            "reports": article.reports.filter(event__isnull=False).select_related("event"),
            "seen": {"dates": curation.stamp_of_dates(article)},
        }
    return TemplateResponse(request, "admin/articles/article/undated.html", context)


def _changed(done: str) -> list[dict[str, Any]]:
    """What a decision on a date changed, event by event."""
    if not (done.isascii() and done.isdigit() and len(done) < 12):
        return []
    rows = Change.objects.filter(decision=int(done)).select_related("event").order_by("pk")
    return [
        {
            "event": row.event,
            "what": kind_words(row.kind),
            "before": part_words(row.kind, row.before),
            "after": part_words(row.kind, row.after),
        }
        for row in rows
    ]


def answer(request: HttpRequest, article: Article, act: Act) -> HttpResponse:
    """Take the day that was given for ``published`` or ``written``, and show what it changed."""
    back = reverse("admin:articles_article_undated")
    try:
        reading = curation.read_date(request.POST.get("date", ""), None)
        if reading.first is None or reading.first != reading.last:
            raise Refused("an article has one day: give it whole")
        is_written = request.POST.get("which") == "written"
        dates = Dates(
            article.published if is_written else reading.first,
            article.published_how if is_written else "set by a person",
            reading.first if is_written else article.written,
        )
        decision: Decision = curation.set_publication_date(article, dates, act)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{back}?after={article.pk - 1}")
    messages.success(request, f"{article}: {reading.first:%d %B %Y}")
    return redirect(f"{back}?after={article.pk}&done={decision.pk}")
