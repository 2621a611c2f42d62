"""Opening the profile while everything else is still being imported.

Unlocking the secrets takes a fifth of a second on purpose, and needs neither Qt nor Python's lock: it begins first.
"""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from isodesk.storage.secrets import STAND_IN_NAME, open_secret_store

if TYPE_CHECKING:
    from isodesk.desk.services.desk import Desk


class Ahead:
    """A desk that is being opened in a thread of its own."""

    def __init__(self, folder: Path, passphrase: str | None) -> None:
        self._folder, self._passphrase = folder, passphrase
        self._opened: Desk | BaseException | None = None
        self._thread = threading.Thread(target=self._open, name="isodesk-opening")
        self._thread.start()

    def take(self, passphrase: str | None) -> "Desk":
        """The desk, or the error that opening it raised; asked once more, it is opened here and now."""
        from isodesk.desk.services.desk import Desk

        self._thread.join()
        opened, self._opened = self._opened, None
        if opened is None:
            return Desk.open(self._folder, passphrase=passphrase)
        if isinstance(opened, BaseException):
            raise opened
        return opened

    def _open(self) -> None:
        try:
            self._opened = self._desk()
        except BaseException as error:  # noqa: BLE001 - not swallowed: raised where the desk is taken
            self._opened = error

    def _desk(self) -> "Desk":
        """The secrets first, where they are there already: a new file is made under the profile's lock alone."""
        unlocked = (self._folder / STAND_IN_NAME).exists()
        secrets = open_secret_store(self._folder, passphrase=self._passphrase) if unlocked else None
        from isodesk.desk.services.desk import Desk

        return Desk.open(self._folder, passphrase=self._passphrase, secrets=secrets)
