"""Quarters, halves and seasons, with and without the year."""

import re

from articles.extraction.temporal.meaning import DayOfYear, Meaning, PartOfYear, Settled, Which
from articles.extraction.temporal.quantities import mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import SEASONS, expand, month_of, ordinal_of, year_of

_POINTS: dict[str, Which] = {
    "last": "last", "past": "last", "next": "next", "coming": "next", "this": "this", "that": "this", "following": "next",
    "previous": "last",
}  # fmt: skip
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4}
_RELATIVE = {"last": -1, "this": 0, "next": 1}


@rule(
    "quarter",
    triggers=["quarter", "quarters"],
    pattern=(
        r"\b(?:(?P<edge>~edge~)~dash~)?(?:(?P<lead>the|last year['’]s|this year['’]s|next year['’]s) )?(?:(?:fiscal )?(?P<before>~year~)"
        r"(?:['’]s)? )?(?P<fiscal>fiscal~dash~)?(?P<number>first|second|third|fourth|final|last(?= quarter of)|1st|2nd|3rd|4th)"
        r"(?: (?P<fiscal2>fiscal))? quarters?(?!-)(?:(?:,? (?:of|in))?(?: (?:fiscal|calendar)(?: year)?)? (?P<year>~year~)"
        r"(?![-\d])| of (?P<relative>last|this|next|the) year)?(?!\w)(?! (?:mile|final|finals|touchdown|goal)\b)"
    ),
    examples=[
        Example("Profit fell in the third quarter.", "the third quarter", "2024-Q3"),
        Example("Output rose in the last quarter of 2023.", "the last quarter of 2023", "2023-Q4"),
        Example("It paid a dividend in the second quarter of 2019.", "the second quarter of 2019", "2019-Q2"),
        Example("It lost money in the second quarter ended Dec. 31.", "the second quarter", "2024-Q2"),
    ],
    counter_examples=[
        "A third quarter-final was lost.",
        "He ran the quarter mile.",
        "They trailed by 12 at the end of the first quarter.",
        "He threw for 200 yards in the fourth quarter.",
        "First Quarter Capital declined comment.",
    ],
)
def quarter(match: re.Match[str]) -> Meaning | None:
    code = f"Q{_NUMBERS[match['number'].lower()]}"
    year = match["year"] or match["before"]
    if match["number"].lower() == "last" and not (year or match["relative"]):
        return None
    if not (year or match["relative"] or match["fiscal"] or match["fiscal2"]) and _is_of_a_game(match):
        return None
    if match["number"][0].isupper() and _CAPITALS.match(match.string, match.start("number")):
        return None  # a firm
    mod = mod_of_edge(match["edge"])
    if year:
        return Settled("DATE", f"{int(year):04}-{code}", mod)
    ended = _ENDED.match(match.string, match.end())
    if ended and not match["relative"]:
        return _quarter_that_ended(ended, code, mod)
    if (match["relative"] or "").lower() == "the":
        return PartOfYear(code, mod=mod)
    relative = match["relative"] or (match["lead"] or "the").split()[0]
    shift = _RELATIVE.get(relative.lower())
    return PartOfYear(code, "bare", shift, mod, bool(match["fiscal"] or match["fiscal2"]))


_ENDED = re.compile(
    expand(
        r"(?: which| that)? (?:(?P<over>ended)|ending|ends|to|through)(?: on)? (?=[A-Z])(?P<month>~month~) (?P<day>~daynumber~)(?:,? (?P<year>~year~)(?![-\d]))?(?!\w)"
    ),
    re.IGNORECASE,
)
"""The day that a quarter of a fiscal year ends on: the quarter has its year."""


def _quarter_that_ended(ended: re.Match[str], code: str, mod: str | None) -> Meaning:
    """A quarter of the year in which it ended, or will end: "its second quarter ended Dec. 31"."""
    if ended["year"]:
        return Settled("DATE", f"{ended['year']}-{code}", mod)
    month, day = month_of(ended["month"]), ordinal_of(ended["day"]) or 1
    if day > days_in_month(2000, month):
        return PartOfYear(code, mod=mod, fiscal=True)
    return PartOfYear(code, mod=mod, fiscal=True, ends=DayOfYear(month, day, which="last" if ended["over"] else "bare"))


