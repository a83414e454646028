"""Which way the sentence around a time expression looks: back or ahead, by the verb that governs it.

The nearest verb before the expression in its clause decides, else the first after it; ``verbs`` says what a verb is. English only.
"""

import re
from dataclasses import replace
from itertools import pairwise

from articles.extraction.temporal.verbs import (
    DETERMINERS,
    EITHER_SIDE,
    GOVERNING,
    NO_DIRECTION,
    Direction,
    first_verb,
    is_building_start,
    last_verb,
    verb_at,
)
from articles.extraction.temporal.vocabulary import closed_class

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|[.;:!?]|\"|\d+")
# It begins with one class of letters, so that the rest is tried at these alone.
_SENTENCE_END = re.compile(r"[.!?\n](?:(?<!\n)[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|(?<=\n)(?:\s*\n|(?=[\"'“‘(]?[A-Z])))")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Corp|Inc|Co|Ltd|St|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])"
    r"|[ap]\.m|U\.S|U\.N|U\.K)\.[\"'”’)]*\s+$"
)
_CONTEXT = 240


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that holds a span, looked for within 240 code points on each side."""
    low = max(0, start - _CONTEXT)
    first = low
    for match in _SENTENCE_END.finditer(text, low, start):
        if not _ABBREVIATION.search(text, max(low, match.end() - 12), match.end()):
            first = match.end()
    high = min(len(text), end + _CONTEXT)
    for match in _SENTENCE_END.finditer(text, end, high):
        if not _ABBREVIATION.search(text, max(first, match.end() - 12), match.end()):
            return first, match.start() + 1
    return first, high


def direction_of(text: str, start: int, end: int) -> Direction:
    """The way the clause of the expression ``text[start:end]`` looks."""
    first, last = sentence_around(text, start, end)
    before = _WORD.findall(text[first:start])
    if [word.lower() for word in before[-2:]] in _HEDGES:
        before = before[:-2]
    before = _without_hours(before, _IS_HOUR.match(text, start) is not None)
    lead = before[-1].lower() if before else ""
    if lead == "on" and [word.lower() for word in before[-2:-1]] in (["starting"], ["beginning"]):
        before = before[:-1]
        lead = before[-1].lower()
    if lead in ("since", "ended"):
        return Direction("past", lead, near=True)
    if lead in ("through", "from") and len(before) > 1 and _RUNS.intersection(word.lower() for word in before[-4:-1]):
        return Direction("future", f"{before[-2].lower()} {lead}", near=True)
    if lead == "as" and len(before) > 2 and before[-2].lower() in ("soon", "early") and not _told_before(before[:-2]):
        return Direction("future", f"as {before[-2].lower()} as")
    if _OPENS_CLAUSE.search(text, max(first, start - 16), start):
        own = first_verb(_WORD.findall(text[end:last])[:_OWN_VERB])
        if own is not None:
            return replace(own, near=True)
    found = last_verb(before)
    if found is not None and found.way == "future" and _fell_through(before, text, end, last):
        return Direction("past", found.words)
    if lead == "from" and len(before) == 1 and (first_verb(_WORD.findall(text[end:last])) or NO_DIRECTION).way == "unknown":
        return Direction("future", lead)
    if lead == "from" and found is not None and found.words in _MOVED:
        return EITHER_SIDE
    if found is not None and found.words in _PLANS and _CALLED_OFF.match(text, end, last):
        return EITHER_SIDE
    if found is not None and found.words.startswith("to ") and _is_of_the_first(before, found.words[3:]):
        found = first_verb(_WORD.findall(text[end:last])) or found
    if found is not None and found.way == "past" and _were_to(before) and not _fell_through(before, text, end, last):
        return Direction("future", "to", near=True)
    if found is not None and (lead not in _GOALS or found.way == "future"):
        found = Direction(found.way, found.words, found.words in [word.lower() for word in before[-4:]])
    if lead not in _GOALS and _planned(before[-_OBJECT - 2 :]) and (found is None or found.way == "past"):
        return Direction("future", before[-1].lower(), near=True)
    if lead == "to" and found is not None and found.way == "past" and before[-2].lower() in _LENGTHS:
        return Direction("past", found.words, near=True)
    if found is not None and _put_ahead(before, found):
        return Direction("future", f"{found.words} {lead}", near=True)
    if _after_something(before):
        return Direction("past", before[0].lower(), near=True)
    if _ahead_of_something(before) and not (found is not None and found.words == "had"):
        return Direction("future", "ahead of")
    if not before and _IS.match(text, end):
        return Direction("future", "is")
    if not before and _FORECAST.match(text, end) and (first_verb(_WORD.findall(text[end:last])) or NO_DIRECTION).way != "past":
        return Direction("future", "forecast", near=True)
    found = found or _verb_after(before, _WORD.findall(text[end:last])) or NO_DIRECTION
    if lead in _LIMITS and found.words not in _LASTED and not _NEGATION.intersection(before[-6:]):
        fronted = len(before) == 1 and found.way == "past"
        if lead in ("starting", "beginning") and found.way == "past" and not fronted:
            return EITHER_SIDE
        return Direction("future", lead) if found.way == "unknown" or (lead in _FIRM_LIMITS and not fronted) else found
    return found


_HEDGES = (["at", "least"], ["at", "most"])
"""Words between "until" and its day that do not change it."""
_MOVED = closed_class("moved brought postponed delayed rescheduled shifted pushed put advanced")
"""What is done to a plan: the day that it is taken "from" may lie on either side."""
_PLANS = closed_class("planned scheduled expected due slated")
_CALLED_OFF = re.compile(
    r"(?:\s[a-z]+){0,5},?\s(?:was|were|has been|have been|had been|is|are)\s(?:now\s|then\s|later\s|since\s)?"
    r"(?:cancel\w+|called off|scrapped|abandoned|dropped|shelved|put (?:off|back)|postponed|delayed"
    r"|moved|rescheduled|brought forward|pushed back)\b"
)
"""What says of "a march planned for Saturday" that it is not to be: the day may lie on either side."""


def _is_of_the_first(before: list[str], verb: str) -> bool:
    """Whether an infinitive tells which of several did something, and lies where the main verb does: "among the first to join on
    Friday were"."""
    lower = [word.lower() for word in before]
    place = max((index for index, pair in enumerate(pairwise(lower)) if pair == ("to", verb)), default=0)
    counted = not _COUNTING.isdisjoint(lower[max(0, place - GOVERNING - 2) : place])
    return counted and last_verb(before[:place]) is None


