"""Days of the calendar: in digits and in words, alone and in lists, with and without the year."""

import re
from datetime import date

from articles.extraction.temporal.meaning import (
    DAY_FIRST,
    MONTH_FIRST,
    DayOfMonth,
    DayOfYear,
    EitherOrder,
    Meaning,
    PlaceIn,
    Settled,
    Shift,
    WeekOf,
    Which,
)
from articles.extraction.temporal.quantities import mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import MONTHS, month_of, ordinal_of, weekday_of, year_of

_RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}
_WHICH: dict[str, Which] = {"last": "last", "past": "last", "next": "next", "coming": "next", "this": "this"}


def _is_name(word: str) -> bool:
    """Whether a month's word is written like a name: "May" and "MAY", not "may"."""
    return word[0].isupper()


def _day(year: int, month: int, day: int, note: str | None = None, mod: str | None = None) -> Settled | None:
    """A full date, None when the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month) or year < 1:
        return None
    return Settled("DATE", f"{year:04}-{month:02}-{day:02}", mod, note)


@rule(
    "iso-date",
    triggers=["#year"],
    pattern=r"(?<![\w./-])(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?![\d/-])(?![.:]\d)",
    examples=[
        Example("Filed on 2025-06-23 by the ministry.", "2025-06-23", "2025-06-23"),
        Example("The log of 2024/11/02 was lost.", "2024/11/02", "2024-11-02"),
    ],
    counter_examples=["Part 2025-99-12 was recalled.", "Call 1999-12-311 for the switchboard."],
)
def iso_date(match: re.Match[str]) -> Meaning | None:
    return _day(int(match["y"]), int(match["m"]), int(match["d"]))


@rule(
    "numeric-date",
    triggers=["#digits"],
    pattern=r"(?<![\w./$€£-])(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![\d/%-])(?![.:]\d)",
    examples=[
        Example("Signed 23.06.2025 in Kyiv.", "23.06.2025", "2025-06-23"),
        Example("The permit of 06/23/25 lapsed.", "06/23/25", "2025-06-23"),
        Example("It was dated 04/06/2025 on the cover.", "04/06/2025", "2025-XX-XX"),
        Example("Updated 04/05/2025 by the desk.", "04/05/2025", "2025-04-05"),
    ],
    counter_examples=["Version 10.4.12 is out.", "Odds of 45/13/99 were offered.", "Server 10.12.14.2 is down."],
)
def numeric_date(match: re.Match[str]) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        if match["s"] == ".":
            return None
        year += 2000 if year < 70 else 1900
    if first > 12 or match["s"] == "." or first == second:
        return _day(year, second, first, DAY_FIRST if first > 12 else None)
    if second > 12:
        return _day(year, first, second, MONTH_FIRST)
    return EitherOrder(first, second, year)


@rule(
    "day-month",
    triggers=MONTHS,
    pattern=r"(?<![\w$€£.,:/-])(?:(?P<weekday>~weekday~),? )?(?:the (?!\d{1,2} (?!of|day)))?(?:(?P<edge>early|late) )?(?P<day>~daynumber~|~dayword~)(?: day)?"
    r"(?: of)?~dash~(?P<month>~month~)(?:(?: of|,)?~dash~(?P<year>~year~)(?![-\d])(?!,\d\d\d)|,? (?P<relative>last|this|next) year)?(?!\w)(?P<thing>(?= ~namedthing~\b))?",
    examples=[
        Example("It was signed on 23 June 2025.", "23 June 2025", "2025-06-23"),
        Example("They left on the 23rd of June, 2024, at noon.", "the 23rd of June, 2024", "2024-06-23"),
        Example("The vote was held on Sunday, 9 March.", "Sunday, 9 March", "2025-03-09"),
        Example("The raid of 5 December 2023 failed.", "5 December 2023", "2023-12-05"),
    ],
    counter_examples=[
        "The second may be harder.",
        "Soldiers of the third march past.",
        "Of the 12 may remain four.",
        "All 31 February flights were cancelled.",
        "The poll of Feb. 27-March 2 found support.",
        "They live at 24 December Crescent.",
    ],
)
def day_month(match: re.Match[str]) -> Meaning | None:
    if _MONTH_BEFORE.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # "Feb. 27-March 2": the day is that of the month before it
    return _month_and_day(match)


_MONTH_BEFORE = re.compile(
    r"\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)) \Z"
)


@rule(
    "month-day",
    triggers=MONTHS,
    pattern=r"\b(?:(?:(?:this|next|last)(?: coming| past)? |(?:this )?coming )?(?P<weekday>~weekday~),? (?:the )?)?(?:(?P<edge>early|late) )?(?:(?P<which>last|next|this(?: past| coming)?) )?(?P<month>~month~)~dash~(?:the )?"
    r"(?P<day>~daynumber~|~dayword~)(?![.:/]\d|\w|%)(?P<thing>(?= ~namedthing~\b))?"
    r"(?:,? (?P<year>~year~)(?![-\d])(?!,\d\d\d)|,? (?P<spoken>~wordyear~)(?![\w-])|,? (?P<relative>last|this|next) year)?",
    examples=[
        Example("It fell on Sept. 3, 2024, in the rain.", "Sept. 3, 2024", "2024-09-03"),
        Example("They met on June 23rd, 2022.", "June 23rd, 2022", "2022-06-23"),
        Example("He died Feb. 24.", "Feb. 24", "2025-02-24"),
        Example("It was shut since last Dec. 3.", "last Dec. 3", "2024-12-03"),
        Example("He fled on March ninth nineteen ninety-eight.", "March ninth nineteen ninety-eight", "1998-03-09"),
        Example("The talks will open on Thursday, April 10.", "Thursday, April 10", "2025-04-10"),
        Example("Troops crossed the border on March third.", "March third", "2025-03-03"),
        Example("On March 3 Airport staff struck.", "March 3", "2025-03-03"),
    ],
    counter_examples=[
        "They may 10 times over regret it.",
        "Protesters march 20 miles a day.",
        "The dec 4 code failed.",
        "She scored on July 45 at last.",
        "In May the third ship sank.",
        "In January 25 people were killed.",
        "The July 14 Bridge was hit.",
        "The October 17 Group denied it.",
        "The Sept. 11th Street market was empty.",
    ],
)
def month_day(match: re.Match[str]) -> Meaning | None:
    return None if _counts_something(match) else _month_and_day(match)


_IN = re.compile(r"\bin $", re.IGNORECASE)
_COUNTED = re.compile(
    r" (?:more |other |[a-z]+ )?(?:people|children|[a-z]+m[ae]n|(?!hours\b|miles\b)[a-z]{3,}s) (?:were|had|have|died|was)\b"
)


def _counts_something(match: re.Match[str]) -> bool:
    """Whether a number after a month counts what follows: "In January 25 people were killed"; a day would stand after "on"."""
    if match["year"] or match["weekday"]:
        return False
    return (
        _IN.search(match.string, max(0, match.start() - 4), match.start()) is not None
        and _COUNTED.match(match.string, match.end()) is not None
    )


def _month_and_day(match: re.Match[str]) -> Meaning | None:
    """The meaning of a day and a month, with or without a year and a weekday."""
    word = match["month"]
    if not _is_name(word):
        return None
    month, day = month_of(word), ordinal_of(match["day"])
    if day is None or not 1 <= day <= 31 or _begins_something_else(match):
        return None
    if match.groupdict().get("thing") is not None and not _ON.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    mod = mod_of_edge(match["edge"])
    weekday = weekday_of(match["weekday"]) if match["weekday"] else None
    if match["year"]:
        year = int(match["year"])
        settled = _day(year, month, day, None, mod)
        if settled is not None and weekday is not None and date(year, month, day).isoweekday() != weekday:
            return Settled("DATE", settled.value, mod, "the weekday told beside it does not fit that date")
        return settled
    if day > days_in_month(2000, month):
        return None
    groups = match.groupdict()
    spoken = year_of(groups["spoken"]) if groups.get("spoken") else None
    if spoken is not None:
        return _day(spoken, month, day, None, mod)
    shift = _RELATIVE_YEAR[match["relative"].lower()] if match["relative"] else None
    which = _WHICH.get((groups.get("which") or "").lower().split(" ")[-1], "bare")
    return DayOfYear(month, day, weekday, shift, None, mod, which)


_ON = re.compile(r"\b(?:on|since|until|by|before|after|from|to|last|late|early|of)\s+$", re.IGNORECASE)
"""What stands before a day and not before a thing that is named by one: "the July 14 Bridge", but "on July 14 School officials met"."""


def _begins_something_else(match: re.Match[str]) -> bool:
    """Whether "the first" after a month's name is that of what follows ("On 28 February the first talks were held")."""
    if not re.search(r" the [a-z]", match[0], re.IGNORECASE) or match["year"]:
        return False
    return (
        re.match(
            r"\s*(?:[.,;:)\"”]|$|(?:and|or|of|he|she|it|they|we|I|you|in|at|a|an|the|was|were|is|are|will|would|has|had|when|which|who|to|with|for|on|by|after|before|until|from|as"
            r"|but|that|this)\b)",
            match.string[match.end() : match.end() + 8],
        )
        is None
    )


