"""The figures of one event from all claims of its sentences: which lead, and which are kept beside them, with who says them and where."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.extraction import gazetteer
from articles.extraction.document import Span
from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Argument, Casualties, Count, Measure, Statement
from articles.extraction.events.merging.one_by_one import told_one_by_one
from articles.extraction.events.roles.casualties import Claim, casualties_of, current, size
from articles.extraction.events.told import sum_of


def figures(claims: Sequence[Claim], findings: Sequence[Finding] = ()) -> Casualties:
    """The figures that lead: totals that the text states; place by place their sum where no total is stated; one person who was hurt and
    died of it is dead. What one side of a fight says leads only where nobody else speaks."""
    if not claims:
        return Casualties()
    claims = _neutral(claims)
    told = _with_who_shot(told_one_by_one(casualties_of(claims), claims, findings), claims, findings)
    told = _with_the_last(_with_those_also_hit(told, claims, findings), claims)
    if (
        told.injured is not None
        and told.killed is not None
        and told.killed.high == 1
        and all(claim.singular or claim.count.high == 1 for claim in claims if claim.harm in ("injured", "shot"))
        and (any(_DIED_LATER.search(finding.passage.words) for finding in findings) or _who_was_hurt_died(claims, findings))
        and not any(_ANOTHER.search(finding.passage.words) for finding in findings if finding.claims)
        and not _of_other_sex(claims, findings)
    ):
        return replace(told, injured=None)
    return told


_ALSO = re.compile(
    r"[^.;,]{0,24}?\b(?:was|were) (?:also (?:killed|wounded|injured|hurt)\b|(?:killed|wounded|injured|hurt) (?:besides|as well|too)\b)",
    re.I,
)
_ANOTHER_CLAUSE = re.compile(r"; |, and ")
_ANYBODY = re.compile(r"\b(?:people|persons?|civilians|others?|victims|residents|dead|lives|bodies|men|women)\b|^(?:\w+|\d+)$", re.I)
"""Words for all who were hit, so that who "was also killed" may be one of them."""


def _with_those_also_hit(told: Casualties, claims: Sequence[Claim], findings: Sequence[Finding]) -> Casualties:
    """The figures with those who were "also killed" beside people whom the words before tell by what they are: "killed three soldiers
    and an aid worker. An interpreter was also killed"."""
    text = findings[0].passage.text if findings else ""
    where: dict[Span, int] = {}
    for harm, lead in (("killed", told.killed), ("injured", told.injured)):
        if lead is None or lead.low is None or lead.low != lead.high or _ANYBODY.search(lead.text):
            continue
        where = where or {
            claim.count.span: finding.passage.sentence.index for finding in findings if not finding.heading for claim in finding.claims
        }
        if lead.span not in where:
            continue
        mine = [claim for claim in claims if claim.harm == harm and not (claim.part or claim.children)]
        also = [
            claim.count
            for claim in mine
            if claim.count.span > lead.span
            and (
                where.get(claim.count.span, -1) - where[lead.span] == 1
                or (where.get(claim.count.span) == where[lead.span] and _ANOTHER_CLAUSE.search(text, lead.span[1], claim.count.span[0]))
            )
            and _ALSO.match(text, claim.count.span[1])
        ]
        if len(also) != 1 or any(claim.total for claim in mine) or also[0].low is None or also[0].low != also[0].high:
            continue
        low, span = lead.low + also[0].low, (lead.span[0], also[0].span[1])
        whole = Count(low, low, text[span[0] : span[1]], span)
        told = replace(told, killed=whole) if harm == "killed" else replace(told, injured=whole)
    return told


