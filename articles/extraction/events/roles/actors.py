"""Who took part: participants, attackers and signatories among the parties that the event's clauses name."""

import re
from dataclasses import replace

from articles.extraction import gazetteer
from articles.extraction.document import Span
from articles.extraction.events.mention import Argument, ArgumentKind
from articles.extraction.events.modality import counts_it
from articles.extraction.events.parties import Party, parties
from articles.extraction.events.passage import Passage
from articles.extraction.names import Entity
from articles.extraction.names.offices import PLURAL

_BY = re.compile(r"\b(?:by|from|blamed on|attributed to|claimed by)\s+(?:the |suspected |an? )?(?:[\w-]+ )?$", re.I)
_SAID_ITSELF = re.compile(
    r"(?:(?:['’]s?)?(?: (?:defen[cs]e|interior|air|armed|ground|coast|general|government|security))?"
    r" (?:army|military|navy|force|forces|troops|ministry|government|guard|staff|rebels|fighters|commander|officials))?"
    r"(?:['’]s? (?:[\w-]+ ){1,4})?(?: (?:also|later|then|has|have|had))* ?(?:said|says|claimed|announced|confirmed|admitted|acknowledged|"
    r"reported)(?: on [A-Z]\w+day(?: \w+)?| today| later| earlier| in a statement)?,?(?: that)? "
    r"(?:they|it|(?:its|their) (?:[\w-]+ ){0,2}[\w-]+)(?: (?:had|have|has))?(?: also| just)? ?"
)
"""Between one who speaks and what that side says it did: "the Houthis said that they had fired a missile"."""
_OWN_WORD = 6
_ACCUSED = re.compile(r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)) (?:the )?$", re.I)
_OF_IT = re.compile(
    r"(?:['’]s? (?:[\w-]+ ){0,3})?(?: (?:again|also|on [A-Z]\w+day(?: \w+)?|today|yesterday))* ?(?:of|"
    r"for) (?:having |again )?(?:an? |the )?"
)
_ACCUSED_OF_IT = 3
"""Whom others accuse: "accused Armenia on Saturday of shelling its posts"."""
_FROM_SOIL = re.compile(
    r"\b(?<!attack )(?<!attacks )(?<!strike )(?<!strikes )(?<!fire )(?<!raid )(?<!raids )(?<!assault )(?<!bombardment )(?<!shelling )"
    r"from (?:the )?(?:(?:north|south|east|west)(?:ern)? )?$",
    re.I,
)
"""Before a state from whose soil something was fired, by whom nobody says: "rockets fired from Lebanon"."""
_BACKERS = re.compile(r"\b(?:backed|supported|armed|funded|trained|supplied|led) by (?:the )?$", re.I)
_HELD_BY = re.compile(
    r"\b(?:used|held|controlled|run|backed|owned|operated|occupied|governed|administered|supported|funded|armed|besieged|seized|captured|"
    r"claimed|inhabited|populated|patrolled|guarded|built|supplied|condemned|confirmed|denied|reported) $"
)
"""What a target is by somebody, who then did not strike it: "a camp run by Hamas"."""
_WEAPONS_AFTER = re.compile(r"^(?:['’]s)?\W{0,2}(?:[\w’'-]+ ){0,4}$")
_TO = re.compile(
    r"\b(?:on|against|at|in|of|near|targeting|hit|struck|over)\s+(?:the )?(?:(?:north|south|east|west|central)[a-z-]* )?$", re.I
)
_SPEAKER = re.compile(
    r"^\W*(?:who |also |has |have |had |on \w+ |later |the \w+ of [^,]{0,40}, )*(?:said|says|told|added|noted|wrote|stated|warned|"
    r"claimed|reported|announced that|condemned|denounced|(?:also )?informed|mentioned|thanked|stressed|emphasi[sz]ed|reiterated|"
    r"praised)\b",
    re.I,
)
_BARE = re.compile(
    r"(?:two |both |the |top |senior )*(?:leaders?|officials?|ministers?|presidents?|delegations?|chiefs?|diplomats?|envoys?|"
    r"counterparts?|representatives|lawmakers|negotiators?|teams?|deputies|ambassadors?|delegates|mediators?|president|minister|"
    r"chancellor|king|queen|speaker|envoy|prince|heads of state)"
)
_STANDS_FOR = re.compile(
    r"\b(?:eyes?|gaze|auspices|watch|patronage) of (?:the )?(?:[\w’'-]+ ){0,3}$|\b(?:envoys?|aides?|advis[eo]rs?|"
    r"spokes(?:man|woman|person|people)|all(?:y|ies)|emissar(?:y|ies)|confidants?|predecessors?|"
    r"opponents?|"
    r"critics?|"
    r"rivals?|sons?|daughters?|funerals?|death|burial|memorial|memory|grave|tomb|widow|wife|birthday|portrait|statue|successor)"
    r" (?:of|to|for) (?:[\w’'-]+ ){0,3}$"
)
"""Words that make somebody else of the person they stand before: "an envoy of President Doe" is not Doe."""
_WHERE = re.compile(r"\bin (?:the )?(?:al-|el-)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,| in) $")
"""What makes a country the place of a town: "met in Jeddah, Saudi Arabia"."""
_MOST = 10


