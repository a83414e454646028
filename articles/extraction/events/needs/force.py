"""Needs of attacks: whether arms were used, by whom, on what, and whether it was no accident, exercise or disaster."""

import re

from articles.extraction.events.needs.surroundings import Surroundings, need
from articles.extraction.guarded import guarded

WEAPON = re.compile(
    r"\b(?:missiles?|rockets?|drones?|uavs?|shells?|shelling|artillery|mortars?|bombs?|warplanes?|jets?|aircraft|helicopters?|"
    r"grenades?|explosives?|gunfire|bullets?|airstrikes?|warheads?|shaheds?|projectiles?|munitions?|torpedo(?:es)?|ballistic|iskanders?|"
    r"tanks?|gunboats?|warships?|(?:air|night|bombing|missile) (?:raids?|strikes?)|bombardment|"
    r"(?:unmanned|uncrewed|explosive|remote-controlled) (?:speed)?(?:boats?|vessels?|craft)|"
    r"kinzhals?)\b",
    re.I,
)
ARMED = re.compile(
    r"\b(?:gunm[ae]n|militants?|rebels?|insurgents?|terrorists?|guerrillas?|militia\w*|attackers?|assailants?|bombers?|fighters|"
    r"extremists|jihadists?|shooters?|troops|soldiers|forces|army|armed m[ae]n|warplanes|police|suspects?|pirates|raiders|"
    r"bandits|armed (?:groups?|gangs?|herders|herdsmen|youths|robbers)|hoodlums|"
    r"paramilitar\w+|separatists|commandos|paratroopers|marines|special forces)\b",
    re.I,
)
TARGET = re.compile(
    r"\b(?:posts?|outposts?|radar|tower|headquarters|compound|city|cities|town|village|hospital|school|building|apartment|"
    r"residential|market|mosque|church|camp|base|airport|airfield|port|station|depot|refinery|plant|neighbou?rhood|positions?|"
    r"bridge|convoy|checkpoint|embassy|oil|power|infrastructure|district|capital|border|house|homes?|theatre|theater|ship|vessel|"
    r"barracks|prison|energy|civilians|defen[cs]es|bunkers?|trenches|airfields|kindergartens?|nursery|malls?|factory|factories|warehouses?|hotels?|university|dormitor(?:y|ies)|playground|"
    r"monastery|synagogue|clinics?|dam)\b",
    re.I,
)
ACCIDENT = guarded(
    r"\b(?:accident\w*|self-inflicted|unintentional\w*|suicide(?! (?:bomb\w*|attack\w*|car|truck|vest|drone\w*|mission))|"
    r"murder-suicide|took (?:his|her|their) own li\w+|cleaning (?:a|his|her|the|their) gun|misfire\w*|hunting|mishandl\w+|"
    r"playing with (?:a|the) gun|launch ?pad|test (?:range|site|firing|flight|launch)|malfunction\w*|turned the gun on (?:him|her|"
    r"them)sel(?:f|ves))\b",
    re.I,
)
_WAR = re.compile(
    r"\b(?:missiles?|rockets?|drones?|shell(?:ed|ing|s)?|artillery|mortars?|airstrikes?|air strikes?|bomb(?:ed|ing|s|er|ers)?|"
    r"warplanes?|fighter jets?|troops|soldiers?|militants?|rebels?|insurgents?|guerrillas?|gunm[ae]n|militia\w*|army|military|"
    r"forces|armed|air force|"
    r"war|invasion|front ?line|ballistic|warheads?|grenades?|explosives?|terror\w*|jihadist\w*|Islamist|suicide|combat|"
    r"air defen[cs]es?|navy|hostages?|occupiers|infantry|shahed)\b",
    re.I,
)
_MAY_STAND_BETWEEN = re.compile(
    r"(?: (?:jets|planes|warplanes|fighters|bombers|helicopters|gunboats|warships|artillery|gunners|guns|drones|troops|forces))?"
    r"(?: (?:also|has|have|had|later|then|again|twice))* "
)
_STRUCK_BY_STATES = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:sites?|bases?|positions?|camps?|airfields?|airports?|airstrips?|depots?|dumps?|headquarters|convoys?|bunkers?|"
    r"launchers?|installations?|towns?|villages?|neighbou?rhoods|hospitals?|apartment \w+|warships?|(?:landing|supply) ships?|submarines?|"
    r"frigates?|tankers?|refiner(?:y|ies)|ports?|(?:oil|gas|power|nuclear|chemical|steel|arms|ammunition|munitions|drone) (?:[\w-]+ )?"
    r"(?:plants?|stations?|terminals?|facilit(?:y|ies)|fields?|works|factor(?:y|ies))|substations?|bridges?|rail(?:way)? \w+|radars?|"
    r"military targets)\b|"
    r" (?:at least |more than |about |over |some )?(?:\d+|dozens of|scores of|several|multiple|two|three|four|five|six|seven|eight|"
    r"nine|ten) targets\b"
)
"""What a state makes a target of war: "India struck nine sites in Pakistan"."""
_WITHOUT_ARMS = re.compile(
    r"[^.;]{0,80}?\b(?:with|by|through|using) (?!(?:[\w-]+ ){0,4}?(?:missiles?|rockets?|drones?|bombs?|artillery|shells?|mortars?|guns?|"
    r"jets|planes|aircraft|bombers?|gunfire|munitions|projectiles|uavs?|air ?strikes?|raids?|tanks?|forces|troops)\b)"
)
"""What a state may hit a place with that is no attack."""
_REPROACHED = re.compile(
    r"[^.;]{0,40}?\b(?:for|over|from|by) (?!(?:[\w’'-]+ ){0,3}?(?:air|missiles?|rockets?|drones?|artillery|shell\w*)\b)"
)
"""What follows where a town stands for its government, which "came under fire for its reforms"."""
_SOMEBODY_OF = re.compile(
    r"(?<!city)(?<!town)(?<!port)(?<!village)(?<!suburb)(?<!district)(?<!parts)(?<!region)(?<!province) of (?:the )?$"
)
_IN_WORDS_TOO = re.compile(r" (?:[\w-]+ ){0,3}?(?:positions?|bases?|sites?) (?:of|on|in)\b")
"""What is attacked in debates as well: "attacked the positions of Hungary"."""
_THEN = re.compile(
    r"[.,;]|$| (?:again|twice|overnight|early|late|yesterday|today|at (?:dawn|night|noon)|before dawn|for the \w+ time|hours|"
    r"on (?:[A-Z]|\d)|in (?:the|an?|retaliation|response|\w+ \d)|and [A-Z]|killing|wounding|after|from)"
)
"""What may follow a town that was struck, and not something of that town ("London markets")."""
_FORCES = re.compile(
    r"\b(?:(?:his|her|their|its|our|enemy|government|coalition|occupying|security|allied|special|rebel|ground|naval|air|"
    r"armed) (?:planes|forces|troops|army|military|warplanes|jets|air force)|troops|warplanes|air force|army|military|navy|forces|"
    r"occupiers|invaders)\b",
    re.I,
)
_ATTACK_WORDS = re.compile(
    r"\b(?:attack\w*|bomb\w*|terror\w*|militants?|suicide|explosives?|detonat\w*|device|missiles?|drones?|rockets?|shell\w*|"
    r"grenade\w*|car|truck|roadside|insurgents?|rebels?|targeted|blamed|claimed responsibility|mosque|checkpoint|convoy|police|"
    r"army|soldiers?|air defen[cs]e|sirens?)\b",
    re.I,
)
_PEOPLE = guarded(
    r"\b(?:people|person|man|woman|men|women|boy|girl|teens?|teenagers?|child|children|victims?|officers?|soldiers?|civilians?|"
    r"students?|police(?:man|men)?|dead|wounded|injured|killed|suspect|resident|father|mother|son|daughter|brother|wife|husband|"
    r"youths?|gunm[ae]n|shooter|fans?|guards?|protesters|worshippers|\d+-year-old|deputy|driver|worker|others?|baby|toddler|"
    r"hospital|homicide|adults?|passengers?)\b",
    re.I,
)
_NOT_USED = re.compile(
    r"\b(?:bought|buys?|purchas\w+|deliver\w*|suppl(?:y|ies|ied|ying)|produc\w+|manufactur\w+|export\w*|deal for|contract for|"
    r"develop\w*|test(?:s|ed|ing)?|donat\w+|provid\w+|purchase|sold|sells?|selling|capabilit\w+|exercis\w+|drill\w*|simulat\w+|"
    r"defus\w+|disarm\w+|seiz\w+|confiscat\w+|uncover\w+|assembl\w+|found (?:a|an)|plot|threat|hoax|unexploded)\b",
    re.I,
)
_DISASTER = re.compile(
    r"\b(?:earthquake|quake|tremor|typhoon|hurricane|cyclone|storm|tornado|flood|tsunami|landslide|avalanche|mudslide|blizzard|waves?|"
    r"winds?)s?\b",
    re.I,
)
_NATURE = re.compile(r"\b(?:rocks?|boulders?|hail(?:stones?)?|lava|ash|ice|branches|trees?|meteorites?)(?: (?:had|have|has|then))? $", re.I)
"""What bombards and strikes by itself."""
_SCORE = re.compile(r"\s\d{1,3}[-–]\d{1,3}(?= (?:on|in|at|to|for)\b|[.,;]|\Z)")
"""How a match ended: "shot down the Bombers 98-70 on Saturday"."""
_INTERCEPTED = re.compile(
    r"\b(?:shot down|brought down|downed|intercepted|destroyed|repelled|neutrali[sz]ed|knocked out|stopped)\b[^.;]{0,60}$", re.I
)
_RAIDERS = re.compile(r"\b(?:pirates|raiders|gunm[ae]n|bandits|jihadists|extremists|attackers|assailants)\b[^.;,]{0,40}$", re.I)
_WARSHIP = re.compile(
    r"\b(?:submarines?|U-boats?|destroyers?|frigates?|cruisers?|warships?|gunboats?|torpedo(?:es| boats?)?|bombers?|planes?|aircraft)"
    r"(?: (?:had|has|have|also|then|later))* $"
)
_BY_FORCES = re.compile(
    r" (?:again |twice |heavily |at once )*by (?:the |an? )?(?:[\w-]+ ){0,3}(?:batter(?:y|ies)|guns|gunners|artillery|planes|"
    r"aircraft|jets|forces|"
    r"troops|warships|gunboats|bombers|militia\w*|rebels|army|navy|air force|drones|tanks|fighters|mortars)\b"
)
_AIRCRAFT = re.compile(
    r"\b(?:planes?|aeroplanes?|airplanes?|jets?|aircraft|bombers?|fighters?|gunships?|warplanes?|helicopters?)"
    r"(?: (?:by the \w+|in \w+|had|has|have|also|then|later|again|twice|\w+ly))* $",
    re.I,
)
"""What bombs from the air, right before the verb."""
_PLACED = re.compile(r"(?: [^.;]{0,50}?\b(?:in|at|on|near|outside)(?: the)?)? [A-Z][a-z]+")
_CRASHED = re.compile(r"(?:crashed|slammed|slams|smashed) into", re.I)
_VEHICLE = re.compile(
    r"\b(?:(?:air)?planes?|jets?|helicopters?|aircraft|airliners?|warplanes?|choppers?|cars?|trucks?|bus(?:es)?|trains?|lorr(?:y|ies)|"
    r"vans?|"
    r"ships?|boats?|ferr(?:y|ies)|vehicles?)\b[^.;]{0,30}$",
    re.I,
)
_ON_PURPOSE = re.compile(r"\b(?:hijack\w*|suicide|deliberate\w*|intentional\w*|kamikaze|attack\w*|explosives|ramm\w+)\b", re.I)
_NEARBY = 150
"""How many letters around a trigger tell of war beside it."""


