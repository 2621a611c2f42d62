"""Everything the window needs, made once and closed once."""

import asyncio
from pathlib import Path

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import NoAccount
from isodesk.desk.services.accounts import Accounts
from isodesk.desk.services.calls import Calls
from isodesk.desk.services.candidates import Candidates
from isodesk.desk.services.capabilities import Capabilities, Situation, on_station
from isodesk.desk.services.consent import Consent
from isodesk.desk.services.context import Context, Line
from isodesk.desk.services.credits import Credits
from isodesk.desk.services.embedded import EmbeddedStation
from isodesk.desk.services.events import AccountChanged, Events, Subject
from isodesk.desk.services.forms import Forms
from isodesk.desk.services.links import Links
from isodesk.desk.services.mails import Mails
from isodesk.desk.services.network import Network
from isodesk.desk.services.outbox import Outbox
from isodesk.desk.services.profile import STATION_KEY, STORE_KEY, ProfileLock, kept_key
from isodesk.desk.services.results import Results
from isodesk.desk.services.roster.service import Roster
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.services.settings import AccountSettings, DeskSettings, SettingsFile
from isodesk.desk.services.tests import Tests
from isodesk.desk.services.undo import Undo
from isodesk.desk.services.zones import Zone
from isodesk.desk.store import forgetting
from isodesk.desk.store.connection import Store
from isodesk.storage.secrets import SecretStore, open_secret_store

STORE_NAME = "desk.db"
STATION_FOLDER = "station"


class Desk:
    """The desk on one profile's folder.

    ``Desk.open`` needs the local store alone, so that rows can be shown at once; ``start`` then brings up
    the embedded station where the account asks for it, the client and the outbox.
    """

    def __init__(
        self, folder: Path, lock: ProfileLock, settings: SettingsFile, secrets: SecretStore, store: Store
    ) -> None:
        self.folder = folder
        self._lock, self._settings, self._secrets, self._store = lock, settings, secrets, store
        self._started = False
        self._left: list[Calls] = []  # of accounts used before: somebody may still be reading by them
        self.station = EmbeddedStation(folder / STATION_FOLDER, lambda: kept_key(secrets, STATION_KEY))
        self.events = Events()
        self.context = Context(store, self.events, lambda: settings.current.language or "en")
        self.capabilities = Capabilities(self._situation)
        self.context.zone = self._zone
        self.context.capabilities = self.capabilities
        self._gather()
        self.consent = Consent(lambda: self.accounts.current)
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
        self.accounts = Accounts(self._settings, self._secrets, self._use, self._forget)
        self.candidates = Candidates(self.context)
        self.tests = Tests(self.context)
        self.sessions = Sessions(self.context)
        self.results = Results(self.context, self.tests)
        self.credits = Credits(self.context)
        self.forms = Forms(self.context)
        self.mails = Mails(self.context, self._settings)
        self.links = Links(self.context)
        self.outbox = Outbox(self.context)
        self.roster = Roster(self.context)
        self.undo = Undo(self.context)

    @classmethod
    def open(cls, folder: Path, *, passphrase: str | None = None, secrets: SecretStore | None = None) -> "Desk":
        """Open settings, secrets and store; ``secrets`` are those of the folder, where they are open already.

        Raises ``ProfileInUse``, ``SettingsUnreadable``, and the storage's ``StoreLocked`` (a passphrase is
        needed) or ``PassphraseWrong``.
        """
        lock = ProfileLock(folder)
        try:
            settings = SettingsFile(folder)
            secrets = secrets or open_secret_store(folder, passphrase=passphrase)
            store = Store.open(folder / STORE_NAME, bytes.fromhex(kept_key(secrets, STORE_KEY)))
        except BaseException:
            lock.close()
            raise
        return cls(folder, lock, settings, secrets, store)

    @property
    def settings(self) -> DeskSettings:
        return self._settings.current

    def change_settings(self, **changes: object) -> None:
        """Write settings by their declared names, as ``language="fr"``."""
        self._settings.change(**changes)

    def show_language(self, language: str) -> None:
        """In which language, ``en`` or ``fr``, forms are named: the window's own, also where the system chose it."""
        self.context.language = lambda: language
        self.events.rows_changed(*Subject)

    async def start(self) -> None:
        """Bring up what talks to the platform, in the background; what goes wrong is shown by ``outbox.counts``."""
        self._started = True
        await self._store.warm_up()
        self._connect()

    async def ready(self) -> None:
        """Return once the account can be called; raises ``StationNotStarted`` or ``ClientError``."""
        if self.context.line is None:
            raise NoAccount
        await self.credits.refresh()
        await self.forms.refresh()

    async def close(self, *, stop_station: bool = False) -> None:
        """End sending after what is under way, and close the store; the station runs on unless asked to stop."""
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

    def _line(self, account: AccountSettings) -> Line:
        from isodesk.desk.services.sending.pump import Pump
        from isodesk.desk.services.sending.telling import Teller

        in_flight = min(max(self.settings.calls_in_flight, 1), 50)
        embedded = self.station if account.kind is AccountKind.EMBEDDED else None
        calls = Calls(
            account,
            lambda: self.accounts.secret(account.id),
            embedded,
            calls_in_flight=in_flight,
            language=self.context.language,
        )
        network = Network(clock=self.context.clock)
        teller = Teller(self._store, account.mirror, network, self.events)
        pump = Pump(
            self._store, account.mirror, calls, network, teller, calls_in_flight=in_flight, clock=self.context.clock
        )
        return Line(calls, network, teller, pump)

    async def _disconnect(self) -> None:
        line, self.context.line = self.context.line, None
        if line is not None:
            await line.pump.stop()
            self._left.append(line.calls)

    async def _use(self, account_id: str) -> None:
        await self._disconnect()
        self._look_at_mirror()
        if self._started:
            self._connect()
        self.events.publish(AccountChanged(account_id or None))
        self.events.rows_changed(*Subject)

    async def _forget(self, account_id: str) -> None:
        await self._store.write(lambda connection: forgetting.forget_account(connection, account_id))
