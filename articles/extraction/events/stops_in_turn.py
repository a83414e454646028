"""One sentence that tells of meetings, or of papers signed, at several times in turn: "met in Paris in January and in Oslo in March" are
two meetings, and "met Roe in Accra on Monday and Doe in Lome on Tuesday" are too, each with its own day, place and partner."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from articles.extraction.events.dating import date_from
from articles.extraction.events.finding import Finding
from articles.extraction.events.governing import Governed
from articles.extraction.events.mention import Argument
from articles.extraction.events.parties import parties
from articles.extraction.events.roles.arguments import argument
from articles.extraction.temporal.timex import TimeExpression

_NEXT = re.compile(
    r"(?:,|;|,? and)(?: (?:again|then|later|also|once more))?(?P<what>(?: (?:(?:with|by) )?[^,.;:]{0,110}?)?)(?: (?:on|in|late|"
    r"early|late on|"
    r"early on))? ?"
)
"""From one day to the next: "and in Oslo", ", the Ghanaian president in Accra"."""
_NEW_CLAUSE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|said|says|that|which|who|where|he|she|they|it|(?!(?:un)?ited\b)[a-z]{3,}ed|began|"
    r"(?<=\w )to|"
    r"met|meets?|held|holds?|took|flew|went|after|before|until|from)\b"
)
"""What tells of something else than one more meeting."""
_AGAIN = re.compile(r"\b(?:again|once more)\b")
"""Between two days on which the same people did the same: "met on Monday and again on Thursday"."""
_GOES_ON = re.compile(
    r"^ (?:(?:will|would|is to|are to|was to|were to) )?(?:(?:went|goes|go|fl(?:ew|ies|y)|travel(?:l?ed|s)?|continue[ds]?|moved?s?|"
    r"proceed(?:ed|s)?|dr(?:ove|ives?)|head(?:ed|s)?|sailed)(?: on)? to|(?:end(?:ed|s)?|conclude[ds]?|w[io]unds? up|wrap(?:ped|s)? up|"
    r"finish(?:ed|es)?|complete[ds]?) (?:(?:his|her|their|its|the) (?:[\w-]+ ){1,3})?in|stop(?:ped|s)? (?:over )?in|visit(?:ed|s)?|"
    r"reach(?:ed|es)?|arrive[ds]? in|landed in)\b"
)
"""How a journey goes on to its next stop: "went on to Lome on Tuesday and ended her tour in Accra on Friday"."""
_THERE = re.compile(r" (?:in|at) (?:the )?(?=[A-Z])")
_STOPS = re.compile(r"\s*(?:[.,;:)]|\Z|(?:to|for|about|over|on) )")
_GRAINS = ("day", "month", "year")
_MOST = 5


def at_each_stop(finding: Finding, others: Sequence[Finding]) -> list[Finding]:
    """A meeting or a paper once for every time that the sentence gives it; ``others`` are what else of the type it tells."""
    times = _times_in_turn(finding)
    if len(times) < 2 or any(finding.trigger[0] < other.trigger[0] < times[-1].end for other in others if other is not finding):
        return [finding]
    assert finding.governed is not None
    where = [_place_of(finding, times, number) for number in range(len(times))]
    who = [_actors_of(finding, times, number) for number in range(len(times))]
    if not any(where[1:]) and all(actors == who[0] for actors in who):
        if not all(_AGAIN.search(finding.passage.text, one.end, other.start) for one, other in pairwise(times)):
            return [finding]
        where = [finding.places for _ in times]
    reason, day = finding.governed.reason, finding.governed.time.text
    stops = [
        replace(
            finding,
            date=date_from(governed := Governed(time, 0, reason.replace(day, time.text))),
            governed=governed,
            places=places,
            actors=actors,
            links=[],
        )
        for time, places, actors in zip(times, where, who, strict=True)
    ]
    return [stop for stop in stops if not any(_is_told_there(stop, other) for other in others if other is not finding)]


def _is_told_there(stop: Finding, other: Finding) -> bool:
    """Whether the sentence tells more of one stop ("and on Friday in Accra, where Roe received her")."""
    if stop.type != other.type or other.back or not stop.places or stop.date.value is None or stop.date.value != other.date.value:
        return False
    return {place.name for place in stop.places} == {place.name for place in other.places}


def _times_in_turn(finding: Finding) -> list[TimeExpression]:
    """The times behind the words that follow each other with nothing between but who and where; none where the sentence goes on."""
    if finding.back or finding.modality not in ("occurred", "planned") or finding.governed is None:
        return []
    passage = finding.passage
    times = [time for time in passage.times if time.start >= finding.trigger[0] and time.type in ("DATE", "TIME")]
    if not 2 <= len(times) <= _MOST or times[0].granularity not in _GRAINS or finding.governed.time not in times:
        return []
    grain = times[0].granularity
    if any(time.granularity != grain or time.earliest is None for time in times) or len({time.value for time in times}) < len(times):
        return []
    if passage.clauses_between(finding.trigger[0], times[0].start) > 0:
        return []
    for one, other in pairwise(times):
        place = _right_behind(finding, one)
        gap = _NEXT.fullmatch(passage.text, place.span[1] if place else one.end, other.start)
        if gap is None or _NEW_CLAUSE.search(_GOES_ON.sub("", gap["what"], 1)):
            return []
    last = _right_behind(finding, times[-1])
    return times if _STOPS.match(passage.text, last.span[1] if last else times[-1].end, passage.end) else []


def _place_of(finding: Finding, times: Sequence[TimeExpression], number: int) -> tuple[Argument, ...]:
    """Where it was at one of the times: between the time before and this one, or right behind this one."""
    start = times[number - 1].end if number else finding.trigger[0]
    behind = _right_behind(finding, times[number])
    if behind is not None:
        return (behind,)
    before = _right_behind(finding, times[number - 1]) if number else None
    return tuple(place for place in _named(finding, start, times[number].start) if before is None or place.span != before.span)


def _actors_of(finding: Finding, times: Sequence[TimeExpression], number: int) -> tuple[Argument, ...]:
    """Who took part at one of the times: the subject, and whom the words name for it."""
    first = tuple(actor for actor in finding.actors if actor.span[0] < times[0].end)
    if not number:
        return first
    own = _partners(finding, times[number - 1].end, times[number].start)
    lead = tuple(actor for actor in finding.actors if actor.span[0] < finding.trigger[0])
    return (*lead, *own) if own and lead else first


def _partners(finding: Finding, start: int, end: int) -> tuple[Argument, ...]:
    """Who is named between two times: of those in office or states, each once."""
    role = "signatory" if finding.type == "agreement" else "participant"
    named = (party for party in parties(finding.passage) if party.strong and start <= party.entity.start < end)
    found = {made.name: made for made in (argument(party, role) for party in named)}
    homes = {made.country for made in found.values() if made.kind == "person"}
    return tuple(made for made in found.values() if made.kind != "country" or made.country not in homes)


def _right_behind(finding: Finding, time: TimeExpression) -> Argument | None:
    """The place that follows a time ("on Monday in Oslo")."""
    there = _THERE.match(finding.passage.text, time.end, finding.passage.end)
    return next((place for place in _named(finding, there.end(), there.end() + 1)), None) if there else None


def _named(finding: Finding, start: int, end: int) -> tuple[Argument, ...]:
    """The places that are named between two offsets."""
    return tuple(
        Argument("place", entity.name, "place", (entity.start, entity.end), entity.country or None, entity.latitude, entity.longitude)
        for entity in finding.passage.entities
        if entity.kind == "place" and start <= entity.start < end
    )
