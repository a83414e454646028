"""What readers see differently, and since when: the log of changes, the history of one event, what changed since a day.

A ``Change`` is written together with the change itself (refreshing.py), whether a person's word or a further article made it.
Values are kept raw and put into words here, so that what is no longer public is never told: only that it was withdrawn, and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.date_words import date_words
from articles.models import Change, Collection, Decision, Event
from articles.models.collection import Reader, is_curator
from articles.models.event import public_statuses, statuses_visible_to
from articles.standing import DAYS, NAMES, STATUS

PUBLIC_STATUS = (Event.Status.PROPOSED, Event.Status.ACCEPTED)
_OF_VALUES = ("dated", "typed", "titled", "modality", "figures")
"""The kinds of change that hold what readers see of an event."""
MOST = 5_000
"""The most changes that one answer tells: what is older must be asked for by a later day."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When the store changes, and by which decision if by one."""

    at: datetime
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """What was done to an event, by whom and why, in words."""

    when: datetime
    who: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class PublicChange:
    """One change as readers are told it: ``what`` in words, ``before`` and ``after`` in words where there are any.

    ``title`` and ``url`` are empty for an event that is not public any more; ``kind`` is one of added, dated, typed, titled, modality,
    figures, checked, unchecked, merged, split, withdrawn, withheld, erased, restored.
    """

    when: datetime
    kind: str
    what: str
    public_id: str
    title: str
    url: str
    before: str
    after: str
    why: str
    who: str


# --- writing ----------------------------------------------------------------------------------------------------


def shown_of(event: Event) -> dict[str, Any]:
    """What readers see of an event, as far as changes to it are told."""
    figures = {name: {"low": figure.get("low"), "high": figure.get("high")} for name, figure in event.figures.items()}
    return {
        "status": {"status": str(event.status)},
        "dated": {column: getattr(event, column) for column in DAYS},
        "typed": {"type": event.type},
        "titled": {"title": event.title},
        "modality": {"modality": event.modality},
        "figures": figures,
    }


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """What changed between two views of ``shown_of``: kind, before, after."""
    was, now = before["status"]["status"], after["status"]["status"]
    if was != now:
        yield _status_kind(was, now), before["status"], after["status"]
    for kind in ("dated", "typed", "titled", "modality", "figures"):
        if before[kind] != after[kind]:
            yield kind, before[kind], after[kind]


def _status_kind(was: str, now: str) -> str:
    kinds = {
        Event.Status.ACCEPTED: "checked",
        Event.Status.REJECTED: "withdrawn",
        Event.Status.GONE: "withdrawn",
        Event.Status.WITHHELD: "withheld",
        Event.Status.ERASED: "erased",
        Event.Status.DRAFT: "withdrawn",
    }
    if now == Event.Status.PROPOSED:
        return "unchecked" if was == Event.Status.ACCEPTED else "restored"
    return kinds[Event.Status(now)]