def _is_of_a_game(match: re.Match[str]) -> bool:
    """Whether a quarter is one of a game: its sentence tells of points and not of money."""
    around = match.string[max(0, match.start() - 90) : match.end() + 90]
    return _GAME.search(around) is not None and _MONEY.search(around) is None


_CAPITALS = re.compile(r"[A-Z][a-z]+ Quarter (?:Capital|Partners|Group|Inc|Corp|Holdings|Fund|Ventures)\b")
_GAME = re.compile(
    r"\b(?:yards?|yarders?|touchdowns?|quarterbacks?|rebounds?|dunks?|layups?|free throws?|three-pointers?|halftime|trailed|outscored|fumbled?|intercept\w+"
    r"|field goals?|scored|punt\w*|(?:led|leading|ahead|behind|trailing) (?:by )?(?:\d{1,2}\b|one|two|three|four|five|six|seven|eight|nine|ten)(?! (?:percent|points)))\b",
    re.IGNORECASE,
)


@rule(
    "two-quarters",
    triggers=["quarter", "quarters"],
    pattern=(
        r"\bthe (?P<one>(?P<first>first|second|third))(?:,? (?P<middle>second|third),?)? (?:and|or) (?P<two>(?P<second>second|third|fourth|final) quarters?)(?![\w-])"
        r"(?: of (?P<year>~year~)(?![-\d]))?"
    ),
    examples=[
        Example("Output fell in the second and third quarters of 2024.", "second", "2024-Q2"),
        Example("Most sales are usually made in the first and fourth quarters.", "fourth quarters", "XXXX-Q4"),
    ],
    counter_examples=["He came first and second in the quarter mile.", "The first and second quarter-finals were close."],
)
def two_quarters(match: re.Match[str]) -> tuple[Placed, ...] | None:
    usual = _USUALLY.search(match.string, max(0, match.start() - 60), match.start())
    found = []
    for end, word in (("one", "first"), ("middle", "middle"), ("two", "second")):
        if match[word]:
            code = f"Q{_NUMBERS[match[word].lower()]}"
            told: Meaning = Settled("DATE", f"{match['year']}-{code}") if match["year"] else PartOfYear(code)
            found.append(Placed(match.span(end), Settled("SET", f"XXXX-{code}") if usual and not match["year"] else told))
    return tuple(found)


_USUALLY = re.compile(r"\b(?:usually|typically|normally|generally|traditionally|always)\b[^.;]{0,50}$", re.IGNORECASE)
"""What makes a part of the year that of every year."""


@rule(
    "quarter-as-adjective",
    triggers=["quarter"],
    pattern=r"(?<![\w-])(?P<extent>(?:fiscal~dash~)?(?P<number>first|second|third|fourth|final)-quarter(?: (?:of )?(?P<year>~year~)(?!\w))?)(?![\w-])",
    examples=[Example("The third-quarter loss grew.", "third-quarter", "2024-Q3")],
    counter_examples=["He is a two-quarter man."],
)
def quarter_as_adjective(match: re.Match[str]) -> Meaning | None:
    if match["year"]:
        return Settled("DATE", f"{match['year']}-Q{_NUMBERS[match['number'].lower()]}")
    return PartOfYear(f"Q{_NUMBERS[match['number'].lower()]}", fiscal="fiscal" in match[0].lower())


