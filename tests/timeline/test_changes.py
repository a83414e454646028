"""What changed since a day: told with the reasons, and nothing of what is no longer public."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles import curation
from articles.models import Change, Collection, Event
from tests.articles.altered_engine import Engine, install
from tests.articles.record import act, event_of, read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def corrected(monkeypatch: pytest.MonkeyPatch) -> None:
    """A strike whose date a person corrected, and one that was withdrawn."""
    install(Engine(), monkeypatch, phrases=False)
    read("strike harbour 2025-04-05.", source="North Wire")
    read("strike depot 2025-04-05.", source="South Wire")
    curation.set_date(event_of("strike harbour"), curation.read_date("2025-04-04", None), act(reason="the mayor's statement", minutes=1))
    curation.reject(event_of("strike depot"), act(reason="an exercise", minutes=2))


def test_the_page_tells_what_changed_and_why(client: Client) -> None:
    page = client.get("/changes/", {"since": "2026-01-01"}).content.decode()
    assert "dated anew: 5 April 2025 → 4 April 2025" in page
    assert "the mayor&#x27;s statement" in page
    assert "an exercise" in page
    assert "strike depot" not in page


def test_the_data_tell_the_same(client: Client) -> None:
    data = client.get("/changes.json", {"since": "2026-01-01"}).json()
    assert [(change["kind"], change["title"]) for change in data["changes"]] == [
        ("withdrawn", ""),
        ("dated", "strike harbour"),
        ("added", "strike harbour"),
    ]
    assert (data["complete"], data["problem"]) == (True, "")


@pytest.mark.parametrize("since", ["nonsense", "\x00", "9999-99-99", "0000-01-01", "x" * 500])
def test_a_day_that_is_none_is_told_and_never_an_error(since: str, client: Client) -> None:
    answer = client.get("/changes.json", {"since": since})
    assert answer.status_code == 200
    assert "is no day" in answer.json()["problem"]


def test_a_private_collection_tells_nobody(client: Client) -> None:
    Collection.objects.update(visibility="private", is_default=True)
    assert client.get("/changes/").status_code == 404


def test_changes_before_the_day_are_not_told(client: Client) -> None:
    assert client.get("/changes.json", {"since": "2026-02-01"}).json()["changes"] == []
    assert Event.objects.count() == 2


def test_where_only_the_checked_is_public_nothing_is_told_of_what_happened_before(client: Client, settings: Any) -> None:
    settings.PUBLIC_EVENTS = "checked"
    assert client.get("/changes.json", {"since": "2026-01-01"}).json()["changes"] == []
    event = event_of("strike harbour")
    curation.accept(event, act(minutes=3))
    curation.set_title(event, "Fire in the harbour", act(minutes=4))
    told = client.get("/changes.json", {"since": "2026-01-01"}).json()["changes"]
    assert [(change["kind"], change["before"], change["after"]) for change in told] == [
        ("titled", "strike harbour", "Fire in the harbour"),
        ("checked", "", ""),
        ("dated", "", ""),
        ("added", "", ""),
    ]
    page = client.get(event.get_absolute_url()).content.decode()
    assert "title set to Fire in the harbour" in page
    assert "date set to" not in page
    curation.reject(event, act(reason="an exercise", minutes=5))
    [withdrawn] = client.get("/changes.json", {"since": "2026-01-01"}).json()["changes"]
    assert (withdrawn["kind"], withdrawn["why"]) == ("withdrawn", "an exercise")


def test_changes_from_before_a_status_was_kept_with_them_still_tell_their_values(client: Client) -> None:
    Change.objects.filter(kind="dated").update(status="")
    assert "dated anew: 5 April 2025 → 4 April 2025" in client.get("/changes/", {"since": "2026-01-01"}).content.decode()
