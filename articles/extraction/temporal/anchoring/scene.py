"""What anchoring knows of the document where an expression stands, and what it gives back."""

from dataclasses import dataclass
from datetime import date

from articles.extraction.temporal.timex import TimexType, interval_of
from articles.extraction.temporal.verbs import NO_DIRECTION, Direction


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where an expression stands.

    ``published`` is the publication day, ``last`` the TIMEX3 value of the date told last, ``period`` the quarter or year that
    the text reports on, ``narrated`` the days that a story has got to, ``day_first`` the order of numeric dates in the document,
    ``told_year`` the year that the document told for that day of a month before, ``told_weekday`` the day that the weekday stood for where
    it was told alone, ``ahead`` whether the document tells of that weekday as to come elsewhere.
    """

    published: date | None
    direction: Direction = NO_DIRECTION
    last: str | None = None
    period: str | None = None
    narrated: tuple[date, date] | None = None
    day_first: bool | None = None
    told_year: int | None = None
    told_weekday: str | None = None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Anchored:
    """A value with the decision that gave it; ``reason`` is the last part of the trace."""

    type: TimexType
    value: str
    mod: str | None
    anchor: str
    anchor_value: str | None
    reason: str
    days: tuple[date, date] | None = None
    """The days that the words may mean, where they are not those of the value."""


def way_of(scene: Scene) -> str:
    """The direction in words, for a trace."""
    if scene.direction.way == "unknown":
        return "no tense"
    return f"{scene.direction.way} tense"


def from_publication(scene: Scene, type_: TimexType, value: str, mod: str | None, reason: str) -> Anchored:
    """What the publication day anchors."""
    assert scene.published is not None
    return Anchored(type_, value, mod, "publication", scene.published.isoformat(), reason)


def unanchored(type_: TimexType, value: str, mod: str | None) -> Anchored:
    """What nothing there anchors, with the value that says so."""
    return Anchored(type_, value, mod, "missing", None, "needs a publication date")


def with_part(value: str, part: str | None) -> str:
    """A date with its part of the day ("NI"), where it has one."""
    return f"{value}T{part}" if part else value


def kind_of(part: str | None) -> TimexType:
    """The TIMEX3 type of a day, or of a part of one."""
    return "TIME" if part else "DATE"


def last_day(scene: Scene) -> date | None:
    """The date told last, where it is a day."""
    if scene.last is None:
        return None
    days = interval_of(scene.last)
    return days[0] if days is not None and days[0] == days[1] else None


def tells_of(scene: Scene) -> bool:
    """Whether a story is told in the past tense of a year before."""
    return scene.narrated is not None and scene.direction.way == "past"


def in_story(year: int, scene: Scene) -> str:
    """Why a story gives its year."""
    assert scene.narrated is not None
    return "the story has moved to that year" if year == scene.narrated[0].year else "the story has moved to that year, and runs on"


def cost_of(distance: int, scene: Scene, grace: int) -> float:
    """How unlikely a distance in days is; what lies against the tense counts several times, beyond a few days' grace."""
    if scene.direction.words == "ended" and distance > 0:
        return distance * 1000.0  # "the quarter ended Oct. 31" is over
    if scene.direction.way == "past" and distance > (1 if scene.direction.near else grace):
        return distance * (40.0 if scene.direction.near else 4.0)
    if scene.direction.way == "future" and distance < -(3 if scene.direction.near else grace):
        return -distance * (20.0 if scene.direction.near else 4.0)
    return abs(distance) if distance >= 0 else -distance * 0.9
