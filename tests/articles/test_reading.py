"""What a reader may see of a text: limits of the passages, the choices of display, and nothing outside them."""

from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise

import pytest
from django.contrib.auth.models import AnonymousUser, User
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Article, Collection, DisplayChoice, Event, Mention, Report, Source
from articles.models.article import PASSAGE_SHARE, PASSAGE_WORDS, ReadableSpan
from articles.reading import GAP, choose_passages, quote_for, quotes_for, readable_by_article, readable_spans, segments

NOW = datetime(2026, 1, 9, tzinfo=UTC)
NOBODY = AnonymousUser()
CANARY = "Canary seven flew over the closed harbour."


def numbered(count: int, words: int = 8) -> str:
    """A text of that many sentences, each with its number."""
    return " ".join(f"Sentence {number} " + "word " * (words - 3) + "ends." for number in range(count))


def sentence(text: str, number: int) -> tuple[int, int]:
    start = text.index(f"Sentence {number} ")
    return start, text.index("ends.", start) + len("ends.")


def cut(text: str, spans: list[ReadableSpan]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_a_passage_has_a_sentence_either_side() -> None:
    text = numbered(30)
    (span,) = choose_passages(text, [sentence(text, 10)])
    assert (span.start, span.end) == (sentence(text, 9)[0], sentence(text, 11)[1])


@pytest.mark.parametrize(("number", "first", "last"), [(0, 0, 1), (29, 28, 29)])
def test_a_passage_at_an_edge_has_what_there_is(number: int, first: int, last: int) -> None:
    text = numbered(30)
    (span,) = choose_passages(text, [sentence(text, number)])
    assert (span.start, span.end) == (sentence(text, first)[0], sentence(text, last)[1])


def test_furniture_does_not_stand_beside_a_passage() -> None:
    text = numbered(30)
    (span,) = choose_passages(text, [sentence(text, 10)], [(sentence(text, 11)[0], len(text))])
    assert (span.start, span.end) == (sentence(text, 9)[0], sentence(text, 10)[1])


def test_passages_that_touch_become_one() -> None:
    text = numbered(60)
    spans = choose_passages(text, [sentence(text, 10), sentence(text, 13), sentence(text, 40)])
    assert [(span.start, span.end) for span in spans] == [
        (sentence(text, 9)[0], sentence(text, 14)[1]),
        (sentence(text, 39)[0], sentence(text, 41)[1]),
    ]


def test_a_passage_too_many_is_cut_to_its_sentence_and_then_left_out() -> None:
    text = numbered(20)
    spans = choose_passages(text, [sentence(text, 10), sentence(text, 15), sentence(text, 3)])
    # A fifth of twenty sentences is four: three around the first, one for the second, none for the third.
    assert cut(text, spans) == [text[sentence(text, 9)[0] : sentence(text, 11)[1]], text[slice(*sentence(text, 15))]]


def test_a_short_text_shows_one_sentence_even_if_that_is_more_than_a_fifth() -> None:
    text = numbered(3)
    assert choose_passages(text, [sentence(text, 1), sentence(text, 2)]) == [ReadableSpan(*sentence(text, 1))]


def test_a_sentence_of_more_than_the_words_allowed_is_not_shown_and_the_next_event_is() -> None:
    long = "Sentence 0 " + "word " * 300 + "ends."
    text = f"{long} {numbered(200).replace('Sentence 0 ', 'Sentence x ', 1)}"
    assert choose_passages(text, [sentence(text, 0)]) == []
    assert choose_passages(text, [sentence(text, 0), sentence(text, 50)]) != []


def test_a_long_text_shows_no_more_than_the_words_allowed() -> None:
    text = numbered(500)
    spans = choose_passages(text, [sentence(text, number) for number in range(0, 500, 20)])
    words = sum(len(part.split()) for part in cut(text, spans))
    assert PASSAGE_WORDS - 24 < words <= PASSAGE_WORDS


@given(
    st.lists(st.sampled_from(["A met B.", "No.", "\n", "\n\n", " ", "Yes he did so, ", "х" * 40, "!"]), max_size=60).map("".join), st.data()
)
def test_passages_are_in_order_apart_and_within_the_limits(text: str, data: st.DataObject) -> None:
    wanted = data.draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda span: span[0] < span[1]), max_size=5)
    )
    spans = choose_passages(text, wanted)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert sum(len(part.split()) for part in cut(text, spans)) <= PASSAGE_WORDS
    shown = sum(span.end - span.start for span in spans)
    assert shown <= PASSAGE_SHARE * len(text) or (len(spans) == 1 and (spans[0].start, spans[0].end) in wanted)


