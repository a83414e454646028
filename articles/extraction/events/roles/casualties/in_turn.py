"""Victims told in their turn: "a fourth student has died" is news of four dead."""

import re
from dataclasses import replace

from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Claim, Word
from articles.extraction.guarded import guarded

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"], 2
    )
}
_DAY = r"(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_IN_TURN = guarded(
    rf"\W*(?:(?:in|after|on|two|three|four|several|an?|days|weeks|\d+)\b[^.;]{{3,100}}?, )?"
    rf"(?:(?:an?|the) )?(?P<which>{'|'.join(_ORDINALS)}) (?!suspects?\b|gunm[ae]n\b|attackers?\b|shooters?\b)(?P<who>[a-z-]+)"
    rf"(?: (?:of|in|from|shot|wounded|injured|hurt|hit|who was|who were) [^,.;]{{3,60}}?|, [^,.;]{{3,40}},)? "
    rf"(?P<died>(?:has|have) (?:now |also |since )*(?:died|succumbed)|dies\b|died (?={_DAY}|overnight|yesterday|today))",
    re.I,
)
"""Who died at the scene as "a second man" may only be the second of those shot; who "has died" is the second to die."""
_LEAST_ON_A_DAY = 3


_SOME_OF_THEM = guarded(
    r"\b(?P<dead>\w+) of (?:the |those )?(?P<shot>\w+) (?:[\w-]+ ){0,3}?(?:shot|wounded|injured|hurt|hit|stabbed|"
    r"hospitali[sz]ed)\b[^.;]{0,80}?"
    r"\b(?:(?:has|have|had) (?:since |now |also )*died|later died|died (?:later|on|at|in|of|over|overnight|yesterday|since))\b",
    re.I,
)


