"""Publication dates that somebody states: whole certain days in many languages, and never a guess."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.ingest.publication_date import read_date

DAY = date(2026, 1, 9)


@pytest.mark.parametrize(
    "words",
    [
        "2026-01-09", " 2026-01-09 ", "2026-01-09T23:59:59-11:00", "2026-01-09 00:01:00Z", "2026-01-09T10:15:00.123+00:00",
        "9 January 2026", "January 9, 2026", "Jan. 9, 2026", "9th January 2026", "Friday, 9 January 2026",
        "Fri, 09 Jan 2026 23:30:00 GMT", "January 9, 2026 at 10:15 pm EST", "January 9, 2026, 11:59 p.m. PST",
        "Published: 9 January 2026", "Опубліковано: 9 січня 2026", "9 січня 2026 року, 23:10", "9 января 2026 г.", "9. Januar 2026",
        "le 9 janvier 2026", "9 de enero de 2026", "9 gennaio 2026", "9 stycznia 2026", "9 Ocak 2026", "9 يناير 2026", "٩ يناير ٢٠٢٦",
        "2026年1月9日", "2026. január 9.", "9 Ιανουαρίου 2026", "9 ianuarie 2026", "09.01.2026", "2026/01/09",
    ],
)  # fmt: skip
def test_a_whole_day_is_read_in_the_words_it_is_written_in(words: str) -> None:
    assert read_date(words) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "", " ", "yesterday", "today", "last Friday", "2 days ago", "Friday", "44", "2026", "January 2026", "9 January", "3 May 25",
        "2026-13-01", "2026-02-30", "31 February 2026", "1767950000", "03/04/2025", "3-4-2025", "listopad 2024", "n/a", "unknown",
        "9 January 2026 and also 10 January 2026, both of them being stated here", "9 January 0026", "9 January 2568", "2026-W02-5",
    ],
)  # fmt: skip
def test_what_is_not_one_certain_day_is_an_error_that_names_it(words: str) -> None:
    with pytest.raises(ValueError, match=r"YYYY-MM-DD|no day of the calendar|too long"):
        read_date(words)


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        ("4 listopada 2024", "pl", date(2024, 11, 4)),
        ("4 listopada 2024", "hr", date(2024, 10, 4)),
        ("13/04/2025", "", date(2025, 4, 13)),
        ("04/13/2025", "", date(2025, 4, 13)),
        ("4/4/2025", "", date(2025, 4, 4)),
        ("03.04.2025", "", date(2025, 4, 3)),
        ("9 January 2026", "uk", DAY),
        ("9 January 2026", "en-GB", DAY),
        ("9 January 2026", "nonsense", DAY),
    ],
)
def test_a_language_decides_between_readings(words: str, language: str, day: date) -> None:
    assert read_date(words, language) == day


def test_a_word_that_is_two_months_in_two_languages_asks_for_the_language() -> None:
    with pytest.raises(ValueError, match=r"2024-10-04 or 2024-11-04: give its language"):
        read_date("4 listopada 2024")


@given(st.dates())
def test_every_iso_day_reads_as_itself(day: date) -> None:
    assert read_date(day.isoformat()) == day


@given(st.text(max_size=25))
def test_any_words_give_a_day_or_a_value_error(words: str) -> None:
    with suppress(ValueError):
        assert isinstance(read_date(words), date)
