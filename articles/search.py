"""Full text over titles and readable passages."""

from collections.abc import Iterable


def index_events(event_ids: Iterable[int]) -> None:
    """Bring the search entries of these events up to date."""
