"""What a curator can say, each as one function: check, record the decision with what it replaces, apply it; in one transaction.

Every function takes an ``Act``: whose word it is, when, why, and what that person had seen. Something that has changed since then is
not decided on: ``Changed`` tells what stands now. Nothing here writes a shown column: it records a decision and lets processing
make the event anew (standing.py says how decisions apply).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet

from articles import extraction
from articles.changes import Moment, decision_words, field_label, field_words
from articles.ingest.record import cleaned
from articles.models import Article, Decision, Event, EventName, EventRedirect, Report, Tie
from articles.models.event import day_number
from articles.processing import drop, hold, match, recluster, store
from articles.standing import FIELDS, NAMES, STATUS, is_decided, part_of, standing

MODALITIES = ("occurred", "ongoing", "aggregate", "planned", "denied", "hypothetical")
COUNTS = ("killed", "injured", "children_killed", "children_injured")
STAMPED = (*FIELDS, "status", "grouping")
_FIELD_OF = {
    **dict.fromkeys(STATUS, "status"),
    **dict.fromkeys(("merge", "split", "add_event", "add_passage", "erase_passage"), "grouping"),
}


@dataclass(frozen=True, slots=True)
class Act:
    """Whose word it is, when and why; ``seen`` are the stamps of what that person had before their eyes, None to go by what is."""

    by: User
    at: datetime
    reason: str = ""
    seen: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", cleaned(self.reason)[0].strip())


def one_line(words: str) -> str:
    """Words as they are kept: what no store holds left out, white space as single blanks."""
    return " ".join(cleaned(words)[0].split())


class Refused(Exception):  # noqa: N818 - it reads as what happened
    """The decision was not recorded; the message says why, in words for the curator."""


class Changed(Refused):
    """What the decision is on has changed since the curator saw it; ``now`` says field by field what stands."""

    def __init__(self, now: Sequence[str]) -> None:
        super().__init__("changed meanwhile: " + "; ".join(now))
        self.now = tuple(now)


def may(user: User, permission: str = "articles.change_event") -> None:
    """Raises ``PermissionDenied`` unless the account may decide."""
    if not (user.is_active and user.is_staff and user.has_perm(permission)):
        raise PermissionDenied(permission)


# --- what a curator has seen --------------------------------------------------------------------------------------


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
            field: f"{latest[pk].get(field, 0)}.{_digest(_shown(event, field, sorted(borne.get(pk, [])), told.get(pk, [])))}"
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


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]


def _check_seen(event: Event, act: Act, fields: Iterable[str], prefix: str = "") -> None:
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
    who = f" ({decision_words(mine[-1])}, by {mine[-1].by.get_username()})" if mine else " (the articles were read again)"
    return f"{field_label(field)}: now {words}{who}"


def _kind(decision: Decision) -> str:
    return decision.revokes.kind if decision.revokes else decision.kind


def _words_now(event: Event, field: str) -> str:
    if field == "status":
        return event.get_status_display()
    if field == "grouping":
        return f"{event.reports.filter(vanished=False).count()} reports"
    return field_words(field, shown_part(event, field))


def shown_part(event: Event, field: str) -> dict[str, Any]:
    """What readers see in one field of an event."""
    if field in NAMES:
        rows = event.event_names.filter(is_place=NAMES[field]).select_related("name")
        return {"names": sorted([row.name.kind, row.name.name, row.role] for row in rows)}
    return part_of(vars(event), field)


# --- recording and applying ---------------------------------------------------------------------------------------


def _open(event: Event, act: Act, fields: Iterable[str]) -> Event:
    """The event as it is now, held against others until the transaction ends; refused when it is gone or has changed."""
    may(act.by)
    hold(event.collection_id)
    current = Event.objects.select_related("collection").get(pk=event.pk)
    if current.status == Event.Status.GONE:
        home = EventRedirect.objects.filter(public_id=current.public_id).select_related("event").first()
        raise Refused(f"it was merged into {home.event.public_id}" if home else "no passage tells of it any more")
    if current.status == Event.Status.ERASED:
        raise Refused("it was erased")
    _check_seen(current, act, fields)
    return current


def _record(act: Act, kind: str, value: Mapping[str, Any], previous: Mapping[str, Any], **of: Any) -> Decision:
    event: Event | None = of.get("event")
    article: Article | None = of.get("article")
    collection = of.get("collection") or (event.collection if event else article.collection if article else None)
    assert collection is not None
    return Decision.objects.create(
        collection=collection,
        event=event,
        article=article,
        kind=kind,
        value=dict(value),
        previous=dict(previous),
        reason=act.reason,
        by=act.by,
        at=act.at,
        revokes=of.get("revokes"),
    )


def _apply(event: Event, decision: Decision, further: Iterable[Report] = ()) -> None:
    """Make the event and those it touches anew."""
    seeds = {report.pk: report for report in [*reports_of(event), *further]}
    recluster(event.collection, list(seeds.values()), Moment(decision.at, decision), lost=[event.pk])
    event.collection.touch()
    event.refresh_from_db()


def reports_of(event: Event) -> list[Report]:
    """The reports that tell of an event: those that the engine or a person vouches for, else the one that is its identity."""
    rows = event.reports.select_related("article__source")
    return list(rows.filter(vanished=False)) or list(rows.filter(founded=event)) or list(rows[:1])


# --- judging and correcting -----------------------------------------------------------------------------------------


@transaction.atomic
def accept(event: Event, act: Act) -> Decision:
    """Say that an event is as shown: all that the curator saw of it must still stand."""
    return _judge(event, "accept", act, STAMPED)


@transaction.atomic
def reject(event: Event, act: Act) -> Decision:
    """Say that it is not an event, or not one of this collection: it is on no public page from now on."""
    return _judge(event, "reject", act, ("status",))


def _judge(event: Event, kind: str, act: Act, fields: Iterable[str]) -> Decision:
    current = _open(event, act, fields)
    if current.status == STATUS[kind]:
        raise Refused(f"it is {current.get_status_display()} already")
    decision = _record(act, kind, {}, {"shown": {"status": current.status}}, event=current)
    _apply(current, decision)
    return decision


@transaction.atomic
def set_field(event: Event, field: str, value: Mapping[str, Any], act: Act) -> Decision:
    """Set one field of ``FIELDS`` to a value as standing.py describes it; the functions below check such values."""
    current = _open(event, act, (field,))
    previous = {"shown": shown_part(current, field), "engine": part_of(current.engine, field)}
    decision = _record(act, field, value, previous, event=current)
    _apply(current, decision)
    return decision


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as a person gave it: its TIMEX3 value and the days it may mean; all empty for "not known"."""

    phrase: str
    value: str
    granularity: str
    first: date | None
    last: date | None
    approximate: bool
    steps: tuple[str, ...]

    def columns(self, reason: str) -> dict[str, Any]:
        """The columns of an event that bears this date."""
        steps = [f"set by a person: “{self.phrase}”", *self.steps]
        return {
            "date_value": self.value,
            "granularity": self.granularity,
            "first_day": None if self.first is None else day_number(self.first),
            "last_day": None if self.last is None else day_number(self.last),
            "date_basis": "person",
            "approximate": self.approximate,
            "date_steps": [*steps, reason] if reason else steps,
        }


