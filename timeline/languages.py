"""Which language an answer speaks: the reader's pages the browser's, the admin English, for its own words have no other yet."""

from django.conf import settings
from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils import translation

READER = "reader"
"""What a reader's page adds to an address of the admin whose answer it shows itself: that answer speaks the page's language."""


class LanguageMiddleware(LocaleMiddleware):
    """Django's choice by the browser's preference, but for the admin's own screens: half of one in German helps nobody."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the language of the answer."""
        if request.path_info.startswith(reverse("admin:index")) and READER not in request.GET:
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE
        else:
            super().process_request(request)
