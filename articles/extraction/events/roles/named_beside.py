"""Who is named beside a meeting or a paper and has no part in it: whom an envoy stands for, the country a town lies in, who brokered it."""

import re
from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage

_STANDS_FOR = re.compile(
    r"\b(?:eyes?|gaze|auspices|watch|patronage) of (?:the )?(?:[\w’'-]+ ){0,3}$|\b(?:envoys?|aides?|advis[eo]rs?|"
    r"spokes(?:man|woman|person|people)|all(?:y|ies)|emissar(?:y|ies)|confidants?|predecessors?|"
    r"opponents?|"
    r"critics?|"
    r"rivals?|sons?|daughters?|funerals?|death|burial|memorial|memory|grave|tomb|widow|wife|birthday|portrait|statue|successor)"
    r" (?:of|to|for) (?:[\w’'-]+ ){0,3}$"
)
"""Words that make somebody else of the person they stand before: "an envoy of President Doe" is not Doe."""
_AUSPICES = re.compile(r"\b(?:eyes?|gaze|auspices|aegis|watch|patronage|umbrella|flag|supervision) of (?:the )?$")
_WHERE = re.compile(r"\bin (?:the )?(?:al-|el-)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,| in) $")
"""What makes a country the place of a town: "met in Jeddah, Saudi Arabia"."""
_BESIDE = re.compile(r"\b(?:sidelines?|margins?|fringes?|corridors|edges?|headquarters|premises|seat) of (?:[\w’'-]+ ){0,6}$")
"""Before a body beside whose gathering others met."""
_FORCES_OF = re.compile(
    r" (?:[\w-]+ )?(?:forces|troops|army|military|soldiers|invasion|invaders|occupation|occupiers|aggression|attacks?|strikes?|shelling|"
    r"bombing|missiles?|drones?|warplanes|prisoners|captivity|territory|waters)\b"
    r"(?! (?:(?:has|have|had) )?(?:initialled|signed|agreed|met|reached|concluded|held talks)\b)"
)
"""What of a state is talked about where people met, and does not meet: "a town ravaged by Russian forces"."""
_HEADS = re.compile(r"(?:^|[.!?\n] ?|[–—-] )(?:The )?(?:[A-Z][\w-]+(?:,| and) )+$")
"""Before the last of those with whom a sentence opens: "Kyrgyz and Uzbek troops"."""
_DONE_BY = re.compile(
    r"\b(?:ravaged|occupied|shelled|held|attacked|liberated|struck|destroyed|invaded|annexed|captured|bombed|damaged|seized|threatened|"
    r"sponsored|organi[sz]ed|wanted) by (?:the )?(?:[\w.]+,? and )?$"
)
_HIS_PEOPLE = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:aides?|envoys?|advis[eo]rs?|spokes(?:man|woman|person|people)|chief of staff|office|staff|confidants?|"
    r"critics?|"
    r"rivals?|allies|opponents?|predecessors?|successors?|sons?|daughters?|wife|widow|lawyers?)\b"
)
_SAYS_LAST = re.compile(
    r"(?:,|[”\"]) (?:said|says|announced|wrote|writes|reports|reported|according to)(?: (?!(?:he|she|they|it|that|his|"
    r"her)\b)(?:the )?[a-z]+){0,3} $"
)
"""Before who says it, behind the words said: "..., says Roe"."""


def is_aside(text: str, party: Party) -> bool:
    """Whether a party is named for somebody who stands for it, for where a town lies, for its forces, or for having said it."""
    before = text[max(0, party.entity.start - 60) : party.entity.start]
    if party.entity.kind in ("demonym", "country") and _FORCES_OF.match(text, party.entity.end) and not _HEADS.search(before):
        return True
    if _DONE_BY.search(before) or (party.person and (_HIS_PEOPLE.match(text, party.entity.end) or _SAYS_LAST.search(before))):
        return True
    if before.endswith(("on behalf of ", "on behalf of the ")):
        return True
    if not party.person and (
        _BESIDE.search(before) or (_STANDS_FOR.search(before) and party.entity.kind == "demonym") or _AUSPICES.search(before)
    ):
        return True
    return _STANDS_FOR.search(before) is not None if party.person else _is_where(text, party, before)


def _is_where(text: str, party: Party, before: str) -> bool:
    """Whether a country only tells where a town lies, and is no subject ("Today in Ulan Bator, Mongolia and Japan signed")."""
    return party.entity.kind == "country" and _WHERE.search(before) is not None and _AND_ANOTHER.match(text, party.entity.end) is None


_AND_ANOTHER = re.compile(
    r"(?:, (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)*,? and (?:the )?[A-Z][\w’'-]+(?: (?:of )?(?:the )?[A-Z][\w’'-]+)* [a-z]+"
)


_BODY_OF = re.compile(
    r"\b(?:leaders?|heads?|chiefs?|commanders?|presidents?|chair(?:man|woman|person)?|secretary[- ]general|director[- ]general|"
    r"members?|high representatives?|representatives?|envoys?|commissioners?) of (?:the )?$",
    re.I,
)
_OF_WHICH = re.compile(r" of (?:the )?[\w ]{2,40}, (?:[A-Z]\w+ )?")


def is_office_of(text: str, party: Party, found: Sequence[Party]) -> bool:
    """Whether a body is named only for the office of somebody who follows: "the leader of the ELN rebels, John Roe"."""
    if party.entity.kind == "official" and party.entity.name == "head":
        named = next((other for other in found if other.entity.kind == "person" and other.entity.start > party.entity.end), None)
        return named is not None and _OF_WHICH.fullmatch(text, party.entity.end, named.entity.start) is not None
    if party.person or not _BODY_OF.search(text[max(0, party.entity.start - 40) : party.entity.start]):
        return False
    end = party.entity.end
    return any(other.person and 0 < other.entity.start - end < 40 and "," in text[end : other.entity.start] for other in found)


_MEDIATED_BY = re.compile(
    r"\b(?:mediated|brokered|negotiated|facilitated|sponsored|overseen|guaranteed|co-sponsored|arranged) by (?:the )?(?:[\w’'.-]+ ){0,4}$"
)
_MEDIATOR_AFTER = re.compile(
    r"-(?:mediated|brokered|sponsored|facilitated|backed)\b|(?:['’]s)? (?:chief |top |lead )?(?:mediators?|mediation|facilitators?|"
    r"brokers?|go-betweens?)\b"
)
_BROKERED = re.compile(r"(?:brokered|brokers|mediated|mediates|facilitated)\b", re.I)


def mediates(passage: Passage, trigger: Span, party: Party, before: list[Party]) -> bool:
    """Whether a party brokered what others signed ("a truce mediated by Qatar and Egypt", "Saudi and US mediators")."""
    text, entity = passage.text, party.entity
    if _BROKERED.match(text, trigger[0]) and entity.end <= trigger[0] and not text.startswith("by ", trigger[1] - 3):
        return True
    if _MEDIATED_BY.search(text, max(passage.start, entity.start - 70), entity.start) or _MEDIATOR_AFTER.match(text, entity.end):
        return True
    if re.match(r" and (?:the )?[A-Z][\w.]+(?: [A-Z]\w+)?(?:['’]s)? (?:mediators?|mediation)\b", text[entity.end : entity.end + 50]):
        return True
    return bool(before) and text[before[-1].entity.end : entity.start] in (" and ", " and the ", ", ")
