"""Rows of a CSV table with a header, each with its number; a malformed one says so and the next is read."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.ingest.record import MAX_TEXT_BYTES

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number (the header is 1), its cells by column name, and what is wrong with it ("" for nothing)."""

    number: int
    values: dict[str, str] = field(default_factory=dict)
    problem: str = ""


def read_table(text: str) -> Iterator[Row]:
    """The header (its names, in lower case, with empty cells) and then every row that is not empty."""
    csv.field_size_limit(8 * MAX_TEXT_BYTES)
    header_line = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] | None = None
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, problem=f"malformed row: {error}")
            if names is None:
                return
            continue
        if names is None:
            names = [cell.strip().lower() for cell in cells]
            repeated = {name for name in names if name and names.count(name) > 1}
            yield Row(number, dict.fromkeys(names, ""), f"column named twice: {min(repeated)}" if repeated else "")
            if repeated:
                return
        elif any(cell.strip() for cell in cells):
            yield _row(number, names, cells)


def _row(number: int, names: list[str], cells: list[str]) -> Row:
    if len(cells) != len(names):
        return Row(number, problem=f"malformed row: {len(cells)} cells under {len(names)} columns")
    return Row(number, dict(zip(names, cells, strict=True)))
