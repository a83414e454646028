"""The temporal engine: reads time expressions in news, anchors them, and explains each value. Recognise first, anchor second."""

from articles.extraction.temporal.creation import date_in_address, find_creation_time
from articles.extraction.temporal.dct import DateClaim, DocumentCreationTime
from articles.extraction.temporal.phrase import PHRASE_LANGUAGES, PhraseReading, read_phrase
from articles.extraction.temporal.reading import TimeReading, read_times
from articles.extraction.temporal.rules import RULES
from articles.extraction.temporal.timex import (
    Granularity,
    TimeExpression,
    Trace,
    granularity_of,
    interval_of,
    is_valid_timex,
)

__all__ = [
    "PHRASE_LANGUAGES",
    "RULES",
    "DateClaim",
    "DocumentCreationTime",
    "Granularity",
    "PhraseReading",
    "TimeExpression",
    "TimeReading",
    "Trace",
    "date_in_address",
    "find_creation_time",
    "granularity_of",
    "interval_of",
    "is_valid_timex",
    "read_phrase",
    "read_times",
]
