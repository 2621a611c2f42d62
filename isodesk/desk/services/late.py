"""Services that the first rows don't need: imported, and made, when they are first asked for.

Importing all of them takes as long as everything else between the start and the first rows.
"""

from abc import ABC, abstractmethod
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.capabilities import on_station
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Events
from isodesk.desk.services.settings import DeskSettings, SettingsFile
from isodesk.desk.store.connection import Store
from isodesk.storage.secrets import SecretStore

if TYPE_CHECKING:
    from isodesk.desk.services.accounts import Accounts
    from isodesk.desk.services.archive import Archives
    from isodesk.desk.services.bench import Bench
    from isodesk.desk.services.consent import Consent
    from isodesk.desk.services.credits import Credits
    from isodesk.desk.services.embedded import EmbeddedStation
    from isodesk.desk.services.extensions import Extensions
    from isodesk.desk.services.following.service import Following
    from isodesk.desk.services.forms import Forms
    from isodesk.desk.services.groups import Groups
    from isodesk.desk.services.links import Links
    from isodesk.desk.services.mails import Mails
    from isodesk.desk.services.outbox import Outbox
    from isodesk.desk.services.progression import Progressions
    from isodesk.desk.services.registering import Registering
    from isodesk.desk.services.reports import Reports
    from isodesk.desk.services.reports_ahead import ReportsAhead
    from isodesk.desk.services.results import Results
    from isodesk.desk.services.roster.service import Roster
    from isodesk.desk.services.safety.service import Safety
    from isodesk.desk.services.sessions import Sessions
    from isodesk.desk.services.statistics import Statistics
    from isodesk.desk.services.tests import Tests
    from isodesk.desk.services.told_later import ToldLater
    from isodesk.desk.services.trials import Trials
    from isodesk.desk.services.undo import Undo
    from isodesk.desk.services.watching import Watch
    from isodesk.desk.services.ways_out import WaysOut


class LateServices(ABC):
    """What a desk is made of beyond its accounts, its candidates and its outbox."""

    folder: Path
    accounts: "Accounts"
    context: Context
    events: Events
    _settings: SettingsFile
    _secrets: SecretStore
    _store: Store

    @property
    def settings(self) -> DeskSettings:
        """The settings as they are now."""
        return self._settings.current

    @abstractmethod
    async def _reconnect(self) -> None:
        """Call the account anew, by another way."""

    @cached_property
    def station(self) -> "EmbeddedStation":
        from isodesk.desk.services.embedded import EmbeddedStation
        from isodesk.desk.services.profile import STATION_FOLDER, STATION_KEY, kept_key

        return EmbeddedStation(self.folder / STATION_FOLDER, lambda: kept_key(self._secrets, STATION_KEY))

    @cached_property
    def bench(self) -> "Bench":
        from isodesk.desk.services.bench import Bench
        from isodesk.desk.services.bench_process import BenchProcess

        return Bench(BenchProcess(self.folder / "bench"), self.events, self._station_url)

    def _station_url(self) -> str:
        """Where the account's station answers, if it is on one."""
        account = self.accounts.current
        if account is None or not on_station(account):
            return ""
        return self.station.url if account.kind is AccountKind.EMBEDDED else account.api_url.partition("/api/")[0]

    @cached_property
    def outbox(self) -> "Outbox":
        from isodesk.desk.services.outbox import Outbox

        return Outbox(self.context)

    @cached_property
    def consent(self) -> "Consent":
        from isodesk.desk.services.consent import Consent

        return Consent(lambda: self.accounts.current)

    @cached_property
    def ways_out(self) -> "WaysOut":
        from isodesk.desk.services.ways_out import WaysOut

        return WaysOut(self._settings, self._secrets, self._reconnect)

    @cached_property
    def trials(self) -> "Trials":
        from isodesk.desk.services.trials import Trials

        return Trials(self.ways_out.current)

    @cached_property
    def told_later(self) -> "ToldLater":
        from isodesk.desk.services.told_later import ToldLater

        return ToldLater(self.context, lambda: self.extensions)

    @cached_property
    def groups(self) -> "Groups":
        from isodesk.desk.services.groups import Groups

        return Groups(self.context, lambda: self.told_later)

    @cached_property
    def registering(self) -> "Registering":
        from isodesk.desk.services.registering import Registering

        return Registering(self.context)

    @cached_property
    def tests(self) -> "Tests":
        from isodesk.desk.services.tests import Tests

        return Tests(self.context)

    @cached_property
    def sessions(self) -> "Sessions":
        from isodesk.desk.services.sessions import Sessions

        return Sessions(self.context)

    @cached_property
    def results(self) -> "Results":
        from isodesk.desk.services.results import Results

        return Results(self.context, self.tests)

    @cached_property
    def reports(self) -> "Reports":
        from isodesk.desk.services.reports import Reports

        return Reports(self.context, lambda: self.settings)

    @cached_property
    def reports_ahead(self) -> "ReportsAhead":
        from isodesk.desk.services.reports_ahead import ReportsAhead

        return ReportsAhead(self.context, self.reports)

    @cached_property
    def credits(self) -> "Credits":
        from isodesk.desk.services.credits import Credits

        return Credits(self.context)

    @cached_property
    def forms(self) -> "Forms":
        from isodesk.desk.services.forms import Forms

        return Forms(self.context)

    @cached_property
    def mails(self) -> "Mails":
        from isodesk.desk.services.mails import Mails

        return Mails(self.context, self._settings)

    @cached_property
    def links(self) -> "Links":
        from isodesk.desk.services.links import Links

        return Links(self.context)

    @cached_property
    def roster(self) -> "Roster":
        from isodesk.desk.services.roster.service import Roster

        return Roster(self.context, lambda: self.sessions)

    @cached_property
    def undo(self) -> "Undo":
        from isodesk.desk.services.undo import Undo

        return Undo(self.context)

    @cached_property
    def following(self) -> "Following":
        from isodesk.desk.services.following.service import Following

        return Following(self.context)

    @cached_property
    def extensions(self) -> "Extensions":
        from isodesk.desk.services.extensions import Extensions

        return Extensions(self.context, self.following)

    @cached_property
    def watch(self) -> "Watch":
        from isodesk.desk.services.watching import Watch

        return Watch(self.context, lambda: self.following.state.following)

    @cached_property
    def safety(self) -> "Safety":
        from isodesk.desk.services.safety.service import Safety

        return Safety(self.folder, self._settings, self._secrets, self._store, self.events)

    @cached_property
    def archives(self) -> "Archives":
        from isodesk.desk.services.archive import Archives

        return Archives(self.context, self.results, self.reports)

    @cached_property
    def statistics(self) -> "Statistics":
        from isodesk.desk.services.statistics import Statistics

        return Statistics(self.context)

    @cached_property
    def progression(self) -> "Progressions":
        from isodesk.desk.services.progression import Progressions

        return Progressions(self.context, self.results)
