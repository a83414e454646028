"""Fill a collection with made-up events, for measuring: ``manage.py synthesize --events 100000``."""

from __future__ import annotations

import hashlib
import json
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.utils.text import slugify

from articles import synthetic
from articles.models import Article, Collection, Event, EventName, Mention, Name, Posting, Report, SearchEntry, Source
from articles.models.posting import UNDATED
from articles.postings import Entry, Key, cells_of, count_new
from articles.search import folded
from articles.synthetic import MadeEvent, World

Row = dict[str, Any]
"""The values of a new row by column, as Python has them; what is not said is the default."""
Told = tuple[Row, MadeEvent, int, str, dict[str, tuple[int, int]]]
"""An event as one outlet tells it: its row, what was made up, the outlet, the sentence and where its words stand."""
LARGE: tuple[type[models.Model], ...] = (Event, Article, Report, Mention, EventName, Posting, SearchEntry)
BATCH = 2_000
EVENTS_AN_ARTICLE = 3
ADDED = datetime(2026, 1, 1, tzinfo=UTC)


class Command(BaseCommand):
    """Adds the events to a collection of their own, which must be new or empty."""

    help = "Fill a collection with made-up events, for measuring."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many, from which seed, where to."""
        parser.add_argument("--events", type=int, required=True, help="how many events")
        parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same events")
        parser.add_argument("--collection", default="synthetic", help="slug of the collection")

    def handle(self, *args: Any, events: int, seed: int, collection: str, **options: Any) -> None:
        """Make them."""
        home, _ = Collection.objects.get_or_create(
            slug=collection,
            defaults={"title": "Made-up events", "notice": "Made-up events, for measuring", "noindex": True, "visibility": "unlisted"},
        )
        if home.events.exists():
            raise CommandError(f"The collection {collection} has events already: name another one.")
        started = time.monotonic()
        world = synthetic.make_world(seed)
        store = _Store(home, world, _Names(home, world), seed)
        made = synthetic.make_events(events, world, seed)
        number = 0
        # Indexes are made fastest at the end; only a store that holds nothing else may be without them for a while.
        with without_indexes() if connection.vendor == "sqlite" and not Event.objects.exists() else nullcontext():
            while batch := list(islice(made, BATCH)):
                with transaction.atomic():
                    store.add(batch, number)
                number += len(batch)
        home.touch()
        _settle()
        self.stdout.write(f"{number} events in {time.monotonic() - started:.0f} s")


class _Table:
    """Puts new rows with ids of their own into a table: ``bulk_create`` without what it does for every field of every row."""

    def __init__(self, model: type[models.Model]) -> None:
        fields = list(model._meta.concrete_fields)
        quote = connection.ops.quote_name
        columns = ", ".join(quote(field.get_attname_column()[1] or "") for field in fields)
        places = ", ".join(["%s"] * len(fields))
        self._insert = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608
        self._prepared = {field.attname: ready for field in fields if (ready := _preparation(field)) is not None}
        self._usual = {field.attname: self._ready(field.attname, field.get_default()) for field in fields}
        self._next = (model._default_manager.aggregate(last=models.Max("pk"))["last"] or 0) + 1

    def ids(self, number: int) -> range:
        """So many new ids."""
        first = self._next
        self._next += number
        return range(first, self._next)

    def add(self, rows: Iterable[Row]) -> None:
        """Store rows; a column whose values need preparing is prepared."""
        usual, prepared = self._usual, self._prepared
        values = []
        for row in rows:
            for name in row.keys() & prepared.keys():
                row[name] = self._ready(name, row[name])
            values.append(tuple((usual | row).values()))
        with connection.cursor() as cursor:
            cursor.executemany(self._insert, values)

    def _ready(self, name: str, value: Any) -> Any:
        return value if value is None or name not in self._prepared else self._prepared[name](value)


def _preparation(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    """What makes a value of a field ready for the store, None where it is as it stands."""
    if isinstance(field, models.JSONField):
        return json.dumps
    if isinstance(field, models.DateTimeField):
        return connection.ops.adapt_datetimefield_value
    if isinstance(field, models.DateField):
        return connection.ops.adapt_datefield_value
    return None


@contextmanager
def without_indexes() -> Iterator[None]:
    """Take SQLite's indexes, but for those of what must be unique, and the text index's triggers away from the large tables for a while."""
    listed = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name = %s"
    with connection.cursor() as cursor:
        found: list[tuple[str, str, str]] = []
        for model in LARGE:
            cursor.execute(listed, [model._meta.db_table])
            found += [row for row in cursor.fetchall() if not row[2].startswith("CREATE UNIQUE")]
        for kind, name, _ in found:
            cursor.execute(f"DROP {kind} {name}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for _, _, made in found:
                cursor.execute(made)
            cursor.execute("INSERT INTO articles_searchindex(articles_searchindex) VALUES ('rebuild')")


class _Names:
    """The rows of the world's names in one collection."""

    def __init__(self, home: Collection, world: World) -> None:
        Name.objects.bulk_create(
            [
                Name(collection=home, kind="organisation", name=name, slug=f"{slugify(name)}-a{place}")
                for place, name in enumerate(world.actors)
            ]
            + [
                Name(collection=home, kind="place", name=name, slug=slugify(name), latitude=latitude, longitude=longitude)
                for name, (latitude, longitude) in zip(world.places, world.coordinates, strict=True)
            ]
        )
        rows = {(row.kind, row.name): row.pk for row in Name.objects.filter(collection=home)}
        self.actors = [rows["organisation", name] for name in world.actors]
        self.places = [rows["place", name] for name in world.places]
        Source.objects.bulk_create(
            [Source(name=name, slug=slugify(name), display="full", rights="Made up; free to use") for name in world.sources],
            ignore_conflicts=True,
        )
        sources = dict(Source.objects.values_list("name", "pk"))
        self.sources = [sources[name] for name in world.sources]


