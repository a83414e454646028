"""Anchor what names a day: weekdays, days of a year or month, numeric dates, holidays."""

from dataclasses import replace
from datetime import date, timedelta

from articles.extraction.temporal.anchoring.scene import (
    Anchored,
    Scene,
    cost_of,
    from_publication,
    in_story,
    kind_of,
    last_day,
    tells_of,
    unanchored,
    way_of,
    with_part,
)
from articles.extraction.temporal.holidays import day_of_holiday
from articles.extraction.temporal.meaning import (
    DAY_FIRST,
    MONTH_FIRST,
    DayOfMonth,
    DayOfYear,
    EitherOrder,
    Movable,
    Weekday,
    Which,
    YearsBefore,
)
from articles.extraction.temporal.timex import days_in_month, interval_of
from articles.extraction.temporal.verbs import EITHER_SIDE, SETTING_OUT


def weekday(meaning: Weekday, scene: Scene) -> Anchored:
    """A day of the week: seen from the publication day, its week, or the date told last."""
    kind = kind_of(meaning.part)
    if meaning.origin == "reference":
        return _weekday_from_last(meaning, scene)
    if scene.published is None:
        return unanchored(kind, with_part(f"XXXX-WXX-{meaning.number}", meaning.part), meaning.mod)
    if meaning.origin == "week":
        monday = scene.published - timedelta(scene.published.isoweekday() - 1)
        day = monday + timedelta(7 * meaning.weeks + meaning.number - 1)
        return from_publication(scene, kind, with_part(day.isoformat(), meaning.part), meaning.mod, "that day of the week told beside it")
    day, reason = _nearest_weekday(scene.published, meaning.number, meaning.which, scene)
    day += timedelta(7 * meaning.weeks)
    if meaning.weeks:
        reason += f", {abs(meaning.weeks)} week{'s' if abs(meaning.weeks) > 1 else ''} {'before' if meaning.weeks < 0 else 'after'}"
    return from_publication(scene, kind, with_part(day.isoformat(), meaning.part), meaning.mod, reason)


def _nearest_weekday(published: date, number: int, which: Which, scene: Scene) -> tuple[date, str]:
    """The day that a weekday means, seen from the publication day, and why."""
    back = (published.isoweekday() - number) % 7
    ahead = (number - published.isoweekday()) % 7
    if which == "last":
        return published - timedelta(back or 7), "last weekday: nearest before"
    if which == "next":
        monday = published - timedelta(published.isoweekday() - 1)
        return monday + timedelta(7 + number - 1), "next weekday: in the week after"
    if which == "this":
        return published + timedelta(ahead), "this weekday: nearest on or after"
    if back == 0:
        return published, "bare weekday, the publication day itself"
    if which == "happened":
        return published - timedelta(back), "weekday of a thing that has happened: nearest on or before"
    if scene.direction == EITHER_SIDE:
        return published + timedelta(ahead if ahead < back else -back), "bare weekday that may lie on either side: the nearest"
    if scene.direction.way == "future":
        return published + timedelta(ahead), f"bare weekday, {way_of(scene)}: nearest on or after"
    if ahead == 1 and scene.ahead and scene.direction.words in SETTING_OUT:
        return published + timedelta(1), "bare weekday, told as to come elsewhere: the day after publication"
    return published - timedelta(back), f"bare weekday, {way_of(scene)}: nearest on or before"


def years_before(meaning: YearsBefore, scene: Scene) -> Anchored:
    """ "a year ago Thursday": the date of the nearest Thursday, so many years before."""
    if scene.published is None:
        return unanchored("DATE", f"XXXX-WXX-{meaning.number}", None)
    ahead = (meaning.number - scene.published.isoweekday() + 3) % 7 - 3
    day = scene.published + timedelta(ahead)
    year = day.year - meaning.years
    value = date(year, day.month, min(day.day, days_in_month(year, day.month))).isoformat()
    return from_publication(
        scene, "DATE", value, None, f"the nearest such weekday, {meaning.years} year{'s' if meaning.years > 1 else ''} before"
    )


def _weekday_from_last(meaning: Weekday, scene: Scene) -> Anchored:
    """ "the following Tuesday", "the previous Friday": from the date told last, else from the publication day."""
    kind = kind_of(meaning.part)
    base, name = last_day(scene), "last-date"
    if base is None:
        base, name = scene.published, "publication"
    if base is None:
        return unanchored(kind, with_part(f"XXXX-WXX-{meaning.number}", meaning.part), meaning.mod)
    if meaning.which == "this":
        return _that_weekday(meaning, base, name)
    if meaning.which == "last":
        day = base - timedelta((base.isoweekday() - meaning.number) % 7 or 7)
        if day.isoformat() == scene.told_weekday:  # "fell on Friday, after a rise the previous Friday"
            day -= timedelta(7)
    else:
        day = base + timedelta((meaning.number - base.isoweekday()) % 7 or 7)
    reason = f"{'previous' if meaning.which == 'last' else 'following'} weekday: nearest {'before' if meaning.which == 'last' else 'after'}"
    return Anchored(kind, with_part(day.isoformat(), meaning.part), meaning.mod, name, base.isoformat(), reason)


