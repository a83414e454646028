"""Figures that a noun states: "the death toll rose to nine", "a triple homicide"."""

import re

from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Claim, Harm, Word
from articles.extraction.guarded import guarded

_TOLL = re.compile(r"(?P<verb>[TU])(?:[^Nc]{0,9}dN[^N]{0,4}rA?|[^N]{0,10}?|[^NcKkIiSs]{10,18}r)(?P<list>N)(?![oxa]{0,2}X)")
_RAISED = guarded(
    r"\b(?:rais(?:ed|es|ing)|lift(?:ed|s|ing)|lower(?:ed|s|ing)|revis(?:ed|es|ing)|increas(?:ed|es|ing)|cut|brought|brings|put|puts)"
    r"(?: (?:on|up|down|late|early|today|\w+day))* (?:to|at) (?P<count>\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:the|its|their|his) "
    r"(?:official |confirmed )?(?:death toll|toll|number of (?:the )?(?:(?P<hurt>injured|wounded)|dead|deaths|fatalities|"
    r"(?:people|those|persons|victims|civilians|soldiers) (?:killed|(?P<also>injured|wounded)|who )))",
    re.I,
)
"""A toll told after its number: "raised to 290 the number of those who lost their lives"."""
_EARLIER = re.compile(r"\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|first (?:put|gave|reported))\b", re.I)
_PUT = re.compile(r"\b(?:puts?|putting|gave|gives|giving) (?:the |its |a )?(?:[\w-]+ )?(?:toll|number|count)\b", re.I)
"""What one of several sources says, which leads only where it is the largest."""
_LISTED = guarded(r"\b(?P<harm>killed|dead|deaths|fatalities|injured|wounded|hurt) ?[:=] ?(?=(?:at least |about |over )?\d)", re.I)
"""Figures of a summary: "Civilians killed: 17. Injured: 44."."""
_RISEN = re.compile(
    r"\b(?:number of (?P<hurt>injured|wounded|people (?:injured|wounded))|number of|death toll|death count|"
    r"(?:count|tally) of (?:the dead|(?:those|people) killed)|toll)\b(?:[^.;]|\.(?=\w|,| [a-z])){0,140}?\b(?P<had>had )?(?:risen|rises|"
    r"rose|climbed|climbs|"
    r"increased|grown|grew|gone up|went up|passed|passes|reached|reaches|stood|stands|stand|revised|tops|topped|hits)\b"
    r"(?:[^.;\d]{0,24}? to\b| at\b)? (?=(?:at least |more than |over |about |nearly |some )?(?P<count>[\w,-]+))",
    re.I,
)
_REVISED = re.compile(
    r"\b(?P<had>had )?(?:revised|lowered|cut|corrected|reduced)\b[^.;]{0,40}?"
    r"(?:number of (?P<hurt>injured|wounded|people (?:injured|wounded))|number of (?:dead|deaths|killed|victims|fatalities)|"
    r"(?:death )?toll)\b"
    r"[^.;]{0,60}? (?:to|at) (?=(?:at least |more than |over |about |nearly |some )?(?P<count>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b)",
    re.I,
)
"""A toll that somebody corrects, up or down: "revised the number of wounded from 19 to 16"."""
_CUT_FROM = re.compile(
    r"\b(?:tolls?|number of [\w ]{2,24}?)\b[^.;]{0,24}\b(?:cut|lowered|revised|reduced|raised|corrected|up|"
    r"down) (?:down |up )?from (?P<count>\d[\d,]*)\b"
    r"(?! to\b)",
    re.I,
)
"""A number that a toll has taken the place of, told after it."""
_MULTIPLE = guarded(
    r"\b(?P<many>double|triple|quadruple|quintuple) (?:(?P<killing>homicide|murder|killing|slaying|fatality|murder-suicide)|shooting|"
    r"stabbing)\b|"
    r"\bmurder[- ]suicide\b",
    re.I,
)
_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}


SELDOM = (_LISTED, _MULTIPLE, _RAISED)
"""What stands in few sentences."""


