"""What makes it impossible that two events are one: type, modality, days, places, papers, people."""

from articles.extraction.coreference.days import days_apart, days_since, width
from articles.extraction.coreference.figures import figures_agree
from articles.extraction.coreference.hours import hours_apart
from articles.extraction.coreference.particulars import elsewhere, in_one_town
from articles.extraction.coreference.people import common_people, others_only
from articles.extraction.coreference.places import common_place, far_apart, is_country_or_state, may_be_one_place, named_by_both, one_site
from articles.extraction.coreference.summaries import EventSummary
from articles.extraction.coreference.words import word_overlap
from articles.extraction.events.instruments import may_be_same

_ALIKE = 0.35
_OFTEN_ALIKE = 0.3
_WEEK = 8
_NAMED_SLACK = 28
MANY_MARKS, MARKED_SLACK = 4, 10
_MARKS_OVER_HOURS = 2
_LOCAL = frozenset({"shooting", "shot", "shot by name", "gunshot", "crime", "accident", "harm"})


def impossible(a: EventSummary, b: EventSummary) -> str:
    """Why two events can never be one, empty when they may: type, modality, days, places, papers."""
    if family_of(a) != family_of(b):
        return "other type"
    if _modal(a.modality) != _modal(b.modality) and not _came_true(a, b) and not _is_denied_by_a_side(a, b):
        return "other modality"
    if days_apart(a, b) > (_NAMED_SLACK if same_victim(a, b) else _slack(a, b)):
        return "other days"
    if a.earliest == b.earliest and hours_apart(a.hours, b.hours) and not _marked_alike(a, b):
        return "other hours"
    place = _other_local_place(a, b) if is_local(a) and is_local(b) else _other_place(a, b)
    if place:
        return place
    if a.paper and b.paper and not may_be_same(a.paper, b.paper):
        return "other papers"
    if a.type == "meeting" and a.persons and b.persons:
        common = len(common_people(a, b))
        if not common or (common < 2 and others_only(a, b) and others_only(b, a)):
            return "other people"
    return ""


def _other_local_place(a: EventSummary, b: EventSummary) -> str:
    """Why two local incidents cannot have been in one place. Reporters name quarters, streets and towns for one place, so that what is
    marked alike in other ways outweighs the name of a place, and the same victim that of a town."""
    if same_victim(a, b):
        return ""
    if elsewhere(a.marks, b.marks):
        return "other towns"
    if not a.places or not b.places or may_be_one_place(a, b) or in_one_town(a.marks, b.marks) or marks_in_common(a, b) >= MANY_MARKS:
        return ""
    return "other places" if word_overlap(a.words, b.words) < _OFTEN_ALIKE else ""


def _other_place(a: EventSummary, b: EventSummary) -> str:
    """Why two events cannot have been in one place."""
    if not a.places or not b.places or may_be_one_place(a, b) or (family_of(a) == "harm" and one_site(a, b)):
        return ""
    if family_of(a) == "harm" and named_by_both(a, b) and set(a.targets) & set(b.targets):
        return ""  # the one names the town, and the other its quarter
    if a.type == "meeting" or word_overlap(a.words, b.words) < _OFTEN_ALIKE:
        return "other places"
    return "places far apart" if far_apart(a, b) else ""


def _marked_alike(a: EventSummary, b: EventSummary) -> bool:
    """Whether two local incidents are one whatever hours their reporters give: these are often mistaken."""
    return is_local(a) and is_local(b) and marks_in_common(a, b) >= _MARKS_OVER_HOURS


def same_victim(a: EventSummary, b: EventSummary) -> bool:
    """Whether two reports of a local incident name a person of stated age alike: nobody is shot on two days of a month."""
    return is_local(a) and is_local(b) and bool(set(a.marks.people) & set(b.marks.people))


def family_of(summary: EventSummary) -> str:
    """The family of types within which events may be one: what one report calls a strike is a crime or an accident to another."""
    return "harm" if summary.type in ("strike", "other") else summary.type


def _modal(modality: str) -> str:
    return "real" if modality in ("occurred", "ongoing") else modality


