"""What several sentences, or several texts, say together of one event: its day, its people, whether it happened at all."""

from datetime import date

import pytest

from articles.extraction import Cluster, Document, DocumentEvent, cluster, extract, summarise

PUBLISHED = date(2024, 6, 13)  # a Thursday


def events(text: str, kind: str, published: date | None = PUBLISHED) -> list[DocumentEvent]:
    """The events of one type that a text tells of."""
    return [event for event in extract(Document("text", text, published)).events if event.type == kind]


def one(text: str, kind: str, published: date | None = PUBLISHED) -> DocumentEvent:
    """The only event of that type."""
    found = events(text, kind, published)
    assert len(found) == 1, [event.title for event in found]
    return found[0]


def clusters(*texts: tuple[str, date]) -> tuple[Cluster, ...]:
    """The clusters of the events of several texts."""
    readings = [extract(Document(f"text-{number}", text, published)) for number, (text, published) in enumerate(texts)]
    return cluster([summary for reading in readings for summary in summarise(reading)])


STRIKE = "A missile hit a depot in Odesa on Monday. "
MEETING = "The presidents of Chile and Peru met in Lima on Tuesday. "


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Rescuers in Kharkiv ended their search on Wednesday, three days after the strike.", "strike", "2024-06-09"),
        (MEETING + "A few hours later the two governments signed a treaty on copper.", "agreement", "2024-06-11"),
        (MEETING + "The two presidents then signed a treaty on copper.", "agreement", "2024-06-11"),
        (STRIKE + "On the same day Chile and Peru signed a treaty in Lima.", "agreement", "2024-06-10"),
        (STRIKE + "On the day of the strike, the presidents of Chile and Peru met in Lima.", "meeting", "2024-06-10"),
        (
            "The leaders of NATO held a summit in Ankara from Monday to Wednesday. On its last day they adopted a declaration.",
            "agreement",
            "2024-06-12",
        ),
        ("The foreign ministers of Chile and Peru held talks in Lima on Tuesday and Wednesday.", "meeting", "2024-06-11/2024-06-12"),
        ("The foreign ministers of Chile and Peru met in Lima on 10 and 11 June.", "meeting", "2024-06-10/2024-06-11"),
        ("Artillery has been shelling villages near Kharkiv since Monday, the army said.", "strike", "2024-06-10/2024-06-13"),
    ],
)
def test_words_that_tie_an_event_to_another_give_its_day(text: str, kind: str, day: str) -> None:
    assert one(text, kind).date.value == day


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers in Kharkiv ended their search three days after the strike.",
        "The presidents of Chile and Peru met in Lima. A few hours later the two governments signed a treaty on copper.",
        "On the day of the strike, the presidents of Chile and Peru met in Lima.",
    ],
)
def test_without_a_day_to_count_from_nothing_is_dated(text: str) -> None:
    assert all(event.date.value is None for event in extract(Document("text", text, None)).events)


def test_days_that_do_not_follow_each_other_are_no_range() -> None:
    assert one("The foreign ministers of Chile and Peru met in Lima on 4 and 11 June.", "meeting").date.granularity == "day"


# --- people ---------------------------------------------------------------------------------------------------------


def test_who_took_part_joins_the_meeting_told_before() -> None:
    text = "European leaders met in London on Sunday for a summit. Prime Minister Keir Starmer was the host. Emmanuel Macron took part."
    found = one(text, "meeting")
    assert {argument.name for argument in found.arguments} >= {"Keir Starmer", "Emmanuel Macron", "London"}


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron took part.",
        "Emmanuel Macron took part in a bicycle race.",
        "Emmanuel Macron did not take part.",
        "The president of Chile was present when the statue fell.",
    ],
)
def test_taking_part_alone_is_no_meeting(text: str) -> None:
    assert events(text, "meeting") == []


def test_a_telephone_call_is_not_the_meeting_of_the_same_people() -> None:
    text = "Donald Trump telephoned Vladimir Putin on Monday. Three days earlier Trump and Putin had met in Anchorage."
    assert len(events(text, "meeting")) == 2


@pytest.mark.parametrize(
    "text",
    [
        STRIKE + "The European Union condemned the attack.",
        STRIKE + "Ukraine reported the strike.",
        STRIKE + "Poland mourned the victims of the attack.",
    ],
)
def test_who_condemns_or_reports_a_strike_did_not_carry_it_out(text: str) -> None:
    assert [argument.name for argument in one(text, "strike").arguments if argument.role == "attacker"] == []


def test_a_meeting_is_not_where_the_strike_was_that_it_is_compared_with() -> None:
    found = one(MEETING + "The meeting came a day after an air strike on a hospital in Mariupol.", "meeting")
    assert [argument.name for argument in found.arguments if argument.kind == "place"] == ["Lima"]


