"""Which words date an event, and when it stays undated."""

from datetime import date

import pytest

from articles.extraction import Document, extract

DAY = date(2024, 5, 16)  # a Thursday
TABLE = [
    ("The Kenyan president met the Somali president on Tuesday.", "2024-05-14", "explicit"),
    (
        "The Kenyan president on Wednesday hailed progress after meeting the Somali president in Nairobi on Monday.",
        "2024-05-13",
        "explicit",
    ),
    ("A missile hit a depot in Odesa on 3 May 2024.", "2024-05-03", "explicit"),
    ("Last week's strike on Kharkiv killed six people.", "2024-W19", "explicit"),
    ("Drones struck a refinery in Ryazan overnight.", "2024-05-16", "explicit"),
    ("France and Senegal signed a defence agreement in March 2023.", "2023-03", "explicit"),
    ("The Kenyan president met the Somali president in Nairobi.", "2024-05-16", "reported"),
    # the only day of a report is not that of what the words give to a year of its own
    ("Rebels attacked the village in 2003. A guide told visitors of it on Monday.", "2003", "explicit"),
    ("A man shot his wife dead on 3 May 2023, a court in Leeds heard on Monday.", "2023-05-03", "explicit"),
    ("The chapel was burned down in 1640 by soldiers, a guide told visitors on Monday.", "1640", "explicit"),
    # an agreement is of the day on which it was announced, where nothing else dates it
    ("Kenya and Somalia have agreed to make peace, President Ruto announced on Tuesday.", "2024-05-14", "explicit"),
    ("President Ruto announced on Tuesday that Kenya and Somalia had signed a treaty in March.", "2024-03", "explicit"),
    # the day of a count is not that of the attack, whichever way it is told
    ("The government on Wednesday raised to 290 the number of those who died in Tuesday's bombings of churches.", "2024-05-14", "explicit"),
    ("Officials on Thursday raised the toll from Tuesday's bombings to 290.", "2024-05-14", "explicit"),
    (
        "The city was burying its dead on Wednesday after its worst bombing. The bomb killed 276 people on Tuesday.",
        "2024-05-14",
        "explicit",
    ),
    # the "11" of two days is no hour: what names both leads over what tells of the first alone
    (
        "The summit of the Kenyan and Somali presidents was held in Nairobi on 11 and 12 May. Kenya's president opened the summit "
        "together with the Somali president on Saturday.",
        "2024-05-11/2024-05-12",
        "explicit",
    ),
    # the day of a later death is not that of the shots
    ("A teenager shot in the head last Friday while waiting for a bus died on Wednesday.", "2024-05-10", "explicit"),
    ("A man was shot and died on Tuesday on Elm Street.", "2024-05-14", "explicit"),
    ("A man shot on Elm Street died on Tuesday at the scene.", "2024-05-14", "explicit"),
    ("A boy who was struck by a stray bullet died on Tuesday at a hospital.", None, "none"),
    ("A toddler shot in his car seat died on Tuesday at a hospital.", None, "none"),
    # a rally that was attacked is where the shots fell, and one for the victims is not
    ("He fired eight shots at the former president's rally in Butler on Tuesday. A fireman was killed.", "2024-05-14", "explicit"),
    # nor is the day on which years are counted that of what they are counted from
    ("The museum on Tuesday marked 80 years since bombers levelled the old town and killed 3,000 people.", None, "none"),
    # nor that on which an inquiry into it goes on
    ("The inquest into the deaths of 22 people in the Manchester Arena bombing resumed on Monday.", None, "none"),
    # a clock alone gives way to the day that another sentence names
    (
        "Deputies called at 3:20 a.m. found five people with gunshot wounds at a house. Four died. The killings took place on Sunday.",
        "2024-05-12",
        "explicit",
    ),
    ("In the first shooting, reported at 1:15 a.m. Tuesday on Ridge Street, three men were wounded.", "2024-05-14", "explicit"),
    # what was agreed on a day is to be done on another
    ("The Kenyan and Somali presidents agreed on Tuesday to meet again in two weeks.", None, "none"),
]
NOT_THE_ANNOUNCEMENT = (
    "Kenya and Somalia have already signed a treaty, President Ruto announced on Tuesday.",
    "President Ruto announced on Tuesday that Kenya and Somalia would sign a treaty.",
)


@pytest.mark.parametrize("text", NOT_THE_ANNOUNCEMENT)
def test_what_is_announced_of_an_older_or_a_later_agreement_does_not_date_it(text: str) -> None:
    assert ("2024-05-14", "explicit") not in dates(text, DAY)


def dates(text: str, dct: date | None) -> list[tuple[str | None, str]]:
    return [(event.date.value, event.date.basis) for event in extract(Document("one", text, dct)).events]


