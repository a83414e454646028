"""Copies of one report: what counts as one, and that groups do not depend on the order in which articles come."""

import itertools
import random
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction import is_copy
from articles.ingest.copies import settle
from articles.ingest.intake import brought, take
from articles.ingest.near_duplicates import copy_keys
from articles.ingest.record import Record
from articles.models import Article, Collection

STORY = (
    "The foreign ministers of the two coastal states met in the port of Lindhaven on Monday and agreed to reopen the northern "
    "ferry line, which has been closed since the spring. Both delegations said that patrol boats would keep away from the "
    "channel while ships pass, and that a joint commission would look into the shelling of the lighthouse in March."
)
RETOLD = (
    "A ferry line in the north is to run again after a meeting in Lindhaven at which the ministers of both states spoke for "
    "three hours. Boats of the patrols are to stay out of the way, they said, and who fired on the lighthouse is to be found out."
)


@pytest.mark.parametrize(
    ("other", "copies"),
    [
        (STORY, True),
        (STORY.upper(), True),
        (STORY.replace("on Monday", "Monday"), True),
        (f"LINDHAVEN (Harbour Post) - {STORY}", True),
        (f"{STORY} Reporting by our correspondent.", True),
        (STORY[:150], True),
        (RETOLD, False),
        ("", False),
    ],
)
def test_keys_find_what_the_engine_takes_for_a_copy(other: str, copies: bool) -> None:
    found = bool(set(copy_keys(STORY)) & set(copy_keys(other)))
    assert (found and is_copy(STORY, other)) is copies


@pytest.mark.parametrize("text", ["", " ", "... - !"])
def test_a_text_without_words_has_no_keys(text: str) -> None:
    assert copy_keys(text) == ()


@given(st.text(max_size=200))
def test_keys_are_numbers_that_every_store_holds(text: str) -> None:
    assert copy_keys(text) == copy_keys(text.lower())
    assert all(-(2**63) <= key < 2**63 for key in copy_keys(text))


def test_keys_find_nearly_all_copies_and_few_others() -> None:
    chance = random.Random(7)
    words = [f"word{number}" for number in range(2_000)]
    closing = " This line stands below every text of this paper and says who may print it."
    found: dict[bool, list[bool]] = {True: [], False: []}
    for _ in range(200):
        text = [chance.choice(words) for _ in range(200)]
        share = chance.choice([0.02, 0.04, 0.05, 1])
        other = [chance.choice(words) if chance.random() < share else word for word in text]
        one, two = (" ".join(some) + closing for some in (text, other))
        if share == 1 or is_copy(one, two):
            found[share != 1].append(bool(set(copy_keys(one)) & set(copy_keys(two))))
    assert min(map(len, found.values())) > 30
    assert sum(found[True]) >= 0.99 * len(found[True])
    assert sum(found[False]) <= 0.05 * len(found[False])


# --- in the store ------------------------------------------------------------------------------------------------


def taken(collection: Collection, text: str, source: str, published: date | None = None) -> Article:
    record = Record(locator="", title=source, text=text, source=source, published=published)
    moment = datetime(2026, 1, 9, tzinfo=UTC)
    return Article.objects.get(pk=take(record, brought(f"{source}.txt", text.encode(), by="test", at=moment), collection).article)


def groups(collection: Collection) -> set[tuple[str, frozenset[str]]]:
    """Each group of copies by the source of its first member."""
    found: dict[str, set[str]] = {}
    for article in collection.articles.exclude(copy_of=None).select_related("source", "copy_of__source"):
        found.setdefault(article.copy_of.source.name, set()).add(article.source.name)
    return {(first, frozenset(rest)) for first, rest in found.items()}


@pytest.mark.django_db
def test_the_order_of_ingest_does_not_change_the_groups() -> None:
    chain = [f"{STORY} {RETOLD[: 40 * step]}" for step in range(3)]
    articles = [
        (chain[0], "Late", date(2026, 1, 5)),
        (chain[1], "Early", date(2026, 1, 2)),
        (chain[2], "Undated", None),
        (STORY, "Twin", date(2026, 1, 5)),
        (RETOLD, "Alone", date(2026, 1, 1)),
    ]
    seen = set()
    for number, order in enumerate(itertools.islice(itertools.permutations(articles), 0, None, 5)):
        collection = Collection.objects.create(slug=f"c{number}", title="C")
        for article in order:
            taken(collection, *article)
        seen.add(frozenset(groups(collection)))
    assert seen == {frozenset({("Early", frozenset({"Late", "Undated", "Twin"}))})}


@pytest.mark.django_db
def test_an_article_that_joins_two_groups_makes_them_one() -> None:
    collection = Collection.objects.create(slug="c", title="C")
    parts = [" ".join(f"{letter}{number}" for number in range(100)) for letter in "abc"]
    ends = [f"{parts[0]} {parts[1]}", f"{parts[1]} {parts[2]}"]
    for number, text in enumerate(ends):
        taken(collection, text, f"end {number}", date(2026, 1, 2 + number))
    assert groups(collection) == set()
    taken(collection, " ".join(parts), "bridge", date(2026, 1, 9))
    assert groups(collection) == {("end 0", frozenset({"end 1", "bridge"}))}


@pytest.mark.django_db
def test_copies_are_looked_for_within_one_collection() -> None:
    first, second = (Collection.objects.create(slug=slug, title=slug) for slug in ("one", "two"))
    taken(first, STORY, "A")
    taken(second, STORY, "B")
    assert groups(first) == groups(second) == set()


@pytest.mark.django_db
def test_a_date_that_becomes_known_changes_who_is_copied() -> None:
    collection = Collection.objects.create(slug="c", title="C")
    dated, undated = taken(collection, STORY, "Dated", date(2026, 1, 5)), taken(collection, STORY, "Undated")
    assert undated.copy_of == dated
    assert settle(dated.pk) == set()
    Article.objects.filter(pk=undated.pk).update(dct=date(2026, 1, 4))
    assert settle(undated.pk) == {dated.pk, undated.pk}
    assert groups(collection) == {("Undated", frozenset({"Dated"}))}


@pytest.mark.django_db
def test_an_article_is_not_compared_with_every_other() -> None:
    def queries(others: int) -> int:
        collection = Collection.objects.create(slug=f"c{others}", title="C")
        for number in range(others):
            words = " ".join(f"word{number}x{place}" for place in range(30))
            taken(collection, f"A text of its own about {words}.", "A")
        with CaptureQueriesContext(connection) as captured:
            taken(collection, STORY, f"B{others}")
        return len(captured)

    assert queries(2) == queries(12)
    keys = copy_keys(STORY)
    assert Article.objects.filter(collection__slug="c12", copy_keys__key__in=keys).distinct().count() == 1
