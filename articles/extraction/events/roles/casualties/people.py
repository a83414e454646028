"""Groups of people in a sentence: "a mother and her two daughters" is one group of three, "the victim, a nurse of 45," one of one.

Words (one letter each) become chunks: a group is the letter ``G``, everything else keeps its own letter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Word
from articles.extraction.events.roles.casualties.items import COLLECTIVES, STOPS, Item, ItemReader, may_begin


@dataclass(slots=True)
class Chunk:
    """A group of people, by its letter; ``items`` are empty where nobody counts them."""

    tag: str
    start: int
    end: int
    items: Sequence[Item] = ()
    joined: bool = False
    """Whether an "and" joins its items."""

    @property
    def weak(self) -> bool:
        """Whether it is one person told without a number: counted only where nothing else counts them."""
        return len(self.items) == 1 and self.items[0].kind in ("definite", "named")

    @property
    def others(self) -> bool:
        """Whether these people are told beside others."""
        return all(item.others for item in self.items)


def count_of(text: str, items: Sequence[Item]) -> Count:
    """The sum of some items of a group, with the words that hold it. Soldiers without a number make it "at least"."""
    if len(items) == 1:
        (item,) = items
        if item.kind != "unknown":
            return Count(item.low or None, item.high, text[item.start : item.end], (item.start, item.end))
    known = [item for item in items if item.kind != "unknown"]
    start, end = min(item.start for item in known), max(item.end for item in known)
    lows, highs = [item.low for item in known], [item.high for item in known]
    low = None if len(known) == 1 and lows[0] is None else sum(value or 0 for value in lows) or None
    high = None if any(value is None for value in highs) or len(known) < len(items) else sum(value or 0 for value in highs)
    if any(value is None for value in lows) and high is not None:
        low = None
    return Count(low, high, text[start:end], (start, end))


_BESIDES_VERBS_OF_DOING = frozenset("KISFTUMwC")
"""Letters where those who were harmed may stand elsewhere than right after the verb."""


def may_hold_people(text: str, words: Sequence[Word], tags: str) -> bool:
    """Whether groups of people can matter to what a sentence tells: where all its harm is told by verbs of doing ("shooting", "killing"),
    only if one may begin right after such a verb, or a word later. ``tags`` are the letters of the words."""
    if not _BESIDES_VERBS_OF_DOING.isdisjoint(tags):
        return True
    for i, tag in enumerate(tags):
        if tag in "kis":
            for word in words[i + 1 : i + 3]:
                if may_begin(word.tag, text[word.start : word.end]):
                    return True
    return False


def read_chunks(text: str, words: list[Word], names: Sequence[Span]) -> tuple[list[Word | Chunk], str]:
    """The sentence as chunks, in order, and their letters. A word that belongs to no group is a chunk itself."""
    reader = _Reader(text, words, names)
    chunks: list[Word | Chunk] = []
    letters: list[str] = []
    after = 0
    for position in reader.openings:
        if position >= after and (found := reader.group(position)) is not None:
            chunks += words[after:position]
            letters += reader.alone[after:position]
            chunk, after = found
            chunks.append(chunk)
            letters.append(chunk.tag)
    chunks += words[after:]
    letters += reader.alone[after:]
    return chunks, "".join(letters)


class _Reader(ItemReader):
    """Reads groups off the words of one sentence."""

    def group(self, position: int) -> tuple[Chunk, int] | None:
        """The group that begins at a word that may begin one, and the word after it."""
        first = (self._collective(position) if self.collective else None) or self.item(position)
        if first is None:
            first = self.open(position)
            if first is None or not (self.harmed(position) or self.is_told_of(first[1])):
                return None
        item, after = first
        items, joined = [item], False
        if item.kind == "unknown" and position and self.tags[position - 1] == "w":
            return Chunk("C" if item.child else "P", item.start, item.end), after  # "five of them children, and 109 were hurt"
        while self.tags[after] in ("&", "c"):
            if self.low[after] == "," and self.tags[after + 1] == "a" and self.tags[after + 2] in ("&", "c"):
                after += 2  # "a teacher, 61, and a girl"
            joiner, step = self._joiner(after)
            following = None
            if joiner == "&" and self.tags[after + step + 1] == "N" and self.low[after + step] == "all":
                step += 1  # "and all seven hijackers"
            if step and after + step < self.count:
                following = self.item(after + step) or (self.open(after + step) if joiner == "&" else None)
            if following is None or self.low[after + step] in ("he", "she") or self.tags[following[1]] == "w":
                break
            if joiner == "c" and self._age(after + step, items[-1]):
                after += 3 if self.low[after + 2 : after + 3] == (",",) else 2
                continue
            following[0].after_comma = joiner == "c"
            joined = joined or joiner == "&"
            if joiner == "&" and step == 1 and following[0].kind == "unknown" and _counts_both(item, items):
                item.end = following[0].end  # "twelve children and teenagers"
            else:
                items.append(following[0])
            after = following[1]
        if item.kind == "unknown" and all(one.kind == "unknown" for one in items):
            return Chunk("C" if item.child else "P", item.start, items[-1].end), after
        return Chunk("G", item.start, items[-1].end, items, joined), after

    def _joiner(self, position: int) -> tuple[str, int]:
        if self.tags[position] == "&":
            return "&", 1
        if self.low[position] == ",":
            return ("&", 2) if self.tags[position + 1] == "&" else ("c", 1)
        return "", 0

    def _age(self, position: int, before: Item) -> bool:
        """Whether a number after a comma is the age of the one before it: "one man, 22, dead"."""
        word = self.words[position]
        return (
            word.tag == "N"
            and before.low == before.high == 1
            and self.text[word.start].isdigit()
            and word.low is not None
            and word.low < 110
            and self.tags[position + 1] not in ("P", "C", "&", "V", "o")
        )

    def _collective(self, position: int) -> tuple[Item, int] | None:
        """ "a family of five", "the crew of six": as many."""
        tags = self.tags
        for i in range(position, min(position + 3, self.count)):
            if self.low[i] in COLLECTIVES and tags[i + 1] == "f" and tags[i + 2] == "N" and tags[i + 3] != "X":
                word = self.words[i + 2]
                after = i + 4 if tags[i + 3] in ("P", "C") else i + 3
                return Item(word.start, word.end, word.low, word.high, "counted"), after
            if tags[i] not in "otNhx" or self.low[i] in STOPS:
                break
        return None


_LEAST_OF_BOTH = 3


def _counts_both(item: Item, items: Sequence[Item]) -> bool:
    """Whether a number counts the people behind the next "and" too: "nine women and children"."""
    exact = item.low is not None and item.low == item.high
    return len(items) == 1 and item.kind == "counted" and exact and (item.low or 0) >= _LEAST_OF_BOTH


def headed(items: Sequence[Item]) -> bool:
    """Whether the first item counts those that follow it: "two men, John Roe and Max Poe"."""
    return (
        len(items) > 1 and items[0].low is not None and items[0].low > 1 and all(item.kind in ("named", "definite") for item in items[1:])
    )


def _without_names(items: Sequence[Item]) -> Sequence[Item]:
    """Without the names that tell who some counted ones are: "their two children, Ann, 9, and Ben"."""
    kept: list[Item] = []
    more = 0
    for item in items:
        if item.kind == "named" and more:
            more -= 1
            continue
        if item.kind == "named" and item.after_comma and kept and kept[-1].kind != "named" and kept[-1].low == 1:
            continue
        kept.append(item)
        more = item.low if item.low is not None and item.low > 1 and item.kind != "named" else 0
    return kept


def people_of(items: Sequence[Item], joined: bool, sentence: bool) -> Sequence[Item]:
    """The items that count: not names that only tell who the counted ones are, nor one person told twice ("Roe, a nurse, ...")."""
    items = _without_names(items)
    if len(items) == 1:
        return items
    first, rest = items[0], items[1:]
    if first.low is not None and first.low > 1:
        if all(item.kind == "named" for item in rest):
            return [first]
        if first.low == first.high == sum(item.low or 0 for item in rest) and len(rest) > 1 and rest[0].after_comma:
            return [first]
    if not joined and first.low is not None and first.low > 1 and rest[0].after_comma and rest[0].low == rest[0].high == first.low:
        return [first]  # "two partygoers, both students,"
    if not joined and first.kind in ("named", "definite") and first.low == 1 and rest[0].low == 1 and rest[0].after_comma:
        return [first]
    if not joined and first.low == 1 and rest[0].after_comma and (all(item.kind == "named" for item in rest) or rest[0].article):
        return [first]
    if not joined and sentence and all(item.after_comma for item in rest):
        return items[-1:] if first.kind != "bare" else items
    if (
        joined
        and first.kind in ("named", "definite")
        and rest[0].after_comma
        and rest[0].kind == "counted"
        and rest[0].low == 1
        and len(items) == 2
    ):
        return [first]
    return items
