"""TimelineItem: one event as a reader sees it in a list, on a mark, in an export."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.date_words import date_words, weekday_words
from articles.models import Collection, Event, EventName, Mention
from articles.models.collection import Reader
from timeline.filters import MODALITY_WORDS
from timeline.lanes import Lane, lane_of
from timeline.passages import quoted_mentions, readable_quote, spans_by_article
from timeline.query import TimelineQuery
from timeline.segments import Segment, matches_marked

QUOTE_LENGTH = 240
"""Characters of a quote in the list, cut between words: a clamp by lines could cut a number in two."""
ITEM_COLUMNS = (
    "public_id",
    "type",
    "title",
    "date_value",
    "granularity",
    "first_day",
    "last_day",
    "date_basis",
    "approximate",
    "modality",
    "source_count",
    "article_count",
    "status",
    "figures",
)
"""The columns of an event that an item is made of."""
_QUANTITY = re.compile(
    r"(?:Tens|Dozens|Scores|Hundreds|Thousands|Several|Many|Some|Few|Most|Both|An?|At|About|Around|Almost|Nearly|Over|More|Up)\b"
)
"""With what a sentence begins that is cited as a count: inside a line it has no capital."""
_SMALL = (
    gettext_lazy("no"),
    gettext_lazy("one"),
    gettext_lazy("two"),
    gettext_lazy("three"),
    gettext_lazy("four"),
    gettext_lazy("five"),
    gettext_lazy("six"),
    gettext_lazy("seven"),
    gettext_lazy("eight"),
    gettext_lazy("nine"),
)
"""Small numbers in words, for the ones inside a phrase."""


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """What a reader sees of one event. Days are dates, or None for the undated; words are in the reader's language."""

    id: str
    url: str
    drawer_url: str
    type: Lane
    type_words: str
    title: str
    title_segments: tuple[Segment, ...]
    date_words: str
    weekday_words: str
    iso_date: str
    modality: str
    modality_words: str
    certainty_words: str
    granularity: str
    first_day: Any
    last_day: Any
    approximate: bool
    places: tuple[str, ...]
    actors: tuple[str, ...]
    source_count: int
    article_count: int
    checked: bool
    status: str
    status_words: str
    disputed: bool
    figures_words: str
    quote: str
    quote_segments: tuple[Segment, ...]
    publisher: str


def items_of(events: Sequence[Event], query: TimelineQuery, collection: Collection, user: Reader) -> list[TimelineItem]:
    """The items of some events, in their order, with a constant number of store queries."""
    names = _names(events)
    quotes = _quotes(events, collection, user)
    return [item_of(event, query, collection, names=names.get(event.pk, []), quote=quotes.get(event.pk, ("", ""))) for event in events]


def item_of(
    event: Event, query: TimelineQuery, collection: Collection, *, names: Sequence[EventName], quote: tuple[str, str]
) -> TimelineItem:
    """One event as an item; ``quote`` is its best readable passage and who published it."""
    search = query.value("q")
    text, publisher = quote
    return TimelineItem(
        id=event.public_id,
        url=event.get_absolute_url(),
        drawer_url=collection.get_absolute_url() + query.opened(event.public_id).url,
        type=lane_of(event.type),
        type_words=_(lane_of(event.type).label),
        title=event.title,
        title_segments=tuple(matches_marked(event.title, search)),
        date_words=words_of_date(event),
        weekday_words=weekday_words(event.earliest)
        if event.earliest and event.granularity == "day" and event.first_day == event.last_day
        else "",
        iso_date=iso_date(event),
        modality=event.modality,
        modality_words=str(MODALITY_WORDS.get(event.modality, event.modality)),
        certainty_words=certainty_words(event),
        granularity=event.granularity,
        first_day=event.earliest,
        last_day=event.latest,
        approximate=event.approximate,
        places=tuple(dict.fromkeys(row.name.name for row in names if row.is_place)),
        actors=tuple(dict.fromkeys(row.name.name for row in names if not row.is_place)),
        source_count=event.source_count,
        article_count=event.article_count,
        checked=event.checked,
        status=event.status,
        status_words=status_words(event),
        disputed=is_disputed(event.figures),
        figures_words=figures_words(event.figures),
        quote=text,
        quote_segments=tuple(matches_marked(text, search)),
        publisher=publisher,
    )