_HARM = guarded(
    r"\b(?:killed|killing|kills|wounded|injured|dead|damaged?|destroyed|casualties|destruction|victims|survivors|"
    r"wreckage|evacuated|ruins|rubble|obliterated)\b",
    re.I,
)
_BESIDE = 160
"""How many letters from a trigger the people stand whom it harmed."""


@need("harm")
def _harm(here: Surroundings) -> bool:
    return (
        any(abs(claim.count.span[0] - here.start) < _BESIDE for claim in here.passage.claims)
        or _HARM.search(here.words, here.passage.low) is not None
    )


@need("victims")
def _victims(here: Surroundings) -> bool:
    return bool(here.passage.claims) and not here.topic.sport


@need("war")
def _war(here: Surroundings) -> bool:
    return bool(_WAR.search(_around(here))) or (here.topic.war and not here.topic.sport)


@need("aimed")
def _aimed(here: Surroundings) -> bool:
    at = re.match(r"[^.;]{0,40}?\b(?:at|on|against|towards?|into|over)\b", here.text[here.end : min(here.passage.end, here.end + 60)])
    return (
        at is not None
        and (
            bool(TARGET.search(here.words))
            or any(entity.kind in ("place", "country") and entity.start >= here.end for entity in here.entities)
        )
        and any(party.entity.kind in ("country", "armed") or _FORCES.search(here.lead) for party in here.everybody)
    )


