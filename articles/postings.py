"""Keep the inverted index: the postings of events, and the counts over them (models/posting.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from articles.models import Cell, Event, EventName, Mention, Posting, SpanCount, ValueCount, WeekCount
from articles.models.posting import UNDATED, middle_of, week_of, width_of

Kind = Posting.Kind
Key = tuple[int, int, int]
"""Event, kind, value."""
Entry = tuple[int, int, int, int]
"""Collection, cell, first day, last day."""
KEPT = tuple(status for status in Event.Status if status not in (Event.Status.GONE, Event.Status.ERASED))
_BATCH = 2_000


def post_events(event_ids: Sequence[int]) -> None:
    """Bring the postings of these events, and the counts over them, up to date: in the transaction that changed the events."""
    _bring_to(_wanted(event_ids), event_ids)


def drop_events(event_ids: Sequence[int]) -> None:
    """Take these events out of the index, and out of the counts."""
    _bring_to({}, event_ids)


def count_new(postings: Mapping[Key, Entry]) -> None:
    """Add postings that the caller has stored to the counts, in the same transaction."""
    _count(Counter(dict.fromkeys(postings.items(), 1)))


def _bring_to(wanted: dict[Key, Entry], event_ids: Sequence[int]) -> None:
    rows = Posting.objects.filter(event_id__in=event_ids).values_list(
        "pk", "event_id", "kind", "value", "collection_id", "cell_id", "first_day", "last_day"
    )
    have: dict[Key, tuple[int, Entry]] = {(row[1], row[2], row[3]): (row[0], (row[4], row[5], row[6], row[7])) for row in rows}
    stale = [key for key, (_, entry) in have.items() if wanted.get(key) != entry]
    fresh = [key for key, entry in wanted.items() if key not in have or have[key][1] != entry]
    if not stale and not fresh:
        return
    Posting.objects.filter(pk__in=[have[key][0] for key in stale]).delete()
    Posting.objects.bulk_create((_posting(key, wanted[key]) for key in fresh), batch_size=_BATCH)
    change: Counter[tuple[Key, Entry]] = Counter()
    change.update((key, wanted[key]) for key in fresh)
    change.subtract((key, have[key][1]) for key in stale)
    _count(change)


def _wanted(event_ids: Sequence[int]) -> dict[Key, Entry]:
    """The postings that these events must have; none for those that are gone."""
    events = Event.objects.filter(pk__in=event_ids, status__in=KEPT)
    columns = events.values_list("pk", "collection_id", "type", "status", "modality", "first_day", "last_day")
    listed = list(columns)
    cells = cells_of((kind, status, modality) for _, _, kind, status, modality, _, _ in listed)
    entries: dict[int, Entry] = {
        pk: (collection, cells[kind, status, modality], UNDATED if first is None else first, UNDATED if last is None else last)
        for pk, collection, kind, status, modality, first, last in listed
    }
    wanted = {(pk, int(Kind.EVENT), 0): entry for pk, entry in entries.items()}
    for event, name, is_place in EventName.objects.filter(event_id__in=entries).values_list("event_id", "name_id", "is_place"):
        wanted[event, int(Kind.PLACE if is_place else Kind.ACTOR), name] = entries[event]
    told = Mention.objects.filter(event_id__in=entries, article__source__isnull=False)
    sources = set(told.filter(article__withheld_at=None).values_list("event_id", "article__source_id"))
    hidden = set(told.exclude(article__withheld_at=None).values_list("event_id", "article__source_id")) - sources
    wanted |= {(event, int(Kind.SOURCE), source or 0): entries[event or 0] for event, source in sources}
    wanted |= {(event, int(Kind.HIDDEN_SOURCE), source or 0): entries[event or 0] for event, source in hidden}
    return wanted


def cells_of(combinations: Iterable[tuple[str, str, str]]) -> Mapping[tuple[str, str, str], int]:
    """The numbers of these combinations of type, status and modality; new ones get a row."""
    wanted = set(combinations)
    known = {(row.type, row.status, row.modality): row.pk for row in Cell.objects.all()}
    missing = sorted(wanted - known.keys())
    for kind, status, modality in missing:
        row, _ = Cell.objects.get_or_create(type=kind, status=status, modality=modality)
        known[kind, status, modality] = row.pk
    return known


def _posting(key: Key, entry: Entry) -> Posting:
    event, kind, value = key
    collection, cell, first, last = entry
    return Posting(collection_id=collection, kind=kind, value=value, event_id=event, cell_id=cell, first_day=first, last_day=last)


def _count(change: Counter[tuple[Key, Entry]]) -> None:
    """Add what came and take away what went, in both kinds of counts."""
    values: Counter[tuple[int, ...]] = Counter()
    spans: Counter[tuple[int, ...]] = Counter()
    weeks: Counter[tuple[int, ...]] = Counter()
    for ((_, kind, value), (collection, cell, first, last)), number in change.items():
        values[collection, kind, value, cell] += number
        if kind == Kind.EVENT:
            spans[collection, first, last, cell] += number
            if first != UNDATED:
                weeks[collection, week_of(middle_of(first, last)), width_of(first, last), cell] += number
    _add(ValueCount, ("collection_id", "kind", "value", "cell_id"), values)
    _add(SpanCount, ("collection_id", "first_day", "last_day", "cell_id"), spans)
    _add(WeekCount, ("collection_id", "week", "width", "cell_id"), weeks)


def _add(model: type[ValueCount] | type[SpanCount] | type[WeekCount], columns: tuple[str, ...], change: Counter[tuple[int, ...]]) -> None:
    """Add numbers to the counts of these keys, in order of the keys, so that two writers never wait for each other."""
    rows = [(*key, number) for key, number in sorted(change.items()) if number]
    for start in range(0, len(rows), _BATCH):
        _upsert(model._meta.db_table, columns, rows[start : start + _BATCH])
    if any(number < 0 for number in change.values()):
        collections = {key[0] for key in change}
        model.objects.filter(collection_id__in=collections, number=0).delete()


def _upsert(table: str, columns: tuple[str, ...], rows: Sequence[tuple[int, ...]]) -> None:
    """``INSERT ... ON CONFLICT DO UPDATE SET number = number + excluded.number``: both databases read it."""
    names = ", ".join(columns)
    places = ", ".join(["(" + ", ".join(["%s"] * (len(columns) + 1)) + ")"] * len(rows))
    sql = (
        f"INSERT INTO {table} ({names}, number) VALUES {places} "  # noqa: S608
        f"ON CONFLICT ({names}) DO UPDATE SET number = {table}.number + excluded.number"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for row in rows for value in row])


def empty() -> None:
    """Take everything out of the index; search.index_events fills it again."""
    Posting.objects.all().delete()
    ValueCount.objects.all().delete()
    SpanCount.objects.all().delete()
    WeekCount.objects.all().delete()
