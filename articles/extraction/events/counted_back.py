"""Events that a report counts back to from its own day: "Ten days after gunmen stormed the market, traders have begun to rebuild"."""

import re

from articles.extraction.document import Span
from articles.extraction.events.dating import counting_to, date_counted, number_of
from articles.extraction.events.mention import EventDate
from articles.extraction.events.passage import Passage
from articles.extraction.temporal.dct import DocumentCreationTime

_HEAD = re.compile(r"\W*(?:(?:some|about|just|almost|nearly|only|barely|more than|less than|around|and|but|now,?) )*", re.I)
_NOW = re.compile(
    r"(?:[\w’'-]+,? ){1,10}?(?:is|are|has|have|remains?|continues?|still|can|cannot|does|do|wants?|needs?|waits?|live|lives|hopes?)\b"
    r"(?! to have\b)"
)
"""The beginning of a clause that tells how things stand on the day of the report."""
_THEN = re.compile(r"\b(?:had|was|were|did)\b")


def is_counted(passage: Passage, trigger: Span, verb: bool) -> bool:
    """Whether a sentence only counts from an event to another that it tells."""
    return counting_to(passage, trigger, verb) is not None


def main_clause(passage: Passage, trigger: Span, verb: bool) -> int:
    """Where the clause begins that a sentence counts to from its head ("..., traders have begun"); its end where there is none."""
    match = counting_to(passage, trigger, verb)
    if match is None or not _HEAD.fullmatch(passage.text[passage.start : match.start()]):
        return passage.end
    commas = [comma.end() for comma in re.finditer(", ", passage.text[trigger[1] : passage.end])]
    starts = [trigger[1] + end for end in reversed(commas)]
    return next((start for start in starts if _NOW.match(passage.text, start, passage.end)), passage.end)


def counted_back(passage: Passage, trigger: Span, verb: bool, dct: DocumentCreationTime) -> EventDate | None:
    """The time of an event from which a sentence counts to how things stand now, none finer than the words count in; None without a day of
    publication, or where the sentence has another day that it may count from."""
    match = counting_to(passage, trigger, verb)
    if match is None or dct.value is None or match["way"].lower() == "before" or any(time.granularity == "day" for time in passage.times):
        return None
    before = passage.text[passage.start : match.start()]
    start = main_clause(passage, trigger, verb) if _HEAD.fullmatch(before) else passage.start
    now = _NOW.match(passage.text, start, passage.end if start > passage.start else match.start())
    if now is None or _THEN.search(now.group()):
        return None
    words = " ".join(match.group().split()[:3])
    steps = (f"“{words}” counts back from the report to", f"publication day by: {dct.how}")
    return date_counted(dct.value, match["unit"].lower(), -number_of(match["number"]), steps)
