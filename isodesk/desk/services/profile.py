"""A profile's folder: where it is, what lies in it, and that only one desk has it open."""

import os
import secrets
from pathlib import Path
from typing import Any

from isodesk.desk.errors import ProfileInUse
from isodesk.storage.files import make_private_folder
from isodesk.storage.secrets import SecretStore

FOLDER_VARIABLE = "ISODESK_PROFILE_DIR"
PASSPHRASE_VARIABLE = "ISODESK_PASSPHRASE"  # noqa: S105 - the name of a variable
STORE_KEY, STATION_KEY = "desk.store.key", "station.store.key"
STATION_FOLDER = "station"
_KEY_BYTES = 32


def profile_folder(given: Path | None = None) -> Path:
    """The folder given, else that of the environment, else the user's own."""
    named = given or os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("IsoDesk", appauthor=False)


def passphrase_given() -> str | None:
    """The passphrase that the environment holds."""
    return os.environ.get(PASSPHRASE_VARIABLE)


class ProfileLock:
    """Held while a desk has the folder open; the system gives it back however the desk ends."""

    def __init__(self, folder: Path) -> None:
        make_private_folder(folder)
        self._descriptor = os.open(folder / "desk.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise ProfileInUse(folder=str(folder)) from error

    def close(self) -> None:
        """Give it back."""
        os.close(self._descriptor)


def kept_key(store: SecretStore, name: str) -> str:
    """A random key of 32 bytes in hexadecimal digits, made once and kept."""
    kept = store.get(name)
    if kept is None:
        kept = secrets.token_hex(_KEY_BYTES)
        store.set(name, kept)
    return kept


if os.name == "nt":
    import msvcrt

    def _lock(descriptor: int) -> None:
        locking: Any = msvcrt  # its names are only there on Windows
        locking.locking(descriptor, locking.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
