"""The order in which articles come changes nothing: copies, credits, ties between events, tolls that rise, all read by the real engine."""

import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.ingest.batch import Order, ingest
from articles.ingest.folder import find
from articles.models import Collection, Event, Source

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 15, tzinfo=UTC)
WIRE = (
    "A missile hit a bus depot in Zaporizhzhia on Tuesday evening, killing four people, the regional governor said. Rescue workers "
    "searched the rubble until the morning. The governor said that a second missile had been shot down over the river. Trams did not run."
)
RECORDS: list[dict[str, Any]] = [
    {"text": WIRE, "source": "Coastal Wire", "published": "2023-05-16"},
    {"text": WIRE.replace("Trams did not run.", "Trams stood still."), "source": "Harbour Post", "published": "2023-05-18"},
    {"text": WIRE, "source": "Evening Copy", "published": "2023-05-18"},
    {
        "text": "A missile killed five people at a bus depot in Zaporizhzhia on Tuesday, the city council said.\nSource: Coastal Wire",
        "source": "Hill Paper",
        "published": "2023-05-17",
    },
    {
        "text": "The number of people killed by Tuesday's missile strike on a bus depot in Zaporizhzhia rose to seven, rescuers said.",
        "source": "Example Courier",
        "published": "2023-05-17",
    },
    {
        "text": "Drones attacked Zaporizhzhia in the night to Wednesday and wounded a guard at a bus depot.",
        "source": "Night Desk",
        "published": "2023-05-17",
    },
    {
        "text": "A drone attack on Zaporizhzhia on Wednesday wounded two people, police said.",
        "source": "Day Desk",
        "published": "2023-05-17",
    },
    {
        "text": "At least ninety soldiers were killed by the missile that hit a bus depot in Zaporizhzhia on Tuesday, a ministry claimed.",
        "source": "Ministry of the Other Side",
        "published": "2023-05-19",
    },
    {
        "text": "The foreign ministers of Peru and Chile met in Lima on Tuesday. They spoke of copper for two hours.",
        "source": "Night Desk",
        "published": "2023-05-17",
    },
    {
        "text": "Peru's foreign minister will meet the foreign minister of Chile in Lima on Tuesday, his office said.",
        "source": "Day Desk",
        "published": "2023-05-14",
    },
]


def told(folder: Path, records: list[dict[str, Any]], name: str) -> list[Any]:
    """What a new collection tells after these records, in this order: every column that readers see, but for addresses and times."""
    collection = Collection.objects.create(slug=name, title=name)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(records))
    list(ingest(list(find([path])), Order(collection=collection, by="test", now=NOW)))
    events = Event.objects.filter(collection=collection).exclude(status=Event.Status.GONE)
    return sorted((_told(event) for event in events), key=str)


def _told(event: Event) -> dict[str, Any]:
    columns = (
        "type",
        "modality",
        "title",
        "date_value",
        "date_basis",
        "confidence",
        "article_count",
        "source_count",
        "importance",
        "worth",
    )
    figures = {
        name: figure | {part: [{**said, "report": None} for said in figure[part]] for part in ("by_source", "beside")}
        for name, figure in event.figures.items()
    }
    reports = sorted((report.article.source.name, report.article.text[:60]) for report in event.reports.select_related("article__source"))
    return {name: getattr(event, name) for name in columns} | {
        "worth": event.worth,
        "figures": figures,
        "reports": reports,
        "reasons": event.merge_reasons,
        "steps": event.date_steps,
        "names": sorted(event.event_names.values_list("name__name", "role")),
    }


@pytest.fixture
def first(tmp_path: Path) -> list[Any]:
    Source.objects.create(name="Ministry of the Other Side", slug="ministry", kind=Source.Kind.PARTY)
    return told(tmp_path, RECORDS, "first")


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_ingest_changes_nothing(tmp_path: Path, first: list[Any], seed: int) -> None:
    records = RECORDS.copy()
    random.Random(seed).shuffle(records)
    assert told(tmp_path, records, f"shuffled-{seed}") == first


def test_the_strike_is_one_event_of_few_sources_with_every_toll(first: list[Any]) -> None:
    [strike] = [event for event in first if len(event["reports"]) > 4]
    assert strike["article_count"] == 6
    assert strike["source_count"] == 3  # the wire with its copies and who credits it, the courier, the ministry
    killed = strike["figures"]["killed"]
    assert (killed["low"], killed["high"], killed["disputed"]) == (7, 7, True)
    assert sorted((said["published"], said["low"]) for said in killed["by_source"]) == [
        ("2023-05-16", 4),
        ("2023-05-17", 5),
        ("2023-05-17", 7),
        ("2023-05-18", 4),
        ("2023-05-18", 4),
        ("2023-05-19", 90),
    ]


def test_every_merge_says_why_in_words_and_numbers(first: list[Any]) -> None:
    merged = [event for event in first if len(event["reports"]) > 1]
    assert len(merged) >= 2
    for event in merged:
        assert event["reasons"]
        assert all("likeness" in reason and "word overlap" in reason for reason in event["reasons"] if "(likeness" in reason)
        assert any("(likeness" in reason for reason in event["reasons"])


def test_a_plan_and_what_came_of_it_are_one_meeting(first: list[Any]) -> None:
    [meeting] = [event for event in first if event["type"] == "meeting"]
    assert (meeting["modality"], meeting["date_value"], meeting["article_count"]) == ("occurred", "2023-05-16", 2)
