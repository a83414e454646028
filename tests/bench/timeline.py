"""Speed of the timeline's server side: ``python -m tests.bench.timeline --events 100000``.

Makes a store of made-up events (kept between runs under --folder), asks it through Django's handler, and prints CPU time of this process
as medians over an empty view of the same run. Ratios travel between machines; milliseconds do not. Nothing fails here.
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

LIMITS = {"304": 1.3, "shell": 8.0, "density": 60.0, "window": 60.0}
QUERIES, LIMIT_MS, REFERENCE_FLOOR_MS = 500, 50.0, 0.14
_STOP_WORDS = frozenset(
    ("the", "and", "in", "of", "on", "from", "to", "that", "nobody", "named", "forces", "killing", "people", "reported")
)


def prepare(folder: Path, events: int) -> None:
    """Point Django at a store with so many events, made when it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="timeline.settings",
        SECRET_KEY="for-measuring-only-" + "0123456789abcdefghij" * 2,
        DEBUG="0",
        HTTPS="0",
        DATABASE_URL=f"sqlite:///{folder / f'synthetic-{events}.sqlite3'}",
        DATA_DIR=str(folder),
    )
    import django

    django.setup()
    from django.core.management import call_command

    from articles.models import Event

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if Event.objects.count() != events:
        call_command("synthesize", events=events)


def cpu(call: Callable[[], object], *, times: int) -> float:
    """Median CPU milliseconds of this process for one call."""
    spent = []
    for _ in range(times):
        started = time.process_time()
        call()
        spent.append((time.process_time() - started) * 1000)
    return statistics.median(spent)


def alternately(first: Callable[[], object], second: Callable[[], object], *, times: int) -> tuple[float, float]:
    """The same for two calls in turn, so that whatever else the machine does weighs on both."""
    spent: tuple[list[float], list[float]] = [], []
    for _ in range(times):
        for call, found in zip((first, second), spent, strict=True):
            started = time.process_time()
            call()
            found.append((time.process_time() - started) * 1000)
    return statistics.median(spent[0]), statistics.median(spent[1])


class Caller:
    """Asks the site's WSGI application, as a server does."""

    def __init__(self) -> None:
        from django.core.wsgi import get_wsgi_application

        self.application = get_wsgi_application()

    def get(self, address: str, etag: str = "") -> tuple[str, dict[str, str]]:
        """Status and headers of an answer, its body read to the end."""
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "HTTP_ACCEPT_ENCODING": "gzip",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
        } | ({"HTTP_IF_NONE_MATCH": etag} if etag else {})
        answer: list[Any] = []
        body = self.application(environ, lambda status, headers, error=None: answer.extend((status, dict(headers))))
        for _ in body:
            pass
        body.close()  # type: ignore[attr-defined]
        return answer[0], answer[1]


def measure_pages(times: int) -> float:
    """An empty view, an unchanged page, the page, its data: unfiltered. Returns the milliseconds of the empty view."""
    from django.http import HttpRequest, HttpResponse
    from django.urls import path

    import timeline.urls

    def empty(request: HttpRequest) -> HttpResponse:
        return HttpResponse("")

    timeline.urls.urlpatterns.append(path("empty", empty))
    client = Caller()
    page, data = "/c/synthetic/", "/c/synthetic/timeline.json"
    status, headers = client.get(page)
    assert status.startswith("200"), status
    etag = headers["ETag"]
    floor, unchanged = alternately(lambda: client.get("/empty"), lambda: client.get(page, etag=etag), times=2_000)
    print(f"{'empty view':34} {floor:8.2f} ms")
    sizes = {address: int(client.get(address)[1]["Content-Length"]) for address in (page, data)}
    print(f"{'page and data, compressed':34} {sizes[page] / 1000:8.0f} kB, {sizes[data] / 1000:.0f} kB")
    rows: list[tuple[str, float, float | None]] = [
        ("304, page unchanged", unchanged, LIMITS["304"]),
        ("page, asked again", cpu(lambda: client.get(page), times=times), LIMITS["shell"]),
        ("page, never asked before", cpu(_anew(client, page), times=times), None),
        ("data: density and window", cpu(lambda: client.get(data), times=times), LIMITS["window"]),
        *((f"{name}, nothing kept", cpu(call, times=times), LIMITS[name]) for name, call in _unfiltered().items()),
        ("data, never asked before", cpu(_anew(client, data), times=times), None),
    ]
    for name, spent, limit in rows:
        within = "" if limit is None else f"  (at most {limit:g})"
        print(f"{name:34} {spent:8.2f} ms {spent / floor:7.1f} x{within}")
    return floor


def _unfiltered() -> dict[str, Callable[[], object]]:
    """Density and window of the query that narrows nothing, read from the store each time."""
    from django.contrib.auth.models import AnonymousUser

    from articles.models import Collection
    from timeline import data, density, matching, tally
    from timeline.query import TimelineQuery

    query, collection, reader = TimelineQuery(), Collection.objects.get(slug="synthetic"), AnonymousUser()
    at = matching.tally_of(query, collection, reader)
    summary = tally.summary_of(at, query)
    ends = summary.extent or (0, 0)
    window = data.window_of(query, ends)
    return {
        "density": lambda: density.density_of(at, query, *ends),
        "window": lambda: data.rows_in(query, at, collection, reader, summary.dated, ends, window),
    }


