"""Names in a text: public persons, countries and their demonyms, organisations, armed groups, officials, places.

One pass over the capitalised words of the text with dictionary look-ups (linear), then one over office words. A person becomes a
name here only in a public role: known to the gazetteer, or called by an office in the text ("Defence Minister X", "X, the
foreign minister,"). Everybody else, victims and neighbours among them, is never found at all.
"""

from articles.extraction.names.bodies import with_bodies
from articles.extraction.names.capitals import with_capitals
from articles.extraction.names.entity import Entity, EntityKind, Names
from articles.extraction.names.homes import at_home
from articles.extraction.names.listed import add_listed
from articles.extraction.names.office_holders import with_office_holders
from articles.extraction.names.offices import add_offices, office_spans
from articles.extraction.names.paired import add_paired
from articles.extraction.names.possessed import add_of_a_state
from articles.extraction.names.regions import add_regions
from articles.extraction.names.surnames import add_handles, add_surnames, family_names, is_family_name
from articles.extraction.names.words import beginnings, different_words
from articles.extraction.sentences import lowered

__all__ = ["Entity", "EntityKind", "Names", "find_names"]


def find_names(text: str) -> Names:
    """All entities of a text that the gazetteer or an office makes known."""
    begin = beginnings(text)
    low = lowered(text)
    words = different_words(low)
    taken = bytearray(len(text) + 1)
    found: list[Entity] = []
    add_listed(text, begin, taken, found)
    add_paired(text, taken, found)
    add_of_a_state(text, taken, found)
    add_offices(text, office_spans(text, low, words), taken, found)
    add_regions(text, low, taken, found)
    add_handles(text, taken, found)
    add_surnames(text, begin, taken, found)
    families = family_names(text)
    kept = [entity for entity in found if entity.kind != "place" or not is_family_name(text, entity, families)]
    return Names(with_office_holders(with_bodies(text, at_home(text, with_capitals(text, kept)))), families, words)
