"""Years, decades and centuries, in digits and in words, and the numbers that only look like one."""

import re

from articles.extraction.temporal.meaning import Meaning, Settled
from articles.extraction.temporal.quantities import mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.vocabulary import ONES, TENS, ordinal_of, year_of


@rule(
    "year",
    triggers=["#year"],
    pattern=r"(?<![\w$€£¥#№.,:/+*=@&'’-])(?:(?P<edge>~edge~|(?:early|earlier|late|later) in)~dash~)?(?P<head>(?:the )?(?:calendar )?year )?(?P<year>~year~)"
    r"(?![\w%:/=@+*]|[.,]\d|-\d|-[A-Z]\d*\b|-[a-z]+s\b|-strong| ?(?:[€£$]|km|kg|mm|cm|GMT|UTC|Z\b))(?P<open> (?:and|or) (?:beyond|later|after"
    r"|thereafter)\b(?=\s*[.,;:)\"”]|\s*$))?(?=(?P<after>[^\n]{0,30}))",
    examples=[
        Example("It has lasted since 2014.", "2014", "2014"),
        Example("Elections in 1998 were free.", "1998", "1998"),
        Example("By the end of 2026 it will be done.", "the end of 2026", "2026", "END"),
        Example("It fell apart in mid-1996.", "mid-1996", "1996", "MID"),
        Example("Early in 2019 it shut.", "Early in 2019", "2019", "START"),
        Example("The year 2000 came quietly.", "The year 2000", "2000"),
        Example("The mill was built in about 1850.", "1850", "1850"),
        Example("The rising of 1798 was put down.", "1798", "1798"),
        Example("In 1956 students marched.", "1956", "1956"),
        Example("Measured in 1982 dollars, it cost less.", "1982", "1982"),
    ],
    counter_examples=[
        "Resolution 1701 was cited.",
        "Some 1900 people fled.",
        "Flight 1907 crashed.",
        "It weighs 2000 kg.",
        "More than 2000 drones were fired.",
        "They paid $2010 each.",
        "Call 555-2014 now.",
        "The shop at 1912 South Elm Street burned.",
        "Dogs barked in the 1900 block of Elm Street.",
        "He led 1400 and later more.",
        "The Boeing 2707 never flew.",
        "A stolen 2004 Honda was found.",
        "Rule 1925 was waived.",
        "It cost 1982 dollars.",
        "They were sold at 1987 cents.",
        "He runs a firm called Meteor 1985 in Graz.",
    ],
)
def year(match: re.Match[str]) -> Meaning | None:
    number = int(match["year"])
    if not match["head"] and not match["edge"] and not _is_year(match, number):
        return None
    return Settled("DATE", f"{number:04}", "ON_OR_AFTER" if match["open"] else mod_of_edge(match["edge"]))


_YEAR_CUES = re.compile(
    r"\b(?:in|since|by|until|till|of|from|before|after|during|through|to|and|between|early|late|circa|around|for|back|or|both)\s+$|\($",
    re.IGNORECASE,
)
_COUNT_CUES = re.compile(
    (
        r"\b(?:some|about|least|most|than|nearly|almost|over|roughly|approximately|resolution|flight|no|number|nr|page|room|rule"
        r"|route|highway|boeing|article|section|law|act|model|unit|channel|"
        r"chapter|line|bus|train|block|box|case|order|decree|bill|brigade|regiment|division|protocol|another|all|only"
        r"|ext|extension|suite|apt|unit|dial|call|phone|text|fax|tel|altogether|total|these|those|every|estimated)\.?\s+$"
    ),
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ -](?:more |other |of the |of them |North |South |\w+ed |\w+ly )?(?:people|persons?|troops|soldiers|drones|missiles"
    r"|rockets|shells|men|women|children|civilians|homes|houses|miles|"
    r"meters|metres|feet|tons|tonnes|cents|pence|dollars|euros|pounds|hours|days|weeks|months|years|workers|officers|prisoners"
    r"|refugees|kilometers|kilometres|km|troops|flights|"
    r"square|cubic|times|points|votes|seats|shares|copies|barrels|vehicles|tanks|square|acres|hectares|percent|per"
    r"|calories|protesters|fighters|students|employees|jobs|pages|words)\b"
)


