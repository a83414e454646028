"""The engine as a whole: one door, any string, the same answer twice, quick to load."""

import json
import random
import subprocess
import sys

import pytest

import articles.extraction as engine
from articles.extraction import Document, extract, summarise
from articles.extraction.__main__ import main
from tests.work import lines_run

STRINGS = [
    "",
    " ",
    "\n\n\n",
    "a",
    ".",
    "…",
    "\u2028",
    "\x00",
    "\ud800",
    "𝔄" * 50,
    "((((",
    '"' * 99,
    "killed " * 200,
    "met with " * 200,
    "1,2,3,4 " * 100,
    "the " * 2000,
    "President " * 100,
    "Kyiv" * 300,
    "A missile hit " * 100,
    "\u202eabc",
    "На жаль, ракета влучила у місто.",
    "2024-99-99",
    "date 2026-01-09",
    "You may also like",
    "@" * 40,
    "Source:",
    "killed 99999999999999999999 people",
    "a" * 20_000,
]


def test_the_door_holds_what_it_names() -> None:
    assert engine.__all__ == sorted(engine.__all__, key=lambda name: (not name.isupper(), name)) or set(engine.__all__)
    for name in engine.__all__:
        assert getattr(engine, name) is not None
    assert {
        "extract",
        "cluster",
        "summarise",
        "same_event",
        "block_keys",
        "find_furniture",
        "is_copy",
        "origin_credit",
        "EVENT_TYPES",
        "ENGINE_VERSION",
        "read_phrase",
    } <= set(engine.__all__)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        engine.nothing  # noqa: B018


@pytest.mark.parametrize("text", STRINGS, ids=range(len(STRINGS)))
def test_any_string_has_an_answer(text: str) -> None:
    summarise(extract(Document("one", text)))


@pytest.mark.parametrize("seed", range(20))
def test_shuffled_words_have_an_answer(seed: int) -> None:
    words = [
        "the",
        "a",
        "Russian",
        "missile",
        "drones",
        "hit",
        "killed",
        "18",
        "people",
        "Kyiv",
        "on",
        "Friday",
        "President",
        "Zelensky",
        "met",
        "signed",
        "agreement",
        "denied",
        "will",
        "if",
        "after",
        ",",
        ".",
        '"',
        "(",
        ")",
        "said",
        "in",
        "2024",
        "\n",
        "at",
        "least",
        "children",
    ]
    source = random.Random(seed)
    extract(Document("one", " ".join(source.choice(words) for _ in range(300))))


def test_the_same_text_has_the_same_answer() -> None:
    text = "A Russian missile hit Kharkiv on Friday, killing 12 people. The French president met the German chancellor in Berlin."
    assert extract(Document("one", text)) == extract(Document("one", text))


def test_the_answer_does_not_hang_on_the_hash_seed() -> None:
    code = (
        "from articles.extraction import *; print(extract(Document('x', 'Russian drones and missiles hit Kyiv, Odesa and Lviv on"
        " 3 May 2024, killing six; France, Germany and Poland signed a treaty in Paris.')).events)"
    )
    answers = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


def test_loading_needs_nothing_large() -> None:
    """Its time is a figure of ``python -m tests.corpus.bench_times``; what would spoil it is a library loaded too early."""
    code = "import sys, articles.extraction; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "articles" in loaded
    assert not {"dateparser", "django", "numpy", "plotly", "sqlite3"} & set(loaded)


def test_work_grows_with_the_text_and_no_faster() -> None:
    paragraph = (
        "A Russian missile hit a market in Kharkiv on Friday, killing 12 people, officials said. The mayor, who had met the"
        " minister, spoke of a dark day.\n"
    )

    def read(text: str) -> None:
        extract(Document("one", text))

    read(paragraph)
    once, more = (lines_run(read, "".join(f"{number} {paragraph}" for number in range(size))) for size in (10, 40))
    assert more < 5 * once


class Sink:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, text: str) -> int:
        self.lines.append(text)
        return len(text)


@pytest.mark.parametrize("command", ["events", "clusters"])
def test_the_command_prints_a_row_for_each(command: str) -> None:
    output, errors = Sink(), Sink()
    lines = [json.dumps({"id": "a", "text": "A missile hit Kharkiv on 3 May 2024, killing 12 people.", "dct": None}), "{bad"]
    assert main([command], lines, output, errors) == 1  # type: ignore[arg-type]
    (row,) = [json.loads(line) for line in output.lines]
    if command == "events":
        assert row["events"][0]["date"] == "2024-05-03"
        assert row["events"][0]["casualties"]["killed"] == 12
    else:
        assert row["events"] == [{"doc": "a", "event": 0, "mentions": 1}]
