"""How long something lasts: "two hours", "a four-day visit", "years", "the past three months"."""

import re

from articles.extraction.temporal.meaning import Meaning, Settled
from articles.extraction.temporal.quantities import HEDGE, OVER, UNITS, duration, mod_of_hedge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.vocabulary import number_of, unit_of

_MONEY = re.compile(r"[$€£¥]\s?$")
_VERB_BEFORE = re.compile(r"\b(?:will|would|may|might|could|can|shall|should|must|to|not|ll|did|does|n['’]t)\s+$", re.IGNORECASE)


def _is_verb(match: re.Match[str]) -> bool:
    """Whether "last" is a verb ("It will last several months")."""
    return match[0].lower().startswith("last") and bool(_VERB_BEFORE.search(match.string, max(0, match.start() - 10), match.start()))


_ONE_DAY_LEAD = re.compile(
    r"\b(?:for|in|within|after|by|just|only|than|least|about|last|lasts|lasted|took|takes|take|every|the|with|job|from|these|those|[a-z]+ing) $",
    re.IGNORECASE,
)
_ONE_DAY_TAIL = re.compile(r" (?:before|after|later|earlier|into|away|ahead|off|short|a|per)\b|-(?!time)")


def _counts_one_day(match: re.Match[str]) -> bool:
    """Whether "one day" is a length ("for one day") and not some day ("he hopes that one day they return")."""
    return bool(
        _ONE_DAY_LEAD.search(match.string, max(0, match.start() - 10), match.start()) or _ONE_DAY_TAIL.match(match.string, match.end())
    )


_ALWAYS = re.compile(
    r"(?:24|twenty-four) hours (?:a|per) day|(?:7|seven) days (?:a|per) week|(?:365|52) (?:days|weeks) (?:a|per) year", re.IGNORECASE
)
"""Ways to say "always"."""
_RANGE_LEAD = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he\s+$")
_AGE_AFTER = re.compile(r"[- ]olds?\b|\s+(?:of age|old|older|younger|her senior|his senior)\b")


@rule(
    "duration",
    triggers=UNITS,
    pattern=(
        rf"(?<![\w$€£.,/])(?:(?P<hedge>{HEDGE}|{OVER}) )?(?:(?P<low>~number~)(?:-| )(?:or|to)(?:-| ))?(?P<number>~number~)~dash~(?P<more>more |consecutive |straight |full |whole "
        rf"|additional |extra |further |long |business |working |trading |calendar |fiscal )?(?P<joined>and~dash~a~dash~half~dash~)?(?P<unit>~units~)"
        rf"(?P<tail> and a half| or (?:more|so|less))?(?!\w)(?!-[a-z]+ly|-[A-Z]|['’]? (?-i:War))"
    ),
    examples=[
        Example("The siege lasted 22 months.", "22 months", "P22M"),
        Example("A two-day visit will follow.", "two-day", "P2D"),
        Example("They talked for more than four hours.", "more than four hours", "PT4H", "MORE_THAN"),
        Example("It will take five to six years.", "five to six years", "P5Y"),
        Example("It took two and a half years.", "two and a half years", "P2Y6M"),
        Example("A two-and-a-half-hour call followed.", "two-and-a-half-hour", "PT2H30M"),
    ],
    counter_examples=[
        "A 75-year-old man was hurt.",
        "The gate is watched 24 hours a day.",
        "The boy, six years old, was found.",
        "She is 34 years of age.",
        "They finished in the second minute.",
        'He spoke on "60 Minutes" of it.',
        "A 5-hundred-strong force came.",
        "He scored two minutes from time.",
        "The Hundred Days ended in exile.",
        "The Sept. 30 quarter was good.",
    ],
)
def duration_of_units(match: re.Match[str]) -> Meaning | None:
    if _AGE_AFTER.match(match.string[match.end() : match.end() + 14]):
        return None
    before = match.string[max(0, match.start() - 3) : match.start()]
    if match["number"][0].isupper() and match["unit"][0].isupper() and _THE.search(match.string, max(0, match.start() - 5), match.start()):
        return None  # a name: "the Hundred Days"
    if match.string.startswith((" from time", " from the end"), match.end()):
        return None
    if _MONEY.search(before) or _ALWAYS.match(match.string, match.start()):
        return None
    if match["unit"][0].isupper() and match["number"].isdecimal() and before[-1:] in ("'", '"', "“", "‘"):
        return None  # a broadcast: CBS's "60 Minutes"
    number = number_of(match["number"])
    if not number or (unit_of(match["unit"]) == "Q" and (number in (1, 3, 4) or _OF_A_DAY.search(match[0]))):
        return None
    if re.fullmatch(r"(?:19|20)\d\d", match["number"]) and not match["unit"].lower().endswith("s"):
        return None
    if _PACKED_HOUR.fullmatch(match[0]) and _AT_HOUR.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # "at 1030 hrs"
    if match[0].lower() in ("one day", "one night") and not _counts_one_day(match):
        return None
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", match["number"]) and before.endswith("-"):
        return None  # "the pre-1989 days"
    if match["low"]:
        low = number_of(match["low"])
        if not low or low >= number or _RANGE_LEAD.search(match.string, max(0, match.start() - 9), match.start()):
            return None  # "from two to five years" are two lengths
        number = low
    elif match["joined"] or (match["tail"] and "half" in match["tail"]):
        number += 0.5
    unit = unit_of(match["unit"])
    hedge = (match["hedge"] or "") + (match["tail"] or "")
    return Settled("DURATION", duration(number, unit), mod_of_hedge(hedge))


