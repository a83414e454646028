"""Who a sentence says it has its news from."""

import re

from articles.extraction.document import Span
from articles.extraction.events.passage import Passage

_INSTITUTION = (
    r"(?:officials?|authorities|police|military|army|air force|ministry|government|governor|mayor|Kremlin|"
    r"emergency service|prosecutors?|rescuers|spokes(?:man|woman|person)|agency|media|observatory|presidential office|president|"
    r"minister|administration|defen[cs]e forces|general staff|hospital|sheriff|coroner|witnesses|residents|sources|militants|"
    r"rebels|report)"
)
_SAYS = r"(?:said|says|confirmed|reported|reports|claimed|claims|stated|announced|added|indicated|noted)\b"
_ATTRIBUTION = re.compile(rf"\b((?:[\w’'.-]+ ){{0,5}}?{_INSTITUTION}) {_SAYS}|\baccording to ((?:the |a |an )?[^,.;]{{3,60}})", re.I)
_ATTRIBUTED = re.compile(rf" {_SAYS.lower()}|\baccording to ")
"""What every attribution holds, found in a fraction of the time."""


def attribution(passage: Passage, trigger: Span) -> str | None:
    """Who claims it, as written, when it is an institution or a group; private people are never named here."""
    if not _ATTRIBUTED.search(passage.low):
        return None
    for match in _ATTRIBUTION.finditer(passage.words):
        said = (match.group(1) or match.group(2) or "").strip(" ,")
        said = re.sub(r"^(?:that|and|but|while|when|as|which|who|people|in|on|at|of|,|\W)+ ", "", said, flags=re.I).strip()
        words = said.split()
        if match.group(2) and not re.search(
            r"official|authorit|police|militar|army|air force|ministr|government|govern|mayor|kremlin|service|prosecut|rescue|"
            r"spokes|agency|media|observator|office|administration|staff|hospital|sheriff|coroner|witness|resident|source|report|"
            r"state|nations|UN\b|NATO",
            said,
            re.I,
        ):
            continue
        if words and len(said) <= 70:
            return said
    return None
