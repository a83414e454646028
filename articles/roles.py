"""The three roles: what a viewer, a curator and an editor may do. The migration that makes the groups reads them here."""

from __future__ import annotations

from typing import Any

VIEWED = ("article", "change", "collection", "decision", "event", "mention", "name", "namealias", "receivedfile", "report", "source")
ROLES: dict[str, tuple[str, ...]] = {
    "viewer": tuple(f"view_{model}" for model in VIEWED),
    "curator": ("change_article", "change_event", "add_event", "change_name", "add_source", "change_source", "change_namealias"),
    "editor": ("publish_collection", "add_collection", "change_collection", "view_user", "add_user", "change_user", "view_group"),
}
"""What each role may do beyond the one before it."""


def make_groups(group_model: Any, permission_model: Any) -> None:
    """Make the groups, each with its permissions and those of the roles below it; running it again changes nothing."""
    granted: list[str] = []
    for name, codenames in ROLES.items():
        granted += codenames
        group, _ = group_model.objects.get_or_create(name=name)
        group.permissions.set(permission_model.objects.filter(codename__in=granted, content_type__app_label__in=("articles", "auth")))
