"""Curators at work in a browser: dates corrected, duplicates merged, twenty proposals judged, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from articles import curation
from articles.models import Article, Decision, Event
from tests.articles.altered_engine import Engine, install
from tests.articles.record import act, event_of, live, make_editor, read, read_again
from tests.e2e.chromium import Watch
from tests.e2e.conftest import Steps
from tests.e2e.test_everywhere import AXE

QUEUE = "/admin/articles/event/queue/"
KEYS = ("harbour", "quay", "depot", "mill", "bridge")

Curator = Callable[..., Page]


@pytest.fixture
def engine(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine of the tests, with the real reading of typed dates."""
    install(Engine(), monkeypatch, phrases=False)


@pytest.fixture
def curator(browser: Browser, live_server: Any, engine: None) -> Iterator[Curator]:
    """Opens an address as a curator who is logged in; fails for anything that went wrong on the page."""
    contexts: list[BrowserContext] = []
    watch = Watch(host=urlsplit(live_server.url).netloc)

    def open_page(path: str, by: User | None = None, **options: Any) -> Page:
        client = Client()
        client.force_login(by or make_editor())
        context = browser.new_context(base_url=live_server.url, **({"viewport": {"width": 1280, "height": 900}} | options))
        contexts.append(context)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        watch.over(page)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [wrong for wrong in watch.wrong if "409 (Conflict)" not in wrong] == []


def twenty() -> list[Event]:
    """Twenty strikes on as many days, all to be judged."""
    for number in range(20):
        read(f"strike {KEYS[number % 5]}{number} 2025-04-{number + 1:02d} at Aldport.", title=f"Report {number}", published="2025-05-02")
    return list(Event.objects.order_by("-worth", "pk"))


def test_a_wrong_date_is_corrected_for_good_in_three_steps(curator: Curator, monkeypatch: pytest.MonkeyPatch) -> None:
    read("strike harbour 2025-04-05 at Aldport.", published="2025-04-09")
    page = curator(QUEUE)
    steps = Steps(page)
    steps.press("e")
    page.keyboard.type("last Friday")
    steps.taken += 1
    expect(page.locator(".preview")).to_contain_text("= Friday 4 April 2025")
    assert event_of("strike harbour").date_value == "2025-04-05"
    steps.press("Enter")
    expect(page.locator(".facts .date")).to_have_text("Friday 4 April 2025")
    assert steps.taken == 3
    install(Engine("2", shift_days=5), monkeypatch, phrases=False)
    read_again()
    assert event_of("strike harbour").date_value == "2025-04-04"


def test_a_duplicate_is_merged_for_good_in_three_steps(curator: Curator, monkeypatch: pytest.MonkeyPatch) -> None:
    for key, source in (("harbour", "North Wire"), ("quay", "South Wire"), ("depot", "Coast Gazette")):
        read(f"strike {key} 2025-04-05 killed 3 at Aldport.", source=source)
    page = curator(QUEUE)
    steps = Steps(page)
    steps.press("m")
    steps.press("2")
    chosen = page.locator("[data-panel=merge] label:has(input:checked) bdi").inner_text()
    steps.press("Enter")
    expect(page.locator("#told")).to_contain_text("merged")
    assert steps.taken == 3
    assert len(live()) == 2
    assert chosen not in {event.title for event in live() if event.article_count == 1}
    install(Engine("2", shift_days=1), monkeypatch, phrases=False)
    read_again()
    assert sorted(event.article_count for event in live()) == [1, 2]


def test_twenty_proposals_are_judged_with_twenty_keys(curator: Curator) -> None:
    events = twenty()
    page = curator(QUEUE)
    steps = Steps(page)
    for number, event in enumerate(events):
        expect(page.locator("#item h2")).to_have_text(event.title)
        steps.press("r" if number % 4 == 3 else "a")
    expect(page.locator("#item h2")).to_have_text("This was the last one.")
    page.wait_for_selector("#queue[data-pending='0']", timeout=30_000)
    assert steps.taken == 20
    statuses = list(Event.objects.filter(pk__in=[event.pk for event in events]).values_list("status", flat=True))
    assert (statuses.count("accepted"), statuses.count("rejected")) == (15, 5)


def test_many_are_accepted_in_three_steps_with_a_preview(curator: Curator) -> None:
    twenty()
    read("strike elsewhere undated.")
    page = curator(QUEUE)
    steps = Steps(page)
    page.get_by_label("Sure from").fill("0.8")
    page.get_by_label("Sure from").press("Enter")
    steps.taken += 1
    steps.click(page.get_by_role("link", name="Accept all 20"))
    expect(page.locator(".bulk tbody tr")).to_have_count(20)
    steps.click(page.get_by_role("button", name="Accept 20 events"))
    expect(page.get_by_text("20 accepted")).to_be_visible()
    assert steps.taken == 3
    assert Event.objects.filter(status="accepted").count() == 20


