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

from articles.models import Event
from tests.addresses import addresses
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
    gone = Event.objects.filter(status=Event.Status.GONE).values_list("public_id", flat=True)
    for hidden in set(planted.hidden_events) - set(gone):
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
