"""The days of two events: how far apart, how wide, and how they are said."""

from datetime import date

from articles.extraction.coreference.summaries import EventSummary


def width(a: EventSummary) -> int:
    """How many days an event may lie anywhere in, less one; very many where it is undated."""
    if a.earliest is None or a.latest is None:
        return 10_000
    return (date.fromisoformat(a.latest) - date.fromisoformat(a.earliest)).days


def days_apart(a: EventSummary, b: EventSummary) -> int:
    """How many days lie between two events at least; 0 where they overlap or one is undated."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return 0
    first, second = (a, b) if a.earliest <= b.earliest else (b, a)
    assert first.latest is not None
    assert second.earliest is not None
    return max(0, (date.fromisoformat(second.earliest) - date.fromisoformat(first.latest)).days)


def days_since(a: EventSummary, moment: str) -> int:
    """How many days a day lies after the last of an event; none that counts where the event is undated."""
    return (date.fromisoformat(moment) - date.fromisoformat(a.latest)).days if a.latest else -1


def day(value: str) -> str:
    """A day in words."""
    moment = date.fromisoformat(value)
    return f"{moment.day} {moment:%b %Y}"


def extent(a: EventSummary) -> str:
    """An event's day or days in words."""
    return day(a.earliest or "") if a.earliest == a.latest else f"{day(a.earliest or '')} to {day(a.latest or '')}"
