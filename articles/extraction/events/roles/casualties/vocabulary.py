"""Words for people and harm, from data/harm_words.tsv: the letter of a word, and sets of words by name."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def _lines() -> Mapping[str, tuple[str, ...]]:
    """Key to words: a letter or the name of a set."""
    path = Path(__file__).parents[3] / "data" / "harm_words.tsv"
    lines = (line.partition("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {key: tuple(words.split()) for key, _, words in lines}


@cache
def letters() -> Mapping[str, str]:
    """Word to letter; of two letters for one word the first counts."""
    table: dict[str, str] = {}
    for key, words in _lines().items():
        if len(key) == 1:
            for word in words:
                table.setdefault(word, key)
    return table


def named(key: str) -> frozenset[str]:
    """The set of words of a name."""
    return frozenset(_lines()[key])


def is_thing(noun: str) -> bool:
    """Whether a noun in lower case is a thing or an animal, never a person."""
    return letters().get(noun) == "X" or letters().get(noun + "s") == "X"
