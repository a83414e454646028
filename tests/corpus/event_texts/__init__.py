"""Eighty short invented articles with stand-off annotation of their events, and the reader for them.

``texts.jsonl`` holds one article a line, annotated by reading. All offsets are code points of ``text``, end exclusive.

* ``events``: all that the article tells. ``level`` is ``core`` (counts in recall) or ``optional`` (right if found, no fault if
  not). ``spans`` are the sentences that tell of it, the best one first. ``date`` is a TIMEX3 day, week, month or year, ``A/B``
  for several days, or None where the text does not allow one; ``time`` the words that date it; ``basis`` as in the engine's
  ``EventDate``. A count is a number, ``{"low", "high"}`` (at least 14: low 14, high null; more than 20: low 20, high null;
  dozens: both null), or None where nothing is stated. ``accepts`` names other answers that are right as well, by field.
  ``same_as`` are the ids of the same event in other articles: those merge, and no others do.
* ``near_misses``: sentences that must give no event with the modality occurred, ongoing, planned or aggregate; ``kind`` says why.
  One is violated by an event none of whose spans lies on an annotated event. A denied or hypothetical event is no violation.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TYPES = ("meeting", "strike", "agreement")
COUNTS = ("killed", "injured", "children_killed", "children_injured")


@dataclass(frozen=True, slots=True)
class AnnotatedEvent:
    """One event of one article, as annotated."""

    id: str
    type: str
    modality: str
    level: str
    spans: tuple[tuple[int, int], ...]
    date: str | None
    granularity: str
    basis: str
    time: dict[str, Any] | None
    actors: tuple[dict[str, Any], ...]
    places: tuple[dict[str, Any], ...]
    casualties: dict[str, Any]
    accepts: dict[str, list[Any]]
    same_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A sentence that tempts and tells of no event."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class EventText:
    """One article with its publication date (ISO day or None), the difficulties it covers and its annotation."""

    id: str
    dct: str | None
    covers: tuple[str, ...]
    text: str
    events: tuple[AnnotatedEvent, ...]
    near_misses: tuple[NearMiss, ...]
    groups: tuple[str, ...]


def _read_event(raw: dict[str, Any]) -> AnnotatedEvent:
    return AnnotatedEvent(
        **raw
        | {
            "spans": tuple((start, end) for start, end in raw["spans"]),
            "actors": tuple(raw["actors"]),
            "places": tuple(raw["places"]),
            "same_as": tuple(raw["same_as"]),
        }
    )


def read_texts() -> tuple[EventText, ...]:
    """All annotated articles, in the order of the file; a missing or unknown field raises TypeError."""
    texts = []
    for line in (Path(__file__).parent / "texts.jsonl").read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        texts.append(
            EventText(
                **raw
                | {
                    "covers": tuple(raw["covers"]),
                    "events": tuple(_read_event(event) for event in raw["events"]),
                    "near_misses": tuple(NearMiss(**miss) for miss in raw["near_misses"]),
                    "groups": tuple(raw["groups"]),
                }
            )
        )
    return tuple(texts)
