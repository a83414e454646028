"""Counts per lane and time bin, for what is too many to draw one by one, and for the strip over the whole record.

Days are day numbers (days since 1970-01-01). An event counts in the bin of its middle day; one whose days are wider than a bin
and than a month is in no bin but in ``wide``: a peak in July must not come from what is only known to the year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, IntegerField
from django.db.models.expressions import ExpressionWrapper
from django.db.models.functions import Cast

from articles.models.event import EventQuerySet

MOST_BINS = 280
MONTH = 31
_SIZES = (1, 7, 14, 28, 56, 91, 182, 364)
_MONDAY = 4
"""Day number of a Monday: bins of weeks begin on Mondays."""


@dataclass(frozen=True, slots=True)
class Density:
    """``lanes[type][n]`` events lie in the ``bin`` days from ``first + n * bin``; ``wide[type]`` are in no bin; ``articles`` is coverage."""

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
    """The day on which the bin with ``first`` begins."""
    return first if size == 1 else first - (first - _MONDAY) % size


def density_of(events: EventQuerySet, articles: Iterable[tuple[int, int]], first: int, last: int) -> Density:
    """Counts over the days from ``first`` to ``last``; ``articles`` are (day, number) of those published then."""
    size = bin_days(first, last)
    start = first_bin(first, size)
    number = (last - start) // size + 1
    lanes: dict[str, list[int]] = {}
    widest = max(size, MONTH)
    for lane, place, count in _binned(events, first, last, start, size, widest):
        lanes.setdefault(lane, [0] * number)[min(max(place, 0), number - 1)] += count
    wide = dict(_wide(events, first, last, widest))
    covered = [0] * number
    for day, count in articles:
        if start <= day <= last:
            covered[(day - start) // size] += count
    return Density(size, start, lanes, wide, covered)


def _binned(events: EventQuerySet, first: int, last: int, start: int, size: int, widest: int) -> Iterable[tuple[str, int, int]]:
    middle = ExpressionWrapper((F("first_day") + F("last_day")) / 2, output_field=IntegerField())
    place = ExpressionWrapper((Cast("middle", IntegerField()) - start) / size, output_field=IntegerField())
    return (
        events.filter(first_day__lte=last, last_day__gte=first, last_day__lt=F("first_day") + widest)
        .order_by()
        .annotate(middle=middle)
        .annotate(place=place)
        .values_list("type", "place")
        .annotate(number=Count("pk"))
    )


def _wide(events: EventQuerySet, first: int, last: int, widest: int) -> Iterable[tuple[str, int]]:
    return (
        events.filter(first_day__lte=last, last_day__gte=first)
        .filter(last_day__gte=F("first_day") + widest)
        .order_by()
        .values_list("type")
        .annotate(number=Count("pk"))
    )
