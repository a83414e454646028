"""Surnames and handles that stand for a public person, and surnames of a text that no place may be taken for."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from articles.extraction import gazetteer
from articles.extraction.gazetteer import Person, fold
from articles.extraction.names.entity import Entity
from articles.extraction.names.offices import OFFICE
from articles.extraction.names.words import MONTHS, PARTICLES, Token, tokens_of

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
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_BIGRAM = re.compile(r"[A-Z](?<!\w.)(?=([a-zà-ž'’-]++) (?:[A-Z]\.? |[A-Z][a-z]+ )?([A-Z][a-zà-ž'’-]+))")
"""A first name, without its first letter, and the next one: only where a capital stands is there more to look at."""
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


def family_names(text: str) -> frozenset[str]:
    """Words that stand in the text as the second part of a name ("Ann Moore"): they are people's names, whatever town is called so too."""
    countries = gazetteer.country_names()
    found = set()
    for match in _BIGRAM.finditer(text):
        first = text[match.start() : match.end(1)]
        if first.lower() not in _BEFORE_PLACES and first not in countries and not gazetteer.is_place(first):
            found.add(fold(match.group(2)))
    return frozenset(found)


def is_family_name(text: str, entity: Entity, families: frozenset[str]) -> bool:
    written = text[entity.start : entity.end]
    if text.startswith((" family", "’s family", "'s family"), entity.end) and " " not in written:
        return True
    if " " in written or fold(written) not in families:
        return False
    place = gazetteer.find_place(written)
    return not (place and (place.population >= 1_000_000 or gazetteer.capitals().get(fold(written)) == place.country)) and not re.match(
        r", (?:[A-Z]{2}\b|[A-Z][a-z]+)", text[entity.end : entity.end + 12]
    )


_HANDLE = re.compile(r"@(\w{4,30})")


@cache
def _names_in_handles() -> Mapping[str, Sequence[tuple[str, str, Person]]]:
    """How a handle writes the names of public persons, with the names and the persons, by the first letters."""
    surnames = [(surname, person) for surname, person in gazetteer.surnames().items() if len(surname) > 4]
    table: dict[str, list[tuple[str, str, Person]]] = {}
    for name, person in (*surnames, *gazetteer.persons().items()):
        together = name.replace(" ", "")
        table.setdefault(together[:_OPENING], []).append((together, name, person))
    return table


_OPENING = 3


def add_handles(text: str, taken: bytearray, found: list[Entity]) -> None:
    """ "@NameOfOffice": handles that hold the name of a public person."""
    for match in _HANDLE.finditer(text):
        key = fold(match.group(1)).replace("_", "")
        names = [
            (name, person)
            for place in range(len(key))
            for together, name, person in _names_in_handles().get(key[place : place + _OPENING], ())
            if key.startswith(together, place)
        ]
        if names:
            _, person = max(names, key=lambda pair: (len(pair[0]), pair[0]))
            found.append(Entity(match.start(), match.end(), "person", person.name, person.country))
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())


def add_surnames(text: str, begin: Sequence[Token], taken: bytearray, found: list[Entity]) -> None:
    """Surnames: of persons that the text names in full, and of those that one surname stands for everywhere; ``begin`` are the words that
    a name can begin with."""
    by_surname: dict[str, Entity | None] = {}
    for entity in sorted(found, key=lambda entity: entity.start):
        if entity.kind == "person" and (" " in entity.name or entity.office):
            written = re.split(r"[ ]", text[entity.start : entity.end])[-1]
            for key in {fold(written), fold(entity.name.split(" ")[-1])}:
                other = by_surname.get(key, entity)
                by_surname[key] = entity if other is None or other.name == entity.name else other
    _add_family_first(found, by_surname)
    _give_back(text, taken, found, by_surname)
    known = gazetteer.surnames()
    several = _several_words()
    candidates = [
        number for number, (_, _, word) in enumerate(begin) if (key := fold(word)) in by_surname or key in known or key in several
    ]
    if not candidates:
        return
    others = _called_otherwise(text, begin, taken)
    tokens = tokens_of(text) if any(fold(begin[i][2]) in several for i in candidates) else []
    for i in candidates:
        start, end, word = begin[i]
        if not (word[0].isupper() or word.startswith(PARTICLES)) or taken[start]:
            continue
        key = fold(word)
        whole = _of_several_words(text, tokens, bisect_left(tokens, begin[i]), taken) if key in several else None
        if whole is not None:
            found.append(whole)
            taken[whole.start : whole.end] = b"\1" * (whole.end - whole.start)
            continue
        named = by_surname.get(key)
        listed = known.get(key) if named is None and key not in others else None
        if named is None and listed is None:
            continue
        if i > 0 and text[begin[i - 1][1] : start] == " " and begin[i - 1][2][0].isupper() and not _may_precede(begin[i - 1], text, taken):
            continue
        if (
            i + 1 < len(begin)
            and text[end : begin[i + 1][0]] == " "
            and begin[i + 1][2][0].isupper()
            and not taken[begin[i + 1][0]]
            and named is None
        ):
            continue
        name, country, office = (
            (named.name, named.country, named.office) if named else (listed.name, listed.country, "") if listed else ("", "", "")
        )
        found.append(Entity(start, end, "person", name, country, office))
        taken[start:end] = b"\1" * (end - start)


