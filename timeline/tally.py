"""Exact counts of what a query matches, from the inverted index: no join, and no event is read where its counts are kept.

A query that narrows only by what every event has (type, status, modality, days) is *broad*: it is summed from kept counts. One
that picks events by what they bear or by their words is *narrow*: it is counted from the postings of those events.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from articles.models import Cell, Collection, Posting, SpanCount, ValueCount
from articles.models.collection import Reader
from articles.models.event import EventQuerySet
from articles.models.posting import UNDATED
from timeline.filters import Bearing, Scope
from timeline.kept import kept
from timeline.query import TimelineQuery, events_for, scope_of

DATED = Q(first_day__lt=UNDATED)
_NO_PERIOD = ("from", "to")


@dataclass(frozen=True, slots=True)
class Tally:
    """Where one reader counts in one collection: the scope, all cells by their number, and what the counts are true for."""

    scope: Scope
    cells: Mapping[int, Cell]
    version: Hashable


def tally_of(collection: Collection, user: Reader) -> Tally:
    """The tally of a reader in a collection."""
    scope = scope_of(collection, user)
    version = (collection.pk, collection.version, scope.statuses)
    return Tally(scope, kept(("cells", version), lambda: {cell.pk: cell for cell in Cell.objects.all()}), version)


def is_broad(query: TimelineQuery, leaving_out: Iterable[str] = ()) -> bool:
    """Whether a query narrows only by what every event has."""
    return not any(entry.is_set for entry, _ in query.effective(leaving_out))


def cells_in(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> list[int]:
    """The cells that a reader may see and a query matches."""
    columns = [(entry.column, frozenset(values)) for entry, values in query.effective(leaving_out) if entry.column]
    return [
        number
        for number, cell in tally.cells.items()
        if cell.status in tally.scope.statuses and all(getattr(cell, column) in values for column, values in columns)
    ]


def days_in(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> Q:
    """The condition on days; an undated event meets none."""
    scope, found = query.scope(tally.scope), Q()
    for entry, values in query.effective(leaving_out):
        if entry.days is not None:
            found &= entry.days(values, scope) & DATED
    return found


def matching(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> QuerySet[Posting]:
    """One posting for every event that matches."""
    aside = tuple(leaving_out)
    scope = query.scope(tally.scope)
    sets = [(entry, values) for entry, values in query.effective(aside) if entry.is_set]
    lead = next((pair for pair in sets if pair[0].bears is not None and len(pair[1]) == 1 and len(pair[0].bears.kinds(scope)) == 1), None)
    if lead is not None:
        rows = lead[0].bearing(lead[1], scope)
    else:
        rows = Posting.objects.filter(collection_id=scope.collection_id, kind=Posting.Kind.EVENT, value=0)
    for pair in sets:
        if pair is not lead:
            rows = rows.filter(event__in=pair[0].ids(pair[1], scope))
    return rows.filter(days_in(tally, query, aside), cell__in=cells_in(tally, query, aside)).order_by()


def matching_events(
    query: TimelineQuery, tally: Tally, collection: Collection, user: Reader, leaving_out: Iterable[str] = ()
) -> EventQuerySet:
    """The events that match and that a reader may see, in no order."""
    events = events_for(collection, user)
    if is_broad(query, leaving_out):
        return query.apply(events, tally.scope, leaving_out=leaving_out)
    return events.filter(pk__in=matching(tally, query, leaving_out).values("event_id"))


def spans(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> tuple[QuerySet[Any], Any]:
    """Rows with first_day, last_day and cell, and the expression that counts their events."""
    aside = tuple(leaving_out)
    if not is_broad(query, aside):
        return matching(tally, query, aside), Count("pk")
    counts = SpanCount.objects.filter(collection_id=tally.scope.collection_id, cell__in=cells_in(tally, query, aside))
    return counts.filter(days_in(tally, query, aside)).order_by(), Sum("number")


def cell_counts(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = (), *, only: Q | None = None) -> dict[int, int]:
    """How many events of every cell match."""
    aside = tuple(leaving_out)
    if only is None and is_broad(query, aside) and not days_in(tally, query, aside):
        rows = ValueCount.objects.filter(
            collection_id=tally.scope.collection_id, kind=Posting.Kind.EVENT, value=0, cell__in=cells_in(tally, query, aside)
        )
        return dict(rows.values_list("cell", "number"))
    rows, number = spans(tally, query, aside)
    return dict((rows.filter(only) if only is not None else rows).values_list("cell").annotate(number=number))


def count(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = (), *, only: Q | None = None) -> int:
    """How many events match."""
    return sum(cell_counts(tally, query, leaving_out, only=only).values())


def undated_count(tally: Tally, query: TimelineQuery) -> int:
    """How many events match but for having no date."""
    return count(tally, query, _NO_PERIOD, only=Q(first_day=UNDATED))


def extent(tally: Tally, query: TimelineQuery) -> tuple[int, int] | None:
    """The first and the last day of what matches, as day numbers; None where nothing dated does."""
    rows, _ = spans(tally, query)
    by_cell = rows.filter(DATED).values_list("cell").annotate(first=Min("first_day"), last=Max("last_day"))
    ends = [(first, last) for _, first, last in by_cell]
    return (min(first for first, _ in ends), max(last for _, last in ends)) if ends else None


def value_counts(tally: Tally, query: TimelineQuery, bears: Bearing, leaving_out: Iterable[str] = ()) -> dict[int, int]:
    """How many of the matching events bear each value of a kind, by the value's id."""
    aside = tuple(leaving_out)
    here = Q(collection_id=tally.scope.collection_id, kind__in=bears.kinds(tally.scope))
    if not is_broad(query, aside):
        chosen = matching(tally, query, aside).values("event_id")
        rows = Posting.objects.filter(kind__in=bears.kinds(tally.scope), event__in=chosen)
        return dict(rows.order_by().values_list("value").annotate(number=Count("pk")))
    cells = cells_in(tally, query, aside)
    days = days_in(tally, query, aside)
    if not days:
        counts = ValueCount.objects.filter(here, cell__in=cells).order_by()
        return dict(counts.values_list("value").annotate(number=Sum("number")))
    postings = Posting.objects.filter(here, days, cell__in=cells).order_by()
    return dict(postings.values_list("value").annotate(number=Count("pk")))


def by_column(tally: Tally, counts: Mapping[int, int], column: str, allowed: Sequence[int]) -> dict[str, int]:
    """Counts of cells summed by their type, status or modality, over the allowed cells."""
    found: dict[str, int] = {}
    keep = frozenset(allowed)
    for number, total in counts.items():
        if number in keep:
            value = getattr(tally.cells[number], column)
            found[value] = found.get(value, 0) + total
    return found