@need("war document")
def _war_document(here: Surroundings) -> bool:
    return here.topic.war


@need("weapon")
def _weapon(here: Surroundings) -> bool:
    return bool(WEAPON.search(here.words)) or (not here.topic.sport and _BOMBER.search(here.lead) is not None)


_BOMBER = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ss]everal|lone|suspected|suicide) bombers? (?:also |then |again )?$")
"""Who is a weapon himself: "a bomber struck the ministry"."""


@need("fire of a state")
def _fire_of_a_state(here: Surroundings) -> bool:
    """Whether the adjective of a state stands before "fire": "Indian fire killed", and no brush or church burned."""
    return any(
        entity.kind == "demonym" and here.text.startswith(" fire ", entity.end) and entity.end > here.start for entity in here.entities
    )


@need("town was struck")
def _town_was_struck(here: Surroundings) -> bool:
    """In news of war, a town that "had been hit" where the words do not say by what."""
    if not here.topic.war or _BY_SOMETHING.match(here.text, here.end, here.passage.end):
        return False
    return any(
        entity.kind == "place" and entity.end < here.start and _HAD_BEEN.fullmatch(here.text, entity.end, here.start) is not None
        for entity in here.entities
    )


_BY_SOMETHING = re.compile(r"[^.;]{0,40}\b(?:by|with)\b")
_HAD_BEEN = re.compile(r"(?: (?:itself|too|also|again))? (?:was|were|has been|have been|had been)(?: (?:also|again|twice|repeatedly))? ")


