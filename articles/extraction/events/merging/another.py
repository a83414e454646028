"""Whether a sentence opens on another attack than the one that a text told of: its own weapon or gunmen, another place or day, other
victims."""

import re

from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Argument
from articles.extraction.events.merging.groups import Group, died_of_it
from articles.extraction.events.roles.casualties import Claim, size
from articles.extraction.guarded import guarded

_SEPARATE = guarded(
    r"^\W*(?:(?:and|but) )?(?:in (?:an? |what \w+ called an? )?(?:apparently )?(?:separate|unrelated)\b|"
    r"in another (?:\w+ )?(?:incident|attack|shooting|raid|strike|bombing|accident|case|violence|development|part)\b|"
    r"separately\b|elsewhere\b)",
    re.I,
)
_NEXT_TOWN = guarded(
    r"^\W*(?:(?:and|but|also|meanwhile),? )?(?i:in|at|near) (?:the )?(?:neighbou?ring|adjacent|nearby) "
    r"(?:(?:town|city|village|district|province|region|state) (?:of )?)?[A-Z]"
)
"""How a sentence goes on to what happened next door: "In neighbouring Jalal-Abad two people were shot dead"."""
_LEAD = (
    r"^\W*(?:(?:and|but|also|meanwhile) )?(?:[^,.;]{0,60}, (?:and )?){0,2}(?i:(?:early |late )?on \w+day(?: morning| afternoon|"
    r" evening| night)?,? )?"
    r"(?i:(?:an? |[\w-]+ )?(?:few )?(?:hours?|days?|weeks?) (?:later|afterwards|earlier) )?"
)
_FIGHTERS = (
    r"(?:gunm[ae]n|militants|rebels|insurgents|attackers|assailants|fighters|warplanes|planes|jets|missiles|rockets|drones|shells|bombs|"
    r"bombers|guerrillas|snipers|troops|soldiers|helicopters|gunships|artillery|mortars|pirates|raiders|extremists|jihadists|bandits|"
    r"forces|"
    r"aircraft|robbers|tanks)"
)
_THING = (
    r"(?:bomb|bomber|blast|explosion|shell|mortar|round|missile|rocket|drone|gunm[ae]n|attack|attacker|raid|strike|airstrike|ambush|"
    r"grenade|"
    r"mine|car|truck|man|woman|device|sniper|bus|train|ferry|plane|helicopter|boat|shelling|shooting|stabbing|bombardment)"
)
_OPENS = re.compile(
    r"(?![^,.;]{0,60}, \d{1,3},)"
    rf"{_LEAD}(?:(?:(?:suspected|unidentified|unknown|masked|armed|other|more|government|air force|army|[A-Z][\w’'-]+|al-\w+) "
    rf"){{0,3}}{_FIGHTERS}\b|"
    rf"(?i:an?|another|two|three|four|five|several) (?:[\w’'-]+ ){{0,4}}?{_THING}s?\b|"
    r"(?:\w+|\d+) (?:other |more )?(?:people|men|women|teenagers|boys|girls|soldiers|officers) were (?:\w+ )?(?:shot|stabbed|killed|"
    r"wounded)\b)"
)
_BY_FIGHTERS = re.compile(rf"{_LEAD}(?:[\w’'-]+ ){{0,3}}{_FIGHTERS}\b")
_ONE_MORE = guarded(r"\banother (?:\w+ )?(?:attack|raid|strike|bomb|bombing|ambush|shooting|blast|explosion|assault)\b", re.I)
_IN_REPLY = guarded(r"^\W*in (?:reply|response|retaliation|return|revenge|reprisal|turn)\b", re.I)
_ON_THAT_DAY_TOO = guarded(r"^\W*(?:also |and )?on the same (?:day|night|morning|afternoon|evening),? ", re.I)
_ONE_OF_SEVERAL = guarded(
    r"\b(?:an?|the) (?:second|third|fourth|further|fresh) (?:\w+ )?(?:attack|raid|strike|shooting|shelling|stabbing|ambush|assault|"
    r"bombardment|"
    r"air ?strike)\b",
    re.I,
)
_THEN = guarded(
    r"^\W*(?:just |only |barely |about |around |some |more than )?(?:a few |several |an |two |three |four |five |six )?"
    r"(?:hours?|a day|days|a week) (?:before|after|later|earlier)\b",
    re.I,
)
_AWAY = guarded(
    r"^\W*[^,.;]{0,50}\b(?:later|earlier|before|after|afterwards)\b,?[^,.;]{0,40}?\b(?:blocks?|miles?|km|kilomet(?:er|re)s?|streets?|metres|"
    r"meters|yards) (?:away|from|up|down|north|south|east|west)\b",
    re.I,
)
"""Another time and another place at once: "about an hour later and three streets away"."""
_MILES_AWAY = re.compile(r"\b(?:miles?|kilomet(?:er|re)s?|km) (?:away|from)\b", re.I)
_NEXT_DAY = guarded(
    r"^\W*(?:early |late )?(?:on )?(?:the (?:following|next) (?:day|morning|afternoon|evening|night)|"
    r"(?:an?|one|two|three|four|five) (?:days?|nights?|weeks?) (?:later|afterwards)),? (?![^.;]*\b(?:died|victim|arrested|charged|"
    r"surrendered))"
    r"(?:an?|another|two|three|four|five|six|\d+|several|gunm[ae]n|attackers|militants|rebels|soldiers|troops) (?![^.;]*\bhospital)"
    r"(?:[\w’'-]+ ){0,8}?(?:was|were|shot|killed|attacked|struck|hit|opened|stormed|ambushed|exploded|fired|went)\b",
    re.I,
)
"""How a sentence opens on what was done a day later to others: "The following morning a driver was shot dead"."""
_SHOT_THERE = re.compile(r"\b(?:was|were) (?:also |then )?(?:shot|killed|gunned down)\b", re.I)
_MINUTES = guarded(
    r"^\W*(?:just |only |barely |about |around |some )?(?:a few |several |\w+ )?(?:minutes?|moments|seconds) (?:later|"
    r"afterwards|earlier|before|after)\b"
    r"[^.;]*\b(?:bombs?|bombers?|blasts?|explosions?|missiles?|rockets?|shells?|grenades?)\b",
    re.I,
)
"""Two bombs minutes apart are two where each has its own dead; two shots are one shooting."""
_FOLLOWED = re.compile(r"\b(?:follow(?:s|ed)|c[ao]mes? (?:\w+ ){0,4}after) (?:the |an? |\w+ )[^.;]*$", re.I)
"""What the news came after is an older matter: "the bombing followed an air strike near the town on June 7"."""
_FOUND = guarded(
    r"^[^.;]{0,60}\b(?:police|officers|soldiers|troops|residents|villagers|authorities|officials) (?:(?:in|near|outside) [^,.;]{3,30} |"
    r"also |"
    r"\w+ly )?(?:found|discovered|recovered) (?:the )?(?:[\w-]+ )?bodies\b",
    re.I,
)
_HAD = guarded(
    r"\bhad (?:been |also |already )*(?:killed|wounded|injured|died|shot|bombed|attacked|struck|hit|shelled|fired|exploded|gone off)\b"
)
"""What had been done when the news happened is another matter."""
_BY_THEN = guarded(r"\W*(?:by the time|by then|when (?:it was over|the (?:shooting|firing|gunfire) (?:stopped|ended)))\b", re.I)
"""How a sentence opens that sums up what was told: "By the time he stopped, six people had been killed"."""
_CLOSE = 1.5
_FEW = 8
"""Two tolls of one attack rarely differ by more than half while it is news; of few victims each counts."""


