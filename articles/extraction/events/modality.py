"""Whether an event happened, goes on, is planned, is one of many, is denied, or is only thought of.

Decided by the words of the trigger's own clause and those before it. Nothing here looks at who acts: the same sentence with the sides'
names
swapped has the same modality.
"""

import re

from articles.extraction.document import Span
from articles.extraction.events.called_off import came_to_nothing
from articles.extraction.events.mention import Modality
from articles.extraction.events.not_yet_real import INFINITIVE, INFINITIVE_DONE, is_hypothetical
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.casualties.whole_wars import SUPERLATIVE
from articles.extraction.events.sums import sum_told
from articles.extraction.guarded import guarded
from articles.extraction.temporal.timex import TimeExpression

_NEGATION = re.compile(r"(?:\b(?:not|never|no|neither|nor|without|cannot)\b|n['’]t\b)(?: (?:\w+)){0,3}\W*$", re.I)
_HAD_IT = re.compile(r"\W*(?:Had|Were|Should) (?:the |[A-Z])")
"""How a condition begins without an "if": "Had Roe met Doe, there would be peace"."""
_TOO_ILL = re.compile(r"\btoo (?:\w+ ){1,3}to (?:\w+ )?$", re.I)
"""Before what did not come about: "too ill to meet"."""
_NOBODY = re.compile(r"\b(?:nobody|no[- ]one|none of the \w+)\b[^.;,:]{0,40}$", re.I)
_NEGATED_WITHIN = re.compile(
    r"\b(?:cannot|yet to|never (?:took|came|went|began|held)|"
    r"(?:was|were|has|have|had|is|are|be|could|can|would|will|did|been) (?:not|never)|n['’]t)\b",
    re.I,
)
_NOT_NEGATING = re.compile(r"\b(?:not only|no (?:less|fewer|more) than|not just|no (?:group|one) (?:has )?claim\w*|no longer)\b", re.I)
_DENIAL = guarded(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)? (?:claims?|reports?|accusations?|allegations?)|dismiss(?:es|ed|"
    r"ing)? (?:claims?|reports?|accusations?|allegations?)|refut(?:es|ed|ing)|unfounded|baseless|false (?:claims?|reports?|"
    r"accusations?)|fabricat\w+|"
    r"there (?:was|were|has been|have been) no|no (?:evidence|sign|record) (?:of|that)|refus(?:ed|es|ing) to|declin(?:ed|es|"
    r"ing) to|ruled? out|ruling out|call(?:ed|s)? off|cancel(?:l?ed|s|l?ing)|failed to|postpon(?:ed|es|ing)|did not take place|"
    r"fell through|pulled out of|skipp?(?:ed|s|ing)|foiled|thwarted|averted|prevented|hoax)\b",
    re.I,
)
_AFTER_DENIAL = guarded(
    r"^[^.;]{0,140}?\b(?:did not (?:take place|happen|occur)|never (?:took place|happened)|was (?:cancel+ed|called off|postponed|"
    r"foiled|thwarted|averted)|were (?:cancel+ed|called off|postponed|foiled)|has been (?:cancel+ed|called off|postponed)|"
    r"is (?:an? )?(?:lie|fake|fabrication|forgery|hoax|invention)|(?:fell|fall) through|is being denied)\b",
    re.I,
)
_DENIES_DOING = re.compile(r"den(?:y|ies|ied|ying)\b", re.I)
"""How the words of a strike begin that somebody denies: "denied having bombed". Where its victims are counted, it is no question that it
happened."""
_NOT_RECEIVED = guarded(r"[^.;,]{0,60}, (?:who|which) (?:refused|declined) to (?:receive|see|meet|talk|speak)\b", re.I)
_RELATIVE = re.compile(r"\b(?:that|which)\b[^.;]*\b(?:signed|reached|agreed|concluded|adopted|made|announced|struck)(?: in)?$", re.I)
_CALLED_OFF = guarded(
    r"^[^.;,]{0,70}(?: (?:where|at which|that) [^.;,]{3,60}|"
    r", (?:where|which|who|when|at which|during which|planned|due|scheduled)\b[^.;,]{0,80},|, (?:which|that))? (?:was|were|has been|"
    r"have been|had been|is|are|(?:had|has|have|is|are|was|were|would|will|will have|must) (?:to )?be) (?:now |"
    r"also )?(?:cancel+ed|called off|postponed|put off|scrapped|dropped|shelved|abandoned)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will|['’]ll|shall|(?:is|are) due (?:in|at|back)|(?:was|were) to(?= $| (?:fly|travel|leave|head|go) )|"
    r"(?:is|are|was|were) (?:set|due|scheduled|expected|slated|poised|about|likely|supposed|meant) to|(?:is|"
    r"are) to|going to|plan(?:s|ned|ning)? (?:to|for|a|an)|plan(?:s|ned)?|scheduled|upcoming|forthcoming|preparations? (?:of|for)|"
    r"(?:prepares?|preparing|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )prepared) (?:to|for|a)|"
    r"ahead of|in advance of|on the eve of|later this|accept(?:s|ed)? (?:an? |the |his |her )?(?:\w+ )?invitations? to|"
    r"next (?:(?:week|month|year)(?!['’]s)|monday|tuesday|wednesday|thursday|friday|saturday|"
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
_AGGREGATE = guarded(
    r"\b(?:(?:over|in|during|for|within|across) (?:the )?(?:last|past|recent|previous|these) (?:few |several |two |three |four |"
    r"five |six |ten |couple of |many |\d+ )?(?:days|weeks?|months?|years?|decades?|hours)|in recent (?:days|weeks|months|years)|"
    r"every (?:day|night|week|month|year|\w+day)|daily|nightly|almost (?:daily|nightly)|regular(?:ly)?|repeated(?:ly)?|frequent(?:ly)?|"
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
_ROUNDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|dozens?|several|many|\d+) (?:of )?(?:rounds|times|series)\b",
    re.I,
)
"""Several meetings, told at once: "have held twelve rounds of talks"."""
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
_WILL_GO_ON = re.compile(
    r"(?: on [A-Z][\w’'-]+)? (?:would|will|could|may|might|must) (?:not |only |also |now )*(?:go on|continue|resume|last|"
    r"stop|end|cease|intensify|be (?:stepped up|halted|suspended|resumed|repeated|paused|expanded))\b"
)
"""What somebody says of strikes as a whole: "said the strikes would go on"."""
_MADE = re.compile(
    r"\w+(?: (?!(?:was|were|been|is|are|be|being|to) )[\w’'-]+){0,4} (?:signed|concluded|brokered|reached|agreed) (?:by|between|in|on|at|"
    r"this|last|today|yesterday)"
)
_DEFINITE = re.compile(r"(?<!want )(?<!wants )(?<!wanted )(?<!see )(?<!get )(?<!have )(?<!need )\b(?:the|that) (?:[\w’'-]+ ){0,2}$")
"""A paper that was made, whatever is to be done with it: "urged both to carry out the agreement signed in Cairo"."""
_WAR_TOLL = re.compile(r"\b(?:missiles?|drones?|shelling|air ?strikes?|bomb(?:s|ed|ing)?|rockets?)\b")
_SINCE = guarded(
    r"\bha(?:s|ve) been (?:\w+ )?\w+ing\b[^.;]*\bsince (?:early |late )?(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}\b|dawn|midnight|the (?:morning|early hours))",
    re.I,
)
_ONGOING = guarded(
    r"\b(?:is|are) (?:currently |now |still |also )*(?:meeting|holding|hosting|visiting|attending|attacking|shelling|bombing|"
    r"striking|negotiating|discussing|under way|underway|ongoing|continuing|taking place|under attack|in talks|on a visit)\b|"
    r"(?<!was )(?<!were )(?<!got )(?<!get )(?<!gets )\b(?:under way|underway|is ongoing|are ongoing|in progress|continues? for)\b",
    re.I,
)
_PAST = re.compile(r"\b(?:was|were|did|had|took|killed|left|injured|said|held|met|hit|struck|signed)\b", re.I)


