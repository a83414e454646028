"""What strangers send does no harm: markup in articles, addresses that were never meant, other hosts, guessed passwords, hostile files."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from articles.extraction import Document, extract, origin_credit
from articles.ingest import Refusal
from articles.ingest.folder import find, read_bytes
from articles.ingest.near_duplicates import copy_keys
from articles.ingest.record import Record, build
from articles.ingest.title import title_of
from articles.management.commands.ingest import printable
from articles.models import Event
from articles.search import words_of
from tests import hostile
from tests.addresses import addresses
from tests.factories import make_curator
from tests.hostile import MARKUP, Page
from tests.work import lines_run, store_steps
from timeline.detail import original_url
from timeline.kept import forget
from timeline.segments import match_marks

HARMLESS_LINKS = ("/", "#", "?", "https://", "mailto:", "http://testserver/", ".", "&")
PUBLIC = ("/", "/timeline.json", "/articles/", "/robots.txt", "/healthz", "/c/main/", "/nowhere", "/events/nothing1/")


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: Any) -> Iterator[Event]:
    """A record in which every text is markup, made once for all tests here, which change nothing of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield hostile.plant()
        transaction.set_rollback(True)


def values(event: Event) -> dict[str, list[object]]:
    """What stands for the parameters of addresses."""
    article = event.mentions.first()
    assert article is not None
    return {
        "slug": ["main"],
        "pk": [article.article_id, event.pk],
        "public_id": list(Event.objects.values_list("public_id", flat=True)),
        "object_id": [article.article_id, event.pk],
        "content_type_id": [1],
        "id": [1],
        "app_label": ["articles"],
        "url": ["nothing/"],
    }


def as_curator() -> Client:
    """A browser of somebody who may do anything."""
    client = Client()
    client.force_login(User.objects.get(username="eve"))
    return client


# --- markup -------------------------------------------------------------------------------------------------------


def problems(page: Page) -> list[str]:
    """Everything on a page that the content policy would refuse, or that leads where no link of ours leads."""
    found = []
    for tag, attributes in page.elements:
        found += [f"<{tag} {name}>" for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "formtarget")]
        found += [f"<{tag}>" for _ in [0] if tag in ("iframe", "object", "embed", "base", "frame", "applet")]
        if tag == "style" and not attributes.get("nonce"):
            found.append("<style> without a nonce")
        for name in ("href", "src", "action", "formaction"):
            address = attributes.get(name)
            if address and not address.startswith(HARMLESS_LINKS) and urlsplit(address).scheme not in ("", "data"):
                found.append(f"{name}={address[:60]}")
    for attributes, written in page.scripts:
        if written.strip() and attributes.get("type") not in ("application/json", "text/template"):
            found.append(f"a script written in the page: {written.strip()[:60]}")
    return found


@pytest.mark.parametrize("who", ["the public", "a curator"])
def test_markup_in_an_article_or_a_name_is_text_on_every_page(planted: Event, db: None, who: str) -> None:
    client = as_curator() if who == "a curator" else Client()
    pages = 0
    for path in addresses(values(planted)):
        if "logout" in path:
            continue
        response = client.get(path)
        assert response.status_code < 500, path
        if not response.get("Content-Type", "").startswith("text/html"):
            continue
        page = Page(response.content.decode())
        assert problems(page) == [], path
        assert not [tag for tag, attributes in page.elements if tag == "img" and attributes.get("src") == "x"], path
        assert page.words.count("alert(1)") == page.words.count("<script>alert(1)"), path
        pages += "<script>alert(1)</script>" in page.words
    assert pages > 6


def test_a_page_shows_markup_letter_by_letter(planted: Event, db: None) -> None:
    article = planted.mentions.first()
    assert article is not None
    page = Page(Client().get(f"/articles/{article.article_id}/").content.decode())
    assert f"First words {MARKUP}" in page.words


def test_data_in_a_page_ends_no_script_and_its_hover_text_holds_no_markup_of_others(planted: Event, db: None) -> None:
    raw = Client().get("/").content.decode()
    [(_, written)] = [(attributes, text) for attributes, text in Page(raw).scripts if attributes.get("id") == "timeline-data"]
    data = json.loads(written)
    assert "<" not in written
    answer = Client().get("/timeline.json").json()
    hover = [text for trace in answer["figure"]["data"] for text in trace.get("hovertext", ())]
    assert hover
    for text in hover:
        assert re.fullmatch(r"<b>[^<>]*</b><br>[^<>]*", text)
    for drawn in (data, answer):
        assert not [trace["name"] for trace in drawn["figure"]["data"] if "<" in trace.get("name", "")]


