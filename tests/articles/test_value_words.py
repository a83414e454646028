"""What a TIMEX3 value says where it names no day: in words, and as it is where there are none."""

import re

import pytest
from django.utils import translation

from articles.reasons import told
from articles.value_words import value_words
from tests.articles.test_reasons import reasons_of_the_engine

WORDS = [
    ("P1Y", "1 year", "1 Jahr"),
    ("P2Y6M", "2 years, 6 months", "2 Jahre, 6 Monate"),
    ("P1.5Y", "1.5 years", "1,5 Jahre"),
    ("P3DE", "3 decades", "3 Jahrzehnte"),
    ("P2Q", "2 quarters", "2 Quartale"),
    ("PXM", "some months", "einige Monate"),
    ("PTXH", "some hours", "einige Stunden"),
    ("PT1H20M", "1 hour, 20 minutes", "1 Stunde, 20 Minuten"),
    ("P1DT12H", "1 day, 12 hours", "1 Tag, 12 Stunden"),
    ("PT20S", "20 seconds", "20 Sekunden"),
    ("Q3 2023", "third quarter of 2023", "drittes Quartal 2023"),
    ("H1 2022", "first half of 2022", "erstes Halbjahr 2022"),
    ("H2 2022", "second half of 2022", "zweites Halbjahr 2022"),
    ("XXXX-Q1", "first quarter of any year", "erstes Quartal irgendeines Jahres"),
    ("XXXX-WXX-1", "any Monday", "irgendein Montag"),
    ("XXXX-WXX-7TEV", "any Sunday, evening", "irgendein Sonntag, Abend"),
    ("XXXX-XX-XXT08:30", "any day, 08:30", "irgendein Tag, 08:30"),
    ("XXXX-04", "any April", "irgendein April"),
    ("XXXX-04-05", "5 April of any year", "der 5. April irgendeines Jahres"),
    ("XXXX-XX-15", "day 15 of any month", "der 15. irgendeines Monats"),
    ("XXXX-SP", "any spring", "irgendein Frühling"),
    ("2025-XX-XX", "a day of 2025", "ein Tag aus 2025"),
    ("2025-03-XX", "a day of March 2025", "ein Tag aus März 2025"),
]
WITHOUT_WORDS = (
    "",
    "P",
    "PT",
    "P3",
    "P3Z",
    "P1Y?",
    "PERHAPS",
    "2014",
    "2025-03",
    "Q5 2023",
    "QX 2023",
    "XXXX-WXX-8",
    "FY2024",
    "T08:30",
    "some words",
)


@pytest.mark.parametrize(("value", "english", "german"), WORDS)
def test_a_value_is_said_in_words(value: str, english: str, german: str) -> None:
    for language, words in (("en", english), ("de", german)):
        with translation.override(language):
            assert value_words(value) == words


@pytest.mark.parametrize("value", WITHOUT_WORDS)
def test_what_has_no_words_stays_as_it_is(value: str) -> None:
    assert value_words(value) == value


def test_no_reason_of_the_engine_shows_a_raw_value() -> None:
    raw = re.compile(r"→ (?:[^(]*\b)?(?:PT?[\dX]\S*|XXXX\S*|\d{4}-\S*X\S*|[QH][1-4X] \d{4})")
    assert raw.search("'for years' → PXY (as written)")
    with translation.override("en"):
        assert sorted(reason for reason in (told(one).text for one in set(reasons_of_the_engine())) if raw.search(reason)) == []
