"""Victims whom nobody counts: each told by name, by kin, by what he was doing there."""

import pytest

from tests.extraction.told_events import events

OPENING = "A gunman opened fire in a bakery in Yakima on Tuesday, police said. "
TOLD = [
    ("Luis Prado, 45, the owner, was killed. His wife, Carmen, 43, died at a hospital. A customer was shot in the back.", 2, 1),
    ("Luis Prado, 45, was killed. His son, 7, was pronounced dead at a clinic. A neighbor who had come to help was hit in the leg.", 2, 1),
    ("Luis Prado, 45, died at the scene, and Ana Vega, 31, died on the way to hospital.", 2, None),
    ("Luis Prado, 45, died at the scene. Ana Vega, 31, was hit in the shoulder.", 1, 1),
    ("A nurse was killed. The gunman, Carl Dobbs, 51, was shot dead by police.", 2, None),
    ("A boy of 9 was grazed. A man was struck in the foot. A woman was hit in the arm.", None, 3),
    ("A 20-year-old man was hit in the arm. A 31-year-old man was hit in the knee.", None, 2),
    ("A cook was hit in the arm. Another cook had a minor wound to the hand.", None, 2),
    ("His neighbour, a woman of 70, was wounded in the leg. A boy was hit in the arm.", None, 2),
    ("A woman was killed. A guard who tried to intervene was also shot and was in serious condition.", 1, 1),
    ("Her mother was also hit, in the hand. A boy was hit in the arm.", None, 2),
]


@pytest.mark.parametrize(("rest", "killed", "injured"), TOLD)
def test_people_who_are_surely_different_are_added_up(rest: str, killed: int | None, injured: int | None) -> None:
    (event,) = events(OPENING + rest)
    assert (event.casualties.killed and event.casualties.killed.low) == killed
    assert (event.casualties.injured and event.casualties.injured.low) == injured


TOLD_TWICE = [
    ("A man was killed. Luis Prado, 45, died at the scene.", 1, None),
    ("Luis Prado, 45, was killed. Prado was pronounced dead at the scene.", 1, None),
    ("A baker was killed. The victim was pronounced dead at the scene.", 1, None),
    ("A woman was hit in the arm. The woman was hit in the wrist, police said.", None, 1),
    ("A man accused of shooting his friend was arrested. Another teen was shot in the leg.", None, 1),
    ("Luis Prado, 45, was killed. Max Roe, who runs a cafe, wept over the death of his grandson.", 1, None),
    ("Three people were killed. Luis Prado, 45, died at the scene. His wife, Carmen, 43, died at a hospital.", 3, None),
    ("Officers found a 29-year-old man with gunshot wounds. He died at the scene.", 1, None),
    ("Luis Prado, 45, was killed. Two years earlier his wife had been killed in a crash.", 1, None),
    ("A 28-year-old man who was shot outside has died. A second man, 31, was treated for a wound to the arm.", 1, 1),
    ("A woman was killed. Keisha Roe, 31, an aunt of the child, died at the scene.", 1, None),
    ("Either the owner or a clerk was killed, a witness said.", 1, None),
]


@pytest.mark.parametrize(("rest", "killed", "injured"), TOLD_TWICE)
def test_people_who_may_be_told_of_twice_are_counted_once(rest: str, killed: int | None, injured: int | None) -> None:
    event = events(OPENING + rest)[0]
    assert (event.casualties.killed and event.casualties.killed.low) == killed
    assert (event.casualties.injured and event.casualties.injured.low) == injured


def test_the_last_of_those_hit_is_counted_in_the_turn_of_the_others() -> None:
    (event,) = events("A man was killed and two women were injured when gunfire broke out in Shreveport. A fourth person, 12, was grazed.")
    assert (event.casualties.killed and event.casualties.killed.low) == 1
    assert (event.casualties.injured and event.casualties.injured.low) == 3


def test_in_a_report_of_several_shootings_nobody_is_added_up() -> None:
    text = "There were several shootings in Gary on Tuesday. A cook, 20, was hit in the arm. A guard, 31, was hit in the leg."
    for event in events(text):
        assert event.casualties.injured is None or event.casualties.injured.low == 1


def test_a_sum_is_held_by_the_passage_from_the_first_to_the_last() -> None:
    text = OPENING + "Luis Prado, 45, was killed. His wife, Carmen, 43, died at a hospital."
    (event,) = events(text)
    killed = event.casualties.killed
    assert killed is not None
    start, end = killed.span
    assert text[start:end] == killed.text == "Luis Prado, 45, was killed. His wife"
