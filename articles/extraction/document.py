"""A document as the engine reads it: text, an identifier, and when it was created if somebody said so."""

from dataclasses import dataclass
from datetime import date, datetime

Span = tuple[int, int]
"""Half-open code-point offsets into the stored text: ``text[start:end]``."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text to be read.

    ``dct`` is the document creation time that the caller gives (a day, or a moment); it leads over whatever
    the text says of itself. None means that nobody gave one: the engine then looks for it in the text, and
    leaves relative dates unresolved where it finds none. ``dct_how`` says in words where the caller has it
    from ("page date", "metadata", "set by a person") and is only ever shown, never interpreted.

    ``furniture`` are spans that are known not to belong to the article (headlines of other articles, cookie notices);
    None means that the engine finds them itself.
    """

    id: str
    text: str
    dct: date | datetime | None = None
    dct_how: str | None = None
    furniture: tuple[Span, ...] | None = None
