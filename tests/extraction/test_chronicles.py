"""Meetings and agreements as chronicles, live reports and ministries tell them: who, where and when, in few words."""

import pytest

from articles.extraction import Document, extract
from tests.extraction.told_events import events, names, places


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Von der Leyen once again in Kyiv for talks.", {"Ursula von der Leyen"}, {"Kyiv"}),
        ("Presidents Poe and Roe met in Oslo on Monday.", {"Poe", "Roe"}, {"Oslo"}),
        ("President Duda met President el-Sisi in the Egyptian capital on Monday.", {"Andrzej Duda", "Abdel Fattah el-Sisi"}, {"Cairo"}),
        ("Norway's foreign minister met Antony Blinken on Swiss soil.", {"Norway", "Antony Blinken"}, {"Switzerland"}),
        ("Rubio told Lavrov in Riyadh that the war must end.", {"Marco Rubio", "Sergei Lavrov"}, {"Riyadh"}),
        ("Macron handed Zelensky the letter at a ceremony in Lyon.", {"Emmanuel Macron", "Volodymyr Zelenskyy"}, {"Lyon"}),
        ("Kyiv signed nothing after talks with US officials in Jeddah.", {"Ukraine", "United States"}, {"Jeddah"}),
        (
            "Wang Yi met Annalena Baerbock on the sidelines of the Munich conference.",
            {"Wang Yi", "Annalena Baerbock"},
            {"Munich"},
        ),
        ("Macron called Putin on Friday and asked him to let the ships go to Odesa.", {"Emmanuel Macron", "Vladimir Putin"}, set()),
        (
            "The foreign minister of Chile met the ambassador of Peru to Bolivia, Ana Roe, in La Paz.",
            {"Chile", "Ana Roe"},
            {"La Paz"},
        ),
    ],
)
def test_those_who_met_and_where_are_known(text: str, who: set[str], where: set[str]) -> None:
    (found,) = events(text, "meeting")
    assert (names(found), places(found)) == (who, where)


def test_who_holds_two_offices_is_one_person() -> None:
    (found,) = events("Deputy Prime Minister and Minister of Foreign Affairs Ann Roe met the president of Latvia on Monday.", "meeting")
    assert names(found) == {"Ann Roe", "Latvia"}


def test_an_entry_with_its_time_of_day_is_news_of_the_day() -> None:
    lines = [f"1{hour}:05 Rain fell on the {hour}. day of the fair. Nobody minded." for hour in range(9)]
    (found,) = events("\n".join([*lines, "10:40 The president of Estonia arrived in Vilnius for talks with his Lithuanian counterpart."]))
    assert (found.date.value, found.date.basis) == ("2024-06-13", "reported")


def test_what_was_told_on_an_earlier_day_is_no_news_of_the_day() -> None:
    (found,) = events("India and China have reached an arrangement on patrols, the minister said on Monday.", "agreement")
    assert found.date.value is None


@pytest.mark.parametrize(
    "text",
    [
        "The minister called off a summit in Amman at which President Biden was to meet King Abdullah.",
        "Talks with the rebels were to have opened in Doha on Monday.",
        "Plans for a dinner of President Macron with Chancellor Merz in Paris were dropped.",
    ],
)
def test_what_was_to_be_at_a_meeting_that_is_off_did_not_happen(text: str) -> None:
    assert not [found for found in events(text) if found.modality not in ("denied", "hypothetical")]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia each signed a grain deal with Turkey in Istanbul.",
        "EU leaders agreed late on Monday to cut imports of oil by half.",
        "The presidents of Guyana and Venezuela agreed late on Thursday not to use force against each other.",
        "The G7 signed off on a declaration on Monday.",
        "Both sides agreed to free 1,000 prisoners each.",
    ],
)
def test_an_agreement_is_one_whatever_stands_between_its_words(text: str) -> None:
    (found,) = events(text, "agreement")
    assert found.modality == "occurred"


