"""Attacks that sentences tell of beside others: what they answered, what came hours later, what is denied, who is arrested for them."""

from datetime import date

import pytest

from articles.extraction import Document, cluster, extract, summarise
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


def test_the_town_of_the_police_who_tell_of_it_is_where_it_was() -> None:
    (event,) = events("Police in Springfield, Missouri, said two people were found shot to death in a pickup on Sunday morning.")
    assert places(event) == {"Springfield"}


def test_the_town_of_police_who_do_something_else_is_not_where_it_was() -> None:
    (event,) = events(
        "Police in Kampala found a bomb on Monday, two days after a blast at a market in neighbouring Kenya killed 58 people."
    )
    assert "Kampala" not in places(event)


def test_a_bodyguard_of_one_who_was_killed_is_hurt_beside_him() -> None:
    (event,) = events("Masked men shot dead a mayor in front of his house in Colima on Tuesday. His bodyguard was seriously wounded.")
    assert (event.casualties.killed and event.casualties.killed.low) == 1
    assert (event.casualties.injured and event.casualties.injured.low) == 1


def test_a_ruling_on_a_death_does_not_date_it() -> None:
    (event,) = events("The shooting death of a 3-year-old in Wichita has been ruled an accident, prosecutors said on Tuesday.")
    assert event.date.value is None


ASIDES = [
    "Albright paid tribute on Tuesday to bombing victims in Nairobi.",
    "About 200 Americans left Islamabad on Tuesday on orders that followed threats since the Nairobi bombings.",
    "Clinton met with his aides on Tuesday to assess the situation following the bombings in Nairobi.",
    "Washington sent agents to investigate the bombings in Nairobi but there was no word on Tuesday of any lead.",
    "Clinton spoke at a ceremony for Americans who were killed in the bombing in Nairobi.",
]


@pytest.mark.parametrize("text", ASIDES)
def test_an_attack_that_is_only_named_has_no_day_from_what_is_told(text: str) -> None:
    assert all(event.date.value is None for event in events(text, "strike"))


def test_a_town_struck_on_a_day_after_the_report_of_another_night_is_struck_again() -> None:
    first = Document(
        "first", "Russian missiles hit Odesa overnight and burnt down a warehouse, officials said on Thursday.", date(2023, 7, 20)
    )
    second = Document(
        "second", "Odesa was attacked again on Friday. Missiles destroyed a barn, and two people were hurt.", date(2023, 7, 21)
    )
    assert len(cluster([summary for text in (first, second) for summary in summarise(extract(text))])) == 2


def test_rebels_of_a_country_are_not_that_country() -> None:
    (event,) = events("Yemen's Houthis said they had fired ten drones at oil plants in Saudi Arabia on Tuesday.")
    assert names(event) == {"Houthis"}


def test_what_a_sentence_only_counts_from_is_not_of_the_day_of_the_report() -> None:
    (event,) = events("Four days after a gunman killed seven people along a road in Odessa, Texas, the governor met relatives.", "strike")
    assert event.date.value is None


def test_a_county_that_only_has_the_deputies_is_not_the_place() -> None:
    (event,) = events("Los Angeles County deputies shot and critically wounded a man in Compton on Tuesday.")
    assert places(event) == {"Compton"}


def test_an_article_belongs_to_the_name_of_a_town_that_no_list_knows() -> None:
    (event,) = events("Fifteen militants were killed in a raid on a farm in El Arish on Tuesday.")
    assert places(event) == {"El Arish"}


def test_the_fire_of_the_other_side_is_another_attack() -> None:
    found = events(
        "India's army said Pakistani troops had shelled villages in Poonch on Tuesday, killing a soldier and a labourer. Islamabad said "
        "Indian fire had killed a woman in Neelum the same day."
    )
    assert [(names(event), event.casualties.killed and event.casualties.killed.low) for event in found] == [
        ({"Pakistan"}, 2),
        ({"India"}, 1),
    ]


def test_a_dateline_with_a_short_state_is_where_it_was() -> None:
    (event,) = events("ROCHESTER, N.Y. — Police shot and killed a man armed with a rifle early on Monday.")
    assert places(event) == {"Rochester"}


def test_the_quarter_of_one_town_is_not_another_town() -> None:
    (event,) = events("A Chicago police officer fatally shot a boy in the Austin neighborhood on Sunday night.")
    assert "Austin" not in places(event)


def test_which_one_an_attack_is_makes_no_other_attack() -> None:
    (event,) = events("An officer fatally shot a man in Gary on Sunday. It was the third fatal police shooting in the city this month.")
    assert event.date.value == "2024-06-09"


