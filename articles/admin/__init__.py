"""The admin: where curators work. Every change that touches events writes a decision through curation.py."""

from articles.admin import collections, decisions, events, names, people, sources

__all__ = ["collections", "decisions", "events", "names", "people", "sources"]
