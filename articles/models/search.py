"""What full text search looks through: one row an event, words already folded, made by articles/search.py."""

from django.db import models

from articles.models.event import Event


class SearchEntry(models.Model):
    """The words of an event. The full text index over all three columns is made in the migrations, for SQLite and PostgreSQL."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, primary_key=True, related_name="search_entry")
    place = models.CharField(max_length=200, blank=True, help_text="the first place that it names, as it is shown")
    public = models.TextField(help_text="title, names and the passages that the public may read where it sees all events")
    checked = models.TextField(
        blank=True, default="", help_text="the same where it sees only events that a person has checked; empty for all others"
    )
    withheld = models.TextField(blank=True, help_text="what only curators may search: the rest of the passages")

    class Meta:
        verbose_name_plural = "search entries"

    def __str__(self) -> str:
        return self.public[:80]
