"""Answers that a browser may keep and must ask about: an ETag from what they are made of, compared before they are made.

What a page shows depends on the collection's version (it grows with every change that a reader could see), the canonical query,
who asks (the public, or one curator), the language, the settings that readers see, and the program itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language

from articles.models import Collection
from articles.models.collection import is_curator
from timeline.collections import Opened, reader_of
from timeline.compression import WORTH_WHILE, Pressed, press
from timeline.deciding import may_decide
from timeline.kept import kept

MESSAGES = "messages"
"""The cookie of what is said once: the page that says it is made anew, and not asked for again."""


def answer(request: HttpRequest, opened: Opened, parts: Hashable, make: Callable[[str], HttpResponse]) -> HttpResponse:
    """The answer to a request about a collection; ``parts`` are what else it depends on, such as the canonical query.

    304 where the browser holds it already; for the public one that is kept from before; else what ``make`` gives, which is told the ETag.
    """
    etag = etag_of(request, opened, parts)
    if MESSAGES in request.COOKIES:
        return marked(make(etag), opened.collection)
    if _holds(request, etag):
        return _not_modified(etag, opened.collection)
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        made = make(etag)
        if request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):
            return marked(made, opened.collection)  # it holds forms, which another log-in makes worthless: never the same again
        return _conditional(made, etag, opened.collection)
    page = kept(("answer", etag), lambda: _print(request, make(etag)))
    nonce = str(request.csp_nonce).encode() if page.has_nonce else b""  # type: ignore[attr-defined]
    is_pressed = page.is_long and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    body = page.pressed.gzipped(nonce) if is_pressed else page.pressed.body(nonce)
    response = _conditional(HttpResponse(body, content_type=page.content_type), etag, opened.collection)
    patch_vary_headers(response, ("Accept-Encoding",))
    if is_pressed:
        response["Content-Encoding"] = "gzip"
        response["ETag"] = f'W/"{etag}"'
    return response


def etag_of(request: HttpRequest, opened: Opened, parts: Hashable) -> str:
    """A digest of everything that an answer about a collection is made of."""
    user = reader_of(request)
    reader = ("curator" if is_curator(user) else "reader", may_decide(user), user.pk)
    made_of = (
        release(),
        settings.PUBLIC_EVENTS,
        settings.SITE_NAME,
        settings.CONTACT,
        settings.SHOW_CURATORS,
        get_language(),
        reader,
        request.scheme,
        request.META.get("HTTP_HOST"),
        opened.row,
        [(one.slug, one.title, one.is_default) for one in opened.listed],
        parts,
    )
    return hashlib.blake2b(repr(made_of).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


@dataclass(frozen=True, slots=True)
class _Printed:
    """An answer for the public, taken apart at the nonce that stood in it."""

    pressed: Pressed
    content_type: str
    has_nonce: bool
    is_long: bool


def _print(request: HttpRequest, response: HttpResponse) -> _Printed:
    nonce = getattr(request, "csp_nonce", "")
    used = str(nonce).encode() if nonce else b""
    body = response.content
    return _Printed(press(body, used), response["Content-Type"], bool(used), len(body) >= WORTH_WHILE)


def _holds(request: HttpRequest, etag: str) -> bool:
    held = request.META.get("HTTP_IF_NONE_MATCH")
    if not held:
        return False
    return held == f'"{etag}"' or etag in {one.removeprefix("W/").strip('"') for one in parse_etags(held)}


def _not_modified(etag: str, collection: Collection) -> HttpResponse:
    """It carries no content policy: a browser would put the policy's new nonce beside the old page that it kept."""
    response = _conditional(HttpResponseNotModified(), etag, collection)
    response._csp_exempt = True  # type: ignore[attr-defined]
    return response


def _conditional(response: HttpResponse, etag: str, collection: Collection) -> HttpResponse:
    """An answer that is asked about every time it is used again, and kept by nobody but its reader."""
    response["ETag"] = f'"{etag}"'
    response["Vary"] = "Cookie"  # the language is added by the middleware that chooses it
    return marked(response, collection)


def marked(response: HttpResponse, collection: Collection) -> HttpResponse:
    """Have an answer kept by nobody but its reader, who may see more than others; tell search engines to stay away where that is asked."""
    response["Cache-Control"] = "private, no-cache"
    if is_unindexed(collection):
        response["X-Robots-Tag"] = "noindex"
    return response


def is_unindexed(collection: Collection) -> bool:
    """Whether search engines are asked to leave a collection out."""
    return bool(collection.noindex) or collection.visibility != Collection.Visibility.PUBLIC


@cache
def release() -> str:
    """What tells this program's pages from those of another version: a digest of its templates, words and modules."""
    base = Path(settings.BASE_DIR)
    digest = hashlib.blake2b(digest_size=8)
    for folder, pattern in (
        ("templates", "*.html"),
        ("timeline", "*.py"),
        ("timeline", "*.mo"),
        ("articles", "*.py"),
        ("static", "**/*.*"),
    ):
        for path in sorted((base / folder).rglob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
