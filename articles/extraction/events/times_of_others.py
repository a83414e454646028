"""What else than an event a time of its sentence belongs to: to what somebody said, to what came of the event, to another happening.

A time that a verb of speech owns dates the speech and never the event.
"""

import re

from articles.extraction.document import Span
from articles.extraction.events.complements import charged_with
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
BEFORE_TIME = re.compile(
    r"\b(since|until|till|by|before|after|from|up to|prior to|as of|dating|due|expires?|ending|starting)\s+(?:late |early |mid-?)?$", re.I
)
STAMP = guarded(
    r"\b(?:posted|updated|published|last modified|created|modified|copyright|filed)\b\W*(?:on |at |"
    r"by [\w ]{0,30})?(?:\d\d?:\d\d\s*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{2,4}\W+)?(?:on )?)?$",
    re.I,
)
COUNTED_ON = guarded(
    r"\b(?:tolls?|number of [^.;,]{2,30})\b(?:[^.;]|\.(?=\w|,| [a-z])){0,120}?\b(?:rose|risen|rises|climbed|climbs|"
    r"increased|grew|jumped|stood|stands|reached|revised|lowered|raised)\b(?:[^.;,]|,(?=\d)){0,30}? (?:on |late |early )*$|"
    r"\b(?:up|down) from (?:[\w-]+ ){1,4}?(?:on )?$|"
    r"\b(?:raised|lowered|revised|increased|put)\b[^.;,]{0,20}\b(?:toll|number of [^.;,]{2,24})(?: [\w-]+){0,3}? (?:on )?$",
    re.I,
)
"""A day on which somebody counted: "the toll rose to 19 on Thursday, up from 16 on Monday"."""
_COUNTED_BEHIND = guarded(
    r"[^.;]{0,60}\b(?:put|puts|raised|revised|lowered|updated|increased|gave)(?: (?:to|at) [\w,-]+)? (?:the|its|their) "
    r"(?:[\w-]+ )?(?:tolls?|count|number of)\b|"
    r",? (?:the|its|their) (?:[\w-]+ )?(?:toll|number of [^.;,]{2,30}) (?:had |has )?(?:rose|risen|climbed|increased|grown|grew|"
    r"jumped|stood|"
    r"reached)\b",
    re.I,
)
"""The same of a day told before: "On Monday the police put the number of the wounded at 32"."""
RIGHT_AFTER = 12
"""Within how many letters of a trigger "until" bounds it and dates it: "haggled until dawn on Friday"."""


def belongs_elsewhere(passage: Passage, time: TimeExpression, trigger: Span, cost: int) -> bool:
    """Whether a time belongs to a verb of speech or to another happening that stands closer to it than the trigger, which lies ``cost``
    away."""
    if _is_of_what_followed(passage, time, trigger):
        return True
    if is_where_they_went(passage, time, trigger) or is_when(passage, time, trigger):
        return False
    if time.end <= trigger[0] and (
        _is_before_another(passage, time, trigger) or _COUNTED_BEHIND.match(passage.text, passage.low, time.end, passage.end)
    ):
        return True
    if trigger[1] <= time.start and _is_behind_another(passage, time, trigger):
        return True
    if cost > 2 and not passage.text.startswith(("'s", "’s"), time.end) and _is_said_of_it(passage, trigger):
        return True
    if cost <= 2 and not (cost and _said_on(passage, time)):
        return False
    return (
        any(_speaks(passage, time, trigger, verb) for verb in passage.speech)
        or (time.end <= trigger[0] and _PURPOSE.search(passage.text, time.end, trigger[0]) is not None)
        or _is_of_another_happening(passage, time, trigger, cost)
    )


