"""The verbs that say where a clause lies in time: closed classes of them, and what one word among its neighbours says.

No tagger: a word is a verb by its form and by what stands beside it. English only.
"""

from dataclasses import dataclass
from typing import Literal

from articles.extraction.temporal.vocabulary import closed_class

Way = Literal["past", "future", "unknown"]


@dataclass(frozen=True, slots=True)
class Direction:
    """The way a clause looks, and the words that say so (empty where nothing does)."""

    way: Way
    words: str
    near: bool = False
    """Whether the verb stands right before the expression, so that it is the verb's own date ("met in May")."""


NO_DIRECTION = Direction("unknown", "")
EITHER_SIDE = Direction("unknown", "either side", near=True)
"""That of a day that may lie on either side: of a plan that was called off, or of what is "starting Friday" as something past tells."""

_MODALS = closed_class("will shall would may might could can should must won wouldn couldn'll ll ought cannot")  # fmt: skip
_AHEAD = closed_class(
    "scheduled due slated expected planned upcoming forthcoming planning plan plans hope hopes intend intends expect aim "
    "want aims wants expects payable poised likely"
    " expires tomorrow deadline ready willing begins starts opens"
)
_PAST = closed_class(
    "was were had did said told been has have began begun came became broke brought bought built caught chose cut drew drove fell"
    " felt fought found flew forgot froze gave got gone grew heard held hit hurt kept killed knew laid led left lent lost made"
    " meant met paid put quit ran rang rose sank sat saw sold sent set shook shot shut sang slept slid spoke spent stood stole"
    " struck swept swore taught thought threw took tore understood voted went woke won wore wrote withdrew underwent overthrew"
    " seen known given taken shown written spoken chosen hidden stolen driven flown thrown grown born torn sworn beaten fallen risen done"
    " ago wasn weren hadn didn shed spread split bet dealt fled sought told stuck swung hung lit dug bound"
    " arose ate awoke beat bent bit bled blew bred broadcast burst clung crept drank dwelt flung forbade forgave hid knelt mistook"
    " outdid overcame overtook oversaw read rebuilt rid rode shone shrank slung sped spun sprang stung strove strung swam thrust"
    " trod undertook upheld upset withheld withstood wove wept outlawed"
)
_NOT_PAST = closed_class(
    "need feed speed seed indeed united limited unlimited red bed hundred exceed proceed succeed agreed-upon sacred wed fed med"
    " led ted aged deed weed heed reed bred sled need fred unprecedented named so-called fixed proposed planned "
    "scheduled expected breed bleed greed"
)
_TO_NOUN = closed_class(
    "the a an his her its their our my your this that these those him them us me it about more less at least according some all"
    " each every both death work court school power war parliament congress police hospital prison jail safety justice custody office trial"
    " town peace victory surgery church everyone anyone someone nobody"
)
_GOING_ON = closed_class(
    "continue continues continuing try tries trying help helps helping work works working struggle struggles struggling "
    "race racing seem seems"
    " appear appears tend tends begin begins seek seeks seeking able unable used"
)
"""Present verbs before an infinitive that look neither back nor ahead."""
_NO_INFINITIVE_AFTER = closed_class("according due thanks up from prior subject close back next")

SETTING_OUT = closed_class("headed left departed flew set travelled traveled embarked sailed")
"""What a text that was written on the eve tells as done: "the envoy headed Tuesday to Kenya"."""
GOVERNING = 6
"""How many words may lie between an infinitive and the verb that governs it."""
_FORWARD = closed_class(
    "agreed decided promised vowed pledged asked invited urged ordered threatened planned scheduled expected intended hoped wanted"
    " prepared offered set summoned called voted told chose elected aimed sought"
)
"""Past forms after which an infinitive lies ahead: "agreed to meet"."""


def last_verb(words: list[str]) -> Direction | None:
    """What the nearest verb says, reading backwards; a passive is asked for its auxiliary, an infinitive for its governor."""
    infinitive, place = None, 0
    for index in range(len(words) - 1, -1, -1):
        found = verb_at(words, index)
        if found is None:
            continue
        pluperfect = {"had", "been"}.issubset(word.lower() for word in words[max(0, index - 3) : index])
        if infinitive is not None and place - index > GOVERNING:
            return infinitive
        if infinitive is not None:
            if pluperfect or (found.words in _DASHED and "had" in [word.lower() for word in words[max(0, index - 2) : index]]):
                return Direction("past", "had")
            if not _NOW_PASSIVE.isdisjoint(word.lower() for word in words[max(0, index - 2) : index]):
                return infinitive  # "is anticipated to land Sunday"
            return found if found.way == "past" and found.words not in _FORWARD else infinitive
        if found.words.startswith("to "):
            infinitive, place = found, index
            continue
        if found.way == "past" and found.words in _SAME_FORM and _is_base_form(words, index):
            continue
        if found.way == "past":
            auxiliaries = [word.lower() for word in words[max(0, index - 2) : index]]
            if "be" in auxiliaries:
                continue
            if "had" in auxiliaries:
                return Direction("past", "had")
            if ("is" in auxiliaries or "are" in auxiliaries) and found.words == "closed" and index > len(words) - 3:
                return Direction("future", "closed", near=True)  # "schools are closed Thursday"
            if ("is" in auxiliaries or "are" in auxiliaries) and found.words not in _ALWAYS_FINITE:
                return Direction("unknown", found.words)
        elif (found.words in _AHEAD or found.words.startswith("set ")) and pluperfect:
            return Direction("past", "had")
        elif found.words in _WOULD and _is_refusal(words, index):
            return Direction("past", found.words)
        return found
    return infinitive


