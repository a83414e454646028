"""Set one field of an event; take or decline what the engine proposes for one that was set."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction

from articles import extraction
from articles.changes import field_label
from articles.curation.act import Act, Refused, one_line
from articles.curation.dates import DateReading
from articles.curation.recording import apply_decision, open_event, record_decision
from articles.curation.seen import shown_part
from articles.models import Decision, Event
from articles.standing import NAMES, part_of, standing

MODALITIES = ("occurred", "ongoing", "aggregate", "planned", "denied", "hypothetical")
COUNTS = ("killed", "injured", "children_killed", "children_injured")


@transaction.atomic
def set_field(event: Event, field: str, value: Mapping[str, Any], act: Act) -> Decision:
    """Set one field of ``FIELDS`` to a value as standing.py describes it; the functions below check such values."""
    current = open_event(event, act, (field,))
    previous = {"shown": shown_part(current, field), "engine": part_of(current.engine, field)}
    decision = record_decision(act, field, value, previous, event=current)
    apply_decision(current, decision)
    return decision


def set_date(event: Event, reading: DateReading, act: Act) -> Decision:
    """Say when it happened."""
    return set_field(event, "date", reading.columns(act.reason), act)


def set_type(event: Event, type_name: str, act: Act) -> Decision:
    """Say what kind of event it is: a name of the engine's ``EVENT_TYPES``."""
    if type_name not in extraction.EVENT_TYPES:
        raise Refused(f"“{type_name}” is no type of event")
    return set_field(event, "type", {"type": type_name}, act)


def set_title(event: Event, title: str, act: Act) -> Decision:
    """Say how it is called: one line of at most 200 characters."""
    words = one_line(title)
    if not words or len(words) > 200:
        raise Refused("a title has 1 to 200 characters")
    return set_field(event, "title", {"title": words}, act)


def set_modality(event: Event, modality: str, act: Act) -> Decision:
    """Say whether it happened, is planned, was denied ..."""
    if modality not in MODALITIES:
        raise Refused(f"“{modality}” is none of {', '.join(MODALITIES)}")
    return set_field(event, "modality", {"modality": modality}, act)


def set_figures(event: Event, figures: Mapping[str, tuple[int | None, int | None]], act: Act) -> Decision:
    """Say how many were killed and hurt: count -> (at least, at most); a count that is left out is not shown."""
    by_source = event.engine.get("figures", {})
    columns: dict[str, Any] = {}
    for name, (low, high) in figures.items():
        if name not in COUNTS:
            raise Refused(f"“{name}” is none of {', '.join(COUNTS)}")
        if (low is None and high is None) or (low or 0) < 0 or (low is not None and high is not None and high < low):
            raise Refused(f"{name}: {low} to {high} is no count")
        said = {part: by_source.get(name, {}).get(part, []) for part in ("by_source", "beside")}
        columns[name] = {"low": low, "high": high, "text": "set by a person", "disputed": False, **said, "by_person": True}
    return set_field(event, "figures", {"figures": columns}, act)


def set_actors(event: Event, names: Sequence[Mapping[str, str]], act: Act) -> Decision:
    """Say who took part: ``{"kind", "name", "role"}`` each."""
    return set_field(event, "actors", {"names": _names(names, "")}, act)


def set_places(event: Event, names: Sequence[Mapping[str, str]], act: Act) -> Decision:
    """Say where it happened: ``{"kind", "name"}`` each."""
    return set_field(event, "places", {"names": _names(names, "place")}, act)


def _names(names: Sequence[Mapping[str, str]], role: str) -> list[dict[str, str]]:
    found = []
    for entry in names:
        name = one_line(entry["name"])[:200]
        if not name or entry["kind"] not in ("person", "organisation", "country", "place"):
            raise Refused("a name has a kind and at least a letter")
        found.append({"kind": entry["kind"], "name": name, "role": role or one_line(entry.get("role", ""))[:30] or "participant"})
    return found


# --- the engine's proposals -----------------------------------------------------------------------------------------


@transaction.atomic
def take_proposal(event: Event, field: str, act: Act) -> Decision:
    """Take what the engine reads now for a field that a person had decided."""
    return _answer_proposal(event, field, act, lambda current: _engine_value(current, field))


@transaction.atomic
def keep_decided(event: Event, field: str, act: Act) -> Decision:
    """Keep what was decided: the engine's present view of the field is known and is not proposed again."""
    return _answer_proposal(event, field, act, lambda current: _decided_value(current, field))


def _answer_proposal(event: Event, field: str, act: Act, value_of: Callable[[Event], Mapping[str, Any]]) -> Decision:
    current = open_event(event, act, (field,))
    previous = {"shown": shown_part(current, field), "engine": part_of(current.engine, field)}
    decision = record_decision(act, field, value_of(current), previous, event=current)
    apply_decision(current, decision)
    return decision


def _engine_value(event: Event, field: str) -> dict[str, Any]:
    part = part_of(event.engine, field)
    if field in NAMES:
        return {"names": [{"kind": kind, "name": name, "role": role} for kind, name, role in part["names"]]}
    return part


def _decided_value(event: Event, field: str) -> dict[str, Any]:
    mine = [decision for decision in standing(event) if decision.kind == field]
    if not mine:
        raise Refused(f"nobody decided on the {field_label(field)}")
    return dict(mine[-1].value)