@need("target")
def _target(here: Surroundings) -> bool:
    return bool(TARGET.search(here.words)) and (here.topic.war or bool(_WAR.search(here.words)))


@need("struck place")
def _struck_place(here: Surroundings) -> bool:
    return any(
        entity.kind in ("place", "country") and entity.start >= here.end and here.passage.clauses_between(entity.start, here.end) == 0
        for entity in here.entities
    ) or bool(_PLACED.match(here.text, here.end, here.passage.end))


_SAID_IT = re.compile(
    r"(?:['’]s (?:[\w-]+ ){0,3}[\w-]+)?(?: [a-z]+)?(?: also| later)? (?:said|says|announced|confirmed|claimed)(?: on [A-Z]\w+day|"
    r" [A-Z]\w+day| later)?"
    r"(?: that)? (?:it|they|its (?:[\w-]+ ){0,2}[\w-]+) (?:(?:had|has|have) )?(?:also )?"
)
"""Between a side and what it says that it struck: "the Pentagon said on Thursday it had struck a boat"."""


@need("state strikes")
def _state_strikes(here: Surroundings) -> bool:
    following = here.text[here.end : min(here.passage.end, here.end + 60)]
    if _WITHOUT_ARMS.match(here.text, here.end, here.passage.end):
        return False
    if here.trigger.name == "attacked" and _IN_WORDS_TOO.match(following) and not (here.topic.war or _has_place_after(here)):
        return False
    said_so = any(
        party.entity.kind in ("country", "armed", "organisation")
        and _SAID_IT.fullmatch(here.text, party.entity.end, here.start) is not None
        for party in here.everybody
    )
    if said_so and (_STRUCK_BY_STATES.match(following) is not None or _SHIP.match(following) is not None):
        return True
    return any(
        party.entity.kind in ("country", "armed", "demonym")
        and _MAY_STAND_BETWEEN.fullmatch(here.text, party.entity.end, here.start) is not None
        for party in here.everybody
    ) and (
        _STRUCK_BY_STATES.match(following) is not None
        or (
            not here.topic.sport
            and any(
                entity.kind == "place" and entity.start == here.end + 1 and _THEN.match(here.text, entity.end) is not None
                for entity in here.entities
            )
        )
    )


def _has_place_after(here: Surroundings) -> bool:
    return any(entity.kind == "place" and entity.start >= here.end for entity in here.entities)


@need("struck subject")
def _struck_subject(here: Surroundings) -> bool:
    return any(
        entity.kind in ("place", "country") and entity.end < here.start and not here.text[entity.end : here.start].strip()
        for entity in here.entities
    ) or bool(TARGET.search(here.text, max(here.passage.start, here.start - 60), here.start))


@need("place under attack")
def _place_under_attack(here: Surroundings) -> bool:
    """Whether a town, and nobody and nothing of it, stands before the words, and no reproach behind them."""
    return (
        not here.topic.sport
        and any(
            entity.kind == "place" and entity.end == here.start - 1 and not _SOMEBODY_OF.search(here.text, here.passage.start, entity.start)
            for entity in here.entities
        )
        and _REPROACHED.match(here.text, here.end, here.passage.end) is None
    )


@need("forces")
def _forces(here: Surroundings) -> bool:
    return bool(_FORCES.search(here.lead)) or any(
        party.entity.kind in ("country", "demonym", "armed")
        and party.entity.start < here.start
        and (here.topic.war or any(other.entity.kind == "armed" for other in here.everybody))
        and here.passage.clauses_between(party.entity.start, here.start) == 0
        for party in here.everybody
    )


