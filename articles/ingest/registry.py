"""Which file formats can be read: one module of ``formats/`` each, found by looking in the folder."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from articles.ingest.record import Record, Refusal


@dataclass(frozen=True, slots=True)
class Example:
    """A file in few words and what comes of it: (locator, text) of each record, None for the text of a refused one."""

    content: bytes
    gives: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to hold articles in a file. ``read`` is pure: bytes in, records and refusals out, in the order of the file."""

    name: str
    extensions: tuple[str, ...]
    read: Callable[[bytes], Iterator[Record | Refusal]]
    examples: tuple[Example, ...]
    whole_file: bool = False
    """Whether a file is one article: then what ``sources.csv`` says of the file is said of the article."""


@cache
def known_formats() -> dict[str, Format]:
    """Every format by its extension, such as ".txt"."""
    from articles.ingest import formats as folder

    found: dict[str, Format] = {}
    for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda entry: entry.name):
        format_: Format = importlib.import_module(f"{folder.__name__}.{module.name}").FORMAT
        for extension in format_.extensions:
            if extension in found:
                raise ValueError(f"{extension} is claimed by {found[extension].name} and by {format_.name}")
            found[extension] = format_
    return found


def format_of(name: str) -> Format | None:
    """The format of a file by its name, None when nobody reads such files."""
    return known_formats().get(PurePosixPath(name).suffix.lower())


def read_records(name: str, content: bytes) -> Iterator[Record | Refusal]:
    """The articles of one file in its order, and a refusal for each that cannot be taken. Any bytes; never an exception."""
    format_ = format_of(name)
    if format_ is None:
        yield Refusal("", f"files of this kind are not read (known: {', '.join(sorted(known_formats()))})")
        return
    yield from format_.read(content)
