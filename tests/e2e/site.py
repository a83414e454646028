"""The site as readers get it, for pictures and measurements: its own folder, its own key, gunicorn on loopback."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def own_folder() -> Iterator[Path]:
    """A fresh folder for the store and the collected files, with Django set up in it; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        os.environ |= {"DATA_DIR": folder, "SECRET_KEY": secrets.token_urlsafe(50), "HTTPS": "0", "DJANGO_ALLOW_ASYNC_UNSAFE": "true"}
        for name in ("DEBUG", "DATABASE_URL"):
            os.environ.pop(name, None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.settings"
        sys.path.insert(0, str(ROOT))
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", interactive=False, verbosity=0)
        yield Path(folder)


@contextmanager
def served() -> Iterator[str]:
    """The site on a free port, its files collected and compressed; gives its address."""
    from django.db import connections

    from articles.demonstration import static_files
    from articles.demonstration.server import HOST, free_port, serving

    static_files.collect()
    connections.close_all()
    port = free_port()
    with serving(ROOT, port):
        yield f"http://{HOST}:{port}"


def load_demonstration() -> str:
    """Takes the demonstration in; gives the path of its timeline."""
    from django.utils import timezone

    from articles.demonstration import loading

    collection = loading.demonstration()
    failed = [outcome for outcome in loading.load(loading.files(), collection, now=timezone.now()) if outcome.outcome == "failed"]
    if failed:
        raise SystemExit(f"{failed[0].path}: {failed[0].reason}")
    return collection.get_absolute_url()
