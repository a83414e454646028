"""Bins are few and begin where weeks do; what is too wide for a bin makes no peak."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_collection, make_event
from timeline import density
from timeline.density import MOST_BINS, bin_days, density_of, first_bin
from timeline.matching import tally_of
from timeline.query import TimelineQuery
from timeline.tally import summary_of


@given(st.integers(-719_162, 2_932_896), st.integers(0, 3_652_058))
def test_no_period_has_more_bins_than_can_be_told_apart(first: int, length: int) -> None:
    size = bin_days(first, first + length)
    start = first_bin(first, size)
    assert start <= first < start + size
    assert (first + length - start) // size + 1 <= MOST_BINS
    assert size == 1 or size % 7 == 0


@pytest.mark.parametrize(("days", "size"), [(1, 1), (279, 1), (280, 7), (1_953, 7), (1_954, 14), (3_652, 14), (36_525, 182)])
def test_bins_are_days_then_weeks(days: int, size: int) -> None:
    assert bin_days(0, days - 1) == size


def test_bins_of_weeks_begin_on_mondays() -> None:
    start = first_bin(20_182, 7)
    assert date.fromordinal(start + date(1970, 1, 1).toordinal()).isoweekday() == 1


@pytest.mark.django_db
def test_events_are_counted_in_their_lane_and_bin() -> None:
    for day in ("2025-04-04", "2025-04-04", "2025-04-06"):
        make_event(days=day)
    make_event(days="2025-04-06", type="meeting")
    make_event(days=("2025-04-03", "2025-04-05"), type="meeting")
    make_event(days=("2025-01-01", "2025-12-31"))
    make_event(days=None)
    query = TimelineQuery.from_querydict(_period("2025-04-04", "2025-04-06"), date(2026, 1, 1))
    tally = tally_of(query, make_collection(), AnonymousUser())
    first = (date(2025, 4, 4) - date(1970, 1, 1)).days
    found = density_of(tally, query, first, first + 2, [(first, 2), (first + 5, 1), (first - 1, 7)])
    assert (found.bin, found.first) == (1, first)
    assert found.lanes == {"strike": [2, 0, 1], "meeting": [1, 0, 1]}
    assert found.wide == {"strike": 1}
    assert found.articles == [2, 0, 0]
    assert summary_of(tally, query).dated == 6


@pytest.mark.django_db
def test_the_counts_kept_by_week_are_those_of_the_days(monkeypatch: pytest.MonkeyPatch) -> None:
    for days in (
        "2023-01-01",
        "2023-01-02",
        "2024-02-29",
        ("2024-03-01", "2024-03-31"),
        ("2024-03-01", "2024-04-02"),
        ("2024-01-01", "2024-12-31"),
        "2026-01-04",
    ):
        make_event(days=days)
        make_event(days=days, type="meeting", status="accepted")
    query = TimelineQuery()
    tally = tally_of(query, make_collection(), AnonymousUser())
    ends = summary_of(tally, query).extent
    assert ends is not None
    by_week = density_of(tally, query, *ends)
    assert by_week.bin == 7
    assert sum(by_week.lanes["strike"]) + by_week.wide["strike"] == 7
    monkeypatch.setattr(density, "_holds_all", lambda *_: False)
    assert density_of(tally, query, *ends) == by_week


def _period(first: str, last: str) -> object:
    from django.http import QueryDict

    return QueryDict(f"from={first}&to={last}")
