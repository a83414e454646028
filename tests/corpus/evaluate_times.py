"""What the temporal engine gets right: TIMEX3 spans and values on two news corpora, and on the project's own sentences."""

from pathlib import Path
from types import ModuleType
from typing import Any

from articles.extraction.__main__ import document_of
from articles.extraction.document import Document
from articles.extraction.temporal import read_times
from articles.extraction.temporal.rows import times_rows
from articles.extraction.temporal.rule import EXAMPLE_DAY
from tests.corpus.evaluate import Figures, held_out, rows
from tests.corpus.time_sentences import TimeSentence, time_sentences


def measure_times(corpora: Path, scorer: ModuleType) -> Figures:
    """Strict and value F1 of each corpus: whole, the part developed on, and the third held out."""
    figures: Figures = {}
    for name in ("timebank", "aquaint"):
        gold = rows(corpora / "times" / f"{name}.jsonl")
        said = list(times_rows(document_of(row) for row in gold))
        parts = {
            "": gold,
            " development": [row for row in gold if not held_out(row["id"])],
            " held-out": [row for row in gold if held_out(row["id"])],
        }
        for part, chosen in parts.items():
            found = scored(scorer, chosen, said)
            for key, label in (("value_f1", "value F1"), ("strict_f1", "strict F1"), ("relaxed_f1", "relaxed F1"), ("type_f1", "type F1")):
                figures[f"times: {name}{part} {label}"] = found[key]
    sentences = list(time_sentences())
    figures["times: own sentences right"] = sum(map(is_right, sentences)) / len(sentences)
    return figures


def scored(scorer: ModuleType, gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> Figures:
    """The judge's figures for some of the texts."""
    identifiers = {row["id"] for row in gold}
    figures, _ = scorer.score_times(gold, [row for row in said if row["id"] in identifiers])
    return dict(figures)


def is_right(sentence: TimeSentence) -> bool:
    """Whether exactly the expressions of a sentence are found, with their values."""
    return tuple((time.text, time.value) for time in read_times(Document("sentence", sentence.text, EXAMPLE_DAY)).times) == sentence.times
