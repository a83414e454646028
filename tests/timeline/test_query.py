"""A query is its URL: equal queries have equal URLs, reading one back gives the query, and nonsense is said, never raised."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import TODAY
from timeline.filters import FILTERS
from timeline.query import TimelineQuery


def read(address: str, today: date = TODAY) -> TimelineQuery:
    """The query of an address."""
    return TimelineQuery.from_querydict(QueryDict(address.lstrip("?")), today)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("", ""),
        ("type=", ""),
        ("from=&to=&q=", ""),
        ("type=strike", "?type=strike"),
        ("type=strike&type=meeting&type=strike", "?type=meeting&type=strike"),
        ("to=2025-03&type=strike&from=2025-03", "?type=strike&from=2025-03-01&to=2025-03-31"),
        ("q=grain+deal&place=Odesa", "?place=odesa&q=grain+deal"),
        ("certainty=possible", ""),
        ("certainty=certain", "?certainty=certain"),
        ("modality=planned&modality=occurred&modality=aggregate&modality=ongoing", ""),
        ("status=accepted&status=proposed", ""),
        ("view=list&event=abc123&type=strike", "?type=strike&view=list&event=abc123"),
        ("view=timeline&page=1", ""),
        ("win=2025-01-01..2025-02-01&page=3", "?win=2025-01-01..2025-02-01&page=3"),
        ("lanes=strike,meeting", "?lanes=strike,meeting"),
        ("unknown=1&utm_source=x", ""),
        ("q=a%26b%3D%C3%A9", "?q=a%26b%3D%C3%A9"),
    ],
)
def test_an_address_has_one_canonical_form(address: str, url: str) -> None:
    query = read(address)
    assert query.url == url
    assert query.problems == ()
    assert read(query.url) == query


@pytest.mark.parametrize(
    ("address", "url", "words"),
    [
        ("type=earthquake", "", "Type: “earthquake” is not one of"),
        ("type=earthquake&type=strike", "?type=strike", "earthquake"),
        ("from=soonish", "", "From: “soonish”"),
        ("to=2025-02-30", "", "To: “2025-02-30”"),
        ("from=10000-01-01", "", "10000-01-01"),
        ("from=2025-04-01&to=2025-03", "", "from 2025-04-01 to 2025-03-31 ends before it begins"),
        ("from=2025-04-01&from=2025-03-01", "?from=2025-04-01", "takes one value"),
        ("q=" + "x" * 201, "", "too long"),
        ("&".join(f"actor=a{number}" for number in range(60)), None, "first 50"),
        ("event=../../etc", "", "no event “../../etc”"),
        ("view=map", "", "no view “map”"),
        ("win=2025-02-01..2025-01-01", "", "“2025-02-01..2025-01-01” was not understood"),
        ("win=yesterday", "", "“yesterday” was not understood"),
        ("page=0", "", "no page “0”"),
        ("page=99999999999999999999", "", "no page “99999999999999999999”"),
        ("page=%D9%A3", "", "no page “٣”"),
        ("lanes=strike,nonsense", "", "lanes “strike,nonsense”"),
        ("certainty=perhaps", "", "Dates (certainty): “perhaps”"),
        ("place=%D9%83%D9%8A%D9%8A%D9%81", "", "Place: “كييف” is not a name as addresses have it"),
        ("q=%22%2A", "", 'Search (q): “"*” holds nothing'),
    ],
)
def test_nonsense_is_left_out_and_said(address: str, url: str | None, words: str) -> None:
    query = read(address)
    assert any(words in problem for problem in query.problems)
    if url is not None:
        assert query.url == url


def test_the_number_of_problems_told_is_bounded() -> None:
    assert len(read("&".join(f"type=nonsense{number}" for number in range(50))).problems) == 10


NAMES = st.sampled_from([*FILTERS, "event", "view", "win", "page", "lanes", "other"])
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "strike",
            "meeting",
            "2025",
            "2025-03",
            "2025-03-04",
            "certain",
            "planned",
            "accepted",
            "list",
            "kharkiv",
            "2025-01-01..2025-02-01",
        ]
    ),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(NAMES, VALUES), max_size=12))
def test_reading_the_canonical_address_gives_the_same_query(pairs: list[tuple[str, str]]) -> None:
    query = read(urlencode(pairs, errors="surrogatepass"))
    again = read(query.url)
    assert again == query
    assert again.url == query.url
    assert again.problems == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["type", "actor", "modality", "status"]), VALUES), max_size=10), st.randoms())
def test_equal_queries_have_equal_addresses_in_whatever_order_they_were_written(pairs: list[tuple[str, str]], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert read(urlencode(pairs, errors="surrogatepass")) == read(urlencode(shuffled, errors="surrogatepass"))


def test_a_canonical_address_means_the_same_on_any_day() -> None:
    query = read("from=2025&to=2025-06")
    assert read(query.url, date(1999, 12, 31)) == query


def test_changing_a_filter_closes_the_event_and_returns_to_the_first_page() -> None:
    query = read("type=strike&event=abc&page=3&view=list")
    assert query.with_("type", "meeting").url == "?type=meeting&type=strike&view=list"
    assert query.without("type").url == "?view=list"
    assert query.without("type", "strike").url == "?view=list"
    assert query.with_("from", "2025-01-01").with_("from", "2024-01-01").value("from") == "2024-01-01"
    assert query.cleared().url == "?view=list"
    assert query.opened("").url == "?type=strike&view=list&page=3"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "all events"),
        ("type=strike", "Strikes"),
        ("type=strike&place=kharkiv&place=odesa&from=2025-03-01", "Strikes; Kharkiv or Odesa; from 1 March 2025"),
        ("actor=ada-lind", "Ada Lind"),
        ("q=grain+deal&certainty=certain", "“grain deal”; certainly in range"),
    ],
)
def test_a_query_can_speak(address: str, words: str) -> None:
    assert read(address).describe() == words


@pytest.mark.parametrize(
    "address",
    [
        "",
        "type=strike",
        "actor=a&actor=b&from=2025&view=list&event=x&page=4&win=2025-01-01..2025-02-01",
        "certainty=certain&q=x",
        "status=accepted",
        "type=meeting&type=strike&lanes=strike",
    ],
)
def test_switching_many_values_at_once_gives_the_same_addresses(address: str) -> None:
    query = read(address)
    for param, values in {
        "type": ["strike", "meeting", "agreement"],
        "actor": ["a", "b", "c"],
        "certainty": ["certain", "possible"],
        "status": ["accepted", "proposed"],
        "q": ["x", "y"],
    }.items():
        switched = query.switcher(param)
        for value in values:
            assert switched(value) == (query.without if value in query.values(param) else query.with_)(param, value).url


def test_names_that_the_store_knows_are_said_as_it_knows_them() -> None:
    assert read("place=sao-paulo").describe({("place", "sao-paulo"): "São Paulo"}) == "São Paulo"


def test_what_a_query_says_of_each_value_and_of_each_filter_is_the_same_said_once() -> None:
    query = read("type=strike&type=meeting&place=kharkiv&from=2025-03&to=2025-03&q=grain")
    spoken = [(one.param, one.words, one.without.url) for one in query.spoken({("place", "kharkiv"): "Kharkiv"})]
    assert spoken == [
        ("type", "Meetings", "?type=strike&place=kharkiv&from=2025-03-01&to=2025-03-31&q=grain"),
        ("type", "Strikes", "?type=meeting&place=kharkiv&from=2025-03-01&to=2025-03-31&q=grain"),
        ("place", "Kharkiv", "?type=meeting&type=strike&from=2025-03-01&to=2025-03-31&q=grain"),
        ("from", "March 2025", "?type=meeting&type=strike&place=kharkiv&q=grain"),
        ("q", "“grain”", "?type=meeting&type=strike&place=kharkiv&from=2025-03-01&to=2025-03-31"),
    ]
    assert [(words, without.url) for words, without in query.phrases({})][:1] == [
        ("Meetings or Strikes", "?place=kharkiv&from=2025-03-01&to=2025-03-31&q=grain")
    ]
