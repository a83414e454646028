"""How many: exact counts of what a query matches, by cell, by value, by whether it is dated. No event is read where counts are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models import Aggregate, Case, Count, F, Func, IntegerField, Max, Min, Q, QuerySet, Subquery, Sum, TextField, Value, When

from articles.models import Posting, SpanCount, ValueCount
from articles.models.posting import UNDATED
from timeline.filters import Bearing
from timeline.kept import kept
from timeline.matching import (
    DATED,
    Tally,
    bearing,
    bearing_by_day,
    bearing_this,
    bearing_this_outside,
    cells_in,
    days_in,
    is_broad,
    matching,
)
from timeline.query import TimelineQuery

SHORT = 4
MOST_BY_DAY = 60_000
"""A period with at most one in so many events, and no more than so many, is short: the store goes to its days, not through values."""
CAUTION = 0.85
"""How much less than its share of a period a value may have and still be counted at once, rather than when it proves to be needed."""
MOST_NAMED = 2_000
"""More values than this are not named one by one in a question."""
_KINDS = len(Posting.Kind)
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
    tally: Tally, query: TimelineQuery, borne: Sequence[Bearing], leaving_out: Iterable[str] = (), *, by_day: bool | None = None
) -> dict[Bearing, dict[int, int]]:
    """How many of the matching events bear each value of some kinds, by the value's id: one statement for all of them.

    ``by_day``: whether the store goes to the days of a period or through all values, where the caller knows what is better.
    """
    aside = tuple(leaving_out)
    if not borne:
        return {}
    if is_broad(query, aside) and not days_in(tally, query, aside):
        counts = ValueCount.objects.filter(
            collection_id=tally.scope.collection_id, kind__in=_kinds(tally, borne), cell__in=cells_in(tally, query, aside)
        )
        return _by_bearing(tally, borne, counts.order_by().values_list("kind", "value").annotate(number=Sum("number")))
    if is_broad(query, aside) and (_is_short(*_inside(tally, query, aside)) if by_day is None else by_day):
        parts = bearing_by_day(tally, query, borne, aside)
    else:
        parts = [bearing(tally, query, borne, aside)]
    return _by_bearing(tally, borne, chain.from_iterable(map(_counted, parts)))


def leading_counts(
    tally: Tally,
    query: TimelineQuery,
    borne: Sequence[Bearing],
    shown: int,
    also: Mapping[Bearing, AbstractSet[int]],
    leaving_out: Iterable[str] = (),
    *,
    matching: int | None = None,
) -> dict[Bearing, dict[int, int]]:
    """The same for the values that may be among the ``shown`` most frequent of their kind, and for those in ``also``.

    What a longer period would give a value is known without counting. So where a period is all that makes a count necessary, values are
    counted that come out on top of such a bound, and then those whose bound still reaches the least of what would be shown.
    ``matching`` is how many events match, where the caller knows it.
    """
    aside = tuple(leaving_out)
    if not borne or not is_broad(query, aside) or not days_in(tally, query, aside):
        return value_counts(tally, query, borne, aside)
    inside, share = _inside(tally, query, aside, matching)
    if _is_short(inside, share):
        return value_counts(tally, query, borne, aside, by_day=True)
    bounds = _bounds(tally, query, borne, aside)
    first = {bears: _reaching(bounds[bears], CAUTION * share * _least(bounds[bears], shown)) | also[bears] for bears in borne}
    is_most = share > 1 / 2
    found = _counts_of(tally, query, first, aside, is_most=is_most)
    rest = {bears: _reaching(bounds[bears], _least(found[bears], shown)) - first[bears] for bears in borne}
    rest = {bears: values for bears, values in rest.items() if values}
    for bears, counts in _counts_of(tally, query, rest, aside, is_most=is_most).items():
        found[bears] |= counts
    return found


def _reaching(bounds: Mapping[int, int], least: float) -> set[int]:
    """The values whose bound is no less."""
    return {value for value, bound in bounds.items() if bound >= least}


def _least(counts: Mapping[int, int], shown: int) -> int:
    """The smallest of the ``shown`` largest counts; 0 where there are not so many."""
    largest = nlargest(shown, counts.values())
    return largest[-1] if len(largest) == shown else 0


def _bounds(tally: Tally, query: TimelineQuery, borne: Sequence[Bearing], aside: tuple[str, ...]) -> dict[Bearing, Mapping[int, int]]:
    """How many events would bear each value if the period were without ends."""
    if cells_in(tally, query, aside) == cells_in(tally, TimelineQuery()):
        return {bears: tally.known[bears.kind] for bears in borne}
    return dict(value_counts(tally, query, borne, (*aside, *_NO_PERIOD)))


def _counts_of(
    tally: Tally, query: TimelineQuery, values: Mapping[Bearing, AbstractSet[int]], aside: tuple[str, ...], *, is_most: bool
) -> dict[Bearing, dict[int, int]]:
    """How many of a broad query's events bear each of these values; where most of all do, what is outside the period is taken away."""
    if any(len(some) > MOST_NAMED for some in values.values()):
        return value_counts(tally, query, list(values), aside, by_day=False)
    cells = cells_in(tally, query, aside)
    parts = [
        ValueCount.objects.filter(collection_id=tally.scope.collection_id, kind=kind, value__in=sorted(some), cell__in=cells)
        .order_by()
        .values_list("kind", "value")
        .annotate(counted=Sum(_number(tally, query, kind, aside, is_most=is_most)))
        for bears, some in values.items()
        for kind in bears.kinds(tally.scope)
    ]
    return _by_bearing(tally, list(values), parts[0].union(*parts[1:], all=True) if parts else ())