@cache
def _several_words() -> Mapping[str, tuple[tuple[tuple[str, ...], Person], ...]]:
    """Surnames of several words ("von der Roe") by the last of them."""
    table: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
    for surname, person in gazetteer.surnames().items():
        if " " in surname:
            words = tuple(surname.split(" "))
            table.setdefault(words[-1], []).append((words, person))
    return {last: tuple(entries) for last, entries in table.items()}


def _of_several_words(text: str, tokens: Sequence[Token], i: int, taken: bytearray) -> Entity | None:
    """The public person whose surname of several words ends with a token."""
    for words, person in _several_words()[fold(tokens[i][2])]:
        first = i - len(words) + 1
        if first < 0 or any(taken[start] for start, _, _ in tokens[first : i + 1]):
            continue
        start, end = tokens[first][0], tokens[i][1]
        if fold(text[start:end]) == " ".join(words):
            return Entity(start, end, "person", person.name, person.country)
    return None


def _add_family_first(found: list[Entity], by_surname: dict[str, Entity | None]) -> None:
    """Chinese names: the family's comes first ("Liu He" is "Liu" later), where the text names one person of that family."""
    families: dict[str, set[str]] = {}
    people = [entity for entity in found if entity.kind == "person" and " " in entity.name and entity.country in ("CN", "TW")]
    for entity in people:
        families.setdefault(fold(entity.name.split(" ")[0]), set()).add(entity.name)
    for entity in people:
        key = fold(entity.name.split(" ")[0])
        if len(families[key]) == 1 and len(key) > 1:
            by_surname.setdefault(key, entity)


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


def _called_otherwise(text: str, begin: Sequence[Token], taken: bytearray) -> frozenset[str]:
    """Folded surnames that the text gives, after a first name, to somebody whom no list knows: alone they are that person's too."""
    return frozenset(
        fold(word)
        for (a, b, first), (start, _, word) in pairwise(begin)
        if word[0].isupper()
        and first[0].isupper()
        and text[b:start] == " "
        and not taken[start]
        and not taken[a]
        and len(first) > 1
        and first.lower().rstrip(".") not in _TITLES_BEFORE
        and (not _may_precede((a, b, first), text, taken) or _AGED.match(text, start + len(word)))
    )


@lru_cache(maxsize=4096)
def _is_office(word: str) -> bool:
    return OFFICE.fullmatch(word) is not None


def _may_precede(token: Token, text: str, taken: bytearray) -> bool:
    word = token[2].lower().rstrip(".")
    return (
        bool(taken[token[0]])
        or word in _NOT_A_SURNAME_BEFORE
        or word in MONTHS
        or word in _WEEKDAYS
        or _is_office(word)
        or (_opens(token[0], text) and _may_open(word))
    )


def _opens(start: int, text: str) -> bool:
    """Whether a sentence, a line or a quotation begins at an offset."""
    return start == 0 or text[start - 1] in '\n“"‘' or text[max(0, start - 2) : start] in (". ", "? ", "! ")


@cache
def _openers() -> frozenset[str]:
    return frozenset(_OPENING_WORDS.split())


def _may_open(word: str) -> bool:
    """Whether a sentence may open with a word that is no first name; what is left is one ("Juana Castro said")."""
    return word in _openers() or word.endswith(("ly", "ing", "ed", "s", "ous", "ian", "ese", "ish", "an")) or not word.isalpha()


_OPENING_WORDS = (
    "a an the and but or nor so yet for after before since when while as if although though because once until unless where whether that "
    "this these those it he she his her its their our my your in on at by from to with without within under over about against during "
    "despite like unlike among between both neither either not only even just also still then now here there later earlier soon meanwhile "
    "yesterday today tomorrow tonight instead however moreover nevertheless perhaps maybe again told what who how why which such some many "
    "most few all each every another other new former late will did can does has is was would could should had have are were do let no yes "
    "enter team watch see call ask mister sir king queen pope prime foreign vice deputy acting british french german dutch greek swiss "
    "czech irish welsh arab uk us eu un nato mr mrs ms dr gen col capt lt sgt sen rep gov president premier chancellor minister comrade "
    "general marshal senator governor"
)
