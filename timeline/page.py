"""The timeline's page: what its template is given, all of it from one query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from articles.date_words import month_words
from articles.models import Article, Collection, Event, EventName, Name, Source
from articles.models.collection import Reader
from articles.models.event import day_number
from timeline.data import Counts, counts_of, coverage_of, timeline_data
from timeline.detail import EventDetail, detail_of
from timeline.facets import Facet, facets_of
from timeline.item import ITEM_COLUMNS, TimelineItem, items_of
from timeline.matching import DATED, Tally, doubts, is_broad, matching, matching_events, tally_of, undated_events
from timeline.query import LAST_PAGE, MOST_PROBLEMS, TimelineQuery, beyond_last
from timeline.tally import Summary, count, summary_of

PAGE_SIZE, UNDATED_SIZE = 50, 20
"""How many dated and undated events one page of the list holds."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One value that narrows, and the address without it."""

    param: str
    label: str
    value: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Month:
    """The events of the list that begin in one month."""

    label: str
    anchor: str
    items: tuple[TimelineItem, ...]


@dataclass(frozen=True, slots=True)
class EmptyState:
    """Why nothing is shown, what may be dropped to show something, and how many articles there are (of the period, if one is asked for)."""

    reason: str
    drop: tuple[tuple[str, str], ...]
    articles_in_period: int
    has_period: bool


def page_context(
    query: TimelineQuery, collection: Collection, user: Reader, *, version: str, root: str, selected: Event | None
) -> dict[str, Any]:
    """The context of timeline.html; ``root`` is the site's address without a path, ``selected`` the open event."""
    base = collection.get_absolute_url()
    tally = tally_of(query, collection, user)
    coverage = coverage_of(tally, collection, user)
    summary = summary_of(tally, query)
    counts = counts_of(query, tally, summary, coverage)
    names = names_in(query, collection, user)
    listed = listing(query, tally, collection, user, summary)
    return {
        "collection": collection,
        "query": query,
        "title_words": query.describe(names),
        "chips": chips_of(query, base, names),
        "clear_url": base + query.cleared().url,
        "problems": _problems(query, tally, listed),
        "counts": counts,
        "facets": facets_of(query, tally, collection, summary),
        "search_value": query.value("q"),
        "from_value": query.value("from") or dict(query.typed).get("from", ""),
        "to_value": query.value("to") or dict(query.typed).get("to", ""),
        "certainty_matters": query.is_dated or bool(query.values("certainty")),
        "not_read": tuple(param for param, _value in query.typed),
        "months": listed.months,
        "undated": listed.undated,
        "undated_url": "#undated"
        if listed.undated
        else f"{base}{query.paged(undated_page(summary)).url}#undated"
        if summary.undated
        else "",
        "next_url": base + query.paged(listed.page + 1).url if listed.has_next else "",
        "previous_url": base + query.paged(listed.page - 1).url if listed.page > 1 else "",
        "page": listed.page,
        "data": timeline_data(query, tally, collection, user, version=version, summary=summary, counts=counts, coverage=coverage),
        "data_url": f"{base}timeline.json{query.filter_url}",
        "selected": detail_of(selected, query, collection, user) if selected else None,
        "empty": None if counts.matching else empty_state(query, tally, collection, counts, coverage, names),
        "share_url": root + base + query.url,
        "timeline_url": base + query.viewed("timeline").url,
        "list_url": base + query.viewed("list").url,
        "view": query.view,
    }


def _problems(query: TimelineQuery, tally: Tally, listed: Listing) -> list[str]:
    """What the address gets wrong."""
    beyond = [beyond_last(listed.page)] if listed.page < query.page else []
    return [*query.problems, *doubts(query, tally), *beyond][:MOST_PROBLEMS]


def names_in(query: TimelineQuery, collection: Collection, user: Reader) -> dict[tuple[str, str], str]:
    """The names that the slugs of a query stand for, by (parameter, slug): those that an event bears which the reader may see."""
    slugs = {*query.values("actor"), *query.values("place")}
    borne = Exists(EventName.objects.filter(name=OuterRef("pk"), event__in=Event.objects.visible_to(user)))
    named = dict(Name.objects.filter(borne, collection=collection, slug__in=slugs).values_list("slug", "name")) if slugs else {}
    found = {(param, slug): named[slug] for param in ("actor", "place") for slug in query.values(param) if slug in named}
    sources = query.values("source")
    if sources:
        told = Article.objects.filter(collection=collection).visible_to(user)
        titled = Source.objects.filter(slug__in=sources, articles__in=told).values_list("slug", "name")
        found |= {("source", slug): name for slug, name in titled}
    return found