_ADDRESS = re.compile(
    r" (?:block of|(?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][a-z]+ ){1,3}(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Hwy|Street|Avenue|Road|Boulevard|Drive"
    r"|Lane|Court|Place|Highway|Parkway|Terrace|Way)\b)"
)
"""What follows the number of a house."""
_CAR = re.compile(
    r"(?: model)?(?: (?:black|white|silver|gr[ae]y|red|blue|green|gold|tan|brown|maroon|dark|light))*(?: model)? (?-i:Acura|Alfa Romeo|Audi|BMW|Bentley|Buick|Cadillac"
    r"|Chevrolet|Chevy|Chrysler|Citro[eë]n|Dacia|Datsun|Dodge|Ferrari|Fiat|Ford|GMC|Harley|Holden|Honda|Hyundai|Infiniti|Jaguar|Jeep|Kawasaki"
    r"|Kia|Lada|Lamborghini|Land Rover|Lexus|Lincoln|Mahindra|Maruti|Maserati|Mazda|Mercedes|Mercury|Mini|Mitsubishi|Nissan|Oldsmobile|Opel"
    r"|Peugeot|Plymouth|Pontiac|Porsche|Range Rover|Renault|Rolls-Royce|Saab|Saturn|Seat|Skoda|Subaru|Suzuki|Tata|Tesla|Toyota|Vauxhall"
    r"|Volkswagen|VW|Volvo|Yamaha)\b",
    re.IGNORECASE,
)
"""What follows the model year of a car ("a silver 2004 Honda Civic")."""
_ABOUT = re.compile(r"\b(?:(?:in|since|from|of|by) (?:about|around|roughly|approximately)|circa|ca\.) $", re.IGNORECASE)
"""Words that make a rough year of a number that stands alone after them ("in about 1850, he fled")."""

_CALLED = re.compile(r"\b(?:called|named|dubbed|branded|christened)\s+[\"“'‘]?[A-Z][\w-]*\s+$")
"""A name that holds a number: "a venture called Orion 1980"."""
_OPENS_WITH_YEAR = re.compile(r"(?:^|[.!?][\"”’]?\s+|\n)(?-i:In|By|Since|Until)\s+$")
_DID = re.compile(
    r"\s[a-z]+s?(?:\s[a-z]+ly)?\s(?:[a-z]+ed|were|went|took|fled|rose|began|came|fought|struck|held|left|won|lost|burned)\b(?!\sby\b)"
)
"""What tells that those who are named after a year did something in it ("In 1956 students marched")."""
_MONEY_OF = re.compile(r"\s(?:dollars|pounds|euros|rupees|prices|money)\b(?!\s(?:a|per|each|to|for|from)\b)")
_IN_MONEY = re.compile(r"\b(?:in|constant|of|at)\s+$", re.IGNORECASE)
"""What makes an amount one in the money of a year: "measured in 1982 dollars", "at 1995 prices"."""


