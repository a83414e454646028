"""How many were killed and injured, as sentences state it."""

import pytest

from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties import casualties_of, find_claims

Bounds = tuple[int | None, int | None] | None
TABLE: list[tuple[str, Bounds, Bounds, Bounds, Bounds]] = [
    ("The rocket killed 14 people and wounded 31.", (14, 14), (31, 31), None, None),
    ("At least six villagers died in the raid.", (6, None), None, None, None),
    ("More than 200 were injured.", None, (200, None), None, None),
    ("Dozens were wounded.", None, (None, None), None, None),
    ("The shell killed eleven people, among them four children.", (11, 11), None, (4, 4), None),
    ("Among those injured were two children.", None, None, None, (2, 2)),
    ("The blast left three soldiers dead and twenty-two wounded.", (3, 3), (22, 22), None, None),
    ("The death toll rose from 7 to 9.", (9, 9), None, None, None),
    ("The attack claimed 17 lives.", (17, 17), None, None, None),
    ("As many as 40 people were killed.", (None, 40), None, None, None),
    ("A man was killed and two women were hurt.", (1, 1), (2, 2), None, None),
    ("Two men and a woman were killed.", (3, 3), None, None, None),
    ("Five people were shot, one of them fatally.", (1, 1), (4, 4), None, None),
    ("Three killed, eight injured in shelling of the harbour.", (3, 3), (8, 8), None, None),
    ("A 19-year-old was killed.", (1, 1), None, None, None),
    ("The strike killed two dozen people.", (24, 24), None, None, None),
]
NOTHING = [
    "Russia launched 352 drones and 16 missiles.",
    "The air force shot down 15 drones.",
    "The 68-year-old watched from her window.",
    "Six districts were damaged.",
    "No one was killed.",
    "Shots were fired at 9:15 p.m. on Highway 80.",
    "The house at 1200 Elm Street was destroyed.",
    "The 12th attack of the year damaged three houses.",
    "Nobody died when 40 rockets fell into the sea.",
]


def bounds(count: Count | None) -> Bounds:
    return (count.low, count.high) if count else None


@pytest.mark.parametrize(("text", "killed", "injured", "children_killed", "children_injured"), TABLE)
def test_figures_are_those_of_the_sentence(
    text: str, killed: Bounds, injured: Bounds, children_killed: Bounds, children_injured: Bounds
) -> None:
    found = casualties_of(find_claims(text, (0, len(text))))
    assert (bounds(found.killed), bounds(found.injured), bounds(found.children_killed), bounds(found.children_injured)) == (
        killed,
        injured,
        children_killed,
        children_injured,
    )


@pytest.mark.parametrize("text", NOTHING)
def test_drones_ages_and_addresses_are_not_people(text: str) -> None:
    found = casualties_of(find_claims(text, (0, len(text))))
    assert found.killed is None
    assert found.injured is None


@pytest.mark.parametrize("text", [row[0] for row in TABLE])
def test_a_count_points_at_its_words(text: str) -> None:
    for claim in find_claims(text, (0, len(text))):
        start, end = claim.count.span
        assert text[start:end] == claim.count.text
