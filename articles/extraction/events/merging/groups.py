"""Findings of one text that tell of one event, while it is being put together, and what they say of it together."""

import re
from dataclasses import dataclass, field

from articles.extraction.events.finding import Finding
from articles.extraction.events.instruments import Instrument
from articles.extraction.events.mention import Argument
from articles.extraction.gazetteer import countries, states

REAL = ("occurred", "ongoing")
VAGUE = re.compile(r"^(?:earlier|later|recent(?:ly)?|now|then|currently|once|previously|lately|soon|already|formerly|former)\b", re.I)


@dataclass(slots=True)
class Group:
    """Findings that tell of one event, while it is being put together."""

    findings: list[Finding]
    instrument: Instrument | None = None
    reasons: list[str] = field(default_factory=list)
    contested: bool = False
    """Whether all that the text has is one side's word, and the other side denies that it happened at all."""
    _type: str = ""
    _typed: int = 0

    @property
    def type(self) -> str:
        """Strike where any of its findings is one; a shot that the text calls an accident is none. Asked often, and read anew only when
        there are more findings."""
        if self._typed != len(self.findings):
            self._type, self._typed = self._read_type(), len(self.findings)
        return self._type

    def _read_type(self) -> str:
        strikes = [finding for finding in self.findings if finding.type == "strike" and not finding.back]
        if (
            strikes
            and all(finding.subtype == "shooting" for finding in strikes)
            and any(
                finding.type == "other" and finding.subtype == "shooting" and not _HIS_OWN_HAND.search(finding.passage.words)
                for finding in self.findings
            )
        ):
            return "other"
        return "strike" if strikes else self.findings[0].type


_HIS_OWN_HAND = re.compile(
    r"(?:\b(?:gunm[ae]n|shooter|suspect|attacker|assailant|killer)\b|^\W*(?:he|she) was (?:later|then|"
    r"soon)\b)[^.;]{0,80}\b(?:self-inflicted|suicide|own life|on (?:him|her)self|"
    r"(?:shot|killed) (?:him|her)self)\b",
    re.I,
)
"""How one who shot others died, which makes no accident of it."""


def died_of_it(finding: Finding) -> bool:
    """Whether a sentence only tells of a later death of what was told, or counts its dead anew."""
    return finding.type == "other" and finding.passage.counts_anew


def joined_in(finding: Finding) -> bool:
    """Whether it adds people to a meeting that was told before ("X took part", "X attended the talks")."""
    return "attendance" in finding.rules[0] or finding.joins


def is_denial(finding: Finding) -> bool:
    """Whether it is the word of the one accused ("Moscow denied having struck the port")."""
    for actor in finding.actors:  # noqa: SIM110 (a plain loop is twice as quick as any())
        if actor.role == "denier":
            return True
    return False


def is_country(place: Argument) -> bool:
    """Whether an argument is a whole country, or a state of one."""
    return place.latitude is None and (place.name in countries().values() or place.name in states())
