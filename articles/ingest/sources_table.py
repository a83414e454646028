"""``sources.csv``: what somebody wrote down about the files of a folder, one row a file.

Columns: file (path within the folder), title, url, source, published, written, language, rights; only ``file`` is needed. What
it says leads over what a record says of itself. A malformed row is an error of its own, and the rest is read.
"""

from dataclasses import dataclass, replace
from datetime import date

from articles.ingest.csv_rows import Row, read_table
from articles.ingest.publication_date import read_date
from articles.ingest.record import Record, Refusal, cleaned, decoded, problem_of

NAME = "sources.csv"


@dataclass(frozen=True, slots=True)
class Description:
    """What a row of ``sources.csv`` says of one file; "" and None where it says nothing."""

    file: str
    title: str = ""
    url: str = ""
    source: str = ""
    published: date | None = None
    written: date | None = None
    language: str = ""
    rights: str = ""


def read_descriptions(content: bytes) -> tuple[dict[str, Description], list[Refusal]]:
    """The described files by name, and the rows that cannot be used; "row:3" is the third row, its header being the first.

    A file with a malformed row is described by none: it is in the refusals, whose ``locator`` and reason name row and file.
    """
    text = decoded(content)
    if isinstance(text, Refusal):
        return {}, [text]
    table = read_table(text)
    header = next(table, Row(1))
    if header.problem or "file" not in header.values:
        return {}, [Refusal("row:1", header.problem or "no column is called file")]
    found: dict[str, Description] = {}
    refused = []
    for row in table:
        described = _description(row, found)
        if isinstance(described, Refusal):
            refused.append(described)
        else:
            found[described.file] = described
    return found, refused


def _description(row: Row, known: dict[str, Description]) -> Description | Refusal:
    locator = f"row:{row.number}"
    if row.problem:
        return Refusal(locator, row.problem)
    words = {name: cleaned(value)[0].strip() for name, value in row.values.items()}
    file = words.get("file", "").replace("\\", "/").removeprefix("./")
    if not file:
        return Refusal(locator, "malformed row: no file is named")
    if file in known:
        return Refusal(locator, f"{file} is described twice; its first row counts")
    if problem := problem_of(words):
        return Refusal(locator, f"{file}: {problem}")
    language = words.get("language", "")
    days: dict[str, date | None] = {}
    for name in ("published", "written"):
        try:
            days[name] = read_date(words[name], language) if words.get(name) else None
        except ValueError as error:
            return Refusal(locator, f"{file}: {name}: {error}")
    plain = {name: words.get(name, "") for name in ("title", "url", "source", "language", "rights")}
    return Description(file=file, published=days["published"], written=days["written"], **plain)


def described(record: Record, description: Description | None, *, whole_file: bool) -> Record:
    """The record with what ``sources.csv`` says of its file. Title and address are those of a file that is one article."""
    if description is None:
        return record
    said = replace(
        record,
        source=" ".join(description.source.split()) or record.source,
        written=description.written or record.written,
        language=description.language or record.language,
        rights=description.rights or record.rights,
    )
    if description.published:
        said = replace(said, published=description.published, published_how=NAME)
    if whole_file:
        said = replace(said, title=description.title or record.title, url=description.url or record.url)
    return said
