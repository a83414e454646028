"""So many units before or after: "three years ago", "two days later", "in the past 24 hours", "the following year"."""

import re

from articles.extraction.temporal.meaning import (
    Meaning,
    Same,
    SameDay,
    Settled,
    Shift,
    YearBefore,
    YearsBefore,
)
from articles.extraction.temporal.quantities import HEDGE, duration, mod_of_hedge
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import DAY_PARTS, number_of, unit_of, weekday_of


@rule(
    "ago",
    triggers=["ago"],
    pattern=rf"\b(?:(?P<hedge>{HEDGE}|(?:just )?(?:(?<!taking\s)(?<!taken\s)(?<!took\s)over|under)) )?(?P<number>an?|half an?|a half|(?:a|three)~dash~quarters?(?: of)? an?|an? quarter|~number~(?P<other> (?:or|to) ~number~)?|~vague~)~dash~(?P<more>more |full )?(?P<unit>~units~)"
    r"(?P<half> and a half)?(?P<so> or (?:so|two))? ago\b",
    examples=[
        Example("It began three years ago.", "three years ago", "2022"),
        Example("He left two weeks ago.", "two weeks ago", "2025-W12"),
        Example("They met five days ago.", "five days ago", "2025-03-31"),
        Example("It opened a month ago.", "a month ago", "2025-03"),
        Example("He retired a few years ago.", "a few years ago", "PAST_REF"),
        Example("It shut a year and a half ago.", "a year and a half ago", "2023-10"),
        Example("They met two or three years ago.", "two or three years ago", "2023", "APPROX"),
        Example("It was sold a year or two ago.", "a year or two ago", "PAST_REF"),
        Example("Half a century ago the dam was built.", "Half a century ago", "1975"),
        Example("It fell a quarter of a century ago.", "a quarter of a century ago", "2000"),
        Example("Since taking over nine months ago he has cut jobs.", "nine months ago", "2024-07"),
    ],
    counter_examples=["The Chicago years followed."],
)
def ago(match: re.Match[str]) -> Meaning | None:
    so = (match["so"] or "").lower()
    if so.endswith("two"):
        return Settled("DATE", "PAST_REF", None, "how many is not said")
    return _away(match, -1, "publication", "APPROX" if so or match["other"] else mod_of_hedge(match["hedge"] or ""))


@rule(
    "years-and-months-ago",
    triggers=["ago"],
    pattern=r"\b(?P<years>an?|~number~) years?(?: and|,) (?P<months>an?|~number~) months? ago\b",
    examples=[Example("It shut a year and two months ago.", "a year and two months ago", "2024-02")],
    counter_examples=["The years and the months of long ago were hard."],
)
def years_and_months_ago(match: re.Match[str]) -> Meaning | None:
    years, months = number_of(match["years"]), number_of(match["months"])
    if years is None or months is None or years != int(years) or months != int(months):
        return None
    return Shift("M", -12 * int(years) - int(months))


@rule(
    "years-ago-weekday",
    triggers=["ago"],
    pattern=r"\b(?P<number>an?|~number~) years? ago(?: on|,)? (?:(?P<next>next|this|last) )?(?P<day>~fullweekday~)(?![\w-])(?!['’])",
    examples=[
        Example("It was a year ago Thursday that the dam broke.", "a year ago Thursday", "2024-04-03"),
        Example("The war began three years ago Saturday.", "three years ago Saturday", "2022-04-05"),
    ],
    counter_examples=["Years ago Friday nights were loud.", "He left years ago, Monday's paper says."],
)
def years_ago_weekday(match: re.Match[str]) -> Meaning | None:
    number = number_of(match["number"])
    if number is None or number != int(number) or not match["day"][0].isupper():
        return None
    return YearsBefore(weekday_of(match["day"]), int(number))


_DEICTIC = {"today": "D", "yesterday": "D", "tomorrow": "D", "week": "W", "month": "M"}
_WAY = {"this": 0, "last": -1, "next": 1}


