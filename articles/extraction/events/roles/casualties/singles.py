"""One person told without a number: "a 23-year-old man", "a 14-year-old was shot", "man killed, woman wounded"."""

import re
from collections.abc import Sequence

from articles.extraction.events.roles.casualties.claim import Word
from articles.extraction.events.roles.casualties.vocabulary import named

_BODY_AFTER = re.compile(
    r" (?:council|union|group|organi[sz]ation|agency|association|committee|charity|federation|office|service|network|camp|convoy|"
    r"bus|hostel|camps?|shelter|centre|center|representative)\b",
    re.I,
)
_STOPS = named("after_article")


_BEFORE_ONE = re.compile(r"[tYN](?=[oa&cVxYPpe]{0,5}[peN])")
"""An article, an age or a number, where a noun for one person may go with it."""
_LEFT = {"Y": "o", "p": "q", "e": "E", "t": "o"}
"""The letters that hold until it is known who is one person, and what becomes of those that are not."""


def read_singles(text: str, words: list[Word]) -> None:
    """ "A 23-year-old man": the article is the number one. Nouns for one person are people after that, else other words."""
    tags = "".join([word.tag for word in words])
    told = [i for i, tag in enumerate(tags) if tag in "YpetN"]
    if not told:
        return
    if "Y" in tags:
        _ages(words)
        tags = "".join([word.tag for word in words])
    for match in _BEFORE_ONE.finditer(tags):
        word = words[match.start()]
        if word.tag in "tY" or (word.tag == "N" and word.low == 1):
            _one_person(text, words, match.start())
    if "p" in tags or "e" in tags:
        _bare(text, words, told)
    for i in told:
        words[i].tag = _LEFT.get(words[i].tag, words[i].tag)


def _one_person(text: str, words: Sequence[Word], first: int) -> None:
    """The noun for one person that goes with an article, an age or the number one."""
    word = words[first]
    for j in range(first + 1, min(first + 7, len(words))):
        noun = words[j]
        tag = noun.tag
        if tag in "pe" and text[noun.end : noun.end + 2] not in ("'s", "’s") and not _BODY_AFTER.match(text, noun.end):
            if j + 1 < len(words) and words[j + 1].tag == "p" and text[noun.end : words[j + 1].start] == " ":
                continue
            if word.tag != "N":
                word.tag, word.low, word.high = "N", 1, 1
            noun.tag = "P" if tag == "p" else "C"
            word.stop = noun.end
            return
        if tag == "N" and noun.high == 1 and word.tag == "t":
            word.tag = "o"
            noun.start = word.start
            return
        if tag == "P" and j + 1 < len(words) and words[j + 1].tag in "pe" and text[noun.end : words[j + 1].start] == " ":
            continue
        if tag not in "oa&cVxY" or (tag in "&c" and j - first < 2) or text[noun.start : noun.end].lower() in _STOPS:
            return


def _ages(words: list[Word]) -> None:
    """ "A 14-year-old was shot", "14-year-old killed": the age stands for the person."""
    for i, word in enumerate(words):
        if word.tag != "Y":
            continue
        following = "".join(other.tag for other in words[i + 1 : i + 4])
        if not following or following[0] in "AKISciksL&" or (following[0] in "o" and not any(tag in "peYPC" for tag in following)):
            word.tag, word.low, word.high = "N", 1, 1


def _bare(text: str, words: list[Word], told: Sequence[int]) -> None:
    """ "Man killed, woman wounded": in headlines a bare noun is one person."""
    for i in told:
        word = words[i]
        if word.tag not in "pe" or i + 1 >= len(words) or words[i + 1].tag not in "SKIc&oA":
            continue
        after = "".join([other.tag for other in words[i + 1 : i + 4]])
        if not (
            after[0] in "SKI"
            or (after[0] in "c&" and len(after) > 1 and after[1] in "peSKI")
            or (after == "cac" and i + 4 < len(words) and words[i + 4].tag in "SKI")
            or (after[0] in "oA" and after[1:2] in ("S", "K", "I") and text[words[i + 1].start : words[i + 1].end].lower() not in _STOPS)
        ):
            continue
        before = words[max(0, i - 3) : i]
        if len(before) > 1 and before[-1].tag == "c" and before[-2].tag in "KIS":
            before = []  # "one dead, bystander grazed"
        if any(other.tag in "tNhY" or text[other.start : other.end].lower() in _STOPS for other in before) or (
            before and before[-1].tag == "o" and after != "cac" and not text[before[-1].start].isupper()
        ):
            continue
        word.tag, word.low, word.high = "N", 1, 1
