"""JSON: a list of articles, an object whose ``articles`` is such a list, or one article as an object with ``text``."""

from collections.abc import Iterator

from articles.ingest.json_value import parsed, record_of
from articles.ingest.record import Record, Refusal, decoded
from articles.ingest.registry import Example, Format


def read(content: bytes) -> Iterator[Record | Refusal]:
    """An article or a refusal for every item; "item:2" is the second, "" an article that is the whole file."""
    text = decoded(content)
    value = parsed(text) if isinstance(text, str) else text
    if isinstance(value, Refusal):
        yield value
        return
    if isinstance(value, dict) and "text" in value:
        yield record_of("", value)
        return
    items = value.get("articles") if isinstance(value, dict) else value
    if not isinstance(items, list) or not any(isinstance(item, dict) and "text" in item for item in items):
        yield Refusal("", 'holds no articles: a list of objects with "text" is needed', no_articles=True)
        return
    for number, item in enumerate(items, start=1):
        yield record_of(f"item:{number}", item)


FORMAT = Format(
    name="JSON",
    extensions=(".json",),
    read=read,
    examples=(
        Example(
            b'[{"text": "The envoys met."}, {"text": ""}, 7, {"text": "A pact was signed."}]',
            (("item:1", "The envoys met."), ("item:2", None), ("item:3", None), ("item:4", "A pact was signed.")),
        ),
        Example(b'{"articles": [{"text": "Shells fell."}]}', (("item:1", "Shells fell."),)),
        Example(b'{"text": "Alone.", "title": "One article"}', (("", "Alone."),)),
        Example(b'{"about": "a list of something else", "documents": []}', (("", None),)),
        Example(b'[{"text": "Cut off', (("", None),)),
        Example(b"[" * 100_000, (("", None),)),
    ),
)
