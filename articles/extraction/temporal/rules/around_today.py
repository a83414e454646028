"""Words that point from the day of publication: today, yesterday, this week, last month, next year."""

import re

from articles.extraction.temporal.meaning import Clock, DayOfYear, Meaning, Same, Settled, Shift, Weekday, Weekend
from articles.extraction.temporal.quantities import duration, mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.vocabulary import DAY_PARTS, expand, month_of, ordinal_of, unit_of, weekday_of

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


@rule(
    "today",
    triggers=["today", "yesterday", "tomorrow", "tonight"],
    pattern=r"\b(?:(?:(?P<before>(?:the )?day before)|(?P<after>(?:the )?day after)) )?(?:(?P<edge>early|earlier|late|later|mid)"
    r"(?:~dash~on)?~dash~)?(?P<lead>(?:mid-)?(?:morning|afternoon) )?(?P<day>today|yesterday|tomorrow|tonight)"
    r"(?: (?P<part>morning|afternoon|evening|night)\b)?(?![\w-])(?!['’]s (?:world|society|young|youth|children))",
    examples=[
        Example("The ministers meet today.", "today", "2025-04-05"),
        Example("He flew home yesterday.", "yesterday", "2025-04-04"),
        Example("They will vote tomorrow morning.", "tomorrow morning", "2025-04-06TMO"),
        Example("She spoke the day before yesterday.", "the day before yesterday", "2025-04-03"),
        Example("It will end the day after tomorrow.", "the day after tomorrow", "2025-04-07"),
        Example("He will speak tonight.", "tonight", "2025-04-05TNI"),
    ],
    counter_examples=[
        "She reads USA Today.",
        "The Tonight Show was cancelled.",
        "In Psychology Today he wrote.",
        "Yesterday is a song.",
        '"Yesterday" was played at the grave.',
    ],
)
def today(match: re.Match[str]) -> Meaning | None:
    word = match["day"]
    before = match.string[max(0, match.start() - 16) : match.start()]
    if word[0].isupper() and re.search(
        r"\b(?:USA|Psychology|Russia|India|History|Ukraine|Europe|Physics|The|Nation|Turkey|Pakistan|Nigeria|Malaysia)\s+$", before
    ):
        return None
    if word[0].isupper() and not match["part"] and _TITLE.match(match.string, match.end()):
        return None  # a song or a show
    if match["after"] and word[0].isupper() and "A" in match["after"]:
        return None  # "The Day After Tomorrow" is a film
    amount = _DAYS[word.lower()]
    if match["before"] or match["after"]:
        if (match["before"] and amount > 0) or (match["after"] and amount < 0) or amount == 0:
            return None
        amount += -1 if match["before"] else 1
    part = "NI" if word.lower() == "tonight" else (DAY_PARTS[match["part"].lower()] if match["part"] else None)
    if match["lead"]:
        part = DAY_PARTS[match["lead"].strip().lower().removeprefix("mid-")]
        return Shift("D", amount, part=part, mod="MID" if match["lead"].lower().startswith("mid") else None)
    return Shift("D", amount, part=part, mod=mod_of_edge(match["edge"]))


_TITLE = re.compile(r"[\"”](?!\s(?:he|she|they|I|we|it)\b)|(?<=Yesterday)\sis\s(?:an?|the|my|his|her|their)\b|(?-i:\sShow\b)")
"""What makes a name of "Yesterday" and the like: its own quotation marks, or what is said of it."""


@rule(
    "this-part-of-day",
    triggers=["morning", "afternoon", "evening", "night"],
    pattern=(
        r"\b(?:(?P<edge>early|earlier|late|later) )?(?P<which>this|last|yesterday|tomorrow) (?P<part>morning|afternoon|evening"
        r"|night)(?![\w-])"
    ),
    examples=[
        Example("The deal was struck this morning.", "this morning", "2025-04-05TMO"),
        Example("Fires burned last night.", "last night", "2025-04-04TNI"),
        Example("He will speak later this evening.", "later this evening", "2025-04-05TEV", "END"),
    ],
    counter_examples=["The Last Night of the Proms was sold out."],
)
def this_part_of_day(match: re.Match[str]) -> Meaning | None:
    if match["which"][0].isupper() and match["part"][0].isupper():
        return None
    which = match["which"].lower()
    amount = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1}[which]
    return Shift("D", amount, part=DAY_PARTS[match["part"].lower()], mod=mod_of_edge(match["edge"]))


