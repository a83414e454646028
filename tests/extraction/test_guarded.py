"""Guards never change what a pattern finds: they only save trying it."""

import re

import pytest

from articles.extraction.events import ontology
from articles.extraction.guarded import Alternatives, Choice, guarded
from articles.extraction.lexicon import EDGE
from articles.extraction.parsed_patterns import opening_words, pieces_of, quick_start

WORDINGS = [
    (r"\bshot (?:dead|down)\b", ("shot dead", "shot down")),
    (r"\bgunm[ae]n\b", ("gunman", "gunmen")),
    (r"\bkill(?:ed|s)?\b", ("kill",)),
    (r"\bstruck (?:\w+ )?(?:village|town)\b", ("struck ",)),
    (r"(?:talks|summit)s? (?!over)with \w+", ("talks with ", "talkss with ", "summit with ", "summits with ")),
    (r"\b(?:the|this) (?:\w+ )?(?:raids?|strikes?)\b", ("raid", "strike")),
    (r"\b(?:the|this) \d+", ("the ", "this ")),
    (r"\w+ (?:that|which)\b", (" that", " which")),
    (r"\w+ \d+", ()),
    (r"\w+", ()),
    (r"(?:dead|\d+)", ()),
    (r"(?:dead)?", ()),
]


@pytest.mark.parametrize(("pattern", "pieces"), WORDINGS)
def test_the_words_that_a_match_must_hold_are_read_off_the_pattern(pattern: str, pieces: tuple[str, ...]) -> None:
    assert sorted(pieces_of(pattern)) == sorted(pieces)


def test_case_of_the_pattern_does_not_matter_for_its_guard() -> None:
    assert guarded(r"\b(?:Kremlin|Elysée) said\b", re.I).search("The KREMLIN SAID so", "the kremlin said so")


SENTENCES = [text for kind in ontology.event_types().values() for text in (*kind.examples, *kind.near_misses)]


@pytest.mark.parametrize("kind", ontology.event_types().values(), ids=lambda kind: kind.name)
def test_a_guard_lets_every_match_through(kind: ontology.EventType) -> None:
    compiled = ontology.patterns(kind.name)
    every = [*compiled.stems, *(trigger for _, trigger, _ in compiled.triggers), *compiled.blockers.guards]
    for entry in every:
        for sentence in SENTENCES:
            low = sentence.lower()
            assert [m.span() for m in entry.finditer(low, low)] == [m.span() for m in entry.pattern.finditer(low)]


def test_of_several_patterns_those_are_chosen_that_a_text_may_match() -> None:
    choice = Choice([guarded(pattern) for pattern in (r"\bshot dead\b", r"\btalks?\b", r"\d+", r"\bin hiding\b")])
    assert choice.numbers("they were shot") == (2,)
    assert choice.numbers("sharpshot deadline") == (2,)
    assert choice.numbers("the sweet-talking envoy was shot\ndead") == (2,)
    assert choice.numbers("within hiding places") == (2, 3)
    assert choice.numbers("") == (2,)


@pytest.mark.parametrize("kind", ontology.event_types().values(), ids=lambda kind: kind.name)
def test_a_choice_lets_every_match_through(kind: ontology.EventType) -> None:
    guards = [guard for _, guard, _ in ontology.patterns(kind.name).triggers]
    choice = Choice(guards)
    for sentence in SENTENCES:
        low = sentence.lower()
        assert {number for number, guard in enumerate(guards) if guard.pattern.search(low)} <= set(choice.numbers(low))


@pytest.mark.parametrize("kind", ontology.event_types().values(), ids=lambda kind: kind.name)
def test_alternatives_match_where_their_alternation_does(kind: ontology.EventType) -> None:
    patterns = [ontology.lower_pattern(pattern) for pattern in kind.blockers]
    found = Alternatives(patterns)
    together = re.compile("|".join(patterns)) if patterns else re.compile("(?!)")
    for sentence in (*SENTENCES, " ".join(SENTENCES), "shot shotgun shot at shot at him"):
        low = sentence.lower()
        assert found.spans(low) == [match.span() for match in together.finditer(low)]
        assert found.any(low) == (together.search(low) is not None)
    assert Alternatives(["ab", "abc|b+"]).spans("abcbb abc") == [(0, 2), (3, 5), (6, 8)]


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\b(?:shot|killed)\b", True),
        (r"\b(?:two |three )*(?:[Mm]en|police officers?)\b", True),
        (r"\b(?:was |)(?:hit|struck) (by|with)\b", True),
        (r"\b(?:a|the)(?: \w+)? (?:missile|strike)", False),
        (r"\b\w+ strike", False),
    ],
)
def test_two_letters_before_many_alternatives_change_no_match(pattern: str, begins: bool) -> None:
    quick = re.compile(quick_start(pattern, re.I), re.I)
    assert (quick.pattern != pattern) is begins
    for sentence in (*SENTENCES, "Two men were shot. THREE Police officers, hit by"):
        assert [match.regs for match in quick.finditer(sentence)] == [match.regs for match in re.finditer(pattern, sentence, re.I)]


@pytest.mark.parametrize(
    ("pattern", "edged"),
    [
        (r"\b(?:not|never)\b", {"^never^", "^not^"}),
        (r"\bden(?:y|ies)", {"^deny", "^denies"}),
        (r"[^.;]*\boff\b", {"^off^"}),
        (r"\bput off\b \w+", {"^put off "}),
        (r"(?:on|\bat) \d", {"^at ", "on "}),
        (r"\b-ly\b", {"-ly^"}),
    ],
)
def test_the_edges_of_words_are_read_off_a_pattern(pattern: str, edged: set[str]) -> None:
    assert {piece.replace(EDGE, "^") for piece in guarded(pattern).edged} == edged


def test_the_words_that_matches_begin_with_are_read_off_a_pattern() -> None:
    assert opening_words(r"\b(?:(?:two|three) )*(?:men|charg[ée]s|vice[- ]presidents?|in the [A-Z]\w+)\b") == frozenset(
        ["two", "three", "men", "charges", "charg", "vice", "in"]
    )


@pytest.mark.parametrize("pattern", [r"\b\w+ men\b", r"\bmen", r"\b(?:the )?\b"])
def test_where_the_first_word_may_be_any_nobody_can_tell_it(pattern: str) -> None:
    with pytest.raises(ValueError, match="nobody can tell"):
        opening_words(pattern)


def test_pieces_that_end_alike_are_looked_for_by_their_ending() -> None:
    guard = guarded(r"\b(?:town|city|port|village) of ([A-Z]\w+)")
    texts = ("all of the port of a ", "most of the town off ", "city of", "town, village of it ")
    assert [guard.may_match(text * 40) for text in texts] == [True, False, False, True]
