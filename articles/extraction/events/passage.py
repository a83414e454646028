"""One sentence with all that is known of it: names, times, figures, clauses, and which of its words are speech verbs."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from articles.extraction.document import Span
from articles.extraction.events.counted_at import counted_towns
from articles.extraction.events.roles.casualties import Claim, find_claims, may_tell_of_harm
from articles.extraction.guarded import guarded
from articles.extraction.names import Entity, Names
from articles.extraction.sentences import Sentence, lowered
from articles.extraction.temporal.timex import TimeExpression

_BOUNDARY = re.compile(
    r"[;:]|\s[–—-]\s|—|\.{3}|…|,(?= (?:and|but|with|which|who|where|whose|when|while|as|after|before|although|though|because|"
    r"saying|adding|amid|including|killing|leaving|injuring|wounding|hitting|according|a day|days|hours|he|she|they|it|officials|"
    r"police|authorities)\b)|"
    r"\b(?:after|before|while|when|that|because|although|if|unless|until|since|amid|whose|where|which|who|as|following|where|despite)\b"
)
_SPEECH = re.compile(
    r"\b(?:said|says|say|saying|told|tells|tell|telling|added|adds|stated|states(?= that\b|[,:]? [“\"])|stating|"
    r"(?<!was )(?<!were )reported(?! (?:at|around|about|just|shortly) (?:about |around |before |after )?\d)|"
    r"reports|reporting|announced|"
    r"confirmed|confirms|wrote|writes|tweeted|posted|noted|claimed(?! (?:the |at least |an? |its |\w+ ){0,3}(?:li(?:fe|ves)|"
    r"victims?)\b)|claims|warned|warns|hailed|praised|"
    r"condemned|denounced|declared|insisted|argued|explained|acknowledged|admitted|recalled|remarked|commented|vowed|pledged|"
    r"according to|quoted|briefed|testified|emphasi[sz]ed|stressed|urged|called on|expressed|thanked|"
    r"accused(?! of (?:\w+ly )?(?:killing|shooting|opening fire|murder\w*|stabbing|firing|attacking|gunning|bombing|ambushing))|"
    r"informed|mentioned|"
    r"promised|assured|indicated|released|identified|arrested|charged|appeared in court|"
    r"speaking|spoke to reporters|published|revealed|demanded|suggested|mocked|dismissed|reiterated)\b"
)
_QUOTE = re.compile(r"[“\"]([^“”\"]{4,})(?:[”\"]|$)")


_MOVES_ON = guarded(
    r"\b(?:before|then|later|afterwards) (?:(?:he|she|they|it) )?(?:travel\w*|flew|flying|went|going|mov(?:ed|ing)|head(?:ed|ing)|left|"
    r"leaving|"
    r"continu\w+|drove|driving) (?:on )?(?:to|for) |"
    r"\b(?:and|before|but) (?:(?:was|were|is|are) (?:to|due|set|expected|scheduled)|will|would|plans?|planned|hopes?|intends?) "
)
_ANEW = re.compile(r"(?:,? (?:and|but|while)|; (?:and |but |while )?(?:in \w+,? )?) ?(?:the |its |their )?(?=[A-Z])")
_BETWEEN = re.compile(r"\bbetween (?:the )?(?:[\w’'.-]+,? ){0,5}[\w’'.-]+$")
"""Before an "and" that joins the two sides of something: "between Chile and Peru, signed on Monday"."""
_WITH = re.compile(
    r"\b(?:talks|meetings?|met|lunch|dinner|spoke|session|discussions?|"
    r"consultations) with (?:the )?(?:[\w’'.-]+,? ){0,4}[\w’'.-]+$"
)
"""Before an "and" that joins two who were met: "had talks with Roe and the UN's Doe"."""
_FINITE = re.compile(
    r"\b(?:will|would|is|was|are|were|has|have|had|met|said|told|left|held|went|took|began|meets?|holds?|(?!called|named)[a-z]{3,}ed)\b"
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]+(?:[ /-][A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){0,2}\.?)?"
    r"(?:, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?(?: ?\([A-Z][\w/ .-]{1,24}\))?(?: ?(?:--|—|–) ?| - |: )|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?: ?\([A-Z][\w/ .-]{1,24}\))?(?: ?(?:--|—|–) |"
    r" - )(?=[A-Z\d])"
)


_DIED_OF_IT = guarded(
    r"\ban? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+(?:teen|ie)th)(?: [\w-]+)? (?:has |have |had )?(?:since |also )?died "
    r"(?:on|later|overnight|early|late|of|in)\b|"
    r"\b(?:one|two|three|another) of (?:them|those|the (?:(?:critically|seriously|badly|gravely|severely) )?(?:victims|wounded|injured|"
    r"hurt|"
    r"survivors))(?:,[^.;]{3,50},)? "
    r"(?:(?:has|have|had|later|since|also) )*died\b|"
    r"\b(?:die[ds]?|dead|dying|succumbed)\b[^.;]{0,40}? (?:of|from|to) (?:(?:his|her|their|its|the) )?(?:[\w-]+ )?(?:wounds|injuries|"
    r"burns)\b|"
    r"\b(?:died|dies|dead)\b[^.;]{0,50}? (?:at|in) (?:[\w’'.-]+ ){0,5}?(?:hospital|hospice|clinic|intensive care|(?:trauma|"
    r"medical) cent(?:er|re))\b|"
    r"\b(?:bringing|raising|taking|pushing|lifting) the (?:(?:total )?(?:death )?(?:toll|count)|(?:total )?number of (?:dead|deaths|"
    r"fatalities|"
    r"victims)) (?:[^.;]{0,30}? )?to\b|"
    r"\bthe (?:dead|injured|wounded) (?:now |had |have |already )*(?:number|total)(?:ed|led)?\b|"
    r"\bput(?:s|ting)? the (?:death )?toll at\b|"
    r"\bby [^,.;]{3,40},? (?:the|its) (?:[\w-]+ ){0,3}(?:toll|count|number of (?:dead|deaths|killed|injured|wounded))\b",
    re.I,
)
"""Who dies on a later day of what was told before: "on Tuesday two more died of their wounds, bringing the toll to nine"."""


@dataclass(slots=True)
class Passage:
    """A sentence and its surroundings, as the detector sees it."""

    text: str
    sentence: Sentence
    words: str
    entities: tuple[Entity, ...]
    times: tuple[TimeExpression, ...]
    low: str
    context: str = ""
    families: frozenset[str] = frozenset()
    start: int = field(init=False)
    """Where the sentence begins in the text."""
    end: int = field(init=False)
    """Where it ends."""
    _claims: tuple[Claim, ...] | None = None
    _counts_many: bool = False
    _boundaries: list[int] | None = None
    _speech: list[Span] | None = None
    _quotes: list[Span] | None = None
    _plain: str | None = None
    _dateline_end: int | None = None
    _counts_anew: bool | None = None
    _counted_towns: tuple[Span, ...] | None = None

    def __post_init__(self) -> None:
        self.start, self.end = self.sentence.start, self.sentence.end

    @property
    def plain(self) -> str:
        """The text with the names of bodies blanked letter by letter: "Coalition of the Willing" says nothing of anybody's will."""
        if self._plain is None:
            plain = self.text
            for entity in self.entities:
                if entity.kind in ("organisation", "armed") and " " in plain[entity.start : entity.end]:
                    plain = plain[: entity.start] + "X" + "x" * (entity.end - entity.start - 1) + plain[entity.end :]
            self._plain = plain
        return self._plain

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The figures of people killed and injured that it states, but for those of a whole war."""
        return self._read_claims() if self._claims is None else self._claims

    @property
    def counts_many(self) -> bool:
        """Whether it states the victims of a whole war or of many months."""
        if self._claims is None:
            self._read_claims()
        return self._counts_many

    def _read_claims(self) -> tuple[Claim, ...]:
        if not may_tell_of_harm(self.low):  # as most sentences do not
            self._claims = ()
            return ()
        found = find_claims(
            self.text,
            self.sentence.span,
            [(time.start, time.end) for time in self.times if time.type != "DURATION"],
            sorted([*[(entity.start, entity.end) for entity in self.entities if entity.kind != "person"], *self.counted_towns]),
        )
        self._claims = tuple([claim for claim in found if not claim.many])
        self._counts_many = len(self._claims) < len(found)
        return self._claims

    @property
    def counted_towns(self) -> tuple[Span, ...]:
        """Towns that no list knows, by which it counts its victims."""
        if self._counted_towns is None:
            known = [(entity.start, entity.end) for entity in self.entities]
            self._counted_towns = counted_towns(self.text, self.start, self.end, known) if " in " in self.words else ()
        return self._counted_towns

    @property
    def counts_anew(self) -> bool:
        """Whether it tells who died later of what was told before, or how many the dead are by now."""
        if self._counts_anew is None:
            self._counts_anew = _DIED_OF_IT.search(self.words, self.low) is not None
        return self._counts_anew

    @property
    def dateline_end(self) -> int:
        """Where the report begins after its place and agency ("BEIRUT, Lebanon (UPI) -- "); the sentence's start where it has none."""
        if self._dateline_end is None:
            match = _DATELINE.match(self.text, self.start, self.end)
            self._dateline_end = match.end() if match else self.start
        return self._dateline_end

    @property
    def boundaries(self) -> list[int]:
        """Where a clause ends."""
        if self._boundaries is None:
            self._boundaries = [self.start + match.start() for match in _BOUNDARY.finditer(self.low)]
        return self._boundaries

    @property
    def speech(self) -> list[Span]:
        """The verbs of speech, and others whose time is not an event's."""
        if self._speech is None:
            self._speech = [(self.start + match.start(), self.start + match.end()) for match in _SPEECH.finditer(self.low)]
        return self._speech

    @property
    def quotes(self) -> list[Span]:
        """What stands between quotation marks."""
        if self._quotes is None:
            marked = '"' in self.words or "“" in self.words
            self._quotes = (
                [(self.start + match.start(), self.start + match.end()) for match in _QUOTE.finditer(self.words)] if marked else []
            )
        return self._quotes

    def clause(self, offset: int) -> int:
        """The number of the clause that an offset lies in."""
        return bisect_right(self.boundaries, offset)

    def clauses_between(self, a: int, b: int) -> int:
        """How many clause boundaries lie between two offsets."""
        return abs(self.clause(a) - self.clause(b))

    def clause_span(self, offset: int) -> Span:
        """The clause that an offset lies in."""
        number = self.clause(offset)
        start = self.boundaries[number - 1] if number else self.start
        return start, self.boundaries[number] if number < len(self.boundaries) else self.end

    def moves_on(self, start: int, end: int) -> bool:
        """Whether between two offsets somebody goes on to what is yet to come ("met in Paris and was to fly to Oslo on Friday")."""
        return _MOVES_ON.search(self.text, self.low, start, end) is not None

    def starts_anew(self, start: int, end: int, verb_from: int | None = None) -> bool:
        """Whether between two offsets another subject gets a verb of its own ("NATO will meet on Friday, and the UN is to vote"); the verb
        before stands after ``start``, or after ``verb_from``."""
        for match in _ANEW.finditer(self.text, start, end):
            if _BETWEEN.search(self.text, self.start, match.start()) or self._opens_a_row(match.start()):
                continue
            if _WITH.search(self.text, self.start, match.start()) and not self._has_a_verb(match.end()):
                continue
            if any(match.end() <= entity.start < match.end() + 24 and entity.kind != "place" for entity in self.entities):
                if match.group().startswith(";"):
                    if _FINITE.search(self.text, match.end(), end + 12):
                        return True
                    continue
                told = _FINITE.search(self.text, start if verb_from is None else verb_from, match.start())
                if (
                    told
                    and (verb_from is not None or "," not in self.text[start : told.start()])
                    and _FINITE.search(self.text, match.end(), end + 12)
                ):
                    return True
        return False

    def _has_a_verb(self, start: int) -> bool:
        """Whether a verb follows at once on who is named at an offset ("and Roe will fly")."""
        named = next((entity for entity in self.entities if start <= entity.start < start + 24 and entity.kind != "place"), None)
        return named is not None and _FINITE.match(self.text, min(named.end + 1, self.end), self.end) is not None

    def _opens_a_row(self, end: int) -> bool:
        """Whether a name ends here that a comma sets off, so that "and" joins another subject to it (", Chile and Peru are ...")."""
        return any(entity.end == end and entity.kind != "place" and self.text.endswith(", ", 0, entity.start) for entity in self.entities)

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        return any(a <= offset < b for a, b in self.quotes)


def read_passage(text: str, sentence: Sentence, names: Names, times: tuple[TimeExpression, ...], context: str = "") -> Passage:
    """What is known of a sentence before any event is looked for; ``context`` is the unfinished line before it."""
    words = text[sentence.start : sentence.end]
    return Passage(text, sentence, words, names.within(sentence.start, sentence.end), times, lowered(words), context, names.families)
