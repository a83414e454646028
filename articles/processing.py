"""One article: extract, store what was found, cluster it with its neighbours, apply what people decided.

The engine runs outside the transaction; everything that is stored, is stored in one: an article is read wholly or not at all.
Reading the same text again with the same engine writes nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from articles import clustering, curation, extraction, search
from articles.consensus import ReportView, consensus
from articles.models import Article, BlockKey, Event, EventName, Mention, Report
from articles.naming import names_of, store_names

Row = Article | Report | Mention | Event


@dataclass(frozen=True, slots=True)
class Processed:
    """What reading an article gave: how many events and mentions it has now, and whether anything in the store changed."""

    article: int
    events: int
    mentions: int
    changed: bool


class ArticleChanged(Exception):
    """The article's date was changed while it was being read."""


def process(article_id: int, *, now: datetime) -> Processed:
    """Read one article and bring the store up to date. Raises ``Article.DoesNotExist``."""
    while True:
        article = Article.objects.select_related("collection", "source").get(pk=article_id)
        extracted = extraction.extract(article.as_document())
        try:
            return store(article, extracted, now=now)
        except ArticleChanged:
            continue


@transaction.atomic
def store(article: Article, extracted: extraction.Extraction, *, now: datetime) -> Processed:
    """Store what the engine found in an article, in one transaction.

    Raises ``ArticleChanged`` when the date that the engine was given is no longer the article's.
    """
    current = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if current.given_date != article.given_date:
        raise ArticleChanged(article.pk)
    article_changed = _update(article, _article_fields(extracted))
    touched, changed = _store_reports(article, extracted)
    if touched or changed:
        recluster(article, touched, now=now)
    if article_changed or touched or changed:
        article.collection.touch()
    mentions = sum(len(event.mentions) for event in extracted.events)
    return Processed(article.pk, len(extracted.events), mentions, article_changed or bool(touched) or changed)


# --- the article ------------------------------------------------------------------------------------------------


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


def as_json(value: Any) -> Any:
    """A value of the engine as JSON: dataclasses as objects, tuples as lists, days in ISO form."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, (list, tuple)):
        return [as_json(item) for item in value]
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return value


def _update(row: Row, fields: dict[str, Any]) -> bool:
    """Set the fields that differ, and save just those; True when any did."""
    differing = {name: value for name, value in fields.items() if getattr(row, name) != value}
    for name, value in differing.items():
        setattr(row, name, value)
    if differing:
        row.save(update_fields=list(differing))
    return bool(differing)


# --- reports and mentions ---------------------------------------------------------------------------------------


def _store_reports(article: Article, extracted: extraction.Extraction) -> tuple[list[Report], bool]:
    """Bring the article's reports up to date: the ones that are new or changed, and whether any went away."""
    summaries = extraction.summarise(extracted)
    old = list(article.reports.filter(by_person=False).prefetch_related("mentions"))
    matched = match(old, extracted.events)
    touched: list[Report] = []
    for index, event in enumerate(extracted.events):
        fields = {"index": index, "type": event.type, "found": as_json(event), "summary": summaries[index].to_dict(), "vanished": False}
        report = matched.get(index)
        if report is None:
            report = Report.objects.create(article=article, **fields)
            is_new = True
        else:
            is_new = _update(report, fields)
        if is_new:
            report.article = article
            _store_mentions(report, event)
            _store_blocks(article, report, extraction.block_keys(summaries[index]))
            touched.append(report)
    lost = [report for report in old if report not in matched.values() and not report.vanished]
    for report in lost:
        touched += _lose(report)
    return touched, bool(lost)


def match(old: Sequence[Report], events: Sequence[extraction.DocumentEvent]) -> dict[int, Report]:
    """Which report of an earlier reading is which event of this one: by type and by how much of their sentences they share.

    The surest pairs are taken first; an event of another type may inherit a report only when its trigger is in the same sentence.
    """
    pairs: list[tuple[float, int, int]] = []
    for place, report in enumerate(old):
        spans = [tuple(mention["sentence"]) for mention in report.found["mentions"]]
        triggers = {tuple(mention["trigger"]) for mention in report.found["mentions"]}
        for index, event in enumerate(events):
            shared = _overlap(spans, [mention.sentence for mention in event.mentions])
            same_trigger = bool(triggers & {mention.trigger for mention in event.mentions})
            if shared and (report.type == event.type or same_trigger):
                pairs.append((2.0 * (report.type == event.type) + 2.0 * same_trigger + shared, index, place))
    matched: dict[int, Report] = {}
    taken: set[int] = set()
    for _, index, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if index not in matched and place not in taken:
            matched[index] = old[place]
            taken.add(place)
    return matched


def _overlap(first: Iterable[tuple[int, ...]], second: Iterable[tuple[int, ...]]) -> float:
    """The share of the shorter of two lists of spans that lies in the other, 0 to 1."""
    one, other = list(first), list(second)
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    length = min(sum(end - start for start, end in one), sum(end - start for start, end in other))
    return min(1.0, shared / length) if length else 0.0


