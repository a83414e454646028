"""Facets: for every filter its values with live counts. OR inside a facet, AND across; counts follow the other filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from articles.models import Collection
from timeline.filters import FILTERS, Bearing, Filter
from timeline.lanes import LANES
from timeline.matching import Tally, cells_in
from timeline.query import TimelineQuery
from timeline.tally import Summary, by_column, cell_counts, count, leading_counts

FIRST_SHOWN, MOST_SHOWN = 8, 30
"""How many values of a facet are listed at first, and when more are asked for."""
PARAMS = ("type", "source", "actor", "place", "modality", "certainty", "status")
QUICK = ("type", "place")
"""What is asked for most: offered on a phone without its filters being opened."""
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

    @property
    def hidden(self) -> int:
        """How many of its values are listed only when asked for."""
        return len(self.values) - FIRST_SHOWN

    @property
    def quick(self) -> tuple[FacetValue, ...]:
        """What a phone offers at once: the first values that show something, until one of the facet is chosen."""
        if self.param not in QUICK or any(value.selected for value in self.values):
            return ()
        return tuple(value for value in self.values[:FIRST_SHOWN] if value.count)


def facets_of(query: TimelineQuery, tally: Tally, collection: Collection, summary: Summary) -> list[Facet]:
    """The facets of a query, with a constant number of store queries."""
    columns, borne = _column_counts(query, tally), _borne_counts(query, tally, summary)
    found = []
    for param in PARAMS:
        entry = FILTERS[param]
        if entry.column:
            counts, more = columns[param], 0
        elif entry.bears is not None:
            counts, more = _named(entry, entry.bears, borne[param], query, tally)
        else:
            counts, more = _certainty(query, tally, summary), 0
        found.append(_facet(entry, counts, more, query, collection.get_absolute_url()))
    return found


def _facet(entry: Filter, counts: Counts, more: int, query: TimelineQuery, base: str) -> Facet:
    param = entry.param
    chosen = set(query.values(param)) or ({"possible"} if param == "certainty" else set())
    shown = counts | {value: (entry.words(value), 0) for value in chosen if value not in counts}
    order, switched = _ORDER.get(param, ()), query.switcher(param)
    ranked = sorted(
        shown.items(), key=lambda row: (order.index(row[0]),) if row[0] in order else (len(order), -row[1][1], row[1][0], row[0])
    )
    values = tuple(FacetValue(value, label, number, value in chosen, base + switched(value)) for value, (label, number) in ranked)
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


def _borne_counts(query: TimelineQuery, tally: Tally, summary: Summary) -> dict[str, dict[int, int]]:
    """By parameter, how many events bear each value that may be listed: those that nothing is chosen of are counted together."""
    borne = {param: entry.bears for param, entry in FILTERS.items() if entry.bears is not None}
    chosen = {bears: chosen_in(param, query, tally) for param, bears in borne.items()}
    free = {param: bears for param, bears in borne.items() if not query.values(param)}
    together = leading_counts(tally, query, list(free.values()), MOST_SHOWN, chosen, matching=summary.dated if query.is_dated else None)
    alone = {
        param: leading_counts(tally, query, [bears], MOST_SHOWN, chosen, leaving_out=[param])[bears]
        for param, bears in borne.items()
        if param not in free
    }
    return {param: together[bears] for param, bears in free.items()} | alone


def chosen_in(param: str, query: TimelineQuery, tally: Tally) -> set[int]:
    """The ids of the values that are chosen of a filter."""
    return {tally.ids[param, slug] for slug in query.values(param) if (param, slug) in tally.ids}


def _named(entry: Filter, bears: Bearing, live: Mapping[int, int], query: TimelineQuery, tally: Tally) -> tuple[Counts, int]:
    """The most frequent values with their names, and the chosen ones wherever they rank; those that fell to zero stay while there is room.

    And how many more there are.
    """
    known = tally.known[bears.kind]
    ranked = nsmallest(MOST_SHOWN, live, key=lambda value: (-live[value], value))
    if len(ranked) < MOST_SHOWN:
        ranked += nsmallest(MOST_SHOWN - len(ranked), known.keys() - live.keys(), key=lambda value: (-known[value], value))
    chosen = chosen_in(entry.param, query, tally)
    shown = [*ranked, *sorted(chosen.difference(ranked))]
    names = bears.names(shown, tally.scope)
    counts = {names[value][0]: (names[value][1], live.get(value, 0)) for value in shown if value in names}
    return counts, len(known.keys() | live.keys() | chosen) - len(shown)


def _certainty(query: TimelineQuery, tally: Tally, summary: Summary) -> Counts:
    """How many events are possibly and certainly in range; the same where no period is asked for."""
    words = FILTERS["certainty"].words
    here = summary.dated + (0 if query.is_dated else summary.undated)
    is_certain = query.value("certainty") == "certain"
    other = count(tally, query.narrowed("certainty", () if is_certain else ("certain",))) if query.is_dated else here
    possible, certain = (other, here) if is_certain else (here, other)
    return {"possible": (words("possible"), possible), "certain": (words("certain"), certain)}
