"""Accounts of the profile: which there are, which is in use, what goes when one goes."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.account_checks import (
    account_faults,
    free_tint,
    may_have_moved,
    same_credentials,
    same_platform,
    sub_account_faults,
)
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.settings import SAMPLE, AccountSettings, SettingsFile, SubAccount
from isodesk.storage.secrets import SecretStore


@dataclass(frozen=True)
class Mirrors:
    """What the desk does with the rows of an account, by its key or that of one sub account."""

    use: Callable[[str], Awaitable[None]]
    forget: Callable[[str], Awaitable[None]]
    contents: Callable[[str], Awaitable[Mapping[str, int]]]
    has_rows: Callable[[str], Awaitable[bool]]


@dataclass(frozen=True)
class Contents:
    """What goes with an account; ``unsent`` changes the platform would never hear of, ``in_doubt`` are among them."""

    candidates: int
    tests: int
    sessions: int
    results: int
    unsent: int
    in_doubt: int


class Accounts:
    """Accounts are in the settings' file, their secrets in the secret store, which may take its time."""

    def __init__(self, settings: SettingsFile, secrets: SecretStore, mirrors: Mirrors) -> None:
        self._settings, self._secrets, self._mirrors = settings, secrets, mirrors

    def all(self) -> Sequence[AccountSettings]:
        return self._settings.current.accounts

    @property
    def current(self) -> AccountSettings | None:
        return self._find(self._settings.current.account)

    def check(self, account: AccountSettings, secret: str) -> Sequence[Fault]:
        """Faults of ``name``, ``client_id``, ``secret``, ``api_url``, ``token_url``, ``sub_account_id``, ``zone``."""
        return account_faults(account, secret)

    def known_as(self, account: AccountSettings) -> AccountSettings | None:
        """The account that has the same credentials, under whatever name."""
        return same_credentials(account, self.all())

    async def add(self, account: AccountSettings, secret: str) -> AccountSettings:
        """Keep a new account; its ``id`` is made here.

        Raises ``InvalidInput``, also with the fault ``known_account`` (name) where the credentials are there already.
        """
        self._hold(account, secret)
        known = self.known_as(replace(account, id=""))
        if known is not None:
            raise InvalidInput(faults=[Fault("client_id", "known_account", {"name": known.name})])
        made = replace(account, id=uuid.uuid4().hex[:12])
        await self._keep_secret(made.id, secret)
        self._settings.change(accounts=(*self.all(), made))
        return made

    async def update(self, account: AccountSettings, secret: str | None = None, *, moved: bool = False) -> None:
        """Change an account; its secret too where one is given.

        Once it has rows, only names and the secret may change: another platform knows nothing of them. ``moved``:
        a person says that it is the same station at another address. Raises ``InvalidInput``, ``NotFound`` and
        ``NotPossible`` (``other_platform``, or ``confirm_moved`` where ``moved`` would let it through).
        """
        before = self._known(account.id)
        self._hold(account, secret or await self.read_secret(account.id) or "")
        if not same_platform(before, account) and await self._mirrors.has_rows(account.id):
            movable = may_have_moved(before, account)
            if not (movable and moved):
                raise NotPossible(reason="confirm_moved" if movable else "other_platform")
        await self._keep_secret(account.id, secret)
        self._put(account)
        if account.id == self._settings.current.account:
            await self._mirrors.use(account.id)

    async def contents(self, account_id: str, sub_account_id: int | None = None) -> Contents:
        """What removing it would take away."""
        counts = await self._mirrors.contents(_key(account_id, sub_account_id))
        return Contents(
            candidates=counts["candidate"],
            tests=counts["planned_test"],
            sessions=counts["session"],
            results=counts["result"],
            unsent=counts["open"],
            in_doubt=counts["in_doubt"],
        )

    async def remove(self, account_id: str, *, unsent_too: bool = False) -> None:
        """Forget an account, its secret and what the mirror holds of it; another one is used instead.

        Raises ``NotFound``, and ``NotPossible`` (``unsent_changes``) unless those are to go too.
        """
        self._known(account_id)
        await self._hold_sent(account_id, None, unsent_too)
        rest = tuple(each for each in self.all() if each.id != account_id)
        if account_id == self._settings.current.account:
            self._settings.change(accounts=rest, account=rest[0].id if rest else "")
            await self._mirrors.use(self._settings.current.account)
        else:
            self._settings.change(accounts=rest)
        await asyncio.to_thread(self._secrets.delete, secret_name(account_id))
        await self._mirrors.forget(account_id)

    async def use(self, account_id: str) -> None:
        """Change the account in use; publishes ``AccountChanged``. Raises ``NotFound``."""
        self._known(account_id)
        self._settings.change(account=account_id)
        await self._mirrors.use(account_id)

    async def use_sample(self) -> None:
        """Use the sample centre on this computer, brought back where it was removed."""
        if self._find(SAMPLE) is None:
            self._settings.change(accounts=(AccountSettings(SAMPLE, "", AccountKind.EMBEDDED), *self.all()))
        await self.use(SAMPLE)

    # Sub accounts

    async def use_sub_account(self, account_id: str, sub_account_id: int) -> None:
        """Act on one of a distributor's sub accounts; raises ``NotFound``."""
        account = self._known(account_id)
        if sub_account_id not in {each.id for each in account.sub_accounts}:
            raise NotFound(subject="sub_account", id=sub_account_id)
        self._put(replace(account, sub_account_id=sub_account_id))
        await self.use(account_id)

    def name_sub_account(self, account_id: str, sub_account: SubAccount) -> None:
        """Add a sub account with a tint of its own, or name one otherwise; raises ``NotFound``, ``InvalidInput``."""
        faults = sub_account_faults(sub_account)
        if faults:
            raise InvalidInput(faults=faults)
        account = self._known(account_id)
        known = {each.id: each for each in account.sub_accounts}
        tint = known[sub_account.id].tint if sub_account.id in known else free_tint(account.sub_accounts)
        known[sub_account.id] = replace(sub_account, tint=tint)
        self._put(replace(account, sub_accounts=tuple(known.values())))

    async def remove_sub_account(self, account_id: str, sub_account_id: int, *, unsent_too: bool = False) -> None:
        """Forget a sub account and its mirror; raises as ``remove``."""
        account = self._known(account_id)
        await self._hold_sent(account_id, sub_account_id, unsent_too)
        rest = tuple(each for each in account.sub_accounts if each.id != sub_account_id)
        left = replace(account, sub_accounts=rest)
        if account.sub_account_id == sub_account_id:
            left = replace(left, sub_account_id=rest[0].id if rest else None)
        self._put(left)
        if account_id == self._settings.current.account and left.sub_account_id != account.sub_account_id:
            await self._mirrors.use(account_id)
        await self._mirrors.forget(_key(account_id, sub_account_id))

    # Secrets, and what was found out

    def note_station(self, account_id: str, *, on_station: bool) -> None:
        """Remember whether a station answered; an account that went meanwhile is nobody's."""
        account = self._find(account_id)
        if account is not None and account.kind is AccountKind.CUSTOM and account.on_station is not on_station:
            self._put(replace(account, on_station=on_station))

    def secret(self, account_id: str) -> str | None:
        """The client secret of an account; may block for as long as a keyring waits for a person."""
        return self._secrets.get(secret_name(account_id))

    async def read_secret(self, account_id: str) -> str | None:
        """``secret``, beside the event loop."""
        return await asyncio.to_thread(self.secret, account_id)

    async def _keep_secret(self, account_id: str, secret: str | None) -> None:
        if secret:
            await asyncio.to_thread(self._secrets.set, secret_name(account_id), secret)

    def _put(self, account: AccountSettings) -> None:
        self._settings.change(accounts=tuple(account if each.id == account.id else each for each in self.all()))

    def _find(self, account_id: str) -> AccountSettings | None:
        return next((each for each in self.all() if each.id == account_id), None)

    def _known(self, account_id: str) -> AccountSettings:
        account = self._find(account_id)
        if account is None:
            raise NotFound(subject="account", id=account_id)
        return account

    async def _hold_sent(self, account_id: str, sub_account_id: int | None, unsent_too: bool) -> None:
        unsent = (await self.contents(account_id, sub_account_id)).unsent
        if unsent and not unsent_too:
            raise NotPossible(reason="unsent_changes", count=unsent)

    def _hold(self, account: AccountSettings, secret: str) -> None:
        faults = self.check(account, secret)
        if faults:
            raise InvalidInput(faults=faults)


def secret_name(account_id: str) -> str:
    """Under which name the secret store keeps an account's client secret."""
    return f"account.{account_id}"


def _key(account_id: str, sub_account_id: int | None) -> str:
    return account_id if sub_account_id is None else f"{account_id}/{sub_account_id}"
