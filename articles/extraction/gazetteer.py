"""Names that the engine knows: places with coordinates, countries and their demonyms, public persons, organisations.

All are TSV files in ``data`` (see data/SOURCES.md), read once, when first asked for. Spellings fold to one name; look-ups are by
dictionary.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region or state: its folded name, country (ISO 3166 alpha-2), degrees, number of people."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    state: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a public role, and the country (or organisation) that the role belongs to."""

    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: kind is body, alliance, armed, government, or territory for the authorities of one whose status is disputed."""

    name: str
    kind: str
    country: str


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name without case, accents and apostrophes: what spellings are compared by."""
    if name.isascii():
        return name.translate(_APOSTROPHES).lower()
    bare = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()


Point = tuple[float, float]
"""Latitude and longitude, in degrees."""
_ONE_TOWN = 30.0


def kilometres(a: Point, b: Point) -> float:
    """The great-circle distance."""
    north, south = radians(a[0]), radians(b[0])
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def names_one_town(name: str, here: Point, other: str, there: Point) -> bool:
    """Whether two names are of one town, a short one and a long one: "Delhi" and "New Delhi", not "York" and "New York"."""
    return (name.endswith(f" {other}") or other.endswith(f" {name}")) and kilometres(here, there) < _ONE_TOWN


