"""Which articles count as one source: copies, shared origins and one publisher's own articles."""

from articles.models import Article, Source
from articles.refreshing import origin_of

WIRE, COURIER, HERALD = (Source(pk=number, name=name) for number, name in enumerate(("Sample Wire", "Courier", "Herald"), 1))


def test_articles_that_go_back_to_one_publisher_are_one_source() -> None:
    first = Article(pk=1, source=WIRE)
    assert origin_of(Article(pk=2, source=WIRE)) == origin_of(first)
    assert origin_of(Article(pk=3, source=HERALD, copy_of=first)) == origin_of(first)
    assert origin_of(Article(pk=4, source=COURIER, origin="sample wire")) == origin_of(first)


def test_articles_of_different_publishers_are_different_sources() -> None:
    keys = [
        origin_of(Article(pk=1, source=WIRE)),
        origin_of(Article(pk=2, source=HERALD)),
        origin_of(Article(pk=3, source=HERALD, origin="Courier")),
        origin_of(Article(pk=4)),
        origin_of(Article(pk=5)),
    ]
    assert len(set(keys)) == len(keys)