_SAME_FORM = closed_class("beat upset broadcast hit cut put set shut let cost read spread split bet shed quit hurt burst cast rid thrust")
"""Verbs whose past is written like their base form."""


def _is_base_form(words: list[str], index: int) -> bool:
    """Whether such a verb stands after a modal or "to" ("will hit", "to put"): what governs it says the time."""
    return any(word.lower() in _MODALS or word.lower() in ("to", "did", "does") for word in words[max(0, index - 3) : index])


_NOW_PASSIVE = frozenset(("is", "are", "am"))
_DASHED = closed_class("hoped planned intended wanted expected meant")
"""What "had" before makes a plan that is over: "had hoped to be freed Monday"."""
_WOULD = closed_class("could would couldn wouldn")
_ANSWERS = closed_class(
    "say comment confirm discuss elaborate disclose identify provide speculate release answer reached located contacted found determined"
    " confirmed verified learned said explain reveal specify name"
)
_NO_ONE = closed_class("not t no neither nor nobody none never")


def _is_refusal(words: list[str], index: int) -> bool:
    """Whether a modal tells of a refusal or of a vain call, which are over: "would not comment", "could not be reached"."""
    around = [word.lower() for word in words[max(0, index - 8) : index + 6]]
    return not _ANSWERS.isdisjoint(around[-6:]) and not _NO_ONE.isdisjoint(around)


_ALWAYS_FINITE = closed_class("was were had did has have said told began came gave went knew took wrote")


def first_verb(words: list[str]) -> Direction | None:
    """What the first verb says, reading forwards."""
    for index in range(len(words)):
        found = verb_at(words, index)
        if found is not None and not found.words.startswith("to "):
            return found
    return None


def verb_at(words: list[str], index: int) -> Direction | None:
    """What one word says of time, None when it says nothing. Whatever says something is among ``_TELLING`` or ends in "ed"."""
    word = words[index].lower()
    if word not in _TELLING and not word.endswith("ed"):
        return None
    following = words[index + 1].lower() if index + 1 < len(words) else ""
    if word == "may" and words[index] == "May" and index:
        return None
    if word == "won" and following != "t":
        return Direction("past", word)  # and not "won't"
    if word in _NOUNS_TOO and _is_noun(words, index, following):
        return None
    if is_building_start(words, index) or (word == "deadline" and following in _LAPSED):
        return None
    if word in _MODALS or word in _AHEAD or (word in ("has", "have") and following == "to" and words[index + 2 : index + 3] != ["date"]):
        return Direction("future", word)
    if word in ("set", "forecast") and following in ("to", "for"):
        return Direction("future", f"{word} {following}")
    if word == "possible" and index and words[index - 1].lower() in ("is", "are"):
        return Direction("future", word)
    if word in ("is", "are", "am") and following == "to":
        return Direction("future", f"{word} to")
    if word == "to" and _is_infinitive(words, index, following):
        return Direction("future", f"to {following}")
    if word in _PAST or _is_regular_past(words, index, word):
        return Direction("past", word)
    return None


_TELLING = _MODALS | _AHEAD | _PAST | closed_class("set forecast possible is are am to")
"""All words that may say something but for regular past forms: hardly any word does."""
_LAPSED = closed_class("passed expired lapsed came went was had")
"""What tells that a deadline is over."""
_NOUNS_TOO = closed_class("plan plans hope hopes aim aims")
"""Words that look ahead as verbs and tell no time as nouns: "the council approved the plan"."""
_OBJECTS = closed_class("to a an the on another no more for new two three its their his her")


_PREPOSITIONS = closed_class("on of with amid in for by from over about despite under into as and")


def is_building_start(words: list[str], index: int) -> bool:
    """Whether "starts" is what builders begin ("housing starts in December fell")."""
    return words[index].lower() == "starts" and index > 0 and words[index - 1].lower() in ("housing", "home", "construction", "building")


def _is_noun(words: list[str], index: int, following: str) -> bool:
    """Whether such a word is a noun: after an article or a past verb, or with nothing that it could have for an object."""
    word, before = words[index].lower(), words[index - 1].lower() if index else ""
    if before in DETERMINERS or before in _PAST or before in _PREPOSITIONS or (before.endswith("ed") and before not in _NOT_PAST):
        return True
    return following not in _OBJECTS or (word.startswith("plan") and following == "for")


def _is_regular_past(words: list[str], index: int, word: str) -> bool:
    """Whether a word in -ed is a verb and not an adjective ("an unspecified date", "the planned sale")."""
    if len(word) < 4 or not word.endswith("ed") or word in _NOT_PAST:
        return False
    if not words[index].islower():
        return index == 0 and not word.endswith("med")  # "Asked Monday if he will run, he laughed", but not "Ahmed"
    return index == 0 or words[index - 1].lower() not in DETERMINERS


DETERMINERS = closed_class("a an the this its their his her our my your still newly some no any of")


def _is_infinitive(words: list[str], index: int, following: str) -> bool:
    """Whether a "to" stands before a verb rather than before a goal."""
    if not following.isalpha() or following in _TO_NOUN or not words[index + 1].islower():
        return False
    if following.endswith("s") and not following.endswith("ss") and following != "focus":
        return False  # "to reporters"
    return index == 0 or words[index - 1].lower() not in _NO_INFINITIVE_AFTER | _GOING_ON
