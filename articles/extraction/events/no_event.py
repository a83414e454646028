"""Words of an event that tell of none: it is only compared with, made up, stopped, answered by another, or an exercise."""

import re
from collections.abc import Sequence

from articles.extraction.events.hits import Hit
from articles.extraction.events.mention import Argument
from articles.extraction.events.needs.force import ARMED, TARGET, WEAPON
from articles.extraction.events.pointing_back import is_of_a_day
from articles.extraction.guarded import guarded

COMPARED = guarded(
    r"\b(?:similar(?:ities)? (?:to|with)|compar(?:ed|es|ing|able) (?:to|with)|reminiscent of|recall(?:s|ed|ing)? the|"
    r"reminds? \w+ of|parallels? (?:to|with|between)|like the)\b",
    re.I,
)
"""Before what the news is only compared with."""
_TOLD_IN_FICTION = guarded(
    r"\b(?:novel|film|movie|play|series|thriller|sitcom|opera|musical|cartoon|screenplay|comic|drama)"
    r"(?:['’]s (?:[\w-]+ ){1,3}| )(?:has|shows|depicts|imagines|tells|"
    r"follows|features|opens|ends|closes|begins|pits|puts|sends|brings|lets|stages|stars|portrays|in which|where|about)\b|"
    r"\bin (?:the|an?|this|her|his) (?:[\w-]+ ){0,3}?(?:novel|film|movie|play|(?:tv|television) series|(?:video|"
    r"computer|board) ?game|opera|musical|"
    r"comic|sketch|sitcom|episode|scene)\b(?! of)|"
    r"\bin (?:the|an?|this|her|his) (?:[\w-]+ ){0,3}?(?:season|episode|sequel|finale|trailer|plot|remake|adaptation) of (?:[\w’'-]+ ){0,5}?"
    r"(?:drama|thriller|series|show|sitcom|film|movie|novel|play|comedy|saga)\b",
    re.I,
)
"""Before what only a story tells: "her novel has an envoy dine with a spy"."""
_ON_STAGE = guarded(
    r"\b(?:in|of|by) (?:the|act) (?:first|second|third|last|final|opening|one|two|three) (?:act|scene|episode|chapter|reel)\b|"
    r"\bplaywright\b|\bstanding ovation\b",
    re.I,
)
"""What only a play or a book tells."""
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
_THAT_KILLED = re.compile(
    r"(?: (?:on|in|at|near) [^.;,]{2,40})?,? (?:that|which|in which) (?:had |has |have )?(?:\w+ ){0,4}?(?:kill|wound|injur|le(?:ft|"
    r"aves)|died)"
)
"""What makes the attack that was answered an event of its own."""
_HURRIED = guarded(
    r"\b(?:speed(?:s|ing)? up|sped up|accelerat\w+|intensif\w+|step(?:s|ped|ping)? up|expedit\w+|press(?:es|ed|ing)? (?:ahead|on) with|"
    r"(?:add|adds|adding|added|give|gives|gave|giving) (?:new )?(?:momentum|impetus) to)"
    r" (?:the |their |its |these |those )?(?:[\w-]+ ){0,2}$",
    re.I,
)
"""Before talks that are only to go faster: "agreed to speed up talks on their border"."""
_EXERCISE = guarded(
    r"\b(?:(?:in|during) (?:an?|the|its|their|\w+day['’]s) (?:[\w-]+ ){0,3}(?:exercises?|drills?|simulation|rehearsal)|war games?|"
    r"(?:practi[sc]|rehears|simulat|drill)(?:e|es|ed|ing) (?:how to |for )?(?:repel\w*|repuls\w*|respond\w*|fend\w*|evacuat\w*|"
    r"(?:an?|the) )|"
    r"test[- ](?:launch|fir)\w*|mock (?:attack|strike|base|target|village|raid)s?)\b",
    re.I,
)