def tells_of_another(group: Group, finding: Finding, *, dated: bool) -> bool:
    """Whether nothing but its being told next ties a sentence to an event. ``dated`` says that words give it a day, and none the event."""
    words, low = finding.passage.words, finding.passage.low
    if died_of_it(finding) and any(claim.total for claim in finding.claims):
        return False
    if dated and _FOLLOWED.search(finding.passage.text, finding.passage.start, finding.trigger[0]):
        return True
    if finding.definite or finding.furniture or finding.heading:
        return False
    if _SEPARATE.match(words, low):
        return not any(_SEPARATE.match(other.passage.words, other.passage.low) and _near(other, finding) for other in group.findings)
    if finding.claims and _NEXT_TOWN.match(words, low) and _elsewhere(group, finding):
        return True
    if _THEN.match(words, low) and _then_another(group, finding, words):
        return True
    if _NEXT_DAY.match(words, low) and (_other_victims(group, finding) or _elsewhere(group, finding)):
        return True
    if _IN_REPLY.match(words, low) and _OPENS.match(words):
        return True
    if dated and _ONE_OF_SEVERAL.search(words, low) and _OPENS.match(words):
        return True
    if not finding.claims:
        return False  # all that is left takes victims
    if _BY_THEN.match(words, low):
        return False
    if dated and _HAD.search(words, low) and not any(_HAD.search(other.passage.words, other.passage.low) for other in group.findings):
        return True
    return _counts_others(group, finding, dated=dated)


def _then_another(group: Group, finding: Finding, words: str) -> bool:
    """Whether what a sentence tells of a later or an earlier hour is another attack."""
    if (
        _OPENS.match(words)
        and (_elsewhere(group, finding) or _other_victims(group, finding))
        and ("hospital" not in words or _BY_FIGHTERS.match(words))
    ):
        return True
    return _MILES_AWAY.search(words) is not None and _SHOT_THERE.search(words) is not None


def _counts_others(group: Group, finding: Finding, *, dated: bool) -> bool:
    """Whether a sentence counts other victims than the event's and opens as one on another attack does."""
    words, low = finding.passage.words, finding.passage.low
    found = _FOUND.search(words, low) is not None
    apart = finding.passage.sentence.index >= _EARLIEST and (dated or _elsewhere(group, finding))
    wording = apart or any(guard.match(words, low) for guard in (_AWAY, _MINUTES, _ON_THAT_DAY_TOO)) or _ONE_MORE.search(words, low)
    return (found or (bool(wording) and _OPENS.match(words) is not None)) and _other_victims(group, finding)


_EARLIEST = 2
"""The first sentences of a report tell its news twice, in short and in full."""


def _near(one: Finding, other: Finding) -> bool:
    return abs(one.passage.sentence.index - other.passage.sentence.index) < 1


def _elsewhere(group: Group, finding: Finding) -> bool:
    """Whether both name places, and none of one is one of the other."""
    here, there = {place.name for place in finding.places}, {place.name for place in _places(group)}
    return bool(here and there) and not here & there


def _places(group: Group) -> list[Argument]:
    return [place for other in group.findings for place in other.places]


def _other_victims(group: Group, finding: Finding) -> bool:
    """Whether it counts victims, and no figure of the event comes near."""
    mine = _counts(finding.claims)
    theirs = _counts([claim for other in group.findings for claim in other.claims])
    if not mine or any(claim.total for claim in finding.claims):
        return False
    return not any(_alike(a, b) for harm, a in mine for other, b in theirs if harm == other)


def _counts(claims: list[Claim] | tuple[Claim, ...]) -> list[tuple[str, int]]:
    return [(claim.harm, size(claim.count)) for claim in claims if not (claim.children or claim.part)]


def _alike(a: int, b: int) -> bool:
    low, high = sorted((a, b))
    return low <= 0 or low == high or _FEW < high <= _CLOSE * low
