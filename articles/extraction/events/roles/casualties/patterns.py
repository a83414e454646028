"""From letters to claims: patterns over the letters of a sentence find who was killed, injured or shot, and what is part of what."""

import re
from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.mention import Count
from articles.extraction.events.roles.casualties.claim import Claim, Harm, Word
from articles.extraction.events.roles.casualties.one_person import count_themselves, read_named_victim, read_one_person

_NP = r"N(?:V?[oxaV]{0,4}?(?:[PC]V?|V))?"
_LIST = rf"{_NP}(?:(?:c&|&|c)(?:h?{_NP}))*"
_ASIDE = r"(?:c(?:M|w|[Noax]).{0,14}?c)?"
_BEFORE = re.compile(rf"(?P<list>{_LIST})(?:f?[oxh]{{0,1}}[PC]|rh?o{{1,2}})?{_ASIDE}(?:w?)(?:A|g(?!A?K))*[oA]?A*(?P<verb>[KIS])(?!N)")
_AFTER = re.compile(rf"(?P<verb>[KkIi]|s|L)(?:f|o(?=N))?(?:h&?)?(?P<list>{_LIST})(?!(?:[A]*[KIS])(?!N))")
_SHOT_AFTER = re.compile(rf"(?<!A)(?P<verb>S)(?P<list>{_LIST})(?!(?:[A]*[KIS])(?!N))")
_TOLL = re.compile(r"(?P<verb>[TU])(?:[^Nc]{0,9}dN[^N]{0,4}rA?|[^N]{0,10}?)(?P<list>N)(?![oxa]{0,2}X)")
_PART = re.compile(r"M(?:[oxhA]{0,3})(?P<list>N[oxa]{0,3}C(?:(?:c&|&|c)N[oxa]{0,3}[CP])*)")
_ARE_AMONG = re.compile(r"(?P<list>N[oxa]{0,3}C)A{0,2}(?P<among>M)[oxhA]{0,3}(?P<verb>[KIS])?")
_AMONG_PART = re.compile(r"M[oA]*(?P<verb>[KIS])A*[oA]{0,2}(?P<list>N[oxa]{0,3}C)")
_OF_WHOM = re.compile(r"(?P<list>N)w[A]*[oxa]{0,2}(?P<who>[CKIS])|w(?P<later>N)[A]*[oxa]{0,2}(?P<wholater>[CKIS])")
_FATALLY = re.compile(r"(?P<list>N)(?:w|f[o]{1,2})?A*F(?!S|\w*NP)")
_NP_ONE = re.compile(_NP)
_INTRANSITIVE = frozenset(
    {
        "died",
        "dead",
        "perished",
        "deceased",
        "deaths",
        "fatalities",
        "lives",
        "bodies",
        "dies",
        "die",
        "dying",
        "hospitalized",
        "hospitalised",
        "injuries",
    }
)
_RISEN = re.compile(
    r"\b(?:number of (?P<hurt>injured|wounded|people (?:injured|wounded))|number of|death toll|"
    r"toll)\b[^.;]{0,140}?\b(?P<had>had )?(?:risen|rises|rose|climbed|increased|grown|grew|gone up|went up|passed|reached|stood|"
    r"stands|stand)\b"
    r"(?:[^.;\d]{0,24}? to\b| at\b)? (?=(?:at least |more than |over |about |nearly |some )?(?P<count>[\w,-]+))",
    re.I,
)
_NAMED_VICTIM = re.compile(r"(?P<verb>[ki])(?P<who>o)(?!c?[NP])")
_OTHERS = re.compile(r"\bothers?\b", re.I)


def read_claims(text: str, words: list[Word], tags: str, names: Sequence[Span]) -> list[Claim]:
    found: list[Claim] = []
    used = [False] * len(words)
    for match in _OF_WHOM.finditer(tags):
        which = "list" if match.group("list") else "later"
        who = match.group("who") or match.group("wholater")
        index = match.start(which)
        if used[index]:
            continue
        used[index] = True
        harm: Harm = _nearest_harm(tags, match.start()) if who == "C" else "killed" if who == "K" else "injured"
        found.append(Claim(harm, _count(text, words, index, index + 1), who == "C", True, False))
    for match in _FATALLY.finditer(tags):
        index = match.start("list")
        used[index] = True
        found.append(Claim("killed", _count(text, words, index, index + 1), False, False, False))
    for match in _ARE_AMONG.finditer(tags):
        index, among = match.start("list"), words[match.start("among")]
        if used[index] or words[index].high == 1:
            continue
        said = match.group("verb") or (
            "K"
            if re.search(r"dead|killed|victims", text[among.start : among.end], re.I)
            else "I"
            if re.search(r"injured|wounded|hurt", text[among.start : among.end], re.I)
            else ""
        )
        if said:
            used[index] = True
            found.append(Claim("killed" if said == "K" else "injured", _count(text, words, index, index + 1), True, True, False))
    for pattern in (_AMONG_PART, _PART):
        for match in pattern.finditer(tags):
            if any(used[match.start("list") : match.end("list")]):
                continue
            harm = (
                ("killed" if tags[match.start("verb")] == "K" else "injured")
                if pattern is _AMONG_PART
                else _nearest_harm(tags, match.start())
            )
            for one in _NP_ONE.finditer(tags, match.start("list"), match.end("list")):
                used[one.start()] = True
                if "C" in one.group() and _said(tags):
                    found.append(Claim(harm, _count(text, words, one.start(), one.start() + 1), True, True, False))
    if "T" in tags or "U" in tags:
        _risen(text, words, used, found)
    for match in _TOLL.finditer(tags):
        index = match.start("list")
        if not used[index]:
            used[index] = True
            found.append(
                Claim("killed" if match.group("verb") == "T" else "injured", _count(text, words, index, index + 1), False, False, True)
            )
    for pattern in (_BEFORE, _AFTER):
        position = 0
        while claim := pattern.search(tags, position):
            position = claim.end("list") if pattern is _AFTER else claim.end()
            _add(text, words, tags, used, claim, found)
            if pattern is _AFTER:
                position = max(position, claim.start() + 1)
    for match in _SHOT_AFTER.finditer(tags):
        if re.search(r"[PC]", match.group("list")) and not any(used[match.start("list") : match.end("list")]):
            _add(text, words, tags, used, match, found)
    count_themselves(text, words, found)
    if not any(claim.harm == "killed" for claim in found):
        read_one_person(text, words, tags, found, names)
    for match in _NAMED_VICTIM.finditer(tags):
        read_named_victim(text, words, match, names, found)
    return found


