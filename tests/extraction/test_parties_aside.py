"""Who is named beside an event and took no part: whom an envoy stands for, and the country that a town lies in."""

from datetime import date

import pytest

from articles.extraction import Document
from articles.extraction.rows import event_rows
from tests.extraction.told_events import events, names


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Steve Witkoff, an envoy of Donald Trump, met Vladimir Putin in Moscow on Friday.", {"Steve Witkoff", "Vladimir Putin"}),
        ("Donald Trump met Vladimir Putin in Anchorage on Friday.", {"Donald Trump", "Vladimir Putin"}),
        ("Ukraine and Russia held talks in Istanbul, Turkey, on Friday.", {"Ukraine", "Russia"}),
        ("Ukraine, Russia and Turkey held talks in Istanbul on Friday.", {"Ukraine", "Russia", "Turkey"}),
        ("US and Ukrainian delegations met in Jeddah, Saudi Arabia, on Friday.", {"United States", "Ukraine"}),
        ("A pact first signed in 1973 between Iran and Afghanistan, was confirmed in Tehran on Sunday.", {"Iran", "Afghanistan"}),
        ("Obama set foot in Cuba on Monday, where Raul Castro received him at the palace.", {"Barack Obama", "Raúl Castro"}),
        ("Kyrgyz and Uzbek troops pulled back after their commanders met on a bridge on Friday.", {"Kyrgyzstan", "Uzbekistan"}),
        ("Foreign Minister Ann Roe of the Republic of Korea met Wang Yi of China in Seoul on Friday.", {"Ann Roe", "Wang Yi"}),
        ("Macron met the High Representative of the EU, Josep Borrell, on Friday.", {"Emmanuel Macron", "Josep Borrell"}),
        ("Rwanda's Kagame and Angola's Lourenço met in Luanda on Friday.", {"Paul Kagame", "João Lourenço"}),
        ("The Polish and Czech premiers met in Cieszyn on Friday, Slovak officials said.", {"Poland", "Czechia"}),
        (
            "Sheikh Mohamed bin Zayed Al Nahyan, Crown Prince of Abu Dhabi, received Macron on Friday.",
            {"Mohamed bin Zayed", "Emmanuel Macron"},
        ),
        ("Ecuador and Colombia, which broke off relations in March, agreed to exchange envoys.", {"Ecuador", "Colombia"}),
        ("The foreign ministers of Georgia and Ukraine discussed their bids to join NATO on Monday.", {"Georgia", "Ukraine"}),
        (
            "Macron and Merkel are to talk again in May, the UN said after they met in Paris on Friday.",
            {"Emmanuel Macron", "Angela Merkel"},
        ),
        ("Mikheil Saakashvili and Antonis Samaras met at the UN on Friday.", {"Mikheil Saakashvili", "Antonis Samaras"}),
        ("Under an accord reached in Doha in February, Fatah and Hamas are to form a joint government.", {"Fatah", "Hamas"}),
        ("EU and Moldovan negotiators closed a round of talks in Brussels on Friday.", {"European Union", "Moldova"}),
        ("A Franco-German summit opened in Potsdam on Wednesday.", {"France", "Germany"}),
        ("Sino-Indian border talks resumed in Leh on Monday.", {"China", "India"}),
        ("A US-Russian arms control agreement was signed in Helsinki on Tuesday.", {"United States", "Russia"}),
        ("The Japan-ASEAN meeting in Tokyo ended on Tuesday.", {"Japan", "ASEAN"}),
        ("A truce between Chile and Peru, announced on Wednesday, held through the first night.", {"Chile", "Peru"}),
        ("An agreement on art was signed on Tuesday between the governments of Nigeria and Germany.", {"Nigeria", "Germany"}),
        ("The Kazakh and Kyrgyz energy ministers signed a protocol on a dam on Thursday.", {"Kazakhstan", "Kyrgyzstan"}),
        ("After talks with Maia Sandu in Chisinau on Friday, Klaus Iohannis was glum.", {"Maia Sandu", "Klaus Iohannis"}),
        ("After meeting with Maia Sandu in Chisinau on Friday, Klaus Iohannis said there was hope.", {"Maia Sandu", "Klaus Iohannis"}),
        ("Consultations between the Ministries of Foreign Affairs of Georgia and Estonia were held in Tbilisi.", {"Georgia", "Estonia"}),
    ],
)
def test_only_those_who_took_part_are_actors(text: str, actors: set[str]) -> None:
    [row] = event_rows([Document("a", text, date(2025, 4, 5))])
    [event] = row["events"]
    assert {actor["name"] for actor in event["actors"]} == actors


@pytest.mark.parametrize(
    "text",
    [
        "A Franco-German television channel showed a film on the treaty of 1648.",
        "A US-Russian couple met Polish officials about a visa in Warsaw on Friday.",
        "An Anglo-Dutch company signed an agreement with a bank in Leeds on Friday.",
    ],
)
def test_what_is_of_two_states_is_not_both(text: str) -> None:
    assert all(not {"France", "Germany", "United States", "Russia", "United Kingdom", "Netherlands"} & names(one) for one in events(text))


def test_a_ministry_that_only_says_it_met_nobody() -> None:
    text = "The foreign ministers of Armenia and Azerbaijan met in Ankara on Tuesday to discuss it, Turkey's foreign ministry said."
    (event,) = events(text)
    assert names(event) == {"Armenia", "Azerbaijan"}


def test_the_name_of_a_force_is_no_reaction() -> None:
    (event,) = events("Sudan's army and the Rapid Support Forces agreed to a ten-day truce on Monday.", "agreement")
    assert names(event) == {"Sudanese army", "RSF"}
