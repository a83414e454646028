"""What was to be and did not come about: called off, put off, or told in a tense that says so."""

import re

from articles.extraction.guarded import cues, guarded

_CAME_TO_NOTHING = guarded(
    r"\b(?:was|were|had) (?:all |both |at first |originally |initially )?(?:been )?(?:due|set|scheduled|expected|supposed|about|planned|"
    r"ordered|meant|poised|ready|to\b)[^.;]*$",
    re.I,
)
_BUT_DID_NOT = guarded(
    r"\bbut (?:\w+ ){0,4}?(?:(?:did not|didn['’]t|failed to)(?=[,.;]| (?:do|show|turn|"
    r"appear|take|go|happen|materiali|come|meet|attack|strike|fire)\b|$)|never (?:did|came|went|took|happened)|(?:was|were) (?:called off|"
    r"cancel+ed|"
    r"recalled|postponed|put off|ordered back)|called (?:it|them|the \w+) off|turned back|stood down|backed (?:out|down)|held (?:back|"
    r"fire))\b"
    r"(?! only)",
    re.I,
)
"""What shows that what was to be did not come about: "was due to bomb the town on Friday but did not"."""
_WAS_TO_HAVE = guarded(r"[^.;,]*\b(?:was|were|had been) (?:due |scheduled |expected |supposed |set )?to have (?:\w+ ){0,3}", re.I)
"""What did not come about, by its tense alone: "were to have opened on Monday"."""
_OF_WHAT_IS_OFF = guarded(
    r"\b(?:cancel+(?:ed|s|ing)|call(?:ed|s|ing) off|scrap(?:ped|s|ping)|postpon(?:ed|es|ing)|put(?:s|ting)? off)\b[^.;]{0,60}"
    r"\b(?:where|(?:at|in|during) which|that)\b[^.;]*$",
    re.I,
)
"""Before what was to be done at a meeting that is off: "called off a summit at which Roe was to meet Doe"."""
_HAD_BEEN_DUE = guarded(r"\bhad been (?:due|set|scheduled|expected|supposed|meant) to (?:\w+ ){0,2}$", re.I)
"""Before what was to be and was not, told from the day after: "who had been due to meet in Oslo on Monday"."""
CALLED_OFF = cues(_WAS_TO_HAVE, _HAD_BEEN_DUE, _OF_WHAT_IS_OFF, _BUT_DID_NOT)
"""What a sentence holds in which anything ``came_to_nothing``."""


def came_to_nothing(low: str, before: str, after: str, lead: str, rest: str) -> str:
    """The name of the rule by which what a trigger tells of did not come about; empty where none says so.

    ``before`` and ``after`` are the words of the trigger's clause, ``lead`` and ``rest`` those of the sentence, ``low`` all of it in lower
    case.
    """
    if _WAS_TO_HAVE.search(before[-40:], low) or _HAD_BEEN_DUE.search(before[-40:], low) or _WAS_TO_HAVE.match(after, low):
        return "it was to be and was not"
    if _OF_WHAT_IS_OFF.search(lead, low):
        return "what it was to be part of is off"
    if _BUT_DID_NOT.search(rest, low) and _CAME_TO_NOTHING.search(before[-90:], low):
        return "it was to be and was not"
    return ""
