"""Find when a document was created, from what its caller and the document itself say. Never from a clock."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from articles.extraction.temporal.dct import DateClaim, DocumentCreationTime
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import MONTHS, expand, month_of, weekday_of
from articles.extraction.temporal.words import say_date

_HEAD = 2500
"""How far into a text its own publication date is looked for."""


def find_creation_time(
    text: str,
    given: date | datetime | None = None,
    given_how: str | None = None,
    claims: Sequence[DateClaim] = (),
) -> DocumentCreationTime:
    """When the document was created.

    What the caller gives leads, then ``claims`` that the caller found outside the text (an address, metadata), then what
    the text says; all are kept, and two that disagree are a conflict.
    """
    found: list[DateClaim] = []
    if given is not None:
        found.append(DateClaim(_day_of(given), given_how or "given", None))
    found += claims
    found += _claims_in(text)
    if not found:
        return DocumentCreationTime(None, None, "unknown", steps=("nothing tells when this was published",))
    first = found[0]
    conflict = any(claim.value != first.value for claim in found[1:])
    steps = [f"published {say_date(first.value)}: {first.how}"]
    steps += [f"but {claim.how} says {say_date(claim.value)}" for claim in found[1:] if claim.value != first.value]
    return DocumentCreationTime(first.value, first.span, first.how, tuple(found), conflict, first.value, first.value, tuple(steps))


def _day_of(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


_ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?!\d)")
_PREFIX = re.compile(r"\s*(?:date|dated?|published|posted|publication date)?\s*:?\s*(\d{4}-\d\d-\d\d)(?=[T\s,:;|–—-]|$)", re.IGNORECASE)


def _claims_in(text: str) -> list[DateClaim]:
    """Every statement that the text makes of its own date, the most trusted first."""
    claims = []
    prefix = _PREFIX.match(text[:80])
    if prefix:
        day = _iso(prefix[1])
        if day is not None:
            claims.append(DateClaim(day, "page date", prefix.span(1)))
    return claims


def _iso(words: str) -> date | None:
    """The day of an ISO date, None when the calendar has none such."""
    match = _ISO.match(words)
    return _safe(int(match[1]), int(match[2]), int(match[3])) if match else None


def _safe(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= year <= 9999 or not 1 <= day <= days_in_month(year, month):
        return None
    return date(year, month, day)


