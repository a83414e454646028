"""Reports of several local incidents: their sum is an event that stands for many, and each incident has its own figures and hour."""

from datetime import date

import pytest

from articles.extraction import Document, extract
from articles.extraction.events.roles.casualties import size
from articles.extraction.events.sums import sum_told

SUMS = [
    ("Two people were killed and six wounded in four separate shootings in Hartford overnight.", True),
    ("Three men were hurt in unrelated shootings on Sunday.", True),
    ("A rash of shootings across the city left five people dead.", True),
    ("Nine people were wounded in weekend shootings, police said.", True),
    ("Seven people were killed in shootings across the city between Friday and Monday.", True),
    ("Two people were killed in a shooting in Hartford overnight.", False),
    ("Eight people were killed in the shootings at three spas.", False),
    ("Four people were killed in shelling of two villages.", False),
    ("The weekend shooting left two dead.", False),
    ("It was one of three shootings this week.", False),
]


@pytest.mark.parametrize(("text", "summed"), SUMS)
def test_words_tell_a_sum_of_incidents_from_one(text: str, summed: bool) -> None:
    assert bool(sum_told(text, text.lower(), 0, len(text))) is summed


ROUNDUP = """Two dead, five wounded in separate shootings

Two people were killed and five were wounded in three separate shootings in Hartford on Sunday, police said.

A 20-year-old man was shot dead at about 1:15 a.m. on Vine Street. His cousin was hit in the leg.

At around 2:40 a.m., three women were wounded when somebody fired at a car on Oak Road.

Finally, a man of 50 was killed and another was wounded at 11:30 p.m. on Park Lane."""


def test_each_incident_of_a_roundup_has_its_own_figures() -> None:
    events = extract(Document("roundup", ROUNDUP, date(2021, 5, 10))).events
    single = [(size(one.casualties.killed), size(one.casualties.injured)) for one in events if one.modality == "occurred"]
    assert single == [(1, 1), (-1, 3), (1, 1)]


def test_the_sum_is_told_of_many_and_counts_for_none() -> None:
    events = extract(Document("roundup", ROUNDUP, date(2021, 5, 10))).events
    (total,) = [one for one in events if one.modality == "aggregate"]
    assert total.casualties.killed is None
    assert len(total.mentions) == 2


def test_a_report_of_one_shooting_with_two_hours_stays_one() -> None:
    text = (
        "Two people were killed in a shooting on Vine Street on Sunday.\n\nPolice were called at 1:15 a.m. and found a man dead. "
        "A second victim, a woman of 30, was pronounced dead at 2:40 a.m."
    )
    events = [one for one in extract(Document("one", text, date(2021, 5, 10))).events if one.modality == "occurred"]
    assert [size(one.casualties.killed) for one in events] == [2]