@pytest.mark.parametrize(("text", "value", "basis"), TABLE)
def test_an_event_is_dated_by_what_governs_it(text: str, value: str, basis: str) -> None:
    assert (value, basis) in dates(text, DAY)


def test_the_time_of_a_speech_does_not_date_what_it_tells_of() -> None:
    found = dates("The minister said on Wednesday that missiles had hit a depot in Odesa.", None)
    assert [value for value, _ in found] == [None]


def test_a_weekday_without_an_anchor_stays_undated() -> None:
    event = extract(Document("one", "The Kenyan president met the Somali president on Tuesday.")).events[0]
    assert event.date.value is None
    assert event.date.basis == "none"
    assert event.date.time is not None
    assert event.date.time.text.endswith("Tuesday")


def test_without_a_publication_day_nothing_is_reported() -> None:
    assert dates("The Kenyan president met the Somali president in Nairobi.", None) == [(None, "none")]


def test_words_tie_one_event_to_the_day_of_another() -> None:
    text = (
        "The Kenyan president met the Somali president in Nairobi on 3 May 2024. The meeting came on the same day that a missile"
        " strike on Odesa killed four people."
    )
    strikes = [event for event in extract(Document("one", text)).events if event.type == "strike"]
    assert [event.date.value for event in strikes] == ["2024-05-03"]


def test_a_day_is_never_after_publication_for_what_has_happened() -> None:
    for event in extract(Document("one", "Gunmen killed two guards at the border post late Saturday night.", DAY)).events:
        assert event.date.earliest is None or event.date.earliest <= DAY


def test_every_date_says_why() -> None:
    for text, _, _ in TABLE:
        for event in extract(Document("one", text, DAY)).events:
            assert event.date.steps


WHAT_FOLLOWED = [
    ("Families buried their dead on Saturday after an air strike on a bus in Dahyan.", None),
    ("On Saturday Chile condemned the strike on Dahyan that killed nine people.", None),
    ("Chile condemned on Saturday the missile strike on Dahyan that killed nine people.", None),
    ("Dahyan mourned on Saturday after missiles hit a market there on Thursday.", "2018-08-09"),
    ("Chile condemned Thursday's missile strike on Dahyan that killed nine people.", "2018-08-09"),
    ("Nine people were wounded on Saturday after a missile hit a market in Dahyan.", "2018-08-11"),
    ("A fire broke out on Saturday after a missile hit a market in Dahyan.", "2018-08-11"),
    ("On Saturday, after talks had failed, missiles hit a market in Dahyan.", "2018-08-11"),
]


@pytest.mark.parametrize(("text", "day"), WHAT_FOLLOWED)
def test_the_day_of_what_followed_is_not_the_day_of_the_strike(text: str, day: str | None) -> None:
    published = date(2018, 8, 12)  # a Sunday
    [event] = [event for event in extract(Document("a", text, published)).events if event.type == "strike"]
    assert (event.date.value if event.date.basis == "explicit" else None) == day


COUNTED = "A car bomb killed seven people near a bus station in Kano on Wednesday. The attack came {} a bombing at a market in Maiduguri."


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two days after", "2024-05-13"),
        ("a day after", "2024-05-14"),
        ("just five days after", "2024-05-10"),
        # no day can be counted from these
        ("less than two days after", None),
        ("two weeks after", None),
        ("months after", None),
    ],
)
def test_a_text_counts_from_what_it_told_before_to_another_event(words: str, value: str | None) -> None:
    events = {place.name: event for event in extract(Document("one", COUNTED.format(words), DAY)).events for place in event.arguments}
    assert events["Kano"].date.value == "2024-05-15"
    assert events["Maiduguri"].date.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the first test of the ceasefire that took effect on Sunday, missiles hit a school in Goris.", "2024-05-16"),
        ("Hamas, which met on Sunday, fired rockets at Ashkelon.", "2024-05-16"),
        ("The bombing that took place in Ganja on Sunday, killing six people, was condemned.", "2024-05-12"),
    ],
)
def test_a_day_of_something_else_that_is_told_aside_does_not_date_an_attack(text: str, value: str) -> None:
    (strike,) = (event for event in extract(Document("one", text, DAY)).events if event.type == "strike")
    assert strike.date.value == value


@pytest.mark.parametrize(
    "text",
    [
        "NATO's Javier Solana, who met ministers in Brussels on Monday, said the strikes would go on.",
        "The raids on Gaza will continue, Netanyahu said on Monday.",
    ],
)
def test_strikes_that_are_to_go_on_are_none_of_that_day(text: str) -> None:
    assert not [event for event in extract(Document("one", text, DAY)).events if event.type == "strike"]
