"""The curators' queue: which event next, and all that is needed to judge it on one screen.

The most valuable first: ``Event.worth`` weighs how doubtful an event is by how many would be misled (consensus.py). A position in
the queue is a cursor, so that the next answer costs the same with a hundred events as with a hundred thousand.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Self

from django.db.models import Q, QuerySet

from articles import extraction
from articles.changes import count_words, field_label, field_words
from articles.curation import stamps
from articles.date_words import date_words, day_words, weekday_words
from articles.models import Article, Event, EventName, Mention, Report
from articles.models.event import day_of
from articles.standing import DAYS, Proposal, proposals, standing

CONTEXT = 320
"""Characters of an article shown before and after a passage, to the next word."""
NEAR_DAYS = 3
MOST_NEIGHBOURS = 200
MOST_LOOK_ALIKES = 5
WAITING = {"proposed": Event.Status.PROPOSED, "draft": Event.Status.DRAFT}
"""What a queue may hold by its status; ``differs`` holds what the engine reads anew."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Which events wait to be judged: all filters are optional. ``state`` is proposed, draft or differs; ``days`` the greatest age."""

    state: str = "proposed"
    collection: int | None = None
    article: int | None = None
    type: str = ""
    least_confidence: float | None = None
    most_confidence: float | None = None
    days: int | None = None

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Self:
        """From a query string; what is not understood is left out."""
        state = given.get("state", "")
        return cls(
            state=state if state in (*WAITING, "differs") else "proposed",
            collection=_whole(given.get("collection")),
            article=_whole(given.get("article")),
            type=given.get("type", "") if given.get("type") in extraction.EVENT_TYPES else "",
            least_confidence=_share(given.get("least_confidence")),
            most_confidence=_share(given.get("most_confidence")),
            days=_whole(given.get("days")),
        )

    @property
    def parameters(self) -> dict[str, str]:
        """As a query string holds them; the empty ones left out."""
        given = {name: getattr(self, name) for name in ("collection", "article", "type", "least_confidence", "most_confidence", "days")}
        state = {} if self.state == "proposed" else {"state": self.state}
        return state | {name: str(value) for name, value in given.items() if value not in (None, "")}

    def events(self, now: Any) -> QuerySet[Event]:
        """Those that wait, the most valuable first."""
        if self.state == "differs":
            events = Event.objects.filter(engine_differs=True).exclude(status__in=(Event.Status.GONE, Event.Status.ERASED))
        else:
            events = Event.objects.filter(status=WAITING[self.state])
        if self.collection is not None:
            events = events.filter(collection=self.collection)
        if self.article is not None:
            events = events.filter(pk__in=Mention.objects.filter(article=self.article).values("event"))
        if self.type:
            events = events.filter(type=self.type)
        if self.least_confidence is not None:
            events = events.filter(confidence__gte=self.least_confidence)
        if self.most_confidence is not None:
            events = events.filter(confidence__lte=self.most_confidence)
        if self.days is not None:
            events = events.filter(added_at__gte=now - timedelta(days=min(self.days, 36_500)))
        return events.order_by("-worth", "pk")

    def next_after(self, cursor: str, now: Any, skipped: Sequence[int] = ()) -> Event | None:
        """The first event behind a cursor, the first of all when it is empty."""
        events = self.events(now).select_related("collection")
        place = read_cursor(cursor)
        if place is not None:
            worth, pk = place
            events = events.filter(worth__lte=worth).filter(Q(worth__lt=worth) | Q(pk__gt=pk))
        if skipped:
            events = events.exclude(pk__in=skipped)
        return events.first()


def cursor_of(event: Event) -> str:
    """Where an event stands in the queue."""
    return f"{event.worth}.{event.pk}"


def read_cursor(words: str) -> tuple[int, int] | None:
    """The place that a cursor names, None for none or nonsense."""
    worth, _, pk = words.partition(".")
    is_sound = worth.isascii() and worth.isdigit() and pk.isascii() and pk.isdigit() and len(words) < 30
    return (int(worth), int(pk)) if is_sound else None


def _whole(words: str | None) -> int | None:
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 10 else None


def _share(words: str | None) -> float | None:
    try:
        share = float(words or "")
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


