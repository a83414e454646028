"""CPU of the curators' queue: ``python -m tests.bench.queue --events 100000``.

The next event, as the queue's page asks for it, from a store of made-up events (kept between runs under --folder): the whole
answer through Django's handler, session and permissions included, as medians over an empty view of the same run. At most 60
times that is asked. Nothing fails here.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.bench.timeline import cpu, prepare

LIMIT = 60.0


class Curator:
    """Somebody who is logged in, asking the site's WSGI application as a server does."""

    def __init__(self) -> None:
        from django.conf import settings
        from django.contrib.auth.models import Group, User
        from django.core.wsgi import get_wsgi_application
        from django.test import Client

        self.application = get_wsgi_application()
        user, _ = User.objects.get_or_create(username="bench-curator", defaults={"is_staff": True})
        user.groups.add(Group.objects.get(name="curator"))
        client = Client()
        client.force_login(user)
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"

    def get(self, address: str, *, logged_in: bool = True) -> tuple[str, bytes]:
        """Status and body of an answer."""
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
        } | ({"HTTP_COOKIE": self.cookie} if logged_in else {})
        answer: list[Any] = []
        body = self.application(environ, lambda status, headers, error=None: answer.append(status))
        content = b"".join(body)
        body.close()  # type: ignore[attr-defined]
        return answer[0], content


def weigh() -> None:
    """Give the made-up events a place in the queue, where they have none yet: doubt times reach, as the record weighs them."""
    from django.db.models import F, FloatField
    from django.db.models.functions import Cast

    from articles.models import Event

    if Event.objects.filter(worth__gt=0).exists():
        return
    doubt = 1000 * (1 - Cast(F("confidence"), FloatField()))
    Event.objects.update(worth=Cast(doubt * (1 + F("source_count")), Event._meta.get_field("worth")))


def measure(times: int) -> None:
    """An empty view, then the next event from many places of the queue, and narrowed by filters."""
    from django.http import HttpRequest, HttpResponse
    from django.urls import path

    import timeline.urls
    from articles.models import Event

    def empty(request: HttpRequest) -> HttpResponse:
        return HttpResponse("")

    timeline.urls.urlpatterns.insert(0, path("empty", empty))
    curator = Curator()
    waiting = list(Event.objects.filter(status="proposed").order_by("-worth", "pk").values_list("worth", "pk"))
    print(f"{len(waiting)} events wait")
    for name, narrowed in {
        "the next event": {},
        "the next event of a type": {"type": "strike"},
        "the next event at 0.6 and above": {"least_confidence": "0.6"},
    }.items():
        places = cycle(waiting[:: max(1, len(waiting) // (times + 2))])

        def ask(places: Any = places, narrowed: dict[str, str] = narrowed) -> None:
            worth, pk = next(places)
            status, body = curator.get(f"/admin/articles/event/queue/next/?{urlencode({**narrowed, 'after': f'{worth}.{pk}'})}")
            assert status.startswith("200"), status
            assert b"data-event" in body

        ask()
        floor, spent = _beside(lambda: curator.get("/empty", logged_in=False), ask, times)
        print(f"{name:34} {spent:7.2f} ms, an empty view {floor:5.2f} ms {spent / floor:7.1f} x  (at most {LIMIT:g})")


def _beside(empty: Callable[[], object], ask: Callable[[], object], times: int) -> tuple[float, float]:
    """Medians of both, measured in turn by blocks: what else the machine does weighs on both, and neither cools the other's caches."""
    floors, spent = [], []
    for _ in range(max(1, times // 10)):
        floors.append(cpu(empty, times=60))
        spent.append(cpu(ask, times=10))
    return statistics.median(floors), statistics.median(spent)


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.queue", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=200, help="how often the next event is asked for")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "dateline-bench", help="where the store is kept between runs"
    )
    given = parser.parse_args()
    prepare(given.folder, given.events)
    weigh()
    print(f"{given.events} events, SQLite; CPU time of one process, medians")
    measure(given.times)


if __name__ == "__main__":
    main()
