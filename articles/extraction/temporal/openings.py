"""With which letters the matches of a rule begin, read off its pattern: the rule is tried only at words that begin so.

Hardly any word begins a time. What a word may begin is kept for when it is met again; where it may only be the first of several words
("in" of "in the morning") the first letter of the next one decides besides.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from articles.extraction.lexicon import is_letter
from articles.extraction.temporal.patterns import SECOND_SIGN, fragment

LETTERS = 6
"""How many letters of an opening are looked at; a run of white space is one blank there, and any digit is 0."""
_MOST = 100
"""Of more openings than this only the first letters are kept."""
_ANYTHING = "\0"
"""Stands in an opening for what nobody can tell."""
_DIGITS = "0123456789"
_ANY_DIGIT = str.maketrans(_DIGITS, "0" * len(_DIGITS))
LONG = 24
"""Words of more letters are seldom met again."""
_MOST_WORDS = 16384

Place = tuple[int, int, dict[str, int]]
"""An offset in a word, the rules that may begin there, as bits of a number, and those that may by the next word's letter ("" for any)."""
Held = tuple[int, tuple[Place, ...]]
"""All the rules that a word may begin, as bits, and where in it."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How the matches of a pattern begin."""

    letters: frozenset[str]
    """One of these begins each match, in lower case; "" where nobody can tell."""
    at_edge: bool
    """Whether none begins between two letters of a word."""

    @classmethod
    def of(cls, parsed: Any) -> "Opening":
        """That of a parsed pattern."""
        return cls(openings_of(parsed), at_edge(parsed))


class Openings:
    """The openings of the rules, in their order, and what the words met so far may begin."""

    def __init__(self, openings: Sequence[Opening]) -> None:
        self._rules = (1 << len(openings)) - 1
        """The rules, as bits."""
        self._within = sum(1 << number for number, opening in enumerate(openings) if not opening.at_edge)
        self._sure: dict[str, int] = {}
        self._first: dict[str, dict[str, int]] = {}
        """What the first word of an opening, with its blank, says where the next one begins with a letter."""
        self._starts = {letters[:2] for opening in openings for letters in opening.letters}
        """The first two letters of all openings, of which most words begin with none."""
        self.words: dict[str, Held] = {}
        """What was learnt of words; for one that is not among them it is to be learnt."""
        for number, opening in enumerate(openings):
            for letters in opening.letters:
                self._add(letters, 1 << number)

    def _add(self, opening: str, rule: int) -> None:
        word, blank, following = opening.partition(" ")
        if not following:
            self._sure[opening] = self._sure.get(opening, 0) | rule
            return
        letters = self._first.setdefault(word + blank, {})
        for letter in ("", *(_DIGITS if following[0] == "0" else following[0])):
            letters[letter] = letters.get(letter, 0) | rule

    def learn(self, word: str) -> Held:
        """What a word, in lower case and without white space, may begin; kept for when it is met again, but no more words than fit."""
        places: list[Place] = []
        held = 0
        for offset in range(len(word)) if self._within else _edges_in(word):
            sure, following = self._at(word, offset)
            if sure or following:
                held |= sure | following.get("", 0)
                places.append((offset, sure, following))
        if len(word) < LONG:
            if len(self.words) >= _MOST_WORDS:
                self.words.clear()
            self.words[word] = held, tuple(places)
        return held, tuple(places)

    def _at(self, word: str, offset: int) -> tuple[int, dict[str, int]]:
        """What may begin at one offset of a word: at once, and by the letter of the next word."""
        inside = offset > 0 and is_letter(word[offset - 1]) and is_letter(word[offset])
        rules = self._within if inside else self._rules
        rest = word[offset : offset + LETTERS].translate(_ANY_DIGIT) + (" " if len(word) - offset < LETTERS else "")
        if not rules or self._starts.isdisjoint(("", rest[:1], rest[:2])):
            return 0, {}
        sure = self._sure.get("", 0)
        for length in range(1, LETTERS + 1):
            sure |= self._sure.get(rest[:length], 0)
        return sure & rules, {letter: bits & rules for letter, bits in self._first.get(rest, {}).items() if bits & rules}


def _edges_in(word: str) -> Sequence[int]:
    """The offsets in a word that are not between two letters."""
    return (0,) if word.isalnum() else [match.start() for match in _AT_EDGE.finditer(word)]


_AT_EDGE = re.compile(r"(?<!\w)\w|\W")


