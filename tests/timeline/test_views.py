"""The pages answer: each one works, and each refusal is the right one."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from articles.models import Article, Collection, Event, EventRedirect
from tests.factories import make_article, make_collection, make_curator, make_event, make_mention, make_source
from timeline import kept

pytestmark = pytest.mark.django_db
STORY = "Envoys met in Arandel. They spoke of grain. A strike hit a drydock on Friday. Nobody was hurt. The talks go on."


@pytest.fixture
def event() -> Event:
    """A strike, told by one article that may be shown whole."""
    make_source("North Wire", display="full", rights="by agreement")
    article = make_article(STORY, source="North Wire", published="2025-04-05", url="https://wire.example/drydock")
    return make_event(
        title="Strike on a drydock", actors=["Ada Lind"], places=["Arandel"], article=article, quote="A strike hit a drydock on Friday."
    )


@pytest.fixture
def curator(client: Client) -> Client:
    """A client who has logged in as a curator."""
    client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
    return client


PAGES = ("/", "/c/main/", "/timeline.json", "/c/main/timeline.json", "/articles/", "/c/main/articles/", "/robots.txt", "/healthz")


@pytest.mark.parametrize("address", PAGES)
def test_it_works(client: Client, event: Event, address: str) -> None:
    assert client.get(address).status_code == 200
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("address", ["/", "/timeline.json", "/articles/"])
def test_it_works_with_nothing_in_it(client: Client, address: str) -> None:
    make_collection()
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/c/none/", "/c/none/timeline.json", "/articles/999/", "/articles/99999999999999999999/", "/events/none/", "/events/none/drawer/"],
)
def test_what_is_not_there_is_not_found(client: Client, event: Event, address: str) -> None:
    assert client.get(address).status_code == 404


def test_an_event_has_a_page_and_a_drawer(client: Client, event: Event) -> None:
    for address in (event.get_absolute_url(), event.get_absolute_url() + "drawer/?type=strike"):
        page = client.get(address)
        assert page.status_code == 200
        assert "strike hit a drydock" in page.content.decode()


def test_the_drawer_keeps_the_query_it_was_opened_in(client: Client, event: Event) -> None:
    detail = client.get(f"/events/{event.public_id}/drawer/?type=strike&view=list").context["selected"]
    assert detail.close_url == "/?type=strike&view=list"
    assert detail.item.drawer_url == f"/?type=strike&view=list&event={event.public_id}"


def test_the_page_holds_the_same_data_as_the_address_for_scripts(client: Client, event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(title="In two\nlines")
    page = client.get("/?type=strike").context["data"]
    data = client.get("/timeline.json?type=strike").json()
    assert client.get("/timeline.json?type=strike&bare=1").json()["items"] == page["items"]
    words = {name: column.split("\n") for name, column in page["items"].items() if isinstance(column, str)}
    assert words["title"] == ["In two lines"]
    assert page["items"] | words == {name: column for name, column in data["items"].items() if name != "granularity"} | {
        "title": words["title"]
    }
    assert data["items"]["id"] == [event.public_id]
    assert data["counts"] == {"matching": 1, "total": 1, "undated": 0}
    assert data["query"] == "?type=strike"


# --- private, withheld, gone ------------------------------------------------------------------------------------


def test_a_private_collection_is_not_there_for_the_public(client: Client, event: Event) -> None:
    article = Article.objects.get()
    Collection.objects.update(visibility="private")
    addresses = (
        "/",
        "/c/main/",
        "/timeline.json",
        "/articles/",
        f"/articles/{article.pk}/",
        event.get_absolute_url(),
        event.get_absolute_url() + "drawer/",
    )
    assert {client.get(address).status_code for address in addresses} == {404}
    client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
    assert {client.get(address).status_code for address in addresses} == {200}


@pytest.mark.parametrize("status", ["rejected", "withheld", "draft"])
def test_what_a_curator_took_away_is_on_no_public_page(client: Client, event: Event, status: str) -> None:
    from articles.search import index_events

    Event.objects.update(status=status)
    index_events([event.pk])
    assert client.get(event.get_absolute_url()).status_code == (410 if status == "withheld" else 404)
    for address in (
        "/",
        "/?q=drydock",
        f"/?event={event.public_id}",
        f"/?status={status}",
        "/timeline.json",
        f"/articles/{Article.objects.get().pk}/",
    ):
        body = client.get(address).content.decode()
        assert "Strike on a drydock" not in body
        assert f"/events/{event.public_id}" not in body


def test_the_id_of_a_merged_event_leads_on_for_ever(client: Client, event: Event) -> None:
    EventRedirect.objects.create(public_id="oldone", event=event)
    answer = client.get("/events/oldone/")
    assert (answer.status_code, answer["Location"]) == (301, event.get_absolute_url())
    assert client.get("/events/oldone/drawer/").status_code == 301


def test_the_id_of_a_merged_event_does_not_lead_to_what_may_not_be_seen(client: Client, event: Event) -> None:
    EventRedirect.objects.create(public_id="oldone", event=event)
    Event.objects.update(status="rejected")
    assert client.get("/events/oldone/").status_code == 404


@pytest.mark.parametrize("status", ["gone", "erased"])
def test_an_event_without_any_passage_says_that_it_is_gone(client: Client, event: Event, status: str) -> None:
    Event.objects.update(status=status)
    answer = client.get(event.get_absolute_url())
    assert answer.status_code == 410
    assert "drydock" not in answer.content.decode()


def test_a_withheld_article_is_not_there_for_the_public(client: Client, event: Event) -> None:
    article = Article.objects.get()
    article.withheld_at = timezone.now()
    article.save()
    answer = client.get(f"/articles/{article.pk}/")
    assert answer.status_code == 410
    assert article.text not in answer.content.decode()
    assert "strike hit a drydock" not in client.get(event.get_absolute_url()).content.decode()
    client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(f"/articles/{article.pk}/").status_code == 200


def test_collections_that_ask_for_it_are_left_out_by_search_engines(client: Client, event: Event) -> None:
    addresses = ("/", "/timeline.json", "/articles/", f"/articles/{Article.objects.get().pk}/", event.get_absolute_url())
    assert ["X-Robots-Tag" in client.get(address) for address in addresses] == [False] * 5
    Collection.objects.update(noindex=True, notice="Demonstration text")
    for address in addresses:
        answer = client.get(address)
        assert answer["X-Robots-Tag"] == "noindex"
        assert "Demonstration text" in answer.content.decode()


# --- asking again -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/", "/?type=strike", "/timeline.json", "/c/main/timeline.json?from=2025"])
def test_what_has_not_changed_is_not_sent_again(client: Client, event: Event, address: str) -> None:
    first = client.get(address)
    assert first["Cache-Control"] == "private, no-cache"
    assert {"Cookie", "Accept-Language"} <= {name.strip() for name in first["Vary"].split(",")}
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert "Content-Security-Policy" not in again


def test_a_page_with_forms_is_made_anew_and_a_lost_right_is_seen(client: Client, event: Event) -> None:
    person = make_curator()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    with_forms = client.get(f"/?event={event.public_id}")
    assert "csrfmiddlewaretoken" in with_forms.content.decode()
    assert not with_forms.has_header("ETag")
    held = client.get("/")["ETag"]
    assert client.get("/", headers={"if-none-match": held}).status_code == 304
    type(person).objects.update(is_superuser=False)
    assert client.get("/", headers={"if-none-match": held}).status_code == 200


def test_an_unchanged_page_is_answered_with_one_question_to_the_store(client: Client, event: Event, django_assert_num_queries: Any) -> None:
    etag = client.get("/")["ETag"]
    with django_assert_num_queries(1):
        client.get("/", headers={"if-none-match": etag})


def test_what_has_changed_is_sent_again(client: Client, event: Event, settings: Any) -> None:
    seen = {client.get("/")["ETag"]}

    def is_new(address: str = "/") -> bool:
        etag = client.get(address, headers={"if-none-match": ", ".join(seen)}).headers["ETag"]
        known = etag in seen
        seen.add(etag)
        return not known

    assert not is_new()
    assert is_new("/?type=strike")
    make_event(title="Another one")
    assert is_new()
    Collection.objects.update(title="Renamed")
    assert is_new()
    settings.PUBLIC_EVENTS = "checked"
    assert is_new()
    settings.PUBLIC_EVENTS = "all"
    source = make_source("North Wire")
    source.name = "North Wire Agency"
    source.save()
    assert is_new()
    client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
    assert is_new()
    assert not is_new()


def test_a_kept_page_has_a_nonce_of_its_own_and_never_outlives_a_change(client: Client, event: Event, settings: Any) -> None:
    settings.KEPT_ANSWERS = 50
    kept.forget()
    try:
        first, second = client.get("/"), client.get("/")
        nonces = [re.findall(r"'nonce-([^']+)'", answer["Content-Security-Policy"]) for answer in (first, second)]
        for answer, (nonce, *_) in zip((first, second), nonces, strict=True):
            assert set(re.findall(r'nonce="([^"]+)"', answer.content.decode())) == {nonce}
        assert nonces[0] != nonces[1]
        assert first.content.replace(nonces[0][0].encode(), b"") == second.content.replace(nonces[1][0].encode(), b"")
        Event.objects.update(status="rejected")
        from articles.search import index_events

        index_events([event.pk])
        assert "Strike on a drydock" not in client.get("/").content.decode()
    finally:
        kept.forget()


def test_a_curator_never_gets_what_was_kept_for_the_public(client: Client, event: Event, settings: Any) -> None:
    settings.KEPT_ANSWERS = 50
    kept.forget()
    try:
        public = client.get("/").content
        client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
        assert client.get("/").content != public
        client.logout()
        assert "curator" not in client.get("/").content.decode()
    finally:
        kept.forget()


# --- size and hostility -----------------------------------------------------------------------------------------


def _questions(client: Client, address: str, count: Any) -> int:
    with count as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "address",
    ["/", "/?actor=ada-lind&q=strike&from=2025", "/?view=list", "/timeline.json", "/articles/", "/articles/{article}/", "/events/{event}/"],
)
def test_the_number_of_questions_to_the_store_does_not_grow_with_the_events(client: Client, event: Event, address: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    address = address.format(article=Article.objects.get().pk, event=event.public_id)
    article = Article.objects.get()
    make_event(title="Second strike", actors=["Ada Lind"], days=None, source="Another Wire")
    make_mention(event, make_article(f"{STORY} again", source="Another Wire"), "Nobody was hurt.")
    few = _questions(client, address, CaptureQueriesContext(connection))
    for number in range(12):
        make_event(title=f"Strike {number}", actors=["Ada Lind", f"Actor {number}"], places=[f"Place {number}"], source=f"Source {number}")
        make_event(title=f"Undated strike {number}", days=None, actors=["Ada Lind"])
        make_mention(event, make_article(f"{STORY} {number}", source=f"Source {number}"), "Nobody was hurt.")
        make_event(title=f"More of {number}", article=article, quote="Nobody was hurt.", actors=["Ada Lind"])
    assert _questions(client, address, CaptureQueriesContext(connection)) == few


HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "'",
            '"',
            "%00",
            "\x00",
            "\ud800",
            "9" * 400,
            "-1",
            "1e9",
            "../..",
            "<script>",
            "2025-03-04..0001-01-01",
            "0001-01-01..9999-12-31",
            "0001",
            "9999-12-31",
            "last month",
            "AND",
            "*",
        ]
    ),
)
NAMES = st.sampled_from(
    ["type", "actor", "place", "source", "from", "to", "q", "modality", "certainty", "status", "event", "view", "win", "page", "lanes", "x"]
)


@hypothesis_settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    pairs=st.lists(st.tuples(NAMES, HOSTILE), max_size=6), path=st.sampled_from(["/", "/timeline.json", "/articles/", "/events/{}/drawer/"])
)
def test_no_query_string_breaks_a_page(client: Client, event: Event, pairs: list[tuple[str, str]], path: str) -> None:
    from urllib.parse import urlencode

    answer = client.get(f"{path.format(event.public_id)}?{urlencode(pairs, errors='surrogatepass')}")
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "%",
        "%ff%fe=%80",
        "type=%ED%A0%80",
        "=&&=;",
        "q=" + "%F0%9F%92%A5" * 60,
        "from=%00",
        "a" * 5000,
        "win=9999-12-31..9999-12-31",
        "from=0001-01-01&to=0001-01-01",
        "from=9999-12-31",
    ],
)
def test_no_bytes_break_a_page(client: Client, event: Event, query: str) -> None:
    for path in ("/", "/timeline.json"):
        answer = client.generic("GET", path, QUERY_STRING=query)
        assert answer.status_code == 200


def test_an_event_at_the_edges_of_time_is_drawn(client: Client) -> None:
    make_event(days=("0001-01-01", "0001-01-01"))
    make_event(days=("9999-12-31", "9999-12-31"))
    data = client.get("/timeline.json").json()
    assert len(data["items"]["id"]) == 2
    assert len(data["density"]["lanes"]["strike"]) <= 281
    assert client.get("/").status_code == 200


def test_a_problem_in_the_address_is_said_on_the_page(client: Client, event: Event) -> None:
    page = client.get("/?type=earthquake&from=soonish")
    assert len(page.context["problems"]) == 2
    assert "earthquake" in page.content.decode()


def test_an_empty_page_says_which_filter_emptied_it(client: Client, event: Event) -> None:
    empty = client.get("/?type=strike&place=nowhere&from=2025-04-01&to=2025-04-30").context["empty"]
    assert [words for words, _ in empty.drop] == ["Without Nowhere: 1"]
    assert empty.drop[0][1] == "/?type=strike&from=2025-04-01&to=2025-04-30"
    assert empty.articles_in_period == 1
    assert client.get("/?type=strike").context["empty"] is None


def test_undated_events_are_counted_and_listed_beside_the_dated(client: Client, event: Event) -> None:
    blank = make_event(title="Talks", days=None)
    context = client.get("/").context
    assert (context["counts"].matching, context["counts"].undated) == (2, 1)
    assert [item.id for item in context["undated"]] == [blank.public_id]
    narrowed = client.get("/?from=2025-01-01").context
    assert (narrowed["counts"].matching, narrowed["counts"].undated) == (1, 1)


def test_the_list_runs_over_pages(client: Client) -> None:
    for number in range(60):
        make_event(days=f"2025-0{1 + number % 3}-{1 + number // 3:02d}")
    first = client.get("/?view=list").context
    assert sum(len(month.items) for month in first["months"]) == 50
    assert (first["previous_url"], first["next_url"]) == ("", "/?view=list&page=2")
    second = client.get(first["next_url"]).context
    assert sum(len(month.items) for month in second["months"]) == 10
    assert (second["previous_url"], second["next_url"]) == ("/?view=list", "")
    assert client.get("/?view=list&page=99").context["page"] == 2


def test_a_kept_link_opens_the_same_events_a_year_later(client: Client, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    link = client.get("/?from=2025&to=2025-06&type=strike").context["share_url"]
    assert link == "http://testserver/?type=strike&from=2025-01-01&to=2025-06-30"
    before = client.get(link).context["data"]["items"]
    real = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: real + timedelta(days=366))
    assert client.get(link).context["data"]["items"] == before


def test_an_article_of_an_unlisted_collection_is_found_by_the_collection_s_address_alone(client: Client) -> None:
    unlisted = make_collection("quiet-corner", visibility="unlisted")
    article = make_article("They met in Paris.", collection=unlisted, source="North Wire", published="2025-04-05")
    event = make_event(article=article, quote="They met in Paris.")
    address = f"/c/quiet-corner/articles/{article.pk}/"
    assert article.get_absolute_url() == address
    assert client.get(f"/articles/{article.pk}/").status_code == 404
    assert client.get(f"/c/main/articles/{article.pk}/").status_code == 404
    assert client.get(address).status_code == 200
    for page in ("/c/quiet-corner/articles/", event.get_absolute_url()):
        assert address in client.get(page).content.decode()
    client.force_login(make_curator())
    assert client.get(f"/articles/{article.pk}/").status_code == 200


def test_an_article_of_a_public_collection_has_one_address(client: Client) -> None:
    article = make_article("They met in Paris.", source="North Wire", published="2025-04-05")
    answer = client.get(f"/c/{article.collection.slug}/articles/{article.pk}/")
    assert (answer.status_code, answer["Location"]) == (301, f"/articles/{article.pk}/")


def test_undated_events_come_after_all_dated_ones(client: Client) -> None:
    for number in range(60):
        make_event(days=f"2025-0{1 + number % 3}-{1 + number // 3:02d}")
    blanks = {make_event(days=None).public_id for _ in range(25)}
    pages = [client.get(f"/?view=list&page={page}").context for page in (1, 2, 3)]
    assert [sum(len(month.items) for month in one["months"]) for one in pages] == [50, 10, 0]
    assert [len(one["undated"]) for one in pages] == [0, 20, 5]
    assert {item.id for one in pages for item in one["undated"]} == blanks
    assert pages[0]["undated_url"] == "/?view=list&page=2#undated"
    assert pages[2]["next_url"] == ""


@pytest.mark.parametrize(
    ("modality", "is_hollow", "is_slashed"),
    [("occurred", False, False), ("planned", True, False), ("denied", True, True), ("hypothetical", True, True)],
)
def test_only_what_happened_has_a_filled_mark_and_what_is_denied_a_slash(
    client: Client, modality: str, is_hollow: bool, is_slashed: bool
) -> None:
    event = make_event(modality=modality)
    article = event.mentions.get().article.get_absolute_url()
    listed = f"/?modality={modality}"
    for path in (listed, event.get_absolute_url(), f"{event.get_absolute_url()}drawer/", article):
        classes = "shape item-shape" if path == listed else "shape"
        mark = re.findall(rf'<svg class="({classes}(?: is-hollow)?)" aria-hidden="true">(.*?)</svg>', client.get(path).content.decode())[0]
        assert ("is-hollow" in mark[0], "slash" in mark[1]) == (is_hollow, is_slashed), path


def test_the_address_of_a_withheld_event_says_so_on_the_timeline(client: Client, event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(status="withheld", withheld_at=datetime(2025, 5, 3, tzinfo=UTC), withheld_why="a court order")
    page = client.get(f"/?event={event.public_id}")
    assert page.context["problems"] == ["This event was withheld by an editor on 3 May 2025. Why: a court order"]
    assert client.get("/?event=zzzz2222").context["problems"] == ["There is no event “zzzz2222”."]


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("event=zzzz2222", "There is no event “zzzz2222”."),
        ("actor=nobody-at-all", "Actor: there is no “nobody-at-all” here."),
        ("place=atlantis&place=arandel", "Place: there is no “atlantis” here."),
        ("source=no-such-paper", "Source: there is no “no-such-paper” here."),
        ("modality=perhaps", "Said as (modality): “perhaps” is not one of"),
        ("status=rejected&status=accepted", "Checked (status): “rejected” is shown to curators alone."),
        ("q=drydock+OR+mill+-harbour", "Search (q): every word is looked for, so “OR”, “-harbour” is no order here."),
        ("q=" + "+".join(f"word{number}" for number in range(17)), "Search (q): only the first 16 words are looked for."),
    ],
)
def test_page_and_data_say_the_same_of_what_an_address_gets_wrong(client: Client, event: Event, address: str, problem: str) -> None:
    said = client.get(f"/?{address}").context["problems"]
    assert said == client.get(f"/timeline.json?{address}").json()["problems"]
    assert len(said) == 1
    assert said[0].startswith(problem)


def test_an_event_that_there_is_is_no_problem_of_the_data(client: Client, event: Event) -> None:
    assert client.get(f"/timeline.json?event={event.public_id}&place=arandel").json()["problems"] == []


def test_a_name_that_only_hidden_events_bear_is_told_as_none(client: Client, event: Event) -> None:
    make_event(places=["Kherson"], status="rejected")
    assert client.get("/timeline.json?place=kherson").json()["problems"] == ["Place: there is no “kherson” here."]


def test_a_page_beyond_the_last_says_so(client: Client, event: Event) -> None:
    assert client.get("/?page=9").context["problems"] == ["The list has only 1 page, which is shown."]
    assert client.get("/?page=1").context["problems"] == []
    assert "The list has only 1 page, which is shown." in client.get("/articles/?page=9").text
    assert "The list has no page “-3”; the first is shown." in client.get("/articles/?page=-3").text
    assert "The list has" not in client.get("/articles/").text


def test_a_date_that_is_not_read_stays_in_its_field_with_the_reason_beside_it(client: Client, event: Event) -> None:
    page = client.get("/", {"from": "the day of wonders", "to": "2025-05"})
    assert (page.context["from_value"], page.context["to_value"]) == ("the day of wonders", "2025-05-31")
    assert 'value="the day of wonders" aria-invalid="true" aria-describedby="period-problem"' in page.content.decode()
    assert 'id="period-problem"' in page.content.decode()
    assert 'id="period-problem"' not in client.get("/?from=2025-05").content.decode()


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("from=2025-03&to=2025-03", "March 2025"),
        ("from=2024-02-01&to=2024-02-29", "February 2024"),
        ("from=2025&to=2025", "2025"),
        ("from=2025-04-04&to=2025-04-04", "4 April 2025"),
        ("from=2025-03-01&to=2025-03-30", "1–30 March 2025"),
        ("from=2024-03&to=2025-03", "1 March 2024 – 31 March 2025"),
    ],
)
def test_a_period_with_both_ends_is_one_chip(client: Client, event: Event, period: str, words: str) -> None:
    chips = client.get(f"/?type=strike&{period}").context["chips"]
    assert [(chip.label, chip.remove_url) for chip in chips][1:] == [(words, "/?type=strike")]


@pytest.mark.parametrize(("period", "words"), [("from=2025-03", "from 1 March 2025"), ("to=2025-03", "to 31 March 2025")])
def test_a_period_with_one_end_says_which(client: Client, event: Event, period: str, words: str) -> None:
    assert [chip.label for chip in client.get(f"/?{period}").context["chips"]] == [words]


def test_what_is_undated_beside_a_period_is_not_said_of_what_lies_in_it(client: Client, event: Event) -> None:
    make_event(days=None, type="meeting")
    assert event.earliest is not None
    day = event.earliest.isoformat()
    assert "none of them dated" not in client.get(f"/?from={day}&to={day}").text
    assert "none of them dated" not in client.get("/").text
    assert "none of them dated" in client.get("/?type=meeting").text


FILTERED = [
    [],
    ["type=strike"],
    ["type=meeting", "type=agreement"],
    ["place=arandel"],
    ["q=talks"],
    ["from=2025-02", "to=2025-04"],
    ["modality=denied", "modality=planned", "certainty=certain"],
    ["q=talks", "from=2025-02", "source=north-wire", "status=accepted"],
]


@pytest.mark.parametrize("terms", FILTERED, ids="&".join)
def test_page_list_and_data_give_the_same_events_in_the_same_order(client: Client, terms: list[str]) -> None:
    chance = Random("&".join(terms))
    for number in range(90):
        make_event(
            title=f"Talks {number}" if number % 3 else f"Number {number}",
            type=chance.choice(["strike", "meeting", "agreement"]),
            days=chance.choice([None, f"2025-0{chance.randint(1, 5)}-1{chance.randint(0, 9)}", ("2025-02-01", "2025-02-28")]),
            places=[chance.choice(["Arandel", "Bellis"])],
            source=chance.choice(["North Wire", "South Wire"]),
            modality=chance.choice(["occurred", "planned", "denied"]),
            status=chance.choice(["proposed", "accepted", "rejected"]),
        )
    data = client.get(f"/timeline.json?{'&'.join(terms)}").json()
    wanted = [data["items"]["id"], [one["id"] for one in data["undated"]]]
    for view in ("timeline", "list"):
        listed: list[list[str]] = [[], []]
        address = f"/?{'&'.join([*terms, f'view={view}'])}"
        while address:
            page = client.get(address).context
            listed[0] += [item.id for month in page["months"] for item in month.items]
            listed[1] += [item.id for item in page["undated"]]
            address = page["next_url"]
        assert listed == wanted, view
        assert client.get(f"/?{'&'.join(terms)}").context["data"]["items"]["id"] == wanted[0]
    assert data["counts"]["undated"] == len(wanted[1])
    assert sum(map(len, wanted)) > 2


def test_the_log_in_says_whose_it_is_and_leads_back(client: Client, event: Event, settings: Any) -> None:
    page = client.get("/admin/login/").content.decode()
    assert settings.SITE_NAME in page
    assert "testserver" not in page.split("<body")[1].split("<form")[0]
    assert '<a href="/">' in page


def test_a_period_without_an_article_is_said_to_have_none(client: Client, event: Event) -> None:
    assert "No article covers this period" in client.get("/?from=1999&to=2000").content.decode()


def test_where_no_single_filter_empties_the_page_all_events_are_offered(client: Client, event: Event) -> None:
    page = client.get("/?type=meeting&from=1999&to=2000")
    assert page.context["empty"].drop == ()
    assert "Show all events" in page.content.decode()
    assert "Show all events" not in client.get("/?type=meeting").content.decode()


@pytest.mark.parametrize(("language", "words"), [("en", "This address is not understood"), ("de", "Diese Adresse ist nicht verständlich")])
@pytest.mark.parametrize("path", ["/", "/timeline.json", "/changes/"])
def test_an_address_of_too_many_parts_is_refused_in_the_looks_of_the_site(
    client: Client, event: Event, path: str, language: str, words: str
) -> None:
    answer = client.get(f"{path}?{'&'.join(['a=1'] * 1_500)}", headers={"accept-language": language})
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert "css/base" in answer.content.decode()
