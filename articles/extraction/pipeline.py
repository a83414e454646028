"""From a document to its events: furniture, sentences, times, names, findings, merged events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.extraction.boilerplate import Furniture, find_furniture
from articles.extraction.document import Document
from articles.extraction.events.finding import Finding
from articles.extraction.events.instruments import Instrument, find_instruments
from articles.extraction.events.mention import DocumentEvent
from articles.extraction.events.merging import merge
from articles.extraction.events.story import Story
from articles.extraction.names import find_names
from articles.extraction.sentences import Sentence, split_sentences
from articles.extraction.temporal import DocumentCreationTime, TimeExpression, read_times

ENGINE_VERSION = "8"
"""Bumped by hand when the engine's answers change."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that the engine found in one document."""

    document: Document
    dct: DocumentCreationTime
    times: tuple[TimeExpression, ...]
    furniture: tuple[Furniture, ...]
    sentences: tuple[Sentence, ...]
    events: tuple[DocumentEvent, ...]


def extract(document: Document) -> Extraction:
    """Reads a document. Any string has an answer; the same text has the same answer."""
    text = document.text
    furniture = (
        find_furniture(text) if document.furniture is None else tuple(Furniture(start, end, "given") for start, end in document.furniture)
    )
    reading = read_times(document)
    prefixes = [piece for piece in furniture if piece.kind == "date prefix"]
    sentences = tuple(sentence for whole in split_sentences(text) for sentence in _without_prefix(whole, prefixes))
    story = Story(text, sentences, find_names(text), reading.times, reading.dct)
    findings = story.findings(list(_furniture_at(furniture, sentences)))
    found = [each for finding in findings for each in _with_papers(finding)]
    return Extraction(document, reading.dct, tuple(reading.times), furniture, sentences, merge(found, reading.dct, text))


def extract_all(documents: Iterable[Document]) -> Iterable[Extraction]:
    """One extraction after the other."""
    return map(extract, documents)


def _with_papers(finding: Finding) -> Iterable[tuple[Finding, Instrument | None]]:
    """An agreement for each paper that its words speak of."""
    if finding.type != "agreement":
        return ((finding, None),)
    papers = find_instruments(finding.passage.text, finding.passage.sentence.span, finding.trigger)
    if len(papers) < 2:
        return ((finding, papers[0] if papers else None),)
    return tuple((replace(finding, links=[]), paper) for paper in papers)


def _without_prefix(sentence: Sentence, prefixes: Sequence[Furniture]) -> Iterable[Sentence]:
    for piece in prefixes:
        if piece.start <= sentence.start < piece.end < sentence.end:
            return (replace(sentence, start=piece.end),)
    return (sentence,)


def _furniture_at(furniture: Sequence[Furniture], sentences: Sequence[Sentence]) -> Iterator[str]:
    """For each sentence the kind of furniture that it lies in, empty for none: one pass over both, in the order of the text."""
    ordered = sorted(furniture, key=lambda piece: piece.start)
    around: list[Furniture] = []
    upcoming = 0
    for sentence in sentences:
        while upcoming < len(ordered) and ordered[upcoming].start <= sentence.start:
            around.append(ordered[upcoming])
            upcoming += 1
        around = [piece for piece in around if piece.end > sentence.start]
        yield next((piece.kind for piece in around if sentence.end <= piece.end), "")
