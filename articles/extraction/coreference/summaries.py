"""All that merging needs of one document's event, small enough to be stored beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b
from typing import Any

from articles.extraction.coreference.hours import hours_of
from articles.extraction.coreference.lasting import days_of
from articles.extraction.coreference.particulars import NOTHING, Particulars, countries_named, listed_places, particulars
from articles.extraction.coreference.sites import sites
from articles.extraction.coreference.targets import targets
from articles.extraction.coreference.words import bag
from articles.extraction.events.instruments import key_of
from articles.extraction.events.mention import Argument, Count, DocumentEvent
from articles.extraction.gazetteer import countries_with, fold
from articles.extraction.near_duplicates import origin_credit
from articles.extraction.pipeline import Extraction

_LONGEST = 6000
_NIGHT = re.compile(r"\b(?:over|mid)?night\b|\b(?:early|late)\b|\b(?:pre-)?dawn\b|\bsmall hours\b")
_NIGHT_WORDS = ("night", "early", "late", "dawn", "small hours")


@dataclass(frozen=True, slots=True)
class EventSummary:
    """All that merging needs of one document's event; it turns into a plain dict and back without loss.

    ``killed`` and ``injured`` are (low, high) or None; ``words`` is a small bag of the words of its passages, or of the whole text for the
    one event that the text is about; ``marks`` are what pins a local incident down. ``source`` tells independent sources apart (a credited
    origin, else the document); ``lead`` whether the document tells most of it; ``night`` whether it may lie on
    either side of midnight; ``digest`` is a fingerprint of the document's text, which
    orders events whatever names documents go by; ``targets`` the kinds of places that were struck.
    """

    doc: str
    index: int
    type: str
    subtype: str
    modality: str
    earliest: str | None
    latest: str | None
    granularity: str
    basis: str
    published: str | None
    actors: tuple[str, ...]
    persons: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    killed: tuple[int | None, int | None] | None
    injured: tuple[int | None, int | None] | None
    paper: str
    words: tuple[str, ...]
    source: str
    mentions: int
    lead: bool = False
    night: bool = False
    digest: str = ""
    targets: tuple[str, ...] = ()
    marks: Particulars = NOTHING
    sides: tuple[str, ...] = ()
    """The states (ISO 3166 alpha-2) that its actors are or act for."""
    hours: tuple[int, int] | None = None
    """In which hours of its day it lies, where its words say (``hours``)."""
    about: bool = False
    """Whether its day or week is only about right ("ten days after")."""
    sites: tuple[str, ...] = ()
    """Fingerprints of the names of hotels, markets and the like that its passages name."""

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Where the event stands in any list: by what it is and not by when it was stored."""
        return self.published or "", self.digest, self.index, self.doc

    def to_dict(self) -> dict[str, Any]:
        """A dict of strings, numbers, lists and None, for JSON."""
        out: dict[str, Any] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            out[item.name] = [list(part) if isinstance(part, tuple) else part for part in value] if isinstance(value, tuple) else value
        out["marks"] = {item.name: list(getattr(self.marks, item.name)) for item in fields(self.marks) if getattr(self.marks, item.name)}
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "EventSummary":
        """The summary that ``to_dict`` wrote, by this engine or by one that knew fewer fields."""
        made: dict[str, Any] = {}
        for item in fields(cls):
            if item.name in data:
                value = data[item.name]
                made[item.name] = (
                    tuple(tuple(part) if isinstance(part, list) else part for part in value) if isinstance(value, list) else value
                )
        marks = data.get("marks")
        made["marks"] = Particulars(**{name: tuple(values) for name, values in marks.items()}) if marks else NOTHING
        return cls(**made)


@dataclass(frozen=True, slots=True)
class _Whole:
    """What the summaries of one document share: ``subject`` is the index of the harm that the whole text is about, -1 for none."""

    source: str
    published: str | None
    digest: str
    lead: int
    subject: int
    listed: frozenset[str]
    countries: frozenset[str]


