"""What an attack is told by where no weapon is named: attackers who ram a crowd, open up on a convoy, torch a village, go on a rampage."""

from articles.extraction.events.ontology import Trigger

_PEOPLE = (
    r"(?:people|men|women|crowds?|groups?|pedestrians|passers-by|worshippers|protesters|demonstrators|marchers|mourners|shoppers|revellers|"
    r"partygoers|spectators|tourists|villagers|farmers|traders|travellers|passengers|commuters|students|pupils|diners|soldiers|troops|"
    r"policemen|police officers|officers|guards|herders|miners|civilians|residents|cyclists|joggers|runners|bystanders|onlookers|fans|"
    r"patrons|customers|children|schoolchildren|families|pilgrims|holidaymakers|(?:festival|concert|church|parade)-?goers|visitors|"
    r"youths|teenagers|strikers)"
)
_MANNED = (
    r"(?:convoys?|patrols?|checkpoints?|roadblocks?|outposts?|barracks|police stations?|bus stops?|markets?|vigils?|parades?|"
    r"rall(?:y|ies)|march(?:es)?|processions?|demonstrations?|queues?)"
)
_VEHICLE = (
    r"(?:cars?|trucks?|lorr(?:y|ies)|pick-?ups?|pickup trucks?|vans?|minivans?|bus(?:es)?|suvs?|vehicles?|tractors?|"
    r"bulldozers?|jeeps?|taxis?)"
)

