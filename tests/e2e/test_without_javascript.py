"""The page without scripts answers every question: its list is the page."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Opened, Steps
from tests.e2e.record import DEPOT, Record

NO_SCRIPTS = {"java_script_enabled": False}


def test_an_entry_of_the_list_opens_its_quote_and_one_more_click_its_article(opened: Opened, record: Record) -> None:
    page = opened("/", **NO_SCRIPTS)
    steps = Steps(page)

    steps.click(page.get_by_role("list", name="Events").get_by_role("link", name="Strike on a grain depot in Kharkiv"))
    drawer = page.get_by_role("region", name="Event")
    expect(drawer.locator("blockquote").first).to_have_text(DEPOT)
    expect(drawer.locator("blockquote mark.time").first).to_have_text("on Friday")
    assert steps.taken <= 1

    steps.click(drawer.get_by_role("link", name="Show in article").first)
    expect(page).to_have_url(re.compile(r"/articles/\d+/#m\d+"))
    expect(page.locator(".reading-text")).to_contain_text(DEPOT)
    assert steps.taken <= 2


def test_the_same_words_stand_out_in_the_article(opened: Opened, record: Record) -> None:
    mention = record.depot.mentions.order_by("position").first()
    assert mention is not None
    plain, target = (opened(f"/articles/{mention.article_id}/{anchor}", **NO_SCRIPTS) for anchor in ("", f"#m{mention.pk}"))
    colours = "els => els.map(el => [el.textContent, getComputedStyle(el).backgroundColor])"
    before, after = (dict(page.locator(".mention").evaluate_all(colours)) for page in (plain, target))

    changed = [text for text, colour in after.items() if colour != before[text]]
    # The words that date the event keep the colour that they have anyway.
    assert "".join(changed) == DEPOT.replace("on Friday", "")


def test_links_narrow_and_the_address_can_be_sent(opened: Opened) -> None:
    page = opened("/", **NO_SCRIPTS)
    steps = Steps(page)
    filters = page.get_by_role("complementary", name="Filters")

    steps.click(filters.get_by_role("link", name="Strikes"))
    steps.click(filters.get_by_role("link", name="Kharkiv"))
    steps.click(page.get_by_role("link", name="March 2025"))
    assert steps.taken <= 4 - 1
    titles = page.get_by_role("list", name="Events").locator("article h3").all_inner_texts()
    assert titles == ["Strike on a grain depot in Kharkiv", "Strike on a mill in Kharkiv"]
    again = opened(page.url, **NO_SCRIPTS)
    assert again.get_by_role("list", name="Events").locator("article h3").all_inner_texts() == titles


def test_one_click_tells_what_changed(opened: Opened) -> None:
    page = opened("/", **NO_SCRIPTS)
    page.get_by_role("main").get_by_role("link", name="What changed").click()
    expect(page.get_by_role("heading", name="What changed")).to_be_visible()
    expect(page.get_by_role("textbox", name="Since")).to_be_visible()


def test_the_drawer_closes_by_its_button_and_filters_stay(opened: Opened) -> None:
    page = opened("/?type=strike&place=kharkiv", **NO_SCRIPTS)
    page.get_by_role("link", name="Strike on a mill in Kharkiv").click()
    page.get_by_role("region", name="Event").get_by_role("button", name="Close").click()

    expect(page.get_by_role("region", name="Event")).to_have_count(0)
    assert page.url.endswith("/?type=strike&place=kharkiv")


def test_dates_and_search_words_are_sent_by_forms(opened: Opened) -> None:
    page = opened("/?type=strike", **NO_SCRIPTS)
    page.get_by_role("textbox", name="From").fill("2025-03-20")
    page.get_by_role("textbox", name="To").fill("25 March 2025")
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("#tally")).to_contain_text("7 of 23")

    page.get_by_role("searchbox").fill("mill")
    page.keyboard.press("Enter")
    expect(page.locator("#tally")).to_contain_text("1 of 23")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("#tally")).to_contain_text("23 events")


def test_what_only_scripts_can_do_is_not_shown(opened: Opened) -> None:
    page = opened("/", **NO_SCRIPTS)
    expect(page.get_by_role("button", name="Copy link")).to_be_hidden()
    expect(page.locator(".timeline")).to_be_hidden()
    expect(page.locator("#share-address")).to_have_value(re.compile(r"^http://.*/$"))
