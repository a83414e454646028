"""Which events happened, and which were only planned, denied or thought of."""

import pytest

from articles.extraction import Document, extract

TABLE = [
    ("The Polish president met the chancellor of Germany in Berlin.", "meeting", "occurred"),
    ("The Polish president will meet the chancellor of Germany in Berlin.", "meeting", "planned"),
    ("The Polish president is set to host the chancellor of Germany in Warsaw.", "meeting", "planned"),
    ("The French president did not meet the Turkish president.", "meeting", "denied"),
    ("The French president refused to meet the Turkish president.", "meeting", "denied"),
    ("EU foreign ministers are meeting in Luxembourg.", "meeting", "ongoing"),
    ("A Russian missile hit a school in Kharkiv.", "strike", "occurred"),
    ("Ukraine denied that it had shelled a market in Donetsk.", "strike", "denied"),
    ("There was no strike on Odesa, the army said.", "strike", "denied"),
    ("Over the last weeks Russia has launched missile strikes on Kharkiv almost every night.", "strike", "aggregate"),
    ("Armenia and Azerbaijan signed a peace treaty in Washington.", "agreement", "occurred"),
    ("Armenia and Azerbaijan will sign a peace treaty next month.", "agreement", "planned"),
]
UNREAL = [
    "If diplomacy succeeds, Ukraine and Russia could sign a ceasefire agreement.",
    "Russia threatened to launch missile strikes on Kyiv.",
    "The minister called for talks between Israel and Lebanon.",
    "Troops could strike Kharkiv, the general warned.",
    "The prime minister proposed a treaty with Norway.",
    "Ukraine would shell the bridge if it had the weapons.",
]


@pytest.mark.parametrize(("sentence", "kind", "modality"), TABLE)
def test_a_sentence_has_the_modality_of_its_words(sentence: str, kind: str, modality: str) -> None:
    assert (kind, modality) in {(event.type, event.modality) for event in extract(Document("one", sentence)).events}


@pytest.mark.parametrize("sentence", UNREAL)
def test_what_is_only_thought_of_never_happened(sentence: str) -> None:
    assert {event.modality for event in extract(Document("one", sentence)).events} <= {"hypothetical", "denied"}
