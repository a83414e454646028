"""A report of several attacks and accidents: each has its own sentences, day, place and victims; what is told twice stays one."""

import re
from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract
from tests.extraction.told_events import events

PUBLISHED = date(2024, 6, 13)  # a Thursday


def told(text: str) -> list[DocumentEvent]:
    events = extract(Document("text", text, PUBLISHED)).events
    return [event for event in events if event.type in ("strike", "other") and event.modality == "occurred"]


def killed(event: DocumentEvent) -> int | None:
    return event.casualties.killed.low if event.casualties.killed else None


LEAD = "A truck bomb tore through a market in Mosul on Tuesday, killing 66 people. No group said that it was behind the bombing. "


@pytest.mark.parametrize(
    ("more", "tolls"),
    [
        ("In a separate incident, gunmen shot dead a taxi driver in the north of the city.", [66, 1]),
        ("Elsewhere, a roadside bomb killed three soldiers.", [66, 3]),
        ("Hours later, a mortar round landed on a house in Harzan, killing four people.", [66, 4]),
        ("In Harzan, 30 miles to the north, gunmen attacked a police post, killing five officers.", [66, 5]),
        ("Police in Harzan found the bodies of six men.", [66, 6]),
        ("On Monday 13 people had been killed in fighting at the airport.", [66, 13]),
        ("The bombing followed an air strike near Harzan on June 2 that killed nine militants.", [66, 9]),
    ],
)
def test_another_attack_has_its_own_victims(more: str, tolls: list[int]) -> None:
    assert [killed(event) for event in told(LEAD + more)] == tolls


@pytest.mark.parametrize(
    "more",
    [
        "A suicide bomber had driven the truck into the vegetable stalls at noon.",
        "The bomb went off at about 10 a.m. as shoppers filled the street.",
        "An hour later the number of dead stood at 66.",
        "A car that stood nearby burst into flames, killing two of the 66.",
        "In London, the prime minister condemned the bombing on Wednesday.",
        "Tuesday's attack was the worst in the city for a year.",
    ],
)
def test_more_of_the_same_attack_is_no_other(more: str) -> None:
    (event,) = told(LEAD + more)
    assert (killed(event), event.date.value) == (66, "2024-06-11")
    assert {argument.name for argument in event.arguments if argument.role == "place"} == {"Mosul"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # told in one run with news of a day
        (
            "A truck bomb killed 66 people in Mosul on Tuesday. In Kirkuk, a bomb in a parked car killed seven people.",
            ["2024-06-11", "2024-06-11"],
        ),
        # hours before or after
        (
            "Bombs ripped through trains in Mumbai on Tuesday, killing 90 people. Hours before the bombings, militants threw grenades at a"
            " bus in Srinagar, killing eight people.",
            ["2024-06-11", "2024-06-11"],
        ),
        # the day of a count is not that of the attack
        ("The death toll from a bombing in Mosul rose to 78 on Thursday. The bomb went off on Wednesday outside a bank.", ["2024-06-12"]),
        ("A missile hit a school in Mosul on Tuesday. The number of dead rose to 19, up from 16 on Wednesday.", ["2024-06-11"]),
    ],
)
def test_each_attack_has_its_day(text: str, days: list[str]) -> None:
    assert [event.date.value for event in told(text)] == days


def test_the_reason_of_a_day_cites_only_words_of_the_text() -> None:
    text = "A truck bomb killed 66 people in Mosul on Tuesday. In Kirkuk, a bomb in a parked car killed seven people."
    steps = [step for event in told(text) for step in event.date.steps]
    assert "told in one run with the event told just before" in steps
    assert all(cited in text for step in steps for cited in re.findall("“(.+?)”", step))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("BELFAST, Northern Ireland (AP) -- Two bombs exploded in bars in Coldrum on Tuesday, killing nine people.", {"Coldrum"}),
        ("BEIRUT (AP) -- Two bombs exploded in crowded bars on Tuesday, killing nine people.", {"Beirut"}),
        ("A truck bomb exploded in the Shiite district of Harzan City on Tuesday, killing nine people.", {"Harzan City"}),
        ("Moscow admits the loss of 250 soldiers in an ambush near Vedrin on Tuesday.", {"Vedrin"}),
        ("A bomb killed nine people in Northern Ireland on Tuesday.", {"Northern Ireland"}),
        ("Rockets hit Kunduz on Tuesday, killing nine people. Officials in Kunduz province said the rockets fell in Kunduz.", {"Kunduz"}),
    ],
)
def test_a_place_is_where_the_words_put_the_attack(text: str, places: set[str]) -> None:
    (event,) = told(text)
    assert {argument.name for argument in event.arguments if argument.role == "place"} == places