UNDATED = DateReading("not known", "", "unknown", None, None, False, ())
_ABOUT = re.compile(r"(?:about|around|circa|c\.|approximately|~)\s*", re.IGNORECASE)
LONGEST_PHRASE = 100
_UNKNOWN = ("unknown", "not known", "undated", "none", "?")


def read_date(phrase: str, base: date | None) -> DateReading:
    """A date in a curator's words ("last Friday", "5 April", "2025-04-05..2025-04-07"), from an article's day. Raises ``Refused``."""
    words = one_line(phrase)[:LONGEST_PHRASE]
    if not words:
        raise Refused("no date was given")
    if words.lower() in _UNKNOWN:
        return UNDATED
    if ".." in words:
        first, last = (read_date(part, base) for part in words.split("..", 1))
        if first.first is None or last.last is None or last.last < first.first:
            raise Refused(f"“{words}” does not read as two days in order")
        value = f"{first.first.isoformat()}/{last.last.isoformat()}"
        return DateReading(words, value, "range", first.first, last.last, first.approximate or last.approximate, ())
    about = _ABOUT.match(words)
    found = _reading(words[about.end() :] if about else words, base)
    if found is None:
        anchor = ": without its article's day only a whole date can be read" if base is None else f" from {base.isoformat()}"
        raise Refused(f"“{words}” does not read as a date{anchor}")
    value = found.value.split("T")[0]
    return DateReading(
        words, value, found.granularity, found.earliest, found.latest, about is not None, (found.explanation,) if base else ()
    )


