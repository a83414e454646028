"""What browser tests share: one browser, a page that is watched, a small record, a count of steps."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.e2e.chromium import HOW, Watch, executable, started
from tests.e2e.record import Record, make_record

# Playwright's loop runs in the tests' thread; the store is only used between its calls.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
expect.set_options(timeout=10_000)

Opened = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser; without one it is skipped and says what installs it."""
    for item in items:
        if "tests/e2e/" in item.nodeid:
            item.add_marker(pytest.mark.e2e)
            if executable() is None:
                item.add_marker(pytest.mark.skip(reason=HOW))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    with started() as running:
        yield running


@pytest.fixture
def record(transactional_db: None) -> Record:
    """The small record."""
    return make_record()


@pytest.fixture
def opened(browser: Browser, live_server: Any, record: Record) -> Iterator[Opened]:
    """Opens a path in a context of its own (its settings are the keywords) and fails the test for anything that went wrong."""
    contexts: list[BrowserContext] = []
    watch = Watch(host=urlsplit(live_server.url).netloc)

    def open_page(path: str = "/", plotly: Path | None = None, **settings: Any) -> Page:
        context = browser.new_context(base_url=live_server.url, **({"viewport": {"width": 1440, "height": 900}} | settings))
        contexts.append(context)
        page = context.new_page()
        watch.over(page)
        if plotly:
            page.route("**/vendor/plotly.min.js", lambda route: route.fulfill(path=plotly, content_type="text/javascript"))
        page.goto(path)
        if settings.get("java_script_enabled", True) and page.locator("[data-frame]").count():
            page.wait_for_selector("html[data-ready]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert watch.wrong == []


@dataclass(slots=True)
class Steps:
    """Counts what a reader does: a click, a meaningful key, a value typed."""

    page: Page
    taken: int = 0

    def click(self, target: Locator) -> None:
        """One click."""
        target.click()
        self.taken += 1

    def press(self, key: str) -> None:
        """One key."""
        self.page.keyboard.press(key)
        self.taken += 1
