"""Names that the gazetteers list: persons, organisations, countries and places, by one pass over the capitalised words."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from articles.extraction import gazetteer
from articles.extraction.gazetteer import fold
from articles.extraction.names.entity import Entity, EntityKind
from articles.extraction.names.words import MONTHS, TOKEN, Token

_LONGEST_NAME = 8
_STATE_NAME = r"((?:[A-Z]\.){2}|[A-Z][a-z]+\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{2})(?=\W|$)"
_STATE = re.compile(f", {_STATE_NAME}")
_STATE_AFTER = re.compile(f",? {_STATE_NAME}")
_BEFORE_PLACES = """in at near off outside around of from to over on across into for against toward towards through throughout between and
hit hits struck strikes visited visits visiting visit left shelled bombed reach reached northern southern eastern western central
downtown nearby greater southeastern northeastern northwestern southwestern attacked targeted targeting hitting striking via beyond besieged
pounded bombarded stormed captured recaptured seized entered leaving raided strafed overran mortared rocketed"""
_PREPOSITIONS = frozenset(_BEFORE_PLACES.split())
_BESIDE_A_NAME = frozenset(
    ["the", "central", "downtown", "nearby", "northern", "southern", "eastern", "western", "neighboring", "neighbouring"]
)
"""Words that may stand between a preposition and the name of a place."""
_PREPOSITION = re.compile(
    rf"\b(?:{'|'.join(sorted(_PREPOSITIONS))}|city's|,)\s+(?:(?:{'|'.join(sorted(_BESIDE_A_NAME))}|city of) )*$",
    re.I,
)
_STRUCK_AFTER = re.compile(
    r" (?:was|were|has been|had been|is being|came) (?:again |also |twice |heavily |repeatedly |once more )*(?:attacked|bombed|"
    r"shelled|bombarded|raided|"
    r"struck|hit|strafed|besieged|rocketed|under (?:fire|attack))\b"
)
"""What becomes of a town at war, right after its name: "Coventry was attacked last night"."""
_SPEAKING_PLACE = re.compile(
    r"^(?:['’]s)? (?:accept(?:s|ed)|backs|backed|propose[sd]|offer(?:s|ed)|sign(?:s|ed)|expel(?:s|led)|summon(?:s|ed)|recall(?:s|ed)|"
    r"refuse[sd]|decline[sd]|urge[sd]|demand(?:s|ed)|threaten(?:s|ed)|impose[sd]|suspend(?:s|ed)|condemn(?:s|ed)|expects|hopes|"
    r"hoped|protested|"
    r"ratifie[sd]|pledge[sd]|promise[sd]|sent|sends|seeks|sought|turned down|pulls out|pulled out|withdrew|"
    r"said|says|has|had|will|would|denied|denies|accused|agreed|rejected|called|and its (?:allies|partners|neighbours)|"
    r"claims|claimed|announced|insists|insisted|wants|warned|vowed|admits|admitted|acknowledge[sd]|maintains|blames|blamed|puts|"
    r"concede[sd]|confirm(?:s|ed)|"
    r"(?:was|is|remains?|remained) (?:not |still |also |now )*(?:ready|willing|prepared|considering|open to|"
    r"determined|committed|opposed|unwilling|reluctant|pleased|concerned|seeking|trying|hoping))\b"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_ONE_OF_TWO = re.compile(rf"(?P<other>{_NAME}) and $")
_POSSESSIVE = re.compile(r"['’]s(?: .*)?$")
_WITH_ANOTHER = re.compile(rf" and (?P<other>{_NAME})")
_DONE_BY = re.compile(
    rf"\b(?:sponsored|co-sponsored|brokered|mediated|backed|convened|proposed|called|drafted|supported|signed|approved|agreed|arranged|negotiated|sealed|"
    r"struck|reached|(?:worked|hammered|thrashed) out|initialled)"
    r"(?: (?:in|at|on) [\w’' -]{2,30}?)? by "
    rf"(?:{_NAME} and )?$"
)
_ACTS_TOGETHER = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:negotiators|envoys|ministers|leaders|delegations|generals|commanders|diplomats|governments|premiers)\b|"
    r"(?:['’]s)? (?:(?:have|had|has|both|also|jointly|then|again|now|will) )*(?:inked|ratified|renewed|"
    r"said|says?|would|will|denied|deny|accused?|agreed?|"
    r"rejected|"
    r"announced?|sign(?:ed)?|initialled|reach(?:ed)?|concluded?|exchanged?|restored?|resumed?|severed|broke off|normali[sz]ed?|"
    r"negotiat\w+|discuss(?:ed)?|held|hold|declared|adopted|established|set up|traded (?:accusations|blame)|want|insist\w*|vowed|"
    r"warned|remain(?:ed)? (?:at odds|divided|locked)|are (?:at odds|to sign|set to|due to|close to|ready|preparing)|"
    r"(?:struck|sealed?|clinch(?:ed)?|hammered out|cut|made) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:deal|agreement|accord|"
    r"bargain|pact|truce|treaty|"
    r"ceasefire)|endorsed?|initial|extended|settled|finali[sz]ed|met|talk(?:ed|s)?|"
    r"put an end|ended (?:their|a|years|decades|months)|mended|patched up|buried)\b"
)
"""What two capitals do that stand for their governments: "Delhi and Dhaka signed"; what befalls two cities is none of it."""
_OF_A_CONTINENT = re.compile(r"\b(?:Central|South|Latin|Pan|Inter)[ -]$")
"""What makes "American" no demonym of the United States."""
_BETWEEN = re.compile(
    r"\b(?i:talks|negotiations|agreement|deal|accord|ties|relations|dialogue|truce|ceasefire|tensions|treaty|pact|meetings?|"
    r"contacts|calls?|conversations?|discussions?|consultations?|exchanges?|hotline|shuttl\w+|"
    r"mediat\w+|rift|dispute|war|conflict|summit) between (?:(?:the )?[A-Z][\w’'-]+(?: administration|"
    r" government)?(?:, [A-Z][\w’'-]+)* and )?$|"
    r"\b(?:agreement|deal|accord|truce|ceasefire|treaty|pact|alliance|partnership) with $|"
    r"\b(?i:officials|negotiators|envoys|delegations?|diplomats|ministers|representatives|"
    r"mediators) from (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,|,? and) ){0,3}$"
)
"""What makes a capital its government: "talks between Delhi and Dhaka"."""


@cache
def _written() -> frozenset[str]:
    """All names of the lists, folded."""
    return frozenset(
        [
            *gazetteer.persons(),
            *_organisations(),
            *(fold(name) for name in gazetteer.country_names()),
            *gazetteer._places(),
            *(fold(name) for name in gazetteer.states()),
        ]
    )


@cache
def _firsts() -> dict[str, int]:
    """First words of listed names to the most words of such a name."""
    longest: dict[str, int] = {}
    for key in _written():
        if key.isalnum():
            longest.setdefault(key, 1)  # most names are one word
            continue
        words = [w for w in re.split(r"[ .-]+", key) if w]
        if words:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@cache
def _organisations() -> dict[str, str]:
    return {fold(name): name for name in gazetteer.organisations()}


@cache
def _openings() -> frozenset[str]:
    """How listed names of several words begin, up to the first letter of a further word: "new y", "saint-d"."""
    return frozenset(name[: gap.end() + 1] for name in _written() if not name.isalnum() for gap in _GAP.finditer(name))


_GAP = re.compile(r"[\W_]")


def add_listed(text: str, begin: Sequence[Token], taken: bytearray, found: list[Entity]) -> None:
    """Names that the lists hold, the longest that begins with a word; ``begin`` are the words that a name can begin with."""
    firsts, written, states = _firsts(), _written(), gazetteer.states()
    before_states = [match.start() for match in _STATE.finditer(text) if match.group(1) in states]
    placed = frozenset(before_states)
    after = 0
    for number, (start, end, word) in enumerate(begin):
        if start < after or end - start > _FARTHEST:
            continue
        if not (word[0].isupper() or word.startswith(("al", "coalition", "six"))):
            continue
        key = fold(word)
        most = firsts.get(key)
        if not most and not key.isalnum():
            most = firsts.get(key.split("-")[0].rstrip(".")) or firsts.get(key.rstrip(".").replace(".", ""))
        if not most and not word.endswith("."):
            continue
        ends = [end]
        if most and most > 1 and (_may_go_on(text, start, end, key) or _any_within(before_states, end, start + _FARTHEST)):
            ends = _ends(text, start, end, min(most, _LONGEST_NAME))
        for last in reversed(ends):
            name = key if last == end else fold(text[start:last])
            # Where no list has it, only a state after it makes a place of it.
            if name not in written and last not in placed and not (name.startswith("the ") and name[4:] in written):
                continue
            entity = _look_up(text, start, last, begin, number)
            if entity:
                found.append(entity)
                taken[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
                after = last
                break


def _may_go_on(text: str, start: int, end: int, key: str) -> bool:
    """Whether a listed name may begin with a word, given folded too, and what follows it."""
    following = text[end : end + 2]
    if not text[start : end + 2].isascii() or following[:1].isalnum() or "'" in following or "`" in following:
        return True
    if key + following.lower() in _openings():
        return True
    if key != "the":
        return False
    second = TOKEN.match(text, end + 1)  # "The Hague" is listed, and "the Gambia" under its own name
    return second is not None and (not (other := fold(second.group())).isalnum() or other in _firsts())


def _any_within(offsets: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some offsets, in order, lies after the first of two and not after the second."""
    place = bisect_right(offsets, start)
    return place < len(offsets) and offsets[place] <= end


