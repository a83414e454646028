"""The admin: every page answers, every change is a decision, and only those who may do it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from articles import curation, queue
from articles.models import Article, Collection, Decision, Event, Name, NameAlias, ReceivedFile
from articles.roles import ROLES, make_groups
from tests.articles.altered_engine import Engine, install
from tests.articles.record import NOW, act, event_of, live, make_editor, read, read_again

pytestmark = pytest.mark.django_db

HARBOUR = "strike harbour 2025-04-05 killed 3 at Aldport by Northmen."


@pytest.fixture(autouse=True)
def plain_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without any of its levers pulled."""
    install(Engine(), monkeypatch)


@pytest.fixture
def curator(client: Client) -> Client:
    """A browser in which somebody with every right is logged in."""
    client.force_login(make_editor())
    return client


@pytest.fixture
def event() -> Event:
    """A strike that one article tells of."""
    read(HARBOUR, source="North Wire", published="2025-04-06")
    return event_of("strike harbour")


def person_in(role: str) -> User:
    """Somebody with just this role."""
    make_groups(Group, Permission)
    person = User.objects.create_user(f"the-{role}", is_staff=True)
    person.groups.add(Group.objects.get(name=role))
    return person


def form_of(client: Client, event: Event) -> dict[str, Any]:
    """What the form of an event would send if nothing were changed."""
    page = client.get(reverse("admin:articles_event_change", args=[event.pk]))
    form = page.context["adminform"].form
    return {name: "" if form[name].value() is None else form[name].value() for name in form.fields}


MODELS = ("collection", "source", "article", "event", "mention", "name", "namealias", "decision", "receivedfile")


@pytest.mark.parametrize("model", MODELS)
def test_every_list_answers_and_can_be_searched(model: str, curator: Client, event: Event) -> None:
    curation.set_title(event, "Fire", act())
    address = reverse(f"admin:articles_{model}_changelist")
    assert curator.get(address).status_code == 200
    assert curator.get(address, {"q": "harbour"}).status_code == 200


@pytest.mark.parametrize("visibility", ["public", "unlisted", "private"])
def test_a_passage_in_the_queue_leads_to_its_article_whoever_may_find_the_collection(
    visibility: str, curator: Client, event: Event
) -> None:
    Collection.objects.update(visibility=visibility)
    event = Event.objects.select_related("collection").get(pk=event.pk)
    [passage] = queue.passages_of(event)
    assert passage.url.split("#")[0] == Article.objects.get().get_absolute_url()
    assert curator.get(passage.url.split("#")[0]).status_code == 200
    assert passage.url in curator.get(reverse("admin:articles_event_card", args=[event.pk])).content.decode()


def test_every_row_has_a_page(curator: Client, event: Event) -> None:
    curation.set_title(event, "Fire", act())
    rows = [event, event.collection, *Article.objects.all(), *Name.objects.all(), *Decision.objects.all(), *event.mentions.all()]
    for row in rows:
        page = curator.get(reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk]))
        assert page.status_code == 200, row


def test_the_page_of_an_event_shows_the_passage_marked_and_the_reason_of_its_date(curator: Client, event: Event) -> None:
    page = curator.get(reverse("admin:articles_event_change", args=[event.pk])).content.decode()
    assert '<mark class="time">2025-04-05</mark>' in page
    assert '<mark class="trigger">strike</mark>' in page
    assert "&quot;2025-04-05&quot; is 2025-04-05" in page


@pytest.mark.parametrize(
    ("field", "value", "kind", "shown"),
    [
        ("date", "yesterday", "date", {"date_value": "2025-04-05"}),
        ("date", "2025-04-02", "date", {"date_value": "2025-04-02"}),
        ("title", "Fire in the harbour", "title", {"title": "Fire in the harbour"}),
        ("type", "agreement", "type", {"type": "agreement"}),
        ("modality", "denied", "modality", {"modality": "denied"}),
        ("killed_high", "9", "figures", {}),
        ("places", "Belmouth", "places", {}),
        ("actors", "Southmen | organisation | attacker", "actors", {}),
    ],
)
def test_a_changed_field_is_a_decision(field: str, value: str, kind: str, shown: dict[str, str], curator: Client, event: Event) -> None:
    answer = curator.post(
        reverse("admin:articles_event_change", args=[event.pk]), form_of(curator, event) | {field: value, "reason": "seen"}
    )
    assert answer.status_code == 302
    [decision] = Decision.objects.all()
    assert (decision.kind, decision.reason, decision.by.username) == (kind, "seen", "ada")
    event.refresh_from_db()
    assert {name: getattr(event, name) for name in shown} == shown


