"""Addresses that are not taken yet."""

from collections.abc import Callable


def free_slug(base: str, is_taken: Callable[[str], bool]) -> str:
    """The first of "name", "name-2", "name-3" ... that is free.

    >>> free_slug("post", {"post", "post-2"}.__contains__)
    'post-3'
    """
    slug, number = base, 1
    while is_taken(slug):
        number += 1
        slug = f"{base}-{number}"
    return slug
