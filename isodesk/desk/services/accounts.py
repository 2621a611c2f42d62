"""Accounts of the profile: which there are, which is in use, what each can do."""

import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from isodesk.client.accounts import AccountKind
from isodesk.client.errors import AccountInvalid
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.calls import client_account
from isodesk.desk.services.drafts import Fault
from isodesk.desk.services.settings import AccountSettings, SettingsFile
from isodesk.storage.secrets import SecretStore

NAME_LENGTH = 60


class Accounts:
    """Accounts are in the settings' file, their secrets in the secret store."""

    def __init__(
        self,
        settings: SettingsFile,
        secrets: SecretStore,
        use: Callable[[str], Awaitable[None]],
        forget: Callable[[str], Awaitable[None]],
    ) -> None:
        self._settings, self._secrets = settings, secrets
        self._use, self._forget = use, forget

    def all(self) -> Sequence[AccountSettings]:
        return self._settings.current.accounts

    @property
    def current(self) -> AccountSettings | None:
        return self._find(self._settings.current.account)

    def check(self, account: AccountSettings, secret: str) -> Sequence[Fault]:
        """Faults of ``name``, ``client_id``, ``secret``, ``api_url``, ``token_url``, ``sub_account_id``."""
        faults = _text_faults(account, secret)
        if account.sub_account_id is not None and not 1 <= account.sub_account_id <= 2**31 - 1:
            faults.append(Fault("sub_account_id", "out_of_range", {"minimum": 1, "maximum": 2**31 - 1}))
        if not faults and account.kind is not AccountKind.EMBEDDED:
            try:
                client_account(account, secret)
            except AccountInvalid as error:
                faults.append(Fault(error.property_name, "not_a_url"))
        return faults

    async def add(self, account: AccountSettings, secret: str) -> AccountSettings:
        """Keep a new account; its ``id`` is made here. Raises ``InvalidInput``."""
        self._hold(account, secret)
        made = replace(account, id=uuid.uuid4().hex[:12])
        if secret:
            self._secrets.set(secret_name(made.id), secret)
        self._settings.change(accounts=(*self.all(), made))
        return made

    async def update(self, account: AccountSettings, secret: str | None = None) -> None:
        """Change an account; its secret too where one is given. Raises ``InvalidInput``, ``NotFound``."""
        if self._find(account.id) is None:
            raise NotFound(subject="account", id=account.id)
        self._hold(account, secret or self.secret(account.id) or "")
        if secret:
            self._secrets.set(secret_name(account.id), secret)
        self._settings.change(accounts=tuple(account if each.id == account.id else each for each in self.all()))
        if account.id == self._settings.current.account:
            await self._use(account.id)

    async def remove(self, account_id: str) -> None:
        """Forget an account, its secret and what the mirror holds of it; not the one in use."""
        if account_id == self._settings.current.account:
            raise NotPossible(reason="account_in_use")
        self._settings.change(accounts=tuple(each for each in self.all() if each.id != account_id))
        self._secrets.delete(secret_name(account_id))
        await self._forget(account_id)

    async def use(self, account_id: str) -> None:
        """Change the account in use; publishes ``AccountChanged``. Raises ``NotFound``."""
        if self._find(account_id) is None:
            raise NotFound(subject="account", id=account_id)
        self._settings.change(account=account_id)
        await self._use(account_id)

    async def try_out(self, account: AccountSettings, secret: str) -> None:
        """Log in and read the credits without keeping anything; raises ``ClientError``."""
        from isodesk.client.isograd import Isograd
        from isodesk.protocol.actions.administration import GetCredits

        async with Isograd(client_account(account, secret)) as isograd:
            await isograd.call(GetCredits(), attempts=1)

    def secret(self, account_id: str) -> str | None:
        """The client secret of an account, for who calls it."""
        return self._secrets.get(secret_name(account_id))

    def _find(self, account_id: str) -> AccountSettings | None:
        return next((each for each in self.all() if each.id == account_id), None)

    def _hold(self, account: AccountSettings, secret: str) -> None:
        faults = self.check(account, secret)
        if faults:
            raise InvalidInput(faults=faults)


def secret_name(account_id: str) -> str:
    """Under which name the secret store keeps an account's client secret."""
    return f"account.{account_id}"


def _text_faults(account: AccountSettings, secret: str) -> list[Fault]:
    faults = []
    if not account.name.strip() and account.kind is not AccountKind.EMBEDDED:
        faults.append(Fault("name", "missing"))
    elif len(account.name) > NAME_LENGTH:
        faults.append(Fault("name", "too_long", {"maximum": NAME_LENGTH}))
    if account.kind is not AccountKind.EMBEDDED:
        faults += [
            Fault(field, "missing")
            for field, text in (("client_id", account.client_id), ("secret", secret))
            if not text
        ]
    return faults