ASSAULTS: tuple[Trigger, ...] = (
    Trigger(
        "opened up on",
        rf"\bopen(?:ed|s|ing) up (?:on|at) (?:the |an? |two |three |several |some )?(?:[\w’'-]+ ){{0,2}}?(?:{_PEOPLE}|{_MANNED}|"
        rf"{_VEHICLE}|boats?|"
        r"houses?|homes?|them)\b(?! about)|\bopen(?:ed|s|ing) up with (?:[\w-]+ ){0,3}(?:rifles?|guns?|machine-?guns?|pistols?|mortars?|"
        r"artillery|kalashnikovs?)\b|\bwith (?:[\w-]+ ){1,3}(?:rifles?|guns?|machine-?guns?|pistols?|kalashnikovs?) open(?:ed|s) up\b",
        0.65,
        ("no play",),
        True,
        "shooting",
    ),
    Trigger(
        "mown down",
        rf"\b(?:mow(?:ed|n|ing|s)|cut) down\b(?= (?:by|with|in|as|when|at|while|(?:(?:an?|the) (?:line|crowd|group|queue|row|throng) of )?"
        rf"(?:[\w’'-]+ )?{_PEOPLE})\b)",
        0.65,
        ("by guns",),
        True,
        "shooting",
    ),
    Trigger(
        "rammed",
        rf"\bramm(?:ed|ing) (?:an?|his|her|their|the|its) (?:[\w’'-]+ ){{0,3}}?{_VEHICLE} (?:\w+ )?(?:into|through|"
        rf"at) (?:[\w’'-]+ ){{0,4}}?"
        rf"(?:{_PEOPLE}|{_MANNED})\b|\b(?:car|vehicle|truck|van)[ -]ramming(?: attacks?)?\b|\bramming attacks?\b",
        0.65,
        ("not a road accident",),
        True,
    ),
    Trigger(
        "driven into a crowd",
        rf"\b(?:ramm(?:ed|ing|s)|drove|driven|driving|drives|plou?gh(?:ed|ing|s)|plow(?:ed|ing|s)|mow(?:ed|ing|s)|barrell?(?:ed|ing|s)|"
        rf"sped|speeds) (?:(?:an?|his|her|their|"
        rf"the) (?:[\w’'-]+ )"
        rf"{{0,3}}?(?:{_VEHICLE}|bmw|mercedes|audi|ford|toyota|sedan|limousine|car|4x4) )?(?:\w+ly )?(?:into|"
        rf"through) (?:[\w’'-]+ ){{0,4}}?(?:{_PEOPLE}|{_MANNED})\b",
        0.65,
        ("on purpose",),
        True,
    ),
    Trigger(
        "torched",
        r"\b(?:torch(?:ed|ing|es)|set(?:ting)? (?:ablaze|alight|fire to)|burn(?:ed|t|ing)(?: down)?|raz(?:ed|ing)|"
        r"set(?:ting)? (?:[\w’'-]+ ){1,5}?"
        r"(?:ablaze|alight|on fire)|(?:looted|looting|ransacked|ransacking) and (?:torched|torching|burn(?:ed|t|ing)))\b",
        0.6,
        ("by raiders",),
        True,
    ),
    Trigger(
        "was overrun",
        r"\b(?:was|were|been|being) (?:[a-z]+ly )?(?:overrun|stormed|raided|sacked|looted|torched|burn(?:ed|t) down|razed)\b",
        0.65,
        ("by attackers",),
        True,
    ),
    Trigger(
        "rampage",
        r"\b(?:(?:went|goes|going|gone) on|in|during|after) an? (?:(?!(?:shopping|scoring|spending|buying|goals?|drinking|hiring|building|"
        r"shoplifting|winning)\b)[\w’'-]+ ){0,3}?(?:rampage|spree)\b(?! of (?!killing|shooting|violence))",
        0.72,
        ("rampage with a gun",),
        True,
        "shooting",
    ),
    Trigger(
        "weapon went off",
        r"\b(?:munitions?|(?:land|remote-controlled |roadside |buried |anti-personnel |anti-tank )mines?|grenades?|(?:mortar|artillery|"
        r"tank|cluster) (?:rounds?|shells?|bombs?|munitions?)|shells?|rockets?|"
        r"missiles?|drones?|uavs?|"
        r"projectiles?|warheads?|devices?|parcels?|packages?)\b"
        r"(?: (?:concealed|hidden|planted|placed|left|packed|stowed|strapped) [^.;,]{3,40}?)?(?: [\w’'-]+){0,3}? (?:burst|exploded|"
        r"explodes|detonated|blew up|"
        r"went off)\b",
        0.65,
        ("live weapon",),
        True,
        "bombing",
    ),
    Trigger(
        "weapon fell",
        r"\b(?:rockets?|missiles?|(?:mortar|artillery|tank) (?:rounds?|shells?|bombs?)|shells?|drones?|bombs?|projectiles?)\b"
        r"(?: (?:(?:that|which|,) )?(?:fired|launched|shot) (?:by|from|at) [^.;,]{3,40}?)? (?:also |later |then |reportedly )?"
        r"(?:fell|dropped|crashed|came down|plunged)(?: down)? (?:in|into|onto|near|outside|short of|close to|beside|among)\b",
        0.6,
        ("live weapon", "war document"),
        True,
        "weapon",
    ),
    Trigger(
        "covered by guns",
        r"\b(?:artillery|mortars?|grads?|rocket launchers?)\b(?: (?:of|from) the [\w-]+)? (?:again |also )?(?:covered|plastered|raked|"
        r"lashed|"
        r"battered|hammered) (?!in\b|by\b|with\b|up\b|(?:the|their|its|his) (?:retreat|advance|withdrawal|assault|landing|approach|"
        r"attack))",
        0.6,
        ("war document",),
        True,
        "weapon",
    ),
    Trigger(
        "gun turned on others",
        r"\bturn(?:ed|s|ing) (?:his|her|their|the|an?) (?:[\w’'-]+ ){0,2}?(?:gun|rifles?|pistols?|weapons?|shotguns?|"
        r"machine-?guns?|kalashnikovs?) "
        r"on (?!him|her(?:self)|them(?:sel)|it)",
        0.65,
        ("no play",),
        True,
        "shooting",
    ),
    Trigger(
        "burst in",
        r"\bburst (?:into|in on) (?:(?:an?|the|his|her|their) )?(?!tears|song|flames?|laughter|applause|life|bloom|view|print)[a-z]\w*",
        0.6,
        ("pirates", "people hit nearby"),
        True,
    ),
    Trigger(
        "gun emptied",
        r"\bempt(?:ied|ying) (?:it|(?:his|her|the|an?|their) (?:[\w-]+ ){0,2}(?:guns?|pistols?|rifles?|magazines?|clips?|weapons?|"
        r"revolvers?)) (?:at|into|on) |\bfir(?:ed|ing) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|"
        r"a dozen|dozens of) (?:times|shots|rounds|bullets)\b(?! an? (?:day|week|month|year)\b)",
        0.6,
        ("people hit nearby",),
        True,
        "shooting",
    ),
    Trigger(
        "guns turned on people",
        r"\bturn(?:ed|s|ing) (?:his|her|their|the) (?:[\w’'-]+ ){0,2}?guns on (?!him|her(?:self)|them(?:sel)|it)",
        0.65,
        ("victims|armed", "no play"),
        True,
        "shooting",
    ),
    Trigger(
        "killed with a gun",
        r"\b(?:took|bought|brought|carried|carrying|armed with|with|using|used|wielding|drew|pulled out|grabbed|produced) (?:(?:an?|his|"
        r"her|their|the|two|"
        r"several|[\w’'-]+['’]s) )(?:[\w’'-]+ ){0,3}?(?:pistols?|rifles?|shotguns?|handguns?|guns?|revolvers?|kalashnikovs?|"
        r"machine-?guns?|ar-15s?|ak-?47s?)\b"
        r"[^.;]{0,70}?\b(?:kill(?:ed|ing)|wound(?:ed|ing)|shot|shooting) (?!him|her(?:self)|them(?:sel)|in\b|by\b|at\b)",
        0.65,
        ("victims", "not accident"),
        True,
        "shooting",
    ),
    Trigger(
        "massacred",
        r"\b(?:was|were|been) (?:beheaded|massacred|slaughtered|butchered|hacked to death|executed|put to death)\b",
        0.6,
        ("raiders nearby",),
        True,
    ),
    Trigger(
        "throats slit",
        r"\bthroats? (?:was |were )?(?:slit|cut)\b|\b(?:slit|cut) (?:the|his|her|their) throats?\b",
        0.6,
        ("raiders nearby",),
        True,
    ),
    Trigger(
        "returned fire",
        r"\breturn(?:ed|s|ing) (?:the )?fire(?:,? (?:and )?(?:[a-z]+ly )?(?:kill|wound|injur|shot|hit)(?:ed|ing)?)?\b|"
        r"\btraded (?:fire|shots)\b",
        0.6,
        ("victims", "no play"),
        True,
        "shooting",
    ),
    Trigger(
        "answered with missiles",
        r"\b(?:answered|responded|replied|retaliated|hit back)\b(?: [\w’'-]+){0,5}? with (?:[\w-]+ ){0,3}?(?:missiles|rockets|"
        r"drones|air ?strikes|"
        r"shelling|artillery)\b",
        0.6,
        ("war document",),
        True,
        "weapon",
    ),
    Trigger(
        "was assassinated",
        r"\b(?:was|were|been) assassinated\b|\bassassination of\b",
        0.6,
        ("on a day",),
        True,
    ),
    Trigger(
        "men under fire",
        r"\b(?:c[ao]mes?|coming|was|were|been) (?:again |also |twice )?under (?:[\w-]+ ){0,2}?fire\b(?= (?:while|when|as|near|from|"
        r"on|in|at)\b)",
        0.65,
        ("patrol under fire",),
        True,
        "shooting",
    ),
    Trigger(
        "debris fell",
        r"\b(?:debris|wreckage|fragments?)\b(?: (?:of|from) [^.;,]{2,40}?)? (?:(?:also|later|then) )?(?:fell|falling|crashed|"
        r"came down|landed|hit|"
        r"struck|damaged|sparked|caused|started|killed|wounded|injured|set)\b",
        0.55,
        ("debris of a weapon",),
        True,
        "weapon",
    ),
)
