"""From sentences to findings: which words tell of an event of which type, with what modality, date, people, places and figures.

A type's triggers say what words to look for and what the sentence must hold besides; its blockers are near misses whose words never
trigger. One sentence may tell of several events of one type when their modality or place sets them apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events import ontology
from articles.extraction.events.attribution import attribution
from articles.extraction.events.collapsing import collapsed
from articles.extraction.events.dating import counted_from, date_from
from articles.extraction.events.days_in_turn import told_in_turn
from articles.extraction.events.finding import Finding
from articles.extraction.events.governing import Governed, govern
from articles.extraction.events.modality import find_modality
from articles.extraction.events.needs import Surroundings, holds
from articles.extraction.events.needs.force import ACCIDENT, ARMED, TARGET, WEAPON
from articles.extraction.events.ontology import Trigger
from articles.extraction.events.parties import Party, parties
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.actors import find_actors
from articles.extraction.events.roles.casualties import Claim
from articles.extraction.events.roles.places import find_places
from articles.extraction.events.ties import counting_between, part_by_counting, relate
from articles.extraction.events.told import told_claims, with_counted_places
from articles.extraction.events.topic import Topic
from articles.extraction.guarded import Alternatives, guarded

_CRIME = guarded(
    r"\b(?:sentenced|convicted|found guilty|pleaded|pleads|jury|jurors|trial|verdict|on trial|prison term|appeals? court|parole|"
    r"life in prison|life imprisonment|death row|"
    r"(?:a|the) judge (?!and|was|in|outside|dead|who|shot|killed|from|near|at)|"
    r"(?:district|circuit|superior court|federal|county) judge|"
    r"retrial|acquitted|(?:court|tribunal)s? (?:has |have )?(?:sentence[sd]?|jail(?:s|ed)|"
    r"convicts?|acquits?|hears?|heard|rule[sd]?))\b",
    re.I,
)
_BACK_NOUN = re.compile(r"\b(?:the|this|these|that|those|both)\s+(?:[\w-]+ )?$", re.I)
_DAYS_NOUN = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s (?:[\w-]+ )?$")
_JOINED = re.compile(
    r"^(?:join(?:ed|s)|attend(?:ed|s|ing)|(?:took|takes?|taking) part in|(?:co-)?chair(?:ed|s)|led|leads|open(?:ed|s)|close[ds]|end(?:ed|"
    r"s)|"
    r"conclude[ds]|host(?:ed|s)) (?:the|this|these|those|both) (?:[\w-]+ ){0,2}\w+$",
    re.I,
)
_COMPARED = guarded(
    r"\b(?:similar(?:ities)? (?:to|with)|compar(?:ed|es|ing|able) (?:to|with)|reminiscent of|recall(?:s|ed|ing)? the|"
    r"reminds? \w+ of|parallels? (?:to|with|between)|like the)\b",
    re.I,
)
_TOLD_IN_FICTION = guarded(
    r"\b(?:novel|film|movie|play|series|thriller|sitcom|opera|musical|cartoon|screenplay|comic|drama) (?:has|shows|depicts|imagines|tells|"
    r"follows|features|opens|stars|portrays|in which|where|about)\b|"
    r"\bin (?:the|an?|this|her|his) (?:[\w-]+ ){0,3}?(?:novel|film|movie|play|(?:tv|television) series|(?:video|"
    r"computer|board) ?game|opera|musical|"
    r"comic|sketch|sitcom|episode|scene)\b(?! of)",
    re.I,
)
"""Before what only a story tells: "her novel has an envoy dine with a spy"."""
_HALTED = guarded(
    r"\b(?:halt|suspend|paus|ceas|refrain from|renounc|stop)(?:e|s|es|ed|ped|ing|ping)?(?: launching| carrying out)?"
    r"(?: (?:all|its|the|their|any|further|most|daily|night|cross-border|air|\w+[ai]n|\w+i|[A-Z]\w+))*\W*$",
    re.I,
)
"""Before attacks that somebody stops ("agreed to halt air strikes"): none is told of."""
_IN_REPRISAL = guarded(
    r"\b(?:(?:reprisal|retaliation|retaliating|revenge|response|answer|payback) (?:for|to)|avenging|to avenge)\b[^.;]{0,40}$", re.I
)
"""Before attacks that others are the answer to: "bombed the port in reprisal for raids on their own"."""
_EXERCISE = guarded(
    r"\b(?:(?:in|during) (?:an?|the|its|their) (?:[\w-]+ ){0,3}(?:exercises?|drills?|simulation|rehearsal)|war games?|"
    r"test[- ](?:launch|fir)\w*|mock (?:attack|strike|base|target|village|raid)s?)\b",
    re.I,
)
_OPENED_FIRE = guarded(
    r"\b(?:gunm[ae]n|shooter|attacker|m[ae]n|woman|student|pupil|soldier)\b[^.;]{0,30}\b(?:opened fire|open fire|shot dead|"
    r"shot and killed|killed) ",
    re.I,
)
"""Who shot others before he died by his own hand: no accident."""
_GUN = re.compile(r"\b(?:shoot\w*|shot|gun\w*|bullet\w*|fire[ds]?)\b", re.I)


@dataclass(slots=True)
class _Hit:
    trigger: Trigger
    start: int
    end: int


def find_events(passage: Passage, topic: Topic, heading: bool = False) -> list[Finding]:
    """All findings of one sentence, in the order of the text."""
    found: list[Finding] = []
    triggers = ontology.triggers_within(passage.low)
    everybody = parties(passage) if passage.entities and len(triggers) > 1 else []
    people = any(party.person and party.strong for party in everybody)
    for name, entries in triggers.items():
        if name != "other" and (worth := entries if people else [entry for entry in entries if not entry[0].of_people]):
            hits = _hits(passage, worth, ontology.patterns(name).blockers, everybody, topic)
            if hits:
                found.extend(_findings(passage, name, ontology.event_types()[name].label, hits, heading, topic))
    struck = any(finding.type == "strike" and not finding.back for finding in found)
    if not struck and passage.claims:
        other = _other(passage, triggers["other"], topic)
        if other is not None and not any(finding.type == "strike" for finding in found):
            found.extend(told_in_turn([other]))
    found.sort(key=lambda finding: (finding.trigger, finding.type))
    found = _put_off(passage, _without_what_was_agreed_to(passage, found)) if len(found) > 1 else found
    relate(passage, found)
    return found


_ALONE = frozenset({"next round", "meeting of delegations"})
_DELEGATIONS = re.compile(
    r"(?:The |Both |Two )?(?:\w+ )?(?:[Dd]elegations|[Nn]egotiators|[Ee]nvoys|[Nn]egotiating teams|[Ff]oreign ministers) "
)
"""Words of a first sentence that need no name, day or place to tell of a meeting of states."""
_THOSE = re.compile(r"\bbut (?:those|these|the|that|this) $")


def _without_what_was_agreed_to(passage: Passage, found: list[Finding]) -> list[Finding]:
    """Without what is only the content of an agreement: those who "agreed to renew a truce" made one agreement, not two."""
    agreed = [one.trigger for one in found if one.type == "agreement" and one.modality == "occurred"]
    return [
        one
        for one in found
        if one.type != "agreement"
        or one.modality not in ("hypothetical", "planned")
        or not any(end == one.trigger[0] - 1 and passage.text[start:end].endswith(" to") for start, end in agreed)
    ]


def _put_off(passage: Passage, found: list[Finding]) -> list[Finding]:
    """Plans that the same sentence takes back ("were to meet in May, but those talks were put off") are denied, and told once."""
    taken_back = [
        finding
        for finding in found
        if finding.modality == "denied"
        and finding.type in ("meeting", "agreement")
        and _THOSE.search(passage.text, passage.start, finding.trigger[0])
    ]
    for denial in taken_back:
        plan = next((one for one in found if one.type == denial.type and one.modality == "planned" and one.trigger < denial.trigger), None)
        if plan is not None:
            plan.modality, plan.rules = "denied", (plan.rules[0], denial.rules[1])
            found = [one for one in found if one is not denial]
    return found


def _hits(passage: Passage, entries: Sequence[ontology.Entry], blockers: Alternatives, everybody: list[Party], topic: Topic) -> list[_Hit]:
    blocked: list[Span] | None = None
    hits: list[_Hit] = []
    for trigger, guard, cased in entries:
        for match in guard.pattern.finditer(passage.words if cased else passage.low):
            a, b = match.span()
            if blocked is None:
                blocked = blockers.spans(passage.low)
            if any(x < b and a < y for x, y in blocked):
                continue
            start, end = passage.start + a, passage.start + b
            if any(hit.start < end and start < hit.end for hit in hits):
                continue
            here = Surroundings(trigger, passage, (start, end), everybody, topic)
            if all(holds(need, here) for need in trigger.needs):
                hits.append(_Hit(trigger, start, end))
    hits.sort(key=lambda hit: hit.start)
    return hits


_BY_TELEPHONE = re.compile(
    r"(?: (?:(?:Mr|Mrs|Ms|Dr)\.|[^\s.;,]+)){0,8}? (?:(?:by|over|on|via) (?:the |an? )?(?:secure )?(?:tele)?phone|"
    r"in an? (?:[\w-]+ ){0,2}call)\b"
)


_PHONE_CALL = re.compile(r"\b(?:tele)?phone (?:calls?|conversations?|talks)\b|(?<!roll )\bcalls?$")


def _findings(passage: Passage, name: str, label: str, hits: list[_Hit], heading: bool, topic: Topic) -> list[Finding]:
    found: list[Finding] = []
    claims = told_claims(passage) if hits and name == "strike" else ()
    told_to = passage.end
    if hits and name == "strike" and (compared := _COMPARED.search(passage.words, passage.low)):
        told_to = passage.start + compared.start()
        claims = tuple(claim for claim in claims if claim.count.span[0] < told_to)
    spans = [(hit.start, hit.end) for hit in hits]
    for hit in hits:
        span = (hit.start, hit.end)
        modality, rule = find_modality(passage, span, name, hit.trigger.verb, passage.times, heading)
        governed = govern(passage, span, [other for other in spans if other != span], name)
        counted = counted_from(passage, span, hit.trigger.verb)
        governed = None if counted or (name == "meeting" and modality == "aggregate" and _is_of_a_day(governed)) else governed
        actors = find_actors(passage, span, name, hit.trigger.subtype, hit.trigger.verb)
        places = find_places(passage, span, name)
        if span[1] <= told_to < passage.end:
            places = tuple(place for place in places if place.span[0] < told_to)
            governed = None if governed is not None and governed.time.start >= told_to else governed
        if claims:
            places = with_counted_places(passage, places, claims)
        empty = name == "meeting" and not actors and not places and governed is None and not heading
        back = (
            empty
            or hit.trigger.name.startswith("pointing back")
            or (
                not hit.trigger.verb
                and bool(_BACK_NOUN.search(passage.text, max(passage.start, hit.start - 20), hit.start))
                and not governed
                and not (places and actors)
                and len(actors) < 2
                and not _own_words(passage, span)
            )
        )
        back = back and hit.trigger.name != "negotiation round"
        back = back and not (
            empty
            and passage.sentence.index == 0
            and (hit.trigger.name in _ALONE or _DELEGATIONS.match(passage.text, passage.start, hit.start))
        )
        kind = name
        if name == "strike" and (
            (
                ACCIDENT.search(passage.words, passage.low)
                and _GUN.search(passage.words)
                and not _OPENED_FIRE.search(passage.words, passage.low)
            )
            or _CRIME.search(passage.words, passage.low)
        ):
            kind = "other"
        pointed = not hit.trigger.verb and bool(_BACK_NOUN.search(passage.text, max(passage.start, hit.start - 20), hit.start))
        if name == "strike" and pointed and modality == "planned":
            back = True
        subtype = hit.trigger.subtype
        if (
            name == "meeting"
            and hit.trigger.verb
            and not subtype
            and (_BY_TELEPHONE.match(passage.text, hit.end, passage.end) or _PHONE_CALL.search(passage.text, hit.start, hit.end))
        ):
            subtype = "call"
        if name == "meeting" and subtype == "call":
            places = ()
        if hit.trigger.subtype == "invasion":
            places = tuple(place for place in places if hit.start <= place.span[0] <= hit.end + 24)
        joins = (
            name == "meeting"
            and bool(_JOINED.search(passage.text[hit.start : hit.end]))
            and not re.match(r" (?:of|with|between|in|at|on)\b", passage.text[hit.end : hit.end + 9])
        )
        back = back or joins
        if name == "meeting" and back and not joins:
            places = tuple(place for place in places if place.span[0] >= hit.start)
            if passage.text[hit.start : hit.end].lower().startswith("of "):
                governed = counted = None
        if (
            kind == "strike"
            and not back
            and (
                _EXERCISE.search(passage.words, passage.low)
                or ((topic.film or topic.exercise or (topic.sport and not WEAPON.search(passage.words))) and not passage.claims)
                or not (
                    topic.war
                    or topic.shooting
                    or actors
                    or places
                    or passage.claims
                    or ARMED.search(passage.words)
                    or hit.trigger.needs == ("intercepted",)
                    or (subtype == "shooting" and _DAYS_NOUN.search(passage.text, max(passage.start, hit.start - 24), hit.start))
                    or (
                        WEAPON.search(passage.text, passage.start, _reach(passage, hit)) and TARGET.search(passage.words) and not topic.film
                    )
                )
            )
        ):
            continue
        if _COMPARED.search(passage.text, passage.low, max(passage.start, hit.start - 60), hit.start) or _TOLD_IN_FICTION.search(
            passage.text, passage.low, passage.start, hit.start
        ):
            continue
        if (
            name == "strike"
            and hits[0].start < hit.start
            and _IN_REPRISAL.search(passage.text, passage.low, max(hits[0].end, hit.start - 60), hit.start)
        ):
            continue
        if (
            name == "strike"
            and not hit.trigger.verb
            and _HALTED.search(passage.text, passage.low, max(passage.start, hit.start - 60), hit.start)
        ):
            continue
        found.append(
            Finding(
                kind,
                subtype,
                modality,
                passage,
                span,
                counted or date_from(governed),
                governed,
                actors,
                places,
                claims if kind in ("strike", "other") else (),
                hit.trigger.weight,
                back,
                hit.trigger.verb,
                (f"{label.lower()}: {hit.trigger.name}", f"modality: {rule}"),
                None,
                heading=heading,
                joins=joins,
                of_a_day=not hit.trigger.verb and bool(_DAYS_NOUN.search(passage.text, max(passage.start, hit.start - 24), hit.start)),
                definite=bool(_BACK_NOUN.search(passage.text, max(passage.start, hit.start - 20), hit.start)),
            )
        )
    kept = told_in_turn(collapsed(passage, found))
    part_by_counting(passage, kept)
    _share_claims(passage, [finding for finding in kept if finding.claims and not finding.back])
    for finding in kept:
        finding.attribution = attribution(passage, finding.trigger)
    return kept


def _is_of_a_day(governed: Governed | None) -> bool:
    """Whether a time is a single day, on which not all of many meetings were."""
    return governed is not None and governed.time.granularity == "day"


def _share_claims(passage: Passage, found: Sequence[Finding]) -> None:
    """Where a sentence tells of two attacks ("a bomb killed six in Kabul a day after a blast killed nine in Herat") each has the figures
    of its own clause."""
    if len(found) == 1:
        one = found[0]
        one.claims = tuple(claim for claim in one.claims if not _counted_off(passage, one.trigger, claim))
    if len(found) < 2:
        return
    owners: dict[int, list[Claim]] = {id(finding): [] for finding in found}
    for claim in found[0].claims:
        start = claim.count.span[0]
        nearest = min(
            found,
            key=lambda one: (
                counting_between(passage, one.trigger, (start, start)) is not None,
                passage.clauses_between(one.trigger[0], start),
                min(abs(one.trigger[0] - start), abs(one.trigger[1] - start)),
            ),
        )
        owners[id(nearest)].append(claim)
    for finding in found:
        finding.claims = tuple(owners[id(finding)])


def _counted_off(passage: Passage, trigger: Span, claim: Claim) -> bool:
    """Whether a figure is of an event that a sentence only counts from ("a missile hit the port, two days after drones killed four"). Who
    "died two days after the strike" was hurt in it."""
    start = claim.count.span[0]
    return trigger[1] <= start and counting_between(passage, trigger, (start, start)) is not None


def _reach(passage: Passage, hit: _Hit) -> int:
    """Where the words of a hit end, what it was done with ("hit by a missile") among them."""
    done_with = re.match(r"(?:by|with) ", passage.text[hit.end + 1 : hit.end + 7]) or passage.text[hit.start : hit.end].endswith(
        (" by", " with")
    )
    return min(passage.end, hit.end + 27) if done_with else hit.end


def _own_words(passage: Passage, span: Span) -> bool:
    """Whether "the strike" is told apart by words of its own ("the strike on the harbour of Odesa")."""
    return bool(re.match(r" (?:on|of|in|at|against|between|with) (?:the |a |an )?[\w’'-]+", passage.text[span[1] : span[1] + 30])) and bool(
        re.search(
            r"\b(?:killed|left|wounded|injured|hit|destroyed|damaged|took place|was held|on \w+day)\b",
            passage.text[span[1] : passage.end],
            re.I,
        )
    )


def _other(passage: Passage, entries: Sequence[ontology.Entry], topic: Topic) -> Finding | None:
    """What killed or hurt people and is none of the other types: found for its figures. Where no word says what happened ("She is in
    hospital"), the figure points back to what the text told before. What news is only compared with is no news."""
    if _COMPARED.search(passage.words, passage.low, 0, max(0, passage.claims[0].count.span[0] - passage.start)):
        return None
    for trigger, guard, _ in (*entries, (_FIGURE, None, False)):
        match = guard.pattern.search(passage.low) if guard else None
        if match or guard is None:
            played = trigger.name in ("harm", _FIGURE.name) or (match is not None and match.group() in ("shot", "shooting"))
            if topic.sport and played and not any(claim.harm == "killed" for claim in passage.claims):
                return None  # players are hurt
            span = (passage.start + match.start(), passage.start + match.end()) if match else passage.claims[0].count.span
            modality, rule = find_modality(passage, span, "other", trigger.verb, passage.times)
            shot = any(claim.harm == "shot" for claim in passage.claims)
            counted = counted_from(passage, span, trigger.verb or trigger.name == "accident")
            governed = govern(passage, span, ()) if (trigger is not _FIGURE or shot) and counted is None else None
            back = trigger is _FIGURE or (trigger.name == "harm" and all(claim.singular for claim in passage.claims))
            claims = told_claims(passage)
            return Finding(
                "other",
                "",
                modality,
                passage,
                span,
                counted or date_from(governed),
                governed,
                (),
                with_counted_places(passage, find_places(passage, span, "other"), claims),
                claims,
                trigger.weight,
                back,
                trigger.verb,
                (f"other: {trigger.name}", f"modality: {rule}"),
                attribution(passage, span),
            )
    return None


_FIGURE = Trigger("figure alone", "", 0.3, ("back",))
