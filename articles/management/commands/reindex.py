"""Make search and counts anew from the events: after a repair by hand, or for a store that is older than they are."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles.models import Event
from articles.postings import empty
from articles.search import index_events


class Command(BaseCommand):
    """Empties both indexes and fills them again, in one transaction."""

    help = "Make search and counts anew from the events."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it and say how many events there are."""
        with transaction.atomic():
            empty()
            ids = list(Event.objects.order_by("pk").values_list("pk", flat=True))
            index_events(ids)
        self.stdout.write(f"{len(ids)} events indexed")
