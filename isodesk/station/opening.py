"""Opening a station's folder: key, migrations, database, and what is derived from its root secret."""

import hmac
import secrets
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from isodesk.station.clock import Clock
from isodesk.station.context import Station
from isodesk.station.errors import FolderEmpty
from isodesk.station.links import Links
from isodesk.station.schema import account, station_secret
from isodesk.station.settings import StationSettings
from isodesk.storage.database import Database
from isodesk.storage.files import make_private_folder
from isodesk.storage.migrations import migrate
from isodesk.storage.sealing import Sealer

STORE_NAME = "station.db"
MIGRATIONS = "isodesk.station.migrations"


@dataclass(frozen=True)
class Store:
    """An open store with the keys derived for it, before anybody listens."""

    folder: Path
    database: Database
    root: bytes

    def key(self, purpose: str) -> bytes:
        """32 bytes for one purpose."""
        return hmac.digest(self.root, f"isodesk station {purpose}".encode(), "sha256")

    @property
    def sealer(self) -> Sealer:
        """What seals single columns."""
        return Sealer(self.key("columns"))

    def station(self, settings: StationSettings, clock: Clock, public_url: str) -> Station:
        """The station over this store, which answers under ``public_url``."""
        links = Links(public_url.rstrip("/"), self.key("links"), clock)
        return Station(self.database, settings, clock, links, self.sealer, self.folder)

    def is_empty(self) -> bool:
        """Whether no centre was ever put in."""
        return self.database.read_now(lambda connection: not connection.scalar(select(func.count(account.c.id))))


def open_store(folder: Path, key: bytes | None, *, create: bool) -> Store:
    """Open ``folder``, migrated to its newest shape; without ``create`` a missing store is ``FolderEmpty``.

    Raises the storage's own errors where the key is wrong or the file can't be used.
    """
    path = folder / STORE_NAME
    if not create and not path.exists():
        raise FolderEmpty(folder=str(folder))
    prepare_folder(folder)
    migrate(path, key, MIGRATIONS)
    database = Database.open(path, key=key)
    return Store(folder, database, key or database.write_now(_root_secret))


def prepare_folder(folder: Path) -> None:
    """Make the folder where it isn't, and close it to other users of the machine."""
    make_private_folder(folder)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def _root_secret(connection: Connection) -> bytes:
    """The secret of a store without a key: random, made once, kept in the store itself."""
    values = {"name": "root", "value": secrets.token_bytes(32)}
    connection.execute(insert(station_secret).values(values).on_conflict_do_nothing())
    return bytes(connection.scalars(select(station_secret.c.value).where(station_secret.c.name == "root")).one())
