"""Which time expression dates an event: the one that governs its trigger, not the nearest one.

Every time of a sentence is owned by one word: a trigger, a verb of speech, or another happening (an arrest, an election). A time that a
verb of speech owns dates the speech and never the event.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events.announced import ASIDE, UNDER_A_PAPER
from articles.extraction.events.complements import tells_another_day
from articles.extraction.events.passage import Passage
from articles.extraction.events.times_of_others import (
    BEFORE_TIME,
    COUNTED_ON,
    RIGHT_AFTER,
    STAMP,
    belongs_elsewhere,
    is_of_days,
    is_when,
    is_where_they_went,
)
from articles.extraction.temporal.timex import TimeExpression

_COUNTED = re.compile(r"^(?:so far )?(?:this|the last|the past|past|in the last|all|each|every|per) year$", re.I)


@dataclass(frozen=True, slots=True)
class Governed:
    """The time that governs a trigger, how far it stands from it (a penalty), and the reason in plain words."""

    time: TimeExpression
    cost: int
    reason: str


def govern(passage: Passage, trigger: Span, others: Sequence[Span], kind: str = "") -> Governed | None:
    """The time expression that dates a trigger, None when every time of the sentence belongs to something else."""
    best: Governed | None = None
    dateline = passage.dateline_end
    for time in passage.times:
        if (
            time.end <= dateline
            or passage.moves_on(time.end, trigger[0])
            or (trigger[1] <= time.start and _SINCE_THEN.search(passage.text, trigger[1], time.start))
        ):
            continue
        if time.type in ("SET", "DURATION") and not _usable_duration(time):
            continue
        if time.granularity in ("unknown",) and time.type == "DATE" and time.value.startswith(("PAST_REF", "PRESENT_REF", "FUTURE_REF")):
            continue
        if kind == "agreement" and time.end <= trigger[0] and UNDER_A_PAPER.search(passage.text, time.end, trigger[0]):
            continue
        if kind == "agreement" and time.granularity == "year" and _OLD_PAPER.search(passage.text, passage.start, time.start):
            continue
        if kind == "agreement" and trigger[1] <= time.start and _MADE_ON.fullmatch(passage.text, trigger[1], time.start):
            return Governed(time, 0, f"“{time.text}” stands with “{passage.text[trigger[0] : trigger[1]]}”")
        cost = _cost(passage, time, trigger)
        if cost is None:
            continue
        if belongs_elsewhere(passage, time, trigger, cost):
            continue
        if kind == "strike" and is_of_days(time) and tells_another_day(passage, trigger, (time.start, time.end)):
            continue
        if time.earliest is None and _heads(passage, time):
            continue
        if kind in ("meeting", "agreement") and _of_another_noun(passage, time, trigger):
            continue
        if time.text.startswith("that ") and _COUNTED_TIMES.search(passage.text, passage.start, time.start):
            continue
        if kind in ("meeting", "agreement") and trigger[1] <= time.start and _is_in_a_clause_of_its_own(passage, trigger, time):
            continue
        if kind in ("meeting", "agreement") and trigger[1] <= time.start and _is_of_something_else(passage, trigger, time):
            continue
        if kind in ("meeting", "agreement") and _is_of_another_told(passage, trigger, time, others):
            continue
        if best is not None and _narrows(passage, time, best.time) and cost < _NEARBY:
            best = Governed(time, best.cost, best.reason.replace(best.time.text, time.text))
        elif best is not None and _completes(passage, time, best.time):
            best = Governed(time, best.cost, best.reason)
        elif best is None or (cost < best.cost and not _completes(passage, best.time, time)):
            best = Governed(time, cost, f"“{time.text}” stands with “{passage.text[trigger[0] : trigger[1]]}”")
    if best is not None and best.cost < 70:
        return best
    return _announced_on(passage, trigger) if kind == "agreement" else None


def _announced_on(passage: Passage, trigger: Span) -> Governed | None:
    """The day on which an agreement was announced, where the sentence has no other for it ("have agreed to make peace, Roe announced on
    Thursday")."""
    for time in passage.times:
        words = _ANNOUNCED_ON.search(passage.text, passage.start, time.start)
        if (
            words is not None
            and time.granularity == "day"
            and time.earliest is not None
            and passage.clauses_between(time.start, trigger[0]) <= 1
            and _ANEW_AGREED.search(passage.text, max(passage.start, trigger[0] - 24), trigger[1]) is not None
            and not _AGREED_BEFORE.search(passage.words)
        ):
            return Governed(time, 0, f"“{time.text}” stands with “{words['verb']}”")
    return None


_ANNOUNCED_ON = re.compile(r"\b(?P<verb>announced|unveiled|made public) (?:in an? (?:\w+ )?statement )?(?:(?:late|early|on) )*$")
_ANEW_AGREED = re.compile(r"\b(?:have|has|had) (?:\w+ ){0,2}?(?:agreed|reached|signed|concluded|struck|sealed|made|initialled)\b")
_AGREED_BEFORE = re.compile(r"\b(?:earlier|previous(?:ly)?|last|ago|already|since|in (?:19|20)\d\d)\b")
_NEARBY = 24
_OLD_PAPER = re.compile(
    r"\b(?:reviv|renew|restor|extend|updat|implement|replac|amend|prolong|uphold|honou?r|respect|return to|based on|under|supersed|"
    r"resurrect)"
    r"(?:e|es|ed|ing|s)? (?:the|a|their|its) $"
)
"""Before the year of an older paper: "agreed to revive the 1975 accord"."""


def _narrows(passage: Passage, time: TimeExpression, other: TimeExpression) -> bool:
    """Whether a day lies in the week or month that dates the event so far, in one clause with it ("last week ... on Wednesday")."""
    return (
        time.granularity == "day"
        and other.granularity in ("week", "month", "year")
        and time.earliest is not None
        and time.latest is not None
        and other.earliest is not None
        and other.latest is not None
        and other.earliest <= time.earliest <= time.latest <= other.latest
        and passage.clauses_between(time.start, other.start) == 0
    )


def _is_in_a_clause_of_its_own(passage: Passage, trigger: Span, time: TimeExpression) -> bool:
    """Whether a day is that of what a clause behind the words tells: "agreed to find out who shot down the plane on April 6"."""
    clause = _OTHER_CLAUSE.search(passage.text, trigger[1], time.start)
    return clause is not None and _OF_THE_EVENT.search(clause.group()) is None


_OTHER_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|because) (?:[\w’'-]+ ){0,6}?(?:was|were|had|[a-z]{2,}ed|shot|took|fled|struck|hit|fell|broke|"
    r"began|came|left|went|met|held|brought|led|sent) [^.;]*$"
)
_OF_THE_EVENT = re.compile(
    r"\b(?:signed|held|met|began|begun|opened|started|agreed|concluded|took place|convened|reached|announced|ended|presented|handed|"
    r"conveyed|delivered)\b"
)


_MADE_ON = re.compile(
    r"(?: (?:between|of|with|on|for) [^,.;]{3,60})?,? (?:(?:which|that) (?:was|were) )?"
    r"(?:announced|unveiled|signed|reached|struck|agreed|concluded|sealed|clinched|initialled)(?: late| early)?(?: on)? "
)
"""Between a paper and the day on which it was made: "brokered the deal, announced on Wednesday"."""


def _heads(passage: Passage, time: TimeExpression) -> bool:
    """Whether the sentence opens with a day of its own before a colon, as the entries of a chronicle do, and not with this time."""
    first = passage.times[0]
    return (
        first is not time
        and first.start == passage.start
        and first.granularity == "day"
        and first.earliest is not None
        and _COLON.match(passage.text, first.end) is not None
    )


_COLON = re.compile(r" ?[:–—]| - ")


def _of_another_noun(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """Whether a year, month or week belongs to something else: "set next year's quota in a protocol", "the bile of the summer"."""
    text = passage.text
    if time.granularity not in ("year", "month", "week", "season", "quarter"):
        return False
    if _OF.search(text, passage.start, time.start) and any(other.granularity == "day" for other in passage.times):
        return True
    if trigger[1] <= time.start and _THE.search(text, trigger[1], time.start) and _ITS_NOUN.match(text, time.end):
        return True
    if not text.startswith(("'s ", "’s "), time.end):
        return False
    return not (time.end <= trigger[0] and _OWN_NOUN.fullmatch(text, time.end, trigger[0]))


_OF = re.compile(r"\bof (?:the )?$")
_THE = re.compile(r"(?<!\bat)(?<!\bin)(?<!\bon)(?<!\bduring)(?<!\bover) (?:the|its|their|his|her|that) $")
_ITS_NOUN = re.compile(
    r" (?!(?:and|in|at|on|with|by|for|to)\b)(?!(?:[\w-]+ ){0,3}(?:summits?|meetings?|assembly|conference|sessions?|forum|talks|"
    r"gathering)\b)"
    r"[\w’'-]+"
)
"""Behind words that told already, a thing with the year that it is of: "met to discuss the 2015 accord"."""
_OWN_NOUN = re.compile(r"['’]s (?:[\w-]+ ){0,3}")
_COUNTED_TIMES = re.compile(
    r"\b(?:first|second|third|[a-z]+th|last|only|\w+) (?:times?|meetings?|talks|visits?|calls?|rounds?)(?: in| during)? $"
)
"""Before a period in which something is counted: "for the second time that week"."""
_LINK = re.compile(r"\s*(?:,|and|or|to|-|–|until|on|,? ?around|at|between)?\s*")


def _completes(passage: Passage, time: TimeExpression, other: TimeExpression) -> bool:
    """Whether a time names the day of a time of day beside it: "between 9 p.m. and 10 p.m. Thursday"."""
    if other.type != "TIME" or not _CLOCK.fullmatch(other.text.strip()) or _CLOCK.fullmatch(time.text.strip()):
        return False
    gap = passage.text[other.end : time.start] if other.end <= time.start else passage.text[time.end : other.start]
    return time.granularity == "day" and _LINK.fullmatch(gap) is not None


_CLOCK = re.compile(r"(?:\w+ ){0,2}?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?", re.I)


_TOLD_WITHIN = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|(?:rose|risen|climbed|increased|grew|jumped|reached|revised)"
    r"(?: further| again| sharply)? to [\w ,-]{1,24}?) (?:on |late |early )*$",
    re.I,
)
"""Before a day that words hold which is no day of the event: "denied on Monday that its planes had bombed"."""


def _usable_duration(time: TimeExpression) -> bool:
    return time.earliest is not None and time.type == "DURATION" and time.granularity != "unknown"


def _cost(passage: Passage, time: TimeExpression, trigger: Span) -> int | None:
    """How badly a time fits a trigger; None when it cannot date it at all."""
    text = passage.text
    if trigger[0] <= time.start and time.end <= trigger[1]:
        return None if _TOLD_WITHIN.search(text, trigger[0], time.start) else 0
    before = BEFORE_TIME.search(text, max(passage.start, time.start - 14), time.start)
    own = re.match(r"(since|until|till|before|as of)\b", time.text, re.I)
    if before and time.type == "TIME" and before.group(1).lower() in ("before", "after", "by"):
        before = None
    if before and time.type == "TIME" and before.group(1).lower() in ("until", "till") and 0 <= time.start - trigger[1] < RIGHT_AFTER:
        before = None  # "haggled until dawn on Friday"
    if (
        before
        and before.group(1).lower()
        in ("since", "until", "till", "before", "up to", "prior to", "dating", "as of", "due", "expires", "expire")
    ) or own:
        return None
    if STAMP.search(text, passage.low, max(passage.start, time.start - 40), time.start) or _COUNTED.match(time.text):
        return None
    if COUNTED_ON.search(text, passage.low, passage.start, time.start) and not text.startswith(("'s ", "’s "), time.end):
        return None
    gap = text[time.end : trigger[0]] if time.end <= trigger[0] else text[trigger[1] : time.start]
    if re.match(r"['’]s\b", text[time.end : time.end + 2]) or time.text.endswith(("'s", "’s")):
        return 2 if time.end <= trigger[0] and len(gap) < 50 and "," not in gap else 200
    aside = ASIDE.match(text, trigger[1], time.start) if trigger[1] <= time.start else None
    verb = aside.end() if aside else trigger[1] - 1
    if aside:
        gap = text[verb : time.start]
    if time.end <= trigger[0] and _WHERE.match(gap) and _HAPPENED.search(text, passage.start, time.start):
        return min(len(gap.split()), 12)
    if is_where_they_went(passage, time, trigger):
        return min(len(gap.split()), 12)
    if is_when(passage, time, trigger):
        return len(gap.split())
    cost = len(gap.split()) + 22 * passage.clauses_between(time.start, trigger[0] if time.end <= trigger[0] else verb)
    if re.search(
        r"\b(?:planned|scheduled|originally set|expected|postponed from|moved from|due) (?:for |on )?$",
        text[max(passage.start, time.start - 24) : time.start],
        re.I,
    ):
        cost += 60
    if time.end <= trigger[0] and text[passage.start : time.start].strip(' “"‘,—-').lower() in (
        "",
        "on",
        "early on",
        "late on",
        "and on",
        "but on",
        "meanwhile on",
        "earlier on",
        "in",
        "separately on",
        "at about",
        "about",
        "just before",
        "around",
        "at around",
        "at",
        "shortly before",
        "shortly after",
    ):
        cost = min(cost, 12 + 6 * passage.clauses_between(time.start, trigger[0]))
    return cost


_SINCE_THEN = re.compile(r"\bsince (?!\d)(?:[\w’'-]+ ){2,8}(?:in|on|last|early|late) $")
"""What bounds an event and does not date it: "the first visit since the two broke off ties in June"."""


def _is_of_something_else(passage: Passage, trigger: Span, time: TimeExpression) -> bool:
    """Whether a time behind the words is of what had happened where they were, or of what their matter once went through."""
    gap = trigger[1], time.start
    if _TERMS.search(passage.text, *gap):
        return True
    if _PAPER_THEN.fullmatch(passage.text, *gap) and any(other.end <= trigger[0] for other in passage.times):
        return True
    return _WHERE_ELSE.search(passage.text, *gap) is not None or _ONCE.search(passage.text, *gap) is not None


def is_counted_on(passage: Passage, trigger: Span) -> bool:
    """Whether the words behind count on from a time that was told ("the accord signed the month after")."""
    return _COUNTED_ON_FROM.match(passage.text, trigger[1], passage.end) is not None


def _is_of_another_told(passage: Passage, trigger: Span, time: TimeExpression, others: Sequence[Span]) -> bool:
    """Whether a time dates what the sentence tells before a semicolon: "was initialled on Monday; the treaty is to be signed later"."""
    if time.end <= trigger[0] and is_counted_on(passage, trigger):
        return True
    semicolon = passage.text.rfind(";", time.end, trigger[0]) if time.end <= trigger[0] else -1
    return semicolon >= 0 and any(other[1] <= semicolon for other in others)


_TERMS = re.compile(
    r"\b(?:under which|under whose|by which|whereby|according to which|(?:that|which) (?:will|would|shall|is to|are to|gives?|lets?|"
    r"allows?|obliges?|"
    r"requires?|calls? for|provides? for))\b"
)
"""Before what a paper lays down for a day to come: "an accord under which he goes home by May"."""
_PAPER_THEN = re.compile(r" (?:concluded|negotiated|initialled|drafted|reached) (?:in |on )?(?:early |late |mid-)?")
"""Between a paper and the time that it had before: "on Monday ratified the treaty concluded in 2003"."""
_COUNTED_ON_FROM = re.compile(
    r"[^,.;]{0,30}? (?:the (?:day|week|month|year) (?:after|before)|the (?:next|following|previous) (?:day|week|month|year))"
    r"(?= (?:was|were|is|had|has|by|in)\b|[,.;])"
)
"""Behind words of another time than the one told before: "met in May, and the accord signed the month after was broken"."""
_ONCE = re.compile(
    r"(?<!was)(?<!were)(?<!been)(?<!is)(?<!are) (?:severed|broken(?: off)?|cut(?: off)?|suspended|interrupted|frozen|ruptured|lost|"
    r"seized|"
    r"annexed|captured|stalled|breached|violated|imposed|detained|arrested|kidnapped|abducted|closed|expelled|stolen|killed|drafted|"
    r"proposed|mooted|shelved|vacated|ceded|colonised|colonized) (?:(?:late|early|back|on|in|at) )*$"
)
"""Before a time that belongs to a thing and not to what is done about it: "agreed to restore the ties severed two years ago"."""
_WHERE_ELSE = re.compile(r"\bwhere (?:[\w’'-]+ ){1,5}?had \w+")
"""What had happened where people met: "in the room where the talks had opened in May". Those who were shot where a crowd had gathered were
shot when it had."""
_HAPPENED = re.compile(r"\b(?:happened|occurred|took place|began|started|unfolded|(?:was|were) reported)\b[^.;,]{0,30}$", re.I)
_WHERE = re.compile(r"[^.;,]{0,70}, where ")
"""What stands between a day and what is told with it: "happened on Friday outside a hostel, where a man was stabbed"."""
