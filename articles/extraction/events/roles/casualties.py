"""Who was killed or injured, as a sentence states it.

The words of a sentence become one letter each (a number, a noun for people, a verb of killing ...), and patterns over those letters
find the claims: "killed 18 people, among them nine children" is ``K N P c M N C``. Numbers of drones, ages, times and addresses are
other letters and
so can never be people. Every count keeps the span of the words that hold it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from articles.extraction.document import Span
from articles.extraction.events.mention import Casualties, Count
from articles.extraction.gazetteer import demonyms
from articles.extraction.guarded import Guarded, guarded
from articles.extraction.sentences import lowered

Harm = Literal["killed", "injured", "shot"]

_UNITS = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {w: 10 * i for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
_VAGUE = {"dozens", "scores", "hundreds", "thousands", "several", "many", "multiple", "numerous", "tens", "countless"}
_BODY_AFTER = re.compile(
    r" (?:council|union|group|organi[sz]ation|agency|association|committee|charity|federation|office|service|network|camp|convoy|"
    r"bus|hostel|camps?|shelter|centre|center|representative)\b",
    re.I,
)
_NO_NUMBER = re.compile(r"\b(?:how|so|too|one of|as) $", re.I)
"""Before "many" or "several": no number of people is meant."""
_BETWEEN = re.compile(r"\bbetween $", re.I)
_QUALIFIERS = re.compile(
    r"(?:at least|no (?:less|fewer) than|a minimum of|more than|over|upwards of|above|up to|as many as|as few as|fewer than|"
    r"less than|about|around|some|nearly|almost|approximately|roughly|an estimated|"
    r"close to|only|just|reportedly|initially|another|a total of|the)\s+(?:of\s+)?$",
    re.I,
)
_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+|\d+(?:[.:]\d+)*(?:-?(?:year|month|week|day)s?-old|st|nd|rd|th)?\b|[A-Za-zÀ-ſ]+(?:[-’'][A-Za-zÀ-ſ0-9]+)*|"
    r"[,;:()—–-]|&|[%$€£]|\.{3}|…"
)
_PHRASES: tuple[tuple[Guarded, str], ...] = tuple(
    (guarded(p), t)
    for p, t in (
        (
            r"\b(?:shot and killed|shot dead|shot to death|gunned down|fatally (?:shot|wounded|injured|stabbed|struck|shooting)|"
            r"shot fatally|mortally wounded|stabbed to death|beaten to death|burned to death|found dead|killed and injured(?=\W+\Z)"
            r"|lost (?:their|his|her) li(?:fe|ves)|succumbed to (?:his|her|their|the) (?:injuries|wounds)|(?:was|"
            r"were) pronounced dead|bled to death|took (?:his|her|their) own li(?:fe|ves))\b",
            "K",
        ),
        (
            r"\b(?:shooting dead|fatally shooting|gunning down|shooting and killing|shot and kills|shoots and kills|shoots dead|"
            r"(?:claim|took|take|tak)(?:ed|ing|s|en)? the li(?:ves|fe) of|claimed|the (?:deaths?|killings?|murders?|slayings?) of|"
            r"deaths? of|killing of|murder of)\b",
            "k",
        ),
        (
            r"\b(?:shot and (?:wounded|injured|hurt)|(?:critically|seriously|severely|badly|slightly|lightly) (?:injured|wounded|"
            r"hurt)|suffer(?:ed|ing)? (?:[\w-]+ ){0,3}(?:injur(?:y|ies)|wounds?)|(?:sustained|"
            r"received) (?:[\w-]+ ){0,3}(?:injur(?:y|ies)|wounds?)"
            r"|(?:being |were |was )?(?:taken|rushed|transported|airlifted|flown|admitted) to (?:[\w'’.-]+ ){0,5}?hospitals?|"
            r"(?:show(?:ed|ing|s)? up|turn(?:ed|s)? up|arriv(?:ed|es|ing)|walk(?:ed|s) in(?:to)?|checked (?:\w+ )?in(?:to)?)"
            r"(?: (?:\w+ )?at| to)? (?:an? |the )?(?:[\w'’.-]+ ){0,4}?hospital with (?:[\w-]+ ){0,3}(?:wounds?|injur(?:y|ies))|"
            r"in (?:critical|serious|stable|fair|good) condition|in (?:the )?hospitals?|treated (?:for|"
            r"at) (?:[\w-]+ ){0,4}(?:injuries|wounds|hospital))\b",
            "I",
        ),
        (r"\b(?:shooting and (?:wounding|injuring)|sending|sends|sent)\b", "i"),
        (r"\b(?:death toll|toll|number of (?:dead|deaths|fatalities|people killed|those killed))\b", "T"),
        (r"\b(?:number of (?:injured|wounded|people (?:injured|wounded)|injuries))\b", "U"),
        (r"\bshot (?:down|put)\b|(?<=\bhe )shot at\b|(?<=\bthey )shot at\b|(?<=\bwho )shot at\b", "o"),
        (
            r"\b(?:struck|hit|grazed|wounded) by (?:an? |the |stray |several |multiple |flying )*(?:bullets?|gunfire|gunshots?|"
            r"shots?|pellets?|birdshot|shrapnel)\b",
            "S",
        ),
        (r"\b(?:no[- ]one|nobody|none)\b", "g"),
        (
            r"\bkilled (?:or|and/or) (?:wounded|injured)\b|\bkilling or wounding\b|\bdead or (?:wounded|injured|missing)\b|"
            r"\bkilled or missing\b",
            "B",
        ),
        (
            r"\b(?:including|among (?:them|the (?:dead|victims|injured|wounded|killed|casualties)|those)|amongst them|includes?|"
            r"included)\b",
            "M",
        ),
        (r"\bof (?:whom|them|which)\b", "w"),
        (r"\b(?:opened fire|open fire|opens fire)\b", "o"),
        (
            r"\b(?:is|was|are|were) (?:now |still )?recovering (?:\w+ ){0,3}?after (?:he |she |they )?"
            r"(?:being|was|were) (?=shot|stabbed|struck)",
            "A",
        ),
        (r"\b(?:shot|struck|hit|grazed) (?:a |the |another )?(?:[\w-]+ ){0,2}?(?=dog|bear|deer|horse|pit bull)", "o"),
        (r"\b(?:believed|thought|feared|presumed|expected) (?:to (?:be|have been) )?(?=killed|dead)", "A"),
    )
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated figure: which harm, how many (a list of people is summed), whether of children, whether a part of another."""

    harm: Harm
    count: Count
    children: bool
    part: bool
    total: bool
    singular: bool = False
    others: bool = False
    """Whether these people are told beside others: five others who were shot are not among the dead."""


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    tag: str
    low: int | None = None
    high: int | None = None
    stop: int = 0


