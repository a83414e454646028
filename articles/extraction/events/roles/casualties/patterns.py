"""From chunks to claims: patterns over the letters of a sentence find who was killed, injured or shot, and what is part of what."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Claim, Harm, Word
from articles.extraction.events.roles.casualties.died_since import DIED_SINCE, count_died_since
from articles.extraction.events.roles.casualties.in_turn import SELDOM as SELDOM_IN_TURN
from articles.extraction.events.roles.casualties.in_turn import (
    count_bodies_in_turn,
    count_dead_of_the_hurt,
    count_fatalities,
    count_in_turn,
    count_one_more,
    count_some_of_them,
)
from articles.extraction.events.roles.casualties.items import SHOT_FOR_A_SCREEN, STOPS, Item
from articles.extraction.events.roles.casualties.one_person import SELDOM as SELDOM_THEMSELVES
from articles.extraction.events.roles.casualties.one_person import count_themselves, read_one_person
from articles.extraction.events.roles.casualties.people import Chunk, count_of, headed, may_hold_people, people_of, read_chunks
from articles.extraction.events.roles.casualties.place_by_place import read_place_by_place
from articles.extraction.events.roles.casualties.tolls import SELDOM as SELDOM_TOLLS
from articles.extraction.events.roles.casualties.tolls import read_listed, read_multiple, read_raised, read_tolls
from articles.extraction.events.roles.casualties.vocabulary import named
from articles.extraction.guarded import Choice, guarded

_OF_WHOM = re.compile(
    r"c?(?P<group>G)w(?:cGc)?[Ao]{0,3}?(?P<what>[CKISF])|c?w(?P<later>G)[Ao]{0,3}?(?P<whatlater>[CKISF])|cGw(?P<apposed>G)(?=c)|(?<![KkIiSs])c?Gw"
)
_AMONG = re.compile(r"(?P<among>M)[Ar]{0,3}o?(?P<verb>[KIS])?A*(?P<group>G)")
_ARE_AMONG = re.compile(r"(?P<group>G)A{1,3}(?P<among>M)[oA]{0,3}(?P<verb>[KIS])?")
_AMONG_THE_WHOLE = re.compile(r"(?P<group>G)A{1,3}r(?=G[Ao]{0,3}[KISF])")
"""Before those of whom some are told first: "four children were among eleven people killed"."""
_PART = re.compile(r"c?M[ohA]{0,3}(?P<group>[GCP])(?:(?:[ro]{1,4}|[I])(?=c))?(?P<comma>c(?!&))?")
_CHILDREN_OF = re.compile(r"(?P<group>G)A{1,3}(?P<what>C)(?=$|[c&])")
_SUBJECT = re.compile(
    r"(?P<group>G)(?P<post>(?:r[ohxaPCr]{1,6}?|A{1,3}r[^KISFkisLG]{1,8}?|A{1,2}o[^KISFkisLGc]{0,7}?(?=A)){0,2}?)(?P<aside>c[^KISFkisLG]{1,16}c|cA[ro][^KISFkisLc]{1,8}c|cG[^KISFkisLG]{0,12}c)?"
    r"(?P<aux>c?(?:[Ag]|o(?=[Ag]{0,6}[KISF])|(?<=A)o&(?=A{0,2}[KIS]))*?)(?P<verb>[KISF])"
)
_SUFFERED = frozenset("KISF")
"""The verbs whose subject is harmed."""
_AGED = re.compile(r", \d{1,2}\b")
"""What says that a name is somebody's: "shot Roe, 39," and not "shot Roe a look"."""
_ITS_AGE = re.compile(r", \d{1,3}, ")
_AT_A_PLACE = re.compile(r" at [A-Z]")
"""What makes "nine people shot at Columbia mall" those who were hit."""
_WHERE_HIT = re.compile(
    r" (?:\w+ times )?in the (?:head|face|neck|chest|back|stomach|legs?|arm|thigh|foot|hand|shoulder|jaw|hip|knee|ankle)\b"
)
"""What makes "his roommate shot in the jaw" one who was shot."""
_ASIDE = re.compile(r"A{1,2}o")
_WHO = re.compile(r" (?:who|that) ")
_ALSO = re.compile(r"(?:[rohxaAXc]{0,7}&A*|A{1,3})(?P<verb>[KIF])(?!o?G)")
_THEN_DIED = re.compile(r"[rohxatA]{1,16}?(?P<verb>K)")
_OBJECT = re.compile(r"(?P<verb>[KkIiSs])(?:f|r(?=G)|o|A)?(?P<group>G)")
_OPENING = re.compile(r"^o?(?P<verb>[KI])A+(?P<group>G)")
_INTRANSITIVE = named("no_object") - {"hurt"}
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|got|get|gets)\b", re.I)
_DONE_TO_OTHERS = frozenset({"killed", "wounded", "injured", "shot", "stabbed", "murdered", "slain", "executed", "beheaded", "massacred"})
_HAS_DONE = re.compile(r"\b(?:had|has|have)(?: (?:[a-z]+ly|also|already|now|since|so far))* $", re.I)
_AS_WERE = re.compile(r",? as (?:was|were) ")
_WHOLE = re.compile(r"\b(?:could|would|might|can|to|will|must|should) (?:have |be |have been |also |even |easily )*$", re.I)
_BASE = re.compile(r"(?:kill|wound|injure|shoot|die|hurt|murder)$", re.I)
_SHOOTS = re.compile(r" (?:into|towards?|at (?!the |a |an |home|\d|about|around|least|close))\b")
_SURVIVES = guarded(
    r"\b(?:(?:expected|likely|going) to (?:survive|live|recover|make (?:a|an|it)|be (?:fine|ok|okay|all right))|survived|stable|"
    r"recover(?:ing|ed)?|"
    r"(?:non-?|not )(?:life-? ?threatening|life)|treated and released|(?:was|were|been) (?:later )?(?:released|discharged)|and released|"
    r"(?:refused|declined) (?:medical )?(?:treatment|attention|care)|(?:fair|good|satisfactory) condition|minor|superficial|slightly|"
    r"lightly)\b",
    re.I,
)
_OTHERS = re.compile(r"\b(?:others?|second|third|fourth|fifth)\b", re.I)
_LIVES = re.compile(r"\b(?:claim|los[et]|cost|took|taken?|takes|taking|loss)", re.I)
_KIN_OF_THE_DEAD = re.compile(
    r"the (?:victim|toddler|boy|girl|child|baby|infant|woman|man|teen|teenager|deceased)['’]s (?:[\w-]+ )?(?:father|mother|parent|"
    r"wife|husband|son|"
    r"daughter|brother|sister|cousin|uncle|aunt|grandmother|grandfather|girlfriend|boyfriend|friend|partner|fianc[eé]e?)\b",
    re.I,
)
"""Who belongs to a victim and is another one: "the toddler's father was grazed"."""
_ATTACKERS = re.compile(r"\b(?:gunm[ae]n|attackers?|assailants?|shooters?|suspects?|robbers?|bombers?|hijackers?|knifem[ae]n)\b", re.I)
"""Who were killed after they had hurt others: those are not among the dead."""
_ALSO_HURT = re.compile(r"\b(?:also|another|more(?! than)|second|third|fourth|fifth|others?|surviving|survived|too)\b", re.I)
_DEAD = re.compile(r"dead|killed|victims", re.I)
_HURT = re.compile(r"injured|wounded|hurt", re.I)


