"""Every filter keeps its own promises: the examples beside it are run here, whatever filters there are."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from tests.factories import TODAY, make_collection, make_event
from timeline.filters import FILTERS, Filter, NotUnderstoodError
from timeline.matching import matching_events, tally_of
from timeline.query import TimelineQuery, events_for, scope_of
from timeline.tally import count

ALL = list(FILTERS.values())


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.param)
def test_an_example_is_canonical_and_says_its_words(entry: Filter) -> None:
    assert entry.parse(entry.example.value, TODAY) == entry.example.value
    assert entry.words(entry.example.value) == entry.example.words
    assert str(entry.label)


@pytest.mark.parametrize(("entry", "raw", "value"), [(entry, raw, value) for entry in ALL for raw, value in entry.reads.items()])
def test_other_spellings_are_read(entry: Filter, raw: str, value: str) -> None:
    assert entry.parse(raw, TODAY) == value
    assert entry.parse(value, TODAY) == value


@pytest.mark.parametrize(("entry", "raw"), [(entry, raw) for entry in ALL for raw in entry.refuses])
def test_nonsense_is_refused_in_words(entry: Filter, raw: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        entry.parse(raw, TODAY)
    assert str(refused.value).endswith(".")


@pytest.mark.django_db
@pytest.mark.parametrize("entry", [entry for entry in ALL if entry.example.shows], ids=lambda entry: entry.param)
def test_an_example_shows_what_it_says_and_hides_the_rest(entry: Filter) -> None:
    shown, hidden = make_event(**entry.example.shows), make_event(**entry.example.hides)
    collection, reader = make_collection(), AnonymousUser()
    query = TimelineQuery.from_querydict(QueryDict(f"{entry.param}={entry.example.value}"), TODAY)
    assert query.problems == ()
    events = events_for(collection, reader)
    assert set(query.apply(events, scope_of(collection, reader))) == {shown}
    tally = tally_of(query, collection, reader)
    assert set(matching_events(tally, query, collection, reader)) == {shown}
    assert count(tally, query) == 1
    assert hidden in set(events)


def test_the_parameters_are_those_that_the_readme_tells() -> None:
    assert list(FILTERS) == ["type", "actor", "place", "source", "from", "to", "q", "modality", "certainty", "status"]


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.param)
def test_a_filter_tells_what_it_lets_through_in_one_way(entry: Filter) -> None:
    ways = [bool(entry.column), entry.days is not None, entry.bears is not None, entry.events is not None]
    assert sum(ways) == (0 if entry.param == "certainty" else 1)
