"""Places that no gazetteer knows, by the words around them: named, without coordinates."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.events.passage import Passage
from articles.extraction.gazetteer import fold, region_of
from articles.extraction.guarded import guarded
from articles.extraction.names import Entity

_UNLISTED = re.compile(
    r"\b(?:[Ii]n|at|[Nn]ear|[Oo]utside|off|shelled|bombed) (?:(?:north|south|east|west|central)[a-z-]* |neighbou?ring |nearby )?"
    r"((?:(?:North|South|East|West|El|Al|San|Tal|Tel|La|Le|Los|Las|Ain|Abu|Umm|Ras|Bir|Ba|Ho|Da) )?"
    r"(?:al-|Al-|el-)?[A-Z][a-zà-ž’'-]{2,}(?:(?<=-)[A-Z][a-zà-ž’'-]+)?(?: (?:al-)?[A-Z][a-zà-ž-]{2,})?)(?!['’]s|\w| [A-Z])"
)
_BEFORE_ITS_REGION = guarded(
    r"\b(?:[Ii]n|at|[Nn]ear) (?:the (?:[a-z]+ )?(?:village|town|city|settlement|hamlet) of )?"
    r"((?:al-|Al-|el-)?[A-Z][a-zà-ž’'-]{2,}(?:(?<=-)[A-Z][a-zà-ž’'-]+)?(?: [A-Z][a-zà-ž-]{2,})?)"
    r"(?=, in |,? (?:near|outside|(?:just |about |some |around )?(?:\d+|\w+) ?(?:km|miles|kilomet(?:er|re)s) |"
    r"(?:just )?(?:north|south|east|west)[a-z-]* of) )"
)
"""A place with another one told to find it by: "in Iliskhan-Yurt, east of Grozny"."""
_STRUCK_UNLISTED = guarded(
    r"\b(?:hit|struck|raided|bombarded|pounded|strafed|stormed) (?:(?:north|south|east|west|central)[a-z-]* )?"
    r"((?:al-|Al-|el-)?[A-Z][a-zà-ž’'-]{2,}(?:(?<=-)[A-Z][a-zà-ž’'-]+)?(?: (?:al-)?[A-Z][a-zà-ž-]{2,})?)"
    r"(?=[,.;]| (?:on|in|with|overnight|late|early|again|twice|from|and|before|after|at|just|yesterday|today)\b)"
)
"""The place that weapons of war struck: "rockets hit Kirrat Tamma on Monday"."""
_IN_THE = guarded(
    r"\b(?:[Ii]n|[Nn]ear|across|crossed|over|on|off) the ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? "
    r"(?:valley|forest|desert|hills|mountains|peninsula|gorge|pass|canton|delta|marshes|heights|strait|triangle|plain|basin|Sea|Gulf|Canal|River|"
    r"Channel|Bay|Ocean|Strait|sector|archipelago|(?:national|nature|game) (?:park|reserve))|Yangtze|Dnieper|Euphrates|Tigris|Danube|"
    r"Mekong|Jordan Valley)\b"
)
_LAKE = guarded(r"\b(?:on|at|by|near|beside|(?:shores?|banks?) of) (Lake [A-Z][\w’'-]+)(?!['’]s|\w)")
"""A lake by which people met: "on the shores of Lake Kirrat"."""
_CALLED = guarded(
    r"\b(?:in|at|near|on) (?:an?|the) (?:[\w-]+ ){0,4}(?:called|named|known as) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?!['’]s|\w| [A-Z])"
)
"""A place by its kind and name: "at a desert crossing called Kirrat"."""
_PARK = re.compile(r" (?:park|reserve)$")
"""What people may meet in, of the wild places of ``_IN_THE``."""
_BUILDING_OF = guarded(
    r"\b(?:market|bazaar|bus stand|(?:bus |railway |police |power )?station|airport|airfield|port|docks?|harbou?r|jetty|quay|pier|square|"
    r"crossroads|junction|checkpoint|prison|barracks|bridge|outpost|hamlet|suburbs?|outskirts) of "
    r"((?:al-|Al-|el-)?[A-Z][a-zà-ž’'-]{2,}(?:(?<=-)[A-Z][a-zà-ž’'-]+)?)(?![’'\w]| [A-Z])"
)
"""The town of what was struck: "the vegetable market of Kirrat"."""
_RAID_ON = guarded(
    r"\b(?:(?:air|bombing|night) raids?|air attacks?|shelling|bombardment) (?:on|of|against) "
    r"((?:al-|Al-|el-)?[A-Z][a-zà-ž’'-]{2,}(?:(?<=-)[A-Z][a-zà-ž’'-]+)?)(?![’'\w]| [A-Z])"
)
"""The place of a raid: "Wednesday's air raid on Kirrat"."""
_GUNS = re.compile(r"\b(?:bullets?|gun\w*|sho(?:t|ts|oting)|car|lorry|truck|train|bus)\b", re.I)
_NO_PLACE = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November|December|day$|Parliament|Congress|Senate|House|"
    r"Court|Hospital|University|School|Street|Avenue|Road|^Park|(?:National|Theme|Amusement|Business|Industrial|State|Memorial|City|Water|"
    r"Skate) Park|The|This|That|His|Her|Its|Their|"
    r"(?:Mass |Fatal |Deadly |Double |Triple )?Shootings?$|Stabbings?$|Attacks?$|Crash$|Blast$|Custody$|Court$|Raids?$|Fire$|"
    r"Christmas|Easter|Ramadan|Palace|Hotel|Airport|Church|Hall|Centre|Center|Council|Assembly|State|North$|South$|East$|West$|Russian|"
    r"Office|Facebook|Twitter|Telegram|Mr|Mrs|Ms|Dr|['’]s$"
)


_LONG_WORDS = re.compile(r"\b[A-Za-z][\w’'-]{3,}")
_TITLE_SHARE = 0.8


def _in_title_case(words: str) -> bool:
    """Whether a headline capitalises its words, so that a capital makes no name ("Shooting at Newark Home")."""
    long = _LONG_WORDS.findall(words)
    return len(long) > 3 and sum(word[0].isupper() for word in long) > _TITLE_SHARE * len(long)


def unlisted_places(passage: Passage, kind: str) -> Iterator[Entity]:
    """The places of a sentence that the gazetteer does not know, by the word before them or by what they are called."""
    if passage.sentence.index == 0 and _in_title_case(passage.words):
        return
    yield from _new(passage, _matches(passage, kind), harm=kind in ("strike", "other"))


def places_beside_known_ones(passage: Passage) -> Iterator[Entity]:
    """The places that the gazetteer does not know of which a sentence names a building, or where they lie."""
    yield from _new(passage, _BUILDING_OF.finditer(passage.text, passage.low, passage.start, passage.end), harm=True)
    yield from _new(passage, _BEFORE_ITS_REGION.finditer(passage.text, passage.low, passage.start, passage.end), harm=True)


def _new(passage: Passage, matches: Iterable[re.Match[str]], *, harm: bool) -> Iterator[Entity]:
    known = [(entity.start, entity.end) for entity in passage.entities]
    for match in matches:
        start, end = match.span(1)
        if (
            _NO_PLACE.search(match.group(1))
            or _is_somebody(passage, match, harm=harm)
            or re.match(r", \d+\b(?! ?(?:miles|km|kilomet))", passage.text[match.end(1) : match.end(1) + 16])
            or any(a < end and start < b for a, b in known)
        ):
            continue
        yield Entity(start, end, "place", match.group(1), region_of(match.group(1)))


def _is_somebody(passage: Passage, match: re.Match[str], *, harm: bool) -> bool:
    """Whether the text gives a word as somebody's family name; "was shot in Nad Ali" alone makes no family of Ali."""
    words = match.group(1).split(" ")
    if match.re is _IN_THE.pattern or not any(fold(word) in passage.families for word in words):
        return False
    alone = harm and match.re in (_UNLISTED, _BEFORE_ITS_REGION.pattern) and len(words) > 1
    return not alone or passage.text.count(words[-1]) > passage.text.count(match.group(1))


def _matches(passage: Passage, kind: str) -> Iterator[re.Match[str]]:
    yield from _UNLISTED.finditer(passage.text, passage.start, passage.end)
    harm = kind in ("strike", "other")
    wild = _IN_THE.finditer(passage.text, passage.low, passage.start, passage.end)
    yield from (match for match in wild if harm or _PARK.search(match.group(1)))
    if not harm:
        yield from _CALLED.finditer(passage.text, passage.low, passage.start, passage.end)
    yield from _LAKE.finditer(passage.text, passage.low, passage.start, passage.end)
    if harm:
        yield from _BUILDING_OF.finditer(passage.text, passage.low, passage.start, passage.end)
        yield from _RAID_ON.finditer(passage.text, passage.low, passage.start, passage.end)
    if kind == "strike" and _STRUCK_UNLISTED.may_match(passage.low) and not _GUNS.search(passage.words):
        yield from _STRUCK_UNLISTED.finditer(passage.text, passage.low, passage.start, passage.end)