def _reading(words: str, base: date | None) -> extraction.PhraseReading | None:
    """The engine's reading; without a base only what means the same on every day."""
    if base is not None:
        return extraction.read_phrase(words, base)
    readings = [extraction.read_phrase(words, day) for day in (date(1997, 3, 5), date(2032, 10, 21))]
    same = all(
        reading and readings[0] and (reading.value, reading.earliest) == (readings[0].value, readings[0].earliest) for reading in readings
    )
    return readings[0] if same else None


def base_of(event: Event) -> date | None:
    """The day from which relative words about an event are read: the creation time of the article that tells it best."""
    best = event.mentions.select_related("article").best_first().first()
    return best.article.dct if best else None


def set_date(event: Event, reading: DateReading, act: Act) -> Decision:
    """Say when it happened."""
    return set_field(event, "date", reading.columns(act.reason), act)


def set_type(event: Event, type_name: str, act: Act) -> Decision:
    """Say what kind of event it is: a name of the engine's ``EVENT_TYPES``."""
    if type_name not in extraction.EVENT_TYPES:
        raise Refused(f"“{type_name}” is no type of event")
    return set_field(event, "type", {"type": type_name}, act)


def set_title(event: Event, title: str, act: Act) -> Decision:
    """Say how it is called: one line of at most 200 characters."""
    words = one_line(title)
    if not words or len(words) > 200:
        raise Refused("a title has 1 to 200 characters")
    return set_field(event, "title", {"title": words}, act)


def set_modality(event: Event, modality: str, act: Act) -> Decision:
    """Say whether it happened, is planned, was denied ..."""
    if modality not in MODALITIES:
        raise Refused(f"“{modality}” is none of {', '.join(MODALITIES)}")
    return set_field(event, "modality", {"modality": modality}, act)


def set_figures(event: Event, figures: Mapping[str, tuple[int | None, int | None]], act: Act) -> Decision:
    """Say how many were killed and hurt: count -> (at least, at most); a count that is left out is not shown."""
    by_source = event.engine.get("figures", {})
    columns: dict[str, Any] = {}
    for name, (low, high) in figures.items():
        if name not in COUNTS:
            raise Refused(f"“{name}” is none of {', '.join(COUNTS)}")
        if (low is None and high is None) or (low or 0) < 0 or (low is not None and high is not None and high < low):
            raise Refused(f"{name}: {low} to {high} is no count")
        said = by_source.get(name, {}).get("by_source", [])
        columns[name] = {"low": low, "high": high, "text": "set by a person", "disputed": False, "by_source": said, "by_person": True}
    return set_field(event, "figures", {"figures": columns}, act)


def set_actors(event: Event, names: Sequence[Mapping[str, str]], act: Act) -> Decision:
    """Say who took part: ``{"kind", "name", "role"}`` each."""
    return set_field(event, "actors", {"names": _names(names, "")}, act)


def set_places(event: Event, names: Sequence[Mapping[str, str]], act: Act) -> Decision:
    """Say where it happened: ``{"kind", "name"}`` each."""
    return set_field(event, "places", {"names": _names(names, "place")}, act)


