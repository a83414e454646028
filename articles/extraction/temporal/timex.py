"""A time expression with its TIMEX3 value, the days it may mean, and the trace that explains it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade", "range", "unknown"]


@dataclass(frozen=True, slots=True)
class Trace:
    """Why an expression has its value, so that a person can read it and a program can replay it.

    ``rule`` is the name of the rule that recognised the words, ``anchor`` the name of the decision about what they hang
    on (``publication``, ``last-date``, ``last-event``, ``none`` ...), ``anchor_value`` the TIMEX3 value of that anchor,
    ``steps`` the reasons in plain words, in order.
    """

    rule: str
    anchor: str
    anchor_value: str | None
    steps: tuple[str, ...]

    def __str__(self) -> str:
        return "; ".join(self.steps)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of a text that tell a time (TIMEX3: ISO-TimeML, TempEval-3 guidelines).

    ``start`` and ``end`` are code-point offsets of ``text``. ``earliest`` and ``latest`` bound the days that the words may
    mean, both None where nothing anchors them. ``value`` is always a valid TIMEX3 value, of the kind ``XXXX-WXX-5``
    where it is not anchored.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    granularity: Granularity
    earliest: date | None
    latest: date | None
    trace: Trace
    attributive: bool = False
    """Whether the words name the thing they stand before ("the 2022 invasion"): then they date that thing, not the sentence."""
    within: tuple[date, date] | None = None
    """The days of the whole range that the expression opens or closes ("from 1 to 3 March"), None outside one."""


_DAY = r"(?:\d{4}|XXXX)-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)"
_WEEK = r"(?:\d{4}|XXXX)-W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE))?"
_PERIOD = r"(?:\d{4}|XXXX)-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_YEARS = r"\d{4}|\d{3}X?|\d{2}(?:XX)?|XXXX"
_CLOCK = r"T(?:(?:[01]\d|2[0-4]|XX)(?::(?:[0-5]\d|XX)(?::[0-5]\d)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?|MO|MI|AF|EV|NI|DT)"
_REFERENCE = r"(?:PAST|PRESENT|FUTURE)_REF"
_AMOUNT = r"(?:\d{1,6}(?:\.\d{1,2})?|X{1,2})"
_DURATION = rf"P(?=[\dXT])(?:{_AMOUNT}(?:Y|DE|CE|Q|M|WE|W|SE|D))*(?:T(?=[\dX])(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?"
_TIMEX = re.compile(rf"(?:(?:{_DAY}|{_WEEK})(?:{_CLOCK})?|{_PERIOD}|{_YEARS}|{_CLOCK}|{_REFERENCE}|{_DURATION})", re.ASCII)

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@lru_cache(maxsize=4096)
def is_valid_timex(value: str) -> bool:
    """Whether a value is one of the TIMEX3 grammar (TimeML 1.2.1, section 2.1.4), real days only.

    >>> is_valid_timex("2025-W14-5"), is_valid_timex("P2Y6M"), is_valid_timex("2025-02-30"), is_valid_timex("P")
    (True, True, False, False)
    """
    if not _TIMEX.fullmatch(value):
        return False
    day = re.match(r"(\d{4})-(\d\d)-(\d\d)", value)
    if day:
        return int(day[1]) > 0 and int(day[3]) <= days_in_month(int(day[1]), int(day[2]))
    week = re.match(r"(\d{4})-W(\d\d)", value)
    if week:
        return int(week[1]) > 0 and int(week[2]) <= weeks_in_year(int(week[1]))
    return value != "0000"


def days_in_month(year: int, month: int) -> int:
    """How many days a month of the Gregorian calendar has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def weeks_in_year(year: int) -> int:
    """How many weeks an ISO year has: 52 or 53."""
    return 53 if 1 <= year <= 9999 and date(year, 12, 28).isocalendar().week == 53 else 52


@lru_cache(maxsize=4096)
def interval_of(value: str) -> tuple[date, date] | None:
    """The first and last day that a TIMEX3 date or time covers; None for a value that fixes no days.

    Weeks are ISO weeks; seasons are the meteorological ones of the northern hemisphere, a winter belonging to the year it begins in.

    >>> interval_of("2025-Q1")
    (datetime.date(2025, 1, 1), datetime.date(2025, 3, 31))
    """
    if not is_valid_timex(value):
        return None
    head = value.split("T")[0]
    try:
        return _interval(head)
    except (ValueError, OverflowError):
        return None


def _interval(head: str) -> tuple[date, date] | None:
    """The days of a valid value without its time of day."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", head):
        day = date.fromisoformat(head)
        return day, day
    if re.fullmatch(r"\d{4}-XX(?:-XX)?", head):
        return _months(int(head[:4]), 1, 12)
    if re.fullmatch(r"\d{4}-\d\d(?:-XX)?", head):
        return _months(int(head[:4]), int(head[5:7]), 1)
    week = re.fullmatch(r"(\d{4})-W(\d\d)(?:-(\d|WE))?", head)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        if week[3] == "WE":
            return monday + timedelta(5), monday + timedelta(6)
        if week[3]:
            day = monday + timedelta(int(week[3]) - 1)
            return day, day
        return monday, monday + timedelta(6)
    part = re.fullmatch(r"(\d{4})-(Q|H)(\d)", head)
    if part:
        size = 3 if part[2] == "Q" else 6
        return _months(int(part[1]), (int(part[3]) - 1) * size + 1, size)
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", head)
    if season:
        return _months(int(season[1]), _SEASON_MONTHS[season[2]], 3)
    years = re.fullmatch(r"(\d{2,4})X{0,2}", head)
    if years:
        width = 10 ** (4 - len(years[1]))
        first = int(years[1]) * width
        return date(max(first, 1), 1, 1), date(first + width - 1, 12, 31)
    return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and last day of some months from one on."""
    last = month + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, days_in_month(end_year, end_month))


@lru_cache(maxsize=4096)
def granularity_of(value: str) -> Granularity:
    """How fine a TIMEX3 value is: durations and references are "unknown", half-years, weekends and centuries "range"."""
    head = value.split("T")[0]
    if not head or value.startswith("P") or value.endswith("_REF"):
        return "unknown"
    for form, granularity in _GRANULARITIES:
        if re.fullmatch(form, head):
            return granularity
    return "unknown"


_GRANULARITIES: tuple[tuple[str, Granularity], ...] = (
    (r".{4}-W..-\d", "day"),
    (r".{4}-W..", "week"),
    (r".{4}-Q.", "quarter"),
    (r".{4}-(?:SP|SU|FA|WI)", "season"),
    (r".{4}-(?:H.|W..-WE)", "range"),
    (r"\d{4}-\d\d-\d\d|XXXX-(?:\d\d|XX)-(?:\d\d|XX)", "day"),
    (r"\d{4}-XX(?:-XX)?|\d{4}|XXXX", "year"),
    (r".{4}-(?:\d\d|XX)(?:-XX)?", "month"),
    (r"\d{3}X?", "decade"),
    (r"\d{2}(?:XX)?", "range"),
)
