"""A rule of modality is asked only where its cues stand, and would decide nothing elsewhere."""

import json
from datetime import date
from pathlib import Path

import pytest

from articles.extraction import Document, DocumentEvent, extract
from articles.extraction.events import modality, ontology

TEXTS = Path(__file__).parents[1] / "corpus" / "event_texts" / "texts.jsonl"
SENTENCES = [sentence for kind in ontology.event_types().values() for part in (kind.examples, kind.near_misses) for sentence in part]
UNFINISHED = [
    "Air strikes over the last month:\nTwo drones struck Sumy and a missile struck Odesa.",
    "Rumours of the following reached Geneva:\nThe ministers met in Oslo.",
    "No more than a report that –\nthe two presidents signed a treaty in Lima.",
]


def events(texts: list[str]) -> list[tuple[DocumentEvent, ...]]:
    return [extract(Document(str(number), text, date(2024, 5, 2))).events for number, text in enumerate(texts)]


def own_texts() -> list[str]:
    return [json.loads(line)["text"] for line in TEXTS.read_text(encoding="utf-8").splitlines()]


def test_rules_decide_nothing_in_sentences_without_their_cues(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*SENTENCES, *UNFINISHED, *own_texts()]
    asked_by_cues = events(texts)
    monkeypatch.setattr(modality, "possible_in", lambda *_: -1)  # every rule is asked
    assert events(texts) == asked_by_cues
