"""Keys under which copies of one report are looked for, so that no article is compared with every other.

What a copy is, the engine says (``extraction.is_copy``: most of the runs of words of the shorter text stand in the other). Candidates
share a key: MinHash over runs of three words, 40 bands of 3 minima (Broder, "On the resemblance and containment of documents",
1997). Texts that have half of their runs in common share one in 99 of 100 cases, those that have only a closing line in common in
one of 100. Pure and symmetric: which texts are found does not depend on which came first.
"""

import re
from hashlib import blake2b

_RUN = 3
_BANDS = 40
_ROWS = 3
_MOST_WORDS = 20_000
_WORD = re.compile(r"\w+")


def _number(data: str) -> int:
    return int.from_bytes(blake2b(data.encode(), digest_size=8).digest(), "big", signed=True)


# XOR with a fixed random mask orders hashed runs anew for every mask: a permutation that costs one machine instruction.
_MASKS = tuple(_number(f"copy key mask {number}") for number in range(_BANDS * _ROWS))


def copy_keys(text: str) -> tuple[int, ...]:
    """The keys of a text: signed 64-bit numbers; texts that share one may be copies."""
    runs = _runs(text)
    if not runs:
        return ()
    minima = [min(map(mask.__xor__, runs)) for mask in _MASKS]
    bands = (minima[place : place + _ROWS] for place in range(0, len(minima), _ROWS))
    return tuple(_number(f"{band} {' '.join(map(str, rows))}") for band, rows in enumerate(bands))


def _runs(text: str) -> frozenset[int]:
    """The hashed runs of words of a text, of its first 20,000 words; a shorter text is one run of what it has."""
    words = _WORD.findall(text.lower())[:_MOST_WORDS]
    runs = {" ".join(words[place : place + _RUN]) for place in range(max(1, len(words) - _RUN + 1))}
    return frozenset(_number(run) for run in runs) if words else frozenset()
