"""Running a station: from its folder to its last answer."""

import asyncio
import logging
import secrets
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from isodesk.station.app import LocalClient, build_app
from isodesk.station.clock import Clock
from isodesk.station.context import Activity, Station
from isodesk.station.directory import secret_hash
from isodesk.station.errors import FolderEmpty
from isodesk.station.idleness import Idleness
from isodesk.station.keys import Keys
from isodesk.station.listening import bound, local_url
from isodesk.station.lock import FolderLock
from isodesk.station.messages import PLAIN_TEXT, in_terminal_language
from isodesk.station.opening import STORE_NAME, Store, open_store, prepare_folder
from isodesk.station.ready import ReadyFile
from isodesk.station.settings import StationSettings

LOGGER = logging.getLogger("isodesk.station")
_SECONDS_TO_FINISH = 10
_KEEP_ALIVE_SECONDS = 30


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
    with FolderLock(start.folder), _opened(start) as store, bound(start.settings) as listener:
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


class _Server(uvicorn.Server):
    """A server whose signals end it with its own clean-up and exit status 0."""

    def __init__(self, config: uvicorn.Config, ready: ReadyFile, activity: Activity) -> None:
        super().__init__(config)
        self._ready, self._activity = ready, activity

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Who waits for changes is answered now: a server waits for its answers before it ends."""
        self._activity.ending = True
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        LOGGER.info("Listening on %s", self._ready.url)
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


def _serve(start: Start, station: Station, listener: socket.socket) -> None:
    client_id, secret = f"local-{secrets.token_hex(8)}", secrets.token_urlsafe(32)
    app = build_app(station, local_client=LocalClient(client_id, secret_hash(secret)))
    ready = ReadyFile(start.ready_file, station.links.public_url, client_id, secret)
    ready.prepare()
    server = _Server(_config(app), ready, station.activity)
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
