"""Decisions: recorded, applied, kept through every further reading, and taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied

from articles import curation, spellings
from articles.curation import Changed, Refused
from articles.date_words import span_words
from articles.models import Article, Decision, Event, EventRedirect, Name, Report
from articles.selection import add_event
from articles.standing import proposals, standing
from tests.articles.altered_engine import Engine, install
from tests.articles.record import act, event_of, live, make_editor, read, read_again, resolve

pytestmark = pytest.mark.django_db

HARBOUR = "strike harbour 2025-04-05 killed 3 at Aldport by Northmen."


@pytest.fixture(autouse=True)
def plain_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without any of its levers pulled."""
    install(Engine(), monkeypatch)


@pytest.fixture
def event() -> Event:
    """A strike that one article tells of."""
    read(HARBOUR, source="North Wire", published="2025-04-06")
    return event_of("strike harbour")


def _view(event: Event) -> dict[str, Any]:
    """The shown columns that the engine or a person gives."""
    event.refresh_from_db()
    names = sorted((row.name.name, row.role) for row in event.event_names.select_related("name"))
    return {column: getattr(event, column) for column in event.engine if hasattr(event, column)} | {"names": names, "status": event.status}


def _set_date(event: Event, words: str, **how: Any) -> Decision:
    return curation.set_date(event, curation.read_date(words, curation.base_of(event)), act(**how))


DECISIONS = {
    "date": lambda event: _set_date(event, "2025-04-04"),
    "type": lambda event: curation.set_type(event, "agreement", act()),
    "title": lambda event: curation.set_title(event, "Fire in the harbour", act()),
    "modality": lambda event: curation.set_modality(event, "denied", act()),
    "figures": lambda event: curation.set_figures(event, {"killed": (4, None)}, act()),
    "actors": lambda event: curation.set_actors(event, [{"kind": "organisation", "name": "Southmen", "role": "attacker"}], act()),
    "places": lambda event: curation.set_places(event, [{"kind": "place", "name": "Belmouth"}], act()),
    "accept": lambda event: curation.accept(event, act()),
    "reject": lambda event: curation.reject(event, act()),
}


