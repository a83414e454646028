"""One item of a list of people: counted ("two men", "a man"), told by a noun ("the gunman", "his wife") or by a name.

Ages, apposed names and the numbers of "a mother of three" belong to the item and count nobody.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
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
_COMPANIES = frozenset({"crew", "family", "group", "party", "team"})
_WHERE = frozenset({"in", "near", "outside", "at", "around"})
"""Before the name of a place that no list knows: "people at a festival in Tudun Biri were killed"."""
COLLECTIVES = named("collectives")
_OPENERS = frozenset({"the", "a", "an", "another", "both", "he", "she", "him", "himself", "herself"}) | COLLECTIVES
_ARTICLES = frozenset({"a", "an", "the", "another"})
_SELVES = frozenset({"himself", "herself"})
_ARTICLE = re.compile(r"(?:an?|another) ", re.I)
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
_DEATHS = (("fatality",), ("death",), ("killing",), ("murder",), ("homicide",), ("slaying",))
_ORDINALS = tuple((word,) for word in ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "other"))
_POSSESSIVE = ("'s", "’s")
_TWO = frozenset({"parents", "grandparents", "twins"})
_AGED = frozenset({"aged", "ages", "age"})
_DECADE = re.compile(r"\d+s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens")
_WAS = re.compile(r"(?:was|is|has been|had been) ")
_NO_PERSON = ("s", "ing", "ly", "ion", "ness", "ment")
"""How nouns end that mean nobody."""
_STOPS_OF_THINGS = STOPS - {"the"}
_MANY, _ONE, _WORDS, _MODIFIERS = ("P", "C"), ("q", "E"), ("o", "x"), ("o", "x", "V")
"""Letters of people and children, of one of them, of any other words, and of what may stand between an article and its noun."""
_NO_OPEN_NOUN = ("X", "P", "C", "N")
_BEFORE_NOUN = ("o", "x", "a", "V", "D")
_HARMED_AFTER = ("A", "K", "I", "S", "F")
_KILLED_OR_HURT = ("K", "k", "I", "i")
_AFTER_HIM = ("", "c", "&", "A", "K", "I", "S", "r")
_AFTER_PLURAL = ("", "c", "&", "A", "K", "I", "S", "w", "M", "r")
_AFTER_THE_LAST = ("",) * 24
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
    {
        *("road", "street", "avenue", "drive", "boulevard", "court", "square", "terrace", "highway", "parkway", "hospital", "hotel"),
        *("university", "college", "institute", "academy", "county", "interstate", "department", "church", "school", "club", "park"),
    }
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


class _Forms(dict[tuple[str, str], tuple[str, str, int, bool]]):
    """What a word is by itself, by its letter and as written: in lower case, its letter where it belongs to no group, whether a group can
    begin with it, and whether it may be a part of somebody's name. Words met before are looked up."""

    _MOST = 16384

    def __missing__(self, key: tuple[str, str]) -> tuple[str, str, int, bool]:
        if len(self) >= self._MOST:
            self.clear()
        tag, written = key
        low = written.lower()
        name = tag in "oq" and written[0].isupper() and low not in STOPS and not _NO_NAME.fullmatch(written)
        form = self[key] = low, letter_of(tag, low), _opening(tag, low, name, written[0].isupper()), name
        return form


_NEVER, _WITH_COLLECTIVE, _AS_NAME, ALWAYS = range(4)


def _opening(tag: str, low: str, name: bool, capital: bool) -> int:
    """Where a group can begin with a word: most words begin none, and this is told quickly."""
    if tag in "NPCqEh" or low == "both" or (tag in "ox" and (low in _OPENERS or "'s" in low or "’s" in low)):
        return ALWAYS
    if tag in "ox" and low in _YOUNG and (tag == "x" or capital):
        return ALWAYS
    if name and tag == "o":
        return _AS_NAME
    return _WITH_COLLECTIVE if tag == "x" or (tag == "o" and capital) else _NEVER


