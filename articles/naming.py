"""Names of events in the store: every spelling leads to one row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify

from articles.models import Collection, Event, EventName, Name, NameAlias

Argument = dict[str, Any]
Names = list[tuple[Name, str, bool]]
"""The names of an event: who or where, in which role, and whether it is a place."""


def names_of(collection: Collection, arguments: Iterable[Argument]) -> Names:
    """The rows for the engine's arguments: (name, role, is a place), each once, in order; new names are added."""
    wanted: dict[tuple[str, str, str], Argument] = {}
    for argument in arguments:
        wanted.setdefault((argument["kind"], argument["name"][:200], argument["role"][:30]), argument)
    spellings = {name for _, name, _ in wanted}
    aliases = {
        row.spelling: row.name for row in NameAlias.objects.filter(collection=collection, spelling__in=spellings).select_related("name")
    }
    known = {(row.kind, row.name): row for row in Name.objects.filter(collection=collection, name__in=spellings)}
    found: dict[tuple[int, str], tuple[Name, str, bool]] = {}
    for (kind, spelling, role), argument in wanted.items():
        row = aliases.get(spelling) or known.get((kind, spelling))
        if row is None:
            row = known[kind, spelling] = _add(collection, kind, spelling, argument)
        found.setdefault((row.pk, role), (row, role, role == "place"))
    return list(found.values())


def _add(collection: Collection, kind: str, spelling: str, argument: Argument) -> Name:
    base = slugify(spelling)[:190] or "name"
    slug, number = base, 1
    while Name.objects.filter(collection=collection, slug=slug).exists():
        number += 1
        slug = f"{base}-{number}"
    return Name.objects.create(
        collection=collection,
        kind=kind,
        name=spelling,
        slug=slug,
        country=argument.get("country") or "",
        latitude=argument.get("latitude"),
        longitude=argument.get("longitude"),
    )


def store_names(event: Event, names: Iterable[tuple[Name, str, bool]]) -> bool:
    """Make the event bear exactly these names; True when that changed a row."""
    wanted = {(name.pk, role): is_place for name, role, is_place in names}
    have = {(row.name_id, row.role): row for row in event.event_names.all()}
    if {key: row.is_place for key, row in have.items()} == wanted:
        return False
    surplus = [row.pk for key, row in have.items() if key not in wanted]
    missing = [key for key in wanted if key not in have]
    EventName.objects.filter(pk__in=surplus).delete()
    EventName.objects.bulk_create(EventName(event=event, name_id=key[0], role=key[1], is_place=wanted[key]) for key in missing)
    return bool(surplus or missing)
