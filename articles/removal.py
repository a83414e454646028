"""What readers must not see: withhold it (curators still do, and it can be shown again), or erase it (it is gone, for everybody).

The public is told that something was withheld or erased, why and since when. Erasing keeps offsets: what stood in a text is
blacked out character by character; the bytes it came from are emptied, with all that history and search held of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q

from articles import extraction, search
from articles.changes import Moment, record, status_before_withholding
from articles.curation import Act, Changed, Refused, may, reports_of, stamps
from articles.ingest.title import title_of
from articles.models import Article, Change, Decision, Event, EventName, Mention, Name, ReceivedFile, Report, SearchEntry
from articles.processing import store
from articles.refreshing import recluster, refresh_all
from articles.reports import drop, store_blocks
from articles.rows import hold
from articles.selection import summary_without_erased
from articles.standing import FIELDS, part_of

PERMISSION = "articles.publish_collection"
BLACK = "\N{FULL BLOCK}"
"""Stands for each character of a text that was erased."""


def _reason(act: Act) -> str:
    may(act.by, PERMISSION)
    if not act.reason:
        raise Refused("readers are told why: give a reason")
    return act.reason


# --- withholding ------------------------------------------------------------------------------------------------


@transaction.atomic
def withhold_event(event: Event, act: Act) -> Decision:
    """Keep an event from the public; its page tells that, why and since when."""
    reason = _reason(act)
    hold(event.collection_id)
    current = Event.objects.select_related("collection").get(pk=event.pk)
    if current.status in (Event.Status.GONE, Event.Status.WITHHELD, Event.Status.ERASED):
        raise Refused(f"it is {current.get_status_display()} already")
    if act.seen is not None and act.seen.get("status", "") not in ("", stamps(current)["status"]):
        raise Changed([f"status: now {current.get_status_display()}"])
    previous = {"shown": {"status": current.status}}
    decision = Decision.objects.create(
        collection=current.collection, event=current, kind="withhold", previous=previous, reason=reason, by=act.by, at=act.at
    )
    recluster(current.collection, reports_of(current), Moment(act.at, decision), lost=[current.pk])
    current.collection.touch()
    event.refresh_from_db()
    return decision


@transaction.atomic
def withhold_article(article: Article, act: Act) -> Decision:
    """Keep an article from the public: its text, its title, its passages under every event."""
    reason = _reason(act)
    hold(article.collection_id)
    current = Article.objects.select_related("collection").get(pk=article.pk)
    if current.withheld_at is not None:
        raise Refused("it is withheld already")
    decision = _on_article(current, "withhold_article", {}, reason, act)
    _settle(current, Moment(act.at, decision))
    article.refresh_from_db()
    return decision


@transaction.atomic
def withhold_passage(article: Article, start: int, end: int, act: Act) -> Decision:
    """Keep a passage of an article from the public; half-open code-point offsets."""
    reason = _reason(act)
    hold(article.collection_id)
    current = Article.objects.select_related("collection").get(pk=article.pk)
    if not 0 <= start < end <= len(current.text):
        raise Refused("no passage of this article")
    decision = _on_article(current, "withhold_passage", {"start": start, "end": end}, reason, act)
    _settle(current, Moment(act.at, decision))
    article.refresh_from_db()
    return decision


def show_again(article: Article, revocation: Decision) -> None:
    """After a revocation: what the standing decisions still withhold, stays so."""
    _settle(article, Moment(revocation.at, revocation))


def _on_article(article: Article, kind: str, value: dict[str, int], reason: str, act: Act) -> Decision:
    return Decision.objects.create(
        collection=article.collection, article=article, kind=kind, value=value, reason=reason, by=act.by, at=act.at
    )


def _settle(article: Article, moment: Moment) -> None:
    """Give an article the columns that the standing decisions on it make."""
    made = list(Decision.objects.filter(article=article, revokes=None, revoked_by=None, kind__startswith="withhold_").order_by("pk"))
    whole = [decision for decision in made if decision.kind == "withhold_article"]
    spans = [
        [decision.value["start"], decision.value["end"], decision.at.isoformat(), decision.reason]
        for decision in made
        if decision.kind == "withhold_passage"
    ]
    is_own_title = article.title == _own_title(article)
    article.withheld_at = whole[-1].at if whole else None
    article.withheld_why = whole[-1].reason[:300] if whole else ""
    article.withheld_spans = spans
    if is_own_title:
        article.title = _own_title(article)
    article.save(update_fields=["withheld_at", "withheld_why", "withheld_spans", "title"])
    _seen_again(article, moment)


def _own_title(article: Article) -> str:
    """The title that a text gives itself where nobody gave it one: made from what is neither withheld nor erased."""
    parts, position = [], 0
    for start, end, *_ in sorted([*article.withheld_spans, *article.erased_spans], key=lambda span: (span[0], span[1])):
        parts.append(article.text[position:start])
        position = max(position, end)
    return title_of("".join([*parts, article.text[position:]]))


def _seen_again(article: Article, moment: Moment) -> None:
    """What readers find of an article's events follows from what they may read of it.

    An event that no other article tells of is withheld with it; one that others tell too keeps what those say.
    """
    events = Event.objects.filter(reports__article=article).exclude(status__in=(Event.Status.GONE, Event.Status.ERASED)).distinct()
    refresh_all(events.select_related("collection").order_by("pk"), moment)
    search.index_events(set(Mention.objects.filter(article=article, event__isnull=False).values_list("event", flat=True)))
    article.collection.touch()


# --- erasing ----------------------------------------------------------------------------------------------------


@transaction.atomic
def erase_event(event: Event, act: Act) -> Decision:
    """Erase an event with its passages: what is left is its address, the reason and the day."""
    reason = _reason(act)
    hold(event.collection_id)
    current = Event.objects.select_related("collection").get(pk=event.pk)
    if current.status in (Event.Status.GONE, Event.Status.ERASED):
        raise Refused(f"it is {current.get_status_display()} already")
    was = status_before_withholding(current)
    decision = Decision.objects.create(collection=current.collection, event=current, kind="erase", reason=reason, by=act.by, at=act.at)
    passages = list(Mention.objects.filter(event=current).values_list("article_id", "sentence_start", "sentence_end"))
    absorbed = list(Event.objects.filter(founder__event=current).exclude(pk=current.pk))
    for article in Article.objects.filter(pk__in={row[0] for row in passages}).select_related("collection", "source"):
        _black_out(article, [(start, end) for key, start, end in passages if key == article.pk], decision)
    for gone in [current, *absorbed]:
        _blank(gone, decision, status=Event.Status.ERASED if gone.pk == current.pk else gone.status)
    record(current, "erased", Moment(act.at, decision), {"status": was}, {})
    _forget_unused_names(current.collection_id)
    current.collection.touch()
    event.refresh_from_db()
    return decision


@transaction.atomic
def erase_passage(article: Article, start: int, end: int, act: Act) -> Decision:
    """Black out a passage in an article's text and empty the bytes it came from; its events are made anew without it."""
    reason = _reason(act)
    hold(article.collection_id)
    current = Article.objects.select_related("collection", "source").get(pk=article.pk)
    if not 0 <= start < end <= len(current.text):
        raise Refused("no passage of this article")
    decision = _on_article(current, "erase_passage", {"start": start, "end": end}, reason, act)
    _black_out(current, [(start, end)], decision)
    _forget_unused_names(current.collection_id)
    current.collection.touch()
    article.refresh_from_db()
    return decision


@transaction.atomic
def erase_article(article: Article, act: Act) -> Decision:
    """Erase an article: its text, title, address and bytes, and what was found in it. Its hash stays, so that it is not taken in again."""
    reason = _reason(act)
    hold(article.collection_id)
    current = Article.objects.select_related("collection", "source").get(pk=article.pk)
    if current.erased_at is not None:
        raise Refused("it was erased already")
    decision = _on_article(current, "erase_article", {}, reason, act)
    _black_out(current, [(0, len(current.text))], decision)
    blank = {"title": "", "url": "", "text": "", "rights": "", "origin": "", "dct_how": "", "published_how": "", "language": ""}
    empty = {"dct_evidence": {}, "times": [], "furniture": [], "withheld_spans": [], "erased_spans": [], "dct_conflict": False}
    unknown = {"dct": None, "dct_start": None, "dct_end": None, "published": None, "written": None}
    tombstone = {"erased_at": act.at, "withheld_at": act.at, "withheld_why": reason[:300]}
    Article.objects.filter(pk=current.pk).update(**blank, **empty, **unknown, **tombstone)
    Decision.objects.filter(article=current).exclude(pk=decision.pk).update(value={}, previous={}, reason="")
    _forget_log(current)
    _forget_unused_names(current.collection_id)
    current.collection.touch()
    article.refresh_from_db()
    return decision


def _black_out(article: Article, spans: Iterable[tuple[int, int]], decision: Decision) -> None:
    """Black out passages, empty the received bytes, read the article again, and let no trace of the passages stay with its events."""
    spans = list(spans)
    touched = [report for report in article.reports.prefetch_related("mentions") if _tells(report, spans)]
    events = {report.event_id for report in touched if report.event_id is not None}
    text = article.text
    for start, end in spans:
        text = text[:start] + BLACK * (end - start) + text[end:]
    erased = [[start, end, decision.at.isoformat(), decision.reason] for start, end in spans]
    is_own_title = article.title == _own_title(article)
    article.text, article.erased_spans = text, [*article.erased_spans, *erased]
    if is_own_title:
        article.title = _own_title(article)
    article.save(update_fields=["text", "erased_spans", "title"])
    ReceivedFile.objects.filter(articles=article).update(content=b"", erased_at=decision.at)
    article.refresh_from_db()
    moment = Moment(decision.at, decision)
    mates: list[int] = []
    for report in touched:
        mates += [mate.pk for mate in drop(report)]
    seeds = list(Report.objects.filter(pk__in=mates).select_related("article__source"))
    recluster(article.collection, seeds, moment, lost=events)
    extracted = extraction.extract(article.as_document())
    store(article, extracted, now=decision.at, decision=decision)
    _forget_words(article, extracted, spans, moment)
    for event in Event.objects.filter(pk__in=events):
        if event.reports.exists():
            _forget_history(event, decision)
        elif event.pk != decision.event_id:
            _blank(event, decision, status=event.status)


