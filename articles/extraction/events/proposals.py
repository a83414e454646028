"""What is accepted and not yet agreed: proposals, plans and parts of them, where one side alone says yes."""

import re

from articles.extraction.document import Span
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage

TO_A_PROPOSAL = re.compile(
    r" (?:(?:the|an?|all|its|their|his|some|most|this|that|those) )*(?:[\w-]+ ){0,3}?(?:proposals?|plan|parts?|chapters?|sections?|points?|"
    r"terms|demands?|requests?|conditions?|offer|draft|idea|invitation)\b"
)
PROPOSED = re.compile(r" (?:proposals?|plan|offer|draft|terms|conditions)\b")
_BOTH = re.compile(r"\band\b|\bboth\b|\b(?:sides|parties|leaders|ministers|delegations|countries|governments|negotiators)\b", re.I)


def of_both(lead: str, strong: list[Party], span: Span) -> bool:
    """Whether more than one side stands before the words: what a single one accepts is not agreed yet."""
    return len({party.key for party in strong if party.entity.start < span[0]}) > 1 or _BOTH.search(lead) is not None


_ONE_SAYS = re.compile(
    r"(?:issue[sd]?|adopt(?:s|ed)?|declare[sd]?|announce[sd]?|endorse[sd]?|unveil(?:s|ed)?|approve[sd]?) (?:(?:an?|the|its|their|his|"
    r"her) )*(?P<paper>[^.;]*)",
    re.I,
)
_ONE_SIDED = re.compile(
    r"(?<!joint )(?<!common )\b(?:declarations?|resolutions?|communiqu[eé]s?|action plans?|road ?maps?|charters?|"
    r"framework|resolutions?|blueprint|statute|timetable|statements?)$",
    re.I,
)
_OF_ITS_OWN = re.compile(r"(?:action plans?|road ?maps?|charters?|framework|resolutions?|blueprint|statute|timetable)$", re.I)
_AGAINST = re.compile(
    r",? (?:demand|call|urg|condemn|denounc|warn|accus|protest|reject|claim|order|ban|oppos|threaten|insist)\w*\b|"
    r" (?:of|on) (?:war|neutrality|independence|mourning|intent to)\b"
)
_TOGETHER = re.compile(r" (?:jointly )?with\b")


def of_one_side(passage: Passage, span: Span, lead: str, strong: list[Party]) -> bool:
    """Whether a single state speaks for itself ("Chile issued a declaration demanding ..."): that binds nobody else."""
    words = passage.text[span[0] : span[1]]
    if not _ONE_SAYS.match(words) or not _ONE_SIDED.search(words):
        return False
    before = {party.key for party in strong if party.entity.start < span[0] and party.entity.kind != "person"}
    alone = len(before) < 2 and not _BOTH.search(lead) and not any(party.entity.kind == "organisation" for party in strong)
    if alone and _OF_ITS_OWN.search(words):
        return len({party.key for party in strong}) < 2 and _TOGETHER.search(passage.text, span[1], passage.end) is None
    return alone and _AGAINST.match(passage.text, span[1]) is not None and _TOGETHER.search(passage.text, span[1], passage.end) is None