def _names(names: Sequence[Mapping[str, str]], role: str) -> list[dict[str, str]]:
    found = []
    for entry in names:
        name = one_line(entry["name"])[:200]
        if not name or entry["kind"] not in ("person", "organisation", "country", "place"):
            raise Refused("a name has a kind and at least a letter")
        found.append({"kind": entry["kind"], "name": name, "role": role or one_line(entry.get("role", ""))[:30] or "participant"})
    return found


@transaction.atomic
def note(event: Event, act: Act) -> Decision:
    """Write something down beside an event for other curators; it changes nothing that readers see."""
    if not act.reason:
        raise Refused("the note is empty")
    return _record(act, "note", {}, {}, event=_open(event, act, ()))


# --- the engine's proposals -----------------------------------------------------------------------------------------


@transaction.atomic
def take_proposal(event: Event, field: str, act: Act) -> Decision:
    """Take what the engine reads now for a field that a person had decided."""
    return _answer_proposal(event, field, act, lambda current: _engine_value(current, field))


@transaction.atomic
def keep_decided(event: Event, field: str, act: Act) -> Decision:
    """Keep what was decided: the engine's present view of the field is known and is not proposed again."""
    return _answer_proposal(event, field, act, lambda current: _decided_value(current, field))


def _answer_proposal(event: Event, field: str, act: Act, value_of: Callable[[Event], Mapping[str, Any]]) -> Decision:
    current = _open(event, act, (field,))
    previous = {"shown": shown_part(current, field), "engine": part_of(current.engine, field)}
    decision = _record(act, field, value_of(current), previous, event=current)
    _apply(current, decision)
    return decision


def _engine_value(event: Event, field: str) -> dict[str, Any]:
    part = part_of(event.engine, field)
    if field in NAMES:
        return {"names": [{"kind": kind, "name": name, "role": role} for kind, name, role in part["names"]]}
    return part


def _decided_value(event: Event, field: str) -> dict[str, Any]:
    mine = [decision for decision in standing(event) if decision.kind == field]
    if not mine:
        raise Refused(f"nobody decided on the {field_label(field)}")
    return dict(mine[-1].value)


# --- joining and parting --------------------------------------------------------------------------------------------


@transaction.atomic
def merge(event: Event, others: Sequence[Event], act: Act) -> Decision:
    """Say that these events are one. The oldest that a person decided on stays, the others' addresses lead to it."""
    current = _open(event, act, ("grouping",))
    if not others:
        raise Refused("two events are needed")
    joined = [current]
    for other in others:
        if other.collection_id != current.collection_id or other.pk == current.pk:
            raise Refused("only different events of one collection can be merged")
        joined.append(_open(other, Act(act.by, act.at), ()))
        _check_seen(joined[-1], act, ("grouping",), f"{other.public_id}.")
    hidden = [
        member.public_id for member in joined if member.status not in (Event.Status.PROPOSED, Event.Status.ACCEPTED, Event.Status.DRAFT)
    ]
    if hidden:
        raise Refused(f"{', '.join(hidden)} is rejected or withheld: take that back first")
    value = {"into": current.public_id, "events": [other.public_id for other in joined[1:]]}
    decision = _record(act, "merge", value, {}, event=current)
    decision.others.set(joined[1:])
    groups = [reports_of(member) for member in joined]
    for group in groups[1:]:
        _tie(groups[0], group, decision)
    _apply(current, decision, [report for group in groups for report in group])
    return decision


def _tie(one: Sequence[Report], other: Sequence[Report], decision: Decision) -> None:
    """Join two groups of reports: one tie, and one for every pair that a person had parted."""
    pairs = {(one[0].pk, other[0].pk)}
    parted = Tie.objects.filter(apart=True).filter(Q(first__in=one, second__in=other) | Q(first__in=other, second__in=one))
    pairs |= set(parted.values_list("first_id", "second_id"))
    Tie.objects.bulk_create(Tie(first_id=first, second_id=second, apart=False, decision=decision) for first, second in sorted(pairs))


