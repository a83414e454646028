"""Names of places that reporters spell in different ways: "Sopore" and "Sopur", where no list holds both."""

import re
from functools import lru_cache

from articles.extraction.gazetteer import find_place, fold, is_place

_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|at|an|az)[- ]")
_LETTERS = (
    ("tch", "c"),
    ("sch", "s"),
    ("dzh", "g"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("sh", "s"),
    ("zh", "z"),
    ("dj", "g"),
)
_SOUNDS = str.maketrans({"j": "g", "q": "k", "x": "k", "v": "w", "z": "s", "d": "t"})
_WELL_KNOWN = 200_000
_SILENT = re.compile(r"[^a-z]|[aeiouyh]|(?<!^)w")
_HARD_C = re.compile(r"c(?![eiy])")
_TWICE = re.compile(r"(.)\1+")
_SHORTEST, _LONGER = 5, 2
_FEWEST, _ENOUGH, _MANY = 3, 4, 6
"""From how many consonants on names are compared at all, also where no list holds either, and one of them may be another."""


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """The consonants of a name, letters that stand for one sound in several alphabets as one, none twice in a row."""
    low = _ARTICLE.sub("", fold(name))
    for written, sound in _LETTERS:
        low = low.replace(written, sound)
    return _TWICE.sub(r"\1", _SILENT.sub("", _HARD_C.sub("k", low).translate(_SOUNDS)))


def sound_key(name: str) -> str:
    """What names that are spelled alike have in common, empty for one that is too short, or too well known to be spelled in two ways."""
    bones = skeleton(name)
    if len(name) < _SHORTEST or len(bones) < _FEWEST:
        return ""
    place = find_place(name)
    return f"{bones[0]}{bones[-1]}{len(bones)}" if place is None or place.population < _WELL_KNOWN else ""


def _vowels(name: str) -> int:
    return len(_VOWELS.findall(fold(name)))


_VOWELS = re.compile(r"[aeiouy]+")


def spelled_alike(name: str, other: str) -> bool:
    """Whether two names may be one, spelled in two ways: a list that holds both would know them for one or for two."""
    if name == other or abs(len(name) - len(other)) > _LONGER or min(len(name), len(other)) < _SHORTEST:
        return name == other
    here, there = skeleton(name), skeleton(other)
    if len(here) < _FEWEST or (is_place(name) and is_place(other)):
        return False
    if not (is_place(name) or is_place(other)) and (len(here) < _ENOUGH or abs(_vowels(name) - _vowels(other)) > 1):
        return False
    return here == there or (len(here) == len(there) >= _MANY and sum(map(str.__ne__, here, there)) == 1)
