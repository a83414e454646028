"""Meetings and agreements as wire news tells them: who, where, when and whether, by the words of the passage."""

from datetime import date

import pytest

from articles.extraction import Document, extract
from tests.extraction.told_events import events, names, places


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The leaders of North and South Korea met at Panmunjom on Friday.", {"North Korea", "South Korea"}),
        ("North and South Korean officials held talks on Monday.", {"North Korea", "South Korea"}),
        ("The two Koreas signed a declaration on Monday.", {"North Korea", "South Korea"}),
        ("Negotiators from Chile, Peru and Cuba met in Lima on Monday.", {"Chile", "Peru", "Cuba"}),
        ("Envoys from Colombia and the FARC rebels held talks in Havana on Monday.", {"Colombia", "FARC"}),
        ("Carl Bildt, the European Union mediator, met President Tudjman on Monday.", {"Carl Bildt", "Franjo Tuđman"}),
        ("Albright met with Hashim Thaci, the head of the Albanian team, on Sunday.", {"Madeleine Albright", "Hashim Thaçi"}),
        ("John Kerry met the Libyan prime minister, Ali Zeidan, on Monday.", {"John Kerry", "Ali Zeidan"}),
        ("President Poe addressed parliament. On Monday Mr. Poe met King Hussein.", {"Poe", "King Hussein"}),
        ("The presidents of Chile and Peru met on Monday under the eyes of a UN force.", {"Chile", "Peru"}),
        (
            "The Kazakh foreign minister met his counterparts from Uzbekistan and Tajikistan on Monday.",
            {"Kazakhstan", "Tajikistan", "Uzbekistan"},
        ),
        ("Negotiators for Iran and six world powers held talks in Vienna on Monday.", {"Iran", "P5+1"}),
        ("Chile's and Peru's foreign ministers spoke by telephone on Monday.", {"Chile", "Peru"}),
        ("Envoys of Chad, the UN and two rebel leaders held talks in Doha on Monday.", {"Chad", "United Nations"}),
        ("The legislature of Chile ratified a treaty on Monday.", {"Chile"}),
        ("Chile and Peru signed, with Cuba and the UN, a protocol on Monday.", {"Chile", "Cuba", "Peru", "United Nations"}),
        (
            "Speaking after a video conference with Central Asian presidents on Monday, Charles Michel said the EU would help.",
            {"Charles Michel"},
        ),
        ("After a lunch with Arab ministers on Monday, John Kerry said the UN should act.", {"John Kerry"}),
        ("The first talks between the Biden administration and Beijing opened in Anchorage on Monday.", {"China", "United States"}),
        ("Within the framework of the G20 summit John Kerry held a meeting with Sergei Lavrov on Monday.", {"John Kerry", "Sergei Lavrov"}),
        ("Prime Minister Robert Abela on Monday received the outgoing ambassador of Tunisia.", {"Robert Abela", "Tunisia"}),
        ("Officers of NATO and the Serbian army initialled a timetable on Monday.", {"NATO", "Serbia"}),
        (
            "Presidents Boric and Maduro signed a treaty on Monday on the premises of the Organization of American States.",
            {"Gabriel Boric", "Nicolás Maduro"},
        ),
        ("Angola's army and UNITA signed a ceasefire in Luanda on Monday.", {"Angola", "UNITA"}),
        ("Trump met Zelensky and Putin supporters in Lima on Monday.", {"Donald Trump", "Volodymyr Zelenskyy"}),
        ("Russia's Duma ratified the treaty on Monday.", {"Russia"}),
        ("The accord was signed on Monday by President Boric and Rodrigo Londono, the FARC leader.", {"Gabriel Boric", "Rodrigo Londoño"}),
        (
            "Mwai Kibaki and Raila Odinga agreed on Monday to share power, shaking hands on the steps of the hall as Kofi Annan beamed.",
            {"Mwai Kibaki", "Raila Odinga"},
        ),
        ("The agreement was signed on Monday by Yemen's government and the Houthis in the presence of Kofi Annan.", {"Houthis", "Yemen"}),
        (
            "The peace accord was signed on Monday in Rome by President Boric and Afonso Dhlakama, of Renamo.",
            {"Afonso Dhlakama", "Gabriel Boric"},
        ),
        (
            "American and Iranian diplomats talked for four hours on Monday in the office of Iraq's prime minister.",
            {"Iran", "United States"},
        ),
        ("The foreign minister of Ecuador met her Peruvian homologue on Monday.", {"Ecuador", "Peru"}),
        ("Israeli and Lebanese negotiators signed the accord on Monday in English, Hebrew, Arabic and French.", {"Israel", "Lebanon"}),
        ("Indonesia and the Free Aceh Movement signed a cessation of hostilities on Monday.", {"Free Aceh Movement", "Indonesia"}),
        ("The prime ministers of Estonia and Latvia met their Nordic colleagues in Riga on Monday.", {"Estonia", "Latvia"}),
        (
            "The accord was signed by Yitzhak Rabin and Yasser Arafat on Monday, with King Hussein and President Mubarak looking on.",
            {"Yasser Arafat", "Yitzhak Rabin"},
        ),
        (
            "The accord was signed by Yitzhak Rabin on Monday with Yasser Arafat, who had King Hussein looking on.",
            {"Yasser Arafat", "Yitzhak Rabin"},
        ),
        ("A ceasefire in south-west Syria, agreed by Russia and Jordan on Monday, took hold at noon.", {"Jordan", "Russia"}),
    ],
)
def test_those_who_met_or_signed_are_its_actors(text: str, who: set[str]) -> None:
    (found,) = events(text)
    assert names(found) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The UN Security Council met on Tuesday. The council will meet again on Friday in Nairobi.", {"UN Security Council"}),
        ("NATO ministers met on Tuesday. The alliance will meet again on Friday in Madrid.", {"NATO"}),
        ("The African Union met on Tuesday. The body will meet again on Friday in Accra.", {"African Union"}),
        ("The IAEA reported on Tuesday. The agency held talks with Iran on Wednesday in Vienna.", {"IAEA", "Iran"}),
    ],
)
def test_a_body_is_known_again_by_its_noun(text: str, who: set[str]) -> None:
    assert names(events(text, "meeting")[-1]) == who


