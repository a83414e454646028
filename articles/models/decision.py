"""What a person said: append-only, attributed, reversible. Nothing here is ever changed but by a further decision."""

from django.conf import settings
from django.db import models

from articles.models.article import Article
from articles.models.collection import Collection
from articles.models.event import Event


class Decision(models.Model):
    """One decision of one person on one event or article.

    ``value`` is what was decided and ``previous`` what it replaced, both as JSON whose shape depends on ``kind`` (standing.py).
    A revocation is a decision of its own kind that names the one it takes back.
    """

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="decisions")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions")
    others = models.ManyToManyField(Event, blank=True, related_name="+", help_text="further events that it joins or parts")
    kind = models.CharField(max_length=20)
    value = models.JSONField(default=dict)
    previous = models.JSONField(default=dict)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    revokes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="revoked_by")

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=["event", "kind"], name="decisions_of_event"),)

    def __str__(self) -> str:
        return f"{self.kind} by {self.by} at {self.at:%Y-%m-%d %H:%M}"


class Change(models.Model):
    """Something that readers could see has changed: what stood before, what stands since, and whose word it was if it was one.

    Written together with the change itself. ``before`` and ``after`` hold shown columns only, and are empty where the event is not public.
    ``status`` is that of the event at the time: which statuses are public is a setting, so it is asked when the change is told.
    """

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="changes")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=20)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    status = models.CharField(max_length=10, blank=True, default="")
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="changes")
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=["collection", "at"], name="changes_by_time"),)

    def __str__(self) -> str:
        return f"{self.kind} at {self.at:%Y-%m-%d %H:%M}"
