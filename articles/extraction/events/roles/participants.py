"""Who met, and who signed: the parties that a sentence names for it, without those who are only named beside.

What leaves a party out is a function of how it is named; they are asked in their order, and the first that holds decides.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from articles.extraction import gazetteer
from articles.extraction.events.mention import Argument
from articles.extraction.events.parties import Party, sends_people
from articles.extraction.events.passage import Passage
from articles.extraction.events.roles.arguments import argument
from articles.extraction.events.roles.encounter import Encounter
from articles.extraction.events.roles.named_beside import is_aside, is_office_of, mediates
from articles.extraction.events.roles.visits import tell_host, visited_by, visitors
from articles.extraction.names.offices import PLURAL

_MOST = 10
_SPEAKER = re.compile(
    r"^\W*(?:who |also |has |have |had |on \w+ |later |the \w+ of [^,]{0,40}, )*(?:said|says|told|added|noted|wrote|stated|warned|"
    r"claimed|reported|announced that|condemned|denounced|(?:also )?informed|mentioned|thanked|stressed|emphasi[sz]ed|reiterated|"
    r"praised)\b",
    re.I,
)
_BARE = re.compile(
    r"(?:two |both |the |top |senior )*(?:leaders?|officials?|ministers?|presidents?|delegations?|chiefs?|diplomats?|envoys?|"
    r"counterparts?|homologues?|colleagues?|representatives|lawmakers|negotiators?|teams?|deputies|ambassadors?|delegates|mediators?|president|minister|"
    r"chancellor|king|queen|speaker|envoy|prince|heads of state)"
)
_WITH = re.compile(r"\b(?<!war )(?<!conflict )(?<!cooperation )(?<!ties )(?<!relations )(?<!trade )with (?:the )?$")
"""Before the other side of a paper whose matter stands between ("signed a contract for gas with Chile")."""
_MET = re.compile(r"\b(?:met|meets?|hosted|hosts|received|receives|visited|visits|spoke|speaks|talked|welcomed|saw)\b")
_OF_SOMEBODY = re.compile(r"[A-Z][\w-]+['’]s? (?:[a-z-]+ ){0,2}$")
_ENVOY_OF = re.compile(r"\b(?:envoys?|aides?|advis[eo]rs?|emissar(?:y|ies)) (?:of|to|for) (?:(?:the|[A-Z]?[a-z]+) ){0,3}$")
_SENT_BY = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}?(?:aides?|envoys?|advis[eo]rs?|chief of staff|negotiators?|emissar(?:y|ies)|"
    r"(?:security|intelligence|spy|army|military|defen[cs]e) (?:chief|advis[eo]r)|(?:foreign|defen[cs]e|interior) minister|delegation)\b"
)
_ATTENDED_BY = re.compile(
    r"\b(?:in (?:the )?(?:presence|company) of (?:[^.;]{0,60}?)$|(?:attended|witnessed|watched|welcomed|hailed|announced|overseen|"
    r"demanded|ordered|imposed|drafted|proposed) by (?:[^.;]{0,60}?)$)"
)
_REQUESTED_BY = re.compile(r"\bat the (?:request|behest|urging|insistence) of (?:[^.;]{0,60}?)$")
_HAS_MEN = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}?(?:chief|aides?|advis[eo]rs?|spokes\w+|envoys?|brother|sister|wife|son|daughter|lawyers?|deputy|apparatus|"
    r"regime|government|forces|party|office|supporters|allies|rivals?|palace|residence|home)\b"
)
"""Before those who are not the person named: "Poe's security chief met Roe"."""
_REACTS_TO = re.compile(
    r"\b(?:welcom(?:es?|ed|ing)|hail(?:s|ed|ing)?|prais(?:es?|ed|ing)|applaud(?:s|ed|ing)?|laud(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|"
    r"criticis(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|mock(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing)?|defend(?:s|ed|ing)?|oppos(?:es?|ed|ing)|attack(?:s|ed|ing)|"
    r"carr(?:y|ied|ying) out|implement(?:s|ed|ing)?|honou?r(?:s|ed|ing)?|respect(?:s|ed|ing)?|abide by|uphold|stick to|"
    r"support(?:s|ed|ing)?) (?:[\w’'-]+ ){0,4}$",
    re.I,
)
"""What those do before a paper or talks who have no part in them: "the UN chief hailed the truce"."""
_TO_SHOW = re.compile(
    r"\b(?:show|see|prove|signal|demonstrate|explain|ensure|know|hope|believe|decide)(?:s|d|ed|n)? (?:that|how|what|why)\b"
)
"""Before what people met to show, or came to see, and who is named only in that."""
_AT_A_SUMMIT = re.compile(r" (?:[\w-]+ )?(?:summit|meeting|conference|session)\b")
_SAYS_SO = re.compile(r"(?:['’]s(?: [\w-]+){1,4})? (?:said|says|noted|told|added|announced|stated|wrote|confirmed|reported)\b")
_JOINED_BY = re.compile(
    r"(?:with|and|between|including|by|alongside|from|of)\s+(?:(?!(?:as|while|when|who|where)\b)[\w’'.-]+ ){0,4}$", re.I
)
_THEY = re.compile(r"\b(?:they|he|she|we)\b", re.I)
_MATTER = re.compile(
    r"\b(?:to discuss|about|on|over|regarding|aimed at|of support for|support for|against|condemn\w*|for|supporting|"
    r"strengthen\w*)\b",
    re.I,
)
"""Before what people met about."""
_DISCUSSED = re.compile(r"\b(?:discuss(?:ed|es|ing)?|review(?:ed|s)?|debated?|talk(?:ed|s)? about)\b")
"""Before the matter itself: "discussed their bids to join NATO"."""
_SIDES_AT_LAST = re.compile(
    r"(?:^|\b(?:today|yesterday|\w+day|\d{1,4}|week|month|morning|night|evening|signed|reached|concluded|held|agreed|adopted|"
    r"[A-Z][\w’'-]+)) "
    r"(?:between|by) (?:[^.;]*)$"
)
"""Before who signed it or met, named after the day or the place: "was signed on Tuesday between the governments of"."""
_AT_WAR = re.compile(
    r"\b(?:war|conflict|invasion|attacks?|aggression) (?:by|with|against|in|of) (?:the )?$|"
    r"\b(?:reporters|accus\w+|manipulat\w+|criticiz\w+|against) (?:\w+ )?$",
    re.I,
)


@dataclass(slots=True)
class _Candidate:
    """One party that may take part; ``chosen`` is how many do already."""

    encounter: Encounter
    party: Party
    chosen: int

    @property
    def text(self) -> str:
        return self.encounter.passage.text

    @property
    def start(self) -> int:
        return self.party.entity.start

    @property
    def end(self) -> int:
        return self.party.entity.end

    @property
    def follows(self) -> bool:
        """Whether it is named behind the trigger."""
        return self.start >= self.encounter.trigger[1]

    @property
    def leads(self) -> bool:
        """Whether it is named before the trigger."""
        return self.start < self.encounter.trigger[0]

    @property
    def clauses_apart(self) -> int:
        return self.encounter.passage.clauses_between(self.start, self.encounter.trigger[0])

    def before(self, letters: int) -> str:
        """So many letters before its name, within the sentence."""
        return self.text[max(self.encounter.passage.start, self.start - letters) : self.start]


# --- what leaves a party out, wherever it stands -------------------------------------------------------------------------------


def _is_aide_of_somebody(one: _Candidate) -> bool:
    """ "Roe's security chief": the state stands for him."""
    entity = one.party.entity
    return entity.kind == "official" and not entity.country and _OF_SOMEBODY.search(one.before(40)) is not None


def _is_named_beside(one: _Candidate) -> bool:
    return is_aside(one.text, one.party) or is_office_of(one.text, one.party, one.encounter.parties)


_NAMED_ONLY = (_is_aide_of_somebody, _is_named_beside)


def _attends(one: _Candidate) -> bool:
    if one.encounter.role != "signatory":
        return False
    looks_on = one.follows and _LOOKS_ON.match(one.text, one.end, one.encounter.passage.end) is not None
    if looks_on and _WITH_THEM.search(one.text, one.encounter.trigger[1], one.start) is not None:
        return True
    return _ATTENDED_BY.search(one.text, one.encounter.passage.start, one.start) is not None


_WITH_THEM = re.compile(r", with (?:[^.;]{0,80})?$")
_LOOKS_ON = re.compile(
    r"[^.;]{0,80}? (?:looking on|watching(?: on)?|in attendance|as witness(?:es)?|at (?:his|her|their) sides?|standing (?:by|behind))\b"
)
"""Behind those who saw others sign: "was signed by Roe and Doe, with King Poe looking on"."""


def _asked_for_it(one: _Candidate) -> bool:
    return _REQUESTED_BY.search(one.before(90)) is not None


def _has_sent_others(one: _Candidate) -> bool:
    return one.party.person and _HAS_MEN.match(one.text, one.end) is not None


def _reacts(one: _Candidate) -> bool:
    trigger = one.encounter.trigger
    return one.end <= trigger[0] and _REACTS_TO.search(one.encounter.passage.plain, one.end, trigger[0]) is not None


def _is_nobody_public(one: _Candidate) -> bool:
    """Whether nothing makes it public: an official without a state counts only right behind the words of a meeting."""
    if one.party.strong:
        return False
    is_official = one.party.entity.kind == "official" or bool(one.party.entity.office)
    near = 0 <= one.start - one.encounter.trigger[1] < _RIGHT_BEHIND and one.clauses_apart == 0
    return not (one.encounter.role == "participant" and is_official and near)


_RIGHT_BEHIND = 30


def _is_any_official(one: _Candidate) -> bool:
    """ "Officials", "ministers": of no state that is named."""
    entity = one.party.entity
    return entity.kind == "official" and not entity.country and bool(_BARE.fullmatch(entity.name) or PLURAL.search(entity.name))


_TAKES_NO_PART = (_attends, _asked_for_it, _has_sent_others, _reacts, _is_nobody_public, _is_any_official)


# --- what leaves a party out by where it stands ------------------------------------------------------------------------------------


def _is_where_they_went_on_to(one: _Candidate) -> bool:
    return one.follows and one.encounter.passage.moves_on(one.encounter.trigger[1], one.start)


def _does_something_else_before(one: _Candidate) -> bool:
    passage, start = one.encounter.passage, one.encounter.trigger[0]
    if one.leads and passage.starts_anew(one.end, start):
        return True
    return one.leads and one.party.key != one.encounter.parties[0].key and _goes_on_alone(passage, one.end, start)


def _goes_on_alone(passage: Passage, start: int, end: int) -> bool:
    """Whether between two offsets the subject goes on alone with a verb of its own (", and on Friday she flew to Oslo")."""
    return _ALONE.search(passage.text, start, end) is not None


_ALONE = re.compile(
    r",? (?:and|but|then|while|before|where|when) (?:then |later )?(?:(?:on|in|at|a|the|two|three|earlier|"
    r"hours) [^,.;]{1,24},? )?(?:he|she) "
    r"(?:(?:then|later|also|had|has|will|would|is to|was to) )*"
)


def _went_where_others_sign(one: _Candidate) -> bool:
    """ "Roe flies to Oslo, where Chile and Peru are to sign"."""
    if one.encounter.role != "signatory" or not one.leads:
        return False
    where = one.text.find(", where ", one.end, one.encounter.trigger[0])
    return where >= 0 and any(where < other.entity.start < one.encounter.trigger[0] for other in one.encounter.parties if other.strong)


def _is_visited(one: _Candidate) -> bool:
    return (
        one.encounter.subtype == "visit" and one.party.entity.kind == "country" and 0 < one.start - one.encounter.trigger[1] < len(" to a ")
    )


def _names_a_summit(one: _Candidate) -> bool:
    """ "At the NATO summit": the body gives the summit its name, and signs nothing."""
    if one.party.person or _AT_A_SUMMIT.match(one.text, one.end) is None:
        return False
    if _ON_THE_OCCASION.search(one.before(40)):
        return True
    return one.encounter.role == "signatory" and one.text[: one.start].endswith(("at the ", "at a "))


_ON_THE_OCCASION = re.compile(r"\b(?:framework|context|occasion|sidelines|margins|fringes|course) of (?:the |an? |its )?$")
"""Before the gathering beside which others met: "within the framework of the G20 summit"."""


def _is_in_what_was_said(one: _Candidate) -> bool:
    if one.follows and not one.party.person and _JUST_SAID.search(one.before(30)):
        return True
    return one.follows and one.clauses_apart > 0 and _said_between(one.encounter.passage, one.encounter.trigger[1], one.start)


_JUST_SAID = re.compile(r"\b(?:said|says|added|announced|insisted|warned|confirmed|stressed) (?:that )?(?:the )?$")
"""Right before who is only in what was said: "after the call Roe said the EU would help"."""


def _is_in_what_was_to_be_shown(one: _Candidate) -> bool:
    return one.follows and _TO_SHOW.search(one.text, one.encounter.trigger[1], one.start) is not None


def _does_something_else_after(one: _Candidate) -> bool:
    trigger = one.encounter.trigger
    if not (one.encounter.verb and one.follows):
        return False
    passage = one.encounter.passage
    return passage.starts_anew(trigger[1], one.end, trigger[0]) or _goes_on_alone(passage, trigger[1], one.start)


def _was_met_before(one: _Candidate) -> bool:
    """Whether another meeting was told of it, from which the sentence moves on."""
    return (
        one.leads
        and _MET.search(one.text, one.encounter.parties[0].entity.end, one.start) is not None
        and one.encounter.passage.moves_on(one.end, one.encounter.trigger[1] + 1)
    )


def _lends_the_room(one: _Candidate) -> bool:
    """ "Met in the office of Iraq's prime minister": where two others are named who met."""
    return one.follows and one.chosen >= _TWO and _IN_THE_ROOM_OF.search(one.before(50)) is not None


_TWO = 2
_IN_THE_ROOM_OF = re.compile(
    r"\b(?:in|at|inside) (?:an?|the) (?:[\w-]+ )?(?:office|offices|residence|headquarters|premises) of (?:the )?(?:[A-Z][\w’-]+['’]s )?$"
)


def _is_where_they_met(one: _Candidate) -> bool:
    """ "Will see each other at the UN": a body as a place."""
    return one.follows and one.party.entity.kind == "organisation" and one.text.endswith((" at the ", " at "), 0, one.start)


def _says_so_last(one: _Candidate) -> bool:
    """ "..., Norwegian officials said": behind all that is told."""
    if not one.follows or not one.text.endswith((", ", ", the "), 0, one.start):
        return False
    return _SAID_LAST.match(one.text, one.end, one.encounter.passage.end) is not None


_SAID_LAST = re.compile(r"(?:['’]s)?(?: [\w-]+){0,4}? (?:said|says|announced|confirmed|reported|told [A-Z]\w+)(?: [^,;]{0,40})?[.”\"]*$")


def _says_so(one: _Candidate) -> bool:
    return one.follows and one.encounter.subtype != "visit" and _SAYS_SO.match(one.text, one.end, one.end + 60) is not None


def _speaks(one: _Candidate) -> bool:
    return _SPEAKER.match(one.text[one.end : one.end + 60]) is not None


def _speaks_of_it(one: _Candidate) -> bool:
    lead = one.text[one.end : one.encounter.trigger[0]]
    return not one.encounter.verb and one.leads and _speaks(one) and not (_AFTER_OWN.search(lead) and _is_with_somebody(one))


def _is_with_somebody(one: _Candidate) -> bool:
    """Whether the words tell with whom it was, so that the other is the one who speaks."""
    return _MET_WITH.match(one.text, one.encounter.trigger[0]) is not None


def _is_before_a_colon(one: _Candidate) -> bool:
    """ "Roe and Doe gave in: Chile signed a treaty with Peru": who signs is named behind the colon."""
    if one.encounter.role != "signatory" or not one.leads:
        return False
    colon = one.text.find(": ", one.end, one.encounter.trigger[0])
    return colon >= 0 and any(
        party.strong and colon < party.entity.start < one.encounter.trigger[0] and not party.person for party in one.encounter.parties
    )


def _is_far(one: _Candidate) -> bool:
    apart = one.clauses_apart
    if one.leads and _ASIDE.fullmatch(one.text, one.end, one.encounter.trigger[0]):
        return False
    return apart > 1 and not (one.leads and apart == 2 and one.party.person)


_ASIDE = re.compile(
    r"(?:(?:,|,? and) (?:the )?[A-Z][\w’'-]+(?: [A-Z]\w+)?)*, (?:which|who|whose|both of (?:which|whom)) [^,;]{3,90}, (?:(?:have|"
    r"has|had|also|then|on \w+) )*|"
    r"(?:['’]s? [a-z]+)?(?: and (?:the |its |their )?(?:[a-z-]+ ){1,3}?[a-z-]+)?, (?:who|which) (?:(?:have|has|had|also|then|first) )*"
)
"""Between a subject and its verb: "Chile and Peru, which broke off relations in March, agreed"."""


def _is_unjoined(one: _Candidate) -> bool:
    """Whether another clause names it, and no word ties it to the first."""
    trigger = one.encounter.trigger
    lead = one.text[max(trigger[1], one.start - 60) : one.start]
    return one.clauses_apart > 0 and one.start > trigger[0] and _JOINED_BY.search(lead) is None


def _speaks_of_others(one: _Candidate) -> bool:
    lead = one.text[one.end : one.encounter.trigger[0]]
    if one.clauses_apart > 0 and one.leads and _speaks(one) and one.chosen > 1 and one.text.endswith((", ", ", the "), 0, one.start):
        own = _is_after_his_own(one, lead) and one.text.endswith((" with", " to"), 0, one.encounter.trigger[1])
        return not own  # "Roe and Doe are to sign, the UN said after they met"
    return one.clauses_apart > 0 and one.leads and _speaks(one) and not (_THEY.search(lead) or _is_after_his_own(one, lead))


def _is_after_his_own(one: _Candidate, lead: str) -> bool:
    """Whether somebody speaks after or before the meeting: "Roe said after speaking to Doe"."""
    return _AFTER_OWN.search(lead) is not None or one.text.startswith(("after speaking ", "after talking "), one.encounter.trigger[0])


_AFTER_OWN = re.compile(
    r"\b(?:after|following|before|during|on the eve of) (?:(?:an?|his|her|their|the|two|three|"
    r"\w+) )?(?:[\w-]+ ){0,3}$"
)
"""Before the meeting of the one who speaks: "Roe said after talks with Doe"."""


_OPENS_WITH_IT = re.compile(
    r"\W*(?:(?:Speaking|Talking|Addressing) (?:[a-z]+ ){0,3})?(?:[Aa]fter|[Ff]ollowing|After|Following|During|At|In|Before|Upon|"
    r"On the eve of) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}$"
)
_MET_WITH = re.compile(
    r"(?:[\w-]+ )?(?:talks|meeting|conference|session|lunch|dinner|breakfast|call|conversation|summit|visit|consultations|"
    r"[\w-]+ing)\b[^,;]{0,40}? with "
)
_WITH_OFFICIALS = re.compile(
    r"\bwith (?:[\w’'-]+ ){1,5}(?:leaders|ministers|presidents|premiers|envoys|ambassadors|heads of state|generals)\b"
)
"""With whom somebody was who is named next, where they are not: "after a call with Arab leaders on Monday, Roe said"."""
_SUBJECT_THEN = re.compile(r",(?: (?:the|his|her))?(?: (?!(?:and|with|who|said|says|told|that)\b)[\w’'-]+){0,5} $")


def _is_subject_behind(one: _Candidate) -> bool:
    """ "After talks with Roe, Doe said": who has the verb met the only one named before."""
    passage, (start, end) = one.encounter.passage, one.encounter.trigger
    if not one.follows or not _MET_WITH.match(one.text, start):
        return False
    if not _OPENS_WITH_IT.fullmatch(one.text, passage.start, start):
        return False
    named = [party for party in one.encounter.parties if party.strong and party.entity.start < one.start and party.key != one.party.key]
    before = {party.key for party in named if party.person or len(named) == 1}
    of_nobody_named = not named and _WITH_OFFICIALS.search(one.text, start, one.start) is not None
    return (len(before) == 1 or of_nobody_named) and _SUBJECT_THEN.search(one.text, end, one.start) is not None


def _is_the_matter(one: _Candidate) -> bool:
    """Whether it is what they met or agreed about; the second party to a deal "on grain with Peru" is none."""
    trigger = one.encounter.trigger
    between = one.text[trigger[1] : one.start]
    if not one.party.person and one.follows and _DISCUSSED.search(one.text, *trigger) and not _WITH.search(one.text, trigger[1], one.start):
        return True
    if (
        one.party.person
        or one.start <= trigger[1]
        or sends_people(one.encounter.passage, one.party)
        or not _MATTER.search(between)
        or _SIDES_AT_LAST.search(between)
    ):
        return False
    return not (one.encounter.role == "signatory" and one.chosen == 1 and _WITH.search(one.text, trigger[1], one.start))


def _is_at_war(one: _Candidate) -> bool:
    return _AT_WAR.search(one.before(30)) is not None


_STANDS_ELSEWHERE: tuple[Callable[[_Candidate], bool], ...] = (
    _is_where_they_went_on_to,
    _does_something_else_before,
    _went_where_others_sign,
    _is_visited,
    _names_a_summit,
    _is_in_what_was_said,
    _is_in_what_was_to_be_shown,
    _does_something_else_after,
    _was_met_before,
    _says_so,
    _says_so_last,
    _is_where_they_met,
    _lends_the_room,
    _speaks_of_it,
    _is_before_a_colon,
    _is_far,
    _is_unjoined,
    _speaks_of_others,
    _is_the_matter,
    _is_at_war,
)


def _said_between(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb of speech stands between two offsets: who is named after it is what was said."""
    return any(start <= a and b <= end for a, b in passage.speech)