_IN_TURN = re.compile(r"an? (?P<which>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:person|victim|man|woman|boy|girl|teen)", re.I)
_ONE_MORE_DIED = re.compile(
    r"(?:an?|the) (?P<which>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! (?:most|day|time|year))", re.I
)
_ORDER = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _with_the_last(told: Casualties, claims: Sequence[Claim]) -> Casualties:
    """The figures with one more, whom the text tells of in the turn of those it has counted: "One man was killed and two women were hurt. A
    fourth person was grazed"."""
    killed, injured = told.killed, told.injured
    if killed is not None and killed.low is not None and killed.low == killed.high:
        for claim in claims:
            died = _ONE_MORE_DIED.match(claim.count.text) if claim.harm == "killed" and claim.count.high == 1 else None
            if died and not claim.part and _ORDER.index(died["which"].lower()) + 2 == killed.low and killed.span < claim.count.span:
                killed = replace(killed, low=killed.low + 1, high=killed.low + 1)
                told = replace(told, killed=killed)
                break
    if killed is None or injured is None or killed.low is None or injured.low is None or injured.low != injured.high:
        return told
    for claim in claims:
        turn = _IN_TURN.match(claim.count.text) if claim.harm in ("injured", "shot") and claim.count.high == 1 else None
        if turn and _ORDER.index(turn["which"].lower()) + 2 == killed.low + injured.low and injured.span < claim.count.span:
            low = injured.low + 1
            return replace(told, injured=replace(injured, low=low, high=low))
    return told


_PRONOUN = re.compile(r"(?:he|she|the (?:man|woman|boy|girl|teen(?:ager)?|victim|child|patient))", re.I)


def _who_was_hurt_died(claims: Sequence[Claim], findings: Sequence[Finding]) -> bool:
    """Whether "he died" follows right after the one who was hurt."""
    where = {claim.count.span: finding.passage.sentence.index for finding in findings for claim in finding.claims}
    hurt = {where.get(claim.count.span, -1) for claim in claims if claim.harm in ("injured", "shot") and not (claim.part or claim.children)}
    died = {
        where.get(claim.count.span, -1) for claim in claims if claim.harm == "killed" and _PRONOUN.fullmatch(claim.count.text) is not None
    }
    return len(hurt) == 1 and any(index - 1 in hurt for index in died if index > 0)


_HE = re.compile(r"\b(?:man|boy|he|his|him|father|son|husband|brother|men)\b", re.I)
_SHE = re.compile(r"\b(?:woman|girl|she|her|mother|daughter|wife|sister|women)\b", re.I)


def _of_other_sex(claims: Sequence[Claim], findings: Sequence[Finding]) -> bool:
    """Whether the one who was hurt is a woman and the one who died a man, or the other way round, by the words that tell of each."""
    died = " ".join(
        finding.passage.words
        for finding in findings
        if any(claim.harm == "killed" for claim in finding.claims) and len(finding.claims) == 1
    )
    hurt = [claim.count.text for claim in claims if claim.harm in ("injured", "shot") and not claim.singular]
    if not died or not hurt or bool(_HE.search(died)) == bool(_SHE.search(died)):
        return False
    other = _SHE if _HE.search(died) else _HE
    return any(re.match(r"an? ", words, re.I) and other.search(words) for words in hurt)


_SHOT_THEM = re.compile(
    r"\b(?:kill(?:ed|ing)|murder(?:ed|ing)|shot (?:dead|and killed)|shooting (?:dead|and killing)|fatally (?:shot|"
    r"shooting)|gunn(?:ed|ing) down) "
    r"(?:at least |about )?$",
    re.I,
)
_A_SHOOTER = re.compile(r"\b(?:gunm[ae]n|shooter)\b", re.I)
_COUNTED_IN = re.compile(r"\b(?:himself|herself|own life|died)\b", re.I)
_WHO_SHOT = re.compile(r"\b(?:gunm[ae]n|shooter|attacker|suspect|assailant|killer|himself|herself)\b", re.I)


