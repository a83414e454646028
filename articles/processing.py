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

from articles import clustering, extraction, search
from articles.changes import Moment, differences, record, shown_of
from articles.consensus import ReportView, consensus
from articles.models import Article, BlockKey, Collection, Decision, Event, EventName, Mention, Report, Source, Tie
from articles.naming import names_of, store_names
from articles.standing import apply, is_decided, names_as_json, standing

Row = Article | Report | Mention | Event


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
    article_changed = _update(article, _article_fields(extracted))
    touched, lost = _store_reports(article, extracted)
    # the same findings may be joined otherwise by another engine, and weigh otherwise on another day or from another origin: those
    # too that only a person's word keeps
    if is_other_engine or (current.dct, current.origin) != (article.dct, article.origin):
        touched = _still_there([*touched, *article.reports.all()])
    if touched or lost:
        recluster(article.collection, touched, Moment(now, decision), lost=lost)
    changed = article_changed or bool(touched) or bool(lost)
    if changed:
        article.collection.touch()
    mentions = sum(len(event.mentions) for event in extracted.events)
    return Processed(article.pk, len(extracted.events), mentions, changed)


def hold(collection_id: int) -> None:
    """Wait until nobody else changes this collection's events, and keep others waiting until the transaction ends.

    Whoever makes events anew reads the standing decisions and writes what follows from them: two at once would lose one's word.
    """
    Collection.objects.select_for_update().get(pk=collection_id)


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


def _store_reports(article: Article, extracted: extraction.Extraction) -> tuple[list[Report], set[int]]:
    """Bring the article's reports up to date: the live ones whose events must be made anew, and the events that lost one."""
    summaries = extraction.summarise(extracted)
    old = list(article.reports.prefetch_related("mentions"))
    by_person = [report for report in old if report.by_person]
    old = [report for report in old if not report.by_person]
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
            store_blocks(article, report, extraction.block_keys(summaries[index]))
            _tie_to_people(report, by_person)
            touched.append(report)
    kept = {report.pk for report in matched.values()}
    losers: set[int] = set()
    for report in old:
        if report.pk not in kept and not report.vanished:
            losers |= {report.event_id} if report.event_id is not None else set()
            touched += _lose(report)
    return _still_there(touched), losers


def _still_there(reports: Iterable[Report]) -> list[Report]:
    """The rows of these reports as they are now, without those that went away in between."""
    return list(
        Report.objects.select_related("article__source").filter(pk__in=[report.pk for report in reports if report.pk]).order_by("pk")
    )


def _tie_to_people(report: Report, by_person: Sequence[Report]) -> None:
    """The engine now reads what a person had added from the same passage: both are one event by that person's word."""
    for added in by_person:
        spans = [tuple(mention["sentence"]) for mention in added.found["mentions"]]
        found = [tuple(mention["sentence"]) for mention in report.found["mentions"]]
        if added.type != report.type or not _overlap(spans, found):
            continue
        decisions = Decision.objects.filter(kind__in=("add_event", "add_passage"), article=report.article_id, revoked_by=None)
        decision = next((made for made in decisions if made.value.get("report") == added.pk), None)
        if decision is not None:
            Tie.objects.get_or_create(first=added, second=report, apart=False, decision=decision)


def keep_report(article: Article, event: extraction.DocumentEvent, summary: extraction.EventSummary, index: int) -> Report:
    """A report that a person added; extraction leaves it alone."""
    report = Report.objects.create(
        article=article, index=index, type=event.type, found=as_json(event), summary=summary.to_dict(), by_person=True
    )
    _store_mentions(report, event)
    store_blocks(article, report, extraction.block_keys(summary))
    return report


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
    """Bring a report's mentions up to date; a row stays the row of the passage that it is nearest to."""
    old = list(report.mentions.all())
    rows = _match_mentions(old, event.mentions)
    for position, mention in enumerate(event.mentions):
        time = mention.date.time
        start, end = mention.sentence
        fields = {
            "event_id": report.event_id,
            "position": position,
            "type": mention.type,
            "modality": mention.modality,
            "sentence_start": start,
            "sentence_end": end,
            "quote": report.article.text[start:end],
            "trigger_start": mention.trigger[0],
            "trigger_end": mention.trigger[1],
            "time_start": time.start if time else None,
            "time_end": time.end if time else None,
            "attribution": (mention.attribution or "")[:300],
            "confidence": mention.confidence,
            "found": as_json(mention),
        }
        row = rows.get(position)
        if row is None:
            Mention.objects.create(report=report, article=report.article, **fields)
        else:
            _update(row, fields)
    kept = {row.pk for row in rows.values()}
    Mention.objects.filter(pk__in=[row.pk for row in old if row.pk not in kept]).delete()


