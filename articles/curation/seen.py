"""What a curator had before the eyes: a stamp of every field, and what has changed since it was taken."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.changes import decision_words, field_label, field_words
from articles.curation.act import Act, Changed
from articles.models import Decision, Event, EventName, Report
from articles.standing import FIELDS, NAMES, STATUS, part_of

STAMPED = (*FIELDS, "status", "grouping")
_FIELD_OF = {
    **dict.fromkeys(STATUS, "status"),
    **dict.fromkeys(("merge", "split", "add_event", "add_passage", "erase_passage"), "grouping"),
}


def stamps(event: Event) -> dict[str, str]:
    """A stamp of every field of an event: it changes when a decision on the field is made or taken back, or its value changes."""
    return stamps_of([event])[event.pk]


def stamps_of(
    events: Iterable[Event], names: Mapping[int, list[list[Any]]] | None = None, members: Mapping[int, list[int]] | None = None
) -> dict[int, dict[str, str]]:
    """The stamps of many events, by their ids.

    ``names`` ([kind, name, role, is a place] each) and ``members`` (the ids of the live reports) are given where they are known already.
    """
    listed = {event.pk: event for event in events}
    latest: dict[int, dict[str, int]] = defaultdict(dict)
    for event_id, pk, kind, revoked in _made_rows().filter(event_id__in=listed):
        latest[event_id][_FIELD_OF.get(revoked or kind, revoked or kind)] = pk
    borne = _names_of(listed) if names is None else names
    told = _members_of(listed) if members is None else members
    return {
        pk: {
            field: f"{latest[pk].get(field, 0)}.{digest(_shown(event, field, sorted(borne.get(pk, [])), told.get(pk, [])))}"
            for field in STAMPED
        }
        for pk, event in listed.items()
    }


@cache
def _made_rows() -> QuerySet[Decision, Any]:
    return Decision.objects.order_by("pk").values_list("event_id", "pk", "kind", "revokes__kind")


def _members_of(events: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    rows = Report.objects.filter(event__in=list(events), vanished=False, mentions__isnull=False).distinct().order_by("pk")
    for event_id, pk in rows.values_list("event_id", "pk"):
        found[event_id].append(pk)
    return found


def _names_of(events: Iterable[int]) -> dict[int, list[list[Any]]]:
    found: dict[int, list[list[Any]]] = defaultdict(list)
    rows = EventName.objects.filter(event__in=list(events)).values_list("event_id", "name__kind", "name__name", "role", "is_place")
    for event_id, *name in rows:
        found[event_id].append(name)
    return found


def _shown(event: Event, field: str, names: list[list[Any]], members: list[int]) -> Any:
    if field == "status":
        return str(event.status)
    if field == "grouping":
        return members
    return part_of({"names": names} if field in NAMES else vars(event), field)


def digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]


def check_seen(event: Event, act: Act, fields: Iterable[str], prefix: str = "") -> None:
    """Raises ``Changed`` when a field that matters here is not as the curator saw it."""
    if act.seen is None:
        return
    now = stamps(event)
    differing = [field for field in fields if act.seen.get(prefix + field, now[field]) != now[field]]
    if differing:
        raise Changed([_told(event, field, act.seen[prefix + field]) for field in differing])


def _told(event: Event, field: str, seen: str) -> str:
    """What stands in a field now, and by whose word."""
    words = _words_now(event, field)
    last = seen.split(".")[0]
    known = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else 0
    made_after = Decision.objects.filter(event=event, pk__gt=known).select_related("by", "revokes").order_by("pk")
    mine = [row for row in made_after if _FIELD_OF.get(_kind(row), _kind(row)) == field]
    told = {"field": field_label(field), "now": words}
    if not mine:
        return _("%(field)s: now %(now)s (the articles were read again)") % told
    told |= {"what": decision_words(mine[-1]), "who": mine[-1].by.get_username()}
    return _("%(field)s: now %(now)s (%(what)s, by %(who)s)") % told


def _kind(decision: Decision) -> str:
    return decision.revokes.kind if decision.revokes else decision.kind


def _words_now(event: Event, field: str) -> str:
    if field == "status":
        return _(event.get_status_display())
    if field == "grouping":
        number = event.reports.filter(vanished=False).count()
        return ngettext("%(number)d report", "%(number)d reports", number) % {"number": number}
    return field_words(field, shown_part(event, field))


def shown_part(event: Event, field: str) -> dict[str, Any]:
    """What readers see in one field of an event."""
    if field in NAMES:
        rows = event.event_names.filter(is_place=NAMES[field]).select_related("name")
        return {"names": sorted([row.name.kind, row.name.name, row.role] for row in rows)}
    return part_of(vars(event), field)
