"""Months and fiscal years: a month with its year, a month without, and the words that only look like one."""

import re

from articles.extraction.temporal.meaning import Meaning, PartOfYear, Settled, Shift, Which
from articles.extraction.temporal.quantities import mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.vocabulary import MONTHS, expand, month_of, year_of

_RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}


def _is_name(word: str) -> bool:
    """Whether a month's word is written like a name: "May" and "MAY", not "may"."""
    return word[0].isupper()


def _full_year(digits: str) -> int:
    """The year that two digits stand for."""
    return int(digits) + (1900 if int(digits) > 40 else 2000)


@rule(
    "month-year",
    triggers=MONTHS,
    pattern=(
        r"\b(?:(?P<edge>~edge~)~dash~)?(?P<month>~month~)(?:(?:,? of the year|,? of|,)? (?P<year>~year~|~wordyear~|['’]\d\d(?!\d))|,? of (?P<spoken>~shortwordyear~)(?! [a-z]+s\b))(?![-\d])"
        r"(?!,\d\d\d)(?!\w)"
    ),
    examples=[
        Example("The war began in February 2022.", "February 2022", "2022-02"),
        Example("Since early March 2023 it has been quiet.", "early March 2023", "2023-03", "START"),
        Example("In June of 2021 they signed.", "June of 2021", "2021-06"),
        Example("They came in Aug '10.", "Aug '10", "2010-08"),
        Example("They came in May of ninety-six.", "May of ninety-six", "1996-05"),
    ],
    counter_examples=["Police may 2025 or not intervene.", "Some march 2000 metres."],
)
def month_year(match: re.Match[str]) -> Meaning | None:
    if not _is_name(match["month"]):
        return None
    words = match["year"] or match["spoken"]
    year = _full_year(words[1:]) if words[0] in "'’" else year_of(words)
    if year is None:
        return None
    return Settled("DATE", f"{year:04}-{month_of(match['month']):02}", mod_of_edge(match["edge"]))


@rule(
    "month",
    triggers=MONTHS,
    pattern=r"(?<![\w'’-])(?:(?P<edge>~edge~|(?:early|earlier|late|later) in)~dash~)?(?:(?P<which>last|this|next|this past|this coming|the coming"
    r"|the past|that|the following|the previous|the preceding)~dash~)?(?P<month>~month~)"
    r"(?:,?(?: of)? (?P<relative>(?:last|this|next|the (?:same|following|previous|next)|that) year))?(?!\w|-\d)(?=(?P<after>[^\n]{0,24}))",
    examples=[
        Example("It was agreed in February.", "February", "2025-02"),
        Example("They will vote in September.", "September", "2025-09"),
        Example("He resigned last December.", "last December", "2024-12"),
        Example("The pact of June last year holds.", "June last year", "2024-06"),
        Example("It will open in mid-May.", "mid-May", "2025-05", "MID"),
        Example("He took office on 5 May 2019. In July of that year he won.", "July of that year", "2019-07"),
        Example("They met on 5 June 2014. That September they signed.", "That September", "2014-09"),
        Example("They met on 5 June 2014. The following February it collapsed.", "The following February", "2015-02"),
        Example("In May he fled.", "May", "2024-05"),
        Example("It will release its report on February orders on Friday.", "February", "2025-02"),
        Example("Shops think December sales will be strong.", "December", "2025-12"),
        Example("In March School meals cost more.", "March", "2025-03"),
        Example("Late in February it shut.", "Late in February", "2025-02", "END"),
        Example("A truce by the end of October is planned.", "the end of October", "2025-10", "END"),
    ],
    counter_examples=[
        "It may rain.",
        "They march on Rome.",
        "May I ask why?",
        "Whatever storms may come, the gates hold.",
        "Theresa May resigned.",
        "April Smith, a nurse, was hurt.",
        "June Carter sang.",
        "Mr. March declined to speak.",
        "March & Sons makes hats.",
        "The firm of March, Webb & Co. closed.",
        "The October Revolution followed.",
        "The June Days ended in blood.",
        "Black September took the blame.",
        "The July 14 Bridge was hit.",
        "He spoke for May 1 Square traders.",
        "Her daughter, April, is a nurse.",
        "August Wilson's play opened.",
        "He was represented by April Stone.",
        "As mad as a March hare, he said.",
        "April showers bring flowers.",
        "She gave to the March of Dimes.",
        "The March of the Mothers drew thousands.",
    ],
)
def month(match: re.Match[str]) -> Meaning | None:
    word = match["month"]
    if not _is_name(word) or (len(word.rstrip(".")) < 4 and not word.endswith(".") and word.lower() not in ("may",)):
        return None
    cue = match["which"] or match["edge"] or match["relative"]
    if not cue and _is_other_word(match):
        return None
    which = _which(match["which"])
    relative = (match["relative"] or "").lower().split()
    code = f"{month_of(word):02}"
    mod = mod_of_edge(match["edge"])
    if relative and relative[0] in _RELATIVE_YEAR:
        return PartOfYear(code, "bare", _RELATIVE_YEAR[relative[0]], mod)
    if relative:
        return PartOfYear(code, "bare", _YEAR_FROM_LAST.get(relative[-2], 0), mod, origin="reference")
    if not cue and _REPORTED.match(match["after"]):
        which = "happened"
    told = (match["which"] or "").lower().replace("-", " ").split()[-1:] in (["that"], ["following"], ["previous"], ["preceding"])
    return PartOfYear(code, which, None, mod, origin="reference" if told else "publication")


