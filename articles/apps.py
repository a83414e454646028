"""The Django app of the record."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Articles, what was found in them, and what people decided."""

    name = "articles"
    verbose_name = "Articles and events"

    def ready(self) -> None:
        """Let the indexes follow what is saved by itself."""
        from articles import freshness

        assert freshness
