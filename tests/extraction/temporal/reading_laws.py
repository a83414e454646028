"""What every reading of times holds, whatever the text: exact spans, valid TIMEX3 values, ordered bounds, the same answer again."""

from datetime import date

from articles.extraction.document import Document
from articles.extraction.temporal import granularity_of, is_valid_timex, read_times

WORDS = (
    """
on|in|by|since|until|from|to|between|and|of|the|a|last|next|this|past|coming|early|mid-|late|end|half|first|second|third|fourth|
two|24|1-3|quarter|year|years|week|weeks|month|months|day|days|night|nights|decade|century|weekend|ago|earlier|later|before|after|
following|previous|same|today|yesterday|tomorrow|tonight|overnight|morning|evening|Friday|Monday|Sat.|May|March|Sept.|3|25|25th|
31|2024|1999|'99|1990s|90s|10:30|3|p.m.|GMT|2025-04-05|05/06/2025|fiscal|spring|winter|Easter|Christmas|Eve|recently|now|soon|
every|each|for|will|was|met|to|-|–|,|.|(|)|\n|\n\n|Published:|Updated:|nineteen|ninety-six|thousand|hundred|and|a|half|o'clock|
noon|midnight|Friday's|'s|dawn|Labor Day|weekend|New Years Eve|Mother's Day|week|period|post-2014|half past nine|a quarter to|
2 and 4 a.m.|May-June|every second|an hour and 20 minutes|the morning of|last|weeks of|twice a|the week after next|month's end|
1800s|two-and-a-half-hour
""".strip()
    .replace("|\n", "|")
    .split("|")
)
"""Words that time expressions are made of, to be put together at random."""


def check_reading(text: str, published: date | None) -> None:
    """Reads a text and asserts the laws."""
    reading = read_times(Document("x", text, published))
    end = 0
    for found in reading.times:
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert is_valid_timex(found.value)
        assert (found.earliest is None) == (found.latest is None)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
        assert found.granularity == (granularity_of(found.value) if found.type in ("DATE", "TIME") else "unknown")
        assert str(found.trace)
        end = found.end
    assert read_times(Document("x", text, published)) == reading
