"""Every page, in either theme, on every screen and in every zone."""

import re
from pathlib import Path

import plotly
import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from articles.models import Change, EventName
from tests.e2e.conftest import Opened
from tests.e2e.record import RIGHT_TO_LEFT, Record
from tests.factories import make_event

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PAGES = (
    "timeline",
    "drawer",
    "list",
    "empty",
    "problems",
    "notice",
    "number",
    "keys",
    "event",
    "article",
    "articles",
    "changes",
    "missing",
)


def show(opened: Opened, record: Record, name: str, **settings: object) -> Page:
    """One of the pages, ready to be looked at."""
    article = record.depot.mentions.first().article_id  # type: ignore[union-attr]
    paths = {
        "timeline": "/",
        "list": "/?view=list",
        "drawer": f"/?event={record.depot.public_id}",
        "empty": "/?type=agreement&place=kharkiv",
        "problems": "/?type=earthquake&from=soon&event=zzzz2222",
        "notice": f"/?event={record.envoys.public_id}",
        "changes": "/changes/",
        "number": "/?type=strike&view=timeline",
        "keys": "/",
        "event": f"/events/{record.depot.public_id}/",
        "article": f"/articles/{article}/",
        "articles": "/articles/",
        "missing": "/",
    }
    if name == "notice":
        record.collection.notice = "Only a rehearsal"
        record.collection.save()
    page = opened(paths[name], **settings)
    if name == "number":
        page.locator(".pill").first.click()
    if name == "keys":
        page.keyboard.press("?")
    return page


def violations(page: Page) -> list[str]:
    """What axe-core finds, WCAG 2.2 AA and its best practices, with the elements."""
    # Evaluated by the debugger, which the page's content policy does not bind.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES[:-1])
def test_axe_finds_nothing(opened: Opened, record: Record, name: str, scheme: str) -> None:
    assert violations(show(opened, record, name, color_scheme=scheme, reduced_motion="reduce")) == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci")
@pytest.mark.parametrize("name", ["list", "drawer", "article"])
def test_axe_finds_nothing_on_a_phone(opened: Opened, record: Record, name: str) -> None:
    assert violations(show(opened, record, name, reduced_motion="reduce", **PHONE)) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_phone_or_than_a_window_at_twice_the_size(opened: Opened, record: Record, name: str) -> None:
    for settings in (PHONE, {"viewport": {"width": 640, "height": 400}}):
        page = show(opened, record, name, **settings)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), settings


@pytest.mark.parametrize(
    "path", ["/?from=2024&type=strike", "/?view=timeline&from=2024", "/?from=1990&to=1991&place=kharkiv", "/articles/"]
)
def test_no_page_is_wider_than_the_smallest_phone_in_a_language_of_long_words(opened: Opened, path: str) -> None:
    page = opened(path, viewport={"width": 320, "height": 568}, locale="de-DE")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_beside_the_drawer_on_a_small_screen_events_have_room_for_their_words(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.depot.public_id}", viewport={"width": 1100, "height": 800})
    body, item = page.locator(".item-body").first.bounding_box(), page.locator(".item").first.bounding_box()
    assert body
    assert item
    assert body["width"] > 0.8 * item["width"]


def test_a_phone_shows_the_list_first_and_the_timeline_when_asked(opened: Opened, record: Record) -> None:
    page = opened("/", **PHONE)
    expect(page.locator(".lanes")).to_be_hidden()
    expect(page.locator("article").first).to_be_in_viewport(ratio=0.2)
    assert not page.evaluate("Boolean(globalThis.Plotly)")

    page.get_by_role("navigation", name="Views").get_by_role("link", name="Timeline").tap()
    expect(page.locator(".lanes")).to_be_visible()
    page.get_by_role("link", name="Strike on a grain depot in Kharkiv").tap()
    drawer = page.get_by_role("region", name="Event")
    expect(drawer).to_be_in_viewport()
    drawer.get_by_role("button", name="Close").tap()
    expect(drawer).to_have_count(0)


