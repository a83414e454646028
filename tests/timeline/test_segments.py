"""Text cut at offsets: the pieces join to exactly the text, and overlapping marks are told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.segments import Mark, cut, matches_marked

TEXT = "Envoys met in Arandel on Friday."


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ([], [(TEXT, "")]),
        ([Mark(22, 31, "time")], [("Envoys met in Arandel ", ""), ("on Friday", "time"), (".", "")]),
        ([Mark(0, 32, "mention"), Mark(7, 10, "trigger", rank=2)], [("Envoys ", "mention"), ("met", "trigger"), (TEXT[10:], "mention")]),
        ([Mark(7, 10, "trigger", rank=2), Mark(0, 32, "mention")], [("Envoys ", "mention"), ("met", "trigger"), (TEXT[10:], "mention")]),
        ([Mark(5, 5, "time")], [(TEXT, "")]),
        ([Mark(30, 90, "time")], [(TEXT[:30], ""), (TEXT[30:], "time")]),
        ([Mark(90, 99, "time")], [(TEXT, "")]),
    ],
)
def test_marks_cut_the_text(marks: list[Mark], pieces: list[tuple[str, str]]) -> None:
    assert [(piece.text, piece.kind) for piece in cut(TEXT, 0, len(TEXT), marks)] == pieces


MARKS = st.builds(
    lambda start, length, kind, rank: Mark(start, start + length, kind, rank),
    st.integers(0, 40),
    st.integers(0, 20),
    st.sampled_from(["time", "trigger", "furniture"]),
    st.integers(0, 3),
)


@given(st.text(max_size=40), st.lists(MARKS, max_size=8))
def test_the_pieces_join_to_the_text(text: str, marks: list[Mark]) -> None:
    pieces = cut(text, 0, len(text), marks)
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        assert (piece.kind == "") == (piece.kinds == ())


def test_a_piece_bears_the_anchors_that_begin_with_it_and_leads_where_its_marks_do() -> None:
    marks = [
        Mark(0, 32, "mention", rank=1, url="/events/a/", anchor="m1"),
        Mark(0, 32, "mention", rank=1, anchor="m2"),
        Mark(25, 31, "time", rank=3),
    ]
    pieces = cut(TEXT, 0, len(TEXT), marks)
    assert pieces[0].anchors == ("m1", "m2")
    assert [piece.anchors for piece in pieces[1:]] == [(), ()]
    assert {piece.url for piece in pieces} == {"/events/a/"}


def test_a_mark_that_began_before_the_readable_part_is_anchored_at_its_beginning() -> None:
    assert cut(TEXT, 11, 32, [Mark(0, 32, "mention", anchor="m7")])[0].anchors == ("m7",)


@pytest.mark.parametrize(
    ("text", "search", "marked"),
    [
        ("Strike on Kryvyi Rih", "kryvyi", ["Kryvyi"]),
        ("Strike on Kryvyi Rih", "kry", ["Kryvyi"]),
        ("Treffen in Köln", "koln", ["Köln"]),
        ("Treffen in Köln", "köln", ["Köln"]),
        ("Talks in Slov’yansk", "slovyansk", ["Slov’yansk"]),
        ("Talks in Slovyansk", "slov'yansk", ["Slovyansk"]),
        ("The grain deal and the deal on grain", '"grain deal"', ["grain deal"]),
        ("The grain deal", "deal grain", ["grain", "deal"]),
        ("A reef", "ree", ["reef"]),
        ("A reef", "eef", []),
        ("A reef", "", []),
        ("A reef", "!!", []),
    ],
)
def test_what_was_searched_for_is_marked(text: str, search: str, marked: list[str]) -> None:
    pieces = matches_marked(text, search)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.text for piece in pieces if piece.kind == "match"] == marked
