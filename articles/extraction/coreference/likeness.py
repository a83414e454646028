"""Whether two events are the same, how sure that is, and why, in words and numbers."""

from dataclasses import dataclass
from datetime import date

from articles.extraction.coreference.contradictions import family_of, impossible, is_local, marks_in_common
from articles.extraction.coreference.days import day, days_apart, extent, width
from articles.extraction.coreference.figures import Bounds, far_from, figures_agree, rose, said
from articles.extraction.coreference.people import common_people, common_sides
from articles.extraction.coreference.places import common_place, is_country_or_state, named_by_both, names_differ, one_site
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.coreference.targets import is_seat
from articles.extraction.coreference.words import word_overlap
from articles.extraction.events.instruments import may_be_same
from articles.extraction.gazetteer import countries

_THRESHOLD = 1.0
_THRESHOLD_LOCAL = 0.7
_NEWS_DAYS = 3
_FOLLOWED_DAYS = 7
_FEW_MARKS = 3
_ALIKE_IN_TOWN = 0.2


@dataclass(frozen=True, slots=True)
class Link:
    """Two events that are the same, how sure that is, and why, in words and numbers."""

    a: tuple[str, int]
    b: tuple[str, int]
    score: float
    reasons: tuple[str, ...]


Evidence = tuple[float, str]
"""How much something says for (or against) two events being one, and in which words."""


def same_event(a: EventSummary, b: EventSummary) -> Link | None:
    """The link between two events, None when nothing makes them one."""
    if b.order < a.order:
        a, b = b, a
    if a.doc == b.doc or impossible(a, b):
        return None
    weight, when = _time_score(a, b)
    if weight is None:
        return None
    both_local = is_local(a) and is_local(b)
    overlap = word_overlap(a.words, b.words)
    found = [(weight, ""), *_where(a, b), *_who(a, b), *_tolls(a, b), *_paper(a, b), (2 * overlap, f"word overlap {overlap:.2f}")]
    if family_of(a) == "harm":
        found += _targets(a, b)
    if both_local:
        found += _marks(a, b)
    found += _foretold(a, b)
    if not _grounded(a, b, overlap) or (a.type == "meeting" and not _met(a, b, overlap)):
        return None
    score = sum(each for each, _ in found)
    if score < (_THRESHOLD_LOCAL if both_local else _THRESHOLD):
        return None
    return Link((a.doc, a.index), (b.doc, b.index), round(score, 4), (*when, *(words for _, words in found if words)))


