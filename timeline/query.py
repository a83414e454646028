"""TimelineQuery: the state of the page, which is its URL.

Parameters <-> query <-> rows <-> words. Equal queries have equal URLs: values are canonical, in canonical order, and what is the
default is left out. Reading is lenient: whatever is not understood is left out and said in ``problems``; it never raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from urllib.parse import quote_plus

from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.date_words import whole_period_words
from articles.models import Collection, Event
from articles.models.collection import Reader, is_curator
from articles.models.event import EventQuerySet, statuses_visible_to
from timeline.filters import FILTERS, LONGEST_VALUE, MOST_VALUES, Filter, NotUnderstoodError, Scope, shortened
from timeline.lanes import LANES

VIEWS = ("timeline", "list")
LAST_PAGE = 2_000
MOST_PROBLEMS = 10
_EVENT = re.compile(r"[A-Za-z0-9_-]{1,12}")
_WINDOW = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})", re.ASCII)

Terms = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One value that narrows, in words, and the query without it."""

    param: str
    value: str
    words: str
    without: TimelineQuery


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """What is shown: ``terms`` narrow the events, the rest says how they are looked at.

    ``terms`` are (parameter, canonical values) in the order of FILTERS; ``event`` is the public id of the open event, ``window``
    the zoomed days, ``lanes`` types in the reader's order, ``page`` the page of the list. ``problems`` take no part in equality, nor
    do ``typed``, the ends of the period as they were written where they say no day: the form shows them again.
    """

    terms: Terms = ()
    event: str = ""
    view: str = VIEWS[0]
    window: tuple[date, date] | None = None
    lanes: tuple[str, ...] = ()
    page: int = 1
    problems: tuple[str, ...] = field(default=(), compare=False)
    typed: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    # --- from the address and back ------------------------------------------------------------------------------

    @classmethod
    def from_querydict(cls, given: QueryDict, today: date) -> TimelineQuery:
        """Read an address; ``today`` is what words such as "last month" are seen from."""
        problems: list[str] = []
        terms = {param: _values(entry, given.getlist(param), today, problems) for param, entry in FILTERS.items()}
        if terms["from"] and terms["to"] and terms["from"] > terms["to"]:
            ends = {"first": terms["from"][0], "last": terms["to"][0]}
            problems.append(_("The period from %(first)s to %(last)s ends before it begins; it was left out.") % ends)
            terms["from"] = terms["to"] = ()
        return cls(
            terms=_canonical(terms),
            event=_event(given, problems),
            view=_view(given, problems),
            window=_window(given, problems),
            lanes=_lanes(given, problems),
            page=page_asked(given, problems),
            problems=tuple(problems[:MOST_PROBLEMS]),
            typed=_typed(given, terms),
        )

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every parameter and value of the canonical address, in order."""
        found = [(param, value) for param, values in self.terms for value in values]
        if self.view != VIEWS[0]:
            found.append(("view", self.view))
        if self.lanes:
            found.append(("lanes", ",".join(self.lanes)))
        if self.window:
            found.append(("win", f"{_iso(self.window[0])}..{_iso(self.window[1])}"))
        if self.event:
            found.append(("event", self.event))
        if self.page != 1:
            found.append(("page", str(self.page)))
        return tuple(found)

    @property
    def url(self) -> str:
        """The canonical query string with its question mark; empty where everything is the default."""
        return "?" + "&".join(_encoded(self.pairs)) if self.pairs else ""

    @property
    def filter_url(self) -> str:
        """The query string of the terms alone: what a data request or an export asks for."""
        return replace(self, event="", view=VIEWS[0], window=None, lanes=(), page=1).url

    # --- asking -------------------------------------------------------------------------------------------------

    def values(self, param: str) -> tuple[str, ...]:
        """The given values of a filter, without its default."""
        return dict(self.terms).get(param, ())

    def value(self, param: str) -> str:
        """The one given value of a filter that takes one; empty where none is given."""
        return next(iter(self.values(param)), "")

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The first and last day asked for, None where that end is open."""
        first, last = self.value("from"), self.value("to")
        return (date.fromisoformat(first) if first else None), (date.fromisoformat(last) if last else None)

    @property
    def is_dated(self) -> bool:
        """Whether a period is asked for: then events without a date cannot match."""
        return bool(self.value("from") or self.value("to"))

    @property
    def is_default(self) -> bool:
        """Whether nothing narrows."""
        return not self.terms

    # --- changing -----------------------------------------------------------------------------------------------

    def with_(self, param: str, value: str) -> TimelineQuery:
        """This query with one more value of a filter, or another one where the filter takes one."""
        entry = FILTERS[param]
        return self.narrowed(param, (*self.values(param), value) if entry.many else (value,))

    def without(self, param: str, value: str | None = None) -> TimelineQuery:
        """This query without one value of a filter, or without all of them."""
        return self.narrowed(param, tuple(kept for kept in self.values(param) if value is not None and kept != value))

    def narrowed(self, param: str, values: Iterable[str]) -> TimelineQuery:
        """This query with these canonical values of one filter; the open event and the page go, for the events change."""
        return replace(self, terms=_canonical(dict(self.terms) | {param: tuple(values)}), event="", page=1, problems=(), typed=())

    def switcher(self, param: str) -> Callable[[str], str]:
        """What gives, for any value of a filter, the URL with that value added, or without it where it is chosen already.

        The same as ``with_`` and ``without``, made once for many values.
        """
        entry, chosen = FILTERS[param], self.values(param)
        first = replace(self, terms=_canonical({name: () if name == param else values for name, values in self.terms}), event="", page=1)
        order = list(FILTERS)
        before = [pair for pair in first.pairs if pair[0] in FILTERS and order.index(pair[0]) < order.index(param)]
        head, tail = _encoded(before), _encoded(first.pairs[len(before) :])
        usual = tuple(sorted(entry.default))

        def switched(value: str) -> str:
            values = set(chosen) - {value} if value in chosen else {*chosen, value} if entry.many else {value}
            wanted = tuple(sorted(values))
            parts = [*head, *(_encoded([(param, one) for one in wanted]) if wanted != usual else ()), *tail]
            return "?" + "&".join(parts) if parts else ""

        return switched

    def cleared(self) -> TimelineQuery:
        """Nothing narrows, looked at in the same way."""
        return TimelineQuery(view=self.view, lanes=self.lanes)

    def opened(self, event: str) -> TimelineQuery:
        """This query with an event open, or with none for an empty id."""
        return replace(self, event=event, problems=(), typed=())

    def viewed(self, view: str) -> TimelineQuery:
        """This query as a timeline or as a list."""
        return replace(self, view=view, problems=(), typed=())

    def paged(self, page: int) -> TimelineQuery:
        """Another page of the list."""
        return replace(self, page=page, event="", problems=(), typed=())

    # --- rows ---------------------------------------------------------------------------------------------------

    def scope(self, scope: Scope) -> Scope:
        """The scope with this query's word on how strictly dates are taken."""
        return replace(scope, certain=self.value("certainty") == "certain")

    def effective(self, leaving_out: Iterable[str] = ()) -> Iterator[tuple[Filter, tuple[str, ...]]]:
        """Every filter that holds, with its values, those in ``leaving_out`` aside; defaults hold where nothing is given."""
        aside, given = frozenset(leaving_out), dict(self.terms)
        for param, entry in FILTERS.items():
            values = () if param in aside else given.get(param) or entry.default
            if values:
                yield entry, values

    def lookup(self, scope: Scope, *, leaving_out: Iterable[str] = ()) -> Q:
        """The condition of all filters on events."""
        found = Q()
        for entry, values in self.effective(leaving_out):
            found &= entry.lookup(values, self.scope(scope))
        return found

    def apply(self, events: EventQuerySet, scope: Scope, *, leaving_out: Iterable[str] = ()) -> EventQuerySet:
        """The events that match, in no order."""
        return events.filter(self.lookup(scope, leaving_out=leaving_out))

    # --- words --------------------------------------------------------------------------------------------------

    def describe(self, names: Mapping[tuple[str, str], str] | None = None) -> str:
        """The query in words: "Strikes; Kharkiv; March 2025". ``names`` gives (parameter, slug) the name it stands for."""
        return "; ".join(words for words, _without in self.phrases(names or {})) or _("all events")

    def phrases(self, names: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, TimelineQuery]]:
        """Every filter in use in words, and the query without it."""
        for param, values in groupby(self.spoken(names), lambda one: one.param):
            spoken = list(values)
            yield _(" or ").join(one.words for one in spoken), spoken[0].without.without(param)

    def spoken(self, names: Mapping[tuple[str, str], str]) -> Iterator[Spoken]:
        """Every value that narrows in words and the query without it, in canonical order; a period that has both ends is one."""
        for param, values in self.terms:
            if param == "from" and self.period_words:
                yield Spoken(param, values[0], self.period_words, self.without("from").without("to"))
            elif param != "to" or not self.period_words:
                for value in values:
                    yield Spoken(param, value, names.get((param, value)) or FILTERS[param].words(value), self.without(param, value))

    @property
    def period_words(self) -> str:
        """A period with both ends in words: "March 2025", "3–5 March 2025"; empty without one."""
        first, last = self.period
        return whole_period_words(first, last) if first is not None and last is not None else ""


