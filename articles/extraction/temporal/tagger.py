"""Recognise: find the words of a text that tell a time, and what they mean before anything anchors them.

One cheap scan over the words of the text looks for triggers; only near a trigger are the rules that asked for it tried, and only at words
that their matches may begin with. Cost is linear in the text: every pattern is bounded, and every stretch is read once by each rule.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import accumulate, count
from operator import add

from articles.extraction.document import Span
from articles.extraction.temporal.meaning import Meaning
from articles.extraction.temporal.openings import LONG, Openings
from articles.extraction.temporal.rule import Rule
from articles.extraction.temporal.rules import RULES

REACH = 48
"""Code points before and after a trigger that an expression around it may reach."""

_PLAIN = tuple(zip("ſıİ\u212a", "siIK", strict=True))
"""Letters that a pattern takes for plain ones when it ignores case; put plain, one for one, so that no offset moves."""

_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that a rule took for a time, with their meaning."""

    start: int
    end: int
    rule: Rule
    meaning: Meaning
    reach: int
    """How many code points the rule read in all, context included."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text between its blanks, and where they begin."""

    words: list[str]
    starts: list[int]

    @classmethod
    def of(cls, low: str) -> "Words":
        """The words of a text in lower case."""
        for sign in WHITE_SPACE:
            low = low.replace(sign, " ")
        words = low.split(" ")
        return cls(words, list(map(add, accumulate(map(len, words), initial=0), count())))  # as many blanks as words stand before each