# --- one event on one screen ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text: ``kind`` is "" for what stands around, quote, trigger or time."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as a curator sees it, in its context."""

    mention: int
    report: int
    article: Article
    pieces: tuple[Piece, ...]
    source: str
    published: str
    confidence: int
    vanished: bool


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Another event that may be the same, and why one may think so."""

    event: Event
    date: str
    reasons: tuple[str, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """What the engine reads now beside what a person decided, in words."""

    field: str
    label: str
    was: str
    yours: str
    new: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one event that a curator needs to judge it."""

    event: Event
    type_label: str
    date: str
    weekday: str
    iso: str
    names: tuple[tuple[str, str], ...]
    figures: tuple[str, ...]
    passages: tuple[Passage, ...]
    look_alikes: tuple[LookAlike, ...]
    proposals: tuple[ShownProposal, ...]
    stamps: dict[str, str]
    cursor: str

    @property
    def percent(self) -> int:
        """How sure the engine is."""
        return round(100 * self.event.confidence)

    @property
    def reports(self) -> int:
        """How many reports tell of it."""
        return len({passage.report for passage in self.passages if not passage.vanished})


def card_of(event: Event) -> Card:
    """An event on one screen."""
    names = [
        (row.name_id, row.name.name, row.role)
        for row in EventName.objects.filter(event=event).select_related("name").only("name_id", "name__name", "role", "event_id")
    ]
    return Card(
        event=event,
        type_label=type_label(event.type),
        date=event_date(event),
        weekday=weekday_words(day_of(event.first_day)) if event.first_day is not None and event.first_day == event.last_day else "",
        iso=event.date_value,
        names=tuple((name, role) for _, name, role in names),
        figures=tuple(_figure_words(event.figures)),
        passages=passages_of(event),
        look_alikes=look_alikes(event, {pk: name for pk, name, _ in names}),
        proposals=tuple(shown_proposals(event)),
        stamps=stamps(event),
        cursor=cursor_of(event),
    )


def type_label(name: str) -> str:
    """A type of event as it is shown."""
    known = extraction.EVENT_TYPES.get(name)
    return getattr(known, "label", None) or name


def event_date(event: Event) -> str:
    """When it happened, in words."""
    return date_words(
        event.granularity, event.first_day, event.last_day, value=event.date_value, basis=event.date_basis, approximate=event.approximate
    )


def _figure_words(figures: Mapping[str, Any]) -> Iterable[str]:
    for name, figure in figures.items():
        words = f"{count_words(figure)} {name.replace('_', ' ')}"
        said = {f"{entry['source'] or 'unknown source'}: {count_words(entry)}" for entry in figure.get("by_source", [])}
        yield f"{words} — disputed ({'; '.join(sorted(said))})" if figure.get("disputed") else words


def shown_proposals(event: Event) -> list[ShownProposal]:
    """The engine's proposals on an event, in words."""
    found: list[Proposal] = proposals(event.engine, standing(event)) if event.engine_differs else []
    return [
        ShownProposal(
            proposal.field,
            field_label(proposal.field),
            _words(proposal.field, proposal.was),
            _words(proposal.field, proposal.yours),
            _words(proposal.field, proposal.new),
        )
        for proposal in found
    ]


def _words(field: str, part: Mapping[str, Any]) -> str:
    if field == "date" and not all(column in part for column in DAYS):
        return ""
    return field_words(field, part)


def passages_of(event: Event) -> tuple[Passage, ...]:
    """The passages of an event in their context, the one that tells it best first."""
    mentions = (
        Mention.objects.filter(event=event)
        .select_related("article__source", "report")
        .only(
            *(
                "event_id",
                "position",
                "confidence",
                "sentence_start",
                "sentence_end",
                "trigger_start",
                "trigger_end",
                "time_start",
                "time_end",
            ),
            *("article__title", "article__text", "article__dct", "article__source__name", "report__vanished", "report__by_person"),
        )
        .best_first()
    )
    return tuple(
        Passage(
            mention=mention.pk,
            report=mention.report_id,
            article=mention.article,
            pieces=tuple(pieces_of(mention)),
            source=mention.article.source.name if mention.article.source else "origin not recorded",
            published=day_words(mention.article.dct) if mention.article.dct else "not dated",
            confidence=round(100 * mention.confidence),
            vanished=mention.report.vanished,
        )
        for mention in mentions[:20]
    )


