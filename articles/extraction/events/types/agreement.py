"""Agreements: what states, bodies of states or parties to a conflict signed, adopted, reached or announced together."""

from articles.extraction.events.ontology import EventType, Trigger

_ADJ = (
    r"(?:(?!(?:after|before|when|while|because|despite|until|unless|since|but|who|whose|without)\b)"
    r"[“\"]?[$€£]?[\w’'-]+(?:\.[\w’'-]+)*[”\"]?[ ,]+){0,9}?"
)
_PAPER = (
    r"(?:agreements?|accords?|deals?|treat(?:y|ies)|pacts?|declarations?|memorand(?:um|a)|MoUs?|MOUs?|ceasefires?|cease-fires?|"
    r"truces?|armistices?|protocols?|conventions?|roadmaps?|road map|communiqu[eé]s?|"
    r"joint (?:statement|plan)|peace plans?|"
    r"letters? of intent|arrangement|partnership|charters?|settlement|compact|frameworks?|co-?production initiative|"
    r"(?:founding|final|basic|closing) acts?|action plans?|cessation of hostilities|"
    r"defen[cs]e initiative|consensus|understanding|resolution|swap|exchange of (?:prisoners|captives|detainees|hostages|bodies|notes|"
    r"letters)|"
    r"modus vivendi|timetable|blueprint|statute|concordat|covenant|entente|codes? of conduct|plans? of action|"
    r"joint vision|(?:start|salt) i+|new start|(?:cp)?tpp|rcep|ceta|nafta|usmca|jcpoa|afcfta)"
)
_SIGNS = (
    r"(?:(?:signed|signs|sign|signing|co-signed|renew(?:ed|s)?|extend(?:ed|s)?|prolong(?:ed|s)?|inked|inks?|initialled|initialed|"
    r"initials|"
    r"(?<=s )initial|(?<=will )initial|(?<=to )initial|(?<=, )(?:initialling|initialing|signing)|conclude[ds]?|"
    r"ratif(?:ied|ies|y)|seal(?:ed|s)?|clinch(?:ed|es)?|struck|"
    r"strikes?|forge[ds]?|cement(?:ed|s)?|penned|finali[sz]e[ds]?|(?:cut|cuts|made|makes?)(?= (?:an? )?(?:\w+ )?(?:deal|bargain|pact)))|"
    r"(?:hammer(?:ed|s)?|thrash(?:ed|es)?|work(?:ed|s)?|iron(?:ed|s)?) out|nail(?:ed|s)? down|wrap(?:ped|s)? up|tie[ds]? up)"
)
_WAR_GOODS = (
    r"(?:arms|weapons?|howitzers?|tanks?|guns?|artillery|fighters?|jets?|aircraft|warplanes?|helicopters?|frigates?|corvettes?|"
    r"submarines?|"
    r"missiles?|rockets?|drones?|radars?|ammunition|shells?|munitions|air defen[cs]e|armou?red|military|defen[cs]e|patrol boats?|rifles?|"
    r"grain|wheat|gas|oil|uranium|reactors?|electricity|fuel)"
)
"""What states buy of each other by contract: arms, and what a country lives on."""

