"""Which body of states "the council" or "the alliance" is: the one named last before whose name says so.

"The body", "the bloc" and the like are the only body that the text has named. A council that the text never named as a body of states, a
town's or a company's, is none.
"""

import re
from functools import cache

from articles.extraction import gazetteer
from articles.extraction.names.entity import Entity

_HEAD = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:\d\d-(?:member|nation|strong|state) )?(?P<noun>[Cc]ouncil|[Aa]lliance|[Uu]nion|[Ll]eague|[Aa]gency|"
    r"[Cc]ommunity|[Ff]orum|[Cc]ommission|[Aa]ssembly|[Bb]loc|[Bb]ody|[Gg]rouping|[Oo]rgani[sz]ation|[Qq]uartet)\b"
    r"(?! (?:of|for|on|building|leader|house|member)\b| [A-Z])"
)
_ANY_BODY = frozenset(["bloc", "body", "grouping", "organisation"])
_AFTER_A_NAME = re.compile(r"[A-Z][\w’'-]* $")


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """The nouns that a body is called by, from its name and other names; an alliance is one whatever its name."""
    table: dict[str, set[str]] = {}
    for written, body in gazetteer.organisations().items():
        if body.kind in ("body", "alliance"):
            nouns = table.setdefault(body.name, {"alliance"} if body.kind == "alliance" else set())
            nouns.update(word.lower() for word in re.findall(r"[A-Za-z]+", written))
    return {name: frozenset(nouns) for name, nouns in table.items()}


def with_bodies(text: str, found: list[Entity]) -> list[Entity]:
    """The entities, with those words that stand for a body of states which the text has named."""
    named = sorted((entity for entity in found if entity.kind == "organisation" and entity.name in _nouns()), key=lambda one: one.start)
    if not named:
        return found
    taken = {entity.start for entity in found}
    added = []
    for match in _HEAD.finditer(text):
        start, end = match.span("noun")
        before = [entity for entity in named if entity.end <= match.start()]
        body = _called(match["noun"].lower().replace("organiz", "organis"), before)
        if body is not None and start not in taken and not _AFTER_A_NAME.search(text, max(0, match.start() - 20), match.start()):
            added.append(Entity(start, end, "organisation", body.name, body.country))
    return [*found, *added]


def _called(noun: str, before: list[Entity]) -> Entity | None:
    """The body among those named before, in their order, that the noun means."""
    fitting = [entity for entity in before if noun in _nouns()[entity.name]]
    if fitting:
        return fitting[-1]
    return before[-1] if noun in _ANY_BODY and len({entity.name for entity in before}) == 1 else None