@rule(
    "short-quarter",
    triggers=["q", "#year"],
    pattern=(
        r"(?<![\w.-])(?:Q(?P<number>[1-4])(?:(?:,? (?:of )?|/|-)(?P<year>~year~))?|(?P<first>~year~)(?:[-/]| )?Q"
        r"(?P<second>[1-4]))(?![\w-])"
    ),
    examples=[
        Example("Output rose in Q1 2024.", "Q1 2024", "2024-Q1"),
        Example("The 2023-Q2 figures are out.", "2023-Q2", "2023-Q2"),
    ],
    counter_examples=["Take the Q7 bus.", "Model Q2x is old."],
)
def short_quarter(match: re.Match[str]) -> Meaning | None:
    if match["first"]:
        return Settled("DATE", f"{match['first']}-Q{match['second']}")
    if match["year"]:
        return Settled("DATE", f"{match['year']}-Q{match['number']}")
    return PartOfYear(f"Q{match['number']}")


@rule(
    "analysts-short-form",
    triggers=["q", "h"],
    pattern=(
        r"(?<![\w.$€£-])(?:(?P<number>[1-4])(?P<kind>Q|H)(?: ?['’]?(?P<year>~year~|\d\d(?!\d)))?|(?P<kind2>H)(?P<number2>[12])(?: (?:of )?|['’/]?)(?P<year2>~year~|\d\d(?!\d)))"
        r"(?![\w%-])"
    ),
    examples=[
        Example("Sales fell in 4Q24.", "4Q24", "2024-Q4"),
        Example("Sales fell in H1 2024.", "H1 2024", "2024-H1"),
        Example("The 1Q loss grew.", "1Q", "2025-Q1"),
    ],
    counter_examples=["A 4H club met.", "He drives an H2 lorry.", "The 4-quart pot broke.", "Bus 3H is late."],
)
def analysts_short_form(match: re.Match[str]) -> Meaning | None:
    kind, number, year = (match[name] or match[f"{name}2"] for name in ("kind", "number", "year"))
    if not kind.isupper() or (kind == "H" and (int(number) > _HALVES or not year)):
        return None
    if not year:
        return PartOfYear(f"{kind}{number}")
    return Settled("DATE", f"{int(year) + (0 if len(year) > _HALVES else 2000):04}-{kind}{number}")


_HALVES = 2


@rule(
    "half",
    triggers=["half", "quarters"],
    pattern=(
        r"\b(?:the |(?P<lead>last|this|next) year['’]s )?(?P<which>first|second|latter|last|1st|2nd)(?:~dash~fiscal)?~dash~(?:half|(?P<two>two quarters))(?:"
        r"(?:,? of)?(?: fiscal| calendar)? (?P<year>~year~)(?![-\d])| of (?P<relative>last|this|next|the) year)?(?!\w)(?! "
        r"(?:of|hour|dozen|time|a|century|marathon|goal|minutes)\b)"
    ),
    examples=[
        Example("Growth slowed in the first half of 2024.", "the first half of 2024", "2024-H1"),
        Example("Rates will fall in the second half of this year.", "the second half of this year", "2025-H2"),
        Example("Second-half output fell.", "Second-half", "2024-H2"),
        Example("Profit rose 3 percent in the first half.", "the first half", "2025-H1"),
        Example("Earnings will be flat in the second half.", "the second half", "2025-H2"),
    ],
    counter_examples=["He scored in the first half of the match.", "The second half of the book drags.", "In the second half he tired."],
)
def half(match: re.Match[str]) -> Meaning | None:
    code = "H1" if match["which"].lower() in ("first", "1st") else "H2"
    if match["year"]:
        return Settled("DATE", f"{match['year']}-{code}")
    if match["relative"] or match["lead"]:
        return PartOfYear(code, "this", _RELATIVE.get((match["relative"] or match["lead"]).lower(), 0))
    if "half" not in match[0].lower() or re.search(r"\d\s*$", match.string[max(0, match.start() - 10) : match.start()]):
        return None
    if "-half" in match[0].lower() and _REPORTED.match(match.string, match.end()):
        return PartOfYear(code)
    around = match.string[max(0, match.start() - 90) : match.end() + 90]
    told = len(_MONEY.findall(around)) > 1 or _FIRM.search(around) is not None
    return PartOfYear(code) if told and not _SPORT.search(around) else None


