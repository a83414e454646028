"""What is accepted and not yet agreed: proposals, plans and parts of them, where one side alone says yes."""

import re

from articles.extraction.document import Span
from articles.extraction.events.parties import Party

TO_A_PROPOSAL = re.compile(
    r" (?:(?:the|an?|all|its|their|his|some|most|this|that|those) )*(?:[\w-]+ ){0,3}?(?:proposals?|plan|parts?|chapters?|sections?|points?|"
    r"terms|demands?|requests?|conditions?|offer|draft|idea|invitation)\b"
)
PROPOSED = re.compile(r" (?:proposals?|plan|offer|draft|terms|conditions)\b")
_BOTH = re.compile(r"\band\b|\bboth\b|\b(?:sides|parties|leaders|ministers|delegations|countries|governments|negotiators)\b", re.I)


def of_both(lead: str, strong: list[Party], span: Span) -> bool:
    """Whether more than one side stands before the words: what a single one accepts is not agreed yet."""
    return len({party.key for party in strong if party.entity.start < span[0]}) > 1 or _BOTH.search(lead) is not None
