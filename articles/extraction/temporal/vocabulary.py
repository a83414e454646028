"""The closed classes of words that time expressions are made of, and the pattern fragments built from them.

A rule writes ``~month~`` or ``~number~`` in its pattern, and a blank for any run of white space that does not leave the
paragraph; ``expand`` puts the fragments in. Fragments hold no named groups, so that a rule may use one twice.
"""

import re

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7, "mon": 1, "tue": 2,
    "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAY_PLURALS = {name + "s": number for name, number in WEEKDAYS.items() if len(name) > 5}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_ORDER = {"SP": 0, "SU": 1, "FA": 2, "WI": 3}
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "daytime": "DT",
}  # fmt: skip

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

UNITS = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "night": "NI", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "fortnight": "FN", "season": "SE", "min": "MIN",
    "minutes": "MIN", "hours": "H", "seconds": "S", "days": "D", "nights": "NI", "weeks": "W", "weekends": "WE",
    "months": "M", "quarters": "Q", "years": "Y", "decades": "DE", "centuries": "CE", "fortnights": "FN",
    "seasons": "SE", "mins": "MIN", "hr": "H", "hrs": "H", "yr": "Y", "yrs": "Y", "millennium": "ML", "millennia": "ML",
}  # fmt: skip
"""Unit words to their keys; the keys are ours, ``DURATION_OF`` turns them into TIMEX3 durations."""

DURATION_OF = {
    "S": ("PT", 1, "S"), "MIN": ("PT", 1, "M"), "H": ("PT", 1, "H"), "D": ("P", 1, "D"), "NI": ("P", 1, "D"),
    "W": ("P", 1, "W"), "WE": ("P", 1, "WE"), "M": ("P", 1, "M"), "Q": ("P", 1, "Q"), "Y": ("P", 1, "Y"),
    "DE": ("P", 10, "Y"), "CE": ("P", 100, "Y"), "FN": ("P", 2, "W"), "SE": ("P", 1, "SE"), "ML": ("P", 1000, "Y"),
}  # fmt: skip
"""Unit key to the TIMEX3 prefix, how many, and the TIMEX3 unit. Decades count in years, as the TempEval-3 texts have them."""


