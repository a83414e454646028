"""When a document was created, from its own words and its caller's."""

from datetime import date, datetime

import pytest

from articles.extraction.temporal import DateClaim, date_in_address, find_creation_time

SATURDAY = date(2025, 4, 5)


@pytest.mark.parametrize(
    ("text", "how", "words"),
    [
        (" date 2025-04-05 The envoys met.", "page date", "2025-04-05"),
        ("2025-04-05 The envoys met.", "page date", "2025-04-05"),
        ("Date: 2025-04-05\nThe envoys met.", "page date", "2025-04-05"),
        ("Envoys meet\nPublished: 5 April 2025\nThe envoys met.", "published line", "5 April 2025"),
        ("Envoys meet\nPublished on April 5, 2025, 10:32 GMT\nThe envoys met.", "published line", "April 5, 2025"),
        ("Rencontre\nPublié le 5 avril 2025 à 10h32\nIls se sont vus.", "published line", "5 avril 2025"),
        ("Treffen\nVeröffentlicht am 5. April 2025\nSie trafen sich.", "published line", "5. April 2025"),
        ("Зустріч\nОпубліковано: 5 квітня 2025, 10:32\nВони зустрілися.", "published line", "5 квітня 2025"),
        ("Encuentro\nPublicado el 05/04/2025\nSe vieron.", "published line", "05/04/2025"),
        ("Envoys meet\nSaturday, 5 April 2025\nThe envoys met.", "date line", "5 April 2025"),
        ("Envoys meet\nBy Ann Poe | April 5, 2025 | 3 min read\nThe envoys met.", "date line", "April 5, 2025"),
        ("Envoys meet\nSat 5 Apr 2025 10.15 BST\nThe envoys met.", "date line", "5 Apr 2025"),
        ("Envoys meet\nExample Wire April 5, 2025 10:30 AM GMT+3\nThe envoys met.", "date line", "April 5, 2025"),
        ("[5 April 2025] The envoys met.", "page date", "5 April 2025"),
        ("2025/04/05 The envoys met.", "page date", "2025/04/05"),
        ("Envoys meet\nThis article was published on April 5th 2025\nThe envoys met.", "published line", "April 5th 2025"),
        ("KYIV, April 5, 2025 (Agency) - The envoys met.", "dateline", "April 5, 2025"),
        ("KYIV (Agency) — April 5, 2025\nThe envoys met.", "dateline", "April 5, 2025"),
        (
            "https://news.example/world/2025/04/05/envoys-meet\nThe envoys met.",
            "address",
            "https://news.example/world/2025/04/05/envoys-meet",
        ),
        ('<meta property="article:published_time" content="2025-04-05T10:32:00Z"> The envoys met.', "page metadata", "2025-04-05"),
        ("Envoys meet\nUpdated: 5 April 2025\nThe envoys met.", "updated line", "5 April 2025"),
    ],
)
def test_a_text_states_its_own_date(text: str, how: str, words: str) -> None:
    found = find_creation_time(text)
    assert (found.value, found.how) == (SATURDAY, how)
    assert found.span is not None
    assert text[slice(*found.span)] == words
    assert (found.earliest, found.latest) == (SATURDAY, SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The envoys met on Friday.",
        "The pact of 5 April 2025 holds.",
        "KYIV, April 5 (Agency) - The envoys met.",
        "Envoys meet\nPublished: 04/05/2025\nThe envoys met.",
        "Envoys meet\nPublished: last week\nThe envoys met.",
        "Publié le mardi à 10h\nIls se sont vus.",
        "2025-99-99 The envoys met.",
        "[5 April] The envoys met.",
        "[Pact of 5 April 2025] The envoys met.",
        "2025/04/05/17 is the number of the file.",
        "Pearl Harbor December 7, 1941\nThe envoys met.",
        "Published 31 February 2025",
        "The envoys met. " * 400 + "\nPublished in the days of old, 3 of them",
    ],
)
def test_what_is_not_stated_is_not_known(text: str) -> None:
    assert find_creation_time(text).value is None


def test_one_statement_is_one_claim() -> None:
    assert len(find_creation_time(" date 2025-04-05 The envoys met.").claims) == 1


def test_the_caller_leads_and_a_conflict_is_shown() -> None:
    found = find_creation_time("2025-04-05 The envoys met.", date(2025, 4, 7), "set by a person")
    assert (found.value, found.how, found.span, found.conflict) == (date(2025, 4, 7), "set by a person", None, True)
    assert [claim.value for claim in found.claims] == [date(2025, 4, 7), SATURDAY]
    assert any("page date says Sat 5 Apr 2025" in step for step in found.steps)


def test_claims_from_outside_come_before_those_of_the_text() -> None:
    claims = (DateClaim(date(2025, 4, 6), "address", None),)
    found = find_creation_time("2025-04-05 The envoys met.", claims=(DateClaim(date(2025, 4, 6), "web address", None),))
    assert (found.value, found.how, found.conflict) == (date(2025, 4, 6), "web address", True)
    assert find_creation_time("The envoys met.", claims=claims).value == date(2025, 4, 6)


@pytest.mark.parametrize(
    "text",
    [
        "Published: 4 April 2025 | Updated: 5 April 2025\nThe envoys met.",
        "KYIV, April 3 (Agency) - The envoys met.\nPublished: 4 April 2025",
        "2025-04-04 Envoys meet\nFriday, 4 April 2025\nThe envoys met.",
    ],
)
def test_a_later_update_and_an_earlier_dateline_are_no_conflict(text: str) -> None:
    found = find_creation_time(text)
    assert (found.value, found.conflict) == (date(2025, 4, 4), False)


def test_an_update_before_the_publication_is_a_conflict() -> None:
    assert find_creation_time("Published: 4 April 2025 | Updated: 1 April 2025\nThe envoys met.").conflict


def test_a_moment_is_taken_for_its_day() -> None:
    assert find_creation_time("", datetime(2025, 4, 5, 10, 32)).value == SATURDAY


def test_a_dateline_without_a_year_is_told() -> None:
    assert any("no year" in step for step in find_creation_time("KYIV, April 5 (Agency) - The envoys met.").steps)


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://news.example/2025/04/05/story", SATURDAY),
        ("https://news.example/world/2025/apr/05/story", SATURDAY),
        ("https://news.example/2025-04-05-story", SATURDAY),
        ("https://news.example/a/20250405/story.html", SATURDAY),
        ("https://news.example/2025/13/05/story", None),
        ("https://news.example/article/20251399", None),
        ("https://news.example/story-1701", None),
        ("https://news.example/2025/story", None),
        ("", None),
    ],
)
def test_a_day_in_an_address(address: str, day: date | None) -> None:
    assert date_in_address(address) == day
