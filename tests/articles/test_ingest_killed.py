"""An ingest that is killed leaves whole articles only and the next one finishes the work; several at once do it once."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOWNS = ("Kharkiv", "Odesa", "Poltava", "Sumy", "Dnipro", "Mykolaiv", "Kherson", "Lviv", "Chernihiv", "Vinnytsia")

HALVES = {
    "articles without their bytes": "article WHERE received_id IS NULL",
    "bytes without an article": "receivedfile WHERE id NOT IN (SELECT received_id FROM articles_article)",
    "articles that are not indexed": "article WHERE id NOT IN (SELECT article_id FROM articles_copykey)",
    "articles read and without reports": "article WHERE engine_version <> '' AND id NOT IN (SELECT article_id FROM articles_report)",
    "reports without mentions": "report WHERE id NOT IN (SELECT report_id FROM articles_mention)",
    "reports without an event": "report WHERE event_id IS NULL",
}
"""What would be half of something: tables and conditions that hold for no row."""


def write_texts(folder: Path) -> Path:
    """Thirty articles, each of a strike of its own."""
    texts = folder / "texts"
    texts.mkdir()
    for number in range(30):
        town = TOWNS[number % len(TOWNS)]
        (texts / f"{number:02}.txt").write_text(
            f"A missile hit a depot in {town} on {1 + number} May 2024, killing {2 + number} people, officials said."
        )
    return texts


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = os.environ | {
        "DATA_DIR": str(folder / "data"),
        "DATABASE_URL": f"sqlite:///{folder / 'store.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    command = [sys.executable, "-W", "ignore", "manage.py", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def finish(folder: Path, *arguments: str) -> list[str]:
    process = start(folder, *arguments)
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return out.splitlines()


def rows(folder: Path, question: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(folder / "store.sqlite3") as store:
        return store.execute(question).fetchall()


@pytest.mark.slow
def test_a_killed_ingest_leaves_whole_articles_and_the_next_one_finishes(tmp_path: Path) -> None:
    texts = write_texts(tmp_path)
    finish(tmp_path, "migrate", "--verbosity", "0")
    for lines in (1, 4, 9):
        process = start(tmp_path, "ingest", str(texts))
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert rows(tmp_path, "SELECT count(*) FROM articles_article") >= [(lines,)]
        assert {what: rows(tmp_path, f"SELECT id FROM articles_{question}") for what, question in HALVES.items()} == {
            what: [] for what in HALVES
        }
    assert 0 < len(rows(tmp_path, "SELECT id FROM articles_article")) < 30
    summary = json.loads(finish(tmp_path, "ingest", str(texts))[-1])["summary"]
    assert summary["new"] + summary["known"] == 30
    assert rows(tmp_path, "SELECT count(*) FROM articles_article WHERE engine_version <> ''") == [(30,)]
    assert rows(tmp_path, "SELECT count(*) FROM articles_event WHERE status = 'proposed' AND type = 'strike'") == [(30,)]
    assert finish(tmp_path, "check_passages")[0].startswith("all hold: 30 received files, 30 articles")


@pytest.mark.slow
def test_three_at_once_make_one_row_of_each_article(tmp_path: Path) -> None:
    texts = write_texts(tmp_path)
    finish(tmp_path, "migrate", "--verbosity", "0")
    running = [start(tmp_path, "ingest", str(texts)) for _ in range(3)]
    told = [process.communicate(timeout=120)[0].splitlines() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    summaries = [json.loads(lines[-1])["summary"] for lines in told]
    assert sum(summary["new"] for summary in summaries) == 30
    assert sum(summary["known"] for summary in summaries) == 60
    for table, number in {"article": 30, "receivedfile": 30, "report": 30, "mention": 30, "collection": 1}.items():
        assert rows(tmp_path, f"SELECT count(*) FROM articles_{table}") == [(number,)]
    assert finish(tmp_path, "check_passages")[0].startswith("all hold: 30 received files, 30 articles")
