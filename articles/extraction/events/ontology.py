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

from articles.extraction.guarded import Alternatives, Choice, LookedUp, guarded
from articles.extraction.lexicon import LEXICON


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


class _Words:
    """The stems and triggers of one type, each as a choice of those that a sentence may match."""

    def __init__(self, name: str) -> None:
        compiled = patterns(name)
        self.name = name
        self.stems = Choice(compiled.stems)
        self.triggers = Choice([guard for _, guard, _ in compiled.triggers])
        self.of_people = sum(guard.bit for trigger, guard, _ in compiled.triggers if trigger.of_people)
        self._entries = compiled.triggers
        self._stems = compiled.stems

    def stemmed(self, low: str, possible: int) -> bool:
        """Whether a stem of the type stands in a sentence of which the lexicon says what is possible."""
        for number in self.stems.numbers_of(possible & self.stems.all):  # noqa: SIM110 (a plain loop is twice as quick as any())
            if self._stems[number].pattern.search(low):
                return True
        return False

    def entries(self, bits: int) -> list[Entry]:
        """The triggers that some bits stand for, in their order."""
        return [self._entries[number] for number in self.triggers.numbers_of(bits & self.triggers.all)]


@cache
def _words() -> tuple[_Words, ...]:
    """Those of all types that need a stem, made once, when a text first needs them."""
    return tuple(_Words(name) for name in event_types() if name != "other")


def triggers_within(low: str, *, people: bool = True) -> dict[str, list[Entry]]:
    """The types, but for ``other``, that a sentence, in lower case, may tell of, in their order, with those of their triggers that it may
    match. A trigger ``of_people`` needs no stem, and is left out where the sentence names no ``people``."""
    types = _words()  # asked for first: the lexicon must know their patterns
    possible = LEXICON.possible(low)
    found: dict[str, list[Entry]] = {}
    for words in types:
        if possible & words.stems.all and words.stemmed(low, possible):
            entries = words.entries(possible if people else possible & ~words.of_people)
        else:
            entries = words.entries(possible & words.of_people) if people else []
        if entries:
            found[words.name] = entries
    return found


@cache
def _other() -> _Words:
    return _Words("other")


def other_triggers_within(low: str) -> list[Entry]:
    """The triggers of what is of no other type that a sentence, in lower case, may match."""
    other = _other()
    return other.entries(LEXICON.possible(low))


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
