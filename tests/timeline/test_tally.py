"""Counts and matches from the index are those of the events themselves, however they are asked, for the public and for curators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from random import Random

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict
from django.utils import timezone

from articles.models import Article, Collection, Event, EventName, Mention, Name, Source
from articles.search import index_events
from tests.factories import TODAY, make_collection, make_curator, make_event
from timeline import data, density, facets, matching, page, tally
from timeline.filters import FILTERS
from timeline.query import TimelineQuery, events_for, scope_of

pytestmark = pytest.mark.django_db
ACTORS, PLACES, SOURCES = ("Ada Lind", "Bo Lind", "Cy Lind"), ("Kharkiv", "Odesa", "Arandel"), ("North Wire", "South Wire")


@pytest.fixture
def collection() -> Collection:
    """Forty-five events of all kinds, and some of another collection that must never be counted."""
    random = Random(7)
    home, other = make_collection(), make_collection("other")
    made: list[int] = []
    for number in range(45):
        start = random.choice(["2024-12-30", "2025-01-05", "2025-02-10", "2025-02-11", "2025-03-31"])
        event = make_event(
            collection=other if number % 13 == 0 else home,
            title=random.choice(["Strike on a drydock", "Talks on grain", "Deal on grain"]),
            type=random.choice(["strike", "meeting", "agreement"]),
            status=random.choice(["proposed", "proposed", "accepted", "rejected", "withheld"]),
            modality=random.choice(["occurred", "occurred", "planned", "denied", "aggregate"]),
            days=random.choice([None, (start, start), (start, start), (start, "2025-04-20"), ("2025-01-01", "2025-12-31")]),
            actors=random.sample(ACTORS, random.randrange(3)),
            places=random.sample(PLACES, random.randrange(2)),
            source=random.choice(["", *SOURCES]),
            importance=random.randrange(50),
            indexed=False,
        )
        made.append(event.pk)
        if number % 11 == 0:
            Article.objects.filter(mentions__event=event).update(withheld_at=timezone.now())
    index_events(made)
    return home


def queries(number: int) -> Iterator[TimelineQuery]:
    """Random queries of none to four filters."""
    random = Random(3)
    choices = [
        *("type=strike", "type=strike&type=meeting", "status=accepted", "status=rejected"),
        *("actor=ada-lind", "actor=ada-lind&actor=bo-lind", "actor=nobody", "place=kharkiv"),
        *("source=north-wire", "source=north-wire&source=south-wire"),
        *("from=2025-01-05", "to=2025-02-10", "from=2025-02-01&to=2025-02-28"),
        "certainty=certain&from=2025-01-02&to=2025-03-31",
        *("q=drydock", "q=grain", "q=grain+deal", "q=nothing"),
        *("modality=denied", "modality=planned&modality=occurred"),
    ]
    yield TimelineQuery()
    for choice in choices:
        yield TimelineQuery.from_querydict(QueryDict(choice), TODAY)
    for _ in range(number):
        yield TimelineQuery.from_querydict(QueryDict("&".join(random.sample(choices, random.randint(2, 4)))), TODAY)


@pytest.fixture(params=["public", "curator"])
def reader(request: pytest.FixtureRequest) -> object:
    """Who asks."""
    return make_curator() if request.param == "curator" else AnonymousUser()


@pytest.fixture(params=[(0, 1_000_000, 1_000_000), (12_000, 10, 3), (12_000, 0, 0)], ids=["walked", "as it is", "fetched, by day"])
def plan(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every way of asking: the answers must not depend on it."""
    many, short, few = request.param
    monkeypatch.setattr(matching, "FEW", few)
    monkeypatch.setattr(matching, "MANY", many)
    monkeypatch.setattr(tally, "SHORT", short)
    monkeypatch.setattr(data, "MOST_ITEMS", 5)


@pytest.mark.usefixtures("plan")
def test_every_count_is_that_of_the_events_themselves(collection: Collection, reader: object) -> None:
    for query in queries(12):
        at = matching.tally_of(query, collection, reader)  # type: ignore[arg-type]
        scope = scope_of(collection, reader)  # type: ignore[arg-type]
        truth = list(query.apply(events_for(collection, reader), scope))  # type: ignore[arg-type]
        dated = [event for event in truth if event.first_day is not None]
        assert set(matching.matching_events(at, query, collection, reader)) == set(truth), query.url  # type: ignore[arg-type]
        summary = tally.summary_of(at, query)
        assert summary.dated == len(dated), query.url
        if dated:
            assert summary.extent == (min(e.first_day or 0 for e in dated), max(e.last_day or 0 for e in dated))
        undated = query.apply(events_for(collection, reader), scope, leaving_out=["from", "to"]).filter(first_day=None)  # type: ignore[arg-type]
        assert summary.undated == undated.count(), query.url
        assert tally.count(at, query) == len(truth), query.url


@pytest.mark.usefixtures("plan")
def test_every_facet_counts_what_choosing_it_would_add(collection: Collection, reader: object) -> None:
    for query in queries(6):
        at = matching.tally_of(query, collection, reader)  # type: ignore[arg-type]
        found = {facet.param: facet for facet in facets.facets_of(query, at, collection, tally.summary_of(at, query))}
        for param, facet in found.items():
            truth = _recount(param, query, collection, reader)
            for value in facet.values:
                if param == "certainty":
                    continue
                assert value.count == truth.get(value.value, 0), (query.url, param, value)
                assert value.selected == (value.value in query.values(param))
            assert set(truth) <= {value.value for value in facet.values}, (query.url, param)


