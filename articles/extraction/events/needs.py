"""What a sentence must hold besides a trigger's words ("public", "two public", "war|harm"), each need a case of ``_one``."""

import re

from articles.extraction.document import Span
from articles.extraction.events.encounters import bare_partner, face_to_face, heads_the_sentence, pair, rung_up
from articles.extraction.events.ontology import Trigger
from articles.extraction.events.parties import Party, distinct
from articles.extraction.events.passage import Passage
from articles.extraction.events.proposals import PROPOSED, TO_A_PROPOSAL, of_both
from articles.extraction.events.topic import Topic
from articles.extraction.guarded import guarded

WEAPON = re.compile(
    r"\b(?:missiles?|rockets?|drones?|uavs?|shells?|shelling|artillery|mortars?|bombs?|warplanes?|jets?|aircraft|helicopters?|"
    r"grenades?|explosives?|gunfire|bullets?|airstrikes?|warheads?|shaheds?|projectiles?|munitions?|torpedo(?:es)?|ballistic|iskanders?|"
    r"tanks?|gunboats?|warships?|(?:air|night|bombing|missile) raids?|bombardment|"
    r"kinzhals?|debris)\b",
    re.I,
)
ARMED = re.compile(
    r"\b(?:gunm[ae]n|militants?|rebels?|insurgents?|terrorists?|guerrillas?|militia\w*|attackers?|assailants?|bombers?|fighters|"
    r"extremists|jihadists?|shooters?|troops|soldiers|forces|army|armed m[ae]n|warplanes|police|suspects?|pirates|raiders|"
    r"paramilitar\w+|separatists)\b",
    re.I,
)
TARGET = re.compile(
    r"\b(?:posts?|outposts?|radar|tower|headquarters|compound|city|cities|town|village|hospital|school|building|apartment|"
    r"residential|market|mosque|church|camp|base|airport|airfield|port|station|depot|refinery|plant|neighbou?rhood|positions?|"
    r"bridge|convoy|checkpoint|embassy|oil|power|infrastructure|district|capital|border|house|homes?|theatre|theater|ship|vessel|"
    r"barracks|prison|energy|civilians|defen[cs]es|bunkers?|trenches|airfields)\b",
    re.I,
)
ACCIDENT = guarded(
    r"\b(?:accident\w*|self-inflicted|unintentional\w*|suicide(?! (?:bomb\w*|attack\w*|car|truck|vest|drone\w*|mission))|"
    r"murder-suicide|took (?:his|her|their) own li\w+|cleaning (?:a|his|her|the|their) gun|misfire\w*|hunting|mishandl\w+|"
    r"playing with (?:a|the) gun|turned the gun on)\b",
    re.I,
)
_WAR = re.compile(
    r"\b(?:missiles?|rockets?|drones?|shell(?:ed|ing|s)?|artillery|mortars?|airstrikes?|air strikes?|bomb(?:ed|ing|s|er|ers)?|"
    r"warplanes?|fighter jets?|troops|soldiers?|militants?|rebels?|insurgents?|guerrillas?|gunm[ae]n|militia\w*|army|military|"
    r"forces|armed|air force|"
    r"war|invasion|front ?line|ballistic|warheads?|grenades?|explosives?|terror\w*|jihadist\w*|Islamist|suicide|combat|"
    r"air defen[cs]es?|navy|hostages?|occupiers|infantry|shahed)\b",
    re.I,
)
_MAY_STAND_BETWEEN = re.compile(
    r"(?: (?:jets|planes|warplanes|fighters|bombers|helicopters|gunboats|warships|artillery|gunners|guns|drones|troops|forces))?"
    r"(?: (?:also|has|have|had|later|then|again|twice))* "
)
_STRUCK_BY_STATES = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:sites?|bases?|positions?|camps?|airfields?|depots?|headquarters|convoys?|bunkers?|launchers?|installations?|"
    r"towns?|villages?|warships?|(?:landing|supply) ships?|submarines?|frigates?|military targets)\b"
)
"""What a state makes a target of war: "India struck nine sites in Pakistan"."""
_FORCES = re.compile(
    r"\b(?:(?:his|her|their|its|our|enemy|government|coalition|occupying|security|allied|special|rebel|ground|naval|air|"
    r"armed) (?:planes|forces|troops|army|military|warplanes|jets|air force)|troops|warplanes|air force|army|military|navy|forces|"
    r"occupiers|invaders)\b",
    re.I,
)
_ATTACK_WORDS = re.compile(
    r"\b(?:attack\w*|bomb\w*|terror\w*|militants?|suicide|explosives?|detonat\w*|device|missiles?|drones?|rockets?|shell\w*|"
    r"grenade\w*|car|truck|roadside|insurgents?|rebels?|targeted|blamed|claimed responsibility|mosque|checkpoint|convoy|police|"
    r"army|soldiers?|air defen[cs]e|sirens?)\b",
    re.I,
)
_PEOPLE = guarded(
    r"\b(?:people|person|man|woman|men|women|boy|girl|teens?|teenagers?|child|children|victims?|officers?|soldiers?|civilians?|"
    r"students?|police(?:man|men)?|dead|wounded|injured|killed|suspect|resident|father|mother|son|daughter|brother|wife|husband|"
    r"youths?|gunm[ae]n|shooter|fans?|guards?|protesters|worshippers|\d+-year-old|deputy|driver|worker|others?|baby|toddler|"
    r"hospital|homicide|adults?|passengers?)\b",
    re.I,
)
_PLURAL_OFFICIALS = re.compile(
    r"\b(?:leaders|ministers|presidents|premiers|chiefs|commanders|generals|directors[- ]general|envoys|negotiators|delegations|diplomats|"
    r"ambassadors|officials|heads of (?:[\w-]+ ){0,3}(?:intelligence|security|services)|"
    r"heads of (?:state|government)|representatives|kings|delegates|counterparts|lawmakers|the (?:two|three|four|five) (?:leaders|"
    r"sides|men|presidents|ministers)|both sides|the sides|the parties|MFAs?|allies|contact group|quartet|troika)\b",
    re.I,
)
_SUBJECT_BACK = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:and|that|where|when|meeting,|said|after|on \w+|today|yesterday|later|there|then|before|in \w+|day|time|"
    r"\w+ly|talks|meeting|summit|negotiations|ceremony) )(?:they|the two(?: [\w-]+){0,2}|the (?:leaders|sides|parties|ministers|"
    r"presidents|men|pair)|both (?:sides|leaders|men|parties)|he|she|we|the (?:president|minister|prime minister|"
    r"chancellor))\b[^.;]{0,40}$",
    re.I,
)
_SUMMIT = re.compile(r"\b(?:summits?|(?:peace|ceasefire|disarmament) (?:talks|conference|negotiations))\b", re.I)
_TALKS_ON = re.compile(
    r"\b(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations|[Ss]ummit) (?:on|over|about) (?:the )?(?:[a-z]+ (?:of|in|on) )?[A-Z]"
)
_PAIR_SUBJECT = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:and|that|where|when|later|then|in \w+|on \w+) )(?:they|the two(?: [\w-]+){0,2}|the pair|both (?:men|"
    r"women|leaders|ministers|presidents|sides|delegations)|the (?:leaders|ministers|presidents|delegations|sides))(?: (?:had|have|"
    r"will|would|are to|were to|also|then|last|first|again|both|later))*\s*$",
    re.I,
)
_WHO_HAS = re.compile(r"\bwho (?:(?:has|have|had|also|then|later|already) )*$")
_WHO = re.compile(r", who (?:\w+ ){0,2}$")
_THEY_LEAD = re.compile(r"(?:^|[,;:“\"] ?)they(?: (?:also|both|then|had|have))*\s*$", re.I)
_CONCRETE = re.compile(
    r" (?:(?:an?|the|all|their|more) )*(?:exchange|release|swap|ceasefire|cease-fire|truce|open|reopen|withdraw|halt|stop|hand over|"
    r"return)\b",
    re.I,
)
_BLOC = re.compile(
    r"\b(?:European|Arab|African|Asian|Western|Baltic|Nordic|Gulf|Balkan|Caribbean|(?:Latin|Central|South) American|"
    r"(?:West|East|North|Southern) African|(?:Central|Southeast|South) Asian|world|allied|NATO|EU) (?:[\w-]+ ){0,2}?"
    r"(?:leaders|ministers|heads of (?:state|government)|presidents|premiers|chiefs|envoys)\b",
    re.I,
)
_WHERE_OR_WHEN = re.compile(
    r" (?:in (?:the )?[A-Z]|at (?:the )?[A-Z]|(?:on |late |early )*[A-Z][a-z]+day\b|on \d|today\b|yesterday\b|again (?:in|at|on)\b|"
    r"(?:again )?(?:in (?:an? )?(?:\w+ )?(?:closed|emergency|urgent|special|extraordinary|private|open|plenary|late-night)\b|"
    r"behind closed doors|for (?:the|a|an) (?:first|second|third|emergency|urgent|special)\b))"
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
_STATE_EVENT = re.compile(
    r"\b(?:held|hold|holds|took|take|takes|began|begin|begun|began|start\w*|end\w*|conclude\w*|open\w*|resume\w*|continue\w*|"
    r"attend\w*|join\w*|after|during|at|following|host\w*|lasted|brought|scheduled|planned|will|next|preparation\w*|remarks|"
    r"ahead of|eve of|agreed|discuss\w*|address\w*|chair\w*|invit\w*|arriv\w*|convene\w*|gather\w*|sign\w*|adopt\w*|proposed?|"
    r"mediat\w*|broker\w*|in)\b",
    re.I,
)
_PEACE = re.compile(
    r"\b(?:peace|ceasefire|cease-fire|truce|hostilities|humanitarian corridors?|prisoners?|hostages?|front ?line|warring|delegations)\b",
    re.I,
)
_NAMED_SUBJECT = re.compile(
    r"(?:^|[.,;:“\"] ?)(?:[\w’'-]+ ){0,4}[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: (?:has|have|had|also|then|personally|earlier|on \w+))*\W*$|"
    r"^[A-Z][\w’'-]+(?: (?:has|have|had|also|then))*\W*$"
)
_CAPITAL_SUBJECT = re.compile(r"^\W*[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:and [A-Z][a-z]+ )?(?:has |have |also |today )*$")
_FIRST_PERSON = re.compile(
    r"^\W*(?:(?:just|today|yesterday|last (?:week|night|month)|this (?:morning|week|afternoon|evening)|earlier|and|on \w+|in \w+|"
    r"also),? )*(?:I|we|We)? ?(?:['’]ve |have |had |just |also |today |again |a |an |very |good |productive |important |long )*$",
    re.I,
)
_BELLIGERENTS = re.compile(
    r"\b(?:government|rebels?|rebel council|army|militia\w*|guerrillas?|separatists|junta|both sides|warring|insurgents?)\b", re.I
)
_NOT_USED = re.compile(
    r"\b(?:bought|buys?|purchas\w+|deliver\w*|suppl(?:y|ies|ied|ying)|produc\w+|manufactur\w+|export\w*|deal for|contract for|"
    r"develop\w*|test(?:s|ed|ing)?|donat\w+|provid\w+|purchase|sold|sells?|selling|capabilit\w+|exercis\w+|drill\w*|simulat\w+|"
    r"defus\w+|disarm\w+|found (?:a|an)|plot|threat|hoax|unexploded)\b",
    re.I,
)
_DISASTER = re.compile(
    r"\b(?:earthquake|quake|tremor|typhoon|hurricane|cyclone|storm|tornado|flood|tsunami|landslide|avalanche|mudslide|blizzard|waves?|"
    r"winds?)s?\b",
    re.I,
)
_PLACED = re.compile(r"(?: [^.;]{0,50}?\b(?:in|at|on|near|outside)(?: the)?)? [A-Z][a-z]+")
_CRASHED = re.compile(r"(?:crashed|slammed|slams|smashed) into", re.I)
_VEHICLE = re.compile(
    r"\b(?:(?:air)?planes?|jets?|helicopters?|aircraft|airliners?|warplanes?|choppers?|cars?|trucks?|bus(?:es)?|trains?|lorr(?:y|ies)|"
    r"vans?|"
    r"ships?|boats?|ferr(?:y|ies)|vehicles?)\b[^.;]{0,30}$",
    re.I,
)
_ON_PURPOSE = re.compile(r"\b(?:hijack\w*|suicide|deliberate\w*|intentional\w*|kamikaze|attack\w*|explosives|ramm\w+)\b", re.I)
_NAMED_PAPER = re.compile(
    r"\b[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ |[Pp]eace ){0,2}(?:[Aa]greements?|[Tt]reaty|[Aa]ccords?|[Dd]eclaration|[Pp]act|[Pp]rotocol|"
    r"[Cc]onvention|[Mm]emorandum)\b"
)
_PEACE_PAPER = re.compile(
    r"\b(?:cease-?fire|truce|armistice|treaty|peace (?:deal|accord|agreement|pact)|non-aggression pact|cessation of hostilities)\b", re.I
)
_OF_STATES = re.compile(
    r"\b(?:ministers|presidents|leaders|chiefs|heads|ambassadors|envoys|delegations|representatives|delegates|"
    r"diplomats) (?:of|from) (?:[\w-]+ ){0,4}(?:states|countries|"
    r"nations|governments)\b",
    re.I,
)
_PARTIES = re.compile(
    r"\b(?:(?:the )?warring (?:parties|sides|factions)|(?:parties|sides) to the (?:[\w-]+ )?(?:conflict|war)|"
    r"rival (?:governments|factions)|(?:both|the two|the three|the four|all|"
    r"neighbou?ring) "
    r"(?:countries|states|nations|governments|armies|neighbou?rs))\b",
    re.I,
)


def holds(need: str, trigger: Trigger, passage: Passage, span: Span, everybody: list[Party], topic: Topic) -> bool:
    return any(_one(part, trigger, passage, span, everybody, topic) for part in need.split("|"))


def _one(need: str, trigger: Trigger, passage: Passage, span: Span, everybody: list[Party], topic: Topic) -> bool:
    words = passage.words
    lead = passage.text[passage.start : span[0]]
    strong = [party for party in everybody if party.strong and not (topic.sport and party.entity.kind in ("country", "demonym"))]
    match need:
        case "back":
            return True
        case "public":
            return (
                bool(strong)
                or bool(_TALKS_ON.search(words) and any(entity.kind in ("country", "demonym") for entity in passage.entities))
                or bool(topic.public and (_PLURAL_OFFICIALS.search(words) or _SUBJECT_BACK.search(lead)))
                or bool(topic.diplomatic and _SUMMIT.search(words))
                or bool(_OF_STATES.search(words) or _BLOC.search(words))
                or (sum(party.person for party in everybody) > 1 and bool(_PLURAL_OFFICIALS.search(words)) and not topic.sport)
            )
        case "two public":
            if topic.sport and not any(party.entity.kind == "person" for party in strong):
                return False
            reach = 2 if _WHO.search(lead) else 1
            near = [party for party in distinct(strong) if passage.clauses_between(party.entity.start, span[0]) <= reach]
            if (
                not near
                and topic.diplomatic
                and _PAIR_SUBJECT.search(lead)
                and (passage.times or any(entity.kind == "place" for entity in passage.entities))
            ):
                return True
            return len(near) >= 2 or (
                len(near) == 1
                and (
                    bare_partner(passage, span, near[0])
                    or (bool(_SUBJECT_BACK.search(lead)) and topic.public)
                    or bool(re.match(r"\W*I\b|.*\bI $", lead, re.I | re.S) and near[0].entity.start > span[0])
                    or pair(passage, span, everybody)
                )
            )
        case "gathering":
            if topic.sport:
                return False
            acts = _PLURAL_OFFICIALS.search(lead) or any(party.person and party.entity.start < span[0] for party in strong)
            if (acts or trigger.subtype) and _PLURAL_OFFICIALS.search(words) and (strong or _BLOC.search(lead) or _OF_STATES.search(lead)):
                return True
            body = any(
                party.entity.kind == "organisation"
                and party.entity.start < span[0]
                and passage.clauses_between(party.entity.start, span[0]) == 0
                for party in strong
            )
            return body and bool(_WHERE_OR_WHEN.match(passage.text, span[1]) or _WHERE_OR_WHEN.search(passage.text, *span))
        case "officials":
            return (
                bool(_PLURAL_OFFICIALS.search(words))
                or sum(party.person for party in strong) >= 2
                or any(party.entity.kind == "organisation" for party in strong)
            )
        case "two people":
            people = distinct([party for party in strong if party.person or party.entity.kind == "organisation"])
            return len(people) >= 2 or (len(people) == 1 and (pair(passage, span, everybody) or bare_partner(passage, span, people[0])))
        case "two subjects":
            before = distinct(
                [party for party in strong if party.entity.start < span[0] and passage.clauses_between(party.entity.start, span[0]) == 0]
            )
            with_after = [
                party
                for party in strong
                if party.entity.start >= span[1]
                and re.search(r"\bwith (?:[\w’'-]+ ){0,5}$", passage.text[span[1] : party.entity.start], re.I)
            ]
            return (len(before) >= 2 and bool(re.search(r"\band\b", lead))) or bool(before and with_after)
        case "visitor":
            return any(
                (party.entity.start < span[0] + 40 or party.entity.kind == "person")
                and (
                    party.person
                    or party.entity.kind == "organisation"
                    or (
                        party.entity.kind in ("country", "demonym")
                        and re.search(r"delegation|team|minister|leader|chiefs?|officials", words, re.I)
                    )
                )
                for party in strong
            ) or bool(topic.public and topic.diplomatic and (_SUBJECT_BACK.search(lead) or _NAMED_SUBJECT.search(lead)))
        case "place":
            if (
                re.match(
                    r"(?: to| of)? (?:the|this|our) (?:[A-Z]\w+ )?(?:city|capital|country|region|town|front ?lines?|troops|border)\b",
                    passage.text[span[1] : span[1] + 40],
                    re.I,
                )
                and topic.public
            ):
                return True
            return any(
                entity.kind in ("place", "country") and entity.start >= span[0] and entity.start - span[1] < 60
                for entity in passage.entities
            )
        case "there":
            return bool(_country_after(passage, span))
        case "abroad":
            where = [
                entity.country
                for entity in passage.entities
                if entity.kind in ("place", "country") and entity.country and 0 <= entity.start - span[1] < 6
            ]
            return bool(where) and any(
                party.person and party.entity.country and party.entity.country != where[0] and party.entity.start < span[0]
                for party in strong
            )
        case "face to face":
            return face_to_face(passage, span, strong)
        case "rung up":
            return rung_up(passage, span, strong)
        case "heads the sentence":
            return heads_the_sentence(passage, span, strong)
        case "hosting":
            after = [
                party
                for party in strong
                if 0 <= party.entity.start - span[1] < 75 and (party.person or party.entity.kind in ("organisation", "country", "demonym"))
            ]
            before = [party for party in strong if party.entity.start < span[0]]
            if not after and any(party.person for party in before):
                after = [
                    party
                    for party in everybody
                    if 0 <= party.entity.start - span[1] < 60 and party.entity.kind == "person" and party.entity.office
                ]
            if trigger.subtype and re.match(r"host", passage.text[span[0] : span[1]], re.I):
                return bool(
                    after
                    or re.match(
                        r"\W*(?:\w+ ){0,6}(?:talks|summit|meeting|negotiations|conference|leaders|ministers|(?:signing )?ceremony)",
                        passage.text[span[1] : span[1] + 80],
                        re.I,
                    )
                ) and bool(before)
            sent = before or [party for party in everybody if party.entity.kind == "official" and party.entity.start < span[0]]
            return bool(sent) and any(party.person for party in after)
        case "body before":
            return any(party.entity.kind == "organisation" and 0 <= span[0] - party.entity.end <= 24 for party in everybody)
        case "event noun":
            return bool(
                _STATE_EVENT.search(words) or re.search(r"\b(?:on|at|in|during|for) (?:the|a|an|this|their) (?:[\w-]+ )?$", lead, re.I)
            ) and not re.search(r"\b(?:prospects? (?:of|for)|peace talks (?:have|had|aimed)|no talks|lack of talks)\b", words, re.I)
        case "document":
            return topic.diplomatic
        case "first person":
            after = [
                party
                for party in strong
                if 0 <= party.entity.start - span[1] < 50 and (party.person or party.entity.kind == "organisation")
            ]
            return bool(after) and bool(_FIRST_PERSON.match(lead))
        case "visitor person":
            home = _country_after(passage, span)
            reach = 1 if _WHO_HAS.search(lead) else 0
            return (
                any(
                    party.person
                    and party.strong
                    and (not home or party.entity.country != home)
                    and party.entity.start < span[0]
                    and passage.clauses_between(party.entity.start, span[0]) <= reach
                    for party in strong
                )
                and not topic.sport
            )
        case "peace":
            return bool(_PEACE.search(passage.text)) and not topic.sport
        case "party":
            if trigger.name == "reach" and PROPOSED.match(passage.text, span[1]) and not of_both(lead, strong, span):
                return False
            if re.search(r"ceasefire|cease-fire|truce|peace|prisoner", passage.text[span[0] : span[1] + 20], re.I) and _BELLIGERENTS.search(
                words
            ):
                return True
            if not topic.sport and _PARTIES.search(lead):
                return True
            if _BLOC.search(lead):
                return True
            return bool(strong) or bool(topic.public and _SUBJECT_BACK.search(lead) and not topic.sport) or bool(_STATES_BACK.search(lead))
        case "named paper":
            is_peace = topic.diplomatic and _PEACE_PAPER.search(passage.text, span[0], span[1])
            return bool(is_peace or _NAMED_PAPER.search(passage.text, passage.start, span[1])) and bool(
                passage.times or any(entity.kind == "place" for entity in passage.entities)
            )
        case "strong party":
            if TO_A_PROPOSAL.match(passage.text, span[1]) and not of_both(lead, strong, span):
                return False
            told = any(party.entity.start < span[0] and (party.entity.kind != "person" or topic.public) for party in strong)
            sides = bool(_SIDES.search(lead) and _OF_WAR.match(passage.text, span[1], passage.end)) or (
                topic.diplomatic and bool(_SIDES.search(lead) or (_THEY_LEAD.search(lead) and _CONCRETE.match(passage.text, span[1])))
            )
            return (told or sides or (bool(strong) and bool(_CAPITAL_SUBJECT.match(lead)))) and not topic.sport and not topic.court
        case "sides":
            return topic.diplomatic and bool(_SIDES.search(lead))
        case "we":
            return topic.diplomatic and bool(re.search(r"\bwe (?:also |have |both |all )*(?:have )?agreed", words, re.I))
        case "harm":
            return any(abs(claim.count.span[0] - span[0]) < 160 for claim in passage.claims) or bool(
                re.search(
                    r"\b(?:killed|killing|kills|wounded|injured|dead|damaged?|destroyed|casualties|destruction|victims|survivors|"
                    r"wreckage|evacuated|ruins|rubble|obliterated)\b",
                    words,
                    re.I,
                )
            )
        case "war":
            return bool(_WAR.search(_around(words, passage, span))) or (topic.war and not topic.sport)
        case "aimed":
            at = re.match(r"[^.;]{0,40}?\b(?:at|on|against|towards?|into|over)\b", passage.text[span[1] : min(passage.end, span[1] + 60)])
            return (
                at is not None
                and (
                    bool(TARGET.search(words))
                    or any(entity.kind in ("place", "country") and entity.start >= span[1] for entity in passage.entities)
                )
                and any(party.entity.kind in ("country", "armed") or _FORCES.search(lead) for party in everybody)
            )
        case "war document":
            return topic.war
        case "weapon":
            return bool(WEAPON.search(words))
        case "target":
            return bool(TARGET.search(words)) and (topic.war or bool(_WAR.search(words)))
        case "struck place":
            return any(
                entity.kind in ("place", "country") and entity.start >= span[1] and passage.clauses_between(entity.start, span[1]) == 0
                for entity in passage.entities
            ) or bool(_PLACED.match(passage.text, span[1], passage.end))
        case "state strikes":
            following = passage.text[span[1] : min(passage.end, span[1] + 60)]
            return any(
                party.entity.kind in ("country", "armed", "demonym")
                and _MAY_STAND_BETWEEN.fullmatch(passage.text, party.entity.end, span[0]) is not None
                for party in everybody
            ) and (
                _STRUCK_BY_STATES.match(following) is not None
                or (
                    trigger.name == "shelled" and any(entity.kind == "place" and entity.start == span[1] + 1 for entity in passage.entities)
                )
            )
        case "struck subject":
            return any(
                entity.kind in ("place", "country") and entity.end < span[0] and not passage.text[entity.end : span[0]].strip()
                for entity in passage.entities
            ) or bool(TARGET.search(passage.text, max(passage.start, span[0] - 60), span[0]))
        case "forces":
            return bool(_FORCES.search(lead)) or any(
                party.entity.kind in ("country", "demonym", "armed")
                and party.entity.start < span[0]
                and (topic.war or any(other.entity.kind == "armed" for other in everybody))
                and passage.clauses_between(party.entity.start, span[0]) == 0
                for party in everybody
            )
        case "armed":
            return bool(ARMED.search(words)) or any(entity.kind == "armed" for entity in passage.entities)
        case "people":
            return bool(_PEOPLE.search(words, passage.low))
        case "shot people":
            return (
                not topic.sport
                and not topic.film
                and (bool(_PEOPLE.search(words, passage.low)) or topic.shooting)
                and not re.search(r"\b(?:film|movie|scene|director|season|camera|guard|percentage)\b", words, re.I)
            )
        case "attackwords":
            return (
                (topic.bomb or bool(_ATTACK_WORDS.search(words)))
                and not re.search(r"\b(?:gas|boiler|factory|chemical|mine|fireworks|refinery|volcano|pipeline|leak)\b", words, re.I)
                and (bool(passage.claims) or topic.war)
            )
        case "fighting harm":
            return bool(passage.claims) and bool(_WAR.search(words))
        case "not planned use" | "not defused":
            return not _NOT_USED.search(lead[-60:]) and not re.match(
                r"\W*(?:capabilit|exercis|drill|test|range|squad|threat|defen[cs]e|system|technolog|program|train)",
                passage.text[span[1] : span[1] + 20],
                re.I,
            )
        case "not a crash":
            return not (
                _CRASHED.match(passage.text, span[0])
                and _VEHICLE.search(passage.text, max(passage.start, span[0] - 60), span[0])
                and not _ON_PURPOSE.search(words)
            )
        case "not a disaster":
            return not _DISASTER.search(passage.text, passage.start, span[0])
        case "not accident":
            return not ACCIDENT.search(words, passage.low)
    raise ValueError(f"unknown need {need!r} of trigger {trigger.name!r}")


def _country_after(passage: Passage, span: Span) -> str:
    """The country of the place right after a trigger ("went to Jerusalem"), empty where none stands there."""
    near = (entity for entity in passage.entities if entity.kind in ("place", "country") and 0 <= entity.start - span[1] < 6)
    return next((entity.country for entity in near if entity.country), "")


def _around(words: str, passage: Passage, span: Span) -> str:
    a, b = span[0] - passage.start, span[1] - passage.start
    return words[max(0, a - 150) : a] + " " + words[b : b + 150]
