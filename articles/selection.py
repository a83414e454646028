"""What a curator selects in an article: a missed event, or a further passage of one that is known.

The passage is what was selected, less white space at its ends; its date is what the engine reads in it, never more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from articles import extraction
from articles.changes import Moment
from articles.curation import Act, Refused, may, one_line
from articles.models import Article, Decision, Event, Mention, Report, Tie
from articles.refreshing import recluster
from articles.reports import keep_report
from articles.rows import hold

LONGEST = 2_000
BY_PERSON_FROM = 10_000
"""The reports that people add are counted from here, the engine's from 0."""


@dataclass(frozen=True, slots=True)
class Selected:
    """A selection as the engine reads it, before anything is made of it: half-open offsets, its date, the names in it.

    ``type`` is that of an event which the engine finds there itself, empty where it finds none; ``known`` are the events of which the
    passage tells already.
    """

    start: int
    end: int
    date: extraction.EventDate
    names: tuple[str, ...]
    type: str
    known: tuple[Event, ...]


def selected(article: Article, start: int, end: int) -> Selected:
    """What an event made of this selection would be. Raises ``Refused`` for what is no selection."""
    extracted, span = _selected(article, start, end)
    found = _as_event(extracted, span, "", "")
    types = [
        mention.type
        for event in extracted.events
        for mention in event.mentions
        if mention.sentence[0] < span[1] and span[0] < mention.sentence[1]
    ]
    live = Event.objects.exclude(status__in=(Event.Status.GONE, Event.Status.ERASED))
    telling = Mention.objects.filter(article=article, sentence_start__lt=span[1], sentence_end__gt=span[0], report__vanished=False)
    known = live.filter(pk__in=telling.values("event")).order_by("pk")
    names = tuple(dict.fromkeys(argument.name for argument in found.arguments))
    return Selected(*span, found.date, names, types[0] if types else "", tuple(known))


def add_event(article: Article, start: int, end: int, type_name: str, act: Act, *, title: str = "") -> Decision:
    """A new event told by a selected passage: a draft until somebody accepts it. ``decision.event`` is the event."""
    may(act.by)
    if type_name not in extraction.EVENT_TYPES:
        raise Refused(f"“{type_name}” is no type of event")
    extracted, span = _selected(article, start, end)
    found = _as_event(extracted, span, type_name, title)
    with transaction.atomic():
        _hold_unerased(article)
        report = _add(article, extracted, found)
        recluster(article.collection, [report], Moment(act.at))
        report.refresh_from_db()
        decision = _record("add_event", article, report, span, act)
        article.collection.touch()
    return decision


def add_passage(event: Event, article: Article, start: int, end: int, act: Act) -> Decision:
    """A further passage that tells of a known event."""
    may(act.by)
    extracted, span = _selected(article, start, end)
    found = _as_event(extracted, span, event.type, event.title)
    with transaction.atomic():
        _hold_unerased(article)
        current = Event.objects.select_related("collection").get(pk=event.pk)
        if current.status in (Event.Status.GONE, Event.Status.ERASED) or current.collection_id != article.collection_id:
            raise Refused("the event is not one of this collection any more")
        _refuse_known(article, span, current)
        anchor = current.reports.order_by("vanished", "pk").first()
        if anchor is None:
            raise Refused("no passage tells of the event any more")
        report = _add(article, extracted, found)
        decision = _record("add_passage", article, report, span, act, current)
        Tie.objects.create(first=anchor, second=report, apart=False, decision=decision)
        recluster(current.collection, [report, anchor], Moment(act.at, decision))
        current.collection.touch()
    event.refresh_from_db()
    return decision


def _selected(article: Article, start: int, end: int) -> tuple[extraction.Extraction, extraction.Span]:
    """The engine's reading of the article, and the selection without white space at its ends. Raises ``Refused``."""
    text = article.text
    if not 0 <= start < end <= len(text):
        raise Refused("the selection is not in this article")
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = end - (len(words) - len(words.rstrip()))
    if first >= last or last - first > LONGEST:
        raise Refused(f"select between one word and {LONGEST} characters")
    return extraction.extract(article.as_document()), (first, last)


def summary_without_erased(extracted: extraction.Extraction, report: Report) -> dict[str, Any]:
    """The summary of a report that extraction leaves alone, less the words that its article no longer holds."""
    spans = [(mention["sentence"][0], mention["sentence"][1]) for mention in report.found["mentions"]]
    told = [_as_event(extracted, span, report.type, report.found["title"]) for span in spans]
    found = replace(told[0], mentions=tuple(event.mentions[0] for event in told))
    now = extraction.summarise(replace(extracted, events=(found,)))[0].to_dict()
    kept = {name: _still_in(report.summary[name], now[name]) for name in ("words", "marks") if name in report.summary}
    return {**report.summary, **kept, **{name: now[name] for name in ("source", "digest") if name in now}}