def find_actors(passage: Passage, trigger: Span, kind: str, subtype: str, verb: bool) -> tuple[Argument, ...]:
    """The actors of an event with their roles, each once, in the order of the text."""
    found = parties(passage)
    if kind == "strike":
        return _attackers(passage, trigger, found, verb)
    if kind == "meeting":
        return _participants(
            passage, trigger, [party for party in found if party.entity.kind != "armed" or party.strong], "participant", subtype, verb
        )
    if kind == "agreement":
        return _participants(passage, trigger, found, "signatory", subtype, verb)
    return ()


def argument(party: Party, role: str) -> Argument:
    """A party as an argument."""
    entity = party.entity
    kind: ArgumentKind = "person"
    name = entity.name
    if entity.kind in ("country", "demonym"):
        kind = "country"
    elif entity.kind in ("organisation", "armed"):
        kind = "organisation"
    elif entity.kind == "official":
        if entity.country in gazetteer.countries():
            kind, name = "country", gazetteer.countries()[entity.country]
        else:
            kind = "organisation"
            name = entity.country or name
    return Argument(role, name, kind, (entity.start, entity.end), entity.country if entity.country in gazetteer.countries() else None)


_FORCES_OF = re.compile(
    r" (?:[\w-]+ )?(?:forces|troops|army|military|soldiers|invasion|invaders|occupation|occupiers|aggression|attacks?|strikes?|shelling|"
    r"bombing|missiles?|drones?|warplanes|prisoners|captivity|territory|waters)\b"
)
"""What of a state is talked about where people met, and does not meet: "a town ravaged by Russian forces"."""
_DONE_BY = re.compile(
    r"\b(?:ravaged|occupied|shelled|held|attacked|liberated|struck|destroyed|invaded|annexed|captured|bombed|damaged|seized|threatened|"
    r"sponsored|organi[sz]ed|wanted) by (?:the )?(?:[\w.]+,? and )?$"
)
_HIS_PEOPLE = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:aides?|envoys?|advis[eo]rs?|spokes(?:man|woman|person|people)|chief of staff|office|staff|confidants?|"
    r"critics?|"
    r"rivals?|allies|opponents?|predecessors?|successors?|sons?|daughters?|wife|widow|lawyers?)\b"
)
_SAYS_LAST = re.compile(
    r"(?:,|[”\"]) (?:said|says|announced|wrote|writes|reports|reported|according to)(?: (?!(?:he|she|they|it|that|his|"
    r"her)\b)(?:the )?[a-z]+){0,3} $"
)
"""Before who says it, behind the words said: "..., says Roe"."""


_SENT_BY = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}?(?:aides?|envoys?|advis[eo]rs?|chief of staff|negotiators?|emissar(?:y|ies)|"
    r"(?:security|intelligence|spy|army|military|defen[cs]e) (?:chief|advis[eo]r)|(?:foreign|defen[cs]e|interior) minister|delegation)\b"
)


