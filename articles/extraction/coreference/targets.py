"""What a strike hit, or where an incident took place, in kinds (hospital, market, home): two strikes on one city on one day are often told
apart by nothing else."""

import re
from functools import cache

from articles.extraction.gazetteer import alternation, data_rows


def targets(passages: str) -> tuple[str, ...]:
    """The kinds of places that passages name, sorted."""
    pattern, kinds = _kinds()
    return tuple(sorted({kind for match in pattern.finditer(passages.lower()) for kind in kinds[match.group(1)]}))


@cache
def seats() -> frozenset[str]:
    """The kinds of which a state has one: its parliament, its defence ministry."""
    return frozenset(row[0] for row in data_rows("targets.tsv") if len(row) > 2 and row[2] == "seat")


@cache
def _kinds() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    kinds: dict[str, tuple[str, ...]] = {}
    for row in data_rows("targets.tsv"):
        for word in row[1].split("|"):
            kinds[word] = (*kinds.get(word, ()), row[0])
    return re.compile(rf"\b({alternation(list(kinds))})(?:e?s)?\b"), kinds
