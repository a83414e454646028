"""Hotels, markets and depots by their own names ("the SYL hotel"): the surest mark of an attack besides its day, whatever town a report
names. Kept as fingerprints, for among them are names of people."""

import re
from collections.abc import Iterator

from articles.extraction.coreference.words import COMMON, fingerprint
from articles.extraction.gazetteer import country_names, fold, states

_SITE = re.compile(
    r"\b((?:[A-Z][\w’'-]+ ){1,3})(?:(?!(?:and|or|at|in|near|on|from|to|police|bus)\b)[a-z]+ )?"
    r"(?i:hotel|restaurant|market|bazaar|club|nightclub|mosque|church|cathedral|temple|synagogue|monastery|shrine|school|college|university|mall|"
    r"theat(?:re|er)|cinema|stadium|bridge|prison|jail|barracks|caf[eé]|bar|pub|museum|tower|refinery|plant|dam|depot|checkpoint|"
    r"crossing|palace|residence|camp|base|plaza|mine|factory|dump)s?\b"
)
_PLAIN_WORDS = """
north south east west northern southern eastern western central new old grand great main first second third saint its our
university college school hotel camp coptic catholic orthodox protestant anglican baptist methodist evangelical christian muslim islamic
jewish hindu buddhist sikh shiite sunni shia army air military naval navy police inside outside international national state public federal
"""
_NO_NAME = COMMON | frozenset(_PLAIN_WORDS.split())


def sites(passages: str) -> tuple[str, ...]:
    """Fingerprints of the names of places that passages call by a kind and a name, sorted."""
    return tuple(sorted({fingerprint(name) for name in _names(passages)}))


def _names(passages: str) -> Iterator[str]:
    for match in _SITE.finditer(passages):
        words = [word for word in match.group(1).split() if word not in country_names() and word not in states()]
        name = " ".join(kept for word in words if (kept := fold(word.removesuffix("'s").removesuffix("’s"))) not in _NO_NAME)
        if len(name) > _SHORT:
            yield name


_SHORT = 2