def read_claims(text: str, low: str, words: list[Word], tags: str, names: Sequence[Span]) -> list[Claim]:
    """All claims of a sentence given in lower case and as words with letters; ``names`` are spans of places and bodies."""
    found: list[Claim] = []
    if "T" in tags or "U" in tags:
        read_tolls(text, words, tags, found)
    if may_hold_people(text, words, tags):
        _Sentence(text, *read_chunks(text, words, names), found).read()
    seldom = _SELDOM.bits(low)
    if seldom:
        read_multiple(text, low, words, found)
        read_listed(text, low, words, found)
        read_raised(text, low, words, found)
    found.sort(key=lambda claim: claim.count.span)
    if seldom:
        count_themselves(text, low, words, found)
    read_place_by_place(text, low, words, names, found)
    if seldom:
        count_died_since(text, low, words, found)
    if "killed" not in [claim.harm for claim in found]:
        read_one_person(text, low, words, tags, found, names)
    if seldom:
        count_in_turn(text, low, words, found)
        count_fatalities(text, low, words, found)
        count_bodies_in_turn(text, low, words, found)
        count_some_of_them(text, low, words, found)
    count_one_more(words, found)
    if seldom:
        count_dead_of_the_hurt(text, low, words, found)
    return _told_apart(text, low, words, _died_later(text, low, words, found)) if found else []