def test_a_form_that_changes_nothing_decides_nothing(curator: Client, event: Event) -> None:
    curator.post(reverse("admin:articles_event_change", args=[event.pk]), form_of(curator, event))
    assert not Decision.objects.exists()


def test_names_that_a_browser_sends_back_unchanged_decide_nothing_and_changed_ones_stay(curator: Client, event: Event) -> None:
    curation.set_actors(
        event, [{"name": name, "kind": "organisation", "role": "participant"} for name in ("Norland", "Sudland")], act(make_editor("bea"))
    )
    curation.set_places(event, [{"name": name, "kind": "place"} for name in ("Oslo", "Bergen")], act(make_editor("cy")))
    held = Decision.objects.count()
    address = reverse("admin:articles_event_change", args=[event.pk])
    form = form_of(curator, event)
    as_sent = form | {name: "\r\n".join(str(form[name]).splitlines()) + "\r\n" for name in ("actors", "places")}
    curator.post(address, as_sent)
    assert Decision.objects.count() == held
    curator.post(address, as_sent | {"places": as_sent["places"] + "Molde"})
    names = set(event.event_names.values_list("name__name", flat=True))
    assert names == {"Norland", "Sudland", "Oslo", "Bergen", "Molde"}


def test_a_date_that_is_none_is_told_beside_the_field(curator: Client, event: Event) -> None:
    answer = curator.post(reverse("admin:articles_event_change", args=[event.pk]), form_of(curator, event) | {"date": "some day"})
    assert "does not read as a date" in answer.content.decode()
    assert not Decision.objects.exists()


def test_a_form_that_was_opened_before_a_change_is_refused_with_the_change(curator: Client, event: Event) -> None:
    form = form_of(curator, event)
    curation.set_title(event, "Fire at sea", act(make_editor("bea")))
    answer = curator.post(reverse("admin:articles_event_change", args=[event.pk]), form | {"title": "Harbour fire"}, follow=True)
    assert "title: now Fire at sea" in answer.content.decode()
    event.refresh_from_db()
    assert event.title == "Fire at sea"


@pytest.mark.parametrize(("verb", "status"), [("accept", "accepted"), ("reject", "rejected")])
def test_an_event_is_judged_by_a_button(verb: str, status: str, curator: Client, event: Event) -> None:
    answer = curator.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": verb}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["status"]) == (200, status)
    event.refresh_from_db()
    assert event.status == status


def test_what_is_refused_comes_back_as_a_conflict_with_what_stands_now(curator: Client, event: Event) -> None:
    seen = json.dumps(curation.stamps(event))
    curation.set_title(event, "Fire at sea", act(make_editor("bea")))
    address = reverse("admin:articles_event_decide", args=[event.pk])
    answer = curator.post(address, {"verb": "accept", "seen": seen}, headers={"Accept": "application/json"})
    assert answer.status_code == 409
    assert answer.json()["now"] == ["title: now Fire at sea (title set to Fire at sea (was strike harbour), by bea)"]


@pytest.mark.parametrize(
    "verb", ["", "drop", "take:nonsense", "revoke:9999", "revoke:x", "merge", "split", "date", "type", "title", "figures:x"]
)
def test_nonsense_is_refused_and_never_an_error(verb: str, curator: Client, event: Event) -> None:
    address = reverse("admin:articles_event_decide", args=[event.pk])
    answer = curator.post(address, {"verb": verb, "seen": "{", "other": "x", "report": "y"}, headers={"Accept": "application/json"})
    assert answer.status_code in (200, 409)
    if verb != "figures:x":
        assert (answer.status_code, Decision.objects.count()) == (409, 0)


