"""Encounters and papers in words that name neither: who did what with whom at a place, and who set a name to a text."""

from datetime import date

import pytest

from tests.extraction.told_events import events, names, places

MONDAY = date(2024, 6, 10)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rishi Sunak cooked pasta with Giorgia Meloni in a kitchen in Rome on Monday.", {"Rishi Sunak", "Giorgia Meloni"}),
        ("Boris Johnson swapped jokes with Erdogan in a hall in Ankara on Monday.", {"Boris Johnson", "Recep Tayyip Erdoğan"}),
        ("Netanyahu sat stony-faced beside Obama in the Oval Office on Monday.", {"Benjamin Netanyahu", "Barack Obama"}),
        (
            "Armenian and Azerbaijani foreign ministers were closeted for most of the day with Sergei Lavrov in Moscow on Monday.",
            {"Armenia", "Azerbaijan", "Sergei Lavrov"},
        ),
        ("Guterres shuttled between Anastasiades and Lavrov on Monday.", {"António Guterres", "Nicos Anastasiades", "Sergei Lavrov"}),
        ("Ann Roe, the Chilean foreign minister, spoke after a videoconference with Wang Yi on Monday.", {"Ann Roe", "Wang Yi"}),
        ("Kishida flew home on Monday, having already seen the leaders of France and Italy.", {"Fumio Kishida", "France", "Italy"}),
        ("Foreign Minister Ann Roe called on her Peruvian counterpart and presented a gift on Monday.", {"Ann Roe", "Peru"}),
        ("Abbas handed Ban Ki-moon his letter at the UN in New York on Monday.", {"Mahmoud Abbas", "Ban Ki-moon"}),
        (
            "Ambassador of the Kingdom of Bahrain to the Republic of India H.E. Ali Al Roe called on External Affairs Minister "
            "Dr S Jaishankar on Monday.",
            {"Ali Al Roe", "Subrahmanyam Jaishankar"},
        ),
        (
            "Envoys of Iran, China, Russia and Cuba opened a seventh round on Monday.",
            {"Iran", "China", "Russia", "Cuba"},
        ),
        ("Zoran Zaev and Alexis Tsipras settled it over the phone on Monday.", {"Zoran Zaev", "Alexis Tsipras"}),
        ("The Chinese and Taiwanese presidents' handshake in Oslo on Monday lasted a minute.", {"China", "Taiwan"}),
        ("Talks between the Cuban government and American officials opened in Havana on Monday.", {"Cuba", "United States"}),
        ("Riyadh and Beijing's foreign ministers met at the border on Monday.", {"Saudi Arabia", "China"}),
        ("Donald Trump said to Vladimir Putin in Hamburg on Monday that it was an honour.", {"Donald Trump", "Vladimir Putin"}),
        ("Olaf Scholz confirmed meeting Viktor Orban in Budapest on Monday.", {"Olaf Scholz", "Viktor Orbán"}),
        (
            "The Kenyan President's special envoy, Raychelle Roe, met the Ugandan foreign minister on Monday.",
            {"Raychelle Roe", "Uganda"},
        ),
        ("Theresa May's lunch with Jean-Claude Juncker in Brussels ended on Monday.", {"Theresa May", "Jean-Claude Juncker"}),
        ("Modi and Xi held their first structured bilateral in five years on Monday.", {"Narendra Modi", "Xi Jinping"}),
        ("Nancy Pelosi told the Taiwanese president in Taipei on Monday that help would come.", {"Nancy Pelosi", "Taiwan"}),
        ("Donald Trump was having dessert with Xi Jinping on Monday when he broke the news.", {"Donald Trump", "Xi Jinping"}),
        ("Kim Jong Un was feted by Xi Jinping in the Great Hall on Monday.", {"Kim Jong Un", "Xi Jinping"}),
        (
            "The Prime Minister of the Federal Government of Somalia, H.E. Mohamed Roe, received on Monday the Ambassador of the "
            "Republic of Türkiye to Somalia, H.E. Mehmet Poe.",
            {"Mohamed Roe", "Mehmet Poe"},
        ),
        (
            "The Minister of Foreign Affairs of Benin, H.E. Ann Roe, met on Monday the Ambassador of Spain, H.E. Eva Poe.",
            {"Ann Roe", "Eva Poe"},
        ),
        ("At lunch with African leaders on Monday, President Trump praised a health system.", {"Donald Trump"}),
        ("With a handshake in Rome on Monday Scholz and Biden buried their quarrel over steel.", {"Olaf Scholz", "Joe Biden"}),
        ("Biden and Putin issued no statement on Monday after hours of talks.", {"Joe Biden", "Vladimir Putin"}),
        ("Starmer and Macron laid wreaths at the cenotaph on Monday.", {"Keir Starmer", "Emmanuel Macron"}),
        ("Ties will be restored, Joe Biden said, after speaking to Yair Lapid on Monday.", {"Joe Biden", "Yair Lapid"}),
        ("Joe Biden left on Monday after speaking by phone with Yair Lapid.", {"Joe Biden", "Yair Lapid"}),
        ("The Dutch, Danish and Irish PMs put their heads together on Monday.", {"Netherlands", "Denmark", "Ireland"}),
    ],
)
def test_an_encounter_is_told_by_who_did_what_with_whom(text: str, who: set[str]) -> None:
    (met,) = events(text, "meeting")
    assert names(met) == who
    assert met.date.earliest == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "Macron lost patience with Netanyahu in Paris on Monday, an aide said.",
        "Putin has little in common with Erdogan in Ankara.",
        "Trump sided with Putin in Helsinki on Monday.",
        "Scholz broke with Macron in Brussels over nuclear power on Monday.",
        "Merkel grew impatient with Tsipras in Athens.",
        "Zelensky is popular with Macron in Paris.",
        "A T-shirt with Putin in Moscow cost Obama a laugh on Monday.",
        "The French and Brazilian presidents held a first round of the vote on Monday.",
        "The French and Brazilian presidents' phone was stolen on Monday.",
        "Macron and Haftar are on the phone app that Chile banned on Monday.",
        "Macron said officials met in Dubai on Monday.",
        "The Israeli government held an emergency meeting on Monday.",
        "The ministers told the Dutch press in Oslo on Monday that help would come.",
        "Merkel had a drink with voters in Bonn on Monday.",
        "On Monday Barack Obama embraced an old survivor as Shinzo Abe looked on.",
        "The trade unions of Belgium and the Netherlands held a summit in Antwerp on Monday.",
        "Macron and Scholz walked away from the plan on Monday.",
        "Statues of Lenin and Mao posed for tourists on Monday.",
        "Local leaders in Homs met UN relief workers on Monday.",
        "Biden thanked Lapid after speaking to reporters on Monday.",
        "Blinken's patience with Netanyahu in Jerusalem ran out on Monday.",
        "The film ends with Putin in Moscow and opens with Obama in Berlin.",
        "My grandfather met Churchill once, at a bus stop in Hove.",
        "The prime minister of Australia, having seen the horrors of the occupation, assured Zelensky of help.",
        "Macron shuttled between Paris and Lille on Monday.",
    ],
)
def test_no_encounter_is_made_of_a_with(text: str) -> None:
    assert events(text) == []


