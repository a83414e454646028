"""What the engine finds: a mention of an event, with everything that its sentence says of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from articles.extraction.document import Span
from articles.extraction.temporal.timex import Granularity, TimeExpression

Modality = Literal["occurred", "ongoing", "planned", "aggregate", "denied", "hypothetical"]
ArgumentKind = Literal["person", "organisation", "country", "place"]


@dataclass(frozen=True, slots=True)
class Argument:
    """Somebody or somewhere in an event: ``role`` in it, ``name`` as folded over spellings, ``span`` where it is written.

    ``latitude`` and ``longitude`` (degrees) and ``country`` (ISO 3166 alpha-2) are set for places that the gazetteer knows.
    """

    role: str
    name: str
    kind: ArgumentKind
    span: Span
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people as a passage states it: "16" is 16..16, "at least 16" is 16..None, "dozens" is None..None."""

    low: int | None
    high: int | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Casualties:
    """Who was hurt; None where the passage states nothing, never 0 for that."""

    killed: Count | None = None
    injured: Count | None = None
    children_killed: Count | None = None
    children_injured: Count | None = None


Measure = Literal["killed", "injured", "children_killed", "children_injured"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that a text states of an event beside the one that leads: another side's, one place's, or one that was replaced since.

    ``by`` is who says so, as written, empty where the text speaks in its own voice; ``place`` the place whose figure it is, empty for the
    whole event; ``earlier`` whether the text gives it as replaced ("from 16 to 19").
    """

    measure: Measure
    count: Count
    by: str = ""
    place: str = ""
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class EventDate:
    """When an event took place, and why we think so.

    ``value`` is a TIMEX3 day, week, month, quarter, season, year or decade, ``A/B`` for several days, or None. ``basis``
    names the decision: ``explicit`` (words in the sentence), ``carried`` (words of another sentence, or another event's),
    ``reported`` (the publication day stands in, and readers are told so), ``none``. ``time`` is the expression that
    dates it, None when there is none. ``steps`` are the reasons in plain words, in order, those of the expression included.
    """

    value: str | None
    granularity: Granularity
    earliest: date | None
    latest: date | None
    basis: Literal["explicit", "carried", "reported", "none"]
    approximate: bool
    time: TimeExpression | None
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventMention:
    """One sentence that tells of one event. All spans are code-point offsets into the document's text."""

    type: str
    modality: Modality
    sentence: Span
    trigger: Span
    date: EventDate
    arguments: tuple[Argument, ...]
    casualties: Casualties
    attribution: str | None
    """Who claims it, as written ("Ukraine's air force"), None where the text speaks in its own voice."""
    confidence: float
    features: tuple[tuple[str, float], ...]
    """What made the confidence: name and weight, in order."""
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentEvent:
    """One event as one document tells it: its mentions merged. ``mentions[0]`` is the passage that tells it best."""

    type: str
    modality: Modality
    title: str
    date: EventDate
    arguments: tuple[Argument, ...]
    casualties: Casualties
    confidence: float
    features: tuple[tuple[str, float], ...]
    mentions: tuple[EventMention, ...]
    reasons: tuple[str, ...]
    """Why its mentions were taken for one event, in words and numbers; empty for a single mention."""
    paper: str | None = None
    """What was signed or announced, as written ("Declaration of Intent"); only for agreements."""
    statements: tuple[Statement, ...] = ()
    """The figures that the text states beside those of ``casualties``, and who says these where it says so; none where it says neither."""
