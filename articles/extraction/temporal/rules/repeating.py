"""How often something happens: TIMEX3 sets ("every week", "annually", "each month")."""

import re

from articles.extraction.temporal.meaning import Meaning, Settled
from articles.extraction.temporal.quantities import UNITS, duration
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import DAY_PARTS, MONTHS, SEASONS, month_of, number_of, unit_of

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y", "biennially": "P2Y",
}  # fmt: skip


@rule(
    "every",
    triggers=[*UNITS, "morning", "afternoon", "evening"],
    pattern=(
        r"\b(?P<lead>every|each|per)(?P<other> other| single| second)? (?:(?P<number>~number~|few|couple of) )?(?P<unit>~units~"
        r"|morning|afternoon|evening)(?![\w-])"
    ),
    examples=[
        Example("They meet every week.", "every week", "P1W"),
        Example("Prices rise each month.", "each month", "P1M"),
        Example("It is held every two years.", "every two years", "P2Y"),
        Example("Sirens wail every night.", "every night", "XXXX-XX-XXTNI"),
    ],
    counter_examples=["Every second counts for every second man.", "Each day-trip costs ten euros."],
)
def every(match: re.Match[str]) -> Meaning | None:
    word = match["unit"].lower()
    if word in ("second", "seconds", "minute") and match["number"] is None:
        return None
    if word in DAY_PARTS:
        return Settled("SET", f"XXXX-XX-XXT{DAY_PARTS[word]}") if match["number"] is None else None
    number: float | None = 2.0 if match["other"] and "single" not in match["other"].lower() else 1.0
    if match["number"]:
        number = number_of(match["number"])
    return Settled("SET", duration(number, unit_of(word)))


@rule(
    "how-often",
    triggers=_ADVERBS,
    pattern=(
        r"(?<![\w-])(?P<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|annually|yearly"
        r"|biennially)(?![\w-])"
    ),
    examples=[Example("The council meets annually.", "annually", "P1Y"), Example("They are shelled daily.", "daily", "P1D")],
    counter_examples=[
        "The Daily Telegraph said so.",
        "Two daily flights were cut.",
        "The Weekly Standard closed.",
        "It sells 9,000 cars annually.",
    ],
)
def how_often(match: re.Match[str]) -> Meaning | None:
    word = match["word"]
    following = match.string[match.end() : match.end() + 24]
    if _AMOUNT.search(match.string, max(0, match.start() - 28), match.start()):
        return None
    if word.lower() in ("quarterly", "weekly", "monthly", "yearly", "biweekly") and _NOUN.match(following):
        return None
    if word.lower() == "daily" and _PLURAL.match(following):
        return None
    after = match.string[match.end() : match.end() + 2]
    if word[0].isupper() and (after[1:2].isupper() or not re.match(r"[\s,]", after)):
        return None
    return Settled("SET", _ADVERBS[word.lower()])


_AMOUNT = re.compile(r"(?:\d%?|\bpercent|\b(?:m|b|tr)illion)(?:\s+(?!and\b|but\b)[a-z]{1,16}){0,2}\s+$")
"""An amount right before: "10,000 cars annually" is a rate, and tells no time."""
_NOUN = re.compile(r"\s+(?!(?:by|to|in|on|for|and|or|at|with|from|since)\b)[a-z$]")
_PLURAL = re.compile(r"\s+(?!(?:basis|across|its|his|was|as|is|has)\b)[a-z]+[a-rt-z]s\b")


@rule(
    "every-season",
    triggers=SEASONS,
    pattern=r"\b(?:every|each) (?P<season>spring|summer|autumn|fall|winter)(?![\w-])",
    examples=[Example("The valley floods every spring.", "every spring", "XXXX-SP")],
    counter_examples=["Every summer-school pupil left.", "Each fallen tree was sold."],
)
def every_season(match: re.Match[str]) -> Meaning | None:
    return Settled("SET", f"XXXX-{SEASONS[match['season'].lower()]}") if match["season"].islower() else None


@rule(
    "weekends",
    triggers=["weekends"],
    pattern=r"\b(?:on|at) (?P<extent>weekends)(?![\w-])",
    examples=[Example("The market opens on weekends.", "weekends", "XXXX-WXX-WE")],
    counter_examples=["Two weekends passed.", "On weekends-only lines no train ran."],
)
def weekends(match: re.Match[str]) -> Meaning | None:
    return Settled("SET", "XXXX-WXX-WE")


@rule(
    "so-many-times",
    triggers=["once", "twice", "times"],
    pattern=(
        r"\b(?:once|twice|(?P<number>~number~|~vague~) times) (?:a|an|per|each|every) (?P<unit>second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century)"
        r"(?![\w-])"
    ),
    examples=[
        Example("They meet twice a week.", "twice a week", "P1W"),
        Example("It floods three times a year.", "three times a year", "P1Y"),
        Example("She visits once a fortnight.", "once a fortnight", "P2W"),
        Example("The beacon flashes ten times a minute.", "ten times a minute", "PT1M"),
    ],
    counter_examples=["Once a year-round port, it is empty.", "He was twice a mayor."],
)
def so_many_times(match: re.Match[str]) -> Meaning | None:
    return Settled("SET", duration(1.0, unit_of(match["unit"])))


@rule(
    "days-a-week",
    triggers=["week", "month", "year"],
    pattern=(
        r"(?<![\w$€£.,-])(?P<number>~number~|a few|several)~dash~(?P<what>hours|days|nights|mornings|afternoons|evenings|weekends|weeks|months) (?:a|per|each|every|out of every) "
        r"(?P<unit>week|month|year)(?![\w-])"
    ),
    examples=[Example("The clinic opens three days a week.", "three days a week", "P1W")],
    counter_examples=["The gate is watched seven days a week.", "He lost three days a weekend storm had cut off."],
)
def days_a_week(match: re.Match[str]) -> Meaning | None:
    if (match["unit"].lower(), number_of(match["number"])) == ("week", 7):
        return None  # always
    return Settled("SET", duration(1.0, unit_of(match["unit"])))


@rule(
    "every-month-of-the-year",
    triggers=MONTHS,
    pattern=r"\b(?:every|each) (?P<month>~month~)(?: (?P<day>~daynumber~))?(?![\w-])",
    examples=[
        Example("The lake floods every April.", "every April", "XXXX-04"),
        Example("They march each May 9.", "each May 9", "XXXX-05-09"),
    ],
    counter_examples=["Every march ended badly.", "Each may leave."],
)
def every_month_of_the_year(match: re.Match[str]) -> Meaning | None:
    if not match["month"][0].isupper():
        return None
    day = f"-{int(re.findall(r'[0-9]+', match['day'])[0]):02}" if match["day"] else ""
    return Settled("SET", f"XXXX-{month_of(match['month']):02}{day}")
