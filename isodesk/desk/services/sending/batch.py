"""Whether the credits suffice for what waits: looked at on return from being offline, and before much is sent."""

import time
from collections.abc import Callable

from isodesk.desk.services.calls import Calls
from isodesk.desk.services.credit_forecast import what_is_taken
from isodesk.desk.services.credit_types import UNKNOWN, by_type
from isodesk.desk.services.credits import keep_read, together
from isodesk.desk.services.network import Network
from isodesk.desk.services.rows import Missing
from isodesk.desk.store import credit_forecast as ahead
from isodesk.desk.store import credit_readings as readings
from isodesk.desk.store import credits as stored
from isodesk.desk.store.connection import Connection, Store
from isodesk.protocol.actions.administration import GetCredits

LARGE = 50  # changes put together: before so many are sent the credits are looked at


class Batch:
    """What the outbox may take: while it isn't known, or isn't enough, sending of what takes credits rests.

    ``missing``: the types that don't suffice, for a person to decide.
    """

    def __init__(
        self, store: Store, account_id: str, calls: Calls, network: Network, clock: Callable[[], float] = time.time
    ) -> None:
        self._store, self._account_id, self._calls, self._network, self._clock = (
            store,
            account_id,
            calls,
            network,
            clock,
        )
        self._seen = -1  # after which return the credits were looked at
        self._released = False
        self.missing: tuple[Missing, ...] = ()

    @property
    def due(self) -> bool:
        """Whether the credits are to be looked at before more of them is taken."""
        return self._seen != self._network.returns

    @property
    def resting(self) -> bool:
        """Whether what takes credits isn't to be sent now."""
        return self.due or (bool(self.missing) and not self._released)

    def added(self, put: int) -> None:
        """So many changes were put together."""
        if put >= LARGE:
            self.look_again()

    def look_again(self) -> None:
        """Look before anything more is taken."""
        self._seen = -1

    def go_on(self) -> None:
        """Send as far as the credits go: a person said so, for what waits now."""
        self._released = True

    async def look(self, *, always: bool) -> None:
        """Read the credits if something that waits takes some, or ``always``; raises what a call may raise."""
        if always or await self._store.read(lambda connection: bool(self._needs(connection))):
            before = await self._store.read(lambda connection: readings.moment(connection, self._account_id))
            isograd = await self._calls.isograd()
            answer = await isograd.call(GetCredits(), attempts=1)
            left = [(each.description, each.amount) for each in answer.credits]
            await self._store.write(
                lambda connection: keep_read(connection, self._account_id, before, left, self._clock())
            )
        self.missing = await self._store.read(self._missing)

    def looked(self) -> None:
        """It was looked at since the account answers."""
        self._seen, self._released = self._network.returns, False

    def _needs(self, connection: Connection) -> dict[str, int]:
        """How many credits what waits takes at most, by kind."""
        queue = ahead.registrations(connection, self._account_id)
        taken = what_is_taken(
            (each for each in queue if each.waiting and not each.paused),
            ahead.open_places(connection, self._account_id),
        ).by_kind
        added, removed = ahead.proctoring(connection, self._account_id)
        taken[stored.PROCTORING] += max(added - removed, 0)
        return {kind: amount for kind, amount in taken.items() if amount}

    def _missing(self, connection: Connection) -> tuple[Missing, ...]:
        left = together([(name, amount) for name, amount, _ in stored.balances(connection, self._account_id)])
        needed = by_type(self._needs(connection), left)
        return tuple(
            Missing(name, amount, left[name])
            for name, amount in needed.items()
            if name != UNKNOWN and name in left and amount > left[name]
        )
