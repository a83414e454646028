"""Load the demonstration and serve it: ``manage.py demo [--check] [--port N]``."""

import json
import signal
import sys
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.utils import timezone
from tqdm import tqdm

from articles.demonstration import loading, manifest, static_files
from articles.demonstration.server import HOST, ServerError, fetch, free_port, serving
from articles.models import Collection


class Command(BaseCommand):
    """Bring the store up to date, take the demonstration in, make a curator account, and serve the site on loopback."""

    help = "Load the demonstration articles and serve them; with --check compare what is served with what they must give."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--check`` compares and exits; ``--port`` is the one to serve on."""
        parser.add_argument("--check", action="store_true", help="compare what is served with the manifest, print what differs, and exit")
        parser.add_argument("--port", type=int, help="serve on this port; the first free one from 8000 up when left out")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit status 1 when an article failed, when the server does not start, or when --check finds a difference."""
        # `kill` ends a demonstration as Ctrl+C does: the server is stopped with it.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        collection = self._load()
        self._make_curator()
        connections.close_all()
        try:
            port = free_port(options["port"])
            with serving(settings.BASE_DIR, port) as server:
                if options["check"]:
                    self._check(collection, port)
                else:
                    self.stdout.write(f"serving http://{HOST}:{port}{collection.get_absolute_url()} (Ctrl+C stops it)")
                    self.stdout.flush()
                    server.wait()
        except ServerError as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            self.stdout.write("")

    def _load(self) -> Collection:
        call_command("migrate", interactive=False, verbosity=0)
        if not settings.DEBUG:
            static_files.collect()
        collection = loading.demonstration()
        files = loading.files()
        counts: Counter[str] = Counter()
        with tqdm(total=sum(found.description is not None for found in files), unit="article", disable=None) as bar:
            for outcome in loading.load(files, collection, now=timezone.now()):
                counts[outcome.outcome] += 1
                if outcome.outcome == "failed":
                    raise CommandError(f"{outcome.path} {outcome.locator}: {outcome.reason}")
                bar.update(outcome.outcome != "passed over")
        self.stdout.write(f"demonstration: {counts['new']} articles new, {counts['known']} known already")
        return collection

    def _make_curator(self) -> None:
        password = loading.curator_password()
        if password is not None:
            self.stdout.write(f"curator account: {loading.CURATOR}, password: {password} (printed this once)")

    def _check(self, collection: Collection, port: int) -> None:
        status, body = fetch(port, f"/c/{collection.slug}/timeline.json")
        if status != 200:
            raise CommandError(f"timeline.json answers {status}")
        served = manifest.served_events(json.loads(body))
        listed = manifest.read_manifest()
        found = list(manifest.differences(listed, manifest.store_of(collection, served, lambda path: fetch(port, path))))
        for difference in found:
            self.stderr.write(difference)
        checked = sum(len(listed[name]) for name in ("events", "undated", "planned", "absent", "copies", "furniture"))
        self.stdout.write(f"{checked} entries of the manifest checked, {len(found)} differences")
        if found:
            raise SystemExit(1)
