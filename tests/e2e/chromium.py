"""The browser: where Chromium is, how it is started, and what a page did that no page of ours may do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
HOW = (
    "no Chromium was found; install one: apt-get install -y chromium (Debian), brew install --cask chromium (macOS), "
    "or set CHROMIUM to its path"
)
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
"""No sandbox: as root, in a container, Chromium cannot make one; only our own pages are opened."""


def executable() -> str | None:
    """The path of a Chromium: that of the environment variable CHROMIUM, else the first that is installed."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given if Path(given).is_file() else None
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (MAC if Path(MAC).is_file() else None)


@contextmanager
def started(*flags: str) -> Iterator[Browser]:
    """A running browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*FLAGS, *flags])
        try:
            yield browser
        finally:
            browser.close()


WATCH_POLICY = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""


@dataclass
class Watch:
    """What went wrong on a page: errors of the console, violations of the content policy, requests to other hosts."""

    host: str
    wrong: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Look at everything that this page does from now on."""
        page.add_init_script(WATCH_POLICY)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.wrong.append(f"request to another host: {request.url}")