def _ends(text: str, start: int, end: int, most: int) -> list[int]:
    """Where names of one word and more may end that begin with a word, on its line and not too far from it."""
    ends = [end]
    while len(ends) < most and (following := TOKEN.search(text, end)) is not None:
        end = following.end()
        if end - start > _FARTHEST or "\n" in text[start:end]:
            break
        ends.append(end)
    return ends


_FARTHEST = 70


_LIES_THERE = re.compile(
    r"\b(?:in|into|to|from|across|throughout|near|inside|over|around|visit(?:ed|s|ing)?|outside|entered|"
    r"left) (?:the )?(?:breakaway |region of )*$",
    re.I,
)
"""Before a territory that is where something happens, and not its authorities."""
_FROM = re.compile(r"\bfrom (?:the )?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,|,? and) )*$")
"""Before capitals that people come from: "scholars from Cairo and Athens signed"."""
_SMALLER_CONGO = re.compile(r"\bBrazzaville\b|\bSassou\b|(?<!Democratic )\bRepublic of (?:the )?Congo\b")
"""Bare "Congo" is the larger of two namesakes in news, unless the text speaks of the other."""
_NEARBY = 5_000
_OF_A_STATE = re.compile(r"\b(?:National|Supreme|Presidential|Homeland|Internal) $")
"""What makes a council one of a single state: "National Security Council"."""