def test_selected_events_are_merged_by_an_action(curator: Client) -> None:
    read("strike harbour 2025-04-05.", source="North Wire")
    read("strike quay 2025-04-05.", source="South Wire")
    keys = [event.pk for event in live()]
    curator.post(reverse("admin:articles_event_changelist"), {"action": "merge_selected", "_selected_action": keys})
    assert [event.pk for event in live()] == keys[:1]


def test_a_decision_is_taken_back_on_the_page_of_its_event(curator: Client, event: Event) -> None:
    decision = curation.set_title(event, "Fire", act())
    curator.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": f"revoke:{decision.pk}"})
    event.refresh_from_db()
    assert event.title == "strike harbour"


# --- articles -----------------------------------------------------------------------------------------------------


def test_the_day_of_an_article_is_set_and_its_events_are_dated_at_once(curator: Client) -> None:
    article = read("strike harbour yesterday at Aldport.")
    form = {"title": "An article", "source": "", "published": "2025-04-06", "written": "", "display": "", "published_how": "", "url": ""}
    answer = curator.post(reverse("admin:articles_article_change", args=[article.pk]), form)
    assert answer.status_code == 302
    assert event_of("strike harbour").date_value == "2025-04-05"
    article.refresh_from_db()
    assert (article.published_how, Decision.objects.get().kind) == ("set by a person", "publication_date")


def test_several_articles_are_edited_at_once_in_the_list(curator: Client) -> None:
    articles = [read(f"strike {key} yesterday.") for key in ("harbour", "quay")]
    form: dict[str, Any] = {"form-TOTAL_FORMS": 2, "form-INITIAL_FORMS": 2, "_save": "Save"}
    page = curator.get(reverse("admin:articles_article_changelist"))
    for place, row in enumerate(page.context["cl"].result_list):
        form |= {f"form-{place}-id": row.pk, f"form-{place}-title": "Named", f"form-{place}-published": "2025-04-06"}
        form |= {f"form-{place}-source": "", f"form-{place}-written": ""}
    assert curator.post(reverse("admin:articles_article_changelist"), form).status_code == 302
    assert {article.title for article in Article.objects.all()} == {"Named"}
    assert {event.date_value for event in live()} == {"2025-04-05"}
    assert Decision.objects.count() == len(articles)


def test_the_text_of_an_article_cannot_be_changed(curator: Client) -> None:
    article = read(HARBOUR)
    form = {"title": "An article", "text": "other", "published": "", "written": "", "display": "", "published_how": "", "url": ""}
    curator.post(reverse("admin:articles_article_change", args=[article.pk]), form)
    article.refresh_from_db()
    assert article.text == HARBOUR


def test_the_queue_of_undated_articles_shows_what_a_day_changed(curator: Client) -> None:
    article = read("strike harbour yesterday at Aldport.")
    page = curator.get(reverse("admin:articles_article_undated")).content.decode()
    assert "1 article without a day" in page
    answer = curator.post(reverse("admin:articles_article_date", args=[article.pk]), {"date": "2025-04-06"}, follow=True)
    page = answer.content.decode()
    assert "undated → 5 April 2025" in page
    assert "Every article has a day" in page


@pytest.mark.parametrize("words", ["", "yesterday", "2025-04-02..2025-04-09", "not known"])
def test_a_day_that_is_no_whole_day_is_refused(words: str, curator: Client) -> None:
    article = read("strike harbour yesterday at Aldport.")
    curator.post(reverse("admin:articles_article_date", args=[article.pk]), {"date": words})
    assert not Decision.objects.exists()


def test_the_bytes_of_a_file_are_handed_out_and_never_shown(curator: Client) -> None:
    content = b"<script>alert(1)</script>"
    row = ReceivedFile.objects.create(sha256="0" * 64, content=content, size=25, file_name="a.html", received_at=NOW, brought_by="ingest")
    answer = curator.get(reverse("admin:articles_receivedfile_bytes", args=[row.pk]))
    assert (answer.content, answer["Content-Type"]) == (content, "application/octet-stream")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "alert(1)" not in curator.get(reverse("admin:articles_receivedfile_change", args=[row.pk])).content.decode()


