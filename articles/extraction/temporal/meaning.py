"""What a rule understood of some words, before anything anchors it.

Recognise first, anchor second: a rule turns words into one of these meanings, which say nothing of the document; ``anchoring``
turns a meaning into a TIMEX3 value with the publication day and the dates told before it.
"""

from dataclasses import dataclass
from typing import Literal

from articles.extraction.temporal.timex import TimexType

Which = Literal["bare", "last", "this", "next", "ago", "happened", "due"]
"""How the words point: not at all ("Friday"), back ("last Friday"), at the present one, forward ("next Friday"), at the first that is not
over ("oil for May delivery")."""

Origin = Literal["publication", "reference", "week"]
"""What a distance is measured from: the publication day ("ago"), the date told last ("later"), or the publication week."""


DAY_FIRST = "day before month"
MONTH_FIRST = "month before day"
"""Notes of a numeric date that can be read one way only: evidence for the others of its document."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A meaning that is a value already: a full date, a duration, a set, a vague reference."""

    type: TimexType
    value: str
    mod: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A month and a day without a year ("Feb. 24"), with the weekday that is told beside it, if one is."""

    month: int
    day: int
    weekday: int | None = None
    year_shift: int | None = None
    part: str | None = None
    mod: str | None = None
    which: Which = "bare"


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A month, quarter, half or season without a year: ``code`` is its TIMEX3 ending ("04", "Q3", "H1", "SP").

    ``year_shift`` is set where words tell the year from the publication year ("June last year"), or with the origin "reference" from
    the date told last ("June of that year").
    """

    code: str
    which: Which = "bare"
    year_shift: int | None = None
    mod: str | None = None
    fiscal: bool = False
    origin: Origin = "publication"
    ends: DayOfYear | None = None
    """The day that it ends on, where the words say so: it then has the year of that day."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: ``number`` is the ISO one, ``weeks`` counts whole weeks more ("a week from Friday": 1)."""

    number: int
    which: Which = "bare"
    origin: Origin = "publication"
    weeks: int = 0
    part: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after an origin: "yesterday" is day -1, "this year" year 0, "two years later" year +2.

    ``unit`` is a unit key of the vocabulary; ``part`` a TIMEX3 part of the day ("NI"). ``rolling`` says that the unit ends or begins
    at the origin ("the past year" may reach into this one): the days are then counted from there.
    """

    unit: str
    amount: int
    origin: Origin = "publication"
    part: str | None = None
    mod: str | None = None
    type: TimexType | None = None
    rolling: bool = False
    told: bool = False
    """Whether it is that of the story where one is told ("By the end of the month the city had fallen")."""
    reported: bool = False
    """Whether a result is told of it ("sales for the year rose"): in the first months of a year that is the year before."""


@dataclass(frozen=True, slots=True)
class Weekend:
    """ "The weekend" without a word that points: the last one in what is told, the next one in what is planned (``ahead``)."""

    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Same:
    """The unit of the date told last: "that year", "the same day", "then" (``unit`` None)."""

    unit: str | None
    part: str | None = None
    mod: str | None = None
    year: int | None = None
    """The year that is told beside it ("the same month of 2024"), or how many years before where it is not positive ("the same week last
    year": -1)."""


@dataclass(frozen=True, slots=True)
class SameDay:
    """The publication day, or its week, some ``months`` before: "a year ago today", "two years ago this week".

    ``near`` counts the units from the publication day first ("a year ago yesterday": -1).
    """

    months: int
    near: int
    unit: str


@dataclass(frozen=True, slots=True)
class YearsBefore:
    """The day whose anniversary a weekday is ("a year ago Thursday"): ``number`` is the ISO one of the nearest such weekday."""

    number: int
    years: int


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The same period a year before the one that is talked of ("a year earlier", "the year-ago quarter"): ``years`` back.

    ``unit`` is "Q" for a quarter, or the quarter itself where it is named ("the year-ago third quarter": "Q3").
    """

    years: int
    unit: str | None = None
    origin: Origin = "reference"
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class CurrentPeriod:
    """The period that a text reports on ("the quarter", "the latest period"): the one told last, else the last that is over.

    ``code`` is the quarter that the words fix otherwise ("the quarter ended July 31": "Q2").
    """

    unit: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class PeriodOf:
    """The period that a text reports on, as it was in another year ("the 2023 period")."""

    year: int


@dataclass(frozen=True, slots=True)
class EitherOrder:
    """A numeric date that may be day and month or month and day ("04/05/2025")."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day lies in ("the week of March 6"), its weekend (``unit`` "WE"), or the year of it ("Y": "the new year")."""

    day: "Meaning"
    unit: str = "W"


@dataclass(frozen=True, slots=True)
class Beside:
    """A day told by the one it stands beside ("the day after Christmas"): ``days`` counts from that day.

    With a ``weekday`` it is the nearest such day on that side ("the Monday after Easter"); ``part`` is a TIMEX3 part of the day.
    """

    day: "Meaning"
    days: int
    weekday: int | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceIn:
    """A day told by its place in a month or year: the first day, or the second Monday. ``count`` runs from 1, or is -1 for the last."""

    period: "Meaning"
    count: int
    weekday: int | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Movable:
    """A holiday whose day changes from year to year, by its key in ``holidays``; ``year`` where it is told."""

    name: str
    year: int | None = None
    which: Which = "bare"


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A bare number of a day that takes its month from a neighbour: the 24 of "24 and 25 March", the 25 of "March 24 and 25".

    ``weekday`` is the ISO one that is told beside it ("Tuesday the 15th"): only some months have such a day.
    """

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day (``time`` begins with T); ``day`` says which day where the words do, else the day talked of."""

    time: str
    day: "Meaning | None" = None
    mod: str | None = None


Meaning = (
    Settled
    | DayOfYear
    | PartOfYear
    | Weekday
    | Shift
    | Weekend
    | Same
    | SameDay
    | YearBefore
    | YearsBefore
    | CurrentPeriod
    | PeriodOf
    | EitherOrder
    | WeekOf
    | Beside
    | PlaceIn
    | Movable
    | DayOfMonth
    | Clock
)
