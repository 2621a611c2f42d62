"""Who may launch by LTI 1.3: platforms as they are registered, and what the centre allows each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from isodesk.lti.platforms import Registration
from isodesk.station.lti.consumers import Allowed, Source, reach_of
from isodesk.station.schema import lti_platform

_OF_ISSUER = select(lti_platform).where(lti_platform.c.issuer == bindparam("issuer")).order_by(lti_platform.c.id)
_ONE = select(lti_platform).where(lti_platform.c.id == bindparam("id"))


@dataclass(frozen=True, slots=True)
class Platform:
    """One registration, and where its launches come from."""

    platform_id: int
    registration: Registration
    source: Source


def platforms_of(connection: Connection, issuer: str) -> Sequence[Platform]:
    """The registrations with this issuer, compared letter by letter."""
    return [_read(connection, row) for row in connection.execute(_OF_ISSUER, {"issuer": issuer})]


def platform_by_id(connection: Connection, platform_id: int) -> Platform | None:
    """A registration by its number here."""
    row = connection.execute(_ONE, {"id": platform_id}).one_or_none()
    return None if row is None else _read(connection, row)


def _read(connection: Connection, row: Row[Any]) -> Platform:
    registration = Registration.of({"issuer": row.issuer, "client_id": row.client_id, **row.settings})
    reach = reach_of(connection, row.account_id)
    source = Source(f"platform:{row.id}", row.account_id, reach, Allowed.from_json(row.settings))
    return Platform(row.id, registration, source)
