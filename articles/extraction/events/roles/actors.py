"""Who took part: participants, attackers and signatories among the parties that the event's clauses name."""

from articles.extraction.document import Span
from articles.extraction.events.mention import Argument
from articles.extraction.events.parties import parties
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.attackers import attackers
from articles.extraction.events.roles.encounter import Encounter
from articles.extraction.events.roles.participants import participants


def find_actors(passage: Passage, trigger: Span, kind: str, subtype: str, verb: bool) -> tuple[Argument, ...]:
    """The actors of an event with their roles, each once, in the order of the text."""
    if kind == "strike":
        return attackers(passage, trigger, verb)
    if kind not in ("meeting", "agreement"):
        return ()
    found = parties(passage)
    if kind == "meeting":
        found = [party for party in found if party.entity.kind != "armed" or party.strong]
    role = "participant" if kind == "meeting" else "signatory"
    return participants(Encounter(passage, trigger, role, subtype, verb, found))
