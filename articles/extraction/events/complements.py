"""Nouns of events that only complete what a sentence tells: "condemned the bombing", "evidence from the bombing", "victims of the attack".

The day of such a sentence is that of what it tells, and the event is no news of it.
"""

import re

from articles.extraction.document import Span
from articles.extraction.events.passage import Passage
from articles.extraction.guarded import guarded

_NOUN = re.compile(
    r"\b(?:attacks?|bombings?|shootings?|strikes?|raids?|blasts?|explosions?|killings?|massacres?|slayings?|murders?|assaults?|"
    r"assassinations?|siege|shelling|bombardment|ambush(?:es)?|incidents?|violence)$",
    re.I,
)
_WORDS = r"(?:(?!(?:and|that|who|which|where|when|after|killed|said)\b)[\w.’'-]+ ){0,6}$"
_REACTED = guarded(
    r"\b(?:condemned|denounced|deplored|mourned|discussed|recalled|remembered|marked|commemorated|protested|criticised|criticized|"
    rf"praised|hailed|defended|justified|avenged|to (?:help )?investigate the) {_WORDS}",
    re.I,
)
_OF_IT = guarded(
    r"\b(?:(?:victims?|survivors?|anniversar(?:y|ies)|memory|memories|aftermath|wake|consequences|perpetrators?|organi[sz]ers?|planners?|"
    r"masterminds?|site|scene|widows?|families|relatives|bodies|remains|footage|images|pictures|news|word) (?:of|from)|"
    r"(?:evidence|fragments|debris|material|samples) (?:from|of|in)|"
    r"(?:suspects?|suspected|defendants?|witness(?:es)?|accomplices?|trial|case|charges?|charged|indicted|indictments?|convicted|wanted|sought|"
    r"questioned|questioning|arrested|detained|role|part|hand|complicity|involvement|involved|implicated) (?:in|over|for|to|of)|"
    r"(?:linked|tied|connected|links?|connections?|response|retaliation|reprisals?|revenge|retribution|answer|reaction|reactions) "
    r"(?:to|for|with|by)|"
    r"in connection (?:with|of|to)|(?:blamed?|blaming|responsibility|responsible|behind|motives?|reward|compensation) (?:for|in|of)?) "
    rf"{_WORDS}",
    re.I,
)
_HAPPENED = re.compile(
    r"\b(?:occurred|happened|took place|was carried out|were carried out|came|began|started|killed|claimed|left|wounded|injured|hit|struck|"
    r"destroyed|damaged|targeted|rocked|shook)\b",
    re.I,
)
_FINITE = re.compile(r"\b(?:was|were|has|have|had|will|would|arrived|went|left|returned|told|began|[a-z]{3,}ed)\b")


_CHARGED_WITH = re.compile(
    r"\b(?:charged with|accused of|convicted of|guilty (?:of|to)|on charges of|on suspicion of|charges? of|wanted for) (?:[\w-]+ ){0,3}$",
    re.I,
)


_IN_COURT = re.compile(
    r"\b(?:charged|indicted|sentenced|convicted|arraigned|pleaded|acquitted|extradited)\b[^.;]{0,90}?\b(?:in|for|of|over|with) [^.;]{3,70}?"
    r"\bwho (?:was|were|had been) (?:[\w’'-]+ ){0,9}[\w’'-]*$",
    re.I,
)
"""Before what was done to the victim of a case that a court has to do with."""


def charged_with(passage: Passage, trigger: Span) -> bool:
    """Whether a crime is what somebody is charged with: "charged with murder Thursday" tells of no murder of Thursday."""
    return _CHARGED_WITH.search(passage.text, max(passage.start, trigger[0] - 40), trigger[0]) is not None


def is_aside(passage: Passage, trigger: Span) -> bool:
    """Whether a sentence names an event for something else, so that it is no news of its day."""
    return (
        reacted_to(passage, trigger)
        or completes_another(passage, trigger)
        or charged_with(passage, trigger)
        or _is_of_a_case(passage, trigger)
        or _is_of_those_who_fell(passage, trigger)
    )


