"""What is told to come: planned, announced, agreed to, or in the present with a day ahead.

Each way of telling it is a rule, which gives its name, an empty one where nothing is planned for all that, or None where it says nothing.
They are asked in their order, and the first that says something decides.
"""

import re
from collections.abc import Callable

from articles.extraction.document import Span
from articles.extraction.events.not_yet_real import INFINITIVE, INFINITIVE_DONE
from articles.extraction.events.passage import Passage
from articles.extraction.events.wording import Wording
from articles.extraction.guarded import cues, guarded

_PLANNED = guarded(
    r"\b(?:will|['’]ll|shall|(?:is|are) due (?:in|at|back)|(?:was|were) to(?= $| (?:fly|travel|leave|head|go) )|"
    r"(?:is|are|was|were) (?:set|due|scheduled|expected|slated|poised|about|likely|supposed|meant) to|(?:is|"
    r"are) to|going to|plan(?:s|ned|ning)? (?:to|for|a|an)|plan(?:s|ned)?|scheduled|upcoming|forthcoming|preparations? (?:of|for)|"
    r"(?:prepares?|preparing|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )prepared) (?:to|for|a)|"
    r"ahead of|in advance of|on the eve of|later this|accept(?:s|ed)? (?:an? |the |his |her )?(?:\w+ )?invitations? to|"
    r"(?<!ago )next (?:(?:week|month|year)(?!['’]s)|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday)|tomorrow|to be held|will be|agreed to (?:meet|hold|talk)|expects? to|expected|slated|looking forward to|intends? to|"
    r"before (?:a|the|his|her|their) (?:planned )?|announced plans)\b",
    re.I,
)
ASIDE = re.compile(
    r"(?: (?:on|of|for|about|in|between|with) [^.;,]{2,60})?, "
    r"(?:which|who|co-|hosted|sponsored|attended|chaired|organi[sz]ed|mediated|brokered|the)[^.;,]{3,90}, (?=(?:will|is|are|was|were|"
    r"took|takes?|opens?|opened|began|begins?|ended|ends?|lasted) )"
)
"""What is told of an event between commas before its verb: "a conference, hosted by Peru, will be held"."""
_PAST = re.compile(r"\b(?:was|were|did|had|took|killed|left|injured|said|held|met|hit|struck|signed)\b", re.I)
UNDER_A_PAPER = re.compile(r"\b(?:under|as part of|thanks to|by virtue of|in line with) (?:an?|the|that) (?:[\w’'.-]+ ){0,4}$")
"""Before a paper that was made and lays down what the sentence tells: "will open a post under an accord signed on Monday"."""
WOULD = "future in the past"
"""The name of a rule: "said that they would meet"."""
_CALLED_FOR_A_DAY = guarded(r"(?:called|calls|convened|convoked|summoned|scheduled) (?:an? |another )?(?:[\w-]+ ){0,3}?\w+", re.I)
_ASKED_FOR = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|call(?:s|ed|ing)? on|propos\w+|suggest\w+|urg(?:es?|ed|ing)|demand\w*|offer\w*|want\w*|hop(?:es?|"
    r"ed|ing)|"
    r"invit\w+|if|could|might|request\w*|sought|seek\w*)\b[^.;]{0,50}$",
    re.I,
)
_AGREED_TO_A = guarded(r"\bagreed (?:[\w-]+ )?to (?:an? |another )?(?:(?!(?:in|at|during|after|over|on)\b)[\w-]+ ){0,3}$", re.I)
_WARDED_OFF = guarded(
    r"\b(?:repel|deter|prevent|avert|ward off|fend off|thwart|defend (?:itself|themselves|the \w+|\w+) against|"
    r"protect (?:[\w-]+ ){1,3}(?:from|against)|"
    r"respond to (?:any|an|a|possible|potential))\b[^.;]*$",
    re.I,
)
_WILLING = re.compile(
    r"\b(?:ready|willing|prepared|able|unable|keen|eager|reluctant|open|free|afraid|determined|welcome|invited|urged|asked|forced|"
    r"likely) to $",
    re.I,
)
_SAID_WOULD = guarded(
    r"\b(?:said|announced|confirmed|told [\w ]{1,20}|added|stated|wrote|says|announces|confirms)\b[^.;]{0,30}?\b(?:he|she|they|it|"
    r"the [\w ]{1,24}|[A-Z]\w+) "
    r"would (?!be (?:ready|willing|happy|glad|open)|like|consider|welcome|have|want|prefer|support|back)[^.;]{0,50}$",
    re.I,
)
_DAY_TO_COME = guarded(r" (?:for|next|tomorrow|later)\b", re.I)
_IF = re.compile(r"\bif\b")
_BEEN = re.compile(r"\b(?:have|had|has) been\b")
_LEADS_UP_TO = re.compile(r"\b(?:ahead of|in advance of|on the eve of|before)\b", re.I)
_NOT_SURE = re.compile(r"\bwould\b|\bcould\b|\bif\b", re.I)
_COMES_FROM = re.compile(r"\b(?:after|following|during|because of|since)\b", re.I)
_OPENS = guarded(r"(?: itself| proper)? (?:opens|begins|starts|convenes|takes place)\b", re.I)
_WILL_BE = guarded(
    r"[^.;,]{0,60}?\b(?:will (?:be|take|begin|start|focus|continue|resume|open|convene|go|follow|last|end)|"
    r"is (?:scheduled|set|due|planned|expected)|are (?:scheduled|set|due|"
    r"planned|expected)|(?:is|are) to (?:be|take|open|begin|start|resume|convene|meet|end|last|follow)|"
    r"scheduled for|planned for|due (?:on|in|next)|to be held)\b",
    re.I,
)
_DUE = guarded(
    r"(?: (?:on|of|for|about|in|between|with) [^.;,]{2,70})?,? (?:which (?:are|is|were|was) )?(?:due|set|scheduled|planned|expected|"
    r"slated) "
    r"(?:to (?:open|begin|start|take place|be held|resume|convene|be signed)|for|in|on|next|at)\b"
)
"""What follows the words for talks that are to come: "talks between A and B, due to open on Monday"."""
_WILL = guarded(r"(?:will|shall|(?:is|are) to) be in\b")
_AGREED_SO = re.compile(r", (?:[\w’'-]+ ){1,5}(?:agreed|decided|resolved|announced)\b")
"""What ends what is to come: "will open a post, their leaders agreed at talks in Oslo"."""
_TO_OR_WILL = guarded(r"\b(?:to|['’]ll|will)\b", re.I)
_DONE_BY_PLAN = re.compile(
    r"\W*(?:meet|reconvene|convene|gather|see|speak|talk|visit|host|sign|hold|discuss|attend|receive|travel|launch|begin)\b", re.I
)
_EXPECTED = re.compile(
    r"\b(?:expected|set|due|scheduled|is|are|plans?|planned|next|agreed|slated)\b[^.;]{0,20}$|"
    r"^[^a-z]*(?:[A-Z][\w’'.-]*\W+(?:and )?){1,5}to $"
)
"""What an infinitive hangs on that tells of a plan; in a heading a name is enough ("Roe and Poe to ")."""
_TO_COME = guarded(r"(?:next|tomorrow|later this|in the coming|coming)\b", re.I)
_NEAR, _CUE_REACH = 70, 60


