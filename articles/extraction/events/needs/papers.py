"""Needs of agreements: whether somebody is there who can agree, and something that can be agreed on."""

import re

from articles.extraction import gazetteer
from articles.extraction.events.needs.company import BLOC, STATES, SUBJECT_BACK
from articles.extraction.events.needs.sport import OF_SPORT
from articles.extraction.events.needs.surroundings import Surroundings, need
from articles.extraction.events.parties import Party
from articles.extraction.events.proposals import PROPOSED, TO_A_PROPOSAL, of_both, of_one_side

_THEY_LEAD = re.compile(r"(?:^|[,;:“\"] ?)they(?: (?:also|both|then|had|have))*\s*$", re.I)
_CONCRETE = re.compile(
    r" (?:(?:an?|the|all|their|more) )*(?:exchange|release|swap|ceasefire|cease-fire|truce|open|reopen|withdraw|halt|stop|hand over|"
    r"return)\b",
    re.I,
)
_ON_A_PAPER = re.compile(
    r" ?(?:(?:the|an?|their|its|new|joint|broad|common) )*[\w-]+ (?:of|for) (?:an? |the )?(?:[\w-]+ ){0,3}(?:agreement|treaty|deal|"
    r"accord|pact)\b"
)
_STATES_BACK = re.compile(
    r"\b(?:the|both|all) (?:two |three |four |five )?(?:countries|governments|states|neighbou?rs|nations|capitals)(?: (?:had|have|"
    r"has|then|also|later))*\s*$",
    re.I,
)
_SIDES = re.compile(
    r"\b(?:the (?:two |three |four |warring |seven )?(?:sides|parties|leaders|presidents|governments|countries|delegations|"
    r"ministers|negotiators)|both (?:sides|parties|countries|governments|leaders|presidents|delegations))(?: \w+)?\W*$",
    re.I,
)
_OF_WAR = re.compile(
    r"[^.;]{0,60}?\b(?:prisoners|captives|hostages|detainees|cease-?fire|truce|troops|withdraw\w*|hostilities|the bodies)\b"
)
_PEACE = re.compile(
    r"\b(?:peace|ceasefire|cease-fire|truce|hostilities|humanitarian corridors?|prisoners?|hostages?|front ?line|warring|delegations)\b",
    re.I,
)
_CAPITAL_SUBJECT = re.compile(r"^\W*[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:and [A-Z][a-z]+ )?(?:has |have |also |today )*$")
_BELLIGERENTS = re.compile(
    r"\b(?:government|rebels?|rebel council|army|militia\w*|guerrillas?|separatists|junta|both sides|warring|"
    r"insurgents?|belligerents|factions|coalitions|armed groups|"
    r"combatants|adversaries|both armies)\b",
    re.I,
)
_NAMED_PAPER = re.compile(
    r"\b(?!(?:The|This|That|These|An?|Their|Its|His|Her|Our|No|Any|Another|Both|Under|Such|Each|Every|"
    r"New)\b)[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ |[Pp]eace ){0,2}(?:[Aa]greements?|[Tt]reaty|[Aa]ccords?|[Dd]eclaration|[Pp]act|[Pp]rotocol|"
    r"[Cc]onvention|[Mm]emorandum)\b"
)
_AND = re.compile(r",? and (?:the )?")
_PAPER = re.compile(r"\b(?:treat(?:y|ies)|conventions?|protocols?|pacts?|accords?|agreements?|charter|statute)\b", re.I)
_PEACE_PAPER = re.compile(
    r"\b(?:cease-?fire|truce|armistice|treaty|peace (?:deal|accord|agreement|pact)|non-aggression pact|cessation of hostilities)\b", re.I
)
_PARTIES = re.compile(
    r"\b(?:(?:the )?warring (?:parties|sides|factions)|(?:parties|sides) to the (?:[\w-]+ )?(?:conflict|war)|"
    r"rival (?:governments|factions)|(?:both|the two|the three|the four|all|"
    r"neighbou?ring) (?:[A-Z]\w+ )?"
    r"(?:countries|states|republics|nations|governments|armies|neighbou?rs))\b",
    re.I,
)