def test_who_was_invited_and_received_was_there() -> None:
    (visit,) = events("Sergei Lavrov was in Tehran at the invitation of Iran and was received by Javad Zarif on Monday.", "meeting")
    assert (visit.modality, visit.date.earliest) == ("occurred", MONDAY)


def test_the_year_of_a_paper_does_not_date_the_talks_on_it() -> None:
    (visit,) = events("Abdoulaye Diop received Ahmed Attaf in Bamako to discuss the status of the 2015 peace agreement.")
    assert visit.date.value != "2015"


@pytest.mark.parametrize(
    "text",
    [
        "The Serbian and Kosovan premiers, who had been due to talk in Brussels on Monday, stayed at home.",
        "The Chinese embassy denied that Ambassador Xiao Qian had met the opposition leader at a restaurant in Canberra on Monday.",
    ],
)
def test_what_had_been_due_or_is_denied_did_not_come_about(text: str) -> None:
    assert [event.modality for event in events(text, "meeting")] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Trump has agreed to see Kim Jong Un by August, a South Korean envoy said.",
        "Karzai will be in Lisbon in July when he meets Barack Obama.",
        "Modi is expected to hold talks with Zelensky during his September 21-23 visit to the United States.",
    ],
)
def test_what_is_agreed_to_and_what_lies_in_a_journey_to_come_is_planned(text: str) -> None:
    assert [(event.type, event.modality) for event in events(text)] == [("meeting", "planned")]


