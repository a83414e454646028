"""The inverted index that facets, filters and the density of the timeline are counted from. Made by articles/postings.py.

An event's type, status and modality are its *cell*, a small number; a *posting* says that an event bears a value (an actor, a place,
a source), with the cell and the days of the event beside it, so that no count needs a join. The counts over postings are kept too:
per value and cell, and per days and cell. All three change in the transaction that changes the event.
"""

from django.db import models

from articles.models.collection import Collection
from articles.models.event import Event

UNDATED = 10_000_000
"""Stands for the days of an undated event: beyond the last day of the year 9999."""


WIDTHS = (31, 92, 366, 3_653)
"""How wide the days of events are told apart: up to a month, a quarter, a year, a decade; wider ones come after."""
MONDAY = 4
"""The day number of a Monday."""


def middle_of(first: int, last: int) -> int:
    """The middle of some days; of an even number of them the earlier one, towards 1970."""
    return int((first + last) / 2)


def week_of(day: int) -> int:
    """The Monday of a day's week."""
    return day - (day - MONDAY) % 7


def width_of(first: int, last: int) -> int:
    """The place of the width of some days in WIDTHS."""
    return next((place for place, width in enumerate(WIDTHS) if last - first < width), len(WIDTHS))


class Cell(models.Model):
    """One combination of type, status and modality."""

    type = models.CharField(max_length=30)
    status = models.CharField(max_length=10)
    modality = models.CharField(max_length=15)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["type", "status", "modality"], name="one_row_per_cell"),)

    def __str__(self) -> str:
        return f"{self.type}, {self.status}, {self.modality}"


class Posting(models.Model):
    """An event bears a value. ``value`` is the id of a name or a source; for the event itself it is 0."""

    class Kind(models.IntegerChoices):
        """What the value is; a source that only curators know of an event is kept apart."""

        EVENT = 0, "the event itself"
        ACTOR = 1, "actor"
        PLACE = 2, "place"
        SOURCE = 3, "source"
        HIDDEN_SOURCE = 4, "source of withheld articles alone"

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, db_index=False, related_name="+")
    kind = models.SmallIntegerField(choices=Kind)
    value = models.BigIntegerField()
    event = models.ForeignKey(Event, on_delete=models.CASCADE, db_index=False, related_name="postings")
    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, db_index=False, related_name="+")
    first_day = models.IntegerField()
    last_day = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "kind", "value"], name="one_posting_per_value"),)
        indexes = (
            models.Index(fields=["collection", "kind", "value", "cell", "first_day", "last_day", "event"], name="posting_by_value"),
            models.Index(fields=["collection", "kind", "first_day", "last_day", "cell", "value", "event"], name="posting_by_day"),
            models.Index(fields=["event", "kind", "value", "cell", "first_day", "last_day", "collection"], name="posting_by_event"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.value} of event {self.event_id}"


class ValueCount(models.Model):
    """How many events of a cell bear a value; for the value 0 of the kind EVENT, how many there are."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, db_index=False, related_name="+")
    kind = models.SmallIntegerField(choices=Posting.Kind)
    value = models.BigIntegerField()
    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, db_index=False, related_name="+")
    number = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["collection", "kind", "value", "cell"], name="one_count_per_value"),)
        indexes = (
            models.Index(fields=["collection", "kind", "value", "cell", "number"], name="value_counts"),
            models.Index(fields=["collection"], condition=models.Q(number=0), name="empty_value_counts"),
        )

    def __str__(self) -> str:
        return f"{self.number} of {self.get_kind_display()} {self.value}"


class WeekCount(models.Model):
    """How many dated events of a cell have their middle day in a week, by how wide they are: what the density over years is made of.

    ``week`` is the day number of its Monday; ``width`` the place of the event's width in WIDTHS.
    """

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, db_index=False, related_name="+")
    week = models.IntegerField()
    width = models.SmallIntegerField()
    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, db_index=False, related_name="+")
    number = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["collection", "week", "width", "cell"], name="one_count_per_week"),)
        indexes = (
            models.Index(fields=["collection", "cell", "week", "width", "number"], name="week_counts"),
            models.Index(fields=["collection"], condition=models.Q(number=0), name="empty_week_counts"),
        )

    def __str__(self) -> str:
        return f"{self.number} in the week of {self.week}"


class SpanCount(models.Model):
    """How many events of a cell have these first and last days."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, db_index=False, related_name="+")
    first_day = models.IntegerField()
    last_day = models.IntegerField()
    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, db_index=False, related_name="+")
    number = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["collection", "first_day", "last_day", "cell"], name="one_count_per_span"),)
        indexes = (
            models.Index(fields=["collection", "cell", "first_day", "last_day", "number"], name="span_counts"),
            models.Index(fields=["collection"], condition=models.Q(number=0), name="empty_span_counts"),
        )

    def __str__(self) -> str:
        return f"{self.number} on {self.first_day}..{self.last_day}"