def find_claims(text: str, sentence: Span, times: Sequence[Span] = (), names: Sequence[Span] = ()) -> tuple[Claim, ...]:
    """All claims of a sentence, in order; ``times`` are spans of time expressions, whose numbers are no counts; ``names`` are
    spans of places and states."""
    words = _words(text, sentence, times)
    tags = "".join(word.tag for word in words)
    if not any(letter in tags for letter in "KkIiSsTUMF"):
        return ()
    return tuple(_claims(text, words, tags, names))


# --- words to letters -------------------------------------------------------------------------------------------

_CONTEXT = re.compile(
    r"kill|dead|die|dea(?:th|d)|inju|wound|hurt|shot|shoot|toll|slain|murder|perish|casualt|fatal|li(?:ves|fe)|massacr|victim|"
    r"execut|hospital|condition|gunned|among|includ|maim|slaugh|behead|stab|struck|graze|bullet|gunfire|shrapnel"
)


def _words(text: str, sentence: Span, times: Sequence[Span]) -> list[_Word]:
    start, end = sentence
    low = lowered(text[start:end])
    if not _CONTEXT.search(low):
        return []
    phrases: dict[int, tuple[int, str]] = {}
    for pattern, tag in _PHRASES:
        for match in pattern.finditer(low, low):
            if start + match.start() not in phrases or start + match.end() > phrases[start + match.start()][0]:
                phrases[start + match.start()] = (start + match.end(), tag)
    words: list[_Word] = []
    skip = start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() in phrases and match.start() >= skip:
            stop, tag = phrases[match.start()]
            words.append(_Word(match.start(), stop, tag))
            skip = stop
        elif match.start() >= skip:
            words.append(_word(text, match, words, times))
    for i, word in enumerate(words):
        if word.tag == "D":
            word.tag = "P" if i + 1 == len(words) or words[i + 1].tag in "AKISLkic&" else "o"
    _join_numbers(text, words)
    _singles(text, words)
    return words


