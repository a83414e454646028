"""Titles of events, built only from what was found: type, actors, places, the paper, the figures. Never longer than 90 characters."""

import re
from collections.abc import Sequence

from articles.extraction.events import own_words
from articles.extraction.events.finding import Finding
from articles.extraction.events.instruments import Instrument
from articles.extraction.events.mention import Argument, Casualties, Modality
from articles.extraction.events.roles.casualties import size

LONGEST = 90
_SHORT = {"United Kingdom": "UK", "United States": "US", "European Union": "EU", "United Nations": "UN"}

_PARTICLES = frozenset(
    ["al", "el", "bin", "ibn", "ben", "abu", "van", "von", "der", "de", "da", "do", "dos", "du", "di", "la", "le", "ter", "ould", "ap"]
)
_FAMILY_FIRST = frozenset(["CN", "TW", "KR", "KP"])
_KNOWN_AS = {"Luiz Inácio Lula da Silva": "Lula", "Tamim bin Hamad Al Thani": "Emir Tamim"}
_NAMED_IN_FULL = frozenset(["KH", "MM", "VN"])
"""Where news names people by the first of their names, and where by all of them: countries."""


def title_of(
    kind: str,
    subtype: str,
    modality: Modality,
    actors: Sequence[Argument],
    places: Sequence[Argument],
    casualties: Casualties,
    instrument: Instrument | None,
    lead: Finding,
) -> str:
    """The title of an event; ``lead`` is the passage that tells it best, whose own words help out where little is known."""
    where = _joined([f"the {place.name}" if _WATERS.search(place.name) else place.name for place in places[:3]])
    if kind == "meeting":
        title = _meeting(subtype, actors, where, lead)
    elif kind == "agreement":
        title = _agreement(actors, where, instrument, lead)
    elif kind == "strike":
        title = _strike(subtype, actors, where, casualties, lead)
    else:
        title = (
            "People killed" if casualties.killed and size(casualties.killed) else "People injured" if casualties.injured else "Incident"
        ) + (f" in {where}" if where else "")
    return clip(
        {"planned": "Planned: ", "aggregate": "Over a period: ", "denied": "Denied: ", "hypothetical": "Possible: "}.get(modality, "")
        + title[:1].upper()
        + title[1:]
    )


def _meeting(subtype: str, actors: Sequence[Argument], where: str, lead: Finding) -> str:
    people = [argument for argument in actors if argument.kind == "person"]
    people = people if len(people) > 1 else sorted(actors, key=lambda argument: argument.kind != "person")
    people = sorted(people, key=lambda argument: argument.role != "host")
    people = [argument for argument in people if not _OFFICE_ONLY.fullmatch(argument.name)] or people
    place = f" {'at' if _BUILDING.search(where) else 'in'} {where}" if where else ""
    names = [_name(argument) for argument in people]
    if subtype == "called" and names:
        return f"{_called(lead)} called by {_joined(names[:2])}{place}"
    if people and people[0].role == "host":
        return f"{names[0]} hosts {_joined(names[1:3]) or 'a meeting'}{place}"
    if subtype == "visit" and len(names) == 1 and where:
        who = own_words.official(lead.passage, lead.trigger) if lead.verb and people[0].kind == "country" else ""
        return f"{who or names[0]} visits {where}"
    if subtype == "call" and len(names) > 1:
        return f"{names[0]} speaks with {_joined(names[1:3])} {_by_what(lead)}"
    if subtype == "call" and len(names) == 1 and people[0].kind == "person" and not own_words.partner(lead.passage, lead.trigger):
        return f"{names[0]} speaks {_by_what(lead)}"
    if len(names) < 2:
        told = _told_meeting(subtype, people, place, lead)
        if told:
            return told
    if len(names) == 1:
        return f"{names[0]} holds talks{place}" if people[0].kind == "person" else f"Meeting of {names[0]}{place}"
    if len(names) == 2:
        return f"{names[0]} {_meets(lead, place)} {names[1]}{place}"
    if len(names) > 2:
        others = f"{names[1]}, {names[2]} and others" if len(names) > 3 else _joined(names[1:3])
        return f"{names[0]} {_meets(lead, place)} {others}{place}"
    return ("Visit" if subtype == "visit" else "Meeting") + place