def summarise(extraction: Extraction) -> tuple[EventSummary, ...]:
    """One summary for each event of a document, in order."""
    text, events = extraction.document.text, extraction.events
    origin = origin_credit(text)
    whole = _Whole(
        f"credit:{origin}" if origin else f"doc:{extraction.document.id}",
        extraction.dct.value.isoformat() if extraction.dct.value else None,
        blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest(),
        min(range(len(events)), key=lambda index: (-len(events[index].mentions), index), default=-1),
        _subject(events),
        listed_places(text[:_LONGEST]) | {fold(each.name) for event in events for each in event.arguments if each.kind == "place"},
        countries_named(text[:_LONGEST]),
    )
    return tuple(_summary(extraction, index, event, whole) for index, event in enumerate(events))


def _subject(events: Sequence[DocumentEvent]) -> int:
    """The harm that a text is about; a round-up of several is about none of them as a whole."""
    harms = [(len(event.mentions), -index) for index, event in enumerate(events) if event.type in ("strike", "other")]
    if not harms or (len(harms) > 1 and 2 * max(harms)[0] <= sum(mentions for mentions, _ in harms)):
        return -1
    return -max(harms)[1]


def _summary(extraction: Extraction, index: int, event: DocumentEvent, whole: _Whole) -> EventSummary:
    text = extraction.document.text
    passages = " ".join(text[a:b] for a, b in sorted({each.sentence for each in event.mentions}))
    told = text[:_LONGEST] if index == whole.subject else passages
    actors = [argument for argument in event.arguments if argument.kind != "place"]
    first, last = days_of(event, text)
    places = tuple(dict.fromkeys((each.name, _country(each, whole.countries)) for each in event.arguments if each.kind == "place"))
    return EventSummary(
        extraction.document.id,
        index,
        event.type,
        _subtype(event, text),
        event.modality,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        event.date.granularity,
        event.date.basis,
        whole.published,
        tuple(sorted({argument.name for argument in actors})),
        tuple(sorted({argument.name for argument in actors if argument.kind == "person"})),
        places,
        _bounds(event.casualties.killed),
        _bounds(event.casualties.injured),
        key_of(event.paper or "") if event.type == "agreement" else "",
        bag(told),
        whole.source,
        len(event.mentions),
        index == whole.lead,
        _may_be_night(passages.lower()),
        whole.digest,
        targets(passages) if event.type in ("strike", "other") else (),
        particulars(told, whole.listed) if event.type in ("strike", "other") else Particulars(named=tuple(sorted(whole.listed))),
        tuple(sorted({argument.country for argument in actors if argument.country})),
        hours_of(event),
        event.date.approximate and event.date.basis == "explicit" and event.date.granularity in ("day", "week"),
        sites(passages) if event.type in ("strike", "other") else (),
    )


def _may_be_night(passages: str) -> bool:
    """Whether passages in lower case speak of a night, or of its ends, and not of an attack that came the day after another one; the plain
    words are looked for first because that is quick."""
    return any(word in passages for word in _NIGHT_WORDS) and _NIGHT.search(passages) is not None and not _AGAIN.search(passages)


_AGAIN = re.compile(
    r"\b(?:second|third|fourth|\w+th|another|latest)\b[^.;]{0,30}\bin (?:as many|two|three|four|five|\d) (?:days|nights)\b|"
    r"\bfor (?:a|the) (?:second|third|fourth|\w+th) (?:consecutive |straight |successive )?(?:day|night)\b|\ba day after (?:a|an|another)\b"
)
"""What is said of the second of two attacks on neighbouring days."""


def _subtype(event: DocumentEvent, text: str) -> str:
    """What kind of strike or meeting: by the best passage that says it itself, else by what it is called ("the shooting")."""
    kinds = [rule.split(": ")[1] for mention in event.mentions for rule in mention.rules[:1] if ": " in rule]
    told = next((kind for kind in kinds if not kind.startswith("pointing back")), "")
    if told or not kinds:
        return told
    return "shooting" if any("shooting" in text[slice(*mention.trigger)].lower() for mention in event.mentions) else kinds[0]


def _country(place: Argument, named: frozenset[str]) -> str:
    """The country of a place; of several with a place of that name the one that the text names."""
    country = place.country or ""
    others = countries_with(place.name) & named
    return min(others) if others and country not in named else country


def _bounds(count: Count | None) -> tuple[int | None, int | None] | None:
    return (count.low, count.high) if count is not None else None
