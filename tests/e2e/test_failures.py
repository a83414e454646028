"""Where something cannot be fetched the page stays as it was and says so, and trying again goes through."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e.record import Record
from tests.e2e.test_everywhere import AXE, violations

Answer = Callable[[Route], None]
OFFLINE: Answer = lambda route: route.abort("internetdisconnected")  # noqa: E731
BROKEN: Answer = lambda route: route.fulfill(status=500, body="<h1>Something broke</h1>", content_type="text/html")  # noqa: E731


@pytest.fixture
def page(browser: Browser, live_server: Any, record: Record) -> Iterator[Page]:
    """The timeline, not watched: a browser writes what it cannot load on its console."""
    context: BrowserContext = browser.new_context(base_url=live_server.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto("/")
    page.wait_for_selector("html[data-ready]")
    yield page
    context.close()


@pytest.mark.parametrize("answer", [OFFLINE, BROKEN], ids=["offline", "broken"])
def test_a_filter_that_cannot_be_fetched_leaves_the_page_and_can_be_tried_again(page: Page, answer: Answer) -> None:
    page.route("**/?type=agreement", answer)
    page.get_by_role("complementary").get_by_role("link", name="Agreements").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("could not be fetched")
    expect(page.locator("#tally")).to_contain_text("23 events")
    assert page.url.endswith("/?type=agreement")

    page.unroute("**/?type=agreement")
    alert.get_by_role("link", name="Try again").click()
    expect(page.locator("#tally")).to_contain_text("5 of 23")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_phone_shows_what_failed_wherever_it_was_scrolled_to(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.route("**/?type=agreement", OFFLINE)
    page.get_by_role("complementary").get_by_role("link", name="Agreements").click()
    expect(page.get_by_role("alert")).to_be_in_viewport()


@pytest.mark.parametrize("answer", [OFFLINE, BROKEN], ids=["offline", "broken"])
def test_an_event_that_cannot_be_fetched_leaves_the_page_and_the_next_one_opens(page: Page, record: Record, answer: Answer) -> None:
    page.route("**/drawer/**", answer)
    page.get_by_role("link", name="Envoys meet in Kyiv").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")

    page.unroute("**/drawer/**")
    page.get_by_role("link", name="Strike on a grain depot in Kharkiv").click()
    expect(page.get_by_role("region", name="Event")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_an_event_that_is_gone_meanwhile_leads_to_what_its_address_says(page: Page, record: Record) -> None:
    record.envoys.status = "gone"
    record.envoys.save()
    page.get_by_role("link", name="Envoys meet in Kyiv").click()
    expect(page.get_by_role("heading", name="This event is no longer here")).to_be_visible()


def test_a_drawing_that_cannot_be_loaded_leaves_the_list(browser: Browser, live_server: Any, record: Record) -> None:
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.route("**/vendor/plotly.min.js", OFFLINE)
    page.goto("/")
    page.wait_for_selector("html[data-ready]")
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")
    page.get_by_role("link", name="Envoys meet in Kyiv").click()
    expect(page.get_by_role("region", name="Event")).to_be_visible()
    context.close()


def test_what_takes_long_is_seen_to_be_under_way(page: Page) -> None:
    bar = "getComputedStyle(document.querySelector('header.header'), '::after').visibility"
    assert page.evaluate(bar) == "hidden"
    held: list[Route] = []
    page.route("**/?type=strike", lambda route: held.append(route))
    page.locator("#filters").get_by_role("link", name="Strikes").click()
    page.wait_for_timeout(600)
    assert page.evaluate(bar) == "visible"
    held[0].continue_()
    expect(page.locator("html[data-busy]")).to_have_count(0)
    assert page.evaluate(bar) == "hidden"


@pytest.mark.parametrize(("language", "words"), [("en", "Something broke on our side"), ("de", "Bei uns ist etwas schiefgegangen")])
def test_what_breaks_on_the_server_is_told_in_the_reader_s_language_and_theme(
    browser: Browser, live_server: Any, record: Record, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    def broken(*given: object, **named: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("timeline.views.page_context", broken)
    context = browser.new_context(base_url=live_server.url, locale=language, viewport={"width": 390, "height": 844}, color_scheme="light")
    context.add_init_script("localStorage.setItem('dateline-theme', 'dark')")
    page = context.new_page()
    answer = page.goto("/?type=strike")
    assert answer is not None
    assert answer.status == 500
    expect(page.get_by_role("heading", name=words)).to_be_visible()
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("html").get_attribute("data-theme") == "dark"
    if AXE.is_file():
        assert violations(page) == []

    monkeypatch.undo()
    page.get_by_role("link").first.click()
    expect(page.locator("#tally")).to_contain_text("13 ")
    assert page.url.endswith("/?type=strike")
    context.close()