@pytest.mark.parametrize(
    "text",
    [
        "The city of Leeds opened a park. The council will meet again on Friday.",
        "The UN Security Council met on Tuesday. The city council will meet residents on Friday.",
        "NATO and the African Union issued reports. The body was found on Friday.",
        "The Students' Union met on Tuesday. The union met again on Friday.",
    ],
)
def test_no_other_council_or_union_is_a_body_of_states(text: str) -> None:
    assert [found for found in events(text, "meeting")[1:] if found.arguments] == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("GENEVA, May 3 (Agency) - Talks between Sudan and rebels opened here on Tuesday.", {"Geneva"}),
        ("VIENNA (Agency) - The foreign ministers of Iran and France met on Monday in this city on the Danube.", {"Vienna"}),
        ("GENEVA, May 3 (Agency) - Talks between Sudan and rebels opened on Tuesday.", set()),
        ("SEOUL (Agency) - The presidents of Chile and Peru met on Monday.", set()),
        ("SEOUL (Agency) - The presidents of Chile and Peru met in Lima on Monday, officials here said.", {"Lima"}),
        ("OSLO/BOGOTA (Agency) - Colombia and the FARC opened peace talks here on Monday.", set()),
        ("MUMBAI: Prime Minister Manmohan Singh met President Musharraf on Monday.", set()),
        ("Caracas: President Maduro met Foreign Minister Wang Yi on Monday.", {"Caracas"}),
        ("The presidents of Chile and Peru met on Monday at a farm in Huaral, north of Lima.", {"Huaral"}),
        ("The presidents of Chile and Peru met on Monday on the shores of Lake Yurabamba.", {"Lake Yurabamba"}),
        ("Oslo/Lima: The presidents of Chile and Peru met on Monday.", set()),
        ("Chile and Peru signed a deal on Monday to let grain ships leave Odesa.", set()),
        (
            "HARARE, May 3 (Agency) - The leaders of Chad and Kenya met here on Friday, for the first time since the floods in Gaborone.",
            {"Harare"},
        ),
        ("Chile and Cuba signed a pact with the United States in Geneva on Monday.", {"Geneva"}),
        ("The presidents of Chile and Peru met on Monday at a desert crossing called Arrabama.", {"Arrabama"}),
        ("The presidents of Chile and Peru met on Monday at a farm named after Bolivar.", set()),
        ("The agreement was signed on Monday by Chile and Peru, the mayor of Bogota looking on.", set()),
        ("Barack Obama and Hu Jintao issued a joint statement in Beijing on Monday that satisfied nobody.", {"Beijing"}),
        ("At the White House on Monday the leaders of Armenia and Azerbaijan signed a declaration.", {"Washington"}),
    ],
)
def test_a_dateline_is_a_place_only_where_the_lead_says_here(text: str, where: set[str]) -> None:
    (found,) = events(text)
    assert places(found) == where


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("John Kerry arrived in Rome on Sunday. He met Sergei Lavrov on Monday.", {"John Kerry", "Sergei Lavrov"}),
        ("Rouhani spoke on Sunday. In July he will meet Raul Castro in Lima.", {"Hassan Rouhani", "Raúl Castro"}),
        ("NATO reported losses. It will meet again on Friday in Madrid.", {"NATO"}),
        ("Rabin shook hands with Arafat on Sunday. The two men met again on Monday.", {"Yitzhak Rabin", "Yasser Arafat"}),
        ("Iran and France held talks on Sunday. The two sides signed a treaty on Monday.", {"Iran", "France"}),
    ],
)
def test_a_pronoun_stands_for_the_subject_of_the_sentence_before(text: str, who: set[str]) -> None:
    assert names(events(text)[-1]) == who


