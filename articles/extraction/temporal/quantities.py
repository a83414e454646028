"""Amounts of time in TIMEX3, and the words that blur them or cut a part out of them ("nearly", "early", "the end of")."""

import re

from articles.extraction.temporal.vocabulary import DURATION_OF

UNITS = (
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week", "weeks", "month", "months",
    "quarter", "quarters", "year", "years", "decade", "decades", "century", "centuries", "weekend", "weekends", "fortnight",
    "fortnights", "hrs", "mins", "yrs",
)  # fmt: skip

HEDGE = (
    r"(?:nearly|almost|close to|just under|just over|about|around|approximately|roughly|some|more than|well over|less than"
    r"|fewer than|at least|at most|up to|no more than|not more than|no less than|only|exactly|as many as|as long as|another)"
)
"""Words before a number that say how exact it is."""

OVER = (
    r"over(?:(?<=\bfor\sover)|(?<=\btook\sover)|(?<=\btake\sover)|(?<=\btakes\sover)|(?<=\bafter\sover)|(?<=\blasted\sover)"
    r"|(?<=\bbeen\sover)|(?<=\bin\sover)|(?<=\bwaited\sover)|(?<=\bspent\sover)|(?<=\bjust\sover))"
)
"""The "over" that is "more than" ("it took over a week") and not "in the course of" ("it grew over a week")."""

_HEDGE_MODS = (
    (r"\b(?:nearly|almost|close to|just under|not quite)\b", "LESS_THAN"),
    (r"\b(?:about|around|approximately|roughly|some|or so|or more or less)\b", "APPROX"),
    (r"\b(?:no more than|not more than|at most|up to|within|or less)\b", "EQUAL_OR_LESS"),
    (r"\b(?:at least|no less than|or more|as long as)\b", "EQUAL_OR_MORE"),
    (r"\b(?:more than|over|well over)\b", "MORE_THAN"),
    (r"\b(?:less than|fewer than|under)\b", "LESS_THAN"),
)
_EDGE_MODS = (
    (r"\b(?:early|earlier|beginning|start|first part)\b", "START"),
    (r"\b(?:mid|middle)\b", "MID"),
    (r"\b(?:late|later|end|close|latter part|second part)\b", "END"),
)


def mod_of_hedge(words: str | None) -> str | None:
    """The TIMEX3 mod that "nearly", "about", "more than" and the like say."""
    return next((mod for form, mod in _HEDGE_MODS if re.search(form, words, re.IGNORECASE)), None) if words else None


def mod_of_edge(words: str | None) -> str | None:
    """The TIMEX3 mod that "early", "mid-", "the end of" and the like say."""
    return next((mod for form, mod in _EDGE_MODS if re.search(form, words, re.IGNORECASE)), None) if words else None


def duration(number: float | None, unit: str) -> str:
    """A TIMEX3 duration of so many units (a unit key of the vocabulary); ``None`` is a vague count.

    >>> duration(2.5, "Y"), duration(None, "D"), duration(2, "DE")
    ('P2Y6M', 'PXD', 'P20Y')
    """
    prefix, times, letter = DURATION_OF[unit]
    if number is None:
        return f"{prefix}X{letter if times == 1 else 'DE' if unit == 'DE' else 'CE' if unit == 'CE' else letter}"
    total = number * times
    whole = int(total)
    rest = total - whole
    if not rest:
        return f"{prefix}{whole}{letter}"
    smaller = _PARTS_OF.get(unit)
    if smaller is None or rest * smaller[0] != int(rest * smaller[0]):
        return f"{prefix}{round(total, 2):g}{letter}"
    head = f"{whole}{letter}" if whole else ""
    return f"{prefix}{head}{int(rest * smaller[0])}{smaller[1]}"


_PARTS_OF = {"Y": (12, "M"), "H": (60, "M"), "MIN": (60, "S")}