_FIRM = re.compile(r"\b(?:earnings|profits?|revenues?|gross domestic product|GDP|the economy|shipments|fiscal)\b", re.IGNORECASE)
"""Words that are of business alone."""
_REPORTED = re.compile(
    r"\s(?:net |pre-?tax |operating |core |underlying |group |trading )?(?:profits?|loss(?:es)?|earnings|sales|revenues?|results?|income|output|turnover"
    r"|dividend|figures|growth|exports|production)\b",
    re.IGNORECASE,
)
"""What a half-year names in business news: "second-half profit"."""
_MONEY = re.compile(
    r"[$€£]|\b(?:percent|profits?|earnings|sales|revenues?|net|million|billion|growth|econom\w+|inflation|exports?|imports?|budget|income|loss|losses)\b|%",
    re.IGNORECASE,
)
_SPORT = re.compile(r"\b(?:goals?|scored|match|game|season|team|coach|league|cup|minutes?|pitch|referee)\b", re.IGNORECASE)


_AWAITED = re.compile(r"\b(?:wait|waiting|ready) for\s+$", re.IGNORECASE)


_YEAR_TOLD = {"that": 0, "same": 0, "following": 1, "next": 1, "previous": -1}
"""Years that are counted from the date told last."""


@rule(
    "season",
    triggers=SEASONS,
    pattern=(
        r"(?<![\w'’-])(?:(?:the )?(?P<edge>~edge~|earlier|later)~dash~)?(?:(?P<lead>(?:this|the) (?:past|coming|following|previous)|last|next|this|the|that"
        r"|past|coming)~dash~)?(?P<season>spring|summer|autumn|fall|winter)"
        r"(?:(?: of|,)? (?P<year>~year~|['’]\d\d|~wordyear~|(?<=of\s)~shortwordyear~)(?:[-/–](?:\d\d(?:\d\d)?))?(?![-\d])| of (?P<relative>last|this|next|that|the (?:same|following|next|previous)) year)?"
        r"(?!\w)(?=(?P<after>[^\n]{0,16}))"
    ),
    examples=[
        Example("The offensive of summer 2023 stalled.", "summer 2023", "2023-SU"),
        Example("They were married last fall.", "last fall", "2024-FA"),
        Example("A new law is due this autumn.", "this autumn", "2025-FA"),
        Example("It was shut in the spring of 2020.", "the spring of 2020", "2020-SP"),
        Example("It froze in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "1994-WI"),
        Example("Crops failed over the summer.", "the summer", "2024-SU"),
        Example("He fled in May 2019 and came home that winter.", "that winter", "2019-WI"),
        Example("He was elected in 1998 and fled in the summer of that year.", "the summer of that year", "1998-SU"),
        Example("They expect a pause through the fall.", "the fall", "2025-FA"),
        Example("They can't wait for spring.", "spring", "2025-SP"),
        Example("They will be tried later this summer.", "later this summer", "2025-SU", "END"),
    ],
    counter_examples=[
        "Prices fall when demand drops.",
        "The Arab Spring changed much.",
        "They spring to attention.",
        "The fall of the Berlin Wall was cheered.",
        "Silver Spring is a suburb.",
        "It was the dead of winter.",
        "The winter solstice is a feast.",
        "Seoul hosted the Summer Olympics.",
    ],
)
def season(match: re.Match[str]) -> Meaning | None:
    word = match["season"]
    code = SEASONS[word.lower()]
    after = match["after"]
    before = match.string[max(0, match.start() - 14) : match.start()]
    if match["year"]:
        number = _year_said(match["year"])
        return None if number is None else Settled("DATE", f"{number:04}-{code}", mod_of_edge(match["edge"]))
    if match["relative"]:
        way = match["relative"].lower().split()[-1]
        told = way in _YEAR_TOLD and match["relative"].lower() != "next"
        shift = _YEAR_TOLD[way] if told else _RELATIVE[way]
        return PartOfYear(code, "this", shift, mod_of_edge(match["edge"]), origin="reference" if told else "publication")
    if word[0].isupper() or re.match(
        r"[ -](?:Games|Olympics?|Palaces?|palaces?|gardens?|houses?|homes?|dress(?:es)?|clothes|clothing|cottages?|residence|boots|coats?|jackets?|solstice|equinox|break|ty?res|tires|wheat|of (?!the year\b)\w|in\b(?= \w+ (?:prices|rates))|Street|Park|time\b|[A-Z])",
        after,
    ):
        return None
    lead = (match["lead"] or "").lower().replace("-", " ").split()
    if (
        lead
        and lead[-1] == "the"
        and word.lower() == "fall"
        and not re.search(r"(?i)\b(?:in|during|over|by|until|since|of|for|through|throughout)\s+$", before)
    ):
        return None
    if not lead:
        if _AWAITED.search(before) and re.match(r"\s*[.,;!)]|\s*$", after):
            return PartOfYear(code, "bare", None, mod_of_edge(match["edge"]))
        if not match["edge"] and not re.search(r"(?i)\b(?:in|since|by|until|during|late|early|through|before|after)\s+$", before):
            return None
        if word.lower() in ("fall", "spring") and not re.search(r"(?i)\b(?:in|since|by|until|during|late|early)\s+$", before):
            return None
        if re.search(r"(?i)\bin\s+$", before) and word.lower() == "fall":
            return PartOfYear(code, "bare", None, mod_of_edge(match["edge"])) if re.match(r"\s*[.,;]", after) else None
    which: Which = "bare"
    if lead:
        which = _POINTS.get(lead[-1], "bare")
        if lead[-1] in ("following", "previous", "that"):
            return PartOfYear(code, which, None, mod_of_edge(match["edge"]), origin="reference")
    return PartOfYear(code, which, None, mod_of_edge(match["edge"]))


def _year_said(words: str) -> int | None:
    """The year of "2023", "'89" or "nineteen ninety-four"."""
    digits = words.strip("'’")
    if digits.isdecimal() and len(digits) == 2:
        return int(digits) + (1900 if int(digits) > 40 else 2000)
    return year_of(digits)


_QUARTER_OF_MONTH = {"march": 1, "june": 2, "september": 3, "december": 4}


@rule(
    "quarter-by-month",
    triggers=_QUARTER_OF_MONTH,
    pattern=r"\b(?:the )?(?:(?:January|April|July|October) ?(?:-|–|to) ?)?(?P<month>March|June|September|December) quarter(?:,? (?:of )?(?P<year>~year~)(?![-\d]))?(?![\w-])",
    examples=[
        Example("Output fell in the March quarter.", "the March quarter", "2025-Q1"),
        Example("Results for the January-March quarter are due.", "the January-March quarter", "2025-Q1"),
    ],
    counter_examples=["In March, quarter horses were sold."],
)
def quarter_by_month(match: re.Match[str]) -> Meaning | None:
    if not match["month"][0].isupper():
        return None
    code = f"Q{_QUARTER_OF_MONTH[match['month'].lower()]}"
    return Settled("DATE", f"{match['year']}-{code}") if match["year"] else PartOfYear(code)


@rule(
    "numbered-period",
    triggers=["period"],
    pattern=r"\b(?:the |its )(?P<extent>(?P<number>first|second|third|fourth) period)(?=[ ,.])(?![\w-])",
    examples=[Example("In the third period the firm lost $4 million, or 2 percent of sales.", "third period", "2024-Q3")],
    counter_examples=["In the third period he scored twice.", "The second period of rule was calm."],
)
def numbered_period(match: re.Match[str]) -> Meaning | None:
    around = match.string[max(0, match.start() - 90) : match.end() + 90]
    return PartOfYear(f"Q{_NUMBERS[match['number'].lower()]}") if len(_MONEY.findall(around)) > 1 and not _SPORT.search(around) else None
