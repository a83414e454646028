"""What a curator can say, each as one function: check, record the decision with what it replaces, apply it; in one transaction.

Every function takes an ``Act``: whose word it is, when, why, and what that person had seen. Something that has changed since then is
not decided on: ``Changed`` tells what stands now. Nothing here writes a shown column: it records a decision and lets processing
make the event anew (standing.py says how decisions apply).

A verb is a module's public function; ``act``, ``seen`` and ``recording`` are what all of them share. Removal, names and selected
passages are further families of verbs, beside this one.
"""

from articles.curation.act import Act, Changed, Refused, may, one_line
from articles.curation.dates import UNDATED, DateReading, base_of, read_date
from articles.curation.fields import (
    COUNTS,
    MODALITIES,
    keep_decided,
    set_actors,
    set_date,
    set_field,
    set_figures,
    set_modality,
    set_places,
    set_title,
    set_type,
    take_proposal,
)
from articles.curation.joining import merge, split
from articles.curation.judging import accept, note, reject
from articles.curation.publication import Dates, dated_with, set_publication_date, stamp_of_dates
from articles.curation.recording import reports_of
from articles.curation.seen import shown_part, stamps, stamps_of
from articles.curation.undoing import revocable, revoke, undo

__all__ = [
    "COUNTS",
    "MODALITIES",
    "UNDATED",
    "Act",
    "Changed",
    "DateReading",
    "Dates",
    "Refused",
    "accept",
    "base_of",
    "dated_with",
    "keep_decided",
    "may",
    "merge",
    "note",
    "one_line",
    "read_date",
    "reject",
    "reports_of",
    "revocable",
    "revoke",
    "set_actors",
    "set_date",
    "set_field",
    "set_figures",
    "set_modality",
    "set_places",
    "set_publication_date",
    "set_title",
    "set_type",
    "shown_part",
    "split",
    "stamp_of_dates",
    "stamps",
    "stamps_of",
    "take_proposal",
    "undo",
]
