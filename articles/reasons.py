"""Reasons in the reader's language: why a date is what it is, and why passages are one event.

The engine says them in plain English and knows no other language. ``FORMS`` are its sentences with places for what changes; a
reason that has one of these forms is said in the reader's language, its days and periods in words by locale, what it cites as it
stands. A reason of no known form stays in English and says so. ``tests/articles/test_reasons.py`` names the forms that are missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, gettext_noop, override, pgettext

from articles.date_words import month_words
from articles.value_words import value_words

_QUOTED = re.compile(r"(?<![^\s(;:])'(?P<cited>[^'](?:[^']|'(?=[^\W\d_])|(?<=s)'(?= \w[^';(]*'))*)'(?![^\s),;:.])")
"""What stands between two marks; "Friday's" and "two days' notice" hold one that closes nothing."""
LONGEST = 600
"""Code points of a reason that is still looked at; the engine's are shorter."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What a reader is told, and its language where that is not the page's."""

    text: str
    language: str = ""


def told(reason: str) -> Reason:
    """A reason of the engine as the reader is told it."""
    return _told(get_language() or "", reason)


def told_in_english(reason: str) -> str:
    """The same where the page is in English whatever the reader prefers, as the administration is."""
    with override("en"):
        return told(reason).text


def _in_print(reason: str) -> str:
    """The engine writes its arrows and the quotation marks around what it cites in ASCII."""
    return _QUOTED.sub(r"“\g<cited>”", reason.replace(" -> ", " → "))


@lru_cache(maxsize=5_000)
def _told(language: str, reason: str) -> Reason:
    said = (_said(reason, _FORMS) or _said(reason, _WHYS)) if len(reason) <= LONGEST else None
    return Reason(_in_print(reason), "" if language.startswith("en") else "en") if said is None else Reason(_in_print(said))


# --- forms --------------------------------------------------------------------------------------------------------------
# The name of a place says what stands there: a day, a value, a period, a number, a unit, a tense, how a date is known, further
# reasons; any other name is cited words. Of two forms that fit the earlier one counts.

FORMS = (
    # one time expression
    gettext_noop("'%(cited)s' + published %(day)s -> %(value)s (%(reasons)s)"),
    gettext_noop("'%(cited)s' + dateline %(day)s -> %(value)s (%(reasons)s)"),
    gettext_noop("'%(cited)s' + published between %(first)s and %(last)s -> %(value)s (the same on every possible day)"),
    gettext_noop("'%(cited)s' + published between %(first)s and %(last)s: between %(day)s and %(other)s"),
    gettext_noop("'%(cited)s' + %(value)s told before -> %(result)s (%(reasons)s)"),
    gettext_noop("'%(cited)s' -> not resolved (%(reasons)s)"),
    gettext_noop("'%(cited)s' -> %(value)s (%(reasons)s)"),
    gettext_noop("'%(cited)s' names what it stands before"),
    # a date that a person typed
    gettext_noop("'%(cited)s' + %(day)s -> %(value)s (%(reasons)s)"),
    gettext_noop("'%(cited)s' + %(day)s -> %(first)s to %(last)s"),
    gettext_noop("'%(cited)s' is %(value)s"),
    # ranges
    gettext_noop("one end of '%(cited)s': %(first)s to %(last)s"),
    # the event and its time
    gettext_noop("“%(cited)s” stands with “%(trigger)s”"),
    gettext_noop("“%(cited)s” counts from it to %(iso)s"),
    gettext_noop("“%(cited)s” counts back from the report to %(iso)s"),
    gettext_noop("“%(cited)s” ties it to the event told just before, which is undated itself"),
    gettext_noop("“%(cited)s” ties it to the event told just before"),
    gettext_noop("“%(cited)s” ties it to the event told before, which is undated itself"),
    gettext_noop("“%(cited)s” ties it to the event told before"),
    gettext_noop("“%(cited)s” ties it to “%(trigger)s”, which is undated itself"),
    gettext_noop("“%(cited)s” ties it to “%(trigger)s”"),
    gettext_noop("“%(cited)s”: a day of the event told just before"),
    gettext_noop("“%(cited)s”: the only day that the report names for what it tells"),
    gettext_noop("carried from the sentence before: “%(cited)s”"),
    gettext_noop("stands under the date “%(cited)s”"),
    gettext_noop("told in one run with the event told just before"),
    gettext_noop("dated by another sentence that tells of it"),
    gettext_noop("nothing in the text dates it"),
    gettext_noop("nothing anchors these words, so the event stays undated"),
    gettext_noop("goes on since then, told on %(iso)s"),
    gettext_noop("told as past, yet these words point after publication: undated"),
    gettext_noop("told as past: the one before publication"),
    gettext_noop("told as yet to come: the one after publication"),
    gettext_noop("reported %(long)s: told as news near the top of a report of that day, with no time of its own"),
    gettext_noop("reported %(long)s: told in one run with other news of that day"),
    gettext_noop("reported %(long)s: an entry of a running report, with its time of day only"),
    gettext_noop("reported %(long)s: “night” with no day: the night before the report"),
    gettext_noop("publication day by: %(how)s"),
    gettext_noop("set by a person: “%(cited)s”"),
    # the publication day
    gettext_noop("published %(day)s: %(how)s"),
    gettext_noop("updated %(day)s"),
    gettext_noop("the dateline says %(day)s: written then"),
    gettext_noop("but %(how)s says %(day)s"),
    gettext_noop("%(how)s agrees"),
    gettext_noop("nothing tells when this was published"),
    gettext_noop("the dateline '%(cited)s' tells no year"),
    gettext_noop("'%(cited)s' fixes the publication day: %(day)s"),
    gettext_noop("its dates contradict each other: nothing is proven"),
    gettext_noop("written on or after %(day)s: '%(cited)s' is told as past"),
    gettext_noop("written on or before %(day)s: '%(cited)s' is told as to come"),
    gettext_noop("'%(cited)s': from %(first)s to %(last)s"),
    gettext_noop("the text is in %(code)s: relative words are not read"),
    # passages of one event
    gettext_noop("%(reasons)s (likeness %(number)s)"),
    gettext_noop("same day %(short)s"),
    gettext_noop("%(extent)s agrees with %(other_extent)s"),
    gettext_noop("%(number)s day apart: %(iso)s and %(other_iso)s"),
    gettext_noop("%(number)s days apart: %(iso)s and %(other_iso)s"),
    gettext_noop("undated, published %(number)s day from the other"),
    gettext_noop("undated, published %(number)s days from the other"),
    gettext_noop("undated, told in the same words"),
    gettext_noop("word overlap %(number)s"),
    gettext_noop("the same day"),
    gettext_noop("same place %(name)s"),
    gettext_noop("the texts of both name %(name)s"),
    gettext_noop("other places named"),
    gettext_noop("%(name)s lies with %(other)s"),
    gettext_noop("same people: %(names)s"),
    gettext_noop("the same people: %(names)s"),
    gettext_noop("same actors: %(names)s"),
    gettext_noop("the same states: %(names)s"),
    gettext_noop("the same parties: %(names)s"),
    gettext_noop("the same person and nothing that sets it apart"),
    gettext_noop("%(count)s killed in both"),
    gettext_noop("%(count)s injured in both"),
    gettext_noop("%(count)s killed, then %(later)s"),
    gettext_noop("%(count)s injured, then %(later)s"),
    gettext_noop("%(count)s against %(later)s killed"),
    gettext_noop("%(count)s against %(later)s injured"),
    gettext_noop("the same paper: %(name)s"),
    gettext_noop("same kind of place: %(names)s"),
    gettext_noop("a place of the same name"),
    gettext_noop("the same place: %(names)s"),
    gettext_noop("other kinds of place: %(names)s"),
    gettext_noop("announced for the very day and place"),
    gettext_noop("the same sides and nobody else on the very day"),
    gettext_noop("%(number)s of those whose age is given has the same name"),
    gettext_noop("%(number)s of those whose age is given have the same name"),
    gettext_noop("same ages: %(names)s"),
    gettext_noop("no age in common"),
    gettext_noop("%(number)s street in common"),
    gettext_noop("%(number)s streets in common"),
    gettext_noop("both set in %(names)s"),
    gettext_noop("points back to it"),
    gettext_noop("counts more of its victims"),
    gettext_noop("nothing sets it apart from the event told before"),
    gettext_noop("taken for one event by a person"),
    gettext_noop("both undated"),
    gettext_noop("days overlap"),
    gettext_noop("%(number)s day apart"),
    gettext_noop("%(number)s days apart"),
    gettext_noop("both name %(names)s"),
    gettext_noop("both say %(count)s killed"),
)
"""What is said of an event, of a publication day, of a link between passages."""
WHYS = (
    gettext_noop("as written"),
    gettext_noop("needs a publication date"),
    gettext_noop("needs a year: no publication date"),
    gettext_noop("needs a month"),
    gettext_noop("needs a date before it"),
    gettext_noop("needs a date before it that is as fine"),
    gettext_noop("the date before it is not as fine"),
    gettext_noop("outside the calendar"),
    gettext_noop("bare weekday, the publication day itself"),
    gettext_noop("bare weekday that may lie on either side: the nearest"),
    gettext_noop("bare weekday, told as to come elsewhere: the day after publication"),
    gettext_noop("bare weekday, %(tense)s: nearest on or after"),
    gettext_noop("bare weekday, %(tense)s: nearest on or before"),
    gettext_noop("weekday of a thing that has happened: nearest on or before"),
    gettext_noop("last weekday: nearest before"),
    gettext_noop("next weekday: in the week after"),
    gettext_noop("this weekday: nearest on or after"),
    gettext_noop("that weekday: nearest on or before"),
    gettext_noop("previous weekday: nearest before"),
    gettext_noop("following weekday: nearest after"),
    gettext_noop("that day of the week told beside it"),
    gettext_noop("the weekday told beside it does not fit that date"),
    gettext_noop("the date that it stands beside"),
    gettext_noop("the date told last is no such day"),
    gettext_noop("the date told last is that day"),
    gettext_noop("the date told last"),
    gettext_noop("the same, in that year"),
    gettext_noop("that day was told with its year before"),
    gettext_noop("the day is known by what happened on it"),
    gettext_noop("the day is known by its number"),
    gettext_noop("the year is told at the end of the range"),
    gettext_noop("after the day that opens the range"),
    gettext_noop("the publication day itself"),
    gettext_noop("the nearest such weekday"),
    gettext_noop("a month that is reported on: the nearest that is over"),
    gettext_noop("after midnight, as the range runs"),
    gettext_noop("the story has moved to that year"),
    gettext_noop("the story has moved to that year, and runs on"),
    gettext_noop("no year, %(tense)s: nearest such day that is that weekday"),
    gettext_noop("the same moment by the clock of GMT"),
    gettext_noop("it runs until the first such end to come"),
    gettext_noop("no month, %(tense)s: nearest such day that is that weekday"),
    gettext_noop("no year, %(tense)s: nearest such day"),
    gettext_noop("no year, %(tense)s: nearest such month"),
    gettext_noop("no year, %(tense)s: nearest such holiday"),
    gettext_noop("no year, %(tense)s: nearest to come"),
    gettext_noop("no year, %(tense)s: nearest that is over"),
    gettext_noop("year counted from the publication year"),
    gettext_noop("year counted from the date told last"),
    gettext_noop("of the year of the date told last"),
    gettext_noop("fiscal year, named by its number"),
    gettext_noop("some such day; which one is not said"),
    gettext_noop("the one that the publication day lies in"),
    gettext_noop("the first that is not over"),
    gettext_noop("last: the nearest that is over"),
    gettext_noop("next: the nearest to come"),
    gettext_noop("this: of the publication year"),
    gettext_noop("this, past tense: the one that is over"),
    gettext_noop("the first such after the date told last"),
    gettext_noop("the last such before the date told last"),
    gettext_noop("the last quarter that is over, a year before"),
    gettext_noop("the last that is over"),
    gettext_noop("the period that the text reports on"),
    gettext_noop("the same period of that year"),
    gettext_noop("the same period, a year before"),
    gettext_noop("the same period"),
    gettext_noop("that holiday of that year"),
    gettext_noop("a day of that month"),
    gettext_noop("its week"),
    gettext_noop("its year"),
    gettext_noop("its place in it"),
    gettext_noop("it has no such day"),
    gettext_noop("time of day as written"),
    gettext_noop("time of day on the day talked of"),
    gettext_noop("time of day on the publication day"),
    gettext_noop("%(tense)s: the one of this week"),
    gettext_noop("%(tense)s: the one before"),
    gettext_noop("%(numbers)s may be day and month or month and day"),
    gettext_noop("day before month, as elsewhere in the document"),
    gettext_noop("month before day, as elsewhere in the document"),
    gettext_noop("day before month"),
    gettext_noop("month before day"),
    gettext_noop("how many is not said"),
    gettext_noop("how often"),
    gettext_noop("read as a date in another language"),
    gettext_noop("a distance in hours fixes no day"),
    gettext_noop("a distance that fixes no day"),
    gettext_noop("the day it lies in"),
    gettext_noop("the week it lies in"),
    gettext_noop("the weekend it lies in"),
    gettext_noop("the month it lies in"),
    gettext_noop("the quarter it lies in"),
    gettext_noop("the half-year it lies in"),
    gettext_noop("the year it lies in"),
    gettext_noop("the decade it lies in"),
    gettext_noop("the century it lies in"),
    gettext_noop("%(number)s months before, counted from %(reasons)s"),
    gettext_noop("%(number)s months after, counted from %(reasons)s"),
    gettext_noop("%(number)s %(unit)s before it"),
    gettext_noop("%(number)s %(unit)s after it"),
    gettext_noop("%(number)s %(unit)s before"),
    gettext_noop("%(number)s %(unit)s after"),
    gettext_noop("%(reasons)s, %(number)s %(unit)s before"),
    gettext_noop("%(reasons)s, %(number)s %(unit)s after"),
    gettext_noop("%(reasons)s, a year before"),
    gettext_noop("%(reasons)s, but any day from %(iso)s to %(other_iso)s"),
)
"""What is said in brackets: why a time expression has its value."""
VALUES = (
    gettext_noop("%(value)s, %(part)s"),
    gettext_noop("%(first)s to %(last)s"),
    gettext_noop("the week of %(day)s"),
    gettext_noop("the weekend of %(day)s"),
    gettext_noop("the years %(first_year)s to %(last_year)s"),
    gettext_noop("some time in the past"),
    gettext_noop("some time to come"),
    gettext_noop("the present"),
)
"""Periods in the engine's words."""
_WORDS = (
    gettext_noop("past tense"),
    gettext_noop("present tense"),
    gettext_noop("future tense"),
    gettext_noop("no tense"),
    gettext_noop("morning"),
    gettext_noop("afternoon"),
    gettext_noop("evening"),
    gettext_noop("night"),
    gettext_noop("midday"),
    gettext_noop("daytime"),
    gettext_noop("page date"),
    gettext_noop("page metadata"),
    gettext_noop("published line"),
    gettext_noop("date line"),
    gettext_noop("dateline"),
    gettext_noop("address"),
    gettext_noop("updated line"),
    gettext_noop("given"),
    gettext_noop("given at ingest"),
    gettext_noop("the record"),
    gettext_noop("written"),
    gettext_noop("the text's own words"),
    gettext_noop("a person"),
)
"""Single words that stand in a place of a form."""
_UNITS = "day|week|weekend|month|quarter|half-year|year|decade|century"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SHORT = "|".join(month[:3] for month in _MONTHS)
_DAY = rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{{1,2}} (?:{_SHORT}) \d{{1,4}}"
_ISO = r"\d{4}-\d\d-\d\d"
_NUMBER = r"\d+(?:\.\d+)?"


