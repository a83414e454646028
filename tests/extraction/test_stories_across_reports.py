"""Reports of some days, in which events of one place and day are alike: which of them are one."""

from datetime import date

import pytest

from articles.extraction import Document, block_keys, cluster, extract, same_event, summarise

KABUL = {
    "first": (
        "2016-09-05",
        "Two bombs went off near the defence ministry in Kabul on Monday, killing at least 24 people. Hours later a car bomb exploded in "
        "the Shar-e-Naw district.",
    ),
    "siege": (
        "2016-09-06",
        "Troops on Tuesday ended a siege in Kabul's Shar-e-Naw district, hours after a car bomb there killed one person and wounded six. "
        "It followed a double suicide bombing outside the defence ministry on Monday in which 35 people were killed.",
    ),
    "toll": ("2016-09-07", "The death toll of Monday's attack on the Afghan defence ministry has reached 41, officials said."),
}


def clusters(reports: dict[str, tuple[str, str]], kind: str) -> set[frozenset[str]]:
    """The events of a type, as the names of the reports that tell of each; ``name:2`` is a report's second event."""
    summaries = [
        each for name, (day, text) in reports.items() for each in summarise(extract(Document(name, text, date.fromisoformat(day))))
    ]
    order = {(each.doc, each.index): each for each in summaries}
    told = {}
    for key in sorted(order):
        number = 1 + sum(other[0] == key[0] for other in told)
        told[key] = key[0] if number == 1 else f"{key[0]}:{number}"
    return {frozenset(told[member] for member in found.members) for found in cluster(summaries) if found.type == kind}


def test_two_attacks_on_one_city_and_day_find_their_own_reports() -> None:
    assert clusters(KABUL, "strike") == {frozenset({"first", "siege:2", "toll"}), frozenset({"first:2", "siege"})}


SHOOTINGS = {
    "bar": ("2018-07-08", "Two men were shot to death outside a tavern in Dayton early Sunday, police said."),
    "car": ("2018-07-09", "A woman was shot and killed in her car in Dayton on Sunday night, police said."),
}


def test_a_morning_and_a_night_are_two_shootings() -> None:
    assert clusters(SHOOTINGS, "strike") == {frozenset({"bar"}), frozenset({"car"})}


@pytest.mark.parametrize("hour", ["early Sunday", "on Sunday", "before dawn on Sunday", "overnight on Sunday"])
def test_hours_that_may_agree_make_one(hour: str) -> None:
    again = ("2018-07-09", f"Two men were shot to death outside a tavern in Dayton {hour}, police said.")
    assert clusters({"bar": SHOOTINGS["bar"], "again": again}, "strike") == {frozenset({"bar", "again"})}


def test_a_reporter_may_mistake_the_hour_where_the_victims_are_the_same() -> None:
    reports = {
        "noon": ("2016-09-02", "A 10-year-old girl and two men were wounded in a shooting in Dayton at 12:40 p.m. Thursday, police said."),
        "night": ("2016-09-02", "A 10-year-old girl and two men were wounded in a Dayton shooting on Thursday night, police said."),
    }
    assert clusters(reports, "strike") == {frozenset({"noon", "night"})}


MINISTERS = {
    "offices": ("2027-05-12", "The foreign ministers of Armenia and Azerbaijan met in Ankara on Tuesday."),
    "names": (
        "2027-05-12",
        "Armenian Foreign Minister Ararat Mirzoyan met his Azerbaijani counterpart Jeyhun Bayramov in the Turkish capital on Tuesday.",
    ),
}


def test_a_meeting_of_ministers_is_that_of_those_who_are_named() -> None:
    assert clusters(MINISTERS, "meeting") == {frozenset({"offices", "names"})}
    (a,), (b,) = (summarise(extract(Document(name, text, date.fromisoformat(day)))) for name, (day, text) in MINISTERS.items())
    link = same_event(a, b)
    assert link is not None
    assert "the same states: Armenia, Azerbaijan" in link.reasons
    assert set(block_keys(a)) & set(block_keys(b))


