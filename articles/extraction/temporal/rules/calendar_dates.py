"""Dates of the calendar: days, months and years, with and without the parts that a writer leaves out."""

import re
from datetime import date

from articles.extraction.temporal.meaning import (
    DAY_FIRST,
    MONTH_FIRST,
    DayOfMonth,
    DayOfYear,
    EitherOrder,
    Meaning,
    PartOfYear,
    Settled,
    Shift,
    WeekOf,
    Which,
)
from articles.extraction.temporal.quantities import mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import (
    MONTHS,
    ONES,
    TENS,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)

_RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}


def _is_name(word: str) -> bool:
    """Whether a month's word is written like a name: "May" and "MAY", not "may"."""
    return word[0].isupper()


def _day(year: int, month: int, day: int, note: str | None = None, mod: str | None = None) -> Settled | None:
    """A full date, None when the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month) or year < 1:
        return None
    return Settled("DATE", f"{year:04}-{month:02}-{day:02}", mod, note)


@rule(
    "iso-date",
    triggers=["#year"],
    pattern=r"(?<![\w./-])(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?![\d/-])(?![.:]\d)",
    examples=[
        Example("Filed on 2025-06-23 by the ministry.", "2025-06-23", "2025-06-23"),
        Example("The log of 2024/11/02 was lost.", "2024/11/02", "2024-11-02"),
    ],
    counter_examples=["Part 2025-99-12 was recalled.", "Call 1999-12-311 for the switchboard."],
)
def iso_date(match: re.Match[str]) -> Meaning | None:
    return _day(int(match["y"]), int(match["m"]), int(match["d"]))


@rule(
    "numeric-date",
    triggers=["#digits"],
    pattern=r"(?<![\w./$€£-])(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![\d/%-])(?![.:]\d)",
    examples=[
        Example("Signed 23.06.2025 in Kyiv.", "23.06.2025", "2025-06-23"),
        Example("The permit of 06/23/25 lapsed.", "06/23/25", "2025-06-23"),
        Example("It was dated 04/05/2025 on the cover.", "04/05/2025", "2025-XX-XX"),
    ],
    counter_examples=["Version 10.4.12 is out.", "Odds of 45/13/99 were offered.", "Server 10.12.14.2 is down."],
)
def numeric_date(match: re.Match[str]) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        if match["s"] == ".":
            return None
        year += 2000 if year < 70 else 1900
    if first > 12 or match["s"] == "." or first == second:
        return _day(year, second, first, DAY_FIRST if first > 12 else None)
    if second > 12:
        return _day(year, first, second, MONTH_FIRST)
    return EitherOrder(first, second, year)


@rule(
    "day-month",
    triggers=MONTHS,
    pattern=r"(?<![\w$€£.,:/-])(?:(?P<weekday>~weekday~),? )?(?:the )?(?:(?P<edge>early|late) )?(?P<day>~daynumber~|~dayword~)(?: day)?"
    r"(?: of)?~dash~(?P<month>~month~)(?:(?: of|,)?~dash~(?P<year>~year~)(?![-\d])(?!,\d\d\d)|,? (?P<relative>last|this|next) year)?(?!\w)",
    examples=[
        Example("It was signed on 23 June 2025.", "23 June 2025", "2025-06-23"),
        Example("They left on the 23rd of June, 2024, at noon.", "the 23rd of June, 2024", "2024-06-23"),
        Example("The vote was held on Sunday, 9 March.", "Sunday, 9 March", "2025-03-09"),
        Example("The raid of 5 December 2023 failed.", "5 December 2023", "2023-12-05"),
    ],
    counter_examples=[
        "The second may be harder.",
        "Soldiers of the third march past.",
        "Of the 12 may remain four.",
        "All 31 February flights were cancelled.",
    ],
)
def day_month(match: re.Match[str]) -> Meaning | None:
    return _month_and_day(match)


@rule(
    "month-day",
    triggers=MONTHS,
    pattern=r"\b(?:(?P<weekday>~weekday~),? (?:the )?)?(?:(?P<edge>early|late) )?(?P<month>~month~)~dash~(?:the )?"
    r"(?P<day>~daynumber~|~dayword~)(?![.:/]\d|\w|%)"
    r"(?:,? (?P<year>~year~)(?![-\d])(?!,\d\d\d)|,? (?P<relative>last|this|next) year)?",
    examples=[
        Example("It fell on Sept. 3, 2024, in the rain.", "Sept. 3, 2024", "2024-09-03"),
        Example("They met on June 23rd, 2022.", "June 23rd, 2022", "2022-06-23"),
        Example("He died Feb. 24.", "Feb. 24", "2025-02-24"),
        Example("The talks will open on Thursday, April 10.", "Thursday, April 10", "2025-04-10"),
        Example("Troops crossed the border on March third.", "March third", "2025-03-03"),
    ],
    counter_examples=[
        "They may 10 times over regret it.",
        "Protesters march 20 miles a day.",
        "The dec 4 code failed.",
        "She scored on July 45 at last.",
    ],
)
def month_day(match: re.Match[str]) -> Meaning | None:
    return _month_and_day(match)


def _month_and_day(match: re.Match[str]) -> Meaning | None:
    """The meaning of a day and a month, with or without a year and a weekday."""
    word = match["month"]
    if not _is_name(word):
        return None
    month, day = month_of(word), ordinal_of(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    mod = mod_of_edge(match["edge"])
    weekday = weekday_of(match["weekday"]) if match["weekday"] else None
    if match["year"]:
        year = int(match["year"])
        settled = _day(year, month, day, None, mod)
        if settled is not None and weekday is not None and date(year, month, day).isoweekday() != weekday:
            return Settled("DATE", settled.value, mod, "the weekday told beside it does not fit that date")
        return settled
    if day > days_in_month(2000, month):
        return None
    shift = _RELATIVE_YEAR[match["relative"].lower()] if match["relative"] else None
    return DayOfYear(month, day, weekday, shift, None, mod)


@rule(
    "week-of-day",
    triggers=["week"],
    pattern=(
        r"\b(?:the )?week (?:of|beginning|starting) (?:(?P<month>~month~) (?P<day>~daynumber~)|(?P<day2>~daynumber~) "
        r"(?P<month2>~month~))(?:,? (?P<year>~year~)(?![-\d]))?(?!\w)"
    ),
    examples=[Example("A hearing is set for the week of May 5.", "the week of May 5", "2025-W19")],
    counter_examples=["The week of may 5 times."],
)
def week_of_day(match: re.Match[str]) -> Meaning | None:
    word = match["month"] or match["month2"]
    day = ordinal_of(match["day"] or match["day2"])
    if not _is_name(word) or day is None:
        return None
    if match["year"]:
        settled = _day(int(match["year"]), month_of(word), day)
        return WeekOf(settled) if settled is not None else None
    return WeekOf(DayOfYear(month_of(word), day)) if day <= days_in_month(2000, month_of(word)) else None


@rule(
    "days-of-month",
    triggers=MONTHS,
    pattern=r"(?<![\w$€£.,:/-])(?P<days>(?:~daynumber~(?:,| and| or| to|~dash~through|~dash~till|–|-|—|/)+ ?){1,4})"
    r"(?P<last>~daynumber~)(?: of)? (?P<month>~month~)"
    r"(?:,? (?P<year>~year~)(?![-\d])(?!,\d\d\d))?(?!\w)",
    examples=[
        Example("They met on 24, 25 and 26 March 2024.", "24", "2024-03-24"),
        Example("From 1 to 3 March the bridge was shut.", "1", "2025-03-01"),
        Example("The summit of 1-3 March 2025 was short.", "3 March 2025", "2025-03-03"),
    ],
    counter_examples=["Some 24 and 25 may apply.", "It rose 1 to 3 percent.", "Groups of 2-3 march along the road."],
)
def days_of_month(match: re.Match[str]) -> tuple[Placed, ...] | None:
    if not _is_name(match["month"]):
        return None
    month, year = month_of(match["month"]), int(match["year"]) if match["year"] else None
    placed = []
    for number in re.finditer(r"\d{1,2}", match["days"]):
        start = match.start("days") + number.start()
        end = start + len(number[0])
        if match.string[end : end + 2].isalpha():
            end += 2
        placed.append((start, end, int(number[0])))
    placed.append((match.start("last"), match.end(), int(re.findall(r"\d+", match["last"])[0])))
    return _placed_days(placed, month, year)


@rule(
    "month-days",
    triggers=MONTHS,
    pattern=r"\b(?P<month>~month~) (?P<first>~daynumber~)(?P<rest>(?:(?:,? and|,| or| to| through| till|–|-|—) ?~daynumber~"
    r"(?![\w%:.]\w)){1,4})"
    r"(?:,? (?P<year>~year~)(?![-\d])(?!,\d\d\d))?(?! (?:percent|people|troops|drones|missiles|times|others))(?!\w)",
    examples=[
        Example("Talks on April 24 and 25 will follow.", "25", "2025-04-25"),
        Example("The exercise of May 12-16, 2023 is over.", "May 12", "2023-05-12"),
    ],
    counter_examples=["They may 24 and 25 times.", "In June 24 and 25 percent were counted."],
)
def month_days(match: re.Match[str]) -> tuple[Placed, ...] | None:
    if not _is_name(match["month"]):
        return None
    month, year = month_of(match["month"]), int(match["year"]) if match["year"] else None
    placed = [(match.start("month"), match.end("first"), int(re.findall(r"\d+", match["first"])[0]))]
    for number in re.finditer(r"\d{1,2}(?:st|nd|rd|th)?", match["rest"]):
        start = match.start("rest") + number.start()
        placed.append((start, start + len(number[0]), int(re.findall(r"\d+", number[0])[0])))
    if year is not None:
        placed[-1] = (placed[-1][0], match.end(), placed[-1][2])
    return _placed_days(placed, month, year)


def _placed_days(days: list[tuple[int, int, int]], month: int, year: int | None) -> tuple[Placed, ...] | None:
    """Several days of one month where they stand; None when the calendar lacks one of them."""
    found = []
    for start, end, day in days:
        meaning: Meaning | None = _day(year, month, day) if year is not None else None
        if year is None and 1 <= day <= days_in_month(2000, month):
            meaning = DayOfYear(month, day)
        if meaning is None:
            return None
        found.append(Placed((start, end), meaning))
    return tuple(found)


@rule(
    "month-year",
    triggers=MONTHS,
    pattern=(
        r"\b(?:(?P<edge>~edge~)~dash~)?(?P<month>~month~)(?:,? of the year|,? of|,)? (?P<year>~year~|~wordyear~)(?![-\d])"
        r"(?!,\d\d\d)(?!\w)"
    ),
    examples=[
        Example("The war began in February 2022.", "February 2022", "2022-02"),
        Example("Since early March 2023 it has been quiet.", "early March 2023", "2023-03", "START"),
        Example("In June of 2021 they signed.", "June of 2021", "2021-06"),
    ],
    counter_examples=["Police may 2025 or not intervene.", "Some march 2000 metres."],
)
def month_year(match: re.Match[str]) -> Meaning | None:
    if not _is_name(match["month"]):
        return None
    year = year_of(match["year"])
    if year is None:
        return None
    return Settled("DATE", f"{year:04}-{month_of(match['month']):02}", mod_of_edge(match["edge"]))


@rule(
    "month",
    triggers=MONTHS,
    pattern=r"(?<![\w'’-])(?:(?P<edge>~edge~)~dash~)?(?:(?P<which>last|this|next|this past|this coming|the coming"
    r"|the past)~dash~)?(?P<month>~month~)"
    r"(?:,?(?: of)? (?P<relative>(?:last|this|next|the (?:same|following|previous|next)|that) year))?(?!\w|-\d)(?=(?P<after>[^\n]{0,24}))",
    examples=[
        Example("It was agreed in February.", "February", "2025-02"),
        Example("They will vote in September.", "September", "2025-09"),
        Example("He resigned last December.", "last December", "2024-12"),
        Example("The pact of June last year holds.", "June last year", "2024-06"),
        Example("It will open in mid-May.", "mid-May", "2025-05", "MID"),
        Example("A truce by the end of October is planned.", "the end of October", "2025-10", "END"),
    ],
    counter_examples=[
        "It may rain.",
        "They march on Rome.",
        "May I ask why?",
        "Theresa May resigned.",
        "April Smith, a nurse, was hurt.",
        "June Carter sang.",
        "Mr. March declined to speak.",
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
    if relative and relative[0] in _RELATIVE_YEAR:
        return PartOfYear(code, "bare", _RELATIVE_YEAR[relative[0]], mod_of_edge(match["edge"]))
    return PartOfYear(code, which, None, mod_of_edge(match["edge"]))


def _which(words: str | None) -> Which:
    """The way that "last", "this", "next" and the like point."""
    if words is None:
        return "bare"
    last = words.lower().replace("-", " ").split()[-1]
    return {"last": "last", "past": "last", "this": "this", "next": "next", "coming": "next"}[last]  # type: ignore[return-value]


_MONTH_CUES = re.compile(
    (
        r"\b(?:in|since|by|until|till|through|from|of|for|to|between|and|or|during|on|before|after|around|throughout|late"
        r"|early|mid|every|each|as|the|a|its|their|his|per"
        r"|beginning|starting|started|ended|ending|that|than|previous|following|both|next|all|with|vs|versus|then|this"
        r"|over)[,:]?\s+[\"'“(]?$|[(,;:\"“—–-]\s?$|^\s*$|[.!?]\s+$|\n\s*$"
    ),
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prime Minister|President|Minister|Judge|Gen|Sen|Rep|Theresa|Brian|named)\.?\s+$")


def _is_other_word(match: re.Match[str]) -> bool:
    """Whether a month's name is a modal, an order or somebody's name here."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    after = match["after"]
    word = match["month"].lower()
    if _PERSON.search(before):
        return True
    if word == "may":
        if not _MONTH_CUES.search(before) or re.match(r"\s+(?:I|we|you|he|she|they|it|the|God|not|be|have)\b", after):
            return True
        return bool(re.search(r"(?:^|[.!?\n\"“]\s*)$", before)) and not re.match(r"\s*(?:,|'s\b|\d|was\b|saw\b)", after)
    if word in ("march", "april", "june", "august", "jan."):
        if re.match(r"\s+[A-Z][a-z]+(?:\s+(?:said|says|was|is|told|sang|who)\b|,\s+(?:a|an|the|who|\d\d)\b|\s+[a-z]+ed\b)", after):
            return not re.search(r"\b(?:in|since|by|until|last|this|next|of)\s+$", before)
        if word == "march" and re.match(r"\s+(?:on|to|for|past|into|through|against|with|in|from)\b", after):
            return not re.search(r"\b(?:in|since|by|until|from|of|for|through|during|before|after|between|and)\s+$", before)
    return False


