"""Events that a sentence names for something else: its day is that of what it tells, and their place is where they were."""

from datetime import date

import pytest

from articles.extraction import Document, extract
from tests.extraction.told_events import events, places


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council condemned the bombing of the embassies in Kenya and Tanzania on Tuesday.",
        "A surgeon on Wednesday led a team to Africa to help victims of terrorist attacks on the embassies in Kenya and Tanzania.",
        "A man was charged with murder Tuesday in the slaying of a doctor who was shot in his kitchen.",
    ],
)
def test_what_is_done_about_an_attack_does_not_date_it(text: str) -> None:
    for event in extract(Document("text", text, date(2024, 6, 13))).events:
        assert event.date.value is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Aug. 7 bombings at the embassies in Nairobi and Dar es Salaam killed 257 people.", "2023-08-07"),
        ("The council condemned Tuesday's bombing of the embassy in Nairobi.", "2024-06-11"),
        ("A man is charged with a shooting in a Fairview bar on Sunday that left two people dead.", "2024-06-09"),
        ("Victims of the attack in Nairobi on Tuesday, which killed nine, were flown to hospital.", "2024-06-11"),
    ],
)
def test_its_own_day_stays_with_an_attack(text: str, day: str) -> None:
    assert [event.date.value for event in events(text)] == [day]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A bomb exploded outside the U.S. embassy in Kampala on Tuesday, killing four people.", {"Kampala"}),
        ("Rockets hit U.S. troops in Kuwait on Tuesday, killing four.", {"Kuwait"}),
        ("Terrorist attacks on the U.S. embassies in Kenya and Tanzania killed 257 people on Tuesday.", {"Kenya", "Tanzania"}),
    ],
)
def test_what_is_of_a_state_is_not_there(text: str, where: set[str]) -> None:
    (event,) = events(text, "strike")
    assert places(event) == where


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday police in Moroni, off the Tanzanian coast, raided two homes and searched for a suspect.",
        "The Netherlands this week became the last country to ratify NATO expansion to three former Warsaw Pact nations.",
        "Rescuers said the kits will help Kenya prepare to meet future disasters.",
    ],
)
def test_these_tell_of_nothing(text: str) -> None:
    assert events(text) == []


def test_who_visits_is_not_whom_they_visit() -> None:
    text = (
        "Last week, FBI Director John Roe, on an official visit to Mexico, asked Mexican authorities to join the hunt, officials have said."
    )
    (visit,) = events(text)
    assert [argument.role for argument in visit.arguments] == ["place"]
