"""Which findings of one text tell of the same event, and what the event then is: its date, people, places, figures.

In the order of the text each finding joins the latest group that nothing sets it apart from (modality, day, place, other
people, another paper), else it opens one. Findings that only point back ("the attack") and repeated paragraphs open none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from articles.extraction.document import Span
from articles.extraction.events import dating
from articles.extraction.events.confidence import judge
from articles.extraction.events.dating import NO_DATE, days_apart, width
from articles.extraction.events.detector import Finding
from articles.extraction.events.instruments import Instrument, may_be_same
from articles.extraction.events.mention import Argument, Casualties, Count, DocumentEvent, EventDate, EventMention, Modality
from articles.extraction.events.roles.casualties import Claim, casualties_of, size
from articles.extraction.events.titles import title_of
from articles.extraction.temporal.dct import DocumentCreationTime

_REAL = ("occurred", "ongoing")
_LEAD_SENTENCES = 5
_FIRST_SENTENCES = 9
_VAGUE = re.compile(r"^(?:earlier|later|recent(?:ly)?|now|then|currently|once|previously|lately|soon|already|formerly|former)\b", re.I)
_CLOCK_ONLY = re.compile(
    r"^(?:around |about |at |shortly (?:before|after) |just (?:before|after) )*(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?: [A-Z]{"
    r"2,4})?|midnight|noon|the (?:morning|evening|night|afternoon))$",
    re.I,
)
_OLD_NEWS = re.compile(
    r"\b(?:had (?:been |already |previously |earlier )*\w+(?:ed|en|t)\b|previous(?:ly)?|years? ago|months? ago|weeks? ago|"
    r"last (?:year|month)|in the past|history|anniversary|since then|decades?|the worst since|historic(?:al)?ly)",
    re.I,
)
_NIGHT_ATTACK = re.compile(
    r"\b(?:night|overnight|night-time|nighttime) (?:[\w-]+ ){0,2}(?:attacks?|strikes?|raids?|assaults?|barrage|shelling|bombardment)", re.I
)
_CONTINUES = re.compile(r"^(?:earlier|later|also|separately|meanwhile|in addition|at the same time)\b|\balso\b", re.I)


@dataclass(slots=True)
class Group:
    """Findings that tell of one event, while it is being put together."""

    findings: list[Finding]
    instrument: Instrument | None = None
    reasons: list[str] = field(default_factory=list)
    contested: bool = False
    """Whether all that the text has is one side's word, and the other side denies that it happened at all."""

    @property
    def type(self) -> str:
        """Strike where any of its findings is one; a shot that the text calls an accident is none."""
        strikes = [finding for finding in self.findings if finding.type == "strike" and not finding.back]
        if (
            strikes
            and all(finding.subtype == "shooting" for finding in strikes)
            and any(finding.type == "other" and finding.subtype == "shooting" for finding in self.findings)
        ):
            return "other"
        return "strike" if strikes else self.findings[0].type


_BACK = "points back to it"
_NOTHING = "nothing sets it apart from the event told before"


def merge(findings: Sequence[tuple[Finding, Instrument | None]], dct: DocumentCreationTime, text: str) -> tuple[DocumentEvent, ...]:
    """The events of one document, in the order in which it first tells of them."""
    groups: list[Group] = []
    for finding, instrument in findings:
        _place_finding(groups, finding, instrument)
    groups = [group for group in groups if _follows_up(group) or not all(finding.back or finding.furniture for finding in group.findings)]
    dates = {id(group): _date(group) for group in groups}
    _carry(groups, dates)
    _then(groups, dates)
    _same_day(groups, dates)
    for index, group in enumerate(groups):
        if dates[id(group)].value is None:
            dates[id(group)] = _reported(group, index, groups, dates, dct)
    for group in groups:
        group.contested = _contested(group, text)
    events = [_event(group, dates[id(group)], groups, dates, text) for group in groups]
    return tuple(events)