_PACKED_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d (?:hours|hrs)", re.IGNORECASE)
_AT_HOUR = re.compile(r"\b(?:at|by|from|until|till|since|around|about|before|after)\s+$", re.IGNORECASE)
_OF_A_DAY = re.compile(r"\d quarter$", re.IGNORECASE)
"""A quarter told by the day that ended it: "the Sept. 30 quarter"."""
_SMALLER = {"Y": "M", "M": "D", "W": "D", "D": "H", "H": "MIN", "MIN": "S"}


@rule(
    "compound-duration",
    triggers=["months", "month", "weeks", "week", "days", "day", "hours", "hour", "hrs", "minutes", "minute", "mins", "seconds", "secs"],
    pattern=(
        rf"(?<![\w$€£.,/-])(?:(?P<hedge>{HEDGE}) )?(?P<number>~number~|an?)~dash~(?P<unit>years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?)"
        rf"(?:,| and|, and)?~dash~(?P<number2>~number~|an?)~dash~(?P<unit2>months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)(?![\w-])"
        r"(?! (?:ago|earlier|later|old|of age)\b)"
    ),
    examples=[
        Example("They talked for an hour and 20 minutes.", "an hour and 20 minutes", "PT1H20M"),
        Example("He served one year and three months.", "one year and three months", "P1Y3M"),
        Example("She ran it in two hours, 15 minutes.", "two hours, 15 minutes", "PT2H15M"),
    ],
    counter_examples=["He is three years and two months old.", "The years and the months went by."],
)
def compound_duration(match: re.Match[str]) -> Meaning | None:
    unit, smaller = unit_of(match["unit"]), unit_of(match["unit2"])
    numbers = number_of(match["number"]), number_of(match["number2"])
    if _SMALLER.get(unit) != smaller or any(number is None or number != int(number) for number in numbers):
        return None
    first, second = duration(numbers[0], unit), duration(numbers[1], smaller)
    return Settled("DURATION", first + second[2 if first.startswith("PT") else 1 :], mod_of_hedge(match["hedge"]))


_OTHER_NOUN = re.compile(
    r"(?<=night)\s(?:owls?|shift|watch\w*|school|club|porter|nurse|sky|train|bus)\b|(?<=day)\s(?:trip\w*|labou?rer\w*|care|school|job|pass|pupil\w*)\b"
    r"|(?<=month)\sof\sSundays\b"
)
_CRICKET = re.compile(r"\b(?:hit|hits|made|makes|scored|scores|struck|compiled)\s+$")
"""A century of runs."""


