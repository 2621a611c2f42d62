"""Where the key of a station's store comes from (the table in docs/architecture.md, "Keys").

In this order: the raw key that a desk hands over by environment, a key file, a systemd credential,
a passphrase; else none, and the store is plain text.
"""

import binascii
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from isodesk.station.errors import KeyUnusable
from isodesk.storage.stand_in import StandIn

HANDED_OVER = "ISODESK_STATION_KEY"
PASSPHRASE = "ISODESK_PASSPHRASE"  # noqa: S105 - the name of a variable
CREDENTIALS = "CREDENTIALS_DIRECTORY"
CREDENTIAL = "isodesk-station-key"
_BYTES = 32
_STORED = "station.store.key"
_FILE = "secrets.json"


@dataclass(frozen=True)
class Keys:
    """What a start was told about its key."""

    environment: Mapping[str, str]
    key_file: Path | None = None

    def store_key(self, folder: Path) -> bytes | None:
        """The store's raw key of 32 bytes, or ``None`` for plain text; raises ``KeyUnusable``.

        With a passphrase the key is a random one, kept in the folder under that passphrase.
        """
        if handed := self.environment.get(HANDED_OVER):
            return _key_of(handed.encode(), HANDED_OVER)
        if file := self.key_file or self._credential():
            return _key_of(_content(file), str(file))
        if passphrase := self.environment.get(PASSPHRASE):
            return _kept_key(folder, passphrase)
        return None

    def _credential(self) -> Path | None:
        directory = self.environment.get(CREDENTIALS)
        path = Path(directory) / CREDENTIAL if directory else None
        return path if path and path.exists() else None


def _kept_key(folder: Path, passphrase: str) -> bytes:
    store = StandIn(folder / _FILE, passphrase)  # never a keyring: the folder must open wherever it is carried
    kept = store.get(_STORED)
    if kept is None:
        kept = secrets.token_hex(_BYTES)
        store.set(_STORED, kept)
    return _key_of(kept.encode(), PASSPHRASE)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise KeyUnusable(source=str(path), problem=error.strerror or str(error)) from error


def _key_of(content: bytes, source: str) -> bytes:
    """Raw bytes, or the same in hexadecimal digits with white space around."""
    if len(content) == _BYTES:
        return content
    try:
        key = binascii.unhexlify(content.strip())
    except binascii.Error as error:
        raise KeyUnusable(source=source, problem="length") from error
    if len(key) != _BYTES:
        raise KeyUnusable(source=source, problem="length")
    return key
