"""A small record to look at: what happened in it is made up, and so are its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from articles.models import Collection, Event
from articles.search import index_events
from tests.factories import make_article, make_collection, make_event, make_mention, make_source

DEPOT = "A missile struck a grain depot in Kharkiv on Friday, the regional office said."
DEPOT_LATER = "The strike on the depot killed 14 people, rescuers said."
MENU = "You may also like\nTen bridges to see in spring\n"
ENVOYS = "Envoys met in Kyiv on 4 April to talk about the harbours."
RIGHT_TO_LEFT = "وزارة الموانئ"


@dataclass(frozen=True, slots=True)
class Record:
    """The events that tests speak of."""

    collection: Collection
    depot: Event
    envoys: Event
    planned: Event
    undated: Event


def make_record(**fields: Any) -> Record:
    """Twenty-three events of three types: in March and April 2025 and around, some together on one day, one without a date."""
    collection = make_collection(title="Harbours and talks", **fields)
    for name in ("North Wire", "South Wire", "Coast Gazette"):
        make_source(name, display="full", rights="Written for these tests")
    depot = _depot(collection)
    envoys = make_event(
        indexed=False,
        collection=collection,
        type="meeting",
        title="Envoys meet in Kyiv",
        days="2025-04-04",
        places=["Kyiv"],
        quote=ENVOYS,
        actors=[RIGHT_TO_LEFT, "Harbour Council"],
        source="South Wire",
        source_count=3,
        status="accepted",
    )
    planned = make_event(
        indexed=False,
        collection=collection,
        type="agreement",
        modality="planned",
        title="Harbour pact to be signed",
        days="2025-05-10",
        places=["Odesa"],
        source="Coast Gazette",
        quote="The two sides will sign the harbour pact on 10 May.",
    )
    undated = make_event(
        indexed=False,
        collection=collection,
        type="meeting",
        title="A meeting of pilots",
        days=None,
        places=["Odesa"],
        source="South Wire",
        quote="Pilots of the harbour met again, the gazette wrote without saying when.",
    )
    _others(collection)
    index_events(collection.events.values_list("pk", flat=True))
    return Record(collection, depot, envoys, planned, undated)


def _depot(collection: Collection) -> Event:
    text = f"{DEPOT}\n\n{DEPOT_LATER}\n\n{MENU}"
    start = text.index(MENU)
    article = make_article(
        text,
        collection=collection,
        source="North Wire",
        published="2025-03-15",
        title="Depot hit",
        dct_how="given",
        url="https://wire.example/depot",
        furniture=[[start, start + len(MENU), "menu"]],
    )
    figures = {
        "killed": {
            "low": 14,
            "high": 14,
            "disputed": True,
            "by_source": [
                {"source": "North Wire", "published": "2025-03-15", "low": 14, "high": 14, "text": "14"},
                {"source": "South Wire", "published": "2025-03-15", "low": 11, "high": 11, "text": "11"},
            ],
        }
    }
    event = make_event(
        indexed=False,
        collection=collection,
        article=article,
        title="Strike on a grain depot in Kharkiv",
        days="2025-03-14",
        places=["Kharkiv"],
        actors=["Harbour Council"],
        quote=DEPOT,
        figures=figures,
        source_count=2,
        importance=10,
        date_steps=["'on Friday' + published Sat 15 Mar 2025 -> Fri 14 Mar 2025 (bare weekday, past tense: nearest on or before)"],
    )
    mention = event.mentions.get()
    mention.time_start = text.index("on Friday")
    mention.time_end = mention.time_start + len("on Friday")
    mention.trigger_start, mention.trigger_end = text.index("struck"), text.index("struck") + len("struck")
    mention.save()
    make_mention(event, article, DEPOT_LATER, trigger="strike", position=1)
    return event


def _others(collection: Collection) -> None:
    for day in range(18, 28):
        make_event(
            indexed=False,
            collection=collection,
            title=f"Strike on pier {day}",
            days=f"2025-03-{day}",
            places=["Odesa"],
            source="North Wire",
            quote=f"Shells hit pier {day} of the harbour that day.",
        )
    make_event(
        indexed=False,
        collection=collection,
        title="Strike on a mill in Kharkiv",
        days="2025-03-20",
        places=["Kharkiv"],
        source="South Wire",
        quote="A drone hit the mill in Kharkiv on 20 March.",
    )
    make_event(
        indexed=False,
        collection=collection,
        title="Strike on a bridge in Kharkiv",
        days="2024-09-02",
        places=["Kharkiv"],
        source="South Wire",
        quote="Rockets hit the bridge in Kharkiv on 2 September.",
    )
    for number, days in enumerate([("2024-07-01", "2024-07-31"), ("2024-10-05", "2024-10-06"), ("2024-01-01", "2024-12-31")]):
        make_event(
            indexed=False,
            collection=collection,
            type="meeting",
            title=f"Talks of round {number + 1}",
            days=days,
            places=["Kyiv"],
            source="Coast Gazette",
            approximate=number == 2,
            quote=f"The talks of round {number + 1} were held in Kyiv.",
        )
    for day in ("2024-02-16", "2024-06-13", "2025-01-16", "2025-02-28"):
        make_event(
            indexed=False,
            collection=collection,
            type="agreement",
            title=f"Pilotage agreement of {day}",
            days=day,
            places=["Odesa"],
            source="South Wire",
            quote=f"Both harbours signed the pilotage agreement, dated {day}.",
        )