@rule(
    "one-unit",
    triggers=UNITS,
    pattern=(
        rf"(?<![\w$€£-])(?:(?P<hedge>{HEDGE}|{OVER}) )?(?P<number>an?|half an?|a half|one and a half|a full|an entire|a whole|an additional"
        rf"|an extra|the (?:entire|whole|full)|a further|another)~dash~(?P<unit>second|minute|hour|day|night|week|month|quarter"
        rf"|year|decade|century|fortnight)(?P<tail>~dash~and~dash~a~dash~half| or (?:so|more|two))?(?![\w-])"
    ),
    examples=[
        Example("He was held for a week.", "a week", "P1W"),
        Example("It lasted an hour and a half.", "an hour and a half", "PT1H30M"),
        Example("Half an hour passed.", "Half an hour", "PT30M"),
        Example("They met for a half-hour.", "a half-hour", "PT30M"),
        Example("It took over a week to clear.", "over a week", "P1W", "MORE_THAN"),
        Example("The vote was spread over a week.", "a week", "P1W"),
    ],
    counter_examples=[
        "A day-care centre was hit.",
        "He gave a second reason.",
        "It cost a quarter of its budget.",
        "A minute amount was found.",
        "It costs $300 a year.",
        "Some 40 flights a day were cut.",
        "She earns 30 euros an hour.",
        "He is a night owl.",
        "The lamb is a week old.",
        "It was a month of Sundays.",
        "He hit a century before lunch.",
        "She is a year older.",
    ],
)
def one_unit(match: re.Match[str]) -> Meaning | None:
    word, lead = match["unit"].lower(), match["number"].lower()
    after = match.string[match.end() : match.end() + 14]
    before = match.string[max(0, match.start() - 14) : match.start()]
    if _AGE_AFTER.match(after) or _OTHER_NOUN.match(match.string, match.end("unit")):
        return None
    if word == "century" and _CRICKET.search(before):
        return None
    if word in ("second", "quarter") or (word == "century" and lead == "a half") or (word == "minute" and _SMALL.match(after)):
        return None
    unit = unit_of(word)
    number = 0.5 if lead.startswith(("half", "a half")) else 1.0
    if lead in ("a", "an") and re.search(r"\b(?:once|twice|times)\s+$", before):
        return Settled("SET", duration(1.0, unit), None, "how often")
    if lead in ("a", "an") and _is_rate(
        match.string[max(0, match.start() - 40) : match.start()], match.string[match.end() : match.end() + 9]
    ):
        return None
    if match["tail"] and "half" in match["tail"]:
        number += 0.5
    value = duration(number, unit)
    if number == 0.5 and unit in ("H", "Y", "D", "MIN", "M", "DE", "CE"):
        value = {"H": "PT30M", "Y": "P6M", "D": "PT12H", "MIN": "PT30S", "M": "P15D", "DE": "P5Y", "CE": "P50Y"}[unit]
    return Settled("DURATION", value, mod_of_hedge((match["hedge"] or "") + (match["tail"] or "")))


_SMALL = re.compile(
    r"\s+(?:amounts?|quantity|quantities|fraction|doses?|traces?|parts?|details?|particles?|cracks?|changes?"
    r"|differences?)\b"
)


_RATE = re.compile(
    r"(?:\b(?:dollars|percent|cents|billion|million|thousand|yen|euros|pounds|much|many|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|two|three|four|five|six|seven|eight|nine|ten|twelve|twice)|[$€£#]\s?\d[\d,.]*|\b\d[\d,.]*%?"
    r"|\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|million|billion|dozen) (?:of )?"
    r"(?!(?:people|men|women|children|others|times|points?|in|by|to|for|on|at|after|within|as|from)\b)(?:[a-z]+ )?[a-z]+s|\d miles)\s+$"
)


def _is_rate(before: str, after: str) -> bool:
    """Whether "a year" is what an amount is divided by ("$5 million a year", "40 flights a day"): no time is told."""
    if re.match(r"\s+(?:ago|after|before|from|later)\b", after):
        return False
    return _RATE.search(" ".join(before.split()) + " ") is not None