def _word(text: str, match: re.Match[str], words: list[_Word], times: Sequence[Span]) -> _Word:
    a, b = match.span()
    token = match.group()
    low = token.lower()
    word = _Word(a, b, "o")
    if token[0].isdigit():
        if low.endswith("old"):
            word.tag = "Y"
        elif not _is_count(text, a, b, low, words) or any(s <= a < e for s, e in times):
            word.tag = "a" if re.fullmatch(r"\d{1,2}", token) and text[a - 2 : a] == ", " and text[b : b + 1] in ",." else "x"
        else:
            word.tag, word.low = "N", int(low.replace(",", ""))
            word.high = word.low
    elif low in _UNITS or low in _TENS or ("-" in low and all(p in _UNITS or p in _TENS for p in low.split("-"))):
        if any(s <= a < e for s, e in times) or (
            text[b : b + 9].lower().startswith(("-year", " of the "))
            and low == "one"
            and not re.match(r" of the (?:\w+ )?(?:victims|people|men|women|dead|injured|wounded|children|teens)", text[b : b + 40], re.I)
        ):
            word.tag = "x"
        else:
            word.tag, word.low = "N", sum(_UNITS.get(p, _TENS.get(p, 0)) for p in low.split("-"))
            word.high = word.low
    elif low in ("dozen", "hundred", "thousand", "million", "score"):
        word.tag, word.low, word.high = "H", {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "score": 20}[low], None
    elif low in _VAGUE and not _NO_NUMBER.search(text, max(0, a - 8), a):
        word.tag = "N"
    elif low in ("couple", "pair"):
        word.tag, word.low, word.high = "N", 2, 2
    else:
        word.tag = _letter(low, token)
    return word


def _letter(low: str, token: str) -> str:
    letter = _letters().get(low)
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


@cache
def _letters() -> dict[str, str]:
    """Word to letter, from data/harm_words.tsv."""
    table: dict[str, str] = {}
    for line in (Path(__file__).parents[2] / "data" / "harm_words.tsv").read_text("utf-8").splitlines():
        letter, _, words = line.partition("\t")
        if not line.startswith("#"):
            for word in words.split():
                table.setdefault(word, letter)
    return table


def _is_count(text: str, a: int, b: int, low: str, words: list[_Word]) -> bool:
    if not low.replace(",", "").isdigit():
        return False
    value = int(low.replace(",", ""))
    after, before = text[b : b + 16].lower(), text[max(0, a - 14) : a].lower()
    if re.match(
        r"\s?(?:%|percent|per cent|p\.?m|a\.?m|km|kilomet|mile|year|month|week|day|hour|minute|block|o'clock|st\b|nd\b|rd\b|th\b|"
        r"-(?!.{0,12}(?:people|person))|:|/|\$|-caliber|mm\b|magnum|feet|million|billion)",
        after,
    ):
        return False
    if re.search(
        r"(?:[$€£#]|\bno\.?|highway|route|hwy|interstate|i-|aged?|jan(?:uary|\.)?|feb(?:ruary|\.)?|march|april|may|june|july|"
        r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|channel|news|lot|unit|room|chapter|"
        r"apartment|cbs|abc|nbc|fox|ages?)\s?$",
        before,
    ):
        return False
    if before[-1:] in (":", "/"):
        return False
    if (
        re.search(r", $", before)
        and after[:1] in (",", ".", ";", " ")
        and (after[:1] in ",.;" or re.match(r" (?:of|from|was|were|is|who|and was|has|had|died)\b", after))
        and 0 < value < 110
        and not low.startswith("0")
    ):
        left = text[max(0, a - 22) : a - 2]
        if re.search(r"[A-Z][\w.’'-]+(?: Jr\.?| Sr\.?| III?)?$", left):
            return False
    if (
        1900 <= value <= 2100
        and "," not in low
        and not re.match(r"\s(?:people|civilians|soldiers|troops|men|women|children|dead|killed|injured|wounded|deaths|others|were)", after)
    ):
        return False
    return value < 10_000_000


def _join_numbers(text: str, words: list[_Word]) -> None:
    """Twenty two, two hundred, three dozen, a dozen, dozens of: one number; then its qualifier."""
    out: list[_Word] = []
    for word in words:
        last = out[-1] if out else None
        if word.tag == "H":
            if last and last.tag == "N" and last.low is not None and word.low:
                last.low, last.end = last.low * word.low, word.end
                last.high = last.low
                continue
            if last and last.tag == "t":
                last.tag, last.low, last.high, last.end = "N", word.low, word.low, word.end
                continue
            word.tag = "x"
        elif (
            word.tag == "N"
            and last
            and last.tag == "N"
            and last.low
            and word.low
            and last.low % 10 == 0
            and word.low < 10
            and text[last.end : word.start] in (" ", "-")
            and last.low < 100
            and not text[word.start].isdigit()
        ):
            last.low, last.high, last.end = last.low + word.low, last.low + word.low, word.end
            continue
        elif word.tag == "f" and last and last.tag == "N" and last.low is None:
            last.end = word.end if False else last.end
            continue
        elif (
            word.tag == "N"
            and len(out) > 1
            and out[-1].tag == "&"
            and out[-2].tag == "N"
            and word.low
            and out[-2].low
            and out[-2].low < word.low
            and _BETWEEN.search(text, max(0, out[-2].start - 9), out[-2].start)
        ):
            out.pop()
            out[-1].high, out[-1].end = word.low, word.end
            continue
        out.append(word)
    kept: list[_Word] = []
    for word in out:
        if word.tag == "N":
            _qualify(text, word)
            while kept and kept[-1].start >= word.start:
                kept.pop()
        kept.append(word)
    words[:] = kept