def test_the_jets_of_a_member_strike_for_their_alliance() -> None:
    text = "A NATO air strike killed nine people near Kunduz on Tuesday. An American jet dropped two bombs on the trucks, officials said."
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "About 1,100 people have been killed since the troubles began in 1969.",
        "The ministry says 300 civilians have been killed since the bombing began in March.",
    ],
)
def test_the_dead_of_a_long_time_are_no_attack(text: str) -> None:
    assert not [event for event in told(text) if event.casualties.killed]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb at a housing complex in Saudi Arabia killed 19 American airmen on Tuesday.",
        "A bomb outside the barracks in Beirut killed 19 Ammanite guards on Tuesday.",
    ],
)
def test_a_number_before_a_people_counts_and_where_the_bomb_lay_is_no_attacker(text: str) -> None:
    (event,) = told(text)
    assert killed(event) == 19
    assert not [argument for argument in event.arguments if argument.role == "attacker"]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("A man with a rifle fired at least six shots in a crowded mall in Leeds on Tuesday, killing a guard.", 1),
        ("Israeli missiles crushed a three-storey house in Qana on Tuesday, killing 56 people.", 56),
        ("Shells flattened a school in Mosul on Tuesday, killing nine people.", 9),
    ],
)
def test_shots_fired_and_houses_crushed_are_attacks(text: str, toll: int) -> None:
    assert [(event.type, killed(event), event.date.value) for event in told(text)] == [("strike", toll, "2024-06-11")]


@pytest.mark.parametrize(
    "text",
    [
        "A tornado flattened a school in Joplin on Tuesday, killing nine people, and helicopters flew over the town.",
        "The earthquake that struck on Tuesday crushed a hospital in Van, and army helicopters carried off the wounded.",
        "Israel agreed to halt air strikes for 48 hours, a State Department official said.",
        "The army suspended its bombing of the port, officials said.",
        "The shooting recalled the attack on a Nairobi mall in September, in which at least 67 people died.",
    ],
)
def test_storms_and_attacks_that_were_stopped_or_compared_with_are_none(text: str) -> None:
    assert not [event for event in told(text) if event.type == "strike" or (event.casualties.killed and killed(event) == 67)]


@pytest.mark.parametrize(
    ("text", "dead", "place"),
    [
        ("Gunmen killed 132 people in Solhan on Friday. Late on Friday, another attack on a convoy killed 14 people.", [132, 14], "Solhan"),
        ("In Kobe 1,904 people died in the earthquake on Tuesday, in Nishinomiya 503 and in Ashiya 257.", [2664], "Kobe"),
        ("A ferry on its way from Tallinn to Stockholm sank near Utö on Tuesday, killing 800 people.", [800], "Utö"),
        ("Gunmen shot dead a student, 20, of Teaneck in Newark on Tuesday.", [1], "Newark"),
        ("Armed men attacked Aro Sharow camp on Tuesday, killing 29 people.", [29], "Aro Sharow"),
    ],
)
def test_each_attack_or_accident_has_its_dead_and_where_they_died(text: str, dead: list[int], place: str) -> None:
    events = told(text)
    assert [killed(event) for event in events] == dead
    assert events[0].arguments[-1].name == place or place in {argument.name for argument in events[0].arguments}


def test_what_the_accused_denies_has_not_the_victims_of_what_they_claim() -> None:
    text = "The rebels denied having attacked Sheiria and said that army helicopters had bombed Tine on Tuesday, killing 12 people."
    found = extract(Document("text", text, PUBLISHED)).events
    assert [(event.modality, killed(event)) for event in found] == [("denied", None), ("occurred", 12)]