def pieces_of(mention: Mention) -> list[Piece]:
    """A passage with what stands around it, cut at the marks; the time expression may stand outside the sentence."""
    text = mention.article.text
    first, last = mention.sentence_start, mention.sentence_end
    start, end = _word_start(text, first - CONTEXT), _word_end(text, last + CONTEXT)
    marks = [(mention.trigger_start, mention.trigger_end, "trigger")]
    if mention.time_start is not None and mention.time_end is not None:
        marks.append((mention.time_start, mention.time_end, "time"))
    edges = {start, first, last, end} | {edge for mark in marks for edge in mark[:2] if start <= edge <= end}
    ordered = sorted(edges)
    pieces = []
    for one, other in itertools.pairwise(ordered):
        inside = [kind for left, right, kind in marks if left <= one and other <= right]
        pieces.append(Piece(text[one:other], (inside or (["quote"] if first <= one and other <= last else [""]))[-1]))
    return [piece for piece in pieces if piece.text]


def _word_start(text: str, place: int) -> int:
    if place <= 0:
        return 0
    space = text.find(" ", place)
    return place if space < 0 else space + 1


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", 0, place)
    return place if space < 0 else space


# --- look-alikes ----------------------------------------------------------------------------------------------------


def look_alikes(event: Event, names: Mapping[int, str]) -> tuple[LookAlike, ...]:
    """Events of the same kind near in time that share a name with this one, the likest first, with the reasons."""
    near = _near(event)
    shared: dict[int, set[str]] = defaultdict(set)
    for pk, name in EventName.objects.filter(event__in=near, name__in=names).values_list("event_id", "name_id"):
        shared[pk].add(names[name])
    found = []
    for other in near.values():
        apart = _days_apart(event, other)
        if not shared[other.pk] and (apart or event.first_day is None):
            continue
        reasons, likeness = _reasons(event, other, sorted(shared[other.pk]), apart)
        found.append(LookAlike(other, event_date(other), reasons, likeness))
    found.sort(key=lambda alike: (-alike.likeness, alike.event.pk))
    return tuple(found[:MOST_LOOK_ALIKES])


def _near(event: Event) -> dict[int, Event]:
    """Events of the same type within some days; of an undated one those that are undated too."""
    statuses = (Event.Status.PROPOSED, Event.Status.ACCEPTED, Event.Status.DRAFT)
    rows = Event.objects.filter(collection=event.collection_id, status__in=statuses, type=event.type).exclude(pk=event.pk)
    dates = ("granularity", "first_day", "last_day", "date_value", "date_basis", "approximate")
    rows = rows.only("public_id", "title", *dates, "figures", "status", "article_count", "collection_id")
    if event.first_day is None or event.last_day is None:
        rows = rows.filter(first_day=None)
    else:
        rows = rows.filter(first_day__gte=event.first_day - NEAR_DAYS, first_day__lte=event.last_day + NEAR_DAYS)
    return {row.pk: row for row in rows.order_by("first_day", "pk")[:MOST_NEIGHBOURS]}


def _days_apart(event: Event, other: Event) -> int:
    if event.first_day is None or other.first_day is None or event.last_day is None or other.last_day is None:
        return 0
    return max(0, other.first_day - event.last_day, event.first_day - other.last_day)


def _reasons(event: Event, other: Event, shared: Sequence[str], apart: int) -> tuple[tuple[str, ...], float]:
    if event.first_day is None:
        days, likeness = "both undated", 0.0
    elif apart:
        days, likeness = f"{apart} day{'s' if apart > 1 else ''} apart", 0.5 - 0.15 * apart
    else:
        is_same = (event.first_day, event.last_day) == (other.first_day, other.last_day)
        days, likeness = ("the same day" if is_same else "days overlap"), 1.0 if is_same else 0.7
    reasons = [days]
    if shared:
        reasons.append(f"both name {', '.join(shared[:4])}")
        likeness += 0.4 * min(len(shared), 3)
    mine, theirs = event.figures.get("killed", {}), other.figures.get("killed", {})
    if mine and theirs and (mine.get("low"), mine.get("high")) == (theirs.get("low"), theirs.get("high")):
        reasons.append(f"both say {count_words(mine)} killed")
        likeness += 0.5
    return tuple(reasons), round(likeness, 2)


def parting(event: Event) -> list[tuple[Report, Mention | None]]:
    """The reports that may be parted from each other, each with the passage that tells it best."""
    reports = list(event.reports.filter(vanished=False).select_related("article__source").prefetch_related("mentions"))
    return [(report, min(report.mentions.all(), key=lambda mention: mention.position, default=None)) for report in reports]
