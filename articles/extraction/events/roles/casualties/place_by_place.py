"""Figures that a sentence goes on to give without their verb: "six were killed in Kyiv and one in Bila Tserkva"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.document import Span
from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Claim, Word
from articles.extraction.guarded import guarded

_JOINED = re.compile(
    r"(?:,|;|:|–|—|\band|\bwith|\bincluding|\bwhile|\bplus|\()\s*(?:(?:a|an|the|further|another|also|at least|about|some) )*$", re.I
)
_WHERE = re.compile(
    r"(?: (?:others?|more|people|persons|civilians|of them|each|dead|killed))?,? (?:in|at|near|outside)(?: the)?(?: \w+ of)? $", re.I
)
_PART = re.compile(r":|–|—|\bincluding\b|\bamong\b|\(|\bof (?:them|whom)\b|\bwith\b", re.I)


def read_place_by_place(text: str, low: str, words: Sequence[Word], names: Sequence[Span], found: list[Claim]) -> None:
    """Adds a claim for each further number that stands before "in" and a name, after a claim whose harm it shares. It is part of that
    claim where a colon or "including" says so, or where the claim itself names no place before it."""
    if not found:
        return
    _read_in_the_second(text, low, words, found)
    if not names:
        return
    for word in words:
        if word.tag != "N" or any(claim.count.span[0] <= word.start < claim.count.span[1] for claim in found):
            continue
        before = [claim for claim in found if claim.count.span[1] <= word.start and not claim.children]
        if not before:
            continue
        name = next((span for span in names if word.end <= span[0]), None)
        ahead = next((span for span in reversed(names) if span[1] < word.start), None)
        if ahead is not None and _goes_on_in(text, before[-1].count.span[1], ahead, word.start):
            part = before[-1].part
            found.append(
                Claim(before[-1].harm, Count(word.low, word.high, text[word.start : word.end], (word.start, word.end)), False, part, False)
            )
            found.sort(key=lambda claim: claim.count.span)
            continue
        if not _JOINED.search(text, before[-1].count.span[1], word.start) or name is None or not _WHERE.fullmatch(text, word.end, name[0]):
            continue
        base = before[-1]
        between = text[base.count.span[1] : word.start]
        told_where = any(base.count.span[1] <= span[0] < word.start for span in names)
        part = base.part or bool(_PART.search(between)) or not told_where
        found.append(Claim(base.harm, Count(word.low, word.high, text[word.start : word.end], (word.start, word.end)), False, part, False))
        found.sort(key=lambda claim: claim.count.span)
    _of_the_whole(text, found)


def _of_the_whole(text: str, found: list[Claim]) -> None:
    """ "31 killed and 112 wounded: 14 in A, nine in B, eight in C": the parts are of the figure that they make up."""
    parts = [
        i
        for i, claim in enumerate(found)
        if claim.part and not claim.children and i and _BEFORE_PARTS.search(text, found[0].count.span[1], claim.count.span[0])
    ]
    if len(parts) < _SEVERAL or len({found[i].harm for i in parts}) > 1 or any(found[i].count.low != found[i].count.high for i in parts):
        return
    total = sum(found[i].count.low or 0 for i in parts)
    wholes = [claim for claim in found[: parts[0]] if not claim.part and claim.count.low == claim.count.high == total]
    if len(wholes) == 1 and wholes[0].harm != found[parts[0]].harm:
        for i in parts:
            found[i] = replace(found[i], harm=wholes[0].harm)


_SEVERAL = 2
_BEFORE_PARTS = re.compile(r"[:–—(]")
_IN_THE_FIRST = guarded(
    r"\bin the (?:first|former|one)(?: \w+)?(?: and|,| but) (?P<more>[\w-]+(?: [\w-]+)?) (?=in the (?:second|"
    r"other|latter)\b)",
    re.I,
)


def _read_in_the_second(text: str, low: str, words: Sequence[Word], found: list[Claim]) -> None:
    """ "Nine were killed in the first raid and thirteen in the second": a figure for each."""
    match = _IN_THE_FIRST.search(text, low, found[0].count.span[1], words[-1].end)
    if match is None:
        return
    word = next((word for word in words if word.tag == "N" and word.start == match.start("more")), None)
    if word is not None:
        count = Count(word.low, word.high, text[word.start : word.end], (word.start, word.end))
        found.append(Claim(found[-1].harm, count, False, False, False))
        found.sort(key=lambda claim: claim.count.span)


def _goes_on_in(text: str, start: int, name: Span, number: int) -> bool:
    """Whether a number goes on from a figure as "in Nishinomiya 503" does, its place before it."""
    return bool(_IN_AHEAD.search(text, start, name[0])) and text[name[1] : number] in (" ", ", ") and start < name[0]


_IN_AHEAD = re.compile(r"(?:,|;|\band) (?:and )?in (?:the )?$", re.I)