def _forget_words(article: Article, extracted: extraction.Extraction, spans: list[tuple[int, int]], moment: Moment) -> None:
    """What people added and what only a decision keeps is not read again; a summary may hold words of the whole text all the same, and a
    date that was carried over may quote the words that dated it."""
    changed = []
    for report in article.reports.filter(Q(by_person=True) | Q(vanished=True)).select_related("article__source"):
        summary, found = summary_without_erased(extracted, report), without_erased_times(report.found, spans)
        for mention in report.mentions.all():
            kept = without_erased_times(mention.found, spans)
            if kept != mention.found:
                mention.found, mention.time_start, mention.time_end = kept, None, None
                mention.save(update_fields=["found", "time_start", "time_end"])
        if summary != report.summary or found != report.found:
            report.summary, report.found = summary, found
            report.save(update_fields=["summary", "found"])
            store_blocks(article, report, extraction.block_keys(extraction.EventSummary.from_dict(summary)))
            changed.append(report)
    if changed:
        recluster(article.collection, changed, moment)


def without_erased_times(found: Any, spans: list[tuple[int, int]]) -> Any:
    """What was found, without the dates whose words are erased: nothing dates it any more, and it says so."""
    if isinstance(found, list):
        return [without_erased_times(item, spans) for item in found]
    if not isinstance(found, dict):
        return found
    time = found.get("time")
    if "steps" in found and isinstance(time, dict) and any(start < time["end"] and time["start"] < end for start, end in spans):
        return found | _UNDATED
    return {name: without_erased_times(item, spans) for name, item in found.items()}


_UNDATED = {
    "value": None,
    "granularity": "unknown",
    "earliest": None,
    "latest": None,
    "basis": "none",
    "approximate": False,
    "time": None,
    "steps": ["the words that dated it were erased"],
}


def _tells(report: Report, spans: Iterable[tuple[int, int]]) -> bool:
    mentions = [(mention.sentence_start, mention.sentence_end) for mention in report.mentions.all()]
    return any(start < last and first < end for start, end in spans for first, last in mentions)


def _blank(event: Event, decision: Decision, *, status: str) -> None:
    """Nothing of an event stays but its address, its status and the reason."""
    Mention.objects.filter(report__event=event).delete()
    Report.objects.filter(event=event).delete()
    columns = {"title": "", "date_value": "", "granularity": "unknown", "first_day": None, "last_day": None, "date_basis": "none"}
    lists: dict[str, object] = {"date_steps": [], "figures": {}, "features": [], "merge_reasons": [], "engine": {}}
    counts = {"article_count": 0, "source_count": 0, "importance": 0, "worth": 0, "confidence": 0, "engine_differs": False}
    Event.objects.filter(pk=event.pk).update(
        **columns, **lists, **counts, status=status, founder=None, withheld_at=decision.at, withheld_why=decision.reason[:300]
    )
    EventName.objects.filter(event=event).delete()
    Decision.objects.filter(event=event).exclude(pk=decision.pk).update(value={}, previous={}, reason="")
    _forget_changes(event)
    search.index_events([event.pk])
    SearchEntry.objects.filter(event=event).delete()
    _forget_log(event)


def _forget_history(event: Event, decision: Decision) -> None:
    """An event that others tell of too: what its history held of the erased passage goes, what people decided stays."""
    event.refresh_from_db()
    _forget_changes(event)
    for made in Decision.objects.filter(event=event, kind__in=FIELDS):
        Decision.objects.filter(pk=made.pk).update(previous={"shown": {}, "engine": part_of(event.engine, made.kind)})
    _forget_log(event)


def _forget_changes(event: Event) -> None:
    """That something changed stays, and whether readers could see it; what it was goes."""
    for change in Change.objects.filter(event=event):
        kept = {"status": change.before["status"]} if "status" in change.before else {}
        Change.objects.filter(pk=change.pk).update(before=kept, after={})


def _forget_log(row: Event | Article) -> None:
    """The admin's own log names what it changed."""
    kind = ContentType.objects.get_for_model(row)
    LogEntry.objects.filter(content_type=kind, object_id=str(row.pk)).update(object_repr="erased", change_message="")


def _forget_unused_names(collection_id: int) -> None:
    """Names that no event bears any more, and that nobody folded anything into."""
    Name.objects.filter(collection=collection_id, event_names=None, aliases=None).delete()
