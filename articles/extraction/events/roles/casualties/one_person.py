"""People told one by one: a victim by name or by "she", the one who shot and then died; only told where nothing else counts them."""

import re
from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Claim, Harm, Word
from articles.extraction.guarded import guarded

_ONE_PERSON = re.compile(r"(?P<who>[qEo])(?:cac|a)?A*o?A*(?P<verb>[KIS])(?!N)")
_SHOT_ONE = re.compile(r"[Ss]h?[oY]{0,2}[qE]")
_HIMSELF = guarded(r"\b(?:shot|shoots|shooting) (?:him|her|them)?sel(?:f|ves)\b", re.I)
_DIED = guarded(
    r"\b(?:died|dies|has died|has (?:now |since )?succumbed to (?:his|her) (?:wounds|injuries)|(?:killed|fatally shot|"
    r"shot and killed) (?:him|her)self|took (?:his|her) own life|shooting death of|"
    r"(?:was|is|were) (?:pronounced|found|declared) dead|was (?:shot and )?killed|fatally shot|shot to death)\b",
    re.I,
)
_PLURAL_NOUN = re.compile(r"\b(?!was\b|is\b|has\b|his\b|as\b|this\b|afterwards\b)[a-z]+s\W+$")
_PLURAL_LEAD = re.compile(
    r"\b(?:people|men|women|children|many|they|them|whom|others|some|who have|soldiers|officers|victims|thousands|hundreds|dozens|bodies|"
    r"deputies|\w+s who|and [A-Z]\w+)\W+(?:\w+ ){0,2}$",
    re.I,
)
_PRONOUNS = frozenset({"he", "she"})
_THEMSELVES = guarded(
    r"\b(?:before|and then|then|and) (?:he |she )?(?:fatally |also |later |finally |turning the gun on \w+ and )*(?:(?:kill|"
    r"shoot)(?:ing|ed)?|shot) "
    r"(?:and kill(?:ing|ed) )?(?P<who>him|her)self\b(?! in the (?:leg|foot|arm|hand|thigh|shoulder))|"
    r"\b(?:before|and then|then|and) (?:he |she )?(?:(?:taking|took) (?P<own>his|her) own life\b|turn(?:ing|ed) (?:the|his|her|a) "
    r"(?:gun|weapon|rifle|pistol|shotgun|handgun|revolver) "
    r"on (?:him|her)self)\b|(?:\band|,) then (?:him|her)self\b|"
    r"\bbefore turning one of (?:[\w-]+ ){1,3}?(?:hand)?guns on (?:him|her)self\b|"
    r"\bbefore (?:(?P<being>(?:being|(?:he|she) was) (?:himself |herself )?(?:fatally shot|shot dead|shot and killed|killed|"
    r"gunned down)(?=[.,;]|\Z| by\b))|"
    r"(?:[\w-]+ ){0,3}?(?:officers?|police|policem[ae]n|deput(?:y|ies)|troopers?|guards?|soldiers|snipers?) (?:[a-z]+ly )?"
    r"(?:(?:killed|shot dead|shot and killed|gunned down|fatally shot) h(?:im|er)\b|shot h(?:im|er) (?:dead|to death)\b))|"
    r", who was (?:then |later |himself |herself |in turn )+(?:shot dead|shot and killed|killed|gunned down) by "
    r"(?:[\w-]+ ){0,2}?(?:officers?|police|policem[ae]n|deput(?:y|ies)|troopers?|guards?|soldiers|security|snipers?)\b",
    re.I,
)


_DIED_SINCE = guarded(
    r"(?<=\w)\b(?<!people )(?<!men )(?<!victims )(?<!others )(?:, (?:who [^,.;]{3,60},)? ?| )has (?:since |also |now )*died\b", re.I
)
_WHO_KILLED = re.compile(
    r"\b(?:man|woman|gunm[ae]n|shooter|suspect|attacker|teen(?:ager)?|student|soldier|father|husband)\b[^.;]{0,80}\bkilled $", re.I
)
"""Who killed: "the man who killed three people ... has died"."""

_KILLED_THEM = re.compile(
    r"\b(?:kill(?:ed|ing|s)|murder(?:ed|ing)|slew|shot dead|shooting dead|shot and killed|gunn(?:ed|ing) down) (?:at least )?$"
)
"""Before those whom one killed who died himself: "killed five before being shot dead", and not "were held before being killed"."""


