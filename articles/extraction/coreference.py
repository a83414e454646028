"""Which documents' events are the same event: pairwise decisions with reasons, then clusters that no order of input can change.

A pair is decided by type, time, place, actors, figures and words (``same_event``). Clusters grow from the surest pairs, in a canonical
order, and two
clusters join only while no pair across them is impossible (other days, other places, other papers). ``block_keys`` name the
neighbourhood of an event: events without a common key are never the same, so that a store compares each newcomer only with its neighbours.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Any, Literal

from articles.extraction.events.instruments import GENERIC, key_of, may_be_same
from articles.extraction.events.mention import Count, DocumentEvent
from articles.extraction.gazetteer import Place, countries, find_place, fold, states
from articles.extraction.near_duplicates import origin_credit
from articles.extraction.pipeline import Extraction

_THRESHOLD = 1.0
_THRESHOLD_LOCAL = 0.7
_LONG = 50
_FAR = 150.0
_LIGHTEST = 36
_NEWS_DAYS = 3
_ALIKE = 0.35
_LOCAL = frozenset({"shooting", "shot", "gunshot", "crime", "accident", "harm"})
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_STOP = frozenset(
    [
        "the",
        "and",
        "was",
        "were",
        "are",
        "is",
        "been",
        "has",
        "have",
        "had",
        "that",
        "this",
        "with",
        "from",
        "for",
        "his",
        "her",
        "their",
        "its",
        "they",
        "them",
        "who",
        "which",
        "what",
        "when",
        "where",
        "while",
        "after",
        "before",
        "during",
        "into",
        "onto",
        "over",
        "under",
        "about",
        "around",
        "between",
        "against",
        "said",
        "says",
        "told",
        "reported",
        "according",
        "officials",
        "official",
        "police",
        "authorities",
        "also",
        "more",
        "than",
        "other",
        "others",
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
        "people",
        "person",
        "killed",
        "injured",
        "wounded",
        "dead",
        "shot",
        "shooting",
        "man",
        "woman",
        "men",
        "women",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "morning",
        "night",
        "evening",
        "afternoon",
        "will",
        "would",
        "could",
        "should",
        "there",
        "here",
        "out",
        "not",
        "but",
        "all",
        "any",
        "some",
        "just",
        "new",
        "news",
        "year",
        "years",
        "old",
        "day",
        "week",
        "month",
        "time",
        "update",
        "updated",
        "posted",
        "published",
        "copyright",
        "rights",
        "reserved",
        "suspect",
        "suspects",
        "victim",
        "victims",
        "scene",
        "hospital",
        "investigation",
        "investigating",
        "taken",
        "found",
    ]
)


@dataclass(frozen=True, slots=True)
class EventSummary:
    """All that merging needs of one document's event; it turns into a plain dict and back without loss.

    ``counts`` are (killed, injured), each as (low, high) or None; ``words`` a small bag of the rarest words of its passages and their text;
    ``source`` tells independent sources apart (a credited origin, else the document).
    """

    doc: str
    index: int
    type: str
    subtype: str
    modality: str
    earliest: str | None
    latest: str | None
    granularity: str
    basis: str
    published: str | None
    actors: tuple[str, ...]
    persons: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    killed: tuple[int | None, int | None] | None
    injured: tuple[int | None, int | None] | None
    paper: str
    words: tuple[str, ...]
    source: str
    mentions: int

    def to_dict(self) -> dict[str, Any]:
        """A dict of strings, numbers, lists and None, for JSON."""
        out: dict[str, Any] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            out[item.name] = [list(part) if isinstance(part, tuple) else part for part in value] if isinstance(value, tuple) else value
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "EventSummary":
        """The summary that ``to_dict`` wrote."""
        made: dict[str, Any] = {}
        for item in fields(cls):
            value = data[item.name]
            made[item.name] = tuple(tuple(part) if isinstance(part, list) else part for part in value) if isinstance(value, list) else value
        return cls(**made)


@dataclass(frozen=True, slots=True)
class Link:
    """Two events that are the same, how sure that is, and why, in words and numbers."""

    a: tuple[str, int]
    b: tuple[str, int]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events of one or more documents that are one event.

    ``members`` are (document, index) in order; ``agreed`` what all that state it state alike, ``disagreeing`` what they state
    differently: name to
    (value, documents) pairs. ``links`` hold the reasons.
    """

    members: tuple[tuple[str, int], ...]
    type: str
    earliest: str | None
    latest: str | None
    agreed: tuple[tuple[str, str], ...]
    disagreeing: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    links: tuple[Link, ...]
    sources: int


