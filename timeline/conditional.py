"""Answers that a browser may keep and must ask about: an ETag from what they are made of, compared before they are made.

What a page shows depends on the collection's version (it grows with every change that a reader could see), the canonical query,
who asks (the public, or one curator), the language, the settings that readers see, and the program itself.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from django.utils.translation import get_language

from articles.models import Collection
from articles.models.collection import is_curator


def etag_of(request: HttpRequest, collection: Collection, *parts: object) -> str:
    """The ETag of an answer about a collection; ``parts`` are what else it depends on, such as the canonical query."""
    reader = f"curator {request.user.pk}" if is_curator(request.user) else "public"
    made_of = (
        release(),
        settings.PUBLIC_EVENTS,
        settings.SITE_NAME,
        settings.CONTACT,
        settings.SHOW_CURATORS,
        get_language(),
        reader,
        request.get_host(),
        collection.pk,
        collection.version,
        collection.visibility,
        *parts,
    )
    return hashlib.blake2b(repr(made_of).encode(), digest_size=12).hexdigest()


def unchanged(request: HttpRequest, etag: str) -> HttpResponse | None:
    """The answer 304 when the browser holds this version already, else None.

    It carries no content policy: a browser would put the policy's new nonce beside the old page that it kept.
    """
    held = parse_etags(request.headers.get("If-None-Match", ""))
    if quote_etag(etag) not in {one.removeprefix("W/") for one in held}:
        return None
    answer = conditional(HttpResponseNotModified(), etag)
    answer._csp_exempt = True  # type: ignore[attr-defined]
    return answer


def conditional(response: HttpResponse, etag: str) -> HttpResponse:
    """An answer that is asked about every time it is used again, and kept by nobody but its reader."""
    response["ETag"] = quote_etag(etag)
    response["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    return response


@cache
def release() -> str:
    """What tells this program's pages from those of another version: a digest of its templates and modules."""
    base = Path(settings.BASE_DIR)
    digest = hashlib.blake2b(digest_size=8)
    for folder, pattern in (("templates", "*.html"), ("timeline", "*.py"), ("static", "**/*.*")):
        for path in sorted((base / folder).rglob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
