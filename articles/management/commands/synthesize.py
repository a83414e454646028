"""Fill a collection with made-up events, for measuring: ``manage.py synthesize --events 100000``."""

from __future__ import annotations

import hashlib
import json
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.utils.text import slugify

from articles import synthetic
from articles.models import Article, Collection, Event, EventName, Mention, Name, Report, SearchEntry, Source
from articles.postings import post_events
from articles.search import folded
from articles.synthetic import MadeEvent, World

Row = TypeVar("Row", bound=models.Model)
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
        names = _Names(home, world)
        made = synthetic.make_events(events, world, seed)
        number = 0
        while batch := list(islice(made, BATCH)):
            with transaction.atomic():
                _store(batch, number, seed, home, world, names)
            number += len(batch)
        home.touch()
        _settle()
        self.stdout.write(f"{number} events in {time.monotonic() - started:.0f} s")


def _add(rows: Sequence[Row]) -> Sequence[Row]:
    """Store new rows with ids of their own: ``bulk_create`` without what it does for every field of every row."""
    if not rows:
        return rows
    model = type(rows[0])
    fields = list(model._meta.concrete_fields)
    key = model._meta.pk
    if isinstance(key, models.AutoField | models.BigAutoField):
        first = (model._default_manager.aggregate(last=models.Max("pk"))["last"] or 0) + 1
        for number, row in enumerate(rows, start=first):
            row.pk = number
    prepare = [_preparation(field) for field in fields]
    names = [field.attname for field in fields]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.get_attname_column()[1] or "") for field in fields)
    places = ", ".join(["%s"] * len(fields))
    values = [[ready(getattr(row, name)) for ready, name in zip(prepare, names, strict=True)] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", values)  # noqa: S608
    return rows


def _preparation(field: models.Field[Any, Any]) -> Callable[[Any], Any]:
    """What makes a value of a field ready for the store."""
    if isinstance(field, models.JSONField):
        return json.dumps
    if isinstance(field, models.DateTimeField):
        return connection.ops.adapt_datetimefield_value
    if isinstance(field, models.DateField):
        return connection.ops.adapt_datefield_value
    return lambda value: value


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


def _store(batch: Sequence[MadeEvent], offset: int, seed: int, home: Collection, world: World, names: _Names) -> None:
    """Some events with their articles, reports, mentions and names, and what is indexed of them."""
    events = _add([_event(one, offset + place, seed, home, world) for place, one in enumerate(batch)])
    told = [
        (event, one, source, *synthetic.sentence(one, world, source))
        for event, one in zip(events, batch, strict=True)
        for source in one.sources
    ]
    articles, homes = _articles(told, home, names)
    _add(articles)
    reports = _add(
        [
            Report(
                article=homes[place][0],
                event=event,
                index=homes[place][2],
                type=one.type,
                found=_found(event, one, world, text, spans, homes[place][1]),
                summary={},
            )
            for place, (event, one, _, text, spans) in enumerate(told)
        ]
    )
    _add(
        [
            _mention(report, homes[place][1], text, spans, one)
            for place, (report, (_, one, _, text, spans)) in enumerate(zip(reports, told, strict=True))
        ]
    )
    _add(list(_event_names(events, batch, names)))
    post_events([event.pk for event in events])
    _add(_search_entries(events, batch, world, told))


def _event(one: MadeEvent, number: int, seed: int, home: Collection, world: World) -> Event:
    count: dict[str, Any] = {"low": one.killed, "high": one.killed, "text": str(one.killed), "disputed": False, "by_source": []}
    return Event(
        collection=home,
        public_id=synthetic.public_id(seed, number),
        status=one.status,
        type=one.type,
        modality=one.modality,
        title=synthetic.title(one, world)[:200],
        date_value=one.when.value,
        granularity=one.when.granularity,
        first_day=synthetic.day_number(one.when.first),
        last_day=synthetic.day_number(one.when.last),
        date_basis="explicit" if one.when.first else "none",
        approximate=one.when.approximate,
        date_steps=[f"{one.when.words!r} is {one.when.value}"] if one.when.words else ["no words tell the time"],
        figures={} if one.killed is None else {"killed": count},
        confidence=one.confidence,
        importance=synthetic.importance(one),
        article_count=len(one.sources),
        source_count=len(one.sources),
        added_at=ADDED,
    )


def _articles(
    told: Sequence[tuple[Event, MadeEvent, int, str, Any]], home: Collection, names: _Names
) -> tuple[list[Article], dict[int, tuple[Article, int, int]]]:
    """The articles of an outlet hold up to EVENTS_AN_ARTICLE sentences; and of every sentence its article, offset and place there."""
    by_source: dict[int, list[int]] = {}
    for place, row in enumerate(told):
        by_source.setdefault(row[2], []).append(place)
    articles: list[Article] = []
    homes: dict[int, tuple[Article, int, int]] = {}
    for source, places in by_source.items():
        for group in _chunks(places, EVENTS_AN_ARTICLE):
            texts = [told[place][3] for place in group]
            # What a few words can say is said twice among a million; two articles of one outlet are never the same.
            text = "\n\n".join([*texts, f"No. {told[group[0]][0].public_id}"])
            day = max((told[place][1].when.last or date(2021, 1, 1) for place in group), default=date(2021, 1, 1)) + timedelta(1)
            article = Article(
                collection=home,
                source_id=names.sources[source],
                title=told[group[0]][0].title,
                text=text,
                text_sha256=hashlib.sha256(text.encode()).hexdigest(),
                dct=day,
                published=day,
                added_at=ADDED,
            )
            articles.append(article)
            offset = 0
            for index, place in enumerate(group):
                homes[place] = (article, offset, index)
                offset += len(told[place][3]) + 2
    return articles, homes


def _found(event: Event, one: MadeEvent, world: World, text: str, spans: dict[str, tuple[int, int]], offset: int) -> dict[str, Any]:
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
        "title": event.title,
        "arguments": arguments,
        "casualties": {"killed": killed, "injured": None, "children_killed": None, "children_injured": None},
    }


