"""The data of the timeline: what the page holds as JSON and ``/timeline.json`` gives for the same query string."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min

from articles.models import Article, Collection, Event
from articles.models.collection import Reader
from articles.models.event import EventQuerySet, day_number
from timeline.density import EMPTY, Density, density_of
from timeline.figure import Drawn, draw
from timeline.item import is_disputed, words_of_date
from timeline.lanes import LANES, Lane
from timeline.query import TimelineQuery, events_for, scope_of

MOST_ITEMS = 1_000
APPROXIMATE, DISPUTED, CHECKED = 1, 2, 4
_COLUMNS = (
    "id",
    "public_id",
    "type",
    "first_day",
    "last_day",
    "granularity",
    "modality",
    "title",
    "date_value",
    "date_basis",
    "approximate",
    "source_count",
    "status",
    "figures",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events match, how many there are without filters, how many match but for lack of a date, how many articles tell."""

    matching: int
    total: int
    undated: int
    articles: int


def counts_of(query: TimelineQuery, collection: Collection, user: Reader) -> Counts:
    """Exact counts. ``matching`` includes the undated ones unless a period is asked for; ``articles`` are all of the collection."""
    scope, events = scope_of(collection, user), events_for(collection, user)
    matching = query.apply(events, scope).count()
    undated = query.apply(events, scope, leaving_out=["from", "to"]).filter(first_day=None).count()
    total = matching if query.is_default else TimelineQuery().apply(events, scope).count()
    return Counts(matching, total, undated, Article.objects.filter(collection=collection).visible_to(user).count())


def timeline_data(query: TimelineQuery, collection: Collection, user: Reader, *, version: str, counts: Counts) -> dict[str, Any]:
    """Everything that the scripts need to draw the query, in columns; days as day numbers."""
    dated = query.apply(events_for(collection, user), scope_of(collection, user)).filter(first_day__isnull=False)
    extent = _extent(dated)
    if extent is None:
        return _empty(query, version, counts)
    window = _window(query, extent)
    density = density_of(dated, _published(collection, user), *extent)
    number = counts.matching - (0 if query.is_dated else counts.undated)
    complete, rows = (extent, list(_rows(dated))) if number <= MOST_ITEMS else _in_window(dated, window)
    mode = "all" if complete else "density"
    types = _types(query, density)
    items = [_drawn(row, types) for row in rows]
    window_density = None if complete else density_of(dated, (), *window)
    data = {
        "version": version,
        "query": query.filter_url,
        "counts": {"matching": counts.matching, "total": counts.total, "undated": counts.undated},
        "mode": mode,
        "window": list(window),
        "extent": list(extent),
        "complete": list(complete) if complete else None,
        "types": [_type(kind) for kind in types],
        "items": _columns(rows, items),
        "density": density.as_dict(),
        "figure": draw(items, types, window, window_density),
    }
    if window_density is not None:
        data["window_density"] = window_density.as_dict()
    return data


def _empty(query: TimelineQuery, version: str, counts: Counts) -> dict[str, Any]:
    return {
        "version": version,
        "query": query.filter_url,
        "counts": {"matching": counts.matching, "total": counts.total, "undated": counts.undated},
        "mode": "all",
        "window": None,
        "extent": None,
        "complete": None,
        "types": [],
        "items": _columns([], []),
        "density": EMPTY.as_dict(),
        "figure": {"data": [], "layout": {}},
    }


def _extent(dated: EventQuerySet) -> tuple[int, int] | None:
    ends = dated.aggregate(first=Min("first_day"), last=Max("last_day"))
    return None if ends["first"] is None else (ends["first"], ends["last"])


def _window(query: TimelineQuery, extent: tuple[int, int]) -> tuple[int, int]:
    """The zoomed days, else all with a little air; a single day gets a fortnight to either side."""
    if query.window:
        return day_number(query.window[0]), day_number(query.window[1])
    air = max(14, (extent[1] - extent[0]) // 50) if extent[1] - extent[0] < 60 else (extent[1] - extent[0]) // 50
    return max(extent[0] - air, _FIRST), min(extent[1] + air, _LAST)


_FIRST, _LAST = -719162, 2932896
"""0001-01-01 and 9999-12-31 as day numbers."""


def _in_window(dated: EventQuerySet, window: tuple[int, int]) -> tuple[tuple[int, int] | None, list[Event]]:
    """The rows of a window: all of them with the window that they complete, or the most important ones and None."""
    inside = dated.filter(first_day__lte=window[1], last_day__gte=window[0])
    rows = list(inside.order_by("-importance", "pk").only(*_COLUMNS)[: MOST_ITEMS + 1])
    complete = window if len(rows) <= MOST_ITEMS else None
    return complete, sorted(rows[:MOST_ITEMS], key=lambda row: (row.first_day, row.last_day, row.type, row.public_id))


def _rows(dated: EventQuerySet) -> EventQuerySet:
    return dated.in_order().only(*_COLUMNS)


def _published(collection: Collection, user: Reader) -> list[tuple[int, int]]:
    """How many articles were published on each day."""
    rows = (
        Article.objects.filter(collection=collection, dct__isnull=False)
        .visible_to(user)
        .order_by()
        .values_list("dct")
        .annotate(number=Count("pk"))
    )
    return [(day_number(day), number) for day, number in rows]


def _types(query: TimelineQuery, density: Density) -> list[Lane]:
    """The lanes: types that have events, in the reader's order where one is given, else in the ontology's."""
    present = density.lanes.keys() | density.wide.keys()
    order = [*query.lanes, *(name for name in LANES if name not in query.lanes)]
    return [LANES[name] for name in order if name in present]


def _type(kind: Lane) -> dict[str, str]:
    return {
        "name": kind.name,
        "label": kind.label,
        "plural": kind.plural,
        "symbol": kind.symbol,
        "light": kind.light,
        "dark": kind.dark,
    }


def _drawn(row: Event, types: Sequence[Lane]) -> Drawn:
    assert row.first_day is not None and row.last_day is not None
    return Drawn(
        id=row.public_id,
        lane=next(place for place, kind in enumerate(types) if kind.name == row.type),
        first=row.first_day,
        last=row.last_day,
        modality=row.modality,
        title=row.title,
        date_words=words_of_date(row),
        sources=row.source_count,
        approximate=row.approximate,
        disputed=is_disputed(row),
        checked=row.checked,
    )


def _columns(rows: Sequence[Event], items: Sequence[Drawn]) -> dict[str, list[Any]]:
    return {
        "id": [item.id for item in items],
        "type": [item.lane for item in items],
        "first": [item.first for item in items],
        "last": [item.last for item in items],
        "granularity": [row.granularity for row in rows],
        "modality": [item.modality for item in items],
        "title": [item.title for item in items],
        "date": [item.date_words for item in items],
        "place": _places(rows),
        "sources": [item.sources for item in items],
        "flags": [APPROXIMATE * item.approximate + DISPUTED * item.disputed + CHECKED * item.checked for item in items],
    }


def _places(rows: Sequence[Event]) -> list[str]:
    """Of every event the first place that it names, or nothing."""
    from articles.models import EventName

    first: dict[int, str] = {}
    named = EventName.objects.filter(event__in=[row.pk for row in rows], is_place=True).order_by("-pk")
    first = dict(named.values_list("event_id", "name__name"))
    return [first.get(row.pk, "") for row in rows]
