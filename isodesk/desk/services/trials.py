"""An account tried on the spot, before it is kept, by reads alone."""

import email.utils
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from isodesk.desk.services.calls import client_account
from isodesk.desk.services.settings import AccountSettings, SubAccount
from isodesk.net.ways_out import WayOut

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd

CLOCK_MAY_DIFFER = 120.0  # seconds; an answer is some of them old


class Step(StrEnum):
    """The reads, in their order."""

    CREDITS = "credits"  # logs in, then action 15
    FORMS = "forms"  # action 14
    STATION = "station"  # whether one announces itself


@dataclass(frozen=True)
class Tried:
    """What the reads told; ``clock_ahead``: seconds by which this computer's clock differs, 0 where it doesn't."""

    credits: Sequence[tuple[str, int]]
    forms: int
    on_station: bool
    clock_ahead: float


class Trials:
    """Nothing is kept, and nothing is changed on the platform."""

    def __init__(self, way_out: Callable[[], Awaitable[WayOut]], clock: Callable[[], float] = time.time) -> None:
        self._way_out, self._clock = way_out, clock

    async def run(self, account: AccountSettings, secret: str, told: Callable[[Step], None] = lambda _: None) -> Tried:
        """Try an account; ``told`` hears of each read that went well. Raises ``ClientError``.

        A distributor's without a sub account is asked about itself: these reads tell nothing about anybody.
        """
        from isodesk.client.isograd import Isograd

        account = replace(account, distributor=account.distributor and account.sub_account_id is not None)
        async with Isograd(client_account(account, secret), way_out=await self._way_out()) as isograd:
            left, ahead = await self._credits(isograd)
            told(Step.CREDITS)
            forms = len((await isograd.available_tests()).form_ids)
            told(Step.FORMS)
            on_station = await isograd.is_station()
            told(Step.STATION)
        return Tried(left, forms, on_station, ahead)

    async def sub_accounts(self, account: AccountSettings, secret: str) -> Sequence[SubAccount]:
        """A distributor's sub accounts where it is on a station, also before one is chosen; else none.

        Raises ``ClientError``.
        """
        from isodesk.client.isograd import Isograd
        from isodesk.protocol.station_reading import ListAccounts

        itself = replace(account, distributor=False, sub_account_id=None)
        async with Isograd(client_account(itself, secret), way_out=await self._way_out()) as isograd:
            if not await isograd.is_station():
                return []
            rows = (await isograd.call(ListAccounts())).rows
        return [SubAccount(row.account_id, row.name) for row in rows if row.sub_account]

    async def _credits(self, isograd: "Isograd") -> tuple[Sequence[tuple[str, int]], float]:
        from isodesk.client.reading import read_answer
        from isodesk.protocol.actions.administration import GetCredits

        request = GetCredits()
        answer = await isograd.raw(request)
        read = read_answer(request, answer, asked=isograd.account.api_url)
        return [(each.description, each.amount) for each in read.credits], self._ahead(answer.headers)

    def _ahead(self, headers: Mapping[str, str]) -> float:
        try:
            said = email.utils.parsedate_to_datetime(headers.get("date", "")).timestamp()
        except ValueError:
            return 0.0
        ahead = self._clock() - said
        return ahead if abs(ahead) > CLOCK_MAY_DIFFER else 0.0
