"""Names in a text: public persons, countries and their demonyms, organisations, armed groups, officials, places.

One pass over the capitalised words of the text with dictionary look-ups (linear), then one over office words. A person becomes a
name here only in a public role: known to the gazetteer, or called by an office in the text ("Defence Minister X", "X, the
foreign minister,"). Everybody else, victims and neighbours among them, is never found at all.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from articles.extraction import gazetteer
from articles.extraction.gazetteer import fold
from articles.extraction.sentences import lowered

EntityKind = Literal["person", "official", "organisation", "armed", "country", "demonym", "place"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Words that name somebody or somewhere: span, folded name, country code ("" where unknown), office in lower case."""

    start: int
    end: int
    kind: EntityKind
    name: str
    country: str = ""
    office: str = ""
    latitude: float | None = None
    longitude: float | None = None


_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’](?![sS]\b)[^\W_]+)*\.?(?<!\w\.(?=\s|$))|[^\W_]+(?:[-'’](?![sS]\b)[^\W_]+)*")
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’](?![sS]\b)[^\W_]+)*")
_LONGEST_NAME = 8

_HEADS = r"""colleagues?|head of the (?=[A-Z])|commander|chief of (?:[A-Z]\w+['’]s )?(?:general staff|army|navy)|
heads of (?:the )?(?:foreign|defen[cs]e) ministries|foreign ministries|president|government chairman|chairman of the government|
head of the government|prime minister|premier|chancellor|(?:foreign|defen[cs]e|interior|finance|energy|economy|trade|justice|
planning)(?: and \w+)? (?:minister|secretary)|
minister(?: (?:of|for) (?:foreign affairs|external affairs|(?:the )?[a-z]+(?: affairs| and [a-z]+)?))?|secretary of (?:state|
defen[cs]e)(?: for [a-z]+(?: affairs)?)?|foreign secretary|defen[cs]e chief|foreign policy chief|
secretary[- ]general|vice[- ]president|deputy prime minister|first minister|(?:army |military |
armed forces )?chief of (?:the )?(?:defen[cs]e staff|general staff|staff|army staff)|chief of the defen[cs]e staff|
commander[- ]in[- ]chief|supreme leader|head of state|king|queen|emir|sultan|crown prince|prince|princess|pope|ayatollah|(?:special |
peace |presidential )?envoy|ambassador|(?:chief |top |lead )?negotiators?|
mediator|high representative|speakers?|parliament speaker|opposition leader|leaders?|counterparts?|head of government|
foreign ministers?|ministers?|presidents|prime ministers|(?:army |military |defen[cs]e )chiefs?|
diplomats?|delegations?|delegates|heads of (?:state|government)|chairman of the joint chiefs of staff|national security advis[eo]r|
general secretary|commissioner|military ruler|president-elect|lawmakers|deputies|
officials?|(?:mediation|negotiating) teams?|representatives|envoys|ambassadors|premiers|chancellors|kings|taoiseach|mfas?"""
_HEADS = re.sub(r"\n", "", _HEADS)
_OFFICE_START = re.compile(
    rf"\b(?:(?:acting|deputy|vice|former|outgoing|newly elected|top|senior|state) )*(?:{_HEADS})\b".replace("[A-Z]", "[a-z]")
)
_SHORT_OFFICE = re.compile(r"\b(?:PM|FM|MFAs?)(?=[ ’',.])")
_OFFICE = re.compile(_OFFICE_START.pattern, re.I)
_TITLE_ONLY = re.compile(
    r"^(?:officials?|deputies|representatives|lawmakers|diplomats?|delegates|leaders|ministers|teams?|delegations?)$", re.I
)
_PLURAL = re.compile(
    r"(?:ministers|presidents|leaders|chiefs|envoys|negotiators|delegations|officials|diplomats|delegates|ambassadors|heads of \w+|"
    r"speakers|counterparts|lawmakers|deputies|representatives|teams|mfas|premiers|chancellors|kings)$",
    re.I,
)
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sir|Dame|Lord|Sheikh|Shaikh)\.? )?((?!(?:The|On|In|At|After|And|But|Who|He|She|This|That|Of|For|From|"
    r"With|To|Said|Told|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"January|February|March|April|June|July|August|September|October|November|December)\b)[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]*(?:\.(?= [A-Z]))?"
    r"(?: (?:(?:al|el|bin|bint|ibn|abu|ben|von|van|der|de|da|do|dos|di|le|la|du|den|ter|of the) )*(?:(?:al|el|ul|ad|an|ar|as|ash|az)-)?"
    r"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|The|On|In|And)\b)"
    r"[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]*\.?(?:(?=\W)|$)){0,4})"
)
_BEFORE_OFFICE = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}), (?:the |a |an )?(?:[\w’'-]+ ){0,3}$")
_REGION = re.compile(
    r"\b((?:[A-Z][\w’'-]{1,40})(?: [A-Z][\w’'-]{1,40})?)(?:['’]s)? (region|Region|oblast|Oblast|province|Province|Governorate|governorate|"
    r"district|District|County|prefecture|Prefecture|Peninsula|peninsula|Strip|Valley)\b"
)
_OF_PLACE = re.compile(
    r"\b(?:village|town|city|port|suburb|settlement|province|region|district|governorate|island|neighbou?rhood|municipality|"
    r"community|capital|(?:province|town|city|village)s?)"
    r"(?: city)? of ((?:al-|el-|Al-|El-)?[A-Z][\w’'-]+(?:(?: |-)(?:al-|el-)?[A-Z][\w’'-]+){0,2})"
)
_IN_COUNTRY = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the )?((?:[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]+)(?: (?:(?:of|de|la|el|al|am|im|"
    r"sur) )?[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]+){0,3})(?:, | in )((?:[A-Z]\w+)(?: (?:and )?[A-Z]\w+){0,2})(?=[,.;:)\n]| (?:on|for|in|at|to|by|"
    r"when|where|after|before|and|from|early|late|over|this|last|next|[a-z]+day)\b|$)"
)
_VENUE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the )?((?!White House)(?:[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]+ ){1,3}(?:Palace|Castle|Abbey|Manor|"
    r"Chateau|Château|House|Island|Air Base|Airbase|Airfield|Barracks|Shipyard|Refinery))\b(?! in [A-Z]|, [A-Z])"
)
_PARTS_OF_COUNTRIES = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB"}
_STATE_AFTER = re.compile(r",? ((?:[A-Z]\.){2}|[A-Z][a-z]+\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{2})(?=\W|$)")
_PREPOSITION = re.compile(
    r"\b(?:in|at|near|outside|around|of|from|to|over|on|across|into|for|against|toward|towards|through|throughout|between|and|hit|"
    r"hits|struck|strikes|visited|visits|visiting|visit|left|shelled|bombed|reach|reached|"
    r"northern|southern|eastern|western|central|downtown|nearby|city's|greater|southeastern|northeastern|northwestern|southwestern|"
    r"attacked|targeted|targeting|hitting|striking|via|beyond|besieged|pounded|entered|leaving|,)\s+(?:the |central |downtown |"
    r"nearby |northern |southern |eastern |western |city of |neighbou?ring )*$",
    re.I,
)
_NOT_A_SURNAME_BEFORE = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "president",
        "minister",
        "premier",
        "king",
        "leader",
        "and",
        "the",
        "but",
        "with",
        "while",
        "as",
        "for",
        "general",
        "secretary",
        "chancellor",
        "pope",
        "against",
        "by",
        "to",
        "when",
        "if",
        "that",
        "said",
        "after",
        "what",
        "why",
        "how",
        "where",
        "emir",
        "lady",
        "first",
        "us",
        "eu",
        "uk",
    ]
)
_SPEAKING_PLACE = re.compile(
    r"^(?:['’]s)? (?:said|says|has|had|will|would|denied|denies|accused|agreed|rejected|called|and|claims|claimed|announced|"
    r"insists|wants|warned|vowed)\b"
)
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)


class Names:
    """The entities of one text in order, to be asked for by span."""

    __slots__ = ("_starts", "entities", "families", "public")

    def __init__(self, entities: Iterable[Entity], families: frozenset[str] = frozenset()) -> None:
        self.entities = tuple(sorted(entities, key=lambda entity: (entity.start, -entity.end)))
        self._starts = [entity.start for entity in self.entities]
        self.families = families
        self.public = frozenset(entity.name for entity in self.entities if entity.kind == "person")

    def within(self, start: int, end: int) -> tuple[Entity, ...]:
        """The entities that begin in a span."""
        return self.entities[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def find_names(text: str) -> Names:
    """All entities of a text that the gazetteer or an office makes known."""
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
    taken = bytearray(len(text) + 1)
    found: list[Entity] = []
    _listed(text, tokens, taken, found)
    _offices(text, taken, found)
    _regions(text, taken, found)
    _handles(text, taken, found)
    _short_names(text, tokens, taken, found)
    families = _families(text)
    kept = [entity for entity in found if entity.kind != "place" or not _is_family(text, entity, families)]
    return Names(_resolved(kept), families)


_BIGRAM = re.compile(r"\b(?=([A-Z][a-zà-ž'’-]+) (?:[A-Z]\.? |[A-Z][a-z]+ )?([A-Z][a-zà-ž'’-]+))")
_BEFORE_PLACES = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "greater",
        "downtown",
        "upper",
        "lower",
        "new",
        "old",
        "in",
        "at",
        "near",
        "from",
        "outside",
        "around",
        "the",
        "of",
        "to",
        "on",
        "and",
        "but",
        "when",
        "while",
        "as",
        "after",
        "before",
        "since",
        "for",
        "with",
        "inside",
        "across",
        "over",
        "into",
        "by",
        "between",
        "mr",
        "mrs",
        "ms",
        "president",
        "minister",
        "mayor",
        "governor",
        "city",
        "town",
        "village",
        "fort",
        "port",
        "mount",
        "lake",
        "saint",
        "san",
        "santa",
        "los",
        "las",
        "el",
        "al",
        "la",
        "le",
        "de",
    ]
)


