"""Accounts: editors manage people and their roles, and nobody can raise anybody above an editor but a superuser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest

if TYPE_CHECKING:
    TypedUserAdmin = UserAdmin[User]
else:
    TypedUserAdmin = UserAdmin

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class PersonAdmin(TypedUserAdmin):
    """Name, password, whether they may log in here, and the role."""

    list_display = ("username", "first_name", "last_name", "email", "roles", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    filter_horizontal = ("groups",)

    @admin.display(description="role")
    def roles(self, user: User) -> str:
        """Its groups."""
        return ", ".join(group.name for group in user.groups.all()) or ("superuser" if user.is_superuser else "-")

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Only superusers see superusers."""
        people = super().get_queryset(request).prefetch_related("groups")
        return people if request.user.is_superuser else people.filter(is_superuser=False)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Only superusers give rights beside roles."""
        if obj is None or request.user.is_superuser:
            return super().get_fieldsets(request, obj)
        return (
            (None, {"fields": ("username", "password")}),
            ("Person", {"fields": ("first_name", "last_name", "email")}),
            ("Role", {"fields": ("is_active", "is_staff", "groups")}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What only a superuser may give."""
        return () if request.user.is_superuser else ("is_superuser", "user_permissions", "last_login", "date_joined")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Decisions keep their author: an account is switched off, not deleted."""
        return False