def test_two_days_without_raids_after_a_strike_do_not_move_it() -> None:
    text = "Israel suspended its air raids for two days after the strike on Qana that killed dozens of people on Sunday."
    assert [event.date.value for event in told(text)] == ["2024-06-09"]


def test_a_month_that_no_day_of_the_news_lies_in_is_of_another_attack() -> None:
    text = (
        "Last Friday, a gunman opened fire at an airport, killing a guard and wounding three people. In December, 20 children and six"
        " adults were shot dead at a school in Newtown, Connecticut."
    )
    assert [killed(event) for event in told(text)] == [1, 26]


@pytest.mark.parametrize(
    ("text", "dead", "days"),
    [
        (
            "The death toll from Saturday's truck bombing in Harzan rose to 276 on Sunday, making it the deadliest attack in the country.",
            [276],
            ["2024-06-08"],
        ),
        (
            "Troops stormed a theatre held by gunmen in Harzan on Saturday; 90 people died. Doctors raised the toll on Sunday to 117.",
            [117],
            ["2024-06-08"],
        ),
        (
            "An airliner exploded and crashed off Harzan on Sunday night, killing all 230 people on board. Boats recovered 100 bodies.",
            [230],
            ["2024-06-09"],
        ),
        ("In 1988 a bomb aboard an airliner killed 270 people over Lockerbie.", [270], ["1988"]),
        ("An air strike on a market in Togoga in Ethiopia's Tigray region killed 64 people on Sunday.", [64], ["2024-06-09"]),
    ],
)
def test_the_day_and_the_dead_of_an_attack_are_not_those_of_its_count(text: str, dead: list[int], days: list[str]) -> None:
    events = told(text)
    assert [killed(event) for event in events] == dead
    assert [event.date.value for event in events] == days


def test_two_fighting_sides_keep_their_counts_however_far_apart() -> None:
    text = "A helicopter was shot down near Grozny on Tuesday, killing three servicemen, the army said. The rebels said that 20 had died."
    (event,) = told(text)
    assert {(said.count.low, said.by) for said in event.statements} == {(3, "the army"), (20, "The rebels")}


def test_an_hour_later_and_streets_away_is_another_attack() -> None:
    first, second = told(
        "Gunfire erupted outside a bar in the early hours of Tuesday, leaving one man dead and eight people with gunshot wounds. About an"
        " hour later and two blocks away, a 20-year-old woman was stabbed in the arm."
    )
    assert (killed(first), second.date.value) == (1, "2024-06-11")


def test_who_dies_later_of_wounds_died_in_the_attack() -> None:
    (event,) = told(
        "A shell landed in a yard in Mosul on Monday; five people died and nine were hurt. On Wednesday three more died of their wounds."
    )
    assert event.date.value == "2024-06-10"


def test_soil_that_rockets_were_fired_from_attacks_nobody() -> None:
    (event,) = told("Rockets fired from Lebanon hit Haifa on Tuesday, wounding two people.")
    assert [argument.role for argument in event.arguments] == ["place"]


def test_a_group_that_denies_responsibility_tells_of_an_attack() -> None:
    (event,) = told("An explosion ripped through a restaurant in Belfast on Tuesday, killing two women. Both groups denied responsibility.")
    assert event.type == "strike"


def test_the_dateline_is_where_a_bomb_went_off_here() -> None:
    (event,) = told("BELFAST - A bomb ripped through a crowded restaurant here on Tuesday, killing two women.")
    assert {argument.name for argument in event.arguments} == {"Belfast"}