def _anew(client: Any, address: str) -> Callable[[], object]:
    """A request whose answer is kept nowhere: the collection's version has grown since the last one."""
    from articles.models import Collection

    def call() -> object:
        return client.get(address)

    collection = Collection.objects.get(slug="synthetic")

    def fresh() -> object:
        collection.touch()
        return call()

    return fresh


def measure_parts(seed: int, floor: float) -> None:
    """QUERIES random queries of one to four filters: CPU of every part of an answer, in milliseconds and over an empty view."""
    from django.contrib.auth.models import AnonymousUser
    from django.http import QueryDict

    from articles.models import Collection
    from timeline.query import TimelineQuery

    collection, reader = Collection.objects.get(slug="synthetic"), AnonymousUser()
    spent: dict[str, list[tuple[float, str]]] = {}
    for address in addresses(seed, QUERIES):
        query = TimelineQuery.from_querydict(QueryDict(address), _today())
        assert not query.problems, (address, query.problems)
        for name, milliseconds in _parts(query, collection, reader):
            spent.setdefault(name, []).append((milliseconds, address))
    limit = LIMIT_MS / REFERENCE_FLOOR_MS
    print(f"\n{QUERIES} random queries of one to four filters, CPU of each part")
    reference = f"{LIMIT_MS:g} ms where an empty view takes {REFERENCE_FLOOR_MS:g} ms"
    print(f"{'':36}  median     p95     max   p95 (at most {limit:.0f} x: {reference})")
    for name, times in spent.items():
        ordered = sorted(times)
        p95 = ordered[int(len(ordered) * 0.95)][0]
        middle = statistics.median(value for value, _ in ordered)
        print(f"  {name:34} {middle:7.1f} {p95:7.1f} {ordered[-1][0]:7.1f} ms {p95 / floor:5.0f} x   longest: {ordered[-1][1]}")


def _parts(query: Any, collection: Any, reader: Any) -> Iterator[tuple[str, float]]:
    """Every part of an answer with its CPU milliseconds."""
    from timeline import data, density, facets, matching, page, tally

    def timed(call: Callable[..., Any], *given: Any) -> tuple[Any, float]:
        started = time.process_time()
        return call(*given), (time.process_time() - started) * 1000

    at, asked = timed(matching.tally_of, query, collection, reader)
    summary, spent = timed(tally.summary_of, at, query)
    yield "search: what matches, and when", asked + spent
    yield "facets", timed(facets.facets_of, query, at, collection, summary)[1]
    yield "list: 50 with their quotes", timed(page.listing, query, at, collection, reader, summary)[1]
    if summary.extent:
        window = data.window_of(query, summary.extent)
        yield "density", timed(density.density_of, at, query, *summary.extent)[1]
        yield (
            "window: the 1,000 most important",
            timed(data.rows_in, query, at, collection, reader, summary.dated, summary.extent, window)[1],
        )


def addresses(seed: int, number: int) -> list[str]:
    """Query strings of one to four different filters, their values as frequent as in the events."""
    from urllib.parse import urlencode

    from django.utils.text import slugify

    from articles.search import words_of
    from articles.synthetic import DAYS, FIRST, make_events, make_world, sentence

    random = Random(seed)
    world = make_world(1)
    drawn = list(make_events(4_000, world, seed))

    def someone(names: Sequence[str], which: str) -> str:
        while True:
            values = getattr(random.choice(drawn), which)
            if values:
                return names[random.choice(values)]

    def some_word() -> str:
        made = random.choice(drawn)
        words = [word for word in words_of(sentence(made, world, made.sources[0])[0]) if word not in _STOP_WORDS and not word.isdigit()]
        return random.choice(words)

    def days() -> list[tuple[str, str]]:
        from datetime import timedelta

        first = FIRST + timedelta(random.randrange(DAYS))
        last = first + timedelta(random.choice((1, 7, 31, 92, 365, 730)))
        return random.choice(
            ([("from", first.isoformat()), ("to", last.isoformat())], [("from", first.isoformat())], [("to", last.isoformat())])
        )

    actor_slugs = {name: f"{slugify(name)}-a{place}" for place, name in enumerate(world.actors)}
    makers: tuple[Callable[[], list[tuple[str, str]]], ...] = (
        lambda: [("type", random.choice(("strike", "meeting", "agreement")))],
        lambda: [("actor", actor_slugs[someone(world.actors, "actors")])],
        lambda: [("place", slugify(someone(world.places, "places")))],
        lambda: [("source", slugify(someone(world.sources, "sources")))],
        days,
        lambda: [("q", random.choice((someone(world.places, "places"), someone(world.actors, "actors"), some_word())))],
        lambda: [("modality", random.choice(("occurred", "planned", "denied")))],
        lambda: [("status", random.choice(("accepted", "proposed")))],
        lambda: [("certainty", "certain"), *days()],
    )
    found = []
    for _ in range(number):
        chosen = random.sample(makers, random.randint(1, 4))
        pairs = {key: value for make in chosen for key, value in make()}
        if {"from", "to"} <= pairs.keys():
            pairs["from"], pairs["to"] = sorted((pairs["from"], pairs["to"]))
        found.append(urlencode(pairs))
    return found


def _today() -> Any:
    from datetime import date

    return date(2026, 1, 1)


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.timeline", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=15, help="how often each page is asked for")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "dateline-bench", help="where the store is kept between runs"
    )
    given = parser.parse_args()
    prepare(given.folder, given.events)
    print(f"{given.events} events, SQLite; CPU time of one process, medians")
    floor = measure_pages(given.times)
    measure_parts(given.seed, floor)


if __name__ == "__main__":
    main()
