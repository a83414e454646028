"""The project's own sentences about time, each read against a fixed publication day or against none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from articles.extraction.temporal.rule import EXAMPLE_DAY

SENTENCES = Path(__file__).with_name("time_sentences.tsv")


@dataclass(frozen=True, slots=True)
class TimeSentence:
    """A sentence, its publication day if it has one, and the (words, TIMEX3 value) of every time expression in it; none for a near miss."""

    text: str
    times: tuple[tuple[str, str], ...]
    published: date | None = EXAMPLE_DAY


def time_sentences() -> Iterator[TimeSentence]:
    """Every sentence of the corpus, in its order."""
    published: date | None = EXAMPLE_DAY
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            published = None if line == "@ unknown" else date.fromisoformat(line.removeprefix("@ "))
        elif line and not line.startswith("#"):
            text, *times = line.split("\t")
            told = tuple((words, value) for words, _, value in (time.rpartition("=") for time in times))
            yield TimeSentence(text, told, published)