def count_some_of_them(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "Two of four people shot on Friday have died": two dead of the four who were shot."""
    match = _SOME_OF_THEM.search(text, low, words[0].start, words[-1].end)
    if match is None:
        return
    counts = {word.start: word for word in words if word.tag == "N" and word.low is not None and word.low == word.high}
    dead, shot = counts.get(match.start("dead")), counts.get(match.start("shot"))
    if dead is None or shot is None or (dead.low or 0) >= (shot.low or 0):
        return
    found[:] = [claim for claim in found if not match.start() <= claim.count.span[0] < match.end()]
    found.append(Claim("killed", Count(dead.low, dead.high, match["dead"], match.span("dead")), False, False, False))
    if any(claim.total for claim in found):  # of the wounded of an attack that had dead of its own
        found.append(Claim("injured", Count(shot.low, shot.high, match["shot"], match.span("shot")), False, False, False, others=True))
        return
    found.append(Claim("shot", Count(shot.low, shot.high, match["shot"], match.span("shot")), False, False, False))


_ONE_MORE = re.compile(rf"(?:an?|the) (?P<which>{'|'.join(_ORDINALS)}) ", re.I)


def count_one_more(words: list[Word], found: list[Claim]) -> None:
    """ "The driver and two pupils were killed, and a third pupil died on Monday": one more than the figure before it."""
    for i, claim in enumerate(found):
        if not i or claim.harm != "killed" or claim.part or claim.count.high != 1:
            continue
        told = _ONE_MORE.match(claim.count.text + " ")
        if told is None:
            continue
        before = next((j for j in range(i - 1, -1, -1) if found[j].harm == "killed" and not (found[j].part or found[j].children)), None)
        if before is None or found[before].count.low is None or found[before].count.low != found[before].count.high:
            continue
        whole = found[before].count
        numbers = {word.low for word in words if word.tag == "N" and whole.span[0] <= word.start < whole.span[1]} | {whole.low}
        if _ORDINALS[told["which"].lower()] - 1 in numbers:
            found[before] = replace(found[before], count=replace(whole, low=(whole.low or 0) + 1, high=(whole.low or 0) + 1))
            return


_OF_THE_HURT = guarded(
    r" of (?:these|those|them|the (?:wounded|injured)) (?:later |also |have |has |since |soon |then )*(?:died|succumbed)\b", re.I
)


def count_dead_of_the_hurt(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "Four lay dead and six were wounded; two of these died on the way to hospital": six dead, four wounded."""
    match = _OF_THE_HURT.search(text, low, words[0].start, words[-1].end)
    if match is None:
        return
    dead = next((word.low for word in words if word.tag in ("N", "x") and word.end == match.start()), None)
    told = [(i, claim) for i, claim in enumerate(found) if claim.count.span[1] <= match.start() and not (claim.part or claim.children)]
    killed = next((pair for pair in told if pair[1].harm == "killed"), None)
    hurt = next((pair for pair in reversed(told) if pair[1].harm in ("injured", "shot")), None)
    if dead is None or killed is None or hurt is None or killed[1].count.low != killed[1].count.high:
        return
    if killed[1].count.low is None or hurt[1].count.low is None or hurt[1].count.low != hurt[1].count.high or hurt[1].count.low <= dead:
        return
    for (i, claim), by in ((killed, dead), (hurt, -dead)):
        many = (claim.count.low or 0) + by
        found[i] = replace(claim, count=replace(claim.count, low=many, high=many))
    found[:] = [claim for claim in found if not match.start() <= claim.count.span[1] < match.end()]


_BODY_IN_TURN = guarded(
    rf"\b(?:pulled|recovered|found|retrieved|dug|brought|discovered|located)(?: out| up)? (?:an? |the )?(?P<which>{'|'.join(_ORDINALS)}) "
    rf"body\b|\bclaim(?:ed|s)? (?:an? |its )(?P<claimed>{'|'.join(_ORDINALS)}) (?:victim|life)\b|"
    rf"\ban? (?P<whose>{'|'.join(_ORDINALS)}) body (?:was|has been|had been) (?:[\w-]+ )?(?:pulled|recovered|found|retrieved|"
    r"dug|brought|discovered|located)\b",
    re.I,
)
"""The body of one more of the dead: "rescuers pulled a fifth body from the rubble"."""


def count_bodies_in_turn(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "A fifth body was found": five dead."""
    match = _BODY_IN_TURN.search(text, low, words[0].start, words[-1].end)
    if match is None or any(claim.harm == "killed" and not claim.singular for claim in found):
        return
    which = next(name for name in ("which", "whose", "claimed") if match[name])
    number = _ORDINALS[match[which].lower()]
    found[:] = [claim for claim in found if claim.harm != "killed"]
    start, end = match.span(which)
    found.append(Claim("killed", Count(number, number, text[start:end], (start, end)), False, False, False))


_NTH_FATALITY = guarded(
    rf"\b(?:is|was|be|became|becomes|becoming) the (?P<which>{'|'.join(_ORDINALS)}) (?:fatality|death|person to die|victim to die|to die)\b"
    r"(?=[.,;]|$| (?:in|of|from|after) (?:the|that|this|Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday)['’s]* "
    r"(?:attack|strike|shooting|blast|bombing|crash|raid|explosion|fire)\b)",
    re.I,
)
"""The place of one among the dead: "the boy was the second fatality"."""


def count_fatalities(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "The boy was the second fatality": two dead."""
    match = _NTH_FATALITY.search(text, low, words[0].start, words[-1].end)
    if match is None or any(claim.harm == "killed" and not match.start() <= claim.count.span[0] < match.end() for claim in found):
        return
    number = _ORDINALS[match["which"].lower()]
    start, end = match.span("which")
    found[:] = [claim for claim in found if not match.start() <= claim.count.span[0] < match.end()]
    found.append(Claim("killed", Count(number, number, text[start:end], (start, end)), False, False, True))


def count_in_turn(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "A fourth person has died": as many as the number says, where a sentence opens on it."""
    match = _IN_TURN.match(text, low, words[0].start, words[-1].end)
    if match is None:
        return
    number = _ORDINALS[match["which"].lower()]
    if number < _LEAST_ON_A_DAY and not match["died"].lower().startswith("ha") and match["who"].lower() not in ("victim", "person"):
        return
    for i, claim in enumerate(found):
        if claim.harm == "killed" and claim.count.high == 1 and not (claim.children or claim.part):
            start, end = match.start("which"), max(match.end("who"), claim.count.span[1])
            found[i] = replace(claim, count=Count(number, number, text[start:end], (start, end)), singular=False, named=False)
            return


SELDOM = (_IN_TURN, _SOME_OF_THEM, _OF_THE_HURT, _BODY_IN_TURN, _NTH_FATALITY)
"""What stands in few sentences."""