def find_modality(
    passage: Passage, trigger: Span, kind: str, verb: bool, times: tuple[TimeExpression, ...], heading: bool = False
) -> tuple[Modality, str]:
    """The modality of a trigger, and the name of the rule that decided."""
    text = passage.plain
    start, stop = passage.clause_span(trigger[0])
    before = text[start : trigger[0]]
    words = text[trigger[0] : trigger[1]]
    if stop < trigger[1]:
        stop = passage.clause_span(trigger[1] - 1)[1]
    after = text[trigger[1] : min(passage.end, max(stop, trigger[1]))]
    lead = f"{passage.context} {text[passage.start : trigger[0]]}" if passage.context else text[passage.start : trigger[0]]
    clause = text[start : max(stop, trigger[1])]
    far = _two_clauses(passage, start, trigger[0])
    if verb and (_RELATIVE.search(words) or (kind == "agreement" and _MADE.fullmatch(words) and _DEFINITE.search(before))):
        before = far = ""
    if kind == "strike" and _DENIES_DOING.match(words) and not counts_it(passage, trigger):
        return "denied", "the one accused denies it"
    if kind == "agreement" and verb and _NEGATED_WITHIN.search(words):
        return "denied", "negation inside the words"
    if _denied(passage.low, before, far, after, lead, text[trigger[1] : passage.end]):
        return "denied", "negation"
    if off := came_to_nothing(passage.low, before, after, lead, text[trigger[1] : passage.end]):
        return "denied", off
    if re.search(
        r"\b(?:whether|if|unless|in the event|in (?:the )?case of)\W*$",
        before[:22],
        re.I,
    ) or re.match(r"\W*(?:if|unless|whether)\b", clause, re.I):
        return "hypothetical", "condition"
    if _HAD_IT.match(clause) and re.search(r"\b(?:would|could|might)\b", text[trigger[1] : passage.end]):
        return "hypothetical", "condition"
    if kind == "agreement" and verb and re.search(r"\b(?:until|unless|if)\b", words, re.I):
        return "hypothetical", "condition inside the words"
    if len(words) > 14 and re.search(r"\b(?:could|would|might|may(?! \d)|should)\b", words, re.I):
        return "hypothetical", "not yet real"
    if len(words) > 24 and re.search(
        r"\b(?:will be|to be|due to be|set to be|(?:will|shall|(?:is|are|due|set|expected) to) (?:come|go|take|enter|begin|start))\b",
        words,
        re.I,
    ):
        return "planned", "future inside the words"
    if kind == "agreement" and _OTHERS.search(before) and _PLURAL_PAPER.match(words):
        return "aggregate", "several of other days"
    if kind == "strike" and not verb and _WILL_GO_ON.match(after):
        return "planned", "told to go on"
    hurt = any(
        trigger[0] - 60 <= claim.count.span[0] <= trigger[1] + 80
        and not re.search(
            r"\b(?:following|in revenge for|in response to|in retaliation for)\b", text[trigger[1] : claim.count.span[0]], re.I
        )
        for claim in passage.claims
    ) and (
        _THAT_KILLED.match(text, trigger[1], passage.end) is not None or not re.search(r"\b(?:could|would|might|will|if)\b", before, re.I)
    )
    if not hurt:
        planned = _planned(passage, before, far, words, after, clause, verb, trigger, times)
        if planned and kind == "strike" and planned == _WOULD and not any(time.granularity == "day" for time in times):
            return "hypothetical", "threatened"
        if planned:
            return "planned", planned
        if is_hypothetical(before, far, words, after, verb):
            return "hypothetical", "not yet real"
    if (
        kind == "strike"
        and (many := _SINCE_START.search(text, passage.low, max(passage.start, trigger[0] - _SINCE_LEAD), passage.end))
        and not _OF_ITS_OWN.search(text, min(trigger[1], many.start()), many.start())
        and re.search(r"\b(?:has|have|had|been)\b", text[passage.start if many.start() < trigger[0] else start : passage.end], re.I)
    ):
        return "aggregate", "many since the beginning"
    if kind in ("strike", "other") and passage.claims and (summed := sum_told(text, passage.low, passage.start, passage.end)):
        return "aggregate", summed
    if (
        (passage.claims or passage.counts_many)
        and (statistic := _STATISTIC.search(text, passage.low, passage.start, passage.end))
        and not _A_RECORD.search(text, passage.start, statistic.end())
        and not _WAR_TOLL.search(passage.low)
    ):
        return "aggregate", "a statistic"
    if kind == "meeting" and _tells_of_several(before, words, times):
        return "aggregate", "many over a time"
    since = _SINCE.search(text, passage.low, start, passage.end)
    if since and not hurt and since.start() < trigger[1]:
        return "ongoing", "since then and still"
    if (
        (
            (
                _AGGREGATE.search(_without_wait(before) if kind == "agreement" else _without_wait(clause), passage.low)
                or _KEEPS.search(before, passage.low)
            )
            and not (hurt and kind == "strike" and not re.search(r"\b(?:occurring|daily|in recent|over the)\b", clause, re.I))
        )
        or (
            kind == "strike"
            and not hurt
            and re.search(r"\b(?:in recent|over the (?:last|past)) ", lead, re.I)
            and "invasion" not in words.lower()
        )
    ) and (
        not re.search(r"overnight|yesterday|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day", clause, re.I)
        or re.search(r"in recent|over the (?:last|past)|every|daily", clause, re.I)
    ):
        return "aggregate", "many over a time"
    if _ONGOING.search(clause, passage.low) and not heading:
        return "ongoing", "under way"
    return "occurred", "told as fact"


