"""Persons whom a text names by their state and surname alone: "Rwanda's Kagame and Angola's Lourenço"."""

import re

from articles.extraction import gazetteer
from articles.extraction.gazetteer import fold
from articles.extraction.names.entity import Entity

_OF_A_STATE = re.compile(r"['’]s? (?P<name>[A-ZÀ-ÖØ-ÞĀ-ſ][\w’-]+)(?= [a-z]|[,.;:!?]|$)")


def add_of_a_state(text: str, taken: bytearray, found: list[Entity]) -> None:
    """Adds the leader whose surname stands behind the state that the list gives as theirs."""
    for entity in [one for one in found if one.kind == "country"]:
        match = _OF_A_STATE.match(text, entity.end)
        if match is None or any(taken[match.start("name") : match.end("name")]):
            continue
        person = gazetteer.last_names().get(fold(match["name"])) or gazetteer.surnames().get(fold(match["name"]))
        if person is not None and person.country == entity.country and not _is_somebody_else(text, match["name"], person.name):
            start, end = match.span("name")
            found.append(Entity(start, end, "person", person.name, person.country))
            taken[start:end] = b"\1" * (end - start)


def _is_somebody_else(text: str, surname: str, name: str) -> bool:
    """Whether the text gives a surname, behind a first name, to another person."""
    full = re.compile(rf"\b[A-Z][\w’-]+ {re.escape(surname)}\b")
    return any(fold(match.group()) != fold(name) for match in full.finditer(text))