_NOISE = guarded(
    r"\b(?:thinking (?:of|it was|they heard)|mist(?:ook|aken|aking) (?:it |them |[^.;,]{2,40} )?for|sound(?:ed|s|ing) like|"
    r"believ(?:ed|ing) (?:it|they) (?:was|were|to be)|feared (?:it was|they were)) (?:an? |the )?(?:[\w-]+ ){0,2}$",
    re.I,
)
"""Before what a noise was only taken for: "shoppers, thinking of gunfire, ran"."""
_PROTESTED = guarded(
    r"\b(?:protest(?:s|ed|ing|ers)?|march(?:es|ed|ing)?|rall(?:y|ies|ied)|demonstrat\w+|campaign(?:s|ed|ing|ers)?|petition(?:s|ed)?|"
    r"walkouts?|stand) against (?:(?:gun|mass|school|police|street|air|drone) )?$",
    re.I,
)
"""Before what people only speak up against, and not against one that the words name: "a protest against shootings"."""

_LIKE = re.compile(r"\blike (?:being |having been )?$", re.I)
"""Before what something only felt like: "it was like being bombed"."""
_ANIMAL = re.compile(
    r"\b(?:whales?|seals?|dolphins?|eagles?|swans?|owls?|hawks?|cats?|dogs?|pupp(?:y|ies)|horses?|cows?|sheep|goats?|deer|bears?|wol(?:f|ves)|"
    r"lions?|tigers?|elephants?|rhinos?|lynx(?:es)?|foxes|fox|geese|goose|bulls?|pigs?|moose|elks?|leopards?|cougars?)"
    r"(?: (?:that|which|who))?(?: (?:had|has|have|was|were|later|been|being))* $",
    re.I,
)
"""Before "shot": no person."""
_IN_GENERAL = re.compile(r"\s*(?:[,.;!?]|\Z|and\b|at (?:schools?|work)\b)")
"""Behind what is of no day and no place."""


def tells_of_none(hit: Hit, first: Hit) -> bool:
    """Whether the words before it say that a hit is no event; ``first`` is the first of its type in the sentence."""
    if hit.type == "meeting":
        return _is_compared_or_made_up(hit) or _is_hurried(hit)
    if hit.type == "agreement":
        return _is_compared_or_made_up(hit) or _is_announced_again(hit)
    if _is_compared_or_made_up(hit) or _hurt_nobody(hit) or _is_of_the_place(hit):
        return True
    return hit.type == "strike" and (_was_answered(hit, first) or _is_halted(hit) or _is_only_spoken_of(hit))


_ANNOUNCED_IT = re.compile(
    r"(?:announc|unveil|present|publish)(?:e[sd]|s|ed|ing)? (?:the|this|that) (?:[\w-]+ )?"
    r"(?:deal|agreement|accord|truce|cease-?fire|pause|pact|treaty)",
    re.I,
)
_OF_ITS_OWN = re.compile(r" (?:between|of|with|on|in|at|reached|signed|agreed|to|that|which|after|during)\b")


def _is_announced_again(hit: Hit) -> bool:
    """Whether a later sentence only says who announced the paper told before: "Qatar announced the deal, mediated with Egypt"."""
    passage = hit.passage
    return (
        passage.sentence.index > 0
        and not passage.times
        and _ANNOUNCED_IT.fullmatch(hit.words) is not None
        and _OF_ITS_OWN.match(passage.text, hit.end) is None
    )


_NOBODY_WAS = re.compile(r"\b(?:nobody|no[- ]one|none of (?:them|the \w+)|neither)(?: else)? (?:was |were |had been )?$", re.I)


def _hurt_nobody(hit: Hit) -> bool:
    """Whether the words only say that nobody was hit: "nobody was struck when bullets flew"."""
    return hit.type == "strike" and hit.trigger.verb and _NOBODY_WAS.search(hit.passage.text, *hit.lead(40)) is not None


def _is_compared_or_made_up(hit: Hit) -> bool:
    passage = hit.passage
    return (
        COMPARED.search(passage.text, passage.low, *hit.lead(60)) is not None
        or _ON_STAGE.search(passage.words, passage.low) is not None
        or _TOLD_IN_FICTION.search(passage.text, passage.low, passage.start, hit.start) is not None
    )