def _that_weekday(meaning: Weekday, base: date, name: str) -> Anchored:
    """ "that Saturday": the date told last where it is one, else the nearest one at or before the publication day, else none."""
    kind = kind_of(meaning.part)
    if name == "last-date" and base.isoweekday() != meaning.number:
        value = with_part(f"XXXX-WXX-{meaning.number}", meaning.part)
        return Anchored(kind, value, meaning.mod, "missing", base.isoformat(), "the date told last is no such day")
    day = base - timedelta((base.isoweekday() - meaning.number) % 7)
    reason = "the date told last is that day" if name == "last-date" else "that weekday: nearest on or before"
    return Anchored(kind, with_part(day.isoformat(), meaning.part), meaning.mod, name, base.isoformat(), reason)


def day_of_year(meaning: DayOfYear, scene: Scene) -> Anchored:
    """A month and a day: of the year told, of the story, else of the nearest year that the tense allows."""
    kind = kind_of(meaning.part)
    ending = f"{meaning.month:02}-{meaning.day:02}"
    narrated = _day_in_story(meaning, scene) if meaning.year_shift is None and tells_of(scene) else None
    if narrated is not None and scene.narrated is not None:
        value = with_part(narrated.isoformat(), meaning.part)
        return Anchored(kind, value, meaning.mod, "last-date", f"{scene.narrated[0].year:04}", in_story(narrated.year, scene))
    if scene.published is None:
        reason = unanchored(kind, with_part(f"XXXX-{ending}", meaning.part), meaning.mod)
        return replace(reason, reason="needs a year: no publication date")
    if _told_in_full(meaning, scene):
        value = with_part(date(scene.told_year or 0, meaning.month, meaning.day).isoformat(), meaning.part)
        return Anchored(kind, value, meaning.mod, "last-date", f"{scene.told_year:04}", "that day was told with its year before")
    if meaning.year_shift is not None:
        year = scene.published.year + meaning.year_shift
        reason_text = "year counted from the publication year"
    else:
        years = [y for y in range(scene.published.year - 5, scene.published.year + 5) if _is_day(y, meaning)]
        if not years:
            years = [y for y in range(scene.published.year - 2, scene.published.year + 3) if _exists(y, meaning)]
        if not years:
            return unanchored(kind, with_part(f"XXXX-{ending}", meaning.part), meaning.mod)
        published = scene.published
        if meaning.which in ("last", "next"):
            side = -1 if meaning.which == "last" else 1
            years = [y for y in years if (date(y, meaning.month, meaning.day) - published).days * side > 0] or years
        year = min(years, key=lambda y: cost_of((date(y, meaning.month, meaning.day) - published).days, scene, 25))
        reason_text = f"no year, {way_of(scene)}: nearest such day" + (" that is that weekday" if meaning.weekday else "")
    value = with_part(date(year, meaning.month, meaning.day).isoformat(), meaning.part)
    return from_publication(scene, kind, value, meaning.mod, reason_text)


_REMEMBERED = 5
"""How many years back a full date may lie that a later short one repeats; birthdays lie further back."""


def _told_in_full(meaning: DayOfYear, scene: Scene) -> bool:
    """Whether the day repeats a full date told before, and nothing says that another year is meant."""
    if scene.told_year is None or scene.published is None or meaning.year_shift is not None or meaning.which != "bare":
        return False
    if scene.direction.way == "future" or not 0 <= scene.published.year - scene.told_year <= _REMEMBERED:
        return False
    return _is_day(scene.told_year, meaning)


def _day_in_story(meaning: DayOfYear, scene: Scene) -> date | None:
    """The first such day at or after what the story has got to, None when that is not past."""
    assert scene.narrated is not None
    for year in (scene.narrated[0].year, scene.narrated[0].year + 1):
        if _is_day(year, meaning):
            day = date(year, meaning.month, meaning.day)
            if day >= scene.narrated[0] and (scene.published is None or day <= scene.published):
                return day
    return None


def _exists(year: int, meaning: DayOfYear) -> bool:
    return 1 <= year <= 9999 and meaning.day <= days_in_month(year, meaning.month)


