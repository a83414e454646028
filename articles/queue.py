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
from functools import cache
from typing import Any, NamedTuple, Self

from django.db.models import Q, QuerySet

from articles import extraction
from articles.changes import count_words, field_label, field_words
from articles.curation import stamps_of
from articles.date_words import date_words, day_words, weekday_words
from articles.models import Article, Cell, Event, EventName, Mention, Posting, Report
from articles.models.event import day_of
from articles.models.posting import UNDATED
from articles.standing import DAYS, Proposal, proposals, standing

CONTEXT = 320
"""Characters of an article shown before and after a passage, to the next word."""
NEAR_DAYS = 3
MOST_PASSAGES = 20
MOST_SHARING = 120
MERGEABLE = (Event.Status.PROPOSED, Event.Status.ACCEPTED, Event.Status.DRAFT)
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

    def words(self, article: str = "") -> str:
        """The filters in words, as they follow a number: "strikes at 0.9 and above"; ``article`` is the title of the one asked for."""
        least, most = self.least_confidence, self.most_confidence
        sure = {
            (True, True): f"from {least} to {most}",
            (True, False): f"at {least} and above",
            (False, True): f"at {most} and below",
            (False, False): "",
        }[least is not None, most is not None]
        parts = [
            {"draft": "drafts", "differs": "read anew by the engine"}.get(self.state, ""),
            f"of type {type_label(self.type).lower()}" if self.type else "",
            sure,
            f"of the last {self.days} day{'' if self.days == 1 else 's'}" if self.days is not None else "",
            f"in “{article or self.article}”" if self.article is not None else "",
        ]
        return ", ".join(part for part in parts if part)

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
        events = self.events(now).defer(
            "engine", "features", "merge_reasons", "importance", "added_at", "withheld_at", "withheld_why", "founder"
        )
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
    """A passage as a curator sees it, in its context; ``url`` is its article's page, scrolled to it."""

    mention: int
    report: int
    article_id: int
    article: str
    url: str
    pieces: tuple[Piece, ...]
    source: str
    published: str
    confidence: int
    vanished: bool


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Another event that may be the same, and why one may think so."""

    pk: int
    public_id: str
    title: str
    date: str
    articles: int
    reasons: tuple[str, ...]
    likeness: float

    @property
    def told(self) -> str:
        """When, and by how many."""
        return f"{self.date}, {self.articles} article{'' if self.articles == 1 else 's'}"

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "; ".join(self.reasons)


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
    actors: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
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
    def told_by(self) -> str:
        """How many tell of it."""
        sources, articles = self.event.source_count, self.event.article_count
        told = f"{sources} independent source{'' if sources == 1 else 's'}"
        return told if articles == sources else f"{told}, {articles} article{'' if articles == 1 else 's'}"

    @property
    def reports(self) -> int:
        """How many reports tell of it."""
        return len({passage.report for passage in self.passages if not passage.vanished})


def card_of(event: Event) -> Card:
    """An event on one screen, in a handful of queries."""
    names = list(_name_rows().filter(event=event.pk))
    passages = passages_of(event)
    is_whole = len(passages) < MOST_PASSAGES
    members = {event.pk: sorted({passage.report for passage in passages if not passage.vanished})} if is_whole else None
    return Card(
        event=event,
        type_label=type_label(event.type),
        date=event_date(event),
        weekday=weekday_words(day_of(event.first_day)) if event.first_day is not None and event.first_day == event.last_day else "",
        iso=event.date_value,
        actors=tuple((name, role) for _, _, name, role, is_place in names if not is_place),
        places=tuple(name for _, _, name, _, is_place in names if is_place),
        figures=tuple(_figure_words(event.figures)),
        passages=passages,
        look_alikes=look_alikes(event, {row[0]: row[2] for row in names}),
        proposals=tuple(shown_proposals(event)),
        stamps=stamps_of([event], {event.pk: [list(row[1:]) for row in names]}, members)[event.pk],
        cursor=cursor_of(event),
    )


def type_label(name: str) -> str:
    """A type of event as it is shown."""
    known = extraction.EVENT_TYPES.get(name)
    return getattr(known, "label", None) or name


def event_date(event: Event | _Neighbour) -> str:
    """When it happened, in words."""
    return date_words(
        event.granularity, event.first_day, event.last_day, value=event.date_value, basis=event.date_basis, approximate=event.approximate
    )


def _figure_of(entry: Mapping[str, Any]) -> str:
    """One source's count in words, with who says it there."""
    who = f" ({entry['by']})" if entry.get("by") else ""
    return f"{entry['source'] or 'unknown source'}{who}: {count_words(entry)}"


def _figure_words(figures: Mapping[str, Any]) -> Iterable[str]:
    for name, figure in figures.items():
        words = f"{count_words(figure)} {name.replace('_', ' ')}"
        rivals = [entry for entry in figure.get("beside", []) if not (entry["place"] or entry["earlier"])]
        said = {_figure_of(entry) for entry in (*figure.get("by_source", []), *rivals)}
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


_MARKS = ("sentence_start", "sentence_end", "trigger_start", "trigger_end", "time_start", "time_end")


# What is asked of the store for every card is put together once: Django takes longer over that than the store over its answer.


@cache
def _name_rows() -> QuerySet[EventName, Any]:
    return EventName.objects.order_by("pk").values_list("name_id", "name__kind", "name__name", "role", "is_place")


