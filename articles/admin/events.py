"""Events in the admin: list, one event with everything that can be said of it, and the queue."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from articles import curation, extraction, queue, removal
from articles.admin import erasing, queue_views
from articles.admin.typed import RowAdmin, RowForm
from articles.admin.verbs import DONE, act_of, names_as_lines, perform, word_of
from articles.changes import decision_words, history_of
from articles.curation import COUNTS, MODALITIES, Changed, Refused
from articles.models import Decision, Event

ARGUMENTS = {"take": "field", "keep": "field", "revoke": "decision"}
"""Verbs whose button carries what they are about, as in ``take:date``."""


def type_choices() -> list[tuple[str, str]]:
    """The types of the engine, with their labels."""
    return [(name, queue.type_label(name)) for name in extraction.EVENT_TYPES]


class LinesField(forms.CharField):
    """Names, one a line; how a browser ends its lines changes nothing."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether a line differs."""
        return _lines(initial) != _lines(data)


def _lines(text: Any) -> list[str]:
    return [line.strip() for line in str(text or "").splitlines() if line.strip()]


class EventForm(RowForm[Event]):
    """What a person can set: every field that is changed becomes a decision of its own."""

    title = forms.CharField(max_length=200)
    type = forms.ChoiceField(choices=type_choices)
    modality = forms.ChoiceField(choices=[(name, name) for name in MODALITIES])
    date = forms.CharField(
        max_length=80,
        required=False,
        help_text="in words, from the article's day: last Friday, 5 April, 3 March 2024..5 March 2024, not known",
    )
    actors = LinesField(required=False, widget=forms.Textarea(attrs={"rows": 3}), help_text="one a line: name | kind | role")
    places = LinesField(required=False, widget=forms.Textarea(attrs={"rows": 2}), help_text="one a line")
    reason = forms.CharField(
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="why: readers see it in the history of the event",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Event
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        event = self.instance
        for name in COUNTS:
            for bound in ("low", "high"):
                figure = event.figures.get(name, {})
                field = forms.IntegerField(required=False, min_value=0, max_value=9_999_999, initial=figure.get(bound))
                self.fields[f"{name}_{bound}"] = field
        self.initial = {
            **self.initial,
            "title": event.title,
            "type": event.type,
            "modality": event.modality,
            "date": queue.event_date(event),
            "actors": names_as_lines(event, "actors"),
            "places": names_as_lines(event, "places"),
            "seen": json.dumps(curation.stamps(event)),
        }

    def clean_date(self) -> str:
        """A date that is changed must read as one."""
        words = str(self.cleaned_data["date"])
        if "date" in self.changed_data:
            try:
                curation.read_date(words, curation.base_of(self.instance))
            except Refused as refusal:
                raise forms.ValidationError(str(refusal)) from None
        return words

    def verbs(self) -> Iterator[str]:
        """What the changes ask for."""
        changed = set(self.changed_data)
        for name in ("date", "type", "title", "modality", "actors", "places"):
            if name in changed:
                yield name
        if changed & {f"{name}_{bound}" for name in COUNTS for bound in ("low", "high")}:
            yield "figures"


class DifferenceFilter(admin.SimpleListFilter):
    """What needs a curator's eye."""

    title = "needs a look"
    parameter_name = "look"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The choices."""
        return [("differs", "the engine now reads something else"), ("vanished", "its passages vanished"), ("undated", "undated")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """Those that were asked for."""
        asked = {"differs": Q(engine_differs=True), "vanished": Q(passages_vanished=True), "undated": Q(first_day=None)}
        return queryset.filter(asked.get(self.value() or "", Q()))


class TypeFilter(admin.SimpleListFilter):
    """By type, as the engine names them."""

    title = "type"
    parameter_name = "type"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The choices."""
        return type_choices()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """Those of the type."""
        return queryset.filter(type=self.value()) if self.value() else queryset


@admin.register(Event)
class EventAdmin(RowAdmin[Event]):
    """Events: what the engine found and people decided."""

    form = EventForm
    list_display = ("title", "type", "date", "status", "modality", "percent", "source_count", "engine_now", "collection")
    list_filter = ("status", TypeFilter, DifferenceFilter, "modality", "collection", "date_basis", "granularity")
    search_fields = ("title", "public_id", "mentions__quote", "event_names__name__name")
    list_select_related = ("collection",)
    ordering = ("-worth", "pk")
    list_per_page = 50
    show_full_result_count = False
    actions = ("accept_selected", "reject_selected", "merge_selected")
    change_form_template = "admin/articles/event/change_form.html"
    change_list_template = "admin/articles/event/change_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Without what is gone or erased: nothing can be said of it any more."""
        return super().get_queryset(request).exclude(status__in=(Event.Status.GONE, Event.Status.ERASED)).defer("engine", "features")

    def get_fieldsets(self, request: HttpRequest, obj: Event | None = None) -> Any:
        """What can be set, and why; the figures beside each other."""
        if not self.has_change_permission(request, obj):
            return ((None, {"fields": ("title_shown", "date", "status")}),)
        counts = tuple((f"{name}_low", f"{name}_high") for name in COUNTS)
        return (
            (None, {"fields": ("title", "date", "type", "modality", "reason", "seen")}),
            ("Who and where", {"classes": ("collapse",), "fields": ("actors", "places")}),
            ("How many (at least, at most)", {"classes": ("collapse",), "fields": counts}),
        )

    def get_form(self, request: HttpRequest, obj: Event | None = None, change: bool = False, **kwargs: Any) -> Any:
        """The form makes its fields itself."""
        return EventForm

    def get_readonly_fields(self, request: HttpRequest, obj: Event | None = None) -> tuple[str, ...]:
        """Whoever may only look sees the shown values."""
        return () if self.has_change_permission(request, obj) else ("title_shown", "date", "status")

    @admin.display(description="title")
    def title_shown(self, event: Event) -> str:
        """Its title."""
        return event.title

    @admin.display(description="date", ordering="first_day")
    def date(self, event: Event) -> str:
        """When, in words."""
        return queue.event_date(event)

    @admin.display(description="engine", ordering="engine_differs", empty_value="")
    def engine_now(self, event: Event) -> str | None:
        """Whether what a person decided and what the engine reads now have come apart; that they agree is no news."""
        return "reads something else" if event.engine_differs else None

    @admin.display(description="sure", ordering="confidence")
    def percent(self, event: Event) -> str:
        """How sure the engine is."""
        return f"{round(100 * event.confidence)} %"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """An event is added from a passage: select it on the page of its article."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:
        """An event is rejected, withheld or erased."""
        return False

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Decisions are the log."""

    # --- one event

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """With its passages, look-alikes, proposals and history."""
        event = self.get_object(request, object_id)
        extra: dict[str, Any] = {}
        if event is not None:
            event = Event.objects.select_related("collection").get(pk=event.pk)
            extra = {
                "card": queue.card_of(event),
                "seen": json.dumps(curation.stamps(event)),
                "decisions": _decisions(event),
                "history": history_of(event, request.user),
                "parting": queue.parting(event),
                "may_remove": request.user.has_perm(removal.PERMISSION),
                "may_decide": self.has_change_permission(request, event),
            }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **extra})

    def save_model(self, request: HttpRequest, obj: Event, form: EventForm, change: bool) -> None:
        """Every changed field is a decision; one that is refused says why, the others stand."""
        for verb in form.verbs():
            try:
                perform(obj, verb, request.POST, act_of(request))
            except Refused as refusal:
                messages.error(request, f"not taken: {refusal}")
        obj.refresh_from_db()

    # --- several events

    @admin.action(description="Accept the selected events", permissions=["change"])
    def accept_selected(self, request: HttpRequest, events: QuerySet[Event]) -> None:
        """Each is a decision of its own."""
        self._judge_selected(request, events, "accept")

    @admin.action(description="Reject the selected events", permissions=["change"])
    def reject_selected(self, request: HttpRequest, events: QuerySet[Event]) -> None:
        """Each is a decision of its own."""
        self._judge_selected(request, events, "reject")

    def _judge_selected(self, request: HttpRequest, events: QuerySet[Event], verb: str) -> None:
        done, refused = queue_views.judge_all(events, verb, word_of(request))
        self.message_user(request, f"{done} {DONE[verb]}")
        for words in refused[:20]:
            self.message_user(request, words, messages.WARNING)

    @admin.action(description="Merge the selected events into one", permissions=["change"])
    def merge_selected(self, request: HttpRequest, events: QuerySet[Event]) -> None:
        """The oldest that a person decided on stays."""
        first, *others = events.order_by("pk")
        try:
            curation.merge(first, others, act_of(request))
        except Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, f"{1 + len(others)} events are one now")

    # --- further addresses

    def get_urls(self) -> list[URLPattern]:
        """With what is decided on one event, and the queue."""
        wrap = self.admin_site.admin_view
        return [
            path("queue/", wrap(require_GET(self.queue_view)), name="articles_event_queue"),
            path("queue/next/", wrap(require_GET(queue_views.next_item)), name="articles_event_queue_next"),
            path("queue/undo/", wrap(require_POST(queue_views.undo)), name="articles_event_queue_undo"),
            path("queue/bulk/", wrap(self.bulk_view), name="articles_event_queue_bulk"),
            path("<int:pk>/card/", wrap(require_GET(queue_views.card)), name="articles_event_card"),
            path("<int:pk>/date/", wrap(require_GET(queue_views.date_in_words)), name="articles_event_date"),
            path("<int:pk>/decide/", wrap(require_POST(decide)), name="articles_event_decide"),
            *super().get_urls(),
        ]

    def queue_view(self, request: HttpRequest) -> HttpResponse:
        """The queue."""
        return queue_views.page(request, self.admin_site.each_context(request))

    def bulk_view(self, request: HttpRequest) -> HttpResponse:
        """Many at once, after a look at exactly what will change."""
        return queue_views.bulk(request, self.admin_site.each_context(request))


