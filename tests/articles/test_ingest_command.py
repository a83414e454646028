"""``manage.py ingest``: files become rows, one bad one stops nobody, and doing it twice changes nothing."""

import json
from datetime import date
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Collection, ReceivedFile, Source
from articles.models.article import CopyKey

pytestmark = pytest.mark.django_db


def run(*arguments: Any, fails: bool = False) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """What the command prints, line by line, and its summary; checks the exit status."""
    out = StringIO()
    if fails:
        with pytest.raises(SystemExit) as stopped:
            call_command("ingest", *map(str, arguments), "--no-extract", stdout=out, stderr=StringIO())
        assert stopped.value.code == 1
    else:
        call_command("ingest", *map(str, arguments), "--no-extract", stdout=out, stderr=StringIO())
    *lines, summary = (json.loads(line) for line in out.getvalue().splitlines())
    return lines, summary["summary"]


def test_it_works(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The envoys met in Oslo.\r\n")
    (tmp_path / "b.jsonl").write_text(
        '{"text": "Shells fell on the port.", "source": "Harbour Post", "published": "2026-01-09"}\n\n{"text": "A pact."}'
    )
    (tmp_path / "sources.csv").write_text("file,source,published,url\na.txt,Coastal Wire,9 January 2026,https://example.org/a\n")
    lines, summary = run(tmp_path)
    assert [(Path(line["path"]).name, line["locator"], line["outcome"]) for line in lines] == [
        ("a.txt", "", "new"),
        ("b.jsonl", "line:1", "new"),
        ("b.jsonl", "line:3", "new"),
    ]
    assert summary == {"new": 3, "known": 0, "failed": 0, "passed over": 0, "undated": 1, "copies": 0}
    article = Article.objects.get(pk=lines[0]["article"])
    assert (article.text, article.source.name, article.published, article.published_how, article.url) == (
        "The envoys met in Oslo.\r\n",
        "Coastal Wire",
        date(2026, 1, 9),
        "sources.csv",
        "https://example.org/a",
    )
    assert article.collection == Collection.objects.get(is_default=True)


def test_the_bytes_as_received_are_kept_with_who_brought_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfThe envoys\x00 met.")
    run(tmp_path, "--by", "Ada")
    received = ReceivedFile.objects.get()
    assert (bytes(received.content), received.size, received.file_name, received.brought_by) == (
        b"\xef\xbb\xbfThe envoys\x00 met.",
        19,
        "a.txt",
        "Ada",
    )
    assert received.sha256 == sha256(b"\xef\xbb\xbfThe envoys\x00 met.").hexdigest()
    assert Article.objects.get().dropped_characters == 1


def test_doing_it_twice_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The envoys met in Oslo.")
    (tmp_path / "b.csv").write_text("text,source\nShells fell.,Harbour Post\n")
    run(tmp_path)
    before = [list(model.objects.order_by("pk").values()) for model in (Article, Source, ReceivedFile, CopyKey, Collection)]
    lines, summary = run(tmp_path)
    assert [line["outcome"] for line in lines] == ["known", "known"]
    assert (summary["new"], summary["known"]) == (0, 2)
    assert [list(model.objects.order_by("pk").values()) for model in (Article, Source, ReceivedFile, CopyKey, Collection)] == before


@pytest.mark.parametrize(
    ("first", "second", "rows", "copies_"),
    [
        (("Same text here.", "A"), ("Same text here.", "A"), 1, 0),
        (("Same text here.", ""), ("Same text here.", ""), 1, 0),
        (("Same text here.", "A"), ("Same text here.", "B"), 2, 1),
        (("Same text here.", "A"), ("Same text here.", ""), 2, 1),
        (("Same text here.", "A"), ("Same text here!", "A"), 2, 1),
        (("Same text here.", "A"), ("A wholly different one follows.", "A"), 2, 0),
    ],
)
def test_a_row_is_a_text_from_a_source(tmp_path: Path, first: tuple[str, str], second: tuple[str, str], rows: int, copies_: int) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": text, "source": source} for text, source in (first, second)]))
    run(tmp_path)
    assert Article.objects.count() == rows
    assert Article.objects.exclude(copy_of=None).count() == copies_


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(b"x" * 1_000_001)
    (tmp_path / "d.json").write_bytes(b"[{")
    (tmp_path / "e.jsonl").write_bytes(b'{"text": "Fine."}\n{"text": "When?", "published": "some day"}')
    (tmp_path / "f.txt").write_bytes(b"The envoys met.")
    (tmp_path / "g.json").write_bytes(b'{"about": "no articles"}')
    lines, summary = run(tmp_path, tmp_path / "gone.txt", fails=True)
    failed = {Path(line["path"]).name + line["locator"]: line["reason"] for line in lines if line["outcome"] == "failed"}
    assert list(failed) == ["a.txt", "b.txt", "c.txt", "d.json", "e.jsonlline:2", "gone.txt"]
    for name, reason in {
        "a.txt": "offset 3",
        "b.txt": "empty",
        "c.txt": "1,000,001",
        "d.json": "not JSON",
        "e.jsonlline:2": "'some day'",
    }.items():
        assert reason in failed[name]
    assert (summary["new"], summary["failed"], summary["passed over"]) == (2, 6, 1)
    assert set(Article.objects.values_list("text", flat=True)) == {"Fine.", "The envoys met."}
    assert set(ReceivedFile.objects.values_list("file_name", flat=True)) == {"e.jsonl", "f.txt"}


def test_a_file_without_articles_that_was_named_fails(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_bytes(b'{"about": "no articles"}')
    _, summary = run(tmp_path / "g.json", fails=True)
    assert summary["failed"] == 1


def test_what_is_given_on_the_command_line_is_said_of_those_who_say_nothing(tmp_path: Path) -> None:
    articles = [{"text": "One."}, {"text": "Two.", "source": "Own", "published": "2025-05-05"}]
    (tmp_path / "a.json").write_text(json.dumps(articles))
    run(tmp_path, "--source", "Harbour  Post", "--published", "5 April 2025", "--collection", "north-sea")
    said = {
        article.text: (article.source.name, article.published, article.published_how)
        for article in Article.objects.select_related("source")
    }
    assert said == {"One.": ("Harbour Post", date(2025, 4, 5), "given at ingest"), "Two.": ("Own", date(2025, 5, 5), "metadata")}
    collection = Collection.objects.get()
    assert (collection.slug, collection.title, collection.is_default) == ("north-sea", "North sea", False)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--published", "yesterday"), "--published: 'yesterday'"),
        (("--collection", "No Slug"), "--collection: 'No Slug'"),
        (("--source", "x" * 201), "--source"),
    ],
)
def test_a_wrong_option_stops_before_anything_is_stored(tmp_path: Path, arguments: tuple[str, str], message: str) -> None:
    (tmp_path / "a.txt").write_text("The envoys met.")
    with pytest.raises(CommandError, match=message):
        call_command("ingest", str(tmp_path), *arguments)
    assert not Article.objects.exists()
    assert not Collection.objects.exists()