@pytest.mark.parametrize(
    "text",
    [
        "President Macron spoke on Sunday. Aides to Kerry were silent. He met Sergei Lavrov on Monday.",
        "Kerry's spokesman was silent. He met Sergei Lavrov on Monday.",
        "Kerry arrived in Rome. The baker John Doe was glad. He met Sergei Lavrov on Monday.",
        "Kerry arrived in Rome. Lavrov said he met the king on Monday.",
        "Kerry and Hague arrived in Rome. He met Sergei Lavrov on Monday.",
    ],
)
def test_a_pronoun_stands_for_nobody_where_the_subject_is_not_sure(text: str) -> None:
    assert all("John Kerry" not in names(found) and "Emmanuel Macron" not in names(found) for found in events(text)[-1:])


@pytest.mark.parametrize(
    ("text", "modality", "day"),
    [
        ("Donald Tusk called a summit for Wednesday.", "planned", "2024-06-19"),
        ("The European Union called an emergency summit of leaders for Sunday in Brussels.", "planned", "2024-06-16"),
        ("The presidents of Chile and Peru meet in Lima on 25 June.", "planned", "2024-06-25"),
        ("President Sadat went to Jerusalem in November 1977.", "occurred", "1977-11"),
        ("President Obama held a bilateral with Prime Minister Singh in New York on Friday.", "occurred", "2024-06-07"),
        ("President Clinton shook hands with Raul Castro in New York on Monday.", "occurred", "2024-06-10"),
        ("Macron met Xi in Rome last week at the funeral of the king.", "occurred", "2024-W23"),
        ("Peace talks between Chile and Peru ended on Tuesday in Lima.", "occurred", "2024-06-11"),
        ("The UN Security Council held a rare session in Nairobi in May.", "occurred", "2024-05"),
        ("Chile and Peru were to meet this month in Lima, but those talks were put off.", "denied", "2024-06"),
        ("Kerry had gone to Moscow on Friday to see Vladimir Putin, who refused to receive him.", "denied", "2024-06-07"),
        ("President Bush called for a summit with Chile next week.", "hypothetical", "2024-W25"),
    ],
)
def test_a_meeting_is_dated_and_told_from_a_plan(text: str, modality: str, day: str) -> None:
    assert [(found.modality, found.date.value) for found in events(text, "meeting")] == [(modality, day)]


@pytest.mark.parametrize(
    ("text", "modality", "day"),
    [
        (
            "The presidents of Chile and Peru initialed a treaty in Lima, where the talks had opened on 1 May, officials said.",
            "occurred",
            None,
        ),
        ("Chile and Peru put their names to the treaty in Lima on Monday.", "occurred", "2024-06-10"),
        ("Secret talks between Chile and Peru led to a ceasefire on 3 May.", "occurred", "2024-05-03"),
        ("Chile and Peru said that the treaty cannot be signed on Monday.", "denied", "2024-06-17"),
    ],
)
def test_an_agreement_is_dated_and_told_from_a_plan(text: str, modality: str, day: str | None) -> None:
    found = events(text, "agreement")
    assert [(one.modality, one.date.value if one.date.basis == "explicit" else None) for one in found] == [(modality, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Bertie Ahern flew to Dublin late on Friday for a cabinet meeting.",
        "President Reagan went to California on Friday.",
        "The chancellor of Germany went to Paris on holiday.",
        "President Bush called the summit a success.",
        "The minister called a news conference for Friday.",
        "The United States hoped that talks would bring lasting peace.",
        "President Santos said that there would be no ceasefire until a final deal was signed.",
        "The parliament of Chile will vote on it; a treaty cannot be signed if it refuses.",
    ],
)
def test_what_nobody_met_for_is_no_meeting_and_what_nobody_signed_no_agreement(text: str) -> None:
    assert [found.title for found in events(text) if found.modality in ("occurred", "planned", "ongoing")] == []


