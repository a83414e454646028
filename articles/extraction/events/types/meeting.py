"""Meetings: talks, summits, calls, visits to meet. Somebody in a public role or a body of states must take part."""

from articles.extraction.events.encounter_words import ENCOUNTERS
from articles.extraction.events.ontology import EventType, Trigger

_TALKS = (
    r"(?:(?:peace|trilateral|bilateral|direct|indirect|face-to-face|high-level|top-level|ministerial|emergency|informal|"
    r"closed-door|crisis|fresh|further|separate|brief|private|technical|military|security|ceasefire|nuclear|trade|first|"
    r"second|third|new|formal|official|working|one-on-one|four-way|three-way|constructive|productive|short|long|joint|"
    r"extraordinary|urgent|very|their|a|the|an|round of|rounds of|series of|another|several|telephone|phone|video|previous|secret|"
    r"rare|lengthy|intensive|intense|extensive|substantive|frank|cordial|good|excellent|great|useful|fruitful|friendly|candid|warm|"
    r"detailed|wide-ranging|last|final|full|plenary|annual|regular|special|historic|"
    r"exploratory|preliminary|preparatory|proximity|day-long|hour-long|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|dozens? of|dozen|twenty|thirty|forty|fifty|\d+|at least|more|than|"
    r"hours of|days of|weeks of|months of|\w+-(?:hour|day|minute|week|nation|party|way|power)) )*"
)
_HELD = (
    r"(?:(?:(?:more|less|fewer) than )?(?:[\w-]+ )?(?:rounds?|hours?|days?|weeks?|series|dozens?) of |"
    r"(?!(?:no|not|nor|never|of|in|on|to|for|from|with|without|at|by|before|after|during|about|over|and|but|or|that|which|who|as|if|than|"
    r"been|said|left|made|taken|seen|begun|broken|put|fire|off|up|it|them|him|preparing|planning|arranging|avoiding|boycotting)\b|"
    r"(?!(?:stall|suspend|delay|long-delay|renew|extend|continu|prolong|heat|unannounc|interrupt|repeat|limit|structur|detail|expand|expect|anticipat|"
    r"clos|mix|schedul|plann|broker|mediat|sponsor|hurri|strain|facilitat|moderat|enlarg|restrict|arrang)ed\b)(?!\w+-\w+ed\b)[\w-]+ed\b)"
    r"[\w’'-]+,? ){0,7}?"
)
"""What may stand between a verb and the talks that were held: any words but those that make it another clause or another deed."""
_THERE_THEN = (
    r"(?:(?:,? (?:here|today|yesterday|this (?:morning|afternoon|evening)|in (?!(?:the|a|an|his|her|their|its|which|that|order|"
    r"response|"
    r"favou?r)\b)[\w’'-]+|on (?:\w+day|\d{1,2}(?: and \d{1,2})? \w+)(?: \w+)?)){1,3},?)?"
)
"""Where and when, between a verb and what was held, as texts put it that were translated: "held in Oslo on Monday talks with"."""
_NOUN = (
    r"(?:talks?|negotiations?|meetings?|summits?|discussions|consultations|sessions?|conversations?|deliberations|(?:phone|video|"
    r"telephone) (?:call|conversation)s?|call|video ?conference|forum|dialogue|retreat|round ?table|(?:bi|tri)laterals?(?= (?:with|on|"
    r"in|at|before|after|over|of|between)\b|[.,;]|$)|ministerials?|t[eê]te-[aà]-t[eê]te|pull-aside|"
    r"haggling|bargaining|wrangling|horse-trading|encounters?(?= (?:with|between|in|at)\b))"
)
_MEAL = r"(?:breakfast|brunch|lunch|luncheon|dinner|supper|banquet|tea|coffee|drinks|cocktails|meal|dessert|barbecue|iftar)"
_OUTING = r"(?:walk|stroll|tour|drive|ride|cruise|hike|sail|swim|boat trip|sleigh ride|sauna)"
_NAMED = r"(?:(?!(?:to|for|on|in|at|that|and|but|as|his|her|their|its|a|an|been|no)\b)[\w’'.-]+ ){1,6}?"
"""Somebody between a verb and the rest of it: "had the Dutch premier Roe to dinner"."""

_NOT_ON_DUTY = (
    r"(?!.{0,60}\b(?:on holiday|holidays|vacation|honeymoon|treatment|surgery|operation|check-up|exile|funeral|wedding|match|stadium|"
    r"private visit|in hospital|on trial)\b)"
)
"""After words of arrival: nobody there goes about public business."""