_OFFICE_ONLY = re.compile(r"(?!pope|king|queen|emir|sultan|taoiseach)[a-z][a-z -]+")
"""An office that the text gives to nobody and to no country: no name for a title where there are others."""
_BUILDING = re.compile(r"\b(?:Palace|House|Castle|Airport|Hall|Park|Base|Villa)$")


def _meets(lead: Finding, place: str) -> str:
    """What two did who need not have been in one room, where their passage only says that they spoke."""
    told = lead.passage.text[lead.trigger[0] : lead.trigger[1]]
    return "speaks with" if not place and _SPOKE.match(told) else "meets"


_SPOKE = re.compile(r"(?:spoke|speaks?|spoken|talk(?:s|ed)?|confer(?:s|red)?) (?:\w+ ){0,2}(?:with|to)$", re.I)


def _by_what(lead: Finding) -> str:
    """By what people spoke who were not in one room: a call may be one over video where the words do not say."""
    words = lead.passage.low
    if "phone" in words or lead.passage.text[lead.trigger[0] : lead.trigger[1]].lower() in ("called", "calls", "rang", "rings"):
        return "by telephone"
    return "by video link" if "video" in words else "in a call"


def _called(lead: Finding) -> str:
    """What was called, by the words after the verb: "emergency summit"."""
    words = lead.passage.text[lead.trigger[0] : lead.trigger[1]].partition(" ")[2]
    noun = re.match(r"(?:an? |another )?((?:[\w-]+ ){0,3}?(?:summit|meeting|session|talks|conference))\b", words, re.I)
    return noun.group(1).lower() if noun else "meeting"


def _told_meeting(subtype: str, people: Sequence[Argument], place: str, lead: Finding) -> str:
    """A title by the passage's own words for those who have no name in it; empty where they say nothing."""
    after = own_words.partner(lead.passage, lead.trigger)
    before = own_words.subject(lead.passage, lead.trigger) if lead.verb else ""
    if people and after and people[0].kind == "person" and people[0].span[0] < lead.trigger[0]:
        return f"{_name(people[0])} {f'speaks {_by_what(lead)} with' if subtype == 'call' else 'meets'} {after}{place}"
    if before and after and not people:
        return f"{before} meet {after}{place}"
    if before and (not people or people[0].kind != "person"):
        return f"{before} meet{place}"
    if len(people) == 1 and people[0].kind == "organisation" and people[0].name[:1].isupper():
        return f"{_name(people[0])} meets{place}"
    if lead.verb and (one := own_words.official(lead.passage, lead.trigger)) and (not people or people[0].kind != "person"):
        return f"{one} {'meets ' + after if after else 'holds talks'}{place}"
    held = own_words.gathering(lead.passage, lead.trigger)
    if held and (not people or people[0].kind != "person") and (" " in held or not people):
        return f"{held}{place}"
    return ""


def _agreement(actors: Sequence[Argument], where: str, instrument: Instrument | None, lead: Finding) -> str:
    paper = instrument.name if instrument else "agreement"
    paper = paper[:1].upper() + paper[1:]
    about = ""
    if instrument is None or " " not in instrument.name:
        about = own_words.matter(lead.passage, instrument.span if instrument else (lead.trigger[0], lead.trigger[1] - len(_verb_end(lead))))
        about = f" {about}" if about else ""
    own = [argument for argument in lead.actors if argument.role != "mediator"]
    signed = own if len(own) > 1 else [argument for argument in actors if argument.role != "mediator"]
    bodies = [argument for argument in signed if argument.kind != "person"]
    beside = [argument for argument in signed if argument.kind == "person" and argument.country not in {body.country for body in bodies}]
    signer = [one for one in beside if _SIGNED.match(lead.passage.text, lead.trigger[0]) and one.span[1] <= lead.trigger[0]]
    bodies = sorted((*bodies, *(signer if len(bodies) > 1 else beside)), key=lambda one: one.span)
    countries = [_name(argument) for argument in bodies]
    link = "of" if re.search(r"declaration|statement|communiqu|consensus", paper, re.I) else "between"
    between = f" {link} {_joined(countries[:3])}" if len(countries) > 1 else f" of {countries[0]}" if countries else ""
    told = own_words.subject(lead.passage, lead.trigger) if lead.verb and len(countries) < 2 else ""
    if re.search(r" and ", told) or (told and not lead.actors):
        between = f" {link} {told}"
    if not countries and actors and not told:
        between = f" brokered by {_joined([_name(argument) for argument in actors[:2]])}"
    return f"{paper}{between}{about}" + (f", {where}" if where else "")


