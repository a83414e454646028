"""Whether a finding tells of an event that the text told before: nothing may set it apart (modality, day, place, other people, another
paper)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from articles.extraction import gazetteer
from articles.extraction.events.dating import NO_DATE, days_apart, width
from articles.extraction.events.finding import Finding
from articles.extraction.events.instruments import Instrument, may_be_same
from articles.extraction.events.mention import Argument, EventDate
from articles.extraction.events.merging.another import tells_of_another
from articles.extraction.events.merging.dates import is_clock_alone
from articles.extraction.events.merging.groups import REAL, VAGUE, Group, died_of_it, is_country, is_denial, joined_in
from articles.extraction.events.merging.roundups import tells_the_next
from articles.extraction.events.ties import comes_later, counting_ahead, counting_between
from articles.extraction.guarded import guarded

_BACK = "points back to it"
_MORE_VICTIMS = "counts more of its victims"
_NOTHING = "nothing sets it apart from the event told before"


def place_finding(groups: list[Group], finding: Finding, instrument: Instrument | None, *, several: bool = False) -> None:
    """Puts a finding into the latest group that it tells of, or opens one for it; ``several`` says that the text sums several incidents."""
    if finding.modality in ("denied", "hypothetical") and (finding.back or finding.weight < 0.6 or _tells_nothing(finding)):
        return
    if shares := _shared_out(groups, finding):
        for group, share in shares:
            group.findings.append(share)
            group.reasons.append(f"same place {share.places[0].name}")
        return
    for group in reversed(groups[-_MOST_COMPARED:]):
        if several and group.type in _HARM and tells_the_next(group, finding):
            continue
        reason = _joins(_compared(group), finding, instrument)
        if reason in (_BACK, _NOTHING) and (_aside(group, finding, groups) or (reason == _NOTHING and _follows_another(finding))):
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


def _shared_out(groups: list[Group], finding: Finding) -> list[tuple[Group, Finding]]:
    """A sentence that counts the victims of several attacks place by place ("eight died in A and five in B"), a share for each attack; none
    where one attack struck them all."""
    if len(finding.claims) < _SEVERAL_PLACES:
        return []
    if in_turn := _first_and_second(groups, finding):
        return in_turn
    named = {claim.place for claim in finding.claims if claim.place}
    if len(named) < _SEVERAL_PLACES or finding.type not in _HARM:
        return []
    shares: list[tuple[Group, Finding]] = []
    for name in sorted(named):
        home = [group for group in groups if any(place.name == name for other in group.findings for place in other.places)]
        where = tuple(place for place in finding.places if place.name == name)
        if len(home) != 1 or not where or any(home[0] is group for group, _ in shares) or not _kind(home[0].type, finding.type):
            return []
        claims = tuple(replace(claim, part=False, total=False) for claim in finding.claims if claim.place == name)
        shares.append((home[0], replace(finding, places=where, claims=claims, links=[])))
    return shares


_SEVERAL_PLACES = 2
_FIRST_AND_SECOND = guarded(r"\bin the (?:first|former)\b[^.;]{0,40}\bin the (?:second|other|latter)\b", re.I)


def _first_and_second(groups: list[Group], finding: Finding) -> list[tuple[Group, Finding]]:
    """ "Nine were killed in the first raid and thirteen in the second": a share for each of the two attacks told last."""
    turn = _FIRST_AND_SECOND.search(finding.passage.text, finding.passage.low, finding.passage.start, finding.passage.end)
    if turn is None or finding.places:
        return []
    told = [group for group in groups if group.type in _HARM and group.findings[0].modality in REAL][-2:]
    if len(told) < _SEVERAL_PLACES:
        return []
    shares = []
    for group, first in zip(told, (True, False), strict=True):
        claims = tuple(claim for claim in finding.claims if (claim.count.span[0] < turn.start()) == first)
        where = group.findings[0].places
        shares.append((group, replace(finding, places=where, claims=claims, links=[])))
    return shares if all(share.places for _, share in shares) else []


def _tells_nothing(finding: Finding) -> bool:
    """Whether what did not happen has neither a day nor two sides: "there would be no ceasefire", "hoped that talks would bring peace"."""
    return (
        finding.type in ("meeting", "agreement")
        and finding.date.value is None
        and len(finding.actors) < 2
        and not (finding.subtype == "visit" and finding.actors and any(place.span[0] >= finding.trigger[0] for place in finding.places))
    )


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
    if finding.type == "strike" and not finding.back and _invades(finding) not in map(_invades, group.findings):
        return ""
    if finding.links and finding.type == group.type and any(link[2] in group.findings for link in finding.links):
        return ""
    if _days_differ(group, finding) or _is_counted_from(group, finding):
        return ""
    shared = _shared_place(group, finding)
    if shared == "differ":
        return _MORE_VICTIMS if _counts_more(group, finding) else ""
    if finding.type == "meeting":
        return _same_people(group, finding, shared)
    if finding.type == "agreement":
        return _same_paper(group, finding, instrument, shared)
    if finding.back:
        return _BACK
    if finding.type in _HARM and tells_of_another(group, finding, dated=_newly_dated(group, finding)):
        return ""
    if shared:
        return shared
    if finding.modality == "planned" or _others_struck(group, finding):
        return ""
    return _NOTHING


def _invades(finding: Finding) -> bool:
    return finding.subtype == "invasion"


def _is_counted_from(group: Group, finding: Finding) -> bool:
    """Whether its sentence counts from one of the two attacks to the other: "hours after a bomb went off in A, jets struck B"."""
    if finding.type != "strike" or finding.back:
        return False
    for other in group.findings:
        if other.passage is finding.passage and not other.back:
            first, second = sorted((other.trigger, finding.trigger))
            if (
                counting_between(finding.passage, first, second)
                or counting_ahead(finding.passage, first, second)
                or comes_later(finding.passage, first, second)
            ):
                return True
    return False


_MORE = re.compile(r"^\W*(?:(?:at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|several) (?:more|others?))\b", re.I)


def _counts_more(group: Group, finding: Finding) -> bool:
    """Whether the next sentence counts more victims of the same attack elsewhere: "One more person was killed in the suburb of Elm"."""
    return (
        finding.type == "other"
        and group.type in _HARM
        and finding.date.value is None
        and _MORE.match(finding.passage.words) is not None
        and 0 < finding.passage.sentence.index - group.findings[-1].passage.sentence.index < _NEXT
    )


_NEXT = 3


def _others_struck(group: Group, finding: Finding) -> bool:
    """Whether the sentence names one side as the attacker and the group another."""
    if not finding.actors:
        return False
    here, there = {actor.name for actor in finding.actors}, {actor.name for actor in _people(group.findings)}
    if _states(finding.actors) & _states(_people(group.findings)):
        return False  # "Israel", and then "the Israel Defense Forces"
    return bool(here and there) and not here & there and not (_alliances(here) or _alliances(there))


def _states(actors: Sequence[Argument]) -> set[str]:
    """The states among those who strike, their armies with them; rebels of a country are not its state."""
    bodies = gazetteer.organisations()
    return {actor.country for actor in actors if actor.country and not (actor.name in bodies and bodies[actor.name].kind == "armed")}


def _alliances(names: set[str]) -> bool:
    """Whether an alliance is among them, whose members strike in its name ("a NATO air strike", "an American jet")."""
    bodies = gazetteer.organisations()
    return any(name in bodies and bodies[name].kind in ("alliance", "body") for name in names)


_FOLLOWS_ANOTHER = guarded(
    r"\b(?:comes?|came|takes? place|took place|happened|occurred|follow(?:s|ed)|was the \w+ (?:attack|shooting|strike)) (?:\w+ ){0,3}?"
    r"(?:days?|weeks?|months?|years?|hours?) (?:after|before) ",
    re.I,
)


def _follows_another(finding: Finding) -> bool:
    """Whether it is mentioned for what came after or before it ("the attack comes four days after a bomb went off")."""
    return bool(_FOLLOWS_ANOTHER.search(finding.passage.text, finding.passage.low, finding.passage.start, finding.trigger[0]))


def _aside(group: Group, finding: Finding, groups: list[Group]) -> bool:
    """Whether a group is an older matter that the report mentions in passing ("shot on the same block three years ago"): what follows
    tells of the news again, unless it stands in the very next sentence."""
    if finding.type not in _HARM:
        return False
    if len(group.findings) == 1 and not _shared_place(group, finding):
        counting = (other for other in groups[-_MOST_COMPARED:] if _kind(other.type, group.type) and _counts_from(other, group))
        if any(not _sets_apart(other, finding) for other in counting):
            return True
    main = next((other for other in groups if _kind(other.type, group.type)), group)
    if main is not group and _follows_another(group.findings[0]):
        return not _days_differ(main, finding)
    if main is group or _sets_apart(main, finding):
        return False
    if finding.passage.sentence.index <= max(other.passage.sentence.index for other in group.findings) + 1 and not finding.back:
        return False
    told = [other.date for other in group.findings if other.date.latest is not None]
    news = [other.date for other in main.findings if other.date.earliest is not None and width(other.date) < 8]
    return bool(told) and all(
        width(date) > 20 or (news and date.latest and news[0].earliest and (news[0].earliest - date.latest).days > 10) for date in told
    )


def _counts_from(news: Group, group: Group) -> bool:
    """Whether a group of one finding is only what a sentence counts from to the news ("bombed Raqqa on Sunday, two days after gunmen killed
    129")."""
    only = group.findings[0]
    return any(
        other.passage is only.passage and other.trigger < only.trigger and counting_between(only.passage, other.trigger, only.trigger)
        for other in news.findings
    )


def _sets_apart(group: Group, finding: Finding) -> bool:
    return not _modal(group, finding) or _days_differ(group, finding) or _shared_place(group, finding) == "differ"


def _kind(a: str, b: str) -> bool:
    return a == b or (a in _HARM and b in _HARM)


_HARM = ("strike", "other")


def _modal(group: Group, finding: Finding) -> bool:
    lead = group.findings[0].modality
    if finding.modality == "denied" and lead in REAL and (is_denial(finding) or _is_denied_by_somebody(finding)):
        near = finding.passage.sentence.index - max(other.passage.sentence.index for other in group.findings) < _NEAR_DENIAL
        return bool(_shared_place(group, finding)) or (near and not finding.places)
    if finding.back and finding.modality in ("occurred", "ongoing"):
        if finding.rules[0].endswith("by attendance") and (lead == "planned" or _far(group, finding)):
            return False
        return lead in ("occurred", "ongoing", "planned") or (
            lead == "denied" and bool(finding.claims) and not finding.rules[0].endswith("figure alone")
        )
    if lead in REAL and finding.modality in REAL:
        return True
    if lead == "denied" and finding.modality in REAL and is_denial(group.findings[0]) and finding.claims and not finding.places:
        return finding.passage.sentence.index - group.findings[-1].passage.sentence.index < _NEAR_DENIAL
    return lead == finding.modality


_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b[^.;]{0,60}$", re.I)


def _is_denied_by_somebody(finding: Finding) -> bool:
    """Whether somebody only denies what was told: "Moscow denied that the ship had been hit"."""
    return (
        finding.type == "strike"
        and finding.date.value is None
        and not finding.places
        and _DENIED.search(finding.passage.text, finding.passage.start, finding.trigger[0]) is not None
    )


_NEAR_DENIAL = 3
"""Within how many sentences a side denies what was told of it, where it names no place."""


def _far(group: Group, finding: Finding) -> bool:
    """Whether more than two sentences stand between a finding and an event that is not the first of the text."""
    numbers = [other.passage.sentence.index for other in group.findings]
    return min(numbers) > 0 and finding.passage.sentence.index - max(numbers) > 2


def _when(finding: Finding) -> tuple[str, EventDate]:
    time = finding.governed.time if finding.governed else None
    if time is None and finding.date.value is not None:
        return finding.date.value, finding.date  # counted from another day of the sentence
    if time is not None and is_clock_alone(time):
        return "", NO_DATE  # an hour alone is that of the day which the text tells of
    if time is None or (VAGUE.match(time.text) and finding.date.value is None):
        return "", NO_DATE
    return time.value.split("T")[0] if "T" in time.value and not time.value.startswith("T") else time.value, finding.date


_MONTH = re.compile(r"\d{4}-\d\d")


def _newly_dated(group: Group, finding: Finding) -> bool:
    """Whether words give a sentence a time that no sentence of an event has."""
    value = _when(finding)[0]
    return bool(value) and value not in {_when(other)[0] for other in group.findings}


def _days_differ(group: Group, finding: Finding) -> bool:
    value, when = _when(finding)
    if not value or died_of_it(finding):
        return False
    if (
        finding.type in _HARM
        and when.value
        and width(when) > 20
        and not all(width(other.date) > 20 and other.date.value for other in group.findings)
    ):
        return True
    for other in group.findings:
        other_value, other_when = _when(other)
        if died_of_it(other):
            continue
        if not other_value or (other.back and finding.back):
            continue
        apart = days_apart(when, other_when)
        if apart is not None:
            if apart == 0 and _IN_THAT_ATTACK.search(finding.passage.words):
                continue
            if apart > (finding.type in _HARM and width(when) == width(other_when) == 0 and _one_night(finding, other)):
                return True
            if (width(when) > 25 and width(other_when) < 7) or (width(other_when) > 25 and width(when) < 7):
                return not _is_told_by_month(finding, other)
            continue
        if when.value is None and _MONTH.fullmatch(value) and other_when.value and not other_when.value.startswith(value):
            return True  # a month that no day of the news lies in
        if when.value is None and other_when.value is None:
            if value != other_value and not _compatible_words(finding, other):
                return True
        elif finding.type == "strike" and ((width(when) > 20 and when.value) or (width(other_when) > 20 and other_when.value)):
            return True
    return False


def _is_told_by_month(finding: Finding, other: Finding) -> bool:
    """Whether a meeting or a paper of the same two or more is told once by its day and once by its month or year ("met in May 2022")."""
    if finding.type not in ("meeting", "agreement") or finding.type != other.type:
        return False
    here, there = finding.actors, other.actors
    if finding.back:
        return not _ONE_MORE.search(finding.passage.words)
    if len(_overlap(here, there)) < _BOTH or _unmatched(here, there) or _unmatched(there, here):
        return False
    return not any(_ONE_MORE.search(each.passage.words) for each in (finding, other))


_BOTH = 2
_ONE_MORE = re.compile(
    r"\b(?:again|another|also|once more|second|third|fourth|fifth|twice|times|rounds?|series|earlier|previous(?:ly)?|before|last|since)\b",
    re.I,
)
"""What may make it one of several: "they met again in 2022"."""
_IN_THAT_ATTACK = re.compile(
    r"\b(?:in|of|from|since|after) the (?:[A-Z][a-z]+\.? \d{1,2}|[A-Z][a-z]+day) (?:mass )?(?:attack|shooting|strike|bombing|raid|"
    r"massacre|blast|"
    r"assault|killings?)\b"
)
"""How a text points back to the attack that it told of by its day: "wounded in the May 20 attack" after "last month's shooting"."""
_TOWARDS_MORNING = re.compile(r"night|\blate\b|evening|\b(?:[89]|1[01])(?::\d\d)? ?p\.?m\b", re.I)
_FROM_THE_NIGHT = re.compile(r"night|\bearly\b|dawn|morning|\b(?:12|[1-6])(?::\d\d)? ?a\.?m\b", re.I)


_ONCE_MORE = guarded(
    r"\b(?:attack(?:ed)?|fire|shelling|struck|hit|shelled|bombed|strikes?|raids?|bombardment) (?:yet )?(?:again|once (?:more|again))\b|"
    r"\bfor (?:a|the) (?:second|third|fourth|fifth|\w+th) (?:consecutive |straight |successive )?(?:night|day|time)\b|"
    r"\b(?:another|a (?:second|third|new|fresh)) (?:attack|strike|raid|night|wave|barrage)\b",
    re.I,
)
"""What is said of the second of two attacks."""


def _one_night(a: Finding, b: Finding) -> bool:
    """Whether two neighbouring days may be the two sides of one night: late on the first, or early on the second."""
    first, second = sorted((a, b), key=lambda finding: finding.date.earliest or date.max)
    if any(_ONCE_MORE.search(one.passage.words, one.passage.low) for one in (second, first)):
        return False
    return bool(
        (first.governed and _TOWARDS_MORNING.search(first.governed.time.text))
        or (second.governed and _FROM_THE_NIGHT.search(second.governed.time.text))
    )


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
            if a.name == b.name or _stem(a.name) == _stem(b.name) or _one_town(a, b):
                return f"same place {a.name}"
    for a in here:
        for b in there:
            if a.country and a.country == b.country and (is_country(a) or is_country(b) or _is_strewn(b, group)):
                return f"{a.name} lies with {b.name}"
            if a.country and a.country == b.country and bool(gazetteer.region_of(a.name)) != bool(gazetteer.region_of(b.name)):
                return f"{a.name} lies with {b.name}"
            if "district" in (a.name + b.name) and (a.country == b.country or not a.country or not b.country):
                return f"{a.name} lies with {b.name}"
    if finding.back or (
        finding.definite and finding.type in _HARM and len({place.country for place in (*here, *there) if place.country}) < 2
    ):
        return ""
    if not any(place.latitude is not None or place.country for place in here):
        return ""
    return "differ"


def _one_town(a: Argument, b: Argument) -> bool:
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return False
    return gazetteer.names_one_town(a.name, (a.latitude, a.longitude), b.name, (b.latitude, b.longitude))


_ALL_OVER = re.compile(r"\b(?:across|throughout|all over)(?: the)? $")


def _is_strewn(place: Argument, group: Group) -> bool:
    """Whether a text names a place as all that was struck ("strikes across Gaza killed 22"), so that its towns lie in it."""
    return _ALL_OVER.search(group.findings[0].passage.text, max(0, place.span[0] - 20), place.span[0]) is not None


def _stem(name: str) -> str:
    return re.sub(r" (?:region|province|district|county|strip|city)$", "", name, flags=re.I).lower()


def _people(findings: Sequence[Finding]) -> list[Argument]:
    return [argument for finding in findings for argument in finding.actors]


_MOVED_ON = re.compile(
    r"\b(?:travel+ed|travels|went|goes|flew|flies|moved|drove|continued|headed) on to\b|\bthen (?:travel+ed|went|flew)\b", re.I
)


def _same_people(group: Group, finding: Finding, shared: str) -> str:
    here, there = list(finding.actors), _people(group.findings)
    if finding.back:
        if joined_in(finding) and not _holds_what_was_joined(group, finding):
            return ""
        if _is_a_call(group) and not _MAY_BE_A_CALL.search(finding.passage.text, *finding.trigger):
            return ""
        return "points back to it" if not here or not there or _overlap(here, there) or _pronoun(finding) or joined_in(finding) else ""
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


_MAY_BE_A_CALL = re.compile(r"\b(?:call|conversation|discussions?|discussed)\b", re.I)


def _holds_what_was_joined(group: Group, finding: Finding) -> bool:
    """Whether a sentence of an event speaks of what somebody joined: "attended the summit" is of no visit."""
    noun = finding.passage.low[finding.trigger[0] - finding.passage.start : finding.trigger[1] - finding.passage.start].split(" ")[-1]
    return noun not in ("summit", "conference") or any(noun in other.passage.low for other in group.findings)


def _is_a_call(group: Group) -> bool:
    """Whether all that is told of an event first-hand is that people telephoned."""
    told = [finding for finding in group.findings if not finding.back]
    return bool(told) and all(finding.subtype == "call" for finding in told)


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
    if finding.back or (finding.definite and not (here and there)):
        return "points back to it"
    if here and there and not shared and _unmatched(here, there) and _unmatched(there, here):
        return ""
    return shared or ("the same parties: " + ", ".join(sorted(_overlap(here, there))) if here and there else "")
