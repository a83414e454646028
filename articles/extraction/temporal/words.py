"""TIMEX3 values in plain words, for traces."""

import re
from datetime import date

from articles.extraction.temporal.timex import TimexType

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday", "DT": "daytime"}
_REFERENCES = {"PAST_REF": "some time in the past", "PRESENT_REF": "the present", "FUTURE_REF": "some time to come"}


def say_date(day: date) -> str:
    """A day as in "Fri 4 Apr 2025"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def say_value(value: str, type_: TimexType) -> str:
    """A TIMEX3 value in words; what has none is given as it is."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    if type_ in ("DURATION", "SET") or value.startswith("P"):
        return value
    head, _, time = value.partition("T")
    words = _say_head(head)
    if time:
        return f"{words}, {_PARTS.get(time, time.replace('Z', ' GMT'))}"
    return words


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _say_head(head: str) -> str:
    """The date of a value in words."""
    if len(head) == 10 and _DAY.fullmatch(head):
        return say_date(date.fromisoformat(head))
    month = re.fullmatch(r"(\d{4})-(\d\d)", head)
    if month:
        return f"{_MONTHS[int(month[2]) - 1]} {month[1]}"
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", head)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        if week[3]:
            return f"the weekend of {say_date(date.fromisocalendar(int(week[1]), int(week[2]), 6))}"
        return f"the week of {say_date(monday)}"
    part = re.fullmatch(r"(\d{4})-([QH]\d|SP|SU|FA|WI)", head)
    if part:
        return f"{_SEASONS.get(part[2], part[2])} {part[1]}"
    if re.fullmatch(r"\d{3}", head):
        return f"the {head}0s"
    if re.fullmatch(r"\d{2}", head):
        return f"the years {head}00 to {head}99"
    return head
