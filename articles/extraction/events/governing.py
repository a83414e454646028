"""Which time expression dates an event: the one that governs its trigger, not the nearest one.

Every time of a sentence is owned by one word: a trigger, a verb of speech, or another happening (an arrest, an election). A time that a
verb of speech owns dates the speech and never the event.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events.announced import ASIDE
from articles.extraction.events.complements import charged_with, tells_another_day
from articles.extraction.events.passage import Passage
from articles.extraction.guarded import guarded
from articles.extraction.temporal.timex import TimeExpression

_NEAR = 3
_HAPPENING = guarded(
    r"\b(?:arrest(?:ed|s)?|charged|sentenced|convicted|born|elected|elections?|resigned|founded|war|conflict|coup|uprising|"
    r"anniversary|funeral|vigil|trial|hearing|(?<!basketball )(?<!tennis )(?<!food )court(?! (?:street|avenue|"
    r"road)\b)|released|identified|appointed|took office|came to power|"
    r"created|established|annexed|annexation|independence|ended(?! (?:with|in|when)\b)|since|until|(?<!home )invasion|invaded|"
    r"mandate|rally|protests?|budget|season|"
    r"posted|updated|published|copyright|expected|hospitali[sz]ed|remained|autopsy|arraigned|surrendered|prosecutors?|"
    r"mourn\w*|candles|flowers|memorials|tributes?|grief|counsel(?:l?ors?|l?ing)|candlelight|booked|jailed|buried(?! (?:under|"
    r"beneath|alive|in))|laid to rest|cremated|extradited|pleaded|appeared|"
    r"search warrants?|autops(?:y|ies)|surveillance video)\b",
    re.I,
)
_SPEECH_GAP = re.compile(
    r"^\W*(?:(?:\w+ ){0,3}(?:reporters|journalists|media|a news conference|a press conference|the BBC|CNN|AFP|Reuters|AP|"
    r"parliament|in a statement|on social media|on X|on Twitter|on Telegram|in an? (?:interview|post|tweet|statement|video))\W*)?$",
    re.I,
)
_BEFORE_TIME = re.compile(
    r"\b(since|until|till|by|before|after|from|up to|prior to|as of|dating|due|expires?|ending|starting)\s+(?:late |early |mid-?)?$", re.I
)
_STAMP = guarded(
    r"\b(?:posted|updated|published|last modified|created|modified|copyright|filed)\b\W*(?:on |at |"
    r"by [\w ]{0,30})?(?:\d\d?:\d\d\s*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{2,4}\W+)?(?:on )?)?$",
    re.I,
)
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
        if kind == "agreement" and time.granularity == "year" and _OLD_PAPER.search(passage.text, passage.start, time.start):
            continue
        if kind == "agreement" and trigger[1] <= time.start and _MADE_ON.fullmatch(passage.text, trigger[1], time.start):
            return Governed(time, 0, f"“{time.text}” stands with “{passage.text[trigger[0] : trigger[1]]}”")
        cost = _cost(passage, time, trigger)
        if cost is None:
            continue
        if _owner(passage, time, trigger, cost):
            continue
        if kind == "strike" and _is_of_days(time) and tells_another_day(passage, trigger, (time.start, time.end)):
            continue
        if time.earliest is None and _heads(passage, time):
            continue
        if kind in ("meeting", "agreement") and _of_another_noun(passage, time, trigger):
            continue
        if time.text.startswith("that ") and _COUNTED_TIMES.search(passage.text, passage.start, time.start):
            continue
        if kind in ("meeting", "agreement") and trigger[1] <= time.start and _is_in_a_clause_of_its_own(passage, trigger, time):
            continue
        if kind in ("meeting", "agreement") and trigger[1] <= time.start and _WHERE_ELSE.search(passage.text, trigger[1], time.start):
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


_ANNOUNCED_ON = re.compile(r"\b(?P<verb>announced|unveiled|made public) (?:(?:late|early|on) )*$")
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
    r"\b(?:signed|held|met|began|begun|opened|started|agreed|concluded|took place|convened|reached|announced|ended)\b"
)


def _is_of_days(time: TimeExpression) -> bool:
    """Whether a time is a day, or the days of a weekend."""
    return time.granularity == "day" or (
        time.earliest is not None and time.latest is not None and (time.latest - time.earliest).days < _WEEKEND
    )


_WEEKEND = 3
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
    if not text.startswith(("'s ", "’s "), time.end):
        return False
    return not (time.end <= trigger[0] and _OWN_NOUN.fullmatch(text, time.end, trigger[0]))


_OF = re.compile(r"\bof (?:the )?$")
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


_COUNTED_ON = guarded(
    r"\b(?:tolls?|number of [^.;,]{2,30})\b(?:[^.;]|\.(?=\w|,| [a-z])){0,120}?\b(?:rose|risen|rises|climbed|climbs|"
    r"increased|grew|jumped|stood|stands|reached|revised|lowered|raised)\b(?:[^.;,]|,(?=\d)){0,30}? (?:on |late |early )*$|"
    r"\b(?:up|down) from (?:[\w-]+ ){1,4}?(?:on )?$|"
    r"\b(?:raised|lowered|revised|increased|put)\b[^.;,]{0,20}\b(?:toll|number of [^.;,]{2,24})(?: [\w-]+){0,3}? (?:on )?$",
    re.I,
)
"""A day on which somebody counted: "the toll rose to 19 on Thursday, up from 16 on Monday"."""


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
    before = _BEFORE_TIME.search(text, max(passage.start, time.start - 14), time.start)
    own = re.match(r"(since|until|till|before|as of)\b", time.text, re.I)
    if before and time.type == "TIME" and before.group(1).lower() in ("before", "after", "by"):
        before = None
    if before and time.type == "TIME" and before.group(1).lower() in ("until", "till") and 0 <= time.start - trigger[1] < _RIGHT_AFTER:
        before = None  # "haggled until dawn on Friday"
    if (
        before
        and before.group(1).lower()
        in ("since", "until", "till", "before", "up to", "prior to", "dating", "as of", "due", "expires", "expire")
    ) or own:
        return None
    if _STAMP.search(text, passage.low, max(passage.start, time.start - 40), time.start) or _COUNTED.match(time.text):
        return None
    if _COUNTED_ON.search(text, passage.low, passage.start, time.start):
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
    if _is_where_they_went(passage, time, trigger):
        return min(len(gap.split()), 12)
    if time.end <= trigger[0] and _WHEN.match(gap) and passage.clauses_between(time.end + 2, trigger[0]) <= 1:
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


def _owner(passage: Passage, time: TimeExpression, trigger: Span, cost: int) -> str:
    """What else the time belongs to: a verb of speech or another happening that stands closer to it than the trigger."""
    text = passage.text
    if _is_of_what_followed(passage, time, trigger):
        return "what followed"
    if _is_where_they_went(passage, time, trigger):
        return ""
    if time.end <= trigger[0] and _WHEN.match(text, time.end, trigger[0]) and passage.clauses_between(time.end + 2, trigger[0]) <= 1:
        return ""
    if not (cost <= 2 or text.startswith(("'s", "’s"), time.end)) and _SAID_OF_IT.search(
        text, max(passage.start, trigger[0] - 60), trigger[0]
    ):
        return "what is said of it"
    if time.end <= trigger[0] and (denies := _DENIED_THEN.match(text, passage.low, time.end)) and denies.end() <= trigger[0]:
        return "what is said of it"
    if time.end <= trigger[0] and _TO_DO.match(text, time.end, trigger[0]) and _DECIDED.search(text, passage.start, time.start):
        return "another happening"
    if time.end <= trigger[0] and _TALKED_OF.search(text, max(passage.start, time.start - 40), trigger[0]):
        return "speech"
    if trigger[1] <= time.start and (passage.moves_on(trigger[1], time.start) or _AND_THERE.search(text, trigger[1], time.start)):
        return "what comes after it"
    if time.end <= trigger[0] and (_SINCE_THE.search(text, time.end, trigger[0]) or _OF_ITS_VICTIMS.match(text, trigger[1])):
        return "what came since"
    if trigger[1] <= time.start and _DIED_ON.search(text, trigger[1], time.start) and _WAS_HURT.search(text, passage.start, trigger[0]):
        return "what followed"
    if time.start >= trigger[1] and not text[trigger[1] : time.start].strip() and charged_with(passage, trigger):
        return "what a court did"
    if time.start >= trigger[1] and _AND.search(text, trigger[1], time.start) and _AFTER_THE.search(text, passage.start, trigger[0]):
        return "what came after it"
    if time.end <= trigger[0] and text.startswith(",", time.end) and _IN_AN_ASIDE.search(text, passage.start, time.start):
        return "another happening"
    if time.end <= trigger[0] and _ANNIVERSARY.search(text, time.end, trigger[0]):
        return "another happening"
    if time.end <= trigger[0] and _FOR_IT.match(text, time.end, trigger[0]) and _TRIED.search(text, passage.start, time.start):
        return "another happening"
    if text.startswith(" of ", time.end) and _ACCUSED.search(text, passage.start, time.start) and time.end <= trigger[0]:
        return "speech"
    if cost <= 2 and not (cost and _said_on(passage, time)):
        return ""
    start, end = passage.clause_span(time.start)
    for a, b in passage.speech:
        if trigger[0] <= a < trigger[1]:
            continue
        if b <= time.start and (
            _SPEECH_GAP.match(
                text[b : time.start].replace(" on ", " ", 1)
                if text[b : time.start].strip().lower() in ("on", "late", "early", "late on")
                else text[b : time.start]
            )
            or text[b : time.start].strip().lower()
            in ("", "on", "late", "early", "late on", "early on", "in", "in a statement on", "to reporters on")
        ):
            clocked = (
                time.type == "TIME" and re.search(r"\d", time.text) and b <= time.start and text[b : time.start].strip() in ("", "that")
            )
            if not clocked and not _event_between(passage, b, time, trigger):
                return "speech"
        if (
            time.end <= a
            and len(text[time.end : a].split()) <= 1
            and not text.startswith(", ", time.end)
            and not _has_its_own_day(passage, time, (a, b))
            and not (
                trigger[1] <= time.start
                and passage.clauses_between(trigger[0], time.start) == 0
                and len(text[trigger[1] : time.start].split()) < 6
            )
        ):
            return "speech"
        if (
            b <= time.start
            and passage.clause(a) == passage.clause(time.start)
            and passage.clause(trigger[0]) != passage.clause(time.start)
            and (len(text[b : time.start].split()) <= 6 or trigger[0] > time.end)
        ):
            return "speech"
        if (
            time.end <= a
            and passage.clause(a) == passage.clause(time.start)
            and passage.clause(trigger[0]) != passage.clause(time.start)
            and trigger[0] > a
        ):
            return "speech"
    if time.end <= trigger[0] and _PURPOSE.search(text, time.end, trigger[0]):
        return "another happening"
    for match in _HAPPENING.finditer(text, passage.low, max(start, passage.start), end):
        if match.group() == "since" and any(other is not time and 0 < other.start - match.end() < _SINCE_A_TIME for other in passage.times):
            continue
        if match.group() == "until" and time.type == "TIME" and 0 <= time.start - trigger[1] < _RIGHT_AFTER:
            continue
        if trigger[0] <= match.start() < trigger[1] or _is_its_verb(passage, trigger, match) or _is_where(passage, time, match):
            continue
        if (
            _ENDED.search(text, max(start, match.start() - 40), match.start())
            or _MOST_OF.search(text, start, match.start())
            or _has_its_own_day(passage, time, match.span())
        ):
            continue
        gap = (
            text[match.end() : time.start]
            if match.end() <= time.start
            else text[time.end : match.start()]
            if time.end <= match.start()
            else ""
        )
        closer = len(gap.split()) < min(cost, 5) - 1 and passage.clauses_between(match.start(), time.start) == 0
        if closer and not (passage.clauses_between(trigger[0], time.start) == 0 and cost <= len(gap.split()) + 1):
            return "another happening"
    return ""


def _is_where_they_went(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """Whether a day is that on which somebody came where the event was: "is expected in Athens on Tuesday, where he will meet Roe"."""
    return (
        time.end <= trigger[0]
        and _is_of_days(time)
        and _WHERE_THEY.match(passage.text, time.end, trigger[0]) is not None
        and _WENT_THERE.search(passage.text, passage.start, time.start) is not None
    )


_WHERE_THEY = re.compile(r",? where (?:he|she|they|the \w+) (?!had )")
_WENT_THERE = re.compile(
    r"\b(?:expected|due|arriv(?:ed|es)?|fl(?:ew|y|ies|ying)|travel(?:l?ed|s)?|visit(?:ed|s)?|c[ao]mes?|went|goes|go|is|was|are|were|"
    r"be|landed|stopp?(?:ed|s)?|"
    r"reached|return(?:ed|s)?|head(?:ed|s)?|drove) [^.;,]{0,50}$"
)
_HAPPENED = re.compile(r"\b(?:happened|occurred|took place|began|started|unfolded|(?:was|were) reported)\b[^.;,]{0,30}$", re.I)
_WHERE = re.compile(r"[^.;,]{0,70}, where ")
"""What stands between a day and what is told with it: "happened on Friday outside a hostel, where a man was stabbed"."""
_ACCUSED = re.compile(r"\baccus(?:ed|es|ing) [^.;,]{2,50}$", re.I)
_ANNIVERSARY = re.compile(r"\banniversar(?:y|ies) of\b")
_TRIED = re.compile(
    r"\b(?:sentenced|jailed|convicted|charged|indicted|acquitted|cleared|found (?:not )?guilty|pleaded (?:not )?guilty|executed|"
    r"hanged|imprisoned)"
    r"\b[^.;]{0,60}$",
    re.I,
)
_AND = re.compile(r"[,;] (?:and|but|while)\b|;")
_AND_THERE = re.compile(r"\b(?:but|and|though) there (?:was|were|is|are|has|have|had)\b")
"""What goes on to something else: "to investigate the bombings but there was no word on Tuesday"."""
_SINCE_THE = re.compile(r"\bsince (?:the|last|this) (?:[\w’'-]+ ){0,3}$")
"""Before what a sentence only counts from: "left today on orders after threats since the bombings"."""
_OF_ITS_VICTIMS = re.compile(r" (?:victims|survivors)\b")
"""After the name of an attack that is known: "paid tribute on Tuesday to bombing victims"."""
_AFTER_THE = re.compile(r"\b(?:after|following|before) (?:(?:the|this|that) (?:[\w-]+ )?)?$", re.I)
_FOR_IT = re.compile(r",? (?:in (?:the|an?|his|her)|for|of|over|with|in connection with|on suspicion of|on charges of) ")
"""A day between what a court did and what it did it for: "was sentenced on Monday for stabbing a driver in March"."""
_SAID_OF_IT = re.compile(
    r"\b(?:motives?|reasons?|causes?|investigations?|probes?|inquir(?:y|ies)|questions?|anger|grief|outrage|reactions?|details|charges?|"
    r"(?:no|any) arrests?|reward|information|videos?|footage) (?:for|in|into|over|to|about|of|behind|on|from) "
    r"(?:(?:the|this|that) (?:[\w-]+ )?)?$",
    re.I,
)
"""A time of a sentence on the motive for an attack, or on its investigation, is that of what is said."""
_TO_DO = re.compile(r" (?:not )?to (?:again |also |both |\w+ly |hold |have |conduct |start |begin |resume )*$")
_DECIDED = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|resolve[ds]?|arrange[ds]?|plan(?:ned|s)|promise[ds]?|pledge[ds]?|vow(?:ed|s)|offer(?:ed|s)|ask(?:ed|s)|"
    r"invite[ds]? [^.;,]{2,40}|vote[ds]?|undertook|consent(?:ed|s)|refuse[ds]?) (?:(?:on|late|early) )*$",
    re.I,
)
"""A day on which something was decided, and not done: "agreed on Thursday to meet again"."""
_DENIED_THEN = guarded(
    r",? (?:(?!(?:after|when|as|who|which|that|and|but)\b)[\w’'-]+ ){0,6}?(?:den(?:y|ies|ied|ying)|disclaim(?:s|ed)|"
    r"(?:reject|dismiss)(?:s|es|ed) (?:any |all |the )?(?:responsibility|blame|claims?|accusations?|allegations?|reports?)|"
    r"(?:claim|accept|admit)(?:s|t?ed) responsibility)\b",
    re.I,
)
"""A day on which somebody denies or claims it: "on Monday denied that his men had carried out the attack"."""
_TALKED_OF = re.compile(
    r"\b(?:conferred|talked|spoke|met|consulted|debated|held talks|were to meet|will meet|meet) (?:[\w’'-]+ ){0,6}?(?:over|about|on|"
    r"to discuss) "
    r"(?:(?:the|these|this|those) )?(?:[\w-]+ )?$"
)
"""Before what somebody talked about on a day: "conferred on Wednesday over the attacks in Brussels"."""
_ITS_VERB = re.compile(r"(?: (?:on|between|with|in|over|about|for|of|at) (?:[^,.;]|(?<=[A-Z])\.){2,80}?)? (?:had |has |have |were |was )?")
_IN_AN_ASIDE = re.compile(
    r"\b(?:that|which|who) (?:(?:had|has|have|was|were|first|only) )*(?:took (?:effect|hold|office|power)|(?:came|went|entered) into \w+|"
    r"began|started|ended|opened|broke out|met|signed|agreed|resigned|arrived|visited|adopted|announced|declared)(?: [\w’'-]+){0,3}? "
    r"(?:(?:late |early )?on |in )?$"
)
"""Before a time that dates an aside of its own: "In the first test of the truce that took effect on Sunday, ..."."""
_ENDED = re.compile(
    r"\b(?:end|ending|stop|stopping|halt|halting|resolve|settle|avert|prevent) (?:(?:the|an?|their|its|all) )?(?:[\w-]+ ){0,3}$"
)
"""Before a happening that people mean to end: "an accord to end the war on Friday" is of Friday."""
_DIED_ON = re.compile(r"[^.;,]{0,50}\b(?:died|succumbed)(?: [\w-]+){0,4}? (?:on |late |early )*$")
_WAS_HURT = re.compile(r"\b(?:hurt|injured|wounded|burned|victims?|survivors?)\b", re.I)
"""A day on which somebody died who had been hurt before: "a man wounded in the bombing died on Saturday"."""
_MOST_OF = re.compile(r"\b(?:\w+est|worst|most \w+|first|second|third|\w+th|last) (?:[\w-]+ ){1,4}of the (?:[\w-]+ )?$")
"""Before a war that an attack is only measured by: "the heaviest bombardment of the war"."""
_AT_IT = re.compile(r" (?:at|during|on the (?:sidelines|margins) of) (?:the|an?|his|her|their) (?:[\w-]+ ){0,2}")
_SINCE_THEN = re.compile(r"\bsince (?!\d)(?:[\w’'-]+ ){2,8}(?:in|on|last|early|late) $")
"""What bounds an event and does not date it: "the first visit since the two broke off ties in June"."""
_WHERE_ELSE = re.compile(r"\bwhere (?:[\w’'-]+ ){1,5}?had \w+")
"""What had happened where people met: "in the room where the talks had opened in May". Those who were shot where a crowd had gathered were
shot when it had."""


def _is_its_verb(passage: Passage, trigger: Span, match: re.Match[str]) -> bool:
    """Whether a happening is only the end of the event itself: "talks on fishing ended on Tuesday"."""
    return (
        match.group().lower() in ("ended", "expected")
        and trigger[1] <= match.start()
        and _ITS_VERB.fullmatch(passage.text, trigger[1], match.start()) is not None
    )


def _has_its_own_day(passage: Passage, time: TimeExpression, happening: Span) -> bool:
    """Whether another day follows a happening right behind: "who opened fire on Friday was arrested on Sunday"."""
    return time.end <= happening[0] and any(
        other.granularity == "day" and happening[1] < other.start and _RIGHT_BEHIND.fullmatch(passage.text, happening[1], other.start)
        for other in passage.times
    )


_RIGHT_BEHIND = re.compile(r" (?:(?:on|early|late) ){0,2}")


def _is_where(passage: Passage, time: TimeExpression, match: re.Match[str]) -> bool:
    """Whether a happening is where the event was, its time told before it: "met last week at the funeral"."""
    return time.end <= match.start() and _AT_IT.fullmatch(passage.text, time.end, match.start()) is not None


_RIGHT_AFTER = 12
_SINCE_A_TIME = 6
"""Within how many letters "since" has a time of its own: "the first talks since 1949 in Nanjing on 11 February"."""
_WHEN = re.compile(r",? when ")
"""What follows a day that a happening has before it ("The unrest began on Monday, when ..."): the day is that of what is told next."""
_PURPOSE = re.compile(
    r"\b(?:to (?:address|assess|consider|coordinate|assist|examine|discuss|protest|mourn|remember|honou?r|pray|demand|talk about|"
    r"review|denounce|condemn)|in memory of)\b",
    re.I,
)


def _said_on(passage: Passage, time: TimeExpression) -> bool:
    """Whether a time stands right after a verb of speech ("said Monday a boy was shot"), and not "condemned Monday's attack"."""
    if passage.text[time.end : time.end + 2] in ("'s", "’s"):
        return False
    return any(b <= time.start and passage.text[b : time.start].strip().lower() in ("", "on", "late", "early") for _, b in passage.speech)


def stands_apart(passage: Passage, time: TimeExpression) -> bool:
    """Whether a time belongs to speech, to another happening, or only bounds something ("since Monday"), whatever the sentence tells."""
    text = passage.text
    before = _BEFORE_TIME.search(text, max(passage.start, time.start - 14), time.start)
    if (before and not (time.type == "TIME" and before.group(1).lower() in ("before", "after", "by"))) or _STAMP.search(
        text, passage.low, max(passage.start, time.start - 40), time.start
    ):
        return True
    if _COUNTED_ON.search(text, passage.low, passage.start, time.start):
        return True
    if text.startswith(",", time.end) and _IN_AN_ASIDE.search(text, passage.start, time.start):
        return True
    if (
        _PURPOSE.search(text, time.end, min(passage.end, time.end + 40))
        or _AND_THERE.search(text, passage.start, time.start)
        or is_of_an_answer(passage, time)
    ):
        return True
    if _said_on(passage, time) or any(
        time.end <= a and len(text[time.end : a].split()) <= 1 and not text.startswith(", ", time.end) for a, _ in passage.speech
    ):
        return True
    start, end = passage.clause_span(time.start)
    return any(
        len((text[match.end() : time.start] if match.end() <= time.start else text[time.end : match.start()]).split()) < 5
        for match in _HAPPENING.finditer(text, passage.low, max(start, passage.start), end)
    )


def is_of_an_answer(passage: Passage, time: TimeExpression) -> bool:
    """Whether a time is that of what came of an attack: "apologised on Monday for", "a man wounded in it died on Saturday"."""
    text, start = passage.text, passage.clause_span(time.start)[0]
    if _DIED_ON.search(text, start, time.start) and _WAS_HURT.search(text, passage.start, time.start):
        return True
    return any(len(text[reacts.end() : time.start].split()) < _NEAR for reacts in _REACTS.finditer(text, start, time.start))


_FOLLOWED = re.compile(r"^\W*(?:just |only |shortly |hours |days |a day )?(?:after|following|in the wake of|in response to)\b", re.I)
_AFTERMATH = re.compile(
    r"\b(?:mourn\w*|bur(?:y|ies|ied)|funerals?|vigils?|pray\w*|tributes?|lay|laid|condol\w+|condemn\w*|denounc\w+|visit\w*|flew|"
    r"travel\w*|"
    r"return\w*|gather\w*|rall(?:y|ied)|march\w*|protest\w*|summon\w*|recall\w*|suspend\w*|reopen\w*|resum\w+|clos(?:e|ed|es)|"
    r"(?:tele)?phone[ds]|spoke|rang|conferred|evacuat\w+|clear(?:ed|ing)|search\w*|met|meets?|conven\w+|declar\w+|observ\w+|"
    r"(?:began|started) (?:\w+ ){0,3}of)\b",
    re.I,
)
_TO_COME = re.compile(r"\b(?:will|is to|are to) \w+")
_REACTS = re.compile(
    r"\b(?:(?:condemn|denounc|deplor|mourn|criticis|criticiz|regret|commemorat|remember|avenge|investigat|disown|disavow|"
    r"apologi[sz])"
    r"(?:e[sd]?|s|ed|ing)?|den(?:y|ies|ied|ying)|disclaim\w*|(?:claim|accept|admit)(?:s|t?ed|ing) responsibility)\b",
    re.I,
)


def _is_of_what_followed(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """Whether a time that stands before a trigger dates what came of it: "buried on Friday after a strike", "on Monday condemned it"."""
    if time.end > trigger[0] or passage.text[time.end : time.end + 2] in ("'s", "’s") or time.text.endswith(("'s", "’s")):
        return False
    text = passage.text
    start, _ = passage.clause_span(time.start)
    gap = text[time.end : trigger[0]]
    if _FOLLOWED.match(gap):
        return bool(_AFTERMATH.search(text, max(start, passage.start), time.start))
    after = re.search(r"\b(?:after|following)\b", gap)
    if after and (_AFTERMATH.search(gap[: after.start()]) or _TO_COME.search(text, max(start, passage.start), time.start)):
        return True
    return any(
        len(text[reacts.end() : time.start if reacts.end() <= time.start else trigger[0]].split()) <= _NEAR
        for reacts in _REACTS.finditer(text, max(start, passage.start), trigger[0])
    )


def _event_between(passage: Passage, speech_end: int, time: TimeExpression, trigger: Span) -> bool:
    return speech_end <= trigger[0] < time.start
