"""The words of a sentence as one letter each: what a number, a noun for people, a verb of killing is. The letters of single words are in
data/harm_words.tsv; those of phrases are here."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Word
from articles.extraction.events.roles.casualties.numbers import NO_NUMBER, TENS, UNITS, VAGUE, is_age_in_words, is_count, join_numbers
from articles.extraction.events.roles.casualties.singles import read_singles
from articles.extraction.events.roles.casualties.vocabulary import letters
from articles.extraction.gazetteer import demonyms
from articles.extraction.guarded import Choice, LookedUp, guarded

HARM = frozenset("KkIiSsTUMF")
"""The letters of which a sentence holds one if it tells of harm at all."""
_TOKEN = re.compile(
    r"([A-Za-zÀ-ſ]+(?:[-’'][A-Za-zÀ-ſ0-9]+)*|[,;:()—–&%$€£-]|"
    r"\d{1,3}(?:,\d{3})+|\d+(?:[.:]\d+)*(?:-?(?:year|month|week|day)s?-old|st|nd|rd|th)?\b|\.{3}|…)"
)
"""In a group, so that splitting a sentence gives what lies between its tokens and the tokens in turn."""
_PHRASES: tuple[tuple[LookedUp, str], ...] = tuple(
    (guarded(p), t)
    for p, t in (
        (
            r"\b(?:shot and killed|shot dead|shot to death|gunned down|fatally (?:shot|wounded|injured|stabbed|struck|shooting)|"
            r"shot fatally|mortally wounded|stabbed to death|beaten to death|burned to death|"
            r"(?:hacked|burned|burnt|beaten|stabbed|clubbed|shot) (?:or|and) (?:hacked|burned|burnt|beaten|stabbed|clubbed|shot) to death|"
            r"found dead|(?:dug|pulled|brought|carried|taken|hauled) (?:out|up)(?: of [^.;,]{3,30}?)? dead|(?:did|do|does) not survive|"
            r"(?:embraced|attained) martyrdom|"
            r"(?:did|do|does)n['’]t survive|killed and injured(?=\W+\Z)"
            r"|lost (?:their|his|her) li(?:fe|ves)|succumbed to (?:his|her|their|the) (?:injuries|wounds)|(?:was|"
            r"were) pronounced dead|bled to death|took (?:his|her|their) own li(?:fe|ves))\b",
            "K",
        ),
        (
            r"\b(?:shooting dead|fatally (?:shooting|shoots?|stabs?|wounds)|gunning down|shooting and killing|shot and kills|"
            r"shoots and kills|shoots dead|"
            r"(?:claim|took|take|tak)(?:ed|ing|s|en)? the li(?:ves|fe) of|claimed|the (?:deaths?|killings?|murders?|slayings?) of|"
            r"deaths? of|killing of|murder of|slaying of|(?:slit|cut|slitting|cutting) the throats? of|fatal (?:shooting|stabbing|"
            r"beating) of|shooting deaths? of)\b",
            "k",
        ),
        (
            r"\b(?:shot and (?:[a-z]+ly )?(?:wounded|injured|hurt)|(?:critically|seriously|severely|badly|slightly|"
            r"lightly) (?:injured|wounded|"
            r"hurt)|suffer(?:ed|ing)? (?:[\w-]+ ){0,3}(?:injur(?:y|ies)|wounds?)|(?:sustained|"
            r"ha(?:d|ve|s)(?= (?:an? (?=minor |serious |severe |superficial ))?"
            r"(?:non-|not? (?=life-)|minor |serious |severe |several |life-|multiple |gunshot |bullet |stab |leg |head |"
            r"less |internal |superficial ))|"
            r"received) (?:[\w-]+ ){0,3}(?:injur(?:y|ies)|wounds?)"
            r"|(?:being |were |was )?(?:(?:taken|rushed|transported|airlifted|flown|"
            r"admitted) to|dropped (?:off )?at) (?:[\w'’.-]+ ){0,5}?(?:hospitals?|clinics?|(?:trauma|medical) cent(?:er|re)s?)|"
            r"(?:drove|took|brought|got) (?:himself|herself|themselves) to (?:[\w'’.-]+ ){0,5}?(?:hospitals?|clinics?|"
            r"(?:trauma|medical) cent(?:er|re)s?)|"
            r"(?:show(?:ed|ing|s)? up|turn(?:ed|s)? up|arriv(?:ed|es|ing)|walk(?:ed|s) in(?:to)?|checked (?:\w+ )?in(?:to)?)"
            r"(?: (?:\w+ )?at| to)? (?:an? |the )?(?:[\w'’.-]+ ){0,4}?hospital with (?:[\w-]+ ){0,3}(?:wounds?|injur(?:y|ies))|"
            r"in (?:an? |the )?(?:critical|serious|stable|fair|good|satisfactory|grave) condition|in (?:the )?hospitals?|treated (?:for|"
            r"at) (?:[\w-]+ ){0,4}(?:injuries|wounds|hospital))\b",
            "I",
        ),
        (r"\b(?:shooting and (?:wounding|injuring)|sending|sends|sent)\b", "i"),
        (
            r"\b(?:death toll|death count|body count|toll|(?:count|tally) of (?:the dead|(?:those|people) killed)|number (?:killed|"
            r"of (?:(?:the )?dead|deaths|fatalities|"
            r"(?:people|those|civilians|villagers|passengers|residents|children|soldiers|troops) (?:killed|who (?:have |had )?(?:died|"
            r"perished|"
            r"been killed|were killed|lost their lives)))))\b",
            "T",
        ),
        (r"\bthe (?:dead|killed) (?:at|as)(?= (?:(?:at least|more than|over|about|some|nearly) )?\d)", "T"),
        (r"\bthe dead (?:now |had |have |already |by then )*(?:number(?:ed)?|total(?:l?ed)?)\b", "T"),
        (r"\bthe (?:injured|wounded) (?:now |had |have |already |by then )*(?:number(?:ed)?|total(?:l?ed)?)\b", "U"),
        (r"(?<=\d )and the (?:injured|wounded)(?= \d)", "U"),
        (r"\bthe (?:injured|wounded) (?:at|as)(?= (?:(?:at least|more than|over|about|some|nearly) )?\d)", "U"),
        (r"\b(?:number of (?:(?:the )?(?:injured|wounded)|people (?:injured|wounded)|injuries))\b", "U"),
        (
            r"\bshot (?:down|put)\b|(?<=\bhe )shot at\b|(?<=\bthey )shot at\b|(?<=\bwho )shot at\b|"
            r"\bshot at(?= (?:by|from|while|when|as|and|but|again|repeatedly|several times|multiple times)\b|[,.;])",
            "o",
        ),
        (
            r"\b(?:struck|hit|grazed|wounded) by (?:an? |the |stray |several |multiple |flying |celebratory )*(?:bullets?|gunfire|"
            r"gunshots?|"
            r"shots?|rounds?|pellets?|birdshot|shrapnel)\b",
            "S",
        ),
        (
            r"\b(?:caught|took|taking|catching) (?:an? |two |several |multiple )(?:stray )?(?:bullets?|rounds?|slugs?) (?:in|to) "
            r"(?:the|his|her|their|an?) \w+",
            "S",
        ),
        (r"\b(?:passenger|driver['’]?s?) (?:seats?|side|doors?|windows?|compartment|cabin|trains?|vans?|planes?|jets?|ferry|ship)\b", "o"),
        (r"\b(?:mowed|mown) down\b(?! by (?:[\w-]+ ){1,3}(?:driver|motorist|car|truck|van|bus|vehicle|lorry)\b)", "K"),
        (r"\bmowing down\b", "k"),
        (r"\bhacked to death\b", "K"),
        (r"\b(?:lay|lie|lies|lying)\b(?= (?:badly |seriously |critically |mortally )?(?:wounded|injured|dead))", "A"),
        (r"\bhalf[- ]dead\b", "o"),
        (r"\b(?:no[- ]one|nobody|none)\b", "g"),
        (
            r"\bkilled (?:or|and/or) (?:wounded|injured)\b|\bkilling or wounding\b|\bdead or (?:wounded|injured|missing)\b|"
            r"\bkilled or missing\b",
            "B",
        ),
        (
            r"\b(?:(?:not |without )?(?:including|counting)|excluding|besides|apart from|other than|among (?:them|"
            r"the (?:dead|victims|injured|wounded|killed|casualties)|those)|amongst them|includes?|"
            r"included)\b",
            "M",
        ),
        (r"\bof (?:whom|them|which)\b", "w"),
        (r"\b(?:fatally|mortally) (?:wounding|injuring|stabbing|striking|hitting)\b", "k"),
        (r"\bbod(?:y|ies) of\b", "k"),
        (r"\b(?:second|third|\w+th) body\b", "K"),
        (r"\b(?:in a coma|on life support|in intensive care|fighting for (?:(?:his|her|their) )?li(?:fe|ves))\b", "I"),
        (r"\b(?:swept|fell|fallen|plunged|crushed|hurled|thrown|jumped|leapt|sent|went) to (?:their|his|her) deaths?\b", "K"),
        (
            r"\b(?:aboard|on board)\b(?= (?:(?:also|all|then|later) )?(?:was|were|died|survived|perished|drowned|is|are|have|has|"
            r"had)\b)",
            "A",
        ),
        (
            r"\b(?:lost|losing) (?:limbs|legs|arms|(?:an?|his|her|their|both|one|two) (?:left |"
            r"right )?(?:legs?|arms?|eyes?|hands?|f(?:oot|eet)|fingers?|limbs?|"
            r"toes?))\b",
            "I",
        ),
        (
            r"\b(?:had|have) (?:burns|shrapnel wounds|fractures|broken bones|cuts)(?: (?:or|and) (?:[\w-]+ ){0,2}"
            r"(?:burns|wounds|injuries|fractures|cuts|bruises))?(?=[.,;]| (?:and|after|from)\b|\Z)",
            "I",
        ),
        (r"\bovercome by (?:smoke|fumes|gas|heat)\b", "I"),
        (
            r"\b(?:hit|struck|nicked),? in (?:(?:the|his|her|their|both) )?(?:\w+ )?(?:legs?|arms?|head|chest|back|stomach|neck|face|"
            r"foot|hands?|"
            r"shoulder|thigh|abdomen|torso|buttocks|knee|hip|jaw|eye|side|groin|ankle|calf)\b",
            "S",
        ),
        (
            r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bbeen )|(?<=\bwas also )|(?<=\bwere also ))hit(?=[.,;]| and (?:killed|wounded|"
            r"injured|died|hurt|survived|lived|treated|taken)\b| (?:once|twice|several times)\b)",
            "S",
        ),
        (r"\b(?:being|was|were|been|is|are) treated\b", "I"),
        (r"\btreat(?:ed|ing)\b", "i"),
        (
            r"\b(?:lost|loses|losing)(?= (?:(?:at least|more than|over|about|some|around|up to) )?(?:[\w,-]+ ){1,2}(?:men|soldiers|troops|"
            r"fighters|servicemen|sailors|policemen|pilots|crew|marines|rebels|members)\b)",
            "k",
        ),
        (
            r"\beliminat(?:ed|ing)(?= (?:(?:at least|more than|over|about) )?(?:[\w-]+ ){1,3}?(?:militants?|"
            r"gunm[ae]n|fighters?|"
            r"terrorists?|insurgents?|rebels?|guerrillas?|jihadists?|soldiers?|troops|servicemen|officers?|policemen)\b)",
            "k",
        ),
        (r"\bfell in (?:the |a |heavy )*(?:fighting|battle|combat|action|line of duty)\b", "K"),
        (r"\b(?:as well as|along with|together with)\b", "&"),
        (
            r"\b(?:die|perish)\b(?=[,;]| (?:in|as|when|after|at|near|during|amid|overnight)\b)"
            r"(?![^.;]*\b(?:every|each|annually|daily|(?:a|per) (?:day|week|month|year))\b)",
            "K",
        ),
        (r"\bto death\b", "F"),
        (r"\b(?:got|suffered|received|sustained) (?:an? )?(?:[\w-]+ ){0,2}(?:contusions?|concussions?)\b", "I"),
        (
            r"\b(?:with|from) (?:[\w-]+ ){0,3}(?:burns|injuries|(?:shrapnel|gunshot|bullet|stab|knife|machete|blast) wounds?|"
            r"cuts|bruises|scratches|grazes|whiplash|frostbite|hypothermia|concussions?|fractures)\b|"
            r"\b(?:need|requir|sought|seek|receiv)(?:s|ed|ing)? (?:[\w-]+ ){0,2}(?:treatment|medical (?:care|attention|help|aid))|"
            r"\bsuffer(?:ed|ing|s)? (?:[\w-]+ ){0,3}(?:burns|concussions?|fractures|shock|smoke inhalation|poisoning|"
            r"(?:fractured|broken) \w+)|"
            r"\b(?:cut|burned|burnt) by (?:[\w-]+ ){0,2}(?:glass|shrapnel|debris|splinters|fragments|flames)",
            "I",
        ),
        (
            r"\bwith (?:an? )?(?:[\w-]+ ){0,2}(?:broken|fractured|shattered) (?:[\w-]+ )?"
            r"(?:legs?|arms?|wrists?|hips?|ribs?|jaw|nose|collarbone|pelvis|ankles?|back|neck|bones?|fingers?|skull)\b|"
            r"\b(?:broke|breaking|broken|fractured|fracturing|shattered) (?:his|her|their|an?|both|several|two|three) (?:[\w-]+ )?"
            r"(?:legs?|arms?|wrists?|hips?|ribs?|jaw|nose|collarbone|pelvis|ankles?|back|neck|bones?|fingers?|skull)\b",
            "I",
        ),
        (
            r"\b(?:walk(?:ed|s)|came|c[ao]me|got|limped|escaped|emerged|survived)(?: (?:away|out|"
            r"off))?(?= with (?:[\w-]+ ){0,4}(?:injur|bruis|"
            r"broken|cuts\b|"
            r"scratches|burns|fractur|concussion))",
            "A",
        ),
        (
            r"\b(?:cut|slashed|gashed) (?:on|in|across|about) (?:the|his|her|their|both|one|an) (?:\w+ )?(?:legs?|arms?|head|chest|"
            r"back|stomach|neck|"
            r"face|foot|feet|hands?|shoulder|thigh|throat|forehead|forearms?|cheek|fingers?)\b",
            "I",
        ),
        (r"\b(?:opened fire|open fire|opens fire)\b", "o"),
        (
            r"\b(?:is|are|was|were) (?:now |still )?recovering\b(?= (?:in|at|from) |[,.]| after (?!(?:he |she |they )?(?:being|was|were)))",
            "I",
        ),
        (
            r"\b(?:is|was|are|were) (?:now |still )?recovering (?:\w+ ){0,3}?after (?:he |she |they )?"
            r"(?:being|was|were) (?=shot|stabbed|struck)",
            "A",
        ),
        (r"\b(?:shot|struck|hit|grazed) (?:a |the |another )?(?:[\w-]+ ){0,2}?(?=dog|bear|deer|horse|pit bull)", "o"),
        (
            r"\b(?:known|said|reported|confirmed) to have (?:been )?(?=killed|died|perished|hurt|injured|wounded)|"
            r"\bto have been (?=hurt|injured|wounded|killed)",
            "A",
        ),
        (r"\b(?:believed|thought|feared|presumed|expected) (?:to (?:be|have been) )?(?=killed|dead)", "A"),
    )
)
_CONTEXT = guarded(
    r"kill|dead|die|dea(?:th|d)|inju|wound|hurt|shot|shoot|toll|slain|murder|perish|casualt|fatal|li(?:ves|fe)|massacr|victim|"
    r"execut|hospital|condition|lost|drown|suffocat|asphyx|electrocut|losing|fell in|overcome|body of|treat|burn|medical|cut by|gunned|"
    r"broke|fractur|shatter|knifed|(?:th|second|third) body|cut (?:on|in|across|about)|slashed|gashed|coma|life support|"
    r"intensive care|fighting for|eliminat|scratches|bruise|among|includ|"
    r"maim|slaugh|slay|throat|"
    r"behead|assassin|mow(?:ed|n|ing) down|stab|struck|hit in|hit, in|hit by|(?:was|were|been|also) hit|hacked|recovering|"
    r"graze|bullet|gunfire|shrapnel|contus|concuss|martyrdom|gored|mauled|paraly[sz]ed"
)


_CHOICE = Choice([guard for guard, _ in _PHRASES])
_TELLING = Choice(
    [
        guarded("|".join(sorted(word for word, letter in letters().items() if letter in HARM))),
        *(guard for guard, letter in _PHRASES if letter in HARM),
    ]
)
"""What may give one of the letters of harm."""


_ASIDE = re.compile(
    r", (?:who|whose)\b(?![^,;.()]*(?:kill|shot|dead|die[ds]?\b|injur|wound|hurt|hospital|surviv))[^,;.()]{3,70}(?=,? and )|"
    r", (?:[a-z]+|\d+) of (?:them|whom)(?: (?:were|are|was|is))? (?!(?:in|at|near|outside|around) |"
    r"(?:[\w-]+ ){0,3}(?:child|minor|girl|boy|infant|bab|teen|toddler|kill|dead|injur|wound|shot|hurt|in (?:a )?(?:critical|serious)|"
    r"critical|serious))[^,;.()]{3,50},(?= (?:were|was|have|had|are|is|died|lost|perished) )|"
    r", (?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several) (?:[\w’'-]+,? ){1,8}?among them,"
    r"(?= (?:were|was|have|had|are|is|died|lost|perished) )"
)
"""What is told of one person of a list ("killing the minister, his deputy, who was the king's cousin, and a guard"), or of some of those
who are counted ("twelve people, most of them shoppers, were killed")."""


def may_tell_of_harm(low: str) -> bool:
    """Whether a sentence, given in lower case, may tell of harm at all: the words of others need not be read."""
    return _CONTEXT.may_match(low) and _TELLING.bits(low) != 0  # the context is plain words: it matches wherever one of them stands


def read_words(text: str, low: str, sentence: Span, times: Sequence[Span]) -> list[Word]:
    """The words of a sentence, which is given in lower case besides; none where nothing in it tells of harm."""
    if not may_tell_of_harm(low):
        return []
    start, end = sentence
    phrases = _phrases_in(low, start)
    parts = _TOKEN.split(text[start:end])
    tokens = parts[1::2]
    tags = [_LETTERS[token] for token in tokens]
    if HARM.isdisjoint(tags) and HARM.isdisjoint([tag for _, tag in phrases.values()]):
        return []
    edges = list(accumulate(map(len, parts), initial=start))
    told = _Tokens(edges[1:-1:2], edges[2::2], tags, tokens)
    if asides := _asides_in(low, start):
        told.leave_out(asides)
    if phrases:
        told.join(phrases)
    words = list(map(Word, told.starts, told.ends, told.tags))
    for i, tag in enumerate(tags):
        if not tag:
            words[i] = _number(text, told.starts[i], told.ends[i], told.written[i], words[max(0, i - 2) : i], times)
            tags[i] = words[i].tag
    letters_told = "".join(tags)
    if "D" in letters_told:
        _settle_demonyms(text, words)
    if "K" in letters_told or "I" in letters_told:
        _told_as_nouns(text, words, letters_told)
    if "N" in letters_told or "H" in letters_told:
        join_numbers(text, words, letters_told)
    read_singles(text, words)
    return words


def _phrases_in(low: str, start: int) -> dict[int, tuple[int, str]]:
    """The phrases of a sentence by where they begin, each with its end and letter; of several that begin at one place the longest."""
    phrases: dict[int, tuple[int, str]] = {}
    for number in _CHOICE.numbers(low):
        guard, tag = _PHRASES[number]
        for match in guard.pattern.finditer(low):
            begin, end = match.span()
            if start + begin not in phrases or start + end > phrases[start + begin][0]:
                phrases[start + begin] = (start + end, tag)
    return phrases


def _asides_in(low: str, start: int) -> Sequence[Span]:
    if ", who" not in low and " of them " not in low and " among them," not in low:
        return ()
    return [(start + aside.start(), start + aside.end()) for aside in _ASIDE.finditer(low)]


@dataclass(slots=True)
class _Tokens:
    """The tokens of a sentence, side by side: where each begins and ends, its letter, and the token as written."""

    starts: list[int]
    ends: list[int]
    tags: list[str]
    written: list[str]

    def leave_out(self, asides: Sequence[Span]) -> None:
        """Without the tokens of asides."""
        for begin, end in asides:
            self._put(bisect_left(self.starts, begin), bisect_left(self.starts, end))

    def join(self, phrases: Mapping[int, tuple[int, str]]) -> None:
        """Makes one token of those of each phrase that begins with a token; of phrases that overlap the first counts."""
        after = 0
        for begin in sorted(phrases):
            first = bisect_left(self.starts, begin)
            if begin < after or first == len(self.starts) or self.starts[first] != begin:
                continue
            after, tag = phrases[begin]
            self._put(first, bisect_left(self.starts, after), (begin, after, tag))

    def _put(self, first: int, last: int, *words: tuple[int, int, str]) -> None:
        """Some words in the place of some tokens."""
        self.starts[first:last] = [start for start, _, _ in words]
        self.ends[first:last] = [end for _, end, _ in words]
        self.tags[first:last] = [tag for _, _, tag in words]
        self.written[first:last] = ["" for _ in words]


def _settle_demonyms(text: str, words: Sequence[Word]) -> None:
    """Whether "Iraqi" is somebody ("two Iraqis killed") or says what somebody is like."""
    for i, word in enumerate(words):
        if word.tag == "D":
            person = i + 1 == len(words) or words[i + 1].tag in "AKISLkic&"
            word.tag = "o" if not person else "p" if i and _is_of_one(text, words, i) else "P"


_IN_ORDER = frozenset({"second", "third", "fourth", "fifth", "sixth"})


def _is_of_one(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether an article stands right before a people's name: "a Dane was killed", "a third Swede was wounded"."""
    before = words[place - 1]
    return before.tag == "t" or (place > 1 and words[place - 2].tag == "t" and text[before.start : before.end].lower() in _IN_ORDER)