@rule(
    "overnight",
    triggers=["overnight", "night"],
    pattern=(
        r"(?<![\w-])(?:(?:during|throughout|through|in) (?P<extent>the night)(?= ?[.,;]| (?:and|but|after|as|when|while|at|near|against|on|they|he|she|it|we|the|a|an|police|troops|[A-Z]\w+)\b)|overnight(?! (?:success|bags?|stays?|guests?|delivery|rates?|trains?|bus(?:es)?|stars?|sensation|celebrity|millionaires?|trips?|visitors?|lows?|highs?|temperatures?)\b)(?![\w-]))"
        r"(?: (?:in)?to (?:early )?(?P<into>~fullweekday~)\b| (?:on )?(?P<on>~fullweekday~)\b(?! ?(?:to|into|and into|-|–|/) ?~fullweekday~))?"
    ),
    examples=[
        Example("Russia fired drones at Kyiv overnight.", "overnight", "2025-04-05TNI"),
        Example("Russia fired drones overnight into Friday.", "overnight into Friday", "2025-04-04TNI"),
        Example("Shells fell overnight Wednesday.", "overnight Wednesday", "2025-04-02TNI"),
        Example("Two drones fell during the night.", "the night", "2025-04-05TNI"),
        Example("Two drones fell overnight on 1-2 April.", "overnight", "2025-04-02TNI"),
        Example("Two drones fell overnight Wednesday into Thursday.", "overnight", "2025-04-03TNI"),
        Example("Two drones fell overnight from Wednesday to Thursday.", "overnight", "2025-04-03TNI"),
    ],
    counter_examples=[
        "He sang in the night club.",
        "They danced through the night of the feast.",
        "He was no overnight success.",
        "They took the overnight train.",
        "The overnight rate rose.",
    ],
)
def overnight(match: re.Match[str]) -> Meaning | None:
    day = match["into"] or match["on"]
    if day:
        return Weekday(weekday_of(day), part="NI")
    night = _NIGHT_BETWEEN.match(match.string, match.end())
    return _morning_of(night) if night else Shift("D", 0, part="NI")


_NIGHT_BETWEEN = re.compile(
    expand(
        r"(?: on| from| between| of)? (?:(?:the )?~daynumber~ ?(?:-|–|/|to|and) ?(?:the )?(?P<day>~daynumber~)(?: of)? (?P<month>(?=[A-Z])~month~)"
        r"|(?P<month2>(?=[A-Z])~month~) ~daynumber~ ?(?:-|–|/|to|and) ?(?P<day2>~daynumber~)"
        r"|~fullweekday~ ?(?:-|–|/|to|into|and into|and) ?(?P<weekday>(?=[A-Z])~fullweekday~))\b"
    ),
    re.IGNORECASE,
)
"""The two days that a night lies between: "overnight on 7-8 May", "overnight from Monday to Tuesday"."""


def _morning_of(night: re.Match[str]) -> Meaning:
    """The night that ends on the morning of the second of two days."""
    if night["weekday"]:
        return Weekday(weekday_of(night["weekday"]), part="NI")
    day = ordinal_of(night["day"] or night["day2"])
    return DayOfYear(month_of(night["month"] or night["month2"]), day or 1, part="NI")


@rule(
    "the-part-of-day",
    triggers=["morning", "afternoon", "evening"],
    pattern=(
        r"\b(?:in|during|by|until|since|late in|early in|later in|of) (?P<extent>the (?:(?P<edge>early|late) )?"
        r"(?P<part>morning|afternoon|evening))(?! (?:news|paper|session|show|of|shift|hours|after|before|rush)\b)(?![\w-])"
    ),
    examples=[Example("Shells hit the market on Friday, and in the evening, a school.", "the evening", "2025-04-04TEV")],
    counter_examples=["On the morning of the vote he fell ill.", "The evening news led with it."],
)
def the_part_of_day(match: re.Match[str]) -> Meaning | None:
    return Clock(f"T{DAY_PARTS[match['part'].lower()]}", mod=mod_of_edge(match["edge"]))