def test_another_subject_in_the_same_sentence_takes_no_part() -> None:
    text = (
        "The NATO council will meet in Brussels on Wednesday, and the UN Security Council is expected to adopt a resolution on sanctions"
        " later in the week."
    )
    (met,), (adopted,) = events(text, "meeting"), events(text, "agreement")
    assert (names(met), names(adopted)) == ({"NATO"}, {"UN Security Council"})
    assert (places(met), places(adopted)) == ({"Brussels"}, set())


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Powell held a meeting with Kibaki on Monday and told him that the killing in Darfur must stop.", set()),
        ("Chile and Peru agreed on Monday that refugees in Ecuador could stay.", set()),
        ("Experts of Iran and the International Atomic Energy Agency are to meet in Vienna in July.", {"Vienna"}),
        ("Officials of Chile and Peru met in Quito in March.", {"Quito"}),
        ("Talks between Khartoum and the Sudanese opposition opened in Abuja on Monday.", {"Abuja"}),
        ("Kozyrev spoke with Mr. Christopher by telephone on Tuesday and said Moscow was ready to send a brigade.", set()),
    ],
)
def test_a_place_is_where_it_was_and_not_what_it_was_about(text: str, where: set[str]) -> None:
    assert places(events(text)[0]) == where


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("“We can,” Rabin said. He met King Hussein in Aqaba on Monday.", "meeting", "Rabin meets King Hussein in Aqaba"),
        (
            "Rabin stopped in Rabat on Tuesday, where King Hassan received Peres.",
            "meeting",
            "King Hassan II hosts Rabin and Peres in Rabat",
        ),
        ("Thatcher, who met Gorbachev for two hours on Monday, welcomed the plan.", "meeting", "Thatcher meets Gorbachev"),
        ("Macri and Bolsonaro had spoken by phone on Wednesday.", "meeting", "Macri speaks with Bolsonaro by telephone"),
        ("A round of talks with Chile is to open in Lima on 8 July.", "meeting", "Planned: Round of talks with Chile in Lima"),
        ("Trump will visit China in July.", "meeting", "Planned: Trump visits China"),
        ("A Turkish delegation will come to Moscow on Friday.", "meeting", "Planned: Turkish delegation visits Moscow"),
        ("Kim Il Sung agreed to a summit with Kim Young-sam in Seoul.", "meeting", "Planned: Kim Il Sung meets Kim Young-sam in Seoul"),
        ("Gulf Arab leaders signed a declaration in Manama on Tuesday.", "agreement", "Declaration of Gulf Arab leaders, Manama"),
        ("Chile and Peru signed a treaty on the South Lawn of the White House.", "agreement", "Treaty between Chile and Peru, Washington"),
        ("Egypt's foreign minister signed the treaty with Chile for Cairo.", "agreement", "Treaty between Egypt and Chile"),
        ("U.S. Treasury Secretary Roe met Chinese Vice Premier Liu He in Rome.", "meeting", "Roe meets Liu in Rome"),
        (
            "Previous ceasefires, brokered by Russia and France, had collapsed.",
            "agreement",
            "Over a period: Ceasefires brokered by Russia and France",
        ),
        (
            "The five Central American presidents signed a peace plan in Managua on Friday that calls for ceasefires.",
            "agreement",
            "Peace plan between five Central American presidents, Managua",
        ),
        ("General Torrijos met President Jose Lopez Portillo. A referendum will be held in Panama.", "meeting", "Torrijos meets Portillo"),
        ("Chile and Peru agreed to a ceasefire demanded by the UN Security Council.", "agreement", "Ceasefire between Chile and Peru"),
    ],
)
def test_a_title_says_who_and_where_and_whether(text: str, kind: str, title: str) -> None:
    assert [found.title for found in events(text, kind)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "SEOUL, June 10 (Agency) - The presidents of Chile and Peru met in Lima, officials said.",
        "King Abdullah made his first visit to Doha since Riyadh and its allies cut ties in June 2017.",
    ],
)
def test_a_day_of_something_else_dates_no_meeting(text: str) -> None:
    assert [found.date.basis for found in events(text, "meeting")] in (["none"], ["reported"])


