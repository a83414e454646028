"""Random histories: a person's word is never lost while it stands, and leaves nothing behind once it is taken back."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles import curation
from articles.changes import Moment
from articles.curation import Act, Refused
from articles.models import Article, Collection, Decision, Event, EventRedirect, Mention, Report
from articles.processing import process
from articles.refreshing import refresh
from articles.selection import add_event
from articles.standing import COLUMNS, is_decided, proposals
from articles.standing import standing as standing_on
from tests.articles.altered_engine import Engine, install
from tests.articles.record import NOW, make_editor
from tests.factories import make_article

SHRINKS = bool(os.environ.get("SHRINK"))
"""Whether a failing history is made smaller: it takes minutes, so only when asked for."""
SEARCHED = int(os.environ.get("HISTORIES", "0"))
"""How many new random histories to search; without it the same ones are played again, so that a failure is a change's own."""
PLAYED = 250 if connection.vendor == "sqlite" else 50
"""How many those are: what they seek is the same on every database, and PostgreSQL takes three times as long."""
KEYS = ("harbour", "quay", "depot")
SOURCES = ("North Wire", "South Wire", "East Wire")
DECIDED = {"date": "date_value", "title": "title", "type": "type", "figures": "figures", "modality": "modality"}

lines = st.builds(
    lambda kind, key, day, rest: f"{kind} {key} {day}{rest}.",
    st.sampled_from(["strike", "meeting"]),
    st.sampled_from(KEYS),
    st.sampled_from(["2025-04-05", "2025-04-06", "yesterday", "undated"]),
    st.sampled_from(["", " killed 3", " killed 5 at Aldport", " by Northmen", " at Belmouth"]),
)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
engines = st.builds(
    Engine,
    version=st.sampled_from("23456789"),
    shift_days=st.integers(-1, 1),
    misses=st.frozensets(st.sampled_from(KEYS), max_size=1),
    types=st.sampled_from([{}, {}, {"strike": "agreement"}]),
    trims=st.integers(0, 3),
    parts=st.frozensets(st.sampled_from(KEYS), max_size=1),
    joins=st.sampled_from([frozenset(), frozenset({frozenset({"harbour", "quay"})})]),
    title_prefix=st.sampled_from(["", "new "]),
)
number = st.integers(0, 40)
steps = st.one_of(
    st.tuples(st.just("ingest"), texts, st.sampled_from(SOURCES)),
    st.tuples(st.just("engine"), engines),
    st.tuples(st.just("set"), number, st.sampled_from(sorted(DECIDED)), number),
    st.tuples(st.just("judge"), number, st.sampled_from(["accept", "reject"])),
    st.tuples(st.just("merge"), number, number),
    st.tuples(st.just("split"), number, number),
    st.tuples(st.just("published"), number, st.sampled_from(["2025-04-07", "2025-04-08"])),
    st.tuples(st.just("places"), number, st.sampled_from(["Aldport", "Oldport"])),
    st.tuples(st.just("answer"), number, st.sampled_from(["take", "keep"])),
    st.tuples(st.just("there and back"), number, number),
    st.tuples(st.just("add"), number, st.sampled_from(["strike", "meeting"])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("revoke"), number),
)
histories = st.lists(steps, min_size=6, max_size=14)


