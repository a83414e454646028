"""What a sentence says did not happen: denied, never done, called off, refused, or no more than a rumour."""

import re

from articles.extraction.events.wording import Wording
from articles.extraction.guarded import cues, guarded

_NEGATION = guarded(r"(?:\b(?:not|never|no|neither|nor|without|cannot)\b|n['’]t\b)(?: (?:\w+)){0,3}\W*$", re.I)
_TOO_ILL = guarded(r"\btoo (?:\w+ ){1,3}to (?:\w+ )?$", re.I)
"""Before what did not come about: "too ill to meet"."""
_ALL_BUT = guarded(r"\b(?:everything|anything|everyone|everybody|anyone|anybody) (?:but|except|short of) (?:[\w-]+ ){0,3}$", re.I)
"""Before what alone did not come about: "had time for everything but a meeting"."""
_NOBODY = guarded(r"\b(?:nobody|no[- ]one|none of the \w+)\b[^.;,:]{0,40}$", re.I)
_NOT_NEGATING = re.compile(r"\b(?:not only|no (?:less|fewer|more) than|not just|no (?:group|one) (?:has )?claim\w*|no longer)\b", re.I)
_DENIAL = guarded(
    r"\b(?:den(?:y|ies|ied|ying)|"
    r"(?:reject|dismiss)(?:s|es|ed|ing)? (?:as (?:\W?[\w-]+\W? ){1,4})?(?:the |these |those |all |any |foreign |media )*"
    r"(?:claims?|reports?|accusations?|allegations?)|refut(?:es|ed|ing)|unfounded|baseless|false (?:claims?|reports?|"
    r"accusations?)|fabricat\w+|"
    r"there (?:was|were|has been|have been) no|no (?:evidence|sign|record) (?:of|that)|refus(?:ed|es|ing) to|declin(?:ed|es|"
    r"ing) to|ruled? out|ruling out|call(?:ed|s)? off|cancel(?:l?ed|s|l?ing)|scrap(?:ped|s|ping)|nix(?:ed|es)|axed|failed to|"
    r"postpon(?:ed|es|ing)|(?:put(?:s|ting)? off|"
    r"shelv(?:ed|es|ing)|defer(?:red|s|ring)) (?:the|an?|its|his|her|plans)\b|did not take place|"
    r"fell through|pulled out of|skipp?(?:ed|s|ing)|foiled|thwarted|averted|prevented|hoax)\b",
    re.I,
)
_AFTER_DENIAL = guarded(
    r"^[^.;]{0,140}?\b(?:did not (?:take place|happen|occur)|never (?:took place|happened)|was (?:cancel+ed|called off|postponed|"
    r"foiled|thwarted|averted)|were (?:cancel+ed|called off|postponed|foiled)|has been (?:cancel+ed|called off|postponed)|"
    r"did not (?:come (?:off|about)|materiali[sz]e)|is (?:an? )?(?:lie|fake|fabrication|forgery|hoax|invention)|(?:fell|fall) through|"
    r"is being denied)\b",
    re.I,
)
_NOT_RECEIVED = guarded(r"[^.;,]{0,60}, (?:who|which) (?:refused|declined) to (?:receive|see|meet|talk|speak)\b", re.I)
_CALLED_OFF = guarded(
    r"^[^.;,]{0,70}(?: (?:where|at which|that) [^.;,]{3,60}|"
    r", (?:where|which|who|when|at which|during which|planned|due|scheduled|set|fixed|arranged|expected)\b[^.;,]{0,80},|, (?:which|"
    r"that))? (?:was|were|has been|"
    r"have been|had been|is|are|(?:had|has|have|is|are|was|were|would|will|will have|must) (?:to )?be) (?:now |"
    r"also )?(?:cancel+ed|called off|postponed|put off|scrapped|dropped|shelved|abandoned)\b|"
    r"^[^.;,]{0,70}(?:, (?:which|where|planned|due|scheduled|set|fixed|arranged|expected)\b[^.;,]{0,80},)? "
    r"(?:will not|won['’]t|is not to|are not to|would not) (?:now |after all )?(?:take place|go ahead|be held|happen)\b",
    re.I,
)
_OF_THE_BLAME = re.compile(
    r"(?:\w+ ){1,3}(?:on [A-Z]\w+day |again |repeatedly )?(?:any |all |all or any )?"
    r"(?:(?:having )?(?:carr(?:ied|ying) out|launch(?:ed|ing)|stag(?:ed|ing)|mount(?:ed|ing)|order(?:ed|ing)|plann(?:ed|ing)|"
    r"perpetrat(?:ed|ing)) (?:the|this|that|these|those)|responsibility|involvement|a role|any role|any part|"
    r"being (?:behind|involved|responsible)|knowledge|guilt|blame|complicity|"
    r"(?:that )?(?:[\w’'-]+ ){1,4}(?:was|were|is|are|had been) (?:behind|responsible|involved|to blame)|"
    r"(?:that )?(?:[\w’'-]+ ){1,4}(?:had|have|has) (?:carried out|launched|staged|mounted|ordered|planned|perpetrated|"
    r"(?:anything|something) to do with) (?:the|this|that|these|those))\b",
    re.I,
)
_RUMOUR = guarded(
    r"\b(?:rumou?rs?|reports?|claims?|suggestions?|speculation|allegations?|stories|talk|fears) (?:that|of) [^.;]{0,50}$", re.I
)
_NOT_TRUE = guarded(r"\b(?:not true|untrue|no truth|false)\b[^.;]{0,60}\bthat [^.;,]{0,50}$", re.I)
"""Before what is not so: "it is not true, the Vatican said, that Roe will meet Doe"."""
_FALSE = re.compile(
    r"[^.;]{0,60}? (?:was|were|are|is|proved(?: to be)?|turned out(?: to be)?|had been|have been) (?:\w+ )?(?:false|wrong|untrue|"
    r"unfounded|"
    r"baseless|mistaken|incorrect|dismissed|fake)\b",
    re.I,
)
"""What becomes of a rumour: "rumours that a missile had hit the depot were false"."""
_DENIES_THAT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|unfounded|baseless|false|fabricat\w+|no evidence|ruled? out)\b", re.I
)
_HAPPENED_THEN = re.compile(r"\b(?:after|following|since)\b", re.I)
_NEAR, _DENIAL_REACH, _FAR_REACH = 60, 70, 30
BLAME = cues(_DENIAL)
"""What a sentence holds in which ``is_only_the_blame``."""
DENIED = cues(_NEGATION, _NOT_TRUE, _TOO_ILL, _ALL_BUT, _NOBODY, _RUMOUR, _DENIAL, _AFTER_DENIAL, _CALLED_OFF, _NOT_RECEIVED)
"""What a sentence holds in which ``is_denied``."""


