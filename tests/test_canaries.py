"""Nothing that is hidden leaves the server: secret words are planted in every hidden place, and no address tells any of them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from articles import curation, removal
from articles.ingest.title import title_of
from articles.models import Article, Event
from tests.addresses import addresses
from tests.articles.record import act, make_editor, read
from tests.canaries import CANARY, CONTROL, Planted, plant
from timeline.kept import forget

READERS = ("nobody", "a member", "staff without rights")
CURATOR = "curator"


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: Any) -> Iterator[Planted]:
    """The record with its secrets, read once for all tests here, which change nothing."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield plant()
        transaction.set_rollback(True)


@pytest.fixture
def reader(request: pytest.FixtureRequest, planted: Planted, db: None) -> Client:
    """A browser of somebody."""
    return browser(request.param, planted)


def browser(who: str, planted: Planted) -> Client:
    """A browser of one of ``READERS``, or of the curator."""
    client = Client()
    if who == CURATOR:
        client.force_login(planted.curator)
    elif who != "nobody":
        client.force_login(User.objects.get_or_create(username=who, defaults={"is_staff": who.startswith("staff")})[0])
    return client


def values(planted: Planted) -> dict[str, list[object]]:
    """What stands for each parameter of an address: the hidden things, and some that are not there."""
    events = [*planted.public_events, *planted.hidden_events, "nothing1"]
    return {
        "slug": ["main", "second", planted.private_slug, "nowhere"],
        "pk": [*planted.public_articles, *planted.hidden_articles, 987654],
        "public_id": events,
        "object_id": [1, planted.hidden_articles[0]],
        "content_type_id": [1],
        "id": [planted.curator.pk],
        "app_label": ["articles", "auth"],
        "url": ["nothing/"],
    }


def told(response: HttpResponse) -> str:
    """All that a response says, as a browser understands it: headers and body, escapes undone."""
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    body = response.content.decode()
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), html.unescape(body))
    return unquote(f"{response.status_code}\n{headers}\n{plain}")


def canaries(response: HttpResponse, planted: Planted) -> list[str]:
    """What is told of that must not be."""
    said = told(response).lower()
    if CANARY not in said:
        return []
    return [why for why, word in planted.secrets.items() if word.lower() in said] or ["a canary that nobody planted"]


def as_control(response: HttpResponse, asked: str, control: str) -> str:
    """What a response says, the asked word replaced by the control and what differs each time left out."""
    said = re.sub(r"nonce[-=\"']+[\w+/=]+|ETag: \S+|\"?version\"?: ?\"\w+\"", "", told(response))
    return said.replace(asked, control).replace(asked.capitalize(), control.capitalize())


@pytest.mark.parametrize("reader", READERS, indirect=True)
def test_no_address_tells_a_secret(reader: Client, planted: Planted) -> None:
    paths = addresses(values(planted))
    assert len(paths) > 100
    found = {path: leak for path in paths if CANARY not in path and (leak := canaries(reader.get(path), planted))}
    assert found == {}


@pytest.mark.parametrize(
    "query", ["status=rejected&status=withheld", "view=list&modality=denied", "from=2024&to=2024", "win=2024-01-01..2024-02-01"]
)
def test_no_query_tells_a_secret(planted: Planted, db: None, query: str) -> None:
    client = browser("nobody", planted)
    paths = [path for path in addresses(values(planted)) if not path.startswith("/admin/") and CANARY not in path]
    assert {path: leak for path in paths if (leak := canaries(client.get(f"{path}?{query}"), planted))} == {}


