"""Titles are short, true to the passage, neutral, and say who, what and where; little known, the passage's own words help out."""

from datetime import date

import pytest

from articles.extraction import Document, extract

PUBLISHED = date(2025, 5, 7)
TABLE = [
    ("Gunmen in a passing car opened fire on a crowd in Tulsa on Sunday, killing two people.", "Shooting in Tulsa, 2 killed"),
    ("Macron and Scholz met in Paris on Tuesday.", "Macron meets Scholz in Paris"),
    ("President Zelensky had a call with the president of Moldova.", "Zelenskyy speaks with Moldova in a call"),
    ("Turkish and Syrian officials met in Mersin on Monday.", "Turkey meets Syria in Mersin"),
    ("The foreign ministers of the two countries met in Antalya last week.", "Foreign ministers of the two countries meet in Antalya"),
    ("The Arab League held an emergency summit in Cairo.", "Arab League meets in Cairo"),
    ("EU foreign ministers gathered in Brussels on Monday.", "EU foreign ministers meet in Brussels"),
    ("The pope visited Vilnius on Sunday.", "Pope visits Vilnius"),
    ("Ukraine and Denmark signed a memorandum on arms production.", "Memorandum between Ukraine and Denmark on arms production"),
    ("Turkey and Greece signed a declaration on sea rescue in Athens.", "Declaration of Turkey and Greece on sea rescue, Athens"),
    ("Houthi rebels attacked a tanker in the Red Sea with missiles.", "Strike on a tanker in the Red Sea by Houthis"),
    ("A missile hit a school in Sumy on Monday, killing four people.", "Strike on Sumy, 4 killed"),
    ("Iran's foreign minister held talks in Vienna on Monday.", "Iran's foreign minister holds talks in Vienna"),
    ("The Turkish foreign minister visited Athens on Monday.", "Turkish foreign minister visits Athens"),
    ("A second round of peace talks on Cyprus opened in Geneva on Monday.", "Second round of peace talks on Cyprus in Geneva"),
    ("Talks between Sudan and rebels opened in Abuja on Tuesday.", "Talks between Sudan and rebels in Abuja"),
    ("The two sides were to meet again on Friday, Ambassador Roe said.", "Planned: Two sides meet"),
    ("The European Union called an emergency summit for Sunday.", "Planned: Emergency summit called by EU"),
    (
        "Sudan's government and southern rebels signed a peace accord in Nairobi on Monday.",
        "Peace accord between Sudan's government and southern rebels, Nairobi",
    ),
    ("Trump and Putin are to meet in Alaska on Friday.", "Planned: Trump meets Putin in Alaska"),
]
PRIVATE = [
    "President Zelensky met Olena Hrytsenko, a widow from Bucha, in Kyiv on Monday.",
    "A missile hit the house of Mykola Tkachenko on Monday, killing him and his wife Iryna Tkachenko.",
    "Macron spoke with Jean Dupont and other farmers in Lyon on Tuesday.",
    "The ministers of Poland and Latvia signed an agreement on the release of Piotr Zalewski in Riga.",
    "Russian drones struck a car driven by Svitlana Bondar near Kherson.",
    "Gunmen shot dead a shopkeeper, Ahmed Karimi, in Kabul on Friday.",
]
NAMES = ("Hrytsenko", "Tkachenko", "Dupont", "Zalewski", "Bondar", "Karimi")


@pytest.mark.parametrize(("text", "title"), TABLE)
def test_a_title_says_what_is_known(text: str, title: str) -> None:
    assert title in [event.title for event in extract(Document("text", text, PUBLISHED)).events]


@pytest.mark.parametrize("text", PRIVATE)
def test_no_private_person_comes_into_a_title_or_among_the_actors(text: str) -> None:
    for event in extract(Document("text", text, PUBLISHED)).events:
        shown = " ".join([event.title, *(argument.name for argument in event.arguments)])
        assert not any(name in shown for name in NAMES)
        assert len(event.title) <= 90
