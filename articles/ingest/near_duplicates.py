"""Copies of one report: the same text from two sources, or nearly the same, as when papers print one wire story.

Two texts are copies when the sets of their three-word runs share half of what they hold together (Jaccard resemblance; Broder,
"On the resemblance and containment of documents", 1997). Candidates come from an index of ``copy_keys`` (MinHash, 32 bands of 3
minima), so that no article is compared with every other: two copies share a key in 98 of 100 cases at the very limit, and
in nearly all above it. Everything here is pure; ``copies.py`` keeps the index and the groups.
"""

import re
from collections.abc import Set
from hashlib import blake2b

LEAST_RESEMBLANCE = 0.5
_RUN = 3
_BANDS = 32
_ROWS = 3
_MOST_WORDS = 20_000
_WORD = re.compile(r"\w+")


def _number(data: str) -> int:
    return int.from_bytes(blake2b(data.encode(), digest_size=8).digest(), "big", signed=True)


# XOR with a fixed random mask orders hashed runs anew for every mask: a permutation that costs one machine instruction.
_MASKS = tuple(_number(f"copy key mask {number}") for number in range(_BANDS * _ROWS))


def shingles(text: str) -> frozenset[int]:
    """The hashed three-word runs of a text, of its first 20,000 words; short texts are one run of what they have."""
    words = _WORD.findall(text.lower())[:_MOST_WORDS]
    runs = {" ".join(words[place : place + _RUN]) for place in range(max(1, len(words) - _RUN + 1))}
    return frozenset(_number(run) for run in runs) if words else frozenset()


def resemblance(first: Set[int], second: Set[int]) -> float:
    """What two sets of runs share of what they hold together, 0 to 1."""
    together = len(first | second)
    return len(first & second) / together if together else 0.0


def are_copies(first: Set[int], second: Set[int]) -> bool:
    """Whether two sets of runs are those of copies of one report."""
    return resemblance(first, second) >= LEAST_RESEMBLANCE


def copy_keys(runs: Set[int]) -> tuple[int, ...]:
    """The keys under which a text is filed: signed 64-bit numbers; texts that share one may be copies."""
    if not runs:
        return ()
    minima = [min(map(mask.__xor__, runs)) for mask in _MASKS]
    bands = (minima[place : place + _ROWS] for place in range(0, len(minima), _ROWS))
    return tuple(_number(f"{band} {' '.join(map(str, rows))}") for band, rows in enumerate(bands))
