"""What the command ``times`` prints: one row per document."""

from collections.abc import Iterable, Iterator
from typing import Any

from articles.extraction.document import Document
from articles.extraction.temporal.reading import read_times
from articles.extraction.temporal.timex import TimeExpression


def times_rows(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    """Each document's creation time and time expressions as plain JSON values."""
    for document in documents:
        reading = read_times(document)
        dct = reading.dct
        yield {
            "id": document.id,
            "dct": {"value": dct.value.isoformat() if dct.value else None, "span": list(dct.span) if dct.span else None, "how": dct.how},
            "times": [time_row(time) for time in reading.times],
        }


def time_row(time: TimeExpression) -> dict[str, Any]:
    """One time expression as plain JSON values."""
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "granularity": time.granularity,
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
        "trace": str(time.trace),
    }
