"""Read what a reader or curator types into a date field or filter: "last month", "5 avril 2025", "2025-W14", "Q1 2025".

Our own rules are asked first; then dateparser, in the languages asked for, with a base day, required parts and the period it
reports, so that nothing finer than the words comes out. dateparser is imported only when it is needed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from articles.extraction.temporal.anchoring import Scene, anchor
from articles.extraction.temporal.meaning import EitherOrder
from articles.extraction.temporal.tagger import recognise
from articles.extraction.temporal.timex import Granularity, granularity_of, interval_of, is_valid_timex
from articles.extraction.temporal.vocabulary import closed_class
from articles.extraction.temporal.words import say_date, say_value

PHRASE_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr")
_LIMIT = 60


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """A typed date: its TIMEX3 value, how fine it is, the days it covers, and why."""

    value: str
    granularity: Granularity
    earliest: date
    latest: date
    explanation: str


def read_phrase(phrase: str, base: date, languages: Sequence[str] = PHRASE_LANGUAGES) -> PhraseReading | None:
    """What a typed phrase means on the day ``base``; None when it is not wholly a date. ``languages`` are ISO 639-1 codes."""
    words = " ".join(phrase.split())
    if not words or len(words) > _LIMIT:
        return None
    typed = _as_value(words)
    if typed is not None:
        return typed
    known, reading = _by_rules(words, base)
    return reading if known else _elsewhere(words, base, languages)


def _reading(value: str, explanation: str, days: tuple[date, date] | None = None) -> PhraseReading | None:
    days = days or interval_of(value)
    if days is None:
        return None
    return PhraseReading(value, granularity_of(value), days[0], days[1], explanation)


def _as_value(words: str) -> PhraseReading | None:
    """A TIMEX3 or ISO value typed as such."""
    value = words.upper().replace("/", "-") if re.fullmatch(r"\d{4}[-/]\d\d[-/]\d\d", words) else words.upper()
    if re.fullmatch(r"\d{4}(?:-.{2,5})?", value) and is_valid_timex(value) and "X" not in value:
        return _reading(value, f"'{words}' is {say_value(value, 'DATE')}")
    return None


_LEAD = re.compile(r"(?:in|on|since|from|until|by|during|of|the)\s+", re.IGNORECASE)


def _by_rules(words: str, base: date) -> tuple[bool, PhraseReading | None]:
    """Whether the rules of the engine take all of the phrase for one expression, and the days it means if it is a date."""
    spelled = _capitalised(words)
    for text in dict.fromkeys((f"in {spelled}", spelled, f"in {_LEAD.sub('', spelled, count=1)}")):
        for found in recognise(text):
            if found.start == (3 if text.startswith("in ") else 0) and found.end == len(text):
                if isinstance(found.meaning, EitherOrder):
                    continue  # whoever types it may mean either day
                result = anchor(found.meaning, Scene(base))
                if "X" in result.value and result.value != "PXX":
                    continue
                if result.type not in ("DATE", "TIME"):
                    return True, _span_back(result.value, words, base)
                head = result.value.split("T")[0]
                return True, _reading(head, f"'{words}' + {say_date(base)} -> {say_value(head, 'DATE')} ({result.reason})", result.days)
    return False, None


_ROLLING = re.compile(r"(?:the )?(?P<way>last|past|previous|next|coming) ", re.IGNORECASE)


def _span_back(value: str, words: str, base: date) -> PhraseReading | None:
    """ "the last 30 days", "past two weeks": the days up to the base, "next ..." the days from it on."""
    lead = _ROLLING.match(words)
    amount = re.fullmatch(r"P(\d{1,4})(D|W|M|Y)", value)
    if lead is None or amount is None:
        return None
    number = int(amount[1])
    days = number * {"D": 1, "W": 7, "M": 30, "Y": 365}[amount[2]]
    ahead = lead["way"].lower() in ("next", "coming")
    try:
        other = base + timedelta(days if ahead else -days)
    except OverflowError:
        return None
    first, last = (base, other) if ahead else (other, base)
    return PhraseReading(value, "range", first, last, f"'{words}' + {say_date(base)} -> {say_date(first)} to {say_date(last)}")


def _capitalised(words: str) -> str:
    """The words with capitals where names of months and days want them, so that "5 april" is read like "5 April"."""
    return re.sub(
        r"\b[a-z]{3,9}\b",
        lambda match: match[0].capitalize() if match[0] in _NAMES else match[0],
        words.lower() if words.isupper() else words,
    )


_NAMES = closed_class(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday"
    " tuesday wednesday thursday friday saturday sunday christmas easter"
)


def _elsewhere(words: str, base: date, languages: Sequence[str]) -> PhraseReading | None:
    """The phrase as dateparser reads it, as fine as the period it reports."""
    if re.fullmatch(r"[\d\W]+", words) and (re.search(r"\d{4}", words) is None or "en" in languages):
        return None  # without a year, or with day and month in either order
    if re.search(r"[a-zA-Z]", words) and re.search(r"[^\W\d_]{2}|[^\x00-\x7f]|\d{4}", words) is None:
        return None  # "1e9": single letters among figures are no words of any language
    found = _dateparser(words, base, languages, ("month", "year") if re.search(r"\d{4}", words) else ("day", "month"))
    if found is None:
        found = _dateparser(words, base, languages, ())
        if found is None or (re.search(r"\d{4}", words) is None and re.fullmatch(r"[\d\W]+", words)):
            return None
    day, period = found
    if period not in ("day", "week", "month", "year", "time"):
        return None
    value = {"year": f"{day.year:04}", "month": f"{day.year:04}-{day.month:02}"}.get(period)
    if period == "week":
        year, week, _ = day.isocalendar()
        value = f"{year:04}-W{week:02}"
    value = value or day.isoformat()
    if re.fullmatch(r"\d{1,3}", words) or interval_of(value) is None:
        return None
    return _reading(value, f"'{words}' + {say_date(base)} -> {say_value(value, 'DATE')} (read as a date in another language)")


def _dateparser(words: str, base: date, languages: Sequence[str], parts: tuple[str, ...]) -> tuple[date, str] | None:
    """dateparser's day and period for a short phrase, None when it reads none or fails."""
    from dateparser.date import DateDataParser

    settings: dict[str, Any] = {
        "RELATIVE_BASE": datetime.combine(base, datetime.min.time()),
        "REQUIRE_PARTS": list(parts),
        "RETURN_TIME_AS_PERIOD": False,
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
        "DATE_ORDER": "DMY",
    }
    try:
        data = DateDataParser(languages=list(languages), settings=settings).get_date_data(words)
    except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
        return None
    return (data.date_obj.date(), data.period) if data.date_obj is not None else None


def parsed_elsewhere(words: str, languages: Sequence[str]) -> date | None:
    """The full day (day, month and year all written) that a short span says in another language, None when it says none."""
    found = _dateparser(words[:_LIMIT], date(2000, 1, 1), languages, ("day", "month", "year"))
    return found[0] if found is not None and found[1] == "day" else None