_SIGNED = re.compile(r"(?:co-)?(?:sign|initial|ink|conclud)", re.I)


def _verb_end(lead: Finding) -> str:
    """The preposition that ends a trigger ("agreed to"), with its blank."""
    words = lead.passage.text[lead.trigger[0] : lead.trigger[1]]
    return next((f" {last}" for last in ("to", "on", "for") if words.endswith(f" {last}")), "")


_WATERS = re.compile(r" (?:Sea|Gulf|Channel|Ocean|Straits?)$|^(?:Gulf|Bay|Straits?|Sea) of ")
"""Waters, on which something is struck: "Strike on a tanker in the Red Sea"."""


def _strike(subtype: str, actors: Sequence[Argument], where: str, casualties: Casualties, lead: Finding) -> str:
    what = {"shooting": "Shooting", "bombing": "Bombing", "fighting": "Fighting", "invasion": "Invasion", "weapon": "Strike"}.get(
        subtype, "Strike"
    )
    if not subtype and _BY_GUN.search(lead.passage.low) and not _BY_ARMS.search(lead.passage.low):
        subtype, what = "shooting", "Shooting"
    attacker = _joined([_name(argument) for argument in actors if argument.role == "attacker"][:2])
    preposition = "in" if subtype in ("shooting", "bombing", "fighting") else "of" if subtype == "invasion" else "on"
    if preposition == "on" and (not where or _WATERS.search(where)):
        at = f" in {where}" if where else ""
        where = own_words.target(lead.passage, lead.trigger, lead.verb)
        where = "" if any(claim.count.text in where for claim in lead.claims) else where  # those killed are told below
        preposition, where = (preposition, where + at) if where else ("in", at.removeprefix(" in "))
    title = what + (f" {preposition} {where}" if where else "") + (f" by {attacker}" if attacker else "")
    killed = casualties.killed
    if killed is not None and size(killed) > 0:
        title += f", {killed.low if killed.high is None else killed.high}{'+' if killed.high is None else ''} killed"
    return title


_BY_GUN = re.compile(
    r"\b(?:gunm[ae]n|shooters?|attackers?|assailants?)\b.*\b(?:opened fire|fired (?:on|at|into)|gunfire)\b|\bgunfire\b", re.S
)
_BY_ARMS = re.compile(r"\b(?:tanks?|artillery|mortars?|missiles?|rockets?|drones?|shell\w*|helicopters?|warships?|jets?|bomb\w*)\b")


def _name(argument: Argument) -> str:
    name = _SHORT.get(argument.name, argument.name)
    if name in _KNOWN_AS:
        return _KNOWN_AS[name]
    if argument.kind == "person" and not name.startswith(("King ", "Queen ", "Pope ", "Prince", "Xi ", "Kim ", "Emir ", "Ban ")):
        parts = [part for part in name.split(" ") if part not in ("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV")] or [name]
        if argument.country in _FAMILY_FIRST:
            return parts[0]
        if argument.country in _NAMED_IN_FULL:
            return name
        start = len(parts) - 1
        while start > 1 and parts[start - 1].lower() in _PARTICLES:
            start -= 1
        return " ".join(parts[start:])
    return name


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}" if names else ""


def clip(title: str) -> str:
    """A title of at most ``LONGEST`` characters, cut at a word."""
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;") + "…"
