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
_QUALIFIERS = re.compile(
    r"(?:at least|no (?:less|fewer) than|a minimum of|more than|over|upwards of|above|up to|as many as|as few as|fewer than|"
    r"less than|about|around|some|nearly|almost|approximately|roughly|an estimated|"
    r"close to|only|just|reportedly|initially|another|a total of|the)\s+(?:of\s+)?$",
    re.I,
)


_SOMEBODYS = re.compile(
    r"\b(?:(?:his|her|their|whose) (?:[\w-]+ )?[a-z-]+|(?:the|a) (?:first|second|third|fourth|fifth|other|latter|former|eldest|"
    r"youngest|elder|younger))$",
    re.I,
)
"""Before an age: "her companion, 29, had died"."""
_LISTED_AGES = re.compile(r",(?: \d{1,2},)* (?:\d{1,2},? )?and \d{1,2}[,.]")
"""The ages of those named just before: "his sons, 22 and 25, remain in hospital"."""


def is_count(text: str, a: int, b: int, low: str, words: list[Word]) -> bool:
    if not low.replace(",", "").isdigit():
        return False
    value = int(low.replace(",", ""))
    after, before = text[b : b + 16].lower(), text[max(0, a - 14) : a].lower()
    if re.match(
        r"\s?(?:%|percent|per cent|[ap]\.?m\b|km|kilomet|mile|year|month|week|day|hour|minute|block|o'clock|st\b|nd\b|rd\b|th\b|"
        r"-(?!.{0,12}(?:people|person))|:|/|\$|-caliber|mm\b|magnum|feet|million|billion)",
        after,
    ):
        return False
    if re.search(
        r"(?:[$€£#]|\bno\.?|highway|route|hwy|interstate|i-|aged?|jan(?:uary|\.)?|feb(?:ruary|\.)?|march|april|may|june|july|"
        r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|channel|news|lot|unit|room|chapter|"
        r"apartment|cbs|abc|nbc|fox|ages?)\s?$",
        before,
    ):
        return False
    if (
        value < 110
        and _LISTED_AGES.match(text, max(0, text.rfind(", ", 0, a)))
        and re.search(r"[a-z], (?:\d{1,2}(?:, | and |, and ))*$", before)
    ):
        return False
    if before[-1:] in (":", "/") or (
        re.search(r"(?:, |\b)(?:also|now|just|only|then|all|both|each) $", before) and after[:1] == "," and value < 110
    ):
        return False
    if (
        re.search(r", $", before)
        and after[:1] in (",", ".", ";", " ")
        and (after[:1] in ",.;" or re.match(r" (?:of|from|was|were|is|who|and was|has|had|died)\b", after))
        and 0 < value < 110
        and not low.startswith("0")
    ):
        left = text[max(0, a - 22) : a - 2]
        if re.search(r"[A-Z][\w.’'-]+(?: Jr\.?| Sr\.?| III?)?$", left):
            return False
        if after[:1] == "," and (_SOMEBODYS.search(left) or (len(words) > 1 and words[-1].tag == "c" and words[-2].tag in ("p", "e"))):
            return False
    if (
        1900 <= value <= 2100
        and "," not in low
        and not re.match(r"\s(?:people|civilians|soldiers|troops|men|women|children|dead|killed|injured|wounded|deaths|others|were)", after)
    ):
        return False
    return value < 10_000_000


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
    before = _QUALIFIERS.search(text, max(0, word.start - 22), word.start)
    if not before or word.low is None:
        after = re.match(r"\s+or more\b|\+", text[word.end : word.end + 9])
        if after and word.low is not None:
            word.high = None
        return
    how = before.group().lower().strip()
    if how.startswith(("at least", "no ", "a minimum", "more than", "over", "upwards", "above")):
        word.high, word.start = None, before.start()
    elif how.startswith(("up to", "as many", "fewer", "less")):
        word.low, word.start = None, before.start()
    elif how.startswith(("about", "around", "some", "nearly", "almost", "approx", "roughly", "an est", "close")):
        word.start = before.start()