_WHO_FELL = re.compile(
    r"\b(?:who|that) (?:was|were|had been|have been) (?:killed|wounded|injured|hurt|shot) in (?:the|an?|that|this) ", re.I
)
_VICTIMS = re.compile(r" (?:victims|survivors)\b")


def _is_of_those_who_fell(passage: Passage, trigger: Span) -> bool:
    """Whether an event only says who somebody is: "the remains of Americans who were killed in the bombing", "the bombing victims"."""
    fell = _WHO_FELL.search(passage.text, passage.start, trigger[1])
    return (
        fell is not None
        and fell.start() + len("who ") <= trigger[1]
        and _SAID_OF.search(passage.text, passage.start, fell.start()) is not None
    ) or (_VICTIMS.match(passage.text, trigger[1]) is not None)


_SAID_OF = re.compile(
    r"\b(?:remains|funerals?|ceremon(?:y|ies)|vigils?|famil(?:y|ies)|relatives|memory|names?|bodies|coffins|tributes?|honou?r\w*|"
    r"remember\w*|mourn\w*|commemorat\w*|memorial)\b[^.;]{0,60}$",
    re.I,
)


def _is_of_a_case(passage: Passage, trigger: Span) -> bool:
    lead = passage.text[passage.start : trigger[0] + len("was ")]
    return _IN_COURT.search(lead) is not None


def reacted_to(passage: Passage, trigger: Span) -> bool:
    """Whether an event is what somebody reacted to ("condemned the bombing of the embassy on Thursday")."""
    return _is_noun(passage, trigger) and _REACTED.search(passage.text, passage.low, passage.start, trigger[0]) is not None


def completes_another(passage: Passage, trigger: Span) -> bool:
    """Whether an event is named for something else that the sentence is about ("evidence from the bombing", "a suspect in the attack")."""
    return _is_noun(passage, trigger) and _OF_IT.search(passage.text, passage.low, passage.start, trigger[0]) is not None


def tells_another_day(passage: Passage, trigger: Span, time: Span) -> bool:
    """Whether a day of a sentence is not that of the event which its noun names: it stands with what the sentence tells of it."""
    text = passage.text
    if time[0] >= trigger[1] and _WHO_HAD_STRUCK.search(text, trigger[1], time[0]):
        return True
    if time[0] >= trigger[1]:
        between = text[trigger[1] : time[0]]
        if completes_another(passage, trigger):
            return _FINITE.search(between) is not None and _HAPPENED.search(between) is None
        return reacted_to(passage, trigger) and _FINITE.search(between) is None
    if text.startswith(("'s", "’s"), time[1]) or len(text[time[1] : trigger[0]].split()) < _NEAR:
        return False
    return completes_another(passage, trigger) or reacted_to(passage, trigger)


_WHO_HAD_STRUCK = re.compile(
    r"\b(?:insurgents?|militants?|gunm[ae]n|rebels?|fighters?|m[ae]n|those|group|cell|attackers?|suspects?|terrorists?|crew) "
    r"(?:who|that|which) (?:had |have |has )?(?!(?:shot|fired) (?:at|on) (?:him|her|them|officers|police|deput|an? (?:officer|"
    r"deputy)))(?:downed|shot|attacked|bombed|killed|ambushed|kidnapped|abducted|carried out|planned|"
    r"ordered|staged|launched|fired|seized) [^.;,]{0,60}$"
)
"""What those had done who were struck: "killed the insurgents who downed a helicopter last Saturday"."""
_NEAR = 3
"""Words between a day and a noun that it belongs to: "the Aug. 7 embassy bombings"."""


def _is_noun(passage: Passage, trigger: Span) -> bool:
    return _NOUN.search(passage.text, trigger[0], trigger[1]) is not None
