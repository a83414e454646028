"""The words of a sentence, looked up once for all patterns of the engine: which of them the sentence may match at all.

A pattern can match only where a piece of text stands that each of its matches holds (``guarded``). What a word says of all those pieces
is kept for the next sentence: some thousand words make up most texts, and most of them say nothing. Patterns are bits of a number, so
that what several words say is joined at once.
"""

import re
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Protocol

_LONG = 32
"""Words of more letters are seldom met again."""
_MOST_WORDS = 16384
_MOST_TEXTS = 512
_EVERYWHERE = """a an the of in on at to for and by with from as was is that it he"""
_COMMON = """this these those its his her their she they who but or after before are were be been has have had will would not no"""
_FREQUENT = """one two three four five first last new year years day days time out about over up more when which there also into than during
people man men woman police officials government state country city town said says told killed kill injured shot left found took home
report shooting shootings attack attacks hit fire fired dead died victim victims"""
FREQUENCY = {word: frequency for frequency, words in enumerate((_FREQUENT, _COMMON, _EVERYWHERE), 1) for word in words.split()}
"""Words that say little of what a sentence may match: of class 3 stand in nearly every sentence, of class 1 in many articles."""
LONGEST_SENTENCE = 600
"""Longer texts are hardly ever sentences: whole articles, which are met once, and are not kept."""
EDGE = "\0"
"""Stands in a piece where a word begins or ends: "no" is a piece of "north", and "no" between edges is not."""


class Guard(Protocol):
    """A pattern that can tell pieces of text in lower case of which every match holds one; none where nothing is certain."""

    @property
    def edged(self) -> tuple[str, ...]:
        """The pieces, with the edges of words at their ends."""


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


class _Piece:
    """A piece, without edges, the part of it that it is looked up by, its patterns, and what must stand around that part in a text: a
    space, the edge of a word, or anything."""

    __slots__ = ("_after", "_before", "_part", "bits", "is_alone", "is_word", "text")

    def __init__(self, piece: str, part: str, bits: int) -> None:
        self.text, self._part, self.bits = piece.replace(EDGE, ""), part, bits
        at = f" {piece.replace(EDGE, ' ')} ".find(f" {part} ")  # an edge is one letter, as a space is
        around = f"\n{piece}\n"
        self._before, self._after = (around[at], around[at + len(part) + 1]) if at >= 0 else ("\n", "\n")
        self.is_word = "\n" not in (self._before, self._after) and part.isalnum()
        """Whether no more letters may stand around the part."""
        self.is_alone = self.text.strip(" ") == part
        """Whether nothing else is in the piece."""

    def may_hold(self, word: str) -> bool:
        """Whether a word of a text may be where the part stands."""
        at = word.find(self._part)
        while at >= 0:
            end = at + len(self._part)
            if _stands(self._before, word[:at][-1:]) and _stands(self._after, word[end : end + 1]):
                return True
            at = word.find(self._part, at + 1)
        return False


def _stands(wanted: str, letter: str) -> bool:
    """Whether what is wanted beside a part stands there: a letter of the same word, or none where the word ends."""
    return not letter or (wanted == EDGE and not is_letter(letter)) or wanted == "\n"


def is_letter(sign: str) -> bool:
    """Whether a sign is a part of words to patterns."""
    return sign.isalnum() or sign == "_"


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
            for piece in guard.edged or ("",):
                bits[piece] = bits.get(piece, 0) | 1 << number
        for piece, those in bits.items():
            part = max(piece.replace(EDGE, "").split(), key=_says_most, default="")
            if part:
                self._by_part.setdefault(part, []).append(_Piece(piece, part, those))
            else:
                self._always |= those
        self._whole = {part: whole for part, those in self._by_part.items() if (whole := [one for one in those if one.is_word])}
        """Those of them that are found only where their part is a word by itself: at once, most pieces are."""
        self._by_part = {part: rest for part, those in self._by_part.items() if (rest := [one for one in those if not one.is_word])}
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
        sure = 0
        phrases: dict[str, int] = {}
        for piece in self._pieces_at(word):
            if not piece.may_hold(word):
                continue
            if piece.is_alone:
                sure |= piece.bits
            else:
                phrases[piece.text] = phrases.get(piece.text, 0) | piece.bits
        return sure, tuple((piece, those) for piece, those in phrases.items() if those & ~sure)

    def _pieces_at(self, word: str) -> Iterator["_Piece"]:
        """The pieces whose parts stand in a word."""
        for alone in {word} if word.isalnum() else set(_LETTERS.findall(word)):
            yield from self._whole.get(alone, ())
        for part in self._parts_of(word):
            yield from self._by_part[part]

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
    return FREQUENCY.get(word, 0) < 2 and len(word) >= _RUN, len(word)


_LETTERS = re.compile(r"\w+")
_RUN = 3
"""Letters by which words are looked up."""
_Held = tuple[int, tuple[tuple[str, int], ...]]
_NOTHING: _Held = (0, ())
LEXICON = Lexicon()
"""That of all guarded patterns of the engine."""
