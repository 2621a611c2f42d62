"""Everything the window needs, made once and closed once."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import NoAccount
from isodesk.desk.services.accounts import Accounts, Mirrors
from isodesk.desk.services.candidates import Candidates
from isodesk.desk.services.capabilities import Capabilities, Situation, on_station
from isodesk.desk.services.context import Context, Line
from isodesk.desk.services.events import AccountChanged, Events, Subject
from isodesk.desk.services.late import LateServices
from isodesk.desk.services.profile import ProfileLock
from isodesk.desk.services.safety.opening import finish_restore, store_key
from isodesk.desk.services.settings import AccountSettings, ListSettings, SettingsFile, SettingsTrouble
from isodesk.desk.services.zones import Zone
from isodesk.desk.store import mirrors
from isodesk.desk.store.connection import Store
from isodesk.storage.errors import StorageError, StoreDamaged
from isodesk.storage.secrets import SecretStore, open_secret_store

if TYPE_CHECKING:
    from isodesk.desk.services.calls import Calls
    from isodesk.net.http import TimeOuts

STORE_NAME = "desk.db"


class Desk(LateServices):
    """The desk on one profile's folder.

    ``Desk.open`` needs the local store alone, so that rows can be shown at once; ``start`` then brings up
    the embedded station where the account asks for it, the client and the outbox.

    ``time_outs``: how long to wait for an answer, where not as long as the client does by itself; set before ``start``.
    """

    time_outs: "TimeOuts | None" = None

    def __init__(
        self, folder: Path, lock: ProfileLock, settings: SettingsFile, secrets: SecretStore, store: Store
    ) -> None:
        self.folder = folder
        self._lock, self._settings, self._secrets, self._store = lock, settings, secrets, store
        self._started = False
        self._switching = asyncio.Lock()  # two engines on one account would send everything twice
        self._left: list[Calls] = []  # of accounts used before: somebody may still be reading by them
        self.events = Events()
        self.context = Context(store, self.events, lambda: settings.current.language or "en")
        self.capabilities = Capabilities(self._situation)
        self.context.zone = self._zone
        self.context.capabilities = self.capabilities
        self._gather()
        self._look_at_mirror()

    def _zone(self) -> Zone:
        account = self.accounts.current
        return Zone() if account is None else Zone(account.zone)

    def _situation(self) -> Situation:
        account, line = self.accounts.current, self.context.line
        return Situation(account, on_station(account), line is not None and line.network.offline_since is None)

    def _look_at_mirror(self) -> None:
        account = self.accounts.current
        self.context.account_id = "" if account is None else account.mirror

    def _gather(self) -> None:
        about = Mirrors(self._use, self._forget, self._contents, self._has_rows)
        self.accounts = Accounts(self._settings, self._secrets, about)
        self.candidates = Candidates(self.context, lambda: self.told_later)

    @classmethod
    def open(cls, folder: Path, *, passphrase: str | None = None, secrets: SecretStore | None = None) -> "Desk":
        """Open settings, secrets and store; ``secrets`` are those of the folder, where they are open already.

        Raises ``ProfileInUse``, ``SettingsUnreadable``, and the storage's ``StoreLocked`` (a passphrase is
        needed) or ``PassphraseWrong``.
        """
        lock = ProfileLock(folder)
        try:
            secrets = secrets or open_secret_store(folder, passphrase=passphrase)
            finish_restore(folder, secrets)
            settings = SettingsFile.recovered(folder)
            _check_not_emptied(folder / STORE_NAME, settings)
            store = Store.open(folder / STORE_NAME, store_key(folder, STORE_NAME, secrets))
            _bring_up_to_date(settings, store)
        except BaseException:
            lock.close()
            raise
        return cls(folder, lock, settings, secrets, store)

    @property
    def settings_trouble(self) -> SettingsTrouble | None:
        """What was wrong with the settings' file, and what was done about it."""
        return self._settings.trouble

    def change_settings(self, **changes: object) -> None:
        """Write settings by their declared names, as ``language="fr"``."""
        self._settings.change(**changes)

    def list_settings(self, name: str) -> ListSettings | None:
        """How a person left a list; nothing where it is as the program has it."""
        return next((each for each in self.settings.lists if each.id == name), None)

    def keep_list(self, left: ListSettings) -> None:
        """Remember how a person left a list."""
        others = tuple(each for each in self.settings.lists if each.id != left.id)
        if left != ListSettings(left.id):
            others = (*others, left)
        self.change_settings(lists=others)

    def show_language(self, language: str) -> None:
        """In which language, ``en`` or ``fr``, forms are named: the window's own, also where the system chose it."""
        self.context.language = lambda: language
        self.events.rows_changed(*Subject)

    async def start(self) -> None:
        """Bring up what talks to the platform, in the background; what goes wrong is shown by ``outbox.counts``."""
        async with self._switching:
            self._started = True
            await self._store.warm_up()
            await self.roster.imports.clean_up()
            self._connect()
        self.watch.start()
        with suppress(StorageError):  # a full disk or a silent keyring: the next start tries again, a backup tells
            await self.safety.keep_copies()

    async def ready(self) -> None:
        """Return once the account can be called; raises ``StationNotStarted`` or ``ClientError``."""
        line = self.context.line
        if line is None:
            raise NoAccount
        await self.credits.refresh()
        await self.forms.refresh()
        # Remembered of the account that was asked: what it can do is to be known without a network too.
        found = await (await line.calls.isograd()).is_station()
        self.accounts.note_station(line.calls.account.id, on_station=found)

    async def close(self, *, stop_station: bool = False) -> None:
        """End sending after what is under way, and close the store; the station runs on unless asked to stop."""
        await self.watch.stop()
        if "bench" in self.__dict__:
            await self.bench.stop()
        async with self._switching:
            self._started = False
            await self._disconnect()
        for calls in self._left:
            await calls.close()
        if stop_station:
            await self.station.stop()
        self.station.leave()
        await asyncio.get_running_loop().run_in_executor(None, self._store.close)
        self._lock.close()

    def _connect(self) -> None:
        account = self.accounts.current
        if account is None or account.lacks_sub_account:
            return
        line = self._line(account)
        self.context.line = line
        line.pump.start()
        self.following.start()
        self.reports_ahead.start()

    def _line(self, account: AccountSettings) -> Line:
        from isodesk.desk.services.calls import Calls
        from isodesk.desk.services.network import Network
        from isodesk.desk.services.sending.batch import Batch
        from isodesk.desk.services.sending.pump import Pump
        from isodesk.desk.services.sending.telling import Teller

        in_flight = min(max(self.settings.calls_in_flight, 1), 50)
        embedded = self.station if account.kind is AccountKind.EMBEDDED else None
        calls = Calls(
            account,
            lambda: self.accounts.read_secret(account.id),
            embedded,
            calls_in_flight=in_flight,
            language=self.context.language,
            way_out=self.ways_out.current,
            time_outs=self.time_outs,
        )
        network = Network(clock=self.context.clock)
        batch = Batch(self._store, account.mirror, calls, network, self.context.clock)
        teller = Teller(self._store, account.mirror, network, self.events, lambda: batch.missing)
        pump = Pump(
            self._store,
            account.mirror,
            calls,
            network,
            teller,
            batch=batch,
            calls_in_flight=in_flight,
            clock=self.context.clock,
        )
        return Line(calls, network, teller, pump)

    async def _disconnect(self) -> None:
        await self.reports_ahead.stop()
        await self.following.stop()
        line, self.context.line = self.context.line, None
        if line is not None:
            await line.pump.stop()
            self._left.append(line.calls)

    async def _reconnect(self) -> None:
        """Call the account anew, by another way."""
        async with self._switching:
            await self._disconnect()
            if self._started:
                self._connect()

    async def _use(self, account_id: str) -> None:
        async with self._switching:
            await self._disconnect()
            self._look_at_mirror()
            if self._started:
                await self.roster.imports.clean_up()
                self._connect()
        self.events.publish(AccountChanged(account_id or None))
        self.events.rows_changed(*Subject)

    async def _forget(self, account_id: str) -> None:
        await self._store.write(lambda connection: mirrors.forget(connection, account_id))

    async def _contents(self, key: str) -> Mapping[str, int]:
        return await self._store.read(lambda connection: mirrors.contents(connection, key))

    async def _has_rows(self, account_id: str) -> bool:
        return await self._store.read(lambda connection: mirrors.has_rows(connection, account_id))


def _check_not_emptied(path: Path, settings: SettingsFile) -> None:
    """No file, or one of no bytes, would open as a new store, and what was in it would be gone without a word."""
    if not settings.current.set_up or settings.read_version == 1:  # which may be a file that somebody handed out
        return
    if not path.exists():
        raise StoreDamaged(reason="missing")
    if not path.stat().st_size:
        raise StoreDamaged(reason="empty")


def _bring_up_to_date(settings: SettingsFile, store: Store) -> None:
    """Rows of a sub account were kept under its account's own key before each had a mirror of its own.

    First the rows, then the file: who is interrupted in between begins again.
    """
    if settings.read_version != 1:
        return
    for account in settings.current.accounts:
        if account.distributor:
            store.write_now(partial(mirrors.move, key=account.id, new_key=account.mirror))
    settings.change()
