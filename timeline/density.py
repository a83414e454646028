"""Counts per lane and time bin, for what is too many to draw one by one, and for the strip over the whole record.

Days are day numbers (days since 1970-01-01). An event counts in the bin of its middle day; one whose days are much wider than a bin
(a month where bins are days or weeks, a quarter, a year where they are longer) is in no bin but in ``wide``: a peak in July must not
come from what is only known to the year.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, IntegerField, Q, Sum, Value, When
from django.db.models.expressions import ExpressionWrapper

from articles.models import WeekCount
from articles.models.posting import MONDAY, WIDTHS
from timeline.matching import Tally, cells_in, days_in, is_broad
from timeline.query import TimelineQuery
from timeline.tally import spans, summary_of

MOST_BINS = 280
_SIZES = (1, 7, 14, 28, 56, 91, 182, 364)
_WIDE, _LONGEST = -1, 4_000_000


@dataclass(frozen=True, slots=True)
class Density:
    """Counts: ``lanes[type][n]`` events lie in the ``bin`` days from ``first + n * bin`` on.

    ``wide[type]`` are in no bin; ``articles[n]`` were published in those days.
    """

    bin: int
    first: int
    lanes: dict[str, list[int]]
    wide: dict[str, int]
    articles: list[int]

    def as_dict(self) -> dict[str, object]:
        """As the page's data holds it."""
        return {"bin": self.bin, "first": self.first, "lanes": self.lanes, "wide": self.wide, "articles": self.articles}


EMPTY = Density(1, 0, {}, {}, [])


def bin_days(first: int, last: int) -> int:
    """How many days a bin has, so that there are at most MOST_BINS of them: a day, weeks, or multiples of 364 days."""
    span = last - first + 1
    fitting = next((size for size in _SIZES if span <= size * (MOST_BINS - 1)), None)
    return fitting or 364 * -(-span // (364 * (MOST_BINS - 1)))


def first_bin(first: int, size: int) -> int:
    """The day on which the bin with ``first`` begins: bins of weeks begin on Mondays."""
    return first if size == 1 else first - (first - MONDAY) % size


def density_of(tally: Tally, query: TimelineQuery, first: int, last: int, coverage: Sequence[tuple[int, int]] = ()) -> Density:
    """Counts over the days from ``first`` to ``last``; ``coverage`` are (day, number) of the articles published then."""
    size = bin_days(first, last)
    start = first_bin(first, size)
    number = (last - start) // size + 1
    types = sorted({tally.cells[cell].type for cell in cells_in(tally, query)})
    if size % 7 == 0 and is_broad(query) and not days_in(tally, query) and _holds_all(tally, query, first, last):
        counted = _weeks(tally, query, (start, size), types)
    else:
        counted = _binned(tally, query, (first, last), (start, size), types)
    lanes: dict[str, list[int]] = {}
    wide: dict[str, int] = {}
    for lane, place, count in counted:
        if place == _WIDE:
            wide[types[lane]] = count
        else:
            bins = lanes.setdefault(types[lane], [0] * number)
            bins[min(max(place, 0), number - 1)] += count
    return Density(size, start, lanes, wide, _covered(coverage, start, size, number))


def _holds_all(tally: Tally, query: TimelineQuery, first: int, last: int) -> bool:
    """Whether the days hold all that matches."""
    ends = summary_of(tally, query).extent
    return ends is None or (first <= ends[0] and ends[1] <= last)


def _weeks(tally: Tally, query: TimelineQuery, bins: tuple[int, int], types: Sequence[str]) -> Iterable[tuple[int, int, int]]:
    """(number of the type, number of the bin or _WIDE, count) from the counts kept by week."""
    start, size = bins
    rows = WeekCount.objects.filter(collection_id=tally.scope.collection_id, cell__in=cells_in(tally, query)).order_by()
    middle = ExpressionWrapper((F("week") - start) / size, output_field=IntegerField())
    place: Any = Case(When(width__lte=_narrow(size), then=middle), default=Value(_WIDE), output_field=IntegerField())
    yield from rows.annotate(lane=_lane(tally, query, types), place=place).values_list("lane", "place").annotate(number=Sum("number"))


def _binned(
    tally: Tally, query: TimelineQuery, window: tuple[int, int], bins: tuple[int, int], types: Sequence[str]
) -> Iterable[tuple[int, int, int]]:
    """The same from the days of the events."""
    (first, last), (start, size) = window, bins
    rows, number = spans(tally, query)
    middle = ExpressionWrapper(((F("first_day") + F("last_day")) / 2 - start) / size, output_field=IntegerField())
    widths = [*WIDTHS, _LONGEST]
    narrow = Q(last_day__lt=F("first_day") + widths[_narrow(size)])
    place: Any = Case(When(narrow, then=middle), default=Value(_WIDE), output_field=IntegerField())
    inside = rows.filter(first_day__lte=last, last_day__gte=first).annotate(lane=_lane(tally, query, types), place=place)
    yield from inside.values_list("lane", "place").annotate(number=number)


def _lane(tally: Tally, query: TimelineQuery, types: Sequence[str]) -> Any:
    """The number of a row's type."""
    in_type: Mapping[str, list[int]] = {name: [] for name in types}
    for cell in cells_in(tally, query):
        in_type[tally.cells[cell].type].append(cell)
    return Case(*(When(cell__in=in_type[name], then=Value(place)) for place, name in enumerate(types)), output_field=IntegerField())


def _narrow(size: int) -> int:
    """The place in WIDTHS of the widest events that have a place in bins of so many days."""
    return next((place for place, width in enumerate(WIDTHS) if size <= width), len(WIDTHS))


def _covered(coverage: Sequence[tuple[int, int]], start: int, size: int, number: int) -> list[int]:
    """Articles per bin; empty where none are given."""
    if not coverage:
        return []
    covered = [0] * number
    for day, count in coverage:
        place = (day - start) // size
        if 0 <= place < number:
            covered[place] += count
    return covered
