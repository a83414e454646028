"""What is withheld is kept from the public, what is erased is gone; on every route, and in the store itself."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from articles import curation, removal
from articles.changes import changes_since, history_of
from articles.curation import Refused
from articles.models import Article, Collection, Decision, Event, Mention, Name, ReceivedFile, SearchEntry, Source
from articles.processing import process
from articles.selection import add_event, add_passage
from tests.articles.altered_engine import Engine, install, span_of
from tests.articles.record import NOW, act, dump, event_of, live, make_editor, read, read_again
from tests.articles.test_admin import person_in

pytestmark = pytest.mark.django_db

CANARY = "ZanziBarrow"
"""Mixed case: a page may repeat what was asked for as a title, and that is no leak."""
TOLD = f"strike harbour 2025-04-05 killed 3 at {CANARY} by Northmen."
OTHER = "meeting talks 2025-04-07 at Belmouth."


@pytest.fixture(autouse=True)
def plain_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without any of its levers pulled."""
    install(Engine(), monkeypatch)


@pytest.fixture
def article() -> Article:
    """An article with the canary in its strike, received as bytes, from a source whose text may be shown."""
    text = f"{TOLD}\n{OTHER}"
    found = read(text, source="North Wire", published="2025-04-08", title=f"The {CANARY} report")
    row = ReceivedFile.objects.create(
        sha256="1" * 64, content=text.encode(), size=len(text), file_name="a.txt", received_at=NOW, brought_by="ingest"
    )
    Article.objects.filter(pk=found.pk).update(received=row, title="A report")
    found.refresh_from_db()
    return found


def addresses(article: Article) -> list[str]:
    """Every address that the public can ask for, with and without a search for the canary."""
    values: dict[str, list[Any]] = {
        "slug": ["main"],
        "pk": [article.pk],
        "public_id": list(Event.objects.values_list("public_id", flat=True)),
    }
    found = []
    for pattern in get_resolver().url_patterns:
        if not isinstance(pattern, URLPattern):
            continue
        route = str(pattern.pattern)
        names = [name for name in values if f":{name}>" in route]
        found += ["/" + re.sub(r"<[^>]+>", str(value), route) for value in (values[names[0]] if names else [""])]
    queries = ["", f"?q={CANARY.lower()}", f"?place={CANARY.lower()}", "?status=rejected", "?since=2020-01-01"]
    return [address + query for address in found for query in queries]


def leaks(article: Article, words: str = CANARY) -> list[str]:
    """The addresses whose answer holds the canary other than as what was asked for."""
    found = []
    for address in addresses(article):
        answer = Client().get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = body.decode(errors="replace")
        asked = "?" in address and words.lower() in address
        if words in text or (not asked and words.lower() in text.lower()):
            found.append(address)
    return found


def test_the_canary_is_seen_while_it_is_public(article: Article) -> None:
    assert leaks(article) != []


HIDE = {
    "rejected": lambda event: curation.reject(event, act(reason="not an event")),
    "withheld": lambda event: removal.withhold_event(event, act(reason="asked to")),
    "erased": lambda event: removal.erase_event(event, act(reason="asked to")),
    "private": lambda event: Collection.objects.filter(pk=event.collection_id).update(visibility="private"),
}


@pytest.mark.parametrize("how", HIDE)
def test_what_is_hidden_is_on_no_public_route(how: str, article: Article) -> None:
    event = event_of("strike harbour")
    curation.set_title(event, f"Fire in {CANARY}", act(reason="better"))
    HIDE[how](event)
    assert leaks(article) == []


def test_a_draft_is_on_no_public_route_until_it_is_accepted() -> None:
    text = f"A picnic at {CANARY} on 2025-04-04."
    article = read(text, source="North Wire")
    decision = add_event(article, 0, len(text), "meeting", act())
    assert leaks(article) == []
    assert decision.event is not None
    curation.accept(decision.event, act())
    assert leaks(article) != []


