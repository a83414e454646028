"""The neighbourhood of an event: events without a common key are never the same, so that a store compares each newcomer only with
its neighbours."""

from datetime import date, timedelta

from articles.extraction.coreference.contradictions import MARKED_SLACK, family_of, is_local
from articles.extraction.coreference.places import stem
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.events.instruments import GENERIC
from articles.extraction.gazetteer import fold


def block_keys(summary: EventSummary) -> tuple[str, ...]:
    """The neighbourhoods of an event: family, bucket of days, and a place, actor or word. An undated event is near nothing but its
    copies. A bucket is a week; the event is in every week that lies within half of the days by which two statements of one event may
    differ, so that any two such statements share one."""
    family = family_of(summary)
    if summary.earliest is None or summary.latest is None:
        if summary.published is None:
            return tuple(f"{family}|undated|{word}" for word in _anchors(summary)[:6])
        first = last = date.fromisoformat(summary.published)
    else:
        first, last = date.fromisoformat(summary.earliest), date.fromisoformat(summary.latest)
    if (last - first).days > 45:
        buckets = [f"{first.year:04d}-{first.month:02d}-long" if (last - first).days < 100 else f"{first.year:04d}"]
    else:
        reach = timedelta(days=_reach(summary))
        buckets = _weeks(first - reach, last + reach)
    keys = [f"{family}|{bucket}|{anchor}" for bucket in buckets for anchor in _anchors(summary)]
    return (*keys, *(f"{family}|{month}|%{person}" for month in _months(first) for person in summary.marks.people))


def _reach(summary: EventSummary) -> int:
    """Half of the days by which two statements of such an event may differ at most, rounded up."""
    if family_of(summary) != "harm":
        return 1
    return (MARKED_SLACK + 1) // 2 if is_local(summary) else 3


def _weeks(first: date, last: date) -> list[str]:
    days = [first + timedelta(days=7 * step) for step in range((last - first).days // 7 + 1)]
    return sorted({_bucket(day) for day in (*days, last)})


def _months(day: date) -> tuple[str, str]:
    """The month of a day and the one after: days less than four weeks apart share one."""
    after = day.replace(day=1) + timedelta(days=31)
    return f"{day:%Y-%m}", f"{after:%Y-%m}"


def _bucket(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _anchors(summary: EventSummary) -> list[str]:
    anchors = {fold(stem(name)) for name, _ in summary.places} | {f"@{fold(name)}" for name in summary.actors}
    if summary.type in ("strike", "other"):
        anchors |= {f"#{word}" for word in summary.words[:24]}
    if summary.paper and summary.paper not in GENERIC:
        anchors.add(f"§{summary.paper}")
    return sorted(anchors) or ["-"]
