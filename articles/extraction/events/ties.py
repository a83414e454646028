"""Events of one sentence that words tie to each other by day ("at the talks the sides agreed")."""

import re
from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.dating import relation
from articles.extraction.events.finding import Finding
from articles.extraction.events.passage import Passage


def relate(passage: Passage, found: Sequence[Finding]) -> None:
    """Events of one sentence that words tie to each other by day."""
    for i, first in enumerate(found):
        for second in found[i + 1 :]:
            tie = relation(passage, first.trigger, second.trigger) or _at_it(first, second)
            if tie:
                first.links.append((tie[0], tie[1], second))
                second.links.append((-tie[0], tie[1], first))


_COUNTS = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before)\b(?![,.;])|\bin (?:response|retaliation|reprisal|revenge|"
    r"answer) (?:to|for)\b",
    re.I,
)


def counting_between(passage: Passage, one: Span, other: Span) -> re.Match[str] | None:
    """The words between two places of a sentence that count from one event to another ("two days after")."""
    first, second = sorted((one, other))
    return _COUNTS.search(passage.text, first[1], second[0])


_LATER = re.compile(
    r"[;,] (?:and |but |then )?(?:(?:an?|two|three|four|five|six|some|a few|several|\d+) )?(?:hours?|days?|minutes?) (?:later|afterwards) "
    r"(?:an?|another|two|three|the) (?:second|third|other|further|[\w-]+)\b|"
    r",? and (?:then )?(?:(?:an?|two|three|four|five|six|some|a few|several|\d+) )?(?:hours?|days?) (?:later|afterwards),? (?:again )?"
    r"(?:shelled|bombed|struck|hit|attacked|fired|raided|stormed|ambushed|targeted|dropped|launched)\b",
    re.I,
)


def comes_later(passage: Passage, one: Span, other: Span) -> bool:
    """Whether a sentence goes on to a second attack: "killed 16; hours later a second bomb killed 11"."""
    first, second = sorted((one, other))
    return _LATER.search(passage.text, first[1], second[1]) is not None


def counting_ahead(passage: Passage, first: Span, second: Span) -> re.Match[str] | None:
    """The words at the head of a sentence that count from the first of two events to the second ("Two days after drones hit the port,
    a missile ...")."""
    counts = _COUNTS.search(passage.text, passage.start, first[0])
    if counts is None or "," in passage.text[counts.end() : first[0]] or "," in passage.text[passage.start : counts.start()]:
        return None
    return counts if "," in passage.text[first[1] : second[0]] else None


def part_by_counting(passage: Passage, found: Sequence[Finding]) -> None:
    """Events that a sentence counts between have each their own people and places ("met Roe in Paris, two days after he met Poe in Rome");
    only the subject may be of both."""
    for place, first in enumerate(ordered := sorted(found, key=lambda finding: finding.trigger)):
        for second in ordered[place + 1 :]:
            counts = counting_between(passage, first.trigger, second.trigger)
            if counts is None:
                if counting_ahead(passage, first.trigger, second.trigger) is not None:
                    _part_at_comma(passage, first, second)
                continue
            first.actors = tuple(actor for actor in first.actors if actor.span[0] < counts.start())
            first.places = tuple(where for where in first.places if where.span[0] < counts.start())
            own = any(counts.end() <= actor.span[0] < second.trigger[0] for actor in second.actors)
            since = passage.start if own else first.trigger[0]
            second.actors = tuple(actor for actor in second.actors if not since <= actor.span[0] < counts.start())
            second.places = tuple(where for where in second.places if where.span[0] >= counts.end())
            second.counted_off = second.date.value is None


def _part_at_comma(passage: Passage, first: Finding, second: Finding) -> None:
    """ "A day after meeting Roe in Paris, Poe met Doe in Rome": what stands before the comma is of the first event; Poe is of both."""
    comma = passage.text.index(",", first.trigger[1])
    first.counted_off = True
    first.actors = tuple(actor for actor in first.actors if actor.span[0] < comma or comma < actor.span[0] < second.trigger[0])
    first.places = tuple(where for where in first.places if where.span[0] < comma)
    second.actors = tuple(actor for actor in second.actors if actor.span[0] > comma)
    second.places = tuple(where for where in second.places if where.span[0] > comma)


def _at_it(first: Finding, second: Finding) -> tuple[int, str] | None:
    """ "At the talks the sides agreed": the day of the meeting."""
    words = first.passage.text[first.trigger[0] : first.trigger[1]]
    if first.type == "meeting" and first.back and second.type == "agreement" and re.match(r"(?:at|during) the\b", words, re.I):
        return 0, words
    course = _IN_ITS_COURSE.match(first.passage.text, first.passage.start, first.trigger[1])
    if first.type == "meeting" and first.back and second.type == "agreement" and course and course.end() == first.trigger[1]:
        return 0, course.group().strip()
    opening = _ON_ITS_DAY.search(first.passage.text, max(first.passage.start, first.trigger[0] - 32), first.trigger[0] + 4)
    if opening and first.back:
        return 0, opening.group().strip()
    return None


_IN_ITS_COURSE = re.compile(
    r"\W*(?:(?:immediately |shortly |right |directly )?(?:after|following)|at the (?:end|close|conclusion|start|opening) of|"
    r"in the course of|on the (?:sidelines|margins) of) (?:the|this|these|that|their) (?:meeting|talks|visit|summit|call|"
    r"conversation|negotiations|discussions)",
    re.I,
)
"""Only as a sentence opens: "weeks after the talks" is another day."""
_ON_ITS_DAY = re.compile(r"\bon the (?:day|night|morning|evening) of (?:the|this|that) ?$", re.I)