def _families(text: str) -> frozenset[str]:
    """Words that stand in the text as the second part of a name ("Ann Moore"): they are people's names, whatever town is called so too."""
    return frozenset(
        fold(match.group(2))
        for match in _BIGRAM.finditer(text)
        if match.group(1).lower() not in _BEFORE_PLACES
        and match.group(1) not in gazetteer.country_names()
        and fold(match.group(1)) not in gazetteer._places()
    )


def _is_family(text: str, entity: Entity, families: frozenset[str]) -> bool:
    written = text[entity.start : entity.end]
    if text.startswith((" family", "’s family", "'s family"), entity.end) and " " not in written:
        return True
    if " " in written or fold(written) not in families:
        return False
    place = gazetteer.find_place(written)
    return not (place and (place.population >= 1_000_000 or gazetteer.capitals().get(fold(written)) == place.country)) and not re.match(
        r", (?:[A-Z]{2}\b|[A-Z][a-z]+)", text[entity.end : entity.end + 12]
    )


# --- names in the lists -----------------------------------------------------------------------------------------


@cache
def _firsts() -> dict[str, int]:
    """First words of listed names to the most words of such a name."""
    longest: dict[str, int] = {}
    keys = [
        *gazetteer.persons(),
        *(fold(name) for name in gazetteer.organisations()),
        *(fold(name) for name in gazetteer.country_names()),
        *gazetteer._places(),
        *(fold(name) for name in gazetteer.states()),
    ]
    for key in keys:
        words = [w for w in re.split(r"[ .-]+", key) if w]
        if words:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@cache
