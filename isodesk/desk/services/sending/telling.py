"""Telling the window what the outbox changed, a few times a second at most."""

import asyncio
from collections.abc import Callable

from isodesk.desk.services.events import Events, OutboxChanged, Progress, RowsChanged, Subject
from isodesk.desk.services.network import Network
from isodesk.desk.services.rows import Missing, OutboxCounts
from isodesk.desk.store import imports, intents
from isodesk.desk.store.connection import Connection, Store

INTERVAL = 0.2  # seconds


class Teller:
    """Gathers what changed and publishes it with the counts."""

    def __init__(
        self,
        store: Store,
        account_id: str,
        network: Network,
        events: Events,
        missing: Callable[[], tuple[Missing, ...]],
    ) -> None:
        self._missing = missing
        self._store, self._account_id, self._network, self._events = store, account_id, network, events
        self._changed: set[Subject] = set()
        self._something = asyncio.Event()
        self._told_imports: dict[int, int] = {}
        self.counts = OutboxCounts()

    def note(self, changed: set[Subject]) -> None:
        """Something changed, or the network's state did."""
        self._changed |= changed
        self._something.set()

    async def run(self) -> None:
        """Publish until cancelled."""
        while True:
            await self._something.wait()
            await self.tell()
            await asyncio.sleep(INTERVAL)

    async def tell(self) -> OutboxCounts:
        """Publish now."""
        self._something.clear()
        changed, self._changed = self._changed, set()
        states, open_imports = await self._store.read(self._look)
        self.counts = self._counted(states)
        if changed:
            self._events.publish(RowsChanged(frozenset(changed)))
        self._events.publish(OutboxChanged(self.counts))
        self._tell_imports(open_imports)
        return self.counts

    def _look(self, connection: Connection) -> tuple[dict[str, int], list[tuple[int, int, int]]]:
        return intents.counts(connection, self._account_id), imports.under_way(connection, self._account_id)

    def _counted(self, states: dict[str, int]) -> OutboxCounts:
        return OutboxCounts(
            waiting=states.get("waiting", 0) + states.get("sending", 0),
            in_doubt=states.get("in_doubt", 0),
            conflicts=states.get("conflict", 0),
            refused=states.get("refused", 0),
            offline_since=self._network.offline_since,
            trouble=self._network.trouble,
            missing=self._missing(),
        )

    def _tell_imports(self, under_way: list[tuple[int, int, int]]) -> None:
        totals = {import_id: total for import_id, _, total in under_way}
        for import_id, total in self._told_imports.items():
            if import_id not in totals:
                self._events.publish(Progress("roster.send", total, total))
        for _, done, total in under_way:
            self._events.publish(Progress("roster.send", done, total))
        self._told_imports = totals
