"""What every match of a pattern holds, and how matches begin, read off the pattern itself.

A pattern is taken apart once. Read are pieces of plain text of which each match holds one, with the edges of words at their ends, and the
letters or words that matches can begin with. Nothing here is tried on a text.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

from articles.extraction.lexicon import EDGE, FREQUENCY, is_letter

_MOST = 64
"""More wordings than this are not worth looking for one by one."""
_PARSER: Any = import_module("re._parser")
"""What it parses is walked by its ``data``, a list: the object itself is several times slower to walk."""
_COMPILER: Any = import_module("re._compiler")


class Parsed:
    """A pattern taken apart once, to read off it what its matches hold and to compile it: taking it apart is most of the work of both."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._flags = int(flags)  # what compiles asks for them at every element, and asks a number twice as fast
        self._tree = _PARSER.parse(source, self._flags)

    @property
    def tree(self) -> Any:
        """What it was taken apart into."""
        return self._tree

    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        found: re.Pattern[str] = _COMPILER.compile(self._tree, self._flags)
        return found

    def pieces(self) -> tuple[str, ...]:
        """Pieces in lower case of which every match holds at least one; empty where that cannot be told."""
        return without_edges(self.edged())

    def edged(self) -> tuple[str, ...]:
        """The same pieces, with the edges of words at their ends."""
        needed = _Reading().needed(self._tree)
        return tuple(_shortest(map(_outer_edges, needed))) if _tells(needed) else ()