def chips_of(query: TimelineQuery, base: str, names: dict[tuple[str, str], str]) -> list[Chip]:
    """Every value that narrows, in canonical order; a period with both ends is one."""
    return [Chip(one.param, one.words, one.value, base + one.without.url) for one in query.spoken(names)]


# --- the list ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list: dated events by month, and the undated ones beside them."""

    page: int
    has_next: bool
    months: tuple[Month, ...]
    undated: tuple[TimelineItem, ...]


def listing(query: TimelineQuery, tally: Tally, collection: Collection, user: Reader, summary: Summary) -> Listing:
    """The events of the page asked for, or of the last: PAGE_SIZE dated ones, and after all of these UNDATED_SIZE without a date."""
    first_undated = undated_page(summary)
    last = first_undated + max(0, -(-summary.undated // UNDATED_SIZE) - 1)
    page = min(query.page, last, LAST_PAGE)
    rows = _dated(query, tally, collection, user, (page - 1) * PAGE_SIZE) if summary.dated else []
    blanks = []
    if summary.undated and page >= first_undated:
        blanks = _undated(query, tally, collection, user, (page - first_undated) * UNDATED_SIZE)
    items = items_of([*rows, *blanks], query, collection, user)
    return Listing(page, page < min(last, LAST_PAGE), tuple(_by_month(items[: len(rows)])), tuple(items[len(rows) :]))


def undated_page(summary: Summary) -> int:
    """The page of the list on which the undated events begin: the last with dated ones."""
    return min(max(1, -(-summary.dated // PAGE_SIZE)), LAST_PAGE)


def _dated(query: TimelineQuery, tally: Tally, collection: Collection, user: Reader, start: int) -> list[Event]:
    """PAGE_SIZE dated events in order of time. Of a narrow query the days of the page are found first, among its postings alone."""
    only, skipped = DATED, 0
    if not is_broad(query):
        rows = matching(tally, query).filter(DATED)
        days = list(rows.order_by("first_day", "last_day").values_list("first_day", flat=True)[start : start + PAGE_SIZE])
        if not days:
            return []
        only = Q(first_day__gte=days[0], first_day__lte=days[-1])
        skipped = rows.filter(first_day__lt=days[0]).count() if start else 0
    events = matching_events(tally, query, collection, user, only=only).filter(only & Q(first_day__isnull=False))
    ordered = events.order_by("first_day", "last_day", "type", "public_id").only(*ITEM_COLUMNS)
    return list(ordered[start - skipped : start - skipped + PAGE_SIZE])


def _undated(query: TimelineQuery, tally: Tally, collection: Collection, user: Reader, start: int) -> list[Event]:
    return list(undated_events(tally, query, collection, user).only(*ITEM_COLUMNS)[start : start + UNDATED_SIZE])


def _by_month(items: Iterable[TimelineItem]) -> Iterable[Month]:
    for (year, month), group in groupby(items, key=lambda item: (item.first_day.year, item.first_day.month)):
        yield Month(month_words(date(year, month, 1)), f"{year:04d}-{month:02d}", tuple(group))


# --- nothing found ----------------------------------------------------------------------------------------------


def empty_state(
    query: TimelineQuery,
    tally: Tally,
    collection: Collection,
    counts: Counts,
    coverage: Sequence[tuple[int | None, int]],
    names: dict[tuple[str, str], str],
) -> EmptyState:
    """Which filters emptied the page: those without which something would be shown."""
    first, last = (None if day is None else day_number(day) for day in query.period)
    articles = sum(
        number
        for day, number in coverage
        if (not query.is_dated or day is not None)
        and (first is None or (day or first) >= first)
        and (last is None or (day or last) <= last)
    )
    if query.is_default:
        reason = _("No events were found in the articles.") if counts.articles else _("There are no articles yet.")
        return EmptyState(reason, (), articles, has_period=False)
    reason = _("No event matches: %(query)s.") % {"query": query.describe(names)}
    return EmptyState(reason, tuple(_drops(query, tally, collection, names)), articles, has_period=query.is_dated)


def _drops(query: TimelineQuery, tally: Tally, collection: Collection, names: dict[tuple[str, str], str]) -> Iterable[tuple[str, str]]:
    for words, without in query.phrases(names):
        number = count(tally, without)
        if number:
            yield _("Without %(filter)s: %(number)d") % {"filter": words, "number": number}, collection.get_absolute_url() + without.url


__all__ = ["Chip", "EmptyState", "EventDetail", "Facet", "Month", "page_context"]
