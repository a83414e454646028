"""Further words of everyday encounters, which tell of a meeting only by who does it with whom: "a handshake between", "the guest of"."""

from articles.extraction.events.ontology import Trigger

_SPELL = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|half an?|\d+)(?: and a half)? (?:[\w-]+ )?"
    r"(?:hours?|minutes?|days?|evenings?|afternoons?|mornings?))"
)
_NOUNS = (
    r"(?:hand-?shakes?|encounters?|t[eê]te-[aà]-t[eê]tes?|chats?|exchanges?|sit-downs?|rendezvous|haggling|bargaining|wrangling|"
    r"huddles?|embraces?|"
    r"reunions?|get-togethers?|one-on-ones?|face-to-face|pow-?wows?|conclaves?|parleys?|walkabout|(?:chance|secret|brief|private|"
    r"rare|first|late-night) meetings?)"
)
_WHERE_WHEN = r"(?:,? (?:in|at|on|over|outside|inside|aboard|near|late|early|last|this|held|here|today|yesterday)\b[^.;,]{0,40}?)?"
_HIM = r"(?:him|her|them|(?:the |his |her |its )?(?:[\w’'-]+ ){0,5}?[\w’'-]+)"

ENCOUNTERS: tuple[Trigger, ...] = (
    Trigger(
        "encounter between",
        rf"\b{_NOUNS}{_WHERE_WHEN},? (?:between|of|with) (?=(?:the |his |her |its |president|prime|[A-Z]))|"
        rf"\b(?:breakfasts?|lunch(?:es)?|luncheons?|dinners?|suppers?|teas?|coffees?){_WHERE_WHEN},? between (?=[a-z])",
        0.55,
        ("two people",),
        of_people=True,
    ),
    Trigger(
        "encounter of theirs",
        r"\b(?:presidents|leaders|ministers|premiers|chancellors|kings|negotiators|envoys|generals|diplomats|officials|delegations)['’] "
        r"(?:(?!(?:planned|proposed|scheduled|possible|upcoming|next|future|postponed|cancelled|"
        r"canceled)\b)[\w-]+ ){0,3}?(?:handshakes?|meetings?|talks|summit|(?:phone )?calls?|encounters?|dinner|lunch|conversations?|"
        r"sessions?)\b"
        r"(?! (?:room|place|point))",
        0.55,
        ("two public",),
        of_people=True,
    ),
    Trigger(
        "at a meal",
        r"\b(?:at|during|over|after(?= an?\b)) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:breakfast|lunch|luncheon|dinner|supper|banquet|tea|"
        r"face-to-face|"
        r"one-on-one|"
        r"t[eê]te-[aà]-t[eê]te)\b(?! (?:for|with|plates?|table))",
        0.55,
        ("one subject of two",),
        of_people=True,
    ),
    Trigger(
        "did together",
        r"\b(?:laid (?:flowers|(?:a )?wreaths?|the (?:foundation|first) stone)|inaugurated|cut (?:the|a) ribbon|planted|posed|"
        r"opened (?:an?|the) (?:[\w-]+ )?(?:bridge|plant|exhibition|museum|fair|monument|embassy|hospital|school|pipeline|railway|road|dam|"
        r"terminal|tunnel|base)|"
        r"took (?:their |two )?(?:seats|chairs|places)|drew up chairs|toured|walked|rode|drove|joked|bantered|prayed|golfed|"
        r"hunted|fished|danced)\b(?! with\b| out\b| away\b)",
        0.5,
        ("one subject of two",),
        True,
        of_people=True,
    ),
    Trigger(
        "with a handshake",
        r"\bwith an? (?:[\w-]+ )?(?:handshake|hug|embrace|toast)\b",
        0.55,
        ("one subject of two",),
        of_people=True,
    ),
    Trigger(
        "was a guest",
        r"\b(?:was|were|is|are|became|been) (?:briefly |again |also |later |the |a |an )*(?:[\w’'-]+ ){0,6}?"
        r"(?:guests?|house guests?)(?: of(?: honou?r (?:of|at|for))?)?\b",
        0.55,
        ("two people",),
        True,
        "visit",
        of_people=True,
    ),
    Trigger(
        "gave time",
        rf"\b(?:gave|gives|granted|grants|spared|spares|allowed|afforded) {_HIM} {_SPELL}\b|"
        rf"\b(?:gave|gives) {_HIM} (?:an? )?(?:[\w-]+ ){{0,2}}?(?:tour|lift|hug|embrace|dinner|lunch|banquet|ride|bear hug|"
        rf"(?:warm )?welcome|"
        r"guard of honou?r)\b",
        0.55,
        ("two people",),
        True,
        of_people=True,
    ),
    Trigger(
        "got down to business",
        r"\b(?:got|gets?|getting) down to (?:business|work|brass tacks|cases|talks|details)\b(?: with\b)?",
        0.55,
        ("two people|two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "is to see",
        r"(?:(?<=will )|(?<=was to )|(?<=were to )|(?<=is to )|(?<=are to )|(?<=due to )|(?<=expected to )|(?<=agreed to ))(?:see|receive)"
        r"(?= (?!how|what|that|if|whether|it|if)(?:the |his |her )?[a-z])",
        0.55,
        ("comes upon",),
        True,
        of_people=True,
    ),
    Trigger(
        "time together",
        r"\b(?:hours?|minutes?|days?|evening|afternoon|morning|night|weekend|walk|session) (?:spent )?(?:face[- ]to[- ]face|"
        r"t[eê]te-[aà]-t[eê]te|alone together|together|one-on-one|behind closed doors)\b(?! (?:with|meeting|talks))",
        0.55,
        ("one subject of two|two people",),
        of_people=True,
    ),
    Trigger(
        "by the hand",
        rf"\b(?:took|takes?|led|leads|seiz(?:ed|es)|grasp(?:ed|s)|clasp(?:ed|s)|grabb?(?:ed|s)|pull(?:ed|s)|shook) {_HIM} by (?:the|"
        rf"both) "
        rf"(?:hands?|arm|elbow)\b|\b(?:took|takes?|grasp(?:ed|s)|clasp(?:ed|s)|seiz(?:ed|es)|kiss(?:ed|es)|pump(?:ed|s)) "
        rf"(?=[^.;]{{3,40}}?['’]s (?:outstretched )?hands?\b)|\b(?:kiss(?:ed|es)|slapp?(?:ed|s)|clapp?(?:ed|s)|patt?(?:ed|s)|"
        rf"thump(?:ed|s)) {_HIM} on "
        r"(?:the (?:back|shoulders?|cheeks?|hand)|both cheeks)\b|\b(?:threw|threw|puts?|flung|wrapped) (?:his|her|an) arms? "
        r"(?:a?round) (?=the |his |her |president|prime|king|[A-Z])",
        0.55,
        ("two people",),
        True,
        of_people=True,
    ),
    Trigger(
        "rolled out the carpet",
        r"\b(?:roll(?:ed|s)? out|laid out|la(?:id|ys?) on|spread) (?:an? |the )(?:red carpet|welcome mat|(?:lavish |warm |full )?welcome|"
        r"full honou?rs) for\b",
        0.6,
        ("guest",),
        True,
        "visit",
        of_people=True,
    ),
    Trigger(
        "went to see",
        r"\b(?:fl(?:ew|ies|own)|drove|drives?|driven|travel(?:l?ed|s)|came|comes|went|goes|hop(?:ped|s)?|journey(?:ed)?|trip|"
        r"trek(?:ked)?|rode|"
        r"rushed?|dash(?:ed)?|hurried|hastened|detour(?:ed)?|stopp?(?:ed|over)?|swung|crossed|climbed|sailed|slipped|ventured|"
        r"returned|brought|"
        r"took|taken|ferried|whisked|plane|jet|helicopter|convoy|motorcade|flight|"
        r"visit)\b[^.;]{0,90}?(?<!was)(?<!were)(?<! is)(?<!are)(?<!due)(?<!hopes)(?<!hoped)(?<!wants)"
        r"(?<!wanted)(?<!set)(?<!expected)(?<!invited)(?<!asked)(?<!likely)(?<!ready)(?<!refused) to (?:see|confer with|"
        r"consult(?: with)?|"
        r"sound out|hear out|huddle with|sit down with|talk (?:to|with)|speak (?:to|with)|call on|brief|coax|lobby|persuade|plead with|"
        r"press|reassure|pay (?:his|her|their) respects to|negotiate with|parley with|haggle with|dine with|lunch with)"
        r"(?= (?:the |his |her |its |with |president|prime|king|[A-Z]))",
        0.6,
        ("two people",),
        True,
        of_people=True,
    ),
    Trigger(
        "dropped by",
        r"\b(?<!were )(?<!was )(?<!been )(?<!be )(?<!being )(?<!and )"
        r"(?:dropp?(?:ed|s)|stopp?(?:ed|s)|swung|swings?|came|comes?|pop(?:ped|s)|"
        r"call(?:ed|s)) "
        r"(?:by|in at|round at|round to)\b",
        0.55,
        ("two people",),
        True,
        of_people=True,
    ),
    Trigger(
        "at the table",
        r"\bat the (?:[\w-]+ )?table (?:of|with|opposite|across from)\b|\b(?:sat|sits?|sitting|seated) (?:down )?(?:at (?:the|one|"
        r"a) (?:[\w-]+ )?table|"
        r"knee to knee|shoulder to shoulder) (?:with|opposite|from|as)\b",
        0.55,
        ("two people|two subjects",),
        of_people=True,
    ),
    Trigger(
        "of two together",
        r"\b(?:put(?:ting)? their heads together|renew(?:ed|s)? (?:their )?acquaintance|squeez(?:ed|es)? (?:around|"
        r"round|into)|clear(?:ed|s)? the air|(?:brok|br[eo]ak)e?s? the ice|mend(?:ed|s)? fences|rubb?(?:ed|"
        r"s)? shoulders|(?:held|hold|linked|joined|clasped) hands|(?:grip(?:ped|s)?|clasp(?:ed|s)?|grasp(?:ed|s)?|"
        r"pump(?:ed|s)?|sh(?:ook|akes?)|squeez(?:ed|es?)|seiz(?:ed|es?)) (?:each other|one another)['’]s hands?|"
        r"inspect(?:ed)? (?:the|a) (?:guard|honou?r))\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "at one table",
        r"\b(?:(?:sip|drank|drink|took|takes?|share|shared|ate|eat)(?:ped|s)? (?:an? |the |some |"
        r"\w+ cups? of )?(?:[\w-]+ )?(?:tea|coffee|bread|meal|platform|stage|limousine|car|helicopter|table|bench|"
        r"sofa)\b)\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "argued it out",
        r"\b(?:(?:thrash|hammer|iron|argu|talk)(?:ed|es|s)? (?:it |things |matters )?out\b|haggl(?:ed|es?)|hagg?led|"
        r"wrangl(?:ed|es?)|sparr(?:ed|s)|patch(?:ed|es)? up)\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "spent time together",
        r"\b(?:(?:spent|spends?|passed) (?:[\w-]+ ){1,5}?(?:minutes?|hours?|days?|evening|afternoon|morning|night|"
        r"weekend) (?:behind|closeted|locked|over|with each other|discussing|face|going|poring|arguing|haggling|under|"
        r"inside|aboard|secluded|holed))\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "shut away together",
        r"\b(?:(?:were|was|are|stayed|remained|sat|locked themselves|shut themselves) (?:[\w-]+ )?(?:closeted|"
        r"cloistered|holed up|sequestered|huddled|away|in) (?:together|for (?:[\w-]+ ){1,4}(?:hours?|days?|minutes?)|"
        r"behind)\b)\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "came out after hours",
        r"\b(?:emerged? (?:from|after) (?:[\w-]+ ){1,5}?(?:hours?|minutes?|talks|days?))\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "swapped things",
        r"\b(?:compar(?:ed|es?) (?:maps|drafts|texts|lists|positions|notes)|(?:took|takes?|had) a (?:turn|stroll|walk|"
        r"spin|drive|ride)|swapp?(?:ed|s)? (?:views|notes|jokes|gifts|stories|pens|lists|drafts)|exchang(?:ed|e|"
        r"es) (?:gifts|greetings|handshakes|pleasantries|ideas|lists|drafts|documents|maps))\b",
        0.55,
        ("two subjects",),
        True,
        of_people=True,
    ),
    Trigger(
        "carried messages",
        r"\b(?:ferr(?:ied|ies)|carr(?:ied|ies)|relay(?:ed|s)|pass(?:ed|es)|convey(?:ed|s)|shuttl(?:ed|es|ing)|went back and forth|moved|"
        r"scurried|walked)(?: (?:messages|notes|papers|drafts|proposals|texts|back and forth|to and fro|all day|"
        r"for (?:[\w-]+ ){1,3}))* between "
        r"(?:the )?(?:two )?(?:[\w’'-]+ ){0,5}?(?:delegations|sides|teams|leaders|presidents|ministers|rooms|negotiators|parties|"
        r"envoys|hotels|"
        r"suites|governments)\b",
        0.6,
        ("public",),
        True,
        of_people=True,
    ),
    Trigger(
        "went between two",
        r"\bshuttl(?:ed?|es|ing) (?:back and forth |to and fro |all day |all night )?between\b",
        0.6,
        ("two behind",),
        True,
        of_people=True,
    ),
    Trigger(
        "into one room",
        r"\b(?:got|gets?|brought|brings?|put|puts|had|sat|sits?|coaxed|lured|steered|ushered|locked|herded) (?:[\w’',.-]+ ){1,18}?"
        r"(?:in|into|around|round|at|to|under) (?:one|the same|a single) (?:room|table|roof|tent|hall|sofa)\b|"
        r"\b(?:sat|met|were|was|are|stood|stayed|been|gathered|appeared|found themselves) (?:together )?(?:in|at|around|round|under|"
        r"on) (?:the same|one|a "
        r"single) (?:room|table|roof|tent|hall|sofa|stage)\b",
        0.55,
        ("two people",),
        True,
        of_people=True,
    ),
    Trigger(
        "opened a round",
        r"\b(?:open(?:ed|s)|held|holds?|began|begins?|start(?:ed|s)|conclude[ds]|wrapp?(?:ed|s) up|ended|resumed|finish(?:ed|es)|"
        r"complete[ds]) (?:an?|the|their|another) (?:[\w-]+ ){0,3}?round\b(?! of (?!talks|negotiations|consultations|dialogue))"
        r"(?![^.;]{0,80}\b(?:vot\w+|elect\w+|ballot|polls?|tournament|golf))",
        0.6,
        ("two public|document",),
        True,
        of_people=True,
    ),
    Trigger(
        "by telephone together",
        r"\b(?:over|on|by|via) (?:the |a )?(?:secure )?(?:tele)?phone\b(?! (?:calls?|lines?|numbers?|hotline|app))|"
        r"\b(?:over|on|by|via) (?:a )?(?:secure )?video(?:[- ]?(?:link|conference|call))\b",
        0.55,
        ("one subject of two",),
        False,
        "call",
        of_people=True,
    ),
    Trigger(
        "having seen",
        r"\b(?:after|before) (?:speaking|talking) (?:(?:by|on the|over the) (?:tele)?phone |briefly |at length |privately )*(?:to|"
        r"with)\b|\bhaving (?:already |just |earlier |also )?(?:seen|met|faced|hosted|received)\b",
        0.55,
        ("two people", "next to the verb"),
        True,
        of_people=True,
    ),
    Trigger(
        "with somebody there",
        r"\bwith(?= (?:(?:the|his|her|its|their) )?(?:[\w’'-]+ ){0,3}?[a-z])",
        0.5,
        ("with somebody there",),
        True,
        of_people=True,
    ),
    Trigger(
        "heard out",
        r"\b(?:heard|hears?|sounded|sounds?|saw|sees|seen) (?:out|him out|her out)\b",
        0.5,
        ("two people",),
        True,
        of_people=True,
    ),
)
