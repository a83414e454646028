"""Who struck: the side that the words name as doing it, and nobody where they name nobody."""

import re
from collections.abc import Collection, Sequence

from articles.extraction import gazetteer
from articles.extraction.document import Span
from articles.extraction.events.mention import Argument
from articles.extraction.events.modality import counts_it
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.arguments import argument
from articles.extraction.names import Entity

_BY = re.compile(r"\b(?:by|from|blamed on|attributed to|claimed by)\s+(?:the |suspected |an? )?(?:[\w-]+ )?$", re.I)
_SAID_ITSELF = re.compile(
    r"(?:(?:['’]s?)?(?: (?:defen[cs]e|interior|air|armed|ground|coast|general|government|security))?"
    r" (?:army|military|navy|force|forces|troops|ministry|government|guard|staff|rebels|fighters|commander|officials))?"
    r"(?:['’]s? (?:[\w-]+ ){1,4})?(?: (?:also|later|then|has|have|had))* ?(?:said|says|claimed|announced|confirmed|admitted|acknowledged|"
    r"reported)(?: on [A-Z]\w+day(?: \w+)?| today| later| earlier| in a statement)?,?(?: that)? "
    r"(?:they|it|(?:its|their) (?:[\w-]+ ){0,2}[\w-]+)(?: (?:had|have|has))?(?: also| just)? ?"
)
"""Between one who speaks and what that side says it did: "the Houthis said that they had fired a missile"."""
_ITS_KILLING = re.compile(
    r"(?:killed|eliminated|wounded|targeted|hit|struck) (?:[\w-]+ ){1,9}?(?:in|with|during) (?:an?|its|several|two) (?:[\w-]+ )?$"
)
"""What a side says that it did by an attack: "said that it had killed a commander in a strike"."""
_OTHERS_DID_IT = re.compile(
    r"\b(?:after|before|when|while|because|since) (?:[\w-]+ ){0,3}?(?:gunm[ae]n|militants|rebels|insurgents|attackers|assailants|"
    r"bandits|jihadists|"
    r"guerrillas|pirates|robbers|bombers?)\b"
)
"""Between a state and what others did: "Peru's president declared an emergency after gunmen fired"."""
_KILLED_BY_IT = re.compile(
    r" (?:has |had |have |also |then )*(?:killed|assassinated|eliminated|targeted|wounded|destroyed) (?:[^.;:]{2,90}? )?"
    r"(?:in|with|by|during) (?:an?|its|several|two|three|overnight|a series of) (?:[\w-]+ ){0,2}"
)
_OPENS_A_CLAUSE = re.compile(r"(?:^\W*|[.;:—] ?|\b(?:and|but|said|says|that|after|when|as|while|because|before) )(?:[Tt]he )?$")
"""Who did it in plain words: "The United States killed a general in a drone strike"."""
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
_WITH_HELP_OF = re.compile(
    r"\b(?:carried out|conducted|launched|staged|mounted|made|coordinated|together|jointly|along|planned) "
    r"(?:jointly |together |in concert )?with (?:the )?$",
    re.I,
)
"""Before who helped another one: "The raids, carried out with US forces"."""
_HELD_BY = re.compile(
    r"\b(?:used|held|controlled|run|backed|owned|operated|occupied|governed|administered|supported|funded|armed|besieged|seized|captured|"
    r"claimed|inhabited|populated|patrolled|guarded|built|supplied|condemned|confirmed|denied|reported) $"
)
"""What a target is by somebody, who then did not strike it: "a camp run by Hamas"."""
_WEAPONS_AFTER = re.compile(r"^(?:['’]s)?\W{0,2}(?:[\w’'-]+ ){0,4}$")
_TO = re.compile(
    r"\b(?:on|against|at|in|of|near|targeting|hit|struck|over)\s+(?:the )?(?:(?:north|south|east|west|central)[a-z-]* )?$", re.I
)
_DENIES = re.compile(r"den(?:y|ies|ied|ying)\b", re.I)
"""How the words of a strike begin that the one accused of it denies."""
_ITS_OWN = re.compile(
    r" (?:[a-z]+ )?(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission|[Cc]ultural|restaurants?|schools?|church(?:es)?|mosques?|hotels?|border|airlines?|"
    r"tourists?|pilgrims?|peacekeepers?|diplomats?|nationals?|citizens?|contractors?|workers?|engineers?|journalists?|reporters?|"
    r"(?:[a-z]+ )?(?:province|region|district|city|town|village|island|port|resort|capital|peninsula|countryside|soil|"
    r"coast(?! ?guards?)))\b"
)
"""What is of a state and strikes nobody: "a bomb outside the Jordanian Embassy", "in the southern Thai province"."""
_SOMEBODY_FROM = re.compile(
    r"(?:[- ]born\b|(?: (?:[Aa]rmy|[Nn]avy|[Mm]arines?|[Mm]arine [Cc]orps|[Aa]ir [Ff]orce|military|intelligence))? (?:veterans?|citizens?|"
    r"nationals?|man|men|woman|teen(?:ager)?s?|youths?|students?|residents?|(?:im)?migrants?|asylum[- ]seekers?|refugees?|couple|brothers|"
    r"drivers?|doctor|gunman|shooter|attacker|bomber|convert|expatriate|recruit|cadet|trainee|boy|girl|father|teacher)\b)"
)
"""What makes of the name of a state where somebody is from, for whom no state acts."""
_VICTIM = re.compile(
    r"\b(?:kill|wound|injur|assassinat|eliminat|target|murder)(?:ed|ing|s|es|e)? (?!by\b)(?:(?:an?|the|its|two|three|four|five|six|"
    r"several|dozens|of|some|\d+|senior|top|leading|local|suspected|other|more|high-ranking|prominent) )*$",
    re.I,
)
"""Before those who were killed, and did not strike: "killed a senior Hezbollah man in a strike"."""


