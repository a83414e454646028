"""Where a request comes from, for counting wrong passwords: an address that the sender cannot choose.

Without a proxy it is the other end of the connection, whatever the headers say. Behind a proxy (``BEHIND_PROXY``) that end is the
proxy itself, the same for everybody; then it is the last entry of ``X-Forwarded-For``, which the proxy wrote. Earlier entries
are the sender's own words.
"""

from __future__ import annotations

from ipaddress import ip_address

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
