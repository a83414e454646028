"""What an article tells, stored: a report for each event that the engine found in it, and the mentions of each.

A report is recognised again by overlap of its sentences, so that ids and decisions hold over readings that differ slightly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles import clustering, extraction
from articles.models import Article, BlockKey, Decision, Event, Mention, Report, Tie
from articles.rows import as_json, update
from articles.standing import is_decided


def store_reports(article: Article, extracted: extraction.Extraction) -> tuple[list[Report], set[int]]:
    """Bring the article's reports up to date: the live ones whose events must be made anew, and the events that lost one."""
    summaries = extraction.summarise(extracted)
    old = list(article.reports.prefetch_related("mentions"))
    by_person = [report for report in old if report.by_person]
    old = [report for report in old if not report.by_person]
    matched = match(old, extracted.events)
    touched: list[Report] = []
    for index, event in enumerate(extracted.events):
        fields = {"index": index, "type": event.type, "found": as_json(event), "summary": summaries[index].to_dict(), "vanished": False}
        report = matched.get(index)
        if report is None:
            report = Report.objects.create(article=article, **fields)
            is_new = True
        else:
            is_new = update(report, fields)
        if is_new:
            report.article = article
            _store_mentions(report, event)
            store_blocks(article, report, extraction.block_keys(summaries[index]))
            _tie_to_people(report, by_person)
            touched.append(report)
    kept = {report.pk for report in matched.values()}
    losers: set[int] = set()
    for report in old:
        if report.pk not in kept and not report.vanished:
            losers |= {report.event_id} if report.event_id is not None else set()
            touched += _lose(report)
    return still_there(touched), losers


def still_there(reports: Iterable[Report]) -> list[Report]:
    """The rows of these reports as they are now, without those that went away in between."""
    return list(
        Report.objects.select_related("article__source").filter(pk__in=[report.pk for report in reports if report.pk]).order_by("pk")
    )


def _tie_to_people(report: Report, by_person: Sequence[Report]) -> None:
    """The engine now reads what a person had added from the same passage: both are one event by that person's word."""
    for added in by_person:
        spans = [tuple(mention["sentence"]) for mention in added.found["mentions"]]
        found = [tuple(mention["sentence"]) for mention in report.found["mentions"]]
        if added.type != report.type or not _overlap(spans, found):
            continue
        decisions = Decision.objects.filter(kind__in=("add_event", "add_passage"), article=report.article_id, revoked_by=None)
        decision = next((made for made in decisions if made.value.get("report") == added.pk), None)
        if decision is not None:
            Tie.objects.get_or_create(first=added, second=report, apart=False, decision=decision)


def keep_report(article: Article, event: extraction.DocumentEvent, summary: extraction.EventSummary, index: int) -> Report:
    """A report that a person added; extraction leaves it alone."""
    report = Report.objects.create(
        article=article, index=index, type=event.type, found=as_json(event), summary=summary.to_dict(), by_person=True
    )
    _store_mentions(report, event)
    store_blocks(article, report, extraction.block_keys(summary))
    return report


def match(old: Sequence[Report], events: Sequence[extraction.DocumentEvent]) -> dict[int, Report]:
    """Which report of an earlier reading is which event of this one: by type and by how much of their sentences they share.

    The surest pairs are taken first; an event of another type may inherit a report only when its trigger is in the same sentence.
    """
    pairs: list[tuple[float, int, int]] = []
    for place, report in enumerate(old):
        spans = [tuple(mention["sentence"]) for mention in report.found["mentions"]]
        triggers = {tuple(mention["trigger"]) for mention in report.found["mentions"]}
        for index, event in enumerate(events):
            shared = _overlap(spans, [mention.sentence for mention in event.mentions])
            same_trigger = bool(triggers & {mention.trigger for mention in event.mentions})
            if shared and (report.type == event.type or same_trigger):
                pairs.append((2.0 * (report.type == event.type) + 2.0 * same_trigger + shared, index, place))
    return {index: old[place] for index, place in _surest(pairs).items()}


