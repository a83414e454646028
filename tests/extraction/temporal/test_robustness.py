"""Any string gives an answer: exact spans, valid values, ordered bounds."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.document import Document
from articles.extraction.temporal import find_creation_time, is_valid_timex, read_times
from tests.extraction.temporal.reading_laws import WORDS, check_reading


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)), st.none() | st.dates())
def test_any_string_is_read(text: str, published: date | None) -> None:
    check_reading(text, published)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Published:",
                "Publié le",
                "Updated",
                "5 April 2025",
                "05/04/2025",
                "KYIV, April 5 (A) -",
                "\n",
                "|",
                "2025-04-05",
                "on Friday",
                "avril",
            ]
        ),
        max_size=12,
    )
)
def test_any_head_gives_a_creation_time(parts: list[str]) -> None:
    text = " ".join(parts)
    found = find_creation_time(text)
    for claim in found.claims:
        assert claim.span is not None
        assert 0 <= claim.span[0] < claim.span[1] <= len(text)
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest


@pytest.mark.parametrize("filling", [" - , ", "by ", "mon ", "(", "10:30 ", "3 min ", "| "])
def test_a_long_line_around_a_date_is_read_at_once(filling: str) -> None:
    line = filling * (60 // len(filling)) + "5 April 2025 " + filling * (60 // len(filling)) + "x"
    start = time.process_time()
    find_creation_time(line)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "On May \n Day they met.",
        "On New\u00a0Year's \n Eve they met.",
        "Five dayſ ago, last weeK, a mınute later, İn 2024, on Frıday and in fıſcal 2024 they met on Easter \n Sunday.",
        "In ٢٠٢٥ and 20٢٥, at ١٠:٣٠, on 5 April 20٢٥, in Q1 20٢٥ and the 19٨٠s.",
        "\ud800 on Friday \udfff",
        "\x00on\x00Friday\x00",
        "𝟚𝟘𝟚𝟝-04-05 and ²⁰²⁵",
    ],
)
def test_odd_letters_digits_and_spaces_are_no_error(text: str) -> None:
    for found in read_times(Document("x", text, date(2025, 4, 5))).times:
        assert is_valid_timex(found.value)
        assert found.value.isascii()
        assert text[found.start : found.end] == found.text


def test_letters_that_only_look_plain_move_no_offset() -> None:
    (found,) = read_times(Document("x", "İİ They met last weeK.", date(2025, 4, 5))).times
    assert (found.text, found.value) == ("last weeK", "2025-W13")
