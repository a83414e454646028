"""What killed or hurt people and is neither strike nor meeting nor agreement: accidents, disasters, crimes. Off the timeline by default."""

from articles.extraction.events.ontology import EventType, Trigger

TYPE = EventType(
    name="other",
    label="Other",
    plural="Others",
    colour_light="#4B5E68",
    colour_dark="#B1B4B9",
    symbol="bowtie",
    plover="ACCIDENT",
    cameo=("18", "20"),
    on_timeline=False,
    roles=("place",),
    stems=r"kill|dead|die|death|injur|wound|hurt|crash|collision|collid|earthquake|quake|flood|fire|stab|accident|capsiz|explo|collaps|"
    r"suicide|self-inflicted|murder|derail|sank|landslide|storm|shot|shoot|gun|hospital|bodies|slain|slay|massacr",
    triggers=(
        Trigger(
            "disaster",
            r"\b(?:earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|"
            r"storms?|avalanches?|(?:gas|chlorine|ammonia|chemical|acid|carbon monoxide) leaks?|leak of [a-z]+|tsunamis?|"
            r"heat ?waves?|volcan\w+|lightning|wildfires?|blaze|fire(?! (?:service|brigade|department|crews?|chief|station|engine|"
            r"officials?|marshal))|outbreak|stampede|crush|"
            r"drought)\b",
            0.6,
        ),
        Trigger(
            "accident",
            r"\b(?:crash(?:es|ed)?|collisions?|collid(?:ed|ing)|derail\w*|capsiz\w*|sank|sinks|overturned|collapsed?|accidents?|"
            r"accidental(?:ly)?|ran over|plunged|plough(?:ed|s) into|plowed into|"
            r"(?:plane|helicopter|aircraft|glider|balloon|microlight|airliner|jet|ferry|ship|boat|trawler|tanker|vessel|liner|"
            r"cutter)s? (?:\w+ )?(?:came|went) down|gave way|trampled|veer\w*|explosions?|blasts?|drown\w*|poison\w*)\b",
            0.6,
        ),
        Trigger(
            "crime",
            r"\b(?:stabb\w+|stabbing|knife attack|(?:stab|knife) wounds?|knifed|(?:was|were) (?:cut|slashed|hacked)|brawl|murder\w*|"
            r"homicide|strangled|beaten to death|arson\w*|self-inflicted|suicide|"
            r"manslaughter|domestic|shooting|shot|gunfire|slain|slayings?|massacred?)\b",
            0.5,
        ),
        Trigger(
            "bodies found",
            r"\b(?:found|discovered|recovered) (?:the )?(?:[\w-]+ ){0,2}bodies\b|"
            r"\bbod(?:y|ies)\b[^.;]{0,120}?\b(?:was|were|been) (?:found|discovered|recovered)\b",
            0.4,
        ),
        Trigger(
            "harm",
            r"\b(?:killed|killing|kills|dead|died|dies|injured|wounded|hurt|injuring|wounding|deaths?|death toll|"
            r"perish(?:ed|es)|martyred|los[et] (?:his|her|their) li(?:fe|ves))\b",
            0.4,
        ),
    ),
    blockers=(),
    examples=(
        "At least 30 people died when a ferry capsized off the coast.",
        "The earthquake killed 120 people in the mountains.",
        "Two people were stabbed outside the station, police said.",
        "A 14-year-old boy was killed in an accidental shooting at a cabin.",
        "The bodies of four hikers were found below the ridge on Sunday.",
        "Two sisters were slain in their home on Saturday.",
        "At least five people were taken to hospital after a chlorine leak at a swimming pool on Wednesday.",
        "Four riders died when a lorry ploughed into a cycling club on Sunday.",
    ),
    near_misses=(
        "The bill is dead in the water.",
        "The team killed off the game with two late goals.",
        "Nobody was hurt in the collision.",
    ),
)