def _organisations() -> dict[str, str]:
    return {fold(name): name for name in gazetteer.organisations()}


def _listed(text: str, tokens: list[tuple[int, int, str]], taken: bytearray, found: list[Entity]) -> None:
    firsts = _firsts()
    i, n = 0, len(tokens)
    while i < n:
        start, _end, word = tokens[i]
        if not (word[0].isupper() or word.startswith(("al-", "coalition", "al"))):
            i += 1
            continue
        key = fold(word)
        most = firsts.get(key) or firsts.get(key.split("-")[0].rstrip(".")) or firsts.get(key.rstrip(".").replace(".", ""))
        if not most and not word.endswith("."):
            i += 1
            continue
        step = 1
        for size in range(min(most or 1, _LONGEST_NAME, n - i), 0, -1):
            last = tokens[i + size - 1]
            if last[1] - start > 70 or "\n" in text[start : last[1]]:
                continue
            entity = _look_up(text, start, last[1], tokens, i, i + size)
            if entity:
                found.append(entity)
                taken[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
                step = size
                break
        i += step


def _look_up(text: str, start: int, end: int, tokens: list[tuple[int, int, str]], i: int, j: int) -> Entity | None:
    name = text[start:end]
    key = fold(name)
    if len(name) > 3 and name.isupper() and " " not in name and name not in gazetteer.organisations():
        name = name.title()
    person = gazetteer.persons().get(key)
    if person and " " in key:
        return Entity(start, end, "person", person.name, person.country)
    organisation = gazetteer.organisations().get(name) or (
        gazetteer.organisations().get(_organisations().get(key, "")) if " " in key and name[0].isupper() else None
    )
    if organisation:
        return Entity(start, end, "armed" if organisation.kind == "armed" else "organisation", organisation.name, organisation.country)
    code = gazetteer.country_names().get(name)
    if (
        code
        and not (name == "Georgia" and _is_us(text, start, end))
        and not (name in ("Jordan", "Chad", "Israel") and _joins_a_name(text, start, end, tokens, i, j))
    ):
        kind: EntityKind = "demonym" if name in gazetteer.demonyms() and name not in gazetteer.people_of() else "country"
        return Entity(start, end, kind, gazetteer.countries().get(code, code), code)
    return _place(text, name, start, end, tokens, i, j)


def _is_us(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"[A-Z][a-z]+, $", text[max(0, start - 20) : start])) or "Atlanta" in text or "Augusta" in text


