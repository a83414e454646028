"""Which event a sentence tells of, if any, and whether it happened: ``type_sentences.tsv``, written for this project.

A line: type (``-`` for a near miss), modality, sentence. What is denied or only thought of must not stand as something that happened.
"""

from datetime import date
from pathlib import Path

import pytest

from articles.extraction import Document, extract

ROWS = [line.split("\t") for line in Path(__file__).with_name("type_sentences.tsv").read_text(encoding="utf-8").splitlines()]
PUBLISHED = date(2025, 5, 7)
UNREAL = ("denied", "hypothetical")


def told(text: str) -> set[tuple[str, str]]:
    events = extract(Document("sentence", text, PUBLISHED)).events
    return {(event.type, event.modality) for event in events if event.type != "other"}


@pytest.mark.parametrize(("kind", "modality", "text"), ROWS, ids=[row[2] for row in ROWS])
def test_a_sentence_tells_of_its_event(kind: str, modality: str, text: str) -> None:
    found = told(text)
    if kind == "-":
        assert not {(name, how) for name, how in found if how not in UNREAL}
    elif modality in UNREAL:
        assert not {(name, how) for name, how in found if name == kind and how not in UNREAL}
    else:
        assert (kind, modality) in found