def _is_called_for_a_day(here: Wording) -> str | None:
    called = here.verb and _CALLED_FOR_A_DAY.match(here.words, here.low)
    return "called for a day to come" if called and _DAY_TO_COME.match(here.after, here.low) else None


def _is_agreed_to(here: Wording) -> str | None:
    return "agreed to" if not here.verb and _AGREED_TO_A.search(here.before[-_NEAR:], here.low) else None


def _is_warded_off(here: Wording) -> str | None:
    return "" if _WARDED_OFF.search(here.before[-_NEAR:], here.low) else None


def _is_said_to_follow(here: Wording) -> str | None:
    passage = here.passage
    if UNDER_A_PAPER.search(passage.text, passage.start, here.trigger[0]):
        return None
    said = here.verb and _SAID_WOULD.search(passage.text, passage.low, passage.start, here.trigger[0])
    return WOULD if said and not _IF.search(passage.low) else None


def _follows_a_plan(here: Wording) -> str | None:
    """ "Is due to", "plans for": the last such words before the trigger, unless they are of what was, or of what only may be."""
    if here.words.startswith(", "):
        return ""  # ", their leaders agreed"
    near = here.before[-_NEAR:]
    cue = max(_PLANNED.finditer(near, here.low), key=lambda match: match.start(), default=None)
    if cue is None:
        return None
    between = near[cue.end() :]
    if _BEEN.search(between):
        return None
    if _AGREED_SO.search(between):
        return ""
    if (here.verb and _LEADS_UP_TO.search(cue.group())) or _NOT_SURE.search(near):
        return ""
    return "future: " + cue.group().lower() if len(between) < _CUE_REACH and not _COMES_FROM.search(between) else None


def _opens_on_a_day(here: Wording) -> str | None:
    """ "The summit opens on Friday": in the present, with a time after it."""
    if here.verb or not _OPENS.match(here.after, here.low):
        return None
    has_time = any(time.type != "DURATION" and time.start >= here.trigger[1] for time in here.times)
    return "present for what is to come" if has_time else None


def _is_told_after(here: Wording) -> str | None:
    """ "A conference, hosted by Peru, will be held": what is told between commas is passed over."""
    if here.verb:
        return None
    aside = ASIDE.match(here.passage.text, here.trigger[1], here.passage.end)
    told = here.passage.text[aside.end() - 1 : here.passage.end] if aside else here.after
    if _THEN_WILL_BE.match(here.rest, here.low) and _VISIT_ASIDE.search(here.lead + here.words):
        return "future after the words"
    is_to_be = _WILL_BE.match(told, here.low) or _DUE.match(here.passage.text, here.low, here.trigger[1], here.passage.end)
    return "future after the words" if is_to_be else None


_VISIT_ASIDE = re.compile(r", on an? (?:[\w-]+ ){0,4}visit(?: to)?$")
_THEN_WILL_BE = guarded(r"[^,;]{0,60}, (?:will|(?:is|are) (?:to|due to|expected to|set to)) ")
"""What follows a visit that is told aside: "Roe, on a visit to Chile, will be received on Sunday"."""