_ENVOY_OF = re.compile(r"\b(?:envoys?|aides?|advis[eo]rs?|emissar(?:y|ies)) (?:of|to|for) (?:(?:the|[A-Z]?[a-z]+) ){0,3}$")
_OF_SOMEBODY = re.compile(r"[A-Z][\w-]+['’]s? (?:[a-z-]+ ){0,2}$")


def _state_of(party: Party) -> Party:
    """The state for which somebody's people speak ("Roe's aides"), and not Roe."""
    name = gazetteer.countries().get(party.entity.country, "")
    if not name:
        return party
    return Party(replace(party.entity, kind="country", name=name), party.entity.country, True, False)


def _is_aside(text: str, party: Party) -> bool:
    """Whether a party is named for somebody who stands for it, for where a town lies, for its forces, or for having said it."""
    before = text[max(0, party.entity.start - 60) : party.entity.start]
    if party.entity.kind in ("demonym", "country") and _FORCES_OF.match(text, party.entity.end):
        return True
    if _DONE_BY.search(before) or (party.person and (_HIS_PEOPLE.match(text, party.entity.end) or _SAYS_LAST.search(before))):
        return True
    if before.endswith(("on behalf of ", "on behalf of the ")):
        return True
    if not party.person and (_BESIDE.search(before) or (_STANDS_FOR.search(before) and party.entity.kind == "demonym")):
        return True
    return _STANDS_FOR.search(before) is not None if party.person else party.entity.kind == "country" and _WHERE.search(before) is not None


_BESIDE = re.compile(r"\b(?:sidelines?|margins?|fringes?|corridors|edges?) of (?:[\w’'-]+ ){0,3}$")
"""Before a body beside whose gathering others met."""
_WITH = re.compile(r"(?<!war )(?<!conflict )(?<!cooperation )(?<!ties )(?<!relations )(?<!trade )\bwith (?:the )?$")
"""Before the other side of a paper whose matter stands between ("signed a contract for gas with Chile")."""
_MET = re.compile(r"\b(?:met|meets?|hosted|hosts|received|receives|visited|visits|spoke|speaks|talked|welcomed|saw)\b")
_BODY_OF = re.compile(
    r"\b(?:leaders?|heads?|chiefs?|commanders?|presidents?|chair(?:man|woman|person)?|secretary[- ]general|director[- ]general|"
    r"members?) of (?:the )?$"
)


_OF_WHICH = re.compile(r" of (?:the )?[\w ]{2,40}, (?:[A-Z]\w+ )?")


def _is_office_of(text: str, party: Party, found: list[Party]) -> bool:
    """Whether a body is named only for the office of somebody who follows: "the leader of the ELN rebels, John Roe"."""
    if party.entity.kind == "official" and party.entity.name == "head":
        named = next((other for other in found if other.entity.kind == "person" and other.entity.start > party.entity.end), None)
        return named is not None and _OF_WHICH.fullmatch(text, party.entity.end, named.entity.start) is not None
    if party.person or not _BODY_OF.search(text[max(0, party.entity.start - 40) : party.entity.start]):
        return False
    end = party.entity.end
    return any(other.person and 0 < other.entity.start - end < 40 and "," in text[end : other.entity.start] for other in found)


_MEDIATED_BY = re.compile(
    r"\b(?:mediated|brokered|negotiated|facilitated|sponsored|overseen|guaranteed|co-sponsored|arranged) by (?:the )?(?:[\w’'.-]+ ){0,4}$"
)
_MEDIATOR_AFTER = re.compile(r"(?:['’]s)? (?:chief |top |lead )?(?:mediators?|mediation|facilitators?|brokers?|go-betweens?)\b")
_ATTENDED_BY = re.compile(
    r"\b(?:attended|witnessed|watched|welcomed|hailed|announced|overseen|demanded|ordered|imposed|drafted|proposed) by (?:[^.;]{0,60}?)$"
)