def _joins_a_name(text: str, start: int, end: int, tokens: list[tuple[int, int, str]], i: int, j: int) -> bool:
    """Whether a capitalised word that is no known name stands directly beside."""
    if (
        j < len(tokens)
        and text[end : tokens[j][0]] == " "
        and tokens[j][2][0].isupper()
        and fold(tokens[j][2]) not in _MONTHS
        and tokens[j][2]
        not in ("On", "In", "The", "And", "Region", "Oblast", "Friday", "Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday")
    ):
        return True
    if i > 0 and text[tokens[i - 1][1] : start] == " " and tokens[i - 1][2][0].isupper():
        before = tokens[i - 1][2]
        return (
            before.lower()
            not in (
                "in",
                "at",
                "near",
                "from",
                "on",
                "the",
                "of",
                "to",
                "outside",
                "around",
                "central",
                "northern",
                "southern",
                "eastern",
                "western",
            )
            and before not in gazetteer.country_names()
            and not (
                i == 1
                or (
                    text[max(0, tokens[i - 1][0] - 2) : tokens[i - 1][0]].strip(" ") in ("", ".", "\n")
                    and before.lower() in ("when", "while", "as", "after", "but", "and", "if")
                )
            )
        )
    return False


def _place(text: str, name: str, start: int, end: int, tokens: list[tuple[int, int, str]], i: int, j: int) -> Entity | None:
    key = fold(name)
    if key in _MONTHS or not name[0].isupper() or len(name) < 3:
        return None
    following = _STATE_AFTER.match(text, end)
    state = gazetteer.states().get(following.group(1), "") if following and text[end : end + 1] == "," else ""
    place = (gazetteer.find_place(name, state) if state else None) or gazetteer.find_place(name)
    code = gazetteer.states().get(name) if len(name) > 3 and "." not in name else None
    if code and (place is None or name in ("Georgia", "Washington") or place.population < 3_000_000):
        if name == "Washington" and place is not None and not re.search(r"state", text[end : end + 8]):
            pass
        elif not _joins_a_name(text, start, end, tokens, i, j):
            return Entity(start, end, "place", name, "US")
    if place is None:
        if state and not _joins_a_name(text, start, end, tokens, i, j):
            return Entity(start, end, "place", name, "US")
        return None
    if _joins_a_name(text, start, end, tokens, i, j) and not re.match(
        r" (?:region|oblast|province|district|Oblast|Region|Province|District)\b", text[end : end + 12]
    ):
        return None
    before = text[max(0, start - 40) : start]
    sure = (
        bool(_PREPOSITION.search(before))
        or bool(state)
        or (following is not None and text[end : end + 1] == "," and following.group(1) in gazetteer.country_names())
    )
    if not sure and place.population < 400_000 and gazetteer.capitals().get(key) != place.country:
        return None
    if key in gazetteer.surnames() or (key in _FIRST_NAMES and not sure):
        return None
    if re.match(
        r" (?:neighbou?rhood|section|area|Street|St\b|Avenue|Ave\b|Road|Rd\b|Drive|Boulevard|Blvd|Lane|Park|High School|Hospital|"
        r"Hotel|Mall|Apartments?|Circle|Court|Square)\b",
        text[end : end + 16],
    ):
        return Entity(start, end, "place", name, "") if re.match(r" (?:neighbou?rhood|section|area)", text[end : end + 16]) else None
    capital = gazetteer.capitals().get(key)
    if capital and (not sure or before.endswith(", ")) and place.country == capital and _SPEAKING_PLACE.match(text[end : end + 20]):
        return Entity(start, end, "country", gazetteer.countries().get(capital, capital), capital)
    return Entity(start, end, "place", place.name, place.country, "", place.latitude, place.longitude)


_FIRST_NAMES = frozenset(
    [
        "charlotte",
        "victoria",
        "jackson",
        "florence",
        "sofia",
        "sydney",
        "paris",
        "chelsea",
        "austin",
        "dallas",
        "madison",
        "savannah",
        "tyler",
        "jordan",
        "israel",
        "santiago",
        "lincoln",
        "orlando",
        "diego",
        "carlos",
        "martin",
        "kingston",
        "logan",
        "hamilton",
        "preston",
        "carson",
        "brooklyn",
        "alexandria",
        "arlington",
        "lourdes",
        "valencia",
        "adelaide",
        "phoenix",
        "cali",
        "lima",
        "verona",
        "trinidad",
        "nancy",
        "aurora",
        "leon",
        "marshall",
        "francisco",
        "salvador",
        "vincent",
        "monroe",
        "irving",
        "warren",
        "cary",
        "kent",
        "wayne",
        "troy",
        "kelly",
        "henderson",
        "jefferson",
    ]
)