_REPORTED = re.compile(
    r"\s(?:(?:factory|durable goods|retail|auto|car|home|housing|consumer|producer|wholesale|industrial|trade|jobs|employment|unemployment) )?(?:orders|sales|figures|data|reports?"
    r"|results|employment|unemployment|payrolls|output|production|prices|inflation|starts|index|numbers|statistics|exports|imports|deficit|surplus)\b"
)
"""What is reported of a month that is over: "the June orders will be released on Aug. 3"."""
_PART_MODS = {"first": "START", "opening": "START", "early": "START", "second": "MID", "third": "MID", "middle": "MID"}


@rule(
    "month-of-delivery",
    triggers=MONTHS,
    pattern=(
        r"(?<![\w'’-])(?:for (?P<month>~month~)~dash~(?:delivery|loading|shipment|settlement|contracts?)"
        r"|(?P<month2>~month~)(?:~dash~(?:(?:Brent |crude |wheat |corn |soy\w* |cotton |sugar |copper |gold |gas |rubber )?(?:futures|contracts?)|Brent|crude|arabica)\b))"
    ),
    examples=[
        Example("Oil for May delivery fell.", "May", "2025-05"),
        Example("The March futures lost a dollar.", "March", "2026-03"),
    ],
    counter_examples=["They may contract the disease.", "In March delivery vans were rare."],
)
def month_of_delivery(match: re.Match[str]) -> tuple[Placed, ...] | None:
    name = "month" if match["month"] else "month2"
    return (Placed(match.span(name), PartOfYear(f"{month_of(match[name]):02}", "due")),) if _is_name(match[name]) else None


@rule(
    "part-of-month",
    triggers=MONTHS,
    pattern=(
        r"\b(?:the )?(?P<number>first|opening|early|second|third|fourth|last|final|closing|latter) (?:full )?(?P<unit>weeks?|weekend|days?|half|fortnight)"
        r" (?:of|in) (?P<month>~month~)(?:,?(?: of)? (?:(?P<year>~year~)(?![-\d])|(?P<relative>last|this|next) year))?(?!\w)"
    ),
    examples=[
        Example("In the last week of February the bridge fell.", "the last week of February", "2025-02", "END"),
        Example("It rained in the first days of May 2023.", "the first days of May 2023", "2023-05", "START"),
    ],
    counter_examples=["On the first day of march drills he fell.", "It was the last week of talks."],
)
def part_of_month(match: re.Match[str]) -> Meaning | None:
    number, unit = match["number"].lower(), match["unit"].lower()
    if not _is_name(match["month"]) or unit == "day":
        return None  # one day is told by its place (days_by_place)
    mod = "END" if unit == "half" and number == "second" else _PART_MODS.get(number, "END")
    code = f"{month_of(match['month']):02}"
    if match["year"]:
        return Settled("DATE", f"{match['year']}-{code}", mod)
    return PartOfYear(code, "bare", _RELATIVE_YEAR[match["relative"].lower()] if match["relative"] else None, mod)