_AT_ITS_CLOSE = re.compile(
    r"\b(?:at the (?:end|close|conclusion) of|after|following|during|in the course of|on the (?:occasion|sidelines|margins) of|"
    r"as a result of|"
    r"upon (?:completion|the conclusion) of|in the presence of) (?:the|their|these|both) (?:[\w-]+ )?(?:meetings?|talks|session|"
    r"visit|consultations|"
    r"negotiations|summit|plenary|conversation|presidents|heads of state|ministers)\b",
    re.I,
)
"""What a paper was signed at, of which the text told before."""


@need("peace")
def _peace(here: Surroundings) -> bool:
    return bool(_PEACE.search(here.text)) and not here.topic.sport


@need("paper")
def _paper(here: Surroundings) -> bool:
    return _PAPER.search(here.words) is not None


@need("paper before")
def _paper_before(here: Surroundings) -> bool:
    return _PAPER_BEFORE.search(here.text, max(here.passage.start, here.start - 80), here.start) is not None


_PAPER_BEFORE = re.compile(
    r"\b(?:treat(?:y|ies)|conventions?|protocols?|pacts?|accords?|agreements?|memorandum|truce|cease-?fire|declaration|armistice)"
    r"(?: (?:on|of|for|about|with|between) [^,.;:]{2,50})? $",
    re.I,
)
"""What a relative clause is of: "the accord on joint patrols that they had signed in 2011"."""


@need("two states")
def _two_states(here: Surroundings) -> bool:
    return len({party.entity.country for party in here.strong if party.entity.country in gazetteer.countries()}) > 1


@need("two states together")
def _two_states_together(here: Surroundings) -> bool:
    """Whether two states stand before the words, joined by "and"."""
    states = [party.entity for party in here.strong if party.entity.kind in ("country", "demonym") and party.entity.end <= here.start]
    return (
        not here.topic.sport
        and len({state.country for state in states}) > 1
        and _AND.fullmatch(here.text, states[-2].end, states[-1].start) is not None
        and here.passage.clauses_between(states[-1].start, here.start) == 0
        and _BY_OTHERS.search(here.text, states[-1].end, here.start) is None
    )


_BY_OTHERS = re.compile(r"\b(?:let|leave|left|ask\w*|want\w*|urge\w*|courts?|tribunal|judges?|arbitrators?|fail\w*|refus\w*)\b")
"""What leaves it to others, or to nobody, to settle a dispute."""


@need("party")
def _party(here: Surroundings) -> bool:
    if OF_SPORT.search(here.words):
        return False
    if here.trigger.name == "reach" and of_one_side(here.passage, here.span, here.lead, here.strong):
        return False
    if here.trigger.name == "reach" and _AT_HOME.match(here.text, here.start) and not any(map(_stands_for_many, here.strong)):
        return False
    if here.trigger.name == "reach" and PROPOSED.match(here.text, here.end) and not of_both(here.lead, here.strong, here.span):
        return False
    if re.search(
        r"ceasefire|cease-fire|truce|armistice|hostilities|peace|prisoner", here.text[here.start : here.end + 20], re.I
    ) and _BELLIGERENTS.search(here.words):
        return True
    if not here.topic.sport and (_PARTIES.search(here.lead) or STATES.search(here.lead)):
        return True
    if BLOC.search(here.lead):
        return True
    if here.topic.diplomatic and here.topic.public and not here.topic.sport and _COUNTED_PAPERS.match(here.words):
        return True
    return (
        bool(here.strong)
        or bool(here.topic.diplomatic and here.topic.public and _AT_ITS_CLOSE.search(here.words))
        or bool(here.topic.public and SUBJECT_BACK.search(here.lead) and not here.topic.sport)
        or bool(_STATES_BACK.search(here.lead))
    )


_COUNTED_PAPERS = re.compile(
    r"\W*(?:(?:A total of|Some|At least|Also) )?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|"
    r"[Tt]welve|"
    r"\w+teen|\w+ty(?:-\w+)?|\d+|[Ss]everal|[Aa] dozen|[Dd]ozens of|[Aa] (?:number|series) of) (?:[\w-]+ ){0,4}?"
    r"(?:agreements|accords|memoranda|MoUs|MOUs|treaties|protocols|conventions|declarations)\b|"
    r"\W*(?:An?|Another) (?:[\w-]+ ){0,4}?(?:agreement|accord|memorandum|MoU|treaty|protocol|declaration|communiqu[eé]|joint statement|"
    r"action plan|"
    r"road ?map) (?:[^.;]{0,60} )?was (?:also |then |later )?(?:signed|adopted|issued|initialled|concluded)\b"
)
"""How a sentence opens on what was signed at the meeting told before: "Fourteen memoranda were signed"."""
_THE_PAPER = re.compile(
    r"\b(?:The|This) (?:[a-z-]+ ){0,2}(?:agreement|treaty|accords?|declaration|pact|protocol|convention|memorandum|deal|truce)\b"
)
_AT_HOME = re.compile(r"(?:approve[sd]?|endorse[sd]?|accept(?:s|ed)?) ")