_ENDS_WITH = re.compile(r", (?:after|following|\w+ing)(?: (?:the|its|their|these|those|over))* $")
"""What a clause adds to the news: "signed a treaty on Tuesday, crowning two rounds of talks"."""


def _tells_of_several(before: str, words: str, times: tuple[TimeExpression, ...]) -> bool:
    """Whether several meetings are told of in one breath: "have held three rounds of talks", "crowning two rounds of talks"."""
    if not _ROUNDS.search(words):
        return False
    if _ENDS_WITH.search(before):
        return True
    return re.search(r"\b(?:have|has) (?:\w+ )?$", before) is not None and not any(time.granularity == "day" for time in times)


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
_PRESENT = re.compile(
    r"(?:meets?|visits|hosts|holds|signs|convenes?|gathers?|receives|welcomes|travels|opens?|begins?|starts?|resumes?|fl(?:y|ies)|arrives?|attends|"
    r"heads?|(?:is|are) off|goes|comes|leaves|departs|returns|lands|embarks|sits? down|sees|sets off|(?:is|are) in)\b",
    re.I,
)


def in_present(passage: Passage, trigger: Span) -> bool:
    """Whether a trigger is a verb in the present, which with a day to come is a timetable ("the council meets on 3 July")."""
    return _PRESENT.match(passage.text, trigger[0], trigger[1]) is not None


