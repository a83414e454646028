"""The words that names begin with, found without a look at the others."""

import pytest

from articles.extraction.names import find_names
from articles.extraction.names.offices import OFFICE, office_spans
from articles.extraction.names.words import beginnings, different_words, tokens_of
from articles.extraction.sentences import lowered

TEXTS = (
    "Ann Roe-Doe of the U.S.-led team met Él al-Roe, al-Doe's aide (and O'Roe) in Foo_Bar on the A.B.C line.",
    "The ash-Roe family, ul-Doe, el- Roe, ex-President Roe, vice-president Doe and foo-Bar's SUV; coalition-led. The boy’s mother.",
    "Ärzte in 3M's Δelta, x1Y, Ⅷ Ⓐ ǅ, İzmir's chargé d'affaires and the Foreign Minister's deputies. THE PRIME MINISTER",
)


@pytest.mark.parametrize("text", TEXTS)
def test_words_that_begin_a_name_are_the_same_as_among_all_words(text: str) -> None:
    small = ("al-", "el-", "as-", "ash-", "an-", "ad-", "ar-", "ul-", "al", "coalition")
    assert beginnings(text) == [token for token in tokens_of(text) if token[2][0].isupper() or token[2].startswith(small)]


@pytest.mark.parametrize("text", TEXTS)
def test_offices_are_the_same_as_in_the_whole_text(text: str) -> None:
    low = lowered(text)
    assert office_spans(text, low, different_words(low)) == [match.span() for match in OFFICE.finditer(low)]


def test_a_name_of_several_words_or_before_its_state_is_found() -> None:
    found = find_names("The United Nations met in Newburgh Heights, Ohio, and in New\nYork. The Hague waits. Von der Leyen spoke.").entities
    assert [(one.kind, one.name) for one in found] == [
        ("organisation", "United Nations"),
        ("place", "Newburgh Heights"),
        ("place", "Ohio"),
        ("place", "The Hague"),
        ("person", "Ursula von der Leyen"),
    ]


def test_the_longest_public_name_in_a_handle_counts() -> None:
    assert [entity.name for entity in find_names("Thanks @TheRealVladimirPutin_ and @nobody").entities] == ["Vladimir Putin"]