def _look_up(text: str, start: int, end: int, begin: Sequence[Token], number: int) -> Entity | None:
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
    told_by = _TOLD_BY.get(name) or _TOLD_BY.get(key)
    if told_by and not any(word in text for word in told_by):
        return None
    if organisation and not _OF_A_STATE.search(text, max(0, start - 14), start):
        if organisation.kind == "territory" and _LIES_THERE.search(text, max(0, start - 24), start):
            return Entity(start, end, "place", organisation.name)
        return Entity(start, end, "armed" if organisation.kind == "armed" else "organisation", organisation.name, organisation.country)
    code = gazetteer.country_names().get(name)
    if name in ("Congo", "Congolese") and not _SMALLER_CONGO.search(text, max(0, start - _NEARBY), end + _NEARBY):
        code = "CD"
    if code == "US" and _OF_A_CONTINENT.search(text, max(0, start - 10), start):
        return None
    if (
        code
        and not (name == "Georgia" and _is_us(text, start, end))
        and not (name in ("Jordan", "Chad", "Israel") and _joins_a_name(text, start, end, begin, number))
    ):
        kind: EntityKind = "demonym" if name in gazetteer.demonyms() and name not in gazetteer.people_of() else "country"
        return Entity(start, end, kind, gazetteer.countries().get(code, code), code)
    return _place(text, name, start, end, begin, number)


_IRAN = ("Iran", "Tehran")
_TOLD_BY: Mapping[str, Sequence[str]] = {
    "GAM": ("Aceh", "Indonesia"),
    "six world powers": _IRAN,
    "six major powers": _IRAN,
    "six major world powers": _IRAN,
}
"""Names that mean those of the list only in a text that holds one of these words: else a company, or the powers of a sport."""


def _is_us(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"[A-Z][a-z]+, $", text[max(0, start - 20) : start])) or "Atlanta" in text or "Augusta" in text


def _joins_a_name(text: str, start: int, end: int, begin: Sequence[Token], number: int) -> bool:
    """Whether a capitalised word that is no known name stands directly beside; ``number`` is that of the name's first word among those
    that a name can begin with."""
    following = TOKEN.match(text, end + 1) if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() else None
    if (
        following
        and fold(following.group()) not in MONTHS
        and following.group()
        not in ("On", "In", "The", "And", "Region", "Oblast", "Friday", "Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday")
    ):
        return True
    begun, ended, before = begin[number - 1] if number > 0 else (0, 0, "")
    if ended == start - 1 and text[ended] == " " and before[:1].isupper():
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
                _is_first_word(text, begun)
                or (
                    text[max(0, begun - 2) : begun].strip(" ") in ("", ".", "\n")
                    and before.lower() in ("when", "while", "as", "after", "but", "and", "if")
                )
            )
        )
    return False


