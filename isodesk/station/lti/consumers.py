"""Who may launch by LTI 1.1: consumers with their secrets, and what the centre allows each."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, select

from isodesk.station.consumers import open_consumer_secret, seal_consumer_secret
from isodesk.station.context import Station
from isodesk.station.schema import account, lti_consumer
from isodesk.storage.sealing import Sealer

ACTIONS: Final = frozenset({1, 2, 4, 5, 6, 8, 9, 10, 38, 58})  # what a link may ask for where the centre says no more
ADMINISTRATOR_ACTION: Final = 13
_NOBODY: Final = ""
_BY_KEY = select(lti_consumer).where(lti_consumer.c.consumer_key == bindparam("key"))
_BY_ID = select(lti_consumer).where(lti_consumer.c.id == bindparam("id"))
_REACH = select(account.c.id).where((account.c.id == bindparam("id")) | (account.c.parent_id == bindparam("id")))


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a centre lets a platform do.

    ``administrators``: action 13, for launches of an administrator alone. ``basic_outcomes``: grades go back by that
    service, which the document has activated on request.
    """

    enabled: bool = True
    create_candidates: bool = True
    actions: frozenset[int] = ACTIONS
    administrators: bool = False
    basic_outcomes: bool = False

    @classmethod
    def from_json(cls, settings: Mapping[str, Any]) -> "Allowed":
        """As it is kept; what isn't there is as by default."""
        actions = settings.get("actions")
        return cls(
            enabled=settings.get("enabled", True),
            create_candidates=settings.get("create_candidates", True),
            actions=ACTIONS if actions is None else frozenset(actions),
            administrators=settings.get("administrators", False),
            basic_outcomes=settings.get("basic_outcomes", False),
        )


@dataclass(frozen=True, slots=True)
class Source:
    """Where launches come from: one consumer of an account. ``name`` tells it from every other one here."""

    name: str
    account_id: int
    reach: frozenset[int]
    allowed: Allowed


@dataclass(frozen=True, slots=True)
class Consumer:
    """A consumer with its secret; ``row`` is None for a key that nobody has."""

    row: Row[Any] | None = field(repr=False)
    secret: str = field(repr=False)


def find_consumer(station: Station, connection: Connection, key: str) -> Consumer:
    """The consumer of a key. For an unknown one a secret is opened all the same: it takes as long, and fits nothing.

    What else is to be known of it is read once it has proved to be itself (``source_of``).
    """
    row = connection.execute(_BY_KEY, {"key": key}).one_or_none()
    if row is None:
        return Consumer(None, open_consumer_secret(station.sealer, _NOBODY, _nobodys_secret(station.sealer)))
    return Consumer(row, open_consumer_secret(station.sealer, key, row.secret_sealed))


def source_of(connection: Connection, row: Row[Any]) -> Source:
    """Where the launches of a consumer come from."""
    reach = reach_of(connection, row.account_id)
    return Source(f"consumer:{row.id}", row.account_id, reach, Allowed.from_json(row.settings))


def consumer_of(station: Station, connection: Connection, source: str) -> tuple[str, str] | None:
    """Key and secret of a consumer by the name of its source; None where it is gone, or no consumer."""
    kind, _, number = source.partition(":")
    row = connection.execute(_BY_ID, {"id": int(number)}).one_or_none()
    if row is None or kind != "consumer":
        return None
    return row.consumer_key, open_consumer_secret(station.sealer, row.consumer_key, row.secret_sealed)


def reach_of(connection: Connection, account_id: int) -> frozenset[int]:
    """The accounts that may be acted for: itself and its sub accounts."""
    return frozenset(connection.scalars(_REACH, {"id": account_id}))


@cache
def _nobodys_secret(sealer: Sealer) -> bytes:
    return seal_consumer_secret(sealer, _NOBODY, secrets.token_urlsafe(32))
