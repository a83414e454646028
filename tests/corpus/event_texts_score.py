"""Scores the engine on the project's own annotated texts and on the articles of other matters: pure comparison, no judgement of its own.

    python -m tests.corpus.event_texts_score [--errors N]

An annotated event is found when an event of its type has a passage on one of its sentences. What is then compared: modality, date,
granularity, actors, places and the four counts, each against the annotation or what it accepts as right as well. An event that is left
over is a split (it lies on an annotated event of its type), a violation (on a near miss) or false (anywhere else); events that are denied,
hypothetical or of the type ``other`` are never held against the engine. Merges are right where the engine puts into one cluster what
``same_as`` ties, forbidden where it joins anything else.
"""

import argparse
import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from articles.extraction import Cluster, Count, Document, DocumentEvent, Extraction, cluster, extract, summarise
from articles.extraction.gazetteer import country_names
from articles.text_folding import fold
from tests.corpus.event_texts import COUNTS, TYPES, AnnotatedEvent, EventText, read_texts

HERE = Path(__file__).parent
STANDS = ("occurred", "ongoing", "planned", "aggregate")
Span = tuple[int, int]


@dataclass(slots=True)
class Tally:
    """How many of how many were right, and in words what was not."""

    right: int = 0
    wanted: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, is_right: bool, error: str) -> None:
        """Counts one comparison."""
        self.wanted += 1
        self.right += is_right
        if not is_right:
            self.errors.append(error)

    @property
    def share(self) -> float:
        """The share that was right; 1 where nothing was compared."""
        return self.right / self.wanted if self.wanted else 1.0


