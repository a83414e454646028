"""One article: extract, store what was found, cluster it with its neighbours, apply what people decided.

The engine runs outside the transaction; everything that is stored, is stored in one: an article is read wholly or not at all.
Reading the same text again with the same engine writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from articles import extraction
from articles.changes import Moment
from articles.models import Article, Decision
from articles.refreshing import recluster
from articles.reports import still_there, store_reports
from articles.rows import as_json, hold, update


@dataclass(frozen=True, slots=True)
class Processed:
    """What reading an article gave: how many events and mentions it has now, and whether anything in the store changed."""

    article: int
    events: int
    mentions: int
    changed: bool


class ArticleChangedError(Exception):
    """The article's date was changed while it was being read."""


def process(article_id: int, *, now: datetime) -> Processed:
    """Read one article and bring the store up to date. Raises ``Article.DoesNotExist``."""
    while True:
        article = Article.objects.select_related("collection", "source").get(pk=article_id)
        extracted = extraction.extract(article.as_document())
        try:
            return store(article, extracted, now=now)
        except ArticleChangedError:
            continue


@transaction.atomic
def store(article: Article, extracted: extraction.Extraction, *, now: datetime, decision: Decision | None = None) -> Processed:
    """Store what the engine found in an article, in one transaction; ``decision`` is the one that made it be read again.

    Raises ``ArticleChangedError`` when the date or the text that the engine was given is no longer the article's.
    """
    hold(article.collection_id)
    current = Article.objects.get(pk=article.pk)
    if current.given_date != article.given_date or current.erased_spans != article.erased_spans:
        raise ArticleChangedError(article.pk)
    is_other_engine = current.engine_version not in ("", extraction.ENGINE_VERSION)
    article_changed = update(article, _article_fields(extracted))
    touched, lost = store_reports(article, extracted)
    # the same findings may be joined otherwise by another engine, and weigh otherwise on another day or from another origin: those
    # too that only a person's word keeps
    if is_other_engine or (current.dct, current.origin) != (article.dct, article.origin):
        touched = still_there([*touched, *article.reports.all()])
    if touched or lost:
        recluster(article.collection, touched, Moment(now, decision), lost=lost)
    changed = article_changed or bool(touched) or bool(lost)
    if changed:
        article.collection.touch()
    mentions = sum(len(event.mentions) for event in extracted.events)
    return Processed(article.pk, len(extracted.events), mentions, changed)


def _article_fields(extracted: extraction.Extraction) -> dict[str, Any]:
    dct = extracted.dct
    return {
        "dct": dct.value,
        "dct_how": dct.how[:60],
        "dct_start": dct.span[0] if dct.span else None,
        "dct_end": dct.span[1] if dct.span else None,
        "dct_conflict": dct.conflict,
        "dct_evidence": {
            "claims": [as_json(claim) for claim in dct.claims],
            "earliest": as_json(dct.earliest),
            "latest": as_json(dct.latest),
            "steps": list(dct.steps),
        },
        "furniture": [[part.start, part.end, part.kind] for part in extracted.furniture],
        "times": [as_json(time) for time in extracted.times],
        "origin": (extraction.origin_credit(extracted.document.text) or "")[:200],
        "engine_version": extraction.ENGINE_VERSION,
    }
