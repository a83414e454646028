"""Collections: editors publish them."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from articles.admin.typed import RowAdmin
from articles.models import Collection


@admin.register(Collection)
class CollectionAdmin(RowAdmin[Collection]):
    """Title, visibility, notice; publishing needs its own permission."""

    list_display = ("title", "slug", "visibility", "is_default", "noindex")
    list_filter = ("visibility",)
    search_fields = ("title", "slug", "description")
    prepopulated_fields = {"slug": ("title",)}

    def get_readonly_fields(self, request: HttpRequest, obj: Collection | None = None) -> tuple[str, ...]:
        """Who may not publish cannot change who finds a collection; its slug is part of every address."""
        fixed = ("slug",) if obj else ()
        return fixed if request.user.has_perm("articles.publish_collection") else (*fixed, "visibility", "is_default")

    def get_prepopulated_fields(self, request: HttpRequest, obj: Collection | None = None) -> dict[str, Sequence[str]]:
        """The slug follows the title only while it can still be chosen."""
        return {} if obj else {"slug": ("title",)}

    def save_model(self, request: HttpRequest, obj: Collection, form: forms.ModelForm[Collection], change: bool) -> None:
        """Readers' caches learn of it; only what the form changed is written, for ``version`` may have moved on since it was read."""
        if change:
            obj.save(update_fields=form.changed_data)
        else:
            super().save_model(request, obj, form, change)
        obj.touch()

    def has_delete_permission(self, request: HttpRequest, obj: Collection | None = None) -> bool:
        """A collection goes with its articles, by the hand of an administrator of the machine."""
        return False
