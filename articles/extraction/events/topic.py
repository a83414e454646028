"""What a whole text is about, as far as it decides whether a word can be an event at all: war, diplomacy, sport, film, a court case."""

import re
from dataclasses import dataclass

from articles.extraction.events.parties import is_public
from articles.extraction.names import Names

_SPORT = frozenset(
    [
        "goal",
        "goals",
        "match",
        "matches",
        "coach",
        "striker",
        "midfielder",
        "defender",
        "goalkeeper",
        "keeper",
        "defenders",
        "strikers",
        "midfielders",
        "stretchered",
        "league",
        "tournament",
        "championship",
        "championships",
        "semifinal",
        "semifinals",
        "semi-final",
        "semi-finals",
        "quarter-final",
        "quarter-finals",
        "quarterfinal",
        "season",
        "innings",
        "wicket",
        "wickets",
        "batsman",
        "playoff",
        "playoffs",
        "stadium",
        "kick-off",
        "penalty",
        "referee",
        "fixture",
        "squad",
        "score",
        "scored",
        "scores",
        "quarterback",
        "touchdown",
        "inning",
        "slam",
        "olympic",
        "olympics",
        "medal",
        "athlete",
        "athletes",
        "racing",
        "lap",
        "prix",
        "rugby",
        "cricket",
        "tennis",
        "golf",
        "basketball",
        "baseball",
        "football",
        "footballer",
        "hockey",
        "boxing",
        "knockout",
        "half-time",
        "halftime",
        "substitute",
        "hat-trick",
        "relegation",
    ]
)
_FILM = frozenset(
    [
        "film",
        "films",
        "movie",
        "movies",
        "director",
        "actor",
        "actress",
        "album",
        "singer",
        "concert",
        "premiere",
        "netflix",
        "episode",
        "sequel",
        "screenplay",
        "cast",
        "festival",
        "novel",
        "gadget",
        "smartphone",
        "gameplay",
        "console",
        "trailer",
        "soundtrack",
        "cinema",
        "cinemas",
        "script",
        "audience",
        "gamer",
        "gamers",
        "players",
        "missions",
        "loading",
        "multiplayer",
        "playable",
        "arcade",
    ]
)
_COURT = frozenset(
    [
        "jury",
        "jurors",
        "verdict",
        "defendant",
        "prosecutor",
        "prosecutors",
        "pleaded",
        "sentenced",
        "convicted",
        "judge",
        "courtroom",
        "trial",
        "testified",
        "testimony",
        "acquitted",
        "barrister",
        "plaintiff",
    ]
)
_WAR = frozenset(
    [
        "missile",
        "missiles",
        "rocket",
        "rockets",
        "drone",
        "drones",
        "shelling",
        "artillery",
        "airstrike",
        "airstrikes",
        "bombed",
        "bombing",
        "bombings",
        "bomber",
        "bombers",
        "warplanes",
        "troops",
        "militant",
        "militants",
        "rebel",
        "rebels",
        "insurgent",
        "insurgents",
        "guerrilla",
        "guerrillas",
        "army",
        "military",
        "ceasefire",
        "invasion",
        "frontline",
        "ballistic",
        "war",
        "forces",
        "soldiers",
        "soldier",
        "terrorist",
        "terrorists",
        "occupiers",
        "occupied",
        "occupation",
        "enemy",
        "combat",
        "conflict",
        "invader",
        "invaders",
        "air-strike",
        "air-strikes",
    ]
)
_DIPLOMACY = frozenset(
    [
        "talks",
        "summit",
        "negotiation",
        "negotiations",
        "negotiator",
        "negotiators",
        "negotiated",
        "delegation",
        "delegations",
        "ambassador",
        "ambassadors",
        "diplomat",
        "diplomats",
        "diplomatic",
        "diplomacy",
        "bilateral",
        "president",
        "treaty",
        "ceasefire",
        "coalition",
        "allies",
        "sanctions",
        "minister",
        "ministers",
        "envoy",
        "declaration",
        "accord",
        "accords",
        "memorandum",
        "initialled",
        "initialed",
        "pact",
        "truce",
        "armistice",
        "envoys",
        "mediator",
        "mediators",
        "trilateral",
        "consultations",
        "communique",
        "sovereignty",
        "embassy",
        "chancellor",
        "prime",
    ]
)
_EXERCISE = frozenset(
    {
        "exercise",
        "exercises",
        "drill",
        "drills",
        "manoeuvres",
        "maneuvers",
        "scenario",
        "script",
        "umpire",
        "umpires",
        "simulated",
        "simulation",
        "rehearsal",
    }
)
_SHOOTING = frozenset(["shots", "shooting", "shootings", "shot", "gunman", "gunmen", "gunfire", "gunshot", "gunshots", "shooter"])
_BOMB = frozenset(
    [
        "explosives",
        "detonated",
        "detonates",
        "detonation",
        "detonating",
        "bomb",
        "bombs",
        "bomber",
        "bombers",
        "bombing",
        "bombings",
        "militant",
        "militants",
        "booby-trapped",
    ]
)
_SCORE = re.compile(r"(?<![\w.,$€£-])\d{1,3}[-–]\d{1,3} (?:on|in|at|to|win|victory|defeat|loss|lead|draw)\b")
"""How a match ended ("beat them 3-1 on Saturday"): as telling as two words of sport."""
_CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing)?|den(?:y|ied|ies|ying)|admitted|accepted|disclaimed) (?:any |all )?responsibility\b|"
    r"\bclaims? of responsibility\b",
    re.I,
)
"""What groups say of an attack, and of no accident."""


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
    exercise: bool


def find_topic(text: str, names: Names) -> Topic:
    """The topic of a text by how many different words of each field it uses."""
    public = any(
        entity.kind in ("organisation",)
        or (entity.kind == "person" and is_public(entity))
        or (entity.kind == "official" and bool(entity.country))
        for entity in names.entities
    )
    words = names.words
    countries = {entity.country for entity in names.entities if entity.kind in ("country", "demonym")}
    sport, film, court, war, diplomacy = (len(words & field) for field in (_SPORT, _FILM, _COURT, _WAR, _DIPLOMACY))
    scored = 2 * (sport > 0 and _SCORE.search(text) is not None)
    return Topic(
        war >= 2,
        diplomacy >= 2 and (public or len(countries) > 1),
        sport + scored >= 3 and sport + scored > war + diplomacy,
        film >= 4 or (film >= 3 and film > war + diplomacy),
        court >= 3 and court > war,
        len(words & _SHOOTING) >= 2,
        bool(words & _BOMB) or ("responsibility" in words and _CLAIMED.search(text) is not None),
        public or diplomacy >= 3,
        len(words & _EXERCISE) >= 2,
    )