def is_denied(here: Wording) -> bool:
    """Whether the sentence says that it did not happen."""
    if _is_negated(here.before[-_NEAR:], here.low) or _is_false_rumour(here):
        return True
    denial = _DENIAL.search(here.before, here.low)
    if denial and not _HAPPENED_THEN.search(here.before[denial.end() :]) and len(here.before) - denial.end() < _DENIAL_REACH:
        return True
    return _is_what_is_denied(here) or _is_taken_back(here)


def is_only_the_blame(here: Wording) -> bool:
    """Whether an attack is no question, and a side only denies that it was its own."""
    denial = _DENIAL.search(here.lead, here.low) if here.kind == "strike" else None
    return denial is not None and _OF_THE_BLAME.match(here.lead, denial.start()) is not None


def _is_negated(near: str, low: str) -> bool:
    if _TOO_ILL.search(near, low) or _ALL_BUT.search(near, low):
        return True
    return (_NEGATION.search(near, low) is not None or _NOBODY.search(near, low) is not None) and not _NOT_NEGATING.search(near)


def _is_false_rumour(here: Wording) -> bool:
    if _NOT_TRUE.search(here.lead, here.low):
        return True
    return _RUMOUR.search(here.lead, here.low) is not None and _FALSE.match(here.rest) is not None


def _is_what_is_denied(here: Wording) -> bool:
    """Whether the clause before ends with a denial of what its own says ("denied that ...")."""
    denial = _DENIAL.search(here.far, here.low) if here.far else None
    return denial is not None and _DENIES_THAT.search(denial.group()) is not None and len(here.far) - denial.end() < _FAR_REACH


def _is_taken_back(here: Wording) -> bool:
    """Whether what comes after says that it was called off, or that one side would not."""
    return bool(
        _AFTER_DENIAL.match(here.after, here.low) or _CALLED_OFF.match(here.rest, here.low) or _NOT_RECEIVED.match(here.rest, here.low)
    )
