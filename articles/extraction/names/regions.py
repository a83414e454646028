"""Places by what they are called ("Lviv region", "the village of X"), whether a list holds them or not."""

import re
from collections.abc import Iterator

from articles.extraction import gazetteer
from articles.extraction.gazetteer import fold
from articles.extraction.guarded import guarded
from articles.extraction.names.entity import Entity
from articles.extraction.names.words import MONTHS

# What begins with a capital is looked for from capitals alone: a pattern that begins on the edge of a word is tried at every letter.
_REGION = guarded(
    r"([A-Z](?<!\w.)[\w’'-]{1,40}+(?: [A-Z][\w’'-]{1,40}+)?)(?:['’]s)? (region|Region|oblast|Oblast|province|Province|Governorate|"
    r"governorate|district|District|County|prefecture|Prefecture|Peninsula|peninsula|Strip|Valley)\b"
    r"(?:(?<= district)|(?<= region)|(?<= province)|(?! of [A-Z]))"
)
_OF_PLACE = guarded(
    r"\b(?:village|town|city|port|suburbs?|outskirts|settlement|province|region|district|governorate|island|neighbou?rhood|municipality|"
    r"community|capital|(?:province|town|city|village)s?)"
    r"(?: city)? of ((?:al-|el-|Al-|El-)?[A-Z][\w’'-]+(?:(?: |-)(?:al-|el-)?[A-Z][\w’'-]+){0,2})"
)
_BEFORE_KIND = guarded(
    r"\b(?:[Ii]n|[Oo]n|at|[Nn]ear|of|from|attacked|raided|shelled|bombed) (?:the )?((?:al-|el-|Al-|El-)?[A-Z][\w’'-]{2,}(?: "
    r"[A-Z][\w’'-]{2,})?) "
    r"(?:village|camp|island|atoll)\b(?! of)"
)
_WATERS = guarded(r"\b(?:Gulf|Bay|Straits?|Sea|Isthmus) of ([A-Z][\w’'-]+)")
"""Waters that are called by a place on their shore, where nobody is: "in the Gulf of Aden"."""
_PLACED = "|".join(rf"(?<=\b{word} {article}.)" for word in ("[Ii]n", "[Aa]t", "[Nn]ear", "[Oo]utside") for article in ("", "the "))
"""Behind the first letter of a name: words that make a place of it stand before."""
_IN_COUNTRY = re.compile(
    rf"([A-ZÀ-ÖØ-ÞĀ-ſ](?<= .)(?:{_PLACED})[\w’'-]++(?: (?:(?:of|de|la|el|al|am|im|"
    r"sur) )?[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]++){0,3})(?:, | in )((?:[A-Z]\w+)(?: (?:and )?[A-Z]\w+){0,2})(?=[,.;:)\n]| (?:on|for|in|at|to|by|"
    r"when|where|after|before|and|from|early|late|over|this|last|next|[a-z]+day)\b|$)"
)
_VENUE = guarded(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the )?((?!White House)(?:[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]+ ){1,3}(?:Palace|Castle|Abbey|Manor|"
    r"Chateau|Château|House|Island|Air Base|Airbase|Airfield|Barracks|Shipyard|Refinery)|Camp David|Chequers|Villa [A-Z][\w’'-]+)\b"
    r"(?! in [A-Z]|, [A-Z])"
)
_BEARINGS = frozenset(
    ["Northern", "Southern", "Eastern", "Western", "Central", "Federal", "Autonomous", "Upper", "Lower", "Coastal", "Border"]
)
"""What a region of something is that has no name of its own: "the Western region of Ghana"."""
_PEOPLES = frozenset(
    ["Shiite", "Shia", "Sunni", "Christian", "Muslim", "Jewish", "Catholic", "Protestant", "Kurdish", "Druze", "Alawite", "Tamil"]
)
"""Who lives in a district is not its name ("a Shiite district")."""
_DATELINE = re.compile(
    r"([A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,2}), ((?:[A-Z][a-z]+)(?: [A-Z][a-z]+)?)"
    r"(?=,? (?:[A-Z][a-z]+\.? \d{1,2} )?(?:\([A-Z]|-|–|—)|: )"
)
"""How a line begins that says where it was written."""
_PARTS_OF_COUNTRIES = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB"}


def add_regions(text: str, low: str, taken: bytearray, found: list[Entity]) -> None:
    """ "Lviv region", "the village of X": places that need not be in the list; ``low`` is the text in lower case."""
    replaced: list[tuple[int, int]] = []
    _under_fire(text, low, taken, found)
    for match in _REGION.finditer(text, low):
        stem, kind = match.group(1), match.group(2).lower()
        words = stem.split(" ")
        if words[0] in ("The", "In", "A", "This", "That", "Each", "Every", "Across", "On", "At"):
            words = words[1:]
        if len(words) > 1 and words[0].endswith(("'s", "’s")):
            words = words[1:]
        if not words:
            continue
        if words[-1] in _PEOPLES or (words[-1] in _BEARINGS and text.startswith(" of ", match.end())):
            continue
        name = " ".join(words)
        city = gazetteer.find_place(name) or (
            gazetteer.find_place(words[-1]) if len(words) > 1 and words[0] in gazetteer.country_names() else None
        )
        if city and words[0] in gazetteer.country_names() and len(words) > 1:
            name = words[-1]
        if name in gazetteer.country_names() or name in gazetteer.demonyms():
            continue
        start = match.end(1) - len(name)
        kind = {"oblast": "region", "governorate": "province"}.get(kind, kind)
        label = (
            f"{city.name if city else name} {kind}"
            if kind not in ("county", "strip", "valley", "peninsula", "prefecture")
            else f"{name} {kind.title()}"
        )
        end = match.end()
        replaced.append((start, end))
        found.append(
            Entity(
                start,
                end,
                "place",
                label,
                city.country if city else "",
                "",
                city.latitude if city else None,
                city.longitude if city else None,
            )
        )
        taken[start:end] = b"\1" * (end - start)
    for match in _WATERS.finditer(text, low):
        replaced.append(match.span())
        found.append(Entity(*match.span(), "place", match.group(), ""))
        taken[slice(*match.span())] = b"\1" * (match.end() - match.start())
    for match in (*_OF_PLACE.finditer(text, low), *_BEFORE_KIND.finditer(text, low)):
        start, end = match.span(1)
        if not any(taken[start:end]):
            found.append(Entity(start, end, "place", match.group(1), ""))
            taken[start:end] = b"\1" * (end - start)
    _unlisted(text, low, taken, found)
    if replaced:
        inside = {s for a, b in replaced for s in range(a, b)}
        found[:] = [
            entity for entity in found if entity.kind != "place" or (entity.start, entity.end) in replaced or entity.start not in inside
        ]


_UNDER_FIRE = guarded(
    r"([A-Z](?<![A-Za-z,] .)(?<!\w.)[\w’'-]{2,}+(?: [A-Z][\w’'-]{2,}+)?) (?:came|comes|was|is|has come|has been|had been|remained) "
    r"(?:(?:again|also|still|once more|repeatedly) )*under (?:the |an? )?(?:[\w-]+ ){0,3}?"
    r"(?:fire|attack|shelling|bombardment|gunfire|siege)\b"
)


def _under_fire(text: str, low: str, taken: bytearray, found: list[Entity]) -> None:
    """A town that opens a sentence and comes under fire, which nothing else says to be a place: "Osijek came under heavy shelling"."""
    for match in _UNDER_FIRE.finditer(text, low):
        start, end = match.span(1)
        place = gazetteer.find_place(match.group(1))
        if place is not None and not any(taken[start:end]):
            found.append(Entity(start, end, "place", place.name, place.country, "", place.latitude, place.longitude))
            taken[start:end] = b"\1" * (end - start)


_BUILDING = re.compile(
    r"\b(?:Office|House|Room|Hall|Cent(?:er|re)|Building|Hotel|Church|School|University|Court|Department|Street|Avenue|Park|Airport|"
    r"Hospital|Capitol|Embassy|Museum|Theat(?:er|re))$"
)
"""What stands in a city that is called like a state: "the Oval Office in Washington"."""


def _unlisted(text: str, low: str, taken: bytearray, found: list[Entity]) -> None:
    """Places that no list holds, known by the country that follows ("at Bürgenstock, Switzerland") or by what they are called
    ("Blenheim Palace")."""
    for match in _IN_COUNTRY.finditer(text):
        start, end = match.span(1)
        code = gazetteer.country_names().get(match.group(2)) or _PARTS_OF_COUNTRIES.get(match.group(2))
        code = code or ("US" if match.group(2) in gazetteer.states() and not _BUILDING.search(match.group(1)) else "")
        if not code or match.group(2) in gazetteer.demonyms() or any(taken[start:end]) or fold(match.group(1).split(" ")[0]) in _NOT_PLACES:
            continue
        found.append(Entity(start, end, "place", match.group(1), code))
        taken[start:end] = b"\1" * (end - start)
    for match in _NORTHERN_IRELAND.finditer(text) if "Northern Ireland" in text else ():
        start, end = match.span()
        found[:] = [entity for entity in found if not start <= entity.start < end]
        found.append(Entity(start, end, "place", match.group(), "GB"))
        taken[start:end] = b"\1" * (end - start)
    for match in _datelines(text):
        start, end = match.span(1)
        code = gazetteer.country_names().get(match.group(2)) or _PARTS_OF_COUNTRIES.get(match.group(2))
        if code and not any(taken[start:end]):
            found.append(Entity(start, end, "place", match.group(1).title(), code))
            taken[start:end] = b"\1" * (end - start)
    for match in _VENUE.finditer(text, low):
        start, end = match.span(1)
        if not any(taken[start:end]):
            found.append(Entity(start, end, "place", match.group(1), ""))
            taken[start:end] = b"\1" * (end - start)


def _datelines(text: str) -> Iterator[re.Match[str]]:
    """The places of the text's lines that begin with one and its country in capitals."""
    start = 0
    while True:
        if text[start : start + 1].isupper() and (match := _DATELINE.match(text, start)) is not None:
            yield match
        start = text.find("\n", start) + 1
        if start == 0:
            return


_NORTHERN_IRELAND = re.compile(r"\bNorthern Ireland\b")
"""The one part of a country that holds another country's name."""
_NOT_PLACES = MONTHS | frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "easter",
        "christmas",
        "ramadan",
        "spring",
        "summer",
        "autumn",
        "winter",
        "parliament",
        "congress",
    ]
)
