"""Gzip. An answer that is kept is compressed once, although a nonce in it is another one each time; others as they are sent.

The text between the nonces is deflated once, every piece ended by a full flush, which aligns it to a byte and lets the next piece stand
alone; a nonce goes between as a stored block (RFC 1951, section 3.2.4). Only the checksum over the whole is made anew (RFC 1952).
Only answers for the public are compressed: they hold nothing secret that a guess in the address could be measured against (BREACH).
"""

from __future__ import annotations

import gzip
import struct
import zlib
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

LEVEL, QUICK_LEVEL = 6, 2
WORTH_WHILE = 1_000
"""Fewer bytes are sent as they are."""
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_END = b"\x03\x00"
"""An empty last block."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """The pieces of an answer between its nonces, as they are and deflated."""

    plain: tuple[bytes, ...]
    deflated: tuple[bytes, ...]

    def body(self, nonce: bytes) -> bytes:
        """The answer with this nonce."""
        return nonce.join(self.plain)

    def gzipped(self, nonce: bytes) -> bytes:
        """The same as gzip."""
        body = self.body(nonce)
        stored = b"\x00" + struct.pack("<HH", len(nonce), len(nonce) ^ 0xFFFF) + nonce
        return _HEADER + stored.join(self.deflated) + _END + struct.pack("<II", zlib.crc32(body), len(body) & 0xFFFFFFFF)


def press(body: bytes, nonce: bytes) -> Pressed:
    """An answer taken apart at its nonce, if it has one."""
    pieces = tuple(body.split(nonce)) if nonce else (body,)
    return Pressed(pieces, tuple(_deflated(piece) for piece in pieces))


def may_be_packed(request: HttpRequest) -> bool:
    """Whether the answer is for the public, and the browser takes gzip."""
    return settings.SESSION_COOKIE_NAME not in request.COOKIES and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")


def packed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """An answer that is not kept, compressed where that is worth while and safe."""
    patch_vary_headers(response, ("Accept-Encoding",))
    if may_be_packed(request) and len(response.content) >= WORTH_WHILE:
        response.content = gzip.compress(response.content, QUICK_LEVEL, mtime=0)
        response["Content-Encoding"] = "gzip"
    return response


def _deflated(piece: bytes) -> bytes:
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(piece) + deflate.flush(zlib.Z_FULL_FLUSH)
