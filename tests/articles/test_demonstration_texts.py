"""The demonstration corpus is what it says it is: short, marked as written for the demonstration, and true to its manifest."""

import csv
import json
import re
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "articles" / "demonstration"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((FOLDER / "dispatches").glob("*.txt"))}
CLOSING = "This dispatch was written for the Dateline demonstration from the public record."
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(r"\b(?:" + "|".join(WEEKDAYS) + r")\b")
DATED_IN_TEXT = {
    "21-berlin-and-paris.txt": ("Published: 17 February 2024", "2024-02-17"),
    "32-radakin-burkhard-kyiv.txt": ("KYIV, April 5, 2025 (Demonstration Wire) - ", "2025-04-05"),
    "34-sumy-centre.txt": ("Published: 14 April 2025", "2025-04-14"),
    "39-london-and-windsor.txt": ("date 2025-06-23 ", "2025-06-23"),
    "40-kyiv-toll-rises-to-nine.txt": (" date 2025-06-24 ", "2025-06-24"),
}
UNDATED = "42-after-the-talks.txt"
LISTED = [*MANIFEST["events"], *MANIFEST["undated"]]


def read_sources() -> dict[str, dict[str, str]]:
    with (FOLDER / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"].removeprefix("dispatches/"): row for row in csv.DictReader(lines)}


SOURCES = read_sources()


def day_written(name: str) -> date | None:
    """The day that a reader would resolve relative words from, None for the undated dispatch."""
    stated = SOURCES[name]["written"] or SOURCES[name]["published"] or DATED_IN_TEXT.get(name, ("", ""))[1]
    return date.fromisoformat(stated) if stated else None


@pytest.mark.parametrize("name", TEXTS)
def test_a_dispatch_is_short_and_says_once_that_it_was_written_for_the_demonstration(name: str) -> None:
    text = TEXTS[name]
    assert 60 <= len(text.split()) <= 220
    assert text.splitlines().count(CLOSING) == 1


@pytest.mark.parametrize("name", TEXTS)
def test_a_dispatch_quotes_nobody(name: str) -> None:
    assert not re.search("[\"“”«»„]|(?<!\\w)['‘]", TEXTS[name])


def test_every_dispatch_has_a_row_in_the_sources_and_every_row_a_dispatch() -> None:
    assert set(SOURCES) == set(TEXTS)
    assert len(TEXTS) == MANIFEST["counts"]["dispatches"] == 50


@pytest.mark.parametrize("name", TEXTS)
def test_a_row_of_the_sources_is_whole(name: str) -> None:
    row = SOURCES[name]
    assert list(row) == ["file", "title", "url", "source", "published", "written", "language", "rights"]
    assert row["title"]
    assert row["source"]
    assert row["rights"] == "Written for the Dateline demonstration; free to use (CC0)"
    assert row["language"] == "en"
    assert row["url"] == "" or row["url"].startswith("https://demonstration.example/")


def test_the_outlets_are_a_handful_that_plainly_do_not_exist() -> None:
    outlets = {row["source"] for row in SOURCES.values()}
    assert 5 <= len(outlets) <= 7
    assert all(re.search("Demonstration|Example|Sample|Placeholder|Specimen|Mock-Up|Testbed", outlet) for outlet in outlets)


def test_dispatches_without_a_date_in_the_sources_carry_it_in_the_text_except_one() -> None:
    without = {name for name, row in SOURCES.items() if not row["published"]}
    assert without == {*DATED_IN_TEXT, UNDATED}
    for name, (words, _) in DATED_IN_TEXT.items():
        assert TEXTS[name].startswith(words)
    assert MANIFEST["counts"]["with_publication_date_in_text"] == len(DATED_IN_TEXT)


def test_the_undated_dispatch_has_relative_words_only() -> None:
    assert re.search(r"\bOvernight\b.*\bnext month\b", TEXTS[UNDATED], re.DOTALL)
    assert not re.search(r"\d", TEXTS[UNDATED])


@pytest.mark.parametrize("entry", LISTED, ids=lambda entry: entry["id"])
def test_what_the_manifest_lists_is_in_the_dispatches(entry: dict) -> None:
    assert TEXTS[entry["files"][0]].count(entry["words"]) == 1
    together = "\n".join(TEXTS[name] for name in entry["files"])
    assert [name for name in entry["places"] + entry["actors"] if name not in together] == []
    for figure in entry["killed"] + entry["children_killed"]:
        assert figure["file"] in entry["files"]
        assert figure["text"] in TEXTS[figure["file"]]
        assert figure["high"] is None or figure["low"] <= figure["high"]


@pytest.mark.parametrize("entry", [*MANIFEST["planned"], *MANIFEST["absent"]], ids=lambda entry: entry["words"][:40])
def test_what_must_not_have_occurred_is_in_the_dispatches(entry: dict) -> None:
    assert TEXTS[entry["file"]].count(entry["words"]) == 1


def test_a_plan_comes_true_on_the_day_it_was_announced_for() -> None:
    days = {entry["id"]: entry["date"] for entry in MANIFEST["events"]}
    kept = [(plan["date"], days[plan["comes_true_as"]]) for plan in MANIFEST["planned"] if plan["comes_true_as"]]
    assert len(kept) == 4
    assert all(planned == occurred for planned, occurred in kept)


def test_the_counts_of_the_manifest_are_those_of_its_lists() -> None:
    counts = MANIFEST["counts"]
    assert counts["events"] == len(MANIFEST["events"])
    for kind in ("undated", "planned", "absent"):
        assert counts[kind] == len(MANIFEST[kind])
    for kind in ("meeting", "strike", "agreement"):
        assert counts[kind] == sum(entry["type"] == kind for entry in MANIFEST["events"])
    assert len({entry["id"] for entry in LISTED}) == len(LISTED)


SPOKEN = [
    (entry["id"], entry["files"][0], entry["words"], entry["date"])
    for entry in MANIFEST["events"]
    if entry["granularity"] == "day" and WEEKDAY.search(entry["words"])
]


@pytest.mark.parametrize(("name", "words", "day"), [case[1:] for case in SPOKEN], ids=[case[0] for case in SPOKEN])
def test_a_weekday_in_the_manifest_is_the_last_one_before_the_dispatch_was_written(name: str, words: str, day: str) -> None:
    written, spoken = day_written(name), WEEKDAY.search(words)
    assert written is not None
    assert spoken is not None
    last = WEEKDAYS.index(spoken.group())
    strictly_before = f"last {spoken.group()}" in words
    back = (written.weekday() - last) % 7 or (7 if strictly_before else 0)
    assert written - timedelta(days=back) == date.fromisoformat(day)


def test_most_events_are_dated_by_a_weekday() -> None:
    assert len(SPOKEN) >= 30


@pytest.mark.parametrize("plan", MANIFEST["planned"], ids=lambda plan: plan["date"])
def test_the_weekdays_of_a_plan_are_the_next_ones_after_the_dispatch_was_written(plan: dict) -> None:
    written = day_written(plan["file"])
    assert written is not None
    days = [written + timedelta(days=(WEEKDAYS.index(word) - written.weekday() - 1) % 7 + 1) for word in WEEKDAY.findall(plan["words"])]
    assert "/".join(day.isoformat() for day in days) == plan["date"]


def test_the_two_wire_copies_are_nearly_but_not_quite_the_same() -> None:
    [[first, second]] = MANIFEST["copies"]
    assert TEXTS[first] != TEXTS[second]
    assert SOURCES[first]["source"] != SOURCES[second]["source"]
    assert SequenceMatcher(None, TEXTS[first].split(), TEXTS[second].split(), autojunk=False).ratio() > 0.8


def test_the_furniture_stands_after_the_closing_line() -> None:
    for piece in MANIFEST["furniture"]:
        text = TEXTS[piece["file"]]
        assert text.index("\n" + piece["starts"]) > text.index(CLOSING)
