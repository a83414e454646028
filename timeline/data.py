"""The data of the timeline: what the page holds as JSON and ``/timeline.json`` gives for the same query string."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from django.db.models import Case, Count, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from articles.date_words import date_words
from articles.models import Article, Collection, Event
from articles.models.collection import Reader
from articles.models.event import EventQuerySet, day_number
from timeline.density import EMPTY, Density, density_of
from timeline.figure import Drawn, draw
from timeline.kept import kept
from timeline.lanes import LANES, Lane
from timeline.matching import DATED, Plain, Tally, are_many, days_in, fetched, is_broad, matching, renamed, undated_events
from timeline.query import TimelineQuery, events_for
from timeline.tally import Summary, count, summary_of

MOST_ITEMS = 1_000
APPROXIMATE, DISPUTED, CHECKED = 1, 2, 4
_FIRST, _LAST = -719_162, 2_932_896
"""0001-01-01 and 9999-12-31 as day numbers."""


class Row(NamedTuple):
    """What a mark is made of: columns of an event, as the store gives them, without the cost of turning them into Python's types."""

    public_id: str
    type: str
    first_day: int
    last_day: int
    granularity: str
    modality: str
    title: str
    date_value: str
    date_basis: str
    source_count: int
    status: str
    place: str | None
    is_approximate: int
    figures_text: str


