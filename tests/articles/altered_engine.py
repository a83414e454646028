"""A small engine with levers, so that tests can change its mind: same shapes and same door as the real one.

It reads texts of one event a line, "strike harbour 2025-04-05 killed 3 at Aldport by Northmen": type, key, day or "undated", then
what is known. Events of the same type and key are one event. The levers are what a new version of an engine may do: see other
days, miss keys, take a type for another, read slightly different spans, part or join what it took for one.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from articles import extraction as door
from articles.extraction.document import Document, Span
from articles.extraction.events.mention import Argument, Casualties, Count, DocumentEvent, EventDate, EventMention
from articles.extraction.temporal.dct import DocumentCreationTime
from articles.extraction.temporal.phrase import PhraseReading
from articles.extraction.temporal.timex import TimeExpression, Trace

LINE = re.compile(
    r"(?P<type>strike|meeting|agreement) (?P<key>\w+) (?P<day>\d{4}-\d\d-\d\d|yesterday|undated)"
    r"(?: killed (?P<killed>\d+))?(?: at (?P<place>\w+))?(?: by (?P<actor>\w+))?\.?"
)


@dataclass(frozen=True)
class Engine:
    """An engine: its version and how it differs from the plain one."""

    version: str = "1"
    shift_days: int = 0
    misses: frozenset[str] = frozenset()
    types: dict[str, str] = field(default_factory=dict)
    trims: int = 0
    parts: frozenset[str] = frozenset()
    joins: frozenset[frozenset[str]] = frozenset()
    title_prefix: str = ""

    def extract(self, document: Document) -> Extraction:
        """The events of a text, those of one key merged."""
        given = document.dct
        assert given is None or isinstance(given, date)
        dct = DocumentCreationTime(given, None, document.dct_how or "", (), False, None, None, ())
        by_key: dict[tuple[str, str], list[EventMention]] = {}
        times = []
        for match in LINE.finditer(document.text):
            if match["key"] in self.misses:
                continue
            mention = self._mention(match, given)
            by_key.setdefault((mention.type, match["key"]), []).append(mention)
            if mention.date.time is not None:
                times.append(mention.date.time)
        events = tuple(self._event(key, mentions) for (_, key), mentions in by_key.items())
        return Extraction(document, dct, tuple(times), (), events)

    def _mention(self, match: re.Match[str], dct: date | None) -> EventMention:
        end = max(match.end() - self.trims, match.start() + 10)
        arguments = []
        if match["place"]:
            arguments.append(Argument("place", match["place"], "place", match.span("place")))
        if match["actor"]:
            arguments.append(Argument("actor", match["actor"], "organisation", match.span("actor")))
        killed = match["killed"]
        count = Count(int(killed), int(killed), killed, match.span("killed")) if killed else None
        return EventMention(
            type=self.types.get(match["type"], match["type"]),
            modality="occurred",
            sentence=(match.start(), end),
            trigger=match.span("type"),
            date=self._date(match, dct),
            arguments=tuple(arguments),
            casualties=Casualties(killed=count),
            attribution=None,
            confidence=0.7 if match["day"] == "undated" else 0.9,
            features=(("trigger", 0.9),),
            rules=("line",),
        )

    def _date(self, match: re.Match[str], dct: date | None) -> EventDate:
        words = match["day"]
        if words == "undated" or (words == "yesterday" and dct is None):
            return EventDate(None, "unknown", None, None, "none", False, None, ("no words tell when",))
        assert words != "yesterday" or dct is not None
        day = dct - timedelta(days=1) if words == "yesterday" and dct else date.fromisoformat(words)
        day += timedelta(days=self.shift_days)
        trace = Trace("line", "none", None, (f'"{words}"',))
        time = TimeExpression(*match.span("day"), words, "DATE", day.isoformat(), None, "day", day, day, trace)
        return EventDate(day.isoformat(), "day", day, day, "explicit", False, time, (f'"{words}" is {day.isoformat()}',))

    def _event(self, key: str, mentions: Sequence[EventMention]) -> DocumentEvent:
        lead = mentions[0]
        arguments = {(argument.role, argument.name): argument for mention in mentions for argument in mention.arguments}
        return DocumentEvent(
            type=lead.type,
            modality=lead.modality,
            title=f"{self.title_prefix}{lead.type} {key}",
            date=lead.date,
            arguments=tuple(arguments.values()),
            casualties=lead.casualties,
            confidence=lead.confidence,
            features=lead.features,
            mentions=tuple(mentions),
            reasons=(f"{len(mentions)} lines of one key",) if len(mentions) > 1 else (),
        )

    def summarise(self, extracted: Extraction) -> list[Summary]:
        """What the merger needs of each event."""
        return [
            Summary(extracted.document.id, index, event.type, event.title.removeprefix(self.title_prefix).split()[-1])
            for index, event in enumerate(extracted.events)
        ]

    def same_event(self, one: Summary, other: Summary) -> Link | None:
        """One event when type and key agree, or when this engine joins the two keys."""
        if one.document == other.document or one.type != other.type:
            return None
        if one.key == other.key and one.key not in self.parts:
            return Link(one.place, other.place, 1.0, ("the same key",))
        if frozenset((one.key, other.key)) in self.joins:
            return Link(one.place, other.place, 0.8, ("keys that belong together",))
        return None

    def cluster(self, summaries: Iterable[Summary]) -> list[Cluster]:
        """Groups that are linked directly or through others."""
        listed = sorted(summaries, key=lambda summary: summary.key)
        groups: list[list[Summary]] = []
        for summary in listed:
            near = [group for group in groups if any(self.same_event(summary, member) for member in group)]
            groups = [group for group in groups if group not in near] + [[summary, *(member for group in near for member in group)]]
        links = [link for one, other in itertools.combinations(listed, 2) if (link := self.same_event(one, other))]
        return [
            Cluster(
                tuple(sorted(member.place for member in group)),
                tuple(link for link in links if link.a in {member.place for member in group}),
            )
            for group in groups
        ]

    def block_keys(self, summary: Summary) -> list[str]:
        """Where to look for neighbours: by type; all of them here."""
        return [summary.type]


@dataclass(frozen=True)
class Extraction:
    """All that was found in a document."""

    document: Document
    dct: DocumentCreationTime
    times: tuple[TimeExpression, ...]
    furniture: tuple[Any, ...]
    events: tuple[DocumentEvent, ...]


@dataclass(frozen=True)
class Summary:
    """One event as the merger sees it."""

    document: str
    index: int
    type: str
    key: str

    @property
    def place(self) -> tuple[str, int]:
        """Which event of which document."""
        return self.document, self.index

    def to_dict(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Summary:
        """From JSON."""
        return cls(**row)


@dataclass(frozen=True)
class Link:
    """Why two reports are one event."""

    a: tuple[str, int]
    b: tuple[str, int]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Cluster:
    """A group of reports."""

    members: tuple[tuple[str, int], ...]
    links: tuple[Link, ...]


def read_phrase(phrase: str, base: date) -> PhraseReading | None:
    """ISO days, and "yesterday" from the base."""
    if phrase == "yesterday":
        day = base - timedelta(days=1)
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", phrase):
        day = date.fromisoformat(phrase)
    else:
        return None
    return PhraseReading(day.isoformat(), "day", day, day, f"'{phrase}' is {day.isoformat()}")


def install(engine: Engine, patch: pytest.MonkeyPatch, *, phrases: bool = True) -> None:
    """Put an engine behind the door; without ``phrases`` typed dates are read by the real one."""
    patch.setattr(door, "ENGINE_VERSION", engine.version, raising=False)
    for name in ("extract", "summarise", "same_event", "cluster", "block_keys"):
        patch.setattr(door, name, getattr(engine, name), raising=False)
    patch.setattr(door, "EventSummary", Summary, raising=False)
    patch.setattr(door, "origin_credit", lambda text: None, raising=False)
    if phrases:
        patch.setattr(door, "read_phrase", read_phrase, raising=False)


def span_of(text: str, words: str) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return start, start + len(words)
