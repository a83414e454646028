"""Events, the reports that tell of them, and the mentions that prove them.

A ``Report`` is one event as one article tells it (the engine's ``DocumentEvent``), a ``Mention`` one of its sentences.
An ``Event`` is a cluster of reports: what a reader sees. Its columns are the *shown* values: the engine's view (kept in
``engine``) with the standing decisions applied.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.db import models

from articles.models.article import Article
from articles.models.collection import Collection, Reader, is_curator
from articles.models.name import Name

EPOCH = date(1970, 1, 1)
HAPPENED = ("occurred", "ongoing", "aggregate", "planned")
"""Modalities that the timeline draws; denied and hypothetical ones are shown only to those who ask for them."""


def day_number(day: date) -> int:
    """Days since 1970-01-01: the store counts and compares days as integers, on every database alike."""
    return (day - EPOCH).days


def day_of(number: int) -> date:
    """The date of a day number."""
    return EPOCH + timedelta(days=number)


def statuses_visible_to(user: Reader) -> tuple[str, ...]:
    """The statuses of events that ``user`` may see, where the collection may be seen; ``visible_to`` and the counts ask it."""
    if is_curator(user):
        return tuple(status.value for status in Event.Status if status not in (Event.Status.GONE, Event.Status.ERASED))
    return public_statuses(settings.PUBLIC_EVENTS)


def public_statuses(which: str) -> tuple[str, ...]:
    """The statuses of events that the public sees where ``PUBLIC_EVENTS`` is ``which``: all, or checked."""
    checked = (Event.Status.ACCEPTED.value,)
    return checked if which == "checked" else (Event.Status.PROPOSED.value, *checked)


class EventQuerySet(models.QuerySet["Event"]):
    """Which events: the vocabulary of the timeline."""

    def visible_to(self, user: Reader, *, statuses: Sequence[str] | None = None) -> Self:
        """Those that ``user`` may see: the one place where this is written.

        ``statuses`` are those of another setting than the one in force, for what is kept for a later day.
        The public sees events of collections that are not private, that no curator rejected or withheld, and whose passages
        still stand; with ``PUBLIC_EVENTS=checked`` only those that a person accepted. Curators see all but what is gone.
        """
        shown = self.filter(status__in=statuses_visible_to(user) if statuses is None else statuses)
        return shown if is_curator(user) else shown.exclude(collection__visibility=Collection.Visibility.PRIVATE)

    def in_order(self) -> Self:
        """By time, undated last; the same order everywhere."""
        return self.order_by(models.F("first_day").asc(nulls_last=True), "last_day", "type", "public_id")


class Event(models.Model):
    """What happened, as the record has it: the consensus of its reports, and what people decided."""

    class Status(models.TextChoices):
        """What a person has said of it."""

        PROPOSED = "proposed", "read by machine, not checked"
        ACCEPTED = "accepted", "checked"
        REJECTED = "rejected", "rejected"
        WITHHELD = "withheld", "withheld"
        GONE = "gone", "no passage tells of it any more"
        DRAFT = "draft", "draft: added by a person, not yet accepted"
        ERASED = "erased", "erased"

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="events")
    public_id = models.CharField(max_length=12, unique=True, editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.PROPOSED)
    type = models.CharField(max_length=30)
    modality = models.CharField(max_length=15)
    title = models.CharField(max_length=200)

    date_value = models.CharField(max_length=25, blank=True, help_text="TIMEX3 value, or A/B for several days; empty where unknown")
    granularity = models.CharField(max_length=10)
    first_day = models.IntegerField(null=True, help_text="earliest possible day, counted from 1970-01-01")
    last_day = models.IntegerField(null=True, help_text="latest possible day")
    date_basis = models.CharField(max_length=10, help_text="explicit, carried, reported, person or none")
    approximate = models.BooleanField(default=False)
    date_steps = models.JSONField(default=list, help_text="why this date, in plain words, in order")

    figures = models.JSONField(default=dict, help_text="killed, injured, ...: {low, high, disputed, by_source: [...]}")
    confidence = models.FloatField(default=0)
    features = models.JSONField(default=list)
    importance = models.IntegerField(default=0, help_text="what is drawn first where not all can be")
    worth = models.IntegerField(default=0, help_text="what is worth a curator's time first: uncertain and widely reported")
    engine_differs = models.BooleanField(default=False, help_text="the engine now reads something else than when a person decided")
    article_count = models.PositiveIntegerField(default=0)
    source_count = models.PositiveIntegerField(default=0, help_text="independent ones: copies and shared origins count once")
    merge_reasons = models.JSONField(default=list)
    engine = models.JSONField(default=dict, help_text="the engine's own view of all of the above")
    added_at = models.DateTimeField()

    founder = models.OneToOneField(
        "Report", on_delete=models.SET_NULL, null=True, related_name="founded", help_text="the report it was made for: its identity"
    )
    passages_vanished = models.BooleanField(default=False, help_text="the engine no longer finds any of its passages; a decision keeps it")
    withheld_at = models.DateTimeField(null=True, blank=True)
    withheld_why = models.CharField(max_length=300, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ("first_day", "pk")
        indexes = (
            models.Index(fields=["collection", "first_day", "last_day", "type", "status", "modality", "importance"], name="event_window"),
            models.Index(fields=["collection", "-importance", "first_day"], name="event_importance"),
            models.Index(fields=["status", "-worth", "id"], name="event_queue"),
            models.Index(fields=["collection", "added_at"], name="event_added"),
            models.Index(fields=["collection"], condition=models.Q(engine_differs=True), name="event_engine_differs"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its permanent page."""
        return f"/events/{self.public_id}/"

    @property
    def earliest(self) -> date | None:
        """The first day on which it may have happened."""
        return None if self.first_day is None else day_of(self.first_day)

    @property
    def latest(self) -> date | None:
        """The last day on which it may have happened."""
        return None if self.last_day is None else day_of(self.last_day)

    @property
    def checked(self) -> bool:
        """Whether a person has accepted it."""
        return self.status == Event.Status.ACCEPTED