@pytest.mark.parametrize(
    ("url", "quote", "leads_to"),
    [
        ("javascript:alert(1)", "A quote.", ""),
        (" https://example.org/", "A quote.", ""),
        ("JAVASCRIPT:alert(1)//https://", "", ""),
        ("data:text/html,x", "", ""),
        ("//example.org/a", "", ""),
        ("", "A quote.", ""),
        ("https://example.org/a", "", "https://example.org/a"),
        ("https://example.org/a", "Ab, c-d & e=f #x", "https://example.org/a#:~:text=Ab%2C%20c%2Dd%20%26%20e%3Df%20%23x"),
        ("https://example.org/a#b", "Ab <c>", "https://example.org/a#b:~:text=Ab%20%3Cc%3E"),
        ("https://example.org/a", "1 2 3 4 5 6 7 8 9", "https://example.org/a#:~:text=1%202%203%204,6%207%208%209"),
        ("http://example.org/é", "“Ü” 😀", "http://example.org/é#:~:text=%E2%80%9C%C3%9C%E2%80%9D%20%F0%9F%98%80"),
    ],
)
def test_the_original_is_linked_by_web_addresses_only_and_a_quote_stays_inside_its_fragment(url: str, quote: str, leads_to: str) -> None:
    assert original_url(url, quote) == leads_to


# --- hostile addresses ----------------------------------------------------------------------------------------------


MOST_WORK = 5
"""A hostile query may be this many times the work of the page that it is sent to, or of the front page where that is more."""


def _work(client: Client, path: str, query: str) -> tuple[int, int, int]:
    """The status of an answer, the lines of Python that ran for it, and the hundreds of steps that the store took."""
    status = 0

    def ask(text: str = query) -> None:
        nonlocal status
        status = client.generic("GET", path, QUERY_STRING=text).status_code

    steps = store_steps(ask)
    return status, lines_run(ask, query), steps


def _breaks(client: Client, asked: Sequence[tuple[str, str]], front: str) -> list[tuple[str, str, object]]:
    """What fails, or is far more work than a page that nobody narrows."""
    plain = {path: _work(client, path, "") for path in {front, *(path for path, _ in asked)}}
    found: list[tuple[str, str, object]] = []
    for path, query in asked:
        status, lines, steps = _work(client, path, query)
        most_lines, most_steps = (MOST_WORK * max(plain[path][place], plain[front][place]) for place in (1, 2))
        if status >= 500 or lines > most_lines or steps > most_steps:
            found.append((path, query[:80], (status, lines, most_lines, steps, most_steps)))
    return found


def test_no_known_hostile_query_breaks_any_public_address(planted: Event, db: None) -> None:
    client = Client()
    paths = [path for path in addresses(values(planted) | {"public_id": [planted.public_id]}) if not path.startswith("/admin/")]
    # All of them on the page; on the others, which read the query with the same words, every twelfth.
    asked = [(path, query) for path in paths for query in (hostile.QUERIES if path == "/" else hostile.QUERIES[::12])]
    assert _breaks(client, asked, "/") == []


def test_no_known_hostile_query_breaks_the_curators_pages(planted: Event, db: None) -> None:
    client = as_curator()
    # Not the lists that Django's admin makes: it takes a filter's number as it comes.
    ours = re.compile(r"/(?:queue|card|date|undated)/")
    paths = [path for path in addresses(values(planted), under="admin/articles/") if ours.search(path)]
    assert len(paths) > 5
    asked = [(path, query) for path in paths for query in hostile.ADMIN_QUERIES[:: 1 if path.endswith("/queue/") else 4]]
    assert _breaks(client, asked, "/admin/articles/event/queue/") == []


