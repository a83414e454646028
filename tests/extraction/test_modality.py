"""Which events happened, and which were only planned, denied or thought of."""

import pytest

from articles.extraction import Document, extract

TABLE = [
    ("The Polish president met the chancellor of Germany in Berlin.", "meeting", "occurred"),
    ("The Polish president will meet the chancellor of Germany in Berlin.", "meeting", "planned"),
    ("The Polish president is set to host the chancellor of Germany in Warsaw.", "meeting", "planned"),
    ("The French president did not meet the Turkish president.", "meeting", "denied"),
    ("The French president refused to meet the Turkish president.", "meeting", "denied"),
    ("EU foreign ministers are meeting in Luxembourg.", "meeting", "ongoing"),
    ("A Russian missile hit a school in Kharkiv.", "strike", "occurred"),
    ("Ukraine denied that it had shelled a market in Donetsk.", "strike", "denied"),
    ("There was no strike on Odesa, the army said.", "strike", "denied"),
    ("Over the last weeks Russia has launched missile strikes on Kharkiv almost every night.", "strike", "aggregate"),
    ("Armenia and Azerbaijan signed a peace treaty in Washington.", "agreement", "occurred"),
    ("Armenia and Azerbaijan will sign a peace treaty next month.", "agreement", "planned"),
]
UNREAL = [
    "If diplomacy succeeds, Ukraine and Russia could sign a ceasefire agreement.",
    "Russia threatened to launch missile strikes on Kyiv.",
    "The minister called for talks between Israel and Lebanon.",
    "Troops could strike Kharkiv, the general warned.",
    "The prime minister proposed a treaty with Norway.",
    "Ukraine would shell the bridge if it had the weapons.",
]


@pytest.mark.parametrize(("sentence", "kind", "modality"), TABLE)
def test_a_sentence_has_the_modality_of_its_words(sentence: str, kind: str, modality: str) -> None:
    assert (kind, modality) in {(event.type, event.modality) for event in extract(Document("one", sentence)).events}


@pytest.mark.parametrize("sentence", UNREAL)
def test_what_is_only_thought_of_never_happened(sentence: str) -> None:
    assert {event.modality for event in extract(Document("one", sentence)).events} <= {"hypothetical", "denied"}


DENIED_ACTS = [
    ("Moscow denied having struck Odesa on Tuesday.", "Russia"),
    ("Israel has denied bombing a school in Nablus.", "Israel"),
    ("Ethiopia denied on Friday that its troops had shelled Gondar.", "Ethiopia"),
    ("The Taliban denied carrying out a suicide attack in Kabul.", "Taliban"),
]


@pytest.mark.parametrize(("sentence", "who"), DENIED_ACTS)
def test_an_act_that_the_accused_denies_is_a_denied_strike_that_says_who_denies(sentence: str, who: str) -> None:
    (event,) = extract(Document("one", sentence)).events
    assert (event.type, event.modality) == ("strike", "denied")
    assert {(argument.role, argument.name) for argument in event.arguments} >= {("attacker", who), ("denier", who)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister denied having struck a secret deal with the opposition in Madrid.",
        "The singer denied hitting a photographer in London.",
        "The company denied targeting schools in Leeds with its advertisements.",
        "The champion denied striking his rival in Paris before the fight.",
    ],
)
def test_other_things_that_are_denied_are_no_strike(sentence: str) -> None:
    assert extract(Document("one", sentence)).events == ()


def test_a_denial_of_what_happened_leaves_it_standing_and_names_nobody_for_it() -> None:
    (event,) = extract(Document("one", "Missiles hit a school in Sumy, killing 12 people. Moscow denied having struck Sumy.")).events
    assert event.modality == "occurred"
    assert [argument.role for argument in event.arguments] == ["denier", "place"]
    assert [mention.modality for mention in event.mentions] == ["occurred", "denied"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The LTTE denied carrying out the attack in Colombo, which killed nine people.",
        "Israel denied striking the hospital in Gaza City, where 40 people died.",
    ],
)
def test_an_attack_with_victims_happened_whoever_denies_it(sentence: str) -> None:
    (event,) = extract(Document("one", sentence)).events
    assert event.modality == "occurred"
    assert not [argument for argument in event.arguments if argument.role == "attacker"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The jets were to strike the airfield at Tripoli on Tuesday but were recalled.",
        "The rebels were due to attack the town of Kidal on Friday but did not.",
        "President Macron was due to meet President Erdogan in Paris on Friday but did not.",
        "The envoys of Iran and Iraq were expected to hold talks in Geneva on Monday, but called them off.",
    ],
)
def test_what_was_to_be_and_was_not_never_happened(sentence: str) -> None:
    assert {event.modality for event in extract(Document("one", sentence)).events} <= {"hypothetical", "denied"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The jets were to strike Tripoli last week but bombed Sirte on Tuesday, killing four soldiers.",
        "President Macron was due to meet President Erdogan at noon but did not arrive until dusk, and they met on Friday.",
    ],
)
def test_what_came_late_or_elsewhere_is_not_denied(sentence: str) -> None:
    assert not {event.modality for event in extract(Document("one", sentence)).events} & {"denied"}
