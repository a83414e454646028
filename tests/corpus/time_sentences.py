"""The project's own sentences about time, read against one fixed publication day."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SENTENCES = Path(__file__).with_name("time_sentences.tsv")


@dataclass(frozen=True, slots=True)
class TimeSentence:
    """A sentence and the (words, TIMEX3 value) of every time expression in it; none for a near miss."""

    text: str
    times: tuple[tuple[str, str], ...]


def time_sentences() -> Iterator[TimeSentence]:
    """Every sentence of the corpus, in its order."""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, *times = line.split("\t")
            yield TimeSentence(text, tuple((words, value) for words, _, value in (time.rpartition("=") for time in times)))