def is_where_they_went(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """Whether a day is that on which somebody came where the event was: "is expected in Athens on Tuesday, where he will meet Roe"."""
    return (
        time.end <= trigger[0]
        and is_of_days(time)
        and _WHERE_THEY.match(passage.text, time.end, trigger[0]) is not None
        and _WENT_THERE.search(passage.text, passage.start, time.start) is not None
    )


def is_when(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """Whether a day is that of what is told next: "The unrest began on Monday, when gunmen ..."."""
    return (
        time.end <= trigger[0]
        and _WHEN.match(passage.text, time.end, trigger[0]) is not None
        and passage.clauses_between(time.end + 2, trigger[0]) <= 1
    )


_WHEN = re.compile(r",? when ")


def is_of_days(time: TimeExpression) -> bool:
    """Whether a time is a day, or the days of a weekend."""
    return time.granularity == "day" or (
        time.earliest is not None and time.latest is not None and (time.latest - time.earliest).days < _WEEKEND
    )


_WEEKEND = 3


def _is_said_of_it(passage: Passage, trigger: Span) -> bool:
    return _SAID_OF_IT.search(passage.text, max(passage.start, trigger[0] - 60), trigger[0]) is not None


def _is_before_another(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """Whether a time that stands before a trigger is by its words that of something else."""
    text, lead, gap = passage.text, (passage.start, time.start), (time.end, trigger[0])
    denies = _DENIED_THEN.match(text, passage.low, time.end)
    return bool(
        (denies and denies.end() <= trigger[0])
        or (_TO_DO.match(text, *gap) and _DECIDED.search(text, *lead))
        or _TALKED_OF.search(text, max(passage.start, time.start - 40), trigger[0])
        or _SINCE_THE.search(text, *gap)
        or _OF_ITS_VICTIMS.match(text, trigger[1])
        or (text.startswith(",", time.end) and _IN_AN_ASIDE.search(text, *lead))
        or _ANNIVERSARY.search(text, *gap)
        or (_FOR_IT.match(text, *gap) and _TRIED.search(text, *lead))
        or (text.startswith(" of ", time.end) and _ACCUSED.search(text, *lead))
    )


def _is_behind_another(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    """The same of a time behind a trigger."""
    text, lead, gap = passage.text, (passage.start, trigger[0]), (trigger[1], time.start)
    return bool(
        passage.moves_on(*gap)
        or _AND_THERE.search(text, *gap)
        or (_DIED_ON.search(text, passage.low, *gap) and (_WAS_HURT.search(text, *lead) or _is_of_a_later_death(passage, trigger, time)))
        or (not text[slice(*gap)].strip() and charged_with(passage, trigger))
        or (_AND.search(text, *gap) and _AFTER_THE.search(text, *lead))
        or (_WENT_ON.match(text, *gap) and HEARING.search(text, *lead))
    )


HEARING = re.compile(
    r"\b(?:inquests?|trials?|hearings?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|commissions?|exhibitions?|memorials?) "
    r"(?:into|of|on|over|for|about) [^.;,]{0,80}$",
    re.I,
)
"""Before an attack that a court or an inquiry only looks into: "the inquest into the deaths of 22 people in the bombing resumed"."""
_WENT_ON = re.compile(
    r" (?:(?:has|had|was|is|will|were|to) )*(?:resum|open|beg[aiu]n|start|end|clos|adjourn|continu|conclud|heard|told|held|took place|due|"
    r"set|delayed|postponed)\w*\b"
)
_HIT_BEFORE = re.compile(
    r"(?P<was>\b(?:was|were|been|being) )?(?:[a-z]+ly )?(?:shot|stabbed|struck|hit|wounded|injured)(?: [\w’'-]+){0,5}$"
)
_NEAR_HIT = 30
_WHO_HAD = re.compile(r"\b(?:who|that)(?: (?:had|has|have))? $")
_AND_DIED = re.compile(r"(?:\band|,)(?: (?:he|she|they|later|then|also|had))* died\b")
_AT_ONCE = re.compile(r"\b(?:at the scene|on the spot|instantly|immediately|outright|there)\b", re.I)


def _is_of_a_later_death(passage: Passage, trigger: Span, time: TimeExpression) -> bool:
    """Whether a day is only that on which one died who had been hit before: "a toddler shot in his seat died on Thursday"."""
    text = passage.text
    hit = _HIT_BEFORE.search(text, max(passage.start, trigger[0] - _NEAR_HIT), trigger[1])
    return (
        hit is not None
        and (hit["was"] is None or _WHO_HAD.search(text, passage.start, hit.start()) is not None)
        and _AND_DIED.search(text, trigger[1], time.start) is None
        and _AT_ONCE.search(text, passage.start, passage.end) is None
    )


def _speaks(passage: Passage, time: TimeExpression, trigger: Span, verb: Span) -> bool:
    """Whether a verb of speech owns a time: it stands right before or behind it, or in its clause where the trigger is in another."""
    text, (a, b) = passage.text, verb
    if trigger[0] <= a < trigger[1]:
        return False
    in_its_clause = passage.clause(a) == passage.clause(time.start) != passage.clause(trigger[0])
    if b <= time.start:
        gap = text[b : time.start]
        if _is_said_then(gap) and not (b <= trigger[0] < time.start):
            clocked = time.type == "TIME" and re.search(r"\d", time.text) and gap.strip() in ("", "that")
            if not clocked:
                return True
        return in_its_clause and (len(gap.split()) <= _FAR or trigger[0] > time.end)
    if time.end > a:
        return False
    right_behind = len(text[time.end : a].split()) <= 1 and not text.startswith(", ", time.end)
    if right_behind and not _has_its_own_day(passage, time, verb) and not _is_close_behind(passage, time, trigger):
        return True
    return in_its_clause and trigger[0] > a


_FAR = 6


def _is_said_then(gap: str) -> bool:
    """Whether nothing but hearers and small words stands between a verb of speech and a time."""
    plain = gap.strip().lower()
    if plain in ("", "on", "late", "early", "late on", "early on", "in", "in a statement on", "to reporters on"):
        return True
    return _SPEECH_GAP.match(gap) is not None


def _is_close_behind(passage: Passage, time: TimeExpression, trigger: Span) -> bool:
    return (
        trigger[1] <= time.start
        and passage.clauses_between(trigger[0], time.start) == 0
        and len(passage.text[trigger[1] : time.start].split()) < _FAR
    )


def _is_of_another_happening(passage: Passage, time: TimeExpression, trigger: Span, cost: int) -> bool:
    """Whether another happening ("was arrested on Sunday") stands closer to a time than the trigger."""
    text, (start, end) = passage.text, passage.clause_span(time.start)
    for match in _HAPPENING.finditer(text, passage.low, max(start, passage.start), end):
        if match.group() == "since" and any(other is not time and 0 < other.start - match.end() < _SINCE_A_TIME for other in passage.times):
            continue
        if match.group() == "until" and time.type == "TIME" and 0 <= time.start - trigger[1] < RIGHT_AFTER:
            continue
        if match.group().lower() in ("court", "trial", "hearing") and _told_in_court(passage, time, match.span()):
            continue
        if trigger[0] <= match.start() < trigger[1] or _is_its_verb(passage, trigger, match) or _is_where(passage, time, trigger, match):
            continue
        if (
            _ENDED.search(text, max(start, match.start() - 40), match.start())
            or _MOST_OF.search(text, start, match.start())
            or _has_its_own_day(passage, time, match.span())
        ):
            continue
        between = _between(text, time, match.span())
        closer = len(between.split()) < min(cost, 5) - 1 and passage.clauses_between(match.start(), time.start) == 0
        if closer and not (passage.clauses_between(trigger[0], time.start) == 0 and cost <= len(between.split()) + 1):
            return True
    return False


_A_COURT = re.compile(r", (?:an?|the) (?:[\w’'-]+ ){0,3}$")
_HEARD = re.compile(r"(?: (?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)? (?:has |was |had )?(?:heard|told|been told)\b")


def _told_in_court(passage: Passage, time: TimeExpression, court: Span) -> bool:
    """Whether a court only heard of what a sentence told with its time: "stormed a hotel on 15 January 2019, a court heard"."""
    return (
        time.end <= court[0]
        and _A_COURT.fullmatch(passage.text, time.end, court[0]) is not None
        and _HEARD.match(passage.text, court[1]) is not None
    )


def _between(text: str, time: TimeExpression, other: Span) -> str:
    """The words between a time and something else, empty where they overlap."""
    if other[1] <= time.start:
        return text[other[1] : time.start]
    return text[time.end : other[0]] if time.end <= other[0] else ""


_WHERE_THEY = re.compile(r",? where (?:he|she|they|the \w+) (?!had )")
_WENT_THERE = re.compile(
    r"\b(?:expected|due|arriv(?:ed|es)?|fl(?:ew|y|ies|ying)|travel(?:l?ed|s)?|visit(?:ed|s)?|c[ao]mes?|went|goes|go|is|was|are|were|"
    r"be|landed|stopp?(?:ed|s)?|"
    r"reached|return(?:ed|s)?|head(?:ed|s)?|drove) [^.;,]{0,50}$"
)
_ACCUSED = re.compile(r"\baccus(?:ed|es|ing) [^.;,]{2,50}$", re.I)
_ANNIVERSARY = re.compile(r"\banniversar(?:y|ies) of\b|\bmark(?:s|ed|ing) [\w-]+ (?:months|years|decades) (?:since|after)\b")
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
_DIED_ON = guarded(r"[^.;,]{0,50}\b(?:died|succumbed)(?: [\w-]+){0,4}? (?:on |late |early )*$")
_WAS_HURT = re.compile(
    r"\b(?:hurt|injured|wounded|burned|victims?|survivors?)\b|"
    r"\b(?:m[ae]n|wom[ae]n|boy|girl|teen(?:ager)?|toddler|baby|child|student|officer|deputy|driver|mother|father|\w+-old) "
    r"(?:who (?:was|were|had been) )?(?:shot|stabbed|struck|hit)\b(?! (?:and|dead|to death|himself|herself))",
    re.I,
)
"""A day on which somebody died who had been hurt before: "a man wounded in the bombing died on Saturday"."""
_MOST_OF = re.compile(r"\b(?:\w+est|worst|most \w+|first|second|third|\w+th|last) (?:[\w-]+ ){1,4}of the (?:[\w-]+ )?$")
"""Before a war that an attack is only measured by: "the heaviest bombardment of the war"."""
_AT_IT = re.compile(r" (?:at|during|on the (?:sidelines|margins) of) (?:the|an?|his|her|their) (?:[\w-]+ ){0,2}")


def _is_its_verb(passage: Passage, trigger: Span, match: re.Match[str]) -> bool:
    """Whether a happening is only the end of the event itself: "talks on fishing ended on Tuesday"."""
    start = trigger[1] - len(" with") if passage.text.endswith(" with", trigger[0], trigger[1]) else trigger[1]
    return (
        match.group().lower() in ("ended", "expected")
        and trigger[1] <= match.start()
        and _ITS_VERB.fullmatch(passage.text, start, match.start()) is not None
    )


def _has_its_own_day(passage: Passage, time: TimeExpression, happening: Span) -> bool:
    """Whether another day follows a happening right behind: "who opened fire on Friday was arrested on Sunday"."""
    return time.end <= happening[0] and any(
        other.granularity == "day" and happening[1] < other.start and _RIGHT_BEHIND.fullmatch(passage.text, happening[1], other.start)
        for other in passage.times
    )


_RIGHT_BEHIND = re.compile(r" (?:(?:on|early|late) ){0,2}")


def _is_where(passage: Passage, time: TimeExpression, trigger: Span, match: re.Match[str]) -> bool:
    """Whether a happening is where the event was: "met last week at the funeral", "opened fire at a vigil on Saturday"."""
    if time.end <= match.start():
        return _AT_IT.fullmatch(passage.text, time.end, match.start()) is not None
    return (
        match.group().lower() in _GATHERINGS
        and trigger[1] <= match.start()
        and _AT_A_GATHERING.search(passage.text, trigger[1], match.start()) is not None
        and _REMEMBERED.search(passage.text, passage.start, match.start()) is None
    )


_GATHERINGS = frozenset(["vigil", "candlelight", "rally", "funeral", "protest"])
_AT_A_GATHERING = re.compile(r"\b(?:at|during|near|outside) (?:an?|the|his|her) (?:[\w’'-]+ ){0,3}$")
_REMEMBERED = re.compile(
    r"\b(?:remember\w*|mourn\w*|honou?r\w*|recall\w*|tributes?|memory|victims|survivors|spoke|said|told|condemn\w*|protest(?:ed|ing))\b",
    re.I,
)
"""What makes of a gathering one for an attack, and not one that was attacked."""


_SINCE_A_TIME = 6
"""Within how many letters "since" has a time of its own: "the first talks since 1949 in Nanjing on 11 February"."""
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
    before = BEFORE_TIME.search(text, max(passage.start, time.start - 14), time.start)
    if (before and not (time.type == "TIME" and before.group(1).lower() in ("before", "after", "by"))) or STAMP.search(
        text, passage.low, max(passage.start, time.start - 40), time.start
    ):
        return True
    if COUNTED_ON.search(text, passage.low, passage.start, time.start) or _COUNTED_BEHIND.match(text, passage.low, time.end, passage.end):
        return True
    if text.startswith(",", time.end) and _IN_AN_ASIDE.search(text, passage.start, time.start):
        return True
    if HEARING.search(text, passage.start, time.start):
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
        len(_between(text, time, match.span()).split()) < 5
        for match in _HAPPENING.finditer(text, passage.low, max(start, passage.start), end)
    )


def is_of_an_answer(passage: Passage, time: TimeExpression) -> bool:
    """Whether a time is that of what came of an attack: "apologised on Monday for", "a man wounded in it died on Saturday"."""
    text, start = passage.text, passage.clause_span(time.start)[0]
    if (
        _DIED_ON.search(text, passage.low, start, time.start)
        and _WAS_HURT.search(text, passage.start, time.start)
        and _AT_ONCE.search(text, passage.start, passage.end) is None
    ):
        return True
    return any(len(text[reacts.end() : time.start].split()) < _NEAR for reacts in _REACTS.finditer(text, start, time.start))


_FOLLOWED = re.compile(r"^\W*(?:just |only |shortly |hours |days |a day )?(?:after|following|in the wake of|in response to)\b", re.I)
_AFTERMATH = re.compile(
    r"\b(?:mourn\w*|bur(?:y|ies|ied|ying)|funerals?|vigils?|pray\w*|tributes?|lay|laid|condol\w+|condemn\w*|denounc\w+|visit\w*|flew|"
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