def test_one_key_takes_the_last_judgement_back(curator: Curator) -> None:
    first, *_ = twenty()
    page = curator(QUEUE)
    page.keyboard.press("r")
    expect(page.locator("#told")).to_contain_text("rejected")
    page.keyboard.press("z")
    expect(page.locator("#item h2")).to_have_text(first.title)
    assert Event.objects.get(pk=first.pk).status == "proposed"


def test_the_type_is_set_and_an_event_split_by_keys(curator: Curator) -> None:
    read("strike harbour 2025-04-05.", source="North Wire", title="First")
    read("strike harbour 2025-04-05 killed 4.", source="South Wire", title="Second")
    page = curator(QUEUE)
    page.keyboard.press("s")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_contain_text("split")
    assert len(live()) == 2
    page.keyboard.press("t")
    page.locator("[data-panel=type] label", has_text="agreement").locator("input").check()
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_contain_text("type set")
    assert sorted(event.type for event in live()) == ["agreement", "strike"]


def test_two_curators_never_overwrite_each_other(curator: Curator) -> None:
    first, *_ = twenty()
    page = curator(QUEUE)
    expect(page.locator("#item h2")).to_have_text(first.title)
    curation.set_title(first, "Fire at sea", act(make_editor("bea")))
    page.keyboard.press("a")
    expect(page.locator("#told")).to_contain_text("title: now Fire at sea")
    expect(page.locator("#item h2")).to_have_text("Fire at sea")
    assert Event.objects.get(pk=first.pk).status == "proposed"


def test_keys_are_off_while_somebody_types_and_can_be_switched_off(curator: Curator) -> None:
    twenty()
    page = curator(QUEUE)
    page.get_by_label("Sure from").focus()
    page.keyboard.press("a")
    page.locator("#item h2").focus()
    page.keyboard.press("?")
    page.get_by_label("single keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    assert not Decision.objects.exists()


def test_without_scripts_the_queue_works_by_its_buttons(curator: Curator) -> None:
    first, second, *_ = twenty()
    page = curator(QUEUE, java_script_enabled=False)
    expect(page.locator("#item h2")).to_have_text(first.title)
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#item h2")).to_have_text(second.title)
    page.locator("[data-panel=date] summary").click()
    page.get_by_label("When, in words").fill("4 April 2025")
    page.get_by_role("button", name="Set the date").click()
    assert [Event.objects.get(pk=first.pk).status, Event.objects.get(pk=second.pk).date_value] == ["accepted", "2025-04-04"]


def test_a_date_is_corrected_on_the_page_of_an_event_with_a_preview(curator: Curator) -> None:
    read("strike harbour 2025-04-05 at Aldport.", published="2025-04-09")
    event = event_of("strike harbour")
    page = curator(f"/admin/articles/event/{event.pk}/change/")
    page.get_by_label("Date:").fill("yesterday")
    expect(page.locator("output.preview")).to_contain_text("= Tuesday 8 April 2025")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/event/")
    assert event_of("strike harbour").date_value == "2025-04-08"


def test_the_day_of_an_undated_article_is_shown_with_what_it_changes_before_it_is_taken(curator: Curator) -> None:
    article = read("strike harbour yesterday at Aldport.")
    page = curator("/admin/articles/article/undated/")
    page.keyboard.type("6 April 2025")
    expect(page.locator("output.preview")).to_have_text("= Sunday 6 April 2025")
    expect(page.locator(".hangs .will")).to_have_text("→ 5 April 2025")
    assert not Decision.objects.exists()
    page.keyboard.press("Enter")
    expect(page.locator(".changed")).to_contain_text("undated → 5 April 2025")
    article.refresh_from_db()
    assert article.published is not None


@pytest.mark.parametrize(
    "path", ["", "articles/event/", "articles/article/", "articles/article/undated/", "articles/decision/", "auth/user/"]
)
def test_no_page_of_the_admin_breaks_the_content_policy(path: str, curator: Curator) -> None:
    read("strike harbour yesterday at Aldport.")
    page = curator(f"/admin/{path}")
    expect(page.locator("#content")).to_be_visible()


def test_the_forms_of_the_admin_keep_the_content_policy(curator: Curator) -> None:
    article = read("strike harbour 2025-04-05 at Aldport.", source="North Wire")
    event = event_of("strike harbour")
    for path in (
        f"event/{event.pk}",
        f"article/{article.pk}",
        f"collection/{event.collection_id}",
        f"name/{event.event_names.first().name_id}",
    ):
        page = curator(f"/admin/articles/{path}/change/")
        expect(page.locator("form").first).to_be_visible()
    assert Article.objects.count() == 1


# --- a passage becomes an event -------------------------------------------------------------------------------------

STORY = "Nothing happened on Monday \U0001f600.\nA picnic was held on the shore, 2025-04-04 in the évening.\nThe end \U0001f600 came late."


def _select(page: Page, words: str) -> None:
    """Drag the mouse over words of the text."""
    page.evaluate(
        """words => {
            const region = document.querySelector('.reading-text');
            const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const at = place => {
                for (const node of nodes) {
                    if (place <= node.data.length) return [node, place];
                    place -= node.data.length;
                }
            };
            const start = region.textContent.indexOf(words);
            document.getSelection().setBaseAndExtent(...at(start), ...at(start + words.length));
        }""",
        words,
    )


def test_words_that_are_selected_become_an_event_that_the_engine_dates(curator: Curator) -> None:
    article = read(STORY, published="2025-04-06")
    page = curator(article.get_absolute_url())
    expect(page.locator(".selecting-bar")).to_be_hidden()
    words = "held on the shore, 2025-04-04 in the évening"
    _select(page, words)
    steps = Steps(page)
    steps.click(page.get_by_role("link", name="New event here"))
    expect(page.locator(".passage-text mark").first).to_be_visible()
    steps.click(page.get_by_label("Meeting"))
    steps.click(page.get_by_role("button", name="New event here"))
    page.wait_for_url("**/event/*/change/")
    [event] = live()
    assert (event.status, event.type, event.mentions.get().quote) == ("draft", "meeting", words)
    assert steps.taken == 3


def test_a_sentence_becomes_an_event_by_the_keyboard_alone(curator: Curator) -> None:
    article = read(STORY, published="2025-04-06")
    page = curator(article.get_absolute_url())
    page.locator(".reading-text").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".selecting-quote")).to_contain_text("A picnic was held")
    page.keyboard.press("Shift+ArrowDown")
    expect(page.locator(".selecting-quote")).to_contain_text("The end")
    page.keyboard.press("Shift+ArrowUp")
    expect(page.locator(".selecting-quote")).not_to_contain_text("The end")
    page.keyboard.press("n")
    page.wait_for_url("**/passage/?start=*")
    page.locator("input[name=type]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/event/*/change/")
    assert live()[0].mentions.get().quote == STORY.split("\n")[1]


