"""The engine on the project's annotated texts and on the articles of other matters: every figure holds its floor."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from articles.extraction import Count, Extraction, cluster, summarise
from tests.corpus.event_texts import EventText, read_texts
from tests.corpus.event_texts_score import Score, offtopic_events, read_engine, score

pytestmark = pytest.mark.corpus

FLOORS: dict[str, float] = json.loads((Path(__file__).parent / "floors_event_texts.json").read_text(encoding="utf-8"))
MOST = ("false", "splits", "invented_dates", "forbidden", "offtopic")
"""Figures that count what must not be: their floor is the most that is allowed."""


@cache
def texts() -> tuple[EventText, ...]:
    """The annotated texts, read once."""
    return read_texts()


@cache
def readings() -> dict[str, Extraction]:
    """The engine's reading of them, made once."""
    return read_engine(texts())


def scored(read: dict[str, Extraction]) -> Score:
    """What a set of readings is worth."""
    return score(texts(), read, cluster([summary for reading in read.values() for summary in summarise(reading)]))


@cache
def result() -> Score:
    """The engine's score."""
    return scored(readings())


@pytest.mark.parametrize("name", [name for name in FLOORS if name not in MOST])
def test_the_share_that_is_right_holds_its_floor(name: str) -> None:
    assert result().figures()[name] >= FLOORS[name], "\n".join(getattr(result(), name).errors)


@pytest.mark.parametrize("name", [name for name in MOST if name != "offtopic"])
def test_no_more_is_wrong_than_allowed(name: str) -> None:
    assert result().figures()[name] <= FLOORS[name], "\n".join(getattr(result(), name))


def test_articles_on_other_matters_give_hardly_an_event() -> None:
    assert len(offtopic_events()) <= FLOORS["offtopic"], "\n".join(offtopic_events())


def test_every_figure_has_a_floor() -> None:
    assert set(FLOORS) == {*result().figures(), "offtopic"}


# --- the scorer sees what is wrong --------------------------------------------------------------------------------


def test_an_engine_that_finds_nothing_scores_nothing() -> None:
    nothing = scored({name: replace(reading, events=()) for name, reading in readings().items()})
    assert nothing.figures()["core"] == 0
    assert nothing.figures()["merges"] == 0
    assert nothing.figures()["near_misses"] == 1


def test_a_wrong_date_a_wrong_figure_and_an_invented_date_are_seen() -> None:
    spoiled = {
        name: replace(
            reading,
            events=tuple(
                replace(
                    event,
                    date=replace(event.date, value="1999-01-01"),
                    casualties=replace(event.casualties, killed=Count(999, 999, "999", (0, 3))),
                )
                for event in reading.events
            ),
        )
        for name, reading in readings().items()
    }
    seen = scored(spoiled)
    assert seen.figures()["core"] == result().figures()["core"]
    assert seen.figures()["dates"] == 0
    assert seen.invented_dates
    assert seen.figures()["counts"] < result().figures()["counts"] - 0.3


def test_an_event_that_is_found_twice_is_a_split() -> None:
    doubled = {name: replace(reading, events=reading.events * 2) for name, reading in readings().items()}
    assert len(scored(doubled).splits) > 60


def test_a_near_miss_taken_for_an_event_is_a_violation() -> None:
    text = next(text for text in texts() if text.near_misses and text.events)
    miss = text.near_misses[0]
    event = next(event for event in readings()[text.id].events if event.type == "meeting")
    lead = replace(event.mentions[0], sentence=(miss.start, miss.end), modality="occurred")
    tempted = replace(event, mentions=(lead,), modality="occurred")
    spoiled = readings() | {text.id: replace(readings()[text.id], events=(*readings()[text.id].events, tempted))}
    assert scored(spoiled).near_misses.right == result().near_misses.right - 1


def test_events_in_one_cluster_that_are_not_one_are_forbidden() -> None:
    one = cluster([summary for reading in readings().values() for summary in summarise(reading)])
    everything = (replace(one[0], members=tuple(member for each in one for member in each.members)),)
    merged = score(texts(), readings(), everything)
    assert merged.merges.right >= result().merges.right
    assert len(merged.forbidden) > 1000
