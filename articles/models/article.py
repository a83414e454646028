"""Articles and where they come from: the bytes as received, the source, the immutable text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db import models

from articles.extraction import Document
from articles.models.collection import Collection, Reader, is_curator

PASSAGE_SHARE = 0.2
PASSAGE_WORDS = 200


class DisplayChoice(models.TextChoices):
    """How much of a source's text the public sees."""

    PASSAGES = "passages", "passages: the best passage of each event, a sentence either side"
    FULL = "full", "full: the whole text (needs rights)"
    LINK = "link", "link: only title and address"
    WITHHELD = "withheld", "withheld: nothing"


class Source(models.Model):
    """Who published: an agency, a paper, an office."""

    class Kind(models.TextChoices):
        """What a curator knows of it; never an automatic score."""

        PARTY = "party", "party to the conflict"
        OFFICIAL = "official", "official"
        WIRE = "wire", "wire agency"
        LOCAL = "local", "local medium"
        NGO = "ngo", "non-governmental organisation"
        UNKNOWN = "unknown", "not known"

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=200, unique=True)
    homepage = models.URLField(blank=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.UNKNOWN)
    language = models.CharField(max_length=10, blank=True)
    rights = models.CharField(max_length=300, blank=True, help_text="who allows what; the whole text is shown only where this says so")
    display = models.CharField(max_length=10, choices=DisplayChoice, default=DisplayChoice.PASSAGES)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class ReceivedFile(models.Model):
    """Custody: the bytes as they were received, once per content and name."""

    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    file_name = models.CharField(max_length=400)
    received_at = models.DateTimeField()
    brought_by = models.CharField(max_length=150, help_text="the account or the command that brought it")
    erased_at = models.DateTimeField(null=True, blank=True, help_text="the bytes are gone since then: one of its articles was erased")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["sha256", "file_name"], name="one_row_per_received_file"),)
        ordering = ("received_at", "pk")

    def __str__(self) -> str:
        return f"{self.file_name} ({self.sha256[:12]})"


@dataclass(frozen=True, slots=True)
class ReadableSpan:
    """A part of an article's text that a reader may see: half-open code-point offsets."""

    start: int
    end: int


class ArticleQuerySet(models.QuerySet["Article"]):
    """Which articles."""

    def visible_to(self, user: Reader) -> Self:
        """Those whose existence ``user`` may know of."""
        if is_curator(user):
            return self
        return self.filter(withheld_at=None).exclude(collection__visibility=Collection.Visibility.PRIVATE)

    def listed_for(self, user: Reader) -> Self:
        """Those whose number alone tells ``user`` of them: numbers can be counted, so not those of unlisted collections."""
        visible = self.visible_to(user)
        return visible if is_curator(user) else visible.filter(collection__visibility=Collection.Visibility.PUBLIC)

    def gone_from(self, user: Reader, slug: str | None) -> Self:
        """Those that were withheld or erased, where ``user`` is told that: under the address of their collection, or by number alone."""
        gone = self.exclude(withheld_at=None).exclude(collection__visibility=Collection.Visibility.PRIVATE)
        return gone.filter(collection__slug=slug) if slug else gone.filter(collection__visibility=Collection.Visibility.PUBLIC)

    def undated(self) -> Self:
        """Those of which nobody and nothing tells the publication date."""
        return self.filter(dct=None)


