"""Two states that share a word: "North and South Korea", "the two Koreas", "East and West German officials"."""

import re

from articles.extraction import gazetteer
from articles.extraction.names.entity import Entity, EntityKind

_PAIRED = re.compile(r"\b(?P<first>North|South|East|West) and (?P<second>North|South|East|West) (?P<name>[A-Z][a-z]+)\b")
_BOTH = re.compile(r"\b(?P<lead>[Tt]wo|[Bb]oth|[Rr]ival|[Dd]ivided) (?P<name>Koreas)\b")
_QUICK = ("Koreas", "North and ", "South and ", "East and ", "West and ")


def add_paired(text: str, taken: bytearray, found: list[Entity]) -> None:
    """Adds the state of which only the first word stands there, and both where the text says "the two Koreas"."""
    if not any(words in text for words in _QUICK):
        return
    for match in _PAIRED.finditer(text):
        _add(text, match.span("first"), f"{match['first']} {match['name']}", taken, found)
    for match in _BOTH.finditer(text):
        stem = match["name"].rstrip("s")
        _add(text, match.span("lead"), f"North {stem}", taken, found)
        _add(text, match.span("name"), f"South {stem}", taken, found)


def _add(text: str, span: tuple[int, int], name: str, taken: bytearray, found: list[Entity]) -> None:
    code = gazetteer.country_names().get(name)
    start, end = span
    if code and not any(taken[start:end]):
        kind: EntityKind = "demonym" if name in gazetteer.demonyms() and name not in gazetteer.people_of() else "country"
        found.append(Entity(start, end, kind, gazetteer.countries().get(code, code), code))
        taken[start:end] = b"\1" * (end - start)