def _qualify(text: str, word: _Word) -> None:
    before = _QUALIFIERS.search(text, max(0, word.start - 22), word.start)
    if not before or word.low is None:
        after = re.match(r"\s+or more\b|\+", text[word.end : word.end + 9])
        if after and word.low is not None:
            word.high = None
        return
    how = before.group().lower().strip()
    if how.startswith(("at least", "no ", "a minimum", "more than", "over", "upwards", "above")):
        word.high, word.start = None, before.start()
    elif how.startswith(("up to", "as many", "fewer", "less")):
        word.low, word.start = None, before.start()
    elif how.startswith(("about", "around", "some", "nearly", "almost", "approx", "roughly", "an est", "close")):
        word.start = before.start()


def _singles(text: str, words: list[_Word]) -> None:
    """ "A 23-year-old man": the article is the number one. Nouns for one person are people after that, else other words."""
    _ages(words)
    for i, word in enumerate(words):
        if word.tag == "t" or (word.tag == "N" and word.low == 1) or word.tag == "Y":
            for j in range(i + 1, min(i + 7, len(words))):
                tag = words[j].tag
                if tag in "pe" and text[words[j].end : words[j].end + 2] not in ("'s", "’s") and not _BODY_AFTER.match(text, words[j].end):
                    if j + 1 < len(words) and words[j + 1].tag == "p" and text[words[j].end : words[j + 1].start] == " ":
                        continue
                    word.tag, word.low, word.high = "N", 1, 1
                    words[j].tag = "P" if tag == "p" else "C"
                    word.stop = words[j].end
                    break
                if tag == "N" and words[j].high == 1 and word.tag == "t":
                    word.tag = "o"
                    words[j].start = word.start
                    break
                if tag not in "oa&cVxY" or (tag in "&c" and j - i < 2) or text[words[j].start : words[j].end].lower() in _STOPS:
                    break
    _bare(text, words)
    for word in words:
        if word.tag == "Y":
            word.tag = "o"
        elif word.tag == "p":
            word.tag = "q"
        elif word.tag == "e":
            word.tag = "E"
        elif word.tag == "t":
            word.tag = "o"


def _ages(words: list[_Word]) -> None:
    """ "A 14-year-old was shot", "14-year-old killed": the age stands for the person."""
    for i, word in enumerate(words):
        if word.tag != "Y":
            continue
        following = "".join(other.tag for other in words[i + 1 : i + 4])
        if not following or following[0] in "AKISciksL&" or (following[0] in "o" and not any(tag in "peYPC" for tag in following)):
            word.tag, word.low, word.high = "N", 1, 1


def _bare(text: str, words: list[_Word]) -> None:
    """ "Man killed, woman wounded": in headlines a bare noun is one person."""
    for i, word in enumerate(words):
        if word.tag not in "pe" or i + 1 >= len(words):
            continue
        after = "".join(other.tag for other in words[i + 1 : i + 4])
        before = words[max(0, i - 3) : i]
        if any(other.tag in "tNhY" or text[other.start : other.end].lower() in _STOPS for other in before) or (
            before and before[-1].tag == "o" and not text[before[-1].start].isupper()
        ):
            continue
        if (
            after[:1] in ("S", "K", "I")
            or (after[:1] in ("c", "&") and len(after) > 1 and after[1] in "peSKI")
            or (after[:3] == "cac" and "".join(other.tag for other in words[i + 4 : i + 5]) in ("S", "K", "I"))
            or (after[:1] in "oA" and after[1:2] in ("S", "K", "I") and text[words[i + 1].start : words[i + 1].end].lower() not in _STOPS)
        ):
            word.tag, word.low, word.high = "N", 1, 1


_STOPS = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "after",
        "before",
        "during",
        "near",
        "outside",
        "as",
        "who",
        "which",
        "that",
        "when",
        "while",
        "because",
        "said",
        "says",
        "told",
        "to",
        "into",
        "from",
        "is",
        "was",
        "has",
        "had",
        "and",
        "or",
        "but",
        "then",
        "against",
        "over",
        "under",
        "where",
        "police",
        "of",
    ]
)

# --- letters to claims -----------------------------------------------------------------------------------------

