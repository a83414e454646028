"""FILTERS: one entry is one way to narrow the timeline.

An entry holds its parameter, how its words are read, the rows it lets through, how it speaks, and an example that a generic test
runs. Everything else (the form, the address, the chips, exports) derives from here. Values are canonical strings: parsing a
canonical value gives it back, whatever day it is today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.date_words import day_words
from articles.models import Article, Event, EventName, Name, Posting, Source
from articles.models.event import HAPPENED, day_number
from articles.search import matching_events
from articles.text_folding import fold
from timeline.lanes import LANES
from timeline.phrases import days_of_phrase

MOST_VALUES = 50
LONGEST_VALUE = 200
Words = str | Promise


class NotUnderstoodError(ValueError):
    """A value that means nothing; its message is for the reader."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a lookup may need to know beyond its own values: where to look, for whom, and how strictly dates are taken.

    ``statuses`` are those of the events that the reader may see; none where the collection is hidden from them.
    """

    collection_id: int
    curator: bool
    statuses: frozenset[str]
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Bearing:
    """Values that events bear, as the inverted index keeps them: of which kind, and the rows with their slugs and names.

    ``hidden`` are a further kind, which only curators count.
    """

    kind: Posting.Kind
    rows: Callable[[Scope], QuerySet[Any]]
    hidden: Posting.Kind | None = None

    def kinds(self, scope: Scope) -> tuple[int, ...]:
        """The kinds of postings that count for a reader."""
        return (int(self.kind), int(self.hidden)) if self.hidden is not None and scope.curator else (int(self.kind),)

    def ids(self, slugs: Iterable[str], scope: Scope) -> QuerySet[Any]:
        """The ids of the values with these slugs, as a subquery."""
        return self.rows(scope).filter(slug__in=list(slugs)).order_by().values("pk")

    def resolve(self, slugs: Iterable[str], scope: Scope) -> dict[str, int]:
        """Slug to id, of those that there are."""
        return dict(self.rows(scope).filter(slug__in=list(slugs)).order_by().values_list("slug", "pk"))

    def names(self, ids: Iterable[int], scope: Scope) -> dict[int, tuple[str, str]]:
        """Id to slug and name."""
        found = self.rows(scope).filter(pk__in=list(ids)).order_by().values_list("pk", "slug", "name")
        return {pk: (slug, name) for pk, slug, name in found}


@dataclass(frozen=True, slots=True)
class Example:
    """A value, what it says, and the event (keywords of the tests' factory) that it shows and the one that it hides."""

    value: str
    words: str
    shows: Mapping[str, Any]
    hides: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow.

    ``parse`` turns what stands in the address into a canonical value or raises NotUnderstoodError; ``words`` one value into what its
    chip says. What it lets through is told in one of four ways: a ``column`` of the event that must be among the values (type,
    status or modality); ``days``, a condition on first_day and last_day; values that events ``bear``; or the ids of ``events``.
    ``default`` are the values that hold where none is given. ``reads`` are further spellings and the canonical value of each,
    ``refuses`` what is not understood.
    """

    param: str
    label: Words
    parse: Callable[[str, date], str]
    words: Callable[[str], str]
    example: Example
    column: str = ""
    days: Callable[[tuple[str, ...], Scope], Q] | None = None
    bears: Bearing | None = None
    events: Callable[[tuple[str, ...], Scope], Any] | None = None
    default: tuple[str, ...] = ()
    many: bool = True
    reads: Mapping[str, str] = field(default_factory=dict)
    refuses: tuple[str, ...] = ()

    @property
    def is_set(self) -> bool:
        """Whether it picks events one by one, rather than by what every event has."""
        return self.bears is not None or self.events is not None

    def ids(self, values: tuple[str, ...], scope: Scope) -> Any:
        """The ids of the events that it lets through, as a subquery; only for one that ``is_set``."""
        if self.bears is not None:
            return self.bearing(values, scope).values("event_id")
        assert self.events is not None
        return self.events(values, scope)

    def bearing(self, values: tuple[str, ...], scope: Scope) -> QuerySet[Posting]:
        """The postings of its values; only for one that has ``bears``."""
        assert self.bears is not None
        return Posting.objects.filter(
            collection_id=scope.collection_id, kind__in=self.bears.kinds(scope), value__in=self.bears.ids(values, scope)
        )

    def lookup(self, values: tuple[str, ...], scope: Scope) -> Q:
        """The events that it lets through."""
        if self.column:
            return Q(**{f"{self.column}__in": values})
        if self.days is not None:
            return self.days(values, scope)
        return Q(pk__in=self.ids(values, scope)) if self.is_set else Q()


# --- reading values ---------------------------------------------------------------------------------------------


def _one_of(known: Mapping[str, Words]) -> Callable[[str, date], str]:
    def parse(raw: str, today: date) -> str:
        value = raw.strip().lower()
        if value not in known:
            raise NotUnderstoodError(_("“%(value)s” is not one of %(known)s.") % {"value": shortened(raw), "known": _known(known)})
        return value

    return parse


def _known(known: Mapping[str, Words]) -> str:
    """The values that the address takes, each with what the page calls it where that is another word."""
    named = {value: str(words) for value, words in known.items()}
    return ", ".join(value if words.lower().startswith(value) else f"{value} ({words})" for value, words in named.items())


def _slug(raw: str, today: date) -> str:
    value = slugify(raw) or slugify(fold(raw))
    if not value:
        raise NotUnderstoodError(
            _("“%(value)s” is not a name as addresses have it: choose it among the filters, or search for it.") % {"value": shortened(raw)}
        )
    return value


def _text(raw: str, today: date) -> str:
    value = " ".join(raw.split())
    if not re.search(r"[^\W_]", value):
        raise NotUnderstoodError(_("“%(value)s” holds nothing to search for.") % {"value": shortened(raw)})
    return value


def _day(raw: str, today: date, which: int) -> str:
    days = days_of_phrase(raw, today)
    if days is None:
        raise NotUnderstoodError(_("“%(value)s” is not a date that we can read.") % {"value": shortened(raw)})
    return days[which].isoformat()


def _first_day(raw: str, today: date) -> str:
    return _day(raw, today, 0)


def _last_day(raw: str, today: date) -> str:
    return _day(raw, today, 1)


def shortened(raw: str) -> str:
    """The beginning of what an address says, enough to be recognised."""
    return raw if len(raw) <= 40 else raw[:39] + "…"


# --- letting rows through ---------------------------------------------------------------------------------------


def _from(values: tuple[str, ...], scope: Scope) -> Q:
    day = day_number(date.fromisoformat(values[0]))
    return Q(first_day__gte=day) if scope.certain else Q(last_day__gte=day)


def _to(values: tuple[str, ...], scope: Scope) -> Q:
    day = day_number(date.fromisoformat(values[0]))
    return Q(last_day__lte=day) if scope.certain else Q(first_day__lte=day)


def _told_with(values: tuple[str, ...], scope: Scope) -> Any:
    return matching_events(values[0], curator=scope.curator)


def _names_of(scope: Scope) -> QuerySet[Any]:
    """Names of the collection that an event bears which the reader may see: not even a label tells of the others."""
    names = Name.objects.filter(collection_id=scope.collection_id)
    borne = EventName.objects.filter(name=OuterRef("pk"), event__status__in=scope.statuses)
    return names if scope.curator else names.filter(Exists(borne))


def _sources_of(scope: Scope) -> QuerySet[Any]:
    """Sources of the collection whose articles the reader may know of: nobody learns by guessing who else is read here."""
    told = Article.objects.filter(source=OuterRef("pk"), collection_id=scope.collection_id)
    return Source.objects.filter(Exists(told if scope.curator else told.filter(withheld_at=None)))


# --- speaking ---------------------------------------------------------------------------------------------------


def _said_by(words: Mapping[str, Words]) -> Callable[[str], str]:
    return lambda value: str(words.get(value, value))


def _as_name(value: str) -> str:
    return value.replace("-", " ").title()


TYPE_WORDS: dict[str, Words] = {name: capfirst(gettext_lazy(kind.plural)) for name, kind in LANES.items()}
MODALITY_WORDS: dict[str, Words] = {
    "occurred": gettext_lazy("happened"),
    "ongoing": gettext_lazy("going on"),
    "planned": gettext_lazy("planned"),
    "aggregate": gettext_lazy("summed up"),
    "denied": gettext_lazy("denied"),
    "hypothetical": gettext_lazy("hypothetical"),
}
STATUS_WORDS: dict[str, Words] = {
    Event.Status.PROPOSED.value: gettext_lazy("not checked"),
    Event.Status.ACCEPTED.value: gettext_lazy("checked"),
    Event.Status.REJECTED.value: gettext_lazy("rejected"),
    Event.Status.WITHHELD.value: gettext_lazy("withheld"),
}
CERTAINTY_WORDS: dict[str, Words] = {
    "possible": gettext_lazy("possibly in range"),
    "certain": gettext_lazy("certainly in range"),
}


_ALL = (
    Filter(
        param="type",
        label=gettext_lazy("Type"),
        parse=_one_of(TYPE_WORDS),
        column="type",
        words=_said_by(TYPE_WORDS),
        default=tuple(TYPE_WORDS),
        example=Example("strike", "Strikes", {"type": "strike"}, {"type": "meeting"}),
        reads={" Strike ": "strike"},
        refuses=("earthquake", "", "strike,meeting"),
    ),
    Filter(
        param="actor",
        label=gettext_lazy("Actor"),
        parse=_slug,
        bears=Bearing(Posting.Kind.ACTOR, _names_of),
        words=_as_name,
        example=Example("ada-lind", "Ada Lind", {"actors": ["Ada Lind"]}, {"actors": ["Bo Lind"], "places": ["Ada Lind"]}),
        reads={"Ada Lind": "ada-lind"},
        refuses=("", "!!"),
    ),
    Filter(
        param="place",
        label=gettext_lazy("Place"),
        parse=_slug,
        bears=Bearing(Posting.Kind.PLACE, _names_of),
        words=_as_name,
        example=Example("kharkiv", "Kharkiv", {"places": ["Kharkiv"]}, {"places": ["Kherson"], "actors": ["Kharkiv"]}),
        reads={"Kryvyi Rih": "kryvyi-rih", "Київ": "kyiv"},
        refuses=("", "?"),
    ),
    Filter(
        param="source",
        label=gettext_lazy("Source"),
        parse=_slug,
        bears=Bearing(Posting.Kind.SOURCE, _sources_of, hidden=Posting.Kind.HIDDEN_SOURCE),
        words=_as_name,
        example=Example("north-wire", "North Wire", {"source": "North Wire"}, {"source": "South Wire"}),
        refuses=("", "-"),
    ),
    Filter(
        param="from",
        label=gettext_lazy("From"),
        parse=_first_day,
        days=_from,
        words=lambda value: _("from %(day)s") % {"day": day_words(date.fromisoformat(value))},
        many=False,
        example=Example("2025-03-01", "from 1 March 2025", {"days": ("2025-02-20", "2025-03-01")}, {"days": ("2025-02-20", "2025-02-28")}),
        reads={"2025-03": "2025-03-01", "2025": "2025-01-01", " 2025-03-01 ": "2025-03-01"},
        refuses=("", "2025-13-01", "2025-02-30", "10000-01-01", "0000", "soon"),
    ),
    Filter(
        param="to",
        label=gettext_lazy("To"),
        parse=_last_day,
        days=_to,
        words=lambda value: _("to %(day)s") % {"day": day_words(date.fromisoformat(value))},
        many=False,
        example=Example("2025-03-31", "to 31 March 2025", {"days": ("2025-03-31", "2025-04-20")}, {"days": ("2025-04-01", "2025-04-01")}),
        reads={"2025-03": "2025-03-31", "2024-02": "2024-02-29", "2025": "2025-12-31"},
        refuses=("", "2025-00", "99999", "-1"),
    ),
    Filter(
        param="q",
        label=gettext_lazy("Search"),
        parse=_text,
        events=_told_with,
        words=lambda value: _("“%(text)s”") % {"text": value},
        many=False,
        example=Example("drydock", "“drydock”", {"title": "Strike on a drydock"}, {"title": "Strike on a bridge"}),
        reads={"  two \n words ": "two words"},
        refuses=("", " \t ", "\"'*"),
    ),
    Filter(
        param="modality",
        label=gettext_lazy("Said as"),
        parse=_one_of(MODALITY_WORDS),
        column="modality",
        words=_said_by(MODALITY_WORDS),
        default=HAPPENED,
        example=Example("denied", "denied", {"modality": "denied"}, {"modality": "occurred"}),
        refuses=("maybe",),
    ),
    Filter(
        param="certainty",
        label=gettext_lazy("Dates"),
        parse=_one_of(CERTAINTY_WORDS),
        words=_said_by(CERTAINTY_WORDS),
        default=("possible",),
        many=False,
        example=Example("certain", "certainly in range", {}, {}),
        refuses=("sure",),
    ),
    Filter(
        param="status",
        label=gettext_lazy("Checked"),
        parse=_one_of(STATUS_WORDS),
        column="status",
        words=_said_by(STATUS_WORDS),
        default=(Event.Status.PROPOSED.value, Event.Status.ACCEPTED.value),
        example=Example("accepted", "checked", {"status": "accepted"}, {"status": "proposed"}),
        refuses=("gone", "yes"),
    ),
)

FILTERS: dict[str, Filter] = {entry.param: entry for entry in _ALL}
"""Every filter by its parameter, in canonical order."""
