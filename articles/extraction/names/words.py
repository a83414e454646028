"""What a word of a name looks like, and words that are never one."""

import re

PARTICLES = ("al-", "el-", "as-", "ash-", "an-", "ad-", "ar-", "ul-")
"""How a surname may begin in lower case: "el-Roe"."""
_SMALL = (*PARTICLES, "al", "coalition", "six")
"""How any name may."""
Token = tuple[int, int, str]
"""A word with its half-open offsets."""
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’](?![sS]\b)[^\W_]+)*")
MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)


_PLAIN = re.compile(r"[a-z]++(?:-[a-z]++)*+")
_BEGINNING = re.compile(
    # A capital, or a letter beyond ASCII that may be one, which stands in no word that began before: "Bar" of "Foo-Bar" is within one.
    r"[A-Z\x80-\U0010ffff](?<=[^\W_])(?<![^\W_].)(?:(?<![^\W_][-'’].)|(?<=S)(?!\w))"
    r"(?:(?<=[A-Z])\.(?:[A-Z]\.)+|[^\W_]*(?:[-'’](?![sS]\b)[^\W_]+)*)"
)
"""A word as ``TOKEN`` has it, where it begins with a capital: to look at these alone takes a fraction of the time."""


def tokens_of(text: str) -> list[Token]:
    """The words of a text."""
    return [(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text)]


def different_words(low: str) -> frozenset[str]:
    """The words of plain letters of a text in lower case; those that hyphens join are one."""
    return frozenset(_PLAIN.findall(low))


def beginnings(text: str) -> list[Token]:
    """The words that a name can begin with, in their order: a fifth of all words."""
    found = [(match.start(), match.end(), word) for match in _BEGINNING.finditer(text) if (word := match.group())[0].isupper()]
    if small := _small(text):
        found += small
        found.sort()
    return found


def _small(text: str) -> list[Token]:
    """The words in lower case that a name can begin with."""
    found = set()
    for opening in _SMALL:
        start = text.find(opening)
        while start >= 0:
            match = TOKEN.match(text, start) if _is_a_start(text, start) else None
            if match and match.end() - start >= len(opening):
                found.add((start, match.end(), match.group()))
            start = text.find(opening, start + 1)
    return list(found)


def _is_a_start(text: str, start: int) -> bool:
    """Whether a word in lower case begins at an offset where a letter stands, and not before it."""
    if start == 0:
        return True
    before = text[start - 1]
    return not before.isalnum() and not (before in "-'’" and start > 1 and text[start - 2].isalnum())


def word_after(text: str, end: int) -> Token | None:
    """The word that follows one which ends at an offset."""
    match = TOKEN.search(text, end)
    return (match.start(), match.end(), match.group()) if match else None