# --- offices ---------------------------------------------------------------------------------------------------------


def _offices(text: str, taken: bytearray, found: list[Entity]) -> None:
    """Persons by their office, before the name or after it, and officials without a name."""
    found.sort(key=lambda entity: (entity.start, -entity.end))
    ends = {entity.end: entity for entity in found}
    starts = {entity.start: entity for entity in found}
    spans = [match.span() for match in _OFFICE_START.finditer(lowered(text))] + [match.span() for match in _SHORT_OFFICE.finditer(text)]
    for start, end in sorted(set(spans)):
        words = text[start:end]
        if taken[start] and taken[end - 1]:
            continue
        low = words.lower()
        country = _country_before(text, start, ends)
        is_of_state = words == "President" and not country and not _OF_A_COMPANY.search(text, max(0, start - 30), start)
        person = None
        if not _PLURAL.search(low) and end < len(text) and text[end : end + 1] in " ,":
            person = _person_after(text, end, country, "state president" if is_of_state else low, taken, starts)
        if person is None and not _PLURAL.search(low):
            person = _person_before(text, start, country, low, ends)
        if person is not None:
            if person.start not in starts or starts[person.start].kind not in ("person",):
                found.append(person)
                starts[person.start] = person
                taken[person.start : person.end] = b"\1" * (person.end - person.start)
            else:
                found.append(Entity(person.start, person.end, "person", person.name, person.country or country, low))
            continue
        if low == "head of the ":
            headed = starts.get(end)
            if headed is None or headed.kind != "organisation":
                continue
            found.append(Entity(start, start + len("head"), "official", "head", headed.name, "head"))
            continue
        of = _OF_BODY.match(text, end)
        name = low + re.sub(r"\s+", " ", of.group()) if of else low
        found.append(Entity(start, end + len(of.group()) if of else end, "official", name, country or _country_after(text, end), low))


_OF_A_COMPANY = re.compile(r"(?:[A-Z][\w’'&.-]*|[Cc]ompany|[Cc]lub|[Uu]nion|[Vv]ice|[Cc]o-) ?$")
"""A capital "President" that no such word precedes is a head of state: "Acme President John Roe" is none, "President Roe" is."""
_OF_BODY = re.compile(
    r" of (?:the |both |all )?(?:[a-z]+ ){0,2}(?:of (?:the )?)?(?:Parliament|parliament|Congress|Senate|Bundestag|Knesset|Duma|"
    r"Rada|Assembly|Commons|Lords|parliaments)\b"
)


_ADJECTIVES = re.compile(
    r"(?:(?:former|outgoing|acting|senior|top|military|chief|new|newly elected|visiting|deputy|then|ousted|incumbent|long-time|"
    r"army|naval|armed forces|army's|first|state|high-ranking|high-level|new|own|late|their|his) )*$"
)


def _country_before(text: str, start: int, ends: dict[int, Entity]) -> str:
    """The country of an office by the word before it: "British", "Ukraine's", "US"."""
    before = text[max(0, start - 60) : start]
    cut = _ADJECTIVES.search(before)
    stop = start - (len(before) - cut.start()) if cut else start
    for size in (1, 3):
        entity = ends.get(stop - size)
        if (
            entity
            and entity.country
            and entity.kind in ("demonym", "country", "organisation")
            and text[stop - size : stop] in (" ", "'s ", "’s ")
        ):
            return entity.country
    entity = ends.get(stop - 1)
    return entity.name if entity and entity.kind == "organisation" else ""


def _country_after(text: str, end: int) -> str:
    after = re.match(r"(?: (?:of|for) (?:the )?[a-z]+(?: and [a-z]+)?)? of (?:the )?((?:[A-Z][\w.]*)(?: [A-Z]\w+)?)", text[end : end + 45])
    if not after:
        return ""
    return gazetteer.country_names().get(after.group(1), "") or gazetteer.country_names().get(after.group(1).split(" ")[0], "")


