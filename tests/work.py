"""How much work is done, counted and not timed: the same on every machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_run(read: Callable[[str], None], text: str) -> int:
    """How many lines of Python run, those of a loop each time. What goes on inside one pattern it does not tell."""
    count = 0

    def seen(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return seen

    before = sys.gettrace()
    sys.settrace(seen)
    try:
        read(text)
    finally:
        sys.settrace(before)
    return count


def store_steps(read: Callable[[], object]) -> int:
    """How many hundreds of steps SQLite's machine takes meanwhile; 0 on other databases, which do not count theirs."""
    from django.db import connection

    count = 0

    def seen() -> int:
        nonlocal count
        count += 1
        return 0

    if connection.vendor != "sqlite":
        read()
        return 0
    connection.ensure_connection()
    connection.connection.set_progress_handler(seen, 100)
    try:
        read()
    finally:
        connection.connection.set_progress_handler(None, 0)
    return count