def _with_who_shot(told: Casualties, claims: Sequence[Claim], findings: Sequence[Finding]) -> Casualties:
    """The figures with the one who shot, where the text tells in one sentence whom he killed and in another that he died: "killed three
    people ... Officers shot the gunman dead". "Three are dead" may count him already."""
    dead = told.killed
    if (
        dead is None
        or dead.low is None
        or dead.low != dead.high
        or not any(finding.subtype == "shooting" or _A_SHOOTER.search(finding.passage.words) for finding in findings)
    ):
        return told
    text = findings[0].passage.text
    killed = [claim for claim in claims if claim.harm == "killed" and not (claim.children or claim.part or claim.many)]
    fell = [claim for claim in killed if claim.count.high == 1 and _WHO_SHOT.search(claim.count.text)]
    leading = [claim for claim in killed if size(claim.count) == dead.low and claim not in fell]
    whose = {finding.passage.sentence.index for finding in findings for claim in leading if claim in finding.claims}
    apart = any(claim in finding.claims and finding.passage.sentence.index not in whose for finding in findings for claim in fell)
    if (
        not apart
        or not leading
        or any(_COUNTED_IN.search(claim.count.text) for claim in leading)
        or not all(_SHOT_THEM.search(text, max(0, claim.count.span[0] - 40), claim.count.span[0]) for claim in leading)
    ):
        return told
    return replace(told, killed=replace(dead, low=dead.low + 1, high=dead.low + 1))


def statements(claims: Sequence[Claim], lead: Casualties) -> tuple[Statement, ...]:
    """What the text says beside the figures that lead, in its order, and who says those."""
    found: dict[Statement, None] = {}
    for measure, harm, children in _MEASURES:
        leading: Count | None = getattr(lead, measure)
        if leading is None:
            continue
        fitting = [claim for claim in claims if claim.harm == harm and claim.children == children and not claim.many]
        sayer = next((claim.by for claim in fitting if claim.count == leading), "")
        for claim in fitting:
            if _is_kept(claim, leading, sayer):
                by = claim.by if not claim.place or claim.by != sayer else ""
                found.setdefault(Statement(measure, claim.count, by, claim.place if claim.part else "", claim.earlier))
        if sayer:
            found.setdefault(Statement(measure, leading, sayer))
    return tuple(_once(sorted(found, key=lambda statement: (statement.measure, statement.count.span))))


_MEASURES: tuple[tuple[Measure, str, bool], ...] = (
    ("killed", "killed", False),
    ("injured", "injured", False),
    ("children_killed", "killed", True),
    ("children_injured", "injured", True),
)
_LEAST_RIVAL = 3
_RIVAL_SHARE = 0.3
"""A figure that somebody else gives is another count of the same dead only where it is of their order: "two died at the scene" is none."""


def _is_kept(claim: Claim, lead: Count, sayer: str) -> bool:
    """Whether a claim says something beside the figure that leads."""
    if claim.earlier or (claim.part and claim.place):
        return (claim.count.low, claim.count.high) != (lead.low, lead.high)
    if claim.part or claim.singular or not claim.by or _same(claim.by, sayer):
        return False
    if (claim.count.low, claim.count.high) == (lead.low, lead.high):
        return False
    if sayer and is_of_a_side(claim.by) and is_of_a_side(sayer):
        return True
    return claim.total or size(claim.count) >= max(_LEAST_RIVAL, _RIVAL_SHARE * size(lead))


def _once(found: Iterable[Statement]) -> Iterable[Statement]:
    """Each figure of a sayer once, the first time that it is said."""
    seen: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.measure, one.count.low, one.count.high, one.by.casefold(), one.place, one.earlier)
        if key not in seen:
            seen.add(key)
            yield one


def _same(one: str, other: str) -> bool:
    """Whether two wordings name one sayer ("police", "Police in the city")."""
    left, right = (re.sub(r"^the ", "", words.casefold()) for words in (one, other))
    return bool(left and right) and (left in right or right in left)


# --- one side's word -------------------------------------------------------------------------------------------------------------


_OF_A_SIDE = re.compile(
    r"\b(?:army|military|air force|navy|rebels?|militants?|insurgents?|guerrillas?|separatists?|fighters|defen[cs]e (?:ministry|minister|"
    r"forces)|ministry of defen[cs]e|general staff|troops|junta|militia\w*|coalition|commanders?)\b",
    re.I,
)