def test_the_end_of_a_standoff_dates_it() -> None:
    (event,) = events(
        "A SWAT team shot and killed an armed man who had held his daughter in a flat in Tempe. The standoff ended around 4 a.m. on Sunday."
    )
    assert event.date.value == "2024-06-09"


def test_who_says_that_nobody_was_struck_denies_nothing() -> None:
    (event,) = events("Nobody was struck when someone sprayed a house in Bakersfield with more than 30 bullets overnight.")
    assert event.modality == "occurred"


ALSO = [
    ("A suicide bomber killed three soldiers and an aid worker in Asadabad on Tuesday. An interpreter was also killed.", 5),
    ("A suicide bomber killed four people in Asadabad on Tuesday. An interpreter was also killed.", 4),
    ("Soldiers killed 20 rebels in a gun battle in Maiduguri on Sunday, the army said. One soldier died.", 20),
]


@pytest.mark.parametrize(("text", "killed"), ALSO)
def test_who_was_also_killed_is_one_more_where_nobody_counts_all(text: str, killed: int) -> None:
    (event,) = events(text, "strike")
    assert (event.casualties.killed and event.casualties.killed.low) == killed


def test_the_day_of_a_burial_is_not_that_of_the_attack() -> None:
    (event,) = events("A soldier killed by gunmen in Papua was buried on Wednesday. He was shot in the neck on Monday.")
    assert event.date.value == "2024-06-10"


def test_an_earlier_shooting_with_its_day_is_another_one() -> None:
    found = events("A man was shot in Gary early on Tuesday. It was the second shooting there in a week; on June 2 a clerk was killed.")
    assert {event.date.value for event in found} == {"2024-06-11", "2024-06-02"}


def test_the_day_before_counts_to_no_other_attack() -> None:
    (event,) = events("The Pentagon said on Thursday it had struck a boat in the Pacific the day before, killing three men.", "strike")
    assert (event.casualties.killed and event.casualties.killed.low, event.date.value) == (3, "2024-06-12")


def test_what_gunmen_did_is_not_of_the_state_whose_president_speaks() -> None:
    (event,) = events("Peru's president declared an emergency after gunmen fired on a concert in Chorrillos on Wednesday night.", "strike")
    assert names(event) == set()


def test_a_later_death_that_raises_the_toll_is_of_the_same_attack() -> None:
    (event,) = events(
        "A shooting at a party in Stockton left three dead and 11 wounded on Saturday night. On Wednesday the sheriff said a girl had "
        "died, raising the toll to four."
    )
    assert (event.casualties.killed and event.casualties.killed.low, event.date.value) == (4, "2024-06-08")


def test_a_charge_does_not_date_the_killing_by_a_bullet() -> None:
    (event,) = events(
        "A man was charged with murder Thursday in the slaying of a doctor who was cut down in his kitchen by a sniper's bullet."
    )
    assert event.date.value is None


def test_a_second_bomb_hours_later_is_another_one_in_the_same_sentence() -> None:
    found = events("A car bomb in Baghdad killed 16 people on Tuesday; hours later a second bomb near an office killed 11.", "strike")
    assert [event.casualties.killed and event.casualties.killed.low for event in found] == [16, 11]


def test_two_bombs_that_are_told_together_are_one() -> None:
    (event,) = events("Two bombs in Baghdad killed 16 people on Tuesday, and hours later the mayor visited the wounded.", "strike")
    assert (event.casualties.killed and event.casualties.killed.low) == 16


def test_one_of_those_hurt_who_died_later_died_of_the_same_attack() -> None:
    (event,) = events("Six people were taken to hospital after a shooting in Pueblo on June 2. One of them, Nate Cruz, 21, died on June 8.")
    assert (event.casualties.killed and event.casualties.killed.low, event.date.value) == (1, "2024-06-02")


def test_what_a_side_said_on_an_earlier_day_is_not_of_the_day_of_the_report() -> None:
    (event,) = events(
        "Tehran said on Monday that it had hit bases in northern Iraq with missiles and drones. Two people died at Koya.", "strike"
    )
    assert event.date.value != "2024-06-13"


def test_a_shooting_hours_later_and_miles_away_is_another_one() -> None:
    found = events(
        "A man was killed in a shooting in Pittsburgh early on Sunday. Two hours later a teenager was shot dead in Homewood, about six "
        "miles away.",
        "strike",
    )
    assert len(found) == 2


def test_who_is_found_hours_later_and_blocks_away_was_hit_in_the_same_shooting() -> None:
    (event,) = events(
        "A man was killed in a shooting in Pittsburgh early on Sunday. An hour later a woman was found two blocks away with a wound.",
        "strike",
    )
    assert (event.casualties.killed and event.casualties.killed.low) == 1