def counts_it(passage: Passage, trigger: Span) -> bool:
    """Whether a sentence counts the victims of what is denied in it, and not those of something said next."""
    return any(
        not re.search(r"\b(?:said|says|claim\w*|accus\w+|alleg\w+)\b", passage.text[trigger[1] : claim.count.span[0]])
        for claim in passage.claims
    )


def _two_clauses(passage: Passage, start: int, trigger: int) -> str:
    """The clause before the trigger's own, where the trigger's clause hangs on it ("denied that ...", "warned that ...")."""
    text = passage.plain
    opener = re.match(r"(?:that|,? ?(?:who|which)\b|whether|if)\b", text[start : start + 12], re.I)
    if not opener or start <= passage.start or opener.group().lower() in ("who", "which", ", who", ", which"):
        return ""
    previous = passage.clause_span(start - 1)
    return text[previous[0] : start]


_OF_THE_BLAME = re.compile(
    r"(?:\w+ ){1,3}(?:any |all |all or any )?(?:(?:having )?(?:carr(?:ied|ying) out|launch(?:ed|ing)|stag(?:ed|ing)|mount(?:ed|ing)|"
    r"order(?:ed|ing)|plann(?:ed|ing)|perpetrat(?:ed|ing)) (?:the|this|that|these|those)|responsibility|involvement|a role|any role|any "
    r"part|being (?:behind|involved|responsible)|"
    r"knowledge|guilt|blame|complicity|(?:that )?\w+ (?:was|were|is|are|had been) (?:behind|responsible|involved|to blame))\b",
    re.I,
)


