"""What the temporal engine gets right: TIMEX3 spans and values on two news corpora, and on the project's own sentences."""

import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from articles.extraction.__main__ import document_of
from articles.extraction.document import Document
from articles.extraction.temporal import read_times
from articles.extraction.temporal.rows import times_rows
from tests.corpus.evaluate import Figures, held_out, rows
from tests.corpus.time_sentences import TimeSentence, time_sentences


def measure_times(corpora: Path, scorer: ModuleType) -> Figures:
    """Strict and value F1 of each corpus: whole, and of TimeBank the part developed on and the third held out; AQUAINT has been read."""
    figures: Figures = {}
    for name in ("timebank", "aquaint"):
        gold = rows(corpora / "times" / f"{name}.jsonl")
        said = list(times_rows(document_of(row) for row in gold))
        parts = {"": gold}
        if name == "timebank":
            parts[" development"] = [row for row in gold if not held_out(row["id"])]
            parts[" held-out"] = [row for row in gold if held_out(row["id"])]
        listed = " development" if name == "timebank" else ""
        for part, chosen in parts.items():
            found = scored(scorer, chosen, said)
            for key, label in (("value_f1", "value F1"), ("strict_f1", "strict F1"), ("relaxed_f1", "relaxed F1"), ("type_f1", "type F1")):
                figures[f"times: {name}{part} {label}"] = found[key]
            for kind, count in errors_by_kind(scorer, chosen, said).items() if part == listed else ():
                figures[f"times: {name}{part} {kind} (count)"] = count
            figures[f"times: {name}{part} value F1, notation aside"] = scored(scorer, plainly(chosen, said), said)["value_f1"]
    sentences = list(time_sentences())
    figures["times: own sentences right"] = sum(map(is_right, sentences)) / len(sentences)
    return figures


_WEEK = re.compile(r"(?P<year>[0-9]{4})-W(?P<week>[0-9]|XX)(?![0-9])")


def plainly(gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The gold with what it writes otherwise put as the engine writes it, where both mean the same stretch of time: a week without its
    number ("1989-WXX") or with one digit, a year with its months crossed out ("1949-XX"), a decade ("199X"), an hour ("T17")."""
    values = {row["id"]: {(time["start"], time["end"]): str(time["value"]) for time in row["times"]} for row in said}
    return [row | {"times": [time | {"value": _plain(time, values.get(row["id"], {}))} for time in row["times"]]} for row in gold]


def _plain(time: dict[str, Any], said: dict[tuple[int, int], str]) -> str:
    """The value of one gold expression, as the engine would write it."""
    value = str(time["value"])
    ours = next((one for (start, end), one in said.items() if start < time["end"] and time["start"] < end), "")
    week = _WEEK.fullmatch(value)
    if week and week["week"] == "XX" and re.fullmatch(week["year"] + r"-W[0-9]{2}", ours):
        return ours
    if week and week["week"] != "XX":
        return f"{week['year']}-W0{week['week']}"
    if re.fullmatch(r"[0-9]{4}(?:-XX){1,2}|[0-9]{2,3}X{1,2}", value):
        return value.replace("-XX", "").rstrip("X")
    return value + ":00" if re.search(r"T[0-9]{2}$", value) else value


def scored(scorer: ModuleType, gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> Figures:
    """The judge's figures for some of the texts."""
    identifiers = {row["id"] for row in gold}
    figures, _ = scorer.score_times(gold, [row for row in said if row["id"] in identifiers])
    return dict(figures)


def errors_by_kind(scorer: ModuleType, gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> Figures:
    """How many expressions are missed, found where the gold has none, or found with another value; of these how many differ in
    notation alone."""
    identifiers = {row["id"] for row in gold}
    chosen = [row for row in said if row["id"] in identifiers]
    kinds = Counter(error[0] for error in scorer.score_times(gold, chosen)[1])
    plain = Counter(error[0] for error in scorer.score_times(plainly(gold, said), chosen)[1])
    return {
        "missed": kinds["miss"],
        "where the gold has none": kinds["false"],
        "with another value": kinds["value"],
        "with the same value in other notation": kinds["value"] - plain["value"],
    }


def is_right(sentence: TimeSentence) -> bool:
    """Whether exactly the expressions of a sentence are found, with their values."""
    found = read_times(Document("sentence", sentence.text, sentence.published)).times
    return tuple((time.text, time.value) for time in found) == sentence.times
