"""Patterns that are tried only where a text holds the words that any match of them must hold.

Finding plain words is many times cheaper than trying a pattern at every place, and most patterns match in few sentences. The words are
read off the pattern itself, so that nobody keeps two lists in step; where none can be read off, the pattern is always tried.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

_MOST = 64
"""More wordings than this are not worth looking for one by one."""

_PARSER: Any = import_module("re._parser")


@dataclass(frozen=True, slots=True)
class Guarded:
    """A compiled pattern, and pieces of text in lower case of which every match holds one; none where nothing is certain."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]

    def may_match(self, low: str) -> bool:
        """Whether a text, given in lower case, holds what a match needs."""
        if not self.pieces:
            return True
        for piece in self.pieces:  # noqa: SIM110 (a plain loop is twice as quick as any())
            if piece in low:
                return True
        return False

    def may_occur(self, present: frozenset[str]) -> bool:
        """The same, for a text of which it is known which pieces it holds (``pieces_within``)."""
        return not self.pieces or not present.isdisjoint(self.pieces)

    def finditer(self, text: str, low: str) -> Iterator[re.Match[str]]:
        """All matches in a text, which is given in lower case besides."""
        return self.pattern.finditer(text) if self.may_match(low) else iter(())

    def search(self, text: str, low: str) -> re.Match[str] | None:
        """The first match in a text, which is given in lower case besides."""
        return self.pattern.search(text) if self.may_match(low) else None


def pieces_within(low: str, pieces: frozenset[str]) -> frozenset[str]:
    """Those pieces that a text holds, both in lower case. Its runs of three letters rule most of them out without a search."""
    runs = {low[i : i + 3] for i in range(len(low))}
    short, by_run = _by_first_run(pieces)
    found = [piece for piece in short if piece in low]
    for run in runs & by_run.keys():
        for last, piece in by_run[run]:
            if last in runs and piece in low:
                found.append(piece)
    return frozenset(found)


@lru_cache(maxsize=8)
def _by_first_run(pieces: frozenset[str]) -> tuple[tuple[str, ...], dict[str, tuple[tuple[str, str], ...]]]:
    """The pieces of less than three letters; the others by their first three, each with its last three."""
    by_run: dict[str, list[tuple[str, str]]] = {}
    for piece in sorted(pieces):
        if len(piece) >= 3:
            by_run.setdefault(piece[:3], []).append((piece[-3:], piece))
    return tuple(piece for piece in pieces if len(piece) < 3), {run: tuple(entries) for run, entries in by_run.items()}


def guarded(pattern: str, flags: int = 0) -> Guarded:
    """A pattern with its guard."""
    return Guarded(re.compile(pattern, flags), pieces_of(pattern, flags))


def pieces_of(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Pieces in lower case of which every match of a pattern holds at least one; empty where that cannot be told."""
    needed = _needed(_PARSER.parse(pattern, flags))
    return tuple(sorted(_shortest(needed), key=lambda piece: (len(piece), piece))) if needed and min(map(len, needed)) > 1 else ()


def needs_of(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    """Sets of pieces in lower case: every match of a pattern holds one piece of each set. Short sets come first."""
    sets = [_shortest(pieces) for pieces in _needs(_PARSER.parse(pattern, flags)) if pieces and min(map(len, pieces)) > 1]
    return tuple(sorted({tuple(sorted(pieces, key=lambda piece: (len(piece), piece))) for pieces in sets}, key=lambda one: (len(one), one)))


def _needed(parsed: Sequence[tuple[Any, Any]]) -> frozenset[str]:
    """The best set of wordings of which each match holds one, empty for none."""
    return max(_needs(parsed), key=_worth)


def _needs(parsed: Sequence[tuple[Any, Any]]) -> list[frozenset[str]]:
    """Sets of wordings, each match holding one of every set, in the order of the pattern; an empty set says nothing."""
    found: list[frozenset[str]] = []
    run = frozenset([""])
    for code, value in parsed:
        kind = str(code)
        if kind in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        whole = _wordings(kind, value)
        if whole is not None and len(whole) * len(run) <= _MOST:
            run = frozenset(a + b for a in run for b in whole)
            continue
        found.append(run)
        run = whole if whole is not None else frozenset([""])
        if whole is None:
            found.extend(_inside(kind, value))
    return [*found, run]


def _worth(pieces: frozenset[str]) -> tuple[int, int]:
    """Long pieces are rare; of equally long ones few are better."""
    return (min((min(len(piece), 5) for piece in pieces), default=0), -len(pieces))


def _inside(kind: str, value: Any) -> list[frozenset[str]]:
    """What an element that is not a plain list of wordings needs."""
    if kind == "SUBPATTERN":
        return _needs(value[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _needs(value[2]) if value[0] else []
    if kind == "BRANCH":
        each = [_needed(part) for part in value[1]]
        return [frozenset().union(*each)] if all(part and min(map(len, part)) for part in each) else []
    return []


def _wordings(kind: str, value: Any) -> frozenset[str] | None:
    """All that an element can match in lower case, None where that is too much or not plain."""
    if kind == "LITERAL":
        return frozenset([chr(value).lower()])
    if kind == "IN":
        if all(str(code) == "LITERAL" for code, _ in value):
            return frozenset(chr(one).lower() for _, one in value)
        return None
    if kind == "SUBPATTERN":
        return _all_wordings(value[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and (value[0], int(value[1])) == (0, 1):
        once = _all_wordings(value[2])
        return once | {""} if once is not None else None
    if kind == "BRANCH":
        each = [_all_wordings(part) for part in value[1]]
        together: frozenset[str] = frozenset()
        for part in each:
            if part is None:
                return None
            together |= part
        return together if len(together) <= _MOST else None
    return None


def _all_wordings(parsed: Sequence[tuple[Any, Any]]) -> frozenset[str] | None:
    run = frozenset([""])
    for code, value in parsed:
        if str(code) in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        whole = _wordings(str(code), value)
        if whole is None or len(whole) * len(run) > _MOST:
            return None
        run = frozenset(a + b for a in run for b in whole)
    return run


def _shortest(pieces: frozenset[str]) -> frozenset[str]:
    """Without the pieces that hold another one."""
    return frozenset(piece for piece in pieces if not any(other != piece and other in piece for other in pieces))