_COUNTING = closed_class("first second third fourth last only latest next")
_OPENS_CLAUSE = re.compile(r"(?:[,;]\s(?:and|but|so|then|yet)|;)\s(?:on|in)(?:\sthe)?\s\Z")
"""What begins another clause with its date first: "she has been here for years, and on Friday she will leave"."""
_OWN_VERB = 6
"""How many words after such a date its verb is looked for in."""
_RUNS = closed_class(
    "runs run running lasts last continues continue remains remain stays stay open closed valid effective available goes go guaranteed"
)
"""What goes on until a day to come, with "through" before it: "the fair runs through Sunday"."""
_IS = re.compile(r"\s(?:is|are|marks)\b")
"""What follows a day that is told of as it stands in the calendar: "Monday is a holiday"."""
_FORECAST = re.compile(
    r"(?:\s(?:and\s\w+|night|morning|afternoon|evening))?\s?(?::|\.\.\.|…|[-–—]|,)\s?(?:[A-Za-z]+\s){0,3}?(?:rain|rainy|sun|sunny|sunshine|cloud|clouds|cloudy|overcast|showers?"
    r"|snow|snowy|sleet|hail|fog|foggy|fair|mist|misty|drizzle|wind|windy|breezy|storms?|thunderstorms?|clear|dry|warm|warmer|cool|cooler|cold|colder|hot"
    r"|mild|humid|highs?|lows?|temperatures?)\b",
    re.IGNORECASE,
)
"""What a line of a weather forecast says after its day: "Thursday: rain, high 61"."""
_SCHEDULES = closed_class(
    "set scheduled called planned ordered booked slated announced arranged invited reset rescheduled forecast fixed summoned penciled"
    " postponed moved delayed adjourned pushed deferred shifted extended put brought renewed prolonged posted listed"
    " slipped"
)


_LENGTHS = closed_class("months weeks days year quarter half month week")
"""What a report is of, with "to" before the day that ended it: "a loss for the six months to June 30"."""


def _put_ahead(before: list[str], found: Direction) -> bool:
    """Whether a past verb puts something on a day to come: "set a hearing for Monday", "postponed to Monday"."""
    if _is_promised_by(before, found):
        return True
    if found.way != "past" or found.words not in _SCHEDULES or before[-1].lower() not in ("for", "to", "until", "till", "through"):
        return False
    if found.words == "posted" and before[-1].lower() == "for":
        return False  # "posted a profit for the first half"
    words = [word.lower() for word in before[-12:]]
    return found.words in words and "had" not in words[: words.index(found.words)]


_PROMISED = closed_class("promised pledged vowed demanded ordered agreed hoped wanted asked given told urged")


def _is_promised_by(before: list[str], found: Direction) -> bool:
    """Whether a past verb sets a day as the limit of what is to come: "she promised an answer by Thursday"."""
    return before[-1].lower() == "by" and found.way == "past" and found.words in _PROMISED


