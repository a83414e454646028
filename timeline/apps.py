"""The Django app of the reader's side."""

from django.apps import AppConfig


class TimelineConfig(AppConfig):
    """The timeline: pages, exports, saved views."""

    name = "timeline"
    verbose_name = "Timeline"
