"""What the reports of one event say together: one date, one title, the figures of every source.

Pure: data in, data out. A ``ReportView`` is one article's account; ``consensus`` gives the columns of ``Event`` that the
engine fills. Nothing is averaged: every value shown is one that a report holds, and where reports differ all stay.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

BASIS_ORDER = {"explicit": 0, "carried": 1, "reported": 2, "none": 3}
GRANULARITY_ORDER = {"day": 0, "range": 1, "week": 2, "month": 3, "season": 4, "quarter": 5, "year": 6, "decade": 7, "unknown": 8}
MODALITY_ORDER = {"occurred": 0, "ongoing": 1, "aggregate": 2, "planned": 3, "denied": 4, "hypothetical": 5}
COUNTS = ("killed", "injured", "children_killed", "children_injured")
EPOCH = date(1970, 1, 1)
_TOLL = re.compile(r", \d+\+? killed$")


@dataclass(frozen=True, slots=True)
class ReportView:
    """One article's account of an event.

    ``found`` is the engine's ``DocumentEvent`` as JSON; ``published`` the article's creation time; ``source`` names the source,
    ``independent`` is the key under which copies and shared origins count as one; ``order`` makes every choice deterministic.
    ``party`` says that a curator called the source a party to the conflict; ``told`` when its words were first published, where it is a
    copy of an earlier report.
    """

    report: int
    found: dict[str, Any]
    published: date | None
    source: str
    independent: str
    order: tuple[Any, ...]
    party: bool = False
    told: date | None = None


def consensus(reports: Sequence[ReportView]) -> dict[str, Any]:
    """The engine's view of an event: the columns that its reports agree on or that the best founded of them gives."""
    ordered = sorted(reports, key=lambda report: report.order)
    lead = min(ordered, key=_leading)
    telling = [report for report in ordered if report.found["modality"] != "denied"] or ordered  # who denies it bears no witness to it
    independent = {report.independent for report in telling}
    figures = _figures(ordered)
    confidence = max(float(report.found["confidence"]) for report in ordered)
    return {
        "type": lead.found["type"],
        "modality": min((report.found["modality"] for report in ordered), key=MODALITY_ORDER.__getitem__),
        "title": with_leading_toll(min(ordered, key=_titling).found["title"], figures)[:200],
        **_date(lead.found["date"]),
        "figures": figures,
        "confidence": round(confidence, 4),
        "features": min(ordered, key=lambda report: -float(report.found["confidence"])).found["features"],
        "article_count": len(ordered),
        "source_count": len(independent),
        "importance": _importance(len(independent), len(ordered), confidence, figures),
        "worth": _worth(lead.found, len(independent), confidence, figures),
        "merge_reasons": [reason for report in ordered for reason in report.found["reasons"]],
    }


