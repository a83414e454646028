"""Plain text and Markdown: one article a file, stored as it is (Markdown is not interpreted)."""

from collections.abc import Iterator

from articles.ingest.record import MAX_TEXT_BYTES, Record, Refusal, build, decoded
from articles.ingest.registry import Example, Format


def read(content: bytes) -> Iterator[Record | Refusal]:
    """The one article."""
    text = decoded(content)
    yield text if isinstance(text, Refusal) else build("", {"text": text}, "")


FORMAT = Format(
    name="text",
    extensions=(".txt", ".md"),
    read=read,
    whole_file=True,
    examples=(
        Example(b"Ministers met in Oslo on Monday.\r\n\r\n", (("", "Ministers met in Oslo on Monday.\r\n\r\n"),)),
        Example(b"\xef\xbb\xbfShells fell on the port.", (("", "Shells fell on the port."),)),
        Example(b"Talks\x00 ended.", (("", "Talks ended."),)),
        Example(b" \n\t", (("", None),)),
        Example(b"Caf\xe9 talks", (("", None),)),
        Example(b"a" * (MAX_TEXT_BYTES + 1), (("", None),)),
    ),
)
