"""Everyday words that tell of an encounter only by who does it to whom: "told Roe here", "called Roe on Monday", "Roe in Oslo for talks".

Each asks the cheap question first: is somebody in public office named directly on both sides of the words?
"""

import re
from itertools import pairwise

from articles.extraction.document import Span
from articles.extraction.events.parties import Party, sends_people
from articles.extraction.events.passage import Passage
from articles.extraction.names.offices import PLURAL

_BETWEEN = re.compile(r" ?(?:(?:the|his|her|its|their) )?(?:(?!(?:that|about|to|of|on|in|and|for|with)\b)[\w’'-]+ ){0,4}")
"""What may stand between the verb and a name: an office ("told the Turkish president Roe")."""
_WHERE = re.compile(
    r"(?:,? (?:(?:and|then|later) )+[A-Z][^,.;]{2,30},)?(?: (?:in public|in private|bluntly|openly|again|today|yesterday|"
    r"on [A-Z][a-z]+day|late|early))* (?:in|at|outside|inside) (?:the )?"
)
_GIFT = re.compile(r"hand|present|award|gave|gives|grant|decorat")
_GIFT_WHERE = re.compile(r"[^.;:]{0,80}?\b(?:in|at) (?:the )?(?=[A-Z])(?!UN |U\.N\. |United Nations |NATO |EU )")
_ROOM = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:[Pp]alace|[Aa]irport|[Oo]ffice|[Hh]ouse|Kremlin|[Hh]all|[Cc]astle|[Vv]illa|[Rr]esidence|tarmac)\b"
)
_IN_PERSON = re.compile(
    r"(?: on [A-Z][a-z]+day| today| yesterday)? (?:in person|face[- ]to[- ]face|to (?:his|her|their) face|over (?:lunch|dinner|breakfast|"
    r"tea)|"
    r"(?:in|during|over|at) an? (?:[\w-]+ ){0,3}(?:call|conversation|meeting|dinner|lunch|breakfast)|(?:by|over the) (?:tele)?phone)\b"
)
_WHERE_SO = re.compile(r"^\W*There (?:[\w’'-]+ ){0,6}$|[A-Z][\w’'-]+(?: [\w ]{1,24})?, where (?:[\w’'-]+ ){0,6}$")
"""Before what somebody said where the other was: "flew home from Oslo, where he had pressed Roe"."""
_RUNG_UP = re.compile(
    r"[.,;]|$| (?:on [A-Z][a-z]+day|on the phone|to (?!account|order|task|mind|heel)|after\b|before\b|about\b|again\b|earlier\b|late\b|"
    r"yesterday\b|today\b|from\b|for (?:an?|the) \w+ time|this (?:morning|week|evening|afternoon)|last (?:night|week)|twice\b|"
    r"in the (?:morning|"
    r"afternoon|evening|night)|and (?:then )?(?:[A-Z]|discussed|urged|told|asked|thanked))"
)
"""What may follow somebody who is called on the telephone, and not called something."""
_CALLED_AT = re.compile(
    r"(?: (?:for|of) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?){0,2}"
    r"(?:[.;]|$|,? (?:in|at|on [A-Z][a-z]+day|on \d|here\b|today\b|yesterday\b|earlier\b|this (?:morning|week|afternoon|evening)|"
    r"before\b|"
    r"after\b|to (?:bid|pay|present|say|discuss|thank|congratulate|offer|deliver|hand)\b|"
    r"and (?:presented|handed|delivered|discussed|briefed|conveyed|exchanged|reviewed|thanked|invited|congratulated|told)\b))"
)
"""What may follow somebody whom another called on."""
_PARTNER = re.compile(
    r" (?:(?:with|to) )?(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?['’]s (?=[A-Z][\w’'-]+ "
    r"[A-Z]))?(?P<name>[A-Z][a-zà-ž]+(?:-[A-Z][a-zà-ž]+)?)(?: [A-Z][a-zà-ž]+)?(?=[ ,.;]|$)(?! (?:News|Times|Post|TV|Radio|"
    r"Today))"
)
_AFTER_WITH = re.compile(
    r" (?:(?:the|his|her|its|their|then) )?(?:(?!(?:at|on|of|for|about|against|over|from|by|in|than|and|or|but|to|an?)\b)[\w’'-]+ ){0,3}"
)
_OWNS = re.compile(r"['’]s? (?!\s)")
_OWN_PEOPLE = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}?(?:aides?|envoys?|advis[eo]rs?|delegations?|teams?|ministers?|minister|chief|government|"
    r"negotiators?|emissar\w+|"
    r"deput\w+|hands?|arms?|counterparts?|representatives?|residence|palace|office|dacha|ranch|home|house|villa|yacht|table|invitation|guests?|"
    r"side|hotel|tent|breakfast|lunch|dinner|supper|banquet|talks?|meetings?|calls?|conversations?|encounter|handshake|sessions?|summit|"
    r"visit|trip|hop|stopover|tour|audience|exchange|chat|t[eê]te-[aà]-t[eê]te)\b"
)
"""What of somebody brings them there, or those who stand for them."""
_DEPICTED = re.compile(
    r"\b(?:photos?|pictures?|portraits?|videos?|images?|footage|cartoons?|statues?|posters?|busts?|biograph(?:y|"
    r"ies)) of (?:[\w’'-]+ ){0,3}$",
    re.I,
)
"""Before who is only shown."""
_LOOKED_ON = re.compile(r" (?:looked|looks|watched|watches|stood|stands)(?: on| by)\b")
"""Behind who only saw what others did."""
_MATTER = re.compile(
    r"\b(?:about|against|regarding|concerning|than|like|towards?|criticism (?:from|of|by)|news of|attack on|"
    r"swipe at) (?:the )?(?:[\w’'-]+ ){0,3}$",
    re.I,
)
_JOINED_AT = re.compile(
    r" (?:(?:in|at) (?:the )?[A-Z]|"
    r"(?:for|at) (?:an? |the )?(?:[\w-]+ )?(?:talks|dinner|lunch|breakfast|tea|meeting|session|call)\b)"
)
_JOINED = re.compile(r",? and (?:the |his |her |its )?(?:[\w’'-]+ ){0,3}")
_SPOKEN_OF = re.compile(r"\b(?:of|about|for|by|to|with|between|from|than|like) (?:the )?(?:[\w’'-]+ ){0,2}$", re.I)
_AND_NAME = re.compile(r" and (?P<name>[A-Z][a-zà-ž]+(?:-[A-Z][a-zà-ž]+)?) ")
_NAME_AND = re.compile(r"(?P<name>[A-Z][a-zà-ž]+(?:-[A-Z][a-zà-ž]+)?) and (?:[A-Z][\w’'-]+ ){0,3}$")
_NAME_WITHIN = re.compile(r" (?P<name>[A-Z][a-zà-ž]+(?:-[A-Z][a-zà-ž]+)?) ")
_NO_PARTNER = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Reuters|"
    r"Bloomberg|Sky|Fox|Axios|Politico|Congress|Parliament|Telegram|Facebook|Twitter|Bild|Spiegel|Monde|Associated|Newsweek|"
    r"Parliament\w*|The|His|"
    r"Her|Their|Journalists?"
)
_HEADS = re.compile(r"(?:[A-Z][\w’'.-]*,? (?:and )?)*")


