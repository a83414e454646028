"""``manage.py demo``: loads once, serves on a free port, and sees whatever the timeline lacks."""

import json
import socket
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client, TestCase

from articles.demonstration import loading, manifest, static_files
from articles.demonstration.server import HOST, ServerError, fetch, free_port, serving
from articles.models import Article, Collection, DisplayChoice, Event, Mention, Source
from articles.models.event import day_number

NOW = datetime(2026, 1, 15, tzinfo=UTC)
NOTICE = "Demonstration: the articles were written for it from the public record; the outlets are made up."


def page(path: str) -> tuple[int, str]:
    """A page without a server."""
    answer = Client().get(path)
    return answer.status_code, answer.content.decode()


def store_of(collection: Collection) -> manifest.Store:
    _, data = page(f"/c/{collection.slug}/timeline.json")
    return manifest.store_of(collection, manifest.served_events(json.loads(data)), page)


class DemonstrationTests(TestCase):
    """The demonstration is loaded once for all of these."""

    collection: Collection
    differing: list[str]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.collection = loading.demonstration()
        outcomes = list(loading.load(loading.files(), cls.collection, now=NOW))
        assert {outcome.outcome for outcome in outcomes} == {"new", "passed over"}
        cls.differing = list(manifest.differences(manifest.read_manifest(), store_of(cls.collection)))

    def differences(self, *only: str) -> set[str]:
        """What differs of these entries (of Poltava's where none is named) beyond what differed when it was loaded."""
        listed = manifest.read_manifest()
        listed["events"] = [entry for entry in listed["events"] if entry["id"] in (only or ("2024-09-03-poltava",))]
        for name in ("undated", "planned", "absent"):
            listed[name] = []
        return set(manifest.differences(listed, store_of(self.collection))) - set(self.differing)

    def event(self, words: str) -> Event:
        return Event.objects.get(pk=Mention.objects.filter(quote__contains=words).exclude(event=None).values("event")[:1])

    def test_the_timeline_holds_what_the_dispatches_must_give(self) -> None:
        assert self.differing == []

    def test_every_passage_is_proved(self) -> None:
        call_command("check_passages", stdout=StringIO())

    def test_it_is_a_collection_of_its_own_that_says_what_it_is(self) -> None:
        assert (self.collection.slug, self.collection.notice, self.collection.noindex) == ("demonstration", NOTICE, True)
        assert self.collection.is_default

    def test_its_articles_may_be_read_whole(self) -> None:
        articles = self.collection.articles.select_related("source")
        assert {article.effective_display for article in articles} == {DisplayChoice.FULL}

    def test_loading_it_again_changes_nothing(self) -> None:
        before = [list(model.objects.order_by("pk").values()) for model in (Collection, Source, Article, Event, Mention)]
        outcomes = list(loading.load(loading.files(), loading.demonstration(), now=NOW))
        assert {outcome.outcome for outcome in outcomes} == {"known", "passed over"}
        assert [list(model.objects.order_by("pk").values()) for model in (Collection, Source, Article, Event, Mention)] == before

    def test_a_source_whose_display_a_curator_changed_stays_so(self) -> None:
        Source.objects.update(display=DisplayChoice.LINK)
        list(loading.load(loading.files(), self.collection, now=NOW))
        assert set(Source.objects.values_list("display", flat=True)) == {DisplayChoice.LINK}

    def test_a_wrong_day_is_seen(self) -> None:
        day = day_number(date(2024, 9, 4))
        Event.objects.filter(pk=self.event("institute in Poltava").pk).update(date_value="2024-09-04", first_day=day, last_day=day)
        assert any("2024-09-03-poltava: dated 2024-09-04 (day), not 2024-09-03 (day)" in found for found in self.differences())

    def test_an_event_that_is_not_served_is_seen(self) -> None:
        Event.objects.filter(pk=self.event("institute in Poltava").pk).update(status=Event.Status.REJECTED)
        assert "2024-09-03-poltava: is not in timeline.json" in self.differences()

    def test_a_wrong_figure_is_seen(self) -> None:
        event = self.event("institute in Poltava")
        event.figures["killed"]["by_source"][0]["low"] = 61
        event.save()
        assert any(found.startswith("2024-09-03-poltava: killed: 61 to") for found in self.differences())

    def test_a_lost_figure_is_seen(self) -> None:
        event = self.event("institute in Poltava")
        event.figures = {}
        event.save()
        assert any("2024-09-03-poltava: killed: no figure is kept" in found for found in self.differences())

    def test_a_missing_place_is_seen(self) -> None:
        event = self.event("institute in Poltava")
        event.event_names.all().delete()
        for report in event.reports.all():
            report.found["arguments"] = []
            report.save()
        assert "2024-09-03-poltava: places lack Poltava" in self.differences()

    def test_a_lost_event_is_seen(self) -> None:
        Mention.objects.filter(event=self.event("institute in Poltava")).delete()
        assert "2024-09-03-poltava: no such event: its words are in no passage" in self.differences()

    def test_two_events_made_one_are_seen(self) -> None:
        first, second = self.event("institute in Poltava"), self.event("cafe in the village of Hroza")
        Mention.objects.filter(event=second).update(event=first)
        assert any("merged with" in found for found in self.differences("2024-09-03-poltava", "2023-10-05-hroza"))

    def test_copies_that_are_not_marked_are_seen(self) -> None:
        Article.objects.update(copy_of=None)
        assert any(found.startswith("copies: 32-radakin") for found in self.differences())

    def test_furniture_that_is_not_marked_is_seen(self) -> None:
        Article.objects.update(furniture=[])
        assert "furniture: 'You may also like' in 30-jeddah-us-ukraine.txt is not marked" in self.differences()

    def test_a_page_without_the_passage_is_seen(self) -> None:
        Source.objects.update(display=DisplayChoice.LINK)
        assert "2024-09-03-poltava: its page does not show its words" in self.differences()

    def test_a_dispatch_that_is_not_there_is_seen(self) -> None:
        Article.objects.filter(pk=self.collection.articles.latest("pk").pk).update(
            collection=Collection.objects.create(slug="o", title="O")
        )
        assert self.differences() == {"49 dispatches are in the store, 50 were written"}


