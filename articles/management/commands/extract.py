"""Read articles again: ``manage.py extract [--all]``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from tqdm import tqdm

from articles.extraction import ENGINE_VERSION
from articles.models import Article
from articles.processing import process


class Command(BaseCommand):
    """Read articles that an older engine read, or all of them; one that fails never stops the rest."""

    help = "Read articles again that this version of the engine has not read, or all of them."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--all`` reads every article, ``--collection`` only those of one collection."""
        parser.add_argument("--all", action="store_true", help="also those that this version of the engine has read")
        parser.add_argument("--collection", help="slug of the collection to read; all collections when left out")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, and say at the end how many were read, changed and failed; exit status 1 if any failed."""
        articles = Article.objects.order_by("pk")
        if options["collection"]:
            articles = articles.filter(collection__slug=options["collection"])
        if not options["all"]:
            articles = articles.exclude(engine_version=ENGINE_VERSION)
        changed, failed = 0, []
        keys = list(articles.values_list("pk", flat=True))
        for key in tqdm(keys, unit="article", disable=None):
            try:
                changed += process(key, now=timezone.now()).changed
            except Exception as error:  # one bad article never stops a batch
                failed.append(key)
                self.stderr.write(f"article {key}: {type(error).__name__}: {error}")
        self.stdout.write(f"{len(keys)} read, {changed} changed, {len(failed)} failed")
        if failed:
            raise SystemExit(1)