_THAT_KILLED = re.compile(
    r"(?! (?:could|would|might|will)\b)[^.;]{0,60}?,? \b(?:that|which) (?:has |had )?(?:killed|wounded|injured|"
    r"left|claimed)\b"
)
"""What happened, whatever is to be done about it: "will meet to discuss the bombing of a school that killed 31"."""
_RUMOUR = guarded(
    r"\b(?:rumou?rs?|reports?|claims?|suggestions?|speculation|allegations?|stories|talk|fears) (?:that|of) [^.;]{0,50}$", re.I
)
_FALSE = re.compile(
    r"[^.;]{0,60}? (?:was|were|are|is|proved(?: to be)?|turned out(?: to be)?|had been|have been) (?:\w+ )?(?:false|wrong|untrue|unfounded|"
    r"baseless|mistaken|incorrect|dismissed|fake)\b",
    re.I,
)
"""What becomes of a rumour: "rumours that a missile had hit the depot were false"."""


def _denied(low: str, before: str, far: str, after: str, lead: str, rest: str) -> bool:
    near = before[-60:]
    if _NEGATION.search(near) and not _NOT_NEGATING.search(near):
        return True
    if _TOO_ILL.search(near):
        return True
    if _NOBODY.search(near) and not _NOT_NEGATING.search(near):
        return True
    if _RUMOUR.search(lead, low) and _FALSE.match(rest):
        return True
    denial = _DENIAL.search(before, low)
    if denial and _OF_THE_BLAME.match(before, denial.start()):
        return False  # the attack is no question, only whose it was
    if denial and not re.search(r"\b(?:after|following|since)\b", before[denial.end() :], re.I) and len(before) - denial.end() < 70:
        return True
    if far:
        denial = _DENIAL.search(far, low)
        if (
            denial
            and re.search(
                r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|unfounded|baseless|false|no evidence|ruled? out)\b",
                denial.group(),
                re.I,
            )
            and len(far) - denial.end() < 30
        ):
            return True
    return bool(_AFTER_DENIAL.match(after, low) or _CALLED_OFF.match(rest, low) or _NOT_RECEIVED.match(rest, low))


