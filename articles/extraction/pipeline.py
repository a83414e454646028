"""From a document to its events: furniture, sentences, times, names, findings, merged events."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.extraction.boilerplate import Furniture, find_furniture
from articles.extraction.document import Document
from articles.extraction.events.dating import carried_from, not_after, not_before, still_going_on
from articles.extraction.events.detector import find_events
from articles.extraction.events.finding import Finding
from articles.extraction.events.instruments import Instrument, find_instruments
from articles.extraction.events.mention import Argument, DocumentEvent
from articles.extraction.events.merging import merge
from articles.extraction.events.modality import in_present
from articles.extraction.events.only_day import date_by_only_day
from articles.extraction.events.passage import Passage, read_passage
from articles.extraction.events.roles.places import place_before
from articles.extraction.events.subjects import in_role, pair_in, says_sides, says_two, with_pronoun
from articles.extraction.events.topic import find_topic
from articles.extraction.names import find_names
from articles.extraction.sentences import Sentence, split_sentences
from articles.extraction.temporal import DocumentCreationTime, TimeExpression, read_times

ENGINE_VERSION = "5"
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


_THEY = re.compile(r"\b(?:they|the (?:two|pair)|both|the (?:leaders|ministers|presidents|sides|parties))\b[^.;]{0,40}$", re.I)
"""More than one: those of the last meeting or agreement that had several parties."""


def extract(document: Document) -> Extraction:
    """Reads a document. Any string has an answer; the same text has the same answer."""
    text = document.text
    furniture = (
        find_furniture(text) if document.furniture is None else tuple(Furniture(start, end, "given") for start, end in document.furniture)
    )
    reading = read_times(document)
    prefixes = [piece for piece in furniture if piece.kind == "date prefix"]
    sentences = tuple(sentence for whole in split_sentences(text) for sentence in _without_prefix(whole, prefixes))
    names = find_names(text)
    topic = find_topic(text, names)
    starts = [time.start for time in reading.times]
    found: list[tuple[Finding, Instrument | None]] = []
    unfinished = ""
    people: tuple[Argument, ...] = ()
    several: tuple[Argument, ...] = ()
    sides: tuple[Argument, ...] = ()
    read: list[Passage] = []
    told: tuple[TimeExpression, ...] = ()
    dated: list[Passage] = []
    for sentence, kind in zip(sentences, _furniture_at(furniture, sentences), strict=True):
        if kind not in ("", "repeated"):
            continue
        times = reading.times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        passage = read_passage(text, sentence, names, times, unfinished)
        pronoun = with_pronoun(passage, read)
        if pronoun is not None:
            passage.entities = tuple(sorted((*passage.entities, pronoun), key=lambda entity: (entity.start, -entity.end)))
        earlier = sentences[max(0, sentence.index - 3)].start if sentence.index < len(sentences) else sentence.start
        before, told = told, tuple(time for time in times if time.granularity == "day" and time.earliest is not None)
        unfinished = passage.words if passage.words[-1:] in ":–—…," else ""
        if times:
            dated.append(passage)
        heading = sentence.index == 0 and not re.search(r"[.!?…][\"”’')]*$", passage.words)
        for finding in find_events(passage, topic, heading):
            if finding.type in ("meeting", "agreement") and not finding.back:
                pair = pair_in(read[-1]) if read and says_two(passage, finding.trigger[0]) else ()
                if pair:
                    known = {actor.name for actor in pair}
                    finding.actors = (
                        *in_role(pair, finding.type),
                        *(actor for actor in finding.actors if actor.name not in known and actor.span[0] > finding.trigger[0]),
                    )
                elif sides and says_sides(passage, finding.trigger[1]) and len(finding.actors) < 2:
                    finding.actors = in_role(sides, finding.type)
                elif finding.actors:
                    people = finding.actors
                    several = people if len(people) > 1 else several
                    sides = sides or (people if len(people) == 2 or (len(people) == 1 and people[0].kind != "person") else ())
                elif people and _THEY.search(text[sentence.start : finding.trigger[0]]):
                    finding.actors = in_role(several or people, finding.type)
            if not finding.places and not (finding.back or finding.of_a_day) and finding.type != "other":
                finding.places = place_before(passage, names.within(earlier, sentence.start), finding.type)
            finding.furniture = kind == "repeated"
            finding.heading = heading
            if finding.governed is None and not finding.back and not times and len(before) == 1:
                finding.date = carried_from(passage, before[0], finding)
            if finding.modality == "ongoing" and finding.date.value is None:
                finding.date = still_going_on(passage, finding.trigger, reading.dct) or finding.date
            if finding.modality == "occurred" and finding.verb and not heading and _is_to_come(finding, reading.dct):
                finding.modality, finding.rules = "planned", (finding.rules[0], "modality: present for a day to come", *finding.rules[2:])
            if finding.modality in ("occurred", "ongoing", "aggregate"):
                finding.date = not_after(finding.date, reading.dct)
            elif finding.modality == "planned":
                finding.date = not_before(finding.date, reading.dct)
            found.extend(_with_papers(finding))
        read.append(passage)
    date_by_only_day([finding for finding, _ in found], dated, reading.dct.value)
    return Extraction(document, reading.dct, tuple(reading.times), furniture, sentences, merge(found, reading.dct, text))


def _is_to_come(finding: Finding, dct: DocumentCreationTime) -> bool:
    """Whether a verb in the present stands with a day after that of the report."""
    day = finding.date.earliest
    return dct.value is not None and day is not None and day > dct.value and in_present(finding.passage, finding.trigger)


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
