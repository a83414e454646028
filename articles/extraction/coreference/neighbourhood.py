"""The neighbourhood of an event: events without a common key are never the same, so that a store compares each newcomer only with
its neighbours."""

from datetime import date, timedelta

from articles.extraction.coreference.contradictions import family_of
from articles.extraction.coreference.places import stem
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.events.instruments import GENERIC
from articles.extraction.gazetteer import fold


def block_keys(summary: EventSummary) -> tuple[str, ...]:
    """The neighbourhoods of an event: family, bucket of days, and a place, actor or word. An undated event is near nothing but its
    copies."""
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
        buckets = sorted(
            {_bucket(first - timedelta(days=2)), _bucket(last + timedelta(days=2)), _bucket(first), _bucket(last)}
            | {_bucket(first + timedelta(days=7 * step)) for step in range(1, 7) if first + timedelta(days=7 * step) <= last}
        )
    return tuple(f"{family}|{bucket}|{anchor}" for bucket in buckets for anchor in _anchors(summary))


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
