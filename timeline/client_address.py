"""Who tries to log in, for counting wrong passwords: from an address that the sender cannot choose, under the name that was given.

Without a proxy it is the other end of the connection, whatever the headers say. Behind a proxy (``BEHIND_PROXY``) that end is the
proxy itself, the same for everybody; then it is the last entry of ``X-Forwarded-For``, which the proxy wrote. Earlier entries
are the sender's own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The address of the sender; None where there is none (a local socket without a proxy's header)."""
    connected = request.META.get("REMOTE_ADDR") or None
    if not settings.BEHIND_PROXY:
        return connected
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    try:
        return str(ip_address(told))
    except ValueError:
        return connected


LONGEST_NAME = 255
"""As much of a name as the record of wrong passwords holds; no account has a longer one."""


def given_name(request: HttpRequest | None, credentials: Mapping[str, Any] | None = None) -> str | None:
    """The name that somebody tries to log in with, None where none was given."""
    given = (credentials or {}).get("username") or (request.POST.get("username") if request is not None else None)
    return None if given is None else str(given).replace("\0", "")[:LONGEST_NAME]
