"""Reading an article: stored once, whole or not at all, and recognised again."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest

from articles import clustering, curation, processing
from articles.models import Article, BlockKey, Event, EventRedirect, Mention, Report
from articles.processing import process
from tests.articles.altered_engine import Engine, install
from tests.articles.record import NOW, act, dump, event_of, live, make_editor, read, read_again, resolve
from tests.factories import make_article

pytestmark = pytest.mark.django_db

HARBOUR = "strike harbour 2025-04-05 killed 3 at Aldport by Northmen."
TALKS = "meeting talks 2025-04-07 at Belmouth."


@pytest.fixture(autouse=True)
def plain_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without any of its levers pulled."""
    install(Engine(), monkeypatch)


def test_an_article_gives_events_with_their_passages() -> None:
    article = read(f"{HARBOUR}\n{TALKS}", published="2025-04-08")
    assert [(event.title, event.date_value, event.status) for event in live()] == [
        ("strike harbour", "2025-04-05", "proposed"),
        ("meeting talks", "2025-04-07", "proposed"),
    ]
    assert [mention.quote for mention in Mention.objects.order_by("pk")] == [HARBOUR, TALKS]
    assert all(article.text[m.sentence_start : m.sentence_end] == m.quote for m in Mention.objects.all())
    assert event_of("strike harbour").figures["killed"]["low"] == 3


def test_a_second_reading_writes_no_row() -> None:
    read(f"{HARBOUR}\n{TALKS}", source="North Wire")
    read(HARBOUR, source="South Wire", title="Another")
    before = dump()
    assert read_again() == []
    assert dump() == before


def test_reports_of_two_articles_become_one_event() -> None:
    read(HARBOUR, source="North Wire")
    first = event_of("strike harbour").public_id
    read(f"It is said: {HARBOUR}", source="South Wire")
    event = event_of("strike harbour")
    assert (event.public_id, event.article_count, event.source_count) == (first, 2, 2)


def test_an_error_in_the_middle_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make_article(f"{HARBOUR}\n{TALKS}")
    before = dump()
    assign, calls = clustering.assign, itertools.count()

    def failing(*args: Any, **kwargs: Any) -> Event | None:
        if next(calls) == 1:
            raise OSError("the disk is full")
        return assign(*args, **kwargs)

    monkeypatch.setattr(clustering, "assign", failing)
    with pytest.raises(OSError, match="disk is full"):
        process(article.pk, now=NOW)
    assert dump() == before


def test_a_date_that_changes_while_the_engine_reads_makes_it_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make_article("strike harbour yesterday at Aldport.", published="2025-04-08")
    store, calls = processing.store, itertools.count()

    def changing(*args: Any, **kwargs: Any) -> processing.Processed:
        if next(calls) == 0:
            Article.objects.filter(pk=article.pk).update(published=date(2025, 5, 2))
        return store(*args, **kwargs)

    monkeypatch.setattr(processing, "store", changing)
    process(article.pk, now=NOW)
    assert event_of("strike harbour").date_value == "2025-05-01"