@pytest.mark.usefixtures("plan")
def test_the_most_frequent_values_are_the_same_however_few_are_counted(
    collection: Collection, reader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    borne = [entry.bears for entry in FILTERS.values() if entry.bears is not None]
    for query in queries(10):
        at = matching.tally_of(query, collection, reader)  # type: ignore[arg-type]
        every = tally.value_counts(at, query, borne)
        also = {bears: set(list(every[bears])[:1]) for bears in borne}
        for shown, named, caution in product([1, 2], [0, 2_000], [0.1, 1.5]):
            monkeypatch.setattr(tally, "MOST_NAMED", named)
            monkeypatch.setattr(tally, "CAUTION", caution)
            found = tally.leading_counts(at, query, borne, shown, also)
            for bears in borne:
                told = (query.url, shown, named, caution)
                counted = {value: number for value, number in found[bears].items() if number}
                assert counted.items() <= every[bears].items(), told
                assert also[bears] <= counted.keys(), told
                assert _leading(counted, shown) == _leading(every[bears], shown), told


def _leading(counts: dict[int, int], shown: int) -> list[int]:
    return sorted(counts, key=lambda value: (-counts[value], value))[:shown]


def _recount(param: str, query: TimelineQuery, collection: Collection, reader: object) -> Counter[str]:
    events = query.apply(events_for(collection, reader), scope_of(collection, reader), leaving_out=[param])  # type: ignore[arg-type]
    if param in ("actor", "place"):
        rows = EventName.objects.filter(event__in=events, is_place=param == "place")
        return Counter(rows.values_list("name__slug", flat=True))
    if param == "source":
        told = Mention.objects.filter(event__in=events, article__source__isnull=False)
        if isinstance(reader, AnonymousUser):
            told = told.filter(article__withheld_at=None)
        return Counter(slug for _, slug in set(told.values_list("event", "article__source__slug")))
    return Counter(getattr(event, param) for event in events) if param != "certainty" else Counter()


@pytest.mark.usefixtures("plan")
def test_bins_and_what_is_too_wide_for_them_make_up_all_that_is_dated(collection: Collection, reader: object) -> None:
    for query in queries(5):
        at = matching.tally_of(query, collection, reader)  # type: ignore[arg-type]
        summary = tally.summary_of(at, query)
        if summary.extent is None:
            continue
        bins = density.density_of(at, query, *summary.extent)
        assert sum(map(sum, bins.lanes.values())) + sum(bins.wide.values()) == summary.dated, query.url


@pytest.mark.usefixtures("plan")
def test_the_most_important_are_drawn_and_the_list_holds_every_event_once(
    collection: Collection, reader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "PAGE_SIZE", 7)
    monkeypatch.setattr(page, "UNDATED_SIZE", 3)
    for query in queries(5):
        at = matching.tally_of(query, collection, reader)  # type: ignore[arg-type]
        summary = tally.summary_of(at, query)
        truth = query.apply(events_for(collection, reader), at.scope)  # type: ignore[arg-type]
        dated = [event.public_id for event in truth.filter(first_day__isnull=False).in_order()]
        if summary.extent:
            rows, complete = data.rows_in(query, at, collection, reader, summary.dated, summary.extent, summary.extent)  # type: ignore[arg-type]
            ranks = sorted((event.importance for event in truth if event.first_day is not None), reverse=True)
            shown = Event.objects.filter(public_id__in=[row.public_id for row in rows]).values_list("importance", flat=True)
            assert sorted(shown, reverse=True) == ranks[: data.MOST_ITEMS], query.url
            assert (complete is not None) == (len(dated) <= data.MOST_ITEMS)
        assert _listed(query, at, collection, reader, summary) == dated, query.url


def _listed(query: TimelineQuery, at: matching.Tally, collection: Collection, reader: object, summary: tally.Summary) -> list[str]:
    found: list[str] = []
    number = 1
    while True:
        listing = page.listing(query.paged(number), at, collection, reader, summary)  # type: ignore[arg-type]
        found += [item.id for month in listing.months for item in month.items]
        if not listing.has_next:
            return found
        number += 1


def test_nothing_of_a_private_collection_is_counted_for_the_public(collection: Collection) -> None:
    Collection.objects.filter(pk=collection.pk).update(visibility="private")
    collection.refresh_from_db()
    at = matching.tally_of(TimelineQuery(), collection, AnonymousUser())
    assert tally.summary_of(at, TimelineQuery()) == tally.Summary(0, 0, None, None)
    found = facets.facets_of(TimelineQuery(), at, collection, tally.summary_of(at, TimelineQuery()))
    assert [value for facet in found for value in facet.values if facet.param != "certainty"] == []


def test_only_checked_events_are_counted_where_the_site_says_so(collection: Collection, settings: object) -> None:
    settings.PUBLIC_EVENTS = "checked"  # type: ignore[attr-defined]
    query = TimelineQuery()
    at = matching.tally_of(query, collection, AnonymousUser())
    summary = tally.summary_of(at, query)
    accepted = Event.objects.filter(collection=collection, status="accepted").exclude(modality="denied").count()
    assert summary.dated + summary.undated == accepted


def test_chosen_values_are_listed_wherever_they_rank(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        for _ in range(6 - number):
            make_event(actors=[f"Actor {number}"])
    monkeypatch.setattr(facets, "MOST_SHOWN", 3)
    collection = make_collection()
    query = TimelineQuery.from_querydict(QueryDict("actor=actor-5"), TODAY)
    at = matching.tally_of(query, collection, AnonymousUser())
    actors = next(facet for facet in facets.facets_of(query, at, collection, tally.summary_of(at, query)) if facet.param == "actor")
    assert [(value.value, value.count, value.selected) for value in actors.values] == [
        ("actor-0", 6, False), ("actor-1", 5, False), ("actor-2", 4, False), ("actor-5", 1, True),
    ]  # fmt: skip
    assert actors.more == 2
    assert Name.objects.count() == 6
    assert not Source.objects.exists()
