"""The lexicon tells which patterns a sentence may match: never too few, and hardly any too many."""

from dataclasses import dataclass
from threading import Thread

import pytest

from articles.extraction import lexicon
from articles.extraction.lexicon import EDGE, Lexicon


@dataclass(frozen=True)
class Needing:
    """A pattern that needs some pieces."""

    edged: tuple[str, ...]


PIECES = (("talks",), ("shot dead", "gunned down"), (" at ",), ("with ",), (" un",), (), ("\n\n",), ("©",), ("is to ",))
ALWAYS = {5, 6}
"""Nothing certain, and no word to look up."""


@pytest.mark.parametrize(
    ("low", "numbers"),
    [
        ("", set()),
        ("the peace talks", {0}),
        ("sweet-talkshow", {0}),
        ("the talk", set()),
        ("he was shot dead", {1}),
        ("he was shot\ndead", set()),
        ("slingshot deadline", {1}),
        ("shot and dead", set()),
        ("gunned down, shot dead", {1}),
        ("they met at noon", {2}),
        ("that cat", set()),
        ("he went with us", {3}),
        ("herewith", {3}),
        ("within", set()),
        ("the un and others", {4}),
        ("the hun", set()),
        ("the uncle", {4}),
        ("© agency", {7}),
        ("this is to end", {8}),
        ("it is today", set()),
    ],
)
def test_of_several_patterns_a_text_may_match_those_whose_pieces_it_holds(low: str, numbers: set[int]) -> None:
    words = Lexicon()
    bits = [words.add(Needing(pieces)) for pieces in PIECES]
    for _ in range(2):  # the second time the words are known
        assert {number for number, bit in enumerate(bits) if words.possible(low) & bit} == numbers | ALWAYS


def test_a_pattern_that_is_added_later_is_known_in_texts_asked_for_before() -> None:
    words = Lexicon()
    first = words.add(Needing(("truce",)))
    assert words.possible("the truce held") == first
    second = words.add(Needing(("held",)))
    assert words.possible("the truce held") == first | second


def test_words_and_texts_beyond_what_is_kept_change_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_MOST_WORDS", 8)
    monkeypatch.setattr(lexicon, "_MOST_TEXTS", 3)
    words = Lexicon()
    bit = words.add(Needing(("truce",)))
    for number in range(50):
        assert words.possible(f"word{number} truce{number} again") == bit
        assert words.possible(f"word{number} again") == 0


def test_threads_that_add_and_ask_at_once_miss_no_pattern() -> None:
    words = Lexicon()
    missed: list[int] = []

    def work(number: int) -> None:
        for i in range(60):
            bit = words.add(Needing((f"w{number}x{i}",)))
            if not words.possible(f"the w{number}x{i} and the rest") & bit:
                missed.append(number)

    threads = [Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not missed


@pytest.mark.parametrize(
    ("low", "held"),
    [
        ("no, they said", True),
        ("he said no", True),
        ("(no)", True),
        ("a no-fly zone", True),
        ("they know", False),
        ("another", False),
        ("no2", False),
        ("no_one", False),
        ("nothing", False),
        ("unknown, no", True),
    ],
)
def test_a_piece_between_edges_is_a_word_and_no_part_of_one(low: str, held: bool) -> None:
    words = Lexicon()
    bit = words.add(Needing((f"{EDGE}no{EDGE}",)))
    assert bool(words.possible(low) & bit) == held