def test_a_selected_passage_becomes_an_event(curator: Client) -> None:
    text = "Nothing but a picnic on the shore, 2025-04-04 in the evening. The end."
    article = read(text)
    address = reverse("admin:articles_article_select", args=[article.pk])
    answer = curator.post(address, {"start": 10, "end": 50, "type": "meeting", "title": "Picnic"})
    [event] = live()
    assert answer["Location"] == reverse("admin:articles_event_change", args=[event.pk])
    assert (event.title, event.status, event.mentions.get().quote) == ("Picnic", "draft", text[10:50].strip())
    curation.accept(event, act())
    read_again()
    assert [(row.pk, row.status) for row in live()] == [(event.pk, "accepted")]


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (0, 10_000), (70, 71)])
def test_a_selection_that_is_none_is_refused(start: int, end: int, curator: Client) -> None:
    article = read(f"{'x' * 70} ")
    curator.post(reverse("admin:articles_article_select", args=[article.pk]), {"start": start, "end": end, "type": "meeting"})
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("start", "end"), [("5", ""), ("", "5"), ("x", "9"), ("5", "5"), ("-1", "4"), ("0", "99999"), ("9" * 40, "9" * 41), ("\u0663", "9")]
)
@pytest.mark.parametrize("verb", ["withhold", "erase"])
def test_half_a_passage_is_never_taken_for_the_whole_article(verb: str, start: str, end: str, curator: Client) -> None:
    article = read(HARBOUR)
    address = reverse("admin:articles_article_remove", args=[article.pk])
    for confirmed in ({}, {"confirmed": "1"}):
        answer = curator.post(address, {"verb": verb, "reason": "asked to", "start": start, "end": end} | confirmed, follow=True)
        assert "no passage of this article" in answer.content.decode().lower()
    article.refresh_from_db()
    assert (article.text, article.withheld_at, Decision.objects.count()) == (HARBOUR, None, 0)


def test_erasing_shows_what_will_be_gone_before_anything_is(curator: Client, event: Event) -> None:
    article = Article.objects.get()
    for address, gone in (
        (reverse("admin:articles_event_decide", args=[event.pk]), lambda: Event.objects.get(pk=event.pk).status == "erased"),
        (reverse("admin:articles_article_remove", args=[article.pk]), lambda: Article.objects.get().erased_at is not None),
    ):
        page = curator.post(address, {"verb": "erase", "reason": "a court's order"})
        assert page.status_code == 200
        assert "a court&#x27;s order" in page.content.decode()
        assert not gone()
        curator.post(address, {"verb": "erase", "reason": "a court's order", "confirmed": "1"})
        assert gone()


def test_a_passage_is_chosen_by_its_sentences_and_shown_as_the_engine_reads_it(curator: Client) -> None:
    text = "Nothing happened.\nstrike harbour 2025-04-05 at Aldport.\nA picnic, meeting talks 2025-04-04 at Belmouth."
    article = read(text, published="2025-04-06")
    address = reverse("admin:articles_article_passage", args=[article.pk])
    choice = curator.get(address)
    assert [words for _, words in choice.context["sentences"]] == text.split("\n")
    page = curator.get(address, {"sentence": ["1"]})
    assert (page.context["date"], page.context["chosen"].type) == ("5 April 2025", "strike")
    assert [event.title for event in page.context["chosen"].known] == ["strike harbour"]
    assert [event.title for event, _ in page.context["candidates"]] == ["meeting talks"]
    chosen = page.context["chosen"]
    form = {"start": chosen.start, "end": chosen.end, "to_event": "1"}
    refused = curator.post(reverse("admin:articles_article_select", args=[article.pk]), form | {"other": "nowhere/"}, follow=True)
    assert "name an event" in refused.content.decode()
    talks = event_of("meeting talks")
    start = text.index("Nothing")
    form = {"start": start, "end": start + len("Nothing happened."), "to_event": "1", "other": f"http://x/events/{talks.public_id}/?a=b"}
    curator.post(reverse("admin:articles_article_select", args=[article.pk]), form)
    assert sorted(talks.mentions.values_list("quote", flat=True)) == ["Nothing happened.", "meeting talks 2025-04-04 at Belmouth."]


