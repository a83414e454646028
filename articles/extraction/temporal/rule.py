"""What a temporal rule is: a name, a pattern, and a production that may refuse; with examples that are its tests.

A rule is declared where it is written, in a module of ``rules``::

    @rule("weekday", triggers=WEEKDAYS, pattern=r"(?P<day>~fullweekday~)\b",
          examples=[Example("They met on Friday.", "Friday", "2025-04-04")], counter_examples=["The film Friday Night opens."])
    def weekday(match):
        return Weekday(weekday_of(match["day"]))

Rules do not know each other. Of two readings that overlap the longer one stands (see ``tagger``). Examples are read as
if published on ``EXAMPLE_DAY``, a Saturday.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from articles.extraction.document import Span
from articles.extraction.guarded import Guarded
from articles.extraction.temporal.meaning import Meaning
from articles.extraction.temporal.vocabulary import expand

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

    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled at its first use: importing the engine compiles nothing."""
        return _compiled(self.source)

    def matches(self, text: str, low: str, stretch: str, start: int, end: int) -> Iterable[re.Match[str]]:
        """The matches between two offsets of a text, which is given in lower case besides, offset for offset; ``stretch`` is the lower
        case between the two."""
        finder = _finder(self.source)
        for pieces in finder.needs:
            for piece in pieces:
                if piece in stretch:
                    break
            else:
                return ()
        found = finder.pattern.search(low, start, end)
        return self._as_written(text, low, found, end) if found is not None else ()

    def _as_written(self, text: str, low: str, found: re.Match[str] | None, end: int) -> Iterator[re.Match[str]]:
        """The matches in the text as it is written, from the first place on where one may be: productions ask for capitals."""
        finder = _finder(self.source).pattern
        while found is not None:
            match = self.compiled().match(text, found.start(), end)
            if match is not None:
                yield match
            found = finder.search(low, match.end() if match else found.start() + 1, end)


@functools.cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(expand(source), re.IGNORECASE)


@functools.cache
def _finder(source: str) -> Guarded:
    """What finds the places where a pattern may match, in lower-case text: that takes a third of the time that ignoring case does. Its
    needs are asked first: most patterns need not be tried at all, nor compiled."""
    return Guarded(_caseless(expand(source)))


def _caseless(pattern: str) -> str:
    """A pattern for lower-case text that matches wherever the given one does: no more is asked of capitals than of other letters, and
    what must not follow or precede is not asked where capitals decide on it."""
    for start in reversed([found.start() for found in re.finditer(r"\(\?<?!", pattern)]):
        end = _closing(pattern, start)
        if "(?-i:" in pattern[start:end]:
            pattern = pattern[:start] + pattern[end:]
    pattern = pattern.replace("(?-i:", "(?:")
    return re.sub(r"(\\.|\(\?P[<=]\w+)|([A-Z])", lambda found: found[1] or found[2].lower(), pattern)


def _closing(pattern: str, start: int) -> int:
    """Where the bracket that opens at an offset is closed again."""
    depth, inside = 0, False
    for part in re.finditer(r"\\.|.", pattern[start:], re.DOTALL):
        if inside or part[0] == "[":
            inside = part[0] != "]"
        else:
            depth += (part[0] == "(") - (part[0] == ")")
        if not depth:
            return start + part.end()
    raise ValueError("a bracket is not closed")


def rule(
    name: str,
    *,
    triggers: Iterable[str],
    pattern: str,
    examples: Sequence[Example],
    counter_examples: Sequence[str] = (),
) -> Callable[[Production], Rule]:
    """Declares the function below it as the production of a rule.

    ``triggers`` are lower-case words of which at least one stands in everything the pattern matches (``#year`` for four
    digits, ``#digits`` for a number followed by ``: . / -``): the pattern is tried only near one of them.
    """

    def declare(produce: Production) -> Rule:
        return Rule(name, pattern, frozenset(triggers), produce, tuple(examples), tuple(counter_examples))

    return declare