@rule(
    "vague-duration",
    triggers=UNITS,
    pattern=(
        rf"(?<![\w$€£-])(?:(?P<hedge>{HEDGE}) )?(?P<number>~vague~|the (?:last|past|next|coming|first) (?:few|several"
        rf"|couple of)|recent) (?P<more>more )?(?P<unit>~units~)(?![\w-])(?! (?:ago|earlier|later))"
    ),
    examples=[
        Example("It will take several months.", "several months", "PXM"),
        Example("They stayed a few days.", "a few days", "PXD"),
        Example("It will rain for the next several days.", "the next several days", "PXD"),
        Example("It will rain for a couple of days.", "a couple of days", "P2D", "APPROX"),
    ],
    counter_examples=["Several second-hand cars burned.", "Some day-trippers were hurt."],
)
def vague_duration(match: re.Match[str]) -> Meaning | None:
    word = match["unit"].lower()
    if not word.endswith("s") or _is_verb(match) or re.search(r"\bas $", match.string[max(0, match.start() - 3) : match.start()]):
        return None
    unit = unit_of(word)
    if "recent" in match["number"].lower():
        return None
    if "couple" in match["number"].lower():
        return Settled("DURATION", duration(2.0, unit), "APPROX")
    return Settled("DURATION", duration(None, unit), mod_of_hedge(match["hedge"] or ""))


@rule(
    "bare-units",
    triggers=["years", "decades", "centuries", "months", "weeks", "days", "hours", "minutes"],
    pattern=(
        r"(?:\b(?P<lead>for|in|after|takes?|took|taken|take|within|lasted|over|follows|followed|follow|spent|spend|spending"
        r"|throughout|just|despite|wait|waited|waiting|with|by|from|until|before|and|or|but|even)(?: many| the)? |(?m:^)|[.!?\"”] )"
        r"(?P<extent>(?P<unit>years|decades|centuries|months|weeks|days|hours|minutes)(?P<or> (?:or|and) (?:even )?(?:years|months|weeks|days"
        r"|decades))?)(?! (?:old|ago|of age|earlier|later|past|gone|like|such))(?![\w-])"
    ),
    examples=[
        Example("He was jailed for years.", "years", "PXY"),
        Example("After months of talks they signed.", "months", "PXM"),
        Example("Weeks of rain ruined the harvest.", "Weeks", "PXW"),
        Example("Years passed before she wrote.", "Years", "PXY"),
    ],
    counter_examples=[
        "Those days are over.",
        "Office hours are short.",
        "The years 1990 and 1991 were hard.",
        "He took the minutes.",
        "He took minutes at the meeting.",
        "Hours vary.",
    ],
)
def bare_units(match: re.Match[str]) -> Meaning | None:
    lead = (match["lead"] or "").lower()
    after = match.string[match.end() : match.end() + 5]
    if lead in ("took", "take", "takes", "taken") and match["unit"].lower() == "minutes" and re.match(r" (?:at|of|for)\b", after):
        return None
    if lead == "in" and not re.match(r"\s*[.,;]", after):
        return None
    if lead in ("took", "take", "takes", "taken") and match["unit"].lower() == "minutes" and " the " in match[0]:
        return None  # what a clerk takes of a meeting
    if not lead and not re.match(r" (?:of|passed|went by)\b", match.string[match.end() : match.end() + 10]):
        return None
    if lead in ("and", "or", "but", "even", "with", "by", "from", "until", "before") and not re.match(r" of\b", after):
        return None
    return Settled("DURATION", duration(None, unit_of(match["unit"])))


@rule(
    "units-before",
    triggers=["decades", "months", "weeks", "days", "hours", "minutes", "years"],
    pattern=(
        r"(?<![\w-])(?P<unit>decades|months|weeks|days|hours|minutes|years) "
        r"(?P<tail>before|after|prior to|following|that (?:have |has |had )?(?:followed|passed|elapsed))\b"
    ),
    examples=[
        Example("Only hours before the raid they fled.", "hours", "PTXH"),
        Example("In the days after the vote he hid.", "days", "PXD"),
        Example("He fled weeks before the trial.", "weeks", "PXW"),
        Example("In the months that followed, prices rose.", "months", "PXM"),
    ],
    counter_examples=["Opening hours before Christmas vary.", "Those years before the war were calm."],
)
def units_before(match: re.Match[str]) -> tuple[Placed, ...] | None:
    if not _BARE.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    return (Placed(match.span("unit"), Settled("DURATION", duration(None, unit_of(match["unit"])))),)


