"""The account in use, as something that can be called: made when first needed, made anew where its station moved."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from isodesk.client.accounts import Account, AccountKind, Settings, production, station, testing
from isodesk.client.errors import NotAuthorised
from isodesk.desk.services.settings import AccountSettings
from isodesk.net.ways_out import WayOut

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd
    from isodesk.desk.services.embedded import EmbeddedStation
    from isodesk.net.http import TimeOuts


class Calls:
    """Hands out the client of one account."""

    def __init__(
        self,
        account: AccountSettings,
        secret: Callable[[], Awaitable[str | None]],
        embedded: "EmbeddedStation | None",
        *,
        calls_in_flight: int,
        language: Callable[[], str],
        way_out: Callable[[], Awaitable[WayOut]],
        time_outs: "TimeOuts | None" = None,
    ) -> None:
        self.account = account
        self._secret = secret
        self._embedded = embedded
        self._calls_in_flight = calls_in_flight
        self._language = language
        self._way_out = way_out
        self.time_outs = time_outs
        self._isograd: Isograd | None = None
        self._retired: list[Isograd] = []
        self._making = asyncio.Lock()

    @property
    def on_station(self) -> bool:
        """Whether the account is surely a station's."""
        return self.account.kind is AccountKind.EMBEDDED

    async def isograd(self) -> "Isograd":
        """The client, entered.

        Raises ``StationNotStarted``, ``NotAuthorised``, ``AccountInvalid``, and ``SecretsError`` of a keyring.
        """
        async with self._making:
            if self._isograd is None:
                from isodesk.client.isograd import Isograd

                made = Isograd(
                    await self._account(),
                    calls_in_flight=self._calls_in_flight,
                    language=self._language(),
                    time_outs=self.time_outs,
                    way_out=await self._way_out(),
                )
                self._isograd = await made.__aenter__()
            return self._isograd

    async def look_again(self) -> None:
        """After an account wasn't reached: an embedded station may have ended, or run somewhere else now."""
        if self._embedded is not None and not await self._embedded.alive():
            self._retire()

    async def close(self) -> None:
        """Close what was made; nobody may be calling any more."""
        self._retire()
        while self._retired:
            await self._retired.pop().__aexit__(None, None, None)

    def _retire(self) -> None:
        """Have the next call make another client; who is calling by this one may end in peace."""
        if self._isograd is not None:
            self._retired.append(self._isograd)
            self._isograd = None

    async def _account(self) -> Account:
        if self._embedded is not None:
            running = await self._embedded.running()
            return station(
                running.url,
                running.client_id,
                running.client_secret,
                name=self.account.id,
                kind=AccountKind.EMBEDDED,
                sub_account_id=self.account.sub_account_id,
                distributor=self.account.distributor,
            )
        secret = await self._secret()
        if not secret:
            raise NotAuthorised(0)
        return client_account(self.account, secret)


def client_account(account: AccountSettings, secret: str) -> Account:
    """The client's own account after the settings; raises ``AccountInvalid``."""
    given: Settings = {
        "name": account.id,
        "sub_account_id": account.sub_account_id,
        "distributor": account.distributor,
    }
    if account.kind is AccountKind.TESTING:
        return testing(account.client_id, secret, **given)
    if account.kind is AccountKind.PRODUCTION:
        return production(account.client_id, secret, **given)
    where = (account.kind, account.api_url, account.token_url)
    return Account(account.id, *where, account.client_id, secret, account.sub_account_id, account.distributor)
