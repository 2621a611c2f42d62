"""Restoring in two steps: a backup is unpacked beside the profile and checked; the next start puts it in its place.

What was there is moved aside, never deleted. Each step can be cut off anywhere and is done again at the next start.
"""

import json
import shutil
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from isodesk.desk.errors import BackupUnreadable, RecoveryCodeWrong
from isodesk.desk.services.profile import STORE_KEY
from isodesk.desk.services.safety.backup import (
    FORMAT,
    MANIFEST,
    SETTINGS,
    STATION_SETTINGS,
    STATION_STORE,
    STORE,
)
from isodesk.desk.services.safety.recovery_code import key_of
from isodesk.desk.store import doubting, kept_secrets
from isodesk.desk.store.connection import Connection, Store
from isodesk.storage.connections import connect
from isodesk.storage.errors import KeyWrong, StorageError
from isodesk.storage.files import make_private_folder, replace_private_file
from isodesk.storage.secrets import SecretStore

PENDING, MARKER = "restoring", "restore.json"
PENDING_KEY = "restore.store.key"
LARGEST = 16 * 1024**3  # bytes of one member
_MEMBERS = {MANIFEST, STORE, SETTINGS, STATION_STORE, STATION_SETTINGS}
_OF_STORE = (STORE, f"{STORE}-wal", f"{STORE}-shm")
_MOVED = (*_OF_STORE, SETTINGS, "station")


@dataclass(frozen=True)
class BackupFound:
    """What a backup says of itself: the program's version, and when it was made (UTC)."""

    version: str
    made_at: datetime


def look_at(backup: Path) -> BackupFound:
    """What a file is; raises ``BackupUnreadable`` (``not_a_backup``, ``newer``)."""
    with _archive(backup) as archive:
        return _found(archive)


def prepare(folder: Path, backup: Path, code: str, secrets: SecretStore) -> BackupFound:
    """Unpack and check a backup; the next start restores it.

    Raises ``BackupUnreadable`` (also ``damaged``), ``RecoveryCodeWrong`` (also ``other_profile``), ``OSError``.
    """
    key, staging = key_of(code), folder / PENDING
    shutil.rmtree(staging, ignore_errors=True)
    make_private_folder(staging)
    with _archive(backup) as archive:
        found = _found(archive)
        for member in archive.infolist():
            _unpack(archive, member, staging)
    _check(staging / STORE, key)
    secrets.set(PENDING_KEY, key.hex())
    replace_private_file(folder / MARKER, json.dumps({"made_at": found.made_at.isoformat()}).encode())
    return found


def finish(folder: Path, secrets: SecretStore, now: datetime) -> None:
    """Put a prepared backup in the profile's place. Raises ``OSError``."""
    if (folder / PENDING).exists():
        _make_room(folder, now)
        for part in sorted((folder / PENDING).iterdir()):
            part.replace(folder / part.name)
        (folder / PENDING).rmdir()
    _take_over(folder, secrets)
    (folder / MARKER).unlink()


def begin_anew(folder: Path, key: bytes, secrets: SecretStore, now: datetime) -> None:
    """Put an empty store in the place of one that opens no more; a restore that was prepared is given up.

    Raises ``OSError``, ``StorageError``.
    """
    secrets.delete(PENDING_KEY)
    (folder / MARKER).unlink(missing_ok=True)
    shutil.rmtree(folder / PENDING, ignore_errors=True)
    _move_aside(folder, _free_place(folder, f"before-new-{now:%Y%m%d-%H%M%S}"), _OF_STORE)
    Store.open(folder / STORE, key).close()


def recover(folder: Path, code: str, secrets: SecretStore) -> None:
    """Open the profile's own store by its code, and bring back every secret that it holds copies of.

    Raises ``RecoveryCodeWrong``.
    """
    key = key_of(code)
    check_store(folder, key)
    _bring_back(folder, key, secrets)


def check_store(folder: Path, key: bytes) -> None:
    """Raises ``RecoveryCodeWrong`` unless the profile's store opens with this key."""
    _check(folder / STORE, key)


def _take_over(folder: Path, secrets: SecretStore) -> None:
    kept = secrets.get(PENDING_KEY)
    if kept is None:
        return  # done before this was cut off
    key = bytes.fromhex(kept)
    with closing(connect(folder / STORE, key)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        doubting.doubt_what_was_open(connection)
        connection.execute("COMMIT")
    _bring_back(folder, key, secrets)
    secrets.delete(PENDING_KEY)


def _bring_back(folder: Path, key: bytes, secrets: SecretStore) -> None:
    with closing(connect(folder / STORE, key)) as connection:
        for name, value in kept_secrets.kept(connection).items():
            secrets.set(name, value)
    secrets.set(STORE_KEY, key.hex())


def _make_room(folder: Path, now: datetime) -> None:
    """Move aside what is there, once: cut off later, the next start would take what was restored already."""
    marker = json.loads((folder / MARKER).read_bytes())
    if "aside" not in marker:
        aside = _free_place(folder, f"before-restore-{now:%Y%m%d-%H%M%S}")
        _move_aside(folder, aside, _MOVED)
        replace_private_file(folder / MARKER, json.dumps({**marker, "aside": aside.name}).encode())


def _free_place(folder: Path, name: str) -> Path:
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(folder / each for each in names if not (folder / each).exists())


def _move_aside(folder: Path, aside: Path, names: Sequence[str]) -> None:
    make_private_folder(aside)
    for name in names:
        if (folder / name).exists():
            (folder / name).replace(aside / name)


def _archive(backup: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(backup)
    except (OSError, zipfile.BadZipFile) as error:
        raise BackupUnreadable(reason="not_a_backup", name=backup.name) from error


def _found(archive: zipfile.ZipFile) -> BackupFound:
    try:
        manifest = json.loads(archive.read(MANIFEST)[:10_000])
        number, version, made_at = manifest["format"], str(manifest["version"]), manifest["made_at"]
        found = BackupFound(version, datetime.fromisoformat(made_at))
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        raise BackupUnreadable(reason="not_a_backup", name="") from error
    if number != FORMAT:
        raise BackupUnreadable(reason="newer", name=version)
    if {member.filename for member in archive.infolist()} - _MEMBERS:
        raise BackupUnreadable(reason="not_a_backup", name="")
    return found


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, staging: Path) -> None:
    """One of the members that there may be; nothing in a backup is compressed, so nothing grows."""
    if member.compress_type != zipfile.ZIP_STORED or member.file_size > LARGEST:
        raise BackupUnreadable(reason="not_a_backup", name=member.filename)
    if member.filename == MANIFEST:
        return
    target = staging / member.filename
    make_private_folder(target.parent)
    try:
        with archive.open(member) as source, target.open("xb") as file:
            target.chmod(0o600)
            shutil.copyfileobj(source, file, 1024 * 1024)
    except (zipfile.BadZipFile, EOFError) as error:
        raise BackupUnreadable(reason="damaged", name=member.filename) from error


def _check(store: Path, key: bytes) -> None:
    """Open a store with a key and read all of it."""
    if not store.exists():
        raise BackupUnreadable(reason="not_a_backup", name=store.name)
    try:
        with closing(connect(store, key)) as connection:
            whole = _is_whole(connection)
    except KeyWrong as error:
        raise RecoveryCodeWrong(reason="other_profile") from error
    except StorageError as error:
        raise BackupUnreadable(reason="damaged", name=store.name) from error
    if not whole:
        raise BackupUnreadable(reason="damaged", name=store.name)


def _is_whole(connection: Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except connection.DatabaseError:
        return False
