"""The lanes: the event types that the timeline draws, with what a reader sees of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext_noop

from articles.extraction import EVENT_TYPES


@dataclass(frozen=True, slots=True)
class Lane:
    """An event type as it is drawn: its words in English as within a sentence (translated where they are shown), symbol, colours."""

    name: str
    label: str
    plural: str
    symbol: str
    light: str
    dark: str
    on_timeline: bool


WORDS = (
    (gettext_noop("agreement"), gettext_noop("agreements")),
    (gettext_noop("meeting"), gettext_noop("meetings")),
    (gettext_noop("strike"), gettext_noop("strikes")),
    (gettext_noop("other"), gettext_noop("others")),
)
"""The words of the engine's types, which has no translation of its own, for those who collect what is to be translated."""


@cache
def lane_of(name: str) -> Lane:
    """The lane of an event's type; the look of ``other`` for a type that the engine no longer knows."""
    kind = EVENT_TYPES.get(name) or EVENT_TYPES["other"]
    return Lane(name, kind.label.lower(), kind.plural.lower(), kind.symbol, kind.colour_light, kind.colour_dark, kind.on_timeline)


LANES: dict[str, Lane] = {name: lane_of(name) for name, kind in EVENT_TYPES.items() if kind.on_timeline}
"""Lanes by the name of their type; what the engine finds but does not put on a timeline (accidents, say) is not here."""
