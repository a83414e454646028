"""The record: all that was ingested, found and decided."""