def _guesses(planted: Planted) -> list[tuple[str, str]]:
    """(query, the word in it) of those who guess: a beginning, a word, a phrase, the slug of a name, the id of an event."""
    words = [
        planted.secrets[why].lower() for why in ("place of a rejected event", "actor of a private event", "text of a withheld article")
    ]
    found = [(f"q={CANARY}", CANARY), *((f"q={word}", word) for word in words), (f'q="strike on {words[0]}"', words[0])]
    for kind, param in (("place", "place"), ("actor", "actor")):
        for what in ("a rejected event", "a withheld event", "a draft event", "a private event"):
            word = planted.secrets[f"{kind} of {what}"].lower()
            found.append((f"{param}=mc{word}-group" if kind == "actor" else f"{param}={word}", word))
    for why, slug in (("source of a withheld article", "post-of-{}"), ("source of a private event", "mc{}-post")):
        word = planted.secrets[why].lower()
        found.append((f"source={slug.format(word)}", word))
    return found


def test_an_answer_about_a_secret_is_the_answer_about_a_word_that_nobody_knows(planted: Planted, db: None) -> None:
    client = browser("nobody", planted)
    told_apart = []
    for query, word in _guesses(planted):
        control = CONTROL + word.removeprefix(CANARY)
        for path in ("/", "/timeline.json", "/c/main/articles/"):
            asked = as_control(client.get(f"{path}?{query}"), word, control)
            if asked != as_control(client.get(f"{path}?{query.replace(word, control)}"), control, control):
                told_apart.append(f"{path}?{query}")
    assert told_apart == [], told_apart


def test_a_hidden_event_answers_as_one_that_never_was(planted: Planted, db: None) -> None:
    client = browser("nobody", planted)
    # Of these the public is told that they were there.
    told_of = Event.objects.filter(status__in=[Event.Status.GONE, Event.Status.WITHHELD, Event.Status.ERASED])
    for hidden in set(planted.hidden_events) - set(told_of.values_list("public_id", flat=True)):
        for path in ("/events/{}/", "/events/{}/drawer/", "/?event={}", "/c/main/?event={}", "/timeline.json?event={}"):
            answers = [as_control(client.get(path.format(key)), key, "nothing1") for key in (hidden, "nothing1")]
            assert answers[0] == answers[1], path.format(hidden)


def test_a_private_collection_answers_as_one_that_never_was(planted: Planted, db: None) -> None:
    client = browser("nobody", planted)
    for path in ("/c/{}/", "/c/{}/timeline.json", "/c/{}/articles/"):
        answers = [as_control(client.get(path.format(slug)), slug, "nowhere") for slug in (planted.private_slug, "nowhere")]
        assert answers[0] == answers[1], path


def test_the_curator_finds_every_secret_of_the_record(planted: Planted, db: None) -> None:
    client = browser(CURATOR, planted)
    said = "\n".join(told(client.get(path)).lower() for path in addresses(values(planted)))
    # What no page shows to anybody.
    unseen = {"locator in a file", "origin of a text", "title of a gone event", "actor of a gone event", "notice of a private collection"}
    assert {why for why, word in planted.secrets.items() if word.lower() not in said} <= unseen


@pytest.mark.parametrize("path", ["/", "/timeline.json", "/?view=list", "/articles/", "/events/{}/", "/events/{}/drawer/"])
def test_what_a_curator_saw_is_not_kept_for_others(planted: Planted, db: None, settings: Any, path: str) -> None:
    settings.KEPT_ANSWERS = 64
    forget()
    path = path.format(planted.public_events[0])
    try:
        curators, other = browser(CURATOR, planted), browser("a member", planted)
        seen = curators.get(path)
        public = browser("nobody", planted).get(path)
        assert canaries(public, planted) == []
        assert canaries(other.get(path), planted) == []
        if "ETag" in seen:
            assert Client().get(path, headers={"If-None-Match": seen["ETag"]}).status_code == 200
            assert curators.get(path, headers={"If-None-Match": public["ETag"]}).status_code == 200
            assert curators.get(path, headers={"If-None-Match": seen["ETag"]}).status_code == 304
        assert seen["Cache-Control"] == public["Cache-Control"] == "private, no-cache"
    finally:
        forget()


