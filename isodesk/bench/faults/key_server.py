"""The platform's key set on loopback, for as long as a run lasts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from urllib.parse import urlsplit

HOST: Final = "127.0.0.1"
JWKS_PATH: Final = "/jwks"


@dataclass(slots=True)
class Published:
    """What is answered: the set of ``keys``, or ``instead`` of it a status and a body. ``url`` has no path."""

    url: str
    keys: Sequence[Mapping[str, Any]] = field(default_factory=list)
    instead: tuple[int, bytes] | None = None

    def answer(self) -> tuple[int, bytes]:
        """Status and body."""
        return self.instead or (200, json.dumps({"keys": list(self.keys)}).encode())


def url_of(port: int) -> str:
    """Where the server is, or would be."""
    return f"http://{HOST}:{port}"


@contextmanager
def publishing(port: int) -> Iterator[Published]:
    """Serve a key set at this port, 0 for a free one, until the block is left; raises ``OSError`` for a taken one."""
    with _Server((HOST, port), _Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True, name="isodesk bench keys")
        thread.start()
        try:
            yield server.published
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    @cached_property
    def published(self) -> Published:
        """What this server answers."""
        return Published(url_of(self.server_port))


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Answer with the set; what is asked for under a foreign name isn't answered."""
        published = self.server.published
        is_ours = self.headers.get("host", "") == urlsplit(published.url).netloc and self.path == JWKS_PATH
        status, body = published.answer() if is_ours else (404, b"")
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the report is what is printed."""
