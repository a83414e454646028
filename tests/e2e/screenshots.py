"""Pictures of the page with the demonstration articles, into docs/images: ``python -m tests.e2e.screenshots``."""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tests.e2e.chromium import HOW, executable, started
from tests.e2e.site import ROOT, load_demonstration, own_folder, served

FOLDER = ROOT / "docs" / "images"
LARGEST = 300_000
"""Bytes that a picture may have."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its file, what it shows and how wide."""

    name: str
    path: str
    width: int
    height: int
    scheme: str
    prepare: Callable[[Page], None] = lambda page: None


def open_strike(page: Page) -> None:
    """The drawer of an event with figures that differ."""
    page.get_by_role("list", name="Events").get_by_role("link", name="Strike on Kryvyi Rih").first.click()
    page.get_by_role("region", name="Event").wait_for()
    page.mouse.move(0, 0)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(600)


def sent_strike(page: Page) -> None:
    """The same as somebody sees it to whom its address was sent: the lanes stand above the sheet."""
    open_strike(page)
    sent = page.url
    page.goto("about:blank")
    page.goto(sent)
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(600)


PICTURES = (
    Picture("timeline-light", "?from=2025-01-01", 1440, 900, "light", open_strike),
    Picture("timeline-dark", "", 1440, 900, "dark"),
    Picture("phone-light", "", 390, 844, "light"),
    Picture("phone-dark", "?view=timeline&from=2025-01-01", 390, 844, "dark", sent_strike),
)


def main() -> int:
    """Take them all; 1 where there is no browser or one is too large."""
    if executable() is None:
        print(HOW, file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with own_folder():
        path = load_demonstration()
        with served() as site, started() as browser:
            sizes = [take(browser, site + path, picture) for picture in PICTURES]
    return int(max(sizes) > LARGEST)


def take(browser: Browser, address: str, picture: Picture) -> int:
    """Take one picture; gives its size in bytes."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        is_mobile=picture.width < 600,
        has_touch=picture.width < 600,
    )
    page = context.new_page()
    page.goto(address + picture.path)
    page.wait_for_selector("html[data-ready]")
    picture.prepare(page)
    data = tightened(page.screenshot())
    context.close()
    file = FOLDER / f"{picture.name}.png"
    file.write_bytes(data)
    print(f"{file.relative_to(ROOT)}: {len(data) / 1000:.0f} kB")
    return len(data)


def tightened(png: bytes) -> bytes:
    """The same picture with its pixels compressed as well as zlib can, and nothing but what draws it (PNG, ISO 15948)."""
    chunks = list(_chunks(png))
    pixels = zlib.compress(zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT")), 9)
    kept = [(kind, data) for kind, data in chunks if kind in (b"IHDR", b"PLTE", b"tRNS", b"sRGB")]
    return png[:8] + b"".join(_chunk(kind, data) for kind, data in [*kept, (b"IDAT", pixels), (b"IEND", b"")])


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    sys.exit(main())