class Article(models.Model):
    """One text from one source. ``text`` is written once and never altered: all offsets point into it."""

    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="articles")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="articles")
    received = models.ForeignKey(ReceivedFile, on_delete=models.PROTECT, null=True, related_name="articles")
    locator = models.CharField(
        max_length=100, blank=True, help_text="which record of the received file: empty for the whole, else such as line:3"
    )
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    text = models.TextField(editable=False)
    text_sha256 = models.CharField(max_length=64, editable=False, db_index=True)
    dropped_characters = models.PositiveIntegerField(default=0, help_text="NUL bytes and lone surrogates left out at the door")
    language = models.CharField(max_length=10, blank=True)
    rights = models.CharField(max_length=300, blank=True)
    display = models.CharField(max_length=10, choices=DisplayChoice, blank=True, help_text="overrides the source's choice")

    published = models.DateField(null=True, blank=True, help_text="as the caller or a person gave it; leads over what the text says")
    published_how = models.CharField(max_length=60, blank=True, help_text="where that date is from, such as: page date")
    written = models.DateField(
        null=True, blank=True, help_text="when it was written, if that is known to differ: relative words resolve from it"
    )
    dct = models.DateField(null=True, blank=True, editable=False, help_text="the document creation time in use")
    dct_how = models.CharField(max_length=60, blank=True, editable=False)
    dct_start = models.PositiveIntegerField(null=True, editable=False)
    dct_end = models.PositiveIntegerField(null=True, editable=False)
    dct_conflict = models.BooleanField(default=False, editable=False)
    dct_evidence = models.JSONField(default=dict, editable=False, help_text="claims, provable bounds and steps")

    furniture = models.JSONField(default=list, editable=False, help_text="[start, end, kind] of what is not the article")
    times = models.JSONField(default=list, editable=False, help_text="every time expression, as the engine printed it")
    origin = models.CharField(max_length=200, blank=True, editable=False, help_text="whom the text credits")
    copy_of = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies")
    engine_version = models.CharField(max_length=20, blank=True, editable=False)
    added_at = models.DateTimeField(editable=False)
    withheld_at = models.DateTimeField(null=True, blank=True)
    withheld_why = models.CharField(max_length=300, blank=True)
    withheld_spans = models.JSONField(default=list, editable=False, help_text="[start, end, since, why] of passages that only curators see")
    erased_at = models.DateTimeField(null=True, blank=True, editable=False)
    erased_spans = models.JSONField(default=list, editable=False, help_text="[start, end, since, why] of passages that are blacked out")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ("-dct", "pk")
        indexes = (models.Index(fields=["collection", "withheld_at", "dct"], name="article_coverage"),)
        constraints = (
            models.UniqueConstraint(fields=["collection", "source", "text_sha256"], name="one_row_per_text_and_source"),
            models.UniqueConstraint(
                fields=["collection", "text_sha256"], condition=models.Q(source=None), name="one_row_per_text_without_source"
            ),
        )

    def __str__(self) -> str:
        return self.title or f"Article {self.pk}"

    def get_absolute_url(self) -> str:
        """Its page; in a collection that is not listed it is under the address of that, which nobody can guess."""
        listed = self.collection.visibility == Collection.Visibility.PUBLIC
        return f"/articles/{self.pk}/" if listed else f"/c/{self.collection.slug}/articles/{self.pk}/"

    @property
    def given_date(self) -> tuple[date | None, str | None]:
        """The date that leads, and in words where it is from: when it was written, else when it was published."""
        if self.written is not None:
            return self.written, "written"
        return self.published, (self.published_how or None) if self.published else None

    def as_document(self) -> Document:
        """The article as the engine reads it."""
        given, how = self.given_date
        return Document(id=str(self.pk), text=self.text, dct=given, dct_how=how)

    @property
    def effective_display(self) -> str:
        """How much the public sees: the article's own choice, else its source's; the whole text only with rights."""
        choice = self.display or (self.source.display if self.source else DisplayChoice.PASSAGES)
        rights = self.rights or (self.source.rights if self.source else "")
        return DisplayChoice.PASSAGES if choice == DisplayChoice.FULL and not rights else choice

    def readable_spans(self, user: Reader) -> list[ReadableSpan]:
        """What ``user`` may read of the text, in order and not overlapping. Nothing outside ever leaves the server."""
        from articles.reading import readable_spans

        return readable_spans(self, user)


class CopyKey(models.Model):
    """Where copies of an article are looked for: articles that share a key may be copies of one report (near_duplicates.py)."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="copy_keys")
    key = models.BigIntegerField()

    class Meta:
        indexes = (models.Index(fields=["key", "article"], name="copy_lookup"),)

    def __str__(self) -> str:
        return f"{self.key:016x}"
