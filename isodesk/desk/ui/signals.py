"""Being asked to end by the system: Python hears of a signal only when woken inside Qt's loop."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QSocketNotifier


@contextmanager
def on_termination(stop: Callable[[], None]) -> Iterator[None]:
    """Call ``stop`` at SIGTERM and SIGINT while the block runs."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_socket: ours.recv(64))
    woken = signal.set_wakeup_fd(theirs.fileno())
    before = {each: signal.signal(each, _calling(stop)) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(woken)
        notifier.setEnabled(False)
        ours.close()
        theirs.close()


def _calling(stop: Callable[[], None]) -> Callable[[int, FrameType | None], None]:
    def handler(number: int, frame: FrameType | None) -> None:
        del number, frame
        stop()

    return handler
