"""Which reports tell of one event; nothing hangs on the order they came in."""

import json
import random
from dataclasses import replace
from datetime import date

import pytest

from articles.extraction import Cluster, Document, EventSummary, block_keys, cluster, extract, same_event, summarise

TEXTS = [
    (
        "a",
        "2025-04-05",
        "A ballistic missile hit Kryvyi Rih on Friday, killing 14 people, officials said. Rescuers worked near a playground.",
    ),
    (
        "b",
        "2025-04-05",
        "A Russian missile strike on Kryvyi Rig on Friday killed 16 people, among them six children. The missile fell near a playground.",
    ),
    ("c", "2025-04-06", "The strike on Krivoy Rog on 4 April killed 18 people, the governor said. A playground was damaged."),
    ("d", "2025-04-12", "A missile strike on Kryvyi Rih on Friday killed two people."),
    ("e", "2025-04-05", "The British defence secretary John Healey met President Zelensky in Kyiv on Friday."),
    ("f", "2025-04-06", "Zelenskyy and Healey held talks in Kyiv on Friday."),
    ("g", "2025-09-06", "Zelenskyy and Healey held talks in Kyiv on Friday."),
    ("h", "2025-04-06", "Ukraine and Denmark signed an agreement on drones in Copenhagen on Friday."),
    ("i", "2025-04-05", "Denmark and Ukraine this week signed an agreement on drones in Copenhagen."),
    ("j", "2025-04-06", "Russia denied that its missiles had hit Kryvyi Rih on Friday."),
    ("k", "2025-04-05", "A missile strike on Kryvyi Rih on Friday killed 16 people.\nSource: Morning Wire"),
    ("l", "2025-04-05", "A missile strike on Kryvyi Rih on Friday killed 16 people.\nSource: Morning Wire"),
    ("m", "2025-04-05", "A missile strike on Kryvyi Rih on Friday killed 15 people.\nSource: Morning Wire"),
    ("n", "2025-04-06", "A missile strike on Kryvyi Rih on Friday or Saturday killed 15 people. Ukraine and Denmark signed an agreement."),
]
SUMMARIES = [summary for name, day, text in TEXTS for summary in summarise(extract(Document(name, text, date.fromisoformat(day))))]


def groups(summaries: list[EventSummary]) -> set[frozenset[str]]:
    return {frozenset(doc for doc, _ in found.members) for found in cluster(summaries)}


def test_reports_of_one_strike_meet_across_spellings_and_tolls() -> None:
    assert any(members >= frozenset("abc") for members in groups(SUMMARIES))


def test_the_same_city_a_week_later_is_another_strike() -> None:
    assert frozenset("d") in groups(SUMMARIES)


def test_the_same_people_in_another_month_meet_again() -> None:
    found = groups(SUMMARIES)
    assert frozenset("ef") in found
    assert frozenset("g") in found


def test_a_week_agrees_with_a_day_in_it() -> None:
    assert frozenset("hi") in groups(SUMMARIES)


def test_a_denial_by_the_accused_joins_what_others_tell_of_that_day_and_town() -> None:
    assert any(members >= frozenset("abcj") for members in groups(SUMMARIES))


@pytest.mark.parametrize(
    "text",
    [
        "Russia denied that its missiles had hit Kharkiv on Friday.",
        "Russia denied that its missiles had hit Kryvyi Rih on Thursday.",
        "Russia denied that its missiles had hit the region on Friday.",
        "No missile hit Kryvyi Rih on Friday, the governor said.",
    ],
)
def test_a_denial_of_anything_else_joins_nothing(text: str) -> None:
    denial = summarise(extract(Document("z", text, date(2025, 4, 6))))
    assert all(members == {"z"} for members in groups([*SUMMARIES[:3], *denial]) if "z" in members)


def test_figures_that_differ_are_kept_with_who_said_them() -> None:
    strike = next(found for found in cluster(SUMMARIES) if ("a", 0) in found.members)
    assert dict(strike.disagreeing)["killed"] == (("14", ("a",)), ("15", ("m", "n")), ("16", ("b", "k", "l")), ("18", ("c",)))


