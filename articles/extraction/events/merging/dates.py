"""When an event took place, by all sentences that tell of it: their own dates, words that tie it to another event, the day of the news."""

import re
from datetime import timedelta

from articles.extraction.events import dating
from articles.extraction.events.announced import UNDER_A_PAPER
from articles.extraction.events.complements import is_aside
from articles.extraction.events.dating import NO_DATE, width
from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import EventDate
from articles.extraction.events.merging.groups import REAL, VAGUE, Group, died_of_it
from articles.extraction.events.times_of_others import HEARING, is_of_an_answer
from articles.extraction.guarded import guarded
from articles.extraction.temporal.dct import DocumentCreationTime
from articles.extraction.temporal.timex import TimeExpression

_LEAD_SENTENCES = 5
_FIRST_SENTENCES = 9
_CLOCK_ONLY = re.compile(
    r"^(?:around |about |at |shortly (?:before|after) |just (?:before|after) )*(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?: (?!may|june|"
    r"july|sept?|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug)[A-Z]{"
    r"2,4})?|midnight|noon|the (?:morning|evening|night|afternoon))$",
    re.I,
)
_OLD_NEWS = re.compile(
    r"\b(?:had (?!just\b)(?:been |already |previously |earlier )*\w+(?:ed|en|t)\b|previous(?:ly)?|years? ago|months? ago|weeks? ago|"
    r"(?:was|been|were) ruled (?:an? )?(?:accident|accidental|suicide|homicide|self-defen[cs]e|justified)|"
    r"found guilty|(?:convicted|acquitted) (?:of|in)|(?:court|jury|inquest|tribunal) (?:has |was |had )?(?:heard|told)|sentenced to|"
    r"pleaded (?:not )?guilty|"
    r"(?:den(?:ied|ies)|admit(?:ted|s)|confirm(?:ed|s)|acknowledged?s?|recall(?:ed|s)) meeting|"
    r"last (?:year|month)|in the past|history|anniversary|since then|decades?\b(?! of\b)|the worst since|historic(?:al)?ly)",
    re.I,
)
_LAST_MONTH = re.compile(
    r"\W*(?:(?:in|and|but) )?(?:last|the previous|earlier this|late last|early last) (?:month|year|autumn|"
    r"summer|spring|winter)\b",
    re.I,
)
"""What a sentence opens on that is no news of its day: "Last month's test hurt a sailor"."""
_YEARS_SINCE = re.compile(r"\b[\w-]+ (?:years|decades) (?:since|after)\b", re.I)
"""Before what years are counted from: "marked 80 years since bombers levelled the town"."""
_NIGHT_ATTACK = re.compile(
    r"\b(?:night|overnight|night-time|nighttime) (?:[\w-]+ ){0,2}(?:attacks?|strikes?|raids?|assaults?|barrage|shelling|bombardment)", re.I
)


def is_clock_alone(time: TimeExpression) -> bool:
    """Whether a time is an hour without its day; the "15" of "15 and 16 June" is a day."""
    return "T" in time.value and _CLOCK_ONLY.match(time.text.strip()) is not None


_CONTINUES = re.compile(r"^(?:earlier|later|also|separately|meanwhile|in addition|at the same time)\b|\balso\b", re.I)


def date_of(group: Group) -> EventDate:
    """The best date that any sentence of the event gives: days before weeks, the leading sentence before others, agreement before both."""
    dated = [finding for finding in group.findings if finding.date.value is not None and not finding.furniture] or [
        finding for finding in group.findings if finding.date.value is not None
    ]
    if not dated:
        timed = [finding for finding in group.findings if finding.governed is not None and not VAGUE.match(finding.governed.time.text)]
        return timed[0].date if timed else NO_DATE
    votes: dict[str, int] = {}
    for finding in dated:
        votes[finding.date.value or ""] = votes.get(finding.date.value or "", 0) + 1
    best = min(
        dated,
        key=lambda finding: (
            finding.back or _weak(finding),
            _weak(finding),
            died_of_it(finding),
            width(finding.date),
            finding.passage.sentence.index > 3,
            -votes[finding.date.value or ""],
            finding.trigger,
        ),
    )
    best = _within(best, dated)
    lead = group.findings[0]
    if best.passage.sentence.index != lead.passage.sentence.index and lead.date.value is None:
        return EventDate(
            best.date.value,
            best.date.granularity,
            best.date.earliest,
            best.date.latest,
            "carried",
            best.date.approximate,
            best.date.time,
            ("dated by another sentence that tells of it", *best.date.steps),
        )
    return best.date


