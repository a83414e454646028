"""What a type of event is, and all types there are: one module in ``types`` each, found by looking in the folder.

Codes: PLOVER (https://github.com/openeventdata/PLOVER) and CAMEO root or event codes, so that exports speak to GDELT and POLECAT users.
Symbols are Plotly's; colours are those of the design (light ground, dark ground).
"""

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from articles.extraction.guarded import Guarded, guarded, pieces_within

Need = Literal[
    "public", "two public", "party", "harm", "war", "weapon", "target", "people", "visitor", "place", "host", "document", "strong"
]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that may tell of an event: ``pattern`` (case is ignored), what the sentence must hold besides (any of each inner group), how
    sure.

    ``verb`` is true where the words carry a tense; ``subtype`` refines the type ("visit", "call", "air strike"). ``definite`` words
    ("the talks") may only point back. ``needs`` are all required; a need may be alternatives joined by "|". Triggers ``of_people`` are
    everyday words ("told"): they are tried only where a sentence names somebody in public office, and then whatever the stems say.
    """

    name: str
    pattern: str
    weight: float
    needs: tuple[str, ...] = ()
    verb: bool = False
    subtype: str = ""
    of_people: bool = False


Entry = tuple[Trigger, Guarded, bool]
"""A trigger, its compiled pattern, and whether that is for the text as it is and not in lower case."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event: names, looks, codes, triggers, and sentences that are and are not examples of it."""

    name: str
    label: str
    plural: str
    colour_light: str
    colour_dark: str
    symbol: str
    plover: str
    cameo: tuple[str, ...]
    on_timeline: bool
    roles: tuple[str, ...]
    stems: str
    triggers: tuple[Trigger, ...]
    blockers: tuple[str, ...]
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]


@cache
def event_types() -> Mapping[str, EventType]:
    """Name to type, in the order of the names."""
    folder = Path(__file__).parent / "types"
    found: dict[str, EventType] = {}
    for path in sorted(folder.glob("*.py")):
        if not path.stem.startswith("_"):
            kind: EventType = importlib.import_module(f"articles.extraction.events.types.{path.stem}").TYPE
            found[kind.name] = kind
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The compiled patterns of one type, for text in lower case; ``cased`` triggers are for the text as it is."""

    stems: tuple[Guarded, ...]
    triggers: tuple[Entry, ...]
    blockers: Guarded | None

    @property
    def of_people(self) -> tuple[Entry, ...]:
        """The triggers that are tried wherever a sentence names somebody in public office."""
        return tuple(entry for entry in self.triggers if entry[0].of_people)

    @property
    def of_stems(self) -> tuple[Entry, ...]:
        """The triggers that are tried where a stem is found."""
        return tuple(entry for entry in self.triggers if not entry[0].of_people)

    def within(self, present: frozenset[str]) -> "Patterns":
        """Those patterns that a text can match at all, by the pieces that it holds: far fewer are then tried on each of its sentences."""
        return Patterns(
            tuple(stem for stem in self.stems if stem.may_occur(present)),
            tuple(entry for entry in self.triggers if entry[1].may_occur(present)),
            self.blockers,
        )

    def concern(self, low: str) -> bool:
        """Whether a sentence, in lower case, holds any word that the type could begin with."""
        for stem in self.stems:  # noqa: SIM110 (a plain loop is twice as quick as any())
            if stem.search(low, low):
                return True
        return False


@cache
def patterns(name: str) -> Patterns:
    """Compiled once, when a text first needs them."""
    kind = event_types()[name]
    blockers = guarded(lower_pattern("|".join(kind.blockers))) if kind.blockers else None
    triggers = tuple(
        (trigger, guarded(trigger.pattern), True)
        if "(?-i:" in trigger.pattern
        else (trigger, guarded(lower_pattern(trigger.pattern)), False)
        for trigger in kind.triggers
    )
    return Patterns(tuple(guarded(lower_pattern(stem)) for stem in _alternatives(kind.stems)), triggers, blockers)


@cache
def _all_pieces() -> frozenset[str]:
    """The pieces of all patterns of all types."""
    every = [patterns(name) for name in event_types()]
    return frozenset(piece for one in every for guard in (*one.stems, *(entry[1] for entry in one.triggers)) for piece in guard.pieces)


def patterns_within(text: str) -> Mapping[str, Patterns]:
    """For each type the patterns that a text can match at all."""
    low = text.lower()
    present = pieces_within(low, _all_pieces())
    return {name: patterns(name).within(present) for name in event_types()}


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand in no bracket."""
    parts, depth = [""], 0
    for letter in pattern:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def lower_pattern(pattern: str) -> str:
    """A pattern for text in lower case: a third of the time that ignoring case takes."""
    return re.sub(r"(\\.)|([A-Z])", lambda match: match.group(1) or match.group(2).lower(), pattern)