_ADJECTIVES = frozenset({"wounded", "injured", "dead", "killed", "slain", "deceased", "murdered", "stricken", "hurt"})


def _told_as_nouns(text: str, words: Sequence[Word], tags: str) -> None:
    """ "The wounded were taken away", "a wounded officer": people and what they are like, not that anybody was harmed here."""
    for i, tag in enumerate(tags):
        if tag not in "KI" or not i:
            continue
        word, before = words[i], words[i - 1]
        low = text[word.start : word.end].lower()
        if low not in _ADJECTIVES:
            continue
        article = text[before.start : before.end].lower()
        after = words[i + 1].tag if i + 1 < len(words) else ""
        if after and after in "peq" and (before.tag in "th" or article == "the"):
            word.tag = "o"
        elif article == "the" and (not after or after not in "PC") and low != "deceased":
            word.tag = "P"


class _Letters(dict[str, str]):
    """The letter of each token met so far that can be no number, whatever stands around it; empty for what may be one."""

    _MOST = 16384

    def __missing__(self, token: str) -> str:
        if len(self) >= self._MOST:
            self.clear()
        letter = self[token] = _plain_letter(token)
        return letter


_LETTERS = _Letters()


def _plain_letter(token: str) -> str:
    low = token.lower()
    if token[0].isdigit() or low in _ROUND or low in VAGUE or low in _TWO or all(part in UNITS or part in TENS for part in low.split("-")):
        return ""
    return _letter(low, token)