def _goes_on_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a name in capitals ends a longer one that no list holds: "PARK" of "HIGHLAND PARK, Ill."."""
    return text[start:end].isupper() and text[max(0, start - 3) : start].strip().isupper() and text[start - 1 : start] == " "


def _is_first_word(text: str, start: int) -> bool:
    """Whether a text has no word before an offset."""
    first = TOKEN.search(text)
    return first is not None and first.start() == start


_OF_A_TOWN = re.compile(
    r" (?:neighbou?rhood|section|area|Street|St\b|Avenue|Ave\b|Road|Rd\b|Drive|Boulevard|Blvd|Lane|Park|High School|Hospital|"
    r"Hotel|Mall|Apartments?|Circle|Court|Square)\b"
)
"""What in a town may be called like another town."""
_QUARTER = re.compile(r" (?:neighbou?rhood|section|area)")


def _place(text: str, name: str, start: int, end: int, begin: Sequence[Token], number: int) -> Entity | None:
    key = fold(name)
    if key in MONTHS or not name[0].isupper() or len(name) < 3:
        return None
    named = end + (2 if text[end : end + 1] == "," else 1)
    following = _STATE_AFTER.match(text, end) if text[named - 1 : named] == " " and text[named : named + 1].isupper() else None
    state = gazetteer.states().get(following.group(1), "") if following and text[end : end + 1] == "," else ""
    place = (gazetteer.find_place(name, state) if state else None) or gazetteer.find_place(name)
    code = gazetteer.states().get(name) if len(name) > 3 and "." not in name else None
    if code and (place is None or name in ("Georgia", "Washington") or place.population < 3_000_000):
        if name == "Washington" and place is not None and not re.search(r"state", text[end : end + 8]):
            pass
        elif not _joins_a_name(text, start, end, begin, number):
            return Entity(start, end, "place", name, "US")
    if place is None:
        if state and not _joins_a_name(text, start, end, begin, number) and not _goes_on_in_capitals(text, start, end):
            return Entity(start, end, "place", name, "US")
        return None
    if _joins_a_name(text, start, end, begin, number) and not re.match(
        r" (?:region|oblast|province|district|Oblast|Region|Province|District)\b", text[end : end + 12]
    ):
        return None
    before = text[max(0, start - 40) : start]
    sure = (
        _follows_a_preposition(before)
        or bool(state)
        or (text[start:end].isupper() and (start == 0 or text[start - 1] == "\n"))
        or (_STRUCK_AFTER.match(text, end) is not None and not text[start - 1 : start].strip())
        or (following is not None and text[end : end + 1] == "," and following.group(1) in gazetteer.country_names())
    )
    if not sure and place.population < 400_000 and gazetteer.capitals().get(key) != place.country:
        return None
    if key in gazetteer.surnames() or (key in _FIRST_NAMES and not sure):
        return None
    if _OF_A_TOWN.match(text, end, end + 16):
        return Entity(start, end, "place", name, "") if _QUARTER.match(text, end, end + 16) else None
    capital = gazetteer.capitals().get(key)
    speaks = capital and (not sure or before.endswith(", ")) and _SPEAKING_PLACE.match(text[end : end + 40])
    if (
        capital
        and place.country == capital
        and (
            _BETWEEN.search(text, max(0, start - 70), start)
            or (not _FROM.search(text, max(0, start - 70), start) and (speaks or _acts_with_another(before, text[end : end + 80], capital)))
        )
    ):
        return Entity(start, end, "country", gazetteer.countries().get(capital, capital), capital)
    return Entity(start, end, "place", place.name, place.country, "", place.latitude, place.longitude)


def _follows_a_preposition(before: str) -> bool:
    """Whether words end on a preposition of place, or on another word that only a place follows: told by the last words alone where they
    are plain ones."""
    while before.endswith(" "):
        before = before[:-1]
        word = before[before.rfind(" ") + 1 :].lower()
        if word in _PREPOSITIONS:
            return True
        if word not in _BESIDE_A_NAME:
            return not (word.isascii() and word.isalpha()) and _PREPOSITION.search(before + " ") is not None
        before = before[: len(before) - len(word)]
    return _PREPOSITION.search(before) is not None


def _acts_with_another(before: str, after: str, country: str) -> bool:
    """Whether a capital stands beside another state or its capital, and words follow that only governments do together."""
    first, second = _ONE_OF_TWO.search(before), _WITH_ANOTHER.match(after)
    if first and (_ACTS_TOGETHER.match(after) or _DONE_BY.search(before)):
        return _state_of(first["other"]) not in ("", country)
    if second is None:
        return False
    if _DONE_BY.search(before):
        return _state_of(second["other"]) not in ("", country)
    # A name of two words that is none may be a name and the word after it.
    return any(
        _state_of(name) not in ("", country) and _ACTS_TOGETHER.match(after, 5 + len(name)) is not None
        for name in dict.fromkeys((second["other"], second["other"].split(" ")[0], _POSSESSIVE.sub("", second["other"])))
    )


def _state_of(name: str) -> str:
    """The country that a name or the name of its capital stands for, empty where it is neither."""
    return gazetteer.country_names().get(name) or gazetteer.capitals().get(fold(name)) or ""


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
