"""Every temporal rule against the examples and near misses that it declares."""

import pytest

from articles.extraction.document import Document
from articles.extraction.temporal import RULES, read_times
from articles.extraction.temporal.rule import EXAMPLE_DAY, Example, Rule

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


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_what_its_pattern_finds(rule: Rule) -> None:
    """Looking in lower case, and only where the needed pieces are, changes nothing."""
    for written in SENTENCES:
        for text in (written, written.upper(), written.title()):
            low = text.lower()
            found = [match.regs for match in rule.matches(text, low, low, 0, len(text))]
            assert found == [match.regs for match in rule.compiled().finditer(text)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_an_example_a_near_miss_and_a_trigger(rule: Rule) -> None:
    assert rule.examples
    assert rule.counter_examples
    assert rule.triggers


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
