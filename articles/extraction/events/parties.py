"""Who in a sentence counts as a party: persons in public office, states, bodies of states, armed groups.

Shared by the detector (does a meeting have anybody to meet?) and the roles. It never looks at which side a party is on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction import gazetteer
from articles.extraction.events.passage import Passage
from articles.extraction.names import Entity

_PLACE_BEFORE = re.compile(
    r"\b(?:in|into|inside|across|throughout|from|outside|within|near|around|on|at|over|to|off|northern|southern|eastern|western|"
    r"central|occupied|neighbou?ring|of)\s+(?:the )?(?:north|south|east|west|northern|southern|eastern|western|central|mainland|"
    r"occupied|south-east|north-east)?(?:ern)?\s*$",
    re.I,
)
_SURE_OFFICE = re.compile(
    r"state president|prime minister|"
    r"^[pf]m$|ministries|premier|foreign|defen[cs]e|secretary of state|\bking\b|queen|pope|emir|sultan|crown prince|"
    r"chancellor|ambassador|envoy|secretary[- ]general|head of state|heads of|supreme leader|chief of the|commander|ayatollah|"
    r"taoiseach|mfa|interior minister|finance minister|negotiators|diplomat|ministers",
    re.I,
)
_FORCES = re.compile(
    r"^\W{0,2}(?:(?:[\w-]+ ){0,2}(?:forces|troops|army|military|soldiers|warplanes|planes|bombers|gunners|warships|gunboats|aircraft|"
    r"jets|helicopters|gunships|tanks|"
    r"artillery|drones|missiles|rockets|navy|fighters|rebels|militants|guerrillas|insurgents|security forces|police|commandos|"
    r"paratroopers|air force|units|occupiers|invaders|militia\w*))\b",
    re.I,
)
_PEOPLE_OF_STATE = re.compile(
    r"^\W{0,2}(?:[\w-]+ ){0,3}(?:government|officials?|negotiators?|delegations?|diplomats?|leaders?|ministers?|ministry|"
    r"presidents?|authorities|side|sides|lawmakers|representatives|envoys?|counterparts?|presidency|parliament|administration|"
    r"embassy|teams?|forces|MFA|MFAs|ministries|rebels|leadership|chiefs|generals|forum)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Party:
    """A party and the words that name it. ``key`` tells parties apart; a state and its president are two."""

    entity: Entity
    key: str
    strong: bool
    person: bool


def parties(passage: Passage) -> list[Party]:
    """The parties of a sentence, in order, each once per place where it is named."""
    found: list[Party] = []
    spans = [(entity.start, entity.end) for entity in passage.entities if entity.kind in ("person", "official")]
    first = passage.dateline_end
    for entity in passage.entities:
        party = _party(passage, entity, spans) if entity.start >= first else None
        if party:
            found.append(party)
    return found


def _party(passage: Passage, entity: Entity, people: list[tuple[int, int]]) -> Party | None:
    text = passage.text
    if entity.kind == "person":
        return Party(entity, entity.name, is_public(entity), True)
    if entity.kind == "official":
        strong = bool(entity.country) or bool(_SURE_OFFICE.search(entity.office)) or _of_body(passage, entity)
        if (
            entity.office in ("official", "officials", "leader", "speaker", "deputies", "representatives", "lawmakers")
            and not entity.country
        ):
            strong = False
        return Party(entity, entity.country or entity.office, strong, True)
    if entity.kind == "organisation" and _next_is_person(entity, people, text):
        return None
    if entity.kind in ("organisation", "armed"):
        return Party(entity, entity.name, True, False)
    if entity.kind in ("country", "demonym"):
        after = text[entity.end : min(passage.end, entity.end + 60)]
        if _next_is_person(entity, people, text):
            return Party(entity, entity.country, True, False) if re.match(r" and ", after) else None
        if entity.kind == "demonym":
            return (
                Party(entity, entity.country, True, False)
                if _PEOPLE_OF_STATE.match(after) or _FORCES.match(after) or re.match(r"(?:,| and| or) [A-Z]", after)
                else None
            )
        if re.match(r"['’]s? ", after) and not _PEOPLE_OF_STATE.match(after[2:]):
            return None
        if _PLACE_BEFORE.search(text, max(passage.start, entity.start - 30), entity.start):
            return None
        return Party(entity, entity.country, True, False)
    return None


def _of_body(passage: Passage, entity: Entity) -> bool:
    """Whether an office is that of a body of states ("the president of the European Commission")."""
    return re.match(r" of (?:the )?$", passage.text[entity.end : entity.end + 8].rstrip() + " ") is not None and any(
        other.kind == "organisation" and 0 < other.start - entity.end < 9 for other in passage.entities
    )


def _next_is_person(entity: Entity, people: list[tuple[int, int]], text: str) -> bool:
    """ "Ukrainian President X", "UN chief X": the country or body belongs to the person."""
    for start, _ in people:
        if 0 <= start - entity.end <= 45 and re.fullmatch(r"(?:['’]s)?[ ](?:[\w’'-]+ ){0,6}", text[entity.end : start]):
            return True
    return False


def is_public(entity: Entity) -> bool:
    """Whether a person holds a public office beyond doubt."""
    return bool(entity.country) or gazetteer.fold(entity.name) in gazetteer.persons() or bool(_SURE_OFFICE.search(entity.office))


def is_place_use(passage: Passage, entity: Entity) -> bool:
    """Whether a country stands in the sentence as a place."""
    return bool(_PLACE_BEFORE.search(passage.text, max(passage.start, entity.start - 30), entity.start))


def distinct(found: Iterable[Party]) -> list[Party]:
    """One party for each key."""
    seen: dict[str, Party] = {}
    for party in found:
        seen.setdefault(party.key, party)
    return list(seen.values())
