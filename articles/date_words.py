"""Dates in words, by locale, never finer than they are known: "4 April 2025", "early March 2022", "5–6 August 2023".

Days come as dates or as day numbers (days since 1970-01-01); no time of day and no zone takes part.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from articles.models.event import day_of

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def day_words(day: date) -> str:
    """A day: "4 April 2025"."""
    return _day_words(get_language() or "", day)


@lru_cache(maxsize=5_000)
def _day_words(language: str, day: date) -> str:
    return date_format(day, pgettext("date format of a day", "j F Y"))


def month_words(day: date) -> str:
    """The month of a day: "April 2025"."""
    return date_format(day, pgettext("date format of a month", "F Y"))


def weekday_words(day: date) -> str:
    """The weekday of a day: "Friday"."""
    return date_format(day, "l")


def span_words(first: date, last: date) -> str:
    """Several days, what they share said once: "5–6 August 2023", "30 July – 2 August 2023"."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        form = pgettext("days of one month", "%(first)s–%(last)s")
        return form % {"first": date_format(first, pgettext("date format of the first of several days", "j")), "last": day_words(last)}
    form = pgettext("days of several months", "%(first)s – %(last)s")
    if first.year == last.year:
        return form % {"first": date_format(first, pgettext("date format of a day without its year", "j F")), "last": day_words(last)}
    return form % {"first": day_words(first), "last": day_words(last)}


def whole_period_words(first: date, last: date) -> str:
    """The days from one to another, a whole year or month by its name: "2025", "March 2025", "3–5 March 2025"."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and (first.year, first.month, calendar.monthrange(last.year, last.month)[1]) == (last.year, last.month, last.day):
        return month_words(first)
    return span_words(first, last)


def date_words(
    granularity: str, first_day: int | None, last_day: int | None, *, value: str = "", basis: str = "", approximate: bool = False
) -> str:
    """The date of an event as the page says it.

    ``value`` is its TIMEX3 value, ``basis`` how it is known ("reported": the publication day stands in). Where the days are a
    third of their month the words say "early", "mid" or "late".
    """
    return _date_words(get_language() or "", granularity, first_day, last_day, value, basis, approximate)


@lru_cache(maxsize=20_000)
def _date_words(
    language: str, granularity: str, first_day: int | None, last_day: int | None, value: str, basis: str, approximate: bool
) -> str:
    if first_day is None or last_day is None:
        return _("undated")
    words = _period_words(granularity, day_of(first_day), day_of(last_day), value)
    if approximate and not words.startswith(_("between %(first)s and %(last)s").split("%")[0]):
        words = _("about %(date)s") % {"date": words}
    if basis == "reported":
        return _("reported %(date)s") % {"date": words}
    return words


def _period_words(granularity: str, first: date, last: date, value: str) -> str:
    """The words of a period by its granularity; days that its name does not cover exactly are told as they are."""
    if granularity == "day":
        return (
            day_words(first)
            if first == last
            else _("between %(first)s and %(last)s") % {"first": day_words(first), "last": day_words(last)}
        )
    if granularity == "week" and (last - first).days == 6:
        return _("week of %(day)s") % {"day": day_words(first)}
    if granularity == "month" and (first.year, first.month) == (last.year, last.month):
        return _part_of_month(first, last) % {"month": month_words(first)}
    if granularity == "quarter" and first.year == last.year:
        return quarter_words((first.month - 1) // 3 + 1) % {"year": first.year}
    if granularity == "season":
        return _season_words(value, first, last)
    if granularity == "year" and first.year == last.year:
        return _part_of_year(first, last) % {"year": first.year}
    if granularity == "decade" and first.year // 10 == last.year // 10:
        return _("the %(year)ss") % {"year": first.year // 10 * 10}
    return span_words(first, last)


def _part_of_month(first: date, last: date) -> str:
    length = calendar.monthrange(first.year, first.month)[1]
    if last.day <= 11 and first.day == 1 and last.day < length:
        return _("early %(month)s")
    if first.day >= 20 and last.day == length:
        return _("late %(month)s")
    if first.day >= 8 and last.day <= 22:
        return _("mid %(month)s")
    return "%(month)s"


def _part_of_year(first: date, last: date) -> str:
    if first.month == 1 and last.month <= 4:
        return _("early %(year)s")
    if first.month >= 9 and last.month == 12:
        return _("late %(year)s")
    if first.month >= 4 and last.month <= 9:
        return _("mid %(year)s")
    return "%(year)s"


def quarter_words(number: int) -> str:
    """The form of a quarter's name, with a place for its year."""
    return (
        _("first quarter of %(year)s"),
        _("second quarter of %(year)s"),
        _("third quarter of %(year)s"),
        _("fourth quarter of %(year)s"),
    )[number - 1]


def _season_words(value: str, first: date, last: date) -> str:
    code = re.fullmatch(r"\d{4}-(SP|SU|FA|WI)", value)
    if code is None:
        return span_words(first, last)
    form = {
        "SP": _("spring %(year)s"),
        "SU": _("summer %(year)s"),
        "FA": _("autumn %(year)s"),
        "WI": _("winter %(year)s"),
    }[code[1]]
    year = str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02d}"
    return form % {"year": year}
