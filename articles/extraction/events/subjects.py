"""Who "he", "she" and "it" at the head of a sentence are: the subject of the sentence before, where that is somebody in public office, a
state or a body of states; and who "the two men" are: the only two persons in office whom the sentence before names.

A pronoun becomes an entity of its own words, so that all rules read it as they read a name. Where the sentence before had another
subject, or one that nobody knows, the pronoun stays a word.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.extraction.events.mention import Argument
from articles.extraction.events.parties import Party, is_place_use, is_public, parties
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.arguments import argument
from articles.extraction.names import Entity
from articles.extraction.names.offices import PLURAL

_OPENING = (
    r"(?:(?:There|While (?:there|in|at)|Once there|Soon afterwards?|On|In|At|Earlier|Later|Last|This|During|Before|After|Then|And|"
    r"But|Also|Meanwhile|Separately|Afterwards?|Today|Yesterday|"
    r"Tomorrow|Next|Two|Three|A|Over|Hours (?:before|after|later)|"
    r"The (?:day|night|week|month|year) (?:before|after)|The (?:next|following|same) (?:day|week|month|morning|evening|"
    r"night))\b[^,.;:“”\"]{0,40}?,? )?"
)
_PERSON = re.compile(rf"[“\"(]?{_OPENING}(?P<pronoun>[Hh]e|[Ss]he)\b")
_THING = re.compile(
    rf"{_OPENING}(?P<pronoun>[Ii]t) (?:(?:will|would|has|had|also|then|next|again|later|(?:is|was) (?:due|set|expected|scheduled|planned|"
    r"to|likely)(?: to)?) )*(?:meets?|met|holds?|held|conven\w+|gathers?|gathered|hosts?|hosted|sends?|sent|begins?|began|resumes?|"
    r"resumed|"
    r"adopts?|adopted|sign|signs|signed|reached|agreed|concluded|opens?|opened)\b"
)
_OFFICE_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the a of for prime foreign defense defence interior finance trade economy energy minister president secretary state king queen "
        "chancellor premier envoy special peace chief leader general deputy vice former new outgoing visiting acting commissioner "
        "mediator negotiator head army military national security adviser advisor crown prince pope emir sultan senior top chairman "
        "opposition rebel affairs external its his also ambassador",
    )
)
_ADVERBIAL = re.compile(r"(?:On|In|At|Earlier|Later|Last|This|During|Before|After|Meanwhile|Separately)\b[^,.;]{0,60}, ")
_PAIR = re.compile(
    r"\b(?:[Tt]he two(?: (?:men|women|leaders|presidents|ministers|premiers|envoys|diplomats|chiefs|negotiators|foreign ministers|prime "
    r"ministers|defen[cs]e ministers))?|[Tt]he pair|[Tt]he (?:[Hh]eads of [Ss]tate|[Pp]residents|[Mm]inisters|[Pp]remiers|"
    r"[Pp]rime [Mm]inisters|[Ii]nterlocutors)|[Bb]oth (?:men|women|leaders|presidents|ministers)|They|they)"
    r"(?= (?:also |then |later |will |would |had |have |last |first |next |both |again |are |were |on \w+ |to |due |set |expected )*\w+)"
)
_THEIR = re.compile(r"\bTheir (?:[\w-]+ ){0,3}$")
_SIDES = re.compile(r"\b(?:the (?:two |warring )?|both (?:the )?)(?:sides|parties|governments|countries|delegations|states|teams)\b", re.I)


def with_pronoun(passage: Passage, told: Sequence[Passage]) -> Entity | None:
    """The pronoun that opens a sentence, as an entity with the name of the subject before; None where there is none.

    ``told`` are the sentences before it. Only where a pronoun stands there are they asked for their subject.
    """
    text = passage.text
    match = _PERSON.match(text, passage.start, passage.end) or _THING.match(text, passage.start, passage.end)
    if match is None:
        return None
    start, end = match.span("pronoun")
    if any(entity.kind in ("person", "official", "organisation") and entity.start < start for entity in passage.entities):
        return None
    subject = _subject_of(told) or (_only_person(told[-1]) if told and match.re is _PERSON else None)
    if subject is None or (subject.kind in ("person", "official")) != (match.re is _PERSON):
        return None
    return replace(subject, start=start, end=end)


def _only_person(passage: Passage) -> Entity | None:
    """The one person in office whom a sentence names, where somebody gave him his office ("Parliament elected Roe")."""
    people = [entity for entity in passage.entities if entity.kind == "person"]
    if len({entity.name for entity in people}) != 1 or not is_public(people[0]):
        return None
    return people[0] if _ELECTED.search(passage.text, passage.start, people[0].start) else None


_ELECTED = re.compile(r"\b(?:elected|re-elected|appointed|named|chose|swore in|installed|nominated) (?:[\w’'-]+ ){0,4}$")


def _subject_of(told: Sequence[Passage]) -> Entity | None:
    """Whom the last sentence tells of; where it only quotes, the one before it."""
    for passage in reversed(told[-_FAR:]):
        text = passage.text
        again = next((entity for entity in passage.entities if text[entity.start : entity.end].lower() in _PRONOUNS), None)
        if again is not None:
            return again
        if text[passage.start] not in '“"':
            return _own_subject(passage)
        end = max(text.rfind(mark, passage.start + 1, passage.end) for mark in '”"')
        named = [entity for entity in passage.entities if entity.start > end >= 0 and entity.kind == "person"]
        if named:
            return named[0] if len(named) == 1 and is_public(named[0]) else None
        if end >= 0 and re.search(r"[A-Z]", text[end + 1 : passage.end]):
            return None
    return None


_WITHIN = re.compile(
    r"(?:, where|, when|, and|, but|,? before|,? after|,? while|; (?:then|there|later)?|,? then|;) (?:(?:on|in|at|later|then|"
    r"there) [^,.;:]{0,24},? )?"
    r"(?P<pronoun>he|she) (?!who\b)"
)


def with_pronoun_within(passage: Passage) -> Entity | None:
    """The first "he" or "she" of a later clause ("Roe flew to Oslo, where she met Doe"), as the one person in office named before it."""
    if " he " not in passage.words and " she " not in passage.words:
        return None
    match = _WITHIN.search(passage.text, passage.start, passage.end)
    if match is None:
        return None
    before = [entity for entity in passage.entities if entity.kind in ("person", "official") and entity.start < match.start()]
    before = [entity for entity in before if not _AS_OBJECT.search(passage.text, passage.start, entity.start)] or before
    if not before or len({entity.name for entity in before}) != 1 or not (is_public(before[0]) or before[0].country):
        return None
    if _SOMEBODY_ELSE.search(passage.text, before[0].end, match.start()):
        return None
    start, end = match.span("pronoun")
    return replace(before[0], start=start, end=end)


_OBJECT = re.compile(
    r"\b(?:received|receives?|welcomed|welcomes?|hosted|hosts?|met|meets?|greeted|greets?|told|tells|gave|gives|saw|sees|joined|"
    r"joins|assured|embraced|"
    r"hugged|briefed|thanked|with|to meet|to see) (?P<pronoun>him|her(?=[.,;]| (?:at|in|on|for|with|to|there|before|after|last|two|"
    r"three|an?|that|"
    r"again|over|late|early|and|the)\b)|them)\b"
)


def with_object(passage: Passage, told: Sequence[Passage]) -> Entity | None:
    """The "him" or "her" whom somebody in office receives or tells something, as the only other person in office named before it."""
    if " him" not in passage.words and " her" not in passage.words:
        return None
    match = _OBJECT.search(passage.text, passage.start, passage.end)
    if match is None or match["pronoun"] == "them" or _names_somebody_else(passage, match.start()):
        return None
    before = [entity for entity in passage.entities if entity.kind == "person" and entity.start < match.start()]
    before = before or [entity for entity in passage.entities if entity.kind == "official" and entity.start < match.start()]
    if not before:
        return None
    others = {entity.name: entity for entity in before if entity.name != before[-1].name}
    if not others and (last := _subject_of(told)) is not None and last.kind == "person" and last.name != before[-1].name:
        others = {last.name: last}
    if len(others) != 1:
        return None
    (entity,) = others.values()
    start, end = match.span("pronoun")
    return replace(entity, start=start, end=end) if is_public(entity) or entity.country else None


def _names_somebody_else(passage: Passage, end: int) -> bool:
    """Whether the words before an offset speak of a person in no office, whom a pronoun may mean."""
    if _PRIVATE.search(passage.text, passage.start, end):
        return True
    known = [(entity.start, entity.end) for entity in passage.entities]
    names = _FULL_NAME.finditer(passage.text, passage.start, end)
    return any(not any(a < name.end() and name.start() < b for a, b in known) for name in names)


_PRIVATE = re.compile(
    r"\b(?:boy|girl|m[ae]n|wom[ae]n|son|daughter|wife|husband|brother|sister|mother|father|suspect|(?:[Aa]n?|[Tt]he) (?:[\w-]+ )?"
    r"(?!(?:prime |foreign |deputy )?(?:minister|premier|leader|chancellor|commissioner|ambassador|governor|mayor|commander|speaker|ruler|"
    r"mediator|negotiator|senator|adviser|advisor|officer)\b)[a-z]+(?:er|or|ist|ian))\b"
)
_FULL_NAME = re.compile(r"\b[A-Z][a-zà-ž]+ [A-Z][a-zà-ž]{2,}\b")
_AS_OBJECT = re.compile(r"\b(?:with|of|to|from|by|against|met|told|called|for|about|over) (?:(?:the|his|her|its) )?(?:[\w’'-]+ ){0,3}$")
"""Before whom the subject of a sentence does it to or with."""
_SOMEBODY_ELSE = re.compile(
    r"\b(?:boy|girl|m[ae]n|wom[ae]n|son|daughter|wife|husband|brother|sister|mother|father|[a-z]+er|[a-z]+ist|[a-z]+or|suspect)\b"
)
"""Somebody else whom the pronoun may mean."""
_PRONOUNS = ("he", "she", "it")
_FAR = 8
"""How many sentences that only quote somebody a pronoun may reach over."""


def _own_subject(passage: Passage) -> Entity | None:
    start = passage.dateline_end
    opening = _ADVERBIAL.match(passage.text, start, passage.end)
    start = opening.end() if opening else start
    first = next((party.entity for party in parties(passage) if party.entity.start >= start), None) if passage.entities else None
    return first if first is not None and _is_subject(passage, start, first) else None


def _is_subject(passage: Passage, start: int, entity: Entity) -> bool:
    text = passage.text
    lead = text[start : entity.start]
    if len(lead) > 70 or any(not word[0].isupper() and word.lower() not in _OFFICE_WORDS for word in re.findall(r"[\w’'.-]+", lead)):
        return False
    if "," in lead or re.match(r"['’]s?\b|,? and [A-Z]|, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,? and ", text[entity.end : entity.end + 60]):
        return False
    if entity.kind == "person":
        return is_public(entity)
    if re.match(r" [A-Z]", text[entity.end : entity.end + 2]):
        return False
    if entity.kind == "official":
        return bool(entity.country) and not PLURAL.search(entity.name)
    return entity.kind == "organisation" or (entity.kind == "country" and not is_place_use(passage, entity))


def pair_before(told: Sequence[Passage], passage: Passage, trigger: int) -> tuple[Argument, ...]:
    """The two persons in public office whom the last sentence that names any names; empty where it names one, or more. "The two men" may
    be named by several sentences between them, "they" may not."""
    counted = _COUNTED_PAIR.search(passage.text, passage.clause_span(trigger)[0], trigger + 1) is not None
    people: dict[str, Party] = {}
    for earlier in reversed(told[-_NEARBY:]):
        for party in parties(earlier) if earlier.entities else []:
            if party.person and party.strong and party.entity.kind == "person":
                people.setdefault(party.key, party)
        if len(people) >= (_TWO if counted else 1):
            break
    return tuple(argument(party, "participant") for party in people.values()) if len(people) == _TWO else ()


_NEARBY, _TWO = 3, 2
_COUNTED_PAIR = re.compile(r"\b(?:[Tt]he two|[Tt]he pair|[Bb]oth)\b")


def says_two(passage: Passage, trigger: int) -> bool:
    """Whether the words before a trigger are those for two persons told before ("the two men", "they", "Their summit")."""
    clause = passage.clause_span(trigger)[0]
    return (_PAIR.search(passage.text, clause, trigger + 1) or _THEIR.search(passage.text, clause, trigger)) is not None


def says_sides(passage: Passage, trigger: int) -> bool:
    """Whether the words before a trigger are those for states or parties told before ("the two sides")."""
    return _SIDES.search(passage.text, passage.start, trigger) is not None


def in_role(arguments: Iterable[Argument], kind: str) -> tuple[Argument, ...]:
    """The same actors in the role that a type of event has for those who take part."""
    return tuple(replace(one, role="signatory" if kind == "agreement" else "participant") for one in arguments)
