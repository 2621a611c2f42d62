"""What only a station can be told of somebody whom it has already: the group and the extra time."""

from collections.abc import Callable, Sequence
from typing import Protocol

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome
from isodesk.desk.store import candidates
from isodesk.desk.store.connection import Connection

GROUP, EXTRA_TIME = "group", "extra_time_percent"


class Station(Protocol):
    """What a station offers beyond the document; see ``services.extensions``."""

    async def change_groups(self, candidate_ids: Sequence[int], name: str) -> Outcome: ...
    async def change_extra_time(self, candidate_ids: Sequence[int], percent: int) -> Outcome: ...


class ToldLater:
    """Tells the station where the account is one; elsewhere nothing is told, and this computer alone knows."""

    def __init__(self, context: Context, station: Callable[[], Station]) -> None:
        self._context = context
        self._station = station

    def can(self, field: str) -> bool:
        """Whether a change of that field reaches the platform."""
        capability = {GROUP: Capability.CHANGE_GROUP, EXTRA_TIME: Capability.CHANGE_EXTRA_TIME}.get(field)
        return capability is not None and self._context.capabilities.can(capability)

    async def group(self, candidate_ids: Sequence[int], name: str) -> Outcome:
        """Put people whom the station has into a group; raises ``NotPossible``, ``ClientError``."""
        outcome = await self._station().change_groups(candidate_ids, name)
        await self._agreed(candidate_ids, GROUP)
        return outcome

    async def extra_time(self, candidate_ids: Sequence[int], percent: int) -> Outcome:
        """Give people whom the station has that much more time; raises ``NotPossible``, ``ClientError``."""
        outcome = await self._station().change_extra_time(candidate_ids, percent)
        await self._agreed(candidate_ids, EXTRA_TIME)
        return outcome

    async def _agreed(self, candidate_ids: Sequence[int], field: str) -> None:
        def work(connection: Connection, account: str, _now: float) -> None:
            for candidate_id in candidate_ids:
                candidates.agree_on(connection, account, candidate_id, field)

        await self._context.keep(work)