@need("armed")
def _armed(here: Surroundings) -> bool:
    return bool(ARMED.search(here.words)) or any(entity.kind == "armed" for entity in here.entities)


@need("people")
def _people(here: Surroundings) -> bool:
    return bool(_PEOPLE.search(here.words, here.passage.low))


@need("shot people")
def _shot_people(here: Surroundings) -> bool:
    return (
        not here.topic.sport
        and not here.topic.film
        and (bool(_PEOPLE.search(here.words, here.passage.low)) or here.topic.shooting or bool(here.passage.claims))
        and not re.search(
            r"\b(?:film|movie|scene|director|season|camera|guard|percentage|documentary|footage|cinematograph\w+)\b", here.words, re.I
        )
    )


_BLAST_OF_AN_ATTACK = re.compile(
    r"\b(?:bomb(?:s|ed|er|ers|ing|ings)?|(?<!heart )(?<!panic )(?<!asthma )attack(?:s|ed|ers?)?(?! (?:the )?(?:flames|fire|"
    r"blaze)\b)|rockets?|"
    r"missiles?|air ?strikes?|shell(?:ed|ing)|explosive devices?|"
    r"detonat\w+|"
    r"claimed responsibility|terroris[mt]\w*|militants?|striking)\b",
    re.I,
)
_BLAST_BY_MISHAP = re.compile(
    r"\b(?:gas|boilers?|cylinders?|factory|chemicals?|mines?|miners|fireworks?|refinery|volcan\w+|pipelines?|leak\w*|accident\w*|transformers?|"
    r"warehouse|depot|short circuit|no sign|ruled out|tankers?|methane|dust|furnace|fuel|kitchen|demolition|battery|propane|"
    r"butane|boiling|steam|welding|heaters?|stoves?|quarry|dynamite|"
    r"cause (?:of (?:the|its) \w+ )?(?:(?:was|is|remains|remained) )+(?:not|un\w+|still))\b",
    re.I,
)


_PAST = re.compile(
    r"\b(?:(?:in|since|of) (?:19|20)\d\d|(?:weeks|months|years|decades) (?:ago|before|earlier)|last (?:year|month)|anniversary|"
    r"(?:had|was|were|has) (?:once |also |already |previously |earlier )+\w+|(?:where|which) [^.;,]{2,40} had \w+|"
    r"scene of|reminiscent|reminded|recall\w*|years? after|flashpoint)\b",
    re.I,
)
"""What makes of an attack one of long before, only told beside the news."""
_SENTENCE_END = re.compile(r"(?<=[a-z\d”\"’)])[.;!?]\s")


def _is_of_the_past(text: str, attack: re.Match[str]) -> bool:
    """Whether an attack is told as one of long before: its clause says so."""
    before = max((end.end() for end in _SENTENCE_END.finditer(text, max(0, attack.start() - _SPOKEN_OF), attack.start())), default=0)
    after = _SENTENCE_END.search(text, attack.end())
    start = max(before, text.rfind(",", before, attack.start()) + 1)
    return _PAST.search(text, start, after.start() if after else len(text)) is not None


def _news_of_an_attack(here: Surroundings, start: int, end: int) -> bool:
    """Whether a stretch of text lays an explosion to an attack, and not only mentions one of long before."""
    return any(not _is_of_the_past(here.text, attack) for attack in _BLAST_OF_AN_ATTACK.finditer(here.text, start, end))


def _may_be_an_attack(here: Surroundings) -> bool:
    """Whether a text that speaks of bombs may mean those of an explosion: not where all are of long before, or where it was a mishap."""
    if _news_of_an_attack(here, 0, len(here.text)):
        return True
    return _BLAST_BY_MISHAP.search(here.words) is None and _BLAST_OF_AN_ATTACK.search(here.text) is None


@need("attackwords")
def _attackwords(here: Surroundings) -> bool:
    if re.search(r"\b(?:gas|boiler|factory|chemical|mine|fireworks|refinery|volcano|pipeline|leak)\b", here.words, re.I):
        return False
    if not here.passage.claims and not here.topic.war:
        return False
    if _ATTACK_WORDS.search(here.words):
        return _BLAST_BY_MISHAP.search(here.words) is None or _news_of_an_attack(here, here.passage.start, here.passage.end)
    return here.topic.bomb and _may_be_an_attack(here)


