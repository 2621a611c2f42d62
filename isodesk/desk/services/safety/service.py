"""The use case: the profile's recovery code, its backups, and the next start's restore."""

import asyncio
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from isodesk.desk.services.accounts import secret_name
from isodesk.desk.services.events import Events, Progress
from isodesk.desk.services.profile import STATION_KEY, STORE_KEY
from isodesk.desk.services.settings import SettingsFile
from isodesk.desk.store import kept_secrets
from isodesk.desk.store.connection import Store
from isodesk.storage.errors import SecretsError
from isodesk.storage.secrets import SecretStore

if TYPE_CHECKING:
    from isodesk.desk.services.safety.restore import BackupFound

WORK = "safety.back_up"


class Safety:
    """Of one open profile."""

    def __init__(
        self, folder: Path, settings: SettingsFile, secrets: SecretStore, store: Store, events: Events
    ) -> None:
        self._folder, self._settings, self._secrets, self._store = folder, settings, secrets, store
        self._events = events

    async def recovery_code(self) -> str:
        """The code that opens this profile's store and its backups; raises ``SecretsError``."""
        from isodesk.desk.services.safety.recovery_code import code_of

        return code_of(await self._store_key())

    @property
    def noted(self) -> bool:
        """Whether a person said that the code is written down."""
        return self._settings.current.recovery_noted

    def note(self) -> None:
        """Remember that the code is written down."""
        self._settings.change(recovery_noted=True)

    async def keep_copies(self) -> None:
        """Copy every secret of the profile into its encrypted store, for who has the code.

        A keyring that doesn't answer now keeps nobody from working: the next start copies them.
        """
        try:
            secrets = await asyncio.to_thread(self._copies)
        except SecretsError:
            return
        if secrets != await self._store.read(kept_secrets.kept):
            await self._store.write(lambda connection: kept_secrets.keep(connection, secrets))

    async def back_up(self, target: Path) -> None:
        """Write a backup; publishes ``Progress``; raises ``FileNotWritten``, ``SecretsError``."""
        from isodesk.desk.services.safety.backup import Held, write_backup

        await self.keep_copies()
        station_key = await asyncio.to_thread(self._secrets.get, STATION_KEY)
        held = Held(self._folder, await self._store_key(), bytes.fromhex(station_key) if station_key else None)
        loop = asyncio.get_running_loop()

        def tell(done: int, total: int) -> None:
            loop.call_soon_threadsafe(self._events.publish, Progress(WORK, done, total))

        stop = threading.Event()
        try:
            await asyncio.to_thread(write_backup, held, target, tell, stop.is_set)
        except asyncio.CancelledError:
            stop.set()
            raise

    async def look_at(self, backup: Path) -> "BackupFound":
        """What a file is; raises ``BackupUnreadable``."""
        from isodesk.desk.services.safety.restore import look_at

        return await asyncio.to_thread(look_at, backup)

    async def restore_at_next_start(self, backup: Path, code: str) -> "BackupFound":
        """Unpack and check a backup; raises ``BackupUnreadable``, ``RecoveryCodeWrong``."""
        from isodesk.desk.services.safety.restore import prepare

        return await asyncio.to_thread(partial(prepare, self._folder, backup, code, self._secrets))

    async def _store_key(self) -> bytes:
        kept = await asyncio.to_thread(self._secrets.get, STORE_KEY)
        return bytes.fromhex(kept or "")

    def _copies(self) -> dict[str, str]:
        accounts = (secret_name(account.id) for account in self._settings.current.accounts)
        found = {name: self._secrets.get(name) for name in (STATION_KEY, *accounts)}
        return {name: value for name, value in found.items() if value}