def test_reports_that_credit_one_origin_are_one_source() -> None:
    strike = next(found for found in cluster(SUMMARIES) if ("a", 0) in found.members)
    assert len(strike.members) == 8
    assert strike.sources == 5  # a, b, c, n, and Morning Wire once; who denies it bears no witness


def test_every_link_says_why_in_words_and_numbers() -> None:
    links = [link for found in cluster(SUMMARIES) for link in found.links]
    assert links
    for link in links:
        assert any("word overlap" in reason for reason in link.reasons)
        assert len(link.reasons) > 1


@pytest.mark.parametrize("seed", range(40))
def test_the_order_of_input_changes_nothing(seed: int) -> None:
    shuffled = SUMMARIES.copy()
    random.Random(seed).shuffle(shuffled)
    assert cluster(shuffled) == cluster(SUMMARIES)


@pytest.mark.parametrize("seed", range(40))
def test_what_documents_are_called_changes_nothing(seed: int) -> None:
    names = [name for name, _, _ in TEXTS]
    other = names.copy()
    random.Random(seed).shuffle(other)
    called = dict(zip(names, other, strict=True))
    renamed = [replace(summary, doc=called[summary.doc]) for summary in SUMMARIES]
    # k and l are one text: nobody can tell which of the two stands in a link
    twins = {called["k"], called["l"]}

    def told(clusters: tuple[Cluster, ...], naming: dict[str, str], same: set[str]) -> list[tuple[object, ...]]:
        def key(member: tuple[str, int]) -> tuple[str, int]:
            return ("k" if member[0] in same else naming[member[0]], member[1])

        return sorted(
            (
                sorted(key(member) for member in found.members),
                found.earliest or "",
                found.latest or "",
                found.agreed,
                found.sources,
                sorted((key(link.a), key(link.b), link.reasons) for link in found.links),
            )
            for found in clusters
        )

    back = {new: old for old, new in called.items()}
    assert told(cluster(renamed), back, twins) == told(cluster(SUMMARIES), {name: name for name in names}, {"k", "l"})


def test_a_summary_of_an_earlier_engine_is_still_read() -> None:
    old = SUMMARIES[0].to_dict()
    for name in ("lead", "digest", "marks"):
        del old[name]
    assert EventSummary.from_dict(old).words == SUMMARIES[0].words


def test_a_summary_survives_json() -> None:
    for summary in SUMMARIES:
        assert EventSummary.from_dict(json.loads(json.dumps(summary.to_dict()))) == summary


def test_linked_events_are_neighbours() -> None:
    for i, a in enumerate(SUMMARIES):
        for b in SUMMARIES[i + 1 :]:
            if same_event(a, b):
                assert set(block_keys(a)) & set(block_keys(b))


def test_a_link_does_not_depend_on_the_side() -> None:
    for a in SUMMARIES:
        for b in SUMMARIES:
            assert same_event(a, b) == same_event(b, a)


def test_two_events_of_one_text_are_never_one() -> None:
    text = "A missile hit Kharkiv on 3 May 2024, killing two people. A missile hit Odesa on 9 May 2024, killing six people."
    summaries = list(summarise(extract(Document("one", text))))
    assert len(summaries) == 2
    assert len(cluster(summaries)) == 2


ONE = [
    (
        "US President Donald Trump met North Korean leader Kim Jong Un in Panmunjom on Friday.",
        "US President Trump and North Korean leader Kim met in Panmunjom on Friday.",
        1,
    ),
    (
        "US President Donald Trump met North Korean leader Kim Jong Un in Panmunjom on Friday.",
        "US President Donald Trump met South Korean President Moon Jae-in in Panmunjom on Friday.",
        2,
    ),
    ("Chad and Niger agreed on a ceasefire in Niamey on Friday.", "A truce was signed by Niger and Chad in Niamey on Friday.", 1),
    ("Chad and Niger agreed on a ceasefire in Niamey on Friday.", "Chad and Niger signed a fisheries treaty in Niamey on Friday.", 2),
]


@pytest.mark.parametrize(("first", "second", "number"), ONE)
def test_short_names_and_other_words_for_a_truce_are_the_same(first: str, second: str, number: int) -> None:
    readings = [extract(Document(name, text, date(2025, 4, 5))) for name, text in (("a", first), ("b", second))]
    assert len(cluster([summary for reading in readings for summary in summarise(reading)])) == number