def _store_mentions(report: Report, event: extraction.DocumentEvent) -> None:
    """Bring a report's mentions up to date, keeping the rows of those with the same sentence and trigger."""
    old = {(row.sentence_start, row.sentence_end, row.trigger_start): row for row in report.mentions.all()}
    for position, mention in enumerate(event.mentions):
        time = mention.date.time
        start, end = mention.sentence
        fields = {
            "event_id": report.event_id,
            "position": position,
            "type": mention.type,
            "modality": mention.modality,
            "quote": report.article.text[start:end],
            "trigger_end": mention.trigger[1],
            "time_start": time.start if time else None,
            "time_end": time.end if time else None,
            "attribution": (mention.attribution or "")[:300],
            "confidence": mention.confidence,
            "found": as_json(mention),
        }
        row = old.pop((start, end, mention.trigger[0]), None)
        if row is None:
            place = {"sentence_start": start, "sentence_end": end, "trigger_start": mention.trigger[0]}
            Mention.objects.create(report=report, article=report.article, **place, **fields)
        else:
            _update(row, fields)
    Mention.objects.filter(pk__in=[row.pk for row in old.values()]).delete()


def _store_blocks(article: Article, report: Report, keys: Iterable[str]) -> None:
    wanted = {key[:120] for key in keys}
    have = dict(report.block_keys.values_list("key", "pk"))
    BlockKey.objects.filter(pk__in=[pk for key, pk in have.items() if key not in wanted]).delete()
    missing = sorted(wanted - have.keys())
    BlockKey.objects.bulk_create(BlockKey(report=report, collection=article.collection, key=key) for key in missing)


def _lose(report: Report) -> list[Report]:
    """The engine no longer finds this report: drop it, or keep it as vanished where a person decided on its event.

    Returns the reports that shared an event with it: their event must be made anew.
    """
    mates = list(Report.objects.select_related("article__source").filter(event=report.event_id, vanished=False).exclude(pk=report.pk))
    if report.event is not None and curation.is_decided(report.event):
        _update(report, {"vanished": True})
        return mates or [report]
    event = report.event
    if event is not None and event.founder_id == report.pk:
        heir = next((mate for mate in mates if not Event.objects.filter(founder=mate).exists()), None)
        Event.objects.filter(pk=event.pk).update(founder=heir)
    Mention.objects.filter(report=report).delete()
    report.delete()
    if event is not None and not mates:
        retire(event)
    return mates


def retire(event: Event) -> None:
    """No passage tells of the event any more and nobody decided on it: its address says so from now on."""
    Event.objects.filter(pk=event.pk).update(status=Event.Status.GONE, article_count=0, source_count=0)
    EventName.objects.filter(event=event).delete()
    search.index_events([event.pk])


# --- events -----------------------------------------------------------------------------------------------------


def recluster(article: Article, touched: Sequence[Report], *, now: datetime) -> list[Event]:
    """Make anew the events that the touched reports may belong to, and give their rows the consensus and the decisions."""
    collection = article.collection
    before = {report.event_id for report in touched if report.event_id is not None}
    component = clustering.component_of(collection, touched)
    before |= {report.event_id for report in component if report.event_id is not None}
    events = []
    for group, reasons in clustering.regroup(component):
        event = clustering.assign(collection, group, now=now)
        refresh(event, reasons)
        events.append(event)
    left = before - {event.pk for event in events}
    for event in Event.objects.filter(pk__in=left):
        _settle_without_reports(event, events)
    search.index_events([event.pk for event in events] + sorted(left))
    return events


def _settle_without_reports(event: Event, events: Sequence[Event]) -> None:
    """An event that lost its reports to others leads to the one that has its founder now; one that only vanished stays flagged."""
    live = event.reports.filter(vanished=False)
    if live.exists() or event.status == Event.Status.GONE:
        return
    if event.reports.exists():
        refresh(event, list(event.merge_reasons))
        return
    home = event.founder.event if event.founder else None
    if home is not None and home.pk != event.pk:
        clustering.absorb(event, home)
    else:
        retire(event)


def refresh(event: Event, reasons: Sequence[str]) -> bool:
    """Give an event the columns that its reports and the standing decisions make; True when a row changed."""
    reports = list(event.reports.select_related("article__source", "article__copy_of"))
    live = [report for report in reports if not report.vanished]
    views = [report_view(report) for report in (live or reports)]
    view = consensus(views)
    view["merge_reasons"] = [*reasons, *view["merge_reasons"]]
    arguments = [argument for report in (live or reports) for argument in report.found["arguments"]]
    decided = curation.apply(view, names_of(event.collection, arguments), curation.standing(event))
    fields = {**decided.columns, "engine": view, "status": decided.status, "passages_vanished": not live}
    changed = _update(event, fields)
    return store_names(event, decided.names) or changed


def report_view(report: Report) -> ReportView:
    """One report as the consensus reads it."""
    article = report.article
    root = article.copy_of_id or article.pk
    source = article.source.name if article.source else ""
    if article.origin:
        independent = f"origin:{article.origin.lower()}"
    elif article.copy_of_id or article.copies.exists():
        independent = f"copy:{root}"
    else:
        independent = f"source:{article.source_id}" if article.source_id else f"article:{article.pk}"
    return ReportView(
        report=report.pk,
        found=report.found,
        published=article.dct,
        source=source,
        independent=independent,
        order=(article.dct or date.max, article.text_sha256, article.source.slug if article.source else "", report.index),
    )


def refresh_collection_names(events: models.QuerySet[Event]) -> int:
    """Make the shown columns of these events anew, after names or decisions changed; how many changed."""
    return sum(refresh(event, event.engine.get("merge_reasons", [])) for event in events)
