"""The engine from the command line: JSON lines in, JSON lines out.

    python -m articles.extraction times < documents.jsonl > times.jsonl

A document is ``{"id": str, "text": str, "dct": ISO date or date-time or null}``. A bad line gets one line on standard error; the
rest is still done, and the exit status is 1.
"""

import gc
import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any, TextIO

from articles.extraction.document import Document

Row = dict[str, Any]
Command = Callable[[Iterable[Document]], Iterator[Row]]

COMMANDS = {
    "times": ("articles.extraction.temporal.rows", "times_rows"),
    "events": ("articles.extraction.rows", "event_rows"),
    "clusters": ("articles.extraction.rows", "cluster_rows"),
}
"""Command to the module and function that turn documents into rows; imported when asked for."""


def document_of(row: Any) -> Document:
    """A document from its JSON object; raises ValueError saying what is wrong with it."""
    if not isinstance(row, dict):
        raise ValueError("not a JSON object")
    if not isinstance(row.get("id"), str):
        raise ValueError("no id")
    if not isinstance(row.get("text"), str):
        raise ValueError("no text")
    return Document(row["id"], row["text"], _moment(row.get("dct")))


def _moment(words: Any) -> date | datetime | None:
    """A day or a moment in ISO form, None for null."""
    if words is None or words == "":
        return None
    if not isinstance(words, str):
        raise ValueError("dct is not a string")
    try:
        return date.fromisoformat(words) if len(words) <= 10 else datetime.fromisoformat(words)
    except ValueError:
        raise ValueError(f"dct is no ISO date: {words[:40]!r}") from None


class Reader:
    """The documents of a stream of JSON lines; ``failed`` tells whether a line was left out."""

    def __init__(self, lines: Iterable[str], errors: TextIO) -> None:
        self.failed = False
        self._lines = lines
        self._errors = errors

    def __iter__(self) -> Iterator[Document]:
        for number, line in enumerate(self._lines, 1):
            if not line.strip():
                continue
            try:
                yield document_of(json.loads(line))
            except (ValueError, RecursionError) as error:
                self.failed = True
                print(f"line {number}: {error}", file=self._errors)


def main(arguments: list[str], lines: Iterable[str], output: TextIO, errors: TextIO) -> int:
    """Runs one command over the lines; returns the exit status."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"usage: python -m articles.extraction {'|'.join(COMMANDS)} < documents.jsonl", file=errors)
        return 2
    module, function = COMMANDS[arguments[0]]
    command: Command = getattr(importlib.import_module(module), function)
    reader = Reader(lines, errors)
    for row in command(reader):
        output.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 1 if reader.failed else 0


if __name__ == "__main__":
    gc.set_threshold(100_000)  # what is read at first is kept for good: looking for cycles in it took a fifth of that time
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr))
