"""What a text does not say is not told: no date, no place, no partner, no attacker, no private person."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract


def events(text: str) -> list[DocumentEvent]:
    return [event for event in extract(Document("text", text, date(2024, 5, 16))).events if event.modality == "occurred"]


def names(event: DocumentEvent, role: str = "") -> set[str]:
    return {argument.name for argument in event.arguments if argument.role != "place" and role in ("", argument.role)}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Hamas said 900 soldiers were killed in an attack on a base on Monday. The hospital said 10 people were killed in the attack.",
            10,
        ),
        (
            "Iran said it killed 300 soldiers in a missile strike in Iraq on Monday. The Iraqi police said 5 were killed.",
            5,
        ),
        ("Soldiers killed 20 rebels in a gun battle in Maiduguri on Sunday, the army said. One soldier died.", 20),
    ],
)
def test_however_much_a_side_counts_somebody_else_leads(text: str, killed: int) -> None:
    [event] = [event for event in events(text) if event.type == "strike"]
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == killed


@pytest.mark.parametrize(
    ("lead", "sides"),
    [
        ("After talks with Jordan, Israel and the United States struck a military base in Iran", {"Israel", "United States"}),
        ("Condemned by Russia, Britain and France bombed an air base in Syria", {"United Kingdom", "France"}),
        ("Angering Turkey, Greece and Cyprus shelled a base in Libya", {"Greece", "Cyprus"}),
        ("The United States, Britain and France bombed an air base in Syria", {"United States", "United Kingdom", "France"}),
    ],
)
def test_who_is_only_named_before_a_comma_strikes_nobody(lead: str, sides: set[str]) -> None:
    [event] = [event for event in events(f"{lead} on Monday.") if event.type == "strike"]
    assert names(event, "attacker") == sides


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The conflict is old.\n2014\nRussia annexed Crimea.\n\nThe war goes on.\n\nOn March 5, a missile hit Kharkiv, killing three.",
            "2024-03-05",
        ),
        ("She says her family fled in 2010, a week after soldiers stormed the village of Bama.", None),
        ("Historians say that two days after gunmen stormed the market in Kano, troops burned the town.", None),
    ],
)
def test_a_lone_year_or_a_word_of_speech_dates_nothing_else(text: str, day: str | None) -> None:
    [event] = [event for event in events(text) if event.type == "strike"]
    assert event.date.value == day


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron is ill. The singer Anna Novak was in Berlin, where Olaf Scholz received her on Tuesday.",
        "Emmanuel Macron was in Paris on Monday. The farmer Tom Smith was in Berlin, and Olaf Scholz met him there on Tuesday.",
        "Company president Anna Novak of France Telecom saw Emmanuel Macron in Paris on Monday.",
        "Germany's Heidi Klum met Antonio Guterres in New York on Monday.",
        "Anna Sanchez, a singer, flew to Paris last week. Spain's Sanchez met Emmanuel Macron in Paris on Monday.",
        "Emmanuel Macron opened a school in Lyon. Olaf Scholz was in Italy. Farmers blocked roads near Lille. They held talks on Monday.",
        "Emmanuel Macron saw off a challenge from Olaf Scholz in Paris on Monday.",
        "A plan drafted by Emmanuel Macron and stopped by Olaf Scholz failed on Monday.",
    ],
)
def test_nobody_meets_whom_the_words_do_not_name(text: str) -> None:
    assert not [event for event in events(text) if event.type == "meeting" and len(names(event)) > 1]


def test_a_later_stop_has_no_place_of_the_first() -> None:
    first, second = events("President Joe Biden met Emmanuel Macron in Paris on 3 May and Olaf Scholz on 4 May.")
    assert [argument.name for argument in first.arguments if argument.role == "place"] == ["Paris"]
    assert not [argument for argument in second.arguments if argument.role == "place"]


@pytest.mark.parametrize(
    "text",
    [
        "A brush fire killed three people in California on Monday.",
        "The Dutch fish fire killed two people in Rotterdam on Monday.",
        "An economic shot in the arm from Brussels revived the town of Leeds on Monday.",
    ],
)
def test_fires_and_shots_in_the_arm_are_no_strikes(text: str) -> None:
    assert not [event for event in events(text) if event.type == "strike"]


@pytest.mark.parametrize(
    ("text", "killed", "children"),
    [
        ("A missile hit Kharkiv on Monday, killing a forty-two-year-old teacher.", 1, None),
        ("A bomb killed a policeman in Kano on Monday, who was the fifth fatality among officers this month.", 1, None),
        ("Officer John Smith, 34, was shot dead in Denver on Monday. A policeman was killed in the line of duty.", 1, None),
        ("A 34-year-old man was shot dead in Denver on Monday. The man, 35, died in hospital.", 1, None),
    ],
)
def test_no_figure_is_made_of_ages_and_turns(text: str, killed: int, children: int | None) -> None:
    [event] = events(text)
    assert (event.casualties.killed and event.casualties.killed.low) == killed
    assert (event.casualties.children_killed and event.casualties.children_killed.low) == children


def test_soldiers_and_militants_who_are_eliminated_count_alike() -> None:
    for who in ("militants", "soldiers"):
        [event] = events(f"Turkish forces eliminated 12 {who} in a drone strike in northern Iraq on Monday.")
        assert event.casualties.killed is not None
        assert event.casualties.killed.low == 12
        [event] = events(f"Turkish forces neutralised 12 {who} in a drone strike in northern Iraq on Monday.")
        assert event.casualties.killed is None


def test_whom_somebody_would_have_meet_is_not_who_met_before() -> None:
    text = "Rustem Umerov met Vladimir Medinsky in Istanbul on Monday. Ukraine proposed that the two presidents should meet before August."
    found = extract(Document("text", text, date(2024, 5, 16))).events
    assert [event.modality for event in found if event.type == "meeting" and "Rustem Umerov" in names(event)] == ["occurred"]
