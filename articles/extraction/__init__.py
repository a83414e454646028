"""The engine: reads text, finds dated events, and knows nothing of Django. This is its one door."""

from articles.extraction.document import Document, Span

__all__ = ["Document", "Span"]