@given(path=st.text(max_size=40), query=st.binary(max_size=120))
@examples(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_address_at_all_breaks_the_site(planted: Event, db: None, path: str, query: bytes) -> None:
    # As a server passes it on: the path decoded from its bytes, the query as it came.
    sent = "/" + path.encode("utf-8", "replace").decode("latin-1")
    response = Client().generic("GET", "/", PATH_INFO=sent, QUERY_STRING=query.decode("latin-1"))
    assert response.status_code < 500


@given(
    prefix=st.sampled_from(["/articles/", "/events/", "/c/", "/static/", "/admin/"]),
    rest=st.text(alphabet=st.sampled_from("0123456789abc-_./%\\\x00\n é☃"), max_size=30),
)
@examples(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_behind_a_known_beginning_breaks_the_site(planted: Event, db: None, prefix: str, rest: str) -> None:
    assert Client().generic("GET", "/", PATH_INFO=(prefix + rest).encode().decode("latin-1")).status_code < 500


@pytest.mark.parametrize("digits", [1, 19, 20, 400, 5_000])
def test_a_number_of_any_length_in_an_address_is_an_article_or_nothing(planted: Event, db: None, digits: int) -> None:
    assert Client().get(f"/articles/{'9' * digits}/").status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
def test_public_addresses_are_for_reading(planted: Event, db: None, method: str) -> None:
    for client in (Client(), Client(enforce_csrf_checks=True)):
        for path in addresses(values(planted) | {"public_id": [planted.public_id]}):
            if not path.startswith("/admin/"):
                assert client.generic(method, path, b"a=b").status_code in (403, 404, 405), (method, path)


def test_a_head_is_answered_as_a_get_without_a_body(planted: Event, db: None) -> None:
    for path in ("/", "/timeline.json", "/articles/", f"/events/{planted.public_id}/"):
        got, head = Client().get(path), Client().head(path)
        assert (head.status_code, head.content, head["Content-Type"]) == (got.status_code, b"", got["Content-Type"])


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "testserver@evil.example", "evil.example#testserver", "a b", ""]
)
def test_another_host_is_refused(planted: Event, db: None, host: str) -> None:
    assert Client().get("/", headers={"host": host}).status_code == 400


def test_no_header_makes_a_page_link_to_another_host(planted: Event, db: None) -> None:
    forged = {"x-forwarded-host": "evil.example", "x-host": "evil.example", "forwarded": "host=evil.example", "x-original-url": "/admin/"}
    for path in ("/", f"/events/{planted.public_id}/", "/articles/"):
        assert b"evil.example" not in Client().get(path, headers=forged).content


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "///evil.example"]
)
def test_logging_in_leads_nowhere_else(db: None, target: str) -> None:
    make_curator("door")
    given = {"username": "door", "password": "long-enough-for-tests", "next": target}
    sent = Client().post("/admin/login/", given, query_params={"next": target})
    assert (sent.status_code, sent["Location"]) == (302, "/admin/")


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/..", "/articles", "/admin", "/c/main"])
def test_an_added_slash_leads_nowhere_else(planted: Event, db: None, path: str) -> None:
    response = Client().generic("GET", "/", PATH_INFO=path)
    assert response.status_code in (301, 302, 404)
    assert urlsplit(response.get("Location", "/")).netloc == ""


# --- headers --------------------------------------------------------------------------------------------------------


def test_every_answer_forbids_what_it_does_not_need(planted: Event, db: None) -> None:
    for path in (*PUBLIC, f"/events/{planted.public_id}/", f"/events/{planted.public_id}/drawer/", "/admin/login/", "/admin/"):
        answer = Client().get(path)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert "base-uri 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert not re.search(r"https?:|\*", policy), path
        assert answer["X-Frame-Options"] == "DENY", path
        assert answer["X-Content-Type-Options"] == "nosniff", path
        assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin", path


def test_a_nonce_is_new_each_time_and_the_one_that_stands_in_the_page(planted: Event, db: None, settings: Any) -> None:
    settings.KEPT_ANSWERS = 8
    forget()
    seen = set()
    for _ in range(4):
        answer = Client().get("/")
        in_policy = set(re.findall(r"'nonce-([^']+)'", answer["Content-Security-Policy"]))
        in_page = {attributes["nonce"] for _, attributes in Page(answer.content.decode()).elements if attributes.get("nonce")}
        assert in_policy == in_page
        assert len(in_policy) == 1
        seen |= in_policy
    forget()
    assert len(seen) == 4
    unchanged = Client().get("/", headers={"If-None-Match": answer["ETag"]})
    assert unchanged.status_code == 304
    assert "Content-Security-Policy" not in unchanged


def test_what_depends_on_the_reader_is_kept_by_nobody_else(planted: Event, db: None) -> None:
    article = planted.mentions.first()
    assert article is not None
    for path in ("/", "/timeline.json", "/articles/", f"/articles/{article.article_id}/", f"/events/{planted.public_id}/"):
        for client in (Client(), as_curator()):
            answer = client.get(path)
            assert "private" in answer["Cache-Control"], path
            assert "Cookie" in answer["Vary"], path


