"""Towns that no list knows, by which a sentence counts its victims: "nine people in Masisi, four in Sake and one in Rubaya"."""

import re
from collections.abc import Iterable

from articles.extraction.document import Span

_NUMBER = r"(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|another)"
_AT = re.compile(
    rf"(?<![\w-]){_NUMBER}(?: (?!(?:in|at|near|outside)\b)[a-z][\w-]*){{0,3}} (?:in|at|near|outside) "
    r"(?:the (?:[a-z]+ )?(?:town|village|city|suburb|district|camp) of )?"
    r"(?P<name>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day|The|"
    r"His|Her|Its|Their|All|Both)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_PREPOSITIONS = (" in ", " at ", " near ", " outside ")
"""What each match holds once at least: counted in a fraction of the time."""
_LEAST = 2


def counted_towns(text: str, start: int, end: int, known: Iterable[Span]) -> tuple[Span, ...]:
    """The spans of towns after a number and "in", where a sentence counts so at two places or more; what is ``known`` is left out."""
    if sum(map(text[start:end].count, _PREPOSITIONS)) < _LEAST:
        return ()
    found = [match.span("name") for match in _AT.finditer(text, start, end)]
    if len(found) < _LEAST:
        return ()
    names = list(known)
    return tuple(span for span in found if not any(a < span[1] and span[0] < b for a, b in names))