def _still_in(was: Any, now: Any) -> Any:
    """What of a list, or of a mapping of lists, is in another too."""
    if isinstance(was, Mapping):
        return {key: left for key, values in was.items() if (left := _still_in(values, now.get(key, [])))}
    return [value for value in was if value in now]


def _hold_unerased(article: Article) -> None:
    """Hold the article's collection; refused when words were erased since the article was read, for they must not come back."""
    hold(article.collection_id)
    current = Article.objects.only("erased_at", "erased_spans").get(pk=article.pk)
    if (current.erased_at, current.erased_spans) != (article.erased_at, article.erased_spans):
        raise Refused("words of this article were erased meanwhile: select again")


def _refuse_known(article: Article, span: extraction.Span, event: Event) -> None:
    other = (
        Mention.objects.filter(
            article=article, type=event.type, sentence_start__lt=span[1], sentence_end__gt=span[0], report__vanished=False
        )
        .exclude(event=None)
        .select_related("event")
        .first()
    )
    if other is not None and other.event is not None:
        where = "this event already" if other.event_id == event.pk else f"{other.event.public_id} already: merge the two"
        raise Refused(f"the passage tells of {where}")


def _as_event(extracted: extraction.Extraction, span: extraction.Span, type_name: str, title: str) -> extraction.DocumentEvent:
    """The selection in the engine's own shape: dated by the time expressions in it, with the names that the engine found in it."""
    start, end = span
    quote = extracted.document.text[start:end]
    date = _date(extracted, span)
    near = [mention for event in extracted.events for mention in event.mentions]
    arguments = _within(span, [argument for mention in near for argument in mention.arguments])
    mention = extraction.EventMention(
        type=type_name,
        modality="occurred",
        sentence=span,
        trigger=(start, start + len(quote.split()[0])),
        date=date,
        arguments=arguments,
        casualties=extraction.Casualties(),
        attribution=None,
        confidence=1.0,
        features=(("selected by a person", 1.0),),
        rules=("selected by a person",),
    )
    words = one_line(title) or " ".join(quote.split())
    return extraction.DocumentEvent(
        type=type_name,
        modality="occurred",
        title=words if len(words) <= 200 else f"{words[:199]}…",
        date=date,
        arguments=arguments,
        casualties=extraction.Casualties(),
        confidence=1.0,
        features=mention.features,
        mentions=(mention,),
        reasons=(),
    )


def _within(span: extraction.Span, arguments: list[extraction.Argument]) -> tuple[extraction.Argument, ...]:
    inside = [argument for argument in arguments if span[0] <= argument.span[0] and argument.span[1] <= span[1]]
    return tuple({(argument.role, argument.name): argument for argument in inside}.values())


def _date(extracted: extraction.Extraction, span: extraction.Span) -> extraction.EventDate:
    """The first day that the selection names, else the finest period; nothing where it names none."""
    inside = [
        time
        for time in extracted.times
        if span[0] <= time.start and time.end <= span[1] and time.earliest and time.type in ("DATE", "TIME")
    ]
    if not inside:
        return extraction.EventDate(None, "unknown", None, None, "none", False, None, ("the selected words name no day",))
    time: extraction.TimeExpression = min(inside, key=lambda found: (found.granularity != "day", _length(found), found.start))
    return extraction.EventDate(
        time.value.split("T")[0], time.granularity, time.earliest, time.latest, "explicit", time.mod is not None, time, time.trace.steps
    )


def _length(time: extraction.TimeExpression) -> int:
    return (time.latest - time.earliest).days if time.earliest and time.latest else 10**6


def _add(article: Article, extracted: extraction.Extraction, found: extraction.DocumentEvent) -> Report:
    """The selection as a report that extraction leaves alone."""
    index = BY_PERSON_FROM + article.reports.filter(by_person=True).count()
    while article.reports.filter(index=index).exists():
        index += 1
    [summary] = extraction.summarise(replace(extracted, events=(found,)))
    return keep_report(article, found, replace(summary, index=index), index)


def _record(kind: str, article: Article, report: Report, span: extraction.Span, act: Act, event: Event | None = None) -> Decision:
    return Decision.objects.create(
        collection=article.collection,
        event=event or report.event,
        article=article,
        kind=kind,
        value={"report": report.pk, "start": span[0], "end": span[1]},
        reason=act.reason,
        by=act.by,
        at=act.at,
    )