def _planned(
    passage: Passage,
    before: str,
    far: str,
    words: str,
    after: str,
    clause: str,
    verb: bool,
    trigger: Span,
    times: tuple[TimeExpression, ...],
) -> str:
    near = before[-70:]
    if verb and _CALLED_FOR_A_DAY.match(words) and re.match(r" (?:for|next|tomorrow|later)\b", after, re.I):
        return "called for a day to come"
    if not verb and _AGREED_TO_A.search(near):
        return "agreed to"
    if _WARDED_OFF.search(near):
        return ""
    if verb and _SAID_WOULD.search(passage.text, passage.low, passage.start, trigger[0]) and not re.search(r"\bif\b", passage.low):
        return _WOULD
    cue = max(_PLANNED.finditer(near), key=lambda match: match.start(), default=None)
    if cue and not re.search(r"\b(?:have|had|has) been\b", near[cue.end() :]):
        if re.search(r"\b(?:ahead of|in advance of|on the eve of|before)\b", cue.group(), re.I) and verb:
            return ""
        if re.search(r"\bwould\b|\bcould\b|\bif\b", near, re.I):
            return ""
        between = near[cue.end() :]
        if len(between) < 60 and not re.search(r"\b(?:after|following|during|because of|since)\b", between, re.I):
            return "future: " + cue.group().lower()
    if (
        not verb
        and re.match(r"(?: itself| proper)? (?:opens|begins|starts|convenes|takes place)\b", after, re.I)
        and any(time.type != "DURATION" and time.start >= trigger[1] for time in times)
    ):
        return "present for what is to come"
    if not verb and re.match(
        r"[^.;,]{0,60}?\b(?:will (?:be|take|begin|start|focus|continue|resume|open|convene|go|follow|last|end)|"
        r"is (?:scheduled|set|due|planned|expected)|are (?:scheduled|set|due|"
        r"planned|expected)|(?:is|are) to (?:be|take|open|begin|start|resume|convene|meet|end|last|follow)|"
        r"scheduled for|planned for|due (?:on|in|next)|to be held)\b",
        passage.text[aside.end() - 1 : passage.end] if (aside := ASIDE.match(passage.text, trigger[1], passage.end)) else after,
        re.I,
    ):
        return "future after the words"
    if (
        (
            (verb and re.search(r"\b(?:to|['’]ll|will)\b", words[:8], re.I))
            or (
                verb
                and INFINITIVE.search(near)
                and not INFINITIVE_DONE.search(near)
                and re.match(r"\W*(?:meet|visit|host|sign|hold|discuss|attend|receive|travel|launch|begin)\b", words, re.I)
            )
        )
        and re.search(
            r"\b(?:expected|set|due|scheduled|is|are|plans?|planned|next|agreed|slated)\b[^.;]{0,20}$|"
            r"^[^a-z]*(?:[A-Z][\w’'.-]*\W+(?:and )?){1,5}to $",
            near,
        )
        and not _WILLING.search(near)
    ):
        return "infinitive for the future"
    for time in times:
        if (
            re.match(r"(?:next|tomorrow|later this|in the coming|coming)\b", time.text, re.I)
            and passage.clauses_between(time.start, trigger[0]) == 0
            and not _PAST.search(clause)
            and not _ASKED_FOR.search(near)
        ):
            return "time to come: " + time.text.lower()
    return ""


_WOULD = "future in the past"
_CALLED_FOR_A_DAY = re.compile(r"(?:called|calls|convened|convoked|summoned|scheduled) (?:an? |another )?(?:[\w-]+ ){0,3}?\w+", re.I)
_ASKED_FOR = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|call(?:s|ed|ing)? on|propos\w+|suggest\w+|urg(?:es?|ed|ing)|demand\w*|offer\w*|want\w*|hop(?:es?|ed|ing)|"
    r"invit\w+|if|could|might|request\w*|sought|seek\w*)\b[^.;]{0,50}$",
    re.I,
)
_OTHERS = re.compile(r"\b(?:previous|earlier|past|former|successive|several|numerous|many|repeated) (?:[\w-]+ )?$", re.I)
_PLURAL_PAPER = re.compile(r"(?:cease-?fires|truces|agreements|accords|deals|treaties|pacts)\b", re.I)
_AGREED_TO_A = re.compile(r"\bagreed (?:[\w-]+ )?to (?:an? |another )?(?:(?!(?:in|at|during|after|over|on)\b)[\w-]+ ){0,3}$", re.I)
_WARDED_OFF = re.compile(
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
