"""Who a sentence says it has its news from, and who stands for each of its figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from articles.extraction.document import Span
from articles.extraction.events.passage import Passage
from articles.extraction.guarded import guarded
from articles.extraction.parsed_patterns import quick_start

_INSTITUTION = (
    r"(?:officials?|authorities|police|military|army|air force|ministry|government|governor|mayor|Kremlin|"
    r"emergency service|prosecutors?|rescuers|spokes(?:man|woman|person)|agency|media|observatory|presidential office|president|"
    r"minister|administration|defen[cs]e forces|general staff|hospital|sheriff|coroner|witnesses|residents|sources|militants|"
    r"rebels|report|insurgents|separatists|guerrillas|opposition|activists|monitors|medics|doctors|paramedics|firefighters|navy|"
    r"coast ?guard|television|radio|news agency|civil defen[cs]e|health workers|aid workers|rights groups?|villagers|elders|"
    r"commanders?|Red Cross|Red Crescent|coalition|alliance|junta|movement|embassy|troops|fighters)"
)
_SAYS = r"(?:said|says|confirmed|reported|reports|claimed|claims|stated|announced|added|indicated|noted)\b"
_ATTRIBUTION = re.compile(
    quick_start(
        rf"\b({_INSTITUTION})(?: (?:of|in|for) (?:[\w’'-]+ ){{0,3}}[\w’'-]+)?(?:, [^,.;]{{3,40}},)? {_SAYS}|"
        r"\baccording to ((?:the |a |an )?[^,.;]{3,60})",
        re.I,
    ),
    re.I,
)
_WORDS_BEFORE = re.compile(r"(?:(?<![\w’'.-])(?:[\w’'.-]+ ){1,5})?$")
"""What belongs to an institution before its noun: "the regional military"."""
_ATTRIBUTED = guarded(rf" {_SAYS.lower()}|\baccording to | puts? (?:the|its|their) ")
"""What every attribution holds, found in a fraction of the time."""
_PUBLIC = re.compile(
    r"official|authorit|police|militar|army|air force|ministr|government|govern|mayor|kremlin|service|prosecut|rescue|"
    r"spokes|agency|media|observator|office|administration|staff|hospital|sheriff|coroner|witness|resident|source|report|"
    r"state|nations|UN\b|NATO|rebel|militant|insurgent|separatist|opposition|activist|monitor|medic|doctor|navy|coast|televis|radio|"
    r"civil defen|health|rights|villager|elder|command|red cross|red crescent|coalition|movement|embassy",
    re.I,
)
_SAYS_OF = guarded(
    rf" (?:(?:has|have|had|later|also|earlier|meanwhile|on \w+|since|\w+ly) )*(?:{_SAYS}|(?:puts?|raised|lowered|revised|gave|gives) "
    r"(?:the|its|their|an?) )",
    re.I,
)
_TURN = re.compile(r";|, (?:while|but|whereas|and|though|although)\b|\b(?:while|but|whereas|although|though)\b", re.I)
"""Where a sentence turns from what one says to what another says."""


@dataclass(frozen=True, slots=True)
class Sayer:
    """Somebody who says something: the words for them, and where these and the verb stand."""

    words: str
    start: int
    end: int


def attribution(passage: Passage, trigger: Span) -> str | None:
    """Who claims it, as written, when it is an institution or a group; private people are never named here."""
    if not _ATTRIBUTED.search(passage.low, passage.low):
        return None
    found = _institutions(passage.words, passage.start)
    return found[0].words if found else None


def sayers_of(passage: Passage) -> list[Sayer]:
    """All who say something in a sentence, in its order."""
    attributed = _ATTRIBUTED.search(passage.low, passage.low) is not None
    if not attributed and not _SAYS_OF.search(passage.words, passage.low):
        return []
    institutions = _institutions(passage.words, passage.start) if attributed else ()
    return sorted((*institutions, *_named(passage)), key=lambda sayer: (sayer.start, -sayer.end))


def said_by(passage: Passage, figure: Span, sayers: Sequence[Sayer]) -> str:
    """Who says a figure, as written: the one who speaks in its part of the sentence ("police said 12, while rebels said 30"), else who is
    named at the sentence's end; empty where the text speaks in its own voice."""
    if not sayers:
        return ""
    turns = [passage.start, *(passage.start + turn.start() for turn in _TURN.finditer(passage.words)), passage.end]
    parts = list(pairwise(turns))
    here = next((part for part in parts if part[0] <= figure[0] < part[1]), parts[0])
    own = [sayer for sayer in sayers if here[0] <= sayer.start < here[1]]
    if own:
        return own[0].words
    last = sayers[-1]
    return last.words if last.start > figure[1] and passage.end - last.end < _AT_THE_END else ""


_LONGEST_LEAD = 70
_AT_THE_END = 30
"""How much of a sentence may follow the one who is named last for all of it ("..., police said on Monday")."""


@lru_cache(maxsize=4)  # asked for each event of a sentence, and for its figures
def _institutions(words: str, offset: int) -> tuple[Sayer, ...]:
    """Institutions and groups before a verb of speech, or after "according to", in a sentence that begins at an offset."""
    found = []
    for match in _ATTRIBUTION.finditer(words):
        lead = _WORDS_BEFORE.search(words, max(0, match.start() - _LONGEST_LEAD), match.start()) if match.group(1) else None
        start = lead.start() if lead else match.start()
        said = (match.group(2) or words[start : match.end(1)]).strip(" ,")
        said = re.sub(r"^(?:that|and|but|while|when|as|which|who|people|in|on|at|of|,|\W)+ ", "", said, flags=re.I).strip()
        if match.group(2) and not _PUBLIC.search(said):
            continue
        if said and len(said) <= 70:
            found.append(Sayer(said, offset + start, offset + match.end()))
    return tuple(found)


def _named(passage: Passage) -> list[Sayer]:
    """States, bodies and armed groups that say or put a figure ("Hezbollah said", "Ukraine put the toll at")."""
    found = []
    for entity in passage.entities:
        if entity.kind in ("organisation", "armed", "country"):
            says = _SAYS_OF.match(passage.text, passage.low, entity.end, passage.end)
            if says:
                found.append(Sayer(passage.text[entity.start : entity.end], entity.start, says.end()))
    return found
