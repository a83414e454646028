"""Prove that bytes give texts, texts hold quotes, and quotes back events: ``manage.py check_passages [--collection SLUG]``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.custody import MismatchError, check
from articles.models import Collection

COUNTED = ("received files", "articles", "reports", "mentions", "events", "erased files", "erased articles")


class Command(BaseCommand):
    """Check the chain from the bytes as received to what readers see; fail on the first mismatch."""

    help = "Prove that every text is what was received, every quote what its text says, and every event what its passages hold."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--collection`` checks one collection only."""
        parser.add_argument("--collection", default="", metavar="SLUG", help="check only this one")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print how much was checked; exit status 1 with the place of the first mismatch."""
        slug = options["collection"]
        collection = Collection.objects.filter(slug=slug).first() if slug else None
        if slug and collection is None:
            raise CommandError(f"there is no collection {slug!r}")
        try:
            counts = check(collection)
        except MismatchError as mismatch:
            raise CommandError(str(mismatch), returncode=1) from None
        counted = [f"{counts[name]} {name}" for name in COUNTED if counts[name] or not name.startswith("erased")]
        self.stdout.write(f"all hold: {', '.join(counted)}")
