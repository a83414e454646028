"""Made-up events in any number, for measuring: bursts, a long tail of actors and places, ranges, undated ones, several reports each.

All names and outlets are invented from syllables. Everything follows from the seed. Sentences hold every name, day and number that
their event states, so that the store passes the same checks as a real one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from articles.models.event import EPOCH

FIRST = date(2021, 1, 1)
DAYS = 1826
ACTORS, PLACES, SOURCES, BURSTS = 900, 2_400, 160, 40
_ONSETS = ("b", "br", "d", "dr", "f", "g", "gl", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ei", "ou")
_ENDINGS = ("n", "r", "s", "l", "m", "nd", "rk", "st", "")
_TOWN = ("burg", "ovo", "ina", "stad", "mar", "hall", "esk", "ora")
_BODIES = ("Ministry", "Front", "Council", "Union", "Command", "Agency", "Guard", "Assembly")
_PAPERS = ("Courier", "Wire", "Observer", "Ledger", "Herald", "Monitor", "Dispatch", "Gazette")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

TYPES = (("strike", 62), ("meeting", 27), ("agreement", 11))
MODALITIES = (("occurred", 78), ("planned", 8), ("ongoing", 4), ("aggregate", 4), ("denied", 3), ("hypothetical", 3))
STATUSES = (("proposed", 82), ("accepted", 14), ("rejected", 3), ("withheld", 1))


@dataclass(frozen=True, slots=True)
class MadeDate:
    """A date with its words, its TIMEX3 value, its granularity and its days; no days where it is not known."""

    words: str
    value: str
    granularity: str
    first: date | None
    last: date | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class MadeEvent:
    """One event: numbers of actors and places stand for names of ``World``; ``reports`` are (source, days after, who leads)."""

    type: str
    status: str
    modality: str
    when: MadeDate
    actors: tuple[int, ...]
    places: tuple[int, ...]
    killed: int | None
    sources: tuple[int, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class World:
    """The names that events draw from, the most frequent first, and how frequent each is (running sums)."""

    actors: tuple[str, ...]
    places: tuple[str, ...]
    sources: tuple[str, ...]
    coordinates: tuple[tuple[float, float], ...]
    bursts: tuple[tuple[int, int, int], ...]
    """(first day, length, weight) of days on which much happens."""


def make_world(seed: int) -> World:
    """The names and bursts of a seed."""
    random = Random(f"world {seed}")  # noqa: S311
    towns = _distinct(PLACES, lambda: _word(random) + random.choice(_TOWN))
    actors = _distinct(ACTORS, lambda: _actor(random, towns))
    sources = _distinct(SOURCES, lambda: f"{random.choice(towns)} {random.choice(_PAPERS)}")
    bursts = tuple((random.randrange(DAYS), random.randint(3, 25), random.randint(1, 6)) for _ in range(BURSTS))
    coordinates = tuple((round(random.uniform(-60, 70), 4), round(random.uniform(-180, 180), 4)) for _ in towns)
    return World(actors, towns, sources, coordinates, bursts)


def make_events(number: int, world: World, seed: int) -> Iterator[MadeEvent]:
    """So many events, in no order of time."""
    random = Random(f"events {seed}")  # noqa: S311
    actors, places, sources = (_tail(len(names)) for names in (world.actors, world.places, world.sources))
    burst_weights = list(accumulate(length * weight for _, length, weight in world.bursts))
    for _ in range(number):
        kind = _pick(random, TYPES)
        reports = min(12, 1 + int(random.expovariate(0.9)))
        toll = min(400, int(random.paretovariate(1.1))) if kind == "strike" and random.random() < 0.5 else None
        yield MadeEvent(
            type=kind,
            status=_pick(random, STATUSES),
            modality=_pick(random, MODALITIES),
            when=_date(random, _day(random, world, burst_weights)),
            actors=_some(random, actors, 2 if kind != "strike" else random.randint(0, 2)),
            places=_some(random, places, random.choices((0, 1, 2), (12, 76, 12))[0]),
            killed=toll,
            sources=_some(random, sources, reports),
            confidence=round(random.betavariate(6, 2), 3),
        )


def sentence(event: MadeEvent, world: World, source: int) -> tuple[str, dict[str, tuple[int, int]]]:
    """One outlet's sentence on an event, and where in it its words stand: "trigger", "time", "actor0", "place0", "killed"."""
    verb = {"strike": "struck", "meeting": "met", "agreement": "signed an agreement"}[event.type]
    parts: list[tuple[str, str]] = []
    names = [(f"actor{place}", world.actors[actor]) for place, actor in enumerate(event.actors)]
    for place, (key, name) in enumerate(names):
        parts += [("", " and ")] * (place > 0) + [(key, name)]
    parts += [("", "" if names else "Forces that nobody named"), ("", " "), ("trigger", verb)]
    for place, town in enumerate(event.places):
        parts += [("", (" in " if event.type != "strike" else " ") if place == 0 else " and "), (f"place{place}", world.places[town])]
    if event.when.words:
        parts += [("", " "), ("time", event.when.words)]
    if event.killed is not None:
        parts += [("", ", killing "), ("killed", str(event.killed)), ("", " people")]
    parts += [("", f", the {world.sources[source]} reported.")]
    text, spans = "", {}
    for key, words in parts:
        if key:
            spans[key] = (len(text), len(text) + len(words))
        text += words
    return text, spans


