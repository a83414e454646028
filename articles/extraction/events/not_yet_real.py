"""What is only thought of, asked for, feared or offered: the words before a trigger that make it no more than possible."""

import re

from articles.extraction.guarded import cues, guarded

_HYPOTHETICAL = guarded(
    r"\b(?:if|unless|whether|could|would|might|should|may(?! \d)|can(?:not)?|in the event of|in case of|in the case of|were to|"
    r"(?:unconfirmed|unverified|unsubstantiated) (?:[\w-]+ )?(?:reports?|claims?|accounts?|rumou?rs?)|rumou?rs? (?:of|about|that)|"
    r"(?:high|(?<=was )about|(?<=is )about) time|idea of|possib(?:le|ility|ly)|"
    r"potential(?:ly)?|prospects? (?:of|for)|(?<!life[- ])threat(?:s|en|ens|ened|"
    r"ening)?(?: of| to)?|hypothetical|"
    r"call(?:s|ed|ing)? (?:again |once more |anew |also )?for|ask(?:s|ed|ing)? for|request(?:s|ed|ing)?(?! of)|call(?:s|ed|ing)? on|"
    r"insist(?:s|ed|ing)? on|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|propos(?:es?|ed|als?|"
    r"ing)|suggest(?:s|ed|"
    r"ing|ion)|offer(?:s|ed|ing)?|invit(?:es?|ed|ing)|"
    r"(?<!at the )(?<!at his )(?<!at her )(?<!at their )(?<!on the )(?<!upon the )invitation|appeal(?:s|ed|ing)? for|want(?:s|ed|ing)?|"
    r"wish(?:es|ed)?|hop(?:es?|ed|"
    r"ing)|seek(?:s|ing)?|sought|"
    r"ready|readiness|willing(?:ness)?|prepared|want|consider(?:s|ed|ing)?|fear(?:s|ed|ing)?|risk(?:s|ed)?|warn(?:s|ed|ing)?(?: of|"
    r" that| against| (?:[\w’'-]+ ){1,3}(?:of|against))|"
    r"(?:will|would|can|could|must|to) (?:\w+ )?(?:respond|retaliate|react|reply) to (?:an?|any)|"
    r"(?:interest(?:ed)?|belief) in|(?:choice|option|alternative|danger|spectre|specter)s? of|desire (?:for|to)|hopes? (?:of|for)|"
    r"chances? (?:of|for)|"
    r"capable of|able to|ability to|capacity|efforts? to|attempt(?:s|ed|ing)? to|tr(?:y|ies|ied|ying) to|push(?:es|"
    r"ed|ing)? for|press(?:es|ed|ing)? for|"
    r"vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|draft|in order to|so that|aim(?:s|ed|ing)? (?:to|at)|need(?:s|"
    r"ed)? (?:to|for)|must|ought|conditional|contingent|would-be|accus(?:es?|ed|ing) .{0,40} of (?:planning|preparing|plotting)|"
    r"plott?(?:s|ed|ing)?|resolve|tactic|"
    r"reject(?:s|ed)?|oppos(?:es?|ed)|against any|deter|prevent|avoid|protect(?:s|ion|ed|ing)?(?: \w+){0,2} (?:from|against)|"
    r"defen[cds]e? against|repel|future|eventual|any|towards?|work(?:s|ed|ing)? (?:on|towards?)|once|ahead of any|"
    r"in exchange for|(?:no|neither) (?:[\w-]+ )?(?:date|time|venue|place|agenda|plans?) (?:has|have|had|was|"
    r"were) (?:\w+ )?(?:been )?(?:set|fixed|"
    r"agreed|found|announced|made|chosen) for|(?:has|have|had) yet to)\b",
    re.I,
)
_FACTUAL = guarded(
    r"\b(?:after|following|since|because of|over|during|from|in response to|retaliation for|despite|condemned|condemning|mourned?|"
    r"blamed?|aftermath of|consequences of|victims of|survivors? of|killed (?:in|by)|wounded (?:in|by)|injured (?:in|by)|"
    r"damaged? (?:in|by)|caused by|hours after|days after|accused of (?:carrying|launching|killing))\W+(?:\w+['’]?s?\W+){0,6}$",
    re.I,
)
INFINITIVE = guarded(r"\bto (?:\w+ly )?$", re.I)
INFINITIVE_DONE = re.compile(
    r"\b(?:us(?:ed|ing)\b[^.;]{0,60}|(?:was|were|met|came|arrived|flew|travell?ed|visited|began|started|managed|went|happened|"
    r"appeared|"
    r"the (?:first|latest|"
    r"last|third|second)\b[^.;]{0,40}) (?:\w+ ){0,6}|\b(?:brought|took|flew|made (?:an? |the )(?:\w+ )?(?:hop|trip|detour|journey|"
    r"dash|drive)|stopped|drove|rushed|"
    r"dashed|hurried|crossed|sailed|rode|hopped|travell?ed|came|arrived|returned) (?:[\w’'-]+ ){0,12})to (?:\w+ly )?$",
    re.I,
)
SUBJUNCTIVE = re.compile(r"(?:meet|sign|agree|hold|visit|discuss|begin|resume|attend|talk|host|convene)\b", re.I)
_ASKED = re.compile(r"ask|request|call|demand|urg|propos|suggest|appeal|seek|sought", re.I)
"""What makes an event that is only asked for, even after words of something that happened ("blamed Roe and asked for a meeting")."""
_ASKED_THERE = re.compile(r"(?:ask|request|call|demand|urg|propos|suggest|appeal|press|push|warn|insist|vow|pledg|promis)")
_AT = re.compile(r" (?:at|during) (?:(?:the|an?|their|these|[\w-]+['’]s) )?(?:[\w-]+ ){0,2}$")
"""Between what somebody asks for and where they ask it: "press for a shield at Wednesday's talks"."""
_WEAK = frozenset(
    {
        "any",
        "future",
        "ready",
        "once",
        "draft",
        "resolve",
        "need for",
        "against any",
        "protection",
        "eventual",
        "towards",
        "toward",
        "possible",
        "potential",
        "able to",
        "want",
        "warned",
        "warns",
        "offered",
        "offers",
        "invited",
        "fears",
        "risk",
        "prepared",
    }
)
"""Cues that reach only the words right after them."""
_HIGH_TIME = guarded(r"\b(?:high|(?:is|was|be) about) time\W*$", re.I)
"""The clause before what ought to have been done: "it was high time that they signed"."""
_WOULD_DO = guarded(
    r"[^.;,]{0,30}?\b(?:would|could|might|may(?! \d)|can)\b (?:also |only |seriously |well )*(?:be|have|lead|trigger|end|follow|"
    r"take|come|help|"
    r"happen|bring|only|do|cause|harm|damage|hurt|spark|provoke|draw|drag|undermine|endanger|jeopardi[sz]e|complicate|kill|backfire|"
    r"derail)\b",
    re.I,
)
"""What is said of attacks and talks that nobody has made: "air strikes against Iraq could do harm"."""
_KNOWN = re.compile(r"(?:\b(?:this|latest|last|first)|day['’]s|week['’]s|night['’]s) (?:[\w-]+ ){0,2}$", re.I)
"""Before what has happened, whatever it may lead to: "Tuesday's attack could derail the talks"."""
_NEAR, _FAR = 18, 60


