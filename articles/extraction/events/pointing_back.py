"""Whether words name again what the text told before ("the talks", "this agreement"), or join it ("took part in the meeting")."""

import re
from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.governing import Governed
from articles.extraction.events.hits import Hit
from articles.extraction.events.mention import Argument, Modality
from articles.extraction.events.passage import Passage

_BACK_NOUN = re.compile(r"\b(?:the|this|these|that|those|both)\s+(?:[\w-]+ )?$", re.I)
_DAYS_NOUN = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s (?:[\w-]+ )?$")
_JOINED = re.compile(
    r"^(?:join(?:ed|s)|attend(?:ed|s|ing)|(?:took|takes?|taking) part in|(?:co-)?chair(?:ed|s)|led|leads|open(?:ed|s)|close[ds]|end(?:ed|"
    r"s)|"
    r"conclude[ds]|host(?:ed|s)) (?:the|this|these|those|both) (?:[\w-]+ ){0,2}\w+$",
    re.I,
)
_ALONE = frozenset({"next round", "meeting of delegations"})
_DELEGATIONS = re.compile(
    r"(?:The |Both |Two )?(?:\w+ )?(?:[Dd]elegations|[Nn]egotiators|[Ee]nvoys|[Nn]egotiating teams|[Ff]oreign ministers) "
)
"""Words of a first sentence that need no name, day or place to tell of a meeting of states."""
_OF_WITH_OR_WHERE = re.compile(r" (?:of|with|between|in|at|on)\b")


def is_definite(hit: Hit) -> bool:
    """Whether an article or a pronoun before the words says that they are known ("the strike", "both meetings")."""
    return _BACK_NOUN.search(hit.passage.text, *hit.lead(20)) is not None


def is_of_a_day(hit: Hit) -> bool:
    """Whether the words are named by their day ("Tuesday's attacks")."""
    return _DAYS_NOUN.search(hit.passage.text, *hit.lead(24)) is not None


_ONE_OF_MANY = re.compile(
    r"\W*(?:It|This|That|The (?:attack|shooting|killing|incident|strike|raid|bombing|blast)) (?:was|is|marked|marks|"
    r"became) (?:at least |only |also )?"
    r"the (?:city['’]s |county['’]s |country['’]s |town['’]s )?(?:\w+(?:st|nd|rd|th)|first|second|third|latest|last|deadliest|worst|"
    r"bloodiest|most \w+|"
    r"biggest|largest)\b"
)


def is_one_of_many(hit: Hit) -> bool:
    """Whether a sentence only says in which turn an attack came: "it was the third police shooting in the city this month"."""
    if hit.type != "strike" or hit.trigger.verb:
        return False
    told = _ONE_OF_MANY.match(hit.passage.words)
    return told is not None and hit.start >= hit.passage.start + told.end() - 1


def joins_it(hit: Hit) -> bool:
    """Whether somebody joins a meeting that was told before; "led the talks with Peru" tells of its own."""
    if hit.type != "meeting" or not _JOINED.search(hit.words):
        return False
    return _OF_WITH_OR_WHERE.match(hit.passage.text, hit.end, hit.end + 9) is None


def points_back(hit: Hit, modality: Modality, actors: Sequence[Argument], places: Sequence[Argument], governed: Governed | None) -> bool:
    """Whether the words tell of nothing new, given what the sentence says of who, where and when."""
    names_a_known_one = not hit.trigger.verb and is_definite(hit)
    if hit.type == "strike" and names_a_known_one and modality == "planned":
        return True
    if hit.trigger.name == "negotiation round":
        return False
    if hit.type == "meeting" and not actors and not places and governed is None and not hit.heading:
        return not _needs_nobody(hit)
    if hit.trigger.name.startswith("pointing back"):
        return True
    if is_one_of_many(hit) and (governed is None or governed.time.granularity != "day"):
        return True
    return names_a_known_one and not _is_told_apart(hit, actors, places, governed)


def _needs_nobody(hit: Hit) -> bool:
    """Whether the first sentence tells of a meeting of states by these words alone."""
    return hit.passage.sentence.index == 0 and (
        hit.trigger.name in _ALONE or _DELEGATIONS.match(hit.passage.text, hit.passage.start, hit.start) is not None
    )


def _is_told_apart(hit: Hit, actors: Sequence[Argument], places: Sequence[Argument], governed: Governed | None) -> bool:
    """Whether time, people, places, or words of its own say which event a known one is."""
    return bool(governed or (places and actors) or len(actors) > 1 or _own_words(hit.passage, hit.span))


def _own_words(passage: Passage, span: Span) -> bool:
    """Whether "the strike" is told apart by words of its own ("the strike on the harbour of Odesa")."""
    return bool(re.match(r" (?:on|of|in|at|against|between|with) (?:the |a |an )?[\w’'-]+", passage.text[span[1] : span[1] + 30])) and bool(
        re.search(
            r"\b(?:killed|left|wounded|injured|hit|destroyed|damaged|took place|was held|on \w+day)\b",
            passage.text[span[1] : passage.end],
            re.I,
        )
    )