class _Store:
    """Where the events go: the tables, and how much of each is counted."""

    def __init__(self, home: Collection, world: World, names: _Names, seed: int) -> None:
        self._home, self._world, self._names, self._seed = home, world, names, seed
        self._tables = {model: _Table(model) for model in LARGE}

    def add(self, batch: Sequence[MadeEvent], offset: int) -> None:
        """Some events with their articles, reports, mentions and names, and what is indexed of them."""
        rows = [_event(one, offset + place, self._seed, self._home.pk, self._world) for place, one in enumerate(batch)]
        self._identify(Event, rows)
        # What is referred to comes first: SQLite would else look for what waits for it, through tables that have no index now.
        self._tables[Event].add(rows)
        told = [
            (row, one, source, *synthetic.sentence(one, self._world, source))
            for row, one in zip(rows, batch, strict=True)
            for source in one.sources
        ]
        self._add_told(told)
        named = list(_event_names(rows, batch, self._names))
        self._identify(EventName, named)
        self._tables[EventName].add(named)
        self._tables[SearchEntry].add(_search_entries(rows, batch, self._world, told))
        self._add_postings(_postings(rows, batch, self._names))

    def _identify(self, model: type[models.Model], rows: Sequence[Row]) -> None:
        for pk, row in zip(self._tables[model].ids(len(rows)), rows, strict=True):
            row["id"] = pk

    def _add_told(self, told: Sequence[Told]) -> None:
        articles, homes = _articles(told, self._home.pk, self._names)
        self._identify(Article, articles)
        reports = [
            {
                "article_id": homes[place][0]["id"],
                "event_id": event["id"],
                "index": homes[place][2],
                "type": one.type,
                "found": _found(event["title"], one, self._world, spans, homes[place][1]),
                "summary": {},
            }
            for place, (event, one, _, _, spans) in enumerate(told)
        ]
        self._identify(Report, reports)
        mentions = [
            _mention(report, homes[place][1], text, spans, one)
            for place, (report, (_, one, _, text, spans)) in enumerate(zip(reports, told, strict=True))
        ]
        self._identify(Mention, mentions)
        for model, new in ((Article, articles), (Report, reports), (Mention, mentions)):
            self._tables[model].add(new)

    def _add_postings(self, postings: Mapping[Key, Entry]) -> None:
        names = ("event_id", "kind", "value", "collection_id", "cell_id", "first_day", "last_day")
        rows = [dict(zip(names, (*key, *entry), strict=True)) for key, entry in postings.items()]
        self._identify(Posting, rows)
        self._tables[Posting].add(rows)
        count_new(postings)


