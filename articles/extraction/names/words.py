"""What a word of a name looks like, and words that are never one."""

import re
from collections.abc import Sequence

PARTICLES = ("al-", "el-", "as-", "ash-", "an-", "ad-", "ar-", "ul-")
"""How a surname may begin in lower case: "el-Roe"."""
_SMALL = (*PARTICLES, "al", "coalition")
"""How any name may."""
Token = tuple[int, int, str]
"""A word with its half-open offsets."""
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’](?![sS]\b)[^\W_]+)*")
MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)


def tokens_of(text: str) -> list[Token]:
    """The words of a text."""
    return [(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text)]


def beginnings(tokens: Sequence[Token]) -> list[int]:
    """The places of the words that a name can begin with: a third of all words."""
    return [i for i, (_, _, word) in enumerate(tokens) if word[0].isupper() or word.startswith(_SMALL)]
