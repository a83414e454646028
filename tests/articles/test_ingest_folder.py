"""Files and folders: what is read and in which order, and what sources.csv says of them."""

import errno
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.ingest import Record
from articles.ingest.folder import Found, find, read_bytes, shown
from articles.ingest.record import Refusal
from articles.ingest.sources_table import Description, described, read_descriptions

HEADER = b"file,title,url,source,published,written,language,rights\n"


def names(paths: list[Path]) -> list[str]:
    return [found.name for found in find(paths) if found.problem is None]


def problems(found: list[Found]) -> list[tuple[str, str, str]]:
    return [(one.name, one.problem.locator, one.problem.reason) for one in found if one.problem]


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    write(tmp_path, b_txt="b", a_txt="a", sub__c_md="c", a__d_jsonl="{}", picture_png="", README="", _hidden_txt="", _git__e_txt="")
    assert names([tmp_path]) == ["a.txt", "b.txt", "a/d.jsonl", "sub/c.md"]


def test_paths_are_read_in_the_order_they_are_named(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_txt="b")
    assert names([tmp_path / "b.txt", tmp_path / "a.txt", tmp_path]) == ["b.txt", "a.txt", "a.txt", "b.txt"]


def test_a_path_that_is_no_file_is_a_problem_that_names_it(tmp_path: Path) -> None:
    write(tmp_path, sources_csv="file\n")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = list(find([tmp_path / "gone.txt", tmp_path / "sources.csv", tmp_path]))
    assert [(name, reason) for name, _, reason in problems(found)] == [
        ("gone.txt", "no such file or folder"),
        ("sources.csv", "describes the files beside it: name its folder instead"),
    ]


@pytest.mark.parametrize("closed", ["", "sub", "sub/deep"])
def test_a_folder_that_cannot_be_read_is_a_problem_that_names_it(closed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt="a", sub__b_txt="b", sub__deep__c_txt="c", tail__d_txt="d")
    listed = os.scandir

    def refusing(folder: str) -> Any:
        # the tests may run as root, from whom no mode hides a folder
        if Path(folder) == tmp_path / closed:
            raise PermissionError(errno.EACCES, "Permission denied", folder)
        return listed(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    found = list(find([tmp_path]))
    assert problems(found) == [(closed or tmp_path.name, "", "folder cannot be read: Permission denied")]
    others = {"": [], "sub": ["a.txt", "tail/d.txt"], "sub/deep": ["a.txt", "sub/b.txt", "tail/d.txt"]}
    assert [one.name for one in found if not one.problem] == others[closed]


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    answer = read_bytes(tmp_path / "folder.txt")
    assert isinstance(answer, Refusal)
    assert "cannot be read" in answer.reason


@pytest.mark.parametrize(("name", "kept"), [("a.txt", "a.txt"), ("a\udcff.txt", "a\ufffd.txt"), ("x" * 500 + ".txt", "x" * 396 + ".txt")])
def test_a_name_is_kept_in_a_form_that_every_store_holds(name: str, kept: str) -> None:
    assert shown(name) == kept


def test_sources_csv_describes_the_files_of_its_folder_and_within(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", sub__b_txt="b", other__c_txt="c", other__sources_csv="file,source\nc.txt,Near\n")
    (tmp_path / "sources.csv").write_bytes(HEADER + b"a.txt,A,,One,,,,\nsub/b.txt,B,,Two,,,,\nother/c.txt,C,,Far,,,,\n")
    said = {found.name: found.description.source for found in find([tmp_path]) if found.description}
    assert said == {"a.txt": "One", "sub/b.txt": "Two", "other/c.txt": "Near"}


def test_sources_csv_describes_a_file_that_is_named_alone(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    (tmp_path / "sources.csv").write_bytes(HEADER + b"a.txt,A,,One,,,,\nb.txt,B,javascript:x,Two,,,,\n")
    (found,) = find([tmp_path / "a.txt"])
    assert found.description == Description(file="a.txt", title="A", source="One")


def test_a_malformed_row_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_txt="b", c_txt="c")
    rows = b"a.txt,A,,One,2026-01-09,,,\nb.txt,too,few\nc.txt,C,,Three,some day,,,\n,nameless,,,,,,\na.txt,again,,,,,,\ngone.txt,,,,,,,\n"
    (tmp_path / "sources.csv").write_bytes(HEADER + rows)
    found = list(find([tmp_path]))
    assert [one.name for one in found if one.problem is None] == ["a.txt", "b.txt", "c.txt"]
    assert {one.name: one.description.published for one in found if one.description} == {"a.txt": date(2026, 1, 9)}
    assert [(name, locator) for name, locator, _ in problems(found)] == [
        ("sources.csv", "row:3"),
        ("sources.csv", "row:4"),
        ("sources.csv", "row:5"),
        ("sources.csv", "row:6"),
        ("gone.txt", ""),
    ]
    reasons = " | ".join(reason for _, _, reason in problems(found))
    for part in ("3 cells under 8 columns", "c.txt: published: 'some day'", "no file is named", "a.txt is described twice", "no such file"):
        assert part in reasons


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"title,source\nA,One\n", "no column is called file"),
        (b"", "no column is called file"),
        (b"file,file\n", "named twice"),
        (b"file,source\n\xff", "not UTF-8"),
    ],
)
def test_a_sources_csv_that_is_none_says_so(content: bytes, reason: str) -> None:
    found, refused = read_descriptions(content)
    assert found == {}
    assert reason in refused[0].reason


RECORD = Record(locator="", title="Its own", text="They met.", source="Own", published=date(2025, 1, 1), published_how="metadata")
SAID = Description(
    file="a.txt", title="Said", url="https://example.org/", source="Other",
    published=date(2026, 1, 9), written=date(2026, 1, 8), language="uk", rights="CC0",
)  # fmt: skip


def test_what_sources_csv_says_leads() -> None:
    assert described(RECORD, SAID, whole_file=True) == Record(
        locator="", title="Said", text="They met.", url="https://example.org/", source="Other", published=date(2026, 1, 9),
        published_how="sources.csv", written=date(2026, 1, 8), language="uk", rights="CC0",
    )  # fmt: skip


def test_what_sources_csv_leaves_out_stays_as_it_was() -> None:
    assert described(RECORD, Description(file="a.txt"), whole_file=True) == RECORD
    assert described(RECORD, None, whole_file=True) == RECORD


def test_title_and_address_of_a_file_of_many_articles_are_none_of_theirs() -> None:
    one_of_many = described(RECORD, SAID, whole_file=False)
    assert (one_of_many.title, one_of_many.url, one_of_many.source) == ("Its own", "", "Other")


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.binary(max_size=100).map(lambda rest: HEADER + rest)))
def test_any_sources_csv_gives_descriptions_and_refusals(content: bytes) -> None:
    found, refused = read_descriptions(content)
    assert all(name == one.file for name, one in found.items())
    assert all(refusal.reason for refusal in refused)