@rule(
    "years-ago-today",
    triggers=["ago", "today", "tomorrow"],
    pattern=(
        r"\b(?P<number>an?|~number~) (?P<unit>years?|months?|weeks?) (?P<way>ago|from) (?:(?P<day>today|yesterday|tomorrow)|(?P<which>this|last|next) "
        r"(?P<than>week|month))(?![\w-])(?!['’])"
    ),
    examples=[
        Example("A year ago today they signed.", "A year ago today", "2024-04-05"),
        Example("Three years ago this month he fled.", "Three years ago this month", "2022-04"),
        Example("It shut two weeks ago yesterday.", "two weeks ago yesterday", "2025-03-21"),
        Example("The truce ends a month from today.", "a month from today", "2025-05-05"),
    ],
    counter_examples=["The years of long ago, this week's play says, were hard."],
)
def years_ago_today(match: re.Match[str]) -> Meaning | None:
    number = number_of(match["number"])
    unit = _DEICTIC[(match["day"] or match["than"]).lower()]
    if number is None or number != int(number):
        return None
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}[match["day"].lower()] if match["day"] else _WAY[match["which"].lower()]
    months = {"y": 12, "m": 1}.get(match["unit"][0].lower())
    if match["way"].lower() == "from":
        return SameDay(-months * int(number), near, unit) if months and unit == "D" else None
    if months is None:
        return Shift("D", near - 7 * int(number)) if unit == "D" else None
    if unit == "M":
        return Shift("M", near - months * int(number))
    return SameDay(months * int(number), near, unit)


@rule(
    "from-now",
    triggers=["now", "hence", "time"],
    pattern=(
        rf"\b(?:(?P<hedge>{HEDGE}) )?(?P<number>an?|~number~) (?P<unit>~units~) (?:from now|hence)\b|\bin (?P<extent>(?P<in>an?"
        rf"|~number~) (?P<inunit>~units~)['’] time)\b"
    ),
    examples=[
        Example("They will meet two weeks from now.", "two weeks from now", "2025-W16"),
        Example("It will open in three days’ time.", "three days’ time", "2025-04-08"),
    ],
    counter_examples=["From now on it is closed.", "They saved two days from the schedule."],
)
def from_now(match: re.Match[str]) -> Meaning | None:
    return _away(match, 1, "publication", mod_of_hedge(match["hedge"] or ""))


def _fraction(words: str) -> float | None:
    """The number that "half a" and "a quarter of a" say, None where there is none."""
    text = words.lower()
    return 0.5 if "half" in text else 0.75 if text.startswith("three") and "quarter" in text else 0.25 if "quarter" in text else None


def _away(match: re.Match[str], way: int, origin: str, mod: str | None) -> Meaning | None:
    """So many units from an origin; vague counts are no date."""
    groups = match.groupdict()
    unit = unit_of(groups.get("unit") or groups["inunit"])
    words = groups.get("number") or groups["in"]
    if groups.get("other"):
        words = words[: -len(groups["other"])]
    number = _fraction(words) or number_of(words)
    if number is not None and groups.get("half"):
        number += 0.5
    if number is None:
        return Settled("DATE", "PAST_REF" if way < 0 else "FUTURE_REF", None, "how many is not said")
    if unit in ("S", "MIN", "H"):
        return Settled("DURATION", duration(number, unit), mod, "a distance in hours fixes no day")
    if unit == "FN":
        unit, number = "W", number * 2
    if unit in ("DE", "CE"):
        unit, number = "Y", number * (10 if unit == "DE" else 100)
    if unit == "WE":
        return Shift("WE", way * int(number), mod=mod)
    if number != int(number):
        if unit == "Y":
            unit, number = "M", round(number * 12)
        else:
            return Settled("DURATION", duration(number, unit), mod)
    if unit == "Y" and int(number) == 1 and way < 0 and groups.get("hedge") is None and mod is None:
        return YearBefore(1, origin=origin)  # type: ignore[arg-type]
    return Shift("D" if unit == "NI" else unit, way * int(number), origin, mod=mod)  # type: ignore[arg-type]