@pytest.mark.parametrize(
    "text",
    [
        "The Irish Farmers' Association met ministers in Dublin on Thursday.",
        "In Washington, an official declined to say whether George Shultz would visit the region.",
        "The two sides agreed to resume the talks with Chile.",
        "Kim agreed to an unconditional meeting with the envoy of Peru.",
        "An Asian summit in Chile where it was to be signed in May was cancelled.",
    ],
)
def test_a_plan_or_a_lobby_is_nothing_that_happened(text: str) -> None:
    assert [found.title for found in events(text) if found.modality in ("occurred", "ongoing", "aggregate")] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The chiefs of staff of Ukraine and Poland spoke by telephone on Monday.", {"Ukraine", "Poland"}),
        ("The directors general of military operations of India and Pakistan spoke by telephone.", {"India", "Pakistan"}),
        ("The heads of Egyptian and Turkish intelligence met in Cairo on Monday.", {"Egypt", "Turkey"}),
        # a namesake: the larger one, unless the text speaks of the other
        ("Congo and Rwanda signed an accord on Monday.", {"DR Congo", "Rwanda"}),
        ("The presidents of France and Congo met in Brazzaville on Monday.", {"France", "Republic of Congo"}),
        # who reacts to a paper, or is asked for one, did not sign it
        ("The UN chief hailed the ceasefire agreed by Israel and Hamas on Wednesday.", {"Israel", "Hamas"}),
        ("Germany criticised the agreement signed by Serbia and China on Monday.", {"Serbia", "China"}),
        ("Turkey supports the accord reached by Egypt and Sudan on Monday.", {"Egypt", "Sudan"}),
        ("The African Union welcomed last week's peace deal between Kinshasa and Kigali.", {"DR Congo", "Rwanda"}),
        ("The UN chief urged both to carry out the agreement signed in Doha by Kinshasa and Kigali.", {"DR Congo", "Rwanda"}),
    ],
)
def test_only_those_who_met_or_signed_take_part(text: str, who: set[str]) -> None:
    (found,) = events(text)
    assert found.modality == "occurred"
    assert names(found) == who


@pytest.mark.parametrize(
    ("text", "where", "day"),
    [
        ("Congo and Rwanda have signed an accord meant to end decades of conflict in eastern Kenya.", set(), "2024-06-13"),
        ("Congo and Rwanda signed an accord to end the war on Friday.", set(), "2024-06-07"),
        ("Sudan and the rebels signed a deal to end the war in Darfur in Doha on Friday.", {"Doha"}, "2024-06-07"),
        ("Putin met Xi in Moscow on Thursday. After the talks the presidents signed a declaration.", {"Moscow"}, "2024-06-13"),
        ("Congo and Rwanda have signed an accord. The signing on Friday was in Doha.", {"Doha"}, "2024-06-07"),
        ("The UN Security Council adopted a resolution demanding a ceasefire in Gaza on Monday.", set(), "2024-06-10"),
        ("South Korea said it had struck a trade deal with Washington on Wednesday.", set(), "2024-06-12"),
    ],
)
def test_what_a_paper_is_for_gives_it_neither_place_nor_day(text: str, where: set[str], day: str) -> None:
    (found,) = events(text, "agreement")
    assert places(found) == where
    assert found.date.value == day


@pytest.mark.parametrize(
    "text",
    [
        "Ministers want the treaty signed in May.",
        "Kyiv and Moscow want the treaty signed by May.",
        "Israel and Hamas should reach the agreement drafted in Cairo.",
        "He urged Congo and Rwanda to sign the agreement.",
    ],
)
def test_a_paper_that_somebody_wants_is_none_yet(text: str) -> None:
    assert {event.modality for event in events(text, "agreement")} <= {"hypothetical", "planned"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kim Jong Un visited Beijing on Wednesday, a week after meeting Xi Jinping in Hanoi.",
            [({"Kim Jong Un"}, {"Beijing"}, "2024-06-12"), ({"Kim Jong Un", "Xi Jinping"}, {"Hanoi"}, "2024-W23")],
        ),
        (
            "Merz met Macron in Paris on Wednesday, two days after he met Starmer in London.",
            [
                ({"Friedrich Merz", "Emmanuel Macron"}, {"Paris"}, "2024-06-12"),
                ({"Friedrich Merz", "Keir Starmer"}, {"London"}, "2024-06-10"),
            ],
        ),
        (
            "Merz met Macron in Paris on Wednesday, three years after Scholz met Putin in Moscow.",
            [({"Friedrich Merz", "Emmanuel Macron"}, {"Paris"}, "2024-06-12"), ({"Olaf Scholz", "Vladimir Putin"}, {"Moscow"}, "2021")],
        ),
        # nothing says of which day it is news, so what is counted from it has no date
        (
            "Merz met Macron in Paris, three months after Scholz met Putin in Moscow.",
            [({"Friedrich Merz", "Emmanuel Macron"}, {"Paris"}, "2024-06-13"), ({"Olaf Scholz", "Vladimir Putin"}, {"Moscow"}, None)],
        ),
    ],
)
def test_meetings_that_a_sentence_counts_between_keep_their_own_people_places_and_dates(
    text: str, told: list[tuple[set[str], set[str], str | None]]
) -> None:
    assert [(names(event), places(event), event.date.value) for event in events(text)] == told


