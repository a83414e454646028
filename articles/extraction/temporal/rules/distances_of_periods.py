"""Periods that a report compares: "the year-ago quarter", "the same period of 2023", "the quarter ended Jan. 31", "the latest period"."""

import re

from articles.extraction.temporal.meaning import CurrentPeriod, Meaning, PeriodOf, Settled, Shift, YearBefore
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import month_of, unit_of


@rule(
    "year-earlier-period",
    triggers=["ago", "earlier"],
    pattern=(
        r"(?<![\w-])(?P<extent>(?:the )?(?:comparable )?year~dash~(?:ago|earlier|before) (?:period|quarter|third quarter"
        r"|second quarter|first quarter|fourth quarter|month|week|half|first half)|(?P<bare>year-(?:ago|earlier)))(?!\w)"
    ),
    examples=[
        Example("In the third quarter it lost less than in the year-ago quarter.", "the year-ago quarter", "2023-Q3"),
        Example("It lost more than in the year-earlier third quarter.", "the year-earlier third quarter", "2023-Q3"),
    ],
    counter_examples=["A year ago things were calm.", "Two-year-earlier figures are lost."],
)
def year_earlier_period(match: re.Match[str]) -> Meaning | None:
    named = _NAMED_QUARTER.search(match[0].lower())
    if named:
        return YearBefore(1, f"Q{_QUARTERS[named['number']]}")
    bare = match["bare"] is not None
    return YearBefore(1, "Q" if "quarter" in match[0].lower() else None, "publication" if bare else "reference")


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_NAMED_QUARTER = re.compile(r"(?P<number>first|second|third|fourth) quarter")


@rule(
    "unit-earlier",
    triggers=["ago", "earlier"],
    pattern=r"(?<![\w-])(?P<unit>month|week|quarter)-(?:ago|earlier)(?![\w-])",
    examples=[
        Example("Output was above the month-earlier level.", "month-earlier", "2025-03"),
        Example("Claims in March beat the month-ago figure.", "month-ago", "2025-02"),
    ],
    counter_examples=["A three-month-ago look is rare.", "A month, earlier or later, matters."],
)
def unit_earlier(match: re.Match[str]) -> Meaning | None:
    return Shift(unit_of(match["unit"]), -1, "reference")


@rule(
    "quarter-a-year-ago",
    triggers=["quarter", "period", "month"],
    pattern=r"\bthe (?P<same>same |comparable |like |corresponding )?(?P<unit>quarter|period|month) "
    r"(?:(?:a|one) year (?:ago|earlier|before)|(?:of )?(?P<last>last|the previous|the prior) year)(?![\w-])",
    examples=[Example("In the third quarter it lost less than in the quarter a year ago.", "the quarter a year ago", "2023-Q3")],
    counter_examples=["The quarter was a year of pain."],
)
def quarter_a_year_ago(match: re.Match[str]) -> Meaning | None:
    unit = match["unit"].lower()
    if match["last"] and (not match["same"] or unit == "period"):
        return None
    if unit == "month":
        return None if match["same"] else Shift("M", -12)
    return YearBefore(1, "Q")


@rule(
    "period-of-last-year",
    triggers=["quarter", "period"],
    pattern=r"\b(?P<extent>last year['’]s (?:comparable |corresponding |same )?(?P<unit>quarter|period))(?![\w-])",
    examples=[Example("In the third quarter it lost less than in last year's period.", "last year's period", "2023-Q3")],
    counter_examples=["Last year's third-quarter loss was small.", "Last year's quarterly losses were small."],
)
def period_of_last_year(match: re.Match[str]) -> Meaning | None:
    return YearBefore(1, "Q" if match["unit"].lower() == "quarter" else None)