_FEW_DAYS = 7


def _within(best: Finding, dated: list[Finding]) -> Finding:
    """The finding that names a day of the weekend or week which the leading one gives; the day on which somebody died of it is none."""
    first, last = best.date.earliest, best.date.latest
    if best.type in ("meeting", "agreement") and first is not None and last is not None and width(best.date) > _FEW_DAYS:
        inside = [one for one in dated if width(one.date) == 0 and one.date.earliest is not None and first <= one.date.earliest <= last]
        return inside[0] if len({one.date.value for one in inside}) == 1 else best
    if first is None or last is None or best.date.time is None or not 0 < width(best.date) <= _FEW_DAYS:
        return best
    if best.type not in ("strike", "other") or not re.search(r"week", best.date.time.text, re.I):
        return best
    if best.type == "meeting" and best.date.granularity == "range":
        return best  # a summit of several days has things done on one of them
    inner = [
        finding
        for finding in dated
        if width(finding.date) == 0
        and finding.date.earliest is not None
        and first <= finding.date.earliest <= last
        and not finding.rules[0].startswith("other: harm")
    ]
    return inner[0] if len({finding.date.value for finding in inner}) == 1 else best


def _weak(finding: Finding) -> bool:
    return bool(
        finding.governed
        and (
            is_clock_alone(finding.governed.time)
            or (finding.governed.time.start > finding.trigger[0] and _BODIES_FOUND.search(finding.passage.words, finding.passage.low))
        )
    )


_BODIES_FOUND = guarded(r"\b(?:bod(?:y|ies)|corpses?|remains)\b[^.;]{0,80}\b(?:found|discovered|recovered)\b", re.I)
"""Whose day is that of the finding; another sentence may give that of the killing."""


def carry(groups: list[Group], dates: dict[int, EventDate]) -> None:
    """Dates by words that tie two events together ("on the same day as")."""
    home = {id(finding): group for group in groups for finding in group.findings}
    for _ in range(2):
        for group in groups:
            if dates[id(group)].value is not None:
                continue
            for finding in group.findings:
                for days, words, other in finding.links:
                    target = home.get(id(other))
                    if target is not None and target is not group:
                        moved = dating.shifted(
                            dates[id(target)], days, words, f"“{other.passage.text[other.trigger[0] : other.trigger[1]]}”"
                        )
                        if moved.value is not None or dates[id(group)].time is None:
                            dates[id(group)] = moved


_THEN = re.compile(
    r"^\W*(?:(?:an?|one|two|three|four|five|six|some|several|\d+) )?(?:few |couple of )?(?:hours?|minutes?) (?:later|afterwards)\b|"
    r"^\W*(?:just |only |a few |several |some )?(?:hours|minutes) (?:before|after|earlier)\b|^\W*(?:shortly|soon|immediately) "
    r"afterwards\b|^\W*(?:later|earlier) (?:that|the same|on the same) (?:day|morning|afternoon|"
    r"evening)\b|^\W*(?:on )?the same (?:day|morning|afternoon|evening)\b",
    re.I,
)

_THEN_VERB = re.compile(r"\b(?:then|afterwards|later) $", re.I)


_DAY_OF_IT = re.compile(r"^\W*on (?:its|the|their) (last|final|closing|first|opening|second) day\b(?! of)", re.I)


