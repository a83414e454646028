"""Who was killed or injured, as a sentence states it.

The words of a sentence become one letter each (a number, a noun for people, a verb of killing ...: ``words``, ``numbers``, ``singles``).
Words become groups of people ("a mother and her two daughters" is a group of three: ``items``, ``people``). Patterns over groups and verbs
find the claims (``patterns``, ``tolls``): "killed 18 people, among them nine children" is ``K G c M G``. Numbers of drones, ages, times and
addresses are other letters and so can never be people. Every count keeps the span of the words that hold it. ``totals`` makes one set of
figures of many claims.
"""

from collections.abc import Sequence

from articles.extraction.document import Span
from articles.extraction.events.roles.casualties.claim import Claim, Harm
from articles.extraction.events.roles.casualties.earlier_counts import mark_earlier_counts
from articles.extraction.events.roles.casualties.patterns import read_claims
from articles.extraction.events.roles.casualties.those_shot import tell_those_shot
from articles.extraction.events.roles.casualties.totals import casualties_of, current, size
from articles.extraction.events.roles.casualties.whole_wars import mark_whole_wars
from articles.extraction.events.roles.casualties.words import HARM, may_tell_of_harm, read_words
from articles.extraction.sentences import lowered

__all__ = ["Claim", "Harm", "casualties_of", "current", "find_claims", "may_tell_of_harm", "size"]


def find_claims(text: str, sentence: Span, times: Sequence[Span] = (), names: Sequence[Span] = ()) -> tuple[Claim, ...]:
    """All claims of a sentence, in order; ``times`` are spans of time expressions, whose numbers are no counts; ``names`` are
    spans of places and states."""
    low = lowered(text[sentence[0] : sentence[1]])
    words = read_words(text, low, sentence, times)
    tags = "".join([word.tag for word in words])
    if HARM.isdisjoint(tags):
        return ()
    claims: Sequence[Claim] = read_claims(text, low, words, tags, names)
    if not claims:
        return ()
    claims = tell_those_shot(text, sentence, claims)
    claims = mark_whole_wars(text, low, sentence, claims)
    return tuple(mark_earlier_counts(text, low, sentence, claims))