def test_what_is_not_checked_is_told_to_nobody_where_only_the_checked_is_public(planted: Planted, db: None, settings: Any) -> None:
    settings.PUBLIC_EVENTS = "checked"
    client = browser("nobody", planted)
    unchecked = Event.objects.filter(status="proposed", collection__slug="main").order_by("pk").first()
    assert unchecked is not None
    assert client.get(f"/events/{unchecked.public_id}/").status_code == 404
    paths = [path for path in addresses(values(planted)) if not path.startswith("/admin/")]
    assert [path for path in paths if unchecked.public_id in told(client.get(path)) and unchecked.public_id not in path] == []


# --- what was public once, or never -------------------------------------------------------------------------------

TOLD = "A missile strike killed Quzebraxx and 3 people in Kharkiv on 3 March 2025. Nothing else was told of it by the town."


def _untitled(**fields: Any) -> tuple[Article, int]:
    """An article whose title is that of its own first sentence, and where that sentence ends."""
    article = read(TOLD, source="Open Wire", published="2025-03-04", title=title_of(TOLD), **fields)
    assert CANARY in article.title.lower()
    return article, TOLD.index(" Nothing")


def _on_any_page(article: Article) -> bool:
    paths = ["/", "/timeline.json", "/articles/", f"/articles/{article.pk}/"]
    paths += [event.get_absolute_url() for event in Event.objects.filter(collection=article.collection)]
    return any(CANARY in told(Client().get(path)).lower() for path in paths)


def test_the_title_that_a_text_gave_itself_is_withheld_with_its_passage_and_comes_back_with_it(db: None) -> None:
    article, end = _untitled()
    assert _on_any_page(article)
    decision = removal.withhold_passage(article, 0, end, act(reason="Asked for."))
    article.refresh_from_db()
    assert article.title.startswith("Nothing else")
    assert not _on_any_page(article)
    curation.revoke(decision, act(minutes=1))
    article.refresh_from_db()
    assert CANARY in article.title.lower()


def test_the_title_that_a_text_gave_itself_is_erased_with_its_passage(db: None) -> None:
    article, end = _untitled()
    removal.erase_passage(article, 0, end, act(reason="Asked for."))
    article.refresh_from_db()
    assert not _on_any_page(article)
    assert CANARY not in f"{article.title}{article.text}".lower()


def test_a_title_that_somebody_gave_stays_when_a_passage_is_erased(db: None) -> None:
    article = read(TOLD, source="Open Wire", published="2025-03-04", title="Nothing else was told")
    removal.erase_passage(article, 0, TOLD.index(" Nothing"), act(reason="Asked for."))
    article.refresh_from_db()
    assert article.title == "Nothing else was told"


def test_readers_are_not_told_what_an_event_was_called_while_they_could_not_see_it(db: None) -> None:
    article = read(TOLD.replace("Quzebraxx and ", ""), source="Open Wire", published="2025-03-04")
    event = Event.objects.get(reports__article=article)
    steps: list[tuple[Any, ...]] = [
        (curation.set_title, "A first title"),
        (curation.reject,),
        (curation.set_title, f"A {CANARY} title"),
        (curation.set_actors, [{"kind": "person", "name": f"Ann {CANARY.capitalize()}", "role": "participant"}]),
        (curation.set_actors, [{"kind": "person", "name": "Ann Other", "role": "participant"}]),
        (curation.set_title, "A last title"),
        (curation.accept,),
    ]
    for minute, (verb, *given) in enumerate(steps):
        event.refresh_from_db()
        verb(event, *given, act(minutes=minute))
    event.refresh_from_db()
    assert not _on_any_page(article)
    said = " ".join(told(Client().get(event.get_absolute_url())).split())
    assert "title set to A first title" in said
    assert CANARY not in str([(change.before, change.after) for change in event.changes.all()]).lower()
    curator = Client()
    curator.force_login(make_editor())
    assert CANARY in told(curator.get(event.get_absolute_url())).lower()