def _risen(text: str, words: list[Word], used: list[bool], found: list[Claim]) -> None:
    """ "The number of people killed in the attack on Monday has risen to nine": the figure that leads, unless it is said to be an
    earlier one."""
    if not words:
        return
    for match in _RISEN.finditer(text, words[0].start, words[-1].end):
        index = next((i for i, word in enumerate(words) if word.tag == "N" and word.start <= match.start("count") < word.end), None)
        if index is not None and not used[index]:
            used[index] = True
            found.append(
                Claim(
                    "injured" if match.group("hurt") else "killed",
                    _count(text, words, index, index + 1),
                    False,
                    False,
                    not match.group("had"),
                )
            )


def _said(tags: str) -> bool:
    return any(letter in tags for letter in "KkIiSTU")


def _nearest_harm(tags: str, position: int) -> Harm:
    for i in range(position - 1, -1, -1):
        if tags[i] in "KkT":
            return "killed"
        if tags[i] in "IiUS":
            return "injured"
    for letter in tags[position:]:
        if letter in "Kk":
            return "killed"
        if letter in "IiS":
            return "injured"
    return "killed"


def _add(text: str, words: list[Word], tags: str, used: list[bool], match: re.Match[str], found: list[Claim]) -> None:
    verb = match.group("verb")
    if verb == "L":
        return
    low = text[words[match.start("verb")].start : words[match.start("verb")].end].lower()
    if match.re is _AFTER and low in _INTRANSITIVE:
        return
    harm: Harm = "killed" if verb in "Kk" else "shot" if verb in "Ss" else "injured"
    others = harm != "killed" and bool(_OTHERS.search(text, words[match.start()].start, words[match.end() - 1].end))
    parts = [m for m in _NP_ONE.finditer(tags, match.start("list"), match.end("list")) if not used[m.start()]]
    if not parts:
        return
    if (
        verb == "i"
        and low.startswith(("send", "sent"))
        and "I" not in tags
        and not re.search(r"hospital|clinic|medical", text[words[0].start : words[-1].end], re.I)
    ):
        return
    if (
        verb in "kK"
        and low in ("claimed", "claims", "claiming")
        and "K" not in tags[match.end("list") : match.end("list") + 2]
        and "lives" not in text[words[match.start("verb")].start : words[min(match.end("list"), len(words) - 1)].end].lower()
    ):
        return
    if verb == "s" and not re.search(r"[PC]", parts[0].group()):
        return
    people = [m for m in parts if re.search(r"[PC]", m.group())]
    if len(parts) > 1 and len(people) < len(parts):
        parts = people[:1] if people and match.re is _BEFORE else parts[-1:] if match.re is _BEFORE else parts[:1]
    if tags[match.end("list") : match.end("list") + 1] == "X":
        return
    if any(tags[words_index] == "X" for words_index in range(match.start("list"), match.end("list"))):
        return
    for part in parts:
        used[part.start()] = True
    first, last = parts[0].start(), parts[-1].start()
    count = _sum(text, words, [p.start() for p in parts], first, last, [p.end() for p in parts])
    negated = "g" in match.group(0)
    if negated:
        return
    claim = Claim(harm, count, False, False, False, others=others)
    found.append(claim)
    children = [p for p in parts if "C" in p.group()]
    if children and verb not in "Ss":
        found.append(
            Claim(
                harm,
                _sum(text, words, [p.start() for p in children], children[0].start(), children[-1].start(), [p.end() for p in children]),
                True,
                len(children) < len(parts),
                False,
            )
        )


def _count(text: str, words: list[Word], first: int, stop: int) -> Count:
    start, end = words[first].start, max(words[stop - 1].end, words[first].stop)
    return Count(words[first].low, words[first].high, text[start:end], (start, end))


def _sum(text: str, words: list[Word], indices: list[int], first: int, last: int, ends: list[int]) -> Count:
    if len(indices) == 1:
        return _count(text, words, first, first + 1)
    lows = [words[i].low for i in indices]
    highs = [words[i].high for i in indices]
    low = None if any(value is None for value in lows) else sum(value or 0 for value in lows)
    high = None if any(value is None for value in highs) else sum(value or 0 for value in highs)
    start, end = words[first].start, words[max(last, ends[-1] - 1)].end
    return Count(low, high, text[start:end], (start, end))