@pytest.mark.parametrize("changed", [Engine("2", trims=3), Engine("2", shift_days=1), Engine("2", title_prefix="new ")])
def test_slightly_different_spans_keep_rows_and_public_ids(changed: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    read(f"{HARBOUR}\n{TALKS}\nstrike harbour 2025-04-05 again.")
    kept = (
        list(Report.objects.values_list("pk", flat=True)),
        list(Mention.objects.values_list("pk", flat=True)),
        [event.public_id for event in live()],
    )
    install(changed, monkeypatch)
    assert read_again() != []
    assert kept == (
        list(Report.objects.values_list("pk", flat=True)),
        list(Mention.objects.values_list("pk", flat=True)),
        [event.public_id for event in live()],
    )
    assert all(m.article.text[m.sentence_start : m.sentence_end] == m.quote for m in Mention.objects.select_related("article"))


def test_an_event_taken_for_another_type_keeps_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    read(HARBOUR)
    public_id = event_of("strike harbour").public_id
    install(Engine("2", types={"strike": "agreement"}), monkeypatch)
    read_again()
    assert event_of("agreement harbour").public_id == public_id


def test_a_merged_event_leaves_its_address_and_a_split_gives_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    read("strike harbour 2025-04-05.", source="North Wire")
    read("strike quay 2025-04-05.", source="South Wire")
    harbour, quay = event_of("strike harbour"), event_of("strike quay")
    install(Engine("2", joins=frozenset({frozenset({"harbour", "quay"})})), monkeypatch)
    read_again()
    assert [event.pk for event in live()] == [harbour.pk]
    assert resolve(quay.public_id).pk == harbour.pk
    install(Engine("3"), monkeypatch)
    read_again()
    assert {event.pk for event in live()} == {harbour.pk, quay.pk}
    assert resolve(quay.public_id).pk == quay.pk
    assert not EventRedirect.objects.exists()


def _told() -> list[tuple[Any, ...]]:
    """What the record tells, whatever the order in which it was told."""
    return sorted(
        (event.title, event.type, event.date_value, event.article_count, event.source_count, event.figures.get("killed", {}).get("low"))
        for event in live()
    )


def test_the_order_of_ingest_changes_nothing() -> None:
    texts = [
        ("strike harbour 2025-04-05 killed 3.", "North Wire", "2025-04-06"),
        ("strike harbour 2025-04-05 killed 5.\nmeeting talks 2025-04-07.", "South Wire", "2025-04-08"),
        ("meeting talks 2025-04-07 by Northmen.", "East Wire", "2025-04-09"),
        ("strike harbour undated.", "West Wire", None),
    ]
    seen = []
    for order in itertools.permutations(texts):
        BlockKey.objects.all().delete()
        Event.objects.update(founder=None)
        Mention.objects.all().delete()
        Report.objects.all().delete()
        Event.objects.all().delete()
        Article.objects.all().delete()
        for text, source, published in order:
            read(text, source=source, published=published)
        seen.append(_told())
    assert all(told == seen[0] for told in seen)
    assert [row[0] for row in seen[0]] == ["meeting talks", "strike harbour"]


def test_an_event_that_lost_its_passages_is_gone_unless_a_person_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    read(f"{HARBOUR}\n{TALKS}")
    harbour, talks = event_of("strike harbour"), event_of("meeting talks")
    curation.accept(talks, act())
    install(Engine("2", misses=frozenset({"harbour", "talks"})), monkeypatch)
    read_again()
    harbour.refresh_from_db()
    talks.refresh_from_db()
    assert harbour.status == Event.Status.GONE
    assert (talks.status, talks.passages_vanished, talks.mentions.count()) == (Event.Status.ACCEPTED, True, 1)


def test_an_event_that_the_engine_finds_again_has_its_old_address(monkeypatch: pytest.MonkeyPatch) -> None:
    read(HARBOUR)
    harbour = event_of("strike harbour")
    install(Engine("2", misses=frozenset({"harbour"})), monkeypatch)
    read_again()
    install(Engine("3"), monkeypatch)
    read_again()
    assert [(event.pk, event.public_id) for event in live()] == [(harbour.pk, harbour.public_id)]


def test_a_rejected_event_stays_rejected_when_its_first_passage_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    read("strike harbour 2025-04-05.", source="North Wire")
    read("strike harbour 2025-04-05 killed 2.", source="South Wire")
    event = event_of("strike harbour")
    curation.reject(event, act())
    first = Article.objects.order_by("pk").first()
    assert first is not None
    Article.objects.filter(pk=first.pk).update(text="strikeXharbour 2025-04-05.")
    process(first.pk, now=NOW)
    assert [(row.pk, row.status, row.article_count) for row in live()] == [(event.pk, "rejected", 1)]


def test_a_publication_date_resolves_what_hung_on_it() -> None:
    article = read("strike harbour yesterday at Aldport.")
    assert event_of("strike harbour").date_value == ""
    dates = curation.Dates(date(2025, 4, 6), "set by a person", None)
    decision = curation.set_publication_date(article, dates, act(make_editor()))
    event = event_of("strike harbour")
    assert (event.date_value, article.dct) == ("2025-04-05", date(2025, 4, 6))
    curation.revoke(decision, act())
    event.refresh_from_db()
    article.refresh_from_db()
    assert (event.date_value, article.published) == ("", None)
