"""Sources, articles and the files they came in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET, require_POST

from articles import curation, removal
from articles.admin import erasing, passages, undated
from articles.admin.reading import ReadOnlyAdmin
from articles.admin.typed import RowAdmin, RowForm
from articles.admin.verbs import act_of
from articles.changes import decision_words
from articles.curation import Dates, Refused
from articles.models import Article, Decision, Event, ReceivedFile, Source
from articles.refreshing import weigh_again

DATES = ("published", "published_how", "written")
BY_PERSON = "set by a person"
HTTPS: dict[type[models.Field[Any, Any]], dict[str, Any]] = {models.URLField: {"assume_scheme": "https"}}


@admin.register(Source)
class SourceAdmin(RowAdmin[Source]):
    """Who published, what the public may read of it, and by which right."""

    formfield_overrides = HTTPS
    list_display = ("name", "kind", "language", "display", "rights", "homepage")
    list_editable = ("kind", "display")
    list_filter = ("kind", "display", "language")
    search_fields = ("name", "homepage")
    prepopulated_fields = {"slug": ("name",)}

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> tuple[str, ...]:
        """The slug is part of addresses."""
        return ("slug",) if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Source | None = None) -> dict[str, Sequence[str]]:
        """The slug follows the name only while it can still be chosen."""
        return {} if obj else {"slug": ("name",)}

    def save_model(self, request: HttpRequest, obj: Source, form: forms.ModelForm[Source], change: bool) -> None:
        """What readers may read of its articles follows."""
        super().save_model(request, obj, form, change)
        if change:
            weigh_again(Article.objects.filter(source=obj), now=timezone.now())

    def has_delete_permission(self, request: HttpRequest, obj: Source | None = None) -> bool:
        """A source goes with its articles."""
        return False


class ArticleForm(RowForm[Article]):
    """What people know of an article; its text is nobody's to change."""

    url = forms.URLField(max_length=2000, required=False, assume_scheme="https")
    reason = forms.CharField(max_length=2000, required=False, help_text="why a date is changed: readers see it")

    class Meta:
        model = Article
        fields = ("title", "source", "url", "language", "rights", "display", "published", "published_how", "written")


