"""``manage.py compile_translations``: make the binary form of every language's file; gettext's tools are not needed."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from timeline.translation_files import compile_all


class Command(BaseCommand):
    """Compiles what has changed and names it."""

    help = "Compile timeline/locale/*/LC_MESSAGES/django.po; run it after changing one."

    def handle(self, *args: Any, **options: Any) -> None:
        """Compile and say what was."""
        changed = [name for folder in settings.LOCALE_PATHS for name in compile_all(Path(folder))]
        self.stdout.write(f"compiled: {', '.join(changed)}" if changed else "nothing has changed")
