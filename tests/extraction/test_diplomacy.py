"""Meetings and agreements as wire news tells them: who, where, when and whether, by the words of the passage."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract

PUBLISHED = date(2024, 6, 13)  # a Thursday


def events(text: str, kind: str = "") -> list[DocumentEvent]:
    """The events that a text tells of, of one type where it is given."""
    return [event for event in extract(Document("text", text, PUBLISHED)).events if not kind or event.type == kind]


def names(event: DocumentEvent) -> set[str]:
    return {argument.name for argument in event.arguments if argument.role != "place"}


def places(event: DocumentEvent) -> set[str]:
    return {argument.name for argument in event.arguments if argument.role == "place"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The leaders of North and South Korea met at Panmunjom on Friday.", {"North Korea", "South Korea"}),
        ("North and South Korean officials held talks on Monday.", {"North Korea", "South Korea"}),
        ("The two Koreas signed a declaration on Monday.", {"North Korea", "South Korea"}),
        ("Negotiators from Chile, Peru and Cuba met in Lima on Monday.", {"Chile", "Peru", "Cuba"}),
        ("Envoys from Colombia and the FARC rebels held talks in Havana on Monday.", {"Colombia", "FARC"}),
        ("Carl Bildt, the European Union mediator, met President Tudjman on Monday.", {"Carl Bildt", "Franjo Tuđman"}),
        ("Albright met with Hashim Thaci, the head of the Albanian team, on Sunday.", {"Madeleine Albright", "Hashim Thaçi"}),
        ("John Kerry met the Libyan prime minister, Ali Zeidan, on Monday.", {"John Kerry", "Ali Zeidan"}),
        ("President Poe addressed parliament. On Monday Mr. Poe met King Hussein.", {"Poe", "King Hussein"}),
        ("The presidents of Chile and Peru met on Monday under the eyes of a UN force.", {"Chile", "Peru"}),
    ],
)
def test_those_who_met_or_signed_are_its_actors(text: str, who: set[str]) -> None:
    (found,) = events(text)
    assert names(found) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The UN Security Council met on Tuesday. The council will meet again on Friday in Nairobi.", {"UN Security Council"}),
        ("NATO ministers met on Tuesday. The alliance will meet again on Friday in Madrid.", {"NATO"}),
        ("The African Union met on Tuesday. The body will meet again on Friday in Accra.", {"African Union"}),
        ("The IAEA reported on Tuesday. The agency held talks with Iran on Wednesday in Vienna.", {"IAEA", "Iran"}),
    ],
)
def test_a_body_is_known_again_by_its_noun(text: str, who: set[str]) -> None:
    assert names(events(text, "meeting")[-1]) == who


@pytest.mark.parametrize(
    "text",
    [
        "The city of Leeds opened a park. The council will meet again on Friday.",
        "The UN Security Council met on Tuesday. The city council will meet residents on Friday.",
        "NATO and the African Union issued reports. The body was found on Friday.",
        "The Students' Union met on Tuesday. The union met again on Friday.",
    ],
)
def test_no_other_council_or_union_is_a_body_of_states(text: str) -> None:
    assert [found for found in events(text, "meeting")[1:] if found.arguments] == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("GENEVA, May 3 (Agency) - Talks between Sudan and rebels opened here on Tuesday.", {"Geneva"}),
        ("VIENNA (Agency) - The foreign ministers of Iran and France met on Monday in this city on the Danube.", {"Vienna"}),
        ("GENEVA, May 3 (Agency) - Talks between Sudan and rebels opened on Tuesday.", set()),
        ("SEOUL (Agency) - The presidents of Chile and Peru met on Monday.", set()),
        ("SEOUL (Agency) - The presidents of Chile and Peru met in Lima on Monday, officials here said.", {"Lima"}),
        ("OSLO/BOGOTA (Agency) - Colombia and the FARC opened peace talks here on Monday.", set()),
        ("MUMBAI: Prime Minister Manmohan Singh met President Musharraf on Monday.", set()),
        ("Caracas: President Maduro met Foreign Minister Wang Yi on Monday.", {"Caracas"}),
        ("The presidents of Chile and Peru met on Monday at a farm in Huaral, north of Lima.", {"Huaral"}),
    ],
)
def test_a_dateline_is_a_place_only_where_the_lead_says_here(text: str, where: set[str]) -> None:
    (found,) = events(text)
    assert places(found) == where