_BARE = re.compile(
    r"(?:^|[.,;\"“(]\s|\n|\b(?!(?:opening|office|business|working|visiting|trading|school|these|those|my|your|his|our|their|all|of|early|late|dark|bad"
    r"|good|old|last|two|three|four|five|six|seven|eight|nine|ten|some|many|several|few|more|most|both|such|no|other|thousands|hundreds"
    r"|dozens)\s)[a-z]{2,}\s)$",
    re.IGNORECASE,
)
"""What stands before units that nothing counts or names: "hours before", but no "office hours before" and no "three days after"."""


@rule(
    "past-year-and-a-half",
    triggers=["half"],
    pattern=r"\bthe (?:past|last|next) (?P<unit>year|hour|decade) and a half(?![\w-])",
    examples=[Example("It doubled in the past year and a half.", "the past year and a half", "P1Y6M")],
    counter_examples=["The last year and a half dozen more were lean."],
)
def past_year_and_a_half(match: re.Match[str]) -> Meaning | None:
    if match.string.startswith((" dozen", " million"), match.end()):
        return None
    return Settled("DURATION", duration(1.5, unit_of(match["unit"])))


@rule(
    "a-fortnight-back-or-ahead",
    triggers=["fortnight"],
    pattern=r"\b(?:the |this )?(?:last|past|previous|next|coming) fortnight(?![\w-])(?! (?:of|in)\b)",
    examples=[
        Example("Over the last fortnight eight dams filled.", "the last fortnight", "P2W"),
        Example("Prices have fallen in the past fortnight.", "the past fortnight", "P2W"),
    ],
    counter_examples=[
        "The last fortnight of the trial was dull.",
        "A fortnightly boat calls past Fortnight Rock.",
        "The next fortnight-long fair is off.",
    ],
)
def a_fortnight_back_or_ahead(match: re.Match[str]) -> Meaning | None:
    return Settled("DURATION", "P2W") if match[0].islower() or match[0][0].isupper() else None


@rule(
    "all-day",
    triggers=["day", "night", "week", "month", "year"],
    pattern=r"\b(?P<extent>all (?P<unit>day|night|week|month|year))(?: long)?(?![\w-])(?! (?:\d|[A-Z]|round\b|around\b))",
    examples=[Example("Shells fell all night.", "all night", "P1D"), Example("It rained all week.", "all week", "P1W")],
    counter_examples=["It is open all year round.", "All daylight was gone."],
)
def all_day(match: re.Match[str]) -> Meaning | None:
    return Settled("DURATION", duration(1.0, unit_of(match["unit"])))


@rule(
    "quarter-of-an-hour",
    triggers=["hour"],
    pattern=r"\b(?P<many>a|three)(?: |-)quarters?(?: |-)of(?: |-)an(?: |-)hour(?![\w-])",
    examples=[Example("It took a quarter of an hour.", "a quarter of an hour", "PT15M")],
    counter_examples=["A quarter of an hourly wage goes to rent."],
)
def quarter_of_an_hour(match: re.Match[str]) -> Meaning | None:
    return Settled("DURATION", "PT15M" if match["many"].lower() == "a" else "PT45M")


