"""Articles are read as they are taken in: events, dates, copies that count once, and runs that were cut off."""

import itertools
import json
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from articles.ingest import batch
from articles.ingest.batch import Order, Outcome, ingest
from articles.ingest.folder import find
from articles.models import Article, Collection, Event, Mention

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 15, tzinfo=UTC)
STRIKE = (
    "A missile hit a warehouse in Kharkiv on 3 March 2024, killing four people, the regional governor said. Rescue workers searched the "
    "rubble until the evening. The governor said that a second missile had been shot down over the river. Power was cut in two districts."
)
OTHER = (
    "Four people died when a missile struck a warehouse in Kharkiv on 3 March 2024, according to the city council. Firemen were still at "
    "work there at night, and a school nearby was closed for the week."
)


def run(folder: Path, collection: Collection, **wishes: Any) -> list[Outcome]:
    return list(ingest(list(find([folder])), Order(collection=collection, by="test", now=NOW, **wishes)))


@pytest.fixture
def collection() -> Collection:
    return Collection.objects.create(slug="c", title="C", is_default=True)


def test_it_works(tmp_path: Path, collection: Collection) -> None:
    (tmp_path / "a.txt").write_text(STRIKE)
    (tmp_path / "b.txt").write_text("date 2025-04-05 The foreign ministers of France and Germany met in Paris on Friday.")
    (tmp_path / "c.txt").write_text("The foreign ministers of France and Germany met in Paris on Friday.")
    outcomes = run(tmp_path, collection)
    assert [(outcome.outcome, bool(outcome.events), outcome.undated) for outcome in outcomes] == [
        ("new", True, True),
        ("new", True, False),
        ("new", True, True),
    ]
    assert Article.objects.get(pk=outcomes[1].article).dct == date(2025, 4, 5)
    assert Event.objects.get(mentions__article=outcomes[1].article).date_value == "2025-04-04"
    assert Event.objects.get(mentions__article=outcomes[2].article).date_value == ""
    call_command("check_passages", stdout=StringIO())


def test_an_article_that_the_engine_fails_on_is_kept_and_read_by_the_next_run(
    tmp_path: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(STRIKE)
    (tmp_path / "b.txt").write_text(OTHER)
    process = batch.process

    def failing(article: int, *, now: datetime) -> Any:
        if Article.objects.get(pk=article).text == STRIKE:
            raise RuntimeError("cut off")
        return process(article, now=now)

    monkeypatch.setattr(batch, "process", failing)
    assert [(outcome.outcome, outcome.reason) for outcome in run(tmp_path, collection)] == [
        ("failed", "stored, but not read: RuntimeError: cut off"),
        ("new", ""),
    ]
    assert not Mention.objects.filter(article__text=STRIKE).exists()
    monkeypatch.undo()
    assert [(outcome.outcome, bool(outcome.events)) for outcome in run(tmp_path, collection)] == [("known", True), ("known", True)]
    assert Mention.objects.filter(article__text=STRIKE).exists()


def test_what_was_only_stored_is_read_by_the_next_run_that_reads(tmp_path: Path, collection: Collection) -> None:
    (tmp_path / "a.txt").write_text(STRIKE)
    assert run(tmp_path, collection, extract=False)[0].events is None
    assert not Event.objects.exists()
    assert run(tmp_path, collection)[0].events
    assert Event.objects.exists()


def test_copies_count_as_one_source_in_whatever_order_they_come(tmp_path: Path) -> None:
    articles = [
        {"text": STRIKE, "source": "Coastal Wire", "published": "2024-03-04"},
        {"text": STRIKE.replace("until the evening", "all day"), "source": "Harbour Post", "published": "2024-03-05"},
        {"text": OTHER, "source": "Example Courier", "published": "2024-03-04"},
    ]
    seen = set()
    for number, order in enumerate(itertools.permutations(articles)):
        collection = Collection.objects.create(slug=f"c{number}", title="C")
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "a.json").write_text(json.dumps(order))
        run(folder, collection)
        strike = Event.objects.filter(collection=collection, type="strike", article_count=3).get()
        copies = collection.articles.exclude(copy_of=None).values_list("source__name", "copy_of__source__name")
        seen.add((strike.source_count, strike.title, strike.date_value, tuple(copies)))
    assert len(seen) == 1
    ((sources, _, day, copies),) = seen
    assert (sources, day, copies) == (2, "2024-03-03", (("Harbour Post", "Coastal Wire"),))


def test_a_date_in_the_text_makes_the_earlier_one_the_report(tmp_path: Path, collection: Collection) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps(
            [{"text": STRIKE, "source": "Dated", "published": "2024-03-05"}, {"text": f"date 2024-03-04 {STRIKE}", "source": "Prefixed"}]
        )
    )
    run(tmp_path, collection)
    assert dict(collection.articles.values_list("source__name", "copy_of__source__name")) == {"Dated": "Prefixed", "Prefixed": None}
