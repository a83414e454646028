"""A curator decides from the drawer by single keys, or by its forms alone; nobody else is shown them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from articles.models import Decision, Event
from tests.articles.altered_engine import Engine, install
from tests.articles.record import event_of, live, make_editor, read
from tests.e2e.chromium import Watch
from tests.e2e.conftest import Opened, Steps
from tests.e2e.record import Record
from tests.e2e.test_everywhere import AXE, violations
from tests.factories import make_collection

Curator = Callable[..., Page]


@pytest.fixture
def curator(browser: Browser, live_server: Any, transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Curator]:
    """Opens an address as somebody who may decide; fails for anything that went wrong on the page."""
    install(Engine(), monkeypatch, phrases=False)
    make_collection()
    contexts: list[BrowserContext] = []
    watch = Watch(host=urlsplit(live_server.url).netloc)

    def open_page(path: str, ready: str = "[data-decide][data-ready]", **options: Any) -> Page:
        client = Client()
        client.force_login(make_editor())
        context = browser.new_context(base_url=live_server.url, **({"viewport": {"width": 1440, "height": 900}} | options))
        contexts.append(context)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        watch.over(page)
        page.goto(path)
        if options.get("java_script_enabled", True):
            page.wait_for_selector(ready)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [wrong for wrong in watch.wrong if "409 (Conflict)" not in wrong] == []


def strikes(*keys: str) -> list[Event]:
    """A strike for each key, on one day at one place, from as many sources."""
    for place, key in enumerate(keys):
        read(f"strike {key} 2025-04-05 killed 3 at Aldport.", source=f"Wire {place}", published="2025-04-09", title=f"Report of the {key}")
    return [event_of(f"strike {key}") for key in keys]


def told(page: Page) -> Any:
    """The line that says what became of a decision."""
    return page.locator("[data-told]")


def test_one_key_accepts_and_one_takes_it_back(curator: Curator) -> None:
    [harbour] = strikes("harbour")
    page = curator(f"/?event={harbour.public_id}")
    page.keyboard.press("a")
    expect(told(page)).to_contain_text("accepted")
    expect(page.get_by_role("region", name="Event")).to_contain_text("checked by a person")
    assert event_of("strike harbour").status == "accepted"

    page.keyboard.press("z")
    expect(told(page)).to_contain_text("taken back")
    assert event_of("strike harbour").status == "proposed"


def test_the_keys_are_ready_before_an_event_is_open_so_that_typed_words_are_no_commands(curator: Curator) -> None:
    strikes("harbour")
    page = curator("/", ready="html[data-ready]")
    page.wait_for_function("performance.getEntriesByType('resource').some((one) => one.name.includes('/js/decide.'))")
    page.get_by_role("list", name="Events").get_by_role("article").get_by_role("link").click()
    expect(page.locator("[data-decide]")).to_have_attribute("data-ready", "")
    page.keyboard.type("early April")
    expect(page.get_by_label("When, in words")).to_have_value("arly April")
    assert event_of("strike harbour").status == "proposed"


def test_one_key_rejects_and_the_event_stands_as_rejected(curator: Curator) -> None:
    harbour, _ = strikes("harbour", "quay")
    page = curator(f"/?event={harbour.public_id}")
    page.keyboard.press("r")
    expect(told(page)).to_contain_text("rejected")
    harbour.refresh_from_db()
    assert harbour.status == "rejected"


def test_a_date_is_shown_before_it_is_taken_in_three_steps(curator: Curator) -> None:
    [harbour] = strikes("harbour")
    page = curator(f"/?event={harbour.public_id}")
    steps = Steps(page)
    steps.press("e")
    page.keyboard.type("last Friday")
    steps.taken += 1
    expect(page.locator("[data-panel=date] output")).to_contain_text("= Friday 4 April 2025")
    steps.press("Enter")
    expect(page.locator(".event-when")).to_contain_text("4 April 2025")
    assert event_of("strike harbour").date_value == "2025-04-04"
    assert steps.taken == 3
    expect(page.locator("[data-panel=date] summary")).to_be_focused()


def test_a_duplicate_is_merged_in_three_steps_and_the_drawer_shows_what_is_left(curator: Curator) -> None:
    harbour, quay = strikes("harbour", "quay")
    page = curator(f"/?event={quay.public_id}")
    steps = Steps(page)
    steps.press("m")
    steps.press("1")
    steps.press("Enter")
    expect(told(page)).to_contain_text("merged")
    assert [event.pk for event in live()] == [harbour.pk]
    expect(page.get_by_role("region", name="Event")).to_contain_text("2 independent sources")
    assert steps.taken == 3

    page.keyboard.press("s")
    expect(page.locator("[data-panel=split] input:checked")).to_be_focused()
    page.keyboard.press("Enter")
    expect(told(page)).to_contain_text("split")
    assert len(live()) == 2


def test_what_somebody_else_changed_meanwhile_is_told_and_not_overwritten(curator: Curator) -> None:
    from articles import curation
    from tests.articles.record import act

    [harbour] = strikes("harbour")
    page = curator(f"/?event={harbour.public_id}")
    curation.reject(harbour, act(make_editor("bo")))
    page.keyboard.press("a")
    expect(told(page)).to_contain_text("not taken")
    harbour.refresh_from_db()
    assert harbour.status == "rejected"


def test_the_forms_work_without_scripts_and_say_once_what_they_did(curator: Curator) -> None:
    [harbour] = strikes("harbour")
    page = curator(f"/?type=strike&event={harbour.public_id}", java_script_enabled=False)
    page.get_by_role("button", name="Accept").click()
    expect(told(page)).to_contain_text("accepted")
    assert page.url.endswith(f"/?type=strike&event={harbour.public_id}")
    assert Decision.objects.get().kind == "accept"
    page.reload()
    expect(told(page)).to_have_text("")


def test_a_german_drawer_says_in_german_what_became_of_a_decision(curator: Curator) -> None:
    [harbour] = strikes("harbour")
    page = curator(f"/?event={harbour.public_id}", locale="de-DE")
    page.keyboard.press("a")
    expect(told(page)).to_have_text(re.compile(r": angenommen$"))
    page.keyboard.press("a")
    expect(told(page)).to_have_text("nicht übernommen: es ist schon geprüft")

    page.keyboard.press("e")
    page.keyboard.type("Mumpitz")
    output = page.locator("[data-panel=date] output")
    expect(output).to_have_text("„Mumpitz“ liest sich vom 9. April 2025 aus nicht als Datum")
    page.locator("#decide-date").fill("last Friday")
    expect(output).to_contain_text("= Freitag 4. April 2025 · „last Friday“ + Mi, 9. April 2025 → Fr, 4. April 2025")
    page.keyboard.press("Escape")
    page.keyboard.press("z")
    expect(told(page)).to_have_text("zurückgenommen: angenommen")


def test_without_scripts_undo_comes_back_to_the_event_and_says_so_in_german(curator: Curator) -> None:
    [harbour] = strikes("harbour")
    page = curator(f"/?event={harbour.public_id}", java_script_enabled=False, locale="de-DE")
    page.get_by_role("button", name="Annehmen").click()
    expect(told(page)).to_contain_text("angenommen")
    page.get_by_role("button", name="Rückgängig").click()
    expect(told(page)).to_contain_text("zurückgenommen: angenommen")
    assert f"event={harbour.public_id}" in page.url


def test_keys_do_nothing_while_somebody_types(curator: Curator) -> None:
    [harbour] = strikes("harbour")
    page = curator(f"/?event={harbour.public_id}")
    page.keyboard.press("/")
    page.keyboard.type("are")
    assert not Decision.objects.exists()


def test_readers_are_shown_no_forms_and_their_keys_decide_nothing(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.depot.public_id}")
    for key in "aremsz":
        page.keyboard.press(key)
    expect(page.locator("[data-decide], [data-told]")).to_have_count(0)
    assert "decide" not in page.content().replace("data-not-decided", "").replace("was decided", "")
    assert not Decision.objects.exists()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci")
def test_axe_finds_nothing_with_the_forms_open(curator: Curator) -> None:
    harbour, _ = strikes("harbour", "quay")
    page = curator(f"/?event={harbour.public_id}", reduced_motion="reduce")
    for key in "msE":
        page.keyboard.press(key)
    page.locator("[data-panel]").evaluate_all("els => els.forEach((el) => { el.open = true; })")
    assert violations(page) == []