_SHOT_AFTER = guarded(
    r"\bwas (?:then |later |himself |herself )?(?:shot dead|shot and killed|killed|gunned down)(?: by [\w ]{2,30}?)? after "
    r"(?:killing|he (?:had )?killed|she (?:had )?killed|fatally shooting|shooting dead|shooting and killing) ",
    re.I,
)
"""How one dies who killed others first: "was shot dead after killing three"."""


SELDOM = (_SHOT_AFTER, _THEMSELVES, _DIED_SINCE)
"""What stands in few sentences."""


def count_themselves(text: str, low: str, words: list[Word], found: list[Claim]) -> None:
    """ "Killed two people before shooting himself": the one who shot is among the dead of the incident."""
    fell = _SHOT_AFTER.search(text, low, words[0].start, words[-1].end)
    if fell is not None:
        for i, claim in enumerate(found):
            start, end = claim.count.span
            if (
                claim.harm == "killed"
                and start == fell.end()
                and not claim.part
                and claim.count.low is not None
                and claim.count.high is not None
            ):
                count = Count(claim.count.low + 1, claim.count.high + 1, text[fell.start() : end], (fell.start(), end))
                found[i] = Claim("killed", count, False, False, False)
                return
    match = _THEMSELVES.search(text, low, words[0].start, words[-1].end) or _DIED_SINCE.search(text, low, words[0].start, words[-1].end)
    if match is None:
        return
    for i, claim in enumerate(found):
        start, _ = claim.count.span
        if (
            claim.harm == "killed"
            and not (claim.children or claim.part or claim.total or claim.singular)
            and claim.count.span[1] <= match.start()
            and (match.re is _THEMSELVES.pattern or _WHO_KILLED.search(text, words[0].start, start))
            and (match.re is not _THEMSELVES.pattern or not match["being"] or _KILLED_THEM.search(text, words[0].start, start))
            and claim.count.low is not None
            and claim.count.high is not None
        ):
            count = Count(claim.count.low + 1, claim.count.high + 1, text[start : match.end()], (start, match.end()))
            found[i] = Claim("killed", count, False, False, False)
            return


def read_one_person(text: str, low: str, words: list[Word], tags: str, found: list[Claim], names: Sequence[Span]) -> None:
    """ "Roe was shot", "the victim died": one person, told without a number; counts only where nothing else does."""
    for match in _DIED.finditer(text, low, words[0].start, words[-1].end):
        lead = text[max(words[0].start, match.start() - 40) : match.start()]
        if (
            not _PLURAL_LEAD.search(lead)
            and not _PLURAL_NOUN.search(lead)
            and not re.search(r"\b(?:not|never|no one|nobody|could have|nearly|almost|would have)\b", lead, re.I)
        ):
            found.append(Claim("killed", Count(1, 1, match.group(), match.span()), False, False, False, True))
            return
    for match in _SHOT_ONE.finditer(tags):
        if not any(claim.harm == "shot" for claim in found):
            a, b = words[match.start()].start, words[match.end() - 1].end
            found.append(Claim("shot", Count(1, 1, text[a:b], (a, b)), tags[match.end() - 1] == "E", False, False, True))
    for match in _HIMSELF.finditer(text, low, words[0].start, words[-1].end):
        if not any(claim.harm == "shot" for claim in found):
            found.append(Claim("shot", Count(1, 1, match.group(), match.span()), False, False, False, True))
    for match in _ONE_PERSON.finditer(tags):
        index = match.start("who")
        word = words[index]
        if any(a <= word.start < b for a, b in names):
            continue
        if tags[index] == "o" and not (
            (text[word.start].isupper() and word.start != words[0].start) or text[word.start : word.end].lower() in _PRONOUNS
        ):
            continue
        verb = match.group("verb")
        verbal = words[match.start("verb")]
        if text[verbal.start : verbal.end].lower() in ("lives", "bodies", "deaths", "fatalities", "injuries"):
            continue
        harm: Harm = "killed" if verb == "K" else "injured" if verb == "I" else "shot"
        if verb == "S" and not re.search(r"\b(?:was|were|been|being|got|is|be)\b", text[word.end : words[match.start("verb")].start]):
            continue
        if any(claim.harm == harm for claim in found):
            continue
        end = words[match.start("verb")].end
        found.append(Claim(harm, Count(1, 1, text[word.start : end], (word.start, end)), tags[index] == "E", False, False, True))