def _follows_up(group: Group) -> bool:
    """Whether sentences that only point back ("the strike killed 40") tell enough of an event that this text never tells first-hand."""
    told = [
        finding
        for finding in group.findings
        if not finding.furniture and finding.modality in _REAL and not finding.rules[0].endswith("to when")
    ]
    dated = any(finding.date.value is not None for finding in told)
    if group.type == "meeting" and any(
        finding.modality == "planned" and finding.date.value is not None and not finding.furniture for finding in group.findings
    ):
        return True
    if group.type == "strike":
        return any(finding.places for finding in told) and (dated or any(finding.claims for finding in told))
    return group.type == "meeting" and dated and len({actor.name for finding in told for actor in finding.actors}) > 1


def _place_finding(groups: list[Group], finding: Finding, instrument: Instrument | None) -> None:
    if finding.modality in ("denied", "hypothetical") and (finding.back or finding.weight < 0.6):
        return
    for group in reversed(groups[-_MOST_COMPARED:]):
        reason = _joins(_compared(group), finding, instrument)
        if reason in (_BACK, _NOTHING) and _aside(group, finding, groups):
            continue
        if reason:
            group.findings.append(finding)
            group.reasons.append(reason)
            if instrument and (
                group.instrument is None
                or (len(instrument.key) > len(group.instrument.key) and may_be_same(instrument.key, group.instrument.key))
            ):
                group.instrument = instrument
            return
    groups.append(Group([finding], instrument))


_MOST_COMPARED = 200
_FIRST_COMPARED, _LAST_COMPARED = 20, 40


def _compared(group: Group) -> Group:
    """A group as further findings are compared with it: of very many findings the first and the latest, so that no text takes for ever."""
    if len(group.findings) <= _FIRST_COMPARED + _LAST_COMPARED:
        return group
    return Group([*group.findings[:_FIRST_COMPARED], *group.findings[-_LAST_COMPARED:]], group.instrument)


def _joins(group: Group, finding: Finding, instrument: Instrument | None) -> str:
    """Why a finding tells of a group's event, empty when it does not."""
    if _kind(group.type, finding.type) is False:
        return ""
    if not _modal(group, finding):
        return ""
    if (
        finding.type == "strike"
        and not finding.back
        and all((other.subtype == "invasion") != (finding.subtype == "invasion") for other in group.findings)
    ):
        return ""
    if any(link[2] in group.findings for link in finding.links) and finding.type == group.type and finding.links:
        return ""
    if _days_differ(group, finding):
        return ""
    shared = _shared_place(group, finding)
    if shared == "differ":
        return ""
    if finding.type == "meeting":
        return _same_people(group, finding, shared)
    if finding.type == "agreement":
        return _same_paper(group, finding, instrument, shared)
    if finding.back:
        return _BACK
    if shared:
        return shared
    if finding.modality == "planned":
        return ""
    return _NOTHING


def _aside(group: Group, finding: Finding, groups: list[Group]) -> bool:
    """Whether a group is an older matter that the report mentions in passing ("shot on the same block three years ago"): what follows
    tells of the news again, unless it stands in the very next sentence."""
    if finding.type not in ("strike", "other"):
        return False
    main = next((other for other in groups if _kind(other.type, group.type)), group)
    if main is group or not _modal(main, finding) or _days_differ(main, finding) or _shared_place(main, finding) == "differ":
        return False
    if finding.passage.sentence.index <= max(other.passage.sentence.index for other in group.findings) + 1 and not finding.back:
        return False
    told = [other.date for other in group.findings if other.date.latest is not None]
    news = [other.date for other in main.findings if other.date.earliest is not None and width(other.date) < 8]
    return bool(told) and all(
        width(date) > 20 or (news and date.latest and news[0].earliest and (news[0].earliest - date.latest).days > 10) for date in told
    )


def _kind(a: str, b: str) -> bool:
    return a == b or {a, b} == {"strike", "other"}


