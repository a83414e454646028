"""One item of a list of people: counted ("two men", "a man"), told by a noun ("the gunman", "his wife") or by a name.

Ages, apposed names and the numbers of "a mother of three" belong to the item and count nobody.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Word
from articles.extraction.events.roles.casualties.vocabulary import is_thing, named

Kind = Literal["counted", "bare", "definite", "named", "unknown"]

STOPS = named("stops")
_PREPOSITIONS = named("prepositions")
_NO_OBJECT = named("no_object")
_NOBODY = named("nobody")
_OF_THINGS = frozenset({"driver", "owner", "pilot", "captain", "head", "manager", "rider", "leader", "guard", "skipper", "conductor"})
_THING_REACH = 6
_COMPANIES = (["crew"], ["family"], ["group"], ["party"], ["team"])
_SHOT = frozenset({"shot", "stabbed", "knifed", "stabbing"})
SHOT_FOR_A_SCREEN = frozenset(
    [
        "video",
        "film",
        "clip",
        "movie",
        "scene",
        "photo",
        "photograph",
        "picture",
        "series",
        "documentary",
        "selfie",
        "frame",
        "episode",
        "commercial",
        "advert",
        "arrow",
        "glance",
        "look",
        "round",
        "burst",
        "volley",
        "hole",
        "goal",
        "basket",
        "dog",
        "finger",
        "knife",
        "ball",
        "birdie",
        "eagle",
        "par",
        "hand",
        "back",
    ]
)
"""What somebody shoots or stabs and is nobody."""
_YOUNG = frozenset({"teenage", "teenaged", "young", "infant", "baby", "adult", "older", "younger", "elderly", "pregnant", "twin", "grown"})
_DEATHS = (["fatality"], ["death"], ["killing"], ["murder"], ["homicide"], ["slaying"])
_ORDINALS = (["second"], ["third"], ["fourth"], ["fifth"], ["sixth"], ["other"])
_NO_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|The|In|"
    r"On|At|I|It|He|She|They|We|A|An|But|And|As|If|When|While|After|Before|Police|Officials|Two|Three|Four|Five|Six|"
    r"Seven|Eight|Nine|Ten|One|"
    r"Authorities|Witnesses|Russia\w*|Ukrain\w*|This|That|These|Those|His|Her|Their|Another|Both|All|Also|Later|No|Some|Several|Many|Most"
)


_YOUNG_AGE = re.compile(
    r"(?<![\w-])(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)-years?-old|"
    r"(?<![\w-])(?:\d|1\d|2[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|eighteen)-(?:month|week|day)s?-old",
    re.I,
)
_PARENTS = frozenset({"father", "mother", "parent", "grandfather", "grandmother", "widow", "widower"})
_GROWN = frozenset({"man", "men", "woman", "women", "male", "males", "female", "females", "driver", "soldier", "soldiers"})
_STREETS = frozenset(
    {"road", "street", "avenue", "drive", "boulevard", "court", "square", "terrace", "highway", "parkway", "hospital", "hotel"}
)
"""How a name ends that is no person's, where no age follows it."""


@dataclass(slots=True)
class Item:
    """One member of a group: how many, how told, whether children. ``low`` and ``high`` are as in ``Count``."""

    start: int
    end: int
    low: int | None
    high: int | None
    kind: Kind
    child: bool = False
    others: bool = False
    article: bool = False
    after_comma: bool = False
    """Whether a comma alone joins it to the item before."""


@lru_cache(maxsize=16384)
def letter_of(tag: str, low: str) -> str:
    """The letter of a word that belongs to no group: prepositions are ``r``."""
    if tag in "oftrd" and low in _PREPOSITIONS:
        return "r"
    if tag == "o" and low.endswith("ly"):
        return "A"
    if tag == "o" and low.endswith("ing") and len(low) > len("being"):
        return "r"
    return "o" if tag in "frdthqEeNVYax" else tag


