"""Furniture of a page: what stands around an article and is not part of it, found as spans.

Kinds: "related links" ("You may also like" and the headlines under it), "notice" (cookies, sign-up, copyright), "credit" ("Source:
Agency"), "signature" (desk initials), "date prefix", "caption" (picture credits), "repeated" (a paragraph that is an exact or near
repeat of
an earlier one). Linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.guarded import Guarded
from articles.extraction.sentences import lowered

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_RELATED = re.compile(
    r"^\W*(?:you (?:may|might|will) (?:also )?(?:like|be interested in|enjoy)|(?:read|see|watch|recommended) (?:more|also|next|"
    r"further)|also read|related(?: (?:articles|stories|posts|links|"
    r"content|news|topics|coverage))?|more (?:stories|from|on this|news)\b[^.]{0,30}|recommended(?: (?:for you|stories|reading))?|"
    r"most (?:read|popular|viewed)|trending(?: now)?|"
    r"top stories|latest (?:news|stories|headlines)|don['’]t miss|popular (?:now|stories)|elsewhere on (?:the )?\w+|"
    r"from our (?:partners|sponsors)|other (?:news|stories))\W*$",
    re.I,
)
_RELATED_LINE = re.compile(r"^\W*(?:read (?:more|also)|also read|see also|related|watch|recommended)\s*[:|»>-]\s*\S.{0,160}$", re.I)
_NOTICE = Guarded(
    r"\b(?:uses? cookies|cookie (?:policy|settings|preferences)|accept (?:all )?cookies|privacy policy|terms (?:of (?:use|service)|"
    r"and conditions)|all rights reserved|"
    r"(?:sign up|subscribe|register) (?:for|to|now|here|today|with)\b.{0,80}\b(?:newsletter|e-?mails?|alerts?|updates|channel|"
    r"account|briefing|notifications?)|"
    r"may not be (?:published|reproduced|broadcast)|follow us on|download (?:our|the) app|click here to|share this (?:article|"
    r"story|page)|join our (?:\w+ )?(?:channel|group|newsletter)|"
    r"opt[- ]out if you wish|enable javascript|subscribe to (?:our|the)|advertisement|story continues below|copyright (?:©|\(c\)|"
    r"\d{4}))\b|©\s*\d{4}",
    re.I,
)
_CREDIT = re.compile(
    r"^\W*(?:(?:source|sources|via|photo|picture|image|video|credit|photograph|reporting by|editing by|compiled by|"
    r"with inputs from|with agency inputs?)\s*[:(/–-]|"
    r"(?:reporting|editing|writing) by [A-Z]|with (?:agency )?inputs? from )\s*.{0,100}$",
    re.I,
)
_SIGNATURE = re.compile(r"^\W*[A-Z]{2,5}(?:/[A-Z]{0,5})+\W*$|^\([A-Za-z]{2,4}/[A-Za-z]{0,4}\)$")
_DATE_PREFIX = re.compile(
    r"^\s*(?:date|dated|published|posted|updated|last updated|created)\b\s*[:=-]?\s*(?:on\s+)?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d"
    r"\d)?Z?)?\s?",
    re.I,
)
_WORD = re.compile(r"\w+")
_SHORTEST_REPEAT = 6
_HEADLINES = 12
_HEADLINE_WORDS = 28


_Run = tuple[str, str, str]
"""Three words that follow each other."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A span that does not belong to the article (half-open code-point offsets), and what kind of thing it is."""

    start: int
    end: int
    kind: str


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """All furniture of a text, in order, without overlaps."""
    found: list[Furniture] = []
    prefix = _DATE_PREFIX.match(text)
    if prefix:
        found.append(Furniture(0, prefix.end(), "date prefix"))
    related = 0
    paragraphs = _Paragraphs()
    whole = lowered(text)
    notices = [piece for piece in _NOTICE.pieces if piece in whole]
    for start, end in _lines(text, prefix.end() if prefix else 0):
        line = text[start:end]
        low = lowered(line)
        kind = _kind(line, low, notices)
        if kind == "related links":
            related = _HEADLINES
        elif kind is None and related and _headline(line):
            kind, related = "related links", related - 1
        elif kind is None:
            related = 0
            kind = paragraphs.repeat(line, low)
        elif related:
            related -= 1
        if kind:
            found.append(Furniture(start, end, "related links" if kind == "related line" else kind))
    return tuple(found)


