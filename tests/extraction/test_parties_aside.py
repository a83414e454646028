"""Who is named beside an event and took no part: whom an envoy stands for, and the country that a town lies in."""

from datetime import date

import pytest

from articles.extraction import Document
from articles.extraction.rows import event_rows
from tests.extraction.told_events import events, names


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Steve Witkoff, an envoy of Donald Trump, met Vladimir Putin in Moscow on Friday.", {"Steve Witkoff", "Vladimir Putin"}),
        ("Donald Trump met Vladimir Putin in Anchorage on Friday.", {"Donald Trump", "Vladimir Putin"}),
        ("Ukraine and Russia held talks in Istanbul, Turkey, on Friday.", {"Ukraine", "Russia"}),
        ("Ukraine, Russia and Turkey held talks in Istanbul on Friday.", {"Ukraine", "Russia", "Turkey"}),
        ("US and Ukrainian delegations met in Jeddah, Saudi Arabia, on Friday.", {"United States", "Ukraine"}),
    ],
)
def test_only_those_who_took_part_are_actors(text: str, actors: set[str]) -> None:
    [row] = event_rows([Document("a", text, date(2025, 4, 5))])
    [event] = row["events"]
    assert {actor["name"] for actor in event["actors"]} == actors


def test_a_ministry_that_only_says_it_met_nobody() -> None:
    text = "The foreign ministers of Armenia and Azerbaijan met in Ankara on Tuesday to discuss it, Turkey's foreign ministry said."
    (event,) = events(text)
    assert names(event) == {"Armenia", "Azerbaijan"}


def test_the_name_of_a_force_is_no_reaction() -> None:
    (event,) = events("Sudan's army and the Rapid Support Forces agreed to a ten-day truce on Monday.", "agreement")
    assert names(event) == {"Sudanese army", "RSF"}