def _day_of(whole: EventDate, words: str, which: str) -> EventDate:
    """The first, second or last day of an event of several days."""
    if whole.granularity not in ("day", "range") or whole.earliest is None or whole.latest is None:
        return NO_DATE
    day = whole.latest if which in ("last", "final", "closing") else whole.earliest + timedelta(days=which == "second")
    return EventDate(
        day.isoformat(),
        "day",
        day,
        day,
        "carried",
        whole.approximate,
        whole.time,
        (f"“{words}”: a day of the event told just before", *whole.steps),
    )


_SAME_DAY = re.compile(r"^\W*on (?:the|that) same (?:day|morning|afternoon|evening)\b(?! (?:as|that|when))", re.I)


def same_day(groups: list[Group], dates: dict[int, EventDate]) -> None:
    """ "On the same day" that opens a sentence: the day of the event that the text was telling of, not of one mentioned beside it."""
    told = sorted(((finding, group) for group in groups for finding in group.findings), key=lambda pair: pair[0].trigger)
    for place, (finding, group) in enumerate(told):
        opening = _SAME_DAY.search(finding.passage.words)
        if opening is None or finding is not group.findings[0]:
            continue
        main: dict[int, Group] = {}
        for previous, other in told[:place]:
            if other is not group and previous.modality in REAL and previous.passage.sentence.index < finding.passage.sentence.index:
                main.setdefault(previous.passage.sentence.index, other)
        if main:
            before = dates[id(main[max(main)])]
            if before.granularity == "day":
                dates[id(group)] = dating.shifted(before, 0, opening.group().strip(), "the event told before")


def follow_on(groups: list[Group], dates: dict[int, EventDate]) -> None:
    """ "A few hours later": the day of the event told just before."""
    told = sorted(((finding, group) for group in groups for finding in group.findings), key=lambda pair: pair[0].trigger)
    for place, (finding, group) in enumerate(told):
        opening = (
            _THEN.search(finding.passage.words)
            or _DAY_OF_IT.search(finding.passage.words)
            or (
                _THEN_VERB.search(finding.passage.text, max(finding.passage.start, finding.trigger[0] - 8), finding.trigger[0])
                if finding.verb
                else None
            )
        )
        if opening is None or dates[id(group)].value is not None or finding.modality not in REAL:
            continue
        earlier = [
            other
            for previous, other in told[:place]
            if finding.passage.sentence.index - 2 <= previous.passage.sentence.index < finding.passage.sentence.index
            and other is not group
            and previous.modality in REAL
        ]
        if earlier and opening.re is _DAY_OF_IT:
            dates[id(group)] = _day_of(dates[id(earlier[-1])], opening.group().strip(), opening.group(1).lower())
        elif earlier and dates[id(earlier[-1])].granularity == "day":
            dates[id(group)] = dating.shifted(dates[id(earlier[-1])], 0, opening.group().strip(), "the event told just before")


_CAME_AFTER = re.compile(
    r"^\W*(?:(?:the|this|that|these|those) (?:[\w’'-]+ ){1,5}?|it |they )(?:came|comes?|happened|took place|occurred|followed|follows?) "
    r"(?P<words>(?:just |only |barely |less than |more than |about |nearly )?(?:(?P<number>an?|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|\d\d?) )?(?:[a-z]+ )?(?P<unit>hour|day|week|month|year)s? (?P<way>after|before))\b",
    re.I,
)
"""How a text counts from what it tells of to another event: "The attack came two days after a bombing"."""


def came_after(groups: list[Group], dates: dict[int, EventDate]) -> None:
    """ "The attack came two days after a bombing": the bombing lies two days before the event that the text was telling of."""
    told = sorted(((finding, group) for group in groups for finding in group.findings), key=lambda pair: pair[0].trigger)
    for place, (finding, group) in enumerate(told):
        counted = _counted_back(finding)
        if counted is None or counted["number"] is None or dates[id(group)].value is not None:
            continue
        if counted["unit"].lower() != "day" or not re.match(r"(?:just |only |barely )?(?:an?|\w+) days?\b", counted["words"], re.I):
            continue
        before = [
            other
            for previous, other in told[:place]
            if other is not group
            and previous.modality in REAL
            and finding.passage.sentence.index - 2 <= previous.passage.sentence.index <= finding.passage.sentence.index
        ]
        if before and dates[id(before[-1])].granularity == "day":
            days = dating.number_of(counted["number"]) * (-1 if counted["way"].lower() == "after" else 1)
            dates[id(group)] = dating.shifted(dates[id(before[-1])], days, counted["words"], "the event told before")


