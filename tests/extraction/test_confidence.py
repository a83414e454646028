"""Confidence orders: what is told plainly stands above what is told in passing, planned, quoted or half known."""

from datetime import date

import pytest

from articles.extraction import Document, extract

PAIRS = [
    ("A missile hit a school in Sumy on Monday, killing four people.", "Shelling was reported near the border."),
    ("Macron and Scholz met in Paris on Tuesday.", "Macron held a meeting."),
    ("Ukraine and Poland signed a defence treaty in Warsaw on Friday.", "Ukraine and Poland will sign a defence treaty."),
    ("Drones attacked the port of Izmail on Sunday.", "Crowds protested over drone attacks on the port of Izmail."),
    ("Macron and Scholz met in Paris on Tuesday.", "Macron and Scholz met in Paris in 2019."),
    ("Planes bombed the port of Izmail on Sunday.", "Claims that planes had bombed the port of Izmail could not be verified."),
    ("Ukraine and Poland signed an accord in Lviv on Friday.", "The Stadium Accord was signed in Lviv on Friday."),
]


def sure(text: str) -> float:
    return max(event.confidence for event in extract(Document("text", text, date(2025, 5, 7))).events)


@pytest.mark.parametrize(("plain", "less"), PAIRS)
def test_what_is_told_plainly_is_surer(plain: str, less: str) -> None:
    assert sure(plain) > sure(less)


@pytest.mark.parametrize("text", [pair[0] for pair in PAIRS])
def test_the_features_that_made_it_are_shown(text: str) -> None:
    for event in extract(Document("text", text, date(2025, 5, 7))).events:
        assert event.features
        assert all(name and value for name, value in event.features)
