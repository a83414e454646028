"""Who visited whom: the roles of visitor and host among those who took part in a visit."""

import re

from articles.extraction.document import Span
from articles.extraction.events.mention import Argument
from articles.extraction.events.parties import Party
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.encounter import Encounter

_HOSTS = re.compile(r"(?:host|receiv|welcom|greet)", re.I)
_RECEIVED = re.compile(r"\b(?:was|were|is|are|been|being) (?:\w+ly )?$")
_BY_WHOM = re.compile(r" (?:(?:at|in|on|with) [^,.;]{2,50} )?by ")
_INVITED_BY = re.compile(r"\bat the (?:\w+ )?invitation of (?:[\w’'-]+ ){0,5}$")
_VISIT_BY = re.compile(r" (?:to [^,.;]{2,40}? )?by ")
"""Before those whose visit it was: "during a visit to Delhi by President Roe"."""


def visitors(encounter: Encounter, chosen: list[Party]) -> list[Party]:
    """Those whose visit it was, where the words say so ("a visit to Delhi by President Roe")."""
    text, end = encounter.passage.text, encounter.trigger[1]
    if not text.endswith(("visit", "trip"), 0, end):
        return chosen
    visit = _VISIT_BY.match(text, end, encounter.passage.end)
    return [party for party in chosen if party.entity.start >= visit.end()] if visit else chosen


def tell_host(encounter: Encounter, arguments: dict[str, Argument]) -> None:
    """Gives the visitor, or the host, of a visit that role."""
    passage, trigger, text = encounter.passage, encounter.trigger, encounter.passage.text
    if encounter.verb and _received_by(text, trigger):
        host = next((made for made in arguments.values() if made.span[0] > trigger[1]), None)
        if host is not None:
            arguments[host.name] = _as(host, "host")
        return
    for made in [one for one in arguments.values() if _INVITED_BY.search(text, max(passage.start, one.span[0] - 70), one.span[0])]:
        arguments[made.name] = _as(made, "host")
    if all(made.role == "host" for made in arguments.values()):
        return
    first = _leads(passage, trigger, {name: made for name, made in arguments.items() if made.role != "host"})
    is_visitor = encounter.role == "participant" and not _HOSTS.match(text[trigger[0] : trigger[1]])
    arguments[first] = _as(arguments[first], "visitor" if is_visitor else "host")


def visited_by(passage: Passage, trigger: Span) -> str:
    """The country right after the words of a visit ("a visit to Mexico"), which visits nobody; empty where none stands there."""
    near = (entity for entity in passage.entities if entity.kind == "country" and 0 < entity.start - trigger[1] <= len(" to the "))
    return next((entity.country for entity in near), "")


def _received_by(text: str, trigger: Span) -> bool:
    """Whether the words say by whom somebody was received ("was welcomed at the palace by Roe")."""
    if text.startswith(" by ", trigger[1]):
        return True
    return _RECEIVED.search(text, max(0, trigger[0] - 24), trigger[0]) is not None and _BY_WHOM.match(text, trigger[1]) is not None


def _leads(passage: Passage, trigger: Span, arguments: dict[str, Argument]) -> str:
    """Who visits or hosts: the one named last before the verb in its clause ("..., where the king received him"), else the first."""
    start, _ = passage.clause_span(trigger[0])
    before = [made.name for made in arguments.values() if start <= made.span[0] < trigger[0]]
    return before[0] if before else next(iter(arguments))


def _as(made: Argument, role: str) -> Argument:
    return Argument(role, made.name, made.kind, made.span, made.country, made.latitude, made.longitude)
