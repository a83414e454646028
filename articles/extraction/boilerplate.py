"""Furniture of a page: what stands around an article and is not part of it, found as spans.

Kinds: "related links" ("You may also like" and the headlines under it), "notice" (cookies, sign-up, copyright), "credit" ("Source:
Agency"), "signature" (desk initials), "date prefix", "caption" (picture credits), "repeated" (a paragraph that is an exact or near
repeat of
an earlier one). Linear in the text.
"""

import re
from dataclasses import dataclass

from articles.extraction.guarded import guarded
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
_NOTICE = guarded(
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
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
    found: list[Furniture] = []
    prefix = _DATE_PREFIX.match(text)
    if prefix:
        found.append(Furniture(0, prefix.end(), "date prefix"))
    related = 0
    exact: set[str] = set()
    index: dict[_Run, list[frozenset[_Run]]] = {}
    may_notice = _NOTICE.may_match(lowered(text))
    for start, end in lines:
        if prefix and start < prefix.end():
            start = min(prefix.end(), end)
        line = text[start:end].strip()
        if not line:
            continue
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = start + len(line)
        kind = _kind(line, may_notice)
        if kind == "related links":
            related = _HEADLINES
        elif kind is None and related and _headline(line):
            kind, related = "related links", related - 1
        elif kind is None:
            related = 0
            kind = _repeat(line, exact, index)
        elif related:
            related -= 1
        if kind:
            found.append(Furniture(start, end, "related links" if kind == "related line" else kind))
    return tuple(found)


def _kind(line: str, may_notice: bool) -> str | None:
    """What a line is by its own words; ``may_notice`` tells whether the text holds words of a notice at all."""
    if len(line) < 80 and _RELATED.match(line):
        return "related links"
    if len(line) < 200 and _RELATED_LINE.match(line):
        return "related line"
    if may_notice and len(line) < 400 and _NOTICE.search(line, lowered(line)):
        return "notice"
    if len(line) < 130 and _CREDIT.match(line):
        return "credit"
    if len(line) < 16 and _SIGNATURE.match(line):
        return "signature"
    return None


def _headline(line: str) -> bool:
    """A line under "You may also like" is a headline while it is short and does not end like a sentence."""
    return len(line) < 180 and line[-1] not in ".…" and len(_WORD.findall(line)) <= _HEADLINE_WORDS


def _repeat(line: str, exact: set[str], index: dict[_Run, list[frozenset[_Run]]]) -> str | None:
    """Whether a paragraph says again, word for word or nearly so, what an earlier one said."""
    words = _WORD.findall(lowered(line))
    if len(words) < _SHORTEST_REPEAT:
        if len(words) > 1 and len(line) > 12 and line in exact:
            return "repeated"
        exact.add(line)
        return None
    flat = " ".join(words)
    if flat in exact:
        return "repeated"
    exact.add(flat)
    shingles = frozenset(zip(words, words[1:], words[2:], strict=False))
    keys = sorted(shingles)[:8]
    for key in keys:
        for other in index.get(key, [])[:4]:
            shared = len(shingles & other)
            if shared >= 0.9 * len(shingles | other):
                return "repeated"
    for key in keys:
        bucket = index.setdefault(key, [])
        if len(bucket) < 4:
            bucket.append(shingles)
    return None
