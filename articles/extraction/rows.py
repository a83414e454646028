"""What the commands ``events`` and ``clusters`` print: one row per document, one row per cluster."""

from collections.abc import Iterable, Iterator
from typing import Any

from articles.extraction.coreference.clusters import cluster
from articles.extraction.coreference.summaries import summarise
from articles.extraction.document import Document
from articles.extraction.events.mention import Count, DocumentEvent
from articles.extraction.pipeline import extract


def event_rows(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    """Each document's events as plain JSON values."""
    for document in documents:
        yield {"id": document.id, "events": [event_row(event) for event in extract(document).events]}


def cluster_rows(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    """The events of all documents, those that are one event in one row."""
    summaries = [summary for document in documents for summary in summarise(extract(document))]
    sizes = {(summary.doc, summary.index): summary.mentions for summary in summaries}
    for number, found in enumerate(cluster(summaries)):
        yield {
            "cluster": f"c{number}",
            "type": found.type,
            "earliest": found.earliest,
            "latest": found.latest,
            "events": [{"doc": doc, "event": index, "mentions": sizes[doc, index]} for doc, index in found.members],
            "disagreeing": {name: {value: list(docs) for value, docs in values} for name, values in found.disagreeing},
            "reasons": [{"a": list(link.a), "b": list(link.b), "why": "; ".join(link.reasons)} for link in found.links],
        }


def event_row(event: DocumentEvent) -> dict[str, Any]:
    """One event as plain JSON values."""
    when = event.date
    time = when.time
    return {
        "type": event.type,
        "modality": event.modality,
        "title": event.title,
        "spans": [list(span) for span in sorted({mention.sentence for mention in event.mentions})],
        "date": when.value,
        "granularity": when.granularity,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "time": {"start": time.start, "end": time.end, "text": time.text, "value": time.value} if time else None,
        "basis": when.basis,
        "trace": "; ".join(when.steps),
        "actors": [{"name": a.name, "role": a.role, "span": list(a.span)} for a in event.arguments if a.kind != "place"],
        "places": [{"name": a.name, "span": list(a.span)} for a in event.arguments if a.kind == "place"],
        "casualties": {
            "killed": _number(event.casualties.killed),
            "injured": _number(event.casualties.injured),
            "children_killed": _number(event.casualties.children_killed),
            "children_injured": _number(event.casualties.children_injured),
        },
        "confidence": event.confidence,
    }


def _number(count: Count | None) -> int | dict[str, int | None] | None:
    """A plain number where it is exact, its bounds where it is not, None where no number is stated."""
    if count is None or (count.low is None and count.high is None):
        return None
    return count.low if count.low == count.high else {"low": count.low, "high": count.high}
