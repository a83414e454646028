"""Merge events, split one: what is joined or parted are reports, by ties."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.curation.act import Act, Refused
from articles.curation.recording import apply_decision, open_event, record_decision, reports_of
from articles.curation.seen import check_seen
from articles.models import Decision, Event, Report, Tie


@transaction.atomic
def merge(event: Event, others: Sequence[Event], act: Act) -> Decision:
    """Say that these events are one. The oldest that a person decided on stays, the others' addresses lead to it."""
    current = open_event(event, act, ("grouping",))
    if not others:
        raise Refused(_("two events are needed"))
    joined = [current]
    for other in others:
        if other.collection_id != current.collection_id or other.pk == current.pk:
            raise Refused(_("only different events of one collection can be merged"))
        joined.append(open_event(other, Act(act.by, act.at), ()))
        check_seen(joined[-1], act, ("grouping",), f"{other.public_id}.")
    hidden = [
        member.public_id for member in joined if member.status not in (Event.Status.PROPOSED, Event.Status.ACCEPTED, Event.Status.DRAFT)
    ]
    if hidden:
        raise Refused(_("%(events)s: rejected or withheld, take that back first") % {"events": ", ".join(hidden)})
    value = {"into": current.public_id, "events": [other.public_id for other in joined[1:]]}
    decision = record_decision(act, "merge", value, {}, event=current)
    decision.others.set(joined[1:])
    groups = [reports_of(member) for member in joined]
    for group in groups[1:]:
        _tie(groups[0], group, decision)
    apply_decision(current, decision, [report for group in groups for report in group])
    return decision


def _tie(one: Sequence[Report], other: Sequence[Report], decision: Decision) -> None:
    """Join two groups of reports: one tie, and one for every pair that a person had parted."""
    pairs = {(one[0].pk, other[0].pk)}
    parted = Tie.objects.filter(apart=True).filter(Q(first__in=one, second__in=other) | Q(first__in=other, second__in=one))
    pairs |= set(parted.values_list("first_id", "second_id"))
    Tie.objects.bulk_create(Tie(first_id=first, second_id=second, apart=False, decision=decision) for first, second in sorted(pairs))


@transaction.atomic
def split(event: Event, leaving: Sequence[Report], act: Act) -> Decision:
    """Say that these of an event's reports tell of another event than the rest."""
    current = open_event(event, act, ("grouping",))
    reports = reports_of(current)
    gone = {report.pk for report in leaving}
    staying = [report for report in reports if report.pk not in gone]
    leaving = [report for report in reports if report.pk in gone]
    if not staying or not leaving or gone - {report.pk for report in leaving}:
        raise Refused(_("some of the event's reports must leave, and some stay"))
    decision = record_decision(act, "split", {"reports": sorted(gone)}, {}, event=current)
    apart = [Tie(first=one, second=other, apart=True, decision=decision) for one in staying for other in leaving]
    together = [Tie(first=group[0], second=other, apart=False, decision=decision) for group in (staying, leaving) for other in group[1:]]
    Tie.objects.bulk_create([*apart, *together])
    apply_decision(current, decision, leaving)
    parts = Event.objects.filter(reports__in=leaving).exclude(pk=current.pk).distinct()
    decision.others.set(parts)
    return decision