@rule(
    "week-of-day",
    triggers=["week", "weekend"],
    pattern=(
        r"\b(?:the )?(?P<unit>week|weekend) (?:of|beginning|starting) (?:(?P<month>~month~) (?P<day>~daynumber~)|(?P<day2>~daynumber~) "
        r"(?P<month2>~month~))(?:,? (?P<year>~year~)(?![-\d]))?(?!\w)"
    ),
    examples=[
        Example("A hearing is set for the week of May 5.", "the week of May 5", "2025-W19"),
        Example("It is due the weekend of May 10.", "the weekend of May 10", "2025-W19-WE"),
    ],
    counter_examples=["The week of may 5 times."],
)
def week_of_day(match: re.Match[str]) -> Meaning | None:
    word = match["month"] or match["month2"]
    day = ordinal_of(match["day"] or match["day2"])
    unit = "WE" if match["unit"].lower() == "weekend" else "W"
    if not _is_name(word) or day is None:
        return None
    if match["year"]:
        settled = _day(int(match["year"]), month_of(word), day)
        return WeekOf(settled, unit) if settled is not None else None
    return WeekOf(DayOfYear(month_of(word), day), unit) if day <= days_in_month(2000, month_of(word)) else None


@rule(
    "days-of-month",
    triggers=MONTHS,
    pattern=r"(?<![\w$€£.,:/-])(?P<days>(?:~daynumber~(?:,| and| or| to|~dash~through|~dash~till|–|-|—|/)+ ?){1,4})"
    r"(?P<last>~daynumber~)(?: of)? (?P<month>~month~)"
    r"(?:,? (?P<year>~year~)(?![-\d])(?!,\d\d\d)|,? (?P<relative>last|this|next) year)?(?!\w)",
    examples=[
        Example("They met on 24, 25 and 26 March 2024.", "24", "2024-03-24"),
        Example("From 1 to 3 March the bridge was shut.", "1", "2025-03-01"),
        Example("The summit of 1-3 March 2025 was short.", "3 March 2025", "2025-03-03"),
    ],
    counter_examples=["Some 24 and 25 may apply.", "It rose 1 to 3 percent.", "Groups of 2-3 march along the road."],
)
def days_of_month(match: re.Match[str]) -> tuple[Placed, ...] | None:
    if not _is_name(match["month"]):
        return None
    month, year = month_of(match["month"]), int(match["year"]) if match["year"] else None
    placed = []
    for number in re.finditer(r"\d{1,2}", match["days"]):
        start = match.start("days") + number.start()
        end = start + len(number[0])
        if match.string[end : end + 2].isalpha():
            end += 2
        placed.append((start, end, int(number[0])))
    placed.append((match.start("last"), match.end(), int(re.findall(r"\d+", match["last"])[0])))
    return _placed_days(placed, month, year, _RELATIVE_YEAR[match["relative"].lower()] if match["relative"] else None)