_SELDOM = Choice([*SELDOM_TOLLS, *SELDOM_IN_TURN, *SELDOM_THEMSELVES, DIED_SINCE])
"""What has to stand in a sentence for it to count people in a way that few do."""


_PAIR, _CLAUSE = 2, 60
_DOES_SOMETHING = re.compile(
    r" (?:told|said|says|heard|saw|fled|escaped|surrendered|ruled|found out|(?:was|were|is|are|has been|have been|had been) "
    r"(?:later |also |then )?(?:arrested|detained|charged|held|questioned|told|being (?:held|questioned|sought)|sought|released|accused|"
    r"convicted|jailed|sentenced|fined|named|remanded|"
    r"found (?:guilty|alive|safe|unhurt|unharmed)|missing|cleared|unhurt|unharmed|safe|rescued|saved))\b"
)
"""Behind the subject of a clause of its own, of whom no harm is told."""
_OF_WHAT_STANDS_BEFORE = re.compile(r"\b(?:that|which|who)\b[^,.;]*$|\w+ing$")
"""A clause within another, whose subject stands before it: "the raid that killed two men and a child was told of"."""


# --- clauses ---------------------------------------------------------------------------------------------------


class _Sentence:
    """The chunks of one sentence while claims are read off them; each group is told of once."""

    def __init__(self, text: str, chunks: list[Word | Chunk], letters: str, found: list[Claim]) -> None:
        self.text, self.chunks, self.letters, self.found = text, chunks, letters, found
        self.taken: set[int] = set()

    def read(self) -> None:
        """Adds what its clauses tell."""
        if "G" in self.letters:  # without people nobody is killed
            self._parts()
            self._objects()
            if not _SUFFERED.isdisjoint(self.letters):
                self._subjects()

    def words(self, index: int) -> str:
        """A chunk as written."""
        return self.text[self.chunks[index].start : self.chunks[index].end]

    def lead(self, index: int) -> str:
        """What stands before a chunk."""
        start = self.chunks[index].start
        return self.text[max(self.chunks[0].start, start - 40) : start]

    # parts of a whole

    def _parts(self) -> None:
        """ "among them nine children", "three of whom died", "including the gunman": told, and then out of the way of their whole."""
        letters = self.letters
        if "w" in letters:
            self._of_whom()
        if "M" in letters:
            self._among()
        if "rG" in letters:
            self._among_the_whole()
        if "M" in letters:
            self._without_parts()
        while "AC" in self.letters and (match := _CHILDREN_OF.search(self.letters)):
            self._add(self._nearest(match.start()), self.chunks[match.start("group")].items, part=True, children=True)
            self._cut(match.start(), match.end())

    def _of_whom(self) -> None:
        """ "Three of whom died", "two of them children"."""
        while match := _OF_WHOM.search(self.letters):
            which = "group" if match.group("group") else "later" if match.group("later") else ""
            if which:
                what = match.group("what") or match.group("whatlater")
                harm: Harm = self._nearest(match.start()) if what == "C" else "killed" if what in "KF" else "injured"
                items = self.chunks[match.start(which)].items
                if what != "S":
                    self._add(harm, items, part=True, children=what == "C")
            elif match.group("apposed"):
                self._children(self._nearest(match.start()), self.chunks[match.start("apposed")].items)
            self._cut(match.start(), match.end())

    def _among(self) -> None:
        """ "Among those killed were two children"."""
        for pattern in (_AMONG, _ARE_AMONG):
            while match := pattern.search(self.letters):
                harm_told = self._among_harm(match)
                if harm_told is None:
                    break
                self._children(harm_told, self.chunks[match.start("group")].items)
                self._cut(match.start(), match.end())

    def _among_the_whole(self) -> None:
        """ "Four children were among eleven people killed"."""
        match = _AMONG_THE_WHOLE.search(self.letters)
        if match and self.words(match.end() - 1).lower() == "among":
            self._children(
                "killed" if self.letters[match.end() + 1 :].lstrip("Ao")[0] in "KF" else "injured", self.chunks[match.start()].items
            )
            self._cut(match.start(), match.end())

    def _without_parts(self) -> None:
        """ "Including the gunman"."""
        while match := _PART.search(self.letters):
            chunk = self.chunks[match.start("group")]
            told = any(letter in self.letters for letter in "KkIiSTUFs")
            if told and chunk.items and re.match(r"incl|among", self.words(match.start() + (self.letters[match.start()] == "c")), re.I):
                self._children(self._nearest(match.start()), chunk.items)
            if (
                len(chunk.items) > 1
                and chunk.items[-1].kind in ("bare", "counted")
                and re.match(r"A*[KIS]", self.letters[match.end("group") :])
            ):
                last = chunk.items[-1]  # "among them the owner, and six were wounded"
                self.chunks[match.start("group")] = Chunk("G", last.start, chunk.end, [last])
                self._cut(match.start(), match.start("group"))
                continue
            opened = self.letters[match.start()] == "c"
            self._cut(match.start(), match.end() if opened or not match.group("comma") else match.end() - 1)

    def _among_harm(self, match: re.Match[str]) -> Harm | None:
        if match.group("verb"):
            return "killed" if match.group("verb") == "K" else "injured"
        among = self.words(match.start("among"))
        return "killed" if _DEAD.search(among) else "injured" if _HURT.search(among) else None

    def _children(self, harm: Harm, items: Sequence[Item]) -> None:
        """Of a part only children are counted by themselves."""
        children = [item for item in items if item.child]
        if children:
            self._add(harm, children, part=True, children=True)

    def _cut(self, start: int, stop: int) -> None:
        del self.chunks[start:stop]
        self.letters = self.letters[:start] + self.letters[stop:]

    def _nearest(self, position: int) -> Harm:
        """The harm that a part of people is told of: that of the verb before it, else after."""
        letters = self.letters
        for letter in [*reversed(letters[:position]), *letters[position:]]:
            if letter in "KkTF":
                return "killed"
            if letter in "IiUSs":
                return "injured"
        return "killed"

    # who was harmed

    def _objects(self) -> None:
        """ "killed two people", "wounding the driver", "Killed were a teacher and three pupils"."""
        letters = self.letters
        for pattern in (_OPENING, _OBJECT):
            for match in pattern.finditer(letters):
                verb, group = match.start("verb"), match.start("group")
                low = self.words(verb).lower()
                if group in self.taken or not (
                    self._governs(verb, group, low) if pattern is _OBJECT else low not in _INTRANSITIVE - {"dead"}
                ):
                    continue
                items = self._object_items(verb, group)
                if any(item.kind != "unknown" for item in items):
                    letter = "K" if match.group("verb") == "S" and letters[group + 1 : group + 2] in ("K", "F") else match.group("verb")
                    letter = "K" if letter == "s" and letters[group + 1 : group + 2] == "F" else letter
                    beside = letter not in "Ss" or any(claim.harm == "killed" for claim in self.found)
                    self._tell(letter, items, beside and bool(_OTHERS.search(count_of(self.text, items).text)))
                    if len(items) == len(self.chunks[group].items):
                        self.taken.add(group)
                    else:
                        self.chunks[group] = Chunk("G", items[-1].end, self.chunks[group].end, self.chunks[group].items[len(items) :])
                    if pattern is _OBJECT:
                        self.taken.add(verb)

    def _governs(self, verb: int, group: int, low: str) -> bool:
        """Whether a verb of harm has the group after it as its object."""
        letter, chunk = self.letters[verb], self.chunks[group]
        if group - verb > 1 and self.words(group - 1).lower() in STOPS - {"of", "to"}:
            return False
        if low in _INTRANSITIVE or _unreal(self.lead(verb), low):
            return False
        if letter in "KIS" and _PASSIVE.search(self.lead(verb)[-14:]) and self.letters[max(0, verb - 1)] in "A":
            return False
        if low.startswith("claim") and "li" not in low:
            return bool(re.match(r"\W+(?:[\w-]+ ){0,3}(?:lives|victims)", self.text[self.chunks[verb].end : chunk.end + 10]))
        if low.startswith(("send", "sent")) and not re.search(r"hospital|clinic|medical", self.text[chunk.end : chunk.end + 90], re.I):
            return False
        if letter in "Ss" and self.text[chunk.start : chunk.end].lower().split(" ")[-1].removesuffix("s") in SHOT_FOR_A_SCREEN:
            return False
        if letter in "Ss" and chunk.items[0].kind in ("bare", "named") and not _AGED.match(self.text, chunk.items[0].end):
            return False
        if letter == "S" and low not in ("shot", "stabbed") and chunk.items[0].kind == "bare":
            return False
        if chunk.weak and chunk.items[0].kind == "named" and chunk.items[0].low == 1:
            return (
                letter in "kis" + "S" * bool(_AGED.match(self.text, chunk.items[0].end))
                and self.text[self.chunks[verb].end : chunk.start] == " "
            )
        return not (letter == "I" and low.startswith(("in ", "treated", "taken", "suffer", "receiv", "sustain")))

    def _opens_another_clause(self, verb: int, items: Sequence[Item]) -> bool:
        """Whether the last of those behind a verb does something: "killed two, and a man was arrested"."""
        last = items[-1]
        if not (_DOES_SOMETHING.match(self.text, last.end) or _DOES_SOMETHING.search(self.text, last.start, last.end)):
            return False
        if len(items) == _PAIR and self.text[items[0].end : items[1].start].startswith(", and "):
            return True
        within = self.text[max(0, self.chunks[verb].start - _CLAUSE) : self.chunks[verb].end]
        return _OF_WHAT_STANDS_BEFORE.search(within) is None

    def _object_items(self, verb: int, group: int) -> Sequence[Item]:
        """The items of a group that are the object: those before the last "and" where what follows it is the subject of the next verb."""
        chunk = self.chunks[group]
        items = chunk.items
        shot_dead = self.letters[group - 1 : group] in ("S", "s") and self.letters[group + 1 : group + 2] == "K"
        if len(items) > 1 and not shot_dead and re.match(r"A*[KISF](?!o?G)", self.letters[group + 1 :]):
            return items[:-1]
        if len(items) > 1 and self._opens_another_clause(verb, items):
            return people_of(items[:-1], chunk.joined, False)
        people = people_of(items, chunk.joined, False)
        return people if chunk.joined else people[:1]

    def _subjects(self) -> None:
        """ "two people were killed", "three dead", "the driver, who was wounded"."""
        letters = self.letters
        position = 0
        while match := _SUBJECT.search(letters, position):
            group, verb = match.start("group"), match.start("verb")
            position = group + 1
            if group in self.taken or verb in self.taken or not self._suffers(match, group, verb):
                continue
            items = self._subject_items(match, group)
            if not items:
                continue
            items = _without_apposed(self.text, items, self.found)
            self.taken |= {group, verb}
            if "g" in match.group("aux") or re.search(r"\b(?:none|no|nobody|neither|not)\b[^,.;]{0,16}$", self.lead(group), re.I):
                continue
            beside = re.match(r"&(?P<group>G)(?!A*[KIS])", letters[match.end() :])
            if beside and len(self.words(match.end())) > 3:
                self.taken.add(match.end() + 1)
                items = [*items, *self.chunks[match.end() + 1].items]
            if self._died_of_it(match):
                self._tell("K", items, False)
                continue
            others = bool(_ALSO_HURT.search(self.text[self.chunks[group].start : self.chunks[verb].start]))
            also = _ALSO.match(letters, match.end())
            if also and also.start("verb") not in self.taken and also.group("verb") in "KF":
                self.taken.add(also.start("verb"))
                self._tell("K", items, others)
                if match.group("verb") != "S" or self.chunks[group].weak:
                    continue
            self._tell(match.group("verb"), [*items, *self._as_were(verb)], others)

    def _died_of_it(self, match: re.Match[str]) -> bool:
        """Whether those who were hit are then said to have died: "a toddler shot in his seat on Friday died at a hospital"."""
        if match.group("verb") != "S" or _PASSIVE.search(
            self.text, self.chunks[match.start("group")].end, self.chunks[match.start("verb")].start
        ):
            return False
        died = _THEN_DIED.match(self.letters, match.end())
        if died is None or died.start("verb") in self.taken or self.words(died.start("verb")).lower() not in ("died", "dies"):
            return False
        self.taken.add(died.start("verb"))
        return True

    def _as_were(self, verb: int) -> Sequence[Item]:
        """ "Two guards were killed, as was the driver": whom the sentence adds with the same harm."""
        added = _AS_WERE.match(self.text, self.chunks[verb].end)
        if added is None:
            return []
        group = next((i for i, chunk in enumerate(self.chunks) if self.letters[i] == "G" and chunk.start == added.end()), None)
        if group is None or group in self.taken:
            return []
        self.taken.add(group)
        return self.chunks[group].items

    def _suffers(self, match: re.Match[str], group: int, verb: int) -> bool:
        chunk, low = self.chunks[group], self.words(verb).lower()
        if _ASIDE.match(match.group("post")) and not _WHO.match(self.text, chunk.end):
            return False  # only "a guard who tried to help was shot"
        between = self.text[chunk.end : self.chunks[verb].start]
        if low == "lives" and not _LIVES.search(self.text, self.chunks[0].start, self.chunks[-1].end):
            return False
        if _unreal(self.text[max(self.chunks[0].start, chunk.start) : self.chunks[verb].start], low):
            return False
        if low in _DONE_TO_OTHERS and _HAS_DONE.search(between):
            return False  # "a gunman had killed three swans"
        if match.group("verb") == "S" and not _PASSIVE.search(between):
            if (chunk.items[-1].kind == "bare" and len(between) > 3 and not _ITS_AGE.fullmatch(between)) or low == "struck":
                return False
            if _SHOOTS.match(self.text, self.chunks[verb].end) and not (
                chunk.items[-1].kind == "counted" and _AT_A_PLACE.match(self.text, self.chunks[verb].end)
            ):
                return False
        if chunk.weak:
            passive = bool(_PASSIVE.search(between)) or low in _INTRANSITIVE or bool(_PASSIVE.match(low))
            if chunk.items[0].kind == "named" and not passive:
                return False
            if match.group("verb") == "S" and not passive and not _WHERE_HIT.match(self.text, self.chunks[verb].end):
                return False
            return low not in ("lives", "bodies", "deaths", "fatalities", "injuries")
        return True

    def _subject_items(self, match: re.Match[str], group: int) -> Sequence[Item]:
        chunk = self.chunks[group]
        items = chunk.items
        aux = self.text[chunk.end : self.chunks[match.start("verb")].start]
        if len(items) > 1 and re.match(r"\W*(?:who |also |then )?(?:was|is|has)\b", aux) and not headed(items):
            return items[-1:] if chunk.joined else items[:1]
        return people_of(items, chunk.joined, bool(re.match(r"\W*\w+ ", aux)) and not aux.startswith(","))

    def _tell(self, letter: str, items: Sequence[Item], others: bool) -> None:
        harm: Harm = "killed" if letter in "KkF" else "shot" if letter in "Ss" else "injured"
        several = len(items) > 1 and not all(item.others for item in items)
        self._add(harm, items, part=False, children=False, others=harm != "killed" and others and not several)
        children = [item for item in items if item.child]
        if children:
            self._add(harm, children, part=len(children) < len(items), children=True)

    def _add(self, harm: Harm, items: Sequence[Item], *, part: bool, children: bool, others: bool = False) -> None:
        if not items or all(item.kind == "unknown" for item in items):
            return
        weak = len(items) == 1 and items[0].kind in ("definite", "named")
        named = all(item.kind == "named" for item in items)
        others = others or (weak and harm != "killed" and _KIN_OF_THE_DEAD.match(self.text, items[0].start) is not None)
        self.found.append(Claim(harm, count_of(self.text, items), children, part, False, weak and not children, others, named))


