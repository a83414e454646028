"""Every temporal rule against the examples and near misses that it declares."""

import re

import pytest

from articles.extraction.document import Document
from articles.extraction.temporal import RULES, read_times
from articles.extraction.temporal.rule import EXAMPLE_DAY, Example, Rule
from articles.extraction.temporal.tagger import WHITE_SPACE, Stretch, Words, matches_in, stretches_of
from articles.extraction.temporal.vocabulary import expand

EXAMPLES = [pytest.param(rule, example, id=f"{rule.name}-{number}") for rule in RULES for number, example in enumerate(rule.examples)]
NEAR_MISSES = [pytest.param(rule, text, id=f"{rule.name}-{number}") for rule in RULES for number, text in enumerate(rule.counter_examples)]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_reads_its_examples(rule: Rule, example: Example) -> None:
    found = [time for time in read_times(Document("x", example.sentence, EXAMPLE_DAY)).times if time.trace.rule == rule.name]
    assert (example.words, example.value, example.mod) in [(time.text, time.value, time.mod) for time in found]


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES)
def test_a_rule_leaves_its_near_misses_alone(rule: Rule, text: str) -> None:
    assert [time.text for time in read_times(Document("x", text, EXAMPLE_DAY)).times if time.trace.rule == rule.name] == []


SENTENCES = [text for rule in RULES for text in (*(example.sentence for example in rule.examples), *rule.counter_examples)]
WRITTEN = [text for written in SENTENCES for text in (written, written.upper(), written.title())]
TEXTS = [(text, Words.of(text.lower())) for text in (*WRITTEN, "\n ".join(SENTENCES), " ".join(SENTENCES).replace(" ", " \n"))]


@pytest.mark.parametrize("number", range(len(RULES)), ids=lambda number: RULES[number].name)
def test_a_rule_finds_what_its_pattern_finds(number: int) -> None:
    """Trying it only at words that a match may begin with, and putting its pattern together from fragments, changes nothing."""
    pattern = re.compile(expand(RULES[number].source), re.IGNORECASE)
    for text, words in TEXTS:
        everywhere = Stretch(0, len(text), [(len(text), 1 << number)])
        found = [match.regs for _, match in matches_in(text, words, everywhere)]
        assert found == [match.regs for match in pattern.finditer(text)]


@pytest.mark.parametrize("number", range(len(RULES)), ids=lambda number: RULES[number].name)
def test_what_a_rule_finds_holds_one_of_its_triggers(number: int) -> None:
    for text in SENTENCES:
        stretches = stretches_of(Words.of(text.lower()), len(text))
        triggers = [end for stretch in stretches for end, rules in stretch.asking if rules >> number & 1]
        for match in RULES[number].compiled().finditer(text):
            assert RULES[number].loose or any(match.start() < end <= match.end() for end in triggers)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_tells_how_its_matches_begin(rule: Rule) -> None:
    assert rule.opening.at_edge
    assert "" not in rule.opening.letters


def test_all_white_space_parts_words() -> None:
    assert sorted(WHITE_SPACE + " ") == [sign for sign in map(chr, range(0x3001)) if sign.isspace()]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_an_example_a_near_miss_and_a_trigger(rule: Rule) -> None:
    assert rule.examples
    assert rule.counter_examples
    assert rule.triggers


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
