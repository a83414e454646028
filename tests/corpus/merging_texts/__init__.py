"""Texts of several writers on one event, and on others like it: who tells of the same.

Written for this project (CC0), in sets: strikes on one city on neighbouring days, on one day and on one night, tolls that rise, follow-ups
of days later, the same people meeting again and again, what is announced, signed and in force, wire copies and credits, towns of one name.
``texts.jsonl`` holds one text a line: ``id``, ``dct`` (day of publication), ``text``, and ``tells``: stand-off, the code points of a
sentence and the event that it tells of, named after a text that tells of it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from articles.extraction import Document, EventSummary, cluster, extract, summarise


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence and the event that it tells of."""

    event: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class MergingText:
    """One text with its day of publication."""

    id: str
    dct: date
    text: str
    tells: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class MergingScore:
    """How many pairs of tellings are rightly together, which are wrongly together or apart, and which tellings the engine does not find."""

    right: int
    false: tuple[str, ...]
    missed: tuple[str, ...]
    not_found: tuple[str, ...]

    @property
    def pair_f1(self) -> float:
        """The harmonic mean of pair precision and recall, of the tellings that are found."""
        return 2 * self.right / (2 * self.right + len(self.false) + len(self.missed))


def read_texts() -> tuple[MergingText, ...]:
    """All texts, in the order of the file."""
    rows = (json.loads(line) for line in (Path(__file__).parent / "texts.jsonl").read_text(encoding="utf-8").splitlines())
    return tuple(
        MergingText(
            row["id"],
            date.fromisoformat(row["dct"]),
            row["text"],
            tuple(Telling(each["event"], (each["span"][0], each["span"][1])) for each in row["tells"]),
        )
        for row in rows
    )


def score(texts: Sequence[MergingText]) -> MergingScore:
    """The engine as it is, on these texts thrown together."""
    summaries: list[EventSummary] = []
    told: dict[tuple[str, int], str] = {}
    not_found = []
    for text in texts:
        reading = extract(Document(text.id, text.text, text.dct))
        summaries += summarise(reading)
        for telling in text.tells:
            start, end = telling.span
            found = [
                n for n, event in enumerate(reading.events) if any(m.sentence[0] < end and start < m.sentence[1] for m in event.mentions)
            ]
            if found:
                told[text.id, found[0]] = telling.event
            else:
                not_found.append(f"{text.id}: {telling.event}")
    home = {member: number for number, one in enumerate(cluster(summaries)) for member in one.members}
    right, false, missed = 0, [], []
    for a, b in combinations(told, 2):
        same, together = told[a] == told[b], home[a] == home[b]
        right += same and together
        if same != together:
            (missed if same else false).append(f"{a[0]} and {b[0]}")
    return MergingScore(right, tuple(false), tuple(missed), tuple(not_found))


def main() -> None:
    """Prints the errors and the figures."""
    result = score(read_texts())
    for name in ("false", "missed", "not_found"):
        for error in getattr(result, name):
            print(f"{name}: {error}")
    print(f"pairs right {result.right}, false {len(result.false)}, missed {len(result.missed)}, pair F1 {result.pair_f1:.4f}")
