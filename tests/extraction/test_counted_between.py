"""One sentence that counts from one event to another: each keeps its own day, people, places and figures."""

import pytest

from articles.extraction import DocumentEvent
from tests.extraction.told_events import events, names, places


def told(event: DocumentEvent) -> tuple[str | None, set[str], int | None]:
    killed = event.casualties.killed
    return event.date.value, places(event), killed.low if killed else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A missile hit the port of Odesa on Wednesday, killing one docker, three days after drones killed four people in Mykolaiv.",
            [("2024-06-12", {"Odesa"}, 1), ("2024-06-09", {"Mykolaiv"}, 4)],
        ),
        (
            "Three days after drones killed four people in Mykolaiv, a missile hit the port of Odesa on Wednesday, killing one docker.",
            [("2024-06-09", {"Mykolaiv"}, 4), ("2024-06-12", {"Odesa"}, 1)],
        ),
        (
            "Hours after a drone attack on Odesa, a missile hit Mykolaiv on Wednesday, killing two.",
            [("2024-06-12", {"Odesa"}, None), ("2024-06-12", {"Mykolaiv"}, 2)],
        ),
    ],
)
def test_of_two_attacks_each_has_its_own(text: str, expected: list[tuple[str | None, set[str], int | None]]) -> None:
    assert [told(event) for event in events(text, "strike")] == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A woman was shot dead in Dayton on Sunday, hours before two men were killed outside a bar.", 1),
        ("A woman was shot dead in Dayton on Sunday. Police said it was not related to the one that killed two men that morning.", 1),
        ("A woman was shot dead in Dayton on Sunday. It was unrelated to another attack in which three men were killed, police said.", 1),
        # those who died of it later are its own
        ("Two men died on Tuesday, three days after they were shot outside a bar in Dayton.", 2),
        ("Shots fired outside a bar in Dayton on Sunday killed two men, hours after the bar had opened.", 2),
    ],
)
def test_the_dead_of_another_attack_are_not_counted(text: str, killed: int) -> None:
    (event,) = events(text, "strike")
    assert told(event)[2] == killed


def test_who_was_met_the_day_before_was_not_met_on_the_day() -> None:
    first, second = events(
        "A day after meeting President Alexander Stubb in Helsinki, President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on "
        "Tuesday.",
        "meeting",
    )
    assert (first.date.value, names(first), places(first)) == ("2024-06-10", {"Alexander Stubb", "Emmanuel Macron"}, {"Helsinki"})
    assert (second.date.value, names(second), places(second)) == ("2024-06-11", {"Emmanuel Macron", "Friedrich Merz"}, {"Berlin"})


def test_a_title_does_not_say_twice_who_was_killed() -> None:
    (event,) = events("A drone killed four people on Tuesday.", "strike")
    assert event.title == "Strike, 4 killed"
