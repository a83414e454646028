"""With the sides' names swapped a sentence gives the same type, modality, confidence and figures."""

from itertools import product

import pytest

from articles.extraction import Document, DocumentEvent, extract

SIDES = [
    (("Russia", "Russian", "Moscow"), ("Ukraine", "Ukrainian", "Kyiv")),
    (("Israel", "Israeli", "Tel Aviv"), ("Lebanon", "Lebanese", "Beirut")),
    (("India", "Indian", "New Delhi"), ("Pakistan", "Pakistani", "Islamabad")),
    (("Armenia", "Armenian", "Yerevan"), ("Azerbaijan", "Azerbaijani", "Baku")),
    (("Sudan", "Sudanese", "Khartoum"), ("Ethiopia", "Ethiopian", "Addis Ababa")),
]
SENTENCES = [
    "{A_adj} missiles hit a market in {B_city} on Monday, killing 12 people.",
    "{A} shelled a village near {B_city} overnight, officials said.",
    "At least nine civilians were killed in a {A_adj} air strike on {B_city}.",
    "{A} denied that its forces had struck {B_city}.",
    "{A} could attack {B_city} if the talks fail.",
    "{B} said that {A_adj} drones had attacked a power station in {B_city}.",
    "{A_adj} artillery fire wounded three soldiers near {B_city} on 3 May 2024.",
    "{A_adj} forces launched dozens of drones at {B_city}.",
    "{A} threatened to bomb {B_city}.",
    "Over the last weeks {A} has stepped up its strikes on {B_city}.",
    "The {A_adj} president met his {B_adj} counterpart in Geneva on Tuesday.",
    "{A_adj} and {B_adj} delegations held talks in Istanbul.",
    "The {A_adj} foreign minister will visit {B_city} next week.",
    "{A} called for talks with {B}.",
    "{A} refused to meet the {B_adj} delegation.",
    "{A} and {B} signed a ceasefire agreement in Doha.",
    "The {A_adj} government agreed to exchange prisoners with {B}.",
    "{A} violated the ceasefire agreement, {B} said.",
    "{A} proposed a peace treaty with {B}.",
    "{A_adj} shelling of {B_city} killed four children, the {B_adj} army said.",
    "The {A_adj} army claimed that it had shot down two {B_adj} drones.",
    "Two {B_adj} soldiers were killed when {A_adj} rockets hit their base.",
    "{A} accused {B} of violating the truce.",
    "A {A_adj} drone attack on {B_city} left 14 dead and 30 injured.",
    "The {A_adj} defence minister spoke by telephone with the {B_adj} defence minister.",
    "{A} said it would strike {B_city}.",
    "{A_adj} warplanes bombed an oil depot outside {B_city}.",
    "The summit between {A} and {B} ended without a statement.",
    "{A} and {B} are to hold a new round of talks on 7 June.",
    "No {A_adj} strike on {B_city} took place on Sunday.",
    "A {A_adj} missile strike on {B_city} killed 18 people, among them nine children.",
    "{A} announced an agreement with {B} on border trade.",
    "Survivors of the {A_adj} attack on {B_city} were taken to hospital.",
    "The {A_adj} prime minister received the {B_adj} prime minister.",
    "{A} warned that {B} might attack.",
    "Dozens were injured in {A_adj} shelling of {B_city} in March 2023.",
    "The {A_adj} ambassador denied a meeting with {B_adj} officials.",
    "{A_adj} forces struck a hospital in {B_city} yesterday.",
    "{A} is preparing a strike on {B_city}.",
    "{A} and {B} adopted a joint declaration.",
]
PAIRS = list(product(SENTENCES, SIDES))


def filled(sentence: str, a: tuple[str, str, str], b: tuple[str, str, str]) -> str:
    return sentence.format(A=a[0], A_adj=a[1], A_city=a[2], B=b[0], B_adj=b[1], B_city=b[2])


def judged(text: str) -> list[tuple[object, ...]]:
    return [summary(event) for event in extract(Document("one", text)).events]


def summary(event: DocumentEvent) -> tuple[object, ...]:
    counts = (event.casualties.killed, event.casualties.injured, event.casualties.children_killed, event.casualties.children_injured)
    return (
        event.type,
        event.modality,
        event.confidence,
        event.date.value,
        tuple((count.low, count.high) if count else None for count in counts),
    )


def test_there_are_two_hundred_pairs() -> None:
    assert len(PAIRS) == 200


@pytest.mark.parametrize(("sentence", "sides"), PAIRS)
def test_swapping_the_sides_changes_nothing(sentence: str, sides: tuple[tuple[str, str, str], tuple[str, str, str]]) -> None:
    a, b = sides
    assert judged(filled(sentence, a, b)) == judged(filled(sentence, b, a))


def test_the_sentences_are_not_all_empty() -> None:
    told = [sentence for sentence in SENTENCES if judged(filled(sentence, *SIDES[0]))]
    assert len(told) >= len(SENTENCES) // 2
