"""Text cut at offsets into pieces that a template can mark: never joined with markup, always escaped by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles import reading
from articles.search import asked
from articles.text_folding import fold

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f'’ʼ`](?=[^\W_\u0300-\u036f]|[\u0300-\u036f]))*[\u0300-\u036f]*")
"""A word with the apostrophes and combining accents inside it, as ``fold`` joins them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to mark, half-open code-point offsets. Where marks overlap, the one with the higher ``rank`` names the piece.

    ``url`` is what it leads to, ``anchor`` the id that its beginning bears on the page.
    """

    start: int
    end: int
    kind: str
    rank: int = 0
    url: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text: ``kind`` is that of its leading mark ("" for plain, "time", "trigger", "mention", "furniture", "match", "gap").

    ``kinds`` are those of all marks over it, lowest first; ``anchors`` the ids that begin with it, such as "m12".
    """

    text: str
    kind: str = ""
    url: str = ""
    kinds: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


GAP = Segment(f" {reading.GAP} ", "gap", kinds=("gap",))
"""Stands where text is left out."""


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Segment]:
    """``text[start:end]`` as segments that join to exactly that.

    >>> [(part.text, part.kind) for part in cut("struck on Friday", 0, 16, [Mark(7, 16, "time")])]
    [('struck ', ''), ('on Friday', 'time')]
    """
    inside = sorted(
        (mark for mark in marks if mark.start < min(end, mark.end) and start < mark.end), key=lambda mark: (mark.start, mark.end)
    )
    edges = sorted({start, end, *(max(mark.start, start) for mark in inside), *(min(mark.end, end) for mark in inside)})
    found: list[Segment] = []
    active: list[Mark] = []
    upcoming = 0
    for first, last in pairwise(edges):
        while upcoming < len(inside) and inside[upcoming].start <= first:
            active.append(inside[upcoming])
            upcoming += 1
        active = [mark for mark in active if mark.end > first]
        found.append(_segment(text[first:last], active, first == start, first))
    return found


def _segment(text: str, active: Sequence[Mark], is_first: bool, offset: int) -> Segment:
    ranked = sorted(active, key=lambda mark: mark.rank)
    anchors = tuple(mark.anchor for mark in active if mark.anchor and (mark.start == offset or (is_first and mark.start < offset)))
    url = next((mark.url for mark in reversed(ranked) if mark.url), "")
    return Segment(text, ranked[-1].kind if ranked else "", url, tuple(dict.fromkeys(mark.kind for mark in ranked)), anchors)


def matches_marked(text: str, search: str) -> list[Segment]:
    """A text with the words that a search asked for marked, as the index folds them."""
    wanted = asked(search) if search else []
    if not wanted:
        return [Segment(text)]
    return cut(text, 0, len(text), match_marks(text, wanted))


def match_marks(text: str, wanted: Sequence[tuple[str, ...]]) -> list[Mark]:
    """Where a text holds what was asked for: single words by their beginning, phrases whole."""
    words = [(found.start(), found.end(), fold(found.group())) for found in _WORD.finditer(text)]
    marks = []
    for place, (start, end, word) in enumerate(words):
        for phrase in wanted:
            following = [other[2] for other in words[place : place + len(phrase)]]
            if (len(phrase) == 1 and word.startswith(phrase[0])) or (len(phrase) > 1 and tuple(following) == phrase):
                last = end if len(phrase) == 1 else words[place + len(phrase) - 1][1]
                marks.append(Mark(start, last, "match", rank=1))
    return marks
