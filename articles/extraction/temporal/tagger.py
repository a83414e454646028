"""Recognise: find the words of a text that tell a time, and what they mean before anything anchors them.

One cheap scan over the words of the text looks for triggers; only near a trigger are the rules that asked for it tried. Cost
is linear in the text: every pattern is bounded, and every stretch is read once by each rule.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.temporal.meaning import Meaning
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


@functools.cache
def _rules_by_trigger() -> dict[str, frozenset[int]]:
    """For every trigger word the numbers of the rules that ask for it."""
    table: dict[str, set[int]] = {}
    for number, entry in enumerate(RULES):
        for word in entry.triggers:
            table.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def _stretches(text: str) -> Iterator[tuple[int, int, set[int]]]:
    """Parts of the text, which is in lower case, around triggers, with the numbers of the rules to try there."""
    table = _rules_by_trigger()
    start, end = 0, -REACH - 1
    rules: set[int] = set()
    for word in _WORD.finditer(text):
        key = word[0]
        if key not in table:
            if not key.isdecimal():
                continue
            key = _digits_key(key, text, word.end())
            if key not in table:
                continue
        first, last = word.span()
        if first - REACH > end:
            if rules:
                yield start, end, rules
            start, rules = max(0, first - REACH), set()
        rules |= table[key]
        end = min(len(text), last + REACH)
    if rules:
        yield start, end, rules


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
    low = text.lower()  # as long as the text: the one letter that grows is put plain
    chosen: list[Candidate] = []
    for start, end, numbers in _stretches(low):
        first, last = _whole(text, start, end)
        stretch = low[first:last]
        found: list[Candidate] = []
        for number in sorted(numbers):
            matches = RULES[number].matches(text, low, stretch, first, last)
            if matches:
                found.extend(_read(RULES[number], matches))
        found.sort(key=lambda candidate: (candidate.start, -candidate.end, -candidate.reach))
        for candidate in found:
            _choose(chosen, candidate)
    return chosen


def _read(entry: Rule, matches: Iterable[re.Match[str]]) -> Iterator[Candidate]:
    """What one rule makes of its matches."""
    for match in matches:
        meaning = entry.produce(match)
        if isinstance(meaning, tuple):
            for placed in meaning:
                yield Candidate(*placed.span, entry, placed.meaning, match.end() - match.start())
        elif meaning is not None:
            first, last = match.span("extent") if match.groupdict().get("extent") else match.span()
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