def _is_day(year: int, meaning: DayOfYear) -> bool:
    if not _exists(year, meaning):
        return False
    return meaning.weekday is None or date(year, meaning.month, meaning.day).isoweekday() == meaning.weekday


def either_order(meaning: EitherOrder, scene: Scene) -> Anchored:
    """A numeric date in the order of the document's others; without evidence only its year is kept."""
    if scene.day_first is None and scene.published is not None:
        days = date(meaning.year, meaning.second, meaning.first), date(meaning.year, meaning.first, meaning.second)
        if scene.published in days:
            return Anchored(
                "DATE", scene.published.isoformat(), None, "publication", scene.published.isoformat(), "the publication day itself"
            )
    if scene.day_first is None:
        reason = f"{meaning.first}/{meaning.second} may be day and month or month and day"
        return Anchored("DATE", f"{meaning.year:04}-XX-XX", None, "none", None, reason)
    day, month = (meaning.first, meaning.second) if scene.day_first else (meaning.second, meaning.first)
    order = DAY_FIRST if scene.day_first else MONTH_FIRST
    return Anchored("DATE", date(meaning.year, month, day).isoformat(), None, "none", None, f"{order}, as elsewhere in the document")


def movable(meaning: Movable, scene: Scene) -> Anchored:
    """A movable holiday: of the year told, else the nearest."""
    if meaning.year is not None:
        return Anchored("DATE", day_of_holiday(meaning.name, meaning.year).isoformat(), None, "none", None, "that holiday of that year")
    if scene.published is None:
        return replace(unanchored("DATE", "XXXX-XX-XX", None), reason="needs a year: no publication date")
    year = scene.published.year
    days = [day_of_holiday(meaning.name, y) for y in range(max(1900, year - 1), min(2199, year + 1) + 1)]
    if not days:
        return unanchored("DATE", "XXXX-XX-XX", None)
    published = scene.published
    if meaning.which in ("last", "next"):
        days = [day for day in days if (day < published) == (meaning.which == "last")] or days
    day = min(days, key=lambda day: cost_of((day - published).days, scene, 25))
    return from_publication(scene, "DATE", day.isoformat(), None, f"no year, {way_of(scene)}: nearest such holiday")


def _month_of_day(day: int, scene: Scene) -> date:
    """A day of the month that the tense puts a bare day of the month in: of the last one, of this one, of the next one."""
    assert scene.published is not None
    first = scene.published.replace(day=1)
    if scene.direction.way == "past" and day > scene.published.day and first.toordinal() > 1:
        return first - timedelta(1)
    if scene.direction.way == "future" and day < scene.published.day and first.toordinal() < 3652000:
        return first + timedelta(31)
    return first


def day_of_month(meaning: DayOfMonth, scene: Scene) -> Anchored:
    """ "the 25th": of the month told last, else of the publication month; with its weekday, of the nearest month that has such a day."""
    if meaning.weekday is not None:
        return _weekday_and_day(meaning, scene)
    base, name = scene.last, "last-date"
    days = interval_of(base) if base is not None else None
    if (days is None or (days[1] - days[0]).days > 31 or days[0].month != days[1].month) and scene.published is not None:
        near = _month_of_day(meaning.day, scene)
        base, name, days = scene.published.isoformat(), "publication", (near, near)
    if days is None or (days[1] - days[0]).days > 31 or meaning.day > days_in_month(days[0].year, days[0].month):
        return Anchored("DATE", f"XXXX-XX-{meaning.day:02}", None, "missing", None, "needs a month")
    value = f"{days[0].year:04}-{days[0].month:02}-{meaning.day:02}"
    return Anchored("DATE", value, None, name, base, "a day of that month")


_MONTHS_AROUND = 6
"""How many months before and after publication a day of a month with its weekday is looked for."""


def _weekday_and_day(meaning: DayOfMonth, scene: Scene) -> Anchored:
    """ "Tuesday the 15th": the nearest day of that number that is that weekday."""
    if scene.published is None:
        return unanchored("DATE", f"XXXX-XX-{meaning.day:02}", None)
    published, days = scene.published, []
    for months in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
        year, index = divmod(published.year * 12 + published.month - 1 + months, 12)
        if 1 <= year <= 9999 and meaning.day <= days_in_month(year, index + 1):
            day = date(year, index + 1, meaning.day)
            if day.isoweekday() == meaning.weekday:
                days.append(day)
    if not days:
        return unanchored("DATE", f"XXXX-XX-{meaning.day:02}", None)
    day = min(days, key=lambda day: cost_of((day - published).days, scene, 6))
    return from_publication(scene, "DATE", day.isoformat(), None, f"no month, {way_of(scene)}: nearest such day that is that weekday")