_REQUESTED_BY = re.compile(r"\bat the (?:request|behest|urging|insistence) of (?:[^.;]{0,60}?)$")
_HAS_MEN = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}?(?:chief|aides?|advis[eo]rs?|spokes\w+|envoys?|brother|sister|wife|son|daughter|lawyers?|deputy|apparatus|"
    r"regime|government|forces|party|office|supporters|allies|rivals?|palace|residence|home)\b"
)
"""Before those who are not the person named: "Poe's security chief met Roe"."""
_REACTS_TO = re.compile(
    r"\b(?:welcom(?:es?|ed|ing)|hail(?:s|ed|ing)?|prais(?:es?|ed|ing)|applaud(?:s|ed|ing)?|laud(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|"
    r"criticis(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|mock(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing)?|defend(?:s|ed|ing)?|oppos(?:es?|ed|ing)|attack(?:s|ed|ing)|"
    r"carr(?:y|ied|ying) out|implement(?:s|ed|ing)?|honou?r(?:s|ed|ing)?|respect(?:s|ed|ing)?|abide by|uphold|stick to|"
    r"support(?:s|ed|ing)?) (?:[\w’'-]+ ){0,4}$",
    re.I,
)
"""What those do before a paper or talks who have no part in them: "the UN chief hailed the truce"."""
_BROKERED = re.compile(r"(?:brokered|brokers|mediated|mediates|facilitated)\b", re.I)


def _mediates(passage: Passage, trigger: Span, party: Party, before: list[Party]) -> bool:
    """Whether a party brokered what others signed ("a truce mediated by Qatar and Egypt", "Saudi and US mediators")."""
    text, entity = passage.text, party.entity
    if _BROKERED.match(text, trigger[0]) and entity.end <= trigger[0] and not text.startswith("by ", trigger[1] - 3):
        return True
    if _MEDIATED_BY.search(text, max(passage.start, entity.start - 70), entity.start) or _MEDIATOR_AFTER.match(text, entity.end):
        return True
    if re.match(r" and (?:the )?[A-Z][\w.]+(?: [A-Z]\w+)?(?:['’]s)? (?:mediators?|mediation)\b", text[entity.end : entity.end + 50]):
        return True
    return bool(before) and text[before[-1].entity.end : entity.start] in (" and ", " and the ", ", ")


