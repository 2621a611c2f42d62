"""Which account a command calls: one that the desk keeps, or one given here or by the environment."""

import os
from dataclasses import dataclass

from isodesk.cli.errors import NoAccount
from isodesk.client.accounts import Account, production, station, testing

_PRESETS = {"testing": testing, "production": production}


@dataclass(frozen=True)
class Chosen:
    """What the command line says of the account; empty where it says nothing."""

    account: str = ""
    station: str = ""
    client_id: str = ""
    client_secret: str = ""

    def completed(self) -> "Chosen":
        """With what the environment says where the command line is silent."""
        if self.account:
            return self
        return Chosen(
            station=self.station or os.environ.get("ISODESK_URL", ""),
            client_id=self.client_id or os.environ.get("ISODESK_CLIENT_ID", ""),
            client_secret=self.client_secret or os.environ.get("ISODESK_CLIENT_SECRET", ""),
        )


def find_account(chosen: Chosen) -> Account:
    """The account to call; raises ``NoAccount``, ``UnknownAccount`` or ``AccountInvalid``."""
    chosen = chosen.completed()
    if chosen.account:
        return _of_desk(chosen.account)
    if not (chosen.station and chosen.client_id and chosen.client_secret):
        raise NoAccount
    preset = _PRESETS.get(chosen.station)
    if preset is not None:
        return preset(chosen.client_id, chosen.client_secret)
    return station(chosen.station, chosen.client_id, chosen.client_secret, name=chosen.station)


def address(chosen: Chosen) -> str:
    """Where a call would go, as far as it is known; for a dry run, which needs no account."""
    chosen = chosen.completed()
    if chosen.account:
        return _address_of_desk(chosen.account)
    preset = _PRESETS.get(chosen.station)
    if preset is not None:
        return preset("-", "-").api_url
    return station(chosen.station, "-", "-").api_url if chosen.station else "/api/usage"


def _of_desk(name: str) -> Account:
    from isodesk.cli.desk_accounts import desk_account

    return desk_account(name)


def _address_of_desk(name: str) -> str:
    from isodesk.cli.desk_accounts import desk_address

    return desk_address(name)
