"""What a reader sees of one event: the words are no surer and no finer than the event."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Event
from tests.factories import make_article, make_collection, make_event, make_mention, make_source
from timeline.item import certainty_words, count_words, figures_words, iso_date, items_of, status_words
from timeline.query import TimelineQuery

DAY = 20_182


@pytest.mark.parametrize(
    ("low", "high", "text", "words"),
    [
        (16, 16, "16", "16"),
        (16, None, "at least 16", "at least 16"),
        (None, 20, "up to 20", "up to 20"),
        (16, 20, "16 to 20", "16 to 20"),
        (None, None, "dozens", "dozens"),
        (None, None, "Dozens of people", "dozens of people"),
        (None, None, "Scores", "scores"),
        (None, None, "Moreover unknown", "Moreover unknown"),
        (None, None, "Somali soldiers", "Somali soldiers"),
        (0, 0, "no", "0"),
    ],
)
def test_a_count_is_said_as_it_is_stated(low: int | None, high: int | None, text: str, words: str) -> None:
    assert count_words({"low": low, "high": high, "text": text}) == words


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({}, ""),
        ({"killed": None}, ""),
        ({"killed": (18, 18), "children_killed": (9, 9)}, "18 killed, nine of them children"),
        ({"killed": (18, None), "injured": (40, 40)}, "at least 18 killed; 40 injured"),
        ({"children_killed": (2, 2)}, "2 children killed"),
        ({"killed": (30, 30), "children_killed": (12, 12)}, "30 killed, 12 of them children"),
        ({"injured": (5, 7), "children_injured": (1, 1)}, "5 to 7 injured, one of them children"),
    ],
)
def test_the_people_hurt_are_one_line(figures: dict[str, Any], words: str) -> None:
    stored = {key: value and {"low": value[0], "high": value[1], "text": ""} for key, value in figures.items()}
    assert figures_words(stored) == words


@pytest.mark.parametrize(
    ("granularity", "first", "last", "iso"),
    [
        ("day", DAY, DAY, "2025-04-04"),
        ("week", DAY - 4, DAY + 2, "2025-W14"),
        ("month", DAY - 3, DAY + 26, "2025-04"),
        ("year", DAY - 93, DAY + 271, "2025"),
        ("range", DAY, DAY + 1, ""),
        ("decade", DAY, DAY + 3000, ""),
        ("unknown", None, None, ""),
    ],
)
def test_the_date_for_machines_is_as_coarse_as_the_event(granularity: str, first: int | None, last: int | None, iso: str) -> None:
    assert iso_date(Event(granularity=granularity, first_day=first, last_day=last)) == iso


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"first_day": None, "last_day": None}, "no date is known"),
        ({"first_day": DAY, "last_day": DAY}, "the day is known"),
        ({"first_day": DAY, "last_day": DAY, "date_basis": "person"}, "dated by a person"),
        ({"first_day": DAY, "last_day": DAY, "date_basis": "reported"}, "the day of the report; the day of the event is not told"),
        ({"first_day": DAY, "last_day": DAY + 29, "granularity": "month"}, "within 30 days"),
        ({"first_day": DAY, "last_day": DAY + 2, "granularity": "range"}, "over several days"),
        ({"first_day": DAY, "last_day": DAY, "approximate": True}, "about this time"),
    ],
)
def test_the_certainty_of_a_date_is_said(fields: dict[str, Any], words: str) -> None:
    assert certainty_words(Event(**{"granularity": "day", "date_basis": "explicit"} | fields)) == words


def test_who_answers_for_it_is_said() -> None:
    said = {
        status.value: status_words(Event(status=status)) for status in (Event.Status.PROPOSED, Event.Status.ACCEPTED, Event.Status.REJECTED)
    }
    assert said == {"proposed": "read by machine, not checked", "accepted": "checked by a person", "rejected": "rejected"}


@pytest.mark.django_db
def test_an_item_has_names_quote_and_addresses() -> None:
    make_source("North Wire", display="full", rights="by agreement")
    event = make_event(title="Strike", actors=["Ada Lind"], places=["Arandel", "Odesa"], source="North Wire", quote="It was hit.")
    query = TimelineQuery().with_("type", "strike")
    item = items_of([event], query, make_collection(), AnonymousUser())[0]
    assert (item.actors, item.places, item.quote, item.publisher) == (("Ada Lind",), ("Arandel", "Odesa"), "It was hit.", "North Wire")
    assert item.url == f"/events/{event.public_id}/"
    assert item.drawer_url == f"/?type=strike&event={event.public_id}"
    assert (item.date_words, item.weekday_words) == ("4 April 2025", "Friday")


@pytest.mark.django_db
def test_the_quote_is_the_best_that_may_be_read() -> None:
    make_source("Closed Wire", display="withheld")
    make_source("Open Wire", display="full", rights="by agreement")
    event = make_event(source="Closed Wire", quote="Only curators read this.")
    assert items_of([event], TimelineQuery(), make_collection(), AnonymousUser())[0].quote == ""
    make_mention(event, make_article("Anybody may read this.", source="Open Wire"), "Anybody may read this.", confidence=0.1)
    item = items_of([event], TimelineQuery(), make_collection(), AnonymousUser())[0]
    assert (item.quote, item.publisher) == ("Anybody may read this.", "Open Wire")


@pytest.mark.django_db
def test_a_long_quote_is_cut_between_words() -> None:
    make_source("Open Wire", display="full", rights="by agreement")
    event = make_event(source="Open Wire", quote="It was hit " + "again and " * 60 + "again.")
    quote = items_of([event], TimelineQuery(), make_collection(), AnonymousUser())[0].quote
    assert len(quote) <= 320
    assert quote.endswith(("again…", "and…"))


@pytest.mark.django_db
def test_what_was_searched_for_is_marked_in_title_and_quote() -> None:
    make_source("Open Wire", display="full", rights="by agreement")
    event = make_event(title="Strike on a drydock", source="Open Wire", quote="A drydock was hit.")
    item = items_of([event], TimelineQuery().with_("q", "drydock"), make_collection(), AnonymousUser())[0]
    for segments in (item.title_segments, item.quote_segments):
        assert [piece.text for piece in segments if piece.kind == "match"] == ["drydock"]
