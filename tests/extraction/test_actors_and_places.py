"""Who took part and where: names fold, private people never appear."""

import pytest

from articles.extraction import Document, DocumentEvent, extract
from tests.extraction import told_events


def only(text: str) -> DocumentEvent:
    (event,) = extract(Document("one", text)).events
    return event


def names(event: DocumentEvent, *roles: str) -> set[str]:
    return {argument.name for argument in event.arguments if argument.role in roles}


@pytest.mark.parametrize("spelling", ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi"])
def test_spellings_of_a_person_fold(spelling: str) -> None:
    assert "Volodymyr Zelenskyy" in names(only(f"The Polish president met Volodymyr {spelling} in Warsaw."), "participant")


@pytest.mark.parametrize(
    ("spelling", "name"),
    [("Kryvyi Rig", "Kryvyi Rih"), ("Krivoy Rog", "Kryvyi Rih"), ("Kiev", "Kyiv"), ("Kharkov", "Kharkiv"), ("Lvov", "Lviv")],
)
def test_spellings_of_a_place_fold(spelling: str, name: str) -> None:
    event = only(f"A missile strike on {spelling} killed three people.")
    assert names(event, "place") == {name}
    place = next(argument for argument in event.arguments if argument.role == "place")
    assert place.country == "UA"
    assert place.latitude is not None
    assert place.longitude is not None


def test_the_attacker_is_who_the_words_name() -> None:
    assert names(only("A Russian missile strike on Odesa killed three people."), "attacker") == {"Russia"}


def test_no_attacker_is_made_up() -> None:
    assert names(only("A missile strike on Odesa killed three people."), "attacker") == set()


def test_a_quoted_neighbour_and_a_victim_are_no_actors() -> None:
    text = (
        'A missile strike on Odesa killed Olena Kovalenko, 34, and two other people. "The house shook," said her neighbour Ivan Petrenko.'
    )
    event = only(text)
    for private in ("Kovalenko", "Petrenko"):
        assert private not in event.title
        assert all(private not in argument.name for argument in event.arguments)


def test_a_minister_keeps_the_name_in_later_mentions() -> None:
    text = (
        "British Defence Secretary John Healey arrived in Oslo for talks with the Norwegian defence minister on Monday. Healey m"
        "et the Norwegian prime minister in Oslo."
    )
    assert any("John Healey" in names(event, "participant", "visitor") for event in extract(Document("one", text)).events)


def test_every_argument_points_at_its_words() -> None:
    text = (
        "French President Emmanuel Macron received the Moldovan president Maia Sandu in Paris on Tuesday. A Russian drone attack"
        " on Odesa killed two people."
    )
    for event in extract(Document("one", text)).events:
        for argument in event.arguments:
            start, end = argument.span
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


def test_a_title_is_short_and_built_from_what_was_found() -> None:
    event = only("French President Emmanuel Macron received the Moldovan president Maia Sandu in Paris on Tuesday.")
    assert event.title == "Macron hosts Sandu in Paris"
    assert len(event.title) <= 90


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Gromyko met Shultz's deputy and Kissinger in Geneva.", {"Andrei Gromyko", "Henry Kissinger"}),
        ("Prime Minister Yitzhak Rabin met King Hussein near Aqaba.", {"Yitzhak Rabin", "King Hussein"}),
        ("Prime Minister Mohammed Shia al-Sudani received Hoshyar Zebari in Baghdad.", {"Mohammed Shia al-Sudani", "Hoshyar Zebari"}),
        ("Kagame and Felix Tshisekedi held talks in Luanda.", {"Paul Kagame", "Félix Tshisekedi"}),
        ("Rafael Correa met Álvaro Uribe in Quito.", {"Rafael Correa", "Álvaro Uribe"}),
    ],
)
def test_leaders_of_other_decades_and_continents_are_known(text: str, people: set[str]) -> None:
    assert names(only(text), "participant", "host", "visitor") >= people