def test_without_scripts_a_passage_is_chosen_by_its_sentences(curator: Curator) -> None:
    article = read(STORY, published="2025-04-06")
    page = curator(article.get_absolute_url(), java_script_enabled=False)
    page.get_by_role("link", name="Choose a passage for a new event").click()
    page.get_by_label("A picnic").check()
    page.get_by_role("button", name="Look at the passage").click()
    page.get_by_label("Agreement").check()
    page.get_by_role("button", name="New event here").click()
    assert [(event.type, event.status) for event in live()] == [("agreement", "draft")]


def test_readers_cannot_select_for_an_event(curator: Curator) -> None:
    article = read(STORY, published="2025-04-06")
    page = curator(article.get_absolute_url(), by=User.objects.create_user("reader"))
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-selecting], .selecting-way")).to_have_count(0)


# --- for everybody ----------------------------------------------------------------------------------------------------

SCREENS = {
    "queue": lambda event, article: QUEUE,
    "bulk": lambda event, article: f"{QUEUE}bulk/?least_confidence=0.1",
    "event": lambda event, article: f"/admin/articles/event/{event.pk}/change/",
    "undated": lambda event, article: "/admin/articles/article/undated/",
    "sentences": lambda event, article: f"/admin/articles/article/{article.pk}/passage/",
    "passage": lambda event, article: f"/admin/articles/article/{article.pk}/passage/?start=0&end=12",
}


@pytest.fixture
def several(engine: None) -> tuple[Event, Article]:
    """An event with a look-alike, of two reports; an undated article."""
    read("strike harbour 2025-04-05 killed 3 at Aldport by Northmen.", source="North Wire", published="2025-04-06")
    read("strike harbour 2025-04-05 killed 4 at Aldport.", source="South Wire", published="2025-04-06")
    read("strike quay 2025-04-05 killed 3 at Aldport.", source="East Wire", published="2025-04-06")
    return event_of("strike harbour"), read("strike depot yesterday at Belmouth.\nNothing else.", title="Undated")


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SCREENS)
def test_axe_finds_nothing_on_the_curators_screens(name: str, scheme: str, curator: Curator, several: tuple[Event, Article]) -> None:
    page = curator(SCREENS[name](*several), color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    assert [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]] == []


@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_of_the_curators_is_wider_than_a_phone(name: str, curator: Curator, several: tuple[Event, Article]) -> None:
    page = curator(SCREENS[name](*several), viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_whole_case_is_on_one_screen(curator: Curator, several: tuple[Event, Article]) -> None:
    page = curator(QUEUE, viewport={"width": 1440, "height": 900})
    for locator in (
        page.locator(".passage-text mark.trigger").first,
        page.get_by_text("Why this date"),
        page.get_by_role("button", name="Accept"),
        page.locator("[data-panel=merge]").get_by_text("the same day"),
        page.get_by_role("button", name="Merge"),
    ):
        expect(locator).to_be_in_viewport()
