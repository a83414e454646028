"""What the reports of one event say together: whose date leads."""

import itertools
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from articles.consensus import ReportView, arguments_of, consensus, with_leading_toll

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


def counted(number: int, published: str, low: int | None, high: int | None, **more: Any) -> ReportView:
    """A report with a count of killed: number, day of publication, bounds."""
    view = report(number, DAY, "explicit")
    view.found["casualties"]["killed"] = {"low": low, "high": high, "text": f"{low}..{high}"}
    return replace(view, published=date.fromisoformat(published), **more)


TOLLS = [
    ("the latest", [counted(1, "2026-01-06", 14, 14), counted(2, "2026-01-07", 16, 16), counted(3, "2026-01-08", 18, 18)], (18, 18)),
    ("the latest, though it is lower", [counted(1, "2026-01-06", 20, 20), counted(2, "2026-01-07", 16, 16)], (16, 16)),
    ("no bound that the number meets", [counted(1, "2026-01-06", 16, 16), counted(2, "2026-01-07", 10, None)], (16, 16)),
    ("a bound that goes beyond the number", [counted(1, "2026-01-06", 16, 16), counted(2, "2026-01-07", 20, None)], (20, None)),
    ("no word", [counted(1, "2026-01-06", 16, 16), counted(2, "2026-01-07", None, None)], (16, 16)),
    ("a word where there is nothing else", [counted(1, "2026-01-06", None, None)], (None, None)),
    ("no party to the conflict", [counted(1, "2026-01-06", 16, 16), counted(2, "2026-01-07", 90, 90, party=True)], (16, 16)),
    ("a party where nobody else speaks", [counted(1, "2026-01-06", 16, 16, party=True)], (16, 16)),
    (
        "no late copy of an early report",
        [counted(1, "2026-01-06", 14, 14), counted(2, "2026-01-07", 18, 18), counted(3, "2026-01-09", 14, 14, told=date(2026, 1, 6))],
        (18, 18),
    ),
    (
        "of one day what more sources give",
        [counted(1, "2026-01-06", 14, 14), counted(2, "2026-01-06", 14, 14), counted(9, "2026-01-06", 11, 11)],
        (14, 14),
    ),
    ("of one day the higher", [counted(1, "2026-01-06", 14, 14), counted(2, "2026-01-06", 11, 11)], (14, 14)),
    (
        "of one day not what one origin gives twice",
        [
            counted(1, "2026-01-06", 14, 14, independent="wire"),
            counted(2, "2026-01-06", 14, 14, independent="wire"),
            counted(3, "2026-01-06", 11, 11, independent="a"),
            counted(4, "2026-01-06", 11, 11, independent="b"),
        ],
        (11, 11),
    ),
]


@pytest.mark.parametrize(("reports", "leads"), [row[1:] for row in TOLLS], ids=[row[0] for row in TOLLS])
def test_the_latest_well_sourced_count_leads_and_all_are_kept(reports: list[ReportView], leads: tuple[int | None, int | None]) -> None:
    for order in itertools.permutations(reports):
        killed = consensus(order)["figures"]["killed"]
        assert (killed["low"], killed["high"]) == leads
        kept = [(said["published"], said["low"], said["high"]) for said in killed["by_source"]]
        assert kept == sorted(kept, key=lambda said: said[0])
        assert len(kept) == len(reports)


def test_what_a_report_says_beside_its_figure_is_kept_with_who_says_it() -> None:
    view = counted(1, "2026-01-07", 12, 12)
    rebels = {"low": 30, "high": 30, "text": "30"}
    first = {"low": 9, "high": 9, "text": "nine"}
    told = {"by": "", "place": "", "earlier": False}
    view.found["statements"] = [
        {"measure": "killed", "count": view.found["casualties"]["killed"], **told, "by": "police"},
        {"measure": "killed", "count": rebels, **told, "by": "the rebels"},
        {"measure": "killed", "count": first, **told, "earlier": True},
        {"measure": "injured", "count": rebels, **told, "by": "nobody of the dead"},
    ]
    killed = consensus([view])["figures"]["killed"]
    assert (killed["low"], killed["disputed"]) == (12, True)
    assert [(said["low"], said["by"]) for said in killed["by_source"]] == [(12, "police")]
    assert [(said["low"], said["by"], said["earlier"]) for said in killed["beside"]] == [(30, "the rebels", False), (9, "", True)]


@pytest.mark.parametrize("more", [{"place": "Aldport"}, {"earlier": True}])
def test_a_figure_of_one_place_or_an_earlier_one_disputes_nothing(more: dict[str, Any]) -> None:
    view = counted(1, "2026-01-07", 12, 12)
    said = {"measure": "killed", "count": {"low": 4, "high": 4, "text": "four"}, "by": "police", "place": "", "earlier": False}
    view.found["statements"] = [said | more]
    assert not consensus([view])["figures"]["killed"]["disputed"]


def named(modality: str, *actors: tuple[str, str]) -> dict[str, Any]:
    """What the engine found of a strike, with nothing but who did it."""
    return {"modality": modality, "arguments": [{"name": name, "role": role, "kind": "country"} for name, role in actors]}


def test_whom_only_its_own_denial_names_is_no_attacker() -> None:
    denial = named("denied", ("Freedonia", "attacker"), ("Freedonia", "denier"))
    roles = [argument["role"] for argument in arguments_of([named("occurred"), denial])]
    assert roles == ["denier"]
    assert [argument["role"] for argument in arguments_of([denial])] == ["attacker", "denier"]
    accused = named("occurred", ("Freedonia", "attacker"))
    assert [argument["role"] for argument in arguments_of([accused, denial])] == ["attacker", "attacker", "denier"]


def test_who_denies_an_event_is_no_source_of_it() -> None:
    told = consensus([report(1, DAY, "explicit"), report(2, DAY, "explicit"), report(3, DAY, "explicit", "denied")])
    assert (told["modality"], told["source_count"], told["article_count"]) == ("occurred", 2, 3)
    assert consensus([report(3, DAY, "explicit", "denied")])["source_count"] == 1


def counted_on(number: int, killed: int, day: date) -> ReportView:
    """A report of a day that counts the dead."""
    told = report(number, DAY, "explicit")
    count = {"low": killed, "high": killed, "text": str(killed)}
    return replace(told, found=told.found | {"casualties": told.found["casualties"] | {"killed": count}}, published=day)


def test_a_later_count_of_less_than_half_is_that_of_some_unless_others_give_it_too() -> None:
    first, later = counted_on(1, 11, date(2026, 1, 7)), counted_on(2, 3, date(2026, 1, 9))
    backed = [first, counted_on(4, 11, date(2026, 1, 7))]
    assert consensus([*backed, later])["figures"]["killed"]["low"] == 11
    assert consensus([*backed, later, counted_on(3, 3, date(2026, 1, 9))])["figures"]["killed"]["low"] == 3
    # what one source alone counted is corrected by itself or by another
    assert consensus([first, later])["figures"]["killed"]["low"] == 3
    assert consensus([first, counted_on(2, 8, date(2026, 1, 9))])["figures"]["killed"]["low"] == 8