@transaction.atomic
def split(event: Event, leaving: Sequence[Report], act: Act) -> Decision:
    """Say that these of an event's reports tell of another event than the rest."""
    current = _open(event, act, ("grouping",))
    reports = reports_of(current)
    gone = {report.pk for report in leaving}
    staying = [report for report in reports if report.pk not in gone]
    leaving = [report for report in reports if report.pk in gone]
    if not staying or not leaving or gone - {report.pk for report in leaving}:
        raise Refused("some of the event's reports must leave, and some stay")
    decision = _record(act, "split", {"reports": sorted(gone)}, {}, event=current)
    apart = [Tie(first=one, second=other, apart=True, decision=decision) for one in staying for other in leaving]
    together = [Tie(first=group[0], second=other, apart=False, decision=decision) for group in (staying, leaving) for other in group[1:]]
    Tie.objects.bulk_create([*apart, *together])
    _apply(current, decision, leaving)
    parts = Event.objects.filter(reports__in=leaving).exclude(pk=current.pk).distinct()
    decision.others.set(parts)
    return decision


# --- articles -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of an article as its columns hold them."""

    published: date | None
    published_how: str
    written: date | None

    def as_json(self) -> dict[str, Any]:
        """For a decision's value."""
        days = {"published": self.published, "written": self.written}
        return {name: day.isoformat() if day else None for name, day in days.items()} | {"published_how": self.published_how}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Dates:
        """From a decision's value."""
        published, written = value["published"], value["written"]
        return cls(
            date.fromisoformat(published) if published else None,
            value["published_how"],
            date.fromisoformat(written) if written else None,
        )

    @classmethod
    def of(cls, article: Article) -> Dates:
        """Those of an article."""
        return cls(article.published, article.published_how, article.written)


def set_publication_date(article: Article, dates: Dates, act: Act) -> Decision:
    """Say when an article was published or written; what it tells is dated anew at once. ``seen`` may hold ``dates``."""
    may(act.by, "articles.change_article")
    extracted = _extracted_with(article, dates)
    with transaction.atomic():
        hold(article.collection_id)
        current = Article.objects.select_related("collection", "source").get(pk=article.pk)
        now = Dates.of(current)
        if act.seen is not None and act.seen.get("dates", stamp_of_dates(current)) != stamp_of_dates(current):
            raise Changed([f"publication date: now {now.published or 'not known'}, written {now.written or 'not known'}"])
        if current.erased_at is not None:
            raise Refused("it was erased")
        decision = _record(act, "publication_date", dates.as_json(), now.as_json(), article=current)
        _give_dates(current, dates, extracted, decision)
    article.refresh_from_db()
    return decision


def stamp_of_dates(article: Article) -> str:
    """A stamp of an article's dates."""
    return _digest(Dates.of(article).as_json())


def _extracted_with(article: Article, dates: Dates) -> extraction.Extraction:
    given = Article(pk=article.pk, text=article.text, published=dates.published, published_how=dates.published_how, written=dates.written)
    return extraction.extract(given.as_document())


def dated_with(article: Article, dates: Dates) -> dict[int, extraction.EventDate]:
    """How the engine would date what an article tells, by its reports, were these its dates; nothing is stored."""
    reports = list(article.reports.filter(by_person=False))
    events = _extracted_with(article, dates).events
    return {report.pk: events[index].date for index, report in match(reports, events).items()}


def _give_dates(article: Article, dates: Dates, extracted: extraction.Extraction, decision: Decision) -> None:
    article.published, article.published_how, article.written = dates.published, dates.published_how, dates.written
    article.save(update_fields=["published", "published_how", "written"])
    store(article, extracted, now=decision.at, decision=decision)
    article.collection.touch()


# --- taking back ----------------------------------------------------------------------------------------------------


