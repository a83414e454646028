"""Numbers, days and reasons as the page's language writes them: "75,742", "75.742"; "4 April 2025", "4. April 2025"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from django import template
from django.utils.formats import number_format
from django.utils.translation import get_language

from articles import reasons
from articles.date_words import day_words
from articles.reasons import Reason

register = template.Library()
_CITED = re.compile(r"(“[^”]*”|„[^“]*“)")


@register.filter
def grouped(number: int) -> str:
    """A count for readers; addresses and attributes take the plain number."""
    return _grouped(get_language() or "", number)


@register.filter
def day(when: date | None) -> str:
    """A day in words, also that of a moment; empty for none."""
    return day_words(when) if when else ""


@register.filter
def told(reason: str) -> Reason:
    """A reason of the engine in the reader's language."""
    return reasons.told(str(reason))


@register.filter
def told_in_english(reason: str) -> str:
    """The same for the administration, which speaks English."""
    return reasons.told_in_english(str(reason))


@register.filter
def parted(problem: str) -> list[tuple[bool, str]]:
    """What a problem says, parted from the values that it cites: these stay in one line where there is room, "-y" too."""
    return [(place % 2 == 1, part) for place, part in enumerate(_CITED.split(problem)) if part]


@lru_cache(maxsize=20_000)
def _grouped(language: str, number: int) -> str:
    return number_format(number, use_l10n=True, force_grouping=True)
