"""A date in a curator's words, as the engine reads it from an article's day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles import extraction
from articles.curation.act import Refused, one_line
from articles.models import Event
from articles.models.event import day_number


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as a person gave it: its TIMEX3 value and the days it may mean; all empty for "not known"."""

    phrase: str
    value: str
    granularity: str
    first: date | None
    last: date | None
    approximate: bool
    steps: tuple[str, ...]

    def columns(self, reason: str) -> dict[str, Any]:
        """The columns of an event that bears this date."""
        steps = [f"set by a person: “{self.phrase}”", *self.steps]
        return {
            "date_value": self.value,
            "granularity": self.granularity,
            "first_day": None if self.first is None else day_number(self.first),
            "last_day": None if self.last is None else day_number(self.last),
            "date_basis": "person",
            "approximate": self.approximate,
            "date_steps": [*steps, reason] if reason else steps,
        }


UNDATED = DateReading("not known", "", "unknown", None, None, False, ())
_ABOUT = re.compile(r"(?:about|around|circa|c\.|approximately|~)\s*", re.IGNORECASE)
LONGEST_PHRASE = 100
_UNKNOWN = ("unknown", "not known", "undated", "none", "?")


def read_date(phrase: str, base: date | None) -> DateReading:
    """A date in a curator's words ("last Friday", "5 April", "2025-04-05..2025-04-07"), from an article's day. Raises ``Refused``."""
    words = one_line(phrase)[:LONGEST_PHRASE]
    if not words:
        raise Refused("no date was given")
    if words.lower() in _UNKNOWN:
        return UNDATED
    if ".." in words:
        first, last = (read_date(part, base) for part in words.split("..", 1))
        if first.first is None or last.last is None or last.last < first.first:
            raise Refused(f"“{words}” does not read as two days in order")
        value = f"{first.first.isoformat()}/{last.last.isoformat()}"
        return DateReading(words, value, "range", first.first, last.last, first.approximate or last.approximate, ())
    about = _ABOUT.match(words)
    found = _reading(words[about.end() :] if about else words, base)
    if found is None:
        anchor = ": without its article's day only a whole date can be read" if base is None else f" from {base.isoformat()}"
        raise Refused(f"“{words}” does not read as a date{anchor}")
    value = found.value.split("T")[0]
    return DateReading(
        words, value, found.granularity, found.earliest, found.latest, about is not None, (found.explanation,) if base else ()
    )


def _reading(words: str, base: date | None) -> extraction.PhraseReading | None:
    """The engine's reading; without a base only what means the same on every day."""
    if base is not None:
        return extraction.read_phrase(words, base)
    readings = [extraction.read_phrase(words, day) for day in (date(1997, 3, 5), date(2032, 10, 21))]
    same = all(
        reading and readings[0] and (reading.value, reading.earliest) == (readings[0].value, readings[0].earliest) for reading in readings
    )
    return readings[0] if same else None


def base_of(event: Event) -> date | None:
    """The day from which relative words about an event are read: the creation time of the article that tells it best."""
    best = event.mentions.select_related("article").best_first().first()
    return best.article.dct if best else None
