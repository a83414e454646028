"""Which texts are copies of one report, and whom a text credits as its origin.

Copies are told by shingles of five words: two texts are copies when one holds most of the shingles of the other.
``near_duplicate_keys`` are the smallest shingle hashes: texts that share none of them are no copies, so that a store need compare only
neighbours.
Linear and deterministic (hashes are BLAKE2, never Python's own).
"""

import re
from functools import lru_cache
from hashlib import blake2b

from articles.extraction.boilerplate import find_furniture
from articles.extraction.gazetteer import fold

_WORD = re.compile(r"\w+")
_SIZE = 5
_KEYS = 12
_SHARE = 0.7
_SHORTEST = 12
_CREDITS = (
    re.compile(r"^[^\w\n]*(?:source|sources|via)\s*[:–-]\s*([A-Z][\w.&' -]{1,40}?)\s*$", re.I | re.M),
    re.compile(r"\bwith reference to (?:the )?([A-Z][\w.&’' -]{2,50}?)(?=[.,;\n]|$)"),
    re.compile(r"\bciting (?:the )?([A-Z][\w.&’' -]{2,50}?)(?=[.,;\n]| (?:on|as|and|that)\b|$)"),
    re.compile(
        r"^[^\n]{0,60}?\((Reuters?|AP|AFP|dpa|DPA|Interfax|TASS|Xinhua|ANSA|EFE|PTI|IANS|UPI|Ukrinform|Unian|UNIAN|CNN|BBC|Kyodo|"
        r"Yonhap|Anadolu|AA|Bloomberg)\)\s*(?:[-–—]|$)",
        re.M,
    ),
    re.compile(r"^(Reuters?|AP|AFP|dpa|Interfax|TASS|Xinhua)\s*[-–—:]", re.M),
    re.compile(
        r"(?:\(|[-–—] ?|^)(?:(?:By |From )?(?:the |The )?)(Reuters?|Associated Press|AP|AFP|Agence France-Presse|dpa|Interfax|TASS|Xinhua|"
        r"ANSA|EFE|PTI|IANS|ANI|UPI|Kyodo|Yonhap|Anadolu|Ukrinform)\)?\s*\Z",
        re.M,
    ),
    re.compile(r"\b(?P<reuters>Reporting by [A-Z][\w.’'-]+ [A-Z][^;()\n]{2,80}; ?(?:[Ww]riting|[Ee]diting|[Aa]dditional reporting) by )"),
    re.compile(r"\b(?:Copyright|©)\s*(?:\d{4}\s*)?(?:The\s+)?(Associated Press|Reuters|Agence France-Presse|AFP|AP)\b", re.I),
    re.compile(
        r"\A[^\n]{0,500}?\b(?:told|quoted by|reported by) (?:the )?(Reuters|Associated Press|AP|AFP|Agence France-Presse|dpa|Interfax|TASS|"
        r"Xinhua|EFE|ANSA|PTI|Kyodo|Yonhap|Anadolu|Ukrinform)\b"
    ),
    re.compile(r"\b(?:the )?([A-Z][A-Za-z.-]{1,40}(?: [A-Z][A-Za-z.-]{1,40}){0,2}) (?:news agency|newswire) (?:reports?|reported|said)\b"),
)
_SAME = {
    "associated press": "ap",
    "agence france presse": "afp",
    "agence france-presse": "afp",
    "reuter": "reuters",
    "the bbc": "bbc",
    "bbc news": "bbc",
    "anadolu": "aa",
    "presidents office": "presidential office",
    "office of the president": "presidential office",
}


def shingles(text: str) -> frozenset[int]:
    """The hashes of all runs of five words of a text, without case and furniture."""
    return _shingles(text)


@lru_cache(maxsize=256)
def _shingles(text: str) -> frozenset[int]:
    pieces: list[str] = []
    position = 0
    for piece in find_furniture(text):
        if piece.kind != "repeated":
            pieces.append(text[position : piece.start])
            position = max(position, piece.end)
    pieces.append(text[position:])
    words = [fold(word) for word in _WORD.findall(" ".join(pieces))]
    return frozenset(_hash(" ".join(words[i : i + _SIZE])) for i in range(max(1, len(words) - _SIZE + 1)) if words)


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=7).digest(), "big")


def near_duplicate_keys(text: str) -> tuple[str, ...]:
    """Keys to look for copies by: the smallest hashes of the text's shingles, in hexadecimal."""
    return tuple(f"{value:014x}" for value in sorted(shingles(text))[:_KEYS])


def near_duplicate_key(text: str) -> str:
    """The first of the keys; empty for an empty text."""
    return next(iter(near_duplicate_keys(text)), "")


def similarity(text_a: str, text_b: str) -> float:
    """Which share of the shorter text's shingles the other one holds, 0..1."""
    a, b = shingles(text_a), shingles(text_b)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def is_copy(text_a: str, text_b: str) -> bool:
    """Whether two texts are copies of one report."""
    a, b = shingles(text_a), shingles(text_b)
    if min(len(a), len(b)) < _SHORTEST:
        return bool(a) and a == b
    return len(a & b) >= _SHARE * min(len(a), len(b)) and min(len(a), len(b)) * 4 >= max(len(a), len(b))


def origin_credit(text: str) -> str | None:
    """The origin that a text credits ("Source: Agency", "with reference to the Presidential Office", "(Reuters)"), folded; None
    when it credits nobody."""
    for pattern in _CREDITS:
        match = pattern.search(text)
        if match:
            written = "reuters" if "reuters" in match.groupdict() else match.group(1)  # so does that agency sign its reports
            name = fold(re.sub(r"\s+", " ", written).strip(" .'’-"))
            name = re.sub(r"^the ", "", name)
            return _SAME.get(name, name) or None
    return None