@pytest.mark.parametrize(
    "more",
    [
        "On the same day, gunmen ambushed a patrol further north; eleven soldiers died.",
        "On Wednesday morning a second shelling of the town injured a postman.",
        "In reply, Iraqi artillery shelled the outskirts of Tamma, wounding a shepherd.",
        "Hours later gunmen shot two policemen; one died at once and the other in hospital.",
    ],
)
def test_what_the_words_call_another_attack_is_one(more: str) -> None:
    assert len(told(f"Two soldiers were killed by a landmine near Mosul on Tuesday. {more}")) == 2


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The Houthis said they had fired a missile at a military target in Eilat on Tuesday.", "Houthis"),
        ("India said on Tuesday that its forces had hit nine camps across the border.", "India"),
        ("Turkish planes bombed Mosul on Tuesday in reprisal for Iraqi attacks on a border post.", "Turkey"),
    ],
)
def test_who_says_what_their_side_did_is_the_attacker(text: str, attacker: str | None) -> None:
    (event,) = told(text)
    assert next((argument.name for argument in event.arguments if argument.role == "attacker"), None) == attacker


def test_a_denied_attack_whose_dead_others_count_happened() -> None:
    (event,) = told(
        "The Rapid Support Forces denied shelling a camp in El Fasher on Tuesday. Aid workers said that at least 30 people had been killed"
        " in the bombardment."
    )
    assert (killed(event), event.date.value) == (30, "2024-06-11")


def test_a_day_in_court_is_not_that_of_the_crime() -> None:
    (event,) = told("He was sentenced to 22 years on Monday for stabbing a bus driver to death in Leeds in March 2023.")
    assert event.date.value == "2023-03"


def test_a_day_on_which_it_happened_is_that_of_what_was_done_there() -> None:
    first, second = told(
        "Two unrelated stabbings woke the town. The first happened about 11:30 p.m. on Monday outside a hostel, where a man in his 40s"
        " was stabbed to death. On Wednesday a taxi driver was cut on the hand by a passenger."
    )
    assert (first.date.value, second.date.value) == ("2024-06-10", "2024-06-12")


def test_one_more_victim_elsewhere_is_of_the_same_attack() -> None:
    (event,) = told("A missile hit a market in Kyiv on Monday, killing six people. One more person was killed in Bila Tserkva.")
    assert {place.name for place in event.arguments if place.role == "place"} == {"Kyiv", "Bila Tserkva"}


def test_more_victims_of_another_day_are_of_another_attack() -> None:
    first, second = told("A bomb killed nine people in Basra on Monday. Three more people were shot dead in Mosul on Tuesday.")
    assert (first.date.value, second.date.value) == ("2024-06-10", "2024-06-11")


def test_a_day_of_accusing_is_not_that_of_the_attack() -> None:
    (event,) = events("Azerbaijan accused Armenia on Wednesday of shelling its positions in Kalbajar the night before.", "strike")
    assert (event.date.value, [argument.name for argument in event.arguments if argument.role == "attacker"]) == ("2024-06-11", ["Armenia"])


def test_years_since_an_accident_count_back_to_it() -> None:
    (event,) = told(
        "On Wednesday, three years to the day since a lorry ploughed into a club near Girona, killing four, families laid wreaths."
    )
    assert event.date.value == "2021"


def test_separate_shootings_that_open_a_report_are_a_sum() -> None:
    found = events("Two separate shootings left three people wounded on Sunday. A man, 19, was shot in the foot outside a diner.", "strike")
    assert [event.modality for event in found] == ["aggregate", "occurred"]


def test_the_parts_of_a_sentence_have_each_their_day_and_dead() -> None:
    first, second = told(
        "Two people died on Monday when their motorcycle hit a rail; a couple were killed on Tuesday in a collision with a tractor."
    )
    assert [(event.date.value, killed(event)) for event in (first, second)] == [("2024-06-10", 2), ("2024-06-11", 2)]


def test_strikes_across_a_place_strike_its_towns() -> None:
    (event,) = told("Israeli strikes across Gaza killed 22 people on Monday. Nine died when a house in Deir al-Balah was hit.")
    assert killed(event) == 22


def test_the_wife_of_one_who_died_may_be_hurt_beside_him() -> None:
    (event,) = told("An officer was killed in Odesa on Tuesday when a bomb went off under his car. His wife suffered shrapnel wounds.")
    assert event.casualties.injured is not None


def test_before_dawn_on_a_day_is_of_that_day() -> None:
    (event,) = told(
        "A bus plunged into a ravine near Ayacucho before dawn on Tuesday. Thirty-one people lost their lives, the fire service said."
    )
    assert event.date.value == "2024-06-11"


