"""What stands before a report is not what it tells, and what somebody goes on to do is another event."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract

PUBLISHED = date(2024, 6, 13)  # a Thursday


def events(text: str, kind: str) -> list[DocumentEvent]:
    return [event for event in extract(Document("text", text, PUBLISHED)).events if event.type == kind]


def names(event: DocumentEvent, *roles: str) -> set[str]:
    return {argument.name for argument in event.arguments if argument.role in roles}


@pytest.mark.parametrize(
    "lead",
    [
        "BEIRUT, Lebanon (UPI) -- ",
        "BEIRUT, Lebanon — ",
        "BEIRUT, Lebanon, June 13 (Reuters) - ",
        "NEW DELHI, India (AP) – ",
        "AMMAN, Jordan: ",
    ],
)
def test_the_country_of_a_dateline_strikes_nobody(lead: str) -> None:
    (found,) = events(f"{lead}A truck packed with explosives was blown up at a barracks on Monday, killing 27 soldiers.", "strike")
    assert names(found, "attacker") == set()
    assert names(events(f"{lead}Israeli jets bombed a depot on Monday, killing two.", "strike")[0], "attacker") == {"Israel"}


def test_who_goes_on_to_somebody_else_holds_two_meetings() -> None:
    text = (
        "U.S. envoy Richard Holbrooke met Alija Izetbegovic in Paris on Monday and was to fly to Belgrade on Friday for talks with"
        " Milosevic."
    )
    met, planned = events(text, "meeting")
    assert (met.date.value, planned.date.value, planned.modality) == ("2024-06-10", "2024-06-14", "planned")
    assert names(met, "participant") == {"Richard Holbrooke", "Alija Izetbegović"}
    assert names(planned, "participant", "visitor") == {"Richard Holbrooke", "Slobodan Milošević"}
    assert (names(met, "place"), names(planned, "place")) == ({"Paris"}, {"Belgrade"})


@pytest.mark.parametrize(
    ("text", "day", "modality"),
    [
        ("Talks between Russia and Ukraine by video link will continue on Monday, the Kremlin said.", "2024-06-17", "planned"),
        ("Blinken was to meet Erdogan in Ankara on Wednesday.", "2024-06-19", "planned"),
        ("Blinken met Erdogan in Ankara on Wednesday.", "2024-06-12", "occurred"),
    ],
)
def test_a_weekday_of_what_is_to_come_is_the_next_one(text: str, day: str, modality: str) -> None:
    (found,) = events(text, "meeting")
    assert (found.date.value, found.modality) == (day, modality)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Macron spoke to Putin by phone on Saturday.", "Macron speaks with Putin by telephone"),
        ("Prime Minister Modi held a phone call with Macron.", "Modi speaks with Macron by telephone"),
        ("European Council President Charles Michel arrived in Odesa on Monday.", "Michel visits Odesa"),
        ("US Treasury Secretary Ann Roe travelled to Kyiv on Monday.", "Roe visits Kyiv"),
        ("UN chief Guterres met Putin in Moscow on Monday.", "Guterres meets Putin in Moscow"),
        ("Merkel met Herman Van Rompuy in Brussels on Monday.", "Merkel meets Van Rompuy in Brussels"),
        ("Jiang Zemin met Kim Dae-jung in Beijing on Monday.", "Jiang meets Kim Dae-jung in Beijing"),
    ],
)
def test_titles_name_people_as_news_does(text: str, title: str) -> None:
    assert [event.title for event in events(text, "meeting")] == [title]


def test_a_council_of_one_state_is_not_that_of_the_united_nations() -> None:
    for event in events("President Reagan met with his National Security Council on Monday.", "meeting"):
        assert "UN Security Council" not in names(event, "participant")


@pytest.mark.parametrize(
    ("published", "day"),
    [(date(1941, 4, 18), "1941-04-16"), (date(1941, 4, 17), "1941-04-16"), (date(1941, 5, 18), "1941-05-17")],
)
def test_today_is_the_day_of_a_dateline_shortly_before_the_paper(published: date, day: str) -> None:
    text = "BERLIN, April 17 (UP) - German planes bombed London last night, the High Command said today."
    (event,) = extract(Document("text", text, published)).events
    assert event.date.value == day