@rule(
    "month-days",
    triggers=MONTHS,
    pattern=r"\b(?P<month>~month~) (?P<first>~daynumber~)(?P<rest>(?:(?:,? and|,| or| to| through| till|–|-|—) ?~daynumber~"
    r"(?![\w%:.]\w)(?!-(?:year|month|week|day|hour|minute|member|seat|stor(?:e)?y)\b)){1,4})"
    r"(?:,? (?P<year>~year~)(?![-\d])(?!,\d\d\d)|,? (?P<relative>last|this|next) year)?(?! (?:percent|people|troops|drones|missiles|times|others))(?!\w)",
    examples=[
        Example("Talks on April 24 and 25 will follow.", "25", "2025-04-25"),
        Example("The exercise of May 12-16, 2023 is over.", "May 12", "2023-05-12"),
        Example("They met on June 15-17 last year.", "17 last year", "2024-06-17"),
    ],
    counter_examples=[
        "They may 24 and 25 times.",
        "In June 24 and 25 percent were counted.",
        "On June 6, 2-year-old twins sang.",
        "On June 6, 2 officers were hurt.",
    ],
)
def month_days(match: re.Match[str]) -> tuple[Placed, ...] | None:
    if not _is_name(match["month"]):
        return None
    month, year = month_of(match["month"]), int(match["year"]) if match["year"] else None
    placed = [(match.start("month"), match.end("first"), int(re.findall(r"\d+", match["first"])[0]))]
    for number in re.finditer(r"\d{1,2}(?:st|nd|rd|th)?", match["rest"]):
        start = match.start("rest") + number.start()
        placed.append((start, start + len(number[0]), int(re.findall(r"\d+", number[0])[0])))
    if [day for *_, day in placed] != sorted(day for *_, day in placed):
        return None  # days are told in their order: the second number counts something
    if year is not None or match["relative"]:
        placed[-1] = (placed[-1][0], match.end(), placed[-1][2])
    return _placed_days(placed, month, year, _RELATIVE_YEAR[match["relative"].lower()] if match["relative"] else None)


def _placed_days(days: list[tuple[int, int, int]], month: int, year: int | None, shift: int | None) -> tuple[Placed, ...] | None:
    """Several days of one month where they stand; None when the calendar lacks one of them."""
    found = []
    for start, end, day in days:
        meaning: Meaning | None = _day(year, month, day) if year is not None else None
        if year is None and 1 <= day <= days_in_month(2000, month):
            meaning = DayOfYear(month, day, year_shift=shift)
        if meaning is None:
            return None
        found.append(Placed((start, end), meaning))
    return tuple(found)


@rule(
    "bare-day-of-month",
    triggers=["st", "nd", "rd", "th"],
    pattern=(
        r"\b(?P<lead>on|until|by|since|before|after|from) (?P<extent>the (?P<day>\d{1,2})(?:st|nd|rd|th)(?: of (?P<which>this|the|that|last|next) month"
        r"|(?=[.,;)]|$| (?P<more>the|he|she|they|it|his|her|their|a|an)\b)))"
    ),
    examples=[
        Example("In March they met, and on the 25th, they signed.", "the 25th", "2025-03-25"),
        Example("The council will meet on the 25th of this month.", "the 25th of this month", "2025-04-25"),
        Example("He was seized on the 9th of last month.", "the 9th of last month", "2025-03-09"),
        Example("In March they met. On the 25th they signed.", "the 25th", "2025-03-25"),
    ],
    counter_examples=["He finished on the 18th green.", "She lives on the 4th floor."],
)
def bare_day_of_month(match: re.Match[str]) -> Meaning | None:
    day = int(match["day"])
    if not 1 <= day <= _LONGEST_MONTH or (match["more"] and not match["lead"][0].isupper()):
        return None
    which = (match["which"] or "that").lower()
    if which in ("this", "last", "next"):
        return PlaceIn(Shift("M", {"last": -1, "this": 0, "next": 1}[which]), day)
    return DayOfMonth(day)


@rule(
    "weekday-and-day-of-month",
    triggers=["st", "nd", "rd", "th"],
    pattern=r"\b(?P<extent>(?P<weekday>~fullweekday~),? (?:the )(?P<day>\d{1,2})(?:st|nd|rd|th))(?=\s*[.,;:)\"”]|\s*$| (?:and|at|in|to|for|when|with|by|or|because)\b)",
    examples=[
        Example("The hearing is set for Tuesday the 15th.", "Tuesday the 15th", "2025-04-15"),
        Example("She was freed on Friday the 28th.", "Friday the 28th", "2025-03-28"),
    ],
    counter_examples=["On Friday the 15th brigade fell back.", "He dreads Friday the 13th films.", "On Sunday the 45th, he joked."],
)
def weekday_and_day_of_month(match: re.Match[str]) -> Meaning | None:
    day = int(match["day"])
    if not match["weekday"][0].isupper() or not 1 <= day <= _LONGEST_MONTH:
        return None
    return DayOfMonth(day, weekday_of(match["weekday"]))


_LONGEST_MONTH = 31