@pytest.mark.parametrize(
    "query", ["start=0", "end=9", "start=9&end=2", "start=x&end=y", "sentence=99", "sentence=-1", "start=0&end=999999999"]
)
def test_a_passage_that_is_none_can_be_chosen_anew(query: str, curator: Client) -> None:
    article = read(HARBOUR)
    page = curator.get(f"{reverse('admin:articles_article_passage', args=[article.pk])}?{query}")
    assert page.status_code == 200
    assert page.context["sentences"]


def test_decisions_on_an_article_are_taken_back_on_its_page(curator: Client) -> None:
    article = read("strike harbour yesterday at Aldport.")
    decision = curation.set_publication_date(article, curation.Dates(date(2025, 4, 6), "set by a person", None), act())
    page = curator.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    assert "publication date set" in page
    address = reverse("admin:articles_article_revoke", args=[article.pk])
    curator.post(address, {"decision": decision.pk})
    article.refresh_from_db()
    assert (article.published, event_of("strike harbour").date_value) == (None, "")
    for nonsense in ("", "x", "99999", decision.pk):
        assert curator.post(address, {"decision": nonsense}).status_code == 302
    assert Decision.objects.count() == 2


def test_a_day_is_shown_with_what_it_would_change_and_what_speaks_against_it(curator: Client) -> None:
    article = read("strike harbour yesterday at Aldport.")
    Article.objects.filter(pk=article.pk).update(dct_evidence={"latest": "2025-04-20", "earliest": None})
    address = reverse("admin:articles_article_date_preview", args=[article.pk])
    [report] = article.reports.all()
    shown = curator.get(address, {"words": "2025-04-06"}).json()
    assert (shown["weekday"], shown["date"], shown["warnings"]) == ("Sunday", "6 April 2025", [])
    assert shown["events"] == {str(report.pk): "5 April 2025"}
    assert curator.get(address, {"words": "2025-04-21"}).json()["warnings"] == ["but the text proves that it is not after 20 April 2025"]
    assert "error" in curator.get(address, {"words": "yesterday"}).json()
    assert not Decision.objects.exists()


# --- names --------------------------------------------------------------------------------------------------------


def test_a_name_is_folded_and_the_spelling_taken_back(curator: Client) -> None:
    read("strike harbour 2025-04-05 at Aldport.")
    read("strike quay 2025-04-06 at Oldport.")
    old, new = Name.objects.get(name="Oldport"), Name.objects.get(name="Aldport")
    curator.post(reverse("admin:articles_name_change", args=[old.pk]), {"fold_into": "Aldport", "country": ""})
    assert [event.event_names.get().name_id for event in live()] == [new.pk, new.pk]
    alias = NameAlias.objects.get()
    curator.post(reverse("admin:articles_namealias_change", args=[alias.pk]), {"reason": "they are two"})
    assert [event.event_names.get().name_id for event in live()] == [new.pk, old.pk]


def test_a_name_that_nobody_knows_is_nothing_to_fold_into(curator: Client) -> None:
    read("strike harbour 2025-04-05 at Aldport.")
    name = Name.objects.get(name="Aldport")
    page = curator.post(reverse("admin:articles_name_change", args=[name.pk]), {"fold_into": "Nowhere", "country": ""})
    assert "no other name of this collection is “Nowhere”" in page.content.decode()
    assert not Decision.objects.exists()


def test_a_name_can_be_folded_into_one_that_is_typed_and_those_of_its_kind_are_offered_first(curator: Client) -> None:
    read("strike harbour 2025-04-05 at Aldport by Northmen.")
    read("strike quay 2025-04-06 at Oldport.")
    page = curator.get(reverse("admin:articles_name_change", args=[Name.objects.get(name="Oldport").pk]))
    assert [name.name for name in page.context["others"]] == ["Aldport", "Northmen"]
    assert "1 event will bear that" in page.content.decode()


# --- the queue ----------------------------------------------------------------------------------------------------


def test_the_queue_leads_with_what_is_uncertain_and_widely_reported(curator: Client) -> None:
    read("strike quay 2025-04-06.", source="North Wire")
    read("strike harbour undated.", source="North Wire")
    read("strike harbour undated killed 40.", source="South Wire")
    page = curator.get(reverse("admin:articles_event_queue")).content.decode()
    assert ">strike harbour<" in page
    first = event_of("strike harbour")
    follow = curator.get(reverse("admin:articles_event_queue_next"), {"after": f"{first.worth}.{first.pk}"})
    assert ">strike quay<" in follow.content.decode()
    last = event_of("strike quay")
    assert curator.get(reverse("admin:articles_event_queue_next"), {"after": f"{last.worth}.{last.pk}"}).status_code == 204