def read_tolls(text: str, words: list[Word], tags: str, found: list[Claim]) -> None:
    """ "The death toll rose from 7 to 9": the figure that leads, unless it is said to be an earlier one ("had risen")."""
    for match in (
        *_RISEN.finditer(text, words[0].start, words[-1].end),
        *_REVISED.finditer(text, words[0].start, words[-1].end),
    ):
        index = next((i for i, word in enumerate(words) if word.tag == "N" and word.start <= match.start("count") < word.end), None)
        if index is not None:
            harm: Harm = "injured" if match.group("hurt") else "killed"
            _replaced(text, words, index, harm, found)
            _toll(text, words[index], harm, not match.group("had"), found)
    for match in _CUT_FROM.finditer(text, words[0].start, words[-1].end):
        index = next((i for i, word in enumerate(words) if word.tag == "N" and word.start == match.start("count")), None)
        if index is not None:
            word = words[index]
            count = Count(word.low, word.high, match["count"], match.span("count"))
            found.append(Claim("killed", count, False, False, False, earlier=True))
            word.tag = "x"
    for match in _TOLL.finditer(tags):
        word = words[match.start("list")]
        if word.tag == "N":
            harm = "killed" if match.group("verb") == "T" else "injured"
            _replaced(text, words, match.start("list"), harm, found)
            lead = text[words[0].start : word.start]
            _toll(text, word, harm, not (_EARLIER.search(lead) or _PUT.search(lead)), found)


def read_raised(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "Raised to 290 the number of those killed": the figure before its toll."""
    for match in _RAISED.finditer(text, low, words[0].start, words[-1].end):
        word = next((word for word in words if word.tag == "N" and word.start <= match.start("count") < word.end), None)
        if word is not None and not any(claim.count.span[0] <= word.start < claim.count.span[1] for claim in found):
            _toll(text, word, "injured" if match["hurt"] or match["also"] else "killed", True, found)


def read_listed(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "Civilians killed: 17": the figure after the colon."""
    for match in _LISTED.finditer(text, low, words[0].start, words[-1].end):
        word = next((word for word in words if word.tag == "N" and match.end() - 1 <= word.end and word.start <= match.end() + 1), None)
        if word is not None and not any(claim.count.span[0] <= word.start < claim.count.span[1] for claim in found):
            harm: Harm = "injured" if match["harm"].lower() in ("injured", "wounded", "hurt") else "killed"
            count = Count(word.low, word.high, text[word.start : word.end], (word.start, word.end))
            found.append(Claim(harm, count, False, False, False))


def read_multiple(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "A triple homicide": three. A murder-suicide has at least two dead."""
    for match in _MULTIPLE.finditer(text, low, words[0].start, words[-1].end):
        many = match.group("many")
        harm: Harm = "killed" if match.group("killing") or not many else "shot"
        if not any(claim.harm == harm and not claim.singular for claim in found):
            least = _TIMES[many.lower()] if many else 2
            found.append(Claim(harm, Count(least, least if many else None, match.group(), match.span()), False, False, False))


_FROM_REACH = 5
"""How many words may stand between a toll and "from" the number that it replaces."""


def _replaced(text: str, words: list[Word], index: int, harm: Harm, found: list[Claim]) -> None:
    """The number that a toll takes the place of: "raised the toll from 16 to 19", "the toll rose to 19, up from 16 on Monday"."""
    before = [i for i in range(max(0, index - _FROM_REACH), index) if words[i].tag == "d"]
    after = [i for i in range(index + 1, min(len(words), index + _FROM_REACH)) if words[i].tag == "d"]
    for start in (*before[-1:], *after[:1]):
        number = next((i for i in range(start + 1, min(len(words), start + 4)) if words[i].tag == "N"), None)
        if number is None or number == index or words[number].low is None:
            continue
        word, following = words[number], words[number + 1 : number + 2]
        told = text[word.end : words[index].start] if number < index else ""
        if not (following and following[0].tag in "XPC") and (number > index or re.fullmatch(r"(?: [\w-]+){0,2} (?:to|at)\b[\w ]*", told)):
            count = Count(word.low, word.high, text[word.start : word.end], (word.start, word.end))
            found.append(Claim(harm, count, False, False, False, earlier=True))
            word.tag = "x"


def _toll(text: str, word: Word, harm: Harm, leads: bool, found: list[Claim]) -> None:
    found.append(Claim(harm, Count(word.low, word.high, text[word.start : word.end], (word.start, word.end)), False, False, leads))
    word.tag = "x"
