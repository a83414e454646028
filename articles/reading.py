"""How much of an article's text a reader may see: the one place where it is decided. Text outside these spans never leaves the server.

Curators see everything. The public sees what the source's ``display`` allows (an article may override it): the whole text, where
the rights are stated; nothing; or passages: for each event that it may know of, the sentence that tells it best with a
sentence either side, the most important events first. Passages together are at most a fifth of the text and 200 words; one
that would break this is cut down to its own sentence, or left out. Of a short text a single sentence may be more than a
fifth: then the first passage is that sentence alone, so that no event of an article is shown without any proof.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from articles.extraction import Span, split_sentences
from articles.models import Article, Collection, Event, Mention
from articles.models.article import PASSAGE_SHARE, PASSAGE_WORDS, DisplayChoice, ReadableSpan
from articles.models.collection import Reader, is_curator

GAP = "[...]"
"""Stands where text is left out."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of an article as a reader sees it: readable text with its offsets, or a gap whose text is ``GAP``."""

    text: str
    start: int
    end: int
    is_gap: bool = False


def readable_spans(article: Article, user: Reader) -> list[ReadableSpan]:
    """What ``user`` may read of an article: in order, not overlapping, none empty."""
    return readable_by_article([article], user)[article.pk]


def readable_by_article(
    articles: Iterable[Article], user: Reader, *, statuses: Sequence[str] | None = None
) -> dict[int, list[ReadableSpan]]:
    """The same for many articles, by their ids, in at most three queries however many they are.

    ``statuses`` are those of the events that count, where another setting than the one in force is asked about.
    """
    listed = list(articles)
    if is_curator(user):
        return {article.pk: _all_of(article) for article in listed}
    prefetch_related_objects(listed, "source", "collection")
    shown = [article for article in listed if _is_shown(article)]
    wanted = [article.pk for article in shown if article.effective_display == DisplayChoice.PASSAGES]
    best = _best_sentences(wanted, user, statuses)
    found: dict[int, list[ReadableSpan]] = {article.pk: [] for article in listed}
    for article in shown:
        if article.effective_display == DisplayChoice.FULL:
            found[article.pk] = _without_withheld(_all_of(article), article)
        elif best.get(article.pk):
            furniture = [(int(start), int(end)) for start, end, *_ in article.furniture]
            passages = choose_passages(article.text, best[article.pk], furniture)
            found[article.pk] = _without_withheld(passages, article)
    return found


def segments(text: str, spans: Sequence[ReadableSpan]) -> list[Segment]:
    """The readable parts of a text in order, with a gap wherever something other than white space is left out."""
    found: list[Segment] = []
    position = 0
    for start, end in [*((span.start, span.end) for span in spans), (len(text), len(text))]:
        if text[position:start].strip():
            found.append(Segment(GAP, position, start, is_gap=True))
        if start < end:
            found.append(Segment(text[start:end], start, end))
        position = end
    return found


def quote_for(mention: Mention, user: Reader) -> str | None:
    """What ``user`` may read of a mention's sentence, None where that is nothing."""
    return quotes_for([mention], user)[mention.pk]


def quotes_for(mentions: Iterable[Mention], user: Reader) -> dict[int, str | None]:
    """The same for many mentions, by their ids, in at most four queries however many they are."""
    listed = list(mentions)
    prefetch_related_objects(listed, "article")
    articles = {mention.article_id: mention.article for mention in listed}
    readable = readable_by_article(articles.values(), user)
    return {mention.pk: _quote(mention, readable[mention.article_id]) for mention in listed}


_CITED = re.compile(r"“([^“”]*)”|(?<!\w)'((?:[^']|(?<=\w)'(?=\w))*)'(?!\w)")


def cited_readably(words: str, readable: Sequence[str]) -> str:
    """A reason that cites a text, ``GAP`` in place of every citation that stands in none of the ``readable`` texts."""

    def kept(found: re.Match[str]) -> str:
        cited = " ".join((found[1] if found[1] is not None else found[2]).split())
        return found[0] if any(cited in text for text in readable) else f"{found[0][0]}{GAP}{found[0][-1]}"

    return _CITED.sub(kept, words)


