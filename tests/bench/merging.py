"""What adding one article costs as the store grows: ``python -m tests.bench.merging --sizes 1000 10000 100000``.

Makes short articles about made-up happenings (several papers tell of one, later ones with a higher toll), stores
them, and at each size adds fresh ones through ``articles.processing.process``. Prints the CPU time an added article takes, as medians,
split into reading and storing, with the ratio to the smallest size, and that ratio with the load of the machine taken out (both times
over what reading took: no store changes that, a busy machine does). Two tables: the news of a growing span of days, as many articles a day
at every size (``--daily``), and of a fixed span, so that ever more is told of each day (``--days``). The articles that fill the store are
read by the real engine, stored in bulk, each event on its own; those that are measured go the whole way. Nothing fails here.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

FIRST_DAY = date(2015, 1, 1)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
STATES = (
    "France",
    "Germany",
    "Turkey",
    "Poland",
    "Egypt",
    "Jordan",
    "Norway",
    "Japan",
    "Brazil",
    "Kenya",
    "Qatar",
    "India",
    "Ukraine",
    "Serbia",
)
OFFICES = ("foreign minister", "defence minister", "prime minister")
TARGETS = ("a power station", "a railway depot", "an apartment block", "a warehouse", "a market", "an air base", "a bridge")
PAPERS = ("grain exports", "border crossings", "joint air patrols", "prisoner exchanges", "gas transit", "demining")
ENDINGS = (
    "Roads out of the city were closed until noon.",
    "Markets hardly moved on the news.",
    "A spokeswoman would not be drawn on what comes next.",
    "Rain kept most residents at home.",
    "Schools stayed shut for a second week.",
    "Opposition parties asked for a debate.",
    "Neighbouring capitals followed events closely.",
    "Further details were expected in the evening.",
)


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """One made-up article: its text and the day on which it was published."""

    text: str
    published: date


def made_articles(seed: int, places: Sequence[str], *, days: int = 0, daily: int = 0) -> Iterator[MadeArticle]:
    """Articles without end: happenings on random days of a span of ``days``, or ``daily`` of them a day, one day after the other; each told
    by one to five papers, most by one."""
    chance = random.Random(seed)
    made = 0
    while True:
        day = FIRST_DAY + timedelta(days=made // daily if daily else chance.randrange(days))
        place = places[int(len(places) * chance.random() ** 2)]
        kind = chance.choice((_strike, _meeting, _agreement))
        first, second = chance.sample(STATES, 2)
        toll = chance.randrange(2, 40)
        word = chance.choice(TARGETS if kind is _strike else PAPERS)
        office = chance.choice(OFFICES)
        for later in range(min(5, int(chance.paretovariate(1.6)))):
            published = day + timedelta(days=chance.choice((0, 0, 1)))
            made += 1
            yield MadeArticle(f"{kind(chance, day, place, first, second, toll + later, word, office)} {chance.choice(ENDINGS)}", published)


def largest_places(count: int) -> list[str]:
    """The largest cities of the engine's gazetteer with names of one plain word."""
    path = Path(__file__).resolve().parents[2] / "articles" / "extraction" / "data" / "places.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows.sort(key=lambda row: (-int(row[4] or 0), row[0]))
    return [row[0] for row in rows if row[0].isascii() and row[0].isalpha()][:count]


def _strike(chance: random.Random, day: date, place: str, first: str, second: str, toll: int, word: str, office: str) -> str:
    lead = chance.choice(
        (
            f"A missile strike on {place} on {day:%A} killed {toll} people and hit {word}.",
            f"At least {toll} people were killed in {place} on {day:%A} when drones struck {word}.",
        )
    )
    return f"{lead} {first} called it a crime, {second} denied any part in it."


def _meeting(chance: random.Random, day: date, place: str, first: str, second: str, toll: int, word: str, office: str) -> str:
    lead = f"The {office}s of {first} and {second} met in {place} on {day:%A} for talks on {word}."
    return f"{lead} The delegations sat for {toll % 9 + 1} hours."


def _agreement(chance: random.Random, day: date, place: str, first: str, second: str, toll: int, word: str, office: str) -> str:
    lead = f"{first} and {second} signed an agreement on {word} in {place} on {day:%A}."
    return f"{lead} It runs for {toll} years."