def test_who_announces_that_others_accepted_a_truce_signs_nothing() -> None:
    (found,) = events("Qatar's prime minister announced that Israel and Hamas had accepted a three-phase ceasefire.", "agreement")
    assert names(found) == {"Israel", "Hamas"}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Zelensky spoke by phone with Macron on Wednesday morning. In the afternoon he called Starmer. "
            "In the evening he had a call with Meloni.",
            [
                "Zelenskyy speaks with Macron by telephone",
                "Zelenskyy speaks with Starmer by telephone",
                "Zelenskyy speaks with Meloni in a call",
            ],
        ),
        (
            "Blinken arrived in Tel Aviv on Monday and met Netanyahu, before he travelled to Ramallah for talks with Abbas.",
            ["Blinken meets Netanyahu in Tel Aviv", "Blinken meets Abbas in Ramallah"],
        ),
        (
            "Leaders of the Nordic and Baltic states held a summit in Oslo on Tuesday. At the summit they pledged new aid. "
            "The summit was chaired by Norway's prime minister.",
            ["Leaders of the Nordic and Baltic states meet in Oslo"],
        ),
        (
            "Foreign ministers of the G7 are meeting in Charlevoix on Thursday. Canada's Melanie Joly hosts the two-day meeting.",
            ["Joly meets G7 in Charlevoix"],
        ),
        (
            "The presidents of Kenya and Somalia met in Nairobi on Monday. Presidents Ruto and Mohamud also discussed trade.",
            ["Ruto meets Mohamud in Nairobi"],
        ),
    ],
)
def test_one_meeting_is_told_once_and_two_are_two(text: str, titles: list[str]) -> None:
    assert [found.title for found in events(text, "meeting")] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "In Istanbul on Monday, Russia and Turkey, and then Ukraine and Turkey, signed two identical papers on the export of grain.",
            ["Agreement between Russia, Turkey and Ukraine on the export of grain, Istanbul"],
        ),
        (
            "On Monday, Ukraine signed a security agreement with Norway in Oslo. "
            "On Tuesday it signed a similar one with Sweden in Stockholm.",
            ["Security agreement between Ukraine and Norway, Oslo", "Agreement between Ukraine and Sweden, Stockholm"],
        ),
    ],
)
def test_papers_signed_at_one_table_are_one_agreement_and_those_of_two_days_are_two(text: str, titles: list[str]) -> None:
    assert [found.title for found in events(text, "agreement")] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Hamas agreed to the first part of the plan, but Israel has not answered.",
        "Kosovo agreed to the proposal on Monday; Serbia said it needed more time.",
        "The rebels agreed to the political chapter and rejected the military one.",
        "Kyiv accepted a truce proposal on Monday.",
        "Ministers agreed that the harvest had been poor.",
    ],
)
def test_what_one_side_accepts_is_not_agreed_yet(text: str) -> None:
    assert events(text, "agreement") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Canadian Prime Minister Trudeau made a surprise trip to Irpin, ravaged by Russian forces.", "Trudeau visits Irpin"),
        ("Nancy Pelosi has visited the capital of Ukraine.", "Pelosi visits Kyiv"),
        (
            "The head of the European Parliament, Roberta Metsola, has arrived in Kyiv to show that Europe is with Ukraine.",
            "Metsola visits Kyiv",
        ),
        ("Russian president plans to fly to Tehran next week, says Peskov.", "Planned: Russian president visits Tehran"),
        ("Iraq's prime minister flew to Tehran and was welcomed at a palace by Pezeshkian.", "Pezeshkian hosts Iraq in Tehran"),
        ("Jake Sullivan held talks with Putin's aides in Geneva.", "Sullivan meets Russia in Geneva"),
        ("Biden, Scholz, Macron and Starmer met at Blenheim Palace.", "Biden meets Scholz, Macron and others at Blenheim Palace"),
        ("Lula met von der Leyen in Rome.", "Lula meets von der Leyen in Rome"),
        ("A peace conference sponsored by Cairo and Riyadh opened in Geneva on Monday.", "Peace conference in Geneva"),
        ("Zelensky signed security pacts with Germany and France on Monday.", "Pacts between Zelenskyy, Germany and France"),
        ("EU leaders agreed late on Monday to cut 90% of oil imports from Norway.", "Agreement of EU to cut 90% of oil imports"),
    ],
)
def test_a_title_is_one_that_an_editor_would_print(text: str, title: str) -> None:
    assert title in [found.title for found in events(text)]


def test_who_only_spoke_is_not_said_to_have_met() -> None:
    (found,) = events("Trump said he had spoken with Putin on Monday.", "meeting")
    assert found.title == "Trump speaks with Putin"


def test_many_rounds_are_no_meeting_of_one_day() -> None:
    (many,) = events("India and China have held more than twenty rounds of military talks since 2020.", "meeting")
    (one,) = events("India and China held two rounds of talks in Delhi on Monday.", "meeting")
    assert (many.modality, many.date.value, one.modality, one.date.value) == ("aggregate", None, "occurred", "2024-06-10")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "29 October 1956\nHammarskjöld confers with Ben-Gurion in Jerusalem.\n\n30 October 1956\nNasser receives Tito in Cairo.",
            ["1956-10-29", "1956-10-30"],
        ),
        ("3 May 1961. Nehru receives Tito in Delhi. 5 May 1961. Nasser receives Tito in Cairo.", ["1961-05-03", "1961-05-05"]),
        ("29 October 1956. Hammarskjöld confers with Ben-Gurion for the second time that week.", ["1956-10-29"]),
        ("29 October 1956. Hammarskjöld had conferred with Ben-Gurion in Jerusalem before.", [None]),
        ("10 January 1966: India and Pakistan settle on the lines of August and sign the text at Tashkent.", ["1966-01-10"]),
    ],
)
def test_what_stands_under_a_date_is_of_that_day(text: str, days: list[str | None]) -> None:
    assert [event.date.value for event in extract(Document("chronicle", text, None)).events] == days


def test_one_date_above_a_report_is_that_of_the_report() -> None:
    (found,) = extract(Document("report", "30 October 1956\nNasser received Tito in Cairo.", None)).events
    assert (found.date.value, found.date.basis) == ("1956-10-30", "reported")


