"""How fast times are read: documents per CPU second, beside dateparser's search on the same texts, growth, and import.

    python -m tests.corpus.bench_times --corpora FOLDER

Prints figures with versions and never fails: it is a benchmark, not a test.
"""

import argparse
import importlib.metadata
import platform
import subprocess
import sys
import time
from pathlib import Path

from articles.extraction.__main__ import document_of
from articles.extraction.document import Document
from articles.extraction.temporal import read_times
from articles.extraction.temporal.rule import EXAMPLE_DAY
from tests.corpus.evaluate import rows

HOSTILE = {
    "ordinary text": "The envoys met on Friday and will meet again on 3 May 2025, two weeks after the truce of last month. ",
    "digits": "1234567890",
    "'next '": "next ",
    "months": "March May June ",
    "numbers and units": "two hundred and twenty-five years ",
    "dates": "24, 25, 26, 27 ",
    "quotes": "'99 ",
    "no white space": "2025-04-",
}
"""Stretches that are repeated to a text of a million characters."""


def cpu_seconds(documents: list[Document]) -> float:
    """CPU seconds to read the times of some documents."""
    start = time.process_time()
    for document in documents:
        read_times(document)
    return time.process_time() - start


def growth(stretch: str, size: int = 500_000) -> tuple[float, float]:
    """CPU seconds for a text of a size, and for one twice as long, the lesser of two runs each."""
    documents = [Document("long", stretch * (n // len(stretch) + 1), EXAMPLE_DAY) for n in (size, 2 * size)]
    one, two = (min(cpu_seconds([document]) for _ in range(2)) for document in documents)
    return one, two


def import_seconds() -> float:
    """CPU seconds to import the engine in a new interpreter, the least of five."""
    code = "import time; start = time.process_time(); import articles.extraction.temporal; print(time.process_time() - start)"
    return min(float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(5))


def search_seconds(documents: list[Document]) -> float:
    """CPU seconds for dateparser's search_dates over the same texts."""
    from dateparser.search import search_dates

    start = time.process_time()
    for document in documents:
        search_dates(document.text, languages=["en"])
    return time.process_time() - start


def main(arguments: list[str]) -> int:
    """Prints every figure."""
    parser = argparse.ArgumentParser(description="Measure how fast times are read.")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--search", type=int, default=12, help="how many documents dateparser's search is tried on")
    options = parser.parse_args(arguments)
    documents = [document_of(row) for row in rows(options.corpora / "times" / "timebank.jsonl")]
    print(f"Python {platform.python_version()}, dateparser {importlib.metadata.version('dateparser')}")
    print(f"import of the engine: {import_seconds():.3f} CPU seconds")
    cpu_seconds(documents[:5])
    speed = len(documents) / min(cpu_seconds(documents) for _ in range(3))
    print(f"documents per CPU second: {speed:.0f} ({len(documents)} documents, {sum(len(d.text) for d in documents)} characters)")
    few = documents[:: max(1, len(documents) // options.search)]
    ours, theirs = min(cpu_seconds(few) for _ in range(3)), search_seconds(few)
    print(f"dateparser search_dates: {len(few) / theirs:.1f} documents per CPU second; ratio {theirs / ours:.1f}")
    for name, stretch in HOSTILE.items():
        one, two = growth(stretch)
        print(f"{name:20} 0.5 MB {one:6.2f} s, 1 MB {two:6.2f} s, ratio {two / one if one else 0:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