def test_segments_have_a_gap_where_words_are_left_out() -> None:
    found = segments("One. Two. Three.", [ReadableSpan(5, 9)])
    assert [(part.text, part.is_gap) for part in found] == [(GAP, True), ("Two.", False), (GAP, True)]


@pytest.mark.parametrize(
    ("spans", "texts"),
    [
        ([ReadableSpan(0, 16)], ["One. Two. Three."]),
        ([ReadableSpan(0, 4), ReadableSpan(5, 9)], ["One.", "Two.", GAP]),
        ([], [GAP]),
    ],
)
def test_segments_of_whole_touching_and_no_spans(spans: list[ReadableSpan], texts: list[str]) -> None:
    assert [part.text for part in segments("One. Two. Three.", spans)] == texts


def test_a_blank_text_has_no_gap() -> None:
    assert segments(" \n", []) == []


# --- with a store ------------------------------------------------------------------------------------------------


@pytest.fixture
def collection(db: None) -> Collection:
    return Collection.objects.create(slug="c", title="C", is_default=True)


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create_superuser("curator")


def article_of(collection: Collection, text: str, display: str = "", rights: str = "", source: Source | None = None) -> Article:
    return Article.objects.create(
        collection=collection,
        source=source,
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        display=display,
        rights=rights,
        added_at=NOW,
    )


def event_of(article: Article, *numbers: int, importance: int = 0, status: str = Event.Status.PROPOSED) -> Event:
    """An event told by these sentences of an article, the first one best."""
    event = Event.objects.create(
        collection=article.collection, public_id=f"e{Event.objects.count()}", type="meeting", modality="occurred", title="Talks",
        granularity="unknown", date_basis="none", importance=importance, status=status, added_at=NOW,
    )  # fmt: skip
    report = Report.objects.create(article=article, event=event, index=0, type="meeting", found={}, summary={})
    for position, number in enumerate(numbers):
        start, end = sentence(article.text, number)
        Mention.objects.create(
            report=report, article=article, event=event, position=position, type="meeting", modality="occurred", sentence_start=start,
            sentence_end=end, quote=article.text[start:end], trigger_start=start, trigger_end=end, confidence=0.9, found={},
        )  # fmt: skip
    return event


def text_with_canary() -> str:
    return f"{numbered(40)} {CANARY}"


def test_the_public_sees_the_best_sentence_of_an_event_and_a_curator_everything(collection: Collection, curator: User) -> None:
    article = article_of(collection, text_with_canary())
    event_of(article, 20, 5)
    assert readable_spans(article, NOBODY) == [ReadableSpan(sentence(article.text, 19)[0], sentence(article.text, 21)[1])]
    assert article.readable_spans(NOBODY) == readable_spans(article, NOBODY)
    assert readable_spans(article, curator) == [ReadableSpan(0, len(article.text))]


def test_an_account_without_permission_sees_what_the_public_sees(collection: Collection) -> None:
    article = article_of(collection, text_with_canary(), display=DisplayChoice.LINK)
    assert readable_spans(article, User.objects.create_user("reader", is_staff=True)) == []


@pytest.mark.parametrize("status", [Event.Status.REJECTED, Event.Status.WITHHELD, Event.Status.GONE])
def test_an_event_that_is_not_public_opens_no_passage(collection: Collection, status: str) -> None:
    article = article_of(collection, text_with_canary())
    event_of(article, 20, status=status)
    assert readable_spans(article, NOBODY) == []


def test_the_most_important_event_is_shown_first(collection: Collection) -> None:
    article = article_of(collection, numbered(5))
    event_of(article, 2)
    event_of(article, 4, importance=5)
    assert readable_spans(article, NOBODY) == [ReadableSpan(*sentence(article.text, 4))]


