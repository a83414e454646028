"""Holidays that fix a day."""

import re

from articles.extraction.temporal.holidays import MOVABLE
from articles.extraction.temporal.meaning import Beside, DayOfYear, Meaning, Movable, Settled, WeekOf, Which
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import DAY_PARTS, weekday_of

_FIXED = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "valentine's day": (2, 14), "independence day": (0, 0), "victory day": (5, 9), "may day": (5, 1),
    "halloween": (10, 31), "bastille day": (7, 14), "veterans day": (11, 11), "armistice day": (11, 11), "epiphany": (1, 6),
    "april fools' day": (4, 1), "labour day": (5, 1), "orthodox christmas": (1, 7), "new years eve": (12, 31), "new years day": (1, 1),
    "new year's": (1, 1), "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "saint patrick's day": (3, 17),
    "the fourth of july": (7, 4), "fourth of july": (7, 4), "the 4th of july": (7, 4), "juneteenth": (6, 19), "canada day": (7, 1),
    "australia day": (1, 26), "anzac day": (4, 25), "remembrance day": (11, 11), "veterans' day": (11, 11), "earth day": (4, 22),
    "international women's day": (3, 8), "women's day": (3, 8), "all saints' day": (11, 1), "cinco de mayo": (5, 5),
    "st. valentine's day": (2, 14), "twelfth night": (1, 5),
}  # fmt: skip
_NAMES = "|".join(sorted((re.escape(name).replace("\\ ", " ").replace("'", "['’]") for name in _FIXED), key=lambda name: -len(name)))


def _key(name: str) -> str:
    """The key of a holiday's name, however it is spaced and spelled."""
    return " ".join(name.lower().replace("’", "'").split())


def _way(words: str | None) -> Which:
    """The way that "last" or "next" before a holiday points."""
    return "bare" if words is None else "next" if words.lower() == "next" else "last"


_BESIDE = r"(?:the (?P<near>day|night|morning|evening|~fullweekday~) (?P<side>before|after|following) )?"
"""What puts a day beside a holiday ("the day after Christmas", "the Monday after Easter")."""


def _beside(match: re.Match[str], day: Meaning) -> Meaning:
    """The day that is told by the holiday, where the words put it beside one."""
    if not match["near"]:
        return day
    near, days = match["near"].lower(), -1 if match["side"].lower() == "before" else 1
    if near == "day" or near in DAY_PARTS:
        return Beside(day, days, part=DAY_PARTS.get(near))
    return Beside(day, days, weekday_of(near))


@rule(
    "holiday",
    triggers=["eve", "day", "christmas", "halloween", "epiphany", "year", "july", "juneteenth", "cinco", "twelfth"],
    pattern=(
        rf"(?<![\w-]){_BESIDE}(?:(?P<which>last|this past|next) )?(?P<name>{_NAMES})(?:(?: (?:night|morning|evening|afternoon))?,? (?:of |in )?(?P<year>~year~)(?![-\d]))?(?! (?:party|tree|card|shopping|island|carol"
        rf"|market|spending|bonus|season|sales|present|gift|gifts|lights|parade|holiday|truce|hospital|stadium|bridge|square|street|massacre|green|common|hill|road))(?![\w-])"
    ),
    examples=[
        Example("Fighting stopped on Christmas Day 2023.", "Christmas Day 2023", "2023-12-25"),
        Example("He was born on New Year’s Eve.", "New Year’s Eve", "2024-12-31"),
        Example("Two teens died on Halloween night 2021.", "Halloween night 2021", "2021-10-31"),
        Example("The shots fell on Christmas Eve in 2019.", "Christmas Eve in 2019", "2019-12-24"),
        Example("The rail line shut last Christmas.", "last Christmas", "2024-12-25"),
        Example("Leaders will meet on Victory Day.", "Victory Day", "2025-05-09"),
        Example("The day after Christmas the market was full.", "The day after Christmas", "2024-12-26"),
    ],
    counter_examples=[
        "Christmas tree sales fell.",
        "It will be a victory day for nobody.",
        "On Christmas Island they wait.",
        "The May Day Hospital was hit.",
    ],
)
def holiday(match: re.Match[str]) -> Meaning | None:
    if not match["name"][0].isupper():
        return None
    month, day = _FIXED[_key(match["name"])]
    if not month:
        return None
    if match["year"]:
        told = Settled("DATE", f"{int(match['year']):04}-{month:02}-{day:02}")
        return _beside(match, told) if day <= days_in_month(int(match["year"]), month) else None
    return _beside(match, DayOfYear(month, day, which=_way(match["which"])))