def _participants(passage: Passage, trigger: Span, found: list[Party], role: str, subtype: str, verb: bool) -> tuple[Argument, ...]:
    text = passage.text
    chosen: list[Party] = []
    mediators: list[Party] = []
    for party in found:
        start = party.entity.start
        if (
            role == "participant"
            and party.person
            and (_SENT_BY.match(text, party.entity.end) or _ENVOY_OF.search(text, max(passage.start, start - 50), start))
        ):
            party = _state_of(party)
        if (
            party.entity.kind == "official"
            and not party.entity.country
            and _OF_SOMEBODY.search(text, max(passage.start, start - 40), start)
        ):
            continue  # "Roe's security chief": the state stands for him
        if _is_aside(text, party) or _is_office_of(text, party, found):
            continue
        if role == "signatory" and _mediates(passage, trigger, party, mediators):
            mediators.append(party)
            continue
        if role == "signatory" and _ATTENDED_BY.search(text, passage.start, start):
            continue
        if _REQUESTED_BY.search(text, max(passage.start, start - 90), start) or (party.person and _HAS_MEN.match(text, party.entity.end)):
            continue
        if party.entity.end <= trigger[0] and _REACTS_TO.search(passage.plain, party.entity.end, trigger[0]):
            continue
        if not party.strong and not (
            role == "participant"
            and (party.entity.kind == "official" or party.entity.office)
            and 0 <= start - trigger[1] < 30
            and passage.clauses_between(start, trigger[0]) == 0
        ):
            continue
        if (
            party.entity.kind == "official"
            and not party.entity.country
            and (_BARE.fullmatch(party.entity.name) or PLURAL.search(party.entity.name))
        ):
            continue
        if trigger[0] <= start < trigger[1] and party.entity.kind in ("country", "demonym", "armed"):
            chosen.append(party)
            continue
        apart = passage.clauses_between(start, trigger[0])
        if start >= trigger[1] and passage.moves_on(trigger[1], start):
            continue
        if start < trigger[0] and passage.starts_anew(party.entity.end, trigger[0]):
            continue
        if subtype == "visit" and party.entity.kind == "country" and 0 < start - trigger[1] < 6:
            continue
        if (
            role == "signatory"
            and not party.person
            and _AT_A_SUMMIT.match(text, party.entity.end)
            and text[:start].endswith(("at the ", "at a "))
        ):
            continue
        if start >= trigger[1] and passage.clauses_between(start, trigger[0]) and _said_between(passage, trigger[1], start):
            continue
        if start >= trigger[1] and _TO_SHOW.search(text, trigger[1], start):
            continue
        if verb and start >= trigger[1] and passage.starts_anew(trigger[1], party.entity.end, trigger[0]):
            continue
        if start < trigger[0] and _MET.search(text, found[0].entity.end, start) and passage.moves_on(party.entity.end, trigger[1] + 1):
            continue
        if (
            start >= trigger[1]
            and subtype != "visit"
            and re.match(
                r"(?:['’]s(?: [\w-]+){1,4})? (?:said|says|noted|told|added|announced|stated|wrote|confirmed|reported)\b",
                text[party.entity.end : party.entity.end + 60],
            )
        ):
            continue
        if not verb and start < trigger[0] and _SPEAKER.match(text[party.entity.end : party.entity.end + 60]):
            continue
        if apart > 1 and not (start < trigger[0] and apart <= 2 and party.person):
            continue
        if (
            apart
            and start > trigger[0]
            and not re.search(
                r"(?:with|and|between|including|by|alongside|from|of)\s+(?:[\w’'.-]+ ){0,4}$",
                text[max(trigger[1], start - 60) : start],
                re.I,
            )
        ):
            continue
        if (
            apart
            and _SPEAKER.match(text[party.entity.end : party.entity.end + 60])
            and start < trigger[0]
            and not re.search(r"\b(?:they|he|she|we)\b", text[party.entity.end : trigger[0]], re.I)
        ):
            continue
        if (
            start > trigger[1]
            and re.search(
                r"\b(?:to discuss|about|on|over|regarding|aimed at|of support for|support for|against|condemn\w*|for|supporting|"
                r"strengthen\w*)\b",
                text[trigger[1] : start],
                re.I,
            )
            and not party.person
            and not (role == "signatory" and len(chosen) == 1 and _WITH.search(text, trigger[1], start))
        ):
            continue
        if re.search(
            r"\b(?:war|conflict|invasion|attacks?|aggression) (?:by|with|against|in|of) (?:the )?$|\b(?:reporters|accus\w+|"
            r"manipulat\w+|criticiz\w+|against) (?:\w+ )?$",
            text[max(passage.start, start - 30) : start],
            re.I,
        ):
            continue
        chosen.append(party)
    if subtype == "visit" and text.endswith(("visit", "trip"), 0, trigger[1]) and (visit := _VISIT_BY.match(text, trigger[1], passage.end)):
        chosen = [party for party in chosen if party.entity.start >= visit.end()]
    named = {party.entity.country for party in chosen if party.entity.kind == "person"}
    arguments: dict[str, Argument] = {}
    for party in chosen:
        if (
            party.entity.kind == "demonym"
            and party.entity.country in named
            and not re.search(r"\band $", text[max(0, party.entity.start - 4) : party.entity.start])
        ):
            continue
        made = argument(party, role)
        if made.kind == "country" and made.country in named and party.entity.kind == "official":
            continue
        if made.name not in arguments and len(arguments) < _MOST:
            arguments[made.name] = made
    if subtype == "visit" and len(arguments) == 1 and (visited := _visited(passage, trigger)):
        arguments = {name: made for name, made in arguments.items() if made.kind != "country" or made.country != visited}
    for party in mediators:
        made = argument(party, "mediator")
        arguments.setdefault(made.name, made)
    if subtype == "visit" and arguments and verb and _received_by(text, trigger):
        host = next((made for made in arguments.values() if made.span[0] > trigger[1]), None)
        if host is not None:
            arguments[host.name] = _as(host, "host")
    elif subtype == "visit" and arguments:
        first = _leads(passage, trigger, arguments)
        arguments[first] = _as(
            arguments[first],
            "visitor"
            if role == "participant" and not re.match(r"(?:host|receiv|welcom|greet)", text[trigger[0] : trigger[1]], re.I)
            else "host",
        )
    return tuple(arguments.values())


