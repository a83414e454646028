"""TIMEX3 values that name no day of the calendar in words, by locale: lengths of time, quarters and halves, what comes round again.

What has no words here is given as it is. The values are those of TimeML 1.2.1 (section 2.1.4) as the engine writes them in its reasons.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from articles.date_words import month_words, quarter_words, weekday_words

_COUNTED: dict[str, Callable[[int], str]] = {
    "Y": lambda number: ngettext("%(number)s year", "%(number)s years", number),
    "DE": lambda number: ngettext("%(number)s decade", "%(number)s decades", number),
    "CE": lambda number: ngettext("%(number)s century", "%(number)s centuries", number),
    "Q": lambda number: ngettext("%(number)s quarter", "%(number)s quarters", number),
    "M": lambda number: ngettext("%(number)s month", "%(number)s months", number),
    "WE": lambda number: ngettext("%(number)s weekend", "%(number)s weekends", number),
    "W": lambda number: ngettext("%(number)s week", "%(number)s weeks", number),
    "SE": lambda number: ngettext("%(number)s season", "%(number)s seasons", number),
    "D": lambda number: ngettext("%(number)s day", "%(number)s days", number),
    "TH": lambda number: ngettext("%(number)s hour", "%(number)s hours", number),
    "TM": lambda number: ngettext("%(number)s minute", "%(number)s minutes", number),
    "TS": lambda number: ngettext("%(number)s second", "%(number)s seconds", number),
}
_SOME: dict[str, Callable[[], str]] = {
    "Y": lambda: _("some years"),
    "DE": lambda: _("some decades"),
    "CE": lambda: _("some centuries"),
    "Q": lambda: _("some quarters"),
    "M": lambda: _("some months"),
    "WE": lambda: _("some weekends"),
    "W": lambda: _("some weeks"),
    "SE": lambda: _("some seasons"),
    "D": lambda: _("some days"),
    "TH": lambda: _("some hours"),
    "TM": lambda: _("some minutes"),
    "TS": lambda: _("some seconds"),
}
_ANY: dict[str, Callable[[], str]] = {
    "XXXX": lambda: _("any year"),
    "XXXX-XX": lambda: _("any month"),
    "XXXX-XX-XX": lambda: _("any day"),
    "XXXX-WXX": lambda: _("any week"),
    "XXXX-WXX-WE": lambda: _("any weekend"),
    "XXXX-QX": lambda: _("any quarter"),
    "XXXX-HX": lambda: _("any half-year"),
    "XXXX-SP": lambda: _("any spring"),
    "XXXX-SU": lambda: _("any summer"),
    "XXXX-FA": lambda: _("any autumn"),
    "XXXX-WI": lambda: _("any winter"),
}
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday", "DT": "daytime"}
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X{1,2})(DE|CE|WE|SE|[YQMWDHS])")


def value_words(value: str) -> str:
    """A value in words: "P2Y6M" is "2 years, 6 months", "XXXX-WXX-1TEV" "any Monday, evening"."""
    head, _point, time = value.partition("T")
    if re.fullmatch(r"P\S+", value):
        return _length_words(value) or value
    words = _head_words(head)
    if not words:
        return value
    return f"{words}, {_(_PARTS[time]) if time in _PARTS else time.replace('Z', ' GMT')}" if time else words


def _length_words(value: str) -> str:
    """A length of time, unit by unit; empty for what is none."""
    days, _point, clock = value[1:].partition("T")
    found = [*_AMOUNT.findall(days), *((number, f"T{unit}") for number, unit in _AMOUNT.findall(clock))]
    whole = len(days) + len(clock) == sum(len(number) + len(unit.removeprefix("T")) for number, unit in found)
    if not whole or any(unit not in _COUNTED for _number, unit in found):
        return ""
    return ", ".join(_amount_words(number, unit) for number, unit in found)


def _amount_words(number: str, unit: str) -> str:
    if number.startswith("X"):
        return _SOME[unit]()
    return _COUNTED[unit](int(number) if number.isdigit() else 2) % {"number": number_format(number)}


def _head_words(head: str) -> str:
    """A period that recurs or is known in part; empty for what is none."""
    if head in _ANY:
        return _ANY[head]()
    part = re.fullmatch(r"(?:XXXX-)?(Q[1-4]|H[12])(?: (\d{4}))?", head)
    if part and (part[2] is None) == head.startswith("X"):
        return _part_of_year_words(part[1]) % {"year": part[2] or pgettext("after a part of the year", "any year")}
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", head)
    if weekday:
        return _("any %(weekday)s") % {"weekday": weekday_words(date(2024, 1, int(weekday[1])))}
    month = re.fullmatch(r"(\d{4}|XXXX)-(0[1-9]|1[0-2]|XX)(?:-(\d\d|XX))?", head)
    return _month_words(*month.groups()) if month else ""


def _part_of_year_words(code: str) -> str:
    """The form of a quarter or half, with a place for its year."""
    halves = (_("first half of %(year)s"), _("second half of %(year)s"))
    return quarter_words(int(code[1])) if code[0] == "Q" else halves[int(code[1]) - 1]


def _month_words(year: str, month: str, day: str | None) -> str:
    """A month or a day of which something is not known."""
    if year != "XXXX":
        whole = year if month == "XX" else month_words(date(int(year), int(month), 1))
        return _("a day of %(period)s") % {"period": whole} if day == "XX" else ""
    if month == "XX":
        return _("day %(number)s of any month") % {"number": int(day)} if day else ""
    if day is None or day == "XX":
        name = date_format(date(2024, int(month), 1), "F")
        return _("any %(month)s") % {"month": name} if day is None else _("a day of %(period)s") % {"period": name}
    return _("%(day)s of any year") % {
        "day": date_format(date(2024, int(month), int(day)), pgettext("date format of a day without its year", "j F"))
    }
