"""Days that a reader types: ISO forms and phrases, seen from a day that is given."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.phrases import days_of_phrase

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("2025-03-04", "2025-03-04", "2025-03-04"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1999", "1999-01-01", "1999-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2025-03-04T10:00", "2025-03-04", "2025-03-04"),
        ("last month", "2025-12-01", "2025-12-31"),
        ("yesterday", "2026-01-14", "2026-01-14"),
        ("  4  April 2025 ", "2025-04-04", "2025-04-04"),
        ("April 2025", "2025-04-01", "2025-04-30"),
        ("5 avril 2025", "2025-04-05", "2025-04-05"),
        ("12 апреля 2024", "2024-04-12", "2024-04-12"),
    ],
)
def test_a_phrase_means_days(phrase: str, first: str, last: str) -> None:
    assert days_of_phrase(phrase, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "phrase", ["", " ", "44", "5", "soon", "2025-13", "2025-02-30", "0000", "10000", "x" * 500, "the bridge", "1/2/3/4/5"]
)
def test_nonsense_means_no_days(phrase: str) -> None:
    assert days_of_phrase(phrase, TODAY) is None