def _counted_back(finding: Finding) -> re.Match[str] | None:
    """The words that count from what was told before to the event of a finding, None where there are none or others stand between."""
    counted = _CAME_AFTER.match(finding.passage.words)
    if counted is None or finding.passage.start + counted.end() > finding.trigger[0]:
        return None
    return counted


_TOLL_MOVED = re.compile(
    r"\b(?:tolls?|number of (?:people |those )?(?:dead|killed|deaths|injured|wounded|victims|casualties|fatalities)[^;]{0,60}?)"
    r"\b[^;]{0,120}?\b(?:rose|rises|risen|climb(?:s|ed)|increased|grew|grown|jumped|reached|revised)\b",
    re.I,
)
"""News of a count, which does not say that what is counted is of that day."""


def reported(group: Group, index: int, groups: list[Group], dates: dict[int, EventDate], dct: DocumentCreationTime) -> EventDate:
    """The publication day, where wording and place in the text make the event news of that day."""
    undated = dates[id(group)]
    if dct.value is None or group.findings[0].modality not in REAL:
        return undated
    if (
        undated.time is not None
        and not VAGUE.match(undated.time.text)
        and not is_clock_alone(undated.time)
        and undated.time.type != "DURATION"
    ):
        return undated
    beside = _told_before(group, index, groups, dates, dct)
    for finding in group.findings:
        if (
            _NIGHT_ATTACK.search(finding.passage.text[max(finding.passage.start, finding.trigger[0] - 12) : finding.trigger[1]])
            and finding.type == "strike"
            and not finding.furniture
        ):
            return dating.reported_on(dct, "“night” with no day: the night before the report")
        if finding.back or finding.furniture or finding.subtype == "invasion" or _OLD_NEWS.search(_clause(finding)):
            continue
        if _LAST_MONTH.match(finding.passage.words) or _YEARS_SINCE.search(
            finding.passage.words, 0, finding.trigger[0] - finding.passage.start
        ):
            continue
        if finding.type == "agreement" and UNDER_A_PAPER.search(finding.passage.text, finding.passage.start, finding.trigger[0]):
            continue
        if any(is_of_an_answer(finding.passage, time) for time in finding.passage.times) or HEARING.search(
            finding.passage.text, finding.passage.start, finding.trigger[0]
        ):
            continue
        if (
            finding.counted_off
            or _COUNTED_AHEAD.match(finding.passage.words, 0, finding.trigger[0] - finding.passage.start)
            or _counted_back(finding) is not None
            or _TOLL_MOVED.search(finding.passage.words)
        ):
            continue
        if any(_said_earlier(other, dct) for other in group.findings[:1] if other.type == "strike") or _said_earlier(finding, dct):
            continue
        if finding.type in ("strike", "other") and is_aside(finding.passage, finding.trigger):
            continue
        number = finding.passage.sentence.index
        if beside is not None and not finding.heading:
            return dating.shifted(dates[id(beside)], 0, "", "the event told just before")
        if number < (_LEAD_SENTENCES if index else _FIRST_SENTENCES):
            return dating.reported_on(dct, "told as news near the top of a report of that day, with no time of its own")
        if _is_entry(finding):
            return dating.reported_on(dct, "an entry of a running report, with its time of day only")
        if (
            _CONTINUES.search(finding.passage.words[:60])
            and index > 0
            and any(dates[id(other)].basis == "reported" for other in groups[:index])
        ):
            return dating.reported_on(dct, "told in one run with other news of that day")
    return undated