def test_the_two_men_are_two_and_not_the_body_named_last() -> None:
    text = (
        "Prime Minister Benjamin Netanyahu and Yasser Arafat held talks in Cairo on 3 May 1998. The Palestinian National Council is to"
        " meet in Gaza. Earlier in 1998 the two men met in London."
    )
    found = [event for event in extract(Document("one", text)).events if "London" in names(event, "place")]
    assert [names(event, "participant") for event in found] == [{"Benjamin Netanyahu", "Yasser Arafat"}]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # who was named in full before a town of the same name is meant again
        (
            "President Juan Manuel Santos was in Cartagena. Kerry met Santos at the guest house on Monday.",
            {"John Kerry", "Juan Manuel Santos"},
        ),
        ("Prime Minister Mustafa al-Rubaie met Blinken in Baghdad on Sunday.", {"Mustafa al-Rubaie", "Antony Blinken"}),
        (
            "Foreign Minister Sheikh Khalid bin Ahmed al-Khalifa met Kerry in Manama.",
            {"Khalid bin Ahmed al-Khalifa", "John Kerry"},
        ),
        ("After the vote President Ahmed Tidiane met Paul Biya in Garoua.", {"Ahmed Tidiane", "Paul Biya"}),
    ],
)
def test_who_no_list_knows_is_a_person_by_the_office(text: str, people: set[str]) -> None:
    found = [event for event in extract(Document("one", text)).events if event.type == "meeting"]
    assert [names(event, "participant") for event in found] == [people]


@pytest.mark.parametrize(
    "text",
    [
        "John Nixon, 34, and Gorbachev met on Friday. Nixon paid for lunch.",
        "Acme President John Roe met Gorbachev in Cali.",
        "The club's president, John Roe, met Gorbachev in Cali.",
        "University President Ann Roe met Gorbachev in Cali.",
    ],
)
def test_a_private_person_with_a_leaders_name_or_title_is_no_actor(text: str) -> None:
    for event in extract(Document("one", text)).events:
        assert names(event, "participant") <= {"Mikhail Gorbachev"}


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("American and British warplanes bombed targets near Basra.", {"United States", "United Kingdom"}),
        ("Russia and Syria bombed Aleppo, killing 30 people.", {"Russia", "Syria"}),
        ("Britain launched missile strikes on sites used by the Houthis near Sanaa.", {"United Kingdom"}),
        ("Turkey shelled a village controlled by the YPG, killing two people.", {"Turkey"}),
        ("Rebels backed by Rwanda attacked Goma, killing 20 people.", set()),
        ("In Syria and Iraq, US jets struck 12 targets of Islamic State.", {"United States"}),
    ],
)
def test_attackers_strike_together_and_whom_the_target_belongs_to_strikes_nobody(text: str, attackers: set[str]) -> None:
    found = names(only(text), "attacker")
    assert found >= attackers
    assert not found & {"Houthis", "YPG", "Rwanda", "Syria"} - attackers