def test_readers_get_no_cookie(planted: Event, db: None) -> None:
    client = Client()
    for path in (*PUBLIC, f"/events/{planted.public_id}/"):
        client.get(path)
    assert dict(client.cookies) == {}


def test_the_cookies_of_a_session_are_out_of_reach_of_scripts_and_other_sites(db: None) -> None:
    make_curator("baker")
    client = Client()
    client.post("/admin/login/", {"username": "baker", "password": "long-enough-for-tests"})
    session = client.cookies["sessionid"]
    assert session["httponly"]
    assert {morsel["samesite"] for morsel in client.cookies.values()} == {"Lax"}


# --- logging in -----------------------------------------------------------------------------------------------------


def _tries(password: str, *, times: int = 1, **headers: str) -> int:
    """The answer to the last of some tries to log in."""
    status = 0
    for _ in range(times):
        status = Client(**headers).post("/admin/login/", {"username": "carla", "password": password}).status_code
    return status


def test_wrong_passwords_lock_a_name_out_whatever_address_the_sender_claims(db: None) -> None:
    make_curator("carla")
    for number in range(5):
        claimed = f"203.0.113.{number}"
        _tries("wrong", HTTP_X_FORWARDED_FOR=claimed, HTTP_X_REAL_IP=claimed, HTTP_FORWARDED=f"for={claimed}")
    assert _tries("long-enough-for-tests", HTTP_X_FORWARDED_FOR="203.0.113.99") == 429
    assert _tries("long-enough-for-tests") == 429


@pytest.mark.parametrize("spelling", ["carla ", "\uff43arla", " carla\t"])
def test_a_locked_name_is_locked_in_every_spelling_of_it(db: None, spelling: str) -> None:
    make_curator("carla")
    _tries("wrong", times=5)
    sent = Client().post("/admin/login/", {"username": spelling, "password": "long-enough-for-tests"})
    assert sent.status_code == 429


def test_behind_a_proxy_only_the_one_who_guesses_is_locked_out(db: None, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    make_curator("carla")
    for number in range(5):
        # What comes before the last entry is the sender's own word.
        _tries("wrong", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}, 203.0.113.7")
    assert _tries("long-enough-for-tests", HTTP_X_FORWARDED_FOR="198.51.100.77, 203.0.113.7") == 429
    assert _tries("long-enough-for-tests", HTTP_X_FORWARDED_FOR="203.0.113.8") == 302


@pytest.mark.parametrize("name", ["a\0b", "a" * 5_000, "\ud83d", "' OR 1=1 --", MARKUP])
def test_no_name_breaks_the_login(db: None, name: str) -> None:
    sent = name.encode("utf-8", "surrogatepass")
    body = b"username=" + b"".join(b"%%%02X" % byte for byte in sent) + b"&password=x"
    assert Client().generic("POST", "/admin/login/", body, content_type="application/x-www-form-urlencoded").status_code in (200, 400, 429)


# --- hostile files --------------------------------------------------------------------------------------------------


def test_a_folder_that_was_sent_brings_in_no_file_of_this_machine(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "key.txt").write_text("A secret key.")
    (outside / "sources.csv").write_text("file,source\nmine.txt,Elsewhere\n")
    sent = tmp_path / "sent"
    sent.mkdir()
    (sent / "mine.txt").write_text("Ministers met in Oslo.")
    (sent / "key.txt").symlink_to(outside / "key.txt")
    (sent / "folder").symlink_to(outside)
    (sent / "sources.csv").symlink_to(outside / "sources.csv")
    (sent / "gone.txt").symlink_to(outside / "nothing.txt")
    (sent / "endless.txt").symlink_to(sent / "endless.txt")
    os.mkfifo(sent / "pipe.txt")
    assert [(found.name, found.description, found.problem) for found in find([sent])] == [("mine.txt", None, None)]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "sparse.txt").open("wb") as file:
        file.truncate(1 << 40)
    refusal = read_bytes(tmp_path / "sparse.txt")
    assert isinstance(refusal, Refusal)
    assert "too large" in refusal.reason


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb.txt", "a\\nb.txt"),
        ("red\x1b[31m.txt", "red\\x1b[31m.txt"),
        ("half\udcff.txt", "half\\udcff.txt"),
        ("turn\u202eed.txt", "turn\\u202eed.txt"),
        ("Донецк – è.txt", "Донецк – è.txt"),
    ],
)
def test_a_name_of_a_file_is_shown_by_a_terminal_and_not_obeyed(name: str, shown: str) -> None:
    assert printable(name) == shown
    printable(name).encode()