def _stands_for_many(party: Party) -> bool:
    """Whether a party is a state, a body or a person in office, and not only "ministers"."""
    return party.entity.kind != "official" or bool(party.entity.country)


@need("named paper")
def _named_paper(here: Surroundings) -> bool:
    of_states = here.topic.diplomatic or here.topic.war or (here.topic.public and not here.topic.sport)
    is_peace = of_states and _PEACE_PAPER.search(here.text, here.start, here.end) and not _PRIVATE_PEACE.search(here.words)
    is_known = here.topic.diplomatic and _THE_PAPER.search(here.text, here.passage.start, here.end)
    return bool(is_peace or is_known or _NAMED_PAPER.search(here.text, here.passage.start, here.end)) and bool(
        here.passage.times or any(entity.kind == "place" for entity in here.entities)
    )


@need("strong party")
def _strong_party(here: Surroundings) -> bool:
    if OF_SPORT.search(here.words):
        return False
    if TO_A_PROPOSAL.match(here.text, here.end) and not of_both(here.lead, here.strong, here.span):
        return False
    told = any(
        party.entity.start < here.start
        and (party.entity.kind != "person" or here.topic.public)
        and not (party.entity.kind == "demonym" and _INVESTIGATORS.match(here.text, party.entity.end))
        for party in here.strong
    )
    if not here.topic.sport and not here.topic.court and BLOC.search(here.lead):
        return True
    sides = bool((_SIDES.search(here.lead) or _PARTIES.search(here.lead)) and _OF_WAR.match(here.text, here.end, here.passage.end)) or (
        here.topic.diplomatic
        and bool(
            _SIDES.search(here.lead)
            or (_THEY_LEAD.search(here.lead) and (_CONCRETE.match(here.text, here.end) or _ON_A_PAPER.match(here.text, here.end)))
        )
    )
    return (
        (told or sides or (bool(here.strong) and bool(_CAPITAL_SUBJECT.match(here.lead)))) and not here.topic.sport and not here.topic.court
    )


@need("truce of a place")
def _truce_of_a_place(here: Surroundings) -> bool:
    """Whether it is a truce by its words, where a place is named and no gang, club or neighbour."""
    return (
        any(entity.kind in ("place", "country") for entity in here.entities)
        and not (here.topic.sport or here.topic.court or here.topic.film)
        and _PRIVATE_PEACE.search(here.words) is None
    )


_PRIVATE_PEACE = re.compile(
    r"\b(?:gangs?|cartels?|clubs?|neighbou?rs|fans|famil(?:y|ies)|bikers|prison|price war|trade war|unions?|parties)\b",
    re.I,
)


@need("both agree")
def _both_agree(here: Surroundings) -> bool:
    """Whether two states or bodies follow on "were agreed by"."""
    until = min(here.passage.clause_span(here.end)[1], here.end + _BOTH_NEAR)
    named = {
        entity.country or entity.name
        for entity in here.entities
        if here.end <= entity.start < until and entity.kind in ("country", "demonym", "organisation", "armed", "person")
    }
    return len(named) > 1 and not (here.topic.sport or here.topic.court or OF_SPORT.search(here.words))


_BOTH_NEAR = 90
_INVESTIGATORS = re.compile(r" (?:[\w-]+ )?(?:police|prosecutors|detectives|customs|investigators|judges|regulators)\b")
"""Who of a state binds it to nothing."""


@need("sides")
def _sides(here: Surroundings) -> bool:
    return here.topic.diplomatic and bool(_SIDES.search(here.lead))


@need("we")
def _we(here: Surroundings) -> bool:
    return here.topic.diplomatic and bool(re.search(r"\bwe (?:also |have |both |all )*(?:have )?agreed", here.words, re.I))
