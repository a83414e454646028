"""Whether an event happened, goes on, is planned, is one of many, is denied, or is only thought of.

Decided by the words of the trigger's own clause and those before it. Each way of saying it is a rule; they are asked in their order, and
the first that answers decides. Nothing here looks at who acts: the same sentence with the sides' names swapped has the same modality.
"""

import re
from collections.abc import Callable

from articles.extraction.document import Span
from articles.extraction.events.announced import PLANNED, WOULD, planned
from articles.extraction.events.called_off import CALLED_OFF, came_to_nothing
from articles.extraction.events.denied import BLAME, DENIED, is_denied, is_only_the_blame
from articles.extraction.events.mention import Modality
from articles.extraction.events.not_yet_real import HYPOTHETICAL, is_hypothetical
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.casualties.whole_wars import SUPERLATIVE
from articles.extraction.events.sums import SUMS, sum_told
from articles.extraction.events.wording import Wording, wording_of
from articles.extraction.guarded import cues, guarded, possible_in
from articles.extraction.sentences import lowered
from articles.extraction.temporal.timex import TimeExpression

ONLY_THE_BLAME = "only the blame is denied"
_HAD_IT = re.compile(r"\W*(?:Had|Were|Should) (?:the |[A-Z])")
"""How a condition begins without an "if": "Had Roe met Doe, there would be peace"."""
_NEGATED_WITHIN = guarded(
    r"\b(?:cannot|yet to|never (?:took|came|went|began|held)|"
    r"(?:was|were|has|have|had|is|are|be|could|can|would|will|did|been) (?:not|never)|n['’]t)\b",
    re.I,
)
_DENIES_DOING = guarded(r"den(?:y|ies|ied|ying)\b", re.I)
"""How the words of a strike begin that somebody denies: "denied having bombed". Where its victims are counted, it is no question that it
happened."""
_AGGREGATE = guarded(
    r"\b(?:(?:over|in|during|for|within|across) (?:the )?(?:last|past|recent|previous|these) (?:few |several |two |three |four |"
    r"five |six |ten |couple of |many |\d+ )?(?:days|weeks?|months?|years?|decades?|hours)|in recent (?:days|weeks|months|years)|"
    r"every (?:(?:two|three|four|six|few|other|second) )?(?:days?|nights?|weeks?|months?|years?|fortnight|\w+day)|daily|nightly|"
    r"almost (?:daily|nightly)|"
    r"(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\btheir )regular(?:ly)?|repeated(?:ly)?|frequent(?:ly)?|"
    r"constant(?:ly)?|routinely|since the (?:start|beginning|outbreak)|so far this year|"
    r"ha(?:s|ve) (?:intensified|stepped up|escalated|increased|been (?:launching|striking|shelling|hitting|attacking|bombing|"
    r"targeting|pounding))|intensif(?:ied|ying)|campaign of|waves? of (?!(?:[\w-]+ )?(?:missiles?|drones?|rockets?|projectiles|"
    r"shaheds?)\b)|series of (?:attacks|strikes|meetings)|"
    r"(?:counted|recorded|registered|documented|logged|tallied) (?:at least |more than |over |some |about |nearly |as many as )?"
    r"(?!one\b|an?\b)(?:\w+|\d[\d,]*) (?:(?:separate|such|air|missile|drone|rocket|artillery|new|other|more|armed) )*(?:strikes|"
    r"attacks|raids|"
    r"airstrikes|bombings|shellings|violations|clashes|ambushes)|"
    r"\b(?:\d{2,}|dozens of|scores of|hundreds of) (?:(?:air|missile|drone|rocket|artillery|mortar|separate|such|armed) )*(?:strikes|"
    r"attacks|"
    r"raids|airstrikes|bombings|shellings|incidents|violations)\b[^.;]{0,50} (?:were|was|have been|had been) (?:recorded|registered|"
    r"documented|logged|counted|reported|verified)|throughout (?:the|this) (?:war|conflict|year|month)|once every|"
    r"tens of thousands|thousands of (?:people|civilians|"
    r"non-combatants)|occurring about|years of|weeks of|months of|spate of|after (?:weeks|months|years|days) of|total(?:l?ed|"
    r"ing)? of .{0,20} since)\b",
    re.I,
)
_ROUNDS = guarded(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|fifty|sixty|a hundred|dozens?|several|many|"
    r"\d+) (?:of )?(?:rounds|times|series)\b",
    re.I,
)
"""Several meetings, told at once: "have held twelve rounds of talks"."""
_SO_OFTEN = guarded(
    r"^\W*(?:(?:at least|more than|no fewer than|some) )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|a dozen|"
    r"countless) "
    r"times (?:(?:this|last|in|over|during|since|within|between)\b|[a-z]+ )[^,.;]*(?:ha(?:s|ve|d)\b[^,.;]*)$",
    re.I,
)
"""How a sentence opens on several meetings: "three times this winter they have talked"."""
_KEEPS = guarded(r"\b(?:continu(?:es?|ed|ing) to|keeps?|kept)\b", re.I)
_STATISTIC = guarded(
    r"\b(?:this|last|every|each|per|in a|of the) year\b[^.;]{0,80}\b(?:per ?cent|"
    r"higher|lower|more than|fewer|compared|increase|decrease|rise)\b|"
    r"\b\d+(?:\.\d+)? ?(?:per ?cent|%) (?:increase|decrease|rise|drop|higher|lower|more|fewer|up|down)\b|"
    r"\b(?:fell|dropped|declined|decreased|rose|climbed|increased) (?:by [^.;,]{2,16} )?(?:to|from) [\d,.]+ (?:[\w-]+ ){0,3}?"
    r"(?:last|this|in (?:19|20)\d\d)|"
    r"\bsince (?:[A-Z][a-z]+\.? (?:\d{1,2}, ?)?)?(?:19|20)\d\d\b[^.;]*\b(?:\d+|each|every|hundreds|dozens)\b|"
    r"\b(?:within|in|over|during) the (?:last|past) (?:\w+ )?(?:years?|decades?|months)\b|\bin [A-Z]\w+ alone\b|"
    r"\b(?:each|every) (?:\w+ )?(?:shooting|attack|strike|incident|bombing|killing)s?\b|"
    r"\b(?:have|has) been (?:\w+ )?(?:shot|killed|wounded|injured|murdered) in [A-Z]\w+(?: [A-Z]\w+)? (?:so far )?(?:this|last) year\b|"
    r"\b(?:the city|the county|the state|the nation|the country)(?:['’]s| has| had| have)\b"
    r"(?! (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )[^.;]{0,40}\b(?:homicides?|murders?|"
    r"shootings?|deaths)\b"
    r"[^.;]{0,60}\b(?:year|period|months)\b",
    re.I,
)
"""Figures of a year or of a country: many events and none."""
_WILL_GO_ON = guarded(
    r"(?: on [A-Z][\w’'-]+)? (?:would|will|could|may|might|must) (?:not |only |also |now )*(?:go on|continue|resume|last|"
    r"stop|end|cease|intensify|be (?:stepped up|halted|suspended|resumed|repeated|paused|expanded))\b"
)
"""What somebody says of strikes as a whole: "said the strikes would go on"."""
_WAR_TOLL = re.compile(r"\b(?:missiles?|drones?|shelling|air ?strikes?|bomb(?:s|ed|ing)?|rockets?)\b")
_SINCE = guarded(
    r"\bha(?:s|ve) been (?:\w+ )?\w+ing\b[^.;]*\bsince (?:early |late )?(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}\b|dawn|midnight|the (?:morning|early hours))",
    re.I,
)
_ONGOING = guarded(
    r"\b(?:is|are) (?:currently |now |still |also )*(?:meeting|holding(?! (?:firm|up|well|so far|for now|"
    r"despite|across|along)\b|[.,;]|$)|hosting|visiting|attending|attacking|shelling|bombing|"
    r"striking|negotiating|discussing|under way|underway|ongoing|continuing|taking place|under attack|in talks|on a visit)\b|"
    r"\b(?<!was )(?<!were )(?<!got )(?<!get )(?<!gets )(?:under way|underway|is ongoing|are ongoing|in progress|continues? for)\b",
    re.I,
)
_ENDS_WITH = re.compile(r", (?:after|following|\w+ing)(?: (?:the|its|their|these|those|over))* $")
"""What a clause adds to the news: "signed a treaty on Tuesday, crowning two rounds of talks"."""
_HAVE = re.compile(r"\b(?:have|has) (?:\w+ )?$")
_OTHERS = guarded(r"\b(?:previous|earlier|past|former|successive|several|numerous|many|repeated) (?:[\w-]+ )?$", re.I)
_PLURAL_PAPER = re.compile(r"(?:cease-?fires|truces|agreements|accords|deals|treaties|pacts)\b", re.I)
_A_RECORD = re.compile(rf"\b(?:{SUPERLATIVE})\b[^.;]{{0,40}}\bsince\b", re.I)
_OF_ITS_OWN = re.compile(rf"\b(?:{SUPERLATIVE}|highest|most \w+)\b|\bwhere\b|\bin which\b|;", re.I)
"""What says that no sum is told: a record since then, or another clause."""
_SINCE_LEAD = 14
"""How far before a noun "since the" may open the words that it is part of ("since the bombing began")."""
_SINCE_START = guarded(
    r"\bsince (?:the )?(?:(?:full-scale|start|beginning|outbreak|russian|of|its|the) )*(?:start|beginning|outbreak|invasion|war)\b|"
    r"\bsince (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|"
    r"\bsince (?:the )?(?!siege|attack|assault|raid|shooting|stand-?off|hijacking)(?:[\w-]+ ){1,4}(?:began|started|broke out|erupted)\b",
    re.I,
)
_CONDITION_BEFORE = guarded(r"\b(?:whether|if|unless|in the event|in (?:the )?case of)\W*$", re.I)
_CONDITION = guarded(r"\W*(?:if|unless|whether)\b", re.I)
_IF_EVER = guarded(r"[^.;]{0,60}\bif (?:(?:he|she|they|it) )?(?:ever|at all|indeed)\b")
"""What doubts that it will ever be: "when Roe meets Doe, if he ever does"."""
_WOULD_BE = guarded(r"\b(?:would|could|might)\b")
_CONDITION_WITHIN = guarded(r"\b(?:until|unless|if)\b", re.I)
_POSSIBLE_WITHIN = guarded(r"\b(?:could|would|might|may(?! \d)|should)\b", re.I)
_FUTURE_WITHIN = guarded(
    r"\b(?:will be|to be|due to be|set to be|(?:will|shall|(?:is|are|due|set|expected) to) (?:come|go|take|enter|begin|start|meet|"
    r"convene|"
    r"gather|sit|open|resume|reconvene|assemble)|will,? (?:in|on|at|next|this|later|tomorrow|today|early|from))\b",
    re.I,
)
_SAID_NEXT = re.compile(r"\b(?:said|says|claim\w*|accus\w+|alleg\w+)\b")
_HAVE_BEEN = re.compile(r"\b(?:has|have|had|been)\b", re.I)
_EVEN_SO_MANY = re.compile(r"\b(?:occurring|daily|in recent|over the)\b", re.I)
"""What makes victims those of many attacks."""
_OF_LATE = guarded(r"\b(?:in recent|over the (?:last|past)) ", re.I)
_ON_A_DAY = re.compile(r"overnight|yesterday|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
_EVEN_SO_LONG = re.compile(r"in recent|over the (?:last|past)|every|daily", re.I)
"""What stands against a day in the same clause."""
_LONG = 14
"""From how many letters the words of a trigger may hold a verb of their own."""


_Decision = tuple[Modality, str] | None


def find_modality(
    passage: Passage, trigger: Span, kind: str, verb: bool, times: tuple[TimeExpression, ...], heading: bool = False
) -> tuple[Modality, str]:
    """The modality of a trigger, and the name of the rule that decided."""
    low = f"{lowered(passage.context)} {passage.low}" if passage.context else passage.low
    possible = possible_in(low)
    here: Wording | None = None
    for rule, needed in _RULES:
        if needed & possible:
            here = here or wording_of(passage, trigger, kind, verb, times, heading, low)
            decided = rule(here)
            if decided is not None:
                return decided
    return "occurred", "told as fact"


def counts_it(passage: Passage, trigger: Span) -> bool:
    """Whether a sentence counts the victims of what is denied in it, and not those of something said next."""
    return any(not _SAID_NEXT.search(passage.text[trigger[1] : claim.count.span[0]]) for claim in passage.claims)


# --- what did not happen, or only if something else does -------------------------------------------------------------------------------


def _is_denied_by_the_accused(here: Wording) -> _Decision:
    if here.kind == "strike" and _DENIES_DOING.match(here.words, here.low) and not counts_it(here.passage, here.trigger):
        return "denied", "the one accused denies it"
    return None


def _is_denied_the_blame_for(here: Wording) -> _Decision:
    return ("occurred", ONLY_THE_BLAME) if is_only_the_blame(here) else None


def _is_negated_within(here: Wording) -> _Decision:
    return ("denied", "negation inside the words") if _is_of_a_paper(here) and _NEGATED_WITHIN.search(here.words, here.low) else None


def _is_of_a_paper(here: Wording) -> bool:
    return here.kind == "agreement" and here.verb


def _is_negated(here: Wording) -> _Decision:
    return ("denied", "negation") if is_denied(here) else None


def _came_to_nothing(here: Wording) -> _Decision:
    name = came_to_nothing(here.low, here.before, here.after, here.lead, here.rest)
    return ("denied", name) if name else None


def _is_on_a_condition(here: Wording) -> _Decision:
    if (
        _CONDITION_BEFORE.search(here.before[:22], here.low)
        or _CONDITION.match(here.clause, here.low)
        or (_HAD_IT.match(here.clause) and _WOULD_BE.search(here.rest, here.low))
        or _IF_EVER.match(here.rest, here.low)
    ):
        return "hypothetical", "condition"
    return None


def _is_on_a_condition_within(here: Wording) -> _Decision:
    return (
        ("hypothetical", "condition inside the words") if _is_of_a_paper(here) and _CONDITION_WITHIN.search(here.words, here.low) else None
    )


def _is_possible_within(here: Wording) -> _Decision:
    return ("hypothetical", "not yet real") if len(here.words) > _LONG and _POSSIBLE_WITHIN.search(here.words, here.low) else None


# --- what is to come ---------------------------------------------------------------------------------------------------------------------


def _is_future_within(here: Wording) -> _Decision:
    return ("planned", "future inside the words") if len(here.words) > _LONG and _FUTURE_WITHIN.search(here.words, here.low) else None


def _are_other_papers(here: Wording) -> _Decision:
    """ "Several earlier truces": asked before what is to come, for plans may be told of them too."""
    if here.kind == "agreement" and _OTHERS.search(here.before, here.low) and _PLURAL_PAPER.match(here.words):
        return "aggregate", "several of other days"
    return None


def _is_told_to_go_on(here: Wording) -> _Decision:
    return ("planned", "told to go on") if here.kind == "strike" and not here.verb and _WILL_GO_ON.match(here.after, here.low) else None


def _is_planned(here: Wording) -> _Decision:
    name = "" if here.hurt else planned(here)
    if name == WOULD and here.kind == "strike" and not _has_a_day(here):
        return "hypothetical", "threatened"
    return ("planned", name) if name else None


def _has_a_day(here: Wording) -> bool:
    return any(time.granularity == "day" for time in here.times)


_THAT_STRUCK = re.compile(
    r",? (?:that|which) (?:has |had )?(?:hit|struck|destroyed|killed|wounded|injured|damaged|levelled|leveled|left)\b"
)
"""What happened, whoever had asked for it: "had asked for the air strike that hit the hospital"."""


def _is_asked(here: Wording) -> _Decision:
    """ "Talks resumed in Nicosia? Not yet": what is only asked; "why did they meet?" tells that they did."""
    asks = here.kind in ("meeting", "agreement") and here.passage.words.rstrip('"”’ ').endswith("?")
    return ("hypothetical", "not yet real") if asks and not _ASKS_MORE.match(here.passage.words) else None


_QUESTION_MARK = guarded(r"\?")
_ASKS_MORE = re.compile(r"\W*(?:why|how|what|who|whom|whose|when|where|which|and)\b", re.I)


def _is_only_possible(here: Wording) -> _Decision:
    if here.kind == "strike" and not here.verb and _THAT_STRUCK.match(here.rest):
        return None
    if not here.hurt and is_hypothetical(here.low, here.before, here.far, here.words, here.after, here.verb):
        return "hypothetical", "not yet real"
    return None


# --- what is many at once, or still goes on ----------------------------------------------------------------------------------------------


def _are_many_since_the_beginning(here: Wording) -> _Decision:
    if here.kind != "strike":
        return None
    passage, (start, end) = here.passage, here.trigger
    many = _SINCE_START.search(here.text, here.low, max(passage.start, start - _SINCE_LEAD), passage.end)
    if many is None or _OF_ITS_OWN.search(here.text, min(end, many.start()), many.start()):
        return None
    told_from = passage.start if many.start() < start else here.start
    return ("aggregate", "many since the beginning") if _HAVE_BEEN.search(here.text[told_from : passage.end]) else None


def _is_a_sum(here: Wording) -> _Decision:
    passage = here.passage
    if here.kind not in ("strike", "other") or not passage.claims:
        return None
    name = sum_told(here.text, here.low, passage.start, passage.end)
    return ("aggregate", name) if name else None


def _is_a_statistic(here: Wording) -> _Decision:
    passage = here.passage
    if not (passage.claims or passage.counts_many):
        return None
    statistic = _STATISTIC.search(here.text, here.low, passage.start, passage.end)
    if statistic is None or _A_RECORD.search(here.text, passage.start, statistic.end()) or _WAR_TOLL.search(passage.low):
        return None
    return "aggregate", "a statistic"


def _are_several_meetings(here: Wording) -> _Decision:
    """ "Have held three rounds of talks", "crowning two rounds of talks": told of in one breath."""
    if here.kind != "meeting":
        return None
    if _SO_OFTEN.search(here.lead, here.low):
        return "aggregate", "many over a time"
    if not _ROUNDS.search(here.words, here.low):
        return None
    several = _ENDS_WITH.search(here.before) or (_HAVE.search(here.before) and not _has_a_day(here))
    return ("aggregate", "many over a time") if several else None


def _has_begun(here: Wording) -> _Decision:
    since = _SINCE.search(here.text, here.low, here.start, here.passage.end)
    return ("ongoing", "since then and still") if since and since.start() < here.trigger[1] and not here.hurt else None


def _are_many_over_a_time(here: Wording) -> _Decision:
    if not (_is_said_of_many(here) or _is_said_of_late(here)):
        return None
    is_of_a_day = _ON_A_DAY.search(here.clause) and not _EVEN_SO_LONG.search(here.clause)
    return None if is_of_a_day else ("aggregate", "many over a time")


def _is_said_of_many(here: Wording) -> bool:
    """Whether the clause says so ("daily", "over the past week"); one attack whose victims are counted is none of many."""
    told = _without_wait(here.before if here.kind == "agreement" else here.clause)
    if not (_AGGREGATE.search(told, here.low) or _KEEPS.search(here.before, here.low)):
        return False
    return here.kind != "strike" or not here.hurt or _EVEN_SO_MANY.search(here.clause) is not None


def _is_said_of_late(here: Wording) -> bool:
    """Whether the sentence said before that it tells of attacks of late; an invasion is one."""
    return (
        here.kind == "strike"
        and not here.hurt
        and _OF_LATE.search(here.lead, here.low) is not None
        and "invasion" not in here.words.lower()
    )


def _is_under_way(here: Wording) -> _Decision:
    return ("ongoing", "under way") if not here.heading and _ONGOING.search(here.clause, here.low) else None


_RULES: tuple[tuple[Callable[[Wording], _Decision], int], ...] = (
    (_is_denied_the_blame_for, BLAME),
    (_is_denied_by_the_accused, cues(_DENIES_DOING)),
    (_is_negated_within, cues(_NEGATED_WITHIN)),
    (_is_negated, DENIED),
    (_came_to_nothing, CALLED_OFF),
    (_is_on_a_condition, cues(_CONDITION_BEFORE, _CONDITION, _WOULD_BE, _IF_EVER)),
    (_is_on_a_condition_within, cues(_CONDITION_WITHIN)),
    (_is_possible_within, cues(_POSSIBLE_WITHIN)),
    (_is_future_within, cues(_FUTURE_WITHIN)),
    (_are_other_papers, cues(_OTHERS)),
    (_is_told_to_go_on, cues(_WILL_GO_ON)),
    (_is_planned, PLANNED),
    (_is_only_possible, HYPOTHETICAL),
    (_is_asked, cues(_QUESTION_MARK)),
    (_are_many_since_the_beginning, cues(_SINCE_START)),
    (_is_a_sum, SUMS),
    (_is_a_statistic, cues(_STATISTIC)),
    (_are_several_meetings, cues(_ROUNDS, _SO_OFTEN)),
    (_has_begun, cues(_SINCE)),
    (_are_many_over_a_time, cues(_AGGREGATE, _KEEPS, _OF_LATE)),
    (_is_under_way, cues(_ONGOING)),
)
"""Each rule with the cues of which a sentence holds one wherever the rule decides anything."""


_AFTER_LONG = re.compile(
    r"^\W*(?:[\w ]{3,24}: )?after (?:more than |nearly |almost |over )?(?:[\w-]+ ){0,2}?(?:years|months|weeks|days|"
    r"decades) of (?:\w+ ){0,2}?"
    r"\w+,? (?=(?:the |an? )?\w+)",
    re.I,
)


def _without_wait(words: str) -> str:
    """A clause without what it says had gone on before: "After four years of haggling the accords were signed" tells of one day."""
    match = _AFTER_LONG.match(words)
    return words[match.end() :] if match is not None and len(words) - match.end() > _WORDS_AFTER else words


_WORDS_AFTER = 8