@cache
def _passage_rows() -> QuerySet[Mention, Any]:
    article = ("article__pk", "article__title", "article__text", "article__dct", "article__source__name")
    return Mention.objects.best_first().values_list("pk", "report_id", "confidence", "report__vanished", *article, *_MARKS)


@cache
def _neighbour_rows() -> QuerySet[Event, Any]:
    return Event.objects.order_by().values_list(*_Neighbour._fields)


@cache
def _sharing_rows() -> QuerySet[Posting, Any]:
    rows = Posting.objects.filter(kind__in=(Posting.Kind.ACTOR, Posting.Kind.PLACE)).order_by()
    return rows.values_list("event_id", "value", "first_day", "last_day")


def passages_of(event: Event) -> tuple[Passage, ...]:
    """The passages of an event in their context, the one that tells it best first."""
    rows = _passage_rows().filter(event=event.pk)
    return tuple(
        Passage(
            mention=mention,
            report=report,
            article_id=key,
            article=title or f"Article {key}",
            url=f"{Article(pk=key, collection=event.collection).get_absolute_url()}#m{mention}",
            pieces=tuple(pieces_of(text, *marks)),
            source=source or "origin not recorded",
            published=day_words(dct) if dct else "not dated",
            confidence=round(100 * confidence),
            vanished=vanished,
        )
        for mention, report, confidence, vanished, key, title, text, dct, source, *marks in rows[:MOST_PASSAGES]
    )


def pieces_of(
    text: str, first: int, last: int, trigger_start: int, trigger_end: int, time_start: int | None, time_end: int | None
) -> list[Piece]:
    """A sentence with what stands around it, cut at the marks; the time expression may stand outside the sentence."""
    start, end = _word_start(text, first - CONTEXT), _word_end(text, last + CONTEXT)
    marks = [(trigger_start, trigger_end, "trigger")]
    if time_start is not None and time_end is not None:
        marks.append((time_start, time_end, "time"))
    edges = {start, first, last, end} | {edge for mark in marks for edge in mark[:2] if start <= edge <= end}
    pieces = []
    for one, other in itertools.pairwise(sorted(edges)):
        inside = [kind for left, right, kind in marks if left <= one and other <= right]
        pieces.append(Piece(text[one:other], (inside or (["quote"] if first <= one and other <= last else [""]))[-1]))
    before, after = ("…\u00a0" if start > 0 else ""), ("\u00a0…" if end < len(text) else "")
    return [piece for piece in (Piece(before, ""), *pieces, Piece(after, "")) if piece.text]


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
    """Events of the same kind near in time, the likest first, with the reasons: those that share a name, then those of the very days."""
    shared, apart = _sharing(event, names)
    likely = sorted(apart, key=lambda pk: (-len(shared[pk]), apart[pk], pk))[:MOST_LOOK_ALIKES]
    if len(likely) < MOST_LOOK_ALIKES and event.first_day is not None:
        of_the_days = _candidates(event).filter(first_day=event.first_day, last_day=event.last_day).order_by("pk")
        likely += [pk for pk in of_the_days.values_list("pk", flat=True)[: MOST_LOOK_ALIKES + 1] if pk not in apart]
    if not likely:
        return ()
    rows = _neighbour_rows().filter(pk__in=likely[:MOST_LOOK_ALIKES])
    found = []
    for other in (_Neighbour(*row) for row in rows):
        reasons, likeness = _reasons(event, other, sorted(shared[other.pk]), apart.get(other.pk, 0))
        found.append(LookAlike(other.pk, other.public_id, other.title, event_date(other), other.article_count, reasons, likeness))
    return tuple(sorted(found, key=lambda alike: (-alike.likeness, alike.pk)))


def _sharing(event: Event, names: Mapping[int, str]) -> tuple[dict[int, set[str]], dict[int, int]]:
    """The events nearby that bear a name of this one: which names, and how many days lie between; from the inverted index alone."""
    shared: dict[int, set[str]] = defaultdict(set)
    apart: dict[int, int] = {}
    if not names:
        return shared, apart
    first, last = (UNDATED, UNDATED) if event.first_day is None or event.last_day is None else (event.first_day, event.last_day)
    rows = _sharing_rows().filter(
        collection=event.collection_id,
        value__in=names,
        cell__in=Cell.objects.filter(type=event.type, status__in=MERGEABLE).values("pk"),
        first_day__gte=first - NEAR_DAYS,
        first_day__lte=last + NEAR_DAYS,
    )
    for pk, value, start, end in rows[:MOST_SHARING]:
        if pk != event.pk:
            shared[pk].add(names[value])
            apart[pk] = max(0, start - last, first - end)
    return shared, apart


def _candidates(event: Event) -> QuerySet[Event]:
    """What an event could be merged with."""
    return Event.objects.filter(collection=event.collection_id, status__in=MERGEABLE, type=event.type).exclude(pk=event.pk)


class _Neighbour(NamedTuple):
    """What is fetched of an event nearby; the names are those of the columns."""

    pk: int
    public_id: str
    title: str
    granularity: str
    first_day: int | None
    last_day: int | None
    date_value: str
    date_basis: str
    approximate: bool
    figures: dict[str, Any]
    article_count: int


def _reasons(event: Event, other: _Neighbour, shared: Sequence[str], apart: int) -> tuple[tuple[str, ...], float]:
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
