"""Triggers of one sentence that tell of the same event, made one finding."""

import re

from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Argument, Modality
from articles.extraction.events.passage import Passage
from articles.extraction.events.ties import comes_later, counting_ahead, counting_between


def collapsed(passage: Passage, found: list[Finding]) -> list[Finding]:
    """Triggers of one sentence that tell of the same event become one finding, the surest word leading."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda finding: (finding.back, -finding.weight, finding.trigger)):
        same = next((other for other in kept if _same(other, finding, passage)), None)
        if same is None:
            kept.append(finding)
            continue
        if (same.governed is None and finding.governed is not None) or (
            finding.governed and same.governed and finding.date.value and not same.date.value
        ):
            same.governed, same.date = finding.governed, finding.date
        same.actors = _joined(same.actors, finding.actors)
        if not same.places:
            same.places = finding.places
        same.back = same.back and finding.back
        same.of_a_day = same.of_a_day or finding.of_a_day
        same.subtype = same.subtype or finding.subtype
        same.rules = (*same.rules, *(rule for rule in finding.rules if rule not in same.rules))
    return kept


def _joined(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> tuple[Argument, ...]:
    names = {(argument.name, argument.role == "denier") for argument in a}
    return tuple(sorted((*a, *(made for made in b if (made.name, made.role == "denier") not in names)), key=lambda argument: argument.span))


def _same(a: Finding, b: Finding, passage: Passage) -> bool:
    if a.type != b.type:
        return {a.type, b.type} == {"strike", "other"}
    if (a.subtype == "invasion") != (b.subtype == "invasion") and not b.back and passage.clauses_between(a.trigger[0], b.trigger[0]) > 0:
        return False
    if a.type == "strike" and comes_later(passage, a.trigger, b.trigger):
        return False
    if counting_between(passage, a.trigger, b.trigger) or counting_ahead(passage, *sorted((a.trigger, b.trigger))):
        return False
    if _real(a.modality) != _real(b.modality):
        return b.back
    if a.modality == "planned" != b.modality and _in_other_places(a, b):
        return False
    if (a.type == "meeting" and _elsewhere(a, b, passage)) or (a.type == "strike" and _while_elsewhere(a, b, passage)):
        return False
    return not (
        a.date.value
        and b.date.value
        and a.date.value != b.date.value
        and a.date.earliest
        and b.date.earliest
        and a.date.latest
        and b.date.latest
        and (a.date.latest < b.date.earliest or b.date.latest < a.date.earliest)
    )


def _in_other_places(a: Finding, b: Finding) -> bool:
    """Whether both name places, and none that is the other's."""
    return bool(a.places and b.places) and not {place.name for place in a.places} & {place.name for place in b.places}


def _elsewhere(a: Finding, b: Finding, passage: Passage) -> bool:
    """Whether somebody else met somewhere else ("Macron arrived in Kyiv and Scholz met Shmyhal in Odesa")."""
    first, second = sorted((a, b), key=lambda finding: finding.trigger)
    return _in_other_places(a, b) and (
        passage.starts_anew(first.trigger[1], second.trigger[0], first.trigger[0])
        or passage.moves_on(first.trigger[1], second.trigger[1] + 1)
        or _GOES_THERE.search(passage.text, first.trigger[1], second.trigger[0]) is not None
    )


def _while_elsewhere(a: Finding, b: Finding, passage: Passage) -> bool:
    """Whether another place was struck in a clause of its own ("rockets killed two in Ashkelon, while air strikes hit Rafah")."""
    first, second = sorted((a, b), key=lambda finding: finding.trigger)
    return (
        _in_other_places(a, b) and not (a.back or b.back) and _WHILE.search(passage.text, first.trigger[1], second.trigger[0]) is not None
    )


_WHILE = re.compile(r"; |,? (?:while|whereas) (?!in |at |on |\w+ing\b)|, as (?!well|part|a |an |the )")
"""Between what happened in two places at once."""
_GOES_THERE = re.compile(
    r"\b(?:and|then|before) (?:\w+ )?(?:flew|went|travell?ed|drove|moved|headed|continued|left|sailed|flying|travelling|"
    r"going) [^.;]{0,50}, where\b"
)
"""Between two meetings of one who goes from place to place: "met Roe in Paris and flew to Rome, where she saw Doe"."""


def _real(modality: Modality) -> str:
    return {"occurred": "real", "ongoing": "real", "aggregate": "many", "planned": "planned", "denied": "unreal", "hypothetical": "unreal"}[
        modality
    ]