@pytest.mark.parametrize(
    ("text", "signed", "brokered"),
    [
        ("Hamas and Israel accepted a truce mediated by Egypt and Qatar.", {"Hamas", "Israel"}, {"Egypt", "Qatar"}),
        ("Egypt brokered a ceasefire between Israel and Islamic Jihad.", {"Israel", "Islamic Jihad"}, {"Egypt"}),
        ("The RSF agreed to a 72-hour ceasefire, Saudi and US mediators announced.", {"RSF"}, {"Saudi Arabia", "United States"}),
        ("Egypt and Israel signed a peace treaty in a ceremony attended by Jimmy Carter.", {"Egypt", "Israel"}, set()),
        ("President Rueda and the leader of the ELN rebels, Álvaro Uribe, signed an accord.", {"Rueda", "Álvaro Uribe"}, set()),
    ],
)
def test_who_brokers_or_watches_signs_nothing(text: str, signed: set[str], brokered: set[str]) -> None:
    found = next(event for event in extract(Document("one", text)).events if event.type == "agreement")
    assert (names(found, "signatory"), names(found, "mediator")) == (signed, brokered)
    assert not any(name in found.title for name in brokered)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rabin and Arafat signed an accord at the White House.", {"Washington"}),
        ("Macron met Putin in the Kremlin.", {"Moscow"}),
        ("The Security Council met at Russia's request.", set()),
    ],
)
def test_a_seat_is_in_its_town_and_a_request_is_nowhere(text: str, place: set[str]) -> None:
    assert {name for event in extract(Document("one", text)).events for name in names(event, "place")} == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A car bomb killed six people in Tripoli, Lebanon, on Monday.", "LB"),
        ("A car bomb killed six people in Tripoli in northern Lebanon on Monday.", "LB"),
        ("A bombing in Tripoli killed four people, the Lebanese army said.", "LB"),
        ("A bombing in Tripoli killed four people, the Libyan army said.", "LY"),
        ("A bombing in Tripoli killed four people.", "LY"),
        ("A bombing in Tripoli killed four people. Libya blamed Lebanon and the Lebanese army.", "LY"),
        ("A bomb in Hyderabad killed five people, Pakistani police said.", "PK"),
        ("A bomb in Hyderabad killed five people, Indian police said.", "IN"),
        ("A bomb in Paris killed five people, American officials said.", "FR"),
        ("A bomb in Santiago killed five people, Philippine officials said.", "CL"),
    ],
)
def test_a_name_of_several_places_goes_to_the_country_that_the_text_names(text: str, country: str) -> None:
    (place,) = (argument for argument in only(text).arguments if argument.role == "place")
    assert place.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv denied the drone attack on Monday.",
        "Drones attacked Moscow on Monday, and Kyiv denied the drone attack.",
        "Drones attacked Moscow on Monday. Kyiv has repeatedly rejected that it launched the drone attack.",
    ],
)
def test_who_denies_an_attack_is_not_where_it_was(text: str) -> None:
    events = extract(Document("one", text)).events
    assert all("Kyiv" not in names(event, "place") and "on Kyiv" not in event.title for event in events)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow denied a missile strike on Kyiv on Monday.",
        "Moscow denied that Russian forces had shelled Kyiv on Monday.",
        "A missile strike on Kyiv killed three people, which Moscow denied.",
        "Rockets hit Kyiv, denied power to thousands and killed two people.",
    ],
)
def test_where_a_denied_attack_was_is_kept(text: str) -> None:
    assert any("Kyiv" in names(event, "place") for event in extract(Document("one", text)).events)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("New Delhi and Islamabad reached a truce on Saturday.", {"India", "Pakistan"}),
        ("Kyiv and Warsaw signed a defence pact on Monday.", {"Ukraine", "Poland"}),
        ("The truce that Tbilisi and Baku agreed on Monday was holding.", {"Georgia", "Azerbaijan"}),
        ("Moscow and Beijing have concluded a treaty on rivers.", {"Russia", "China"}),
    ],
)
def test_two_capitals_that_act_together_are_their_states(text: str, states: set[str]) -> None:
    event = only(text)
    assert names(event, "signatory") == states
    assert names(event, "place") == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kyiv and Odesa came under drone attack on Tuesday, killing three people.", {"Kyiv", "Odesa"}),
        ("Kyiv and Moscow came under attack on Monday, and three people died.", {"Moscow", "Kyiv"}),
        ("Beirut and Tyre were bombed on Monday, leaving six dead.", {"Beirut", "Tyre"}),
        ("Kyiv, Lviv and Odesa were bombed on Monday.", {"Kyiv", "Lviv", "Odesa"}),
        ("Police in Kabul and Herat said a bomb killed six in Kunduz on Monday.", {"Kunduz"}),
    ],
)
def test_cities_that_are_struck_together_are_places_and_attack_nobody(text: str, places: set[str]) -> None:
    event = only(text)
    assert names(event, "place") == places
    assert names(event, "attacker") == set()


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb outside the Jordanian embassy in Baghdad killed 19 people on Tuesday.",
        "Israeli tourists were killed when a bus was bombed in Burgas on Monday.",
        "Militants overran an army base at Metele in northeast Nigeria on Sunday, killing 118 soldiers.",
    ],
)
def test_what_is_of_a_state_does_not_attack(text: str) -> None:
    assert names(only(text), "attacker") == set()


