"""The paper that an agreement is: its name in the text ("Declaration of Intent", "Paris Declaration") or at least its kind
("ceasefire")."""

import itertools
import re
from dataclasses import dataclass

from articles.extraction.document import Span

_KINDS = (
    r"Agreement|Accords?|Treaty|Pact|Declaration|Memorandum|Protocol|Convention|Charter|Partnership|Framework|Initiative|Deal|"
    r"Communiqu[eé]|Statement|Roadmap|Compact|Concordat|Armistice"
)
_NAMED = re.compile(
    rf"\b(?!The )((?:(?:[A-Z][\w’'-]+|\d+-Year|Hundred[- ]Year) ){{0,5}}(?:{_KINDS})(?: of (?:Intent|Understanding|Friendship|Coope"
    rf"ration|Co-operation|Principles|Peace|[A-Z][\w-]+))?)(?![\w])"
)
_COMMON = re.compile(
    r"\b((?:[\w’'-]+ ){0,3}?)(declaration of intent|letters? of intent|(?:founding|final|basic) act|"
    r"cessation of hostilities|memorand(?:um|a) of understanding|joint (?:declaration|"
    r"statement|communiqu[eé])|peace (?:deal|treaty|agreement|accord|plan)|ceasefires?|cease-fires?|truces?|armistice|"
    r"(?:prisoner|grain|trade|free-trade|security|defen[cs]e|mineral|minerals|gas|nuclear|border|migration|co-?production|"
    r"investment|aid|loan|water|fisheries|extradition|energy|partnership|cooperation|co-operation|friendship)[\w -]{0,24}? (?:deal|"
    r"agreement|accord|treaty|pact|swap|partnership|initiative|exchange)|"
    r"agreements?|accords?|treat(?:y|ies)|pacts?|declarations?|memorand(?:um|a)|protocols?|conventions?|deals?|partnership|"
    r"consensus|roadmap|charter|communiqu[eé]|settlement|initiative|resolution|exchange of prisoners|MoU|MOU)\b",
    re.I,
)
_SYNONYMS = (
    ("cease-fire", "ceasefire"),
    ("truces", "truce"),
    ("ceasefires", "ceasefire"),
    ("co-production", "coproduction"),
    ("co-operation", "cooperation"),
    ("memoranda", "memorandum"),
    ("mou", "memorandum of understanding"),
    ("defense", "defence"),
)
GENERIC = frozenset(
    {
        "agreement",
        "agreements",
        "deal",
        "deals",
        "accord",
        "pact",
        "treaty",
        "declaration",
        "initiative",
        "settlement",
        "consensus",
        "resolution",
        "joint declaration",
        "joint statement",
        "partnership",
        "protocol",
        "communiqué",
        "communique",
        "statement",
        "framework",
    }
)


_TRUCES = frozenset({"ceasefire", "truce", "armistice"})


@dataclass(frozen=True, slots=True)
class Instrument:
    """A paper by its words, and the folded key that tells papers apart."""

    name: str
    key: str
    span: Span


def find_instruments(text: str, span: Span, trigger: Span) -> tuple[Instrument, ...]:
    """The papers that a trigger in a sentence speaks of: several named ones joined by "and", else the nearest."""
    named = [
        Instrument(match.group(1), key_of(match.group(1)), match.span(1))
        for match in _NAMED.finditer(text, *span)
        if not match.group(1).istitle() or " " in match.group(1) or match.group(1) != match.group(1).title() or True
    ]
    named = [paper for paper in named if " " in paper.name]
    near = [paper for paper in named if abs(paper.span[0] - trigger[0]) < 260]
    if len(near) > 1:
        return (
            tuple(near[:3])
            if all(
                re.fullmatch(r",? ?(?:and|as well as)? ?(?:the |a |an )*", text[a.span[1] : b.span[0]]) for a, b in itertools.pairwise(near)
            )
            else (min(near, key=lambda paper: abs(paper.span[0] - trigger[1])),)
        )
    if near:
        return (near[0],)
    best: Instrument | None = None
    for match in _COMMON.finditer(text, *span):
        start = match.start(2)
        distance = 0 if trigger[0] <= start < trigger[1] else min(abs(start - trigger[1]), abs(start - trigger[0])) + 5
        if best is None or distance < (
            0 if trigger[0] <= best.span[0] < trigger[1] else min(abs(best.span[0] - trigger[1]), abs(best.span[0] - trigger[0])) + 5
        ):
            best = Instrument(match.group(2), key_of(match.group(2)), match.span(2))
    return (best,) if best else ()


def key_of(name: str) -> str:
    """A name without case and spelling variants."""
    low = name.lower()
    for spelling, one in _SYNONYMS:
        low = re.sub(rf"\b{re.escape(spelling)}\b", one, low)
    return low


def may_be_same(a: str, b: str) -> bool:
    """Whether two keys may name one paper: equal, one generic, or one inside the other."""
    if not a or not b or a == b or a in b or b in a:
        return not ("of intent" in a) ^ ("of intent" in b) or not a or not b
    if ("of intent" in a) != ("of intent" in b):
        return False
    head_a, head_b = _head(a), _head(b)
    if a in GENERIC or b in GENERIC:
        return (
            head_a == head_b
            or a in ("agreement", "deal", "accord", "initiative", "agreements")
            or b in ("agreement", "deal", "accord", "initiative", "agreements")
        )
    if {head_a, head_b} <= _TRUCES:
        return True
    return bool(set(a.split()) & set(b.split()) - {"of", "the", "agreement", "deal", "declaration", "treaty", "pact", "accord"}) and (
        head_a == head_b or {head_a, head_b} <= {"agreement", "deal", "accord", "pact", "initiative", "swap", "exchange"}
    )


def _head(key: str) -> str:
    return key.split(" of ")[0].split(" ")[-1].rstrip("s")
