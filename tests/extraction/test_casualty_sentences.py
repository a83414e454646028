"""How many were killed and injured, over many sentences in several writers' styles: ``casualty_sentences.tsv``, written for this project.

A line is a sentence, killed, injured: ``16`` exactly, ``16+`` at least, ``-16`` up to, ``3-5`` a range, ``?`` a word without a number,
empty where the sentence counts nobody.
"""

from pathlib import Path

import pytest

from articles.extraction import Document
from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties import casualties_of, find_claims
from articles.extraction.names import find_names
from articles.extraction.temporal import read_times

ROWS = [line.split("\t") for line in Path(__file__).with_name("casualty_sentences.tsv").read_text(encoding="utf-8").splitlines()]


def written(count: Count | None) -> str:
    if count is None:
        return ""
    if count.low is None and count.high is None:
        return "?"
    if count.low is None:
        return f"-{count.high}"
    if count.high is None:
        return f"{count.low}+"
    return str(count.low) if count.low == count.high else f"{count.low}-{count.high}"


def figures(text: str) -> tuple[str, str]:
    times = [(time.start, time.end) for time in read_times(Document("sentence", text, None)).times if time.type != "DURATION"]
    places = [(entity.start, entity.end) for entity in find_names(text).entities if entity.kind != "person"]
    found = casualties_of(find_claims(text, (0, len(text)), times, places))
    return written(found.killed), written(found.injured)


@pytest.mark.parametrize(("text", "killed", "injured"), ROWS)
def test_a_sentence_counts_the_people_it_tells_of(text: str, killed: str, injured: str) -> None:
    assert figures(text) == (killed, injured)