@dataclass
class Record:
    """The record as a history makes it, with all that must stay true of it."""

    by: User
    engine: Engine
    patch: pytest.MonkeyPatch
    ids: set[str] = field(default_factory=set)
    minutes: int = 0

    def act(self) -> Act:
        """The next word of the one curator."""
        self.minutes += 1
        return Act(self.by, NOW + timedelta(minutes=self.minutes))

    def live(self) -> list[Event]:
        """Every event that is one, in a fixed order."""
        return list(Event.objects.exclude(status=Event.Status.GONE).order_by("pk"))

    def pick(self, place: int) -> Event:
        """One of them."""
        events = self.live()
        if not events:
            raise Refused("there is no event")
        return events[place % len(events)]

    # --- steps

    def ingest(self, text: str, source: str) -> None:
        """A further article."""
        if Article.objects.filter(text=text, source__name=source).exists():
            return
        process(make_article(text, source=source).pk, now=NOW + timedelta(minutes=self.minutes))

    def run(self, engine: Engine) -> None:
        """Every article read again by another engine."""
        self.engine = engine
        install(engine, self.patch)
        for key in Article.objects.order_by("pk").values_list("pk", flat=True):
            process(key, now=NOW + timedelta(minutes=self.minutes))

    def decide(self, place: int, field_name: str, value: int) -> None:
        """A field set to one of a few values."""
        event = self.pick(place)
        if field_name == "date":
            curation.set_date(event, curation.read_date(f"2024-01-{value % 28 + 1:02d}", None), self.act())
        elif field_name == "title":
            curation.set_title(event, f"By a person {value}", self.act())
        elif field_name == "modality":
            curation.set_modality(event, ("occurred", "planned", "denied")[value % 3], self.act())
        elif field_name == "type":
            curation.set_type(event, ("strike", "meeting", "agreement")[value % 3], self.act())
        else:
            curation.set_figures(event, {"killed": (value, value)}, self.act())

    def step(self, step: tuple[Any, ...]) -> None:
        """One step of a history."""
        kind, *rest = step
        if kind == "ingest":
            self.ingest(*rest)
        elif kind == "engine":
            self.run(*rest)
        elif kind == "set":
            self.decide(*rest)
        elif kind == "judge":
            {"accept": curation.accept, "reject": curation.reject}[rest[1]](self.pick(rest[0]), self.act())
        elif kind == "merge":
            curation.merge(self.pick(rest[0]), [self.pick(rest[1])], self.act())
        elif kind == "split":
            event = self.pick(rest[0])
            reports = curation.reports_of(event)
            curation.split(event, reports[: rest[1] % max(len(reports), 1)], self.act())
        elif kind == "published":
            articles = list(Article.objects.order_by("pk"))
            if articles:
                dates = curation.Dates(date.fromisoformat(rest[1]), "set by a person", None)
                curation.set_publication_date(articles[rest[0] % len(articles)], dates, self.act())
        elif kind == "places":
            curation.set_places(self.pick(rest[0]), [{"kind": "place", "name": rest[1]}], self.act())
        elif kind == "answer":
            self.answer(self.pick(rest[0]), rest[1])
        elif kind == "there and back":
            self.there_and_back(self.pick(rest[0]), self.pick(rest[1]))
        elif kind == "add":
            articles = list(Article.objects.order_by("pk"))
            if articles:
                article = articles[rest[0] % len(articles)]
                add_event(article, 0, article.text.index(".") + 1, rest[1], self.act())
        elif kind == "undo":
            curation.undo(self.act())
        else:
            standing = self.standing()
            if standing:
                curation.revoke(standing[rest[0] % len(standing)], self.act())

    def answer(self, event: Event, how: str) -> None:
        """The first proposal on an event taken, or what was decided kept."""
        found = proposals(event.engine, standing_on(event))
        if found:
            {"take": curation.take_proposal, "keep": curation.keep_decided}[how](event, found[0].field, self.act())
            event.refresh_from_db()
            assert found[0].field not in [other.field for other in proposals(event.engine, standing_on(event))]

    def there_and_back(self, event: Event, other: Event) -> None:
        """Two events merged and split again: the same rows, as they were."""
        before, leaving = _rows(), curation.reports_of(other)
        curation.merge(event, [other], self.act())
        merged = Report.objects.get(pk=leaving[0].pk).event
        assert merged is not None
        curation.split(merged, leaving, self.act())
        assert _rows() == before

    def standing(self) -> list[Decision]:
        """What nobody took back."""
        return list(Decision.objects.filter(revokes=None, revoked_by=None).order_by("pk"))

    # --- what must hold

    def decided(self) -> dict[tuple[int, str], Any]:
        """The fields of live events on which a word of their own stands, with what is shown there."""
        mine = Decision.objects.filter(revokes=None, revoked_by=None, kind__in=DECIDED, event__in=self.live())
        fields = {(row.event_id, row.kind) for row in mine}
        rows = Event.objects.in_bulk([pk for pk, _ in fields])
        shown = {(pk, kind): getattr(rows[pk], DECIDED[kind]) for pk, kind in fields if pk is not None}
        judged = Decision.objects.filter(revokes=None, revoked_by=None, kind__in=("accept", "reject"), event__in=self.live())
        return shown | {(row.event_id, "status"): Event.objects.get(pk=row.event_id).status for row in judged if row.event_id}

    def check(self) -> None:
        """The record is sound."""
        self.ids |= set(Event.objects.values_list("public_id", flat=True))
        for public_id in self.ids:
            redirect = EventRedirect.objects.filter(public_id=public_id).select_related("event").first()
            assert redirect is not None or Event.objects.filter(public_id=public_id).exists()
            if redirect is not None:
                assert Event.objects.get(public_id=public_id).status == Event.Status.GONE
        for mention in Mention.objects.select_related("article", "report"):
            assert mention.article.text[mention.sentence_start : mention.sentence_end] == mention.quote
            assert mention.event_id == mention.report.event_id
        for report in Report.objects.filter(vanished=False).select_related("event"):
            assert report.event is not None
            assert report.event.status != Event.Status.GONE
        for report in Report.objects.filter(vanished=True, by_person=False).select_related("event"):
            assert report.event is not None
            assert is_decided(report.event), "a report that the engine lost is kept without a decision"
        for event in self.live():
            assert event.reports.exists()
            assert not refresh(event, None, Moment(NOW), Event.objects.get(pk=event.pk)), "what is shown is not what stands"
            for kind in DECIDED:
                own = Decision.objects.filter(event=event, kind=kind, revokes=None, revoked_by=None).order_by("pk").last()
                if own is not None:
                    assert {column: getattr(event, column) for column in COLUMNS[kind]} == own.value