_FAILED = re.compile(
    r"[^.;]{0,60}?\b(?:but|however|until)\b[^.;]{0,50}?\b(?:did|didn['’]t|never|failed|was|were|wasn['’]t|weren['’]t|had|refused|collapsed|backed|pulled|fell|stayed"
    r"|cancel\w+|missed|withdrew|changed)\b",
    re.IGNORECASE,
)
_WAS = closed_class("was were")
_MEANT = closed_class("due scheduled supposed expected to set slated planned meant")
_CLAUSE = closed_class("that which who whose where when because after before had as if")


def _fell_through(before: list[str], text: str, end: int, last: int) -> bool:
    """Whether what was to come on a day did not: "he was due Thursday but did not come"."""
    lower = [word.lower() for word in before[-8:]]
    meant = any(pair[0] in _WAS and pair[1] in _MEANT for pair in pairwise(lower))
    return meant and _FAILED.match(text, end, last) is not None


def _were_to(before: list[str]) -> bool:
    """Whether the main clause says what somebody was to do: "the envoys were to meet again Thursday"."""
    for place in range(len(before) - 3, max(-1, len(before) - 9), -1):
        if before[place] in _WAS and before[place + 1] == "to":
            verb = before[place + 2]
            return verb != "have" and verb.isalpha() and _CLAUSE.isdisjoint(word.lower() for word in before)
    return False


def _after_something(before: list[str]) -> bool:
    """Whether an expression dates what a sentence opens with as over: "After talks Wednesday, they will meet again"."""
    if not 2 <= len(before) <= 5 or before[0].lower() not in ("after", "following"):
        return False
    return before[-1].lower() not in _GOALS and all(
        word[0].isalpha() and verb_at(before, place) is None for place, word in enumerate(before)
    )


def _ahead_of_something(before: list[str]) -> bool:
    """Whether an expression dates what something else comes before: "ahead of talks Wednesday", "ahead of Wednesday's talks"."""
    words = [word.lower() for word in before[-6:]]
    return any(pair in _AHEAD for pair in pairwise(words)) or (words[-1:] == ["for"] and "preparatory" in words)


_AHEAD = frozenset([("ahead", "of"), ("preparations", "for"), ("preparation", "for"), ("groundwork", "for")])

_FRONTED = 5
"""How many words may lie between a date that opens a sentence and the verb that it belongs to ("In May the old king fled")."""


def _verb_after(before: list[str], after: list[str]) -> Direction | None:
    """What the first verb after an expression says; of a date that opens the sentence it is the verb's own."""
    found = first_verb(after)
    if found is None or found.way != "past" or len(before) > 2:
        return found
    return replace(found, near=found.words in [word.lower() for word in after[:_FRONTED]])


def _told_before(words: list[str]) -> bool:
    """Whether the verb before some words tells of the past ("was known as early as")."""
    found = last_verb(words)
    return found is not None and found.way == "past"


_PLANNED = closed_class(
    "runs lasts meet meets begin begins start starts open opens convene convenes arrive arrives depart departs resume resumes"
    " expire expires travel travels return returns go goes fly flies end ends is are vote votes close closes leave leaves"
    " appear appears air airs play plays"
)
"""Present forms that tell of a plan when a day stands right after them: "they meet Monday"."""
_BETWEEN = closed_class("on from off again separately together here there in early late home at around about")
_TIMETABLED = closed_class(
    "goes returns appears takes opens closes begins starts ends resumes expires travels arrives departs leaves faces flies meets convenes"
    " airs comes heads kicks visits hosts holds receives welcomes attends chairs"
)
"""Present forms that tell of a plan with their object between: "takes office Monday", "appears in court Monday"."""
_OBJECT = 9
"""How many words may lie between such a form and its day."""


_UNPLANNED = closed_class("to did didn not t could would must should was were been be being")


_HALVES = closed_class("am pm m noon midnight")
_HOURS = _HALVES | closed_class("a p . from to and at between until till")


_IS_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b", re.IGNORECASE)


def _without_hours(words: list[str], hour: bool) -> list[str]:
    """The words without hours at their end ("is from 2 to 4 p.m."), which part a plan from its day; ``hour`` when an hour follows them."""
    end = len(words)
    while end and (words[end - 1].lower() in _HOURS or words[end - 1].isdecimal()):
        end -= 1
    told = not _HALVES.isdisjoint(word.lower() for word in words[end:])
    return words[:end] if told or (hour and words[-2:-1] and words[-2].isdecimal() and words[-1].lower() in ("to", "and")) else words