def test_a_truce_that_comes_into_force_visits_nobody() -> None:
    assert events("The truce that Lavrov and Zarif drew up in Moscow came into force in Syria on Monday.", "meeting") == []


def test_a_meeting_that_is_admitted_has_no_day_of_its_own() -> None:
    (met,) = events("Olaf Scholz admitted meeting Viktor Orban in Budapest.")
    assert met.date.value is None


@pytest.mark.parametrize(
    "text",
    [
        "Abiy Ahmed ruled out meeting Isaias Afwerki.",
        "Olaf Scholz denied meeting Sergei Lavrov in May.",
        "Macron returned to Paris without meeting Haftar.",
        "It is not true, the Vatican said on Monday, that Macron is to meet Nicolás Maduro in July.",
    ],
)
def test_a_meeting_that_is_ruled_out_or_denied_is_denied(text: str) -> None:
    assert [event.modality for event in events(text, "meeting")] == ["denied"]


def test_what_a_plant_is_called_by_is_not_where_they_met() -> None:
    (met,) = events("On Monday Erdogan held talks with Zelensky and the UN's Guterres about the Zaporizhzhia plant.", "meeting")
    assert places(met) == set()
    (met,) = events("Talks on a Gaza truce got under way in Doha on Monday with David Barnea and Antony Blinken.", "meeting")
    assert places(met) == {"Doha"}


def test_a_journey_between_words_of_a_plan_is_planned() -> None:
    (visit,) = events("Sergei Lavrov will in the coming days travel to Khartoum.", "meeting")
    assert visit.modality == "planned"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Zalmay Khalilzad for Washington and Abdul Ghani Baradar for the Taliban set their pens to the four-page accord on Monday.",
            {"Zalmay Khalilzad", "Abdul Ghani Baradar", "Taliban"},
        ),
        ("Tzipi Livni put her name beside that of Condoleezza Rice on a memorandum on Monday.", {"Tzipi Livni", "Condoleezza Rice"}),
        ("Israel and Hamas said yes to a three-stage arrangement on Monday.", {"Israel", "Hamas"}),
        ("A four-day pause and the release of fifty captives were agreed early on Monday by Israel and by Hamas.", {"Israel", "Hamas"}),
        (
            "Armenia and Azerbaijan agreed in the small hours of Monday to stop fighting from noon.",
            {"Armenia", "Azerbaijan"},
        ),
        (
            "Finland, Sweden and Turkey ended their standoff on Monday with a trilateral memorandum, penned by their three ministers.",
            {"Finland", "Sweden", "Turkey"},
        ),
        (
            "Israel and the United Arab Emirates will restore full relations under an agreement announced by Donald Trump on Monday.",
            {"Israel", "United Arab Emirates"},
        ),
        (
            "A truce between Israel and Hamas, announced by Egypt's minister with Hillary Clinton at his side, took hold on Monday.",
            {"Israel", "Hamas"},
        ),
        (
            "A framework for the arsenal was thrashed out on Monday by John Kerry and Sergei Lavrov.",
            {"John Kerry", "Sergei Lavrov"},
        ),
        ("The truce worked out by Washington and Moscow came into force in Syria on Monday.", {"United States", "Russia"}),
        (
            "Alexander Lukashenko saw Xi Jinping on Monday for the signing of a dozen agreements.",
            {"Alexander Lukashenko", "Xi Jinping"},
        ),
        ("The Panmunjom Declaration, which Kim Jong Un and Moon Jae-in signed on Monday, is in force.", {"Kim Jong Un", "Moon Jae-in"}),
        (
            "The truce that Lavrov, Erdogan and Zarif worked out on Monday came into force.",
            {"Sergei Lavrov", "Recep Tayyip Erdoğan", "Mohammad Javad Zarif"},
        ),
        ('Trump and Xi signed their "phase one" pact on Monday.', {"Donald Trump", "Xi Jinping"}),
        ("Biden and Kishida put out a joint vision statement on Monday.", {"Joe Biden", "Fumio Kishida"}),
        (
            "President Erdogan flew to Lviv on Monday. There he had talks with Zelensky and the UN's Guterres, and signed a memorandum.",
            {"Recep Tayyip Erdoğan", "Volodymyr Zelenskyy", "António Guterres"},
        ),
    ],
)
def test_a_paper_is_told_by_names_set_to_it(text: str, who: set[str]) -> None:
    (paper,) = events(text, "agreement")
    assert names(paper) == who
    assert paper.date.earliest == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "My grandfather agreed with nothing that Churchill said.",
        "The play's second act has Reagan and Gorbachev negotiate; at Monday's premiere they agreed a treaty over herring.",
        "A new fixture list was agreed on Monday by the rugby boards of Fiji and Samoa.",
        "The terms were agreed by the bank and the union.",
        "The two ministers' signing of a letter to Santa amused Macron on Monday.",
        "Two agreements with the union were signed by the mayor.",
        "Athens' coalition leaders agreed on Monday to cut pensions.",
        "Scholz put his name to a petition against noise.",
        "The players set their hands to the plough in Chile.",
    ],
)
def test_no_paper_is_made_of_a_name(text: str) -> None:
    assert events(text, "agreement") == []


