"""A bench as a process: on loopback, until it is asked to stop or its parent is gone."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Final

import uvicorn

from isodesk.bench.app import build_app
from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Configuration
from isodesk.bench.errors import PortTaken
from isodesk.protocol.bench import ACCESS_VARIABLE

HOST: Final = "127.0.0.1"
_SECONDS_TO_FINISH: Final = 3
_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGBREAK")


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """A listening socket on loopback; port 0 takes a free one. Raises ``PortTaken``."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":  # there it would let two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()
        except OSError as error:
            raise PortTaken(port=port) from error
        yield listener


def url_of(listener: socket.socket) -> str:
    """Where a socket is reached."""
    return f"http://{HOST}:{listener.getsockname()[1]}"


class BenchServer(uvicorn.Server):
    """Tells once that it answers; a signal ends it with its clean-up and exit status 0."""

    def __init__(self, bench: Bench, ready: Callable[[], None]) -> None:
        super().__init__(config_of(bench))
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As the parent's, but a signal that was obeyed isn't raised again at the end."""
        wanted = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = {number: signal.signal(number, self.handle_exit) for number in wanted}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def run(configuration: Configuration, port: int, told: Callable[[str], None], *, with_parent: bool) -> None:
    """Serve; ``told`` gets the address once it answers. Raises ``PortTaken``.

    With ``with_parent`` it ends when standard input does, which it is with the parent at the latest.
    """
    with listening(port) as listener:
        bench = Bench(url_of(listener), configuration)
        server = BenchServer(bench, lambda: told(bench.url))
        if with_parent:
            Thread(target=_end_with_input, args=(server,), daemon=True, name="isodesk bench input").start()
        with asyncio.Runner() as runner:
            runner.run(server.serve(sockets=[listener]))


def _end_with_input(server: uvicorn.Server) -> None:
    with suppress(OSError):  # there is none, or it was closed under the reading: the same end
        while os.read(0, 4096):
            pass
    server.should_exit = True


def config_of(bench: Bench) -> uvicorn.Config:
    """How a bench is served."""
    return uvicorn.Config(
        build_app(bench, token=os.environ.get(ACCESS_VARIABLE, "")),
        http="httptools",
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )
