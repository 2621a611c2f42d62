"""Settings of the desk, each declared once: name, type, default, meaning."""

from dataclasses import dataclass
from enum import StrEnum


class AccountKind(StrEnum):
    """Where an account is."""

    EMBEDDED = "embedded"  # the station that the desk starts by itself
    STATION = "station"  # a station on the network
    TESTING = "testing"
    PRODUCTION = "production"
    CUSTOM = "custom"


@dataclass(frozen=True)
class MailTemplate:
    """A template of the platform, by its number, under a label of one's own."""

    id: int
    label: str


@dataclass(frozen=True)
class AccountSettings:
    """One account: where it is and who calls. Its secret is in the secret store, never here."""

    id: str
    name: str
    kind: AccountKind
    api_url: str = ""
    token_url: str = ""
    client_id: str = ""
    sub_account_id: int | None = None
    templates: tuple[MailTemplate, ...] = ()


@dataclass(frozen=True)
class DeskSettings:
    """The whole file."""

    language: str = ""  # 'fr', 'en'; empty: the system's
    theme: str = ""  # 'light', 'dark'; empty: the system's
    dense: bool = False
    account: str = "sample"  # the one in use
    calls_in_flight: int = 10
    accounts: tuple[AccountSettings, ...] = (AccountSettings("sample", "", AccountKind.EMBEDDED),)
