"""Whose word a decision is, whether that person may decide, and how a decision is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from articles.ingest.record import cleaned


@dataclass(frozen=True, slots=True)
class Act:
    """Whose word it is, when and why; ``seen`` are the stamps of what that person had before their eyes, None to go by what is."""

    by: User
    at: datetime
    reason: str = ""
    seen: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", cleaned(self.reason)[0].strip())


def one_line(words: str) -> str:
    """Words as they are kept: what no store holds left out, white space as single blanks."""
    return " ".join(cleaned(words)[0].split())


class Refused(Exception):  # noqa: N818 - it reads as what happened
    """The decision was not recorded; the message says why, in words for the curator."""


class Changed(Refused):
    """What the decision is on has changed since the curator saw it; ``now`` says field by field what stands."""

    def __init__(self, now: Sequence[str]) -> None:
        super().__init__(_("changed meanwhile: %(what)s") % {"what": "; ".join(now)})
        self.now = tuple(now)


def may(user: User, permission: str = "articles.change_event") -> None:
    """Raises ``PermissionDenied`` unless the account may decide."""
    if not (user.is_active and user.is_staff and user.has_perm(permission)):
        raise PermissionDenied(permission)
