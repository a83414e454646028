"""Which events a query matches, asked of the inverted index in the way that costs least.

A query that narrows only by what every event has (type, status, modality, days) is *broad*. One that also picks events by what
they bear or by their words is *narrow*: its picks are looked up first, and how many each has decides who leads.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Exists, Func, Max, OuterRef, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from articles.models import Cell, Collection, Posting, SearchEntry, SpanCount, ValueCount, WeekCount
from articles.models.collection import Reader
from articles.models.event import EventQuerySet, day_number
from articles.models.posting import UNDATED, WIDTHS
from articles.search import MOST_WORDS, beyond_asked, without_meaning
from timeline.filters import FILTERS, Bearing, Filter, Scope
from timeline.kept import kept
from timeline.query import TimelineQuery, events_for, scope_of, told_of

DATED = Q(first_day__lt=UNDATED)
MANY = 4_000
"""Of more matches than this among a hundred thousand events, some are found best by walking their order and looking up each one.

A walk finds the sooner what it needs the more of all events match: so of so many times as many events it is the root of it.
"""
FEW = 3
"""Of at most one in so many events the postings are fetched by event; of more all are walked, each looked up among the matches."""
LONG = 31
"""What begins so many days before a period and reaches into it is little."""
MASK_BITS = 63
"""How many bits of SQLite's integers can be shifted without a sign."""
Pick = tuple[Filter, tuple[str, ...]]
"""A filter that picks events one by one, with its values."""


class Plain(Func):
    """A column as a value: ``+column`` is what it was, but no index knows it, so that none tempts the store's planner."""

    template = "+%(expressions)s"
    arity = 1


class _Bit(Func):
    """Whether the bit of a column's number is set in a mask."""

    template = "(%(mask)d >> %(expressions)s) & 1"
    arity = 1
    output_field = BooleanField()


def among(cells: Sequence[int]) -> Any:
    """The condition that a posting is of one of these cells, for a walk through all of them: SQLite tests a bit faster than a list."""
    if connection.vendor == "sqlite" and all(cell < MASK_BITS for cell in cells):
        return _Bit("cell_id", mask=sum(1 << cell for cell in cells))
    return Q(cell__in=cells)


@dataclass(frozen=True, slots=True)
class Tally:
    """Where one reader asks in one collection, and what is looked up once for all parts of an answer.

    ``cells`` are all cells by number, ``ids`` the chosen values' ids by (parameter, slug), ``told`` how many events hold the words
    searched for, ``known`` how many events bear each value while nothing narrows, by kind and by the value's id, ``version`` what
    the answers are true for.
    """

    scope: Scope
    cells: Mapping[int, Cell]
    ids: Mapping[tuple[str, str], int]
    told: int
    known: Mapping[int, Mapping[int, int]]
    version: Hashable


def tally_of(query: TimelineQuery, collection: Collection, user: Reader) -> Tally:
    """The tally of a reader's query in a collection."""
    scope = scope_of(collection, user)
    version = (collection.pk, collection.version, scope.statuses, scope.curator)
    ids: dict[tuple[str, str], int] = {}
    told = 0
    for param, values in query.terms:
        entry = FILTERS[param]
        if entry.bears is not None:
            ids |= {(param, slug): pk for slug, pk in entry.bears.resolve(values, scope).items()}
        elif entry.events is not None:
            told = SearchEntry.objects.filter(pk__in=entry.events(values, scope)).count()
    cells = kept(("cells", version), lambda: {cell.pk: cell for cell in Cell.objects.all()})
    known = kept(("values", version), lambda: _known(scope, cells))
    return Tally(scope, cells, ids, told, known, version)


def _known(scope: Scope, cells: Mapping[int, Cell]) -> dict[int, dict[int, int]]:
    found: dict[int, dict[int, int]] = {int(kind): {} for kind in Posting.Kind}
    rows = ValueCount.objects.filter(collection_id=scope.collection_id, cell__in=_cells(scope, cells, TimelineQuery(), ())).order_by()
    for kind, value, number in rows.values_list("kind", "value").annotate(number=Sum("number")):
        found[kind][value] = number
    if scope.curator:
        for value, number in found[Posting.Kind.HIDDEN_SOURCE].items():
            found[Posting.Kind.SOURCE][value] = found[Posting.Kind.SOURCE].get(value, 0) + number
    return found


