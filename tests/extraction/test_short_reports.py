"""The figures and the day of whole short reports, written for this project: ``short_reports.jsonl``.

A line: ``published``, ``text``, and of the attack or accident with most casualties ``killed``, ``injured`` (null: none told), ``day``
(null: any).
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from articles.extraction import Document, extract
from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties import size

ROWS = [json.loads(line) for line in Path(__file__).with_name("short_reports.jsonl").read_text(encoding="utf-8").splitlines()]


def number(count: Count | None) -> int | None:
    return size(count) or None if count is not None else None


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:60] for row in ROWS])
def test_a_report_gives_its_figures_and_its_day(row: dict[str, Any]) -> None:
    found = extract(Document("report", row["text"], date.fromisoformat(row["published"]))).events
    event = max(found, key=lambda event: (number(event.casualties.killed) or 0) + (number(event.casualties.injured) or 0))
    assert (number(event.casualties.killed), number(event.casualties.injured)) == (row["killed"], row["injured"])
    assert row["day"] in (None, event.date.value)
