"""What can only be read in the admin: rows that the engine, a decision or custody made."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model
from django.http import HttpRequest

from articles.admin.typed import RowAdmin

M = TypeVar("M", bound=Model)


class ReadOnlyAdmin(RowAdmin[M]):
    """Nothing can be added, changed or deleted here."""

    actions = None

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False
