"""A few of the passage's own words for a title, where little else is known: whom they met, what was struck, what was agreed on.

Only words in lower case and names of states, bodies and places are taken, so that no private person can come into a title.
"""

import re

from articles.extraction.document import Span
from articles.extraction.events.passage import Passage

_TOKEN = re.compile(r"\d[\d,.]*\d|[\w’'-]+|[^\w\s]")
_MOST = 8
_STOPS = frozenset(
    re.findall(
        r"\w+",
        "in on at about after before where when who which that to for during over by as amid while because from near with but if then "
        "until since said says saying is are was were has have had been be will would could not and also early late today yesterday "
        "overnight again off out into onto across under among between against without despite monday tuesday wednesday thursday friday "
        "saturday sunday",
    )
)
_OFFICIAL = re.compile(
    r"\b(?:ministers?|presidents?|counterparts?|colleagues?|leaders?|officials?|delegations?|envoys?|negotiators?|commanders?|chiefs?|"
    r"ambassadors?|advis[eo]rs?|speakers?|king|queen|chancellor|premier|diplomats?|representatives?|teams?|sides|parties|secretary|"
    r"chairman|mediators?|head|heads|governments?|generals?|lawmakers|rebels|groups?)\b"
)
_PUBLIC = ("country", "demonym", "organisation", "place")
_ARTICLE = re.compile(r"(?:an?|the|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|several|dozens|both|\d[\d,]*)$", re.I)
_AUXILIARY = frozenset(re.findall(r"\w+", "have has had were was are is also then will would been being again later first both all"))
_WITH = re.compile(r" ?(?:(?:again|briefly|privately|separately|by \w+|on the phone) )?(?:with|between) ")
_REGIONAL = frozenset(
    re.findall(
        r"\w+",
        "Arab European African Asian American Western Eastern Northern Southern Central Baltic Nordic Balkan Gulf Caribbean Latin Pacific "
        "Muslim Islamic Allied Mediterranean Scandinavian Atlantic",
    )
)
"""Adjectives of regions, which name nobody."""
_OPEN = frozenset({"of", "and", "for", "from", "to", "with", ""})
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
    tokens = [match.span() for match in _TOKEN.finditer(passage.text, passage.start, trigger[0])]
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
    if not words or (len(words.split()) == 1 and words.lower() in ("the", "a", "an")):
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
        end, count, before = match.end(), count + 1, low
    words = re.sub(r"\s+", " ", passage.text[start:end]).strip()
    while words.split(" ")[-1].lower() in ("of", "and", "the", "a", "an", "from", "for", "his", "her", "their", "its", "another"):
        words = words.rpartition(" ")[0]
        if not words:
            break
    return words


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
        and not any(entity.start == span[0] for entity in passage.entities)
        and _OFFICIAL.search(word.lower()) is not None
    )
