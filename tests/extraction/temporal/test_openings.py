"""How the matches of patterns begin, read off the patterns, and which words they may begin with."""

import pytest

from articles.extraction.temporal.openings import Opening, Openings
from articles.extraction.temporal.patterns import taken_apart


def opening_of(pattern: str) -> Opening:
    return Opening.of(taken_apart(pattern).tree)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\bnow\b", {"now"}),
        (r"\b(?:at )?noon", {"at noo", "noon"}),
        (r"\bthis (?:day|year)", {"this d", "this y"}),
        (r"\b\d{1,2} [ap]m", {"0 am", "0 pm", "00 am", "00 pm"}),
        (r"\b(?:mid~dash~)?~season~", {"mid-sp", "mid-su", "mid-au", "mid-fa", "mid-wi", "mid sp", "mid su", "mid au", "mid fa", "mid wi",
                                       "spring", "summer", "autumn", "fall", "winter"}),
        (r"\b(?:a|[^b])c", {"ac", ""}),
        (r"\b(?P<one>ab)+(?P=one)", {"ab", "abab", "ababab"}),
        (r"\b(?-i:[A-Z])\w+ day", set("abcdefghijklmnopqrstuvwxyz")),
    ],
)  # fmt: skip
def test_how_matches_begin(pattern: str, letters: set[str]) -> None:
    assert opening_of(pattern).letters == letters


def test_no_match_may_begin_with_white_space() -> None:
    with pytest.raises(ValueError, match="white space"):
        opening_of(r"\b~dash~long")


def test_of_very_many_openings_only_the_first_letters_are_kept() -> None:
    assert opening_of("".join([r"\b", *["[abcdefgh]"] * 6])).letters == {a + b for a in "abcdefgh" for b in "abcdefgh"}


@pytest.mark.parametrize(
    ("pattern", "at_edge"),
    [
        (r"\bnow", True),
        (r"now", False),
        (r"(?<![\w-])now", True),
        (r"(?<![.-])now", False),
        (r"(?:\bnow|['’]\d)", True),
        (r"(?:\bnow|then)", False),
        (r"(?P<one>(?m:^)|[.!?] )now", True),
    ],
)
def test_whether_matches_begin_at_the_edge_of_a_word(pattern: str, at_edge: bool) -> None:
    assert opening_of(pattern).at_edge is at_edge


def test_what_a_word_may_begin() -> None:
    """The rules are bits: the first is 1, the second 2, the third 4."""
    openings = Openings([opening_of(r"\bin the day"), opening_of(r"\b(?:in|on) \d"), opening_of(r"\bday")])
    assert openings.learn("day") == (4, ((0, 4, {}),))
    assert openings.learn("monday") == (0, ())
    held, places = openings.learn('("in')
    assert held == 3
    (place,) = places
    assert place[:2] == (2, 0)
    assert {letter: place[2].get(letter) for letter in ("", "t", "7", "o")} == {"": 3, "t": 1, "7": 2, "o": None}
    assert openings.learn("mid-day,") == (4, ((4, 4, {}),))


def test_a_match_that_may_begin_inside_a_word_is_looked_for_there() -> None:
    assert Openings([opening_of("day")]).learn("monday") == (1, ((3, 1, {}),))