def doubts(query: TimelineQuery, tally: Tally) -> list[str]:
    """What a query says that may mean more to who wrote it: names of nothing that the reader may see, orders to the search."""
    unknown = [
        told_of(FILTERS[param], _("there is no “%(value)s” here.") % {"value": value})
        for param, values in query.terms
        if FILTERS[param].bears is not None
        for value in values
        if (param, value) not in tally.ids
    ]
    hidden = [
        told_of(FILTERS["status"], _("“%(value)s” is shown to curators alone.") % {"value": FILTERS["status"].words(value)})
        for value in query.values("status")
        if value not in tally.scope.statuses
    ]
    return [*unknown, *hidden, *(told_of(FILTERS["q"], words) for words in _doubts_of_search(query.value("q")))]


def _doubts_of_search(text: str) -> Iterable[str]:
    orders = without_meaning(text)
    if orders:
        yield _("every word is looked for, so “%(orders)s” is no order here.") % {"orders": "”, “".join(orders)}
    if beyond_asked(text):
        yield _("only the first %(number)d words are looked for.") % {"number": MOST_WORDS}


def picks(query: TimelineQuery, leaving_out: Iterable[str] = ()) -> list[Pick]:
    """The filters of a query that pick events one by one."""
    return [(entry, values) for entry, values in query.effective(leaving_out) if entry.is_set]


def is_broad(query: TimelineQuery, leaving_out: Iterable[str] = ()) -> bool:
    """Whether a query narrows only by what every event has."""
    return not picks(query, leaving_out)


