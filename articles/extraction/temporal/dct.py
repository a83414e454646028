"""The document creation time: when a text was published, by its own words or its caller's."""

from dataclasses import dataclass
from datetime import date

from articles.extraction.document import Span


@dataclass(frozen=True, slots=True)
class DateClaim:
    """One statement of when the document was created: ``how`` names its kind ("given", "date prefix", "dateline" ...).

    ``span`` is where the text says so, None for what the caller gave.
    """

    value: date
    how: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class DocumentCreationTime:
    """The day a document was created, as far as it is known, with every claim that was made of it.

    ``value`` is None when nothing tells. ``claims`` are in order of trust, the used one first; ``conflict`` is true when two
    of them disagree. ``earliest`` and ``latest`` bound the day by what the text itself proves (None: nothing proven), ``steps`` say why.
    """

    value: date | None
    span: Span | None
    how: str
    claims: tuple[DateClaim, ...] = ()
    conflict: bool = False
    earliest: date | None = None
    latest: date | None = None
    steps: tuple[str, ...] = ()