def _which(words: str | None) -> Which:
    """The way that "last", "this", "next" and the like point."""
    if words is None:
        return "bare"
    last = words.lower().replace("-", " ").split()[-1]
    return _POINTS[last]


_POINTS: dict[str, Which] = {
    "last": "last", "past": "last", "this": "this", "next": "next", "coming": "next", "that": "this", "following": "next", "previous": "last",
    "preceding": "last",
}  # fmt: skip
_YEAR_FROM_LAST = {"following": 1, "next": 1, "previous": -1}


_MONTH_CUES = re.compile(
    (
        r"\b(?:in|since|by|until|till|through|from|of|for|to|between|and|or|during|on|before|after|around|throughout|late"
        r"|early|mid|every|each|as|the|a|its|their|his|per"
        r"|beginning|starting|started|ended|ending|that|than|previous|following|both|next|all|with|vs|versus|then|this"
        r"|over)[,:]?\s+[\"'“(]?$|[(,;:\"“—–-]\s?$|^\s*$|[.!?]\s+$|\n\s*$"
    ),
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b(?:Black|Ides of|(?:daughter|son|wife|sister|mother|girl|husband|brother|friend|cousin|niece|called|nicknamed),?)\s+$"
)
"""What a name comes after that is spelled like a month ("her daughter, April", "Black September")."""
_NAME_AFTER = re.compile(
    r"\s(?:& |(?:and|&) (?:Sons?|Co|Company|Bro(?:thers|s)|Partners|Associates)\b)|, [A-Z]\w+ & |(?<=[Mm]arch) hares?\b|(?<=March) of Dimes\b|(?<=[Jj]une) bugs?\b"
    r"|(?<=[Aa]pril) (?:showers|fools?)\b"
)
"""What a month's name is part of the name of: "March & Sons"."""
_THING_AFTER = re.compile(expand(r" (?:(?P<day>\d{1,2}(?:st|nd|rd|th)? )|Day )?~namedthing~\b"))
_ON = re.compile(r"\b(?:on|since|until|by|before|after|from|to|last|late|early|of)\s+$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|an?|this|that|its|his|her|their)\s+$", re.IGNORECASE)
"""What stands before a thing that is named by a month: "the October Revolution", but "in October School officials met"."""
_STREET = re.compile(r"\s(?:Street|Road|Avenue|Lane|Crescent|Terrace|Boulevard)\b")
_MARCH_OF = re.compile(r"\s+of\s+(?:the\s+)?(?!That\b|This\b|Last\b|Next\b|Year\b)[A-Z]")
"""Who or what marches: "the March of the Mothers"."""
_IN_MONTH = re.compile(r"\b(?:in|since|by|until|till|during|late|early|last|next)\s+$", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prime Minister|President|Minister|Judge|Gen|Sen|Rep|Theresa|Brian|named)\.?\s+$")


