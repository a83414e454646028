"""Needs of those who are there: who must be named for words to tell of a meeting, a visit or a call."""

import re

from articles.extraction.events.encounters import (
    are_one_subject,
    bare_partner,
    beside_a_gathering,
    called_on,
    comes_upon,
    face_to_face,
    follows_at_once,
    heads_the_sentence,
    in_company,
    is_there,
    is_with_somebody,
    joins,
    named_beside,
    pair,
    partner_within,
    rung_up,
)
from articles.extraction.events.needs.sport import FIXTURE, OF_SPORT, PLAYERS
from articles.extraction.events.needs.surroundings import Surroundings, need
from articles.extraction.events.parties import Party, distinct, sends_people

_PLURAL_OFFICIALS = re.compile(
    r"\b(?:leaders|ministers|presidents|premiers|chiefs|commanders|generals|directors[- ]general|envoys|negotiators|delegations|"
    r"diplomats|"
    r"ambassadors|officials|heads of (?:[\w-]+ ){0,3}(?:intelligence|security|services)|"
    r"heads of (?:state|government)|representatives|kings|delegates|counterparts|lawmakers|security advis[eo]rs|the (?:two|three|four|"
    r"five) (?:leaders|"
    r"sides|men|presidents|ministers)|both sides|the sides|the parties|MFAs?|PMs|FMs|allies|contact group|quartet|troika)\b",
    re.I,
)
_ROLE = (
    r"(?:(?:deputy|vice|first|prime|foreign|defen[cs]e|state|special|high|permanent|acting|trade|interior|finance|energy) )*"
    r"(?:president|minister|secretary(?:[- ]general)?|under-?secretary|ambassador|premier|king|queen|emir|sultan|pope|chancellor|envoy|"
    r"representative|commissioner|director[- ]general)"
)
"""An office that a text speaks of without a name, once it has said whose: "the Deputy Secretary"."""
SUBJECT_BACK = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:and|that|where|when|meeting,|said|after|on \w+|\w+day|today|yesterday|later|there|then|before|in \w+|day|time|"
    r"\w+ly|talks|meeting|summit|negotiations|ceremony) )(?:they|the two(?: [\w-]+){0,2}|the (?:leaders|sides|parties|ministers|"
    rf"presidents|men|pair)|both (?:sides|leaders|men|parties)|he|she|we|the {_ROLE})\b[^.;]{{0,40}}$",
    re.I,
)
_PAIR = 2
_SOON = 50
"""Within how many characters after "great to see" or "rolled out the red carpet for" somebody is named."""
_BACK_ALONE = re.compile(
    rf"(?:^|[,;:“\"] ?|\b(?:and|that|where|when|later|then|(?:on|in) (?:\d{{1,2}} )?\w+(?: \d{{1,2}})?) )(?:he|she|they|"
    rf"the two|the {_ROLE})"
    r"(?: (?:had|has|have|then|also|later|today|yesterday|\w+ly|on \w+|this \w+|in \w+|will|would|is to|plans to))*\s*$",
    re.I,
)
"""A subject of whom the text told before, right before a verb: "Later he", "The Secretary today"."""
_HIS_OWN = re.compile(r"\band (?:his|her|its) (?!counterpart|colleague)(?:[\w-]+[ -])?$")
"""Before somebody of the same government: "the chancellor and his vice-chancellor"."""
_SUMMIT = re.compile(r"\b(?:summits?|(?:peace|ceasefire|disarmament) (?:talks|conference|negotiations))\b", re.I)
_TALKS_ON = re.compile(
    r"\b(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations|[Ss]ummit) (?:on|over|about) (?:the )?(?:[a-z]+ (?:of|in|on) )?[A-Z]"
)
_SCENE = re.compile(
    r"\b(?:talks|meetings?|summit|lunch|dinner|breakfast|banquet|table|palace|residence|villa|airport|tarmac|call|(?:video ?)?conference|"
    r"session|negotiations|discussions?|consultations|ceremony|visit|delegation)\b",
    re.I,
)
"""Where people come together: what makes "was joined by" more than a party to a lawsuit."""
_PAIR_SUBJECT = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:and|that|where|when|later|then|in \w+|on \w+) )(?:they|the two(?: [\w-]+){0,2}|the pair|both (?:men|"
    r"women|leaders|ministers|presidents|sides|delegations)|the (?:leaders|ministers|presidents|delegations|sides))(?: (?:had|have|"
    r"will|would|are to|were to|also|then|last|first|again|both|later))*\s*$",
    re.I,
)
_OF_PEACE = re.compile(
    r"\b(?:peace|truce|cease-?fire|armistice|hostage|disarmament) (?:talks|negotiations)\b|"
    r"\b(?:talks|negotiations) (?:on|about|over|for) (?:an? |the )?(?:[\w-]+ )?(?:peace|truce|cease-?fire|armistice|"
    r"hostages?|prisoner|disarmament)\b",
    re.I,
)
_WHO_HAS = re.compile(r"\bwho (?:(?:has|have|had|also|then|later|already) )*$")
_WHO = re.compile(r", who (?:\w+ ){0,2}$")
BLOC = re.compile(
    r"\b(?:Black Sea|Red Sea|Caspian|Baltic Sea|Mediterranean|Nile(?: basin)?|Lake Chad(?: basin)?|Sahel|Mekong|Amazon|Andean|"
    r"Pacific|Indian Ocean|"
    r"Great Lakes|Danube|\w+-led coalition) (?:leaders|ministers|presidents|governments|states|countries|nations|capitals)\b|"
    r"\b(?:world|major|regional|Western|European) powers\b|"
    r"\b(?:European|Arab|African|Asian|Western|Baltic|Nordic|Gulf|Balkan|Caribbean|(?:Latin|Central|South) American|"
    r"Commonwealth|Maghreb|Benelux|Visegrad|Andean|Francophone|BRICS|OPEC|(?:West|East|North|Southern) African|(?:Central|Southeast|"
    r"South) Asian|world|allied|NATO|EU) (?:[\w-]+ ){0,2}?"
    r"(?:leaders|ministers|heads of (?:state|government)|presidents|premiers|chiefs|envoys)\b",
    re.I,
)
STATES = re.compile(
    r"\bbig (?:three|four|five)\b|\b(?:participating|member|signatory|riparian|coastal|littoral|great|\d+|[a-z]+(?:ty|"
    r"teen)(?:-[a-z]+)?|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|dozens? of) (?:participating |member |signatory |riparian |coastal |littoral |[A-Z]\w+(?: and [A-Z]\w+)? )?"
    r"(?:states|countries|nations|governments|powers|republics|capitals)\b",
    re.I,
)
"""Many states at once, of which none is named: "the 57 participating states", "twenty-nine Asian and African states"."""
_GOVERNMENTS = re.compile(r"\b(?:the two|both|the three|the four) (?:governments|countries|states|capitals|neighbou?rs)\b", re.I)
_WHERE_OR_WHEN = re.compile(
    r" (?:in (?:the )?[A-Z]|at (?:the )?[A-Z]|(?:on |late |early )*[A-Z][a-z]+day\b|on \d|today\b|yesterday\b|again (?:in|at|on)\b|"
    r"(?:again )?(?:in (?:an? )?(?:\w+ )?(?:closed|emergency|urgent|special|extraordinary|private|open|plenary|late-night)\b|"
    r"behind closed doors|for (?:the|a|an) (?:first|second|third|emergency|urgent|special)\b))"
)
_STATE_EVENT = re.compile(
    r"\b(?:held|hold|holds|took|take|takes|began|begin|begun|began|start\w*|end\w*|conclude\w*|open\w*|resume\w*|continue\w*|"
    r"attend\w*|join\w*|after|during|at|following|host\w*|lasted|brought|scheduled|planned|will|next|preparation\w*|remarks|"
    r"ahead of|eve of|agreed|discuss\w*|address\w*|chair\w*|invit\w*|arriv\w*|convene\w*|gather\w*|sign\w*|adopt\w*|proposed?|"
    r"mediat\w*|broker\w*|in|under ?way|wound up|broke (?:up|off))\b",
    re.I,
)
_ITS_HOLDER = re.compile(r"[\w]['’]s (?:[\w-]+ ){0,2}$")
"""Before a meeting that is somebody's, as headings of read-outs have it: "Minister Roe's meeting with ..."."""
_NAMED_SUBJECT = re.compile(
    r"(?:^|[.,;:“\"] ?)(?:[\w’'-]+ ){0,4}[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: (?:has|have|had|also|then|personally|earlier|on \w+))*\W*$|"
    r"^[A-Z][\w’'-]+(?: (?:has|have|had|also|then))*\W*$"
)
_FIRST_PERSON = re.compile(
    r"^\W*(?:(?:just|today|yesterday|last (?:week|night|month)|this (?:morning|week|afternoon|evening)|earlier|and|on \w+|in \w+|"
    r"also),? )*(?:I|we|We)? ?(?:['’]ve |have |had |just |also |today |again |a |an |very |good |productive |important |long )*$",
    re.I,
)
_OF_STATES = re.compile(
    r"\bbig (?:three|four|five)\b|\b(?:ministers|presidents|leaders|chiefs|heads|ambassadors|envoys|delegations|"
    r"representatives|delegates|ministerial|summit|"
    r"diplomats) (?:of|from) (?:[\w-]+ ){0,4}(?:states|countries|"
    r"nations|governments|islands|republics|kingdoms|emirates)\b|\b(?:joint|mixed|intergovernmental) commission\b|"
    r"\b(?:quartet|quint|troika|contact group|minsk group)\b|"
    r"\b(?:two|three|four|five|six|seven|eight)-(?:party|way|power|nation|country) (?:\w+ )?(?:talks|negotiations|meetings?|summit|"
    r"conference)\b|"
    r"\b[A-Za-z]+-[A-Za-z]+ (?:\w+ )?(?:dialogue|commission|summit|forum|council|committee)\b",
    re.I,
)


@need("back")
def _back(here: Surroundings) -> bool:
    return True


@need("public")
def _public(here: Surroundings) -> bool:
    return (
        bool(here.strong)
        or bool(_TALKS_ON.search(here.words) and any(entity.kind in ("country", "demonym") for entity in here.entities))
        or bool(here.topic.public and (_PLURAL_OFFICIALS.search(here.words) or SUBJECT_BACK.search(here.lead)))
        or bool(here.topic.diplomatic and _SUMMIT.search(here.words))
        or bool(_OF_STATES.search(here.words) or BLOC.search(here.words))
        or (
            _GOVERNMENTS.search(here.words) is not None
            and not here.topic.sport
            and any(entity.kind in ("country", "demonym", "organisation") for entity in here.entities)
        )
        or bool(not here.topic.sport and STATES.search(here.lead))
        or (sum(party.person for party in here.everybody) > 1 and bool(_PLURAL_OFFICIALS.search(here.words)) and not here.topic.sport)
    )


@need("two public")
def _two_public(here: Surroundings) -> bool:
    if (PLAYERS.search(here.words) or OF_SPORT.search(here.words)) and not any(party.entity.kind == "person" for party in here.strong):
        return False
    if (here.topic.sport or FIXTURE.search(here.words)) and not any(party.entity.kind == "person" for party in here.strong):
        return False
    reach = 2 if _WHO.search(here.lead) else 1
    near = [
        party
        for party in distinct(here.strong)
        if here.passage.clauses_between(party.entity.start, here.start) <= reach
        and (party.entity.start < here.end or party.person or not _only_says_so(here, party))
    ]
    if (
        not near
        and (here.topic.diplomatic or (here.topic.public and not here.topic.sport and not here.topic.court))
        and _PAIR_SUBJECT.search(here.lead)
        and (here.passage.times or any(entity.kind == "place" for entity in here.entities))
    ):
        return True
    return len(near) >= 2 or (
        len(near) == 1
        and (
            bare_partner(here.passage, here.span, near[0])
            or named_beside(here.passage, here.span, near[0])
            or (bool(SUBJECT_BACK.search(here.lead)) and (here.topic.public or STATES.search(here.words) is not None))
            or bool(re.match(r"\W*I\b|.*\bI $", here.lead, re.I | re.S) and near[0].entity.start > here.start)
            or pair(here.passage, here.span, here.everybody)
            or (near[0].entity.kind != "person" and _WARRING.search(here.words) is not None)
        )
    )


_WARRING = re.compile(r"\b(?:warring (?:parties|sides|factions)|rival (?:governments|parliaments|administrations))\b", re.I)
"""Both sides of one state's war: "talks between the warring parties of South Sudan"."""


@need("gathering")
def _gathering(here: Surroundings) -> bool:
    if here.topic.sport or PLAYERS.search(here.words) or OF_SPORT.search(here.words):
        return False
    strong = [party for party in here.strong if not _only_says_so(here, party)]
    acts = _PLURAL_OFFICIALS.search(here.lead) or any(party.person and party.entity.start < here.start for party in strong)
    if (
        (acts or here.trigger.subtype)
        and _PLURAL_OFFICIALS.search(here.words)
        and (strong or BLOC.search(here.lead) or _OF_STATES.search(here.lead))
    ):
        return True
    body = any(
        party.entity.kind == "organisation"
        and party.entity.start < here.start
        and here.passage.clauses_between(party.entity.start, here.start) == 0
        for party in here.strong
    )
    return body and bool(_WHERE_OR_WHEN.match(here.text, here.end) or _WHERE_OR_WHEN.search(here.text, here.start, here.end))


def _only_says_so(here: Surroundings, party: Party) -> bool:
    """Whether a party only says that others met ("Roe said officials met"), before it or at the end."""
    entity = party.entity
    if entity.start >= here.end:
        return _SAID_AT_LAST.match(here.text, entity.end, here.passage.end) is not None
    said = _SAID.match(here.text, entity.end, here.start)
    return said is not None and not _HIMSELF.search(here.text, said.end(), here.start)


_SAID = re.compile(
    r"(?: (?:on [A-Z][a-z]+day|also|later|has|had|then|today|yesterday))* (?:said|says|told|announced|added|confirmed|reported|wrote|"
    r"tweeted|claimed|insisted)\b"
)
_HIMSELF = re.compile(r"\b(?:he|she|they|we|I|it|both|himself|herself)\b")
_SAID_AT_LAST = re.compile(
    r"(?:['’]s)?(?: [\w-]+){0,4} (?:said|says|announced|confirmed|reported)(?: on [A-Z][a-z]+day|"
    r" [\w]+day)?[.”\"]*\s*$"
)


@need("of peace")
def _of_peace(here: Surroundings) -> bool:
    """Whether it is talks of peace, whoever holds them."""
    return not here.topic.sport and _OF_PEACE.search(here.words) is not None


@need("officials")
def _officials(here: Surroundings) -> bool:
    return (
        bool(_PLURAL_OFFICIALS.search(here.words) or STATES.search(here.lead))
        or sum(party.person for party in here.strong) >= 2
        or any(party.entity.kind == "organisation" for party in here.strong)
    )


@need("two people")
def _two_people(here: Surroundings) -> bool:
    if OF_SPORT.search(here.words) and not any(party.entity.kind == "person" for party in here.strong):
        return False
    people = distinct(
        [
            party
            for party in here.strong
            if (party.person or party.entity.kind == "organisation" or sends_people(here.passage, party))
            and is_there(here.passage, here.span, party)
        ]
    )
    if len(people) != 1:
        return len(people) > 1 and not _of_one_state(people)
    return (
        pair(here.passage, here.span, [party for party in here.everybody if is_there(here.passage, here.span, party)])
        or bare_partner(here.passage, here.span, people[0])
        or partner_within(here.passage, here.span, people[0])
        or BLOC.match(here.text, here.end + 1) is not None
        or (_told_before(here) and people[0].entity.start >= here.start)
    )


def _of_one_state(people: list[Party]) -> bool:
    """Whether all are of one government, whose members meeting is no news of diplomacy."""
    homes = {party.entity.country for party in people}
    return len(homes) == 1 and "" not in homes and all(party.person for party in people)


def _told_before(here: Surroundings) -> bool:
    """Whether the one who acts is somebody in office of whom the text told before ("Later he ...")."""
    return here.topic.public and not here.topic.sport and _BACK_ALONE.search(here.lead) is not None


@need("beside a gathering")
def _beside_a_gathering(here: Surroundings) -> bool:
    return beside_a_gathering(here.passage, here.span, here.strong)


@need("scene")
def _scene(here: Surroundings) -> bool:
    return _SCENE.search(here.words) is not None


@need("of several states")
def _of_several_states(here: Surroundings) -> bool:
    return not here.topic.sport and bool(
        BLOC.search(here.words)
        or _OF_STATES.search(here.words)
        or _PLURAL_OFFICIALS.search(here.text, here.start, here.end)
        or len({party.entity.country for party in here.strong if party.entity.country}) > 1
        or any(party.entity.kind == "organisation" for party in here.strong)
    )


@need("two subjects")
def _two_subjects(here: Surroundings) -> bool:
    if (PLAYERS.search(here.words) or OF_SPORT.search(here.words)) and not any(party.entity.kind == "person" for party in here.strong):
        return False
    before = distinct(
        [
            party
            for party in here.strong
            if party.entity.start < here.start
            and here.passage.clauses_between(party.entity.start, here.start) == 0
            and is_there(here.passage, here.span, party)
            and (
                party.entity.office.startswith(("counterpart", "colleague"))
                or not _HIS_OWN.search(here.text, max(here.passage.start, party.entity.start - 30), party.entity.start)
            )
        ]
    )
    with_after = [
        party
        for party in here.strong
        if party.entity.start >= here.end
        and is_there(here.passage, here.span, party)
        and re.search(r"\bwith (?:[\w’'-]+ ){0,5}$", here.text[here.end : party.entity.start], re.I)
    ]
    if len(before) == 1 and named_beside(here.passage, here.span, before[0]):
        return True
    told = distinct([party for party in here.strong if party.person and party.entity.end <= here.start])
    if len(told) == len({party.entity.country for party in told}) == _PAIR and _PAIR_SUBJECT.search(here.lead):
        return True  # "boarded Roe's train, and the two talked"
    if here.topic.public and not (here.topic.sport or here.topic.court) and not before and _THE_TWO.search(here.lead):
        return True
    return (len(before) >= 2 and bool(re.search(r"\band\b", here.lead))) or bool(before and with_after)


_THE_TWO = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:and|where|when|then|before|after|later) )(?:the two (?:men|women|leaders|presidents|ministers|premiers|"
    r"prime ministers|"
    r"foreign ministers|envoys|negotiators|diplomats)|both (?:men|women|leaders|presidents|ministers)|the (?:presidents|premiers|"
    r"prime ministers|"
    r"foreign ministers|heads of state))\b[^.;]{0,60}$",
    re.I,
)
"""Two in office of whom the text told before, as the subject of a verb."""


@need("two behind")
def _two_behind(here: Surroundings) -> bool:
    """Whether two are named right behind the words ("shuttled between Roe and Doe"), and no two towns."""
    behind = [
        party
        for party in here.strong
        if 0 <= party.entity.start - here.end < _TWO_NEAR
        and (party.person or party.entity.kind in ("organisation", "armed") or sends_people(here.passage, party))
    ]
    return len(distinct(behind)) > 1 and not here.topic.sport


_TWO_NEAR = 90


@need("together with")
def _together_with(here: Surroundings) -> bool:
    """Whether somebody in office does it, and the next named after the words is another one."""
    return in_company(here.passage, here.span, here.strong)


@need("one subject of two")
def _one_subject_of_two(here: Surroundings) -> bool:
    """Whether two in office of different states stand together before the words ("Nasser and Tito wrote the text in a hotel room")."""
    return are_one_subject(here.passage, here.span, here.strong)


@need("met by the writer")
def _met_by_the_writer(here: Surroundings) -> bool:
    return any(
        party.person and 0 <= party.entity.start - here.end < _SOON and is_there(here.passage, here.span, party) for party in here.strong
    )


@need("visitor")
def _visitor(here: Surroundings) -> bool:
    return any(
        (party.entity.start < here.start + 40 or party.entity.kind == "person")
        and (
            party.person
            or party.entity.kind == "organisation"
            or (
                party.entity.kind in ("country", "demonym")
                and re.search(r"delegation|team|minister|leader|chiefs?|officials", here.words, re.I)
            )
        )
        for party in here.strong
    ) or bool(here.topic.public and here.topic.diplomatic and (SUBJECT_BACK.search(here.lead) or _NAMED_SUBJECT.search(here.lead)))


@need("place")
def _place(here: Surroundings) -> bool:
    if (
        re.match(
            r"(?: to| of)? (?:the|this|our) (?:[A-Z]\w+ )?(?:city|capital|country|region|town|front ?lines?|troops|border)\b",
            here.text[here.end : here.end + 40],
            re.I,
        )
        and here.topic.public
    ):
        return True
    return any(
        entity.kind in ("place", "country") and entity.start >= here.start and entity.start - here.end < 60 for entity in here.entities
    )


@need("there")
def _there(here: Surroundings) -> bool:
    return bool(_country_after(here))


@need("abroad")
def _abroad(here: Surroundings) -> bool:
    where = [
        entity.country
        for entity in here.entities
        if entity.kind in ("place", "country") and entity.country and 0 <= entity.start - here.end < 6
    ]
    return bool(where) and any(
        party.person and party.entity.country and party.entity.country != where[0] and party.entity.start < here.start
        for party in here.strong
    )


@need("face to face")
def _face_to_face(here: Surroundings) -> bool:
    return face_to_face(here.passage, here.span, here.strong)


@need("next to the verb")
def _next_to_the_verb(here: Surroundings) -> bool:
    return follows_at_once(here.passage, here.span, here.strong)


@need("with somebody there")
def _with_somebody_there(here: Surroundings) -> bool:
    return not here.topic.sport and is_with_somebody(here.passage, here.span, here.strong)


@need("comes upon")
def _comes_upon(here: Surroundings) -> bool:
    return comes_upon(here.passage, here.span, here.strong)


@need("joins")
def _joins(here: Surroundings) -> bool:
    return joins(here.passage, here.span, here.strong)


@need("called on")
def _called_on(here: Surroundings) -> bool:
    return called_on(here.passage, here.span, here.strong)


@need("rung up")
def _rung_up(here: Surroundings) -> bool:
    return rung_up(here.passage, here.span, here.strong)


@need("heads the sentence")
def _heads_the_sentence(here: Surroundings) -> bool:
    return heads_the_sentence(here.passage, here.span, here.strong)


@need("hosting")
def _hosting(here: Surroundings) -> bool:
    after = [
        party
        for party in here.strong
        if (0 <= party.entity.start - here.end < 75 or (party.person and _BY_OFFICE.fullmatch(here.text, here.end, party.entity.start)))
        and (party.person or party.entity.kind in ("organisation", "country", "demonym"))
        and is_there(here.passage, here.span, party)
    ]
    before = [party for party in here.strong if party.entity.start < here.start]
    if not before and _BACK_ALONE.search(here.lead) and (after or BLOC.search(here.text, here.end, here.passage.end)):
        return True
    if not after and any(party.person for party in before):
        after = [
            party
            for party in here.everybody
            if 0 <= party.entity.start - here.end < 60 and party.entity.kind == "person" and party.entity.office
        ]
    if here.trigger.subtype and re.match(r"host", here.text[here.start : here.end], re.I):
        return bool(
            after
            or re.match(
                r"\W*(?:\w+ ){0,6}(?:talks|summit|meeting|negotiations|conference|leaders|ministers|(?:signing )?ceremony)",
                here.text[here.end : here.end + 80],
                re.I,
            )
        ) and bool(before)
    if _RECEIVED_BY.match(here.text, here.end) and any(party.person for party in before) and _BE.search(here.lead):
        return True
    if _THEM.match(here.text, here.end) and any(party.person for party in before) and _PLURAL_OFFICIALS.search(here.lead):
        return True
    sent = before or [party for party in here.everybody if party.entity.kind == "official" and party.entity.start < here.start]
    return bool(sent) and any(party.person or sends_people(here.passage, party) for party in after)


_BY_OFFICE = re.compile(
    r"[^.;]{0,60}\b(?:[Aa]mbassador|[Mm]inister|[Pp]resident|[Ss]ecretary|[Ee]nvoy|[Cc]hancellor|[Pp]remier|[Cc]ommissioner|[Rr]epresentative|"
    r"[Ss]peaker)(?: (?:of|to|for|and) (?:the )?[A-Z]?[\w’'-]+(?: (?:of |and |the )*[A-Z][\w’'-]+){0,5}){0,3},? (?:(?:H\.E\.|Mr|Mrs|Ms|"
    r"Dr)\.? )*"
)
"""Between a verb and a guest whose office is told before the name: "received the Ambassador of Chile to Peru, H.E. Ann Roe"."""
_THEM = re.compile(r" them\b")
_BE = re.compile(r"\b(?:was|were|is|are|be|been|being) (?:\w+ly )?$")
_RECEIVED_BY = re.compile(
    r"(?: (?:in|at|on) [^,.;]{2,40})? by (?:[\w’'-]+ ){0,4}?[A-Z][\w’'-]+ (?:(?:(?:al|el|ul)-|(?:bin|van|von|de|da|al) ))?[A-Z][\w’'-]+"
)
"""By whom somebody in office was received, of whom only a name stands."""


@need("guest")
def _guest(here: Surroundings) -> bool:
    """Whether somebody in office is named right behind the words."""
    return any(party.person and 0 <= party.entity.start - here.end < _SOON for party in here.strong) and not here.topic.sport


@need("body before")
def _body_before(here: Surroundings) -> bool:
    return any(party.entity.kind == "organisation" and 0 <= here.start - party.entity.end <= 24 for party in here.everybody)


@need("event noun")
def _event_noun(here: Surroundings) -> bool:
    return bool(
        _STATE_EVENT.search(here.words)
        or _ITS_HOLDER.search(here.text, max(here.passage.start, here.start - 24), here.start)
        or re.search(r"\b(?:on|at|in|during|for) (?:the|a|an|this|their) (?:[\w-]+ )?$", here.lead, re.I)
    ) and not re.search(r"\b(?:prospects? (?:of|for)|peace talks (?:have|had|aimed)|no talks|lack of talks)\b", here.words, re.I)


@need("document")
def _document(here: Surroundings) -> bool:
    return here.topic.diplomatic


@need("first person")
def _first_person(here: Surroundings) -> bool:
    after = [
        party for party in here.strong if 0 <= party.entity.start - here.end < 50 and (party.person or party.entity.kind == "organisation")
    ]
    return bool(after) and bool(_FIRST_PERSON.match(here.lead))


@need("visitor person")
def _visitor_person(here: Surroundings) -> bool:
    home = _country_after(here)
    reach = 1 if _WHO_HAS.search(here.lead) else 0
    return (
        any(
            party.person
            and party.strong
            and (not home or party.entity.country != home)
            and party.entity.start < here.start
            and here.passage.clauses_between(party.entity.start, here.start) <= reach
            for party in here.strong
        )
        and not here.topic.sport
    )


def _country_after(here: Surroundings) -> str:
    """The country of the place right after a trigger ("went to Jerusalem"), empty where none stands there."""
    near = (entity for entity in here.entities if entity.kind in ("place", "country") and 0 <= entity.start - here.end < 6)
    return next((entity.country for entity in near if entity.country), "")