WAR_PLACES = [
    ("Iranian forces shelled Basra on Monday.", "Basra", "IQ"),
    ("Shells hit Stepanakert overnight, wounding five people.", "Stepanakert", "AZ"),
    ("Warplanes bombed a market in Ar Raqqah on Monday, killing 12 people.", "Raqqa", "SY"),
    ("A missile struck the port of Hodeidah on Monday.", "Hodeidah", "YE"),
    ("A bomb killed 29 people in Omagh on Saturday.", "Omagh", "GB"),
    ("Mortars hit a school in Misrata on Friday, killing two people.", "Misrata", "LY"),
]


@pytest.mark.parametrize(("text", "name", "country"), WAR_PLACES)
def test_a_town_that_a_war_made_known_is_found_by_its_usual_name(text: str, name: str, country: str) -> None:
    (event,) = extract(Document("text", text)).events
    assert [(place.name, place.country) for place in event.arguments if place.role == "place"] == [(name, country)]


NO_TOWN = [
    "3 Hurt in Shooting at Milton Home: Police",
    "A man shot dead his daughter, London, and two others at their home on Monday, police said.",
    "Two people were shot dead at a suburban Chicago home on Monday.",
]


@pytest.mark.parametrize("text", NO_TOWN)
def test_what_is_no_town_or_only_near_one_is_no_place(text: str) -> None:
    events = extract(Document("text", text)).events
    assert events
    assert not [place.name for event in events for place in event.arguments if place.role == "place"]


def test_the_town_of_a_dateline_gives_way_to_a_place_that_the_gazetteer_does_not_know() -> None:
    event = only("ISLAMABAD: Four soldiers were killed when a roadside bomb hit a convoy in North Kalistan on Thursday night.")
    assert names(event, "place") == {"North Kalistan"}


@pytest.mark.parametrize(
    ("town", "name"),
    [("Kandahar", "Kandahar"), ("Rafah", "Rafah"), ("Kyoto", "Kyoto"), ("Düsseldorf", "Düsseldorf"), ("Malmö", "Malmö")],
)
def test_a_place_has_the_name_that_news_print(town: str, name: str) -> None:
    assert names(only(f"A bomb killed six people in {town} on Monday."), "place") == {name}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Fighting erupted in Omdurman on Sunday.", {"Omdurman"}),
        ("Ministers discussed the fighting in Geneva on Sunday.", set()),
        ("Talks opened in Geneva on Sunday.", set()),
    ],
)
def test_what_is_struck_lies_where_the_sentence_before_tells_of_fighting(before: str, expected: set[str]) -> None:
    (event,) = told_events.events(f"{before} Shelling of a market killed at least 15 people.", "strike")
    assert told_events.places(event) == expected


@pytest.mark.parametrize(
    "text",
    [
        "President Fidel Castro spoke in Havana. Juanita Castro visited relatives in Miami on Monday.",
        "President Emmanuel Macron spoke in Paris. Brigitte Macron visited Kyiv on Monday.",
    ],
)
def test_kin_who_open_a_sentence_are_not_the_leader(text: str) -> None:
    assert all("Castro" not in name and "Macron" not in name for event in told_events.events(text) for name in told_events.names(event))