_COUNTED_AHEAD = re.compile(
    r"\W*(?:(?:just|only|barely|less than|more than|about|nearly) )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|"
    r"several|some) "
    r"(?:[a-z]+ )?(?:days?|weeks?|months?|years?) after (?!that|it)[^,;]*$",
    re.I,
)
"""How a sentence opens that counts from an event to its news: "four days after a gunman killed seven, the governor met their kin"."""


def _said_earlier(finding: Finding, dct: DocumentCreationTime) -> bool:
    """Whether the sentence says that somebody told of it on a day before that of the report: it then is no news of that day."""
    passage, day = finding.passage, dct.value
    if day is None or not passage.speech:
        return False
    return any(time.granularity == "day" and time.latest is not None and time.latest < day for time in passage.times)


_ENTRY = re.compile(r"\W{0,3}(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}))?(?::| [–—-]| ?\||,)? (?=[A-Z“\"])")


def _is_entry(finding: Finding) -> bool:
    """Whether a sentence opens a line with a time of day, as the entries of a running report do."""
    passage = finding.passage
    line = passage.text.rfind("\n", 0, passage.start) + 1
    return not passage.text[line : passage.start].strip() and _ENTRY.match(passage.text, line, passage.end) is not None


_RUN = 4
_NEWS_DAYS = 3


def _told_before(group: Group, index: int, groups: list[Group], dates: dict[int, EventDate], dct: DocumentCreationTime) -> Group | None:
    """The attack or accident that the text told of right before, where words put it on one of the last days, or the meeting or agreement of
    the same people in the sentence before: what follows without a time of its own is news of that day rather than of the day of
    publication."""
    if dct.value is None:
        return None
    harm = group.type in ("strike", "other")
    first = group.findings[0].passage.sentence.index
    for other in reversed(groups[:index]):
        day = dates[id(other)]
        near = any(0 <= first - finding.passage.sentence.index <= (_RUN if harm else 1) for finding in other.findings)
        if (
            not near
            or (other.type in ("strike", "other")) != harm
            or (not harm and not (_same_sides(group, other) or _is_at_the_signing(group, other) or _is_of_the_visit(group, other)))
        ):
            continue
        if day.basis in ("explicit", "carried") and day.granularity == "day" and day.latest:
            mine, theirs = _attackers(group), _attackers(other)
            if harm and mine and theirs and not mine & theirs:
                return None
            return other if (not harm) <= (dct.value - day.latest).days <= _NEWS_DAYS else None
    return None


def _is_at_the_signing(group: Group, other: Group) -> bool:
    """Whether people met at the ceremony of a paper that the text told just before."""
    return other.type == "agreement" and _AT_THE_SIGNING.search(group.findings[0].passage.words) is not None


def _is_of_the_visit(group: Group, other: Group) -> bool:
    """Whether papers whose signatories nobody names were signed at the meeting told just before: "Fourteen memoranda were signed"."""
    told = other.findings[0]
    return (group.type, other.type) == ("agreement", "meeting") and told.modality in REAL and not told.back and not _attackers(group)


_AT_THE_SIGNING = re.compile(r"\b(?:at|after|before|during|for) the (?:[\w-]+ )?(?:ceremony|signing)\b", re.I)


def _same_sides(group: Group, other: Group) -> bool:
    """Whether two meetings or agreements that happened are of the same people or states, so that one report tells of them in a run."""
    if other.findings[0].modality not in REAL or other.findings[0].back:
        return False
    here, there = ({actor.country or actor.name for finding in each.findings for actor in finding.actors} for each in (group, other))
    return len(here & there) > 1 or _attackers(group) & _attackers(other) != set()


def _attackers(group: Group) -> set[str]:
    return {actor.name for finding in group.findings for actor in finding.actors}


def _clause(finding: Finding) -> str:
    start, end = finding.passage.clause_span(finding.trigger[0])
    return finding.passage.text[start : max(end, finding.trigger[1])]