def test_papers_that_follow_on_a_visit_have_its_day() -> None:
    visit, papers = events("Prime Minister Ann Roe of Chile welcomed President Lula in Lima on Monday. Fourteen memoranda were signed.")
    assert (visit.date.earliest, papers.type, papers.date.earliest) == (MONDAY, "agreement", MONDAY)


def test_two_calls_in_turn_have_a_day_each() -> None:
    calls = events("Trump talked to Putin for over two hours on Sunday and to Zelenskyy for one on Monday.", "meeting")
    assert [(names(call), call.date.value) for call in calls] == [
        ({"Donald Trump", "Vladimir Putin"}, "2024-06-09"),
        ({"Donald Trump", "Volodymyr Zelenskyy"}, "2024-06-10"),
    ]


def test_a_meeting_that_is_scrapped_is_denied() -> None:
    assert [event.modality for event in events("Mexico's Peña Nieto scrapped next Tuesday's meeting with Trump.")] == ["denied"]


def test_a_truce_under_a_deal_has_not_the_day_that_the_deal_lays_down() -> None:
    (deal,) = events("Roe said M23 would observe a ceasefire from Friday under a deal reached in Luanda by Chad and Rwanda.", "agreement")
    assert (deal.modality, deal.date.value) == ("occurred", None)
    assert names(deal) >= {"Chad", "Rwanda"}


def test_those_who_agree_to_reconvene_plan_a_meeting_and_sign_nothing() -> None:
    told = events("Envoys of Chad and Sudan met in Oslo on Monday and agreed to reconvene on 19 June.")
    assert [(event.type, event.modality, event.date.value) for event in told] == [
        ("meeting", "occurred", "2024-06-10"),
        ("meeting", "planned", "2024-06-19"),
    ]


def test_who_signs_is_named_behind_the_colon() -> None:
    (deal,) = events("Lula and Erdogan persuaded Putin: Chad signed a fuel deal with Peru and Cuba on Monday.", "agreement")
    assert names(deal) == {"Chad", "Peru", "Cuba"}


def test_a_visit_called_by_its_country_is_over() -> None:
    (visit,) = events("Narendra Modi concluded his Russia visit on Tuesday with talks at the Kremlin.", "meeting")
    assert (visit.modality, visit.date.value) == ("occurred", "2024-06-11")


def test_a_format_called_by_a_town_is_not_where_they_met() -> None:
    (met,) = events("Putin, Raisi and Erdogan met on Monday for the seventh summit of the Astana format.", "meeting")
    assert places(met) == set()


def test_an_embassy_is_where_they_met() -> None:
    (met,) = events("Deepak Roe, the Indian ambassador, met Wang Yi at the Indian embassy in Doha on Monday.", "meeting")
    assert places(met) == {"Doha"}


def test_a_price_stands_within_a_deal() -> None:
    (deal,) = events("Trump and Modi announced a $3 billion defence deal on Monday.", "agreement")
    assert names(deal) == {"Donald Trump", "Narendra Modi"}