def _modal(group: Group, finding: Finding) -> bool:
    lead = group.findings[0].modality
    if finding.back and finding.modality in ("occurred", "ongoing"):
        return lead in ("occurred", "ongoing", "planned") or (lead == "denied" and bool(finding.claims))
    if lead in _REAL and finding.modality in _REAL:
        return True
    return lead == finding.modality


def _when(finding: Finding) -> tuple[str, EventDate]:
    time = finding.governed.time if finding.governed else None
    if time is None or (_VAGUE.match(time.text) and finding.date.value is None):
        return "", NO_DATE
    return time.value.split("T")[0] if "T" in time.value and not time.value.startswith("T") else time.value, finding.date


def _days_differ(group: Group, finding: Finding) -> bool:
    value, when = _when(finding)
    if not value:
        return False
    if (
        finding.type in ("strike", "other")
        and when.value
        and width(when) > 20
        and not all(width(other.date) > 20 and other.date.value for other in group.findings)
    ):
        return True
    for other in group.findings:
        other_value, other_when = _when(other)
        if not other_value or (other.back and finding.back):
            continue
        apart = days_apart(when, other_when)
        if apart is not None:
            if apart > (
                1
                if finding.type in ("strike", "other")
                and min(width(when), width(other_when)) == 0
                and max(width(when), width(other_when)) == 0
                and _night(finding, other)
                else 0
            ):
                return True
            if (width(when) > 25 and width(other_when) < 7) or (width(other_when) > 25 and width(when) < 7):
                return True
            continue
        if when.value is None and other_when.value is None:
            if value != other_value and not _compatible_words(finding, other):
                return True
        elif finding.type == "strike" and ((width(when) > 20 and when.value) or (width(other_when) > 20 and other_when.value)):
            return True
    return False


def _night(a: Finding, b: Finding) -> bool:
    texts = " ".join(f.governed.time.text.lower() for f in (a, b) if f.governed)
    return bool(re.search(r"night|overnight|late|early|morning|evening|a\.?m\b|midnight", texts))


def _compatible_words(a: Finding, b: Finding) -> bool:
    """Two unanchored times that may be one: "overnight" and "this afternoon" of the same report's day, times of day."""
    kinds = [_reach(f.governed.time.value, f.governed.time.text) if f.governed else "" for f in (a, b)]
    return kinds[0] == kinds[1] == "day" or "" in kinds


def _reach(value: str, text: str) -> str:
    if re.search(r"WXX-\d", value):
        return value
    if re.search(r"week|month|year", text, re.I):
        return text.lower()
    return "day"


def _shared_place(group: Group, finding: Finding) -> str:
    """ "same place ..." , "differ", or "" where one of them names none."""
    here = list(finding.places)
    there = [place for other in group.findings for place in other.places]
    if not here or not there:
        return ""
    for a in here:
        for b in there:
            if a.name == b.name or _stem(a.name) == _stem(b.name):
                return f"same place {a.name}"
    for a in here:
        for b in there:
            if a.country and a.country == b.country and (_is_country(a) or _is_country(b)):
                return f"{a.name} lies with {b.name}"
            if "district" in (a.name + b.name) and (a.country == b.country or not a.country or not b.country):
                return f"{a.name} lies with {b.name}"
    if finding.back or (
        finding.definite and finding.type in ("strike", "other") and len({place.country for place in (*here, *there) if place.country}) < 2
    ):
        return ""
    if not any(place.latitude is not None or place.country for place in here):
        return ""
    return "differ"


def _stem(name: str) -> str:
    return re.sub(r" (?:region|province|district|county|strip|city)$", "", name, flags=re.I).lower()


def _is_country(place: Argument) -> bool:
    return place.latitude is None and place.country is not None and not re.search(r"region|district|province|county", place.name, re.I)


def _people(findings: Sequence[Finding]) -> list[Argument]:
    return [argument for finding in findings for argument in finding.actors]


