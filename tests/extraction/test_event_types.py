"""The examples and near misses that each event type carries."""

import re

import pytest

from articles.extraction import EVENT_TYPES, Document, extract
from articles.extraction.events import ontology
from articles.extraction.events.needs import NEEDS
from articles.extraction.events.needs.surroundings import need

HAPPENED = ("occurred", "ongoing", "planned", "aggregate")
EXAMPLES = [(kind.name, sentence) for kind in EVENT_TYPES.values() for sentence in kind.examples]
NEAR_MISSES = [(kind.name, sentence) for kind in EVENT_TYPES.values() for sentence in kind.near_misses]


def found(sentence: str) -> set[str]:
    return {event.type for event in extract(Document("one", sentence)).events if event.modality in HAPPENED}


@pytest.mark.parametrize(("name", "sentence"), EXAMPLES)
def test_an_example_is_found(name: str, sentence: str) -> None:
    assert name in found(sentence)


@pytest.mark.parametrize(("name", "sentence"), NEAR_MISSES)
def test_a_near_miss_is_left_alone(name: str, sentence: str) -> None:
    assert name not in found(sentence)


def test_near_misses_outnumber_examples() -> None:
    assert len(NEAR_MISSES) > len(EXAMPLES)


@pytest.mark.parametrize("kind", EVENT_TYPES.values(), ids=lambda kind: kind.name)
def test_a_type_is_complete(kind: ontology.EventType) -> None:
    assert kind.label
    assert kind.plural
    assert kind.plover
    assert kind.cameo
    assert re.fullmatch(r"#[0-9A-F]{6}", kind.colour_light)
    assert re.fullmatch(r"#[0-9A-F]{6}", kind.colour_dark)
    assert len({trigger.name for trigger in kind.triggers}) == len(kind.triggers)


def test_every_trigger_can_be_reached_past_the_stems() -> None:
    for kind in EVENT_TYPES.values():
        compiled = ontology.patterns(kind.name)
        for sentence in kind.examples:
            assert any(stem.search(sentence.lower(), sentence.lower()) for stem in compiled.stems), sentence


def test_looks_differ_between_types() -> None:
    for field in ("colour_light", "colour_dark", "symbol"):
        assert len({getattr(kind, field) for kind in EVENT_TYPES.values()}) == len(EVENT_TYPES)


def test_triggers_ask_only_for_needs_that_there_are_and_all_of_them_are_asked_for() -> None:
    asked = {name for kind in EVENT_TYPES.values() for trigger in kind.triggers for names in trigger.needs for name in names.split("|")}
    assert asked == set(NEEDS)


def test_two_needs_cannot_have_one_name() -> None:
    with pytest.raises(ValueError, match="two needs are called 'war'"):
        need("armed forces of all kinds", "war")(lambda here: True)
    assert "armed forces of all kinds" not in NEEDS