@pytest.mark.parametrize("title", ["\x1b]0;owned\x07Talks\x07 held", "Talks\x85held", "Talks \x9d\x1f held"])
def test_a_title_holds_no_control_character(title: str) -> None:
    record = build("", {"title": title, "text": "They met."}, "")
    assert isinstance(record, Record)
    assert re.fullmatch(r"(?:\]0;owned)?Talks held", record.title)
    untitled = build("", {"text": f"{title}\n\nThey met in Oslo."}, "")
    assert isinstance(untitled, Record)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", untitled.title)
    assert untitled.text.startswith(title)


# --- slow patterns --------------------------------------------------------------------------------------------------

UNITS = (
    *(".", "!?", '."', "1", "1 ", "A", "Ab ", "Jean Paul ", "of the ", '"', "“a” ", "and ", "\n", "a\n", " ", "\t", "a, ", "Ab, Cd and "),
    *("U.S. ", "-", "—", "(", "(a) ", "'", "killed 5 people ", "met ", "strike ", "attack on ", "after the attack "),
    *("signed an agreement ", "Monday ", "2025 ", "2025-01-01", "12:", "5,000,", "March 5, ", "last week ", "two days after "),
    *("he said that ", "According to ", "President Ab ", "foreign minister of ", "Kyiv and ", "in Ab, ", "http://a.b/", "a\u0301"),
    *(
        "\u202e",
        "会",
        "😀",
        "_",
        "\u00a0",
        "\u200b",
        "You may also like\n",
        "Published: ",
        "A-",
        "A.",
        "Source: ",
        "© ",
        "KYIV, April 5 (Reuters) - ",
    ),
    *("1234567890", "March May June ", "24, 25, ", "2025-04-", "'99 ", "on Friday the "),
    *("one hundred and ", "between 5 and ", "They ", "would not ", "at least ", "A missile strike killed 5 people in Kharkiv on Monday. "),
)


def _engine(text: str) -> None:
    extract(Document(id="x", text=text, dct=date(2025, 4, 5), dct_how="given"))


def _door(text: str) -> None:
    """What else is done to a whole text when it comes in, and when its passages are shown."""
    copy_keys(text)
    title_of(text)
    origin_credit(text)
    words_of(text)
    match_marks(text, [("a",), ("a", "b")])


def _repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _growth(read: Callable[[str], None], unit: str, length: int) -> float:
    """How much more work twice as much of a unit makes; less than a line a code point is none."""
    read(_repeated(unit, 2 * length))  # what is loaded and compiled when it is first needed is no growth
    once, twice = (lines_run(read, _repeated(unit, times * length)) for times in (1, 2))
    return twice / once if twice > 2 * length else 0.0


@pytest.mark.parametrize(("read", "length"), [(_engine, 4_000), (_door, 20_000)])
def test_twice_as_much_of_anything_is_twice_the_work(read: Callable[[str], None], length: int) -> None:
    assert {unit: growth for unit in UNITS if (growth := _growth(read, unit, length)) >= 2.5} == {}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_twice_as_much_of_anything_long_is_twice_the_work(unit: str) -> None:
    assert _growth(_engine, unit, 10_000) < 2.5


def _seconds(read: Callable[[str], None], unit: str, length: int) -> float:
    text = _repeated(unit, length)
    started = time.process_time()
    read(text)
    return time.process_time() - started


def _runs_away(read: Callable[[str], None], unit: str) -> bool:
    """Whether eight times the text takes more than three times eight times as long; a square would take sixty-four times."""
    for _ in range(3):
        once, more = _seconds(read, unit, 5_000), _seconds(read, unit, 40_000)
        if more < 24 * max(once, 0.01):
            return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_no_pattern_runs_away_on_anything(unit: str) -> None:
    """What goes on inside one pattern no count of lines tells. Finer figures are for ``python -m tests.bench.growth``."""
    for read in (_engine, _door):
        _seconds(read, "A missile strike killed 5 people in Kharkiv on Monday. ", 2_000)
        assert not _runs_away(read, unit)


@pytest.mark.slow
@pytest.mark.parametrize("unit", [".", "1", "A", "\n", "“", "of the ", "Ab "])
def test_a_text_as_long_as_any_is_read_in_bounded_time(unit: str) -> None:
    assert _seconds(_engine, unit, 1_000_000) + _seconds(_door, unit, 1_000_000) < 60