_NO_MEN = frozenset(
    [
        "yemen",
        "turkmen",
        "carmen",
        "bremen",
        "abdomen",
        "specimen",
        "regimen",
        "acumen",
        "human",
        "inhuman",
        "superhuman",
        "talisman",
        "caiman",
    ]
)
"""What ends like "firemen" and "watchman" and is nobody."""
_SHORT = 5
_ROUND = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "score": 20}
_TWO = frozenset({"couple", "pair"})


_NO_PEOPLE = re.compile(r" (?:year|month|week|day)s?(?: old)?\b")
_ONE_OF_THEM = re.compile(r" (?:family|household|unit|class|team|group)\b")
_OF_THE_VICTIMS = re.compile(r" of the (?:\w+ )?(?:victims|people|men|women|dead|injured|wounded|children|teens)", re.I)


def _number(text: str, a: int, b: int, token: str, words: list[Word], times: Sequence[Span]) -> Word:
    low = token.lower()
    word = Word(a, b, "o")
    if token[0].isdigit():
        if low.endswith("old"):
            word.tag = "Y"
        elif not is_count(text, a, b, low, words) or _within(a, times):
            word.tag = "a" if len(token) <= 2 and token.isdigit() and text[a - 2 : a] == ", " and text[b : b + 1] in ",." else "x"
        else:
            word.tag, word.low = "N", int(low.replace(",", ""))
            word.high = word.low
    elif low in _ROUND:
        word.tag, word.low, word.high = "H", _ROUND[low], None
    elif low in VAGUE:
        word.tag = _letter(low, token) if NO_NUMBER.search(text, max(0, a - 8), a) else "N"
    elif low in _TWO:
        word.tag, word.low, word.high = "N", 2, 2
    elif _NO_PEOPLE.match(text, b, b + 12) or (low == "one" and _is_no_one(text, a, b)) or _within(a, times):
        word.tag = "x"
    elif is_age_in_words(text, a, b):
        word.tag = "a"
    else:
        word.tag, word.low = "N", sum(UNITS.get(p, TENS.get(p, 0)) for p in low.split("-"))
        word.high = word.low
    return word


