"""The patterns of rules, taken apart: what a fragment stands for is taken apart once for all rules that use it.

That is most of the work before the first text is read. So a pattern is taken apart with stand-ins for its fragments
(``vocabulary.outline``), and what these stand for is put in afterwards.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

from articles.extraction.parsed_patterns import Parsed
from articles.extraction.temporal.vocabulary import FRAGMENTS, SPACE, STAND_INS, outline

_GROUP: Any = import_module("re._constants").SUBPATTERN
_SOURCES = {ord(signs[0]): FRAGMENTS.get(name, SPACE) for name, signs in STAND_INS.items()}
SECOND_SIGN = ord(STAND_INS["space"][1])
"""What follows the sign of a fragment."""


def taken_apart(source: str) -> Parsed:
    """The pattern that a rule writes, with stand-ins."""
    return Parsed(outline(source), re.IGNORECASE)


@cache
def fragment(sign: int) -> Any:
    """What a sign stands for, with stand-ins or filled; None for an ordinary letter."""
    return taken_apart(_SOURCES[sign]).tree if sign in _SOURCES else None


def fill(parsed: Any) -> None:
    """Puts in what the stand-ins of a parsed pattern stand for."""
    elements = []
    for code, value in parsed.data:
        if code.name != "LITERAL":
            for part in _parts(code.name, value):
                fill(part)
            elements.append((code, value))
        elif value in _SOURCES:
            elements.append((_GROUP, (None, 0, 0, _filled(value))))
        elif value != SECOND_SIGN:
            elements.append((code, value))
    parsed.data, parsed.width = elements, None


@cache
def _filled(sign: int) -> Any:
    found = fragment(sign)
    fill(found)
    return found


def _parts(kind: str, value: Any) -> Iterable[Any]:
    """The parsed patterns inside an element."""
    if kind == "SUBPATTERN":
        return (value[3],)
    if kind == "BRANCH":
        return value[1]  # type: ignore[no-any-return]
    if kind.endswith("_REPEAT"):
        return (value[2],)
    if kind in ("ASSERT", "ASSERT_NOT"):
        return (value[1],)
    if kind == "GROUPREF_EXISTS":
        return [part for part in value[1:] if part is not None]
    return (value,) if kind == "ATOMIC_GROUP" else ()