def _person_after(text: str, end: int, country: str, office: str, taken: bytearray, starts: dict[int, Entity]) -> Entity | None:
    comma = text[end] == ","
    gap = 2 if comma else 1
    of = re.match(r" (?:of|for) (?:the )?[A-Z][\w.]*(?: (?:[A-Z]\w+|of))*,? (?=[A-Z])", text[end : end + 60])
    known = starts.get(end + gap)
    if known and known.kind == "person":
        return Entity(known.start, known.end, "person", known.name, known.country or country, office)
    if of and not known:
        for entity in sorted(starts.values(), key=lambda entity: entity.start):
            if end < entity.start <= end + of.end() and entity.kind == "person":
                return Entity(entity.start, entity.end, "person", entity.name, entity.country, office)
    if comma or office in ("official", "officials", "diplomat", "counterparts", "leaders"):
        return None
    name = _NAME.match(text, end + gap)
    if not name or (taken[name.start(1)] and not (known and known.kind == "place")):
        return None
    whole = name.group(1).rstrip(".’'")
    if (
        fold(whole.split(" ")[0]) in _NOT_NAMES
        or whole in gazetteer.country_names()
        or (
            " " not in whole
            and office in ("leader", "speaker", "ambassador", "king", "prince", "princess", "counterpart", "minister")
            and gazetteer.find_place(whole)
        )
    ):
        return None
    start, stop = name.start(1), name.start(1) + len(whole)
    listed = gazetteer.persons().get(fold(whole)) or gazetteer.surnames().get(fold(whole))
    if listed:
        return Entity(start, stop, "person", listed.name, listed.country or country, office)
    if office in ("king", "queen", "pope", "prince", "princess", "emir", "sultan", "crown prince", "ayatollah"):
        whole = f"{office.title()} {whole}"
    return Entity(start, stop, "person", whole, country, office)


_NOT_NAMES = frozenset(
    [
        "street",
        "avenue",
        "road",
        "hotel",
        "airport",
        "hospital",
        "square",
        "park",
        "house",
        "palace",
        "tower",
        "bridge",
        "stadium",
        "center",
        "centre",
        "club",
        "school",
        "university",
        "college",
        "museum",
        "cup",
        "station",
        "county",
        "city",
        "island",
        "office",
        "general's",
    ]
)


def _person_before(text: str, start: int, country: str, office: str, ends: dict[int, Entity]) -> Entity | None:
    if _TITLE_ONLY.match(office) or office in ("leader", "counterpart", "official"):
        return None
    before = _BEFORE_OFFICE.search(text[max(0, start - 90) : start])
    if not before:
        return None
    offset = max(0, start - 90)
    a, b = before.start(1) + offset, before.end(1) + offset
    known = ends.get(b)
    if known and known.kind == "person":
        return Entity(known.start, known.end, "person", known.name, known.country, office)
    if (known and known.kind != "person") or "\n" in text[a:start]:
        return None
    whole = before.group(1)
    first = whole.split(" ")[0]
    if first in ("The", "In", "On", "At", "But", "And", "Meanwhile", "However") or fold(first) in _NOT_NAMES:
        return None
    return Entity(a, b, "person", whole, country or _country_after(text, start + len(office)), office)


# --- regions, short names -----------------------------------------------------------------------------------------------


def _regions(text: str, taken: bytearray, found: list[Entity]) -> None:
    """ "Lviv region", "the village of X": places that need not be in the list."""
    replaced: list[tuple[int, int]] = []
    for match in _REGION.finditer(text):
        stem, kind = match.group(1), match.group(2).lower()
        words = stem.split(" ")
        if words[0] in ("The", "In", "A", "This", "That", "Each", "Every", "Across", "On", "At"):
            words = words[1:]
        if not words:
            continue
        name = " ".join(words)
        city = gazetteer.find_place(name) or (
            gazetteer.find_place(words[-1]) if len(words) > 1 and words[0] in gazetteer.country_names() else None
        )
        if city and words[0] in gazetteer.country_names() and len(words) > 1:
            name = words[-1]
        if name in gazetteer.country_names() or name in gazetteer.demonyms():
            continue
        start = match.end(1) - len(name)
        kind = {"oblast": "region", "governorate": "province"}.get(kind, kind)
        label = (
            f"{city.name if city else name} {kind}"
            if kind not in ("county", "strip", "valley", "peninsula", "prefecture")
            else f"{name} {kind.title()}"
        )
        end = match.end()
        replaced.append((start, end))
        found.append(
            Entity(
                start,
                end,
                "place",
                label,
                city.country if city else "",
                "",
                city.latitude if city else None,
                city.longitude if city else None,
            )
        )
        taken[start:end] = b"\1" * (end - start)
    for match in _OF_PLACE.finditer(text):
        start, end = match.span(1)
        if not any(taken[start:end]):
            found.append(Entity(start, end, "place", match.group(1), ""))
            taken[start:end] = b"\1" * (end - start)
    _unlisted(text, taken, found)
    if replaced:
        inside = {s for a, b in replaced for s in range(a, b)}
        found[:] = [
            entity for entity in found if entity.kind != "place" or (entity.start, entity.end) in replaced or entity.start not in inside
        ]


