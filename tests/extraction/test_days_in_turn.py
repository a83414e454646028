"""A sentence may tell of attacks of two days, or count the dead of two attacks: each has its own day, place and figures."""

import pytest

from tests.extraction.told_events import events, places


def told(text: str) -> list[tuple[str | None, set[str], int | None]]:
    return [
        (event.date.value, places(event), event.casualties.killed.low if event.casualties.killed else None)
        for event in events(text, "strike")
    ]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        (
            "Drones struck a lorry park in Odesa on Monday and a clinic in Kharkiv on Tuesday. Eight died in Odesa and five in Kharkiv.",
            [("2024-06-10", {"Odesa"}, 8), ("2024-06-11", {"Kharkiv"}, 5)],
        ),
        (
            "Planes raided El Fasher on Monday and again on Wednesday. Nine people were killed in the first raid and 13 in the second.",
            [("2024-06-10", {"El Fasher"}, 9), ("2024-06-12", {"El Fasher"}, 13)],
        ),
        (
            "One man was killed in a shooting in Kharkiv on Monday, and on Tuesday two women were injured in another on the same block.",
            [("2024-06-10", {"Kharkiv"}, 1), ("2024-06-11", set(), None)],
        ),
        # one attack, or one of two days
        ("Missiles hit Odesa and Kharkiv on Monday. Four people were killed in Odesa and two in Kharkiv.", None),
        ("Missiles hit Odesa on Monday and rescuers pulled a man from the ruins on Tuesday.", [("2024-06-10", {"Odesa"}, None)]),
        ("Missiles hit Odesa on Monday, and on Tuesday the mayor visited the ruins.", [("2024-06-10", {"Odesa"}, None)]),
        ("Missiles hit Odesa on Monday and the president flew to Paris on Tuesday.", [("2024-06-10", {"Odesa"}, None)]),
    ],
)
def test_attacks_of_two_days_are_two(text: str, attacks: list[tuple[str | None, set[str], int | None]] | None) -> None:
    found = told(text)
    assert (len(found) == 1) if attacks is None else (found == attacks)