def test_those_beside_whose_gathering_others_met_took_no_part() -> None:
    (found,) = events("Prime Minister Ida Roe saw Wang Yi on the sidelines of the UN General Assembly in New York on Monday.", "meeting")
    assert names(found) == {"Ida Roe", "Wang Yi"}


def test_a_surname_right_after_a_weekday_is_that_of_the_one_named_before() -> None:
    text = "Foreign Minister Naledi Roe landed in Nairobi late on Monday. On Tuesday Roe was closeted with President William Ruto."
    _, met = events(text, "meeting")
    assert (names(met), met.date.value) == ({"Naledi Roe", "William Ruto"}, "2024-06-11")


def test_who_is_envoy_for_a_state_is_not_that_state() -> None:
    (found,) = events("The UN's envoy for Haiti, Ana Roe, sat with the prime minister of Chile in Lima on Monday.", "meeting")
    assert names(found) == {"Ana Roe", "Chile"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Assad's security chief held consultations with Egyptian officials in Cairo on Monday.", {"Syria", "Egypt"}),
        ("Putin's foreign minister met Erdogan's security adviser in Antalya on Monday.", {"Russia", "Turkey"}),
        ("An envoy of President Aoun slipped into Larnaca on Monday for talks with an Israeli negotiator.", {"Lebanon", "Israel"}),
        ("Zelensky's chief of staff, Andriy Yermak, met Rubio in Miami on Monday.", {"Andriy Yermak", "Marco Rubio"}),
    ],
)
def test_for_an_aide_without_a_name_his_state_took_part(text: str, who: set[str]) -> None:
    met = [event for event in events(text, "meeting") if event.modality == "occurred"]
    assert [names(event) for event in met] == [who]


def test_a_territory_of_disputed_status_is_a_party_where_it_acts_and_a_place_where_somebody_is() -> None:
    (signed,) = events("Ethiopia and Somaliland sealed a port agreement on Monday.", "agreement")
    (met,) = events("The UN envoy met the president of Kenya in Somaliland on Monday.", "meeting")
    assert (names(signed), names(met), places(met)) == ({"Ethiopia", "Somaliland"}, {"United Nations", "Kenya"}, {"Somaliland"})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Wednesday, for all the bile of the summer, Aliyev poured tea for Pashinyan on the terrace.", "2024-06-12"),
        ("Norway and Russia on Wednesday set next year's cod quota in a protocol signed in Tromso.", "2024-06-12"),
        ("Leaders of the summit of last year met again: Macron received Merz in Paris on Wednesday.", "2024-06-12"),
    ],
)
def test_a_period_that_belongs_to_something_else_dates_nothing_beside_a_day(text: str, day: str) -> None:
    assert day in {event.date.value for event in events(text)}
    assert "2024-SU" not in {event.date.value for event in events(text)}


def test_entries_below_a_year_are_of_that_year() -> None:
    text = (
        "Steps to peace\n\n1994\n\n26 October - Israel and Jordan sign a peace treaty. It takes effect on 10 November.\n\n"
        "4 May: Rabin and Arafat sign an agreement in Cairo.\n\n1995\n\nOn 28 September Israel and the PLO sign another treaty."
    )
    assert sorted(event.date.value or "" for event in events(text, "agreement")) == ["1994-05-04", "1994-10-26", "1995-09-28"]


def test_a_year_within_the_news_is_no_heading() -> None:
    text = "Trade fell in 2019.\n\nOn 4 May the presidents of Chile and Peru met in Arica."
    (found,) = events(text, "meeting")
    assert found.date.value == "2024-05-04"


def test_a_week_told_day_by_day_has_the_day_of_each_heading() -> None:
    text = (
        "The week\n\nMONDAY. Jordan's foreign minister holds talks with Hosni Mubarak in Cairo.\n\n"
        "TUESDAY. A bus falls into a ravine in Peru.\n\nWEDNESDAY. EU foreign ministers meet in Luxembourg."
    )
    assert [event.date.value for event in events(text, "meeting")] == ["2024-06-10", "2024-06-12"]


def test_what_stands_behind_a_semicolon_is_of_others() -> None:
    text = "Mohammad Khatami welcomed Robert Kocharian in Tehran; Uganda and Rwanda agreed to pull their troops back from Kisangani."
    (paper,) = events(text, "agreement")
    assert (names(paper), places(paper)) == ({"Uganda", "Rwanda"}, set())


def test_two_persons_of_the_sentences_before_are_the_two_men() -> None:
    text = "Kim Jong Un crossed the line at Panmunjom on 27 April. Moon Jae-in was waiting. The two men talked for half an hour."
    (found,) = events(text, "meeting")
    assert names(found) == {"Kim Jong Un", "Moon Jae-in"}


def test_a_country_that_acts_is_not_where_the_town_lies() -> None:
    (found,) = events("Today in Ulaanbaatar, Mongolia and Japan signed an agreement on visas.", "agreement")
    assert names(found) == {"Mongolia", "Japan"}