@rule(
    "this-unit",
    triggers=["week", "weekend", "month", "quarter", "year", "decade", "century", "weeks", "months", "years"],
    pattern=r"\b(?:(?P<edge>early|earlier|late|later|mid|(?:the |at )?(?:beginning|start|end|middle) of)(?:~dash~in)?~dash~)?"
    r"(?P<which>this (?:past|coming|current)|the (?:current|coming|present)|last|this|next|coming|past)~dash~"
    r"(?P<extra>calendar )?"
    r"(?P<unit>week|weekend|month|quarter|year|decade|century)(?![\w-])(?!['’]s? (?:old|end))",
    examples=[
        Example("They met last week.", "last week", "2025-W13"),
        Example("The plan is due next month.", "next month", "2025-05"),
        Example("It was passed earlier this year.", "earlier this year", "2025", "START"),
        Example("Sales rose this quarter.", "this quarter", "2025-Q2"),
        Example("They will meet next weekend.", "next weekend", "2025-W15-WE"),
        Example("He resigned late last year.", "late last year", "2024", "END"),
    ],
    counter_examples=[
        "A last-week-style panic followed.",
        "The year-end party was loud.",
        "It is past month-end.",
        "In the last week of the campaign he fell ill.",
    ],
)
def this_unit(match: re.Match[str]) -> Meaning | None:
    which = match["which"].lower().split()
    unit = unit_of(match["unit"])
    if match["which"][0].isupper() and match["unit"][0].isupper():
        return None
    if (
        which[-1] in ("last", "next")
        and _OF_SOMETHING.match(match.string, match.end())
        and _OWNED.search(match.string, max(0, match.start() - 8), match.start())
    ):
        return None
    if which[0] == "past" and len(which) == 1:
        return None
    amount = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which[-1], 0)
    if which == ["coming"]:
        return None
    return Shift(unit, amount, mod=mod_of_edge(match["edge"]))


