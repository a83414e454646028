"""A time expression with its TIMEX3 value, the days it may mean, and the trace that explains it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade", "range", "unknown"]


@dataclass(frozen=True, slots=True)
class Trace:
    """Why an expression has its value, so that a person can read it and a program can replay it.

    ``rule`` is the name of the rule that recognised the words, ``anchor`` the name of the decision about what they hang
    on (``publication``, ``last-date``, ``last-event``, ``none`` ...), ``anchor_value`` the TIMEX3 value of that anchor,
    ``steps`` the reasons in plain words, in order.
    """

    rule: str
    anchor: str
    anchor_value: str | None
    steps: tuple[str, ...]

    def __str__(self) -> str:
        return "; ".join(self.steps)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of a text that tell a time (TIMEX3: ISO-TimeML, TempEval-3 guidelines).

    ``start`` and ``end`` are code-point offsets of ``text``. ``earliest`` and ``latest`` bound the days that the words may
    mean, both None where nothing anchors them. ``value`` is always a valid TIMEX3 value, of the kind ``XXXX-WXX-5``
    where it is not anchored.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    granularity: Granularity
    earliest: date | None
    latest: date | None
    trace: Trace
