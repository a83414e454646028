"""Strikes: missile, drone, air and artillery attacks, shelling, bombings, shooting attacks, and assaults without a named weapon."""

from articles.extraction.events.assaults import ASSAULTS
from articles.extraction.events.ontology import EventType, Trigger
from articles.extraction.events.shots import SHOTS

_WEAPON = (
    r"(?:ballistic missiles?|cruise missiles?|missiles?|rockets?|drones?|air|aerial|artillery|mortars?|shells?|bombs?|glide bombs?|"
    r"guided bombs?|airstrike|grenades?|tank|kamikaze|suicide|car|truck|roadside|nail|pipe|petrol|"
    r"gun|rifle|uavs?|shahed|iskander|kinzhal|hypersonic|explosive|landmine|mine|IEDs?|sniper|naval|helicopter|gunship|predator|"
    r"loitering munitions?|drone boat|sea drone)"
)
_KILLS = (
    r"(?:missiles?|rockets?|drones?|artillery|mortars?|shells?|bombs?|airstrikes?|uavs?|shaheds?|iskanders?|kinzhals?|landmines?|"
    r"IEDs?|snipers?|loitering munitions?|gunshots?|bullets?)"
)
"""What kills by itself: a car or a helicopter in which people are killed is no weapon."""
_FLYING = r"(?:warplanes?|(?:fighter|attack) (?:jets?|planes?)|fighter-bombers?|gunships?|attack helicopters?|gunboats?|warships?|tanks?)"
_MANNED = (
    r"(?:airliners?|(?:air)?planes?|aircraft|helicopters?|jets?|jetliners?|fighters|bombers?|warplanes?|gunships?|boeing|airbus|MiGs?|"
    r"choppers?)"
)
_STRUCK = (
    r"(?:struck|hit|bombed|shelled|attacked|targeted|rocketed|shot down|downed|sunk|torpedoed|fired (?:on|at|into)|"
    r"(?:carried out|launched|staged|mounted|ordered) (?:an?|any) (?:[\w-]+ ){0,3}(?:attacks?|strikes?|raids?|bombings?|assaults?))"
)
_STRIKING = (
    r"(?:striking|hitting|bombing|shelling|attacking|targeting|rocketing|shooting down|downing|sinking|torpedoing|firing (?:on|at|into)|"
    r"(?:carrying out|launching|staging|mounting|ordering) (?:an?|any) (?:[\w-]+ ){0,3}(?:attacks?|strikes?|raids?|bombings?|assaults?))"
)

