"""EventDetail: everything that the drawer and the permanent page say of one event, each word with its passage."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import reading
from articles.changes import HistoryEntry, history_of
from articles.date_words import day_words
from articles.models import Article, Collection, Event, EventName, Mention, Report, Source
from articles.models.article import DisplayChoice, ReadableSpan
from articles.models.collection import Reader, is_curator
from articles.reasons import Reason, told
from articles.search import asked
from timeline.filters import MODALITY_WORDS
from timeline.item import TimelineItem, count_words, item_of
from timeline.passages import parts_within, readable_quote, spans_by_article, visible_mentions
from timeline.query import TimelineQuery
from timeline.segments import GAP, Mark, Segment, cut, match_marks

MOST_PASSAGES = 40
FEATURE_WORDS = {
    "words of the trigger": gettext_lazy("words of the trigger"),
    "actors named": gettext_lazy("actors named"),
    "place named": gettext_lazy("place named"),
    "date stated": gettext_lazy("date stated"),
    "people killed or injured": gettext_lazy("people killed or injured"),
    "passages": gettext_lazy("passages"),
    "attributed": gettext_lazy("attributed"),
    "modality": gettext_lazy("modality"),
    "inside a quotation": gettext_lazy("inside a quotation"),
    "told in passing": gettext_lazy("told in passing"),
    "another reading in the sentence": gettext_lazy("another reading in the sentence"),
    "said to be unverified": gettext_lazy("said to be unverified"),
}
"""What the engine names in a confidence, in the reader's language."""
ROLE_WORDS = {
    "attacker": gettext_lazy("attacker"),
    "denier": gettext_lazy("denies it"),
    "target": gettext_lazy("target"),
    "participant": gettext_lazy("participant"),
    "signatory": gettext_lazy("signatory"),
    "party": gettext_lazy("party"),
    "mediator": gettext_lazy("mediator"),
    "host": gettext_lazy("host"),
    "speaker": gettext_lazy("speaker"),
}
"""What somebody is in an event, in the reader's language."""
FIGURE_LABELS = ("killed", "injured", "children_killed", "children_injured")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence that tells of the event, as far as the reader may see it; else ``withheld`` says why not."""

    mention: int
    article_title: str
    article_url: str
    source_name: str
    source_kind: str
    published_words: str
    segments: tuple[Segment, ...]
    quote: str
    language: str
    withheld: str
    original_url: str
    attribution: str
    rights: str
    is_copy: bool
    is_planned: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One count of people: what is shown, and what every source says, oldest first."""

    label: str
    value_words: str
    by_source: tuple[tuple[str, str, str], ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or somewhere in the event, with the address of the timeline narrowed to it."""

    name: str
    role: str
    filter_url: str
    coordinates_words: str = ""


@dataclass(frozen=True, slots=True)
class EventDetail:
    """One event, whole."""

    item: TimelineItem
    passages: tuple[Passage, ...]
    more_passages: int
    explanation: tuple[Reason, ...]
    figures: tuple[FigureRow, ...]
    actors: tuple[Named, ...]
    places: tuple[Named, ...]
    timex: str
    modality_words: str
    confidence_words: str
    features: tuple[tuple[str, float], ...]
    merge_reasons: tuple[Reason, ...]
    history: tuple[HistoryEntry, ...]
    independent_sources: int
    passages_vanished: bool
    correction_contact: str
    curate_url: str
    close_url: str


def detail_of(event: Event, query: TimelineQuery, collection: Collection, user: Reader) -> EventDetail:
    """All of one event that ``user`` may see."""
    names = list(EventName.objects.filter(event=event).select_related("name").order_by("pk"))
    mentions = visible_mentions([event.pk], user)
    spans = spans_by_article([mention.article for mention in mentions], user)
    ordered = sorted(
        mentions, key=lambda mention: not parts_within(mention.sentence_start, mention.sentence_end, spans[mention.article_id])
    )
    passages = tuple(passage_of(mention, spans[mention.article_id], query) for mention in ordered[:MOST_PASSAGES])
    quote, publisher = next(((one.quote, one.source_name) for one in passages if one.quote), ("", ""))
    return EventDetail(
        item=item_of(event, query, collection, names=names, quote=(quote, publisher)),
        passages=passages,
        more_passages=max(0, len(mentions) - MOST_PASSAGES),
        explanation=tuple(map(told, explanation_of(event, mentions, spans))),
        figures=tuple(figure_rows(event.figures, _readable_by_report(mentions, spans), leaving_out=withheld_reports(event, user))),
        actors=_named([row for row in names if not row.is_place], "actor", collection),
        places=_named([row for row in names if row.is_place], "place", collection),
        timex=event.date_value,
        modality_words=str(MODALITY_WORDS.get(event.modality, event.modality)),
        confidence_words=confidence_words(event.confidence),
        features=tuple((str(FEATURE_WORDS.get(str(name), name)), float(weight)) for name, weight in event.features),
        merge_reasons=tuple(told(str(reason)) for reason in event.merge_reasons),
        history=tuple(history_of(event, user)),
        independent_sources=event.source_count,
        passages_vanished=event.passages_vanished,
        correction_contact=settings.CONTACT,
        curate_url=reverse("admin:articles_event_change", args=[event.pk]) if is_curator(user) else "",
        close_url=collection.get_absolute_url() + query.opened("").url,
    )


def explanation_of(event: Event, mentions: Sequence[Mention], spans: Mapping[int, Sequence[ReadableSpan]]) -> Iterable[str]:
    """Why this date, citing only what may be read, and the words of the dates themselves; a person's own words stand as they are."""
    if event.date_basis == "person":
        return (str(step) for step in event.date_steps)
    articles = {mention.article_id: mention.article for mention in mentions}
    readable = [article.text[span.start : span.end] for key, article in articles.items() for span in spans[key]]
    # The engine cites the preposition before a date too: it looks for one in the eight characters before.
    dates = [mention for mention in mentions if mention.time_start is not None]
    readable += [mention.article.text[max(0, (mention.time_start or 0) - 8) : mention.time_end] for mention in dates]
    normalised = [" ".join(text.split()) for text in readable]
    return (reading.cited_readably(str(step), normalised) for step in event.date_steps)


def withheld_reports(event: Event, user: Reader) -> frozenset[int]:
    """The reports of an event whose articles ``user`` may not know of."""
    if is_curator(user):
        return frozenset()
    return frozenset(Report.objects.filter(event=event, article__withheld_at__isnull=False).values_list("pk", flat=True))


# --- passages ---------------------------------------------------------------------------------------------------


def passage_of(mention: Mention, spans: Sequence[ReadableSpan], query: TimelineQuery) -> Passage:
    """One mention as a passage: its sentence, the words that date it marked, whether they stand in it or in another sentence."""
    article = mention.article
    quote_text = readable_quote(mention, spans)
    return Passage(
        mention=mention.pk,
        article_title=article.title or _("Article without a title"),
        article_url=f"{article.get_absolute_url()}#m{mention.pk}",
        source_name=article.source.name if article.source else _("origin not recorded"),
        source_kind=source_kind_words(article),
        published_words=published_words(article),
        segments=tuple(_segments(mention, spans, query.value("q"))),
        quote=quote_text,
        language=article.language,
        withheld="" if quote_text else withheld_words(article),
        original_url=original_url(article.url, quote_text),
        attribution=mention.attribution if " ".join(mention.attribution.split()) in " ".join(quote_text.split()) else "",
        rights=article.rights or (article.source.rights if article.source else ""),
        is_copy=article.copy_of_id is not None,
        is_planned=mention.modality == "planned",
    )


def _segments(mention: Mention, spans: Sequence[ReadableSpan], search: str) -> list[Segment]:
    """The readable parts of the sentence, and of the sentence that holds the words which date it, in the order of the text."""
    text = mention.article.text
    ranges = [(mention.sentence_start, mention.sentence_end)]
    marks = [Mark(mention.trigger_start, mention.trigger_end, "trigger", rank=1)]
    if mention.time_start is not None and mention.time_end is not None:
        marks.append(Mark(mention.time_start, mention.time_end, "time", rank=2))
        if not mention.sentence_start <= mention.time_start < mention.sentence_end:
            ranges.append(sentence_around(text, mention.time_start, mention.time_end))
    parts = _joined(text, [part for first, last in sorted(ranges) for part in parts_within(first, last, spans)])
    found: list[Segment] = []
    for start, end in parts:
        matches = [Mark(m.start + start, m.end + start, m.kind) for m in match_marks(text[start:end], asked(search))] if search else []
        found += [*([GAP] if found else []), *cut(text, start, end, [*marks, *matches])]
    return found


def _joined(text: str, parts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts with only white space between them as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if found and (start <= found[-1][1] or text[found[-1][1] : start].isspace()):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n+")


def sentence_around(text: str, start: int, end: int, reach: int = 400) -> tuple[int, int]:
    """The sentence that holds a span, as far as full stops tell, at most ``reach`` characters to either side."""
    before = [found.end() for found in _SENTENCE_END.finditer(text, max(0, start - reach), start)]
    after = _SENTENCE_END.search(text, max(end - 1, 0), min(len(text), end + reach))
    first = before[-1] if before else max(0, start - reach)
    last = after.start() + len(after.group().rstrip()) if after else min(len(text), end + reach)
    return min(first, start), max(last, end)


def published_words(article: Article) -> str:
    """When the article was published and how that is known."""
    if article.dct is None:
        return _("publication date not known")
    day = {"day": day_words(article.dct)}
    return _("written %(day)s") % day if article.dct_how == "written" else _("published %(day)s") % day


def source_kind_words(article: Article) -> str:
    """What a curator knows of the source; empty where that is nothing."""
    kinds = {
        Source.Kind.PARTY: _("party to the conflict"),
        Source.Kind.OFFICIAL: _("official"),
        Source.Kind.WIRE: _("wire agency"),
        Source.Kind.LOCAL: _("local medium"),
        Source.Kind.NGO: _("non-governmental organisation"),
    }
    return kinds.get(Source.Kind(article.source.kind), "") if article.source else ""


def withheld_words(article: Article) -> str:
    """Why a passage is not shown."""
    display = article.effective_display
    if display == DisplayChoice.LINK:
        return _("The publisher's text is not shown here; follow the link to the original.")
    if display == DisplayChoice.WITHHELD:
        return _("This source's text is withheld.")
    return _("This passage is beyond what is shown of the article.")


def original_url(url: str, quote_text: str) -> str:
    """The address of the original with a text fragment that leads to the quote (WICG Scroll to Text Fragment); empty without one."""
    if not url.startswith(("https://", "http://")):
        return ""
    words = quote_text.split(f" {reading.GAP} ")[0].split()
    if not words:
        return url
    ends = [words] if len(words) <= 8 else [words[:4], words[-4:]]
    fragment = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"


# --- figures and names ------------------------------------------------------------------------------------------


def _readable_by_report(mentions: Sequence[Mention], spans: Mapping[int, Sequence[ReadableSpan]]) -> dict[int, str]:
    """What a reader may read of each report's passages: the words in which it says who counts, and where."""
    texts: dict[int, list[str]] = {}
    for mention in mentions:
        texts.setdefault(mention.report_id, []).append(readable_quote(mention, spans[mention.article_id]))
    return {report: " ".join(" ".join(parts).split()) for report, parts in texts.items()}


def figure_rows(figures: dict[str, Any], readable: Mapping[int, str], leaving_out: Container[int] = ()) -> list[FigureRow]:
    """The counts of an event, each with what its sources say, but for those of the reports in ``leaving_out``; who says a count and of
    which place it is are told only where ``readable``, the passages of a report that may be read, hold the words."""
    labels = {
        "killed": _("killed"),
        "injured": _("injured"),
        "children_killed": _("children killed"),
        "children_injured": _("children injured"),
    }
    found = []
    for key, label in labels.items():
        figure = figures.get(key)
        if figure:
            stated = [one for one in (*figure.get("by_source", ()), *figure.get("beside", ())) if one.get("report") not in leaving_out]
            stated = [one for one in stated if not one.get("place") or one["place"] in readable.get(one["report"], "")]
            stated.sort(key=lambda one: (one["published"], one.get("low") or one.get("high") or 0) if one.get("published") else ("9999", 0))
            said = tuple((_said_by(one, readable.get(one.get("report", 0), "")), _said_on(one), count_words(one)) for one in stated)
            found.append(FigureRow(label, count_words(figure), said, bool(figure.get("disputed"))))
    return found


def _said_by(said: dict[str, Any], readable: str) -> str:
    """Where a figure stands, who says it there, and of what it is: "North Wire: the rebels", "North Wire, for Odesa", "... (earlier)"."""
    words = str(said.get("source") or _("origin not recorded"))
    if said.get("by") and " ".join(said["by"].split()) in readable:
        words = _("%(source)s: %(who)s") % {"source": words, "who": said["by"]}
    if said.get("place"):
        words = _("%(source)s, for %(place)s") % {"source": words, "place": said["place"]}
    return _("%(source)s (earlier count)") % {"source": words} if said.get("earlier") else words


def _said_on(said: dict[str, Any]) -> str:
    return day_words(date.fromisoformat(said["published"])) if said.get("published") else ""


def _named(rows: Sequence[EventName], param: str, collection: Collection) -> tuple[Named, ...]:
    """Everybody, or every place, once: with all that they are in the event."""
    roles: dict[int, list[str]] = {}
    for row in rows:
        roles.setdefault(row.name_id, []).append(str(ROLE_WORDS.get(row.role, row.role)))
    names = {row.name_id: row.name for row in rows}
    base = collection.get_absolute_url()
    return tuple(
        Named(
            name.name,
            ", ".join(dict.fromkeys(roles[pk])),
            base + TimelineQuery().with_(param, name.slug).url,
            coordinates_words(name.latitude, name.longitude),
        )
        for pk, name in names.items()
    )


def coordinates_words(latitude: float | None, longitude: float | None) -> str:
    """Where on the earth, to a hundredth of a degree: "50.45° N, 30.52° E"."""
    if latitude is None or longitude is None:
        return ""
    north = _("N") if latitude >= 0 else _("S")
    east = _("E") if longitude >= 0 else _("W")
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"


def confidence_words(confidence: float) -> str:
    """How sure the engine is that a passage tells of this."""
    grade = _("high") if confidence >= 0.8 else _("middling") if confidence >= 0.5 else _("low")
    return _("%(grade)s (%(percent)d %%)") % {"grade": grade, "percent": round(100 * confidence)}