@pytest.mark.parametrize(
    "other",
    [
        "Armenian Foreign Minister Ararat Mirzoyan met his Georgian counterpart Maka Botchorishvili in Ankara on Tuesday.",
        "Armenian Foreign Minister Ararat Mirzoyan met his Azerbaijani counterpart Jeyhun Bayramov in Doha on Tuesday.",
        "Armenian Foreign Minister Ararat Mirzoyan met his Azerbaijani counterpart Jeyhun Bayramov in Ankara on Monday.",
        "Armenian Foreign Minister Ararat Mirzoyan met Turkish Foreign Minister Hakan Fidan in Ankara on Tuesday.",
    ],
)
def test_other_states_places_and_days_are_other_meetings(other: str) -> None:
    found = clusters({"offices": MINISTERS["offices"], "other": ("2027-05-12", other)}, "meeting")
    assert found == {frozenset({"offices"}), frozenset({"other"})}


def test_who_was_killed_in_one_town_and_hurt_in_another_is_of_both() -> None:
    reports = {
        "both": ("2024-08-14", "Russian shelling killed three civilians in Nikopol and wounded two in Marhanets on Wednesday."),
        "hurt": ("2024-08-15", "In Marhanets two people wounded by shelling on Wednesday remain in hospital, the mayor said."),
    }
    assert clusters(reports, "strike") == {frozenset({"both", "hurt"})}


EMBASSY = {
    "first": ("1998-03-04", "A truck bomb exploded outside the Israeli embassy in Nairobi on Wednesday, killing at least 30 people."),
    "aside": (
        "1998-03-06",
        "Police in Kampala found a bomb on Friday, two days after a blast at the Israeli mission in neighbouring Kenya killed 58 people.",
    ),
}


def test_an_embassy_by_any_name_is_one() -> None:
    assert clusters(EMBASSY, "strike") == {frozenset({"first", "aside"})}


def test_the_embassies_of_two_states_are_two() -> None:
    other = ("1998-03-06", EMBASSY["aside"][1].replace("Israeli", "Indian"))
    assert clusters({**EMBASSY, "aside": other}, "strike") == {frozenset({"first"}), frozenset({"aside"})}


SUMMIT = {
    "plan": ("2030-06-20", "Leaders of the G7 will meet in Turin from 27 to 29 June, Italy's prime minister said on Thursday."),
    "opening": ("2030-06-28", "G7 leaders opened their summit in Turin on Thursday with a minute of silence."),
    "end": ("2030-06-30", "The Group of Seven ended a three-day summit in Turin on Saturday with a pledge of $40bn for Ukraine."),
}


def test_a_summit_of_three_days_is_one_from_its_plan_to_its_end() -> None:
    assert clusters(SUMMIT, "meeting") == {frozenset(SUMMIT)}


def test_a_summit_that_is_not_told_to_have_lasted_is_of_its_day() -> None:
    end = ("2030-06-30", "The Group of Seven held a summit in Turin on Saturday and pledged $40bn for Ukraine.")
    assert clusters({"opening": SUMMIT["opening"], "end": end}, "meeting") == {frozenset({"opening"}), frozenset({"end"})}


def test_a_night_that_came_again_is_not_the_day_before() -> None:
    reports = {
        "day": ("2029-10-03", "A guided bomb hit a supermarket in Kharkiv on Wednesday afternoon, killing seven shoppers."),
        "night": (
            "2029-10-04",
            "Kharkiv came under attack again overnight. Drones damaged a school in the Kyivskyi district. On Wednesday a bomb killed nine "
            "people in a supermarket there.",
        ),
    }
    assert clusters(reports, "strike") == {frozenset({"day", "night:2"}), frozenset({"night"})}


