"""Full text over titles, names and passages: what is indexed, how words fold, and how a search is asked.

Words fold alike when they are stored and when they are asked for: case, accents and apostrophes go, and a name brings its other
spellings with it (Kiev finds Kyiv). The public's columns hold only what the public may read, so that a search can never tell
of a sentence that no page shows: how much that is depends on ``PUBLIC_EVENTS``, so each of its settings has a column of its own,
and a change of the setting needs no new index.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from django.db.models.expressions import RawSQL

from articles import extraction
from articles.models import Article, Collection, Event, EventName, Mention, NameAlias, SearchEntry
from articles.models.event import public_statuses
from articles.postings import KEPT, post_events
from articles.reading import readable_by_article
from articles.text_folding import fold

_BATCH = 500
_COLUMNS = {"all": "public", "checked": "checked"}
"""The column that the public searches, by ``PUBLIC_EVENTS``."""
_FIELDS = ("public", "checked", "withheld", "place")
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[\"“”«»]([^\"“”«»]*)[\"“”«»]")
_ORDER = re.compile(r"(?<!\S)(?:(?:AND|OR|NOT|NEAR)(?!\w)|-(?=[^\W_])\S+)")
LONGEST_WORD = 40
MOST_WORDS = 16
_STOP = f" {'x' * (LONGEST_WORD + 1)} "
"""Stands between texts so that no phrase reaches across: longer than any word that can be asked for."""


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(fold(text))]


def asked(text: str) -> list[tuple[str, ...]]:
    """What a reader asks for: each entry a single word (which may be a beginning) or, in quotation marks, a phrase.

    >>> asked('Odésa "grain deal"')
    [('grain', 'deal'), ('odesa',)]
    """
    return _entries(text)[:MOST_WORDS]


def beyond_asked(text: str) -> bool:
    """Whether more is given than is asked for."""
    return len(_entries(text)) > MOST_WORDS


def _entries(text: str) -> list[tuple[str, ...]]:
    phrases = [tuple(words_of(quoted)) for quoted in _QUOTED.findall(text)]
    single = [(word,) for word in words_of(_QUOTED.sub(" ", text))]
    return [entry for entry in [*phrases, *single] if entry]


def without_meaning(text: str) -> list[str]:
    """What other searches take for orders and this one for words: "OR", "NOT", and a minus before what is to be left out.

    >>> without_meaning('drone OR mill -harbour "war or peace" F-16')
    ['OR', '-harbour']
    """
    return list(dict.fromkeys(_ORDER.findall(_QUOTED.sub(" ", text))))


def matching_events(text: str, *, curator: bool) -> RawSQL:
    """The ids of the events that hold all that is asked for, as a subquery, on SQLite and PostgreSQL alike."""
    entries = asked(text)
    if connection.vendor == "postgresql":
        return _matching_on_postgresql(entries, curator=curator)
    terms = [" ".join(entry) for entry in entries]
    quoted = [f'"{term}"' if len(entry) > 1 else f'"{term}"*' for term, entry in zip(terms, entries, strict=True)]
    match = " AND ".join(quoted) or '""'
    columns = "public withheld" if curator else _COLUMNS[settings.PUBLIC_EVENTS]
    scope = f"{{{columns}}} : ({match})"
    return RawSQL("SELECT rowid FROM articles_searchindex WHERE articles_searchindex MATCH %s", (scope,))


def _matching_on_postgresql(entries: Sequence[tuple[str, ...]], *, curator: bool) -> RawSQL:
    """The same with tsquery; the expressions are word for word those of the indexes."""
    words = [" <-> ".join(f"'{word}'" for word in entry) if len(entry) > 1 else f"'{entry[0]}':*" for entry in entries]
    text = "public || ' ' || withheld" if curator else _COLUMNS[settings.PUBLIC_EVENTS]
    return RawSQL(  # noqa: S611
        f"SELECT event_id FROM articles_searchentry WHERE to_tsvector('simple', {text}) @@ to_tsquery('simple', %s)",  # noqa: S608
        (" & ".join(f"({word})" for word in words),),
    )


def index_events(event_ids: Iterable[int]) -> None:
    """Bring the search entries and the postings of these events up to date: called in the transaction that changed them.

    How much of an article may be read depends on all of its events, so the entries of those that share an article are made anew too.
    Their collections grow older: whatever is kept of them holds no longer.
    """
    changed = sorted(set(event_ids))
    for start in range(0, len(changed), _BATCH):
        batch = changed[start : start + _BATCH]
        post_events(batch)
        _index_batch(sorted({*batch, *_of_the_same_articles(batch)}))
        homes = Event.objects.filter(pk__in=batch).values("collection")
        Collection.objects.filter(pk__in=homes).update(version=models.F("version") + 1)


def index_articles(article_ids: Iterable[int]) -> None:
    """Bring the search entries up to date after how much of these articles may be read has changed."""
    events = Mention.objects.filter(article__in=list(article_ids), event__isnull=False).values_list("event", flat=True)
    index_events(set(events))


def _of_the_same_articles(event_ids: Sequence[int]) -> Iterable[int]:
    articles = Mention.objects.filter(event__in=event_ids).values("article")
    return Mention.objects.filter(article__in=articles, event__isnull=False).values_list("event", flat=True).distinct()


def _index_batch(event_ids: Sequence[int]) -> None:
    events = Event.objects.filter(pk__in=event_ids, status__in=KEPT).only("pk", "title", "status").in_bulk()
    SearchEntry.objects.filter(event_id__in=set(event_ids) - events.keys()).delete()
    public: dict[int, list[str]] = {pk: [event.title] for pk, event in events.items()}
    checked: dict[int, list[str]] = {pk: [] for pk in events}
    withheld: dict[int, list[str]] = {pk: [] for pk in events}
    places: dict[int, str] = {}
    for pk, name, is_place in _spellings(list(events)):
        public[pk].append(name)
        if is_place:
            places.setdefault(pk, name)
    named = {pk: list(texts) for pk, texts in public.items()}
    for pk, readable, rest in _passages(list(events), public_statuses("all")):
        public[pk].extend(readable)
        withheld[pk].extend(rest)
    accepted = [pk for pk, event in events.items() if event.status in public_statuses("checked")]
    checked |= {pk: named[pk] for pk in accepted}
    for pk, readable, _ in _passages(accepted, public_statuses("checked")):
        checked[pk].extend(readable)
    rows = [
        SearchEntry(
            event_id=pk,
            public=folded(public[pk]),
            checked=folded(checked[pk]),
            withheld=folded(withheld[pk]),
            place=places.get(pk, ""),
        )
        for pk in events
    ]
    have = SearchEntry.objects.in_bulk(list(events))
    SearchEntry.objects.bulk_create([row for row in rows if row.pk not in have], batch_size=_BATCH)
    changed = [row for row in rows if row.pk in have and any(getattr(have[row.pk], name) != getattr(row, name) for name in _FIELDS)]
    SearchEntry.objects.bulk_update(changed, _FIELDS, batch_size=100)


def folded(texts: Iterable[str]) -> str:
    return _STOP.join(" ".join(words_of(text)) for text in dict.fromkeys(texts))


def _spellings(event_ids: Sequence[int]) -> Iterable[tuple[int, str, bool]]:
    """Every event's names, each followed by the other spellings that a person folded into it or the gazetteer knows; whether a place."""
    rows = EventName.objects.filter(event_id__in=event_ids).order_by("pk").values_list("event_id", "name_id", "name__name", "is_place")
    named = list(rows)
    aliases: dict[int, list[str]] = {}
    for name_id, spelling in NameAlias.objects.filter(name_id__in={row[1] for row in named}).values_list("name_id", "spelling"):
        aliases.setdefault(name_id, []).append(spelling)
    for event_id, name_id, name, is_place in named:
        yield event_id, name, is_place
        for spelling in (*aliases.get(name_id, ()), *(extraction.other_spellings(name) if is_place else ())):
            yield event_id, spelling, is_place


def _passages(event_ids: Sequence[int], statuses: Sequence[str]) -> Iterable[tuple[int, list[str], list[str]]]:
    """For every mention: its event, the parts of its sentence that the public may read, and the parts that it may not.

    The public is one that sees the events of these statuses.
    """
    if not event_ids:
        return
    mentions = list(Mention.objects.filter(event_id__in=event_ids).values_list("event_id", "article_id", "sentence_start", "sentence_end"))
    articles = Article.objects.select_related("source", "collection").in_bulk({row[1] for row in mentions})
    readable = readable_by_article(articles.values(), AnonymousUser(), statuses=statuses)
    spans = {pk: [(span.start, span.end) for span in parts] for pk, parts in readable.items()}
    for event_id, article_id, start, end in mentions:
        text = articles[article_id].text
        inside = [(max(start, first), min(end, last)) for first, last in spans[article_id] if first < end and start < last]
        edges = [start, *(edge for part in inside for edge in part), end]
        outside = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2) if edges[i] < edges[i + 1]]
        yield event_id, [text[a:b] for a, b in inside], [text[a:b] for a, b in outside]