@pytest.mark.parametrize(
    ("text", "modality", "day"),
    [
        ("A ceasefire between Israel and Hezbollah came into force at 4 a.m. on Wednesday.", "occurred", "2024-06-12"),
        ("A truce between Israel and Hamas began at 2 a.m. on Friday after Egypt mediated.", "occurred", "2024-06-07"),
        ("A ceasefire between Sudan and the rebels will come into force on Monday.", "planned", "2024-06-17"),
        ("The ceasefire between Russia and Ukraine never took hold.", "denied", None),
    ],
)
def test_a_truce_that_comes_into_force_is_one(text: str, modality: str, day: str | None) -> None:
    (found,) = events(text, "agreement")
    assert (found.modality, found.date.value) == (modality, day)


@pytest.mark.parametrize(
    "text",
    ["The truce between the teachers' union and the city began in May.", "If a truce between the clubs takes hold, the season will go on."],
)
def test_a_truce_of_no_states_is_none(text: str) -> None:
    assert not events(text, "agreement")


def test_a_capital_with_what_it_owns_is_a_government_and_no_place() -> None:
    (found,) = events("Iran and six world powers reached an accord on Tuesday to limit Tehran's nuclear programme.", "agreement")
    assert places(found) == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The UN Security Council will meet on Tuesday at the request of Britain, France and Ecuador.", {"UN Security Council"}),
        ("Kim's sister Kim Yo Jong met Moon Jae-in in Seoul on Saturday.", {"Kim Yo Jong", "Moon Jae-in"}),
        ("Zelenskiy's chief of staff, Andriy Yermak, met Jake Sullivan in Malta on Monday.", {"Andriy Yermak", "Jake Sullivan"}),
        ("Putin's visit to Beijing ended on Monday.", {"Vladimir Putin"}),
    ],
)
def test_who_asked_for_a_meeting_or_sent_somebody_does_not_meet(text: str, who: set[str]) -> None:
    (found,) = events(text, "meeting")
    assert names(found) == who


def test_a_visit_by_somebody_is_theirs() -> None:
    text = "India and Brazil signed five agreements on Wednesday during a visit to New Delhi by President Lula."
    (visit,) = events(text, "meeting")
    assert [(one.name, one.role) for one in visit.arguments if one.role != "place"] == [("Luiz Inácio Lula da Silva", "visitor")]


def test_what_was_agreed_to_is_no_second_agreement() -> None:
    text = "Yemen's government and the Houthi movement agreed on Thursday to renew a UN-brokered truce for two months."
    (truce,) = events(text, "agreement")
    assert (truce.modality, names(truce)) == ("occurred", {"Yemen", "Houthis"})


def test_those_who_met_in_one_run_met_on_the_day_told_before() -> None:
    visit, talks = events(
        "Brazil's President Lula visited New Delhi on Tuesday. Lula and Prime Minister Narendra Modi held talks at Hyderabad House.",
        "meeting",
    )
    assert (visit.date.value, talks.date.value, talks.date.basis) == ("2024-06-11", "2024-06-11", "carried")


def test_a_headline_and_its_text_may_shorten_a_town() -> None:
    (meeting,) = events("Lula meets Modi in Delhi\n\nPresident Lula and Prime Minister Modi met in New Delhi on Wednesday.", "meeting")
    assert meeting.date.value == "2024-06-12"


def test_york_is_not_new_york() -> None:
    assert len(events("President Lula met President Macron in York on Tuesday. Lula met Macron in New York on Wednesday.", "meeting")) == 2


def test_a_paper_has_the_day_on_which_it_was_announced() -> None:
    (deal,) = events("Qatar and Egypt brokered the truce between Israel and Hamas, announced on Wednesday.", "agreement")
    assert deal.date.value == "2024-06-12"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Foreign ministers of Chile and Peru met to investigate who shot down a plane on May 6, 1994.", None),
        ("Chile and Peru signed a pact that ended a dispute on Tuesday.", "2024-06-11"),
        ("Chile and Peru held talks on Tuesday on sailors who were captured in May.", "2024-06-11"),
    ],
)
def test_a_clause_behind_the_words_keeps_its_own_day(text: str, day: str | None) -> None:
    assert {event.date.value for event in events(text) if event.type != "strike" and event.date.basis == "explicit"} <= {day}


def test_the_eve_of_a_day_is_the_day_before() -> None:
    (found,) = events("Donald Tusk dined with the Turkish prime minister in Brussels on the eve of the 18 March summit.", "meeting")
    assert found.date.value == "2024-03-17"


