"""Who in a sentence counts as a party: persons in public office, states, bodies of states, armed groups.

Shared by the detector (does a meeting have anybody to meet?) and the roles. It never looks at which side a party is on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.extraction import gazetteer
from articles.extraction.events.passage import Passage
from articles.extraction.names import Entity

_PLACE_BEFORE = re.compile(
    r"\b(?:in|into|inside|across|throughout|from|outside|within|near|around|on|at|over|to|off|northern|southern|eastern|western|"
    r"central|occupied|neighbou?ring|of)\s+(?:the )?(?:north|south|east|west|northern|southern|eastern|western|central|mainland|"
    r"occupied|(?:south|north)-?(?:east|west))?(?:ern)?\s*$",
    re.I,
)
_SURE_OFFICE = re.compile(
    r"state president|prime minister|"
    r"^[pf]m$|ministries|premier|foreign|defen[cs]e|secretary of state|\bking\b|queen|pope|emir|sultan|crown prince|"
    r"chancellor|ambassador|envoy|secretary[- ]general|head of state|heads of|supreme leader|chief of the|commander|ayatollah|"
    r"taoiseach|state secretary|permanent secretary|under-?secretary|special representative|high commissioner|nuncio|"
    r"mfa|national security advis|trade representative|treasury secretary|"
    r"\w+ commissioner$|(?:spy|intelligence|security|cia|mossad|mi6) (?:chief|director|head)|interior minister|finance minister|"
    r"negotiators|diplomat|ministers",
    re.I,
)
_FORCES = re.compile(
    r"^\W{0,2}(?:(?:[\w-]+ ){0,2}(?:forces|troops|army|military|soldiers|warplanes|planes|bombers|gunners|warships|gunboats|aircraft|"
    r"jets|helicopters|gunships|tanks|"
    r"artillery|drones|missiles|rockets|navy|navies|armies|air forces|coast ?guards?|fighters|rebels|militants|guerrillas|"
    r"insurgents|security forces|police|commandos|"
    r"paratroopers|air force|units|occupiers|invaders|militia\w*))\b",
    re.I,
)
_PEOPLE_OF_STATE = re.compile(
    r"^\W{0,2}(?:(?!and the\b)[\w-]+ ){0,3}(?:governments?|officials?|negotiators?|delegations?|delegates?|diplomats?|leaders?|"
    r"ministers?|ministry|"
    r"presidents?|authorities|side|sides|lawmakers|representatives|envoys?|counterparts?|presidency|parliament|administration|"
    r"duma|rada|knesset|sejm|bundestag|senate|congress|majlis|national assembly|legislature|"
    r"(?:army|armed forces)(?= and\b| (?:(?:has|have|had) )?(?:signed|agreed|reached|met|held)\b)|embassy|ruling part(?:y|ies)|"
    r"factions|(?:security|intelligence|spy|army) chief|teams?|forces|officers|negotiating|admirals|"
    r"MFA|MFAs|PMs|FMs|ministries|rebels|commissions|"
    r"leadership|chiefs|generals|commanders|"
    r"intelligence|forum)\b",
    re.I,
)
_SENT_BY = re.compile(
    r"\b(?i:ministers|officials|negotiators|delegations?|delegates|envoys|representatives|diplomats|leaders|lawmakers|experts|teams?|"
    r"ambassadors|presidents|generals|mediators|commanders|counterparts|homologues|colleagues|opposite numbers|monarchs|"
    r"heads of (?:state|government|delegation)|legislature|parliament|senate|cabinet|chiefs(?: of (?:the )?(?:general )?staff)?|"
    r"directors[- ]general(?: of [\w ]{3,30})?|"
    r"heads of (?:[\w-]+ )?(?:intelligence|security|staff)|governments?|authorities|ministries(?: of [\w ]{3,30}?)?|parliaments|premiers|"
    r"ministers (?:of|for) [\w ]{3,30}?|(?:border|coast) guards|navies|armies|armed forces|central banks|speakers) "
    r"(?:from|of) (?:the )?(?:(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),? (?:and )?(?:the )?){0,6}$"
)
"""What makes a country after "from" a party: "negotiators from Chile, Peru and Cuba"."""
_OF_A_BODY = re.compile(
    r" (?:peace|stabili[sz]ation|protection|rapid-reaction|intervention|multinational|monitoring|air)?\s?(?:force|forces|troops|soldiers|"
    r"peacekeep\w+|mission|membership|accession|sanctions|resolutions?|headquarters|charter|laws?|standards|rules|funds|funding|"
    r"money|aid|"
    r"(?:relief|aid|field) workers|staff|employees|volunteers|doctors|"
    r"base|bases|flag|observers|inspectors|monitors|report|plan|mandate|building|compound|premises)\b"
)
"""What belongs to a body and is not it: "a NATO force", "EU membership"."""
_FORMAL_NAME = re.compile(
    r"\b(?<!in )(?<!to )(?<!from )(?<!of )(?<!in the )(?<!to the )(?<!from the )(?<!of the )(?:(?:Federal|Democratic|"
    r"Islamic|People['’]s|Arab|United|"
    r"Co-operative|Cooperative|Bolivarian|Plurinational|Hashemite|Socialist) )*(?:Republic|Kingdom|State|Sultanate|"
    r"Commonwealth|Principality) of "
    r"(?:the )?$"
)
"""Before a state by its formal name that acts, and not where something is: "the Republic of Chad signed"."""
_ENVOY_FOR = re.compile(
    r"\b(?:envoy|representative|mediator|co-?ordinator|rapporteur|advis[eo]r|expert|chief|office|unit) (?:for|to|on) (?:the )?$"
)
"""Before a state that somebody's office is about: "the UN envoy for Chad" is not Chad's."""
_OF_SOCIETIES = re.compile(
    r"\b(?:unions?|clubs|banks?|companies|firms|chambers(?: of commerce)?|churches|bishops|universities|farmers|workers|federations|"
    r"associations|boards|teams|airlines|railways|ports|museums|cities|mayors|students|journalists|writers|players|police|growers|scouts) "
    r"of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, [A-Z][\w’'-]+)*,? and (?:the )?$"
)
"""Before the last of several states whose societies act, and not they: "the trade unions of Belgium and the Netherlands"."""
_OFFICE_THEN_NAME = re.compile(
    r"(?:['’]s)? (?:[\w’'-]+ ){0,3}?(?:secretary[- ]general|envoy|mediator|representative|commissioner|co-?ordinator|"
    r"rapporteur|chief|president|"
    r"foreign minister|prime minister|ambassador)(?: (?:for|to|on) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?, "
)
"""Between a body or state and the person whose office is named before a comma: "the UN's envoy for Chad, Ann Roe"."""
_SET_OFF = re.compile(r",? (?:the |an? )?(?:[\w’'-]+ ){0,3}$")


@dataclass(frozen=True, slots=True)
class Party:
    """A party and the words that name it. ``key`` tells parties apart; a state and its president are two."""

    entity: Entity
    key: str
    strong: bool
    person: bool


def parties(passage: Passage) -> list[Party]:
    """The parties of a sentence, in order, each once per place where it is named."""
    found: list[Party] = []
    spans = [(entity.start, entity.end) for entity in passage.entities if entity.kind in ("person", "official")]
    first = passage.dateline_end
    for entity in passage.entities:
        party = _party(passage, entity, spans) if entity.start >= first else None
        if party:
            found.append(party)
    return found


def _party(passage: Passage, entity: Entity, people: list[tuple[int, int]]) -> Party | None:
    text = passage.text
    if entity.kind == "person":
        return _person(passage, entity)
    if entity.kind == "official":
        strong = bool(entity.country) or bool(_SURE_OFFICE.search(entity.office)) or _of_body(passage, entity)
        if (
            entity.office in ("official", "officials", "leader", "speaker", "deputies", "representatives", "lawmakers")
            and not entity.country
        ):
            strong = False
        return Party(entity, entity.country or entity.office, strong, True)
    if entity.kind == "organisation" and (
        (_next_is_person(entity, people, text) and not (_AND_DEMONYM.match(text, entity.end) or _AND_SOME.match(text, entity.end)))
        or _OF_A_BODY.match(text, entity.end)
    ):
        return None
    if entity.kind in ("organisation", "armed", "demonym", "country") and _tells_who(passage, entity):
        return None
    if entity.kind in ("organisation", "armed"):
        return Party(entity, entity.name, True, False)
    if entity.kind in ("country", "demonym"):
        after = text[entity.end : min(passage.end, entity.end + 60)]
        if _BUSINESS.match(after):
            return None
        if _is_hyphened(text, entity):
            return Party(entity, entity.country, True, False)
        if _next_is_person(entity, people, text):
            return Party(entity, entity.country, True, False) if re.match(r"(?:['’]s)? and ", after) else None
        if entity.kind == "demonym":
            return (
                Party(entity, entity.country, True, False)
                if _PEOPLE_OF_STATE.match(after) or _FORCES.match(after) or _acts_beside(passage, entity)
                else None
            )
        if re.match(r"['’]s? ", after) and not (_PEOPLE_OF_STATE.match(after[2:]) or _OWNS_TOGETHER.match(after)):
            return None
        if _FORMAL_NAME.search(text, max(passage.start, entity.start - 70), entity.start):
            return Party(entity, entity.country, True, False)
        if _OF_SOCIETIES.search(text, max(passage.start, entity.start - 80), entity.start):
            return None
        if _ENVOY_FOR.search(text, max(passage.start, entity.start - 24), entity.start):
            return None
        if _PLACE_BEFORE.search(text, max(passage.start, entity.start - 30), entity.start) and not _SENT_BY.search(
            text, max(passage.start, entity.start - 110), entity.start
        ):
            return None
        return Party(entity, entity.country, True, False)
    return None


_NAMED_AFTER = (
    r" (?:supporters?|voters?|fans?|backers?|critics?|opponents?|loyalists?|donors?|impersonators?|look-?alikes?|dolls?|puppets?|"
    r"waxworks?|statues?|masks?|posters?|biographers?|fundraisers?|lawyers?|attorneys?|allies|associates?|relatives)\b"
)
_SENT = (
    r" (?:aides?|advis[eo]rs?|(?:special )?envoys?|officials?|representatives?|negotiators?|staffers?|administration|"
    r"spokes(?:man|men|woman|women|person|people))\b"
)
_LENDS_A_NAME = re.compile(rf"(?P<two> and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?(?:(?P<others>{_NAMED_AFTER})|{_SENT})")
"""Behind a name by which others are called: "Roe supporters", "Roe and Doe envoys"."""
_FIRST_WORDS = ("", "The", "Many", "Some", "Both")


def _person(passage: Passage, entity: Entity) -> Party | None:
    """A person; where the name only says whose envoys act, their state, unless an envoy is named; nobody where others act."""
    named = _LENDS_A_NAME.match(passage.text, entity.end, passage.end)
    if named is None or (named["two"] and not _opens(passage, entity)):
        return Party(entity, entity.name, is_public(entity), True)
    state = None if named["others"] else gazetteer.countries().get(entity.country)
    if state is None or any(other.kind == "person" and other.start == named.end() + 1 for other in passage.entities):
        return None
    return Party(replace(entity, kind="country", name=state), entity.country, True, False)


def _opens(passage: Passage, entity: Entity) -> bool:
    """Whether a name opens its sentence."""
    return passage.text[max(passage.start, passage.dateline_end) : entity.start].strip() in _FIRST_WORDS


def _is_hyphened(text: str, entity: Entity) -> bool:
    """Whether a hyphen joins it to another in the name of what both have ("Sino-Indian talks")."""
    return text[entity.end : entity.end + 1] in _HYPHENS or text[max(0, entity.start - 1) : entity.start] in _HYPHENS


_OWNS_TOGETHER = re.compile(
    r"['’]s?(?:, [A-Z][\w-]+['’]s?)*,? and [A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? (?:[a-z-]+ ){0,2}(?:governments|officials|negotiators|"
    r"delegations|diplomats|leaders|ministers|ministries|presidents|premiers|envoys|representatives|armies|parliaments)\b"
)
"""Behind the first of those to whom officials belong: "Chile's and Peru's foreign ministers"."""
_HYPHENS = ("-", "–")
_AND_DEMONYM = re.compile(r" and [A-Z]\w+ (?:[a-z]+ )?(?:negotiators|officials|envoys|delegations|ministers|leaders|teams|diplomats)\b")
"""Behind a body that acts beside a state: "EU and Moldovan negotiators"."""
_AND_SOME = re.compile(r",? and (?:an?|two|three|four|five|six|several|some|other|his|her|their) ")
"""Behind a body after which others are named: "envoys of Chad, the UN and two rebel leaders"."""
_IN_A_LANGUAGE = re.compile(r"\b(?:in|into|from) (?:(?:both|either) )?(?:[A-Z][a-z]+(?:,|,? and|,? or) )*$")
"""Before languages: "signed in English, Hebrew and Arabic"."""
_CHAIN = re.compile(r"(?:(?:,|,? and|,? or) (?:the )?[A-Z][\w’-]+)+ ")
_MEN = re.compile(
    r"(?:[\w-]+ ){0,2}?(?:fishermen|farmers|herders|traders|villagers|students|tourists|pilgrims|artists|scientists|"
    r"engineers|companies|firms|banks|clubs|fans|players|"
    r"teams? of|workers|unions?|journalists|families|churches|scholars|businessmen|unionists|police|railways|operators|"
    r"(?:car ?|steel ?|film ?|wine ?)?makers|retailers|manufacturers|brewers|producers|exporters|growers|breweries|lenders|insurers|"
    r"historians|writers|"
    r"singers|actors|chefs|runners|champions|academics|ports|universities|museums|broadcasters|airlines|investors|truckers|"
    r"drivers|miners|settlers|smugglers)\b"
)
"""Whose state has no part in what they do: "Turkish and Greek fishermen agreed"."""


def _acts_beside(passage: Passage, entity: Entity) -> bool:
    """Whether a demonym stands in a row of others before those who act for the states ("Turkish and Greek envoys")."""
    if _IN_A_LANGUAGE.search(passage.text, max(passage.start, entity.start - 60), entity.start):
        return False
    row = _CHAIN.match(passage.text, entity.end)
    if row is None:
        return re.match(r"(?:,| and| or) [A-Z]", passage.text[entity.end : entity.end + 8]) is not None
    return _MEN.match(passage.text, row.end()) is None


_BUSINESS = re.compile(
    r"(?:['’]s)?[ -](?:[\w-]+ )?(?:subsidiar(?:y|ies)|units?|affiliates?|compan(?:y|ies)|firms?|investors?|makers?|brokers?|retailers?|"
    r"conglomerates?|start-?ups?|chambers? of commerce|bar associations?|(?:football|cricket|rugby|chess|olympic|sports) "
    r"(?:federations?|associations?|committees?|boards?|unions?)|shareholders?|consumers?|airlines?|carriers?|clubs?|universit(?:y|ies)|Airways|Airlines|Railways|"
    r"Telecom|Petroleum|Breweries|Steel|Shipping|Holdings|Corporation|"
    r"Corp|Inc|Ltd|Airports?|Power Company|Post|Ports)\b(?! (?:and|of) [a-z])"
)
"""What is of a state and acts for itself: "its U.S. subsidiary has agreed to buy a chain of shops"."""
_OFFICE_OF = re.compile(
    r"(?:['’]s)? (?:[\w’'-]+ ){0,3}?(?:mediator|envoy|negotiator|delegation|team|minister|president|secretary|chief|leader|"
    r"representative|"
    r"ambassador|commissioner|chair(?:man|woman)?|spokes\w+|diplomat|official|premier|chancellor|king|head of state)\b[^,.;]{0,30}?"
    r"(?=[,.;)]|$| (?:and|for more than|on|in|at) )"
)
_HEAD_OF = re.compile(
    r"(?:head|leader|chief|chair(?:man|woman)?|member|president|representative|mediator|envoy) (?:of|for|to) (?:the )?$|"
    r"\bwho (?:chairs|heads|leads|represents|presides over) (?:the )?$"
)


_OF_THEM = re.compile(r", (?:of|from|for) (?:the )?")
"""Between a person and those to whom the person belongs: "Ann Roe, of Renamo"."""


def _tells_who(passage: Passage, entity: Entity) -> bool:
    """Whether a state or body only says who the person before the comma is: "John Roe, the EU mediator"."""
    text = passage.text
    for person in passage.entities:
        if person.kind == "person" and 0 < entity.start - person.end < 50 and text[person.end] == ",":
            between = text[person.end : entity.start]
            if "," in between[1:]:
                continue
            if (
                _OF_THEM.fullmatch(between)
                or _HEAD_OF.search(between)
                or (_SET_OFF.fullmatch(between) and _OFFICE_OF.match(text, entity.end, passage.end))
            ):
                return True
    return False


def _of_body(passage: Passage, entity: Entity) -> bool:
    """Whether an office is that of a body of states ("the president of the European Commission")."""
    return re.match(r" of (?:the )?$", passage.text[entity.end : entity.end + 8].rstrip() + " ") is not None and any(
        other.kind == "organisation" and 0 < other.start - entity.end < 9 for other in passage.entities
    )


_GOVERNMENT_AND = re.compile(
    r" (?:[\w-]+ )?(?:government|officials|negotiators|envoys|delegations?|ministers|leaders|teams?|diplomats|side|officers) and [A-Z]"
)
"""Behind those of one state beside whom others are named: "the Cuban government and American officials"."""


_THEN_TITLED = re.compile(r", (?:(?:H\. ?E\.|His Excellency|Her Excellency|Hon\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )+")
"""Between the state of an office and its holder: "the Minister of Foreign Affairs of Benin, H.E. Ann Roe"."""


def _next_is_person(entity: Entity, people: list[tuple[int, int]], text: str) -> bool:
    """ "Ukrainian President X", "UN chief X": the country or body belongs to the person."""
    if entity.kind == "demonym" and _GOVERNMENT_AND.match(text, entity.end):
        return False
    for start, _ in people:
        if (
            (
                0 <= start - entity.end <= 45
                and re.fullmatch(
                    r"(?:['’]s)?[ ](?:(?!(?:call|met|meet|host|receiv|welcom|greet|saw|visit|thank|embrac|join|held|hold|sign|conven|"
                    r"invit|told|said|urg|ask|will|has|"
                    r"have|is|was|are|were|when|after|before|while|where|because|fell|broke|came|took|went)\w{0,3} )[\w’'-]+ ){0,6}",
                    text[entity.end : start],
                )
            )
            or _OFFICE_THEN_NAME.fullmatch(text, entity.end, start)
            or _THEN_TITLED.fullmatch(text, entity.end, start)
        ):
            return True
    return False


_ROW_OF_OFFICIALS = re.compile(
    r"(?:(?:,|,? and) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)* (?:[\w-]+ ){0,3}?(?:officials|negotiators|delegations|diplomats|"
    r"leaders|ministers|PMs|FMs|commissions|"
    r"presidents|premiers|chancellors|kings|lawmakers|representatives|envoys|counterparts|teams|officers|generals|chiefs|commanders|"
    r"ambassadors|speakers|delegates|mediators|heads|governments|sides)\b"
)


def sends_people(passage: Passage, party: Party) -> bool:
    """Whether a state is named for several who act for it and others ("the presidents of Chile and Peru", "Thai and Burmese officers")."""
    entity, text = party.entity, passage.text
    if entity.kind == "demonym":
        return _ROW_OF_OFFICIALS.match(text, entity.end, passage.end) is not None
    return entity.kind == "country" and _SENT_BY.search(text, max(passage.start, entity.start - 110), entity.start) is not None


def is_public(entity: Entity) -> bool:
    """Whether a person holds a public office beyond doubt."""
    return bool(entity.country) or gazetteer.fold(entity.name) in gazetteer.persons() or bool(_SURE_OFFICE.search(entity.office))


def is_place_use(passage: Passage, entity: Entity) -> bool:
    """Whether a country stands in the sentence as a place."""
    return bool(_PLACE_BEFORE.search(passage.text, max(passage.start, entity.start - 30), entity.start))


def distinct(found: Iterable[Party]) -> list[Party]:
    """One party for each key."""
    seen: dict[str, Party] = {}
    for party in found:
        seen.setdefault(party.key, party)
    return list(seen.values())