def _is_other_word(match: re.Match[str]) -> bool:
    """Whether a month's name is a modal, an order or somebody's name here."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    after = match["after"]
    word = match["month"].lower()
    if _PERSON.search(before) or _NAME_BEFORE.search(before) or _NAME_AFTER.match(match.string, match.end("month")):
        return True
    thing = _THING_AFTER.match(match.string, match.end("month"))
    if _STREET.match(after) and not _IN_MONTH.search(before):
        return True
    if thing and (_THE.search(before) or before[-2:-1].isdecimal() or (thing["day"] and not _ON.search(before))):
        return True
    if word == "may":
        if re.search(r"\b(?:in|since|last|next|during|late|early|mid) $", before, re.IGNORECASE):
            return False
        if not _MONTH_CUES.search(before) or re.match(r"\s+(?:I|we|you|he|she|they|it|the|God|not|be|have)\b", after):
            return True
        return bool(re.search(r"(?:^|[.!?\n\"“]\s*)$", before)) and not re.match(r"\s*(?:,|'s\b|\d|was\b|saw\b)", after)
    if word in ("march", "april", "june", "august", "jan."):
        if re.match(
            r"\s+[A-Z][a-z]+(?:\s+(?:said|says|was|is|told|sang|who)\b|,\s+(?:a|an|the|who|\d\d)\b|\s+[a-z]+ed\b|['’]s\b|\s*\.)", after
        ):
            return re.match(r"\s+[A-Z][a-z]+\.", after) is not None or not re.search(
                r"(?i)\b(?:in|since|by|until|last|this|next|of)\s+$", before
            )
        if word == "march" and _MARCH_OF.match(after) and not _IN_MONTH.search(before):
            return True
        if word == "march" and re.match(r"\s+(?:on|to|for|past|into|through|against|with|in|from)\b", after):
            return not re.search(r"(?i)\b(?:in|since|by|until|from|of|for|through|during|before|after|between|and)\s+$", before)
    return False


@rule(
    "fiscal-year",
    triggers=["fiscal", "fy", "financial"],
    pattern=(
        r"\b(?:(?P<which>last|this|next|the (?:current|latest|previous|past|next|coming|new)|the|its) )?(?:(?:fiscal"
        r"|financial)(?: year)?|FY) ?(?P<year>~year~|['’]?\d\d(?!\d))?(?!\w)"
    ),
    examples=[
        Example("In fiscal 2024 it earned less.", "fiscal 2024", "2024"),
        Example("It expects to grow in the current fiscal year.", "the current fiscal year", "2025"),
        Example("Profit fell last fiscal year.", "last fiscal year", "2024"),
    ],
    counter_examples=["Fiscal policy is tight.", "The financial crisis spread.", "Its financial aid ended."],
)
def fiscal_year(match: re.Match[str]) -> Meaning | None:
    words = match[0].lower()
    if match["year"]:
        digits = match["year"].strip("'’")
        number = int(digits) if len(digits) == 4 else _full_year(digits)
        return Settled("DATE", f"{number:04}", None, "fiscal year, named by its number")
    if "year" not in words:
        return None
    if match["which"] is None or re.match(r"\s+(?:that )?(?:ended|ending|ends)\b", match.string[match.end() : match.end() + 14]):
        return None
    which = match["which"].lower().split()[-1]
    return Shift("Y", {"last": -1, "latest": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "new": 1}.get(which, 0))


@rule(
    "months-range",
    triggers=MONTHS,
    pattern=r"(?<![\w'’-])(?P<first>~month~)(?:-|–|—|/)(?P<second>~month~)(?:,? (?:of )?(?P<year>~year~)(?![-\d]))?(?![\w-])",
    examples=[
        Example("Exports fell in January-March.", "March", "2025-03"),
        Example("The May-June 2023 floods killed many.", "June 2023", "2023-06"),
    ],
    counter_examples=["They may-march past.", "June-bugs swarmed."],
)
def months_range(match: re.Match[str]) -> tuple[Placed, ...] | None:
    if not (_is_name(match["first"]) and _is_name(match["second"])):
        return None
    first, second = month_of(match["first"]), month_of(match["second"])
    if not match["year"]:
        return Placed(match.span("first"), PartOfYear(f"{first:02}")), Placed(match.span("second"), PartOfYear(f"{second:02}"))
    year = int(match["year"])
    return (
        Placed(match.span("first"), Settled("DATE", f"{year - (first > second):04}-{first:02}")),
        Placed((match.start("second"), match.end()), Settled("DATE", f"{year:04}-{second:02}")),
    )
