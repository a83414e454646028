"""Those of the wounded who have died since: "four of the victims of Sunday's blast have died"."""

import re
from dataclasses import replace

from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Claim, Word
from articles.extraction.guarded import guarded

DIED_SINCE = guarded(
    r"\b(?P<number>[\w-]+) (?:more |others? )?"
    r"(?:(?P<of>of) (?:those|the(?: [a-z]+){0,2}?)(?: who (?:were|had been))?(?: (?:badly|seriously|severely|critically))? "
    r"(?:injured|wounded|hurt|burn(?:ed|t)|victims|casualties)|(?:[a-z]+ ){0,2}?(?:injured|wounded|hurt) (?:in|by|during|when))\b"
    r"(?:(?!\b(?:and|but|or|who|where|were|was|which|that|after|before|while|when)\b)[^.;:,]){0,80}?"
    r" (?:(?:have|had|has|since|now|also|later|already) )*(?:died|succumbed)\b"
)


def count_died_since(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """Counts them among the dead, and no more among the wounded."""
    match = DIED_SINCE.search(text, low, words[0].start, words[-1].end)
    if match is None:
        return
    # a name or a pronoun between is no one person who died
    found[:] = [claim for claim in found if claim.harm != "killed" or claim.count.high != 1 or not _lies_in(claim, match)]
    word = next((one for one in words if one.start == match.start("number")), None)
    if word is None or word.low is None:
        return
    hurt = next((i for i, claim in enumerate(found) if claim.harm == "injured" and claim.count.span[0] == word.start), None)
    if any(claim.harm == "killed" for claim in found):
        if hurt is not None:
            del found[hurt]  # the dead are counted by others' words
    elif hurt is not None:
        found[hurt] = replace(found[hurt], harm="killed")
    elif match["of"]:
        span = (word.start, match.end())
        found.append(Claim("killed", Count(word.low, word.high, text[slice(*span)], span), False, False, False))
        found.sort(key=lambda claim: claim.count.span)


def _lies_in(claim: Claim, match: re.Match[str]) -> bool:
    return match.start() < claim.count.span[0] and claim.count.span[1] <= match.end()