def events_for(collection: Collection, user: Reader) -> EventQuerySet:
    """The events of a collection that a reader may see: where every page, count and export starts."""
    return Event.objects.filter(collection=collection).visible_to(user)


def scope_of(collection: Collection, user: Reader) -> Scope:
    """What the filters' lookups need to know of a reader in a collection."""
    curator = is_curator(user)
    hidden = collection.visibility == Collection.Visibility.PRIVATE and not curator
    return Scope(collection.pk, curator, frozenset() if hidden else frozenset(statuses_visible_to(user)))


# --- reading an address -----------------------------------------------------------------------------------------


def _values(entry: Filter, given: list[str], today: date, problems: list[str]) -> tuple[str, ...]:
    """The canonical values of one parameter; an empty one is a form field left blank and says nothing."""
    raw = [value for value in dict.fromkeys(given) if value.strip()]
    if len(raw) > MOST_VALUES:
        problems.append(
            ngettext(
                "Only the first %(number)d value of “%(param)s” is used.",
                "Only the first %(number)d values of “%(param)s” are used.",
                MOST_VALUES,
            )
            % {"number": MOST_VALUES, "param": entry.param}
        )
    found: list[str] = []
    for value in raw[:MOST_VALUES]:
        if len(value) > LONGEST_VALUE:
            problems.append(_("A value of “%(param)s” is too long; it was left out.") % {"param": entry.param})
            continue
        try:
            found.append(entry.parse(_readable(value), today))
        except NotUnderstoodError as error:
            problems.append(told_of(entry, str(error)))
    if not entry.many and len(found) > 1:
        problems.append(_("“%(param)s” takes one value; the first is used.") % {"param": entry.param})
        found = found[:1]
    return tuple(found)