@rule(
    "earlier-later",
    triggers=["earlier", "later", "before", "after", "previously", "afterwards", "afterward", "prior"],
    pattern=(
        rf"\b(?:(?P<hedge>(?!less|more|fewer){HEDGE}|just|barely) )?(?P<number>an?|~number~|~vague~) (?P<unit>~units~) "
        rf"(?P<way>earlier|later|previously|afterwards?|before(?= ?[.,;]|$)|after(?= ?[.,;]|$))(?![\w-])"
    ),
    examples=[
        Example("On 1 March 2024 he was shot. Two days later he died.", "Two days later", "2024-03-03"),
        Example("He was elected in 2018. Three years later he lost.", "Three years later", "2021"),
        Example("He was jailed in May 2019. A year earlier he had fled.", "A year earlier", "2018"),
    ],
    counter_examples=["Sooner or later it ends.", "The two later recanted."],
)
def earlier_later(match: re.Match[str]) -> Meaning | None:
    hedge = match["hedge"] or ""
    number = number_of(match["number"])
    unit = unit_of(match["unit"])
    if unit == "S" and match["number"].lower() == "a":
        return None
    way = -1 if match["way"].lower() in ("earlier", "previously", "before") else 1
    if number is None or unit in ("S", "MIN", "H"):
        return Settled("DURATION", duration(number, unit), mod_of_hedge(hedge), "a distance that fixes no day")
    return _away(match, way, "reference", mod_of_hedge(hedge))


@rule(
    "units-later",
    triggers=["later", "earlier", "afterwards", "afterward"],
    pattern=(
        r"\b(?:(?:just|only) )?(?P<extent>(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)) (?:later|earlier"
        r"|afterwards?)(?![\w-])"
    ),
    examples=[Example("He was freed. Hours later he fled.", "Hours", "PTXH")],
    counter_examples=["The days, later ones too, were short."],
)
def units_later(match: re.Match[str]) -> Meaning | None:
    return Settled("DURATION", duration(None, unit_of(match["unit"])))


@rule(
    "the-following-unit",
    triggers=["following", "previous", "next", "preceding", "prior", "before", "after", "ensuing", "succeeding"],
    pattern=(
        r"\bthe (?P<very>very )?(?P<way>following|previous|next|preceding|prior|ensuing|succeeding) (?P<unit>day|week|weekend"
        r"|month|quarter|year|decade|century|morning|afternoon|evening|night)(?![\w-])"
    ),
    examples=[
        Example("He was hired in 1995 and fired the following year.", "the following year", "1996"),
        Example("On 1 March 2024 they met; the next day, they signed.", "the next day", "2024-03-02"),
        Example("They had met on 5 May 2024, not the previous day.", "the previous day", "2024-05-04"),
        Example("The next century is not near.", "The next century", "21"),
    ],
    counter_examples=["The next generation will pay.", "The following words were cut."],
)
def the_following_unit(match: re.Match[str]) -> Meaning | None:
    way = 1 if match["way"].lower() in ("following", "next", "ensuing", "succeeding") else -1
    word = match["unit"].lower()
    if word in DAY_PARTS:
        return Shift("D", way, "reference", part=DAY_PARTS[word])
    if word == "century" and match["way"].lower() == "next":
        return Shift("CE", way)
    return Shift(unit_of(word), way, "reference")


@rule(
    "next-day",
    triggers=["next"],
    pattern=r"\b(?:^|(?<=[.;!?\n]\s)|(?<=\n))(?P<extent>(?-i:Next) (?P<unit>day|morning|afternoon|evening|night)),? (?=(?:he|she|it|they|we|the|a|an|I|his|her|their|police|there)\b)",
    examples=[Example("On 1 March 2024 they met. Next day they signed.", "Next day", "2024-03-02")],
    counter_examples=["Next day-trips will cost more.", "The next day nursery is far."],
)
def next_day(match: re.Match[str]) -> Meaning | None:
    return Shift("D", 1, "reference", part=DAY_PARTS.get(match["unit"].lower()))


