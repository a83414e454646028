"""Names of places that reporters spell in different ways: "Sopore" and "Sopur", where no list holds both."""

import re
from functools import lru_cache

from articles.extraction.gazetteer import fold, is_place

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
_SOUNDS = str.maketrans({"j": "g", "q": "k", "x": "k", "v": "w", "z": "s"})
_SILENT = re.compile(r"[^a-z]|[aeiouyh]|(?<!^)w")
_HARD_C = re.compile(r"c(?![eiy])")
_TWICE = re.compile(r"(.)\1+")
_SHORTEST, _FEWEST, _LONGER = 5, 3, 2


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """The consonants of a name, letters that stand for one sound in several alphabets as one, none twice in a row."""
    low = _ARTICLE.sub("", fold(name))
    for written, sound in _LETTERS:
        low = low.replace(written, sound)
    return _TWICE.sub(r"\1", _SILENT.sub("", _HARD_C.sub("k", low).translate(_SOUNDS)))


def spelled_alike(name: str, other: str) -> bool:
    """Whether two names may be one, spelled in two ways: a list that holds both would know them for one or for two."""
    if name == other or abs(len(name) - len(other)) > _LONGER or min(len(name), len(other)) < _SHORTEST:
        return name == other
    bones = skeleton(name)
    return len(bones) >= _FEWEST and bones == skeleton(other) and not (is_place(name) and is_place(other))
