"""More events than are sent at once: counts and the most important ones, refined for every window by one request that a worker makes."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page, Route, expect

EVENTS = 1_500
# Four zooms leave a sixteenth of the days that the page began with, three an eighth.
WINDOW_IS_A_TWELFTH = """() => {
  const { window } = JSON.parse(document.getElementById("timeline-data").textContent);
  const win = new URL(location.href).searchParams.get("win");
  if (!win) return false;
  const [first, last] = win.split("..").map((day) => Date.parse(day) / 86_400_000);
  return last - first < (window[1] - window[0]) / 12;
}"""


@pytest.fixture
def page(browser: Browser, live_server: Any, transactional_db: None) -> Iterator[Page]:
    """The timeline of a crowded collection."""
    call_command("synthesize", events=EVENTS, seed=7, collection="crowded", verbosity=0)
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto("/c/crowded/")
    page.wait_for_selector("html[data-ready]")
    yield page
    context.close()


def in_view(page: Page) -> int:
    """How many events the lanes say that the window holds."""
    return sum(int(words.split(" ")[0].replace(",", "")) for words in page.locator("[data-lane-count]").all_inner_texts())


def test_a_zoom_is_refined_and_stands_in_the_address(page: Page) -> None:
    note = page.locator("[data-note]")
    before = in_view(page)
    expect(note).to_contain_text(f"all {before:,} events; under them are the 1,000 most important")
    with page.expect_response("**/timeline.json*") as answered:
        page.get_by_role("button", name="Zoom in").click()
    assert "bare=1" in answered.value.url
    expect(page).to_have_url(re.compile(r"\?win=\d{4}-\d\d-\d\d\.\."))
    expect(note).not_to_contain_text(f"all {before:,} events")
    assert 0 < in_view(page) < before


def test_only_the_last_of_several_zooms_arrives(page: Page) -> None:
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_timeout(90)
    page.wait_for_function(WINDOW_IS_A_TWELFTH)
    afresh = page.context.new_page()
    afresh.goto(page.url)
    afresh.wait_for_selector("html[data-ready]")
    assert afresh.url == page.url
    expect(page.locator("[data-note]")).to_have_text(afresh.locator("[data-note]").inner_text())


@pytest.mark.parametrize("status", [0, 500], ids=["offline", "broken"])
def test_a_window_that_cannot_be_fetched_says_so_and_the_next_one_arrives(page: Page, status: int) -> None:
    def refuse(route: Route) -> None:
        if status:
            route.fulfill(status=status, body="broken")
        else:
            route.abort("internetdisconnected")

    page.context.route("**/timeline.json*", refuse)
    page.get_by_role("button", name="Zoom in").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")

    page.context.unroute("**/timeline.json*")
    page.get_by_role("button", name="Zoom in").click()
    expect(page.get_by_role("alert")).to_have_count(0)
