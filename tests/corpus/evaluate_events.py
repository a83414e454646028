"""What the event engine gets right: the five seed articles, types, figures and dates on event sets, merging, speed, and the project's
own texts.

    python -m tests.corpus.evaluate_events --corpora FOLDER

Every set is scored whole, on the half it was developed on, and on the half held out (by the SHA-256 of the text's id; for merging, of
its incident). The
figures that have a floor are compared with it, the exit status is 1 when one falls below. Floors are what is required, never what came out.
What should be small (false events, splits) is given negative, so that more is better everywhere.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from articles.extraction import Document, extract
from articles.extraction.__main__ import document_of
from articles.extraction.rows import cluster_rows, event_rows
from tests.corpus.evaluate import Figures, rows, scorer_beside

FLOORS = Path(__file__).with_name("floors_events.json")
HERE = Path(__file__).parent
Row = dict[str, Any]

SLIPS = {
    "PLOVER-GSR01-AGREE-0035": "a visit that is to come, labelled agreement",
    "PLOVER-GSR01-AGREE-0038": "a meeting on a condition, labelled agreement",
}
"""Texts whose label plainly contradicts their sentence; figures are given with and without them."""


def held_out(identifier: str) -> bool:
    """Whether a text belongs to the half that nobody looks at while developing."""
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % 2 == 1


def halves(gold: Sequence[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    """All texts, those developed on, those held out."""
    return {
        "": list(gold),
        " development": [row for row in gold if not held_out(key(row))],
        " held-out": [row for row in gold if held_out(key(row))],
    }


def documents(gold: Iterable[Row]) -> list[Document]:
    """The texts of a set as the engine reads them."""
    return [document_of(row) for row in gold]


def measure_events(corpora: Path, scorer: ModuleType) -> Figures:
    """All figures of the event engine, by name."""
    figures: Figures = {}
    figures |= seeds(corpora, scorer)
    figures |= types(corpora, scorer)
    figures |= shootings(corpora, scorer)
    figures |= own_texts()
    return figures


# --- the seeds ---------------------------------------------------------------------------------------------------------------


def seeds(corpora: Path, scorer: ModuleType) -> Figures:
    """The five articles as they are, and with the day of publication given."""
    gold = json.loads((corpora / "seeds" / "gold.json").read_text(encoding="utf-8"))
    texts = {entry["file"]: (corpora / "seeds" / entry["file"]).read_text(encoding="utf-8") for entry in gold["documents"]}
    figures: Figures = {}
    for mode in ("raw", "anchored"):
        found = [
            Document(
                entry["file"],
                texts[entry["file"]],
                None if mode == "raw" else date.fromisoformat(entry["publication_date_stated"] or entry["publication_date_true"]),
            )
            for entry in gold["documents"]
        ]
        scored, _ = scorer.score_seeds(gold, list(event_rows(found)), list(cluster_rows(found)), mode)
        for name in ("found", "dated", "counts", "merges_right"):
            figures[f"events: seeds {mode} {name.replace('_', ' ')}"] = float(scored.get(name, 0))
        for name in ("false", "splits", "invented_dates", "modality_wrong", "merges_wrong", "merges_forbidden"):
            figures[f"events: seeds {mode} {name.replace('_', ' ')} (negative)"] = -float(scored.get(name, 0))
    return figures


# --- types, figures ------------------------------------------------------------------------------------------------------------


def types(corpora: Path, scorer: ModuleType) -> Figures:
    """Types on the event sets, strikes on two of them pooled, figures of killed and injured."""
    figures: Figures = {}
    gold = {name: rows(corpora / "events" / f"{name}.jsonl") for name in ("wcep", "warline", "plover")}
    said = {name: list(event_rows(documents(gold[name]))) for name in gold}
    for part, chosen in halves([*gold["wcep"], *gold["warline"]], lambda row: row["id"]).items():
        strike = scored_types(scorer, chosen, [*said["wcep"], *said["warline"]]).get("strike", {})
        figures[f"events: strikes pooled{part} recall"] = strike.get("recall") or 0.0
        figures[f"events: strikes pooled{part} precision"] = strike.get("precision") or 0.0
    for part, chosen in halves(gold["warline"], lambda row: row["id"]).items():
        figures[f"events: warline{part} meeting F1"] = scored_types(scorer, chosen, said["warline"]).get("meeting", {}).get("f1") or 0.0
    for part, chosen in halves(gold["plover"], lambda row: row["id"]).items():
        found = scored_types(scorer, chosen, said["plover"])
        for name in ("agreement", "meeting"):
            figures[f"events: plover{part} {name} recall"] = found.get(name, {}).get("recall") or 0.0
    for name in ("wcep", "warline"):
        for part, chosen in halves(gold[name], lambda row: row["id"]).items():
            area = confidence_area(scorer, chosen, said[name])
            if area is not None:
                figures[f"events: {name}{part} confidence, area under the curve"] = area
    without = [row for row in gold["plover"] if row["id"] not in SLIPS]
    figures["events: plover without slips agreement recall"] = (
        scored_types(scorer, without, said["plover"]).get("agreement", {}).get("recall") or 0.0
    )
    for part, chosen in halves(gold["wcep"], lambda row: row["id"]).items():
        found, _ = scorer.score_counts(chosen, said["wcep"])
        for name in ("killed", "injured"):
            if name in found:
                figures[f"events: wcep{part} {name}"] = found[name]
    return figures


def scored_types(scorer: ModuleType, gold: Sequence[Row], said: Sequence[Row]) -> dict[str, dict[str, float]]:
    """The judge's figures for some texts, by type."""
    figures, _ = scorer.score_types(gold, said)
    return dict(figures)


