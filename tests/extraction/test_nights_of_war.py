"""Cities at war: what tells the strikes of neighbouring days, of one day and of two towns apart, and ties a follow-up to its strike."""

from datetime import date
from itertools import combinations

import pytest

from articles.extraction import Document, EventSummary, cluster, extract, summarise
from articles.extraction.coreference.targets import targets


def leads(*texts: tuple[str, str]) -> list[EventSummary]:
    """The main events of texts (published, text)."""
    readings = [extract(Document(f"d{number}", text, date.fromisoformat(day))) for number, (day, text) in enumerate(texts)]
    return [summary for reading in readings for summary in summarise(reading) if summary.lead]


TUESDAY = ("2023-05-16", "A missile hit a bus depot in Zaporizhzhia on Tuesday, killing four people, the governor said.")

SAME = [
    (TUESDAY, ("2023-05-17", "The number of people killed by the missile that hit a bus depot in Zaporizhzhia on Tuesday rose to six.")),
    (
        ("2023-05-17", "Drones hit a fuel depot near Zaporizhzhia late on Tuesday, the governor said."),
        ("2023-05-17", "A fuel depot near Zaporizhzhia burnt after drones attacked it in the night to Wednesday."),
    ),
    (
        TUESDAY,
        (
            "2023-05-19",
            "Zaporizhzhia mourns its drivers. They were among the four people killed on Tuesday when a missile hit the depot.",
        ),
    ),
]
OTHER = [
    (TUESDAY, ("2023-05-17", "A missile hit a school in Zaporizhzhia on Wednesday, killing four people, the governor said.")),
    (TUESDAY, ("2023-05-16", "Shells hit a hospital in Zaporizhzhia on Tuesday, killing a nurse, the governor said.")),
    (TUESDAY, ("2023-05-16", "A missile hit a bus depot in Dnipro on Tuesday, killing four people, the governor said.")),
    (TUESDAY, ("2023-05-23", "A missile hit a bus depot in Zaporizhzhia on Tuesday, killing four people, the governor said.")),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_reports_of_one_strike_meet(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert len(cluster(leads(first, second))) == 1


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_strikes_of_other_days_places_or_aims_stay_apart(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert len(cluster(leads(first, second))) == 2


def test_a_strike_on_a_country_is_not_every_strike_on_it() -> None:
    texts = [
        ("2023-05-16", "A missile strike in Ukraine on Tuesday killed a farmer in his field."),
        ("2023-05-16", "Drones hit a port in Ukraine on Tuesday and burnt a silo."),
    ]
    assert len(cluster(leads(*texts))) == 2


def test_towns_of_one_name_in_two_countries_are_two() -> None:
    texts = [
        ("2023-05-16", "A car bomb killed nine people in Tripoli in northern Lebanon on Tuesday, the Lebanese army said."),
        ("2023-05-16", "A car bomb killed nine people in Tripoli, Libya's capital, on Tuesday, the Libyan army said."),
    ]
    assert len(cluster(leads(*texts))) == 2


KINDS = [
    ("A missile hit a block of flats.", ("home",)),
    ("Bombs fell on two hospitals and a church.", ("church", "hospital")),
    ("A missile hit the city.", ()),
    ("The homestead burnt.", ()),
]


@pytest.mark.parametrize(("words", "kinds"), KINDS)
def test_what_was_hit_is_told_in_kinds(words: str, kinds: tuple[str, ...]) -> None:
    assert targets(words) == kinds


def test_every_link_across_days_and_places_says_so() -> None:
    for first, second in SAME:
        links = [link for found in cluster(leads(first, second)) for link in found.links]
        assert links
        assert all(any(character.isdigit() for character in "; ".join(link.reasons)) for link in links)


def test_joining_more_reports_never_joins_what_is_apart() -> None:
    texts = [TUESDAY, *(second for _, second in OTHER)]
    found = cluster(leads(*texts))
    assert all(len({member[0] for member in one.members} & {a, b}) < 2 for one in found for a, b in combinations(["d0", "d1", "d2"], 2))
