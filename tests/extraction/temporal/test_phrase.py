"""What a reader types into a date field."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.temporal import interval_of, is_valid_timex, read_phrase

SATURDAY = date(2025, 4, 5)


@pytest.mark.parametrize(
    ("phrase", "value", "granularity"),
    [
        ("last month", "2025-03", "month"),
        ("last Friday", "2025-04-04", "day"),
        ("april 2025", "2025-04", "month"),
        ("April", "2025-04", "month"),
        ("may", "2025-05", "month"),
        ("2025-W14", "2025-W14", "week"),
        ("Q1 2025", "2025-Q1", "quarter"),
        ("2025-q1", "2025-Q1", "quarter"),
        ("2025", "2025", "year"),
        ("2025-04", "2025-04", "month"),
        ("2025-04-05", "2025-04-05", "day"),
        ("2025/04/05", "2025-04-05", "day"),
        ("spring 2024", "2024-SP", "season"),
        ("the 1990s", "199", "decade"),
        ("yesterday", "2025-04-04", "day"),
        ("two weeks ago", "2025-W12", "week"),
        ("early 2022", "2022", "year"),
        ("since March 2022", "2022-03", "month"),
        ("5 avril 2025", "2025-04-05", "day"),
        ("avril 2025", "2025-04", "month"),
        ("12 квітня 2025", "2025-04-12", "day"),
        ("gestern", "2025-04-04", "day"),
        ("13/04/2025", "2025-04-13", "day"),
    ],
)
def test_a_typed_date_is_read(phrase: str, value: str, granularity: str) -> None:
    reading = read_phrase(phrase, SATURDAY)
    assert reading is not None
    assert (reading.value, reading.granularity, (reading.earliest, reading.latest)) == (value, granularity, interval_of(value))
    assert reading.explanation


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "   ",
        "44",
        "5",
        "hello",
        "10 10",
        "05/04/2025",
        "2025-02-30",
        "XXXX",
        "every week",
        "two hours",
        "1e9",
        "9e",
        "e9",
        "3e5",
        "x 4 y",
        "a" * 80,
        "-",
        "2025-13",
    ],
)
def test_what_is_no_date_is_none(phrase: str) -> None:
    assert read_phrase(phrase, SATURDAY) is None


def test_the_last_days_are_counted_back_from_the_base() -> None:
    reading = read_phrase("last 30 days", SATURDAY)
    assert reading is not None
    assert (reading.value, reading.granularity, reading.earliest, reading.latest) == ("P30D", "range", date(2025, 3, 6), SATURDAY)


def test_an_ambiguous_order_is_read_where_the_languages_agree_on_it() -> None:
    reading = read_phrase("05/04/2025", SATURDAY, languages=("fr",))
    assert reading is not None
    assert reading.value == "2025-04-05"


def test_an_unknown_language_is_no_error() -> None:
    assert read_phrase("quelquefois", SATURDAY, languages=("xx",)) is None


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=40), st.from_regex(r"(?:last|next|in|\d{1,4}) ?(?:[a-z]{3,9}|\d{1,4})(?:[ /.-]\d{1,4})?", fullmatch=True)),
    st.dates(),
)
def test_any_phrase_gives_a_valid_reading_or_none(phrase: str, base: date) -> None:
    reading = read_phrase(phrase, base)
    if reading is not None:
        assert is_valid_timex(reading.value)
        assert reading.earliest <= reading.latest