def _was_answered(hit: Hit, first: Hit) -> bool:
    """Whether an attack is only what the first one answers."""
    passage = hit.passage
    if passage.claims and _THAT_KILLED.match(passage.text, hit.end, passage.end):
        return False
    return first.start < hit.start and _IN_REPRISAL.search(passage.text, passage.low, max(first.end, hit.start - 60), hit.start) is not None


def _is_hurried(hit: Hit) -> bool:
    return not hit.trigger.verb and _HURRIED.search(hit.passage.text, hit.passage.low, *hit.lead(50)) is not None


def _is_halted(hit: Hit) -> bool:
    return not hit.trigger.verb and _HALTED.search(hit.passage.text, hit.passage.low, *hit.lead(60)) is not None


_ITS_PLACE = guarded(r"\b(?:where|in which|the (?:scene|site) of)\b[^.;]{0,60}$", re.I)
_IN_A_YEAR = re.compile(r"[^.;]{0,60}?\b(?:in (?:19|20)\d\d|(?:years|decades) (?:ago|before|earlier))\b")


def _is_of_the_place(hit: Hit) -> bool:
    """Whether an attack of another year only says what the place of the news is known for: "killed four in Sivakasi, where a bomb had torn
    through a bus in 2006"."""
    passage = hit.passage
    place = _ITS_PLACE.search(passage.text, passage.low, *hit.lead(90)) if hit.type == "strike" and passage.claims else None
    return (
        place is not None
        and passage.claims[0].count.span[1] <= place.start()
        and _IN_A_YEAR.match(passage.text, hit.end, passage.end) is not None
    )


def _is_only_spoken_of(hit: Hit) -> bool:
    """Whether an attack is what a noise was taken for or a thing felt like, what people protest against, or aimed at an animal."""
    text = hit.passage.text
    if hit.trigger.verb:
        return _LIKE.search(text, *hit.lead(40)) is not None or _ANIMAL.search(text, *hit.lead(40)) is not None
    low, lead = hit.passage.low, hit.lead(60)
    return _NOISE.search(text, low, *lead) is not None or (
        _PROTESTED.search(text, low, *lead) is not None and _IN_GENERAL.match(text, hit.end, hit.passage.end) is not None
    )


def is_no_attack(hit: Hit, subtype: str, actors: Sequence[Argument], places: Sequence[Argument]) -> bool:
    """Whether words of force are of an exercise, a film or a game, or of nothing that says that arms were used."""
    passage, topic = hit.passage, hit.topic
    if _EXERCISE.search(passage.words, passage.low):
        return True
    if (topic.film or topic.exercise or (topic.sport and not WEAPON.search(passage.words))) and not passage.claims:
        return True
    if topic.war or topic.shooting or actors or places or passage.claims or "people hit nearby" in hit.trigger.needs:
        return False
    if subtype == "shooting" and hit.trigger.verb and ARMED.search(passage.text, max(0, passage.start - _JUST_BEFORE), passage.start):
        return False
    return not (_is_armed(hit) or (subtype in ("shooting", "air", "bombing") and is_of_a_day(hit)))


_JUST_BEFORE = 200
"""How far back a text may name those who shoot: "Three attackers burst in. They shot mothers in their beds"."""


def _is_armed(hit: Hit) -> bool:
    """Whether the sentence names who bears arms, or a weapon with its target; in what is told of a film that is no proof."""
    passage = hit.passage
    return bool(
        ARMED.search(passage.words)
        or hit.trigger.needs == ("intercepted",)
        or (not hit.topic.film and WEAPON.search(passage.text, passage.start, _reach(hit)) and TARGET.search(passage.words))
    )


def _reach(hit: Hit) -> int:
    """Where the words of a hit end, what it was done with ("hit by a missile") among them."""
    passage = hit.passage
    done_with = re.match(r"(?:by|with) ", passage.text[hit.end + 1 : hit.end + 7]) or hit.words.endswith((" by", " with"))
    return min(passage.end, hit.end + 27) if done_with else hit.end