def _lines(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """The lines of a text from an offset on that hold anything, without the white space around them."""
    for match in _LINE.finditer(text):
        start, end = match.span()
        start = min(max(start, begin), end)
        line = text[start:end]
        held = len(line.rstrip())
        if held:
            yield start + len(line) - len(line.lstrip()), start + held


def _kind(line: str, low: str, notices: Sequence[str]) -> str | None:
    """What a line is by its own words; of what its text holds that is needed for a notice, one must be in it."""
    length = len(line)
    if length < 80 and _RELATED.match(line):
        return "related links"
    if length < 200 and _RELATED_LINE.match(line):
        return "related line"
    if notices and length < 400 and any(piece in low for piece in notices) and _NOTICE.pattern.search(line):
        return "notice"
    if length < 130 and _CREDIT.match(line):
        return "credit"
    if length < 16 and _SIGNATURE.match(line):
        return "signature"
    return None


def _headline(line: str) -> bool:
    """A line under "You may also like" is a headline while it is short and does not end like a sentence."""
    return len(line) < 180 and line[-1] not in ".…" and len(_WORD.findall(line)) <= _HEADLINE_WORDS


class _Paragraphs:
    """The paragraphs of a text so far, to be asked whether one says again what an earlier one said."""

    def __init__(self) -> None:
        self._short: set[str] = set()
        self._exact: set[str] = set()
        self._runs: set[_Run] = set()
        self._unsorted: list[list[str]] = []
        self._index: dict[_Run, list[frozenset[_Run]]] = {}

    def repeat(self, line: str, low: str) -> str | None:
        """Whether a paragraph, given in lower case besides, says again, word for word or nearly so, what an earlier one said; it is one of
        them after that."""
        words = _WORD.findall(low)
        if len(words) < _SHORTEST_REPEAT:
            if len(words) > 1 and len(line) > 12 and line in self._short:
                return "repeated"
            self._short.add(line)
            return None
        known = len(self._runs)
        self._runs.update(zip(words, words[1:], words[2:], strict=False))
        # Hardly any paragraph has nearly all its runs of words from earlier ones; only then are these sorted, and looked up.
        if len(self._runs) - known <= (1 - _NEARLY) * len(words) and self._is_repeated(words):
            return "repeated"
        self._unsorted.append(words)
        return None

    def _is_repeated(self, words: list[str]) -> bool:
        """Whether all words of a paragraph are those of an earlier one, or nearly all runs of them."""
        for earlier in self._unsorted:
            self._exact.add(" ".join(earlier))
            runs = _runs_of(earlier)
            for key in sorted(runs)[:_KEYS]:
                bucket = self._index.setdefault(key, [])
                if len(bucket) < _MOST_OF_A_KEY:
                    bucket.append(runs)
        self._unsorted.clear()
        flat = " ".join(words)
        if flat in self._exact:
            return True
        runs = _runs_of(words)
        others = (other for key in sorted(runs)[:_KEYS] for other in self._index.get(key, ()))
        if any(len(runs & other) >= _NEARLY * len(runs | other) for other in others):
            self._exact.add(flat)
            return True
        return False


def _runs_of(words: list[str]) -> frozenset[_Run]:
    return frozenset(zip(words, words[1:], words[2:], strict=False))


_NEARLY = 0.9
_KEYS, _MOST_OF_A_KEY = 8, 4