def data_rows(name: str) -> Iterator[list[str]]:
    """The rows of a TSV file of the engine's data, without its comments."""
    for line in (_DATA / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def countries() -> dict[str, str]:
    """Code to name, those of states that are no more among them."""
    return {row[0]: row[1] for name in ("countries.tsv", "former_countries.tsv") for row in data_rows(name)} | {
        "US": "United States",
        "GB": "United Kingdom",
        "CZ": "Czechia",
        "NL": "Netherlands",
        "PS": "Palestine",
        "CD": "DR Congo",
        "CG": "Republic of Congo",
        "MM": "Myanmar",
        "CI": "Ivory Coast",
        "TR": "Turkey",
        "VA": "Vatican",
        "XK": "Kosovo",
        "MK": "North Macedonia",
    }


@cache
def country_names() -> dict[str, str]:
    """Name, other name or demonym, as written, to the code of the country."""
    table = {name: code for code, name in countries().items()}
    for code, demonyms_of, others in _demonym_rows():
        table |= dict.fromkeys([*demonyms_of, *others], code)
    return table


def _demonym_rows() -> Iterator[tuple[str, list[str], list[str]]]:
    """Code, demonyms and other names of each country, of the former ones last."""
    former = ([row[0], *row[2:4]] for row in data_rows("former_countries.tsv"))
    for code, demonyms_of, others in (*(row[:3] for row in data_rows("demonyms.tsv")), *former):
        yield code, [name for name in demonyms_of.split("|") if name], [name for name in others.split("|") if name]


@cache
def demonyms() -> frozenset[str]:
    """The demonyms alone, as written."""
    return frozenset(name for _, names, _ in _demonym_rows() for name in names)


@cache
def people_of() -> frozenset[str]:
    """Demonyms that are nouns for people ("Ukrainians"), as written."""
    return frozenset(name for name in demonyms() if name.endswith("s") and not name.endswith("ss"))


@cache
def capitals() -> dict[str, str]:
    """Folded name of a capital to the code of its country: "Moscow said" is Russia speaking."""
    return {fold(row[2]): row[0] for row in data_rows("countries.tsv") if len(row) > 2 and row[2]} | {
        "kyiv": "UA",
        "kiev": "UA",
        "tel aviv": "IL",
        "peking": "CN",
        "bonn": "DE",
        "rangoon": "MM",
    }


@cache
def _place_rows() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows of all places with their folded names, those with the most people first."""
    return tuple((fold(row[0]), tuple(row)) for row in data_rows("places.tsv"))


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """Folded name to the best row for it (the most people), as read."""
    table: dict[str, tuple[str, ...]] = {}
    spellings: dict[str, tuple[str, ...]] = {}
    for name, row in _place_rows():
        table.setdefault(name, row)
        for other in row[6].split("|") if row[6] else ():
            spellings.setdefault(fold(other), row)
    return spellings | table


@cache
def _by_state() -> dict[tuple[str, str], tuple[str, ...]]:
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for name, row in _place_rows():
        if row[5]:
            table.setdefault((name, row[5]), row)
    return table


@cache
def find_place(name: str, state: str = "") -> Place | None:
    """The place of that name (in that state of the US, where one is given); of several the one with the most people."""
    row = _by_state().get((fold(name), state)) if state else _places().get(fold(name))
    if row is None and name.startswith("The "):
        row = _places().get(fold(name[4:]))
    if row is None:
        return None
    return _place_of(row)


_MARKED = frozenset(re.findall(r"\w+", "AE AF BD BH DZ EG EH IN IQ IR JO JP KW LB LY MA MR NP OM PK PS QA SA SD SY TN YE"))
"""Countries whose names come in marked letters that stand for another script ("Kandahār"): news writes them without."""


def _place_of(row: Sequence[str]) -> Place:
    """A row of the gazetteer, its name as news print it."""
    name = row[0]
    if row[1] in _MARKED and not name.isascii():
        name = "".join(letter for letter in unicodedata.normalize("NFD", name) if letter.isascii())
    return Place(name, row[1], float(row[2]), float(row[3]), int(row[4]), row[5])


@cache
def _countries_of() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, row in _place_rows():
        table.setdefault(name, set()).add(row[1])
    return {name: frozenset(codes) for name, codes in table.items() if len(codes) > 1}


def countries_with(name: str) -> frozenset[str]:
    """The countries that have a place of that name, where more than one has; Tripoli is in Libya and in Lebanon."""
    return _countries_of().get(fold(name), frozenset())


@cache
def _homes() -> dict[str, tuple[Place, ...]]:
    table: dict[str, dict[str, Place]] = {}
    shared = _countries_of()
    for name, row in _place_rows():
        if name in shared and row[1] not in (homes := table.setdefault(name, {})):
            homes[row[1]] = _place_of(row)
    return {name: tuple(homes.values()) for name, homes in table.items()}


def places_named(name: str) -> tuple[Place, ...]:
    """The places of a name that more than one country has, the largest of each country; nothing for other names."""
    return _homes().get(fold(name), ())


@cache
def regions() -> dict[str, str]:
    """Folded name of a province or region that news name alone to the code of its country."""
    return {fold(row[0]): row[1] for row in data_rows("regions.tsv")}


_AREA = re.compile(r" (?:region|province|state|district)$", re.IGNORECASE)


def region_of(name: str) -> str:
    """The country of a province or region that news name alone, by whatever it is called ("Helmand", "Helmand province"); else empty."""
    return regions().get(fold(_AREA.sub("", name)), "")


def is_place(name: str) -> bool:
    """Whether a place of that name is known; unlike ``find_place`` it remembers no name that it was asked."""
    return fold(name) in _places()


def other_spellings(name: str) -> tuple[str, ...]:
    """What else a place is called: Kyiv is also Kiev; nothing for a place that is not known."""
    row = _places().get(fold(name))
    if row is None:
        return ()
    return tuple(other for other in (row[0], *row[6].split("|")) if other and fold(other) != fold(name))


@cache
def states() -> dict[str, str]:
    """Names and abbreviations of the states of the US, as written, to their code."""
    table = {row[1]: row[0] for row in data_rows("us_states.tsv")} | {row[0]: row[0] for row in data_rows("us_states.tsv")}
    short = {
        "Ala.": "AL",
        "Ariz.": "AZ",
        "Ark.": "AR",
        "Calif.": "CA",
        "Colo.": "CO",
        "Conn.": "CT",
        "Del.": "DE",
        "Fla.": "FL",
        "Ga.": "GA",
        "Ill.": "IL",
        "Ind.": "IN",
        "Kan.": "KS",
        "Ky.": "KY",
        "La.": "LA",
        "Md.": "MD",
        "Mass.": "MA",
        "Mich.": "MI",
        "Minn.": "MN",
        "Miss.": "MS",
        "Mo.": "MO",
        "Mont.": "MT",
        "Neb.": "NE",
        "Nev.": "NV",
        "N.H.": "NH",
        "N.J.": "NJ",
        "N.M.": "NM",
        "N.Y.": "NY",
        "N.C.": "NC",
        "N.D.": "ND",
        "Okla.": "OK",
        "Ore.": "OR",
        "Pa.": "PA",
        "R.I.": "RI",
        "S.C.": "SC",
        "S.D.": "SD",
        "Tenn.": "TN",
        "Tex.": "TX",
        "Va.": "VA",
        "Vt.": "VT",
        "Wash.": "WA",
        "W.Va.": "WV",
        "Wis.": "WI",
        "Wyo.": "WY",
    }
    return table | short


@cache
def persons() -> dict[str, Person]:
    """Folded full name to the person."""
    table: dict[str, Person] = {}
    for row in data_rows("persons.tsv"):
        person = Person(row[0], row[2])
        for name in (row[0], *(row[1].split("|") if row[1] else ())):
            table[fold(name)] = person
    return table


@cache
def surnames() -> dict[str, Person]:
    """Folded surname to the one public person that it stands for by itself."""
    table: dict[str, Person] = {}
    for row in data_rows("persons.tsv"):
        for name in row[3].split("|") if len(row) > 3 and row[3] else ():
            table[fold(name)] = Person(row[0], row[2])
    return table


@cache
def last_names() -> dict[str, Person]:
    """The folded last word of a listed name to its one bearer: only for somebody whom an office and a country tell apart from others."""
    table: dict[str, Person | None] = {}
    for row in data_rows("persons.tsv"):
        person = Person(row[0], row[2])
        last = fold(row[0]).rpartition(" ")[2]
        table[last] = person if table.get(last, person) == person else None
    return {last: person for last, person in table.items() if person is not None}


@cache
def organisations() -> dict[str, Organisation]:
    """Name or other name, as written, to the organisation."""
    table: dict[str, Organisation] = {}
    for row in data_rows("organisations.tsv"):
        found = Organisation(row[0], row[1], row[3] if len(row) > 3 else "")
        for name in (row[0], *(row[2].split("|") if row[2] else ())):
            table[name] = found
    return table


def alternation(names: list[str]) -> str:
    """A pattern that matches any of the names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(set(names), key=lambda name: (-len(name), name)))
