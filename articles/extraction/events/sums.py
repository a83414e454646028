"""Figures of several local incidents together ("six were wounded in three separate shootings", "weekend shootings across the city"): no
single incident's, and so of an event that stands for many."""

import re

from articles.extraction.guarded import cues, guarded

SUM = "the sum of several"
"""The reason why a sentence that counts the victims of a few incidents tells of no single one."""
WEEKEND = "the sum of a time"
_SEVERAL = guarded(
    r"\b(?:in|across|during|by|after|from) (?:at least |more than |about |what [^.;,]{3,40}? (?:are|is|were|was|be|to be) )?"
    r"(?:connected|linked|related|two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|a (?:string|series|number) of|"
    r"separate|unrelated) "
    r"(?:other |separate |different |unrelated |overnight |weekend |early-morning |late-night )*"
    r"(?:shootings|shooting (?:attacks|incidents)|stabbings|incidents|homicides)\b",
    re.I,
)
_OPENS = guarded(
    r"^\W*(?:(?:at least|about) )?(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple) (?:\w+ )?(?:separate |unrelated )?"
    r"(?:\w+ )?(?:shootings|stabbings|incidents|homicides) (?:\w+ )?(?:left|leave|kill|wound|injur|claim|hurt|sen[dt])",
    re.I,
)
"""A sum that opens a report: "Two separate shootings left three people wounded"."""
_OVER_A_TIME = guarded(
    r"\ba (?:rash|spate) of (?:\w+ )?(?:shootings|stabbings)\b|"
    r"\b(?:in|during) (?:\w+ )?(?:shootings|gun violence|violence) (?:across|around|throughout|in|over)\b[^.;]{0,40}\b(?:weekend|between|"
    r"from|since)\b|"
    r"\bweekend (?:shootings|violence|gun violence)\b|"
    r"\b(?:over|during) the (?:[\w’'-]+ ){0,3}weekend,? (?:at least |more than )?\d{2,3} (?:[\w-]+ )?(?:were |have been )?(?:shot|"
    r"killed|wounded)\b|"
    r"\b(?:count|toll|tally) (?:for|of|over) the (?:[\w-]+ ){0,3}weekend\b|"
    r"\b(?:gang|gun|street|drug|knife) (?:violence|crime|war|wars)\b[^.;]{0,60}?"
    r"\b(?:between \w+day and \w+day|from \w+day to \w+day|over (?:the )?(?:last |past )?(?:two|three|four|five|six|seven|\d+) days|"
    r"in (?:one|a|the (?:last|past)) week|in (?:the )?(?:last |past )?(?:two|three|four|five|six|seven|\d+) days)\b",
    re.I,
)
SUMS = cues(_SEVERAL, _OPENS, _OVER_A_TIME)
"""What a sentence holds that tells a sum."""


def sum_told(text: str, low: str, start: int, end: int) -> str:
    """Why the figures of a sentence, given in lower case besides, are those of several incidents, empty when they are not."""
    if _SEVERAL.search(text, low, start, end) or _OPENS.search(text[start:end], low):
        return SUM
    return WEEKEND if _OVER_A_TIME.search(text, low, start, end) else ""
