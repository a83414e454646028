"""What pins a local incident down besides its day and toll: the towns that its report is set in, the streets, the ages and names of those
who were hurt.

Two shootings of one Saturday with two wounded each are told apart by nothing else. Towns are kept by name; streets and people as
fingerprints: marks to compare, which nobody reads at a glance. Short ones fall to a list of names; they keep names out of sight, not
secret.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache

from articles.extraction.coreference.words import COMMON, fingerprint
from articles.extraction.gazetteer import alternation, country_names, fold, is_place, states

_NAME = r"[A-Z][a-zà-ž]+(?:['’-][A-Za-zà-ž]+)?"
_TOWN = rf"(?:St\. )?{_NAME}(?: {_NAME}){{0,2}}"
_DATELINE = re.compile(
    r"^[ \t]*([A-Z][A-Z.'’ -]{2,30}?|[A-Z][a-z.'’]+(?: [A-Z][a-z]+){0,2})"
    r"(?:, ?[A-Z][\w. ]{1,18}?)? ?(?:\([^()\n]{2,40}\) ?)?(?:--|—|–|-)(?=\s)",
    re.M,
)
_FORCE = re.compile(rf"\b({_TOWN}) (?:[Pp]olice|[Ss]heriff)\b")
_COUNTY = re.compile(rf"\b({_NAME}(?: {_NAME})?) (?:County|Parish)\b")
_SET_IN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|city of|town of) ({_TOWN})")
_RUN = re.compile(rf"{_NAME}(?: {_NAME}){{0,3}}|[A-Z][A-Z'’-]{{2,}}(?: [A-Z][A-Z'’-]{{2,}}){{0,2}}")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_YEARS_OLD = re.compile(r"[- ](year|month)s?[- ]old\b", re.I)
_NUMBER_BEFORE = re.compile(rf"(?<!\w)(\d{{1,2}}|{'|'.join(_NUMBERS)})$", re.I)
_AGED = re.compile(r"\bage[ds]? (\d{1,2})\b|(?<=[a-z]), (\d{1,2}),")
_OF_AGE = re.compile(
    rf"\b({_NAME}) (?:[A-Z]\.? |{_NAME} )?({_NAME})(?: (?:Jr|Sr|II|III)\.?,?)?,? "
    r"(?:\(?\d{1,2}\)?[,.;)]|aged? \d{1,2}\b|an? \d{1,2}-year-old)"
    rf"|\b\d{{1,2}}-year-old,? ({_NAME}) (?:[A-Z]\.? |{_NAME} )?({_NAME})"
    rf"|\bidentified (?:\w+ ){{0,4}}as (?:\d{{1,2}}-year-old )?({_NAME}) (?:[A-Z]\.? |{_NAME} )?({_NAME})"
)
_STREET = re.compile(
    r"\b(\d{0,3}[A-Z0-9][\w'’]+) "
    r"(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Drive|Dr\b|Boulevard|Blvd|Lane|Ln\b|Court|Parkway|Highway|Place|Way\b)"
    r"|\bblock of (?:[NSEW]\.? |North |South |East |West )?(\d{0,3}[A-Z0-9][\w'’]+)"
)
_SETTING = "state city county local breaking metro photo video north south east west northeast northwest southeast southwest st"
_NO_TOWN = COMMON | frozenset(_SETTING.split())


@dataclass(frozen=True, slots=True)
class Particulars:
    """The marks of one report, all sorted.

    ``towns`` and ``counties`` are those it is set in, ``states`` towns with the state that is named beside them ("springfield|IL"),
    ``named`` all places that it names, folded; ``ages`` are as written in years ("9") or months ("9m"); ``people`` and ``streets`` are
    fingerprints.
    """

    towns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()


NOTHING = Particulars()


def particulars(text: str, listed: Set[str]) -> Particulars:
    """The marks that a text gives; ``listed`` are the places that the whole names of which it is part. Linear in its length."""
    counties = {fold(name) for name in _COUNTY.findall(text)}
    towns = _towns(text) - counties
    people = {fingerprint(" ".join(fold(part) for part in match.groups() if part)) for match in _OF_AGE.finditer(text)}
    streets = {fingerprint(fold(match.group(1) or match.group(2))) for match in _STREET.finditer(text)}
    stated = {f"{fold(match.group(1))}|{states()[match.group(2)]}" for match in _stated().finditer(text)}
    return Particulars(
        *(tuple(sorted(marks)) for marks in (towns, stated, counties, listed | towns | counties, _ages(text), people, streets))
    )


def elsewhere(a: Particulars, b: Particulars) -> bool:
    """Whether two reports are set in different towns, or where one names no town in different counties: each knows where it is, and
    neither so much as mentions where the other is. Towns of one name in two states are different."""
    if _in_other_states(a, b):
        return True
    here, there = (a.towns, b.towns) if a.towns and b.towns else (a.counties, b.counties)
    return bool(here and there) and not _words(here) & _words(b.named) and not _words(there) & _words(a.named)


def _in_other_states(a: Particulars, b: Particulars) -> bool:
    for town in set(a.towns) & set(b.towns):
        here, there = ({mark for mark in each.states if mark.startswith(f"{town}|")} for each in (a, b))
        if here and there and not here & there:
            return True
    return False


@cache
def _stated() -> re.Pattern[str]:
    return re.compile(rf"\b({_TOWN}|[A-Z][A-Z.'’ -]{{2,30}}), ({alternation(list(states()))})(?!\w)")


def countries_named(text: str) -> frozenset[str]:
    """The codes of the countries that a text names, or whose people."""
    names = country_names()
    words = (match.group().split(" ") for match in _RUN.finditer(text))
    runs = (" ".join(run[first:last]) for run in words for first in range(len(run)) for last in range(first + 1, len(run) + 1))
    return frozenset(names[run] for run in runs if run in names)


def in_one_town(a: Particulars, b: Particulars) -> bool:
    """Whether two reports are set in a common town, or where one names no town in a common county."""
    return bool(set(a.towns) & set(b.towns) if a.towns and b.towns else set(a.counties) & set(b.counties))


def _words(names: Iterable[str]) -> set[str]:
    """The words of names, so that "Mount Oliver" may be "Oliver"."""
    return {word for name in names for word in re.split(r"[ -]", name)} - _NO_TOWN


def _towns(text: str) -> set[str]:
    """The towns that a report says it is set in: its dateline, whose police speaks, where it happened."""
    found = set()
    for pattern in (_DATELINE, _FORCE):
        for match in pattern.finditer(text):
            name = match.group(1).strip(" .")
            if not _stands_for_more(name.title() if name.isupper() else name) and not _NO_TOWN & set(fold(name).split()):
                found.add(fold(name))
    return found | {fold(known) for match in _SET_IN.finditer(text) if (known := _known(match.group(1)))}


def _known(name: str) -> str:
    """The longest beginning of a run of capitalised words that is a place of the gazetteer, empty where there is none."""
    words = name.split(" ")
    for size in range(len(words), 0, -1):
        part = " ".join(words[:size])
        if not _stands_for_more(part) and fold(part) not in _NO_TOWN and is_place(part):
            return part
    return ""


def _stands_for_more(name: str) -> bool:
    """Whether a name is that of a country or a state, which sets a report in no town."""
    return name in country_names() or name in states()


def listed_places(text: str) -> frozenset[str]:
    """The places of the gazetteer that a text names anywhere, folded."""
    found = set()
    for match in _RUN.finditer(text):
        words = (match.group().title() if match.group().isupper() else match.group()).split(" ")
        for first in range(len(words)):
            known = _known(" ".join(words[first:]))
            if known:
                found.add(fold(known))
    return frozenset(found)


def _ages(text: str) -> set[str]:
    found = {match.group(1) or match.group(2) for match in _AGED.finditer(text)}
    for match in _YEARS_OLD.finditer(text):
        number = _NUMBER_BEFORE.search(text[max(0, match.start() - 8) : match.start()])
        if number:
            word = number.group(1).lower()
            value = _NUMBERS.index(word) + 1 if word in _NUMBERS else int(word)
            found.add(f"{value}m" if match.group(1).lower() == "month" else str(value))
    return {str(int(age)) if age.isdigit() else age for age in found}
