"""Reads a publication date that somebody states in a field: ISO, or a full date in the words of many languages.

Only a whole day is a date here: "April 2025", "yesterday" and "3 May 25" are errors, never guesses. A moment keeps the day
that is written, whatever its time zone. Where day and month could be either way round ("03/04/2025"), or two languages read
the same word as different months ("listopad"), the reader is asked instead. dateparser reads what is not ISO, on at most
60 characters and one named language at a time (bare, it guesses).
"""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

LANGUAGES = tuple(
    "en uk ru de fr es it pt nl pl cs sk tr ar he fa zh ja ko sv da nb fi hu ro bg hr sr el lt lv et ka be".split()  # noqa: SIM905
)
"""In which a date is looked for when its language is not said."""

_LONGEST = 60
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:.*)?")
_LABEL = re.compile(r"^[^\W\d]+(?:\s[^\W\d]+){0,2}\s*:\s*")
_CLOCK = re.compile(
    r"(?:,|\bat|\bum|\bà|\bв|\bо)?\s*\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}\b|[+-]\d{2}:?\d{2})?",
    re.I,
)
_EITHER_WAY = re.compile(r"^\D*(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*\d{4}\D*$")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20|21)\d\d(?!\d)")
_WEEK = re.compile(r"-?W\d", re.I)
_SETTINGS = {
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001  (never used: relative words are not parsed; dateparser would ask the clock)
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "STRICT_PARSING": True,
    "DATE_ORDER": "DMY",
    "TIMEZONE": "UTC",
}


def read_date(words: str, language: str = "") -> date:
    """The day that ``words`` state. ``language`` is a code such as "uk" or "en-GB", "" where it is not known.

    Raises ValueError, with the words and what is wrong with them, for whatever is not one certain day.
    """
    given = words.strip()
    plain = "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in given)
    iso = _ISO.fullmatch(plain)
    if iso:
        try:
            return date.fromisoformat(iso[1])
        except ValueError:
            raise ValueError(f"{given[:_LONGEST]!r} is no day of the calendar") from None
    if len(given) > _LONGEST:
        raise ValueError(f"{given[:_LONGEST]!r}… is too long for a date")
    return _in_words(given, " ".join(_CLOCK.sub(" ", _LABEL.sub("", plain)).split()), language.split("-")[0].lower())


def _in_words(given: str, plain: str, language: str) -> date:
    either = _EITHER_WAY.match(plain)
    if either and int(either[1]) <= 12 and int(either[2]) <= 12 and either[1] != either[2]:
        raise ValueError(f"{given!r} could be read day first or month first: write it as YYYY-MM-DD")
    if not _YEAR.search(plain) or _WEEK.search(plain):
        raise ValueError(f"{given!r} is not a date with a year of four digits: write it as YYYY-MM-DD")
    found = _days(plain, (language,)) if language in LANGUAGES else frozenset()
    found = found or _days(plain, LANGUAGES)
    if not found:
        raise ValueError(f"{given!r} cannot be read as one day: write it as YYYY-MM-DD")
    if len(found) > 1:
        days = " or ".join(day.isoformat() for day in sorted(found))
        raise ValueError(f"{given!r} could be {days}: give its language, or write it as YYYY-MM-DD")
    return next(iter(found))


@lru_cache(maxsize=4096)
def _days(plain: str, languages: tuple[str, ...]) -> frozenset[date]:
    import dateparser

    found = (dateparser.parse(plain, languages=[code], settings=_SETTINGS) for code in languages)
    return frozenset(moment.date() for moment in found if moment is not None)