def _said(reason: str, forms: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    """A reason by the first form that it has and whose places can be filled; None where there is none."""
    for pattern, form in forms:
        match = pattern.fullmatch(reason)
        if match is None:
            continue
        filled = {place: _filled(place, words) for place, words in match.groupdict().items()}
        if None not in filled.values():
            return gettext(form) % filled
    return None


def _filled(place: str, words: str) -> str | None:
    """What stands in a place, in the reader's language; None where it cannot stand there."""
    kind = _kind_of(place)
    return _KINDS[kind][1](words) if kind else words


def _kind_of(place: str) -> str:
    """The kind that the name of a place ends with, empty for cited words."""
    return next((kind for kind in _KINDS if place == kind or place.endswith(f"_{kind}")), "")


def _reasons(words: str) -> str | None:
    """Several reasons in a row, each by itself; together where what one of them cites holds a semicolon."""
    parts = [_one_reason(part) for part in words.split("; ")]
    return _one_reason(words) if None in parts else "; ".join(part for part in parts if part)


def _one_reason(words: str) -> str | None:
    return _said(words, _WHYS) or _said(words, _FORMS)


def _day(words: str) -> str | None:
    """ "Fri 4 Apr 2025" and "4 Apr 2025" by locale; None for what is no day of the calendar."""
    *weekday, number, month, year = words.split()
    try:
        when = date(int(year), _SHORT.split("|").index(month) + 1, int(number))
    except ValueError:
        return None
    form = (
        pgettext("date format of a day with its weekday, in little room", "D j M Y")
        if weekday
        else pgettext("date format of a day in little room", "j M Y")
    )
    return date_format(when, form)


def _long_day(words: str) -> str | None:
    """ "4 April 2025" by locale."""
    number, month, year = words.split()
    return _day(f"{number} {month[:3]} {year}")


def _iso_day(words: str) -> str | None:
    year, month, number = words.split("-")
    return _day(f"{int(number)} {_MONTHS[int(month) - 1][:3]} {int(year)}") if 1 <= int(month) <= 12 else None


def _extent(words: str) -> str | None:
    """A day, or the first and the last of several."""
    return _day(words) if re.fullmatch(_DAY, words) else _said(words, _VALUES)


def _value(words: str) -> str | None:
    """A date, a period or a length of time of the engine by locale."""
    if re.fullmatch(_DAY, words):
        return _day(words)
    month = re.fullmatch(rf"({'|'.join(_MONTHS)}) (\d{{4}})", words)
    if month:
        return month_words(date(int(month[2]), _MONTHS.index(month[1]) + 1, 1))
    season = re.fullmatch(r"(spring|summer|autumn|winter) (\d{4})", words)
    if season:
        return gettext(f"{season[1]} %(year)s") % {"year": season[2]}
    decade = re.fullmatch(r"the (\d{3}0)s", words)
    if decade:
        return gettext("the %(year)ss") % {"year": decade[1]}
    return _said(words, _VALUES) or value_words(words)


def _word(words: str) -> str:
    return gettext(words)


def _how(words: str) -> str:
    """How a publication day is known; the file that describes those of a folder is called what it is."""
    return gettext("the list of sources") if words == "sources.csv" else gettext(words)


def _unit(words: str) -> str:
    return gettext(_UNITS_IN_WORDS[words])


_UNITS_IN_WORDS = {
    "day": gettext_noop("day"),
    "days": gettext_noop("days"),
    "week": gettext_noop("week"),
    "weeks": gettext_noop("weeks"),
    "weekend": gettext_noop("weekend"),
    "weekends": gettext_noop("weekends"),
    "month": gettext_noop("month"),
    "months": gettext_noop("months"),
    "quarter": gettext_noop("quarter"),
    "quarters": gettext_noop("quarters"),
    "half-year": gettext_noop("half-year"),
    "half-years": gettext_noop("half-years"),
    "year": gettext_noop("year"),
    "years": gettext_noop("years"),
    "decade": gettext_noop("decade"),
    "decades": gettext_noop("decades"),
    "century": gettext_noop("century"),
    "centurys": gettext_noop("centuries"),
}

_KINDS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "day": (_DAY, _day),
    "other": (rf"{_DAY}|.+?", lambda words: _day(words) if re.fullmatch(_DAY, words) else words),
    "first": (_DAY, _day),
    "last": (_DAY, _day),
    "short": (_DAY, _day),
    "long": (rf"\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{1,4}}", _long_day),
    "iso": (_ISO, _iso_day),
    "extent": (rf"{_DAY}(?: to {_DAY})?", _extent),
    "value": (r".+?", _value),
    "result": (r".+?", _value),
    "reasons": (r".+", _reasons),
    "number": (_NUMBER, str),
    "numbers": (r"\d+/\d+", str),
    "unit": (rf"(?:{_UNITS})s?", _unit),
    "tense": (r"(?:past|present|future|no) tense", _word),
    "part": (r"morning|afternoon|evening|night|midday|daytime|[\d:]+(?: GMT)?", _word),
    "how": (r"[^:]+?", _how),
    "year": (r"\d{4}", str),
}
"""Kinds of places: what may stand there, and how it is said."""


def _compiled(forms: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_pattern(form), re.DOTALL), form) for form in forms)


def _pattern(form: str) -> str:
    """The pattern of what a form may say."""
    pieces = re.split(r"%\((\w+)\)s", form)
    found = [re.escape(piece) if place % 2 == 0 else _group(piece) for place, piece in enumerate(pieces)]
    return "".join(found)


def _group(place: str) -> str:
    kind = _kind_of(place)
    return f"(?P<{place}>{_KINDS[kind][0] if kind else '.+?'})"


_FORMS, _WHYS, _VALUES = _compiled(FORMS), _compiled(WHYS), _compiled(VALUES)
