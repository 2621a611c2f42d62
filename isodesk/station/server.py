"""Running a station: from its folder to its last answer."""

import asyncio
import json
import logging
import os
import secrets
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from isodesk import __version__
from isodesk.station.app import LocalClient, build_app
from isodesk.station.clock import Clock
from isodesk.station.context import Station
from isodesk.station.directory import secret_hash
from isodesk.station.errors import AddressTaken, FolderEmpty
from isodesk.station.idleness import Idleness
from isodesk.station.keys import Keys
from isodesk.station.lock import FolderLock
from isodesk.station.messages import PLAIN_TEXT, in_terminal_language
from isodesk.station.opening import STORE_NAME, Store, open_store, prepare_folder
from isodesk.station.settings import StationSettings
from isodesk.storage.files import replace_private_file

LOGGER = logging.getLogger("isodesk.station")
_SECONDS_TO_FINISH = 10
_KEEP_ALIVE_SECONDS = 30
_BACKLOG = 2048
_WILDCARDS = ("0.0.0.0", "::")  # noqa: S104 - recognised, not bound


@dataclass(frozen=True)
class Start:
    """What one start was asked for. ``demo`` is a seed for an empty folder."""

    folder: Path
    settings: StationSettings
    keys: Keys
    ready_file: Path | None = None
    demo: Path | None = None


def run_station(start: Start) -> None:
    """Serve until asked to stop, or until idle; raises a ``StationError`` or ``StorageError`` where it can't begin."""
    if start.demo is None and not (start.folder / STORE_NAME).exists():
        raise FolderEmpty(folder=str(start.folder))
    prepare_folder(start.folder)
    with FolderLock(start.folder), _opened(start) as store, _bound(start.settings) as listener:
        url = start.settings.public_url or local_url(start.settings.host, listener)
        station = store.station(start.settings, Clock(), url)
        _serve(start, station, listener)


@contextmanager
def _opened(start: Start) -> Iterator[Store]:
    key = start.keys.store_key(start.folder)
    if key is None:
        LOGGER.warning(in_terminal_language(PLAIN_TEXT).format(folder=start.folder))
    store = open_store(start.folder, key, create=start.demo is not None)
    with store.database:
        if store.is_empty():
            if start.demo is None:
                raise FolderEmpty(folder=str(start.folder))
            _fill(store, start.demo, start.settings.zone)
        yield store


def _fill(store: Store, seed: Path, zone: str) -> None:
    from isodesk.station.seed.apply import apply_seed

    apply_seed(store.database, store.sealer, seed, Clock().wall(), zone)


@contextmanager
def _bound(settings: StationSettings) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        if os.name != "nt":  # there it would let two stations share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
            listener.listen(_BACKLOG)
        except OSError as error:
            raise AddressTaken(host=settings.host, port=settings.port, problem=error.strerror or str(error)) from error
        yield listener


def local_url(host: str, listener: socket.socket) -> str:
    """The URL of a listening socket: of one that listens everywhere, this machine's own address."""
    port = listener.getsockname()[1]
    name = _own_address() if host in _WILDCARDS else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def _own_address() -> str:
    """The address that other machines of the network know this one by. No packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation (RFC 5737): only the route is asked for
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


class _Server(uvicorn.Server):
    """A server whose signals end it with its own clean-up and exit status 0."""

    def __init__(self, config: uvicorn.Config, ready: "_Ready") -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready.write()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As the parent's, but a signal that was obeyed isn't raised again at the end."""
        wanted = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
        before = {number: signal.signal(number, self.handle_exit) for number in wanted}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


@dataclass(frozen=True)
class _Ready:
    """The ready file: there once the station answers, gone when it ends."""

    path: Path | None
    url: str
    client_id: str
    client_secret: str

    def write(self) -> None:
        LOGGER.info("Listening on %s", self.url)
        if self.path is None:
            return
        content = {
            "url": self.url,
            "pid": os.getpid(),
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "version": __version__,
        }
        replace_private_file(self.path, json.dumps(content).encode())

    def remove(self) -> None:
        if self.path is not None:
            self.path.unlink(missing_ok=True)


def _serve(start: Start, station: Station, listener: socket.socket) -> None:
    client_id, secret = f"local-{secrets.token_hex(8)}", secrets.token_urlsafe(32)
    app = build_app(station, local_client=LocalClient(client_id, secret_hash(secret)))
    ready = _Ready(start.ready_file, station.links.public_url, client_id, secret)
    server = _Server(_config(app), ready)
    try:
        with asyncio.Runner(loop_factory=_new_loop()) as runner:
            runner.run(_until_idle(server, station, [listener]))
    finally:
        ready.remove()


def _new_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The fast loop of uvloop where there is one; ``None`` for asyncio's own."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


async def _until_idle(server: uvicorn.Server, station: Station, listeners: Sequence[socket.socket]) -> None:
    idleness = asyncio.create_task(_end_when_idle(server, station), name="isodesk idleness")
    try:
        await server.serve(sockets=list(listeners))
    finally:
        idleness.cancel()


async def _end_when_idle(server: uvicorn.Server, station: Station) -> None:
    if station.settings.idle_exit_minutes is None:
        return
    await Idleness(station, 60 * station.settings.idle_exit_minutes).come()
    LOGGER.info("No desk has called for %g minutes: ending.", station.settings.idle_exit_minutes)
    server.should_exit = True


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http="httptools",
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )
