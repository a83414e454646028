"""Words that point at the past, the present or the future as such: TIMEX3 PAST_REF, PRESENT_REF, FUTURE_REF."""

import re

from articles.extraction.temporal.meaning import Meaning, Settled
from articles.extraction.temporal.quantities import duration
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import unit_of


@rule(
    "now",
    triggers=["now", "currently", "nowadays", "presently", "moment", "present", "current"],
    pattern=r"(?<![\w-])(?P<extent>(?:right )?now|currently|nowadays|presently|current|at present)(?![\w-])",
    examples=[
        Example("They now hold the town.", "now", "PRESENT_REF"),
        Example("It currently owns two ships.", "currently", "PRESENT_REF"),
    ],
    counter_examples=[
        "Apocalypse Now was shown.",
        "Now-defunct firms owe millions.",
        "Electric currents are weak.",
        "Current assets were $20 million.",
        "The current account is in deficit.",
        "Peace Now activists marched.",
    ],
)
def now(match: re.Match[str]) -> Meaning | None:
    before = match.string[max(0, match.start() - 14) : match.start()]
    if match[0].lower() == "current" and re.match(
        r"\s+(?:was|were|is|are|of|in|and|that|which|events?|affairs|assets?|liabilities|ratios?|accounts?|flows?|ran|runs)\b|[.,;]",
        match.string[match.end() : match.end() + 14],
    ):
        return None
    if match[0].lower() == "current" and re.search(r"\b(?:electric|ocean|sea|river|alternating|direct|rip|strong|jet) $", before):
        return None
    if match[0][0].isupper() and re.search(r"[a-z] $", before):
        return None
    if re.search(r"\b(?:from|until then|then|every|by|even|just) $", before) and re.search(r"\bthen $", before):
        return None
    return Settled("DATE", "PRESENT_REF")


@rule(
    "recently",
    triggers=["recently", "lately", "formerly", "recent", "previously"],
    pattern=r"(?<![\w-])(?P<extent>(?:most |more )?(?:recently|lately)|recent)(?! (?:years|months|weeks|days|quarters|decades)\b)(?![\w-])",
    examples=[Example("He recently resigned.", "recently", "PAST_REF"), Example("The recent storms did harm.", "recent", "PAST_REF")],
    counter_examples=["The firm has been most recent-minded."],
)
def recently(match: re.Match[str]) -> Meaning | None:
    if match.string[match.end() : match.end() + 3] == " as":
        return None
    return Settled("DATE", "PAST_REF")


@rule(
    "recent-units",
    triggers=["recent"],
    pattern=(
        r"\b(?:the most |most )?recent (?P<unit>years|months|weeks|days|quarters|decades|times|hours)(?: and (?:years|months"
        r"|weeks|days))?(?![\w-])"
    ),
    examples=[
        Example("Shelling grew in recent weeks.", "recent weeks", "PXW"),
        Example("It grew in recent years.", "recent years", "PAST_REF"),
    ],
    counter_examples=["The recent year-end party."],
)
def recent_units(match: re.Match[str]) -> Meaning | None:
    unit = unit_of(match["unit"]) if match["unit"].lower() in ("months", "weeks") and " and " not in match[0] else None
    return Settled("DURATION", duration(None, unit)) if unit is not None else Settled("DATE", "PAST_REF")


@rule(
    "coming-units",
    triggers=["coming", "future", "ahead", "upcoming", "come"],
    pattern=(
        r"\b(?P<extent>(?:the )?(?:coming|upcoming|future) (?:years|months|weeks|days|quarters|decades)"
        r"(?: (?:and|or) (?:years|months|weeks))?|the (?:years|months|weeks|days) (?:ahead|to come))(?![\w-])"
    ),
    examples=[Example("It will close in coming weeks.", "coming weeks", "PXW")],
    counter_examples=["They are coming weeks late, he said of one."],
)
def coming_units(match: re.Match[str]) -> Meaning | None:
    if match.string.startswith(" late", match.end()):
        return None
    unit = None if re.search(r" (?:and|or) ", match[0]) else re.search(r"weeks|months", match[0], re.IGNORECASE)
    return Settled("DURATION", duration(None, unit_of(unit[0]))) if unit else Settled("DATE", "FUTURE_REF")


