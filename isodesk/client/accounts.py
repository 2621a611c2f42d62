"""Accounts: where calls go and with which credentials.

The addresses of the hosted environments are those of the document, section "Environments".
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypedDict, Unpack
from urllib.parse import urlsplit

from isodesk.client.errors import AccountInvalid


class AccountKind(Enum):
    """What stands behind an account."""

    TESTING = "testing"
    PRODUCTION = "production"
    EMBEDDED = "embedded"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Account:
    """One account; raises ``AccountInvalid`` where an address or a credential can't be used.

    ``sub_account_id``: the sub account that every call of this account is about, unless it names one.
    ``distributor``: no call is made without one: the platform would take it for one about the distributor itself.
    """

    name: str
    kind: AccountKind
    api_url: str
    token_url: str
    client_id: str
    client_secret: str = field(repr=False)
    sub_account_id: int | None = None
    distributor: bool = False

    def __post_init__(self) -> None:
        for name in ("api_url", "token_url"):
            if not _is_address(getattr(self, name)):
                raise AccountInvalid(name)
        for name in ("client_id", "client_secret"):
            if not getattr(self, name):
                raise AccountInvalid(name)

    @property
    def origin(self) -> str:
        """Scheme, host and port of the API, as ``http://127.0.0.1:8000``."""
        parts = urlsplit(self.api_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def hosted(self) -> bool:
        """Whether this is one of the platform's own environments."""
        return self.kind in (AccountKind.TESTING, AccountKind.PRODUCTION)


class Settings(TypedDict, total=False):
    """What a preset lets choose: a name of one's own, and the sub account that its calls are about."""

    name: str
    sub_account_id: int | None
    distributor: bool


TOKEN_URL = "https://auth.isograd.com/oauth2/token"  # noqa: S105 - an address, not a secret
_API_URLS = {
    AccountKind.TESTING: "https://recette.isograd.com/api/usage",
    AccountKind.PRODUCTION: "https://app.isograd.com/api/usage",
}


def testing(client_id: str, client_secret: str, **settings: Unpack[Settings]) -> Account:
    """An account on the platform's testing environment."""
    return _hosted(AccountKind.TESTING, client_id, client_secret, settings)


def production(client_id: str, client_secret: str, **settings: Unpack[Settings]) -> Account:
    """An account on the platform's production environment."""
    return _hosted(AccountKind.PRODUCTION, client_id, client_secret, settings)


def station(
    url: str,
    client_id: str,
    client_secret: str,
    *,
    kind: AccountKind = AccountKind.CUSTOM,
    **settings: Unpack[Settings],
) -> Account:
    """An account on a station, from the address that the station prints: ``http://127.0.0.1:8000``."""
    base = url.rstrip("/")
    return Account(
        name=settings.get("name", "station"),
        kind=kind,
        api_url=f"{base}/api/usage",
        token_url=f"{base}/oauth2/token",
        client_id=client_id,
        client_secret=client_secret,
        sub_account_id=settings.get("sub_account_id"),
        distributor=settings.get("distributor", False),
    )


def _hosted(kind: AccountKind, client_id: str, client_secret: str, settings: Settings) -> Account:
    return Account(
        name=settings.get("name", kind.value),
        kind=kind,
        api_url=_API_URLS[kind],
        token_url=TOKEN_URL,
        client_id=client_id,
        client_secret=client_secret,
        sub_account_id=settings.get("sub_account_id"),
        distributor=settings.get("distributor", False),
    )


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
