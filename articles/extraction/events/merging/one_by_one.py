"""Victims told one by one: "Maria Lopez, 34, died at the scene. Her son, 7, died in hospital. A neighbour was hit in the leg."

Nobody counts them, so that each is one; they are added up where the words show that they are different people: by their names, ages and
sex, by whose kin they are, or because "another" says so. Whom the words may tell of twice is counted once.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Casualties, Count
from articles.extraction.events.roles.casualties import Claim, size
from articles.extraction.guarded import guarded
from articles.extraction.sentences import lowered

_ATTACKER = re.compile(r"\b(?:gunm[ae]n|shooter|suspect|attacker|assailant|robber|bomber|knifem[ae]n|killer|hijacker)\b", re.I)
_MALE = re.compile(
    r"\b(?:m[ae]n|boy|father|son|husband|brother|uncle|nephew|grandfather|grandson|boyfriend|stepfather|stepson|policeman|gunman|he|him|"
    r"himself|schoolboy|fianc[eé]|groom|priest)\b",
    re.I,
)
_FEMALE = re.compile(
    r"\b(?:wom[ae]n|girl|mother|daughter|wife|sister|aunt|niece|grandmother|granddaughter|girlfriend|stepmother|stepdaughter|policewoman|"
    r"she|herself|schoolgirl|fianc[eé]e|bride|nun|waitress)\b",
    re.I,
)
_CHILD = re.compile(r"\b(?:boy|girl|child|baby|infant|toddler|newborn|schoolboy|schoolgirl)\b", re.I)
_GROWN = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|(?:grand)?(?:mother|father)|wife|husband|uncle|aunt|officer|deputy|guard|soldier|policem[ae]n|driver|teacher|"
    r"clerk|cashier|gunman|girlfriend|boyfriend|fianc[eé]e?|customer|employee|worker|adult|paramedic|firefighter)\b",
    re.I,
)
_KIN_NOUN = (
    r"(?P<kin>wife|husband|son|daughter|brother|sister|father|mother|girlfriend|boyfriend|partner|grandmother|grandfather|grandson|"
    r"granddaughter|cousin|uncle|aunt|nephew|niece|friend|room-?mate|fianc[eé]e?|step(?:son|daughter|father|mother|brother|sister)|"
    r"baby|twin|companion|neighbou?r|passenger|colleague|co-?worker|driver|bodyguard|guard|assistant|deputy|secretary|cameraman|guide)"
)
_KIN = re.compile(rf"(?:his|her|their|(?:the |an? )?[\w-]+['’]s?) (?:[\w-]+ ){{0,2}}?{_KIN_NOUN}\b", re.I)
_ROLE = re.compile(
    r"(?P<article>an?|one|the) (?:[\w-]+ ){0,3}?(?P<role>neighbou?r|bystander|passer-?by|passenger|guard|clerk|cashier|officer|"
    r"policem[ae]n|policewoman|"
    r"deputy|sergeant|trooper|soldier|customer|shopper|driver|cyclist|waiter|waitress|bartender|barman|cook|teacher|pupil|student|"
    r"classmate|janitor|nurse|doctor|paramedic|firefighter|relative|cousin|friend|colleague|co-?worker|employee|worker|manager|owner|"
    r"vendor|pedestrian|tourist|journalist|cameraman|photographer|reporter|farmer|fisherman|shepherd|sailor|toddler|baby)\b",
    re.I,
)
"""Who is told of for the first time by what he is; "a man" may be one who was named before."""
_ANOTHER = re.compile(r"(?:another|(?:an?|the) (?:second|third|fourth|fifth|sixth|seventh|other))\b", re.I)
_NAME = re.compile(r"(?!(?:The|An?|His|Her|Their|He|She|One|Another)\b)[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){0,3}")
_NAME_AFTER = re.compile(r",? (?P<name>(?:[A-Z][\w’'-]+)(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){0,3})(?=,| (?:was|died|is|has|suffered)\b)")
_APPOSED = re.compile(r", an? (?:[\w-]+ ){0,3}?(?:man|woman|boy|girl|child|baby|toddler|[\w-]*year-old)(?: (?:of|aged) \d{1,3})?(?=,)")
_AGE = re.compile(
    r"(\d{1,3})-year-old|(?:man|woman|boy|girl|child|pupil|student) of (\d{1,3})\b|"
    r"(?:, |\()(?:aged |age )?(\d{1,3})(?=[,).]| (?:was|died|is|and)\b)"
)
_YOUNG = 15
_GROWN_AT = 18
_PRONOUN = re.compile(r"(?:he|she|him|her|himself|herself)\b", re.I)
_VERB_ONLY = re.compile(
    r"(?:(?:was|were|is|has|have) )?(?:died|dies|killed|fatally|took|shot|pronounced|found|declared|shooting|murder)\b", re.I
)


@dataclass(slots=True)
class _Person:
    """One victim as the words tell of one; what is unknown is empty."""

    claim: Claim
    sentence: int
    names: tuple[str, ...] = ()
    kin: str = ""
    of_a_victim: bool = False
    """Whether those whose kin it is can only be told before: "his wife was hit", not "a man shot his wife"."""
    role: str = ""
    fresh: bool = False
    """Whether an article tells of somebody by what he is for the first time: "a clerk was hit"."""
    sex: str = ""
    age: int | None = None
    child: bool | None = None
    another: bool = False
    attacker: bool = False
    dead: bool = False


def told_one_by_one(told: Casualties, claims: Sequence[Claim], findings: Sequence[Finding]) -> Casualties:
    """The figures with those added up whom the text only tells of one by one."""
    if sum(claim.count.high == 1 and not claim.children for claim in claims) < _LEAST:
        return told
    single = {harm: _all_single(claims, harm) for harm in ("killed", "injured", "shot")}
    if not single["killed"] and not (single["injured"] and single["shot"]):
        return told
    people = _people(claims, findings)
    if len(people) < _LEAST or _tells_of_several(findings[0].passage.text):
        return told
    dead = [person for person in people if person.dead]
    hurt = [person for person in people if not person.dead and (single["killed"] or person.claim.harm == "injured" or person.of_a_victim)]
    if single["killed"] and len(dead) > max(1, size(told.killed)):
        told = replace(told, killed=_sum(dead, findings[0].passage.text))
    if single["injured"] and single["shot"] and hurt and len(hurt) > max(0, size(told.injured)):
        told = replace(told, injured=_sum(hurt, findings[0].passage.text))
    return told


_LEAST = 2
_SEVERAL = guarded(r"\b(?:shootings|stabbings|homicides)\b", re.I)
"""What a report of several incidents says, whose victims are told one by one too."""


def _all_single(claims: Iterable[Claim], harm: str) -> bool:
    """Whether a text counts nobody of a harm: all that it tells of is one and one."""
    return all(
        claim.count.low == claim.count.high == 1 and not claim.total and not re.match(r"(?:one|1)\b", claim.count.text, re.I)
        for claim in claims
        if claim.harm == harm and not (claim.part or claim.children or claim.many or claim.earlier)
    )


def _sum(people: Sequence[_Person], text: str) -> Count:
    start, end = people[0].claim.count.span[0], people[-1].claim.count.span[1]
    return Count(len(people), len(people), text[start:end], (start, end))


@lru_cache(maxsize=4)  # asked for each event of a text
def _tells_of_several(text: str) -> bool:
    return _SEVERAL.search(text, lowered(text)) is not None


def _people(claims: Sequence[Claim], findings: Sequence[Finding]) -> list[_Person]:
    """Those who are surely different people, in the order of the text."""
    known: list[_Person] = []
    attackers: frozenset[str] | None = None
    told = {claim.count.span: finding for finding in findings if not finding.heading for claim in finding.claims}
    ordered = sorted((claim for claim in claims if claim.count.span in told), key=lambda claim: claim.count.span)
    for claim in ordered:
        if claim.part or claim.children or claim.total or claim.many or claim.earlier or claim.count.high != 1:
            continue
        if known and claim.harm == "killed" and _died_then(claim, told[claim.count.span], known[-1]):
            known[-1].dead = True
            continue
        person = _person(claim, told[claim.count.span])
        if person is None:
            continue
        if attackers is None and (person.attacker or person.names):
            attackers = _names_of_attackers(findings)
        if attackers is not None and (person.attacker or not attackers.isdisjoint(person.names)):
            person.attacker, person.names = True, person.names or tuple(sorted(attackers))
        same = next((other for other in known if _same(person, other)), None)
        if same is not None:
            same.dead = same.dead or person.dead
            same.names = same.names or person.names
            same.age = person.age if same.age is None else same.age
            same.sentence = person.sentence
        elif not known or (
            person.sentence - known[-1].sentence <= _NEXT
            and _goes_on(told[claim.count.span], person)
            and all(_distinct(person, other) for other in known)
        ):
            known.append(person)
    return known


_HE = re.compile(r"(?:he|she|the (?:man|woman|boy|girl|teen(?:ager)?|victim|child|baby|patient))\b", re.I)


def _died_then(claim: Claim, finding: Finding, last: _Person) -> bool:
    """Whether "he died" tells what became of the one told of last."""
    words = claim.count.text
    if _VERB_ONLY.match(words):
        return finding.passage.sentence.index == last.sentence
    if last.dead or not _HE.fullmatch(words) or finding.passage.sentence.index - last.sentence > _NEXT:
        return False
    sex = "m" if _MALE.search(words) else "f" if _FEMALE.search(words) else ""
    return not (sex and last.sex and sex != last.sex)


_NEXT = 2
"""How many sentences on the next victim is told of: what stands further off may be another matter."""
_ELSEWHERE = re.compile(
    r"\b(?:blocks? of|separate|unrelated|another (?:shooting|incident|attack)|earlier|ago|once|previous(?:ly)?|last (?:week|month|year)|"
    r"(?:\d{1,2}(?::\d\d)? ?[ap]\.?m)|had been|in (?:19|20)\d\d)\b",
    re.I,
)
"""What shows another attack or another time."""


def _goes_on(finding: Finding, person: _Person) -> bool:
    """Whether a sentence goes on with those hurt in the same attack, and has no other time or street."""
    passage = finding.passage
    if _ELSEWHERE.search(passage.words):
        return False
    return person.dead or not any(time.type in ("DATE", "TIME") for time in passage.times)


_ATTACKERS_NAME = guarded(
    rf"(?:{_ATTACKER.pattern})(?:,| was| has been|, who was| is)?(?: later| since)?(?: identified as| named as| named)? "
    r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){1,3})"
)


def _names_of_attackers(findings: Sequence[Finding]) -> frozenset[str]:
    """The name of the one who shot, where a sentence that tells of the dead gives it: "the gunman, Carl Dobbs"."""
    found = (_ATTACKERS_NAME.search(finding.passage.words, finding.passage.low) for finding in findings)
    return frozenset(word for match in found if match for word in match["name"].split())


def _person(claim: Claim, finding: Finding) -> _Person | None:
    passage, (start, end) = finding.passage, claim.count.span
    words = passage.text[start:end]
    before = passage.text[passage.start : start]
    if _VERB_ONLY.match(words) or passage.words.isupper() or before.endswith((" or ", " of ")):
        return None
    person = _Person(claim, passage.sentence.index, dead=claim.harm == "killed")
    person.attacker = _ATTACKER.search(words) is not None or words.lower() in ("himself", "herself")
    if _PRONOUN.fullmatch(words) and not person.attacker:
        attacker = _ATTACKER.search(before)
        if attacker is None or _MALE.search(before, attacker.end()) or _FEMALE.search(before, attacker.end()):
            return None
        person.attacker = True
        return person
    kin, role = _KIN.match(words), _ROLE.match(words)
    person.kin = kin["kin"].lower() if kin else ""
    person.of_a_victim = kin is not None and (_STARTS_ANEW.search(before) is not None or not before.strip())
    person.role = role["role"].lower() if role else ""
    person.fresh = role is not None and role["article"].lower() != "the"
    person.another = _ANOTHER.match(words) is not None
    name = None if kin else _NAME.match(words)
    following = passage.text[end : min(passage.end, end + _REACH)]
    if name:
        person.names = tuple(name.group().split())
    elif after := _NAME_AFTER.match(following):
        person.names = tuple(after["name"].split())
    own = words[kin.start("kin") :] if kin else words
    own += apposed[0] if (apposed := _APPOSED.match(following)) else ""
    male, female = _MALE.search(own), _FEMALE.search(own)
    person.sex = "" if bool(male) == bool(female) else "m" if male else "f"
    age = _AGE.search(own) or _AGE.match(_after_name(following))
    person.age = int(next(number for number in age.groups() if number)) if age else None
    person.child = _is_child(own, person.age)
    return person


_REACH = 60
_STARTS_ANEW = re.compile(r"(?:\b(?:and|while|but)|[;:—–]) $")


def _after_name(following: str) -> str:
    name = _NAME_AFTER.match(following)
    return following[name.end() :] if name else following


def _is_child(words: str, age: int | None) -> bool | None:
    if age is not None:
        return True if age <= _YOUNG else False if age >= _GROWN_AT else None
    return True if _CHILD.search(words) else False if _GROWN.search(words) else None


def _same(a: _Person, b: _Person) -> bool:
    """Whether the words surely tell of one whom they told of before."""
    if a.attacker and b.attacker:
        return not a.another
    return bool(a.names and b.names) and _one_name(a.names, b.names)


def _one_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) > 1 and len(b) > 1:
        return a[0] == b[0]
    return bool(set(a) & set(b))


def _distinct(a: _Person, b: _Person) -> bool:
    """Whether the words surely tell of two people; the first is told of later."""
    if a.names and b.names and a.attacker != b.attacker:
        return not set(a.names) & set(b.names)
    if a.names and b.names and (_one_name(a.names, b.names) or len(a.names) > 1 < len(b.names)):
        return not _one_name(a.names, b.names)
    if a.sex and b.sex and a.sex != b.sex:
        return True
    if a.child is not None and b.child is not None and a.child != b.child:
        return True
    if a.age is not None and b.age is not None and a.age != b.age:
        return not a.claim.count.text.lower().startswith("the ")  # "a man of 34 was shot ... The man, 35," corrects his age
    if a.attacker != b.attacker and not (a.names and b.names):
        return bool(a.kin or b.kin or a.role or b.role)
    if a.another:
        return not b.kin or b.of_a_victim
    if a.kin:
        return b.kin != a.kin if b.kin else a.of_a_victim and (bool(b.names) or a.sentence - b.sentence <= 1)
    return a.fresh and a.role != b.role and a.dead != b.dead and (bool(b.names) or bool(b.kin) or bool(b.role))
