"""What a type of event is, and all types there are: one module in ``types`` each, found by looking in the folder.

Codes: PLOVER (https://github.com/openeventdata/PLOVER) and CAMEO root or event codes, so that exports speak to GDELT and POLECAT users.
Symbols are Plotly's; colours are those of the design (light ground, dark ground).
"""

import importlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from articles.extraction.guarded import Alternatives, Choice, LookedUp, guarded


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that may tell of an event: ``pattern`` (case is ignored), what the sentence must hold besides, how sure.

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


Entry = tuple[Trigger, LookedUp, bool]
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
    """The compiled patterns of one type, for text in lower case."""

    stems: tuple[LookedUp, ...]
    triggers: tuple[Entry, ...]
    blockers: Alternatives


@cache
def patterns(name: str) -> Patterns:
    """Compiled once, when a text first needs them."""
    kind = event_types()[name]
    blockers = Alternatives(lower_pattern(blocker) for blocker in kind.blockers)
    triggers = tuple(
        (trigger, guarded(trigger.pattern), True)
        if "(?-i:" in trigger.pattern
        else (trigger, guarded(lower_pattern(trigger.pattern)), False)
        for trigger in kind.triggers
    )
    return Patterns(tuple(guarded(lower_pattern(stem)) for stem in _alternatives(kind.stems)), triggers, blockers)


@dataclass(frozen=True, slots=True)
class _Worth:
    """What of one type a sentence may match: stems, triggers, and those of the triggers that need no stem."""

    name: str
    stems: tuple[LookedUp, ...]
    triggers: list[Entry]
    of_people: list[Entry]


class _Triggers:
    """All stems and triggers of all types as one choice. What the sentences with some bits may tell of is kept for the next such one."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, Entry | LookedUp]] = []
        for name in event_types():
            self._entries += [(name, stem) for stem in patterns(name).stems]
            self._entries += [(name, entry) for entry in patterns(name).triggers]
        self._choice = Choice([entry if isinstance(entry, LookedUp) else entry[1] for _, entry in self._entries])
        self._of_people = sum(entry[1].bit for _, entry in self._entries if not isinstance(entry, LookedUp) and entry[0].of_people)
        self._worth: dict[int, tuple[_Worth, ...]] = {}

    def within(self, low: str, *, people: bool) -> tuple[_Worth, ...]:
        """The types that a sentence, in lower case, may tell of, in the order of their names."""
        bits = self._choice.bits(low)
        bits = bits if people else bits & ~self._of_people
        found = self._worth.get(bits)
        if found is None:
            if len(self._worth) >= _MOST_KEPT:
                self._worth = {}
            found = self._worth[bits] = self._read(bits)
        return found

    def _read(self, bits: int) -> tuple[_Worth, ...]:
        found: dict[str, tuple[list[LookedUp], list[Entry]]] = {}
        for number in self._choice.numbers_of(bits):
            name, entry = self._entries[number]
            stems, triggers = found.setdefault(name, ([], []))
            if isinstance(entry, LookedUp):
                stems.append(entry)
            else:
                triggers.append(entry)
        return tuple(
            _Worth(name, tuple(stems), triggers, [entry for entry in triggers if entry[0].of_people])
            for name, (stems, triggers) in found.items()
        )


_MOST_KEPT = 1024


@cache
def _triggers() -> _Triggers:
    """Made once, when a text first needs them."""
    return _Triggers()


def triggers_within(low: str, *, people: bool = True) -> dict[str, Sequence[Entry]]:
    """The types that a sentence, in lower case, may tell of, in their order, with those of their triggers that it may match. What is of no
    other type needs no stem, nor does a trigger ``of_people``, which is left out where the sentence names no ``people``."""
    found: dict[str, Sequence[Entry]] = {"other": ()}
    for worth in _triggers().within(low, people=people):
        if worth.name == "other":
            found["other"] = worth.triggers
            continue
        for stem in worth.stems:
            if stem.pattern.search(low):
                found[worth.name] = worth.triggers
                break
        else:
            if worth.of_people:
                found[worth.name] = worth.of_people
    return found


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
