"""A process of its own that decides, accepts many, or reads again, as told on its command line; it prints a JSON line for each step.

python -m tests.articles.worker decide EVENT STAMPS FIRST STEP
python -m tests.articles.worker accept
python -m tests.articles.worker extract VERSION
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DECISIONS = 50
FIELDS = ("title", "date", "type", "figures", "reject")
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def tell(**row: Any) -> None:
    """One line for whoever watches."""
    print(json.dumps(row), flush=True)


def start_together() -> None:
    """Wait for the others: all begin when the file that the environment names is there."""
    tell(ready=True)
    while not Path(os.environ["GO"]).exists():
        time.sleep(0.002)


def decide(event_id: int, seen: dict[str, str], first: int, step: int) -> None:
    """Every ``step``-th of fifty decisions on one event, each on what was seen before any of them."""
    from django.contrib.auth.models import User

    from articles import curation
    from articles.curation import Act, Refused
    from articles.models import Event

    by = User.objects.get(username="ada")
    event = Event.objects.get(pk=event_id)
    start_together()
    for number in range(first, DECISIONS, step):
        act = Act(by, NOW, f"decision {number}", seen)
        field = FIELDS[number % len(FIELDS)]
        verbs = {
            "title": lambda n=number, a=act: curation.set_title(event, f"Title {n}", a),
            "date": lambda n=number, a=act: curation.set_date(event, curation.read_date(f"2024-01-{n % 28 + 1:02d}", None), a),
            "type": lambda a=act: curation.set_type(event, "meeting", a),
            "figures": lambda n=number, a=act: curation.set_figures(event, {"killed": (n, n)}, a),
            "reject": lambda a=act: curation.reject(event, a),
        }
        try:
            decision = verbs[field]()
            tell(number=number, field=field, decision=decision.pk)
        except Refused as refusal:
            tell(number=number, field=field, refused=str(refusal))


def accept() -> None:
    """Every event that waits, one after the other."""
    from django.contrib.auth.models import User

    from articles import curation
    from articles.curation import Act
    from articles.models import Event

    by = User.objects.get(username="ada")
    for event in Event.objects.filter(status="proposed").order_by("pk"):
        curation.accept(event, Act(by, NOW, "as a whole"))
        tell(accepted=event.pk)


def extract(version: str) -> None:
    """Every article, by an engine of that version: one that sees all days that much later."""
    import pytest

    from articles.models import Article
    from articles.processing import process
    from tests.articles.altered_engine import Engine, install

    install(Engine(version, shift_days=int(version), trims=int(version) % 3), pytest.MonkeyPatch())
    for key in Article.objects.order_by("pk").values_list("pk", flat=True):
        process(key, now=NOW)
        tell(read=key)


def main(verb: str, *given: str) -> None:
    """Do as told."""
    import django

    django.setup()
    if verb == "decide":
        decide(int(given[0]), json.loads(given[1]), int(given[2]), int(given[3]))
    elif verb == "accept":
        if given:
            import pytest

            from tests.articles.altered_engine import Engine, install

            install(Engine(given[0], shift_days=int(given[0]), trims=int(given[0]) % 3), pytest.MonkeyPatch())
        accept()
    else:
        extract(given[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