def _is_during_what_is_to_come(here: Wording) -> str | None:
    """ "Is expected to hold talks with Roe during a visit to Chile": the visit is to come as well."""
    if here.kind != "meeting" or here.verb or not _DURING_IT.search(here.before):
        return None
    to_be = _IS_TO_BE.search(here.lead, here.low)
    return "during what is to come" if to_be and not _PAST.search(to_be.group()) else None


_DURING_IT = re.compile(r"\b(?:on|in|during|at the (?:start|end) of|as part of) (?:an?|the|his|her|their|its)?(?: ?[\w’'–-]+){0,5} ?$")
_IS_TO_BE = guarded(r"\b(?:will|(?:is|are) (?:to|expected to|due to|set to|scheduled to|likely to|slated to|poised to))\b[^.;]{3,160}$")


def _is_expected_to(here: Wording) -> str | None:
    if not here.verb:
        return None
    if _WILL.match(here.words, here.low):
        return "future inside the words"
    near = here.before[-_NEAR:]
    if not (_TO_OR_WILL.search(here.words[:8], here.low) or _is_purpose(here.words, near, here.low)):
        return None
    return "infinitive for the future" if _EXPECTED.search(near) and not _WILLING.search(near) else None


def _is_purpose(words: str, near: str, low: str) -> bool:
    """Whether a "to" before the words leaves open that it was done."""
    if INFINITIVE.search(near, low) is None or _DONE_BY_PLAN.match(words) is None:
        return False
    return near.endswith("agreed to ") or not INFINITIVE_DONE.search(near)


def _has_a_time_to_come(here: Wording) -> str | None:
    for time in here.times:
        if (
            _TO_COME.match(time.text, here.low)
            and here.passage.clauses_between(time.start, here.trigger[0]) == 0
            and not _PAST.search(here.clause)
            and not _ASKED_FOR.search(here.before[-_NEAR:])
        ):
            return "time to come: " + time.text.lower()
    return None


def _is_once_it_comes(here: Wording) -> str | None:
    """ "When Roe meets Doe, she will ask": in the present, with what will be done then."""
    if here.verb and _WILL_WHEN.search(here.lead, here.low) and _IN_PRESENT.match(here.words):
        return "present after what will be"
    if not here.verb or not _ONCE.match(here.clause) or not in_present(here.passage, here.trigger):
        return None
    return "present before what will be" if _THEN_WILL.search(here.rest) else None


_WILL_WHEN = guarded(r"\bwill\b[^.;]{3,90}\b(?:when|where|as) (?:[\w’'-]+ ){1,7}$")
_IN_PRESENT = re.compile(
    r"(?:meets?|signs?|adopts?|endorses?|approves?|initials?|concludes?|seals?|gathers?|holds?|convenes?|hosts?|receives?|ratif(?:y|ies)|announces?|"
    r"unveils?|discuss(?:es)?)\b"
)
"""What will be done at a time or place to come: "will be in Oslo when leaders endorse a plan"."""
_ONCE = re.compile(r"\W*(?:when|once|as soon as|after|before)\b", re.I)
_THEN_WILL = re.compile(r"^[^.;]*?,[^.;]*?\bwill\b")


_RULES: tuple[Callable[[Wording], str | None], ...] = (
    _is_called_for_a_day,
    _is_agreed_to,
    _is_warded_off,
    _is_said_to_follow,
    _follows_a_plan,
    _opens_on_a_day,
    _is_told_after,
    _is_during_what_is_to_come,
    _is_expected_to,
    _has_a_time_to_come,
    _is_once_it_comes,
)


PLANNED = cues(
    _CALLED_FOR_A_DAY,
    _AGREED_TO_A,
    _SAID_WOULD,
    _PLANNED,
    _OPENS,
    _WILL_BE,
    _DUE,
    _WILL,
    _TO_OR_WILL,
    _TO_COME,
    _THEN_WILL_BE,
    _WILL_WHEN,
    _IS_TO_BE,
)
"""What a sentence holds that tells of anything ``planned``."""


def planned(here: Wording) -> str:
    """The name of the rule by which what a trigger tells of is yet to come; empty where none says so."""
    for rule in _RULES:
        name = rule(here)
        if name is not None:
            return name
    return ""


_PRESENT = re.compile(
    r"(?:meets?|visits?|hosts?|holds?|signs?|initials?|convenes?|gathers?|receives|welcomes|travels|opens?|begins?|starts?|resumes?|fl(?:y|ies)|"
    r"arrives?|attends|"
    r"heads?|(?:is|are) off|goes|comes|leaves|departs|returns|lands|embarks|sits? down|sees|sets off|shakes|(?:is|are) in)\b",
    re.I,
)


def in_present(passage: Passage, trigger: Span) -> bool:
    """Whether a trigger is a verb in the present, which with a day to come is a timetable ("the council meets on 3 July")."""
    return _PRESENT.match(passage.text, trigger[0], trigger[1]) is not None
