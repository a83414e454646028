"""Take articles in: ``manage.py ingest PATH... [--collection SLUG] [--source NAME] [--published DATE] [--no-extract]``."""

import getpass
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from articles.ingest import known_formats
from articles.ingest.batch import Order, Outcome, ingest
from articles.ingest.folder import Found, find
from articles.ingest.intake import collection_named
from articles.ingest.publication_date import read_date


class Command(BaseCommand):
    """Take files and folders of articles in, read them, and say what became of each; exit status 1 if any failed."""

    help = f"Take in files and folders of articles ({', '.join(sorted(known_formats()))}) and read them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Paths, and what is true of all articles that say nothing else themselves."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file or folder; a folder may hold a sources.csv")
        parser.add_argument("--collection", default="", metavar="SLUG", help="made when it is missing; the default one when left out")
        parser.add_argument("--source", default="", metavar="NAME", help="who published the articles that name nobody")
        parser.add_argument("--published", default="", metavar="DATE", help="publication date of the articles for which none is given")
        parser.add_argument("--by", default="", metavar="WHO", help="who brings them, for the record; the account's name when left out")
        parser.add_argument("--no-extract", action="store_true", help="only store them; `manage.py extract` reads them later")

    def handle(self, *args: Any, **options: Any) -> None:
        """A progress bar on a terminal, JSON lines otherwise, and a summary at the end."""
        try:
            published = read_date(options["published"]) if options["published"] else None
        except ValueError as error:
            raise CommandError(f"--published: {error}") from None
        if len(options["source"]) > 200:
            raise CommandError("--source: at most 200 characters are taken")
        files = list(find(options["paths"]))
        try:
            collection = collection_named(options["collection"])
        except ValueError as error:
            raise CommandError(f"--collection: {error}") from None
        order = Order(
            collection=collection,
            by=options["by"] or f"{_account()} (command line)",
            now=timezone.now(),
            source=" ".join(options["source"].split()),
            published=published,
            extract=not options["no_extract"],
        )
        counts = self._run(files, order)
        if counts["failed"]:
            raise SystemExit(1)

    def _run(self, files: list[Found], order: Order) -> Counter[str]:
        counts: Counter[str] = Counter()
        on_terminal = self.stdout.isatty()
        failures = []
        for outcome in _with_progress(files, order, quiet=not on_terminal):
            counts[outcome.outcome] += 1
            counts["undated"] += outcome.undated
            counts["copies"] += outcome.copy
            if not on_terminal:
                line = {name: value for name, value in asdict(outcome).items() if name != "of"}
                self.stdout.write(json.dumps(line, ensure_ascii=True))
                # Whoever reads a line may rely on it: what it tells of is stored.
                self.stdout.flush()
            elif outcome.outcome == "failed":
                failures.append(f"{outcome.path}{f' {outcome.locator}' if outcome.locator else ''}: {outcome.reason}")
        words = summary(counts)
        if on_terminal:
            self.stdout.write("\n".join([*(f"failed: {printable(failure)}" for failure in failures), words]))
        else:
            names = ("new", "known", "failed", "passed over", "undated", "copies")
            self.stdout.write(json.dumps({"summary": {name: counts[name] for name in names}}))
            self.stderr.write(words)
        return counts


def summary(counts: Counter[str]) -> str:
    """The counts of a batch in one line.

    >>> summary(Counter({"new": 2, "known": 1}))
    '2 new, 1 known already, 0 failed, 0 undated'
    """
    line = f"{counts['new']} new, {counts['known']} known already, {counts['failed']} failed, {counts['undated']} undated"
    if counts["copies"]:
        line += f", {counts['copies']} copies of a report"
    if counts["passed over"]:
        line += f"; passed over for want of articles: {counts['passed over']}"
    return line


def printable(words: str) -> str:
    """Words that a terminal shows and does not obey: a file's name may hold anything.

    >>> printable("red\\x1b[31m")
    'red\\\\x1b[31m'
    """
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in words)


def _with_progress(files: list[Found], order: Order, *, quiet: bool) -> Iterator[Outcome]:
    with tqdm(total=len(files), unit="article", disable=quiet) as bar:
        last = None
        for outcome in ingest(files, order):
            # How many articles a file holds is known when it is read: the bar grows by the others.
            if outcome.path != last and bar.total is not None:
                bar.total += outcome.of - 1
            last = outcome.path
            bar.update()
            yield outcome


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