@pytest.mark.parametrize(
    ("display", "rights", "shown"),
    [
        ("full", "CC BY", "all"), ("full", "", "passages"), ("passages", "CC BY", "passages"), ("", "", "passages"),
        ("link", "CC BY", "none"), ("withheld", "CC BY", "none"),
    ],
)  # fmt: skip
def test_display_decides_what_is_shown(collection: Collection, display: str, rights: str, shown: str) -> None:
    article = article_of(collection, text_with_canary(), display, rights)
    event_of(article, 20)
    length = sum(span.end - span.start for span in readable_spans(article, NOBODY))
    assert {"all": length == len(article.text), "passages": 0 < length <= len(article.text) / 5, "none": length == 0}[shown]


def test_an_article_overrides_its_source(collection: Collection) -> None:
    source = Source.objects.create(name="Harbour Post", slug="harbour-post", display=DisplayChoice.FULL, rights="ours")
    whole = article_of(collection, text_with_canary(), source=source)
    linked = article_of(collection, text_with_canary() + " ", display=DisplayChoice.LINK, source=source)
    assert readable_spans(whole, NOBODY) == [ReadableSpan(0, len(whole.text))]
    assert readable_spans(linked, NOBODY) == []


def test_a_withheld_article_and_a_private_collection_show_nothing(collection: Collection) -> None:
    article = article_of(collection, text_with_canary(), DisplayChoice.FULL, "ours")
    article.withheld_at = NOW
    assert readable_spans(article, NOBODY) == []
    private = Collection.objects.create(slug="p", title="P", visibility=Collection.Visibility.PRIVATE)
    assert readable_spans(article_of(private, text_with_canary(), DisplayChoice.FULL, "ours"), NOBODY) == []


def test_a_withheld_passage_is_cut_out_of_what_is_shown(collection: Collection, curator: User) -> None:
    article = article_of(collection, text_with_canary(), DisplayChoice.FULL, "ours")
    start = article.text.index(CANARY)
    article.withheld_spans = [[start, start + len(CANARY), "2026-01-09", "asked by a reader"]]
    assert CANARY not in "".join(cut(article.text, readable_spans(article, NOBODY)))
    assert readable_spans(article, NOBODY)[0] == ReadableSpan(0, start)
    assert CANARY in "".join(cut(article.text, readable_spans(article, curator)))


def test_an_empty_text_shows_nothing_to_anybody(collection: Collection, curator: User) -> None:
    article = article_of(collection, "")
    assert readable_spans(article, curator) == readable_spans(article, NOBODY) == []


def test_text_outside_the_readable_spans_is_in_no_answer(collection: Collection) -> None:
    articles = [
        article_of(collection, f"{text_with_canary()} {number}", display)
        for number, display in enumerate(["", "passages", "link", "withheld"])
    ]
    for article in articles:
        event_of(article, 20)
        event_of(article, 5, status=Event.Status.REJECTED)
    readable = readable_by_article(articles, NOBODY)
    parts = [part.text for article in articles for part in segments(article.text, readable[article.pk])]
    quotes = [quote for quote in quotes_for(Mention.objects.order_by("pk"), NOBODY).values() if quote]
    assert len(quotes) == 2
    assert all("Sentence 20 " in quote for quote in quotes)
    assert not any(CANARY in answer or "Sentence 5 " in answer for answer in [*parts, *quotes])


def test_a_quote_is_what_of_its_sentence_may_be_read(collection: Collection, curator: User) -> None:
    article = article_of(collection, text_with_canary())
    event_of(article, 20, 5)
    best, other = Mention.objects.order_by("position")
    assert quote_for(best, NOBODY) == best.quote
    assert quote_for(other, NOBODY) is None
    assert quote_for(other, curator) == other.quote


def test_many_articles_cost_as_many_queries_as_two(collection: Collection, django_assert_max_num_queries) -> None:
    source = Source.objects.create(name="Harbour Post", slug="harbour-post")
    for number in range(12):
        event_of(article_of(collection, f"{numbered(40)} {number}", source=source), 20)
    with django_assert_max_num_queries(4):
        readable = readable_by_article(Article.objects.all(), NOBODY)
    with django_assert_max_num_queries(5):
        quotes = quotes_for(Mention.objects.all(), NOBODY)
    assert all(readable.values())
    assert all(quotes.values())