def _is_year(match: re.Match[str], number: int) -> bool:
    """Whether four digits are a year and not a count, an amount or a number in a name."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    after = match["after"]
    if _MONEY_OF.match(after) and _IN_MONEY.search(before):
        return True
    if _OPENS_WITH_YEAR.search(before) and _DID.match(after):
        return True
    if re.search(r"\+\d{1,3}\s+$", before) or _COUNTED.match(after):
        return False
    if _ADDRESS.match(match.string, match.end()) or _CAR.match(after):
        return False
    if _CALLED.search(before):
        return False
    if _ABOUT.search(before):
        return (
            1000 <= number <= 2059 and re.match(r"\s*[.,;)]|\s+(?:and|he|she|it|they|the|a|when|by|as|was|were)\b|\s*$", after) is not None
        )
    if _COUNT_CUES.search(before):
        return False
    if 1900 <= number <= 2059:
        return True
    return bool(_YEAR_CUES.search(before)) and 1000 <= number <= 2099 and not re.match(r"\s+(?!(?:was|is|has)\b)[a-z]+s\b", after)


@rule(
    "beside-a-year",
    triggers=["#year"],
    pattern=r"(?<![\w-])(?P<side>pre|post)[-–](?P<year>~year~)(?![\w-])",
    examples=[
        Example("The post-2014 order is gone.", "post-2014", "2014", "AFTER"),
        Example("They miss the pre-1989 calm.", "pre-1989", "1989", "BEFORE"),
    ],
    counter_examples=["The post-1990-style villa burned.", "He posted 2014 letters."],
)
def beside_a_year(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", match["year"], "BEFORE" if match["side"].lower() == "pre" else "AFTER")


@rule(
    "years-range",
    triggers=["#year"],
    pattern=r"(?<![\w$€£¥#.,:/+=@-])(?P<first>(?:1[5-9]|20)\d\d)(?P<dash>[-–—/])(?P<second>(?:1[5-9]|20)\d\d|\d\d)(?![\w%:/-]|[.,]\d)",
    examples=[
        Example("The war of 1992-1995 left scars.", "1995", "1995"),
        Example("In the 1987–88 season they lost.", "1987", "1987"),
    ],
    counter_examples=["Call 1999-1234 for help.", "Lot 2014-03 was sold.", "It scored 1900-12."],
)
def years_range(match: re.Match[str]) -> tuple[Placed, ...] | None:
    first, second = int(match["first"]), int(match["second"])
    if len(match["second"]) == 2:
        second += first // 100 * 100
        if second != first + 1 and not (second > first and match["dash"] != "/" and second - first < 10 and int(match["second"]) > 12):
            return None
    if not first < second < first + 120:
        return None
    return (
        Placed(match.span("first"), Settled("DATE", f"{first:04}")),
        Placed(match.span("second"), Settled("DATE", f"{second:04}")),
    )


@rule(
    "word-year",
    triggers=["nineteen", "eighteen", "seventeen", "twenty", "thousand"],
    pattern=(
        r"\b(?:(?P<edge>~edge~)~dash~)?(?P<head>the year )?(?P<year>~wordyear~)(?![\w-])(?! (?:people|troops|men|women|percent"
        r"|dollars|miles|soldiers|of\b))"
    ),
    examples=[
        Example("He was jailed in nineteen ninety-one.", "nineteen ninety-one", "1991"),
        Example("By the year two thousand it had doubled.", "the year two thousand", "2000"),
    ],
    counter_examples=["Twenty three soldiers died.", "Two thousand people fled.", "Nineteen men were held."],
)
def word_year(match: re.Match[str]) -> Meaning | None:
    words = " ".join(match["year"].lower().replace("-", " ").split())
    if not match["head"] and _COUNT_CUES.search(match.string, max(0, match.start() - 24), match.start()):
        return None  # "room twenty ten"
    if not match["head"] and words.startswith("two thousand"):
        return None
    if words.startswith("twenty") and words.split()[1] not in (
        "ten",
        "eleven",
        "twelve",
        *[word for word in ONES if word.endswith("teen")],
        *TENS,
    ):
        return None
    number = year_of(words)
    return None if number is None else Settled("DATE", f"{number:04}", mod_of_edge(match["edge"]))


@rule(
    "short-year",
    triggers=["#short"],
    pattern=r"(?<![\w'’\d])(?P<quote>['’‘])(?P<year>\d\d)(?![\w%/:.,-]*\d|s|['’]|st|nd|rd|th)(?= |[,.;)]|$)",
    examples=[Example("They married in ’98, he said.", "’98", "1998")],
    counter_examples=["It is 5'10 tall.", "The '90 percent' claim is false."],
)
def short_year(match: re.Match[str]) -> Meaning | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if not re.search(r"(?i)\b(?:in|since|of|from|summer|winter|spring|fall|back|by|until|early|late|and|to)\s+$", before):
        return None
    number = int(match["year"])
    return Settled("DATE", f"{number + (1900 if number > 40 else 2000):04}")


_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}


@rule(
    "decade",
    triggers=["#year", "#short", *_DECADES],
    pattern=(
        r"(?<![\w$€£.,-])(?:(?:the )?(?P<edge>early|mid|late|end of the|beginning of the|middle of the|(?:first|second|latter"
        r"|last) half of the)~dash~(?:to~dash~late~dash~)?(?:the )?|the (?:roaring |swinging )?)?"
        r"(?:(?P<full>1[0-9]\d0|20\d0)['’]?s|['’‘](?P<short>\d0)['’]?s|(?P<century>nineteen~dash~)?(?P<word>twenties|thirties"
        r"|forties|fifties|sixties|seventies|eighties|nineties))(?![\w$])"
    ),
    examples=[
        Example("It was built in the 1990s.", "the 1990s", "199"),
        Example("Prices fell in the early 1980s.", "the early 1980s", "198", "START"),
        Example("They met in the ’70s.", "the ’70s", "197"),
        Example("The chapel is of the late 1800s.", "the late 1800s", "18", "END"),
        Example("A band of the sixties played.", "the sixties", "196"),
        Example("In the roaring twenties it was a dance hall.", "the roaring twenties", "192"),
    ],
    counter_examples=["She is in her fifties.", "Temperatures in the 90s are due.", "He is in his mid-40s."],
)
def decade(match: re.Match[str]) -> Meaning | None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if re.search(r"(?i)\b(?:his|her|their|my|your|our)\s+$", before):
        return None
    if match["word"] and (
        _DEGREES.search(match.string, max(0, match.start() - 30), match.start()) or _CLUB.match(match.string, match.end())
    ):
        return None
    mod = mod_of_edge(match["edge"])
    if match["edge"] and "half" in match["edge"]:
        mod = "START" if match["edge"].lower().startswith("first") else "END"
    if match["full"]:
        centuries = match["full"].endswith("00") and not match["full"].startswith("20")
        return Settled("DATE", match["full"][: 2 if centuries else 3], mod)
    if match["word"]:
        if not match["century"] and not match[0].lower().startswith("the"):
            return None
        return Settled("DATE", f"19{_DECADES[match['word'].lower()]}", mod)
    tens = int(match["short"]) // 10
    return Settled("DATE", f"{19 if tens > 2 else 20}{tens}", mod)


_DEGREES = re.compile(r"\b(?:highs?|lows?|temperatures?|degrees|mercury|readings)\b[a-z ]*$", re.IGNORECASE)
_CLUB = re.compile(r" [A-Z][a-z]")


@rule(
    "mid-decade",
    triggers=["#short"],
    pattern=r"(?<![\w'’])(?P<extent>(?:the )(?P<edge>early|mid|late)~dash~(?P<tens>\d0)s)(?!\w)",
    examples=[Example("It closed in the late 80s.", "the late 80s", "198", "END")],
    counter_examples=["A woman in her mid-30s was hurt.", "Highs in the 80s are due."],
)
def mid_decade(match: re.Match[str]) -> Meaning | None:
    tens = int(match["tens"]) // 10
    return Settled("DATE", f"{19 if tens > 2 else 20}{tens}", mod_of_edge(match["edge"]))


@rule(
    "century",
    triggers=["century", "centuries"],
    pattern=(
        r"\b(?:the )?(?:(?P<edge>early|mid|late|end of the|beginning of the|turn of the)~dash~)?(?P<number>~ordinal~)~dash~"
        r"(?P<unit>century)\b(?P<bc> B\.?C\.?)?"
    ),
    examples=[
        Example("A church of the 11th century burned.", "the 11th century", "10"),
        Example("It is a late nineteenth-century house.", "late nineteenth-century", "18", "END"),
    ],
    counter_examples=["The Century Foundation agreed.", "He hit his second century."],
)
def century(match: re.Match[str]) -> Meaning | None:
    number = ordinal_of(match["number"])
    if match["unit"][0].isupper() and re.match(r" [A-Z]", match.string[match.end() : match.end() + 2]):
        return None  # "20th Century Fox"
    if match["bc"] or number is None or not (5 <= number <= 21):
        return None
    return Settled("DATE", f"{number - 1:02}", mod_of_edge(match["edge"]))


@rule(
    "two-centuries",
    triggers=["century", "centuries"],
    pattern=(
        r"\b(?P<one>(?:the )?(?:(?P<edge>early|mid|late)~dash~)?(?P<first>~ordinal~)) (?:and|or|to|through) "
        r"(?P<two>(?:the )?(?:(?P<edge2>early|mid|late)~dash~)?(?P<second>~ordinal~)~dash~(?:century|centuries))(?![\w-])"
    ),
    examples=[
        Example("Looms came in the late 17th and early 18th centuries.", "early 18th centuries", "17", "START"),
        Example("The walls are of the 12th and 13th centuries.", "the 12th", "11"),
    ],
    counter_examples=["He made his first and second centuries of the summer.", "The 12th and 13th houses burned."],
)
def two_centuries(match: re.Match[str]) -> tuple[Placed, ...] | None:
    numbers = ordinal_of(match["first"]), ordinal_of(match["second"])
    if any(number is None or not 5 <= number <= 21 for number in numbers):
        return None
    return tuple(
        Placed(match.span(place), Settled("DATE", f"{(number or 1) - 1:02}", mod_of_edge(match[edge])))
        for place, number, edge in zip(("one", "two"), numbers, ("edge", "edge2"), strict=True)
    )
