"""Made-up events are like real ones: every word stands in its article, the indexes hold them, and the seed decides all."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Collection, Event, EventName, Mention, Posting, SearchEntry, SpanCount, ValueCount, WeekCount
from articles.search import index_events
from articles.synthetic import make_events, make_world, public_id, title

pytestmark = pytest.mark.django_db
COUNTS = (ValueCount, SpanCount, WeekCount)


def synthesize(events: int = 120, seed: int = 1, collection: str = "synthetic") -> str:
    """What the command says."""
    said = StringIO()
    call_command("synthesize", events=events, seed=seed, collection=collection, stdout=said)
    return said.getvalue()


def test_it_makes_so_many_events_in_a_collection_that_says_what_it_is() -> None:
    assert synthesize().startswith("120 events in ")
    collection = Collection.objects.get(slug="synthetic")
    assert (collection.events.count(), collection.noindex, collection.visibility) == (120, True, "unlisted")
    assert "Made-up" in collection.notice
    with pytest.raises(CommandError, match="has events already"):
        synthesize()


def test_every_quote_and_every_name_stands_in_its_article() -> None:
    synthesize()
    for mention in Mention.objects.select_related("article", "event"):
        text = mention.article.text
        assert text[mention.sentence_start : mention.sentence_end] == mention.quote
        names = EventName.objects.filter(event=mention.event_id).values_list("name__name", flat=True)
        assert all(name in mention.quote for name in names)
        for argument in mention.found["arguments"]:
            assert text[slice(*argument["span"])] == argument["name"]
        killed = mention.found["casualties"]["killed"]
        assert killed is None or text[slice(*killed["span"])] == killed["text"]


def test_it_holds_bursts_ranges_undated_events_and_several_reports() -> None:
    synthesize(400)
    assert set(Event.objects.values_list("granularity", flat=True)) >= {"day", "week", "month", "range", "unknown"}
    assert set(Event.objects.values_list("type", flat=True)) == {"strike", "meeting", "agreement"}
    assert Event.objects.filter(source_count__gt=1).exists()
    assert Article.objects.count() < Mention.objects.count()


def test_the_indexes_are_those_that_processing_would_make() -> None:
    synthesize(60)
    words = _search_words()
    counts = [sorted(model.objects.values_list()) for model in COUNTS]
    postings = sorted(Posting.objects.values_list())
    index_events(Event.objects.values_list("pk", flat=True))
    assert _search_words() == words
    assert [sorted(model.objects.values_list()) for model in COUNTS] == counts
    assert sorted(Posting.objects.values_list()) == postings


def test_the_seed_decides_everything() -> None:
    def made(seed: int) -> list[tuple[object, ...]]:
        world = make_world(seed)
        return [(title(event, world), event) for event in make_events(40, world, seed)]

    assert made(3) == made(3)
    assert made(3) != made(4)
    assert public_id(3, 1) == public_id(3, 1) != public_id(3, 2)


def _search_words() -> dict[int, tuple[set[str], set[str], str, str]]:
    entries = SearchEntry.objects.all()
    return {entry.pk: (set(entry.public.split()), set(entry.checked.split()), entry.withheld, entry.place) for entry in entries}
