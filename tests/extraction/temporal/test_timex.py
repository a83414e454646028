"""The TIMEX3 grammar and the days that a value covers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.temporal import granularity_of, interval_of, is_valid_timex
from articles.extraction.temporal.words import say_value

VALID = [
    "2025",
    "202",
    "20",
    "199X",
    "19XX",
    "XXXX",
    "2025-04",
    "2025-XX",
    "2025-04-05",
    "2025-XX-XX",
    "XXXX-04-05",
    "2025-W14",
    "2025-W14-5",
    "2025-W14-WE",
    "XXXX-WXX-5",
    "2025-Q1",
    "2025-QX",
    "2025-H2",
    "2025-SP",
    "2025-WI",
    "2025-04-05TNI",
    "2025-04-05T03:00",
    "2025-04-05T24:00",
    "2025-04-05T04:30Z",
    "2025-04-05T10:00+02:00",
    "XXXX-WXX-2TNI",
    "TMO",
    "T09:30",
    "P2Y",
    "P2Y6M",
    "PT2H",
    "PT30M",
    "P2YT3H",
    "PXD",
    "P9M",
    "P1Q",
    "P2.5D",
    "PAST_REF",
    "PRESENT_REF",
    "FUTURE_REF",
]
INVALID = [
    "2025-13",
    "2025-02-30",
    "2025-04-31",
    "2025-00-01",
    "2025-W54",
    "2025-W00",
    "2025-W14-8",
    "2025-Q5",
    "2025-H3",
    "2025-XY",
    "P",
    "PT",
    "P2",
    "2Y",
    "T25",
    "T12:60",
    "0000",
    "20255",
    "2025-4-5",
    "2025-W1",
    "NOW_REF",
    "2025-04-05T",
    "2025-04-05Tnoon",
    "-2025",
    "P-2D",
]


@pytest.mark.parametrize("value", VALID)
def test_a_value_of_the_grammar_is_valid(value: str) -> None:
    assert is_valid_timex(value)


@pytest.mark.parametrize("value", [*INVALID, "", " 2025", "2025 ", "2025\n", "2021-W53"])
def test_a_value_outside_the_grammar_is_not(value: str) -> None:
    assert not is_valid_timex(value)


@pytest.mark.parametrize(
    ("value", "first", "last", "granularity"),
    [
        ("2025-04-05", "2025-04-05", "2025-04-05", "day"),
        ("2025-04-05TNI", "2025-04-05", "2025-04-05", "day"),
        ("2025-W14", "2025-03-31", "2025-04-06", "week"),
        ("2025-W14-5", "2025-04-04", "2025-04-04", "day"),
        ("2025-W14-WE", "2025-04-05", "2025-04-06", "range"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-Q3", "2025-07-01", "2025-09-30", "quarter"),
        ("2025-H1", "2025-01-01", "2025-06-30", "range"),
        ("2025-SP", "2025-03-01", "2025-05-31", "season"),
        ("2024-WI", "2024-12-01", "2025-02-28", "season"),
        ("2025", "2025-01-01", "2025-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "range"),
        ("2020-W53", "2020-12-28", "2021-01-03", "week"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str, granularity: str) -> None:
    assert interval_of(value) == (date.fromisoformat(first), date.fromisoformat(last))
    assert granularity_of(value) == granularity


@pytest.mark.parametrize(
    "value", ["XXXX-WXX-5", "XXXX-04-05", "XXXX", "P2Y", "PAST_REF", "TMO", "2025-13", "nonsense", "", "2025-QX", "9999-WI"]
)
def test_a_value_that_fixes_no_days_covers_none(value: str) -> None:
    assert interval_of(value) is None


@given(st.dates())
def test_every_day_of_the_calendar_is_a_valid_value_of_one_day(day: date) -> None:
    assert is_valid_timex(day.isoformat())
    assert interval_of(day.isoformat()) == (day, day)


@given(st.text(alphabet="0123456789X-WQHSPUFAITNEMOZ:+._REDY", max_size=16))
def test_any_string_is_valid_or_not_and_never_an_error(value: str) -> None:
    days = interval_of(value)
    assert days is None or (is_valid_timex(value) and days[0] <= days[1])
    assert granularity_of(value)
    if is_valid_timex(value):
        assert say_value(value, "DATE")
