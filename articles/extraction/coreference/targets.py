"""What a strike hit, or where an incident took place, in kinds (hospital, market, home): two strikes on one city on one day are often told
apart by nothing else."""

import re
from functools import cache

from articles.extraction.gazetteer import alternation, countries, country_names, data_rows

_MISSION = re.compile(
    r"\b((?:[A-Z][\w-]+ )?[A-Z][\w-]+|US|U\.S\.|UK)(?:['’]s?)? (?:[a-z]+ )?(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission|[Hh]igh [Cc]ommission)\b"
)
_NOT_STRUCK = re.compile(
    r"(?:['’]s)? (?:press |security )?(?:officials?|sources?|spokes\w+|staff|doctors?|directors?|chiefs?|ministers?|ministry|"
    r"secretar(?:y|ies)|affairs|said|says|reported|confirmed|announced|told|statement|rule|town)\b"
)
"""After a place that is named for who speaks: "a hospital official", "the home minister"."""
_EMBASSY = "embassy of "


def targets(passages: str) -> tuple[str, ...]:
    """The kinds of places that passages name, sorted; embassies by their state."""
    pattern, kinds = _kinds()
    low = passages.lower()
    found = {kind for match in pattern.finditer(low) if not _NOT_STRUCK.match(low, match.end()) for kind in kinds[match.group(1)]}
    return tuple(sorted(found | {_EMBASSY + state for match in _MISSION.finditer(passages) if (state := _state(match.group(1)))}))


def is_seat(kind: str) -> bool:
    """Whether a kind is one of which a state has one, its parliament or its defence ministry, or another state's embassy."""
    return kind in _seats() or kind.startswith(_EMBASSY)


def _state(name: str) -> str:
    """The state that a name or demonym is of, or its last word where that alone is one; empty for none."""
    code = next((country_names()[words] for words in (name, name.rpartition(" ")[2]) if words in country_names()), "")
    return countries().get(code, "")


@cache
def _seats() -> frozenset[str]:
    return frozenset(row[0] for row in data_rows("targets.tsv") if len(row) > 2 and row[2] == "seat")


@cache
def _kinds() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    kinds: dict[str, tuple[str, ...]] = {}
    for row in data_rows("targets.tsv"):
        for word in row[1].split("|"):
            kinds[word] = (*kinds.get(word, ()), row[0])
    return re.compile(rf"\b({alternation(list(kinds))})(?:e?s)?\b"), kinds