def _decisions(event: Event) -> list[tuple[Decision, str]]:
    """The standing decisions that can be taken back, newest first, in words."""
    made = curation.revocable().select_related("by")
    mine = made.filter(event=event) | made.filter(pk__in=Decision.others.through.objects.filter(event=event).values("decision"))
    return [(decision, decision_words(decision)) for decision in mine.order_by("-pk")]


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision on one event: for a script JSON with 200, or 409 and what has changed; for a form back to where it was."""
    event = get_object_or_404(Event.objects.select_related("collection"), pk=pk)
    verb, _colon, argument = request.POST.get("verb", "").partition(":")
    data = request.POST.copy()
    if argument and verb in ARGUMENTS:
        data[ARGUMENTS[verb]] = argument
    if verb == "erase" and not erasing.is_confirmed(request):
        return erasing.event_page(request, event)
    try:
        decision = perform(event, verb, data, act_of(request))
    except Refused as refusal:
        now = list(refusal.now) if isinstance(refusal, Changed) else []
        return _answer(request, event, {"ok": False, "message": _("not taken: %(why)s") % {"why": refusal}, "now": now}, 409)
    event.refresh_from_db()
    home = queue_views.home_of(event)
    done = {
        "ok": True,
        "message": f"{home.title or home.public_id}: {DONE[verb]}",
        "event": home.pk,
        "decision": decision.pk,
        "status": home.status,
    }
    return _answer(request, home, done, 200)


def _answer(request: HttpRequest, event: Event, answer: dict[str, Any], status: int) -> HttpResponse:
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse(answer, status=status)
    messages.add_message(request, messages.SUCCESS if answer["ok"] else messages.ERROR, answer["message"])
    back = queue_views.back_of(request)
    if back:
        return redirect(back)
    is_there = event.status not in (Event.Status.GONE, Event.Status.ERASED)
    return redirect(reverse("admin:articles_event_change", args=[event.pk]) if is_there else reverse("admin:articles_event_changelist"))