@rule(
    "year",
    triggers=["#year"],
    pattern=r"(?<![\w$€£¥#№.,:/+*=@&'’-])(?:(?P<edge>~edge~)~dash~)?(?P<head>(?:the )?(?:calendar )?year )?(?P<year>~year~)"
    r"(?![\w%:/=@+*]|[.,]\d|-\d|-[a-z]+s\b| ?(?:[€£$]|km|kg|mm|cm|GMT|UTC|Z\b))(?P<open> (?:and|or) (?:beyond|later|after"
    r"|thereafter)\b)?(?=(?P<after>[^\n]{0,30}))",
    examples=[
        Example("It has lasted since 2014.", "2014", "2014"),
        Example("Elections in 1998 were free.", "1998", "1998"),
        Example("By the end of 2026 it will be done.", "the end of 2026", "2026", "END"),
        Example("It fell apart in mid-1996.", "mid-1996", "1996", "MID"),
        Example("The year 2000 came quietly.", "The year 2000", "2000"),
    ],
    counter_examples=[
        "Resolution 1701 was cited.",
        "Some 1900 people fled.",
        "Flight 1907 crashed.",
        "It weighs 2000 kg.",
        "More than 2000 drones were fired.",
        "They paid $2010 each.",
        "Call 555-2014 now.",
        "The Boeing 2707 never flew.",
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
        r"\b(?:some|about|least|most|than|nearly|almost|over|roughly|approximately|resolution|flight|no|number|nr|page|room"
        r"|route|highway|boeing|article|section|law|act|model|unit|channel|"
        r"chapter|line|bus|train|block|box|case|order|decree|bill|brigade|regiment|division|protocol|another|all|only"
        r"|altogether|total|these|those|every|estimated)\.?\s+$"
    ),
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ -](?:more |other |of the |of them |North |South |\w+ed |\w+ly )?(?:people|persons?|troops|soldiers|drones|missiles"
    r"|rockets|shells|men|women|children|civilians|homes|houses|miles|"
    r"meters|metres|feet|tons|tonnes|dollars|euros|pounds|hours|days|weeks|months|years|workers|officers|prisoners"
    r"|refugees|kilometers|kilometres|km|troops|flights|"
    r"square|cubic|times|points|votes|seats|shares|copies|barrels|vehicles|tanks|square|acres|hectares|percent|per"
    r"|calories|protesters|fighters|students|employees|jobs|pages|words)\b"
)