TYPE = EventType(
    name="meeting",
    label="Meeting",
    plural="Meetings",
    colour_light="#2F7DF0",
    colour_dark="#8CB6F5",
    symbol="circle",
    plover="CONSULT",
    cameo=("03", "04", "036", "040", "041", "042", "043", "046"),
    on_timeline=True,
    roles=("participant", "host", "visitor", "place"),
    stems=r"\bmee?t|\btakes? part|\btook part|\bpresent\b|\bcame\b|\bspoken\b|\bfl(?:ew|ies)\b|\btalk|summit|visit|"
    r"negotiat|\bhost|receiv|welcom|\bspoke|\bspeaks?\b|\bhead(?:s|ed|ing)?\b|\bfly\b|"
    r"\bcall\b|telephon|phone|"
    r"conversation|discuss|confer|consult|mediat|reception|arriv|travel|trip\b|engag|gather|\bsat\b|conven|delegation|"
    r"handshake|bilateral|shook hands|together|assembl|converg|descend|\bfiled into|\bstop(?:over)?\b|mission|"
    r"\b(?:went|goes|gone) (?:on \w+ |again |back )?to\b|called (?:an?|another)\b|"
    r"audience|round\b|attend|\btour|flew|interact|greet|videoconf|session|notes\b|\bdin(?:ed|es?)\b|lunched|huddl|forum|dialogue|"
    r"retreat|round ?table|\bjoined\b|hold|ministerial|lateral|conclave|parley|plenary|t[eê]te-|congress|council|commission|"
    r"session|shuttl|haggl|bargaining|wrangling|horse-trading|on the (?:tele)?phone",
    triggers=(
        Trigger(
            "hold talks",
            rf"\b(?:(?:re)?open(?:ed|s|ing)?|h[eo]ld(?:s|ing)?|began|begins?|start(?:ed|s)?|resume[ds]?|renewed|conduct(?:ed|s)|"
            rf"conclude[ds]?|complete[ds]|close[ds]|finish(?:ed|es)|(?:wrap(?:ped|s)?|wound|winds?|broke|breaks?|"
            rf"kick(?:ed|s)?) (?:up|off)|end(?:ed|s)?|convene[ds]|(?:co-)?chair(?:ed|s)|(?:(?<=will )|(?<=to ))(?:co-)?chair|"
            rf"attend(?:ed|s)|join(?:ed|s)|led|leads|"
            rf"host(?:ed|s)|"
            rf"organi[sz]ed|(?:took|takes?|taking) part in|(?:emerged|rose) from|came out of|(?:sat|sits?|slogged|went) through|"
            rf"(?:plunge[ds]?|went|goes|enter(?:ed|s)?) into|embarked on|entered|returned to|(?:stormed|walked) out of|"
            rf"locked in|deep in){_THERE_THEN} {_HELD}{_NOUN}\b|"
            rf"\b(?:had|have had|having) {_TALKS}{_NOUN}\b",
            0.9,
            ("public",),
            True,
        ),
        Trigger(
            "met",
            r"\b(?:met|meets|meet|(?:(?<=\bafter )|(?<=\bbefore )|(?<=\bwhile )|(?<=\band )|(?<=\bare )|(?<=\bis )|(?<=\bwas )|"
            r"(?<=\bwere )|(?<=\bbe )|(?<=\bbeen )|(?<=, )|(?<=\bby )|(?<=\bupon )|(?<=\bof )|(?<=\bsince )|(?<=\bwhen )|"
            r"(?<=\bstart )|(?<=\balso )|(?<=\bnow )|(?<=\bout )|(?<=\bdenied )|(?<=\bdenies )|(?<=\badmitted )|(?<=\badmits )|"
            r"(?<=\bconfirmed )|(?<=\backnowledged )|(?<=\bwithout )|(?<=\bavoided )|(?<=\bdespite ))meeting)(?: (?:again|up|briefly|"
            r"privately|separately|virtually|online|"
            r"in person|face[- ]to[- ]face|earlier|today|yesterday|on \w+|here))*(?: with)?(?= (?!of\b|in\b.{0,3}$|that\b|is\b|"
            r"was\b|will\b|has\b|to\b|by\b)|,)",
            0.85,
            ("two public|gathering|first person",),
            True,
        ),
        Trigger(
            "gathered",
            r"\b(?:gather(?:ed|s|ing)?|(?:re-?)?conven(?:ed|es?|ing)|assembled?|(?:came|comes?|got) together|sat together|converged?|"
            r"(?:descend|converg)(?:ed|s)?)(?: (?:behind closed doors|again|today|yesterday|late|early|virtually|online|"
            r"here|(?:late |early )?on [a-z]+day))* "
            r"(?:in|at|for|on|inside)\b|\bfiled into\b",
            0.7,
            ("public", "officials"),
            True,
        ),
        Trigger(
            "visit",
            r"\b(?:visited|visits|visiting|visit(?= (?!to\b)(?:our|the (?:capital|city|country|front)|[A-Z]))|paid (?:an? |his |her |"
            r"their )?(?:[\w-]+ ){0,3}visit(?: to)?|(?:came|come|comes|went|goes|going) to visit|"
            r"made (?:an? |his |her |their |its )?(?:[\w-]+ ){0,3}(?:visit|trip|journey|pilgrimage)(?: abroad)? to)\b(?! fans)",
            0.75,
            ("visitor", "place"),
            True,
            "visit",
        ),
        Trigger(
            "visit noun",
            r"\b(?:(?:an?|his|her|their|the|['’]s|brief|official|state|surprise|unannounced|working|first|previously unannounced|"
            r"joint|three-day|two-day|one-day|historic|landmark|high-profile|rare) )+(?:visit|trip) (?:to|in|of)\b|"
            r"\bon (?:an? )?(?:[\w-]+ ){0,4}visit\b|\bvisit to [A-Z]\w+|"
            r"\b(?:an?|his|her|their|unannounced|surprise|brief|secret|two-day|three-day|official) "
            r"(?:(?!(?:bus|tram|truck|lorry|pit|rest|whistle|taxi|metro|underground) )[\w-]+ )?(?:stop|stopover|mission) "
            r"(?:in|to) (?=[A-Z])",
            0.7,
            ("visitor", "place"),
            False,
            "visit",
        ),
        Trigger(
            "arrived",
            r"\b(?:arrived?|arrives|arriving|landed|flew|flown|fly|flies|flying|travel|travell?ed|travels|travell?ing|heads?|headed|"
            r"heading|returned|went|goes|gone|"
            r"return)(?: back)?(?: on \w+)? (?:in|to|at)\b(?! (?:on|from|by|early|late|last|with|yesterday|today)\b|"
            r"[,.;])(?!.{0,60}\b(?:cabinet|party|board|campaign) (?:meeting|talks))"
            r"(?=.{0,80}\b(?<!without )(?<!avoid )(?:talks?|meet|meeting|negotiations?|summit|visit|"
            r"consultations|discuss|see (?:the )?(?:president|prime|chancellor|king|queen|pope|premier|foreign|defen[cs]e|"
            r"his counterpart|leaders?))\b)",
            0.7,
            ("visitor", "place"),
            True,
            "visit",
        ),
        Trigger(
            "came",
            r"\b(?:arrived|arrives?|came|comes?|(?:(?<=\bto )|(?<=\bwill ))(?:fly|travel)|travell?ed|travels|flew|flies|lands?|landed|"
            r"(?:turn|show|popp?)(?:ed|s)? up|stepped off a plane|touch(?:ed|es) down|set foot|jett(?:ed|s)|"
            r"stopp?(?:ed|s) (?:over|off)|back|return(?:ed|s)?)(?: on \w+| today| again| unexpectedly| back)? "
            r"(?:in|to|at|into)\b(?! (?:force|effect|being|power|view|play|office|terms|blows|light|nothing|grief|question|focus|"
            r"an? end)\b)|\bslipp?(?:ed|s) (?:back )?into\b|\btour(?:ed|s)\b|"
            r"\b(?:is|are) (?:now |also |currently |today )*visiting\b|"
            r"\bwill,? (?:in|on|at|next|this|later|tomorrow|today|early|from) (?:[\w’'-]+,? ){0,5}?(?:travel|fly|go|head) to\b"
            rf"{_NOT_ON_DUTY}",
            0.6,
            ("visitor person", "place"),
            True,
            "visit",
            of_people=True,
        ),
        Trigger(
            "was in",
            r"\b(?:(?:is|are|was|were|will be) (?:(?:now |also )?back |now |also |again |currently |already |today )?in|(?:is|"
            r"are) to be in|"
            r"reach(?:ed|es))"
            r"(?= (?:the )?[A-Z]\w+(?: [A-Z]\w+)?(?: today| on \w+day| next \w+| this \w+| in (?:january|february|"
            r"march|april|may|june|july|august|september|october|november|december)| now| for (?:an?|the|talks|his|her|their)\b|"
            r" to (?:meet|"
            r"discuss|see|"
            r"press|thank|show|hold)| an? (?:day|week) |[.,]|$))"
            rf"{_NOT_ON_DUTY}",
            0.55,
            ("visitor person", "there"),
            True,
            "visit",
            of_people=True,
        ),
        Trigger(
            "in town",
            r"(?-i:,? (?:back |(?:once )?again |once more |now |in talks )?in (?=(?:The )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?::| for |"
            r", and |[!.])))",
            0.55,
            ("heads the sentence", "there", "visitor person"),
            False,
            "visit",
            of_people=True,
        ),
        Trigger(
            "went abroad",
            r"\b(?:went|goes|gone|(?:is|are|was|were) off|(?<=\bwill )go|(?<=\bto )go)(?: on \w+| again|"
            r" back)? to\b(?!.{0,60}\b(?:holidays?|vacation|treatment|"
            r"surgery|hospital|school|study|"
            r"university|college|exile|match|game|funeral|rest|work as|live)\b)",
            0.6,
            ("visitor person", "abroad"),
            True,
            "visit",
            of_people=True,
        ),
        Trigger(
            "called together",
            r"\b(?:called|calls|convened|convoked|summoned|scheduled) (?:an? |another )?(?:[\w-]+ ){0,3}?(?:summit|meeting|session|"
            r"talks|conference|call)(?: of (?:[\w’'-]+ ){0,4}?[\w’'-]+)?(?= (?:for|next|tomorrow|later this)\b)",
            0.7,
            ("public",),
            True,
            "called",
        ),
        Trigger(
            "host",
            r"(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bour )(?<!\btalks )"
            r"\b(?:hosted|hosts|host|hosting|received|receives?|receiving|welcomed|"
            r"welcomes?|welcoming|greeted|greets)\b(?! (?:a |an |the )?(?:letter|message|support|aid|help|call for|news|report|"
            r"money|funds|weapons|decision|move|agreement|deal|announcement|proposal|statement))",
            0.75,
            ("hosting",),
            True,
            "visit",
        ),
        Trigger(
            "reception",
            r"\b(?:(?:warm|red-carpet|lavish|cool|cold|formal) )?(?:reception|welcome|audience)\b(?: \w+){0,3} (?:of|for|to|with)\b|"
            r"\b(?:gave|gives|granted|grants) (?:[\w’'-]+ ){1,5}?an? (?:\w+ )?audience\b",
            0.65,
            ("two people",),
        ),
        Trigger(
            "call",
            r"\b(?:telephone[ds]|phone[ds]|spoken? (?:by|on the) (?:tele)?phone|spoke via video\w*|(?:tele)?phone[sd]? (?:call|"
            r"conversation|talks)|(?:video|conference) call|"
            r"(?:video|tele) ?-?conferences?(?= (?:with|between|among|of|on \w+day|yesterday|today)\b)|calls? (?:between|among|"
            r"with(?! (?:the )?(?:reporters|"
            r"journalists|analysts|investors|donors|voters|press|editors)))|(?:took|takes?|received?s?|had|has|"
            r"got|gets|field(?:ed|s)|"
            r"place[ds]|makes?|made) (?:an? |the )(?:[\w-]+ )?calls? (?:from|to)|(?:got|gets?|jump(?:ed|s)|hopp(?:ed|"
            r"s)) on (?:the (?:tele)?phone|a (?:\w+ )?call)|"
            r"picked up the (?:tele)?phone to|called (?=President|Prime|Chancellor|[A-Z]\w+ (?:President|Prime|"
            r"Foreign)))\b",
            0.8,
            ("two public|first person",),
            True,
            "call",
        ),
        Trigger(
            "in a call",
            r"\b(?:in|during|on|over) (?:an?|the|their|another) (?:[\w-]+ ){0,3}?(?:(?:tele)?phone|video) ?(?:calls?|conversations?)\b|"
            r"\b(?:in|during) (?:an?|another) (?!(?:roll|wake-up|conference|earnings|close) )(?:[\w-]+ ){0,2}?call\b"
            r"(?! (?:for|to|on (?!\w+day)|with (?:reporters|journalists|investors|analysts|supporters|donors|the press)))",
            0.7,
            ("two public",),
            False,
            "call",
        ),
        Trigger(
            "spoke at a distance",
            r"\b(?:spoken?|speaks?|talk(?:ed|s)?|confer(?:red|s)?|consulted|convers(?:ed|es)|chatted|communicated|met|quarrell?ed|"
            r"argued|haggled|clashed|exchanged views|"
            r"meets?|negotiated) (?:\w+ )?(?:by|via|over|"
            r"through) (?:an? |"
            r"the )?(?:secure )?(?:video|"
            r"telephone|phone|tele|satellite|hotline)[\w-]*(?: (?:link|conference|call))?",
            0.8,
            ("two public|gathering|first person",),
            True,
            "call",
        ),
        Trigger(
            "paid a call",
            r"\b(?:pa(?:id|ys?|ying)|made|makes|making) (?:an? |his |her |their )?(?:[\w-]+ ){0,3}calls? (?:on|upon)\b|"
            r"\b(?:present(?:ed|s)|hand(?:ed|s)(?: over| in)?) (?:an? |the )?(?:(?:\w+ )?cop(?:y|ies) of )?(?:his|her|"
            r"their) (?:credentials|"
            r"letters? of credence) to\b|"
            r"\breceive[ds]? (?:the )?(?:credentials|letters? of credence) (?:of|from)\b",
            0.65,
            ("two people",),
            True,
            of_people=True,
        ),
        Trigger(
            "comes upon",
            r"\b(?:ran|runs?|bump(?:ed|s)?) into\b|\b(?:buttonhol(?:ed|es)|corner(?:ed|s)|waylaid|sought out|seeks out|"
            r"(?:look|dropp?)(?:ed|s) in on)\b",
            0.6,
            ("comes upon",),
            True,
            of_people=True,
        ),
        Trigger("joined somebody", r"\bjoin(?:ed|s)?(?= (?:the |his |[A-Z]))", 0.6, ("joins",), True, of_people=True),
        Trigger("called on", r"\bcall(?:ed|s) (?:on|upon)(?= (?:the |his |[A-Z]))", 0.65, ("called on",), True, of_people=True),
        Trigger(
            "had to dinner",
            rf"\b(?:had|has|having|have|entertain(?:ed|s)|treat(?:ed|s)) {_NAMED}(?:to|for|at|over for|round for|"
            rf"back for|in for) (?:an? |the )?"
            rf"(?:[\w-]+ ){{0,2}}?{_MEAL}\b|"
            rf"\bpour(?:ed|s)? {_MEAL} for\b|\b(?:gave|gives?|laid on|threw|"
            rf"throws) (?:an? )?(?:[\w-]+ ){{0,2}}?{_MEAL} (?:for|in honou?r of)\b",
            0.6,
            ("two people",),
            True,
            of_people=True,
        ),
        Trigger(
            "took for a walk",
            rf"\b(?:took|takes?|taking|led|leads?|drove|drives?|whisk(?:ed|s)?|escort(?:ed|s)?|accompan(?:ied|ies|y)|show(?:ed|s)?|"
            rf"guide[ds]?|walk(?:ed|s)?|"
            rf"steer(?:ed|s)|drew|draws|pull(?:ed|s)|invit(?:ed|es)(?= .{{3,40}}? (?:aside|for a walk))|had|has|flew|flies) {_NAMED}"
            rf"(?:(?:out )?(?:on|for) (?:an? )?(?:[\w-]+ ){{0,3}}?{_OUTING}|(?:out )?(?:to|for) (?:[\w-]+ )?{_MEAL}|"
            rf"(?:round|around|through|over|along) (?:the|his|her|a)|aside|to one side|"
            rf"(?:out |off |back |up |down |over )?(?:to|into|at) (?:his|her|the|a|their) (?:[\w-]+ )?(?:dacha|ranch|"
            rf"farm(?:house)?|villa|house|home|"
            rf"estate|residence|lodge|retreat|yacht|study|club|opera|ballet|theatre|races|castle|palace))\b",
            0.6,
            ("two people",),
            True,
            of_people=True,
        ),
        Trigger(
            "went for a walk",
            rf"\b(?:went|go(?:es)?|gone|out|set (?:out|off)) for (?:an? )?(?:[\w-]+ ){{0,2}}?(?:{_OUTING}|{_MEAL})\b|"
            rf"\b(?:took|takes?|enjoy(?:ed|s)?|share[ds]?|had|has) (?:an? )?(?:[\w-]+ ){{0,2}}?(?:{_OUTING}|{_MEAL}|"
            rf"table|bench) (?:together|in|at|"
            rf"on|through|by|along)\b|\b(?:stroll|walk|dine|lunche?)(?:ed|s|d)? (?:together|side by side|arm in arm)\b|"
            rf"\bstroll(?:ed|s)? (?:through|along|in|around|across|by)\b",
            0.55,
            ("two subjects|two people",),
            True,
            of_people=True,
        ),
        Trigger(
            "over a meal",
            rf"\bover (?:an? |the )?(?:[\w-]+ ){{0,2}}?{_MEAL}\b(?! (?:plates?|table talk|prices?|menu|guests?|jackets?|party))",
            0.6,
            ("two people|two subjects",),
            of_people=True,
        ),
        Trigger(
            "on the sidelines",
            r"\b(?:on|in|at) the (?:sidelines?|margins?|fringes?|corridors|wings|edges?) of\b",
            0.6,
            ("beside a gathering",),
            of_people=True,
        ),
        Trigger(
            "joined by",
            r"\bjoined (?:(?!(?:and|but|in)\b)[\w’'-]+ ){0,6}?by\b",
            0.55,
            ("two people", "scene"),
            True,
            of_people=True,
        ),
        Trigger(
            "closeted",
            r"\b(?:closeted|cloistered|ensconced|locked|deep|engrossed|immersed|holed up) (?:[\w-]+ ){0,5}?(?:with\b|"
            r"together\b|in (?:[\w-]+ ){0,2}?"
            r"(?:talks|conversation|negotiations?|discussions?|consultations?|conclave)\b)",
            0.6,
            ("two people|two subjects|gathering",),
            True,
            of_people=True,
        ),
        Trigger(
            "encounter",
            r"\b(?:caught up|catch(?:es)? up|cross(?:ed|es)? paths|broke bread|breaks? bread|exchang(?:ed|es?) (?:\w+ )?(?:views|words|"
            r"pleasantries|greetings|toasts|ideas|gifts)|trad(?:ed|es?) (?:views|pleasantries)|c[ao]mes? face[- ]to[- ]face|"
            r"(?:stood|sat|sits?|stands?) face[- ]to[- ]face|parley(?:ed|s)?|chat(?:ted|s)|convers(?:ed|es)|share[ds]? (?:an? )?(?:\w+ )?"
            rf"(?:{_MEAL}|table|{_OUTING})|walk(?:ed|s)|stroll(?:ed|s)|mingl(?:ed|es)|negotiat(?:ed|es)|closeted (?:him|her)self) "
            r"(?:(?:briefly|privately|alone|again|warmly|quietly|at length|for [\w -]{3,20}?|in private|in \w+) )?with\b|"
            r"\bha(?:s|d|ve|ving) (?:an? )?(?:[\w-]+ ){0,4}?(?:exchanges?|chat|t[eê]te-[aà]-t[eê]te|one-on-one|encounter|huddle|audience|"
            r"parley|sit-down|pull-aside|get-together|brush-by|quiet word|private word|words?|bilaterals?|trilateral|"
            rf"(?:working )?{_MEAL}|{_OUTING}) with\b|"
            r"\b(?:(?:came|comes|went|goes|flew|flies|drove|drives|travel(?:l?ed|s)|stopp(?:ed|s)|return(?:ed|s)|hurr(?:ied|ies)|"
            r"rush(?:ed|es)|"
            r"call(?:ed|s) in|turned up) (?:[\w’'-]+ ){0,8}?to see)(?= (?:the |[A-Z]))",
            0.6,
            ("two people|first person",),
            True,
            of_people=True,
        ),
        Trigger(
            "granted an audience",
            r"\b(?:was|were|is|are|been) (?:\w+ )?(?:granted|given|accorded) (?:an? )?(?:[\w-]+ ){0,3}?(?:audience|"
            r"hearing|interview) (?:with|by|of)\b|"
            r"\b(?:secured|obtained|won) (?:an? )(?:[\w-]+ ){0,2}?audience (?:with|of)\b",
            0.65,
            ("two people",),
            True,
            of_people=True,
        ),
        Trigger(
            "spoke with",
            r"\b(?:spoke|speaks?|spoken|talks?|talked|conferred|confers?|consult(?:ed|s)|sat(?: down)?|sits?(?: down)?|sitting(?: down)?|"
            r"held a handshake|sh(?:ook|akes?) hands|dined?|dines|lunched|breakfasted|huddle[ds]?|"
            r"ha[sd] (?:an? )?(?:\w+ )?(?:lunch|dinner|breakfast|tea|coffee|supper)) (?:\w+ ){0,2}?(?:with|to)\b|"
            r"\bspen(?:t|ds?) (?:[\w-]+ ){1,5}?(?:minutes?|hours?|days?|evening|afternoon|morning|night|"
            r"weekend)(?: (?:together|alone|closeted|"
            r"in (?:[\w-]+ ){0,2}?(?:talks|conversation|discussions?)))* with\b|"
            r"\bcompared notes with\b",
            0.6,
            ("two people|first person",),
            True,
            of_people=True,
        ),
        Trigger(
            "side by side",
            r"\b(?:s[ai]ts?|sitting|seated|stands?|stood|standing|walk(?:ed|s|ing)?|appear(?:ed|s|ing)?|pos(?:ed|es|ing)|rode|rides?|"
            r"travell?(?:ed|ing)) (?:[\w-]+ ){0,3}?(?:opposite|across (?:\w+ )?(?:table )?from|beside|next to|alongside|side by side with|"
            r"together with|through (?:\w+ ){1,3}with|between)\b|\b(?:hug(?:ged|s)|embrace[ds]|flanked by|accompan(?:y|ies|ied)|"
            r"(?:was|were|is|are|been) (?:\w+ly |later |then |also )?(?:received|welcomed|greeted|f[eê]ted|entertained|seen off) (?:in|at|"
            r"with|on|by)|sat across from each other|across (?:an?|the|one) (?:[\w-]+ )?table|fac(?:ed|es|e) (?:[\w’'.-]+ ){1,5}?across|"
            r"sh(?:ook|akes?) hands(?= (?:in|at|before)\b| on (?:\w+day|\d|the (?:steps|lawn|stage|sidelines|margins|bridge|"
            r"tarmac))|[.,;]|$)|on the (?:line|phone|telephone) (?:with|to))\b",
            0.6,
            ("two people|gathering",),
            True,
            of_people=True,
        ),
        Trigger(
            "two together",
            r"\b(?:c[ao]mes? face[- ]to[- ]face|huddle[ds]?(?! with\b)|confer(?:red|s)?(?= (?:for|in|at|on|by|over)\b)|"
            r"spoke for the first time|"
            r"(?:haggle|wrangle|bargain|spar|deliberate|argue|battle)(?:red|d|s|ed)?(?= (?:for|over|about|until|till|late|into|"
            r"through)\b)|"
            r"review(?:ed|s)?(?= (?:the|progress|their|ways|how|where|bilateral|preparations|developments|relations)\b)|"
            r"t[ao]{1,2}ke?s? stock|"
            r"ha(?:d|s|ve) (?:an? |another |two |three |several |their )(?:[\w-]+ ){0,4}?(?:conversation|discussion|"
            r"meeting|talk|encounter|session)s?\b(?! with)|"
            r"sp(?:oke|eaks?)(?= (?:this (?:morning|afternoon|evening|week)|today|yesterday|on [a-z]+day|again|earlier today)\b)|"
            r"went over|goes? over|pored over|talk(?:ed)? (?:through|late|until|over|in|at|alone)\b|"
            r"s[ai]ts? down(?= (?:to|for|over|at|in|on|together)\b)|holed up (?:together )?(?:in|at|inside)|"
            r"(?:spent|spends?) (?:[\w-]+ ){1,5}?(?:minutes?|hours?|days?|evening|afternoon|morning|night|"
            r"weekend) (?:together|in|at|on|talking|alone)|part(?:ed|s)? (?:without|after|on)\b|clink(?:ed|s)? glasses|"
            r"raised? glasses|toast(?:ed|s)? each other|embraced?\b(?= (?:in|on|at|each)\b|[.,;]|$)|fac(?:ed?|es) each other|"
            r"(?:exchang|trad)(?:ed?|es) (?:an? |few |some |brief |polite |warm |frank )*(?:views|pleasantries|toasts|words|"
            r"greetings|smiles|nods)|"
            r"s(?:ee|aw) each other|stroll(?:ed|s)?\b|"
            r"compared? notes|(?:laid|lay) (?:\w+ ){0,2}wreaths? together|"
            r"went (?:\w+ing|for a walk) together|(?:dined|lunched|breakfasted) together)\b",
            0.6,
            ("two subjects|gathering",),
            True,
            of_people=True,
        ),
        Trigger(
            "brought together",
            r"\b(?:brought|brings|bringing|got|gets|gathers|gathered) (?:together\b|(?:[\w’'.-]+ ){1,8}(?:together|(?:around|round|at|"
            r"to) (?:one|a|the) "
            r"(?:negotiating )?table)\b)",
            0.65,
            ("two people",),
            True,
            of_people=True,
        ),
        Trigger(
            "state honours",
            r"\b(?:was|were|is|are) (?:received|welcomed|greeted) (?:\w+ ){0,6}?with (?:\w+ ){0,3}(?:guard of honou?r|honou?rs|"
            r"red carpet|gun salute)\b",
            0.6,
            ("visitor person",),
            True,
            "visit",
            of_people=True,
        ),
        Trigger(
            "after seeing",
            r"\b(?:after|before|on) (?:seeing|facing)\b",
            0.55,
            ("two people",),
            False,
            of_people=True,
        ),
        Trigger(
            "meal",
            r"\b(?:breakfast|lunch|dinner|supper|banquet|tea)(?: \w+){0,2} with\b",
            0.6,
            ("two people",),
            of_people=True,
        ),
        Trigger(
            "said to the face",
            r"\b(?:told|tells|(?:said|remarked|joked|confided|complained|whispered|promised|admitted) to|handed|hands|present(?:ed|s)|"
            r"award(?:ed|s)|gave|gives|grant(?:ed|s)|decorat(?:ed|es)|assur(?:ed|es)|"
            r"brief(?:ed|s)|berat(?:ed|es)|press(?:ed|es)|thank(?:ed|s)|congratulat(?:ed|es)|confront(?:ed|s)|saw|sees)"
            r"(?= (?!off )(?:the |[A-Z]))",
            0.55,
            ("face to face",),
            True,
            of_people=True,
        ),
        Trigger("rang", r"\b(?:rang|rings|call(?:ed|s))(?= (?:the |his |[A-Z]))", 0.65, ("rung up",), True, "call", of_people=True),
        Trigger(
            "joint appearance",
            r"\bjoint (?:news|press) (?:conference|briefing) (?:with|by|of)\b",
            0.55,
            ("two people",),
            of_people=True,
        ),
        Trigger(
            "talks",
            rf"\b{_TALKS}(?:(?<!to )talks?|negotiations|consultations)\b(?= (?:with|between|in|on|at|among|over|aimed|to|have|"
            rf"has|were|are|get|gets|got|go|goes|went|"
            rf"was|had|ended|began|started|resumed|took|would|will|about|held|hosted|chaired|led|brokered|mediated|opened|closed|starts?|"
            rf"opens?|begins?|resumes?|ends?|closes?|continue[sd]?|,|"
            rf"\w+ day))",
            0.6,
            ("public|of peace", "event noun"),
        ),
        Trigger(
            "negotiation round",
            r"\b(?:round|day) of (?:[\w-]+ ){0,3}(?:talks|negotiations|consultations)\b",
            0.75,
            ("public|document|peace|place",),
        ),
        Trigger(
            "next round",
            r"\b(?:next|first|second|third|fourth|fifth|sixth|new|further|final|latest) (?:round|session)(?: of (?:[\w-]+ ){0,2}(?:talks|"
            r"negotiations))?\b(?=(?: (?:in|at) [A-Z]\w+(?: [A-Z]\w+)?)? (?:is|was|will|has been|had been|opens|begins|starts|took|takes|"
            r"ended) )",
            0.6,
            ("document|peace|public",),
        ),
        Trigger(
            "meeting of delegations",
            r"\b(?:meeting|talks|negotiations|round|session|summit)(?: of (?:talks|negotiations))? (?:of|"
            r"between) (?:the )?(?:two )?(?:[\w-]+ )?"
            r"(?:delegations|negotiators|negotiating teams|heads of state|foreign ministers|defen[cs]e ministers)\b",
            0.65,
            ("public|document|peace",),
        ),
        Trigger(
            "meeting noun",
            r"\b(?:meetings?|summits?|gathering|conference|get-together|encounter(?= (?:with|between) ))\b(?= (?:of|"
            r"with|between|in|at|on|was|is|will|took|has|had|"
            r"were|ended|began|brought|hosted|held|opene?[ds]|close[ds]|concluded|resumed|got under way|scheduled|today|yesterday|here|"
            r"this|next|last|due|later|to be|(?:sponsored|convened|organi[sz]ed|chaired|attended) by)|, (?:co-)?(?:hosted|sponsored|"
            r"chaired|convened|organi[sz]ed|attended|scheduled))(?! (?:room|place|point))",
            0.6,
            ("public", "event noun"),
        ),
        Trigger(
            "ministerial",
            r"\b(?:ministerials?|quadrilaterals?|trilaterals?|conclaves?|parley|plenary|t[eê]te-[aà]-t[eê]te)(?= (?:of|"
            r"with|between|in|at|on|was|"
            r"is|will|took|takes|has|ended|ends|began|begins|opene?[ds]?|opens|close[ds]|concluded|got under way|"
            r"convene[ds])\b)(?! (?:code|post|"
            r"car|aide|team|responsib))",
            0.6,
            ("public", "event noun"),
        ),
        Trigger(
            "session opened",
            r"\b(?:conference|congress|assembly|council|commission|dialogue|forum|retreat|session|ministerial|"
            r"colloquium|round ?table|consultations) "
            r"(?:of (?:[\w’'-]+ ){1,12}?)?(?:opens?|opened|closes?|closed|convenes?|convened|begins?|began|ends?|ended|gets? under way|"
            r"got under way|adjourn(?:s|ed)|concludes?|concluded|w[io]nds? up|wound up|br[eo]aks? up|broke up|(?:will|"
            r"is to|are to|was|were|is|are|is being|are being|has been) (?:be )?(?:held|"
            r"convened|open|opened|take place|meet|convene)|t(?:ook|akes?) place|sat(?= in\b)|sits(?= in\b))"
            r"(?=[.;]|$| (?:in|at|on|here|today|with|after|without|its)\b)",
            0.65,
            ("public", "of several states"),
            True,
        ),
        Trigger("body meeting", r"(?<=[a-zA-Z0-9] )(?:meeting|summit|talks)(?=[.,; ]|$)", 0.65, ("body before",)),
        Trigger(
            "we had a meeting",
            r"\bwe(?:['’]ve| have)? (?:just )?(?:had|held) (?:an? )?(?:[\w-]+ ){0,3}(?:meeting|talks|discussion|conversation)\b|"
            r"\bI (?:met|spoke) (?:with )?",
            0.65,
            ("document|public",),
            True,
        ),
        Trigger(
            "discussed",
            r"(?<!-)\b(?:discuss(?:ed|es|ing)?|negotiat(?:ed|es|ing)(?! (?:table|team|position))|talk(?:ed|s) (?:about|with)|(?:talked|"
            r"spoke) for (?:[\w-]+ ){0,5}(?:hours?|minutes)|exchanged views|"
            r"(?:talk(?:ed|s) (?:tanks|trade|business|oil|gas|arms|shop|politics|peace|war|security|money|ships|water|grain|fish|"
            r"energy|borders?)|"
            r"compar(?:ed|es?) notes|din(?:ed|es?)|lunched|huddled?|confer(?:red)?|consult(?:ed)?|(?:sits?|sat) down)(?! with\b))\b",
            0.55,
            ("two subjects",),
            True,
        ),
        Trigger("engaged", r"\b(?:engaged|interacted|huddled|had (?:an )?exchanges?) with\b", 0.55, ("two people",), True),
        Trigger(
            "mediate",
            r"\b(?:undertook|launched|began|started|undertakes|launches|leads|led) (?:an? |the |his |"
            r"her )?(?:[\w-]+ ){0,2}mediation\b(?: (?:mission|efforts?|bid|talks))?|\bmediated (?:between|talks)\b",
            0.65,
            ("public",),
            True,
        ),
        Trigger(
            "in company",
            r"\b(?:an?|the|another|first|last|only|second|third|whole|full|half an|half a|few|several|two|three|four|five|six|seven|"
            r"eight|nine|ten|eleven|twelve|\d+) (?:\w+ )?(?:minutes?|hours?|days?|morning|"
            r"afternoon|evening|night|weekend|week)(?: alone| together)? with\b|"
            r"\b(?:watch(?:ed|es)?|tour(?:ed|s)?|visit(?:ed|s)?|open(?:ed|s)?|unveil(?:ed|s)?|inaugurat(?:ed?|es)|la(?:id|ys?)|"
            r"attend(?:ed|s)?|"
            r"inspect(?:ed|s)?|play(?:ed|s)?(?! down)|r(?:ode|ides?)|travel(?:l?ed|s)?|fl(?:ew|ies|y)|sail(?:ed|s)?|"
            r"dr(?:ove|ives?)|pos(?:ed?|es)|"
            r"appear(?:ed|s)?|stood|stands?|sat|sits?|ate|eats?|drank|drinks?|pray(?:ed|s)?|march(?:ed|es)?|celebrat(?:ed?|es)|"
            r"launch(?:ed|es)?|"
            r"rehears(?:ed?|es)|pored|review(?:ed|s)?|plant(?:ed|s)?|hike[ds]?|fish(?:ed|es)?|hunt(?:ed|s)?|went over|"
            r"goes? over|lingered|lingers?)"
            r"(?: (?!(?:that|who|which|and|but|while|when|because|of|odds|touch|contact|row|quarrel|rift|feud|dispute|"
            r"trouble|war|peace|step|line|"
            r"keeping|love|competition|agreement|deal|pact|accord|ties|relations|relationship|friendship|links?|differences?|"
            r"argument|clash|battle|spat|"
            r"fight|patience|break|map|copy|interview|speech|joke|alliance|solidarity|sympathy|parallels?|comparison|"
            r"game|contest|swipe)\b)[\w’'-]+){0,7}? with\b",
            0.55,
            ("together with",),
            True,
            of_people=True,
        ),
        Trigger(
            "together",
            r"\b(?<!work )(?<!works )(?<!worked )(?<!working )(?<!taken )(?<!stick )(?<!stuck )(?<!held )(?:together|"
            r"side by side|arm in arm|"
            r"shoulder to shoulder|hand in hand)\b(?! with\b)",
            0.55,
            ("one subject of two",),
            False,
            of_people=True,
        ),
        Trigger(
            "in one room",
            r"\b(?:over|across) (?:an?|the|one) (?:[\w’'-]+ ){0,3}?table\b|"
            r"\b(?:in|at|on|aboard|inside|around|under|beside) (?:an?|the|"
            r"one) (?:[\w’'-]+ ){0,3}?(?:hotel(?: room)?|room|villa|palace|tent|train|"
            r"carriage|yacht|ship|corridor|gardens?|terrace|office|residence|table|hall|castle|dacha|lodge|chapel|monastery|library|"
            r"tarmac|balcony|"
            r"steps|sofa|bench|limousine|aircraft|plane|helicopter|jeep|lift|submarine|boat|restaurant|caf[eé]|tea ?house|"
            r"guest ?house|sanatorium|hangar|fireplace|"
            r"border post|crossing|pier|quay|dam|bridge|airport|air ?base|convent|cathedral|"
            r"mosque|farm|ranch|vineyard|beach|resort|cabin|headquarters)\b(?! of fame)",
            0.55,
            ("one subject of two",),
            False,
            of_people=True,
        ),
        Trigger(
            "glad to see",
            r"\b(?:great|good|nice|wonderful|pleasure|an? honou?r|honou?red|privilege|pleased|delighted|happy|"
            r"glad)(?:,? (?:as always|as ever|again|"
            r"indeed))?,? to (?:see|meet(?: with)?|host|welcome|receive|talk (?:to|with)|speak (?:to|with)|sit down with|"
            r"catch up with)\b",
            0.6,
            ("met by the writer",),
            True,
            of_people=True,
        ),
        Trigger(
            "long session",
            r"\b(?:in|after|during|at|through|over|following) (?:an? |their |two |three |four |"
            r"several )?(?:[\w-]+ )?(?:all-night|marathon|late-night|closed-door|"
            r"day-long|hours-long|overnight|[\w-]+-(?:hour|day|minute)) (?:[\w-]+ )?(?:sessions?|talks|meetings?|"
            r"negotiations|discussions?)\b|"
            r"\b(?:after|following) (?:(?!(?:weeks|months|years)\b)[\w-]+ ){0,3}?(?:hours|days|rounds) of (?:[\w-]+ ){0,3}?(?:talks|"
            r"negotiations|haggling|"
            r"bargaining|wrangling|discussions)(?=[.,;]|$)",
            0.6,
            ("two public", "of several states|two people"),
        ),
        Trigger(
            "shuttled",
            r"\bshuttl(?:ed?|es|ing) between (?:the )?(?:[\w’'-]+ ){0,4}?(?:delegations|sides|teams|leaders|presidents|"
            r"ministers|rooms|negotiators|parties|"
            r"governments)\b",
            0.6,
            ("public",),
            True,
        ),
        *ENCOUNTERS,
        Trigger(
            "pointing back by attendance",
            r"\b(?:took part|takes part|(?:was|were) (?:also )?present|was (?:the|its|their) host|attended)(?= as well| too\b|[.,;]|$)",
            0.4,
            ("back",),
            True,
        ),
        Trigger(
            "pointing back",
            r"\b(?:during|at|after|before|following|in|of) (?:the|this|these|that|their) (?:meeting|talks|visit|summit|call|"
            r"conversation|negotiations|trip|discussions)\b|\b(?:the|this|these) (?:\w+ )?(?:meeting|talks|visit|summit|trip|"
            r"negotiations) (?:also |was|were|is|comes?|came|took|follow|lasted|coincide|ended|mark)\w*|^(?:the|their) (?:meeting|talks|"
            r"visit|summit)\b|\b(?:the )?(?:parties|sides|two leaders|leaders|ministers|they) (?:also )?discussed\b",
            0.4,
            ("back",),
        ),
    ),
    blockers=(
        r"\breturn(?:ed|s|ing)? to (?:the capital|the country|work|office|power|school|normal(?:ity)?|politics|duty|their|his|her|its)\b",
        r"\b(?:thousands|hundreds|crowds?|people|residents|supporters|protesters|mourners|demonstrators|villagers|fans|faithful|"
        r"pilgrims)\b"
        r"[^.;,]{0,30}?\b(?:gather(?:ed|ing|s)?|assembl(?:ed|ing|e)|congregat\w+|met)\b",
        r"\b(?:me(?:e)?t|meets|meeting|talk(?:s|ed|ing)?|spoke|speak(?:s|ing)?) (?:to|with) (?:[\w-]+ ){0,2}(?:tourism|business|industry|"
        r"community|student|union|civic|farm|trade union) (?:leaders|representatives|figures|people|executives)\b",
        r"\b(?:union|business|student|church|farm|civic|youth|industry|community) (?:leaders|representatives) (?:\w+ )?(?:met|"
        r"meets?|talked|spoke)\b",
        r"\bme(?:e)?t (?:[\w’'-]+ ){1,3}?half-?way\b",
        r"\b(?:me(?:e)?ts?|meeting) (?:with )?(?:all |the |any |its |their |his |her |our |some |this |these |those |"
        r"international |basic |certain |growing |rising |minimum |strong |fierce |stiff |little |no |some |widespread |mixed |"
        r"immediate )*(?:demands?|criteria|deadlines?|targets?|requirements?|expectations?|needs?|goals?|conditions?|standards?|"
        r"obligations?|challenges?|criticism|resistance|opposition(?! leader)|approval|scepticism|skepticism|applause|costs?|silence|anger|"
        r"outrage|success|failure|quotas?|threshold|death|fate|end|eye|ends|halfway|commitments?|objectives?)\b",
        r"\b(?:talks?|meetings?|negotiations|discussions?|consultations|session|conversations?|met|meets?|meeting|spoke|speaks|"
        r"lunch|dinner|breakfast)"
        r"(?: with| to)? (?:the |local |his |her |their |several |leading |top |"
        r"striking )*(?:[\w-]+ ){0,2}?(?:(?:trade )?unions?|unionists|employers|farmers|business leaders|"
        r"executives|chief executives|bankers|car ?makers|chip ?makers|investors|shareholders|coalition partners|"
        r"backbenchers|mayors|governors|voters|"
        r"constituents|pensioners|students|teachers|nurses|doctors|miners|fishermen|fans)\b",
        r"\breceiv(?:e|es|ed|ing) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,2}?(?:letters?(?! of cred)|awards?|prizes?|medals?|orders?|"
        r"gifts?|presents?|copy|copies|vaccines?|jabs?|degrees?|doctorates?|keys|cheques?|salary|pension|pardon|applause|trophy)\b",
        r"\b(?:met|meets?|meeting|talks) (?:with )?(?:its|their|his|her) (?:own )?(?:mps|lawmakers|deputies|senators|backbenchers|"
        r"activists|"
        r"members of parliament|party)\b",
        r"\b(?:talks|negotiations|discussions|meeting|session) (?:on|over|about) (?:the |a |"
        r"next year['’]s )?(?:federal |state |national )?budget\b",
        r"\bcouncil of ministers of (?!the )\w+ (?:met|meets|convened|gathered|held)\b",
        r"\b(?:met|meets?|meeting)(?: with)? (?:the )?(?:[\w-]+ )?(?:growers|farmers|workers|miners|truckers|herders|"
        r"students|community|village|church|"
        r"business|protest|strike|civic)['’]? (?:leaders?|representatives?|delegates?)\b|"
        r"\b(?:met|meets?|meeting)(?: with)? (?:the )?(?:teams?|players|athletes|footballers|residents|mourners)\b",
        r"\b(?:yoga|training|photo|jam|recording|prayer|information|therapy|trading|practice|study|poster|viewing|teaching|coaching|"
        r"dance|"
        r"cooking|tasting|signing|gym|meditation|spiritual|counsel+ing|stock|budget|drinking|homework) sessions?\b",
        r"\b(?:conference|congress|symposium|colloquium|forum) (?:on|of|for) (?:[\w-]+ ){0,3}(?:dentist\w*|surg\w+|medic(?:al|ine)|"
        r"cardiolog\w*|"
        r"oncolog\w*|physic(?:s|ists)|chemi\w+|astronom\w*|mathemat\w*|linguist\w*|librar\w+|architect\w*|marketing|gaming|fashion|"
        r"cosmetics|nursing|psych\w+|archaeolog\w*|beekeep\w*|philosoph\w*|translators?|statistic\w*|tourism operators)\b",
        r"(?<!joint )\b(?:news|press) conference\b",
        r"\b(?:news|press) conference (?:was|has been|had been) (?:called off|cancel+ed|scrapped|dropped|put off|postponed)\b",
        r"\b(?:agreed|reached|made|signed|settled|decided) (?:on )?(?:in|at|during) the (?:first|second|third|fourth|last|previous) "
        r"(?:round|session)\b",
        r"\bme(?:e)?ts? (?:[\w’'-]+ ){1,6}?with (?:applause|silence|scepticism|skepticism|caution|derision|anger|scorn|criticism|force|"
        r"resistance|"
        r"suspicion|fire|protests?|relief|enthusiasm|indifference|boos|cheers|jeers|hostility|dismay|a shrug|shrugs|delight|alarm)\b",
        r"(?<![\w-])party (?:congress|conference|meeting|convention)\b",
        r"\b(?:shareholders?['’]?|annual general|board|team|staff|prayer|athletics|track|town hall|parents?|council|committee|"
        r"budget|race|rally|parish|union|editorial|cabinet office|pre-season|alumni|book club|company|family|class|"
        r"school) (?:\w+ )?(?:meetings?|gathering|talks?|conference|reunion)\b",
        r"\b(?:talks?) (?:show|radio)\b|\b(?:pep|ted|small|trash|sweet) talks?\b|\bpay talks\b|\b(?:transfer|contract|wage|merger|"
        r"takeover|salary) (?:talks|negotiations)\b",
        r"\bmountain summit\b|\bsummit of (?:mount|mt\b|the mountain|k2|everest)",
        r"\b(?:hospital|museum|family|site|web|page|store|doctor['’]?s?|prison) visits?\b|\bvisit(?:s|ed|ing)? (?:the )?(?:website|"
        r"page|site|museum|doctor|www)\b|\bvisiting (?:fans|team|side|hours|professor|lecturer)\b",
        r"\b(?:record|world|olympic|swim|grand prix) meeting\b",
        r"\b(?:talks?|discuss\w*|negotiat\w*) (?:about|of) (?:a |the )?(?:possib\w+|potential)\b",
        r"\b(?:talks?|negotiations|discussions?)\b[^.;]{0,40}\b(?:over|about|on|for|with)\b[^.;]{0,40}\b(?:transfers?|"
        r"loan move|striker|winger|"
        r"midfielder|goalkeeper|defender|merger|takeover|buyout|acquisition|stake|sponsorship)\b",
        r"(?<!phone )(?<!courtesy )(?<!farewell )(?<!formal )(?<!brief )(?<!short )(?<!private )(?<!paid a )(?<!pays a )(?<!pay a )"
        r"(?<!paying a )(?<!made a )\bcall(?:s|ed|ing)? (?:for|on(?! \w+day\b| \d)(?=[^.;]{0,90} to (?!bid|pay|present|"
        r"say|discuss|thank|congratulate|offer|deliver|hand|the\b|an?\b))|upon|it|him|her|them)\b",
        r"\baudiences? of (?:[\w-]+ )?(?:millions?|thousands?|hundreds?|\d[\d,]*)\b",
        r"\b(?:letters?|messages?|notes?|reports?|proposals?|applications?|gifts?|news|copies|requests?|documents?|offers?|"
        r"complaints?|parcels?|"
        r"agreements?|accords?|deals?|pacts?|treat(?:y|ies)|compacts?|truces?|cease-?fires?|decisions?|moves?|announcements?|ruling|"
        r"plan)\b"
        r"[^.;]{0,120}\b(?:was|were|been|is|are) (?:\w+ )?(?:received|welcomed|greeted) (?:in|at|with|on|by)\b",
        r"\b(?:talks?|hopes?|rumou?rs?|speculation|dreams?|idea|notion) of (?:an? |the |another |any )?(?:[\w-]+ ){0,3}?(?:talks?|"
        r"summits?|"
        r"meetings?|ministerial|conference|negotiations|bilaterals?|trilaterals?|dialogue)\b",
        r"\b(?:visit|tour|inspect)(?:ed|s|ing)? (?:an? |the |his |her |their |several |two |"
        r"local )+(?:[\w-]+ ){0,2}?(?:nursery|schools?|factor(?:y|"
        r"ies)|farms?|galler(?:y|"
        r"ies)|shops?|zoo|library|college|grave|cemetery|bakery|brewery|supermarket|kitchens?|gardens?|pubs?)\b",
        r"\bvisit(?:ed|s|ing)? (?:the |his |her |their |some )?(?:(?!to |with |and )[\w’'-]+ ){0,4}?"
        r"(?:famil(?:y|ies)|relatives|widows?|orphans?|"
        r"patients?|pupils|"
        r"students|victims|survivors|parents|children)\b",
        r"\b(?:government|cabinet|parliament|senate|politburo|ruling party|ministry|national assembly) (?:(?:has|had|have|also|will|"
        r"on \w+) )*"
        r"(?:held|holds?|convened|opened|called) (?:an? |its |the )?(?:[\w-]+ ){0,3}(?:meetings?|session)\b(?! (?:with|between|of)\b)",
        r"\bwell received\b|\breceived (?:wisdom|a standing|treatment|medical)\b",
    ),
    examples=(
        "Foreign Minister Dmytro Kuleba met his Turkish counterpart in Ankara on Tuesday.",
        "The Polish president and the chancellor of Germany held talks in Berlin.",
        "President Macron received the Moldovan prime minister at the Elysee Palace.",
        "U.S. and Chinese negotiators concluded two days of trade talks in Geneva.",
        "Secretary of State Antony Blinken visited Kyiv on Wednesday.",
        "Erdogan spoke by phone with Putin on Monday evening.",
        "A summit of NATO leaders in Vilnius ended on 12 July 2023.",
        "Lavrov and Fidan discussed grain exports in Istanbul.",
        "The Indian prime minister will meet Xi Jinping next week.",
        "EU foreign ministers gathered in Luxembourg for an emergency session.",
    ),
    near_misses=(
        "The new model meets all requirements of the directive.",
        "England meet France in the final on Sunday.",
        "The board meeting approved the dividend.",
        "Climbers reached the summit of the mountain at dawn.",
        "The proposal met with criticism from farmers.",
        "The minister told a news conference that prices would fall.",
        "Neighbours gathered in the street after the fire.",
        "The singer met fans outside the hotel.",
        "He visited the museum with his family.",
        "The committee called for talks.",
        "Critics welcomed the film.",
        "The factory received a letter from the ministry.",
    ),
)
