"""Dateline's tests; they mirror the source."""
