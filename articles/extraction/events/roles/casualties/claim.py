"""One stated figure, and the words of a sentence as letters with their spans."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Never

from articles.extraction.events.mention import Count

Harm = Literal["killed", "injured", "shot"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated figure: which harm, how many (a list of people is summed), whether of children, whether a part of another."""

    harm: Harm
    count: Count
    children: bool
    part: bool
    total: bool
    singular: bool = False
    others: bool = False
    """Whether these people are told beside others: five others who were shot are not among the dead."""
    named: bool = False
    """Whether a name or "he" tells who it is, who may have been told of before."""
    later: bool = False
    """Whether one who was told of as wounded has died since."""
    many: bool = False
    """Whether it counts the victims of a whole war or of many months, and so of no single event."""
    earlier: bool = False
    """Whether the words give it as replaced since ("from 16 to 19", "had first spoken of 16")."""
    by: str = ""
    """Who says so, as written; empty where the text speaks in its own voice."""
    place: str = ""
    """The place whose figure it is, where its words tie it to one."""


@dataclass(slots=True)
class Word:
    """A word of a sentence, by its letter, and what it counts. Where it belongs to no group of people it stands for itself."""

    items: ClassVar[Sequence[Never]] = ()
    joined: ClassVar[bool] = False
    weak: ClassVar[bool] = False
    start: int
    end: int
    tag: str
    low: int | None = None
    high: int | None = None
    stop: int = 0