def test_the_queue_shows_look_alikes_with_the_reasons(curator: Client) -> None:
    read("strike harbour 2025-04-05 killed 3 at Aldport.", source="North Wire")
    read("strike quay 2025-04-05 killed 3 at Aldport.", source="South Wire")
    page = curator.get(reverse("admin:articles_event_queue")).content.decode()
    assert "the same day; both name Aldport; both say 3 killed" in page


@pytest.mark.parametrize(
    "query",
    [
        "state=draft",
        "state=differs",
        "type=strike",
        "least_confidence=0.8",
        "most_confidence=0.2",
        "days=3",
        "article=1",
        "collection=1",
        "after=x",
    ],
)
def test_every_filter_of_the_queue_answers(query: str, curator: Client, event: Event) -> None:
    assert curator.get(f"{reverse('admin:articles_event_queue')}?{query}").status_code == 200


@pytest.mark.parametrize(
    "query", ["state=x&type=x&least_confidence=nan&days=-1&article=%00&after=1.2.3", "least_confidence=9&days=99999999999"]
)
def test_nonsense_in_the_queue_s_query_is_left_out(query: str, curator: Client, event: Event) -> None:
    assert ">strike harbour<" in curator.get(f"{reverse('admin:articles_event_queue')}?{query}").content.decode()


def test_a_date_in_words_is_shown_before_it_is_taken(curator: Client, event: Event) -> None:
    address = reverse("admin:articles_event_date", args=[event.pk])
    read_as = curator.get(address, {"words": "yesterday"}).json()
    assert (read_as["date"], read_as["weekday"], read_as["value"]) == ("5 April 2025", "Saturday", "2025-04-05")
    assert "error" in curator.get(address, {"words": "some day"}).json()
    assert not Decision.objects.exists()


def test_many_are_accepted_after_a_preview_of_exactly_those(curator: Client) -> None:
    for key in ("harbour", "quay", "depot"):
        read(f"strike {key} 2025-04-05.")
    read("strike mill undated.")
    page = curator.get(reverse("admin:articles_event_queue_bulk"), {"verb": "accept", "least_confidence": "0.8"})
    rows = page.context["rows"]
    assert [event.title for event, *_ in rows] == ["strike harbour", "strike quay", "strike depot"]
    form = {"verb": "accept", "least_confidence": "0.8", "event": [event.pk for event, *_ in rows]}
    form |= {f"seen-{event.pk}": seen for event, _, _, seen in rows}
    curation.set_title(event_of("strike quay"), "Changed", act(make_editor("bea")))
    answer = curator.post(reverse("admin:articles_event_queue_bulk"), form, follow=True)
    assert "2 accepted" in answer.content.decode()
    assert "changed meanwhile: title: now Changed" in answer.content.decode()
    assert sorted(event.status for event in live()) == ["accepted", "accepted", "proposed", "proposed"]


def test_undo_takes_back_the_last_judgement(curator: Client, event: Event) -> None:
    curation.accept(event, act())
    answer = curator.post(reverse("admin:articles_event_queue_undo"), headers={"Accept": "application/json"})
    assert answer.json() == {"ok": True, "message": "taken back: accepted", "event": event.pk}
    assert curator.post(reverse("admin:articles_event_queue_undo"), headers={"Accept": "application/json"}).status_code == 409