@need("blast of an attack")
def _blast_of_an_attack(here: Surroundings) -> bool:
    """Whether people were hurt by an explosion that the sentences around lay to an attack, and to no mishap."""
    around = (max(0, here.passage.start - _SPOKEN_OF), here.passage.end + _SPOKEN_OF)
    return (
        _NOISY.match(here.text, here.end) is not None
        and not (here.topic.sport or here.topic.film or here.topic.exercise)
        and _BLAST_BY_MISHAP.search(here.text, *around) is None
        and _news_of_an_attack(here, *around)
    )


_NOISY = re.compile(
    r" (?:has |had )?(?:tore|ripped|rocked|shook|hit|struck|blew|killed|wounded|injured|damaged|destroyed|outside|"
    r"near|at|in|on) "
)
_WITH_GUNS = re.compile(r"gun ?battle|gunfight|shoot-?out|firefight|exchange of fire", re.I)


@need("fighting harm")
def _fighting_harm(here: Surroundings) -> bool:
    return bool(here.passage.claims) and (bool(_WAR.search(here.words)) or _WITH_GUNS.match(here.text, here.start) is not None)


@need("not planned use", "not defused")
def _not_planned_use(here: Surroundings) -> bool:
    return not _NOT_USED.search(here.lead[-60:]) and not re.match(
        r"\W*(?:capabilit|exercis|drill|test|range|squad|threat|defen[cs]e|system|technolog|program|train)",
        here.text[here.end : here.end + 20],
        re.I,
    )


@need("not a crash")
def _not_a_crash(here: Surroundings) -> bool:
    return not (
        _CRASHED.match(here.text, here.start)
        and _VEHICLE.search(here.text, max(here.passage.start, here.start - 60), here.start)
        and not _ON_PURPOSE.search(here.words)
    )


@need("not a disaster")
def _not_a_disaster(here: Surroundings) -> bool:
    return not (_DISASTER.search(here.text, here.passage.start, here.start) or _NATURE.search(here.text, here.passage.start, here.start))


@need("pirates")
def _pirates(here: Surroundings) -> bool:
    return _RAIDERS.search(here.lead) is not None


_SHIP = re.compile(
    r" (?:[\w’'-]+ ){0,6}?(?:tankers?|freighters?|trawlers?|(?:cargo|bulk|container|merchant|supply|fishing|rescue|aid) (?:ships?|"
    r"carriers?|vessels?|"
    r"boats?)|vessels?|(?:speed)?boats?|warships?|ferr(?:y|ies))\b"
)


@need("ship ahead")
def _ship_ahead(here: Surroundings) -> bool:
    """Whether a ship is what the words are aimed at: "fired on a tanker"."""
    return not here.topic.sport and _SHIP.match(here.text, here.end, here.passage.end) is not None


@need("no play")
def _no_play(here: Surroundings) -> bool:
    return not (here.topic.sport or here.topic.film)


@need("by a warship")
def _by_a_warship(here: Surroundings) -> bool:
    return _WARSHIP.search(here.lead) is not None


@need("by forces")
def _by_forces(here: Surroundings) -> bool:
    return _BY_FORCES.match(here.text, here.end, here.passage.end) is not None


@need("not a score")
def _not_a_score(here: Surroundings) -> bool:
    return not _SCORE.search(here.text, here.end, here.passage.end)


@need("intercepted")
def _intercepted(here: Surroundings) -> bool:
    return _INTERCEPTED.search(here.lead) is not None


_GUNS = re.compile(
    r"\b(?:gunm[ae]n|gunfire|bullets?|(?:machine-?|sub-?machine )?guns?|rifles?|kalashnikovs?|soldiers|troops|militants?|rebels?|"
    r"insurgents?|"
    r"bandits|militia\w*|jihadists?|terrorists?|extremists|fighters|shooters?|raiders|paramilitar\w+|guerrillas?)\b",
    re.I,
)
"""Who mows people down that is no driver."""


@need("by guns")
def _by_guns(here: Surroundings) -> bool:
    return _no_play(here) and _GUNS.search(here.words) is not None


_ROAD_ACCIDENT = re.compile(
    r"\b(?:accident\w*|lost control|out of control|speeding|brakes?|drunk\w*|intoxicated|asleep|overtak\w+|overturned|collision|collided|"
    r"fell asleep|skidded|swerved|seizure|mechanical|crash|pedals?|fell ill|taken ill|fainted|"
    r"(?:no (?:(?:sign|indication|suggestion|evidence|suspicion) of )?|not (?:an? |being treated as |treated as |"
    r"thought to be |believed to be )*|ruled out |rule out )(?:an? )?(?:act of |possible )?(?:terror\w*|attack|deliberate\w*|"
    r"intentional\w*|on purpose|extremis\w+))\b",
    re.I,
)
"""What makes an accident of a car that hits people."""
_RAMMED_WITH_INTENT = re.compile(
    r"\b(?:attack(?:ed|er|ers|s)?|deliberate\w*|intentional\w*|terror\w*|on purpose|purpose(?:ful)?ly|extremis\w+|jihadis\w+|"
    r"car-?ramming|assailants?|hate crime)\b",
    re.I,
)


