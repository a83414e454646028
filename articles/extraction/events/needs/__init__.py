"""What a sentence must hold besides a trigger's words ("public", "two public", "war|harm"): each need is a function of its surroundings.

``company`` asks who is there, ``papers`` who can have agreed on something, ``force`` whether arms were used.
"""

from articles.extraction.events.needs import company, force, papers
from articles.extraction.events.needs.surroundings import NEEDS, Surroundings

__all__ = ["NEEDS", "Surroundings", "company", "force", "holds", "papers"]


def holds(names: str, here: Surroundings) -> bool:
    """Whether one of some needs ("war|harm") is met; raises ValueError for a name that is none."""
    for name in names.split("|"):
        if name not in NEEDS:
            raise ValueError(f"unknown need {name!r} of trigger {here.trigger.name!r}")
        if NEEDS[name](here):
            return True
    return False