WAU = {
    "wire": (
        "2016-06-27",
        "Gunmen opened fire on a market in the South Sudanese town of Wau on Saturday, killing at least 18 people and wounding 40, a "
        "hospital official said on Monday.",
    ),
    "toll": (
        "2016-06-28",
        "The number of people killed in Saturday's attack on the Jou market in Wau has risen to 31, the commissioner said on Tuesday.",
    ),
    "denial": (
        "2016-06-29",
        "The leader of an armed faction in South Sudan on Wednesday denied that his men had carried out the attack on the market in Wau.",
    ),
    "background": (
        "2016-07-06",
        "Wau is slowly coming back to life. Ten days after gunmen stormed the market and killed 39 people, traders have begun to rebuild "
        "their stalls.",
    ),
}


def test_a_denial_and_a_piece_of_days_later_tell_of_the_same_attack() -> None:
    assert clusters(WAU, "strike") == {frozenset(WAU)}


@pytest.mark.parametrize(
    "other",
    [
        "The leader of an armed faction on Wednesday denied that his men had carried out the attack on the market in Yambio.",
        "The leader of an armed faction on Wednesday denied that his men had carried out the attack on the airport of Wau.",
        "Wau is slowly coming back to life. Three weeks after gunmen stormed the market, traders have begun to rebuild their stalls.",
    ],
)
def test_a_denial_of_another_attack_stays_apart(other: str) -> None:
    assert frozenset({"wire", "other"}) not in clusters({"wire": WAU["wire"], "other": ("2016-06-29", other)}, "strike")


GRENADE = {
    "wire": ("2009-03-31", "Militants hurled a grenade at a bus stand in Sopore in north Kashmir on Monday, injuring 13 civilians."),
    "local": (
        "2009-04-01",
        "Thirteen people were injured when militants lobbed a grenade near the bus stand in Sopur town of Baramulla district on Monday.",
    ),
}


def test_a_town_that_no_list_holds_may_be_spelled_in_two_ways() -> None:
    assert clusters(GRENADE, "strike") == {frozenset(GRENADE)}


@pytest.mark.parametrize("town", ["Sumbal", "Sholay", "Soporanka"])
def test_another_town_is_another_attack(town: str) -> None:
    other = GRENADE["local"][1].replace("Sopur", town)
    assert frozenset({"wire", "local"}) not in clusters({**GRENADE, "local": ("2009-04-01", other)}, "strike")


def test_their_summit_of_five_days_is_that_of_the_two_who_were_named() -> None:
    reports = {
        "plan": ("1988-05-25", "President Ronald Reagan and Soviet leader Mikhail Gorbachev will meet in Moscow from 29 May to 2 June."),
        "end": (
            "1988-06-02",
            "Reagan and Gorbachev on Wednesday exchanged the ratified texts of the treaty on missiles in Moscow. Their five-day summit "
            "ended on Thursday.",
        ),
    }
    assert clusters(reports, "meeting") == {frozenset({"plan", "end:2"})}


TALKS = {
    "monday": (
        "2007-03-06",
        "Christopher Hill, the U.S. envoy, met North Korea's Vice Foreign Minister Kim Kye-gwan in New York on Monday.",
    ),
    "end": ("2007-03-07", "Two days of talks between U.S. and North Korean envoys in New York ended on Tuesday in a good atmosphere."),
}


def test_two_days_of_talks_are_those_that_ended_on_the_second() -> None:
    assert clusters(TALKS, "meeting") == {frozenset(TALKS)}


def test_weeks_are_counted_loosely() -> None:
    reports = {
        "wire": ("2007-08-26", "Twin bombs ripped through a park and a restaurant in Hyderabad on Saturday, killing at least 42 people."),
        "late": (
            "2007-09-10",
            "Two weeks after bombs killed 43 people in a park and a restaurant in Hyderabad, the Indian police have arrested nobody.",
        ),
    }
    assert clusters(reports, "strike") == {frozenset(reports)}
    later = ("2007-09-20", reports["late"][1])
    assert clusters({"wire": reports["wire"], "late": later}, "strike") == {frozenset({"wire"}), frozenset({"late"})}


