"""Who may call: accounts, sub accounts and clients, read once when the station opens.

They change only by ``isodesk station seed``, which the folder's lock keeps from running beside it.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from isodesk.station.schema import account, client


def secret_hash(secret: str) -> bytes:
    """How a client's secret is kept. Fast on purpose: it is random, nobody's password."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


@dataclass(frozen=True, slots=True)
class Account:
    """An account and those that it may act for: itself and its sub accounts."""

    id: int
    zone: ZoneInfo
    reach: frozenset[int]


@dataclass(frozen=True, slots=True)
class Client:
    """An OAuth client of an account."""

    id: str
    account: Account
    secret_hash: bytes

    def knows(self, secret: str) -> bool:
        """Whether this is the client's secret, compared in constant time."""
        return hmac.compare_digest(self.secret_hash, secret_hash(secret))


@dataclass(frozen=True)
class Directory:
    """Accounts by number, clients by ``client_id``."""

    accounts: Mapping[int, Account]
    clients: dict[str, Client] = field(default_factory=dict)

    def add(self, client_id: str, account_id: int, hashed: bytes) -> None:
        """Let a client in for as long as this directory lives."""
        self.clients[client_id] = Client(client_id, self.accounts[account_id], hashed)


def read_directory(connection: Connection) -> Directory:
    """The directory of a store, in the seed's order of accounts."""
    rows = connection.execute(select(account).order_by(account.c.position, account.c.id)).all()
    reach = {row.id: {row.id} for row in rows}
    for row in rows:
        if row.parent_id is not None:
            reach[row.parent_id].add(row.id)
    accounts = {row.id: Account(row.id, ZoneInfo(row.zone), frozenset(reach[row.id])) for row in rows}
    directory = Directory(accounts)
    for row in connection.execute(select(client.c.id, client.c.account_id, client.c.secret_hash)):
        directory.add(row.id, row.account_id, row.secret_hash)
    return directory
