"""The days that a reader's words mean: ISO forms, and phrases such as "last month" or "5 avril 2025"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from articles.extraction import read_phrase

LONGEST = 60
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def days_of_phrase(phrase: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of what a phrase means, seen from ``today``; None where it means nothing.

    >>> days_of_phrase("2024-02", date(2025, 1, 1))
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    words = " ".join(phrase.split())
    if not words or len(words) > LONGEST:
        return None
    iso = _ISO.fullmatch(words)
    if iso:
        return _iso_days(*iso.groups())
    found = read_phrase(words, today)
    return None if found is None or found.earliest is None or found.latest is None else (found.earliest, found.latest)


def _iso_days(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    try:
        if month is None:
            return date(int(year), 1, 1), date(int(year), 12, 31)
        if day is None:
            return date(int(year), int(month), 1), date(int(year), int(month), monthrange(int(year), int(month))[1])
        only = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return only, only
