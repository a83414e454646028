"""Score the engine on annotated texts and compare with the floors: the command behind ``make evaluate``.

    python -m tests.corpus.evaluate --corpora FOLDER [--only WORD]

``FOLDER`` holds the annotated texts; the scorer beside it (``FOLDER/../scorers/score.py``) is the one judge. Each measure gives
named figures; a figure that has a floor in ``floors.json`` or ``floors_events.json`` and falls below it makes the exit status 1.
Floors may only rise.
"""

import argparse
import hashlib
import importlib
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

Figures = dict[str, float]
Measure = Callable[[Path, ModuleType], Figures]

FLOORS = (Path(__file__).with_name("floors.json"), Path(__file__).with_name("floors_events.json"))

MEASURES: dict[str, tuple[str, str]] = {
    "times": ("tests.corpus.evaluate_times", "measure_times"),
    "events": ("tests.corpus.evaluate_events", "measure_events"),
}
"""Name of a measure to the module and function that give its figures; a module that is not there is said to be missing."""


def held_out(identifier: str) -> bool:
    """Whether a text belongs to the third that nobody looks at while developing: decided by its identifier alone."""
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % 3 == 0


def rows(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def scorer_beside(corpora: Path) -> ModuleType:
    """The scoring program that lies beside the annotated texts, as a module."""
    path = corpora.parent / "scorers" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def all_floors() -> Figures:
    """The floors of every measure, by the name of the figure."""
    return {name: float(floor) for path in FLOORS for name, floor in json.loads(path.read_text(encoding="utf-8")).items()}


def fallen(figures: Figures, floors: Figures) -> list[str]:
    """The figures below their floor, in words."""
    return [
        f"{name}: {figures[name]:.4f} is below its floor {floor:.4f}"
        for name, floor in floors.items()
        if name in figures and figures[name] < floor
    ]


def measured(names: Iterable[str], corpora: Path) -> Figures:
    """The figures of the measures named, printed as they come."""
    scorer = scorer_beside(corpora)
    floors = all_floors()
    figures: Figures = {}
    for name in names:
        module, function = MEASURES[name]
        if importlib.util.find_spec(module) is None:
            print(f"{name}: no such measure yet")
            continue
        start = time.process_time()
        found = getattr(importlib.import_module(module), function)(corpora, scorer)
        figures |= found
        for label, figure in found.items():
            floor = f"   floor {floors[label]:.4f}" if label in floors else ""
            print(f"{label:52} {figure:.4f}{floor}")
        print(f"{name}: {time.process_time() - start:.1f} CPU seconds")
    return figures


def main(arguments: list[str]) -> int:
    """Runs the measures; 1 when a figure falls below its floor."""
    parser = argparse.ArgumentParser(description="Score the engine on annotated texts and compare with the floors.")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--only", choices=sorted(MEASURES), action="append")
    options = parser.parse_args(arguments)
    if not options.corpora.is_dir():
        print(f"no such folder: {options.corpora}", file=sys.stderr)
        return 2
    figures = measured(options.only or MEASURES, options.corpora)
    below = fallen(figures, all_floors())
    for line in below:
        print(line)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