# --- summaries ----------------------------------------------------------------------------------------------------------------


def summarise(extraction: Extraction) -> tuple[EventSummary, ...]:
    """One summary for each event of a document, in order."""
    text = extraction.document.text
    origin = origin_credit(text)
    source = f"credit:{origin}" if origin else f"doc:{extraction.document.id}"
    published = extraction.dct.value.isoformat() if extraction.dct.value else None
    whole = _bag(text[:6000])
    harms = [(-len(event.mentions), index) for index, event in enumerate(extraction.events) if event.type in ("strike", "other")]
    main = min(harms)[1] if harms else -1
    return tuple(_summary(extraction, index, event, source, published, whole, main) for index, event in enumerate(extraction.events))


def _summary(
    extraction: Extraction, index: int, event: DocumentEvent, source: str, published: str | None, whole: tuple[str, ...], main: int
) -> EventSummary:
    text = extraction.document.text
    passages = " ".join(text[a:b] for a, b in sorted({mention.sentence for mention in event.mentions}))
    actors = [argument for argument in event.arguments if argument.kind != "place"]
    places = tuple(dict.fromkeys((argument.name, argument.country or "") for argument in event.arguments if argument.kind == "place"))
    words = _bag(passages)
    if index == main:
        words = whole
    return EventSummary(
        extraction.document.id,
        index,
        event.type,
        next((rule.split(": ")[1] for rule in event.mentions[0].rules if ": " in rule), ""),
        event.modality,
        event.date.earliest.isoformat() if event.date.earliest else None,
        event.date.latest.isoformat() if event.date.latest else None,
        event.date.granularity,
        event.date.basis,
        published,
        tuple(sorted({argument.name for argument in actors})),
        tuple(sorted({argument.name for argument in actors if argument.kind == "person"})),
        places,
        _bounds(event.casualties.killed),
        _bounds(event.casualties.injured),
        key_of(event.paper or "") if event.type == "agreement" else "",
        words,
        source,
        len(event.mentions),
    )


def _bounds(count: Count | None) -> tuple[int | None, int | None] | None:
    return (count.low, count.high) if count is not None else None


def _bag(text: str) -> tuple[str, ...]:
    """The words that tell a text from others: names ("^eastwood"), long numbers, then long words; at most fifty."""
    weight: dict[str, float] = defaultdict(float)
    capital: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    for match in _WORD.finditer(text):
        word = match.group()
        key = fold(word)
        if key in _STOP or (word.isdigit() and (len(word) < 3 or (len(word) == 4 and word[:2] in ("19", "20")))):
            continue
        count[key] += 1
        if (
            word[0].isupper()
            and not word.isupper()
            and text[max(0, match.start() - 2) : match.start()] not in (". ", "\n", "\n\n", "? ", "! ")
            and match.start()
        ):
            capital[key] += 1
    for key, number in count.items():
        named = 2 * capital[key] > number
        weight["^" + key if named else key] = (3.0 if named else 2.0 if key.isdigit() else 1.0 if len(key) > 6 else 0.4) * (
            1 + 0.2 * min(number, 5)
        )
    ranked = sorted(weight, key=lambda key: (-weight[key], key))[:_LONG]
    return tuple(sorted(ranked))


# --- neighbourhoods --------------------------------------------------------------------------------------------------------------------


