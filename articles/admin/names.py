"""Names: add a spelling, fold one name into another; all events follow, and it can be taken back in the log of decisions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Case, Count, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from articles import curation, spellings
from articles.admin.reading import ReadOnlyAdmin
from articles.admin.typed import RowAdmin, RowForm
from articles.admin.verbs import act_of
from articles.curation import Refused
from articles.models import Decision, Event, Name, NameAlias

MOST_OFFERED = 1_000
"""The most names that a form offers to fold into; any other can be typed."""


class NameForm(RowForm[Name]):
    """What a person can say of a name."""

    new_spelling = forms.CharField(max_length=200, required=False, help_text="another spelling that means this name from now on")
    fold_into = forms.CharField(max_length=200, required=False)
    reason = forms.CharField(max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    class Meta:
        model = Name
        fields = ("country", "latitude", "longitude")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        number = Event.objects.filter(event_names__name=self.instance.pk).distinct().count()
        field = self.fields["fold_into"]
        field.help_text = f"this name is only another spelling of that one: {number} event{'' if number == 1 else 's'} will bear that"
        field.widget.attrs |= {"list": "names-to-fold-into", "autocomplete": "off"}

    def others(self) -> QuerySet[Name]:
        """The names that this one may be folded into, those of its kind and of most events first."""
        others = Name.objects.filter(collection=self.instance.collection_id).exclude(pk=self.instance.pk)
        number = Count("event_names__event", distinct=True)
        same = Case(When(kind=self.instance.kind, then=Value(0)), default=Value(1))
        return others.annotate(number=number, same=same).order_by("same", "-number", "name")

    def clean_fold_into(self) -> Name | None:
        """The name that was typed: one of the same kind leads."""
        words = " ".join(str(self.cleaned_data["fold_into"]).split())
        if not words:
            return None
        found = self.others().filter(name=words).first()
        if found is None:
            raise forms.ValidationError(f"no other name of this collection is “{words}”")
        return found


@admin.register(Name)
class NameAdmin(RowAdmin[Name]):
    """People in public roles, organisations, countries, places."""

    form = NameForm
    change_form_template = "admin/articles/name/change_form.html"
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

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> HttpResponse:
        """With the names to fold into."""
        form = context["adminform"].form
        context["others"] = form.others()[:MOST_OFFERED] if isinstance(form, NameForm) else []
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Name, form: NameForm, change: bool) -> None:
        """Country and coordinates are facts of the name; spellings are decisions."""
        super().save_model(request, obj, form, change)
        try:
            act = act_of(request)
            if form.cleaned_data["new_spelling"]:
                self._follow(request, spellings.add_alias(obj, form.cleaned_data["new_spelling"], act))
            if form.cleaned_data["fold_into"]:
                self._follow(request, spellings.fold(obj, form.cleaned_data["fold_into"], act))
        except Refused as refusal:
            messages.error(request, str(refusal))
        obj.collection.touch()

    def _follow(self, request: HttpRequest, decision: Decision) -> None:
        into = Name.objects.get(pk=decision.value["into"])
        number = Event.objects.filter(event_names__name=into).distinct().count()
        messages.success(request, f"“{decision.value['spelling']}” means {into} now, which {number} event{'' if number == 1 else 's'} bear")


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
