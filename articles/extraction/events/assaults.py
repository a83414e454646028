"""What an attack is told by where no weapon is named: attackers who ram a crowd, open up on a convoy, torch a village, go on a rampage."""

from articles.extraction.events.ontology import Trigger

_PEOPLE = (
    r"(?:people|men|women|crowds?|groups?|pedestrians|passers-by|worshippers|protesters|demonstrators|marchers|mourners|shoppers|revellers|"
    r"partygoers|spectators|tourists|villagers|farmers|traders|travellers|passengers|commuters|students|pupils|diners|soldiers|troops|"
    r"policemen|police officers|officers|guards|herders|miners|civilians|residents)"
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
        r"artillery|kalashnikovs?)\b",
        0.65,
        ("no play",),
        True,
        "shooting",
    ),
    Trigger(
        "mown down",
        r"\b(?:mow(?:ed|n|ing|s)|cut) down\b(?= (?:by|with|in|as|when|at|while|[\w’'-]+ (?:people|men|women|civilians|villagers|"
        r"worshippers)))",
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
        rf"\b(?:ramm(?:ed|ing|s)|drove|driven|driving|drives|plou?gh(?:ed|ing|s)|plow(?:ed|ing|s)) (?:(?:an?|his|her|their|"
        rf"the) (?:[\w’'-]+ )"
        rf"{{0,3}}?{_VEHICLE} )?(?:\w+ly )?into (?:[\w’'-]+ ){{0,4}}?(?:{_PEOPLE}|{_MANNED})\b",
        0.65,
        ("on purpose",),
        True,
    ),
    Trigger(
        "torched",
        r"\b(?:torch(?:ed|ing|es)|set(?:ting)? fire to|burn(?:ed|t|ing)(?: down)?|raz(?:ed|ing)|set(?:ting)? (?:[\w’'-]+ ){1,5}?"
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
        r"\b(?:went|goes|going|gone) on an? (?:[\w’'-]+ ){0,3}?(?:rampage|spree)\b(?! of (?!killing|shooting|violence))",
        0.6,
        ("rampage with a gun",),
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