@need("not a road accident")
def _not_a_road_accident(here: Surroundings) -> bool:
    return not (here.topic.sport or here.topic.film or _ROAD_ACCIDENT.search(here.words))


@need("on purpose")
def _on_purpose(here: Surroundings) -> bool:
    around = (max(0, here.passage.start - _NEARBY), here.passage.end + _NEARBY)
    return _RAMMED_WITH_INTENT.search(here.text, *around) is not None and not (
        here.topic.sport or _ROAD_ACCIDENT.search(here.text, *around)
    )


_BURNERS = (
    r"(?:gunm[ae]n|militants|rebels|insurgents|jihadists|bandits|raiders|attackers|assailants|extremists|militia(?:men|s)?|paramilitar(?:y|ies)|"
    r"terrorists|troops|soldiers|forces|fighters|guerrillas|settlers|separatists|islamists|armed (?:men|groups?|herders|gangs?|raiders)|"
    r"junta|invaders|gangs|gangsters|gang (?:members|men))"
)
_OBJECT = 60
"""How far behind the verb stands what was set on fire."""
_BURNED_BY = re.compile(rf"\b{_BURNERS}\b[^.;]{{0,90}}$", re.I)
_BY_BURNERS = re.compile(rf"[^.;]{{0,60}}\bby (?:[\w’'-]+ ){{0,3}}?{_BURNERS}\b", re.I)
_BURNED = re.compile(
    r"\b(?:villages?|hamlets?|homes?|houses?|huts?|dwellings|church(?:es)?|mosques?|schools?|clinics?|hospitals?|markets?|shops?|farms?|"
    r"vehicles?|cars|trucks|convoys?|camps?|granar(?:y|ies)|barns?|stalls?|tents|compounds?|police stations?|posts?|bases?|buildings?|"
    r"neighbou?rhoods?)\b",
    re.I,
)


@need("by raiders")
def _by_raiders(here: Surroundings) -> bool:
    """Whether those who set fire to homes bear arms: protesters, vandals and candles do not."""
    return (
        _no_play(here)
        and _BURNED.search(here.text, here.start, min(here.end + _OBJECT, here.passage.end)) is not None
        and (
            _BURNED_BY.search(here.text, here.passage.start, here.start) is not None
            or _BY_BURNERS.match(here.text, here.end, here.passage.end) is not None
        )
    )


@need("by attackers")
def _by_attackers(here: Surroundings) -> bool:
    return _no_play(here) and _BY_BURNERS.match(here.text, here.end, here.passage.end) is not None


_WITH_A_GUN = re.compile(r"\b(?:gun\w*|shoot\w*|shot|rifle|pistol|armed|fir(?:ed|ing)|bullets?)\b", re.I)


@need("rampage with a gun")
def _rampage_with_a_gun(here: Surroundings) -> bool:
    return _no_play(here) and _WITH_A_GUN.search(here.words) is not None


_SPOKEN_OF = 400
"""How far off a text may name who bears arms, or the weapon whose debris falls."""
_OLD_OR_STORED = re.compile(
    r"\b(?:world war|wartime|old|unexploded|left ?over|rusty|scrap|museum|quarry|training|exercises?|drills?|handling|disposal|defus\w+|"
    r"dismantl\w+|fireworks?|depots?|arsenal|ammunition dump|factory|launch ?pad|lithium|batter(?:y|ies)|lift-?off|payload|"
    r"satellites?|medical|"
    r"heating|gas|mobile|phone|electronic|vap(?:e|ing)|spacex|nasa|space|orbit\w*|spacecraft|astronauts?|science|model|hobby|amateur|"
    r"microwave|oven|pocket|on stage)\b",
    re.I,
)
"""What explodes by mishap, and years after a war."""


@need("live weapon")
def _live_weapon(here: Surroundings) -> bool:
    return (
        not (here.topic.sport or here.topic.film or here.topic.exercise)
        and (bool(here.passage.claims) or here.topic.war)
        and _OLD_OR_STORED.search(here.words) is None
        and ACCIDENT.search(here.words, here.passage.low) is None
    )