@rule(
    "past-span",
    triggers=["past", "last", "next", "coming", "first", "previous", "final", "following", "latest", "preceding", "nine", "six", "three"],
    loose=True,
    pattern=(
        rf"\b(?:(?P<hedge>{HEDGE}) )?(?:(?:each|all|most|some|any) of )?(?P<which>the (?:past|last|next|coming|first|previous"
        rf"|final|following|latest|preceding|opening|year-earlier)|the|last|past|next|its first|this past)~dash~(?:"
        rf"(?P<number>~number~(?:(?:~dash~(?:to|or)~dash~)~number~)?|few|several|couple of|many)~dash~)(?:consecutive |fiscal |full |calendar |trading )?"
        rf"(?P<unit>~units~)(?P<tail> or so)?(?![\w-])(?! (?:ago|earlier|later))"
    ),
    examples=[
        Example("Shells fell in the past 24 hours.", "the past 24 hours", "PT24H"),
        Example("Prices rose over the last three years.", "the last three years", "P3Y"),
        Example("In the first nine months sales fell.", "the first nine months", "P9M"),
        Example("It grew over the last two to three years.", "the last two to three years", "P2Y"),
    ],
    counter_examples=["The first two minute books are lost.", "The last 40-year-old tree fell.", "The two day trips were cancelled."],
)
def past_span(match: re.Match[str]) -> Meaning | None:
    if _AGE_AFTER.match(match.string[match.end() : match.end() + 14]):
        return None
    word = match["unit"].lower()
    unit = unit_of(word)
    which = match["which"].lower()
    if (not word.endswith("s") and "-" not in match[0]) or _is_verb(match):
        return None
    if which in ("the", "last", "past", "next") and "-" in match[0]:
        return None
    if unit == "Q" and _OF_YEAR.match(match.string, match.end()) and which.split()[-1] in ("first", "last", "final"):
        return None  # a half of that year (parts_of_year)
    if match["number"].lower() in ("few", "several", "many"):
        return Settled("DURATION", duration(None, unit))
    words = re.split(r"\W(?:to|or)\W", match["number"], maxsplit=1, flags=re.IGNORECASE)[0]
    number = number_of(words) if "couple" not in words.lower() else 2.0
    if number is None:
        return None
    mod = "APPROX" if "couple" in match["number"].lower() else mod_of_hedge((match["hedge"] or "") + (match["tail"] or ""))
    return Settled("DURATION", duration(number, unit), mod)


_OF_YEAR = re.compile(r"\sof\s(?:fiscal\s|calendar\s)?(?:1[0-9]|20)[0-9]{2}\b")


@rule(
    "the-year-ended",
    triggers=["year", "quarter", "months", "week", "month", "half"],
    pattern=(
        r"\b(?P<extent>the (?:fiscal |full |financial )?(?P<unit>year|month|week))(?= (?:that )?(?:ended|ending|ends|to"
        r"|beginning|began|begun|starting|through)\b)"
    ),
    examples=[Example("For the year ended March 31 it lost money.", "the year", "P1Y")],
    counter_examples=["The year was hard."],
)
def the_year_ended(match: re.Match[str]) -> Meaning | None:
    return Settled("DURATION", duration(1.0, unit_of(match["unit"])))


@rule(
    "long-lasting",
    triggers=["long", "hourlong", "daylong", "weeklong", "monthlong", "yearlong", "decadelong"],
    pattern=r"(?<![\w-])(?P<unit>hour|day|night|week|month|year|decade|century)s?-?long(?![\w-])",
    examples=[Example("A weeklong strike ended.", "weeklong", "P1W"), Example("After a month-long siege they left.", "month-long", "P1M")],
    counter_examples=["The day, long and hot, ended.", "A two-week long-jump camp opened."],
)
def long_lasting(match: re.Match[str]) -> Meaning | None:
    plural = match[0].lower().split("long")[0].rstrip("-").endswith("s")
    return Settled("DURATION", duration(None if plural else 1.0, unit_of(match["unit"])))


@rule(
    "part-of-a-century",
    triggers=["century", "decade"],
    pattern=r"\b(?:(?P<half>half|a half)|(?P<quarter>a quarter of a|quarter|a quarter|a quarter-))~dash~(?P<unit>century)(?![\w-])",
    examples=[
        Example("A quarter of a century passed.", "A quarter of a century", "P25Y"),
        Example("A half-century passed.", "A half-century", "P50Y"),
    ],
    counter_examples=["It was the best half of a century."],
)
def part_of_a_century(match: re.Match[str]) -> Meaning | None:
    return Settled("DURATION", "P50Y" if match["half"] else "P25Y")


@rule(
    "period-of",
    triggers=["period", "term", "span"],
    pattern=r"\b(?P<extent>(?:a |an )(?P<number>~number~)-(?P<unit>~unit~) (?:period|span))(?![\w-])",
    examples=[Example("They sold it over a three-year period.", "a three-year period", "P3Y")],
    counter_examples=["A two-man period of rule."],
)
def period_of(match: re.Match[str]) -> Meaning | None:
    number = number_of(match["number"])
    return None if number is None else Settled("DURATION", duration(number, unit_of(match["unit"])))
