"""What holds for every test."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def default_language() -> Iterator[None]:
    """A page that a test asked for in another language leaves that language to no other test."""
    yield
    translation.deactivate()
