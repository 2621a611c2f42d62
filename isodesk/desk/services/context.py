"""What the services share: the store, the account in use, and how a change is made."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from isodesk.client.errors import ClientError
from isodesk.desk.errors import NoAccount, StationNotStarted
from isodesk.desk.services.capabilities import Capabilities, Situation
from isodesk.desk.services.events import Events, Subject
from isodesk.desk.services.network import Network
from isodesk.desk.services.steps import Steps
from isodesk.desk.services.zones import Zone
from isodesk.desk.store.connection import Connection, Store
from isodesk.desk.store.recording import record
from isodesk.storage.errors import SecretsError

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd
    from isodesk.desk.services.calls import Calls
    from isodesk.desk.services.sending.pump import Pump
    from isodesk.desk.services.sending.telling import Teller
    from isodesk.protocol.requests import Request

T = TypeVar("T")
Answer = TypeVar("Answer")


@dataclass
class Line:
    """What talks to the account in use."""

    calls: "Calls"
    network: Network
    teller: "Teller"
    pump: "Pump"


@dataclass
class Context:
    """Shared by all services; ``line`` is empty until the desk is started, and while no account is in use.

    ``account_id`` is the key of the mirror in use: the account's id, with a sub account also that one's number.
    """

    store: Store
    events: Events
    language: Callable[[], str]
    account_id: str = ""
    line: Line | None = None
    zone: Callable[[], Zone] = Zone
    capabilities: Capabilities = field(default_factory=lambda: Capabilities(lambda: Situation(None, None, False)))
    clock: Callable[[], float] = field(default=time.time)
    steps: Steps = field(default_factory=Steps)

    async def read(self, work: Callable[[Connection, str], T]) -> T:
        """Run ``work`` with the account's id in a reader."""
        return await self.store.read(partial(_with_account, work, self.account_id))

    async def change(
        self,
        work: Callable[[Connection, str, float], T],
        *subjects: Subject,
        joins: str = "",
        undoable: bool = True,
    ) -> T:
        """Run ``work`` (connection, account's id, now) in the writer, tell who asked, and have the outbox look.

        What it does can be undone (``services.undo``) unless it isn't ``undoable``: the rows before, and the intents
        that were put, are remembered. Changes one after the other that give the same ``joins`` are undone together.
        """
        if not self.account_id:
            raise NoAccount
        account_id, now = self.account_id, self.clock()
        given = partial(_with_moment, work, account_id, now)
        if undoable:
            result = await self.note(given, account_id, joins, *subjects)
        else:
            result = await self.store.write(given)
        self._changed(*subjects, put=self.steps.just_put(account_id))
        return result

    async def note(self, work: Callable[[Connection], T], account_id: str, joins: str, *subjects: Subject) -> T:
        """Run ``work`` in the writer, remembered for undoing and told to nobody: a part of a longer change."""
        result, recorded = await self.store.write(lambda connection: record(connection, lambda: work(connection)))
        self.steps.note(account_id, joins, recorded, subjects)
        return result

    async def put_back(self, work: Callable[[Connection], T], *subjects: Subject) -> T:
        """Run ``work``, which undoes a change, and tell as ``change`` does."""
        result = await self.store.write(work)
        self._changed(*subjects)
        return result

    def _changed(self, *subjects: Subject, put: int = 0) -> None:
        self.events.rows_changed(*subjects, Subject.OUTBOX)
        if self.line is not None:
            self.line.pump.wake(put)
            self.line.teller.note(set())

    async def keep(self, work: Callable[[Connection, str, float], T], *subjects: Subject) -> T:
        """As ``change``, for what was read from the platform and is told to nobody."""
        account_id, now = self.account_id, self.clock()
        result = await self.store.write(lambda connection: work(connection, account_id, now))
        self.events.rows_changed(*subjects)
        return result

    async def isograd(self) -> "Isograd":
        """The client of the account in use; raises ``NoAccount``, ``StationNotStarted``, ``ClientError``."""
        if self.line is None:
            raise NoAccount
        return await self.line.calls.isograd()

    async def call(self, request: "Request[Answer]") -> Answer:
        """Call the account now, noting whether it answers; raises ``ClientError``, ``StationNotStarted``."""
        if self.line is None:
            raise NoAccount
        line = self.line
        try:
            answer = await (await line.calls.isograd()).call(request)
        except (ClientError, StationNotStarted, SecretsError) as error:
            await self._failed(line, error)
            raise
        if line.network.reached():
            line.teller.note(set())
            line.pump.wake()
        return answer

    async def _failed(self, line: Line, error: ClientError | StationNotStarted | SecretsError) -> None:
        from isodesk.client.errors import NotAuthorised, NotReached

        if isinstance(error, NotReached | NotAuthorised | StationNotStarted | SecretsError):
            line.network.failed(error.code)
            line.teller.note(set())
            await line.calls.look_again()


def _with_moment(work: Callable[[Connection, str, float], T], account_id: str, now: float, connection: Connection) -> T:
    return work(connection, account_id, now)


def _with_account(work: Callable[[Connection, str], T], account_id: str, connection: Connection) -> T:
    return work(connection, account_id)
