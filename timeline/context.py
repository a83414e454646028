"""What every template may use: the site's name, its contact, and the words that mark machine work."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """The settings that a page shows."""
    return {"site_name": settings.SITE_NAME, "contact": settings.CONTACT}