def _number(tally: Tally, query: TimelineQuery, kind: int, aside: tuple[str, ...], *, is_most: bool) -> Any:
    """How many events in the period a row of ValueCount has."""
    if not is_most:
        return _rows_of(bearing_this(tally, query, kind, aside))
    number: Any = F("number")
    for part in bearing_this_outside(tally, query, kind):
        number = number - _rows_of(part)
    return number


def _rows_of(rows: QuerySet[Posting]) -> Subquery:
    """How many rows, as a subquery without a group."""
    return Subquery(rows.annotate(all=Func(template="COUNT(*)", output_field=IntegerField())).values("all"), output_field=IntegerField())


def _kinds(tally: Tally, borne: Sequence[Bearing]) -> list[int]:
    return [kind for bears in borne for kind in bears.kinds(tally.scope)]


def _by_bearing(tally: Tally, borne: Sequence[Bearing], rows: Iterable[tuple[int, int, int]]) -> dict[Bearing, dict[int, int]]:
    """Rows of (kind, value, number) as numbers by bearing and value."""
    owner = {kind: bears for bears in borne for kind in bears.kinds(tally.scope)}
    found: dict[Bearing, dict[int, int]] = {bears: {} for bears in borne}
    by_kind = {kind: found[bears] for kind, bears in owner.items()}
    for kind, value, number in rows:
        counts = by_kind[kind]
        counts[value] = counts.get(value, 0) + number
    return found


class _Listed(Aggregate):
    """All values of an expression in one text, commas between."""

    function = "group_concat"
    output_field = TextField()


def _counted(rows: QuerySet[Posting]) -> Iterable[tuple[int, int, int]]:
    """(kind, value, number) of some postings, in no order. SQLite would sort them to group them: there they are listed and counted here."""
    if connection.vendor != "sqlite":
        yield from rows.values_list("kind", "value").annotate(number=Count("*"))
        return
    listed = rows.aggregate(listed=_Listed(F("value") * _KINDS + F("kind")))["listed"]
    for numbers, count in Counter(listed.split(",") if listed else ()).items():
        value, kind = divmod(int(numbers), _KINDS)
        yield kind, value, count


def _inside(tally: Tally, query: TimelineQuery, aside: tuple[str, ...], matching: int | None = None) -> tuple[int, float]:
    """How many events match, and which part they are of those that would without a period."""
    whole = sum(cell_counts(tally, query, (*aside, *_NO_PERIOD)).values())
    inside = count(tally, query, aside) if matching is None else matching
    return inside, inside / whole if whole else 0.0


def _is_short(inside: int, share: float) -> bool:
    """Whether a period is short: it decides how to ask, never what is answered."""
    return share * SHORT <= 1 and inside <= MOST_BY_DAY


def by_column(tally: Tally, counts: Mapping[int, int], column: str, allowed: Sequence[int]) -> dict[str, int]:
    """Counts of cells summed by their type, status or modality, over the allowed cells."""
    found: dict[str, int] = {}
    keep = frozenset(allowed)
    for number, total in counts.items():
        if number in keep:
            value = getattr(tally.cells[number], column)
            found[value] = found.get(value, 0) + total
    return found
