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
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db.models import Q

from articles import extraction
from articles.models import BlockKey, Collection, Event, EventRedirect, Mention, Report, Tie
from articles.standing import decided_founders

Group = list[Report]


def component_of(collection: Collection, seeds: Iterable[Report]) -> list[Report]:
    """All reports that the seeds may have to share an event with, the seeds included, in a canonical order.

    Follows links of the engine, ties of people and membership of the same event until nothing new is reached. Vanished reports
    are followed along ties only: the engine no longer vouches for them.
    """
    reached: dict[int, Report] = {}
    frontier = list(seeds)
    while frontier:
        reached |= {report.pk: report for report in frontier}
        linked = _linked(collection, [report for report in frontier if not report.vanished], reached)
        found = {report.pk: report for report in _tied(frontier)} | Report.objects.select_related("article__source").in_bulk(linked)
        frontier = [report for key, report in found.items() if key not in reached]
    return sorted(reached.values(), key=_canonical)


def _canonical(report: Report) -> tuple[str, str, int]:
    return report.article.text_sha256, report.article.source.slug if report.article.source else "", report.index


def _tied(reports: Sequence[Report]) -> list[Report]:
    """The live reports of the same events, and those that a person tied to these."""
    keys = [report.pk for report in reports]
    events = {report.event_id for report in reports if report.event_id is not None}
    ties = Tie.objects.filter(Q(first__in=keys) | Q(second__in=keys)).values_list("first_id", "second_id")
    others = {key for pair in ties for key in pair}
    rows = Report.objects.select_related("article__source")
    return list(rows.filter(event__in=events, vanished=False)) + (list(rows.filter(pk__in=others)) if others else [])


def _linked(collection: Collection, frontier: Sequence[Report], reached: dict[int, Report]) -> list[int]:
    """The reports that share a block key with one of the frontier and that the engine takes for the same event, by their keys.

    Only summaries are read of the neighbours, not what was found or their articles' texts: most of them are not linked.
    """
    mine: dict[str, list[int]] = defaultdict(list)
    for key, report in BlockKey.objects.filter(report__in=frontier).values_list("key", "report_id"):
        mine[key].append(report)
    near: dict[int, set[int]] = defaultdict(set)
    for key, other in BlockKey.objects.filter(collection=collection, key__in=mine).values_list("key", "report_id"):
        if other not in reached:
            near[other].update(mine[key])
    own = {report.pk: extraction.EventSummary.from_dict(report.summary) for report in frontier}
    rows = Report.objects.filter(pk__in=near, vanished=False).order_by("pk").values_list("pk", "summary")
    summaries = ((key, extraction.EventSummary.from_dict(summary)) for key, summary in rows)
    return [key for key, there in summaries if any(extraction.same_event(own[report], there) is not None for report in near[key])]


def regroup(reports: Sequence[Report]) -> list[tuple[Group, list[str]]]:
    """The engine's clusters of these reports with people's word applied: groups, each with the reasons for its links.

    People's ties lead over the engine's links, and the engine alone never joins two events on which a person decided.
    """
    live = [report for report in reports if not report.vanished]
    by_place = {(str(report.article_id), report.index): report for report in live}
    clusters = extraction.cluster([extraction.EventSummary.from_dict(report.summary) for report in live])
    groups = [(sorted((by_place[member] for member in found.members), key=_canonical), _reasons(found)) for found in clusters]
    groups += [([report], []) for report in reports if report.vanished]
    ties = list(Tie.objects.filter(first__in=reports, second__in=reports).order_by("decision_id", "pk"))
    decided = decided_founders(live)
    crowded = any(sum(report.pk in decided for report in group) > 1 for group, _ in groups)
    return _with_ties(groups, ties, set(decided)) if ties or crowded else groups


def _reasons(cluster: extraction.Cluster) -> list[str]:
    """Why the engine took the members for one event: each link in words and numbers, once."""
    return list(dict.fromkeys(f"{'; '.join(link.reasons)} (likeness {link.score:.2f})" for link in cluster.links))


def _with_ties(groups: list[tuple[Group, list[str]]], ties: Sequence[Tie], decided: set[int]) -> list[tuple[Group, list[str]]]:
    """Join and part as people said, the later word leading; what the engine linked holds wherever nobody objects."""
    apart = _last_words(ties)
    joins = [pair for pair, is_apart in apart.items() if not is_apart]
    sets: dict[int, frozenset[int]] = {report.pk: frozenset((report.pk,)) for group, _ in groups for report in group}

    def join(first: int, second: int, *, by_person: bool) -> None:
        one, other = sets[first], sets[second]
        if one is other or any(apart.get(frozenset(pair)) for pair in itertools.product(one, other)):
            return
        if not by_person and one & decided and other & decided:
            return
        for key in one | other:
            sets[key] = one | other

    for first, second in sorted(tuple(sorted(pair)) for pair in joins):
        join(first, second, by_person=True)
    for first, second in _links(groups):
        join(first, second, by_person=False)
    reports = {report.pk: report for group, _ in groups for report in group}
    reasons = {report.pk: why for group, why in groups for report in group}
    result: list[tuple[Group, list[str]]] = []
    for members in {min(group): group for group in sets.values()}.values():
        group = sorted((reports[key] for key in members), key=_canonical)
        joined = ["taken for one event by a person"] if any(pair <= members for pair in joins) else []
        result.append((group, joined + (reasons[group[0].pk] if len(group) > 1 else [])))
    return sorted(result, key=lambda entry: _canonical(entry[0][0]))


