"""What holds for every test, and which of them concern the store."""

from collections.abc import Iterator

import pytest
from django.test import TransactionTestCase
from django.utils import translation


@pytest.fixture(autouse=True)
def default_language() -> Iterator[None]:
    """A page that a test asked for in another language leaves that language to no other test."""
    yield
    translation.deactivate()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--store", action="store_true", help="run only the tests that ask for the database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what asks for no database where only such tests are wanted."""
    if config.getoption("--store"):
        others = [item for item in items if not asks_for_database(item)]
        items[:] = [item for item in items if asks_for_database(item)]
        config.hook.pytest_deselected(items=others)


def asks_for_database(item: pytest.Item) -> bool:
    """Whether a test opens the database of the settings: by its mark, by a fixture, or by its class."""
    if isinstance(item, pytest.Function) and item.cls is not None and issubclass(item.cls, TransactionTestCase):
        return True
    fixtures = getattr(item, "fixturenames", ())
    return item.get_closest_marker("django_db") is not None or not DATABASE_FIXTURES.isdisjoint(fixtures)


DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
