"""Rows of the store as this package writes them: the engine's values as JSON, nothing saved that is the same, one writer a collection."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from articles.models import Article, Collection, Event, Mention, Report

Row = Article | Report | Mention | Event


def hold(collection_id: int) -> None:
    """Wait until nobody else changes this collection's events, and keep others waiting until the transaction ends.

    Whoever makes events anew reads the standing decisions and writes what follows from them: two at once would lose one's word.
    """
    Collection.objects.select_for_update().get(pk=collection_id)


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


def update(row: Row, fields: dict[str, Any]) -> bool:
    """Set the fields that differ, and save just those; True when any did."""
    differing = {name: value for name, value in fields.items() if getattr(row, name) != value}
    for name, value in differing.items():
        setattr(row, name, value)
    if differing:
        row.save(update_fields=list(differing))
    return bool(differing)
