"""Copies of one report, and the origin that a text credits."""

import pytest

from articles.extraction import is_copy, near_duplicate_keys, origin_credit

REPORT = (
    "A missile hit a market in the east of the city on Saturday morning, killing ten people and wounding four, the regional governor said. "
    "Rescuers searched the rubble until dusk, and a crane was brought from the port. The army did not say where the missile had come from."
)
CREDITS = [
    ("The market was hit.\nSource: Morning Wire", "morning wire"),
    ("The minister arrived, the daily reports with reference to the Presidential Office.", "presidential office"),
    ("KYIV, April 5 (Reuters) - The market was hit.", "reuters"),
    ("The market was hit.", None),
    ("The sources of the river lie in the north.", None),
    ("At least 18 people died in Wau on Saturday, a hospital official told Reuters. The town is tense.", "reuters"),
    ("LIMA, April 22 (Reuter) - Commandos stormed the residence on Tuesday.", "reuters"),
    ("The blast at the dump killed nine people, the doctor told reporters. Reuters was not there.", None),
    ("Militants hurled a grenade at a bus stand in Sopore on Monday, injuring 13 people, police said. (PTI)", "pti"),
    ("Militants hurled a grenade at a bus stand in Sopore on Monday, injuring 13 people.\n— AFP\n", "afp"),
    ("Militants hurled a grenade at a bus stand on Monday. (Reporting by Ann Roe in Delhi; Editing by Tom Poe)", "reuters"),
    ("Thirteen people were hurt, police said. The list of agencies begins with that of Berlin, dpa", None),
    ("Reporting by this newspaper led to an inquiry; editing by hand took a year.", None),
]


def test_a_report_with_another_headline_is_a_copy() -> None:
    assert is_copy(REPORT, "Market hit: what we know\n" + REPORT + "\nSource: Morning Wire")


def test_another_report_on_the_same_event_is_none() -> None:
    other = (
        "Ten people died on Saturday when a missile fell on a market. The governor said four were wounded. Rescue work ended at"
        " dusk, and nobody claimed the attack."
    )
    assert not is_copy(REPORT, other)


def test_copies_share_a_key() -> None:
    assert set(near_duplicate_keys(REPORT)) & set(near_duplicate_keys("Market hit: what we know\n" + REPORT))


@pytest.mark.parametrize(("text", "origin"), CREDITS)
def test_a_credit_names_the_origin(text: str, origin: str | None) -> None:
    assert origin_credit(text) == origin


def test_an_empty_text_copies_nothing() -> None:
    assert not is_copy("", "")
    assert near_duplicate_keys("") == ()