_HANDLE = re.compile(r"@(\w{4,30})")


def _handles(text: str, taken: bytearray, found: list[Entity]) -> None:
    """ "@NameOfOffice": handles that hold the name of a public person."""
    for match in _HANDLE.finditer(text):
        key = fold(match.group(1)).replace("_", "")
        names = [
            (surname, person) for surname, person in gazetteer.surnames().items() if len(surname) > 4 and surname.replace(" ", "") in key
        ]
        names += [(whole, person) for whole, person in gazetteer.persons().items() if whole.replace(" ", "") in key]
        if names:
            _, person = max(names, key=lambda pair: (len(pair[0]), pair[0]))
            found.append(Entity(match.start(), match.end(), "person", person.name, person.country))
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())


def _unlisted(text: str, taken: bytearray, found: list[Entity]) -> None:
    """Places that no list holds, known by the country that follows ("at Bürgenstock, Switzerland") or by what they are called
    ("Blenheim Palace")."""
    for match in _IN_COUNTRY.finditer(text):
        start, end = match.span(1)
        code = gazetteer.country_names().get(match.group(2)) or _PARTS_OF_COUNTRIES.get(match.group(2))
        if not code or match.group(2) in gazetteer.demonyms() or any(taken[start:end]) or fold(match.group(1).split(" ")[0]) in _NOT_PLACES:
            continue
        found.append(Entity(start, end, "place", match.group(1), code))
        taken[start:end] = b"\1" * (end - start)
    for match in _VENUE.finditer(text):
        start, end = match.span(1)
        if not any(taken[start:end]):
            found.append(Entity(start, end, "place", match.group(1), ""))
            taken[start:end] = b"\1" * (end - start)


_NOT_PLACES = _MONTHS | frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "easter",
        "christmas",
        "ramadan",
        "spring",
        "summer",
        "autumn",
        "winter",
        "parliament",
        "congress",
    ]
)


def _short_names(text: str, tokens: list[tuple[int, int, str]], taken: bytearray, found: list[Entity]) -> None:
    """Surnames: of persons that the text names in full, and of those that one surname stands for everywhere."""
    by_surname: dict[str, Entity | None] = {}
    for entity in sorted(found, key=lambda entity: entity.start):
        if entity.kind == "person" and " " in entity.name:
            written = re.split(r"[ ]", text[entity.start : entity.end])[-1]
            for key in {fold(written), fold(entity.name.split(" ")[-1])}:
                other = by_surname.get(key, entity)
                by_surname[key] = entity if other is None or other.name == entity.name else other
    _give_back(text, taken, found, by_surname)
    known = gazetteer.surnames()
    others = _called_otherwise(text, tokens, taken)
    for i, (start, end, word) in enumerate(tokens):
        if not word[0].isupper() or taken[start]:
            continue
        key = fold(word)
        named = by_surname.get(key)
        listed = known.get(key) if named is None and key not in others else None
        if named is None and listed is None:
            continue
        if (
            i > 0
            and text[tokens[i - 1][1] : start] == " "
            and tokens[i - 1][2][0].isupper()
            and not _may_precede(tokens[i - 1], text, taken)
        ):
            continue
        if (
            i + 1 < len(tokens)
            and text[end : tokens[i + 1][0]] == " "
            and tokens[i + 1][2][0].isupper()
            and not taken[tokens[i + 1][0]]
            and named is None
        ):
            continue
        name, country, office = (
            (named.name, named.country, named.office) if named else (listed.name, listed.country, "") if listed else ("", "", "")
        )
        found.append(Entity(start, end, "person", name, country, office))
        taken[start:end] = b"\1" * (end - start)


_AT_A_PLACE = re.compile(r"\b(?:in|at|near|outside|around|from|to|of|towards?|into|across)\s+(?:the )?$", re.I)


def _give_back(text: str, taken: bytearray, found: list[Entity], by_surname: Mapping[str, Entity | None]) -> None:
    """Towns called like somebody whom the text names in full are that person, unless a word before says that it is a place."""
    for entity in [entity for entity in found if entity.kind == "place"]:
        written = text[entity.start : entity.end]
        person = by_surname.get(fold(written))
        if person is None or person.start >= entity.start or _AT_A_PLACE.search(text, max(0, entity.start - 12), entity.start):
            continue
        found.remove(entity)
        taken[entity.start : entity.end] = b"\0" * (entity.end - entity.start)