def cells_in(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> list[int]:
    """The cells that a reader may see and a query matches."""
    return _cells(tally.scope, tally.cells, query, leaving_out)


def _cells(scope: Scope, cells: Mapping[int, Cell], query: TimelineQuery, leaving_out: Iterable[str]) -> list[int]:
    columns = [(entry.column, frozenset(values)) for entry, values in query.effective(leaving_out) if entry.column]
    return [
        number
        for number, cell in cells.items()
        if cell.status in scope.statuses and all(getattr(cell, column) in values for column, values in columns)
    ]


def days_in(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> Q:
    """The condition on days; an undated event meets none.

    It has one upper bound of the first day, the least that follows: given two, a store may go to the wrong one.
    """
    scope, found, bound = query.scope(tally.scope), Q(), DATED
    for entry, values in query.effective(leaving_out):
        if entry.days is not None:
            found &= entry.days(values, scope)
            if entry.param == "to":
                bound = Q(first_day__lte=day_number(date.fromisoformat(values[0]))) if scope.certain else Q()
    return found & bound if found else found


def at_most(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> int:
    """About how many events a narrow query can match: as many as its smallest pick. It decides how to ask, never what is answered."""
    return min(size_of(tally, pick) for pick in picks(query, leaving_out))


def size_of(tally: Tally, pick: Pick) -> int:
    """About how many events a pick has."""
    bears = pick[0].bears
    if bears is None:
        return tally.told
    return sum(tally.known[bears.kind].get(pk, 0) for pk in _chosen(tally, pick))


def _are_few(tally: Tally, number: int) -> bool:
    return FEW * number <= sum(tally.known[Posting.Kind.EVENT].values())


def matching(tally: Tally, query: TimelineQuery, leaving_out: Iterable[str] = ()) -> QuerySet[Posting]:
    """One posting for every event that matches."""
    aside = tuple(leaving_out)
    chosen = sorted(picks(query, aside), key=lambda pick: size_of(tally, pick))
    lead = next((pick for pick in chosen if _can_lead(tally, pick)), None)
    few = bool(chosen) and _are_few(tally, size_of(tally, chosen[0]))
    if lead is not None and (few or not any(entry.events for entry, _ in chosen)):
        rows = _postings(tally, lead)
        chosen.remove(lead)
    else:
        rows = Posting.objects.filter(collection_id=tally.scope.collection_id, kind=Posting.Kind.EVENT)
        # Few are fetched by their ids: as a plain value, theirs keeps the planner from walking all values instead.
        rows = rows.alias(walked=Plain("value")).filter(walked=0) if few else rows.filter(value=0)
    for position, pick in enumerate(chosen):
        is_first = position == 0 and lead is None
        rows = rows.filter(_holds(tally, pick, as_list=is_first))
    return rows.filter(days_in(tally, query, aside), cell__in=cells_in(tally, query, aside)).order_by()


def _can_lead(tally: Tally, pick: Pick) -> bool:
    """Whether the postings of a pick name every event once."""
    bears = pick[0].bears
    return bears is not None and len(pick[1]) == 1 and len(bears.kinds(tally.scope)) == 1


def _chosen(tally: Tally, pick: Pick) -> list[int]:
    return [tally.ids[pick[0].param, slug] for slug in pick[1] if (pick[0].param, slug) in tally.ids]


def _postings(tally: Tally, pick: Pick) -> QuerySet[Posting]:
    bears = pick[0].bears
    assert bears is not None
    return Posting.objects.filter(
        collection_id=tally.scope.collection_id, kind__in=bears.kinds(tally.scope), value__in=_chosen(tally, pick)
    )


def _holds(tally: Tally, pick: Pick, *, as_list: bool) -> Q:
    """The condition that a posting's event is among a pick: looked up for each row, or as a list of ids that may lead."""
    entry, values = pick
    if entry.bears is None:
        return Q(event__in=entry.ids(values, tally.scope))
    if as_list:
        return Q(event__in=_postings(tally, pick).values("event_id"))
    kinds, ids = entry.bears.kinds(tally.scope), _chosen(tally, pick)
    return Q(Exists(Posting.objects.filter(event=OuterRef("event_id"), kind__in=kinds, value__in=ids)))


def bearing(tally: Tally, query: TimelineQuery, borne: Iterable[Bearing], leaving_out: Iterable[str] = ()) -> QuerySet[Posting]:
    """The postings of some kinds whose events match: fetched by event where few match, else walked in order and looked up."""
    aside = tuple(leaving_out)
    kinds = [kind for bears in borne for kind in bears.kinds(tally.scope)]
    chosen = picks(query, aside)
    if chosen and _are_few(tally, at_most(tally, query, aside)):
        return _fetched(tally, query, aside, kinds, chosen)
    rows = Posting.objects.filter(among(cells_in(tally, query, aside)), collection_id=tally.scope.collection_id, kind__in=kinds)
    rows = rows.alias(walked=Plain("event_id"), walked_first=Plain("first_day"), walked_last=Plain("last_day"))
    rows = rows.filter(renamed(days_in(tally, query, aside)))
    for entry, values in chosen:
        rows = rows.filter(walked__in=entry.ids(values, tally.scope))
    return rows.order_by()


def _fetched(tally: Tally, query: TimelineQuery, aside: tuple[str, ...], kinds: list[int], chosen: list[Pick]) -> QuerySet[Posting]:
    """The postings of a narrow query's events; words alone pick them as they stand, for postings know their event's cell and days."""
    if any(entry.bears is not None for entry, _ in chosen):
        return Posting.objects.filter(kind__in=kinds, event__in=matching(tally, query, aside).values("event_id")).order_by()
    rows = Posting.objects.filter(days_in(tally, query, aside), kind__in=kinds, cell__in=cells_in(tally, query, aside))
    # As a plain value, the collection tempts no index that would walk all values.
    rows = rows.alias(home=Plain("collection_id")).filter(home=tally.scope.collection_id)
    for entry, values in chosen:
        rows = rows.filter(event__in=entry.ids(values, tally.scope))
    return rows.order_by()


def bearing_by_day(
    tally: Tally, query: TimelineQuery, borne: Iterable[Bearing], leaving_out: Iterable[str] = ()
) -> list[QuerySet[Posting]]:
    """The same for a broad query with a short period, in parts: the store goes to its days, rather than through all values.

    What begins long before the period and reaches into it is little, and stands apart: else all of the days before would be gone through.
    """
    aside = tuple(leaving_out)
    kinds = [kind for bears in borne for kind in bears.kinds(tally.scope)]
    rows = Posting.objects.filter(among(cells_in(tally, query, aside)), days_in(tally, query, aside))
    rows = rows.filter(collection_id=tally.scope.collection_id, kind__in=kinds).order_by()
    first = query.period[0]
    if first is None or "from" in aside:
        return [rows]
    begin = day_number(first)
    before = SpanCount.objects.filter(
        collection_id=tally.scope.collection_id,
        cell__in=cells_in(tally, query, aside),
        first_day__gt=begin - _widest(tally),
        first_day__lte=begin - LONG,
        last_day__gte=begin,
    )
    return [rows.filter(first_day__gt=begin - LONG), rows.filter(first_day__in=before.order_by().values("first_day").distinct())]


def bearing_this(tally: Tally, query: TimelineQuery, kind: int, leaving_out: Iterable[str] = ()) -> QuerySet[Posting]:
    """The postings of the cell and value of a row of counts around it, in the period of a broad query: the store goes to its days."""
    aside = tuple(leaving_out)
    first = query.period[0]
    near = Q() if first is None or "from" in aside else Q(first_day__gt=day_number(first) - _widest(tally))
    return _of_the_row_around(tally, kind, days_in(tally, query, aside) & near)


def bearing_this_outside(tally: Tally, query: TimelineQuery, kind: int) -> list[QuerySet[Posting]]:
    """Those that are not in the period, undated ones too, in parts that share none: before it, and after it or without a date."""
    first, last = (None if day is None else day_number(day) for day in query.period)
    is_certain = query.value("certainty") == "certain"
    parts = []
    if first is not None:
        before = Q(first_day__lt=first)
        parts.append(before if is_certain else before & Q(last_day__lt=first))
    if last is None:
        parts.append(Q(first_day__gte=UNDATED))
    elif is_certain:
        began = last - _widest(tally)
        parts.append(Q(last_day__gt=last, first_day__gte=began if first is None else max(first, began)))
    else:
        parts.append(Q(first_day__gt=last))
    return [_of_the_row_around(tally, kind, part) for part in parts]


def _of_the_row_around(tally: Tally, kind: int, days: Q) -> QuerySet[Posting]:
    rows = Posting.objects.filter(days, collection_id=tally.scope.collection_id, kind=kind)
    return rows.filter(value=OuterRef("value"), cell=OuterRef("cell")).order_by()


def _widest(tally: Tally) -> int:
    """No dated event of the collection is wider than so many days."""

    def read() -> int:
        place = WeekCount.objects.filter(collection_id=tally.scope.collection_id).aggregate(widest=Max("width"))["widest"] or 0
        return WIDTHS[place] if place < len(WIDTHS) else UNDATED

    return kept(("widest", tally.version), read)


def renamed(condition: Q) -> Q:
    """A condition on first_day and last_day as one on walked_first and walked_last, which no index knows."""
    names = {"first_day": "walked_first", "last_day": "walked_last"}
    children: list[Any] = []
    for child in condition.children:
        if isinstance(child, Q):
            children.append(renamed(child))
        elif isinstance(child, tuple):
            name, _, how = str(child[0]).partition("__")
            children.append((f"{names[name]}__{how}" if how else names[name], child[1]))
    return Q(*children, _connector=condition.connector, _negated=condition.negated)


def matching_events(
    tally: Tally, query: TimelineQuery, collection: Collection, user: Reader, leaving_out: Iterable[str] = (), *, only: Q | None = None
) -> EventQuerySet:
    """The events that match and that a reader may see, in no order; ``only`` narrows the days of a narrow query's matches further.

    Those that hold a common word are looked up while an index is walked in the order that the caller gives; all others of a narrow
    query are fetched, and then put in order: the caller needs few of them.
    """
    aside = tuple(leaving_out)
    events = events_for(collection, user)
    chosen = picks(query, aside)
    if not chosen:
        return query.apply(events, tally.scope, leaving_out=aside)
    if any(entry.events is not None for entry, _ in chosen) and are_many(tally, at_most(tally, query, aside)):
        return walked(tally, query, events, aside)
    return fetched(tally, query, events, aside, only=only)


def undated_events(tally: Tally, query: TimelineQuery, collection: Collection, user: Reader) -> EventQuerySet:
    """The events that match but for lack of a date, in the order of the list."""
    events = matching_events(tally, query, collection, user, leaving_out=("from", "to"), only=Q(first_day=UNDATED))
    return events.filter(first_day=None, last_day=None).order_by("type", "public_id")


def are_many(tally: Tally, number: int) -> bool:
    """Whether so many matches are rather met on a walk through all events than fetched one by one."""
    return number > MANY * sqrt(sum(tally.known[Posting.Kind.EVENT].values()) / 100_000)


def fetched(
    tally: Tally, query: TimelineQuery, events: EventQuerySet, leaving_out: Iterable[str] = (), *, only: Q | None = None
) -> EventQuerySet:
    """Matching events of a narrow query by their ids."""
    rows = matching(tally, query, leaving_out)
    return events.filter(pk__in=(rows.filter(only) if only is not None else rows).values("event_id"))


def walked(tally: Tally, query: TimelineQuery, events: EventQuerySet, leaving_out: Iterable[str] = ()) -> EventQuerySet:
    """Matching events for a caller who walks an index: ids are compared as plain values, so that no index of theirs takes over."""
    scope = query.scope(tally.scope)
    found = events.alias(walked=Plain("pk"))
    for entry, values in query.effective(leaving_out):
        found = found.filter(Q(walked__in=entry.ids(values, scope)) if entry.is_set else entry.lookup(values, scope))
    return found
