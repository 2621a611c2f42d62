"""A backup: one file with the store as it is, encrypted as it is, the settings, and the embedded station's folder.

It opens with the recovery code alone. Nothing in it is in plain text but the settings, which hold no candidate and no
secret. Mails that the station wrote are left out: they are plain text, and were handed over when they were written.
"""

import json
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from isodesk.desk.errors import FileNotWritten
from isodesk.storage.connections import connect
from isodesk.storage.errors import StorageError
from isodesk.storage.trouble import storage_error

FORMAT = 1
MANIFEST, STORE, SETTINGS = "manifest.json", "desk.db", "desk.json"
STATION_STORE, STATION_SETTINGS = "station/data/station.db", "station/data/station.toml"
SUFFIX = ".isodesk-backup"


@dataclass(frozen=True)
class Held:
    """What a backup is made of: the profile's folder, the key of its store, and that of its station's, if any."""

    folder: Path
    store_key: bytes
    station_key: bytes | None


def write_backup(
    held: Held, target: Path, progress: Callable[[int, int], None], stopped: Callable[[], bool] = bool
) -> None:
    """Write a backup; it appears whole, or not at all once ``stopped``. Raises ``FileNotWritten``. Blocks."""
    try:
        with tempfile.TemporaryDirectory(dir=held.folder, prefix=".backup-") as staging:
            partial = target.with_name(f".{target.name}.part")
            try:
                _pack(held, Path(staging), partial, progress)
                if not stopped():
                    partial.replace(target)
            finally:
                partial.unlink(missing_ok=True)
    except OSError as error:
        raise FileNotWritten(path=str(target), reason=error.strerror or str(error)) from error
    except StorageError as error:
        raise FileNotWritten(path=str(target), reason=str(error.parameters.get("reason", error.code))) from error


def _pack(held: Held, staging: Path, target: Path, progress: Callable[[int, int], None]) -> None:
    stores = [(STORE, held.store_key)]
    if held.station_key is not None and (held.folder / STATION_STORE).exists():
        stores.append((STATION_STORE, held.station_key))
    steps = len(stores) + 1
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:  # what is encrypted can't be made smaller
        archive.writestr(MANIFEST, json.dumps(_manifest()))
        for name in (SETTINGS, STATION_SETTINGS):
            if (held.folder / name).exists():
                archive.write(held.folder / name, name)
        progress(1, steps)
        for number, (name, key) in enumerate(stores, start=2):
            copy = staging / name.replace("/", "-")
            _copy_store(held.folder / name, key, copy)
            archive.write(copy, name)
            progress(number, steps)
    target.chmod(0o600)


def _copy_store(source: Path, key: bytes, copy: Path) -> None:
    """A whole copy of a store that may be in use, under the same key."""
    with closing(connect(source, key)) as connection:
        try:
            connection.execute("VACUUM INTO ?", (str(copy),))
        except connection.DatabaseError as error:
            raise storage_error(error) from error


def _manifest() -> dict[str, object]:
    from isodesk import __version__

    return {"format": FORMAT, "version": __version__, "made_at": datetime.now(UTC).isoformat(timespec="seconds")}