def choose_passages(text: str, sentences: Sequence[Span], furniture: Sequence[Span] = ()) -> list[ReadableSpan]:
    """The passages around ``sentences`` (the most important first) that stay within the limits of share and words."""
    around = _Neighbours(text, furniture)
    chosen: list[Span] = []
    for sentence in sentences:
        for passage in (around.passage(sentence), sentence):
            together = _joined(text, [*chosen, passage])
            is_first_alone = not chosen and passage == sentence
            if _words(text, together) <= PASSAGE_WORDS and (is_first_alone or _share(text, together) <= PASSAGE_SHARE):
                chosen = together
                break
    return [ReadableSpan(start, end) for start, end in chosen]


class _Neighbours:
    """The sentences of a text that may stand beside a passage: not those of its furniture."""

    def __init__(self, text: str, furniture: Sequence[Span]) -> None:
        self.sentences = split_sentences(text)
        self.starts = [sentence.start for sentence in self.sentences]
        self.ends = [sentence.end for sentence in self.sentences]
        self.furniture = furniture

    def passage(self, sentence: Span) -> Span:
        """A sentence with the one before and the one after, as far as there are any that belong to the article."""
        start, end = sentence
        before, after = bisect_right(self.ends, start) - 1, bisect_left(self.starts, end)
        if before >= 0 and not self._is_furniture(self.starts[before], start):
            start = self.starts[before]
        if after < len(self.starts) and not self._is_furniture(end, self.ends[after]):
            end = self.ends[after]
        return start, end

    def _is_furniture(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.furniture)


def _all_of(article: Article) -> list[ReadableSpan]:
    return [ReadableSpan(0, len(article.text))] if article.text else []


def _is_shown(article: Article) -> bool:
    if article.withheld_at is not None or article.collection.visibility == Collection.Visibility.PRIVATE:
        return False
    return article.effective_display in (DisplayChoice.FULL, DisplayChoice.PASSAGES)


def _best_sentences(articles: Sequence[int], user: Reader, statuses: Sequence[str] | None) -> dict[int, list[Span]]:
    """Of each article the best sentence of every event that ``user`` may know of, the most important event first."""
    if not articles:
        return {}
    rows = (
        Mention.objects.filter(article__in=articles, event__in=Event.objects.visible_to(user, statuses=statuses))
        .order_by("article", "-event__importance", "event__public_id", "position", "-confidence", "sentence_start", "pk")
        .values_list("article", "event", "sentence_start", "sentence_end")
    )
    best: dict[int, dict[int, Span]] = defaultdict(dict)
    for article, event, start, end in rows:
        best[article].setdefault(event, (start, end))
    return {article: list(sentences.values()) for article, sentences in best.items()}


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in order; those that touch, overlap or have only white space between them become one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and (start <= found[-1][1] or text[found[-1][1] : start].isspace()):
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _words(text: str, spans: Iterable[Span]) -> int:
    return sum(len(text[start:end].split()) for start, end in spans)


def _share(text: str, spans: Iterable[Span]) -> float:
    return sum(end - start for start, end in spans) / len(text)


def _without_withheld(spans: Sequence[ReadableSpan], article: Article) -> list[ReadableSpan]:
    """Spans less the passages that a curator has withheld."""
    left = [(span.start, span.end) for span in spans]
    for first, last, *_ in article.withheld_spans:
        left = [part for start, end in left for part in ((start, min(end, first)), (max(start, last), end)) if part[0] < part[1]]
    return [ReadableSpan(start, end) for start, end in left]


def _quote(mention: Mention, spans: Iterable[ReadableSpan]) -> str | None:
    parts = ((max(span.start, mention.sentence_start), min(span.end, mention.sentence_end)) for span in spans)
    return f" {GAP} ".join(mention.article.text[start:end] for start, end in parts if start < end) or None
