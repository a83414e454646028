"""Bins are few and begin where weeks do; what is too wide for a bin makes no peak."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_collection, make_event
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


def _period(first: str, last: str) -> object:
    from django.http import QueryDict

    return QueryDict(f"from={first}&to={last}")