@rule(
    "the-new-year",
    triggers=["year"],
    pattern=(
        r"\bthe new year(?![\w'’-])(?! (?:holidays?|period|message|greetings?|honou?rs|celebrations?|break|address|parade|party|parties|resolutions?"
        r"|speech|festival)\b)"
    ),
    examples=[
        Example("Fares will rise in the new year.", "the new year", "2026"),
        Example("He resigned early in the New Year.", "the New Year", "2025"),
    ],
    counter_examples=["The Chinese New Year is a feast.", "They met in the New Year holidays.", "In the new year-long course he taught."],
)
def the_new_year(match: re.Match[str]) -> Meaning | None:
    told = _WITHIN.search(match.string, max(0, match.start() - 12), match.start())
    return WeekOf(DayOfYear(1, 1), "Y") if told else None


_WITHIN = re.compile(
    r"\b(?:in|into|of|until|till|by|before|during|for|with|since|starts?|started|enter|greet|throughout)\s+$", re.IGNORECASE
)


_MOVABLE_NAMES = "|".join(sorted((name.replace("'", "['’]") for name in MOVABLE), key=lambda name: (-len(name), name)))


@rule(
    "movable-holiday",
    triggers=[
        "easter",
        "thanksgiving",
        "election",
        "labor",
        "memorial",
        "friday",
        "luther",
        "presidents",
        "president",
        "columbus",
        "mother",
        "mothers",
        "father",
        "fathers",
        "ash",
        "shrove",
        "mardi",
        "maundy",
        "holy",
        "ascension",
        "pentecost",
        "whit",
        "cyber",
        "mlk",
        "palm",
    ],
    pattern=(
        rf"(?<![\w-]){_BESIDE}(?:(?:the )?(?P<which>last|this past|next) |(?:the )(?={_MOVABLE_NAMES} week))?(?P<name>{_MOVABLE_NAMES})(?: (?P<around>weekend|week))?(?:,? (?P<year>~year~)(?![-\d]))?(?! (?:sales|shoppers|deals?|discounts|egg|eggs|bunny|island"
        rf"|dinner|turkey|truce|rising|uprising|address|message|parade|agreement|accords?|deal))(?![\w-])"
    ),
    examples=[
        Example("He was freed on Thanksgiving Day.", "Thanksgiving Day", "2024-11-28"),
        Example("He had won by Election Day 2020.", "Election Day 2020", "2020-11-03"),
        Example("A truce held on Easter Sunday 2023.", "Easter Sunday 2023", "2023-04-09"),
        Example("They will march on Mother's Day.", "Mother's Day", "2025-05-11"),
        Example("Banks will be shut the Monday after Easter.", "the Monday after Easter", "2025-04-21"),
        Example("Traffic was heavy over the Labor Day weekend.", "the Labor Day weekend", "2024-W35-WE"),
    ],
    counter_examples=["The Easter Rising was crushed.", "It was a good Friday for them.", "On Easter Island they wait."],
)
def movable_holiday(match: re.Match[str]) -> Meaning | None:
    if not match["name"][0].isupper():
        return None
    year = int(match["year"]) if match["year"] and 1900 <= int(match["year"]) < 2200 else None
    day = Movable(_key(match["name"]), year, _way(match["which"]))
    if match["around"]:
        return None if match["near"] else WeekOf(day, "WE" if match["around"].lower() == "weekend" else "W")
    return _beside(match, day)
