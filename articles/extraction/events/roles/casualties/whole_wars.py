"""Figures of a whole war or of many months ("a conflict that has killed 14,000", "40 have been shot this year"): of no single event."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Claim
from articles.extraction.guarded import Choice, guarded

_WAR = (
    r"\b(?:wars?|conflicts?|insurgenc(?:y|ies)|uprisings?|rebellions?|revolts?|genocides?|famines?|epidemics?|pandemics?|intifada|"
    r"dictatorships?|regimes?|struggles?|feuds?|crackdowns?)\b"
)
_SERIES = r"\b(?:campaign|waves?|series|string|spate|years|months|decades) of (?:\w+ ){0,3}\w+\b"
_TAKES = r"(?:killed|kills|killing|claimed|claims|claiming|left|leaving|cost|costing|taken|took|taking)"
_BETWEEN = (
    r"(?:,? (?:that|which))?(?:,? (?:has|have|had|already|so far|also|now|officially|since [^,.;]{3,24},?|between [^,.;]{3,40},?|"
    r"with [^,.;]{3,30},?|in (?![^,.;]{0,30}(?:day|overnight)\b)[^,.;]{3,30},?|there|alone))*"
)
_A_WAR = guarded(rf"{_WAR}|{_SERIES}", re.I)
_ITS_TOLL = guarded(rf"(?:{_WAR}|{_SERIES}){_BETWEEN} {_TAKES}(?: [\w-]+){{0,4}} ?$", re.I)
_IN_WHICH = guarded(rf"{_WAR}[^.;:]{{0,50}}?,? (?:in which|during which|where)(?: [\w-]+){{0,4}} ?$", re.I)
_WHEN_BEFORE = guarded(r"\bsince [^.;,]{3,30}(?:, \d{4})?, when(?: [\w-]+){0,4} ?$", re.I)
"""What a record is compared with ("the worst since May, when 68 died"): another event's figure."""
_TAKEN = re.compile(r"\b(?:has|have|had|having)\b", re.I)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LONG = guarded(
    rf"\bsince (?:(?:early|late|mid-?|at least|about) ?)*(?:{_MONTH}|(?:19|20)\d\d|(?:the )?(?:\w+ ){{0,3}}(?:war|conflict|uprising|"
    r"fighting|invasion|insurgency|crisis|unrest|violence|troubles|revolt|rebellion|ceasefire|truce|independence|"
    r"withdrawal|start|beginning|outbreak)|then)\b"
    r"|\bsince (?:the )?(?!siege|attack|assault|raid|shooting|stand-?off|hijacking)(?:[\w-]+ ){1,4}(?:began|started|broke out|erupted)\b"
    r"|\b(?:over|in|during|for|within) the (?:past|last|previous) (?:[\w-]+ ){0,2}(?:weeks|months?|years?|decades?)\b"
    r"|\b(?:so far |already |earlier )?(?:this|last) year\b|\bin recent (?:weeks|months|years)\b"
    r"|\b(?:over|for|in|during) (?:(?:the|more than|nearly|almost|at least|about) )?(?:[\w-]+ ){0,2}(?:years|decades|months) of\b"
    r"|\bin (?:two|three|four|five|six|seven|eight|nine|ten|\d+|several) (?:months|years|decades)\b"
    r"|\b(?:in|during|throughout) (?:the|its|their|this|that) (?:[\w-]+ ){0,3}?(?:war|conflict|insurgency|uprising|rebellion|intifada|"
    r"genocide)\b",
    re.I,
)
SUPERLATIVE = r"deadliest|bloodiest|worst|first|largest|biggest|heaviest"
"""Words that make a single event a record of its time."""
_IN_THE_WAR = guarded(
    r"\b(?:in|during|throughout) (?:the|its|their|this|that) (?:[\w-]+ ){0,2}?(?:war|insurgency|uprising|rebellion|"
    r"intifada|genocide)\b(?!['’-])",
    re.I,
)
_ON_A_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|overnight|yesterday|today|when|attacks?|strikes?|raids?)\b")
"""What shows that those killed "in the war" were killed at one time of it."""
_GENERAL = guarded(
    r"^[^.;]{0,20}\b(?:(?:los[et]|losing) (?:their|his|her) li(?:ves|fe) (?:to|in)|(?:killed|dead|died|slain) (?:by|"
    r"from|in)) (?:the )?(?:gun|street|gang|drug|"
    r"domestic|political|sectarian|ethnic) violence\b|^(?: \w+)? (?:are|is) (?:getting|being) (?:killed|shot|murdered)\b",
    re.I,
)
"""What goes on without a time: "several children have lost their lives to gun violence"."""
_IN_ANOTHER = guarded(
    r"\b(?:one|another|an? (?:\w+ )?(?:attack|shooting|robbery|incident|killing|case|raid|bombing)) (?:[\w-]+ ){0,3}?"
    r"(?:last (?:week|month|year|\w+day)|(?:days|weeks|months|years) (?:ago|earlier|before)|in (?:19|20)\d\d|earlier this (?:month|year))"
    r",? (?:in which|that|when|where)(?: [\w-]+){0,3} ?$",
    re.I,
)
"""What the news is only set beside: "tied to one last month in which a man was killed"."""
_UNTIED = r"(?:not|never|nothing to do|no (?:connection|link|relation|tie)|unconnected|unlinked|separate|distinct|different)"
_APART = guarded(rf"\bunrelated to\b|\b{_UNTIED}\b", re.I)
_UNRELATED = guarded(
    rf"\b(?:unrelated to|{_UNTIED}"
    r"(?: (?:believed|thought|known|said|considered) to be)?(?: (?:related|connected|linked|tied))? (?:to|with|from)) "
    r"(?:the one|one|another|an? (?:[\w-]+ ){1,4}|(?:the|that) (?:[\w-]+ ){1,4}|those|two (?:others|[\w-]+))(?: [\w’'-]+){0,8}?,? "
    r"(?:that|which|in which|where|when)(?: [\w’'-]+){0,4} ?$",
    re.I,
)
"""What the news has nothing to do with: "not related to the one that killed two men"."""
_RECORD = re.compile(rf"\b(?:{SUPERLATIVE}|highest|most \w+)\b[^.;:]{{0,40}}$", re.I)
"""What a single event may be since a war began: "the deadliest attack since"."""
_STOPS = re.compile(r"[.;:](?=\s|$)|\bwhile\b|, (?:and|but) (?=\w+ (?:\w+ )?(?:was|were|killed|wounded))")


