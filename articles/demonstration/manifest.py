"""Compares the timeline that is served with what the dispatches must give (``manifest.json``, written by hand beside them).

An entry is found by its words: the event of its type one of whose sentences holds them. Then its date, its modality, who and where,
its figures and its files are compared, what the timeline serves of it, and what its page shows.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.demonstration.loading import FOLDER
from articles.models import Article, Collection, Event, Mention
from articles.text_folding import fold

COUNTS = ("killed", "children_killed")
_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL)
Page = Callable[[str], tuple[int, str]]
"""Fetches an address: status and text."""


@dataclass(frozen=True, slots=True)
class Served:
    """One event as ``timeline.json`` gives it: its type, modality and granularity, its days as day numbers."""

    type: str
    modality: str
    granularity: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Store:
    """The demonstration in the store: its articles by file name, its mentions by article, and what is served of it."""

    articles: Mapping[str, Article]
    mentions: Mapping[int, list[Mention]]
    served: Mapping[str, Served]
    page: Page


def read_manifest() -> dict[str, Any]:
    """What the timeline must hold."""
    manifest: dict[str, Any] = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def served_events(data: Mapping[str, Any]) -> dict[str, Served]:
    """The events of ``timeline.json`` by their public ids."""
    items, types = data["items"], [kind["name"] for kind in data["types"]]
    columns = zip(items["type"], items["modality"], items["granularity"], items["first"], items["last"], strict=True)
    return {
        key: Served(types[kind], modality, granularity, first, last)
        for key, (kind, modality, granularity, first, last) in zip(items["id"], columns, strict=True)
    }


def store_of(collection: Collection, served: Mapping[str, Served], page: Page) -> Store:
    """Everything that is compared, read once."""
    articles = {
        article.received.file_name.rsplit("/", 1)[-1]: article
        for article in collection.articles.select_related("received")
        if article.received
    }
    mentions: dict[int, list[Mention]] = {article.pk: [] for article in articles.values()}
    found = Mention.objects.filter(article__collection=collection).exclude(event=None).exclude(event__status=Event.Status.GONE)
    for mention in found.select_related("event", "report").order_by("article", "sentence_start", "pk"):
        mentions.setdefault(mention.article_id, []).append(mention)
    return Store(articles, mentions, served, page)


def differences(manifest: Mapping[str, Any], store: Store) -> Iterator[str]:
    """What the timeline lacks, or holds and must not, in words; nothing where all is as it must be."""
    if len(store.articles) != manifest["counts"]["dispatches"]:
        yield f"{len(store.articles)} dispatches are in the store, {manifest['counts']['dispatches']} were written"
        return
    events: dict[str, Event | None] = {}
    for entry in [*manifest["events"], *manifest["undated"]]:
        events[entry["id"]] = event = _event_told_by(store, entry["files"][0], entry["words"], entry["type"])
        problems = ["no such event: its words are in no passage"] if event is None else _compared(entry, event, store)
        yield from (f"{entry['id']}: {problem}" for problem in problems)
    yield from _merged(events)
    for plan in manifest["planned"]:
        yield from (f"planned, {plan['words']!r}: {problem}" for problem in _plan(plan, events, store))
    for absent in manifest["absent"]:
        told = _events_told_by(store, absent["file"], absent["words"])
        if any(event.type == absent["type"] and mention.modality == event.modality == "occurred" for mention, event in told):
            yield f"absent, {absent['words']!r}: stands as a {absent['type']} that occurred ({absent['why']})"
    for group in manifest["copies"]:
        roots = {store.articles[name].copy_of_id or store.articles[name].pk for name in group}
        if len(roots) != 1:
            yield f"copies: {', '.join(group)} are not marked as copies of one report"
    for part in manifest["furniture"]:
        article = store.articles[part["file"]]
        place = article.text.index(part["starts"])
        if not any(start <= place < end for start, end, *_ in article.furniture):
            yield f"furniture: {part['starts']!r} in {part['file']} is not marked"


# --- one event ----------------------------------------------------------------------------------------------------


def _events_told_by(store: Store, file: str, words: str) -> list[tuple[Mention, Event]]:
    article = store.articles[file]
    start = article.text.index(words)
    told = [
        mention for mention in store.mentions[article.pk] if mention.sentence_start < start + len(words) and start < mention.sentence_end
    ]
    return [(mention, mention.event) for mention in told if mention.event is not None]


def _event_told_by(store: Store, file: str, words: str, kind: str) -> Event | None:
    """The event of that kind that the words tell of; where they tell of two, the one whose trigger is among them."""
    start = store.articles[file].text.index(words)
    told = [(mention, event) for mention, event in _events_told_by(store, file, words) if event.type == kind]
    told.sort(key=lambda pair: (not start <= pair[0].trigger_start < start + len(words), pair[0].position))
    return told[0][1] if told else None


def _compared(entry: Mapping[str, Any], event: Event, store: Store) -> Iterator[str]:
    if (event.date_value or None) != entry["date"] or event.granularity != entry["granularity"]:
        yield f"dated {event.date_value or 'unknown'} ({event.granularity}), not {entry['date'] or 'unknown'} ({entry['granularity']})"
    if event.modality != entry["modality"]:
        yield f"{event.modality}, not {entry['modality']}"
    reports = list(event.reports.select_related("article__received"))
    told_in = {report.article.received.file_name.rsplit("/", 1)[-1] for report in reports if report.article.received}
    if missing := [name for name in entry["files"] if name not in told_in]:
        yield f"not told by {', '.join(missing)}"
    names = _names(event)
    for kind in ("places", "actors"):
        if missing := [name for name in entry[kind] if not any(_alike(name, other) for other in names)]:
            yield f"{kind} lack {', '.join(missing)}"
    for count in COUNTS:
        yield from _figures(entry[count], event, count)
    yield from _as_served(entry, event, store)


def _names(event: Event) -> list[str]:
    """The names of an event, and how its passages write them."""
    found = [row.name.name for row in event.event_names.select_related("name")]
    for report in event.reports.select_related("article"):
        found += [report.article.text[slice(*argument["span"])] for argument in report.found["arguments"]]
    return found


def _alike(name: str, other: str) -> bool:
    """Whether two spellings name the same: the words of one are those of the other, endings aside (Russia, Russian)."""
    one, two = fold(name).split(), fold(other).split()
    fewer, more = sorted((one, two), key=len)
    return bool(fewer) and all(any(_same_word(word, candidate) for candidate in more) for word in fewer)


def _same_word(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) >= 6 and one[:5] == two[:5])


def _figures(listed: list[Mapping[str, Any]], event: Event, count: str) -> Iterator[str]:
    files = {
        report.pk: report.article.received.file_name.rsplit("/", 1)[-1]
        for report in event.reports.select_related("article__received")
        if report.article.received
    }
    kept = {(files.get(said["report"]), said["low"], said["high"]) for said in event.figures.get(count, {}).get("by_source", [])}
    words = count.replace("_", " ")
    for file, low, high in sorted(kept, key=str):
        if not any(figure["file"] == file and _is_right(low, high, figure) for figure in listed):
            yield f"{words}: {low} to {high} from {file} is not what it states"
    for file in sorted({figure["file"] for figure in listed} - {file for file, *_ in kept if file}):
        yield f"{words}: no figure is kept from {file}"


def _is_right(low: int | None, high: int | None, figure: Mapping[str, Any]) -> bool:
    """Whether bounds are those of a figure; of one that is given as a part and a sum, both are right and what is between them."""
    least, most = figure["low"], figure["high"]
    if least is None or most is None or least == most or low is None or high is None:
        return (low, high) == (least, most)
    return bool(least <= low <= high <= most)


def _as_served(entry: Mapping[str, Any], event: Event, store: Store) -> Iterator[str]:
    """What a reader gets: the mark on the timeline for what is dated, and the passage on the page of the event."""
    served = store.served.get(event.public_id)
    if entry["date"] is None:
        if served is not None:
            yield "is drawn on the timeline, and must stay undated"
    elif served is None:
        yield "is not in timeline.json"
    elif (served.type, served.first, served.last) != (event.type, event.first_day, event.last_day):
        yield f"timeline.json gives {served}, the store {event.type} {event.first_day} to {event.last_day}"
    status, page = store.page(event.get_absolute_url())
    shown = " ".join(html.unescape(_TAG.sub("", page)).split())
    if status != 200:
        yield f"its page answers {status}"
    elif " ".join(entry["words"].split()) not in shown:
        yield "its page does not show its words"


# --- several ------------------------------------------------------------------------------------------------------


def _merged(events: Mapping[str, Event | None]) -> Iterator[str]:
    """Two entries are two events."""
    first: dict[int, str] = {}
    for key, event in events.items():
        if event is not None and first.setdefault(event.pk, key) != key:
            yield f"{key}: merged with {first[event.pk]}"


def _plan(plan: Mapping[str, Any], events: Mapping[str, Event | None], store: Store) -> Iterator[str]:
    event = _event_told_by(store, plan["file"], plan["words"], plan["type"])
    if event is None:
        yield "no such event"
        return
    if (event.date_value or None) != plan["date"]:
        yield f"dated {event.date_value or 'unknown'}, not {plan['date']}"
    if plan["comes_true_as"] is None:
        if event.modality != "planned":
            yield f"{event.modality}, not planned"
    elif (true := events[plan["comes_true_as"]]) is None or true.pk != event.pk:
        yield f"stands beside {plan['comes_true_as']} and not as one with it"
