"""What a form of the admin asks for, as calls of the verbs of curation, with the words of the answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import curation, removal
from articles.curation import COUNTS, Act, Refused
from articles.date_words import date_words, weekday_words
from articles.models import Decision, Event, Report
from articles.models.event import day_number
from articles.reasons import told
from articles.standing import FIELDS, NAMES

Data = QueryDict
Verb = Callable[[Event, Data, Act], Decision]


def word_of(request: HttpRequest) -> Act:
    """Whose word a request is, whatever was shown to that person."""
    assert isinstance(request.user, User)
    return Act(request.user, timezone.now(), request.POST.get("reason", "")[:2000])


def act_of(request: HttpRequest) -> Act:
    """Whose word a request is; ``seen`` comes back as the form that was shown had it. Raises ``Refused`` where that is nonsense."""
    return replace(word_of(request), seen=seen_of(request.POST.get("seen", "")))


def seen_of(words: str) -> dict[str, str] | None:
    """The stamps that a form carries, None where it carries none. Raises ``Refused`` for what no form carries."""
    if not words:
        return None
    try:
        seen = json.loads(words)
        if isinstance(seen, dict):
            return {str(key): str(value) for key, value in seen.items()}
    except (ValueError, RecursionError):
        pass
    raise Refused(_("what you had seen cannot be read: load the page again"))


def perform(event: Event, verb: str, data: Data, act: Act) -> Decision:
    """Do what was asked. Raises ``Refused`` for what is not known, not allowed by the state of things, or changed meanwhile."""
    do = VERBS.get(verb)
    if do is None:
        raise Refused(f"“{verb}” is nothing that can be decided")
    return do(event, data, act)


def _set_date(event: Event, data: Data, act: Act) -> Decision:
    return curation.set_date(event, curation.read_date(data.get("date", ""), curation.base_of(event)), act)


def _merge(event: Event, data: Data, act: Act) -> Decision:
    wanted = [key for key in data.getlist("other") if key.isascii() and key.isalnum()]
    if len(wanted) != len(data.getlist("other")):
        raise Refused(_("one of these events is not there"))
    others = list(Event.objects.filter(public_id__in=wanted))
    if len(others) != len(set(wanted)):
        raise Refused(_("one of these events is not there"))
    return curation.merge(event, others, act)


def _split(event: Event, data: Data, act: Act) -> Decision:
    keys = [int(key) for key in data.getlist("report") if key.isascii() and key.isdigit() and len(key) < 16]
    return curation.split(event, list(Report.objects.filter(pk__in=keys)), act)


def _names(is_place: bool) -> Verb:
    field = "places" if is_place else "actors"

    def do(event: Event, data: Data, act: Act) -> Decision:
        if field not in data:
            raise Refused(f"no {field} were sent: an empty field takes them away, none at all decides nothing")
        entries = [entry for line in data.get(field, "").splitlines() if (entry := _name(line, is_place=is_place))]
        return curation.set_places(event, entries, act) if is_place else curation.set_actors(event, entries, act)

    return do


def _name(line: str, *, is_place: bool) -> dict[str, str] | None:
    """One line "name | kind | role"; a place needs the name only."""
    parts = [part.strip() for part in line.split("|")]
    if not parts[0]:
        return None
    if is_place:
        return {"name": parts[0], "kind": "place"}
    return {"name": parts[0], "kind": parts[1] if len(parts) > 1 else "organisation", "role": parts[2] if len(parts) > 2 else "participant"}


def _figures(event: Event, data: Data, act: Act) -> Decision:
    figures = {}
    for name in COUNTS:
        low, high = _count(data.get(f"{name}_low", "")), _count(data.get(f"{name}_high", ""))
        if low is not None or high is not None:
            figures[name] = (low, high)
    return curation.set_figures(event, figures, act)


def _count(words: str) -> int | None:
    words = words.strip()
    if words and not (words.isascii() and words.isdigit() and len(words) < 8):
        raise Refused(f"“{words}” is no count")
    return int(words) if words else None


def _revoke(event: Event, data: Data, act: Act) -> Decision:
    decision = Decision.objects.filter(pk=_count(data.get("decision", "")) or 0).first()
    if decision is None or event.pk not in {decision.event_id, *decision.others.values_list("pk", flat=True)}:
        raise Refused("no such decision on this event")
    return curation.revoke(decision, act)


def _proposal(answer: Callable[[Event, str, Act], Decision]) -> Verb:
    def do(event: Event, data: Data, act: Act) -> Decision:
        field = data.get("field", "")
        if field not in FIELDS:
            raise Refused(f"“{field}” is no field of an event")
        return answer(event, field, act)

    return do


VERBS: Mapping[str, Verb] = {
    "accept": lambda event, data, act: curation.accept(event, act),
    "reject": lambda event, data, act: curation.reject(event, act),
    "date": _set_date,
    "type": lambda event, data, act: curation.set_type(event, data.get("type", ""), act),
    "title": lambda event, data, act: curation.set_title(event, data.get("title", ""), act),
    "modality": lambda event, data, act: curation.set_modality(event, data.get("modality", ""), act),
    "figures": _figures,
    "actors": _names(is_place=False),
    "places": _names(is_place=True),
    "merge": _merge,
    "split": _split,
    "note": lambda event, data, act: curation.note(event, act),
    "take": _proposal(curation.take_proposal),
    "keep": _proposal(curation.keep_decided),
    "revoke": _revoke,
    "withhold": lambda event, data, act: removal.withhold_event(event, act),
    "erase": lambda event, data, act: removal.erase_event(event, act),
}
"""What a form's ``verb`` may be."""
DONE: Mapping[str, Any] = {
    "accept": gettext_lazy("accepted"),
    "reject": gettext_lazy("rejected"),
    "date": gettext_lazy("date set"),
    "type": gettext_lazy("type set"),
    "title": gettext_lazy("title set"),
    "modality": gettext_lazy("modality set"),
    "figures": gettext_lazy("figures set"),
    "actors": gettext_lazy("actors set"),
    "places": gettext_lazy("places set"),
    "merge": gettext_lazy("merged"),
    "split": gettext_lazy("split"),
    "note": gettext_lazy("noted"),
    "take": gettext_lazy("the engine's reading taken"),
    "keep": gettext_lazy("your decision kept"),
    "revoke": gettext_lazy("taken back"),
    "withhold": gettext_lazy("withheld"),
    "erase": gettext_lazy("erased"),
}
"""What became of an event, in the words of the answer."""


def date_preview(words: str, base: date | None) -> dict[str, Any]:
    """What a date in words would mean, before it is taken: words, weekday, the engine's explanation; or what is wrong with it."""
    try:
        reading = curation.read_date(words, base)
    except Refused as refusal:
        return {"error": str(refusal)}
    first = None if reading.first is None else day_number(reading.first)
    last = None if reading.last is None else day_number(reading.last)
    said = date_words(reading.granularity, first, last, value=reading.value, approximate=reading.approximate)
    weekday = weekday_words(reading.first) if reading.first is not None and reading.first == reading.last else ""
    return {
        "date": said,
        "weekday": weekday,
        "value": reading.value,
        "steps": [told(step).text for step in reading.steps],
        "base": base.isoformat() if base else None,
    }


def names_as_lines(event: Event, field: str) -> str:
    """An event's names as the form shows them: one a line."""
    rows = event.event_names.filter(is_place=NAMES[field]).select_related("name").order_by("pk")
    return "\n".join(row.name.name if row.is_place else f"{row.name.name} | {row.name.kind} | {row.role}" for row in rows)