def face_to_face(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether one person in office said or gave something to another where both were ("told Roe in Oslo", "gave Roe the keys in Oslo")."""
    to = _given_to(passage, span, strong, ("person", "official"))
    if to is None or (to.entity.kind == "official" and (not to.entity.country or PLURAL.search(to.entity.office))):
        return False
    text, end = passage.text, to.entity.end
    if _IN_PERSON.match(text, end, passage.end) or _WHERE_SO.search(text, passage.start, span[0]):
        return True
    where = (_GIFT_WHERE if _GIFT.match(passage.low, span[0] - passage.start) else _WHERE).match(text, end, passage.end)
    if where is None:
        return False
    return any(entity.kind in ("place", "country") and entity.start == where.end() for entity in passage.entities) or bool(
        _ROOM.match(text, where.end(), passage.end)
    )


def rung_up(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether one person in office called another, and did not call them something."""
    to = _given_to(passage, span, strong)
    return to is not None and _RUNG_UP.match(passage.text, to.entity.end, passage.end) is not None


def joins(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether one person in office came to where another was ("joined Roe in Oslo"), and did not only say the same."""
    to = _given_to(passage, span, strong)
    return to is not None and _JOINED_AT.match(passage.text, to.entity.end, passage.end) is not None


def called_on(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether one person in office went to see another, and did not call on them to do something."""
    to = _given_to(passage, span, strong, ("person", "official"))
    return to is not None and _CALLED_AT.match(passage.text, to.entity.end, passage.end) is not None


def heads_the_sentence(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether the words follow directly on somebody in office with whom the sentence opens ("President Roe in Oslo for talks")."""
    return any(
        party.person and party.entity.end == span[0] and _HEADS.fullmatch(passage.text, passage.start, party.entity.start) is not None
        for party in strong
    )


def _given_to(passage: Passage, span: Span, strong: list[Party], kinds: tuple[str, ...] = ("person",)) -> Party | None:
    """The person right after a verb, where another does it in the same clause; of which kinds of names."""
    after = next((party for party in strong if party.person and party.entity.start >= span[1]), None)
    if after is None or after.entity.kind not in kinds or not _BETWEEN.fullmatch(passage.text, span[1], after.entity.start):
        return None
    does = any(
        party.person
        and party.key != after.key
        and party.entity.end <= span[0]
        and passage.clauses_between(party.entity.start, span[0]) == 0
        for party in strong
    )
    return after if does else None


def follows_at_once(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether somebody in office is named right behind a verb, and not what is only his ("having seen Roe")."""
    after = next((party for party in strong if party.person and party.entity.start >= span[1]), None)
    return (
        after is not None and _BETWEEN.fullmatch(passage.text, span[1], after.entity.start) is not None and is_there(passage, span, after)
    )


def bare_partner(passage: Passage, span: Span, subject: Party) -> bool:
    """Whether a person in public office met or spoke with somebody of whom only a surname stands ("Zelensky spoke with Johnson")."""
    if not subject.person or subject.entity.kind != "person" or subject.entity.start > span[0]:
        return False
    match = _PARTNER.match(passage.text, span[1]) or _PARTNER.match(passage.text, span[1] - 5)
    if match is None or match.end() > passage.end or _NO_PARTNER.fullmatch(match.group("name")):
        return False
    return not any(
        entity.start <= match.start("name") < entity.end for entity in passage.entities if entity.kind not in ("person", "official")
    )


def partner_within(passage: Passage, span: Span, subject: Party) -> bool:
    """Whether the words of a trigger hold a bare surname beside somebody in public office ("had Roe to dinner")."""
    if not subject.person or subject.entity.kind != "person" or subject.entity.start > span[0]:
        return False
    match = _NAME_WITHIN.search(passage.text, *span)
    return (
        match is not None
        and not _NO_PARTNER.fullmatch(match.group("name"))
        and not any(entity.start < match.end("name") and match.start("name") < entity.end for entity in passage.entities)
    )


def is_there(passage: Passage, span: Span, party: Party) -> bool:
    """Whether a party is more than the owner or the matter of something ("Roe's tariffs", "talked about Roe")."""
    entity = party.entity
    if party.person and _OWNS.match(passage.text, entity.end, passage.end) and not _OWN_PEOPLE.match(passage.text, entity.end, passage.end):
        return False
    if _LOOKED_ON.match(passage.text, entity.end, passage.end):
        return False
    if _DEPICTED.search(passage.text, max(passage.start, entity.start - 40), entity.start):
        return False
    low = max(passage.start, span[1] if span[1] <= entity.start else passage.start)
    return _MATTER.search(passage.text, low, entity.start) is None


def comes_upon(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether one person in office does it to another who is named right after ("ran into Roe"), and not to what is that person's."""
    to = _given_to(passage, span, strong)
    return to is not None and is_there(passage, span, to)


def are_one_subject(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether two in office, joined by "and", act together in the clause of the words, and are not only spoken of "
    "("statues of Roe and Doe")."""
    if _MATTER_OF.search(passage.text, max(passage.start, span[0] - 30), span[0]):
        return False
    if passage.text.startswith("together", span[0]) and _INTENDED.search(passage.text, max(passage.start, span[0] - 90), span[0]):
        return False
    opens = not passage.text[passage.start : span[0]].strip()  # "Side by side in the snow, Roe and Doe inspected the fence"
    before = [
        party
        for party in strong
        if (party.person or party.entity.kind in ("organisation", "armed") or sends_people(passage, party))
        and (opens or party.entity.end <= span[0])
        and passage.clauses_between(party.entity.start, span[0]) == 0
    ]
    for one, other in pairwise(before):
        joined = _JOINED.fullmatch(passage.text, one.entity.end, other.entity.start)
        if (
            joined is not None
            and (one.person or other.person or sends_people(passage, other))
            and (one.entity.country != other.entity.country or _RIVALS.search(passage.words))
        ):
            told = any(other.entity.end <= a and b <= span[0] for a, b in passage.speech) or (
                opens and other.entity.end - span[1] > _OPENING
            )
            return not told and (sends_people(passage, one) or not _SPOKEN_OF.search(passage.text, passage.start, one.entity.start))
    return False


_MATTER_OF = re.compile(
    r"\b(?:protocol|agreement|accord|deal|treaty|pact|memorandum|dispute|plan|report|attack|strike|paper|statement|declaration|work|"
    r"talks|raid|"
    r"contract|row|war|quarrel|views?|ideas|loan|project|study)s? $",
    re.I,
)
"""Before what only is the matter of a paper or a quarrel: "a protocol on the dam"."""
_RIVALS = re.compile(r"\b(?:rival|warring|opposing|feuding|Cypriot|both sides of)\b")
"""What parts those of one state."""
_INTENDED = re.compile(
    r"\b(?:agree[ds]?|wants?|wanted|will|would|plan(?:s|ned)?|promised?|vow(?:s|ed)|hoped?|pledged?|decided?|"
    r"urged?)\b[^;]*\bto\b[^;]*$|\b(?:will|would)\b[^;]*$"
)
"""Before what two mean to do together."""
_OPENING = 90
"""How far behind words that open a sentence its two subjects may end."""


def in_company(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether the words, which end in "with", stand between two in office: "watched the parade with the Dutch premier"."""
    after = next((party for party in strong if party.person and party.entity.start >= span[1]), None)
    if after is None or not _AFTER_WITH.fullmatch(passage.text, span[1], after.entity.start) or not is_there(passage, span, after):
        return False
    reach = 1 if passage.text.endswith(_AFTER, 0, span[0]) else 0  # "said Roe after an evening with Doe"
    return any(
        party.person
        and party.key != after.key
        and party.entity.end <= span[0]
        and passage.clauses_between(party.entity.start, span[0]) <= reach
        and (not party.entity.country or party.entity.country != after.entity.country)
        for party in strong
    )


_AFTER = ("after ", "before ", "during ", "following ")
_NOT_TOGETHER = re.compile(
    r"\b(?:agree\w*|disagree\w*|sid(?:e[ds]?|ing)|clash\w*|quarrel\w*|compet\w+|row(?:s|ed)?|feud\w*|differ\w*|tie[sd]?|relations?\w*|links?|"
    r"contacts?|touch|odds|patience|content|satisf\w+|happy|pleased|angry|furious|frustrat\w+|disappoint\w+|familiar|compar\w+|"
    r"contrast\w*|parallels?|consistent|line|step|deals?|dealt|cope[sd]?|war|peace|f[io]ght\w*|fought|br[eo]a?k\w*|struggl\w+|vie[sd]?|"
    r"business|cooperat\w+|co-operat\w+|collaborat\w+|coordinat\w+|co-ordinat\w+|partner\w*|all(?:y|ies|ied|iance)|align\w*|"
    r"solidarity|sympath\w+|credit\w*|replac\w+|confus\w+|plead\w*|interfer\w+|friend\w*|flirt\w*|conflict\w*|battl\w+|spat|"
    r"bargains?|agreements?|accords?|pacts?|treat(?:y|ies)|truces?|cease-?fires?|contracts?|plans?|wants?|wanted|hop(?:e[ds]?|ing)|"
    r"will|would|could|might|may|should|must|can|to|not|never|no|without|refus\w+|declin\w+|interviews?|letters?|messages?|"
    r"common|keep\w*|kept|stay\w*|begin|began|start\w*|end|ended|gr[eo]w|liv(?:e[ds]?|ing)|stud(?:y|ied)|school|serv(?:e[ds]?|ing)|"
    r"work\w*|play(?:ed|s|ing)?|popular|trouble|problems?|bond\w*|break\w*|love|affair|said|says|told|wrote|tweeted|posted|"
    r"charg\w+|provid\w+|suppl\w+|present\w*|fac(?:e[ds]?|ing)|accus\w+|arm(?:ed|s)|fill\w*|bomb\w*|attack\w*|struck|hit)\b",
    re.I,
)
"""Between two in office what makes that the one is "with" the other no encounter: "lost patience with", "a deal with"."""
_LOOKS_ON = re.compile(r"\b(?:at|in|on|aboard|over|inside|outside) ")
_FAR_AHEAD = 60


def is_with_somebody(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether somebody in office did something with another of another state, at a place that is named right behind ("cut the ribbon with
    Roe in Oslo")."""
    if not in_company(passage, span, strong):
        return False
    text = passage.text
    after = next(party.entity for party in strong if party.person and party.entity.start >= span[1])
    before = [party.entity for party in strong if party.person and party.entity.end <= span[0] and party.entity.country != after.country]
    if not before or not after.country or _NOT_TOGETHER.search(text, before[-1].end, span[0]) is not None:
        return False
    start, stop = after.end, min(passage.clause_span(after.end)[1], after.end + _FAR_AHEAD, passage.end)
    for where in _LOOKS_ON.finditer(text, start, stop):
        here = where.end() + (4 if text.startswith("the ", where.end()) else 0)
        if any(entity.kind == "place" and entity.start == here for entity in passage.entities) or _ROOM.match(text, here, passage.end):
            return True
    return False


def named_beside(passage: Passage, span: Span, subject: Party) -> bool:
    """Whether a bare surname acts together with somebody in public office ("Macmillan and Roe sat down")."""
    if not subject.person or subject.entity.kind != "person" or subject.entity.end > span[0]:
        return False
    after = _AND_NAME.match(passage.text, subject.entity.end, span[0] + 1)
    before = _NAME_AND.search(passage.text, passage.start, subject.entity.start)
    match = after or before
    if match is None or _NO_PARTNER.fullmatch(match.group("name")) or passage.clauses_between(subject.entity.start, span[0]):
        return False
    return not any(entity.start <= match.start("name") < entity.end for entity in passage.entities if entity.kind != "place")


def beside_a_gathering(passage: Passage, span: Span, strong: list[Party]) -> bool:
    """Whether two in office stand before "on the sidelines of a summit" as a verb's subject and its object, or as its two subjects, and
    neither only speaks there."""
    before = [
        party
        for party in strong
        if party.person and party.entity.end <= span[0] and passage.clauses_between(party.entity.start, span[0]) == 0
    ]
    if len({party.key for party in before}) < 2:
        return False
    return not any(before[0].entity.end <= a and b <= span[0] for a, b in passage.speech)


_OWN_PARTY = re.compile(r"\b(?:his|her|its|their) (?:own )?(?:party|cabinet|government|coalition|faction|bloc)['’]s (?:[\w-]+ )?$")
"""Before those of somebody's own camp."""


def pair(passage: Passage, span: Span, everybody: list[Party]) -> bool:
    """One sure party and, on the other side of the verb, an official of any kind ("met the speakers of both houses")."""
    before = [party for party in everybody if party.entity.start < span[0] and passage.clauses_between(party.entity.start, span[0]) <= 1]
    after = [party for party in everybody if party.entity.start >= span[1] and party.entity.start - span[1] < 80]
    if after and _OWN_PARTY.search(passage.text, span[1], after[0].entity.start):
        return False
    return (
        bool(before)
        and bool(after)
        and any(party.strong for party in before + after)
        and all(party.person or party.strong for party in (before[-1], after[0]))
        and before[-1].key != after[0].key
    )
