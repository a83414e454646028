"""Where an event was: the places that its clause names, each with coordinates where the gazetteer has them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from articles.extraction.document import Span
from articles.extraction.events.mention import Argument
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.unlisted import places_beside_known_ones, unlisted_places
from articles.extraction.gazetteer import capitals, find_place, fold
from articles.extraction.guarded import guarded
from articles.extraction.names import Entity

_FROM = re.compile(r"\bfrom (?:the )?(?:[\w-]+ (?:region|direction|territory) of )?$", re.I)
_LINK = re.compile(
    r"^(?:\s*,?\s*(?:and|as well as|or|,|in|on|near|around|the|region|oblast|province|district|city of|town of|also|both|cities of|"
    r"(?:[A-Z][a-z]+ )?(?:island|province|region|district|state|department|governorate) of|"
    r"its|suburb|outside|southern|northern|eastern|western|central)\s*)*$",
    re.I,
)
_SPEAKER_PLACE = re.compile(
    r"\b(?:message|statement|speaking|spoke|told|interview|(?<!was )(?<!were )(?<!been )(?<!also )reported|news conference|"
    r"press conference|officials|sources|reporters|agency|newspaper|police|(?<!food )court|embassy|press service|service|spokes\w+|"
    r"media)\b[^,.;]{0,16}\b(?:in|from|at)\s+$",
    re.I,
)


_AT_A_BUILDING = re.compile(
    r"\b(?:outside|at|near|on|inside|against|hit|struck|into|targeted|shelled|bombed|attacked|stormed|raided|by) (?:the |an? )?"
    r"(?:[\w.'’-]+ ){0,3}(?:embass(?:y|ies)|consulate|"
    r"(?:police|court) (?:stations?|posts?|headquarters|academy|barracks|checkpoints?|compound|convoys?|"
    r"patrols?|"
    r"buildings?|house|vans?|cars?)|courthouse|newspaper offices?)\b[^,.;]{0,16}\b(?:in|at)\s+$",
    re.I,
)
"""Before the place of a building that was struck: "a bomb outside a police station in Quetta"."""
_SPONSORED_BY = re.compile(
    r"\b(?:sponsored|backed|brokered|mediated|proposed|supported|arranged|organi[sz]ed|called|convened|initiated) by (?:[A-Z]\w+,? and )?$"
)
"""Before capitals that stand for their governments: "a conference sponsored by Cairo and Riyadh"."""
_MET_WITH = re.compile(r"\b(?:with|between|by|of|met|meets?) (?:[\w.’'-]+ ){0,4}$")
"""Before officials who were met, and did not speak, where they were: "talks with Swedish officials in Oslo"."""
_ABOUT = re.compile(
    r"\b(?:on|for|about|concerning|regarding|discuss(?:ed|ing)?|war in)\b(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?: the)? \d)"
    r"(?!.*\b(?:held|hosted|"
    r"signed|took place|starts?|started|opens?|opened|begins?|began|resumed?|resumes|ends?|ended)\b)",
    re.I,
)


def find_places(passage: Passage, trigger: Span, kind: str) -> tuple[Argument, ...]:
    """The places of an event, the most telling first; at most four."""
    found = _find(passage, trigger, kind, passage.dateline_end)
    if found or kind in ("meeting", "agreement") or passage.dateline_end == passage.start:
        return found
    if kind == "strike" and _ASIDE_ON_SOMEBODY.search(passage.text, passage.start, trigger[0]):
        return ()
    return _find(passage, trigger, kind, passage.start) or _of_dateline(passage, trigger, harm=True)


def _find(passage: Passage, trigger: Span, kind: str, first: int) -> tuple[Argument, ...]:
    """The places from an offset on."""
    candidates = []
    answered = _ANSWERED.search(passage.text, passage.low, trigger[1], passage.end) if kind == "strike" else None
    until = answered.start() if answered else passage.end
    opened = _OPENS_ON_AN_ANSWER.match(passage.text, passage.low, passage.start, trigger[0]) if kind == "strike" else None
    first = max(first, opened.end()) if opened else first
    for entity in map(partial(_seated, passage.text), passage.entities):
        if entity.start < first or entity.start > until:
            continue
        if entity.kind == "place" or (entity.kind == "country" and _stands_as_place(passage, entity, kind)):
            cost = _cost(passage, entity, trigger, kind)
            if cost is not None:
                candidates.append((cost, entity.start, entity))
    if not any(candidate[2].kind == "place" for candidate in candidates):
        candidates.extend(candidate for candidate in _unlisted(passage, trigger, kind) if candidate[1] <= until)
    elif kind in ("strike", "other"):
        candidates.extend(_beside_known_ones(passage, trigger, kind))
    if kind in ("meeting", "agreement"):
        candidates = [candidate for candidate in candidates if not _bearing(passage, candidate[2])] or candidates
        here = _of_dateline(passage, trigger)
        if here and all(_bearing(passage, candidate[2]) for candidate in candidates):
            return here
    if not candidates:
        return ()
    cities = [candidate for candidate in candidates if candidate[2].kind == "place"] or candidates
    cities.sort(key=lambda candidate: (candidate[0], candidate[1]))
    best = cities[0]
    chosen = [*_named_before(passage.text, best[2], [candidate[2] for candidate in cities]), best[2]]
    for _, _, entity in sorted(cities[1:], key=lambda candidate: candidate[1]):
        last = max(chosen, key=lambda other: other.start)
        gap = passage.text[last.end : entity.start] if last.end <= entity.start else ""
        if gap and len(chosen) < 4 and _LINK.match(gap):
            chosen.append(entity)
    seen: set[str] = set()
    found = []
    for entity in chosen:
        if entity.name not in seen:
            seen.add(entity.name)
            found.append(_place(entity))
    return tuple(found)


_ANSWERED = guarded(
    r"\b(?:in|as) (?:an? |apparent )?(?:reprisal|retaliation|revenge|response|answer|retribution|payback) (?:for|to)\b|"
    r"\b(?:to avenge|avenging)\b",
    re.I,
)
"""Behind attacks that answer others: the places that follow are those of the others."""
_OPENS_ON_AN_ANSWER = guarded(
    r"\W*(?:(?:in|as) (?:an? |apparent )*(?:reprisal|retaliation|revenge|response|answer|retribution|payback) (?:for|to)|to avenge|"
    r"avenging) [^,.;]{3,90},",
    re.I,
)
"""The same before them: "In revenge for a raid on Oslo, gunmen shot two men in Lima"."""
_ASIDE_ON_SOMEBODY = re.compile(r", (?:who|whose) (?:[\w’'-]+ ){0,8}$")
"""Before what befell somebody elsewhere: "a rite for the general, who was killed by a drone in 2020"."""
_AND_LAST = re.compile(r",? (?:and|as well as) ")


def _named_before(text: str, last: Entity, cities: Sequence[Entity]) -> list[Entity]:
    """The places of a list that a place ends: "Kyiv, Lviv and Odesa came under attack"."""
    listed: list[Entity] = []
    following = last
    for entity in sorted(cities, key=lambda entity: -entity.start):
        if entity.end > following.start or len(listed) == 3:
            continue
        gap = text[entity.end : following.start]
        if not (_AND_LAST.fullmatch(gap) if following is last else gap == ", "):
            break
        listed.insert(0, entity)
        following = entity
    return listed


_IN_ITS_TOWN = re.compile(
    r"\b(?:the|this) (?:city|town)(?:['’]s\b| cent(?:er|re)\b)|"
    r"\bin the (?:[a-z-]+ )?(?:city|town|port|village)(?=[.,;]| (?:on|late|early|overnight|when|as|and|after|before)\b)"
)
"""Words of a report of harm that speak of the town of its dateline."""
_HERE_IN_TOWN = re.compile(
    r"\bhere\b(?! (?:to stay|is|are|was|were|as)\b)|\bin this (?:[\w’'-]+ ){0,4}?(?:city|capital|town|village|resort|port|suburb)\b"
)


_BEARING = re.compile(r"\b(?:north|south|east|west|northeast|northwest|southeast|southwest) of (?:the )?$", re.I)


def _bearing(passage: Passage, entity: Entity) -> bool:
    """Whether a place is only told to find another by: "in a village north of Oslo"."""
    return _BEARING.search(passage.text, max(passage.start, entity.start - 20), entity.start) is not None


def _of_dateline(passage: Passage, trigger: Span, *, harm: bool = False) -> tuple[Argument, ...]:
    """The town of the dateline, where the lead sentence names no other place and its own words say "here"."""
    start = passage.dateline_end
    if start == passage.start:
        return ()
    towns = [entity for entity in passage.entities if entity.start < start and entity.kind == "place"]
    here = list(_HERE_IN_TOWN.finditer(passage.text, start, passage.end))
    if harm:
        here += _IN_ITS_TOWN.finditer(passage.text, start, passage.end)
    if not towns or "/" in passage.text[passage.start : start]:
        return ()
    if not any(passage.clauses_between(match.start(), trigger[0]) <= 1 for match in here):
        return ()
    return (_place(towns[0]),)


def _place(entity: Entity) -> Argument:
    return Argument("place", entity.name, "place", (entity.start, entity.end), entity.country or None, entity.latitude, entity.longitude)


_SEATS = {"White House": "Washington", "Pentagon": "Washington", "Kremlin": "Moscow", "Downing Street": "London"}
_AT = re.compile(r"\b(?:[Aa]t|[Ii]n|to|inside|outside|into|(?:[Ll]awn|[Gg]arden|[Rr]oom|steps|gates) of)(?: the)? $")


def _seated(text: str, entity: Entity) -> Entity:
    """A government named by its seat stands for the town where words say that somebody was there ("at the White House")."""
    town = _SEATS.get(text[entity.start : entity.end]) if entity.kind == "country" else None
    place = find_place(town) if town and _AT.search(text[max(0, entity.start - 20) : entity.start]) else None
    if place is None:
        return entity
    return replace(entity, kind="place", name=place.name, latitude=place.latitude, longitude=place.longitude)


def _unlisted(passage: Passage, trigger: Span, kind: str) -> list[tuple[int, int, Entity]]:
    """Places that the gazetteer does not know, with how badly each fits the event."""
    return _fitting(unlisted_places(passage, kind), passage, trigger, kind)


def _beside_known_ones(passage: Passage, trigger: Span, kind: str) -> list[tuple[int, int, Entity]]:
    """The same of those that stand beside a place that is known ("the dock of Lamitan, on the island of Basilan")."""
    return _fitting(places_beside_known_ones(passage), passage, trigger, kind)


def _fitting(places: Iterable[Entity], passage: Passage, trigger: Span, kind: str) -> list[tuple[int, int, Entity]]:
    found = ((_cost(passage, entity, trigger, kind), entity) for entity in places)
    return [(cost, entity.start, entity) for cost, entity in found if cost is not None]


_DENIES = re.compile(
    r" (?:(?:on [A-Z][a-z]+day|also|has|had|have|again|repeatedly|strongly|flatly|immediately|quickly|later) )*(?:den(?:y|ies|ied)|denying|"
    r"reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)) "
)
"""A capital that denies is its government and never where it happened."""
_HOME = re.compile(r"(?:\b\d{1,3}, |\b(?:man|woman|boy|girl|resident|native|student|couple|family|teenager),? )(?:of|from) $", re.I)
"""Where somebody comes from: "Ann Roe, 20, of Teaneck"."""
_BOUND_FOR = re.compile(r"\bfrom [^,.;]{2,30} to (?:the )?$|\b(?:bound for|on its way to|en route to|heading (?:for|to)) (?:the )?$", re.I)
_PLACED = re.compile(r"\b(?:in|at|near|over|outside|around|across|on|of|inside) (?:the )?(?:[\w-]+ )?$", re.I)


def _is_government(passage: Passage, entity: Entity, before: str) -> bool:
    """Whether a capital stands for its government ("Baku's first strike")."""
    return (
        passage.text[entity.end : entity.end + 2] in ("'s", "’s")
        and capitals().get(fold(entity.name)) == entity.country
        and _PLACED.search(before) is None
    )


_LEADS = re.compile(r"\W*(?:(?:and|but) )?(?:in|at) (?:the )?", re.I)
_REACTS = re.compile(
    r", [^.;]{0,90}?\b(?:condemn|denounc|deplor|mourn|critici[sz]|regret|vow|promis|urg|appeal|pledg|demonstrat|protest)\w*\b",
    re.I,
)
"""Who reacts elsewhere: "In London, the prime minister condemned the bombing"."""
_AT_ITS_REQUEST = re.compile(
    r"['’]s? (?:\w+ )?(?:request|invitation|behest|insistence|initiative|urging|suggestion|proposal|demand|embassy|expense)\b"
)


def _is_country_alone(text: str, entity: Entity) -> bool:
    """Whether a country stands by its name, and not as its soil, which is a place whatever word precedes."""
    return entity.kind == "country" and not text.endswith(" soil", entity.start, entity.end)


_IN_BOTH = re.compile(r"\b(?:in|across) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? and $")
"""Before the second of two states where something was struck: "embassies in Kenya and Tanzania"."""
_OF_THE_STATE = re.compile(
    r"(?:['’]s)? (?:[\w-]+ )?(?:embass(?:y|ies)|consulates?|diplomatic missions?|troops|forces|soldiers|marines|sailors|airmen|bases?|"
    r"ships?|warships?|navy|citizens|nationals|diplomats|interests|targets|planes|jets|aircraft|airliners?|personnel|servicemen|tourists|"
    r"workers)\b"
)
"""What is of a state and may be struck elsewhere: "attacks on the U.S. embassies in Kenya"."""


def _stands_as_place(passage: Passage, entity: Entity, kind: str) -> bool:
    if _AT_ITS_REQUEST.match(passage.text, entity.end) or (kind == "strike" and _OF_THE_STATE.match(passage.text, entity.end)):
        return False
    if not _is_country_alone(passage.text, entity):
        return True
    before = passage.text[max(passage.start, entity.start - 24) : entity.start]
    if kind == "strike" and _IN_BOTH.search(passage.text, max(passage.start, entity.start - 50), entity.start):
        return True
    if re.search(
        r"\b(?:president|minister|secretary|leader|king|head|government|ambassador|speaker|army|forces|people|support|defen[cs]e|"
        r"security|sovereignty|parliament|bank|state|states|chief|envoy|ministry) of (?:the )?$",
        before,
        re.I,
    ):
        return False
    if (
        kind != "strike"
        and re.search(r"\b(?:against|over|on|to|into)\s+(?:the )?$", before, re.I)
        and not re.search(
            r"\b(?:visit\w*(?: by [^,.;]{3,40})?|trip|travel\w*|flew|fly|flies|flying|return\w*|arriv\w*|came|comes?|coming|went|goes|"
            r"going|gone|heads?|"
            r"headed) (?:\w+ )?to $",
            before,
            re.I,
        )
    ):
        return False
    return bool(
        re.search(
            r"\b(?:in|into|inside|across|throughout|on|over|against|at|within|near|neighbou?ring|northern|southern|eastern|western|central|off|"
            r"visited|visits|visiting|visit|to|southeastern|northwestern|northeastern|southwestern|attacked|invaded|shelled|"
            r"bombed)\s+(?:the )?$",
            before,
            re.I,
        )
    )


_HERE = re.compile(
    r"\b(?:the|this|that) (?:city|town|village|port|island|settlement)\b(?! of)|\bthere\b(?! (?:is|are|was|were|has|have|had|will|"
    r"would|could|may|might|can))",
    re.I,
)


def place_before(passage: Passage, named: Sequence[Entity], kind: str) -> tuple[Argument, ...]:
    """The place that "the city" or "there" stands for: the one named last before the sentence; or the head of a brief ("Caracas: ...").

    A dateline in capitals says where a report of diplomacy was written, and not where it was signed or said.
    """
    head = next(
        (
            entity
            for entity in passage.entities
            if entity.kind == "place"
            and entity.start == passage.start
            and passage.text[entity.end : entity.end + 2] == ": "
            and (kind == "strike" or not passage.text[entity.start : entity.end].isupper())
        ),
        None,
    )
    places = [entity for entity in named if entity.kind == "place" and entity.country]
    entity = head or (places[-1] if places and _HERE.search(passage.words) else None)
    return (_place(entity),) if entity is not None else ()


_FOUGHT = re.compile(
    r"\b(?:fighting|clashes|battles?|shelling|bombardment|hostilities|gunfire) (?:(?!to\b)[\w-]+ ){0,2}?(?:erupted|raged?|raging|broke out|"
    r"continued|resumed|intensified|flared|spread|went on|shook|rocked|rumbled)\b",
    re.I,
)
_WHERE_FOUGHT = re.compile(r"\b(?:in|at|near|around|outside|for|over|of) (?:the )?(?:[\w-]+ ){0,3}$")


def fought_over(passage: Passage) -> tuple[Argument, ...]:
    """The only town of a sentence that tells of fighting there ("Fighting erupted in Oslo"): what was struck in the next one lies in it."""
    towns = {entity.name: entity for entity in passage.entities if entity.kind == "place" and entity.country}
    if len(towns) != 1 or not _FOUGHT.search(passage.words):
        return ()
    (town,) = towns.values()
    return (_place(town),) if _WHERE_FOUGHT.search(passage.text, passage.start, town.start) else ()


_OF_A_PAPER = re.compile(
    r" (?:(?!(?:with|by|and|after|before|on|for|to|without|where|as)\b)[a-z]+ ){0,2}(?:accords?|agreements?|treaty|protocol|declaration|"
    r"process|framework|convention|pact|deal|plan|club|conference)\b"
)
_OF_ANOTHER_MATTER = re.compile(
    r"\b(?:the dead|victims?|massacres?|horrors?|films?|pictures?|images?|photos?|crimes|atrocities|events|killings?|bombing|shelling|"
    r"battle|"
    r"siege|fall|residents?|people|defenders?|refugees?|situation|war|crisis|fighting) (?:of|in|from) (?:the )?$",
    re.I,
)
"""Before a place that is talked about and where nobody met: "a film of the dead of Oslo"."""
_AT_THE = re.compile(r"\b(?:at|on the (?:sidelines|margins|fringes|fringe) of|during|for|after|ahead of) (?:the|a|an) (?:[\w-]+ )?$")
"""Words before the town of a conference where people met: "on the sidelines of the Oslo conference"."""
_ON_BEHALF = re.compile(
    r"\b(?<!left )(?<!leave )(?<!leaves )(?<!leaving )(?<!departed )(?<!headed )(?<!bound )(?:for|on behalf of) (?:the )?$"
)
_ASIDE = re.compile(r", (?:who|which|whose)\b[^,;]*$")
_AGREED_THAT = re.compile(r"agreed?\b.{0,30}?\b(?:to|that|on|upon)$", re.I | re.S)
_MEANT_TO = re.compile(
    r"\b(?:(?:meant|aimed|designed|intended|supposed|hoped|expected) (?:to|at)|aim(?:s|ing) (?:to|at)|"
    r"(?:to|on|that (?:will|would|could|should)|which (?:will|would|could|should)) (?:end|halt|stop|resolve|settle|cease|calm|defuse|"
    r"ease|reduce|rebuild|reopen|restore|supply|extradite|withdraw|let|allow|permit|enable|link|connect|evacuate|demilitari[sz]e)"
    r"(?:ing)?)\b"
    r"(?!.*\b(?:signed|held|concluded|at a ceremony|during (?:a|talks|his|her|their))\b)"
)
"""What a paper is for: a place named after it is of its contents ("an accord meant to end the war in eastern Congo")."""
_DEMANDS = re.compile(r"\b(?:demanding|calling for|urging|condemning) ")
_CONCLUDED_THERE = re.compile(r"^ (?:concluded|negotiated|initialled|drafted|reached) (?:in|on|last|at) [^,.;]*$")
"""Between a paper and where it had been made before: "on Monday ratified the treaty concluded in 2003 in Oslo"."""
_SINCE_ANOTHER = re.compile(r"\bsince (?:the|an?|their|its|his|her|last|that) (?:[\w’'-]+ ){1,4}(?:on|in|at|near|of|against) (?:the )?$")
"""Before where something else was, from which a sentence counts: "their first talks since the raid on Oslo"."""
_ON_A_DAY = re.compile(r",? (?:on|late on|early on|last|this|earlier|today|yesterday)\b")
_WHERE_SIGNED = re.compile(
    r"\b(?:at|during|after|following) (?:an? |the )?(?:[\w-]+ ){0,3}(?:meeting|talks|summit|negotiations|conference)\b"
)


def _is_capital(entity: Entity) -> bool:
    """Whether a place is the capital of its country."""
    return capitals().get(fold(entity.name)) == entity.country


def _is_after_its_aim(text: str, entity: Entity, trigger: Span) -> bool:
    """Whether a place with a day follows what a paper is for: "an accord to end the war in Geneva on Friday"."""
    aim = _MEANT_TO.search(text, trigger[1], entity.start)
    return aim is not None and _ON_A_DAY.match(text, entity.end) is not None and " and " not in text[aim.end() : entity.start]


def _is_of_its_contents(passage: Passage, entity: Entity, trigger: Span) -> bool:
    """Whether a place stands in what was said or agreed to: "told him that the killing in Darfur", "agreed that Brcko"."""
    text = passage.text
    before = text[max(passage.start, entity.start - 70) : entity.start]
    if entity.kind == "place" and not trigger[0] <= entity.start < trigger[1] and (paper := _OF_A_PAPER.match(text, entity.end)):
        return not (paper.group().endswith("conference") and _AT_THE.search(before) and entity.start > trigger[0])
    if _OF_ANOTHER_MATTER.search(before):
        return True
    if entity.start < trigger[0]:
        return _ASIDE.search(before) is not None and re.match(r"[^,;]{0,40}, ", text[entity.end : trigger[0]]) is not None
    if entity.start < trigger[1]:
        return False
    if _ON_BEHALF.search(before) and _is_capital(entity):
        return True
    if _DEMANDS.search(text, trigger[1], entity.start) or _SINCE_ANOTHER.search(text, trigger[1], entity.start):
        return True
    if _CONCLUDED_THERE.match(text[trigger[1] : entity.start]) and any(time.end <= trigger[0] for time in passage.times):
        return True
    if _MEANT_TO.search(text, trigger[1], entity.start) and not _is_after_its_aim(text, entity, trigger):
        return True
    if any(trigger[1] <= a and b <= entity.start and not _SAID_LAST.match(text, a) for a, b in passage.speech):
        return True
    return (
        _AGREED_THAT.search(text[trigger[0] : trigger[1]]) is not None
        and _WHERE_SIGNED.search(text, trigger[1], entity.start) is None
        and not text.startswith(", ", entity.end)
    )


_SAID_LAST = re.compile(r"(?:according to|reported|announced|published|released|identified|posted)\b", re.I)


_AROUND_IT = re.compile(r"\b(?:suburban|exurban) $", re.I)
"""Before a city that is told only for what lies around it: "a suburban Atlanta home"."""
_WHERE_OTHERS_MET = re.compile(
    r"\b(?:deals?|agreements?|accords?|pacts?|truces?|treat(?:y|ies)|cease-?fires?|talks|summit|conference) "
    r"(?:(?:that )?(?:\w+ )?(?:struck|signed|reached|brokered|agreed|held|concluded|made) )?(?:in|at) (?:the )?$",
    re.I,
)
"""Before where a paper was signed: "had shelled the town before a deal struck in Addis Ababa"."""
_BORDER_WITH = re.compile(r"\b(?:borders?|frontier|boundary|crossing|fence) (?:with|from|between [^,.;]{2,30} and) (?:the )?$", re.I)
"""Before what lies on the other side: "near the border with Gaza"."""
_SOMEBODY = re.compile(
    r"\b(?:his|her|their|the|an?) (?:[\w-]+ ){0,2}(?:daughters?|sons?|wife|husband|girlfriend|boyfriend|brothers?|sisters?|mother|father|"
    r"girls?|boys?|bab(?:y|ies)|child(?:ren)?), $",
    re.I,
)
"""Before a name that tells who somebody is: "his daughter, London, and his son"."""


_OF_ITS_HEAD = re.compile(
    r"\b(?:crown prince|emir|sultan|ruler|mayor|(?:arch)?bishop|metropolitan|governor|university|bank) of (?:the )?$", re.I
)
"""Before a town that only tells who somebody is: "the crown prince of Oslo"."""
_DESKS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? ?/ ?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?::| [—–-] | \()")
"""The towns where a report was written, at its head: "Oslo/Lima: ..."."""
_TOWN_BEFORE = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, $")
"""Before the state of a town: "in Springfield, Missouri"."""
_LOCAL_POLICE = re.compile(r"(?:police|officers|deputies) in $", re.I)
_THEY_SAY = re.compile(
    r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?,)? (?:said|say|says|reported|are (?:still )?(?:investigating|looking|searching|seeking|hunting))\b"
)
_QUARTER = re.compile(r" (?:neighbou?rhood|section|subdivision|quarter|precinct)\b")
"""What makes a name that of a part of another town: "the Austin neighborhood"."""
_A_FORCE = re.compile(r" (?:police|deputies|officers|sheriff['’]s? (?:deputies|office))\b")
_OF_POLICE = 20
"""The town of the police who speak is where it was, unless another one is named nearer."""


_NAMES_A_MATTER = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:plants?|dam|reactors?|refinery|pipelines?|corridors?|cris[ie]s|disputes?|conflicts?|questions?|issues?|file|"
    r"dossier|process|format|formula|trio|accords?|agreements?|treaty|protocols?|deal|truces?|cease-?fires?|settlement|hostages?|war|massacre|bombing|offensive|siege|front|case|affair|tribunal)\b"
)
"""Behind a place that only names what is talked about: "talks about the Zaporizhzhia plant"."""


def _names_a_matter(text: str, entity: Entity, before: str) -> bool:
    return before.endswith((" the ", " a ", " an ")) and _NAMES_A_MATTER.match(text, entity.end) is not None


def _cost(passage: Passage, entity: Entity, trigger: Span, kind: str) -> int | None:
    text = passage.text
    before = text[max(passage.start, entity.start - 60) : entity.start]
    if entity.start < trigger[0] and passage.start == entity.start and text[entity.end : entity.end + 2] in (": ", " —", " –", " -"):
        return None
    if entity.start < trigger[0] and (desks := _DESKS.match(text, passage.start)) and entity.end <= desks.end():
        return None
    if kind in ("strike", "other") and (_FROM.search(before) or (_BOUND_FOR.search(before) and kind == "other")):
        return None
    if _is_government(passage, entity, before):
        return None
    if entity.start < trigger[0] and _REACTS.search(text, entity.end, trigger[0]) and _LEADS.fullmatch(text, passage.start, entity.start):
        return None
    if kind in ("strike", "other") and (_SOMEBODY.search(before) and re.match(r",|\W+and\b", text[entity.end : entity.end + 8])):
        return None
    town = _TOWN_BEFORE.search(before)
    before = before[: town.start()] if town and _SPEAKER_PLACE.search(before, 0, town.start()) else before
    speaker = _SPEAKER_PLACE.search(before)
    if speaker and _MET_WITH.search(before, 0, speaker.start()):
        speaker = None
    if speaker and _AT_A_BUILDING.search(before) and (kind in ("strike", "other") or not _THEY_SAY.match(text, entity.end)):
        speaker = None
    local = (
        speaker is not None
        and kind in ("strike", "other")
        and _LOCAL_POLICE.match(before, speaker.start()) is not None
        and _THEY_SAY.match(text, entity.end) is not None
    )
    said = max(passage.start, entity.start - 60) + speaker.start() if speaker else 0
    if speaker and not local and not (said <= trigger[0] < entity.start or trigger[0] <= said < trigger[1]):
        return None
    if _QUARTER.match(text, entity.end) and before.endswith(("the ", "The ")):
        return None
    if kind in ("meeting", "agreement") and _OF_ITS_HEAD.search(before):
        return None
    if _DENIES.match(text, entity.end) or _AROUND_IT.search(before) or _BORDER_WITH.search(before):
        return None
    if kind == "strike" and _WHERE_OTHERS_MET.search(before):
        return None
    if kind != "strike" and _SPONSORED_BY.search(before):
        return None
    if re.match(
        r"(?:['’]s)? (?:police|officials|authorities|mayor|governor|military administration|residents|said|says)\b",
        text[entity.end : entity.end + 30],
    ) and passage.clauses_between(entity.start, trigger[0]):
        return None
    if trigger[0] <= entity.start < trigger[1]:
        return 0
    if passage.moves_on(trigger[1], entity.start):
        return None
    if kind in ("meeting", "agreement") and entity.start < trigger[0] and passage.starts_anew(entity.end, trigger[0], passage.start):
        return None
    if kind in ("meeting", "agreement") and (_is_of_its_contents(passage, entity, trigger) or _names_a_matter(text, entity, before)):
        return None
    if (
        kind != "strike"
        and _is_country_alone(text, entity)
        and entity.start >= trigger[1]
        and _ABOUT.search(text[trigger[1] : entity.start])
    ):
        return None
    gap = text[trigger[1] : entity.start] if entity.start >= trigger[1] else text[entity.end : trigger[0]]
    cost = len(gap.split()) + 12 * passage.clauses_between(entity.start, trigger[0])
    if entity.start < trigger[0]:
        cost += 4
    if entity.kind == "country":
        cost += 3
    if _A_FORCE.match(text, entity.end):
        cost += _OF_POLICE
    if local:
        cost += _OF_POLICE + 2 * (town is not None)
    if _HOME.search(before):
        cost += 40
    return cost if cost < 90 else None