WHITE_SPACE = (
    "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All white space but the blank."""


class _Triggers:
    """The trigger words of all rules, and which of the words met so far hold some."""

    def __init__(self) -> None:
        self._rules: dict[str, int] = {}
        for number, entry in enumerate(RULES):
            for word in entry.triggers:
                self._rules[word] = self._rules.get(word, 0) | 1 << number
        self._silent: set[str] = set()
        self._telling: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def among(self, words: Sequence[str]) -> list[int]:
        """The places of the words that hold triggers, and of words never met."""
        silent = self._silent
        return [place for place, word in enumerate(words) if word not in silent]

    def held_by(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """Where in a word triggers begin and end, and the rules that ask for them, as bits of a number."""
        return self._telling.get(word) or self._learnt(word)

    def _learnt(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """The triggers in a word, kept for when it is met again; no more words are kept than fit."""
        found = []
        for part in _WORD.finditer(word):
            key = part[0]
            if key not in self._rules and key.isdecimal():
                key = _digits_key(key, word, part.end())
            if key in self._rules:
                found.append((*part.span(), self._rules[key]))
        if len(word) < LONG:
            if len(self._silent) + len(self._telling) >= _MOST_WORDS:
                self._silent.clear()
                self._telling.clear()
            if found:
                self._telling[word] = tuple(found)
            else:
                self._silent.add(word)
        return tuple(found)


_MOST_WORDS = 16384
_triggers = cache(_Triggers)


@dataclass(slots=True)
class Stretch:
    """A part of a text around triggers: its offsets, and where each trigger ends, with the rules to try up to there as bits of a number."""

    start: int
    end: int
    asking: list[tuple[int, int]]


def stretches_of(read: Words, length: int) -> Iterator[Stretch]:
    """Parts of a text of some length around triggers."""
    triggers = _triggers()
    stretch = Stretch(0, -REACH - 1, [])
    for place in triggers.among(read.words):
        for first, last, asking in triggers.held_by(read.words[place]):
            first += read.starts[place]
            last += read.starts[place]
            if first - REACH > stretch.end:
                if stretch.asking:
                    yield stretch
                stretch = Stretch(max(0, first - REACH), 0, [])
            stretch.asking.append((last, asking))
            stretch.end = min(length, last + REACH)
    if stretch.asking:
        yield stretch


def _digits_key(token: str, text: str, end: int) -> str:
    """The trigger that a run of digits stands for."""
    if len(token) == 4:
        return "#year"
    if len(token) == 2 and (text[end - 3 : end - 2] in ("'", "’", "‘") or text[end : end + 1] == "s"):
        return "#short"
    if len(token) <= 2 and text[end : end + 1] in (":", ".", "/", "-", "–"):
        return "#digits"
    return ""


def _whole(text: str, start: int, end: int) -> Span:
    """The stretch widened so that it cuts no word, as far as a word can reasonably reach."""
    for _ in range(24):
        if start == 0 or text[start - 1].isspace():
            break
        start -= 1
    for _ in range(24):
        if end >= len(text) or text[end].isspace():
            break
        end += 1
    return start, end


def recognise(text: str) -> list[Candidate]:
    """Every time expression of the text in order, none overlapping another: the longer of two readings stands."""
    for letter, plain in _PLAIN:
        text = text.replace(letter, plain)
    read = Words.of(text.lower())  # as long as the text: the one letter that grows is put plain
    chosen: list[Candidate] = []
    for stretch in stretches_of(read, len(text)):
        found: list[tuple[int, int, int, int, int, Candidate]] = []
        for number, match in matches_in(text, read, stretch):
            for candidate in _read(RULES[number], match):
                found.append((candidate.start, -candidate.end, -candidate.reach, number, len(found), candidate))
        found.sort()
        for *_, candidate in found:
            _choose(chosen, candidate)
    return chosen


_Match = Callable[[str, int, int], re.Match[str] | None]


class _Trial:
    """The rules as they are tried: each is compiled when a match of it may begin first."""

    def __init__(self) -> None:
        self.openings = Openings([entry.opening for entry in RULES])
        self.loose = sum(1 << number for number, entry in enumerate(RULES) if entry.loose)
        """The rules, as bits, that may match words without a trigger."""
        self.match: list[_Match] = [partial(self._compiled, number) for number in range(len(RULES))]
        """What tries a rule at an offset of a text, up to another one."""

    def _compiled(self, number: int, text: str, start: int, end: int) -> re.Match[str] | None:
        self.match[number] = RULES[number].compiled().match
        return self.match[number](text, start, end)


_trial = cache(_Trial)


@lru_cache(maxsize=2048)
def _numbers(rules: int) -> tuple[int, ...]:
    """The numbers of rules that are given as bits."""
    return tuple(number for number in range(rules.bit_length()) if rules >> number & 1)


def matches_in(text: str, read: Words, stretch: Stretch) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches of rules in a stretch of a text, with their numbers; none of a rule overlaps another of it."""
    trial = _trial()
    words, starts, known = read.words, read.starts, trial.openings.words
    first, last = _whole(text, stretch.start, stretch.end)
    upcoming = _upcoming(stretch.asking, last)
    trigger, rules = upcoming.pop()
    ended: dict[int, int] = {}
    for place in range(max(bisect_right(starts, first) - 1, 0), len(words)):
        start = starts[place]
        while trigger <= start:
            if not upcoming:
                return
            trigger, rules = upcoming.pop()
        told = known.get(words[place])
        if told is None:
            word = words[place]
            if len(word) >= LONG:  # a text without white space is one word: no more of it is read than lies in the stretch
                cut = max(first - start, 0)
                word, start = word[cut : last - start], start + cut
            told = trial.openings.learn(word)
        held, places = told
        if not held & rules:
            continue
        for offset, begun, following in places:
            if following:
                begun |= following.get(words[place + 1][:1], 0) if place + 1 < len(words) else 0
            offset += start
            if begun & rules and first <= offset < last:
                for number in _numbers(begun & rules):
                    match = trial.match[number](text, offset, last) if offset >= ended.get(number, 0) else None
                    if match is not None:
                        ended[number] = match.end()
                        yield number, match


def _upcoming(asking: list[tuple[int, int]], last: int) -> list[tuple[int, int]]:
    """Up to where rules are to be tried, the last first: none matches after the last of its triggers but the loose ones."""
    rules = 0
    for _, those in asking:
        rules |= those
    rules &= _trial().loose
    found = [(last, rules)] if rules else []
    for end, those in reversed(asking):
        rules |= those
        found.append((end, rules))
    return found


def _read(entry: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    """What a rule makes of a match."""
    meaning = entry.produce(match)
    if isinstance(meaning, tuple):
        for placed in meaning:
            yield Candidate(*placed.span, entry, placed.meaning, match.end() - match.start())
    elif meaning is not None:
        first, last = match.span("extent") if "extent" in match.re.groupindex and match["extent"] else match.span()
        if first < last:
            yield Candidate(first, last, entry, meaning, match.end() - match.start())


def _choose(chosen: list[Candidate], candidate: Candidate) -> None:
    """Adds a candidate that begins no earlier than the last one, or lets it take that one's place when it is longer."""
    if not chosen or candidate.start >= chosen[-1].end:
        chosen.append(candidate)
    elif candidate.end - candidate.start > chosen[-1].end - chosen[-1].start:
        chosen[-1] = candidate
        while len(chosen) > 1 and chosen[-2].end > candidate.start:
            chosen.pop(-2)
