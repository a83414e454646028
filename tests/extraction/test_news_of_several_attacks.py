"""A report of several attacks and accidents: each has its own sentences, day, place and victims; what is told twice stays one."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract

PUBLISHED = date(2024, 6, 13)  # a Thursday


def told(text: str) -> list[DocumentEvent]:
    events = extract(Document("text", text, PUBLISHED)).events
    return [event for event in events if event.type in ("strike", "other") and event.modality == "occurred"]


def killed(event: DocumentEvent) -> int | None:
    return event.casualties.killed.low if event.casualties.killed else None


LEAD = "A truck bomb tore through a market in Mosul on Tuesday, killing 66 people. No group said that it was behind the bombing. "


@pytest.mark.parametrize(
    ("more", "tolls"),
    [
        ("In a separate incident, gunmen shot dead a taxi driver in the north of the city.", [66, 1]),
        ("Elsewhere, a roadside bomb killed three soldiers.", [66, 3]),
        ("Hours later, a mortar round landed on a house in Harzan, killing four people.", [66, 4]),
        ("In Harzan, 30 miles to the north, gunmen attacked a police post, killing five officers.", [66, 5]),
        ("Police in Harzan found the bodies of six men.", [66, 6]),
        ("On Monday 13 people had been killed in fighting at the airport.", [66, 13]),
        ("The bombing followed an air strike near Harzan on June 2 that killed nine militants.", [66, 9]),
    ],
)
def test_another_attack_has_its_own_victims(more: str, tolls: list[int]) -> None:
    assert [killed(event) for event in told(LEAD + more)] == tolls


@pytest.mark.parametrize(
    "more",
    [
        "A suicide bomber had driven the truck into the vegetable stalls at noon.",
        "The bomb went off at about 10 a.m. as shoppers filled the street.",
        "An hour later the number of dead stood at 66.",
        "A car that stood nearby burst into flames, killing two of the 66.",
        "In London, the prime minister condemned the bombing on Wednesday.",
        "Tuesday's attack was the worst in the city for a year.",
    ],
)
def test_more_of_the_same_attack_is_no_other(more: str) -> None:
    (event,) = told(LEAD + more)
    assert (killed(event), event.date.value) == (66, "2024-06-11")
    assert {argument.name for argument in event.arguments if argument.role == "place"} == {"Mosul"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # told in one run with news of a day
        (
            "A truck bomb killed 66 people in Mosul on Tuesday. In Kirkuk, a bomb in a parked car killed seven people.",
            ["2024-06-11", "2024-06-11"],
        ),
        # hours before or after
        (
            "Bombs ripped through trains in Mumbai on Tuesday, killing 90 people. Hours before the bombings, militants threw grenades at a"
            " bus in Srinagar, killing eight people.",
            ["2024-06-11", "2024-06-11"],
        ),
        # the day of a count is not that of the attack
        ("The death toll from a bombing in Mosul rose to 78 on Thursday. The bomb went off on Wednesday outside a bank.", ["2024-06-12"]),
        ("A missile hit a school in Mosul on Tuesday. The number of dead rose to 19, up from 16 on Wednesday.", ["2024-06-11"]),
    ],
)
def test_each_attack_has_its_day(text: str, days: list[str]) -> None:
    assert [event.date.value for event in told(text)] == days


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("BELFAST, Northern Ireland (AP) -- Two bombs exploded in bars in Coldrum on Tuesday, killing nine people.", {"Coldrum"}),
        ("BEIRUT (AP) -- Two bombs exploded in crowded bars on Tuesday, killing nine people.", {"Beirut"}),
        ("A truck bomb exploded in the Shiite district of Harzan City on Tuesday, killing nine people.", {"Harzan City"}),
        ("Moscow admits the loss of 250 soldiers in an ambush near Vedrin on Tuesday.", {"Vedrin"}),
        ("A bomb killed nine people in Northern Ireland on Tuesday.", {"Northern Ireland"}),
        ("Rockets hit Kunduz on Tuesday, killing nine people. Officials in Kunduz province said the rockets fell in Kunduz.", {"Kunduz"}),
    ],
)
def test_a_place_is_where_the_words_put_the_attack(text: str, places: set[str]) -> None:
    (event,) = told(text)
    assert {argument.name for argument in event.arguments if argument.role == "place"} == places


def test_the_jets_of_a_member_strike_for_their_alliance() -> None:
    text = "A NATO air strike killed nine people near Kunduz on Tuesday. An American jet dropped two bombs on the trucks, officials said."
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "About 1,100 people have been killed since the troubles began in 1969.",
        "The ministry says 300 civilians have been killed since the bombing began in March.",
    ],
)
def test_the_dead_of_a_long_time_are_no_attack(text: str) -> None:
    assert not [event for event in told(text) if event.casualties.killed]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb at a housing complex in Saudi Arabia killed 19 American airmen on Tuesday.",
        "A bomb outside the barracks in Beirut killed 19 Ammanite guards on Tuesday.",
    ],
)
def test_a_number_before_a_people_counts_and_where_the_bomb_lay_is_no_attacker(text: str) -> None:
    (event,) = told(text)
    assert killed(event) == 19
    assert not [argument for argument in event.arguments if argument.role == "attacker"]
