"""What is made on first use, the default collection and sources: once each, however many ask at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from articles.ingest.intake import source_named
from articles.models import Collection, Source

AT_ONCE = 6
ROUNDS = 25


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    """Threads with a connection each, which is closed when the test is over."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield pool
        barrier = Barrier(AT_ONCE)
        list(pool.map(lambda _: (barrier.wait(), connections.close_all()), range(AT_ONCE)))


@pytest.mark.django_db(transaction=True)
def test_all_who_ask_at_once_get_the_same_default_collection(threads: ThreadPoolExecutor) -> None:
    barrier = Barrier(AT_ONCE)

    def ask(_: int) -> int:
        barrier.wait()
        return Collection.default().pk

    for _ in range(ROUNDS):
        Collection.objects.all().delete()
        assert set(threads.map(ask, range(AT_ONCE))) == set(Collection.objects.filter(is_default=True).values_list("pk", flat=True))
        assert Collection.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_sources_that_are_made_at_once_get_addresses_of_their_own(threads: ThreadPoolExecutor) -> None:
    barrier = Barrier(AT_ONCE)
    names = ["Harbour Post", "Harbour-Post", "Harbour  Post", "harbour post", "Harbour Post", "Harbour Post!"]

    def ask(number: int) -> str:
        barrier.wait()
        return source_named(names[number]).name

    for _ in range(ROUNDS):
        Source.objects.all().delete()
        assert list(threads.map(ask, range(AT_ONCE))) == names
        assert sorted(Source.objects.values_list("name", flat=True)) == sorted(set(names))


@pytest.mark.django_db
def test_a_default_collection_is_made_beside_one_that_has_its_name() -> None:
    named = Collection.objects.create(slug="main", title="Mine")
    made = Collection.default()
    assert (made.slug, made.is_default) == ("main-2", True)
    assert Collection.default() == made
    named.refresh_from_db()
    assert (named.title, named.is_default) == ("Mine", False)