def test_the_engine_s_proposal_is_shown_and_taken_by_one_click(curator: Client, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    curation.set_date(event, curation.read_date("2025-04-04", None), act())
    install(Engine("2", shift_days=2), monkeypatch)
    read_again()
    page = curator.get(reverse("admin:articles_event_queue"), {"state": "differs"}).content.decode()
    assert "<td>5 April 2025</td><td>4 April 2025</td><td>7 April 2025</td>" in page
    curator.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": "take:date"})
    event.refresh_from_db()
    assert (event.date_value, event.engine_differs) == ("2025-04-07", False)


# --- roles --------------------------------------------------------------------------------------------------------


def test_the_roles_are_made_by_a_migration() -> None:
    for role in ROLES:
        assert Group.objects.get(name=role).permissions.filter(codename="view_event").exists()
    assert not Group.objects.get(name="viewer").permissions.filter(codename="change_event").exists()
    assert not Group.objects.get(name="curator").permissions.filter(codename="publish_collection").exists()


def test_a_viewer_sees_everything_and_decides_nothing(client: Client, event: Event) -> None:
    client.force_login(person_in("viewer"))
    assert client.get(reverse("admin:articles_event_change", args=[event.pk])).status_code == 200
    assert "Accept" not in client.get(reverse("admin:articles_event_queue")).content.decode().split("queue-bar")[0]
    assert client.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": "accept"}).status_code == 403
    assert client.post(reverse("admin:articles_event_change", args=[event.pk]), {"title": "Mine"}).status_code == 403
    assert not Decision.objects.exists()


def test_a_curator_decides_and_cannot_withhold_or_publish(client: Client, event: Event) -> None:
    person = person_in("curator")
    client.force_login(person)
    assert client.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": "accept"}).status_code == 302
    withheld = client.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": "withhold", "reason": "why"})
    assert withheld.status_code == 403
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 403
    client.post(reverse("admin:articles_collection_change", args=[event.collection_id]), {"title": "x", "visibility": "private"})
    assert Collection.objects.get(pk=event.collection_id).visibility == "public"


def test_an_editor_manages_people_but_makes_no_superuser(client: Client) -> None:
    make_editor("root")
    client.force_login(person_in("editor"))
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 200
    superuser = User.objects.get(username="root")
    assert client.get(reverse("admin:auth_user_change", args=[superuser.pk])).status_code == 302
    other = User.objects.create_user("new")
    form = {"username": "new", "is_active": "on", "is_staff": "on", "is_superuser": "on", "groups": [Group.objects.get(name="curator").pk]}
    client.post(reverse("admin:auth_user_change", args=[other.pk]), form)
    other.refresh_from_db()
    assert (other.is_staff, other.is_superuser, [group.name for group in other.groups.all()]) == (True, False, ["curator"])


def test_whoever_is_not_staff_is_asked_to_log_in(client: Client, event: Event) -> None:
    client.force_login(User.objects.create_user("reader"))
    for name in ("queue", "queue_next", "queue_bulk"):
        assert client.get(reverse(f"admin:articles_event_{name}")).status_code == 302
    assert client.post(reverse("admin:articles_event_decide", args=[event.pk]), {"verb": "accept"}).status_code == 302
    assert not Decision.objects.exists()


def test_curation_itself_refuses_who_may_not(event: Event) -> None:
    with pytest.raises(PermissionDenied):
        curation.set_publication_date(Article.objects.get(), curation.Dates(date(2025, 4, 6), "", None), act(person_in("viewer")))


def test_a_collection_that_is_saved_keeps_what_happened_while_its_form_was_filled_in(event: Event, rf: RequestFactory) -> None:
    site = admin.site.get_model_admin(Collection)
    stale = Collection.objects.get()
    form = site.get_form(request := _request_of(rf, make_editor()), stale, change=True)(
        {"title": "Renamed", "visibility": stale.visibility, "notice": "", "description": ""}, instance=stale
    )
    assert form.is_valid(), form.errors
    for _ in range(3):
        Collection.objects.get().touch()
    version = Collection.objects.get().version
    site.save_model(request, form.save(commit=False), form, change=True)
    saved = Collection.objects.get()
    assert saved.title == "Renamed"
    assert saved.version > version


def test_a_new_collection_is_saved_wholly(curator: Client) -> None:
    new = {"title": "Elsewhere", "slug": "elsewhere", "visibility": "unlisted", "notice": "", "description": "far"}
    assert curator.post(reverse("admin:articles_collection_add"), new).status_code == 302
    made = Collection.objects.get(slug="elsewhere")
    assert (made.title, made.visibility, made.description) == ("Elsewhere", "unlisted", "far")


def _request_of(rf: RequestFactory, user: User) -> HttpRequest:
    request = rf.post("/")
    request.user = user
    return request