@transaction.atomic
def revoke(decision: Decision, act: Act) -> Decision:
    """Take a decision back: what it had set is as the engine and the other standing decisions have it. What was erased stays so."""
    may(act.by)
    hold(decision.collection_id)
    decision = Decision.objects.select_related("event__collection", "article__collection", "collection").get(pk=decision.pk)
    if decision.revokes_id is not None or Decision.objects.filter(revokes=decision).exists():
        raise Refused("it was taken back already")
    if decision.kind.startswith("erase"):
        raise Refused("what was erased is gone")
    if decision.kind.startswith("withhold"):
        may(act.by, "articles.publish_collection")
    of = {"event": decision.event, "article": decision.article, "collection": decision.collection}
    revocation = _record(act, "revoke", {"kind": decision.kind}, decision.value, revokes=decision, **of)
    revocation.others.set(decision.others.all())
    _take_back(decision, revocation)
    decision.collection.touch()
    return revocation


def _take_back(decision: Decision, revocation: Decision) -> None:
    from articles import removal, spellings

    if decision.kind == "publication_date" and decision.article is not None:
        dates = _dates_without(decision)
        _give_dates(decision.article, dates, _extracted_with(decision.article, dates), revocation)
    elif decision.kind in ("alias", "fold"):
        spellings.take_back(decision, revocation)
    elif decision.kind in ("withhold_article", "withhold_passage") and decision.article is not None:
        removal.show_again(decision.article, revocation)
    else:
        _take_back_from_events(decision, revocation)


def _dates_without(decision: Decision) -> Dates:
    """An article's dates as the other standing decisions have them: the last one leads, else what was there before all of them."""
    made = Decision.objects.filter(article=decision.article, kind="publication_date").order_by("pk")
    standing_ones = [other for other in made.filter(revoked_by=None) if other.pk != decision.pk]
    return Dates.from_json(standing_ones[-1].value if standing_ones else made[0].previous)


def _take_back_from_events(decision: Decision, revocation: Decision) -> None:
    ties = Tie.objects.filter(decision=decision)
    tied = set(ties.values_list("first_id", flat=True)) | set(ties.values_list("second_id", flat=True))
    seeds = {report.pk: report for report in Report.objects.filter(pk__in=tied).select_related("article__source", "event")}
    events = {event.pk: event for event in [decision.event, *decision.others.all()] if event is not None}
    events |= {report.event.pk: report.event for report in seeds.values() if report.event is not None}
    ties.delete()
    # a decision on an event that was merged into another is shown there
    events |= {home.pk: home for home in Event.objects.filter(reports__founded__in=events).distinct()}
    for event in events.values():
        seeds |= {report.pk: report for report in reports_of(event)}
    if decision.kind in ("add_event", "add_passage"):
        added = Report.objects.filter(pk=decision.value["report"], by_person=True).select_related("article__source", "event").first()
        if added is not None:
            seeds |= {report.pk: report for report in drop(added)}
    moment = Moment(revocation.at, revocation)
    collection = decision.collection
    recluster(collection, _live(seeds), moment, lost=events)
    _drop_what_only_a_decision_kept(events.values(), moment)


def _live(reports: Mapping[int, Report]) -> list[Report]:
    """The rows as they are now: dropping one report may have changed another."""
    return list(Report.objects.filter(pk__in=reports).select_related("article__source"))


def _drop_what_only_a_decision_kept(events: Iterable[Event], moment: Moment) -> None:
    """Events on which nobody's word stands any more lose the reports that the engine had lost long since."""
    for event in events:
        ghosts = list(Report.objects.filter(event=event.pk, vanished=True, by_person=False).select_related("article__source", "event"))
        if not ghosts or is_decided(event):
            continue
        mates: dict[int, Report] = {}
        for ghost in ghosts:
            mates |= {report.pk: report for report in drop(ghost)}
        recluster(event.collection, _live(mates), moment, lost=[event.pk])


def undo(act: Act) -> Decision:
    """Take back the last standing decision of the one who asks. Raises ``Refused`` when there is none."""
    last = Decision.objects.filter(by=act.by, revokes=None, revoked_by=None).exclude(kind__startswith="erase").order_by("-pk").first()
    if last is None:
        raise Refused("there is nothing to take back")
    return revoke(last, act)
