"""The drawer and the event's page: every word with its passage, as far as the reader may see it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from articles.models import Article, Event
from tests.factories import make_article, make_collection, make_curator, make_event, make_mention, make_source
from timeline.article_page import article_page
from timeline.detail import EventDetail, coordinates_words, detail_of, figure_rows, original_url, sentence_around
from timeline.query import TimelineQuery

pytestmark = pytest.mark.django_db
STORY = "The talks opened on Monday. Rain fell. Envoys of both sides met again in Arandel. Nothing was signed."


def detail(event: Event, user: object | None = None, search: str = "") -> EventDetail:
    """The event as somebody sees it, the public unless told otherwise."""
    query = TimelineQuery().with_("q", search) if search else TimelineQuery()
    return detail_of(event, query, make_collection(), user or AnonymousUser())  # type: ignore[arg-type]


@pytest.fixture
def open_source() -> None:
    """A source whose whole text may be shown."""
    make_source("Open Wire", display="full", rights="by agreement")


@pytest.mark.usefixtures("open_source")
def test_the_words_that_date_it_are_marked_in_the_sentence() -> None:
    article = make_article("Envoys met in Arandel on Friday.", source="Open Wire", published="2025-04-05")
    event = make_event(article=article, quote="Envoys met in Arandel on Friday.")
    event.mentions.all().delete()
    make_mention(event, article, "Envoys met in Arandel on Friday.", time="on Friday", trigger="met")
    passage = detail(event).passages[0]
    assert [(piece.text, piece.kind) for piece in passage.segments if piece.kind] == [("met", "trigger"), ("on Friday", "time")]
    assert "".join(piece.text for piece in passage.segments) == passage.quote == "Envoys met in Arandel on Friday."


@pytest.mark.usefixtures("open_source")
def test_words_of_another_sentence_that_date_it_come_along() -> None:
    article = make_article(STORY, source="Open Wire", published="2025-04-05")
    event = make_event(article=article, quote="Nothing was signed.")
    event.mentions.all().delete()
    make_mention(event, article, "Envoys of both sides met again in Arandel.", time="on Monday", trigger="met")
    passage = detail(event).passages[0]
    text = "".join(piece.text for piece in passage.segments)
    assert text == "The talks opened on Monday. [...] Envoys of both sides met again in Arandel."
    assert [piece.text for piece in passage.segments if piece.kind == "time"] == ["on Monday"]
    assert passage.quote == "Envoys of both sides met again in Arandel."


@pytest.mark.parametrize(
    ("display", "words"),
    [("link", "The publisher's text is not shown here; follow the link to the original."), ("withheld", "This source's text is withheld.")],
)
def test_a_passage_that_may_not_be_read_says_why(display: str, words: str) -> None:
    make_source("Closed Wire", display=display)
    event = make_event(source="Closed Wire", quote="Only curators read this.")
    passage = detail(event).passages[0]
    assert (passage.quote, passage.segments, passage.withheld) == ("", (), words)
    assert detail(event, make_curator()).passages[0].quote == "Only curators read this."


def test_a_passage_of_a_withheld_article_is_not_told_of() -> None:
    event = make_event(quote="Only curators read this.")
    Article.objects.update(withheld_at=timezone.now())
    assert detail(event).passages == ()
    assert len(detail(event, make_curator()).passages) == 1


@pytest.mark.usefixtures("open_source")
def test_readable_passages_lead() -> None:
    make_source("Closed Wire", display="withheld")
    event = make_event(source="Closed Wire", quote="Only curators read this.")
    make_mention(event, make_article("Anybody may read this.", source="Open Wire"), "Anybody may read this.", confidence=0.1)
    assert [passage.quote for passage in detail(event).passages] == ["Anybody may read this.", ""]


@pytest.mark.parametrize(
    ("url", "quote", "link"),
    [
        ("", "Envoys met.", ""),
        ("javascript:alert(1)", "Envoys met.", ""),
        ("https://wire.example/a", "", "https://wire.example/a"),
        ("https://wire.example/a", "Envoys met.", "https://wire.example/a#:~:text=Envoys%20met."),
        ("https://wire.example/a#top", "Envoys met.", "https://wire.example/a#top:~:text=Envoys%20met."),
        ("https://wire.example/a", "a-b, c & d", "https://wire.example/a#:~:text=a%2Db%2C%20c%20%26%20d"),
        (
            "https://wire.example/a",
            "one two three four five six seven eight nine",
            "https://wire.example/a#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine",
        ),
        ("https://wire.example/a", "one two [...] three", "https://wire.example/a#:~:text=one%20two"),
    ],
)
def test_the_link_to_the_original_leads_to_the_words(url: str, quote: str, link: str) -> None:
    assert original_url(url, quote) == link


@pytest.mark.parametrize(
    ("words", "sentence"), [("on Monday", "The talks opened on Monday."), ("Rain", "Rain fell."), ("signed", "Nothing was signed.")]
)
def test_the_sentence_around_some_words(words: str, sentence: str) -> None:
    start = STORY.index(words)
    first, last = sentence_around(STORY, start, start + len(words))
    assert STORY[first:last] == sentence


def test_a_sentence_without_an_end_is_bounded() -> None:
    text = "word " * 1_000
    first, last = sentence_around(text, 2_500, 2_504)
    assert last - first <= 810


def test_figures_tell_what_every_source_says() -> None:
    said = [
        {"source": "North Wire", "published": "2025-04-05", "low": 3, "high": 3, "text": "3"},
        {"source": "", "published": None, "low": 4, "high": None, "text": "at least 4"},
    ]
    event = make_event(figures={"killed": {"low": 4, "high": None, "text": "at least 4", "disputed": True, "by_source": said}})
    row = detail(event).figures[0]
    assert (row.label, row.value_words, row.disputed) == ("killed", "at least 4", True)
    assert row.by_source == (("North Wire", "5 April 2025", "3"), ("origin not recorded", "", "at least 4"))


def test_figures_tell_who_says_them_where_and_which_were_replaced() -> None:
    said = {"report": 7, "source": "North Wire", "published": None, "by": "", "place": "", "earlier": False, "text": ""}
    figure = {
        "low": 12,
        "high": 12,
        "text": "12",
        "by_source": [said | {"low": 12, "high": 12, "by": "police"}],
        "beside": [
            said | {"low": 30, "high": 30, "by": "the rebels"},
            said | {"low": 9, "high": 9, "place": "Odesa"},
            said | {"low": 8, "high": 8, "earlier": True},
        ],
    }
    (row,) = figure_rows({"killed": figure}, {7: "Nine of 12 died in Odesa, police said; the rebels said 30."})
    assert [(source, value) for source, _, value in row.by_source] == [
        ("North Wire: police", "12"),
        ("North Wire: the rebels", "30"),
        ("North Wire, for Odesa", "9"),
        ("North Wire (earlier count)", "8"),
    ]


def test_who_says_a_figure_is_told_only_where_the_words_may_be_read() -> None:
    said = {"report": 7, "source": "North Wire", "published": None, "by": "", "place": "", "earlier": False, "text": ""}
    beside = [said | {"low": 30, "high": 30, "by": "the rebels"}, said | {"low": 9, "high": 9, "place": "Odesa"}]
    figure = {"low": 30, "high": 30, "text": "30", "by_source": [], "beside": beside}
    (row,) = figure_rows({"killed": figure}, {})
    assert row.by_source == (("North Wire", "", "30"),)


def test_names_lead_to_the_timeline_narrowed_to_them() -> None:
    event = make_event(actors=["Ada Lind"], places=["Kryvyi Rih"])
    found = detail(event)
    assert [(one.name, one.filter_url) for one in (*found.actors, *found.places)] == [
        ("Ada Lind", "/?actor=ada-lind"),
        ("Kryvyi Rih", "/?place=kryvyi-rih"),
    ]


@pytest.mark.parametrize(
    ("latitude", "longitude", "words"),
    [(50.4501, 30.5234, "50.45° N, 30.52° E"), (-33.87, -70.6, "33.87° S, 70.60° W"), (None, 3.0, ""), (0.0, 0.0, "0.00° N, 0.00° E")],
)
def test_coordinates_in_words(latitude: float | None, longitude: float | None, words: str) -> None:
    assert coordinates_words(latitude, longitude) == words


def test_the_history_names_curators_only_where_the_site_says_so(settings: object) -> None:
    event = make_event()
    assert [(entry.who, entry.what) for entry in detail(event).history] == [("Dateline", "read from the articles")]


# --- the article's page -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("open_source")
def test_an_article_is_shown_whole_with_its_marks() -> None:
    article = make_article(
        STORY, source="Open Wire", published="2025-04-05", furniture=[[28, 38, "caption"]], times=[{"start": 17, "end": 26}]
    )
    event = make_event(article=article, quote="Envoys of both sides met again in Arandel.")
    page = article_page(article, AnonymousUser())
    assert page.is_whole
    assert "".join(piece.text for piece in page.segments) == STORY
    kinds = {piece.text: piece.kind for piece in page.segments}
    assert (kinds["on Monday"], kinds["Rain fell."]) == ("time", "furniture")
    mention = event.mentions.get()
    assert [piece.text for piece in page.segments if f"m{mention.pk}" in piece.anchors] == ["Envoys"]
    assert {piece.url for piece in page.segments if "mention" in piece.kinds} == {event.get_absolute_url()}
    assert [(entry.anchor, entry.item.id) for entry in page.events] == [(f"m{mention.pk}", event.public_id)]


def test_of_an_article_that_is_not_ours_only_passages_are_shown() -> None:
    article = make_article(STORY, source="North Wire", published="2025-04-05")
    make_event(article=article, quote="Rain fell.")
    page = article_page(article, AnonymousUser())
    text = "".join(piece.text for piece in page.segments)
    assert "Rain fell." in text
    assert "Envoys" not in text
    assert "[...]" in text
    assert not page.is_whole
    assert article_page(article, make_curator()).is_whole


def test_events_that_the_reader_may_not_see_are_not_marked() -> None:
    article = make_article(STORY, source="North Wire", published="2025-04-05")
    event = make_event(article=article, quote="Rain fell.", status="rejected")
    page = article_page(article, AnonymousUser())
    assert page.events == ()
    assert event.public_id not in repr(page.segments)


def test_figures_stand_in_the_order_of_their_days_whichever_leads() -> None:
    said = {"report": 7, "source": "North Wire", "by": "", "place": "", "earlier": False, "text": ""}
    figure = {
        "low": 20,
        "high": 20,
        "text": "20",
        "by_source": [said | {"low": 16, "high": 16, "published": "2025-04-04"}, said | {"low": 20, "high": 20, "published": "2025-04-14"}],
        "beside": [said | {"low": 14, "high": None, "published": "2025-04-04"}, said | {"low": 9, "high": 9, "published": None}],
    }
    (row,) = figure_rows({"killed": figure}, {})
    assert [value for _source, _day, value in row.by_source] == ["at least 14", "16", "20", "9"]


def test_an_expert_finds_the_value_that_the_words_of_a_date_stand_for() -> None:
    assert detail(make_event(days="2025-04-04")).timex == "2025-04-04"
    assert detail(make_event(days=None)).timex == ""