_MOVED_ON = re.compile(
    r"\b(?:travel+ed|travels|went|goes|flew|flies|moved|drove|continued|headed) on to\b|\bthen (?:travel+ed|went|flew)\b", re.I
)


def _same_people(group: Group, finding: Finding, shared: str) -> str:
    here, there = list(finding.actors), _people(group.findings)
    if finding.back:
        return "points back to it" if not here or not there or _overlap(here, there) or _pronoun(finding) or _joined_in(finding) else ""
    if _MOVED_ON.search(finding.passage.text, finding.passage.start, finding.trigger[0]):
        return ""
    if (finding.subtype == "call") != any(other.subtype == "call" for other in group.findings if not other.back):
        return ""
    if not here:
        return (
            shared
            if shared
            else ("the same day" if _when(finding)[0] and _when(finding)[0] in {_when(other)[0] for other in group.findings} else "")
        )
    if not there:
        return shared
    common = _overlap(here, there)
    if not common:
        return ""
    left, right = _unmatched(here, there), _unmatched(there, here)
    if left and right:
        return ""
    if len(common) == 1 and len(here) > 1 and len(there) > 1 and left and not shared:
        return ""
    visit = {finding.subtype, *(other.subtype for other in group.findings)}
    if "visit" in visit and not shared and len(visit) > 1 and (finding.places and any(other.places for other in group.findings)):
        return ""
    if len(here) == 1 and len(there) == 1 and not shared and not _when(finding)[0]:
        return (
            "the same person and nothing that sets it apart"
            if finding.type == "meeting" and finding.subtype == group.findings[0].subtype
            else ""
        )
    return "the same people: " + ", ".join(sorted(common)) + (f"; {shared}" if shared else "")


def _joined_in(finding: Finding) -> bool:
    """Whether it adds people to a meeting that was told before ("X took part", "X attended the talks")."""
    return "attendance" in finding.rules[0] or finding.joins


def _pronoun(finding: Finding) -> bool:
    return bool(re.search(r"\b(?:they|parties|sides|leaders)\b", finding.passage.words[: finding.trigger[1] - finding.passage.start], re.I))


def _overlap(a: Sequence[Argument], b: Sequence[Argument]) -> set[str]:
    names = {argument.name for argument in b}
    countries = {argument.country for argument in b if argument.country and argument.kind == "country"}
    people = {argument.country for argument in b if argument.country and argument.kind == "person"}
    return {
        argument.name
        for argument in a
        if argument.name in names
        or (argument.kind == "person" and argument.country in countries)
        or (argument.kind == "country" and argument.country in people)
    }


def _unmatched(a: Sequence[Argument], b: Sequence[Argument]) -> set[str]:
    """Persons and bodies of the one that the other has not, not even by their country."""
    return {argument.name for argument in a if argument.name not in _overlap(a, b)}


def _same_paper(group: Group, finding: Finding, instrument: Instrument | None, shared: str) -> str:
    mine, other = instrument.key if instrument else "", group.instrument.key if group.instrument else ""
    if mine and other and not may_be_same(mine, other):
        return ""
    here, there = list(finding.actors), _people(group.findings)
    if here and there and not _overlap(here, there) and not shared:
        return ""
    if mine and other:
        return f"the same paper: {instrument.name if instrument else ''}"
    if finding.back:
        return "points back to it"
    return shared or ("the same parties: " + ", ".join(sorted(_overlap(here, there))) if here and there else "")


# --- dates ------------------------------------------------------------------------------------------------------------------------------


def _date(group: Group) -> EventDate:
    """The best date that any sentence of the event gives: days before weeks, the leading sentence before others, agreement before both."""
    dated = [finding for finding in group.findings if finding.date.value is not None and not finding.furniture] or [
        finding for finding in group.findings if finding.date.value is not None
    ]
    if not dated:
        timed = [finding for finding in group.findings if finding.governed is not None and not _VAGUE.match(finding.governed.time.text)]
        return timed[0].date if timed else NO_DATE
    votes: dict[str, int] = {}
    for finding in dated:
        votes[finding.date.value or ""] = votes.get(finding.date.value or "", 0) + 1
    best = min(
        dated,
        key=lambda finding: (
            finding.back,
            _weak(finding),
            width(finding.date),
            finding.passage.sentence.index > 3,
            -votes[finding.date.value or ""],
            finding.trigger,
        ),
    )
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


