"""Accounts of the profile: which there are, which is in use, what each can do."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Fault
from isodesk.desk.services.settings import AccountSettings


class Accounts:
    """Accounts are in the settings' file, their secrets in the secret store."""

    def all(self) -> Sequence[AccountSettings]:
        raise NotImplementedError

    @property
    def current(self) -> AccountSettings | None:
        raise NotImplementedError

    def check(self, account: AccountSettings, secret: str) -> Sequence[Fault]:
        raise NotImplementedError

    async def add(self, account: AccountSettings, secret: str) -> AccountSettings:
        """Keep a new account; its ``id`` is made here. Raises ``InvalidInput``."""
        raise NotImplementedError

    async def update(self, account: AccountSettings, secret: str | None = None) -> None:
        raise NotImplementedError

    async def remove(self, account_id: str) -> None:
        """Forget an account, its secret and what the mirror holds of it."""
        raise NotImplementedError

    async def use(self, account_id: str) -> None:
        """Change the account in use; publishes ``AccountChanged``."""
        raise NotImplementedError

    async def try_out(self, account: AccountSettings, secret: str) -> None:
        """Log in and read the credits without keeping anything; raises ``ClientError``."""
        raise NotImplementedError