# --- those who remain ------------------------------------------------------------------------------------------------------------------


def participants(encounter: Encounter) -> tuple[Argument, ...]:
    """Those who took part, each once, with their roles: mediators of what was signed, visitor and host of a visit."""
    chosen, mediators = _parted(encounter)
    if encounter.subtype == "visit":
        chosen = visitors(encounter, chosen)
    arguments = _arguments(encounter.role, chosen, encounter.passage.text)
    if encounter.subtype == "visit" and len(arguments) == 1 and (visited := visited_by(encounter.passage, encounter.trigger)):
        arguments = {name: made for name, made in arguments.items() if made.kind != "country" or made.country != visited}
    for party in mediators:
        made = argument(party, "mediator")
        arguments.setdefault(made.name, made)
    if encounter.subtype == "visit" and arguments:
        tell_host(encounter, arguments)
    return tuple(arguments.values())


def _parted(encounter: Encounter) -> tuple[list[Party], list[Party]]:
    """Those who take part, and those who mediated."""
    passage, trigger = encounter.passage, encounter.trigger
    chosen: list[Party] = []
    mediators: list[Party] = []
    for named in encounter.parties:
        party = _state_of(named) if encounter.role == "participant" and _is_sender(passage, named) else named
        one = _Candidate(encounter, party, len(chosen))
        if any(leaves_out(one) for leaves_out in _NAMED_ONLY):
            continue
        if encounter.role == "signatory" and mediates(passage, trigger, party, mediators):
            mediators.append(party)
            continue
        if any(leaves_out(one) for leaves_out in _TAKES_NO_PART):
            continue
        is_within = trigger[0] <= one.start < trigger[1] and (
            party.entity.kind in _SIGNERS
            or _WITH_ALSO.search(one.before(12)) is not None
            or _WHO_MADE_IT.search(passage.text, trigger[0], one.start) is not None
        )
        if is_within or _is_subject_behind(one) or not any(leaves_out(one) for leaves_out in _STANDS_ELSEWHERE):
            chosen.append(party)
    return chosen, mediators


