"""Whether those who were hit live: the words around a figure tell, not its verb alone.

"Police found five people with gunshot wounds" may count the dead among the five; who was shot in the leg is hurt, not killed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Claim

_FOUND = re.compile(r"\b(?:found|located|discovered|encountered|came upon)\b[^.;,]{0,24}$", re.I)
_WITH_WOUNDS = re.compile(r"^(?:[^.;,]{0,30} )?(?:with|suffering from|suffering) (?:[\w-]+ ){0,3}(?:gunshot|bullet|stab) wounds?\b", re.I)
_ALL = re.compile(r"\b(?:all|both)(?: (?:of )?(?:the|them))? $", re.I)
_WOUNDS = re.compile(r"^[^.;,]{0,30}(?:suffered|had|sustained|received) (?:[\w-]+ ){0,3}(?:gunshot|bullet|stab) wounds?\b", re.I)
_ONE_OF = re.compile(r"\b(?:one|two|three|four|five|six|\d+) of (?:the |those )?$", re.I)
_LIMB = re.compile(
    r"[^.;]{0,40}?\bgrazed\b|[^.;]{0,40}?\b(?:shot|struck|hit|grazed) (?:\w+ ){0,2}?(?:in|on) (?:the|his|her|their|"
    r"one|both|an?) (?:(?:left|right|upper|lower) )?"
    r"(?:legs?|arms?|foot|feet|hands?|shoulders?|thighs?|ankles?|knees?|buttocks|hips?|jaw|ears?|fingers?|calf|"
    r"wrists?|elbows?|shin|toes?)\b",
    re.I,
)
_KIN = re.compile(r"(?:his|her|their) \w", re.I)
"""Somebody of another's: never the one told of before."""
_DIES = re.compile(r"\b(?:died|dead|dies|killed|fatal\w*)\b", re.I)


def tell_those_shot(text: str, sentence: Span, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence; who was found shot counts as shot, who was hit in a limb as injured."""
    harms = [claim.harm for claim in claims]
    if "injured" not in harms and "shot" not in harms:
        return claims
    dead = "killed" in harms and not any(claim.total for claim in claims)
    return [_told_anew(text, sentence, claim, dead=dead) for claim in claims]


def _told_anew(text: str, sentence: Span, claim: Claim, *, dead: bool) -> Claim:
    if claim.harm == "injured":
        return replace(claim, harm="shot", others=False) if _may_be_dead(text, sentence, claim, dead=dead) else claim
    start, end = claim.count.span
    if (
        claim.harm == "shot"
        and claim.count.high == 1
        and (not claim.singular or _KIN.match(claim.count.text))
        and (not dead or (claim.singular and _KIN.match(claim.count.text)))
        and _LIMB.match(text, end, sentence[1])
        and not _DIES.search(text, start, sentence[1])
    ):
        return replace(claim, harm="injured", others=claim.others or claim.singular)
    return claim


def _may_be_dead(text: str, sentence: Span, claim: Claim, *, dead: bool) -> bool:
    """Whether some of those who were found with wounds, or of whom one has died, may be the dead."""
    start, end = claim.count.span
    if claim.count.high is None or claim.count.high < _SEVERAL:
        return False
    lead, rest = text[max(sentence[0], start - 40) : start], text[end : min(sentence[1], end + 80)]
    if dead and _ONE_OF.search(lead):
        return True
    return bool(
        (_FOUND.search(lead) and _WITH_WOUNDS.match(rest))
        or (_ALL.search(text[max(sentence[0], start - 12) : start]) and _WOUNDS.match(rest))
    )


_SEVERAL = 2