@pytest.fixture
def beside() -> Article:
    """An article with the canary beside the passage of its event: in what is shown around it."""
    found = read(f"Smoke over {CANARY} again. {OTHER}", source="North Wire", published="2025-04-08")
    Source.objects.update(display="full", rights="ours")
    return found


def test_a_withheld_article_is_on_no_public_route(beside: Article) -> None:
    assert leaks(beside) != []
    removal.withhold_article(beside, act(reason="asked to"))
    assert leaks(beside) == []


def test_an_event_that_only_a_withheld_article_tells_is_withheld_with_it_and_comes_back(article: Article) -> None:
    event = event_of("strike harbour")
    curation.accept(event, act())
    shown = list(Event.objects.order_by("pk").values())
    decision = removal.withhold_article(article, act(reason="asked to"))
    assert leaks(article) == []
    assert Client().get(event.get_absolute_url()).status_code == 410
    assert b"asked to" in Client().get(event.get_absolute_url()).content
    curation.revoke(decision, act())
    assert leaks(article) != []
    assert list(Event.objects.order_by("pk").values()) == shown


def test_an_event_that_another_article_tells_too_keeps_only_what_that_one_says(article: Article) -> None:
    read("strike harbour 2025-04-05 killed 5 at Aldport.", source="South Wire", published="2025-04-09")
    event = event_of("strike harbour")
    removal.withhold_article(article, act(reason="asked to"))
    assert leaks(article) == []
    assert Client().get(event.get_absolute_url()).status_code == 200
    event.refresh_from_db()
    assert (event.article_count, event.figures["killed"]["by_source"][0]["source"]) == (1, "South Wire")


def test_a_withheld_passage_is_on_no_public_route_and_can_be_shown_again(beside: Article) -> None:
    decision = removal.withhold_passage(beside, *span_of(beside.text, f"Smoke over {CANARY} again."), act(reason="asked to"))
    assert leaks(beside) == []
    curation.revoke(decision, act())
    assert leaks(beside) != []


def test_the_canary_is_in_no_row_of_the_store_once_its_event_is_erased(article: Article) -> None:
    event = event_of("strike harbour")
    decision = curation.set_title(event, f"Fire in {CANARY}", act(reason=f"the mayor of {CANARY} says so"))
    curation.note(event, act(reason=CANARY))
    LogEntry.objects.create(
        user=make_editor(), content_type_id=1, object_id=str(event.pk), object_repr="other", action_flag=2, action_time=NOW
    )
    curation.revoke(decision, act(reason=CANARY))
    removal.erase_event(event, act(reason="asked to"))
    event.refresh_from_db()
    assert (event.status, event.title, event.withheld_why) == ("erased", "", "asked to")
    everything = dump()
    assert CANARY not in everything
    assert "talks" in everything
    assert not SearchEntry.objects.filter(event=event).exists()
    assert not Name.objects.filter(name=CANARY).exists()