def closed_class(words: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(words.split())


def _either(words: object) -> str:
    """An alternation of words, the longest first, so that "sept" is tried before "sep"."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"  # type: ignore[call-overload]


_ONE_TO_NINE = _either([word for word, value in ONES.items() if 0 < value < 10])
_BEGINNINGS = "|".join(sorted({word[:2] for word in (*ONES, *TENS, "hundred")}))
_NUMBER_WORD = (
    rf"(?=a\b|{_BEGINNINGS})"  # at most words two letters tell that there is no number
    f"(?:(?:a|{_ONE_TO_NINE}) hundred(?: and)? (?:{_either(TENS)}(?:~dash~{_ONE_TO_NINE})?|{_either(ONES)})|"
    f"{_either(TENS)}(?:~dash~{_ONE_TO_NINE})?|{_either(ONES)}(?: hundred)?|(?:a )?hundred|a thousand|"
    f"(?:{_either(ONES)} )thousand)(?: and a half)?"
)
_BELOW_HUNDRED = f"(?:{_either(TENS)}(?:~dash~{_ONE_TO_NINE})?|{_either([word for word, value in ONES.items() if value > 0])})"
_ABBREVIATED = r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
_FULL_MONTH = _either([word for word in MONTHS if len(word) > 4 or word in ("may", "june", "july")])
_ORDINAL_UNITS = _either([word for word, value in ORDINALS.items() if value < 10])

FRAGMENTS = {
    "month": rf"(?:{_FULL_MONTH}\b|{_ABBREVIATED})",
    "weekday": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:tues|thurs|thur|mon|tue|wed|thu|fri|sat|sun)\b\.?)",
    "fullweekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "season": _either(SEASONS),
    "daypart": r"(?:morning|afternoon|evening|night)",
    "number": rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,2}}(?!\d)|\d{{1,4}}(?:\.\d{{1,2}})?(?:~dash~\d/\d)?|{_NUMBER_WORD})",
    "vague": r"(?:(?:a )?(?:good |great )?(?:couple|handful|number)(?: of)?|(?:a |the )?few|several|many|some|dozens of)",
    "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)~dash~{_ORDINAL_UNITS}|{_either(ORDINALS)})",
    "daynumber": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
    "dayword": rf"(?:(?:twenty|thirty)~dash~{_ORDINAL_UNITS}|{_either(ORDINALS)})",
    "unit": r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century)",
    "units": r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?"
    r"|decades?|century|centuries)",
    "year": r"(?:1[0-9]|20)\d\d(?!\d)",
    "wordyear": (
        rf"(?:(?:nineteen|eighteen|seventeen|twenty)~dash~(?:oh~dash~)?{_BELOW_HUNDRED}|two thousand(?: and)?"
        rf"(?: {_BELOW_HUNDRED})?)"
),
    "edge": r"(?:early|mid|late|the (?:very )?(?:beginning|start|end|middle|close) of|the (?:early|latter|first|later|second) part of)",
}  # fmt: skip

FRAGMENTS["shortwordyear"] = rf"(?:(?:sixty|seventy|eighty|ninety)~dash~{_ONE_TO_NINE})"
"""A year of the last century as it is spoken: "the summer of ninety-six"."""
FRAGMENTS["namedthing"] = (
    r"(?-i:Revolution|Rising|Uprising|Laws?|Days|Group|Movement|Manifesto|Theses|Crisis|Constitution|Massacre|Square|Street|Avenue|Road|Crescent|Terrace|Lane|Boulevard"
    r"|Bridge|Hospital|Stadium|Bowl|Madness|Brigades?|Battalion|Regiment|Dam|Airport|Harbou?r|University|School|Park|Company|Club)"
)
"""What a date before it is a part of the name of: "the October Revolution", "the July 14 Bridge"."""

SPACE = r"(?:\s{1,3}(?<!\n\n))"
FRAGMENTS["dash"] = rf"(?:-|{SPACE})"


def expand(pattern: str) -> str:
    """The regular expression that a rule's pattern stands for: fragments put in, blanks made white space, ``[A-Z]`` a capital.

    >>> expand("next ~unit~").startswith("next(?:\\\\s{1,3}")
    True
    """
    while "~" in pattern:
        pattern = re.sub(r"~(\w+)~", lambda match: FRAGMENTS[match[1]], pattern)
    return _plain_digits(pattern.replace("[A-Z]", "(?-i:[A-Z])"))


STAND_INS = {name: chr(0xE001 + number) + "\ue000" for number, name in enumerate((*FRAGMENTS, "space"))}
"""What stands for a fragment, or for a blank, in a pattern whose fragments are read once for all patterns. Two signs each: alternatives of
one sign would be taken for a class of letters."""


def outline(pattern: str) -> str:
    """The regular expression of a rule's pattern with stand-ins for fragments and blanks."""
    pattern = re.sub(r"~(\w+)~", lambda match: f"(?:{STAND_INS[match[1]]})", pattern)
    return _plain_digits(pattern.replace("[A-Z]", "(?-i:[A-Z])"), f"(?:{STAND_INS['space']})")


def _plain_digits(pattern: str, blank: str = SPACE) -> str:
    """The pattern with white space for blanks, and ``\\d`` meaning 0 to 9 alone, so that no digit of another script gets into a value."""
    plain, inside = [], False
    for part in re.findall(r"\\.|.", pattern, re.DOTALL):
        if part == r"\d":
            plain.append("0-9" if inside else "[0-9]")
            continue
        if part == " ":
            plain.append(SPACE if inside else blank)
            continue
        if part == "[" and not inside:
            inside = True
        elif part == "]":
            inside = False
        plain.append(part)
    return "".join(plain)


def number_of(words: str) -> float | None:
    """The number that digits or English number words say, None when they say none.

    >>> number_of("twenty-four"), number_of("2 1/2"), number_of("one and a half"), number_of("a hundred and fifty")
    (24.0, 2.5, 1.5, 150.0)
    """
    text = " ".join(words.lower().replace("-", " ").split())
    if text in ("a", "an"):
        return 1.0
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return float(text.replace(",", ""))
    digits = re.fullmatch(r"(\d{1,4}(?:\.\d{1,2})?)(?: (\d)/(\d))?", text)
    if digits:
        part = int(digits[2]) / int(digits[3]) if digits[2] and int(digits[3]) else 0.0
        return float(digits[1]) + part
    half = 0.5 if text.endswith(" and a half") else 0.0
    total = 0.0
    for word in text.removesuffix(" and a half").split():
        if word in ONES:
            total += ONES[word]
        elif word in TENS:
            total += TENS[word]
        elif word == "hundred":
            total = (total or 1) * 100
        elif word == "thousand":
            total = (total or 1) * 1000
        elif word not in ("a", "and"):
            return None
    return total + half


def ordinal_of(words: str) -> int | None:
    """The number that an ordinal says ("23rd", "twenty-third"), None when it is none."""
    text = words.lower().replace("-", " ").strip()
    digits = re.match(r"\d{1,2}", text)
    if digits:
        return int(digits[0])
    total = 0
    for word in text.split():
        if word in ORDINALS:
            total += ORDINALS[word]
        elif word in TENS:
            total += TENS[word]
        else:
            return None
    return total or None


def month_of(word: str) -> int:
    """The number of a month's name, with or without its full stop."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """The ISO number of a weekday's name, Monday being 1."""
    return WEEKDAYS[word.lower().rstrip(".")]


def unit_of(word: str) -> str:
    """The key of a unit's name, singular or plural."""
    return UNITS[word.lower().rstrip(".")]


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
    if parts[0] in TENS and TENS[parts[0]] >= 60:
        return 1900 + int(number_of(" ".join(parts)) or 0)
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}.get(parts[0])
    rest = number_of(" ".join(parts[1:]).replace("oh ", ""))
    if century is None or rest is None or not 1 <= rest <= 99:
        return None
    return century * 100 + int(rest)