def _planned(words: list[str]) -> bool:
    """Whether the last of some words, adverbs aside, is such a present form and not an infinitive or a noun."""
    if _is_progressive(words) or _is_timetabled(words) or _is_fixture(words) or _is_there(words):
        return True
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower()
        if word in _PLANNED and not is_building_start(words, index):
            lead = [other.lower() for other in words[max(0, index - 2) : index]]
            return not _UNPLANNED.intersection(lead) and (not lead or lead[-1] not in DETERMINERS)
        if word not in _BETWEEN and not word.isdecimal():
            return False
    return False


def _is_progressive(words: list[str]) -> bool:
    """Whether the words end in "is meeting", "are voting": a plan where a day stands right after."""
    lower = [word.lower() for word in words[-4:]]
    while lower and (lower[-1] in _BETWEEN or lower[-1] in ("home", "back", "out")):
        lower.pop()
    if len(lower) < 2 or not lower[-1].endswith("ing") or len(lower[-1]) < _SHORTEST_FORM:
        return False
    return lower[-2] in ("is", "are", "re") or (lower[-2] == "s" and not _PRONOUNS.isdisjoint(lower[-3:-2]))


_SHORTEST_FORM = 5
_PRONOUNS = closed_class("he she it that who there what")
"""Words whose "'s" is a verb: "he's leaving Monday", but "the road's opening on Monday"."""


_FIXTURES = closed_class(
    "go head travel host face visit meet play entertain welcome take hold sign initial sit gather confer resume convene"
)
"""Present forms of a team or a pair with what is timetabled as their object: "United travel to Hull on Sunday"."""


_WHO_MEET = closed_class(
    "ministers leaders presidents premiers negotiators envoys delegations diplomats officials ambassadors commanders sides neighbours"
    " representatives"
)
"""Those who meet by a timetable: "the negotiators hold talks on Sunday"."""


def _is_fixture(words: list[str]) -> bool:
    """Whether one of the last words is such a form after a name or "they", with nothing but its object after it."""
    tail = [word for word in words[-_OBJECT - 2 :] if word.lower() not in ("on", "to", "at", "for")]
    for place in range(len(tail) - 1, 0, -1):
        word = tail[place]
        if word in _FIXTURES:
            if _UNPLANNED.intersection(other.lower() for other in tail[max(0, place - 3) : place]):
                return False
            subject = tail[place - 1]
            if place > 1 and tail[place - 2].lower() in DETERMINERS:
                return False  # "his Russia visit on Tuesday"
            return (
                subject.lower() in ("they", "we", "who")
                or subject in _WHO_MEET
                or (subject[0].isupper() and subject.isalpha() and place >= len(tail) - _OBJECT)
            )
        if not word.isalpha() or verb_at(tail, place) is not None:
            return False
    return False


def _is_there(words: list[str]) -> bool:
    """Whether the words end in a present stay: "is in Oslo on Thursday", "is off to Oslo on Thursday" tell on the eve "
    "where somebody will be."""
    tail = words[:-1] if words and words[-1].lower() == "on" else words
    named = next((place for place in range(len(tail) - 1, -1, -1) if not tail[place][0].isupper()), 0)
    if not 0 < len(tail) - 1 - named <= _TOWN or named < _BEFORE_STAY:
        return False
    return tail[named - 1 : named + 1] in (["is", "in"], ["are", "in"], ["is", "at"], ["are", "at"], ["off", "to"])


_BEFORE_STAY = 2
"""How many words at least stand before "in": who is there, and the verb."""
_TOWN = 3
"""The most words of a town's name."""


def _is_timetabled(words: list[str]) -> bool:
    """Whether one of the last words is a present form of what is timetabled, with nothing but its object after it."""
    tail = words[-_OBJECT - 1 :]
    for place in range(len(tail) - 1, 0, -1):
        word = tail[place].lower()
        if word in _TIMETABLED and not is_building_start(words, place + len(words) - len(tail)):
            return tail[place].islower() and tail[place - 1].lower() not in DETERMINERS and tail[place - 1][0].isalpha()
        if not word.isalpha() or word in ("that", "which", "who", "when", "since", "after", "because") or verb_at(tail, place) is not None:
            return False
    return False


_LASTED = frozenset(
    (
        "had",
        "not",
        "waited",
        "took",
        "lasted",
        "sat",
        "talked",
        "spoke",
        "met",
        "argued",
        "negotiated",
        "bargained",
        "haggled",
        "holed",
        "closeted",
    )
)
"""Past verbs of what went on until a day that is over too: "talked until midnight on Tuesday"."""
_LIMITS = frozenset(("until", "till", "by", "starting", "beginning", "effective", "before", "through"))
_FIRM_LIMITS = frozenset(("until", "till", "effective"))
_GOALS = closed_class("to for into until till by")
_NEGATION = frozenset(("not", "didn", "n't", "never", "nobody", "Nobody", "none", "None", "neither", "Neither"))