def test_a_long_name_may_differ_by_one_consonant() -> None:
    reports = {
        "jets": (
            "1999-09-16",
            "Jets bombed a market in the village of Puthukkudiyiruppu on Wednesday, killing 21 civilians, the rebels said.",
        ),
        "count": (
            "1999-09-17",
            "The Red Cross said on Friday that it had counted 22 bodies after Wednesday's air raid on Pudukudiyiruppu.",
        ),
    }
    assert clusters(reports, "strike") == {frozenset(reports)}


HOTEL = {
    "wire": (
        "2016-02-27",
        "At least nine people died on Friday when fighters rammed a car bomb into the gate of the SYL hotel in Mogadishu.",
    ),
    "local": ("2016-02-28", "Fourteen people are now known to have died in Friday's attack on the SYL hotel."),
}


def test_a_hotel_by_its_name_is_one_whatever_town_is_named() -> None:
    assert clusters(HOTEL, "strike") == {frozenset(HOTEL)}


@pytest.mark.parametrize("place", ["the Ambassador hotel", "a hotel", "the Medina hospital"])
def test_another_hotel_is_another_attack(place: str) -> None:
    other = HOTEL["local"][1].replace("the SYL hotel", place)
    assert clusters({**HOTEL, "local": ("2016-02-28", other)}, "strike") == {frozenset({"wire"}), frozenset({"local"})}


def test_a_depot_may_be_named_by_its_village() -> None:
    reports = {
        "village": (
            "2008-03-02",
            "Nine people were killed when bombs blew up a munitions dump in the Albanian village of Gerdec on Saturday.",
        ),
        "depot": ("2008-03-03", "The number of dead in Saturday's bombing of the Gerdec depot near Tirana rose to 16, a minister said."),
    }
    assert clusters(reports, "strike") == {frozenset(reports)}


SIEGE = {
    "first": ("2008-11-27", "Gunmen attacked hotels and a railway station in Mumbai on Wednesday night, killing at least 101 people."),
    "end": (
        "2008-11-29",
        "Commandos killed the last gunmen at the Taj Mahal hotel on Saturday, ending a three-day siege in Mumbai in which 195 people died.",
    ),
    "week": ("2008-12-01", "India's home minister has resigned over last week's attacks in Mumbai, which killed 172 people."),
}


def test_a_siege_that_ended_is_the_attack_that_began_it() -> None:
    assert clusters(SIEGE, "strike") == {frozenset(SIEGE)}


PROVINCE = {
    "town": (
        "2010-02-16",
        "A suicide bomber killed six policemen of the Arghandab unit at a bazaar in Lashkar Gah on Monday, General Sher said.",
    ),
    "province": (
        "2010-02-17",
        "The toll of Monday's suicide bombing at a bazaar in Helmand rose to 7, all policemen of the Arghandab unit, General Sher said.",
    ),
}


def test_a_province_may_hold_the_town() -> None:
    assert clusters(PROVINCE, "strike") == {frozenset(PROVINCE)}


def test_a_province_and_its_town_are_one_attack_in_one_report() -> None:
    text = "Seven policemen were killed by a bomb in Helmand on Monday. The bomb exploded at a bazaar in Lashkar Gah, officials said."
    assert clusters({"one": ("2010-02-16", text)}, "strike") == {frozenset({"one"})}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("A car bomb killed 21 people in Baghdad.", "An Islamic State car bomb kills at least 12 people in Baghdad.", 4),
        ("Jets bombed houses in Sanaa, killing about 30 people.", "At least 29 people were killed in a bombing of a mosque in Sanaa.", 5),
        ("At least 14 people were killed as rebels shelled western Aleppo.", "Missiles hit a market in Aleppo, killing more than 30.", 1),
    ],
)
def test_a_city_at_war_is_struck_again_within_days(first: str, second: str, days: int) -> None:
    reports = {"first": ("2015-09-16", first), "second": (f"2015-09-{16 + days}", second)}
    assert clusters(reports, "strike") == {frozenset({"first"}), frozenset({"second"})}


