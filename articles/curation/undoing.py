"""Take a decision back: what it had set is as the engine and the other standing decisions have it."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from articles.changes import Moment
from articles.curation.act import Act, Refused, may
from articles.curation.publication import Dates, extracted_with, give_dates
from articles.curation.recording import record_decision, reports_of
from articles.models import Decision, Event, Report, Tie
from articles.refreshing import recluster
from articles.reports import drop
from articles.rows import hold


def revocable() -> QuerySet[Decision]:
    """The standing decisions that can be taken back: not on what was erased since, of which nothing is left to show again."""
    made = Decision.objects.filter(revokes=None, revoked_by=None).exclude(kind__startswith="erase")
    # one that was merged into an erased event, or told of by the erased words alone, is blank and keeps its own status
    is_blank = Q(event__status=Event.Status.ERASED) | Q(event__title="", event__withheld_at__isnull=False)
    return made.exclude(Q(article__erased_at__isnull=False) | is_blank)


@transaction.atomic
def revoke(decision: Decision, act: Act) -> Decision:
    """Take a decision back: what it had set is as the engine and the other standing decisions have it. What was erased stays so."""
    may(act.by, _permission(decision.kind))
    hold(decision.collection_id)
    decision = Decision.objects.select_related("event__collection", "article__collection", "collection").get(pk=decision.pk)
    if decision.revokes_id is not None or Decision.objects.filter(revokes=decision).exists():
        raise Refused(_("it was taken back already"))
    if decision.kind.startswith("erase"):
        raise Refused(_("what was erased is gone"))
    if not revocable().filter(pk=decision.pk).exists():
        raise Refused(_("what it was decided on was erased since"))
    of = {"event": decision.event, "article": decision.article, "collection": decision.collection}
    revocation = record_decision(act, "revoke", {"kind": decision.kind}, decision.value, revokes=decision, **of)
    revocation.others.set(decision.others.all())
    _take_back(decision, revocation)
    decision.collection.touch()
    return revocation


def _permission(kind: str) -> str:
    """Who may take a decision back: whoever may make one of its kind."""
    if kind.startswith(("withhold", "erase")):
        return "articles.publish_collection"
    return {"publication_date": "articles.change_article", "alias": "articles.change_name", "fold": "articles.change_name"}.get(
        kind, "articles.change_event"
    )


def _take_back(decision: Decision, revocation: Decision) -> None:
    from articles import removal, spellings

    if decision.kind == "publication_date" and decision.article is not None:
        dates = _dates_without(decision)
        give_dates(decision.article, dates, extracted_with(decision.article, dates), revocation)
    elif decision.kind in ("alias", "fold"):
        spellings.take_back(decision, revocation)
    elif decision.kind in ("withhold_article", "withhold_passage") and decision.article is not None:
        removal.show_again(decision.article, revocation)
    else:
        _take_back_from_events(decision, revocation)


def _dates_without(decision: Decision) -> Dates:
    """An article's dates as the other standing decisions have them: the last one leads, else what was there before all of them."""
    made = Decision.objects.filter(article=decision.article, kind="publication_date").order_by("pk")
    standing_ones = [other for other in made.filter(revoked_by=None) if other.pk != decision.pk]
    return Dates.from_json(standing_ones[-1].value if standing_ones else made[0].previous)


def _take_back_from_events(decision: Decision, revocation: Decision) -> None:
    ties = Tie.objects.filter(decision=decision)
    tied = set(ties.values_list("first_id", flat=True)) | set(ties.values_list("second_id", flat=True))
    seeds = {report.pk: report for report in Report.objects.filter(pk__in=tied).select_related("article__source", "event")}
    events = {event.pk: event for event in [decision.event, *decision.others.all()] if event is not None}
    events |= {report.event.pk: report.event for report in seeds.values() if report.event is not None}
    ties.delete()
    # a decision on an event that was merged into another is shown there
    events |= {home.pk: home for home in Event.objects.filter(reports__founded__in=events).distinct()}
    for event in events.values():
        seeds |= {report.pk: report for report in reports_of(event)}
    if decision.kind in ("add_event", "add_passage"):
        added = Report.objects.filter(pk=decision.value["report"], by_person=True).select_related("article__source", "event").first()
        if added is not None:
            # it may have become the identity of another event since, which is left without any report now
            events |= {added.event.pk: added.event} if added.event is not None else {}
            seeds |= {report.pk: report for report in drop(added)}
    recluster(decision.collection, _live(seeds), Moment(revocation.at, revocation), lost=events)


def _live(reports: Mapping[int, Report]) -> list[Report]:
    """The rows as they are now: dropping one report may have changed another."""
    return list(Report.objects.filter(pk__in=reports).select_related("article__source"))


def undo(act: Act) -> Decision:
    """Take back the last standing decision of the one who asks. Raises ``Refused`` when there is none."""
    last = revocable().filter(by=act.by).order_by("-pk").first()
    if last is None:
        raise Refused(_("there is nothing to take back"))
    return revoke(last, act)
