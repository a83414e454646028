"""Strikes of several sides, or on several places at once, in one sentence."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract


def strikes(text: str) -> list[DocumentEvent]:
    return [event for event in extract(Document("text", text, date(2021, 5, 12))).events if event.type == "strike"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Rockets killed two women in Ashkelon on Tuesday, while Israeli air strikes flattened a tower in Gaza City.",
            {("Ashkelon", 2), ("Gaza", None)},
        ),
        ("Shells hit a school in Kharkiv on Tuesday; drones struck a depot in Odesa.", {("Kharkiv", None), ("Odesa", None)}),
        # one attack on two places, or told twice
        ("Missiles and drones struck Kharkiv and Odesa on Tuesday.", {("Kharkiv", None)}),
        ("Missiles hit Kharkiv on Tuesday while people slept, killing four.", {("Kharkiv", 4)}),
        ("Missiles hit Kharkiv on Tuesday, as part of a wave of strikes, killing four people.", {("Kharkiv", 4)}),
    ],
)
def test_what_struck_two_places_at_once_is_two_strikes_where_each_has_its_own_clause(
    text: str, places: set[tuple[str, int | None]]
) -> None:
    found = set()
    for event in strikes(text):
        place = next(argument.name for argument in event.arguments if argument.role == "place")
        found.add((place, event.casualties.killed.low if event.casualties.killed else None))
    assert found == places


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The United States, Britain and France struck three sites in Syria on Tuesday.", {"United States", "United Kingdom", "France"}),
        ("France and Mali attacked a camp near Kidal on Tuesday.", {"France", "Mali"}),
        ("The United States killed a general in a drone strike near Idlib on Tuesday.", {"United States"}),
        ("Two soldiers of Mali killed in a drone strike near Kidal were buried on Tuesday.", set()),
        ("Near Syria, Britain and France struck a convoy on Tuesday.", {"United Kingdom", "France"}),
    ],
)
def test_all_who_strike_together_are_named(text: str, sides: set[str]) -> None:
    [event] = strikes(text)
    assert {argument.name for argument in event.arguments if argument.role == "attacker"} == sides


def test_the_figures_of_one_days_wave_of_strikes_are_its_own() -> None:
    [event] = strikes("Russia fired 80 missiles at cities on Monday, the heaviest wave of strikes since the war began, killing 19 people.")
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 19


def test_the_toll_of_a_series_without_a_day_is_none_of_a_strike() -> None:
    found = strikes("A missile hit Kharkiv. It was one of a series of strikes that has killed 600 people.")
    assert [event.casualties.killed for event in found] == [None]


RAIDS = "French warplanes dropped 20 bombs on Raqqa late on Sunday, two days after gunmen and suicide bombers killed 129 people in Paris. "


@pytest.mark.parametrize(
    ("more", "bombs", "gunmen"),
    [
        ("The raids, carried out with U.S. forces, struck a command centre and a munitions depot.", 2, 1),
        ("The attacks in Paris were the worst in decades.", 1, 2),
    ],
)
def test_what_follows_tells_of_the_news_again_and_not_of_what_it_was_counted_from(more: str, bombs: int, gunmen: int) -> None:
    found = extract(Document("text", RAIDS + more, date(2015, 11, 16))).events
    told = {event.date.value: len(event.mentions) for event in found if event.type == "strike"}
    assert told == {"2015-11-15": bombs, "2015-11-13": gunmen}


def test_one_who_blows_himself_up_strikes() -> None:
    [event] = strikes("A bomber struck the defence ministry in Damascus on Tuesday, killing the minister and his deputy.")
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 2


def test_a_team_called_after_bombers_strikes_nobody() -> None:
    assert strikes("The Bombers struck first in Winnipeg on Tuesday, and the Lions never scored in the second half of the match.") == []


def test_what_is_said_of_an_attack_from_which_a_meeting_is_counted_is_said_of_the_attack() -> None:
    [event] = strikes(
        "The meeting came a day after an air strike on a hospital in Mariupol. Ukraine blamed Russia for that attack and asked for help."
    )
    assert [argument.name for argument in event.arguments if argument.role == "attacker"] == ["Russia"]
