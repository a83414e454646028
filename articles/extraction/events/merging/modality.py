"""Whether an event happened, by all that the text says: what one side claims and the other denies stands as denied."""

import re

from articles.extraction.events.mention import Modality
from articles.extraction.events.merging.groups import REAL, Group

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|"
    r"ing))\b(?: (?:on \w+day|again|at once|both|all|this|that|the|these|those|any|such|Russian|[A-Z]\w+n|of))* "
    r"(?:claims?|allegations?|accusations?|assertions?|reports?|it\b|(?:any )?such an? |(?:any |such )+(?:attacks?|strikes?)|"
    r"(?:attack|strike|raid|incident)s? (?:had |has |ever )?(?:taken place|took place|happened|occurred))"
    r"|\bcall(?:s|ed|ing) (?:it|(?:the|this|that|these|those) (?:claim|allegation|accusation|assertion|report|story)s?) (?:an? |"
    r"completely |entirely |pure )*(?:invention|invented|fabrication|fabricated|lies?|fake|false|untrue|baseless|unfounded|"
    r"nonsense|fiction)"
    r"|\bno such (?:attack|strike|raid) (?:had |has )?(?:taken place|took place|happened|occurred)",
    re.I,
)
_CLAIMS = re.compile(
    r"\b(?:said|says|claim(?:s|ed|ing)?|alleg(?:es|ed|ing|edly)|accus(?:es|ed|ing)|assert(?:s|ed|ing)|reported|reports|stated|announced|"
    r"according to)\b",
    re.I,
)
_DENIAL_REACH = 420


_WHICH_DENIES = re.compile(r", which [^,.;]{2,40}? (?:has |have )?den(?:y|ies|ied)\b(?! (?:having|responsib))", re.I)


def contested(group: Group, text: str) -> bool:
    """Whether all that a text has of an event is one side's word, and the other denies that it happened."""
    told = [finding for finding in group.findings if not finding.back and finding.modality in REAL]
    if group.type != "strike" or not told or any(finding.claims for finding in group.findings):
        return False
    if not all(_CLAIMS.search(finding.passage.words) and not finding.passage.quoted(finding.trigger[0]) for finding in told):
        return False
    end = told[-1].passage.end
    lead = told[-1].passage.text[told[-1].trigger[1] : end]
    return bool(_WHICH_DENIES.search(lead) or _DENIES.search(lead) or _DENIES.search(text[end : end + _DENIAL_REACH]))


def modality_of(group: Group) -> Modality:
    """The modality of an event, by the strongest of its findings."""
    if group.contested:
        return "denied"
    kinds = [finding.modality for finding in group.findings if not finding.back or (finding.claims and finding.modality in REAL)] or [
        group.findings[0].modality
    ]
    for kind in ("occurred", "ongoing", "aggregate", "planned", "denied", "hypothetical"):
        if kind in kinds:
            return kind
    return kinds[0]
