"""Events made anew: which reports tell of each, what they say together, what people decided, and what readers see differently."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import models, transaction

from articles import clustering, search
from articles.changes import Moment, differences, record, shown_of
from articles.consensus import ReportView, arguments_of, consensus
from articles.models import Article, Collection, Event, EventName, Report, Source
from articles.naming import names_of, store_names
from articles.reports import drop
from articles.rows import hold, update
from articles.standing import apply, is_decided, names_as_json, standing


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
    names = names_of(event.collection, arguments_of([report.found for report in telling]))
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
    changed = update(event, fields)
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
