"""Secrets in the system's keyring, each call with a time limit: a locked daemon may never answer."""

import secrets
import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TypeVar

import keyring
from keyring.errors import PasswordDeleteError

from isodesk.storage.errors import KeyringFailed
from isodesk.storage.files import replace_private_file

SERVICE = "IsoDesk"
PROBE_SECONDS = 2.0
CALL_SECONDS = 60.0  # a person may have to unlock it

T = TypeVar("T")


def keyring_works(seconds: float = PROBE_SECONDS) -> bool:
    """Whether a value can be set, read back and deleted within the time limit."""
    try:
        return _within(seconds, _probe)
    except KeyringFailed:
        return False


class KeyringStore:
    """The keyring's secrets of one profile, told from those of others by an id kept in the profile's folder."""

    def __init__(self, id_path: Path) -> None:
        if not id_path.exists():
            replace_private_file(id_path, uuid.uuid4().hex.encode())
        self._prefix = id_path.read_text().strip()

    def get(self, name: str) -> str | None:
        """The secret, or ``None``."""
        return _within(CALL_SECONDS, lambda: keyring.get_password(SERVICE, self._user(name)))

    def set(self, name: str, value: str) -> None:
        """Keep a secret."""
        _within(CALL_SECONDS, lambda: keyring.set_password(SERVICE, self._user(name), value))

    def delete(self, name: str) -> None:
        """Forget a secret."""
        _within(CALL_SECONDS, lambda: _delete(self._user(name)))

    def _user(self, name: str) -> str:
        return f"{self._prefix}/{name}"


def _probe() -> bool:
    user, value = f"probe-{uuid.uuid4().hex}", secrets.token_hex(8)
    keyring.set_password(SERVICE, user, value)
    kept = keyring.get_password(SERVICE, user)
    _delete(user)
    return kept == value


def _delete(user: str) -> None:
    try:
        keyring.delete_password(SERVICE, user)
    except PasswordDeleteError:
        if keyring.get_password(SERVICE, user) is not None:
            raise


def _within(seconds: float, call: Callable[[], T]) -> T:
    """The call's value from a thread of its own, left behind where it doesn't end in time."""
    outcome: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()
    threading.Thread(target=_tell, args=(call, outcome), name="isodesk-keyring", daemon=True).start()
    try:
        value, error = outcome.get(timeout=seconds)
    except Empty:
        raise KeyringFailed(reason="timeout") from None
    if isinstance(error, Exception):  # backends raise their own libraries' errors beside keyring's
        raise KeyringFailed(reason=f"{type(error).__name__}: {error}") from error
    if error is not None:
        raise error
    return value  # type: ignore[return-value]  # None only where T allows it


def _tell(call: Callable[[], T], outcome: "SimpleQueue[tuple[T | None, BaseException | None]]") -> None:
    try:
        outcome.put((call(), None))
    except BaseException as error:  # noqa: BLE001 - not swallowed: told to the thread that waits
        outcome.put((None, error))
