"""Two attacks that one report tells of stay two: other days, another attacker, an older one that is only mentioned for what came after."""

from datetime import date

import pytest

from articles.extraction import Document, DocumentEvent, extract

PUBLISHED = date(2024, 6, 13)  # a Thursday


def strikes(text: str) -> list[DocumentEvent]:
    return [event for event in extract(Document("text", text, PUBLISHED)).events if event.type == "strike"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # an early hour is not the night that follows its day
        (
            "Planes bombed a bunker in Mosul early on Tuesday, officials said. A rocket fired at Basra on Wednesday wounded four people.",
            ["2024-06-11", "2024-06-12"],
        ),
        (
            "A bomb exploded at 2 p.m. on Tuesday outside a bank, police said. A second bomb exploded on Wednesday, wounding four people.",
            ["2024-06-11", "2024-06-12"],
        ),
        # one side cannot be the other
        (
            "Turkish warplanes bombed a camp on Tuesday, killing nine militants. PKK fighters attacked a convoy with rockets, killing two.",
            ["2024-06-11", "2024-06-13"],
        ),
        # counted from another day of the sentence
        (
            "India and Pakistan recalled their envoys on Wednesday, a day after Indian warplanes struck a training camp at Shakargarh."
            " The dispute began on June 3, when a suicide bomber rammed a car into a convoy near Jammu, killing 11 soldiers.",
            ["2024-06-11", "2024-06-03"],
        ),
        (
            "Five people were shot outside a school on Tuesday, police said. Tuesday's shooting comes four days after two men were shot in"
            " a car park. The gunman fled on foot, witnesses of the shooting said.",
            ["2024-06-11", "2024-06-07"],
        ),
        ("The unrest began on Monday, when police opened fire on a crowd in Daraa, killing four people.", ["2024-06-10"]),
    ],
)
def test_each_has_its_own_day(text: str, days: list[str]) -> None:
    assert [event.date.value for event in strikes(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit a depot in Odesa late on Tuesday. The strike on Odesa, on Wednesday by local time, wounded four people.",
        "Drones struck Odesa overnight into Wednesday. On Tuesday night the air force had warned of an attack on Odesa, which killed two.",
        "A bomb exploded at 11 p.m. on Tuesday outside a bank. The blast on Wednesday woke the whole town and wounded four people.",
        "Rescuers worked in Kharkiv on Wednesday, a day after a missile hit a block of flats. The missile strike killed six people.",
        "Russian missiles hit Odesa on Tuesday. Russian drones then struck the port of Odesa on Tuesday.",
    ],
)
def test_two_sides_of_one_night_and_two_sentences_on_one_attack_are_one(text: str) -> None:
    assert len(strikes(text)) == 1


@pytest.mark.parametrize(("day", "value"), [("4 June", "2024-06-04"), ("9 May", "2024-05-09"), ("2 Jun", "2024-06-02")])
def test_a_day_and_its_month_are_no_hour(day: str, value: str) -> None:
    text = f"Drones struck Odesa on Tuesday, killing six people. On {day}, missiles struck Odesa, killing 28 people."
    assert [event.date.value for event in strikes(text)] == ["2024-06-11", value]


def test_who_was_killed_did_not_strike_and_soil_fires_nothing() -> None:
    texts = {
        "Israel said it had killed a senior Hezbollah man in a strike near Sidon on Tuesday.": "Hezbollah",
        "Rockets fired from Lebanon wounded three people in Kiryat Shmona on Tuesday.": "Lebanon",
    }
    for text, name in texts.items():
        (event,) = strikes(text)
        assert name not in {one.name for one in event.arguments if one.role == "attacker"}


def test_each_side_struck_where_it_says() -> None:
    first, second = strikes(
        "Hezbollah said it fired dozens of rockets at Kiryat Shmona on Tuesday. Israel said that it had later killed a Hezbollah man in a "
        "strike near Sidon."
    )
    assert [{one.name for one in event.arguments} for event in (first, second)] == [{"Hezbollah", "Kiryat Shmona"}, {"Sidon"}]


def test_a_burial_does_not_date_the_attack() -> None:
    (event,) = strikes(
        "Sanaa buried its dead on Tuesday. The number killed in the twin mosque bombings had risen to 142, with 351 wounded, it was said."
    )
    assert event.date.value is None