class ItemReader:
    """Reads items off the words of one sentence; all positions are indices of words."""

    def __init__(self, text: str, words: list[Word], names: Sequence[Span]) -> None:
        self.text, self.words, self.names = text, words, names
        self.low = [text[word.start : word.end].lower() for word in words]
        self._tags = [word.tag for word in words]

    @cached_property
    def title(self) -> bool:
        """Whether every word is in capitals, so that a capital makes no name."""
        written = [self.text[word.start] for word in self.words if self.text[word.start].isalpha()]
        return len(written) > 3 and sum(letter.isupper() for letter in written) > 0.6 * len(written)

    def tag(self, position: int) -> str:
        return self._tags[position] if position < len(self._tags) else ""

    def letter(self, position: int) -> str:
        """The letter of a word that belongs to no group: prepositions are ``r``."""
        return letter_of(self.tag(position), self.low[position])

    # --- one item -----------------------------------------------------------------------------------------------

    def item(self, position: int) -> tuple[Item, int] | None:
        """The item that begins at a word, and the word after it."""
        tag = self.tag(position)
        if tag == "N":
            return None if self._second_number(position) else self._counted(position)
        if self.low[position] == "both" and self.tag(position + 1) in ("P", "C"):
            noun = self.words[position + 1]
            return Item(self.words[position].start, noun.end, 2, 2, "counted", noun.tag == "C"), position + 2
        if self.low[position] in ("himself", "herself"):
            return Item(self.words[position].start, self.words[position].end, 1, 1, "definite"), position + 1
        if tag in ("P", "C"):
            word = self.words[position]
            return Item(word.start, word.end, None, None, "unknown", tag == "C"), position + 1
        alone = self._one_more(position)
        if alone:
            return alone
        if tag in ("q", "E") or self._determiner(position):
            return self._definite(position)
        if tag in ("o", "x") and self.low[position] in _YOUNG and self.tag(position + 1) in ("q", "E") and position:
            return self._definite(position + 1)
        return self._named(position) if tag == "o" else None

    def _one_more(self, position: int) -> tuple[Item, int] | None:
        """ "another", "a third", "the other": one more person, where no noun follows."""
        after = position + 1
        if self.low[position] != "another":
            if self.low[position] not in ("a", "the") or self.low[after : after + 1] not in _ORDINALS:
                return None
            after += 1
        if self.low[after : after + 1] in _DEATHS:
            return None  # "the fifth fatality this month" is no fifth person
        if self.tag(after) not in ("A", "K", "I", "S", "F") and self.letter_at(after) != "A":
            return None
        return Item(self.words[position].start, self.words[after - 1].end, 1, 1, "bare", others=True), after

    def letter_at(self, position: int) -> str:
        """The letter of a word, empty after the last."""
        return self.letter(position) if position < len(self.words) else ""

    def _second_number(self, position: int) -> bool:
        """Whether a number only follows another one ("one nineteen") or is the age of "the other, 20,"."""
        if not position:
            return False
        if self.tag(position - 1) == "N":
            return True
        return self.low[position - 1] == "," == (self.low[position + 1 : position + 2] or [""])[0] and self.tag(position - 2) in (
            "V",
            "q",
            "E",
        )

    def _counted(self, position: int) -> tuple[Item, int] | None:
        word, after = self.words[position], position + 1
        if self.tag(after) == "f" or self.low[after : after + 1] == ["of"]:
            inner = after + 1
            while inner < len(self.words) and (self.tag(inner) == "h" or self.low[inner] in ("the", "these", "those", "all")):
                inner += 1
            if self.tag(inner) == "N" and inner > after + 1:
                inner += 1
                after = inner
            if self.low[inner : inner + 1] in _COMPANIES and self.tag(inner + 1) == "f" and self.tag(inner + 2) == "N":
                return Item(word.start, word.end, word.low, word.high, "counted"), inner + 3  # "two of its crew of 19"
            if self.tag(inner) in ("P", "C") or self._modified(inner):
                after = inner
        noun = self._noun(position, after)
        if noun == -1 or (not noun and self.tag(after) in ("o", "x") and is_thing(self.low[after])):
            return None
        kind: Kind = "counted" if "year-old" in self.low[position] else "bare"
        item = Item(word.start, word.end, word.low, word.high, kind, article=self.low[position] in ("a", "an"))
        if noun:
            item.kind, item.end = "counted", self.words[noun].end
            item.child = self.tag(noun) == "C" or (self.low[noun] not in _GROWN and self._is_young(item.start, item.end))
            item.others = "other" in self.text[item.start : item.end].lower()
            return item, self._after_noun(noun, word.low == 1 == word.high)
        if self.tag(after) == "V":
            item.others, item.end = True, self.words[after].end
            return item, after + 1
        unlisted = self._unlisted(after)
        if unlisted:
            item.kind, item.end = "counted", self.words[unlisted].end
            return item, unlisted + 1
        if word.low == 1 == word.high:
            item.child = kind == "counted" and self._is_young(item.start, item.end)
            after = self._name_after(after)
            item.end = self.words[after - 1].end
        return item, after

    def _is_young(self, start: int, end: int) -> bool:
        """Whether words give the age of a child: "a 7-year-old", "two 15-year-old pupils"."""
        return _YOUNG_AGE.search(self.text, start, end) is not None

    def _modified(self, position: int) -> bool:
        return self.tag(position) in ("o", "x") and self.tag(position + 1) in ("P", "C")

    def _noun(self, position: int, after: int) -> int:
        """The index of the noun for people that a number counts; 0 for none, -1 when it counts things."""
        word = self.words[position]
        if word.stop:
            return next((i for i in range(after, len(self.words)) if self.words[i].end == word.stop), 0)
        for i in range(after, min(after + 5, len(self.words))):
            tag = self.tag(i)
            if tag in "PC":
                while self.tag(i + 1) in ("P", "C") and self.text[self.words[i].end : self.words[i + 1].start] == " ":
                    i += 1
                return i
            if tag == "X":
                return -1
            if tag == "p" or tag not in "oxaVD" or self.low[i] in STOPS:
                return 0
        return 0

    def _unlisted(self, position: int) -> int:
        """The plural noun, known or not, that stands right after a number ("two dock hands and a driver"), 0 for none."""
        for i in range(position, min(position + 3, len(self.words))):
            low = self.low[i]
            if self.tag(i) != "o" or low in STOPS or not low.islower() or not self.text[self.words[i].start].islower():
                return 0
            if low.endswith(("s", "folk", "men", "women")) and not low.endswith(("ss", "ous", "ics")) and len(low) > 3:
                return i if self.tag(i + 1) in ("", "c", "&", "A", "K", "I", "S", "w", "M", "r") or self.letter(i + 1) in "rA" else 0
        return 0

    def _determiner(self, position: int) -> bool:
        low = self.low[position]
        return self.tag(position) == "h" or low in ("the", "him") or low.endswith(("'s", "’s"))

    def _harmed(self, position: int) -> bool:
        """Whether a verb of killing or wounding stands right before a word."""
        if position and self.low[position - 1] in _SHOT:
            return True
        return position > 0 and self.tag(position - 1) in ("K", "k", "I", "i") and self.low[position - 1] not in _NO_OBJECT

    def _open(self, position: int) -> tuple[Item, int] | None:
        """ "a shopkeeper", "the mayor": one person by a noun that no list knows, where a verb or a list says that it is one."""
        low = self.low[position]
        if low not in ("a", "an", "the", "another") and self.tag(position) != "h":
            return None
        i = position + 1
        while i < len(self.words) and i - position < 5 and self.tag(i) in ("o", "x") and self.low[i] not in STOPS and self.low[i].islower():
            i += 1
        noun = self.low[i - 1]
        if noun in _NOBODY or (self.low[position - 1] in _SHOT and noun in SHOT_FOR_A_SCREEN):
            return None
        if (
            i == position + 1
            or self.tag(i) in ("X", "P", "C", "N")
            or noun.endswith(("s", "ing", "ly", "ion", "ness", "ment"))
            or is_thing(noun)
        ):
            return None
        kind: Kind = "counted" if low in ("a", "an", "another") else "definite"
        return Item(self.words[position].start, self.words[i - 1].end, 1, 1, kind, article=kind == "counted"), self._after_noun(i - 1, True)

    def _opened(self, position: int) -> tuple[Item, int] | None:
        """The same at the head of a list ("the mayor and his deputy died") or before "was killed"."""
        found = self._open(position)
        if found is None:
            return None
        after = found[1]
        if self.tag(after) == "&" and self.tag(after + 1) in ("h", "q", "E") and self.item(after + 1):
            return found
        if re.match(r"(?:was|is|has been|had been) ", " ".join(self.low[after : after + 4])):
            while self.tag(after) == "A":
                after += 1
            if self.tag(after) in ("K", "I") and self.low[after] not in _NO_OBJECT:
                return found
        return None

    def _definite(self, position: int) -> tuple[Item, int] | None:
        """ "the gunman", "her younger brother", "his parents", "the victim"."""
        start = self.words[position].start
        i = position
        if self._determiner(position):
            i += 1
            if self.low[position] == "him" and self.letter_at(i) not in ("", "c", "&", "A", "K", "I", "S", "r"):
                return None
            if self.low[i : i + 1] in (["were"], ["are"]):
                return None  # "those who tried to stop him were hurt"
            if self.low[position] in ("her", "him") and self.letter_at(i) in ("", "c", "&", "A", "K", "I", "S", "r"):
                return Item(start, self.words[position].end, 1, 1, "definite"), i
            while i < len(self.words) and i - position < 4 and self.tag(i) in ("o", "x", "V") and self.low[i] not in STOPS:
                if self.low[i] in ("parents", "grandparents", "twins"):
                    return Item(start, self.words[i].end, 2, 2, "counted"), i + 1
                i += 1
            if self.tag(i) == "N" and self.tag(position) == "h":
                found = self._counted(i)
                if found is None or found[0].kind == "bare":
                    return None
                found[0].start = start
                return found
            if self.tag(i) in ("P", "C"):
                if self.low[i] in ("parents", "grandparents", "twins"):
                    return Item(start, self.words[i].end, 2, 2, "counted"), i + 1
                return Item(start, self.words[i].end, None, None, "unknown", self.tag(i) == "C"), i + 1
        if self.tag(i) not in ("q", "E"):
            return None
        while self.tag(i + 1) in ("q", "E") and self.text[self.words[i].end : self.words[i + 1].start] == " ":
            i += 1
        if self.text[self.words[i].end : self.words[i].end + 2] in ("'s", "’s"):
            return None
        child = self.tag(i) == "E"
        return Item(start, self.words[i].end, 1, 1, "definite", child), self._after_noun(i, True)

    def _after_noun(self, noun: int, one: bool) -> int:
        """The word after a noun and what belongs to it: a name, an age, "of three", "aged 10 and 12", "in his 20s"."""
        i = noun + 1
        if self.tag(i) == "f" and self.tag(i + 1) == "N" and one and self.tag(i + 2) not in ("P", "C"):
            i += 2
        elif self.tag(i) == "f" and self.tag(i + 1) == "N" and one and self.low[noun] in _PARENTS:
            i += 3
        elif one and self.tag(i) == "f" and self.low[noun] in _OF_THINGS:
            i = self._after_thing(i)
        if self.low[i : i + 1] in (["aged"], ["ages"], ["age"]):
            i += 1
            while self.tag(i) in ("N", "x", "a", "&", "c") and i < noun + 12:
                i += 1
            if self.tag(i - 1) in ("&",):
                i -= 1
        elif self.tag(i) == "c" and self.low[i + 1 : i + 2] in (["aged"], ["ages"], ["age"]):
            i += 2
            while self.tag(i) in ("N", "x", "a", "&", "c") and i < noun + 12:
                i += 1
        if one:
            i = self._name_after(i)
        if self.low[i : i + 2] == ["in", "his"] or self.low[i : i + 2] == ["in", "her"] or self.low[i : i + 2] == ["in", "their"]:
            j = i + 2
            while self.tag(j) in ("o", "x", "N") and j < i + 5 and self.low[j] not in STOPS:
                j += 1
            if re.fullmatch(r"(?:\d+s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens)", self.low[j - 1]):
                i = j
        return i

    def _after_thing(self, position: int) -> int:
        """The word after what somebody drives or owns ("the driver of a school bus"), where a list or the verb goes on."""
        i = position + 1
        while i - position < _THING_REACH and self.tag(i) in ("o", "x", "h", "X", "t", "V") and self.low[i] not in STOPS - {"the"}:
            if self.letter_at(i + 1) in ("&", "A", "K", "I", "S", "c") and self.low[i] not in ("the", "a", "an"):
                return i + 1
            i += 1
        return position

    def _name_after(self, position: int) -> int:
        """The word after a name and its age, if one stands here."""
        i = position
        while i < len(self.words) and self._capital(i) and i - position < 5:
            i += 1
        return self._age_after(i) if i > position else position

    def _age_after(self, position: int) -> int:
        if self.tag(position) == "c" and self.tag(position + 1) == "a":
            return position + 2
        return position

    def _capital(self, position: int) -> bool:
        word = self.words[position]
        return (
            word.tag in ("o", "q")
            and self.text[word.start].isupper()
            and self.low[position] not in STOPS
            and not _NO_NAME.fullmatch(self.text[word.start : word.end])
            and not any(a <= word.start < b for a, b in self.names)
        )

    def _named(self, position: int) -> tuple[Item, int] | None:
        if self.low[position] in ("he", "she"):
            word = self.words[position]
            return Item(word.start, word.end, 1, 1, "named"), position + 1
        if not self._capital(position):
            return None
        i = position
        while i < len(self.words) and i - position < 5 and self._capital(i) and (i == position or self._close(i)):
            i += 1
        after = self._age_after(i)
        if self.title and after == i:
            return None
        if position == 0 and i - position < 2 and after == i and not (self.tag(i) == "&" and self.tag(i + 1) in ("h", "N")):
            return None
        end = self.words[i - 1].end
        if self.low[i - 1] in _STREETS and after == i:
            return None
        if self.text[end : end + 2] in ("'s", "’s") or self.text[end - 2 : end] in ("'s", "’s"):
            return None
        return Item(self.words[position].start, end, 1, 1, "named"), after

    def _close(self, position: int) -> bool:
        return re.fullmatch(r"\.? ", self.text[self.words[position - 1].end : self.words[position].start]) is not None
