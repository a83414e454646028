"""Whose word each figure of a sentence is and of which place, and what it makes when a sentence counts place by place.

"Six people were killed in Kyiv and one in Bila Tserkva": each place has its own figure, and the sentence as a whole tells of seven. A
figure that is said to be part of another ("14 killed, nine of them in Kharkiv") is added to nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.events.attribution import said_by, sayers_of
from articles.extraction.events.mention import Argument, Count
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.casualties import Claim, size
from articles.extraction.names import Entity

_AT = re.compile(r"\b(?:in|at|near|outside|around)(?: the)?(?: (?:city|town|village|capital|port|region|province)(?: of)?)? $", re.I)
_OPENS = re.compile(r"(?:^|[,;:] |\band )(?:in|near|outside) (?:the )?(?:[\w’'-]+ ){0,3}$", re.I)
_APART = re.compile(
    r"\b(?:after|before|following|since|when|where|which|days?|weeks?|months?|years?|hours?|earlier|later|separate|another|second|"
    r"including|of (?:them|whom)|among)\b",
    re.I,
)
"""What shows that two figures of a sentence are of two events, or that the second is part of the first."""


def told_claims(passage: Passage) -> tuple[Claim, ...]:
    """The claims of a sentence with who says each and of which place it is, and with the sum where it counts place by place."""
    claims = passage.claims
    if not claims:
        return ()
    sayers = sayers_of(passage)
    if sayers:
        claims = tuple([replace(claim, by=by) if (by := said_by(passage, claim.count.span, sayers)) else claim for claim in claims])
    places = _places(passage)
    if not places:
        return claims
    return _summed(passage, _placed(passage, claims, places))


def _places(passage: Passage) -> list[Entity]:
    """The places that a sentence names, with those that no list knows and that it counts its victims by."""
    unlisted = (Entity(start, end, "place", passage.text[start:end]) for start, end in passage.counted_towns)
    return sorted((*(entity for entity in passage.entities if entity.kind == "place"), *unlisted), key=lambda place: place.start)


def with_counted_places(passage: Passage, places: tuple[Argument, ...], claims: Sequence[Claim]) -> tuple[Argument, ...]:
    """The places of an event with those that a sentence counts its victims by, in the order of the text."""
    counted = {claim.place for claim in claims if claim.place and claim.part and not claim.children}
    whole = max((size(claim.count) for claim in claims if claim.harm == "killed" and not claim.part), default=0)
    summed = sum(size(claim.count) for claim in claims if claim.harm == "killed" and claim.place and claim.part)
    if len(counted) < 2 or summed < whole:
        counted = _killed_here_and_hurt_there(passage, claims)
    if len(counted) < 2:
        return places
    known = {place.name for place in places}
    more = {
        entity.name: Argument(
            "place", entity.name, "place", (entity.start, entity.end), entity.country or None, entity.latitude, entity.longitude
        )
        for entity in _places(passage)
        if entity.name in counted - known
    }
    return tuple(sorted((*places, *more.values()), key=lambda place: place.span))


def _killed_here_and_hurt_there(passage: Passage, claims: Sequence[Claim]) -> set[str]:
    """Two places of one attack: "killed three people in Nikopol and wounded two in Marhanets"; empty where there are none."""
    told = [claim for claim in claims if claim.place and not (claim.children or claim.earlier or claim.total)]
    if len(told) != 2 or told[0].harm == told[1].harm or told[0].place == told[1].place:
        return set()
    (_, start), (end, _) = sorted(claim.count.span for claim in told)
    apart = _APART.search(passage.text, start, end) or _other_days(passage, start, end) or "." in passage.text[start:end]
    return set() if apart else {claim.place for claim in told}


def _placed(passage: Passage, claims: Sequence[Claim], places: Sequence[Entity]) -> list[Claim]:
    """The claims with the place that follows each before the next one, or that opens its part of the sentence."""
    ordered = sorted(claims, key=lambda claim: claim.count.span)
    found: list[Claim] = []
    for index, claim in enumerate(ordered):
        end = ordered[index + 1].count.span[0] if index + 1 < len(ordered) else passage.end
        start = ordered[index - 1].count.span[1] if index else passage.start
        after = next((place for place in places if claim.count.span[1] <= place.start < end and _is_where(passage, place, claim)), None)
        before = next(
            (
                place
                for place in places
                if start <= place.start < claim.count.span[0]
                and _OPENS.search(passage.text[passage.start : place.start])
                and passage.text[place.end : place.end + 1] in (",", " ")
            ),
            None,
        )
        place = before or after
        found.append(replace(claim, place=place.name) if place else claim)
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        between = passage.text[first.count.span[1] : second.count.span[0]]
        if first.harm == second.harm or bool(first.place) == bool(second.place) or not _TOGETHER.fullmatch(between):
            continue
        found[index : index + 2] = [replace(claim, place=first.place or second.place) for claim in (first, second)]
    return found


_NEAR = 6
_LONGEST_AT = 40
"""More letters than what ties a figure to the place right after it has."""
_TOGETHER = re.compile(r"(?: [\w’'-]+){0,4}?,? and(?: [\w’'-]+){0,3} ", re.I)
"""What may stand between two figures that share a place ("two killed and seven wounded in Kherson")."""


def _is_where(passage: Passage, place: Entity, claim: Claim) -> bool:
    between = passage.text[claim.count.span[1] : place.start]
    return (
        bool(_AT.search(between[-_LONGEST_AT:]))
        and len(between.split()) <= 2 * _NEAR
        and not re.search(r"[;:]|\b(?:from|said|who)\b", between)
    )


def _summed(passage: Passage, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, with those that are told place by place as parts of their sum."""
    found = list(claims)
    for harm in ("killed", "injured"):
        told = [claim for claim in found if claim.harm == harm and not (claim.part or claim.total or claim.children or claim.earlier)]
        by_place = [claim for claim in told if claim.place]
        if len(by_place) < 2 or len({claim.place for claim in by_place}) < len(by_place):
            continue
        start, end = by_place[0].count.span[0], by_place[-1].count.span[1]
        whole = sum_of(by_place)
        unplaced = [claim for claim in told if not claim.place]
        if whole is None or _APART.search(passage.text, by_place[0].count.span[1], end) or _other_days(passage, start, end):
            continue
        found = [replace(claim, part=True) if claim in by_place else claim for claim in found]
        if not any(size(claim.count) >= size(whole) or claim.count.low is None for claim in unplaced):
            text = passage.text[start:end]
            found.append(Claim(harm, replace(whole, text=text, span=(start, end)), False, False, False, by=by_place[0].by))
    return tuple(found)


def sum_of(claims: Sequence[Claim]) -> Count | None:
    """The sum of figures of several places; None where one of them has no number."""
    lows = [claim.count.low for claim in claims]
    highs = [claim.count.high for claim in claims]
    if any(low is None for low in lows):
        return None
    high = None if any(value is None for value in highs) else sum(value or 0 for value in highs)
    return Count(sum(low or 0 for low in lows), high, claims[0].count.text, claims[0].count.span)


def _other_days(passage: Passage, start: int, end: int) -> bool:
    return len({time.value for time in passage.times if start <= time.start < end and time.type == "DATE"}) > 1
