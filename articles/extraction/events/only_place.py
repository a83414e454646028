"""The only place that a report names: where no words place its attack or accident, and one town stands in its first sentences, that town
does.

"Six people were rescued from a burning flat in Cork on Thursday. A man was found dead in the kitchen." Towns that somebody comes from, or
speaks in, do not count, nor where other towns are named beside.
"""

import re
from collections.abc import Sequence

from articles.extraction.events.finding import Finding, harms_told
from articles.extraction.events.mention import Argument
from articles.extraction.events.passage import Passage
from articles.extraction.gazetteer import capitals, fold
from articles.extraction.names import Entity

_FIRST = 4
"""Within how many sentences from the beginning the town stands."""
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside)(?: (?:the|north|south|east|west|central|downtown)[a-z]*)? $")
_SPEAKS = re.compile(
    r"\b(?:told|reporters|journalists|interview|statement|speaking|spoke|said|conference|court|trial|embassy|born|lives?|lived|works?|worked|"
    r"studied|met|meeting|talks|discuss\w*|debat\w+|negotiat\w+|conferred|announced|condemned|ministers?|presidents?|summit|"
    r"delegat\w*|based|headquarters|buried|funeral|cemetery)\b[^,.;]{0,24}$",
    re.I,
)
_LOCAL = re.compile(r"(?:['’]s)? (?:[Pp]olice|[Ss]heriff|[Ff]ire|[Ff]irefighters|[Oo]fficers)\b")


def place_by_only_place(found: Sequence[Finding], passages: Sequence[Passage]) -> None:
    """Places the first attack or accident of a report in the only town that it names, where no words place any."""
    told, fresh = harms_told(found)
    if not fresh or any(finding.places for finding in told) or fresh[0].passage.sentence.index > _FIRST:
        return
    towns: dict[str, tuple[Passage, Entity]] = {}
    for passage in passages:
        for entity in passage.entities:
            if entity.kind == "place":
                towns.setdefault(entity.name, (passage, entity))
    if len(towns) != 1:
        return
    ((passage, town),) = towns.values()
    if passage.sentence.index <= _FIRST and town.latitude is not None and _may_place(passage, town, passages):
        span = (town.start, town.end)
        fresh[0].places = (Argument("place", town.name, "place", span, town.country or None, town.latitude, town.longitude),)


def _may_place(passage: Passage, town: Entity, passages: Sequence[Passage]) -> bool:
    if passage.start <= town.start < passage.dateline_end:
        foreign = any(entity.kind in ("country", "demonym") for one in passages for entity in one.entities)
        return capitals().get(fold(town.name)) != town.country and not foreign
    lead = passage.text[max(passage.start, town.start - 60) : town.start]
    return _LOCAL.match(passage.text, town.end) is not None or (_IN.search(lead) is not None and _SPEAKS.search(lead) is None)
