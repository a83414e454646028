"""Who "the minister" is: the one person of that office whom the text named before."""

import re

from articles.extraction.names.entity import Entity
from articles.extraction.names.offices import PLURAL

_CLASS = (
    ("prime minister", "premier"),
    ("foreign", "diplomat"),
    ("defen", "military", "army", "staff", "commander"),
    ("president", "head of state"),
    ("king",),
    ("secretary",),
    ("minister",),
    ("chancellor",),
)


def with_office_holders(found: list[Entity]) -> list[Entity]:
    """Officials without a name become the person of that office who was named before, where there is exactly one."""
    found.sort(key=lambda entity: (entity.start, entity.kind != "person", -entity.end))
    out: list[Entity] = []
    people: dict[str, Entity] = {}
    offices: dict[str, dict[str, None]] = {}
    seen: set[tuple[int, int, str]] = set()
    for entity in found:
        if entity.kind == "person" and entity.office:
            offices.setdefault(entity.name, {})[entity.office] = None
        if entity.kind == "official" and not PLURAL.search(entity.office):
            named = _who(entity, people, offices)
            if named:
                entity = Entity(entity.start, entity.end, "person", named.name, named.country, entity.office)
        if (entity.start, entity.end, entity.kind) not in seen:
            seen.add((entity.start, entity.end, entity.kind))
            out.append(entity)
            if entity.kind == "person":
                people[entity.name] = entity
    return out


def _who(entity: Entity, people: dict[str, Entity], offices: dict[str, dict[str, None]]) -> Entity | None:
    """Of the people named before, each by the last mention of the name, the one who holds the office; ``offices`` are those of each."""
    office = entity.office
    fitting = []
    for name, person in people.items():
        if entity.country and person.country != entity.country:
            continue
        held = " ".join(offices.get(name, ()))
        generic = office in ("leader", "head of state") or (office == "president" and name in _HEADS_OF_STATE)
        if not (generic or _same_office(office, held)):
            continue
        if office in ("leader",) and not entity.country:
            continue
        if (
            office in ("leader", "head of state")
            and held
            and not re.search("president|prime|king|chancellor|leader|premier|emir|head of state", held)
        ):
            continue
        fitting.append(person)
    return fitting[0] if len(fitting) == 1 else None


_HEADS_OF_STATE = frozenset(
    {
        "Volodymyr Zelenskyy",
        "Vladimir Putin",
        "Donald Trump",
        "Joe Biden",
        "Emmanuel Macron",
        "Recep Tayyip Erdoğan",
        "Xi Jinping",
        "Alexander Lukashenko",
    }
)


def _same_office(office: str, held: str) -> bool:
    if not held:
        return False
    for words in _CLASS:
        if any(word in office for word in words):
            return any(word in held for word in words) or (office in ("minister", "secretary of state") and "secretary" in held)
    return office in held
