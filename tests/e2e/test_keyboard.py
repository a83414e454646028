"""Everything by keyboard alone."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opened, Steps
from tests.e2e.record import DEPOT, Record
from tests.factories import make_event


def focused(page: Page) -> str:
    """The name of what has the focus."""
    return page.evaluate(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.replace(/\\s+/g, ' ').trim()"
    )


def test_the_marks_are_one_tab_stop(opened: Opened) -> None:
    page = opened("/")
    assert page.locator("[data-marks] button").count() > 4
    assert page.locator("[data-marks] button[tabindex='0']").count() == 1


def test_a_mark_is_opened_and_left_again_by_keys(opened: Opened) -> None:
    page = opened("/?type=strike&place=kharkiv")
    steps = Steps(page)
    page.locator("[data-marks] button[tabindex='0']").focus()
    page.keyboard.press("Home")
    assert focused(page) == "2 September 2024, strike, Kharkiv, 1 source"
    page.keyboard.press("ArrowRight")
    assert focused(page).startswith(("14 March 2025", "2 events"))
    page.keyboard.press("ArrowLeft")

    steps.press("Enter")
    drawer = page.get_by_role("region", name="Event")
    expect(drawer.get_by_role("heading", name="Strike on a bridge in Kharkiv")).to_be_focused()
    assert steps.taken <= 1
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    assert focused(page) == "2 September 2024, strike, Kharkiv, 1 source"


def test_enter_on_a_number_leads_to_the_first_of_its_events_and_enter_opens_it(opened: Opened) -> None:
    page = opened("/?type=strike&place=odesa&win=2025-01-01..2025-06-30")
    page.keyboard.press("j")
    assert "events, strikes" in focused(page)
    page.keyboard.press("Enter")
    assert focused(page).startswith("Strike on pier 18")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Event").get_by_role("heading", name="Strike on pier 18")).to_be_focused()


def test_f_leads_to_the_first_filter(opened: Opened) -> None:
    page = opened("/")
    page.keyboard.press("f")
    assert focused(page).startswith("Agreements")


def test_the_quote_leads_to_its_article_by_keys(opened: Opened, record: Record) -> None:
    page = opened("/?type=strike&place=kharkiv&win=2025-03-01..2025-03-31")
    page.locator("[data-marks] button[tabindex='0']").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Strike on a grain depot in Kharkiv", level=2)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
        if focused(page) == "Show in article":
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/articles/\d+/#m\d+"))
    expect(page.locator(".reading-text")).to_contain_text(DEPOT)


def test_arrows_move_between_lanes(opened: Opened) -> None:
    page = opened("/")
    page.locator("[data-marks] button[tabindex='0']").focus()
    lanes = page.locator(".lane-name").all_inner_texts()
    seen = set()
    for key in ("Home", *["ArrowDown"] * 3, *["ArrowUp"] * 3):
        page.keyboard.press(key)
        seen.add(page.evaluate("[...document.activeElement.classList].find((name) => name.startsWith('type-'))"))
    assert len(seen) == len(lanes) == 3


def test_j_and_k_go_through_time_and_an_open_drawer_follows(opened: Opened) -> None:
    page = opened("/?type=agreement")
    drawer = page.get_by_role("region", name="Event")
    page.locator("[data-marks] button[tabindex='0']").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(drawer).to_contain_text("Pilotage agreement of 2024-02-16")
    page.keyboard.press("j")
    expect(drawer).to_contain_text("Pilotage agreement of 2024-06-13")
    expect(page.locator("#announcer")).to_contain_text("Pilotage agreement of 2024-06-13")
    page.keyboard.press("k")
    expect(drawer).to_contain_text("Pilotage agreement of 2024-02-16")


def test_keys_zoom_and_pan_and_fit(opened: Opened) -> None:
    page = opened("/")
    note = page.locator("[data-note]")
    whole = note.inner_text()
    page.keyboard.press("+")
    expect(note).not_to_have_text(whole)
    expect(page).to_have_url(re.compile(r"win=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d"))
    page.keyboard.press("]")
    page.keyboard.press("0")
    expect(note).to_have_text(whole)
    expect(page).not_to_have_url(re.compile("win="))


def test_a_filter_is_set_by_keys_and_keeps_the_focus(opened: Opened) -> None:
    page = opened("/")
    page.keyboard.press("f")
    assert page.evaluate("document.getElementById('filters').contains(document.activeElement)")
    page.get_by_role("complementary").get_by_role("link", name="Agreements").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#tally")).to_contain_text("5 of 23")
    assert "Agreements" in focused(page)
    expect(page.locator("#announcer")).to_contain_text("5 of 23 events")


def test_strikes_in_a_city_in_a_month_are_sent_as_a_link_in_four_steps_by_keys_alone(opened: Opened) -> None:
    page = opened("/", permissions=["clipboard-read", "clipboard-write"])
    steps = Steps(page)

    # A step is a choice made; the keys that walk to it are what the eye is to a mouse, and the shortest way is pressed here, no more.
    page.keyboard.press("f")
    walk_to(page, "Strikes")
    steps.press("Enter")
    expect(page.get_by_role("link", name="Strikes remove this filter")).to_be_visible()
    walk_to(page, "Kharkiv")
    steps.press("Enter")
    expect(page.get_by_role("link", name="Kharkiv remove this filter")).to_be_visible()
    walk_to(page, "March 2025")
    steps.press("Enter")
    expect(page.locator("#tally")).to_contain_text("2 of")
    steps.press("c")
    expect(page.locator("#announcer")).to_have_text("Link copied")

    assert steps.taken <= 4
    link = page.evaluate("navigator.clipboard.readText()")
    assert parse_qs(urlsplit(link).query) == {"type": ["strike"], "place": ["kharkiv"], "from": ["2025-03-01"], "to": ["2025-03-31"]}
    again = opened(link)
    titles = again.get_by_role("list", name="Events").locator("article h3").all_inner_texts()
    assert titles == ["Strike on a grain depot in Kharkiv", "Strike on a mill in Kharkiv"]


def walk_to(page: Page, name: str, most: int = 60) -> None:
    """Goes on with Tab until what has the focus bears this name: every stop on the way is one that a reader can see."""
    for _ in range(most):
        if focused(page).startswith(name):
            return
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getClientRects().length > 0")
    raise AssertionError(f"Tab does not lead to {name}")


def test_the_period_is_set_by_keys_on_the_handle(opened: Opened) -> None:
    page = opened("/")
    handle = page.get_by_role("slider", name="End of the period")
    handle.focus()
    page.keyboard.press("PageDown")
    expect(page.get_by_role("textbox", name="To")).to_have_value(re.compile(r"2025-\d\d-\d\d"))
    expect(handle).to_have_attribute("aria-valuetext", re.compile(r"^\d+ \w+ 2025$"))
    expect(handle).to_be_focused()


def test_slash_searches_and_keys_are_off_inside_fields(opened: Opened) -> None:
    page = opened("/")
    page.keyboard.press("/")
    page.keyboard.type("jk0c?+")
    expect(page.get_by_role("searchbox")).to_have_value("jk0c?+")
    expect(page.locator("#keys")).to_be_hidden()


def test_the_sheet_of_keys_opens_and_can_switch_them_off(opened: Opened) -> None:
    page = opened("/")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard")
    expect(sheet).to_be_visible()
    sheet.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.keyboard.press("?")
    expect(sheet).to_be_hidden()
    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.keyboard.press("?")
    expect(sheet).to_be_hidden()
    page.get_by_role("button", name="Keyboard").click()
    expect(sheet.get_by_role("checkbox")).not_to_be_checked()


def test_plus_keeps_the_focused_mark_where_it_stands(opened: Opened) -> None:
    page = opened("/?type=strike")
    page.locator("[data-marks] button[tabindex='0']").focus()
    page.keyboard.press("Home")
    name, before = focused(page), share_of_focus(page)
    assert abs(before - 0.5) > 0.2
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile("win="))
    page.wait_for_timeout(400)
    assert focused(page) == name
    assert abs(share_of_focus(page) - before) < 0.05


def share_of_focus(page: Page) -> float:
    """Where across the lanes the focused mark stands, of 1."""
    return page.evaluate(
        """() => {
          const at = document.activeElement.getBoundingClientRect();
          const whole = document.querySelector("[data-marks]").getBoundingClientRect();
          return (at.left + at.width / 2 - whole.left) / whole.width;
        }"""
    )


def test_later_events_lead_to_the_first_of_them(opened: Opened, record: Record) -> None:
    for number in range(60):
        make_event(collection=record.collection, type="meeting", days=f"2019-0{1 + number // 20}-{1 + number % 20:02d}")
    page = opened("/?view=list")
    page.get_by_role("link", name="Later events").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("page=2"))
    first = page.locator("[data-region=list] [data-open]").first
    expect(first).to_be_focused()