_NP = r"N(?:V?[oxaV]{0,4}?(?:[PC]V?|V))?"
_LIST = rf"{_NP}(?:(?:c&|&|c)(?:h?{_NP}))*"
_ASIDE = r"(?:c(?:M|w|[Noax]).{0,14}?c)?"
_BEFORE = re.compile(rf"(?P<list>{_LIST})(?:f?[oxh]{{0,1}}[PC]|rh?o{{1,2}})?{_ASIDE}(?:w?)(?:A|g(?!A?K))*[oA]?A*(?P<verb>[KIS])(?!N)")
_AFTER = re.compile(rf"(?P<verb>[KkIi]|s|L)(?:f|o(?=N))?(?:h&?)?(?P<list>{_LIST})(?!(?:[A]*[KIS])(?!N))")
_SHOT_AFTER = re.compile(rf"(?<!A)(?P<verb>S)(?P<list>{_LIST})(?!(?:[A]*[KIS])(?!N))")
_TOLL = re.compile(r"(?P<verb>[TU])(?:[^Nc]{0,9}dN[^N]{0,4}rA?|[^N]{0,10}?)(?P<list>N)(?![oxa]{0,2}X)")
_PART = re.compile(r"M(?:[oxhA]{0,3})(?P<list>N[oxa]{0,3}C(?:(?:c&|&|c)N[oxa]{0,3}[CP])*)")
_ARE_AMONG = re.compile(r"(?P<list>N[oxa]{0,3}C)A{0,2}(?P<among>M)[oxhA]{0,3}(?P<verb>[KIS])?")
_AMONG_PART = re.compile(r"M[oA]*(?P<verb>[KIS])A*[oA]{0,2}(?P<list>N[oxa]{0,3}C)")
_OF_WHOM = re.compile(r"(?P<list>N)w[A]*[oxa]{0,2}(?P<who>[CKIS])|w(?P<later>N)[A]*[oxa]{0,2}(?P<wholater>[CKIS])")
_FATALLY = re.compile(r"(?P<list>N)(?:w|f[o]{1,2})?A*F(?!S|\w*NP)")
_NP_ONE = re.compile(_NP)
_ONE_PERSON = re.compile(r"(?P<who>[qEo])(?:cac|a)?A*o?A*(?P<verb>[KIS])(?!N)")
_INTRANSITIVE = frozenset(
    {
        "died",
        "dead",
        "perished",
        "deceased",
        "deaths",
        "fatalities",
        "lives",
        "bodies",
        "dies",
        "die",
        "dying",
        "hospitalized",
        "hospitalised",
        "injuries",
    }
)
_SHOT_ONE = re.compile(r"[Ss]h?[oY]{0,2}[qE]")
_HIMSELF = re.compile(r"\b(?:shot|shoots|shooting) (?:him|her|them)?sel(?:f|ves)\b", re.I)
_DIED = re.compile(
    r"\b(?:died|dies|has died|(?:killed|fatally shot|shot and killed) (?:him|her)self|took (?:his|her) own life|shooting death of|"
    r"(?:was|is|were) (?:pronounced|found|declared) dead|was (?:shot and )?killed|fatally shot|shot to death)\b",
    re.I,
)
_PLURAL_NOUN = re.compile(r"\b(?!was\b|is\b|has\b|his\b|as\b|this\b|afterwards\b)[a-z]+s\W+$")
_PLURAL_LEAD = re.compile(
    r"\b(?:people|men|women|children|many|they|others|some|who have|soldiers|officers|victims|thousands|hundreds|dozens|bodies|"
    r"deputies|\w+s who|and [A-Z]\w+)\W+(?:\w+ ){0,2}$",
    re.I,
)
_PRONOUNS = frozenset({"he", "she"})


_RISEN = re.compile(
    r"\b(?:number of (?P<hurt>injured|wounded|people (?:injured|wounded))|number of|death toll|"
    r"toll)\b[^.;]{0,140}?\b(?P<had>had )?(?:risen|rises|rose|climbed|increased|grown|grew|gone up|went up|passed|reached|stood|"
    r"stands|stand)\b"
    r"(?:[^.;\d]{0,24}? to\b| at\b)? (?=(?:at least |more than |over |about |nearly |some )?(?P<count>[\w,-]+))",
    re.I,
)


def _risen(text: str, words: list[_Word], used: list[bool], found: list[Claim]) -> None:
    """ "The number of people killed in the attack on Monday has risen to nine": the figure that leads, unless it is said to be an
    earlier one."""
    if not words:
        return
    for match in _RISEN.finditer(text, words[0].start, words[-1].end):
        index = next((i for i, word in enumerate(words) if word.tag == "N" and word.start <= match.start("count") < word.end), None)
        if index is not None and not used[index]:
            used[index] = True
            found.append(
                Claim(
                    "injured" if match.group("hurt") else "killed",
                    _count(text, words, index, index + 1),
                    False,
                    False,
                    not match.group("had"),
                )
            )


