"""The project's own sentences about time: near misses more than hits, and a floor that may only rise."""

import pytest

from tests.corpus.evaluate import all_floors, fallen, held_out
from tests.corpus.evaluate_times import is_right
from tests.corpus.time_sentences import time_sentences

SENTENCES = list(time_sentences())
pytestmark = pytest.mark.corpus


def test_there_are_enough_sentences_and_more_near_misses_than_hits() -> None:
    hits = sum(bool(sentence.times) for sentence in SENTENCES)
    assert len(SENTENCES) >= 300
    assert len(SENTENCES) - hits > hits
    assert len({sentence.text for sentence in SENTENCES}) == len(SENTENCES)


def test_the_sentences_are_read_as_well_as_their_floor() -> None:
    wrong = [sentence.text for sentence in SENTENCES if not is_right(sentence)]
    floor = all_floors()["times: own sentences right"]
    assert 1 - len(wrong) / len(SENTENCES) >= floor, wrong


def test_a_figure_below_its_floor_is_told() -> None:
    assert fallen({"a": 0.5, "b": 0.9, "c": 0.1}, {"a": 0.6, "b": 0.9, "d": 1.0}) == ["a: 0.5000 is below its floor 0.6000"]


def test_a_third_is_held_out_by_identifier_alone() -> None:
    held = sum(held_out(f"text-{number}") for number in range(3000))
    assert 900 < held < 1100
