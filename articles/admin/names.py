"""Names: add a spelling, fold one name into another; all events follow, and it can be taken back in the log of decisions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from articles import curation, spellings
from articles.admin.reading import ReadOnlyAdmin
from articles.admin.typed import RowAdmin, RowForm
from articles.admin.verbs import act_of
from articles.curation import Refused
from articles.models import Decision, Name, NameAlias


class NameForm(RowForm[Name]):
    """What a person can say of a name."""

    new_spelling = forms.CharField(max_length=200, required=False, help_text="another spelling that means this name from now on")
    fold_into = forms.ModelChoiceField(
        Name.objects.none(), required=False, help_text="this name is only another spelling of that one: all its events follow"
    )
    reason = forms.CharField(max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    class Meta:
        model = Name
        fields = ("country", "latitude", "longitude")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["fold_into"]
        assert isinstance(field, forms.ModelChoiceField)
        others = Name.objects.filter(collection=self.instance.collection_id).exclude(pk=self.instance.pk)
        field.queryset = others.order_by("name")


@admin.register(Name)
class NameAdmin(RowAdmin[Name]):
    """People in public roles, organisations, countries, places."""

    form = NameForm
    list_display = ("name", "kind", "events", "spellings_of", "collection")
    list_filter = ("kind", "collection")
    search_fields = ("name", "aliases__spelling")
    readonly_fields = ("name", "kind", "collection", "slug", "spellings_of", "decisions_of")
    fields = (*readonly_fields[:5], "country", "latitude", "longitude", "new_spelling", "fold_into", "reason", "decisions_of")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Name]:
        """With how many events bear each."""
        return super().get_queryset(request).annotate(number=Count("event_names__event", distinct=True)).prefetch_related("aliases")

    @admin.display(description="events", ordering="number")
    def events(self, name: Any) -> int:
        """How many events bear it."""
        return int(name.number)

    @admin.display(description="other spellings")
    def spellings_of(self, name: Name) -> str:
        """What people folded into it."""
        return ", ".join(alias.spelling for alias in name.aliases.all()) or "-"

    @admin.display(description="decisions")
    def decisions_of(self, name: Name) -> str:
        """What was said of it, newest first."""
        made = Decision.objects.filter(collection=name.collection, kind__in=("alias", "fold"), value__into=name.pk, revoked_by=None)
        return (
            "; ".join(f"“{row.value['spelling']}” by {row.by} on {row.at:%Y-%m-%d}" for row in made.select_related("by").order_by("-pk"))
            or "-"
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Names come with events."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Name | None = None) -> bool:
        """A name goes when no event bears it; until then it can be folded."""
        return False

    def save_model(self, request: HttpRequest, obj: Name, form: NameForm, change: bool) -> None:
        """Country and coordinates are facts of the name; spellings are decisions."""
        super().save_model(request, obj, form, change)
        act = act_of(request)
        try:
            if form.cleaned_data["new_spelling"]:
                spellings.add_alias(obj, form.cleaned_data["new_spelling"], act)
            if form.cleaned_data["fold_into"]:
                spellings.fold(obj, form.cleaned_data["fold_into"], act)
        except Refused as refusal:
            messages.error(request, str(refusal))
        obj.collection.touch()


@admin.register(NameAlias)
class NameAliasAdmin(ReadOnlyAdmin[NameAlias]):
    """Spellings that people folded into names; each can be taken back."""

    list_display = ("spelling", "name", "collection")
    list_filter = ("collection",)
    search_fields = ("spelling", "name__name")
    change_form_template = "admin/articles/namealias/change_form.html"

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A post takes the spelling back."""
        alias = NameAlias.objects.filter(pk=object_id).first() if object_id and object_id.isdigit() else None
        if request.method == "POST" and alias is not None:
            made = Decision.objects.filter(collection=alias.collection, kind__in=("alias", "fold"), value__spelling=alias.spelling)
            decision = made.filter(revoked_by=None).order_by("pk").last()
            try:
                if decision is None:
                    raise Refused("no decision made this spelling")
                curation.revoke(decision, act_of(request))
                messages.success(request, f"“{alias.spelling}” stands for itself again")
            except Refused as refusal:
                messages.error(request, str(refusal))
            return redirect("admin:articles_namealias_changelist")
        return super().changeform_view(request, object_id, form_url, extra_context)
