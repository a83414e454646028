"""The temporal engine: reads time expressions in news, anchors them, and explains each value. Recognise first, anchor second."""

from articles.extraction.temporal.creation import find_creation_time
from articles.extraction.temporal.dct import DateClaim, DocumentCreationTime
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
    "RULES",
    "DateClaim",
    "DocumentCreationTime",
    "Granularity",
    "TimeExpression",
    "TimeReading",
    "Trace",
    "find_creation_time",
    "granularity_of",
    "interval_of",
    "is_valid_timex",
    "read_times",
]
