"""Settings from environment variables: a missing one has a default, a wrong one stops the start and says why."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable that Dateline reads, as the README lists it."""

    name: str
    default: str
    meaning: str


VARIABLES: dict[str, Variable] = {}
"""Every variable that was asked for, by name; a test holds the README's list to it."""


def _parsed(name: str, default: str, meaning: str, parse: Callable[[str], T]) -> T:
    VARIABLES[name] = Variable(name, default, meaning)
    given = os.environ.get(name, default)
    try:
        return parse(given)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}={given!r}: {error}") from None


def text(name: str, default: str, meaning: str) -> str:
    """A string, as it is."""
    return _parsed(name, default, meaning, str)


def flag(name: str, default: str, meaning: str) -> bool:
    """True for 1, true, yes, on; false for 0, false, no, off and nothing; anything else is an error."""

    def parse(given: str) -> bool:
        known = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
        value = known.get(given.strip().lower() or "0")
        if value is None:
            raise ValueError("say 1 or 0")
        return value

    return _parsed(name, default, meaning, parse)


def number(name: str, default: str, meaning: str, *, least: int = 0) -> int:
    """A whole number that is not under ``least``."""

    def parse(given: str) -> int:
        if not given.strip().isdigit() or int(given) < least:
            raise ValueError(f"a whole number from {least} up is needed")
        return int(given)

    return _parsed(name, default, meaning, parse)


def words(name: str, default: str, meaning: str) -> list[str]:
    """A list, its items between commas."""
    return _parsed(name, default, meaning, lambda given: [item.strip() for item in given.split(",") if item.strip()])


def choice(name: str, default: str, meaning: str, known: tuple[str, ...]) -> str:
    """One of ``known``."""

    def parse(given: str) -> str:
        if given not in known:
            raise ValueError(f"say one of {', '.join(known)}")
        return given

    return _parsed(name, default, meaning, parse)
