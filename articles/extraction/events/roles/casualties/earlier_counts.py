"""Figures that the words themselves call first ones ("officials had first spoken of 19 dead"): they give way to any later one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Claim
from articles.extraction.guarded import guarded

_SAID = (
    r"(?:said|says|reported|put|gave|given|announced|spoke|spoken|told|counted|confirmed|estimated|believed|feared|thought|listed|"
    r"claimed|stated)"
)
_FIRST = r"(?:initially|earlier|previously|at first|originally|at one point|first)"
_AT_FIRST = guarded(
    rf"\b(?:{_FIRST},? (?:(?:they|it|he|she|officials|police|authorities|the \w+) )?(?:been |had |have )?{_SAID}|"
    rf"had (?:been )?{_SAID} (?:earlier|at first|initially|previously|before)|"
    r"(?:earlier|initial|preliminary|first|previous|early) (?:\w+ )?(?:reports?|figures?|counts?|estimates?|tolls?|accounts?|"
    r"statements?|numbers?))\b[^.;]{0,70}$|"
    r"\b(?:rais|lift|increas|push|tak|bring)ing (?:the|its|their) (?:[\w-]+ )?(?:toll|count|"
    r"number)(?: of [\w ]{2,24})? from (?:the |an? )?$|"
    r"\bup from (?:the |an? (?:earlier |previous )?)?$",
    re.I,
)
_REACH = 160
_SINCE = re.compile(r"\b(?:but|before|later|now|then|since|to)\b", re.I)


def mark_earlier_counts(text: str, low: str, sentence: Span, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence; those that it calls first ones say so."""
    if not _AT_FIRST.may_match(low):
        return claims
    found: list[Claim] = []
    for claim in claims:
        start, _ = claim.count.span
        told = _AT_FIRST.search(text, low, max(sentence[0], start - _REACH), start)
        found.append(replace(claim, earlier=True, total=False) if told and not _SINCE.search(told.group()) else claim)
    return found
