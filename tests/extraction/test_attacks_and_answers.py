"""Attacks that sentences tell of beside others: what they answered, what came hours later, what is denied, who is arrested for them."""

from tests.extraction.told_events import events, names, places


def test_the_day_of_an_arrest_is_not_that_of_the_shooting() -> None:
    (event,) = events("A man accused of opening fire on a family near Bend, Oregon, on Friday was arrested on Sunday. A boy was killed.")
    assert event.date.value == "2024-06-07"


def test_a_toll_and_the_attack_that_it_names_by_its_day_are_one() -> None:
    (event,) = events(
        "The toll from last month's shooting at a synagogue rose to four on Monday. Seven people were hurt in the May 20 attack."
    )
    assert event.date.value == "2024-05-20"
    assert (event.casualties.killed and event.casualties.killed.low, event.casualties.injured and event.casualties.injured.low) == (4, 7)


def test_a_bomb_from_which_a_sentence_counts_hours_keeps_its_dead() -> None:
    first, second = events(
        "Hours after a car bomb killed 23 people in the Somali city of Baidoa, Ethiopian jets bombed al-Shabaab camps in the Bay region on "
        "Wednesday. The army said that 40 militants were killed."
    )
    assert [event.casualties.killed and event.casualties.killed.low for event in (first, second)] == [23, 40]


def test_what_was_answered_keeps_its_own_dead_and_place() -> None:
    found = events("Turkey struck 47 targets in northern Syria overnight in response to an attack that killed five in Ankara.")
    told = [(places(event), event.casualties.killed and event.casualties.killed.low) for event in found]
    assert ({"Ankara"}, 5) in told
    assert len(told) == 2
    assert not any("Ankara" in where or killed for where, killed in told if (where, killed) != ({"Ankara"}, 5))


def test_who_only_denies_what_was_told_tells_of_no_other_attack() -> None:
    (event,) = events(
        "Ukrainian naval drones struck a tanker in the Kerch Strait on Wednesday. Moscow denied that the ship had been hit by a drone."
    )
    assert event.modality == "occurred"


def test_a_side_that_says_it_killed_somebody_in_a_strike_is_the_attacker() -> None:
    (event,) = events("Israel's army said on Thursday that it had killed a Hezbollah commander in a strike on a car in Tyre.")
    assert names(event) == {"Israel"}