def _weak(finding: Finding) -> bool:
    return bool(finding.governed and _CLOCK_ONLY.match(finding.governed.time.text.strip()))


def _carry(groups: list[Group], dates: dict[int, EventDate]) -> None:
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
    r"^\W*(?:shortly|soon|immediately) afterwards\b|^\W*(?:later|earlier) (?:that|the same|on the same) (?:day|morning|afternoon|"
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


def _same_day(groups: list[Group], dates: dict[int, EventDate]) -> None:
    """ "On the same day" that opens a sentence: the day of the event that the text was telling of, not of one mentioned beside it."""
    told = sorted(((finding, group) for group in groups for finding in group.findings), key=lambda pair: pair[0].trigger)
    for place, (finding, group) in enumerate(told):
        opening = _SAME_DAY.search(finding.passage.words)
        if opening is None or finding is not group.findings[0]:
            continue
        main: dict[int, Group] = {}
        for previous, other in told[:place]:
            if other is not group and previous.modality in _REAL and previous.passage.sentence.index < finding.passage.sentence.index:
                main.setdefault(previous.passage.sentence.index, other)
        if main:
            before = dates[id(main[max(main)])]
            if before.granularity == "day":
                dates[id(group)] = dating.shifted(before, 0, opening.group().strip(), "the event told before")


def _then(groups: list[Group], dates: dict[int, EventDate]) -> None:
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
        if opening is None or dates[id(group)].value is not None or finding.modality not in _REAL:
            continue
        earlier = [
            other
            for previous, other in told[:place]
            if finding.passage.sentence.index - 2 <= previous.passage.sentence.index < finding.passage.sentence.index
            and other is not group
            and previous.modality in _REAL
        ]
        if earlier and opening.re is _DAY_OF_IT:
            dates[id(group)] = _day_of(dates[id(earlier[-1])], opening.group().strip(), opening.group(1).lower())
        elif earlier and dates[id(earlier[-1])].granularity == "day":
            dates[id(group)] = dating.shifted(dates[id(earlier[-1])], 0, opening.group().strip(), "the event told just before")


def _reported(group: Group, index: int, groups: list[Group], dates: dict[int, EventDate], dct: DocumentCreationTime) -> EventDate:
    """The publication day, where wording and place in the text make the event news of that day."""
    undated = dates[id(group)]
    if dct.value is None or group.findings[0].modality not in _REAL:
        return undated
    if (
        undated.time is not None
        and not _VAGUE.match(undated.time.text)
        and not _CLOCK_ONLY.match(undated.time.text)
        and undated.time.type != "DURATION"
    ):
        return undated
    for finding in group.findings:
        if (
            _NIGHT_ATTACK.search(finding.passage.text[max(finding.passage.start, finding.trigger[0] - 12) : finding.trigger[1]])
            and finding.type == "strike"
            and not finding.furniture
        ):
            return dating.reported_on(dct, "“night” with no day: the night before the report")
        if finding.back or finding.furniture or finding.subtype == "invasion" or _OLD_NEWS.search(_clause(finding)):
            continue
        number = finding.passage.sentence.index
        if number < (_LEAD_SENTENCES if index else _FIRST_SENTENCES):
            return dating.reported_on(dct, "told as news near the top of a report of that day, with no time of its own")
        if (
            _CONTINUES.search(finding.passage.words[:60])
            and index > 0
            and any(dates[id(other)].basis == "reported" for other in groups[:index])
        ):
            return dating.reported_on(dct, "told in one run with other news of that day")
    return undated