def _moved(span: tuple[int, int], offset: int) -> list[int]:
    return [span[0] + offset, span[1] + offset]


def _mention(report: Report, offset: int, text: str, spans: dict[str, tuple[int, int]], one: MadeEvent) -> Mention:
    time_start, time_end = _moved(spans["time"], offset) if "time" in spans else (None, None)
    trigger_start, trigger_end = _moved(spans["trigger"], offset)
    return Mention(
        report=report,
        article_id=report.article_id,
        event_id=report.event_id,
        position=0,
        type=one.type,
        modality=one.modality,
        sentence_start=offset,
        sentence_end=offset + len(text),
        quote=text,
        trigger_start=trigger_start,
        trigger_end=trigger_end,
        time_start=time_start,
        time_end=time_end,
        confidence=one.confidence,
        found={"arguments": report.found["arguments"], "casualties": report.found["casualties"]},
    )


def _event_names(events: Sequence[Event], batch: Sequence[MadeEvent], names: _Names) -> Iterator[EventName]:
    for event, one in zip(events, batch, strict=True):
        for actor in one.actors:
            yield EventName(event=event, name_id=names.actors[actor], role="actor", is_place=False)
        for town in one.places:
            yield EventName(event=event, name_id=names.places[town], role="place", is_place=True)


def _search_entries(events: Sequence[Event], batch: Sequence[MadeEvent], world: World, told: Iterable[Any]) -> list[SearchEntry]:
    """As articles/search.py would make them: the made-up sources allow the whole text, so that all of it is public."""
    texts: dict[int, list[str]] = {}
    places: dict[int, str] = {}
    for event, one in zip(events, batch, strict=True):
        towns = [world.places[town] for town in one.places]
        texts[event.pk] = [event.title, *(world.actors[actor] for actor in one.actors), *towns]
        places[event.pk] = towns[0] if towns else ""
    for event, _, _, text, _ in told:
        texts[event.pk].append(text)
    checked = {event.pk for event in events if event.status == Event.Status.ACCEPTED}
    words = {pk: folded(found) for pk, found in texts.items()}
    return [
        SearchEntry(event_id=pk, public=found, checked=found if pk in checked else "", withheld="", place=places[pk])
        for pk, found in words.items()
    ]


def _chunks(places: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(places), size):
        yield places[start : start + size]


def _settle() -> None:
    """Let the store learn how its tables are filled, and merge the pieces of its text index."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Event, Article, Report, Mention, EventName]):
            cursor.execute(statement)
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO articles_searchindex(articles_searchindex) VALUES ('optimize')")
        cursor.execute("ANALYZE")