def test_on_a_phone_what_was_opened_stays_in_sight_above_the_sheet(opened: Opened, record: Record) -> None:
    page = opened("/?view=timeline", **PHONE)
    mark = page.get_by_role("link", name="Strike on a grain depot in Kharkiv")
    mark.tap()
    sheet = page.get_by_role("region", name="Event")
    expect(sheet).to_be_visible()
    item = page.locator(".item.is-open")
    above(item, sheet)
    expect(sheet.locator(".quote").first).to_be_in_viewport(ratio=1)

    page.keyboard.press("Escape")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator("[data-marks] button:not(.pill)").first.tap()
    expect(sheet).to_be_visible()
    above(page.locator("[data-lanes] .gutter"), sheet)
    above(page.locator(".mark.is-open"), sheet)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    above(page.locator(".mark.is-open"), sheet)


def above(upper: Locator, sheet: Locator) -> None:
    """The sheet hides nothing of it, and it has not been scrolled away."""
    expect(upper).to_be_in_viewport()
    high, low = upper.bounding_box(), sheet.bounding_box()
    assert high
    assert low
    assert high["y"] >= 0
    assert high["y"] + high["height"] <= low["y"] + 1


def test_the_grip_of_the_sheet_makes_it_taller_lower_and_goes_with_a_pull(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.depot.public_id}", **PHONE)
    sheet = page.get_by_role("region", name="Event")
    grip = sheet.get_by_role("button", name="Taller or lower")
    before = sheet.bounding_box()
    grip.tap()
    after = sheet.bounding_box()
    assert before
    assert after
    assert before["y"] >= 0.4 * 844
    assert after["y"] < 0.2 * 844
    pull(page, grip, 200)
    assert (sheet.bounding_box() or {})["y"] == before["y"]
    pull(page, grip, 200)
    expect(sheet).to_have_count(0)


def pull(page: Page, grip: Locator, way: int) -> None:
    """Press it, move by so many pixels downwards, let go."""
    box = grip.bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 40, box["y"] + 12 + way)
    page.mouse.up()


def test_the_drawer_reaches_from_the_header_to_the_end_of_the_window_with_a_notice_above_the_page(opened: Opened, record: Record) -> None:
    page = show(opened, record, "notice")
    place = page.locator(".drawer")
    for scrolled in (0, 600):
        page.evaluate(f"scrollTo(0, {scrolled})")
        box, header = place.bounding_box(), page.locator("header.header").bounding_box()
        assert box
        assert header
        assert (round(box["y"]), round(box["y"] + box["height"])) == (round(header["height"]), 900)


@pytest.mark.parametrize("width", [390, 768, 1100])
def test_the_name_of_a_month_stays_in_sight_while_its_events_pass(opened: Opened, width: int) -> None:
    page = opened("/?view=list", viewport={"width": width, "height": 600})
    month, header = page.locator(".month-name").first, page.locator("header.header")
    page.evaluate("scrollBy(0, document.querySelector('.month-events').getBoundingClientRect().top - 90)")
    expect(month).to_be_in_viewport(ratio=1)
    name, above = month.bounding_box(), header.bounding_box()
    assert name
    assert above
    assert name["y"] >= above["y"] + above["height"] - 1


@pytest.mark.parametrize("settings", [{}, PHONE])
def test_a_month_that_is_asked_for_alone_is_in_sight_however_far_the_list_was_scrolled(
    opened: Opened, record: Record, settings: dict[str, object]
) -> None:
    for number in range(12):
        make_event(collection=record.collection, title=f"Strike on berth {number}", days="2025-06-02")
        make_event(collection=record.collection, title=f"Talks {number}", type="meeting", days=None)
    page = opened("/?view=list", **settings)
    page.get_by_role("heading", name="June 2025").get_by_role("link").click()
    expect(page.locator("#tally")).to_contain_text("12 of")
    first = page.get_by_role("list", name="Events").get_by_role("article").first
    expect(first).to_contain_text("Strike on berth")
    expect(first).to_be_in_viewport(ratio=0.9)
    expect(first.get_by_role("link")).to_be_focused()


def test_a_name_written_from_right_to_left_stands_beside_its_box(opened: Opened) -> None:
    value = opened("/").locator(".value", has_text=RIGHT_TO_LEFT)
    gap = "el => { const r = document.createRange(); r.selectNodeContents(el); return r.getBoundingClientRect().left; }"
    assert value.locator(".value-label").evaluate(gap) - (value.locator(".box").bounding_box() or {})["x"] < 32


