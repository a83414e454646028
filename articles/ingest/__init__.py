"""The way in: files of articles become records, records become rows. Reading is pure; only ``intake`` touches the store."""

from articles.ingest.record import MAX_TEXT_BYTES, Record, Refusal
from articles.ingest.registry import Format, known_formats, read_records

__all__ = ["MAX_TEXT_BYTES", "Format", "Record", "Refusal", "known_formats", "read_records"]
