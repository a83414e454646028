"""Accept, reject, note."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.curation.act import Act, Refused
from articles.curation.recording import apply_decision, open_event, record_decision
from articles.curation.seen import STAMPED
from articles.models import Decision, Event
from articles.standing import STATUS


@transaction.atomic
def accept(event: Event, act: Act) -> Decision:
    """Say that an event is as shown: all that the curator saw of it must still stand."""
    return _judge(event, "accept", act, STAMPED)


@transaction.atomic
def reject(event: Event, act: Act) -> Decision:
    """Say that it is not an event, or not one of this collection: it is on no public page from now on."""
    return _judge(event, "reject", act, ("status",))


def _judge(event: Event, kind: str, act: Act, fields: Iterable[str]) -> Decision:
    current = open_event(event, act, fields)
    if current.status == STATUS[kind]:
        raise Refused(_("it is checked already") if kind == "accept" else _("it is rejected already"))
    decision = record_decision(act, kind, {}, {"shown": {"status": current.status}}, event=current)
    apply_decision(current, decision)
    return decision


@transaction.atomic
def note(event: Event, act: Act) -> Decision:
    """Write something down beside an event for other curators; it changes nothing that readers see."""
    if not act.reason:
        raise Refused("the note is empty")
    return record_decision(act, "note", {}, {}, event=open_event(event, act, ()))
