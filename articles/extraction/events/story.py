"""From the sentences of a text to its findings: one sentence after the other, each with what those before it told.

A sentence may leave out what its reader knows already: who met ("The two men signed it then"), where, and on which day. What it
leaves out is taken from the sentences before, never from those after.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.extraction.events.announced import in_present
from articles.extraction.events.counted_back import counted_back, is_counted, main_clause
from articles.extraction.events.dating import calendar_value, carried_from, not_after, not_before, still_going_on, under_heading
from articles.extraction.events.detector import find_events
from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Argument
from articles.extraction.events.only_day import date_by_only_day
from articles.extraction.events.only_place import place_by_only_place
from articles.extraction.events.passage import Passage, read_passage
from articles.extraction.events.roles.places import fought_over, place_before
from articles.extraction.events.subjects import in_role, pair_before, says_sides, says_two, with_object, with_pronoun, with_pronoun_within
from articles.extraction.events.topic import find_topic
from articles.extraction.names import Entity, Names
from articles.extraction.sentences import Sentence
from articles.extraction.temporal import DocumentCreationTime, TimeExpression

_THEY = re.compile(r"\b(?:they|the (?:two|pair)|both|the (?:leaders|ministers|presidents|sides|parties))\b[^.;]{0,40}$", re.I)
"""More than one: those of the last meeting or agreement that had several parties."""
_AT_THE_TALKS = re.compile(
    r"\b(?:end|close|conclusion|after|following|during|course of|result of|completion of) (?:of )?(?:the|their|"
    r"these) (?:[\w-]+ )?(?:meetings?|talks|"
    r"session|visit|consultations|negotiations|summit|plenary|conversation)\b",
    re.I,
)
"""Where a paper was signed that names nobody: at the end of the talks told before."""
_UNFINISHED = ":–—…,"
"""How a line ends that the next one goes on with."""
_IN_FULL = re.compile(r"\d{4}")
"""In a date with its year."""
_WEEKDAY_ALONE = re.compile(r"(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:DAY|day)[.:]?")
"""A weekday that is all a sentence says, as in the review of a week; one alone is no heading."""
_SEVERAL = 2
_BEFORE_THEN = re.compile(r"\b(?:had|earlier|previous(?:ly)?|ago|before|since|last (?:year|month|week))\b", re.I)
"""What puts an event before the day under which it is told."""
_NEARBY = 3
"""How many sentences back a place may stand."""


def _in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (entity.start, -entity.end)))


@dataclass(slots=True)
class _Cast:
    """Who took part in the meetings and agreements told so far."""

    last: tuple[Argument, ...] = ()
    several: tuple[Argument, ...] = ()
    """The last ones that were more than one."""
    sides: tuple[Argument, ...] = ()
    """The first two, or the first state, party or body: "the two sides" of the text."""

    def keep(self, actors: tuple[Argument, ...]) -> None:
        """Remembers who took part in an event."""
        self.last = actors
        self.several = actors if len(actors) > 1 else self.several
        self.sides = self.sides or (actors if len(actors) == 2 or (len(actors) == 1 and actors[0].kind != "person") else ())


@dataclass(slots=True)
class Story:
    """The sentences of a text in their order; ``times`` are those of the whole text, in order, and ``dct`` is when it was written."""

    text: str
    sentences: Sequence[Sentence]
    names: Names
    times: tuple[TimeExpression, ...]
    dct: DocumentCreationTime
    _cast: _Cast = field(default_factory=_Cast)
    _read: list[Passage] = field(default_factory=list)
    _days: tuple[TimeExpression, ...] = ()
    """The days of the last sentence that told any time, and where it stands."""
    _days_at: int = 0
    _head: TimeExpression | None = None
    """The date that stands alone above the sentences that are read now."""

    def findings(self, furniture: Sequence[str]) -> list[Finding]:
        """All that the sentences tell of events; ``furniture`` has for each sentence the kind of furniture that it is, empty for none."""
        topic = find_topic(self.text, self.names)
        starts = [time.start for time in self.times]
        found: list[Finding] = []
        heads = self._dates_alone()
        for sentence, kind in zip(self.sentences, furniture, strict=True):
            if kind not in ("", "repeated"):
                continue
            times = self.times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            passage = self._passage(sentence, times)
            self._head = heads.get(sentence.index, self._head)
            heading = sentence.index == 0 and not re.search(r"[.!?…][\"”’')]*$", passage.words)
            for finding in find_events(passage, topic, heading):
                finding.furniture, finding.heading = kind == "repeated", heading
                self._complete(finding)
                found.append(finding)
            self._read.append(passage)
            if any(time.type != "DURATION" for time in times) or sentence.index - self._days_at > _NEARBY:
                self._days = tuple(time for time in times if time.granularity == "day" and time.earliest is not None)
                self._days_at = sentence.index
        date_by_only_day(found, [passage for passage in self._read if passage.times], self.dct.value)
        place_by_only_place(found, self._read)
        return found

    def _dates_alone(self) -> dict[int, TimeExpression]:
        """The days that are all a sentence says, by its index: the headings of a chronicle. One alone on the first line is the date of the
        text."""
        days = {time.start: time for time in self.times if time.granularity == "day" and time.earliest == time.latest is not None}
        alone = {
            sentence.index: time
            for sentence in self.sentences
            if (time := days.get(sentence.start)) is not None
            and not self.text[time.end : sentence.end].strip(" .:\n–—-")
            and time.value == calendar_value(time)
            and (_IN_FULL.search(time.text) or _WEEKDAY_ALONE.fullmatch(self.text, sentence.start, sentence.end))
        }
        if sum(_IN_FULL.search(time.text) is None for time in alone.values()) < _SEVERAL:
            alone = {index: time for index, time in alone.items() if _IN_FULL.search(time.text)}
        if (
            len(alone) == 1
            and (index := next(iter(alone))) == 0
            and "\n" in self.text[self.sentences[0].end - 1 : self._starts_after(index)]
        ):
            return {}
        return alone

    def _starts_after(self, index: int) -> int:
        return self.sentences[index + 1].start if index + 1 < len(self.sentences) else len(self.text)

    def _passage(self, sentence: Sentence, times: tuple[TimeExpression, ...]) -> Passage:
        before = self._read[-1].words if self._read else ""
        passage = read_passage(self.text, sentence, self.names, times, before if before[-1:] in _UNFINISHED else "")
        pronoun = with_pronoun(passage, self._read) or with_pronoun_within(passage)
        if pronoun is not None:
            passage.entities = _in_order((*passage.entities, pronoun))
        other = with_object(passage, self._read)
        if other is not None:
            passage.entities = _in_order((*passage.entities, other))
        return passage

    def _complete(self, finding: Finding) -> None:
        """Gives a finding what its sentence leaves out."""
        if finding.back and self._is_of_two_told_before(finding):
            finding.back = False
        if finding.type in ("meeting", "agreement") and not finding.back:
            self._tell_actors(finding)
        if not finding.places and not (finding.back or finding.of_a_day) and finding.type != "other":
            finding.places = self._place_before(finding)
        self._tell_day(finding)

    def _is_of_two_told_before(self, finding: Finding) -> bool:
        """Whether words of their own tell what two persons did whom the sentences before name ("The two men talked for an hour")."""
        return (
            finding.type == "meeting"
            and finding.modality != "hypothetical"
            and finding.verb
            and not finding.joins
            and "pointing back" not in finding.rules[0]
            and says_two(finding.passage, finding.trigger[0])
            and bool(pair_before(self._read, finding.passage, finding.trigger[0]))
        )

    def _tell_actors(self, finding: Finding) -> None:
        passage, (start, end) = finding.passage, finding.trigger
        told = bool(self._read) and finding.modality != "hypothetical"  # whom somebody would have meet is not who met before
        pair = pair_before(self._read, passage, start) if told and says_two(passage, start) else ()
        if pair:
            known = {actor.name for actor in pair}
            others = (actor for actor in finding.actors if actor.name not in known and actor.span[0] > start)
            finding.actors = (*in_role(pair, finding.type), *others)
        elif self._cast.sides and len(finding.actors) < 2 and says_sides(passage, end):
            finding.actors = in_role(self._cast.sides, finding.type)
        elif finding.actors:
            self._cast.keep(finding.actors)
        elif (
            told
            and self._cast.last
            and (_THEY.search(self.text[passage.start : start]) or (finding.type == "agreement" and _AT_THE_TALKS.search(passage.words)))
        ):
            finding.actors = in_role(self._cast.several or self._cast.last, finding.type)

    def _place_before(self, finding: Finding) -> tuple[Argument, ...]:
        sentence = finding.passage.sentence
        earlier = self.sentences[max(0, sentence.index - _NEARBY)].start if sentence.index < len(self.sentences) else sentence.start
        place = place_before(finding.passage, self.names.within(earlier, sentence.start), finding.type)
        if place or finding.type != "strike" or not self._read or self._read[-1].sentence.index != sentence.index - 1:
            return place
        return fought_over(self._read[-1])

    def _tell_day(self, finding: Finding) -> None:
        """Its day, from the sentence before where this one has none of its own, and on the right side of the report."""
        passage = finding.passage
        is_timed = any(time.type != "DURATION" for time in passage.times)
        is_next = passage.sentence.index - self._days_at <= 1
        if finding.governed is None and not finding.back and not is_timed and len(self._days) == 1 and is_next:
            finding.date = carried_from(passage, self._days[0], finding)
        if self._head is not None and self._has_no_other_day(finding):
            finding.date = under_heading(self._head)
        if finding.date.value is None and finding.governed is None and finding.modality == "occurred":
            self._count_back(finding)
        if finding.type in ("strike", "other") and finding.modality == "occurred" and finding.date.value is None and finding.claims:
            finding.date = still_going_on(passage, finding.trigger, self.dct) or finding.date  # "have died since Friday"
        if finding.modality in ("ongoing", "aggregate") and finding.date.value is None:
            finding.date = still_going_on(passage, finding.trigger, self.dct) or finding.date
        if finding.modality == "occurred" and finding.verb and not finding.heading and self._is_to_come(finding):
            finding.modality, finding.rules = "planned", (finding.rules[0], "modality: present for a day to come", *finding.rules[2:])
        if finding.modality in ("occurred", "ongoing", "aggregate"):
            finding.date = not_after(finding.date, self.dct)
        elif finding.modality == "planned":
            finding.date = not_before(finding.date, self.dct)

    def _count_back(self, finding: Finding) -> None:
        """Dates what the sentence counts from to the day of the report; what it counts from otherwise is at least no news of that day."""
        if (back := counted_back(finding.passage, finding.trigger, finding.verb, self.dct)) is not None:
            finding.date = back
            until = main_clause(finding.passage, finding.trigger, finding.verb)
            finding.places = tuple(place for place in finding.places if place.span[0] < until)
            finding.actors = tuple(actor for actor in finding.actors if actor.span[0] < until)
        finding.counted_off = finding.counted_off or is_counted(finding.passage, finding.trigger, finding.verb)

    def _has_no_other_day(self, finding: Finding) -> bool:
        """Whether nothing but the heading above dates what is told as fact."""
        return (
            finding.date.value is None
            and finding.modality in ("occurred", "ongoing")
            and not finding.back
            and not any(time.granularity == "day" for time in finding.passage.times)
            and not _BEFORE_THEN.search(finding.passage.words)
        )

    def _is_to_come(self, finding: Finding) -> bool:
        """Whether a verb in the present stands with a day after that of the report."""
        written, day = self.dct.value, finding.date.earliest
        return written is not None and day is not None and day > written and in_present(finding.passage, finding.trigger)