def _without_apposed(text: str, items: Sequence[Item], told: Sequence[Claim]) -> Sequence[Item]:
    """The items without those that only say who a figure told before consists of: "eight died, three officers and five villagers, and 17
    were hurt"."""
    whole = sum(item.low or 0 for item in items[:-1])
    wholes = [claim.count.span[1] for claim in told if claim.count.low == claim.count.high == whole]
    if len(items) < 3 or not any(" and " not in text[end : items[0].start] for end in wholes):
        return items
    return items[-1:]


_WAS_HURT = guarded(
    r"\b(?:the|an?|another|one of the|of the) (?:(?:critically|seriously|badly|severely) )?(?:wounded|"
    r"injured)\b(?! in\b)[^.;]*\b(?:died|dead|"
    r"succumbed)\b",
    re.I,
)


def _died_later(text: str, low: str, words: list[Word], found: list[Claim]) -> list[Claim]:
    """ "The wounded man died in hospital": one of the wounded less, one of the dead more."""
    if not _WAS_HURT.search(text, low, words[0].start, words[-1].end):
        return found
    return [
        replace(claim, later=True) if claim.harm == "killed" and claim.count.high == 1 and not claim.part else claim
        for claim in found
        if claim.harm != "injured" or not (claim.singular or _ONE_OF_THE_HURT.match(text, claim.count.span[0]))
    ]


