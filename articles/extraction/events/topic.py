"""What a whole text is about, as far as it decides whether a word can be an event at all: war, diplomacy, sport, film, a court case."""

import re
from dataclasses import dataclass

from articles.extraction.names import Names
from articles.extraction.events.parties import is_public

_SPORT = re.compile(r"\b(?:goals?|match(?:es)?|coach|striker|midfielder|defender|goalkeeper|league|tournament|championships?|semi-?finals?|quarter-?finals?|world cup|season|innings|wicket|batsman|playoffs?|stadium|kick-?off|penalty|referee|fixture|squad|scored?|quarterback|touchdown|inning|"
                    r"grand slam|olympics?|medal|athletes?|racing|lap|grand prix|rugby|cricket|tennis|golf|basketball|baseball|football(?:er)?|hockey|boxing|knockout|half-time|halftime|substitute|hat-trick|relegation|transfer window)\b", re.I)
_FILM = re.compile(r"\b(?:film|movie|director|actor|actress|box office|album|singer|concert|premiere|netflix|episode|sequel|screenplay|cast|festival|novel|gadget|smartphone|gameplay|console|app store|trailer|soundtrack)\b", re.I)
_COURT = re.compile(r"\b(?:jury|jurors|verdict|defendant|prosecutors?|pleaded|sentenced|convicted|judge|courtroom|trial|testified|testimony|acquitted|appeal court|barrister|plaintiff)\b", re.I)
_WAR = re.compile(r"\b(?:missiles?|rockets?|drones?|shelling|artillery|airstrikes?|air strikes?|bomb(?:ed|ing|ings|ers?)|warplanes?|troops|militants?|rebels?|insurgents?|army|military|ceasefire|invasion|front ?line|ballistic|war|armed forces|air defen[cs]es?|soldiers|terrorists?|occupi\w+|enemy|combat|forces|conflict|invaders?)\b", re.I)
_DIPLOMACY = re.compile(r"\b(?:talks|summit|negotiat\w+|delegation|foreign minist\w+|ambassador|diplomat\w*|bilateral|president|prime minister|treaty|ceasefire|coalition|allies|security guarantees|sanctions|defen[cs]e minist\w+|secretary of state|envoy|declaration|sovereignty|embassy)\b", re.I)
_BOMB = re.compile(r"\b(?:explosives|detonat\w+|bomb(?:s|er|ers|ing|ings)?|suicide attack\w*|militants?|booby-trap\w*|explosive device)\b", re.I)
_SHOOTING = re.compile(r"\b(?:shooting|shot|gunman|gunmen|gunfire|gunshot|gunshots|shooter)\b", re.I)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text is about. ``public``: it names somebody in public office, a state or a body of states."""

    war: bool
    diplomatic: bool
    sport: bool
    film: bool
    court: bool
    shooting: bool
    bomb: bool
    public: bool


def find_topic(text: str, names: Names) -> Topic:
    """The topic of a text by how many different words of each field it uses."""
    public = any(entity.kind in ("organisation",) or (entity.kind == "person" and is_public(entity)) or (entity.kind == "official" and bool(entity.country)) for entity in names.entities)
    sport, film, court = (_different(pattern, text) for pattern in (_SPORT, _FILM, _COURT))
    war, diplomacy = _different(_WAR, text), _different(_DIPLOMACY, text)
    return Topic(war >= 2, diplomacy >= 2 and public, sport >= 3 and sport > war + diplomacy, film >= 3 and film > war + diplomacy, court >= 3 and court > war, _different(_SHOOTING, text) >= 2, bool(_BOMB.search(text)), public or diplomacy >= 3)


def _different(pattern: re.Pattern[str], text: str) -> int:
    return len({match.group().lower() for match in pattern.finditer(text)})
