"""Curation with the engine itself: files taken in, every kind of decision made, all read again, and every proof still holds."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from articles import curation, removal
from articles.extraction.coreference.words import fingerprint
from articles.models import Article, Event, Report
from articles.processing import process
from articles.selection import add_event, add_passage
from tests.articles.record import NOW, act, dump
from tests.factories import make_article

pytestmark = pytest.mark.django_db

TEXTS = {
    "depot": "A missile hit a grain depot in Kharkiv on 4 May 2024, killing 3 people, officials said.",
    "market": "A drone struck a market in Odesa on 6 May 2024, killing 7 people and injuring 20, the mayor said.",
    "talks": "The foreign ministers of Poland and Ukraine met in Warsaw on 8 May 2024. They spoke for two hours.",
    "pact": "Ukraine and Poland signed a security agreement in Kyiv on 10 May 2024.",
    "bridge": "A missile hit a bridge in Kherson on Friday, killing two people.\n\nThe river was closed on 12 May 2024 for a day.",
}


@pytest.fixture
def record(tmp_path: Path) -> None:
    """Five files, taken in and read."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)
    call_command("ingest", str(tmp_path), stdout=io.StringIO(), stderr=io.StringIO())


def event_in(place: str) -> Event:
    """The one event of the article that names a place."""
    return Event.objects.exclude(status__in=("gone", "erased")).filter(mentions__quote__contains=place).distinct().get()


def edit_everything() -> None:
    """One decision of every kind."""
    depot, market, talks, pact = (event_in(place) for place in ("Kharkiv", "Odesa", "Warsaw", "Kyiv"))
    curation.set_date(depot, curation.read_date("about 3 May 2024", None), act(reason="the governor's own account"))
    curation.set_title(depot, "Grain depot burns", act())
    curation.set_figures(depot, {"killed": (4, None)}, act())
    curation.set_places(depot, [{"kind": "place", "name": "Kharkiv"}, {"kind": "place", "name": "Derhachi"}], act())
    curation.accept(depot, act())
    curation.set_type(talks, "agreement", act())
    curation.set_modality(talks, "planned", act())
    curation.set_actors(talks, [{"kind": "country", "name": "Poland", "role": "participant"}], act())
    curation.merge(talks, [pact], act(reason="one visit"))
    curation.reject(market, act(reason="an exercise"))
    bridge = Article.objects.get(text__contains="bridge")
    curation.set_publication_date(bridge, curation.Dates(curation.read_date("13 May 2024", None).first, "set by a person", None), act())
    start = bridge.text.index("The river")
    add_event(bridge, start, len(bridge.text), "meeting", act(), title="River closed")
    other = Article.objects.get(text__contains="two hours")
    add_passage(event_in("Kherson"), other, other.text.index("They spoke"), len(other.text), act())


def shown() -> list[tuple[object, ...]]:
    """What every event shows."""
    columns = ("public_id", "status", "type", "modality", "title", "date_value", "granularity", "approximate", "figures", "article_count")
    return list(Event.objects.order_by("pk").values_list(*columns))


def test_reading_everything_again_keeps_every_edit_and_changes_no_row(record: None) -> None:
    edit_everything()
    edits, before = shown(), dump()
    call_command("extract", "--all", stdout=io.StringIO())
    assert shown() == edits
    assert dump() == before
    titles = {row[4] for row in edits}
    assert {"Grain depot burns", "River closed"} <= titles


def test_quotes_and_events_are_proven_after_every_kind_of_decision(record: None) -> None:
    edit_everything()
    out = io.StringIO()
    call_command("check_passages", stdout=out)
    assert out.getvalue().startswith("all hold")


def test_quotes_and_events_are_proven_after_removal(record: None) -> None:
    edit_everything()
    removal.withhold_event(event_in("Kharkiv"), act(reason="asked to"))
    market = Article.objects.get(text__contains="Odesa")
    removal.withhold_passage(market, 0, 10, act(reason="asked to"))
    removal.erase_passage(Article.objects.get(text__contains="Warsaw"), 0, 30, act(reason="asked to"))
    removal.erase_article(Article.objects.get(text__contains="Kherson"), act(reason="asked to"))
    call_command("extract", "--all", stdout=io.StringIO())
    out = io.StringIO()
    call_command("check_passages", stdout=out)
    assert out.getvalue().startswith("all hold")


def test_readers_are_told_why_an_event_is_not_there_any_more(record: None) -> None:
    depot, market = event_in("Kharkiv"), event_in("Odesa")
    removal.withhold_event(depot, act(reason="a family asked"))
    removal.erase_event(market, act(reason="a court ordered it"))
    for event, reason, word in ((depot, "a family asked", "withheld"), (market, "a court ordered it", "erased")):
        answer = Client().get(event.get_absolute_url())
        page = answer.content.decode()
        assert answer.status_code in (200, 410), page
        assert reason in page
        assert word in page.lower()
        assert "Kharkiv" not in page
        assert "Odesa" not in page


@pytest.mark.parametrize("is_lost", [False, True], ids=["added by a person", "kept by a decision"])
def test_no_word_of_an_erased_sentence_stays_in_what_is_not_read_again(is_lost: bool) -> None:
    text = (
        "A missile hit a grain depot in Kharkiv on 4 May 2024, killing 3 people.\n\n"
        "A brass weathervane fell on the Zanzibarrow tavern.\n\nSmoke rose over the yard behind the depot on 4 May 2024."
    )
    article = make_article(text, published="2024-05-05")
    if is_lost:
        process(article.pk, now=NOW)
        [report] = Report.objects.all()
        curation.accept(report.event, act())
        lost = {"sentence": [text.index("Smoke"), len(text)], "trigger": [text.index("Smoke"), text.index("Smoke") + 5]}
        found = report.found | {"mentions": [mention | lost for mention in report.found["mentions"]]}
        Report.objects.update(vanished=True, found=found)
    else:
        add_event(article, text.index("Smoke"), len(text), "strike", act())
        [report] = Report.objects.all()
    marks = {fingerprint(word) for word in ("weathervane", "tavern", "zanzibarrow")}
    before = {word[1:] for word in report.summary["words"]}
    assert marks <= before
    removal.erase_passage(article, text.index("A brass"), text.index("Smoke") - 2, act(reason="asked to"))
    assert "weathervane" not in dump()
    [report] = Report.objects.filter(pk=report.pk)
    after = {word[1:] for word in report.summary["words"]}
    assert report.vanished == is_lost
    assert fingerprint("depot") in after
    assert after <= before - marks
