"""How sure the engine is that an event is one: a sum of named features, squeezed into 0..1, each of them shown.

Nothing here depends on who acts: actors count, their names do not.
"""

import math
from collections.abc import Sequence

from articles.extraction.events.detector import Finding
from articles.extraction.events.mention import Argument, Casualties, EventDate, Modality


def judge(
    lead: Finding,
    when: EventDate,
    actors: Sequence[Argument],
    places: Sequence[Argument],
    casualties: Casualties,
    mentions: int,
    modality: Modality,
) -> tuple[float, tuple[tuple[str, float], ...]]:
    """The confidence of an event and the features that made it, in order."""
    features = (
        ("words of the trigger", round(4 * (lead.weight - 0.5), 3)),
        ("actors named", 0.5 if actors else 0.0),
        ("place named", 0.5 if places else 0.0),
        ("date stated", {"explicit": 0.6, "carried": 0.3, "reported": 0.1, "none": 0.0}[when.basis]),
        ("people killed or injured", 0.6 if casualties.killed or casualties.injured else 0.0),
        ("passages", round(0.2 * math.log2(max(1, mentions)), 3)),
        ("attributed", 0.2 if lead.attribution else 0.0),
        ("modality", {"occurred": 0.3, "ongoing": 0.2, "planned": 0.0, "aggregate": -0.5, "denied": -1.0, "hypothetical": -1.0}[modality]),
        ("inside a quotation", -0.4 if lead.passage.quoted(lead.trigger[0]) else 0.0),
    )
    total = -0.4 + sum(value for _, value in features)
    return round(1 / (1 + math.exp(-total)), 3), tuple(feature for feature in features if feature[1])