def prepare(folder: Path) -> None:
    """Point Django at a new store in ``folder``."""
    os.environ.update(
        DJANGO_SETTINGS_MODULE="timeline.settings",
        SECRET_KEY="for-measuring-only-" + "0123456789abcdefghij" * 2,
        DEBUG="0",
        HTTPS="0",
        DATABASE_URL=f"sqlite:///{folder / 'merging.sqlite3'}",
        DATA_DIR=str(folder),
    )
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def fill(collection: Any, articles: Sequence[MadeArticle], number: int) -> None:
    """Store articles in bulk: read by the engine, each event on its own, with its block keys."""
    from django.db import transaction

    from articles import extraction
    from articles.models import Article, BlockKey, Event, Report
    from articles.rows import as_json

    rows = [_row(collection, made, number + place) for place, made in enumerate(articles)]
    with transaction.atomic():
        Article.objects.bulk_create(rows)
        reports, keys = [], []
        for row in rows:
            extracted = extraction.extract(row.as_document())
            summaries = extraction.summarise(extracted)
            for index, (event, summary) in enumerate(zip(extracted.events, summaries, strict=True)):
                reports.append(Report(article=row, index=index, type=event.type, found=as_json(event), summary=summary.to_dict()))
                keys.append(extraction.block_keys(summary))
        Report.objects.bulk_create(reports)
        events = [
            Event(
                collection=collection,
                public_id=f"b{report.pk}",
                founder=report,
                type=report.type,
                modality=report.found["modality"],
                title=report.found["title"],
                granularity="unknown",
                date_basis="none",
                added_at=NOW,
            )
            for report in reports
        ]
        Event.objects.bulk_create(events)
        for report, event in zip(reports, events, strict=True):
            report.event = event
        Report.objects.bulk_update(reports, ["event"], batch_size=300)
        BlockKey.objects.bulk_create(
            (
                BlockKey(report=report, collection=collection, key=key[:120])
                for report, each in zip(reports, keys, strict=True)
                for key in each
            ),
            batch_size=5000,
        )


def _row(collection: Any, made: MadeArticle, number: int) -> Any:
    from articles.models import Article

    text = f"{made.text} Report {number}."
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(collection=collection, text=text, text_sha256=digest, published=made.published, published_how="made up", added_at=NOW)


def measure(collection: Any, articles: Sequence[MadeArticle], number: int) -> tuple[float, float]:
    """Add articles one by one; the median CPU milliseconds of reading alone, and of the whole way."""
    from articles import extraction
    from articles.processing import process

    reading, whole = [], []
    for place, made in enumerate(articles):
        row = _row(collection, made, number + place)
        row.save()
        started = time.process_time()
        extraction.extract(row.as_document())
        between = time.process_time()
        process(row.pk, now=NOW)
        reading.append(between - started)
        whole.append(time.process_time() - between)
    return 1000 * statistics.median(reading), 1000 * statistics.median(whole)


def run(name: str, span: dict[str, int], seed: int, sizes: Sequence[int], added: int) -> None:
    """Fill a new store to each size in turn, and print what an added article costs there."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        _print_table(name, made_articles(seed, largest_places(400), **span), sizes, added)


def _print_table(name: str, made: Iterator[MadeArticle], sizes: Sequence[int], added: int) -> None:
    from articles.models import BlockKey, Collection, Event

    collection = Collection.objects.create(slug=name, title="Made up, for measuring", visibility="private")
    number, base, base_reading = 0, 0.0, 0.0
    print(f"{'articles':>10} {'events':>9} {'keys/event':>11} {'reading ms':>11} {'whole ms':>9} {'ratio':>6} {'load out':>9}")
    for size in sizes:
        while number < size:
            batch = [next(made) for _ in range(min(1000, size - number))]
            fill(collection, batch, number)
            number += len(batch)
        reading, whole = measure(collection, [next(made) for _ in range(added)], number)
        number += added
        base, base_reading = base or whole, base_reading or reading
        events = Event.objects.filter(collection=collection).count()
        keys = BlockKey.objects.filter(collection=collection).count()
        ratio = whole / base
        steady = ratio * base_reading / reading
        print(f"{number:>10} {events:>9} {keys / events:>11.1f} {reading:>11.1f} {whole:>9.1f} {ratio:>6.2f} {steady:>9.2f}", flush=True)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--added", type=int, default=200, help="how many articles are added and measured at each size")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--daily", type=int, default=100, help="how many articles a day, in the table of a growing span; 0 leaves it out")
    parser.add_argument("--days", type=int, default=1000, help="how many days, in the table of a fixed span; 0 leaves it out")
    arguments = parser.parse_args()
    for name, words, span in (
        ("growing", f"{arguments.daily} articles a day, a longer span at each size", {"daily": arguments.daily}),
        ("fixed", f"a span of {arguments.days} days, more articles a day at each size", {"days": arguments.days}),
    ):
        if any(span.values()):
            print(words, flush=True)
            # Django keeps one database for the life of a process, so each table is made by a process of its own from an empty store.
            table = get_context("spawn").Process(target=run, args=(name, span, arguments.seed, arguments.sizes, arguments.added))
            table.start()
            table.join()


if __name__ == "__main__":
    main()