def at_edge(parsed: Any) -> bool:
    """Whether no match of a parsed pattern begins between two letters of a word."""
    if not parsed.data:
        return False
    code, value = parsed.data[0]
    kind = code.name
    if kind == "AT":
        return value.name in ("AT_BOUNDARY", "AT_BEGINNING")
    if kind == "ASSERT_NOT":
        return value[0] < 0 and _is_no_letter(value[1].data)
    if kind == "LITERAL":
        return not is_letter(chr(value)) if fragment(value) is None else at_edge(fragment(value))
    if kind == "IN":
        return all(code.name == "LITERAL" and not is_letter(chr(one)) for code, one in value)
    if kind == "SUBPATTERN":
        return at_edge(value[3])
    return kind == "BRANCH" and all(map(at_edge, value[1]))


def _is_no_letter(refused: Any) -> bool:
    """Whether what may not stand before a match holds every letter."""
    code, value = refused[0]
    return len(refused) == 1 and code.name == "IN" and any(kind.name == "CATEGORY" and one.name == "CATEGORY_WORD" for kind, one in value)


def openings_of(parsed: Any) -> frozenset[str]:
    """The openings of a parsed pattern in lower case, "" for what nobody can tell."""
    found = frozenset(one.rstrip(_ANYTHING) for one in _of_sequence(parsed))
    if any(one.startswith(" ") for one in found):
        raise ValueError("a match may begin with white space")
    return found


def _of_sequence(parsed: Any) -> Set[str]:
    """The openings of elements that follow each other; where they are shorter than an opening, what comes next belongs to it."""
    begun: Set[str] = {""}
    for code, value in parsed.data:
        if code.name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        if not _unfinished(begun):
            break
        begun = _joined(begun, _of_element(code.name, value))
    return begun


def _unfinished(begun: Set[str]) -> list[str]:
    """The openings that have room for more."""
    return [one for one in begun if len(one) < LETTERS and not one.endswith(_ANYTHING)]


def _of_element(kind: str, value: Any) -> Set[str]:
    """The openings of one element."""
    if kind == "LITERAL":
        return _of_letter(value)
    if kind == "IN":
        return _of_class(value)
    if kind == "SUBPATTERN":
        return _of_sequence(value[3])
    if kind == "BRANCH":
        return _few(set().union(*map(_of_sequence, value[1])))
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _of_repeat(value[0], int(value[1]), _of_sequence(value[2]))
    return {_ANYTHING}


@cache
def _of_letter(letter: int) -> frozenset[str]:
    """The openings of a letter, or of the fragment that it stands for."""
    if letter == SECOND_SIGN:
        return frozenset([""])
    return frozenset([_plain(chr(letter))]) if fragment(letter) is None else frozenset(_of_sequence(fragment(letter)))


def _of_repeat(least: int, most: int, once: Set[str]) -> Set[str]:
    found: set[str] = set() if least else {""}
    begun: Set[str] = {""}
    for count in range(1, most + 1):
        begun = _joined(begun, once)
        if count >= least and begun <= found:
            break
        if count >= least:
            found |= begun
    return _few(found)


def _of_class(members: Any) -> Set[str]:
    """The openings of a class of letters."""
    found: set[str] = set()
    for code, value in members:
        if code.name == "LITERAL":
            found.add(_plain(chr(value)))
        elif code.name == "RANGE":
            found.update(_plain(chr(one)) for one in range(value[0], value[1] + 1))
        elif code.name == "CATEGORY" and value.name == "CATEGORY_SPACE":
            found.add(" ")
        else:
            return {_ANYTHING}
    return _few(found)


def _plain(sign: str) -> str:
    return " " if sign.isspace() else sign.lower().translate(_ANY_DIGIT)


def _joined(begun: Set[str], following: Set[str]) -> Set[str]:
    """Openings with what may follow where they have room for more."""
    unfinished = _unfinished(begun)
    found = set(begun).difference(unfinished)
    for one in unfinished:
        if one.endswith(" "):
            found.update([(one + two.lstrip(" "))[:LETTERS] for two in following])
        else:
            found.update([(one + two)[:LETTERS] for two in following])
    return _few(found)


def _few(openings: Set[str]) -> Set[str]:
    """Openings as long as they can be without being too many."""
    for length in range(LETTERS - 1, -1, -1):
        if len(openings) <= _MOST:
            break
        openings = {one if len(one) <= length else one[:length] + _ANYTHING for one in openings}
    return openings
