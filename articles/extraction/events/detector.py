"""From sentences to findings: which words tell of an event of which type, with what modality, date, people, places and figures.

A type's triggers say what words to look for and what the sentence must hold besides; its blockers are near misses whose words never
trigger. One sentence may tell of several events of one type when their modality or place sets them apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events import ontology
from articles.extraction.events.announced import UNDER_A_PAPER
from articles.extraction.events.attribution import attribution
from articles.extraction.events.collapsing import collapsed
from articles.extraction.events.dating import counted_from, date_from
from articles.extraction.events.days_in_turn import told_in_turn
from articles.extraction.events.finding import Finding
from articles.extraction.events.governing import Governed, govern, is_counted_on
from articles.extraction.events.hits import Hit, hits_of
from articles.extraction.events.mention import Argument, EventDate, Modality
from articles.extraction.events.modality import find_modality
from articles.extraction.events.needs.force import ACCIDENT
from articles.extraction.events.no_event import COMPARED, is_no_attack, tells_of_none
from articles.extraction.events.ontology import Trigger
from articles.extraction.events.parties import parties, sends_people
from articles.extraction.events.passage import Passage
from articles.extraction.events.pointing_back import is_definite, is_of_a_day, is_one_of_many, joins_it, points_back
from articles.extraction.events.roles.actors import find_actors
from articles.extraction.events.roles.casualties import Claim
from articles.extraction.events.roles.places import find_places
from articles.extraction.events.ties import comes_later, counting_between, part_by_counting, relate
from articles.extraction.events.told import told_claims, with_counted_places
from articles.extraction.events.topic import Topic
from articles.extraction.guarded import guarded

_CRIME = guarded(
    r"\b(?:sentenced|convicted|found guilty|pleaded|pleads|jury|jurors|trial|verdict|on trial|prison term|appeals? court|parole|"
    r"life in prison|life imprisonment|life (?:terms?|sentences?)|years in (?:prison|jail)|death row|"
    r"(?:a|the) judge (?!and|was|in|outside|dead|who|shot|killed|from|near|at|with|on|by|as)|"
    r"(?:district|circuit|superior court|federal|county) judge|"
    r"retrial|acquitted|(?:court|tribunal)s? (?:has |have )?(?:sentence[sd]?|jail(?:s|ed)|"
    r"convicts?|acquits?|hears?|heard|rule[sd]?))\b",
    re.I,
)
_OPENED_FIRE = guarded(
    r"\b(?:gunm[ae]n|shooter|attacker|m[ae]n|woman|student|pupil|soldier)\b[^.;]{0,30}\b(?:opened fire|open fire|shot dead|"
    r"shot and killed|killed) |\b(?:gunm[ae]n|shooter)\b[^.;]{0,90}\bkilling |\bwent on an? (?:[\w’'-]+ ){0,3}?(?:rampage|spree)\b|"
    r"\b(?:shot and killed|shot dead|shot to death|gunned down|fatally shot|killed) (?:at least )?(?:\d+|two|three|four|five|six|seven|"
    r"eight|"
    r"nine|ten|eleven|twelve|several) (?!of (?:his|her|their|the couple)|(?:[\w-]+ )?(?:children|kids|sons|daughters|relatives))",
    re.I,
)
"""Who shot others before he died by his own hand: no accident."""
_GUN = re.compile(r"\b(?:shoot\w*|shot|gun\w*|bullet\w*|fire[ds]?)\b", re.I)


def find_events(passage: Passage, topic: Topic, heading: bool = False) -> list[Finding]:
    """All findings of one sentence, in the order of the text."""
    found: list[Finding] = []
    triggers = ontology.triggers_within(passage.low, people=bool(passage.entities))
    everybody = parties(passage) if passage.entities and triggers else []
    people = any(party.strong and (party.person or sends_people(passage, party)) for party in everybody)
    for name, entries in triggers.items():
        worth = entries if people else [entry for entry in entries if not entry[0].of_people]
        hits = hits_of(name, worth, passage, everybody, topic, heading) if worth else []
        if hits:
            found.extend(_findings(passage, hits))
    struck = any(finding.type == "strike" and not finding.back for finding in found)
    if not struck and passage.claims:
        other = _other(passage, ontology.other_triggers_within(passage.low), topic)
        if other is not None and not any(finding.type == "strike" for finding in found):
            found.extend(told_in_turn([other]))
    found.sort(key=lambda finding: (finding.trigger, finding.type))
    found = _put_off(passage, _without_what_was_agreed_to(passage, found)) if len(found) > 1 else found
    relate(passage, found)
    return found


_THOSE = re.compile(r"\bbut (?:those|these|the|that|this) $")


def _without_what_was_agreed_to(passage: Passage, found: list[Finding]) -> list[Finding]:
    """Without what is only the content of an agreement: those who "agreed to renew a truce" made one agreement, not two, and so did those
    who "will restore ties under an agreement signed on Monday"."""
    agreed = [one.trigger for one in found if one.type == "agreement" and one.modality == "occurred"]
    laid_down = any(UNDER_A_PAPER.search(passage.text, passage.start, start) for start, _ in agreed)
    return [
        one
        for one in found
        if one.type != "agreement"
        or one.modality not in ("hypothetical", "planned")
        or not (laid_down or any(end == one.trigger[0] - 1 and passage.text[start:end].endswith(" to") for start, end in agreed))
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


_BY_TELEPHONE = re.compile(
    r"(?: (?:(?:Mr|Mrs|Ms|Dr)\.|[^\s.;,]+)){0,8}? (?:(?:by|over|on|via) (?:the |an? )?(?:secure )?(?:tele)?phone|"
    r"in an? (?:[\w-]+ ){0,2}call)\b"
)


_PHONE_CALL = re.compile(r"\b(?:tele)?phone (?:calls?|conversations?|talks)\b|(?<!roll )\bcalls?$")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells for all its hits of one type: where they stand, the figures, and where it stops telling of them."""

    hits: Sequence[Hit]
    claims: tuple[Claim, ...]
    until: int


