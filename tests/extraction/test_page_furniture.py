"""What stands around an article is found and never read as news."""

import itertools

import pytest

from articles.extraction import Document, extract, find_furniture

LINES = [
    ("You may also like\nMissile strike kills ten in Kharkiv\nTen ways to bake bread", "related links"),
    ("Read more: Missile strike kills ten in Kharkiv", "related links"),
    ("This website uses cookies to improve your visit. Accept", "notice"),
    ("Source: Morning Wire", "credit"),
    ("ABC/", "signature"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_furniture_has_its_kind(line: str, kind: str) -> None:
    text = f"The king opened the session of parliament on Monday.\n{line}"
    assert {piece.kind for piece in find_furniture(text)} == {kind}


def test_a_date_prefix_is_furniture() -> None:
    text = " date 2025-02-03 The king opened the session."
    piece = find_furniture(text)[0]
    assert (piece.kind, text[piece.start : piece.end]) == ("date prefix", " date 2025-02-03 ")


def test_headlines_of_other_articles_make_no_events() -> None:
    text = "Farmers in the valley sold their apples.\nYou may also like\nMissile strike kills ten in Kharkiv"
    assert extract(Document("one", text)).events == ()


def test_a_repeated_paragraph_makes_no_second_event() -> None:
    line = "A missile hit a market in Kharkiv on 3 May 2024, killing ten people and wounding four."
    assert len(extract(Document("one", f"{line}\nThe mayor thanked the rescuers for their work.\n{line}")).events) == 1


def test_an_article_without_furniture_has_none() -> None:
    assert find_furniture("A missile hit a market in Kharkiv.\nThe mayor spoke of a dark day.") == ()


def test_spans_lie_in_the_text_in_order() -> None:
    text = "\n".join(line for line, _ in LINES)
    pieces = find_furniture(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(pieces))
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
