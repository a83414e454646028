"""Sentences of a text, with their offsets: paragraphs at line breaks, sentences at full stops that end one.

Linear in the text. A line that goes on in the next one (speeches printed a clause a line, hard-wrapped text) is still its
own sentence: readers are shown what stands there, never a joined text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cpl",
        "gov",
        "pres",
        "st",
        "ste",
        "mt",
        "rev",
        "hon",
        "sr",
        "jr",
        "vs",
        "etc",
        "no",
        "nos",
        "fig",
        "approx",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "u.s.a",
        "u.a.e",
        "d.c",
        "a.m",
        "p.m",
        "i.e",
        "e.g",
        "inc",
        "ltd",
        "co",
        "corp",
        "adm",
        "cmdr",
        "brig",
        "supt",
        "det",
        "ave",
        "blvd",
        "rd",
        "calif",
        "ala",
        "ariz",
        "ark",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "mass",
        "md",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "wash",
        "wis",
        "wyo",
        "n.c",
        "s.c",
        "n.y",
        "n.j",
        "n.m",
        "n.d",
        "s.d",
        "n.h",
        "r.i",
        "w.va",
    ]
)
_NEVER_LAST = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "gov",
        "st",
        "mt",
        "rev",
        "jan",
        "feb",
        "mar",
        "apr",
        "sept",
        "det",
        "no",
        "nos",
        "vs",
    ]
)
# Every alternative begins with a stop, so that the rest is tried at stops alone. A run of stops is tried from its first one only: from each
# of them a text of dots would take time by the square of its length.
_END = re.compile(
    r"[.!?…](?:(?<![.!?…].)[.!?…]*[\"'”’»)\]]*(?=\s)|(?P<quote>[\"”])(?=[A-Z])|(?<!…)(?=[A-Z][a-z]+ [a-z]))",
)
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_WORD_BEFORE = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_LONGEST = 2_000
_NO_LONGER = 4_000
"""Where nothing ends a sentence it is cut after this many characters: what is looked for in one is looked for from every trigger in it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: half-open code-point offsets, its number in the text, and the number of its paragraph."""

    start: int
    end: int
    index: int
    paragraph: int

    @property
    def span(self) -> tuple[int, int]:
        """Its offsets as a pair."""
        return self.start, self.end


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, without the white space around them."""
    found: list[Sentence] = []
    for number, line in enumerate(_LINE.finditer(text)):
        for begin, after in _in_line(text, *line.span()):
            for start, end in _trimmed(text, begin, after):
                found.append(Sentence(start, end, len(found), number))
    return tuple(found)


def lowered(text: str) -> str:
    """Lower case with every offset kept: the few letters that grow in lower case stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def sentence_at(sentences: tuple[Sentence, ...], offset: int) -> Sentence | None:
    """The sentence that holds an offset, None between sentences."""
    place = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return sentences[place] if place >= 0 and offset < sentences[place].end else None


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The offsets of the sentences in a line, with white space around them."""
    begin = start
    for stop in _END.finditer(text, start, end):
        first, after = stop.span()
        if stop["quote"]:
            first = after  # what ends the sentence is the quotation
        if _ends_sentence(text, begin, first, after, end) or after - begin > _LONGEST:
            yield begin, after
            begin = after
    yield begin, end


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without the white space around it, in parts where it is very long."""
    while end - start > _NO_LONGER:
        cut = max(text.rfind(" ", start, start + _NO_LONGER), text.rfind("\t", start, start + _NO_LONGER))
        yield from _trimmed(text, start, cut if cut > start else start + _NO_LONGER)
        start = cut if cut > start else start + _NO_LONGER
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield start, end


def _ends_sentence(text: str, begin: int, stop: int, after: int, end: int) -> bool:
    following = after
    while following < end and (text[following].isspace() or text[following] in "\"'“‘«([—–-"):
        following += 1
    if following >= end:
        return True
    upper = text[following].isupper() or text[following].isdigit()
    if text[stop : stop + 1] != ".":
        return upper
    if not upper:
        return False
    word = _WORD_BEFORE.search(text, max(begin, stop - 12), stop)
    last = word.group().lower().rstrip(".") if word else ""
    if (
        last in ("no", "mar", "may", "sat", "sun", "sen", "rep", "st")
        and text[max(begin, stop - len(last)) : stop].islower()
        and last not in ("st",)
    ):
        return True
    if last in _NEVER_LAST or (len(last) == 1 and last.isalpha() and last != "i"):
        return False
    if last in _ABBREVIATIONS or ("." in last and _INITIALS.fullmatch(last)):
        if any(mark in text[after:following] for mark in "—–-"):
            return False  # "ROCHESTER, N.Y. — Police ..."
        if last in ("a.m", "p.m"):
            return text[following].isalpha() and _OF_AN_HOUR.match(text, following) is None
        return text[following : following + 24].split(" ")[0] in _STARTERS
    return True


_OF_AN_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|[A-Z]{2,5}\b|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b|"
    r"(?:Eastern|Central|Pacific|Mountain|Atlantic|Greenwich|Alaskan?|Hawaiian?)\b|(?:[A-Z][\w’'-]+ ){1,3}(?:[Ss]tandard |[Dd]aylight |"
    r"[Ss]ummer |[Ll]ocal )?[Tt]ime\b|"
    r"(?:New Year|Christmas|Easter|Good Friday|Thanksgiving|Halloween|Labou?r Day|Memorial Day|Boxing Day)\b)"
)
"""What goes on after an hour: "at 9 p.m. Friday", "at 5 p.m. Kyiv time"."""


_STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "He",
        "She",
        "They",
        "It",
        "In",
        "On",
        "At",
        "But",
        "And",
        "We",
        "I",
        "This",
        "That",
        "These",
        "Those",
        "His",
        "Her",
        "Their",
        "Its",
        "After",
        "Before",
        "Police",
        "Officials",
        "Meanwhile",
        "However",
        "Earlier",
        "Later",
        "According",
        "Two",
        "Three",
        "Four",
        "Five",
    ]
)
