"""The inverted index is what a recount from the events would be, whatever happened to them and in whatever order."""

from __future__ import annotations

from collections import Counter
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Cell, Event, EventName, Mention, Posting, SpanCount, ValueCount, WeekCount
from articles.models.event import day_number
from articles.models.posting import UNDATED
from articles.search import index_events
from tests.factories import make_collection, make_event, make_name, make_source

pytestmark = pytest.mark.django_db
KEPT = ("proposed", "accepted", "rejected", "withheld", "draft")


def recount() -> tuple[set[tuple[object, ...]], Counter[tuple[object, ...]], Counter[tuple[object, ...]]]:
    """Postings and counts as the events' own rows give them."""
    cells = {(cell.type, cell.status, cell.modality): cell.pk for cell in Cell.objects.all()}
    postings: set[tuple[object, ...]] = set()
    values: Counter[tuple[object, ...]] = Counter()
    spans: Counter[tuple[object, ...]] = Counter()
    for event in Event.objects.filter(status__in=KEPT):
        cell = cells[event.type, event.status, event.modality]
        first = UNDATED if event.first_day is None else event.first_day
        last = UNDATED if event.last_day is None else event.last_day
        borne = {(0, 0)}
        borne |= {(2 if row.is_place else 1, row.name_id) for row in EventName.objects.filter(event=event)}
        told = Mention.objects.filter(event=event, article__source__isnull=False)
        shown = {mention.article.source_id for mention in told if mention.article.withheld_at is None}
        borne |= {(3, source) for source in shown}
        borne |= {(4, mention.article.source_id) for mention in told if mention.article.source_id not in shown}
        for kind, value in borne:
            postings.add((event.collection_id, kind, value, event.pk, cell, first, last))
            values[event.collection_id, kind, value, cell] += 1
        spans[event.collection_id, first, last, cell] += 1
    return postings, values, spans


def stored() -> tuple[set[tuple[object, ...]], Counter[tuple[object, ...]], Counter[tuple[object, ...]]]:
    """Postings and counts as they are kept."""
    postings = set(Posting.objects.values_list("collection_id", "kind", "value", "event_id", "cell_id", "first_day", "last_day"))
    values = Counter({row[:4]: row[4] for row in ValueCount.objects.values_list("collection_id", "kind", "value", "cell_id", "number")})
    spans = Counter(
        {row[:4]: row[4] for row in SpanCount.objects.values_list("collection_id", "first_day", "last_day", "cell_id", "number")}
    )
    return postings, values, spans


def test_weeks_are_counted_from_the_middle_of_what_is_dated() -> None:
    make_event(days="2025-04-04")
    make_event(days=("2025-04-01", "2025-04-30"))
    make_event(days=("2025-01-01", "2025-12-31"))
    make_event(days=None)
    weeks = set(WeekCount.objects.values_list("week", "width", "number"))
    assert weeks == {(_monday("2025-03-31"), 0, 1), (_monday("2025-04-14"), 0, 1), (_monday("2025-06-30"), 2, 1)}
    Event.objects.update(status="gone")
    index_events(Event.objects.values_list("pk", flat=True))
    assert not WeekCount.objects.exists()


def _monday(day: str) -> int:
    found = date.fromisoformat(day)
    assert found.isoweekday() == 1
    return day_number(found)


def test_a_new_event_is_counted_once_under_all_that_it_bears() -> None:
    make_event(actors=["Ada Lind", "Bo Lind"], places=["Kharkiv"], source="North Wire")
    assert stored() == recount()
    assert Posting.objects.count() == 5


def test_indexing_again_changes_nothing() -> None:
    event = make_event(actors=["Ada Lind"], places=["Kharkiv"], source="North Wire")
    before = stored(), sorted(Posting.objects.values_list("pk", flat=True))
    index_events([event.pk])
    assert (stored(), sorted(Posting.objects.values_list("pk", flat=True))) == before


def test_a_count_that_falls_to_nothing_leaves_no_row() -> None:
    event = make_event(actors=["Ada Lind"])
    Event.objects.filter(pk=event.pk).update(status="gone")
    index_events([event.pk])
    assert (Posting.objects.count(), ValueCount.objects.count(), SpanCount.objects.count()) == (0, 0, 0)


def test_a_deleted_event_is_counted_no_longer() -> None:
    event, other = make_event(actors=["Ada Lind"]), make_event(actors=["Ada Lind"])
    Mention.objects.filter(event=event).delete()
    event.reports.all().delete()
    event.delete()
    assert stored() == recount()
    assert set(Posting.objects.values_list("event_id", flat=True)) == {other.pk}


def test_the_source_of_a_withheld_article_is_counted_for_curators_alone() -> None:
    event = make_event(source="North Wire")
    article = Article.objects.get(mentions__event=event)
    article.withheld_at = timezone.now()
    article.save()
    assert stored() == recount()
    assert list(Posting.objects.filter(kind__gte=3).values_list("kind", flat=True)) == [Posting.Kind.HIDDEN_SOURCE]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "date", "status", "modality", "name", "unname", "source", "gone"]), st.integers(0, 5), st.integers(0, 3)
    ),
    max_size=14,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_counts_follow_whatever_happens(steps: list[tuple[str, int, int]]) -> None:
    for what, which, value in steps:
        events = list(Event.objects.order_by("pk"))
        if what == "add" or not events:
            make_event(days=None if value == 0 else f"2025-03-0{value}", actors=["Ada Lind"][:value], type=("strike", "meeting")[value % 2])
            continue
        event = events[which % len(events)]
        _change(event, what, value)
        index_events([event.pk])
    assert stored() == recount()


def _change(event: Event, what: str, value: int) -> None:
    if what == "date":
        Event.objects.filter(pk=event.pk).update(first_day=100 + value, last_day=100 + 2 * value)
    elif what in ("status", "gone"):
        Event.objects.filter(pk=event.pk).update(status="gone" if what == "gone" else KEPT[value])
    elif what == "modality":
        Event.objects.filter(pk=event.pk).update(modality=("occurred", "planned", "denied", "ongoing")[value])
    elif what == "name":
        name = make_name(event.collection, f"Place {value}", "place")
        EventName.objects.get_or_create(event=event, name=name, role="place", defaults={"is_place": True})
    elif what == "unname":
        EventName.objects.filter(event=event).delete()
    elif what == "source":
        Article.objects.filter(mentions__event=event).update(source=make_source(f"Source {value}"))


def test_everything_can_be_indexed_anew() -> None:
    make_event(actors=["Ada Lind"], places=["Kharkiv"], source="North Wire", title="Strike on a drydock")
    make_event(collection=make_collection("other"), days=None)
    before = stored()
    ValueCount.objects.update(number=7)
    Posting.objects.filter(kind=1).delete()
    said = StringIO()
    call_command("reindex", stdout=said)
    assert said.getvalue() == "2 events indexed\n"
    assert stored() == before == recount()
