"""The figures of one passage or event from its claims: totals before parts, of several the largest."""

import re
from collections.abc import Iterable, Sequence

from articles.extraction.events.mention import Casualties, Count
from articles.extraction.events.roles.casualties.claim import Claim, Harm


def casualties_of(claims: Sequence[Claim]) -> Casualties:
    """The figures of one passage or event: totals before parts, of several the largest; of N shot, those not killed are injured. Those of a
    whole war are none of it."""
    if not claims:
        return Casualties()
    claims = current(claim for claim in claims if not claim.many)
    killed = _largest(claims, "killed", False)
    injured = _injured(claims, killed)
    later = next((claim for claim in claims if claim.later), None)
    if later and killed and injured and killed.span < injured.span < later.count.span and not any(claim.total for claim in claims):
        killed, injured = _one_more(killed), _less(injured, 1)
    elif later and killed == later.count and injured and injured.span < later.count.span and size(injured) > 1:
        injured = _less(injured, 1)
    hurt = _largest(claims, "injured", True) or (_largest(claims, "shot", True) if killed is None else None)
    return Casualties(killed, injured, _largest(claims, "killed", True), hurt)


def current(claims: Iterable[Claim]) -> list[Claim]:
    """Those claims that nothing has replaced since: a number that the words give as an earlier one ("from 19 to 16") counts no more,
    wherever it stands, unless it is all that is known of a harm."""
    claims = list(claims)
    replaced = {_key(claim) for claim in claims if claim.earlier}
    if not replaced:
        return claims
    known = {(claim.harm, claim.children) for claim in claims if _key(claim) not in replaced}
    return [claim for claim in claims if _key(claim) not in replaced or (claim.harm, claim.children) not in known]


def _key(claim: Claim) -> tuple[str, bool, int | None, int | None]:
    return claim.harm, claim.children, claim.count.low, claim.count.high


def _injured(claims: Sequence[Claim], killed: Count | None) -> Count | None:
    """Who was injured. People told one by one who may be those who died of it are not counted beside them."""
    injured, shot = _largest(claims, "injured", False), _largest(claims, "shot", False)
    dead = max(size(killed), 0)
    if injured is not None and dead == 1 and _told_one_by_one(claims):
        injured = None
    if injured is not None and dead > 0 and (survivors := _others_of(claims, injured, dead)) is not None:
        injured = survivors
    if shot is None:
        return injured
    if injured is None or _single(claims, "injured") or (size(shot) - dead > size(injured) > 0 and not _single(claims, "shot")):
        survivors = shot if dead <= 0 or _beside(claims, shot) else _less(shot, dead) or _survivors(claims)
        return survivors if survivors is not None and size(survivors) >= size(injured) else injured
    if 0 < dead < size(shot) == size(injured) and _exact(shot) and _exact(killed) and not _beside(claims, shot):
        return Count(size(shot) - dead, size(shot) - dead, injured.text, injured.span)
    return injured


def _others_of(claims: Sequence[Claim], injured: Count, dead: int) -> Count | None:
    """The "seven others wounded" of the "eight people injured", one of whom died; None where nothing says that they are the same."""
    if not _exact(injured) or any(claim.others and claim.count == injured for claim in claims):
        return None
    return next(
        (
            claim.count
            for claim in claims
            if claim.harm == "injured"
            and claim.others
            and not (claim.part or claim.children or claim.singular)
            and _exact(claim.count)
            and size(claim.count) == size(injured) - dead > 0
        ),
        None,
    )


def _beside(claims: Sequence[Claim], shot: Count) -> bool:
    """Whether those shot are told beside the dead ("five others were shot")."""
    return any(claim.others for claim in claims if claim.count == shot)


def _survivors(claims: Sequence[Claim]) -> Count | None:
    """Those of the shot who are told beside the dead."""
    return _largest([claim for claim in claims if claim.others], "shot", False)


def _one_more(killed: Count) -> Count:
    """The dead with one of the wounded who died since."""
    return Count(
        None if killed.low is None else killed.low + 1,
        None if killed.high is None else killed.high + 1,
        killed.text,
        killed.span,
    )


def _told_one_by_one(claims: Sequence[Claim]) -> bool:
    """Whether all that is told of the injured is a name or "he", told of nobody else."""
    counted = [claim for claim in claims if claim.harm == "killed" and not claim.singular]
    return all(
        claim.singular and not claim.others and not (counted and _is_of_kin(claim, claims))
        for claim in claims
        if claim.harm == "injured" and not claim.children
    )


_KIN = re.compile(
    r"(?:his|her|their) (?:[\w-]+ )?(wife|husband|son|daughter|brother|sister|father|mother|girlfriend|boyfriend|"
    r"partner|driver|bodyguard|guard|assistant|deputy|passenger|colleague|companion|friend|cousin|uncle|aunt|nephew|niece|grandmother|"
    r"grandfather|grandson|granddaughter|neighbou?r|fianc[eé]e?)\b",
    re.I,
)


def _is_of_kin(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether it tells of somebody who belongs to one of the dead ("His wife was wounded"), and who is not said to have died."""
    kin = _KIN.match(claim.count.text)
    return kin is not None and not any(kin[1].lower() in other.count.text.lower() for other in claims if other.harm == "killed")


def _less(shot: Count, dead: int) -> Count | None:
    """Those of the shot who did not die; None where nobody is left."""
    if shot.low is None or size(shot) <= dead:
        return None
    return Count(shot.low - dead, None if shot.high is None else shot.high - dead, shot.text, shot.span)


def _exact(count: Count | None) -> bool:
    return count is not None and count.low == count.high is not None


def _single(claims: Sequence[Claim], harm: Harm) -> bool:
    """Whether the only figures for a harm are single persons told one by one."""
    return all(claim.singular or claim.count.high == 1 for claim in claims if claim.harm == harm and not claim.children)


def _largest(claims: Sequence[Claim], harm: Harm, children: bool) -> Count | None:
    fitting = [claim for claim in claims if claim.harm == harm and claim.children == children]
    if not fitting:
        return None
    if not children:
        fitting = [claim for claim in fitting if not claim.part] or fitting
    fitting = [claim for claim in fitting if claim.total] or [claim for claim in fitting if not claim.singular] or fitting
    fitting = [claim for claim in fitting if claim.count.low is not None or claim.count.high is None] or fitting  # "up to 180" gives way
    best: Count | None = None
    for claim in fitting:
        if best is None or _magnitude(claim.count) > _magnitude(best):
            best = claim.count
    return best


def _magnitude(count: Count) -> int:
    """How many people words without a number speak of at the least, so that "dozens" outweighs "eight" and gives way to "forty"."""
    if count.low is not None or count.high is not None:
        return size(count)
    word = count.text.lower().split(" ")[-1]
    return {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "tens": 20, "countless": 100}.get(word, 3)


def size(count: Count | None) -> int:
    """The one number that orders counts: the high end, the low one for "at least", 0 for "dozens"."""
    if count is None:
        return -1
    return count.high if count.high is not None else count.low if count.low is not None else 0