def test_the_city_is_the_one_named_before() -> None:
    text = "Kryvyi Rih is short of water. The pumping station of the city was hit by a missile on Monday."
    assert "Kryvyi Rih" in {argument.name for argument in one(text, "strike").arguments}


# --- whether it happened ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Russia said that Ukrainian drones had attacked a residence at Valdai. Ukraine denied that any such attack had taken place.",
        "Ukraine said that Russian drones had attacked a depot at Sumy. Russia denied that any such attack had taken place.",
        "Russia said that drones had attacked a base near Kursk. Kyiv called the claim an invention.",
        "Moscow spoke of the alleged drone attack at Valdai last month, which Ukraine denies.",
    ],
)
def test_what_one_side_claims_and_the_other_denies_stands_as_denied(text: str) -> None:
    assert one(text, "strike").modality == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit a theatre in Mariupol, killing three people, officials said. Russia denied having fired it.",
        "A missile hit a theatre in Mariupol on Monday. Russia denied the accusation.",
        "Officials said that a missile had hit a theatre in Mariupol and killed three people. Russia rejected the claim.",
        "Officials said that a missile had hit a theatre in Mariupol. Russia denied responsibility.",
        "Officials said that a missile had hit a theatre in Mariupol. The mayor denied that the roof had been weak.",
    ],
)
def test_who_denies_being_guilty_does_not_undo_a_strike(text: str) -> None:
    assert events(text, "strike")[0].modality == "occurred"


def test_a_strike_that_is_only_spoken_of_as_known_is_told_with_its_figures() -> None:
    found = one(
        "Rescuers in Kharkiv ended their search on Tuesday, three days after the strike. The strike killed more than 40 people.", "strike"
    )
    assert found.casualties.killed is not None
    assert (found.casualties.killed.low, found.casualties.killed.high) == (40, None)


@pytest.mark.parametrize(
    "text",
    ["Nobody spoke of the attack.", "The meeting was long.", "After the talks there was soup.", "The attack was on everybody's mind."],
)
def test_a_bare_reference_to_something_known_is_no_event(text: str) -> None:
    assert [event for event in extract(Document("text", text, PUBLISHED)).events if event.type != "other"] == []


def test_the_name_of_a_body_is_no_will() -> None:
    assert one("The Coalition of the Willing met in Paris on Tuesday.", "meeting").modality == "occurred"


# --- over texts -----------------------------------------------------------------------------------------------------------

PLAN = ("Donald Trump and Vladimir Putin will meet in Anchorage on Friday.", date(2025, 8, 11))
FACT = ("Donald Trump and Vladimir Putin met in Anchorage on Friday.", date(2025, 8, 16))


def test_a_plan_and_what_came_of_it_are_one_event() -> None:
    assert [len(found.members) for found in clusters(PLAN, FACT)] == [2]


@pytest.mark.parametrize(
    "other",
    [
        ("Donald Trump and Vladimir Putin met in Anchorage on Monday.", date(2025, 8, 5)),
        ("Donald Trump and Vladimir Putin met in Budapest on Friday.", date(2025, 8, 16)),
        ("Donald Trump and Keir Starmer met in London on Friday.", date(2025, 8, 16)),
        ("Donald Trump and Vladimir Putin will not meet in Anchorage on Friday.", date(2025, 8, 12)),
    ],
)
def test_a_plan_is_not_another_meeting(other: tuple[str, date]) -> None:
    assert all(len(found.members) == 1 for found in clusters(PLAN, other))


MET = "Kerry and Lavrov met in Geneva on 3 June 2024. "


@pytest.mark.parametrize(
    "opening", ["At the talks", "During the talks", "In the course of the meeting", "After the talks", "Following the meeting,"]
)
def test_what_opens_with_a_meeting_has_its_day(opening: str) -> None:
    told = one(f"{MET}{opening} Russia and the United States signed a memorandum on grain.", "agreement")
    assert told.date.value == "2024-06-03"


@pytest.mark.parametrize(
    "opening",
    [
        "Before the talks",
        "Weeks after the talks",
        "Long after the talks",
        "On 9 June, after the talks,",
        "In preparation of the talks",
        "As a result of the talks",
        "Since the talks",
    ],
)
def test_what_is_only_told_beside_a_meeting_has_not_its_day(opening: str) -> None:
    told = one(f"{MET}{opening} Russia and the United States signed a memorandum on grain.", "agreement")
    assert told.date.value != "2024-06-03"


def test_an_attack_after_the_talks_has_not_their_day() -> None:
    told = one(f"{MET}After the talks a missile hit a depot in Odesa, killing two people.", "strike")
    assert told.date.value != "2024-06-03"