_TO_SHOW = re.compile(
    r"\b(?:show|see|prove|signal|demonstrate|explain|ensure|know|hope|believe|decide)(?:s|d|ed|n)? (?:that|how|what|why)\b"
)
"""Before what people met to show, or came to see, and who is named only in that."""
_RECEIVED = re.compile(r"\b(?:was|were|is|are|been|being) (?:\w+ly )?$")
_BY_WHOM = re.compile(r" (?:(?:at|in|on|with) [^,.;]{2,50} )?by ")


def _visited(passage: Passage, trigger: Span) -> str:
    """The country right after the words of a visit ("a visit to Mexico"), which visits nobody; empty where none stands there."""
    near = (entity for entity in passage.entities if entity.kind == "country" and 0 < entity.start - trigger[1] <= len(" to the "))
    return next((entity.country for entity in near), "")


_VISIT_BY = re.compile(r" (?:to [^,.;]{2,40}? )?by ")
"""Before those whose visit it was: "during a visit to Delhi by President Roe"."""


def _received_by(text: str, trigger: Span) -> bool:
    """Whether the words say by whom somebody was received ("was welcomed at the palace by Roe")."""
    if text.startswith(" by ", trigger[1]):
        return True
    return _RECEIVED.search(text, max(0, trigger[0] - 24), trigger[0]) is not None and _BY_WHOM.match(text, trigger[1]) is not None


_AT_A_SUMMIT = re.compile(r" (?:[\w-]+ )?(?:summit|meeting|conference|session)\b")