def title(event: MadeEvent, world: World) -> str:
    """What an event is called."""
    who = " and ".join(world.actors[actor] for actor in event.actors)
    where = world.places[event.places[0]] if event.places else ""
    label = {"strike": "Strike", "meeting": "Meeting", "agreement": "Agreement"}[event.type]
    if event.type == "strike":
        return (f"{label} on {where}" if where else label) + (f" by {who}" if who else "")
    return (f"{label} of {who}" if who else label) + (f" in {where}" if where else "")


def public_id(seed: int, number: int) -> str:
    """A stable id: the same seed and number give the same; 48 bits, so that a million of them rarely share one."""
    return hashlib.blake2b(f"{seed}/{number}".encode(), digest_size=6).hexdigest()


def importance(event: MadeEvent) -> int:
    """As the consensus of reports counts it: widely reported, then grave, then sure."""
    from math import log10

    return (
        100 * len(event.sources)
        + 10 * min(len(event.sources), 9)
        + round(20 * log10(1 + (event.killed or 0)))
        + round(9 * event.confidence)
    )


# --- drawing lots -----------------------------------------------------------------------------------------------


def _tail(number: int) -> list[float]:
    """Running sums of the weights of a long tail (Zipf with exponent 1.05, its head a little flattened)."""
    return list(accumulate(1 / (rank + 3) ** 1.05 for rank in range(number)))


def _some(random: Random, weights: Sequence[float], number: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys(random.choices(range(len(weights)), cum_weights=weights, k=number))) if number else ()


def _pick(random: Random, choices: Sequence[tuple[str, int]]) -> str:
    return random.choices([name for name, _ in choices], [weight for _, weight in choices])[0]


def _day(random: Random, world: World, burst_weights: Sequence[int]) -> date:
    """Two in five events lie in a burst; the rest thicken slowly over the years."""
    if random.random() < 0.4:
        start, length, _ = random.choices(world.bursts, cum_weights=burst_weights)[0]
        return FIRST + timedelta(min(DAYS - 1, start + random.randrange(length)))
    return FIRST + timedelta(int(DAYS * random.random() ** 0.8))


def _date(random: Random, day: date) -> MadeDate:
    """Most are known to the day; some to the week, the month or the year, some last for days, some have no date."""
    lot = random.random()
    about = random.random() < 0.04
    if lot < 0.8:
        return MadeDate(f"on {day.day} {_MONTHS[day.month - 1]} {day.year}", day.isoformat(), "day", day, day, about)
    if lot < 0.86:
        first = day - timedelta(day.weekday())
        year, week, _ = first.isocalendar()
        return MadeDate(
            f"in the week of {first.day} {_MONTHS[first.month - 1]} {first.year}",
            f"{year}-W{week:02d}",
            "week",
            first,
            first + timedelta(6),
            about,
        )
    if lot < 0.91:
        first = day.replace(day=1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        return MadeDate(f"in {_MONTHS[day.month - 1]} {day.year}", f"{day.year}-{day.month:02d}", "month", first, last, about)
    if lot < 0.925:
        return MadeDate(f"in {day.year}", str(day.year), "year", date(day.year, 1, 1), date(day.year, 12, 31), about)
    if lot < 0.97:
        last = day + timedelta(random.randint(1, 12))
        words = f"from {day.day} {_MONTHS[day.month - 1]} to {last.day} {_MONTHS[last.month - 1]} {last.year}"
        return MadeDate(words, f"{day.isoformat()}/{last.isoformat()}", "range", day, last, about)
    return MadeDate("", "", "unknown", None, None, False)


def _word(random: Random) -> str:
    syllables = [random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(random.randint(1, 2))]
    return ("".join(syllables) + random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_ENDINGS)).capitalize()


def _actor(random: Random, towns: Sequence[str]) -> str:
    return f"{random.choice(towns)} {random.choice(_BODIES)}" if random.random() < 0.5 else f"{_word(random)} {_word(random)}"


def _distinct(number: int, make: Any) -> tuple[str, ...]:
    found: dict[str, None] = {}
    while len(found) < number:
        found[make()] = None
    return tuple(found)


def day_number(day: date | None) -> int | None:
    """Days since 1970-01-01, as the store counts them."""
    return None if day is None else (day - EPOCH).days