def record(event: Event, kind: str, moment: Moment, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Note a change; what it was is left out where readers do not see the event, and so may never have seen that."""
    if kind in _OF_VALUES and event.status not in PUBLIC_STATUS:
        before, after = {}, {}
    Change.objects.create(
        collection_id=event.collection_id,
        event=event,
        kind=kind,
        before=dict(before),
        after=dict(after),
        status=event.status,
        decision=moment.decision,
        at=moment.at,
    )


def status_before_withholding(event: Event) -> str:
    """The status that says whether readers ever saw an event: a withheld one's is that of before it was withheld."""
    if event.status != Event.Status.WITHHELD:
        return str(event.status)
    withheld = Change.objects.filter(event=event, kind="withheld").order_by("-pk").first()
    return str(withheld.before.get("status", event.status) if withheld else event.status)


# --- telling ----------------------------------------------------------------------------------------------------


def changes_since(since: datetime, user: Reader, collection: Collection) -> list[PublicChange]:
    """What changed in a collection since a moment, newest first, at most ``MOST``; what was never public is not told."""
    visible = Event.objects.visible_to(user).filter(collection=collection)
    added = [
        _told(event.added_at, "added", event, {}, {}, None, user, is_visible=True)
        for event in visible.filter(added_at__gte=since).order_by("-added_at", "-pk")[:MOST]
    ]
    rows = list(
        Change.objects.filter(collection=collection, at__gte=since)
        .select_related("event__collection", "decision__by", "decision__revokes")
        .order_by("-at", "-pk")[:MOST]
    )
    shown = set(visible.filter(pk__in={row.event_id for row in rows}).values_list("pk", flat=True))
    seen = statuses_visible_to(user)
    told = [
        _told(row.at, row.kind, row.event, *_values(row, seen), row.decision, user, is_visible=row.event_id in shown)
        for row in rows
        if row.event_id in shown or _was_public(row, seen)
    ]
    return sorted(added + told, key=lambda change: (change.when, change.public_id, change.kind), reverse=True)[:MOST]


def _values(row: Change, seen: Sequence[str]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """What stood before and after, where readers could see the event when it changed.

    Rows from before a change kept its event's status hold values only where the event was public: told like those of proposed ones.
    """
    status = row.status or Event.Status.PROPOSED
    return (row.before, row.after) if row.kind not in _OF_VALUES or status in seen else ({}, {})


def _was_public(row: Change, seen: Sequence[str]) -> bool:
    """Whether a change to an event that is not public now took it from the public: that it happened is told, and nothing of what it was."""
    was = row.before.get("status")
    return row.kind in ("merged", "withdrawn", "withheld", "erased") and (was is None or was in seen)


def _told(
    when: datetime,
    kind: str,
    event: Event,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    decision: Decision | None,
    user: Reader,
    *,
    is_visible: bool,
) -> PublicChange:
    return PublicChange(
        when=when,
        kind=kind,
        what=kind_words(kind),
        public_id=event.public_id,
        title=event.title if is_visible else "",
        url=event.get_absolute_url(),
        before=part_words(kind, before) if is_visible else "",
        after=part_words(kind, after) if is_visible or kind == "merged" else "",
        why=decision.reason if decision else "",
        who=_who(decision, user) if decision else _("Dateline"),
    )


def kind_words(kind: str) -> str:
    """A kind of change in words."""
    return {
        "added": _("added"),
        "dated": _("dated anew"),
        "typed": _("taken for another kind of event"),
        "titled": _("titled anew"),
        "modality": _("reported otherwise"),
        "figures": _("figures changed"),
        "checked": _("checked by a person"),
        "unchecked": _("no longer marked as checked"),
        "merged": _("merged into another event"),
        "split": _("split off another event"),
        "withdrawn": _("withdrawn"),
        "withheld": _("withheld"),
        "erased": _("erased"),
        "restored": _("restored"),
    }.get(kind, kind)


def part_words(kind: str, part: Mapping[str, Any]) -> str:
    """What stood before or stands after a change, in words; empty where there is nothing to say."""
    if kind == "dated" and part:
        return date_words(
            part["granularity"], part["first_day"], part["last_day"], value=part["date_value"], approximate=part["approximate"]
        )
    if kind == "figures":
        return ", ".join(f"{count_words(figure)} {name.replace('_', ' ')}" for name, figure in sorted(part.items()))
    if kind in ("typed", "titled", "modality"):
        return str(next(iter(part.values()), ""))
    if kind == "merged":
        return str(part.get("into", ""))
    if kind == "split":
        return ", ".join(part.get("from", []))
    return ""


def count_words(figure: Mapping[str, Any]) -> str:
    """A count as it is stated: "16", "at least 16", "up to 16", "10 to 16", "some"."""
    low, high = figure.get("low"), figure.get("high")
    if low is None and high is None:
        return _("some")
    if high is None:
        return _("at least %(count)d") % {"count": low}
    if low is None:
        return _("up to %(count)d") % {"count": high}
    return str(low) if low == high else _("%(low)d to %(high)d") % {"low": low, "high": high}


def _who(decision: Decision, user: Reader) -> str:
    return decision.by.get_username() if settings.SHOW_CURATORS or is_curator(user) else _("a curator")


# --- the history of one event -------------------------------------------------------------------------------------


def history_of(event: Event, user: Reader) -> list[HistoryEntry]:
    """What people decided on an event and on those that were merged into it, oldest first, in words.

    Notes are the curators' own. Of a withheld or erased event the public learns only that and why.
    """
    curator = is_curator(user)
    absorbed = Event.objects.filter(founder__event=event).exclude(pk=event.pk)
    decisions = (
        Decision.objects.filter(
            Q(event=event) | Q(event__in=absorbed) | Q(pk__in=Decision.others.through.objects.filter(event=event).values("decision"))
        )
        .select_related("by", "revokes", "revoked_by")
        .order_by("pk")
    )
    entries = [HistoryEntry(event.added_at, _("Dateline"), _("read from the articles"), "")]
    hidden = event.status in (Event.Status.WITHHELD, Event.Status.ERASED)
    for decision, was_public in _with_publicity(decisions):
        if not curator and (decision.kind == "note" or (hidden and decision.kind not in ("withhold", "erase"))):
            continue
        what = decision_words(decision, plainly=not curator and not was_public)
        if getattr(decision, "revoked_by", None) is not None:
            what = _("%(what)s (taken back later)") % {"what": what}
        entries.append(HistoryEntry(decision.at, _who(decision, user), what, decision.reason))
    return entries


def _with_publicity(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, bool]]:
    """Every decision in order, and whether readers could see its event when it was made: what was set meanwhile is not told them."""
    standing: dict[int | None, list[Decision]] = {}
    drafts: set[int | None] = set()
    unchecked_is_public = Event.Status.PROPOSED in public_statuses(settings.PUBLIC_EVENTS)
    for decision in decisions:
        judged = standing.setdefault(decision.event_id, [])
        yield decision, judged[-1].kind == "accept" if judged else decision.event_id not in drafts and unchecked_is_public
        if decision.kind == "add_event":
            drafts.add(decision.event_id)
        elif decision.kind in STATUS:
            judged.append(decision)
        elif decision.revokes_id is not None:
            judged[:] = [kept for kept in judged if kept.pk != decision.revokes_id]


def decision_words(decision: Decision, *, plainly: bool = False) -> str:
    """What a decision did, with what it replaced: "date set to 4 April 2025 (was 5 April 2025)"; ``plainly`` only "date set"."""
    if decision.revokes is not None:
        return _("taken back: %(what)s") % {"what": decision_words(decision.revokes, plainly=plainly)}
    plain = {
        "accept": _("checked and accepted"),
        "reject": _("rejected"),
        "withhold": _("withheld"),
        "erase": _("erased"),
        "merge": _("merged with %(events)s"),
        "split": _("split"),
        "note": _("note"),
        "add_event": _("added from a passage"),
        "add_passage": _("passage added"),
        "withhold_passage": _("passage withheld"),
        "erase_passage": _("passage erased"),
        "withhold_article": _("article withheld"),
        "erase_article": _("article erased"),
        "publication_date": _("publication date set"),
        "alias": _("spelling added"),
        "fold": _("names folded into one"),
    }
    if decision.kind in plain:
        return plain[decision.kind].replace("%(events)s", ", ".join(map(str, decision.value.get("events", []))))
    if plainly:
        return _("%(field)s set") % {"field": field_label(decision.kind)}
    shown = decision.previous.get("shown", {})
    words, was = field_words(decision.kind, decision.value), field_words(decision.kind, shown)
    form = _("%(field)s set to %(value)s (was %(was)s)") if was else _("%(field)s set to %(value)s")
    return form % {"field": field_label(decision.kind), "value": words, "was": was}


def field_label(field: str) -> str:
    """A decided field in words."""
    return {
        "date": _("date"),
        "type": _("type"),
        "title": _("title"),
        "modality": _("modality"),
        "figures": _("figures"),
        "actors": _("actors"),
        "places": _("places"),
        "status": _("status"),
        "grouping": _("passages"),
    }.get(field, field)


def field_words(field: str, part: Mapping[str, Any]) -> str:
    """What a field holds, in words."""
    if not part:
        return ""
    if field == "date":
        return part_words("dated", part)
    if field == "figures":
        return part_words("figures", part.get("figures", {})) or _("none")
    if field in NAMES:
        names: Iterable[Any] = part.get("names", [])
        return ", ".join(entry["name"] if isinstance(entry, dict) else entry[1] for entry in names) or _("none")
    return str(next(iter(part.values()), "")) or _("none")
