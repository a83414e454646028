"""Proves the chain from received bytes to what a reader sees: bytes -> text -> quote -> event.

Three links, checked one after the other; the first that does not hold raises ``MismatchError``, which names what and where.
The bytes have their SHA-256 and, read again, give every article's text, character by character. Every quote, trigger, time
expression, argument and figure is what stands at its offsets. Every date, figure, name, type and title on an event is that of
one of its reports, or a person's standing decision.

What a person has erased is counted and not checked: its bytes are gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from django.db.models import QuerySet

from articles.consensus import with_leading_toll
from articles.ingest import Record, read_records
from articles.models import Article, Collection, Decision, Event, Mention, NameAlias, ReceivedFile
from articles.models.event import day_number
from articles.standing import NAMES, standing

_SHOWN = ("type", "modality", "title")
_SPANS = ("span", "sentence", "trigger")


class MismatchError(Exception):
    """Something stored is not what it was made from."""


def check(collection: Collection | None = None) -> Counter[str]:
    """Check everything, or one collection; how many of what were checked. Raises ``MismatchError`` for the first that does not hold."""
    articles = Article.objects.order_by("pk")
    events = Event.objects.exclude(status__in=[Event.Status.GONE, Event.Status.ERASED]).order_by("pk")
    if collection is not None:
        articles, events = articles.filter(collection=collection), events.filter(collection=collection)
    counts: Counter[str] = Counter()
    for received in ReceivedFile.objects.filter(articles__in=articles).distinct().order_by("pk").iterator(chunk_size=1):
        counts.update(check_bytes(received, articles.filter(received=received)))
    for article in articles.iterator(chunk_size=100):
        counts.update(check_text(article))
    for event in events.iterator(chunk_size=100):
        counts.update(check_event(event))
    return counts


# --- bytes -> text ------------------------------------------------------------------------------------------------


def check_bytes(received: ReceivedFile, articles: QuerySet[Article]) -> Mapping[str, int]:
    """The bytes are those that came, and give the articles that are said to be in them."""
    where = f"received file {received.pk} ({received.file_name})"
    if received.erased_at is not None:
        return {"erased files": 1}
    content = bytes(received.content)
    if len(content) != received.size:
        raise MismatchError(f"{where}: {len(content)} bytes are stored, {received.size} were received")
    if sha256(content).hexdigest() != received.sha256:
        raise MismatchError(f"{where}: the SHA-256 of its bytes is not {received.sha256}")
    records = {record.locator: record for record in read_records(received.file_name, content)}
    for article in articles.only("text", "locator", "dropped_characters", "erased_at", "erased_spans"):
        if article.erased_at is None and not article.erased_spans:
            _check_record(article, records.get(article.locator), where)
    return {"received files": 1}


def _check_record(article: Article, record: object, where: str) -> None:
    place = f"article {article.pk} in {where}{f' at {article.locator}' if article.locator else ''}"
    if not isinstance(record, Record):
        raise MismatchError(f"{place}: {getattr(record, 'reason', 'nothing stands there')}")
    if record.text != article.text:
        at = next((at for at, (one, other) in enumerate(zip(record.text, article.text, strict=False)) if one != other), None)
        at = min(len(record.text), len(article.text)) if at is None else at
        raise MismatchError(f"{place}: its text differs from the bytes from character {at} on")
    if record.dropped != article.dropped_characters:
        raise MismatchError(f"{place}: {record.dropped} characters were dropped at the door, {article.dropped_characters} are recorded")


# --- text -> quote ------------------------------------------------------------------------------------------------


def check_text(article: Article) -> Mapping[str, int]:
    """The text is the one whose hash was stored, and every span that was found in it holds what is said of it."""
    where = f"article {article.pk}"
    if article.erased_at is not None:
        return {"erased articles": 1}
    text = article.text
    # What was blacked out keeps its length: offsets hold, the hash is that of the text before.
    if not article.erased_spans and sha256(text.encode()).hexdigest() != article.text_sha256:
        raise MismatchError(f"{where}: the SHA-256 of its text is not {article.text_sha256}")
    for start, end, *_ in article.furniture:
        _check_span(text, start, end, f"{where}: furniture")
    if article.dct_start is not None:
        _check_span(text, article.dct_start, article.dct_end, f"{where}: publication date")
    _check_found(text, article.times, f"{where}: times")
    reports = list(article.reports.all())
    for report in reports:
        _check_found(text, report.found, f"{where}: report {report.pk}")
    mentions = list(article.mentions.all())
    for mention in mentions:
        _check_mention(text, mention)
    return {"articles": 1, "reports": len(reports), "mentions": len(mentions)}


def _check_mention(text: str, mention: Mention) -> None:
    where = f"article {mention.article_id}: mention {mention.pk}"
    start, end = mention.sentence_start, mention.sentence_end
    _check_span(text, start, end, f"{where}: sentence")
    if mention.quote != text[start:end]:
        raise MismatchError(f"{where}: the quote {mention.quote[:60]!r} is not the text at {start}..{end}, {text[start:end][:60]!r}")
    _check_span(text, mention.trigger_start, mention.trigger_end, f"{where}: trigger")
    if not start <= mention.trigger_start < mention.trigger_end <= end:
        raise MismatchError(
            f"{where}: the trigger at {mention.trigger_start}..{mention.trigger_end} is outside the sentence at {start}..{end}"
        )
    if mention.time_start is not None:
        _check_span(text, mention.time_start, mention.time_end, f"{where}: time expression")
    _check_found(text, mention.found, where)


def _check_found(text: str, found: Any, where: str) -> None:
    """Every span in what the engine printed lies in the text, and the words that are given with one are those at it."""
    for path, value in _objects(found, where):
        for name in _SPANS:
            if isinstance(value.get(name), list):
                first, last = value[name]
                _check_span(text, first, last, f"{path}: {name}")
        if value.get("by") and value["by"] not in text:
            raise MismatchError(f"{path}: {value['by'][:60]!r}, who says it, stands nowhere in the text")
        words = value.get("text")
        start, end = value["span"] if isinstance(value.get("span"), list) else (value.get("start"), value.get("end"))
        if isinstance(words, str) and isinstance(start, int):
            _check_span(text, start, end, path)
            if words != text[start:end]:
                raise MismatchError(f"{path}: {words[:60]!r} is not the text at {start}..{end}, {text[start:end][:60]!r}")


def _objects(found: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(found, dict):
        yield path, found
        for name, value in found.items():
            yield from _objects(value, f"{path}: {name}")
    elif isinstance(found, list):
        for number, value in enumerate(found):
            yield from _objects(value, f"{path} {number}")


def _check_span(text: str, start: int, end: int | None, where: str) -> None:
    if end is None or not 0 <= start < end <= len(text):
        raise MismatchError(f"{where}: {start}..{end} is no part of a text of {len(text)} characters")


# --- quote -> event -----------------------------------------------------------------------------------------------


def check_event(event: Event) -> Mapping[str, int]:
    """What is shown of an event is what one of its reports found, or what a person decided."""
    where = f"event {event.public_id}"
    reports = {report.pk: report.found for report in event.reports.all()}
    decided = {decision.kind: decision for decision in standing(event)}
    if not reports:
        raise MismatchError(f"{where}: no report tells of it")
    for column in _SHOWN:
        backing = [found[column] for found in reports.values()]
        if column == "title":  # its toll is that of the figures, which are checked below
            backing = [with_leading_toll(title, event.figures)[:200] for title in backing]
        _check_value(f"{where}: {column}", getattr(event, column), backing, decided.get(column), column)
    _check_date(event, reports, decided.get("date"), where)
    _check_figures(event, reports, decided.get("figures"), where)
    _check_names(event, reports, decided, where)
    return {"events": 1}


def _check_value(where: str, shown: Any, backing: list[Any], decision: Decision | None, column: str) -> None:
    if decision is not None and column in decision.value:
        backing = [decision.value[column]]
    if shown not in backing:
        raise MismatchError(f"{where}: {shown!r} stands in none of its reports and no decision says it")


def _check_date(event: Event, reports: Mapping[int, dict[str, Any]], decision: Decision | None, where: str) -> None:
    shown = (event.date_value, event.granularity, event.first_day, event.last_day)
    if decision is not None:
        said = tuple(decision.value.get(column) for column in ("date_value", "granularity", "first_day", "last_day"))
        if shown != said:
            raise MismatchError(f"{where}: the date {shown} is not the one that a person set, {said}")
        return
    if event.date_basis == "person":
        raise MismatchError(f"{where}: its date is called a person's, and no decision stands")
    for found in reports.values():
        day = found["date"]
        if shown == (day["value"] or "", day["granularity"], _number(day["earliest"]), _number(day["latest"])):
            if day["basis"] == "explicit" and day["time"] is None:
                raise MismatchError(f"{where}: its date {event.date_value} is called explicit, and no words give it")
            return
    raise MismatchError(f"{where}: the date {shown} is that of none of its reports")


def _number(day: str | None) -> int | None:
    return None if day is None else day_number(date.fromisoformat(day))


def _check_figures(event: Event, reports: Mapping[int, dict[str, Any]], decision: Decision | None, where: str) -> None:
    if decision is not None:
        if event.figures != decision.value.get("figures"):
            raise MismatchError(f"{where}: its figures are not those that a person set")
        return
    for name, figure in event.figures.items():
        stated = {pk: found["casualties"].get(name) for pk, found in reports.items()}
        for said in figure["by_source"]:
            count = stated.get(said["report"])
            if count is None or any(count[part] != said[part] for part in ("low", "high", "text")):
                raise MismatchError(f"{where}: {name} {said['text']!r} is not what report {said['report']} states")
        for said in figure.get("beside", ()):
            if not any(
                one["measure"] == name
                and all(one["count"][part] == said[part] for part in ("low", "high", "text"))
                and all(one[part] == said[part] for part in ("by", "place", "earlier"))
                for one in reports.get(said["report"], {}).get("statements", ())
            ):
                raise MismatchError(f"{where}: {name} {said['text']!r} is not what report {said['report']} states beside its figure")
        if not any(count and all(count[part] == figure[part] for part in ("low", "high", "text")) for count in stated.values()):
            raise MismatchError(f"{where}: {name} {figure['text']!r} is stated by none of its reports")


def _check_names(event: Event, reports: Mapping[int, dict[str, Any]], decided: Mapping[str, Decision], where: str) -> None:
    folded = dict(NameAlias.objects.filter(collection=event.collection_id).values_list("spelling", "name"))
    arguments = [argument for found in reports.values() for argument in found["arguments"]]
    for kind, is_place in NAMES.items():
        decision = decided.get(kind)
        said = (
            [argument for argument in arguments if (argument["role"] == "place") == is_place]
            if decision is None
            else decision.value["names"]
        )
        backing = {(argument["name"][:200], argument["role"][:30]) for argument in said}
        leading = {(folded[name], role) for name, role in backing if name in folded}
        for row in event.event_names.filter(is_place=is_place).select_related("name"):
            if (row.name.name, row.role) not in backing and (row.name_id, row.role) not in leading:
                raise MismatchError(f"{where}: {row.name.name!r} as {row.role} stands in none of its passages and no decision says it")