def _said_between(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb of speech stands between two offsets: who is named after it is what was said."""
    return any(start <= a and b <= end for a, b in passage.speech)


def _leads(passage: Passage, trigger: Span, arguments: dict[str, Argument]) -> str:
    """Who visits or hosts: the one named last before the verb in its clause ("..., where the king received him"), else the first."""
    start, _ = passage.clause_span(trigger[0])
    before = [made.name for made in arguments.values() if start <= made.span[0] < trigger[0]]
    return before[0] if before else next(iter(arguments))


def _as(made: Argument, role: str) -> Argument:
    return Argument(role, made.name, made.kind, made.span, made.country, made.latitude, made.longitude)


def _attackers(passage: Passage, trigger: Span, found: list[Party], verb: bool) -> tuple[Argument, ...]:
    """The side that struck: "Russian missile strike", "Russia launched", "by Israeli forces"; nobody where the words name nobody."""
    text = passage.text
    best: tuple[int, Party] | None = None
    first = passage.dateline_end
    for entity in passage.entities:
        if entity.kind not in ("country", "demonym", "armed", "person", "organisation") or entity.start < first:
            continue
        if entity.kind == "demonym" and _ITS_OWN.match(text, entity.end):
            continue
        if entity.kind == "person" and not re.match(
            r"['’]s? (?:forces|troops|army|military|drones|missiles)", text[entity.end : entity.end + 20]
        ):
            continue
        party = Party(entity, entity.country or entity.name, True, False)
        cost = _attacker_cost(passage, trigger, party, verb)
        if cost is not None and (best is None or cost < best[0]):
            best = cost, party
    if best is None:
        return ()
    if _DENIES.match(text, trigger[0]):
        return () if counts_it(passage, trigger) else (argument(best[1], "attacker"), argument(best[1], "denier"))
    entity = best[1].entity
    if entity.kind == "person":
        name = gazetteer.countries().get(entity.country, "")
        return (Argument("attacker", name, "country", (entity.start, entity.end), entity.country),) if name else ()
    beside = next((other for other in passage.entities if _stands_beside(text, other, entity)), None)
    both = [Party(other, other.country or other.name, True, False) for other in (beside, entity) if other is not None]
    return tuple({made.name: made for made in (argument(party, "attacker") for party in both)}.values())


_DENIES = re.compile(r"den(?:y|ies|ied|ying)\b", re.I)
"""How the words of a strike begin that the one accused of it denies."""


_ITS_OWN = re.compile(
    r" (?:[a-z]+ )?(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission|[Cc]ultural|restaurants?|schools?|church(?:es)?|mosques?|hotels?|border|airlines?|"
    r"tourists?|pilgrims?|peacekeepers?|diplomats?|nationals?|citizens?|contractors?|workers?|engineers?|journalists?|reporters?)\b"
)
"""What is of a state and strikes nobody: "a bomb outside the Jordanian Embassy"."""


def _stands_beside(text: str, first: Entity, second: Entity) -> bool:
    """Whether two sides strike together ("US and British warplanes", "France and Mali attacked"), and not one from or in the other."""
    return (
        first.end < second.start
        and {first.kind, second.kind} <= {"country", "demonym", "armed", "organisation"}
        and text[first.end : second.start] in (" and ", " and the ")
        and re.search(r"\b(?:in|from|of|between|near|across|for)\s+(?:the )?$", text[max(0, first.start - 10) : first.start]) is None
    )


_VICTIM = re.compile(
    r"\b(?:kill|wound|injur|assassinat|eliminat|target|murder)(?:ed|ing|s|es|e)? (?!by\b)(?:(?:an?|the|its|two|three|four|five|six|"
    r"several|dozens|of|some|\d+|senior|top|leading|local|suspected|other|more|high-ranking|prominent) )*$",
    re.I,
)
"""Before those who were killed, and did not strike: "killed a senior Hezbollah man in a strike"."""


def _attacker_cost(passage: Passage, trigger: Span, party: Party, verb: bool) -> int | None:
    text, entity = passage.text, party.entity
    before = text[max(passage.start, entity.start - 40) : entity.start]
    if _VICTIM.search(before) and not re.match(r"['’]s? ", text[entity.end : entity.end + 3]):
        return None
    if trigger[0] <= entity.start < trigger[1]:
        if entity.kind == "country" and _FROM_SOIL.search(before):
            return None
        return None if entity.kind == "country" and _TO.search(before) and entity.start - trigger[0] > len("an attack in the ") else 1
    if entity.start >= trigger[1]:
        if (
            (by := _BY.search(before))
            and not (entity.kind == "country" and _FROM_SOIL.search(before))
            and not _HELD_BY.search(before, 0, by.start())
            and passage.clauses_between(entity.start, trigger[0]) <= 1
            and len(text[trigger[1] : entity.start].split()) < 16
        ):
            return 8 + len(text[trigger[1] : entity.start].split())
        return None
    if _BACKERS.search(before) or (entity.kind == "country" and _FROM_SOIL.search(before)):
        return None
    gap = text[entity.end : trigger[0]]
    if verb and _SAID_ITSELF.fullmatch(gap):
        return _OWN_WORD
    if _ACCUSED.search(before) and _OF_IT.fullmatch(gap):
        return _ACCUSED_OF_IT
    if passage.clauses_between(entity.start, trigger[0]) > 0 and not (
        verb and re.search(r"\b(?:which|who|that|when|as)\b", gap, re.I) is None and len(gap.split()) < 10
    ):
        return None
    if _TO.search(before) and not gap.startswith(("'s", "’s")) and (verb or entity.kind != "demonym"):
        return None
    if not verb:
        if _WEAPONS_AFTER.match(gap) and not re.search(
            r"\b(?:said|says|in|on|of|from|after|were|was|by|civilians|residents|villagers|people|city|town|region|capital|"
            r"officials|police|president|soldiers killed|hit|report\w*|claim\w*|den(?:y|ied|ies)|announc\w*|confirm\w*|warn\w*|"
            r"saw|faced|suffered|endured|survived|intercepted|downed|repelled|destroyed|the|this|that|an?|condemn\w*|denounc\w*|deplor\w*|mourn\w*)\b",
            gap,
            re.I,
        ):
            return 2 + len(gap.split())
        return None
    if re.search(r"\b(?:is|are|was|were|been|being)\b", text[trigger[0] : trigger[1]] + " " + gap, re.I) and entity.start < trigger[0]:
        return None
    if re.search(
        r"\b(?:said|says|reported|according|civilians|people|were|was|residents|killed|courts?|judges?|sentence[sd]?|charge[sd]?|"
        r"accuse[sd]?|den(?:y|ies|ied)|"
        r"for|over|intercepted|downed|shot down|brought down|repelled|destroyed)\b",
        gap,
        re.I,
    ):
        return None
    return 4 + len(gap.split())
