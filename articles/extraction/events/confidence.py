"""How sure the engine is that an event is one: a sum of named features, squeezed into 0..1, each of them shown.

Nothing here depends on who acts: actors count, their names do not.
"""

import math
import re
from collections.abc import Sequence

from articles.extraction.events import ontology
from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Argument, Casualties, EventDate, Modality
from articles.extraction.guarded import guarded

_MODALITY = {"occurred": 0.3, "ongoing": 0.2, "planned": -0.1, "aggregate": -0.5, "denied": -1.0, "hypothetical": -1.0}
_IN_PASSING = re.compile(
    r"\b(?:over|because of|in response to|in retaliation for|condemn\w*|accus\w+ \w+ of|blam\w+ for|"
    r"similar to|like|"
    r"anniversary of|victims of|survivors of|convicted of|sentenced [\w ]{0,30}for|charged [\w ]{0,30}with|investigat\w+|about|against)\W+"
    r"(?:[\w’'-]+\W+){0,4}$",
    re.I,
)

_UNVERIFIED = guarded(
    r"\b(?:unconfirmed|unverified|(?:could|can) ?not (?:be )?(?:immediately |independently )*(?:verif(?:y|ied)|confirm(?:ed)?)|"
    r"(?:has|have|had|was|were) not (?:yet )?(?:been )?(?:independently )?(?:verified|confirmed)|no (?:independent )?confirmation)\b",
    re.I,
)


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
        ("actors named", _actors(lead, actors)),
        ("place named", 0.5 if places else 0.0),
        ("date stated", _date(when)),
        ("people killed or injured", 0.6 if casualties.killed or casualties.injured else 0.0),
        ("passages", round(0.2 * math.log2(max(1, mentions)), 3)),
        ("attributed", 0.2 if lead.attribution else 0.0),
        ("modality", _MODALITY[modality]),
        ("inside a quotation", -0.4 if lead.passage.quoted(lead.trigger[0]) else 0.0),
        ("told in passing", -1.4 if _told_in_passing(lead) else 0.0),
        ("another reading in the sentence", -0.4 if _other_reading(lead) else 0.0),
        ("said to be unverified", -1.0 if _UNVERIFIED.search(lead.passage.words, lead.passage.low) else 0.0),
    )
    total = -0.4 + sum(value for _, value in features)
    return round(1 / (1 + math.exp(-total)), 3), tuple(feature for feature in features if feature[1])


def _actors(lead: Finding, actors: Sequence[Argument]) -> float:
    """A meeting or an agreement takes two; one is half of it, and an agreement of nobody's may be one of private people."""
    if lead.type in ("meeting", "agreement"):
        return 0.7 if len(actors) > 1 else 0.2 if actors else -0.6 if lead.type == "agreement" else 0.0
    return 0.4 if actors else 0.0


def _date(when: EventDate) -> float:
    """A day in the sentence says most; a month or a year says that the matter is old or wide."""
    if when.basis == "explicit":
        return 0.6 if when.granularity in ("day", "range") else 0.2
    return {"carried": 0.3, "reported": 0.1, "none": 0.0}[when.basis]


def _told_in_passing(lead: Finding) -> bool:
    """Whether a noun for the event only hangs on what else happened ("protested over the strike")."""
    passage = lead.passage
    return not lead.verb and _IN_PASSING.search(passage.text, max(passage.start, lead.trigger[0] - 60), lead.trigger[0]) is not None


def _other_reading(lead: Finding) -> bool:
    """Whether the sentence holds near misses of the type as well ("rail strike", "press conference")."""
    return ontology.patterns(lead.type).blockers.any(lead.passage.low)
