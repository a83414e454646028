"""The project's annotated event texts are well formed: exact spans, sound dates and counts, mutual links, enough near misses."""

import re
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from tests.corpus.event_texts import COUNTS, TYPES, AnnotatedEvent, EventText, read_texts

pytestmark = pytest.mark.corpus

TEXTS = read_texts()
EVENTS = {event.id: event for text in TEXTS for event in text.events}
each_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MODALITIES = {"occurred", "ongoing", "planned", "aggregate", "denied", "hypothetical"}
FORMS = {
    "day": r"\d{4}-\d\d-\d\d",
    "week": r"\d{4}-W\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "range": r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d",
}
MUST_COVER = (
    "direction",
    "planned_then_occurred",
    "part_total",
    "at_least",
    "more_than",
    "dozens",
    "drones_not_people",
    "speech_time",
    "same_day_as",
    "carried",
    "no_dct",
    "denial",
    "threat",
    "hypothetical",
    "workers_strike",
    "football",
    "called_for",
    "strike_a_deal",
    "visit_to_meet",
    "phone_call",
    "multi_day",
    "range",
    "overnight",
    "furniture",
    "repeated",
    "quotation",
)


def is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a span is bounded as a sentence or a line of its own is."""
    before = start == 0 or text[start - 1] == "\n" or (text[start - 1] == " " and text[start - 2] in '.?!:"-0')
    after = end == len(text) or text[end] == "\n" or (text[end] == " " and text[end - 1] in '.?!:"-0')
    return before and after and text[start:end] == text[start:end].strip()


def first_day(value: str) -> date:
    """The first day of a TIMEX3 value of the forms above."""
    value = value.split("/")[0]
    if "-W" in value:
        return date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
    parts = [int(part) for part in value.split("-")]
    return date(*parts, *[1] * (3 - len(parts)))


def is_count(value: Any) -> bool:
    if isinstance(value, dict):
        low, high = value["low"], value["high"]
        return set(value) == {"low", "high"} and (low is None or high is None or low < high)
    return value is None or (isinstance(value, int) and value > 0)


@each_text
def test_an_article_is_short(text: EventText) -> None:
    assert 50 <= len(text.text.split()) <= 160
    assert text.dct is None or date.fromisoformat(text.dct)


@each_text
def test_spans_are_whole_sentences_and_no_sentence_is_both_an_event_and_a_near_miss(text: EventText) -> None:
    told = [span for event in text.events for span in event.spans]
    missed = [(miss.start, miss.end) for miss in text.near_misses]
    assert all(is_sentence(text.text, *span) for span in told + missed)
    assert not [pair for pair in combinations(sorted(set(told)) + missed, 2) if max(pair[0][0], pair[1][0]) < min(pair[0][1], pair[1][1])]


@each_text
def test_times_names_and_counts_are_read_off_the_text(text: EventText) -> None:
    for event in text.events:
        if event.time:
            assert text.text[event.time["start"] : event.time["end"]] == event.time["text"]
        for name in event.actors + event.places:
            assert text.text[name["span"][0] : name["span"][1]] == name["name"]
        assert set(event.casualties) == set(COUNTS)
        assert all(is_count(value) for value in event.casualties.values())


@each_text
def test_labels_are_those_of_the_engine(text: EventText) -> None:
    for event in text.events:
        assert event.id.startswith(f"{text.id}/")
        assert event.type in TYPES
        assert event.modality in MODALITIES
        assert event.level in {"core", "optional"}
        assert event.basis in {"explicit", "carried", "reported", "none"}
        assert set(event.accepts) <= {"date", "modality", *COUNTS}
        assert event.spans
        assert event.level == "optional" or event.modality not in {"denied", "hypothetical"}


@each_text
def test_a_date_has_the_form_of_its_granularity_and_a_reason(text: EventText) -> None:
    for event in text.events:
        if event.date is None:
            assert event.granularity == "unknown"
            assert event.basis == "none" or event.accepts.get("date")
        else:
            assert re.fullmatch(FORMS[event.granularity], event.date)
            assert event.basis != "none"
            assert (event.time is None) == (event.basis == "reported")
            assert text.dct or re.search(r"\b(?:19|20)\d\d\b", text.text)


@each_text
def test_what_occurred_lies_before_the_article_and_what_is_planned_after_it(text: EventText) -> None:
    if text.dct is None:
        return
    written = date.fromisoformat(text.dct)
    for event in text.events:
        if event.date and event.modality != "planned":
            assert first_day(event.date) <= written
        elif event.date and event.granularity == "day":
            assert first_day(event.date) >= written


@each_text
def test_a_weekday_in_the_words_is_the_weekday_of_the_date(text: EventText) -> None:
    for event in text.events:
        spoken = [day for day in WEEKDAYS if event.time and day in event.time["text"]]
        if event.date and spoken:
            days = [date.fromisoformat(day).weekday() for day in event.date.split("/")]
            assert days[: len(spoken)] == [WEEKDAYS.index(day) for day in spoken]


@pytest.mark.parametrize("event", [event for event in EVENTS.values() if event.same_as], ids=lambda event: event.id)
def test_links_between_articles_are_mutual_and_join_like_with_like(event: AnnotatedEvent) -> None:
    for other in (EVENTS[name] for name in event.same_as):
        assert event.id in other.same_as
        assert set(event.same_as) - {other.id} == set(other.same_as) - {event.id}
        assert other.type == event.type
        assert event.date
        assert other.date
        assert event.date.startswith(other.date) or other.date.startswith(event.date)


def test_there_are_enough_articles_events_and_links() -> None:
    core = [event for event in EVENTS.values() if event.level == "core"]
    assert len(TEXTS) >= 60
    assert len(EVENTS) == sum(len(text.events) for text in TEXTS)
    assert all(sum(event.type == name for event in core) >= 15 for name in TYPES)
    assert len({frozenset({event.id, *event.same_as}) for event in EVENTS.values() if event.same_as}) >= 6


def test_near_misses_outnumber_events_in_all_and_in_most_articles() -> None:
    assert sum(len(text.near_misses) for text in TEXTS) > 2 * len(EVENTS)
    assert sum(len(text.near_misses) > len(text.events) for text in TEXTS) > 0.9 * len(TEXTS)


def test_some_articles_tell_of_nothing_that_happened_or_will() -> None:
    assert sum(all(event.modality in {"denied", "hypothetical"} for event in text.events) for text in TEXTS) >= 8


@pytest.mark.parametrize("difficulty", MUST_COVER)
def test_each_difficulty_is_covered(difficulty: str) -> None:
    assert [text.id for text in TEXTS if difficulty in text.covers]


def test_every_modality_and_every_basis_occurs() -> None:
    assert {event.modality for event in EVENTS.values()} == MODALITIES
    assert {event.basis for event in EVENTS.values()} == {"explicit", "carried", "reported", "none"}
