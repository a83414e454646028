"""What every verb does: hold the event against others, record the decision, make anew what it touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from articles.changes import Moment
from articles.curation.act import Act, Refused, may
from articles.curation.seen import check_seen
from articles.models import Article, Decision, Event, EventRedirect, Report
from articles.refreshing import recluster
from articles.rows import hold


def open_event(event: Event, act: Act, fields: Iterable[str]) -> Event:
    """The event as it is now, held against others until the transaction ends; refused when it is gone or has changed."""
    may(act.by)
    hold(event.collection_id)
    current = Event.objects.select_related("collection").get(pk=event.pk)
    if current.status == Event.Status.GONE:
        home = EventRedirect.objects.filter(public_id=current.public_id).select_related("event").first()
        merged = _("it was merged into %(event)s") % {"event": home.event.public_id} if home else ""
        raise Refused(merged or _("no passage tells of it any more"))
    if current.status == Event.Status.ERASED:
        raise Refused(_("it was erased"))
    check_seen(current, act, fields)
    return current


def record_decision(act: Act, kind: str, value: Mapping[str, Any], previous: Mapping[str, Any], **of: Any) -> Decision:
    event: Event | None = of.get("event")
    article: Article | None = of.get("article")
    collection = of.get("collection") or (event.collection if event else article.collection if article else None)
    assert collection is not None
    return Decision.objects.create(
        collection=collection,
        event=event,
        article=article,
        kind=kind,
        value=dict(value),
        previous=dict(previous),
        reason=act.reason,
        by=act.by,
        at=act.at,
        revokes=of.get("revokes"),
    )


def apply_decision(event: Event, decision: Decision, further: Iterable[Report] = ()) -> None:
    """Make the event and those it touches anew."""
    seeds = {report.pk: report for report in [*reports_of(event), *further]}
    recluster(event.collection, list(seeds.values()), Moment(decision.at, decision), lost=[event.pk])
    event.collection.touch()
    event.refresh_from_db()


def reports_of(event: Event) -> list[Report]:
    """The reports that tell of an event: those that the engine or a person vouches for, else the one that is its identity."""
    rows = event.reports.select_related("article__source")
    return list(rows.filter(vanished=False)) or list(rows.filter(founded=event)) or list(rows[:1])
