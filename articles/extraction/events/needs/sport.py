"""Words of sport, by which those who meet or agree play, and bind no state."""

import re

FIXTURE = re.compile(
    r"\b(?:(?:semi-?|quarter-?)?finals?(?! (?:accords?|deal|treaty|pact|peace|settlement|communiqu[eé]|version|push|attempt|offer|"
    r"decision|approval|status|terms|details|"
    r"frontiers?|borders?|withdrawal|act|text|document|status|round of talks|statement|declaration|stage|phase|"
    r"day|draft|agreement))|"
    r"play-?offs?|qualifiers?|kick[- ]?off|quarterfinals?|semifinals?|group stage|world cup|test match|football|rugby|cricket|"
    r"half[- ]time|"
    r"last (?:four|eight|16|sixteen)|trophy|fixture|stadium|innings|coach(?:es)?|referees?|"
    r"goalless|friendly(?= (?:in|on|at|match|game)\b)|(?:the|a|their|opening|last|first) match|(?:won|lost|drew|drawn|ended|beat\w*|"
    r"finished)\b[^.;]{0,24}? \d{1,2}[-–]\d{1,2}(?! (?:vote|votes|majority|in favou?r))|champions?)\b",
    re.I,
)
"""Words of sport in a sentence in which only states are named: their teams meet."""
PLAYERS = re.compile(
    r"\b(?<!negotiating )(?<!technical )(?<!mediation )(?<!inspection )(?<!expert )(?<!security )(?:teams?|players|squads?|"
    r"captains?|boxers|athletes|"
    r"runners|champions|swimmers|cyclists|crews|fans) (?:will |are to |to |again )*(?:meet|met|play|face)s?\b",
    re.I,
)
"""Who meet to play."""
OF_SPORT = re.compile(
    r"\b(?:cricket|football|soccer|rugby|tennis|hockey|basketball|chess|olympic|athletics|boxing|ski|skating|volleyball|"
    r"cycling|handball|judo|swimming|motor ?sport) (?:control )?"
    r"(?:boards?|federations?|associations?|unions?|committees?|authorities|clubs?|councils?|teams?|players?|masters|champions?)\b",
    re.I,
)
"""Bodies and people of sport, which bind no state."""
