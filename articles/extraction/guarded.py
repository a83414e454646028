"""Patterns that are tried only where a text holds the words that any match of them must hold.

Finding plain words is many times cheaper than trying a pattern at every place, and most patterns match in few sentences. The words are
read off the pattern itself, so that nobody keeps two lists in step; where none can be read off, the pattern is always tried.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from articles.extraction.lexicon import LEXICON, LONGEST_SENTENCE
from articles.extraction.parsed_patterns import Parsed, without_edges

_FEW = 3
"""Pieces that are looked for one by one, and letters of an ending that say something."""


class Guarded:
    """A pattern, and pieces of text in lower case of which every match holds one; none where nothing is certain. Both are made when first
    needed: importing the engine compiles nothing."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled; what it was taken apart into is needed no more."""
        compiled = self._parsed.compiled()
        del self._parsed
        return compiled

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """The pieces."""
        return self._parsed.pieces()

    @cached_property
    def _parsed(self) -> "Parsed":
        return Parsed(self._source, self._flags)

    def may_match(self, low: str) -> bool:
        """Whether a text, given in lower case, holds what a match needs."""
        if not self.pieces:
            return True
        if self._ending:
            return self._stands_before_ending(low)
        for piece in self.pieces:  # noqa: SIM110 (a plain loop is twice as quick as any())
            if piece in low:
                return True
        return False

    @cached_property
    def _ending(self) -> str:
        """What all of several pieces end on ("village of ", "town of "), looked for once for all of them; empty where it says little."""
        ending = self.pieces[0] if len(self.pieces) > _FEW else ""
        while not all(piece.endswith(ending) for piece in self.pieces):
            ending = ending[1:]
        return ending if len(ending) > _FEW else ""

    def _stands_before_ending(self, low: str) -> bool:
        place = low.find(self._ending)
        while place >= 0:
            if low.endswith(self.pieces, 0, place + len(self._ending)):
                return True
            place = low.find(self._ending, place + 1)
        return False

    def search(self, text: str, low: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a text, or between two of its offsets; in lower case at least what lies between them is given besides."""
        return self.pattern.search(text, start, end) if self.may_match(low) else None

    def match(self, text: str, low: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match at the beginning."""
        return self.pattern.match(text, start, end) if self.may_match(low) else None

    def finditer(self, text: str, low: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All of them."""
        return self.pattern.finditer(text, start, end) if self.may_match(low) else iter(())


class LookedUp(Guarded):
    """A pattern known to the lexicon of the engine, which tells at once where it cannot match. Hundreds are asked of every sentence: what
    was found in it is looked at without a call where that can be."""

    def __init__(self, source: str, flags: int = 0) -> None:
        super().__init__(source, flags)
        self.bit = LEXICON.add(self)

    @cached_property
    def edged(self) -> tuple[str, ...]:
        """The pieces, with the edges of words at their ends: what the lexicon looks for."""
        return self._parsed.edged()

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        return without_edges(self.edged)

    def may_match(self, low: str) -> bool:
        found = LEXICON.recent.get(low)
        if found is None:
            if len(low) > LONGEST_SENTENCE:
                return super().may_match(low)
            found = LEXICON.possible(low)
        return found & self.bit != 0

    def search(self, text: str, low: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = LEXICON.recent.get(low)
        if (found & self.bit) if found is not None else self.may_match(low):
            return self.pattern.search(text, start, end)
        return None


class Choice:
    """Several patterns made by ``guarded``, to be told which of them a sentence may match."""

    def __init__(self, guards: Sequence[LookedUp]) -> None:
        self._places = {guard.bit: number for number, guard in enumerate(guards)}
        self.all = sum(self._places)
        """The bits of all of them."""
        self._told: dict[int, tuple[int, ...]] = {0: ()}

    def bits(self, low: str) -> int:
        """The bits of the patterns that a text, in lower case, may match."""
        return LEXICON.possible(low) & self.all

    def numbers(self, low: str) -> tuple[int, ...]:
        """The numbers of the patterns that a text, in lower case, may match, in their order."""
        return self.numbers_of(self.bits(low))

    def numbers_of(self, bits: int) -> tuple[int, ...]:
        """The numbers of the patterns that some bits stand for. Most sentences have few, and the same as others before."""
        found = self._told.get(bits)
        if found is None:
            if len(self._told) >= _MOST_CHOICES:
                self._told = {0: ()}
            found = self._told[bits] = self._read(bits)
        return found

    def _read(self, bits: int) -> tuple[int, ...]:
        found = []
        left = bits
        while left:
            bit = left & -left
            found.append(self._places[bit])
            left ^= bit
        return tuple(sorted(found))


_MOST_CHOICES = 1024


class Alternatives:
    """Patterns of which a sentence matches few: what their alternation finds, at the price of those few."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.guards = tuple(guarded(pattern) for pattern in patterns)
        self._choice = Choice(self.guards)

    def spans(self, low: str) -> list[tuple[int, int]]:
        """Where the alternation matches, in text in lower case: the leftmost match counts, of several there that of the first pattern."""
        found: list[tuple[int, int]] = []
        upcoming = [(guard.pattern, guard.pattern.search(low)) for guard in self._possible(low)]
        while matches := [(pattern, match) for pattern, match in upcoming if match is not None]:
            first = min((match for _, match in matches), key=lambda match: match.start())
            found.append(first.span())
            end = max(first.end(), first.start() + 1)
            upcoming = [(pattern, match if match.start() >= end else pattern.search(low, end)) for pattern, match in matches]
        return found

    def any(self, low: str) -> bool:
        """Whether any of them matches."""
        return any(guard.pattern.search(low) for guard in self._possible(low))

    def _possible(self, low: str) -> list[LookedUp]:
        return [self.guards[number] for number in self._choice.numbers(low)]


def guarded(pattern: str, flags: int = 0) -> LookedUp:
    """A pattern with its guard, known to the lexicon: for whole sentences, whose words are looked up once for all such patterns."""
    return LookedUp(pattern, flags)


def cues(*guards: LookedUp) -> int:
    """The bits of some patterns, to be asked with ``possible_in`` whether a sentence may match any of them."""
    return sum(guard.bit for guard in guards)


def possible_in(*texts: str) -> int:
    """The bits of the patterns that texts in lower case may match, one or another; all bits where one is too long to be a sentence."""
    found = 0
    for low in texts:
        if len(low) > LONGEST_SENTENCE:
            return -1
        found |= LEXICON.possible(low)
    return found
