"""Strikes on cities far apart are different events, however alike the reports sound; figures as sentences put them."""

from dataclasses import replace

import pytest

from articles.extraction import Document, extract, summarise
from articles.extraction.coreference.contradictions import impossible
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.events.roles.casualties import casualties_of, find_claims

STRIKE = summarise(
    extract(Document("a", "A missile strike on Shanghai on 3 March 2031 killed nine people, the regional governor said.", None))
)[0]


def strike_on(city: str) -> EventSummary:
    """The same report about another city."""
    text = f"A missile strike on {city} on 3 March 2031 killed nine people, the regional governor said."
    return summarise(extract(Document("b", text, None)))[0]


def test_strikes_on_far_apart_cities_are_never_one() -> None:
    assert impossible(STRIKE, strike_on("Guangzhou"))
    assert impossible(replace(STRIKE, words=strike_on("Guangzhou").words), strike_on("Guangzhou"))


def test_strikes_on_one_city_may_be_one() -> None:
    assert not impossible(STRIKE, strike_on("Shanghai"))


FIGURES = [
    ("Three people were shot and five others were shot nearby.", None, 5),
    ("He killed her and two other people before shooting himself.", 4, None),
    ("Two people were killed and three others were shot.", 2, 3),
    ("The man opened fire, killing Doe.", 1, None),
    ("A bullet grazed a seven-year-old boy.", None, 1),
    ("So many people are being killed.", None, None),
    ("Two other people showed up at the hospital with gunshot wounds.", None, 2),
]


@pytest.mark.parametrize(("sentence", "killed", "injured"), FIGURES)
def test_people_are_counted_as_the_sentence_puts_them(sentence: str, killed: int | None, injured: int | None) -> None:
    found = casualties_of(find_claims(sentence, (0, len(sentence))))
    assert (found.killed.low if found.killed else None, found.injured.low if found.injured else None) == (killed, injured)