def _rows() -> list[Any]:
    """Which report tells of which event, and what every live event shows."""
    shown = ("pk", "public_id", "status", "type", "modality", "title", "date_value", "figures", "article_count", "source_count")
    events = Event.objects.exclude(status=Event.Status.GONE).order_by("pk").values_list(*shown)
    return [list(Report.objects.order_by("pk").values_list("pk", "event")), list(events)]


def _views(collection: Collection) -> list[str]:
    """All events of a collection as readers see them, without what names a row of the store."""
    views = []
    for event in Event.objects.filter(collection=collection).exclude(status=Event.Status.GONE):
        shown = {column: getattr(event, column) for column in event.engine if hasattr(event, column)}
        assert shown == {column: value for column, value in event.engine.items() if column not in ("names", "links")}
        assert (event.status, event.engine_differs, event.passages_vanished) == ("proposed", False, False)
        shown["names"] = sorted(event.event_names.values_list("name__kind", "name__name", "role"))
        shown["reports"] = sorted(event.reports.values_list("article__text_sha256", "article__source__name", "index"))
        views.append(json.dumps(shown, sort_keys=True, default=str))
    return sorted(_without_row_numbers(view) for view in views)


def _without_row_numbers(view: str) -> str:
    shown = json.loads(view)
    for figure in shown["figures"].values():
        for said in (*figure["by_source"], *figure["beside"]):
            del said["report"]
    return json.dumps(shown, sort_keys=True)


def _play(history: list[tuple[Any, ...]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        record = Record(make_editor(), Engine(), patch)
        install(record.engine, patch)
        for step in history:
            before = record.decided()
            try:
                record.step(step)
            except Refused:
                assert record.decided() == before
            if step[0] in ("ingest", "engine", "published"):
                assert record.decided() == before, "a decided field changed without a decision"
            record.check()
        _take_everything_back(record)


def _take_everything_back(record: Record) -> None:
    """Without any decision the record is what the last engine alone makes of the same articles."""
    while standing := record.standing():
        curation.revoke(standing[(7 * len(standing)) // 11], record.act())
        record.check()
    articles = list(Article.objects.select_related("source").order_by("pk"))
    control = Collection.objects.create(slug="control", title="Control")
    for article in articles:
        assert article.source is not None
        process(make_article(article.text, collection=control, source=article.source.name).pk, now=NOW)
    if articles:
        assert _views(articles[0].collection) == _views(control)


def _given(examples: int, *, derandomize: bool) -> Any:
    def decorate(test: Any) -> Any:
        limits = settings(
            max_examples=examples,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=derandomize,
            phases=[phase for phase in Phase if SHRINKS or phase is not Phase.shrink],
            database=None,
        )
        return limits(given(history=histories)(test))

    return decorate


class TestHistories(TestCase):
    """Each history has a store of its own."""

    @_given(12, derandomize=True)
    def test_a_few_histories_lose_no_decision(self, history: list[tuple[Any, ...]]) -> None:
        _play(history)

    @pytest.mark.slow
    @_given(SEARCHED or PLAYED, derandomize=not SEARCHED)
    def test_many_histories_lose_no_decision(self, history: list[tuple[Any, ...]]) -> None:
        _play(history)

    def test_a_lost_report_that_went_home_from_a_decided_event_is_not_kept(self) -> None:
        joined = Engine(shift_days=-1, misses=frozenset({"quay"}), joins=frozenset({frozenset({"harbour", "quay"})}))
        _play(
            [
                ("ingest", "meeting harbour 2025-04-06.", "East Wire"),
                ("ingest", "meeting quay 2025-04-06 killed 5 at Aldport.", "North Wire"),
                ("set", 0, "figures", 32),
                ("engine", joined),
            ]
        )

    def test_an_event_stays_with_what_a_person_joined_to_it_when_the_engine_loses_its_first_report(self) -> None:
        _play(
            [
                ("ingest", "meeting depot yesterday at Belmouth.\nmeeting quay 2025-04-05.", "South Wire"),
                ("judge", 1, "accept"),
                ("add", 0, "meeting"),
                ("set", 2, "date", 4),
                ("merge", 1, 2),
                ("ingest", "meeting quay undated by Northmen.", "East Wire"),
                ("engine", Engine(version="3", misses=frozenset({"quay"}))),
            ]
        )
