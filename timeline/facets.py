"""Facets: for every filter its values with live counts. OR inside a facet, AND across; counts follow the other filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from articles.models import Collection, Event, EventName, Mention
from articles.models.collection import Reader, is_curator
from articles.models.event import EventQuerySet
from timeline.filters import FILTERS
from timeline.lanes import LANES
from timeline.query import TimelineQuery, events_for, scope_of

MOST_SHOWN = 30
PARAMS = ("type", "source", "actor", "place", "modality", "certainty", "status")


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: what it says, how many events it would show, and the address that switches it."""

    value: str
    label: str
    count: int
    selected: bool
    url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter with its values, most frequent first; ``more`` values are not listed. ``many``: several may be chosen."""

    param: str
    label: str
    values: tuple[FacetValue, ...]
    many: bool
    more: int = 0


def facets_of(query: TimelineQuery, collection: Collection, user: Reader) -> list[Facet]:
    """The facets of a query, with a constant number of store queries."""
    return [_facet(param, query, collection, user) for param in PARAMS]


def _facet(param: str, query: TimelineQuery, collection: Collection, user: Reader) -> Facet:
    entry = FILTERS[param]
    counts = _counts(param, query, collection, user)
    chosen = set(query.values(param)) or ({"possible"} if param == "certainty" else set())
    for value in chosen - counts.keys():
        counts[value] = (entry.words(value), 0)
    ordered = sorted(counts.items(), key=_rank(param))
    shown = [row for place, row in enumerate(ordered) if place < MOST_SHOWN or row[0] in chosen]
    base = collection.get_absolute_url()
    values = tuple(
        FacetValue(value, label, count, value in chosen, base + (query.without if value in chosen else query.with_)(param, value).url)
        for value, (label, count) in shown
    )
    return Facet(param, str(entry.label), values, entry.many, len(ordered) - len(shown))


def _rank(param: str) -> object:
    order = {
        "type": list(LANES),
        "modality": list(FILTERS["modality"].default),
        "certainty": ["possible", "certain"],
        "status": ["accepted", "proposed"],
    }.get(param)
    if order is None:
        return lambda row: (-row[1][1], row[1][0])
    return lambda row: (order.index(row[0]) if row[0] in order else len(order), row[0])


def _counts(param: str, query: TimelineQuery, collection: Collection, user: Reader) -> dict[str, tuple[str, int]]:
    """Value to label and count, under the other filters; values that fell to zero stay with zero."""
    scope = scope_of(collection, user)
    if param == "certainty":
        return {
            value: (FILTERS[param].words(value), query.narrowed("certainty", (value,)).apply(events_for(collection, user), scope).count())
            for value in ("possible", "certain")
        }
    known = _grouped(param, TimelineQuery().apply(events_for(collection, user), scope, leaving_out=[param]), user)
    if query.is_default:
        return known
    live = _grouped(param, query.apply(events_for(collection, user), scope, leaving_out=[param]), user)
    return {value: (label, 0) for value, (label, _) in known.items()} | live


def _grouped(param: str, events: EventQuerySet, user: Reader) -> dict[str, tuple[str, int]]:
    """How many of the events bear each value of a filter."""
    entry = FILTERS[param]
    if param in ("actor", "place"):
        rows: Iterable[tuple[str, str, int]] = (
            EventName.objects.filter(event__in=events.values("pk"), is_place=param == "place")
            .values_list("name__slug", "name__name")
            .annotate(number=Count("event", distinct=True))
        )
        return {slug: (name, number) for slug, name, number in rows}
    if param == "source":
        told = Mention.objects.filter(event__in=events.values("pk"), article__source__isnull=False)
        if not is_curator(user):
            told = told.filter(article__withheld_at=None)
        rows = told.values_list("article__source__slug", "article__source__name").annotate(number=Count("event", distinct=True))
        return {slug: (name, number) for slug, name, number in rows}
    column: Iterable[tuple[str, int]] = events.order_by().values_list(param).annotate(number=Count("pk"))
    known = (
        LANES.keys() if param == "type" else [status.value for status in Event.Status] if param == "status" else FILTERS["modality"].default
    )
    found = dict(column)
    return {value: (entry.words(value), number) for value, number in found.items() if param != "type" or value in known}