def _is_year(match: re.Match[str], number: int) -> bool:
    """Whether four digits are a year and not a count, an amount or a number in a name."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    after = match["after"]
    if re.search(r"\+\d{1,3}\s+$", before) or _COUNT_CUES.search(before) or _COUNTED.match(after):
        return False
    if 1900 <= number <= 2059:
        return True
    return bool(_YEAR_CUES.search(before)) and 1000 <= number <= 2099 and not re.match(r"\s+[a-z]+s\b", after)


def year_of(words: str) -> int | None:
    """The year that digits or words say ("nineteen ninety-six", "two thousand", "two thousand and four")."""
    text = " ".join(words.lower().replace("-", " ").split())
    if text.isdecimal():
        return int(text)
    parts = text.replace(" and ", " ").split()
    if parts[:2] == ["two", "thousand"]:
        return 2000 + int(number_of(" ".join(parts[2:])) or 0)
    if len(parts) < 2:
        return None
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}.get(parts[0])
    rest = number_of(" ".join(parts[1:]).replace("oh ", ""))
    if century is None or rest is None or not 1 <= rest <= 99:
        return None
    return century * 100 + int(rest)


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
    if not re.search(r"\b(?:in|since|of|from|summer|winter|spring|fall|back|by|until|early|late|and|to)\s+$", before):
        return None
    number = int(match["year"])
    return Settled("DATE", f"{number + (1900 if number > 40 else 2000):04}")


_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}


@rule(
    "decade",
    triggers=["#year", "#short", *_DECADES],
    pattern=(
        r"(?<![\w$€£.,-])(?:(?:the )?(?P<edge>early|mid|late|end of the|beginning of the|middle of the|(?:first|second|latter"
        r"|last) half of the)~dash~(?:to~dash~late~dash~)?(?:the )?|the )?"
        r"(?:(?P<full>1[0-9]\d0|20\d0)['’]?s|['’‘](?P<short>\d0)['’]?s|(?P<century>nineteen~dash~)?(?P<word>twenties|thirties"
        r"|forties|fifties|sixties|seventies|eighties|nineties))(?![\w$])"
    ),
    examples=[
        Example("It was built in the 1990s.", "the 1990s", "199"),
        Example("Prices fell in the early 1980s.", "the early 1980s", "198", "START"),
        Example("They met in the ’70s.", "the ’70s", "197"),
        Example("A band of the sixties played.", "the sixties", "196"),
    ],
    counter_examples=["She is in her fifties.", "Temperatures in the 90s are due.", "He is in his mid-40s."],
)
def decade(match: re.Match[str]) -> Meaning | None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if re.search(r"\b(?:his|her|their|my|your|our)\s+$", before):
        return None
    mod = mod_of_edge(match["edge"])
    if match["edge"] and "half" in match["edge"]:
        mod = "START" if match["edge"].lower().startswith("first") else "END"
    if match["full"]:
        return Settled("DATE", match["full"][:3], mod)
    if match["word"]:
        if not match["century"] and not match[0].lower().startswith("the"):
            return None
        return Settled("DATE", f"19{_DECADES[match['word'].lower()]}", mod)
    tens = int(match["short"]) // 10
    return Settled("DATE", f"{19 if tens > 2 else 20}{tens}", mod)


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
    if match["bc"] or number is None or not (5 <= number <= 21):
        return None
    return Settled("DATE", f"{number - 1:02}", mod_of_edge(match["edge"]))


@rule(
    "bare-day-of-month",
    triggers=["st", "nd", "rd", "th"],
    pattern=(
        r"\b(?P<lead>on|until|by|since|before|after|from) (?P<extent>the (?P<day>\d{1,2})(?:st|nd|rd|th))(?= (?:of (?:this|the"
        r"|that|last) month)|[.,;)]|$)(?P<tail> of (?:this|the|that|last) month)?"
    ),
    examples=[Example("In March they met, and on the 25th, they signed.", "the 25th", "2025-03-25")],
    counter_examples=["He finished on the 18th green.", "She lives on the 4th floor."],
)
def bare_day_of_month(match: re.Match[str]) -> Meaning | None:
    return DayOfMonth(int(match["day"])) if 1 <= int(match["day"]) <= 31 else None


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
        number = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) > 40 else 2000)
        return Settled("DATE", f"{number:04}", None, "fiscal year, named by its number")
    if "year" not in words:
        return None
    if match["which"] is None or re.match(r"\s+(?:that )?(?:ended|ending|ends)\b", match.string[match.end() : match.end() + 14]):
        return None
    which = match["which"].lower().split()[-1]
    return Shift("Y", {"last": -1, "latest": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "new": 1}.get(which, 0))