def _names(events: Sequence[Event]) -> dict[int, list[EventName]]:
    found: dict[int, list[EventName]] = {}
    for row in EventName.objects.filter(event__in=[event.pk for event in events]).select_related("name").order_by("pk"):
        found.setdefault(row.event_id, []).append(row)
    return found


def _quotes(events: Sequence[Event], collection: Collection, user: Reader) -> dict[int, tuple[str, str]]:
    """Of every event the first passage that ``user`` may read, cut to QUOTE_LENGTH, and who published it."""
    mentions: list[Mention] = list(quoted_mentions([event.pk for event in events], collection, user))
    spans = spans_by_article([mention.article for mention in mentions], user)
    found: dict[int, tuple[str, str]] = {}
    for mention in mentions:
        if mention.event_id is None or mention.event_id in found:
            continue
        text = readable_quote(mention, spans[mention.article_id])
        if text:
            cut = text if len(text) <= QUOTE_LENGTH else text[: QUOTE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
            found[mention.event_id] = (cut, mention.article.source.name if mention.article.source else "")
    return found


# --- words ------------------------------------------------------------------------------------------------------


def words_of_date(event: Event) -> str:
    """When, in words."""
    return date_words(
        event.granularity, event.first_day, event.last_day, value=event.date_value, basis=event.date_basis, approximate=event.approximate
    )


def iso_date(event: Event) -> str:
    """What ``<time datetime>`` may hold: a day, a month, a year or an ISO week; empty for what that cannot say."""
    first, last = event.earliest, event.latest
    if first is None or last is None:
        return ""
    if first == last:
        return first.isoformat()
    if event.granularity == "week":
        year, week, _weekday = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if event.granularity == "month":
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.year:04d}" if event.granularity == "year" else ""


def certainty_words(event: Event) -> str:
    """How surely the date is known."""
    if event.first_day is None or event.last_day is None:
        return _("no date is known")
    if event.date_basis == "person":
        return _("dated by a person")
    if event.date_basis == "reported":
        return _("the day of the report; the day of the event is not told")
    if event.approximate:
        return _("about this time")
    if event.first_day == event.last_day:
        return _("the day is known")
    if event.granularity == "range":
        return _("over several days")
    days = event.last_day - event.first_day + 1
    return ngettext("within %(number)d day", "within %(number)d days", days) % {"number": days}


def status_words(event: Event) -> str:
    """Who answers for it: a machine, or a person."""
    if event.status == Event.Status.PROPOSED:
        return _("read by machine, not checked")
    if event.status == Event.Status.ACCEPTED:
        return _("checked by a person")
    if event.status == Event.Status.DRAFT:
        return _("draft")
    return _("rejected") if event.status == Event.Status.REJECTED else _("withheld")


def is_disputed(figures: dict[str, Any]) -> bool:
    """Whether sources give different numbers."""
    return any(isinstance(figure, dict) and figure.get("disputed") for figure in figures.values())


def figures_words(figures: dict[str, Any]) -> str:
    """The people hurt, in a line: "18 killed, nine of them children; at least 40 injured"."""
    parts = []
    for hurt, children, form in (
        ("killed", "children_killed", _("%(count)s killed")),
        ("injured", "children_injured", _("%(count)s injured")),
    ):
        all_words, children_words = count_words(figures.get(hurt)), count_words(figures.get(children), small=True)
        if all_words:
            words = form % {"count": all_words}
            parts.append(_("%(all)s, %(count)s of them children") % {"all": words, "count": children_words} if children_words else words)
        elif children_words:
            parts.append(form % {"count": _("%(count)s children") % {"count": count_words(figures.get(children))}})
    return "; ".join(parts)


def count_words(count: dict[str, Any] | None, *, small: bool = False) -> str:
    """A count as it is stated: "16", "at least 16", "up to 20", "16 to 20", else its own words; empty where there is none."""
    if not count:
        return ""
    low, high = count.get("low"), count.get("high")
    if low is None and high is None:
        return _QUANTITY.sub(lambda first: first[0].lower(), str(count.get("text") or ""), count=1)
    if low == high:
        return _number(low, small=small)
    if high is None:
        return _("at least %(number)s") % {"number": _number(low, small=small)}
    if low is None:
        return _("up to %(number)s") % {"number": _number(high, small=small)}
    return _("%(low)s to %(high)s") % {"low": _number(low, small=small), "high": _number(high, small=small)}


def _number(number: Any, *, small: bool) -> str:
    return str(_SMALL[number]) if small and 0 < number < len(_SMALL) else str(number)
