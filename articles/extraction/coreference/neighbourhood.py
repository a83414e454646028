"""The neighbourhood of an event: events without a common key are never the same, so that a store compares each newcomer only with
its neighbours."""

from collections.abc import Iterator
from datetime import date, timedelta

from articles.extraction.coreference.contradictions import MARKED_SLACK, about, family_of, is_local
from articles.extraction.coreference.places import stem, towns_of
from articles.extraction.coreference.spelling import sound_key
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.coreference.targets import is_seat
from articles.extraction.coreference.words import NAME, PLAIN, fingerprint
from articles.extraction.events.instruments import GENERIC
from articles.extraction.gazetteer import fold

_BUCKET = 4
_FOLLOWED_REACH = 7
_MOST_WORDS = 24
_FEW_NAMES = 8
_LONG_DAYS, _LONGEST_DAYS = 45, 100


def block_keys(summary: EventSummary) -> tuple[str, ...]:
    """The neighbourhoods of an event: family, bucket of days, and a place, actor or word.

    A bucket is four days. The event is in every bucket that lies within its share of the days by which two statements of one event may
    differ, so that any two such statements share one. An undated event lies where it was published; with no date at all it is near nothing
    but its copies.
    """
    family = family_of(summary)
    anchors = sorted(set(_anchors(summary))) or ["-"]
    if summary.earliest is None or summary.latest is None:
        if summary.published is None:
            return tuple(f"{family}|undated|{word}" for word in anchors[:6])
        first = last = date.fromisoformat(summary.published)
    else:
        first, last = date.fromisoformat(summary.earliest), date.fromisoformat(summary.latest)
    length = (last - first).days
    if length > _LONG_DAYS:
        buckets = [f"{first:%Y-%m}-long" if length < _LONGEST_DAYS else f"{first.year:04d}"]
    else:
        reach = timedelta(days=_reach(summary))
        buckets = _buckets(first - reach, last + reach)
    people = [f"{family}|{month}|%{person}" for month in _months(first) for person in summary.marks.people]
    return (*(f"{family}|{bucket}|{anchor}" for bucket in buckets for anchor in anchors), *people)


def _reach(summary: EventSummary) -> int:
    """What the event adds to the days by which two statements of one event may differ at most (``contradictions``)."""
    vague = summary.basis == "reported" or summary.earliest is None
    if family_of(summary) != "harm":
        return 2 if summary.earliest is None else 1 if vague else 0
    if is_local(summary):
        return (MARKED_SLACK + 1) // 2
    if summary.earliest is None:
        return _FOLLOWED_REACH
    return 3 if vague else max(int(summary.night), about(summary))


def _buckets(first: date, last: date) -> list[str]:
    return [f"{number}" for number in range(first.toordinal() // _BUCKET, last.toordinal() // _BUCKET + 1)]


def _months(day: date) -> tuple[str, str]:
    """The month of a day and the one after: days less than four weeks apart share one."""
    after = day.replace(day=1) + timedelta(days=31)
    return f"{day:%Y-%m}", f"{after:%Y-%m}"


def _anchors(summary: EventSummary) -> Iterator[str]:
    """What two events must share one of, each enough to look closer: one country among those who met or fought is not."""
    towns = towns_of(summary)
    yield from (f"@{fold(name)}" for name in (summary.actors if summary.type == "agreement" else ()))
    yield from (f"@{part}" for name in summary.persons for part in fold(name).split())
    if len(summary.actors) > 1:
        yield "@" + "+".join(fold(name) for name in summary.actors)
    if family_of(summary) != "harm" and len(summary.sides) > 1:
        yield "&" + "+".join(summary.sides[:2])
    if family_of(summary) == "harm":
        yield from (fold(stem(name)) for name, _ in summary.places if fold(name) in towns or stem(name) != name)
        words = [word for word in summary.words if word[0] != PLAIN][:_MOST_WORDS]
        if len(words) < _FEW_NAMES:
            words = list(summary.words[:_MOST_WORDS])
        yield from (f"#{word}" for word in words)
        yield from (f"#{NAME}{fingerprint(town)}" for town in towns)
        yield from (f"#{NAME}{site}" for site in summary.sites)
        yield from (f"~{key}" for town in towns if (key := sound_key(town)))
        yield from summary.marks.towns if is_local(summary) else ()
        yield from (f"={kind}" for kind in summary.targets if is_seat(kind))
    else:
        yield from (fold(stem(name)) for name, _ in summary.places)
    if not towns:
        yield from summary.marks.named
    if summary.paper and summary.paper not in GENERIC:
        yield f"§{summary.paper}"
