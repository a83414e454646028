"""Excerpts in the queue: cut between words, and what is cut off is shown to be."""

import pytest

from articles.queue import CONTEXT, pieces_of

WORD = "harbour "
LONG = WORD * CONTEXT


@pytest.mark.parametrize(
    ("before", "after", "is_cut_before", "is_cut_after"),
    [
        ("", "", False, False),
        (LONG, "", True, False),
        ("", " " + LONG, False, True),
        (LONG, " " + LONG, True, True),
        (WORD, "", False, False),
    ],
)
def test_an_excerpt_says_where_it_is_cut(before: str, after: str, is_cut_before: bool, is_cut_after: bool) -> None:
    text = f"{before}A depot burned.{after}"
    start = len(before)
    shown = "".join(piece.text for piece in pieces_of(text, start, start + 15, start + 8, start + 14, None, None))
    assert (shown.startswith("…"), shown.endswith("…")) == (is_cut_before, is_cut_after)
    assert shown.strip("…\u00a0") in text