def _claims(text: str, words: list[_Word], tags: str, names: Sequence[Span]) -> list[Claim]:
    found: list[Claim] = []
    used = [False] * len(words)
    for match in _OF_WHOM.finditer(tags):
        which = "list" if match.group("list") else "later"
        who = match.group("who") or match.group("wholater")
        index = match.start(which)
        if used[index]:
            continue
        used[index] = True
        harm: Harm = _nearest_harm(tags, match.start()) if who == "C" else "killed" if who == "K" else "injured"
        found.append(Claim(harm, _count(text, words, index, index + 1), who == "C", True, False))
    for match in _FATALLY.finditer(tags):
        index = match.start("list")
        used[index] = True
        found.append(Claim("killed", _count(text, words, index, index + 1), False, False, False))
    for match in _ARE_AMONG.finditer(tags):
        index, among = match.start("list"), words[match.start("among")]
        if used[index] or words[index].high == 1:
            continue
        said = match.group("verb") or (
            "K"
            if re.search(r"dead|killed|victims", text[among.start : among.end], re.I)
            else "I"
            if re.search(r"injured|wounded|hurt", text[among.start : among.end], re.I)
            else ""
        )
        if said:
            used[index] = True
            found.append(Claim("killed" if said == "K" else "injured", _count(text, words, index, index + 1), True, True, False))
    for pattern in (_AMONG_PART, _PART):
        for match in pattern.finditer(tags):
            if any(used[match.start("list") : match.end("list")]):
                continue
            harm = (
                ("killed" if tags[match.start("verb")] == "K" else "injured")
                if pattern is _AMONG_PART
                else _nearest_harm(tags, match.start())
            )
            for one in _NP_ONE.finditer(tags, match.start("list"), match.end("list")):
                used[one.start()] = True
                if "C" in one.group() and _said(tags):
                    found.append(Claim(harm, _count(text, words, one.start(), one.start() + 1), True, True, False))
    if "T" in tags or "U" in tags:
        _risen(text, words, used, found)
    for match in _TOLL.finditer(tags):
        index = match.start("list")
        if not used[index]:
            used[index] = True
            found.append(
                Claim("killed" if match.group("verb") == "T" else "injured", _count(text, words, index, index + 1), False, False, True)
            )
    for pattern in (_BEFORE, _AFTER):
        position = 0
        while claim := pattern.search(tags, position):
            position = claim.end("list") if pattern is _AFTER else claim.end()
            _add(text, words, tags, used, claim, found)
            if pattern is _AFTER:
                position = max(position, claim.start() + 1)
    for match in _SHOT_AFTER.finditer(tags):
        if re.search(r"[PC]", match.group("list")) and not any(used[match.start("list") : match.end("list")]):
            _add(text, words, tags, used, match, found)
    _and_themselves(text, words, found)
    if not any(claim.harm == "killed" for claim in found):
        _weak(text, words, tags, found, names)
    for match in _NAMED_VICTIM.finditer(tags):
        _named_victim(text, words, match, names, found)
    return found


_NAMED_VICTIM = re.compile(r"(?P<verb>[ki])(?P<who>o)(?!c?[NP])")
_ACTIVE = re.compile(
    r"(?:killing|wounding|injuring|fatally shooting|shooting and (?:killing|wounding|injuring)|shooting dead|gunning down|murdering)$", re.I
)
_NOT_A_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|The|In|On|At|I"
)


def _named_victim(text: str, words: list[_Word], match: re.Match[str], names: Sequence[Span], found: list[Claim]) -> None:
    """ "opened fire, killing Doe": one person, by whatever name; nobody's name is kept."""
    verb, who = words[match.start("verb")], words[match.start("who")]
    written = text[who.start : who.end]
    harm: Harm = "killed" if match.group("verb") == "k" else "injured"
    if (
        written[0].isupper()
        and not written.isupper()
        and _ACTIVE.search(text[verb.start : verb.end])
        and not _NOT_A_NAME.fullmatch(written)
        and text[verb.end : who.start] == " "
        and not any(a <= who.start < b for a, b in names)
        and not any(claim.harm == harm for claim in found)
    ):
        found.append(Claim(harm, Count(1, 1, text[verb.start : who.end], (verb.start, who.end)), False, False, False, True))


_HER_AND = re.compile(r"\b(?:killed|killing|shot dead|fatally shot|fatally shooting) (?:her|him) and $")


_THEMSELVES = re.compile(
    r"\b(?:before|and then|then|and) (?:fatally |also |later |finally |turning the gun on \w+ and )*(?:(?:kill|shoot)(?:ing|ed)?|shot) "
    r"(?:and kill(?:ing|ed) )?(?P<who>him|her)self\b(?! in the (?:leg|foot|arm|hand|thigh|shoulder))|"
    r"\b(?:before|and then|then|and) (?:taking|took) (?P<own>his|her) own life\b",
    re.I,
)


