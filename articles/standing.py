"""What people decided, applied to what the engine found.

A decision is a row of its own (models/decision.py) and nothing is overwritten: ``apply`` takes the engine's view of an event and
the standing decisions, and gives the columns that readers see. Revoke a decision and the engine's view is back.

What a decision's ``value`` and ``previous`` hold depends on its ``kind``:

=================  ==============================================================================================
date, type ...     the columns that it sets (``COLUMNS``)
actors, places     ``{"names": [{"kind", "name", "role", ...}]}``, spellings as the engine's arguments have them
accept, reject     nothing; so with withhold, erase, note, whose words are the reason
merge, split       ``{"events": [public ids], "reports": [...]}``; what is joined or parted is in ``Tie`` rows
=================  ==============================================================================================

``previous`` of the first two rows is ``{"shown": ..., "engine": ...}``: what readers saw, and what the engine thought.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from articles.models import Collection, Decision, Event, Report, Tie
from articles.naming import Names, names_of

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "date": ("date_value", "granularity", "first_day", "last_day", "date_basis", "approximate", "date_steps"),
    "type": ("type",),
    "title": ("title",),
    "modality": ("modality",),
    "figures": ("figures",),
}
"""The kinds of decision that give an event's columns new values, and which."""
NAMES = {"actors": False, "places": True}
"""The kinds that replace the names of an event: whether they are places."""
STATUS = {
    "accept": Event.Status.ACCEPTED,
    "reject": Event.Status.REJECTED,
    "withhold": Event.Status.WITHHELD,
    "erase": Event.Status.ERASED,
}
"""The kinds that say whether and how readers see an event."""
FIELDS = (*COLUMNS, *NAMES)
IDENTITY = (*FIELDS, *STATUS, "add_event")
"""Kinds that make an event a person's: the engine alone never merges two of these."""
DAYS = ("date_value", "granularity", "first_day", "last_day", "approximate")
"""The part of a date that readers compare; the rest is the reason for it."""


@dataclass(frozen=True, slots=True)
class Decided:
    """An event as readers see it: its columns, its status, its names; ``engine_differs`` where a proposal stands beside a decision."""

    columns: dict[str, Any]
    status: str
    withheld_at: datetime | None
    withheld_why: str
    names: Names
    engine_differs: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the engine reads now for a field that a person decided, other than when it was decided: was, yours, new."""

    field: str
    was: dict[str, Any]
    yours: dict[str, Any]
    new: dict[str, Any]
    decision: Decision


def standing(event: Event) -> list[Decision]:
    """The decisions on an event that nobody took back, oldest first; those on events that were merged into it come before its own."""
    absorbed = list(Event.objects.filter(founder__event=event).exclude(pk=event.pk).values_list("pk", flat=True))
    found = Decision.objects.filter(event__in=[event.pk, *absorbed], revokes=None, revoked_by=None).order_by("pk")
    return sorted(found, key=lambda decision: (decision.event_id == event.pk, decision.pk))


def is_decided(event: Event) -> bool:
    """Whether a person's word stands on this event: then it is never dropped."""
    kinds = (*IDENTITY, "add_passage")
    if Decision.objects.filter(event=event, revokes=None, revoked_by=None, kind__in=kinds).exists():
        return True
    return Tie.objects.filter(Q(first__event=event) | Q(second__event=event)).exists()


def decided_founders(reports: Iterable[Report]) -> dict[int, int]:
    """Of these reports those that founded an event on which a person's word stands: report -> event."""
    decisions = Decision.objects.filter(revokes=None, revoked_by=None, kind__in=IDENTITY)
    events = Event.objects.filter(founder__in=reports, pk__in=decisions.filter(event__founder__in=reports).values("event"))
    return dict(events.values_list("founder_id", "pk"))


def apply(collection: Collection, view: dict[str, Any], names: Names, decisions: Sequence[Decision], *, draft: bool) -> Decided:
    """The engine's view with the standing decisions on top, later ones leading; ``draft`` where no machine has read the event."""
    columns = dict(view)
    status: str = Event.Status.DRAFT if draft else Event.Status.PROPOSED
    withheld_at, withheld_why = None, ""
    shown = list(names)
    for decision in decisions:
        if decision.kind in COLUMNS:
            columns |= decision.value
        elif decision.kind in STATUS:
            status = STATUS[decision.kind]
            is_hidden = decision.kind in ("withhold", "erase")
            withheld_at, withheld_why = (decision.at, decision.reason[:300]) if is_hidden else (None, "")
        elif decision.kind in NAMES:
            is_place = NAMES[decision.kind]
            kept = [entry for entry in shown if entry[2] != is_place]
            shown = kept + [(name, role, is_place) for name, role, _ in names_of(collection, decision.value["names"])]
    return Decided(columns, status, withheld_at, withheld_why, shown, bool(proposals(view | {"names": names_as_json(names)}, decisions)))


def names_as_json(names: Names) -> list[list[Any]]:
    """Names as the engine's view keeps them: [kind, name, role, is a place]."""
    return [[name.kind, name.name, role, is_place] for name, role, is_place in names]


def part_of(view: Mapping[str, Any], field: str) -> dict[str, Any]:
    """What a view says of one field, as decisions keep it."""
    if field in NAMES:
        return {"names": [list(entry[:3]) for entry in view.get("names", []) if entry[3] == NAMES[field]]}
    return {column: view[column] for column in COLUMNS[field] if column in view}


def proposals(view: Mapping[str, Any], decisions: Sequence[Decision]) -> list[Proposal]:
    """Where the engine now disagrees with a person in another way than when the person decided."""
    leading = {decision.kind: decision for decision in decisions if decision.kind in FIELDS}
    found = []
    for field, decision in leading.items():
        was, new = decision.previous.get("engine", {}), part_of(view, field)
        yours = (
            {"names": [[entry["kind"], entry["name"], entry["role"]] for entry in decision.value["names"]]}
            if field in NAMES
            else decision.value
        )
        if comparable(field, new) not in (comparable(field, was), comparable(field, yours)):
            found.append(Proposal(field, was, yours, new, decision))
    return found


def comparable(field: str, part: Mapping[str, Any]) -> Any:
    """A field's part of a view without what does not count as a difference: reasons, and who said which figure."""
    if field == "date":
        return [part.get(column) for column in DAYS]
    if field == "figures":
        figures = part.get("figures", {})
        return {name: [figure.get("low"), figure.get("high")] for name, figure in figures.items()}
    if field in NAMES:
        return sorted(tuple(entry) for entry in part.get("names", []))
    return dict(part)
