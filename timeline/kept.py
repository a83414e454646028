"""Answers kept in this process for as long as they are true: each for one version of a collection, which grows with every change.

The version is read from the store at every request, so that nothing kept can outlive a change. The oldest answers give way.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

from django.conf import settings

T = TypeVar("T")
_answers: OrderedDict[Hashable, object] = OrderedDict()
_lock = Lock()


def kept(key: Hashable, make: Callable[[], T]) -> T:
    """The answer kept under ``key``, which must name the version that it is true for; else a new one, kept from now on."""
    with _lock:
        if key in _answers:
            _answers.move_to_end(key)
            return _answers[key]  # type: ignore[return-value]
    answer = make()
    if settings.KEPT_ANSWERS:
        with _lock:
            _answers[key] = answer
            while len(_answers) > settings.KEPT_ANSWERS:
                _answers.popitem(last=False)
    return answer


def forget() -> None:
    """Keep nothing."""
    with _lock:
        _answers.clear()
