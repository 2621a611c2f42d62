"""Where a station listens, and under which URL it is reached from there."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from isodesk.station.errors import AddressTaken
from isodesk.station.settings import StationSettings

_BACKLOG = 2048
_WILDCARDS = ("0.0.0.0", "::")  # noqa: S104 - recognised, not bound


@contextmanager
def bound(settings: StationSettings) -> Iterator[socket.socket]:
    """A listening socket, closed at the end of the block; raises ``AddressTaken``."""
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
