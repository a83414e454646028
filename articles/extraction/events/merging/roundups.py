"""Reports of several incidents of one night or weekend: their sum is nobody's figure; each is told in its turn, with an hour of its own."""

import re
from collections.abc import Sequence

from articles.extraction.events.finding import Finding
from articles.extraction.events.merging.groups import Group, died_of_it
from articles.extraction.events.roles.casualties import size
from articles.extraction.events.sums import SUM, WEEKEND

_SEVERAL = re.compile(r"\b(?:shootings|stabbings|homicides|killings)\b", re.I)
_CLOCK = re.compile(r"\b(?:1[0-2]|[1-9])(?::[0-5]\d)? ?[ap]\.?m\b|\b(?:midnight|noon)\b", re.I)
_NEXT = re.compile(
    r"\W*(?:(?:\w+ ){1,3}(?:hours?|minutes) (?:later|earlier|before)|later|earlier|meanwhile|finally|elsewhere|then|"
    r"separately|in (?:yet )?(?:another|an? (?:second|third|"
    r"fourth|separate|unrelated)|"
    r"the (?:second|third|fourth|other|latest|last|most recent)) (?:\w+ )?(?:shooting|incident|case|attack|stabbing)|"
    r"the (?:first|second|third|fourth|other|latest|last) (?:\w+ )?(?:shooting|incident|attack|stabbing)|"
    r"in the (?:first|second|third|fourth|fifth|other|latest|last)(?=,))\b",
    re.I,
)


_OPENS = re.compile(r"\W*(?:(?:just |shortly )?(?:early|late|before dawn|after midnight) )?(?:on )?[A-Z][a-z]+day\b", re.I)


def is_roundup(findings: Sequence[Finding]) -> bool:
    """Whether a report gives the victims of a few local incidents together, and so may tell each in its turn."""
    return any(rule.endswith(SUM) for finding in findings for rule in finding.rules)


def mark_headlines(findings: Sequence[Finding]) -> None:
    """A headline of several incidents, or with the figures of the sum, tells the sum."""
    if not any(_is_sum(finding) for finding in findings):
        return
    sums = {(claim.harm, size(claim.count)) for finding in findings if _is_sum(finding) for claim in finding.claims}
    for finding in findings:
        if finding.heading and (
            _SEVERAL.search(finding.passage.words)
            or (finding.claims and all((claim.harm, size(claim.count)) in sums for claim in finding.claims))
        ):
            finding.modality, finding.rules = "aggregate", (finding.rules[0], f"modality: {SUM}", *finding.rules[2:])


def mark_shootings(findings: Sequence[Finding]) -> None:
    """What a roundup of shootings tells of victims in words of harm alone ("In the first, three men were wounded") are shootings too."""
    summed = next((number for number, finding in enumerate(findings) if _is_sum(finding)), None)
    if summed is None or _SHOOTINGS.search(findings[summed].passage.words) is None:
        return
    for finding in findings[summed + 1 :]:
        alone = finding.type == "other" and finding.rules[0] == "other: harm" and not finding.back
        if alone and finding.modality == "occurred" and not _BY_OTHER_MEANS.search(finding.passage.words):
            finding.type, finding.subtype = "strike", "shooting"


_SHOOTINGS = re.compile(r"\bshootings?\b", re.I)
_BY_OTHER_MEANS = re.compile(
    r"\b(?:stab\w*|kni\w+|crash\w*|fire|arson|fell|drown\w*|beat\w*|car|vehicle|accident\w*|convict\w*|sentence[ds]?)\b", re.I
)


def tells_the_next(group: Group, finding: Finding) -> bool:
    """Whether a sentence of a roundup goes on to another incident: with an hour that the one told before has not, or by its first word."""
    if finding.back or finding.heading or not finding.claims or finding.modality == "aggregate":
        return False
    if any(finding.passage.sentence.index == other.passage.sentence.index for other in group.findings):
        return False
    clocks = {clock for other in group.findings for clock in _clocks(other)}
    mine = _clocks(finding)
    if mine:
        return not mine & clocks and (bool(clocks) or any(other.claims for other in group.findings))
    return _NEXT.match(finding.passage.words) is not None or _has_a_day_of_its_own(group, finding)


def _has_a_day_of_its_own(group: Group, finding: Finding) -> bool:
    """Whether a sentence opens on a day that the incident told before has not: "Early Sunday a woman was shot"."""
    if finding.date.granularity != "day" or finding.type != "strike" or died_of_it(finding) or not _OPENS.match(finding.passage.words):
        return False
    told = [other for other in group.findings if other.claims and other.modality != "aggregate"]
    return bool(told) and finding.date.value not in {other.date.value for other in told}


def _is_sum(finding: Finding) -> bool:
    return any(rule.endswith((SUM, WEEKEND)) for rule in finding.rules)


def _clocks(finding: Finding) -> set[str]:
    return {re.sub(r"\W", "", match.group().lower()) for match in _CLOCK.finditer(finding.passage.words)}
