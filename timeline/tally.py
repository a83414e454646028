"""How many: exact counts of what a query matches, by cell, by value, by whether it is dated. No event is read where counts are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, IntegerField, Max, Min, Q, QuerySet, Sum, Value, When

from articles.models import Posting, SpanCount, ValueCount
from articles.models.posting import UNDATED
from timeline.filters import Bearing
from timeline.kept import kept
from timeline.matching import DATED, Tally, bearing, bearing_by_day, cells_in, days_in, is_broad, matching
from timeline.query import TimelineQuery

SHORT = 10
"""A period with at most one in so many events is short: the store goes to its days, rather than through all values."""
_NO_PERIOD = ("from", "to")


def spans(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> tuple[QuerySet[Any], Any]:
    """Rows with first_day, last_day and cell, and the expression that counts their events."""
    aside = tuple(leaving_out)
    if not is_broad(query, aside):
        return matching(tally, query, aside), Count("*")
    counts = SpanCount.objects.filter(collection_id=tally.scope.collection_id, cell__in=cells_in(tally, query, aside))
    return counts.filter(days_in(tally, query, aside)).order_by(), Sum("number")


def cell_counts(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = (), *, only: Q | None = None) -> dict[int, int]:
    """How many events of every cell match, and meet a further condition on days."""
    aside = tuple(leaving_out)
    if only is None and is_broad(query, aside) and not days_in(tally, query, aside):
        rows = ValueCount.objects.filter(
            collection_id=tally.scope.collection_id, kind=Posting.Kind.EVENT, value=0, cell__in=cells_in(tally, query, aside)
        )
        return dict(rows.values_list("cell", "number"))
    rows, number = spans(tally, query, aside)
    return dict((rows.filter(only) if only is not None else rows).values_list("cell").annotate(number=number))


def count(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = (), *, only: Q | None = None) -> int:
    """How many events match, and meet a further condition on days."""
    return sum(cell_counts(tally, query, leaving_out, only=only).values())


@dataclass(frozen=True, slots=True)
class Summary:
    """What matches, in four numbers: how many with a date, how many without, and the first and last day of the dated ones.

    ``undated`` are also counted where a period is asked for, which they cannot meet; the days are None where nothing dated matches.
    """

    dated: int
    undated: int
    first: int | None
    last: int | None

    @property
    def extent(self) -> tuple[int, int] | None:
        """The first and the last day, None where there are none."""
        return None if self.first is None or self.last is None else (self.first, self.last)


def summary_of(tally: Tally, query: TimelineQuery) -> Summary:
    """The summary of what matches, in one statement, or two where a period is asked for."""
    if query.is_default:
        return kept(("summary", tally.version), lambda: _summary(tally, query))
    return _summary(tally, query)


def _summary(tally: Tally, query: TimelineQuery) -> Summary:
    rows, number = spans(tally, query)
    known = Case(When(DATED, then=Value(1)), default=Value(0), output_field=IntegerField())
    found = rows.annotate(known=known).values_list("known").annotate(number=number, first=Min("first_day"), last=Max("last_day"))
    by_known = {row[0]: row[1:] for row in found}
    dated, first, last = by_known.get(1, (0, None, None))
    undated = count(tally, query, _NO_PERIOD, only=Q(first_day=UNDATED)) if query.is_dated else by_known.get(0, (0,))[0]
    return Summary(dated, undated, first, last)


def value_counts(
    tally: Tally, query: TimelineQuery, borne: Sequence[Bearing], leaving_out: Iterable[str] = ()
) -> dict[Bearing, dict[int, int]]:
    """How many of the matching events bear each value of some kinds, by the value's id: one statement for all of them."""
    aside = tuple(leaving_out)
    owner = {kind: bears for bears in borne for kind in bears.kinds(tally.scope)}
    found: dict[Bearing, dict[int, int]] = {bears: {} for bears in borne}
    rows: Any
    if is_broad(query, aside) and not days_in(tally, query, aside):
        counts = ValueCount.objects.filter(
            collection_id=tally.scope.collection_id, kind__in=list(owner), cell__in=cells_in(tally, query, aside)
        )
        rows = counts.order_by().values_list("kind", "value").annotate(number=Sum("number"))
    else:
        how = bearing_by_day if is_broad(query, aside) and _is_short(tally, query, aside) else bearing
        rows = how(tally, query, borne, aside).values_list("kind", "value").annotate(number=Count("*"))
    for kind, value, number in rows if owner else ():
        counts_of = found[owner[kind]]
        counts_of[value] = counts_of.get(value, 0) + number
    return found


def _is_short(tally: Tally, query: TimelineQuery, aside: tuple[str, ...]) -> bool:
    """Whether the period holds no more than a tenth of all events."""
    whole = summary_of(tally, TimelineQuery())
    return SHORT * count(tally, query, aside) <= whole.dated + whole.undated


def by_column(tally: Tally, counts: Mapping[int, int], column: str, allowed: Sequence[int]) -> dict[str, int]:
    """Counts of cells summed by their type, status or modality, over the allowed cells."""
    found: dict[str, int] = {}
    keep = frozenset(allowed)
    for number, total in counts.items():
        if number in keep:
            value = getattr(tally.cells[number], column)
            found[value] = found.get(value, 0) + total
    return found