def _clause(finding: Finding) -> str:
    start, end = finding.passage.clause_span(finding.trigger[0])
    return finding.passage.text[start : max(end, finding.trigger[1])]


# --- the event --------------------------------------------------------------------------------------------------------------------------


def _event(group: Group, when: EventDate, groups: list[Group], dates: dict[int, EventDate], text: str) -> DocumentEvent:
    ordered = sorted(group.findings, key=lambda finding: (-_tells(finding, text), finding.trigger))
    lead = ordered[0]
    kind = group.type
    modality = _modality(group)
    actors = _arguments(ordered, "actors")
    places = _arguments(ordered, "places") or _lent_places(group, groups, dates)
    claims = [claim for finding in group.findings if not finding.furniture for claim in finding.claims]
    casualties = figures(claims, group.findings) if kind in ("strike", "other") and modality != "aggregate" else Casualties()
    confidence, features = judge(lead, when, actors, places, casualties, len(group.findings), modality)
    mentions = tuple(
        _mention(finding, kind, when if finding is lead and finding.date.value is None else finding.date, confidence, features)
        for finding in ordered
    )
    title = title_of(kind, lead.subtype, modality, actors, places, casualties, group.instrument, text)
    return DocumentEvent(
        kind,
        modality,
        title,
        when,
        (*actors, *places),
        casualties,
        confidence,
        features,
        mentions,
        tuple(dict.fromkeys(group.reasons)),
        group.instrument.name if group.instrument else None,
    )


_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|"
    r"ing))\b(?: (?:on \w+day|again|at once|both|all|this|that|the|these|those|any|such|Russian|[A-Z]\w+n|of))* "
    r"(?:claims?|allegations?|accusations?|assertions?|reports?|it\b|(?:any )?such an? |(?:any |such )+(?:attacks?|strikes?)|"
    r"(?:attack|strike|raid|incident)s? (?:had |has |ever )?(?:taken place|took place|happened|occurred))"
    r"|\bcall(?:s|ed|ing) (?:it|(?:the|this|that|these|those) (?:claim|allegation|accusation|assertion|report|story)s?) (?:an? |"
    r"completely |entirely |pure )*(?:invention|invented|fabrication|fabricated|lies?|fake|false|untrue|baseless|unfounded|"
    r"nonsense|fiction)"
    r"|\bno such (?:attack|strike|raid) (?:had |has )?(?:taken place|took place|happened|occurred)",
    re.I,
)
_CLAIMS = re.compile(
    r"\b(?:said|says|claim(?:s|ed|ing)?|alleg(?:es|ed|ing|edly)|accus(?:es|ed|ing)|assert(?:s|ed|ing)|reported|reports|stated|announced|"
    r"according to)\b",
    re.I,
)
_DENIAL_REACH = 420


_WHICH_DENIES = re.compile(r", which [^,.;]{2,40}? (?:has |have )?den(?:y|ies|ied)\b(?! (?:having|responsib))", re.I)


def _contested(group: Group, text: str) -> bool:
    told = [finding for finding in group.findings if not finding.back and finding.modality in _REAL]
    if group.type != "strike" or not told or any(finding.claims for finding in group.findings):
        return False
    if not all(_CLAIMS.search(finding.passage.words) and not finding.passage.quoted(finding.trigger[0]) for finding in told):
        return False
    end = told[-1].passage.end
    lead = told[-1].passage.text[told[-1].trigger[1] : end]
    return bool(_WHICH_DENIES.search(lead) or _DENIES.search(lead) or _DENIES.search(text[end : end + _DENIAL_REACH]))


def _modality(group: Group) -> Modality:
    if group.contested:
        return "denied"
    kinds = [finding.modality for finding in group.findings if not finding.back or (finding.claims and finding.modality in _REAL)] or [
        group.findings[0].modality
    ]
    for kind in ("occurred", "ongoing", "aggregate", "planned", "denied", "hypothetical"):
        if kind in kinds:
            return kind
    return kinds[0]