@admin.register(Article)
class ArticleAdmin(RowAdmin[Article]):
    """Articles: what is known of them can be set, several at once; a date that is set dates their events at once."""

    form = ArticleForm
    formfield_overrides = HTTPS
    list_display = ("__str__", "title", "source", "published", "written", "used_date", "events", "collection", "withheld_at")
    list_editable = ("title", "source", "published", "written")
    list_display_links = ("__str__",)
    list_filter = ("collection", "source", ("dct", admin.EmptyFieldListFilter), "dct_conflict", "language", "display")
    search_fields = ("title", "url", "text", "source__name")
    list_select_related = ("source", "collection")
    date_hierarchy = "dct"
    list_per_page = 50
    show_full_result_count = False
    actions = None
    readonly_fields = ("collection", "used_date", "conflict", "found", "custody", "text_with_marks")
    change_form_template = "admin/articles/article/change_form.html"
    fieldsets = (
        (None, {"fields": ("title", "source", "url", "language", "rights", "display", "collection")}),
        ("When", {"fields": ("published", "published_how", "written", "reason", "used_date", "conflict")}),
        ("What was found", {"fields": ("found", "text_with_marks", "custody")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """The text is fetched where it is shown only."""
        articles = super().get_queryset(request).prefetch_related("reports")
        match = request.resolver_match
        return articles.defer("text", "times", "dct_evidence") if match and match.url_name == "articles_article_changelist" else articles

    @admin.display(description="date in use", ordering="dct")
    def used_date(self, article: Article) -> str:
        """The document creation time, and where it is from."""
        return f"{article.dct:%Y-%m-%d} ({article.dct_how})" if article.dct else "not known"

    @admin.display(description="conflicting dates")
    def conflict(self, article: Article) -> str:
        """Every claim, where two disagree."""
        claims = article.dct_evidence.get("claims", [])
        return "; ".join(f"{claim['value']} ({claim['how']})" for claim in claims) if article.dct_conflict else "none"

    @admin.display(description="events")
    def events(self, article: Article) -> int:
        """How many events it tells of."""
        return len(article.reports.all())

    @admin.display(description="events")
    def found(self, article: Article) -> SafeString | str:
        """Its events, each a link."""
        rows = Event.objects.filter(reports__article=article).distinct().order_by("first_day", "pk")
        return SafeString(render_to_string("admin/articles/article/_events.html", {"events": rows})) if rows else "none"

    @admin.display(description="text")
    def text_with_marks(self, article: Article) -> SafeString:
        """The text as it is stored, its passages marked."""
        return SafeString(render_to_string("admin/articles/article/_text.html", {"pieces": undated.marked_text(article)}))

    @admin.display(description="received as")
    def custody(self, article: Article) -> SafeString | str:
        """The file that it came in."""
        if article.received is None:
            return "not recorded"
        url = reverse("admin:articles_receivedfile_change", args=[article.received_id])
        return format_html('<a href="{}">{}</a> {}', url, article.received, article.locator)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Articles come in by ingest, with the bytes they were made of."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """An article is withheld or erased, with a reason."""
        return False

    def save_model(self, request: HttpRequest, obj: Article, form: forms.ModelForm[Article], change: bool) -> None:
        """What it is called and whence it is are set as they are; a date is a decision."""
        stored = Article.objects.get(pk=obj.pk)
        wanted, now = Dates.of(obj), Dates.of(stored)
        if wanted.published != now.published and wanted.published_how == now.published_how:
            wanted = Dates(wanted.published, BY_PERSON if wanted.published else "", wanted.written)
        for name in DATES:
            setattr(obj, name, getattr(stored, name))
        direct = [name for name in form.changed_data if name in ArticleForm.Meta.fields and name not in DATES]
        if direct:
            obj.save(update_fields=direct)
            weigh_again(Article.objects.filter(pk=obj.pk), now=timezone.now())
        if wanted != now:
            try:
                curation.set_publication_date(obj, wanted, act_of(request))
            except Refused as refusal:
                messages.error(request, f"{obj}: {refusal}")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The form carries the stamp of the dates that it shows."""
        article = Article.objects.filter(pk=object_id).first() if object_id.isdigit() else None
        stamp = {"seen_dates": {"dates": curation.stamp_of_dates(article)}} if article else {}
        extra = {
            "may_remove": request.user.has_perm(removal.PERMISSION),
            "article": article,
            "decisions": _decisions(article) if article and self.has_change_permission(request, article) else [],
        }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **stamp, **extra})

    def get_urls(self) -> list[URLPattern]:
        """With the queue of the undated, what is selected on an article's page, and removal."""
        wrap = self.admin_site.admin_view
        return [
            path("undated/", wrap(require_GET(self.undated_view)), name="articles_article_undated"),
            path("<int:pk>/date/", wrap(require_POST(self.date_view)), name="articles_article_date"),
            path("<int:pk>/date/preview/", wrap(require_GET(self.date_preview_view)), name="articles_article_date_preview"),
            path("<int:pk>/select/", wrap(require_POST(self.select_view)), name="articles_article_select"),
            path("<int:pk>/passage/", wrap(require_GET(self.passage_view)), name="articles_article_passage"),
            path("<int:pk>/revoke/", wrap(require_POST(self.revoke_view)), name="articles_article_revoke"),
            path("<int:pk>/remove/", wrap(require_POST(self.remove_view)), name="articles_article_remove"),
            *super().get_urls(),
        ]

    def undated_view(self, request: HttpRequest) -> HttpResponse:
        """The next article of which nobody knows the day."""
        curation.may(_user(request), "articles.change_article")
        return undated.page(request, self.admin_site.each_context(request))

    def date_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A day for an undated article, in words."""
        article = get_object_or_404(Article, pk=pk)
        return undated.answer(request, article)

    def date_preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What a day in words would mean, and what it would change."""
        curation.may(_user(request), "articles.change_article")
        article = get_object_or_404(Article.objects.select_related("received"), pk=pk)
        return JsonResponse(undated.preview(article, request.GET.get("words", "")[:100], request.GET.get("which", "")))

    def select_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A new event, or a further passage of one, from a selection."""
        return passages.select(request, get_object_or_404(Article.objects.select_related("collection", "source"), pk=pk))

    def passage_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A passage to make something of."""
        curation.may(_user(request))
        article = get_object_or_404(Article.objects.select_related("collection", "source"), pk=pk)
        return passages.page(request, article, self.admin_site.each_context(request))

    def revoke_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a decision on the article back: its date, or that something of it is withheld."""
        made = Decision.objects.filter(article=pk, event=None, pk=max(passages.offset_of(request.POST.get("decision", "")), 0)).first()
        try:
            if made is None:
                raise Refused("no such decision on this article")
            curation.revoke(made, act_of(request))
            messages.success(request, f"taken back: {decision_words(made)}")
        except Refused as refusal:
            messages.error(request, f"not taken: {refusal}")
        return redirect("admin:articles_article_change", pk)

    def remove_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Withhold or erase an article, or a passage of it (``start``, ``end``)."""
        article = get_object_or_404(Article, pk=pk)
        given = [request.POST.get(name, "") for name in ("start", "end")]
        # half of a span is a passage that is none, and never the whole article
        span = [passages.offset_of(words) for words in given] if any(given) else []
        verb = request.POST.get("verb")
        try:
            act = act_of(request)
            if verb == "erase" and not erasing.is_confirmed(request):
                return erasing.article_page(request, article, span)
            if verb not in ("withhold", "erase"):
                raise Refused("say whether to withhold or to erase")
            if len(span) == 2:
                (removal.withhold_passage if verb == "withhold" else removal.erase_passage)(article, span[0], span[1], act)
            else:
                (removal.withhold_article if verb == "withhold" else removal.erase_article)(article, act)
            messages.success(request, "done: readers are told that, why and since when")
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("admin:articles_article_change", pk)


def _decisions(article: Article) -> list[tuple[Decision, str]]:
    """The standing decisions on an article itself that can be taken back, newest first, in words."""
    made = curation.revocable().filter(article=article, event=None)
    return [(decision, decision_words(decision)) for decision in made.select_related("by", "revokes").order_by("-pk")]


def _user(request: HttpRequest) -> Any:
    return request.user


@admin.register(ReceivedFile)
class ReceivedFileAdmin(ReadOnlyAdmin[ReceivedFile]):
    """Custody: what was received, by whom and when. The bytes can be had as they are, and are never shown."""

    list_display = ("file_name", "sha256_start", "size", "received_at", "brought_by", "erased_at")
    search_fields = ("file_name", "sha256", "brought_by")
    fields = ("file_name", "sha256", "size", "received_at", "brought_by", "erased_at", "download")
    ordering = ("-received_at", "-pk")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReceivedFile]:
        """Without the bytes."""
        return super().get_queryset(request).defer("content")

    @admin.display(description="SHA-256")
    def sha256_start(self, received: ReceivedFile) -> str:
        """Its first twelve digits."""
        return received.sha256[:12]

    @admin.display(description="bytes")
    def download(self, received: ReceivedFile) -> SafeString | str:
        """A link to the bytes."""
        if received.erased_at is not None:
            return "erased"
        return format_html('<a href="{}">as received</a>', reverse("admin:articles_receivedfile_bytes", args=[received.pk]))

    def get_urls(self) -> list[URLPattern]:
        """With the bytes."""
        view = self.admin_site.admin_view(require_GET(self.bytes_view))
        return [path("<int:pk>/bytes/", view, name="articles_receivedfile_bytes"), *super().get_urls()]

    def bytes_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The bytes, as a file to keep: no browser shows or runs them."""
        if not request.user.has_perm("articles.view_receivedfile"):
            raise PermissionDenied
        with transaction.atomic():
            received = get_object_or_404(ReceivedFile, pk=pk)
        response = HttpResponse(bytes(received.content), content_type="application/octet-stream")
        response["Content-Disposition"] = f'attachment; filename="{received.sha256}.bin"'
        return response