def _event(one: MadeEvent, number: int, seed: int, home: int, world: World) -> Row:
    count: dict[str, Any] = {"low": one.killed, "high": one.killed, "text": str(one.killed), "disputed": False, "by_source": []}
    return {
        "collection_id": home,
        "public_id": synthetic.public_id(seed, number),
        "status": one.status,
        "type": one.type,
        "modality": one.modality,
        "title": synthetic.title(one, world)[:200],
        "date_value": one.when.value,
        "granularity": one.when.granularity,
        "first_day": synthetic.day_number(one.when.first),
        "last_day": synthetic.day_number(one.when.last),
        "date_basis": "explicit" if one.when.first else "none",
        "approximate": one.when.approximate,
        "date_steps": [f"{one.when.words!r} is {one.when.value}"] if one.when.words else ["no words tell the time"],
        "figures": {} if one.killed is None else {"killed": count},
        "confidence": one.confidence,
        "importance": synthetic.importance(one),
        "article_count": len(one.sources),
        "source_count": len(one.sources),
        "added_at": ADDED,
    }


def _articles(told: Sequence[Told], home: int, names: _Names) -> tuple[list[Row], dict[int, tuple[Row, int, int]]]:
    """The articles of an outlet hold up to EVENTS_AN_ARTICLE sentences; and of every sentence its article, offset and place there."""
    by_source: dict[int, list[int]] = {}
    for place, row in enumerate(told):
        by_source.setdefault(row[2], []).append(place)
    articles: list[Row] = []
    homes: dict[int, tuple[Row, int, int]] = {}
    for source, places in by_source.items():
        for group in _chunks(places, EVENTS_AN_ARTICLE):
            texts = [told[place][3] for place in group]
            # What a few words can say is said twice among a million; two articles of one outlet are never the same.
            text = "\n\n".join([*texts, f"No. {told[group[0]][0]['public_id']}"])
            day = max((told[place][1].when.last or date(2021, 1, 1) for place in group), default=date(2021, 1, 1)) + timedelta(1)
            article = {
                "collection_id": home,
                "source_id": names.sources[source],
                "title": told[group[0]][0]["title"],
                "text": text,
                "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
                "dct": day,
                "published": day,
                "added_at": ADDED,
            }
            articles.append(article)
            offset = 0
            for index, place in enumerate(group):
                homes[place] = (article, offset, index)
                offset += len(told[place][3]) + 2
    return articles, homes


def _found(title: str, one: MadeEvent, world: World, spans: dict[str, tuple[int, int]], offset: int) -> dict[str, Any]:
    """What the engine would have printed of a sentence."""
    arguments = [
        {"role": "actor", "name": world.actors[actor], "kind": "organisation", "span": _moved(spans[f"actor{place}"], offset)}
        for place, actor in enumerate(one.actors)
    ] + [
        {"role": "place", "name": world.places[town], "kind": "place", "span": _moved(spans[f"place{place}"], offset)}
        for place, town in enumerate(one.places)
    ]
    killed = (
        None
        if one.killed is None
        else {"low": one.killed, "high": one.killed, "text": str(one.killed), "span": _moved(spans["killed"], offset)}
    )
    return {
        "type": one.type,
        "modality": one.modality,
        "title": title,
        "arguments": arguments,
        "casualties": {"killed": killed, "injured": None, "children_killed": None, "children_injured": None},
    }


