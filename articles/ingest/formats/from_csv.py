"""CSV: one article a row under a header that names its columns; ``text`` is needed, the other names are those of a record.

Columns may be divided by comma, semicolon or tab. "row:2" is the first article: rows count as a spreadsheet counts them.
"""

from collections.abc import Iterator

from articles.ingest.csv_rows import Row, read_table
from articles.ingest.record import Record, Refusal, build, decoded
from articles.ingest.registry import Example, Format


def read(content: bytes) -> Iterator[Record | Refusal]:
    """An article or a refusal for every row that is not empty."""
    text = decoded(content)
    if isinstance(text, Refusal):
        yield text
        return
    table = read_table(text)
    header = next(table, Row(1))
    if header.problem or "text" not in header.values:
        yield Refusal("", header.problem or "holds no articles: no column is called text", no_articles=not header.problem)
        return
    empty = True
    for row in table:
        empty = False
        locator = f"row:{row.number}"
        yield Refusal(locator, row.problem) if row.problem else build(locator, row.values, "metadata")
    if empty:
        yield Refusal("", "holds no articles: nothing stands under its header")


FORMAT = Format(
    name="CSV",
    extensions=(".csv",),
    read=read,
    examples=(
        Example(
            b"title,text,url,source,published\r\n"
            b'Talks,"They met,\r\nand left.",https://example.org/a,Harbour Post,2026-01-09\r\n\r\n,Shells fell.,,,\r\n',
            (("row:2", "They met,\r\nand left."), ("row:4", "Shells fell.")),
        ),
        Example(b"Text;Source\nThe envoys met.;Harbour Post\n", (("row:2", "The envoys met."),)),
        Example(
            b"text,url\nFine.,\nToo,many,cells\nBad address.,javascript:alert(1)\nAlso fine.,\n",
            (("row:2", "Fine."), ("row:3", None), ("row:4", None), ("row:5", "Also fine.")),
        ),
        Example(b"title,text\r\n", (("", None),)),
        Example(b"name,age\nAda,36\n", (("", None),)),
        Example(b"", (("", None),)),
    ),
)
