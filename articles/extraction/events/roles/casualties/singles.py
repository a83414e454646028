"""One person told without a number: "a 23-year-old man", "a 14-year-old was shot", "man killed, woman wounded"."""

import re

from articles.extraction.events.roles.casualties.claim import Word
from articles.extraction.events.roles.casualties.vocabulary import named

_BODY_AFTER = re.compile(
    r" (?:council|union|group|organi[sz]ation|agency|association|committee|charity|federation|office|service|network|camp|convoy|"
    r"bus|hostel|camps?|shelter|centre|center|representative)\b",
    re.I,
)
_STOPS = named("after_article")


def read_singles(text: str, words: list[Word]) -> None:
    """ "A 23-year-old man": the article is the number one. Nouns for one person are people after that, else other words."""
    tags = "".join([word.tag for word in words])
    if not any(tag in tags for tag in "NYpet"):
        return
    _ages(words)
    for i, word in enumerate(words):
        if word.tag in "tY" or (word.tag == "N" and word.low == 1):
            for j in range(i + 1, min(i + 7, len(words))):
                tag = words[j].tag
                if tag in "pe" and text[words[j].end : words[j].end + 2] not in ("'s", "’s") and not _BODY_AFTER.match(text, words[j].end):
                    if j + 1 < len(words) and words[j + 1].tag == "p" and text[words[j].end : words[j + 1].start] == " ":
                        continue
                    if word.tag != "N":
                        word.tag, word.low, word.high = "N", 1, 1
                    words[j].tag = "P" if tag == "p" else "C"
                    word.stop = words[j].end
                    break
                if tag == "N" and words[j].high == 1 and word.tag == "t":
                    word.tag = "o"
                    words[j].start = word.start
                    break
                if tag == "P" and j + 1 < len(words) and words[j + 1].tag in "pe" and text[words[j].end : words[j + 1].start] == " ":
                    continue
                if tag not in "oa&cVxY" or (tag in "&c" and j - i < 2) or text[words[j].start : words[j].end].lower() in _STOPS:
                    break
    _bare(text, words)
    for word in words:
        if word.tag == "Y":
            word.tag = "o"
        elif word.tag == "p":
            word.tag = "q"
        elif word.tag == "e":
            word.tag = "E"
        elif word.tag == "t":
            word.tag = "o"


def _ages(words: list[Word]) -> None:
    """ "A 14-year-old was shot", "14-year-old killed": the age stands for the person."""
    for i, word in enumerate(words):
        if word.tag != "Y":
            continue
        following = "".join(other.tag for other in words[i + 1 : i + 4])
        if not following or following[0] in "AKISciksL&" or (following[0] in "o" and not any(tag in "peYPC" for tag in following)):
            word.tag, word.low, word.high = "N", 1, 1


def _bare(text: str, words: list[Word]) -> None:
    """ "Man killed, woman wounded": in headlines a bare noun is one person."""
    for i, word in enumerate(words):
        if word.tag not in "pe" or i + 1 >= len(words):
            continue
        after = "".join(other.tag for other in words[i + 1 : i + 4])
        before = words[max(0, i - 3) : i]
        if any(other.tag in "tNhY" or text[other.start : other.end].lower() in _STOPS for other in before) or (
            before and before[-1].tag == "o" and not text[before[-1].start].isupper()
        ):
            continue
        if (
            after[:1] in ("S", "K", "I")
            or (after[:1] in ("c", "&") and len(after) > 1 and after[1] in "peSKI")
            or (after[:3] == "cac" and "".join(other.tag for other in words[i + 4 : i + 5]) in ("S", "K", "I"))
            or (after[:1] in "oA" and after[1:2] in ("S", "K", "I") and text[words[i + 1].start : words[i + 1].end].lower() not in _STOPS)
        ):
            word.tag, word.low, word.high = "N", 1, 1