_RAIDERS_NEARBY = re.compile(rf"\b{_BURNERS}\b", re.I)
_EXECUTED_BY_LAW = re.compile(
    r"\b(?:convict\w*|sentenced|court|death row|drug\w*|traffick\w+|murder(?:er|ers)?|state media|prison|innings|match|cattle|sheep|"
    r"pigs|husband|"
    r"wife|boyfriend|plan|warrants?)\b",
    re.I,
)


@need("raiders nearby")
def _raiders_nearby(here: Surroundings) -> bool:
    """Whether people were put to death by those who bear arms, and not by a court or at home."""
    return (
        bool(here.passage.claims)
        and not (here.topic.sport or here.topic.film or here.topic.court)
        and _EXECUTED_BY_LAW.search(here.text, here.passage.start, here.start) is None
        and (
            any(entity.kind == "armed" for entity in here.entities)
            or _RAIDERS_NEARBY.search(here.text, max(0, here.start - _SPOKEN_OF), here.end + _SPOKEN_OF) is not None
        )
    )


@need("on a day")
def _on_a_day(here: Surroundings) -> bool:
    """Whether the sentence has a day: who "was assassinated" is mostly told of as history."""
    return not here.topic.film and any(time.granularity == "day" and time.earliest is not None for time in here.passage.times)


_ON_PATROL = re.compile(
    r"\b(?:patrol\w*|convoys?|outposts?|positions?|checkpoints?|bases?|returned fire|fired back|gunfight|"
    r"ambush\w*)\b",
    re.I,
)


@need("patrol under fire")
def _patrol_under_fire(here: Surroundings) -> bool:
    return (
        not here.topic.sport
        and ARMED.search(here.text, max(here.passage.start, here.start - 60), here.start) is not None
        and _ON_PATROL.search(here.words) is not None
        and _REPROACHED.match(here.text, here.end, here.passage.end) is None
    )


_FLYING_WEAPON = re.compile(r"\b(?:drones?|missiles?|rockets?|uavs?|shaheds?|projectiles?|warheads?)\b", re.I)


@need("debris of a weapon")
def _debris_of_a_weapon(here: Surroundings) -> bool:
    """Whether what falls down is what is left of a drone or missile of war, and no part of a launch, a building or a storm."""
    return (
        (here.topic.war or bool(_WAR_DEFENCE.search(here.text, max(0, here.start - _SPOKEN_OF), here.passage.end)))
        and _FLYING_WEAPON.search(here.text, max(0, here.start - _SPOKEN_OF), here.passage.end) is not None
        and not (here.topic.exercise or here.topic.sport)
        and (bool(here.passage.claims) or TARGET.search(here.words) is not None)
    )


_WAR_DEFENCE = re.compile(r"\b(?:air defen[cs]es?|shot down|downed|intercept\w+|attack\w*|struck|strikes?)\b", re.I)


_HIT_NEARBY = re.compile(
    r"\b(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|dead|died|dies|slain|casualties|victims|hospital|struck)\b", re.I
)
_NEXT_SENTENCES = 250
"""How many letters after the words somebody is said to be hit."""


@need("people hit nearby")
def _people_hit_nearby(here: Surroundings) -> bool:
    """Whether people are counted in the sentence, or said to be hit right after it: "started shooting. He killed six"."""
    return (
        _no_play(here)
        and not here.topic.exercise
        and (bool(here.passage.claims) or _HIT_NEARBY.search(here.text, here.end, here.end + _NEXT_SENTENCES) is not None)
    )


_ITS_PAST = re.compile(r"\b(?:where|in which|that|which|who)\b[^.;]{0,60}? had \w|\b(?:scene|site) of\b", re.I)
"""Before what a place or a person went through earlier: "killed four in Sivakasi, the town where a bomb had torn through a bus"."""
_NEAR_HAD = 12


@need("weapon of the news")
def _weapon_of_the_news(here: Surroundings) -> bool:
    return _ITS_PAST.search(here.text, here.start, min(here.passage.end, here.end + _NEAR_HAD)) is None


@need("aircraft")
def _aircraft(here: Surroundings) -> bool:
    return _AIRCRAFT.search(here.lead) is not None


@need("not accident")
def _not_accident(here: Surroundings) -> bool:
    return not ACCIDENT.search(here.words, here.passage.low)


def _around(here: Surroundings) -> str:
    """The words of the sentence near a trigger, without its own."""
    a, b = here.start - here.passage.start, here.end - here.passage.start
    return here.words[max(0, a - _NEARBY) : a] + " " + here.words[b : b + _NEARBY]