def test_what_was_erased_does_not_come_back_when_extraction_runs_again(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    removal.erase_event(event_of("strike harbour"), act(reason="asked to"))
    install(Engine("2"), monkeypatch)
    read_again()
    assert CANARY not in dump()
    assert [event.title for event in live() if event.status != "erased"] == ["meeting talks"]


def test_a_passage_is_blacked_out_and_all_other_offsets_hold(article: Article) -> None:
    length = len(article.text)
    removal.erase_passage(article, *span_of(article.text, TOLD), act(reason="asked to"))
    assert (len(article.text), article.text.startswith(removal.BLACK)) == (length, True)
    assert CANARY not in dump()
    mention = Mention.objects.get()
    assert article.text[mention.sentence_start : mention.sentence_end] == mention.quote == OTHER
    received = ReceivedFile.objects.get()
    assert (bytes(received.content), received.erased_at is not None) == (b"", True)


def test_an_event_that_others_tell_too_stays_without_the_erased_passage(article: Article) -> None:
    read("strike harbour 2025-04-05 killed 3.", source="South Wire")
    event = event_of("strike harbour")
    curation.accept(event, act())
    removal.erase_passage(article, *span_of(article.text, TOLD), act(reason="asked to"))
    event = event_of("strike harbour")
    assert (event.status, event.article_count) == ("accepted", 1)
    assert CANARY not in dump()


def test_an_erased_article_leaves_a_tombstone_and_is_not_read_again(article: Article) -> None:
    removal.erase_article(article, act(reason="the source asked"))
    assert (article.text, article.title, article.withheld_why) == ("", "", "the source asked")
    assert article.erased_at is not None
    everything = dump()
    assert CANARY not in everything
    assert "Belmouth" not in everything
    process(article.pk, now=NOW)
    assert CANARY not in dump()


@pytest.mark.parametrize("verb", [removal.withhold_event, removal.erase_event])
def test_readers_are_told_why_so_a_reason_is_needed(verb: Any, article: Article) -> None:
    with pytest.raises(Refused, match="give a reason"):
        verb(event_of("strike harbour"), act(reason=" "))


@pytest.mark.parametrize("verb", [removal.withhold_event, removal.erase_event])
def test_only_editors_remove(verb: Any, article: Article) -> None:
    with pytest.raises(PermissionDenied):
        verb(event_of("strike harbour"), act(person_in("curator"), reason="mine"))


def test_what_was_erased_cannot_be_taken_back(article: Article) -> None:
    decision = removal.erase_event(event_of("strike harbour"), act(reason="asked to"))
    with pytest.raises(Refused, match="gone"):
        curation.revoke(decision, act())


@pytest.mark.parametrize(
    "erase",
    [
        lambda article: removal.erase_passage(article, *span_of(article.text, TOLD), act(reason="asked to")),
        lambda article: removal.erase_article(article, act(reason="asked to")),
    ],
    ids=["passage", "article"],
)
def test_erased_words_do_not_come_back_from_what_was_read_before(erase: Any, article: Article) -> None:
    stale = Article.objects.select_related("collection", "source").get(pk=article.pk)
    talks = event_of("meeting talks")
    read("meeting talks 2025-04-07.", source="South Wire", published="2025-04-08")
    erase(article)
    span = span_of(stale.text, TOLD)
    dates = curation.Dates(date(2025, 4, 9), "told by its writer", None)
    for decide in (
        lambda: add_event(stale, *span, "meeting", act()),
        lambda: add_passage(talks, stale, *span, act()),
        lambda: curation.set_publication_date(stale, dates, act()),
    ):
        with pytest.raises(Refused, match="erased"):
            decide()
    assert CANARY not in dump()


def _dated(article: Article) -> Decision:
    return curation.set_publication_date(article, curation.Dates(date(2025, 4, 9), "told by its writer", None), act())


def _added(article: Article) -> Decision:
    return add_event(article, *span_of(article.text, TOLD), "meeting", act())


def _withheld_twice(article: Article) -> Decision:
    removal.withhold_passage(article, 0, 6, act(reason="asked to"))
    return removal.withhold_passage(article, 8, 12, act(reason="asked to"))


def _merged(article: Article) -> Decision:
    """Decided on an event that is merged into another, which is erased then."""
    added = _added(article)
    assert added.event is not None
    curation.merge(event_of("strike harbour"), [added.event], act())
    return added


def _withheld(article: Article) -> Decision:
    return removal.withhold_article(article, act(reason="asked to"))


def _erase_article(article: Article) -> None:
    removal.erase_article(Article.objects.get(pk=article.pk), act(reason="asked to", minutes=1))


def _erase_events(article: Article) -> None:
    for event in live():
        if event.reports.filter(article=article).exists():
            removal.erase_event(event, act(reason="asked to", minutes=1))


@pytest.mark.parametrize(
    ("decide", "erase"),
    [
        *((decide, _erase_article) for decide in (_dated, _added, _withheld_twice, _merged, _withheld)),
        *((decide, _erase_events) for decide in (_added, _merged)),
    ],
)
def test_a_word_on_what_was_erased_since_is_not_taken_back_and_undo_takes_the_one_before_it(
    decide: Any, erase: Any, article: Article, client: Client
) -> None:
    other = read("meeting dinner 2025-04-07 at Belmouth.", source="South Wire", published="2025-04-08")
    title = curation.set_title(event_of("meeting dinner"), "Dinner", act())
    decision = decide(article)
    erase(article)
    before = dump()
    with pytest.raises(Refused, match="erased"):
        curation.revoke(decision, act(minutes=2))
    assert dump() == before
    client.force_login(make_editor())
    page = client.get(reverse("admin:articles_article_change", args=[article.pk]))
    assert page.context["decisions"] == []
    assert decision.pk not in curation.revocable().values_list("pk", flat=True)
    merged = [curation.undo(act(minutes=2)).revokes.kind for _ in Decision.objects.filter(kind="merge", pk__in=curation.revocable())]
    assert merged == ["merge"] * len(merged)
    assert curation.undo(act(minutes=2)).revokes == title
    assert other.reports.get().event.title == "meeting dinner"
    with pytest.raises(Refused, match="nothing to take back"):
        curation.undo(act(minutes=3))


def test_an_erased_article_that_was_withheld_before_stays_gone_for_readers(article: Article) -> None:
    paths = [article.get_absolute_url(), event_of("strike harbour").get_absolute_url()]
    assert [Client().get(path).status_code for path in paths] == [200, 200]
    withheld = _withheld(article)
    _erase_article(article)
    gone = [Client().get(path).status_code for path in paths]
    assert not {200, 302} & set(gone)
    with pytest.raises(Refused, match="erased"):
        curation.revoke(withheld, act())
    assert [Client().get(path).status_code for path in paths] == gone


def test_a_withheld_event_is_shown_again_when_that_is_taken_back(article: Article) -> None:
    event = event_of("strike harbour")
    decision = removal.withhold_event(event, act(reason="asked to"))
    assert (event.status, event.withheld_why, event.withheld_at) == ("withheld", "asked to", NOW)
    curation.revoke(decision, act())
    event.refresh_from_db()
    assert (event.status, event.withheld_why, event.withheld_at) == ("proposed", "", None)


# --- history and changes --------------------------------------------------------------------------------------------


def test_the_public_history_tells_what_changed_and_why_and_names_nobody(article: Article) -> None:
    event = event_of("strike harbour")
    curation.set_date(event, curation.read_date("2025-04-04", None), act(reason="the mayor's statement"))
    curation.note(event, act(reason="between us"))
    entries = history_of(event, AnonymousUser())
    assert [(entry.who, entry.what, entry.why) for entry in entries][1:] == [
        ("a curator", "date set to 4 April 2025 (was 5 April 2025)", "the mayor's statement")
    ]
    assert [entry.who for entry in history_of(event, make_editor())][1:] == ["ada", "ada"]


def test_names_of_curators_are_public_where_the_site_says_so(article: Article, settings: Any) -> None:
    settings.SHOW_CURATORS = True
    event = event_of("strike harbour")
    curation.accept(event, act())
    assert history_of(event, AnonymousUser())[-1].who == "ada"


def test_the_history_of_a_withheld_event_tells_only_that_and_why(article: Article) -> None:
    event = event_of("strike harbour")
    curation.set_title(event, f"Fire in {CANARY}", act())
    removal.withhold_event(event, act(reason="asked to"))
    entries = history_of(event, AnonymousUser())
    assert [(entry.what, entry.why) for entry in entries][1:] == [("withheld", "asked to")]


def test_changes_since_a_day_tell_what_was_added_dated_merged_split_and_withdrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    for key, source in (("harbour", "North Wire"), ("quay", "South Wire"), ("depot", "East Wire")):
        read(f"strike {key} 2025-04-05.", source=source)
    harbour, quay, depot = live()
    curation.set_date(harbour, curation.read_date("2025-04-04", None), act(reason="the mayor's statement", minutes=1))
    merged = curation.merge(harbour, [quay], act(reason="one and the same", minutes=2))
    curation.revoke(merged, act(reason="two after all", minutes=3))
    curation.reject(depot, act(reason="an exercise", minutes=4))
    told = changes_since(NOW, AnonymousUser(), harbour.collection)
    assert [(change.kind, change.public_id, change.before, change.after, change.why) for change in told if change.kind != "added"] == [
        ("withdrawn", depot.public_id, "", "", "an exercise"),
        ("split", quay.public_id, harbour.public_id, "", "two after all"),
        ("merged", quay.public_id, "", harbour.public_id, "one and the same"),
        ("dated", harbour.public_id, "5 April 2025", "4 April 2025", "the mayor's statement"),
    ]
    assert {change.title for change in told if change.kind == "withdrawn"} == {""}
    assert {change.public_id for change in told if change.kind == "added"} == {harbour.public_id, quay.public_id}


@pytest.mark.parametrize(
    ("public", "is_accepted", "by_article", "told"),
    [
        ("checked", False, False, []),
        ("checked", False, True, []),
        ("checked", True, False, ["erased", "withheld"]),
        ("checked", True, True, ["erased", "withheld"]),
        ("all", False, False, ["erased", "withheld"]),
        ("all", False, True, ["erased", "withheld"]),
    ],
)
def test_of_an_event_that_is_withheld_and_then_erased_readers_learn_if_they_had_seen_it(
    public: str, is_accepted: bool, by_article: bool, told: list[str], article: Article, settings: Any
) -> None:
    settings.PUBLIC_EVENTS = public
    event = event_of("strike harbour")
    if is_accepted:
        curation.accept(event, act(minutes=1))
    if by_article:
        removal.withhold_article(article, act(reason="asked to", minutes=2))
    else:
        removal.withhold_event(event, act(reason="asked to", minutes=2))
    removal.erase_event(Event.objects.get(pk=event.pk), act(reason="asked to", minutes=3))
    changes = changes_since(NOW, AnonymousUser(), event.collection)
    kinds = [change.kind for change in changes if change.public_id == event.public_id]
    assert [kind for kind in kinds if kind in ("erased", "withheld")] == told
    answer = Client().get("/changes.json?since=2020-01-01").content.decode()
    assert (event.public_id in answer) == bool(told)


def test_what_was_never_public_is_in_no_change(article: Article) -> None:
    collection = Collection.objects.get()
    Event.objects.update(status="draft")
    for event in live():
        curation.reject(event, act(reason=CANARY, minutes=1))
    Collection.objects.update(visibility="private")
    assert changes_since(NOW, AnonymousUser(), collection) == []


def test_a_date_whose_words_are_erased_is_forgotten_where_it_is_not_read_again() -> None:
    day = {"value": "2025-04-04", "time": {"start": 20, "end": 26, "text": "Friday"}, "steps": ["'Friday' dates it"], "basis": "carried"}
    elsewhere = day | {"time": {"start": 60, "end": 66, "text": "Monday"}}
    found = removal.without_erased_times({"date": day, "mentions": [{"date": elsewhere}], "time": None}, [(10, 24)])
    assert found["date"]["value"] is None
    assert found["date"]["steps"] == ["the words that dated it were erased"]
    assert found["mentions"] == [{"date": elsewhere}]


@pytest.mark.parametrize(("remove", "word"), [(removal.withhold_article, "withheld"), (removal.erase_article, "erased")])
def test_readers_are_told_that_an_article_is_gone_and_why(remove: Any, word: str, client: Client) -> None:
    article = read("strike harbour 2025-04-05.", source="North Wire", title="A name that must not show")
    remove(article, act(reason="a relative asked"))
    answer = client.get(f"/articles/{article.pk}/")
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "This article is no longer here" in page
    assert word in page
    assert "a relative asked" in page
    assert "must not show" not in page
    assert "harbour" not in page
    Collection.objects.update(visibility=Collection.Visibility.UNLISTED)
    assert client.get(f"/articles/{article.pk}/").status_code == 404