@pytest.mark.parametrize("opening", ["Meanwhile", "Yesterday", "Earlier", "On Monday"])
def test_a_leader_may_follow_the_word_that_opens_a_sentence(opening: str) -> None:
    (event,) = told_events.events(f"{opening} Macron met Chancellor Olaf Scholz in Berlin.", "meeting")
    assert "Emmanuel Macron" in told_events.names(event)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Insurgents detonated a roadside bomb in the southern Thai province of Narathiwat on Monday.", {("Narathiwat", "TH")}),
        ("A drone killed 11 people in Afghanistan's eastern Paktika province on Monday.", {("Paktika province", "AF")}),
        ("A parcel bomb hurt two guards in the Spanish city of Cordoba on Monday.", {("Córdoba", "ES")}),
        ("Gunmen attacked soldiers near the border with Gaza in El-Arish on Monday, killing 16.", {("Arish", "EG")}),
        ("Pirates fired rockets at a tanker in the Gulf of Aden on Monday.", {("Gulf of Aden", None)}),
        ("A missile struck a grain ship in the Black Sea on Monday, killing two sailors.", {("Black Sea", None)}),
        ("A grenade killed one person at the vegetable market of Sopore on Monday.", {("Sopore", None)}),
        ("Two soldiers were killed by shelling in the Poonch sector on Monday.", {("Poonch sector", None)}),
        ("Leaders of Mozambique and Renamo signed a truce in the Gorongosa national park on Monday.", {("Gorongosa national park", None)}),
        ("Osijek came under the heaviest bombardment of the war on Friday; nine people were killed.", {("Osijek", "HR")}),
        ("Two bodies were found after an air raid on Kirrat on Friday that killed six people.", {("Kirrat", None)}),
        ("A bomb killed 14 people at a festival in Iliskhan-Yurt, east of Grozny, on Monday.", {("Iliskhan-Yurt", None)}),
        ("A roadside bomb killed five civilians in Helmand on Monday.", {("Helmand", "AF")}),
        ("A mine killed three soldiers in Cabo Delgado province on Monday.", {("Cabo Delgado province", "MZ")}),
        ("A bomb exploded in an office in Gudermes, in northern Chechnya, on Monday.", {("Gudermes", "RU"), ("Chechnya", "RU")}),
        ("Kenyan warplanes bombed two camps in the Gedo region of Somalia on Monday.", {("Gedo region", "SO")}),
        (
            "At least 30 people were killed when soldiers attacked a camp at Nyamuzi near Bujumbura.",
            {("Nyamuzi", None), ("Bujumbura", "BI")},
        ),
        # near misses
        ("A bomb killed two people in the Western region of Ghana on Monday.", set()),
        ("A grenade killed one person at the market of the Sisters on Monday.", set()),
        ("A shell hit a warehouse near the border with Syria on Monday, killing two.", set()),
        ("France and Spain signed an agreement on fishing in the Celtic Sea in Nantes on Monday.", {("Nantes", "FR")}),
    ],
)
def test_a_place_has_the_country_and_the_name_that_its_words_give(text: str, places: set[tuple[str, str | None]]) -> None:
    assert {(each.name, each.country) for each in only(text).arguments if each.role == "place"} == places


def test_a_state_of_which_a_province_is_attacks_nobody() -> None:
    assert names(only("Insurgents set off a bomb in the southern Thai province of Narathiwat on Monday, killing two."), "attacker") == set()


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Mexican marines came under fire while patrolling a road near Matamoros on Sunday.", set()),
        ("Makhachkala, Russia - Gunmen attacked a police post on Sunday, killing 15 officers.", set()),
        ("Odesa, Ukraine (AP) - A missile hit the port on Sunday, killing two people.", set()),
        ("Odesa, Ukraine - Russian missiles hit the port on Sunday, killing two people.", {"Russia"}),
        ("Ukraine attacked a refinery near Ryazan on Sunday.", {"Ukraine"}),
    ],
)
def test_neither_who_is_fired_on_nor_the_state_of_a_dateline_is_an_attacker(text: str, attackers: set[str]) -> None:
    assert names(only(text), "attacker") == attackers