def _surest(pairs: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Of scored pairs of a new and an old place the surest, each place once: new -> old."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if index not in matched and place not in taken:
            matched[index] = place
            taken.add(place)
    return matched


def _overlap(first: Iterable[tuple[int, ...]], second: Iterable[tuple[int, ...]]) -> float:
    """The share of the shorter of two lists of spans that lies in the other, 0 to 1."""
    one, other = list(first), list(second)
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    length = min(sum(end - start for start, end in one), sum(end - start for start, end in other))
    return min(1.0, shared / length) if length else 0.0


def _store_mentions(report: Report, event: extraction.DocumentEvent) -> None:
    """Bring a report's mentions up to date; a row stays the row of the passage that it is nearest to."""
    old = list(report.mentions.all())
    rows = _match_mentions(old, event.mentions)
    for position, mention in enumerate(event.mentions):
        time = mention.date.time
        start, end = mention.sentence
        fields = {
            "event_id": report.event_id,
            "position": position,
            "type": mention.type,
            "modality": mention.modality,
            "sentence_start": start,
            "sentence_end": end,
            "quote": report.article.text[start:end],
            "trigger_start": mention.trigger[0],
            "trigger_end": mention.trigger[1],
            "time_start": time.start if time else None,
            "time_end": time.end if time else None,
            "attribution": (mention.attribution or "")[:300],
            "confidence": mention.confidence,
            "found": as_json(mention),
        }
        row = rows.get(position)
        if row is None:
            Mention.objects.create(report=report, article=report.article, **fields)
        else:
            update(row, fields)
    kept = {row.pk for row in rows.values()}
    Mention.objects.filter(pk__in=[row.pk for row in old if row.pk not in kept]).delete()


def _match_mentions(old: Sequence[Mention], new: Sequence[extraction.EventMention]) -> dict[int, Mention]:
    """Which stored mention is which new one: the same trigger first, then the largest shared part of the sentence."""
    pairs = []
    for index, mention in enumerate(new):
        for place, row in enumerate(old):
            shared = _overlap([(row.sentence_start, row.sentence_end)], [mention.sentence])
            if shared:
                pairs.append((2.0 * ((row.trigger_start, row.trigger_end) == mention.trigger) + shared, index, place))
    return {index: old[place] for index, place in _surest(pairs).items()}


def store_blocks(article: Article, report: Report, keys: Iterable[str]) -> None:
    """Bring the keys by which a report's neighbours are looked for up to date."""
    wanted = {key[:120] for key in keys}
    have = dict(report.block_keys.values_list("key", "pk"))
    BlockKey.objects.filter(pk__in=[pk for key, pk in have.items() if key not in wanted]).delete()
    missing = sorted(wanted - have.keys())
    BlockKey.objects.bulk_create(BlockKey(report=report, collection=article.collection, key=key) for key in missing)


def _lose(report: Report) -> list[Report]:
    """The engine no longer finds this report: drop it, or keep it as vanished where a person decided on its event.

    Returns the reports that shared an event with it: their event must be made anew.
    """
    if report.event is not None and is_decided(report.event):
        update(report, {"vanished": True})
    return _leave(report)


def _leave(report: Report) -> list[Report]:
    """Take a report out of its event, its row too unless it is kept as vanished; the reports that stay."""
    event = report.event
    mates = list(Report.objects.select_related("article__source").filter(event=report.event_id, vanished=False).exclude(pk=report.pk))
    if event is not None and Event.objects.filter(pk=event.pk, founder=report).exists():
        clustering.pass_on(event, report)
    if report.vanished:
        return mates or [report]
    Mention.objects.filter(report=report).delete()
    report.delete()
    return mates


def drop(report: Report) -> list[Report]:
    """Remove a report that a person added and took back, or that only a decision had kept; the reports that stay."""
    report.vanished = False
    return _leave(report)
