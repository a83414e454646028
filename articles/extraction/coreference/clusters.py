"""Clusters of events that no order of input can change: they grow from the surest pairs, in a canonical order, and two join only while no
pair across them is impossible."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.extraction.coreference.contradictions import impossible
from articles.extraction.coreference.days import width
from articles.extraction.coreference.figures import said
from articles.extraction.coreference.likeness import Link, same_event
from articles.extraction.coreference.neighbourhood import block_keys
from articles.extraction.coreference.summaries import EventSummary


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events of one or more documents that are one event.

    ``members`` are (document, index) in order; ``agreed`` what all that state it state alike, ``disagreeing`` what they state
    differently: name to
    (value, documents) pairs. ``links`` hold the reasons.
    """

    members: tuple[tuple[str, int], ...]
    type: str
    earliest: str | None
    latest: str | None
    agreed: tuple[tuple[str, str], ...]
    disagreeing: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    links: tuple[Link, ...]
    sources: int


def cluster(summaries: Sequence[EventSummary]) -> tuple[Cluster, ...]:
    """The events that the summaries tell of. Every summary is in exactly one cluster; the order of the input changes nothing."""
    ordered = sorted(summaries, key=lambda summary: (summary.doc, summary.index))
    by_id = {(summary.doc, summary.index): summary for summary in ordered}
    mains = _mains(ordered)
    links = sorted(_links(ordered), key=lambda link: (not (link.a in mains and link.b in mains), -link.score, link.a, link.b))
    home = {key: key for key in by_id}
    members: dict[tuple[str, int], list[tuple[str, int]]] = {key: [key] for key in by_id}
    used: dict[tuple[str, int], list[Link]] = {key: [] for key in by_id}
    for link in links:
        x, y = home[link.a], home[link.b]
        if x == y:
            used[x].append(link)
            continue
        if any(_cannot(by_id[p], by_id[q]) for p in members[x] for q in members[y]):
            continue
        keep, drop = min(x, y), max(x, y)
        for key in members[drop]:
            home[key] = keep
        members[keep].extend(members.pop(drop))
        used[keep].extend([*used.pop(drop), link])
    return tuple(_cluster(by_id, sorted(members[key]), used[key]) for key in sorted(members))


def _mains(ordered: Sequence[EventSummary]) -> frozenset[tuple[str, int]]:
    """The event that each document tells most of: what its news is about. What it mentions aside must not take its place, so links
    between such events are made first."""
    best: dict[str, EventSummary] = {}
    for summary in ordered:
        if summary.doc not in best or summary.mentions > best[summary.doc].mentions:
            best[summary.doc] = summary
    return frozenset((summary.doc, summary.index) for summary in best.values())


def _cannot(a: EventSummary, b: EventSummary) -> bool:
    return a.doc == b.doc or bool(impossible(a, b))


def _links(ordered: Sequence[EventSummary]) -> Iterable[Link]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, summary in enumerate(ordered):
        if summary.modality in ("denied", "hypothetical"):
            continue
        for key in block_keys(summary):
            blocks[key].append(number)
    pairs = {(i, j) for block in blocks.values() for n, i in enumerate(block) for j in block[n + 1 :]}
    for i, j in sorted(pairs):
        link = same_event(ordered[i], ordered[j])
        if link:
            yield link


def _cluster(by_id: Mapping[tuple[str, int], EventSummary], keys: list[tuple[str, int]], links: list[Link]) -> Cluster:
    found = [by_id[key] for key in keys]
    dated = [summary for summary in found if summary.earliest and summary.latest]
    best = min(dated, key=lambda summary: (width(summary), summary.basis == "reported", summary.doc, summary.index)) if dated else None
    agreed: list[tuple[str, str]] = []
    disagreeing: list[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]] = []
    for name in ("killed", "injured", "date", "place"):
        values: dict[str, list[str]] = defaultdict(list)
        for summary in found:
            value = _value(summary, name)
            if value:
                values[value].append(summary.doc)
        if len(values) == 1:
            agreed.append((name, next(iter(values))))
        elif values:
            disagreeing.append((name, tuple((value, tuple(values[value])) for value in sorted(values))))
    kinds = [summary.type for summary in found]
    return Cluster(
        tuple(keys),
        "strike" if "strike" in kinds else kinds[0],
        best.earliest if best else None,
        best.latest if best else None,
        tuple(agreed),
        tuple(disagreeing),
        tuple(sorted(links, key=lambda link: (link.a, link.b))),
        len({summary.source for summary in found}),
    )


def _value(summary: EventSummary, name: str) -> str:
    if name in ("killed", "injured"):
        bounds = summary.killed if name == "killed" else summary.injured
        return said(bounds) if bounds is not None else ""
    if name == "date":
        return (summary.earliest or "") if summary.earliest == summary.latest else f"{summary.earliest}/{summary.latest}"
    return ", ".join(place for place, _ in summary.places)
