"""Full text: what is found, what folds together, and what nobody but a curator can search for."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import Event, NameAlias, SearchEntry
from articles.search import MOST_WORDS, asked, beyond_asked, index_events, matching_events, without_meaning, words_of
from tests.factories import make_article, make_event, make_mention, make_name, make_source

pytestmark = pytest.mark.django_db


def found(text: str, *, curator: bool = False) -> set[Event]:
    """The events that a search finds."""
    return set(Event.objects.filter(pk__in=matching_events(text, curator=curator)))


@pytest.mark.parametrize(
    ("search", "finds"),
    [
        ("drydock", True),
        ("DRYDOCK", True),
        ("dryd", True),
        ("drydock strike", True),
        ("strike drydock", True),
        ('"strike on a drydock"', True),
        ('"drydock on a strike"', False),
        ("rydock", False),
        ("drydocks", False),
        ("drydock harbour", False),
        ("NEAR(strike drydock)", False),
        ("drydock OR harbour", False),
        ("drydock*", True),
        ("public:drydock", False),
        ('"drydock', True),
        ("drydock' AND '1'='1", False),
        ("-drydock", True),
        ("(drydock)", True),
    ],
)
def test_words_are_looked_for_and_nothing_else_is_understood(search: str, finds: bool) -> None:
    event = make_event(title="Strike on a drydock", quote="It was hit at night.")
    make_event(title="Meeting in a harbour", quote="They met by day.")
    assert (event in found(search)) == finds


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Łódź", "lodz"),
        ("Kraków", "Krakow"),
        ("Krakow", "Kraków"),
        ("Slov’yansk", "slovyansk"),
        ("Slovyansk", "slov'yansk"),
        ("São Paulo", "sao paulo"),
        ("ХАРКІВ", "харків"),
        ("Kyiv", "Київ"),
        ("Київ", "kyiv"),
        ("Kharkiv", "ХАРКІВ"),
        ("Харків", "kharkiv"),
        ("Lviv", "Львів"),
        ("Zelenskyy", "Зеленський"),
        ("Зеленский", "Zelensky"),
        ("Zelenskyy", "zelenskiy"),
        ("Zelenski", "zelenskyj"),
        ("Sergei Shoigu", "Сергей Шойгу"),
        ("Beograd", "Београд"),
        ("Mykolaïv", "Миколаїв"),
        ("Großwetter", "grosswetter"),
        ("İzmir", "izmir"),
        ("ﬁnal", "final"),
    ],
)
def test_spellings_fold_together(written: str, searched: str) -> None:
    assert len({make_event(title=f"Talks in {written}")} & found(searched)) == 1


@pytest.mark.parametrize(
    ("written", "searched"), [("Sky", "ski"), ("Hawaii", "haway"), ("Kyiv", "Киев полк"), ("Minsk", "minsky"), ("Putin", "Путина")]
)
def test_other_words_do_not_fold_together(written: str, searched: str) -> None:
    assert not {make_event(title=f"Talks in {written}", places=["Arandel"])} & found(searched)


@pytest.mark.parametrize("search", ["", "'", '"', "*", "😀", "_", "--", '""', "AND", "\x00", "%", "x" * 5_000, "a " * 500])
def test_odd_searches_are_answered(search: str) -> None:
    make_event(title="Strike on a drydock")
    assert found(search) <= set(Event.objects.all())


def test_a_name_brings_its_other_spellings() -> None:
    event = make_event(title="Talks", actors=["Ada Lind"])
    assert found("lindt") == set()
    NameAlias.objects.create(collection=event.collection, spelling="Ada Lindt", name=make_name(event.collection, "Ada Lind"))
    assert found("lindt") == {event}


@pytest.mark.parametrize(
    ("place", "search", "finds"), [("Kyiv", "Kiev", True), ("Kiev", "Kyiv", True), ("Kyiv", "Kharkiv", False), ("Nowhere", "Kiev", False)]
)
def test_a_place_is_found_by_what_else_it_is_called(place: str, search: str, finds: bool) -> None:
    event = make_event(title="Talks", places=[place])
    assert (found(search) == {event}) == finds


def test_a_phrase_does_not_reach_from_one_text_into_the_next() -> None:
    make_event(title="Strike on a drydock", actors=["Harbour Guard"], quote="Night fell.")
    assert found('"drydock harbour"') == set()
    assert len(found("drydock harbour")) == 1


HIDDEN = "The cargo was ammunition, a dispatcher said."


@pytest.mark.parametrize(("display", "public"), [("full", True), ("passages", True), ("link", False), ("withheld", False)])
def test_the_public_finds_only_what_it_may_read(display: str, public: bool) -> None:
    make_source("North Wire", display=display, rights="by agreement")
    article = make_article(HIDDEN, source="North Wire", published="2025-04-05")
    event = make_event(title="Strike on a drydock", quote=HIDDEN, article=article)
    assert (found("ammunition") == {event}) == public
    assert found("ammunition", curator=True) == {event}
    assert found("drydock") == {event}


def test_a_source_that_shows_less_is_searched_less_at_once() -> None:
    article = make_article(HIDDEN, source="North Wire", published="2025-04-05")
    event = make_event(quote=HIDDEN, article=article)
    assert found("ammunition") == {event}
    version = event.collection.version
    source = make_source("North Wire")
    source.display = "link"
    source.save()
    assert found("ammunition") == set()
    assert "ammunition" not in SearchEntry.objects.get(event=event).public
    event.collection.refresh_from_db()
    assert event.collection.version > version


def test_an_event_that_is_gone_is_not_found() -> None:
    event = make_event(title="Strike on a drydock")
    Event.objects.filter(pk=event.pk).update(status="gone")
    index_events([event.pk])
    assert found("drydock", curator=True) == set()


def test_words_are_cut_so_that_no_separator_can_be_asked_for() -> None:
    assert max(len(word) for word in words_of("x" * 100 + " and more")) == 40
    assert asked("x" * 100) == [("x" * 40,)]


def test_a_changed_title_is_found_and_the_old_one_no_longer() -> None:
    event = make_event(title="Strike on a drydock")
    Event.objects.filter(pk=event.pk).update(title="Strike on a lighthouse")
    index_events([event.pk])
    assert (found("drydock"), found("lighthouse")) == (set(), {event})


LEAD = "Ministers met in a library on 6 April 2025."
BESIDE = "Guards said that an armoury was empty."
UNCHECKED = "A lighthouse burned on 4 April 2025."
QUIET = "The weather was mild and nothing else of note was told. " * 12


@pytest.mark.parametrize("indexed_under", ["all", "checked"])
def test_what_the_public_finds_follows_the_setting_and_not_the_one_it_was_indexed_under(indexed_under: str, settings: Any) -> None:
    settings.PUBLIC_EVENTS = indexed_under
    article = make_article(f"{LEAD} {QUIET}{BESIDE} {UNCHECKED} {QUIET}", source="North Wire", published="2025-04-07")
    checked = make_event(title="Talks", quote=LEAD, article=article, status="accepted")
    make_mention(checked, article, BESIDE, position=1)
    unchecked = make_event(title="Strike", quote=UNCHECKED, article=article)
    index_events([checked.pk])
    settings.PUBLIC_EVENTS = "all"
    assert (found("library"), found("lighthouse"), found("armoury")) == ({checked}, {unchecked}, {checked})
    settings.PUBLIC_EVENTS = "checked"
    # the armoury could be read only beside the lighthouse, which is not public any more
    assert (found("library"), found("lighthouse"), found("armoury")) == ({checked}, set(), set())
    assert found("armoury", curator=True) == {checked}


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("drone OR mill", ["OR"]),
        ("drone AND NOT mill", ["AND", "NOT"]),
        ("NEAR(drone mill)", ["NEAR"]),
        ("drone -mill -mill", ["-mill"]),
        ("drone or mill", []),
        ('"war OR peace" drone', []),
        ("F-16 Kryvyi-Rih", []),
        ("talks - Kyiv", []),
        ("ORBAN NOTE", []),
        ("-", []),
        ("", []),
    ],
)
def test_what_would_be_an_order_elsewhere_is_known(text: str, orders: list[str]) -> None:
    assert without_meaning(text) == orders


def test_more_words_than_are_asked_for_are_known() -> None:
    assert not beyond_asked(" ".join(["word"] * MOST_WORDS))
    assert beyond_asked(" ".join(["word"] * (MOST_WORDS + 1)))
    assert not beyond_asked('"' + "long phrase of many words " * 8 + '" word')
