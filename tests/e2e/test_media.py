"""Paper, forced colours, less motion, a phone and a tablet: the same page by other means."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Opened
from tests.e2e.record import Record
from tests.e2e.test_everywhere import show


def test_whoever_wants_less_motion_gets_none(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.depot.public_id}", reduced_motion="reduce")
    moving = "[...document.querySelectorAll('*')].filter(el => getComputedStyle(el).animationName !== 'none').length"
    assert page.evaluate(moving) == 0


def test_forced_colours_keep_what_is_chosen_in_sight(opened: Opened) -> None:
    page = opened("/?type=agreement", forced_colors="active")
    chosen, other = page.locator(".value[aria-current] .box").first, page.locator(".value:not([aria-current]) .box").first
    border = "el => getComputedStyle(el).borderTopWidth"
    assert chosen.evaluate(border) != other.evaluate(border)
    assert page.locator(".pill, .mark").first.evaluate("el => getComputedStyle(el).borderTopStyle") == "solid"


def test_forced_colours_show_how_strictly_a_period_is_taken(opened: Opened) -> None:
    page = opened("/?certainty=certain", forced_colors="active")
    for name, width in (("Certainly in range", "2px"), ("Possibly in range", "0px")):
        link = page.get_by_role("complementary").get_by_role("link", name=name)
        assert link.evaluate("one => getComputedStyle(one).borderTopWidth") == width


def test_paper_shows_the_article_alone(opened: Opened, record: Record) -> None:
    page = show(opened, record, "article")
    page.emulate_media(media="print")
    expect(page.locator(".header")).to_be_hidden()
    expect(page.locator(".reading-text")).to_be_visible()
    expect(page.locator(".reading-text .furniture").first).to_be_hidden()


@pytest.mark.parametrize("width", [794, 1440])
def test_paper_shows_the_open_event_whole_after_the_list(opened: Opened, record: Record, width: int) -> None:
    page = opened(f"/?event={record.depot.public_id}", viewport={"width": width, "height": 600})
    page.emulate_media(media="print")
    body, last = page.locator(".drawer-body"), page.locator(".item").last
    assert body.evaluate("el => el.scrollHeight - el.clientHeight") <= 1
    assert page.evaluate("getComputedStyle(document.body).paddingBottom") == "0px"
    event, listed, foot = body.bounding_box(), last.bounding_box(), page.locator(".footer").bounding_box()
    assert event
    assert listed
    assert foot
    assert listed["y"] + listed["height"] <= event["y"]
    assert event["y"] + event["height"] <= foot["y"]
    expect(page.locator(".drawer-grip")).to_be_hidden()


def test_forced_colours_show_which_event_is_open(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.depot.public_id}", forced_colors="active")
    outline = "el => getComputedStyle(el).outlineStyle"
    assert page.locator(".mark.is-open").evaluate(outline) == "double"
    assert page.locator(".mark:not(.is-open)").first.evaluate(outline) == "none"


@pytest.mark.parametrize("name", ["timeline", "event", "article"])
def test_paper_is_white_with_dark_words_whatever_the_theme(opened: Opened, record: Record, name: str) -> None:
    page = show(opened, record, name, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert page.locator("main p").first.evaluate("one => getComputedStyle(one).color") in (
        "rgb(0, 0, 0)",
        "rgb(26, 32, 39)",
        "rgb(74, 85, 96)",
    )
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.get_by_role("heading", level=1).bounding_box()["height"] > 20  # type: ignore[index]
    assert page.locator("details:visible:not([open])").count() == 0


def test_the_bar_at_the_end_of_a_phone_hides_nothing_that_has_the_focus(opened: Opened) -> None:
    page = opened("/", viewport={"width": 390, "height": 500})
    page.locator("#from").focus()
    for _place in range(30):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
              const [bar, at] = [".back-up", ":focus"].map((one) => document.querySelector(one).getBoundingClientRect());
              return !document.activeElement.closest(".back-up") && at.bottom > bar.top;
            }"""
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML")


def test_beside_the_sheet_of_a_tablet_the_lanes_stay_in_sight(opened: Opened, record: Record) -> None:
    page = opened(f"/?view=timeline&event={record.depot.public_id}", viewport={"width": 820, "height": 1180})
    sheet, lane = page.locator(".drawer").bounding_box(), page.locator("[data-lane]").last.bounding_box()
    assert sheet
    assert lane
    assert lane["y"] + lane["height"] <= sheet["y"]