def attackers(passage: Passage, trigger: Span, verb: bool) -> tuple[Argument, ...]:
    """The side that struck: "Russian missile strike", "Russia launched", "by Israeli forces"; nobody where the words name nobody."""
    text = passage.text
    best: tuple[int, Party] | None = None
    first = passage.dateline_end
    for entity in passage.entities:
        if entity.kind not in ("country", "demonym", "armed", "person", "organisation") or entity.start < first:
            continue
        if entity.kind == "demonym" and _ITS_OWN.match(text, entity.end):
            continue
        if entity.kind in ("country", "demonym", "organisation") and _SOMEBODY_FROM.match(text, entity.end):
            continue
        if entity.kind == "country" and any(
            other.kind == "armed" and text[entity.end : other.start] in ("'s ", "’s ") for other in passage.entities
        ):
            continue  # "Yemen's Houthis" are not Yemen
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
    sides = [Party(one, one.country or one.name, True, False) for one in _sides_up_to(text, passage.entities, entity)]
    return tuple({made.name: made for made in (argument(party, "attacker") for party in sides)}.values())


def _sides_up_to(text: str, entities: Sequence[Entity], last: Entity) -> list[Entity]:
    """Those who strike together, the last of whom is given: "the US, Britain and France struck"."""
    sides = [last]
    joined: Collection[str] = _JOINED
    while before := next((other for other in entities if _stands_beside(text, other, sides[0], joined)), None):
        if joined is _LISTED and not _OPENS_A_CLAUSE.search(text[max(0, before.start - 40) : before.start]):
            break
        sides.insert(0, before)
        joined = _LISTED
    return sides


_JOINED, _LISTED = (" and ", " and the ", ", and ", ", and the "), (", ", ", the ")


def _stands_beside(text: str, first: Entity, second: Entity, joined: Collection[str]) -> bool:
    """Whether two sides strike together ("US and British warplanes", "France and Mali attacked"), and not one from or in the other."""
    return (
        first.end < second.start
        and {first.kind, second.kind} <= {"country", "demonym", "armed", "organisation"}
        and text[first.end : second.start] in joined
        and re.search(r"\b(?:in|from|of|between|near|across|for)\s+(?:the )?$", text[max(0, first.start - 10) : first.start], re.I) is None
    )


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
    if _BACKERS.search(before) or _WITH_HELP_OF.search(before) or (entity.kind == "country" and _FROM_SOIL.search(before)):
        return None
    gap = text[entity.end : trigger[0]]
    if _OTHERS_DID_IT.search(gap):
        return None
    done = _ITS_KILLING.search(gap)
    if (verb and _SAID_ITSELF.fullmatch(gap)) or (done and _SAID_ITSELF.fullmatch(gap, 0, done.start())):
        return _OWN_WORD
    if _ACCUSED.search(before) and _OF_IT.fullmatch(gap):
        return _ACCUSED_OF_IT
    if not verb and _KILLED_BY_IT.fullmatch(gap) and _OPENS_A_CLAUSE.search(before):
        return _OWN_WORD
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
    if (
        re.search(
            r"\b(?:is|are|was|were|been|being|"
            r"under)\b",
            text[trigger[0] : trigger[1]] + " " + gap,
            re.I,
        )
        and entity.start < trigger[0]
    ):
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
