"""What a temporal rule is: a name, a pattern, and a production that may refuse; with examples that are its tests.

A rule is declared where it is written, in a module of ``rules``::

    @rule("weekday", triggers=WEEKDAYS, pattern=r"(?P<day>~fullweekday~)\b",
          examples=[Example("They met on Friday.", "Friday", "2025-04-04")], counter_examples=["The film Friday Night opens."])
    def weekday(match):
        return Weekday(weekday_of(match["day"]))

Rules do not know each other. Of two readings that overlap the longer one stands (see ``tagger``). Examples are read as
if published on ``EXAMPLE_DAY``, a Saturday.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from articles.extraction.document import Span
from articles.extraction.temporal.meaning import Meaning
from articles.extraction.temporal.openings import Opening
from articles.extraction.temporal.patterns import fill, taken_apart

EXAMPLE_DAY = date(2025, 4, 5)
"""The publication day that every example is read against: Saturday 5 April 2025."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A meaning and the span of its words, for a rule that finds several expressions at once ("24, 25 and 26 March")."""

    span: Span
    meaning: Meaning


Production = Callable[[re.Match[str]], Meaning | tuple[Placed, ...] | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, the words in it that the rule must find, and the TIMEX3 value (and mod) that they must get."""

    sentence: str
    words: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a time. A group ``extent`` in the pattern narrows the expression to itself; what is around it is context."""

    name: str
    source: str
    triggers: frozenset[str]
    produce: Production
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...]
    loose: bool = False
    """Whether what the pattern matches need not hold a trigger: one nearby is enough."""

    @property
    def opening(self) -> Opening:
        """With which letters its matches begin."""
        return _pattern(self.source).opening

    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled at its first use: importing the engine compiles nothing."""
        return _pattern(self.source).compiled


class _Pattern:
    """A pattern, taken apart once to read its openings off it and to compile it."""

    def __init__(self, source: str) -> None:
        self._parsed = taken_apart(source)
        self.opening = Opening.of(self._parsed.tree)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled; what it was taken apart into is needed no more."""
        fill(self._parsed.tree)
        found = self._parsed.compiled()
        del self._parsed
        return found


_pattern = cache(_Pattern)


def rule(
    name: str,
    *,
    triggers: Iterable[str],
    pattern: str,
    examples: Sequence[Example],
    counter_examples: Sequence[str] = (),
    loose: bool = False,
) -> Callable[[Production], Rule]:
    """Declares the function below it as the production of a rule.

    ``triggers`` are lower-case words of which at least one stands in everything the pattern matches (``#year`` for four
    digits, ``#digits`` for a number followed by ``: . / -``): the pattern is tried only near one of them, and not after the last of
    them, unless it is ``loose``: then it may match words that hold none.
    """

    def declare(produce: Production) -> Rule:
        return Rule(name, pattern, frozenset(triggers), produce, tuple(examples), tuple(counter_examples), loose)

    return declare
