"""What a text published on one fixed day tells of: its events, and who and where they name."""

from datetime import date

from articles.extraction import Document, DocumentEvent, extract

PUBLISHED = date(2024, 6, 13)  # a Thursday


def events(text: str, kind: str = "") -> list[DocumentEvent]:
    """The events that a text tells of, of one type where it is given."""
    return [event for event in extract(Document("text", text, PUBLISHED)).events if not kind or event.type == kind]


def names(event: DocumentEvent) -> set[str]:
    return {argument.name for argument in event.arguments if argument.role != "place"}


def places(event: DocumentEvent) -> set[str]:
    return {argument.name for argument in event.arguments if argument.role == "place"}