def _and_themselves(text: str, words: list[_Word], found: list[Claim]) -> None:
    """ "Killed two people before shooting himself": the one who shot is among the dead of the incident; so is "her" in "killed
    her and two others"."""
    for i, claim in enumerate(found):
        start, end = claim.count.span
        before = _HER_AND.search(text, max(words[0].start, start - 30), start)
        if before and claim.harm == "killed" and claim.count.low and claim.count.low == claim.count.high:
            more = Count(claim.count.low + 1, claim.count.low + 1, text[before.start() : end], (before.start(), end))
            found[i] = Claim("killed", more, False, claim.part, False)
    match = _THEMSELVES.search(text, words[0].start, words[-1].end)
    if match is None:
        return
    for i, claim in enumerate(found):
        start, _ = claim.count.span
        if (
            claim.harm == "killed"
            and not (claim.children or claim.part or claim.total or claim.singular)
            and claim.count.span[1] <= match.start()
            and claim.count.low is not None
            and claim.count.high is not None
        ):
            count = Count(claim.count.low + 1, claim.count.high + 1, text[start : match.end()], (start, match.end()))
            found[i] = Claim("killed", count, False, False, False)
            return


def _weak(text: str, words: list[_Word], tags: str, found: list[Claim], names: Sequence[Span]) -> None:
    """ "Roe was shot", "the victim died": one person, told without a number; counts only where nothing else does."""
    for match in _DIED.finditer(text, words[0].start, words[-1].end):
        lead = text[max(words[0].start, match.start() - 40) : match.start()]
        if (
            not _PLURAL_LEAD.search(lead)
            and not _PLURAL_NOUN.search(lead)
            and not re.search(r"\b(?:not|never|no one|nobody|could have|nearly|almost|would have)\b", lead, re.I)
        ):
            found.append(Claim("killed", Count(1, 1, match.group(), match.span()), False, False, False, True))
            return
    for match in _SHOT_ONE.finditer(tags):
        if not any(claim.harm == "shot" for claim in found):
            a, b = words[match.start()].start, words[match.end() - 1].end
            found.append(Claim("shot", Count(1, 1, text[a:b], (a, b)), tags[match.end() - 1] == "E", False, False, True))
    for match in _HIMSELF.finditer(text, words[0].start, words[-1].end):
        if not any(claim.harm == "shot" for claim in found):
            found.append(Claim("shot", Count(1, 1, match.group(), match.span()), False, False, False, True))
    for match in _ONE_PERSON.finditer(tags):
        index = match.start("who")
        word = words[index]
        if any(a <= word.start < b for a, b in names):
            continue
        if tags[index] == "o" and not (
            (text[word.start].isupper() and word.start != words[0].start) or text[word.start : word.end].lower() in _PRONOUNS
        ):
            continue
        verb = match.group("verb")
        verbal = words[match.start("verb")]
        if text[verbal.start : verbal.end].lower() in ("lives", "bodies", "deaths", "fatalities", "injuries"):
            continue
        harm: Harm = "killed" if verb == "K" else "injured" if verb == "I" else "shot"
        if verb == "S" and not re.search(r"\b(?:was|were|been|being|got|is|be)\b", text[word.end : words[match.start("verb")].start]):
            continue
        if any(claim.harm == harm for claim in found):
            continue
        end = words[match.start("verb")].end
        found.append(Claim(harm, Count(1, 1, text[word.start : end], (word.start, end)), tags[index] == "E", False, False, True))


def _said(tags: str) -> bool:
    return any(letter in tags for letter in "KkIiSTU")


def _nearest_harm(tags: str, position: int) -> Harm:
    for i in range(position - 1, -1, -1):
        if tags[i] in "KkT":
            return "killed"
        if tags[i] in "IiUS":
            return "injured"
    for letter in tags[position:]:
        if letter in "Kk":
            return "killed"
        if letter in "IiS":
            return "injured"
    return "killed"