def block_keys(summary: EventSummary) -> tuple[str, ...]:
    """The neighbourhoods of an event: family, bucket of days, and a place, actor or word. An undated event is near nothing but its
    copies."""
    family = _family(summary)
    if summary.earliest is None or summary.latest is None:
        if summary.published is None:
            return tuple(f"{family}|undated|{word}" for word in _anchors(summary)[:6])
        first = last = date.fromisoformat(summary.published)
    else:
        first, last = date.fromisoformat(summary.earliest), date.fromisoformat(summary.latest)
    if (last - first).days > 45:
        buckets = [f"{first.year:04d}-{first.month:02d}-long" if (last - first).days < 100 else f"{first.year:04d}"]
    else:
        buckets = sorted(
            {_bucket(first - timedelta(days=2)), _bucket(last + timedelta(days=2)), _bucket(first), _bucket(last)}
            | {_bucket(first + timedelta(days=7 * step)) for step in range(1, 7) if first + timedelta(days=7 * step) <= last}
        )
    return tuple(f"{family}|{bucket}|{anchor}" for bucket in buckets for anchor in _anchors(summary))


def _family(summary: EventSummary) -> str:
    return "harm" if summary.type in ("strike", "other") else summary.type


def _bucket(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _anchors(summary: EventSummary) -> list[str]:
    anchors = {fold(_stem(name)) for name, _ in summary.places} | {f"@{fold(name)}" for name in summary.actors}
    if summary.type in ("strike", "other"):
        anchors |= {f"#{word}" for word in summary.words[:24]}
    if summary.paper and summary.paper not in GENERIC:
        anchors.add(f"§{summary.paper}")
    return sorted(anchors) or ["-"]


def _stem(name: str) -> str:
    return re.sub(r" (?:region|province|district|county|strip|city)$", "", name, flags=re.I)


# --- pairs ------------------------------------------------------------------------------------------------------------------------------

Verdict = Literal["same", "other", "unknown"]


def same_event(a: EventSummary, b: EventSummary) -> Link | None:
    """The link between two events, None when nothing makes them one."""
    if (b.doc, b.index) < (a.doc, a.index):
        a, b = b, a
    if a.doc == b.doc or impossible(a, b):
        return None
    score, reasons = _time_score(a, b)
    if score is None:
        return None
    place = _place(a, b)
    people = sorted(set(a.persons) & set(b.persons))
    actors = sorted(set(a.actors) & set(b.actors))
    overlap = _overlap(a, b)
    agree = any(_figure(x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    if place:
        score += 0.55
        reasons.append(f"same place {place}")
    if people:
        score += 0.35 * min(len(people), 2)
        reasons.append("same people: " + ", ".join(people))
    elif actors:
        score += 0.2
        reasons.append("same actors: " + ", ".join(actors))
    for name, x, y in (("killed", a.killed, b.killed), ("injured", a.injured, b.injured)):
        same = _figure(x, y)
        if same is True:
            score += 0.3
            reasons.append(f"{_say(x)} {name} in both")
        elif same is False:
            score -= 0.15
            reasons.append(f"{_say(x)} against {_say(y)} {name}")
    if a.paper and b.paper and may_be_same(a.paper, b.paper):
        score += 0.5
        reasons.append(f"the same paper: {a.paper} / {b.paper}")
    score += 2 * overlap
    reasons.append(f"word overlap {overlap:.2f}")
    enough = 0.14 if agree else 0.3 if _figure(a.killed, b.killed) is False else 0.2
    sides = len(actors) > 1 and set(a.actors) == set(b.actors)
    if not (place or people or sides or (a.paper and b.paper) or overlap >= enough):
        return None
    foretold = (
        bool(place)
        and a.earliest == b.earliest
        and a.latest == b.latest
        and not _whole(place)
        and "planned" in (a.modality, b.modality)
        and a.modality != b.modality
    )
    if foretold:
        score += 0.2
        reasons.append("announced for the very day and place")
    same_sides = (
        a.type == "meeting"
        and len(actors) > 1
        and set(a.actors) == set(b.actors)
        and a.earliest == a.latest == b.earliest == b.latest
        and "reported" not in (a.basis, b.basis)
    )
    if same_sides:
        score += 0.3
        reasons.append("the same sides and nobody else on the very day")
    if a.type == "meeting" and not people and not (place and actors) and not foretold and not same_sides and overlap < 0.35:
        return None
    if score < (_THRESHOLD_LOCAL if _local(a) and _local(b) else _THRESHOLD):
        return None
    return Link((a.doc, a.index), (b.doc, b.index), round(score, 4), tuple(reasons))


def impossible(a: EventSummary, b: EventSummary) -> str:
    """Why two events can never be one, empty when they may: type, modality, days, places, papers."""
    if _family(a) != _family(b):
        return "other type"
    if _modal(a.modality) != _modal(b.modality) and not _came_true(a, b):
        return "other modality"
    if _apart(a, b) > _slack(a, b):
        return "other days"
    if a.places and b.places and a.type == "meeting" == b.type and not _near(a, b):
        return "other places"
    if a.places and b.places and not _near(a, b):
        if _overlap(a, b) < 0.3:
            return "other places"
        if not (_local(a) and _local(b)) and _far_apart(a, b):
            return "places far apart"
    if a.paper and b.paper and not may_be_same(a.paper, b.paper):
        return "other papers"
    if a.type == "meeting" and a.persons and b.persons and not set(a.persons) & set(b.persons):
        return "other people"
    if (
        a.type == "meeting"
        and set(a.persons) - set(b.persons)
        and set(b.persons) - set(a.persons)
        and len(set(a.persons) & set(b.persons)) < 2
    ):
        return "other people"
    return ""


def _modal(modality: str) -> str:
    return "real" if modality in ("occurred", "ongoing") else modality


def _came_true(a: EventSummary, b: EventSummary) -> bool:
    """Whether one was announced for a stated day and the other tells of that day: a plan and what became of it."""
    plan, fact = (a, b) if a.modality == "planned" else (b, a)
    if plan.modality != "planned" or _modal(fact.modality) != "real" or plan.basis not in ("explicit", "carried") or fact.basis == "none":
        return False
    if plan.type not in ("meeting", "agreement") or _width(plan) > 14 or (plan.published and fact.latest and plan.published > fact.latest):
        return False
    return _apart(plan, fact) == 0


def _apart(a: EventSummary, b: EventSummary) -> int:
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return 0
    first, second = (a, b) if a.earliest <= b.earliest else (b, a)
    assert first.latest is not None
    assert second.earliest is not None
    return max(0, (date.fromisoformat(second.earliest) - date.fromisoformat(first.latest)).days)


def _slack(a: EventSummary, b: EventSummary) -> int:
    """How many days apart two statements may lie and still mean one day: none when both state it, some when the publication day
    stands in."""
    reported = (a.basis == "reported") + (b.basis == "reported")
    if a.type in ("strike", "other"):
        told_alike = _local(a) and _local(b) and "explicit" not in (a.basis, b.basis) and _alike(a, b)
        return 1 + 2 * reported + 3 * told_alike
    return reported


def _alike(a: EventSummary, b: EventSummary) -> bool:
    """Whether two reports tell of an incident in the same words, or of the same town and toll in many of them."""
    overlap = _overlap(a, b)
    if overlap >= _ALIKE:
        return True
    agree = any(_figure(x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    return overlap >= 0.15 and agree and bool(_place(a, b))


def _local(a: EventSummary) -> bool:
    """A shooting or an accident, of which a town rarely has two in a week; a city at war has two strikes a night."""
    return a.subtype in _LOCAL


def _time_score(a: EventSummary, b: EventSummary) -> tuple[float | None, list[str]]:
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        if a.words and _overlap(a, b) >= 0.5:
            return 0.1, ["undated, told in the same words"]
        days = _published_near(a, b)
        return (
            (0.4, [f"undated; published {days} day{'' if days == 1 else 's'} from the other"])
            if days is not None and days <= _NEWS_DAYS
            else (None, [])
        )
    apart = _apart(a, b)
    wide = max(_width(a), _width(b))
    if apart:
        return (0.4 if _overlap(a, b) >= 0.15 and a.type in ("strike", "other") else 0.25), [
            f"{apart} day{'s' if apart > 1 else ''} apart: {a.earliest} and {b.earliest}"
        ]
    if wide == 0:
        return (0.65 if _local(a) and _local(b) else 0.55), [f"same day {_day(a.earliest)}"]
    if wide <= 8:
        return 0.4, [f"{_extent(a)} agrees with {_extent(b)}"]
    if wide <= 31:
        return 0.2, [f"{_extent(a)} agrees with {_extent(b)}"]
    return (0.1, [f"{_extent(a)} agrees with {_extent(b)}"]) if _width(a) == _width(b) or min(_width(a), _width(b)) > 8 else (None, [])


def _published_near(a: EventSummary, b: EventSummary) -> int | None:
    """How many days the publication of an undated report lies from the other's event or publication."""
    days = [date.fromisoformat(value) for value in (a.latest or a.published, b.latest or b.published) if value]
    return abs((days[0] - days[1]).days) if len(days) == 2 else None


def _width(a: EventSummary) -> int:
    if a.earliest is None or a.latest is None:
        return 10_000
    return (date.fromisoformat(a.latest) - date.fromisoformat(a.earliest)).days


def _day(value: str) -> str:
    moment = date.fromisoformat(value)
    return f"{moment.day} {moment:%b %Y}"


def _extent(a: EventSummary) -> str:
    return _day(a.earliest or "") if a.earliest == a.latest else f"{_day(a.earliest or '')} to {_day(a.latest or '')}"


def _place(a: EventSummary, b: EventSummary) -> str:
    stems = {fold(_stem(name)): name for name, _ in b.places}
    for name, _ in a.places:
        if fold(_stem(name)) in stems:
            return name
    return ""


def _near(a: EventSummary, b: EventSummary) -> bool:
    """Whether the places of two events may be one: the same name, or a country and a place in it, or a place without a country."""
    if _place(a, b):
        return True
    for name_a, country_a in a.places:
        for name_b, country_b in b.places:
            if country_a and country_a == country_b and (_whole(name_a) or _whole(name_b)):
                return True
            if not country_a or not country_b:
                return True
    return False


def _whole(name: str) -> bool:
    return name in countries().values() or name in states()


def _far_apart(a: EventSummary, b: EventSummary) -> bool:
    """Whether every place of the one lies far from every place of the other; unknown where the gazetteer lacks one."""
    here, there = _points(a), _points(b)
    return bool(here and there) and all(_kilometres(x, y) > _FAR for x in here for y in there)


def _points(a: EventSummary) -> list[Place]:
    """The places of an event that the gazetteer knows; none where it lacks one of them."""
    known = [find_place(name) for name, _ in a.places]
    points = [place for place, (_, country) in zip(known, a.places, strict=True) if place and country in ("", place.country)]
    return points if len(points) == len(a.places) else []


def _kilometres(a: Place, b: Place) -> float:
    """The great-circle distance."""
    north, south = radians(a.latitude), radians(b.latitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def _figure(x: tuple[int | None, int | None] | None, y: tuple[int | None, int | None] | None) -> bool | None:
    if x is None or y is None or x == (None, None) or y == (None, None):
        return None
    low = max(x[0] or 0, y[0] or 0)
    high = min(x[1] if x[1] is not None else 10**9, y[1] if y[1] is not None else 10**9)
    if x[1] is None and y[1] is None:
        return True if x[0] == y[0] else None
    return low <= high and (x[0] == y[0] or x[1] == y[1])


def _say(x: tuple[int | None, int | None] | None) -> str:
    if x is None or x == (None, None):
        return "some"
    low, high = x
    return str(high) if low == high else f"at least {low}" if high is None else f"up to {high}" if low is None else f"{low} to {high}"


def _overlap(a: EventSummary, b: EventSummary) -> float:
    """The weighted share of the smaller bag's words that the other one has: names count three, numbers two, other words one."""
    x, y = frozenset(a.words), frozenset(b.words)
    if not x or not y:
        return 0.0
    smaller = min(_load(x), _load(y))
    return _load(x & y) / max(smaller, _LIGHTEST)


def _load(words: Iterable[str]) -> int:
    return sum(3 if word[0] == "^" else 2 if word.isdigit() else 1 for word in words)


# --- clusters ------------------------------------------------------------------------------------------------------------------------


def cluster(summaries: Sequence[EventSummary]) -> tuple[Cluster, ...]:
    """The events that the summaries tell of. Every summary is in exactly one cluster; the order of the input changes nothing."""
    ordered = sorted(summaries, key=lambda summary: (summary.doc, summary.index))
    by_id = {(summary.doc, summary.index): summary for summary in ordered}
    mains = _mains(ordered)
    links = sorted(_links(ordered), key=lambda link: (not (link.a in mains and link.b in mains), -link.score, link.a, link.b))
    home = {key: key for key in by_id}
    members: dict[tuple[str, int], list[tuple[str, int]]] = {key: [key] for key in by_id}
    used: dict[tuple[str, int], list[Link]] = {key: [] for key in by_id}
    for link in links:
        x, y = home[link.a], home[link.b]
        if x == y:
            used[x].append(link)
            continue
        if any(_cannot(by_id[p], by_id[q]) for p in members[x] for q in members[y]):
            continue
        keep, drop = min(x, y), max(x, y)
        for key in members[drop]:
            home[key] = keep
        members[keep].extend(members.pop(drop))
        used[keep].extend([*used.pop(drop), link])
    return tuple(_cluster(by_id, sorted(members[key]), used[key]) for key in sorted(members))


def _mains(ordered: Sequence[EventSummary]) -> frozenset[tuple[str, int]]:
    """The event that each document tells most of: what its news is about. What it mentions aside must not take its place, so links
    between such events are made first."""
    best: dict[str, EventSummary] = {}
    for summary in ordered:
        if summary.doc not in best or summary.mentions > best[summary.doc].mentions:
            best[summary.doc] = summary
    return frozenset((summary.doc, summary.index) for summary in best.values())


def _cannot(a: EventSummary, b: EventSummary) -> bool:
    return a.doc == b.doc or bool(impossible(a, b))


def _links(ordered: Sequence[EventSummary]) -> Iterable[Link]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, summary in enumerate(ordered):
        if summary.modality in ("denied", "hypothetical"):
            continue
        for key in block_keys(summary):
            blocks[key].append(number)
    pairs = {(i, j) for block in blocks.values() for n, i in enumerate(block) for j in block[n + 1 :]}
    for i, j in sorted(pairs):
        link = same_event(ordered[i], ordered[j])
        if link:
            yield link


def _cluster(by_id: Mapping[tuple[str, int], EventSummary], keys: list[tuple[str, int]], links: list[Link]) -> Cluster:
    found = [by_id[key] for key in keys]
    dated = [summary for summary in found if summary.earliest and summary.latest]
    best = min(dated, key=lambda summary: (_width(summary), summary.basis == "reported", summary.doc, summary.index)) if dated else None
    agreed: list[tuple[str, str]] = []
    disagreeing: list[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]] = []
    for name in ("killed", "injured", "date", "place"):
        values: dict[str, list[str]] = defaultdict(list)
        for summary in found:
            value = _value(summary, name)
            if value:
                values[value].append(summary.doc)
        if len(values) == 1:
            agreed.append((name, next(iter(values))))
        elif values:
            disagreeing.append((name, tuple((value, tuple(values[value])) for value in sorted(values))))
    kinds = [summary.type for summary in found]
    return Cluster(
        tuple(keys),
        "strike" if "strike" in kinds else kinds[0],
        best.earliest if best else None,
        best.latest if best else None,
        tuple(agreed),
        tuple(disagreeing),
        tuple(sorted(links, key=lambda link: (link.a, link.b))),
        len({summary.source for summary in found}),
    )


def _value(summary: EventSummary, name: str) -> str:
    if name in ("killed", "injured"):
        bounds = summary.killed if name == "killed" else summary.injured
        return _say(bounds) if bounds is not None else ""
    if name == "date":
        return (summary.earliest or "") if summary.earliest == summary.latest else f"{summary.earliest}/{summary.latest}"
    return ", ".join(place for place, _ in summary.places)
