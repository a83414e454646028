"""A date in a curator's words, as the engine reads it from an article's day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from articles import extraction
from articles.curation.act import Refused, one_line
from articles.date_words import day_words
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
_ABOUT = re.compile(r"(?:about|around|circa|ca?\.|approximately|~)\s*|(?:ca|etwa|um(?:\s+den)?)\s+", re.IGNORECASE)
_BETWEEN = re.compile(
    # a bare hyphen parts days only where no ISO date or compound has one: "26-28 June", "26 June-3 July"
    r"\s*[–—]\s*|\s+-\s+|\s+(?:to|bis)\s+|(?<=[^\W\d])-(?=\d)"
    r"|(?<=\d)(?<!\d\d\d)(?<!-\d)(?<!-\d\d)-(?=\d\d?\b[^-]*$)",
    re.IGNORECASE,
)
_BETWEEN_TWO = re.compile(r"(?:between|zwischen)\s+(?P<first>.+?)\s+(?:and|und)\s+(?P<last>.+)", re.IGNORECASE)
_FROM = re.compile(r"(?:from|vom|von)\s+", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?", re.IGNORECASE)
_MONTH_AND_DAY = re.compile(r"(?P<month>[^\W\d]+\.?) (?P<day>\d{1,2}(?:st|nd|rd|th)?)", re.IGNORECASE)
_DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?P<year>,? \d{4})?", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_ISO = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")
_DASH_IN_DIGITS = re.compile(r"\d\s*[-–—]\s*\d")
LONGEST_PHRASE = 100
LONGEST_WITHOUT_YEAR = 183
_UNKNOWN = ("unknown", "not known", "undated", "none", "?")


def read_date(phrase: str, base: date | None) -> DateReading:
    """A date in a curator's words ("last Friday", "5 April", "26–28 June 2022", "2025-04-05..2025-04-07"), from an article's day.

    Raises ``Refused``.
    """
    words = one_line(phrase)[:LONGEST_PHRASE]
    if not words:
        raise Refused(_("no date was given"))
    if words.lower() in _UNKNOWN:
        return UNDATED
    about = _ABOUT.match(words)
    said = words[about.end() :] if about else words
    ends = _ends(said)
    if ends is not None:
        return _range(words, ends, base, approximate=about is not None)
    found = None if _DASH_IN_DIGITS.search(_ISO.sub("", said)) else _reading(said, base)
    if found is None:
        if base is None:
            raise Refused(
                _("“%(words)s” does not read as a date: without its article's day only a whole date can be read") % {"words": words}
            )
        raise Refused(_("“%(words)s” does not read as a date from %(day)s") % {"words": words, "day": day_words(base)})
    value = found.value.split("T")[0]
    return DateReading(
        words, value, found.granularity, found.earliest, found.latest, about is not None, (found.explanation,) if base else ()
    )


def _ends(words: str) -> tuple[str, str] | None:
    """The first and the last day of a range, each in words of its own; None for what is none."""
    if ".." in words:
        first, last = words.split("..", 1)
        return first, last
    two = _BETWEEN_TWO.fullmatch(words.strip())
    if two:
        return _completed(two["first"], two["last"])
    words = _FROM.sub("", words, count=1) if _FROM.match(words) else words
    parts = _BETWEEN.split(words, maxsplit=1)
    return _completed(*parts) if len(parts) == 2 else None


def _completed(first: str, last: str) -> tuple[str, str]:
    """What is said once for both days, said of each: "26", "28 June 2022" is 26 June 2022 and 28 June 2022."""
    leading = _DAY.match(last)
    if _DAY.fullmatch(first) and leading:
        return f"{first}{last[leading.end() :]}", last
    month, day = _MONTH_AND_DAY.fullmatch(first), _DAY_AND_YEAR.fullmatch(last)
    if month and day:
        return f"{first}{day['year'] or ''}", f"{month['month']} {last}"
    year = _YEAR.search(last)
    if year and not _YEAR.search(first):
        return f"{first} {year[0]}", last
    return first, last


def _range(words: str, ends: tuple[str, str], base: date | None, *, approximate: bool) -> DateReading:
    if any(_ends(part.strip()) for part in ends):
        raise Refused(_("“%(words)s” does not read as two days") % {"words": words})
    first, last = (read_date(part, base) for part in ends)
    if first.first is None or last.last is None or last.last < first.first:
        raise Refused(_("“%(words)s” does not read as two days in order") % {"words": words})
    if not _YEAR.search(words) and (last.last - first.first).days > LONGEST_WITHOUT_YEAR:
        raise Refused(_("“%(words)s” may be of several years: give the year") % {"words": words})
    value = f"{first.first.isoformat()}/{last.last.isoformat()}"
    is_approximate = approximate or first.approximate or last.approximate
    return DateReading(words, value, "range", first.first, last.last, is_approximate, ())


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