TYPE = EventType(
    name="agreement",
    label="Agreement",
    plural="Agreements",
    colour_light="#2A8A6C",
    colour_dark="#8FF0C4",
    symbol="square",
    plover="AGREE",
    cameo=("05", "057", "06", "0871", "0874"),
    on_timeline=True,
    roles=("signatory", "mediator", "place"),
    stems=r"\bsign|to terms|hands on|(?:pens?|ink) to|struck|sealed|hammered|"
    r"\binks?\b|\binked\b|agree|\bdeal|treat|\bpact|accord|declar|memorand|\bMoU|ceasefire|cease-fire|truce|adopt|conclud|"
    r"(?:ties|relations|relationship)\b|complet|commit|declare|accept|prolong|thrash|hammer|"
    r"\byes to\b|\b(?:sets?|lent|affix\w+|append\w+|add(?:ed|s)) (?:their|his|her|its) (?:[\w-]+ )?(?:names?|sign|"
    r"initials|pens?|seals?|hands?)|"
    r"\bputs? (?:their|his|her)\b|\b(?:led to|produced|yielded|resulted in|culminated in|ended (?:with|in)) (?:an?|the)\b|"
    r"settle|resolve|hands on|consent|assent|subscrib|exchange of|reach|announc|unveil|initial|ratif|consensus|partnership|approv|endors|"
    r"protocol|convention|communiqu|joint (?:statement|plan|vision)|exchange of|\bnotes\b|instruments?\b|acced|adher|"
    r"finali[sz]|contract|\borders?\b|forge[ds]?\b|cement|clinch",
    triggers=(
        Trigger(
            "sign",
            rf"\b(?:{_SIGNS})(?: off on|, (?:along with|together with|with|in|at|before|after|on|among|alongside|besides|as well as|"
            rf"under) [^,.;]{{2,60}},)? (?!law|"
            rf"bill){_ADJ}{_PAPER}\b",
            0.9,
            ("party",),
            True,
        ),
        Trigger(
            "was signed",
            rf"\b{_PAPER}\b(?:(?! under (?:an?|the) )[^.;]){{0,240}}?\b(?:(?:was|were|been|is|are|be|being) (?:\w+ and )?(?:signed|"
            rf"adopted|concluded|initi"
            rf"alled|initialed|reached|sealed|agreed|ratified|approved|endorsed|announced|(?:renewed|extended|prolonged)(?= (?:for|"
            rf"until|till|on|in|at|late|early|today|yesterday)\b)|clinched|inked|struck(?! down)|finali[sz]ed|"
            rf"(?:hammered|thrashed|worked|ironed) out|nailed down)|"
            rf"(?:signed|initialled|concluded|brokered|reached|agreed|struck|sealed|clinched|inked|(?:hammered|thrashed|worked|"
            rf"ironed) out|issued|"
            rf"negotiated|(?<!truce )(?<!ceasefire )(?<!cease-fire )(?:announced|unveiled)(?= by)|penned|co-?signed|countersigned|"
            rf"paraphed) (?:by|between|in|on|at|this|last|today|yesterday|late|early|"
            rf"overnight|after|"
            rf"here|under|\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b|"
            rf"\b{_PAPER}\b[^.;]{{0,120}}?, (?:(?:first|finally|jointly|formally|publicly|also|which was|that was) )?(?:announced|"
            rf"unveiled|"
            rf"finali[sz]ed|mediated|adopted|approved|endorsed) (?:by|in|on|at|this|last|today|yesterday|late|early|overnight|after|"
            rf"here|\d+|(?:mon|tues|wednes|"
            rf"thurs|fri|satur|sun)day)\b",
            0.85,
            ("party|named paper",),
            True,
        ),
        Trigger(
            "reach",
            rf"\b(?:reached|reaches|reach|reaching|complete[sd]?(?: (?:talks|negotiations) on)?|conclude[ds]?(?: in principle|"
            rf" successfully)?(?:, [^,.;]{{3,30}},)? (?:(?:the|their|all) )?(?:talks|negotiations) (?:on|for|about)|secure[sd]?|"
            rf"negotiated|"
            rf"committed themselves|declared?|"
            rf"declares|committed to|put out|puts out|adopted|adopts|adopt|adopting|approved|approves?|endorsed|endorses?|(?:consent|"
            rf"assent|"
            rf"subscrib)(?:ed|e?s)?(?: on [a-z]+)? to|"
            rf"agreed (?:up)?"
            rf"on|agrees? on|"
            rf"agree(?:d|s)?(?: to)?|accept(?:ed|s)?|finali[sz]ed|brokered|announce(?:d|s)?(?! (?:that|in an?)\b)|"
            rf"announcing(?! that\b)|unveiled|"
            rf"unveils|unveil|"
            rf"issued|issues|entered into|enter into|came to|come to|struck) (?:an? |the |their |its |to )*{_ADJ}{_PAPER}\b",
            0.75,
            ("party",),
            True,
        ),
        Trigger(
            "put their names to",
            rf"\b(?:(?:puts?|sets?|lent|affix(?:ed|es)|append(?:ed|s)|add(?:ed|s)) (?:their|his|her|its) (?:[\w-]+ )?(?:names?|signatures?|"
            rf"initials|pens?|seals?|hands?) (?:to|on|under|beneath|at the (?:foot|bottom|end) of)|put initials (?:to|on|under)|"
            rf"(?:said|says?) yes to|g[ai]ve (?:their|its|his|her) (?:[\w-]+ )?(?:consent|assent|approval|blessing|backing|signature) to|"
            rf"put (?:pens?|ink) to paper on|sh(?:ook|ake) hands on)"
            rf" (?:an? |the |their |its )*"
            rf"{_ADJ}(?:{_PAPER}|documents?|texts?|papers?|plans?)\b|"
            rf"\b(?:puts?|sets?) (?:their|his|her) (?:names?|signatures?|initials) (?:beside|next to|alongside|under|below)"
            rf"(?= [^.;,]{{3,40}} (?:on|under) (?:an? |the )(?:[\w-]+ ){{0,4}}?{_PAPER}\b)",
            0.85,
            ("party",),
            True,
        ),
        Trigger(
            "exchanged notes",
            r"\b(?:exchang(?:ed|es?|ing)|swapp?(?:ed|s|ing)) (?:the |their )?(?:(?:diplomatic|formal|"
            r"identical) )*(?:notes(?= (?:(?:\w+ly )?\w+ing|on|in|at|"
            r"restoring|confirming|agreeing|about|under|that|to|between|today|yesterday|for|regarding|providing|extending|"
            r"establishing|setting)\b|[.,;]|$)|"
            r"instruments(?: of \w+)?|ratifications|"
            r"letters of (?:intent|understanding|ratification))\b",
            0.7,
            ("two public|sides",),
            True,
        ),
        Trigger(
            "acceded",
            rf"\b(?:acced(?:ed|es?) to|adher(?:ed|es?) to|deposit(?:ed|s)? (?:its|their|the|an?) instruments? of (?:ratification|"
            rf"accession|"
            rf"acceptance)|(?:join(?:ed|s)|became a (?:state |contracting )?party to) (?={_ADJ}(?:treaty|convention|"
            rf"protocol|pact|accords?)\b))",
            0.7,
            ("strong party", "paper"),
            True,
        ),
        Trigger(
            "contract of states",
            rf"\b(?:{_SIGNS}|award(?:ed|s)|place[ds]|close[ds]) (?:an? |the |two |three )?(?:[\w’'.-]+ ){{0,4}}?(?:contracts?|orders?) "
            rf"(?=(?:[^.;]{{0,60}}? )?{_WAR_GOODS}\b)|"
            rf"\b{_SIGNS} (?:an? |the |two |three )?(?:[\w’'.-]+ ){{0,3}}?{_WAR_GOODS} (?:[\w-]+ )?contracts?\b",
            0.65,
            ("two states",),
            True,
        ),
        Trigger(
            "settled a dispute",
            r"\b(?:settle[ds]?|resolve[ds]?) (?:their |the |an? |its )(?:[\w-]+ ){0,4}?(?:disputes?|differences|quarrel|"
            r"row|boundary|border|feud|claims)\b|\bsh(?:ook|akes?) hands on (?:an?|the|their)\b|"
            r"\b(?:normali[sz]e[ds]?|(?:re-?)?establish(?:ed|es)?|restore[ds]?) (?:full |their |formal |diplomatic )*(?:relations|"
            r"ties)\b",
            0.55,
            ("two states together",),
            True,
        ),
        Trigger(
            "led to a paper",
            r"\b(?:led to|produced|yielded|resulted in|culminated in|ended with|ended in) (?:an? |the )(?:[\w-]+ ){0,4}?"
            r"(?:agreements?|accords?|treaty|pact|declaration|memorandum|ceasefire|cease-fire|truce|protocol|communiqu[eé])\b",
            0.7,
            ("party|document",),
            True,
        ),
        Trigger(
            "paper that they signed",
            rf"\b(?:{_PAPER}|(?:[\w-]+-point|transition|withdrawal) plans?)\b[^.;]{{0,50}}?\b(?:that|which)\b[^.;]{{0,90}}?"
            rf"\b(?:signed|concluded|reached|adopted|agreed|accepted|made public|announced|worked out|"
            rf"hammered out|drew up|negotiated)\b|"
            rf"\b{_PAPER} (?:they|the two|both|their [a-z]+)(?: (?:men|leaders|sides|countries|presidents|ministers))?"
            rf"(?: (?:had|have))?(?: (?:just|already|earlier|first|finally))? (?:signed|initialled|concluded|adopted)\b",
            0.8,
            ("party",),
            True,
        ),
        Trigger(
            "paper of another day",
            r"\b(?:that|which) (?:[\w’'.-]+,? ){1,9}?(?:signed|concluded|initialled|reached|"
            r"adopted)(?: with (?:[\w’'.-]+ ){0,3}?[\w’'.-]+)?"
            r"(?= (?:in|on|at|last|earlier|late|early)\b)|"
            r"(?:(?<=treaty )|(?<=accord )|(?<=accords )|(?<=agreement )|(?<=agreements )|(?<=pact )|(?<=protocol )|(?<=convention )|"
            r"(?<=memorandum ))(?:concluded|initialled|negotiated|reached|signed)(?= (?:in|on|last|earlier)\b)",
            0.7,
            ("party", "paper before"),
            True,
        ),
        Trigger(
            "signed a document",
            r"\b(?:co-)?(?:signed|signs?|signing|initialled)(?:, (?:with|together with|along with|at|in) [^,.;]{2,60},)? (?:(?:an?|"
            r"the|two|three|four|several|both|identical|separate|joint|final|"
            r"similar) )+"
            r"(?:[\w-]+ ){0,2}?(?:papers?|documents?|texts?|statements?|list|act|one|(?:work )?plan|programme|schedule|contract|"
            r"package)\b|"
            r"\bput (?:pens?|ink) to paper\b(?! about| for (?:an?|his|her|their|the) (?:[\w’'-]+ ){0,3}?(?:books?|novel|memoirs?|"
            r"songs?|album|column|verse|autobiography)\b)|"
            r"\b(?:it|(?:the|this) (?:document|text|paper)) was (?:[\w-]+ )?(?:signed|initialled)\b(?=[^;]{0,90}? by )|"
            r"[“\"]we have (?:an?|the) (?:[\w-]+ ){0,2}(?:agreement|deal|accord)(?=[,.!]?[”\"])|"
            r"\b(?:papers?|documents?|texts?|instruments?) (?:was|were|(?:has|have|had) been|is being|are being) (?:[\w-]+ ){0,3}?"
            r"(?:signed|initialled|sealed)\b",
            0.7,
            ("two public|sides",),
            True,
        ),
        Trigger(
            "truce that began",
            r"\b(?:ceasefires?|cease-fires?|truces?|armistice|cessation of hostilities)\b(?:[^.;]{0,80}?)\b(?:(?:came|comes?|went|"
            r"goes|go|"
            r"entered|enters?) into (?:force|effect)|(?:took|takes?) (?:effect|hold)|(?:began|begins|started|starts)(?= (?:at|on|in|"
            r"early|"
            r"late|today|yesterday|this|last|before|after|just)\b))",
            0.6,
            ("party|truce of a place",),
            True,
        ),
        Trigger(
            "exchange of letters",
            r"\bexchange of (?:diplomatic )?(?:notes|letters)\b(?= (?:in|on|at|signed|with)\b)",
            0.6,
            ("two states",),
        ),
        Trigger(
            "contract signed by states",
            r"\bcontracts? (?:\w+ly )?(?:signed|concluded|sealed|inked) (?:in|on|by|at|between|last|this)\b"
            r"(?=[^.;]{0,80}?\b(?:ministers?|presidents?|premiers?|governments?|generals|ministries)\b)",
            0.6,
            ("two states",),
            True,
        ),
        Trigger("came to terms", r"\b(?:came|come|comes|coming) to terms (?:on|over)\b", 0.65, ("strong party",), True),
        Trigger("signed it", r"\b(?:sign(?:ed|s)?|initial(?:led|s)?|concluded?|ratif(?:ied|y|ies)) (?:it|them)\b", 0.6, ("party",), True),
        Trigger(
            "signing of",
            r"\bexchange of (?:notes|letters|instruments) between\b|\b(?:signing|conclusion|adoption|"
            rf"announcement|ratification) of (?:an? |the )?{_ADJ}(?:{_PAPER}|documents)\b",
            0.8,
            ("party",),
        ),
        Trigger(
            "today's declaration",
            rf"\b(?:today['’]s|yesterday['’]s|tonight['’]s|(?:this|last) (?:week|weekend|month|year)['’]s"
            rf"|monday['’]s|tuesday['’]s|wednesday['’]s|thursday['’]s|fri"
            rf"day['’]s|saturday['’]s|sunday['’]s) (?:[\w-]+ ){{0,2}}{_PAPER}\b",
            0.7,
            ("document|party",),
        ),
        Trigger(
            "agreed",
            r"\b(?:have |has |had |also |jointly |all |both |today |mutually |in principle )*(?:agreed|consented)(?: (?:late |"
            r"early )?(?:on|in) \w+"
            r"(?: (?:night|morning|evening|afternoon))?| at (?:the )?[\w’'-]+(?: [\w’'-]+)?| today| yesterday| tonight|"
            r" in principle| jointly| early| late|"
            r" (?:in the|at|during|after|over|following) (?:[\w’'-]+ ){0,7}?[\w’'-]+(?= (?:to|that|on|upon) ))*(?: not)? "
            r"(?:to|on|upon|that|a|an|with)\b|"
            r", (?:the|their|both) (?:two |[\w-]+ )?(?:leaders|presidents|ministers|premiers|sides|countries|governments|neighbours|"
            r"states) "
            r"(?:have |had )?agreed(?= (?:at|in|on|during|after|late|last|yesterday|today)\b|[.;])|"
            r"\bagree (?:to|on)\b|\b(?:agree[ds]?|settle[ds]?|finali[sz]e[ds]?) (?:on )?(?=(?:an? |the |their |new |joint |common |"
            r"broad |main |"
            r"basic |final |general |"
            r"key )*(?:terms|rules|"
            r"borders?|frontiers?|boundary|limits|"
            r"(?:[\w-]+ )?quotas?|ceilings|measures|arrangements|procedures|steps|timetable|schedule|formula|ground rules|details|"
            r"format|text|wording)\b)|\b(?:elevat|upgrad|rais)(?:ed|es?) (?:their |bilateral |the )*(?:ties|relations|relationship)"
            r"(?: [\w-]+){0,4}? to (?:[\w-]+ ){0,4}partnership\b",
            0.6,
            ("strong party",),
            True,
        ),
        Trigger(
            "was agreed by both",
            r"\b(?:was|were|been) (?:\w+ly )?(?:agreed|accepted|endorsed)(?: (?:early|late|overnight|today|yesterday|(?:on|"
            r"in) [\w’'-]+(?: \d+)?)){0,2} (?:by|"
            r"between)\b",
            0.6,
            ("both agree",),
            True,
        ),
        Trigger(
            "pointing back to steps",
            r"\b(?:have|has|also|we) agreed (?!to\b|with\b|that\b)(?:[\w-]+ ){0,4}\w+",
            0.5,
            ("strong party|we",),
            True,
        ),
        Trigger(
            "pointing back to a paper",
            r"(?-i:\b[Tt]he (?:[A-Z][\w’'-]+ ){1,3}(?:Declaration|Agreement|Treaty|Memorandum|Pact|Accords?)\b)",
            0.4,
            ("back",),
        ),
        Trigger(
            "pointing back to it",
            r"\b(?:it|the (?:document|text|paper)) (?:was|had been) (?:formally |finally |later )?(?:signed|initialled|concluded|"
            r"sealed|adopted)"
            r"(?= (?:in|on|at|aboard|by|late|early|yesterday|today)\b)",
            0.4,
            ("back",),
            True,
        ),
        Trigger("pointing back to the signing", r"\bthe signing(?: ceremony)?\b(?! of)", 0.4, ("back",)),
        Trigger(
            "deal between",
            r"\b(?:under|as part of|with) (?:an? |the )?(?:[\w-]+ ){0,4}(?:deal|agreement|accord|treaty)\b(?= (?:between|with|"
            r"signed|reached|brokered|mediated))",
            0.5,
            ("strong party",),
        ),
    ),
    blockers=(
        r"\bwarsaw pact\b(?! (?:was |is )?signed)",
        r"\bsigned (?:cop(?:y|ies)|photo\w*|shirts?|jerseys?|letters?|books?|balls?|posters?)\b",
        r"\b(?<!was )(?<!were )(?<!been )(?<!be )(?:signed|signs|sign|signing) (?:up|on (?:to|with|as|for)|off|in (?:to|as|with|"
        r"on)|out|for|a player|a letter of support|copies|autographs|the guest)\b(?! (?:(?:to|on) )?(?:an? |"
        r"the )(?:[\w-]+ ){0,3}(?:agreement|accord|deal|treaty|pact|declaration|memorandum))",
        r"\b(?:signed?|signs|signing)\b[^.;]{0,60}\b(?:law|bill|executive order|decree|player|striker|midfielder|defender|"
        r"contract extension|record label|season|club|team|bill into law|legislation|petition)\b",
        r"\b(?:disaster|emergency|tax|income|customs|results?|financial|bankruptcy|asset|consent|"
        r"proclamation)[- ]?(?:declarations?|proclamations?)\b",
        r"\b(?:transfer|record|loan|sponsorship|record|book|movie|film|plea|broadcast|licensing|merger|takeover|buyout|supply|"
        r"endorsement|streaming|wage|pay|rental|lease|prenuptial|settlement|user|licence|license|non-disclosure|business|phone|"
        r"great|good|better|big|new green|package) (?:deal|agreement|pact|accord|contract)s?\b",
        r"\bagree(?:d|s)? (?:to )?(?:an? |on an? )draw\b",
        r"\bagree[ds]? with (?:nothing|everything|anything|nobody|everyone|much|most|little|some|every|each|none|all|what|it|this|that)\b",
        r"\bagreed at (?:half[- ]?time|full[- ]?time|the (?:interval|break|whistle))\b",
        r"\b(?:seal|clinch)(?:ed|s|ing)? (?:the|an?) (?:deal|pact) with (?:an?|his|her|another|two) (?:[\w-]+ ){0,2}(?:kiss|hug|"
        r"goals?|header|"
        r"penalty|try|drink|pint|ace|free kick|song|joke|smile|wink)\b",
        r"\bsettlement with (?:[\w.]+ ){0,3}(?:prosecutors?|regulators?|creditors?|shareholders?|victims|plaintiffs?|tax|"
        r"authorities|customers|investors)\b",
        r"\b(?<!world )(?<!development )(?<!central )(?<!investment )(?<!reserve )(?:bank|lender|compan(?:y|ies)|firms?|airlines?|"
        r"car ?makers?|retailers?|"
        r"insurers?|brewers?|miners?|shipping lines?|operators?|publishers?|universit(?:y|ies)|clubs?|"
        r"supermarkets?) (?:\w+ ){0,2}(?:reached|signed|"
        r"struck|agreed|clinched|sealed|inked)\b",
        r"\bagree(?:d|s)? (?:with (?:the |that )?(?:judge|assessment|view|idea|statement|ruling|him|her|critics|fans|experts)|"
        r"that (?:it|he|she|the film|prices))\b",
        r"\b(?:a great deal|dealt with|(?<!signed )(?<!signing )(?<!reached )(?<!several )(?<!trade )(?<!arms )(?<!new )(?<!separate )"
        r"(?<!two )(?<!three )(?<!energy )(?<!defence )(?<!defense )(?<!peace )(?<!grain )(?<!gas )(?<!oil )(?<!similar )deals with|"
        r"(?:to|will|must|can|could|would|should|not|we|they|and|i|you|who) (?:\w+ly )?deal with|dealing with|big deal|no big deal|"
        r"deal breaker|good deal of|deal of the)\b",
        r"\b(?:implement\w*|implementation of|violat\w+|breach\w*|breached|"
        r"(?<!signatures )(?<!names )(?<!signature )(?<!name )under|despite|abide by|compl(?:y|ied|ying) with|"
        r"terms of|tear up|withdr[ae]w\w* from|pull\w* out of|honou?r\w*|abandon\w*|suspend\w*|extend\w* support for|"
        r"since) (?:an? |the |its |their |all |previous |existing |earlier |any |this |that )*(?:[\w’'-]+ ){0,4}(?:agreements?|"
        r"accords?|deals?|treat(?:y|ies)|pacts?|declarations?|memorand(?:um|a)|ceasefires?|truces?|protocols?|"
        r"conventions?)\b(?!.{0,90}\b(?:signed|reached|initialled|initialed|concluded|struck|announced|sealed|brokered|inked|"
        r"clinched)\b)",
        r"\b(?:trade union|pay) (?:agreement|deal)\b",
        r"\bdeclaration of (?:love|war|emergency|results?|bankruptcy|assets|independence day)\b",
        r"\b(?:agreed to (?:resign|pay a fine|plead|testify|step down|an interview|be interviewed|comment|play|host the show|coach|"
        r"join the (?:team|club|cast)))\b",
        r"\bagreed? to (?:disagree|keep|meet|reconvene|convene|gather|return|see|receive|visit|attend|sit down|take part|fly|travel|"
        r"come|speak|continue|talk|differ|resume|"
        r"(?:restart|reopen|relaunch|revive|begin|start|launch|hold|return to) "
        r"(?:[\w-]+ ){0,3}(?:talks|negotiations|consultations|discussions|dialogue)|"
        r"(?:an? |another |the )(?:(?!(?:in|at|during|after|over|on)\b)[\w-]+ ){0,3}(?:meeting|summit|talks)|"
        r"hold (?:more|further|another|new))\b",
        r"\bagreed that\b(?!.{0,90}\b(?:would|should|will|must|shall|may|could|need|ought|has to|have to|is to|are to|be)\b)",
        r"\b(?:deal|agreement|accord|pact)s? (?:on|over|about|to raise) (?:[\w-]+ ){0,2}?(?:debt ceiling|budget|"
        r"shutdown|government spending|health ?care)\b",
        r"\bgovernment and (?:the |its )?(?:[\w-]+ )?(?:regions?|provinces?|county|city|municipalit(?:y|ies)|unions?|"
        r"opposition|parliament|industry|banks?|"
        r"employers|doctors|teachers|farmers|nurses)\b[^.;]{0,30}\bagree[ds]?\b",
        r"\b(?:deal|agreement|accord|pact)s? (?:on|over|about) (?:pay|wages|pensions|working (?:hours|time)|overtime|"
        r"rents?|conditions for (?:staff|"
        r"workers))\b",
        r"\b(?:l[aä]nder|cantons|provinces|federal states|coalition partners|state governors|"
        r"premiers of the provinces)\b[^.;]{0,40}\bagree(?:d|s)?\b|"
        r"\bagree(?:d|s)? with (?:the |his |her |its |their )?(?:junior |smaller )?coalition partners?\b",
        r"\bgeneral(?:ly)? agree[ds]?\b|\bcritics agree\b",
    ),
    examples=(
        "Ukraine and Denmark signed an agreement on joint drone production in Copenhagen.",
        "The foreign ministers of Armenia and Azerbaijan initialled a peace treaty on Friday.",
        "NATO leaders adopted a declaration at the end of the summit.",
        "A memorandum of understanding was signed by Britain and Poland on 3 June 2024.",
        "Israel and Hamas reached a ceasefire deal mediated by Qatar.",
        "Russia and Ukraine agreed to exchange prisoners.",
        "Starmer and Tusk announced a new defence pact.",
        "The European Union and Japan concluded a security partnership.",
    ),
    near_misses=(
        "The striker signed a three-year deal with the club.",
        "The president signed the bill into law.",
        "The two companies reached a merger agreement.",
        "Moscow violated the ceasefire agreement.",
        "The opposition calls for a treaty.",
        "There can be no peace deal unless the shelling stops.",
        "The band signed a record deal.",
        "The minister dealt with questions from farmers.",
        "Fans agreed that it was the best film of the year.",
        "They discussed the implementation of agreements on defence production.",
        "A plea deal was reached in the fraud case.",
    ),
)
