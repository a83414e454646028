"""The words that tell a text from others: a small bag of names, numbers and long words, and how much two bags share."""

import re
from collections import defaultdict
from collections.abc import Iterable

from articles.extraction.gazetteer import fold

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_LONG = 50
_LIGHTEST = 36
_COMMON = """
the and was were are is been has have had that this with from for his her their its they them who which what when where while
after before during into onto over under about around between against said says told reported according officials official police
authorities also more than other others one two three four five six seven eight nine ten people person killed injured wounded dead
shot shooting man woman men women monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december morning night evening afternoon will would could should there here out not but all
any some just new news year years old day week month time update updated posted published copyright rights reserved suspect
suspects victim victims scene hospital investigation investigating taken found
"""
_STOP = frozenset(_COMMON.split())


def bag(text: str) -> tuple[str, ...]:
    """The words that tell a text from others: names ("^eastwood"), long numbers, then long words; at most fifty."""
    weight: dict[str, float] = defaultdict(float)
    capital: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    for match in _WORD.finditer(text):
        word = match.group()
        key = fold(word)
        if key in _STOP or (word.isdigit() and (len(word) < 3 or (len(word) == 4 and word[:2] in ("19", "20")))):
            continue
        count[key] += 1
        if (
            word[0].isupper()
            and not word.isupper()
            and text[max(0, match.start() - 2) : match.start()] not in (". ", "\n", "\n\n", "? ", "! ")
            and match.start()
        ):
            capital[key] += 1
    for key, number in count.items():
        named = 2 * capital[key] > number
        weight["^" + key if named else key] = (3.0 if named else 2.0 if key.isdigit() else 1.0 if len(key) > 6 else 0.4) * (
            1 + 0.2 * min(number, 5)
        )
    ranked = sorted(weight, key=lambda key: (-weight[key], key))[:_LONG]
    return tuple(sorted(ranked))


def word_overlap(a: Iterable[str], b: Iterable[str]) -> float:
    """The weighted share of the smaller bag's words that the other one has: names count three, numbers two, other words one."""
    x, y = frozenset(a), frozenset(b)
    if not x or not y:
        return 0.0
    smaller = min(_load(x), _load(y))
    return _load(x & y) / max(smaller, _LIGHTEST)


def _load(words: Iterable[str]) -> int:
    return sum(3 if word[0] == "^" else 2 if word.isdigit() else 1 for word in words)
