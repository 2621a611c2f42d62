"""The store of a folder that no station runs on, for commands that look into it or change it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from isodesk.station.errors import FolderEmpty
from isodesk.station.keys import Keys
from isodesk.station.lock import FolderLock
from isodesk.station.opening import STORE_NAME, Store, open_store
from isodesk.station.settings import load_settings


@contextmanager
def store_at_rest(folder: Path, environment: Mapping[str, str], key_file: Path | None = None) -> Iterator[Store]:
    """The open store, its key from where the station itself would have it; ``key_file`` is the command line's.

    Raises what stands in the way: ``FolderEmpty``, ``FolderInUse``, ``SettingsInvalid``, ``KeyUnusable``.
    """
    if not (folder / STORE_NAME).exists():
        raise FolderEmpty(folder=str(folder))
    settings = load_settings(folder, environment, key_file=key_file)
    with FolderLock(folder):
        store = open_store(folder, Keys(environment, settings.key_file).store_key(folder), create=False)
        with store.database:
            yield store