def test_a_paper_signed_at_the_end_of_the_meeting_is_of_those_who_met() -> None:
    text = (
        "On 10 June the Foreign Minister of Slovenia held talks with the Foreign Minister of Kenya in Nairobi. The sides spoke of trade. "
        "At the end of the meeting an agreement on visas was signed."
    )
    (paper,) = events(text, "agreement")
    assert (names(paper), paper.date.value) == ({"Slovenia", "Kenya"}, "2024-06-10")


def test_who_is_invited_visits_and_who_invites_is_host() -> None:
    text = "The Polish foreign minister paid a visit to Vilnius on Monday at the invitation of the Lithuanian foreign minister."
    (visit,) = events(text, "meeting")
    assert {argument.role: argument.name for argument in visit.arguments if argument.role != "place"} == {
        "visitor": "Poland",
        "host": "Lithuania",
    }


def test_it_was_signed_dates_the_paper_told_before() -> None:
    text = (
        "The Bulgarian and Romanian interior ministers signed a protocol on patrols. It was signed aboard a boat on the Danube on Monday."
    )
    (paper,) = events(text, "agreement")
    assert paper.date.value == "2024-06-10"


def test_who_was_elected_is_he_who_meets_others_the_next_day() -> None:
    text = (
        "The Somali parliament elected Hassan Sheikh Mohamud on Monday. The next day he received the Kenyan foreign minister in Mogadishu."
    )
    (visit,) = events(text, "meeting")
    assert (names(visit), visit.date.value) == ({"Hassan Sheikh Mohamud", "Kenya"}, "2024-06-11")


@pytest.mark.parametrize(
    ("more", "papers"),
    [
        ("Qatar announced the deal, mediated with Egypt and Oman.", 1),
        ("Qatar announced the deal between Chad and Niger on Friday.", 2),
    ],
)
def test_who_only_announces_the_paper_told_before_makes_no_other_one(more: str, papers: int) -> None:
    text = f"Mali and Ghana agreed on Wednesday to a truce of four days. {more}"
    assert sum(event.type == "agreement" for event in extract(Document("text", text, date(2023, 11, 24))).events) == papers


def test_a_room_in_a_city_that_is_called_like_a_state_is_no_town() -> None:
    [event] = events("Volodymyr Zelensky and Donald Trump met in the Oval Office in Washington on Friday.", "meeting")
    assert places(event) == {"Washington"}


def told(text: str, kind: str) -> set[tuple[str | None, frozenset[str], frozenset[str]]]:
    """The days, parties and places of the events of a text that it tells as real."""
    return {
        (event.date.value, frozenset(names(event)), frozenset(places(event)))
        for event in events(text, kind)
        if event.modality not in ("denied", "hypothetical")
    }


def test_a_paper_that_was_signed_on_another_day_is_told_beside_its_ratification() -> None:
    text = "The parliament of Chile on Monday ratified a treaty that Chile and Peru signed in London in December 2003."
    assert told(text, "agreement") == {
        ("2024-06-10", frozenset({"Chile"}), frozenset()),
        ("2003-12", frozenset({"Chile", "Peru"}), frozenset({"London"})),
    }


def test_a_journey_of_three_stops_is_three_visits() -> None:
    text = (
        "The prime minister of Mongolia arrived in Lima on Monday, went on to Quito on Tuesday and ended his tour in Bogota on Wednesday."
    )
    assert {(day, *where) for day, _, where in told(text, "meeting")} == {
        ("2024-06-10", "Lima"),
        ("2024-06-11", "Quito"),
        ("2024-06-12", "Bogotá"),
    }


def test_a_stop_of_which_more_is_told_is_one_visit() -> None:
    text = "Rouhani arrived in Lima on Monday and went on to Quito on Tuesday, where he was received by President Noboa."
    assert len(told(text, "meeting")) == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chile and Peru agreed to restore the relations severed two years ago.", None),
        (
            "Chile and Peru have agreed to restore relations cut in 2022, the two governments announced in a joint statement on Monday.",
            "2024-06-10",
        ),
        ("Chile and Peru agreed on Monday to give back the ships seized in 2019.", "2024-06-10"),
        ("Chile and Peru signed a deal on the ports closed in 2019 on Monday.", "2024-06-10"),
    ],
)
def test_what_once_befell_the_matter_dates_no_agreement(text: str, day: str | None) -> None:
    assert {event.date.value for event in events(text)} <= {day, "2024-06-13"}
    assert len(events(text)) == 1


def test_a_day_before_a_semicolon_dates_nothing_behind_it() -> None:
    text = (
        "A memorandum was initialled on Monday by the ministers of Chile and Peru; the treaty is to be signed before the end of the year."
    )
    assert {(event.modality, event.date.value) for event in events(text, "agreement")} == {("occurred", "2024-06-10"), ("planned", None)}