def confidence_area(scorer: ModuleType, gold: Sequence[Row], said: Sequence[Row]) -> float | None:
    """How well confidence parts right events from false ones: the share of pairs (one right, one false) that it orders rightly, half for
    equal ones. An event is right when its type is one that its text is labelled with; None when one of the two kinds is missing."""
    events = {row["id"]: row["events"] for row in said}
    right: list[float] = []
    false: list[float] = []
    for row in gold:
        for event in events.get(row["id"], []):
            if event["modality"] not in ("denied", "hypothetical") and event["type"] != "other":
                (right if scorer.family(event["type"]) in labels(scorer, row) else false).append(float(event["confidence"]))
    pairs = [1.0 if a > b else 0.5 if a == b else 0.0 for a in right for b in false]
    return sum(pairs) / len(pairs) if pairs else None


def labels(scorer: ModuleType, row: Row) -> set[str]:
    """The types of event that a text is labelled with, wanted or allowed; "a|b" is either."""
    return {scorer.family(name) for wanted in (*row["required"], *row["acceptable"]) for name in wanted.split("|")}


# --- the shootings ---------------------------------------------------------------------------------------------------------------


def shootings(corpora: Path, scorer: ModuleType) -> Figures:
    """Figures, dates, merging by incident, and speed."""
    gold = rows(corpora / "events" / "shootings.jsonl")
    texts = documents(gold)
    extract(replace(texts[0], id="warm"))
    start = time.process_time()
    for text in texts:
        extract(text)
    figures: Figures = {"events: documents per CPU second": len(texts) / (time.process_time() - start)}
    said = list(event_rows(texts))
    for part, chosen in halves(gold, lambda row: row["id"]).items():
        found, _ = scorer.score_counts(chosen, said)
        for name in ("killed", "injured", "both", "date"):
            figures[f"events: shootings{part} {name}"] = found[name]
    for part, chosen in halves(gold, lambda row: row["group"]).items():
        merged, _ = scorer.score_merge(chosen, list(cluster_rows(documents(chosen))))
        figures[f"events: shootings{part} B-cubed F1"] = merged["b3_f1"]
        figures[f"events: shootings{part} pair F1"] = merged["pair_f1"]
    return figures


# --- the project's own texts -------------------------------------------------------------------------------------------------------


def own_texts() -> Figures:
    """The articles on other matters: how many events are found in them."""
    path = HERE / "offtopic.jsonl"
    found = [
        event
        for row in event_rows(documents(rows(path)))
        for event in row["events"]
        if event["modality"] not in ("denied", "hypothetical") and event["type"] != "other"
    ]
    return {"events: off-topic articles, events found (negative)": -float(len(found))}


def main(arguments: list[str]) -> int:
    """Prints all figures beside their floors; 1 when one falls below."""
    parser = argparse.ArgumentParser(description="Score the event engine on annotated texts.")
    parser.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args(arguments)
    figures = measure_events(options.corpora, scorer_beside(options.corpora))
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = 0
    for name, figure in figures.items():
        below = name in floors and figure < floors[name]
        fallen += below
        print(f"{name:64} {figure:9.4f}" + (f"   floor {floors[name]:.4f}{'   BELOW' if below else ''}" if name in floors else ""))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
