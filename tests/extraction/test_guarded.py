"""Guards never change what a pattern finds: they only save trying it."""

import re

import pytest

from articles.extraction.events import ontology
from articles.extraction.guarded import guarded, needs_of, pieces_of

WORDINGS = [
    (r"\bshot (?:dead|down)\b", ("shot dead", "shot down")),
    (r"\bgunm[ae]n\b", ("gunman", "gunmen")),
    (r"\bkill(?:ed|s)?\b", ("kill",)),
    (r"\bstruck (?:\w+ )?(?:village|town)\b", ("struck ",)),
    (r"(?:talks|summit)s? (?!over)with \w+", ("talks with ", "talkss with ", "summit with ", "summits with ")),
    (r"\w+", ()),
    (r"(?:dead|\d+)", ()),
    (r"(?:dead)?", ()),
]


@pytest.mark.parametrize(("pattern", "pieces"), WORDINGS)
def test_the_words_that_a_match_must_hold_are_read_off_the_pattern(pattern: str, pieces: tuple[str, ...]) -> None:
    assert sorted(pieces_of(pattern)) == sorted(pieces)


def test_all_that_a_match_must_hold_is_read_off_the_pattern() -> None:
    assert needs_of(r"\b(?:last|next) (?:\w+ )?(?:day|week)s?\b(?! off)") == (("day", "week"), ("last ", "next "))
    assert needs_of(r"\d+ (?:km)? ?[a-z]+") == ()


def test_case_of_the_pattern_does_not_matter_for_its_guard() -> None:
    assert guarded(r"\b(?:Kremlin|Elysée) said\b", re.I).search("The KREMLIN SAID so", "the kremlin said so")


@pytest.mark.parametrize("kind", ontology.event_types().values(), ids=lambda kind: kind.name)
def test_a_guard_lets_every_match_through(kind: ontology.EventType) -> None:
    compiled = ontology.patterns(kind.name)
    every = [*compiled.stems, *(trigger for _, trigger, _ in compiled.triggers), *([compiled.blockers] if compiled.blockers else [])]
    sentences = [s for other in ontology.event_types().values() for s in (*other.examples, *other.near_misses)]
    for entry in every:
        for sentence in sentences:
            low = sentence.lower()
            assert [m.span() for m in entry.finditer(low, low)] == [m.span() for m in entry.pattern.finditer(low)]
