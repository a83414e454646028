"""A sentence may tell of meetings, or of papers signed, at several times in turn: each has its own day, place and partner."""

import pytest

from tests.extraction.told_events import events, names, places


def told(text: str) -> list[tuple[str | None, set[str], set[str]]]:
    return [(event.date.value, places(event), names(event)) for event in events(text)]


GHANA = {"Ghana", "Togo"}


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "Ghana's president met the Togolese leader in Accra in January and in Paris in March.",
            [("2024-01", {"Accra"}, GHANA), ("2024-03", {"Paris"}, GHANA)],
        ),
        (
            "Ghana's president met the Togolese leader in Accra on 4 June and the Ivorian president in Abidjan on 6 June.",
            [("2024-06-04", {"Accra"}, GHANA), ("2024-06-06", {"Abidjan"}, {"Ghana", "Ivory Coast"})],
        ),
        (
            "Negotiators from Ghana and Togo met on Monday in Accra, on Tuesday in Kumasi and on Wednesday in Paris.",
            [("2024-06-10", {"Accra"}, GHANA), ("2024-06-11", {"Kumasi"}, GHANA), ("2024-06-12", {"Paris"}, GHANA)],
        ),
        (
            "Norway signed a fishing accord with Iceland in Bergen on Monday and with Britain in London on Tuesday.",
            [("2024-06-10", {"Bergen"}, {"Norway", "Iceland"}), ("2024-06-11", {"London"}, {"Norway", "United Kingdom"})],
        ),
        # one meeting, or a sentence that goes on to something else
        ("The presidents of Ghana and Togo met in Accra on Monday and Tuesday.", None),
        ("Ghana's president met the Togolese leader in Accra in January and was in Paris in March to see a doctor.", None),
        ("Ghana's president met the Togolese leader in Accra on Monday and a bomb went off in Kano on Tuesday.", None),
    ],
)
def test_meetings_at_several_times_are_several(text: str, stops: list[tuple[str | None, set[str], set[str]]] | None) -> None:
    found = [one for one in told(text) if one[2]]
    assert (len(found) == 1) if stops is None else (found == stops)


def test_the_subject_goes_on_alone_to_a_second_meeting() -> None:
    text = "Maia Sandu and Klaus Iohannis met in Chisinau on Monday, and on Tuesday she flew to Kyiv for talks with Volodymyr Zelensky."
    assert told(text) == [
        ("2024-06-10", {"Chisinau"}, {"Maia Sandu", "Klaus Iohannis"}),
        ("2024-06-11", {"Kyiv"}, {"Maia Sandu", "Volodymyr Zelenskyy"}),
    ]


def test_who_goes_on_to_another_town_meets_others_there() -> None:
    text = "Angela Merkel met Emmanuel Macron in Paris on Monday and flew to Rome, where she saw Mario Draghi."
    assert [(where, who) for _, where, who in told(text)] == [
        ({"Paris"}, {"Angela Merkel", "Emmanuel Macron"}),
        ({"Rome"}, {"Angela Merkel", "Mario Draghi"}),
    ]