_COLUMNS = (*Row._fields[:-3], "search_entry__place", "is_approximate", "figures_text")
_IN_WORDS: dict[str, Any] = {
    "is_approximate": Case(When(approximate=True, then=Value(1)), default=Value(0), output_field=IntegerField()),
    "figures_text": Cast("figures", TextField()),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events match, how many there are without filters, how many match but for lack of a date, how many articles tell."""

    matching: int
    total: int
    undated: int
    articles: int


def counts_of(query: TimelineQuery, tally: Tally, summary: Summary, coverage: Sequence[tuple[int | None, int]]) -> Counts:
    """Exact counts. ``matching`` includes the undated ones unless a period is asked for; ``articles`` are all of the collection."""
    whole = summary if query.is_default else summary_of(tally, TimelineQuery())
    matching = summary.dated + (0 if query.is_dated else summary.undated)
    return Counts(matching, whole.dated + whole.undated, summary.undated, sum(number for _, number in coverage))


def coverage_of(tally: Tally, collection: Collection, user: Reader) -> list[tuple[int | None, int]]:
    """How many articles that a reader may know of were published on each day number, None where that is not known."""

    def read() -> list[tuple[int | None, int]]:
        rows = Article.objects.filter(collection=collection).visible_to(user).order_by().values_list("dct").annotate(number=Count("pk"))
        return [(None if day is None else day_number(day), number) for day, number in rows]

    return kept(("coverage", tally.scope.curator, tally.version), read)


def timeline_data(
    query: TimelineQuery,
    tally: Tally,
    collection: Collection,
    user: Reader,
    *,
    version: str,
    summary: Summary,
    counts: Counts,
    coverage: Sequence[tuple[int | None, int]],
    bare: bool = True,
) -> dict[str, Any]:
    """Everything that the scripts need to draw the query, in columns; days as day numbers.

    ``bare`` is for the page: the figure as figure.draw has it, and each column of words as one text with a line for each item, for a
    browser reads a thousand strings ten times as long as one and shows few of them.
    """
    record = query.narrowed("from", ()).narrowed("to", ())
    whole = (summary_of(tally, record) if query.is_dated else summary).extent
    if whole is None:
        return _empty(query, version, counts)
    # The strip is over the whole record: its brush sets the period.
    density = density_of(tally, record, *whole, [(day, number) for day, number in coverage if day is not None])
    ends = summary.extent or whole
    window = window_of(query, ends)
    rows, complete = rows_in(query, tally, collection, user, summary.dated, ends, window)
    types = _types(query, density)
    lanes = {kind.name: place for place, kind in enumerate(types)}
    items = [_drawn(row, lanes[row.type]) for row in rows]
    window_density = None if complete else density_in(tally, query, window, density)
    data = {
        "version": version,
        "query": query.filter_url,
        "counts": {"matching": counts.matching, "total": counts.total, "undated": counts.undated},
        "mode": "all" if complete else "density",
        "window": list(window),
        "extent": list(ends),
        "record": list(whole),
        "complete": list(complete) if complete else None,
        "types": [_type(kind) for kind in types],
        "items": _columns(rows, items, bare=bare),
        "density": density.as_dict(),
        "figure": draw(items, types, window, window_density, bare=bare),
    }
    if window_density is not None:
        data["window_density"] = window_density.as_dict()
    return data


def undated_items(query: TimelineQuery, tally: Tally, collection: Collection, user: Reader) -> list[dict[str, Any]]:
    """The events without a date, in the order of the list; they stand on no axis, so the page's scripts need none of them."""
    columns = ("public_id", "type", "modality", "title", "source_count", "status", "search_entry__place")
    rows = undated_events(tally, query, collection, user).values_list(*columns)[:MOST_ITEMS]
    return [
        {
            "id": public_id,
            "type": kind,
            "modality": modality,
            "title": title,
            "place": place or "",
            "sources": sources,
            "checked": status == Event.Status.ACCEPTED,
        }
        for public_id, kind, modality, title, sources, status, place in rows
    ]


def density_in(tally: Tally, query: TimelineQuery, window: tuple[int, int], strip: Density) -> Density:
    """The counts over a window: those of the strip where nothing narrows and the window holds the whole record."""
    ends = summary_of(tally, query).extent if query.is_default else None
    if ends is not None and window[0] <= ends[0] and ends[1] <= window[1]:
        return replace(strip, articles=[])
    return density_of(tally, query, *window)


def _empty(query: TimelineQuery, version: str, counts: Counts) -> dict[str, Any]:
    return {
        "version": version,
        "query": query.filter_url,
        "counts": {"matching": counts.matching, "total": counts.total, "undated": counts.undated},
        "mode": "all",
        "window": None,
        "extent": None,
        "record": None,
        "complete": None,
        "types": [],
        "items": _columns([], [], bare=False),
        "density": EMPTY.as_dict(),
        "figure": {"data": [], "layout": {}},
    }


def window_of(query: TimelineQuery, extent: tuple[int, int]) -> tuple[int, int]:
    """The zoomed days, else the period asked for; where that is open all with a little air. A few days get a fortnight to either side."""
    if query.window:
        return day_number(query.window[0]), day_number(query.window[1])
    first, last = query.period
    begin, end = day_number(first) if first else extent[0], day_number(last) if last else extent[1]
    if end < begin:
        begin, end = extent
    air = max(14, (end - begin) // 50) if end - begin < 60 else (end - begin) // 50
    short = end - begin < 14
    begin, end = begin - (air if short or not first else 0), end + (air if short or not last else 0)
    return max(begin, _FIRST), min(end, _LAST)


def rows_in(
    query: TimelineQuery,
    tally: Tally,
    collection: Collection,
    user: Reader,
    dated: int,
    ends: tuple[int, int],
    window: tuple[int, int],
) -> tuple[list[Row], tuple[int, int] | None]:
    """The rows to draw, in order of time, and the days over which they are all there are; None where only the most important are sent.

    ``dated`` is how many match in all, ``ends`` their first and last day, ``window`` the days that are looked at.
    """
    if dated <= MOST_ITEMS:
        known = events_for(collection, user)
        found = query.apply(known, tally.scope) if is_broad(query) else fetched(tally, query, known, only=DATED)
        return _read(found.filter(first_day__isnull=False)), ends
    whole = window[0] <= ends[0] and window[1] >= ends[1]
    inside = Q(first_day__lte=window[1], last_day__gte=window[0])
    number = dated if whole else count(tally, query, only=inside & DATED)
    if are_many(tally, number):
        events = _walked(query, tally, events_for(collection, user), window)
    else:
        chosen = matching(tally, query).filter(inside & DATED).values("event_id")
        events = events_for(collection, user).filter(pk__in=chosen).order_by(Plain("importance").desc(), Plain("first_day").asc())
    return _read(events[:MOST_ITEMS]), window if number <= MOST_ITEMS else None


def _read(events: EventQuerySet) -> list[Row]:
    rows = [Row(*values) for values in events.annotate(**_IN_WORDS).values_list(*_COLUMNS)]
    return sorted(rows, key=lambda row: (row.first_day, row.last_day, row.type, row.public_id))


def _walked(query: TimelineQuery, tally: Tally, events: EventQuerySet, window: tuple[int, int]) -> EventQuerySet:
    """Many matches by importance, in such a way that the store walks its index of importance and stops when it has enough.

    Ids and days are compared as plain values: no index knows those, so that none tempts the planner to sort everything.
    """
    scope = query.scope(tally.scope)
    found = events.alias(walked=Plain("pk"), walked_first=Plain("first_day"), walked_last=Plain("last_day"))
    found = found.filter(walked_first__lte=window[1], walked_last__gte=window[0])
    for entry, values in query.effective():
        if entry.column:
            found = found.filter(entry.lookup(values, scope))
        elif entry.is_set:
            found = found.filter(walked__in=entry.ids(values, scope))
    return found.filter(renamed(days_in(tally, query))).order_by("-importance", "first_day")


def _types(query: TimelineQuery, density: Density) -> list[Lane]:
    """The lanes: types that have events, in the reader's order where one is given, else in the ontology's."""
    present = density.lanes.keys() | density.wide.keys()
    order = [*query.lanes, *(name for name in LANES if name not in query.lanes)]
    return [LANES[name] for name in order if name in present]


def _type(kind: Lane) -> dict[str, str]:
    return {
        "name": kind.name,
        "label": _(kind.label),
        "plural": _(kind.plural),
        "symbol": kind.symbol,
        "light": kind.light,
        "dark": kind.dark,
    }


def _drawn(row: Row, lane: int) -> Drawn:
    return Drawn(
        id=row.public_id,
        lane=lane,
        first=row.first_day,
        last=row.last_day,
        modality=row.modality,
        title=row.title,
        date_words=date_words(
            row.granularity, row.first_day, row.last_day, value=row.date_value, basis=row.date_basis, approximate=bool(row.is_approximate)
        ),
        sources=row.source_count,
        approximate=bool(row.is_approximate),
        disputed='"disputed": true' in row.figures_text,
        checked=row.status == Event.Status.ACCEPTED,
    )


def _columns(rows: Sequence[Row], items: Sequence[Drawn], *, bare: bool) -> dict[str, Any]:
    words = {
        "title": [item.title for item in items],
        "date": [item.date_words for item in items],
        "place": [row.place or "" for row in rows],
        "modality": [item.modality for item in items],
    }
    return {
        "id": [item.id for item in items],
        "type": [item.lane for item in items],
        "first": [item.first for item in items],
        "last": [item.last for item in items],
        "sources": [item.sources for item in items],
        "flags": [APPROXIMATE * item.approximate + DISPUTED * item.disputed + CHECKED * item.checked for item in items],
        **({name: "\n".join(map(_in_a_line, column)) for name, column in words.items()} if bare else words),
        **({} if bare else {"granularity": [row.granularity for row in rows]}),
    }


def _in_a_line(words: str) -> str:
    return words.replace("\n", " ")
