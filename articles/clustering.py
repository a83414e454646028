"""Which reports tell of the same event, in the store: neighbours by block, the engine's clusters, people's ties, stable identities.

Adding an article touches only its neighbours: reports that share a block key with it and that the engine or a person links
to it, and those linked to these. An event's identity is the report that founded it: a merge keeps the older event and redirects
the younger one, a split gives it back.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from articles import extraction
from articles.models import BlockKey, Collection, Event, EventRedirect, Report, Tie

Group = list[Report]


def component_of(collection: Collection, seeds: Iterable[Report]) -> list[Report]:
    """All reports that the seeds may have to share an event with, the seeds included, in a canonical order.

    Follows links of the engine, ties of people and membership of the same event until nothing new is reached.
    """
    reached: dict[int, Report] = {}
    summaries: dict[int, extraction.EventSummary] = {}
    frontier = [report for report in seeds if not report.vanished]
    while frontier:
        for report in frontier:
            reached[report.pk] = report
        found: dict[int, Report] = {report.pk: report for report in _tied(frontier) if report.pk not in reached}
        for candidate, near in _neighbours(collection, frontier, reached):
            if candidate.pk in found:
                continue
            there = _summary(candidate, summaries)
            if any(extraction.same_event(_summary(report, summaries), there) is not None for report in near):
                found[candidate.pk] = candidate
        frontier = list(found.values())
    return sorted(reached.values(), key=_canonical)


def _summary(report: Report, known: dict[int, extraction.EventSummary]) -> extraction.EventSummary:
    if report.pk not in known:
        known[report.pk] = extraction.EventSummary.from_dict(report.summary)
    return known[report.pk]


def _canonical(report: Report) -> tuple[str, str, int]:
    return report.article.text_sha256, report.article.source.slug if report.article.source else "", report.index


def _tied(reports: Sequence[Report]) -> list[Report]:
    """Reports of the same events, and those that a person tied to these."""
    keys = [report.pk for report in reports]
    events = {report.event_id for report in reports if report.event_id is not None}
    pairs = Tie.objects.filter(first__in=keys).values_list("second_id") | Tie.objects.filter(second__in=keys).values_list("first_id")
    others = {key for (key,) in pairs}
    rows = Report.objects.select_related("article__source").filter(vanished=False)
    return list(rows.filter(event__in=events)) + list(rows.filter(pk__in=others))


def _neighbours(collection: Collection, frontier: Sequence[Report], reached: dict[int, Report]) -> Iterable[tuple[Report, list[Report]]]:
    """Every report that shares a block key with one of the frontier, with those it shares it with."""
    mine: dict[str, list[Report]] = defaultdict(list)
    for key, report in BlockKey.objects.filter(report__in=frontier).values_list("key", "report_id"):
        mine[key].append(reached[report])
    near: dict[int, dict[int, Report]] = defaultdict(dict)
    rows = BlockKey.objects.filter(collection=collection, key__in=mine, report__vanished=False).values_list("key", "report_id")
    for key, other in rows:
        if other not in reached:
            near[other].update((report.pk, report) for report in mine[key])
    found = Report.objects.select_related("article__source").in_bulk(list(near))
    return [(found[key], list(near[key].values())) for key in sorted(found)]


def regroup(reports: Sequence[Report]) -> list[tuple[Group, list[str]]]:
    """The engine's clusters of these reports with people's ties applied: groups, each with the reasons for its links."""
    by_place = {(str(report.article_id), report.index): report for report in reports}
    clusters = extraction.cluster([extraction.EventSummary.from_dict(report.summary) for report in reports])
    groups = [([by_place[member] for member in found.members], list(found.reasons)) for found in clusters]
    ties = list(Tie.objects.filter(first__in=reports, second__in=reports).order_by("decision_id", "pk"))
    return _with_ties(groups, ties) if ties else groups


def _with_ties(groups: list[tuple[Group, list[str]]], ties: Sequence[Tie]) -> list[tuple[Group, list[str]]]:
    """Join and part as people said, the later word leading; what the engine linked holds wherever nobody objects."""
    apart: dict[frozenset[int], bool] = {}
    for tie in ties:
        apart[frozenset((tie.first_id, tie.second_id))] = tie.apart
    joins = [tuple(sorted(pair)) for pair, is_apart in apart.items() if not is_apart]
    links = [(first.pk, second.pk) for group, _ in groups for first, second in itertools.combinations(sorted(group, key=_canonical), 2)]
    sets: dict[int, frozenset[int]] = {report.pk: frozenset((report.pk,)) for group, _ in groups for report in group}
    for first, second in itertools.chain(joins, links):
        one, other = sets[first], sets[second]
        if one is other or any(apart.get(frozenset(pair)) for pair in itertools.product(one, other)):
            continue
        for key in one | other:
            sets[key] = one | other
    reports = {report.pk: report for group, _ in groups for report in group}
    reasons = {report.pk: why for group, why in groups for report in group}
    result: list[tuple[Group, list[str]]] = []
    for members in sorted(set(sets.values()), key=min):
        group = sorted((reports[key] for key in members), key=_canonical)
        joined = ["taken for one event by a person"] if any(set(pair) <= members for pair in joins) else []
        result.append((group, joined + (reasons[group[0].pk] if len(group) > 1 else [])))
    return result


def assign(collection: Collection, group: Group, *, now: datetime) -> Event:
    """The event of a group: the oldest one that a member founded, else a new one; the other members point to it."""
    founded = sorted(Event.objects.filter(founder__in=group), key=lambda event: event.pk)
    event = founded[0] if founded else _found(collection, group, now)
    if event.status == Event.Status.GONE:
        Event.objects.filter(pk=event.pk).update(status=Event.Status.PROPOSED)
        event.status = Event.Status.PROPOSED
    EventRedirect.objects.filter(public_id=event.public_id).delete()
    moved = [report for report in group if report.event_id != event.pk]
    if moved:
        Report.objects.filter(pk__in=[report.pk for report in moved]).update(event=event)
        for report in moved:
            report.event = event
            report.mentions.update(event=event)
    for other in founded[1:]:
        absorb(other, event)
    return event


def absorb(event: Event, into: Event) -> None:
    """``event`` has no report of its own any more: its address leads to ``into``."""
    if event.status != Event.Status.GONE:
        Event.objects.filter(pk=event.pk).update(status=Event.Status.GONE, article_count=0, source_count=0)
        event.event_names.all().delete()
    EventRedirect.objects.filter(event=event).update(event=into)
    EventRedirect.objects.update_or_create(public_id=event.public_id, defaults={"event": into})


def _found(collection: Collection, group: Group, now: datetime) -> Event:
    founder = group[0]
    return Event.objects.create(
        collection=collection,
        public_id=_public_id(collection, founder),
        founder=founder,
        type=founder.type,
        modality=founder.found["modality"],
        title=founder.found["title"][:200],
        granularity="unknown",
        date_basis="none",
        added_at=now,
    )


def _public_id(collection: Collection, founder: Report) -> str:
    """Eight letters and digits that depend on what founded the event alone; lengthened by a counter where two collide."""
    lead = founder.found["mentions"][0]
    source = founder.article.source.slug if founder.article.source else ""
    seed = f"{collection.slug}|{founder.article.text_sha256}|{source}|{founder.type}|{lead['trigger']}"
    for salt in itertools.count():
        digest = hashlib.sha256(f"{seed}|{salt}".encode()).digest()
        name = base64.b32encode(digest)[:8].decode().lower()
        if not Event.objects.filter(public_id=name).exists():
            return name
    raise AssertionError("unreachable")
