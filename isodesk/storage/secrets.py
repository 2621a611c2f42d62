"""Where secrets are kept: the system's keyring where there is one, else a file of our own under a passphrase."""

from pathlib import Path
from typing import Protocol

from isodesk.storage.errors import StoreLocked

STAND_IN_NAME = "secrets.json"
KEYRING_NAME = "keyring.id"


class SecretStore(Protocol):
    """Secrets by name. Every method may raise :class:`~isodesk.storage.errors.SecretsError`."""

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` where there is none."""

    def set(self, name: str, value: str) -> None:
        """Keep a secret; it is safe when this returns."""

    def delete(self, name: str) -> None:
        """Forget a secret; one that isn't there is forgotten already."""


def open_secret_store(directory: Path, *, passphrase: str | None) -> SecretStore:
    """The store that ``directory`` already uses; for a new one the keyring if it works, else the stand-in file.

    What was chosen stays chosen: a keyring that appears later would hide the secrets in the file, and a file made
    while the keyring is locked would hide those in the keyring. Raises ``StoreLocked`` where the stand-in needs a
    passphrase and there is none, ``PassphraseWrong``, ``KeyringFailed``.
    """
    if (directory / STAND_IN_NAME).exists():
        return _stand_in(directory, passphrase)
    if (directory / KEYRING_NAME).exists():
        return _keyring(directory)
    from isodesk.storage.keyring_store import keyring_works

    return _keyring(directory) if keyring_works() else _stand_in(directory, passphrase)


def _stand_in(directory: Path, passphrase: str | None) -> SecretStore:
    from isodesk.storage.stand_in import StandIn

    path = directory / STAND_IN_NAME
    if passphrase is None:
        raise StoreLocked(path=str(path))
    return StandIn(path, passphrase)


def _keyring(directory: Path) -> SecretStore:
    from isodesk.storage.keyring_store import KeyringStore

    return KeyringStore(directory / KEYRING_NAME)
