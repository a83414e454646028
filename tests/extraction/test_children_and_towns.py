"""Children told by their age alone, and victims counted town by town where no list knows the towns."""

import pytest

from tests.extraction.told_events import events, places

CHILDREN = [
    ("Shelling of Nikopol on Tuesday killed a girl of 9.", 1, None),
    ("Gunmen killed a 7-year-old in Gary on Tuesday.", 1, None),
    ("A 15-year-old boy was shot in the leg in Gary on Tuesday.", None, 1),
    ("Two 15-year-old pupils were wounded when gunmen opened fire in Gary on Tuesday.", None, 2),
    ("A 17-year-old man was shot in the leg in Gary on Tuesday.", None, None),
    ("A 19-year-old was shot in the leg in Gary on Tuesday.", None, None),
    ("A 25-year-old driver was shot dead in Gary on Tuesday.", None, None),
    ("Five people were shot in Gary on Tuesday, including two children.", None, 2),
]


@pytest.mark.parametrize(("text", "killed", "injured"), CHILDREN)
def test_who_is_younger_than_eighteen_is_a_child_where_no_word_says_that_he_is_grown(
    text: str, killed: int | None, injured: int | None
) -> None:
    (event,) = events(text)
    assert (event.casualties.children_killed and event.casualties.children_killed.low) == killed
    assert (event.casualties.children_injured and event.casualties.children_injured.low) == injured


def test_towns_that_no_list_knows_have_their_sum() -> None:
    (event,) = events("Rebels shelled three towns on Tuesday, killing nine people in Masoro, four in Sakebe and one in Rubayo.")
    assert (event.casualties.killed and event.casualties.killed.low) == 14
    assert {"Masoro", "Sakebe", "Rubayo"} <= places(event)


NO_TOWNS = [
    "Rebels shelled the town on Tuesday, killing nine people in March and four in May.",
    "Rebels shelled the town on Tuesday, killing nine people in Masoro after four in Sakebe had died.",
]


@pytest.mark.parametrize("text", NO_TOWNS)
def test_months_and_what_had_been_before_make_no_sum(text: str) -> None:
    assert all(event.casualties.killed is None or event.casualties.killed.low != 13 for event in events(text))


def test_each_day_of_a_report_of_several_shootings_has_its_own() -> None:
    found = events(
        "Two people died and one was wounded in three separate shootings in Baltimore over the weekend. On Saturday a 19-year-old was shot "
        "dead in Curtis Bay. Early Sunday a woman was shot in the back on Harford Road."
    )
    assert {event.date.value for event in found if event.modality == "occurred"} == {"2024-06-08", "2024-06-09"}
