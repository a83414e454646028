"""Whether two events are the same, how sure that is, and why, in words and numbers."""

from dataclasses import dataclass
from datetime import date

from articles.extraction.coreference.contradictions import impossible, is_local, marks_in_common
from articles.extraction.coreference.days import day, days_apart, extent, width
from articles.extraction.coreference.figures import figures_agree, said
from articles.extraction.coreference.places import common_place, is_country_or_state, names_differ
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.coreference.words import word_overlap
from articles.extraction.events.instruments import may_be_same

_THRESHOLD = 1.0
_THRESHOLD_LOCAL = 0.7
_NEWS_DAYS = 3


@dataclass(frozen=True, slots=True)
class Link:
    """Two events that are the same, how sure that is, and why, in words and numbers."""

    a: tuple[str, int]
    b: tuple[str, int]
    score: float
    reasons: tuple[str, ...]


def same_event(a: EventSummary, b: EventSummary) -> Link | None:
    """The link between two events, None when nothing makes them one."""
    if b.order < a.order:
        a, b = b, a
    if a.doc == b.doc or impossible(a, b):
        return None
    score, reasons = _time_score(a, b)
    if score is None:
        return None
    place = common_place(a, b)
    people = sorted(set(a.persons) & set(b.persons))
    actors = sorted(set(a.actors) & set(b.actors))
    overlap = word_overlap(a.words, b.words)
    agree = any(figures_agree(x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    if place:
        score += 0.55
        reasons.append(f"same place {place}")
    elif is_local(a) and is_local(b) and names_differ(a, b):
        score -= 0.2
        reasons.append("other places named")
    if people:
        score += 0.35 * min(len(people), 2)
        reasons.append("same people: " + ", ".join(people))
    elif actors:
        score += 0.2
        reasons.append("same actors: " + ", ".join(actors))
    for name, x, y in (("killed", a.killed, b.killed), ("injured", a.injured, b.injured)):
        same = figures_agree(x, y)
        if same is True:
            score += 0.3
            reasons.append(f"{said(x)} {name} in both")
        elif same is False:
            score -= 0.15
            reasons.append(f"{said(x)} against {said(y)} {name}")
    if a.paper and b.paper and may_be_same(a.paper, b.paper):
        score += 0.5
        reasons.append(f"the same paper: {a.paper} / {b.paper}")
    score += 2 * overlap
    reasons.append(f"word overlap {overlap:.2f}")
    if is_local(a) and is_local(b):
        more, told = _marks(a, b, told_place=bool(place))
        score += more
        reasons += told
    enough = 0.14 if agree else 0.3 if figures_agree(a.killed, b.killed) is False else 0.2
    sides = len(actors) > 1 and set(a.actors) == set(b.actors)
    marked = is_local(a) and is_local(b) and marks_in_common(a, b) >= 3
    if not (place or people or sides or marked or (a.paper and b.paper) or overlap >= enough):
        return None
    foretold = (
        bool(place)
        and a.earliest == b.earliest
        and a.latest == b.latest
        and not is_country_or_state(place)
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
    if score < (_THRESHOLD_LOCAL if is_local(a) and is_local(b) else _THRESHOLD):
        return None
    return Link((a.doc, a.index), (b.doc, b.index), round(score, 4), tuple(reasons))


def _marks(a: EventSummary, b: EventSummary, *, told_place: bool) -> tuple[float, list[str]]:
    """What the marks of two local incidents say for their being one (or against it), and in which words."""
    score, reasons = 0.0, []
    people = set(a.marks.people) & set(b.marks.people)
    if people:
        score += 0.8
        reasons.append(f"{len(people)} of those whose age is given {'has' if len(people) == 1 else 'have'} the same name")
    ages = set(a.marks.ages) & set(b.marks.ages)
    if ages:
        score += 0.1 * min(len(ages), 3)
        reasons.append("same ages: " + ", ".join(sorted(ages)))
    elif a.marks.ages and b.marks.ages and not people:
        score -= 0.3
        reasons.append("no age in common")
    streets = set(a.marks.streets) & set(b.marks.streets)
    if streets:
        score += 0.2 * min(len(streets), 2)
        reasons.append(f"{len(streets)} street{'s' if len(streets) > 1 else ''} in common")
    towns = sorted(set(a.marks.towns) & set(b.marks.towns))
    if towns and not told_place:
        score += 0.2
        reasons.append("both set in " + ", ".join(town.title() for town in towns))
    return score, reasons


def _time_score(a: EventSummary, b: EventSummary) -> tuple[float | None, list[str]]:
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        if a.words and word_overlap(a.words, b.words) >= 0.5:
            return 0.1, ["undated, told in the same words"]
        days = _published_near(a, b)
        return (
            (0.4, [f"undated; published {days} day{'' if days == 1 else 's'} from the other"])
            if days is not None and days <= _NEWS_DAYS
            else (None, [])
        )
    apart = days_apart(a, b)
    wide = max(width(a), width(b))
    if apart:
        return (0.4 if word_overlap(a.words, b.words) >= 0.15 and a.type in ("strike", "other") else 0.25), [
            f"{apart} day{'s' if apart > 1 else ''} apart: {a.earliest} and {b.earliest}"
        ]
    if wide == 0:
        return (0.65 if is_local(a) and is_local(b) else 0.55), [f"same day {day(a.earliest)}"]
    if wide <= 8:
        return 0.4, [f"{extent(a)} agrees with {extent(b)}"]
    if wide <= 31:
        return 0.2, [f"{extent(a)} agrees with {extent(b)}"]
    return (0.1, [f"{extent(a)} agrees with {extent(b)}"]) if width(a) == width(b) or min(width(a), width(b)) > 8 else (None, [])


def _published_near(a: EventSummary, b: EventSummary) -> int | None:
    """How many days the publication of an undated report lies from the other's event or publication."""
    days = [date.fromisoformat(value) for value in (a.latest or a.published, b.latest or b.published) if value]
    return abs((days[0] - days[1]).days) if len(days) == 2 else None
