"""Which tokens are numbers of people: words for numbers, qualifiers, and what only looks like a count (ages, times, addresses).

Numbers of several words are joined, and a qualifier before them ("at least", "up to") opens one end.
"""

import re

from articles.extraction.events.roles.casualties.claim import Word

UNITS = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {w: 10 * i for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
VAGUE = {"dozens", "scores", "hundreds", "thousands", "several", "many", "multiple", "numerous", "tens", "countless"}
NO_NUMBER = re.compile(r"\b(?:how|so|too|one of|as) $", re.I)
"""Before "many" or "several": no number of people is meant."""
_BETWEEN = re.compile(r"\bbetween $", re.I)
_QUALIFYING = (
    "at least|no less than|no fewer than|a minimum of|more than|over|upwards of|above|up to|as many as|as few as|fewer than|less than|"
    "about|around|some|nearly|almost|approximately|roughly|an estimated|close to|only|just|reportedly|initially|another|a total of|the"
)
_QUALIFIERS = re.compile(rf"(?:{_QUALIFYING})\s+(?:of\s+)?$", re.I)
_BEFORE_NUMBER = ("of", *sorted({wording.rpartition(" ")[2] for wording in _QUALIFYING.split("|")}))
"""How what stands before a number ends, where it is qualified."""
_OR_MORE = re.compile(r"\s+or more\b|\+")
_UNCOUNTED = (
    "$|€|£|#|highway|route|hwy|interstate|i-|age|aged|ages|jan|january|jan.|feb|february|feb.|march|april|may|june|july|aug|august|aug.|"
    "sep|sep.|sept|september|sept.|oct|october|oct.|nov|november|nov.|dec|december|dec.|channel|news|lot|unit|room|chapter|apartment|"
    "cbs|abc|nbc|fox"
)
_UNCOUNTED_ENDS = (*_UNCOUNTED.split("|"), "no", "no.")
_AFTER_UNCOUNTED = re.compile(rf"(?:{'|'.join(map(re.escape, _UNCOUNTED.split('|')))}|\bno\.?)\s?$")
"""Before sums of money, numbers of roads and rooms, ages and days of a month."""
_MEASURED = re.compile(
    r"\s?(?:%|percent|per cent|[ap]\.?m\b|km|kilomet|mile|year|month|week|day|hour|minute|block|o'clock|st\b|nd\b|rd\b|th\b|"
    r"-(?!.{0,12}(?:people|person))|:|/|\$|-caliber|mm\b|magnum|feet|million|billion)"
)
_AGES_BEFORE = re.compile(r"[a-z], (?:\d{1,2}(?:, | and |, and ))*$")
_ALSO = re.compile(r"(?:, |\b)(?:also|now|just|only|then|all|both|each) $")
_AFTER_AGE = re.compile(r" (?:of|from|was|were|is|who|and was|has|had|died)\b")
_NAME_BEFORE_AGE = re.compile(r"[A-Z][\w.’'-]+(?: Jr\.?| Sr\.?| III?)?$")
_NO_YEAR = re.compile(r"\s(?:people|civilians|soldiers|troops|men|women|children|dead|killed|injured|wounded|deaths|others|were)")


_SOMEBODYS = re.compile(
    r"\b(?:(?:his|her|their|whose) (?:[\w-]+ )?[a-z-]+|(?:the|a) (?:first|second|third|fourth|fifth|other|latter|former|eldest|"
    r"youngest|elder|younger))$",
    re.I,
)
"""Before an age: "her companion, 29, had died"."""
_LISTED_AGES = re.compile(r",(?: \d{1,2},)* (?:\d{1,2},? )?and \d{1,2}[,.]")
"""The ages of those named just before: "his sons, 22 and 25, remain in hospital"."""


def is_count(text: str, a: int, b: int, low: str, words: list[Word]) -> bool:
    """Whether a number in figures may count people: no sum of money, age, time, address or year."""
    digits = low.replace(",", "")
    if not digits.isdigit():
        return False
    value = int(digits)
    after, before = text[b : b + 16].lower(), text[max(0, a - 14) : a].lower()
    if _MEASURED.match(after) or (before.rstrip().endswith(_UNCOUNTED_ENDS) and _AFTER_UNCOUNTED.search(before)):
        return False
    if value < 110 and _LISTED_AGES.match(text, max(0, text.rfind(", ", 0, a))) and _AGES_BEFORE.search(before):
        return False
    following = after[:1]
    if before[-1:] in (":", "/") or (following == "," and value < 110 and _ALSO.search(before)):
        return False
    if 0 < value < 110 and before.endswith((", ", ", \n")) and not low.startswith("0") and _is_age(text, a, after, words):
        return False
    if 1900 <= value <= 2100 and "," not in low and not _NO_YEAR.match(after):
        return False
    return value < 10_000_000


def _is_age(text: str, a: int, after: str, words: list[Word]) -> bool:
    """Whether a number that a comma sets off is the age of whom the words before it name."""
    following = after[:1]
    if following not in (",", ".", ";") and not _AFTER_AGE.match(after):
        return False
    left = text[max(0, a - 22) : a - 2]
    if _NAME_BEFORE_AGE.search(left):
        return True
    return following == "," and (
        _SOMEBODYS.search(left) is not None or (len(words) > 1 and words[-1].tag == "c" and words[-2].tag in ("p", "e"))
    )


_NAME_ALONE = re.compile(
    r"(?:^|[.;:“\"] |, (?:and )?|\b(?:and|killed|named|victims?|girls?|boys?|children|pupils?|sisters?|brothers?|daughters?|sons?|twins|"
    r"friends?|cousins?|teenagers?) )(?!(?:In|At|Near|On|From|Of|The|To|By|For|Police|Officials|Meanwhile|Also|Overall|Today|Yesterday)\b)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}$"
)
"""A name before which nothing says that it is where somebody was."""


def is_age_in_words(text: str, a: int, b: int) -> bool:
    """Whether a number in words, set off by commas, is the age of whom a name before it names: "Ann Roe, nine, and Tom Poe, six, died"."""
    return text[a - 2 : a] == ", " and text[b : b + 1] == "," and _NAME_ALONE.search(text[max(0, a - 60) : a - 2]) is not None


_TO_JOIN = re.compile(r"H|N[Nf]|N&N")
"""Letters of which one stands where numbers are joined."""


def join_numbers(text: str, words: list[Word], tags: str) -> None:
    """Twenty two, two hundred, three dozen, a dozen, dozens of: one number; then its qualifier. ``tags`` are the letters of the words."""
    if _TO_JOIN.search(tags):
        words[:] = _joined(text, words)
        tags = "".join([word.tag for word in words])
    gone = 0
    for i, tag in enumerate(tags):
        if tag == "N":
            word = words[i - gone]
            _qualify(text, word)
            first = i - gone
            while first and words[first - 1].start >= word.start:
                first -= 1
            del words[first : i - gone]
            gone = i - first


def _joined(text: str, words: list[Word]) -> list[Word]:
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        if word.tag == "H":
            if last and text[max(0, last.start - 5) : last.start].lower() == "half " and last.tag == "t" and word.low:
                last.tag, last.low, last.high, last.end = "N", word.low // 2, word.low // 2, word.end
                continue
            if last and last.tag == "N" and last.low is not None and word.low:
                last.low, last.end = last.low * word.low, word.end
                last.high = last.low
                continue
            if last and last.tag == "t":
                last.tag, last.low, last.high, last.end = "N", word.low, word.low, word.end
                continue
            word.tag = "x"
        elif (
            word.tag == "N"
            and last
            and last.tag == "N"
            and last.low
            and word.low
            and last.low % 10 == 0
            and word.low < 10
            and text[last.end : word.start] in (" ", "-")
            and last.low < 100
            and not text[word.start].isdigit()
        ):
            last.low, last.high, last.end = last.low + word.low, last.low + word.low, word.end
            continue
        elif word.tag == "f" and last and last.tag == "N" and last.low is None:
            last.end = word.end if False else last.end
            continue
        elif (
            word.tag == "N"
            and len(out) > 1
            and out[-1].tag == "&"
            and out[-2].tag == "N"
            and word.low
            and out[-2].low
            and out[-2].low < word.low
            and _BETWEEN.search(text, max(0, out[-2].start - 9), out[-2].start)
        ):
            out.pop()
            out[-1].high, out[-1].end = word.low, word.end
            continue
        out.append(word)
    return out


def _qualify(text: str, word: Word) -> None:
    if word.low is None:
        return
    start = max(0, word.start - 22)
    before = None
    if text[start : word.start].rstrip().lower().endswith(_BEFORE_NUMBER):
        before = _QUALIFIERS.search(text, start, word.start)
    if before is None:
        if _OR_MORE.match(text, word.end, word.end + 9):
            word.high = None
        return
    how = before.group().lower().strip()
    if how.startswith(("at least", "no ", "a minimum", "more than", "over", "upwards", "above")):
        word.high, word.start = None, before.start()
    elif how.startswith(("up to", "as many", "fewer", "less")):
        word.low, word.start = None, before.start()
    elif how.startswith(("about", "around", "some", "nearly", "almost", "approx", "roughly", "an est", "close")):
        word.start = before.start()