def arguments_of(found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Who and where, by all reports. Whom only its own denial names is no attacker where others tell that it happened."""
    told = [each for each in found if each["modality"] != "denied"]
    attackers = {argument["name"] for each in told for argument in each["arguments"] if argument["role"] == "attacker"}
    return [
        argument
        for each in found
        for argument in each["arguments"]
        if not told or each["modality"] != "denied" or argument["role"] != "attacker" or argument["name"] in attackers
    ]


def with_leading_toll(title: str, figures: dict[str, Any]) -> str:
    """A report's title with the toll that leads now, so that the title never contradicts the figures under it."""
    killed = figures.get("killed")
    if killed is None or _TOLL.search(title) is None:
        return title
    low, high = killed["low"], killed["high"]
    toll = f", {low}+ killed" if high is None else f", {high} killed"
    return _TOLL.sub("" if low is None and high is None else toll, title)


def _leading(report: ReportView) -> tuple[Any, ...]:
    """Whose date leads: what happened before what was planned, then the best founded and finest one."""
    day = report.found["date"]
    return (
        MODALITY_ORDER[report.found["modality"]],
        max(BASIS_ORDER[day["basis"]], BASIS_ORDER["carried"]),
        GRANULARITY_ORDER[day["granularity"]],
        BASIS_ORDER[day["basis"]],
        day["approximate"],
        -float(report.found["confidence"]),
        report.order,
    )


def _titling(report: ReportView) -> tuple[Any, ...]:
    """Whose title leads: that of what happened, naming most of who and where, from the surest account."""
    named = len({argument["name"] for argument in report.found["arguments"]})
    return (MODALITY_ORDER[report.found["modality"]], -min(named, 4), -float(report.found["confidence"]), report.order)


def _date(found: dict[str, Any]) -> dict[str, Any]:
    return {
        "date_value": found["value"] or "",
        "granularity": found["granularity"],
        "first_day": _number(found["earliest"]),
        "last_day": _number(found["latest"]),
        "date_basis": found["basis"],
        "approximate": found["approximate"],
        "date_steps": list(found["steps"]),
    }


def _number(day: str | None) -> int | None:
    return None if day is None else (date.fromisoformat(day) - EPOCH).days


def _figures(reports: Sequence[ReportView]) -> dict[str, Any]:
    """Per count: every source's number with its publication day, oldest first, and which one leads."""
    figures: dict[str, Any] = {}
    for name in COUNTS:
        stated = [(report, report.found["casualties"][name]) for report in reports if report.found["casualties"][name] is not None]
        if not stated:
            continue
        stated.sort(key=lambda pair: (pair[0].published is not None, pair[0].published or EPOCH, pair[0].order))
        lead = _leading_count(stated)
        said = {(count["low"], count["high"]) for _, count in stated}
        beside = [_beside(report, one) for report, count in stated for one in _statements(report, name) if not _is_lead(one, count)]
        figures[name] = {
            "low": lead["low"],
            "high": lead["high"],
            "text": lead["text"],
            "disputed": len(said) > 1 or any(one["by"] and not (one["place"] or one["earlier"]) for one in beside),
            "by_source": [
                _said(report, count) | {"by": next((one["by"] for one in _statements(report, name) if _is_lead(one, count)), "")}
                for report, count in stated
            ],
            "beside": beside,
        }
    return figures


def _said(report: ReportView, count: dict[str, Any]) -> dict[str, Any]:
    return {
        "report": report.report,
        "source": report.source,
        "published": report.published.isoformat() if report.published else None,
        "low": count["low"],
        "high": count["high"],
        "text": count["text"],
    }


def _statements(report: ReportView, name: str) -> list[dict[str, Any]]:
    """What a report says of a count beside the figure that it leads with, and who says that one."""
    return [one for one in report.found.get("statements", ()) if one["measure"] == name]


def _is_lead(one: dict[str, Any], count: dict[str, Any]) -> bool:
    return bool(one["count"] == count and not one["place"] and not one["earlier"])


def _beside(report: ReportView, one: dict[str, Any]) -> dict[str, Any]:
    return _said(report, one["count"]) | {"by": one["by"], "place": one["place"], "earlier": one["earlier"]}


def _leading_count(stated: Sequence[tuple[ReportView, dict[str, Any]]]) -> dict[str, Any]:
    """The latest well-sourced count.

    A party to the conflict speaks only where nobody else does, and a copy is as old as what it copies. Of one day's counts the one that
    most independent sources give leads, then the higher, as tolls rise. A bound that an earlier number meets ("more than ten" after 16)
    and a word ("dozens") do not take the place of that number, nor does less than half of a number that several sources give, by another
    one alone ("the three aid workers killed in it").
    """
    neutral = [pair for pair in stated if not pair[0].party] or list(stated)
    backing: dict[tuple[Any, Any], set[str]] = {}
    for report, count in neutral:
        backing.setdefault((count["low"], count["high"]), set()).add(report.independent)

    def age(pair: tuple[ReportView, dict[str, Any]]) -> tuple[Any, ...]:
        report, count = pair
        day = report.told or report.published
        return day is not None, day or EPOCH, len(backing[count["low"], count["high"]]), count["low"] or count["high"] or 0, report.order

    lead: dict[str, Any] | None = None
    for report, count in sorted(neutral, key=age):
        if lead is None:
            lead = count
            continue
        alone = len(backing[count["low"], count["high"]]) < _SEVERAL
        holds = backing[lead["low"], lead["high"]]
        of_some = alone and len(holds) >= _SEVERAL and report.independent not in holds and _is_of_some(count, lead)
        if not (_allows(count, lead) or of_some):
            lead = count
    assert lead is not None
    return lead


_SEVERAL = 2


def _is_of_some(count: dict[str, Any], number: dict[str, Any]) -> bool:
    """Whether an exact count is less than half of a number that stands: that of some of the victims."""
    return bool(count["low"] and count["low"] == count["high"] and 2 * count["low"] < (number["low"] or 0))


def _allows(bound: dict[str, Any], number: dict[str, Any]) -> bool:
    """Whether a count is only a bound, or no number at all, that an exact number meets."""
    if number["low"] is None or number["low"] != number["high"] or bound["low"] == bound["high"] is not None:
        return False
    low, high = bound["low"] or 0, bound["high"] if bound["high"] is not None else number["low"]
    return bool(low <= number["low"] <= high)


def _importance(independent: int, articles: int, confidence: float, figures: dict[str, Any]) -> int:
    """What is drawn first where not all can be: widely reported, then grave, then sure."""
    killed = figures.get("killed") or {}
    toll = killed.get("high") or killed.get("low") or 0
    return 100 * min(independent, 50) + 10 * min(articles, 9) + round(20 * math.log10(1 + toll)) + round(9 * confidence)


def _worth(lead: dict[str, Any], independent: int, confidence: float, figures: dict[str, Any]) -> int:
    """What is worth a curator's time first: the doubt about an event times how many would be misled by it."""
    basis = {"explicit": 0.0, "carried": 0.1, "reported": 0.2, "none": 0.3}[lead["date"]["basis"]]
    disputed = any(figure["disputed"] for figure in figures.values())
    doubt: float = (1 - confidence) + basis + 0.1 * lead["date"]["approximate"] + 0.2 * disputed
    killed = figures.get("killed") or {}
    toll: int = killed.get("high") or killed.get("low") or 0
    reach = 1 + math.log2(1 + independent) + math.log10(1 + toll)
    return round(1000 * doubt * reach)