def _add(text: str, words: list[_Word], tags: str, used: list[bool], match: re.Match[str], found: list[Claim]) -> None:
    verb = match.group("verb")
    if verb == "L":
        return
    low = text[words[match.start("verb")].start : words[match.start("verb")].end].lower()
    if match.re is _AFTER and low in _INTRANSITIVE:
        return
    harm: Harm = "killed" if verb in "Kk" else "shot" if verb in "Ss" else "injured"
    others = harm != "killed" and bool(_OTHERS.search(text, words[match.start()].start, words[match.end() - 1].end))
    parts = [m for m in _NP_ONE.finditer(tags, match.start("list"), match.end("list")) if not used[m.start()]]
    if not parts:
        return
    if (
        verb == "i"
        and low.startswith(("send", "sent"))
        and "I" not in tags
        and not re.search(r"hospital|clinic|medical", text[words[0].start : words[-1].end], re.I)
    ):
        return
    if (
        verb in "kK"
        and low in ("claimed", "claims", "claiming")
        and "K" not in tags[match.end("list") : match.end("list") + 2]
        and "lives" not in text[words[match.start("verb")].start : words[min(match.end("list"), len(words) - 1)].end].lower()
    ):
        return
    if verb == "s" and not re.search(r"[PC]", parts[0].group()):
        return
    people = [m for m in parts if re.search(r"[PC]", m.group())]
    if len(parts) > 1 and len(people) < len(parts):
        parts = people[:1] if people and match.re is _BEFORE else parts[-1:] if match.re is _BEFORE else parts[:1]
    if tags[match.end("list") : match.end("list") + 1] == "X":
        return
    if any(tags[words_index] == "X" for words_index in range(match.start("list"), match.end("list"))):
        return
    for part in parts:
        used[part.start()] = True
    first, last = parts[0].start(), parts[-1].start()
    count = _sum(text, words, [p.start() for p in parts], first, last, [p.end() for p in parts])
    negated = "g" in match.group(0)
    if negated:
        return
    claim = Claim(harm, count, False, False, False, others=others)
    found.append(claim)
    children = [p for p in parts if "C" in p.group()]
    if children and verb not in "Ss":
        found.append(
            Claim(
                harm,
                _sum(text, words, [p.start() for p in children], children[0].start(), children[-1].start(), [p.end() for p in children]),
                True,
                len(children) < len(parts),
                False,
            )
        )


_OTHERS = re.compile(r"\bothers?\b", re.I)


def _count(text: str, words: list[_Word], first: int, stop: int) -> Count:
    start, end = words[first].start, max(words[stop - 1].end, words[first].stop)
    return Count(words[first].low, words[first].high, text[start:end], (start, end))


def _sum(text: str, words: list[_Word], indices: list[int], first: int, last: int, ends: list[int]) -> Count:
    if len(indices) == 1:
        return _count(text, words, first, first + 1)
    lows = [words[i].low for i in indices]
    highs = [words[i].high for i in indices]
    low = None if any(value is None for value in lows) else sum(value or 0 for value in lows)
    high = None if any(value is None for value in highs) else sum(value or 0 for value in highs)
    start, end = words[first].start, words[max(last, ends[-1] - 1)].end
    return Count(low, high, text[start:end], (start, end))


def casualties_of(claims: Sequence[Claim]) -> Casualties:
    """The figures of one passage or event: totals before parts, of several the largest; of N shot, those not killed are injured."""
    killed = _largest(claims, "killed", False)
    injured = _largest(claims, "injured", False)
    shot = _largest(claims, "shot", False)
    dead = size(killed) if killed is not None else 0
    beside = any(claim.others for claim in claims if claim.count in (shot, injured))
    if shot is not None and (
        injured is None
        or _single(claims, "injured")
        or (size(shot) - max(dead, 0) > size(injured) > 0 and not any(claim.harm == "shot" and claim.singular for claim in claims))
    ):
        if dead <= 0 or beside:
            injured = shot
        elif size(shot) > dead and shot.low is not None and killed is not None and killed.low == killed.high:
            injured = Count(shot.low - dead, None if shot.high is None else shot.high - dead, shot.text, shot.span)
    elif (
        shot is not None
        and injured is not None
        and 0 < dead < size(shot) == size(injured)
        and _exact(shot)
        and _exact(killed)
        and not beside
    ):
        injured = Count(size(shot) - dead, size(shot) - dead, injured.text, injured.span)
    return Casualties(killed, injured, _largest(claims, "killed", True), _largest(claims, "injured", True))


def _exact(count: Count | None) -> bool:
    return count is not None and count.low == count.high is not None


def _single(claims: Sequence[Claim], harm: Harm) -> bool:
    """Whether the only figures for a harm are single persons told one by one."""
    return all(claim.singular or claim.count.high == 1 for claim in claims if claim.harm == harm and not claim.children)


def _largest(claims: Sequence[Claim], harm: Harm, children: bool) -> Count | None:
    fitting = [claim for claim in claims if claim.harm == harm and claim.children == children and (children or not claim.part)] or [
        claim
        for claim in claims
        if claim.harm == harm and claim.children == children and not children and claim.part and not claim.children
    ]
    fitting = [claim for claim in fitting if claim.total] or [claim for claim in fitting if not claim.singular] or fitting
    best: Count | None = None
    for claim in fitting:
        if best is None or _magnitude(claim.count) > _magnitude(best):
            best = claim.count
    return best


def _magnitude(count: Count) -> int:
    """How many people words without a number speak of at the least, so that "dozens" outweighs "eight" and gives way to "forty"."""
    if count.low is not None or count.high is not None:
        return size(count)
    word = count.text.lower().split(" ")[-1]
    return {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "tens": 20, "countless": 100}.get(word, 3)


def size(count: Count | None) -> int:
    """The one number that orders counts: the high end, the low one for "at least", 0 for "dozens"."""
    if count is None:
        return -1
    return count.high if count.high is not None else count.low if count.low is not None else 0
