"""A small server of another party on loopback: a function answers whatever is asked."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Asked:
    """One request; ``path`` is with its query."""

    method: str
    path: str
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Answered:
    """What it is answered."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


Answer: TypeAlias = Callable[[Asked], Answered]


@contextmanager
def serving(answer: Answer, *, name: str = "127.0.0.1") -> Iterator[str]:
    """Answer every GET and POST in this way, on a free port; the server's address, under this name, without a path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(answer))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://{name}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(answer: Answer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            answered = answer(Asked(self.command, self.path, self.headers, body))
            self.send_response(answered.status)
            for name, value in {**answered.headers, "content-length": str(len(answered.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answered.body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler
