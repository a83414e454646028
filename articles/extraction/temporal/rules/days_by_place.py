"""Days told by their place in a month or year: "the first Monday of May", "the last day of March", "the first of the month"."""

import re

from articles.extraction.temporal.meaning import Beside, Meaning, PartOfYear, PlaceIn, Settled, Shift, Weekday, Which
from articles.extraction.temporal.quantities import duration
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import DAY_PARTS, WEEKDAYS, month_of, unit_of, weekday_of

_COUNTS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1, "opening": 1, "closing": -1,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
_WAYS = {"last": -1, "this": 0, "next": 1, "the": 0, "current": 0}
_PERIOD = (
    r"(?:(?P<month>~month~)(?:,?(?: of)? (?:(?P<year>~year~)(?![-\d])|(?P<relative>last|this|next) year))?"
    r"|(?P<which>the|this|last|next|the current) (?P<unit>month|year)|(?P<bare>~year~)(?![-\d]))(?![\w-])"
)


def _period(match: re.Match[str]) -> Meaning | None:
    """The month or year that a day is counted in."""
    if match["unit"]:
        return Shift(unit_of(match["unit"]), _WAYS[match["which"].lower().split()[-1]])
    if match["bare"]:
        return Settled("DATE", match["bare"])
    if not match["month"][0].isupper():
        return None
    code = f"{month_of(match['month']):02}"
    if match["year"]:
        return Settled("DATE", f"{match['year']}-{code}")
    return PartOfYear(code, "bare", _WAYS[match["relative"].lower()] if match["relative"] else None)


@rule(
    "weekday-by-place",
    triggers=WEEKDAYS,
    pattern=(
        r"\b(?:the )?(?P<count>first|second|third|fourth|fifth|last|final|[1-5](?:st|nd|rd|th)) (?P<day>~fullweekday~)"
        rf"(?:~dash~(?P<part>morning|afternoon|evening|night))? (?:of|in) (?:the year )?{_PERIOD}"
    ),
    examples=[
        Example("The term opened on the first Monday in October.", "the first Monday in October", "2024-10-07"),
        Example("They will vote on the third Sunday of May.", "the third Sunday of May", "2025-05-18"),
        Example("It was signed on the last Friday of March 2023.", "the last Friday of March 2023", "2023-03-31"),
    ],
    counter_examples=["It was the first Mondayish mood of May.", "On the second, Sunday Times in hand, he left."],
)
def weekday_by_place(match: re.Match[str]) -> Meaning | None:
    period = _period(match)
    if period is None or not match["day"][0].isupper():
        return None
    part = DAY_PARTS[match["part"].lower()] if match["part"] else None
    return PlaceIn(period, _COUNTS[match["count"].lower()], weekday_of(match["day"]), part)


@rule(
    "weekday-of-every-month",
    triggers=WEEKDAYS,
    pattern=(
        r"\b(?:the )?(?:first|second|third|fourth|last)(?: (?:and|or) (?:second|third|fourth|last))? ~fullweekday~s?"
        r" (?:of|in) (?:each|every) (?:calendar )?(?P<unit>month|year|quarter)(?![\w-])"
    ),
    examples=[Example("They meet on the first Tuesday of every month.", "the first Tuesday of every month", "P1M")],
    counter_examples=["On the first Tuesday every month-old debt fell due, he said."],
)
def weekday_of_every_month(match: re.Match[str]) -> Meaning | None:
    return Settled("SET", duration(1.0, unit_of(match["unit"])))


@rule(
    "day-by-place",
    triggers=["day", "first", "last"],
    pattern=(
        rf"\b(?:the )?(?:(?P<count>first|last|final|opening|closing) day of|(?P<alone>first|last) of) {_PERIOD}"
        r"(?! [a-z]+s\b)"
    ),
    examples=[
        Example("The levy ended on the last day of March.", "the last day of March", "2025-03-31"),
        Example("It took force on the first day of 2024.", "the first day of 2024", "2024-01-01"),
        Example("Rents are due on the first of the month.", "the first of the month", "2025-04-01"),
    ],
    counter_examples=[
        "On the first day of march drills he fell.",
        "It was the last day of the yearly fair.",
        "He was the first of the year's stars.",
    ],
)
def day_by_place(match: re.Match[str]) -> Meaning | None:
    period = _period(match)
    if period is None:
        return None
    if match["alone"] and (match["unit"] or "").lower() != "month":
        return None
    if match["alone"] and not _ON.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    return PlaceIn(period, _COUNTS[(match["count"] or match["alone"]).lower()])


@rule(
    "day-beside-a-weekday",
    triggers=WEEKDAYS,
    pattern=(
        r"\b(?:the )?(?P<near>day|night|morning|evening) (?P<side>before|after|following) (?:(?P<which>last|next|this) )?(?P<day>~fullweekday~)(?![\w-])"
        r"(?! ~namedthing~\b)"
    ),
    examples=[
        Example("He fled the day before last Tuesday's hearing.", "the day before last Tuesday", "2025-03-31"),
        Example("She wrote it the night before Thursday's vote.", "the night before Thursday", "2025-04-02TNI"),
        Example("They will count the day after Monday's vote.", "the day after Monday", "2025-04-08"),
    ],
    counter_examples=["The day before, friday prayers were off.", "He came the day after Friday Street was shut."],
)
def day_beside_a_weekday(match: re.Match[str]) -> Meaning | None:
    if not match["day"][0].isupper():
        return None
    which: Which = _POINTS[match["which"].lower()] if match["which"] else "bare"
    days = -1 if match["side"].lower() == "before" else 1
    return Beside(Weekday(weekday_of(match["day"]), which), days, part=DAY_PARTS.get(match["near"].lower()))


_POINTS: dict[str, Which] = {"last": "last", "this": "this", "next": "next"}
_ON = re.compile(r"\b(?:on|by|from|since|until|till|before|after)\s+$", re.IGNORECASE)
"""What makes "the first of the month" a day and not the first thing in it."""
