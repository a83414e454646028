"""What the reports of one event say together: whose date leads."""

from typing import Any

import pytest

from articles.consensus import ReportView, consensus, with_leading_toll

DAY = {"value": "2026-01-06", "granularity": "day", "earliest": "2026-01-06", "latest": "2026-01-06"}
WEEK = {"value": "2026-W02", "granularity": "week", "earliest": "2026-01-05", "latest": "2026-01-11"}
NEXT = {"value": "2026-01-09", "granularity": "day", "earliest": "2026-01-09", "latest": "2026-01-09"}


def report(number: int, day: dict[str, Any], basis: str, modality: str = "occurred") -> ReportView:
    """One report of an agreement with nothing but a date and a modality of its own."""
    found = {
        "type": "agreement",
        "modality": modality,
        "title": f"Report {number}",
        "date": day | {"basis": basis, "approximate": basis == "reported", "steps": []},
        "arguments": [],
        "casualties": dict.fromkeys(("killed", "injured", "children_killed", "children_injured")),
        "confidence": 0.9,
        "features": [],
        "reasons": [],
    }
    return ReportView(number, found, None, f"source {number}", f"source {number}", (number,))


@pytest.mark.parametrize(
    ("reports", "leads"),
    [
        ([report(1, WEEK, "explicit"), report(2, DAY, "carried")], "2026-01-06"),
        ([report(1, NEXT, "carried"), report(2, DAY, "explicit")], "2026-01-06"),
        ([report(1, NEXT, "reported"), report(2, WEEK, "explicit")], "2026-W02"),
        ([report(1, NEXT, "reported"), report(2, WEEK, "carried")], "2026-W02"),
        ([report(1, NEXT, "explicit", "planned"), report(2, DAY, "carried")], "2026-01-06"),
        ([report(1, NEXT, "explicit", "planned"), report(2, DAY, "reported")], "2026-01-06"),
    ],
    ids=[
        "a day carried by words before a week stated",
        "of two days the one stated in the sentence",
        "a week stated before the day of publication",
        "a week carried before the day of publication",
        "what happened before what was planned",
        "what happened before what was planned, even where it is only reported",
    ],
)
def test_the_finest_date_that_the_texts_own_words_give_leads(reports: list[ReportView], leads: str) -> None:
    assert consensus(reports)["date_value"] == leads
    assert consensus(reports[::-1])["date_value"] == leads


def test_what_came_of_a_plan_has_occurred() -> None:
    assert consensus([report(1, DAY, "explicit", "planned"), report(2, DAY, "explicit")])["modality"] == "occurred"


@pytest.mark.parametrize(
    ("title", "killed", "shown"),
    [
        ("Strike on Aldport, 18 killed", {"low": 20, "high": 20}, "Strike on Aldport, 20 killed"),
        ("Strike on Aldport, 18 killed", {"low": 20, "high": None}, "Strike on Aldport, 20+ killed"),
        ("Strike on Aldport, 18+ killed", {"low": 20, "high": 21}, "Strike on Aldport, 21 killed"),
        ("Strike on Aldport, 18 killed", {"low": None, "high": None}, "Strike on Aldport"),
        ("Strike on Aldport", {"low": 20, "high": 20}, "Strike on Aldport"),
        ("Talks on the 18 killed", {"low": 20, "high": 20}, "Talks on the 18 killed"),
        ("Strike on Aldport, 18 killed", None, "Strike on Aldport, 18 killed"),
    ],
)
def test_a_title_names_the_toll_that_leads(title: str, killed: dict[str, int | None] | None, shown: str) -> None:
    assert with_leading_toll(title, {"killed": killed} if killed else {}) == shown
