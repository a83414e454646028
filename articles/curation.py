"""What people decided, applied to what the engine found.

A decision is a row of its own (models/decision.py) and nothing is overwritten: ``apply`` takes the engine's view of an event and
the standing decisions, and gives the columns that readers see. Revoke a decision and the engine's view is back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Decision, Event, Name

Names = list[tuple[Name, str, bool]]
FIELDS = ("type", "modality", "title", "date", "figures")
"""Kinds of decision that give an event's columns new values: ``value`` holds the columns."""
STATUS = {"accept": Event.Status.ACCEPTED, "reject": Event.Status.REJECTED, "withhold": Event.Status.WITHHELD}


@dataclass(frozen=True, slots=True)
class Decided:
    """An event as readers see it: its columns, its status, its names."""

    columns: dict[str, Any]
    status: str
    names: Names


def standing(event: Event) -> list[Decision]:
    """The decisions on an event that nobody took back, oldest first."""
    return list(Decision.objects.filter(event=event, revokes=None, revoked_by=None).order_by("pk"))


def is_decided(event: Event) -> bool:
    """Whether a person's word stands on this event: then it is never dropped."""
    return Decision.objects.filter(event=event, revokes=None, revoked_by=None).exclude(kind="note").exists()


def apply(view: dict[str, Any], names: Names, decisions: Sequence[Decision]) -> Decided:
    """The engine's view with the standing decisions on top, later ones leading."""
    columns = dict(view)
    status: str = Event.Status.PROPOSED
    shown = list(names)
    for decision in decisions:
        if decision.kind in FIELDS:
            columns |= decision.value
        elif decision.kind in STATUS:
            status = STATUS[decision.kind]
        elif decision.kind in ("actors", "places"):
            shown = _with_names(shown, decision)
    return Decided(columns, status, shown)


def _with_names(names: Names, decision: Decision) -> Names:
    """The names with those of one kind (who, or where) replaced by the decided ones."""
    is_place = decision.kind == "places"
    keys = [key for key, _ in decision.value["names"]]
    rows = Name.objects.in_bulk(keys)
    kept = [entry for entry in names if entry[2] != is_place]
    return kept + [(rows[key], role, is_place) for key, role in decision.value["names"] if key in rows]
