"""A batch: many files, one outcome for every article in them, whatever happens to its neighbours.

Each article is stored in a transaction of its own and then read by the engine in another; a run that is cut off anywhere leaves
whole articles only, and the next run takes up those that were stored and not read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from django.db import transaction

from articles.changes import Moment
from articles.ingest.copies import settle
from articles.ingest.folder import Found, read_bytes
from articles.ingest.intake import Bringing, brought, take
from articles.ingest.record import Record, Refusal
from articles.ingest.registry import format_of, read_records
from articles.ingest.sources_table import described
from articles.models import Article, Collection, Report
from articles.processing import process
from articles.refreshing import recluster
from articles.rows import hold

Result = Literal["new", "known", "failed", "passed over"]


@dataclass(frozen=True, slots=True)
class Order:
    """What the caller asks for, and says of articles that say nothing of it themselves."""

    collection: Collection
    by: str
    now: datetime
    source: str = ""
    published: date | None = None
    extract: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article. ``reason`` says why it failed or was passed over, ``of`` how many its file holds."""

    path: str
    locator: str
    outcome: Result
    reason: str = ""
    article: int | None = None
    events: int | None = None
    undated: bool = False
    copy: bool = False
    of: int = 1


def ingest(files: Sequence[Found], order: Order) -> Iterator[Outcome]:
    """Take every article of ``files``, in their order."""
    for found in files:
        content = found.problem or read_bytes(found.path)
        if isinstance(content, Refusal):
            yield _refused(found, content)
            continue
        records = list(read_records(found.name, content))
        bringing = brought(found.name, content, by=order.by, at=order.now)
        for record in records:
            outcome = _refused(found, record) if isinstance(record, Refusal) else _taken(found, record, bringing, order)
            yield replace(outcome, of=len(records))


def _refused(found: Found, refusal: Refusal) -> Outcome:
    passed_over = refusal.no_articles and not found.named
    return Outcome(str(found.path), refusal.locator, "passed over" if passed_over else "failed", refusal.reason)


def _taken(found: Found, record: Record, bringing: Bringing, order: Order) -> Outcome:
    path = str(found.path)
    format_ = format_of(found.name)
    record = described(record, found.description, whole_file=bool(format_ and format_.whole_file))
    record = replace(record, source=record.source or order.source)
    if record.published is None and order.published is not None:
        record = replace(record, published=order.published, published_how="given at ingest")
    try:
        taken = take(record, bringing, order.collection)
    except Exception as error:  # one bad article never stops a batch
        return Outcome(path, record.locator, "failed", f"not stored: {_named(error)}")
    outcome = Outcome(path, record.locator, "new" if taken.new else "known", article=taken.article, copy=bool(taken.copies))
    if order.extract and taken.unread:
        try:
            process(taken.article, now=order.now)
            _settle_copies(taken.article, set(taken.copies), order)
        except Exception as error:  # the same; the article itself is stored, and the next run reads it
            return replace(outcome, outcome="failed", reason=f"stored, but not read: {_named(error)}")
    article = Article.objects.only("dct").get(pk=taken.article)
    return replace(outcome, undated=article.dct is None, events=article.reports.count() if order.extract else None)


@transaction.atomic
def _settle_copies(article: int, joined: set[int], order: Order) -> None:
    """Bring the events of all whose group changed up to date: how many independent sources tell of them may have changed."""
    hold(order.collection.pk)
    group = joined | settle(article)
    seeds = list(Report.objects.filter(article__in=group, vanished=False).select_related("article__source"))
    if seeds:
        recluster(order.collection, seeds, Moment(order.now))


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]