@rule(
    "period-of-year",
    triggers=["period", "quarter"],
    pattern=r"\bthe (?:comparable |corresponding |same |like )?(?P<year>~year~) (?:period|quarter(?= (?:ended|ending) (?P<month>~month~) ~daynumber~)|quarter)(?![\w-])",
    examples=[
        Example("In the third quarter it lost less than in the 2023 period.", "the 2023 period", "2023-Q3"),
        Example("In the 2021 quarter ended June 30 it lost money.", "the 2021 quarter", "2021-Q2"),
    ],
    counter_examples=["The 1990 periodical is lost."],
)
def period_of_year(match: re.Match[str]) -> Meaning | None:
    if match["month"]:
        return Settled("DATE", f"{match['year']}-Q{round(month_of(match['month']) / 3) or _LAST}")
    return PeriodOf(int(match["year"]))


@rule(
    "same-period",
    triggers=["same", "comparable", "corresponding"],
    pattern=(
        r"\bthe (?:same|comparable|corresponding|like) (?:time )?(?:period|quarter|three months) (?:(?:of|in|during) )?"
        r"(?:(?:the )?(?P<last>last|previous|prior) year|(?P<year>~year~))(?![\w-])"
    ),
    examples=[
        Example("In the third quarter it lost less than in the same period last year.", "the same period last year", "2023-Q3"),
        Example("Thefts rose from the same period in 2023.", "the same period in 2023", "2023"),
    ],
    counter_examples=["The same period drama ran last year."],
)
def same_period(match: re.Match[str]) -> Meaning | None:
    return PeriodOf(int(match["year"])) if match["year"] else YearBefore(1)


@rule(
    "quarter-ended",
    triggers=["quarter"],
    pattern=(
        r"\b(?P<extent>(?:the|its|a) (?:fiscal )?quarter)(?= (?:that )?(?:ended|ending|ends|to)(?: on)? (?P<month>~month~)(?: (?P<day>~daynumber~)(?!\d))?"
        r"(?:,? (?P<year>~year~)(?![-\d]))?(?!\w))"
    ),
    examples=[
        Example("In the quarter ended Jan. 31 it lost money.", "the quarter", "2024-Q4"),
        Example("For the quarter that ended Aug. 2, 2024, it earned less.", "the quarter", "2024-Q2"),
    ],
    counter_examples=["A quarter ended up in jail.", "The quarter to be sold is old."],
)
def quarter_ended(match: re.Match[str]) -> Meaning | None:
    if not match["month"][0].isupper():
        return None
    last = month_of(match["month"])
    if match["day"] and int(re.findall(r"[0-9]+", match["day"])[0]) <= _FIRST_DAYS:
        last -= 1
    number = round(last / 3) or 4
    if match["year"]:
        return Settled("DATE", f"{int(match['year']) - (number == _LAST and last < _HALF_YEAR):04}-Q{number}")
    return CurrentPeriod("Q", f"Q{number}")


_FIRST_DAYS = 7
"""Up to which day a quarter that ends in a month is counted to the months before: quarters end with a week as well."""
_LAST, _HALF_YEAR = 4, 6


@rule(
    "reported-period",
    triggers=["quarter", "period", "half", "week", "month"],
    pattern=(
        r"\b(?:(?P<edge>early|late|earlier|later)(?: in)? )?(?P<which>(?:the|its|their) (?:latest|most recent)|latest|the recent"
        r"|the just-ended|the) (?P<unit>quarter|period|three months|week|month)(?! (?:final|century|mile|finals|back"
        r"|of an hour|pounder))(?![\w-])"
    ),
    examples=[
        Example("Net for the quarter rose.", "the quarter", "2025-Q1"),
        Example("Claims fell in the latest week.", "the latest week", "2025-W13"),
        Example("Its most recent quarter was poor.", "Its most recent quarter", "2025-Q1"),
    ],
    counter_examples=["The period was one of calm.", "The quarter finals were dull.", "The quarterback fell."],
)
def reported_period(match: re.Match[str]) -> Meaning | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    if unit not in ("quarter", "week", "month", "year") and "latest" not in which and "recent" not in which:
        return None
    if unit in ("week", "month", "year"):
        return Shift(unit_of(unit), -1) if "latest" in which or "recent" in which else None
    return CurrentPeriod("Q")
