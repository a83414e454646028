"""Where a telling has got to: the date told last, the period reported on, and the past year that the narrative has moved to.

A date of a past year moves the story there when it opens its sentence ("In 2022 he was elected."), and holds for its paragraph; or when it
closes a sentence in the past tense ("The war began in February 2022."), and then holds for sentences that open with a date themselves. The
story runs forwards: "In November 2023 he fled. In March he was jailed." is March 2024. What hangs on the publication day ends it. A text
without a publication day tells its story the same way, and carries it into the next paragraph where that opens with a date; but only where
nothing in it hangs on such a day: news tells its own days without a year too.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from articles.extraction.temporal.anchoring import Anchored
from articles.extraction.temporal.meaning import DayOfYear, Meaning, PartOfYear, PeriodOf, Settled, Shift, Weekday, Weekend, YearBefore
from articles.extraction.temporal.tagger import Candidate
from articles.extraction.temporal.tense import direction_of
from articles.extraction.temporal.timex import interval_of
from articles.extraction.temporal.verbs import Direction

_REACH = 500
"""How far a story carries, in code points after the last of its dates."""
_SENTENCE_START = r"(?:^|\n|[.!?][\"”’']?\s{1,2})[\"“‘']?"
_YEAR_ALONE = re.compile(r"^\W*(?:1[5-9]|20)\d\d\W*$", re.MULTILINE)
"""The lines of a chronicle: a single one is no chronicle."""
_OPENS = re.compile(
    _SENTENCE_START + r"(?:(?:Back|Early|Late|Later|And|But) )?"
    r"(?:(?:In|On|By|During|Since|Until|After|Before|From|At) )?(?:the )?$",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:in|on|at|during|early|late)(?: the)?\s+$")
_SETS_SCENE = re.compile(_SENTENCE_START + r"(?:(?:Back|Early|Late) )?(?:In|On|By|During) (?:the )?$")
_CLOSES = re.compile(r"[\"”’']?\s{0,2}(?:[.;]|$)")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s")

_NEAR = 120
"""How far after a full date, in code points, its sentence may tell another day of that year."""
_YEAR = 4
_AND = re.compile(r"[^.;:]{0,100}? (?:and|but|then|before)\b")
_BORN = re.compile(r"\bborn\b")
"""A life begins on its first date and is told in decades: "born on 3 May 1950, died on 4 March"."""


def hangs_on_publication(meaning: Meaning) -> bool:
    """Whether words mean something only from the day of publication: "Friday", "yesterday", "last year", "next May"."""
    if isinstance(meaning, Shift):
        return meaning.origin == "publication" and not meaning.told
    if isinstance(meaning, Weekday):
        return meaning.origin != "reference"
    if isinstance(meaning, (DayOfYear, PartOfYear)):
        return meaning.year_shift is not None and getattr(meaning, "origin", "publication") == "publication"
    return isinstance(meaning, Weekend)


@dataclass(slots=True)
class Story:
    """What later expressions may hang on. Lives for one document."""

    news: bool = False
    """Whether some words hang on a publication day ("Friday", "last year"): without knowing it, no year is then taken from the story."""
    last: str | None = None
    period: str | None = None
    years: dict[tuple[int, int] | None, int] = field(default_factory=dict)
    """The years of days told in full, by month and day."""
    weekdays: dict[int, str] = field(default_factory=dict)
    """The days that weekdays told alone ("on Friday") stand for, by the ISO number."""
    _scene: tuple[date, date] | None = None
    """The days of the date that the story has got to; None when it tells of the present."""
    _end: int = 0
    _framed: bool = False
    """Whether a date that opened a sentence set the scene, so that the whole paragraph follows it."""
    _full: tuple[date, date] | None = None
    """The days of the date told right before, where it is a month or a day with its year."""
    _full_end: int = 0
    _heading: tuple[date, date] | None = None
    """The days of the year that stands alone on a line, as in chronicles: those of the entries below that open with a day."""
    _published_end: int = 0
    """Where the last expression ended that hangs on the publication day."""

    def scene_at(self, text: str, found: Candidate, published: date | None) -> tuple[date, date] | None:
        """The days that the story has got to, where it still holds for an expression and tells of a past year."""
        if published is None and self.news:
            return None
        beside = self._beside_at(text, found, published)
        if beside is not None:
            return beside
        if self.stands_under_year(text, found):
            return self._heading
        if self._scene is None or found.start - self._end > _REACH:
            return None
        if published is not None and self._scene[0].year >= published.year:
            return None
        between = text[self._end : found.start]
        if "\n" in between:
            opens = published is None and _OPENS.search(text, max(0, found.start - 24), found.start)
            return self._scene if opens else None
        if self._framed or not _SENTENCE_END.search(between):
            return self._scene
        return self._scene if _OPENS.search(text, max(0, found.start - 24), found.start) else None

    def stands_under_year(self, text: str, found: Candidate) -> bool:
        """Whether an expression opens an entry of a chronicle, below the line that tells its year."""
        return self._heading is not None and _opens_its_line(text, found.start)

    def _beside_at(self, text: str, found: Candidate, published: date | None) -> tuple[date, date] | None:
        """The full date that the same sentence told before: "fighting began on 3 June 1982 and on 6 June tanks crossed the border"."""
        if self._full is None or found.start - self._full_end > _NEAR:
            return None
        if published is not None and self._full[0].year >= published.year:
            return None
        between = text[self._full_end : found.start]
        if "\n" in between or _SENTENCE_END.search(between) or not _AND.match(between):
            return None
        return self._full

    def tell(self, result: Anchored, found: Candidate, direction: Direction, published: date | None, text: str) -> None:
        """Moves the story on by what was just told."""
        if result.type == "DURATION" and found.rule.name == "past-span" and result.value in ("P9M", "P6M", "P3M"):
            self.period = None  # "For the nine months it earned more than a year earlier": no quarter is compared
        days = interval_of(result.value) if result.type in ("DATE", "TIME") else None
        if days is None:
            if result.anchor == "missing" and isinstance(found.meaning, (DayOfYear, PartOfYear, Weekday)):
                self.last = None  # what comes "two days later" hangs on this one
            return
        if not isinstance(found.meaning, (YearBefore, PeriodOf)):
            self.last = result.value
        if isinstance(found.meaning, Settled) and result.type == "DATE" and days[0] == days[1]:
            self.years[days[0].month, days[0].day] = days[0].year
        if isinstance(found.meaning, Weekday) and found.meaning.which == "bare" and days[0] == days[1]:
            self.weekdays[found.meaning.number] = days[0].isoformat()
        self._move(result, found, days, text)
        ended = text[found.end : found.end + 6].lower() == " ended"
        told_as_over = direction.way == "past" and published is not None and days[0] <= published
        over = published is None or days[1] <= published or ended or told_as_over
        if "-Q" in result.value and result.anchor != "period" and over and (self.period is None or result.value >= self.period):
            self.period = result.value

    def _move(self, result: Anchored, found: Candidate, days: tuple[date, date], text: str) -> None:
        """Sets the scene, carries it on, or ends it."""
        explicit = result.anchor == "none" and result.type == "DATE" and result.value[:4].isdecimal()
        if explicit and len(result.value) == _YEAR and _is_alone(text, found.start, found.end):
            self._heading = days if len(_YEAR_ALONE.findall(text)) > 1 else None
        self._full, self._full_end = None, found.end
        if len(result.value) > _YEAR and (explicit or result.anchor == "last-date") and result.type == "DATE":
            born = _BORN.search(text, max(0, found.start - 40), found.start)
            self._full = None if born else days
        opens = explicit and _SETS_SCENE.search(text, max(0, found.start - 24), found.start) is not None
        if opens or (result.anchor == "last-date" and self.stands_under_year(text, found)):
            self._scene, self._end, self._framed = days, found.end, True
        elif explicit and self._closes_a_sentence(found, text):
            self._scene, self._end, self._framed = days, found.end, False
        elif result.anchor == "publication":
            self._scene, self._published_end = None, found.end
        elif self._scene is not None and result.anchor == "last-date":
            self._scene, self._end = days, found.end
            opens = _SETS_SCENE.search(text, max(0, found.start - 24), found.start) is not None
            self._framed = (self._framed or opens) and not isinstance(found.meaning, Shift)

    def _closes_a_sentence(self, found: Candidate, text: str) -> bool:
        """Whether a date ends a sentence of the past in which nothing hangs on the publication day."""
        meaning = found.meaning
        if not isinstance(meaning, Settled) or len(meaning.value) < 7 or not _CLOSES.match(text, found.end):
            return False
        if not _WHEN.search(text, max(0, found.start - 12), found.start):
            return False  # "doubling its profits since 1980"
        if self._published_end and not _SENTENCE_END.search(text, self._published_end, found.start):
            return False
        return direction_of(text, found.start, found.end).way == "past"


_MARKS = " \t#*=•·–—-:.|[]()"


def _opens_its_line(text: str, start: int) -> bool:
    """Whether a time stands first on its line, but for marks and "on"."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return len(line) < _SHORT and line.strip(_MARKS).lower() in ("", "on", "in", "by", "the", "on the", "early", "late", "mid")


_SHORT = 12


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a time is all that its line says."""
    stop = text.find("\n", end)
    rest = text[end : stop if stop >= 0 else len(text)]
    return stop >= 0 and len(rest) < _SHORT and not rest.strip(_MARKS) and _opens_its_line(text, start)
