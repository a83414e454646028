"""One sentence that tells of attacks of two days in turn: "struck a depot in A on Thursday and a clinic in B on Friday" are two attacks,
and so are raids "on Tuesday and again on Thursday"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.events.dating import date_from
from articles.extraction.events.finding import Finding
from articles.extraction.events.governing import Governed
from articles.extraction.events.mention import Argument
from articles.extraction.events.stops_in_turn import at_each_stop
from articles.extraction.temporal.timex import TimeExpression

_AND = re.compile(r",? and (?:(?:again|then|another|also) )?(?P<what>[^,.;:]{0,70}?)(?:(?:on|late|early|late on|early on) )?")
_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z)")
"""What may follow the second day, so that it belongs to what was said before it."""
_NEW_CLAUSE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|said|says|that|which|who|he|she|they|it|[a-z]{3,}ed|killing|wounding|injuring|"
    r"struck|hit|"
    r"left|began|to)\b"
)
"""What tells of something else than one more target."""


def _by_clause(finding: Finding) -> list[Finding]:
    """ "Two died on Friday when ...; a couple were killed on Sunday": each part of the sentence has its own day and figures."""
    text, passage = finding.passage.text, finding.passage
    middle = text.find("; ", passage.start, passage.end)
    days = [time for time in passage.times if _is_day(time)]
    if middle < 0 or text.find("; ", middle + 1, passage.end) >= 0 or len(days) != len({time.value for time in days}) or len(days) != _TWO:
        return [finding]
    if not days[0].start < middle < days[1].start or finding.modality != "occurred":
        return [finding]
    parts = []
    for time, start, end in ((days[0], passage.start, middle), (days[1], middle, passage.end)):
        claims = tuple(claim for claim in finding.claims if start <= claim.count.span[0] < end and not claim.singular)
        if not claims:
            return [finding]
        places = tuple(place for place in finding.places if start <= place.span[0] < end) or _between(finding, start, end)
        governed = Governed(time, 0, f"“{time.text}” stands with “{claims[0].count.text}”")
        parts.append(replace(finding, date=date_from(governed), governed=governed, places=places, claims=claims, links=[]))
    return parts


_TWO = 2


def told_in_turn(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of a sentence, those of several days parted."""
    found: list[Finding] = []
    for finding in findings:
        if finding.type in ("meeting", "agreement"):
            found.extend(at_each_stop(finding, findings))
        elif finding.back or len(findings) > 1:
            found.append(finding)
        elif len(parts := _by_clause(finding)) > 1:
            found.extend(parts)
        else:
            found.extend(_parted(finding) if finding.type == "strike" else [finding])
    return found


def _parted(finding: Finding) -> list[Finding]:
    days = [time for time in finding.passage.times if _is_day(time) and time.start >= finding.trigger[1]]
    if len(days) != 2 or finding.modality != "occurred" or finding.governed is None or finding.governed.time not in days:
        return [finding]
    first, second = days
    text = finding.passage.text
    gap = _AND.fullmatch(text, first.end, second.start)
    if gap is not None and not gap["what"].strip() and _IN_ANOTHER.match(text, second.end, finding.passage.end):
        return _in_another(finding, first, second)
    if first.value == second.value or gap is None or _NEW_CLAUSE.search(gap["what"]) or not _ENDS.match(text, second.end):
        return [finding]
    there = _between(finding, first.end, second.start)
    if any(claim.count.span[0] > first.end for claim in finding.claims) or (gap["what"].strip() and not there):
        return [finding]
    here = tuple(place for place in finding.places if place.name not in {other.name for other in there})
    reason = finding.governed.reason
    return [
        replace(finding, date=date_from(one), governed=one, places=where, claims=claims, links=[])
        for one, where, claims in (
            (Governed(first, 0, reason.replace(finding.governed.time.text, first.text)), here, finding.claims),
            (Governed(second, 0, reason.replace(finding.governed.time.text, second.text)), there or here, ()),
        )
    ]


_IN_ANOTHER = re.compile(r"[^.;]*\b(?:in|by) (?:another|a second|a separate|a further|an unrelated)\b")
"""What comes after the second day: "and on Sunday two women were hurt in another"."""


def _in_another(finding: Finding, first: TimeExpression, second: TimeExpression) -> list[Finding]:
    """Both attacks of "one man died in a shooting on Saturday, and on Sunday two were hurt in another", each with its figures."""
    assert finding.governed is not None
    before = tuple(claim for claim in finding.claims if claim.count.span[0] < second.start)
    after = tuple(claim for claim in finding.claims if claim.count.span[0] >= second.end)
    where = _between(finding, second.end, finding.passage.end)
    here = tuple(place for place in finding.places if place.span[0] < second.start)
    return [
        replace(finding, date=date_from(one), governed=one, places=places, claims=claims, links=[])
        for one, places, claims in (
            (Governed(first, 0, finding.governed.reason), here, before),
            (Governed(second, 0, finding.governed.reason.replace(first.text, second.text)), where, after),
        )
    ]


def _between(finding: Finding, start: int, end: int) -> tuple[Argument, ...]:
    """The places that stand between two days."""
    return tuple(
        Argument("place", entity.name, "place", (entity.start, entity.end), entity.country or None, entity.latitude, entity.longitude)
        for entity in finding.passage.entities
        if entity.kind == "place" and start <= entity.start < end
    )


def _is_day(time: TimeExpression) -> bool:
    return time.type in ("DATE", "TIME") and time.granularity == "day" and time.earliest is not None and time.earliest == time.latest
