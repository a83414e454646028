"""What a shooting is told by: who was shot, shots that were heard, those who were caught between two sides."""

from articles.extraction.events.ontology import Trigger

_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

SHOTS: tuple[Trigger, ...] = (
    Trigger(
        "shooting",
        r"\b(?:mass |fatal |deadly |drive-by |double |triple |quadruple |school |church |nightclub |late-night |"
        r"officer-involved |police )*(?<!been )shootings?\b(?! (?:star|guard|range|the film|a film|stars|season|spree of|percentage|for|"
        r"his|her|their|from|at goal|hoops|pool|location|schedule|victims?\W+\w+ fund))",
        0.7,
        ("shot people",),
        False,
        "shooting",
    ),
    Trigger(
        "shot",
        r"\b(?:sho(?:t|ots?) dead|shoots? and (?:kills?|wounds?|injures?)|fatally shoots?|shot and (?:[a-z]+ly )?(?:killed|wounded|"
        r"injured)|"
        r"shot to death|found shot|gunned down|fatally shot|opened fire|opens fire|"
        r"open(?:ing)? fire|sprayed (?:\w+ ){0,3}(?:with )?(?:bullets|gunfire)|(?:was|were|been|being|got|"
        r"people|men|man|woman|"
        r"women|teens?|boys?|girls?|victims?|officers?) (?:also |each |both |all |then |later )?shot\b(?! down| at goal| put)|"
        r"exchang(?:ed|es?|"
        r"ing) (?:of )?(?:gunfire|(?:artillery |rocket |mortar |heavy |small-arms )?fire(?! (?:over (?!the (?:border|river|line|"
        r"frontier)\b)|"
        r"about |on social)))\b|gunfire (?:erupt|broke|rang|hit|kill|injur)\w*|shots (?:(?:were|are) )?fired|"
        r"fir(?:ed|es|ing) (?:(?:at least|more than|about|several|some|a|an|the|two|three|four|five|six|seven|eight|nine|ten|dozens|"
        r"scores|"
        r"hundreds|hail|burst|volley|number|series|of|\d+|single|multiple) ){1,4}(?:shots?|rounds|bullets)\b|(?:hail|"
        r"burst) of (?:bullets|gunfire)|(?:shot|shoots|shooting|fired|fires|firing|opened up) (?:\w+ times )?(?:into|through) "
        r"(?:an?|the|his|her|their|another|its) (?:[\w-]+ ){0,3}?(?:cars?|vehicles?|trucks?|suv|vans?|bus|minibus|taxi|house|homes?|"
        r"flat|apartment|crowd|group|gathering|windows?|door|room|porch|tents?|bar|restaurant|classroom|building)|shot (?:an? |"
        r"the |his |her |two |three |four |five |six |seven |eight |nine |ten |at |"
        r"\d+ )(?:[\w-]+ ){0,4}(?:people|m[ae]n|wom[ae]n|officers?|boys?|girls?|teens?|teenagers?|wife|husband|girlfriend|son|"
        r"daughter|children|soldiers|guards?|victims?|others|protesters|passengers|villagers|workers|students|teachers|civilians|prisoners|"
        r"hostages|policem[ae]n|farmers|worshippers|customers|herders))\b",
        0.7,
        ("people|armed|harm",),
        True,
        "shooting",
    ),
    Trigger(
        "shot by name",
        r"\b(?=shot )(?<!\ba )(?<!the )(?<!another )(?<!big )(?<!needed )(?<!economic )(?<!real )(?<!timely )"
        r"shot (?:him |her |them )?(?:(?:once|twice|[a-z]+ times|\d+ times) )?in (?:the|his|her|"
        r"their) (?!arm from|arm to|arm for)(?:back of the )?"
        r"(?:head|face|neck|chest|back|stomach|abdomen|torso|legs?|arm|thigh|foot|hand|shoulder|jaw|hip|knee|ankle|groin|buttocks|calf)\b|"
        r"\bshot (?:everyone|everybody|all of them|(?:an?|the|his|her) (?:[\w-]+ ){1,3}?and then (?:him|her)self)\b|"
        r"\bshot (?:(?:his|her|their) (?:[\w-]+ ){1,2})?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3}"
        r"(?=, \d{1,3}\b| dead\b| to death\b| (?:\w+|\d+) times\b| twice\b| in the (?:head|chest|back|face|neck|stomach|abdomen|"
        r"leg|arm)\b)|"
        r"\bshot (?:dead )?(?:people|mothers|fathers|women|men|children|patients|passengers|worshippers|villagers|students|pupils|teachers|"
        r"prisoners|hostages|passers-by|bystanders|colleagues|co-workers|customers|shoppers|dozens|scores|residents|civilians|drivers|"
        r"protesters|demonstrators|mourners|farmers|herders|travellers|guests|staff|workers)\b(?=[.,;]| (?:in|at|on|as|who|from|dead|"
        r"one by one|and|"
        r"point-blank|outside|inside|through|near|while)\b)|"
        r"\b(?:began|started|kept|kept on|continued|commenced) (?:to )?(?:(?:fir(?:e|ing)|shoot(?:ing)?) (?:at(?! [\d,]+ ?(?:°|"
        r"degrees))|on|"
        r"into|inside|indiscriminately|randomly|"
        r"wildly)|fir(?:e|ing) from (?:a|the|his) (?:car|roof\w*|window|balcony|vehicle|truck|tower))\b|"
        r"\b(?:both|each|all (?:two|three|four|five|six)(?: of them)?) (?:had |have )?(?:been|were|was) shot\b(?! down| at goal)",
        0.65,
        ("no play",),
        True,
        "shooting",
    ),
    Trigger(
        "shot several",
        r"\bshot (?:dead )?(?:at least |more than |about |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve|dozens of|"
        r"scores of) (?:[\w-]+ ){0,2}?(?:[a-z]+s|men|women|people|children|police)\b",
        0.65,
        ("victims",),
        True,
        "shooting",
    ),
    Trigger(
        "killed fighters",
        r"\b(?<!were )(?<!was )(?<!been )(?:killed|eliminated) (?:at least |more than |about |some )?(?:\d[\d,]*|"
        r"an?|two|three|four|"
        r"five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several) (?:[\w-]+ ){0,2}?(?:militants?|gunmen|gunman|fighters?|"
        r"terrorists?|"
        r"insurgents?|rebels?|guerrillas?|jihadists?|soldiers?|troops|servicemen|policemen)\b",
        0.65,
        ("victims", "not accident"),
        True,
    ),
    Trigger(
        "caught in crossfire",
        r"\b(?:caught|killed|wounded|hit|injured|trapped|died) (?:up )?in (?:the )?cross-?fire\b(?! of)",
        0.6,
        ("harm|armed|struck place",),
        True,
    ),
    Trigger(
        "fire of a state",
        r"\b[\w’-]+ fire (?:had |has |have |also |later )*(?:kill|wound|injur)(?:ed|ing)\b",
        0.65,
        ("victims", "fire of a state"),
        True,
    ),
    Trigger(
        "fire of a side",
        r"\b(?:enemy|army|police|rebel|sniper|gang|tank|cross-border|friendly|machine-?gun|"
        r"automatic) fire (?:from [a-z][\w’-]+ )?(?:had |has |have |"
        r"also |later )*"
        r"(?:kill|wound|injur)(?:ed|ing)\b",
        0.65,
        ("victims",),
        True,
    ),
    Trigger(
        "was ambushed",
        r"\b(?:was|were|been|being|got) ambushed\b(?! (?:by|with) (?:(?:[\w-]+ ){0,2}(?:reporters|journalists|questions|critics|"
        r"fans|cameras|"
        r"photographers|paparazzi|protesters|lawmakers|emails)))",
        0.65,
        ("people|forces|armed|harm",),
        True,
    ),
    Trigger(
        "shots rang out",
        r"\b(?:gun)?shots (?:(?:that|which) (?:left|killed|wounded|injured|struck|hit)|(?:rang|ring) out|crack(?:ed|led)|echoed|"
        r"were heard|rattled)\b|\b(?:was|were) machine-gunned\b|"
        r"\b(?:and|who) machine-gunned (?=by\b|them\b|him\b)|"
        r"\bburst of gunfire\b|\bbullets? (?:shattered|pierced|smashed|ripped|tore|flew|slammed|crashed|punched)\b|\b(?:raked|"
        r"riddled|peppered) (?:with|by) (?:[\w-]+ ){0,2}(?:fire|gunfire|bullets|shots|"
        r"shrapnel)\b|\bsprayed (?:[\w-]+ ){0,8}?with (?:[\w-]+ ){0,4}(?:bullets|gunfire)\b",
        0.6,
        ("no play",),
        True,
        "shooting",
    ),
    Trigger("gunshot", r"\b(?:gunshot wounds?|gunshots?|bullets?|gunfire|stray rounds?|drive-bys?)\b", 0.5, ("harm",), False, "shooting"),
    Trigger(
        "weapons and their dead",
        r"\b(?:missiles?|rockets?|drones?|bombs?|shells?|tochka-u|grads?|iskanders?)\b[^.;:]{3,70}: (?:at least |more than |over )?(?:\d+|"
        rf"{_FEW}|dozens) (?:[\w-]+ ){{0,2}}?(?:dead|killed|injured|wounded|die)\b",
        0.6,
        ("victims", "live weapon"),
        False,
        "weapon",
    ),
    Trigger(
        "number shot",
        rf"\b(?:\d+|{_FEW}|several|dozens|bystanders?|passer-?by|clerk|worker|driver|guard|deputy|student|toddler|child|kids?|"
        rf"others) shot\b"
        r"(?=[,;.]|\Z| (?:in|at|outside|near|inside|on|during|by|while|when|as|and|overnight|early|late|including)\b)|"
        r"\bshot (?:(?:on|late|early) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
        r"\bshot in (?:head|chest|back|face|neck|stomach|legs?|arm|shoulder)\b",
        0.65,
        ("victims", "no play"),
        True,
        "shooting",
    ),
    Trigger(
        "began to shoot",
        r"\b(?:began|started|starts|begins) (?:shooting|firing|to shoot|to fire)\b(?=[.,;]|\Z| (?:and|before|after|when|as|just|from|"
        r"outside)\b)",
        0.6,
        ("people hit nearby",),
        True,
        "shooting",
    ),
    Trigger(
        "taken and shot",
        r"\b(?:pulled|dragged|taken|led|hauled|forced|lined up|marched)\b[^.;]{0,50}? and (?:then )?shot\b(?! (?:a|an|the|at|down|up)\b)",
        0.65,
        ("people", "no play"),
        True,
        "shooting",
    ),
    Trigger(
        "and fired",
        r"\b(?:m[ae]n|gunm[ae]n|attackers?|assailants?|woman|youths?|teenagers?|suspects?|stranger)\b[^.;]{0,60}?(?<!hired) (?:and|"
        r"then) fired"
        r"(?=[.;]|\Z)",
        0.6,
        ("people hit nearby",),
        True,
        "shooting",
    ),
    Trigger(
        "lay in wait",
        r"\b(?:lay|laid|lying|lain) in (?:wait|ambush) for\b",
        0.6,
        ("armed", "people hit nearby"),
        True,
    ),
    Trigger(
        "traded bullets",
        r"\btrad(?:ed|ing) (?:bullets|rounds|volleys|gunfire)\b",
        0.6,
        ("people hit nearby",),
        True,
        "shooting",
    ),
)