def _match_mentions(old: Sequence[Mention], new: Sequence[extraction.EventMention]) -> dict[int, Mention]:
    """Which stored mention is which new one: the same trigger first, then the largest shared part of the sentence."""
    pairs = []
    for index, mention in enumerate(new):
        for place, row in enumerate(old):
            shared = _overlap([(row.sentence_start, row.sentence_end)], [mention.sentence])
            if shared:
                pairs.append((2.0 * ((row.trigger_start, row.trigger_end) == mention.trigger) + shared, index, place))
    matched: dict[int, Mention] = {}
    taken: set[int] = set()
    for _, index, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if index not in matched and place not in taken:
            matched[index] = old[place]
            taken.add(place)
    return matched


def store_blocks(article: Article, report: Report, keys: Iterable[str]) -> None:
    """Bring the keys by which a report's neighbours are looked for up to date."""
    wanted = {key[:120] for key in keys}
    have = dict(report.block_keys.values_list("key", "pk"))
    BlockKey.objects.filter(pk__in=[pk for key, pk in have.items() if key not in wanted]).delete()
    missing = sorted(wanted - have.keys())
    BlockKey.objects.bulk_create(BlockKey(report=report, collection=article.collection, key=key) for key in missing)


def _lose(report: Report) -> list[Report]:
    """The engine no longer finds this report: drop it, or keep it as vanished where a person decided on its event.

    Returns the reports that shared an event with it: their event must be made anew.
    """
    if report.event is not None and is_decided(report.event):
        _update(report, {"vanished": True})
    return _leave(report)


def _leave(report: Report) -> list[Report]:
    """Take a report out of its event, its row too unless it is kept as vanished; the reports that stay."""
    event = report.event
    mates = list(Report.objects.select_related("article__source").filter(event=report.event_id, vanished=False).exclude(pk=report.pk))
    if event is not None and Event.objects.filter(pk=event.pk, founder=report).exists():
        clustering.pass_on(event, report)
    if report.vanished:
        return mates or [report]
    Mention.objects.filter(report=report).delete()
    report.delete()
    return mates


def drop(report: Report) -> list[Report]:
    """Remove a report that a person added and took back, or that only a decision had kept; the reports that stay."""
    report.vanished = False
    return _leave(report)


# --- events -----------------------------------------------------------------------------------------------------


def recluster(collection: Collection, seeds: Sequence[Report], moment: Moment, *, lost: Iterable[int] = ()) -> list[Event]:
    """Make anew the events that the seeds may belong to, and give their rows the consensus and the decisions.

    ``lost`` are events that a report has left for good; those that have none now lead to where their passages went, or retire.
    """
    before = set(lost) | {report.event_id for report in seeds if report.event_id is not None}
    component = clustering.component_of(collection, seeds)
    before |= {report.event_id for report in component if report.event_id is not None}
    earlier = {event.pk: event for event in Event.objects.filter(pk__in=before)}
    homes = {report.pk: report.event_id for report in component}
    groups = clustering.regroup(component)
    # every report must have found its event before any event can say what its reports are
    assigned = [(clustering.assign(collection, group, now=moment.at), group, reasons) for group, reasons in groups]
    events = []
    for event, group, reasons in assigned:
        if event is not None:
            refresh(event, reasons, moment, earlier.get(event.pk), _origins(group, homes, event))
            events.append(event)
    left = before - {event.pk for event in events}
    for event in Event.objects.filter(pk__in=left):
        _settle_without_reports(event, moment, earlier[event.pk])
    search.index_events([event.pk for event in events] + sorted(left))
    _drop_what_nobody_keeps(collection, before | {event.pk for event in events}, moment)
    return events


def _drop_what_nobody_keeps(collection: Collection, events: Iterable[int], moment: Moment) -> None:
    """Events on which nobody's word stands lose the reports that the engine had lost long since: only a decision kept them."""
    ghosts = Report.objects.filter(event__in=events, vanished=True, by_person=False).select_related("article__source", "event__collection")
    dropped = [ghost for ghost in ghosts.order_by("pk") if ghost.event is not None and not is_decided(ghost.event)]
    if not dropped:
        return
    lost = {ghost.event_id for ghost in dropped if ghost.event_id is not None}
    mates = {mate.pk for ghost in dropped for mate in drop(ghost)} - {ghost.pk for ghost in dropped}
    seeds = list(Report.objects.filter(pk__in=mates).select_related("article__source"))
    recluster(collection, seeds, moment, lost=lost)


def _origins(group: Sequence[Report], homes: dict[int, int | None], event: Event) -> set[int]:
    """The other events that this group's reports belonged to before."""
    return {home for report in group if (home := homes[report.pk]) is not None and home != event.pk}


def _settle_without_reports(event: Event, moment: Moment, before: Event) -> None:
    """An event that lost its reports to others leads to the one that has its founder now; one that only vanished stays flagged."""
    if event.reports.filter(vanished=False).exists():
        return
    home = event.founder.event if event.founder else None
    if home is not None and home.pk != event.pk:
        clustering.absorb(event, home)
        if before.status != Event.Status.GONE:
            record(event, "merged", moment, {"status": before.status}, {"into": home.public_id})
    elif event.status in (Event.Status.GONE, Event.Status.ERASED):
        return
    elif event.reports.exists():
        refresh(event, None, moment, before)
    else:
        _retire(event, moment, before.status)