def pieces_of(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Pieces in lower case of which every match of a pattern holds at least one; empty where that cannot be told."""
    return Parsed(pattern, flags).pieces()


def quick_start(pattern: str, flags: int = 0) -> str:
    """A pattern of many alternatives, all of which begin at the edge of a word, that matches the same and is tried in full only where the
    two letters stand that a match can begin with: at most words one look then does, not one for each alternative."""
    pairs = _openings(_PARSER.parse(pattern, flags), _pair)
    if not pairs or min(map(len, pairs)) < _OPENING:
        return pattern
    seconds: dict[str, str] = {}
    for pair in sorted(pairs):
        seconds[pair[0]] = seconds.get(pair[0], "") + re.escape(pair[1])
    return rf"\b(?={'|'.join(f'{re.escape(first)}[{second}]' for first, second in seconds.items())})(?:{pattern})"


def opening_words(pattern: str) -> frozenset[str]:
    """The words of plain letters, in lower case, that matches of a pattern begin with, which begins and ends at the edge of a word: where
    none of them stands, nothing matches."""
    parsed = _PARSER.parse(pattern)
    words = _openings(parsed, _first_word)
    if not words or "" in words or parsed.data[-1][0].name != "AT":
        raise ValueError("nobody can tell the words that the pattern begins with")
    return frozenset(word.rstrip(word[-1]) if not _is_plain(word[-1]) else word for word in words)


_OPENING = 2
_Cut = Callable[[str], tuple[str, bool]]
"""What is wanted of how a match begins, and whether it is all there."""


def _pair(opening: str) -> tuple[str, bool]:
    return opening[:_OPENING], len(opening) >= _OPENING


def _first_word(opening: str) -> tuple[str, bool]:
    for place, letter in enumerate(opening):
        if not _is_plain(letter):
            return opening[: place + 1], True
    return opening, False


def _is_plain(letter: str) -> bool:
    return "a" <= letter <= "z"


def _openings(parsed: Any, cut: _Cut) -> frozenset[str]:
    """What matches begin with, in lower case, as far as is wanted, and less where a match may be shorter; empty where nobody can tell."""
    begun = frozenset([""])
    for code, value in parsed.data:
        if all(cut(one)[1] for one in begun):
            break
        kind = code.name
        if kind in _EDGES:
            continue
        following = _openings_of(kind, value, cut)
        if not following:
            return frozenset()
        begun = frozenset(cut(a + b)[0] for a in begun for b in following)
    return begun


def _openings_of(kind: str, value: Any, cut: _Cut) -> frozenset[str]:
    """The same of one element, with "" where it may match nothing."""
    if kind in ("LITERAL", "IN"):
        return _Reading().wordings(kind, value) or frozenset()
    if kind == "SUBPATTERN":
        return _openings(value[3], cut)
    if kind == "BRANCH":
        each = [_openings(part, cut) for part in value[1]]
        return frozenset().union(*each) if all(each) else frozenset()
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        once = _openings(value[2], cut)
        if not once or (int(value[1]) > 1 and not all(cut(one)[1] for one in once)):
            return frozenset()
        return once if value[0] else once | {""}
    return frozenset()


class _Reading:
    """What every match of one pattern holds. Each part of it is read once."""

    def __init__(self) -> None:
        self._whole: dict[int, frozenset[str] | None] = {}

    def needed(self, parsed: Any, opened: bool = False, closed: bool = False) -> frozenset[str]:
        """The best set of wordings of which each match holds one, empty for none."""
        return max(self.needs(parsed, opened, closed), key=_worth)

    def needs(self, parsed: Any, opened: bool = False, closed: bool = False) -> list[frozenset[str]]:
        """Sets of wordings, each match holding one of every set, in the order of the pattern; an empty set says nothing. The edge of a word
        stands before what is ``opened`` and behind what is ``closed``."""
        found: list[frozenset[str]] = []
        run = _AN_EDGE if opened else _EMPTY
        for place, (code, value) in enumerate(parsed.data, 1):
            kind = code.name
            if kind in _EDGES:
                run = _with_edge(run, value)
                continue
            whole = self.wordings(kind, value)
            if whole is not None and len(whole) * len(run) <= _MOST:
                run = _extended(run, whole)
                continue
            found.append(run)
            if whole is None:
                is_closed = parsed.data[place][1] is _BOUNDARY if place < len(parsed.data) else closed
                found.extend(self._inside(kind, value, run == _AN_EDGE, is_closed))
            run = whole if whole is not None else _EMPTY
        return [*found, _with_edge(run, _BOUNDARY) if closed else run]

    def _inside(self, kind: str, value: Any, opened: bool, closed: bool) -> list[frozenset[str]]:
        """What an element that is not a plain list of wordings needs."""
        if kind == "SUBPATTERN":
            return self.needs(value[3], opened, closed)
        if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return self.needs(value[2]) if value[0] else []
        if kind == "BRANCH":
            each = [self.needed(part, opened, closed) for part in value[1]]
            return [frozenset().union(*each)] if all(_tells(part) for part in each) else []
        return []

    def wordings(self, kind: str, value: Any) -> frozenset[str] | None:
        """All that an element can match in lower case, None where that is too much or not plain."""
        if kind == "LITERAL":
            return frozenset([chr(value).lower()])
        if kind == "IN":
            plain = all(code.name == "LITERAL" for code, _ in value)
            return frozenset(chr(one).lower() for _, one in value) if plain else None
        if kind == "SUBPATTERN":
            return self._all(value[3])
        if kind in ("MAX_REPEAT", "MIN_REPEAT") and (value[0], int(value[1])) == (0, 1):
            once = self._all(value[2])
            return once | _EMPTY if once is not None else None
        return self._of_branches(value[1]) if kind == "BRANCH" else None

    def _of_branches(self, branches: Sequence[Any]) -> frozenset[str] | None:
        together: frozenset[str] = frozenset()
        for branch in branches:
            part = self._all(branch)
            if part is None or len(together := together | part) > _MOST:
                return None
        return together

    def _all(self, parsed: Any) -> frozenset[str] | None:
        """All that a part of the pattern can match."""
        if id(parsed) not in self._whole:
            self._whole[id(parsed)] = self._read(parsed)
        return self._whole[id(parsed)]

    def _read(self, parsed: Any) -> frozenset[str] | None:
        run = _EMPTY
        for code, value in parsed.data:
            if code.name in _EDGES:
                run = _with_edge(run, value)
                continue
            whole = self.wordings(code.name, value)
            if whole is None or len(whole) * len(run) > _MOST:
                return None
            run = _extended(run, whole)
        return run


_EMPTY = frozenset([""])
_AN_EDGE = frozenset([EDGE])
_EDGES = ("AT", "ASSERT", "ASSERT_NOT")
"""What matches no letter."""


def _with_edge(run: frozenset[str], place: Any) -> frozenset[str]:
    """What has been read so far, before something that matches no letter: of those the edge of a word is kept."""
    return frozenset([a + EDGE for a in run]) if place is _BOUNDARY else run


_BOUNDARY = import_module("re._constants").AT_BOUNDARY


def _outer_edges(piece: str) -> str:
    """A piece with edges only at its ends, and only beside letters: there it ends a word."""
    plain = piece.replace(EDGE, "")
    opened = piece.startswith(EDGE) and is_letter(plain[:1])
    closed = piece.endswith(EDGE) and is_letter(plain[-1:])
    return f"{EDGE * opened}{plain}{EDGE * closed}"


def without_edges(pieces: Iterable[str]) -> tuple[str, ...]:
    """Pieces by their letters alone, without those that hold another one."""
    return tuple(_shortest({piece.replace(EDGE, "") for piece in pieces}))


def _extended(run: frozenset[str], whole: frozenset[str]) -> frozenset[str]:
    return frozenset([a + b for a in run for b in whole])


def _tells(pieces: frozenset[str]) -> bool:
    """Whether looking for some pieces is worth it: a single letter is found everywhere, but not a sign such as © or a question mark."""
    plain = [piece.replace(EDGE, "") for piece in pieces]
    return bool(plain) and all(len(piece) > 1 or (bool(piece.strip()) and not piece.isalnum()) for piece in plain)


def _worth(pieces: frozenset[str]) -> tuple[bool, int, int]:
    """Any certain piece is better than none. Long pieces are rare; of equally long ones few are better, and very many cost more than a
    letter less."""
    return (_tells(pieces), min(map(_rarity, pieces), default=0) - len(pieces) // _VERY_MANY, -len(pieces))


def _rarity(piece: str) -> int:
    """How much it says that a piece stands in a text: words that stand in nearly every sentence say little, spaces nothing."""
    words = piece.replace(EDGE, "").split()
    if not words:
        return 0
    frequency = min(_BEGUN.get(word, 0) for word in words)
    return _RAREST - frequency if frequency else max(min(len(piece), _RAREST), _RAREST - 1 if len(words) > 1 else 0)


_BEGUN = {word[:end]: frequency for word, frequency in FREQUENCY.items() for end in range(1 if frequency > 1 else len(word), len(word) + 1)}
"""Of a word that is not read to its end only its beginning stands in a piece: "of th" says no more than "of the"."""


_RAREST = 5
_VERY_MANY = 48


def _shortest(pieces: Iterable[str]) -> list[str]:
    """Without the pieces that hold another one, the shortest first."""
    kept: list[str] = []
    for piece in sorted(pieces, key=lambda piece: (len(piece), piece)):
        for other in kept:  # a plain loop is twice as quick as any()
            if other in piece:
                break
        else:
            kept.append(piece)
    return kept