def test_what_a_sentence_sets_in_the_last_month_is_no_news_of_the_day() -> None:
    (event,) = told("The navy will hold a parade. Last month's was called off after a torpedo ran wild and killed a sailor.")
    assert event.date.value != PUBLISHED.isoformat()


def test_the_day_of_an_anniversary_is_not_that_of_the_crash() -> None:
    (event,) = events("Wednesday will mark the tenth anniversary of the crash of a plane near Enna, which killed all 148 on board.")
    assert (event.type, event.date.value) == ("other", None)


def test_a_car_that_hit_a_wall_struck_nobody() -> None:
    (event,) = told("Two people were killed when a stolen car hit a wall in Salford on Sunday.")
    assert event.type == "other"


def test_the_fire_service_that_says_it_is_no_fire() -> None:
    (event,) = told("Thirty-one people lost their lives in a crash near Ayacucho on Tuesday, the fire service said.")
    assert not any("disaster" in rule for mention in event.mentions for rule in mention.rules)


def test_what_happened_in_the_neighbouring_town_is_another_attack() -> None:
    text = (
        "The death toll from the clashes in Osh climbed to 80 on Saturday. In neighbouring Jalal-Abad a mob set fire to a university on "
        "Saturday, and two people were shot dead."
    )
    killed = [event.casualties.killed for event in extract(Document("one", text, date(2010, 6, 13))).events]
    assert [count.low for count in killed if count] == [80, 2]


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("Harzan itself had been hit on Sunday for the first time in a month; one man died.", True),
        ("Harzan had been hit on Sunday by a storm; one man died.", False),
    ],
)
def test_in_news_of_war_a_town_that_had_been_hit_was_struck(sentence: str, struck: bool) -> None:
    war = "Missiles and shells fell on Mosul on Tuesday as troops fought for the city, killing 66 people. "
    found = [event for event in told(war + sentence.replace("Harzan", "Kirkuk")) if event.date.value == "2024-06-09"]
    assert [event.type == "strike" for event in found] == [struck]


@pytest.mark.parametrize(
    "text",
    [
        "A blast at a fireworks workshop killed four on Tuesday in the town where a bomb had torn through a bus station in 2006.",
        "A kitchen explosion injured three cooks at a hotel in Istanbul on Tuesday. In 2022 a bomb killed six people nearby.",
        "A blast hurt two welders in Lyon on Tuesday. The street was the scene of a bombing decades ago.",
    ],
)
def test_a_mishap_near_an_old_attack_is_none(text: str) -> None:
    assert [event.type for event in told(text) if event.date.value == "2024-06-11"] == ["other"]


def test_a_blast_that_the_sentence_after_it_lays_to_a_bomb_is_an_attack() -> None:
    (event,) = told("A blast killed four shoppers in Lyon on Tuesday. Police said that a bomb had been left in a bin.")
    assert (event.type, killed(event)) == ("strike", 4)


def test_each_shooting_of_a_roundup_is_a_shooting() -> None:
    text = (
        "A woman died and four men were injured in separate shootings over the weekend. In the first, reported at 1:15 a.m. Saturday on "
        "Ridgeway Street, three men were wounded. A woman, 27, was killed and a man injured on Terry Road on Sunday evening."
    )
    assert [(event.type, killed(event), event.date.value) for event in told(text)] == [
        ("strike", None, "2024-06-08"),
        ("strike", 1, "2024-06-09"),
    ]


def test_a_stabbing_of_a_roundup_is_no_shooting() -> None:
    text = (
        "Five people were hurt in three separate shootings on Tuesday. At 1 a.m. two men were shot on Elm Street. At 4 a.m. a woman was "
        "stabbed to death on Oak Street."
    )
    assert [event.type for event in told(text)] == ["strike", "other"]


@pytest.mark.parametrize(
    "text",
    [
        "Over the holiday weekend 104 people were shot in Chicago, 19 of them fatally, police data show.",
        "The count for the long weekend stood on Monday at 19 dead and 104 shot across Chicago.",
    ],
)
def test_a_weekends_sum_is_no_single_shooting(text: str) -> None:
    assert told(text) == []
