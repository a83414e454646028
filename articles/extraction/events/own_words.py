"""A few of the passage's own words for a title, where little else is known: whom they met, what was struck, what was agreed on.

Only words in lower case and names of states, bodies and places are taken, so that no private person can come into a title.
"""

import re

from articles.extraction.document import Span
from articles.extraction.events.passage import Passage

_TOKEN = re.compile(r"\d[\d,.]*\d%?|\d%|[\w’'-]+|[^\w\s]")
_MOST = 8
_STOPS = frozenset(
    re.findall(
        r"\w+",
        "in on at about after before where when who which that to for during over by as amid while because from near with but "
        "if then until since said says saying is are was were has have had been be will would could not and also early late "
        "today yesterday overnight later earlier soon again off out into onto across under among between against without "
        "despite monday tuesday wednesday thursday friday saturday sunday opened opens ended ends began begins resumed resumes "
        "concluded collapsed started starts broke held failed produced run controlled used occupied",
    )
)
_OFFICIAL = re.compile(
    r"\b(?:ministers?|presidents?|counterparts?|colleagues?|leaders?|officials?|delegations?|envoys?|negotiators?|commanders?|chiefs?|"
    r"ambassadors?|advis[eo]rs?|speakers?|king|queen|chancellor|premier|diplomats?|representatives?|teams?|sides|parties|secretary|"
    r"chairman|mediators?|head|heads|governments?|generals?|lawmakers|rebels|groups?)\b"
)
_PUBLIC = ("country", "demonym", "organisation", "place")
_ARTICLE = re.compile(r"(?:an?|the|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|several|dozens|both|\d[\d,]*)$", re.I)
_AUXILIARY = frozenset(
    re.findall(
        r"\w+",
        "have has had were was are is also then will would been being again later first both all to be due set expected scheduled formally "
        "planned likely about",
    )
)
_REGIONAL = frozenset(
    re.findall(
        r"\w+",
        "Arab European African Asian American Western Eastern Northern Southern Central Baltic Nordic Balkan Gulf Caribbean Latin Pacific "
        "Muslim Islamic Allied Mediterranean Scandinavian Atlantic",
    )
)
"""Adjectives of regions, which name nobody."""
_OPEN = frozenset({"of", "and", "for", "from", "to", "with", ""})
_BEARINGS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "off"})
_VAGUE = re.compile(r"(?:its|their|they|these|those)\b", re.I)


def partner(passage: Passage, trigger: Span) -> str:
    """Whom the subject met, where no name of theirs is known: "the president of Moldova"; empty when the words say nobody."""
    told = passage.text[trigger[0] : trigger[1]]
    start = trigger[1]
    opening = re.match(
        r" ?(?:(?:again|briefly|privately|separately|by \w+|on the phone) )?(?:with|between) ", passage.text[start : start + 30]
    )
    if opening:
        start += opening.end()
    elif not re.search(r"(?:with|to|met|meets|meet|hosts?|hosted|received?|receives|welcome[sd]?|visit(?:s|ed))$", told):
        return ""
    words = _phrase(passage, start, allowed=frozenset({"of", "from", "and"}))
    return words if _OFFICIAL.search(words.lower()) and not _VAGUE.match(words) else ""


def subject(passage: Passage, trigger: Span) -> str:
    """Who met, as the words before the verb say: "Turkish and Syrian officials"; empty when they are no officials."""
    aside = _NAMES_ASIDE.match(passage.text, passage.start, trigger[0])
    tokens = [match.span() for match in _TOKEN.finditer(passage.text, passage.start, aside.end("who") if aside else trigger[0])]
    kept: list[Span] = []
    for a, b in reversed(tokens):
        low = passage.text[a:b].lower()
        if not kept and low in _AUXILIARY:
            continue
        if len(kept) >= _MOST or not _plain(passage, (a, b)) or (low in _STOPS and low not in ("and", "from")):
            break
        kept.append((a, b))
    while kept and passage.text[slice(*kept[-1])].lower() in ("and", "from", "of"):
        kept.pop()
    if not kept:
        return ""
    words = re.sub(r"\s+", " ", passage.text[kept[-1][0] : kept[0][1]])
    if passage.text[: kept[-1][0]].rstrip().lower().endswith(("his", "her", "their", "its")):
        return ""
    return words if _OFFICIAL.search(words.lower()) and words.split()[-1].endswith(("s", "men")) else ""


_EVENT = re.compile(
    r"(?:talks|negotiations|meetings?|summits?|conference|gathering|consultations|discussions|session|round|rounds)\b", re.I
)
_QUALITY = re.compile(
    r"(?:peace|trilateral|bilateral|direct|indirect|high-level|ministerial|emergency|informal|crisis|ceasefire|nuclear|trade|climate|"
    r"disarmament|arms|security|border|annual|regional|special|extraordinary|first|second|third|fourth|fifth|final|new|round|of|rounds|"
    r"donors|proximity|technical|secret|international)$",
    re.I,
)