def _within(offset: int, spans: Sequence[Span]) -> bool:
    for start, end in spans:  # noqa: SIM110 (a plain loop is twice as quick as any())
        if start <= offset < end:
            return True
    return False


def _is_no_one(text: str, a: int, b: int) -> bool:
    """Whether "one" is nobody: "of one family", "one of the cars"."""
    if text[a - 3 : a] == "of " and _ONE_OF_THEM.match(text, b, b + 12):
        return True
    return text[b : b + 9].lower().startswith(("-year", " of the ")) and not _OF_THE_VICTIMS.match(text, b, b + 40)


def _letter(low: str, token: str) -> str:
    letter = letters().get(low)
    if letter is None and low.endswith("man") and len(low) > _SHORT and token.islower() and low not in _NO_MEN:
        return "p"
    if letter is None and low.endswith("men") and len(low) > _SHORT and low not in _NO_MEN:
        return "P"
    if letter is None and "-" in low:
        letter = letters().get(low.rpartition("-")[2])
        letter = letter if letter in ("p", "P", "e", "C") and not low.startswith("non-") else None
    if letter:
        return letter
    if token[0].isupper() and token in demonyms():
        return "D"
    if token in ",;":
        return "c"
    if token in ("and", "&", "And", "plus"):
        return "&"
    if token in "()—–-:":
        return "c"
    if low.endswith("year-old"):
        return "Y"
    return "o"
