"""The event that a group of findings is: its title, people, places, figures, modality and passages."""

from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.confidence import judge
from articles.extraction.events.dating import days_apart, width
from articles.extraction.events.finding import Finding
from articles.extraction.events.mention import Argument, Casualties, DocumentEvent, EventDate, EventMention
from articles.extraction.events.merging.figures import figures, place_by_place, statements
from articles.extraction.events.merging.groups import REAL, Group, is_country, is_denial, joined_in
from articles.extraction.events.merging.modality import modality_of
from articles.extraction.events.roles.casualties import casualties_of
from articles.extraction.events.titles import title_of


def event_of(group: Group, when: EventDate, groups: list[Group], dates: dict[int, EventDate], text: str) -> DocumentEvent:
    """One event with its title, date, arguments and figures; the passage that tells it best leads."""
    ordered = sorted(group.findings, key=lambda finding: (-_tells(finding), finding.trigger)) if len(group.findings) > 1 else group.findings
    lead = ordered[0]
    kind = group.type
    modality = modality_of(group)
    actors = _arguments(ordered, "actors")
    places = _arguments(ordered, "places") or _lent_places(group, groups, dates)
    claims = place_by_place([claim for finding in group.findings if not finding.furniture for claim in finding.claims], group.findings)
    casualties = figures(claims, group.findings) if kind in ("strike", "other") and modality != "aggregate" else Casualties()
    confidence, features = judge(lead, when, actors, places, casualties, len(group.findings), modality)
    mentions = tuple(
        _mention(finding, kind, when if finding is lead and finding.date.value is None else finding.date, confidence, features)
        for finding in ordered
    )
    title = title_of(kind, lead.subtype, modality, actors, places, casualties, group.instrument, lead)
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
        statements(claims, casualties),
    )


def _tells(finding: Finding) -> float:
    """How well a passage tells an event: the surest words, with people, place, date and figures."""
    score = finding.weight - 2 * finding.back - 3 * finding.furniture - 2 * is_denial(finding)
    score += (
        0.25 * bool(finding.actors)
        + 0.1 * min(len(finding.actors), 3)
        + 0.3 * bool(finding.places)
        + 0.25 * bool(finding.date.value or finding.governed)
        + 0.25 * bool(finding.claims)
    )
    return score - 0.3 * finding.heading - 0.01 * finding.passage.sentence.index - 0.2 * finding.passage.quoted(finding.trigger[0])


def _arguments(findings: Sequence[Finding], which: str) -> tuple[Argument, ...]:
    found: dict[tuple[str, bool], Argument] = {}
    told = [finding for finding in findings if not finding.back or (which == "actors" and joined_in(finding))]
    for finding in told if any(getattr(finding, which) for finding in told) else findings:
        for argument in getattr(finding, which):
            found.setdefault((argument.name, argument.role == "denier"), argument)
    if which == "places" and len(found) > 1 and any(not is_country(place) for place in found.values()):
        found = {key: place for key, place in found.items() if not is_country(place)}
    if which == "places":
        names = {place.name for place in found.values()}
        found = {key: place for key, place in found.items() if not (_stem(place.name) in names and _stem(place.name) != place.name)}
    if which == "actors" and any(finding.modality in REAL for finding in findings):
        told_by_others = {actor.name for finding in findings if not is_denial(finding) for actor in finding.actors}
        found = {key: argument for key, argument in found.items() if argument.role != "attacker" or argument.name in told_by_others}
    if which == "actors":
        covered = {argument.country for argument in found.values() if argument.kind == "person"}
        found = {
            key: argument
            for key, argument in found.items()
            if argument.kind != "country" or argument.country not in covered or argument.role in ("attacker", "denier")
        }
    return tuple(found.values())[:12]


def _stem(name: str) -> str:
    """The town that a region is named for."""
    for kind in _REGIONS:
        name = name.removesuffix(kind)
    return name


_REGIONS = (" region", " province", " district", " county", " County")


def _lent_places(group: Group, groups: list[Group], dates: dict[int, EventDate]) -> tuple[Argument, ...]:
    """An agreement without a place was made where the meeting of the same day was."""
    if group.type != "agreement":
        return ()
    mine = dates[id(group)]
    for other in groups:
        if (
            other.type == "meeting"
            and mine.value is not None
            and not _are_strangers(group, other)
            and (
                dates[id(other)].value == mine.value
                or (mine.granularity == "day" and days_apart(mine, dates[id(other)]) == 0 and width(dates[id(other)]) < 8)
            )
        ):
            places = _arguments(other.findings, "places")
            if places:
                return places[:1]
    return ()


def _are_strangers(group: Group, other: Group) -> bool:
    """Whether two events name people, and none in common, not even by their state."""
    mine, theirs = (
        {key for actor in _arguments(one.findings, "actors") for key in (actor.name, actor.country) if key} for one in (group, other)
    )
    return bool(mine and theirs) and not mine & theirs


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