def _retire(event: Event, moment: Moment, was: str) -> None:
    """No passage tells of the event any more: its address says so from now on."""
    gone = {"status": Event.Status.GONE, "article_count": 0, "source_count": 0, "engine_differs": False, "founder": None}
    Event.objects.filter(pk=event.pk).update(**gone)
    EventName.objects.filter(event=event).delete()
    record(event, "withdrawn", moment, {"status": was}, {})


def refresh(event: Event, reasons: Sequence[str] | None, moment: Moment, before: Event | None = None, origins: Iterable[int] = ()) -> bool:
    """Give an event the columns that its reports and the standing decisions make, and note what readers see differently.

    ``reasons`` are those of the links between its reports, None for the same as before. ``before`` is the row as it was before this
    moment, None for one that is new; ``origins`` are other events that reports came from. True when a row changed.
    """
    known = bool(event.engine)
    links = list(event.engine.get("links", []) if reasons is None else reasons)
    reports = list(event.reports.select_related("article__source", "article__copy_of__source"))
    live = [report for report in reports if not report.vanished]
    told = live or reports
    public = [report for report in told if report.article.withheld_at is None]
    telling = public or told  # what only a withheld article says is not told of an event that others tell too
    views = [report_view(report) for report in telling]
    if not views:
        return False
    view = consensus(views)
    view["merge_reasons"] = [*links, *view["merge_reasons"]]
    arguments = [argument for report in telling for argument in report.found["arguments"]]
    names = names_of(event.collection, arguments)
    draft = all(report.by_person for report in told)
    decided = apply(event.collection, view, names, standing(event), draft=draft)
    view |= {"names": names_as_json(names), "links": links}
    status, withheld_at, withheld_why = decided.status, decided.withheld_at, decided.withheld_why
    if not public and status in (Event.Status.PROPOSED, Event.Status.ACCEPTED):
        last = max((report.article for report in told), key=lambda article: (article.withheld_at or moment.at, article.pk))
        status, withheld_at, withheld_why = Event.Status.WITHHELD, last.withheld_at, last.withheld_why
    fields = {
        **decided.columns,
        "engine": view,
        "status": status,
        "withheld_at": withheld_at,
        "withheld_why": withheld_why,
        "passages_vanished": not live,
        "engine_differs": decided.engine_differs,
    }
    changed = _update(event, fields)
    changed = store_names(event, decided.names) or changed
    origins = list(origins)
    if before is not None and before.status == Event.Status.GONE and origins:
        before = None  # it had been merged into another event and stands for itself again
    if changed and before is not None:
        for kind, was, now in differences(shown_of(before), shown_of(event)):
            record(event, kind, moment, was, now)
    elif before is None and origins:
        record(event, "split", moment, {"from": sorted(Event.objects.filter(pk__in=origins).values_list("public_id", flat=True))}, {})
    elif before is None and known:
        record(event, "restored", moment, {}, {})
    return changed


def report_view(report: Report) -> ReportView:
    """One report as the consensus reads it."""
    article = report.article
    source = article.source.name if article.source else ""
    return ReportView(
        report=report.pk,
        found=report.found,
        published=article.dct,
        source=source,
        independent=origin_of(article),
        order=(article.dct or date.max, article.text_sha256, article.source.slug if article.source else "", report.index),
        party=article.source is not None and article.source.kind == Source.Kind.PARTY,
        told=article.copy_of.dct if article.copy_of else None,
    )


def origin_of(article: Article) -> str:
    """Under which key an article counts as a source: whom it credits, else who published it, or what it is a copy of."""
    root = article.copy_of or article
    if article.origin or root.origin:
        return f"by:{(article.origin or root.origin).casefold()}"
    return f"by:{root.source.name.casefold()}" if root.source else f"article:{root.pk}"


def refresh_all(events: Iterable[Event], moment: Moment) -> int:
    """Make the shown columns of these events anew, after names changed; how many changed."""
    changed = []
    for event in events:
        before = Event.objects.get(pk=event.pk)
        if refresh(event, None, moment, before):
            changed.append(event.pk)
    search.index_events(changed)
    return len(changed)


@transaction.atomic
def weigh_again(articles: models.QuerySet[Article], *, now: datetime) -> None:
    """After a source, a title or what may be read of articles changed: the events that they tell of follow."""
    for collection in Collection.objects.filter(articles__in=articles).distinct().order_by("pk"):
        hold(collection.pk)
        events = Event.objects.filter(reports__article__in=articles, collection=collection).select_related("collection").distinct()
        live = list(events.exclude(status__in=(Event.Status.GONE, Event.Status.ERASED)).order_by("pk"))
        refresh_all(live, Moment(now))
        search.index_events([event.pk for event in live])
        collection.touch()