def gathering(passage: Passage, trigger: Span) -> str:
    """What was held, as the words say: "peace talks on Cyprus", "second round of talks between Sudan and rebels"; empty for a verb."""
    nouns = list(_EVENT.finditer(passage.text, trigger[0], min(passage.end, trigger[1] + 1)))
    if not nouns:
        return ""
    start = nouns[-1].start()
    for match in reversed(list(_TOKEN.finditer(passage.text, max(passage.start, start - 50), start))):
        if not _QUALITY.match(match.group()):
            break
        start = match.start()
    words = re.sub(r"\s+", " ", passage.text[start : nouns[-1].end()])
    if words.lower().startswith("of "):
        words = words[3:]
    link = re.match(r" (between|of|with|on|about|over) (?:the )?", passage.text[nouns[-1].end() : nouns[-1].end() + 14])
    more = _phrase(passage, nouns[-1].end() + link.end(), frozenset({"of", "and", "from"})) if link else ""
    if link and more and not re.search(r"\d", more) and not _VAGUE.match(more):
        words += f" {link.group(1)} {more}"
    if re.search(r"\b(?:round|session)$", words):
        words += " of talks"
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def official(passage: Passage, trigger: Span) -> str:
    """The one official who met somebody, by the words before the verb: "Iran's foreign minister"; empty when they say none."""
    words = re.match(
        r"(?:(?:On|In|Earlier|Later|Last)\b[^,;]{0,30}, )?(?P<who>(?:[\w’'.-]+ ){0,4}?(?:ministers?|president|premier|chancellor|envoy|"
        r"ambassador|negotiators?|king|queen|emir|leader|delegation|team|chief|secretary))"
        r"(?: (?:has|had|have|was|is|are|were|will|to|be|due|set|expected|scheduled|also|then|later|again|plans|intends|\w+ly|"
        r"on \w+day))* $",
        passage.text[passage.dateline_end : trigger[0]],
    )
    if words is None:
        return ""
    start = passage.dateline_end + words.start("who")
    spans = [match.span() for match in _TOKEN.finditer(passage.text, start, start + len(words["who"]))]
    told = words["who"]
    plain = all(_plain(passage, span) or passage.text[slice(*span)] in ("The", "A", "An", "Its", "His", "Her", "Their") for span in spans)
    if not plain or told.split(" ")[0] in ("Its", "His", "Her", "Their", "He", "She"):
        return ""
    return re.sub(r"^(?:The|An?) ", "", told)


_NAMES_ASIDE = re.compile(r"(?P<who>[^,;]{4,60}), [A-Z][^,;]{3,70}, (?:\w+ ){0,4}")


def target(passage: Passage, trigger: Span, verb: bool) -> str:
    """What was struck: "a police post"; empty when the words after the trigger say no thing."""
    start = trigger[1]
    opening = re.match(r" (?:on|against|at|into) ", passage.text[start : start + 9])
    if opening:
        start += opening.end()
    elif not verb:
        return ""
    words = _phrase(passage, start, allowed=frozenset({"of"}))
    return (
        words if words and _ARTICLE.match(words.split()[0]) and len(words.split()) > 1 and not re.search(r"\d", words.split()[-1]) else ""
    )


def matter(passage: Passage, paper: Span) -> str:
    """What a paper is about: "on cattle exports", "to exchange all prisoners"; empty when the words do not say."""
    opening = re.match(r" (on|to|for) (?!(?:the )?\d{1,2} |[A-Z])", passage.text[paper[1] : paper[1] + 12])
    if opening is None:
        return ""
    words = _phrase(passage, paper[1] + opening.end(), allowed=frozenset({"of", "and", "for"}))
    if not words or (len(words.split()) == 1 and (opening.group(1) == "to" or words.lower() in ("the", "a", "an"))):
        return ""
    return f"{opening.group(1)} {words}"


def _phrase(passage: Passage, start: int, allowed: frozenset[str]) -> str:
    """The words from a place on, up to a stop, a name or a mark."""
    end = start
    count, before = 0, ""
    for match in _TOKEN.finditer(passage.text, start, passage.end):
        low = match.group().lower()
        if count >= _MOST or not _plain(passage, match.span()) or (low in _STOPS and low not in allowed):
            break
        if low in ("the", "a", "an", "another", "this", "last", "next") and before not in _OPEN:
            break
        if low in _BEARINGS and passage.text.startswith(" of ", match.end()):
            break
        end, count, before = match.end(), count + 1, low
    words = re.sub(r"\s+", " ", passage.text[start:end]).strip()
    while words.split(" ")[-1].lower() in ("of", "and", "the", "a", "an", "from", "for", "his", "her", "their", "its", "another"):
        words = words.rpartition(" ")[0]
        if not words:
            break
    return re.sub(r" (?:separately|privately|briefly|\w+ally)$", "", words)


def _plain(passage: Passage, span: Span) -> bool:
    """Whether a word may stand in a title: in lower case, a number, or part of a public name."""
    word = passage.text[span[0] : span[1]]
    if not word[0].isalnum():
        return False
    if word.islower() or word[0].isdigit() or word in _REGIONAL:
        return True
    return any(entity.start <= span[0] < entity.end for entity in passage.entities if entity.kind in _PUBLIC) or (
        span[0] == passage.start
        and word[1:].islower()
        and not any(entity.start == span[0] and entity.kind != "official" for entity in passage.entities)
        and _OFFICIAL.search(word.lower()) is not None
    )