_ONE_OF_THE_HURT = re.compile(r"one of the (?:[a-z]+ly )?(?:wounded|injured|hurt)\b", re.I)


def _told_apart(text: str, low: str, words: list[Word], claims: list[Claim]) -> list[Claim]:
    """Who is hurt in a sentence that counts dead as well is somebody else, unless "he" or a name may be one of the dead."""
    dead = [claim for claim in claims if claim.harm == "killed" and not claim.part and not claim.children]
    if not dead:
        if not any(claim.count.high == 1 for claim in claims) or not _SURVIVES.search(text, low, words[0].start, words[-1].end):
            return claims
        return [replace(claim, others=True) if claim.count.high == 1 else claim for claim in claims]
    if all(_ATTACKERS.search(claim.count.text) for claim in dead):
        return [replace(claim, others=True) if claim.harm in ("injured", "shot") and not claim.part else claim for claim in claims]
    claims = [replace(claim, others=True) if claim.harm == "shot" and _is_one_more(text, claim, dead) else claim for claim in claims]
    return [
        replace(claim, others=True)
        if claim.harm == "injured" and not claim.part and not claim.children and not any(_may_be(claim, other) for other in dead)
        else claim
        for claim in claims
    ]


_DEAD_THEN = re.compile(r" (?:dead|killed|slain),? (?:and )?")
"""Between the dead and one more who was hit, in a headline: "one dead, bystander grazed"."""
_AND = re.compile(r"\b(?:and|while)\b")
_AFTER = re.compile(r"\b(?:after|when|before|as|where|who|which|of)\b")