def _findings(passage: Passage, hits: Sequence[Hit]) -> list[Finding]:
    """What the hits of one type in a sentence tell, each event once."""
    told = _told(passage, hits)
    found = [finding for hit in hits if (finding := _finding(hit, told)) is not None]
    kept = told_in_turn(collapsed(passage, found))
    part_by_counting(passage, kept)
    _share_claims(passage, [finding for finding in kept if finding.claims and not finding.back])
    for finding in kept:
        finding.attribution = attribution(passage, finding.trigger)
    return kept


def _told(passage: Passage, hits: Sequence[Hit]) -> _Told:
    """What a sentence tells for its hits. The figures of an attack that the news is compared with are not those of the news."""
    if hits[0].type != "strike":
        return _Told(hits, (), passage.end)
    claims = told_claims(passage)
    compared = COMPARED.search(passage.words, passage.low)
    if compared is None:
        return _Told(hits, claims, passage.end)
    until = passage.start + compared.start()
    return _Told(hits, tuple(claim for claim in claims if claim.count.span[0] < until), until)


def _finding(hit: Hit, told: _Told) -> Finding | None:
    """The event that a hit tells of; None where it tells of none."""
    if tells_of_none(hit, told.hits[0]):
        return None
    passage, trigger = hit.passage, hit.trigger
    modality, rule = find_modality(passage, hit.span, hit.type, trigger.verb, passage.times, hit.heading)
    counted, governed = _when(hit, told, modality)
    actors = find_actors(passage, hit.span, hit.type, trigger.subtype, trigger.verb)
    places = _where(hit, told)
    joins = joins_it(hit)
    known = not joins and points_back(hit, modality, actors, places, governed)
    kind, subtype = _kind(hit), _subtype(hit)
    places = _of_its_own(hit, subtype, places, known)
    if hit.type == "meeting" and known and hit.words.lower().startswith("of "):
        counted = governed = None
    if known and governed is not None and governed.time.granularity != "day" and is_one_of_many(hit):
        counted = governed = None
    back = joins or known
    if kind == "strike" and not back and is_no_attack(hit, subtype, actors, places):
        return None
    return Finding(
        kind,
        subtype,
        modality,
        passage,
        hit.span,
        counted or date_from(governed),
        governed,
        actors,
        places,
        told.claims if kind in ("strike", "other") else (),
        trigger.weight,
        back,
        trigger.verb,
        (f"{ontology.event_types()[hit.type].label.lower()}: {trigger.name}", f"modality: {rule}"),
        None,
        heading=hit.heading,
        joins=joins,
        of_a_day=not trigger.verb and is_of_a_day(hit),
        definite=is_definite(hit),
        counted_off=hit.type in ("meeting", "agreement") and governed is None and is_counted_on(passage, hit.span),
    )


