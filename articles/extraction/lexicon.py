"""The words of a sentence, looked up once for all patterns of the engine: which of them the sentence may match at all.

A pattern can match only where a piece of text stands that each of its matches holds (``guarded``). What a word says of all those pieces
is kept for the next sentence: some thousand words make up most texts, and most of them say nothing. Patterns are bits of a number, so
that what several words say is joined at once.
"""

from collections.abc import Sequence
from threading import Lock
from typing import Protocol

_LONG = 32
"""Words of more letters are seldom met again."""
_MOST_WORDS = 16384
_MOST_TEXTS = 512
_COMMON_WORDS = """a an the this that these those its his her their it he she they who and but or as of in on at to for from by with after
before is are was were be been has have had will would not no"""
COMMON = frozenset(_COMMON_WORDS.split())
"""Words that stand in nearly every sentence: they say little of what it may match."""
LONGEST_SENTENCE = 600
"""Longer texts are hardly ever sentences: whole articles, which are met once, and are not kept."""


class Guard(Protocol):
    """A pattern that can tell pieces of text in lower case of which every match holds one; none where nothing is certain."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """The pieces."""


class Lexicon:
    """Patterns by the words that they need. More may be added at any time; it is made anew then."""

    def __init__(self) -> None:
        self._guards: list[Guard] = []
        self._known: _Known | None = None
        self.recent: dict[str, int] = {}
        """What was found in the texts that were asked for last: to be looked into first."""
        self._lock = Lock()

    def add(self, guard: Guard) -> int:
        """The bit of a pattern that is new here."""
        with self._lock:
            self._guards.append(guard)
            self._known, self.recent = None, {}
            return 1 << len(self._guards) - 1

    def possible(self, low: str) -> int:
        """The bits of the patterns that a text, in lower case, may match."""
        found = self.recent.get(low)
        return (self._known or self._made()).look_up(low) if found is None else found

    def _made(self) -> "_Known":
        with self._lock:
            known = self._known = _Known(self._guards)
            self.recent = known.recent
            return known


class _Known:
    """What the pieces of some patterns say, and what the words met so far hold of them."""

    def __init__(self, guards: Sequence[Guard]) -> None:
        self.recent: dict[str, int] = {}
        """What was found in the texts that were asked for last."""
        self._always = 0
        self._silent: set[str] = set()
        self._telling: dict[str, _Held] = {}
        self._by_part: dict[str, list[_Piece]] = {}
        """Pieces, with their patterns, by the word in them that says most, which may be a part of a word of the text."""
        bits: dict[str, int] = {}
        for number, guard in enumerate(guards):
            for piece in guard.pieces or ("",):
                bits[piece] = bits.get(piece, 0) | 1 << number
        for piece, those in bits.items():
            part = max(piece.split(), key=_says_most, default="")
            if part:
                at = f" {piece} ".find(f" {part} ")
                opened, closed = at > 0, at >= 0 and at + len(part) < len(piece)
                self._by_part.setdefault(part, []).append((piece, those, opened, closed))
            else:
                self._always |= those
        self._short = tuple(part for part in self._by_part if len(part) < _RUN)
        self._by_run: dict[str, tuple[str, ...]] = {}
        for part in self._by_part:
            if len(part) >= _RUN:
                self._by_run[part[:_RUN]] = (*self._by_run.get(part[:_RUN], ()), part)

    def look_up(self, low: str) -> int:
        """The bits of the patterns that a text may match, kept for when it is asked for again."""
        found = self._always
        for word in set(low.split()) - self._silent:  # most words say nothing, and are left out all at once
            sure, phrases = self._telling.get(word) or self._learnt(word)
            found |= sure
            for phrase, those in phrases:
                if phrase in low:
                    found |= those
        if len(low) <= LONGEST_SENTENCE:
            if len(self.recent) >= _MOST_TEXTS:
                self.recent.clear()
            self.recent[low] = found
        return found

    def _learnt(self, word: str) -> "_Held":
        """What a word holds, kept for when it is met again; no more words are kept than fit."""
        held = self._inside(word)
        if len(word) < _LONG:
            if len(self._silent) + len(self._telling) >= _MOST_WORDS:
                self._silent.clear()
                self._telling.clear()
            if held == _NOTHING:
                self._silent.add(word)
            else:
                self._telling[word] = held
        return held

    def _inside(self, word: str) -> "_Held":
        """The patterns that a word is enough for, and the phrases, with their patterns, that it may be a part of."""
        sure, phrases = 0, []
        for part in self._parts_of(word):
            for piece, those, opened, closed in self._by_part[part]:
                if (opened and not word.startswith(part)) or (closed and not word.endswith(part)) or (opened and closed and word != part):
                    continue
                if piece.strip(" ") == part:
                    sure |= those
                else:
                    phrases.append((piece, those))
        return sure, tuple((piece, those) for piece, those in phrases if those & ~sure)

    def _parts_of(self, word: str) -> set[str]:
        """The longest words of pieces that stand in a word."""
        found = {part for part in self._short if part in word}
        for i in range(len(word) - _RUN + 1):
            for part in self._by_run.get(word[i : i + _RUN], ()):
                if word.startswith(part, i):
                    found.add(part)
        return found


def _says_most(word: str) -> tuple[bool, int]:
    """How much a word says, or the beginning of one."""
    return word not in COMMON and len(word) >= _RUN, len(word)


_RUN = 3
"""Letters by which words are looked up."""
_Held = tuple[int, tuple[tuple[str, int], ...]]
_Piece = tuple[str, int, bool, bool]
"""A piece, its patterns, and whether a space stands in it before the word that it is looked up by, and behind that word."""
_NOTHING: _Held = (0, ())
LEXICON = Lexicon()
"""That of all guarded patterns of the engine."""