@rule(
    "the-past",
    triggers=["past", "future", "term"],
    pattern=(
        r"\b(?P<lead>in|for|from|of|into|about) (?P<extent>the (?:very )?(?:(?:near|immediate|distant|foreseeable|recent"
        r"|not-too-distant) )?(?P<which>past|future|near term|short term))(?! (?:\d|(?:few|two|three|four|five|six|ten"
        r"|several|couple|of|tense|(?:year|month|week|day|decade|quarter)s?|century|centuries)\b))(?![\w-])"
    ),
    examples=[
        Example("It had failed in the past.", "the past", "PAST_REF"),
        Example("It may open in the near future.", "the near future", "FUTURE_REF"),
        Example("In the near future they will meet.", "the near future", "FUTURE_REF"),
    ],
    counter_examples=["In the past two years it grew twice.", "The past tense is harder."],
)
def the_past(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "PAST_REF" if match["which"].lower() == "past" else "FUTURE_REF")


@rule(
    "soon",
    triggers=["soon"],
    pattern=(
        r"(?<![\w-])(?:(?P<extent>soon)(?! (?:after|as|afterwards|enough|found|became|learned|followed|began))|"
        r"(?P<as>as soon as possible))(?![\w-])"
    ),
    examples=[Example("The bridge will soon open.", "soon", "FUTURE_REF")],
    counter_examples=["He died soon after.", "As soon as they met, they fought.", "They soon found out."],
)
def soon(match: re.Match[str]) -> Meaning | None:
    before = match.string[max(0, match.start() - 6) : match.start()]
    if before.lower().endswith(("as ", "too ", "the ")) and not match["as"]:
        return None
    return Settled("DATE", "FUTURE_REF")


@rule(
    "these-days",
    triggers=["days", "day", "someday"],
    pattern=r"(?<![\w-])(?:(?P<now>these days)|(?P<past>the other day)|some ?day)(?![\w-])(?! (?:of|when|in|were|before)\b)",
    examples=[
        Example("He called the other day.", "the other day", "PAST_REF"),
        Example("Few trains run these days.", "these days", "PRESENT_REF"),
        Example("Someday it will end.", "Someday", "FUTURE_REF"),
    ],
    counter_examples=["These days of mourning were long.", "He says those days are over."],
)
def these_days(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "PRESENT_REF" if match["now"] else "PAST_REF" if match["past"] else "FUTURE_REF")


@rule(
    "one-day",
    triggers=["day"],
    pattern=(
        r"\b(?:will|would|may|might|could|can|shall|should|must|to|['’]ll|hope|hopes) (?P<extent>one day)(?! (?:before|after"
        r"|later|earlier|of|in|at|per|and|or)\b)(?![\w-])"
    ),
    examples=[Example("They may one day return.", "one day", "FUTURE_REF")],
    counter_examples=["It will last one-day-long."],
)
def one_day(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "FUTURE_REF")


@rule(
    "some-day-to-come",
    triggers=["day"],
    pattern=r"\b(?:^|(?<=[.!?\n\"“]\s)|(?<=[\n\"“]))(?P<extent>(?-i:One) day),? (?=(?:I|we|they|he|she|it|you|this|the)(?:['’]ll| will| may| might)\b)",
    examples=[Example("One day they will return.", "One day", "FUTURE_REF")],
    counter_examples=["One day he came home.", "One day will not do.", "He has one day they will miss."],
)
def some_day_to_come(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "FUTURE_REF")


@rule(
    "this-hour",
    triggers=["hour"],
    pattern=r"\b(?:at|by|until|as of) (?P<extent>this hour)(?![\w-])(?! of\b)",
    examples=[Example("At this hour crews are still at work.", "this hour", "PRESENT_REF")],
    counter_examples=["At this hour of need he left.", "This hourglass is old.", "They spent this hour well."],
)
def this_hour(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "PRESENT_REF")


@rule(
    "some-time-ago",
    triggers=["ago", "past"],
    pattern=r"\b(?:a (?:long|short) (?:time|while)|some time|(?:a few |just )?moments|a moment|not (?:so |too )?long|long) ago(?![\w-])",
    examples=[Example("A long time ago it was a port.", "A long time ago", "PAST_REF")],
    counter_examples=["The time, ago, was ripe."],
)
def some_time_ago(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "PAST_REF")


@rule(
    "units-ago",
    triggers=["ago"],
    pattern=r"\b(?P<units>minutes|hours|days|weeks|months|years|decades|centuries|generations) ago(?![\w-])",
    examples=[Example("It was a port centuries ago.", "centuries ago", "PAST_REF")],
    counter_examples=["The years of Diego were hard."],
)
def units_ago(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", "PAST_REF")