def _when(hit: Hit, told: _Told, modality: Modality) -> tuple[EventDate | None, Governed | None]:
    """The date that a sentence counts to from another event, else the time that governs the words."""
    governed = govern(hit.passage, hit.span, [other.span for other in told.hits if other.span != hit.span], hit.type)
    counted = counted_from(hit.passage, hit.span, hit.trigger.verb)
    if counted or governed is None:
        return counted, None
    many = hit.type == "meeting" and modality == "aggregate"  # not all of many meetings were on a single day
    if (many and governed.time.granularity == "day") or (_stops_behind(hit, told) and governed.time.start >= told.until):
        return None, None
    return None, governed


def _stops_behind(hit: Hit, told: _Told) -> bool:
    """Whether a sentence goes on to what it only compares the news with, behind the words."""
    return hit.end <= told.until < hit.passage.end


def _where(hit: Hit, told: _Told) -> tuple[Argument, ...]:
    """The places that a sentence gives for the words, those of its figures among them."""
    places = find_places(hit.passage, hit.span, hit.type)
    for other in told.hits:
        if other.start > hit.start and other.trigger.name == "paper of another day":
            places = tuple(place for place in places if place.span[0] < other.start)
    if _stops_behind(hit, told):
        places = tuple(place for place in places if place.span[0] < told.until)
    return with_counted_places(hit.passage, places, told.claims) if told.claims else places


def _of_its_own(hit: Hit, subtype: str, places: tuple[Argument, ...], known: bool) -> tuple[Argument, ...]:
    """The places that are those of the event: a call has none, an invasion the country that its words name, a meeting told before only
    what is named after it."""
    if hit.trigger.subtype == "invasion":
        return tuple(place for place in places if hit.start <= place.span[0] <= hit.end + _RIGHT_BEHIND)
    if hit.type == "meeting" and subtype == "call":
        return ()
    if hit.type == "meeting" and known:
        return tuple(place for place in places if place.span[0] >= hit.start)
    return places


_RIGHT_BEHIND = 24


def _kind(hit: Hit) -> str:
    """The type of the event: a shot that went off, or what a court tells of, is no strike."""
    passage = hit.passage
    if hit.type == "strike" and (_is_accident(passage) or (not _is_of_war(hit) and _CRIME.search(passage.words, passage.low))):
        return "other"
    return hit.type


_BY_WAR = guarded(
    r"\b(?:militants|rebels|insurgents|jihadists|terrorists?|suicide bombers?|islamists|extremists|guerrillas|paramilitar\w+|warplanes|"
    r"air ?strikes?|shelling|missiles?|rockets?)\b",
    re.I,
)


def _is_of_war(hit: Hit) -> bool:
    """Whether an attack of which a court tells was one of war or terror, with a day of its own, and no crime among neighbours."""
    return (hit.trigger.subtype in ("bombing", "air") or _BY_WAR.search(hit.passage.words, hit.passage.low) is not None) and any(
        time.granularity == "day" and _WITH_ITS_YEAR.search(time.text) for time in hit.passage.times
    )


_WITH_ITS_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _is_accident(passage: Passage) -> bool:
    """Whether a gun hurt somebody by accident, or by his own hand."""
    return (
        ACCIDENT.search(passage.words, passage.low) is not None
        and _GUN.search(passage.words) is not None
        and not _OPENED_FIRE.search(passage.words, passage.low)
    )


def _subtype(hit: Hit) -> str:
    """What the words say of the kind of event, or those after them ("spoke by telephone")."""
    text = hit.passage.text
    if (
        hit.type == "meeting"
        and hit.trigger.verb
        and not hit.trigger.subtype
        and (_BY_TELEPHONE.match(text, hit.end, hit.passage.end) or _PHONE_CALL.search(text, hit.start, hit.end))
    ):
        return "call"
    return hit.trigger.subtype


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
                counting_between(passage, one.trigger, (start, start)) is not None or comes_later(passage, one.trigger, (start, start)),
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
    counts = counting_between(passage, trigger, (start, start)) if trigger[1] <= start else None
    return counts is not None and "; " not in passage.text[counts.end() : start]


def _other(passage: Passage, entries: Sequence[ontology.Entry], topic: Topic) -> Finding | None:
    """What killed or hurt people and is none of the other types: found for its figures. Where no word says what happened ("She is in
    hospital"), the figure points back to what the text told before. What news is only compared with is no news."""
    if COMPARED.search(passage.words, passage.low, 0, max(0, passage.claims[0].count.span[0] - passage.start)):
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
            claims = tuple(claim for claim in told_claims(passage) if not _counted_off(passage, span, claim))
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