@dataclass(slots=True)
class Score:
    """What a run of the engine gets right. ``pairs`` ties annotated events to (document, index of its event)."""

    core: Tally = field(default_factory=Tally)
    near_misses: Tally = field(default_factory=Tally)
    modality: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    granularity: Tally = field(default_factory=Tally)
    actors: Tally = field(default_factory=Tally)
    places: Tally = field(default_factory=Tally)
    counts: Tally = field(default_factory=Tally)
    merges: Tally = field(default_factory=Tally)
    false: list[str] = field(default_factory=list)
    splits: list[str] = field(default_factory=list)
    invented_dates: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)
    pairs: dict[str, tuple[str, int]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """The figures by name: shares, and plain numbers for what must not be."""
        shares = ("core", "near_misses", "modality", "dates", "granularity", "actors", "places", "counts", "merges")
        numbers = ("false", "splits", "invented_dates", "forbidden")
        return {name: round(getattr(self, name).share, 4) for name in shares} | {name: len(getattr(self, name)) for name in numbers}

    def errors(self) -> list[str]:
        """Everything that is wrong, in words."""
        tallies = ("core", "near_misses", "modality", "dates", "granularity", "actors", "places", "counts", "merges")
        found = [f"{name}: {error}" for name in tallies for error in getattr(self, name).errors]
        return found + [f"{name}: {error}" for name in ("false", "splits", "invented_dates", "forbidden") for error in getattr(self, name)]


def read_engine(texts: Iterable[EventText]) -> dict[str, Extraction]:
    """The engine's reading of each text, by its id."""
    return {text.id: extract(Document(text.id, text.text, date.fromisoformat(text.dct) if text.dct else None)) for text in texts}


def score(texts: Sequence[EventText], readings: Mapping[str, Extraction], clusters: Sequence[Cluster]) -> Score:
    """Compares the readings of the texts, and the clusters of their events, with the annotation."""
    result = Score()
    for text in texts:
        _score_text(text, readings[text.id].events, result)
    _score_merges(texts, clusters, result)
    return result


# --- one text -----------------------------------------------------------------------------------------------------


def _score_text(text: EventText, events: Sequence[DocumentEvent], result: Score) -> None:
    matched = _matched(text.events, events)
    for wanted in text.events:
        index = matched.get(wanted.id)
        if wanted.level == "core":
            result.core.add(index is not None, f"{wanted.id}: {wanted.type}/{wanted.modality} not found: {_words(text, wanted.spans[0])}")
        if index is not None:
            result.pairs[wanted.id] = (text.id, index)
            _compare(text, wanted, events[index], result)
    _score_rest(text, events, set(matched.values()), result)


def _matched(wanted: Sequence[AnnotatedEvent], events: Sequence[DocumentEvent]) -> dict[str, int]:
    """One event of the engine for each annotated one, the best fitting pairs first."""
    pairs = []
    for place, event in enumerate(wanted):
        for index, found in enumerate(events):
            shared = _shared(event.spans, found)
            if found.type == event.type and shared:
                fits = (_is_modality(event, found), _is_date(event, found), _overlaps(event.spans[:1], found), shared)
                pairs.append((fits, -place, -index, event.id, index))
    chosen: dict[str, int] = {}
    for *_, name, index in sorted(pairs, reverse=True):
        if name not in chosen and index not in chosen.values():
            chosen[name] = index
    return chosen


def _shared(spans: Iterable[Span], found: DocumentEvent) -> int:
    return sum(_overlaps([span], found) for span in spans)


def _overlaps(spans: Iterable[Span], found: DocumentEvent) -> bool:
    return any(a < mention.sentence[1] and mention.sentence[0] < b for a, b in spans for mention in found.mentions)


def _is_modality(wanted: AnnotatedEvent, found: DocumentEvent) -> bool:
    return found.modality in (wanted.modality, *wanted.accepts.get("modality", ()))


def _is_date(wanted: AnnotatedEvent, found: DocumentEvent) -> bool:
    return found.date.value in (wanted.date, *wanted.accepts.get("date", ()))


def _compare(text: EventText, wanted: AnnotatedEvent, found: DocumentEvent, result: Score) -> None:
    name = wanted.id
    result.modality.add(_is_modality(wanted, found), f"{name}: {found.modality}, not {wanted.modality}: {_words(text, wanted.spans[0])}")
    if found.modality not in STANDS and wanted.modality not in STANDS:
        return
    result.dates.add(_is_date(wanted, found), f"{name}: {found.date.value}, not {wanted.date}: {_words(text, wanted.spans[0])}")
    if found.date.value == wanted.date:
        same = found.date.granularity == wanted.granularity
        result.granularity.add(same, f"{name}: {found.date.granularity}, not {wanted.granularity}")
    if wanted.date is None and found.date.value is not None and not _is_date(wanted, found):
        result.invented_dates.append(f"{name}: {found.date.value}: {_words(text, wanted.spans[0])}")
    for actor in wanted.actors:
        result.actors.add(_names(actor, found, text), f"{name}: {actor['name']} is not among {[a.name for a in found.arguments]}")
    for place in wanted.places:
        result.places.add(_names(place, found, text), f"{name}: {place['name']} is not among {[a.name for a in found.arguments]}")
    if wanted.type == "strike":
        for which in COUNTS:
            _compare_count(wanted, which, getattr(found.casualties, which), result)


def _names(argument: Mapping[str, Any], found: DocumentEvent, text: EventText) -> bool:
    """Whether an annotated argument is among the event's: by name, as written, by its very words, or a country by what is of it."""
    start, end = argument["span"]
    spellings = {fold(argument["name"]), fold(text.text[start:end])}
    code = country_names().get(argument["name"])
    if code and any(other.country == code for other in found.arguments):
        return True
    return any(
        fold(other.name) in spellings or fold(text.text[slice(*other.span)]) in spellings or (other.span[0] < end and start < other.span[1])
        for other in found.arguments
    )


def _compare_count(wanted: AnnotatedEvent, which: str, found: Count | None, result: Score) -> None:
    """A stated count must be found with its bounds, one that is not stated must not be; nothing against nothing is no comparison."""
    stated = wanted.casualties[which]
    accepted = [_bounds(value) for value in (stated, *wanted.accepts.get(which, ()))]
    got = None if found is None else (found.low, found.high)
    if stated is not None or got is not None:
        result.counts.add(got in accepted, f"{wanted.id}: {which} {got}, not {_bounds(stated)}")


def _bounds(value: int | Mapping[str, int | None] | None) -> tuple[int | None, int | None] | None:
    if value is None:
        return None
    return (value, value) if isinstance(value, int) else (value["low"], value["high"])


def _score_rest(text: EventText, events: Sequence[DocumentEvent], taken: set[int], result: Score) -> None:
    """What the engine found besides: splits, violated near misses, false events."""
    violated: dict[Span, str] = {}
    for index, event in enumerate(events):
        if index in taken or event.type not in TYPES or event.modality not in STANDS:
            continue
        about = f"{text.id}: {event.type}/{event.modality} {event.date.value}: {_words(text, event.mentions[0].sentence)}"
        if any(_overlaps(other.spans, event) and other.type == event.type for other in text.events):
            result.splits.append(about)
        elif any(_overlaps(other.spans, event) for other in text.events):
            result.false.append(about)
        else:
            missed = [miss for miss in text.near_misses if _overlaps([(miss.start, miss.end)], event)]
            violated |= {(miss.start, miss.end): f"{about} ({miss.kind})" for miss in missed}
            if not missed:
                result.false.append(about)
    for miss in text.near_misses:
        span = (miss.start, miss.end)
        result.near_misses.add(span not in violated, violated.get(span, ""))


def _words(text: EventText, span: Span) -> str:
    words = " ".join(text.text[slice(*span)].split())
    return words if len(words) <= 160 else words[:159] + "…"


# --- merges -------------------------------------------------------------------------------------------------------


def _score_merges(texts: Sequence[EventText], clusters: Sequence[Cluster], result: Score) -> None:
    home = {member: number for number, one in enumerate(clusters) for member in one.members}
    events = {event.id: event for text in texts for event in text.events}
    at = {name: home.get(pair) for name, pair in result.pairs.items()}
    for name, event in events.items():
        for other in event.same_as:
            if name < other:
                together = name in at and other in at and at[name] is not None and at[name] == at[other]
                result.merges.add(together, f"{name} and {other} stand apart")
    inside: dict[int, list[str]] = {}
    for name, number in at.items():
        if number is not None:
            inside.setdefault(number, []).append(name)
    for names in inside.values():
        for one, two in itertools.combinations(sorted(names), 2):
            if result.pairs[one][0] != result.pairs[two][0] and two not in events[one].same_as:
                result.forbidden.append(f"{one} and {two} are taken for one event")


# --- articles on other matters ------------------------------------------------------------------------------------


def offtopic_events() -> list[str]:
    """Every event of the three types that the engine finds in the articles on other matters, in words."""
    found = []
    for line in (HERE / "offtopic.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = extract(Document(row["id"], row["text"], date.fromisoformat(row["dct"]) if row["dct"] else None))
        for event in reading.events:
            if event.type in TYPES and event.modality in STANDS:
                start, end = event.mentions[0].sentence
                found.append(f"{row['id']}: {event.type}/{event.modality}: {row['text'][start:end]}")
    return found


def score_all() -> Score:
    """The engine as it is, on all annotated texts."""
    texts = read_texts()
    readings = read_engine(texts)
    return score(texts, readings, cluster([summary for reading in readings.values() for summary in summarise(reading)]))


def main() -> None:
    """Prints the errors and the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=200, help="how many errors to print")
    options = parser.parse_args()
    result, offtopic = score_all(), offtopic_events()
    for error in [*result.errors(), *(f"offtopic: {event}" for event in offtopic)][: options.errors]:
        print(error)
    for name, value in (result.figures() | {"offtopic": len(offtopic)}).items():
        print(f"{name:18} {value}")


if __name__ == "__main__":
    main()