@rule(
    "the-unit-before",
    triggers=["before", "after", "earlier"],
    pattern=(
        r"\b(?:the (?P<unit>day|week|month|quarter|year|night|evening) (?P<way>before|after|earlier))(?P<had>(?= (?:he|she|they|it|we) had [a-z]+\b))?"
        r"(?(had)|(?! (?:the|a|an|he|she|they|it|his|her|their|last|yesterday|tomorrow|[A-Z])))(?![\w-])"
    ),
    examples=[
        Example("It rose 4 percent in 2019, up from 2 percent the year before.", "the year before", "2018"),
        Example("On 1 March 2024 he said that a raid the night before had killed six.", "the night before", "2024-02-29TNI"),
    ],
    counter_examples=["The day before the vote was calm.", "The week after Easter is quiet.", "He sang the night before she had left."],
)
def the_unit_before(match: re.Match[str]) -> Meaning | None:
    if match["had"] is not None:
        # "The night before he had sung" opens its own sentence; "the night before he had to go" hangs on what follows.
        opens = match["way"].lower() == "before" and match[0][0].isupper()
        if not opens or _HAD_TO.match(match.string, match.end()):
            return None
    elif not re.match(
        r"\s*(?:[.,;:)\"”’]|and\b|but\b|when\b|in\b|at\b|with\b|by\b|for\b|to\b|on\b|near\b|"
        r"outside\b|had (?!to )|left\b|killed\b|wounded\b|$)",
        match.string[match.end() : match.end() + 9],
    ):
        return None
    way = -1 if match["way"].lower() in ("before", "earlier") else 1
    word = match["unit"].lower()
    if word in DAY_PARTS:
        return Shift("D", way, "reference", part=DAY_PARTS[word])
    return Shift(unit_of(word), way, "reference")


_HAD_TO = re.compile(r" \w+ had to\b")


@rule(
    "same-unit-of-a-year",
    triggers=["same", "corresponding", "comparable"],
    pattern=(
        r"\bthe (?:same|corresponding|comparable) (?P<unit>day|week|month),? (?:(?:of|in) (?P<year>~year~)(?![-\d])|(?:of |in )?(?:last|the previous|the prior) year"
        r"|(?:a|one) year (?:ago|earlier|before))(?![\w-])"
    ),
    examples=[
        Example("Sales in March fell from the same month of 2024.", "the same month of 2024", "2024-03"),
        Example("Thefts in March fell from the same month last year.", "the same month last year", "2024-03"),
    ],
    counter_examples=["The same day-trip cost more last year.", "In the same month they met."],
)
def same_unit_of_a_year(match: re.Match[str]) -> Meaning | None:
    return Same(unit_of(match["unit"]), year=int(match["year"]) if match["year"] else -1)


@rule(
    "that-unit",
    triggers=["day", "week", "weekend", "month", "year", "quarter", "decade", "morning", "afternoon", "evening", "night"],
    pattern=(
        r"\b(?P<edge>(?:early|late|later|earlier) )?(?P<which>that(?: same| very)?|the same|(?:later|earlier) the same) (?P<unit>day"
        r"|weekend|week|month|quarter|year|decade|morning|afternoon|evening|night)(?![\w-])"
    ),
    examples=[
        Example("It opened in 1988 and closed that year.", "that year", "1988"),
        Example("On 4 May 2024 he spoke, and the same day, he fled.", "the same day", "2024-05-04"),
        Example("In May 2024 they met, and later that month in Oslo they signed.", "later that month", "2024-05"),
    ],
    counter_examples=["He said that day care costs too much.", "It is the same year-round."],
)
def that_unit(match: re.Match[str]) -> Meaning | None:
    word = match["unit"].lower()
    if not match["edge"] and re.match(
        r" (?:care|after|by|in|traders?|labor|labour|will|has|have)\b", match.string[match.end() : match.end() + 8]
    ):
        return None
    if word in DAY_PARTS:
        return Same("D", part=DAY_PARTS[word])
    return Same(unit_of(word))
