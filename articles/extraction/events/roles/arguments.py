"""A party of a sentence as an argument of an event."""

from articles.extraction import gazetteer
from articles.extraction.events.mention import Argument, ArgumentKind
from articles.extraction.events.parties import Party


def argument(party: Party, role: str) -> Argument:
    """A party as an argument."""
    entity = party.entity
    kind: ArgumentKind = "person"
    name = entity.name
    if entity.kind in ("country", "demonym"):
        kind = "country"
    elif entity.kind in ("organisation", "armed"):
        kind = "organisation"
    elif entity.kind == "official":
        if entity.country in gazetteer.countries():
            kind, name = "country", gazetteer.countries()[entity.country]
        else:
            kind = "organisation"
            name = entity.country or name.replace("secretary general", "secretary-general")
    return Argument(role, name, kind, (entity.start, entity.end), entity.country if entity.country in gazetteer.countries() else None)
