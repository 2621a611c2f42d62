"""One window a profile: a second start shows the first one's window and ends."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_SHOW: Final = b"show\n"
_MILLISECONDS: Final = 1000


def show_other(folder: Path) -> bool:
    """Ask the desk that has this profile open to show itself; false where nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_MILLISECONDS):
        return False
    socket.write(_SHOW)
    socket.waitForBytesWritten(_MILLISECONDS)
    shown = socket.waitForReadyRead(_MILLISECONDS)
    socket.disconnectFromServer()
    return shown


class OneInstance(QObject):
    """Listens for a second start, and answers it."""

    def __init__(self, folder: Path, show: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(folder))  # one that a crash left; the profile's lock says that nobody has it
        self._server.newConnection.connect(self._asked)
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.close()

    def _asked(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.read(len(_SHOW)).data()) == _SHOW:
            self._show()
            socket.write(_SHOW)
            socket.flush()


def _name(folder: Path) -> str:
    return f"isodesk-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]}"