def told_of(entry: Filter, problem: str) -> str:
    """A problem and where it is: what the page calls the filter, and its parameter where that is another word."""
    label = str(entry.label)
    where = label if label.lower() == entry.param else f"{label} ({entry.param})"
    return _("%(where)s: %(problem)s") % {"where": where, "problem": problem}


def _typed(given: QueryDict, terms: Mapping[str, Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """The ends of the period that were given and not used, as they were written."""
    written = ((param, _readable(given.get(param) or "")[:LONGEST_VALUE].strip()) for param in ("from", "to") if not terms[param])
    return tuple((param, value) for param, value in written if value)


def _canonical(terms: Mapping[str, Iterable[str]]) -> Terms:
    """Terms in the order of FILTERS, values sorted and once each; what equals a filter's default is left out."""
    found = []
    for param, entry in FILTERS.items():
        values = tuple(sorted(set(terms.get(param, ()))))
        if values and values != tuple(sorted(entry.default)):
            found.append((param, values))
    return tuple(found)


def _encoded(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{param}={quote_plus(value, safe=',.')}" for param, value in pairs]


def _given(raw: str) -> dict[str, str]:
    """What an address says, for a message that names it."""
    return {"value": shortened(_readable(raw))}


def _readable(raw: str) -> str:
    """A value without what no database takes: NUL bytes and lone surrogates."""
    return "".join(letter for letter in raw if letter != "\0" and not "\ud800" <= letter <= "\udfff")


def _event(given: QueryDict, problems: list[str]) -> str:
    raw = given.get("event", "")
    if not raw or _EVENT.fullmatch(raw):
        return raw
    problems.append(missing_event(raw))
    return ""


def missing_event(event: str) -> str:
    """That an address asks for an event that there is not."""
    return _("There is no event “%(value)s”.") % _given(event)


def _view(given: QueryDict, problems: list[str]) -> str:
    raw = given.get("view", "") or VIEWS[0]
    if raw in VIEWS:
        return raw
    problems.append(_("There is no view “%(value)s”; the timeline is shown.") % _given(raw))
    return VIEWS[0]


def _window(given: QueryDict, problems: list[str]) -> tuple[date, date] | None:
    raw = given.get("win", "")
    if not raw:
        return None
    ends = _WINDOW.fullmatch(raw)
    try:
        first, last = (date.fromisoformat(end) for end in ends.groups()) if ends else (date.max, date.min)
    except ValueError:
        first, last = date.max, date.min
    if first <= last:
        return first, last
    problems.append(_("The zoomed period “%(value)s” was not understood; all is shown.") % _given(raw))
    return None


def _lanes(given: QueryDict, problems: list[str]) -> tuple[str, ...]:
    raw = given.get("lanes", "")
    if not raw:
        return ()
    asked = tuple(dict.fromkeys(raw[:LONGEST_VALUE].split(",")))
    if all(name in LANES for name in asked):
        return asked
    problems.append(_("The order of the lanes “%(value)s” was not understood; the usual one is used.") % _given(raw))
    return ()


def page_asked(given: QueryDict, problems: list[str]) -> int:
    """The page of a list that an address asks for; what is no page is told in ``problems``."""
    raw = given.get("page", "")
    if not raw:
        return 1
    if re.fullmatch(r"[0-9]{1,6}", raw) and 1 <= int(raw) <= LAST_PAGE:
        return int(raw)
    problems.append(_("The list has no page “%(value)s”; the first is shown.") % _given(raw))
    return 1


def beyond_last(last: int) -> str:
    """That an address asks for a page beyond the last."""
    words = ngettext("The list has only %(number)d page, which is shown.", "The list has only %(number)d pages; the last is shown.", last)
    return words % {"number": last}


def _iso(day: date) -> str:
    return day.isoformat()
