"""The journeys of a reader, with the steps that they may take."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opened, Steps
from tests.e2e.record import DEPOT, Record


def event_titles(page: Page) -> list[str]:
    return page.get_by_role("list", name="Events").locator("article h3").all_inner_texts()


def test_a_mark_opens_its_quote_and_one_more_click_the_sentence_in_its_article(opened: Opened, record: Record) -> None:
    page = opened("/?type=strike&place=kharkiv")
    steps = Steps(page)

    steps.click(page.get_by_role("button", name="14 March 2025, strike, Kharkiv, 2 sources"))
    drawer = page.get_by_role("region", name="Event")
    quote = drawer.locator("blockquote").first
    expect(quote).to_have_text(DEPOT)
    expect(quote.locator("mark.time")).to_have_text("on Friday")
    expect(drawer).to_contain_text("bare weekday, past tense")
    expect(drawer).to_contain_text("read by machine, not checked")
    assert steps.taken <= 1

    steps.click(drawer.get_by_role("link", name="Show in article").first)
    page.wait_for_url(re.compile(r"/articles/\d+/#m\d+"))
    assert steps.taken <= 2
    assert highlighted(page) == DEPOT
    expect(page.locator(".reading-text")).to_contain_text(DEPOT)


def highlighted(page: Page) -> str:
    """The text that stands out because the address leads to it: what has the colour of a quote, or of its time."""
    return page.evaluate(
        """() => {
          const target = document.querySelector(":target");
          const plain = getComputedStyle(document.querySelector(".reading-text")).backgroundColor;
          const found = [];
          for (let one = target.parentElement.nextElementSibling; one?.matches(".mention"); one = one.nextElementSibling) {
            if (getComputedStyle(one).backgroundColor !== plain) found.push(one.textContent);
          }
          return found.join("");
        }"""
    )


def test_the_sentence_that_a_link_leads_to_is_in_sight(opened: Opened, record: Record) -> None:
    mention = record.depot.mentions.order_by("position").last()
    assert mention is not None
    page = opened(f"/articles/{mention.article_id}/#m{mention.pk}")

    assert highlighted(page) == "The strike on the depot killed 14 people, rescuers said."
    expect(page.locator(f"#m{mention.pk}")).to_be_in_viewport()


def test_three_clicks_narrow_and_the_fourth_copies_a_link_that_shows_the_same(opened: Opened, record: Record) -> None:
    page = opened("/", permissions=["clipboard-read", "clipboard-write"])
    steps = Steps(page)
    filters = page.get_by_role("complementary", name="Filters")

    steps.click(filters.get_by_role("link", name="Strikes"))
    expect(page.get_by_role("link", name="Strikes remove this filter")).to_be_visible()
    steps.click(filters.get_by_role("link", name="Kharkiv"))
    expect(page.get_by_role("link", name="Kharkiv remove this filter")).to_be_visible()
    steps.click(page.get_by_role("link", name="March 2025"))
    expect(page.locator("#tally")).to_contain_text("2 of")
    steps.click(page.get_by_role("button", name="Copy link"))
    expect(page.locator("#announcer")).to_have_text("Link copied")

    assert steps.taken <= 4
    link = page.evaluate("navigator.clipboard.readText()")
    assert parse_qs(urlsplit(link).query) == {"type": ["strike"], "place": ["kharkiv"], "from": ["2025-03-01"], "to": ["2025-03-31"]}
    expected = ["Strike on a grain depot in Kharkiv", "Strike on a mill in Kharkiv"]
    assert event_titles(page) == expected
    assert event_titles(opened(link)) == expected


def test_back_takes_away_one_filter_after_the_other(opened: Opened) -> None:
    page = opened("/")
    page.get_by_role("complementary").get_by_role("link", name="Agreements").click()
    expect(page.locator("#tally")).to_contain_text("5 of 23")
    page.get_by_role("complementary").get_by_role("link", name="Meetings").click()
    expect(page.locator("#tally")).to_contain_text("10 of 23")

    page.go_back()
    expect(page.locator("#tally")).to_contain_text("5 of 23")
    page.go_back()
    expect(page.locator("#tally")).to_contain_text("23 events")
    page.go_forward()
    expect(page.locator("#tally")).to_contain_text("5 of 23")


def test_back_closes_the_drawer_and_forward_opens_it_again(opened: Opened, record: Record) -> None:
    page = opened("/")
    page.get_by_role("link", name="Strike on a grain depot in Kharkiv").click()
    drawer = page.get_by_role("region", name="Event")
    expect(drawer).to_be_visible()

    page.go_back()
    expect(drawer).to_have_count(0)
    page.go_forward()
    expect(drawer.get_by_role("heading", name="Strike on a grain depot in Kharkiv")).to_be_visible()
    drawer.get_by_role("button", name="Close").click()
    expect(drawer).to_have_count(0)
    assert "event=" not in page.url


def test_a_number_opens_the_list_of_what_it_stands_for(opened: Opened) -> None:
    page = opened("/?type=strike")
    pill = page.get_by_role("toolbar").get_by_role("button", name="12 events, strikes, 14–27 March 2025")
    expect(pill).to_have_text("12")
    pill.click()

    bunch = page.get_by_role("dialog", name="12 events, strikes, 14–27 March 2025")
    expect(bunch.locator(".bunch-entry")).to_have_count(12)
    bunch.get_by_role("button", name="Strike on pier 18").click()
    expect(page.get_by_role("region", name="Event").get_by_role("heading", name="Strike on pier 18")).to_be_visible()


def test_zooming_in_takes_a_number_apart_and_stands_in_the_address(opened: Opened) -> None:
    page = opened("/?type=strike&place=odesa&win=2025-01-01..2025-06-30")
    assert page.locator("[data-mark]").count() < 10
    page.locator(".pill").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Zoom in here").click()

    expect(page.locator("[data-mark]")).to_have_count(10)
    expect(page).to_have_url(re.compile(r"win=2025-03-1\d\.\.2025-(03-\d\d|04-0\d)"))
    again = opened(page.url)
    expect(again.locator("[data-mark]")).to_have_count(10)


def test_the_brush_sets_the_period_and_the_date_fields_say_the_same(opened: Opened) -> None:
    page = opened("/")
    handle = page.get_by_role("slider", name="Beginning of the period")
    box, strip = handle.bounding_box(), page.locator(".strip-drawing").bounding_box()
    assert box
    assert strip
    page.mouse.move(box["x"] + 12, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] / 2, box["y"] + 30, steps=5)
    page.mouse.up()

    expect(page.get_by_role("textbox", name="From")).to_have_value(re.compile(r"2024-\d\d-\d\d"))
    assert f"from={page.get_by_label('From').input_value()}" in page.url
    page.go_back()
    expect(page.get_by_role("textbox", name="From")).to_have_value("")
    expect(page.locator("#tally")).to_contain_text("23 events")


def test_both_handles_of_a_short_period_can_be_taken(opened: Opened) -> None:
    page = opened("/?from=2024-09-01&to=2024-09-02")
    begin, end = (page.get_by_role("slider", name=f"{name} of the period") for name in ("Beginning", "End"))
    first, last = begin.bounding_box(), end.bounding_box()
    assert first
    assert last
    assert first["x"] + first["width"] <= last["x"] + 1
    page.mouse.move(first["x"] + 12, first["y"] + 30)
    page.mouse.down()
    page.mouse.move(first["x"] - 38, first["y"] + 30, steps=5)
    page.mouse.up()
    expect(page.get_by_role("textbox", name="To")).to_have_value("2024-09-02")
    expect(page.get_by_role("textbox", name="From")).to_have_value(re.compile(r"2024-0[5-8]-\d\d"))


def test_a_click_on_the_strip_narrows_to_the_bar_under_it(opened: Opened) -> None:
    page = opened("/?type=agreement")
    strip = page.locator(".strip-drawing").bounding_box()
    assert strip
    page.mouse.click(strip["x"] + strip["width"] / 52 + 3, strip["y"] + 40)

    expect(page.locator("#tally")).to_contain_text("1 of 23")
    assert event_titles(page) == ["Pilotage agreement of 2024-02-16"]


def test_the_order_of_the_lanes_is_in_the_address(opened: Opened) -> None:
    page = opened("/")
    names = page.locator(".lane-name").all_inner_texts()
    page.get_by_role("button", name=f"{names[1]}: Move this lane up").focus()
    page.keyboard.press("Enter")

    expect(page.locator(".lane-name").first).to_have_text(names[1])
    assert "lanes=" in page.url
    assert opened(page.url).locator(".lane-name").first.inner_text() == names[1]


def test_an_empty_page_says_which_filter_emptied_it_and_offers_to_drop_it(opened: Opened) -> None:
    page = opened("/?type=agreement&place=kharkiv")
    expect(page.get_by_role("heading", name="No event matches")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Without Kharkiv: 5").click()
    expect(page.locator("#tally")).to_contain_text("5 of 23")


def test_nonsense_in_the_address_is_named_and_does_no_harm(opened: Opened) -> None:
    page = opened("/?type=earthquake&from=soon&win=x&event=nobody!&page=-3")
    expect(page.get_by_role("alert")).to_contain_text("earthquake")
    expect(page.locator("#tally")).to_contain_text("23 events")


def test_the_tab_list_shows_the_list_alone(opened: Opened) -> None:
    page = opened("/")
    page.get_by_role("navigation", name="Views").get_by_role("link", name="List").click()
    expect(page.locator(".lanes")).to_be_hidden()
    expect(page).to_have_url(re.compile("view=list"))
    assert len(event_titles(page)) == 23


def test_a_search_marks_what_it_found(opened: Opened) -> None:
    page = opened("/")
    page.get_by_role("search").get_by_role("searchbox").fill("pilotage")
    page.keyboard.press("Enter")
    expect(page.locator("#tally")).to_contain_text("4 of 23")
    expect(page.locator("article mark.match").first).to_have_text(re.compile("pilotage", re.IGNORECASE))


def test_the_brush_shows_the_period_that_the_server_read_and_no_other(opened: Opened) -> None:
    whole = opened("/").locator("[data-brush]").get_attribute("class") or ""
    assert "is-whole" in whole
    unread = opened("/?from=soon&to=2025-02-30")
    expect(unread.get_by_role("alert")).to_contain_text("2025-02-30")
    expect(unread.locator("[data-brush]")).to_have_class(re.compile("is-whole"))
    in_words = opened("/?from=2025-03&to=2025-03")
    expect(in_words.get_by_role("slider", name="Beginning of the period")).to_have_attribute("aria-valuetext", "1 March 2025")
    expect(in_words.get_by_role("slider", name="End of the period")).to_have_attribute("aria-valuetext", "31 March 2025")


@pytest.mark.parametrize("period", ["from=2030-01&to=2030-02", "from=1999-01&to=1999-02", "from=2025-05-10&to=2025-07-01"])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_handle_of_the_strip_stands_over_its_edge(opened: Opened, width: int, period: str) -> None:
    page = opened(f"/?{period}", viewport={"width": width, "height": 844})
    strip = page.locator(".strip-drawing").bounding_box()
    assert strip
    first, last = (page.get_by_role("slider", name=f"{name} of the period").bounding_box() for name in ("Beginning", "End"))
    assert first
    assert last
    assert first["x"] >= strip["x"] - 13
    assert last["x"] + last["width"] <= strip["x"] + strip["width"] + 13
    assert first["x"] + first["width"] <= last["x"] + 1


def test_of_a_period_outside_the_record_nothing_is_shown_as_chosen(opened: Opened) -> None:
    page = opened("/?from=2030-01&to=2030-02")
    brush, strip = page.locator("[data-brush]").bounding_box(), page.locator(".strip-drawing").bounding_box()
    assert brush
    assert strip
    assert brush["x"] + brush["width"] <= strip["x"]


def test_a_zoom_to_a_day_that_no_calendar_has_shows_all(opened: Opened) -> None:
    note = opened("/").locator("[data-note]").inner_text()
    for window in ("2025-02-30..2025-03-20", "2025-03-20..2025-03-10"):
        page = opened(f"/?win={window}")
        expect(page.get_by_role("alert")).to_contain_text("all is shown")
        expect(page.locator("[data-note]")).to_have_text(note)


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_three_taps_narrow_as_well_and_the_fourth_copies_the_link(opened: Opened, record: Record, scripts: bool) -> None:
    page = opened(
        "/",
        viewport={"width": 390, "height": 844},
        is_mobile=True,
        has_touch=True,
        java_script_enabled=scripts,
        **({"permissions": ["clipboard-read", "clipboard-write"]} if scripts else {}),
    )
    taps = [
        lambda: page.get_by_role("list", name="Quick filters").get_by_role("link", name="Strikes").tap(),
        lambda: page.get_by_role("list", name="Quick filters").get_by_role("link", name="Kharkiv").tap(),
        lambda: page.get_by_role("link", name="March 2025").tap(),
    ]
    for tap in taps:
        tap()
        expect(page.get_by_role("list", name="Filters in use").get_by_role("link")).to_have_count(taps.index(tap) + 1)
    expect(page.locator("#tally")).to_contain_text("2 of 23")
    assert page.get_by_role("list", name="Quick filters").count() == 0
    if scripts:
        assert urlsplit(page.url).query == "type=strike&place=kharkiv&from=2025-03-01&to=2025-03-31"
        page.get_by_role("button", name="Copy link").tap()
        assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_quick_filters_are_for_phones_alone_and_offer_nothing_that_shows_nothing(opened: Opened) -> None:
    expect(opened("/").locator(".quick")).to_be_hidden()
    offered = opened("/?type=agreement", viewport={"width": 390, "height": 844}).get_by_role("list", name="Quick filters")
    assert offered.get_by_role("link").all_inner_texts() == ["Odesa\n5"]


def test_the_order_of_the_lanes_is_changed_by_a_tap(opened: Opened) -> None:
    page = opened("/?view=timeline", viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    names = page.locator(".lane-name").all_inner_texts()
    button = page.get_by_role("button", name=f"{names[1]}: Move this lane up")
    box, name = button.bounding_box(), page.locator(".lane-name").nth(1).bounding_box()
    assert box
    assert name
    assert min(box["width"], box["height"]) >= 24
    assert box["y"] + box["height"] <= name["y"] + 6
    assert button.evaluate("one => getComputedStyle(one).opacity") == "1"
    button.tap()
    expect(page.locator(".lane-name").first).to_have_text(names[1])


def test_a_copied_link_says_days_not_words_that_mean_others_tomorrow(opened: Opened) -> None:
    page = opened("/?to=2025-03&utm=x&from=2025-03&view=timeline#undated", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#announcer")).to_have_text("Link copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert urlsplit(copied).query == "from=2025-03-01&to=2025-03-31&view=timeline"
    assert urlsplit(page.url).fragment == "undated"

    page = opened("/?from=last+month", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    assert re.search(r"from=\d{4}-\d\d-01$", page.evaluate("navigator.clipboard.readText()"))


def test_what_is_zoomed_to_can_be_listed_alone_and_back_gives_all_again(opened: Opened) -> None:
    page = opened("/")
    offer = page.get_by_role("button", name="List only these days")
    expect(offer).to_be_hidden()
    page.keyboard.press("+")
    expect(offer).to_be_visible()
    page.keyboard.press("0")
    expect(offer).to_be_hidden()

    page = opened("/?win=2025-03-01..2025-03-19")
    expect(page.locator("#tally")).to_contain_text("23 events")
    page.get_by_role("button", name="List only these days").click()
    expect(page.locator("#tally")).to_contain_text("3 of 23")
    assert urlsplit(page.url).query == "from=2025-03-01&to=2025-03-19"
    expect(page.get_by_role("button", name="List only these days")).to_be_hidden()
    page.go_back()
    expect(page.locator("#tally")).to_contain_text("23 events")
    expect(page.get_by_role("button", name="List only these days")).to_be_visible()