def test_an_attack_is_not_where_the_attack_was_that_it_answers() -> None:
    event = only("India bombed camps in Pakistan on Tuesday in reprisal for a massacre near Pahalgam.")
    assert names(event, "place") == {"Pakistan"}
    event = only("In revenge for a killing in Lyon, a gang shot dead two men in Nice on Tuesday.")
    assert names(event, "place") == {"Nice"}


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("A US Army veteran drove a pickup truck into a crowd in New Orleans on Wednesday in what was called an attack.", set()),
        ("A Tunisian man drove a lorry into a crowd in Nice on Thursday, killing 84 people in a terrorist attack.", set()),
        ("A British-born gunman opened fire in a synagogue in Colleyville on Saturday.", set()),
        ("A Saudi student opened fire at a naval base in Pensacola on Friday, killing three sailors.", set()),
        ("US jets bombed a camp near Sirte on Friday, killing three men.", {"United States"}),
        ("The US military struck a camp near Sirte on Friday.", {"United States"}),
    ],
)
def test_whose_citizen_an_attacker_is_has_attacked_nobody(text: str, attackers: set[str]) -> None:
    assert names(only(text), "attacker") == attackers


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("MARIUPOL - Three people were killed when an air strike wrecked a hospital in the besieged port on Wednesday.", {"Mariupol"}),
        ("CAIRO - Three people were killed when a bomb exploded in the southern city of Aswan on Wednesday.", {"Aswan"}),
        ("KERMAN, Iran - Mourners met for General Soleimani, who was killed by a US drone strike on 3 January 2020.", set()),
    ],
)
def test_a_dateline_is_a_place_where_the_words_speak_of_its_town(text: str, places: set[str]) -> None:
    assert names(next(event for event in extract(Document("one", text)).events if event.type == "strike"), "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A gunman opened fire on a parade in Highland Park, Ill., on Monday, killing six people.", {"Highland Park"}),
        ("Two men were shot dead in Overland Park on Monday, police said.", {"Overland Park"}),
        ("A gunman killed seven people at two farms in Half Moon Bay, California, on Monday.", {"Half Moon Bay"}),
        ("Two people were shot in City Park on Monday.", set()),
        ("Two people were shot in Water Park on Monday.", set()),
        ("Two people were shot at Park Plaza on Monday.", set()),
        ("LAKEMONT PARK, Ill. - Mark Roe, 40, was shot dead on Monday, police said.", set()),
    ],
)
def test_towns_called_after_parks_and_bays_are_named_whole(text: str, places: set[str]) -> None:
    assert names(only(text), "place") == places


def test_a_town_on_a_bay_takes_no_article_in_a_title() -> None:
    assert "the Half Moon Bay" not in only("A gunman killed seven people in Half Moon Bay, California, on Monday.").title
    assert "in the Black Sea" in only("A missile hit a tanker in the Black Sea on Monday, killing two sailors.").title


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Macron and Scholz advisers met in Berlin on Friday.", {"France", "Germany"}),
        ("Trump envoys met Putin in Moscow on Friday.", {"United States", "Vladimir Putin"}),
        ("Putin met Trump envoy Steve Witkoff in Moscow on Friday.", {"Vladimir Putin", "Steve Witkoff"}),
        ("Biden aide Jake Sullivan met Wang Yi in Vienna on Friday.", {"Jake Sullivan", "Wang Yi"}),
        ("Trump and Putin negotiators held talks in Riyadh on Tuesday.", {"United States", "Russia"}),
        ("Macron met Scholz and their advisers in Berlin on Friday.", {"Emmanuel Macron", "Olaf Scholz"}),
        ("Macron, Scholz and their aides met in Berlin on Friday.", {"Emmanuel Macron", "Olaf Scholz"}),
    ],
)
def test_whose_envoys_meet_does_not_meet(text: str, parties: set[str]) -> None:
    assert names(only(text), "participant") == parties


@pytest.mark.parametrize(
    "text", ["Trump lawyers met prosecutors in New York on Friday.", "Macron allies and Scholz critics met in Metz on Friday."]
)
def test_lawyers_and_allies_of_a_leader_are_not_his_state(text: str) -> None:
    for event in extract(Document("one", text)).events:
        assert not names(event, "participant")
