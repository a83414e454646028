"""Titles for texts that came without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.ingest.title import title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoys agree on corridor\n\nThe envoys agreed on Monday to open a corridor.", "Envoys agree on corridor"),
        ("# Envoys agree\n\nThe envoys agreed.", "Envoys agree"),
        ("\n\n  Port shelled overnight  \r\nThe port was shelled.", "Port shelled overnight"),
        ("What did the talks bring?\nLittle, said both sides.", "What did the talks bring?"),
        ("Published: 5 April 2025\nPort shelled overnight\nThe port was shelled.", "Port shelled overnight"),
        (" date 2026-01-09 The minister arrived. He left.", "The minister arrived."),
        ("The minister arrived. He left.\nMore follows.", "The minister arrived."),
        ("The minister arrived.\nHe left.", "The minister arrived."),
        ("The U.S. envoy met Gen. Doe. Talks followed.", "The U.S. envoy met Gen. Doe. Talks followed."),
        ("The U.S. envoy met Gen. Morris. Talks followed.", "The U.S. envoy met Gen. Morris."),
        ("Only one line", "Only one line"),
        (
            "The minister arrived in the capital late on Monday evening with a delegation of eleven advisers and left.",
            "The minister arrived in the capital late on Monday evening with a delegation of…",
        ),
        ("KYIV, April 5 - Shells fell:\nthe port burned.", "KYIV, April 5 - Shells fell:"),
        ("x" * 100, "x" * 80 + "…"),
        ("date 2026-01-09", "date 2026-01-09"),
        ("update 2026-01-09 came", "update 2026-01-09 came"),
        ("\n \n", ""),
    ],
)
def test_a_title_is_the_headline_or_the_beginning_of_the_first_sentence(text: str, title: str) -> None:
    assert title_of(text) == title


@given(st.text())
def test_a_title_is_one_line_of_bounded_length(text: str) -> None:
    title = title_of(text)
    assert len(title) <= 120
    assert len(title.splitlines()) <= 1
    assert bool(title) == bool(text.strip())
