"""Serves the site on loopback with gunicorn, as the demonstration does: a free port, a server that is known to answer."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

FIRST_PORT, LAST_PORT = 8000, 8999
HOST = "127.0.0.1"
_PATIENCE = 60.0
"""Seconds until a server that does not answer is given up."""


class ServerError(Exception):
    """The server could not be started, or does not answer."""


def free_port(wanted: int | None = None) -> int:
    """``wanted`` if nobody listens there, else the first free port from 8000 up. Raises ServerError where there is none."""
    for port in [wanted] if wanted else range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            # As the server does: a port whose last connections are only just closed is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind((HOST, port))
                return port
    raise ServerError(f"port {wanted} is taken" if wanted else f"no port from {FIRST_PORT} to {LAST_PORT} is free")


@contextlib.contextmanager
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The site in ``folder`` on loopback, answering when this is entered and stopped when it is left."""
    command = [sys.executable, "-m", "gunicorn", "timeline.wsgi", "--bind", f"{HOST}:{port}", "--threads", "4", "--no-control-socket"]
    process = subprocess.Popen([*command, "--log-level", "warning"], cwd=folder, env=os.environ | {"HTTPS": "0"})
    try:
        _wait(process, port)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def fetch(port: int, path: str) -> tuple[int, str]:
    """The status and text of a page."""
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    except OSError as error:
        raise ServerError(f"http://{HOST}:{port}{path} does not answer: {error}") from None
    finally:
        connection.close()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ServerError(f"the server stopped with status {process.returncode}")
        with contextlib.suppress(ServerError):
            if fetch(port, "/healthz")[0] == 200:
                return
        time.sleep(0.1)
    raise ServerError(f"the server on port {port} does not answer")
