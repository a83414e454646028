"""The log of decisions and changes, and the mentions that the engine found: all to be read only."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.reading import ReadOnlyAdmin
from articles.changes import decision_words
from articles.models import Decision, Mention


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin[Decision]):
    """Who decided what, when and why. A decision is taken back on the page of its event, never changed."""

    list_display = ("at", "by", "kind", "words", "of_what", "reason", "is_standing")
    list_filter = ("kind", "by", "collection", "at")
    search_fields = ("reason", "event__title", "event__public_id", "article__title")
    list_select_related = ("event", "article", "by", "revokes", "revoked_by")
    ordering = ("-pk",)
    show_full_result_count = False
    fields = ("collection", "event", "article", "kind", "words", "reason", "by", "at", "value", "previous", "revokes", "is_standing")

    @admin.display(description="what")
    def words(self, decision: Decision) -> str:
        """What it did, in words."""
        return decision_words(decision)

    @admin.display(description="on")
    def of_what(self, decision: Decision) -> SafeString | str:
        """The event or article that it is on."""
        if decision.event is not None:
            return format_html(
                '<a href="{}">{}</a>', reverse("admin:articles_event_change", args=[decision.event_id]), decision.event.title or "erased"
            )
        if decision.article is not None:
            return format_html(
                '<a href="{}">{}</a>', reverse("admin:articles_article_change", args=[decision.article_id]), decision.article
            )
        return "names"

    @admin.display(description="stands", boolean=True)
    def is_standing(self, decision: Decision) -> bool:
        """Whether nobody took it back."""
        return decision.revokes_id is None and getattr(decision, "revoked_by", None) is None


@admin.register(Mention)
class MentionAdmin(ReadOnlyAdmin[Mention]):
    """The sentences that prove events, as the engine found them."""

    list_display = ("quote_start", "type", "modality", "event", "article", "confidence")
    list_filter = ("type", "modality")
    search_fields = ("quote", "article__title", "event__public_id")
    list_select_related = ("event", "article")
    show_full_result_count = False
    ordering = ("-pk",)

    @admin.display(description="quote")
    def quote_start(self, mention: Mention) -> str:
        """Its first words."""
        return mention.quote[:120]

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Listed for whoever may see mentions."""
        return bool(request.user.has_perm("articles.view_mention"))