def _grounded(a: EventSummary, b: EventSummary, overlap: float) -> bool:
    """Whether two events have more in common than a day: a place, people, both sides, a paper, marks, or enough words."""
    place = common_place(a, b)
    if place and not (family_of(a) == "harm" and is_country_or_state(place)):
        return True
    if (
        named_by_both(a, b)
        or common_people(a, b)
        or common_sides(a, b)
        or (len(a.actors) > 1 and a.actors == b.actors)
        or (a.paper and b.paper)
    ):
        return True
    if is_local(a) and is_local(b) and marks_in_common(a, b) >= _FEW_MARKS:
        return True
    if family_of(a) == "harm" and (_one_seat(a, b) or one_site(a, b)):
        return True
    agree = any(figures_agree(x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    return overlap >= (0.14 if agree else 0.3 if figures_agree(a.killed, b.killed) is False else 0.2)


def _met(a: EventSummary, b: EventSummary, overlap: float) -> bool:
    """Whether it takes the same meeting to say so much: people, or a place and sides, or the very same sides or plan, or the very words."""
    place = common_place(a, b) or named_by_both(a, b)
    if place and not (a.actors and b.actors) and (a.earliest, a.latest) == (b.earliest, b.latest) and overlap >= _ALIKE_IN_TOWN:
        return True  # one of the two leaves open who met
    return bool(
        common_people(a, b) or (place and (set(a.actors) & set(b.actors) or common_sides(a, b))) or _foretold(a, b) or overlap >= 0.35
    )


def _where(a: EventSummary, b: EventSummary) -> list[Evidence]:
    place = common_place(a, b)
    if place:
        return [(0.3 if family_of(a) == "harm" and is_country_or_state(place) else 0.55, f"same place {place}")]
    told = named_by_both(a, b)
    if told:
        return [(0.4, f"the texts of both name {told}")]
    if is_local(a) and is_local(b) and names_differ(a, b):
        return [(-0.2, "other places named")]
    return []


def _who(a: EventSummary, b: EventSummary) -> list[Evidence]:
    people = common_people(a, b)
    if people:
        return [(0.35 * min(len(people), 2), "same people: " + ", ".join(people))]
    actors = sorted(set(a.actors) & set(b.actors))
    sides = common_sides(a, b)
    if sides and len(actors) < len(sides):
        return [(0.35, "the same states: " + ", ".join(countries()[side] for side in sides))]
    return [(0.2, "same actors: " + ", ".join(actors))] if actors else []


def _tolls(a: EventSummary, b: EventSummary) -> list[Evidence]:
    """What stated numbers say: the same one for, another one against, unless the later report has a little more, as tolls rise."""
    found = []
    for name, x, y in (("killed", a.killed, b.killed), ("injured", a.injured, b.injured)):
        same = figures_agree(x, y)
        if same is True:
            found.append((0.3, f"{said(x)} {name} in both"))
        elif same is False and rose(x, y):
            found.append((0.1, f"{said(x)} {name}, then {said(y)}"))
        elif same is False or _bounds_far_apart(x, y):
            found.append((-0.35 if far_from(x, y) else -0.15, f"{said(x)} against {said(y)} {name}"))
    return found


def _bounds_far_apart(x: Bounds | None, y: Bounds | None) -> bool:
    """Whether two counts are only "at least", and one is more than the double of the other: a first count rarely grows so far."""
    if x is None or y is None or not x[0] or not y[0] or x[1] is not None or y[1] is not None:
        return False
    few, many = sorted((x[0], y[0]))
    return many > 2 * few + 1


def _paper(a: EventSummary, b: EventSummary) -> list[Evidence]:
    return [(0.5, f"the same paper: {a.paper} / {b.paper}")] if a.paper and b.paper and may_be_same(a.paper, b.paper) else []


def _targets(a: EventSummary, b: EventSummary) -> list[Evidence]:
    common = sorted(set(a.targets) & set(b.targets))
    if one_site(a, b):
        return [(0.5, "a place of the same name")]
    if _one_seat(a, b):
        return [(0.4, "the same place: " + ", ".join(kind for kind in common if is_seat(kind)))]
    if common:
        return [(0.1, "same kind of place: " + ", ".join(common))]
    if a.targets and b.targets:
        return [(-0.3, f"other kinds of place: {', '.join(a.targets)} / {', '.join(b.targets)}")]
    return []


def _one_seat(a: EventSummary, b: EventSummary) -> bool:
    """Whether both name a place of which a state has one, on the very day: two defence ministries are not struck in a day."""
    return (a.earliest, a.latest) == (b.earliest, b.latest) and any(map(is_seat, set(a.targets) & set(b.targets)))


def _foretold(a: EventSummary, b: EventSummary) -> list[Evidence]:
    """A plan for the very day and place; the same sides, and nobody else, on the very day."""
    place = common_place(a, b)
    same_days = (a.earliest, a.latest) == (b.earliest, b.latest)
    found = []
    if place and same_days and not is_country_or_state(place) and "planned" in (a.modality, b.modality) and a.modality != b.modality:
        found.append((0.2, "announced for the very day and place"))
    one_day = same_days and a.earliest == a.latest and "reported" not in (a.basis, b.basis)
    if a.type == "meeting" and len(a.actors) > 1 and a.actors == b.actors and one_day:
        found.append((0.3, "the same sides and nobody else on the very day"))
    return found


def _marks(a: EventSummary, b: EventSummary) -> list[Evidence]:
    """What the marks of two local incidents say for their being one, or against it."""
    found = []
    people = set(a.marks.people) & set(b.marks.people)
    if people:
        found.append((0.8, f"{len(people)} of those whose age is given {'has' if len(people) == 1 else 'have'} the same name"))
    ages = set(a.marks.ages) & set(b.marks.ages)
    if ages:
        found.append((0.1 * min(len(ages), 3), "same ages: " + ", ".join(sorted(ages))))
    elif a.marks.ages and b.marks.ages and not people:
        found.append((-0.3, "no age in common"))
    streets = set(a.marks.streets) & set(b.marks.streets)
    if streets:
        found.append((0.2 * min(len(streets), 2), f"{len(streets)} street{'s' if len(streets) > 1 else ''} in common"))
    towns = sorted(set(a.marks.towns) & set(b.marks.towns))
    if towns and not common_place(a, b):
        found.append((0.2, "both set in " + ", ".join(town.title() for town in towns)))
    return found


def _time_score(a: EventSummary, b: EventSummary) -> tuple[float | None, list[str]]:
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        if a.words and word_overlap(a.words, b.words) >= 0.5:
            return 0.1, ["undated, told in the same words"]
        days = _published_near(a, b)
        why = [f"undated, published {days} day{'' if days == 1 else 's'} from the other"]
        if days is None or days > (_FOLLOWED_DAYS if _same_target(a, b) else _NEWS_DAYS):
            return None, []
        return (0.4 if days <= _NEWS_DAYS else 0.3), why
    apart = days_apart(a, b)
    wide = max(width(a), width(b))
    if apart:
        near = family_of(a) == "harm" and (a.about or b.about or word_overlap(a.words, b.words) >= 0.15)
        less = 0.0 if is_local(a) and is_local(b) else 0.1 * (apart - 1)  # a city at war is struck again within days
        return (0.4 if near else 0.25) - less, [f"{apart} day{'s' if apart > 1 else ''} apart: {a.earliest} and {b.earliest}"]
    if wide == 0:
        return (0.65 if is_local(a) and is_local(b) else 0.55), [f"same day {day(a.earliest)}"]
    if wide <= 8:
        return 0.4, [f"{extent(a)} agrees with {extent(b)}"]
    if wide <= 31:
        return 0.2, [f"{extent(a)} agrees with {extent(b)}"]
    return (0.1, [f"{extent(a)} agrees with {extent(b)}"]) if width(a) == width(b) or min(width(a), width(b)) > 8 else (None, [])


def _same_target(a: EventSummary, b: EventSummary) -> bool:
    """Whether both tell of the same kind of place that was struck in the same town, so that news of it may be of days before."""
    place = common_place(a, b)
    return bool(place) and family_of(a) == "harm" and not is_country_or_state(place) and bool(set(a.targets) & set(b.targets))


def _published_near(a: EventSummary, b: EventSummary) -> int | None:
    """How many days the publication of an undated report lies from the other's event or publication."""
    days = [date.fromisoformat(value) for value in (a.latest or a.published, b.latest or b.published) if value]
    return abs((days[0] - days[1]).days) if len(days) == 2 else None
