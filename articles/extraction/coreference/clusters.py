"""Clusters of events that no order of input can change: they grow from the surest pairs, in a canonical order, and two join only while no
pair across them is impossible."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from articles.extraction.coreference.contradictions import impossible, is_denied_act, is_local
from articles.extraction.coreference.days import width
from articles.extraction.coreference.figures import said
from articles.extraction.coreference.likeness import Link, same_event
from articles.extraction.coreference.neighbourhood import block_keys
from articles.extraction.coreference.summaries import EventSummary

Pair = tuple[tuple[str, int], tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events of one or more documents that are one event.

    ``members`` are (document, index), the earliest published first; ``agreed`` what all that state it state alike, ``disagreeing`` what
    they state differently: name to (value, documents) pairs. ``links`` hold the reasons.
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
    """The events that the summaries tell of. Every summary is in exactly one cluster; the order of the input changes nothing.

    Links between what documents are mainly about come first: what one mentions aside must not take the place of its news.
    """
    ordered = sorted(summaries, key=lambda summary: summary.order)
    by_id = {(summary.doc, summary.index): summary for summary in ordered}
    place = {key: number for number, key in enumerate(by_id)}
    links = sorted(
        _links(ordered),
        key=lambda link: (not (by_id[link.a].lead and by_id[link.b].lead), -link.score, place[link.a], place[link.b]),
    )
    linked = {(link.a, link.b) for link in links}
    home = {key: key for key in by_id}
    members: dict[tuple[str, int], list[tuple[str, int]]] = {key: [key] for key in by_id}
    used: dict[tuple[str, int], list[Link]] = {key: [] for key in by_id}
    for link in links:
        x, y = home[link.a], home[link.b]
        if x == y:
            used[x].append(link)
            continue
        if not _may_join([(by_id[p], by_id[q]) for p in members[x] for q in members[y]], linked):
            continue
        for key in members[y]:
            home[key] = x
        members[x].extend(members.pop(y))
        used[x].extend([*used.pop(y), link])
    groups = [sorted(group, key=place.__getitem__) for group in members.values()]
    return tuple(_cluster(by_id, group, used[home[group[0]]]) for group in sorted(groups, key=lambda group: place[group[0]]))


def _may_join(pairs: Sequence[tuple[EventSummary, EventSummary]], linked: Set[Pair]) -> bool:
    """Whether two clusters may be one, by the pairs across them: none is impossible, or of local incidents, where a detail that one
    reporter has wrong is common, more are linked than impossible."""
    links = against = 0
    for a, b in pairs:
        if a.doc == b.doc:
            return False
        if impossible(a, b):
            if not (is_local(a) and is_local(b)):
                return False
            against += 1
        links += ((a.doc, a.index), (b.doc, b.index)) in linked or ((b.doc, b.index), (a.doc, a.index)) in linked
    return links > against


def _links(ordered: Sequence[EventSummary]) -> Iterable[Link]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, summary in enumerate(ordered):
        if summary.modality == "hypothetical" or (summary.modality == "denied" and not is_denied_act(summary)):
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
    best = min(dated, key=lambda summary: (width(summary), summary.basis == "reported", summary.order)) if dated else None
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
        tuple(sorted(links, key=lambda link: (by_id[link.a].order, by_id[link.b].order))),
        len({summary.source for summary in found if summary.modality != "denied"} or {summary.source for summary in found}),
    )


def _value(summary: EventSummary, name: str) -> str:
    if name in ("killed", "injured"):
        bounds = summary.killed if name == "killed" else summary.injured
        return said(bounds) if bounds is not None else ""
    if name == "date":
        return (summary.earliest or "") if summary.earliest == summary.latest else f"{summary.earliest}/{summary.latest}"
    return ", ".join(place for place, _ in summary.places)