def is_of_a_side(sayer: str) -> bool:
    """Whether those who say a figure fight themselves: an army, rebels, an armed group, a state in its own name."""
    name = re.sub(r"^the ", "", sayer, flags=re.I)
    body = gazetteer.organisations().get(name)
    return bool(_OF_A_SIDE.search(name)) or name in gazetteer.countries().values() or (body is not None and body.kind == "armed")


def _neutral(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those of one side, for each harm that somebody else counts as well."""
    sides = {by for by in {claim.by for claim in claims} if by and is_of_a_side(by)}
    if not sides:
        return list(claims)
    others = {
        (claim.harm, claim.children)
        for claim in claims
        if claim.by not in sides and not (claim.part or claim.singular or claim.earlier) and size(claim.count) > 1
    }
    return [claim for claim in claims if claim.by not in sides or (claim.harm, claim.children) not in others]


# --- place by place ---------------------------------------------------------------------------------------------------------------


_SEVERAL = re.compile(
    r"\b(?:attacks|strikes|raids|missiles|drones|rockets|bombs|blasts|bombings|shelling|explosions|airstrikes|shootings|barrages?|waves?|"
    r"earthquakes?|quakes?|floods|flooding|storms?|tornado(?:es)?|cyclone|hurricane|typhoon|fires|wildfires|landslides)\b",
    re.I,
)


def _one_run(start: int, end: int, findings: Sequence[Finding]) -> bool:
    """Whether a stretch of text lies in neighbouring sentences that all tell of the event, so that its words are the event's own."""
    told = {finding.passage.sentence.index for finding in findings if finding.passage.start < end and start < finding.passage.end}
    return bool(told) and max(told) - min(told) < len(told)


def place_by_place(claims: Sequence[Claim], findings: Sequence[Finding]) -> list[Claim]:
    """The claims of an event; what several sentences count at several places becomes parts of their sum, where one attack or disaster
    struck them all and nobody states a whole."""
    found = list(claims)
    if len(findings) < 2 or len({claim.place for claim in claims if claim.place}) < 2:
        return found
    if not any(_SEVERAL.search(finding.passage.words) for finding in findings):
        return found
    towns = {place.name for finding in findings for place in finding.places if _is_town(place)}
    for harm in ("killed", "injured"):
        told = [claim for claim in current(claims) if claim.harm == harm and not (claim.children or claim.part or claim.singular)]
        by_place: dict[str, Claim] = {}
        for claim in told:
            if claim.place and (claim.place not in by_place or size(claim.count) > size(by_place[claim.place].count)):
                by_place[claim.place] = claim
        if len(by_place) < 2 or any(not claim.place or claim.total for claim in told) or not by_place.keys() <= towns:
            continue
        ordered = sorted(by_place.values(), key=lambda claim: claim.count.span)
        whole = sum_of(ordered)
        start, end = ordered[0].count.span[0], ordered[-1].count.span[1]
        if (
            whole is None
            or not _one_run(start, end, findings)
            or len({size(claim.count) for claim in ordered}) < 2 <= size(ordered[0].count)
        ):
            continue
        text = findings[0].passage.text[start:end]
        found = [replace(claim, part=True) if claim in told else claim for claim in found]
        found.append(Claim(harm, replace(whole, text=text, span=(start, end)), False, False, True))
    return found


def _is_town(place: Argument) -> bool:
    return place.latitude is not None and not re.search(r"region|district|province|county|oblast", place.name, re.I)


_DIED_LATER = re.compile(
    r"\b(?:later|subsequently|then|since) died\b|\bdied (?:later|shortly|\w+ (?:hours|days|weeks) later|"
    r"(?:at|in) (?:an? |the )?(?:\w+ )?hospital|"
    r"from (?:his|her|their|the) (?:injuries|wounds)|of (?:his|her|their|multiple|a) )|"
    r"\bhospital\b[^.;]{0,40}\b(?:died|dead)\b|\bsuccumbed\b",
    re.I,
)
_ANOTHER = re.compile(r"\b(?:another|others?|second|both|also (?:shot|wounded|injured|struck|hit))\b", re.I)