@pytest.mark.parametrize("kind", DECISIONS)
def test_what_a_person_sets_stays_when_extraction_runs_again(kind: str, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    DECISIONS[kind](event)
    decided = _view(event)
    install(Engine("2", shift_days=2, title_prefix="renamed "), monkeypatch)
    read_again()
    column = {"date": "date_value", "actors": "names", "places": "names", "accept": "status", "reject": "status"}.get(kind, kind)
    assert _view(event)[column] == decided[column]


@pytest.mark.parametrize("kind", DECISIONS)
def test_taking_a_decision_back_gives_the_engine_s_view_back(kind: str, event: Event) -> None:
    before = _view(event)
    decision = DECISIONS[kind](event)
    assert _view(event) != before
    curation.revoke(decision, act(reason="a slip"))
    assert _view(event) == before


def test_a_decision_says_who_when_why_and_what_it_replaced(event: Event) -> None:
    decision = _set_date(event, "2025-04-04", reason="the mayor's own statement")
    assert (decision.by.username, decision.reason) == ("ada", "the mayor's own statement")
    assert decision.previous["shown"]["date_value"] == "2025-04-05"
    assert decision.previous["engine"]["date_value"] == "2025-04-05"
    event.refresh_from_db()
    assert (event.date_basis, event.date_steps[0], event.date_steps[-1]) == (
        "person",
        "set by a person: “2025-04-04”",
        "the mayor's own statement",
    )


def test_the_last_of_two_decisions_on_a_field_leads_and_taking_it_back_gives_the_first(event: Event) -> None:
    curation.set_title(event, "First", act())
    second = curation.set_title(event, "Second", act())
    assert _view(event)["title"] == "Second"
    curation.revoke(second, act())
    assert _view(event)["title"] == "First"


def test_undo_takes_back_one_s_own_last_decision_only(event: Event) -> None:
    curation.set_title(event, "Mine", act(make_editor("ada")))
    curation.accept(event, act(make_editor("bea")))
    curation.undo(act(make_editor("ada")))
    view = _view(event)
    assert (view["title"], view["status"]) == ("strike harbour", "accepted")
    with pytest.raises(Refused, match="nothing to take back"):
        curation.undo(act(make_editor("ada")))


def test_a_decision_is_taken_back_once(event: Event) -> None:
    decision = curation.accept(event, act())
    revocation = curation.revoke(decision, act())
    for again in (decision, revocation):
        with pytest.raises(Refused, match="already"):
            curation.revoke(again, act())


@pytest.mark.parametrize(
    ("phrase", "value", "granularity"),
    [("2025-04-04", "2025-04-04", "day"), ("yesterday", "2025-04-05", "day"), ("2025-04-02..2025-04-04", "2025-04-02/2025-04-04", "range")],
)
def test_a_date_is_given_in_words(phrase: str, value: str, granularity: str, event: Event) -> None:
    _set_date(event, phrase)
    event.refresh_from_db()
    assert (event.date_value, event.granularity) == (value, granularity)


def test_a_date_can_be_set_to_not_known(event: Event) -> None:
    _set_date(event, "not known")
    event.refresh_from_db()
    assert (event.date_value, event.first_day, event.date_basis) == ("", None, "person")


RANGES = {
    "26–28 June 2022": ("2022-06-26", "2022-06-28"),
    "26-28 June 2022": ("2022-06-26", "2022-06-28"),
    "26 - 28 June 2022": ("2022-06-26", "2022-06-28"),
    "5–6 August 2023": ("2023-08-05", "2023-08-06"),
    "5-16 August 2023": ("2023-08-05", "2023-08-16"),
    "26 June–3 July 2022": ("2022-06-26", "2022-07-03"),
    "26 June-3 July 2022": ("2022-06-26", "2022-07-03"),
    "30 July – 2 August 2023": ("2023-07-30", "2023-08-02"),
    "28 December 2022 – 2 January 2023": ("2022-12-28", "2023-01-02"),
    "26 to 28 June 2022": ("2022-06-26", "2022-06-28"),
    "from 26 June to 3 July 2022": ("2022-06-26", "2022-07-03"),
    "June 26–28, 2022": ("2022-06-26", "2022-06-28"),
    "28. bis 30. Juni 2022": ("2022-06-28", "2022-06-30"),
    "June–July 2022": ("2022-06-01", "2022-07-31"),
    "2021–2022": ("2021-01-01", "2022-12-31"),
    "2022-06-26 to 2022-06-28": ("2022-06-26", "2022-06-28"),
    "2022-06-26–2022-06-28": ("2022-06-26", "2022-06-28"),
    "2022-06..2022-08-05": ("2022-06-01", "2022-08-05"),
    "between 26 and 28 June 2022": ("2022-06-26", "2022-06-28"),
    "zwischen 26 und 28 Juni 2022": ("2022-06-26", "2022-06-28"),
}


@pytest.mark.parametrize("base", [None, date(2022, 7, 5)])
@pytest.mark.parametrize("phrase", RANGES)
def test_a_range_is_read_as_the_page_writes_it_and_never_as_its_first_day(
    phrase: str, base: date | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    reading = curation.read_date(phrase, base)
    assert (reading.granularity, reading.value) == ("range", "/".join(RANGES[phrase]))
    assert (reading.first, reading.last) == tuple(map(date.fromisoformat, RANGES[phrase]))
    assert not reading.approximate
    again = curation.read_date(span_words(date.fromisoformat(RANGES[phrase][0]), date.fromisoformat(RANGES[phrase][1])), base)
    assert again.value == reading.value


@pytest.mark.parametrize(
    "phrase",
    [
        *("28–26 June 2022", "26–28–30 June 2022", "26–28", "26–31 June 2022", "up to 3 May 2022", "5 May 2022 to some day"),
        *(
            "26/27–28 June 2022",
            "2022-06-26..2022-06-28..2022-06-30",
            "30 December – 2 January 2023",
            "1-2-3 June 2022",
            "26–28 picnic 2022",
        ),
    ],
)
def test_a_range_that_is_none_is_refused(phrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    for base in (None, date(2022, 7, 5)):
        with pytest.raises(Refused):
            curation.read_date(phrase, base)


@pytest.mark.parametrize(
    ("phrase", "value", "approximate"),
    [
        *((f"{about}5 April 2025", "2025-04-05", True) for about in ("about ", "ca. ", "ca ", "c. ", "~", "etwa ", "um ", "um den ")),
        ("about 26–28 June 2022", "2022-06-26/2022-06-28", True),
        *((words, words, False) for words in ("2025-04-05", "2025-04", "2025", "2025-W14")),
        ("mid-June 2022", "2022-06", False),
    ],
)
def test_about_is_said_in_english_and_in_german(phrase: str, value: str, approximate: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    reading = curation.read_date(phrase, date(2022, 7, 5))
    assert (reading.value, reading.approximate) == (value, approximate)


@pytest.mark.parametrize("phrase", ["", "some day", "2025-04-09..2025-04-02", "soon..later"])
def test_words_that_are_no_date_are_refused(phrase: str) -> None:
    with pytest.raises(Refused):
        curation.read_date(phrase, date(2025, 4, 6))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda event: curation.set_type(event, "picnic", act()),
        lambda event: curation.set_title(event, "  ", act()),
        lambda event: curation.set_title(event, "x" * 201, act()),
        lambda event: curation.set_modality(event, "certainly", act()),
        lambda event: curation.set_figures(event, {"killed": (5, 2)}, act()),
        lambda event: curation.set_figures(event, {"sheep": (5, 5)}, act()),
        lambda event: curation.set_places(event, [{"kind": "planet", "name": "Mars"}], act()),
        lambda event: curation.note(event, act(reason=" ")),
        lambda event: curation.merge(event, [], act()),
        lambda event: curation.merge(event, [event], act()),
        lambda event: curation.split(event, list(event.reports.all()), act()),
        lambda event: curation.keep_decided(event, "title", act()),
    ],
)
def test_nonsense_is_refused_and_leaves_no_decision(wrong: Any, event: Event) -> None:
    with pytest.raises(Refused):
        wrong(event)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("kind", DECISIONS)
def test_only_those_who_may_decide(kind: str, event: Event) -> None:
    reader = User.objects.create_user("reader")
    for decide in (lambda: curation.accept(event, act(reader)), lambda: curation.set_title(event, "Mine", act(reader))):
        with pytest.raises(PermissionDenied):
            decide()
    assert not Decision.objects.exists()


# --- the engine's proposals -----------------------------------------------------------------------------------------


def test_where_the_engine_now_disagrees_a_proposal_stands_beside_the_decision(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    _set_date(event, "2025-04-04")
    event.refresh_from_db()
    assert not event.engine_differs
    install(Engine("2", shift_days=3), monkeypatch)
    read_again()
    event.refresh_from_db()
    assert (event.engine_differs, event.date_value) == (True, "2025-04-04")
    [found] = proposals(event.engine, standing(event))
    assert (found.field, found.was["date_value"], found.yours["date_value"], found.new["date_value"]) == (
        "date",
        "2025-04-05",
        "2025-04-04",
        "2025-04-08",
    )
    curation.take_proposal(event, "date", act())
    event.refresh_from_db()
    assert (event.date_value, event.engine_differs) == ("2025-04-08", False)


def test_a_proposal_that_is_declined_does_not_come_again(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    curation.set_title(event, "Fire in the harbour", act())
    install(Engine("2", title_prefix="big "), monkeypatch)
    read_again()
    event.refresh_from_db()
    assert event.engine_differs
    curation.keep_decided(event, "title", act())
    event.refresh_from_db()
    assert (event.title, event.engine_differs) == ("Fire in the harbour", False)
    install(Engine("3", title_prefix="bigger "), monkeypatch)
    read_again()
    event.refresh_from_db()
    assert (event.title, event.engine_differs) == ("Fire in the harbour", True)


def test_an_engine_that_comes_round_to_the_person_s_view_proposes_nothing(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    _set_date(event, "2025-04-04")
    install(Engine("2", shift_days=-1), monkeypatch)
    read_again()
    event.refresh_from_db()
    assert not event.engine_differs


# --- several at once ----------------------------------------------------------------------------------------------


def test_a_decision_on_what_has_changed_meanwhile_is_refused_with_the_change(event: Event) -> None:
    seen = curation.stamps(event)
    curation.set_title(event, "Fire in the harbour", act(make_editor("bea")))
    with pytest.raises(Changed, match=r"title: now Fire in the harbour .*by bea"):
        curation.set_title(event, "Harbour fire", act(seen=seen))
    with pytest.raises(Changed):
        curation.accept(event, act(seen=seen))
    curation.set_type(event, "agreement", act(seen=seen))
    assert Decision.objects.count() == 2


def test_a_field_that_was_changed_and_changed_back_has_changed(event: Event) -> None:
    seen = curation.stamps(event)
    curation.revoke(curation.set_title(event, "Other", act()), act())
    with pytest.raises(Changed):
        curation.set_title(event, "Mine", act(seen=seen))


def test_a_reading_that_changes_what_was_seen_is_told(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = curation.stamps(event)
    install(Engine("2", shift_days=1), monkeypatch)
    read_again()
    with pytest.raises(Changed, match=r"date: now 6 April 2025 .the articles were read again"):
        curation.accept(event, act(seen=seen))


def test_what_is_accepted_is_accepted_once(event: Event) -> None:
    curation.accept(event, act())
    with pytest.raises(Refused, match="checked already"):
        curation.accept(event, act())


# --- joining and parting --------------------------------------------------------------------------------------------


@pytest.fixture
def pair() -> tuple[Event, Event]:
    """Two events that are one in truth."""
    read("strike harbour 2025-04-05 killed 3.", source="North Wire")
    read("strike quay 2025-04-05 killed 3.", source="South Wire")
    return event_of("strike harbour"), event_of("strike quay")


def test_merged_events_are_one_and_the_old_address_leads_there(pair: tuple[Event, Event]) -> None:
    harbour, quay = pair
    curation.merge(harbour, [quay], act())
    assert [(event.pk, event.article_count) for event in live()] == [(harbour.pk, 2)]
    assert resolve(quay.public_id).pk == harbour.pk
    assert resolve(harbour.public_id).pk == harbour.pk


def test_a_merge_that_is_taken_back_returns_the_same_rows(pair: tuple[Event, Event]) -> None:
    before = [(event.pk, event.public_id, _view(event)) for event in live()]
    mentions = list(Report.objects.order_by("pk").values_list("pk", "event"))
    decision = curation.merge(pair[0], [pair[1]], act())
    curation.revoke(decision, act())
    assert [(event.pk, event.public_id, _view(event)) for event in live()] == before
    assert list(Report.objects.order_by("pk").values_list("pk", "event")) == mentions
    assert not EventRedirect.objects.exists()


def test_a_merge_and_then_a_split_returns_the_same_rows(pair: tuple[Event, Event]) -> None:
    harbour, quay = pair
    before = [(event.pk, event.public_id, _view(event)) for event in live()]
    leaving = list(quay.reports.all())
    curation.merge(harbour, [quay], act())
    curation.split(harbour, leaving, act())
    assert [(event.pk, event.public_id, _view(event)) for event in live()] == before


def test_a_merge_holds_when_extraction_runs_again(pair: tuple[Event, Event], monkeypatch: pytest.MonkeyPatch) -> None:
    curation.merge(pair[0], [pair[1]], act())
    install(Engine("2", shift_days=4, trims=2), monkeypatch)
    read_again()
    assert [event.pk for event in live()] == [pair[0].pk]


def test_a_split_parts_what_the_engine_joins_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    read("strike harbour 2025-04-05.", source="North Wire")
    read("strike harbour 2025-04-05 at Aldport.", source="South Wire")
    event = event_of("strike harbour")
    curation.split(event, [event.reports.order_by("pk").last()], act())
    assert len(live()) == 2
    install(Engine("2", shift_days=1), monkeypatch)
    read_again()
    assert len(live()) == 2
    curation.revoke(Decision.objects.get(kind="split"), act())
    assert [row.pk for row in live()] == [event.pk]


def test_the_date_that_a_person_set_on_a_merged_event_holds_for_both(pair: tuple[Event, Event]) -> None:
    harbour, quay = pair
    curation.accept(harbour, act())
    _set_date(quay, "2025-04-03")
    curation.merge(harbour, [quay], act())
    [event] = live()
    assert (event.date_value, event.status) == ("2025-04-03", "accepted")


def test_taking_back_what_was_said_of_a_merged_event_shows_at_once(pair: tuple[Event, Event]) -> None:
    harbour, quay = pair
    decision = _set_date(quay, "2025-04-03")
    curation.accept(harbour, act())
    curation.merge(harbour, [quay], act())
    curation.revoke(decision, act())
    assert [(event.pk, event.date_value) for event in live()] == [(harbour.pk, "2025-04-05")]


def test_the_engine_alone_never_merges_two_events_that_people_decided_on(
    pair: tuple[Event, Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    harbour, quay = pair
    curation.accept(harbour, act())
    curation.set_title(quay, "Fire at the quay", act())
    install(Engine("2", joins=frozenset({frozenset({"harbour", "quay"})})), monkeypatch)
    read_again()
    assert {event.pk for event in live()} == {harbour.pk, quay.pk}
    curation.revoke(Decision.objects.get(kind="title"), act())
    assert [event.pk for event in live()] == [harbour.pk]


def test_a_later_event_that_people_decided_on_keeps_its_address_when_the_engine_joins_it(
    pair: tuple[Event, Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    harbour, quay = pair
    curation.accept(quay, act())
    install(Engine("2", joins=frozenset({frozenset({"harbour", "quay"})})), monkeypatch)
    read_again()
    assert [(event.pk, event.status) for event in live()] == [(quay.pk, "accepted")]
    assert resolve(harbour.public_id).pk == quay.pk


def test_a_rejected_event_cannot_be_merged(pair: tuple[Event, Event]) -> None:
    curation.reject(pair[1], act())
    with pytest.raises(Refused, match="rejected or withheld"):
        curation.merge(pair[0], [pair[1]], act())


def test_a_decision_on_a_merged_event_says_where_it_went(pair: tuple[Event, Event]) -> None:
    curation.merge(pair[0], [pair[1]], act())
    with pytest.raises(Refused, match=f"merged into {pair[0].public_id}"):
        curation.accept(pair[1], act())


def test_a_flagged_event_whose_passage_moved_can_be_merged_with_the_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    read("strike harbour 2025-04-05.", source="North Wire")
    event = event_of("strike harbour")
    curation.set_title(event, "Fire in the harbour", act())
    install(Engine("2", misses=frozenset({"harbour"})), monkeypatch)
    read_again()
    read("strike quay 2025-04-06.", source="South Wire")
    curation.merge(event, [event_of("strike quay")], act())
    [merged] = live()
    assert (merged.pk, merged.title, merged.date_value, merged.passages_vanished) == (event.pk, "Fire in the harbour", "2025-04-06", False)


def test_decisions_that_are_taken_back_leave_nothing_of_a_vanished_event(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    decision = curation.accept(event, act())
    install(Engine("2", misses=frozenset({"harbour"})), monkeypatch)
    read_again()
    curation.revoke(decision, act())
    event.refresh_from_db()
    assert (event.status, event.reports.count()) == (Event.Status.GONE, 0)


def test_an_event_that_only_a_decision_keeps_follows_its_article_s_day(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    article = Article.objects.get()
    decision = curation.set_publication_date(article, curation.Dates(date(2025, 4, 9), "set by a person", None), act())
    curation.set_title(event, "Fire in the harbour", act())
    install(Engine("2", misses=frozenset({"harbour"})), monkeypatch)
    read_again()
    curation.revoke(decision, act())
    event.refresh_from_db()
    assert event.passages_vanished
    assert event.figures["killed"]["by_source"][0]["published"] == "2025-04-06"


def test_an_added_event_that_took_another_s_place_leaves_nothing_when_it_is_taken_back(event: Event) -> None:
    article = Article.objects.get()
    first = add_event(article, 0, len(article.text), "meeting", act())
    second = add_event(article, 0, len(article.text), "agreement", act())
    assert first.event is not None
    assert second.event is not None
    curation.merge(first.event, [second.event], act())
    curation.revoke(first, act())
    curation.revoke(second, act())
    assert [row.pk for row in live()] == [event.pk]


# --- names --------------------------------------------------------------------------------------------------------


def _names() -> list[list[str]]:
    return [sorted(event.event_names.values_list("name__name", flat=True)) for event in live()]


def test_a_name_that_is_folded_into_another_takes_its_events_along(monkeypatch: pytest.MonkeyPatch) -> None:
    read("strike harbour 2025-04-05 at Aldport.")
    read("strike quay 2025-04-06 at Oldport.")
    old, new = Name.objects.get(name="Oldport"), Name.objects.get(name="Aldport")
    decision = spellings.fold(old, new, act())
    assert _names() == [["Aldport"], ["Aldport"]]
    install(Engine("2", shift_days=1), monkeypatch)
    read_again()
    read("strike depot 2025-04-07 at Oldport.")
    assert _names() == [["Aldport"], ["Aldport"], ["Aldport"]]
    curation.revoke(decision, act())
    assert _names() == [["Aldport"], ["Oldport"], ["Oldport"]]


def test_a_name_that_a_person_set_follows_when_it_is_folded(event: Event) -> None:
    curation.set_places(event, [{"kind": "place", "name": "Oldport"}], act())
    spellings.fold(Name.objects.get(name="Oldport"), Name.objects.get(name="Aldport"), act())
    assert _names() == [["Aldport", "Northmen"]]


def test_a_new_spelling_leads_to_its_name() -> None:
    read("strike harbour 2025-04-05 at Aldport.")
    spellings.add_alias(Name.objects.get(name="Aldport"), "Aldporte", act())
    read("strike quay 2025-04-06 at Aldporte.")
    assert _names() == [["Aldport"], ["Aldport"]]


@pytest.mark.parametrize("spelling", ["Aldport", "", "Northmen"])
def test_a_spelling_that_is_a_name_already_is_no_alias(spelling: str, event: Event) -> None:
    with pytest.raises(Refused):
        spellings.add_alias(Name.objects.get(name="Aldport"), spelling, act())


# --- who sees what --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["rejected", "withheld", "gone", "draft", "erased"])
def test_what_is_not_public_is_not_visible(status: str, event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(status=status)
    assert not Event.objects.visible_to(AnonymousUser()).exists()


def test_decisions_on_articles_do_not_count_as_decisions_on_events(event: Event) -> None:
    article = Article.objects.get()
    curation.set_publication_date(article, curation.Dates(date(2025, 4, 9), "set by a person", None), act())
    assert standing(event) == []
