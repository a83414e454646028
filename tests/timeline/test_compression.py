"""A kept answer is compressed once and is still, byte for byte, the answer with its new nonce."""

from __future__ import annotations

import gzip

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_curator, make_event
from timeline.compression import WORTH_WHILE, press

NONCE = b"bm9uY2Utb25l"


@given(st.lists(st.binary(max_size=3_000), min_size=1, max_size=5), st.binary(min_size=1, max_size=40))
def test_what_is_unpacked_is_the_answer_with_the_new_nonce(pieces: list[bytes], new: bytes) -> None:
    pieces = [piece.replace(NONCE, b"") for piece in pieces]
    pressed = press(NONCE.join(pieces), NONCE)
    assert pressed.body(new) == new.join(pieces)
    assert gzip.decompress(pressed.gzipped(new)) == new.join(pieces)


@pytest.mark.parametrize("body", [b"", b"x", b"no nonce at all" * 1_000])
def test_an_answer_without_a_nonce_is_compressed_too(body: bytes) -> None:
    assert gzip.decompress(press(body, b"").gzipped(b"")) == body


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/timeline.json"])
def test_a_page_is_sent_compressed_to_those_who_take_it(client: Client, address: str) -> None:
    make_event(title="Strike on a drydock", actors=[f"Actor {number}" for number in range(20)])
    plain, packed = client.get(address), client.get(address, headers={"accept-encoding": "br, gzip"})
    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed["Vary"]
    assert int(packed["Content-Length"]) == len(packed.content) < 0.7 * len(plain.content)
    assert b"Strike on a drydock" in gzip.decompress(packed.content)
    assert client.get(address, headers={"if-none-match": packed["ETag"], "accept-encoding": "gzip"}).status_code == 304


ADDRESSES = ("/articles/", "/changes/?since=2000", "/changes.json?since=2000", "/events/{event}/", "/events/{event}/drawer/")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_so_is_a_page_that_is_not_kept(client: Client, address: str) -> None:
    event = make_event(title="Strike on a drydock", actors=[f"Actor {number}" for number in range(20)])
    path = address.format(event=event.public_id)
    plain, packed = client.get(path), client.get(path, headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in plain
    assert {"Accept-Encoding"} <= {part.strip() for part in plain["Vary"].split(",")}
    if len(plain.content) >= WORTH_WHILE:
        assert packed["Content-Encoding"] == "gzip"
        assert b"Strike on a drydock" in gzip.decompress(packed.content) or "articles" in address
        assert int(packed["Content-Length"]) == len(packed.content)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/timeline.json", *ADDRESSES])
def test_what_a_curator_sees_is_not_compressed(client: Client, address: str) -> None:
    event = make_event(title="Strike on a drydock")
    client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
    assert "Content-Encoding" not in client.get(address.format(event=event.public_id), headers={"accept-encoding": "gzip"})
