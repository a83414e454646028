"""Several curators at once, and processes that are killed: nothing is lost, nothing is half done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.db import connection

from articles import curation
from articles.models import Article, Decision, Event, Mention, Report
from articles.processing import process
from tests.articles.altered_engine import Engine, install
from tests.articles.record import NOW, act, make_editor
from tests.articles.worker import DECISIONS, FIELDS
from tests.factories import make_article

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 8
ROUNDS = 30

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def _environment(**more: str) -> dict[str, str]:
    """The same store, for another process."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{given['NAME']}"
    else:
        login = given["USER"] + (f":{given['PASSWORD']}" if given["PASSWORD"] else "")
        url = f"postgres://{login}@{given['HOST']}:{given['PORT']}/{given['NAME']}"
    return os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings"} | more


def _start(*arguments: str, **more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.articles.worker", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=_environment(**more), stdout=subprocess.PIPE, text=True)


def test_of_fifty_decisions_from_eight_processes_one_wins_for_each_field_and_none_is_lost(tmp_path: Path) -> None:
    article = make_article("A missile hit a depot in Kharkiv on 4 May 2024, killing 3 people, officials said.", published="2024-05-05")
    process(article.pk, now=NOW)
    make_editor()
    event = Event.objects.get()
    seen = json.dumps(curation.stamps(event))
    go = tmp_path / "go"
    workers = [_start("decide", str(event.pk), seen, str(first), str(PROCESSES), GO=str(go)) for first in range(PROCESSES)]
    for worker in workers:
        assert worker.stdout is not None
        assert json.loads(worker.stdout.readline()) == {"ready": True}
    go.touch()
    told = [json.loads(line) for worker in workers for line in worker.communicate(timeout=300)[0].splitlines()]
    assert [worker.returncode for worker in workers] == [0] * PROCESSES
    assert sorted(row["number"] for row in told) == list(range(DECISIONS))
    won = [row for row in told if "decision" in row]
    assert Counter(row["field"] for row in won) == dict.fromkeys(FIELDS, 1)
    assert all("changed meanwhile" in row["refused"] for row in told if "refused" in row)
    assert sorted(Decision.objects.values_list("pk", flat=True)) == sorted(row["decision"] for row in won)
    event.refresh_from_db()
    by_field = {row["field"]: row["number"] for row in won}
    assert event.title == f"Title {by_field['title']}"
    assert event.date_value == f"2024-01-{by_field['date'] % 28 + 1:02d}"
    assert event.figures["killed"]["low"] == by_field["figures"]
    assert (event.type, event.status) == ("meeting", "rejected")


@pytest.fixture
def harbour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty articles of two strikes each, read by the plain engine, with a person's word on every fifth event."""
    if connection.vendor != "sqlite":
        pytest.skip("killed processes are tested on SQLite: PostgreSQL's own process is not the one that is killed")
    install(Engine("0"), monkeypatch)
    for number in range(20):
        text = "\n".join(f"strike {key}{number} 2025-04-{number + 1:02d} killed {number}." for key in ("quay", "mill"))
        process(make_article(text).pk, now=NOW)
    for event in Event.objects.all()[::5]:
        curation.set_title(event, f"By a person {event.pk}", act())


def _killed(worker: subprocess.Popen[str], lines: int) -> None:
    """Kill a process after so many steps, in the middle of the next."""
    assert worker.stdout is not None
    for _ in range(lines):
        worker.stdout.readline()
    worker.send_signal(signal.SIGKILL)
    worker.wait(timeout=60)
    worker.stdout.close()


def _check() -> None:
    """All or nothing for each article, a person's word where it was, and the file sound."""
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []
    for article in Article.objects.prefetch_related("reports__mentions"):
        shift = timedelta(days=int(article.engine_version))
        for report in article.reports.all():
            told = date.fromisoformat(article.text.split("\n")[report.index].split()[2])
            assert report.found["date"]["value"] == (told + shift).isoformat()
            [mention] = report.mentions.all()
            assert article.text[mention.sentence_start : mention.sentence_end] == mention.quote
    for event in Event.objects.prefetch_related("reports"):
        [report] = event.reports.all()
        assert event.date_value == report.found["date"]["value"]
        accepted = Decision.objects.filter(event=event, kind="accept", revoked_by=None).count()
        assert (event.status, accepted) in (("proposed", 0), ("accepted", 1))
        decided = Decision.objects.filter(event=event, kind="title").exists()
        assert event.title == f"By a person {event.pk}" if decided else event.title.startswith("strike")
    assert (Report.objects.count(), Mention.objects.count(), Event.objects.count()) == (40, 40, 40)


def test_thirty_killed_readings_and_acceptances_leave_nothing_half_done(harbour: Any) -> None:
    chance = Random(7)
    kinds: list[list[str]] = []
    version = 0
    for number in range(ROUNDS):
        if number % 2:
            kinds.append(["accept", str(version)])
        else:
            version += 1
            kinds.append(["extract", str(version)])
        # the worker that accepts reclusters with an engine of the same shape as the one that read
        worker = _start(*kinds[-1])
        _killed(worker, chance.randrange(1, 12) if number % 2 == 0 else chance.randrange(1, 3))
        _check()
    assert Decision.objects.filter(kind="accept").exists()
    assert Article.objects.exclude(engine_version="0").exists()