_OWNED = re.compile(r"(?:\b(?:the|its|his|her|their|our|my|a|that|this|very|['’]s) {1,2}|['’]s {1,2})\Z", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\s{1,2}(?:of|in) ")
"""The last week of something is its own last week, and not the week before publication ("the last week of the campaign")."""


@rule(
    "this-time-another-year",
    triggers=["time"],
    pattern=r"\b(?P<extent>this time (?P<which>last|next) (?P<unit>week|month|year))(?![\w-])(?!['’])",
    examples=[
        Example("This time last year the dam was dry.", "This time last year", "2024"),
        Example("By this time next week he will be gone.", "this time next week", "2025-W15"),
    ],
    counter_examples=["This time, last year's winner fell.", "He lost this time; next week-long fairs are off."],
)
def this_time_another_year(match: re.Match[str]) -> Meaning | None:
    return Shift(unit_of(match["unit"]), -1 if match["which"].lower() == "last" else 1)


@rule(
    "this-unit-or-next",
    triggers=["week", "month", "year", "season", "quarter"],
    pattern=(
        r"\b(?P<one>(?P<first>this|last) (?P<unit>week|month|year|quarter)),? (?:or|and|nor) (?P<two>(?:the )?(?P<second>next|this|last))(?![\w-])(?!['’])"
        r"(?! (?!(?:the|he|she|it|they|that|as|if|but|at|in|on|to|for|by|when|because|after|before)\b)\w)"
    ),
    examples=[
        Example("He will quit this year or next.", "next", "2026"),
        Example("No ship sailed last week or this.", "this", "2025-W14"),
    ],
    counter_examples=["Last but not least, this works.", "It was the year or the next best thing."],
)
def this_unit_or_next(match: re.Match[str]) -> tuple[Placed, ...] | None:
    unit = unit_of(match["unit"])
    return tuple(
        Placed(match.span(end), Shift(unit, _POINTS[match[which].lower()])) for end, which in (("one", "first"), ("two", "second"))
    )


_POINTS = {"last": -1, "this": 0, "next": 1}


@rule(
    "the-unit-before-last",
    triggers=["last"],
    pattern=r"\bthe (?P<unit>night|week|weekend|month|quarter|year|decade) before last(?![\w-])(?! (?:night|week|month|year|[A-Z]))",
    examples=[
        Example("It opened the week before last.", "the week before last", "2025-W12"),
        Example("They met the night before last.", "the night before last", "2025-04-03TNI"),
    ],
    counter_examples=["He left the night before last week's vote."],
)
def the_unit_before_last(match: re.Match[str]) -> Meaning | None:
    word = match["unit"]
    if not word.islower():
        return None
    return Shift("D", -2, part="NI") if word == "night" else Shift(unit_of(word), -2)


@rule(
    "the-unit-after-next",
    triggers=["next"],
    pattern=r"\bthe (?P<unit>week|weekend|month|year) after next(?![\w-])(?! (?:week|month|year|[A-Z]))",
    examples=[Example("They will meet the week after next.", "the week after next", "2025-W16")],
    counter_examples=["He leaves the week after next month's vote."],
)
def the_unit_after_next(match: re.Match[str]) -> Meaning | None:
    return Shift(unit_of(match["unit"]), 2) if match["unit"].islower() else None


@rule(
    "month-end",
    triggers=["month", "months", "end"],
    pattern=r"\b(?:by|at|until|before|around|since) (?P<extent>(?:the )?month(?:['’]s|-) ?end)(?![\w-])",
    examples=[Example("It will pay by month's end.", "month's end", "2025-04", "END")],
    counter_examples=["The month-end-style rush began."],
)
def month_end(match: re.Match[str]) -> Meaning | None:
    return Shift("M", 0, mod="END")


@rule(
    "edge-of-the-unit",
    triggers=["day", "week", "month", "year", "decade", "century", "quarter"],
    pattern=(
        r"\b(?P<edge>early|earlier|late|later|(?:the |at )?(?:very )?(?:beginning|start|end|middle) of|the (?:first|early|latter) part of|the turn of|the (?:rest|remainder|balance) of)"
        r"(?: in)? the (?P<unit>day|week|month|quarter|year|decade|century)(?![\w-])(?! (?:on|of|that|when|before|after)\b)"
    ),
    examples=[
        Example("It will close by the end of the year.", "the end of the year", "2025", "END"),
        Example("Rains were heavy earlier in the month.", "earlier in the month", "2025-04", "START"),
        Example(
            "On 17 July 1936 a garrison rose. By the end of the month a third of the land was lost.",
            "the end of the month",
            "1936-07",
            "END",
        ),
    ],
    counter_examples=["In the end, of the years he spent, none mattered."],
)
def edge_of_the_unit(match: re.Match[str]) -> Meaning | None:
    if match["unit"].lower() == "day":
        return Same("D", mod=mod_of_edge(match["edge"])) if "in" in match[0].lower().split() else None
    return Shift(unit_of(match["unit"]), 0, mod=mod_of_edge(match["edge"]), told=True)


@rule(
    "the-unit",
    triggers=["week", "month", "year"],
    pattern=(
        r"\b(?P<lead>for|of|in|during|throughout|through|so far|later in|earlier in|within) (?P<extent>the (?:full )?(?P<unit>week"
        r"|month|year))(?=(?:['’]s)?(?:[.,;:]| (?:as a whole|on|to|so far|but|and|because|when|while|is|was|were|are|rose|fell"
        r"|will|would|of [$\d]|at [$\d]|in which|with|after|despite|since|until|is|rose)\b| of [$]| [a-z]+ed\b))(?! (?:ended|ending|to \w+ \d|to ~month~))"
    ),
    examples=[Example("Sales for the year, it said, fell.", "the year", "2025")],
    counter_examples=["In the year ended March 31 it lost money.", "In the week of the vote it rained.", "He was man of the match."],
)
def the_unit(match: re.Match[str]) -> Meaning | None:
    award = _AWARD.search(match.string, max(0, match.start() - 16), match.start("extent"))
    reported = match["lead"].lower() == "for" and match["unit"].lower() == "year" and _RESULT.match(match.string, match.end()) is not None
    return Shift(unit_of(match["unit"]), 0, reported=reported) if match["unit"].islower() and not award else None


_RESULT = re.compile(
    r"(?:,\s(?:[\w'’.]+\s){0,6}?|\s)(?:rose|fell|was|were|earned|lost|totaled|totalled|climbed|dropped|jumped|declined|slipped|grew|increased|decreased"
    r"|advanced|soared|plunged|edged|tumbled|slid|surged)\b"
)
"""What tells a result: "sales for the year rose"."""

_AWARD = re.compile(
    r"\b(?:man|woman|person|player|coach|rookie|athlete|team|car|book|film|album|song|teacher|newcomer) of (?=the |$)",
    re.IGNORECASE,
)
"""What "of the year" makes an honour ("man of the year")."""


@rule(
    "possessive-unit",
    triggers=["week", "month", "year"],
    pattern=r"\b(?P<extent>the (?P<unit>week|month|year))(?=['’]s )(?!['’]s (?:end|rest|salary|pay|notice|time|worth|supply))",
    examples=[Example("It was the year's worst flood.", "the year", "2025"), Example("The week's losses grew.", "The week", "2025-W14")],
    counter_examples=["He took a week's leave.", "By the year's end he had gone.", "The day's work was done."],
)
def possessive_unit(match: re.Match[str]) -> Meaning | None:
    return Shift(unit_of(match["unit"]), 0) if match["unit"].islower() else None


@rule(
    "year-end",
    triggers=["end", "year"],
    pattern=(
        r"\b(?:around |the )?(?P<extent>(?:the )?year(?:['’]s|~dash~)?~dash~?end(?![ -](?:bonus|party|review|sale|report|list"
        r"|holiday))(?!\w)(?:(?P<which> (?:last|this|next) year)| (?P<year>~year~))?)"
    ),
    examples=[
        Example("It hopes to sell the plant by year-end.", "year-end", "2025", "END"),
        Example("Shares have lost a fifth since year-end.", "year-end", "2024", "END"),
        Example("Its backlog at year-end was $88 million.", "year-end", "2024", "END"),
    ],
    counter_examples=["The year-end bonus was cut.", "A ten-year endeavour failed."],
)
def year_end(match: re.Match[str]) -> Meaning | None:
    if match["year"]:
        return Settled("DATE", match["year"], "END")
    which = (match["which"] or " this").split()[0].lower()
    over = _SINCE.search(match.string, max(0, match.start() - 10), match.start("extent")) or _STOOD.match(match.string, match.end())
    if not match["which"] and over:
        which = "last"
    return Shift("Y", {"last": -1, "this": 0, "next": 1}[which], mod="END")


_SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
"""What makes a year's end the one that is over."""
_STOOD = re.compile(r"\s(?:was|were|stood|totaled|totalled)\b")
"""What tells how things were at a year's end: "its backlog at year-end was $88 million"."""


@rule(
    "the-past-unit",
    triggers=["past", "last", "next", "coming"],
    pattern=(
        r"\bthe (?P<which>past|last|next|coming) (?P<unit>hour|day|night|week|weekend|month|quarter|year|decade|century)"
        r"(?P<so> or (?:so|two))?(?![\w-])(?! (?:of|in which|that)\b)"
    ),
    examples=[
        Example("It fell in the past week.", "the past week", "P1W"),
        Example("It will close in the next year or so.", "the next year or so", "2026", "APPROX"),
    ],
    counter_examples=["The last day of talks was long.", "The next day-trip is full."],
)
def the_past_unit(match: re.Match[str]) -> Meaning | None:
    unit = unit_of(match["unit"])
    which = match["which"].lower()
    if (which in ("next", "last") and unit == "D") or unit in ("NI", "WE"):
        return None
    if (
        which == "next"
        and not match["so"]
        and (match[0][0].isupper() or (unit == "Y" and not _WITHIN.search(match.string[max(0, match.start() - 12) : match.start()])))
    ):
        return None  # "The next year he fled", "withdrawn the next year": it follows the date told last
    if unit == "Y" or (which in ("last", "next") and unit in ("Q", "CE")):
        way = -1 if which in ("past", "last") else 1
        if unit != "Y":
            return Shift(unit, way)
        return Shift(unit, way, mod="APPROX" if match["so"] else None, rolling=True)
    return Settled("DURATION", duration(1.0, unit), "APPROX" if match["so"] else None)


_WITHIN = re.compile(r"\b(?:in|over|within|during|for|through|throughout|of|by|into|until|and|or)\s{1,2}\Z", re.IGNORECASE)
"""What makes "the next year" the twelve months to come ("within the next year")."""


@rule(
    "mid-year",
    triggers=["midyear", "mid", "midweek", "midmonth"],
    pattern=r"(?<![\w-])mid-?(?P<unit>year|week|month)(?![\w-])",
    examples=[Example("It will open by midyear.", "midyear", "2025", "MID")],
    counter_examples=["The mid-year-old firm failed.", "Cheap midweek seats sold out."],
)
def mid_year(match: re.Match[str]) -> Meaning | None:
    if match["unit"].lower() == "week" and _FARE.match(match.string, match.end()):
        return None
    return Shift(unit_of(match["unit"]), 0, mod="MID")


_FARE = re.compile(
    r"\s(?!(?:and|or|but|in|on|at|by|to|of|for|from|with|that|which|when|as|after|before|because|while|was|is|the|a|he|she|they|it)\b)[a-z]{3,}"
)
"""What is for the middle of any week: "midweek fares"."""


@rule(
    "the-weekend",
    triggers=["weekend"],
    pattern=r"\b(?:(?P<lead>over|during|at|on|for|before|by|until|through|of|ahead of|into|throughout) )?(?P<extent>the (?:past )?weekend)(?![\w-])",
    examples=[Example("Shelling went on over the weekend.", "the weekend", "2025-W13-WE")],
    counter_examples=["The Weekend Guardian printed it.", "The weekend-long fair was wet."],
)
def the_weekend(match: re.Match[str]) -> Meaning | None:
    if "Weekend" in match[0]:
        return None
    ahead = (match["lead"] or "").lower() in ("for", "before", "by", "until", "ahead of", "into")
    return Weekend(ahead)