TYPE = EventType(
    name="strike",
    label="Strike",
    plural="Strikes",
    colour_light="#9E1B2F",
    colour_dark="#F2685F",
    symbol="x",
    plover="ASSAULT",
    cameo=("18", "183", "19", "190", "194", "195"),
    on_timeline=True,
    roles=("attacker", "denier", "target", "place"),
    stems=r"str[iu]ck|strik|stroke|attack|bomb|shell|missile|rocket|drone|shoot|\bshot|gunm[ae]n|gunfire|airstrike|air-strike|"
    r"\bhit\b|\bhits\b|hitting|explo|blast|raid|fir(?:ed|ing|es|e)\b|ambush|detonat|mortar|artillery|assault|grenade|blew|"
    r"blown|barrage|gunned|pounded|invasion|invad|storm|bombard|insurgent|militant|happened|occurred|took place|dispatched|"
    r"responded|called to|unfold|erupt|ricochet|gunshot|target|kill|fight|clash|massacre|device|mine\b|offensive|battle|"
    r"troops|forces|spray|bullet|graz|crossfire|eliminat|neutrali|perish|\bs[au]nk|\bsinks|torpedo|destroy|standoff|stand-off|"
    r"rampage|incident|ramm|into (?:an? |the )?(?:crowd|group)|opened up|down by|torch|set fire|ablaze|alight|raz(?:ed|ing)|"
    r"burn(?:ed|t) down|debris|spree|overr[ua]n|burst|assassin|behead|hacked|slaughter|butcher|went off|pistol|gun\b|guns\b|rifle|"
    r"executed|under fire|throat|traded|holed|in wait|in ambush|set upon|waylaid|put to death|drive-by|salvo|volley|stray round|"
    r"plou?gh|mow(?:ed|s|n|ing)\b",
    triggers=(
        Trigger(
            "denied act",
            rf"\bden(?:y|ies|ied|ying)\b(?: on \w+day| again| also| ever| repeatedly)*(?:(?: that)? (?:it|they|(?:its|their|the|any of "
            rf"its) "
            rf"(?:[\w-]+ ){{0,2}}?(?:forces|troops|army|military|navy|soldiers|fighters|men|gunners|pilots|planes|jets|aircraft|warplanes|"
            rf"helicopters|missiles|rockets|drones)) (?:had |have |has )?(?:ever |\w+ly )?{_STRUCK}| (?:having (?:ever |\w+ly )?{_STRUCK}|"
            rf"(?:ever |\w+ly )?{_STRIKING}))\b(?! (?:a deal|an? agreement|civilians(?! (?:in|at|on)\b)|the wall\b))",
            0.7,
            ("strong party|forces|armed", "target|struck place"),
            True,
        ),
        Trigger(
            "weapon strike",
            rf"\b{_WEAPON}(?:(?:-| and | or |, |/){_WEAPON})*[- ](?:and [\w-]+ )?(?:strikes?|attacks?|raids?|assaults?|barrages?|bo"
            rf"mbardments?|bombings?|salvos?|fire|blasts?|explosions?|(?<!car[ -])(?<!truck[ -])(?<!mine[ -])hits?|onslaughts?|"
            rf"terror attacks?|ambush(?:es)?|shootings?)\b",
            0.9,
            ("not planned use",),
            False,
            "weapon",
        ),
        Trigger(
            "airstrike",
            r"\b(?:air ?-?strikes?|airstrikes?|bombardments?|shelling|shellings|carpet[- ]bombing|bombings?|fusillade)\b",
            0.85,
            (),
            False,
            "air",
        ),
        Trigger(
            "shelled",
            r"\b(?:shelled|(?<!artillery )(?<!mortar )(?<!tank )(?<!live )(?<!explosive )shells|shell|bombed|bombs|bombarded|bombards|"
            r"bombard|pounded|bombing|strafed|rocketed|"
            r"mortared)(?= (?:the |a |an |several |residential |civilian |and |targets?|positions?|populated |in |at |near |on |"
            r"[A-Z]|\w+ (?:city|town|village|hospital|school|building|neighbou?rhood|market|mosque|church|camp|base|district|"
            r"positions)))",
            0.8,
            ("war|harm|target|forces|state strikes|aircraft", "not a disaster"),
            True,
        ),
        Trigger(
            "destroyed by",
            r"\b(?:bombers|fighter-bombers|warplanes|jets|gunships|aircraft|planes)\b "
            r"(?:\w+ ){0,2}?(?:destroyed|razed|devastated|wrecked|blasted|demolished|obliterated)\b|"
            r"\b(?:drones?|missiles?|rockets?|shells?|bombs?)\b (?:(?:fired|launched|dropped) (?:by|from) [^.;,]{3,40} )?"
            r"(?:destroyed|wrecked|demolished|razed|obliterated)\b(?! (?:[\w-]+ ){0,3}(?:drones?|missiles?|rockets?|uavs?|"
            r"projectiles?|shells?))|"
            r"\b(?:drones?|missiles?|rockets?|shells?|bombs?|torpedo(?:es)?|warplanes|jets|aircraft)\b "
            r"(?:(?:fired|launched|dropped) (?:by|from) [^.;,]{3,40}? )?(?:(?!was |were |is |are |be |"
            r"been )\w+ ){0,2}?set (?:alight|ablaze|"
            r"on fire|fire to|[^.;]{3,40}? (?:alight|"
            r"ablaze|on fire))\b",
            0.7,
            ("war|harm|weapon",),
            True,
        ),
        Trigger(
            "came under attack",
            r"\b(?:c[ao]mes?|coming|was|were|been) (?:again |once (?:more|again) |also |twice )?under (?:[\w-]+ ){0,3}?"
            r"(?:attack|fire|bombardment|assault|shelling)\b(?! (?:from|by|for|over) (?:the )?(?:critics?|opposition|lawmakers|press|media|"
            r"public|left|right|unions?|rivals|fans|regulators?|investors|activists|campaigners|trade|his|her|its|their)\b)",
            0.7,
            ("weapon|forces|harm|place under attack",),
            True,
        ),
        Trigger(
            "struck",
            r"\b(?:struck|strikes|strike|striking|hit|hits|hitting|holed|slammed into|slams into|crashed into|smashed into|crushed|"
            r"flattened|"
            r"level?led|demolished|tore (?:into|through|apart|open)|torn (?:in two|apart|open|through|into)|(?:crashed|slammed|thudded|"
            r"poured) down (?:on|onto|upon|in|into)|"
            r"ripped (?:into|through|apart|(?:an?|the) (?:[\w-]+ ){1,3}off)|landed (?:on|"
            r"in|near|at|outside)|came down (?:on|in|near)|fell on|stroke|rained down|rain down|rain(?:s|ed) on|rain on)\b(?= (?!a deal|"
            r"an? agreement|"
            r"by lightning|out\b|up\b|down\b))",
            0.7,
            ("weapon|forces|state strikes|town was struck", "not a crash", "not a disaster"),
            True,
        ),
        Trigger(
            "was hit",
            r"\b(?:was|were|been|got) (?:\w+ )?(?:struck|hit|targeted|attacked|shelled|bombed|destroyed|damaged|bombarded|holed|crippled|"
            r"sunk|set (?:ablaze|alight|on fire)|blown up)"
            r"(?: (?:\w+ )?(?:by|with|in|during|from|off)\b|(?= (?:on|overnight|late|early|last)\b))",
            0.7,
            ("weapon|forces|armed",),
            True,
        ),
        Trigger(
            "was attacked again",
            r"\b(?:was|were) (?:attacked|struck|hit|shelled|bombed) (?:yet )?again\b(?= (?:on [A-Z]|overnight|late|early|"
            r"before dawn|at dawn|yesterday|today))",
            0.65,
            ("place under attack",),
            True,
        ),
        Trigger(
            "was bombed",
            r"\b(?:was|were|been|being|got|is|are) (?:also |again |twice |heavily |repeatedly |reportedly )*(?:shelled|bombed|bombarded|"
            r"strafed|mortared)\b(?! (?:by|with) (?:\w+ )?(?:questions|requests|emails|calls|messages|letters|complaints|ads|"
            r"reviewers|critics))",
            0.7,
            ("struck subject|harm|by forces", "not a disaster"),
            True,
        ),
        Trigger(
            "flew to bomb",
            r"\b(?:flew|flies|fly|swooped|sailed)\b[^.;]{0,50}? to (?:bomb|attack|shell|strike|hit|raid|strafe)\b(?= (?:the |an? |"
            r"targets|[A-Z]|"
            r"\w+ (?:targets|bases|camps|positions)))",
            0.75,
            ("aircraft",),
            True,
            "air",
        ),
        Trigger(
            "shot down",
            rf"\b(?:(?:shot|shoots|shoot|shooting|brought) down|downed|downing)\b(?= (?:[\w’'-]+ ){{0,6}}?{_MANNED}\b)"
            r"|\bflight (?:[a-z]{0,2}\d+ )?(?:was |had been )shot down\b"
            rf"|\b{_MANNED}\b(?: [\w-]+){{0,3}}? (?:was|were|been) (?:also )?(?:shot down|brought down by|downed)\b",
            0.7,
            ("war|harm|forces|strong party", "not a score"),
            True,
        ),
        Trigger(
            "intercepted that they fired",
            rf"\b{_WEAPON}s?\b(?: (?!that\b|which\b)[\w-]+){{0,3}}? (?:fired|launched|sent)(?: overnight| late| early|"
            rf" on \w+day(?: night)?)* "
            r"(?:by|from)\b(?! (?:sale|service))|\b(?:missiles?|rockets?|projectiles?) from\b",
            0.7,
            ("intercepted",),
            True,
            "weapon",
        ),
        Trigger(
            "fired on",
            r"\b(?:fired|fires|opened fire|opens fire|shot) (?:rockets |missiles |shells |mortars |(?:live |several |"
            r"dozens of )?(?:rounds |bullets |ammunition |shots |volleys ))?(?:on|at|upon|into)\b(?! (?:goal|"
            r"target|least|about|around))",
            0.65,
            ("armed|forces|weapon|ship ahead",),
            True,
        ),
        Trigger(
            "were fired",
            r"\b(?:rockets?|missiles?|shells?|mortars?|drones?|projectiles?|grenades?|bombs?|torpedoes|shots)\b"
            r"(?: [\w-]+){0,4}? (?:was|were|had been|have been) (?:also |again |later )?(?:fired|launched|lobbed|thrown|"
            r"hurled|dropped)\b(?: (?:from|by|over|across) "
            r"[^.,;]{2,40}?)?(?= (?:at|on|into|towards?|upon|against|onto) )(?! (?:at|on) (?:the )?(?:\w+day\b|\d|goal|sale|market))",
            0.7,
            ("struck place|target|harm",),
            True,
            "weapon",
        ),
        Trigger(
            "sank",
            r"\b(?:sank|sinks|sunk|torpedoed)\b(?= (?:[\w-]+ ){0,3}(?:ships?|vessels?|boats?|frigates?|cruisers?|tankers?|submarines?|"
            r"destroyers?|freighters?|carriers?|barges?|trawlers?|corvettes?)\b)",
            0.6,
            ("weapon|forces|state strikes|by a warship",),
            True,
        ),
        Trigger(
            "bomb that killed",
            r"\bbombs?\b (?:at|in|on|aboard|inside|outside|under|near|beside|behind|hidden|planted|left|placed|packed|concealed|strapped|"
            r"set)\b"
            r"[^.;]{0,80}? (?:killed|kills|killing|injured|injuring|wounded|wounding|tore|ripped|exploded|went off|detonated)\b|"
            r"\bbombs?\b (?:of|from|by|belonging to) [^.;]{2,40}? (?:exploded|went off|detonated)\b|"
            r"\bbombs?\b (?:that|which) (?:killed|kills|injured|wounded|destroyed|exploded|tore)",
            0.75,
            ("not defused",),
        ),
        Trigger(
            "explosives driven into",
            r"\b(?:trucks?|cars?|lorr(?:y|ies)|vans?|boats?|vehicles?|ambulances?|tankers?|bus|"
            r"motorcycles?) (?:\w+ )?(?:full of|packed with|"
            r"laden with|loaded with|filled with|carrying) (?:\w+ )?explosives\b[^.;]{0,40}?"
            r"\b(?:driven|drove|rammed|ploughed|plowed|crashed|blew up|blown up|exploded|went off|detonated)\b",
            0.75,
            ("not defused",),
            True,
            "bombing",
        ),
        Trigger(
            "explosives thrown",
            r"\b(?:threw|hurled|tossed|lobbed|throwing|hurling|tossing|lobbing) (?:\w+ ){0,2}(?:explosives?|grenades?|bombs?)\b|"
            r"\b(?:explosives?|grenades?|bombs?|molotov cocktails?) (?:that )?(?:(?:was|were|had been) )?(?:thrown|hurled|tossed|lobbed) "
            r"(?:into|at|on|onto|inside|through|from)\b",
            0.65,
            ("harm|armed|war",),
            True,
            "bombing",
        ),
        Trigger(
            "is shelled",
            r"\b(?:is|are) (?:being |again |still |also |now )*(?:shelled|bombed|bombarded|attacked|struck|fired on)\b(?= (?:almost|"
            r"nearly|every|daily|"
            r"regularly|constantly|by|with|from|around the clock))",
            0.7,
            ("war|weapon|forces|place",),
            True,
        ),
        Trigger(
            "launched",
            rf"\b(?:launch(?:ed|es|ing)?|fir(?:ed|es|ing)|unleash(?:ed|es|ing)?|sent|rained|lobbed|used|dropped|drops|dropping)\b(?"
            rf": (?:over|more than|at least|about|some|around|nearly|up to|a|an|the|its|their|another|several|dozens of|hundreds of"
            rf"|scores of|salvos? of|waves? of|barrages? of|volleys? of|swarms? of|massive|combined|new|large-scale|overnight|night"
            rf"|deadly|precision|[\w-]+|\d[\d,]*|and|with|also)){{0,7}} (?:{_WEAPON}|strikes?|attacks?|assaults?|raids?|shells|shel"
            rf"ling|barrage)(?: (?:strikes?|attacks?|fire|barrage|assault))?\b",
            0.75,
            ("war|aimed|pirates|aircraft",),
            True,
        ),
        Trigger(
            "weapons that they fired",
            rf"\b{_WEAPON}\b[^.;]{{0,30}}?\b(?:that|which)?\b[^.;]{{0,40}}?\b(?:fired|launched|sent|flown) "
            rf"(?:at|on|into|towards?|against)\b",
            0.75,
            ("war",),
            True,
        ),
        Trigger(
            "attack noun",
            r"\b(?:attacks?|assaults?|strikes?|raids?|ambush(?:es)?|onslaught|barrage|salvos?|offensive|bloodshed|massacre)\b(?= (?:on|"
            r"against|in|at|near|by|that|which|killed|kills|left|leaves|injured|wounded|hit|targeted|damaged|destroyed|across|"
            r"overnight|late|early|took|came|was|were|occurred|happened|carried|launched|claimed|of|kill|resulted|have|has|caused|"
            r"to (?:free|rescue|retake|capture)|,))",
            0.6,
            ("war|harm",),
        ),
        Trigger(
            "night attack",
            r"\b(?:night|overnight|morning|massive|combined|deadly|russian|ukrainian|israeli|large-scale|enemy|terrorist|terror|"
            r"militant|rebel|recent|multiple|coordinated|armed|twin|double-tap|cross-border|mass|rush-hour|pre-dawn|daylight|major|"
            r"deadliest|worst|fresh|latest)(?: (?:\w+))? (?:attacks?|strikes?|assaults?|raids?|shelling|bombardment|salvos?|volleys?)\b",
            0.65,
            ("war|harm",),
        ),
        Trigger(
            "attacked",
            r"\b(?:blasted|blitzed|smashed at|hammered(?! out| home)|attacked|attacks|attack|attacking|targeted|targeting|assaulted|"
            r"ambushed|raided|waylaid|set upon|stormed|storm|storms|storming|"
            r"overran|besieged|launched an? (?:\w+ ){0,2}(?:attack|assault|offensive)|carried out an? (?:\w+ ){0,3}(?:attack|"
            r"strike|assault|bombing|raid))\b(?= (?!on\b))",
            0.6,
            ("armed|forces|weapon|state strikes|aircraft",),
            True,
        ),
        Trigger(
            "bomb",
            r"\b(?:suicide|car|truck|roadside|nail|pipe|parcel|letter|petrol|vehicle)[- ]?(?:bombs?|bombers?|bombings?|blasts?|"
            r"explosions?)\b|\bbomb(?:s|ers?)? "
            r"(?:(?:had|has|have|also|later|then) )?(?:explod|detonat|went off|kill|attack|blast|hit|target|rip|tore|placed|planted|"
            r"inside|outside|injur|wound)\w*|\b(?:improvised explosive devices?|IEDs?)\b|"
            r"\bexplosive devices?\b(?= (?:\w+ )?(?:kill|explod|detonat|went|injur|wound|blew))|\bminefield explosions?\b|"
            r"\bland ?mines?\b(?= (?:\w+ )?(?:kill|explo|blast))",
            0.8,
            ("not defused",),
            False,
            "bombing",
        ),
        Trigger(
            "detonated",
            r"\b(?:detonat(?:ed|es|ing|e)|blew (?:himself|herself|themselves|itself|up)|blow(?:s|ing)? (?:himself|herself|"
            r"themselves|up)|blown up|explosives? (?:[\w-]+ ){0,6}?(?:went off|exploded)|"
            r"set off (?:an? )?(?:\w+ )?(?:bomb|explosives?|device)|(?:blasts?|explosions?),? (?:(?:which |that )?(?:were|"
            r"was) )?set off\b(?! by)|exploded (?:an? |"
            r"a series of )?(?:bombs?|devices?))\b",
            0.75,
            ("armed|harm|war|target|weapon",),
            True,
            "bombing",
        ),
        Trigger(
            "hit a mine",
            r"\b(?:hit|hits|struck|strikes|ran over|drove over|driving over|stepped on|trod on|stepping on|set off|"
            r"triggered) (?:an? |the )?"
            r"(?:[\w-]+ ){0,2}?(?:land ?mines?|mines?|ieds?|roadside bombs?|explosive devices?)\b",
            0.7,
            ("harm",),
            True,
            "bombing",
        ),
        Trigger(
            "booby trap",
            r"\bbooby-trapped [^.;,]{2,40}? (?:went off|exploded|blew up|detonated|killed|wounded|injured)\b|"
            r"\bbooby[- ]traps? (?:[\w-]+ ){0,3}?"
            r"(?:went off|exploded|blew up|detonated|killed|wounded|injured)\b",
            0.75,
            ("not defused",),
            True,
            "bombing",
        ),
        Trigger("explosion", r"\b(?:explosions?|blasts?)\b", 0.45, ("attackwords|blast of an attack",), False, "bombing"),
        *SHOTS,
        *ASSAULTS,
        Trigger(
            "gunmen",
            r"\b(?:gunm[ae]n|shooters?|suicide bombers?|militants?|insurgents?|rebels?|terrorists?|guerrillas|militia(?:men|s)?|bandits|"
            r"jihadists?|extremists|separatists|islamists|tamil tigers|gang members|gunm[ae]n who|shooters? who|suicide bombers? who|"
            r"armed (?:men|robbers|herders|raiders)|"
            r"(?!(?:after|before|when|while|as|that|if|since|until|because|and|but) )"
            r"[A-Z]\w+ (?:forces|troops|army|soldiers|military|aircraft|jets|warplanes|planes|helicopters|gunships|tanks|police|"
            r"artillery|gunners|guns|"
            r"drones|missiles|warships|gunboats|fighters|commandos|paratroopers|snipers|marines))\b"
            r"(?! (?:truck|lorry|bus|jeep|vehicle|van|helicopter|plane|jet|car|boat|ship|depot|base|camp|barracks|dog)\b)(?: (?!who\b|"
            r"were\b|was\b|been\b|are\b|is\b|threaten|vow(?:ed|s)?\b|pledge|plotted\b|planned\b)[\w’',-]+){0,13}? (?:kill(?:ed|s|ing)?|"
            r"(?<!the )wounded|(?<!the )injured|storm(?:ed|s|ing)?|"
            r"attack(?:ed|"
            r"s)|bomb(?:ed|s)|shell(?:ed)?|(?<!artillery )(?<!tank )shells|fired|(?<!under )fire|open fire|execut\w+|massacred?|"
            r"mow(?:ed|ing) down|behead\w*|"
            r"hack(?:ed|ing)|"
            r"butchered|slaughtered|assassinat\w+|"
            r"shot)\b(?! (?:in|by|"
            r"on)\b)",
            0.7,
            ("people|harm|war",),
            True,
        ),
        Trigger(
            "weapon kills",
            rf"\b(?:{_KILLS}|{_FLYING})(?: (?:fire|strikes?|attacks?))?(?: (?:that|which|(?:fired|launched) (?:from|"
            rf"by)) [^.;,]{{3,60}}?)?(?: (?:missed|overshot|hit|struck|landed|fell|strayed|slammed|crashed)\b[^.;,]{{0,40}}? and)?"
            rf"(?: (?:also|have|had|has|later|again|reportedly|then|"
            r"on \w+day))* (?:kill(?:ed|s)?|wound(?:ed|s)?|injured?|injures|maim(?:ed|s)?)\b(?! (?:in|by|on|when|after|at)\b)",
            0.7,
            ("victims", "not accident"),
            True,
        ),
        Trigger(
            "killed by weapon",
            rf"\b(?:killed|perished|slain)\b[^.;]{{0,60}}?\b(?:by|in|as|when)\b[^.;]{{0,40}}?\b(?:{_KILLS}|gunm[ae]n|jihadists?|bandits?|rebels?|militants?|insurgents?|s"
            rf"helling|strikes?|attacks?|bombings?|raids?|ambush|grenades?|explosive|gunfire|gunfight|shootout|heavily armed|"
            rf"armed (?:m[ae]n|woman|assailants?|attackers?|intruders?|robbers?|"
            rf"youths?|teenagers?|students?)|with (?:an?|his|her|two) (?:[\w-]+ ){{0,2}}?(?:rifles?|shotguns?|kalashnikovs?|pistols?))\b",
            0.7,
            ("not accident", "weapon of the news"),
            True,
        ),
        Trigger(
            "invasion",
            r"\b(?:mounted|launched|began|started|ordered)\b[^.;]{0,40}\binvasion\b|\binvaded\b|\bfull-scale (?:invasion|war)\b|"
            r"\binvasion\b(?= (?:of|in|that|began|has|by))",
            0.5,
            ("war",),
            False,
            "invasion",
        ),
        Trigger(
            "fighting",
            r"\b(?:fighting|clash(?:es)?|gunbattle|gun battle|gunfight|shootout|shoot-out|firefight|battle|skirmish(?:es)?|"
            r"exchange of fire)\b",
            0.45,
            ("fighting harm",),
            False,
            "fighting",
        ),
        Trigger(
            "hit building",
            r"\b(?:hit|struck|destroyed|damaged|bombed|shelled)\b(?: (?:a|an|the|two|three|several|another|more|some|"
            r"of))* (?:[\w’'-]+ ){0,3}(?:hospitals?|schools?|kindergartens?|apartment|residential|power (?:plant|station|grid|"
            r"facilit\w+)|infrastructure|shopping|market|church|mosque|railway|station|oil depot|refinery|airfield|air ?base|port|"
            r"substation|warehouses?|homes|houses|theatre|theater|ammunition|arms depot|bridge|dam)\b",
            0.55,
            ("forces|weapon|war document",),
            True,
        ),
        Trigger(
            "by gunmen",
            r"\b(?<!the )(?<!this )(?<!that )gunm[ae]n\b",
            0.5,
            ("victims", "not accident", "no play"),
            False,
            "shooting",
        ),
        Trigger(
            "pointing back to when",
            r"\b(?:it|this|that|the (?:(?:fatal|deadly|violent|tragic|bloody|whole) )?(?:incident|violence|killings?|crime|gunfire|tragedy|"
            r"confrontation|argument|deaths?|stand-?off|siege|ordeal|chase|hostage-taking)) (?:all )?(?:happened|ended|"
            r"came to an end|occurred|took place|began|started|unfolded|was reported|were reported|"
            r"erupted|broke out)\b|\b(?:police|officers|deputies|crews|firefighters|medics|rescuers) (?:were|was) (?:called|"
            r"dispatched|sent) (?:to|at|out)\b|\b(?:police|officers|deputies) responded\b",
            0.35,
            ("back",),
            True,
        ),
        Trigger(
            "pointing back",
            r"\b(?:the|this|these|that|those|latest|overnight|its|such) (?:(?!an?\b|another\b|two\b|three\b|several\b|some\b|no\b|many\b)"
            r"\w+ )?(?:attacks?|strikes?|shelling|bombings?|blasts?|"
            r"raids?|assaults?|shootings?|explosions?|barrage|ambush)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s (?:[\w-]+ )?"
            r"(?:attacks?|shelling|bombings?|blasts?|air ?strikes?|raids?|assaults?|shootings?|explosions?|barrage|ambush|"
            r"stand-?off|rampage|massacre|killings?|slayings?|violence|bloodshed|murder-suicide|shootout|gunfire)\b",
            0.4,
            ("back",),
        ),
    ),
    blockers=(
        r"\b(?:police|policemen|officers|agents|detectives|investigators|inspectors|prosecutors|customs|fbi)\b(?:(?!shot|kill|fire)[^.;]){0,60}?\braid(?:ed|s|ing)?\b"
        r"(?! (?:and (?:kill|shot)|killed))",
        r"\b(?:shot|shoots?|shooting) (?:dead )?(?:an? |the |\d+ |\w+ )?(?:[\w-]+ )?(?:bears?|dogs?|deer|boars?|wolf|wolves|horses?|"
        r"cows?|elks?|moose|"
        r"cougars?|lions?|tigers?|leopards?|birds?|fox(?:es)?|pigs?|cattle|elephants?|coyotes?|kangaroos?|seals?|bulls?|rhinos?|crocodiles?|"
        r"geese|ducks?|pigeons?|rabbits?|hares?|pheasants?|grouse|snakes?|sharks?)\b",
        r"\b(?:heart|panic|anxiety|asthma|cyber|cyber-|hacker|hacking|ransomware|phishing|shark|dog|bear|personal|verbal|ddos|"
        r"denial-of-service|acid|knife|arson|sword|axe|hammer|stabbing|media|scathing|political|counter-?|lawsuit|character) ?attacks?\b",
        r"\b(?:hunger|general|rail|train|bus|teachers?['’]?|nurses?['’]?|doctors?['’]?|workers?['’]?|union|pilots?['’]?|labou?r|"
        r"postal|transport|tube|tram|port workers?['’]?|students?['’]?|lightning|wildcat|school|actors?['’]?|writers?['’]?|first|"
        r"third|called|ball and|climate|pay|warning|two-day|48-hour|24-hour|dock workers?['’]?|junior doctors?['’]?|airport|junior|"
        r"walkout|airline|public sector) strikes?\b(?! (?:on|against) (?:the )?(?:city|town|village|hospital))",
        r"\b(?:before (?:hitting|striking|reaching)|(?:hit|struck|hitting) (?:its|their|the|an?) (?:dummy|mock|practice|simulated)) "
        r"(?:(?:its|their|the|an?|dummy|mock|practice|simulated) )*targets? "
        r"(?:in|off|at) (?:(?:the|its|territorial|international|open|east|west) )*(?:waters?|sea|ocean|range)\b",
        r"\b(?:deals?|agreements?|accords?|pacts?|truces?|cease-?fires?|bargains?|compromises?|balance|treat(?:y|ies)|alliances?|chords?) "
        r"(?:(?:(?:was|were|is|are|had been|has been) )(?:\w+ )?struck\b|struck (?=by|between|in|at|on|with|last|this|earlier))",
        r"\bstrik(?:e|es|ing) (?:a |an |the )?(?:blow(?! to the head)|deal|balance|agreement|chord|bargain|pose|gold|oil(?! \w)|action|"
        r"workers?|teachers|"
        r"nurses|drivers|pilots|ballot|pact|accord|compromise|out|resemblance|tone|partnership|note|similarit\w+|contrast|feature|"
        r"view|design|colours|rate|over|partner|it rich|distance|down)\b|\bstruck (?:a |an |the )?(?:deal|balance|agreement|chord|"
        r"bargain|pose|gold|oil(?! \w)|out|pact|accord|compromise|partnership|down by|with|me|him|her|by (?:lightning|a car|a train|"
        r"the (?:beauty|car)|falling|a bus|a truck|a vehicle|a tree))\b",
        r"\b(?<!air )(?<!missile )(?<!drone )strikes? (?:by|of) (?!(?:fighter|air force|bomber|helicopter|drone)\b)"
        r"(?:[\w’'-]+ ){0,3}?(?:pilots|workers|staff|crews?|drivers|nurses|doctors|teachers|unions?|employees|miners|dockers|"
        r"controllers|journalists|lawyers|students|farmers|stagehands|musicians|actors|writers)\b",
        r"\b(?:delivery|hobby|hobbyists?|toy|amateur|camera|wedding|survey|racing|filming|photography|recreational|broadcasters?|tv|"
        r"enthusiasts?|photographers?|surveyors?)(?:['’]s?)? drones? (?:[\w-]+ ){0,3}?(?:(?:crashed|slammed|smashed) into|came down|"
        r"fell on|landed|hit|struck)\b|\bdrones? (?:crashed|slammed|smashed) into (?:an? |the )?(?:[\w-]+ )?(?:trees?|hedges?|lakes?|"
        r"ponds?|gardens?|stage|scoreboard)\b",
        r"\b(?:photographers?|cinematographers?|film-?makers?|film directors?|camera(?:man|men|woman|women|operators?)) "
        r"(?:(?!(?:who|was|were|is|are|been|being|had|and)\b)[\w’'-]+ ){0,3}?shot\b(?! (?:dead|him|her|them|his|himself|herself|and|at)\b)|"
        r"\bshot (?:[\w’'-]+ ){1,8}?(?:for (?:the |an? |his |her |their )?(?:[\w-]+ )?(?:film|movie|documentary|magazine|vogue|calendar|"
        r"campaign|portraits?|album|series)|with (?:an?|his|her) (?:[\w-]+ ){0,2}(?:camera|lens))\b",
        r"\b(?:boxers?|rappers?|golfers?|players?|senators?|candidates?|pundits?|comedians?) (?:[a-z]+ly )?traded (?:fire|shots)\b",
        r"\bbombed (?:on (?:broadway|stage|television|tv)|at the box office|in the (?:west end|ratings|polls|cinemas?))\b",
        r"\b(?:on strike|strike action|strike ballot|go(?:es|ing)? on strike|went on strike|strikes? over pay|strike vote|"
        r"strike fund|striker?s?['’]|striker)\b",
        r"\b(?:penalty|free) (?:shootout|kick)|\bshootout (?:win|victory|loss|goal)|\bpenalty shoot-?outs?\b",
        r"\blike (?:an? |the )?(?:\w+ )?(?:rockets?|bombs?|missiles?|artillery|drones?|grenades?|torpedo(?:es)?)\b|\b(?:missile|"
        r"rocket|bomb|bullet|torpedo) of an? \w+",
        r"\b(?:launch|fir|unleash|thump|blast)(?:ed|es|ing) an? (?:[\w-]+ )?(?:rocket|missile|shot|bullet|"
        r"thunderbolt) (?:from (?:\d+|outside)|past|"
        r"into the (?:net|top|bottom|far|near|roof|corner))\b",
        r"\b(?:world[- ]war|wartime|unexploded|rusty|left-?over|undetonated)(?:[- ](?:[\w-]+ ){0,3}| )(?:shells?|bombs?|grenades?|mines?|"
        r"missiles?|rockets?)\b",
        r"\b(?:photo|film|video|fashion|movie|wedding|magazine|advert\w*) shoots?(?:ing)?\b|\bshooting (?:a |the |of the |"
        r"on location|started for|schedule |for the )?(?:film|movie|scene|series|video|season|star|stars|guard|range|percentage|"
        r"hoops|stages?)\b|\b(?:flu|vaccine|booster|covid|tetanus) shots?\b|\b(?:screen|head|mug|snap|jump|slap|wrist|three-point|"
        r"tee|approach|long|set|free|close-range|header|warning) ?-?shots?\b",
        r"\bshots? (?:on|at|off) (?:goal|target)\b|\b(?:took|take|takes|give it) (?:a )?shots? at\b|\bshot (?:to fame|up|a (?:film|"
        r"video|scene|round|par)|\d+ (?:under|over)|by (?:director|photographer)|in black)\b|\bbullet (?:points?|train|proof)\b|"
        r"\bdodged a bullet\b",
        r"\b(?:box office|dance|love|photo) bombs?\b|\bbombs? (?:at the box|shelters?|disposal|squad|threat|hoax|scare)\b|"
        r"\bbombshells?\b|\bbath bombs?\b|\b(?:shell company|shell companies|shell script|egg ?shells?|sea ?shells?|in a nutshell|"
        r"oil (?:major|giant) shell|shell plc)\b",
        r"\b(?:hit|hits) (?:the )?(?:shelves|market|record|streets|headlines|single|song|show|album|film|series|number one|screens|"
        r"stores|highs?|lows?|rock bottom|back|out|songs?|theaters|cinemas|target of|jackpot|ball|home run|post|crossbar|woodwork|"
        r"wickets?|roof|gym|ground running|road|snooze|milestone|by (?:inflation|rising|recession|drought|floods|a car|a bus|"
        r"a train|a truck|a vehicle|storms?|tariffs|scandal))\b|\bhit-and-run\b|\bhit by\b(?! (?:a |an |the |russian |ukrainian |"
        r"israeli |another |several |two |three |\d+ )*(?:missiles?|rockets?|drones?|shell|shells|shelling|bombs?|bullets?|gunfire|"
        r"blasts?|explosions?|torpedo(?:es)?|projectiles?|(?:\w+ )?mines?|(?:unmanned|uncrewed|explosive|remote-controlled) \w+|"
        r"(?:sea|naval) drones?|"
        r"warplanes|gunboats?|grenades?|shrapnel|"
        r"strikes?|airstrikes?|artillery|mortars?|\w+ (?:missiles?|drones?|rockets?|strikes?)))",
        r"\b(?:air|missile|drone|rocket|anti-aircraft|anti-missile|air-raid|air raid|bomb) (?:defen[cs]es?|shields?|sirens?|"
        r"alerts?|alarms?|interceptors?|warnings?|shelters?|umbrella|test|tests|programme|program|launch pad|technology|maker|"
        r"manufacturer|production|industry|show|racing|photography|deliver(?:y|ies)|operators?|lessons)\b",
        r"\b(?:fired|fires|fire) (?:him|her|them|his|its|the (?:coach|manager|minister|chief|head)|employees|staff|workers|up|"
        r"from his|from her)\b|\b(?:forest|wild|bush|house|apartment|kitchen)? ?fire(?:s)? (?:brigade|fighters|crews|department|"
        r"service|broke out|swept|destroyed)\b|\bblast furnace\b|\bhaving a blast\b|\bblast from the past\b|\b(?:gas|boiler|"
        r"gas-pipeline|gas leak|chemical|mine|factory|refinery|fireworks?|transformer|volcan\w+|steam|mining|industrial|coal mine|"
        r"tanker|grain elevator) (?:explosions?|blasts?)\b",
        r"\b(?:earthquakes?|quakes?|tremors?|typhoons?|hurricanes?|cyclones?|storms?|tornado(?:es)?|floods?|lightning|tsunami|"
        r"disaster|landslides?|asteroids?|meteor\w*|temblor|magnitude|virus|pandemic|outbreak)\b[^.;]{0,60}?\b(?:struck|strikes?|tore|"
        r"ripped|flattened|level?led|crushed|"
        r"hit|hits|pounded|slammed)\b",
        r"\bdrugs? raids?\b|\b(?:raid(?:s|ed)?|raiding) (?:the )?(?:offices?|homes?|flats?|premises|headquarters|apartments?|"
        r"fridge|properties|business)\b|\bpolice raids?\b|\b(?:immigration|federal|fbi|ice|swat|vice|tax|antitrust|customs|"
        r"narcotics|anti-drugs?) raids?\b|"
        r"\braids? to (?:return|arrest|remove|retrieve|seize|search|recover|collect|serve)\b|\bpanty raid\b|\btomb raider\b",
        r"\bmedia (?:blitz|barrage)\b|\bbarrage of (?:calls|messages|requests|selling|orders|ads|lawsuits|letters|texts|punches|blows|"
        r"jokes|demands|bids|questions|criticism|tweets|abuse|emails|insults|complaints)\b|\b(?:volley|"
        r"salvo) of (?:criticism|questions|insults)\b",
        r"\b(?:counter)?-?terror(?:ism|ist)? (?:chief|law|laws|funding|plot|suspects?|threat|financing|police|list|group|"
        r"organi[sz]ations?|designation)\b|\b(?:goal|attack)ing (?:midfielder|football|play|third|style|player|full-back|"
        r"options)\b|\b(?:attack|attacks|attacking) (?:the )?(?:ball|box|net|goal|problem|policy|plan by)\b|\bcharm offensive\b|"
        r"\boffensive (?:line|coordinator|language|remarks?|tweets?|comments?|jokes?|rebounds?|weapons)\b|\bbattle (?:with|against|"
        r"of the (?:sexes|bands))\b",
    ),
    examples=(
        "A Russian missile hit an apartment block in Dnipro on Saturday, killing at least 12 people.",
        "Drone attacks on Odesa overnight wounded three.",
        "Israeli warplanes bombed targets near Beirut, residents said.",
        "Two people were killed in shelling of Kherson.",
        "Gunmen opened fire on a bus outside the town, killing six passengers.",
        "A car bomb exploded in the centre of Mogadishu.",
        "Ukraine launched dozens of drones at an oil depot in Bryansk.",
        "Four people were shot dead at a market.",
        "The army shelled a village near the border.",
        "At least nine civilians were killed in an air strike on the camp.",
        "German bombers destroyed the town on Monday.",
        "Explosives hidden in a cart went off at the market on Friday.",
        "A truck full of explosives was driven into a convoy on Monday.",
        "Attackers threw explosives into a market on Thursday.",
        "A bomb of the rebels exploded at the memorial on Sunday.",
        "Missiles set a refinery on fire on Monday.",
        "A volley of rockets crashed down on the market town on Thursday.",
        "Rebels set upon a boarding school on Friday, killing nine pupils.",
        "Militants lay in wait for a convoy of rangers and killed five.",
        "Two dead, 11 shot at block party",
        "A man with a rifle opened up at a mall, killing eight shoppers.",
        "Six people were killed by a heavily armed former student.",
        "A driver ploughed his car into cyclists in a terrorist attack.",
        "Artillery of the enemy covered the village, and two missiles fell in a field; the army lost a post.",
        "A guest walked in and started shooting; six people were killed.",
        "A woman struck by a stray round has died of her wounds.",
        "A man pulled a pistol and emptied it at another, who died at the scene.",
        "Nine people were hurt on Saturday by a man who fired 28 times.",
        "A device concealed in a bag went off among shoppers, killing six.",
        "Two blasts, set off minutes apart, killed 84 mourners.",
        "An off-duty firefighter caught a bullet in the hip on Monday.",
        "Nineteen pupils slain at school; gunman, 18, killed by agents",
        "Rival groups traded gunfire at a party, and one person was killed.",
        "He walked over with an AR-15 and killed five of them.",
        "Israel's raid to free four captives left 274 people dead.",
        "Three cruise missiles found the centre of the town: 23 killed, 140 wounded.",
        "A woman was hit by celebratory gunfire on Monday.",
        "A worker shot and killed eight people at a depot and then took his own life.",
        "A masked man stepped up behind him and fired. He died at once.",
        "Russian artillery shelled the centre of Nikopol on Monday.",
        "Three people are dead, the shooter among them, after a rampage at a bar.",
        "He fired eight shots at a rally; a fireman was killed.",
        "Nine passengers were pulled off buses and shot on Monday, killing eight of them.",
        "Trooper fatally shoots armed man in Pike County",
        "A drone ripped a corner off a nine-storey block in Odesa; the army counted twelve dead.",
        "Assailants burst into a church on Sunday, and twelve of the faithful died.",
        "Armed groups attacked a string of villages, killing 160 people.",
        "Sunday's parade was cut short by shots that left a teenager dead.",
        "Two brothers shot Friday have died",
        "Sixty people are dead after a plane dropped a bomb on a school.",
        "Ten dead and 55 wounded as rockets rain on city centre",
        "Three men got out of a car and began to shoot; two people were killed.",
        "Raiders set ablaze 90 houses and killed 36 people.",
        "Gunmen waylaid a police convoy and killed nine officers.",
        "One dead, 24 injured after shots are fired into birthday party",
        "Attackers cut down a line of customers with automatic rifles.",
        "A drive-by on Elm Street left one man dead and his brother hurt.",
    ),
    near_misses=(
        "A drone crashed into a tree in Leeds during a wedding.",
        "A hobbyist's drone came down near Gatwick on Friday.",
        "A delivery drone hit a parked car in Dublin on Monday, the company said.",
        "Rail workers announced a two-day strike over pay.",
        "The two parties strike a deal on the budget.",
        "The striker shot wide of the goal.",
        "An earthquake struck the coast of Chile on Monday.",
        "He suffered a heart attack last week.",
        "The company was hit by a ransomware attack.",
        "Fire crews tackled a gas explosion at a bakery.",
        "The film hit cinemas on Friday.",
        "Residents ran to bomb shelters as sirens sounded.",
        "The army is prepared for a strike.",
        "Air defence systems were delivered to Ukraine.",
        "Lightning struck a church tower.",
        "The photo shoot took place on the beach.",
        "The shark attack closed the beach.",
        "The minister denied having struck a secret deal with the opposition in Madrid.",
        "The army denies targeting civilians.",
        "Police stopped a car full of explosives near the border on Monday.",
        "Two aircraft were set on fire by vandals.",
        "The van was carrying explosives for the quarry.",
        "Guests threw bouquets and the band set the hall alight on Saturday.",
        "The director started shooting in May, and the cast was slain with exhaustion.",
        "Photographers lay in wait for the actress.",
        "Parliament was set upon by lobbyists.",
        "He took two shots at the bar and left.",
        "Rockets fell in value as the toy maker cut its prices.",
        "The senators traded bullets points in a debate.",
        "A driver lost control and ploughed into cyclists, killing two.",
        "Snow covered the artillery museum.",
        "A truck carrying artillery shells overturned near the town, injuring the driver.",
        "Shoppers, thinking of gunfire, ran; four were treated for sprains.",
        "Students marched against school shootings; two fainted and were hurt.",
        "He emptied it at the bottle bank; a splinter hurt his hand.",
        "The boss fired several times a year those who were hurt on the job.",
        "A blast set off by a leak killed two fitters.",
        "An actor who played a gunman was hurt in a fall on the set of the film; two of the cast were killed off.",
        "Drones for farmers: 40 sold, 3 returned, nobody hurt.",
        "The rivals traded views at the party, and one guest was hurt in a fall.",
        "Forty people were killed when the quake flattened a market; the town was shelled for years.",
        "He shot and killed his wife and then took his own life.",
        "A bid to free trapped whales left two divers hurt.",
        "A climber died on Sunday when rocks bombarded his tent.",
        "The playwright's gunman, who kills four in the first act, won a standing ovation.",
        "The coach was hired and fired. He died a year later.",
        "The mayor, with an eye on the rifles budget, cut down the number of guards.",
        "The calves were led into the ring and shot up in price.",
        "The team recovered after a scoring rampage; the shooter was hurt.",
        "He has been shooting since dawn, and the photographer was half dead.",
        "The assailants burst into tears when they heard that nobody had died.",
        "Bandits have threatened to kill 30 hostages seized in May.",
        "A whale that had been shot was found dead on Monday.",
        "An army truck plunged into the river, killing seven soldiers.",
        "Two climbers were hit by falling ice, and one said that it was like being bombed.",
        "Troops will fire live rounds and two jets will drop dummy bombs in Wednesday's drill.",
        "The series was shot Friday in Rome, where an extra was hurt.",
        "Forty-five people died of heatstroke; ambulances came under a barrage of calls.",
        "The chief fired three times a day at the range; two trainees were hurt in a fall.",
        "The volunteers started shooting the documentary, and two were hurt when scaffolding fell.",
        "Two people were killed by a falling rifle rack at a museum.",
        "He waylaid his guests with tales of the siege.",
        "A kitchen explosion injured three cooks on Sunday.",
        "A fire killed six people in a hall where a former student taught.",
        "The keeper crashed down on the turf after a rocket of a shot.",
    ),
)
