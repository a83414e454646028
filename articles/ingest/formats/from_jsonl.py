"""JSON lines: one article a line, an object with ``text`` and what else is known of it. Empty lines are passed over."""

from collections.abc import Iterator

from articles.ingest.json_value import parsed, record_of
from articles.ingest.record import Record, Refusal, decoded
from articles.ingest.registry import Example, Format


def read(content: bytes) -> Iterator[Record | Refusal]:
    """An article or a refusal for every line that is not blank; "line:3" is the third line of the file."""
    at = 0
    empty = True
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip(b" \t\r\xef\xbb\xbf"):
            empty = False
            yield _read_line(f"line:{number}", line, at)
        at += len(line) + 1
    if empty:
        yield Refusal("", "empty file")


def _read_line(locator: str, line: bytes, at: int) -> Record | Refusal:
    text = decoded(line, at)
    value = parsed(text) if isinstance(text, str) else text
    return Refusal(locator, value.reason) if isinstance(value, Refusal) else record_of(locator, value)


FORMAT = Format(
    name="JSON lines",
    extensions=(".jsonl",),
    read=read,
    examples=(
        Example(
            b'{"text": "The envoys met."}\n\n{"text": "A drone hit a depot.", "source": "Harbour Post", "published": "2026-01-09"}\n',
            (("line:1", "The envoys met."), ("line:3", "A drone hit a depot.")),
        ),
        Example(
            b'{"text": "Kept."}\n{"text": broken\n[1]\n{"title": "No text"}\n',
            (("line:1", "Kept."), ("line:2", None), ("line:3", None), ("line:4", None)),
        ),
        Example(b'{"text": "One \\ud800half"}', (("line:1", "One half"),)),
        Example(b'{"text": "Sound."}\n{"text": "\xff"}', (("line:1", "Sound."), ("line:2", None))),
        Example(b'{"text": "When?", "published": "last week"}', (("line:1", None),)),
        Example(b"\n \n", (("", None),)),
    ),
)
