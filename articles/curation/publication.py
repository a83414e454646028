"""Say when an article was published or written; what it tells is dated anew at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from articles import extraction
from articles.curation.act import Act, Changed, Refused, may
from articles.curation.recording import record_decision
from articles.curation.seen import digest
from articles.models import Article, Decision
from articles.processing import store
from articles.reports import match
from articles.rows import hold


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of an article as its columns hold them."""

    published: date | None
    published_how: str
    written: date | None

    def as_json(self) -> dict[str, Any]:
        """For a decision's value."""
        days = {"published": self.published, "written": self.written}
        return {name: day.isoformat() if day else None for name, day in days.items()} | {"published_how": self.published_how}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Dates:
        """From a decision's value."""
        published, written = value["published"], value["written"]
        return cls(
            date.fromisoformat(published) if published else None,
            value["published_how"],
            date.fromisoformat(written) if written else None,
        )

    @classmethod
    def of(cls, article: Article) -> Dates:
        """Those of an article."""
        return cls(article.published, article.published_how, article.written)


def set_publication_date(article: Article, dates: Dates, act: Act) -> Decision:
    """Say when an article was published or written; what it tells is dated anew at once. ``seen`` may hold ``dates``."""
    may(act.by, "articles.change_article")
    extracted = extracted_with(article, dates)
    with transaction.atomic():
        hold(article.collection_id)
        current = Article.objects.select_related("collection", "source").get(pk=article.pk)
        now = Dates.of(current)
        if act.seen is not None and act.seen.get("dates", stamp_of_dates(current)) != stamp_of_dates(current):
            raise Changed([f"publication date: now {now.published or 'not known'}, written {now.written or 'not known'}"])
        if current.erased_at is not None:
            raise Refused("it was erased")
        if current.erased_spans != article.erased_spans:
            raise Refused("words of it were erased meanwhile: say it again")
        decision = record_decision(act, "publication_date", dates.as_json(), now.as_json(), article=current)
        give_dates(current, dates, extracted, decision)
    article.refresh_from_db()
    return decision


def stamp_of_dates(article: Article) -> str:
    """A stamp of an article's dates."""
    return digest(Dates.of(article).as_json())


def extracted_with(article: Article, dates: Dates) -> extraction.Extraction:
    given = Article(pk=article.pk, text=article.text, published=dates.published, published_how=dates.published_how, written=dates.written)
    return extraction.extract(given.as_document())


def dated_with(article: Article, dates: Dates) -> dict[int, extraction.EventDate]:
    """How the engine would date what an article tells, by its reports, were these its dates; nothing is stored."""
    reports = list(article.reports.filter(by_person=False))
    events = extracted_with(article, dates).events
    return {report.pk: events[index].date for index, report in match(reports, events).items()}


def give_dates(article: Article, dates: Dates, extracted: extraction.Extraction, decision: Decision) -> None:
    article.published, article.published_how, article.written = dates.published, dates.published_how, dates.written
    article.save(update_fields=["published", "published_how", "written"])
    store(article, extracted, now=decision.at, decision=decision)
    article.collection.touch()