def _is_one_more(text: str, shot: Claim, dead: Sequence[Claim]) -> bool:
    """Whether "a passer-by" who was grazed is told after the dead and beside them: "two guards were killed and a passer-by was grazed"."""
    if shot.part or shot.children:
        return False
    if (
        shot.count.high == 1
        and " " not in shot.count.text
        and any(_DEAD_THEN.fullmatch(text, one.count.span[1], shot.count.span[0]) for one in dead)
    ):
        return True
    if not re.match(r"(?:an?|another) ", shot.count.text, re.I):
        return False
    between = [text[other.count.span[1] : shot.count.span[0]] for other in dead if other.count.span[1] <= shot.count.span[0]]
    return bool(between) and all(_AND.search(words) and not _AFTER.search(words) for words in between)


def _may_be(hurt: Claim, dead: Claim) -> bool:
    """Whether the one who is hurt may be the one who died: "he" may be anybody, "his wife" and another name may not."""
    told, other = (set(re.findall(r"[A-Za-z]\w+", claim.count.text.lower())) for claim in (hurt, dead))
    if not hurt.singular or told & {"his", "her", "their", "wife", "husband", "brother", "sister"}:
        return False
    return not hurt.named or bool(told & {"he", "she"}) or not dead.named or bool(other & {"he", "she"}) or bool(told & other)


def _unreal(lead: str, low: str) -> bool:
    """ "could have killed dozens", "to kill 20": nobody was."""
    return bool(_WHOLE.search(lead)) and (bool(_BASE.match(low)) or not re.search(r"\b(?:to|may|might) (?:have |be |have been )*$", lead))