def test_what_a_problem_cites_is_not_broken_at_its_hyphen(opened: Opened) -> None:
    for width in range(300, 420, 12):
        page = opened("/?from=-y&to=the-day-after-the-vote", viewport={"width": width, "height": 844})
        cited = page.locator(".problems .cited")
        expect(cited).to_have_count(2)
        assert all(box["height"] < 30 for box in (one.bounding_box() for one in cited.all()) if box), width


def test_how_strictly_a_period_is_taken_is_asked_only_beside_one(opened: Opened) -> None:
    assert opened("/").get_by_text("Certainly in range").count() == 0
    expect(opened("/?from=2025").get_by_text("Certainly in range")).to_be_visible()
    expect(opened("/?certainty=certain").get_by_text("Possibly in range")).to_be_visible()


def test_the_theme_follows_the_system_and_a_choice_is_kept_but_not_in_the_address(opened: Opened) -> None:
    page = opened("/", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(18, 22, 27)"
    dark = page.locator("#plot .point, #plot path.point").first.get_attribute("style")

    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate(ground) == "rgb(246, 247, 249)"
    expect(page.locator("#plot path.point").first).not_to_have_attribute("style", dark or "")
    page.reload()
    assert page.evaluate(ground) == "rgb(246, 247, 249)"
    assert page.url.endswith("/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_have_the_colours_of_their_type(opened: Opened, scheme: str) -> None:
    page = opened("/?type=agreement", color_scheme=scheme)
    colour = {"light": "rgb(42, 138, 108)", "dark": "rgb(143, 240, 196)"}[scheme]
    assert colour in (page.locator("#plot path.point").first.get_attribute("style") or "")
    shape = page.locator(".lane .shape").evaluate("el => getComputedStyle(el).fill")
    assert shape == colour


@pytest.mark.parametrize("source", ["npm", "PyPI"])
def test_either_bundle_of_plotly_draws_under_the_content_policy(opened: Opened, source: str) -> None:
    files = {
        "npm": AXE.parents[1] / "plotly.js-basic-dist-min" / "plotly-basic.min.js",
        "PyPI": Path(plotly.__file__).parent / "package_data" / "plotly.min.js",
    }
    if not files[source].is_file():
        pytest.skip("plotly.js-basic-dist-min is not installed: npm ci")
    page = opened("/", plotly=files[source])
    assert page.locator("#plot path.point").count() >= 4
    assert page.locator("#plot path.js-fill").count() >= 1
    page.keyboard.press("+")
    expect(page.locator("#plot path.point").first).to_be_attached()


def test_a_bar_covers_its_days_and_no_more(opened: Opened) -> None:
    page = opened("/?q=round+1&win=2024-06-01..2024-08-31")
    days = page.locator("[data-field]").bounding_box()
    month = page.locator("#plot path.js-fill").first.bounding_box()
    assert days
    assert month
    day = days["width"] / 92
    assert abs(month["x"] - days["x"] - 30 * day) < 1.5
    assert abs(month["width"] - 31 * day) < 1.5


def test_a_german_browser_is_spoken_to_in_german_by_the_page_and_by_its_scripts(opened: Opened, record: Record) -> None:
    page = opened(f"/?type=strike&event={record.depot.public_id}", locale="de-DE")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator(".event-when")).to_contain_text("14. März 2025")
    expect(page.locator(".lane-name")).to_have_text("Angriffe")
    expect(page.locator(".lane-count")).to_have_text(re.compile("im Bild"))
    expect(page.locator(".why li").last).to_contain_text("→ Fr, 14. März 2025 (bloßer Wochentag, Vergangenheit")
    assert page.locator(".why [lang=en]").count() == 0
    expect(page.get_by_role("button", name="12 Ereignisse, Angriffe, 14.–27. März 2025")).to_have_text("12")
    expect(page.get_by_role("button", name="2. September 2024, Angriff, Kharkiv, 1 Quelle")).to_be_attached()
    expect(page.locator("[data-note]")).to_have_text(re.compile(r"^\d+\. \S+( 20\d\d)? – \d+\. \S+ 20\d\d$"))
    expect(page.get_by_role("slider", name="Beginn des Zeitraums")).to_have_attribute("aria-valuetext", re.compile(r"^\d+\. \S+ 20\d\d$"))
    page.keyboard.press("c")
    expect(page.locator("#announcer")).to_have_text(re.compile("Link kopiert|ließ sich nicht kopieren"))


ZONES = ("America/Los_Angeles", "UTC", "Pacific/Auckland")


def test_labels_are_the_same_in_every_time_zone(opened: Opened, record: Record) -> None:
    seen = []
    for zone in ZONES:
        page = opened("/?win=2025-03-10..2025-03-31", timezone_id=zone)
        marks = page.locator("[data-marks] button").evaluate_all(
            "els => els.map(el => [el.getAttribute('aria-label'), el.style.transform])"
        )
        ticks = page.locator("[data-axis] span").all_inner_texts()
        dates = page.locator(".item-when").all_inner_texts()
        strip = [handle.get_attribute("aria-valuetext") for handle in page.get_by_role("slider").all()]
        seen.append((marks, ticks, dates, strip, page.locator("[data-note]").inner_text()))
    assert seen[0][0]
    assert seen[0][1]
    assert seen[0] == seen[1] == seen[2]


def test_a_name_written_from_right_to_left_is_kept_apart(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.envoys.public_id}")
    name = page.get_by_role("region", name="Event").locator("bdi", has_text=RIGHT_TO_LEFT)
    expect(name).to_be_visible()
    assert name.evaluate("el => getComputedStyle(el).direction") == "rtl"


def test_a_title_and_a_quote_written_from_right_to_left_run_that_way_on_a_page_from_left_to_right(opened: Opened, record: Record) -> None:
    event = make_event(collection=record.collection, title=f"{RIGHT_TO_LEFT} - Kyiv", quote=f"{RIGHT_TO_LEFT}.")
    page = opened(f"/?event={event.public_id}")
    drawer = page.get_by_role("region", name="Event")
    assert drawer.locator(".event-title bdi").evaluate("el => getComputedStyle(el).direction") == "rtl"
    assert drawer.locator(".quote p").first.evaluate("el => getComputedStyle(el).unicodeBidi") == "plaintext"
    assert page.locator(".item.is-open .item-title bdi").evaluate("el => getComputedStyle(el).direction") == "rtl"


def test_many_who_took_part_are_folded_and_each_stands_once(opened: Opened, record: Record) -> None:
    event = make_event(collection=record.collection, title="Thirty meet", actors=[f"Delegation {number}" for number in range(30)])
    first = event.event_names.get(name__name="Delegation 0").name
    EventName.objects.create(event=event, name=first, role="host", is_place=False)
    page = opened(f"/?event={event.public_id}")
    drawer = page.get_by_role("region", name="Event")
    expect(drawer.locator(".actor:visible")).to_have_count(10)
    expect(drawer.locator(".actor").first).to_contain_text("actor, host")
    drawer.get_by_text("20 more").click()
    expect(drawer.locator(".actor:visible")).to_have_count(30)


def test_the_strip_says_what_the_pointer_is_over(opened: Opened) -> None:
    page = opened("/?type=agreement")
    strip = page.locator(".strip-drawing").bounding_box()
    assert strip
    page.mouse.move(strip["x"] + strip["width"] / 52 + 3, strip["y"] + 40)
    expect(page.locator("#tip")).to_contain_text("1 event")
    page.mouse.move(strip["x"] + strip["width"] / 2, strip["y"] + 40)
    expect(page.locator("#tip")).to_contain_text("no articles from this time")
    page.mouse.move(10, 10)
    expect(page.locator("#tip")).to_be_hidden()


def test_the_drawing_is_hidden_from_those_who_hear_the_page_and_its_marks_are_large_enough(opened: Opened) -> None:
    page = opened("/")
    expect(page.locator("#plot")).to_have_attribute("aria-hidden", "true")
    sizes = page.locator("[data-marks] button").evaluate_all(
        "els => els.map(el => el.getBoundingClientRect()).map(r => [r.width, r.height])"
    )
    assert min(min(size) for size in sizes) >= 24


def test_the_names_that_scripts_rely_on(opened: Opened, record: Record) -> None:
    page = opened(f"/?type=strike&event={record.depot.public_id}")
    for role, name in (
        ("main", None),
        ("search", None),
        ("complementary", "Filters"),
        ("region", "Timeline"),
        ("list", "Events"),
        ("region", "Event"),
        ("button", "Copy link"),
        ("button", "Close"),
        ("button", "Clear filters"),
    ):
        expect(page.get_by_role(role, name=name) if name else page.get_by_role(role)).to_have_count(1)  # type: ignore[arg-type]
    assert page.get_by_role("link", name="Show in article").count() >= 1
    assert page.get_by_role("list", name="Events").get_by_role("article").count() == 13


def test_an_event_of_the_page_says_who_read_it(opened: Opened, record: Record) -> None:
    page = opened("/")
    for article in page.get_by_role("list", name="Events").get_by_role("article").all():
        assert ("read by machine, not checked" in article.inner_text()) != ("checked by a person" in article.inner_text())
    assert "read by machine, not checked" in opened(f"/events/{record.depot.public_id}/").inner_text("main")
    assert "read by machine, not checked" in opened(f"/articles/{record.depot.mentions.first().article_id}/").inner_text("main")  # type: ignore[union-attr]


def test_an_event_page_can_be_shown_as_a_card(opened: Opened, record: Record) -> None:
    page = opened(f"/events/{record.depot.public_id}/")
    card = page.locator("meta[property^='og:']").evaluate_all(
        "els => Object.fromEntries(els.map(el => [el.getAttribute('property'), el.content]))"
    )
    assert card["og:title"] == "Strike on a grain depot in Kharkiv"
    assert "14 March 2025" in card["og:description"]
    assert card["og:url"] == page.url


def test_a_page_that_is_not_there_says_so_kindly(opened: Opened, record: Record) -> None:
    page = opened("/")
    assert page.evaluate("fetch('/robots.txt').then((answer) => answer.status)") == 200
    response = page.context.request.get("/events/nothing/")
    assert response.status == 404
    assert "There is nothing at this address" in response.text()


def test_a_short_title_in_the_margin_of_an_article_is_a_target_of_24_px(opened: Opened, record: Record) -> None:
    event = make_event(collection=record.collection, title="UN")
    page = opened(event.mentions.get().article.get_absolute_url())
    for link in page.locator(".margin-event a").all():
        box = link.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("width", [390, 1100, 1440])
def test_marks_on_the_first_and_the_last_day_in_view_are_whole(opened: Opened, width: int) -> None:
    page = opened("/?type=strike&view=timeline&win=2024-09-02..2025-03-27", viewport={"width": width, "height": 844})
    layer = page.locator("[data-marks]").bounding_box()
    card = page.locator("#timeline").bounding_box()
    gutter = page.locator(".lane-name").first.bounding_box()
    assert layer
    assert card
    assert gutter
    clip = 16
    for mark in page.locator("[data-marks] button").all():
        box = mark.bounding_box()
        assert box
        assert box["x"] >= layer["x"] - clip
        assert box["x"] + box["width"] <= min(layer["x"] + layer["width"] + clip, card["x"] + card["width"])
    drawn = page.locator("#plot").bounding_box()
    points = [point.bounding_box() for point in page.locator("#plot path.point").all()]
    assert drawn
    assert points
    for point in points:
        assert point
        assert drawn["x"] <= point["x"]
        assert point["x"] + point["width"] <= drawn["x"] + drawn["width"]
        assert gutter["x"] + gutter["width"] <= point["x"]


def test_no_mark_is_drawn_outside_the_window(opened: Opened) -> None:
    page = opened("/?type=strike&win=2025-03-19..2025-03-24")
    page.keyboard.press("]")
    field = page.locator("[data-field]").bounding_box()
    assert field
    for point in page.locator("#plot path.point:visible").all():
        box = point.bounding_box()
        assert box
        assert field["x"] - 10 <= box["x"] <= field["x"] + field["width"]


@pytest.mark.parametrize("width", [390, 768, 1100, 1440])
def test_lanes_are_named_at_every_width(opened: Opened, record: Record, width: int) -> None:
    page = opened(f"/?view=timeline&event={record.depot.public_id}", viewport={"width": width, "height": 844})
    for name in page.locator(".lane-name").all():
        box = name.bounding_box()
        assert box
        assert box["width"] > 30
        assert name.evaluate("el => el.scrollWidth <= el.clientWidth")
    note = page.locator("[data-note]").bounding_box()
    assert note
    assert note["height"] <= 40


def test_labels_of_the_axis_do_not_run_into_each_other(opened: Opened) -> None:
    for width in (390, 640, 1100, 1440):
        for window in ("2025-03-14..2025-04-04", "2025-01-20..2025-04-02", "2024-01-01..2025-05-30"):
            page = opened(f"/?view=timeline&win={window}", viewport={"width": width, "height": 844})
            boxes = [label.bounding_box() for label in page.locator("[data-axis] span").all() if label.inner_text()]
            rights = [box["x"] + box["width"] for box in boxes if box]
            assert all(right <= box["x"] + 4 for right, box in zip(rights, boxes[1:], strict=False) if box), (width, window)


def test_the_way_to_changes_is_there_beside_an_open_event(opened: Opened, record: Record) -> None:
    page = opened(f"/?event={record.depot.public_id}")
    expect(page.locator(".chipbar").get_by_role("link", name="What changed")).to_be_visible()


def test_what_drops_from_the_header_of_a_phone_stays_on_it(opened: Opened) -> None:
    page = opened("/", **PHONE)
    page.locator("[data-menu=share] summary").tap()
    box = page.locator(".share").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_a_phone_says_what_the_page_is_about(opened: Opened) -> None:
    heading = opened("/", **PHONE).get_by_role("heading", level=1, name="Harbours and talks")
    expect(heading).to_be_in_viewport()
    assert (heading.bounding_box() or {})["height"] > 20


def test_sixty_events_of_one_day_can_all_be_reached_from_their_number(opened: Opened, record: Record) -> None:
    for number in range(60):
        make_event(collection=record.collection, title=f"Strike on berth {number}", days="2025-06-02", quote=f"Berth {number} was hit.")
    page = opened("/?q=berth")
    page.locator(".pill").click()
    bunch = page.get_by_role("dialog", name="60 events, strikes, 2 June 2025")
    expect(bunch.locator(".bunch-entry")).to_have_count(60)
    expect(bunch.get_by_role("button", name="Zoom in here")).to_have_count(0)
    bunch.get_by_role("button", name="Only this day").click()
    expect(page.get_by_role("textbox", name="From")).to_have_value("2025-06-02")
    expect(page.locator("#tally")).to_contain_text("60 of 83")


def test_who_says_a_figure_stands_in_one_column(opened: Opened, record: Record) -> None:
    figures = record.depot.figures
    figures["killed"]["by_source"][0] |= {"text": "at least 14", "high": None}
    record.depot.figures = figures
    record.depot.save()
    rows = opened(f"/events/{record.depot.public_id}/").locator(".figure-sources li > span:last-child")
    assert rows.count() == 2
    assert len({rows.nth(place).bounding_box()["x"] for place in range(2)}) == 1  # type: ignore[index]


LONG = "W" * 180
HOSTILE = '</script><img src=x onerror="window.broken=1"><svg onload="window.broken=1">'


@pytest.mark.parametrize("width", [390, 1440])
def test_no_title_name_or_quote_can_break_a_page_or_its_width(opened: Opened, record: Record, width: int) -> None:
    quote = f"{HOSTILE} {LONG} told of it {{{{ 7 * 7 }}}} %(day)s."
    texts = {"title": f"{HOSTILE} {LONG}", "quote": quote, "places": [HOSTILE, LONG], "actors": [LONG, HOSTILE], "source": HOSTILE}
    event = make_event(collection=record.collection, days="2025-03-02", date_steps=[f"“{HOSTILE}” stands with “{LONG}”"], **texts)
    Change.objects.create(
        collection=record.collection, event=event, at=timezone.now(), kind="titled", before={"title": LONG}, after={"title": texts["title"]}
    )
    article = event.mentions.get().article.get_absolute_url()
    shown = f"/?q=told&event={event.public_id}", "/?view=list", f"/events/{event.public_id}/", article, "/articles/", "/changes/"
    for path in shown:
        page = opened(path, viewport={"width": width, "height": 844})
        assert page.evaluate("window.broken") is None, path
        assert page.locator("img, [onerror], [onload]").count() == 0, path
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
