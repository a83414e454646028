"""What a strike hit, or where an incident took place, in kinds (hospital, market, home): two strikes on one city on one day are often told
apart by nothing else."""

import re
from functools import cache

from articles.extraction.gazetteer import alternation, data_rows


def targets(passages: str) -> tuple[str, ...]:
    """The kinds of places that passages name, sorted."""
    pattern, kinds = _kinds()
    found = {kinds[match.group(1)] for match in pattern.finditer(passages.lower())}
    return tuple(sorted(found))


@cache
def _kinds() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {word: row[0] for row in data_rows("targets.tsv") for word in row[1].split("|")}
    return re.compile(rf"\b({alternation(list(kinds))})(?:e?s)?\b"), kinds
