"""Two states that share a word: "North and South Korea", "the two Koreas", "East and West German officials"; and those whose talks or
treaty is called by both at once: "a Franco-German summit", "US-Russian talks"."""

import re
from itertools import pairwise

from articles.extraction import gazetteer
from articles.extraction.names.entity import Entity, EntityKind

_PAIRED = re.compile(r"\b(?P<first>North|South|East|West) and (?P<second>North|South|East|West) (?P<name>[A-Z][a-z]+)\b")
_BOTH = re.compile(r"\b(?P<lead>[Tt]wo|[Bb]oth|[Rr]ival|[Dd]ivided) (?P<name>Koreas)\b")
_COMPOUNDS = {
    "Anglo": "GB",
    "Austro": "AT",
    "Belgo": "BE",
    "Dano": "DK",
    "Egypto": "EG",
    "Finno": "FI",
    "Franco": "FR",
    "Graeco": "GR",
    "Greco": "GR",
    "Hispano": "ES",
    "Indo": "IN",
    "Israelo": "IL",
    "Italo": "IT",
    "Luso": "PT",
    "Nippo": "JP",
    "Polono": "PL",
    "Russo": "RU",
    "Serbo": "RS",
    "Sino": "CN",
    "Syro": "SY",
    "Turco": "TR",
    "Turko": "TR",
    "Yugoslavo": "YU",
}
"""What stands before a hyphen for a state: "Sino-Indian"."""
_WORD = r"(?:(?:[A-Z]\.){2,3}|[A-Z][A-Za-zÀ-ž’']+)"
_HYPHENED = re.compile(
    # Its first word is one as the others are, and looked for from capitals alone.
    rf"[A-Z](?<![\w-].)(?:\.(?:[A-Z]\.){{1,2}}|[A-Za-zÀ-ž’']+)(?: {_WORD})?(?:[-–](?P<last>{_WORD}(?: {_WORD})?)){{1,3}}(?= )"
)
_JOINED = re.compile(r"[-–][A-Z]")
_HYPHEN = re.compile(r"[-–]")
_OF_BOTH = re.compile(
    r"(?: (?!(?:at|in|on|of|for|with|and|or|was|were|is|are|has|had|held|led|met|after|before|m[ae]n|wom[ae]n|citizens?|couple|"
    r"crew|team|compan(?:y|ies)|firm|writer|actor)\b)[\w’'-]+){0,4}? (?:summits?|talks|negotiations?|meetings?|"
    r"agreements?|accords?|treat(?:y|ies)|pacts?|deals?|"
    r"declarations?|memorand(?:um|a)|consultations?|dialogues?|commissions?|committees?|council|forum|cease-?fires?|truces?|armistice|"
    r"communiqu[eé]s?|(?:joint )?statements?|protocols?|conventions?|conferences?|sessions?|encounters?|contacts|ministerials?|"
    r"partnership|"
    r"working groups?|round ?tables?|prisoner (?:swap|exchange)|rapprochement|delegations?|ministers|leaders|officials|negotiators|"
    r"envoys)\b",
    re.I,
)
"""What two states have together: "Sino-Indian border talks"; a person, a family or a company of two states is none of it."""
_QUICK = ("Koreas", "North and ", "South and ", "East and ", "West and ")


def add_paired(text: str, taken: bytearray, found: list[Entity]) -> None:
    """Adds the state of which only the first word stands there, both where the text says "the two Koreas", and all that a hyphen joins in
    the name of what they have together."""
    for match in _HYPHENED.finditer(text) if _JOINED.search(text) else ():
        ends = (match.end(), text.rfind(" ", match.start(), match.end()))  # "Franco-German Treaty": the noun may be the second word
        end = next((end for end in ends if end > match.start("last") and _OF_BOTH.match(text, end)), None)
        if end is not None:
            _add_hyphened(text, (match.start(), end), taken, found)
    if not any(words in text for words in _QUICK):
        return
    for match in _PAIRED.finditer(text):
        _add(text, match.span("first"), f"{match['first']} {match['name']}", taken, found)
    for match in _BOTH.finditer(text):
        stem = match["name"].rstrip("s")
        _add(text, match.span("lead"), f"North {stem}", taken, found)
        _add(text, match.span("name"), f"South {stem}", taken, found)


def _add_hyphened(text: str, span: tuple[int, int], taken: bytearray, found: list[Entity]) -> None:
    """Adds the states, bodies and armed groups that a hyphen joins, where all of them are known."""
    start, end = span
    hyphens = [start - 1, *(match.start() for match in _HYPHEN.finditer(text, start, end)), end]
    parties = [_party(text, a + 1, b, a < start, b == end) for a, b in pairwise(hyphens)]
    known = [party for party in parties if party is not None]
    if len(known) < len(parties) or len({party.name for party in known}) < len(parties):
        return
    for party in known:
        if not any(taken[party.start : party.end]):
            found.append(party)
            taken[party.start : party.end] = b"\1" * (party.end - party.start)


def _party(text: str, start: int, end: int, is_first: bool, is_last: bool) -> Entity | None:
    """The state, body or armed group of a part between hyphens; of the first part its last word, of the last its first, may be all."""
    whole = text[start:end]
    if (found := _known(whole, start)) is not None or " " not in whole:
        return found
    first, last = whole.split(" ", 1)
    if is_first and (found := _known(last, end - len(last))) is not None:
        return found
    return _known(first, start) if is_last else None


def _known(name: str, start: int) -> Entity | None:
    end = start + len(name)
    code = _COMPOUNDS.get(name) or gazetteer.country_names().get(name)
    if code:
        kind: EntityKind = "demonym" if name in _COMPOUNDS or name in gazetteer.demonyms() else "country"
        return Entity(start, end, kind, gazetteer.countries().get(code, code), code)
    body = gazetteer.organisations().get(name)
    if body is not None:
        return Entity(start, end, "armed" if body.kind == "armed" else "organisation", body.name, body.country)
    capital = gazetteer.capitals().get(gazetteer.fold(name))
    return Entity(start, end, "country", gazetteer.countries().get(capital, capital), capital) if capital else None


def _add(text: str, span: tuple[int, int], name: str, taken: bytearray, found: list[Entity]) -> None:
    code = gazetteer.country_names().get(name)
    start, end = span
    if code and not any(taken[start:end]):
        kind: EntityKind = "demonym" if name in gazetteer.demonyms() and name not in gazetteer.people_of() else "country"
        found.append(Entity(start, end, kind, gazetteer.countries().get(code, code), code))
        taken[start:end] = b"\1" * (end - start)