_WARNING = guarded(
    r"\b(?:warn(?:s|ed|ing)|threaten(?:s|ed|ing)|fear(?:s|ed)|hop(?:es|ed|ing)|demand(?:s|ed|ing)|suggest(?:s|ed|ing)|"
    r"propos(?:es|ed|ing)|insist(?:s|ed))\b",
    re.I,
)
_WANTED = guarded(r"\b(?:suggest|propos|demand|insist|urg|recommend|request|ask)(?:e?s|e?d|ing)?\b", re.I)
HYPOTHETICAL = cues(_HYPOTHETICAL, INFINITIVE, _WARNING, _WANTED, _HIGH_TIME, _WOULD_DO)
"""What a sentence holds in which anything ``is_hypothetical``."""


def is_hypothetical(low: str, before: str, far: str, words: str, after: str, verb: bool) -> bool:
    """Whether the words around a trigger make it only possible: ``before`` in its clause, ``far`` in the one before, ``words`` its own;
    ``low`` is the sentence in lower case."""
    near = before[-80:]
    factual = _FACTUAL.search(near, low)
    cues_near = [match for match in _HYPOTHETICAL.finditer(near, low) if match.group() != "May"]  # a month, or Theresa May
    cue = max(cues_near, key=lambda match: match.start(), default=None)
    asked = factual is not None and cue is not None and cue.start() > factual.start() and _ASKED.match(cue.group())
    if factual and not asked and not re.search(r"\b(?:future|possible|potential|any|if|threat\w*)\b", near, re.I):
        return False
    if cue:
        between = near[cue.end() :]
        word = cue.group().lower()
        reach = _NEAR if word in _WEAK else _FAR
        if not verb and _ASKED_THERE.match(word) and _AT.search(between) and not re.search(r"\b(?:to|that|be)\b", between, re.I):
            return False
        if (
            len(between) <= reach
            and not re.search(r"\b(?:after|following|during|because of|when|while|,)\b", between, re.I)
            and between.count(",") == 0
        ):
            return True
    if (
        verb
        and INFINITIVE.search(near, low)
        and not INFINITIVE_DONE.search(near)
        and not re.search(r"\b(?:proud|pleased|happy|delighted|glad|honou?red) to (?:\w+ly )?$", near, re.I)
    ):
        return True
    if far and _HIGH_TIME.search(far, low):
        return True
    if far:
        warning, wanted = _WARNING.search(far, low), _WANTED.search(far, low)
        if wanted and verb and SUBJUNCTIVE.match(words):
            return True
        if warning and re.search(r"\b(?:could|would|might|may|will|should|be)\b", before, re.I):
            return True
    return not verb and _WOULD_DO.match(after, low) is not None and _KNOWN.search(before) is None
