"""Which of several places of one name is meant: the one in the country that the text names, else the most likely.

Tripoli is in Libya and in Lebanon. The country that follows the name decides. Else the most likely home stays, unless the text names
other homes and never that one; then the country named nearest decides, among places that are not far smaller.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.extraction import gazetteer
from articles.extraction.names.entity import Entity

_FAR_SMALLER = 0.1
"""A place with less than this share of the people of the most likely one is not meant unless its country follows: news from the United
States that tells of Paris means France."""
_FOLLOWS = re.compile(r"(?:, | in )(?:the )?(?:(?:north|south|east|west)\w* |central )?")


def at_home(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """The entities, each place of an ambiguous name moved to the country that the text gives it."""
    everything = list(entities)
    named = [entity for entity in everything if entity.kind in ("country", "demonym")]
    return [_moved(text, entity, named) if entity.kind == "place" and entity.latitude is not None else entity for entity in everything]


def _moved(text: str, entity: Entity, named: list[Entity]) -> Entity:
    others = {place.country: place for place in gazetteer.places_named(entity.name) if place.country != entity.country}
    if not others:
        return entity
    own = next((place for place in gazetteer.places_named(entity.name) if place.country == entity.country), None)
    after = _FOLLOWS.match(text, entity.end)
    follows = next((other for other in named if after and other.start == after.end() and other.kind == "country"), None)
    if follows is not None:
        chosen = others.get(follows.country)
    elif own is None or any(other.country == entity.country for other in named):
        return entity
    else:
        likely = [other for other in named if other.country in others and others[other.country].population >= _FAR_SMALLER * own.population]
        nearest = min(likely, key=lambda other: (abs(other.start - entity.start), other.start), default=None)
        chosen = others[nearest.country] if nearest is not None else None
    if chosen is None:
        return entity
    return replace(entity, name=chosen.name, country=chosen.country, latitude=chosen.latitude, longitude=chosen.longitude)
