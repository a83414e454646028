"""Places that a text names by their country only: "the Ukrainian capital", "Norway's capital", "on Swiss soil"."""

import re
from functools import cache

from articles.extraction import gazetteer
from articles.extraction.names.entity import Entity

_CAPITAL = re.compile(r"(?:['’]s)? capital(?! (?:punishment|gains?|markets?|flows?|controls?|letters?|investment|of)\b)\b")
_CAPITAL_OF = re.compile(r"\bcapital of (?:the )?$")


@cache
def _capital_of() -> dict[str, str]:
    """Country code to the folded name of its capital, where the list knows one town only."""
    towns: dict[str, dict[str, str]] = {}
    for name, country in gazetteer.capitals().items():
        place = gazetteer.find_place(name)
        if place is not None and place.country == country:
            towns.setdefault(country, {})[place.name] = name
    return {country: next(iter(names.values())) for country, names in towns.items() if len(names) == 1}


def with_capitals(text: str, found: list[Entity]) -> list[Entity]:
    """The entities, and for every country that is named for its capital the town, for its soil the country; neither is then a party."""
    if " capital" not in text and " soil" not in text:
        return found
    out: list[Entity] = []
    for entity in found:
        if entity.kind == "demonym" and text.startswith(" soil", entity.end):
            out.append(Entity(entity.start, entity.end + len(" soil"), "country", entity.name, entity.country))
            continue
        of = _CAPITAL_OF.search(text, max(0, entity.start - 16), entity.start) if entity.kind == "country" else None
        town = gazetteer.find_place(_capital_of().get(entity.country, "")) if of else None
        if of and town is not None:
            out.append(Entity(of.start(), entity.end, "place", town.name, town.country, "", town.latitude, town.longitude))
            continue
        match = _CAPITAL.match(text, entity.end) if entity.kind in ("country", "demonym") else None
        place = gazetteer.find_place(_capital_of().get(entity.country, "")) if match else None
        if match is None or place is None or place.country != entity.country:
            out.append(entity)
        else:
            out.append(Entity(entity.start, match.end(), "place", place.name, place.country, "", place.latitude, place.longitude))
    return out
