"""The words that tell a text from others: a small bag of names, numbers and long words, and how much two bags share.

What is kept of a word is a fingerprint: bags lie in the store, and among their words are names of private people, which must be nowhere but
in the text itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from articles.extraction.gazetteer import fold

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_LONG = 50
_LIGHTEST = 36
_COMMON_WORDS = """
the and was were are is been has have had that this with from for his her their its they them who which what when where while
after before during into onto over under about around between against said says told reported according officials official police
authorities also more than other others one two three four five six seven eight nine ten people person killed injured wounded dead
shot shooting man woman men women monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december morning night evening afternoon will would could should there here out not but all
any some just new news year years old day week month time update updated posted published copyright rights reserved suspect
suspects victim victims scene hospital investigation investigating taken found
"""
COMMON = frozenset(_COMMON_WORDS.split())
"""Words that tell no text from another."""


NAME, NUMBER, PLAIN = "^", "#", "~"
_WEIGHT = {NAME: 3, NUMBER: 2, PLAIN: 1}


def bag(text: str) -> tuple[str, ...]:
    """Fingerprints of the words that tell a text from others: names ("^..."), long numbers ("#..."), then long words ("~..."); at most
    fifty, numbers and names first."""
    capital: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    for match in _WORD.finditer(text):
        word = match.group()
        key = word.lower() if word.isascii() else fold(word)
        if key in COMMON or (word.isdigit() and (len(word) < 3 or (len(word) == 4 and word[:2] in ("19", "20")))):
            continue
        count[key] += 1
        if (
            word[0].isupper()
            and not word.isupper()
            and text[max(0, match.start() - 2) : match.start()] not in (". ", "\n", "\n\n", "? ", "! ")
            and match.start()
        ):
            capital[key] += 1
    weight: dict[tuple[str, str], float] = {}
    for key, number in count.items():
        kind = NAME if 2 * capital[key] > number else NUMBER if key.isdigit() else PLAIN
        tells = 3.0 if kind == NAME else 2.0 if kind == NUMBER else 1.0 if len(key) > 6 else 0.4
        weight[kind, key] = tells * (1 + 0.2 * min(number, 5))
    ranked = sorted(weight, key=lambda pair: (-weight[pair], pair))[:_LONG]
    return tuple(sorted(kind + fingerprint(key) for kind, key in ranked))


@lru_cache(maxsize=65_536)
def fingerprint(words: str) -> str:
    """Ten hexadecimal digits that stand for words without telling them."""
    return blake2b(words.encode("utf-8", "replace"), digest_size=5).hexdigest()


def word_overlap(a: Iterable[str], b: Iterable[str]) -> float:
    """The weighted share of the smaller bag's words that the other one has: names count three, numbers two, other words one."""
    x, y = frozenset(a), frozenset(b)
    if not x or not y:
        return 0.0
    smaller = min(_load(x), _load(y))
    return _load(x & y) / max(smaller, _LIGHTEST)


def _load(words: Iterable[str]) -> int:
    return sum(_WEIGHT.get(word[0], 1) for word in words)
