"""The places of two events: whether they may be one, and whether they lie far apart."""

import re

from articles.extraction.coreference.spelling import spelled_alike
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.coreference.words import NAME, fingerprint
from articles.extraction.gazetteer import Place, Point, countries, find_place, fold, kilometres, names_one_town, region_of, states

_FAR = 150.0


_KIND = re.compile(
    r" (?:region|province|district|county|strip|city|sector|island|valley|(?:national |nature |game )?(?:park|reserve)|castle|airport|"
    r"air ?base)$",
    re.I,
)


def stem(name: str) -> str:
    """A name without what kind of area it is."""
    return _KIND.sub("", name)


def common_place(a: EventSummary, b: EventSummary) -> str:
    """The first place that both events name, empty where there is none; towns of one name in two countries are two. A name that no list
    holds may be spelled in several ways."""
    there = {fold(stem(name)): country for name, country in b.places}
    for name, country in a.places:
        other = there.get(fold(stem(name)))
        if other is not None and _may_agree(country, other):
            return name
        if any(_one_town(name, longer) for longer, _ in b.places):
            return name
        if any(_may_agree(country, abroad) and spelled_alike(stem(name), stem(other)) for other, abroad in b.places):
            return name
    return ""


def _may_agree(country: str, other: str) -> bool:
    return country == other or not country or not other


def _one_town(name: str, other: str) -> bool:
    if not (name.endswith(f" {other}") or other.endswith(f" {name}")):
        return False
    here, there = find_place(name), find_place(other)
    return here is not None and there is not None and names_one_town(name, _point(here), other, _point(there))


def _point(place: Place) -> Point:
    return place.latitude, place.longitude


def may_be_one_place(a: EventSummary, b: EventSummary) -> bool:
    """Whether the places of two events may be one: the same name, or a country and a place in it, or a place without a country."""
    if common_place(a, b):
        return True
    for name_a, country_a in a.places:
        for name_b, country_b in b.places:
            if country_a and country_a == country_b and (is_country_or_state(name_a) or is_country_or_state(name_b)):
                return True
            if not country_a or not country_b:
                return True
            if country_a == country_b and bool(region_of(name_a)) != bool(region_of(name_b)):
                return True
    return False


def named_by_both(a: EventSummary, b: EventSummary) -> str:
    """The town of one event that the other's text names though its own passages give no town; empty where there is none."""
    for one, other in ((a, b), (b, a)):
        if not towns_of(one):
            for name in sorted(towns_of(other)):
                if any(name == named or spelled_alike(name, named) for named in one.marks.named) or {
                    NAME + fingerprint(word) for word in name.split(" ")
                } <= set(one.words):
                    return name.title()
    return ""


def towns_of(a: EventSummary) -> set[str]:
    """The places of an event that are smaller than a region, folded."""
    return {fold(name) for name, _ in a.places if not is_country_or_state(name) and stem(name) == name}


def one_site(a: EventSummary, b: EventSummary) -> bool:
    """Whether both name one hotel or market, or the one a depot by the town that the other names."""
    here, there = set(a.sites), set(b.sites)
    return bool(here & there or here & _fingerprints(b) or there & _fingerprints(a))


def _fingerprints(a: EventSummary) -> set[str]:
    return {fingerprint(name) for name in towns_of(a)}


def names_differ(a: EventSummary, b: EventSummary) -> bool:
    """Whether both events name places smaller than a state, and none in common."""
    here, there = ({fold(stem(name)) for name, _ in each.places if not is_country_or_state(name)} for each in (a, b))
    return bool(here and there) and not here & there


def is_country_or_state(name: str) -> bool:
    """Whether a name is that of a whole country or state, which says little of where."""
    return name in countries().values() or name in states()


def far_apart(a: EventSummary, b: EventSummary) -> bool:
    """Whether every place of the one lies far from every place of the other; unknown where the gazetteer lacks one."""
    here, there = _points(a), _points(b)
    return bool(here and there) and all(kilometres(_point(x), _point(y)) > _FAR for x in here for y in there)


def _points(a: EventSummary) -> list[Place]:
    """The places of an event that the gazetteer knows; none where it lacks one of them."""
    known = [find_place(name) for name, _ in a.places]
    points = [place for place, (_, country) in zip(known, a.places, strict=True) if place and country in ("", place.country)]
    return points if len(points) == len(a.places) else []