def _moved(span: tuple[int, int], offset: int) -> list[int]:
    return [span[0] + offset, span[1] + offset]


def _mention(report: Row, offset: int, text: str, spans: dict[str, tuple[int, int]], one: MadeEvent) -> Row:
    time_start, time_end = _moved(spans["time"], offset) if "time" in spans else (None, None)
    trigger_start, trigger_end = _moved(spans["trigger"], offset)
    return {
        "report_id": report["id"],
        "article_id": report["article_id"],
        "event_id": report["event_id"],
        "position": 0,
        "type": one.type,
        "modality": one.modality,
        "sentence_start": offset,
        "sentence_end": offset + len(text),
        "quote": text,
        "trigger_start": trigger_start,
        "trigger_end": trigger_end,
        "time_start": time_start,
        "time_end": time_end,
        "confidence": one.confidence,
        "found": {"arguments": report["found"]["arguments"], "casualties": report["found"]["casualties"]},
    }


def _event_names(rows: Sequence[Row], batch: Sequence[MadeEvent], names: _Names) -> Iterator[Row]:
    for row, one in zip(rows, batch, strict=True):
        for actor in one.actors:
            yield {"event_id": row["id"], "name_id": names.actors[actor], "role": "actor", "is_place": False}
        for town in one.places:
            yield {"event_id": row["id"], "name_id": names.places[town], "role": "place", "is_place": True}


def _postings(rows: Sequence[Row], batch: Sequence[MadeEvent], names: _Names) -> dict[Key, Entry]:
    """As articles/postings.py would make them."""
    cells = cells_of({(row["type"], row["status"], row["modality"]) for row in rows})
    wanted: dict[Key, Entry] = {}
    for row, one in zip(rows, batch, strict=True):
        days = (UNDATED, UNDATED) if row["first_day"] is None else (row["first_day"], row["last_day"])
        entry = (row["collection_id"], cells[row["type"], row["status"], row["modality"]], *days)
        wanted[row["id"], int(Posting.Kind.EVENT), 0] = entry
        wanted |= {(row["id"], int(Posting.Kind.ACTOR), names.actors[actor]): entry for actor in one.actors}
        wanted |= {(row["id"], int(Posting.Kind.PLACE), names.places[town]): entry for town in one.places}
        wanted |= {(row["id"], int(Posting.Kind.SOURCE), names.sources[source]): entry for source in one.sources}
    return wanted


def _search_entries(rows: Sequence[Row], batch: Sequence[MadeEvent], world: World, told: Iterable[Told]) -> list[Row]:
    """As articles/search.py would make them: the made-up sources allow the whole text, so that all of it is public."""
    texts: dict[int, list[str]] = {}
    places: dict[int, str] = {}
    for row, one in zip(rows, batch, strict=True):
        towns = [world.places[town] for town in one.places]
        texts[row["id"]] = [row["title"], *(world.actors[actor] for actor in one.actors), *towns]
        places[row["id"]] = towns[0] if towns else ""
    for event, _, _, text, _ in told:
        texts[event["id"]].append(text)
    checked = {row["id"] for row in rows if row["status"] == Event.Status.ACCEPTED}
    words = {pk: folded(found) for pk, found in texts.items()}
    return [
        {"event_id": pk, "public": found, "checked": found if pk in checked else "", "withheld": "", "place": places[pk]}
        for pk, found in words.items()
    ]


def _chunks(places: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(places), size):
        yield places[start : start + size]


def _settle() -> None:
    """Let the store learn how its tables are filled, and merge the pieces of its text index."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Event, Article, Report, Mention, EventName, Posting]):
            cursor.execute(statement)
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO articles_searchindex(articles_searchindex) VALUES ('optimize')")
        cursor.execute("ANALYZE")