def _came_true(a: EventSummary, b: EventSummary) -> bool:
    """Whether one was announced for a stated day and the other tells of that day: a plan and what became of it."""
    plan, fact = (a, b) if a.modality == "planned" else (b, a)
    if plan.modality != "planned" or _modal(fact.modality) != "real" or plan.basis not in ("explicit", "carried") or fact.basis == "none":
        return False
    if plan.type not in ("meeting", "agreement") or width(plan) > 14 or (plan.published and fact.latest and plan.published > fact.latest):
        return False
    return days_apart(plan, fact) == 0


def is_denied_act(a: EventSummary) -> bool:
    """Whether the side that is accused of an attack denies it: others may tell that it happened."""
    return a.modality == "denied" and a.subtype == "denied act"


def _is_denied_by_a_side(a: EventSummary, b: EventSummary) -> bool:
    """Whether one is the accused side's denial of what the other tells of the same town, and of the same day, or of the same kind of place
    some days before."""
    denial, fact = (a, b) if is_denied_act(a) else (b, a)
    place = common_place(a, b)
    if not is_denied_act(denial) or _modal(fact.modality) != "real" or not place or is_country_or_state(place) or width(fact):
        return False
    if denial.earliest is not None:
        return not width(denial) and days_apart(a, b) == 0
    return denial.published is not None and bool(set(a.targets) & set(b.targets)) and 0 <= days_since(fact, denial.published) <= _ANSWERED


_ANSWERED = 3
"""Within how many days a side denies an attack without saying when it was."""


def _slack(a: EventSummary, b: EventSummary) -> int:
    """How many days apart two statements may lie and still mean one day: none when both state it, one across a night, some when the
    publication day stands in."""
    reported = (a.basis == "reported") + (b.basis == "reported")
    if family_of(a) != "harm":
        return reported
    if max(width(a), width(b)) > _WEEK:
        return 0
    if not (reported or is_local(a) or is_local(b)) and (_comes_after_the_report(a, b) or _comes_after_the_report(b, a)):
        return 0
    if not (is_local(a) and is_local(b)):
        return 2 * reported + max(bool(reported) or a.night or b.night, about(a), about(b))
    if marks_in_common(a, b) >= MANY_MARKS:
        return MARKED_SLACK
    told_alike = "explicit" not in (a.basis, b.basis) and _alike(a, b)
    return 1 + 2 * reported + 3 * told_alike


def about(a: EventSummary) -> int:
    """By how many days an event may lie outside of the day or the week that words only count to."""
    return (_ABOUT_A_WEEK if width(a) else 1) if a.about else 0


_ABOUT_A_WEEK = 3


def _comes_after_the_report(a: EventSummary, b: EventSummary) -> bool:
    """Whether the day that words give to the second comes after the first had been told of in print."""
    return (
        a.published is not None and b.earliest is not None and b.basis == "explicit" and b.granularity == "day" and b.earliest > a.published
    )


def marks_in_common(a: EventSummary, b: EventSummary) -> int:
    """In how many ways two local incidents are marked alike: a person (counts twice), a street, ages (at most two), a town, each toll."""
    x, y = a.marks, b.marks
    return (
        2 * bool(set(x.people) & set(y.people))
        + bool(set(x.streets) & set(y.streets))
        + min(2, len(set(x.ages) & set(y.ages)))
        + bool(set(x.towns) & set(y.towns))
        + (figures_agree(a.killed, b.killed) is True)
        + (figures_agree(a.injured, b.injured) is True)
    )


def _alike(a: EventSummary, b: EventSummary) -> bool:
    """Whether two reports tell of an incident in the same words, or of the same town and toll in many of them."""
    overlap = word_overlap(a.words, b.words)
    if overlap >= _ALIKE:
        return True
    agree = any(figures_agree(x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    return overlap >= 0.15 and agree and bool(common_place(a, b))


def is_local(a: EventSummary) -> bool:
    """A shooting or an accident, of which a town rarely has two in a week; a city at war has two strikes a night."""
    return a.subtype in _LOCAL