class EventRedirect(models.Model):
    """The old public id of an event that was merged into another: it still answers."""

    public_id = models.CharField(max_length=12, unique=True)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="redirects")

    def __str__(self) -> str:
        return f"{self.public_id} -> {self.event.public_id}"


class Report(models.Model):
    """One event as one article tells it. ``found`` is what the engine printed, ``summary`` what the merger needs of it."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="reports")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="reports", null=True)
    index = models.PositiveIntegerField(help_text="its place among the article's events")
    type = models.CharField(max_length=30)
    found = models.JSONField()
    summary = models.JSONField()
    by_person = models.BooleanField(default=False, help_text="added by a curator from a selected passage; extraction leaves it alone")
    vanished = models.BooleanField(default=False, help_text="the engine no longer finds it; kept because a person decided on its event")

    class Meta:
        ordering = ("article_id", "index", "pk")

    def __str__(self) -> str:
        return str(self.found.get("title", ""))


class BlockKey(models.Model):
    """Where the merger looks for neighbours of a report: by type, time, place and actor."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="block_keys")
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE)
    key = models.CharField(max_length=120)

    class Meta:
        indexes = (models.Index(fields=["collection", "key", "report"], name="block_lookup"),)

    def __str__(self) -> str:
        return self.key


class Tie(models.Model):
    """A person's word that two reports tell of the same event, or of two: derived from the standing merge and split decisions."""

    first = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="ties_out")
    second = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="ties_in")
    apart = models.BooleanField()
    decision = models.ForeignKey("Decision", on_delete=models.CASCADE, related_name="ties")

    class Meta:
        ordering = ("decision_id", "pk")

    def __str__(self) -> str:
        return f"{self.first_id} {'apart from' if self.apart else 'with'} {self.second_id}"


class MentionQuerySet(models.QuerySet["Mention"]):
    """Which mentions."""

    def best_first(self) -> Self:
        """The passage that tells an event best leads: of each report the leading one, surest first."""
        return self.order_by("position", "-confidence", "article__dct", "sentence_start", "pk")


class Mention(models.Model):
    """Provenance: one sentence of one article that tells of an event. ``quote`` is ``article.text[start:end]``, always."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="mentions")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="mentions", null=True)
    position = models.PositiveIntegerField(help_text="0 is the sentence that tells the report's event best")
    type = models.CharField(max_length=30)
    modality = models.CharField(max_length=15)
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    quote = models.TextField()
    trigger_start = models.PositiveIntegerField()
    trigger_end = models.PositiveIntegerField()
    time_start = models.PositiveIntegerField(null=True)
    time_end = models.PositiveIntegerField(null=True)
    attribution = models.CharField(max_length=300, blank=True)
    confidence = models.FloatField()
    found = models.JSONField(help_text="arguments, casualties, date and rules, as the engine printed them")

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ("article_id", "sentence_start", "pk")
        indexes = (models.Index(fields=["event", "position"], name="mention_of_event"),)

    def __str__(self) -> str:
        return self.quote[:80]


class EventName(models.Model):
    """Who and where: the names of an event, with what a facet needs to count them without a join."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="event_names")
    name = models.ForeignKey(Name, on_delete=models.PROTECT, related_name="event_names")
    role = models.CharField(max_length=30)
    is_place = models.BooleanField()

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["event", "name", "role"], name="one_role_of_a_name"),)
        indexes = (models.Index(fields=["name", "event"], name="events_of_name"),)

    def __str__(self) -> str:
        return f"{self.name} ({self.role})"