_TITLES_BEFORE = frozenset(
    [
        "senator",
        "sen",
        "governor",
        "gov",
        "gen",
        "col",
        "congressman",
        "congresswoman",
        "rep",
        "chairman",
        "comrade",
        "mayor",
        "judge",
        "director",
        "candidate",
        "ambassador",
        "envoy",
        "marshal",
        "field-marshal",
        "admiral",
        "commissioner",
        "chief",
        "lord",
        "madam",
    ]
)


_AGED = re.compile(r", (?:aged )?\d{1,2}\b")


def _called_otherwise(text: str, tokens: list[tuple[int, int, str]], taken: bytearray) -> frozenset[str]:
    """Folded surnames that the text gives, after a first name, to somebody whom no list knows: alone they are that person's too."""
    return frozenset(
        fold(word)
        for (a, b, first), (start, _, word) in pairwise(tokens)
        if word[0].isupper()
        and first[0].isupper()
        and text[b:start] == " "
        and not taken[start]
        and not taken[a]
        and len(first) > 1
        and first.lower().rstrip(".") not in _TITLES_BEFORE
        and (not _may_precede((a, b, first), text, taken) or _AGED.match(text, start + len(word)))
    )


def _may_precede(token: tuple[int, int, str], text: str, taken: bytearray) -> bool:
    word = token[2].lower().rstrip(".")
    return (
        bool(taken[token[0]])
        or word in _NOT_A_SURNAME_BEFORE
        or bool(_OFFICE.fullmatch(word))
        or token[0] == 0
        or text[token[0] - 1] in '\n“"‘'
        or text[max(0, token[0] - 2) : token[0]] in (". ", "? ", "! ")
    )


# --- who "the minister" is -----------------------------------------------------------------------------------------------

_CLASS = (
    ("prime minister", "premier"),
    ("foreign", "diplomat"),
    ("defen", "military", "army", "staff", "commander"),
    ("president", "head of state"),
    ("king",),
    ("secretary",),
    ("minister",),
    ("chancellor",),
)


def _resolved(found: list[Entity]) -> list[Entity]:
    """Officials without a name become the person of that office who was named before, where there is exactly one."""
    found.sort(key=lambda entity: (entity.start, entity.kind != "person", -entity.end))
    out: list[Entity] = []
    people: dict[str, Entity] = {}
    offices: dict[str, dict[str, None]] = {}
    seen: set[tuple[int, int, str]] = set()
    for entity in found:
        if entity.kind == "person" and entity.office:
            offices.setdefault(entity.name, {})[entity.office] = None
        if entity.kind == "official" and not _PLURAL.search(entity.office):
            named = _who(entity, people, offices)
            if named:
                entity = Entity(entity.start, entity.end, "person", named.name, named.country, entity.office)
        if (entity.start, entity.end, entity.kind) not in seen:
            seen.add((entity.start, entity.end, entity.kind))
            out.append(entity)
            if entity.kind == "person":
                people[entity.name] = entity
    return out


def _who(entity: Entity, people: dict[str, Entity], offices: dict[str, dict[str, None]]) -> Entity | None:
    """Of the people named before, each by the last mention of the name, the one who holds the office; ``offices`` are those of each."""
    office = entity.office
    fitting = []
    for name, person in people.items():
        if entity.country and person.country != entity.country:
            continue
        held = " ".join(offices.get(name, ()))
        generic = office in ("leader", "head of state") or (office == "president" and name in _HEADS_OF_STATE)
        if not (generic or _same_office(office, held)):
            continue
        if office in ("leader",) and not entity.country:
            continue
        if (
            office in ("leader", "head of state")
            and held
            and not re.search("president|prime|king|chancellor|leader|premier|emir|head of state", held)
        ):
            continue
        fitting.append(person)
    return fitting[0] if len(fitting) == 1 else None


_HEADS_OF_STATE = frozenset(
    {
        "Volodymyr Zelenskyy",
        "Vladimir Putin",
        "Donald Trump",
        "Joe Biden",
        "Emmanuel Macron",
        "Recep Tayyip Erdoğan",
        "Xi Jinping",
        "Alexander Lukashenko",
    }
)


def _same_office(office: str, held: str) -> bool:
    if not held:
        return False
    for words in _CLASS:
        if any(word in office for word in words):
            return any(word in held for word in words) or (office in ("minister", "secretary of state") and "secretary" in held)
    return office in held