_SIGNERS = ("country", "demonym", "armed")
_WHO_MADE_IT = re.compile(r"\b(?:which|that) (?:[A-Z][\w’'.-]*,? (?:and )?)*$")
"""Before who made a paper, in a clause about it: "the declaration that Roe, Doe and Poe signed"."""
_WITH_ALSO = re.compile(r"\b(?:with|and) (?:the )?$")
"""Before a body that takes part, and does not only lend its name to a paper ("signed, with Chile and the UN, a protocol")."""


def _is_sender(passage: Passage, party: Party) -> bool:
    """Whether a person is named for the envoy who took part ("Roe's aides", "an envoy of Roe")."""
    start, end = party.entity.start, party.entity.end
    return party.person and bool(_SENT_BY.match(passage.text, end) or _ENVOY_OF.search(passage.text, max(passage.start, start - 50), start))


def _state_of(party: Party) -> Party:
    """The state for which somebody's people speak ("Roe's aides"), and not Roe."""
    name = gazetteer.countries().get(party.entity.country, "")
    if not name:
        return party
    return Party(replace(party.entity, kind="country", name=name), party.entity.country, True, False)


def _arguments(role: str, chosen: Sequence[Party], text: str) -> dict[str, Argument]:
    """The parties as arguments by their name; a state is left out where somebody who acts for it is named."""
    named = {party.entity.country for party in chosen if party.entity.kind == "person"}
    arguments: dict[str, Argument] = {}
    for party in chosen:
        entity = party.entity
        if entity.kind == "demonym" and entity.country in named and not text[max(0, entity.start - 4) : entity.start].endswith("and "):
            continue
        made = argument(party, role)
        if made.kind == "country" and made.country in named and entity.kind == "official":
            continue
        if made.name not in arguments and len(arguments) < _MOST:
            arguments[made.name] = made
    return arguments
