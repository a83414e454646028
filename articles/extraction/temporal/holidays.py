"""The days of holidays that move from year to year."""

from collections.abc import Callable
from datetime import date, timedelta


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches (Meeus's Julian algorithm), by the Gregorian calendar; for the years 1900 to 2199."""
    a = (19 * (year % 19) + 15) % 30
    b = (2 * (year % 4) + 4 * (year % 7) - a + 34) % 7
    month, day = divmod(a + b + 114, 31)
    return date(year, month, day + 1) + timedelta(13 if year < _LATER_CALENDAR else 14)


_LATER_CALENDAR = 2100
"""From when on the Julian calendar is 14 days behind."""


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    """The so-manieth weekday (ISO number) of a month; -1 is the last."""
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))


MOVABLE: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "easter sunday": easter,
    "orthodox easter": orthodox_easter,
    "easter monday": lambda year: easter(year) + timedelta(1),
    "good friday": lambda year: easter(year) - timedelta(2),
    "palm sunday": lambda year: easter(year) - timedelta(7),
    "thanksgiving": lambda year: _nth(year, 11, 4, 4),
    "thanksgiving day": lambda year: _nth(year, 11, 4, 4),
    "election day": lambda year: _nth(year, 11, 1, 1) + timedelta(1),
    "labor day": lambda year: _nth(year, 9, 1, 1),
    "memorial day": lambda year: _nth(year, 5, 1, -1),
    "martin luther king day": lambda year: _nth(year, 1, 1, 3),
    "martin luther king jr. day": lambda year: _nth(year, 1, 1, 3),
    "mlk day": lambda year: _nth(year, 1, 1, 3),
    "presidents' day": lambda year: _nth(year, 2, 1, 3),
    "president's day": lambda year: _nth(year, 2, 1, 3),
    "presidents day": lambda year: _nth(year, 2, 1, 3),
    "mother's day": lambda year: _nth(year, 5, 7, 2),
    "mothers' day": lambda year: _nth(year, 5, 7, 2),
    "father's day": lambda year: _nth(year, 6, 7, 3),
    "fathers' day": lambda year: _nth(year, 6, 7, 3),
    "black friday": lambda year: _nth(year, 11, 4, 4) + timedelta(1),
    "cyber monday": lambda year: _nth(year, 11, 4, 4) + timedelta(4),
    "shrove tuesday": lambda year: easter(year) - timedelta(47),
    "mardi gras": lambda year: easter(year) - timedelta(47),
    "ash wednesday": lambda year: easter(year) - timedelta(46),
    "maundy thursday": lambda year: easter(year) - timedelta(3),
    "holy thursday": lambda year: easter(year) - timedelta(3),
    "holy saturday": lambda year: easter(year) - timedelta(1),
    "ascension day": lambda year: easter(year) + timedelta(39),
    "pentecost": lambda year: easter(year) + timedelta(49),
    "whit monday": lambda year: easter(year) + timedelta(50),
    "columbus day": lambda year: _nth(year, 10, 1, 2),
}
"""Names to the day in a year. Thanksgiving, Election Day and the like are those of the United States."""


def day_of_holiday(name: str, year: int) -> date:
    """The day of a movable holiday in a year from 1900 to 2199."""
    return MOVABLE[name](year)
