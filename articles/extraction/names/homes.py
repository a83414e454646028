"""Which of several places of one name is meant: the one in the country that the text names, else the most likely.

Tripoli is in Libya and in Lebanon. The country that follows the name decides, or the one that it is said to be of. So does it for places
that no list holds ("the Thai province of X"). Else the most likely home stays, unless the text names
other homes and never that one; then the country named nearest decides, among places that are not far smaller.
"""

import re
from bisect import bisect_right
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
    named = sorted((entity for entity in everything if entity.kind in ("country", "demonym")), key=lambda entity: entity.end)
    return [_moved(text, entity, named) if entity.kind == "place" else entity for entity in everything]


_OWN = re.compile(r"['’]s? (?:[a-z-]+ ){0,3}(?:(?:of|in) (?:the )?)?")
_KIND_OF = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:province|region|district|state|department|city|town|village|island|port|resort|capital) of (?:the )?"
)


def _said_to_be_of(text: str, entity: Entity, named: list[Entity]) -> str:
    """The country right before a place whose place it is said to be: "Afghanistan's eastern X province", "the Thai town of X"."""
    place = bisect_right(named, entity.start, key=lambda other: other.end) - 1
    before = named[place] if place >= 0 and named[place].end > entity.start - _REACH else None
    if before is None:
        return ""
    pattern = _OWN if before.kind == "country" and text.startswith(("'", "’"), before.end) else _KIND_OF
    return before.country if pattern.fullmatch(text, before.end, entity.start) else ""


_REACH = 40
"""How many characters may stand between a country and the place that is said to be its own."""


def _moved(text: str, entity: Entity, named: list[Entity]) -> Entity:
    if entity.latitude is None:
        return (
            entity if entity.country else replace(entity, country=_said_to_be_of(text, entity, named) or gazetteer.region_of(entity.name))
        )
    after = _FOLLOWS.match(text, entity.end)
    follows = next((other for other in named if after and other.start == after.end() and other.kind == "country"), None)
    region = gazetteer.region_of(entity.name) if follows is None else ""
    if region and region != entity.country:
        return replace(entity, name=text[entity.start : entity.end], country=region, latitude=None, longitude=None)
    others = {place.country: place for place in gazetteer.places_named(entity.name) if place.country != entity.country}
    if not others:
        return entity
    own = next((place for place in gazetteer.places_named(entity.name) if place.country == entity.country), None)
    told = follows.country if follows is not None else _said_to_be_of(text, entity, named)
    if told:
        chosen = others.get(told)
    elif own is None or any(other.country == entity.country for other in named):
        return entity
    else:
        likely = [other for other in named if other.country in others and others[other.country].population >= _FAR_SMALLER * own.population]
        nearest = min(likely, key=lambda other: (abs(other.start - entity.start), other.start), default=None)
        chosen = others[nearest.country] if nearest is not None else None
    if chosen is None:
        return entity
    return replace(entity, name=chosen.name, country=chosen.country, latitude=chosen.latitude, longitude=chosen.longitude)
