"""The words around a trigger, by where they stand: its own, those of its clause, those of the clauses before and of the sentence."""

import re
from dataclasses import dataclass

from articles.extraction.document import Span
from articles.extraction.events.passage import Passage
from articles.extraction.guarded import guarded
from articles.extraction.temporal.timex import TimeExpression

_RELATIVE = re.compile(r"\b(?:that|which)\b[^.;]*\b(?:signed|reached|agreed|concluded|adopted|made|announced|struck)(?: in)?$", re.I)
_MADE = re.compile(
    r"\w+(?: (?!(?:was|were|been|is|are|be|being|to) )[\w’'-]+){0,4} (?:signed|concluded|brokered|reached|agreed|announced|unveiled|"
    r"sealed|struck|"
    r"clinched|initialled) (?:by|between|in|on|at|this|last|today|yesterday)"
)
_MADE_BEFORE = re.compile(r"(?:concluded|initialled|negotiated|reached|signed)")
_PAPER_LAST = re.compile(r"\b(?:treaty|accords?|agreements?|pact|protocol|convention|memorandum) $")
"""A paper right before the words that say when it was made: "is to sign the agreement concluded in May"."""
_DEFINITE = re.compile(
    r"\b(?:under|as part of|thanks to|by virtue of|in line with|as a result of) (?:an?|the|that) (?:[\w’'.-]+ ){0,4}$|"
    r"\b(?<!want )(?<!wants )(?<!wanted )(?<!see )(?<!get )(?<!have )(?<!need )(?:the|that) (?:[\w’'-]+ ){0,2}$"
)
"""A paper that was made, whatever is to be done with it: "urged both to carry out the agreement signed in Cairo"."""
_THAT_KILLED = re.compile(
    r"(?! (?:could|would|might|will)\b)[^.;]{0,60}?,? \b(?:that|which) (?:has |had )?(?:killed|wounded|injured|"
    r"left|claimed)\b"
)
"""What happened, whatever is to be done about it: "will meet to discuss the bombing of a school that killed 31"."""
_IN_ANSWER_TO = re.compile(r"\b(?:following|in revenge for|in response to|in retaliation for)\b", re.I)
_NOT_YET = guarded(r"\b(?:could|would|might|will|if)\b", re.I)


@dataclass(slots=True)
class Wording:
    """A trigger of a type where it stands; ``before`` and ``after`` are the words of its clause, ``lead`` and ``rest`` those of the
    sentence, ``far`` the clause that its own hangs on. Offsets are those of the whole text."""

    passage: Passage
    trigger: Span
    kind: str
    verb: bool
    heading: bool
    times: tuple[TimeExpression, ...]
    text: str
    """The whole text, with the names of bodies blanked."""
    start: int
    """Where the clause begins."""
    words: str
    before: str
    after: str
    clause: str
    lead: str
    """It begins before the sentence where an unfinished line leads to it."""
    rest: str
    far: str
    low: str
    """The sentence in lower case, and the unfinished line before it: for guards."""
    _hurt: bool | None = None

    @property
    def hurt(self) -> bool:
        """Whether the victims of the event are counted beside it, so that it happened whatever else is said."""
        if self._hurt is None:
            self._hurt = self._counts_victims() and (
                _THAT_KILLED.match(self.text, self.trigger[1], self.passage.end) is not None or not _NOT_YET.search(self.before, self.low)
            )
        return self._hurt

    def _counts_victims(self) -> bool:
        """Whether a figure stands near, and is not that of an event that this one only answers."""
        start, end = self.trigger
        return any(
            start - _FIGURE_BEFORE <= claim.count.span[0] <= end + _FIGURE_AFTER
            and not _IN_ANSWER_TO.search(self.text[end : claim.count.span[0]])
            for claim in self.passage.claims
        )


_FIGURE_BEFORE, _FIGURE_AFTER = 60, 80


def wording_of(
    passage: Passage, trigger: Span, kind: str, verb: bool, times: tuple[TimeExpression, ...], heading: bool, low: str
) -> Wording:
    """The words around a trigger."""
    text = passage.plain
    start, stop = passage.clause_span(trigger[0])
    if stop < trigger[1]:
        stop = passage.clause_span(trigger[1] - 1)[1]
    stop = max(stop, trigger[1])
    words, before, far = text[trigger[0] : trigger[1]], text[start : trigger[0]], _clause_before(passage, start)
    lead = text[passage.start : trigger[0]]
    if verb and _tells_of_what_was_made(kind, words, before):
        before = far = ""
    return Wording(
        passage,
        trigger,
        kind,
        verb,
        heading,
        times,
        text,
        start,
        words,
        before,
        text[trigger[1] : min(passage.end, stop)],
        text[start:stop],
        f"{passage.context} {lead}" if passage.context else lead,
        text[trigger[1] : passage.end],
        far,
        low,
    )


def _tells_of_what_was_made(kind: str, words: str, before: str) -> bool:
    """Whether a relative clause says that a paper was made, of which the words before say nothing then ("may break the deal that he
    signed")."""
    if _RELATIVE.search(words):
        return True
    if kind == "agreement" and _MADE_BEFORE.fullmatch(words) and _PAPER_LAST.search(before):
        return True
    return kind == "agreement" and _MADE.fullmatch(words) is not None and _DEFINITE.search(before) is not None


def _clause_before(passage: Passage, start: int) -> str:
    """The clause before the trigger's own, where the trigger's clause hangs on it ("denied that ...", "warned that ...")."""
    text = passage.plain
    opener = re.match(r"(?:that|,? ?(?:who|which)\b|whether|if)\b", text[start : start + 12], re.I)
    if not opener or start <= passage.start or opener.group().lower() in ("who", "which", ", who", ", which"):
        return ""
    previous = passage.clause_span(start - 1)
    return text[previous[0] : start]
