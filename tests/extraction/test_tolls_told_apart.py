"""Who says a figure, of which place it is, and what it took the place of: the figures that an event keeps beside the one that leads."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract

PUBLISHED = date(2024, 6, 13)  # a Thursday


def one(text: str) -> DocumentEvent:
    (event,) = extract(Document("text", text, PUBLISHED)).events
    return event


def beside(event: DocumentEvent) -> set[tuple[int | None, str, str, bool]]:
    return {(said.count.low, said.by, said.place, said.earlier) for said in event.statements}


def leads(event: DocumentEvent) -> int | None:
    return event.casualties.killed.low if event.casualties.killed else None


@pytest.mark.parametrize(
    ("text", "killed", "kept"),
    [
        (
            "Police said 12 people were killed in the bombing of a market in Basra on Tuesday. The rebels said 30 people were killed.",
            12,
            {(12, "Police", "", False), (30, "The rebels", "", False)},
        ),
        (
            "A bomb went off at a market in Basra on Tuesday. Doctors said nine people had died, while the army said 25 had been killed.",
            9,
            {(9, "Doctors", "", False), (25, "the army", "", False)},
        ),
        (
            "Shells hit a market in Basra on Tuesday, killing 14 people. Hezbollah put the toll at 40.",
            14,
            {(40, "Hezbollah", "", False)},
        ),
    ],
)
def test_each_side_keeps_its_toll_and_no_fighter_leads_where_others_count(
    text: str, killed: int, kept: set[tuple[int, str, str, bool]]
) -> None:
    event = one(text)
    assert leads(event) == killed
    assert beside(event) == kept


@pytest.mark.parametrize(
    "text",
    [
        # one voice, who counts on
        "Police said two people were killed in the bombing of a market in Basra. Police later said five people had died.",
        # a few of the same dead
        "A bomb in a market in Basra killed 15 people, officials said. Doctors said two people had died on the way to hospital.",
        # the same number
        "A bomb in a market in Basra killed 15 people, officials said. Doctors said 15 people had died.",
        "A bomb in a market in Basra killed 15 people. The governor said that he had lost his brother.",
    ],
)
def test_one_who_counts_on_and_a_few_of_the_same_dead_are_no_other_toll(text: str) -> None:
    assert len({said.by for said in one(text).statements}) <= 1


@pytest.mark.parametrize(
    ("text", "killed", "places", "parts"),
    [
        (
            "Six people were killed in Kyiv and one in Bila Tserkva in Russian missile strikes on Tuesday.",
            7,
            {"Kyiv", "Bila Tserkva"},
            {(6, "", "Kyiv", False), (1, "", "Bila Tserkva", False)},
        ),
        (
            "Russian drones attacked Ukraine overnight. Six people were killed in Kyiv. One person was killed in Bila Tserkva.",
            7,
            {"Kyiv", "Bila Tserkva"},
            {(6, "", "Kyiv", False), (1, "", "Bila Tserkva", False)},
        ),
        (
            "In all, 14 people died in rocket attacks on Monday: nine in Kharkiv, three in Sumy and two in Kherson.",
            14,
            {"Kharkiv", "Sumy", "Kherson"},
            {(9, "", "Kharkiv", False), (3, "", "Sumy", False), (2, "", "Kherson", False)},
        ),
        (
            "Russian shelling killed 14 people in the Kharkiv region on Monday, including two in Izium.",
            14,
            {"Kharkiv region"},
            {(2, "", "Izium", False)},
        ),
        ("Ten people, four of them in Mosul, were killed in rocket attacks on Monday.", 10, {"Mosul"}, {(4, "", "Mosul", False)}),
        (
            "Seven people were killed in missile strikes on Tuesday. Six people died in Kyiv and one in Bila Tserkva.",
            7,
            {"Kyiv", "Bila Tserkva"},
            {(6, "", "Kyiv", False), (1, "", "Bila Tserkva", False)},
        ),
    ],
)
def test_each_place_keeps_its_own_figure_and_none_is_added_twice(
    text: str, killed: int, places: set[str], parts: set[tuple[int, str, str, bool]]
) -> None:
    event = one(text)
    assert leads(event) == killed
    assert {argument.name for argument in event.arguments if argument.role == "place"} == places
    assert beside(event) == parts


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # a second count of the same place, and the same dead told again elsewhere
        ("Rockets hit Mosul on Tuesday. Three people were killed in Mosul. Officials in Mosul later said nine had died.", 9),
        ("A missile hit a school in Kyiv on Tuesday, killing six people. The dead were brought to a morgue in Brovary.", 6),
        # another attack
        ("A bomb killed six people in Kabul on Tuesday, a day after a blast killed nine in Jalalabad.", 6),
    ],
)
def test_what_is_no_second_place_of_one_attack_is_not_added(text: str, killed: int) -> None:
    assert killed in {leads(event) for event in extract(Document("text", text, PUBLISHED)).events}
    assert 15 not in {leads(event) for event in extract(Document("text", text, PUBLISHED)).events}


@pytest.mark.parametrize(
    ("text", "harm", "leading", "earlier"),
    [
        ("A missile hit Odesa, killing 16 people. The governor later raised the death toll from 16 to 19.", "killed", 19, 16),
        ("A missile hit Odesa on Tuesday. The death toll rose to 19 from 16, officials said.", "killed", 19, 16),
        (
            "A missile hit Odesa, wounding 19 people. Officials later revised the number of wounded down from 19 to 16.",
            "injured",
            16,
            19,
        ),
        ("A bomb in Odesa killed 16 people on Tuesday. Officials had initially said 19 people were killed.", "killed", 16, 19),
        ("Initial reports spoke of 40 dead. The bomb in Odesa on Tuesday killed 31 people, the mayor said.", "killed", 31, 40),
    ],
)
def test_a_figure_that_was_replaced_stays_as_an_earlier_one(text: str, harm: str, leading: int, earlier: int) -> None:
    event = one(text)
    count = getattr(event.casualties, harm)
    assert (count.low, count.high) == (leading, leading)
    assert {said.count.low for said in event.statements if said.earlier} == {earlier}


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from two blasts in Odesa on Tuesday rose to 19.",
        "The death toll of the bombing in Odesa was put at 19 people from 12 villages.",
        "The first explosion in Odesa killed 19 people on Tuesday, officials said.",
        "A bomb in Odesa killed 19 people on Tuesday. Earlier, two people were hurt by a falling tree.",
    ],
)
def test_other_numbers_are_no_earlier_toll(text: str) -> None:
    assert not [said for event in extract(Document("text", text, PUBLISHED)).events for said in event.statements if said.earlier]


def test_figures_before_words_that_count_to_another_attack_are_of_the_first() -> None:
    text = (
        "A missile struck the port of Odesa on Tuesday, killing one worker and injuring three, two days after a drone attack on the city"
        " left five dead."
    )
    found = [
        (event.casualties.killed and event.casualties.killed.low, event.casualties.injured and event.casualties.injured.low)
        for event in extract(Document("text", text, PUBLISHED)).events
    ]
    assert found == [(1, 3), (5, None)]


def test_news_of_a_toll_does_not_date_what_is_counted() -> None:
    text = (
        "The death toll from the bombing of the U.N. compound in Baghdad rose to 23 on Wednesday after three more bodies were found. The"
        " Security Council, meeting in New York on Wednesday, condemned the attack."
    )
    (event,) = (event for event in extract(Document("text", text, PUBLISHED)).events if event.type == "strike")
    assert leads(event) == 23
    assert event.date.value is None