def test_a_day_in_a_clause_on_the_guest_dates_the_audience() -> None:
    text = "The president of Chile received the new ambassador of Peru, Ann Roe, who presented her credentials in Lima yesterday."
    assert {event.date.value for event in events(text)} == {"2024-06-12"}


def test_a_paper_concluded_before_is_not_the_paper_to_be_signed() -> None:
    text = "On Saturday the EU and Mercosur are to sign the trade agreement concluded in December 2022 in Montevideo."
    found = {(event.modality, event.date.value, *places(event)) for event in events(text, "agreement")}
    assert found == {("planned", "2024-06-15"), ("occurred", "2022-12", "Montevideo")}


def test_a_paper_of_the_month_after_has_no_date_of_the_month_before() -> None:
    text = "The leaders of Chile and Peru met in May 2023, and the accord signed in Quito the month after was soon broken."
    assert [event.date.value for event in events(text, "agreement")] in ([], [None])


def test_those_who_sign_where_somebody_goes_sign_alone() -> None:
    text = "Ursula von der Leyen flies to Lima, where Chile and Peru are to sign a treaty on Monday."
    assert [names(event) for event in events(text, "agreement")] == [{"Chile", "Peru"}]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 Xi Jinping met Vladimir Putin in China. Their meeting on 16 May lasted five hours.",
        "In May 2024 Xi Jinping met Vladimir Putin in China. Xi Jinping and Vladimir Putin met on 16 May 2024 for five hours.",
        "Xi Jinping met Vladimir Putin in China on 16 May 2024. Xi Jinping and Vladimir Putin met in May 2024, and spoke of gas.",
    ],
)
def test_a_meeting_told_by_its_month_and_by_its_day_is_one(text: str) -> None:
    assert [event.date.value for event in events(text, "meeting")] == ["2024-05-16"]


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping met Vladimir Putin in China on 16 May 2024. Xi Jinping and Vladimir Putin met again in May 2024.",
        "Xi Jinping met Vladimir Putin in China on 16 May 2024. Xi Jinping and Vladimir Putin met in Samarkand in 2024.",
        "Xi Jinping met Vladimir Putin in China on 16 May 2024. Xi Jinping and Vladimir Putin met in 2023.",
        "Xi Jinping met Vladimir Putin in China on 16 May 2024. Xi Jinping and Joe Biden met in May 2024.",
    ],
)
def test_a_meeting_of_the_same_year_is_another_where_words_say_so(text: str) -> None:
    assert len(events(text, "meeting")) == 2


def test_a_paper_that_they_had_signed_before_is_another_paper() -> None:
    text = "Laos and Thailand prolonged on Monday the accord on joint patrols that they had signed with China in October 2011."
    assert {(day, who) for day, who, _ in told(text, "agreement")} == {
        ("2024-06-10", frozenset({"Laos", "Thailand"})),
        ("2011-10", frozenset({"Laos", "Thailand", "China"})),
    }


@pytest.mark.parametrize(
    "text",
    [
        "General Raoul Cedras and Jean-Bertrand Aristide have signed an accord under which the latter goes home by October 30.",
        "Chile and Peru have signed a treaty that will hand the port to Peru at the end of 2031.",
        "Chile and Peru have signed a treaty that obliges both to leave the island in May.",
    ],
)
def test_a_day_that_a_paper_lays_down_is_not_the_day_of_the_paper(text: str) -> None:
    assert [event.date.value for event in events(text, "agreement")] == ["2024-06-13"]


def test_who_met_again_on_a_second_day_met_twice() -> None:
    text = "The foreign ministers of Chile and Peru held consultations in Lima on Monday and again on Wednesday."
    assert {(day, *where) for day, _, where in told(text, "meeting")} == {("2024-06-10", "Lima"), ("2024-06-12", "Lima")}


def test_those_who_met_at_the_signing_met_on_its_day() -> None:
    text = "Fatah and Hamas signed an accord in Cairo on Tuesday. Mahmoud Abbas and John Kerry sat in the same hall at the ceremony."
    assert [event.date.value for event in events(text, "meeting")] == ["2024-06-11"]


def test_whom_somebody_was_to_see_next_was_not_met_yet() -> None:
    text = "Volodymyr Zelensky landed in Jeddah on Monday and flew on to Hiroshima, where he was to see the leaders of the G7 on Sunday."
    assert {(event.date.value, *places(event)) for event in events(text) if event.modality == "occurred"} == {("2024-06-10", "Jeddah")}