def letter_of(tag: str, low: str) -> str:
    """The letter of a word that belongs to no group: prepositions are ``r``."""
    if tag in "oftrd" and low in _PREPOSITIONS:
        return "r"
    if tag == "o" and low.endswith("ly"):
        return "A"
    if tag == "o" and low.endswith("ing") and len(low) > len("being"):
        return "r"
    return "o" if tag in "frdthqEeNVYax" else tag


_FORMS = _Forms()


def may_begin(tag: str, written: str) -> bool:
    """Whether a group may begin with a word, given by its letter and as written."""
    return _FORMS[tag, written][2] != _NEVER


class ItemReader:
    """Reads items off the words of one sentence; all positions are indices of words."""

    def __init__(self, text: str, words: list[Word], names: Sequence[Span]) -> None:
        self.text, self.words, self.count = text, words, len(words)
        self.low: tuple[str, ...]
        """The words in lower case."""
        self.alone: tuple[str, ...]
        """Their letters where they belong to no group."""
        forms = [_FORMS[word.tag, text[word.start : word.end]] for word in words]
        self.low, self.alone, openings, named = zip(*forms, strict=True)
        self.tags = [*[word.tag for word in words], *_AFTER_THE_LAST]
        """The letters of the words, with empty ones after them, so that looking some words ahead needs no care."""
        self.capital = self._outside(names, list(named)) if names and True in named else named
        """Which words may be a part of somebody's name."""
        self.collective = not COLLECTIVES.isdisjoint(self.low)
        """Whether a group may be told as one: "a family of five"."""
        self.openings = [
            i
            for i, opening in enumerate(openings)
            if opening and (opening == ALWAYS or self.collective or (opening == _AS_NAME and self.capital[i]))
        ]
        """The words that a group may begin with."""
        self._title: bool | None = None

    def _outside(self, names: Sequence[Span], named: list[bool]) -> list[bool]:
        """Which words may be names of people: none that lies in the name of a place or a body."""
        for i, word in enumerate(self.words):
            if named[i]:
                start = word.start
                for a, b in names:
                    if a <= start < b:
                        named[i] = False
                        break
        return named

    @property
    def title(self) -> bool:
        """Whether every word is in capitals, so that a capital makes no name."""
        if self._title is None:
            initials = [letter for word in self.words if (letter := self.text[word.start]).isalpha()]
            self._title = len(initials) > 3 and sum(map(str.isupper, initials)) > 0.6 * len(initials)
        return self._title

    # --- one item -----------------------------------------------------------------------------------------------

    def item(self, position: int) -> tuple[Item, int] | None:
        """The item that begins at a word, and the word after it."""
        tag, low = self.tags[position], self.low[position]
        if tag == "N":
            return None if self._second_number(position) else self._counted(position)
        if low == "both" and self.tags[position + 1] in _MANY:
            noun = self.words[position + 1]
            return Item(self.words[position].start, noun.end, 2, 2, "counted", noun.tag == "C"), position + 2
        if low in _SELVES:
            return Item(self.words[position].start, self.words[position].end, 1, 1, "definite"), position + 1
        if tag in _MANY:
            word = self.words[position]
            after = self._after_noun(position, False) if self._low_at(position + 1) in _AGED else position + 1
            return Item(word.start, word.end, None, None, "unknown", tag == "C"), after
        if low in _ARTICLES and (alone := self._one_more(position)):
            return alone
        if tag in _ONE or self._determiner(position):
            return self._definite(position)
        if low in _YOUNG and tag in _WORDS and position and self.tags[position + 1] in _ONE:
            return self._definite(position + 1)
        return self._named(position) if tag == "o" else None

    def _one_more(self, position: int) -> tuple[Item, int] | None:
        """ "another", "a third", "the other": one more person, where no noun follows."""
        after = position + 1
        if self.low[position] != "another":
            if self.low[position] == "an" or self.low[after : after + 1] not in _ORDINALS:
                return None
            after += 1
        if self.low[after : after + 1] in _DEATHS:
            return None  # "the fifth fatality this month" is no fifth person
        if self.tags[after] not in _HARMED_AFTER and self.letter_at(after) != "A":
            return None
        return Item(self.words[position].start, self.words[after - 1].end, 1, 1, "bare", others=True), after

    def letter_at(self, position: int) -> str:
        """The letter of a word, empty after the last: prepositions are ``r``."""
        return self.alone[position] if position < self.count else ""

    def _second_number(self, position: int) -> bool:
        """Whether a number only follows another one ("one nineteen") or is the age of "the other, 20,"."""
        if not position:
            return False
        before = self.tags[position - 1]
        if before == "N":
            return True
        return before == "c" and self.low[position - 1] == "," == self._low_at(position + 1) and self.tags[position - 2] in ("V", "q", "E")

    def _low_at(self, position: int) -> str:
        """A word in lower case, empty after the last."""
        return self.low[position] if position < self.count else ""

    def _counted(self, position: int) -> tuple[Item, int] | None:
        tags = self.tags
        word, after = self.words[position], position + 1
        if tags[after] == "f" or self._low_at(after) == "of":
            inner = after + 1
            while inner < self.count and (tags[inner] == "h" or self.low[inner] in ("the", "these", "those", "all")):
                inner += 1
            if tags[inner] == "N" and inner > after + 1:
                inner += 1
                after = inner
            if self._low_at(inner) in _COMPANIES and tags[inner + 1] == "f" and tags[inner + 2] == "N":
                return Item(word.start, word.end, word.low, word.high, "counted"), inner + 3  # "two of its crew of 19"
            if tags[inner] in _MANY or self._modified(inner):
                after = inner
        noun = self._noun(position, after)
        if noun == -1 or (not noun and tags[after] in _WORDS and is_thing(self.low[after])):
            return None
        low = self.low[position]
        kind: Kind = "counted" if "year-old" in low else "bare"
        item = Item(word.start, word.end, word.low, word.high, kind, article=low in ("a", "an"))
        if noun:
            item.kind, item.end = "counted", self.words[noun].end
            item.child = tags[noun] == "C" or (self.low[noun] not in _GROWN and self._is_young(item.start, item.end))
            item.others = "other" in self.text[item.start : item.end].lower()
            return item, self._after_noun(noun, word.low == 1 == word.high)
        if tags[after] == "V":
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
        return "-" in self.text[start:end] and _YOUNG_AGE.search(self.text, start, end) is not None

    def _modified(self, position: int) -> bool:
        return self.tags[position] in _WORDS and self.tags[position + 1] in _MANY

    def _noun(self, position: int, after: int) -> int:
        """The index of the noun for people that a number counts; 0 for none, -1 when it counts things."""
        tags, stop = self.tags, self.words[position].stop
        if stop:
            return next((i for i in range(after, self.count) if self.words[i].end == stop), 0)
        for i in range(after, min(after + 5, self.count)):
            tag = tags[i]
            if tag in _MANY:
                while tags[i + 1] in _MANY and self.text[self.words[i].end : self.words[i + 1].start] == " ":
                    i += 1
                return i
            if tag == "X":
                return -1
            if tag not in _BEFORE_NOUN or self.low[i] in STOPS:
                return 0
        return 0

    def _unlisted(self, position: int) -> int:
        """The plural noun, known or not, that stands right after a number ("two dock hands and a driver"), 0 for none."""
        for i in range(position, min(position + 3, self.count)):
            low = self.low[i]
            if self.tags[i] != "o" or low in STOPS or not low.islower() or not self.text[self.words[i].start].islower():
                return 0
            if low.endswith(("s", "folk", "men", "women")) and not low.endswith(("ss", "ous", "ics")) and len(low) > 3:
                return i if self.tags[i + 1] in _AFTER_PLURAL or self.letter_at(i + 1) in "rA" else 0
        return 0

    def _determiner(self, position: int) -> bool:
        low = self.low[position]
        return self.tags[position] == "h" or low in ("the", "him") or low.endswith(("'s", "’s"))

    def harmed(self, position: int) -> bool:
        """Whether a verb of killing or wounding stands right before a word."""
        if not position:
            return False
        low = self.low[position - 1]
        return low in _SHOT or (self.tags[position - 1] in _KILLED_OR_HURT and low not in _NO_OBJECT)

    def open(self, position: int) -> tuple[Item, int] | None:
        """ "a shopkeeper", "the mayor": one person by a noun that no list knows, where a verb or a list says that it is one."""
        low, tags = self.low[position], self.tags
        if low not in _ARTICLES and tags[position] != "h":
            return None
        i = position + 1
        end = min(position + 5, self.count)
        while i < end and tags[i] in _WORDS and self.low[i] not in STOPS and self.low[i].islower():
            i += 1
        noun = self.low[i - 1]
        if (
            i == position + 1
            or noun in _NOBODY
            or (noun in SHOT_FOR_A_SCREEN and self.low[position - 1] in _SHOT)
            or tags[i] in _NO_OPEN_NOUN
            or noun.endswith(_NO_PERSON)
            or is_thing(noun)
        ):
            return None
        article = low in ("a", "an", "another")
        item = Item(self.words[position].start, self.words[i - 1].end, 1, 1, "counted" if article else "definite", article=article)
        return item, self._after_noun(i - 1, True)

    def is_told_of(self, after: int) -> bool:
        """Whether what follows says that a noun no list knows is somebody: at the head of a list ("the mayor and his deputy died") or
        before "was killed"."""
        tags = self.tags
        if tags[after] == "&" and tags[after + 1] in ("h", "q", "E") and self.item(after + 1):
            return True
        if _WAS.match(" ".join(self.low[after : after + 4])):
            while tags[after] == "A":
                after += 1
            return tags[after] in ("K", "I") and self.low[after] not in _NO_OBJECT
        return False

    def _definite(self, position: int) -> tuple[Item, int] | None:
        """ "the gunman", "her younger brother", "his parents", "the victim"."""
        tags, words = self.tags, self.words
        start = words[position].start
        i = position
        if self._determiner(position):
            i += 1
            low = self.low[position]
            if low == "him" and self.letter_at(i) not in _AFTER_HIM:
                return None
            if self._low_at(i) in ("were", "are"):
                return None  # "those who tried to stop him were hurt"
            if low in ("her", "him") and self.letter_at(i) in _AFTER_HIM:
                return Item(start, words[position].end, 1, 1, "definite"), i
            end = min(position + 4, self.count)
            while i < end and tags[i] in _MODIFIERS and self.low[i] not in STOPS:
                if self.low[i] in _TWO:
                    return Item(start, words[i].end, 2, 2, "counted"), i + 1
                i += 1
            tag = tags[i]
            if tag == "N" and tags[position] == "h" and not _ARTICLE.match(self.text, words[i].start):
                found = self._counted(i)
                if found is None or found[0].kind == "bare":
                    return None
                found[0].start = start
                return found
            if tag in _MANY:
                if self.low[i] in _TWO:
                    return Item(start, words[i].end, 2, 2, "counted"), i + 1
                return Item(start, words[i].end, None, None, "unknown", tag == "C"), i + 1
        if tags[i] not in _ONE:
            return None
        while tags[i + 1] in _ONE and self.text[words[i].end : words[i + 1].start] == " ":
            i += 1
        if self.text.startswith(_POSSESSIVE, words[i].end):
            return None
        return Item(start, words[i].end, 1, 1, "definite", tags[i] == "E"), self._after_noun(i, True)

    def _after_noun(self, noun: int, one: bool) -> int:
        """The word after a noun and what belongs to it: a name, an age, "of three", "aged 10 and 12", "in his 20s"."""
        tags = self.tags
        i = noun + 1
        if one and tags[i] == "f":
            if tags[i + 1] == "N" and tags[i + 2] not in _MANY:
                i += 2
            elif tags[i + 1] == "N" and self.low[noun] in _PARENTS:
                i += 3
            elif self.low[noun] in _OF_THINGS:
                i = self._after_thing(i)
        if self._low_at(i) in _AGED:
            i = self._after_ages(i + 1, noun)
        elif tags[i] == "c" and self._low_at(i + 1) in _AGED:
            i = self._after_ages(i + 2, noun)
        if one:
            i = self._name_after(i)
        if self._low_at(i) == "in" and self._low_at(i + 1) in ("his", "her", "their"):
            j = i + 2
            while tags[j] in ("o", "x", "N") and j < i + 5 and self.low[j] not in STOPS:
                j += 1
            if _DECADE.fullmatch(self.low[j - 1]):
                i = j
        return i

    def _after_ages(self, position: int, noun: int) -> int:
        while self.tags[position] in ("N", "x", "a", "&", "c") and position < noun + 12:
            position += 1
        if self.tags[position - 1] == "&":
            return position - 1
        if self.tags[position - 2] == "&" and self.tags[position] in _MANY:
            return position - 2  # "aged nine and three adults"
        return position

    def _after_thing(self, position: int) -> int:
        """The word after what somebody drives or owns ("the driver of a school bus"), where a list or the verb goes on."""
        i = position + 1
        while i - position < _THING_REACH and self.tags[i] in ("o", "x", "h", "X", "t", "V") and self.low[i] not in _STOPS_OF_THINGS:
            if self.low[i] not in ("the", "a", "an") and self.letter_at(i + 1) in ("&", "A", "K", "I", "S", "c"):
                return i + 1
            i += 1
        return position

    def _name_after(self, position: int) -> int:
        """The word after a name and its age, if one stands here."""
        i, end = position, min(position + 5, self.count)
        while i < end and self.capital[i]:
            i += 1
        return self._age_after(i) if i > position else position

    def _age_after(self, position: int) -> int:
        if self.tags[position] == "c" and self.tags[position + 1] == "a":
            return position + 2
        return position

    def _named(self, position: int) -> tuple[Item, int] | None:
        word = self.words[position]
        if self.low[position] in ("he", "she"):
            return Item(word.start, word.end, 1, 1, "named"), position + 1
        if not self.capital[position] or self._is_where(position) or self._is_acronym(position):
            return None
        i, last = position + 1, min(position + 5, self.count)
        while i < last and self.capital[i] and self._close(i):
            i += 1
        after = self._age_after(i)
        if after == i and (self.title or self.low[i - 1] in _STREETS):
            return None
        if position == 0 and i < 2 and after == i and not (self.tags[i] == "&" and self.tags[i + 1] in ("h", "N")):
            return None
        end = self.words[i - 1].end
        if self.text.startswith(_POSSESSIVE, end) or self.text.endswith(_POSSESSIVE, 0, end):
            return None
        return Item(word.start, end, 1, 1, "named"), after

    def _is_acronym(self, position: int) -> bool:
        """Whether capitals before a common noun only say what that is like: "an LGBTQ nightclub"."""
        word = self.words[position]
        after = self.words[position + 1 : position + 2]
        return (
            len(self.low[position]) > 1
            and self.text[word.start : word.end].isupper()
            and bool(after)
            and after[0].tag in "oX"
            and self.text[after[0].start].islower()
            and self.alone[position + 1] == "o"
            and self.low[position + 1] not in STOPS
        )

    def _is_where(self, position: int) -> bool:
        """Whether a name is that of a place by the word before it."""
        first = position
        while first and self.capital[first - 1]:
            first -= 1
        return first > 0 and self.low[first - 1] in _WHERE

    def _close(self, position: int) -> bool:
        return self.text[self.words[position - 1].end : self.words[position].start] in (" ", ". ")