# --- the curator account ------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_curator_account_is_made_once(client: Client) -> None:
    password = loading.curator_password()
    assert password is not None
    assert len(password) >= 16
    assert User.objects.get(username="curator").check_password(password)
    assert loading.curator_password() is None


@pytest.mark.django_db
def test_the_demonstration_leaves_another_default_collection_alone() -> None:
    Collection.objects.create(slug="mine", title="Mine", is_default=True)
    assert not loading.demonstration().is_default
    assert Collection.objects.get(is_default=True).slug == "mine"


# --- comparing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Kyiv", "Kyiv", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Volodymyr Zelensky", "Zelensky", True),
        ("Russian", "Russia", True),
        ("Ukraine", "Ukrainian delegation", True),
        ("Bürgenstock", "Burgenstock", True),
        ("Kyiv", "Kyiv region", True),
        ("Kyiv", "Kharkiv", False),
        ("Paris", "Parish", False),
        ("Joe Biden", "Joe Smith", False),
        ("United States", "United Nations", False),
        ("", "Kyiv", False),
    ],
)
def test_spellings_are_compared_by_their_words_without_endings(name: str, other: str, alike: bool) -> None:
    assert manifest._alike(name, other) is alike


@pytest.mark.parametrize(
    ("low", "high", "figure", "right"),
    [
        (27, None, (27, None), True),
        (27, 27, (27, None), False),
        (27, None, (27, 27), False),
        (6, 6, (6, 7), True),
        (7, 7, (6, 7), True),
        (6, 7, (6, 7), True),
        (5, 7, (6, 7), False),
        (6, None, (6, 7), False),
        (None, None, (6, 7), False),
    ],
)
def test_a_figure_is_right_within_the_bounds_that_are_listed(low: int | None, high: int | None, figure: Any, right: bool) -> None:
    assert manifest._is_right(low, high, {"low": figure[0], "high": figure[1]}) is right


# --- serving ------------------------------------------------------------------------------------------------------


def listening() -> socket.socket:
    taken = socket.socket()
    taken.bind((HOST, 0))
    taken.listen()
    return taken


def test_a_port_that_is_taken_is_not_free() -> None:
    with listening() as taken, pytest.raises(ServerError, match="is taken"):
        free_port(taken.getsockname()[1])


def test_a_free_port_can_be_listened_on() -> None:
    port = free_port()
    assert 8000 <= port < 9000
    with socket.socket() as mine:
        mine.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        mine.bind((HOST, port))


def test_a_page_of_a_server_that_is_not_there_is_an_error() -> None:
    with listening() as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ServerError, match="does not answer"):
        fetch(port, "/healthz")


def test_a_server_that_cannot_start_is_an_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ServerError, match="the server stopped with status"), serving(tmp_path, free_port()):
        raise AssertionError("nothing is served")
    assert "timeline" in capfd.readouterr().err


def test_static_files_are_collected_when_they_changed(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "page.css").write_text("main {}")
    settings.STATIC_ROOT, settings.STATICFILES_DIRS = tmp_path / "root", [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    from django.contrib.staticfiles import finders

    finders.get_finder.cache_clear()
    try:
        assert (static_files.collect(), static_files.collect()) == (True, False)
        (source / "page.css").write_text("main { color: red }")
        assert static_files.collect()
        assert (tmp_path / "root" / "page.css").read_text() == "main { color: red }"
    finally:
        finders.get_finder.cache_clear()


@pytest.mark.django_db
def test_a_dispatch_that_fails_stops_the_demonstration(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    from articles.ingest.batch import Outcome

    def load(*_: Any, **__: Any) -> Any:
        yield Outcome("a.txt", "", "failed", "empty text")

    settings.DEBUG = True
    monkeypatch.setattr(loading, "load", load)
    with pytest.raises(CommandError, match=r"a.txt : empty text"):
        call_command("demo", "--check")
