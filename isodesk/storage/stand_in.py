"""The keyring's stand-in: one file of secrets, sealed with a key that Argon2id makes from a passphrase."""

import base64
import json
import os
import threading
from pathlib import Path
from typing import Any

from isodesk.storage.errors import PassphraseWrong, SecretsDamaged
from isodesk.storage.files import locked, replace_private_file

_FORMAT = 1
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32
# Memory and passes of RFC 9106's second choice, some 150 ms on a laptop; in one lane, which leaves the other cores to
# the window that is being imported meanwhile.
_PARAMETERS = {"time_cost": 3, "memory_kib": 65_536, "lanes": 1}
_LARGEST_MEMORY_KIB = 1_048_576


class StandIn:
    """A file of secrets, read whole and replaced whole at each change, also by another program meanwhile."""

    def __init__(self, path: Path, passphrase: str) -> None:
        self._path = path
        self._changing = threading.Lock()
        with locked(path):
            if path.exists():
                self._header, self._key, self._secrets = _open(path, passphrase)
                self._seen = _state(path)
            else:
                self._header = {"format": _FORMAT, **_PARAMETERS, "salt": _text(os.urandom(_SALT_BYTES))}
                self._key = _derive(passphrase, self._header)
                self._save({})

    def get(self, name: str) -> str | None:
        """The secret, or ``None``."""
        return self._read().get(name)

    def set(self, name: str, value: str) -> None:
        """Keep a secret; on disk when this returns."""
        with self._changing, locked(self._path):
            self._save({**self._read(), name: value})

    def delete(self, name: str) -> None:
        """Forget a secret."""
        with self._changing, locked(self._path):
            secrets = self._read()
            if name in secrets:
                self._save({other: value for other, value in secrets.items() if other != name})

    def _read(self) -> dict[str, str]:
        """What is in the file now; it is opened again only if another program changed it."""
        state = _state(self._path)
        if state != self._seen:
            self._secrets, self._seen = _open_with(self._path, self._key, self._header), state
        return self._secrets

    def _save(self, secrets: dict[str, str]) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        sealed = AESGCM(self._key).encrypt(nonce, json.dumps(secrets).encode(), _bound(self._header))
        content = {**self._header, "nonce": _text(nonce), "sealed": _text(sealed)}
        replace_private_file(self._path, json.dumps(content).encode())
        self._secrets, self._seen = secrets, _state(self._path)


def _state(path: Path) -> tuple[int, int]:
    """What changes with every replacement of the file."""
    try:
        found = path.stat()
    except OSError as error:
        raise SecretsDamaged(path=str(path)) from error
    return found.st_ino, found.st_mtime_ns


def _open(path: Path, passphrase: str) -> tuple[dict[str, Any], bytes, dict[str, str]]:
    try:
        header, nonce, sealed = _parts(path)
        key = _derive(passphrase, header)
        return header, key, _unsealed(path, key, header, nonce, sealed)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise SecretsDamaged(path=str(path)) from error


def _open_with(path: Path, key: bytes, header: dict[str, Any]) -> dict[str, str]:
    """The secrets of a file that another program wrote meanwhile; with another passphrase it is none of ours."""
    try:
        found, nonce, sealed = _parts(path)
        if found != header:
            raise PassphraseWrong(path=str(path))
        return _unsealed(path, key, header, nonce, sealed)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise SecretsDamaged(path=str(path)) from error


def _parts(path: Path) -> tuple[dict[str, Any], bytes, bytes]:
    content = json.loads(path.read_bytes())
    nonce, sealed = base64.b64decode(content.pop("nonce")), base64.b64decode(content.pop("sealed"))
    return content, nonce, sealed


def _unsealed(path: Path, key: bytes, header: dict[str, Any], nonce: bytes, sealed: bytes) -> dict[str, str]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        opened: dict[str, str] = json.loads(AESGCM(key).decrypt(nonce, sealed, _bound(header)))
    except InvalidTag as error:
        raise PassphraseWrong(path=str(path)) from error
    return opened


def _derive(passphrase: str, header: dict[str, Any]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    if header["format"] != _FORMAT or not 8 <= header["memory_kib"] <= _LARGEST_MEMORY_KIB:
        raise ValueError(header["format"])
    return hash_secret_raw(
        passphrase.encode(),
        base64.b64decode(header["salt"]),
        time_cost=header["time_cost"],
        memory_cost=header["memory_kib"],
        parallelism=header["lanes"],
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )


def _bound(header: dict[str, Any]) -> bytes:
    """The header as the seal covers it: parameters weakened by hand no longer open the file."""
    return json.dumps(header, sort_keys=True).encode()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