_MOURNED = guarded(r"\b(?:vigils?|funerals?|memorials?|wakes?|march|rally|service) (?:for|in (?:memory|honou?r) of) $", re.I)
"""Who is mourned where others were hurt: "six were wounded at a vigil for a man slain on Sunday"."""
_OF_MANY = Choice([_IN_ANOTHER, _APART, _A_WAR, _WHEN_BEFORE, _GENERAL, _IN_THE_WAR, _LONG, _MOURNED])
"""What a sentence says of each figure of a whole war."""


def mark_whole_wars(text: str, low: str, sentence: Span, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence; those that count the victims of a whole war or of a long time say so."""
    if not _OF_MANY.bits(low):
        return claims
    found: list[Claim] = []
    before = False
    for claim in claims:
        many = _is_of_many(text, low, sentence, claim) or (
            before and _MOURNED.search(text, low, sentence[0], claim.count.span[0]) is not None
        )
        before = before or not many
        found.append(replace(claim, many=True) if many else claim)
    return found


def _is_toll_of_many(before: str, low: str) -> bool:
    """Whether the words before a figure are those of a war or a series: not of one day's wave of strikes ("on Monday, the heaviest wave
    of strikes since the war began, killing 19")."""
    toll = _ITS_TOLL.search(before, low)
    return toll is not None and not (_OF_ONE_DAY.match(toll.group()) and _NAMED_DAY.search(before, 0, toll.start()))


_OF_ONE_DAY = re.compile(r"(?:wave|series|string|spate)\b", re.I)
_NAMED_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|overnight|yesterday|today)\b")


def _is_of_many(text: str, low: str, sentence: Span, claim: Claim) -> bool:
    start, end = claim.count.span
    before = text[max(sentence[0], start - 140) : start]
    if _IN_ANOTHER.search(before, low) or (_APART.may_match(low) and _UNRELATED.search(before, low)) or _WHEN_BEFORE.search(before, low):
        return True
    if _A_WAR.may_match(low) and (_is_toll_of_many(before, low) or _IN_WHICH.search(before, low)):
        return True
    first = max((match.end() for match in _STOPS.finditer(before)), default=0)
    after = text[end : min(sentence[1], end + 110)]
    last = _STOPS.search(after)
    after = after[: last.start()] if last else after
    if _GENERAL.match(after, low):
        return True
    war = _IN_THE_WAR.search(after, low)
    if (
        war
        and not _ON_A_DAY.search(before[first:])
        and not _ON_A_DAY.search(after)
        and not _RECORD.search(before[first:] + after[: war.start()])
    ):
        return True
    if not _LONG.may_match(low):
        return False
    return bool(_TAKEN.search(before[first:]) or _TAKEN.search(after[:40])) and any(
        not _RECORD.search(words[: long.start()]) for words in (before[first:], after) for long in _LONG.finditer(words, low)
    )