def test_sources_whose_names_have_no_latin_letters_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": "One.", "source": "Хвиля"}, {"text": "Two.", "source": "Маяк"}]))
    run(tmp_path)
    assert dict(Source.objects.values_list("name", "slug")) == {"Хвиля": "source", "Маяк": "source-2"}


@pytest.mark.parametrize("where", ["intake.copy_keys", "copies._elect"])
def test_an_article_whose_storing_breaks_leaves_nothing_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    (tmp_path / "a.txt").write_text("Same text here.")
    run(tmp_path, "--source", "First")
    before = [model.objects.count() for model in (Article, Source, ReceivedFile, CopyKey)]
    (tmp_path / "b.txt").write_text("Same text here.")

    def broken(*_: Any) -> None:
        raise RuntimeError("cut off")

    monkeypatch.setattr(f"articles.ingest.{where}", broken)
    lines, _ = run(tmp_path / "b.txt", "--source", "Second", fails=True)
    assert lines[0]["reason"] == "not stored: RuntimeError: cut off"
    assert [model.objects.count() for model in (Article, Source, ReceivedFile, CopyKey)] == before
    monkeypatch.undo()
    run(tmp_path / "b.txt", "--source", "Second")
    assert Article.objects.count() == 2


def test_an_interrupted_run_leaves_whole_articles_and_the_next_one_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Article {name} tells of other things than its neighbours.")
    create, seen = CopyKey.objects.bulk_create, []

    def interrupted(rows: Any) -> Any:
        seen.append(1)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return create(rows)

    monkeypatch.setattr(CopyKey.objects, "bulk_create", interrupted)
    with pytest.raises(KeyboardInterrupt):
        call_command("ingest", str(tmp_path), "--no-extract", stdout=StringIO(), stderr=StringIO())
    assert [article.received.file_name for article in Article.objects.all()] == ["a.txt"]
    assert ReceivedFile.objects.count() == 1
    monkeypatch.undo()
    _, summary = run(tmp_path)
    assert (summary["new"], summary["known"]) == (2, 1)


class Terminal(StringIO):
    """Output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_and_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The envoys met.")
    (tmp_path / "b.jsonl").write_text('{"text": "One thing."}\n{"text": "Another matter."}\n{}')
    out = Terminal()
    with pytest.raises(SystemExit):
        call_command("ingest", str(tmp_path), "--no-extract", stdout=out)
    assert out.getvalue().splitlines()[-1] == "3 new, 0 known already, 1 failed, 3 undated"
    assert f'failed: {tmp_path / "b.jsonl"} line:3: no "text"' in out.getvalue()
    assert "4/4" in capsys.readouterr().err