SUMMIT_OF_THREE = {
    "three": ("2015-11-01", "The leaders of South Korea, China and Japan held their first summit in three years in Seoul on Sunday."),
    "two": ("2015-11-02", "Japanese Prime Minister Shinzo Abe met Chinese Premier Li Keqiang in Seoul on Sunday evening."),
}


def test_two_of_three_may_meet_apart_on_the_day_of_the_summit() -> None:
    assert clusters(SUMMIT_OF_THREE, "meeting") == {frozenset({"three"}), frozenset({"two"})}


RAIDS = {
    "tuesday": ("2016-09-13", "Israeli jets hit Syrian army gun positions in Quneitra on Tuesday, the military said."),
    "wednesday": (
        "2016-09-14",
        "Israeli aircraft struck artillery of the Syrian army in Quneitra overnight to Wednesday, the second such raid in two days.",
    ),
}


def test_the_second_raid_in_two_days_is_not_the_first() -> None:
    assert clusters(RAIDS, "strike") == {frozenset({"tuesday"}), frozenset({"wednesday"})}


def test_a_castle_is_in_its_town() -> None:
    reports = {
        "wire": ("2010-04-08", "Barack Obama and Dmitry Medvedev signed a treaty on nuclear arms in Prague on Thursday."),
        "paper": (
            "2010-04-09",
            "The New START treaty signed at Prague Castle on Thursday by the U.S. and Russian presidents must still be ratified.",
        ),
    }
    assert clusters(reports, "agreement") == {frozenset(reports)}


def test_a_listed_town_may_be_spelled_in_another_way_by_local_papers() -> None:
    reports = {
        "wire": (
            "2013-11-19",
            "Gunmen and a suicide car bomber attacked a police station in Beledweyne on Tuesday, killing at least 19 people.",
        ),
        "local": (
            "2013-11-20",
            "The number of people killed in the assault on the police station of Beletweyne has climbed to 28, officials said.",
        ),
    }
    assert clusters(reports, "strike") == {frozenset(reports)}


def test_a_meeting_of_whom_one_report_names_nobody() -> None:
    reports = {
        "wire": ("2009-01-27", "Pacific leaders met in Port Moresby on Tuesday and gave Fiji until May to name a date for elections."),
        "paper": ("2009-01-28", "The Pacific Islands Forum leaders, who met in Port Moresby on Tuesday, threatened to suspend Fiji."),
        "two": ("2009-01-28", "Australian Prime Minister Kevin Rudd met his New Zealand counterpart John Key in Port Moresby on Monday."),
    }
    assert clusters(reports, "meeting") == {frozenset({"wire", "paper"}), frozenset({"two"})}


CAMP = {
    "rebels": (
        "2000-02-12",
        "At least 30 civilians were killed when soldiers attacked a camp at Nyamuzi near Bujumbura on Thursday, rebels said.",
    ),
    "army": ("2000-02-13", "Burundi's army denied on Saturday that its soldiers had attacked the camp at Nyamuzi."),
}


def test_a_denial_without_a_day_is_of_what_was_struck_there_some_days_before() -> None:
    assert clusters(CAMP, "strike") == {frozenset(CAMP)}
    late = {**CAMP, "army": ("2000-02-23", CAMP["army"][1])}
    assert clusters(late, "strike") == {frozenset({"rebels"}), frozenset({"army"})}


UNIVERSITY = {
    "wire": ("2015-04-02", "Gunmen stormed a university in the Kenyan town of Garissa at dawn on Thursday, killing at least 70 people."),
    "toll": (
        "2015-04-03",
        "The death toll from the attack on Garissa University College rose to 147 on Thursday night when the siege ended.",
    ),
}


def test_a_university_may_be_named_for_its_town() -> None:
    assert clusters(UNIVERSITY, "strike") == {frozenset(UNIVERSITY)}
