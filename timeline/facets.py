"""Facets: for every filter its values with live counts. OR inside a facet, AND across; counts follow the other filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.models import Collection
from timeline.filters import FILTERS, Filter
from timeline.kept import kept
from timeline.lanes import LANES
from timeline.query import TimelineQuery
from timeline.tally import Tally, by_column, cell_counts, cells_in, count, value_counts

MOST_SHOWN = 30
PARAMS = ("type", "source", "actor", "place", "modality", "certainty", "status")
_COLUMNS = ("type", "modality", "status")
_ORDER: Mapping[str, Sequence[str]] = {
    "type": tuple(LANES),
    "modality": ("occurred", "ongoing", "planned", "aggregate", "denied", "hypothetical"),
    "certainty": ("possible", "certain"),
    "status": ("accepted", "proposed", "rejected", "withheld", "draft"),
}
Counts = dict[str, tuple[str, int]]
"""Value to what it says and how many events it would show."""


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


def facets_of(query: TimelineQuery, tally: Tally, collection: Collection) -> list[Facet]:
    """The facets of a query, with a constant number of store queries."""
    columns = _column_counts(query, tally)
    found = []
    for param in PARAMS:
        entry = FILTERS[param]
        if entry.column:
            counts, more = columns[param], 0
        elif entry.bears is not None:
            counts, more = _borne(entry, query, tally)
        else:
            counts, more = _certainty(query, tally), 0
        found.append(_facet(entry, counts, more, query, collection.get_absolute_url()))
    return found


def _facet(entry: Filter, counts: Counts, more: int, query: TimelineQuery, base: str) -> Facet:
    param = entry.param
    chosen = set(query.values(param)) or ({"possible"} if param == "certainty" else set())
    shown = counts | {value: (entry.words(value), 0) for value in chosen if value not in counts}
    order = _ORDER.get(param, ())
    ranked = sorted(
        shown.items(), key=lambda row: (order.index(row[0]),) if row[0] in order else (len(order), -row[1][1], row[1][0], row[0])
    )
    values = tuple(
        FacetValue(value, label, number, value in chosen, base + (query.without if value in chosen else query.with_)(param, value).url)
        for value, (label, number) in ranked
    )
    return Facet(param, str(entry.label), values, entry.many, more)


def _column_counts(query: TimelineQuery, tally: Tally) -> dict[str, Counts]:
    """Type, modality and status at once: one count over cells serves all three, for each with the other two holding."""
    counts = cell_counts(tally, query, leaving_out=_COLUMNS)
    found: dict[str, Counts] = {}
    for param in _COLUMNS:
        entry = FILTERS[param]
        numbers = by_column(tally, counts, param, cells_in(tally, query, [param]))
        known = {getattr(tally.cells[number], param) for number in cells_in(tally, TimelineQuery(), [param])}
        if param == "type":
            known &= LANES.keys()
        found[param] = {value: (entry.words(value), numbers.get(value, 0)) for value in known}
    return found


def _borne(entry: Filter, query: TimelineQuery, tally: Tally) -> tuple[Counts, int]:
    """Values that events bear, the most frequent ones; those that fell to zero stay while there is room. And how many more there are."""
    bears = entry.bears
    assert bears is not None
    live = value_counts(tally, query, bears, leaving_out=[entry.param])
    known = kept(("values", entry.param, tally.version), lambda: value_counts(tally, TimelineQuery(), bears))
    ranked = sorted(live, key=lambda value: (-live[value], value))[:MOST_SHOWN]
    if len(ranked) < MOST_SHOWN:
        fallen = sorted(known.keys() - live.keys(), key=lambda value: (-known[value], value))
        ranked += fallen[: MOST_SHOWN - len(ranked)]
    names = bears.names(ranked)
    selected = _selected(entry, query, tally, live)
    shown = {names[value][0]: (names[value][1], live.get(value, 0)) for value in ranked if value in names} | selected
    return shown, len(known.keys() | live.keys()) - len(ranked)


def _selected(entry: Filter, query: TimelineQuery, tally: Tally, live: Mapping[int, int]) -> Counts:
    """The chosen values, wherever they rank."""
    values = query.values(entry.param)
    if not values or entry.bears is None:
        return {}
    ids = [row["pk"] for row in entry.bears.ids(values, tally.scope)]
    return {slug: (name, live.get(pk, 0)) for pk, (slug, name) in entry.bears.names(ids).items()}


def _certainty(query: TimelineQuery, tally: Tally) -> Counts:
    """How many events are possibly and certainly in range; the same where no period is asked for."""
    words = FILTERS["certainty"].words
    possible = count(tally, query.narrowed("certainty", ()))
    certain = count(tally, query.narrowed("certainty", ("certain",))) if query.is_dated else possible
    return {"possible": (words("possible"), possible), "certain": (words("certain"), certain)}