def _tells(finding: Finding, text: str) -> float:
    """How well a passage tells an event: the surest words, with people, place, date and figures."""
    score = finding.weight - 2 * finding.back - 3 * finding.furniture
    score += (
        0.25 * bool(finding.actors)
        + 0.1 * min(len(finding.actors), 3)
        + 0.3 * bool(finding.places)
        + 0.25 * bool(finding.date.value or finding.governed)
        + 0.25 * bool(finding.claims)
    )
    return score - 0.3 * finding.heading - 0.01 * finding.passage.sentence.index - 0.2 * finding.passage.quoted(finding.trigger[0])


def _arguments(findings: Sequence[Finding], which: str) -> tuple[Argument, ...]:
    found: dict[str, Argument] = {}
    told = [finding for finding in findings if not finding.back or (which == "actors" and _joined_in(finding))]
    for finding in told if any(getattr(finding, which) for finding in told) else findings:
        for argument in getattr(finding, which):
            if argument.name not in found:
                found[argument.name] = argument
    if which == "places" and len(found) > 1 and any(not _is_country(place) for place in found.values()):
        found = {name: place for name, place in found.items() if not _is_country(place)}
    if which == "actors":
        covered = {argument.country for argument in found.values() if argument.kind == "person"}
        found = {
            name: argument
            for name, argument in found.items()
            if argument.kind != "country" or argument.country not in covered or argument.role == "attacker"
        }
    return tuple(found.values())[:12]


def _lent_places(group: Group, groups: list[Group], dates: dict[int, EventDate]) -> tuple[Argument, ...]:
    """An agreement without a place was made where the meeting of the same day was."""
    if group.type != "agreement":
        return ()
    mine = dates[id(group)]
    for other in groups:
        if (
            other.type == "meeting"
            and mine.value is not None
            and (
                dates[id(other)].value == mine.value
                or (mine.granularity == "day" and days_apart(mine, dates[id(other)]) == 0 and width(dates[id(other)]) < 8)
            )
        ):
            places = _arguments(other.findings, "places")
            if places:
                return places[:1]
    return ()


def figures(claims: Sequence[Claim], findings: Sequence[Finding] = ()) -> Casualties:
    """The figures of an event: totals that the text states, never a sum of parts over sentences; one person who was hurt and died of it
    is dead."""
    told = casualties_of(claims)
    alone = all(claim.singular or claim.count.high == 1 for claim in claims if claim.harm in ("injured", "shot"))
    if (
        told.injured is not None
        and alone
        and told.killed is not None
        and told.killed.high == 1
        and any(_DIED_LATER.search(finding.passage.words) for finding in findings)
        and not any(_ANOTHER.search(finding.passage.words) for finding in findings if finding.claims)
    ):
        return replace(told, injured=None)
    return told


_DIED_LATER = re.compile(
    r"\b(?:later|subsequently|then|since) died\b|\bdied (?:later|shortly|\w+ (?:hours|days|weeks) later|"
    r"(?:at|in) (?:an? |the )?(?:\w+ )?hospital|"
    r"from (?:his|her|their|the) (?:injuries|wounds)|of (?:his|her|their|multiple|a) )|"
    r"\bhospital\b[^.;]{0,40}\b(?:died|dead)\b|\bsuccumbed\b",
    re.I,
)
_ANOTHER = re.compile(r"\b(?:another|others?|second|both|also (?:shot|wounded|injured|struck|hit))\b", re.I)


def _mention(finding: Finding, kind: str, when: EventDate, confidence: float, features: tuple[tuple[str, float], ...]) -> EventMention:
    sentence: Span = finding.passage.sentence.span
    return EventMention(
        kind,
        finding.modality,
        sentence,
        finding.trigger,
        when,
        (*finding.actors, *finding.places),
        casualties_of(finding.claims),
        finding.attribution,
        confidence,
        features,
        finding.rules,
    )


def count_words(count: Count) -> int:
    """The one number of a count."""
    return size(count)