def _last_words(ties: Iterable[Tie]) -> dict[frozenset[int], bool]:
    """Pairs of reports, and whether the last of these ties holds them apart."""
    return {frozenset((tie.first_id, tie.second_id)): tie.apart for tie in ties}


def _links(groups: list[tuple[Group, list[str]]]) -> list[tuple[int, int]]:
    """The pairs that the engine put into one event, in a canonical order: those that it links directly come first."""
    direct: list[tuple[int, int]] = []
    through_others: list[tuple[int, int]] = []
    for group, _ in groups:
        ordered = sorted(group, key=_canonical)
        summaries = {report.pk: extraction.EventSummary.from_dict(report.summary) for report in ordered if not report.vanished}
        for first, second in itertools.combinations(ordered, 2):
            linked = extraction.same_event(summaries[first.pk], summaries[second.pk]) is not None
            (direct if linked else through_others).append((first.pk, second.pk))
    return direct + through_others


def assign(collection: Collection, group: Group, *, now: datetime) -> Event | None:
    """The event of a group: of those that its members founded one that a person decided on, else the oldest, else a new one.

    The other members point to it. None for a vanished report that founded nothing: it stays where it is.
    """
    founded = list(Event.objects.filter(founder__in=group).order_by("pk"))
    if len(founded) > 1:
        decided = decided_founders(group)
        founded.sort(key=lambda event: (event.founder_id not in decided, event.pk))
    if not founded and all(report.vanished for report in group):
        return None
    event = founded[0] if founded else _found(collection, [report for report in group if not report.vanished], now)
    if event.status == Event.Status.GONE:
        Event.objects.filter(pk=event.pk).update(status=Event.Status.PROPOSED)
        event.status = Event.Status.PROPOSED
    EventRedirect.objects.filter(public_id=event.public_id).delete()
    moved = [report for report in group if report.event_id != event.pk]
    if moved:
        Report.objects.filter(pk__in=[report.pk for report in moved]).update(event=event)
        Mention.objects.filter(report__in=moved).update(event=event)
        for report in moved:
            report.event = event
    for other in founded[1:]:
        absorb(other, event)
    return event


def absorb(event: Event, into: Event) -> None:
    """``event`` has no report of its own any more: its address leads to ``into``."""
    if event.status != Event.Status.GONE:
        Event.objects.filter(pk=event.pk).update(status=Event.Status.GONE, article_count=0, source_count=0, engine_differs=False)
        event.event_names.all().delete()
    EventRedirect.objects.filter(event=event).update(event=into)
    EventRedirect.objects.update_or_create(public_id=event.public_id, defaults={"event": into})


def pass_on(event: Event, leaving: Report) -> None:
    """``leaving`` founded the event and the engine no longer finds it: another of its live reports becomes its identity.

    One that founded nothing is preferred; else the event that it founded, which was merged into this one, stays so for good. A report
    that is kept, and that a person took for the same event as a live one, stays with that one and remains the identity: what the engine
    alone had added may go elsewhere.
    """
    mates = list(Report.objects.select_related("article__source").filter(event=event, vanished=False).exclude(pk=leaving.pk))
    if leaving.vanished and _is_joined_by_person(leaving, mates):
        return
    founders = set(Event.objects.filter(founder__in=mates).values_list("founder_id", flat=True))
    heir = min(mates, key=lambda mate: (mate.pk in founders, _canonical(mate)), default=None)
    if heir is not None and heir.pk in founders:
        Event.objects.filter(founder=heir).update(founder=None)
    Event.objects.filter(pk=event.pk).update(founder=heir or (leaving if leaving.vanished else None))


def _is_joined_by_person(report: Report, mates: Sequence[Report]) -> bool:
    """Whether a person's last word on the report and one of the others is that both are one event."""
    ties = Tie.objects.filter(Q(first=report, second__in=mates) | Q(first__in=mates, second=report)).order_by("decision_id", "pk")
    return not all(_last_words(ties).values())


def _found(collection: Collection, group: Group, now: datetime) -> Event:
    """A new event for a group; or the one that this very report founded before, when the engine has lost it in between."""
    founder = group[0]
    for public_id in _public_ids(collection, founder):
        event = Event.objects.filter(public_id=public_id).first()
        if event is None:
            return Event.objects.create(
                collection=collection,
                public_id=public_id,
                founder=founder,
                type=founder.type,
                modality=founder.found["modality"],
                title=founder.found["title"][:200],
                granularity="unknown",
                date_basis="none",
                added_at=now,
            )
        if event.collection_id == collection.pk and event.founder_id is None and event.status == Event.Status.GONE:
            Event.objects.filter(pk=event.pk).update(founder=founder)
            event.founder = founder
            return event
    raise AssertionError("unreachable")


def _public_ids(collection: Collection, founder: Report) -> Iterator[str]:
    """Eight letters and digits that depend on what founded the event alone; further ones for where two collide."""
    lead = founder.found["mentions"][0]
    source = founder.article.source.slug if founder.article.source else ""
    seed = f"{collection.slug}|{founder.article.text_sha256}|{source}|{founder.type}|{lead['trigger']}"
    for salt in itertools.count():
        digest = hashlib.sha256(f"{seed}|{salt}".encode()).digest()
        yield base64.b32encode(digest)[:8].decode().lower()
